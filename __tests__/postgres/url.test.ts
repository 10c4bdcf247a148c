import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { emptyCatalog } from '../../src/model/catalog.ts';
import type { Server } from '../../src/ports.ts';
import { type Cluster, startCluster } from '../../src/postgres/cluster.ts';
import { embeddedBinaries } from '../../src/postgres/embedded.ts';
import { openServer } from '../../src/postgres/index.ts';
import { cacheRoot } from '../../src/system/packages.ts';
import { compileChild } from './support/compiled.ts';
import { ownTmp, said, startChild } from './support/processes.ts';
import { ask, calm, run } from './support/servers.ts';

/** A server that is not ours, with a database `theirs` and users of every standing. */
let cluster: Cluster;
let program: Awaited<ReturnType<typeof compileChild>>;
beforeAll(async () => {
  program = await compileChild();
  cluster = await startCluster(await embeddedBinaries('17', process.env), {
    temporaryBytes: 1024 ** 3,
    parent: tmpdir(),
    cache: cacheRoot(),
  });
  await theirs(`CREATE ROLE plain LOGIN PASSWORD 'p w@rd/'; CREATE ROLE maker LOGIN CREATEDB PASSWORD 'p w@rd/';
    CREATE ROLE boss LOGIN CREATEDB CREATEROLE PASSWORD 'p w@rd/'; CREATE TABLE precious AS SELECT 1 AS a`);
});
afterAll(async () => {
  await cluster[Symbol.asyncDispose]();
  await program[Symbol.asyncDispose]();
});

const urlFor = (user: string, password = 'p w@rd/') =>
  `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${cluster.port}/postgres?sslmode=disable&schema=other`;
const superUrl = () => urlFor(cluster.superuser.user, cluster.superuser.password);

async function theirs(sql: string): Promise<unknown[][]> {
  const client = new pg.Client({
    host: cluster.host,
    port: cluster.port,
    database: 'postgres',
    ...cluster.superuser,
  });
  await client.connect();
  const result = await client.query({ text: sql, rowMode: 'array' });
  await client.end();
  return result.rows ?? [];
}

/** Databases and roles that Preflight has made. */
const ours = async () =>
  (
    await theirs(`SELECT datname FROM pg_database WHERE datname LIKE 'prisma%' UNION ALL SELECT rolname FROM pg_roles
    WHERE rolname LIKE 'prisma%' OR rolname LIKE 'app%'`)
  ).flat();

const open = (databaseUrl: string, version = '17'): Promise<Server> =>
  openServer({ databaseUrl, version, timeLimitMs: calm });

describe('database-url', () => {
  it('of a superuser: an owner and an observer of our own, roles put back, nothing left', async () => {
    {
      await using server = await open(superUrl());
      expect(server).toMatchObject({ source: 'url', version: expect.stringMatching(/^17\./), remarks: [] });
      await using database = await server.createDatabase();
      expect(await database.catalog()).toEqual(emptyCatalog);
      expect(database.name).toMatch(/^prisma_preflight_\d{10}_[0-9a-f]{8}_1$/);
      await run(database, 'CREATE ROLE app; CREATE TABLE t (a int); GRANT SELECT ON t TO app');
      await expect(run(database, 'CREATE ROLE x SUPERUSER')).rejects.toMatchObject({
        failure: { sqlstate: '42501' },
      });
      await using copy = await database.clone();
      expect((await copy.catalog()).grants).toHaveLength(1);
      await using fresh = await server.createDatabase();
      await run(fresh, 'CREATE ROLE app');
      await using observer = await copy.connectAsAdmin();
      expect(await observer.execute('INSERT INTO public.t VALUES (1)')).toBe(1);
      expect(await ask(copy, `SELECT rolsuper FROM pg_roles WHERE rolname = current_user`)).toBe('f');
      expect(new URL(copy.url).searchParams.get('schema')).toBeNull();
    }
    expect(await ours()).toEqual([]);
    expect(await theirs('SELECT a FROM precious')).toEqual([[1]]);
  });

  it('shows code that runs while rows are made neither the passwords of others nor what they run', async () => {
    await using server = await open(superUrl());
    await using database = await server.createDatabase();
    await run(
      database,
      `CREATE FUNCTION tell() RETURNS text LANGUAGE plpgsql AS $$ BEGIN
         RETURN (SELECT string_agg(rolpassword, ' ') FROM pg_authid); END $$;
       CREATE FUNCTION look() RETURNS text LANGUAGE sql AS $$
         SELECT coalesce(string_agg(query, ' ') FILTER (WHERE query <> '<insufficient privilege>'), 'nothing')
         FROM pg_stat_activity WHERE usename <> current_user $$;
       CREATE TABLE t (a text DEFAULT tell()); CREATE TABLE u (a text DEFAULT look())`,
    );
    await using observer = await database.connectAsAdmin();
    await expect(observer.execute('INSERT INTO public.t DEFAULT VALUES')).rejects.toMatchObject({
      failure: { sqlstate: '42501', message: 'permission denied for table pg_authid' },
    });
    await observer.execute('INSERT INTO public.u DEFAULT VALUES');
    expect(await ask(database, 'SELECT a FROM u')).toBe('nothing');
  });

  it('passes over what setup-sql made for its superuser alone', async () => {
    await using server = await openServer({
      databaseUrl: superUrl(),
      version: '17',
      timeLimitMs: calm,
      setupSql:
        'CREATE SCHEMA own; CREATE TABLE own.t AS SELECT 1 AS a; CREATE TABLE public.o AS SELECT 1 AS a',
    });
    await using database = await server.createDatabase();
    await run(database, 'CREATE TABLE t (a int)');
    const request = { tables: ['public.t', 'public.o', 'own.t'], rows: 'plain', count: 3 } as const;
    expect(await database.fill(request)).toMatchObject({ filled: [{ relation: 'public.t', rows: 3 }] });
    const text = 'DELETE FROM t';
    const statements = [{ text, offset: 0, end: text.length, line: 1, endLine: 1 }];
    expect(
      await database.watch([{ name: 'm', statements, groups: [0], oneBatch: false, goOn: true }]),
    ).toMatchObject({ traces: [{ rows: { deleted: 3 } }] });
  });

  it.each(['boss', 'maker'])('of the user %s, who is no superuser', async (user) => {
    {
      await using server = await open(urlFor(user));
      expect(server.remarks).toEqual(
        user === 'boss'
          ? []
          : [
              'The user maker of database-url may not create roles, so the migrations ran as maker and not as an owner of their own.',
            ],
      );
      await using database = await server.createDatabase();
      await run(database, 'CREATE TABLE t (a int)');
      await using copy = await database.clone();
      expect((await copy.catalog()).tables.map(({ name }) => name)).toEqual(['t']);
      await using observer = await copy.connectAsAdmin();
      expect(await observer.execute('INSERT INTO public.t VALUES (1)')).toBe(1);
    }
    expect(await ours()).toEqual([]);
  });

  it('stops a statement there too', async () => {
    await using server = await openServer({
      databaseUrl: urlFor('boss'),
      version: '17',
      timeLimitMs: { statement: 400, run: 60_000 },
    });
    await using database = await server.createDatabase();
    await expect(run(database, 'SELECT pg_sleep(60)')).rejects.toMatchObject({
      failure: { sqlstate: 'time-limit' },
    });
  });

  it('says that the major version is another', async () => {
    await using server = await open(urlFor('boss'), '16');
    expect(server.remarks).toEqual([
      `database-url is a PostgreSQL ${server.version}; postgres-version 16 was not looked at.`,
    ]);
  });

  it.each([
    ['plain', () => urlFor('plain'), 'The user plain of database-url may not create databases.'],
    [
      'a wrong password',
      () => urlFor('boss', 'secret-word'),
      /^The server of database-url \(127\.0\.0\.1:\d+\) can't be used: password authentication failed for user "boss"\.$/,
    ],
    [
      'nobody there',
      () => 'postgresql://a:secret-word@127.0.0.1:1/x',
      "The server of database-url (127.0.0.1:1) can't be used: connect ECONNREFUSED 127.0.0.1:1.",
    ],
    ['no URL', () => 'secret-word', 'database-url is no URL of a PostgreSQL server.'],
    [
      'MySQL',
      () => 'mysql://root:secret-word@localhost/x',
      'database-url is no URL of a PostgreSQL server: its protocol is mysql:.',
    ],
  ])('ends in one sentence without the password: %s', async (_name, url, sentence) => {
    const error = await open(url()).then(
      () => undefined,
      (thrown: unknown) => thrown as Error & { remedy: string },
    );
    expect(error?.name).toBe('PreflightError');
    if (typeof sentence === 'string') expect(error?.message).toBe(sentence);
    else expect(error?.message).toMatch(sentence);
    expect(`${error?.message}${error?.remedy}`).not.toContain('secret-word');
    expect(await ours()).toEqual([]);
  });

  it('sweeps what a killed run left there, once it is old, and nothing else', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const old = `prisma_preflight_${now - 30_000}_0123abcd`;
    const young = `prisma_preflight_${now - 60}_0123abcd_1`;
    await theirs(`CREATE ROLE ${old}_owner`);
    for (const name of [`${old}_1`, young, 'prisma_preflight_notes', 'prisma_shop'])
      await theirs(`CREATE DATABASE ${name}`);
    await (await open(superUrl()))[Symbol.asyncDispose]();
    expect(await ours()).toEqual([young, 'prisma_preflight_notes', 'prisma_shop']);
    for (const name of await ours()) await theirs(`DROP DATABASE ${name}`);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing after %s', async (signal) => {
    await using tmp = await ownTmp();
    const child = startChild(program.file, tmp.path, ['wait', '17', superUrl()]);
    await said(child, 'ready');
    expect(await ours()).toHaveLength(4);
    child.kill(signal);
    expect(await child).toMatchObject({ signal });
    expect(await ours()).toEqual([]);
  });
});
