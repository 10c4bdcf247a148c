/** What one statement of a new migration did, as seen on a database with rows. Relations are `schema.name`, unquoted. */
import type { DatabaseFailure } from './failure.ts';

/** A kind of statement that an application sends. */
export type ClientStatement = 'select' | 'insert' | 'update' | 'delete';

/** A lock on a table or view that was there before the change; locks on an index count for its table. */
export interface TraceLock {
  readonly relation: string;
  /** As in `pg_locks`, such as `AccessExclusiveLock`: the strongest that is held. */
  readonly mode: string;
  /** `statement`: the statement is a transaction by itself. `end`: it shares one, and the lock stays until that ends. */
  readonly heldTo: 'statement' | 'end';
}

/** Rows and values that were there before a statement and not after it. */
export interface Loss {
  readonly relation: string;
  /** The column that went; undefined where rows or the whole table did. */
  readonly column: string | undefined;
  /** `column` and `table` are gone; of `rows` some or all are, one by one or by TRUNCATE. */
  readonly of: 'column' | 'table' | 'rows';
  /** Rows that are gone; for a column the rows that the table had. */
  readonly rows: number;
  /** Values other than NULL that are gone; undefined where rows went one by one. */
  readonly values: number | undefined;
}

/** What one statement did. All lists are sorted. */
export interface Trace {
  /** Folder name of the migration. */
  readonly migration: string;
  /** Which of the migration's statements, counted from 0. */
  readonly statement: number;
  /** 1-based line of the statement's first token. */
  readonly line: number;
  readonly sql: string;
  /** What it locked more than a reader does: the strongest mode held on each relation that it touched. */
  readonly locks: readonly TraceLock[];
  /** Locks that earlier statements of the transaction took, on relations that this one did not touch, and that make others wait. */
  readonly held: readonly TraceLock[];
  /** What would wait on one of `locks`, in the order select, insert, update, delete. */
  readonly blocks: readonly ClientStatement[];
  /** Tables and materialized views that were written anew. */
  readonly rewrites: readonly string[];
  /** Tables that were read from the first row to the last. */
  readonly scans: readonly string[];
  /**
   * Of a statement that makes others wait (by `locks` or `held`): whether its time grows with the rows, because it rewrote or scanned a table
   * that has some. Undefined where nobody waits, or no table had rows to tell.
   */
  readonly grows: boolean | undefined;
  /** Rows that it read, wrote or rewrote in tables that were there before it: to be compared between two sizes of them. */
  readonly work: number;
  /** Rows of all tables but temporary ones. */
  readonly rows: { readonly inserted: number; readonly updated: number; readonly deleted: number };
  readonly lost: readonly Loss[];
  /** It took no lock that others notice and wrote neither a row nor a line of the catalog. Undefined where that was not looked at. */
  readonly changedNothing: boolean | undefined;
  /** Why it failed; its migration was not watched further. */
  readonly error: DatabaseFailure | undefined;
}

/** A statement that could not be watched, or only in part, and why. */
export interface Unwatched {
  readonly migration: string;
  readonly line: number;
  readonly reason: string;
}

/** What was seen of some migrations. */
export interface Watched {
  readonly traces: readonly Trace[];
  readonly unwatched: readonly Unwatched[];
}
