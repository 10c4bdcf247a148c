/** The examples and the claims of the rules on a real server: what fails, what is rewritten, read and locked. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseError } from '../../src/model/failure.ts';
import type { Finding } from '../../src/model/report.ts';
import type { Database, Server, SqlConnection } from '../../src/ports.ts';
import { openServer } from '../../src/postgres/index.ts';
import { ruleById } from '../../src/rules/index.ts';
import { judgeStatements } from '../../src/rules/judge.ts';
import { locksAllOut, worksOf } from '../../src/rules/work.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

let server: Server;
let parser: SqlParser;
beforeAll(async () => {
  parser = await openSqlParser();
  server = await openServer({
    version: '17',
    timeLimitMs: { statement: 20_000, run: 120_000 },
    // A role that an example grants to.
    setupSql: `DO $$ BEGIN CREATE ROLE reporting; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
  });
}, 120_000);
afterAll(async () => {
  await server?.[Symbol.asyncDispose]();
  await parser?.[Symbol.asyncDispose]();
});

function read(rule: string, file: string): string {
  const path = join(here, rule, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** A database in the state before, and what its rules say of a script. */
async function judged(before: string, sql: string) {
  const database = await server.createDatabase();
  await using connection = await database.connect();
  await connection.script(before);
  const { findings, change } = judgeStatements({
    migrations: [{ name: 'm', file: 'm/migration.sql', script: await parser.parse(sql) }],
    before: await database.catalog(),
    databaseSchema: 'public',
    prismaVersion: '6.19.3',
  });
  return { database, findings, change };
}

/** SQLSTATE with which a script fails; `undefined` where it runs. */
async function failureOf(database: Database, ...scripts: string[]): Promise<string | undefined> {
  await using copy = await database.clone();
  await using connection = await copy.connect();
  try {
    for (const script of scripts) await connection.script(script);
    return undefined;
  } catch (error) {
    if (error instanceof DatabaseError) return error.failure.sqlstate;
    throw error;
  }
}

async function count(database: Database, rows: string, probe: string): Promise<number> {
  await using copy = await database.clone();
  await using connection = await copy.connect();
  if (rows !== '') await connection.script(rows);
  const answer = await connection.query(probe);
  return Number(answer.rows[0]?.[0]);
}

function sqlstatesOf(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ sqlstate }) => sqlstate ?? []);
}

const failing = folders.filter((id) => /^it fails/.test(ruleById(id)?.group ?? ''));

describe('what is said to fail', () => {
  it.each(failing)('%s fails with its SQLSTATE, and its good.sql runs on the same rows', async (id) => {
    const { database, findings } = await judged(read(id, 'before.sql'), read(id, 'bad.sql'));
    await using _ = database;
    const rows = read(id, 'rows.sql');
    const bad = read(id, 'bad.sql');
    const ofRule = findings.filter(({ rule }) => rule === id);
    // An unclosed transaction fails nothing: its end takes everything back.
    if (id !== 'unclosed-transaction') {
      expect(sqlstatesOf(ofRule)).toContain(await failureOf(database, rows, bad));
    }
    for (const { probe } of ofRule) {
      if (probe === undefined) continue;
      expect(await count(database, rows, probe)).toBeGreaterThan(0);
      expect(await count(database, '', probe)).toBe(0);
    }
    // What turns on rows is not seen on an empty database.
    if (ruleById(id)?.group === 'it fails in production' && rows !== '')
      expect(await failureOf(database, bad)).toBeUndefined();
    expect(await failureOf(database, rows, read(id, 'good.sql'))).toBeUndefined();
  });
});

describe('what is said to pass', () => {
  it.each(folders.filter((id) => !failing.includes(id)))('%s: bad.sql and good.sql run', async (id) => {
    const { database } = await judged(read(id, 'before.sql'), '');
    await using _ = database;
    expect(await failureOf(database, read(id, 'bad.sql'))).toBeUndefined();
    expect(await failureOf(database, read(id, 'good.sql'))).toBeUndefined();
  });
});

const before = `
CREATE EXTENSION citext;
CREATE TABLE u (id int PRIMARY KEY);
CREATE TABLE t (
  id int PRIMARY KEY, name text, code varchar(20), small numeric(10,2), at timestamp(3), u int NOT NULL DEFAULT 1, doc text
);
CREATE INDEX t_code ON t (code);
CREATE TABLE p (id int) PARTITION BY RANGE (id);
CREATE TABLE part (id int);
ALTER TABLE t ADD CONSTRAINT pending CHECK (id > 0) NOT VALID;
ALTER TABLE t ADD CONSTRAINT named CHECK (name IS NOT NULL);
INSERT INTO u SELECT generate_series(1, 50);
INSERT INTO t SELECT n, 'n' || n, 'c' || n, n, now(), n, '{}' FROM generate_series(1, 50) AS n;
INSERT INTO part SELECT generate_series(1, 50);
`;

/** One statement each. */
const statements = [
  'CREATE INDEX i ON t (name)',
  'CREATE UNIQUE INDEX i ON t (name, code)',
  'REINDEX TABLE t',
  'REINDEX INDEX t_code',
  'DROP INDEX t_code',
  'ALTER TABLE t ADD CONSTRAINT k UNIQUE (name)',
  'ALTER TABLE t DROP CONSTRAINT t_pkey',
  'ALTER TABLE t ADD CONSTRAINT e EXCLUDE USING btree (name WITH =)',
  'ALTER TABLE t ADD CONSTRAINT c CHECK (id < 1000)',
  'ALTER TABLE t ADD CONSTRAINT c CHECK (id < 1000) NOT VALID',
  'ALTER TABLE t VALIDATE CONSTRAINT pending',
  'ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (u) REFERENCES u (id)',
  'ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (u) REFERENCES u (id) NOT VALID',
  'ALTER TABLE t ALTER COLUMN code SET NOT NULL',
  'ALTER TABLE t ALTER COLUMN name SET NOT NULL',
  'ALTER TABLE t ALTER COLUMN u SET NOT NULL',
  'ALTER TABLE t ALTER COLUMN u DROP NOT NULL',
  "ALTER TABLE t ALTER COLUMN name SET DEFAULT ''",
  'ALTER TABLE t ADD COLUMN a int',
  'ALTER TABLE t ADD COLUMN a int NOT NULL DEFAULT 1',
  'ALTER TABLE t ADD COLUMN a timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP',
  'ALTER TABLE t ADD COLUMN a uuid DEFAULT gen_random_uuid()',
  'ALTER TABLE t ADD COLUMN a serial',
  'ALTER TABLE t ADD COLUMN a int GENERATED ALWAYS AS IDENTITY',
  'ALTER TABLE t ADD COLUMN a int GENERATED ALWAYS AS (id * 2) STORED',
  'ALTER TABLE t ADD COLUMN a int UNIQUE',
  'ALTER TABLE t ADD COLUMN a int REFERENCES u (id)',
  'ALTER TABLE t ADD COLUMN a int DEFAULT 1 REFERENCES u (id)',
  'ALTER TABLE t ADD COLUMN a int CHECK (a > 0)',
  'ALTER TABLE t DROP COLUMN doc',
  'ALTER TABLE t ALTER COLUMN id TYPE bigint',
  'ALTER TABLE t ALTER COLUMN code TYPE varchar(40)',
  'ALTER TABLE t ALTER COLUMN code TYPE text',
  'ALTER TABLE t ALTER COLUMN code TYPE varchar(10)',
  'ALTER TABLE t ALTER COLUMN small TYPE numeric(14,2)',
  'ALTER TABLE t ALTER COLUMN small TYPE numeric(14,4)',
  'ALTER TABLE t ALTER COLUMN at TYPE timestamp(6)',
  'ALTER TABLE t ALTER COLUMN at TYPE timestamp(0)',
  "ALTER TABLE t ALTER COLUMN at TYPE timestamptz(3) USING at AT TIME ZONE 'UTC'",
  'ALTER TABLE t ALTER COLUMN name TYPE citext',
  'ALTER TABLE t ALTER COLUMN name TYPE varchar',
  'ALTER TABLE t ALTER COLUMN code TYPE citext',
  'ALTER TABLE t ALTER COLUMN doc TYPE citext',
  'ALTER TABLE t ALTER COLUMN doc TYPE jsonb USING doc::jsonb',
  'ALTER TABLE t SET UNLOGGED',
  'CLUSTER t USING t_pkey',
  'TRUNCATE t',
  'ALTER TABLE p ATTACH PARTITION part FOR VALUES FROM (0) TO (100)',
  'ALTER TABLE t RENAME COLUMN doc TO body',
  'ALTER TABLE t RENAME TO tt',
  'ALTER TABLE t RENAME CONSTRAINT pending TO done',
  'ALTER TABLE t ENABLE ROW LEVEL SECURITY',
  "UPDATE t SET doc = '' WHERE doc IS NULL",
  "COMMENT ON TABLE t IS 'x'",
];

interface Seen {
  readonly rewritten: boolean;
  readonly read: boolean;
  readonly locks: readonly string[];
}

/** What a statement does to a table inside a transaction that is taken back. */
async function watch(connection: SqlConnection, table: string, sql: string): Promise<Seen> {
  const one = async (query: string) => (await connection.query(query)).rows.map((row) => row[0] ?? '');
  const [id] = await one(`SELECT '${table}'::regclass::oid::text`);
  const node = () => one(`SELECT pg_relation_filenode(${id})::text`);
  const reads = () =>
    one(`SELECT coalesce(sum(seq_tup_read), 0)::text FROM pg_stat_xact_user_tables WHERE relid = ${id}`);
  await connection.script('BEGIN');
  try {
    const [nodeBefore, readsBefore] = [await node(), await reads()];
    await connection.script(sql);
    const [nodeAfter, readsAfter] = [await node(), await reads()];
    const locks = await one(
      `SELECT DISTINCT mode FROM pg_locks WHERE pid = pg_backend_pid() AND relation = ${id} ORDER BY 1`,
    );
    return {
      rewritten: nodeBefore[0] !== nodeAfter[0],
      read: Number(readsAfter[0]) > Number(readsBefore[0]),
      locks,
    };
  } finally {
    await connection.script('ROLLBACK');
  }
}

describe('work and locks', () => {
  let database: Database;
  let connection: SqlConnection;
  beforeAll(async () => {
    database = await server.createDatabase();
    connection = await database.connect();
    await connection.script(before);
  });
  afterAll(async () => {
    await connection[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });

  it.each(statements)('%s', async (sql) => {
    const { findings, change } = judgeStatements({
      migrations: [{ name: 'm', file: 'm/migration.sql', script: await parser.parse(sql) }],
      before: await database.catalog(),
      databaseSchema: 'public',
      prismaVersion: '6.19.3',
    });
    const [step] = change.steps;
    if (step === undefined) throw new Error('no step');
    const table = step.action.kind === 'attach-partition' ? 'part' : 't';
    const seen = await watch(connection, table, sql);
    const works = worksOf(step, change);
    const rules = new Set(findings.map(({ rule }) => rule));
    const truncates = step.action.kind === 'truncate';
    expect(rules.has('rewrites-table')).toBe(seen.rewritten && !truncates);
    expect(works.length > 0).toBe((seen.read || seen.rewritten) && !truncates);
    for (const { lock } of works) expect(seen.locks).toContain(lock);
    for (const { message } of findings)
      for (const [, mode] of message.matchAll(/\((\w+Lock)\)/g)) expect(seen.locks).toContain(mode);
    if (table === 't') expect(locksAllOut(step, change)).toBe(seen.locks.includes('AccessExclusiveLock'));
  });

  it('a foreign key locks the table it refers to as well', async () => {
    const seen = await watch(
      connection,
      'u',
      'ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (u) REFERENCES u (id)',
    );
    expect(seen.locks).toContain('ShareRowExclusiveLock');
    expect(seen.locks).not.toContain('AccessExclusiveLock');
  });
});
