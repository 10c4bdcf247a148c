/**
 * What an opaque statement did, as the SQL that somebody would have written for it. From there on it is judged like any other
 * statement.
 */
import type { CatalogChange } from '../../compare/change-kinds.ts';
import type { Catalog, Table } from '../../model/catalog.ts';
import { pathOf, qualified, quote } from '../../model/names.ts';
import type { Trace } from '../../model/trace.ts';
import type { CatalogTrace } from '../../rehearse/rehearsal.ts';

/** A part of a table of a catalog, by the object of a change. */
function partOf<T extends { readonly name: string }>(
  { tables }: Catalog,
  object: string,
  parts: (table: Table) => readonly T[],
): { readonly table: Table; readonly part: T } | undefined {
  for (const table of tables) {
    if (!object.startsWith(`${pathOf(table)}.`)) continue;
    const part = parts(table).find(({ name }) => `${pathOf(table)}.${name}` === object);
    if (part !== undefined) return { table, part };
  }
  return undefined;
}

type Defined = { readonly schema: string; readonly name: string };

function whole<T extends Defined>(things: readonly T[], object: string): T | undefined {
  return things.find((thing) => pathOf(thing) === object);
}

function columnSql({ name, type, nullable, default: value, generated }: Table['columns'][number]): string {
  const filled =
    value === undefined ? '' : generated ? ` GENERATED ALWAYS AS (${value}) STORED` : ` DEFAULT ${value}`;
  return `${quote(name)} ${type}${filled}${nullable ? '' : ' NOT NULL'}`;
}

/** The statement for a change; undefined where no rule would have a word on it. */
function sqlOf({ kind, object }: CatalogChange, before: Catalog, after: Catalog): string | undefined {
  const alter = (table: Table | undefined, what: string) =>
    table && `ALTER TABLE ${qualified(table)} ${what}`;
  switch (kind) {
    case 'table-dropped': {
      const table = whole(before.tables, object);
      return table && `DROP TABLE ${qualified(table)}`;
    }
    case 'table-added': {
      const table = whole(after.tables, object);
      return table && `CREATE TABLE ${qualified(table)} (${table.columns.map(columnSql).join(', ')})`;
    }
    case 'column-dropped': {
      const found = partOf(before, object, (table) => table.columns);
      return found && alter(found.table, `DROP COLUMN ${quote(found.part.name)}`);
    }
    case 'column-added': {
      const found = partOf(after, object, (table) => table.columns);
      return found && alter(found.table, `ADD COLUMN ${columnSql(found.part)}`);
    }
    case 'column-type-changed': {
      const found = partOf(after, object, (table) => table.columns);
      // The expression is not known, and there was one that did it.
      return (
        found &&
        alter(found.table, `ALTER COLUMN ${quote(found.part.name)} TYPE ${found.part.type} USING NULL`)
      );
    }
    case 'column-nullability-changed': {
      const found = partOf(after, object, (table) => table.columns);
      const what = found?.part.nullable === true ? 'DROP' : 'SET';
      return found && alter(found.table, `ALTER COLUMN ${quote(found.part.name)} ${what} NOT NULL`);
    }
    case 'constraint-dropped': {
      const found = partOf(before, object, (table) => table.constraints);
      return found && alter(found.table, `DROP CONSTRAINT ${quote(found.part.name)}`);
    }
    case 'constraint-added': {
      const found = partOf(after, object, (table) => table.constraints);
      return found && alter(found.table, `ADD CONSTRAINT ${quote(found.part.name)} ${found.part.definition}`);
    }
    case 'index-dropped': {
      const found = partOf(before, object, (table) => table.indexes);
      return found && `DROP INDEX ${quote(found.table.schema)}.${quote(found.part.name)}`;
    }
    case 'index-added':
      return partOf(after, object, (table) => table.indexes)?.part.definition;
    case 'trigger-dropped': {
      const found = partOf(before, object, (table) => table.triggers);
      return found && `DROP TRIGGER ${quote(found.part.name)} ON ${qualified(found.table)}`;
    }
    case 'policy-dropped': {
      const found = partOf(before, object, (table) => table.policies);
      return found && `DROP POLICY ${quote(found.part.name)} ON ${qualified(found.table)}`;
    }
    case 'row-security-changed': {
      const table = whole(after.tables, object);
      return alter(table, `${table?.rowSecurity.enabled === true ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`);
    }
    case 'view-dropped': {
      const view = whole(before.views, object);
      return view && `DROP ${view.materialized ? 'MATERIALIZED ' : ''}VIEW ${qualified(view)}`;
    }
    case 'function-dropped': {
      const found = whole(before.functions, object);
      const [, name = '', args = ''] = /^(.*?)(\(.*\))$/s.exec(found?.name ?? '') ?? [];
      return found && `DROP FUNCTION ${quote(found.schema)}.${quote(name)}${args}`;
    }
    case 'sequence-dropped': {
      const found = whole(before.sequences, object);
      return found && `DROP SEQUENCE ${qualified(found)}`;
    }
    case 'enum-dropped': {
      const found = whole(before.enums, object);
      return found && `DROP TYPE ${qualified(found)}`;
    }
    case 'type-dropped': {
      const found = whole(before.types, object);
      return found && `DROP TYPE ${qualified(found)}`;
    }
    case 'schema-dropped':
      return `DROP SCHEMA ${quote(object)}`;
    case 'extension-dropped':
      return `DROP EXTENSION ${quote(object)}`;
    case 'extension-added':
      return `CREATE EXTENSION ${quote(object)}`;
    default:
      return undefined;
  }
}

/** Rows that went while their table stays: all of them, or some. */
function lossSql({ lost }: Trace, rowsOf: (relation: string) => number, catalog: Catalog): readonly string[] {
  return lost.flatMap(({ of, relation, rows, values }) => {
    const table = whole(catalog.tables, relation);
    if (of !== 'rows' || table === undefined || rows === 0) return [];
    if (values !== undefined) return [`TRUNCATE ${qualified(table)}`];
    return [`DELETE FROM ${qualified(table)}${rows >= rowsOf(relation) ? '' : ' WHERE false'}`];
  });
}

/** The statements that would do what was seen, in the order of the catalog's differences. */
export function asWritten(
  { changes, before, after }: CatalogTrace,
  trace: Trace | undefined,
  rowsOf: (relation: string) => number,
): readonly string[] {
  // The columns of a view that is gone are nobody's; the parts of what is new come with it.
  const sql = changes.flatMap((change) => sqlOf(change, before, after) ?? []);
  return [...sql, ...(trace === undefined ? [] : lossSql(trace, rowsOf, before))];
}
