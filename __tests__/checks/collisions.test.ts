/** One note for each pull request that is in the way, and none for those that are not. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withCollisions } from '../../src/checks/collisions.ts';
import type { ConfigFile } from '../../src/config/definition.ts';
import type { ProjectReport } from '../../src/model/report.ts';
import type { OtherMigration } from '../../src/ports.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';
import { green } from '../report/samples.ts';

let parser: SqlParser;
beforeAll(async () => {
  parser = await openSqlParser();
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
});

const table = (name: string, change: 'changed' | 'neighbour') => ({
  name,
  change,
  columns: [],
  references: [],
});
const [sample] = green.projects;
if (sample === undefined) throw new Error('The sample has no project.');
const project: ProjectReport = {
  ...sample,
  root: '.',
  migrations: 'prisma/migrations',
  history: { ...sample.history, added: ['20260301_a', '20260303_c'] },
  tables: [
    table('public.User', 'changed'),
    table('public.Order', 'neighbour'),
    table('audit.Log', 'changed'),
  ],
};

async function found(
  migrations: readonly (readonly [number, string, string | undefined])[],
  decided: ConfigFile = {},
  of = project,
) {
  const others: readonly OtherMigration[] = migrations.map(([pullRequest, name, sql]) => ({
    pullRequest,
    file: `prisma/migrations/${name}/migration.sql`,
    sql,
  }));
  let asked = 0;
  const after = await withCollisions(of, {
    config: { decided, silences: [], problems: [] },
    parser,
    databaseSchema: 'public',
    others: {
      async migrationsIn(folders) {
        asked += 1;
        expect(folders).toEqual(['prisma/migrations']);
        return others;
      },
    },
  });
  return { asked, notes: after.findings.filter(({ rule }) => rule === 'pull-request-collision') };
}

describe('a note', () => {
  it.each([
    [
      'the same name',
      '20260303_c',
      undefined,
      'The open pull request #12 adds a migration of the same name, "20260303_c".',
    ],
    [
      'the same table',
      '20260401_z',
      'ALTER TABLE "User" ADD COLUMN "x" TEXT;',
      'The open pull request #12 changes "public"."User", too, in the migration "20260401_z".',
    ],
    [
      'a table in another schema',
      '20260401_z',
      'UPDATE audit."Log" SET x = 1; CREATE INDEX i ON "User" (x);',
      'The open pull request #12 changes "public"."User" and 1 more of the same tables, too, in the migration "20260401_z".',
    ],
    [
      'a name between',
      '20260302_b',
      'SELECT 1;',
      'The open pull request #12 adds the migration "20260302_b", which sorts between those of this change.',
    ],
  ])('for %s', async (_, name, sql, message) => {
    const { notes } = await found([[12, name, sql]]);
    expect(notes.map((one) => [one.severity, one.message])).toEqual([['note', message]]);
  });

  it('is one for each pull request, in their order, with fingerprints that stay', async () => {
    const sql = 'ALTER TABLE "User" ADD COLUMN "x" TEXT;';
    const { notes } = await found([
      [30, '20260401_z', sql],
      [12, '20260401_y', sql],
      [30, '20260303_c', sql],
    ]);
    expect(notes.map(({ message }) => /#\d+/.exec(message)?.[0])).toEqual(['#12', '#30']);
    expect(new Set(notes.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    const again = await found([[12, '20260401_y', sql]]);
    expect(again.notes[0]?.fingerprint).toBe(notes[0]?.fingerprint);
  });
});

describe('no note', () => {
  it.each([
    ['for another table', 'CREATE TABLE "Other" ("id" INT); ALTER TABLE audit."User" ADD COLUMN "x" INT;'],
    ['for a neighbour', 'ALTER TABLE "Order" ADD COLUMN "x" INT;'],
    ['for one that is only read', 'CREATE VIEW v AS SELECT * FROM "User"; SELECT * FROM "User";'],
    ['for a foreign key to it', 'CREATE TABLE "B" ("u" INT REFERENCES "User" ("id"));'],
    ['for what is no SQL', 'ALTER TABLE "User" !!'],
    ['for what was not read', undefined],
  ])('%s', async (_, sql) => {
    expect((await found([[12, '20260401_z', sql]])).notes).toEqual([]);
  });

  it('and no question where nothing is new, or the rule is off', async () => {
    const nothing = { ...project, history: { ...project.history, added: [] } };
    expect((await found([[12, '20260303_c', '']], {}, nothing)).asked).toBe(0);
    expect(
      (await found([[12, '20260303_c', '']], { rules: { 'pull-request-collision': 'off' } })).asked,
    ).toBe(0);
    const raised = await found([[12, '20260303_c', '']], { rules: { 'pull-request-collision': 'warning' } });
    expect(raised.notes.map(({ severity }) => severity)).toEqual(['warning']);
  });
});
