/** The two catalogs cut down to what is compared: schemas that Prisma manages, without what is declared as external. */
import type { Catalog } from '../../model/catalog.ts';
import { type InSchema, pathOf } from '../../model/names.ts';
import type { ProjectPlan } from '../../model/snapshot.ts';
import { renaming } from './rename-schema.ts';

/** What both sides are cut down to. */
export interface Scope {
  readonly schemas: ReadonlySet<string>;
  readonly isExternal: (kind: 'tables' | 'enums', path: string) => boolean;
}

/** The scope of a comparison where `liveSchema` stands for the plan's `databaseSchema`. */
export function scopeOf(plan: ProjectPlan, liveSchema: string, alone: boolean): Scope {
  const { path } = renaming(plan.databaseSchema, liveSchema);
  const schemas = new Set(alone ? [liveSchema] : plan.schemas.map(path));
  const external = {
    tables: new Set(
      plan.external.tables.map((name) => (name.includes('.') ? path(name) : `${liveSchema}.${name}`)),
    ),
    enums: new Set(
      plan.external.enums.map((name) => (name.includes('.') ? path(name) : `${liveSchema}.${name}`)),
    ),
  };
  return { schemas, isExternal: (kind, name) => external[kind].has(name) };
}

/**
 * A catalog in this scope. Partitions are left out: which of them there are is the work of whoever manages them in a
 * database, and what they inherit is their table's.
 */
export function inScope(catalog: Catalog, { schemas, isExternal }: Scope): Catalog {
  const here = <T extends { readonly schema: string }>(things: readonly T[]): readonly T[] =>
    things.filter((thing) => schemas.has(thing.schema));
  const tables = here(catalog.tables).filter(
    (table) => table.partitionOf === undefined && !isExternal('tables', pathOf(table)),
  );
  const externalTables = catalog.tables.filter((table) => isExternal('tables', pathOf(table))).map(pathOf);
  const isOfExternal = (definition: string): boolean =>
    externalTables.some((table) => definition.includes(` OWNED BY ${table}.`));
  return {
    schemas: catalog.schemas.filter((schema) => schemas.has(schema)),
    extensions: catalog.extensions,
    tables,
    views: here(catalog.views).filter((view) => !isExternal('tables', pathOf(view))),
    enums: here(catalog.enums).filter((type) => !isExternal('enums', pathOf(type))),
    types: here(catalog.types),
    sequences: here(catalog.sequences).filter(({ definition }) => !isOfExternal(definition)),
    functions: here(catalog.functions),
    grants: [],
  };
}

/** A catalog without what was there before the first migration (`setup-sql`): it stands in for what a host brings along. */
export function withoutSetup(catalog: Catalog, before: Catalog): Catalog {
  const had = (things: readonly InSchema[]) => {
    const paths = new Set(things.map(pathOf));
    return (thing: InSchema) => !paths.has(pathOf(thing));
  };
  return {
    ...catalog,
    extensions: catalog.extensions.filter(({ name }) => !before.extensions.some((one) => one.name === name)),
    tables: catalog.tables.filter(had(before.tables)),
    views: catalog.views.filter(had(before.views)),
    enums: catalog.enums.filter(had(before.enums)),
    types: catalog.types.filter(had(before.types)),
    sequences: catalog.sequences.filter(had(before.sequences)),
    functions: catalog.functions.filter(had(before.functions)),
    grants: [],
  };
}
