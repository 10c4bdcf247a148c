/**
 * What was seen on real rows without a name that only those rows can have given: a migration can make a value the name of a
 * table, a column, a type. Names that the change gives on generated rows as well are the author's own.
 */
import type { Catalog } from '../../model/catalog.ts';
import type { DatabaseFailure, FailureSubject } from '../../model/failure.ts';
import { pathOf } from '../../model/names.ts';
import type { Trace, Unwatched } from '../../model/trace.ts';
import type { Rehearsed } from '../rehearsal.ts';
import type { FailedOnRows } from '../watched.ts';

/** The names that may be shown. */
interface Known {
  /** `schema.name` of tables and views. */
  readonly relations: ReadonlySet<string>;
  /** `schema.table.column`. */
  readonly columns: ReadonlySet<string>;
  /** Of constraints and indexes. */
  readonly parts: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
}

function knownOf(catalogs: readonly Catalog[], generated: Rehearsed): Known {
  const tables = catalogs.flatMap((catalog) => catalog.tables);
  const seen = [...generated.traces, ...generated.apart];
  return {
    relations: new Set([
      ...tables.map(pathOf),
      ...catalogs.flatMap(({ views }) => views.map(pathOf)),
      ...seen.flatMap(({ locks, held, rewrites, scans, lost }) => [
        ...[...locks, ...held, ...lost].map(({ relation }) => relation),
        ...rewrites,
        ...scans,
      ]),
    ]),
    columns: new Set([
      ...tables.flatMap((table) => table.columns.map(({ name }) => `${pathOf(table)}.${name}`)),
      ...seen.flatMap(({ lost }) => lost.map(({ relation, column }) => `${relation}.${column}`)),
    ]),
    parts: new Set(
      tables.flatMap(({ constraints, indexes }) => [...constraints, ...indexes].map(({ name }) => name)),
    ),
    types: new Set([
      ...tables.flatMap(({ columns }) => columns.map(({ type }) => type)),
      ...generated.retyped.flatMap(({ from, to }) => [from, to]),
    ]),
  };
}

/** What is said of a statement that works on something without a name. */
const unnamed =
  'On the real rows it works on something that neither base nor generated rows have, and whose name is not shown.';

/**
 * Leaves those names out.
 * @param catalogs of base and of the state after the migrations, as they are without real rows.
 * @param generated what was seen on generated rows.
 */
export function withKnownNames(
  real: Rehearsed,
  catalogs: readonly Catalog[],
  generated: Rehearsed,
): Rehearsed {
  const known = knownOf(catalogs, generated);
  const unwatched = new Map<string, Unwatched>();
  const tell = (one: Unwatched) => unwatched.set(`${one.migration}/${one.line}`, one);
  for (const { migration, line } of real.unwatched)
    tell({ migration, line, reason: 'What it did to the real rows was not seen in full.' });
  const traces = real.traces.map((trace) => {
    const shown = traceOf(trace, known);
    if (shown.hides) tell({ migration: trace.migration, line: trace.line, reason: unnamed });
    return shown.trace;
  });
  return {
    ...real,
    traces,
    apart: real.apart.map((trace) => traceOf(trace, known).trace),
    failures: real.failures.map(
      (one): FailedOnRows => ({
        ...one,
        failure: failureOf(one.failure, known),
        leaves: one.leaves.filter((name) => known.parts.has(name.slice(name.indexOf('.') + 1))),
      }),
    ),
    unwatched: [...unwatched.values()],
    retyped: real.retyped.filter(
      ({ relation, column, from, to }) =>
        known.columns.has(`${relation}.${column}`) && known.types.has(from) && known.types.has(to),
    ),
  };
}

function traceOf(trace: Trace, known: Known): { readonly trace: Trace; readonly hides: boolean } {
  const named = <One extends { readonly relation: string }>(all: readonly One[]) =>
    all.filter(({ relation }) => known.relations.has(relation));
  const { locks, held, rewrites, scans, lost, error } = trace;
  const shown: Trace = {
    ...trace,
    locks: named(locks),
    held: named(held),
    rewrites: rewrites.filter((name) => known.relations.has(name)),
    scans: scans.filter((name) => known.relations.has(name)),
    lost: named(lost).filter(
      ({ relation, column }) => column === undefined || known.columns.has(`${relation}.${column}`),
    ),
    error: error && failureOf(error, known),
  };
  const sizeOf = (one: Trace) =>
    [one.locks, one.held, one.rewrites, one.scans, one.lost].reduce((sum, list) => sum + list.length, 0);
  return { trace: shown, hides: sizeOf(shown) < sizeOf(trace) };
}

function failureOf({ subject, ...failure }: DatabaseFailure, known: Known): DatabaseFailure {
  const shown = subject && subjectOf(subject, known);
  return shown === undefined ? failure : { ...failure, subject: shown };
}

function subjectOf({ table, column, constraint }: FailureSubject, known: Known): FailureSubject | undefined {
  if (table === undefined || !known.relations.has(table)) return undefined;
  return {
    table,
    column: column !== undefined && known.columns.has(`${table}.${column}`) ? column : undefined,
    constraint: constraint !== undefined && known.parts.has(constraint) ? constraint : undefined,
  };
}
