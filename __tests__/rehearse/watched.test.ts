import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementReport } from '../../src/model/report.ts';
import type { Database, Server } from '../../src/ports.ts';
import {
  failingParts,
  type Rehearsing,
  type Rows,
  runOnRows,
  statementReports,
} from '../../src/rehearse/watched.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';
import { partsOf } from '../../src/sql/parts.ts';
import { splitterOf } from '../../src/sql/splitter.ts';
import { scriptsOf } from '../postgres/observe/stage.ts';
import { ask, openSeventeen, run } from '../postgres/support/servers.ts';

const schema = 'CREATE TABLE person (id int PRIMARY KEY, email text, note text)';
let server: Server;
let parser: SqlParser;
let fillings: Readonly<Record<Rows, Database>>;
beforeAll(async () => {
  [server, parser] = await Promise.all([openSeventeen(), openSqlParser()]);
  fillings = { plain: await server.createDatabase(), awkward: await server.createDatabase() };
  const rows = (values: string) =>
    `${schema}; INSERT INTO person SELECT i, ${values} FROM generate_series(1, 50) i`;
  await run(fillings.plain, rows("'a' || i, 'n'"));
  await run(fillings.awkward, rows('NULL, NULL'));
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

async function rehearsing(...files: readonly string[]): Promise<Rehearsing> {
  const scripts = await scriptsOf(parser, files, 'file');
  return {
    splitter: splitterOf(parser),
    sender: { sending: 'file', name: 'test', fallsBack: false },
    leftOut: [],
    retypes: true,
    scripts: scripts.map((script, at) => ({
      ...script,
      text: files[at] ?? '',
      parts: script.statements.map(({ text }) => partsOf(text)),
    })),
  };
}

describe('a run on rows', () => {
  const on = async (rows: Rows, ...files: readonly string[]) =>
    await runOnRows(await rehearsing(...files), { rows, database: fillings[rows] });

  it('tells what is lost', async () => {
    const { traces, failures } = await on('awkward', 'ALTER TABLE person DROP COLUMN note;');
    expect(failures).toEqual([]);
    expect(traces.map(({ lost }) => lost)).toEqual([
      [{ relation: 'public.person', column: 'note', of: 'column', rows: 50, values: 0 }],
    ]);
  });

  it('sees behind a failure, and tells that it is behind one', async () => {
    const files = [
      'ALTER TABLE person ALTER COLUMN email SET NOT NULL; ALTER TABLE person DROP COLUMN note;',
      'ALTER TABLE person ADD COLUMN age int NOT NULL; DROP TABLE person;',
    ];
    const { traces, failures } = await on('awkward', ...files);
    expect(
      failures.map(({ migration, statement, failure, follows }) => [
        migration,
        statement,
        failure.sqlstate,
        follows,
      ]),
    ).toEqual([
      ['m1', 0, '23502', false],
      ['m2', 0, '23502', true],
    ]);
    expect(failures[0]?.failure.subject).toMatchObject({ table: 'public.person', column: 'email' });
    expect(traces.map(({ error, lost }) => [error?.sqlstate, lost.length])).toEqual([
      ['23502', 0],
      [undefined, 1],
      ['23502', 0],
      [undefined, 1],
    ]);
    expect((await on('plain', ...files)).failures.map(({ migration }) => migration)).toEqual(['m2']);
  });

  it('believes the whole file where watching makes a statement fail', async () => {
    // Nobody may have asked anything before it; whoever looks on has.
    const file =
      'BEGIN; LOCK TABLE person; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; DROP TABLE person; COMMIT;';
    expect((await on('plain', file)).failures).toEqual([]);
  });

  it('tells which parts of a statement fail', async () => {
    const plan = await rehearsing(
      'ALTER TABLE person ADD COLUMN a int NOT NULL, ADD COLUMN b int, ADD COLUMN c numeric(4, 2) NOT NULL;',
    );
    const filling = { rows: 'plain', database: fillings.plain } as const;
    const { failures } = await runOnRows(plan, filling);
    const parts = await failingParts(plan, filling, failures);
    expect(parts.traces.map(({ statement, sql }) => [statement, sql])).toEqual([
      [0, 'ALTER TABLE person ADD COLUMN b int'],
    ]);
    expect(
      parts.failures.map(({ statement, part, failure }) => [statement, part, failure.subject?.column]),
    ).toEqual([
      [0, 0, 'a'],
      [0, 2, 'c'],
    ]);
  });

  it('leaves the filling alone', async () => {
    await on('awkward', 'DROP TABLE person;');
    expect(await ask(fillings.awkward, 'SELECT count(*) FROM person')).toBe('50');
  });

  it('gives the lines of the Report', async () => {
    const { traces } = await on(
      'awkward',
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
