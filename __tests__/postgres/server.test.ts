import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { emptyCatalog } from '../../src/model/catalog.ts';
import type { Server } from '../../src/ports.ts';
import { openServer, type ServerRequest } from '../../src/postgres/index.ts';
import { localBinaries } from '../../src/postgres/local.ts';
import { ask, calm, installedFifteen, openSeventeen, run } from './support/servers.ts';

describe.each([
  ['installed 15', async () => openServer(await installedFifteen()), '15', 'local'],
  ['17 of the default', () => openSeventeen(), '17', undefined],
] as const)('a server of our own, %s', (_name, open, major, source) => {
  let server: Server;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it('says what it is', async () => {
    expect(server.version).toMatch(new RegExp(`^${major}\\.\\d+$`));
    expect(server.source).toBe(source ?? ((await localBinaries(major, process.env)) ? 'local' : 'embedded'));
    expect(server.remarks).toEqual([]);
  });

  it('is reached over loopback alone, and with a password', async () => {
    await using database = await server.createDatabase();
    await using observer = await database.connectAsAdmin();
    const { rows } = await observer.query("SELECT current_setting('listen_addresses')");
    expect(rows).toEqual([['127.0.0.1']]);
    const url = new URL(database.url);
    // No socket in a folder either: Linux lists all that there are.
    if (process.platform === 'linux')
      expect(readFileSync('/proc/net/unix', 'utf8')).not.toContain(`.s.PGSQL.${url.port}`);
    url.password = 'guessed';
    const client = new pg.Client({ connectionString: url.href });
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('makes empty databases that an ordinary role owns', async () => {
    await using database = await server.createDatabase();
    expect(await database.catalog()).toEqual(emptyCatalog);
    const sql = `SELECT rolsuper OR rolcreatedb OR rolreplication OR rolbypassrls FROM pg_roles WHERE rolname = current_user`;
    expect(await ask(database, sql)).toBe('f');
    expect(
      await ask(
        database,
        `SELECT pg_get_userbyid(datdba) = current_user FROM pg_database WHERE datname = current_database()`,
      ),
    ).toBe('t');
    await run(
      database,
      'CREATE TABLE a (id int); CREATE SCHEMA s; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
    );
    await run(database, 'CREATE EXTENSION pgcrypto; CREATE EXTENSION citext');
  });

  it('sorts by code point, folds all of Unicode and lives in UTC', async () => {
    await using database = await server.createDatabase();
    expect(
      await ask(
        database,
        `SELECT string_agg(x, '' ORDER BY x) FROM (VALUES ('b'), ('B'), ('a'), ('É')) v(x)`,
      ),
    ).toBe('BabÉ');
    expect(await ask(database, `SELECT upper('straße é')`)).toBe('STRASSE É'.replace('SS', 'ß'));
    expect(await ask(database, 'SHOW timezone')).toBe('UTC');
  });

  it('clones with all that is in a database, its settings too, whoever is connected', async () => {
    await using database = await server.createDatabase();
    await run(
      database,
      `CREATE TABLE a (id serial PRIMARY KEY); INSERT INTO a DEFAULT VALUES;
       DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = ''7MB''', current_database()); END $$`,
    );
    const straggler = await database.connect();
    await using copy = await database.clone();
    await expect(straggler.query('SELECT 1')).rejects.toMatchObject({ failure: { completed: 0 } });
    await straggler[Symbol.asyncDispose]();
    expect(copy.name).not.toBe(database.name);
    expect(await ask(copy, 'SELECT id FROM a')).toBe('1');
    expect(await ask(copy, 'SHOW work_mem')).toBe('7MB');
    await run(copy, 'DROP TABLE a');
    expect(await ask(database, 'SELECT count(*) FROM a')).toBe('1');
    expect(await database.catalog()).not.toEqual(await copy.catalog());
  });

  it('drops a database although somebody is connected', async () => {
    const database = await server.createDatabase();
    const connection = await database.connect();
    await database[Symbol.asyncDispose]();
    await expect(connection.query('SELECT 1')).rejects.toMatchObject({ name: 'DatabaseError' });
    await connection[Symbol.asyncDispose]();
    await expect(database.connect()).rejects.toMatchObject({ failure: { sqlstate: '3D000' } });
  });

  it('gives a URL that any client can use, as the same owner', async () => {
    await using database = await server.createDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query('SELECT current_database() AS d, current_user AS u');
    await client.end();
    expect(rows).toEqual([{ d: database.name, u: await ask(database, 'SELECT current_user') }]);
  });

  it('lets the observer fill tables past triggers, foreign keys and row security, but is no superuser', async () => {
    await using database = await server.createDatabase();
    await run(
      database,
      `CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p int REFERENCES p);
       ALTER TABLE c ENABLE ROW LEVEL SECURITY; ALTER TABLE c FORCE ROW LEVEL SECURITY;
       CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'fired'; END $$;
       CREATE TRIGGER t BEFORE INSERT ON c FOR EACH ROW EXECUTE FUNCTION no()`,
    );
    await using observer = await database.connectAsAdmin();
    expect(await observer.execute('INSERT INTO public.c VALUES (1), (2)')).toBe(2);
    expect((await observer.query('SELECT count(*) FROM public.c')).rows).toEqual([['2']]);
    await observer.execute('LOCK TABLE public.c IN ACCESS EXCLUSIVE MODE NOWAIT').catch((error) => {
      expect(error).toMatchObject({ failure: { sqlstate: '25P01' } });
    });
    await observer.script('SET session_replication_role = origin; SET session_replication_role = replica');
    expect((await observer.query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).rows).toEqual(
      [['f']],
    );
  });
});

describe('setup-sql and database-schema', () => {
  const request = (more: Partial<ServerRequest>): Promise<Server> =>
    openServer({ version: '17', timeLimitMs: calm, ...more });

  it('prepares every database, as superuser', async () => {
    await using server = await request({
      setupSql: `CREATE ROLE anon NOLOGIN; CREATE SCHEMA auth; GRANT USAGE ON SCHEMA auth TO anon, PUBLIC;
        CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid'; CREATE EXTENSION dblink`,
    });
    await using one = await server.createDatabase();
    await using two = await server.createDatabase();
    for (const database of [one, two]) {
      await run(database, 'CREATE TABLE t (id uuid DEFAULT auth.uid()); GRANT SELECT ON t TO anon');
      expect((await database.catalog()).extensions).toEqual([{ name: 'dblink', schema: 'public' }]);
    }
  });

  it('names the line where setup-sql fails', async () => {
    await expect(request({ setupSql: '-- roles\nSELECT 1;\nCREATE ROLE;' })).rejects.toMatchObject({
      name: 'PreflightError',
      message: 'setup-sql fails in line 3: syntax error at or near ";" (42601).',
    });
  });

  it('answers ?schema= as Prisma does', async () => {
    await using server = await request({ databaseSchema: 'My "app"' });
    await using database = await server.createDatabase();
    await run(database, 'CREATE TABLE t (id int)');
    expect((await database.catalog()).tables.map(({ schema, name }) => [schema, name])).toEqual([
      ['My "app"', 't'],
    ]);
    expect(new URL(database.url).searchParams.get('schema')).toBe('My "app"');
    await using copy = await database.clone();
    expect(await ask(copy, 'SELECT count(*) FROM t')).toBe('0');
  });
});
