import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Database, FillRequest, Server } from '../../../src/ports.ts';
import { type Cluster, startCluster } from '../../../src/postgres/cluster.ts';
import { embeddedBinaries } from '../../../src/postgres/embedded.ts';
import { openServer } from '../../../src/postgres/index.ts';
import { cacheRoot } from '../../../src/system/packages.ts';
import { ask, calm, installedFifteen, openSeventeen, run } from '../support/servers.ts';

/** A shop, with everything that needs care where foreign keys are checked. */
const shop = `
  CREATE TABLE "User" (id serial PRIMARY KEY, email text NOT NULL UNIQUE, referrer int REFERENCES "User");
  CREATE TABLE "Role" (id int PRIMARY KEY, name text NOT NULL UNIQUE);
  INSERT INTO "Role" VALUES (1, 'admin'), (7, 'reader');
  CREATE TABLE "Order" (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, buyer int NOT NULL REFERENCES "User", role int REFERENCES "Role", at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE "Line" ("order" bigint NOT NULL REFERENCES "Order", line int NOT NULL, note text, PRIMARY KEY ("order", line));
  CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL);
  CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a);
  ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b) REFERENCES b DEFERRABLE;
  CREATE TABLE alone (id int PRIMARY KEY)`;
const all = ['User', 'Role', 'Order', 'Line', 'a', 'b', 'alone'].map((name) => `public.${name}`);

async function shopOn(server: Server): Promise<Database> {
  const database = await server.createDatabase();
  await run(database, shop);
  return database;
}

const request = (rows: FillRequest['rows'], tables: readonly string[] = all, count = 40): FillRequest => ({
  rows,
  tables,
  count,
});

/** All rows of a database as text. */
async function contents(database: Database): Promise<string> {
  await using admin = await database.connectAsAdmin();
  const texts = [];
  for (const name of all) {
    const [schema, table] = name.split('.');
    const { rows } = await admin.query(
      `SELECT string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C") FROM ${schema}."${table}" t`,
    );
    texts.push(`${name}\n${rows[0]?.[0]}`);
  }
  return texts.join('\n');
}

describe('a filled database', () => {
  let server: Server;
  beforeAll(async () => {
    server = await openSeventeen();
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it('keeps the rows that are there, and adds to them', async () => {
    await using database = await shopOn(server);
    const { filled, unfilled } = await database.fill(request('plain'));
    expect(unfilled).toEqual([]);
    expect(Object.fromEntries(filled.map(({ relation, rows }) => [relation, rows]))).toEqual({
      'public.Line': 40,
      'public.Order': 40,
      'public.Role': 42,
      'public.User': 40,
      'public.a': 40,
      'public.alone': 40,
      'public.b': 40,
    });
    expect(await ask(database, `SELECT string_agg(name, ',' ORDER BY id) FROM "Role" WHERE id < 8`)).toBe(
      'admin,reader',
    );
    const again = await database.fill(request('awkward', ['public.Role'], 10));
    expect(again.filled).toEqual([{ relation: 'public.Role', rows: 52 }]);
  });

  it('fills what the tables refer to, and nothing else', async () => {
    await using database = await shopOn(server);
    const { filled } = await database.fill(request('awkward', ['public.Order', 'public.nowhere']));
    expect(filled.map(({ relation }) => relation)).toEqual(['public.Order', 'public.Role', 'public.User']);
    expect(await ask(database, 'SELECT count(*) FROM "Line"')).toBe('0');
  });

  it('names what is no table', async () => {
    await using database = await shopOn(server);
    await run(database, 'CREATE VIEW v AS SELECT 1 AS one');
    expect(await database.fill(request('plain', ['public.v', 'public.nowhere', 'nowhere']))).toEqual({
      filled: [],
      unfilled: [
        { relation: 'nowhere', reason: 'There is no such table.' },
        { relation: 'public.nowhere', reason: 'There is no such table.' },
        { relation: 'public.v', reason: 'It is a view.' },
      ],
    });
  });

  it('takes inserts of its application: sequences are behind the rows', async () => {
    await using database = await shopOn(server);
    await database.fill(request('awkward'));
    await run(
      database,
      `INSERT INTO "User" (email) VALUES ('new'); INSERT INTO "Order" (buyer) SELECT id FROM "User" WHERE email = 'new'`,
    );
    expect(await ask(database, `SELECT id FROM "User" WHERE email = 'new'`)).toBe('41');
  });

  it('is the same every time', async () => {
    for (const rows of ['plain', 'awkward'] as const) {
      await using one = await shopOn(server);
      await using other = await shopOn(server);
      await one.fill(request(rows));
      await other.fill(request(rows, [...all].reverse()));
      expect(await contents(one)).toBe(await contents(other));
    }
  });

  it('leaves nothing in the catalog', async () => {
    await using database = await shopOn(server);
    const before = await database.catalog();
    await database.fill(request('awkward'));
    expect(await database.catalog()).toEqual(before);
  });

  it('names a table whose condition takes too long, and fills the others', async () => {
    await using slow = await openSeventeen({ timeLimitMs: { statement: 400, run: 60_000 } });
    await using database = await slow.createDatabase();
    await run(
      database,
      `CREATE FUNCTION slow(int) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); RETURN true; END $$;
       CREATE TABLE s (id int PRIMARY KEY CHECK (slow(id))); CREATE TABLE t (id int PRIMARY KEY)`,
    );
    const { filled, unfilled } = await database.fill(request('plain', ['public.s', 'public.t']));
    expect(filled).toEqual([{ relation: 'public.t', rows: 40 }]);
    expect(unfilled).toEqual([
      {
        relation: 'public.s',
        reason: 'Preflight stopped it: the time limit for one statement is 400 ms.',
      },
    ]);
  });
});

it('fills on an older server too', async () => {
  await using server = await openServer(await installedFifteen());
  await using database = await shopOn(server);
  const { filled, unfilled } = await database.fill(request('awkward'));
  expect(unfilled).toEqual([]);
  expect(filled).toHaveLength(all.length);
});

describe('without a superuser', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster(await embeddedBinaries('17', process.env), {
      temporaryBytes: 1024 ** 3,
      parent: tmpdir(),
      cache: cacheRoot(),
    });
    const client = new pg.Client({
      host: cluster.host,
      port: cluster.port,
      database: 'postgres',
      ...cluster.superuser,
    });
    await client.connect();
    await client.query(`CREATE ROLE maker LOGIN CREATEDB PASSWORD 'secret'`);
    await client.end();
  });
  afterAll(async () => {
    await cluster[Symbol.asyncDispose]();
  });

  it.each(['plain', 'awkward'] as const)(
    '%s rows keep every foreign key, which the server checks',
    async (rows) => {
      await using server = await openServer({
        databaseUrl: `postgresql://maker:secret@127.0.0.1:${cluster.port}/postgres?sslmode=disable`,
        version: '17',
        timeLimitMs: calm,
      });
      await using database = await shopOn(server);
      await run(
        database,
        `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'never'; END $$;
       CREATE TABLE guarded (id int PRIMARY KEY); CREATE TRIGGER no BEFORE INSERT ON guarded FOR EACH ROW EXECUTE FUNCTION refuse()`,
      );
      expect(await ask(database, `SELECT current_setting('session_replication_role')`)).toBe('origin');
      const { filled, unfilled } = await database.fill(request(rows, [...all, 'public.guarded']));
      expect(unfilled).toEqual([{ relation: 'public.guarded', reason: 'never' }]);
      expect(filled.map(({ relation }) => relation)).toEqual([...all].sort());
      const nulls = await ask(database, 'SELECT count(*) - count(referrer) FROM "User"');
      if (rows === 'plain') expect(nulls).toBe('0');
      else expect(Number(nulls)).toBeGreaterThan(0);
    },
  );
});
