/** Which sequences belong to a column, so that they come and go with it and need no line of their own. */
import type { Catalog, Defined } from '../model/catalog.ts';
import { pathOf } from '../model/names.ts';

/** The column that a sequence belongs to, `schema.table.column`. */
export function ownerOf({ definition }: Pick<Defined, 'definition'>): string | undefined {
  return / OWNED BY (.+)$/s.exec(definition)?.[1];
}

/**
 * The sequences of a catalog whose owning column is not in `there`: what is said of the column, or of its table, says it of
 * them. The owner is the `schema.table.column` that the definition ends with, behind OWNED BY.
 */
export function ownedByWhatIsNotIn(there: Catalog): (sequence: Defined) => boolean {
  const columns = new Set(
    there.tables.flatMap((table) => table.columns.map((column) => `${pathOf(table)}.${column.name}`)),
  );
  return ({ definition }) => {
    const owner = ownerOf({ definition });
    return owner !== undefined && !columns.has(owner);
  };
}
