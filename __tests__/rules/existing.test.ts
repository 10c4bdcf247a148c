/** The rules on rows that are there: what fails whatever the values, what turns on them, what can't fail. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/model/report.ts';
import { ruleById } from '../../src/rules/index.ts';
import { lintScripts } from '../../src/rules/judge.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';

let parser: SqlParser;
beforeAll(async () => {
  parser = await openSqlParser();
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
});

async function found(history: string, migration: string): Promise<readonly Finding[]> {
  const [before, script] = await parser.parseMany([history, migration]);
  if (before === undefined || script === undefined) throw new Error('not parsed');
  expect([before.error, script.error]).toEqual([undefined, undefined]);
  const { findings } = lintScripts({
    history: [before],
    scripts: [{ name: 'm', file: 'm/migration.sql', script }],
    prismaVersion: '6.19.3',
  });
  // Advice never speaks of a query that is not there.
  for (const { instead, probe } of findings)
    if (instead?.includes('the probe')) expect([instead, probe]).toEqual([instead, expect.any(String)]);
  return findings.filter(({ rule }) => ruleById(rule)?.group === 'it fails in production');
}

async function brief(history: string, migration: string): Promise<string[]> {
  return (await found(history, migration)).map(
    ({ rule, line, severity, sqlstate }) => `${rule} ${line} ${severity} ${sqlstate ?? '-'}`,
  );
}

const user = 'CREATE TABLE u (id int PRIMARY KEY, email text NOT NULL, name text, n int);\n';
const post = 'CREATE TABLE p (id int PRIMARY KEY, author int NOT NULL, reader int);\n';

describe('required-column', () => {
  it.each([
    ['ALTER TABLE u ADD COLUMN a int NOT NULL;', ['required-column 1 error 23502']],
    ['ALTER TABLE u ADD COLUMN a int NOT NULL DEFAULT NULL;', ['required-column 1 error 23502']],
    ['ALTER TABLE u ADD COLUMN a int NOT NULL DEFAULT 1;', []],
    ['ALTER TABLE u ADD COLUMN a serial NOT NULL;', []],
    ['ALTER TABLE u ADD COLUMN a int NOT NULL GENERATED ALWAYS AS IDENTITY;', []],
    ['ALTER TABLE u ADD COLUMN a int NOT NULL GENERATED ALWAYS AS (n + 1) STORED;', []],
    ['TRUNCATE u; ALTER TABLE u ADD COLUMN a int NOT NULL;', []],
    ['DELETE FROM u; ALTER TABLE u ADD COLUMN a int NOT NULL;', []],
    [
      'DELETE FROM u WHERE n = 1; ALTER TABLE u ADD COLUMN a int NOT NULL;',
      ['required-column 1 error 23502'],
    ],
    ['ALTER TABLE u ADD COLUMN IF NOT EXISTS n int NOT NULL;', []],
    ['ALTER TABLE u ADD COLUMN a int NOT NULL; DROP TABLE u;', []],
  ])('%s', async (migration, expected) => {
    expect(await brief(user, migration)).toEqual(expected);
  });
});

describe('set-not-null', () => {
  const set = 'ALTER TABLE u ALTER COLUMN name SET NOT NULL;';
  it.each([
    [set, ['set-not-null 1 error 23502']],
    [`UPDATE u SET name = '' WHERE name IS NULL; ${set}`, []],
    [`UPDATE u SET name = ''; ${set}`, []],
    [`UPDATE u SET name = email WHERE name IS NULL; ${set}`, []],
    [`UPDATE u SET name = n::text WHERE name IS NULL; ${set}`, ['set-not-null 1 warning 23502']],
    [`UPDATE u SET name = coalesce(email, '') WHERE name IS NULL; ${set}`, []],
    [`UPDATE u SET name = '' WHERE n = 1; ${set}`, ['set-not-null 1 warning 23502']],
    [`UPDATE u SET name = p.reader FROM p WHERE p.author = u.id; ${set}`, ['set-not-null 1 warning 23502']],
    [`DELETE FROM u WHERE name IS NULL; ${set}`, []],
    [`ALTER TABLE u ALTER COLUMN name SET DEFAULT ''; ${set}`, ['set-not-null 1 error 23502']],
    ['ALTER TABLE u ALTER COLUMN email SET NOT NULL;', []],
    [
      'ALTER TABLE u ADD COLUMN a int; ALTER TABLE u ALTER COLUMN a SET NOT NULL;',
      ['set-not-null 1 error 23502'],
    ],
    ['ALTER TABLE u ADD COLUMN a int DEFAULT 1; ALTER TABLE u ALTER COLUMN a SET NOT NULL;', []],
    [
      `ALTER TABLE u ADD CONSTRAINT c CHECK (name IS NOT NULL); ${set}`,
      ['check-on-existing 1 warning 23514'],
    ],
    [
      `ALTER TABLE u ADD CONSTRAINT c CHECK (name IS NOT NULL) NOT VALID; ${set}`,
      ['set-not-null 1 error 23502'],
    ],
    [
      `ALTER TABLE u ADD CONSTRAINT c CHECK (name IS NOT NULL) NOT VALID; ALTER TABLE u VALIDATE CONSTRAINT c; ${set}`,
      ['check-on-existing 1 warning 23514'],
    ],
  ])('%s', async (migration, expected) => {
    expect(await brief(user + post, migration)).toEqual(expected);
  });

  it('asks for the NULLs with names that work', async () => {
    const [finding] = await found(
      'CREATE TABLE "U x" (id int, "n m" int);',
      'ALTER TABLE "U x" ALTER "n m" SET NOT NULL;',
    );
    expect(finding?.probe).toBe('SELECT count(*) FROM "U x" WHERE "n m" IS NULL');
  });
});

describe('unique-on-existing', () => {
  it.each([
    ['CREATE UNIQUE INDEX i ON u (email);', ['unique-on-existing 1 warning 23505']],
    ['ALTER TABLE u ADD CONSTRAINT k UNIQUE (email, name);', ['unique-on-existing 1 warning 23505']],
    ['ALTER TABLE u ADD COLUMN a int UNIQUE;', []],
    ['ALTER TABLE u ADD COLUMN a int UNIQUE DEFAULT 1;', ['unique-on-existing 1 error 23505']],
    ['ALTER TABLE u ADD COLUMN a uuid UNIQUE DEFAULT gen_random_uuid();', []],
    ['ALTER TABLE u ADD COLUMN a text; CREATE UNIQUE INDEX i ON u (a);', []],
    [
      "ALTER TABLE u ADD COLUMN a text NOT NULL DEFAULT ''; CREATE UNIQUE INDEX i ON u (a);",
      ['unique-on-existing 1 error 23505'],
    ],
    [
      "ALTER TABLE u ADD COLUMN a text NOT NULL DEFAULT ''; CREATE UNIQUE INDEX i ON u (a, email);",
      ['unique-on-existing 1 warning 23505'],
    ],
    ['CREATE UNIQUE INDEX i ON u (id, email);', []],
    ['CREATE UNIQUE INDEX IF NOT EXISTS u_pkey ON u (email);', []],
    ['CREATE UNIQUE INDEX i ON u (lower(email));', ['unique-on-existing 1 warning 23505']],
    ['CREATE UNIQUE INDEX i ON u (email) WHERE n > 1;', ['unique-on-existing 1 warning 23505']],
    [
      'CREATE UNIQUE INDEX i ON u (email); ALTER TABLE u ADD CONSTRAINT k UNIQUE USING INDEX i;',
      ['unique-on-existing 1 warning 23505'],
    ],
    ['TRUNCATE u; CREATE UNIQUE INDEX i ON u (email);', []],
    ['CREATE INDEX i ON u (email);', []],
  ])('%s', async (migration, expected) => {
    expect(await brief(user, migration)).toEqual(expected);
  });

  it('is silent where the rows were unique before', async () => {
    const unique = `${user}CREATE UNIQUE INDEX i ON u (email);`;
    expect(await brief(unique, 'DROP INDEX i; CREATE UNIQUE INDEX j ON u (email, name);')).toEqual([]);
    expect(await brief(unique, 'ALTER TABLE u ADD CONSTRAINT k UNIQUE (name, email);')).toEqual([]);
    expect(await brief(unique, 'CREATE UNIQUE INDEX j ON u (name);')).toEqual([
      'unique-on-existing 1 warning 23505',
    ]);
  });
});

describe('foreign-key-on-existing', () => {
  it.each([
    [
      'ALTER TABLE p ADD CONSTRAINT f FOREIGN KEY (author) REFERENCES u (id);',
      ['foreign-key-on-existing 1 warning 23503'],
    ],
    ['ALTER TABLE p ADD CONSTRAINT f FOREIGN KEY (author) REFERENCES u (id) NOT VALID;', []],
    ['ALTER TABLE p ADD COLUMN a int; ALTER TABLE p ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES u (id);', []],
    [
      'ALTER TABLE p ADD COLUMN a int; UPDATE p SET a = author; ALTER TABLE p ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES u (id);',
      ['foreign-key-on-existing 1 warning 23503'],
    ],
    [
      'CREATE TABLE t (id int PRIMARY KEY); ALTER TABLE p ADD FOREIGN KEY (author) REFERENCES t (id);',
      ['foreign-key-on-existing 1 error 23503'],
    ],
    [
      'CREATE TABLE t (id int PRIMARY KEY); ALTER TABLE p ADD FOREIGN KEY (reader) REFERENCES t (id);',
      ['foreign-key-on-existing 1 warning 23503'],
    ],
    [
      'CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t SELECT author FROM p; ALTER TABLE p ADD FOREIGN KEY (author) REFERENCES t (id);',
      ['foreign-key-on-existing 1 warning 23503'],
    ],
    ['CREATE TABLE t (id int REFERENCES u (id)); ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES p (id);', []],
  ])('%s', async (migration, expected) => {
    expect(await brief(user + post, migration)).toEqual(expected);
  });

  it('is silent where the same key is made again', async () => {
    const key = `${user}${post}ALTER TABLE p ADD CONSTRAINT f FOREIGN KEY (author) REFERENCES u (id);`;
    expect(
      await brief(
        key,
        'ALTER TABLE p DROP CONSTRAINT f, ADD CONSTRAINT g FOREIGN KEY (author) REFERENCES u (id) ON DELETE CASCADE;',
      ),
    ).toEqual([]);
  });
});

describe('check-on-existing', () => {
  it.each([
    ['ALTER TABLE u ADD CONSTRAINT c CHECK (n > 0);', ['check-on-existing 1 warning 23514']],
    ['ALTER TABLE u ADD CONSTRAINT c CHECK (n > 0) NOT VALID;', []],
    ['ALTER TABLE u ADD COLUMN a int DEFAULT 1, ADD CONSTRAINT c CHECK (a > 0);', []],
    [
      'ALTER TABLE u ADD CONSTRAINT c EXCLUDE USING btree (email WITH =);',
      ['check-on-existing 1 warning 23P01'],
    ],
  ])('%s', async (migration, expected) => {
    expect(await brief(user, migration)).toEqual(expected);
  });
});

describe('primary-key-changed', () => {
  it.each([
    [
      'ALTER TABLE u DROP CONSTRAINT u_pkey, ADD PRIMARY KEY (email);',
      ['primary-key-changed 1 warning 23505'],
    ],
    ['ALTER TABLE u DROP CONSTRAINT u_pkey, ADD PRIMARY KEY (id);', []],
    [
      'ALTER TABLE u DROP CONSTRAINT u_pkey, ADD PRIMARY KEY (id, email);',
      ['primary-key-changed 1 warning -'],
    ],
    [
      'ALTER TABLE u DROP CONSTRAINT u_pkey, ADD PRIMARY KEY (id, name);',
      ['primary-key-changed 1 warning 23502'],
    ],
    [
      'ALTER TABLE u DROP CONSTRAINT u_pkey, ADD COLUMN a serial, ADD PRIMARY KEY (a);',
      ['primary-key-changed 1 warning -'],
    ],
    [
      "ALTER TABLE u DROP CONSTRAINT u_pkey, ADD COLUMN a text NOT NULL DEFAULT '', ADD PRIMARY KEY (a);",
      ['primary-key-changed 1 error 23505'],
    ],
    [
      'CREATE UNIQUE INDEX i ON u (id); ALTER TABLE u DROP CONSTRAINT u_pkey, ADD PRIMARY KEY (id, email);',
      [],
    ],
  ])('%s', async (migration, expected) => {
    expect(await brief(user, migration)).toEqual(expected);
  });
});
