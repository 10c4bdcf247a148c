/** Queries that tell for a real database whether a change fails there. They read only. */

import { quoteLiteral } from '../sql/names.ts';
import { type SqlType, typeText } from '../sql/types.ts';
import type { PictureTable } from './picture.ts';
import { quote } from './say.ts';

const integerLimits: Readonly<Record<string, string>> = {
  smallint: '-32768 AND 32767',
  integer: '-2147483648 AND 2147483647',
};
const numbers = new Set(['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision']);
const texts = new Set(['text', 'character varying', 'character', 'citext']);

/**
 * Counts the values that a smaller type refuses; what it rounds is not counted. `undefined` where that can't be asked.
 * `pg_input_is_valid` is there from PostgreSQL 16 on.
 */
export function misfitsProbe(name: string, column: string, from: SqlType, to: SqlType): string | undefined {
  if (from.array || to.array) return undefined;
  const count = (where: string) => `SELECT count(*) FROM ${name} WHERE ${where}`;
  const [size, scale = 0] = to.modifiers;
  if (texts.has(from.name) && to.name === 'character varying' && size !== undefined)
    return count(`length(${quote(column)}) > ${size}`);
  if (texts.has(from.name) && !texts.has(to.name))
    return count(`NOT pg_input_is_valid(${quote(column)}::text, ${quoteLiteral(typeText(to))})`);
  if (!numbers.has(from.name)) return undefined;
  const limits = integerLimits[to.name];
  if (limits !== undefined) return count(`${quote(column)} NOT BETWEEN ${limits}`);
  return to.name === 'numeric' && size !== undefined
    ? count(`abs(${quote(column)}) >= 1e${size - scale}`)
    : undefined;
}

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
