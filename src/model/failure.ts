/** What a PostgreSQL server said when a script failed, as data. */
export interface DatabaseFailure {
  /**
   * Five characters, such as 23502; `time-limit` or `disk-limit` where Preflight stopped it, `result-limit` where the
   * server sent a value too big to read; `connection` where the server went away.
   */
  readonly sqlstate: string;
  readonly message: string;
  readonly detail: string | undefined;
  readonly hint: string | undefined;
  /** The `where` context of the server (PL/pgSQL line and the like). */
  readonly context: string | undefined;
  /** 0-based offset in UTF-16 units into the script that was sent, where the server gave a position. */
  readonly offset: number | undefined;
  /** How many statements of the script had completed before the failure. */
  readonly completed: number;
  /** What the server names apart from its message, as it does for the violation of a constraint. */
  readonly subject?: FailureSubject;
}

/** The objects of a failure: https://www.postgresql.org/docs/current/protocol-error-fields.html */
export interface FailureSubject {
  /** `schema.name`, unquoted. */
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly constraint: string | undefined;
}

/** Whether the time for the whole run was over: it tells nothing of the statement that it met. */
export function isRunOver({ sqlstate, message }: DatabaseFailure): boolean {
  return sqlstate === 'time-limit' && message.includes('for the whole run');
}

/** Thrown by a connection when a statement or script fails on the server. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly failure: DatabaseFailure;
  constructor(failure: DatabaseFailure) {
    super(`${failure.sqlstate}: ${failure.message}`);
    this.failure = failure;
  }
}
