/** New migrations run as whole files, with nobody looking on: how that ends is the verdict. */
import { DatabaseError, type DatabaseFailure } from '../model/failure.ts';
import type { Database } from '../ports.ts';
import { failedStatement, type LeftOut, runLeavingOut } from './leave-out.ts';
import type { Runner } from './runner.ts';
import { sendScript } from './send.ts';

/** A migration as a whole. */
export interface WholeScript {
  readonly name: string;
  readonly text: string;
}

/** Where a run stopped. */
export interface Stop {
  readonly migration: string;
  /** Offset of the statement in its script; undefined where the server does not tell which one it was. */
  readonly offset: number | undefined;
  readonly failure: DatabaseFailure;
  /** Indexes that are not valid since, as `schema.name`: what CONCURRENTLY leaves behind where it fails. */
  readonly leaves: readonly string[];
}

/**
 * Sends scripts one after the other in one session, as the sender would; undefined where all of them ran. `leftOut` holds what
 * could not be run when the database was built.
 * @throws DatabaseError where the server is gone.
 */
export async function runWhole(
  { splitter, sender }: Pick<Runner, 'splitter' | 'sender'>,
  database: Database,
  scripts: readonly WholeScript[],
  leftOut: readonly LeftOut[],
): Promise<Stop | undefined> {
  await using connection = await database.connect();
  const left = [...leftOut];
  for (const { name, text } of scripts) {
    const send = (sql: string) => sendScript(connection, sql, sender, splitter);
    try {
      left.push(...(await runLeavingOut(text, send, splitter, left)));
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.failure.sqlstate === 'connection') throw error;
      const statements = await splitter.split(text);
      const statement = statements && failedStatement(error.failure, statements);
      const leaves = /\bconcurrently\b/i.test(text) ? await invalidIndexes(database) : [];
      return { migration: name, offset: statement?.offset, failure: error.failure, leaves };
    }
  }
  return undefined;
}

async function invalidIndexes(database: Database): Promise<readonly string[]> {
  await using connection = await database.connectAsAdmin();
  const { rows } = await connection.query(
    `SELECT n.nspname || '.' || c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid ORDER BY 1`,
  );
  return rows.map(([name]) => name ?? '');
}
