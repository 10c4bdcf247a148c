/** Conditions that the columns of one row have to meet together: CHECKs, domains, the bounds of partitions. */
import { quote } from '../../model/names.ts';
import type { FillCheck, FillColumn, FillTable } from './tables.ts';
import type { FillType, FillTypes } from './types.ts';

/** Columns that conditions tie to each other, and those conditions. */
export interface Cluster {
  /** Columns that are written, in the table's order. */
  readonly columns: readonly FillColumn[];
  /** SQL over the columns' bare names, true where the server would take the row. */
  readonly conditions: readonly string[];
  /** What the conditions say, with the text of functions that they call: literals in it tell what is wanted. */
  readonly hints: readonly string[];
}

/** A domain and what it stands on, outermost first; nothing for another type. */
function domainsOf(oid: string, types: FillTypes): readonly FillType[] {
  const type = types.get(oid);
  return type?.base === undefined ? [] : [type, ...domainsOf(type.base.type, types)];
}

/** Whether a domain of the column forbids NULL. */
export function forbidsNull(column: FillColumn, types: FillTypes): boolean {
  return domainsOf(column.sort.type, types).some(({ notNull }) => notNull);
}

/** A domain's condition, on a column: `VALUE` outside of quotes stands for it. */
function onColumn(condition: string, column: string): string {
  return condition.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\bVALUE\b/g, (part) =>
    part === 'VALUE' ? quote(column) : part,
  );
}

/** Whether an expression speaks of a column, as far as its text tells. */
function mentions(expression: string, { name }: FillColumn): boolean {
  const bare = new RegExp(`(?<![\\w"])${name.replace(/[^\w]/g, '\\$&')}(?![\\w"])`);
  return expression.includes(quote(name)) || bare.test(expression);
}

/** Written columns that these columns are made of: a generated one stands for those of its expression. */
function writtenOf(table: FillTable, numbers: readonly number[]): readonly FillColumn[] {
  const columns = table.columns.filter(({ number }) => numbers.includes(number));
  return columns.flatMap((column) =>
    column.generated === undefined
      ? [column]
      : table.columns.filter(
          (other) => other.generated === undefined && mentions(column.generated ?? '', other),
        ),
  );
}

/** Groups the `checks` of a table and the conditions of its domains by the columns that they share. */
export function clustersOf(
  table: FillTable,
  checks: readonly FillCheck[],
  types: FillTypes,
): readonly Cluster[] {
  const stated = [
    ...checks.map(({ columns, expression, strict, hints }) => ({
      // The numbers of a partition's columns may be others than those of the whole.
      columns: writtenOf(
        table,
        strict
          ? table.columns.filter((column) => mentions(expression, column)).map(({ number }) => number)
          : columns,
      ),
      condition: strict ? `(${expression}) IS TRUE` : `(${expression}) IS NOT FALSE`,
      hint: [expression, ...hints].join('\n'),
    })),
    ...table.columns.flatMap((column) =>
      domainsOf(column.sort.type, types).flatMap(({ checks }) =>
        checks.map((check) => ({
          columns: writtenOf(table, [column.number]),
          condition: `(${onColumn(check, column.name)}) IS NOT FALSE`,
          hint: check,
        })),
      ),
    ),
  ];
  const groups: { columns: Set<FillColumn>; conditions: string[]; hints: string[] }[] = [];
  for (const { columns, condition, hint } of stated) {
    if (columns.length === 0) continue;
    const group = { columns: new Set(columns), conditions: [condition], hints: [hint] };
    for (const other of groups.filter((one) => columns.some((column) => one.columns.has(column)))) {
      for (const column of other.columns) group.columns.add(column);
      group.conditions.unshift(...other.conditions);
      group.hints.unshift(...other.hints);
      groups.splice(groups.indexOf(other), 1);
    }
    groups.push(group);
  }
  return groups.map(({ columns, conditions, hints }) => ({
    columns: table.columns.filter((column) => columns.has(column)),
    conditions,
    hints,
  }));
}
