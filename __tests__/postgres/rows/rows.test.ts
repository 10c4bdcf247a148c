import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database, Filled, Server, SqlConnection } from '../../../src/ports.ts';
import { openSeventeen, run } from '../support/servers.ts';
import { type Case, columns, conditions, references, storage, types } from './cases.ts';

const count = 60;
const kinds = ['plain', 'awkward'] as const;
const families = { types, columns, conditions, references, storage };
const extensions = [
  'citext',
  'hstore',
  'ltree',
  'cube',
  'earthdistance',
  'isn',
  'seg',
  'intarray',
  'lo',
  'btree_gist',
];

const schemaOf = (family: string, name: string) =>
  `${family}_${name}`.toLowerCase().replace(/\W+/g, '_').slice(0, 60);
const cases = Object.entries(families).flatMap(([family, list]) =>
  list.map((one) => ({ ...one, schema: schemaOf(family, one.name), title: `${family}: ${one.name}` })),
);

/** What is found out about one filled database. */
interface Sight {
  readonly database: Database;
  readonly filled: Filled;
  readonly connection: SqlConnection;
}

let server: Server;
let base: Database;
const sights = new Map<string, Sight>();
beforeAll(async () => {
  server = await openSeventeen({
    setupSql: extensions.map((name) => `CREATE EXTENSION ${name};`).join('\n'),
  });
  base = await server.createDatabase();
  for (const { schema, sql } of cases)
    await run(base, `CREATE SCHEMA ${schema}; SET search_path = ${schema}, public; ${sql}`);
  const tables = (await base.catalog()).tables.map(({ schema, name }) => `${schema}.${name}`);
  for (const rows of kinds) {
    const database = await base.clone();
    const filled = await database.fill({ rows, tables, count });
    sights.set(rows, { database, filled, connection: await database.connectAsAdmin() });
  }
}, 240_000);
afterAll(async () => {
  for (const { connection } of sights.values()) await connection[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

function sightOf(kind: string): Sight {
  const sight = sights.get(kind);
  if (sight === undefined) throw new Error(`Nothing was filled: ${kind}.`);
  return sight;
}

/** Columns of a schema with how many values, NULLs and different values they hold, and whether a key is on them alone. */
async function columnsOf(connection: SqlConnection, schema: string) {
  const { rows } = await connection.query(
    `SELECT c.relname, a.attname, a.attnotnull OR t.typnotnull, EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique
       AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum AND i.indpred IS NULL), a.attgenerated <> ''
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = $1::text::regnamespace ORDER BY 1, a.attnum`,
    [schema],
  );
  const found = [];
  for (const [table = '', name = '', required, single, generated] of rows) {
    const quoted = (text: string | null) => `"${(text ?? '').replaceAll('"', '""')}"`;
    const counts = await connection.query(
      `SELECT count(*), count(*) - num_nonnulls(NULL) - count(CASE WHEN ${quoted(name)}::text IS NOT NULL THEN 1 END),
         count(DISTINCT ${quoted(name)}::text) FROM ONLY ${schema}.${quoted(table)}`.replace('ONLY', ''),
    );
    const [rowCount, nulls, different] = (counts.rows[0] ?? []).map(Number);
    found.push({
      column: `${table}.${name}`,
      required: required === 't',
      single: single === 't',
      generated: generated === 't',
      rows: rowCount ?? 0,
      nulls: nulls ?? 0,
      values: (rowCount ?? 0) - (nulls ?? 0),
      different: different ?? 0,
    });
  }
  return found;
}

/** Foreign keys of a schema that do not hold. */
async function orphansOf(connection: SqlConnection, schema: string): Promise<string[]> {
  const { rows } = await connection.query(
    `SELECT conname, format('SELECT count(*) FROM %s c WHERE %s AND NOT EXISTS (SELECT FROM %s p WHERE %s)', conrelid::regclass,
       (SELECT string_agg(format('c.%I IS NOT NULL', attname), ' AND ') FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey)), confrelid::regclass,
       (SELECT string_agg(format('c.%I = p.%I', a.attname, b.attname), ' AND ') FROM unnest(conkey, confkey) u(x, y)
        JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = x JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = y))
     FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace = $1::text::regnamespace`,
    [schema],
  );
  const broken = [];
  for (const [name, sql] of rows) {
    const answer = await connection.query(sql ?? '');
    if (answer.rows[0]?.[0] !== '0') broken.push(`${name}: ${answer.rows[0]?.[0]}`);
  }
  return broken;
}

async function holds(connection: SqlConnection, schema: string, sql: string): Promise<boolean> {
  await connection.query(`SELECT set_config('search_path', $1, false)`, [`${schema},public`]);
  return (await connection.query(sql)).rows[0]?.[0] === 't';
}

describe.each(cases)('$title', (one: Case & { schema: string }) => {
  const { schema } = one;
  const mine = <T extends { relation: string }>(list: readonly T[]) =>
    list.filter(({ relation }) => relation.startsWith(`${schema}.`));

  it.each(kinds)('%s rows are there and keep every foreign key', async (kind) => {
    const { filled, connection } = sightOf(kind);
    const unfilled = mine(filled.unfilled).map(({ relation, reason }) => [relation.split('.')[1], reason]);
    expect(Object.fromEntries(unfilled)).toEqual(one.unfilled ?? {});
    const at = kinds.indexOf(kind);
    for (const { relation, rows } of mine(filled.filled)) {
      const [, table = ''] = relation.split('.');
      const expected = one.rows !== undefined && table in one.rows ? one.rows[table]?.[at] : 'all';
      if (typeof expected === 'number') expect({ relation, rows }).toEqual({ relation, rows: expected });
      else if (expected === 'all')
        expect(`${relation} ${rows >= count * 0.9 && rows <= count}`).toBe(`${relation} true`);
      else expect(rows).toBeGreaterThan(0);
    }
    expect(await orphansOf(connection, schema)).toEqual([]);
  });

  it('plain rows hold no NULL', async () => {
    const { connection } = sightOf('plain');
    const withNulls = (await columnsOf(connection, schema)).filter(({ nulls }) => nulls > 0);
    expect(withNulls.map(({ column }) => column).filter((column) => !one.nulls?.includes(column))).toEqual(
      [],
    );
    for (const sql of one.plain ?? [])
      expect(`${sql}: ${await holds(connection, schema, sql)}`).toBe(`${sql}: true`);
  });

  it('awkward rows hold NULL wherever it is allowed, and repeat what is not unique', async () => {
    const { connection } = sightOf('awkward');
    const found = (await columnsOf(connection, schema)).filter(
      ({ column, rows, generated }) => rows > 0 && !generated && !one.bound?.includes(column),
    );
    const noNulls = found.filter(({ required, nulls }) => !required && nulls === 0);
    expect(noNulls.map(({ column }) => column).filter((column) => !one.full?.includes(column))).toEqual([]);
    expect(found.filter(({ values }) => values === 0).map(({ column }) => column)).toEqual([]);
    const alone = found.filter(({ single, values, different }) => !single && different === values);
    expect(alone.map(({ column }) => column).filter((column) => !one.alone?.includes(column))).toEqual([]);
    for (const sql of one.awkward ?? [])
      expect(`${sql}: ${await holds(connection, schema, sql)}`).toBe(`${sql}: true`);
  });
});
