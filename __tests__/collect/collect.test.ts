import { describe, expect, it } from '@jest/globals';
import { type Collected, type CollectRequest, collect, compareHistories } from '../../src/collect/index.ts';
import { PreflightError } from '../../src/errors.ts';
import { newRepository, postgresSchema, projectFiles, type TestRepository } from './git-repository.ts';

type Files = Parameters<TestRepository['write']>[0];

/** What a change from one state to another touches. */
async function change(
  before: Files,
  after: Files,
  more: Partial<CollectRequest> & { subfolder?: string } = {},
): Promise<Collected> {
  using repository = newRepository();
  repository.write(before);
  const base = repository.commit();
  repository.write(after);
  repository.commit();
  const { subfolder, ...request } = more;
  return await collect({
    directory: subfolder === undefined ? repository.path : `${repository.path}/${subfolder}`,
    base: { kind: 'commit', sha: base },
    ...request,
  });
}
const touched = ({ pairs }: Collected): readonly (readonly [string | undefined, string])[] =>
  pairs.map(({ base, head }) => [base?.schema, head.schema]);
const dependsOn = (version: string): string => JSON.stringify({ devDependencies: { prisma: version } });

/** umami's layout: twins whose migrations have the same names. */
const twin = (provider: string, folder: string, ...names: string[]): Files => ({
  [`${folder}/schema.prisma`]: `datasource db {\n provider = "${provider}"\n url = env("DATABASE_URL")\n}\n`,
  [`${folder}/migrations/migration_lock.toml`]: `provider = "${provider}"\n`,
  ...Object.fromEntries(
    names.map((name) => [`${folder}/migrations/${name}/migration.sql`, `-- ${provider} ${name}\n`]),
  ),
});

describe('only what a change touches is paired', () => {
  const two = { ...projectFiles('a/'), ...projectFiles('b/') };
  const a = ['a/prisma/schema.prisma', 'a/prisma/schema.prisma'] as const;

  it.each<[string, Files]>([
    ['its schema', { 'a/prisma/schema.prisma': `${postgresSchema}// x\n` }],
    ['a new migration', { 'a/prisma/migrations/2_x/migration.sql': '' }],
    ['an edited migration', { 'a/prisma/migrations/20240101000000_init/migration.sql': '-- x' }],
    ['a deleted migration', { 'a/prisma/migrations/20240101000000_init/migration.sql': null }],
    ['its lock file', { 'a/prisma/migrations/migration_lock.toml': 'provider = "mysql"\n' }],
    ['SQL that Prisma does not read', { 'a/prisma/migrations/x.sql': '-- x' }],
    ['a new config', { 'a/prisma.config.ts': 'export default {}' }],
  ])('%s', async (_, after) => {
    const found = await change(two, after);
    expect(touched(found)).toEqual([a]);
    expect(found.untouched).toHaveLength(1);
  });

  it('nothing of Prisma, quickly', async () => {
    const start = performance.now();
    const found = await change(two, { 'src/index.ts': 'x', 'a/README.md': 'x', 'a/package.json': '{}' });
    expect([found.pairs, found.untouched.length, found.removed]).toEqual([[], 2, []]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('files that are not committed yet, and a new project', async () => {
    using repository = newRepository();
    repository.write(two);
    repository.commit();
    repository.write(projectFiles('c/'));
    const found = await collect({ directory: repository.path, base: { kind: 'default-branch' } });
    expect(touched(found)).toEqual([[undefined, 'c/prisma/schema.prisma']]);
    expect(found.pairs[0]?.basePrisma).toBeUndefined();
  });

  it('a SQL file that a config reads', async () => {
    const config = {
      ...projectFiles(),
      'prisma.config.ts': `import { readFileSync } from 'node:fs';\nexport default { migrations: { initShadowDb: readFileSync('shadow.sql', 'utf8') } }`,
      'shadow.sql': '-- a',
    };
    const found = await change(config, { 'shadow.sql': '-- b' });
    expect([found.pairs[0]?.base?.initShadowDb, found.pairs[0]?.head.initShadowDb]).toEqual(['-- a', '-- b']);
  });
});

describe('a new version of Prisma', () => {
  const two = { ...projectFiles('a/'), ...projectFiles('b/'), 'package.json': dependsOn('6.1.0') };

  it('touches every project where it is all that changes', async () => {
    const found = await change(two, { 'package.json': dependsOn('6.2.0') });
    expect(
      found.pairs.map(({ head, prisma, basePrisma }) => [head.root, basePrisma?.version, prisma.version]),
    ).toEqual([
      ['a', '6.1.0', '6.2.0'],
      ['b', '6.1.0', '6.2.0'],
    ]);
  });

  it('within one major is background beside a change of one project; a new major is not', async () => {
    const edit = { 'a/prisma/migrations/2_x/migration.sql': '' };
    expect(touched(await change(two, { ...edit, 'package.json': dependsOn('6.2.0') }))).toHaveLength(1);
    expect(touched(await change(two, { ...edit, 'package.json': dependsOn('7.0.0') }))).toHaveLength(2);
    const seven = { ...two, 'package.json': dependsOn('7.3.0') };
    expect(touched(await change(seven, { ...edit, 'package.json': dependsOn('7.4.0') }))).toHaveLength(2);
  });

  it('is no news where package.json changes elsewhere', async () => {
    const found = await change(two, {
      'package.json': JSON.stringify({ devDependencies: { prisma: '6.1.0', jest: '30.0.0' } }),
    });
    expect(found.pairs).toEqual([]);
  });
});

describe('a project that moved is paired by the bytes of its migrations', () => {
  it('twins with equal names, one moved and one deleted', async () => {
    const before = {
      ...twin('mysql', 'db/mysql', '01_init', '02_x'),
      ...twin('postgresql', 'db/postgresql', '01_init', '02_x'),
    };
    const gone = Object.fromEntries(Object.keys(before).map((path) => [path, null]));
    const found = await change(before, {
      ...gone,
      ...twin('postgresql', 'prisma', '01_init', '02_x', '03_y'),
    });
    expect(touched(found)).toEqual([['db/postgresql/schema.prisma', 'prisma/schema.prisma']]);
    expect(found.removed.map(({ schema }) => schema)).toEqual(['db/mysql/schema.prisma']);
    const [pair] = found.pairs;
    const history = compareHistories(pair?.base?.migrations ?? [], pair?.head.migrations ?? []);
    expect([history.added.map(({ name }) => name), history.deleted, history.edited, history.renamed]).toEqual(
      [['03_y'], [], [], []],
    );
  });

  it('only the edited twin is touched', async () => {
    const before = {
      ...twin('mysql', 'db/mysql', '01_init'),
      ...twin('postgresql', 'db/postgresql', '01_init'),
    };
    const found = await change(before, { 'db/mysql/migrations/01_init/migration.sql': '-- edited' });
    expect(touched(found)).toEqual([['db/mysql/schema.prisma', 'db/mysql/schema.prisma']]);
  });

  it('a place that changes its provider and its whole history stays the same project', async () => {
    const before = twin('mysql', 'prisma', '01_init');
    const found = await change(before, {
      'prisma/migrations/01_init/migration.sql': null,
      ...twin('postgresql', 'prisma', '10_init'),
    });
    expect(touched(found)).toEqual([['prisma/schema.prisma', 'prisma/schema.prisma']]);
    expect(found.pairs[0]?.base?.provider).toBe('mysql');
  });

  it('a migrations folder that a new config moves', async () => {
    const before = projectFiles();
    const moved = {
      'prisma/migrations/20240101000000_init/migration.sql': null,
      'prisma/migrations/migration_lock.toml': null,
      'sql/20240101000000_init/migration.sql': 'SELECT 1;\n',
      'prisma.config.ts': `export default { schema: 'prisma/schema.prisma', migrations: { path: 'sql' } }`,
    };
    const [pair] = (await change(before, moved)).pairs;
    expect([pair?.base?.migrationsDir, pair?.head.migrationsDir]).toEqual(['prisma/migrations', 'sql']);
    expect(compareHistories(pair?.base?.migrations ?? [], pair?.head.migrations ?? [])).toMatchObject({
      added: [],
      deleted: [],
      renamed: [],
    });
  });
});

describe('inputs and folders', () => {
  const two = { ...projectFiles('a/'), ...projectFiles('b/') };
  const both = { 'a/prisma/migrations/2/migration.sql': '', 'b/prisma/migrations/2/migration.sql': '' };

  it('a subfolder, a working directory, a schema', async () => {
    expect(touched(await change(two, both, { subfolder: 'a' }))).toEqual([
      ['a/prisma/schema.prisma', 'a/prisma/schema.prisma'],
    ]);
    expect(touched(await change(two, both, { workingDirectory: 'b' }))).toEqual([
      ['b/prisma/schema.prisma', 'b/prisma/schema.prisma'],
    ]);
    expect(
      touched(
        await change(two, both, { schema: 'b/prisma/schema.prisma', migrations: 'b/prisma/migrations' }),
      ),
    ).toEqual([['b/prisma/schema.prisma', 'b/prisma/schema.prisma']]);
  });

  it('a project that moved into the working directory keeps its history', async () => {
    const after = {
      ...Object.fromEntries(Object.keys(projectFiles('a/')).map((path) => [path, null])),
      ...projectFiles('new/'),
    };
    expect(touched(await change(projectFiles('a/'), after, { workingDirectory: 'new' }))).toEqual([
      ['a/prisma/schema.prisma', 'new/prisma/schema.prisma'],
    ]);
  });

  it('no Prisma project is one sentence, with the reason where a config is it', async () => {
    const none = await change({ 'a.txt': 'a' }, { 'a.txt': 'b' }).catch((error: unknown) => error);
    expect(none).toBeInstanceOf(PreflightError);
    expect((none as PreflightError).message).toBe('No Prisma project was found in this repository.');
    const config = await change({ 'prisma.config.ts': 'export default make()' }, {}).catch(
      (error: unknown) => error,
    );
    expect((config as PreflightError).message).toContain(
      'The Prisma config "prisma.config.ts" can\'t be read',
    );
    const outside = await change({ 'a.txt': 'a' }, {}, { workingDirectory: '..' }).catch(
      (error: unknown) => error,
    );
    expect((outside as PreflightError).message).toContain('outside of the repository');
  });

  it('a project that is deleted is named, not an error', async () => {
    const gone = Object.fromEntries(Object.keys(projectFiles()).map((path) => [path, null]));
    const found = await change(projectFiles(), { ...gone, 'a.txt': '' });
    expect([found.pairs, found.untouched.length, found.removed.map(({ schema }) => schema)]).toEqual([
      [],
      0,
      ['prisma/schema.prisma'],
    ]);
  });
});
