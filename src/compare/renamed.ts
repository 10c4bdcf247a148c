/** Renames that are known, which a comparison of two catalogs by name would show as something gone and something new. */
import type { Catalog, Column, Constraint, EnumType, Table } from '../model/catalog.ts';
import { pathOf } from '../model/names.ts';
import type { CatalogChange } from './change-kinds.ts';
import { diffCatalogs } from './changes.ts';
import { ownerOf } from './sequences.ts';
import { quoted } from './short.ts';

/** One thing that has another name only. */
export interface Rename {
  readonly kind: 'enum-value' | 'sequence' | 'table' | 'column' | 'index' | 'constraint';
  /** The table, the type of a value or the sequence itself, as it is called in the end, `schema.name`. */
  readonly table: string;
  /** The names; those of tables and sequences with their schema. */
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
      from: kind === 'enum-value' ? quoted(from) : from,
      to: kind === 'enum-value' ? quoted(to) : to,
    }),
  );
  return [...told, ...diffCatalogs(renamedIn(before, after, renames), after)];
}

/** As the other kinds have it: an index is known by its schema. */
function objectOf(kind: Rename['kind'], table: string, name: string): string {
  if (kind === 'table' || kind === 'enum-value' || kind === 'sequence') return table;
  return kind === 'index' ? `${table.split('.')[0]}.${name}` : `${table}.${name}`;
}

/**
 * A catalog in which these have their later names already, and so has what refers to them: the owner of a sequence, the
 * table of a foreign key. Other texts that mention them stay as they are.
 */
function renamedIn(catalog: Catalog, after: Catalog, renames: readonly Rename[]): Catalog {
  if (renames.length === 0) return catalog;
  const paths = new Map(renames.flatMap(({ kind, from, to }) => (kind === 'table' ? [[from, to]] : [])));
  const nameOf = (path: string): string => paths.get(path) ?? path;
  const tables = catalog.tables.map((table) => {
    const path = nameOf(pathOf(table));
    const [schema = '', ...name] = path.split('.');
    const own = renames.filter((one) => one.table === path && one.kind !== 'table');
    const named = tableWith(path === pathOf(table) ? table : { ...table, schema, name: name.join('.') }, own);
    const is = after.tables.find((one) => pathOf(one) === path);
    return {
      ...named,
      columns: named.columns.map((one) => renumbered(one, is, renames)),
      constraints: named.constraints.map((one) => retargeted(one, is, nameOf)),
    };
  });
  const owners = new Map(
    catalog.tables.flatMap((was, at) =>
      was.columns.map((column, position): [string, string] => [
        `${pathOf(was)}.${column.name}`,
        `${pathOf(tables[at] ?? was)}.${tables[at]?.columns[position]?.name ?? column.name}`,
      ]),
    ),
  );
  return {
    ...catalog,
    tables,
    enums: catalog.enums.map((type) => ({ ...type, values: type.values.map(valueNames(type, renames)) })),
    sequences: catalog.sequences.map((was) => {
      const to = renames.find(({ kind, from }) => kind === 'sequence' && from === pathOf(was))?.to;
      const sequence = to === undefined ? was : { ...was, name: to.slice(was.schema.length + 1) };
      const owner = ownerOf(was);
      const definition = was.definition.slice(0, was.definition.length - (owner?.length ?? 0));
      return owner === undefined
        ? sequence
        : { ...sequence, definition: definition + (owners.get(owner) ?? owner) };
    }),
    grants: catalog.grants.map((grant) => ({ ...grant, object: nameOf(grant.object) })),
  };
}

function valueNames(type: EnumType, renames: readonly Rename[]): (value: string) => string {
  const own = renames.filter((one) => one.kind === 'enum-value' && one.table === pathOf(type));
  return (value) => own.find(({ from }) => from === value)?.to ?? value;
}

/** A column whose default takes numbers from a sequence that is called otherwise, with the text that the server has now. */
function renumbered(column: Column, after: Table | undefined, renames: readonly Rename[]): Column {
  const from = numberedBy(column);
  const rename = renames.find((one) => one.kind === 'sequence' && one.from === from);
  const is = after?.columns.find(({ name }) => name === column.name);
  if (rename === undefined || is === undefined || numberedBy(is) !== rename.to) return column;
  return { ...column, default: is.default };
}

/** The sequence of a `nextval('public."User_id_seq"'::regclass)`, without quotes. */
function numberedBy(column: Column): string | undefined {
  return /^nextval\('(.+)'::regclass\)$/.exec(column.default ?? '')?.[1]?.replaceAll('"', '');
}

/** A foreign key whose table is called otherwise, with the text that the server has for it now; others as they are. */
function retargeted(
  constraint: Constraint,
  after: Table | undefined,
  nameOf: (path: string) => string,
): Constraint {
  const { references } = constraint;
  if (references === undefined || nameOf(references.table) === references.table) return constraint;
  const is = after?.constraints.find(({ name }) => name === constraint.name);
  const table = nameOf(references.table);
  if (is?.references?.table !== table || withoutTarget(is) !== withoutTarget(constraint)) return constraint;
  return { ...constraint, references: { ...references, table }, definition: is.definition };
}

function withoutTarget({ definition }: Constraint): string {
  return definition.replace(/ REFERENCES (?:"(?:[^"]|"")*"|[^("])+\(/, ' REFERENCES (');
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
