/** The check `commands` in whole runs: beside a touched project, alone, and where nothing is to be said. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { changeOf, checked, checkedChange, migrationsOf, offline, projectOf, runCheck } from './support.ts';

const workflow = (...steps: readonly string[]): Record<string, string> => ({
  '.github/workflows/deploy.yml': `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n${steps.map((step) => `      - run: ${step}\n`).join('')}`,
});

/** Neither an engine nor a server can be had. */
const nothing = { env: { ...offline('/nonexistent/cache'), PATH: process.env.PATH } };

it('is a check of its own where a project is touched', async () => {
  const run = await checkedChange(projectOf(), {
    ...migrationsOf({ '20240201000000_x': 'CREATE TABLE "A" ("id" INTEGER PRIMARY KEY);\n' }),
    ...workflow('npx prisma db push'),
  });
  expect(run.check('commands')).toBe('warned');
  expect(run.of('unsafe-command')).toMatchObject([
    { file: '.github/workflows/deploy.yml', line: 6, severity: 'warning', object: 'prisma db push' },
  ]);
});

it('has nothing to do where nothing deploys', async () => {
  const run = await checkedChange(projectOf(), migrationsOf({ '20240201000000_x': 'SELECT 1;\n' }));
  expect(run.check('commands')).toBe('skipped: No file of this repository says how it is deployed.');
});

it('reports alone, without engine and server, where only the deployment is touched', async () => {
  using repository = changeOf({ ...projectOf(), ...workflow('npm ci') }, workflow('npx prisma db push'));
  const run = await checked(repository.path, nothing);
  expect(run.project.checks).toMatchObject([{ id: 'commands', status: 'warned' }]);
  expect([run.status, run.report.verdict, run.project.postgres]).toEqual([0, 'pass', null]);
  const failing = await runCheck(repository.path, { ...nothing, args: ['--fail-on', 'warning'] });
  expect(failing.status).toBe(1);
  expect(failing.stdout).toContain('npx prisma migrate deploy');
});

it('reports alone, and finds nothing, where an unsafe command goes away', async () => {
  using repository = changeOf(
    { ...projectOf(), ...workflow('npx prisma db push') },
    workflow('npx prisma migrate deploy'),
  );
  const run = await checked(repository.path, nothing);
  expect([run.project.checks, run.findings]).toMatchObject([[{ id: 'commands', status: 'passed' }], []]);
});

it('says nothing of a workflow whose commands of Prisma stay as they are', async () => {
  const files = { ...projectOf(), ...workflow('npx prisma db push') };
  using repository = changeOf(files, workflow('npm test', 'npx prisma db push'));
  const { status, stdout } = await runCheck(repository.path, nothing);
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/^Nothing to check: no Prisma file is touched\.\n/),
  ]);
});

it('can be silenced by the config of the repository', async () => {
  const config = 'silences:\n  - rule: unsafe-command\n    object: prisma db push\n    reason: a prototype\n';
  using repository = changeOf(projectOf(), {
    ...workflow('npx prisma db push'),
    'preflight.config.yml': config,
  });
  const run = await checked(repository.path, nothing);
  expect(run.of('unsafe-command')).toMatchObject([{ silenced: { by: 'config', reason: 'a prototype' } }]);
  expect(run.check('commands')).toBe('passed');
});

it('takes hostile text for text', async () => {
  const hostile = 'echo ok && npx prisma db push --schema "a](javascript:x) @everyone <b>" # ::error::x';
  using repository = changeOf(
    { ...projectOf(), ...workflow('npm ci') },
    {
      '.github/workflows/deploy.yml': `on: push\njobs:\n  "x](http://evil) <img>":\n    steps:\n      - run: '${hostile}'\n`,
    },
  );
  const { stdout } = await runCheck(repository.path, { ...nothing, args: ['--format', 'markdown'] });
  expect(stdout).toContain('db push');
  // Between back-ticks it is text for GitHub, too.
  expect(stdout.replace(/`[^`\n]*`/g, '')).not.toMatch(/http:\/\/evil|<img>|javascript:|@everyone|::error/);
});

it('writes a changelog entry for each new migration, once', async () => {
  using repository = changeOf(
    projectOf(),
    migrationsOf({ '20240201000000_add_a': 'CREATE TABLE "A" ("id" INTEGER PRIMARY KEY);\n' }),
  );
  const args = ['--changelog', 'SCHEMA_CHANGELOG.md'];
  await checked(repository.path, { args });
  const first = readFileSync(join(repository.path, 'SCHEMA_CHANGELOG.md'), 'utf8');
  expect(first).toContain(
    '## 2024-02-01 · Add a\n\nMigration: `20240201000000_add_a`\n\n### Changed\n\n- `A`: new',
  );
  await checked(repository.path, { args });
  expect(readFileSync(join(repository.path, 'SCHEMA_CHANGELOG.md'), 'utf8')).toBe(first);
});
