/**
 * The project's own CLI and the engine in-process say the same of the same change: whole checks by both, report against
 * report. The CLI runs on our engine program here, and on Prisma's native engine where PREFLIGHT_TEST_NATIVE_ENGINE is set
 * and its binary can be had (the job `conformance` of the hosted workflow).
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import type { ProjectReport, Report } from '../../src/model/report.ts';
import { packageRoot } from '../../src/system/bundles.ts';
import { type Files, lockedPrisma, migrationFile } from '../check/support.ts';
import { newRepository, type TestRepository } from '../collect/git-repository.ts';
import { installedCli } from './installed-cli.ts';

const native = process.env.PREFLIGHT_TEST_NATIVE_ENGINE !== undefined;

const user = 'model User {\n  id   Int    @id\n  name String\n}\n';
const userSql =
  'CREATE TABLE "User" (\n    "id" INTEGER NOT NULL,\n    "name" TEXT NOT NULL,\n\n    CONSTRAINT "User_pkey" PRIMARY KEY ("id")\n);\n';

/** Uncommitted, on top of `user`: what the change brings, and what both must say of it. */
interface Case {
  readonly name: string;
  readonly models: string;
  readonly migrations: readonly string[];
  /** Rules by version of Prisma. */
  readonly rules: (version: string) => readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'a change that is as it should be',
    models: `${user.replace('}', '  role Role   @default(MEMBER)\n\n  posts Post[]\n}')}
model Post {
  id       Int      @id @default(autoincrement())
  title    String   @db.VarChar(200)
  tags     String[]
  author   User?    @relation(fields: [authorId], references: [id])
  authorId Int?

  @@index([authorId, title])
}

enum Role {
  ADMIN
  MEMBER
}
`,
    migrations: [
      `CREATE TYPE "Role" AS ENUM ('ADMIN', 'MEMBER');
ALTER TABLE "User" ADD COLUMN "role" "Role" NOT NULL DEFAULT 'MEMBER';
DO $$ BEGIN PERFORM 1; PERFORM ';'; END $$;`,
      `CREATE TABLE "Post" ("id" SERIAL NOT NULL, "title" VARCHAR(200) NOT NULL, "tags" TEXT[], "authorId" INTEGER, CONSTRAINT "Post_pkey" PRIMARY KEY ("id"));
CREATE INDEX "Post_authorId_title_idx" ON "Post"("authorId", "title");
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;`,
    ],
    rules: () => [],
  },
  {
    name: 'a schema that is not valid',
    models: `${user}\nmodel Post {\n  id     Int  @id\n  author Nobody\n  other  Nothing\n}\n`,
    migrations: [],
    rules: () => ['schema-invalid', 'schema-invalid'],
  },
  {
    name: 'a schema that is not formatted and not what the migrations build, and a migration that fails behind another',
    models: 'model User {\n  id Int @id\n  name   String\n  age Int?\n}\n',
    migrations: [
      'CREATE TABLE "Left" ("id" INTEGER);',
      'SELECT 1;\nALTER TABLE "Nowhere" ADD COLUMN "a" TEXT;',
    ],
    rules: () => ['deploy-failed', 'schema-unformatted'],
  },
  {
    // Prisma sends a file whole up to 7.3 and statement by statement from 7.4.
    name: 'an enum value that is used in the file that adds it',
    models: `${user}\nenum Role {\n  ADMIN\n  MEMBER\n}\n`,
    migrations: [
      'CREATE TYPE "Role" AS ENUM (\'ADMIN\');',
      'ALTER TYPE "Role" ADD VALUE \'MEMBER\';\nDO $$ BEGIN PERFORM \'MEMBER\'::"Role"; END $$;',
    ],
    // From 7.4 on a note: whether the file is sent whole after all is up to the parser of Prisma's native engine, which this is not.
    rules: (version) =>
      version.startsWith('7.8') ? ['deploy-failed'] : ['deploy-failed', 'enum-value-used-early'],
  },
];

describe.each(['6.19.3', '7.8.0'])('Prisma %s', (version) => {
  let byCli: TestRepository;
  let inProcess: TestRepository;
  beforeAll(async () => {
    const { folder } = await installedCli(version, { native });
    [byCli, inProcess] = [newRepository(), newRepository()];
    for (const repository of [byCli, inProcess]) {
      repository.write({
        '.gitignore': 'node_modules\n',
        ...lockedPrisma(version),
        'prisma/schema.prisma': schemaOf(version, user),
        'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
        [migrationFile('20260101000000_init')]: userSql,
      });
      repository.commit('base');
    }
    // Hard links: a link to a folder outside of the repository would not be followed.
    await execa('cp', ['-al', join(folder, 'node_modules'), byCli.path]);
  }, 300_000);
  afterAll(() => {
    for (const repository of [byCli, inProcess]) repository[Symbol.dispose]();
  });

  it.each(cases)('$name', async ({ models, migrations, rules }) => {
    const change: Files = {
      'prisma/schema.prisma': schemaOf(version, models),
      ...Object.fromEntries(
        migrations.map((sql, at) => [migrationFile(`2026020${at + 1}000000_change`), `${sql}\n`]),
      ),
    };
    const [cli, engine] = await Promise.all([byCli, inProcess].map((one) => checked(one, change)));
    expect(cli?.project.prisma).toMatchObject({ version, ran: 'cli', engine: native ? 'native' : 'wasm' });
    expect(engine?.project.prisma).toMatchObject({ version, ran: 'engine', engine: 'wasm' });
    expect(cli?.said).toEqual(engine?.said);
    expect(engine?.project.findings.map(({ rule }) => rule).sort()).toEqual(rules(version));
  });
});

/** A formatted schema; Prisma 7 wants no URL in it. */
function schemaOf(version: string, models: string): string {
  const url = version.startsWith('7') ? '' : '  url      = env("DATABASE_URL")\n';
  return `datasource db {\n  provider = "postgresql"\n${url}}\n\n${models}`;
}

/** A check of an uncommitted change, and what of its report must not turn on who answered. */
async function checked(repository: TestRepository, change: Files) {
  repository.write(change);
  const main = join(packageRoot(), 'dist/cli/index.js');
  const args = [main, 'check', '--base', 'HEAD', '--format', 'json'];
  const ended = await execa(process.execPath, args, { cwd: repository.path, reject: false });
  repository.git('reset', '-q', '--hard');
  repository.git('clean', '-q', '-d', '--force');
  expect(ended.stderr).toBe('');
  const report = JSON.parse(ended.stdout) as Report;
  const [project] = report.projects as [ProjectReport];
  const { prisma, checks, ...rest } = project;
  return {
    project,
    said: {
      status: ended.exitCode,
      verdict: report.verdict,
      // Whether generators run is all that an installed CLI may add.
      checks: checks.filter(({ id }) => id !== 'generate').map(({ id, status }) => ({ id, status })),
      ...rest,
      // What Prisma's native engine would make of a file is no question where it has deployed it.
      findings: native
        ? rest.findings.filter(({ rule, severity }) => rule !== 'deploy-failed' || severity !== 'note')
        : rest.findings,
    },
  };
}
