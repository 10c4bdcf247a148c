/** Migrations that mean harm: one change with a project for each, so that the next one would feel what leaks. */
import { existsSync, rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startSecondServer } from './second-server.ts';
import {
  type Change,
  type Checked,
  checked,
  checkedChange,
  migrationsOf,
  projectAt,
  projectOf,
  repositoryOf,
} from './support.ts';

const added = '20240301000000_x';
const witness = '/tmp/preflight-check-was-here';

/** A migration, the line and SQLSTATE with which the server refuses it, and a part of what it says. */
type Refused = readonly [sql: string, line: number, state: string, said: RegExp];

const refused: Readonly<Record<string, Refused>> = {
  'COPY TO PROGRAM': [
    `SELECT 1;\nCOPY (SELECT 1) TO PROGRAM 'touch ${witness}';`,
    2,
    '42501',
    /external program/,
  ],
  'COPY FROM a file': [
    `CREATE TABLE t (a text);\nCOPY t FROM '/etc/passwd';`,
    2,
    '42501',
    /COPY from a file/,
  ],
  lo_import: [`SELECT lo_import('/etc/passwd');`, 1, '42501', /function lo_import/],
  'ALTER SYSTEM': ['ALTER SYSTEM SET fsync = on;', 1, '42501', /set parameter "fsync"/],
  'CREATE ROLE SUPERUSER': ['SELECT 1;\n\nCREATE ROLE evil\n  SUPERUSER;', 3, '42501', /create role/],
  'SET ROLE': ['SET ROLE preflight_admin;', 1, '42501', /set role/],
  'DROP DATABASE': ['DROP DATABASE postgres;', 1, '42501', /must be owner of database postgres/],
  'DROP DATABASE of its own': [
    `DO $$ BEGIN EXECUTE format('DROP DATABASE %I', current_database()); END $$;`,
    1,
    '25001',
    /cannot be executed from a function/,
  ],
  'its own password': [
    `ALTER ROLE CURRENT_USER PASSWORD 'x' CONNECTION LIMIT 0 VALID UNTIL '2001-01-01';`,
    1,
    '42501',
    /alter role/,
  ],
  'the sessions of others': [
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity;',
    1,
    '42501',
    /terminate process/,
  ],
  'its own session': [
    'SELECT 1;\nSELECT pg_terminate_backend(pg_backend_pid());',
    2,
    '57P01',
    /terminating connection/,
  ],
  'psql commands': [`SELECT 1;\n\\! touch ${witness}\n`, 2, '42601', /syntax error at or near/],
  'COPY FROM STDIN': ['CREATE TABLE t (a text);\nCOPY t FROM stdin;\n1\n\\.\n', 3, '42601', /syntax error/],
  'a message of a megabyte': [
    `DO $$ BEGIN RAISE EXCEPTION '%', repeat('.', 1000000) || 'x'; END $$;`,
    1,
    'P0001',
    /: \.{2000}…\.$/,
  ],
  'a message with commands': [
    String.raw`DO $$ BEGIN RAISE EXCEPTION E'first\n::error::second \x1b[31m'; END $$;`,
    1,
    'P0001',
    /: first ::error::second {2}\[31m\.$/,
  ],
};

/** A migration that Preflight has to stop itself. */
const endless = {
  pg_sleep: 'SELECT pg_sleep(600);',
  'an infinite loop': 'SELECT 1;\nDO $$ BEGIN LOOP END LOOP; END $$;',
  'a loop that takes no cancelling': `SET statement_timeout = 0;\nDO $$ BEGIN LOOP
    BEGIN PERFORM pg_sleep(1); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END $$;`,
};

/** A migration after which Prisma can't write down that it ran. */
const ledgerless = {
  'DROP of _prisma_migrations': 'DROP TABLE "_prisma_migrations";',
  'DROP OWNED': 'DROP OWNED BY CURRENT_USER;',
  'an empty search_path': `SELECT pg_catalog.set_config('search_path', '', false);`,
};

/** A migration whose statements run, and the reason why Prisma's record does not say so; its SQLSTATE. */
const unrecorded: Readonly<Record<string, readonly [sql: string, reason: string, state?: string]>> = {
  'a rule on _prisma_migrations': [
    'CREATE RULE r AS ON UPDATE TO "_prisma_migrations" DO INSTEAD NOTHING;',
    'there it has never finished, so the next deploy stops with P3009',
  ],
  'a trigger on _prisma_migrations': [
    `CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN LOOP END LOOP; END $$;
CREATE TRIGGER t BEFORE UPDATE ON "_prisma_migrations" FOR EACH ROW EXECUTE FUNCTION f();`,
    'the time limit for one statement is 1 s',
  ],
  'changes to _prisma_migrations': [
    `UPDATE "_prisma_migrations" SET checksum = 'x', rolled_back_at = now();`,
    'there it is marked as rolled back, so the next deploy runs it once more',
  ],
  'a session that can not write': [
    'SET default_transaction_read_only = on;',
    'cannot execute UPDATE in a read-only transaction',
    '25006',
  ],
};

/** A migration of which Prisma keeps a record, but that spoils the rest of it, and the reason. */
const spoiling: Readonly<Record<string, readonly [sql: string, reason: string]>> = {
  'a row of another migration, deleted': [
    `DELETE FROM "_prisma_migrations" WHERE migration_name = '20240101000000_init';`,
    '`20240101000000_init` is no more in there, so the next deploy runs it once more',
  ],
  'a row of another migration, rolled back': [
    `UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE migration_name LIKE '%init';`,
    '`20240101000000_init` is marked as rolled back in there, so the next deploy runs it once more',
  ],
  'rows of others, by a name that is put together': [
    `DO $$ BEGIN EXECUTE 'DELETE FROM _prisma' || '_migrations WHERE migration_name LIKE ''%init'''; END $$;`,
    '`20240101000000_init` is no more in there, so the next deploy runs it once more',
  ],
  'a row of a migration that never was': [
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('a', 'b', 'evil');`,
    '`evil` has never finished in there, so the next deploy stops with P3009',
  ],
  'a trigger that lets no row in': [
    `CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER t BEFORE INSERT ON "_prisma_migrations" FOR EACH ROW EXECUTE FUNCTION f();`,
    'what the next deploy writes into it does not stay',
  ],
  'a column that Prisma does not fill': [
    `ALTER TABLE "_prisma_migrations" ADD COLUMN who text NOT NULL DEFAULT ''; ALTER TABLE "_prisma_migrations" ALTER COLUMN who DROP DEFAULT;`,
    `the next deploy can't write into it: null value in column "who" of relation "_prisma_migrations" violates not-null constraint`,
  ],
};

/** A migration that does nothing to anybody else. */
const harmless = {
  'a lock': 'SELECT pg_advisory_lock(72707369);',
  notices: `DO $$ BEGIN FOR i IN 1..20000 LOOP RAISE NOTICE '::error::%', i; END LOOP; END $$;`,
  'COPY TO STDOUT': 'COPY (SELECT generate_series(1, 1000)) TO STDOUT;',
  'the sessions of its own role': `DO $$ DECLARE p int; BEGIN
    FOR p IN SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() LOOP
      BEGIN PERFORM pg_terminate_backend(p); EXCEPTION WHEN insufficient_privilege THEN NULL; END;
    END LOOP; END $$;`,
  'a record of its own': `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name)
    VALUES ('a', 'b', now(), '20230101000000_by_hand');`,
  'settings of its database': `DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$;`,
};

/** What is said of them all the same, for it is true. */
const remarkable: Readonly<Record<string, readonly string[]>> = {
  'settings of its database': ['warning opaque-sql'],
};

function adding(sql: string): Change {
  return { base: projectOf(), head: migrationsOf({ [added]: sql }) };
}

let run: Checked;
beforeAll(async () => {
  rmSync(witness, { force: true });
  const scripts = {
    ...Object.fromEntries(Object.entries(refused).map(([name, [sql]]) => [name, sql])),
    ...endless,
    ...ledgerless,
    ...Object.fromEntries(Object.entries(unrecorded).map(([name, [sql]]) => [name, sql])),
    ...Object.fromEntries(Object.entries(spoiling).map(([name, [sql]]) => [name, sql])),
    ...harmless,
    dblink: `CREATE EXTENSION dblink;\nSELECT dblink_connect('host=127.0.0.1');`,
    'a closed database': `DO $$ BEGIN
      EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT 0', current_database()); END $$;`,
  };
  using repository = repositoryOf(
    Object.fromEntries(Object.entries(scripts).map(([name, sql]) => [name, adding(sql)])),
  );
  run = await checked(repository.path, { args: ['--statement-timeout', '1s'] });
});

function failureOf(name: string) {
  const { findings } = projectAt(run, name);
  const found = findings.filter((finding) => finding.rule === 'deploy-failed');
  expect(found.length).toBe(1);
  return found[0];
}

describe('a migration that is refused', () => {
  it.each(Object.entries(refused))(
    'is named with line and SQLSTATE: %s',
    (name, [, line, sqlstate, said]) => {
      expect(failureOf(name)).toMatchObject({
        severity: 'error',
        migration: added,
        file: `packages/${name}/prisma/migrations/${added}/migration.sql`,
        line,
        sqlstate,
        message: expect.stringMatching(said),
      });
    },
  );

  it('has touched nothing outside of its database', () => {
    expect(run.status).toBe(1);
    expect(existsSync(witness)).toBe(false);
  });

  it('for an extension that only a superuser may create is left out, and the check is not complete', () => {
    const { unseen, checks, findings } = projectAt(run, 'dblink');
    expect(unseen).toEqual([
      { migration: added, line: 1, reason: 'Only a superuser may create the extension dblink here.' },
      {
        migration: added,
        line: 2,
        reason: 'It depends on what was left out: function dblink_connect(unknown) does not exist.',
      },
    ]);
    expect(checks.find((check) => check.id === 'deploy')?.status).toBe('unable');
    expect(findings.map(({ rule }) => rule)).toEqual(['extension-added']);
  });

  it('because nobody can connect any more is no silent pass', () => {
    const { checks } = projectAt(run, 'a closed database');
    expect(checks.find((check) => check.id === 'deploy')).toMatchObject({
      status: 'unable',
      reason: expect.stringMatching(/^The throwaway server refused: too many connections/),
    });
  });
});

describe('a migration that does not end', () => {
  it.each(Object.keys(endless))('is stopped at the limit: %s', (name) => {
    const { file, line, sqlstate, message, instead } = failureOf(name) ?? {};
    expect(file).toBe(`packages/${name}/prisma/migrations/${added}/migration.sql`);
    expect([line, sqlstate]).toEqual([name === 'pg_sleep' ? 1 : 2, undefined]);
    expect(message).toBe(
      `${added} was stopped by Preflight on base's state: the time limit for one statement is 1 s.`,
    );
    expect(instead).toMatch(/or raise `statement-timeout`\.$/);
  });

  it('and fills the disk is stopped at the limit', async () => {
    const fill = `CREATE TABLE "Big" (a text);\nALTER TABLE "Big" ALTER a SET STORAGE EXTERNAL;
INSERT INTO "Big" SELECT repeat(md5(i::text), 30000) FROM generate_series(1, 100000) i;`;
    const filled = await checkedChange(projectOf(), migrationsOf({ [added]: fill }));
    expect(filled.status).toBe(1);
    expect(filled.of('deploy-failed')).toMatchObject([{ migration: added, line: 3 }]);
    expect(filled.of('deploy-failed')[0]?.message).toMatch(
      /^\w+ was stopped by Preflight on base's state: the disk limit for one database is 2 GB\.$/,
    );
  });
});

describe('a server that is given', () => {
  it('keeps nothing of it: no database, no role, no setting', async () => {
    await using server = await startSecondServer();
    const state = () =>
      server.ask(`SELECT 'database', datname FROM pg_database UNION ALL SELECT 'role', rolname FROM pg_roles
        UNION ALL SELECT 'setting', name FROM pg_file_settings UNION ALL
        SELECT 'session', application_name FROM pg_stat_activity WHERE datname <> 'postgres' ORDER BY 1, 2`);
    const before = await state();
    const scripts = {
      program: refused['COPY TO PROGRAM']?.[0] ?? '',
      system: refused['ALTER SYSTEM']?.[0] ?? '',
      superuser: refused['CREATE ROLE SUPERUSER']?.[0] ?? '',
      sleep: endless.pg_sleep,
      dblink: 'CREATE EXTENSION dblink;',
      role: 'CREATE ROLE app;\nCREATE TABLE t (a int);\nGRANT SELECT ON t TO app;\nALTER ROLE app CREATEDB;',
    };
    using repository = repositoryOf(
      Object.fromEntries(Object.entries(scripts).map(([name, sql]) => [name, adding(sql)])),
    );
    const args = ['--database-url', server.url, '--statement-timeout', '1s'];
    const { report } = await checked(repository.path, { args });
    expect(report.projects.map(({ postgres }) => postgres?.source)).toEqual(Array(6).fill('url'));
    const states = Object.keys(scripts).map((name) => [
      name,
      projectAt({ report }, name).findings.find(({ rule }) => rule === 'deploy-failed')?.sqlstate,
    ]);
    expect(Object.fromEntries(states)).toEqual({
      program: '42501',
      system: '42501',
      superuser: '42501',
      sleep: undefined,
      dblink: undefined,
      role: '42501',
    });
    expect(await state()).toEqual(before);
    expect(existsSync(witness)).toBe(false);
  });
});

describe('a server that is given, and lets transactions be prepared', () => {
  it('keeps none of them, and the check ends', async () => {
    await using server = await startSecondServer('max_prepared_transactions=5');
    const state = () =>
      server.ask(`SELECT datname FROM pg_database UNION ALL SELECT rolname FROM pg_roles
        UNION ALL SELECT gid FROM pg_prepared_xacts ORDER BY 1`);
    const before = await state();
    const scripts = {
      own: `BEGIN;\nCREATE TABLE t (a int);\nPREPARE TRANSACTION 'it''s left';`,
      role: `CREATE ROLE app;\nSET ROLE app;\nBEGIN;\nSELECT txid_current();\nPREPARE TRANSACTION 'x';\nRESET ROLE;`,
    };
    using repository = repositoryOf(
      Object.fromEntries(Object.entries(scripts).map(([name, sql]) => [name, adding(sql)])),
    );
    const args = ['--database-url', server.url, '--statement-timeout', '2s', '--time-limit', '60s'];
    const { status, report } = await checked(repository.path, { args });
    expect(report.projects).toHaveLength(2);
    expect(status).not.toBe(0);
    expect(await state()).toEqual(before);
  }, 120_000);
});

describe('a migration after which Prisma can not go on', () => {
  it.each(Object.keys(ledgerless))('is said in words: %s', (name) => {
    const { file, message, instead } = failureOf(name) ?? {};
    expect(file).toBe(`packages/${name}/prisma/migrations/${added}/migration.sql`);
    expect(message).toBe(
      `${added} fails on base's state: its statements run, but after them Prisma can not find its own table \`_prisma_migrations\` to write down that they did.`,
    );
    expect(instead).toMatch(/^Leave that table and the session as they are/);
  });
});

describe('a migration of which Prisma keeps no record', () => {
  it.each(Object.entries(unrecorded))('fails, and the reason is told: %s', (name, [, reason, sqlstate]) => {
    const found = failureOf(name);
    expect(found?.message).toBe(
      `${added} fails on base's state: its statements run, but Prisma's own table \`_prisma_migrations\` does not say so after them: ${reason}.`,
    );
    expect(found?.sqlstate).toBe(sqlstate);
    expect(found?.instead).toMatch(/^Leave that table and the session as they are: .*\.$/);
  });
});

describe('a migration that spoils what Prisma keeps of others', () => {
  it.each(Object.entries(spoiling))('fails, and the reason is told: %s', (name, [, reason]) => {
    expect(failureOf(name)?.message).toBe(
      `${added} fails on base's state: its statements run, but Prisma's own table \`_prisma_migrations\` is spoiled after them: ${reason}.`,
    );
  });
});

it('is not blamed where the time for the whole run is over while the record is looked at', async () => {
  using repository = repositoryOf({
    slow: adding(`CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.id = 'next' THEN PERFORM pg_sleep(600); END IF; RETURN NEW; END $$;
CREATE TRIGGER t BEFORE INSERT ON "_prisma_migrations" FOR EACH ROW EXECUTE FUNCTION f();`),
  });
  const args = ['--statement-timeout', '60s', '--time-limit', '12s'];
  const { status, report } = await checked(repository.path, { args });
  expect(status).toBe(2);
  const [project] = report.projects;
  expect(project?.findings.map(({ rule }) => rule)).not.toContain('deploy-failed');
  expect(project?.checks.find(({ id }) => id === 'deploy')).toMatchObject({
    status: 'unable',
    reason: expect.stringContaining('the time limit for the whole run is 12 s'),
  });
}, 60_000);

it.each(Object.keys(harmless))('has no objection to what harms nobody: %s', (name) => {
  const { findings, checks } = projectAt(run, name);
  expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(remarkable[name] ?? []);
  expect(checks.find((check) => check.id === 'deploy')?.status).toBe('passed');
});
