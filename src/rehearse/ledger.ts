/** Prisma's own record of what has been applied, written as its engine writes it. */
import { createHash } from 'node:crypto';
import type { Migration } from '../model/project.ts';
import type { SqlConnection } from '../ports.ts';

/** Creates `_prisma_migrations` (schema-engine, `create_migrations_table`) with these migrations as the applied ones. */
export async function recordApplied(
  connection: SqlConnection,
  migrations: readonly Migration[],
): Promise<void> {
  await connection.script(
    `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
       id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
       migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
       started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0);
     TRUNCATE "_prisma_migrations"`,
  );
  await recordMore(connection, migrations);
}

/** Adds migrations to those that are recorded as applied, as `prisma migrate resolve --applied` does. */
export async function recordMore(connection: SqlConnection, migrations: readonly Migration[]): Promise<void> {
  const rows = migrations.flatMap(({ name, bytes }) =>
    bytes === undefined ? [] : [{ name, checksum: createHash('sha256').update(bytes).digest('hex') }],
  );
  await connection.execute(
    `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
     SELECT md5(entry->>'name')::uuid::text, entry->>'checksum', now(), entry->>'name', 1
     FROM json_array_elements($1::json) AS entry`,
    [JSON.stringify(rows)],
  );
}

/** Adds a migration to the applied ones. */
export async function recordOne(connection: SqlConnection, { name, bytes }: Migration): Promise<void> {
  await connection.execute(
    `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
     VALUES (md5($1)::uuid::text, $2, now(), $1, 1)`,
    [
      name,
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    ],
  );
}

/** Records that a migration began and did not end, as its engine leaves it where a statement fails. */
export async function recordFailed(connection: SqlConnection, { name, bytes }: Migration): Promise<void> {
  await connection.execute(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, applied_steps_count)
     VALUES (md5('failed ' || $1)::uuid::text, $2, $1, 0)`,
    [
      name,
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    ],
  );
}

/** What `prisma migrate resolve --rolled-back` does to the record (schema-engine, `mark_migration_rolled_back_by_id`). */
export async function resolveRolledBack(connection: SqlConnection, { name }: Migration): Promise<void> {
  await connection.execute(
    'UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE migration_name = $1 AND finished_at IS NULL',
    [name],
  );
}
