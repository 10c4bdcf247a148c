/** Renames that are known, which a comparison of two catalogs by name would show as something gone and something new. */
import type { Catalog, Table } from '../model/catalog.ts';
import { pathOf } from '../model/names.ts';
import type { CatalogChange } from './change-kinds.ts';
import { diffCatalogs } from './changes.ts';

/** One thing that has another name only. */
export interface Rename {
  readonly kind: 'table' | 'column' | 'index' | 'constraint';
  /** The table as it is called in the end, `schema.name`. */
  readonly table: string;
  /** The names; those of tables with their schema. */
  readonly from: string;
  readonly to: string;
}

/** The renames, then all that differs besides, as `diffCatalogs` has it. */
export function diffRenamed(
  before: Catalog,
  after: Catalog,
  renames: readonly Rename[],
): readonly CatalogChange[] {
  const told = renames.map(
    ({ kind, table, from, to }): CatalogChange => ({
      kind: `${kind}-renamed`,
      object: objectOf(kind, table, to),
      from,
      to,
    }),
  );
  return [...told, ...diffCatalogs(renamedIn(before, renames), after)];
}

/** As the other kinds have it: an index is known by its schema. */
function objectOf(kind: Rename['kind'], table: string, name: string): string {
  if (kind === 'table') return table;
  return kind === 'index' ? `${table.split('.')[0]}.${name}` : `${table}.${name}`;
}

/** A catalog in which these have their later names already. Texts that mention them stay as they are. */
function renamedIn(catalog: Catalog, renames: readonly Rename[]): Catalog {
  if (renames.length === 0) return catalog;
  const tables = new Map(renames.flatMap(({ kind, from, to }) => (kind === 'table' ? [[from, to]] : [])));
  const nameOf = (path: string): string => tables.get(path) ?? path;
  return {
    ...catalog,
    tables: catalog.tables.map((table) => {
      const path = nameOf(pathOf(table));
      const [schema = '', ...name] = path.split('.');
      const own = renames.filter((one) => one.table === path && one.kind !== 'table');
      return tableWith(path === pathOf(table) ? table : { ...table, schema, name: name.join('.') }, own);
    }),
    grants: catalog.grants.map((grant) => ({ ...grant, object: nameOf(grant.object) })),
  };
}

function tableWith(table: Table, renames: readonly Rename[]): Table {
  const named = (of: Rename['kind'], name: string): string =>
    renames.find(({ kind, from }) => kind === of && from === name)?.to ?? name;
  const columns = (names: readonly string[]) => names.map((name) => named('column', name));
  return {
    ...table,
    columns: table.columns.map((one) => ({ ...one, name: named('column', one.name) })),
    constraints: table.constraints.map((one) => ({
      ...one,
      name: named('constraint', one.name),
      columns: columns(one.columns),
    })),
    indexes: table.indexes.map((one) => ({
      ...one,
      name: one.constraint === undefined ? named('index', one.name) : named('constraint', one.name),
      columns: columns(one.columns),
      constraint: one.constraint === undefined ? undefined : named('constraint', one.constraint),
    })),
  };
}
