/** Each event that starts a workflow, and each way a repository is checked out before the step. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import {
  git,
  newRepository,
  openAt,
  type TestRepository,
  temporaryFolder,
} from '../collect/git-repository.ts';
import { serveGit } from '../collect/git-server.ts';
import { FakeGitHub } from '../github/server.ts';
import { openPullRequest, type PullRequest } from './pull-request.ts';
import { type Ended, runStep, type Step, token } from './step.ts';

/** Projects that need no server, so that a step takes a second. */
const sqlite = (root: string, models: string) => ({
  [`${root}prisma/migrations/migration_lock.toml`]: 'provider = "sqlite"\n',
  [`${root}prisma/schema.prisma`]: `datasource db {\n  provider = "sqlite"\n  url      = "file:./dev.db"\n}\n\n${models}`,
});
const user = 'model User {\n  id Int @id\n}\n';
const wider = 'model User {\n  id  Int  @id\n  age Int?\n}\n';
const broken = `${user}\nmodel Order {\n  id   Int    @id\n  user Nobody\n}\n`;

let pull: PullRequest;
let github: FakeGitHub;
beforeAll(async () => {
  pull = openPullRequest(sqlite('', wider), sqlite('', user));
  github = await FakeGitHub.start();
});
afterAll(async () => {
  pull[Symbol.dispose]();
  await github[Symbol.asyncDispose]();
});

async function run(changes: Partial<Step> & { readonly of?: PullRequest } = {}): Promise<Ended> {
  const { of = pull, ...rest } = changes;
  github.headSha = of.head;
  github.seen.length = 0;
  github.comments.length = 0;
  const ended = await runStep({
    event: 'pull_request',
    payload: of.payload,
    workspace: of.repository.path,
    apiUrl: github.url,
    ...rest,
  });
  expect(github.violations).toEqual([]);
  return ended;
}

/** The payload with some of its pull request changed. */
function pullWith(changes: object): object {
  const { payload } = pull;
  return { ...payload, pull_request: { ...payload.pull_request, ...changes } };
}

describe('pull_request', () => {
  it('as a draft is checked and commented on like any other', async () => {
    const ended = await run({ payload: pullWith({ draft: true }) });
    expect([ended.status, ended.outputs.verdict]).toEqual([0, 'pass']);
    expect(github.comments).toHaveLength(1);
  });

  it.each([
    ['a fork', { head: { repo: { full_name: 'stranger/shop' } } }],
    ['a fork that is gone', { head: { repo: null } }],
    ['Dependabot', { user: { login: 'dependabot[bot]' } }],
  ])('from %s, whose token only reads: verdict, summary and report all the same', async (_, changes) => {
    github.fault = ({ method, path }) =>
      method === 'GET' || path === '/graphql'
        ? undefined
        : { status: 403, message: 'Resource not accessible by integration' };
    const { head, ...rest } = { head: {}, ...changes };
    const payload = pullWith({ ...rest, head: { ...pull.payload.pull_request.head, ...head } });
    const ended = await run({ payload });
    github.fault = () => undefined;
    expect([ended.status, ended.outputs.verdict, ended.outputs['comment-url']]).toEqual([0, 'pass', '']);
    expect(ended.summary).toMatch(/^### ✅ /);
    expect(ended.report?.verdict).toBe('pass');
    expect(ended.messages('warning')).toEqual([
      expect.stringMatching(/from a fork or from Dependabot only ever gets a token that reads/),
    ]);
    expect(github.comments).toEqual([]);
  });

  it('that touches no Prisma file passes in a moment, without asking GitHub anything', async () => {
    using other = openPullRequest({ 'README.md': 'new\n' }, sqlite('', user));
    const ended = await run({ of: other });
    expect([ended.status, ended.outputs.verdict, ended.outputs.projects]).toEqual([0, 'pass', '0']);
    expect([github.seen, ended.commands.map(({ name }) => name)]).toEqual([
      [],
      ['add-mask', 'group', 'endgroup'],
    ]);
    // The promise is one second; other tests run beside this one.
    expect(ended.ms).toBeLessThan(3_000);
  });

  it('with two projects gets one comment and one verdict, and each finding its own file', async () => {
    using two = openPullRequest(
      { ...sqlite('packages/a/', wider), ...sqlite('packages/b/', broken) },
      { ...sqlite('packages/a/', user), ...sqlite('packages/b/', user), ...sqlite('packages/c/', user) },
    );
    const ended = await run({ of: two });
    expect([ended.status, ended.outputs.projects, ended.outputs.errors]).toEqual([1, '2', '1']);
    expect(ended.report?.projects.map(({ root }) => root)).toEqual(['packages/a', 'packages/b']);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toMatch(/packages\/a[\s\S]*packages\/b/);
    const errors = ended.commands.filter(({ name }) => name === 'error');
    expect(errors.map(({ properties }) => properties.file)).toEqual(['packages/b/prisma/schema.prisma']);
  });

  it('checked by two jobs on two folders gets a comment of each', async () => {
    using two = openPullRequest(
      { ...sqlite('packages/a/', wider), ...sqlite('packages/b/', broken) },
      { ...sqlite('packages/a/', user), ...sqlite('packages/b/', user) },
    );
    const inputs = (folder: string) => ({ inputs: { 'working-directory': `packages/${folder}` } });
    expect((await run({ of: two, ...inputs('a') })).status).toBe(0);
    const [first] = github.comments;
    const second = await run({ of: two, ...inputs('b') });
    expect([second.status, second.outputs.projects]).toEqual([1, '1']);
    expect(first?.body).toContain('<!-- prisma-preflight:packages/a digest=');
    expect(github.comments.map(({ body }) => /prisma-preflight:(\S+)/.exec(body)?.[1])).toEqual([
      'packages/b',
    ]);
  });
});

describe('a base branch that is another', () => {
  const edited = (of: PullRequest, from: string) => ({
    ...of.payload,
    action: 'edited',
    changes: { base: { ref: { from }, sha: { from: 'a'.repeat(40) } } },
  });
  const step = (of: PullRequest, from: string) => {
    github.headSha = of.head;
    github.seen.length = 0;
    const others = { payload: edited(of, from), workspace: of.repository.path, apiUrl: github.url };
    return runStep({ event: 'pull_request', ...others });
  };
  it('because it was renamed changes nothing: the comment stays as it is', async () => {
    using renamed = openPullRequest(sqlite('', wider), sqlite('', user));
    expect((await run({ of: renamed })).status).toBe(0);
    const before = structuredClone(github.comments);
    renamed.retarget('trunk');
    renamed.repository.git('branch', '-D', 'main');
    const ended = await step(renamed, 'main');
    expect([ended.status, ended.report?.base]).toEqual([0, renamed.base]);
    expect(github.comments).toEqual(before);
  });

  it('because it was chosen anew is the one that is compared with, and the comment stays one', async () => {
    using chosen = openPullRequest(
      { ...sqlite('packages/a/', wider), ...sqlite('packages/b/', wider) },
      { ...sqlite('packages/a/', user), ...sqlite('packages/b/', user) },
    );
    expect((await run({ of: chosen })).outputs.projects).toBe('2');
    const [before] = structuredClone(github.comments);
    // This base has half of it already.
    chosen.retarget('release/2.x', sqlite('packages/a/', wider));
    const ended = await step(chosen, 'main');
    expect([ended.status, ended.report?.base]).toEqual([0, chosen.base]);
    expect(ended.report?.projects.map(({ root }) => root)).toEqual(['packages/b']);
    expect(github.comments.map(({ id }) => id)).toEqual([before?.id]);
    expect(github.comments[0]?.body).not.toContain('packages/a');
    expect(github.violations).toEqual([]);
  });
});

describe('events without a pull request', () => {
  it('merge_group compares with the base of the group', async () => {
    const ended = await run({
      event: 'merge_group',
      payload: { merge_group: { base_sha: pull.base, head_sha: pull.merge } },
      env: { GITHUB_SHA: pull.merge },
    });
    expect([ended.status, ended.outputs.projects, ended.report?.base]).toEqual([0, '1', pull.base]);
    // Whether strangers are in the group is all that is asked, and nothing is written.
    expect(github.seen.map(({ method, path }) => [method, /\/(?:compare|commits)\//.test(path)])).toEqual([
      ['GET', true],
    ]);
    expect(ended.outputs['comment-url']).toBe('');
  });

  it('push compares with the commit before it, and the first push of a branch with the default branch', async () => {
    const push = (before: string) =>
      run({ event: 'push', payload: { before }, env: { GITHUB_SHA: pull.merge } });
    for (const before of [pull.base, '0'.repeat(40)]) {
      const ended = await push(before);
      expect([ended.status, ended.outputs.projects, ended.report?.base]).toEqual([0, '1', pull.base]);
      expect([github.seen, ended.messages('warning')]).toEqual([[], []]);
    }
  });

  it('the input base outranks what the event says', async () => {
    const ended = await run({ event: 'push', payload: { before: pull.base }, inputs: { base: pull.merge } });
    expect([ended.status, ended.outputs.projects, ended.report?.base]).toEqual([0, '0', pull.merge]);
  });
});

describe('events that give strangers’ SQL a token that writes are refused', () => {
  it.each(['pull_request_target', 'workflow_run', 'issue_comment'])('%s', async (event) => {
    const ended = await run({ event });
    expect([ended.status, ended.outputs]).toEqual([2, { verdict: 'incomplete' }]);
    expect(ended.messages('error')).toEqual([
      expect.stringMatching(
        new RegExp(`^Preflight does not check under ${event}: .*Use \`on: pull_request\`;`),
      ),
    ]);
    expect(ended.summary).toContain('could not check this change');
    expect(github.seen).toEqual([]);
  });
});

/** Files below a folder, `.git` among them, that hold this text, plain or as a header of basic authentication has it. */
function filesHolding(folder: string, text: string): readonly string[] {
  const forms = [text, Buffer.from(`x-access-token:${text}`).toString('base64')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => forms.some((form) => readFileSync(file, 'latin1').includes(form)));
}

describe('what actions/checkout leaves', () => {
  /** GitHub's side: a server that wants the token, with the repository at acme/shop, `history` commits behind base. */
  async function hosted(history: number) {
    const folder = temporaryFolder();
    mkdirSync(join(folder.path, 'acme'));
    using origin = newRepository();
    for (let at = 0; at < history; at++) {
      origin.write({ 'notes.txt': String(at) });
      origin.commit(`note ${at}`);
    }
    origin.write(sqlite('', user));
    const base = origin.commit('before');
    origin.git('switch', '-q', '-c', 'feature');
    origin.write(sqlite('', wider));
    const head = origin.commit('change');
    origin.git('switch', '-q', '--detach', base);
    origin.git('merge', '-q', '--no-ff', '-m', 'merge', 'feature');
    const merge = origin.git('rev-parse', 'HEAD');
    origin.git('update-ref', 'refs/pull/7/merge', merge);
    git(folder.path, 'clone', '-q', '--mirror', origin.path, 'acme/shop');
    git(join(folder.path, 'acme/shop'), 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    const server = await serveGit(folder.path, token);
    return { folder, server, base, head, merge };
  }

  /** One commit and no credentials: fetch-depth 1 and persist-credentials false. */
  async function checkout(url: string, ref: string): Promise<TestRepository> {
    const folder = temporaryFolder();
    const credentials = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
    git(folder.path, 'init', '-q', '-b', 'main');
    git(folder.path, 'remote', 'add', 'origin', `${url}/acme/shop`);
    // The server is in this process, so waiting for it must not block.
    const fetched = ['fetch', '-q', '--no-tags', '--depth=1', 'origin', ref];
    await execa('git', ['-c', `http.extraheader=${credentials}`, ...fetched], { cwd: folder.path });
    git(folder.path, 'checkout', '-q', '--detach', 'FETCH_HEAD');
    return openAt(folder.path, () => folder[Symbol.dispose]());
  }

  function step(origin: { readonly base: string; readonly head: string }, workspace: string, url: string) {
    github.headSha = origin.head;
    return run({
      workspace,
      payload: pullWith({
        base: { sha: origin.base, ref: 'main' },
        head: { ...pull.payload.pull_request.head, sha: origin.head },
      }),
      env: { GITHUB_SERVER_URL: url },
    });
  }

  it('one commit without credentials: base is fetched with the token, which is stored nowhere', async () => {
    const origin = await hosted(5);
    using _folder = origin.folder;
    await using server = origin.server;
    using clone = await checkout(server.url, 'refs/pull/7/merge');
    const ended = await step(origin, clone.path, server.url);
    expect([ended.status, ended.outputs.projects]).toEqual([0, '1']);
    expect([ended.report?.base, ended.report?.head]).toEqual([origin.base, origin.merge]);
    expect(filesHolding(clone.path, token)).toEqual([]);
    // The one place is the mask, which the runner swallows.
    expect(ended.log.replace(`::add-mask::${token}\n`, '')).not.toContain(token);
    expect(ended.summary).not.toContain(token);
  });

  it('a push, one commit deep, fetches the commit before it', async () => {
    const origin = await hosted(5);
    using _folder = origin.folder;
    await using server = origin.server;
    using clone = await checkout(server.url, 'refs/pull/7/merge');
    const ended = await run({
      event: 'push',
      payload: { before: origin.base },
      workspace: clone.path,
      env: { GITHUB_SERVER_URL: server.url, GITHUB_SHA: origin.merge },
    });
    expect([ended.status, ended.outputs.projects, ended.report?.base]).toEqual([0, '1', origin.base]);
  });

  it('one commit, and a token that may not read: one sentence', async () => {
    const origin = await hosted(1);
    using _folder = origin.folder;
    await using server = origin.server;
    using clone = await checkout(server.url, 'refs/pull/7/merge');
    const ended = await run({
      workspace: clone.path,
      payload: pullWith({ base: { sha: origin.base, ref: 'main' } }),
      inputs: { token: 'ghs_wrong' },
      env: { GITHUB_SERVER_URL: server.url },
    });
    expect([ended.status, ended.outputs.verdict]).toEqual([2, 'incomplete']);
    const [message, ...more] = ended.messages('error');
    expect([message, more]).toEqual([
      expect.stringMatching(
        /could not be fetched from "origin".*Give the `token` input a token that may read/,
      ),
      [],
    ]);
    expect(ended.log).not.toMatch(/^\s+at /m);
  });

  it('branches that have nothing in common: one sentence', async () => {
    using repository = newRepository();
    repository.write(sqlite('', user));
    repository.commit('before');
    repository.git('switch', '-q', '--orphan', 'other');
    repository.write(sqlite('', wider));
    repository.commit('other');
    const ended = await run({
      event: 'workflow_dispatch',
      payload: {},
      workspace: repository.path,
    });
    expect(ended.messages('error')).toEqual([
      expect.stringMatching(/^HEAD and main have no common ancestor\. /),
    ]);
    expect([ended.status, ended.outputs.verdict]).toEqual([2, 'incomplete']);
  });
});
