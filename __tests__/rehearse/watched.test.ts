import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementReport } from '../../src/model/report.ts';
import type { Database, Server } from '../../src/ports.ts';
import { statementReports, watchOnRows } from '../../src/rehearse/watched.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';
import { scriptsOf } from '../postgres/observe/stage.ts';
import { ask, openSeventeen, run } from '../postgres/support/servers.ts';

const schema = 'CREATE TABLE person (id int PRIMARY KEY, email text, note text)';
let server: Server;
let parser: SqlParser;
let plain: Database;
let awkward: Database;
beforeAll(async () => {
  [server, parser] = await Promise.all([openSeventeen(), openSqlParser()]);
  [plain, awkward] = [await server.createDatabase(), await server.createDatabase()];
  await run(plain, `${schema}; INSERT INTO person SELECT i, 'a' || i, 'n' FROM generate_series(1, 50) i`);
  await run(awkward, `${schema}; INSERT INTO person SELECT i, NULL, NULL FROM generate_series(1, 50) i`);
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

describe('the watched run on rows', () => {
  const watch = async (...files: readonly string[]) =>
    await watchOnRows(
      [
        { rows: 'awkward', database: awkward },
        { rows: 'plain', database: plain },
      ],
      await scriptsOf(parser, files, 'file'),
    );

  it('needs the second filling only where the first fails', async () => {
    const { traces, failures } = await watch('ALTER TABLE person DROP COLUMN note;');
    expect(failures).toEqual([]);
    // The awkward rows have no note: it was they that were looked at.
    expect(traces.map(({ lost }) => lost)).toEqual([
      [{ relation: 'public.person', column: 'note', of: 'column', rows: 50, values: 0 }],
    ]);
  });

  it('sees behind a failure, and tells what fails on which rows', async () => {
    const { traces, failures } = await watch(
      'ALTER TABLE person ALTER COLUMN email SET NOT NULL; ALTER TABLE person DROP COLUMN note;',
      'ALTER TABLE person ADD COLUMN age int NOT NULL; DROP TABLE person;',
    );
    expect(
      failures.map(({ rows, trace }) => [rows, trace.migration, trace.statement, trace.error?.sqlstate]),
    ).toEqual([
      ['awkward', 'm1', 0, '23502'],
      ['awkward', 'm2', 0, '23502'],
      ['plain', 'm2', 0, '23502'],
    ]);
    expect(
      traces.map(({ migration, statement, error, lost }) => [
        migration,
        statement,
        error?.sqlstate,
        lost.length,
      ]),
    ).toEqual([
      ['m1', 0, undefined, 0],
      ['m1', 1, undefined, 1],
      ['m2', 0, '23502', 0],
    ]);
  });

  it('leaves the fillings alone', async () => {
    await watch('DROP TABLE person;');
    expect(await ask(awkward, 'SELECT count(*) FROM person')).toBe('50');
  });

  it('gives the lines of the Report', async () => {
    const { traces } = await watch(
      '\nCREATE INDEX i ON person (note);\nALTER TABLE person ADD COLUMN age int NOT NULL;',
    );
    const reports = statementReports(traces);
    expect(reports).toEqual([
      {
        migration: 'm1',
        line: 2,
        sql: 'CREATE INDEX i ON person (note)',
        locks: [{ relation: 'public.person', mode: 'ShareLock', heldTo: 'end' }],
        blocks: ['insert', 'update', 'delete'],
        rewrites: [],
        scans: ['public.person'],
        grows: true,
        rows: { inserted: 0, updated: 0, deleted: 0 },
        evidence: 'observed',
      },
    ]);
    for (const report of reports) statementReport.parse(report);
  });
});
