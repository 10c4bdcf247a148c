/** The rehearsal: the new migrations on copies of the base state whose tables have rows. */

import type { CatalogChange } from '../compare/change-kinds.ts';
import { diffCatalogs } from '../compare/changes.ts';
import type { Catalog } from '../model/catalog.ts';
import { DatabaseError } from '../model/failure.ts';
import { pathOf } from '../model/names.ts';
import { compareText } from '../model/order.ts';
import type { Trace, Unwatched } from '../model/trace.ts';
import type { Database } from '../ports.ts';
import type { Retyped } from './retyped.ts';
import type { TakenNumber } from './taken-numbers.ts';
import {
  type Apart,
  type FailedOnRows,
  type Filling,
  failingParts,
  type Rehearsing,
  type Rows,
  type RunOnRows,
  runOnRows,
  watchAll,
} from './watched.ts';

/** What is to be rehearsed. */
export interface RehearsalPlan extends Omit<Rehearsing, 'afterwards'> {
  /** The base state, which stays as it is. */
  readonly base: Database;
  readonly catalog: Catalog;
  /** The tables to fill, as `schema.name`. */
  readonly tables: readonly string[];
  /** Those among them that the change itself works on; to the others only their rows refer. */
  readonly touched: ReadonlySet<string>;
  /** Rows a table. */
  readonly count: number;
  /** Queries that count the rows which are in the way, asked before the scripts run. */
  readonly probes: readonly string[];
  /** Statements of which the text does not tell all that they do. */
  readonly opaque: readonly { readonly migration: string; readonly statement: number }[];
  /** Called where the scripts apply on rows: with those, and with a copy on which they have run, which may be used up. */
  readonly onRowsAfter?: OnRowsAfter | undefined;
}

/** Looks at tables that have rows on both sides of the scripts; `filled` are the tables, as `schema.name`. */
export type OnRowsAfter = (before: Database, after: Database, filled: readonly string[]) => Promise<void>;

/** What a statement did to the catalog. */
export interface CatalogTrace {
  readonly migration: string;
  readonly statement: number;
  readonly before: Catalog;
  readonly after: Catalog;
  readonly changes: readonly CatalogChange[];
}

/** What was seen. */
export interface Rehearsed {
  /** The rows are those of a copy of real data; left out: they were generated. */
  readonly real?: true;
  /** Rows by `schema.name` of the tables that were filled; the awkward ones. */
  readonly filled: ReadonlyMap<string, number>;
  /** What the probes counted on the awkward rows; of those that the server could answer. */
  readonly counted: ReadonlyMap<string, number>;
  /** Tables that could not be filled, and why, sorted. */
  readonly unfilled: readonly { readonly relation: string; readonly reason: string }[];
  /** One for each statement that was reached, in their order: where it succeeded, if it did anywhere. */
  readonly traces: readonly Trace[];
  /** What failed on which rows. What fails on plain ones too fails whatever the values. */
  readonly failures: readonly FailedOnRows[];
  /** What else ran where the statements that fail were taken apart: it proves, and disproves nothing. */
  readonly apart: readonly Trace[];
  readonly unwatched: readonly Unwatched[];
  readonly retyped: readonly Retyped[];
  readonly taken: readonly TakenNumber[];
  /** Of the opaque statements. */
  readonly catalogs: readonly CatalogTrace[];
}

/** How much smaller the tables are on which blocking statements run once more, where one run does not class them. */
const smaller = 4;

/**
 * Rehearses. What fails on awkward rows is tried on plain ones too, and what blocks others
 * on smaller tables.
 * @throws DatabaseError where the server is gone.
 */
export async function rehearseOnRows(plan: RehearsalPlan): Promise<Rehearsed> {
  if (plan.tables.length + plan.opaque.length > 0) return await onRows(plan);
  const watched = await onFilling(plan, [], 'plain', 0, ({ database }) => watchAll(database, plan.scripts));
  const missed = missedBy(plan, watched.traces);
  if (missed.length > 0) return await onRows({ ...plan, tables: missed });
  return { ...nothingFilled, ...watched };
}

const nothingFilled = {
  filled: new Map<string, number>(),
  counted: new Map<string, number>(),
  unfilled: [],
  failures: [],
  apart: [],
  retyped: [],
  taken: [],
  catalogs: [],
};

async function onRows(plan: RehearsalPlan): Promise<Rehearsed> {
  const first = await onAwkward(plan, plan.tables);
  // A trigger or a function may reach tables that no text names.
  const missed = missedBy(plan, first.run.traces);
  const tables = [...plan.tables, ...missed];
  const { run, fill, counted, apart, catalogs } = missed.length === 0 ? first : await onAwkward(plan, tables);
  const plain = run.failures.length === 0 ? undefined : await onPlain(plan, tables);
  const runs = plain === undefined ? [run] : [run, plain];
  const best = bestOf(plan, runs);
  const traces = best.some(isUnclassed) ? classed(best, await onSmaller(plan, tables)) : best;
  return {
    filled: new Map(fill.filled.map(({ relation, rows }) => [relation, rows])),
    counted,
    unfilled: fill.unfilled.toSorted((a, b) => compareText(a.relation, b.relation)),
    traces,
    failures: [...runs.flatMap((one) => one.failures), ...apart.failures],
    apart: apart.traces,
    unwatched: run.unwatched,
    retyped: (plain ?? run).retyped,
    taken: (plain ?? run).taken,
    catalogs,
  };
}

/** Whether the change works on a table. What a trigger or a function reaches is in no text, and was filled since it was seen. */
export function worksOn({ tables, touched }: RehearsalPlan, relation: string): boolean {
  return touched.has(relation) || !tables.includes(relation);
}

interface Fill {
  readonly filled: readonly { readonly relation: string; readonly rows: number }[];
  readonly unfilled: readonly { readonly relation: string; readonly reason: string }[];
}

interface Awkward {
  readonly run: RunOnRows;
  readonly fill: Fill;
  readonly counted: ReadonlyMap<string, number>;
  readonly apart: Apart;
  readonly catalogs: readonly CatalogTrace[];
}

async function onFilling<T>(
  { base }: RehearsalPlan,
  tables: readonly string[],
  rows: Rows,
  count: number,
  work: (filling: Filling, fill: Fill) => Promise<T>,
): Promise<T> {
  await using database = await base.clone();
  const fill: Fill =
    tables.length === 0 ? { filled: [], unfilled: [] } : await database.fill({ rows, tables, count });
  return await work({ rows, database }, fill);
}

async function onAwkward(plan: RehearsalPlan, tables: readonly string[]): Promise<Awkward> {
  return await onFilling(plan, tables, 'awkward', plan.count, async (filling, fill) => {
    const counted = await ask(filling.database, plan.probes);
    const catalogs = await catalogsOf(plan, filling.database);
    const run = await runOnRows(lookingAfter(plan, filling, fill), filling);
    return { run, fill, counted, catalogs, apart: await failingParts(plan, filling, run.failures) };
  });
}

function lookingAfter(plan: RehearsalPlan, { database }: Filling, { filled }: Fill): Rehearsing {
  const { onRowsAfter } = plan;
  if (onRowsAfter === undefined || !filled.some(({ relation }) => worksOn(plan, relation))) return plan;
  const tables = filled.map(({ relation }) => relation);
  return { ...plan, afterwards: (after) => onRowsAfter(database, after, tables) };
}

/** Asks as the owner: a condition may be the pull request's own code. What the server can't answer is left out. */
export async function ask(
  database: Database,
  probes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counted = new Map<string, number>();
  if (probes.length === 0) return counted;
  await using connection = await database.connect();
  for (const probe of probes) {
    try {
      const { rows } = await connection.query(probe);
      counted.set(probe, Number(rows[0]?.[0]));
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.failure.sqlstate === 'connection') throw error;
    }
  }
  return counted;
}

async function onPlain(plan: RehearsalPlan, tables: readonly string[]): Promise<RunOnRows> {
  return await onFilling(plan, tables, 'plain', plan.count, async (filling, fill) => {
    const run = await runOnRows(lookingAfter(plan, filling, fill), filling);
    const parts = await failingParts(plan, filling, run.failures);
    return { ...run, failures: [...run.failures, ...parts.failures] };
  });
}

async function onSmaller(plan: RehearsalPlan, tables: readonly string[]): Promise<readonly Trace[]> {
  const count = Math.max(1, Math.floor(plan.count / smaller));
  return await onFilling(plan, tables, 'plain', count, async ({ database }) => {
    return (await watchAll(database, plan.scripts)).traces;
  });
}

/** Locks of readers, and of a foreign key on the table that it refers to: no row of that is looked at. */
const harmless = new Set(['RowShareLock', 'ShareUpdateExclusiveLock', 'ShareRowExclusiveLock']);

/** Tables of the base state that were written or locked against others and that nobody thought of filling. */
function missedBy({ catalog, tables, count }: RehearsalPlan, traces: readonly Trace[]): readonly string[] {
  const there = new Set(catalog.tables.map(pathOf));
  const seen = traces.flatMap(({ locks }) =>
    locks.filter(({ mode }) => !harmless.has(mode)).map(({ relation }) => relation),
  );
  const missed = [...new Set(seen)].filter((name) => there.has(name) && !tables.includes(name));
  return count === 0 ? [] : missed.sort(compareText);
}

/** A statement of a migration; a folder's name holds no slash. */
function keyOf({ migration, statement }: { readonly migration: string; readonly statement: number }): string {
  return `${migration}/${statement}`;
}

/** For each statement the trace of the first run in which it succeeded. */
function bestOf({ scripts }: RehearsalPlan, runs: readonly RunOnRows[]): readonly Trace[] {
  const best = new Map<string, Trace>();
  for (const { traces } of runs) {
    for (const trace of traces) {
      const before = best.get(keyOf(trace));
      if (before === undefined || before.error !== undefined) best.set(keyOf(trace), trace);
    }
  }
  return scripts.flatMap(({ name, statements }) =>
    statements.flatMap((_, statement) => best.get(keyOf({ migration: name, statement })) ?? []),
  );
}

function blocks({ blocks: waiting, held, error }: Trace): boolean {
  return error === undefined && waiting.length + held.length > 0;
}

/**
 * Whether a blocking statement must run at another size to be classed. One that went through a whole table grows with it, and one
 * that touched none of a thousand rows does not.
 */
function isUnclassed(trace: Trace): boolean {
  return blocks(trace) && trace.grows === false && trace.work > 0;
}

/** Says of the blocking statements whether they do more where there are more rows. */
function classed(traces: readonly Trace[], small: readonly Trace[]): readonly Trace[] {
  const bySmall = new Map(small.map((trace) => [keyOf(trace), trace]));
  return traces.map((trace) => {
    const other = bySmall.get(keyOf(trace));
    if (!isUnclassed(trace) || other === undefined || other.error !== undefined) return trace;
    return { ...trace, grows: trace.work > other.work };
  });
}

/**
 * The catalog before and after each opaque statement. The statements run one by one, each by itself; one that fails has
 * done nothing.
 */
async function catalogsOf(
  { scripts, opaque }: RehearsalPlan,
  filled: Database,
): Promise<readonly CatalogTrace[]> {
  const wanted = new Set(opaque.map(keyOf));
  const last = scripts.findLastIndex(({ name }) => opaque.some(({ migration }) => migration === name));
  if (last === -1) return [];
  await using database = await filled.clone();
  await using connection = await database.connect();
  const seen: CatalogTrace[] = [];
  let before: Catalog | undefined;
  for (const { name, statements } of scripts.slice(0, last + 1)) {
    for (const [statement, { text }] of statements.entries()) {
      const place = { migration: name, statement };
      if (/^(?:begin|start|commit|end|rollback|savepoint|release)\b/i.test(text)) continue;
      const asked = wanted.has(keyOf(place));
      if (asked) before ??= await database.catalog();
      try {
        await connection.script(text);
      } catch (error) {
        if (!(error instanceof DatabaseError) || error.failure.sqlstate === 'connection') throw error;
        continue;
      }
      if (!asked || before === undefined) {
        before = undefined;
        continue;
      }
      const after = await database.catalog();
      seen.push({ ...place, before, after, changes: diffCatalogs(before, after) });
      before = after;
    }
  }
  return seen;
}
