/** Histories as they are in real life: what a change does to the migrations that are there, and bases that do not replay. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneOf, type TestRepository } from '../collect/git-repository.ts';
import {
  addAge,
  aged,
  briefly,
  type Change,
  type Checked,
  changeOf,
  checked,
  checkedProjects,
  type Files,
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

const indexAge = 'CREATE INDEX "User_age_idx" ON "User"("age");\n';
const indexed = aged.replace('Int?\n', 'Int?\n\n  @@index([age])\n');
const nameless = schemaWith('model User {\n  id Int @id\n}\n');
const dropName = 'ALTER TABLE "User" DROP COLUMN "name";\n';
const broken = 'SELECT 1;\nALTER TABLE "Nobody" ADD COLUMN "age" INTEGER;\n';

const user7 = 'datasource db {\n  provider = "postgresql"\n}\n\n';
const config7 = `import 'dotenv/config';
import { defineConfig, env } from 'prisma/config';
export default defineConfig({ schema: 'prisma/schema.prisma', datasource: { url: env('DATABASE_URL') } });
`;

const vectorSql =
  'CREATE EXTENSION vector;\nCREATE TABLE "Doc" ("id" INTEGER PRIMARY KEY, "at" vector(3));\n';
const docModel = '\nmodel Doc {\n  id Int                       @id\n  at Unsupported("vector(3)")?\n}\n';

const authConfig = `import { defineConfig } from 'prisma/config';
export default defineConfig({
  experimental: { externalTables: true },
  schema: 'prisma/schema.prisma',
  tables: { external: ['auth.users'] },
  migrations: {
    path: 'prisma/migrations',
    initShadowDb: \`
      CREATE SCHEMA auth;
      CREATE TABLE auth.users (id INTEGER PRIMARY KEY);
    \`,
  },
});
`;
const authSchema = `datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
  schemas  = ["public", "auth"]
}

model User {
  id      Int    @id
  name    String
  account users  @relation(fields: [id], references: [id], map: "own", onDelete: NoAction, onUpdate: NoAction)

  @@schema("public")
}

model users {
  id   Int   @id
  User User?

  @@schema("auth")
}
`;

/** Two database schemas. */
function twoSchemas(fields: string): string {
  return `datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
  schemas  = ["audit", "public"]
}

model Log {
${fields}

  @@schema("audit")
}

model User {
  id   Int    @id
  name String

  @@schema("public")
}
`;
}

/** A model beside `User`. */
const more = (model: string) => schemaWith(`${userModel}\n${model}`);

/** Name of the project → its change. */
const changes: Readonly<Record<string, Change>> = {
  'edited comment': {
    base: projectOf({ [old]: 'SELECT 1;\n' }),
    head: migrationsOf({ [old]: '-- why\nSELECT 1;\n' }),
  },
  edited: { base: projectOf(), head: { ...migrationsOf({ [init]: userSql + addAge }), [schemaFile]: aged } },
  deleted: { base: projectOf({ [old]: addAge }, aged), head: { [migrationFile(old)]: null } },
  renamed: {
    base: projectOf({ [old]: addAge }, aged),
    head: { [migrationFile(old)]: null, ...migrationsOf({ '20240202000000_old': addAge }) },
  },
  'renamed harmless': {
    base: projectOf({ [old]: 'CREATE TABLE IF NOT EXISTS "Old" ();\nDROP TABLE "Old";\n' }),
    head: {
      [migrationFile(old)]: null,
      ...migrationsOf({ "it's old": 'CREATE TABLE IF NOT EXISTS "Old" ();\nDROP TABLE "Old";\n' }),
    },
  },
  'out of order': {
    base: projectOf({ [added]: 'SELECT 1;\n' }),
    head: { ...migrationsOf({ [old]: addAge }), [schemaFile]: aged },
  },
  'out of order, different': {
    base: projectOf({ [added]: 'ALTER TABLE "User" DROP COLUMN IF EXISTS "age";\n' }),
    head: { ...migrationsOf({ [old]: addAge }), [schemaFile]: aged },
  },
  'out of order, too early': {
    base: projectOf({ [added]: addAge }, aged),
    head: { ...migrationsOf({ [old]: indexAge }), [schemaFile]: indexed },
  },
  'deleted, and needed': {
    base: projectOf({ [old]: addAge, [added]: indexAge }, indexed),
    head: { [migrationFile(old)]: null },
  },
  'different from empty': {
    base: projectOf({ [old]: `SET search_path = pg_catalog, public;\n` }),
    head: {
      ...migrationsOf({
        [added]: `DO $$ BEGIN IF current_setting('search_path') NOT LIKE 'pg%' THEN\n${addAge}END IF; END $$;\n`,
      }),
      [schemaFile]: aged,
    },
  },
  repaired: {
    base: projectOf({ [old]: broken }, aged),
    head: migrationsOf({ [old]: addAge }),
  },
  'repaired with a loss': {
    base: projectOf({ [old]: broken }),
    head: { ...migrationsOf({ [old]: dropName }), [schemaFile]: nameless },
  },
  'repaired by deletion': {
    base: projectOf({ [old]: broken }),
    head: { [migrationFile(old)]: null },
  },
  'repaired wrongly': {
    base: projectOf({ [old]: broken }),
    head: migrationsOf({ [old]: 'SELECT 1;\nSELECT 2;\nALTER TABLE "Nothing" ADD COLUMN "age" INTEGER;\n' }),
  },
  'not repaired': {
    base: projectOf({ [old]: broken }),
    head: { ...migrationsOf({ [added]: dropName }), [schemaFile]: nameless },
  },
  'not repaired, no stand-in': {
    base: projectOf({ [old]: broken }, schemaWith('model User {\n  id Nothing @id\n}\n')),
    head: { ...migrationsOf({ [added]: dropName }), [schemaFile]: nameless },
  },
  baselining: {
    base: { ...lockedPrisma('6.19.3'), [schemaFile]: schemaWith() },
    head: {
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      ...migrationsOf({ [init]: userSql, [added]: dropName }),
      [schemaFile]: nameless,
    },
  },
  'baselining of MySQL': {
    base: {
      ...projectOf(),
      'prisma/migrations/migration_lock.toml': 'provider = "mysql"\n',
      ...migrationsOf({ [init]: 'CREATE TABLE `User` (`id` INTEGER NOT NULL);\n' }),
    },
    head: {
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      [migrationFile(init)]: null,
      ...migrationsOf({ [added]: userSql }),
    },
  },
  'extension, old': {
    base: projectOf({ [old]: vectorSql }, schemaWith(userModel + docModel)),
    head: {
      ...migrationsOf({ [added]: addAge }),
      [schemaFile]: aged + docModel,
    },
  },
  'extension, new': {
    base: projectOf(),
    head: {
      ...migrationsOf({ [added]: `${addAge}${vectorSql}` }),
      [schemaFile]: aged + docModel,
    },
  },
  'extension, and drift': {
    base: projectOf(),
    head: { ...migrationsOf({ [added]: vectorSql }), [schemaFile]: aged + docModel },
  },
  initShadowDb: {
    base: {
      ...projectOf({}, authSchema),
      'prisma.config.ts': authConfig,
    },
    head: migrationsOf({
      [added]: 'ALTER TABLE "User" ADD CONSTRAINT "own" FOREIGN KEY ("id") REFERENCES auth.users ("id");\n',
    }),
  },
  multiSchema: {
    base: projectOf(
      {
        [old]:
          'CREATE SCHEMA "audit";\nCREATE TABLE "audit"."Log" ("id" INTEGER NOT NULL, "text" TEXT, CONSTRAINT "Log_pkey" PRIMARY KEY ("id"));\n',
      },
      twoSchemas('  id   Int     @id\n  text String?'),
    ),
    head: {
      ...migrationsOf({ [added]: 'ALTER TABLE "audit"."Log" DROP COLUMN "text";\n' }),
      [schemaFile]: twoSchemas('  id   Int  @id\n  when Int?'),
    },
  },
  'mysql twin': {
    base: {
      ...projectOf({}, schemaWith().replace('postgresql', 'mysql')),
      'prisma/migrations/migration_lock.toml': 'provider = "mysql"\n',
      ...migrationsOf({ [init]: 'CREATE TABLE `User` (`id` INTEGER NOT NULL);\n' }),
    },
    head: { ...migrationsOf({ [added]: 'DROP TABLE `User`;\n', [init]: 'SELECT 1;' }) },
  },
  drift: {
    base: projectOf(),
    head: {
      [schemaFile]: more('model Post {\n  id    Int    @id\n  title String\n}\n').replace(
        '  name String\n',
        '  name String\n  age  Int?   @map("years")\n',
      ),
    },
  },
  'drift at base': {
    base: projectOf({}, aged),
    head: { ...migrationsOf({ [added]: 'SELECT 1;\n' }) },
  },
  'drift repaired': {
    base: projectOf({}, aged),
    head: { ...migrationsOf({ [added]: addAge }) },
  },
  'Prisma 7': {
    base: { ...projectOf({}, user7 + userModel), ...lockedPrisma('7.8.0'), 'prisma.config.ts': config7 },
    head: { ...migrationsOf({ [added]: dropName }), [schemaFile]: `${user7}model User {\n  id Int @id\n}\n` },
  },
  'Prisma 6 to 7': {
    base: projectOf(),
    head: {
      ...lockedPrisma('7.8.0'),
      'prisma.config.ts': config7,
      ...migrationsOf({ [added]: dropName }),
      [schemaFile]: `${user7}model User {\n  id Int @id\n}\n`,
    },
  },
  'Prisma 5': {
    base: { ...projectOf(), ...lockedPrisma('5.19.0') },
    head: { ...migrationsOf({ [added]: dropName }), [schemaFile]: nameless },
  },
  'Prisma 4': {
    base: { ...projectOf(), ...lockedPrisma('4.14.1') },
    head: { ...migrationsOf({ [added]: dropName }), [schemaFile]: nameless },
  },
  untouched: { base: projectOf({ [old]: broken }), head: { 'README.md': 'Hello\n' } },
};

let run: Checked;
beforeAll(async () => {
  run = await checkedProjects(changes);
});

const seen = (name: string) => inProject(run, name);
const placeOfOld = `migrations/${old}/migration.sql`;
const placeOfAdded = `migrations/${added}/migration.sql`;
const lossOf = (place: string) => `error drop-column ${place}:1`;

describe('a migration of base', () => {
  it('that is edited never runs again; what a new database gets instead is said', () => {
    const comment = seen('edited comment');
    expect(comment.found).toEqual([`error migration-edited ${placeOfOld}`]);
    expect(comment.only('migration-edited').message).toBe(
      `${old} was merged before and is edited here: where it ran, it never runs again. What it builds is the same as before.`,
    );
    const edited = seen('edited');
    // That the databases on which it ran differ from the schema is the same thing, said once.
    expect(edited.found).toEqual([`error migration-edited migrations/${init}/migration.sql`]);
    expect(edited.check('drift')).toBe(
      'failed: Where the old migrations have run, the database differs from the Prisma schema: see the check history.',
    );
    expect(edited.only('migration-edited')).toMatchObject({
      message: expect.stringMatching(/A new database gets another structure than one on which it ran/),
      witness: 'Only the history from empty has the column `public.User.age` (`integer`).',
      ways: [
        {
          title: 'Leave the migration as it is, and change the database with a new one',
          steps: [
            {
              migration: {
                folder: '20240101000001_catch_up',
                sql: '-- AlterTable\nALTER TABLE "User" ADD COLUMN     "age" INTEGER;',
              },
            },
          ],
        },
      ],
    });
    expect(edited.project.history).toMatchObject({ added: [], edited: [init] });
  });

  it('that is deleted is missed, with what new databases lack', () => {
    const { found, only } = seen('deleted');
    expect(found).toEqual([`error migration-deleted ${placeOfOld}`]);
    expect(only('migration-deleted').witness).toBe(
      'A new database ends up different. Only head on top of base has the column `public.User.age` (`integer`).',
    );
  });

  it('that is deleted though a later one needs it makes the whole history fail', () => {
    const { found, only } = seen('deleted, and needed');
    expect(found).toEqual([`error migration-deleted ${placeOfOld}`, `error deploy-failed ${placeOfAdded}:1`]);
    expect(only('deploy-failed')).toMatchObject({
      sqlstate: '42703',
      message: `${added} fails as a part of the whole history on an empty database: column "age" does not exist.`,
      instead:
        'Put back what it needs: on an empty database it runs after the migrations that this change edits, deletes or renames.',
    });
  });

  it('that is renamed runs again, and whether that fails has been tried', () => {
    const renamed = seen('renamed');
    expect(renamed.found).toEqual(['error migration-renamed migrations/20240202000000_old/migration.sql']);
    expect(renamed.only('migration-renamed')).toMatchObject({
      sqlstate: '42701',
      witness: 'Run again on base\'s state it fails: column "age" of relation "User" already exists',
    });
    expect(renamed.check('deploy')).toBe(
      'failed: It stops at 20240202000000_old, which was renamed and so runs again.',
    );
    const harmless = seen('renamed harmless');
    expect(harmless.found).toEqual(["error migration-renamed migrations/it's old/migration.sql"]);
    expect(harmless.only('migration-renamed')).toMatchObject({
      witness: "Run again on base's state it does not fail.",
      instead: expect.stringContaining(String.raw`--applied 'it'\''s old'`),
    });
    expect(harmless.check('deploy')).toBe('passed');
  });
});

describe('a migration that is older than the newest of base', () => {
  it('is a note where both orders end alike', () => {
    const { found, only } = seen('out of order');
    expect(found).toEqual([`note migration-out-of-order ${placeOfOld}`]);
    expect(only('migration-out-of-order').message).toBe(`${old} sorts before ${added}, which base has.`);
  });

  it('and too early on an empty database is told to be newer', () => {
    const { found, only } = seen('out of order, too early');
    expect(found).toEqual([
      `note migration-out-of-order ${placeOfOld}`,
      `error deploy-failed ${placeOfOld}:1`,
      `note index-blocks-writes ${placeOfOld}:1`,
    ]);
    expect(only('deploy-failed')).toMatchObject({
      message: `${old} fails as a part of the whole history on an empty database: column "age" does not exist.`,
      instead: 'Give the folder a newer timestamp: on an empty database it runs before what it needs.',
    });
  });

  it('is an error where they do not', () => {
    const { found, only } = seen('out of order, different');
    expect(found).toEqual([`error migration-out-of-order ${placeOfOld}`]);
    expect(only('migration-out-of-order').witness).toBe(
      'Only head on top of base has the column `public.User.age` (`integer`).',
    );
  });
});

it('names both orders where a new migration does something else in each', () => {
  const { found, only } = seen('different from empty');
  expect(found).toEqual(['error deploy-failed ']);
  expect(only('deploy-failed')).toMatchObject({
    message:
      'The whole history on an empty database builds something else than the new migrations on top of base (1 difference).',
    witness: 'Only head on top of base has the column `public.User.age` (`integer`).',
  });
});

describe('a history that base can not apply', () => {
  it('and the change repairs is said as repaired; the new text is judged as new', () => {
    const repaired = seen('repaired');
    expect(repaired.found).toEqual([`note migration-edited ${placeOfOld}`]);
    expect(repaired.only('migration-edited')).toMatchObject({
      sqlstate: '42P01',
      message: `As it is at base, ${old} can't be applied (relation "Nobody" does not exist). This change edits it, so it was run and judged like a new migration.`,
      instead: `Where it has failed on an environment: \`npx prisma migrate resolve --rolled-back ${old}\`, then deploy again.`,
    });
    expect(repaired.check('deploy')).toBe(
      `passed: Base's own ${old} can't be applied, and this change repairs it.`,
    );
    expect(repaired.project.changes.map(({ kind, object }) => `${kind} ${object}`)).toEqual([
      'column-added public.User.age',
    ]);
    expect(seen('repaired with a loss').found).toEqual([
      `note migration-edited ${placeOfOld}`,
      lossOf(placeOfOld),
    ]);
  });

  it('and the change repairs by taking it away is no deletion that anybody misses', () => {
    const { found, only, check } = seen('repaired by deletion');
    expect(found).toEqual([`note migration-deleted ${placeOfOld}`]);
    expect(only('migration-deleted').message).toBe(
      `Base's ${old} can't be applied (relation "Nobody" does not exist), and this change removes it.`,
    );
    expect(check('deploy')).toBe(`passed: Base's own ${old} can't be applied, and this change repairs it.`);
  });

  it('and the change repairs wrongly is said to fail', () => {
    const { found, check } = seen('repaired wrongly');
    expect(found).toEqual([`note migration-edited ${placeOfOld}`, `error deploy-failed ${placeOfOld}:3`]);
    expect(check('deploy')).toMatch(
      `failed: Base's own ${old} can't be applied, and what this change makes of it can't either.`,
    );
  });

  it("and the change leaves is base's, and base's schema stands in for it", () => {
    const { found, only, check } = seen('not repaired');
    expect(found).toEqual([`note deploy-failed ${placeOfOld}:2`, lossOf(placeOfAdded)]);
    expect(only('deploy-failed').message).toBe(
      `${old} fails already at base, so it is not this change's doing: relation "Nobody" does not exist.`,
    );
    expect(check('deploy')).toBe(
      "passed: On a database made from base's Prisma schema, which has no views, functions, triggers or policies.",
    );
  });

  it('and for which nothing can stand in is incomplete; the new statements are judged all the same', () => {
    const { found, check } = seen('not repaired, no stand-in');
    expect(found).toEqual([`note deploy-failed ${placeOfOld}:2`, lossOf(placeOfAdded)]);
    expect(check('deploy')).toMatch(
      /^unable: Base's migrations stop at 20240201000000_old, and nothing stands in for them \(The schema is not valid: .*\)\. Give setup-sql or a baseline\.$/,
    );
  });
});

describe('a baselining', () => {
  it('of a database that had no history: its first migration is marked as applied, the next ones are judged', () => {
    const { found, check, project } = seen('baselining');
    expect(found).toEqual([lossOf(placeOfAdded)]);
    expect(check('deploy')).toBe(
      `passed: ${init} builds what base's Prisma schema describes and base's migrations do not: a baselining, which is run nowhere but marked as applied.`,
    );
    expect(project.notes[1]).toEqual({
      kind: 'order',
      text: `Before the deploy, on every environment that has the tables: \`npx prisma migrate resolve --applied ${init}\`.`,
    });
  });

  it('of a project that comes from another database', () => {
    const { found, only, check, project } = seen('baselining of MySQL');
    expect(found).toEqual([
      `error migration-deleted migrations/${init}/migration.sql`,
      'error lock-provider-changed migrations/migration_lock.toml',
    ]);
    expect(only('migration-deleted').message).toContain(
      'it was written for mysql, and a database of that kind has no history any more',
    );
    expect(check('deploy')).toMatch(/a baselining, which is run nowhere but marked as applied\.$/);
    expect([check('statements'), project.changes]).toEqual(['skipped: There is no new migration.', []]);
  });
});

describe('an extension that the server lacks', () => {
  const left = (name: string, line: number) => [
    { migration: name, line, reason: 'The server has no extension vector.' },
    {
      migration: name,
      line: line + 1,
      reason: 'It depends on what was left out: type "vector" does not exist.',
    },
  ];

  it('in an old migration is listed, and the rest is judged', () => {
    const { found, check, project } = seen('extension, old');
    expect(found).toEqual([]);
    expect(project.unseen).toEqual(left(old, 1));
    expect([check('deploy'), check('drift')]).toEqual([
      'passed',
      'passed: Compared without the statements that were left out and what they name.',
    ]);
  });

  it('in a new migration makes the check incomplete, and is no drift', () => {
    const { found, check, project } = seen('extension, new');
    expect(found).toEqual([`note extension-added ${placeOfAdded}:2`]);
    expect(project.unseen).toEqual(left(added, 2));
    expect(check('deploy')).toBe(
      `unable: Line 2 of ${added} was left out: The server has no extension vector. Give it in setup-sql, or a server that has it as database-url.`,
    );
    expect(check('drift')).toMatch(/^passed: /);
  });

  it('hides no drift that has nothing to do with it', () => {
    const { found, only } = seen('extension, and drift');
    expect(found).toEqual(['error schema-drift schema.prisma:9', `note extension-added ${placeOfAdded}:1`]);
    expect(only('schema-drift').object).toBe('public.User.age');
  });
});

it('lets `initShadowDb` prepare what the migrations expect, and leaves external tables alone', () => {
  const { found, check, project } = seen('initShadowDb');
  expect(found).toEqual([`warning foreign-key-on-existing ${placeOfAdded}:1`]);
  expect([check('deploy'), check('drift')]).toEqual(['passed', 'passed']);
  expect(project.changes.map(({ object }) => object)).toEqual(['public.User.own']);
});

it('names objects of several database schemas with their schema', () => {
  const { found, only } = seen('multiSchema');
  expect(found).toEqual(['error schema-drift schema.prisma:9', lossOf(placeOfAdded)]);
  expect([only('schema-drift').object, only('drop-column').object]).toEqual([
    'audit.Log.when',
    'audit.Log.text',
  ]);
});

it('gives a MySQL twin validate, format and history, and says what it does not do', () => {
  const { found, check, project } = seen('mysql twin');
  expect(found).toEqual([`error migration-edited migrations/${init}/migration.sql`]);
  expect([check('validate'), check('format'), project.postgres]).toEqual(['passed', 'passed', null]);
  for (const id of ['deploy', 'drift', 'statements'] as const) {
    expect(check(id)).toBe('skipped: Only PostgreSQL is rehearsed, and this project is for mysql.');
  }
});

it('leaves a project alone that the change does not touch, broken as it is', () => {
  const roots = run.report.projects.map(({ root }) => root);
  expect(roots).toEqual(
    Object.keys(changes)
      .filter((name) => name !== 'untouched')
      .map((name) => `packages/${name}`)
      .sort(),
  );
  expect(run.status).toBe(1);
});

describe('drift', () => {
  it('is named with the line of the schema', () => {
    const { found, project } = seen('drift');
    expect(found).toEqual(['error schema-drift schema.prisma:12', 'error schema-drift schema.prisma:9']);
    expect(project.findings.map(({ message }) => message)).toEqual([
      'The Prisma schema has the table `public.Post` (`id, title`), and no migration creates it: queries that use it fail.',
      'The Prisma schema has the column `public.User.years` (`integer`), and no migration creates it: queries that use it fail.',
    ]);
  });

  it('that base has already is one note, and none where the change ends it', () => {
    const { found, only } = seen('drift at base');
    expect(found).toEqual(['note schema-drift schema.prisma']);
    expect(only('schema-drift').message).toBe(
      "Base's migrations and Prisma schema already differ in 1 place; this change leaves that as it is.",
    );
    expect(seen('drift repaired').found).toEqual([]);
  });
});

describe('a version of Prisma', () => {
  it.each([
    ['Prisma 7', '7.8.0', '7.8.0'],
    ['Prisma 6 to 7', '7.8.0', '7.8.0'],
    ['Prisma 5', '5.19.0', '6.6.0'],
    ['Prisma 4', '4.14.1', '6.6.0'],
  ])('is checked as any: %s', (name, version, answering) => {
    const { found, check, project } = seen(name);
    expect(found).toEqual([lossOf(placeOfAdded)]);
    expect([check('deploy'), check('drift'), check('format')]).toEqual(['passed', 'passed', 'passed']);
    expect(project.prisma).toMatchObject({ version, ran: 'engine' });
    expect(project.prisma.engineVersion).toMatch(`${answering}-`);
    expect(check('validate')).toMatch(
      version === answering
        ? /^passed$/
        : `passed: Prisma ${version} has no WebAssembly engine; that of 6.6.0 answered.`,
    );
  });
});

describe('a stand-in that is given', () => {
  const legacy = 'CREATE TABLE "Legacy" ("id" INTEGER PRIMARY KEY);\n';
  // As pg_dump writes it: commands of psql, and a session that finds nothing without its schema.
  const dump = `\\restrict x\nSET search_path = '';\nSELECT pg_catalog.set_config('search_path', '', false);
${userSql.replace('"User" (', 'public."User" (')}CREATE TABLE public."Legacy" (id integer PRIMARY KEY);\n\\unrestrict x\n`;
  let change: TestRepository;
  beforeAll(() => {
    change = changeOf(
      { ...projectOf({ [old]: broken }, more('model Legacy {\n  id Int @id\n}\n')), 'dump.sql': dump },
      {
        ...migrationsOf({ [added]: `DROP TABLE "Legacy";\n${legacy.replaceAll('Legacy', 'Fresh')}` }),
        [schemaFile]: more('model Fresh {\n  id Int @id\n}\n'),
      },
    );
  });
  afterAll(() => change[Symbol.dispose]());

  it.each([
    ['dump.sql', 'On a database made from the baseline.'],
    [
      'schema',
      "On a database made from base's Prisma schema, which has no views, functions, triggers or policies.",
    ],
  ])('takes the place of base: %s', async (baseline, remark) => {
    const { status, findings, check } = await checked(change.path, { args: ['--baseline', baseline] });
    expect([status, briefly(findings)]).toEqual([1, [`error drop-table prisma/${placeOfAdded}:1`]]);
    expect(check('deploy')).toMatch(`passed: ${remark}`);
    expect(check('drift')).toBe('passed');
  });
});

describe('setup-sql', () => {
  const policy = `ALTER TABLE "User" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON "User" TO authenticated USING (auth.uid() = "id");\n`;
  const stub = `CREATE ROLE authenticated;
CREATE SCHEMA auth;
CREATE FUNCTION auth.uid() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
GRANT USAGE ON SCHEMA auth TO PUBLIC;\n`;

  it('gives a platform its roles and functions; without it the role is missing and that is said', async () => {
    using change = changeOf({ ...projectOf(), 'supabase.sql': stub }, migrationsOf({ [added]: policy }));
    const without = await checked(change.path);
    expect([without.status, without.report.verdict, without.findings]).toEqual([2, 'incomplete', []]);
    expect(without.check('deploy')).toBe(
      `unable: Line 2 of ${added} was left out: The server has no role authenticated. Give it in setup-sql, or a server that has it as database-url.`,
    );
    const stubbed = await checked(change.path, { args: ['--setup-sql', 'supabase.sql'] });
    expect([stubbed.status, stubbed.findings, stubbed.project.unseen]).toEqual([0, [], []]);
    expect([stubbed.check('deploy'), stubbed.check('drift')]).toEqual([
      expect.stringMatching(/^passed/),
      'passed',
    ]);
  });
});

describe('a checkout', () => {
  const loss: Files = { ...migrationsOf({ [added]: dropName }), [schemaFile]: nameless };

  it('with a migration that is not committed yet counts it as head', async () => {
    using change = changeOf(projectOf(), {});
    change.write(loss);
    const { status, findings, report, project } = await checked(change.path);
    expect([status, briefly(findings)]).toEqual([1, [`error drop-column prisma/${placeOfAdded}:1`]]);
    expect([project.history.added, report.head]).toEqual([[added], `${change.git('rev-parse', 'HEAD')}+`]);
  });

  it('that is shallow fetches what it lacks', async () => {
    using origin = changeOf(projectOf(), loss);
    origin.git('checkout', '-q', 'base');
    origin.write({ 'README.md': 'Later on the base branch\n' });
    origin.commit();
    using clone = cloneOf(origin.path, '--depth', '1', '--branch', 'main');
    const { status, findings, report } = await checked(clone.path, { base: 'origin/base' });
    expect([status, briefly(findings)]).toEqual([1, [`error drop-column prisma/${placeOfAdded}:1`]]);
    expect(report.base).toBe(origin.git('merge-base', 'main', 'base'));
  });
});
