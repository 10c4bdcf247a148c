import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseError } from '../../../src/model/failure.ts';
import type { ClientStatement } from '../../../src/model/trace.ts';
import type { Database, Server, SqlConnection } from '../../../src/ports.ts';
import { lockModes, waitsFor } from '../../../src/postgres/observe/modes.ts';
import { openSqlParser, type SqlParser } from '../../../src/sql/parser.ts';
import { openSeventeen, run } from '../support/servers.ts';
import { filled, watchOn } from './stage.ts';

const kinds: readonly ClientStatement[] = ['select', 'insert', 'update', 'delete'];

/** Statements of an application that touch no row: only the lock on the table can stop them. */
const statements: Record<ClientStatement, (table: string) => string> = {
  select: (table) => `SELECT FROM ${table} WHERE false`,
  insert: (table) => `INSERT INTO ${table} SELECT * FROM ${table} WHERE false`,
  update: (table) => `UPDATE ${table} SET id = id WHERE false`,
  delete: (table) => `DELETE FROM ${table} WHERE false`,
};

let server: Server;
let parser: SqlParser;
let base: Database;
beforeAll(async () => {
  [server, parser] = await Promise.all([openSeventeen(), openSqlParser()]);
  base = await server.createDatabase();
  await run(base, filled);
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

async function isRefused(session: SqlConnection, sql: string): Promise<boolean> {
  try {
    await session.script(sql);
    return false;
  } catch (error) {
    // lock_not_available, of NOWAIT and of lock_timeout alike.
    if (error instanceof DatabaseError && error.failure.sqlstate === '55P03') return true;
    throw error;
  }
}

/** What waits for another session on each table, found out in two ways. */
async function waiting(database: Database, ...tables: readonly string[]) {
  await using observer = await database.connectAsAdmin();
  await using client = await database.connect();
  await client.script(`SET lock_timeout = '20ms'`);
  const found = [];
  for (const table of tables) found.push({ table, ...(await waitingFor(observer, client, table)) });
  return found;
}

async function waitingFor(observer: SqlConnection, client: SqlConnection, table: string) {
  const probed: ClientStatement[] = [];
  const met: ClientStatement[] = [];
  for (const kind of kinds) {
    const mode = kind === 'select' ? 'ACCESS SHARE' : 'ROW EXCLUSIVE';
    if (await isRefused(observer, `BEGIN; LOCK TABLE ${table} IN ${mode} MODE NOWAIT; COMMIT`))
      probed.push(kind);
    await observer.script('ROLLBACK');
    if (await isRefused(client, statements[kind](table))) met.push(kind);
  }
  return { probed, met };
}

describe('what waits', () => {
  it.each(lockModes)('for %s is what LOCK TABLE NOWAIT and real statements say', async (mode) => {
    const words = mode
      .replace(/Lock$/, '')
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toUpperCase();
    await using copy = await base.clone();
    await using holder = await copy.connect();
    await holder.script(`BEGIN; LOCK TABLE bare IN ${words} MODE`);
    const wanted = waitsFor([mode]);
    expect(await waiting(copy, 'public.bare')).toEqual([
      { table: 'public.bare', probed: wanted, met: wanted },
    ]);
    await holder.script('ROLLBACK');
  });

  it.each([
    'ALTER TABLE t ADD COLUMN z int',
    'ALTER TABLE t ALTER COLUMN a SET STATISTICS 10',
    'CREATE INDEX i ON t (c)',
    'ALTER TABLE t ADD FOREIGN KEY (parent_id) REFERENCES parent',
    'ALTER TABLE other VALIDATE CONSTRAINT of_parent',
    'DROP TABLE child',
    'TRUNCATE t CASCADE',
    'UPDATE other SET y = 1',
    'CREATE TABLE fresh (id int REFERENCES t)',
    'CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION touch()',
    'DROP INDEX t_a',
  ])('on every table after %s is what its trace says', async (sql) => {
    const { traces } = await watchOn(parser, base, [sql]);
    const said = new Map(traces[0]?.locks.map(({ relation, mode }) => [relation, waitsFor([mode])]));
    await using copy = await base.clone();
    await using holder = await copy.connect();
    await holder.script(`BEGIN; ${sql}`);
    const tables = ['public.t', 'public.parent', 'public.child', 'public.other', 'public.bare'];
    expect(await waiting(copy, ...tables)).toEqual(
      tables.map((table) => ({ table, probed: said.get(table) ?? [], met: said.get(table) ?? [] })),
    );
    await holder.script('ROLLBACK');
  });

  it('for a lock on an index is told of its table, which LOCK TABLE does not see but a query does', async () => {
    const sql = 'REINDEX INDEX t_a';
    const { traces } = await watchOn(parser, base, [sql]);
    expect(traces[0]?.blocks).toEqual(kinds);
    await using copy = await base.clone();
    await using holder = await copy.connect();
    await holder.script(`BEGIN; ${sql}`);
    expect(await waiting(copy, 'public.t')).toEqual([
      { table: 'public.t', probed: ['insert', 'update', 'delete'], met: kinds },
    ]);
    await holder.script('ROLLBACK');
  });
});
