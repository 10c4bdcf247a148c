/** A generated client that is kept in git, against what the project's own `prisma generate` writes. */
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { openAt, temporaryFolder } from '../collect/git-repository.ts';
import { installedCli, installInto } from '../prisma/installed-cli.ts';
import {
  type Change,
  type Checked,
  checked,
  inProject,
  lockedPrisma,
  migrationsOf,
  projectOf,
  repositoryOf,
} from './support.ts';

type Texts = Readonly<Record<string, string | Buffer>>;

const added = '20240301000000_x';

/** A schema whose client is written to `generated`. */
function schemaOf(version: string, fields: string): string {
  const seven = version.startsWith('7');
  const generator = seven
    ? 'generator client {\n  provider = "prisma-client"\n  output   = "../generated"\n}\n'
    : 'generator client {\n  provider = "prisma-client-js"\n  output   = "../generated"\n}\n';
  const url = seven ? '' : '  url      = env("DATABASE_URL")\n';
  return `${generator}\ndatasource db {\n  provider = "postgresql"\n${url}}\n\nmodel User {\n${fields}}\n`;
}

/** The client that a developer has generated in a folder of their own, with a `.env` and an engine: files by path. */
async function generated(cli: string, schema: string): Promise<Texts> {
  using folder = temporaryFolder();
  const developer = openAt(folder.path, () => {});
  developer.write({ 'prisma/schema.prisma': schema, '.env': 'DATABASE_URL=postgresql://a@127.0.0.1:9/b\n' });
  symlinkSync(join(cli, 'node_modules'), join(folder.path, 'node_modules'));
  const engine = join(folder.path, 'libquery_engine-darwin-arm64.dylib.node');
  writeFileSync(engine, '');
  await execa(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    cwd: folder.path,
    env: {
      DATABASE_URL: 'postgresql://a@127.0.0.1:9/b',
      PRISMA_QUERY_ENGINE_LIBRARY: engine,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
    },
  });
  const client = join(folder.path, 'generated');
  const files = readdirSync(client, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return Object.fromEntries(
    files
      .map((file) => join(file.parentPath, file.name))
      .filter((path) => !/engine-.*\.node$/.test(path))
      .map((path) => [`generated/${relative(client, path)}`, readFileSync(path)]),
  );
}

/** Name of the project → what its change does, given the clients of the schema before it and after it. */
type Cases = (
  client: { readonly before: Texts; readonly after: Texts },
  base: Texts,
  head: Texts,
) => Readonly<Record<string, Change>>;

const nothing = migrationsOf({ [added]: 'SELECT 1;\n' });

/** The CLI takes seconds for each project, so that each case is looked at with one version. */
async function checkedClients(version: string, cases: Cases): Promise<Checked> {
  const { folder } = await installedCli(version);
  const before = schemaOf(version, '  id   Int    @id\n  name String\n');
  const after = schemaOf(version, '  id   Int    @id\n  name String\n  age  Int?\n');
  const [old, fresh] = await Promise.all([generated(folder, before), generated(folder, after)]);
  const base = { ...projectOf({}, before), ...lockedPrisma(version) };
  const head = {
    ...migrationsOf({ [added]: 'ALTER TABLE "User" ADD COLUMN "age" INTEGER;\n' }),
    'prisma/schema.prisma': after,
  };
  using repository = repositoryOf(cases({ before: old, after: fresh }, base, head));
  await installInto(repository.path, version);
  return await checked(repository.path);
}

describe('a client of Prisma 6 in git', () => {
  let run: Checked;
  beforeAll(async () => {
    run = await checkedClients('6.19.3', ({ before, after }, base, head) => ({
      regenerated: { base: { ...base, ...before }, head: { ...head, ...after } },
      forgotten: { base: { ...base, ...before }, head },
      'stale before': { base: { ...base, ...after }, head: nothing },
    }));
  });

  it('that the change has generated anew is as it should be, on whatever machine that was', () => {
    const { found, check, project } = inProject(run, 'regenerated');
    expect(project.prisma).toMatchObject({ version: '6.19.3', ran: 'cli' });
    expect([found, check('generate')]).toEqual([[], 'passed']);
  });

  it('that the change has forgotten is stale', () => {
    const { project, only, check } = inProject(run, 'forgotten');
    expect(project.findings.map(({ rule }) => rule)).toEqual(['client-stale']);
    expect(only('client-stale')).toMatchObject({
      severity: 'error',
      evidence: 'executed',
      file: 'packages/forgotten/generated/edge.js',
      message: expect.stringMatching(
        /^The generated client in git is not what `prisma generate` writes: \S+\/edge\.js and \d+ more files\.$/,
      ),
    });
    expect(check('generate')).toBe('failed');
  });

  it('that was stale before is a note', () => {
    const { project, only } = inProject(run, 'stale before');
    expect(project.findings.map(({ rule }) => rule)).toEqual(['client-stale']);
    expect(only('client-stale').severity).toBe('note');
  });
});

describe('a client of Prisma 7 in git', () => {
  const first = 'generated/client.ts';
  let run: Checked;
  beforeAll(async () => {
    run = await checkedClients('7.8.0', ({ before, after }, base, head) => ({
      regenerated: { base: { ...base, ...before }, head: { ...head, ...after } },
      edited: { base: { ...base, ...before }, head: { ...nothing, [first]: `${before[first]}// Mine.\n` } },
      ignored: { base: { ...base, '.gitignore': '/generated\n' }, head: { ...head, ...before } },
    }));
  });

  it('that the change has generated anew is as it should be', () => {
    const { found, check, project } = inProject(run, 'regenerated');
    expect(project.prisma).toMatchObject({ version: '7.8.0', ran: 'cli' });
    expect([found, check('generate')]).toEqual([[], 'passed']);
  });

  it('that was edited by hand is no longer what is generated', () => {
    const { project, only } = inProject(run, 'edited');
    expect(project.findings.map(({ rule }) => rule)).toEqual(['client-stale']);
    expect(only('client-stale')).toMatchObject({
      severity: 'error',
      message: `The generated client in git is not what \`prisma generate\` writes: packages/edited/${first}.`,
    });
  });

  it('that is not tracked is not looked at', () => {
    const { found, check } = inProject(run, 'ignored');
    expect([found, check('generate')]).toEqual([[], 'passed']);
  });
});
