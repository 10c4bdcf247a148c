/** Renames that are written as DROP and ADD: each way out, followed step by step with Preflight itself. */
import { describe, expect, it } from '@jest/globals';
import type { Finding, Way } from '../../src/model/report.ts';
import { newRepository } from '../collect/git-repository.ts';
import { type Checked, checked, checkedChange, migrationsOf, projectOf, schemaWith } from './support.ts';

const name = '20240301000000_x';
const init = 'prisma/migrations/20240101000000_init/migration.sql';

interface Case {
  readonly model: string;
  readonly sql: string;
  readonly renamed: string;
  readonly change: string;
}

const cases: Readonly<Record<string, Case>> = {
  'a required column': {
    model: 'model User {\n  id   Int    @id\n  name String\n}\n',
    sql: 'CREATE TABLE "User" ("id" INTEGER NOT NULL, "name" TEXT NOT NULL, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));\n',
    renamed: 'model User {\n  id       Int    @id\n  fullName String\n}\n',
    change: 'ALTER TABLE "User" DROP COLUMN "name",\nADD COLUMN "fullName" TEXT NOT NULL;\n',
  },
  'a column with a type, a default and an index': {
    model: 'model User {\n  id   Int    @id\n  mail String? @unique @db.VarChar(90)\n}\n',
    sql: 'CREATE TABLE "User" ("id" INTEGER NOT NULL, "mail" VARCHAR(90), CONSTRAINT "User_pkey" PRIMARY KEY ("id"));\nCREATE UNIQUE INDEX "User_mail_key" ON "User"("mail");\n',
    renamed: 'model User {\n  id    Int     @id\n  eMail String? @unique @db.VarChar(90)\n}\n',
    change:
      'DROP INDEX "User_mail_key";\nALTER TABLE "User" DROP COLUMN "mail",\nADD COLUMN "eMail" VARCHAR(90);\nCREATE UNIQUE INDEX "User_eMail_key" ON "User"("eMail");\n',
  },
  'a table': {
    model:
      'model People {\n  id   Int    @id\n  name String\n  age  Int\n  born DateTime\n\n  @@index([name])\n}\n',
    sql: 'CREATE TABLE "People" ("id" INTEGER NOT NULL, "name" TEXT NOT NULL, "age" INTEGER NOT NULL, "born" TIMESTAMP(3) NOT NULL, CONSTRAINT "People_pkey" PRIMARY KEY ("id"));\nCREATE INDEX "People_name_idx" ON "People"("name");\n',
    renamed:
      'model Persons {\n  id   Int    @id\n  name String\n  age  Int\n  born DateTime\n\n  @@index([name])\n}\n',
    change:
      'DROP TABLE "People";\nCREATE TABLE "Persons" ("id" INTEGER NOT NULL, "name" TEXT NOT NULL, "age" INTEGER NOT NULL, "born" TIMESTAMP(3) NOT NULL, CONSTRAINT "Persons_pkey" PRIMARY KEY ("id"));\nCREATE INDEX "Persons_name_idx" ON "Persons"("name");\n',
  },
};

/** The model after a step: the field's lines in place of the old one, or the block's new name and attribute. */
function modelAfter({ model, renamed }: Case, schema: string): string {
  if (schema.startsWith('model')) {
    const map = /^\s*@@map.*$/m.exec(schema)?.[0] ?? '';
    return renamed.replace(/\n}/, map === '' ? '\n}' : `\n\n${map}\n}`);
  }
  return model.replace(/^ {2}(?:name|mail) .*$/m, schema.replaceAll(/^/gm, '  '));
}

/** Notes that are true of the ways out: what an index or a constraint costs, and that both versions must fill a column. */
const trueNotes = new Set(['index-blocks-writes', 'scans-under-lock', 'breaks-running-client']);

const open = (run: Checked): string[] =>
  run.findings
    .filter(
      ({ silenced, severity, rule }) =>
        silenced === undefined && !(severity === 'note' && trueNotes.has(rule)),
    )
    .map(({ rule, message }) => `${rule}: ${message}`);

/** Follows a way, commit by commit; answers what was found that is not silenced. */
async function follow(one: Case, way: Way): Promise<readonly string[]> {
  using repository = newRepository();
  const unformatted = ['--fail-on', 'error'];
  repository.write({ ...projectOf({}, schemaWith(one.model)), [init]: one.sql });
  repository.commit('base');
  const found: string[] = [];
  for (const step of way.steps) {
    repository.git('branch', '-f', 'base');
    repository.write({
      'prisma/schema.prisma': schemaWith(modelAfter(one, step.schema ?? '')),
      ...(step.migration === undefined
        ? {}
        : migrationsOf({ [step.migration.folder]: `${step.migration.sql}\n` })),
    });
    repository.commit(step.when);
    const run = await checked(repository.path, { args: unformatted });
    found.push(...open(run).filter((line) => !line.startsWith('schema-unformatted')));
  }
  return found;
}

describe.each(Object.entries(cases))('a rename of %s', (_, one) => {
  let finding: Finding | undefined;
  it('is one finding with three ways out', async () => {
    const run = await checkedChange(
      { ...projectOf({}, schemaWith(one.model)), [init]: one.sql },
      { ...migrationsOf({ [name]: one.change }), 'prisma/schema.prisma': schemaWith(one.renamed) },
    );
    [finding] = run.of('probable-rename');
    expect(run.of('probable-rename')).toHaveLength(1);
    expect(finding?.ways).toHaveLength(3);
  });

  it.each([0, 1, 2])('has a way out %i that Preflight has no objection to', async (at) => {
    const way = finding?.ways?.[at];
    expect(way).toBeDefined();
    if (way !== undefined) expect(await follow(one, way)).toEqual([]);
  });
});

describe('a drop of what the Prisma schema of base ignores', () => {
  it('is the planned contract step: a warning', async () => {
    const model =
      'model User {\n  id   Int     @id\n  name String? @ignore\n}\n\nmodel Old {\n  id Int @id\n\n  @@ignore\n}\n';
    const run = await checkedChange(
      {
        ...projectOf({}, schemaWith(model)),
        [init]:
          'CREATE TABLE "User" ("id" INT PRIMARY KEY, "name" TEXT);\nCREATE TABLE "Old" ("id" INT PRIMARY KEY);\n',
      },
      {
        ...migrationsOf({ [name]: 'ALTER TABLE "User" DROP COLUMN "name";\nDROP TABLE "Old";\n' }),
        'prisma/schema.prisma': schemaWith('model User {\n  id Int @id\n}\n'),
      },
    );
    expect(run.status).toBe(0);
    expect(run.of('drop-column')).toMatchObject([{ severity: 'warning' }]);
    expect(run.of('drop-table')).toMatchObject([{ severity: 'warning' }]);
    expect(run.of('drop-table')[0]?.message).toMatch(/; the Prisma schema of base ignores it already\.$/);
  });
});
