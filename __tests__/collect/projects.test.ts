import { describe, expect, it } from '@jest/globals';
import { findProjects, openRepository, type ProjectOverrides } from '../../src/collect/index.ts';
import { PreflightError } from '../../src/errors.ts';
import type { Project } from '../../src/model/project.ts';
import {
  newRepository,
  postgresSchema,
  projectFiles,
  type TestRepository,
  temporaryFolder,
} from './git-repository.ts';

type Files = Parameters<TestRepository['write']>[0];

/** The projects of these files, which must be the same in the working tree and in the commit. */
async function projectsOf(files: Files, overrides: ProjectOverrides = {}): Promise<readonly Project[]> {
  using repository = newRepository();
  repository.write(files);
  repository.commit();
  const { head, base } = await openRepository({
    directory: repository.path,
    base: { kind: 'default-branch' },
  });
  const found = await findProjects(head, overrides);
  expect(found).toEqual(await findProjects(base, overrides));
  return found;
}
const places = (projects: readonly Project[]): readonly (readonly [string, string, string])[] =>
  projects.map(({ root, schema, migrationsDir }) => [root, schema, migrationsDir]);

const schema = (provider: string, rest = ''): string =>
  `datasource db {\n  provider = "${provider}"\n  url = env("DATABASE_URL")\n}\n${rest}`;
const history = (folder: string, provider = 'postgresql', ...names: string[]): Files => ({
  [`${folder}/migration_lock.toml`]: `provider = "${provider}"\n`,
  ...Object.fromEntries(
    (names.length === 0 ? ['01_init'] : names).map((name) => [
      `${folder}/${name}/migration.sql`,
      `-- ${provider} ${name}\n`,
    ]),
  ),
});
const prismaPackage = JSON.stringify({ dependencies: { prisma: '6.0.0' } });

describe('where projects are found', () => {
  it('default places, in a monorepo', async () => {
    const files = {
      ...projectFiles(),
      ...projectFiles('packages/a b/'),
      'apps/x/schema.prisma': postgresSchema,
      ...history('apps/x/migrations'),
    };
    expect(places(await projectsOf(files))).toEqual([
      ['.', 'prisma/schema.prisma', 'prisma/migrations'],
      ['apps/x', 'apps/x/schema.prisma', 'apps/x/migrations'],
      ['packages/a b', 'packages/a b/prisma/schema.prisma', 'packages/a b/prisma/migrations'],
    ]);
  });

  it('what package.json names, also in another folder', async () => {
    const files = {
      'package.json': JSON.stringify({ prisma: { schema: 'server/db/main.prisma' } }),
      'server/db/main.prisma': postgresSchema,
      ...history('server/db/migrations'),
    };
    expect(places(await projectsOf(files))).toEqual([['.', 'server/db/main.prisma', 'server/db/migrations']]);
  });

  it('what a script hands to prisma migrate', async () => {
    const files = {
      'package.json': JSON.stringify({
        scripts: { deploy: 'tsc && prisma migrate deploy --schema=db/a.prisma' },
      }),
      'db/a.prisma': postgresSchema,
      'db/b.prisma': postgresSchema,
      ...history('db/migrations'),
    };
    expect(places(await projectsOf(files))).toEqual([['.', 'db/a.prisma', 'db/migrations']]);
  });

  it('twins for several databases', async () => {
    const files = {
      'db/mysql/schema.prisma': schema('mysql'),
      ...history('db/mysql/migrations', 'mysql'),
      'db/postgresql/schema.prisma': schema('postgres'),
      ...history('db/postgresql/migrations'),
      'db/sqlite/schema.prisma': schema('sqlite'),
      ...history('db/sqlite/migrations', 'sqlite'),
    };
    expect(
      (await projectsOf(files)).map(({ root, provider, lockFile }) => [root, provider, lockFile?.provider]),
    ).toEqual([
      ['db/mysql', 'mysql', 'mysql'],
      ['db/postgresql', 'postgresql', 'postgresql'],
      ['db/sqlite', 'sqlite', 'sqlite'],
    ]);
  });

  it.each([
    ['migrations beside the folder', 'prisma/migrations'],
    ['migrations inside the folder', 'prisma/schema/migrations'],
  ])('a schema of many files, %s', async (_, folder) => {
    const [project] = await projectsOf({
      'prisma/schema/base.prisma': schema(
        'postgresql',
        'generator client {\n provider = "prisma-client-js"\n previewFeatures = ["prismaSchemaFolder"]\n}\n',
      ),
      'prisma/schema/user.prisma': 'model User {\n id Int @id\n}\n',
      'prisma/schema/deep/post.prisma': 'model Post {\n id Int @id\n}\n',
      ...history(folder),
    });
    expect(project).toMatchObject({ root: '.', schema: 'prisma/schema', migrationsDir: folder });
    expect(project?.schemaFiles.map(({ path }) => path)).toEqual([
      'prisma/schema/base.prisma',
      'prisma/schema/deep/post.prisma',
      'prisma/schema/user.prisma',
    ]);
  });

  it('a schema of many files that only their types tell, and neighbours that are none of it', async () => {
    const [project] = await projectsOf({
      'prisma/schema.prisma': schema('postgresql', 'model User {\n id Int @id\n posts Post[]\n}\n'),
      'prisma/models/post.prisma': 'model Post {\n id Int @id\n user User\n}\n',
      'prisma/old.prisma': 'model User {\n id Int @id\n}\n',
      ...history('prisma/migrations'),
    });
    expect(project).toMatchObject({ schema: 'prisma', migrationsDir: 'prisma/migrations' });
    expect(project?.schemaFiles.map(({ path }) => path)).toEqual([
      'prisma/models/post.prisma',
      'prisma/schema.prisma',
    ]);
    const [single] = await projectsOf({
      'prisma/schema.prisma': postgresSchema,
      'prisma/fragment.prisma': 'model Other {\n id Int @id\n}\n',
      ...history('prisma/migrations'),
    });
    expect(single?.schema).toBe('prisma/schema.prisma');
    expect(single?.schemaFiles).toHaveLength(1);
  });

  it('through a link inside the repository, with the paths of the real files', async () => {
    const files = {
      ...history('shared/history'),
      'app/prisma/schema.prisma': postgresSchema,
      'app/sql': { link: '../shared' },
      'app/prisma.config.ts': `export default { migrations: { path: 'sql/history' } }`,
    };
    const [project] = await projectsOf(files);
    expect(project).toMatchObject({ root: 'app', migrationsDir: 'shared/history' });
    expect(project?.migrations).toHaveLength(1);
  });
});

describe('what is no project', () => {
  it('a schema that nobody names, without migrations', async () => {
    const bare = { 'packages/x/prisma/schema.prisma': postgresSchema, 'templates/t.prisma': postgresSchema };
    expect(await projectsOf({ ...bare, 'a.txt': '' })).toEqual([]);
    expect(places(await projectsOf({ ...bare, 'packages/x/package.json': prismaPackage }))).toEqual([
      ['packages/x', 'packages/x/prisma/schema.prisma', 'packages/x/prisma/migrations'],
    ]);
  });

  it('what lies in node_modules, fixtures and build output, unless it is named', async () => {
    const files = {
      ...projectFiles('node_modules/p/'),
      ...projectFiles('test/fixtures/a/'),
      ...projectFiles('x/__fixtures__/'),
      ...projectFiles('dist/'),
    };
    expect(await projectsOf(files)).toEqual([]);
    expect(await projectsOf(files, { workingDirectory: 'test/fixtures/a' })).toHaveLength(1);
    expect(await projectsOf(files, { schema: 'dist/prisma/schema.prisma' })).toHaveLength(1);
  });

  it('a second schema with the same migrations', async () => {
    const full = { 'prisma/schema.full.prisma': schema('postgresql', 'model Full {\n id Int @id\n}\n') };
    const [project, ...others] = await projectsOf({
      ...projectFiles(),
      ...full,
      'package.json': JSON.stringify({ prisma: { schema: 'prisma/schema.prisma' } }),
    });
    expect(others).toEqual([]);
    expect(project).toMatchObject({ schema: 'prisma/schema.prisma', remarks: [] });
    const [unnamed, ...more] = await projectsOf({ ...projectFiles(), ...full });
    expect(more).toEqual([]);
    expect(unnamed?.schema).toBe('prisma/schema.prisma');
    expect(unnamed?.remarks.join()).toContain('"prisma/schema.full.prisma" shares these migrations');
    const twins = await projectsOf({
      'prisma/a.mysql.prisma': schema('mysql'),
      'prisma/b.pg.prisma': schema('postgresql'),
      ...history('prisma/migrations'),
    });
    expect(twins.map((one) => one.schema)).toEqual(['prisma/b.pg.prisma']);
  });

  it('two configs and a package.json that name one schema are one project', async () => {
    const files = {
      ...projectFiles('packages/db/'),
      'prisma.config.ts': `export default { schema: 'packages/db/prisma/schema.prisma' }`,
      'packages/db/.config/prisma.ts': `export default { schema: '../prisma/schema.prisma' }`,
      'package.json': JSON.stringify({ prisma: { schema: 'packages/db/prisma/schema.prisma' } }),
    };
    expect((await projectsOf(files)).map(({ configFile }) => configFile)).toEqual([
      'packages/db/.config/prisma.ts',
    ]);
  });
});

describe('what a project holds', () => {
  it('migrations in the order of their bytes, folders without migration.sql, unread SQL, spaces', async () => {
    const [project] = await projectsOf({
      ...projectFiles('', { '9_b': 'b', '10_a': 'a', '2024 copy': 'c', '20240101.sql': 'd' }),
      'prisma/migrations/11_ts/migration.ts': 'x',
      'prisma/migrations/9_b/down.sql': 'x',
      'prisma/migrations/loose.sql': 'x',
      'prisma/migrations/nested/deep/migration.sql': 'x',
      ...history('prisma/migrations-old'),
    });
    expect(project?.migrations.map(({ name, bytes }) => [name, bytes?.toString()])).toEqual([
      ['10_a', 'a'],
      ['11_ts', undefined],
      ['2024 copy', 'c'],
      ['20240101.sql', 'd'],
      ['9_b', 'b'],
      ['nested', undefined],
    ]);
    expect(project?.unread).toEqual([
      'prisma/migrations-old/01_init/migration.sql',
      'prisma/migrations/9_b/down.sql',
      'prisma/migrations/loose.sql',
      'prisma/migrations/nested/deep/migration.sql',
    ]);
  });

  it('provider and env names as the grammar has them: not from comments or strings', async () => {
    const [project] = await projectsOf({
      'prisma/schema.prisma': `\uFEFF// datasource no { provider = "mysql" url = env("COMMENT") }
/* datasource no { provider = "sqlite"
} */
generator client {
  provider = "prisma-client-js" // }
  output = env("OUT")
}
datasource db { // {
  provider = "postgres"
  url = env( "DATABASE_URL" )
  directUrl = env("DIRECT_URL")
  /// shadowDatabaseUrl = env("SHADOW")
}
model A {
  id Int @id @default(1)
  s  String @default("env(\\"STRING\\") } // \\\\")
}
`,
      ...history('prisma/migrations'),
    });
    expect(project).toMatchObject({
      provider: 'postgresql',
      envNames: ['DATABASE_URL', 'DIRECT_URL', 'OUT'],
    });
  });

  it('a schema that does not parse, no schema at all, no migrations, a lock file that is none', async () => {
    const [broken] = await projectsOf({
      'prisma/schema.prisma': 'datasource {{{ model',
      ...history('prisma/migrations'),
    });
    expect(broken).toMatchObject({ schema: 'prisma/schema.prisma', provider: 'postgresql' });
    const [gone] = await projectsOf({
      'prisma.config.ts': `export default { schema: 'prisma/gone.prisma' }`,
      ...history('prisma/migrations'),
    });
    expect(gone).toMatchObject({
      schema: 'prisma/gone.prisma',
      schemaFiles: [],
      migrationsDir: 'prisma/migrations',
    });
    expect(gone?.remarks).toEqual([
      'The schema "prisma/gone.prisma" that "prisma.config.ts" names does not exist.',
    ]);
    const [fresh] = await projectsOf({ 'prisma/schema.prisma': postgresSchema });
    expect(fresh).toMatchObject({ migrations: [], lockFile: undefined, migrationsDir: 'prisma/migrations' });
    const [locked] = await projectsOf({
      ...projectFiles(),
      'prisma/migrations/migration_lock.toml': '<<<<<<< HEAD\n',
    });
    expect(locked?.lockFile).toMatchObject({ provider: undefined });
  });

  it('the layout of Prisma 8 is recognised', async () => {
    const [project] = await projectsOf({
      'prisma/contract.prisma': 'model User {\n id Int @id\n}\n',
      'migrations/app/20260101_init/ops.json': '[]',
      'migrations/app/20260101_init/migration.ts': '',
    });
    expect(project).toMatchObject({
      root: '.',
      layout: 'prisma-8',
      schema: 'prisma/contract.prisma',
      migrationsDir: 'migrations',
      migrations: [],
    });
  });

  it('a generated migrations folder that a config names, though git ignores it', async () => {
    using repository = newRepository();
    repository.write({
      '.gitignore': 'out/\n',
      'prisma/schema.prisma': postgresSchema,
      'prisma.config.ts': `export default { schema: 'prisma/schema.prisma', migrations: { path: 'out/migrations' } }`,
    });
    repository.commit();
    repository.write(history('out/migrations'));
    const { head } = await openRepository({ directory: repository.path, base: { kind: 'default-branch' } });
    const [project] = await findProjects(head, {});
    expect(project?.migrations.map(({ name, bytes }) => [name, bytes?.toString()])).toEqual([
      ['01_init', '-- postgresql 01_init\n'],
    ]);
    expect(project?.remarks.join()).toContain('is not in git');
  });
});

describe('inputs', () => {
  const files = {
    ...projectFiles('a/'),
    ...projectFiles('b/'),
    ...history('b/other'),
    'b/second.prisma': postgresSchema,
  };

  it('choose a project, a schema, a migrations folder', async () => {
    expect(places(await projectsOf(files, { workingDirectory: 'a' }))).toEqual([
      ['a', 'a/prisma/schema.prisma', 'a/prisma/migrations'],
    ]);
    expect(
      places(
        await projectsOf(files, { workingDirectory: './b/', schema: 'second.prisma', migrations: 'other' }),
      ),
    ).toEqual([['b', 'b/second.prisma', 'b/other']]);
    expect(places(await projectsOf(files, { schema: 'a/prisma' }))).toEqual([
      ['a', 'a/prisma', 'a/prisma/migrations'],
    ]);
  });

  it('that name nothing, or leave the repository, are refused', async () => {
    using outside = temporaryFolder();
    const linked = { ...files, link: { link: outside.path } };
    for (const [overrides, sentence] of [
      [{ schema: 'none.prisma' }, 'The schema "none.prisma" does not exist.'],
      [{ workingDirectory: 'none' }, 'does not exist or has no files'],
      [{ schema: '../../etc/passwd' }, 'leaves the repository'],
      [{ schema: '/etc/passwd' }, 'leaves the repository'],
      [{ schema: 'link/schema.prisma' }, 'leaves the repository'],
      [{ migrations: 'b/other' }, 'but there are 2 Prisma projects'],
      [{ workingDirectory: 'a', migrations: '../link' }, 'leaves the repository'],
    ] as const) {
      const thrown = await projectsOf(linked, overrides).catch((error: unknown) => error);
      expect(thrown).toBeInstanceOf(PreflightError);
      expect((thrown as PreflightError).message).toContain(sentence);
    }
  });
});
