import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementReport } from '../../src/model/report.ts';
import type { Database, Server } from '../../src/ports.ts';
import { refusedOnceKept } from '../../src/rehearse/kept-statements.ts';
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

describe('statements that a connection keeps', () => {
  /** `sqlstate` of what is refused once the statements were prepared and the script was run by another. */
  const refusedAfter = async (sql: string, statements: readonly string[], how: 'run' | 'plan' = 'run') => {
    await using database = await server.createDatabase();
    await run(
      database,
      `CREATE TABLE t (id int PRIMARY KEY, n int, s varchar(9), m text DEFAULT 'x');
       INSERT INTO t VALUES (1, 1, 'a'), (2, NULL, 'b');
       CREATE FUNCTION loud() RETURNS int LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t (id) VALUES (99); RETURN 1; END $$`,
    );
    const { splitter, sender } = await rehearsing();
    const bytes = Buffer.from(sql);
    const refusals = await refusedOnceKept(
      { splitter, sender },
      { database, migrations: [{ name: 'm', file: 'm', bytes }], leftOut: [], statements, how },
    );
    expect(await ask(database, 'SELECT count(*) FROM t')).toBe('2');
    return refusals?.map((one) => one?.sqlstate);
  };
  const reads = ['SELECT n FROM t', 'SELECT s FROM t', 'SELECT m FROM t'];

  it('are refused where their result has another type, though the text is taken', async () => {
    expect(await refusedAfter('ALTER TABLE t ALTER n TYPE bigint', reads)).toEqual([
      '0A000',
      undefined,
      undefined,
    ]);
    expect(await refusedAfter('ALTER TABLE t ALTER s TYPE varchar(90)', reads)).toEqual([
      undefined,
      '0A000',
      undefined,
    ]);
    expect(await refusedAfter('ALTER TABLE t DROP m; ALTER TABLE t ADD m int', reads)).toEqual([
      undefined,
      undefined,
      '0A000',
    ]);
  });

  it('keep the types of their parameters', async () => {
    const statements = [
      'UPDATE t SET m = $1',
      'SELECT 1 FROM t WHERE m = $1',
      'SELECT 1 FROM t WHERE n = $1',
    ];
    expect(
      await refusedAfter('ALTER TABLE t ALTER m DROP DEFAULT, ALTER m TYPE int USING 1', statements),
    ).toEqual(['42804', '42883', undefined]);
  });

  it('work on where no type is another one: a new column, a name that comes back, an index, a table made anew', async () => {
    const same = `ALTER TABLE t ADD more int; ALTER TABLE t DROP n; ALTER TABLE t ADD n int; CREATE INDEX ON t (s);
      ALTER TABLE t RENAME TO old; CREATE TABLE t AS TABLE old`;
    expect(await refusedAfter(same, [...reads, 'UPDATE t SET s = $1 WHERE id = $2'])).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('are not told of where the text is refused, too, or was before', async () => {
    expect(await refusedAfter('ALTER TABLE t DROP n', ['SELECT n FROM t', 'SELECT nobody FROM t'])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('name all columns with a star: then a new one is enough; what they do is not done', async () => {
    const statements = ['SELECT * FROM t', 'SELECT loud() FROM t', 'DELETE FROM t WHERE id = $2 OR id = $1'];
    expect(await refusedAfter('ALTER TABLE t ADD more int', statements, 'plan')).toEqual([
      '0A000',
      undefined,
      undefined,
    ]);
    expect(await refusedAfter('ALTER TABLE t ADD more int', ['DELETE FROM t'])).toEqual([undefined]);
  });

  it('say nothing where the migrations do not apply', async () => {
    expect(await refusedAfter('ALTER TABLE nobody ADD more int', reads)).toBeUndefined();
  });
});
