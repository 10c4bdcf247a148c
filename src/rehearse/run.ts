/** One deploy of a list of migrations on one database, unwatched, as Prisma would do it. */
import { DatabaseError, type DatabaseFailure } from '../model/failure.ts';
import type { Migration } from '../model/project.ts';
import type { DeployTarget, MigrationScript, SqlConnection, StatementSpan } from '../ports.ts';
import { failedStatement, type LeftOut, runLeavingOut } from './leave-out.ts';
import type { Runner } from './runner.ts';
import { sendScript } from './send.ts';

/** A statement left out of a migration. */
export interface LeftOutOf extends LeftOut {
  readonly migration: string;
}

/** Why a run stopped. */
export interface RunFailure {
  /** Undefined where it was no migration that failed. */
  readonly migration: string | undefined;
  readonly statement: StatementSpan | undefined;
  /** What the server said; undefined where the engine or the CLI stopped by itself. */
  readonly database: DatabaseFailure | undefined;
  readonly message: string;
  /** Its statements ran, but Prisma's own table does not say so: why, as the end of a sentence. */
  readonly unrecorded?: string;
  /** It is `unrecorded` for what the table says of other migrations, of those to come too. */
  readonly spoiled?: boolean;
}

/** How a deploy went. */
export interface Run {
  /** Names of the migrations that this run applied, in order. */
  readonly applied: readonly string[];
  readonly failure: RunFailure | undefined;
  readonly leftOut: readonly LeftOutOf[];
}

/** No such table, no such schema: the engine says it better. */
const lacksTable: ReadonlySet<string> = new Set(['42P01', '3F000']);

/** The text that Prisma's engine would read from a migration's bytes; a folder without a file has none. */
export function scriptOf(migration: Migration): string {
  return migration.bytes?.toString('utf8') ?? '';
}

/** Whether a migration may hold several statements, as far as its text tells: a semicolon may stand in a string. */
export function mayHoldSeveral(migration: Migration): boolean {
  return /;\s*\S/.test(scriptOf(migration));
}

/**
 * Deploys `migrations` on a database where some of them may be applied already (as `_prisma_migrations` says).
 * `earlier` holds what was left out when the database's present state was built.
 */
export async function deploy(
  runner: Runner,
  target: DeployTarget,
  migrations: readonly Migration[],
  earlier: readonly LeftOutOf[] = [],
): Promise<Run> {
  const withFile = migrations.filter((migration) => migration.bytes !== undefined);
  const scripts: MigrationScript[] = withFile.map((migration) => ({
    name: migration.name,
    sql: scriptOf(migration),
  }));
  const leftOut: LeftOutOf[] = [];
  const ran = new Set<string>();
  let failed: { readonly script: string; readonly error: DatabaseError } | undefined;
  let refusal: DatabaseFailure | undefined;

  /** What Prisma itself asks for, between the migrations. */
  const own = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof DatabaseError) refusal = error.failure;
      throw error;
    }
  };
  const watch = (connection: SqlConnection): SqlConnection => ({
    query: (sql, args) => own(connection.query(sql, args)),
    execute: (sql, args) => own(connection.execute(sql, args)),
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
    async script(text) {
      const name = scripts.find((script) => script.sql === text && !ran.has(script.name))?.name ?? '';
      ran.add(name);
      const send = (sql: string) => sendScript(connection, sql, runner.sender, runner.splitter);
      try {
        const left = await runLeavingOut(text, send, runner.splitter, [...earlier, ...leftOut]);
        leftOut.push(...left.map((entry) => ({ ...entry, migration: name })));
      } catch (error) {
        if (error instanceof DatabaseError) failed = { script: text, error };
        throw error;
      }
    },
  });

  const outcome = await runner.prisma.deploy(
    { url: target.url, connect: async () => watch(await target.connect()) },
    scripts,
    runner.options,
  );
  if (outcome.failure === undefined) return { applied: outcome.applied, failure: undefined, leftOut };
  // A server that is gone says nothing about the migration.
  if (failed?.error.failure.sqlstate === 'connection') throw failed.error;
  const statements = failed && (await runner.splitter.split(failed.script));
  const name = outcome.failure.migration ?? scripts.find((script) => script.sql === failed?.script)?.name;
  const unwritten = failed === undefined && name !== undefined && ran.has(name) ? refusal : undefined;
  if (unwritten !== undefined && !lacksTable.has(unwritten.sqlstate)) {
    const { message } = unwritten;
    const failure = { migration: name, statement: undefined, database: unwritten, message };
    return { applied: outcome.applied, leftOut, failure: { ...failure, unrecorded: message } };
  }
  return {
    applied: outcome.applied,
    leftOut,
    failure: {
      migration: name,
      statement: failed && statements && failedStatement(failed.error.failure, statements),
      database: failed?.error.failure,
      message: failed?.error.failure.message ?? outcome.failure.message,
    },
  };
}
