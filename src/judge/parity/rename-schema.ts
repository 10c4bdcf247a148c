/** A catalog, or names, as they would be had the migrations run in another schema (`?schema=`, a schema for each tenant). */
import type { Catalog, Defined, Table } from '../../model/catalog.ts';
import { quote } from '../../model/names.ts';
import type { ProjectNames, Touched } from '../../model/snapshot.ts';

/** A name as the server writes it in a definition. Reserved words are not told from others. */
function written(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) ? name : quote(name);
}

/** How a schema is renamed: in texts of the server, and in paths such as `schema.name`. */
export interface Renaming {
  readonly text: (text: string) => string;
  readonly path: (path: string) => string;
}

/** A schema in front of a name, as definitions have it. */
function qualifierOf(schema: string): RegExp {
  const escaped = schema.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w$".])(?:${escaped}|"${escaped.replaceAll('"', '""')}")\\.(?=["\\w])`, 'gu');
}

/** From one schema to another. */
export function renaming(from: string, to: string): Renaming {
  if (from === to) return { text: (text) => text, path: (path) => path };
  const qualifier = qualifierOf(from);
  return {
    text: (text) => text.replace(qualifier, () => `${written(to)}.`),
    path: (path) =>
      path === from ? to : path.startsWith(`${from}.`) ? `${to}${path.slice(from.length)}` : path,
  };
}

/** The whole catalog. Without grants, which are not compared. */
export function renamedCatalog(catalog: Catalog, from: string, to: string): Catalog {
  if (from === to) return catalog;
  return mapped(catalog, { ...renaming(from, to), schema: (name) => (name === from ? to : name) });
}

/**
 * Two catalogs in which the same extension lives in another schema, as texts that do not show it: hosts put extensions
 * where they like (`extensions.uuid_generate_v4()` for `public.uuid_generate_v4()`).
 */
export function withoutExtensionSchemas(a: Catalog, b: Catalog): readonly [Catalog, Catalog] {
  const places = new Map(b.extensions.map(({ name, schema }) => [name, schema]));
  const moved = a.extensions.flatMap(({ name, schema }) => {
    const other = places.get(name);
    return other === undefined || other === schema ? [] : [schema, other];
  });
  if (moved.length === 0) return [a, b];
  const qualifiers = [...new Set(moved)].map(qualifierOf);
  const text = (one: string) => qualifiers.reduce((rest, qualifier) => rest.replace(qualifier, ''), one);
  const same = (one: string) => one;
  return [mapped(a, { text, path: same, schema: same }), mapped(b, { text, path: same, schema: same })];
}

function mapped(
  catalog: Catalog,
  { text, path, schema }: Renaming & { readonly schema: (name: string) => string },
): Catalog {
  const defined = <T extends Defined>(thing: T): T => {
    return { ...thing, schema: schema(thing.schema), definition: ownerRenamed(text(thing.definition), path) };
  };
  const table = (one: Table): Table => ({
    ...one,
    schema: schema(one.schema),
    partitionOf: one.partitionOf && path(one.partitionOf),
    columns: one.columns.map((column) => ({
      ...column,
      type: text(column.type),
      default: column.default === undefined ? undefined : text(column.default),
    })),
    constraints: one.constraints.map((constraint) => ({
      ...constraint,
      definition: text(constraint.definition),
      references: constraint.references && {
        ...constraint.references,
        table: path(constraint.references.table),
      },
    })),
    indexes: one.indexes.map((index) => ({ ...index, definition: text(index.definition) })),
    triggers: one.triggers.map((trigger) => ({ ...trigger, definition: text(trigger.definition) })),
    policies: one.policies.map((policy) => ({ ...policy, definition: text(policy.definition) })),
  });
  return {
    schemas: catalog.schemas.map(schema),
    extensions: catalog.extensions,
    tables: catalog.tables.map(table),
    views: catalog.views.map(defined),
    enums: catalog.enums.map((type) => ({ ...type, schema: schema(type.schema) })),
    types: catalog.types.map(defined),
    sequences: catalog.sequences.map(defined),
    functions: catalog.functions.map((one) => ({ ...defined(one), name: text(one.name) })),
    grants: [],
  };
}

/** A sequence's definition ends with its owner, which is a path and no text of the server's. */
function ownerRenamed(definition: string, path: (path: string) => string): string {
  return definition.replace(/( OWNED BY )(.+)$/s, (_, words: string, owner: string) => words + path(owner));
}

/** The names by the paths that they have there. */
export function renamedNames(names: ProjectNames, from: string, to: string): ProjectNames {
  const { path } = renaming(from, to);
  const keys = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [path(key), value]));
  return { models: keys(names.models), enums: keys(names.enums), relations: keys(names.relations) };
}

/** What migrations touch, by the paths that it has there. */
export function renamedTouched(touched: readonly Touched[], from: string, to: string): readonly Touched[] {
  const { path } = renaming(from, to);
  return touched.map((one) => ({ ...one, object: path(one.object) }));
}
