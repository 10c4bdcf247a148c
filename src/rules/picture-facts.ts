/** Looking things up in the picture, and adding constraints and columns to its tables. */
import type { ColumnDefinition, ConstraintDefinition } from '../sql/action.ts';
import { looseText } from '../sql/lexer.ts';
import { dotted, type Name } from '../sql/names.ts';
import { type Facts, noFacts } from './facts.ts';
import type { Picture, PictureColumn, PictureTable } from './picture.ts';

/** Facts of an action on a table: `undefined` table where it is not there. */
export function tableFacts(
  picture: Picture,
  name: Name,
  ifExists = false,
): Facts & { readonly table: PictureTable | undefined } {
  const gone = picture.gone.has(dotted('table', picture.schemaFor(name), name.name));
  const known = picture.table(name);
  const table = known ?? (ifExists && (picture.complete || gone) ? undefined : picture.tableOrAssumed(name));
  return {
    ...noFacts,
    exists: table !== undefined,
    isNew: table?.isNew === true,
    table,
    tableName: table && { schema: table.schema, name: table.name },
  };
}

/** A column of a table; an assumed one where the table is only assumed. */
export function columnOf(
  picture: Picture,
  table: PictureTable,
  name: string,
  ifExists = false,
): PictureColumn | undefined {
  const known = table.columns.get(name);
  if (known !== undefined) return known;
  const gone = picture.gone.has(dotted('column', table.schema, table.name, name));
  if (ifExists && (!table.assumed || gone)) return undefined;
  return { name, type: undefined, nullable: undefined, default: undefined, isNew: table.isNew };
}

/** The name the server would make up. */
export function madeUpName(
  table: PictureTable,
  columns: readonly (string | undefined)[],
  suffix: string,
): string {
  const base = [table.name, ...columns.map((column) => column ?? 'expr'), suffix].join('_');
  let name = base;
  for (let at = 1; table.constraints.has(name) || table.indexes.has(name); at += 1) name = `${base}${at}`;
  return name;
}

const suffixes = {
  'primary-key': 'pkey',
  unique: 'key',
  'foreign-key': 'fkey',
  check: 'check',
  exclusion: 'excl',
  'not-null': 'not_null',
} as const;

/** Adds a constraint, with the index that it owns. */
export function addConstraint(picture: Picture, table: PictureTable, definition: ConstraintDefinition): void {
  const { kind } = definition;
  if (kind === 'not-null') return;
  const used = definition.usingIndex === undefined ? undefined : table.indexes.get(definition.usingIndex);
  const columns = used === undefined ? definition.columns : used.columns.flatMap((column) => column ?? []);
  const named = kind === 'primary-key' ? [] : columns;
  const name = definition.name ?? madeUpName(table, named, suffixes[kind]);
  const isNew = picture.inChange;
  const target = definition.references && picture.tableOrAssumed(definition.references.table);
  const primaryKey =
    target && [...target.constraints.values()].find((constraint) => constraint.kind === 'primary-key');
  picture.setConstraint(table, {
    name,
    kind,
    columns,
    references:
      definition.references && target
        ? {
            ...definition.references,
            columns:
              definition.references.columns.length > 0
                ? definition.references.columns
                : (primaryKey?.columns ?? []),
            table: target,
          }
        : undefined,
    definition: looseText(
      definition.text
        .replace(/^\s*CONSTRAINT\s+("(?:[^"]|"")*"|\S+)\s+/i, '')
        .replace(/\s+NOT\s+VALID\s*$/i, ''),
    ),
    validated: !definition.notValid,
    isNew,
  });
  if (used !== undefined) table.indexes.delete(used.name);
  if (kind === 'primary-key' || kind === 'unique') {
    picture.setIndex(table, {
      name,
      columns,
      unique: true,
      method: 'btree',
      partial: false,
      definition: '',
      constraint: name,
      isNew,
    });
  }
  if (kind === 'primary-key') {
    for (const column of columns) {
      const known = table.columns.get(column);
      if (known !== undefined) table.columns.set(column, { ...known, nullable: false });
    }
  }
}

/** Adds a column with its constraints. */
export function addColumn(picture: Picture, table: PictureTable, definition: ColumnDefinition): void {
  const { name, type, nullable } = definition;
  table.columns.set(name, {
    name,
    type,
    nullable,
    default: definition.generated === undefined ? definition.default : 'generated',
    isNew: picture.inChange,
  });
  for (const constraint of definition.constraints) addConstraint(picture, table, constraint);
}
