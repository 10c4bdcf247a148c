import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database, Server } from '../../src/ports.ts';
import { retypedColumns } from '../../src/rehearse/retyped.ts';
import { openSeventeen, run } from '../postgres/support/servers.ts';

let server: Server;
let original: Database;
beforeAll(async () => {
  server = await openSeventeen();
  original = await server.createDatabase();
  await run(
    original,
    `CREATE TYPE mood AS ENUM ('sad', 'glad');
     CREATE TABLE t (id int PRIMARY KEY, code text, name varchar(20), price numeric(10, 2), at timestamptz, m mood, flag boolean, half int);
     INSERT INTO t SELECT i, lpad(i::text, 3, '0'), 'name of ' || i, i + 0.25, '2026-01-01'::timestamptz + i * interval '1 hour',
       'sad', true, CASE WHEN i % 2 = 0 THEN i END FROM generate_series(1, 40) i;
     CREATE TABLE keyless (a text, b int);
     INSERT INTO keyless SELECT 'value ' || i, i FROM generate_series(1, 10) i`,
  );
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

/** What is done, and values, how many are written differently, how many are lost. */
const cases: readonly (readonly [string, string, string, readonly [number, number, number | undefined]])[] = [
  ['id', 'bigint', 'ALTER TABLE t ALTER COLUMN id TYPE bigint', [40, 0, 0]],
  ['id', 'text', 'ALTER TABLE t ALTER COLUMN id TYPE text', [40, 0, 0]],
  ['name', 'text', 'ALTER TABLE t ALTER COLUMN name TYPE text', [40, 0, 0]],
  [
    'name',
    'character varying(9)',
    'ALTER TABLE t ALTER COLUMN name TYPE varchar(9) USING left(name, 9)',
    [40, 31, 31],
  ],
  ['code', 'integer', 'ALTER TABLE t ALTER COLUMN code TYPE int USING code::int', [40, 40, 40]],
  ['price', 'numeric(10,1)', 'ALTER TABLE t ALTER COLUMN price TYPE numeric(10, 1)', [40, 40, 40]],
  ['price', 'numeric(12,3)', 'ALTER TABLE t ALTER COLUMN price TYPE numeric(12, 3)', [40, 40, 0]],
  ['at', 'date', 'ALTER TABLE t ALTER COLUMN at TYPE date', [40, 40, 39]],
  ['at', 'timestamp without time zone', 'ALTER TABLE t ALTER COLUMN at TYPE timestamp', [40, 40, 0]],
  ['flag', 'integer', 'ALTER TABLE t ALTER COLUMN flag TYPE int USING flag::int', [40, 40, 0]],
  ['m', 'text', 'ALTER TABLE t ALTER COLUMN m TYPE text', [40, 0, 0]],
  ['m', 'text', 'ALTER TABLE t ALTER COLUMN m TYPE text; DROP TYPE mood', [40, 0, undefined]],
  ['half', 'text', 'ALTER TABLE t ALTER COLUMN half TYPE text USING NULL', [20, 20, 20]],
  [
    'renamed',
    'bigint',
    'ALTER TABLE t ALTER COLUMN half TYPE bigint; ALTER TABLE t RENAME COLUMN half TO renamed',
    [20, 0, 0],
  ],
];

describe('columns with another type', () => {
  const comparedAfter = async (sql: string) => {
    await using copy = await original.clone();
    await run(copy, sql);
    return await retypedColumns(original, copy);
  };

  it.each(cases)('%s as %s: %s', async (column, to, sql, [values, changed, lost]) => {
    expect(await comparedAfter(sql)).toEqual([
      { relation: 'public.t', column, from: expect.any(String), to, values, changed, lost },
    ]);
  });

  it('are matched by place where the table has no key', async () => {
    expect(
      await comparedAfter(
        'ALTER TABLE keyless ALTER COLUMN a TYPE varchar(7) USING left(a, 7), ALTER b TYPE text',
      ),
    ).toEqual([
      {
        relation: 'public.keyless',
        column: 'a',
        from: 'text',
        to: 'character varying(7)',
        values: 10,
        changed: 1,
        lost: 1,
      },
      {
        relation: 'public.keyless',
        column: 'b',
        from: 'integer',
        to: 'text',
        values: 10,
        changed: 0,
        lost: 0,
      },
    ]);
  });

  it('are not those of an enum swap, nor new ones', async () => {
    const swap = `ALTER TYPE mood RENAME TO old; CREATE TYPE mood AS ENUM ('sad'); ALTER TABLE t ALTER m TYPE mood USING m::text::mood; DROP TYPE old`;
    expect(
      await comparedAfter(`${swap}; ALTER TABLE t DROP COLUMN half; ALTER TABLE t ADD COLUMN half text`),
    ).toEqual([]);
  });

  it('count as lost where rows are gone', async () => {
    const [retyped] = await comparedAfter(
      'ALTER TABLE t ALTER COLUMN name TYPE text; DELETE FROM t WHERE id <= 5',
    );
    expect(retyped).toMatchObject({ values: 40, changed: 5, lost: 5 });
  });
});
