/** What went wrong on a connection, as the model's DatabaseFailure. */
import { types } from 'node:util';
import pg from 'pg';
import { messageOf } from '../errors.ts';
import { DatabaseError, type DatabaseFailure } from '../model/failure.ts';

/** A failure that has nothing but a state and a sentence. */
export function plainFailure(sqlstate: string, message: string, completed = 0): DatabaseFailure {
  return {
    sqlstate,
    message,
    detail: undefined,
    hint: undefined,
    context: undefined,
    offset: undefined,
    completed,
  };
}

/**
 * The server's position, which counts characters from 1, as a 0-based offset in UTF-16 units. Undefined for a position
 * that is not inside the text (an error in a function's body has one in that body).
 * https://www.postgresql.org/docs/current/protocol-error-fields.html
 */
function offsetOfPosition(text: string, position: number): number | undefined {
  if (!Number.isInteger(position) || position < 1) return undefined;
  let offset = 0;
  for (let character = 1; character < position; character++) {
    const point = text.codePointAt(offset);
    if (point === undefined) return undefined;
    offset += point > 0xffff ? 2 : 1;
  }
  return offset;
}

/** As long as a sentence of a server gets that somebody reads; one that a migration raises may have megabytes. */
const longest = 2_000;

/** A text of the server, cut where nobody would read on. */
function readable<Text extends string | undefined>(text: Text): Text {
  if (text === undefined || text.length <= longest) return text;
  // Not in the middle of a character beyond the first plane.
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` as Text;
}

/** What the socket said; with several addresses (localhost) Node gives an error without a message that holds one each. */
function lostMessage(thrown: unknown): string {
  const { errors: [first] = [] } = (thrown ?? {}) as { readonly errors?: readonly unknown[] };
  const error = first ?? thrown;
  return types.isNativeError(error) ? error.message : messageOf(error);
}

/** What the server names beside its message. */
function subjectOf({
  schema,
  table,
  column,
  constraint,
}: pg.DatabaseError): Pick<DatabaseFailure, 'subject'> {
  if (table === undefined && column === undefined && constraint === undefined) return {};
  return {
    subject: { table: table === undefined ? undefined : `${schema ?? ''}.${table}`, column, constraint },
  };
}

/** Whatever `pg` rejected with, as a DatabaseError; `script` is the text that was sent. */
export function databaseError(thrown: unknown, script: string, completed: number): DatabaseError {
  if (thrown instanceof DatabaseError) return thrown;
  if (thrown instanceof pg.DatabaseError && thrown.code !== undefined) {
    const limit = /^temporary file size exceeds "?temp_file_limit"? \((\d+)kB\)/.exec(thrown.message)?.[1];
    if (limit !== undefined) {
      // It is Preflight that sets this limit: servers come without one.
      const message = `Preflight stopped it: the disk limit for the temporary files of one session is ${sizeText(Number(limit) * 1024)}.`;
      return new DatabaseError(plainFailure('disk-limit', message, completed));
    }
    return new DatabaseError({
      sqlstate: thrown.code,
      message: readable(thrown.message),
      detail: readable(thrown.detail),
      hint: readable(thrown.hint),
      context: readable(thrown.where),
      offset: thrown.position === undefined ? undefined : offsetOfPosition(script, Number(thrown.position)),
      completed,
      ...subjectOf(thrown),
    });
  }
  return new DatabaseError(plainFailure('connection', lostMessage(thrown), completed));
}

/** A duration for a sentence: 500 ms, 30 s, 10 min. */
export function durationText(ms: number): string {
  if (ms % 60_000 === 0 && ms >= 120_000) return `${ms / 60_000} min`;
  return ms >= 1_000 ? `${Number((ms / 1_000).toFixed(1))} s` : `${ms} ms`;
}

/** A size for a sentence: 64 MB, 2 GB (units of 1024). */
export function sizeText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  return `${Number((bytes / 1024 ** power).toFixed(1))} ${units[power]}`;
}
