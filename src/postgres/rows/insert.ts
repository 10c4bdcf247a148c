/** The statement that puts rows into one table. */
import { quoteName } from '../session.ts';
import { awkwardValue, byTurns } from './choices.ts';
import { type Join, joinClause } from './joins.ts';
import { ownNumbers, repeating, unitsOf } from './spread.ts';
import type { FillColumn, FillTable } from './tables.ts';
import type { FillTypes } from './types.ts';
import { type Values, valuesOf } from './values.ts';

/** How rows are tried: each way allows more than the one before. */
export interface Way {
  /** NULLs, repeated values and extremes. */
  readonly awkward: boolean;
  /** Of keys that exempt some rows, nothing is kept. */
  readonly careless: boolean;
}

/** A table about to be filled. */
export interface Filling {
  readonly table: FillTable;
  readonly types: FillTypes;
  readonly joins: readonly Join[];
  /** What is added to the row number for columns of numbers that a key holds, so that rows that are there stay alone. */
  readonly offsets: ReadonlyMap<number, string>;
}

/** Thrown where rows of a table can't be thought of. */
export class Unfillable extends Error {
  override readonly name = 'Unfillable';
}

const row = '"#i"';

/** What a column without values of its own gets. @throws Unfillable */
function lastResort(column: FillColumn): string {
  if (column.default !== undefined) return column.default;
  if (column.nullable) return `NULL::${column.sort.sql}`;
  throw new Unfillable(`No value is known for the type ${column.sort.sql} of its column ${column.name}.`);
}

/** The values of a column, moved on behind those that are there. */
export function columnValues(filling: Filling, column: FillColumn): Values | undefined {
  const values = valuesOf(column.sort, filling.types);
  const offset = filling.offsets.get(column.number);
  if (values === undefined || offset === undefined) return values;
  return { ...values, of: (i) => values.of(`(${i} + ${offset})`) };
}

/** Columns that a row is written with. */
export function writtenColumns(table: FillTable): readonly FillColumn[] {
  return table.columns.filter(({ generated }) => generated === undefined);
}

/** `SELECT` of so many rows behind row number `after`, one column for each that is written. @throws Unfillable */
export function rowsSelect(filling: Filling, way: Way, after: number, count: number): string {
  const { table, joins } = filling;
  const columns = writtenColumns(table);
  const valuesByColumn = new Map(columns.map((column) => [column.number, columnValues(filling, column)]));
  const keys = table.keys.filter(({ partial }) => !(way.careless && partial));
  const owned = joins.map((join) => ({ ...join, columns: [...join.gives.keys()] }));
  const units = unitsOf(
    columns.map(({ number }) => number),
    owned,
    (column) => valuesByColumn.get(column)?.domain,
  );
  const spread = way.awkward ? repeating(row, units, keys, count) : ownNumbers(row);
  const referring = new Set(table.references.flatMap((reference) => reference.columns));

  const written = (column: FillColumn, ordinal: number): string => {
    const join = joins.find(({ gives }) => gives.has(column.number));
    if (join !== undefined) {
      const value = join.gives.get(column.number) ?? '';
      const none = `NULL::${column.sort.sql}`;
      return way.awkward && column.nullable
        ? byTurns(row, columns.length + joins.indexOf(join), [none, value, value])
        : value;
    }
    const values = valuesByColumn.get(column.number);
    if (values === undefined) return lastResort(column);
    // What it refers to comes later, or never.
    if (referring.has(column.number)) return column.nullable ? `NULL::${values.sql}` : values.of(row);
    if (!way.awkward) return values.of(row);
    return awkwardValue(row, ordinal, values, column.nullable, spread(column.number));
  };
  const list = columns.map((column, ordinal) => `${written(column, ordinal)} AS ${quoteName(column.name)}`);
  const clauses = joins.map((join) => {
    const [first] = join.gives.keys();
    const { number, unique } = spread(first ?? 0);
    return joinClause(
      join,
      way.awkward && !unique ? `CASE WHEN ${row} % 3 = 0 THEN 1 ELSE ${row} END` : number,
    );
  });
  return `SELECT ${[`${row}`, ...list].join(', ')}
    FROM generate_series(${after + 1}, ${after + count}) AS "#g"(${row}) ${clauses.join(' ')}`;
}

/** The INSERT of these rows; `forgiving` leaves out what a key refuses. @throws Unfillable */
export function insertOf(
  filling: Filling,
  way: Way,
  after: number,
  count: number,
  forgiving: boolean,
): string {
  const { table } = filling;
  const names = writtenColumns(table).map(({ name }) => quoteName(name));
  return `INSERT INTO ${table.sql} (${names.join(', ')}) OVERRIDING SYSTEM VALUE
    SELECT ${names.join(', ')} FROM (${rowsSelect(filling, way, after, count)}) AS ${quoteName(table.name)}
    ORDER BY ${row}${forgiving ? ' ON CONFLICT DO NOTHING' : ''}`;
}
