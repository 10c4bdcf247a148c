/** Where the values of foreign keys come from: rows that the other table really has. */
import { quote } from '../../model/names.ts';
import type { FillReference, FillTable } from './tables.ts';

/** A reference whose columns are taken from a row of the other table. */
export interface Join {
  readonly reference: FillReference;
  readonly target: FillTable;
  /** Columns that it gives, and their SQL. */
  readonly gives: ReadonlyMap<number, string>;
  /** Columns that another join has given already, which the row must agree with: the number here, their SQL there. */
  readonly shared: readonly { readonly target: string; readonly value: string }[];
  readonly alias: string;
  /** Rows to choose from. */
  readonly rows: number;
  /** A row that finds nothing keeps NULL. */
  readonly optional: boolean;
}

/** A table without the rows of tables that inherit from it; the rows of its partitions are its own. */
export function only(table: FillTable): string {
  return table.kind === 'p' ? table.sql : `ONLY ${table.sql}`;
}

/**
 * The joins of a table, wide references first, so that a tenant's column and the key that holds it agree.
 * `rowsOf` tells how many rows there are to refer to.
 */
export function joinsOf(
  table: FillTable,
  references: readonly FillReference[],
  tables: ReadonlyMap<string, FillTable>,
  rowsOf: (reference: FillReference) => number,
): readonly Join[] {
  const given = new Map<number, string>();
  const joins: Join[] = [];
  const nullable = new Set(table.columns.filter((column) => column.nullable).map(({ number }) => number));
  const readOnly = new Set(
    table.columns.filter(({ generated }) => generated !== undefined).map(({ number }) => number),
  );
  for (const reference of [...references].sort((a, b) => b.columns.length - a.columns.length)) {
    const target = tables.get(reference.to);
    const rows = rowsOf(reference);
    if (target === undefined || rows === 0) continue;
    const alias = `"#f${joins.length}"`;
    const free = reference.columns.filter((column) => !given.has(column) && !readOnly.has(column));
    if (free.length === 0) continue;
    const pairs = reference.columns.map((column, at) => ({
      column,
      target: reference.targets[at] ?? '',
      at,
    }));
    joins.push({
      reference,
      target,
      gives: new Map(
        pairs
          .filter(({ column }) => free.includes(column))
          .map(({ column, at }) => [column, `${alias}."#${at}"`]),
      ),
      shared: pairs.flatMap((pair) => {
        const value = given.get(pair.column);
        return value === undefined ? [] : { target: pair.target, value };
      }),
      alias,
      rows,
      optional: free.every((column) => nullable.has(column)),
    });
    for (const { column, at } of pairs) if (free.includes(column)) given.set(column, `${alias}."#${at}"`);
  }
  return joins;
}

/** The JOIN clause; `number` chooses the row, counted from 1 and round again. */
export function joinClause(
  { reference, target, shared, alias, rows, optional }: Join,
  number: string,
): string {
  const columns = reference.targets.map((name, at) => `p.${quote(name)} AS "#${at}"`);
  const within = shared.map((pair) => `p.${quote(pair.target)}`).join(', ');
  const partition = within === '' ? '' : `PARTITION BY ${within} `;
  const size = within === '' ? '' : `, count(*) OVER (PARTITION BY ${within})::int AS "#m"`;
  const present = reference.targets.map((name) => `p.${quote(name)} IS NOT NULL`).join(' AND ');
  const agree = shared.map(
    (pair) => `${alias}."#${reference.targets.indexOf(pair.target)}" = ${pair.value} AND `,
  );
  return `${optional ? 'LEFT ' : ''}JOIN (SELECT row_number() OVER (${partition}ORDER BY p.tableoid, p.ctid)::int AS "#n"${size},
      ${columns.join(', ')} FROM ${only(target)} p WHERE ${present}) ${alias}
    ON ${agree.join('')}${alias}."#n" = 1 + (${number} - 1) % ${within === '' ? rows : `${alias}."#m"`}`;
}
