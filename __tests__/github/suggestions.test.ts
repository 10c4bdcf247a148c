/** Suggestions on a pull request over real HTTP: one review, once, and never a reason for anything else to fail. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openGitHub, type Patience } from '../../src/github/client.ts';
import { suggest } from '../../src/github/suggestions.ts';
import type { Finding } from '../../src/model/report.ts';
import { reviewSuggestions } from '../../src/report/suggestion.ts';
import { suggestRewrites } from '../../src/suggest.ts';
import { finding, project, reportOf } from '../report/samples.ts';
import { FakeGitHub } from './server.ts';

const quick: Patience = { attempt: 400, retries: 2, second: 10, longestWait: 60 };
const migration = '20260301120000_author';
const file = `prisma/migrations/${migration}/migration.sql`;
const foreignKey =
  'ALTER TABLE "Post" ADD CONSTRAINT "k" FOREIGN KEY ("authorId") REFERENCES "User"("id") NOT VALID;';

let github: FakeGitHub;
beforeEach(async () => {
  github = await FakeGitHub.start();
  github.pull(7)?.files.set(file, 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n');
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

function found(line: number, parts: Partial<Finding> = {}): Finding {
  return finding({
    rule: 'foreign-key-on-existing',
    severity: 'warning',
    message: `"Post" ("authorId") must refer to a row of "User" ("k${line}").`,
    migration,
    file,
    line,
    object: `public.Post.k${line}`,
    fingerprint: `${line}`.repeat(16),
    probe: 'SELECT count(*) FROM "Post"',
    suggestion: {
      line,
      endLine: line,
      sql: foreignKey,
      effect: 'Rows that are there can not make it fail.',
      next: { folder: '20260301120001_validate_k', sql: 'ALTER TABLE "Post" VALIDATE CONSTRAINT "k";' },
    },
    ...parts,
  });
}

function run(findings: readonly Finding[], key = 'main'): Promise<string | undefined> {
  return suggestRewrites(reportOf('fail', project({ findings: [...findings] })), {
    client: () => openGitHub('t0ken', github.url, quick),
    owner: 'acme',
    repository: 'shop',
    pullRequest: 7,
    headSha: github.headSha,
    key,
  });
}

const commented = () =>
  github.reviews.flatMap(({ comments }) => comments.map(({ path, line }) => `${path}:${line}`));

describe('suggestions', () => {
  it('are one review with the line, why, and what is to follow', async () => {
    expect(await run([found(2)])).toMatch(/^Suggested a rewrite: https:\S+#pullrequestreview-\d+$/);
    const [review] = github.reviews;
    expect(review?.commit).toBe(github.headSha);
    expect(review?.body).toMatch(
      /^A rewrite that Prisma Preflight tried, to commit or to resolve\. It is suggested once\.\n\n<!-- prisma-preflight:main suggested=[0-9a-f]{16} -->\n$/,
    );
    expect(review?.comments).toEqual([
      {
        path: file,
        line: 2,
        side: 'RIGHT',
        body: [
          '`"Post"` (`"authorId"`) must refer to a row of `"User"` (`"k2"`).',
          `\`\`\`suggestion\n${foreignKey}\n\`\`\``,
          'Rows that are there can not make it fail.',
          'Then, in the next migration, once this counts nothing in production:',
          '```sql\nSELECT count(*) FROM "Post"\n```',
          '<code>prisma/<wbr>migrations/<wbr>20260301120001_<wbr>validate_<wbr>k/<wbr>migration.sql</code>',
          '```sql\nALTER TABLE "Post" VALIDATE CONSTRAINT "k";\n```\n',
        ].join('\n\n'),
      },
    ]);
  });

  it('are made once: not on the next push, not where the line has moved, and a new one by itself', async () => {
    await run([found(2)]);
    expect(await run([found(2)])).toBeUndefined();
    github.headSha = 'c'.repeat(40);
    const { suggestion } = found(2);
    const moved = found(2, {
      line: 4,
      ...(suggestion && { suggestion: { ...suggestion, line: 4, endLine: 4 } }),
    });
    expect(await run([moved])).toBeUndefined();
    expect(await run([moved, found(5)])).toMatch(/^Suggested a rewrite: /);
    expect(commented()).toEqual([`${file}:2`, `${file}:5`]);
  });

  it('are five at most, worst first', async () => {
    const many = [1, 2, 3, 4, 5, 6].map((line) => found(line));
    await run([...many, found(7, { severity: 'error' })]);
    expect(commented()).toEqual([7, 1, 2, 3, 4].map((line) => `${file}:${line}`));
  });

  it('are not made for what is silenced, or only good to know', async () => {
    expect(
      await run([found(1, { silenced: { reason: 'x', by: 'label' } }), found(2, { severity: 'note' })]),
    ).toBeUndefined();
    expect(github.seen).toEqual([]);
  });

  it('are not held back by the marker of a stranger, of another job, or in the middle of a text', async () => {
    await run([found(2)]);
    const body = github.reviews[0]?.body ?? '';
    for (const [login, text] of [
      ['mallory', body],
      ['other-app[bot]', body],
      ['github-actions[bot]', `${body} is its marker`],
      ['github-actions[bot]', body.replace(':main ', ':packages/db ')],
    ] as const) {
      github.reviews.splice(0);
      github.addReview(login, { body: text });
      expect(await run([found(2)])).toMatch(/^Suggested/);
    }
  });

  it('are found again behind a hundred reviews, under an app’s token', async () => {
    github.viewer = 'preflight-app[bot]';
    for (let at = 0; at < 100; at++) github.addReview('somebody', { body: 'Fine.' });
    expect(await run([found(2)])).toMatch(/^Suggested/);
    expect(await run([found(2)])).toBeUndefined();
    expect(github.reviews).toHaveLength(101);
  });

  it('are left to the run of a newer push, and not made on a closed pull request', async () => {
    const wanted = {
      owner: 'acme',
      repository: 'shop',
      pullRequest: 7,
      key: 'main',
      headSha: github.headSha,
    };
    const comments = reviewSuggestions([project({ findings: [found(2)] })]);
    const client = () => openGitHub('t0ken', github.url, quick);
    github.headSha = 'c'.repeat(40);
    expect(await suggest(client, { ...wanted, comments })).toEqual({ kind: 'none' });
    const pull = github.pull(7);
    if (pull !== undefined) pull.state = 'closed';
    expect(await run([found(2)])).toBeUndefined();
    expect(github.reviews).toEqual([]);
  });

  it.each([
    [403, 'Resource not accessible by integration', /^No suggestions: the token may not review/],
    [422, 'Unprocessable Entity', /^No suggestions: GitHub does not take them for these lines/],
    [502, 'Bad Gateway', /^No suggestions: GitHub did not answer as it should \(502\)/],
  ])(
    'are missing with a sentence where GitHub answers %i, and are not sent twice',
    async (status, message, said) => {
      github.fault = ({ method }) => (method === 'POST' ? { status, message } : undefined);
      expect(await run([found(2)])).toMatch(said);
      expect(github.seen.filter(({ method, path }) => method === 'POST' && path !== '/graphql')).toHaveLength(
        1,
      );
    },
  );

  it('are refused as a whole beside the diff, which is said', async () => {
    github.pull(7)?.files.set(file, 'one\n');
    expect(await run([found(1), found(2)])).toMatch(/^No suggestions: GitHub does not take them/);
    expect(github.reviews).toEqual([]);
  });

  it('stand once where only the answer got lost', async () => {
    github.fault = ({ method, path }) =>
      method === 'POST' && path.endsWith('/reviews') ? { status: 502, afterwards: true } : undefined;
    await run([found(2)]);
    github.fault = () => undefined;
    expect(await run([found(2)])).toBeUndefined();
    expect(github.reviews).toHaveLength(1);
  });

  it('can not be closed by what is in them', async () => {
    const sql = 'ALTER TABLE "a```suggestion" ADD CONSTRAINT "````" CHECK (true) NOT VALID; -- @everyone';
    const { suggestion } = found(2);
    if (suggestion === undefined) throw new Error('There is none.');
    await run([found(2, { message: 'x\n\n```\n@everyone', suggestion: { ...suggestion, sql } })]);
    const body = github.reviews[0]?.comments[0]?.body ?? '';
    expect(body).toContain(`\n\n\`\`\`\`\`suggestion\n${sql}\n\`\`\`\`\`\n\n`);
    expect(body.slice(0, body.indexOf('`````suggestion'))).not.toMatch(/@everyone|^```/m);
  });
});
