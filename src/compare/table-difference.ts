/** What differs between two states of one table. */
import type { Column, Index, Table } from '../model/catalog.ts';
import { pathOf } from '../model/names.ts';
import { compareText } from '../model/order.ts';
import type { CatalogChange, ChangeKind } from './change-kinds.ts';
import {
  columnInShort,
  constraintDefinition,
  defaultOf,
  generatedOf,
  identityOf,
  indexDefinition,
  inShort,
  pairInShort,
  policyDefinition,
  rowSecurityInShort,
  triggerDefinition,
} from './short.ts';

/**
 * The changes of a table that exists before and after, in this order: the table itself, columns (gone ones first, then
 * the table's order), constraints, indexes, triggers, row security and policies by name. The order of columns is never
 * a change: neither Prisma nor a query that names its columns sees it.
 */
export function tableDifference(before: Table, after: Table): readonly CatalogChange[] {
  const path = pathOf(after);
  return [
    ...differing('table-kind-changed', path, before.kind, after.kind),
    ...differing('table-partition-changed', path, partitionWords(before), partitionWords(after)),
    ...columnDifference(path, before.columns, after.columns),
    ...namedDifference('constraint', path, before.constraints, after.constraints, constraintDefinition),
    ...indexDifference(after, before.indexes, after.indexes),
    ...namedDifference('trigger', path, before.triggers, after.triggers, triggerDefinition),
    ...differing('row-security-changed', path, rowSecurityInShort(before), rowSecurityInShort(after)),
    ...namedDifference('policy', path, before.policies, after.policies, policyDefinition),
  ];
}

function partitionWords(table: Table): string | undefined {
  return table.partitionOf === undefined ? undefined : `partition of ${table.partitionOf}`;
}

/** One change where two texts differ, `undefined` standing for "there is none"; else nothing. */
export function differing(
  kind: ChangeKind,
  object: string,
  from: string | undefined,
  to: string | undefined,
): readonly CatalogChange[] {
  if (from === to) return [];
  if (from === undefined || to === undefined) {
    return [{ kind, object, from: nullable(from), to: nullable(to) }];
  }
  const [left, right] = pairInShort(from, to);
  return [{ kind, object, from: left, to: right }];
}

function nullable(text: string | undefined): string | null {
  return text === undefined ? null : inShort(text);
}

/** Something that came. */
export function added(kind: ChangeKind, object: string, to: string): CatalogChange {
  return { kind, object, from: null, to };
}

/** Something that went. */
export function gone(kind: ChangeKind, object: string, from: string): CatalogChange {
  return { kind, object, from, to: null };
}

function columnDifference(
  path: string,
  before: readonly Column[],
  after: readonly Column[],
): readonly CatalogChange[] {
  const was = new Map(before.map((column) => [column.name, column]));
  const is = new Set(after.map((column) => column.name));
  const dropped = before.filter((column) => !is.has(column.name));
  return [
    ...dropped.map((column) => gone('column-dropped', `${path}.${column.name}`, columnInShort(column))),
    ...after.flatMap((column) => {
      const object = `${path}.${column.name}`;
      const old = was.get(column.name);
      if (old === undefined) return [added('column-added', object, columnInShort(column))];
      return [
        ...differing('column-type-changed', object, old.type, column.type),
        ...differing('column-nullability-changed', object, nullWords(old), nullWords(column)),
        ...differing('column-default-changed', object, defaultOf(old), defaultOf(column)),
        ...differing('column-identity-changed', object, identityOf(old), identityOf(column)),
        ...differing('column-generated-changed', object, generatedOf(old), generatedOf(column)),
      ];
    }),
  ];
}

function nullWords(column: Column): string {
  return column.nullable ? 'NULL' : 'NOT NULL';
}

/** Added, dropped and changed among things that have a name in `path` and a definition, sorted by name. */
function namedDifference<T extends { readonly name: string }>(
  word: 'constraint' | 'trigger' | 'policy' | 'index',
  path: string,
  before: readonly T[],
  after: readonly T[],
  definition: (thing: T) => string,
): readonly CatalogChange[] {
  const was = new Map(before.map((thing) => [thing.name, thing]));
  const is = new Map(after.map((thing) => [thing.name, thing]));
  const names = [...new Set([...was.keys(), ...is.keys()])].sort(compareText);
  return names.flatMap((name) => {
    const [old, young] = [was.get(name), is.get(name)];
    const object = `${path}.${name}`;
    if (old === undefined)
      return young === undefined ? [] : [added(`${word}-added`, object, inShort(definition(young)))];
    if (young === undefined) return [gone(`${word}-dropped`, object, inShort(definition(old)))];
    return differing(`${word}-changed`, object, definition(old), definition(young));
  });
}

/**
 * An index has its name in the schema, not in the table, and so it is named. One that serves a constraint on both sides, or came or went with one, is told by the constraint's own
 * line.
 */
function indexDifference(
  table: Table,
  before: readonly Index[],
  after: readonly Index[],
): readonly CatalogChange[] {
  const was = new Map(before.map((index) => [index.name, index]));
  const is = new Map(after.map((index) => [index.name, index]));
  const free = (index: Index) => index.constraint === undefined;
  const told = (index: Index) => {
    const sides = [was.get(index.name), is.get(index.name)].filter((side) => side !== undefined);
    return !sides.some(free);
  };
  return namedDifference(
    'index',
    table.schema,
    before.filter((index) => !told(index)),
    after.filter((index) => !told(index)),
    (index) => indexDefinition(index, pathOf(table)),
  );
}
