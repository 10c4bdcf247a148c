/** A stand-in for base's state where base's migrations do not replay: a dump, or base's Prisma schema. */
import { PreflightError } from '../errors.ts';
import { DatabaseError } from '../model/failure.ts';
import type { Project } from '../model/project.ts';
import type { Database } from '../ports.ts';
import { recordApplied } from './ledger.ts';
import { emptyDatabase, type Runner } from './runner.ts';

/** What stands in for base's history. */
export type StandIn =
  /** A dump from the `baseline` input; `name` is its path for messages. */
  | { readonly kind: 'dump'; readonly name: string; readonly sql: string }
  /** Base's schema.prisma through Prisma's engine. */
  | { readonly kind: 'schema' };

/**
 * Builds a database from the stand-in, on which all of base's migrations count as applied.
 * @throws PreflightError where the dump does not run. @throws EngineError where the schema is not valid.
 */
export async function standInDatabase(runner: Runner, standIn: StandIn, base: Project): Promise<Database> {
  const database = await emptyDatabase(runner);
  const sql =
    standIn.kind === 'dump'
      ? // psql's own commands (\connect, \restrict) are not SQL; a plain pg_dump has some.
        standIn.sql.replace(/^\\.*$/gm, '')
      : await runner.prisma.diff('empty', { schema: base.schemaFiles }, runner.options);
  {
    await using connection = await database.connect();
    try {
      await connection.script(sql);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const what =
        standIn.kind === 'dump' ? `The baseline ${standIn.name}` : "The SQL of base's Prisma schema";
      throw new PreflightError(
        `${what} does not run on an empty database: ${error.failure.message} (${error.failure.sqlstate}).`,
        'Make it with pg_dump --schema-only --no-owner --no-privileges; roles and extensions belong into setup-sql.',
        { cause: error },
      );
    }
  }
  // A dump may set search_path and more for its session: the table of migrations is written in a new one.
  await using connection = await database.connect();
  await recordApplied(connection, base.migrations);
  return database;
}
