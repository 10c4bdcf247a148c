/** The Action on a pull request: its comment over several pushes, and all else that a reader or a later step gets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { packageRoot } from '../../src/system/bundles.ts';
import { FakeGitHub } from '../github/server.ts';
import { openPullRequest, type PullRequest } from './pull-request.ts';
import { type Ended, runStep, type Step } from './step.ts';

const dropping = 'prisma/migrations/20261103154500_customer_phone_number/migration.sql';

let github: FakeGitHub;
let pull: PullRequest;
let others: FakeGitHub['comments'];
beforeAll(async () => {
  github = await FakeGitHub.start();
  pull = openPullRequest();
  // The comment will stand on the second page.
  for (let at = 0; at < 130; at++) github.add('somebody', `comment ${at}`);
  // Those of others that look like ours stay as they are, whoever closed or hid them.
  const marked = '<!-- prisma-preflight:main digest=0123456789abcdef -->';
  github.add('other-checks[bot]', `### ✅ Nothing to do\n\n${marked}\n`);
  github.add('somebody', `> ### ❌ Not ready to merge\n\n${marked}\n`);
  others = structuredClone(github.comments);
});
afterAll(async () => {
  pull[Symbol.dispose]();
  await github[Symbol.asyncDispose]();
});
afterEach(() => {
  expect(github.violations).toEqual([]);
  expect(github.comments.slice(0, others.length)).toEqual(others);
});

function run(changes: Partial<Step> = {}): Promise<Ended> {
  github.headSha = pull.head;
  github.seen.length = 0;
  return runStep({
    event: 'pull_request',
    payload: pull.payload,
    workspace: pull.repository.path,
    apiUrl: github.url,
    ...changes,
  });
}

const ours = () => github.comments.slice(others.length);
const writes = () => github.seen.filter(({ method, path }) => method !== 'GET' && path !== '/graphql');

describe('a pull request that loses data', () => {
  it('is commented on, annotated, summed up, handed on, and fails', async () => {
    const ended = await run();
    expect(ended.status).toBe(1);
    expect(ours()).toHaveLength(1);
    expect(ours()[0]?.body).toMatch(
      /^### ❌ Not ready to merge: data would be lost and the running application would break\n/,
    );
    const { report, outputs } = ended;
    expect(outputs).toEqual({
      verdict: 'fail',
      report: expect.stringMatching(/runner-temp\/prisma-preflight-report\.json$/),
      rollback: expect.stringMatching(/runner-temp\/prisma-preflight-rollback\.sql$/),
      sarif: '',
      changelog: expect.stringMatching(
        /^## 2026-11-03 · Customer phone number\n\nMigration: `20261103154500_customer_phone_number`\n/,
      ),
      errors: '2',
      warnings: '0',
      notes: '0',
      silenced: '0',
      projects: '1',
      migrations: '2',
      'comment-url': `https://github.com/acme/shop/pull/7#issuecomment-${ours()[0]?.id}`,
    });
    const ajv = new Ajv.default({ strict: false });
    addFormats.default(ajv);
    expect([ajv.validate(readSchema(), report), ajv.errors]).toEqual([true, null]);
    expect([report?.base, report?.head]).toEqual([pull.base, pull.merge]);
    expect(ended.summary).toMatch(
      /^### ❌ Not ready to merge: data would be lost and the running application would break\n/,
    );
    expect(ended.commands.map(({ name }) => name)).toEqual([
      'add-mask',
      'group',
      'endgroup',
      'group',
      'error',
      'endgroup',
    ]);
    expect(ended.commands.find(({ name }) => name === 'error')).toMatchObject({
      properties: { title: 'Prisma Preflight: probable-rename', file: dropping, line: '8', endLine: '8' },
      data: expect.stringMatching(/^The column "phone" of "Customer" is dropped/),
    });
    expect(ended.log).toMatch(
      /\nComment created: https:\S+\nExit status 1: findings fail this check, from the severity on that fail-on names\.\n$/,
    );
  });

  it('is not commented on again while nothing changes', async () => {
    const before = structuredClone(github.comments);
    const ended = await run();
    expect(ended.status).toBe(1);
    expect(writes()).toEqual([]);
    expect(github.comments).toEqual(before);
    expect(ended.outputs['comment-url']).toMatch(/#issuecomment-\d+$/);
  });

  it('has its comment updated in place by a push that mends it, and passes', async () => {
    const [before] = structuredClone(ours());
    pull.push({
      [dropping]: 'ALTER TABLE "Customer" ADD COLUMN "phoneNumber" TEXT;\n',
      'prisma/schema.prisma': readChange().replace('phoneNumber', 'phone       String?\n  phoneNumber'),
    });
    const ended = await run();
    expect([ended.status, ended.outputs.verdict, ended.outputs.errors]).toEqual([0, 'pass', '0']);
    expect(writes().map(({ method }) => method)).toEqual(['PATCH']);
    expect(ours().map(({ id }) => id)).toEqual([before?.id]);
    expect(ours()[0]?.body).toMatch(/^### ✅ /);
    expect(ended.messages('error')).toEqual([]);
  });

  it('keeps its newest comment when the run of an older push ends late', async () => {
    const before = structuredClone(ours());
    const { payload } = pull;
    pull.push({ [dropping]: 'ALTER TABLE "Customer" ADD COLUMN "phoneNumber" VARCHAR(40);\n' });
    const ended = await run({ payload });
    expect(writes()).toEqual([]);
    expect(ours()).toEqual(before);
    expect(ended.log).toContain('#7 has newer commits');
    expect(ended.outputs['comment-url']).toBe('');
  });
});

describe('a force-push', () => {
  const checking = 'prisma/migrations/20261104090000_phone_length/migration.sql';
  const sql = 'ALTER TABLE "Customer" ADD CONSTRAINT "phone_length" CHECK (length("phone") > 3)';

  it('whose commits nobody has any more leaves one comment, which says what changed, and what was tried is suggested', async () => {
    const [before] = structuredClone(ours());
    const shown = / head=([0-9a-f]{40}) /.exec(before?.body ?? '')?.[1] ?? '';
    pull.forcePush({ [checking]: `${sql};\n` });
    expect(() => pull.repository.git('cat-file', '-e', shown)).toThrow();
    github.pull(7)?.files.set(checking, `${sql};\n`);
    const ended = await run();
    expect([ended.status, ended.outputs.verdict, ended.outputs.warnings]).toEqual([0, 'pass', '1']);
    expect(ended.report?.projects[0]?.history.added).toEqual(['20261104090000_phone_length']);
    expect(ours().map(({ id }) => id)).toEqual([before?.id]);
    expect(ours()[0]?.body).toContain(`Since \`${shown.slice(0, 7)}\`: +1 −0.`);
    expect(ours()[0]?.body).toContain(` head=${pull.head} `);
    expect(github.reviews.map(({ commit, comments }) => [commit, comments])).toEqual([
      [
        pull.head,
        [
          {
            path: checking,
            line: 1,
            side: 'RIGHT',
            body: expect.stringContaining(`\n\n\`\`\`suggestion\n${sql} NOT VALID;\n\`\`\`\n\n`),
          },
        ],
      ],
    ]);
    expect(ended.log).toMatch(/\nSuggested a rewrite: https:\S+#pullrequestreview-\d+\n/);
  });
});

function readSchema(): object {
  return JSON.parse(readFileSync(join(packageRoot(), 'report.schema.json'), 'utf8'));
}

function readChange(): string {
  return readFileSync(join(packageRoot(), 'examples/shop-change/prisma/schema.prisma'), 'utf8');
}
