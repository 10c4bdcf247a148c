/** What was seen of each statement, at hand for the judgement. */
import type { Catalog } from '../../model/catalog.ts';
import { pathOf } from '../../model/names.ts';
import type { Trace } from '../../model/trace.ts';
import type { Rehearsed } from '../../rehearse/rehearsal.ts';
import type { FailedOnRows } from '../../rehearse/watched.ts';
import type { Change, ChangedScript, Step } from '../../rules/change.ts';

/** A failure of a statement or one of its parts, on all the rows that it failed on. */
export interface Failing {
  readonly failure: FailedOnRows['failure'];
  readonly part: number | undefined;
  /** It fails on plain rows too. */
  readonly onPlain: boolean;
  /** It fails on the rows of a copy of real data. */
  readonly onReal: boolean;
  /** Indexes that it leaves behind unfinished. */
  readonly leaves: readonly string[];
}

/** One statement with what was seen of it. */
export interface SeenStatement {
  readonly script: ChangedScript;
  /** Counted from 0. */
  readonly index: number;
  readonly steps: readonly Step[];
  /** Undefined where it was not reached, or failed on all rows. */
  readonly trace: Trace | undefined;
  /** Where it failed: what its parts did that ran alone, or it itself behind what was taken apart. */
  readonly apart: readonly Trace[];
  readonly failing: readonly Failing[];
}

/** All statements of a change, by migration and place. */
export class SeenChange {
  readonly change: Change;
  readonly catalog: Catalog;
  readonly rehearsed: Rehearsed;
  readonly statements: readonly SeenStatement[];

  constructor(change: Change, catalog: Catalog, rehearsed: Rehearsed) {
    this.change = change;
    this.catalog = catalog;
    this.rehearsed = rehearsed;
    const traces = new Map(rehearsed.traces.map((trace) => [`${trace.migration}/${trace.statement}`, trace]));
    const failures = credible(change, rehearsed.failures);
    this.statements = change.scripts.flatMap((script) =>
      script.script.statements.map((_, index): SeenStatement => {
        const trace = traces.get(`${script.name}/${index}`);
        return {
          script,
          index,
          steps: change.steps.filter((step) => step.script === script && step.statementIndex === index),
          trace: trace?.error === undefined ? trace : undefined,
          apart:
            trace?.error === undefined
              ? []
              : rehearsed.apart.filter(
                  ({ migration, statement }) => migration === script.name && statement === index,
                ),
          failing: failingOf(
            failures.filter(({ migration, statement }) => migration === script.name && statement === index),
          ),
        };
      }),
    );
  }

  /** The statements that stand on a line of a migration. */
  at(migration: string | undefined, line: number | undefined): readonly SeenStatement[] {
    if (migration === undefined || line === undefined) return [];
    return this.statements.filter(({ script, index }) => {
      const statement = script.script.statements[index];
      return (
        script.name === migration &&
        statement !== undefined &&
        statement.line <= line &&
        line <= statement.endLine
      );
    });
  }

  /** The rows are those of a copy of real data. */
  get real(): boolean {
    return this.rehearsed.real === true;
  }

  /** Rows that a table was filled with; 0 where it was not. */
  rowsOf(relation: string): number {
    return this.rehearsed.filled.get(this.#before(relation)) ?? 0;
  }

  /** A table under its name and the one it had before the change, and its partitions. */
  family(relation: string): ReadonlySet<string> {
    const found = new Set([relation, this.#before(relation)]);
    for (const { schema, name, partitionOf } of this.catalog.tables)
      if (partitionOf !== undefined && found.has(partitionOf)) found.add(`${schema}.${name}`);
    return found;
  }

  /** The name that a table had before the change. */
  #before(relation: string): string {
    let name = relation;
    for (const { action, facts } of this.change.steps.toReversed()) {
      if (action.kind !== 'rename-table' || facts.tableName === undefined) continue;
      const { schema, name: was } = facts.tableName;
      if (`${schema}.${action.to}` === name) name = `${schema}.${was}`;
    }
    return name;
  }
}

/** integrity_constraint_violation and data_exception: the rows are at fault. */
export function isOfRows(sqlstate: string): boolean {
  return /^2[23]/.test(sqlstate);
}

/**
 * The failures that are their statement's own. Behind another one that was left out only what rows do is: a missing column is that
 * one's doing, and so is everything where it would have changed rows. On a table that it would have changed the rows must break
 * a constraint: a value that the old type refuses would have met the new one.
 */
function credible(change: Change, failures: readonly FailedOnRows[]): readonly FailedOnRows[] {
  const keyOf = ({ migration, statement }: FailedOnRows) => `${migration}/${statement}`;
  const steps = new Map<string, Step[]>();
  for (const step of change.steps) {
    const key = `${step.script.name}/${step.statementIndex}`;
    steps.set(key, [...(steps.get(key) ?? []), step]);
  }
  const tablesOf = (one: FailedOnRows) =>
    (steps.get(keyOf(one)) ?? []).flatMap(({ facts }) => facts.table ?? []);
  const wroteRows = failures.some(
    (one) => !one.follows && steps.get(keyOf(one))?.some(({ action }) => writing.test(action.kind)) === true,
  );
  return failures.filter((one) => {
    if (!one.follows) return true;
    if (wroteRows || !isOfRows(one.failure.sqlstate)) return false;
    const tables = tablesOf(one);
    const isBehind = failures.some(
      (other) => keyOf(other) !== keyOf(one) && tablesOf(other).some((table) => tables.includes(table)),
    );
    return !isBehind || one.failure.sqlstate.startsWith('23');
  });
}

/** Actions that change rows, or may. */
const writing = /^(?:insert|update|delete|merge|copy|truncate|call|select|do-block|dynamic-sql)$/;

function failingOf(failures: readonly FailedOnRows[]): readonly Failing[] {
  const found = new Map<string, Failing>();
  for (const { failure, part, rows, leaves } of failures) {
    const { sqlstate, subject } = failure;
    // Without a name from the server the value that it stumbles over is another on other rows.
    const key = JSON.stringify([sqlstate, subject]);
    const known = found.get(key);
    found.set(key, {
      failure,
      part: known?.part ?? part,
      onPlain: known?.onPlain === true || rows === 'plain',
      onReal: known?.onReal === true || rows === 'real',
      leaves: [...new Set([...(known?.leaves ?? []), ...leaves])],
    });
  }
  return [...found.values()];
}

/** The one table that a statement works on. */
export function touchedTable({ steps }: SeenStatement): string | undefined {
  const names = new Set(steps.flatMap(({ facts }) => (facts.tableName ? [pathOf(facts.tableName)] : [])));
  return names.size === 1 ? [...names][0] : undefined;
}
