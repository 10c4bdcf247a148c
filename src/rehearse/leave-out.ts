/**
 * Statements that this server can't run through no fault of their author: an extension, a role or a language that the
 * throwaway server lacks, and what depends on it. They are left out, listed as unseen, and the rest is judged.
 */
import { DatabaseError, type DatabaseFailure } from '../model/failure.ts';
import type { StatementSpan, StatementSplitter } from '../ports.ts';

/** A statement that was left out of a run. */
export interface LeftOut {
  readonly statement: StatementSpan;
  readonly reason: string;
}

/** What the server lacks, in words; undefined where the failure is the statement's own. */
export function lackOf(failure: DatabaseFailure): string | undefined {
  const { sqlstate, message } = failure;
  const extension =
    /extension "([^"]+)" is not available/.exec(message) ??
    /extension control file "[^"]*\/([^"/]+)\.control"/.exec(message);
  if (extension !== null) return `The server has no extension ${extension[1]}.`;
  const refused = /permission denied to create extension "([^"]+)"/.exec(message);
  if (refused !== null) return `Only a superuser may create the extension ${refused[1]} here.`;
  const role = /role "([^"]+)" does not exist/.exec(message);
  if (sqlstate === '42704' && role !== null) return `The server has no role ${role[1]}.`;
  const language = /language "([^"]+)" does not exist/.exec(message);
  if (sqlstate === '42704' && language !== null) return `The server has no language ${language[1]}.`;
  if (/unrecognized configuration parameter|could not access file "\$libdir/.test(message))
    return `The server does not know this: ${message}.`;
  return undefined;
}

/** undefined_object, undefined_table, undefined_column, undefined_function, invalid_schema_name. */
const undefinedThings = new Set(['42704', '42P01', '42703', '42883', '3F000']);

/**
 * Whether a statement failed for something that this server lacks, or, where something was left out before, for what may
 * be missing because of that.
 */
export function isForLack(failure: DatabaseFailure): boolean {
  return lackOf(failure) !== undefined || undefinedThings.has(failure.sqlstate);
}

/** The statement a failure is about: by the server's position, else by the number of statements that had completed. */
export function failedStatement(
  failure: DatabaseFailure,
  statements: readonly StatementSpan[],
): StatementSpan | undefined {
  const { offset } = failure;
  const byPosition =
    offset === undefined ? undefined : statements.find((s) => s.offset <= offset && offset <= s.end);
  return byPosition ?? statements[failure.completed];
}

/** The script with a statement turned to blanks, so that every other offset and line stays what it was. */
function without(script: string, { offset, end }: StatementSpan): string {
  const blank = script.slice(offset, end).replace(/[^\r\n]/g, ' ');
  return script.slice(0, offset) + blank + script.slice(end);
}

/**
 * Runs a script, leaving out what the server lacks. `earlier` holds what was left out before on this database: only then
 * is an undefined thing a consequence rather than the author's mistake.
 * @throws DatabaseError for every other failure, with offsets of the original script.
 */
export async function runLeavingOut(
  script: string,
  run: (script: string) => Promise<void>,
  splitter: StatementSplitter,
  earlier: readonly LeftOut[],
): Promise<readonly LeftOut[]> {
  const leftOut: LeftOut[] = [];
  let remaining: { readonly text: string; readonly statements: readonly StatementSpan[] | undefined } = {
    text: script,
    statements: undefined,
  };
  for (;;) {
    try {
      await run(remaining.text);
      return leftOut;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      const consequence = earlier.length + leftOut.length > 0 && undefinedThings.has(error.failure.sqlstate);
      const reason =
        lackOf(error.failure) ??
        (consequence ? `It depends on what was left out: ${error.failure.message}.` : undefined);
      const statements = remaining.statements ?? (await splitter.split(script));
      const statement = statements && failedStatement(error.failure, statements);
      if (reason === undefined || statements === undefined || statement === undefined) throw error;
      leftOut.push({ statement, reason });
      remaining = {
        text: without(remaining.text, statement),
        statements: statements.filter((s) => s !== statement),
      };
    }
  }
}
