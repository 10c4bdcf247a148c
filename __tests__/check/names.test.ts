/** Folder names, order and what lies around in a migrations folder. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { newRepository } from '../collect/git-repository.ts';
import {
  briefly,
  type Change,
  type Checked,
  checked,
  checkedProjects,
  inProject,
  migrationFile,
  migrationsOf,
  projectOf,
  userSql,
} from './support.ts';

const old = '20240201000000_old';
const nothing = 'SELECT 1;\n';
const adding = (...names: readonly string[]) =>
  migrationsOf(Object.fromEntries(names.map((name) => [name, nothing])));

/** A project with names of its own. */
function named(...names: readonly string[]): Record<string, string | Buffer | null> {
  const { [migrationFile('20240101000000_init')]: _, ...rest } = projectOf();
  return { ...rest, ...adding(...names), [migrationFile(names[0] ?? '')]: userSql };
}

const changes: Readonly<Record<string, Change>> = {
  undated: { base: projectOf(), head: adding('add_indexes') },
  'undated, asked for': {
    base: { ...projectOf(), 'preflight.config.yml': 'migration-name: ^[a-z_]+$\n' },
    head: adding('add_indexes'),
  },
  'own form': { base: named('01_init', '02_more'), head: adding('03_other') },
  'short date': { base: projectOf(), head: adding('20240301_x') },
  blanks: { base: projectOf(), head: adding('20240301000000_x copy') },
  future: { base: projectOf(), head: adding('29990101000000_x', '99999999999999_never') },
  'of a convention': {
    base: { ...projectOf(), 'preflight.config.yml': 'migration-name: ^\\d{14}_[a-z]+-\\d+$\n' },
    head: adding('20240301000000_abc-1', '20240302000000_abc'),
  },
  'up to case': { base: projectOf({ [old]: nothing }), head: adding('20240201000000_OLD') },
  'one time': { base: projectOf({ [old]: nothing }), head: adding('20240201000000_other') },
  'two places': {
    base: projectOf({ [old]: nothing }),
    head: {
      ...adding('20240301000000_x'),
      'prisma/migrations/archive/20240301000000_x/migration.sql': nothing,
      'prisma/migrations/archive/migration.sql': nothing,
    },
  },
  'lock lost': { base: projectOf(), head: { 'prisma/migrations/migration_lock.toml': null } },
  'lock never there': {
    base: { ...projectOf(), 'prisma/migrations/migration_lock.toml': null },
    head: adding('20240301000000_x'),
  },
  placeholder: {
    base: projectOf(),
    head: migrationsOf({ '20240301000000_x': '-- This is an empty migration.\n' }),
  },
  'file lost': {
    base: projectOf({ [old]: nothing }),
    head: { [migrationFile(old)]: null, [`prisma/migrations/${old}/README.md`]: 'Gone\n' },
  },
};

let run: Checked;
beforeAll(async () => {
  run = await checkedProjects(changes);
});
const seen = (name: string) => inProject(run, name);
const place = (name: string) => `migrations/${name}/migration.sql`;

describe('a name', () => {
  it('that sorts behind every date is a warning', () => {
    expect(seen('undated').found).toEqual([`warning migration-name ${place('add_indexes')}`]);
    expect(seen('undated').only('migration-name')).toMatchObject({
      message:
        'add_indexes sorts behind every name that begins with a date: new databases run it after all migrations that are still to come, and databases that have it run those after it.',
      instead: expect.stringContaining('`20240101000001_add_indexes`'),
    });
    expect(seen('undated, asked for').found).toEqual([]);
  });

  it.each([
    ['short date', '20240301_x'],
    ['blanks', '20240301000000_x copy'],
  ])('of another form is a note: %s', (name, folder) => {
    expect(seen(name).found).toEqual([`note migration-name ${place(folder)}`]);
  });

  it('of the form that base has is none, and a time to come neither', () => {
    expect(seen('own form').found).toEqual([]);
    expect(seen('future').found).toEqual([]);
  });

  it('is held against the convention of the config', () => {
    expect(seen('of a convention').found).toEqual([`note migration-name ${place('20240302000000_abc')}`]);
  });
});

describe('two folders', () => {
  it('whose names differ in case only are a warning', () => {
    expect(seen('up to case').found).toContain(`warning migration-duplicate ${place('20240201000000_OLD')}`);
  });

  it('of one time, or of one name at two places, are a note', () => {
    expect(seen('one time').found).toEqual([`note migration-duplicate ${place('20240201000000_other')}`]);
    expect(seen('one time').only('migration-duplicate').message).toBe(
      `20240201000000_other has the same time as ${old}: which of the two runs first is up to the rest of their names.`,
    );
    expect(seen('two places').only('migration-duplicate').message).toBe(
      'There are two folders 20240301000000_x; Prisma reads this one and not packages/two places/prisma/migrations/archive/20240301000000_x.',
    );
  });
});

describe('migration_lock.toml', () => {
  it('that is gone is a note; one that never was is none', () => {
    expect(seen('lock lost').found).toEqual(['note lock-provider-changed ']);
    expect(seen('lock lost').only('lock-provider-changed').message).toMatch(
      /^The migrations have lost their migration_lock\.toml/,
    );
    expect(seen('lock never there').found).toEqual([]);
  });
});

describe('a migration', () => {
  it("that holds Prisma's comment alone does nothing", () => {
    expect(seen('placeholder').found).toEqual([`note migration-empty ${place('20240301000000_x')}`]);
  });

  it('that has lost its file stops every deploy', () => {
    expect(seen('file lost').found).toEqual([`error migration-edited ${place(old)}`]);
    expect(seen('file lost').only('migration-edited').message).toMatch(
      /has lost its migration\.sql, .*\(P3015\)/,
    );
  });
});

describe('the base branch', () => {
  it('has got a newer migration since the change began: the order is held against that', async () => {
    using repo = newRepository();
    repo.write(projectOf());
    repo.commit('start');
    repo.git('checkout', '-q', '-b', 'change');
    repo.write(adding('20240301000000_mine', '20240501000000_later'));
    repo.commit('mine');
    repo.git('checkout', '-q', 'main');
    repo.write(adding('20240401000000_theirs'));
    repo.commit('theirs');
    repo.git('branch', 'base');
    repo.git('checkout', '-q', 'change');
    const { findings, project, status } = await checked(repo.path);
    expect([status, briefly(findings)]).toEqual([
      0,
      [`note migration-out-of-order prisma/${place('20240301000000_mine')}`],
    ]);
    expect(findings[0]?.message).toBe(
      '20240301000000_mine sorts before 20240401000000_theirs, which the base branch has got since this change began: where that is deployed first, this one runs last, and on a new database before it.',
    );
    expect(project.history).toMatchObject({ base: 1, outOfOrder: ['20240301000000_mine'] });
  });
});
