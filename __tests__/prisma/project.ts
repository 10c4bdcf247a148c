/** Projects, schemas and databases for the tests of src/prisma. */
import type { PrismaVersion, Project, SchemaFile } from '../../src/model/project.ts';
import type { DeployTarget, EngineOptions, MigrationScript, RawRows } from '../../src/ports.ts';

export const options: EngineOptions = { external: { tables: [], enums: [] }, databaseSchema: 'public' };

/** A Prisma version as the collector gives it. */
export function prisma(version: string, cli?: string): PrismaVersion {
  const from = cli === undefined ? 'lockfile' : 'node_modules';
  return { version, engineVersion: undefined, from, file: undefined, cli, remark: undefined };
}

/** A formatted schema file; Prisma 7 wants no URL in it. */
export function schema(version: string, models: string, path = 'prisma/schema.prisma'): SchemaFile[] {
  const url = version.startsWith('7') ? '' : '  url      = env("SOME_DATABASE")\n';
  return [{ path, content: `datasource db {\n  provider = "postgresql"\n${url}}\n\n${models}` }];
}

export const userModel = 'model User {\n  id   Int     @id @default(autoincrement())\n  name String?\n}\n';

/** The SQL that builds `userModel`. */
export const userTable: MigrationScript = {
  name: '20260101000000_user',
  sql: 'CREATE TABLE "User" (\n    "id" SERIAL NOT NULL,\n    "name" TEXT,\n    CONSTRAINT "User_pkey" PRIMARY KEY ("id")\n);\n',
};

/** Fails in its second statement; sent whole, it leaves nothing behind. */
export const failing: MigrationScript = {
  name: '20260102000000_fails',
  sql: 'CREATE TABLE "Left" ("id" INTEGER);\nDO $$ BEGIN RAISE EXCEPTION \'as; it must\'; END $$;\n',
};

/** Whatever follows a failure. */
export const later: MigrationScript = {
  name: '20260103000000_later',
  sql: 'CREATE TABLE "Later" ("id" INTEGER);\n',
};

export function project(
  schemaFiles: readonly SchemaFile[],
  migrations: readonly MigrationScript[] = [],
): Project {
  return {
    root: '.',
    configFile: undefined,
    schema: schemaFiles[0]?.path ?? 'prisma/schema.prisma',
    schemaFiles,
    migrationsDir: 'prisma/migrations',
    migrations: migrations.map(({ name, sql }) => ({
      name,
      file: `prisma/migrations/${name}/migration.sql`,
      bytes: Buffer.from(sql),
    })),
    unread: [],
    provider: 'postgresql',
    lockFile: {
      path: 'prisma/migrations/migration_lock.toml',
      content: 'provider = "postgresql"\n',
      provider: 'postgresql',
    },
    external: options.external,
    initShadowDb: undefined,
    seed: undefined,
    envNames: ['SOME_DATABASE'],
    layout: 'prisma',
    remarks: [],
  };
}

/** One query on a session of its own. */
export async function rowsOf(target: DeployTarget, sql: string): Promise<RawRows['rows']> {
  await using connection = await target.connect();
  return (await connection.query(sql)).rows;
}

/** Names of the tables of a schema, Prisma's own aside. */
export async function tablesOf(
  target: DeployTarget,
  databaseSchema = 'public',
): Promise<(string | null | undefined)[]> {
  const rows = await rowsOf(
    target,
    `SELECT tablename FROM pg_tables WHERE schemaname = '${databaseSchema}' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  return rows.map(([name]) => name);
}
