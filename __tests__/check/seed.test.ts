/** Real little projects with a seed: scripts in plain Node that speak to the throwaway server through `pg`. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../src/system/bundles.ts';
import type { TestRepository } from '../collect/git-repository.ts';
import {
  type Checked,
  changeOf,
  checked,
  type Files,
  type HowToRun,
  migrationsOf,
  projectOf,
} from './support.ts';

const roleSql =
  'CREATE TABLE "Role" ("id" SERIAL PRIMARY KEY, "name" TEXT NOT NULL);\nCREATE UNIQUE INDEX "Role_name_key" ON "Role"("name");\n';
const schema = `datasource db {
  provider = "postgresql"
  url      = env("APP_DATABASE")
}

model User {
  id   Int    @id
  name String
}

model Role {
  id   Int    @id @default(autoincrement())
  name String @unique
}
`;

/** A project whose seed is `node seed.mjs`, which does `body` with a client that is connected to `url`. */
function seeded(body: string, url = 'process.env.APP_DATABASE'): Files {
  const files = projectOf({}, schema);
  const manifest = { ...JSON.parse(String(files['package.json'])), prisma: { seed: 'node seed.mjs' } };
  return {
    ...files,
    'package.json': JSON.stringify(manifest),
    '.gitignore': 'node_modules\n.env\n',
    'seed.mjs': `import pg from 'pg';
const client = new pg.Client({ connectionString: ${url} });
await client.connect();
try {
${body}
} finally { await client.end(); }
`,
  };
}

/** Packages as `npm ci` would leave them: those that this repository has. */
function install(repository: TestRepository): void {
  mkdirSync(join(repository.path, 'node_modules'));
  for (const name of [
    'pg',
    'pg-types',
    'pg-protocol',
    'pg-pool',
    'pg-connection-string',
    'pgpass',
    'postgres-array',
  ])
    symlinkSync(
      join(packageRoot(), 'node_modules', name),
      join(repository.path, 'node_modules', name),
      'dir',
    );
}

async function run(base: Files, how: HowToRun = {}, head: Files = {}): Promise<Checked> {
  using repository = changeOf(base, { ...migrationsOf({ '20240201000000_role': roleSql }), ...head });
  install(repository);
  repository.write({ '.env': 'APP_DATABASE=postgresql://prod:secret@prod.example.org/prod\n' });
  return await checked(repository.path, { args: ['--seed'], ...how });
}

const upsert = `await client.query(\`INSERT INTO "Role" ("name") VALUES ('admin'), ('member') ON CONFLICT DO NOTHING\`);`;

describe('a seed', () => {
  it('that can run twice passes, with its rows', async () => {
    const { check, project, findings } = await run(seeded(upsert));
    expect(check('seed')).toBe('passed: Rows: `Role` +2.');
    expect(findings).toEqual([]);
    expect(project.seed).toEqual({
      command: 'node seed.mjs',
      tables: [
        { name: 'public.Role', rows: 2 },
        { name: 'public.User', rows: 0 },
      ],
    });
  });

  it('that fails is an error with its output, without the password', async () => {
    const { check, of, status } = await run(
      seeded(
        'console.error("at " + process.env.APP_DATABASE); await client.query(\'INSERT INTO "Rolle" VALUES (1)\');',
      ),
    );
    const [finding] = of('seed-failed');
    expect([status, check('seed')]).toEqual([1, 'failed']);
    expect(finding).toMatchObject({ severity: 'error', evidence: 'executed', object: 'node seed.mjs' });
    expect(finding?.witness).toContain('relation "Rolle" does not exist');
    expect(finding?.witness).toContain('at postgresql://***');
    expect(finding?.witness).not.toMatch(/:\/\/\w+:[^*@]+@/);
  });

  it('that adds its rows again is a warning that names them', async () => {
    const { check, of } = await run(
      seeded(
        `await client.query(\`INSERT INTO "Role" ("name") VALUES ('r' || random()), ('s' || random())\`);`,
      ),
    );
    expect(check('seed')).toBe('warned: Rows: `Role` +2.');
    expect(of('seed-not-repeatable')).toMatchObject([
      {
        severity: 'warning',
        message: 'The seed changes the number of rows when it runs a second time: `Role` +2.',
      },
    ]);
  });

  it('that fails the second time is a warning with its output', async () => {
    const { of } = await run(seeded(`await client.query(\`INSERT INTO "Role" ("name") VALUES ('admin')\`);`));
    const [finding] = of('seed-not-repeatable');
    expect(finding?.message).toBe('The seed fails when it runs a second time: `node seed.mjs`.');
    expect(finding?.witness).toContain('duplicate key value violates unique constraint "Role_name_key"');
  });

  it('gets no variable of the job, and a .env that it loads does not outrank the throwaway URL', async () => {
    const body = `
const { readFileSync } = await import('node:fs');
for (const line of readFileSync('.env', 'utf8').split('\\n')) {
  const [name, value] = line.split('=');
  if (name && !(name in process.env)) process.env[name] = value;
}
for (const name of ['PROD_URL', 'GITHUB_TOKEN', 'AWS_SECRET_ACCESS_KEY'])
  if (name in process.env) throw new Error('leaked ' + name);
if (process.env.APP_DATABASE.includes('prod')) throw new Error('not the throwaway');
for (const name of ['DATABASE_URL', 'DIRECT_URL', 'POSTGRES_URL'])
  if (process.env[name] !== process.env.APP_DATABASE) throw new Error(name);
const other = new pg.Client(); await other.connect(); await other.end();
${upsert}`;
    const env = {
      PROD_URL: 'postgresql://u:p@prod.example.org/x',
      APP_DATABASE: 'postgresql://u:p@prod.example.org/x',
      DATABASE_URL: 'postgresql://u:p@prod.example.org/x',
      GITHUB_TOKEN: 'ghs_xxxxxxxxxxxxxxxxxxxx',
      AWS_SECRET_ACCESS_KEY: 'x',
    };
    const { check, findings } = await run(seeded(body), { args: ['--seed'], env });
    expect(findings).toEqual([]);
    expect(check('seed')).toBe('passed: Rows: `Role` +2.');
  });

  it('that uses another database is told from one that adds rows', async () => {
    const { check } = await run(seeded('', 'new URL("postgres", process.env.APP_DATABASE).href'), {});
    // The throwaway role reaches its own database only.
    expect(check('seed')).toMatch(/^(?:failed|passed: It adds no rows)/);
  });

  it('does not run where it was not asked for, and is no check then', async () => {
    const { project, findings } = await run(seeded('throw new Error("ran");'), { args: [] });
    expect(findings).toEqual([]);
    expect(project.checks.map(({ id }) => id)).not.toContain('seed');
  });

  it('without packages is unable, and so is one that lacks one', async () => {
    using repository = changeOf(seeded(upsert), migrationsOf({ '20240201000000_role': roleSql }));
    const bare = await checked(repository.path, { args: ['--seed'] });
    expect([bare.status, bare.check('seed')]).toEqual([
      2,
      "unable: The seed is the project's own code, and its packages are not installed: run npm ci before this check.",
    ]);
    mkdirSync(join(repository.path, 'node_modules'));
    const { check } = await checked(repository.path, { args: ['--seed'] });
    expect(check('seed')).toBe('unable: The seed needs the package pg, which is not installed.');
  });

  it('that nobody names is skipped', async () => {
    const { check } = await run({ ...projectOf({}, schema), '.gitignore': 'node_modules\n' });
    expect(check('seed')).toMatch(/^skipped: Neither the Prisma config/);
  });

  it('of a Prisma config counts before that of package.json', async () => {
    const { project } = await run({
      ...seeded('throw new Error("the wrong one");'),
      'other.mjs': '',
      'prisma.config.ts':
        "export default { schema: 'prisma/schema.prisma', migrations: { seed: 'node \"other.mjs\"' } };\n",
    });
    expect(project.seed?.command).toBe('node "other.mjs"');
  });
});

describe('expect-rows', () => {
  const config = (minimum: number, where = '"name" = \'admin\''): Files => ({
    'preflight.config.yml': `expect-rows:\n  - table: Role\n    condition: ${JSON.stringify(where)}\n    minimum: ${minimum}\n`,
  });

  it('is asked after a plain deploy: rows that a migration inserts count', async () => {
    const sql = `${roleSql}INSERT INTO "Role" ("name") VALUES ('admin');\n`;
    const { findings, check } = await run(
      { ...projectOf({}, schema), ...config(1) },
      { args: [] },
      migrationsOf({ '20240201000000_role': sql }),
    );
    expect([findings, check('deploy')]).toEqual([[], expect.stringMatching(/^passed/)]);
  });

  it('finds what this change leaves out, by the name of the model', async () => {
    const mapped = roleSql.replaceAll('"Role', '"app_roles');
    const base = projectOf(
      { '20240110000000_role': `${mapped}INSERT INTO "app_roles" ("name") VALUES ('admin');\n` },
      schema.replace('@unique\n', '@unique\n\n  @@map("app_roles")\n'),
    );
    const { of, check } = await run(
      { ...base, ...config(1) },
      { args: [] },
      migrationsOf({ '20240201000000_role': `DELETE FROM "app_roles" WHERE "name" = 'admin';\n` }),
    );
    expect(check('deploy')).toBe('failed');
    expect(of('rows-expected')).toMatchObject([
      {
        severity: 'error',
        evidence: 'executed',
        object: 'Role',
        message:
          'After the deploy there must be at least a row in `Role` where "name" = \'admin\', and there are 0.',
      },
    ]);
  });

  it('is a note where base lacks them as well, and after a seed the seed answers', async () => {
    const without = await run({ ...seeded(upsert), ...config(1) }, { args: [] });
    expect(without.of('rows-expected')).toMatchObject([{ severity: 'note' }]);
    const after = await run({ ...seeded(upsert), ...config(1) });
    expect(after.of('rows-expected')).toEqual([]);
    const more = await run({ ...seeded(upsert), ...config(3, 'true') });
    expect(more.of('rows-expected')[0]?.message).toBe(
      'After the deploy and the seed there must be at least 3 rows in `Role` where true, and there are 2.',
    );
  });

  it('reads only, and says what the server says of a condition', async () => {
    const { of } = await run(
      { ...seeded(upsert), ...config(1, 'nope = 1); DROP TABLE "Role"; --') },
      { args: [] },
    );
    expect(of('rows-expected')[0]?.message).toMatch(/can't be asked: .*\.$/);
  });
});
