/** Runs statements whose order is not certain, and tells the order that works. */
import { DatabaseError, type DatabaseFailure } from '../../model/failure.ts';
import type { Database, SqlConnection } from '../../ports.ts';

/** A statement that worked in no order. */
export interface RefusedStatement {
  readonly sql: string;
  readonly failure: DatabaseFailure;
}

/** What ran, in this order, and what did not. */
export interface Ordered {
  readonly ran: readonly string[];
  readonly refused: readonly RefusedStatement[];
}

/** Statements as a script, each with its semicolon. */
function textOf(statements: readonly string[]): string {
  return statements.map((sql) => `${sql};\n`).join('');
}

/**
 * Runs all of it in one transaction as the owner. Where the server refuses one, each is tried by itself again and again,
 * until those that are left work nowhere; what is run in the end is one script without them.
 * @throws DatabaseError where the server is gone.
 */
export async function runOrdered(database: Database, statements: readonly string[]): Promise<Ordered> {
  await using connection = await database.connect();
  if ((await failureOf(connection, block(statements))) === undefined) return { ran: statements, refused: [] };
  await connection.script('ROLLBACK; BEGIN');
  const ran: string[] = [];
  let waiting: readonly RefusedStatement[] = statements.map((sql) => ({ sql, failure: unknown }));
  for (let left = -1; waiting.length > 0 && waiting.length !== left; ) {
    left = waiting.length;
    const refused: RefusedStatement[] = [];
    for (const { sql } of waiting) {
      const failure = await failureOf(connection, `SAVEPOINT one; ${sql}; RELEASE one`);
      if (failure === undefined) ran.push(sql);
      else {
        refused.push({ sql, failure });
        await connection.script('ROLLBACK TO one');
      }
    }
    waiting = refused;
  }
  await connection.script('ROLLBACK');
  const failure = await failureOf(connection, block(ran));
  if (failure === undefined) return { ran, refused: waiting };
  await connection.script('ROLLBACK');
  return { ran: [], refused: [...waiting, { sql: textOf(ran), failure }] };
}

/**
 * What the server refuses where these transactions are run in this order, one after the other as the owner, on a database that
 * is the caller's to use up. The first that fails ends it; of that one every statement is tried, so that all that is in the way
 * of it is known: those that fail for the first one's sake are left out.
 * @throws DatabaseError where the server is gone.
 */
export async function refusedInOrder(
  database: Database,
  transactions: readonly (readonly string[])[],
): Promise<readonly RefusedStatement[]> {
  await using connection = await database.connect();
  for (const statements of transactions) {
    const whole = await failureOf(connection, block(statements));
    if (whole === undefined) continue;
    await connection.script('ROLLBACK; BEGIN');
    const refused: RefusedStatement[] = [];
    for (const sql of statements) {
      const failure = await failureOf(connection, `SAVEPOINT one; ${sql}; RELEASE one`);
      if (failure === undefined) continue;
      await connection.script('ROLLBACK TO one');
      if (refused.length === 0 || isOfRows(failure)) refused.push({ sql, failure });
    }
    await connection.script('ROLLBACK');
    // What is checked at the end of the transaction alone.
    return refused.length > 0 ? refused : [{ sql: textOf(statements).trim(), failure: whole }];
  }
  return [];
}

/** Classes 22 and 23: a value that does not fit, or a constraint that rows break. */
function isOfRows({ sqlstate }: DatabaseFailure): boolean {
  return /^2[23]/.test(sqlstate);
}

const unknown: DatabaseFailure = {
  sqlstate: '',
  message: '',
  detail: undefined,
  hint: undefined,
  context: undefined,
  offset: undefined,
  completed: 0,
};

/** One transaction. */
export function block(statements: readonly string[]): string {
  return `BEGIN;\n${textOf(statements)}COMMIT;\n`;
}

async function failureOf(connection: SqlConnection, sql: string): Promise<DatabaseFailure | undefined> {
  try {
    await connection.script(sql);
    return undefined;
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.failure.sqlstate === 'connection') throw error;
    return error.failure;
  }
}
