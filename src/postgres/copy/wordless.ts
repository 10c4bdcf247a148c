/**
 * Sessions on a copy of real data never tell what the server says: a migration can put the values that it reads into any
 * message, name them in a constraint, or spell them in an SQLSTATE of its own. What went wrong is told by the condition.
 */
import { DatabaseError, type DatabaseFailure, isRunOver } from '../../model/failure.ts';
import type { SqlConnection } from '../../ports.ts';
import { conditionOf } from './error-codes.ts';

/** What stands for an error with a code that PostgreSQL does not have: raise_exception. */
const raised = 'P0001';

const ownForRun = 'it did not end within the time limit for the whole run';

/** What Preflight says itself, without a figure in it that the server could have been made to give. */
const own: Readonly<Record<string, string>> = {
  'time-limit': 'it did not end within the time limit of one statement',
  'disk-limit': 'it needed more disk than the limit allows',
  'result-limit': 'the server sent more than Preflight reads',
  connection: 'the connection to the server ended',
};

/** Phrases of the server by which failures are told apart, and what is left of them. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/^extension "[^"]+" is not available/, 'extension "…" is not available'],
  [/extension control file "[^"]*\/[^"/]+\.control"/, 'extension control file "/….control" is missing'],
  [/^permission denied to create extension "[^"]+"/, 'permission denied to create extension "…"'],
  [/^role "[^"]+" does not exist/, 'role "…" does not exist'],
  [/^language "[^"]+" does not exist/, 'language "…" does not exist'],
  [/^unrecognized configuration parameter/, 'unrecognized configuration parameter'],
  [/^could not access file "\$libdir/, 'could not access file "$libdir"'],
  [/contains null values$/, 'a column contains null values'],
  [/^could not create unique index/, 'could not create unique index'],
  [/violated by some row$/, 'a constraint is violated by some row'],
];

/** A failure as it may be shown. Its subject still has names, which can be values: who knows the names looks at those. */
function withoutWords(failure: DatabaseFailure): DatabaseFailure {
  const { sqlstate, message, offset, completed, subject } = failure;
  const words = own[sqlstate];
  const condition = conditionOf(sqlstate);
  const phrase = phrases.find(([pattern]) => pattern.test(message))?.[1];
  return {
    sqlstate: words !== undefined || condition !== undefined ? sqlstate : raised,
    message: isRunOver(failure) ? ownForRun : (words ?? phrase ?? condition ?? conditionOf(raised) ?? ''),
    detail: undefined,
    hint: undefined,
    context: undefined,
    offset,
    completed,
    ...(subject === undefined ? {} : { subject }),
  };
}

/** Runs something of a copy. @throws DatabaseError without the server's words */
export async function wordlessly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // No cause: whoever prints an error with all that it carries must find nothing.
    if (error instanceof DatabaseError) throw new DatabaseError(withoutWords(error.failure));
    throw error;
  }
}

/** A session whose failures have no words of the server. */
export function wordless(connection: SqlConnection): SqlConnection {
  return {
    query: (sql, args) => wordlessly(() => connection.query(sql, args)),
    execute: (sql, args) => wordlessly(() => connection.execute(sql, args)),
    script: (text) => wordlessly(() => connection.script(text)),
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
  };
}
