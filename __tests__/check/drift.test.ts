/** What the migrations build against what the Prisma schema describes: whose drift it is, and what ends it. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  addAge,
  aged,
  type Change,
  type Checked,
  checkedChange,
  checkedProjects,
  inProject,
  lockedPrisma,
  migrationFile,
  migrationsOf,
  projectOf,
  schemaWith,
  userModel,
  userSql,
} from './support.ts';

const init = '20240101000000_init';
const old = '20240201000000_old';
const added = '20240301000000_x';
const schemaFile = 'prisma/schema.prisma';

const post = 'model Post {\n  id    Int    @id\n  title String\n}\n';
const byHand = 'CREATE INDEX "User_name_hand" ON "User" USING hash ("name");\n';
const user7 = 'datasource db {\n  provider = "postgresql"\n}\n\n';

/** Everything that a Prisma schema has no words for. */
const unexpressed = `CREATE INDEX "part" ON "User"("name") WHERE "id" > 0;
CREATE INDEX "lowered" ON "User"(lower("name"));
ALTER TABLE "User" ADD CONSTRAINT "positive" CHECK ("id" > 0) NOT VALID;
CREATE VIEW "Names" AS SELECT "name" FROM "User";
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER "on_user" BEFORE UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION touched();
CREATE POLICY "own" ON "User" USING (true);
`;

const measureSql = `CREATE TABLE "Measure" ("at" TIMESTAMP(3) NOT NULL, "value" INTEGER NOT NULL, PRIMARY KEY ("at")) PARTITION BY RANGE ("at");
CREATE TABLE "Measure_2024" PARTITION OF "Measure" FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX "Measure_value_idx" ON "Measure"("value");
`;
const measure = '\nmodel Measure {\n  at    DateTime @id\n  value Int\n\n  @@index([value])\n}\n';

const enumConfig = `import { defineConfig } from 'prisma/config';
export default defineConfig({
  experimental: { externalTables: true },
  schema: 'prisma/schema.prisma',
  tables: { external: ['public.Theirs'] },
  enums: { external: ['public.Mood'] },
  migrations: { path: 'prisma/migrations' },
});
`;

const extras = `CREATE INDEX "User_tags_idx" ON "User" USING gin ("tags");
CREATE UNIQUE INDEX "User_name_key" ON "User"("name");
ALTER TABLE "User" ADD COLUMN "nick" VARCHAR(20);
CREATE TABLE "Badge" ("id" INTEGER NOT NULL, "userId" INTEGER NOT NULL, CONSTRAINT "Badge_pkey" PRIMARY KEY ("id"));
ALTER TABLE "Badge" ADD CONSTRAINT "Badge_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
`;
const tagged = schemaWith(
  'model Person {\n  id   Int      @id\n  name String\n  tags String[]\n\n  @@map("User")\n}\n',
);
const taggedSql = 'ALTER TABLE "User" ADD COLUMN "tags" TEXT[];\n';

const lowered = 'ALTER TABLE "User" ADD COLUMN "low" TEXT GENERATED ALWAYS AS (lower("name")) STORED;\n';
const withLowered = (more: string) =>
  schemaWith(`model User {\n  id   Int     @id\n  name String\n  low  String?${more}\n}\n`);

const changes: Readonly<Record<string, Change>> = {
  'schema ahead': { base: projectOf({ [old]: byHand }), head: { [schemaFile]: `${schemaWith()}\n${post}` } },
  'a required field ahead': {
    base: projectOf(),
    head: {
      [schemaFile]: schemaWith(
        'model User {\n  id   Int    @id\n  name String\n  age  Int\n  size Int    @default(1)\n}\n',
      ),
    },
  },
  'schema behind': {
    base: projectOf({ [old]: taggedSql }, tagged),
    head: migrationsOf({ [added]: extras }),
  },
  'one index behind': {
    base: projectOf({ [old]: taggedSql }, tagged),
    head: migrationsOf({ [added]: 'CREATE INDEX "by_tag" ON "User" USING gin ("tags");\n' }),
  },
  unexpressed: { base: projectOf(), head: migrationsOf({ [added]: unexpressed }) },
  partitions: {
    base: projectOf(),
    head: { ...migrationsOf({ [added]: measureSql }), [schemaFile]: schemaWith() + measure },
  },
  external: {
    base: { ...projectOf(), 'prisma.config.ts': enumConfig },
    head: migrationsOf({
      [added]: `CREATE TYPE "Mood" AS ENUM ('ok', 'bad');\nCREATE TABLE "Theirs" ("id" INTEGER PRIMARY KEY, "mood" "Mood");\n`,
    }),
  },
  'Prisma raised': {
    base: projectOf({ [old]: byHand }),
    head: {
      ...lockedPrisma('7.8.0'),
      'prisma.config.ts': `export default { schema: 'prisma/schema.prisma' };\n`,
      [schemaFile]: user7 + userModel,
    },
  },
  'a generated column': {
    base: projectOf(),
    head: { ...migrationsOf({ [added]: lowered }), [schemaFile]: withLowered('') },
  },
  'its expression': {
    base: projectOf(),
    head: {
      ...migrationsOf({ [added]: lowered }),
      [schemaFile]: withLowered(' @default(dbgenerated("lower(name)"))'),
    },
  },
  generated: {
    base: projectOf({ [old]: byHand }),
    head: {
      ...migrationsOf({
        [added]: `-- DropIndex\nDROP INDEX "User_name_hand";\n\n-- AlterTable\n${addAge}`,
      }),
      [schemaFile]: aged,
    },
  },
  'written by hand': {
    base: projectOf({ [old]: byHand }),
    head: { ...migrationsOf({ [added]: `-- no longer used\nDROP INDEX "User_name_hand";\n` }) },
  },
  'takes away': {
    base: projectOf({ [old]: unexpressed }),
    head: migrationsOf({
      [added]: `DROP INDEX "part";\nALTER TABLE "User" DROP CONSTRAINT "positive";\nDROP VIEW "Names";\nDROP TRIGGER "on_user" ON "User";\nDROP POLICY "own" ON "User";\n`,
    }),
  },
  'takes away and brings back': {
    base: projectOf({ [old]: unexpressed }),
    head: migrationsOf({
      [added]: `DROP VIEW "Names";\nDROP TRIGGER "on_user" ON "User";\nDROP POLICY "own" ON "User";\n${unexpressed
        .split('\n')
        .filter((line) => /VIEW|TRIGGER "|POLICY/.test(line))
        .join('\n')}\n`,
    }),
  },
};

let run: Checked;
beforeAll(async () => {
  run = await checkedProjects(changes);
});
const seen = (name: string) => inProject(run, name);

describe('a schema that is ahead of the migrations', () => {
  const folder = '20240201000001_match_schema';
  const sql = `-- CreateTable
CREATE TABLE "Post" (
    "id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);`;

  it('is shown the migration that Prisma would write, without what is older drift', () => {
    const { found, project } = seen('schema ahead');
    expect(found).toEqual(['error schema-drift schema.prisma:11', 'note schema-drift schema.prisma']);
    expect(project.findings[0]?.ways).toEqual([
      {
        title: 'Add the migration that the Prisma schema asks for',
        steps: [{ when: 'In this change, behind the other migrations', migration: { folder, sql } }],
      },
    ]);
  });

  it('is warned of a migration that fails on rows', () => {
    const [age, size] = seen('a required field ahead').project.findings;
    expect([age?.object, size?.object]).toEqual(['public.User.age', 'public.User.size']);
    expect(age?.instead).toMatch(
      /ends the drift\. On a table that has rows it fails: give the field a `@default`/,
    );
    expect(size?.instead).toMatch(/ends the drift\. Or take it back/);
  });

  it('agrees with them when that is added', async () => {
    const { base = {}, head = {} } = changes['schema ahead'] ?? {};
    const after = await checkedChange(base, { ...head, ...migrationsOf({ [folder]: `${sql}\n` }) });
    expect(after.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['note schema-drift']);
  });
});

describe('a schema that is behind the migrations', () => {
  it('is told the line that ends it', () => {
    const { found, only } = seen('one index behind');
    expect(found).toEqual([
      'error schema-drift schema.prisma:6',
      `note index-blocks-writes migrations/${added}/migration.sql:1`,
    ]);
    expect(only('schema-drift').instead).toBe(
      'If it is meant to stay, add `@@index([tags], map: "by_tag", type: Gin)` to `Person` in the Prisma schema: it ends the drift. If not, drop it in the migration.',
    );
    expect(only('schema-drift').ways).toBeUndefined();
  });

  it('is shown all lines where they are many, and agrees when they are added', async () => {
    const drift = seen('schema behind').project.findings.filter(({ rule }) => rule === 'schema-drift');
    expect(drift.map(({ object }) => object)).toEqual([
      'public.Badge',
      'public.User.nick',
      'public.User_name_key',
      'public.User_tags_idx',
    ]);
    const [way, ...others] = drift.flatMap(({ ways = [] }) => ways);
    expect(others).toEqual([]);
    expect(way?.steps).toMatchObject([
      { when: 'New blocks', schema: expect.stringMatching(/^model Badge \{/) },
      {
        when: 'At the end of `Person`',
        schema: 'Badge Badge[]\nnick String? @db.VarChar(20)\n@@unique([name])\n@@index([tags], type: Gin)',
      },
    ]);
    const [block = '', lines = ''] = way?.steps.map(({ schema }) => schema) ?? [];
    const { base = {}, head = {} } = changes['schema behind'] ?? {};
    const mended = `${tagged.replace('\n  @@map', `\n${lines}\n  @@map`)}\n${block}\n`;
    const after = await checkedChange(base, { ...head, [schemaFile]: mended });
    expect(after.of('schema-drift')).toEqual([]);
    expect(after.check('drift')).toBe('passed');
  });
});

it('tells what ends the drift of a generated column, which no migration can', () => {
  const { only } = seen('a generated column');
  expect(only('schema-drift')).toMatchObject({
    severity: 'error',
    witness: 'column "low" of relation "User" is a generated column.',
    instead: expect.stringMatching(/write it behind the field, as `npx prisma db pull` does/),
  });
  expect(seen('its expression').check('drift')).toBe('passed');
});

describe('what is no drift', () => {
  it.each(['unexpressed', 'partitions', 'external'])('%s', (name) => {
    expect([seen(name).check('drift'), seen(name).found.filter((line) => line.includes('drift'))]).toEqual([
      'passed',
      [],
    ]);
  });
});

it('says of drift that only a raised Prisma is known to see who sees it', () => {
  const { found, only } = seen('Prisma raised');
  expect(found).toEqual(['note schema-drift schema.prisma']);
  expect(only('schema-drift').message).toBe(
    "Prisma 7.8.0, to which this change takes the project from 6.19.3, sees base's own migrations and Prisma schema differ in 1 place.",
  );
  // The default branch has the Prisma that sees none.
  expect(only('schema-drift').instead).toMatch(/^Run `npx prisma migrate dev` in this change/);
  expect(seen('Prisma raised').project.notes.map(({ text }) => text)).toEqual([
    expect.stringMatching(
      /^This change takes Prisma from 6\.19\.3 to 7\.8\.0, with which a migration is no longer one transaction/,
    ),
  ]);
});

describe('a new migration that takes away what no Prisma schema describes', () => {
  it('is named as what it is where Prisma wrote that beside another change', () => {
    const { found, only } = seen('generated');
    expect(found).toEqual([`warning drop-index migrations/${added}/migration.sql:2`]);
    expect(only('drop-index').message).toMatch(
      /; it was made by hand, and Prisma drops what the Prisma schema does not describe, beside whatever else a migration is for\.$/,
    );
    expect(seen('written by hand').only('drop-index').message).not.toContain('made by hand');
  });

  it('is a finding for each thing', () => {
    expect(seen('takes away').found.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'warning drop-index',
      'warning drop-constraint',
      'warning drop-view',
      'warning drop-trigger',
      'error drop-policy',
    ]);
  });

  it('is silent where it brings them back', () => {
    expect(seen('takes away and brings back').found).toEqual([]);
  });
});

it('shows the SQL beside an edit that has nothing to do with it', async () => {
  const { findings } = await checkedChange(projectOf({ [old]: 'SELECT 1;\n' }), {
    [migrationFile(old)]: 'SELECT 2;\n',
    [schemaFile]: `${schemaWith()}\n${post}`,
  });
  expect(findings.map(({ rule, ways }) => [rule, ways?.[0]?.title])).toEqual([
    ['migration-edited', undefined],
    ['schema-drift', 'Add the migration that the Prisma schema asks for'],
  ]);
});

it('takes no edit of an old migration for drift of the schema', async () => {
  const { findings, check } = await checkedChange(projectOf({ [old]: addAge }, aged), {
    [migrationFile(old)]: addAge.replace('INTEGER', 'BIGINT'),
    [schemaFile]: schemaWith('model User {\n  id   Int     @id\n  name String\n  age  BigInt?\n}\n'),
    [migrationFile(init)]: userSql,
  });
  expect(findings.map(({ rule }) => rule)).toEqual(['migration-edited']);
  expect(check('drift')).toMatch(/^failed: /);
  expect(findings[0]?.ways?.[0]?.steps[0]?.migration?.sql).toBe(
    '-- AlterTable\nALTER TABLE "User" ALTER COLUMN "age" SET DATA TYPE BIGINT;',
  );
});
