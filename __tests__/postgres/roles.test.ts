import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Server } from '../../src/ports.ts';
import { openServer } from '../../src/postgres/index.ts';
import { ask, installedFifteen, openSeventeen, run } from './support/servers.ts';

const exists = (role: string) => `SELECT count(*) FROM pg_roles WHERE rolname = '${role}'`;

describe.each([
  ['15', async () => openServer(await installedFifteen())],
  ['17', () => openSeventeen({ setupSql: 'CREATE ROLE app_of_setup' })],
] as const)('roles that migrations make, on PostgreSQL %s', (major, open) => {
  let server: Server;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it('can be made again in the next database, although objects of the first still need them', async () => {
    await using base = await server.createDatabase();
    const script = 'CREATE ROLE app NOLOGIN; CREATE TABLE t (a int); GRANT SELECT ON t TO app';
    await run(base, script);
    await using fresh = await server.createDatabase();
    await run(fresh, script);
    const grant = { object: 'public.t', grantee: 'app', privilege: 'SELECT' };
    expect((await base.catalog()).grants).toEqual([grant]);
    expect((await fresh.catalog()).grants).toEqual([grant]);
    expect(await base.catalog()).toEqual(await fresh.catalog());
  });

  it('are there in a clone, and what the clone adds is not in its original', async () => {
    await using base = await server.createDatabase();
    await run(base, 'CREATE ROLE reader; CREATE TABLE t (a int); GRANT SELECT ON t TO reader');
    await using copy = await base.clone();
    await run(copy, 'GRANT INSERT ON t TO reader; CREATE ROLE writer; GRANT UPDATE ON t TO writer');
    expect((await copy.catalog()).grants).toHaveLength(3);
    expect(await ask(base, exists('writer'))).toBe('0');
    expect(await ask(copy, exists('writer'))).toBe('1');
    await using again = await base.clone();
    await run(again, 'CREATE ROLE writer; GRANT UPDATE ON t TO writer');
    expect((await again.catalog()).grants).toHaveLength(2);
  });

  it('are dropped with the last database that has them', async () => {
    const base = await server.createDatabase();
    await run(base, 'CREATE ROLE shared; CREATE TABLE t (a int); GRANT ALL ON t TO shared');
    const copy = await base.clone();
    await base[Symbol.asyncDispose]();
    expect((await copy.catalog()).grants.map(({ grantee }) => grantee)).toContain('shared');
    await copy[Symbol.asyncDispose]();
    await using other = await server.createDatabase();
    expect(
      await ask(other, `SELECT string_agg(rolname, ' ') FROM pg_roles WHERE rolname ~ 'shared|parked'`),
    ).toBeNull();
  });

  it('and their settings go with their database', async () => {
    await using base = await server.createDatabase();
    await run(
      base,
      `ALTER ROLE CURRENT_USER SET search_path = 'odd, name', public; ALTER ROLE CURRENT_USER SET work_mem = '7MB'`,
    );
    await using other = await server.createDatabase();
    expect(await ask(other, 'SHOW work_mem')).toBe('4MB');
    await using copy = await base.clone();
    expect(await ask(copy, 'SHOW work_mem')).toBe('7MB');
    expect(
      await ask(copy, `SELECT setconfig[1] FROM pg_db_role_setting WHERE setrole = current_user::regrole`),
    ).toBe('search_path="odd, name", public');
  });

  if (major === '17') {
    it('leave those of setup-sql alone', async () => {
      await using base = await server.createDatabase();
      await run(base, 'CREATE TABLE t (a int); GRANT SELECT ON t TO app_of_setup');
      await expect(run(base, 'DROP ROLE app_of_setup')).rejects.toMatchObject({
        failure: { sqlstate: '42501' },
      });
      await using other = await server.createDatabase();
      expect(await ask(other, exists('app_of_setup'))).toBe('1');
    });
  }
});
