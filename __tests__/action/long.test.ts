/** A change with more to say than GitHub shows: comment, summary and annotations within their limits, the report complete. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FakeGitHub } from '../github/server.ts';
import { openPullRequest, type PullRequest } from './pull-request.ts';
import { runStep } from './step.ts';

const long = (text: string) => text.padEnd(58, 'x');
const table = (at: number) => long(`Table${at}_`);
const columns = ['a', 'b', 'c'].map(long);
const lock = { 'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n' };

/** A schema and its history for so many tables; the branch drops every column but the key, a statement each. */
function wide(tables: number): readonly [Record<string, string>, Record<string, string>] {
  const datasource = 'datasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n}\n';
  const all = Array.from({ length: tables }, (_, at) => table(at));
  const models = (fields: readonly string[]) =>
    `${datasource}${all
      .map(
        (name) =>
          `\nmodel ${name} {\n  ${'id'.padEnd(58)} Int     @id\n${fields.map((field) => `  ${field} String?\n`).join('')}}\n`,
      )
      .join('')}`;
  const creates = all.map(
    (name) =>
      `CREATE TABLE "${name}" ("id" INTEGER NOT NULL, ${columns.map((one) => `"${one}" TEXT`).join(', ')}, CONSTRAINT "${name.slice(0, 20)}_pkey" PRIMARY KEY ("id"));`,
  );
  const drops = all.flatMap((name) => columns.map((one) => `ALTER TABLE "${name}" DROP COLUMN "${one}";`));
  const before = {
    ...lock,
    'prisma/schema.prisma': models(columns),
    'prisma/migrations/20260101000000_init/migration.sql': `${creates.join('\n')}\n`,
  };
  const change = {
    'prisma/schema.prisma': models([]).replace(/id {56} Int {5}@id/g, 'id Int @id'),
    'prisma/migrations/20260201000000_drop/migration.sql': `${drops.join('\n')}\n`,
  };
  return [change, before];
}

const tables = 1_100;
let pull: PullRequest;
let github: FakeGitHub;
beforeAll(async () => {
  pull = openPullRequest(...wide(tables));
  github = await FakeGitHub.start();
  github.headSha = pull.head;
});
afterAll(async () => {
  pull[Symbol.dispose]();
  await github[Symbol.asyncDispose]();
});

it('is cut to fit, says so, and nothing is missing in the report', async () => {
  const ended = await runStep({
    event: 'pull_request',
    payload: pull.payload,
    workspace: pull.repository.path,
    apiUrl: github.url,
  });
  expect(github.violations).toEqual([]);
  // Each drop breaks the running client, too.
  expect([ended.status, ended.outputs.errors]).toEqual([1, String(2 * tables * columns.length)]);
  const [comment] = github.comments;
  const sizes = [comment?.body ?? '', ended.summary].map((text) => Buffer.byteLength(text));
  expect(sizes[0]).toBeGreaterThan(30_000);
  expect(sizes[0]).toBeLessThanOrEqual(60_000);
  expect(comment?.body).toMatch(
    /\*\*Too long for a comment:\*\*[\s\S]*<!-- prisma-preflight:main digest=\w{16}[^\n]* -->\n$/,
  );
  expect(sizes[1]).toBeGreaterThan(900_000);
  expect(sizes[1]).toBeLessThanOrEqual(1_048_576);
  expect(ended.summary).toMatch(
    /\n\*\*Too long for a job summary:\*\* .* left out or shortened here\. The report file has everything\.\n/,
  );
  // What is the same on every line is one annotation.
  expect(ended.messages('error')).toEqual([
    expect.stringMatching(/^3300 columns are dropped, with all their values\.\n/),
  ]);
  expect(ended.report?.projects[0]?.findings.filter(({ rule }) => rule === 'drop-column')).toHaveLength(
    tables * columns.length,
  );
});
