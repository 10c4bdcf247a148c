import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findProjects, openRepository, resolvePrisma } from '../../src/collect/index.ts';
import type { PrismaVersion } from '../../src/model/project.ts';
import { newRepository, projectFiles, type TestRepository } from './git-repository.ts';

type Files = Parameters<TestRepository['write']>[0];

/** A lock file that the package manager itself wrote, cut down to what concerns Prisma. */
const lock = (name: string): string => readFileSync(join(import.meta.dirname, 'lock-files', name), 'utf8');

async function versionOf(
  files: Files,
  root: string,
  side: 'head' | 'base' = 'head',
  ignored: Files = {},
): Promise<PrismaVersion> {
  using repository = newRepository();
  repository.write(files);
  repository.commit();
  repository.write(ignored);
  const opened = await openRepository({ directory: repository.path, base: { kind: 'default-branch' } });
  const project = (await findProjects(opened[side], {})).find((one) => one.root === root);
  if (project === undefined) throw new Error(`No project at ${root}.`);
  const found = await resolvePrisma(opened[side], side === 'head' ? repository.path : undefined, project);
  return { ...found, cli: found.cli?.replace(repository.path, '') };
}

/** packages/db wants ^6.13.0 and apps/web ~5.19.0: two importers, two versions. */
const monorepo = (range = '^6.13.0'): Files => ({
  'package.json': JSON.stringify({ name: 'root', workspaces: ['packages/*', 'apps/*'] }),
  'packages/db/package.json': JSON.stringify({ name: '@acme/db', devDependencies: { prisma: range } }),
  'apps/web/package.json': JSON.stringify({
    name: 'web',
    dependencies: { '@prisma/client': '5.19.0', prisma: '~5.19.0' },
  }),
  ...projectFiles('packages/db/'),
  ...projectFiles('apps/web/'),
});

describe('a lock file tells the version of the right importer, and of its engine', () => {
  it.each([
    ['package-lock.json', 'npm-1.json'],
    ['package-lock.json', 'npm-2.json'],
    ['package-lock.json', 'npm-3.json'],
    ['npm-shrinkwrap.json', 'npm-3.json'],
    ['pnpm-lock.yaml', 'pnpm-6.yaml'],
    ['pnpm-lock.yaml', 'pnpm-9.yaml'],
    ['yarn.lock', 'yarn-1.lock'],
    ['yarn.lock', 'yarn-4.lock'],
    ['bun.lock', 'bun.lock'],
  ])('%s as in %s', async (name, fixture) => {
    const files = { ...monorepo(fixture === 'pnpm-9.yaml' ? 'catalog:' : '^6.13.0'), [name]: lock(fixture) };
    expect(await versionOf(files, 'packages/db')).toEqual({
      version: '6.19.3',
      engineVersion: '7.1.1-3.c2990dca591cba766e3b7ef5d9e8a84796e47ab7',
      from: 'lockfile',
      file: name,
      cli: undefined,
      remark: undefined,
    });
    expect(await versionOf(files, 'apps/web', 'base')).toMatchObject({
      version: '5.19.1',
      engineVersion: '5.19.1-2.69d742ee20b815d88e17e54db4a2a7a3b30324e3',
      from: 'lockfile',
    });
  });

  it('pnpm-lock.yaml 5 without workspaces, and one with a document about pnpm itself', async () => {
    const files = {
      ...projectFiles(),
      'package.json': JSON.stringify({ devDependencies: { prisma: '4.9.0' } }),
    };
    expect(await versionOf({ ...files, 'pnpm-lock.yaml': lock('pnpm-5.yaml') }, '.')).toMatchObject({
      version: '4.9.0',
      from: 'lockfile',
    });
    const two = `---\nlockfileVersion: '9.0'\nimporters:\n  .:\n    packageManagerDependencies:\n      pnpm:\n        version: 11.10.0\n---\n${lock('pnpm-9.yaml')}`;
    expect(await versionOf({ ...monorepo('catalog:'), 'pnpm-lock.yaml': two }, 'packages/db')).toMatchObject({
      version: '6.19.3',
    });
  });

  it('of several lock files that of packageManager counts', async () => {
    const files = {
      ...monorepo(),
      'pnpm-lock.yaml': lock('pnpm-6.yaml').replaceAll('6.19.3', '6.18.0'),
      'yarn.lock': lock('yarn-1.lock'),
    };
    expect((await versionOf(files, 'packages/db')).version).toBe('6.18.0');
    const named = { ...files, 'package.json': JSON.stringify({ packageManager: 'yarn@1.22.22' }) };
    expect((await versionOf(named, 'packages/db')).version).toBe('6.19.3');
  });
});

describe('without a lock file', () => {
  const withRange = (range: string, name = 'prisma'): Files => ({
    ...projectFiles(),
    'package.json': JSON.stringify({ devDependencies: { [name]: range } }),
  });

  it.each([
    ['6.14.0', '6.14.0', false],
    ['^6.14.0', '6.14.0', true],
    ['~5.19', '5.19.0', true],
    ['>=4.9.0 <6', '4.9.0', true],
    ['npm:prisma@6.2.1', '6.2.1', false],
  ])('%s means %s', async (range, version, hasRemark) => {
    const found = await versionOf(withRange(range), '.');
    expect(found).toMatchObject({ version, from: 'range', file: 'package.json' });
    if (hasRemark) expect(found.remark).toContain(`${version} is the lowest that "${range}"`);
    else expect(found.remark).toBeUndefined();
  });

  it('the client counts where the CLI is not named, and packages above', async () => {
    expect(await versionOf(withRange('^6.3.1', '@prisma/client'), '.')).toMatchObject({
      version: '6.3.1',
      from: 'range',
    });
    const files = {
      ...projectFiles('packages/db/'),
      'package.json': JSON.stringify({ devDependencies: { prisma: '6.2.0' } }),
      'packages/db/package.json': JSON.stringify({ dependencies: { '@prisma/client': '6.1.0' } }),
    };
    expect((await versionOf(files, 'packages/db')).version).toBe('6.2.0');
  });

  it.each([
    ['pnpm-workspace.yaml', 'catalog:', 'catalog:\n  prisma: ^6.5.0\n'],
    ['pnpm-workspace.yaml', 'catalog:db', 'catalogs:\n  db:\n    prisma: ^6.5.0\n'],
    ['.yarnrc.yml', 'catalog:', 'catalog:\n  prisma: ^6.5.0\n'],
  ])('a catalog of %s (%s)', async (name, range, content) => {
    expect(await versionOf({ ...monorepo(range), [name]: content }, 'packages/db')).toMatchObject({
      version: '6.5.0',
      from: 'range',
    });
  });

  it("bun's catalog in package.json", async () => {
    const files = {
      ...monorepo('catalog:'),
      'package.json': JSON.stringify({
        workspaces: { packages: ['packages/*'], catalog: { prisma: '^6.5.0' } },
      }),
    };
    expect((await versionOf(files, 'packages/db')).version).toBe('6.5.0');
  });

  it('no version at all is an assumption that says so', async () => {
    for (const files of [
      projectFiles(),
      withRange('latest'),
      withRange('*'),
      withRange('workspace:*'),
      withRange('not a range'),
    ]) {
      const found = await versionOf(files, '.');
      expect(found).toMatchObject({ version: '6.19.3', from: 'default' });
      expect(found.remark).toContain('6.19.3 is assumed');
    }
    const seven = {
      ...projectFiles(),
      'prisma/schema.prisma': 'datasource db {\n provider = "postgresql"\n}\n',
    };
    expect((await versionOf(seven, '.')).version).toBe('7.10.0');
  });

  it('a lock file that can not be read is named', async () => {
    const broken = await versionOf({ ...withRange('^6.0.0'), 'package-lock.json': '<<<<<<< HEAD' }, '.');
    expect(broken).toMatchObject({ version: '6.0.0', from: 'range' });
    expect(broken.remark).toContain('"package-lock.json" can\'t be read');
    const binary = await versionOf(
      { ...withRange('^6.0.0'), 'bun.lockb': Buffer.from([0x23, 0x21, 0, 1]) },
      '.',
    );
    expect(binary.remark).toContain("bun's binary lock file");
  });
});

describe('node_modules', () => {
  const installed = (folder: string, version: string): Files => ({
    [`${folder}/prisma/package.json`]: JSON.stringify({
      name: 'prisma',
      version,
      bin: { prisma: 'build/index.js' },
    }),
    [`${folder}/prisma/build/index.js`]: '',
    [`${folder}/@prisma/engines/package.json`]: JSON.stringify({ version }),
    [`${folder}/@prisma/engines-version/package.json`]: JSON.stringify({ version: `${version}-1.abc` }),
  });
  const files = { ...monorepo(), '.gitignore': 'node_modules\n', 'package-lock.json': lock('npm-3.json') };

  it('wins over the lock file at head, the nearest first; base has none', async () => {
    const both = { ...installed('node_modules', '6.1.0'), ...installed('packages/db/node_modules', '6.2.0') };
    expect(await versionOf(files, 'packages/db', 'head', both)).toEqual({
      version: '6.2.0',
      engineVersion: '6.2.0-1.abc',
      from: 'node_modules',
      file: 'packages/db/node_modules/prisma/package.json',
      cli: '/packages/db/node_modules/prisma/build/index.js',
      remark: undefined,
    });
    expect((await versionOf(files, 'apps/web', 'head', both)).version).toBe('6.1.0');
    expect((await versionOf(files, 'packages/db', 'base', both)).from).toBe('lockfile');
  });

  it("follows pnpm's links inside the repository", async () => {
    const store = 'node_modules/.pnpm/prisma@6.2.0/node_modules';
    const linked = {
      ...installed(store, '6.2.0'),
      'packages/db/node_modules/prisma': { link: `../../../${store}/prisma` },
    };
    expect(await versionOf(files, 'packages/db', 'head', linked)).toMatchObject({
      version: '6.2.0',
      engineVersion: '6.2.0-1.abc',
      cli: `/${store}/prisma/build/index.js`,
    });
  });

  it('takes nothing that lies outside of the repository, and no entry outside of its package', async () => {
    using elsewhere = newRepository();
    elsewhere.write(installed('node_modules', '9.9.9'));
    const linked = { 'node_modules/prisma': { link: join(elsewhere.path, 'node_modules/prisma') } };
    expect((await versionOf(files, 'packages/db', 'head', linked)).version).toBe('6.19.3');
    const escaping = {
      'node_modules/prisma/package.json': JSON.stringify({
        version: '6.2.0',
        bin: { prisma: '../../src/evil.js' },
      }),
      'src/evil.js': '',
    };
    expect((await versionOf(files, 'packages/db', 'head', escaping)).from).toBe('lockfile');
  });

  it('does not run a CLI that the repository itself brings, also behind a link', async () => {
    const { '.gitignore': _, ...notIgnored } = files;
    const brought = await versionOf({ ...notIgnored, ...installed('node_modules', '6.2.0') }, 'packages/db');
    expect([brought.version, brought.cli]).toEqual(['6.2.0', undefined]);
    expect(brought.remark).toBe(
      'The Prisma CLI "node_modules/prisma/build/index.js" is a file of the repository and was not run.',
    );
    const linked = {
      ...notIgnored,
      ...installed('tools', '6.2.0'),
      'node_modules/prisma': { link: '../tools/prisma' },
    };
    expect((await versionOf(linked, 'packages/db')).cli).toBeUndefined();
  });
});
