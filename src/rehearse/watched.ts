/** The watched run: the new migrations on copies of the base state with rows, and what each statement did. */
import type { StatementReport } from '../model/report.ts';
import type { Trace, Unwatched } from '../model/trace.ts';
import type { Database, WatchedScript } from '../ports.ts';
import { type Retyped, retypedColumns } from './retyped.ts';

/** The base state with rows in its tables: all that the schema allows, or nothing that could be in the way. */
export interface Filling {
  readonly rows: 'awkward' | 'plain';
  readonly database: Database;
}

/** A statement that failed on some rows. */
export interface FailedOnRows {
  readonly rows: Filling['rows'];
  readonly trace: Trace;
}

/** What was seen on all fillings. */
export interface WatchedOnRows {
  /** One for each statement that was reached, in their order: where it succeeded, if it did anywhere. */
  readonly traces: readonly Trace[];
  /** What failed on which rows. What fails on plain ones too fails whatever the values. */
  readonly failures: readonly FailedOnRows[];
  /** Of the first filling. */
  readonly unwatched: readonly Unwatched[];
  /** Columns that have another type in the end, on the last filling that was needed. */
  readonly retyped: readonly Retyped[];
}

/**
 * Watches scripts on a copy of the first filling, and where one of them fails there on the next as well, so that one
 * failure does not hide what follows it. The fillings stay as they are.
 * @throws DatabaseError where the server is gone.
 */
export async function watchOnRows(
  fillings: readonly Filling[],
  scripts: readonly WatchedScript[],
): Promise<WatchedOnRows> {
  const best = new Map<string, Trace>();
  const failures: FailedOnRows[] = [];
  let unwatched: readonly Unwatched[] | undefined;
  let retyped: readonly Retyped[] = [];
  for (const { rows, database } of fillings) {
    await using copy = await database.clone();
    const watched = await copy.watch(scripts);
    unwatched ??= watched.unwatched;
    retyped = await retypedColumns(database, copy);
    for (const trace of watched.traces) {
      if (trace.error !== undefined) failures.push({ rows, trace });
      const key = keyOf(trace.migration, trace.statement);
      const before = best.get(key);
      if (before === undefined || before.error !== undefined) best.set(key, trace);
    }
    if (watched.traces.every((trace) => trace.error === undefined)) break;
  }
  const traces = scripts.flatMap(({ name, statements }) =>
    statements.flatMap((_, index) => best.get(keyOf(name, index)) ?? []),
  );
  return { traces, failures, unwatched: unwatched ?? [], retyped };
}

/** A statement of a migration; a folder's name holds no slash. */
function keyOf(migration: string, statement: number): string {
  return `${migration}/${statement}`;
}

/** The Report's lines of what was seen. A statement that failed everywhere did nothing: it has none. */
export function statementReports(traces: readonly Trace[]): readonly StatementReport[] {
  return traces
    .filter((trace) => trace.error === undefined)
    .map(({ migration, line, sql, locks, blocks, rewrites, scans, grows, rows }) => ({
      migration,
      line,
      sql,
      locks: [...locks],
      blocks: [...blocks],
      rewrites: [...rewrites],
      scans: [...scans],
      ...(grows !== undefined && { grows }),
      rows,
      evidence: 'observed',
    }));
}
