/** Migrations of base that give way: to a squash, to a revert, to names and bytes that they had before. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { newRepository } from '../collect/git-repository.ts';
import {
  addAge,
  aged,
  briefly,
  type Change,
  type Checked,
  checked,
  checkedProjects,
  inProject,
  migrationFile,
  migrationsOf,
  projectOf,
  schemaWith,
  userSql,
} from './support.ts';

const init = '20240101000000_init';
const second = '20240201000000_second';
const third = '20240301000000_third';
const squash = '20240201000001_squash';
const schemaFile = 'prisma/schema.prisma';

const role = 'model Role {\n  name String   @id\n  at   DateTime @default(now())\n}\n';
const roles = `CREATE TABLE "Role" ("name" TEXT PRIMARY KEY, "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP);
INSERT INTO "Role" ("name") VALUES ('admin'), ('reader'), ('writer');\n`;
const view = 'CREATE VIEW "Names" AS SELECT "name" FROM "User";\n';
const withRoles = `${schemaWith()}\n${role}`;

const gone = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [migrationFile(name), null]));

const changes: Readonly<Record<string, Change>> = {
  'squash of all': {
    base: projectOf({ [second]: addAge }, aged),
    head: { ...gone(init, second), ...migrationsOf({ '0_init': userSql + addAge }) },
  },
  'squash with rows, and a new migration': {
    base: projectOf({ [second]: roles }, withRoles),
    head: {
      ...gone(init, second),
      ...migrationsOf({ '0_init': userSql + roles, [third]: addAge }),
      [schemaFile]: `${aged}\n${role}`,
    },
  },
  'squash of the first two': {
    base: projectOf({ [second]: roles, [third]: addAge }, `${aged}\n${role}`),
    head: { ...gone(init, second), ...migrationsOf({ [squash]: userSql + roles }) },
  },
  'squash that forgets': {
    base: projectOf({ [second]: roles, [third]: view }, withRoles),
    head: {
      ...gone(init, second, third),
      ...migrationsOf({ '0_init': userSql + roles.replace(", ('writer')", '') }),
    },
  },
  'new beside a deletion': {
    base: projectOf({ [second]: view }),
    head: { ...gone(second), ...migrationsOf({ [third]: addAge }), [schemaFile]: aged },
  },
  revert: {
    base: projectOf(
      { [second]: `${addAge}CREATE INDEX "User_age_idx" ON "User"("age");\n` },
      aged.replace('Int?\n', 'Int?\n\n  @@index([age])\n'),
    ),
    head: { ...gone(second), [schemaFile]: schemaWith() },
  },
};

let run: Checked;
beforeAll(async () => {
  run = await checkedProjects(changes);
});
const seen = (name: string) => inProject(run, name);

describe('a squash', () => {
  it('that builds the same is one note with what to run before the deploy', () => {
    const { found, only, check, project } = seen('squash of all');
    expect(found).toEqual(['note migration-deleted migrations/0_init/migration.sql']);
    expect(only('migration-deleted')).toMatchObject({
      evidence: 'executed',
      message: `0_init takes the place of 2 migrations of base (${init} and ${second}), and an empty database ends up with the same structure and the same rows.`,
      instead:
        '1. Deploy base on every environment, so that all of them ran there. 2. On each of them: `npx prisma migrate resolve --applied 0_init`. 3. Deploy this change. New databases need nothing.',
    });
    expect([check('history'), check('deploy'), check('drift')]).toEqual(['passed', 'passed', 'passed']);
    expect(project.notes[0]?.text).toContain('`npx prisma migrate resolve --applied 0_init`');
    expect(project.changes).toEqual([]);
  });

  it('is no longer judged, and what comes with it is; rows of a seed are compared without their times', () => {
    const { found, project } = seen('squash with rows, and a new migration');
    expect(found).toEqual(['note migration-deleted migrations/0_init/migration.sql']);
    expect(project.changes.map(({ kind, object }) => `${kind} ${object}`)).toEqual([
      'column-added public.User.age',
    ]);
  });

  it('of a part stands where that part was', () => {
    expect(seen('squash of the first two').found).toEqual([
      `note migration-deleted migrations/${squash}/migration.sql`,
    ]);
  });

  it('that forgets something is an error that names it', () => {
    const { found, only } = seen('squash that forgets');
    expect(found).toEqual(['error migration-deleted migrations/0_init/migration.sql']);
    const { message, witness } = only('migration-deleted');
    expect(message).toMatch(/^0_init takes the place of 3 migrations of base .* does not end up the same\.$/);
    expect(witness).toMatch(
      /^Only the old history has the view `public\.Names` \(.*\)\. After 0_init, `public\.Role` lacks 1 row that the old history inserts, such as `\{"name": "writer"\}`\.$/,
    );
  });

  it('is not every new migration beside a deletion', () => {
    const { found, project } = seen('new beside a deletion');
    expect(found).toEqual([`error migration-deleted migrations/${second}/migration.sql`]);
    expect(project.changes.map(({ object }) => object)).toEqual(['public.User.age']);
  });
});

describe('a deletion that takes a change back', () => {
  it('is one finding, with the folder to add instead', () => {
    const { found, only, check } = seen('revert');
    expect(found).toEqual([`error migration-deleted migrations/${second}/migration.sql`]);
    expect(check('drift')).toMatch(/^failed: Where the old migrations have run/);
    expect(only('migration-deleted').ways).toEqual([
      {
        title: 'Take back what the migration did with a new migration',
        steps: [
          {
            when: `In this change: restore \`${second}\` as base has it, keep the Prisma schema as it is here, and add`,
            migration: {
              folder: '20240201000001_take_back',
              sql: '-- DropIndex\nDROP INDEX "User_age_idx";\n\n-- AlterTable\nALTER TABLE "User" DROP COLUMN "age";',
            },
          },
        ],
      },
    ]);
  });

  it('ends well when that way is gone', async () => {
    using way = newRepository();
    const { base, head } = changes.revert ?? { base: {}, head: {} };
    way.write(base);
    way.commit('base');
    way.git('branch', 'base');
    const [step] = seen('revert').only('migration-deleted').ways?.[0]?.steps ?? [];
    way.write({
      [schemaFile]: head[schemaFile] ?? null,
      ...migrationsOf({ [step?.migration?.folder ?? '']: step?.migration?.sql ?? '' }),
    });
    way.commit('head');
    const { check, of } = await checked(way.path);
    expect([check('history'), check('drift'), check('deploy')]).toEqual([
      'passed',
      'passed',
      expect.stringMatching(/^passed/),
    ]);
    expect(of('drop-column')).toHaveLength(1);
  });
});

describe('what base had before', () => {
  /** Commits of one file's versions (`null`: gone), the branch `base` at the last but one. */
  async function versions(...steps: readonly Record<string, string | null>[]): Promise<Checked> {
    using repo = newRepository();
    repo.write(projectOf());
    repo.commit('start');
    for (const [at, step] of steps.entries()) {
      if (at === steps.length - 1) repo.git('branch', '-f', 'base');
      repo.write(Object.fromEntries(Object.entries(step).map(([name, sql]) => [migrationFile(name), sql])));
      repo.commit(`step ${at}`);
    }
    return await checked(repo.path);
  }

  it('bytes that come back are a note', async () => {
    const back = await versions(
      { [second]: 'SELECT 1;\n' },
      { [second]: 'SELECT 1; -- edited\n' },
      { [third]: 'SELECT 3;\n' },
      { [second]: 'SELECT 1;\n' },
    );
    expect([back.status, briefly(back.findings)]).toEqual([
      0,
      [`note migration-edited prisma/migrations/${second}/migration.sql`],
    ]);
    expect(back.findings[0]?.message).toMatch(
      new RegExp(
        `^${second} gets back the bytes that it had until commit [0-9a-f]{10}: databases on which it ran before that match again, and those on which it ran since do not\\. What it builds is the same as before\\.$`,
      ),
    );
  });

  it('a second edit is none', async () => {
    const again = await versions(
      { [second]: 'SELECT 1;\n' },
      { [second]: 'SELECT 1; -- edited\n' },
      { [second]: 'SELECT 1; -- and again\n' },
    );
    expect(briefly(again.findings)).toEqual([
      `error migration-edited prisma/migrations/${second}/migration.sql`,
    ]);
  });

  it('a migration that comes back as it was is a note, and one with other content an error', async () => {
    const same = await versions({ [second]: 'SELECT 1;\n' }, { [second]: null }, { [second]: 'SELECT 1;\n' });
    expect(briefly(same.findings)).toEqual([
      `note migration-deleted prisma/migrations/${second}/migration.sql`,
    ]);
    expect(same.findings[0]?.message).toMatch(
      / and comes back as it was: where it ran then, it does not run again;/,
    );
    const other = await versions(
      { [second]: 'SELECT 1;\n' },
      { [second]: null },
      { [second]: addAge.replace('"User"', 'public."User"') },
    );
    expect(briefly(other.findings)).toContain(
      `error migration-edited prisma/migrations/${second}/migration.sql`,
    );
    expect(other.of('migration-edited')[0]?.message).toMatch(
      /, with other content: where that ran, this one never runs,/,
    );
  });

  it('a name that comes back is a note where the migration bears running again', async () => {
    const renamed = await versions(
      { [second]: 'SELECT 1;\n' },
      { [second]: null, [third]: 'SELECT 1;\n' },
      { [third]: null, [second]: 'SELECT 1;\n' },
    );
    expect(briefly(renamed.findings)).toEqual([
      `note migration-renamed prisma/migrations/${second}/migration.sql`,
    ]);
    const bad = await versions(
      { [second]: addAge },
      { [second]: null, [third]: addAge },
      { [third]: null, [second]: addAge },
    );
    expect(briefly(bad.findings)).toContain(
      `error migration-renamed prisma/migrations/${second}/migration.sql`,
    );
  });

  it('is not known in a shallow clone, which is said', async () => {
    using repo = newRepository();
    for (const sql of ['SELECT 1;\n', 'SELECT 1; -- edited\n', 'SELECT 1;\n']) {
      repo.write(projectOf({ [second]: sql }));
      repo.commit(sql);
    }
    using folder = newRepository();
    folder.git('fetch', '-q', '--depth', '2', `file://${repo.path}`, 'main');
    folder.git('checkout', '-q', 'FETCH_HEAD');
    const { findings } = await checked(folder.path, { base: 'HEAD~1' });
    expect(briefly(findings)).toEqual([`error migration-edited prisma/migrations/${second}/migration.sql`]);
    expect(findings[0]?.instead).toContain('with `fetch-depth: 0` it is seen');
  });
});
