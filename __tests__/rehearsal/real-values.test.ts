/** Nothing of a copy of production gets out: whatever a migration does with the values that it reads. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Server } from '../../src/ports.ts';
import { openServer } from '../../src/postgres/index.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';
import { type SecondServer, startSecondServer } from '../check/second-server.ts';
import { calm } from '../postgres/support/servers.ts';
import { onReal, recordOf } from './real-stage.ts';

/** In every column that can hold a text, and the number in the others. */
const marker = 'zqxmarker';
const number = 731_592_611;

const base = {
  init: `CREATE TABLE "User" ("id" int PRIMARY KEY, "name" text, "code" int);
    CREATE TABLE "Post" ("id" int PRIMARY KEY, "title" text, "userId" int);
    CREATE TABLE "Tag" ("id" int PRIMARY KEY, "name" text)`,
};

/** A block that has a text and a number of some row, where there is one; generated rows have some as well. */
const doing = (sql: string): string =>
  `DO $$ DECLARE v text := coalesce((SELECT "name" FROM "Tag" WHERE "name" IS NOT NULL ORDER BY "id" DESC LIMIT 1), 'none');
   n int := (SELECT max("userId") FROM "Post"); BEGIN ${sql} END $$;`;
/** Fails where there are rows. */
const raising = (how: string): string => doing(`IF v <> 'none' THEN RAISE EXCEPTION ${how}; END IF;`);
/** Runs statements with the value in them; `#` is another one in each. */
const executing = (...formats: readonly string[]): string => {
  counter++;
  return doing(formats.map((format) => `EXECUTE format('${format}', v || '_${counter}');`).join(' '));
};
let counter = 0;

const work =
  'UPDATE "User" SET "code" = "code"; UPDATE "Post" SET "userId" = "userId"; UPDATE "Tag" SET "name" = "name";';

/** Each of them runs on an empty database, and puts a value where somebody may read it. */
const hostile: Readonly<Record<string, readonly string[]>> = {
  'in what the server says': [
    raising(`'% %', v, n`),
    doing(`RAISE NOTICE '% %', v, n; RAISE WARNING '%', v; RAISE LOG '%', v; RAISE INFO '%', v;`),
    raising(
      `USING MESSAGE = v, DETAIL = v, HINT = v, TABLE = v, COLUMN = v, CONSTRAINT = v, SCHEMA = v, DATATYPE = v`,
    ),
    doing(
      `IF upper(left(v, 5)) ~ '^[0-9A-Z]{5}$' THEN RAISE EXCEPTION USING ERRCODE = upper(left(v, 5)); END IF;`,
    ),
    raising(
      `USING MESSAGE = v, ERRCODE = '23505', SCHEMA = 'public', TABLE = 'User', COLUMN = v, CONSTRAINT = v`,
    ),
    raising(`'role "%" does not exist', v USING ERRCODE = '42704'`),
    raising(`'temporary file size exceeds temp_file_limit (%kB)', n USING ERRCODE = '53400'`),
    raising(`'%', v USING ERRCODE = '57P01'`),
    'ALTER TABLE "Tag" ALTER COLUMN "name" TYPE int USING "name"::int;',
    'CREATE UNIQUE INDEX "User_name_key" ON "User" ("name");',
    `ALTER TABLE "User" ADD CONSTRAINT "c" CHECK ("name" = 'x'), ADD CONSTRAINT "d" CHECK ("name" = 'y');`,
    'ALTER TABLE "User" ADD COLUMN "x" text NOT NULL;',
    'ALTER TABLE "Post" ADD CONSTRAINT "fk" FOREIGN KEY ("userId") REFERENCES "User" ("id");',
    `CREATE FUNCTION f(t text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', t; END $$;`,
    'CREATE INDEX ON "User" (f("name"));',
    `CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', NEW; END $$;`,
    'CREATE TRIGGER t BEFORE UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION g();',
    'UPDATE "User" SET "code" = 1;',
    'CREATE CONSTRAINT TRIGGER t AFTER UPDATE ON "Post" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION g();',
    'UPDATE "Post" SET "userId" = 1;',
  ],
  'in a name': [
    executing('CREATE TABLE %I (a int)'),
    executing('CREATE SCHEMA %1$I', 'CREATE TABLE %1$I.%1$I (a int)'),
    executing('ALTER TABLE "User" ADD COLUMN %I int'),
    executing('ALTER TABLE "User" ADD COLUMN %I float DEFAULT random()'),
    doing(
      `IF v <> 'none' THEN EXECUTE format('ALTER TABLE "User" ADD CONSTRAINT %I CHECK (false)', v); END IF;`,
    ),
    executing('ALTER TABLE "User" ADD CONSTRAINT %I UNIQUE ("id")'),
    executing('CREATE INDEX %I ON "User" ("code")'),
    executing('CREATE FUNCTION %I() RETURNS int LANGUAGE sql AS $f$ SELECT 1 $f$'),
    executing('CREATE VIEW %I AS SELECT 1 AS a'),
    executing('CREATE POLICY %1$I ON "User" USING ("code"::text = %1$L)'),
    executing('CREATE DOMAIN %1$I AS text', 'ALTER TABLE "User" ALTER COLUMN "name" TYPE %1$I'),
    executing('ALTER TABLE "User" RENAME COLUMN "name" TO %1$I', 'ALTER TABLE "User" DROP COLUMN %1$I'),
    executing('ALTER TABLE "User" RENAME TO %1$I', 'CREATE INDEX ON %1$I ("code")', 'DELETE FROM %1$I'),
    executing('ALTER TABLE "Post" RENAME TO %1$I', 'TRUNCATE %1$I', 'DROP TABLE %1$I'),
  ],
  'in the name of a table of which later statements take locks': [
    doing(`EXECUTE format('ALTER TABLE "User" RENAME TO %I', v || '_z');`),
    doing(`EXECUTE format('ALTER TABLE %I ADD COLUMN "y" float DEFAULT random()', v || '_z');`),
    doing(`EXECUTE format('DELETE FROM %I', v || '_z');`),
    executing('CREATE SCHEMA %1$I', 'ALTER TABLE "Post" SET SCHEMA %1$I', 'DELETE FROM %1$I."Post"'),
  ],
  'in something else that is kept': [
    executing('CREATE TYPE "Kind" AS ENUM (%L)', 'ALTER TABLE "User" ADD COLUMN "kind" "Kind"'),
    executing('ALTER TABLE "User" ALTER COLUMN "name" SET DEFAULT %L'),
    executing('COMMENT ON TABLE "User" IS %L'),
    executing('CREATE FUNCTION h() RETURNS text LANGUAGE sql AS $f$ SELECT %L $f$'),
    executing('CREATE VIEW w AS SELECT %L AS a'),
    executing('ALTER ROLE CURRENT_USER SET application_name = %L', 'SET application_name = %L'),
    doing(
      `EXECUTE format('ALTER DATABASE %I SET application_name = %L', current_database(), v); EXECUTE format('COMMENT ON DATABASE %I IS %L', current_database(), v);`,
    ),
    doing(
      `IF v <> 'none' THEN BEGIN PERFORM set_config('log_min_messages', 'debug5', false); EXCEPTION WHEN OTHERS THEN END; END IF;`,
    ),
    `SET debug_print_parse = on; SET client_min_messages = 'log';`,
    executing('SELECT %L'),
  ],
  'in the name of a role': [doing(`IF v <> 'none' THEN EXECUTE format('CREATE ROLE %I', v); END IF;`)],
};

let database: SecondServer;
let server: Server;
let parser: SqlParser;
beforeAll(async () => {
  database = await startSecondServer();
  await database.ask('CREATE DATABASE production');
  await database.askIn(
    'production',
    `${base.init}; ${recordOf('init')}
     INSERT INTO "User" SELECT n, '${marker}', ${number} FROM generate_series(1, 60) n;
     INSERT INTO "Post" SELECT n, '${marker}', ${number} FROM generate_series(1, 70) n;
     INSERT INTO "Tag" SELECT n, '${marker}' FROM generate_series(1, 80) n;
     COMMENT ON TABLE "Post" IS '${marker}'`,
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

describe('a value of a copy of production', () => {
  const seen: string[] = [];
  it.each(Object.entries(hostile))('%s', async (name, statements) => {
    // Statement by statement, so that what one of them names is what the next one finds.
    const prisma = name.includes('later') ? '7.5.0' : '6.19.3';
    const { real } = await onReal(server, parser, {
      base,
      migration: [work, ...statements].join('\n'),
      prisma,
    });
    const text = JSON.stringify(real);
    expect(text).not.toMatch(new RegExp(`${marker.slice(0, 5)}|${number}`, 'i'));
    seen.push(text);
  });

  it('is in no line that the server writes', async () => {
    // All but that of the role were run.
    expect(seen.map((text) => text.includes('"real":true'))).toEqual([true, true, true, true, false]);
    // The one who made the copy is written down.
    const log = database.log().replace(/^.*(?:INSERT INTO "User"|second-server).*$/gm, '');
    expect(log).not.toMatch(new RegExp(marker, 'i'));
  });
});
