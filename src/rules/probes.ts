/** Queries that tell for a real database whether a change fails there. They read only. */
import type { PictureTable } from './picture.ts';
import { quote } from './say.ts';

/** Columns that are not NULL, as a condition; `undefined` where none can be. */
function present(table: PictureTable | undefined, columns: readonly string[], prefix = ''): string[] {
  return columns
    .filter((column) => table?.columns.get(column)?.nullable !== false || prefix !== '')
    .map((column) => `${prefix}${quote(column)} IS NOT NULL`);
}

/** Counts the values that more than one row has. */
export function duplicatesProbe(
  name: string,
  table: PictureTable,
  columns: readonly string[],
  where: string | undefined,
  nullsAreEqual: boolean,
): string {
  const conditions = [
    ...(nullsAreEqual ? [] : present(table, columns)),
    ...(where === undefined ? [] : [`(${where})`]),
  ];
  const filter = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return `SELECT count(*) FROM (SELECT 1 FROM ${name}${filter} GROUP BY ${columns.map(quote).join(', ')} HAVING count(*) > 1) AS duplicates`;
}

/** Counts the rows that refer to nothing. */
export function orphansProbe(
  name: string,
  columns: readonly string[],
  target: string,
  targetColumns: readonly string[],
): string {
  const pairs = columns.map(
    (column, at) => `parent.${quote(targetColumns[at] ?? '')} = child.${quote(column)}`,
  );
  return `SELECT count(*) FROM ${name} AS child WHERE ${present(undefined, columns, 'child.').join(' AND ')} AND NOT EXISTS (SELECT 1 FROM ${target} AS parent WHERE ${pairs.join(' AND ')})`;
}
