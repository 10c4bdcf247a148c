/** Which findings could be written away on their own lines: nothing is offered that may be wrong. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { candidatesOf, rewritten } from '../../src/judge/suggestions/candidates.ts';
import type { Project } from '../../src/model/project.ts';
import { lintScripts } from '../../src/rules/judge.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';

let parser: SqlParser;
beforeAll(async () => {
  parser = await openSqlParser();
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
});

const tables =
  'CREATE TYPE "Role" AS ENUM (\'A\'); CREATE TABLE "User" ("id" INT PRIMARY KEY); CREATE TABLE "Post" ("id" INT PRIMARY KEY, "userId" INT NOT NULL, "score" INT);';
const name = '20240301000000_x';

function project(fields: string): Project {
  const content = `enum Role {\n  A\n  B @map("b") // second\n}\n\nmodel User {\n  id Int @id\n${fields}\n}\n`;
  const migration = { name, file: `prisma/migrations/${name}/migration.sql`, bytes: undefined };
  return {
    root: '.',
    configFile: undefined,
    schema: 'schema.prisma',
    schemaFiles: [{ path: 'schema.prisma', content }],
    migrationsDir: 'prisma/migrations',
    migrations: [migration],
    unread: [],
    provider: 'postgresql',
    lockFile: undefined,
    external: { tables: [], enums: [] },
    initShadowDb: undefined,
    seed: undefined,
    envNames: [],
    layout: 'prisma',
    remarks: [],
  };
}

/** The lines that are offered for a migration, as `line: text`. */
async function offered(
  sql: string,
  {
    fields = '',
    transaction,
  }: { readonly fields?: string; readonly transaction?: 'file' | 'statement' } = {},
): Promise<readonly string[]> {
  const script = await parser.parse(sql);
  expect(script.error).toBeUndefined();
  const judged = lintScripts({
    history: [await parser.parse(tables)],
    scripts: [{ name, file: `prisma/migrations/${name}/migration.sql`, script }],
    prismaVersion: '6.19.3',
    ...(transaction === undefined ? {} : { transaction }),
  });
  const found = candidatesOf(judged.findings, judged, new Map([[name, sql]]), project(fields));
  for (const { rewrite, suggestion } of found)
    expect(rewritten(sql, [rewrite]).split('\n')[suggestion.line - 1]).toBe(suggestion.sql);
  return found.map(({ suggestion: { line, sql: text } }) => `${line}: ${text}`);
}

const key = 'ALTER TABLE "Post" ADD CONSTRAINT "k" FOREIGN KEY ("userId") REFERENCES "User"("id")';

describe('NOT VALID', () => {
  it('stands behind the whole constraint, whatever follows', async () => {
    expect(await offered(`${key} ON DELETE CASCADE DEFERRABLE;`)).toEqual([
      `1: ${key} ON DELETE CASCADE DEFERRABLE NOT VALID;`,
    ]);
    expect(
      await offered(
        'ALTER TABLE "Post"\n\tADD CONSTRAINT "ü;é" CHECK ("score" <> 1 -- one, or\n  ) /* end */, ADD COLUMN "b" INT;',
      ),
    ).toEqual(['3:   ) /* end */ NOT VALID, ADD COLUMN "b" INT;']);
  });

  it.each([
    ['without a name there is nothing to validate', key.replace('CONSTRAINT "k" ', '')],
    ['of code in a block no line is known', `DO $$ BEGIN ${key}; END $$`],
    ['an exclusion has none', 'ALTER TABLE "Post" ADD CONSTRAINT "e" EXCLUDE USING btree ("score" WITH =)'],
    ['what is silenced stays', `-- preflight-ignore foreign-key-on-existing: all have one\n${key}`],
    ['other line ends would come in', `${key};\r\n`],
    ['nobody sees what is hidden', `${key.replace('"k"', '"k\u202e"')};`],
    [
      'a target that is new and empty is to be filled',
      `CREATE TABLE "T" ("id" INT PRIMARY KEY);\n${key.replace('"User"', '"T"')};`,
    ],
    [
      'the same constraint twice in a statement can not be told apart',
      `${key}, ADD CONSTRAINT "k" FOREIGN KEY ("userId") REFERENCES "User"("id")`,
    ],
  ])('is not offered: %s', async (_, sql) => {
    expect(await offered(sql)).toEqual([]);
  });
});

describe('CONCURRENTLY', () => {
  const index = 'CREATE INDEX "i" ON "Post"("score")';
  it('is offered for the only statement of a file', async () => {
    expect(await offered(`-- CreateIndex\n${index};\n`)).toEqual([
      '2: CREATE INDEX CONCURRENTLY "i" ON "Post"("score");',
    ]);
    expect(await offered(index.replace(' "i"', ' IF NOT EXISTS "i"'), { transaction: 'statement' })).toEqual([
      '1: CREATE INDEX CONCURRENTLY IF NOT EXISTS "i" ON "Post"("score")',
    ]);
  });

  it('is not beside another, not for a unique index, and not where a runner may open a transaction', async () => {
    expect(await offered(`${index};\nSET lock_timeout = '5s';`)).toEqual([]);
    expect(await offered(`BEGIN;\n${index};\nCOMMIT;`)).toEqual([]);
    expect(await offered(index.replace('INDEX', 'UNIQUE INDEX'))).toEqual([]);
    expect(await offered(index, { transaction: 'file' })).toEqual([]);
  });
});

describe('a default', () => {
  it.each([
    ['BOOLEAN', 'Boolean @default(false)', 'false'],
    ['INTEGER', 'Int @default(-3)', '-3'],
    ['DECIMAL(65,30)', 'Decimal @default(1.50)', '1.50'],
    ['DOUBLE PRECISION', 'Float @default(2)', '2'],
    ['TIMESTAMP(3)', 'DateTime @default(now())', 'CURRENT_TIMESTAMP'],
    ['TEXT', 'String @default("it\'s, or (not)")', undefined],
    ['TEXT', 'String @default("it\'s")', "'it''s'"],
    ['"Role"', 'Role @default(A)', "'A'"],
    ['"public"."Role"', 'Role @default(B)', "'b'"],
    ['"Role"', 'Role @default(C)', undefined],
    ['TEXT', 'String @default(uuid())', undefined],
    ['INTEGER', 'Int @default(autoincrement())', undefined],
    ['INTEGER', 'Int @default("1")', undefined],
    ['TEXT', 'String @default(dbgenerated("md5(\'x\')"))', undefined],
    ['TEXT[]', 'String[] @default([])', undefined],
    ['TEXT', 'String', undefined],
    ['TEXT', 'String @default("\\n")', undefined],
  ])('of %s is what the Prisma schema says: %s', async (type, field, value) => {
    const sql = `ALTER TABLE "User" ADD COLUMN     "c" ${type} NOT NULL;`;
    expect(await offered(sql, { fields: `  c ${field}` })).toEqual(
      value === undefined ? [] : [`1: ${sql.replace(';', ` DEFAULT ${value};`)}`],
    );
  });

  it('is not offered where the column is written unusually, or twice', async () => {
    const fields = '  c Int @default(1)';
    for (const definition of [
      'INTEGER NOT NULL CHECK ("c" > 0)',
      'INTEGER CONSTRAINT "n" NOT NULL',
      'INTEGER /* , */ NOT NULL',
    ])
      expect(await offered(`ALTER TABLE "User" ADD COLUMN "c" ${definition};`, { fields })).toEqual([]);
  });
});
