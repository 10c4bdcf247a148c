/** Replays base's history: the scripts as Prisma would send them, with Prisma's own record of them at the end. */
import { DatabaseError, type DatabaseFailure } from '../model/failure.ts';
import type { Migration } from '../model/project.ts';
import type { DeployTarget } from '../ports.ts';
import { failedStatement, runLeavingOut } from './leave-out.ts';
import { recordApplied, recordMore } from './ledger.ts';
import { type LeftOutOf, type Run, scriptOf } from './run.ts';
import type { Runner } from './runner.ts';
import { sendScript } from './send.ts';

/**
 * Runs migrations on an empty database in one session, as a deploy does. What base has is not what is checked, so the
 * engine's own steps for each migration are left out; they take longer than most migrations do. `earlier` holds what was left
 * out when the database's present state was built. `record`: whether `_prisma_migrations` is written anew or added to.
 */
export async function replay(
  runner: Pick<Runner, 'sender' | 'splitter'>,
  target: DeployTarget,
  migrations: readonly Migration[],
  earlier: readonly LeftOutOf[] = [],
  record: 'anew' | 'more' = 'anew',
): Promise<Run> {
  const applied: Migration[] = [];
  const leftOut: LeftOutOf[] = [];
  {
    await using connection = await target.connect();
    const send = (sql: string) => sendScript(connection, sql, runner.sender, runner.splitter);
    for (const migration of migrations) {
      if (migration.bytes === undefined) continue;
      const script = scriptOf(migration);
      try {
        const left = await runLeavingOut(script, send, runner.splitter, [...earlier, ...leftOut]);
        leftOut.push(...left.map((one) => ({ ...one, migration: migration.name })));
        applied.push(migration);
      } catch (error) {
        if (!(error instanceof DatabaseError) || error.failure.sqlstate === 'connection') throw error;
        const names = applied.map((one) => one.name);
        return { applied: names, leftOut, failure: await explain(runner, migration, error.failure) };
      }
    }
  }
  // A new session: a migration may have set search_path and more for its own.
  await using connection = await target.connect();
  await (record === 'anew' ? recordApplied : recordMore)(connection, applied);
  return { applied: applied.map((one) => one.name), leftOut, failure: undefined };
}

async function explain(
  runner: Pick<Runner, 'splitter'>,
  migration: Migration,
  database: DatabaseFailure,
): Promise<Run['failure']> {
  const statements = await runner.splitter.split(scriptOf(migration));
  return {
    migration: migration.name,
    statement: statements && failedStatement(database, statements),
    database,
    message: database.message,
  };
}
