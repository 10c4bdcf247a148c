/** Where GitHub, the runner or the set-up fails: the verdict stands, and one sentence says what to do. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProxy } from '../github/proxy.ts';
import { FakeGitHub, type Fault, whenBothHaveLooked } from '../github/server.ts';
import { openPullRequest, type PullRequest } from './pull-request.ts';
import { type Ended, runStep, type Step } from './step.ts';

/** A schema that is wrong, in a project that needs no server: the quickest way to exit status 1. */
const lock = { 'prisma/migrations/migration_lock.toml': 'provider = "sqlite"\n' };
const schema = (models: string) => ({
  'prisma/schema.prisma': `datasource db {\n  provider = "sqlite"\n  url      = "file:./dev.db"\n}\n\n${models}`,
});
const user = 'model User {\n  id Int @id\n}\n';

let wrong: PullRequest;
let right: PullRequest;
beforeAll(() => {
  const before = { ...lock, ...schema(user) };
  wrong = openPullRequest(schema(`${user}\nmodel Order {\n  id   Int  @id\n  user Nobody\n}\n`), before);
  right = openPullRequest(schema('model User {\n  id  Int  @id\n  age Int?\n}\n'), before);
});
afterAll(() => {
  wrong[Symbol.dispose]();
  right[Symbol.dispose]();
});

interface Run {
  readonly ended: Ended;
  readonly github: FakeGitHub;
}

/** Runs a step against a GitHub of its own; `before` makes that GitHub fail. */
async function run(
  pull: PullRequest,
  changes: Partial<Step> = {},
  before: (github: FakeGitHub) => void = () => undefined,
): Promise<Run> {
  await using github = await FakeGitHub.start();
  github.headSha = pull.head;
  before(github);
  const ended = await runStep({
    event: 'pull_request',
    payload: pull.payload,
    workspace: pull.repository.path,
    apiUrl: github.url,
    ...changes,
  });
  expect(github.violations).toEqual([]);
  return { ended, github };
}

const onWriting =
  (fault: Fault, times = Number.POSITIVE_INFINITY) =>
  (github: FakeGitHub): void => {
    let left = times;
    github.fault = ({ method, path }) => {
      if (method !== 'POST' || path === '/graphql' || left === 0) return undefined;
      left -= 1;
      return fault;
    };
  };

/** What a step's answer must be where only the comment failed. */
function expectVerdictAlone({ ended }: Run): void {
  expect([ended.status, ended.outputs.verdict, ended.outputs.errors]).toEqual([1, 'fail', '1']);
  expect(ended.messages('error')).toEqual([expect.stringContaining('"Nobody"')]);
  expect(ended.outputs['comment-url']).toBe('');
  expect(ended.summary).toMatch(/^### ❌ /);
  expect(ended.report?.verdict).toBe('fail');
}

describe('GitHub does not take the comment', () => {
  // Whoever waits for an answer needs no processor: they start now and are looked at last.
  let silent: Promise<Run>;
  let broken: Promise<Run>;
  let limited: Promise<Run>;
  beforeAll(() => {
    silent = run(wrong, {}, (github) => {
      let asked = 0;
      github.fault = () => (asked++ === 0 ? { status: 200, delay: 60_000 } : undefined);
    });
    broken = run(wrong, {}, onWriting({ status: 502, message: 'Bad Gateway' }));
    limited = run(
      wrong,
      {},
      onWriting({
        status: 403,
        message: 'You have exceeded a secondary rate limit',
        headers: { 'retry-after': '2' },
      }),
    );
  });
  afterAll(async () => {
    await Promise.allSettled([silent, broken, limited]);
  });

  it.each([
    [
      'a token that only reads, as forks and Dependabot have it (403)',
      { status: 403, message: 'Resource not accessible by integration' },
      /Add `permissions: pull-requests: write` to the job; a pull request from a fork or from Dependabot only ever gets a token that reads\./,
    ],
    [
      '404',
      { status: 404, message: 'Not Found' },
      /does not find the pull request with this token\. Add `permissions:/,
    ],
    ['401', { status: 401, message: 'Bad credentials' }, /does not accept the token/],
    [
      'a locked conversation (403)',
      { status: 403, message: 'Unable to create comment because issue is locked.' },
      /the conversation is locked\. Unlock it, or set `comment: never`\./,
    ],
    ['410', { status: 410, message: 'This issue was deleted' }, /conversation is gone/],
    ['422', { status: 422, message: 'Validation Failed' }, /refused its text \(Validation Failed/],
    [
      'a rate limit for the rest of the hour (403 with its headers)',
      {
        status: 403,
        message: 'API rate limit exceeded for installation',
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3000),
        },
      },
      /rate limit is used up\. Run the job again later\./,
    ],
  ] satisfies [string, Fault, RegExp][])('%s', async (_, fault, warning) => {
    const one = await run(wrong, {}, onWriting(fault));
    expectVerdictAlone(one);
    expect(one.ended.messages('warning')).toEqual([expect.stringMatching(warning)]);
    expect(one.github.count('POST')).toBe(1);
  });

  it('a rate limit that passes (429) is waited out', async () => {
    const fault = { status: 429, message: 'Too Many Requests', headers: { 'retry-after': '1' } };
    const { ended, github } = await run(wrong, {}, onWriting(fault, 1));
    expect(ended.messages('warning')).toEqual([]);
    expect(ended.outputs['comment-url']).toMatch(/#issuecomment-/);
    expect([github.count('POST'), github.comments.length]).toEqual([2, 1]);
  });

  it('nobody is there, and there is no token', async () => {
    const nobody = await run(wrong, { inputs: { token: '' }, apiUrl: 'http://127.0.0.1:9' });
    expectVerdictAlone(nobody);
    expect(nobody.ended.messages('warning')).toEqual([
      'There is no comment, because the input token is empty. The job summary has the result.',
    ]);
  });

  it('a proxy whose address is none', async () => {
    // A proxy is not asked for this machine's own addresses.
    const one = await run(wrong, { apiUrl: 'http://github.invalid', env: { http_proxy: 'http://[::' } });
    expectVerdictAlone(one);
    expect(one.ended.messages('warning')).toEqual([
      expect.stringMatching(/^The comment could not be written: .*Run the job again\./),
    ]);
  });

  it('5xx, after it was tried again', async () => {
    const one = await broken;
    expectVerdictAlone(one);
    expect(one.ended.messages('warning')).toEqual([expect.stringMatching(/\(502\).*Run the job again\./)]);
    expect(one.github.count('POST')).toBe(3);
  });

  it('a secondary rate limit that does not end', async () => {
    const one = await limited;
    expectVerdictAlone(one);
    expect(one.ended.messages('warning')).toEqual([expect.stringMatching(/rate limit is used up/)]);
    expect(one.github.count('POST')).toBe(3);
  });

  it('a request that is never answered is given up after a quarter of a minute, and made again', async () => {
    const { ended, github } = await silent;
    expect([ended.status, ended.messages('warning'), github.comments.length]).toEqual([1, [], 1]);
    expect(ended.outputs['comment-url']).toMatch(/#issuecomment-/);
    expect(ended.ms).toBeLessThan(30_000);
  });
});

describe('the input comment', () => {
  it('never: GitHub is asked for nothing but the label that accepts, and may refuse that', async () => {
    const inputs = { comment: 'never' };
    const { ended, github } = await run(wrong, { inputs });
    expect([ended.status, ended.messages('warning')]).toEqual([1, []]);
    expect(github.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /repos/acme/shop/issues/7/labels',
    ]);
    const refused = await run(wrong, { inputs }, (one) => {
      one.fault = () => ({ status: 403, message: 'Resource not accessible by integration' });
    });
    expect([refused.ended.status, refused.ended.messages('warning')]).toEqual([1, []]);
    expect(refused.ended.log).toContain('so none counts as accepted: Resource not accessible by integration');
  });

  it('on-findings: none where there is nothing, one where there is', async () => {
    const inputs = { comment: 'on-findings' };
    const passing = await run(right, { inputs });
    expect([passing.ended.status, passing.github.comments]).toEqual([0, []]);
    expect((await run(wrong, { inputs })).github.comments).toHaveLength(1);
  });
});

describe('the runner', () => {
  it('keeps no summaries, and the report file cannot be written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-report-'));
    const { ended } = await run(wrong, {
      inputs: { 'report-file': join(folder, 'no', 'such', 'folder.json') },
      env: { GITHUB_STEP_SUMMARY: undefined },
    });
    rmSync(folder, { recursive: true });
    expect([ended.status, ended.outputs.verdict, ended.outputs.report]).toEqual([1, 'fail', '']);
    expect(ended.messages('warning')).toEqual([
      'This runner keeps no job summaries; the log and the report file have the result.',
      expect.stringMatching(/^The report could not be written to .*folder\.json: ENOENT/),
    ]);
  });
});

it('two runs at once leave one comment', async () => {
  await using github = await FakeGitHub.start();
  github.headSha = wrong.head;
  github.after = whenBothHaveLooked();
  const step = () =>
    runStep({
      event: 'pull_request',
      payload: wrong.payload,
      workspace: wrong.repository.path,
      apiUrl: github.url,
    });
  const both = await Promise.all([step(), step()]);
  expect(github.violations).toEqual([]);
  expect(both.map((ended) => [ended.status, ended.messages('warning')])).toEqual([
    [1, []],
    [1, []],
  ]);
  expect([github.count('POST'), github.comments.length]).toEqual([2, 1]);
});

describe('the way to GitHub', () => {
  it('leads through a proxy to a GitHub Enterprise Server', async () => {
    await using github = await FakeGitHub.start();
    github.headSha = wrong.head;
    await using proxy = await startProxy(Number(new URL(github.url).port));
    const ended = await runStep({
      event: 'pull_request',
      payload: wrong.payload,
      workspace: wrong.repository.path,
      apiUrl: 'http://ghe.invalid/api/v3',
      env: {
        http_proxy: proxy.url,
        GITHUB_SERVER_URL: 'https://ghe.invalid',
      },
    });
    expect([github.violations, ended.messages('warning')]).toEqual([[], []]);
    expect([ended.status, github.comments.length]).toEqual([1, 1]);
    expect([...new Set(proxy.hosts)]).toEqual([expect.stringMatching(/^ghe\.invalid(?::80)?$/)]);
    expect(github.comments[0]?.body).toContain('](https://ghe.invalid/acme/shop/pull/7/files#diff-');
    expect(github.comments[0]?.body).toContain('](https://ghe.invalid/acme/shop/actions/runs/42)');
  });
});

describe('files for other readers', () => {
  it('are written in one run, and the output sarif names that file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-files-'));
    const file = (name: string) => join(folder, name);
    const { ended } = await run(wrong, {
      inputs: {
        'sarif-file': file('a.sarif'),
        'junit-file': file('a.xml'),
        'code-quality-file': file('a.json'),
      },
    });
    const texts = ['a.sarif', 'a.xml', 'a.json'].map((name) => readFileSync(file(name), 'utf8'));
    rmSync(folder, { recursive: true });
    expect([ended.status, ended.outputs.sarif]).toEqual([1, file('a.sarif')]);
    expect(texts[0]).toContain('"ruleId": "schema-invalid"');
    expect(texts[1]).toMatch(/<testsuite name="prisma" tests="\d+" failures="1" errors="0"/);
    expect(JSON.parse(texts[2] ?? '')).toMatchObject([
      { check_name: 'schema-invalid', severity: 'critical' },
    ]);
  });
});

describe('a set-up that cannot work ends with 2 and one sentence with its remedy', () => {
  const cases: readonly [string, Partial<Step>, string][] = [
    [
      'an input',
      { inputs: { 'fail-on': 'errors' } },
      'The input fail-on "errors" is not valid. Give it one of error, warning, note, never.',
    ],
    [
      'a base that does not exist',
      { inputs: { base: 'no-such-branch' } },
      'The base "no-such-branch" is not in this repository, which has no remote. Name a branch or commit that exists with --base (in the Action: the input base).',
    ],
    [
      'no checkout',
      { workspace: tmpdir() },
      `"${tmpdir()}" is not in a git repository. Run the check in a clone; in a workflow, use actions/checkout before it.`,
    ],
    ['an event file that is none', { payload: '{' }, 'It is written by the runner; run the job again.'],
    ['no such folder', { inputs: { 'working-directory': 'no/such::error::x' } }, 'does not exist'],
  ];
  it.each(cases)('%s', async (_, changes, said) => {
    const { ended, github } = await run(wrong, changes);
    expect(ended.status).toBe(2);
    expect(ended.messages('error')).toEqual([expect.stringContaining(said)]);
    expect(ended.outputs).toEqual({ verdict: 'incomplete' });
    expect(ended.summary).toMatch(/^### ⚠️ Prisma Preflight could not check this change\n/);
    expect(ended.log).not.toMatch(/^\s+at /m);
    expect(github.seen).toEqual([]);
  });
});
