/** What was read from a live database. */
import type { Catalog } from './catalog.ts';

/** A row of `_prisma_migrations`. */
export interface LedgerRow {
  readonly name: string;
  readonly checksum: string;
  /** `failed`: begun, and neither finished nor marked as rolled back; `migrate deploy` refuses to go on (P3009). */
  readonly state: 'applied' | 'failed' | 'rolled-back';
  /** What Prisma wrote down of the failure; the first thousand characters. */
  readonly logs: string | undefined;
}

/** Prisma's own record in one schema: its rows in the order in which they were begun, or why there are none. */
export type Ledger =
  | { readonly kind: 'read'; readonly rows: readonly LedgerRow[] }
  | { readonly kind: 'missing'; readonly elsewhere: readonly string[] }
  | { readonly kind: 'unreadable'; readonly why: string };

/** An estimate that the server keeps of a table and its indexes. */
export interface TableSize {
  /** `schema.name`. */
  readonly name: string;
  /** Undefined where the table was never analyzed. */
  readonly rows: number | undefined;
  readonly bytes: number;
}

/** The answer of one query that counts. */
export type Answer =
  | { readonly count: number }
  /** One sentence without a full stop. */
  | { readonly unable: string };

/** One look at a database, in one transaction. */
export interface Live {
  /** Such as 15.18. */
  readonly version: string;
  /** A replica, on which nothing could be written anyway. */
  readonly replica: boolean;
  readonly user: string;
  /** Every schema that is not the system's, sorted. */
  readonly schemas: readonly string[];
  /** The schemas that were asked for and are there. */
  readonly catalog: Catalog;
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly sizes: readonly TableSize[];
  /** To the questions, in their order. */
  readonly answers: readonly Answer[];
}
