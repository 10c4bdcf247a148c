/** A project with a bit of everything, and its database as `migrate deploy` leaves it. */
import { createHash } from 'node:crypto';
import type { Finding, Report } from '../../src/model/report.ts';
import { makeSnapshot } from '../../src/parity/make-snapshot.ts';
import { parity } from '../../src/parity/run.ts';
import { snapshotText } from '../../src/parity/snapshot-file.ts';
import { readTargets } from '../../src/parity/targets.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { lockedPrisma, migrationFile } from '../check/support.ts';
import { newRepository, type TestRepository } from '../collect/git-repository.ts';
import type { LiveServer } from './live-server.ts';

export const schema = `datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

enum Role {
  USER
  ADMIN
  AUDITOR

  @@map("user_role")
}

model User {
  id          Int        @id @default(autoincrement())
  email       String     @unique
  role        Role       @default(USER)
  settings    Json       @default("{}")
  displayName String?    @map("display_name")
  createdAt   DateTime   @default(now()) @map("created_at")
  teamId      Int?       @map("team_id")
  team        Team?      @relation(fields: [teamId], references: [id], onDelete: SetNull)
  posts       Post[]

  @@index([createdAt])
  @@map("users")
}

model Team {
  id    Int    @id @default(autoincrement())
  name  String
  slug  String @unique
  users User[]
}

model Post {
  id       String   @id @default(dbgenerated("gen_random_uuid()")) @db.Uuid
  title    String   @db.VarChar(200)
  views    Int      @default(0)
  authorId Int
  author   User     @relation(fields: [authorId], references: [id], onDelete: Cascade)
  tags     Tag[]
}

model Tag {
  id    Int    @id
  label String
  posts Post[]
}
`;

export const first = '20240101000000_init';
export const second = '20240201000000_posts';
export const third = '20240301000000_extras';

export const migrations: Readonly<Record<string, string>> = {
  [first]: `CREATE TYPE "user_role" AS ENUM ('USER', 'ADMIN', 'AUDITOR');
CREATE TABLE "users" (
  "id" SERIAL NOT NULL, "email" TEXT NOT NULL, "role" "user_role" NOT NULL DEFAULT 'USER',
  "settings" JSONB NOT NULL DEFAULT '{}', "display_name" TEXT, "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "team_id" INTEGER, CONSTRAINT "users_pkey" PRIMARY KEY ("id"));
CREATE TABLE "Team" ("id" SERIAL NOT NULL, "name" TEXT NOT NULL, "slug" TEXT NOT NULL, CONSTRAINT "Team_pkey" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");
CREATE INDEX "users_created_at_idx" ON "users"("created_at");
CREATE UNIQUE INDEX "Team_slug_key" ON "Team"("slug");
ALTER TABLE "users" ADD CONSTRAINT "users_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;
`,
  [second]: `CREATE TABLE "Post" ("id" UUID NOT NULL DEFAULT gen_random_uuid(), "title" VARCHAR(200) NOT NULL, "views" INTEGER NOT NULL DEFAULT 0,
  "authorId" INTEGER NOT NULL, CONSTRAINT "Post_pkey" PRIMARY KEY ("id"));
CREATE TABLE "Tag" ("id" INTEGER NOT NULL, "label" TEXT NOT NULL, CONSTRAINT "Tag_pkey" PRIMARY KEY ("id"));
CREATE TABLE "_PostToTag" ("A" UUID NOT NULL, "B" INTEGER NOT NULL, CONSTRAINT "_PostToTag_AB_pkey" PRIMARY KEY ("A","B"));
CREATE INDEX "_PostToTag_B_index" ON "_PostToTag"("B");
ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_PostToTag" ADD CONSTRAINT "_PostToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;
`,
  [third]: `ALTER TABLE "Post" ADD CONSTRAINT "Post_views_check" CHECK ("views" >= 0);
CREATE INDEX "Post_popular_idx" ON "Post"("views") WHERE "views" > 100;
ALTER TABLE "Team" ADD CONSTRAINT "Team_name_key" UNIQUE ("name");
CREATE VIEW "active_users" AS SELECT "id", "email" FROM "users" WHERE "role" <> 'AUDITOR';
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW."created_at" := now(); RETURN NEW; END $$;
CREATE TRIGGER "users_touch" BEFORE INSERT ON "users" FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE "Tag" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tag_read" ON "Tag" FOR SELECT USING (true);
`,
};

/** A repository of it. */
export function fixtureRepository(config?: string): TestRepository {
  const repository = newRepository();
  repository.write({
    ...lockedPrisma('6.19.3'),
    'prisma/schema.prisma': schema,
    'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
    ...Object.fromEntries(Object.entries(migrations).map(([name, sql]) => [migrationFile(name), sql])),
    ...(config === undefined ? {} : { 'preflight.config.yml': config }),
  });
  repository.commit('init');
  return repository;
}

/** The record of these migrations, as Prisma's engine keeps it. */
export function ledgerSql(names: readonly string[] = Object.keys(migrations)): string {
  const rows = names.map((name, at) => {
    const checksum = createHash('sha256')
      .update(migrations[name] ?? '')
      .digest('hex');
    return `('${at}', '${checksum}', now(), '${name}', now() + interval '${at} s', 1)`;
  });
  return `CREATE TABLE "_prisma_migrations" (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0);
    ${rows.length === 0 ? '' : `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count) VALUES ${rows.join(', ')};`}`;
}

/** The database as it should be, on a server. */
export async function makeDatabase(
  server: LiveServer,
  name: string,
  names?: readonly string[],
  inSchema = 'public',
): Promise<void> {
  await server.run('postgres', `CREATE DATABASE "${name}"`);
  const scripts = (names ?? Object.keys(migrations)).map((one) => migrations[one] ?? '');
  const setup = inSchema === 'public' ? '' : `CREATE SCHEMA "${inSchema}"; SET search_path = "${inSchema}";`;
  await server.run(name, [setup, ...scripts, ledgerSql(names)].join('\n'));
}

/** Settings as the command line reads them from nothing but these. */
export function settingsWith(given: Readonly<Record<string, string>> = {}): Settings {
  return readSettings(
    (name) => given[name] ?? '',
    (name) => `--${name}`,
  );
}

/** What a run is given beside its URLs. */
export interface Run {
  readonly directory?: string;
  readonly against?: string;
  readonly schemas?: string;
  readonly allowPending?: boolean;
  readonly stats?: string;
  readonly probes?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly env?: NodeJS.ProcessEnv;
}

/** `parity` in this process. */
export async function runParity(urls: readonly string[], run: Run): Promise<Report> {
  const env = run.env ?? {};
  return await parity({
    ...readTargets(urls, '--database-url', env),
    directory: run.directory ?? '/',
    settings: settingsWith(run.settings),
    against: run.against,
    schemas: run.schemas,
    allowPending: run.allowPending ?? false,
    stats: run.stats,
    probes: run.probes,
    progress: { during: (_, work) => work(), say: () => {} },
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PREFLIGHT_CACHE: process.env.PREFLIGHT_CACHE,
      ...env,
    },
  });
}

/** The snapshot of a repository, built on a server of the live one's version. */
export async function snapshotOf(directory: string, { major }: LiveServer): Promise<string> {
  return snapshotText(
    await makeSnapshot({
      directory,
      settings: settingsWith({ 'postgres-version': major }),
      progress: { during: (_, work) => work(), say: () => {} },
      env: process.env,
    }),
  );
}

/** A finding in one line: severity, rule and what it says. */
export function line({ severity, rule, message }: Finding): string {
  return `${severity} ${rule}: ${message}`;
}

/** All findings of a report in lines. */
export function linesOf(report: Report): readonly string[] {
  return report.projects.flatMap(({ findings }) => findings.map(line));
}
