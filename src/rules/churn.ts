/** What comes back: things dropped and made again the same in one change are no loss. */
import { type Change, stepsOn } from './change.ts';
import type { PictureConstraint, PictureIndex, PictureTable } from './picture.ts';

function sameColumns(a: readonly (string | undefined)[], b: readonly (string | undefined)[]): boolean {
  return a.length === b.length && a.every((column, at) => column !== undefined && column === b[at]);
}

function sameSet(a: readonly string[], b: readonly (string | undefined)[]): boolean {
  return a.length === b.length && a.every((column) => b.includes(column));
}

/** The foreign key that a table has in the end with the same columns on both sides, whatever its name and its actions. */
export function foreignKeyInTheEnd(
  table: PictureTable,
  dropped: PictureConstraint,
): PictureConstraint | undefined {
  const { references } = dropped;
  if (references === undefined) return undefined;
  return [...table.constraints.values()].find(
    (constraint) =>
      constraint.references !== undefined &&
      constraint.references.table === references.table &&
      sameColumns(constraint.columns, dropped.columns) &&
      // A reference written without columns is to the primary key, which may not be known.
      (constraint.references.columns.length === 0 ||
        references.columns.length === 0 ||
        sameColumns(constraint.references.columns, references.columns)),
  );
}

/** A foreign key on more columns to the same table keeps the promise of the one on fewer. */
function hasWiderForeignKey(table: PictureTable, dropped: PictureConstraint): boolean {
  return [...table.constraints.values()].some(
    ({ references, columns }) =>
      references !== undefined &&
      references.table === dropped.references?.table &&
      dropped.columns.every((column) => columns.includes(column)),
  );
}

/** Whether a table has in the end what a dropped constraint guaranteed. */
export function isConstraintKept(
  table: PictureTable,
  name: string,
  dropped: PictureConstraint | undefined,
): boolean {
  if (dropped === undefined || dropped.kind === undefined) return table.constraints.has(name);
  if (dropped.kind === 'foreign-key')
    return foreignKeyInTheEnd(table, dropped) !== undefined || hasWiderForeignKey(table, dropped);
  const kept = [...table.constraints.values()];
  if (dropped.kind === 'check' || dropped.kind === 'exclusion') {
    return kept.some(
      (constraint) =>
        constraint.kind === dropped.kind &&
        (constraint.name === dropped.name || constraint.definition === dropped.definition),
    );
  }
  return isUnique(table, dropped.columns);
}

/** Whether the rows of a table are unique by these columns. */
export function isUnique(table: PictureTable, columns: readonly string[]): boolean {
  return [...table.indexes.values()].some(
    (index) => index.unique === true && !index.partial && sameSet(columns, index.columns),
  );
}

/** The operator classes that a definition names: LIKE is served by `text_pattern_ops` and by no plain index. */
function operatorClasses({ definition }: PictureIndex): string {
  return (definition.match(/\w+_ops\b/g) ?? []).join();
}

/** What is left of an index that was dropped: the same thing, one that serves the same queries, or nothing. */
export function indexInTheEnd(
  table: PictureTable,
  dropped: PictureIndex,
): { readonly index: PictureIndex; readonly is: 'same' | 'covering' } | undefined {
  const left = [...table.indexes.values()];
  const serves = left.filter((index) => dropped.unique !== true || index.unique === true);
  const exactly = serves.find((index) => index.definition !== '' && dropped.definition === index.definition);
  if (exactly !== undefined) return { index: exactly, is: 'same' };
  const same = serves.find(
    (index) =>
      sameColumns(dropped.columns, index.columns) &&
      operatorClasses(dropped) === operatorClasses(index) &&
      !dropped.partial &&
      !index.partial &&
      (dropped.method ?? 'btree') === (index.method ?? 'btree'),
  );
  if (same !== undefined) return { index: same, is: 'same' };
  if (dropped.unique === true || dropped.partial || (dropped.method ?? 'btree') !== 'btree') return undefined;
  if (operatorClasses(dropped) !== '') return undefined;
  const covering = left.find(
    (index) =>
      !index.partial &&
      (index.method ?? 'btree') === 'btree' &&
      sameColumns(dropped.columns, index.columns.slice(0, dropped.columns.length)),
  );
  return covering && { index: covering, is: 'covering' };
}

/** Whether the change also drops one of these columns from the table. */
export function isColumnGone(
  change: Change,
  table: PictureTable,
  columns: readonly (string | undefined)[],
): boolean {
  return stepsOn(change, table).some(
    ({ action, facts }) =>
      action.kind === 'drop-column' && columns.includes(facts.column?.name ?? action.column),
  );
}
