/** What a statement took away, from what was there before it. */
import { pathOf } from '../../model/names.ts';
import type { Loss } from '../../model/trace.ts';
import type { Counters } from './look.ts';
import type { Contents, Relation } from './picture.ts';

/** What happened to a table that is still there. */
interface Changed {
  readonly relation: Relation;
  /** What the last commit left. */
  readonly contents: Contents;
  /** Rows before the statement. */
  readonly rows: number;
  /** All of them went at once. */
  readonly emptied: boolean;
  readonly did: Counters;
  /** Numbers of the columns that went. */
  readonly dropped: readonly number[];
}

/** The losses in a table. A materialized view has none: it can be made anew. */
export function lossesIn({ relation, contents, rows, emptied, did, dropped }: Changed): readonly Loss[] {
  if (relation.kind === 'm') return [];
  const name = pathOf(relation);
  const columns = dropped.flatMap((number): Loss[] => {
    const column = relation.columns?.[number];
    // One that the transaction added itself is nobody's loss.
    if (column === undefined) return [];
    // Rows may have gone since the last commit, and their values with them.
    const values = Math.min(contents.values.get(number) ?? 0, rows);
    return [{ relation: name, column, of: 'column', rows, values }];
  });
  if (!emptied && did.deleted === 0) return columns;
  const of = { relation: name, column: undefined, of: 'rows' } as const;
  const gone: Loss = emptied
    ? { ...of, rows, values: valuesOf(contents, rows) }
    : { ...of, rows: did.deleted, values: undefined };
  return [...columns, gone];
}

/** The loss of a whole table; of a view there is none. */
export function lossOfTable(relation: Relation, rows: number, contents: Contents): readonly Loss[] {
  if (!['r', 'p', 'f'].includes(relation.kind)) return [];
  const values = valuesOf(contents, rows);
  return [{ relation: pathOf(relation), column: undefined, of: 'table', rows, values }];
}

/** Values that the last commit left, unless the rows have gone since. */
function valuesOf(contents: Contents, rows: number): number {
  return rows === 0 ? 0 : [...contents.values.values()].reduce((sum, count) => sum + count, 0);
}
