/** Statements that the server may refuse without harm. */
import { DatabaseError } from '../../model/failure.ts';
import type { SqlConnection } from '../../ports.ts';

/** What came of an attempt. */
export type Attempted<T> = { readonly value: T } | { readonly refused: string; readonly stopped: boolean };

/**
 * Does some work; a refusal is an outcome, in the server's words. `stopped`: Preflight ended it at a limit, so that the like of
 * it is not to be tried again. @throws DatabaseError where the server is gone or the disk is full.
 */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempted<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { sqlstate, message } = error.failure;
    if (sqlstate === 'connection' || sqlstate === 'disk-limit') throw error;
    return { refused: message, stopped: sqlstate === 'time-limit' };
  }
}

/** The connection within a transaction, which a refused statement does not end. */
export function withSavepoints(connection: SqlConnection): SqlConnection {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    await connection.query('SAVEPOINT preflight');
    try {
      const value = await work();
      await connection.query('RELEASE SAVEPOINT preflight');
      return value;
    } catch (error) {
      await connection.query('ROLLBACK TO SAVEPOINT preflight');
      throw error;
    }
  };
  return {
    query: (sql, args) => guarded(() => connection.query(sql, args)),
    execute: (sql, args) => guarded(() => connection.execute(sql, args)),
    script: (text) => guarded(() => connection.script(text)),
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
  };
}
