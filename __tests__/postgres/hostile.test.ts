import { createServer, type Server as TcpServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Server } from '../../src/ports.ts';
import { openServer } from '../../src/postgres/index.ts';
import { ask, installedFifteen, openSeventeen, run } from './support/servers.ts';

/** What a pull request may not reach, and the state with which the server refuses it. */
const refused: readonly (readonly [string, string])[] = [
  [`CREATE TABLE t (a text); COPY t FROM PROGRAM 'id'`, '42501'],
  [`COPY (SELECT 1) TO PROGRAM 'cat > /tmp/preflight-was-here'`, '42501'],
  [`COPY (SELECT 1) TO '/tmp/preflight-was-here'`, '42501'],
  [`CREATE TABLE t (a text); COPY t FROM '/etc/passwd'`, '42501'],
  [`SELECT lo_import('/etc/passwd')`, '42501'],
  [`SELECT lo_export(lo_creat(-1), '/tmp/preflight-was-here')`, '42501'],
  [`SELECT pg_read_file('/etc/passwd')`, '42501'],
  [`SELECT pg_ls_dir('/')`, '42501'],
  [`CREATE EXTENSION dblink`, '42501'],
  [`CREATE EXTENSION postgres_fdw`, '42501'],
  [`CREATE EXTENSION file_fdw`, '42501'],
  [`ALTER SYSTEM SET fsync = on`, '42501'],
  [`CREATE ROLE x SUPERUSER`, '42501'],
  [`CREATE ROLE x REPLICATION`, '42501'],
  [`CREATE ROLE x BYPASSRLS`, '42501'],
  [`ALTER ROLE CURRENT_USER SUPERUSER`, '42501'],
  [`ALTER ROLE preflight_admin PASSWORD 'known'`, '42501'],
  [`GRANT preflight_admin TO CURRENT_USER`, '42501'],
  [`SET ROLE preflight_admin`, '42501'],
  [`SET SESSION AUTHORIZATION preflight_admin`, '42501'],
  [`SELECT rolpassword FROM pg_authid`, '42501'],
  [`CREATE FUNCTION f() RETURNS int LANGUAGE c AS '/lib/x86_64-linux-gnu/libc.so.6', 'getpid'`, '42501'],
  [`LOAD '/tmp/evil.so'`, '42501'],
  [`CREATE TABLESPACE t LOCATION '/tmp'`, '42501'],
  [`CREATE DATABASE other`, '42501'],
  [`ALTER DATABASE postgres SET work_mem = '1MB'`, '42501'],
  [`SET session_preload_libraries = 'x'`, '42501'],
  [`ALTER ROLE CURRENT_USER SET log_statement = 'all'`, '42501'],
  [`CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION f()`, '42501'],
];

describe.each([
  ['15', async () => openServer(await installedFifteen())],
  ['17', () => openSeventeen()],
] as const)('a hostile migration on PostgreSQL %s', (major, open) => {
  let server: Server;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it.each(refused)('is refused %s', async (sql, sqlstate) => {
    await using database = await server.createDatabase();
    // The event trigger's function must exist for its privilege to be looked at.
    const prelude =
      sql.includes('f()') && !sql.includes('LANGUAGE c')
        ? 'CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;'
        : '';
    await expect(run(database, prelude + sql)).rejects.toMatchObject({ failure: { sqlstate } });
  });

  it('gets no predefined role that leads to the machine, by whatever way', async () => {
    await using database = await server.createDatabase();
    for (const role of ['pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files']) {
      for (const grant of [`GRANT ${role} TO CURRENT_USER`, `CREATE ROLE helper IN ROLE ${role}`]) {
        await expect(run(database, grant)).rejects.toMatchObject({
          failure: { sqlstate: major === '15' ? '42704' : '42501' },
        });
      }
    }
    // Every role that it can get at all, and what they can do together.
    await run(
      database,
      `CREATE ROLE helper; DO $$ DECLARE r name; BEGIN
         FOR r IN SELECT rolname FROM pg_roles WHERE rolname <> current_user LOOP
           BEGIN EXECUTE format('GRANT %I TO helper', r); EXCEPTION WHEN OTHERS THEN NULL; END;
           BEGIN EXECUTE format('GRANT %I TO CURRENT_USER', r); EXCEPTION WHEN OTHERS THEN NULL; END;
         END LOOP; END $$`,
    );
    for (const [sql, sqlstate] of refused.slice(0, 8)) {
      await expect(run(database, sql)).rejects.toMatchObject({ failure: { sqlstate } });
    }
    expect(
      await ask(database, `SELECT count(*) FROM pg_roles WHERE rolsuper AND pg_has_role(oid, 'MEMBER')`),
    ).toBe('0');
  });

  it('finds no superuser in the session that fills its tables', async () => {
    await using database = await server.createDatabase();
    await run(
      database,
      `CREATE TABLE t (a text); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         COPY (SELECT 1) TO PROGRAM 'cat > /tmp/preflight-was-here'; RETURN NEW; END $$;
       CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE t ENABLE ALWAYS TRIGGER x`,
    );
    await using observer = await database.connectAsAdmin();
    await expect(observer.execute(`INSERT INTO public.t VALUES ('a')`)).rejects.toMatchObject({
      failure: { sqlstate: '42501' },
    });
  });

  it('cannot stand in for what the catalog reads with', async () => {
    await using database = await server.createDatabase();
    await run(
      database,
      `CREATE TABLE t (a int);
       CREATE FUNCTION public.format_type(oid, int) RETURNS text LANGUAGE sql AS $$ SELECT 'forged' $$;
       CREATE FUNCTION public.no(name, text) RETURNS bool LANGUAGE sql AS 'SELECT false';
       CREATE OPERATOR public.<> (LEFTARG = name, RIGHTARG = text, FUNCTION = public.no);
       DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog', current_database()); END $$;
       ALTER ROLE CURRENT_USER SET search_path = public, pg_catalog`,
    );
    await using copy = await database.clone();
    expect((await copy.catalog()).tables).toMatchObject([
      { name: 't', columns: [{ name: 'a', type: 'integer' }] },
    ]);
  });

  it('does not lock us out by changing its own password', async () => {
    await using database = await server.createDatabase();
    await run(database, `ALTER ROLE CURRENT_USER PASSWORD 'known'`);
    await using next = await server.createDatabase();
    expect(await ask(next, 'SELECT 1')).toBe('1');
  });
});

describe('dblink, where setup-sql made it', () => {
  let listener: TcpServer;
  let calls = 0;
  beforeAll(async () => {
    listener = createServer((socket) => {
      calls++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    listener.close();
  });

  it('does not connect without a password', async () => {
    const address = listener.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await using server = await openSeventeen({ setupSql: 'CREATE EXTENSION dblink' });
    await using database = await server.createDatabase();
    const connect = `SELECT dblink_connect('host=127.0.0.1 port=${port} user=x dbname=x')`;
    await expect(run(database, connect)).rejects.toMatchObject({ failure: { sqlstate: '2F003' } });
    expect(calls).toBe(0);
  });
});
