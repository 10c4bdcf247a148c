import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openGitHub, type Patience } from '../../src/github/client.ts';
import { type Comment, commentKey, postComment, worthAComment } from '../../src/github/comment.ts';
import { commentMarker } from '../../src/github/marker.ts';
import { demo, green, untouched, warned } from '../report/samples.ts';
import { FakeGitHub, type Fault, type Seen, whenBothHaveLooked } from './server.ts';

/** A second is ten milliseconds. */
const quick: Patience = { attempt: 400, retries: 2, second: 10, longestWait: 60 };

let github: FakeGitHub;
beforeEach(async () => {
  github = await FakeGitHub.start();
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

function comment(digest: string, parts: Partial<Comment> = {}): Comment {
  return {
    owner: 'acme',
    repository: 'shop',
    pullRequest: 7,
    headSha: github.headSha,
    key: 'main',
    digest,
    write: () => bodyOf(digest),
    mayCreate: true,
    ...parts,
  };
}

const bodyOf = (digest: string) => `### Text ${digest}\n\n${commentMarker('main', digest)}\n`;
const post = (wanted: Comment) => postComment(openGitHub('t0ken', github.url, quick), wanted);
const writes = () => github.seen.filter((one) => !['GET'].includes(one.method) && one.path !== '/graphql');

describe('one comment', () => {
  it('is created, then left alone, then updated', async () => {
    const created = await post(comment('aa'));
    expect(created).toEqual({ kind: 'created', url: expect.stringMatching(/#issuecomment-\d+$/) });
    const before = writes().length;
    expect((await post(comment('aa'))).kind).toBe('unchanged');
    expect(writes()).toHaveLength(before);
    expect(await post(comment('bb'))).toEqual({ kind: 'updated', url: (created as { url: string }).url });
    expect(github.comments.map((one) => one.body)).toEqual([bodyOf('bb')]);
  });

  it('is not made where nothing is to be said, but one that is there is brought up to date', async () => {
    expect(await post(comment('aa', { mayCreate: false }))).toEqual({ kind: 'none' });
    expect(github.comments).toEqual([]);
    github.add('github-actions[bot]', bodyOf('aa'));
    expect((await post(comment('bb', { mayCreate: false }))).kind).toBe('updated');
  });

  it('is found on the thirtieth page', async () => {
    for (let at = 0; at < 2950; at++) github.add('somebody', `comment ${at}`);
    github.add('github-actions[bot]', bodyOf('aa'));
    expect((await post(comment('bb'))).kind).toBe('updated');
    expect(github.count('GET')).toBe(30);
    expect(github.count('POST')).toBe(0);
  });

  it('is not mistaken for a stranger’s with the same marker, nor for a quotation of it', async () => {
    const theirs = github.add('mallory', bodyOf('aa'));
    const bot = github.add('other-app[bot]', bodyOf('aa'));
    const quoted = github.add('github-actions[bot]', `\`${commentMarker('main', 'aa')}\` is its marker`);
    const otherJob = github.add('github-actions[bot]', commentMarker('packages/db', 'aa'));
    expect((await post(comment('bb'))).kind).toBe('created');
    expect([theirs.body, bot.body]).toEqual([bodyOf('aa'), bodyOf('aa')]);
    expect(quoted.body).toContain('is its marker');
    expect(otherJob.body).toBe(commentMarker('packages/db', 'aa'));
    expect(github.comments).toHaveLength(5);
  });

  it('is its own under an app’s token and under a person’s', async () => {
    for (const viewer of ['preflight-app[bot]', 'octocat']) {
      github.viewer = viewer;
      expect((await post(comment(`${viewer.length}1`))).kind).toBe('created');
      expect((await post(comment(`${viewer.length}2`))).kind).toBe('updated');
    }
    expect(github.comments.map((one) => one.login)).toEqual(['preflight-app[bot]', 'octocat']);
  });

  it('stays one when two runs create it at once', async () => {
    github.after = whenBothHaveLooked();
    const outcomes = await Promise.all([post(comment('aa')), post(comment('bb'))]);
    expect(github.count('POST')).toBe(2);
    expect(outcomes.map((one) => one.kind)).not.toContain('failed');
    expect(github.comments).toHaveLength(1);
    expect((await post(comment('cc'))).kind).toBe('updated');
    expect(github.comments.map((one) => one.body)).toEqual([bodyOf('cc')]);
  });

  it('of a newer head stays as it is when the run of an older one ends late', async () => {
    github.headSha = 'c'.repeat(40);
    const late = { headSha: 'b'.repeat(40) };
    expect(await post(comment('aa', late))).toEqual({ kind: 'outdated' });
    expect(github.comments).toEqual([]);
    await post(comment('cc'));
    expect(await post(comment('aa', late))).toEqual({ kind: 'outdated' });
    expect(github.comments.map((one) => one.body)).toEqual([bodyOf('cc')]);
  });

  it('is written where the token may not read the head', async () => {
    github.fault = ({ path }) =>
      path.includes('/pulls/')
        ? { status: 403, message: 'Resource not accessible by personal access token' }
        : undefined;
    expect((await post(comment('aa'))).kind).toBe('created');
  });

  it('has duplicates of an earlier run removed', async () => {
    const oldest = github.add('github-actions[bot]', bodyOf('aa'));
    github.add('github-actions[bot]', bodyOf('aa'));
    expect((await post(comment('aa'))).kind).toBe('unchanged');
    expect(github.comments).toEqual([oldest]);
  });
});

describe('when GitHub does not', () => {
  const failing = (fault: Fault, when: (seen: Seen) => boolean = ({ method }) => method === 'POST') => {
    github.fault = (seen) => (seen.path !== '/graphql' && when(seen) ? fault : undefined);
  };
  const cases: readonly [string, Fault, RegExp, number][] = [
    ['401', { status: 401, message: 'Bad credentials' }, /does not accept the token/, 1],
    [
      '403 without the right',
      { status: 403, message: 'Resource not accessible by integration' },
      /`permissions: pull-requests: write`/,
      1,
    ],
    [
      '403 of a locked conversation',
      { status: 403, message: 'Unable to create comment because issue is locked.' },
      /is locked/,
      1,
    ],
    ['404', { status: 404, message: 'Not Found' }, /does not find the pull request/, 1],
    ['410', { status: 410, message: 'This issue was deleted' }, /is gone/, 1],
    ['422', { status: 422, message: 'Validation Failed' }, /refused its text \(Validation Failed/, 1],
    ['429', { status: 429, message: 'Too Many Requests', headers: { 'retry-after': '1' } }, /rate limit/, 3],
    [
      'a secondary limit',
      { status: 403, message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '2' } },
      /rate limit/,
      3,
    ],
    [
      'a primary limit far away',
      {
        status: 403,
        message: 'API rate limit exceeded',
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3000),
        },
      },
      /rate limit/,
      1,
    ],
    ['502', { status: 502, message: 'Bad Gateway' }, /did not answer as it should \(502\)/, 3],
    ['no answer in time', { status: 201, delay: 900 }, /did not answer as it should/, 3],
    ['a body that does not end in time', { status: 201, slowBody: 900 }, /did not answer as it should/, 3],
  ];
  for (const [name, fault, warning, attempts] of cases) {
    it(`${name}: a warning with its remedy, after ${attempts} attempts`, async () => {
      failing(fault);
      const outcome = await post(comment('aa'));
      expect(outcome).toEqual({ kind: 'failed', warning: expect.stringMatching(warning) });
      expect((outcome as { warning: string }).warning).toMatch(/The verdict is not touched/);
      expect(github.count('POST')).toBe(attempts);
      expect(github.comments).toEqual([]);
    });
  }

  it('passing faults are waited out, on every kind of request', async () => {
    for (const fault of [
      { status: 502 },
      { status: 429, headers: { 'retry-after': '1' } },
      { status: 403, message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '1' } },
      { status: 200, slowBody: 900 },
    ] satisfies Fault[]) {
      const tried = new Set<string>();
      github.fault = ({ method, path }) => {
        if (!path.includes('/comments') || tried.has(method)) return undefined;
        tried.add(method);
        return fault;
      };
      expect((await post(comment('aa'))).kind).toMatch(/created|updated/);
      expect((await post(comment('bb'))).kind).toBe('updated');
      expect(tried).toEqual(new Set(['GET', 'POST', 'PATCH']));
      expect(github.comments).toHaveLength(1);
      github.comments.length = 0;
    }
  });

  it('a gateway gave up although the comment was made: still one comment', async () => {
    let first = true;
    github.fault = ({ method }) => {
      if (method !== 'POST' || !first) return undefined;
      first = false;
      return { status: 502, afterwards: true };
    };
    expect((await post(comment('aa'))).kind).not.toBe('failed');
    expect(github.count('POST')).toBe(2);
    expect(github.comments).toHaveLength(1);
  });

  it('the other run removed the duplicate first: no warning', async () => {
    github.add('github-actions[bot]', bodyOf('aa'));
    github.add('github-actions[bot]', bodyOf('aa'));
    github.fault = ({ method }) => (method === 'DELETE' ? { status: 404, message: 'Not Found' } : undefined);
    expect((await post(comment('bb'))).kind).toBe('updated');
  });

  it('GraphQL is refused: the job’s own token is assumed', async () => {
    github.add('github-actions[bot]', bodyOf('aa'));
    github.fault = ({ path }) => (path === '/graphql' ? { status: 403, message: 'no' } : undefined);
    expect((await post(comment('bb'))).kind).toBe('updated');
  });

  it('nobody is there', async () => {
    const client = openGitHub('t0ken', 'http://127.0.0.1:9', quick);
    expect(await postComment(client, comment('aa'))).toEqual({
      kind: 'failed',
      warning: expect.stringMatching(/Run the job again/),
    });
  });
});

describe('what is worth a comment', () => {
  it('depends on the mode, and a change without Prisma files never is', () => {
    expect(['always', 'on-findings', 'never'].map((mode) => worthAComment(green, mode as 'always'))).toEqual([
      true,
      false,
      false,
    ]);
    expect(['always', 'on-findings', 'never'].map((mode) => worthAComment(warned, mode as 'always'))).toEqual(
      [true, true, false],
    );
    expect(worthAComment(demo, 'on-findings')).toBe(true);
    expect(worthAComment(untouched, 'always')).toBe(false);
  });

  it('keys tell jobs apart and cannot end the marker', () => {
    expect(commentKey('.', undefined)).toBe('main');
    expect(commentKey('packages/db', 'a b --> c')).toBe('packages/db/a_b_-_c');
  });
});
