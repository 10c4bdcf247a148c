/** What is advised for a statement that fails: asked of the server, and tried on it where the advice can be followed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { correctionOf } from '../../src/judge/correction.ts';
import { DatabaseError, type DatabaseFailure } from '../../src/model/failure.ts';
import type { Server, SqlConnection } from '../../src/ports.ts';
import { openSeventeen } from '../postgres/support/servers.ts';

const stage = `
  CREATE TABLE "User" (id int PRIMARY KEY, name text, age text DEFAULT 'none', born text);
  CREATE TABLE post (id int PRIMARY KEY, author text);
  CREATE VIEW adults AS SELECT id, name FROM "User";
  CREATE POLICY own ON post USING (author = 'me');
  CREATE TYPE colour AS ENUM ('red');`;

/** A statement that fails, its state, what is advised, and the statements of one who does as advised (none: not tried). */
const cases: readonly [sql: string, sqlstate: string, advice: RegExp, followed?: string][] = [
  ['ALTER TABLE user ADD x int', '42601', /not SQL that PostgreSQL can read/, 'ALTER TABLE "User" ADD x int'],
  ['ALTER TABLE Post ADD x int; ALTER TABLE Users ADD x int', '42P01', /quotes/],
  ['ALTER TABLE "User" DROP COLUMN bornAt', '42703', /Look at the name/],
  ['ALTER TABLE post ADD v vector(3)', '42704', /Look at the name/],
  [
    'ALTER TABLE post ALTER id SET DATA TYPE BIGSERIAL',
    '42704',
    /Only a new column can be of a serial type/,
    'ALTER TABLE post ALTER id SET DATA TYPE BIGINT; CREATE SEQUENCE s AS INT OWNED BY post.id; ALTER SEQUENCE s AS BIGINT',
  ],
  ['CREATE TABLE post (id int)', '42P07', /A migration before this one makes it/],
  ['ALTER TABLE post ADD author text', '42701', /A migration before this one/],
  [`CREATE TYPE colour AS ENUM ('red')`, '42710', /A migration before this one/],
  ['DROP TABLE "User"', '2BP01', /depends on it first/, 'DROP VIEW adults; DROP TABLE "User"'],
  [
    'ALTER TABLE "User" ALTER name TYPE varchar(80)',
    '0A000',
    /Drop the view before/,
    'DROP VIEW adults; ALTER TABLE "User" ALTER name TYPE varchar(80); CREATE VIEW adults AS SELECT id, name FROM "User"',
  ],
  [
    'ALTER TABLE post ALTER author TYPE varchar(80)',
    '0A000',
    /Drop the policy before/,
    `DROP POLICY own ON post; ALTER TABLE post ALTER author TYPE varchar(80); CREATE POLICY own ON post USING (author = 'me')`,
  ],
  [
    'ALTER TABLE "User" ALTER born TYPE date',
    '42804',
    /TYPE … USING …/,
    'ALTER TABLE "User" ALTER born TYPE date USING born::date',
  ],
  [
    'ALTER TABLE "User" ALTER age TYPE int USING nullif(age, \'none\')::int',
    '42804',
    /DROP DEFAULT/,
    'ALTER TABLE "User" ALTER age DROP DEFAULT, ALTER age TYPE int USING nullif(age, \'none\')::int, ALTER age SET DEFAULT 0',
  ],
  [
    'ALTER TABLE post ADD FOREIGN KEY (author) REFERENCES "User"',
    '42804',
    /the type of the one/,
    'ALTER TABLE post ALTER id TYPE int; ALTER TABLE post ADD writer int REFERENCES "User"',
  ],
  [
    'ALTER TABLE post ADD FOREIGN KEY (author) REFERENCES "User" (name)',
    '42830',
    /must be unique/,
    'ALTER TABLE "User" ADD UNIQUE (name); ALTER TABLE post ADD FOREIGN KEY (author) REFERENCES "User" (name)',
  ],
  [
    'ALTER TABLE post ADD key uuid DEFAULT uuid_generate_v4()',
    '42883',
    /gen_random_uuid/,
    'ALTER TABLE post ADD key uuid DEFAULT gen_random_uuid()',
  ],
  [`SELECT digest('a', 'sha256')`, '42883', /pgcrypto/],
  ['CREATE INDEX ON post USING gin (author gin_trgm_ops)', '42704', /pg_trgm/],
  [`INSERT INTO post VALUES (1, 'a'), (1, 'b')`, '23505', /Put the rows that it fails on right/],
  [
    `ALTER TYPE colour ADD VALUE 'blue'; CREATE TABLE paint (c colour DEFAULT 'blue')`,
    '55P04',
    /migration of its own after/,
  ],
  ['SELECT 1 / 0', '22012', /^Correct the statement\.$/],
];

let server: Server;
let session: SqlConnection;
beforeAll(async () => {
  server = await openSeventeen();
  const database = await server.createDatabase();
  session = await database.connect();
  await session.script(stage);
});
afterAll(async () => {
  await session[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

async function failureOf(sql: string) {
  try {
    await session.script(`BEGIN; ${sql}`);
  } catch (error) {
    if (error instanceof DatabaseError) return error.failure;
    throw error;
  } finally {
    await session.script('ROLLBACK');
  }
  return undefined;
}

const failed = (database: DatabaseFailure | undefined) => ({
  migration: undefined,
  statement: undefined,
  database,
});

describe.each(cases)('%s', (sql, sqlstate, advice, followed) => {
  it(`fails with ${sqlstate} and comes with advice`, async () => {
    const failure = await failureOf(sql);
    expect(failure?.sqlstate).toBe(sqlstate);
    expect(correctionOf(failed(failure))).toMatch(advice);
  });

  if (followed === undefined) return;
  it('and as advised it runs', async () => {
    expect(await failureOf(followed)).toBeUndefined();
  });
});

it('knows nothing particular of what no server said', () => {
  expect(correctionOf(failed(undefined))).toBe('Correct the statement.');
});
