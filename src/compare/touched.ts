/** The tables that a change touches, with their neighbours, for the diagram. */
import type { Catalog, Column, Constraint, Table } from '../model/catalog.ts';
import { pathOf } from '../model/names.ts';
import { compareText } from '../model/order.ts';
import type { TableChange } from '../model/report.ts';
import { tableDifference } from './table-difference.ts';

type ColumnChange = TableChange['columns'][number];
type Reference = TableChange['references'][number];

/** Tables by `schema.name`, partitions folded into the table at the top of their tree. */
class Side {
  readonly tables: ReadonlyMap<string, Table>;
  readonly #partitionOf: ReadonlyMap<string, string>;

  constructor(catalog: Catalog) {
    const all = new Map(catalog.tables.map((table) => [pathOf(table), table]));
    this.#partitionOf = new Map(
      catalog.tables.flatMap((table) =>
        table.partitionOf !== undefined && all.has(table.partitionOf)
          ? [[pathOf(table), table.partitionOf]]
          : [],
      ),
    );
    this.tables = new Map([...all].filter(([path]) => !this.#partitionOf.has(path)));
  }

  /** The table that stands for this one in the diagram. */
  top(path: string): string {
    let at = path;
    // A partition tree has no cycles; the bound only keeps a broken catalog from hanging us.
    for (let step = 0; step <= this.#partitionOf.size; step++) {
      const parent = this.#partitionOf.get(at);
      if (parent === undefined) return at;
      at = parent;
    }
    return at;
  }

  /** The foreign keys of a table in the diagram. */
  foreignKeys(path: string): readonly { readonly to: string; readonly columns: readonly string[] }[] {
    return (this.tables.get(path)?.constraints ?? []).flatMap((constraint) =>
      constraint.references === undefined
        ? []
        : [{ to: this.top(constraint.references.table), columns: constraint.columns }],
    );
  }
}

/**
 * Tables created, dropped and changed, and those that a foreign key joins to them directly, sorted by name. A neighbour
 * has only its primary key and the columns of the foreign keys that are drawn; the others have all their columns.
 */
export function touchedTables(before: Catalog, after: Catalog): readonly TableChange[] {
  const [was, is] = [new Side(before), new Side(after)];
  const touched = touchedNames(before, after, was, is);
  const neighbours = new Set<string>();
  for (const side of [was, is]) {
    for (const path of side.tables.keys()) {
      for (const { to } of side.foreignKeys(path)) {
        if (touched.has(path) && !touched.has(to)) neighbours.add(to);
        if (touched.has(to) && !touched.has(path)) neighbours.add(path);
      }
    }
  }
  return [...touched, ...neighbours].sort(compareText).flatMap((path) => {
    const [old, young] = [was.tables.get(path), is.tables.get(path)];
    const table = young ?? old;
    if (table === undefined) return [];
    const references = referencesOf(path, was, is).filter(({ to }) => touched.has(path) || touched.has(to));
    if (!touched.has(path)) return [neighbour(path, table, references, drawnTo(path, touched, was, is))];
    const change = old === undefined ? 'created' : young === undefined ? 'dropped' : 'changed';
    return [{ name: path, change, columns: columnsOf(old, young), references } satisfies TableChange];
  });
}

function touchedNames(before: Catalog, after: Catalog, was: Side, is: Side): ReadonlySet<string> {
  const touched = new Set<string>();
  const old = new Map(before.tables.map((table) => [pathOf(table), table]));
  for (const table of after.tables) {
    const twin = old.get(pathOf(table));
    old.delete(pathOf(table));
    if (twin !== undefined && tableDifference(twin, table).length === 0) continue;
    touched.add(is.top(pathOf(table)));
    if (twin !== undefined) touched.add(was.top(pathOf(table)));
  }
  for (const path of old.keys()) touched.add(was.top(path));
  return touched;
}

function columnsOf(old: Table | undefined, young: Table | undefined): ColumnChange[] {
  const is = new Set(young?.columns.map((column) => column.name));
  const dropped = (old?.columns ?? []).filter((column) => !is.has(column.name));
  const changed = old !== undefined && young !== undefined ? changedColumns(old, young) : new Set<string>();
  const was = new Set(old?.columns.map((column) => column.name));
  return [
    ...(young?.columns ?? []).map((column) => {
      const change = !was.has(column.name) ? 'added' : changed.has(column.name) ? 'changed' : 'same';
      return drawn(column, young, change);
    }),
    ...dropped.map((column) => drawn(column, old, 'dropped')),
  ];
}

/** Names of the columns that stay and are no longer what they were, or enter or leave the primary key. */
function changedColumns(old: Table, young: Table): ReadonlySet<string> {
  const start = pathOf(young).length + 1;
  const own = tableDifference(old, young)
    .filter((change) => change.kind.startsWith('column-'))
    .map((change) => change.object.slice(start));
  const keys = young.columns
    .map((column) => column.name)
    .filter((name) => isKey(name, old) !== isKey(name, young));
  return new Set([...own, ...keys]);
}

function drawn(column: Column, table: Table | undefined, change: ColumnChange['change']): ColumnChange {
  const { name, type, nullable } = column;
  return { name, type, nullable, key: isKey(name, table), change };
}

function isKey(column: string, table: Table | undefined): boolean {
  const key = (constraint: Constraint) =>
    constraint.kind === 'primary-key' && constraint.columns.includes(column);
  return table?.constraints.some(key) ?? false;
}

/** Foreign keys of both sides by target and columns: one that only changed its actions or name is the same. */
function referencesOf(path: string, was: Side, is: Side): readonly Reference[] {
  const key = (reference: { readonly to: string; readonly columns: readonly string[] }) =>
    JSON.stringify([reference.to, reference.columns]);
  const old = new Map(was.foreignKeys(path).map((reference) => [key(reference), reference]));
  const young = new Map(is.foreignKeys(path).map((reference) => [key(reference), reference]));
  const keys = [...new Set([...old.keys(), ...young.keys()])].sort(compareText);
  return keys.flatMap((name) => {
    const reference = young.get(name) ?? old.get(name);
    if (reference === undefined) return [];
    const change = !old.has(name) ? 'added' : young.has(name) ? 'same' : 'dropped';
    return [{ to: reference.to, columns: [...reference.columns], change } satisfies Reference];
  });
}

/** The columns of a neighbour that foreign keys of touched tables point at. */
function drawnTo(path: string, touched: ReadonlySet<string>, was: Side, is: Side): ReadonlySet<string> {
  const columns = [was, is].flatMap((side) =>
    [...touched].flatMap((name) =>
      (side.tables.get(name)?.constraints ?? []).flatMap((constraint) =>
        constraint.references !== undefined && side.top(constraint.references.table) === path
          ? constraint.references.columns
          : [],
      ),
    ),
  );
  return new Set(columns);
}

function neighbour(
  name: string,
  table: Table,
  references: readonly Reference[],
  pointedAt: ReadonlySet<string>,
): TableChange {
  const shown = new Set([...references.flatMap((reference) => reference.columns), ...pointedAt]);
  return {
    name,
    change: 'neighbour',
    columns: table.columns
      .filter((column) => shown.has(column.name) || isKey(column.name, table))
      .map((column) => drawn(column, table, 'same')),
    references: [...references],
  };
}
