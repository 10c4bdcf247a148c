import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diffCatalogs, sameCatalog } from '../../src/compare/changes.ts';
import { touchedTables } from '../../src/compare/touched.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { compareText } from '../../src/model/order.ts';
import type { Server } from '../../src/ports.ts';
import { openServer } from '../../src/postgres/index.ts';
import { packageRoot } from '../../src/system/bundles.ts';
import { lines } from './catalogs.ts';

let server: Server;

beforeAll(async () => {
  server = await openServer({ version: '17', timeLimitMs: { statement: 30_000, run: 300_000 } });
});

afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
});

/** The catalogs after each of these scripts, run one after the other on one database. */
async function catalogsAfter(...scripts: readonly string[]): Promise<readonly Catalog[]> {
  await using database = await server.createDatabase();
  const catalogs: Catalog[] = [];
  for (const script of scripts) {
    await using connection = await database.connect();
    await connection.script(script);
    catalogs.push(await database.catalog());
  }
  return catalogs;
}

async function differenceOf(before: string, change: string): Promise<readonly string[]> {
  const [a, b] = await catalogsAfter(before, change);
  if (a === undefined || b === undefined) throw new Error('Two catalogs were expected.');
  expect(diffCatalogs(a, a)).toEqual([]);
  return lines(diffCatalogs(a, b));
}

/** The migrations of a folder of examples/, in Prisma's order. */
async function migrationsOf(example: string): Promise<readonly string[]> {
  const folder = join(packageRoot(), 'examples', example, 'prisma', 'migrations');
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort(compareText).map((name) => readFile(join(folder, name, 'migration.sql'), 'utf8')),
  );
}

describe('on a real PostgreSQL', () => {
  it('says what the pull request of the demo changes', async () => {
    const base = await migrationsOf('shop');
    const catalogs = await catalogsAfter(...base, ...(await migrationsOf('shop-change')));
    const [before, after] = [catalogs[base.length - 1], catalogs.at(-1)];
    if (before === undefined || after === undefined) throw new Error('The examples have migrations.');
    expect(lines(diffCatalogs(before, after))).toEqual([
      'column-dropped public.Customer.phone: text → ∅',
      'column-added public.Customer.phoneNumber: ∅ → text',
      'table-added public.Review: ∅ → id, productId, customerId, stars, text, createdAt',
    ]);
    expect(touchedTables(before, after).map(({ name, change }) => `${name} ${change}`)).toEqual([
      'public.Customer changed',
      'public.Order neighbour',
      'public.Product neighbour',
      'public.Review created',
    ]);
  });

  it('takes along what goes with a column or a table', async () => {
    const before = `
      CREATE TABLE "User" ("id" serial PRIMARY KEY, "no" serial UNIQUE, "name" text);
      CREATE TABLE "Post" ("id" integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "userId" integer REFERENCES "User"("id"));
      CREATE INDEX ON "Post" ("userId");
      GRANT SELECT ON "Post" TO PUBLIC;`;
    expect(await differenceOf(before, 'DROP TABLE "Post"; ALTER TABLE "User" DROP COLUMN "no"')).toEqual([
      'table-dropped public.Post: id, userId → ∅',
      `column-dropped public.User.no: integer NOT NULL DEFAULT nextval('public."User_no_seq"'::regclass) → ∅`,
      'constraint-dropped public.User.User_no_key: UNIQUE (no) → ∅',
    ]);
    expect(await differenceOf('SELECT 1', before)).toEqual([
      'table-added public.Post: ∅ → id, userId',
      'table-added public.User: ∅ → id, no, name',
      'grant-added public.Post: ∅ → SELECT to PUBLIC',
    ]);
  });

  it('tells every kind of change as it is', async () => {
    const before = `
      CREATE TYPE "Role" AS ENUM ('USER', 'OLD');
      CREATE TABLE t (id integer PRIMARY KEY, a varchar(20), b text DEFAULT 'x', low text);
      CREATE INDEX t_a ON t (a);
      CREATE VIEW v AS SELECT id FROM t;
      CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
      CREATE SEQUENCE invoice;
      ALTER TABLE t ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON t USING (true);`;
    const change = `
      ALTER TYPE "Role" ADD VALUE 'ADMIN' BEFORE 'OLD';
      ALTER TABLE t ALTER a TYPE text, ALTER a SET NOT NULL, ALTER b DROP DEFAULT, DROP COLUMN low;
      ALTER TABLE t ADD CONSTRAINT short CHECK (length(a) < 9) NOT VALID;
      DROP INDEX t_a;
      CREATE UNIQUE INDEX t_b ON t (lower(b)) WHERE b IS NOT NULL;
      CREATE OR REPLACE VIEW v AS SELECT id, b FROM t;
      CREATE OR REPLACE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 2';
      CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION g();
      DROP SEQUENCE invoice;
      DROP POLICY own ON t;
      ALTER TABLE t DISABLE ROW LEVEL SECURITY;
      CREATE EXTENSION citext;
      CREATE SCHEMA audit;
      CREATE DOMAIN percent AS integer CHECK (VALUE <= 100);
      GRANT SELECT (id) ON t TO PUBLIC;`;
    expect((await differenceOf(before, change)).join('\n')).toMatchSnapshot();
  });

  it('says once what a partitioned table passes on', async () => {
    const before = `
      CREATE TABLE e (id integer, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
      CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
      CREATE TABLE e2 PARTITION OF e FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');`;
    const change = `
      ALTER TABLE e ADD COLUMN note text DEFAULT '';
      ALTER TABLE e ADD CONSTRAINT positive CHECK (id > 0);
      CREATE INDEX e_note ON e (note);
      CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER touch BEFORE UPDATE ON e FOR EACH ROW EXECUTE FUNCTION g();
      CREATE TABLE e3 PARTITION OF e FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');`;
    expect((await differenceOf(before, change)).map((line) => line.replace(/:.*/, ''))).toEqual([
      'column-added public.e.note',
      'constraint-added public.e.positive',
      'index-added public.e_note',
      'trigger-added public.e.touch',
      'table-added public.e3',
      'function-added public.g()',
    ]);
  });

  it('has one line for a foreign key on a partitioned table, and none for it when a partition comes', async () => {
    const before = `
      CREATE TABLE e (id integer PRIMARY KEY) PARTITION BY RANGE (id);
      CREATE TABLE e1 PARTITION OF e FOR VALUES FROM (1) TO (2);
      CREATE TABLE log (id integer REFERENCES e (id));
      CREATE TABLE other (id integer);`;
    const change = `
      CREATE TABLE e2 PARTITION OF e FOR VALUES FROM (2) TO (3);
      ALTER TABLE other ADD CONSTRAINT other_fk FOREIGN KEY (id) REFERENCES e (id);`;
    expect((await differenceOf(before, change)).map((line) => line.replace(/:.*/, ''))).toEqual([
      'table-added public.e2',
      'constraint-added public.other.other_fk',
    ]);
  });

  it('finds the two orders of two branches equal', async () => {
    const base = `CREATE TYPE "E" AS ENUM ('a'); CREATE TABLE t (id integer PRIMARY KEY);`;
    const [one, two] = [
      `ALTER TABLE t ADD COLUMN x text; ALTER TYPE "E" ADD VALUE 'x';`,
      `ALTER TABLE t ADD COLUMN y text NOT NULL DEFAULT ''; ALTER TYPE "E" ADD VALUE 'y'; CREATE INDEX t_y ON t (y);`,
    ];
    const [forth, back] = [await catalogsAfter(base, one, two), await catalogsAfter(base, two, one)].map(
      (all) => all.at(-1),
    );
    if (forth === undefined || back === undefined) throw new Error('Two catalogs were expected.');
    expect(sameCatalog(forth, back)).toEqual({ same: true, differences: [] });
  });
});
