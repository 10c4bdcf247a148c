/**
 * Statements that a connection prepared before the migrations and sends after them, as those of a pool do. The server takes a
 * kept statement apart anew where a table has changed, with the types that its parameters had, and refuses it where its result
 * has other types: https://www.postgresql.org/docs/current/sql-prepare.html
 */
import { DatabaseError } from '../model/failure.ts';
import type { Migration } from '../model/project.ts';
import type { Database, SqlConnection } from '../ports.ts';
import { replay } from './replay.ts';
import type { LeftOutOf } from './run.ts';
import type { Runner } from './runner.ts';
import { type Refusal, tryStatements } from './try-statements.ts';

/** What to prepare, and between which states. */
export interface KeptStatements {
  /** The state before the migrations; used up. */
  readonly database: Database;
  readonly migrations: readonly Migration[];
  /** What could not be run when that state was built. */
  readonly leftOut: readonly LeftOutOf[];
  readonly statements: readonly string[];
  /** `run`: they are executed, and what they do is undone. `plan`: they are only planned anew, which is where it fails. */
  readonly how: 'run' | 'plan';
}

/**
 * Prepares statements in one session, applies the migrations from another, and sends the kept ones: why the server refuses
 * one though it takes the same text when it is prepared now; `undefined` for the others. Undefined as a whole where the
 * migrations do not apply.
 * @throws DatabaseError where the server is gone or a time limit strikes.
 */
export async function refusedOnceKept(
  runner: Pick<Runner, 'sender' | 'splitter'>,
  { database, migrations, leftOut, statements, how }: KeptStatements,
): Promise<readonly (Refusal | undefined)[] | undefined> {
  const refused = new Map<number, Refusal>();
  {
    await using pooled = await database.connect();
    const kept = await prepareAll(pooled, statements);
    const { failure } = await replay(runner, database, migrations, leftOut);
    if (failure !== undefined) return undefined;
    for (const at of kept) {
      const refusal = await refusalOf(pooled, sending(at, statements[at] ?? '', how));
      if (refusal !== undefined && isOfTypes(refusal)) refused.set(at, refusal);
    }
  }
  // What is refused anew, too, fails for everybody, which is another matter.
  const again = await tryStatements(
    database,
    'prepare',
    [...refused.keys()].map((at) => statements[at] ?? ''),
  );
  for (const [index, at] of [...refused.keys()].entries()) if (again[index] !== undefined) refused.delete(at);
  return statements.map((_, at) => refused.get(at));
}

const nameOf = (at: number) => `preflight_kept_${at}`;

/** The statements that could be prepared, by index: in one message, and one by one where that fails. */
async function prepareAll(
  connection: SqlConnection,
  statements: readonly string[],
): Promise<readonly number[]> {
  const all = statements.map((sql, at) => `PREPARE ${nameOf(at)} AS ${sql}`);
  if ((await refusalOf(connection, all.join(';\n'))) === undefined) return [...all.keys()];
  // Names outlive the transaction in which they were given.
  await connection.script('DEALLOCATE ALL');
  const kept: number[] = [];
  for (const [at, sql] of all.entries()) if ((await refusalOf(connection, sql)) === undefined) kept.push(at);
  return kept;
}

/** Sends a kept statement, with NULL for each parameter, in a transaction that ends in nothing. */
function sending(at: number, sql: string, how: KeptStatements['how']): string {
  const most = Math.max(0, ...[...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
  const values = most === 0 ? '' : `(${Array.from({ length: most }, () => 'NULL').join(', ')})`;
  return `BEGIN; ${how === 'plan' ? 'EXPLAIN ' : ''}EXECUTE ${nameOf(at)}${values}`;
}

async function refusalOf(connection: SqlConnection, sql: string): Promise<Refusal | undefined> {
  try {
    await connection.script(sql);
    return undefined;
  } catch (error) {
    if (!(error instanceof DatabaseError) || !/^[0-9A-Z]{5}$/.test(error.failure.sqlstate)) throw error;
    const { sqlstate, message, subject } = error.failure;
    return { sqlstate, message, column: subject?.column };
  } finally {
    if (sql.startsWith('BEGIN')) await connection.script('ROLLBACK');
  }
}

/** The plan is refused, or a type in it; anything else turns on the values. */
function isOfTypes({ sqlstate }: Refusal): boolean {
  return sqlstate === '0A000' || sqlstate.startsWith('42');
}
