/** The difference of two catalogs, in words. */
import type { Catalog, Defined, EnumType, Table } from '../model/catalog.ts';
import { pathOf } from '../model/names.ts';
import { compareText } from '../model/order.ts';
import type { CatalogChange } from './change-kinds.ts';
import { grantDifference } from './grants.ts';
import { ownedByWhatIsNotIn } from './sequences.ts';
import { enumInShort, inShort, quoted, tableInShort } from './short.ts';
import { added, differing, gone, tableDifference } from './table-difference.ts';

/**
 * What differs, in this order: schemas, extensions, enums, other types, sequences, tables (each followed by its own
 * changes), views, functions, grants; within a sort by name, as bytes. What comes or goes with a table is in the
 * table's one line: its columns, constraints, indexes, triggers, policies, owned sequences and partitions. Renames are not
 * guessed: a renamed column is one that is gone and one that came.
 */
export function diffCatalogs(before: Catalog, after: Catalog): readonly CatalogChange[] {
  const ownedGone = ownedByWhatIsNotIn(after);
  const ownedNew = ownedByWhatIsNotIn(before);
  return [
    ...schemaDifference(before, after),
    ...extensionDifference(before, after),
    ...paired(before.enums, after.enums).flatMap(([was, is]) => enumDifference(was, is)),
    ...definedDifference('type', before.types, after.types),
    ...definedDifference(
      'sequence',
      before.sequences.filter((sequence) => !ownedGone(sequence)),
      after.sequences.filter((sequence) => !ownedNew(sequence)),
    ),
    ...tablesDifference(before.tables, after.tables),
    ...definedDifference('view', viewsWithKind(before), viewsWithKind(after)),
    ...definedDifference('function', before.functions, after.functions),
    ...grantDifference(before, after, isGoneBetween(before, after)),
  ];
}

/** Something before and after; one of the two may be missing, never both. */
type Pair<T> = readonly [T, T | undefined] | readonly [undefined, T];

/** The same objects of both sides side by side, sorted by name. */
function paired<T extends { readonly schema: string; readonly name: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly Pair<T>[] {
  const key = (thing: T) => `${thing.schema}\u0000${thing.name}`;
  const is = new Map(after.map((thing) => [key(thing), thing]));
  const pairs = new Map<string, Pair<T>>();
  for (const [name, thing] of is) pairs.set(name, [undefined, thing]);
  for (const thing of before) pairs.set(key(thing), [thing, is.get(key(thing))]);
  return [...pairs].sort(([a], [b]) => compareText(a, b)).map(([, pair]) => pair);
}

function schemaDifference(before: Catalog, after: Catalog): readonly CatalogChange[] {
  const names = [...new Set([...before.schemas, ...after.schemas])].sort(compareText);
  return names.flatMap((name) => {
    if (!after.schemas.includes(name)) return [gone('schema-dropped', name, inShort(name))];
    return before.schemas.includes(name) ? [] : [added('schema-added', name, inShort(name))];
  });
}

function extensionDifference(before: Catalog, after: Catalog): readonly CatalogChange[] {
  const was = new Map(before.extensions.map((extension) => [extension.name, extension.schema]));
  const is = new Map(after.extensions.map((extension) => [extension.name, extension.schema]));
  const names = [...new Set([...was.keys(), ...is.keys()])].sort(compareText);
  return names.flatMap((name) => {
    const [old, young] = [was.get(name), is.get(name)].map((schema) => schema && `in schema ${schema}`);
    if (old === undefined) return differing('extension-added', name, old, young);
    return differing(young === undefined ? 'extension-dropped' : 'extension-moved', name, old, young);
  });
}

function enumDifference(was: EnumType | undefined, is: EnumType | undefined): readonly CatalogChange[] {
  if (was === undefined) return is === undefined ? [] : [added('enum-added', pathOf(is), enumInShort(is))];
  const object = pathOf(was);
  if (is === undefined) return [gone('enum-dropped', object, enumInShort(was))];
  const kept = {
    from: { ...was, values: was.values.filter((value) => is.values.includes(value)) },
    to: { ...is, values: is.values.filter((value) => was.values.includes(value)) },
  };
  const sameOrder = kept.from.values.every((value, index) => value === kept.to.values[index]);
  return [
    ...was.values
      .filter((value) => !is.values.includes(value))
      .map((value) => gone('enum-value-removed', object, inShort(quoted(value)))),
    ...is.values
      .filter((value) => !was.values.includes(value))
      .map((value) => added('enum-value-added', object, inShort(quoted(value)))),
    ...(sameOrder ? [] : differing('enum-values-reordered', object, listed(kept.from), listed(kept.to))),
  ];
}

function listed(type: EnumType): string {
  return type.values.map(quoted).join(', ');
}

function definedDifference(
  word: 'type' | 'sequence' | 'view' | 'function',
  before: readonly Defined[],
  after: readonly Defined[],
): readonly CatalogChange[] {
  return paired(before, after).flatMap(([was, is]) => {
    if (was === undefined) return [added(`${word}-added`, pathOf(is), inShort(is.definition))];
    if (is === undefined) return [gone(`${word}-dropped`, pathOf(was), inShort(was.definition))];
    return differing(`${word}-changed`, pathOf(is), was.definition, is.definition);
  });
}

function viewsWithKind(catalog: Catalog): readonly Defined[] {
  return catalog.views.map((view) =>
    view.materialized ? { ...view, definition: `materialized: ${view.definition}` } : view,
  );
}

function tablesDifference(before: readonly Table[], after: readonly Table[]): readonly CatalogChange[] {
  const was = new Map(before.map((table) => [pathOf(table), table]));
  const is = new Map(after.map((table) => [pathOf(table), table]));
  return paired(before, after).flatMap(([old, young]) => {
    const parent = (young ?? old)?.partitionOf ?? '';
    // A partition that comes or goes with its parent is in the parent's line.
    if (old === undefined) {
      const withParent = is.has(parent) && !was.has(parent);
      return withParent ? [] : [added('table-added', pathOf(young), tableInShort(young))];
    }
    if (young === undefined) {
      const withParent = was.has(parent) && !is.has(parent);
      return withParent ? [] : [gone('table-dropped', pathOf(old), tableInShort(old))];
    }
    const [oldParent, youngParent] = [was.get(parent), is.get(parent)];
    const passedOn = old.partitionOf === parent && oldParent !== undefined && youngParent !== undefined;
    if (!passedOn) return tableDifference(old, young);
    return withoutInherited(tableDifference(old, young), inheritedBy(young, oldParent, youngParent));
  });
}

/** The changes of a partitioned table as they would read on a partition of it. */
function inheritedBy(partition: Table, was: Table, is: Table): readonly CatalogChange[] {
  const { schema, name } = partition;
  return tableDifference({ ...was, schema, name }, { ...is, schema, name });
}

/** What a partition changed by itself: what its table passed on is in the table's line. */
function withoutInherited(
  own: readonly CatalogChange[],
  inherited: readonly CatalogChange[],
): readonly CatalogChange[] {
  const passedOn = new Set(inherited.map(signature));
  return own.filter((change) => !passedOn.has(signature(change)));
}

/**
 * PostgreSQL passes columns and triggers on under their names, and constraints and indexes under names that it makes. A
 * trigger's definition holds the name of its table.
 */
function signature({ kind, object, from, to }: CatalogChange): string {
  if (kind.startsWith('trigger-')) return JSON.stringify([kind, object]);
  return JSON.stringify([kind, kind.startsWith('column-') ? object : '', from, to]);
}

/** Whether an object that somebody held a privilege on, or the table of such a column, is no more. */
function isGoneBetween(before: Catalog, after: Catalog): (object: string) => boolean {
  const here = new Set(objectsOf(after));
  const dropped = objectsOf(before).filter((path) => !here.has(path));
  const droppedSet = new Set(dropped);
  return (object) => droppedSet.has(object) || dropped.some((path) => object.startsWith(`${path}.`));
}

function objectsOf(catalog: Catalog): readonly string[] {
  const { tables, views, enums, types, sequences, functions } = catalog;
  return [
    ...catalog.schemas,
    ...[...tables, ...views, ...enums, ...types, ...sequences, ...functions].map(pathOf),
    ...tables.flatMap((table) => table.columns.map((column) => `${pathOf(table)}.${column.name}`)),
  ];
}

/** What two ways to the same state made different. */
export interface Comparison {
  readonly same: boolean;
  readonly differences: readonly CatalogChange[];
}

/**
 * Compares two catalogs that ought to be equal, such as that of base and then head with that of the whole history from
 * empty. Left out is what depends on the order of migrations alone and neither Prisma nor a client sees: the order of
 * columns, and the order of an enum's values (two branches that each add a value end in either order).
 */
export function sameCatalog(a: Catalog, b: Catalog): Comparison {
  const differences = diffCatalogs(a, b).filter((change) => change.kind !== 'enum-values-reordered');
  return { same: differences.length === 0, differences };
}
