import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseError, type DatabaseFailure } from '../../src/model/failure.ts';
import type { Database, Server, SqlConnection } from '../../src/ports.ts';
import { openSeventeen } from './support/servers.ts';

let server: Server;
let database: Database;
let connection: SqlConnection;
beforeAll(async () => {
  server = await openSeventeen();
  database = await server.createDatabase();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});
beforeEach(async () => {
  connection = await database.connect();
});
afterEach(async () => {
  await connection[Symbol.asyncDispose]();
});

/** How a script fails. */
async function failureOf(script: string): Promise<DatabaseFailure> {
  const error = await connection.script(script).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DatabaseError)) throw new Error(`expected a DatabaseError, got ${String(error)}`);
  return error.failure;
}

describe('query and execute', () => {
  it('give values as the server wrote them, with the OIDs of their types', async () => {
    const sql = `SELECT 1::int2 AS a, 'x'::"char" AS b, 'n'::name AS c, ARRAY['a,b','c'] AS d, NULL AS e, '{"k":1}'::jsonb AS f, $1::timestamptz AS g`;
    expect(await connection.query(sql, ['2026-01-02T03:04:05Z'])).toEqual({
      columns: [
        { name: 'a', type: 21 },
        { name: 'b', type: 18 },
        { name: 'c', type: 19 },
        { name: 'd', type: 1009 },
        { name: 'e', type: 25 },
        { name: 'f', type: 3802 },
        { name: 'g', type: 1184 },
      ],
      rows: [['1', 'x', 'n', '{"a,b",c}', null, '{"k": 1}', '2026-01-02 03:04:05+00']],
    });
  });

  it('take one statement only', async () => {
    await expect(connection.query('SELECT 1; SELECT 2')).rejects.toMatchObject({
      failure: { sqlstate: '42601' },
    });
  });

  it('count the rows that changed', async () => {
    await connection.script('CREATE TEMP TABLE t (a int)');
    expect(await connection.execute('INSERT INTO t SELECT generate_series(1, $1::int)', [5])).toBe(5);
    expect(await connection.execute('CREATE TEMP TABLE u ()')).toBe(0);
  });

  it('keep their order when sent at once', async () => {
    await connection.script('CREATE TEMP SEQUENCE s');
    const answers = await Promise.all([1, 2, 3].map(() => connection.query(`SELECT nextval('s')`)));
    expect(answers.map(({ rows }) => rows[0]?.[0])).toEqual(['1', '2', '3']);
  });
});

describe('script', () => {
  it('is one implicit transaction, and tells which statement failed where', async () => {
    const script = `CREATE TABLE gone (a int); -- 😀 é\nINSERT INTO gone VALUES (1);\nSELECT '😀😀', nothing FROM gone;\nSELECT 1;`;
    const failure = await failureOf(script);
    expect(failure).toMatchObject({
      sqlstate: '42703',
      message: 'column "nothing" does not exist',
      completed: 2,
    });
    expect(script.slice(failure.offset)).toMatch(/^nothing FROM gone/);
    expect((await connection.query(`SELECT to_regclass('gone')`)).rows).toEqual([[null]]);
  });

  it('counts what a transaction of its own has completed', async () => {
    const failure = await failureOf('BEGIN; CREATE TABLE kept (a int); COMMIT; SELECT 1/0; SELECT 1');
    expect(failure).toMatchObject({ sqlstate: '22012', completed: 3, offset: undefined });
    expect((await connection.query(`SELECT to_regclass('kept')`)).rows).toEqual([['kept']]);
  });

  it('carries detail, hint and context', async () => {
    const failure = await failureOf(
      `DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '23514', DETAIL = 'why', HINT = 'do this'; END $$`,
    );
    expect(failure).toMatchObject({
      sqlstate: '23514',
      message: 'no',
      detail: 'why',
      hint: 'do this',
      offset: undefined,
    });
    expect(failure.context).toContain('inline_code_block line 1');
  });

  it('gives the offset of a syntax error, at the end of the text too', async () => {
    expect((await failureOf('SELECT 1; SELEC 2')).offset).toBe(10);
    expect((await failureOf('CREATE TABLE 😀')).offset).toBe(15);
  });

  it('runs nothing, comments and empty statements', async () => {
    for (const script of ['', ' ;; ', '-- nothing', '\ufeff'.slice(1)]) await connection.script(script);
  });

  it('has no input to copy from', async () => {
    expect(await failureOf('CREATE TABLE d (a int); COPY d FROM STDIN')).toMatchObject({
      sqlstate: '57014',
      completed: 1,
    });
    await connection.script('SELECT 1');
  });

  it('reads past rows, however many', async () => {
    const before = process.memoryUsage().rss;
    await connection.script(
      `SELECT repeat('x', 1000) FROM generate_series(1, 200000); COPY (SELECT 1) TO STDOUT`,
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it('fails on a NUL character and goes on', async () => {
    expect((await failureOf('SELECT 1;\0 SELECT 2')).sqlstate).toBe('08P01');
  });

  it('does not read a message of a gigabyte, be it a row, a notice or an error', async () => {
    for (const giant of [
      `SELECT repeat('x', 300000000)`,
      `DO $$ BEGIN RAISE NOTICE '%', repeat('x', 300000000); END $$`,
      `DO $$ BEGIN RAISE EXCEPTION '%', repeat('x', 300000000); END $$`,
    ]) {
      await using other = await database.connect();
      await expect(other.script(`SELECT 1; ${giant}`)).rejects.toMatchObject({
        failure: { sqlstate: 'result-limit', completed: 1 },
      });
    }
  });
});

describe('a connection that is over', () => {
  it('fails with a sentence when it was closed', async () => {
    const other = await database.connect();
    await other[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
    await expect(other.query('SELECT 1')).rejects.toMatchObject({
      failure: { sqlstate: 'connection', message: 'The connection is closed.' },
    });
  });

  it('keeps the state that the server gave when SQL ends its own session', async () => {
    expect(await failureOf('SELECT 1; SELECT pg_terminate_backend(pg_backend_pid())')).toMatchObject({
      sqlstate: '57P01',
      completed: 1,
    });
    await expect(connection.query('SELECT 1')).rejects.toMatchObject({ failure: { sqlstate: 'connection' } });
    await using other = await database.connect();
    await other.query('SELECT 1');
  });
});
