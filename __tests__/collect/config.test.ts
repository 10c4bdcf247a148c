import { describe, expect, it } from '@jest/globals';
import { collect, compareHistories, findProjects, openRepository } from '../../src/collect/index.ts';
import type { Project } from '../../src/model/project.ts';
import { newRepository, postgresSchema } from './git-repository.ts';

const files = {
  'packages/db/custom/main.prisma': postgresSchema,
  'packages/db/sql/1_init/migration.sql': 'SELECT 1;\n',
  'packages/db/init.sql': 'CREATE ROLE app;\n',
};

/** The project that one config makes, at head (working tree) or at base (a commit). */
async function projectOf(
  config: string,
  options: { name?: string; side?: 'head' | 'base'; more?: Record<string, string> } = {},
): Promise<Project | undefined> {
  using repository = newRepository();
  repository.write({
    ...files,
    [`packages/db/${options.name ?? 'prisma.config.ts'}`]: config,
    ...options.more,
  });
  repository.commit();
  const opened = await openRepository({ directory: repository.path, base: { kind: 'default-branch' } });
  return (await findProjects(opened[options.side ?? 'head'], {}))[0];
}

/** Forms of one and the same config: all are read without running anything, so also at base. */
const readable: Readonly<Record<string, string>> = {
  defineConfig: `import 'dotenv/config';
import { defineConfig, env } from 'prisma/config';
export default defineConfig({
  schema: 'custom/main.prisma',
  migrations: { path: "sql", seed: 'tsx seed.ts', initShadowDb: \`CREATE ROLE app;\\n\` },
  tables: { external: ['public.users'] }, enums: { external: ['public.role'] },
  datasource: { url: env('DATABASE_URL') },
});`,
  'satisfies with constants and path.join': `import path from 'node:path';
import { readFileSync } from 'fs';
import type { PrismaConfig } from 'prisma';
const folder = 'custom' as const;
const tables = ['public.users'];
const paths = { migrations: path.join(import.meta.dirname, 'sql') };
const config: PrismaConfig = {
  schema: path.join(folder, \`main.\${'prisma'}\`),
  migrations: { path: paths.migrations, initShadowDb: readFileSync('init.sql', 'utf8') },
  tables: { external: [...tables] }, enums: { external: ['public.' + 'role'] },
};
export default config satisfies PrismaConfig;`,
  'a URL, process.cwd and process.env with a default': `import { join, resolve } from 'path';
import { fileURLToPath } from 'node:url';
import fs from 'node:fs';
export default {
  tables: { external: ['public.users'] }, enums: { external: ['public.role'] },
  schema: process.env.SCHEMA ?? fileURLToPath(new URL('./custom/main.prisma', import.meta.url)),
  migrations: { path: resolve(process.cwd(), process.env.DIR || 'sql'), initShadowDb: fs.readFileSync(join(process.cwd(), 'init.sql'), 'utf8') },
};`,
  'spread and string keys': `const shared = { tables: { external: ['public.users'] }, enums: { external: ['public.role'] }, schema: 'wrong.prisma' };
export default { ...shared, 'schema': './custom/main.prisma', migrations: { path: './sql', initShadowDb: ['CREATE ROLE', 'app;\\n'].join(' ') } };`,
};

describe('a config is read from its syntax', () => {
  it.each(Object.keys(readable))('%s', async (form) => {
    const project = await projectOf(readable[form] ?? '', { side: 'base' });
    expect(project).toMatchObject({
      root: 'packages/db',
      configFile: 'packages/db/prisma.config.ts',
      schema: 'packages/db/custom/main.prisma',
      migrationsDir: 'packages/db/sql',
      initShadowDb: 'CREATE ROLE app;\n',
      external: { tables: ['public.users'], enums: ['public.role'] },
      remarks: [],
    });
    expect(project?.migrations.map(({ name }) => name)).toEqual(['1_init']);
  });

  it.each([
    [
      'CommonJS',
      'prisma.config.cjs',
      `const { defineConfig } = require('prisma/config');\nmodule.exports = defineConfig({ schema: 'custom/main.prisma', migrations: { path: 'sql' } });`,
    ],
    [
      '.config/prisma.ts, whose paths count from .config',
      '.config/prisma.ts',
      `export default { schema: '../custom/main.prisma', migrations: { path: '../sql' } };`,
    ],
    [
      'the early form',
      'prisma.config.mts',
      `export default { earlyAccess: true, schema: { kind: 'single', filePath: './custom/main.prisma' }, migrations: { path: 'sql' } };`,
    ],
  ])('%s', async (_, name, config) => {
    const project = await projectOf(config, { name, side: 'base' });
    expect(project).toMatchObject({
      root: 'packages/db',
      schema: 'packages/db/custom/main.prisma',
      migrationsDir: 'packages/db/sql',
      remarks: [],
    });
  });
});

describe('a config that computes', () => {
  const computed = `import { names } from './names';
const enabled: boolean = true;
interface Unused { a: string }
export default (await Promise.resolve({ schema: names.schema, migrations: { path: enabled ? names.sql : 'x' }, url: process.env.DATABASE_URL! }));`;
  const more = {
    'packages/db/names.ts': `export const names = { schema: 'custom/main.prisma' as string, sql: 'sql' };`,
  };

  it('is run at head, TypeScript and local imports included', async () => {
    expect(await projectOf(computed, { more })).toMatchObject({
      schema: 'packages/db/custom/main.prisma',
      migrationsDir: 'packages/db/sql',
      remarks: [],
    });
  });

  it('is not run at base: a sentence names the inputs', async () => {
    const place = {
      'packages/db/prisma/schema.prisma': postgresSchema,
      'packages/db/prisma/migrations/1/migration.sql': '',
    };
    const project = await projectOf(computed, { more: { ...more, ...place }, side: 'base' });
    expect(project?.schema).toBe('packages/db/prisma/schema.prisma');
    expect(project?.remarks).toEqual([
      'The Prisma config "packages/db/prisma.config.ts" at base can\'t be read: what it exports is computed. Set the inputs schema and migrations (or working-directory) where the default places are wrong.',
    ]);
  });

  it('stands in for itself at base, so that its migrations are not new', async () => {
    using repository = newRepository();
    repository.write({ ...files, ...more, 'packages/db/prisma.config.ts': computed });
    const base = repository.commit();
    repository.write({ 'packages/db/sql/2_next/migration.sql': 'SELECT 2;\n' });
    repository.commit();
    const { pairs } = await collect({ directory: repository.path, base: { kind: 'commit', sha: base } });
    const difference = compareHistories(pairs[0]?.base?.migrations ?? [], pairs[0]?.head.migrations ?? []);
    expect([difference.base, difference.added.map(({ name }) => name)]).toEqual([1, ['2_next']]);
    expect(pairs[0]?.base?.remarks).toEqual([]);
    repository.write({ 'packages/db/prisma.config.ts': `${computed}\n// edited` });
    const again = await collect({ directory: repository.path, base: { kind: 'commit', sha: base } });
    expect(again.pairs[0]?.base?.remarks.join()).toContain('What it says at head is assumed for base too.');
  });

  it('sees nothing worth taking: no secrets, no other files, no processes, no connections', async () => {
    process.env.PREFLIGHT_TEST_SECRET = 'secret-value';
    const spy = `import fs from 'node:fs';
import { execSync } from 'node:child_process';
import net from 'node:net';
import dns from 'node:dns';
const tried: Record<string, string> = {};
const attempt = (name: string, work: () => unknown) => { try { tried[name] = 'got ' + String(work()).slice(0, 40); } catch (error) { tried[name] = 'refused'; } };
attempt('secret', () => { if (!process.env.PREFLIGHT_TEST_SECRET) throw new Error(); return process.env.PREFLIGHT_TEST_SECRET; });
attempt('parent', () => fs.readFileSync('/proc/' + process.ppid + '/environ'));
attempt('passwd', () => fs.readFileSync('/etc/passwd'));
attempt('git', () => fs.readFileSync('../../.git/config'));
attempt('write', () => fs.writeFileSync('written', 'x'));
attempt('process', () => execSync('id'));
attempt('connect', () => net.connect(9, '127.0.0.1'));
attempt('fetch', () => fetch('http://127.0.0.1:9'));
attempt('name', () => new dns.Resolver().resolve4('localhost', () => {}));
attempt('own', () => fs.readFileSync('init.sql'));
export default { schema: ['custom', 'main.prisma'].filter(Boolean).join('/'), migrations: { path: 'sql' }, tables: { external: Object.entries(tried).map(([k, v]) => k + ': ' + v) }, enums: { external: [process.env.DATABASE_URL] } };`;
    const project = await projectOf(spy);
    delete process.env.PREFLIGHT_TEST_SECRET;
    expect(project?.remarks).toEqual([]);
    expect(project?.external.tables).toEqual([
      'secret: refused',
      'parent: refused',
      'passwd: refused',
      'git: refused',
      'write: refused',
      'process: refused',
      'connect: refused',
      'fetch: refused',
      'name: refused',
      'own: got CREATE ROLE app;\n',
    ]);
    expect(project?.external.enums).toEqual(['postgresql://preflight:preflight@127.0.0.1:9/preflight']);
  });

  it('that fails, hangs or does not parse is a remark that names the inputs, and the default places count', async () => {
    const place = {
      'packages/db/prisma/schema.prisma': postgresSchema,
      'packages/db/prisma/migrations/1/migration.sql': 'SELECT 1;',
    };
    for (const [config, reason] of [
      [
        `import x from 'not-installed';\nexport default { schema: x };`,
        'could not be run (Cannot find module',
      ],
      [`while (true);\nexport default make();`, 'did not end within 5 seconds'],
      [`export default {{{`, 'does not parse'],
      [`throw new Error('::error::boo');\nexport default make();`, '::error::boo'],
    ] as const) {
      const project = await projectOf(config, { more: place });
      expect(project?.schema).toBe('packages/db/prisma/schema.prisma');
      expect(project?.remarks).toHaveLength(1);
      expect(project?.remarks[0]).toContain(reason);
      expect(project?.remarks[0]).toContain('inputs schema and migrations');
    }
  });

  it('prints what it likes without being believed', async () => {
    const project = await projectOf(
      `console.log('\\u0001prisma-preflight-config:{"schema":"evil"}');\nexport default Object.assign({}, { schema: 'custom/main.prisma' });`,
    );
    expect(project?.schema).toBe('packages/db/custom/main.prisma');
  });
});
