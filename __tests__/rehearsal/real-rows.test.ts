/** The rehearsal on a copy of production: what is counted there, and which copies are of no use. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { PreflightError } from '../../src/errors.ts';
import type { Finding } from '../../src/model/report.ts';
import type { Server } from '../../src/ports.ts';
import { openServer } from '../../src/postgres/index.ts';
import { standingOf } from '../../src/rehearse/real/standing.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';
import { type SecondServer, startSecondServer } from '../check/second-server.ts';
import { calm } from '../postgres/support/servers.ts';
import { migrationOf, type OnReal, onReal, recordOf } from './real-stage.ts';

const init = `CREATE TABLE "User" ("id" int PRIMARY KEY, "name" text, "email" text, "age" int);
  CREATE TABLE "Empty" ("id" int PRIMARY KEY, "name" text);`;
const base = { init, second: 'ALTER TABLE "User" ADD COLUMN "note" varchar(50);' };

let database: SecondServer;
let server: Server;
let parser: SqlParser;
beforeAll(async () => {
  database = await startSecondServer();
  await database.ask('CREATE DATABASE production');
  // It lacks base's second migration, and has what no migration builds. Rows of others are not the owner's.
  await database.ask('CREATE ROLE app');
  await database.askIn(
    'production',
    `${init} ${recordOf('init')}
     INSERT INTO "User" SELECT n, CASE WHEN n > 37 THEN 'name ' || n / 2 END, 'mail ' || n, n FROM generate_series(1, 1234) n;
     CREATE INDEX "by_hand" ON "User" ("age"); CREATE TYPE mood AS ENUM ('a'); CREATE SEQUENCE s;
     CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'; CREATE SCHEMA own; CREATE VIEW own.v AS SELECT 1 AS a;
     GRANT SELECT ON "User" TO app; CREATE EXTENSION pgcrypto; CREATE EXTENSION dblink; CREATE EXTENSION postgres_fdw;
     CREATE SERVER elsewhere FOREIGN DATA WRAPPER postgres_fdw; CREATE USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS (password 'x')`,
  );
  parser = await openSqlParser();
  server = await openServer({
    databaseUrl: database.url,
    rehearsalTemplate: 'production',
    version: '15',
    timeLimitMs: calm,
  });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await parser[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const rehearse = async (...statements: readonly string[]): Promise<OnReal> =>
  (await onReal(server, parser, { base, migration: statements.join('\n') })).real;

const found = (real: OnReal, rule: string): Partial<Finding> | undefined => {
  if (real === undefined || !('judged' in real)) throw new Error(JSON.stringify(real));
  return real.judged.findings.find((one) => one.rule === rule);
};

describe('on the rows of a copy of production', () => {
  it('tells what is in the way, what is not, and what goes, in real counts', async () => {
    const real = await rehearse(
      'ALTER TABLE "User" ALTER COLUMN "name" SET NOT NULL;',
      'CREATE UNIQUE INDEX "User_email_key" ON "User" ("email");',
      'CREATE UNIQUE INDEX "User_name_key" ON "User" ("name");',
      'ALTER TABLE "User" ADD CONSTRAINT "old" CHECK ("age" > 0);',
      'ALTER TABLE "User" ADD COLUMN "must" text NOT NULL;',
      'DELETE FROM "User" WHERE "age" <= 100;',
      'ALTER TABLE "User" DROP COLUMN "email";',
      'ALTER TABLE "Empty" ALTER COLUMN "name" SET NOT NULL;',
    );
    expect(real).toMatchObject({ caughtUp: 1, differences: 9 });
    expect(found(real, 'set-not-null')).toMatchObject({
      severity: 'error',
      evidence: 'executed',
      sqlstate: '23502',
      witness: 'fails on 1,234 real rows (the probe counts 37): a column contains null values',
    });
    const unique = real !== undefined && 'judged' in real ? real.judged.findings : [];
    expect(unique.filter(({ rule }) => rule === 'unique-on-existing')).toMatchObject([
      { severity: 'note', witness: 'ran on 1,234 real rows: none is in its way' },
      { severity: 'error', sqlstate: '23505' },
    ]);
    expect(found(real, 'check-on-existing')).toMatchObject({ severity: 'note', evidence: 'executed' });
    expect(found(real, 'required-column')).toMatchObject({ severity: 'error', sqlstate: '23502' });
    expect(found(real, 'rows-deleted')).toMatchObject({
      witness: '100 of 1,234 real rows matched and are gone',
    });
    expect(found(real, 'drop-column')).toMatchObject({ witness: '1,134 values in 1,134 real rows are gone' });
    // A table that is empty there says nothing.
    expect(
      unique.find(({ object, rule }) => object === 'public.Empty.name' && rule === 'set-not-null'),
    ).toMatchObject({
      evidence: 'inferred',
    });
  });

  it('tells how many values a type does not hold, and whether time grows where one size does not tell', async () => {
    const real = await rehearse(
      'ALTER TABLE "User" ALTER COLUMN "name" TYPE varchar(7);',
      'ALTER TABLE "User" ALTER COLUMN "email" TYPE varchar(9) USING left("email", 8);',
      'ALTER TABLE "User" ALTER COLUMN "note" TYPE varchar(20);',
    );
    const narrowed = real !== undefined && 'judged' in real ? real.judged.findings : [];
    expect(narrowed.filter(({ rule }) => rule === 'type-narrowed')).toMatchObject([
      { object: 'public.User.name', severity: 'error', sqlstate: '22001' },
      {
        object: 'public.User.email',
        severity: 'error',
        witness: '235 of 1,234 values can not be had back from character varying(9)',
      },
      { object: 'public.User.note', severity: 'note', witness: 'ran on 1,234 real rows: none is in its way' },
    ]);
    expect(JSON.stringify(narrowed)).not.toContain('too long');
  });

  it('can reach no other machine, and has nobody else’s rights', async () => {
    const real = await rehearse(
      `UPDATE "User" SET "age" = "age"; DO $$ BEGIN IF EXISTS (SELECT FROM "User" WHERE "age" = 1234) THEN
         IF EXISTS (SELECT FROM pg_proc p WHERE proname LIKE 'dblink%' AND has_function_privilege(p.oid, 'execute')) OR EXISTS (SELECT FROM pg_user_mappings)
           OR has_server_privilege('elsewhere', 'usage') OR (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user)
           OR (SELECT proowner <> current_user::regrole FROM pg_proc WHERE proname = 'f') THEN RAISE EXCEPTION 'out'; END IF;
         END IF; END $$;`,
    );
    expect(real).toMatchObject({ judged: { remark: 'On 1 table of up to 1,234 real rows.' } });
    expect(real !== undefined && 'judged' in real && real.judged.rehearsed.failures).toEqual([]);
  });

  it('says nothing of them where the tables of the change are empty there', async () => {
    expect(await rehearse('ALTER TABLE "Empty" ALTER COLUMN "name" SET NOT NULL;')).toBeUndefined();
  });

  it('leaves the database as it was, and nothing behind', async () => {
    const [[rows] = []] = await database.askIn('production', 'SELECT count(*) FROM "User"');
    expect(rows).toBe('1234');
    const [[columns] = []] = await database.askIn(
      'production',
      `SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = '"User"'::regclass AND attnum > 0`,
    );
    expect(columns).toBe('id name email age');
    expect(await database.ask(`SELECT rolname FROM pg_roles WHERE rolname LIKE '%copy%'`)).toEqual([]);
    expect(await database.askIn('production', `SELECT umoptions FROM pg_user_mappings`)).toEqual([
      [['password=x']],
    ]);
  });
});

describe('a copy of no use', () => {
  const sql = 'ALTER TABLE "User" ADD COLUMN "x" int;';
  it('is one of which the next migration of base can not be run', async () => {
    const failing = {
      init,
      second: `SELECT 1 / count(*) FROM "Empty" HAVING (SELECT count(*) FROM "User") > 0`,
    };
    expect((await onReal(server, parser, { base: failing, migration: sql })).real).toMatchObject({
      why: 'It lacks 1 migration of base, and second does not run on it (22012).',
    });
  });

  it('is one that has migrations which base does not have, and is another than base builds', async () => {
    await database.askIn(
      'production',
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('x', '', now(), 'secret')`,
    );
    const real = await rehearse(sql);
    expect(real).toMatchObject({
      why: "It has 1 migration that base does not have, and is another than base's migrations build (9 differences).",
    });
    expect(JSON.stringify(real)).not.toContain('secret');
  });
});

describe('a set-up that can copy nothing', () => {
  const refused = async (template: string, user = 'owner') => {
    const databaseUrl = database.url.replace('owner:', `${user}:`);
    try {
      await using _ = await openServer({
        databaseUrl,
        rehearsalTemplate: template,
        version: '15',
        timeLimitMs: calm,
      });
    } catch (error) {
      if (error instanceof PreflightError) return `${error.message} ${error.remedy}`;
      throw error;
    }
    return 'opened';
  };

  it('says so, with the remedy', async () => {
    await database.ask('CREATE ROLE maker LOGIN CREATEDB; CREATE ROLE boss LOGIN CREATEDB CREATEROLE');
    await database.ask('CREATE DATABASE theirs OWNER maker');
    expect(await refused('elsewhere')).toBe(
      'The database "elsewhere", which rehearsal-template names, is not on the server of database-url. Restore the copy there before Preflight runs, or correct the name.',
    );
    expect(await refused('postgres')).toMatch(
      /is the one that database-url connects to.* Let database-url name another/,
    );
    expect(await refused('production', 'boss')).toBe(
      'The user boss of database-url may not copy the database "production", which rehearsal-template names. Run ALTER DATABASE "production" OWNER TO "boss" there.',
    );
    expect(await refused('theirs', 'maker')).toMatch(
      /may not create roles, so .* Run ALTER ROLE "maker" CREATEROLE there/,
    );
  });

  it('leaves whoever is connected to the copy alone, and says that it is in use', async () => {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: database.port,
      user: 'owner',
      database: 'production',
    });
    await client.connect();
    await expect(server.copyTemplate?.()).rejects.toMatchObject({
      message:
        'The database "production", which rehearsal-template names, is in use, and PostgreSQL copies a database only while nobody is connected.',
      remedy: expect.stringContaining('Give the checks a copy of their own'),
    });
    expect((await client.query('SELECT 1 AS a')).rows).toEqual([{ a: 1 }]);
    await client.end();
    expect(await database.ask(`SELECT rolname FROM pg_roles WHERE rolname LIKE '%copy%'`)).toEqual([]);
  });

  it('is none where the user is no superuser and the copy is its own', async () => {
    await database.ask('ALTER DATABASE theirs OWNER TO boss');
    await database.askIn(
      'theirs',
      `${init} ${base.second} ${recordOf('init', 'second')} INSERT INTO "User" SELECT n FROM generate_series(1, 30) n;
       ALTER TABLE "User" OWNER TO boss; ALTER TABLE "Empty" OWNER TO boss; ALTER TABLE _prisma_migrations OWNER TO boss`,
    );
    const databaseUrl = database.url.replace('owner:', 'boss:');
    const open = { databaseUrl, rehearsalTemplate: 'theirs', version: '15', timeLimitMs: calm };
    {
      await using ofBoss = await openServer(open);
      const { real } = await onReal(ofBoss, parser, {
        base,
        migration: 'ALTER TABLE "User" ALTER COLUMN "name" SET NOT NULL;',
      });
      expect(found(real, 'set-not-null')).toMatchObject({ witness: expect.stringContaining('30 real rows') });
      await database.askIn('theirs', 'ALTER TABLE "Empty" OWNER TO owner');
      await expect(ofBoss.copyTemplate?.()).rejects.toThrow('1 table of the database "theirs"');
      await database.askIn('theirs', 'ALTER TABLE "Empty" OWNER TO boss; CREATE EXTENSION dblink');
      await expect(ofBoss.copyTemplate?.()).rejects.toThrow('lets everybody reach other machines');
    }
    expect(await database.ask(`SELECT datname FROM pg_database WHERE datname LIKE 'prisma%'`)).toHaveLength(
      1,
    );
  });
});

describe('where a copy stands', () => {
  const migrations = ['a', 'b', 'c'].map((name) => migrationOf(name, 'SELECT 1'));
  const added = [migrationOf('m1', 'SELECT 1')];
  const record = (...names: readonly string[]) =>
    names.map((name) => ({
      name: name.replace(/[!-]/, ''),
      finished: !/[!-]/.test(name),
      rolledBack: name.endsWith('-'),
    }));
  const of = (...names: readonly string[]) => standingOf(record(...names), migrations, added, false);

  it('is told by its record of migrations', () => {
    expect(of('a', 'b', 'c')).toEqual({ missing: [], unknown: 0 });
    expect(of('a')).toMatchObject({ missing: [{ name: 'b' }, { name: 'c' }] });
    expect(of('a', 'b-', 'b', 'c')).toEqual({ missing: [], unknown: 0 });
    expect(of('a', 'b', 'c-')).toMatchObject({ missing: [{ name: 'c' }] });
    expect(of('a', 'b', 'c', 'of somebody else')).toEqual({ missing: [], unknown: 1 });
    expect(of('a', 'b', 'c!')).toMatchObject({ why: 'Its record says that c failed.' });
    expect(of('a', 'secret!')).toMatchObject({ why: 'Its record says that 1 of its migrations failed.' });
    expect(of('a', 'b', 'c', 'm1')).toMatchObject({ why: 'It has m1 already, which this change adds.' });
    expect(standingOf(undefined, migrations, added, false)).toMatchObject({
      why: expect.stringContaining('no record'),
    });
    expect(standingOf(undefined, [], added, true)).toEqual({ missing: [], unknown: 0 });
  });
});
