import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DatabaseError } from '../../src/model/failure.ts';
import type { DeployTarget, Server } from '../../src/ports.ts';
import { openServer } from '../../src/postgres/index.ts';
import { EngineError, openPrisma } from '../../src/prisma/index.ts';
import {
  failing,
  later,
  options,
  prisma,
  project,
  rowsOf,
  schema,
  tablesOf,
  userModel,
  userTable,
} from './project.ts';

let server: Server;
beforeAll(async () => {
  server = await openServer({ version: '17', timeLimitMs: { statement: 60_000, run: 600_000 } });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

function open(version: string, timeLimitMs = 60_000) {
  return openPrisma({
    repositoryRoot: '/nowhere',
    project: project(schema(version, userModel)),
    version: prisma(version),
    timeLimitMs,
  });
}

const odd = {
  name: '20260101000001_types',
  sql: `CREATE TYPE "Mood" AS ENUM ('ok', 'so; so');
CREATE TABLE "Odd" ("id" UUID PRIMARY KEY, "mood" "Mood"[] DEFAULT '{ok}', "at" TIMESTAMPTZ DEFAULT now(), "n" NUMERIC(9,2),
  "b" BYTEA, "j" JSONB DEFAULT '{"a": [1]}', "c" "char", "v" VARCHAR(20)[], "d" DATE, "t" TIME, "r" INT4RANGE, "f" REAL);
CREATE UNIQUE INDEX "Odd_partial" ON "Odd" ("n" DESC) WHERE "n" > 0;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE VIEW "OddView" AS SELECT 1 AS one;
ALTER TABLE "Odd" ADD CONSTRAINT "Odd_check" CHECK ("n" < 100);
`,
};

describe.each(['5.19.0', '6.14.0', '6.19.3', '7.8.0', '7.10.1'])('the engine of Prisma %s', (version) => {
  it('applies migrations in order, once, and compares both ways', async () => {
    await using opened = await open(version);
    await using database = await server.createDatabase();
    const migrations = [userTable, odd];
    const applied = [userTable.name, odd.name];
    expect(await opened.deploy(database, migrations, options)).toEqual({ applied, failure: undefined });
    expect(await opened.deploy(database, migrations, options)).toEqual({ applied: [], failure: undefined });

    const head = schema(version, userModel.replace('name String?', 'nick String?'));
    const forward = await opened.diff({ database }, { schema: head }, options);
    expect(forward).toMatch(/DROP COLUMN "name"/);
    expect(forward).toMatch(/DROP TABLE (?:"public"\.)?"Odd"/);
    const back = await opened.diff({ schema: head }, { database }, options);
    expect(back).toMatch(/ADD COLUMN {5}"name" TEXT/);
    expect(back).toMatch(/CREATE TYPE (?:"public"\.)?"Mood" AS ENUM \('ok', 'so; so'\)/);
    expect(await opened.diff({ database }, 'empty', options)).toMatch(/DROP TABLE (?:"public"\.)?"User"/);
  });

  it('finds no difference where there is none', async () => {
    await using opened = await open(version);
    await using database = await server.createDatabase();
    await opened.deploy(database, [userTable], options);
    const head = schema(version, userModel);
    expect(await opened.diff({ database }, { schema: head }, options)).toBe('');
    expect(await opened.diff({ schema: head }, { schema: head }, options)).toBe('');
    const built = await opened.diff('empty', { schema: head }, options);
    expect(built).toMatch(/CREATE TABLE (?:"public"\.)?"User"/);
    // A schema of the other major: base on 6, head on 7, or the other way round.
    const other = schema(version.startsWith('7') ? '6.0.0' : '7.0.0', userModel);
    expect(await opened.diff({ database }, { schema: other }, options)).toBe('');
  });

  it('names the migration that failed; what came before it stays', async () => {
    await using opened = await open(version);
    await using database = await server.createDatabase();
    const outcome = await opened.deploy(database, [userTable, failing, later], options);
    expect(outcome).toEqual({
      applied: [userTable.name],
      failure: { migration: failing.name, message: 'Error querying the database: ERROR: as; it must' },
    });
    expect(await tablesOf(database)).toEqual(['User']);
    const [row] = await rowsOf(database, `SELECT logs FROM _prisma_migrations WHERE finished_at IS NULL`);
    expect(row?.[0]).toContain('as; it must');
    const again = await opened.deploy(database, [userTable, failing, later], options);
    expect(again.failure?.message).toMatch(/failed migrations in the target database/);
  });

  it('works in the schema of the connection URL, which it creates, and in several schemas', async () => {
    await using opened = await open(version);
    await using database = await server.createDatabase();
    const inApp = { ...options, databaseSchema: 'app 1' };
    expect((await opened.deploy(database, [userTable], inApp)).applied).toEqual([userTable.name]);
    expect(await tablesOf(database, 'app 1')).toEqual(['User']);
    expect(await opened.diff({ database }, { schema: schema(version, userModel) }, inApp)).toBe('');

    const preview = version.startsWith('5')
      ? 'generator c {\n  provider        = "prisma-client-js"\n  previewFeatures = ["multiSchema"]\n}\n'
      : '';
    const [multi] = schema(version, `${preview}model M {\n  id Int @id\n\n  @@schema("x")\n}\n`);
    const content = multi?.content.replace('"postgresql"\n', '"postgresql"\n  schemas = ["x"]\n') ?? '';
    const sql = await opened.diff({ database }, { schema: [{ path: 'm.prisma', content }] }, options);
    expect(sql).toContain('CREATE SCHEMA IF NOT EXISTS "x"');
    expect(sql).toContain('CREATE TABLE "x"."M"');
  });
});

describe.each(['5.19.0', '6.19.3', '7.8.0'])('the engine of Prisma %s', (version) => {
  it('reads a database as a schema, keeping what the schema calls things', async () => {
    await using opened = await open(version);
    await using database = await server.createDatabase();
    await opened.deploy(database, [userTable], options);
    {
      await using connection = await database.connect();
      await connection.script('CREATE INDEX "Person_name" ON "User" USING hash ("name");');
    }
    const model = userModel
      .replace('model User {', 'model Person {')
      .replace(/\n}/, '\n\n  @@map("User")\n}');
    const [file] = await opened.introspect(database, schema(version, model), options);
    expect(file?.path).toBe(schema(version, model)[0]?.path);
    expect(file?.content).toMatch(/model Person \{[^}]*@@index\(\[name\], map: "Person_name", type: Hash\)/);
  });
});

it('leaves external tables alone', async () => {
  await using opened = await open('6.19.3');
  await using database = await server.createDatabase();
  await opened.deploy(database, [userTable, later], options);
  const external = { ...options, external: { tables: ['public.Later'], enums: [] } };
  const head = { schema: schema('6.19.3', userModel) };
  expect(await opened.diff({ database }, head, options)).toMatch(/DROP TABLE/);
  expect(await opened.diff({ database }, head, external)).toBe('');
});

it('passes a script to the connection as it is', async () => {
  await using opened = await open('7.8.0');
  await using database = await server.createDatabase();
  const scripts: string[] = [];
  const target: DeployTarget = {
    url: database.url,
    async connect() {
      const connection = await database.connect();
      const script = async (text: string): Promise<void> => {
        scripts.push(text);
        await connection.script(text);
      };
      return { ...connection, script, [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose]() };
    },
  };
  const windows = { name: '2_crlf', sql: '\ufeff-- ü\r\nSELECT 1;\r\n' };
  await opened.deploy(target, [userTable, { ...windows, sql: windows.sql.slice(1) }], options);
  expect(scripts).toEqual([userTable.sql, windows.sql.slice(1)]);
});

it('stops at the time limit, names the migration, closes the connection, and answers again', async () => {
  await using opened = await open('6.14.0', 3_000);
  await using database = await server.createDatabase();
  let closed = 0;
  const target: DeployTarget = {
    url: database.url,
    async connect() {
      const connection = await database.connect();
      return {
        query: (sql, args) => connection.query(sql, args),
        execute: (sql, args) => connection.execute(sql, args),
        script: () => new Promise(() => {}),
        async [Symbol.asyncDispose]() {
          closed += 1;
          await connection[Symbol.asyncDispose]();
        },
      };
    },
  };
  const stopped = opened.deploy(target, [userTable], options);
  await expect(stopped).rejects.toThrow(
    `Prisma's engine was stopped after 3 seconds while applying the migrations (last: ${userTable.name}).`,
  );
  await expect(stopped).rejects.toThrow(EngineError);
  expect(closed).toBe(1);
  expect(await opened.validate(schema('6.14.0', userModel))).toEqual([]);
});

it('says so when the database refuses the connection', async () => {
  await using opened = await open('6.14.0');
  const failure = {
    sqlstate: 'connection',
    message: 'the server is gone',
    detail: undefined,
    hint: undefined,
    context: undefined,
    offset: undefined,
    completed: 0,
  };
  const target: DeployTarget = {
    url: 'postgresql://nowhere',
    connect: () => Promise.reject(new DatabaseError(failure)),
  };
  await expect(opened.deploy(target, [userTable], options)).rejects.toThrow(EngineError);
  await expect(opened.diff({ database: target }, { database: target }, options)).rejects.toThrow(EngineError);
});

it('starts no worker any more once it is closed, even for a call that came before', async () => {
  const opened = await open('6.19.3');
  const asked = opened.validate(schema('6.19.3', userModel));
  await opened[Symbol.asyncDispose]();
  await expect(asked).rejects.toThrow("Prisma's engine was closed before validating the schema.");
});
