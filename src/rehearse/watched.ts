/** The new migrations on one filling of the base state: as whole files for the verdict, statement by statement for the evidence. */

import type { DatabaseFailure } from '../model/failure.ts';
import type { StatementReport } from '../model/report.ts';
import type { Trace, Unwatched } from '../model/trace.ts';
import type { Database, StatementSpan, WatchedScript } from '../ports.ts';
import { isForLack, type LeftOut, lackOf } from './leave-out.ts';
import { type Retyped, retypedColumns } from './retyped.ts';
import type { Runner } from './runner.ts';
import { type TakenNumber, takenNumbers } from './taken-numbers.ts';
import { runWhole, type Stop } from './unwatched.ts';

/** Rows that the schema allows, all of them, or rows that nothing could be in the way of. */
export type Rows = 'awkward' | 'plain';

/** Generated rows, or those of a copy of real data. */
export type AnyRows = Rows | 'real';

/** The base state with rows in its tables. */
export interface Filling {
  readonly rows: AnyRows;
  readonly database: Database;
}

/** A migration to be rehearsed. */
export interface RehearsedScript extends WatchedScript {
  /** The whole file. */
  readonly text: string;
  /** Per statement: the statements that its parts would be alone; empty where it has but one. */
  readonly parts: readonly (readonly string[])[];
}

/** A statement that failed on some rows. */
export interface FailedOnRows {
  readonly rows: AnyRows;
  readonly migration: string;
  /** Which of the migration's statements, counted from 0. */
  readonly statement: number;
  /** Which of its parts failed alone; undefined where it was run whole. */
  readonly part: number | undefined;
  readonly failure: DatabaseFailure;
  /** Others failed before it, so that it may be their doing. */
  readonly follows: boolean;
  /** Indexes that it leaves behind unfinished. */
  readonly leaves: readonly string[];
}

/** What was seen on one filling. */
export interface RunOnRows {
  readonly rows: AnyRows;
  readonly traces: readonly Trace[];
  /** What failed; the whole files decide whether anything did. */
  readonly failures: readonly FailedOnRows[];
  readonly unwatched: readonly Unwatched[];
  /** Columns that have another type in the end. */
  readonly retyped: readonly Retyped[];
  /** Where the whole files ran. */
  readonly taken: readonly TakenNumber[];
}

/** What is shared between runs. */
export interface Rehearsing extends Pick<Runner, 'splitter' | 'sender'> {
  readonly scripts: readonly RehearsedScript[];
  /** What could not be run when the base state was built. */
  readonly leftOut: readonly LeftOut[];
  /** The change gives columns other types. */
  readonly retypes: boolean;
  /** Called with a copy of the filling on which the whole files have run without an error; it may be used up. */
  readonly afterwards?: ((after: Database) => Promise<void>) | undefined;
  /** The tables whose rows are counted, as `schema.name`; left out: all. */
  readonly counted?: readonly string[];
}

/**
 * Runs the scripts on a filling. It stays as it is where something fails, or types change: there is more to ask of it then.
 * @throws DatabaseError where the server is gone.
 */
export async function runOnRows(rehearsing: Rehearsing, { rows, database }: Filling): Promise<RunOnRows> {
  const { scripts, leftOut, retypes, counted, afterwards } = rehearsing;
  let taken: readonly TakenNumber[] = [];
  const stop = await onCopy(database, async (copy) => {
    const stopped = await runWhole(rehearsing, copy, scripts, leftOut);
    if (stopped !== undefined) return stopped;
    taken = await takenNumbers(database, copy);
    await afterwards?.(copy);
    return undefined;
  });
  const watch = async (on: Database): Promise<RunOnRows> => {
    const { traces, unwatched } = await watchAll(on, scripts, counted);
    return {
      rows,
      traces,
      // Watching changes what is watched: where the two runs do not agree, the one that nobody looked at is right.
      failures: settled(failuresIn(traces, rows), stop, rehearsing, rows),
      unwatched,
      retyped: retypes ? await retypedColumns(database, on) : [],
      taken,
    };
  };
  return stop === undefined && !retypes ? await watch(database) : await onCopy(database, watch);
}

async function onCopy<T>(database: Database, work: (copy: Database) => Promise<T>): Promise<T> {
  await using copy = await database.clone();
  return await work(copy);
}

/** Watches scripts; what fails in them does not end them. */
export async function watchAll(
  database: Database,
  scripts: readonly WatchedScript[],
  counted?: readonly string[],
) {
  return await database.watch(
    scripts.map((script) => ({ ...script, goOn: true })),
    counted,
  );
}

function failuresIn(traces: readonly Trace[], rows: AnyRows): readonly FailedOnRows[] {
  const failed: FailedOnRows[] = [];
  for (const { migration, statement, error } of traces) {
    if (error === undefined) continue;
    const follows = failed.length > 0;
    failed.push({ rows, migration, statement, part: undefined, failure: error, follows, leaves: [] });
  }
  return failed;
}

/** The failures that count beside the one that the whole files stopped at. */
function settled(
  failed: readonly FailedOnRows[],
  stop: Stop | undefined,
  { scripts, leftOut }: Rehearsing,
  rows: AnyRows,
): readonly FailedOnRows[] {
  if (stop === undefined) return [];
  const lacks = ({ failure }: FailedOnRows) =>
    leftOut.length > 0 ? isForLack(failure) : lackOf(failure) !== undefined;
  const own = failed.filter((one) => !lacks(one));
  const statements = scripts.find(({ name }) => name === stop.migration)?.statements ?? [];
  const at = statements.findIndex(({ offset }) => offset === stop.offset);
  const first: FailedOnRows = {
    rows,
    migration: stop.migration,
    statement: at === -1 ? Math.max(statements.length - 1, 0) : at,
    part: undefined,
    failure: stop.failure,
    follows: false,
    leaves: stop.leaves,
  };
  const isFirst = (one: FailedOnRows) =>
    one.migration === first.migration && one.statement === first.statement;
  // What failed earlier only where somebody looked on did not fail.
  const placeOf = ({ migration }: FailedOnRows) => scripts.findIndex(({ name }) => name === migration);
  const later = own.filter(
    (one) => !isFirst(one) && (placeOf(one) - placeOf(first) || one.statement - first.statement) > 0,
  );
  return [first, ...later.map((one) => ({ ...one, follows: true }))];
}

/** What was seen where statements that fail were taken apart. */
export interface Apart {
  /** The parts that failed alone. */
  readonly failures: readonly FailedOnRows[];
  /** The parts that ran, and the statements behind them that could run now; numbered as the statements are. */
  readonly traces: readonly Trace[];
}

/** A statement or one of its parts, and where it belongs. */
interface Piece {
  readonly span: StatementSpan;
  readonly group: number;
  readonly at: { readonly statement: number; readonly part: number | undefined };
}

/**
 * Each part of the statements that failed, alone, on a copy of a filling: a statement with three parts says no more than which of
 * them failed first. @throws DatabaseError where the server is gone.
 */
export async function failingParts(
  { scripts, counted }: Rehearsing,
  { rows, database }: Filling,
  failures: readonly FailedOnRows[],
): Promise<Apart> {
  const isFailing = (migration: string, statement: number) =>
    failures.some((one) => one.migration === migration && one.statement === statement);
  const places = new Map<string, readonly Piece['at'][]>();
  const apart = scripts.map((script): WatchedScript => {
    const pieces = script.statements.flatMap((span, statement): readonly Piece[] => {
      const parts = isFailing(script.name, statement) ? (script.parts[statement] ?? []) : [];
      const group = script.groups[statement] ?? 0;
      if (parts.length === 0) return [{ span, group, at: { statement, part: undefined } }];
      return parts.map((text, part) => ({ span: { ...span, text }, group, at: { statement, part } }));
    });
    places.set(
      script.name,
      pieces.map(({ at }) => at),
    );
    return {
      ...script,
      statements: pieces.map(({ span }) => span),
      groups: pieces.map(({ group }) => group),
    };
  });
  if ([...places.values()].every((all) => all.every(({ part }) => part === undefined)))
    return { failures: [], traces: [] };
  const { traces } = await onCopy(database, (copy) => watchAll(copy, apart, counted));
  const ran = traces.flatMap((trace): Trace[] => {
    const at = places.get(trace.migration)?.[trace.statement];
    return at === undefined || trace.error !== undefined ? [] : [{ ...trace, statement: at.statement }];
  });
  const failing = traces.flatMap(({ migration, statement, error }): FailedOnRows[] => {
    const at = places.get(migration)?.[statement];
    if (at?.part === undefined || error === undefined) return [];
    const follows = failures.some(
      (one) => one.migration === migration && one.statement === at.statement && one.follows,
    );
    return [{ rows, migration, ...at, failure: error, follows, leaves: [] }];
  });
  return { failures: failing, traces: ran };
}

/** The Report's lines of what was seen. A statement that failed everywhere did nothing: it has none. */
export function statementReports(
  traces: readonly (Omit<Trace, 'rows'> & Partial<Pick<Trace, 'rows'>>)[],
): readonly StatementReport[] {
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
      ...(rows !== undefined && { rows }),
      evidence: 'observed',
    }));
}
