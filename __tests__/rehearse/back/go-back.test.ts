/** The way back, run on a real server: two scripts make base and the state after it, and back it goes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database, Server } from '../../../src/ports.ts';
import { goBack, type WentBack } from '../../../src/rehearse/back/go-back.ts';
import { type BackOnRows, goBackOnRows } from '../../../src/rehearse/back/on-rows.ts';
import { ask, openSeventeen, run } from '../../postgres/support/servers.ts';

let server: Server;
beforeAll(async () => {
  server = await openSeventeen();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

/** Base, then the change with what is written between, then the way back, which `look` may look at. */
async function journey(
  base: string,
  change: string,
  { rows = '', renames = [] as readonly string[], look = async (_: Database) => {} } = {},
): Promise<WentBack> {
  await using database = await server.createDatabase();
  await run(database, base);
  const before = await database.catalog();
  await run(database, rows);
  await run(database, change);
  const went = await goBack(database, await database.catalog(), before, renames);
  await look(database);
  // The text is what was run: on a second copy it leads to the same.
  await using again = await server.createDatabase();
  await run(again, base);
  await run(again, rows);
  await run(again, change);
  await run(again, went.sql);
  expect(await again.catalog()).toEqual(await database.catalog());
  return went;
}

const user =
  'CREATE TABLE "User" (id serial PRIMARY KEY, name text NOT NULL, "Note" varchar(20) DEFAULT $$it\'s$$);\n';

const cases: Readonly<Record<string, readonly [base: string, change: string]>> = {
  nothing: [user, ''],
  'a new table with a foreign key both ways': [
    user,
    'CREATE TABLE a (id int PRIMARY KEY, u int REFERENCES "User"); ALTER TABLE "User" ADD COLUMN a int REFERENCES a;',
  ],
  'dropped tables that refer to each other, with all they had': [
    `${user}CREATE TABLE a (id int PRIMARY KEY, u int NOT NULL REFERENCES "User" ON DELETE CASCADE, CHECK (u > 0), UNIQUE (u, id));
     CREATE TABLE b (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), a int REFERENCES a, big bigint GENERATED ALWAYS AS IDENTITY);
     ALTER TABLE a ADD COLUMN b uuid REFERENCES b; CREATE INDEX part ON a (u) WHERE u > 5; CREATE INDEX low ON "User" (lower(name));
     ALTER TABLE a ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON a FOR SELECT USING (u = 1);
     CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RETURN NEW; END $f$;
     CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f(); GRANT SELECT, INSERT (u) ON a TO PUBLIC;`,
    'DROP TABLE a, b, "User" CASCADE; DROP FUNCTION f;',
  ],
  'columns dropped, altered and added': [
    `${user}CREATE TABLE t (a int DEFAULT 5, b int NOT NULL, c text, d timestamp(3), e int GENERATED ALWAYS AS IDENTITY, f int, g int[], h boolean);`,
    `ALTER TABLE t ALTER a DROP DEFAULT, ALTER b DROP NOT NULL, ALTER c SET NOT NULL, ALTER d TYPE timestamptz(3), ALTER e DROP IDENTITY,
       ALTER f TYPE bigint, ALTER g TYPE text[] USING g::text[], ALTER h TYPE text, ADD x int DEFAULT 1; ALTER TABLE "User" DROP COLUMN "Note", DROP COLUMN name, DROP COLUMN id;`,
  ],
  'constraints and indexes dropped, changed and renamed': [
    `${user}CREATE TABLE t (id int CONSTRAINT t_pk PRIMARY KEY, u int CONSTRAINT t_u REFERENCES "User" ON DELETE CASCADE, v int CONSTRAINT t_v UNIQUE, CONSTRAINT t_c CHECK (v > 0));
     CREATE TABLE s (t int CONSTRAINT s_t REFERENCES t, v int CONSTRAINT s_v REFERENCES t (v), EXCLUDE USING btree (v WITH =)); CREATE UNIQUE INDEX one ON t (u, v); CREATE INDEX two ON t (u) WHERE u > 1;`,
    `ALTER TABLE s DROP CONSTRAINT s_t, DROP CONSTRAINT s_v; ALTER TABLE t DROP CONSTRAINT t_pk, DROP CONSTRAINT t_v, DROP CONSTRAINT t_c;
     ALTER TABLE t RENAME CONSTRAINT t_u TO other; ALTER INDEX one RENAME TO "Two"; DROP INDEX two; CREATE INDEX two ON t (u) WHERE u > 2; ALTER TABLE s DROP CONSTRAINT s_v_excl;
     ALTER TABLE t ADD CONSTRAINT t_c CHECK (v > 7) NOT VALID;`,
  ],
  'enum values, a swap, an enum and other types': [
    `CREATE TYPE role AS ENUM ('a', 'b', 'c'); CREATE TYPE "Kind" AS ENUM ('x'); CREATE TYPE gone AS ENUM ('it''s'); CREATE TYPE pair AS (a int, b text);
     CREATE DOMAIN positive AS int CHECK (VALUE > 0); CREATE TYPE span AS RANGE (subtype = int4);
     CREATE TABLE t (r role DEFAULT 'b', rs role[] DEFAULT '{a}', k "Kind" NOT NULL DEFAULT 'x', g gone, p pair, n positive);
     CREATE INDEX i ON t (r) WHERE r = 'a'; ALTER TABLE t ADD CHECK (k <> 'x' OR r IS NOT NULL);
     CREATE VIEW v AS SELECT r FROM t WHERE k = 'x'; CREATE FUNCTION f(k "Kind") RETURNS int LANGUAGE sql AS 'SELECT 1';`,
    `DROP VIEW v; CREATE TYPE role_new AS ENUM ('b'); ALTER TABLE t ALTER r DROP DEFAULT, ALTER rs DROP DEFAULT; DROP INDEX i;
     ALTER TABLE t DROP CONSTRAINT t_check; ALTER TABLE t ALTER r TYPE role_new USING r::text::role_new, ALTER rs TYPE role_new[] USING rs::text[]::role_new[];
     DROP TYPE role; ALTER TYPE role_new RENAME TO role; ALTER TYPE "Kind" ADD VALUE 'y'; ALTER TABLE t DROP COLUMN g, DROP COLUMN p, DROP COLUMN n; DROP TYPE gone; DROP TYPE pair; DROP DOMAIN positive; DROP TYPE span;`,
  ],
  'views upon views, one with options and one with indexes': [
    `${user}CREATE VIEW a WITH (security_invoker=true) AS SELECT id, name FROM "User"; CREATE VIEW b AS SELECT id FROM a; CREATE MATERIALIZED VIEW m AS SELECT * FROM b; CREATE UNIQUE INDEX m_id ON m (id); GRANT SELECT ON a TO PUBLIC;`,
    'ALTER TABLE "User" ADD COLUMN x int; DROP VIEW b CASCADE; CREATE OR REPLACE VIEW a WITH (security_invoker=true) AS SELECT id, name, x FROM "User";',
  ],
  'functions, aggregates and triggers': [
    `${user}CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a'; CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
     CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0'); CREATE TRIGGER t BEFORE UPDATE OF name ON "User" FOR EACH ROW EXECUTE FUNCTION g(); REVOKE EXECUTE ON FUNCTION f FROM PUBLIC;`,
    `DROP FUNCTION f; CREATE FUNCTION f(a int) RETURNS text LANGUAGE sql AS 'SELECT a::text'; DROP AGGREGATE total(int); CREATE OR REPLACE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$;
     ALTER TABLE "User" DISABLE TRIGGER t; CREATE PROCEDURE p() LANGUAGE sql AS ''; CREATE FUNCTION h(u "User") RETURNS int LANGUAGE sql AS 'SELECT 1';`,
  ],
  'row security, policies and privileges': [
    `${user}CREATE POLICY p ON "User" USING (name = current_user); ALTER TABLE "User" ENABLE ROW LEVEL SECURITY; GRANT SELECT ON "User" TO PUBLIC;`,
    `ALTER TABLE "User" DISABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; DROP POLICY p ON "User"; CREATE POLICY q ON "User" FOR SELECT USING (true); REVOKE SELECT ON "User" FROM PUBLIC; GRANT UPDATE ON "User" TO PUBLIC;`,
  ],
  'schemas, extensions and sequences': [
    `${user}CREATE SCHEMA "Other"; CREATE EXTENSION citext WITH SCHEMA "Other"; CREATE TABLE "Other".t (c "Other".citext); CREATE SEQUENCE s INCREMENT 5;`,
    `DROP TABLE "Other".t; DROP EXTENSION citext; DROP SCHEMA "Other"; DROP SEQUENCE s; CREATE EXTENSION pg_trgm; CREATE SCHEMA young; CREATE TABLE young.t (id serial); CREATE INDEX tri ON "User" USING gin (name gin_trgm_ops);`,
  ],
  'a partitioned table that stays': [
    "CREATE TABLE p (id int, at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01'); CREATE INDEX i ON p (id);",
    'ALTER TABLE p ADD COLUMN x int, ALTER id SET NOT NULL; DROP INDEX i; CREATE INDEX own ON p1 (at);',
  ],
  'a column under a hostile name': [
    'CREATE TABLE "a""b.c" ("x; DROP TABLE y" text NOT NULL, "it\'s" int);',
    'ALTER TABLE "a""b.c" DROP COLUMN "x; DROP TABLE y", ALTER "it\'s" SET DEFAULT 1;',
  ],
};

describe('the way back', () => {
  it.each(Object.keys(cases))('leads to base: %s', async (name) => {
    const [base = '', change = ''] = cases[name] ?? [];
    const { differences, refused, sql } = await journey(base, change);
    expect({ differences, refused, sql }).toEqual({ differences: [], refused: [], sql });
    expect(sql === '').toBe(name === 'nothing');
  });

  it('works on tables that have rows, and fills what must have a value', async () => {
    const { differences } = await journey(
      `CREATE TYPE role AS ENUM ('a', 'b'); CREATE TABLE t (id int PRIMARY KEY, name text NOT NULL, n int NOT NULL, at timestamp NOT NULL, r role NOT NULL, tags text[] NOT NULL, j jsonb NOT NULL, x int);`,
      'ALTER TABLE t DROP COLUMN name, DROP COLUMN n, DROP COLUMN at, DROP COLUMN r, DROP COLUMN tags, DROP COLUMN j; ALTER TABLE t ALTER x TYPE text',
      {
        rows: `INSERT INTO t SELECT i, 'x', 1, now(), 'b', '{}', '{}', i FROM generate_series(1, 3) i`,
        look: async (database) =>
          expect(await ask(database, `SELECT string_agg(name || n || r || x, ',' ORDER BY id) FROM t`)).toBe(
            '0a1,0a2,0a3',
          ),
      },
    );
    expect(differences).toEqual([]);
  });

  it('keeps what only has another name', async () => {
    const { differences, sql } = await journey(user, 'ALTER TABLE "User" RENAME COLUMN name TO full_name', {
      rows: `INSERT INTO "User" (name) VALUES ('Ada')`,
      renames: ['ALTER TABLE "User" RENAME COLUMN full_name TO name'],
      look: async (database) => expect(await ask(database, 'SELECT name FROM "User"')).toBe('Ada'),
    });
    expect(differences).toEqual([]);
    expect(sql).not.toContain('DROP');
  });

  it('stops at a value that is too long, rather than cutting it', async () => {
    const { differences, sql } = await journey(
      'CREATE TABLE t (a varchar(3), b char(2), c varchar(3)[], d bit(2), e varchar(1));',
      'ALTER TABLE t ALTER a TYPE varchar(9), ALTER b TYPE text, ALTER c TYPE text[], ALTER d TYPE varbit, ALTER e TYPE int USING 7;',
    );
    expect(differences).toEqual([]);
    await using database = await server.createDatabase();
    for (const value of [
      `a) VALUES ('long')`,
      `b) VALUES ('long')`,
      `c) VALUES ('{long}')`,
      `d) VALUES (B'101')`,
      'e) VALUES (77)',
    ]) {
      await run(
        database,
        `CREATE TABLE t (a varchar(9), b text, c text[], d varbit, e int); INSERT INTO t (${value}`,
      );
      await expect(run(database, sql)).rejects.toThrow(/too long|does not match/);
      await run(database, 'ROLLBACK; DROP TABLE t');
    }
  });

  it('makes an index anew only where it must', async () => {
    const { sql } = await journey(
      `${user}CREATE INDEX plain ON "User" (name); CREATE INDEX part ON "User" (id) WHERE name <> '';`,
      'ALTER TABLE "User" ALTER COLUMN name TYPE varchar(30)',
    );
    expect(sql).not.toMatch(/INDEX "public"."plain"/);
  });

  it('says what it can not make again', async () => {
    const { differences, refused } = await journey(
      `${user}CREATE TABLE p (id int) PARTITION BY LIST (id); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE DOMAIN d AS int; CREATE TABLE t (d d);`,
      'DROP TABLE p; ALTER DOMAIN d SET NOT NULL; DROP TABLE "User"',
    );
    expect(differences.map(({ kind, object }) => `${kind} ${object}`)).toEqual([
      'type-changed public.d',
      'table-added public.p',
    ]);
    expect(refused.map(({ failure }) => failure.sqlstate)).toContain('2BP01');
  });
});

describe('the way back on rows', () => {
  const rows = `INSERT INTO t SELECT i, 'a' || i, i FROM generate_series(1, 8) i`;
  /** Base with rows, the change on a copy of it, and the way back there. */
  const onRows = async (change: string, later: readonly string[] = []): Promise<BackOnRows> => {
    await using before = await server.createDatabase();
    await run(
      before,
      'CREATE TABLE t (id int PRIMARY KEY, a varchar(3) NOT NULL UNIQUE, n int, at timestamp DEFAULT now())',
    );
    const wanted = await before.catalog();
    await using empty = await before.clone();
    await run(before, rows);
    await using after = await before.clone();
    for (const database of [empty, after]) await run(database, change);
    const { transactions, differences } = await goBack(empty, await empty.catalog(), wanted, []);
    expect(differences).toEqual([]);
    const went = await goBackOnRows({ before, after, filled: ['public.t'], transactions, later });
    // What was there before is left alone.
    expect(await ask(before, 'SELECT count(DISTINCT a) FROM t')).toBe('8');
    return went;
  };
  const stops = ({ refused, later }: BackOnRows) =>
    [refused, later].map((all) => all.map(({ sql, failure }) => `${failure.sqlstate} ${sql.slice(0, 24)}`));

  it('says nothing of what comes back as it was', async () => {
    expect(await onRows('ALTER TABLE t ADD x int, ALTER n TYPE bigint; CREATE INDEX ON t (n)')).toEqual({
      refused: [],
      later: [],
      tables: [],
    });
  });

  it('counts rows and values that do not come back', async () => {
    const lost = await onRows(
      "DELETE FROM t WHERE id > 6; ALTER TABLE t DROP n; UPDATE t SET at = '2020-01-01'",
    );
    expect(lost.tables).toMatchObject([{ schema: 'public', name: 't', rows: 8, back: 6 }]);
    const { tables } = await onRows('UPDATE t SET n = 1 WHERE id <= 3; ALTER TABLE t ALTER n TYPE text');
    expect(tables).toEqual([
      { schema: 'public', name: 't', rows: 8, back: 8, columns: [{ name: 'n', values: 8, lost: 2 }] },
    ]);
  });

  it('names every statement of the transaction that rows stop, and not those that follow from it', async () => {
    expect(stops(await onRows('ALTER TABLE t DROP a'))).toEqual([['23505 ALTER TABLE "public"."t"'], []]);
    const both = await onRows(
      "ALTER TABLE t DROP CONSTRAINT t_pkey, DROP CONSTRAINT t_a_key, ALTER a TYPE text; UPDATE t SET id = 1, a = 'long'",
    );
    expect(stops(both)[0]?.map((one) => one.slice(0, 5))).toEqual(['22001', '23505', '23505']);
    expect(both.tables).toEqual([]);
  });

  it('is stopped by rows that only the new schema allows', async () => {
    const change = 'ALTER TABLE t ALTER a DROP NOT NULL';
    expect(stops(await onRows(change))).toEqual([[], []]);
    expect(stops(await onRows(change, ['public.t']))).toEqual([[], ['23502 ALTER TABLE "public"."t"']]);
  });
});
