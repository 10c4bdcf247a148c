/** What the way back does not bring back, and what may stop it, in plain sentences. */
import type { CatalogChange } from '../../compare/change-kinds.ts';
import type { Catalog, Column, Table } from '../../model/catalog.ts';
import type { InSchema } from '../../model/names.ts';
import { fillerOf } from '../../rehearse/back/columns.ts';
import type { WentBack } from '../../rehearse/back/go-back.ts';
import { type Both, sidesOf } from '../../rehearse/back/sides.ts';
import { type Change, isStep, type Step } from '../../rules/change.ts';
import type { PictureTable } from '../../rules/picture.ts';
import { list } from '../../rules/say.ts';
import { code } from '../running/names.ts';
import type { Counts } from './counted.ts';
import { isNewColumn } from './new-column.ts';
import { mayLose } from './types.ts';

/** A name for a sentence; the schema only where it is not the usual one. */
function named(one: InSchema, databaseSchema: string, column?: string): string {
  const parts = [...(one.schema === databaseSchema ? [] : [one.schema]), one.name];
  return code([...parts, ...(column === undefined ? [] : [column])].join('.'));
}

/** Every sentence, gravest first. `base` is what the way leads back to. */
export function lostBy(
  { renamed, differences }: Pick<WentBack, 'renamed' | 'differences'>,
  base: Catalog,
  change: Change | undefined,
  databaseSchema: string,
  counts: Counts,
): readonly string[] {
  const sides = sidesOf(renamed, base);
  const name = (one: InSchema, column?: string) => named(one, databaseSchema, column);
  const rows = sides.tables.made
    .filter(({ kind }) => kind !== 'foreign')
    .map((table) => `${name(table)}${counts.rows(table)}`);
  const values = sides.tables.both.flatMap((both) =>
    missing(both).map((column) => ({ table: both[0], column })),
  );
  const filled = values.flatMap(({ table, column }) => {
    const filler = fillerOf(column, base.enums);
    return filler === undefined ? [] : [`${code(filler)} in ${name(table, column.name)}`];
  });
  const converted = sides.tables.both.flatMap((both) =>
    retyped(both)
      .filter(([is, wanted]) => mayLose(wanted.type, is.type))
      .map(([is]) => `${name(both[0], is.name)}${counts.values(both[1], is.name)}`),
  );
  const written = [
    ...sides.tables.gone.map((table) => name(table)),
    ...sides.tables.both.flatMap(([is, wanted]) =>
      missing([wanted, is]).map((column) => name(is, column.name)),
    ),
  ];
  const numbers = sides.wanted.sequences.filter(
    (one) => !sides.is.sequences.some((other) => one.schema === other.schema && one.name === other.name),
  );
  return [
    ...sentence(rows, (names) => `The rows of ${names}.`),
    ...sentence(
      values.map(
        ({ table, column }) => `${name(table, column.name)}${counts.values(table, column.name, true)}`,
      ),
      (names) =>
        `The values of ${names}${filled.length === 0 ? '' : `; the rows that are there get ${list(filled)}`}.`,
    ),
    ...sentence(converted, (names) => `What the values of ${names} lost with the change of their type.`),
    ...(change === undefined ? [] : dataLost(change.steps, name, counts)),
    ...untold(counts, name),
    ...sentence(written, (names) => `What is written into ${names} after the deploy.`),
    ...(rows.length > 0 || numbers.length === 0
      ? []
      : sentence(
          numbers.map((one) => name(one)),
          (names) => `How far ${names} had counted.`,
        )),
    ...differences.slice(0, mostDifferences).map(difference),
    ...(differences.length > mostDifferences
      ? [`${differences.length - mostDifferences} more differences of the schema.`]
      : []),
  ];
}

const mostDifferences = 20;

function sentence(names: readonly string[], words: (names: string) => string): readonly string[] {
  return names.length === 0 ? [] : [words(list(names, 8))];
}

/** Columns that the second has and the first has not. */
function missing([is, wanted]: Both<Table>): readonly Column[] {
  return wanted.columns.filter(({ name }) => !is.columns.some((one) => one.name === name));
}

function retyped([is, wanted]: Both<Table>): readonly Both<Column>[] {
  return is.columns.flatMap((column) => {
    const other = wanted.columns.find(({ name }) => name === column.name);
    return other === undefined || other.type === column.type ? [] : [[column, other] as const];
  });
}

/** Rows that the migrations deleted, and values that they wrote over, in tables that were there before. */
function dataLost(
  steps: readonly Step[],
  name: (one: InSchema, column?: string) => string,
  counts: Counts,
): readonly string[] {
  const deleted = new Set<string>();
  const updated = new Set<string>();
  const inserted = new Set<string>();
  const first = new Map<PictureTable, InSchema>();
  for (const step of steps) {
    const { table, tableName } = step.facts;
    if (table === undefined || tableName === undefined || table.isNew || table.dropped) continue;
    // What base calls it, since that is what was counted.
    if (!first.has(table)) first.set(table, tableName);
    const before = first.get(table) ?? tableName;
    if (isStep(step, 'delete', 'truncate')) deleted.add(`${name(tableName)}${counts.rows(before)}`);
    if (isStep(step, 'merge')) updated.add(name(tableName));
    if (isStep(step, 'insert', 'copy')) inserted.add(name(tableName));
    if (!isStep(step, 'update')) continue;
    for (const { column } of step.action.sets)
      if (!isNewColumn(table, column))
        updated.add(`${name(tableName, column)}${counts.values(before, column)}`);
  }
  return [
    ...sentence([...deleted], (names) => `Rows that the migrations delete from ${names}.`),
    ...sentence([...updated], (names) => `Values that the migrations write over in ${names}.`),
    ...sentence([...inserted], (names) => `Rows that the migrations insert into ${names} stay.`),
  ];
}

/** What was lost on the rows of the rehearsal though no statement says so: a trigger, a function or a DO block took it. */
function untold(counts: Counts, name: (one: InSchema, column?: string) => string): readonly string[] {
  const all = counts.untold();
  const named = (of: typeof all) => of.map(({ table, column, share }) => `${name(table, column)}${share}`);
  return [
    ...sentence(
      named(all.filter(({ column }) => column === undefined)),
      (names) => `Rows of ${names} that are gone after the migrations.`,
    ),
    ...sentence(
      named(all.filter(({ column }) => column !== undefined)),
      (names) => `Values of ${names} that are others after the migrations.`,
    ),
  ];
}

function difference({ kind, object }: CatalogChange): string {
  const what = kind
    .replace(/-(?:added|dropped|changed|removed|revoked|moved|reordered)$/, '')
    .replaceAll('-', ' ');
  if (kind.endsWith('-added')) return `The ${what} ${code(object)} is missing.`;
  if (/-(?:dropped|removed|revoked)$/.test(kind)) return `The ${what} ${code(object)} stays.`;
  return `The ${what} of ${code(object)} is not as it was.`;
}

/** Rows that the way back can't get past, as parts of a sentence. */
export function obstacles(renamed: Catalog, base: Catalog, databaseSchema: string): readonly string[] {
  const sides = sidesOf(renamed, base);
  const name = (one: InSchema, column?: string) => named(one, databaseSchema, column);
  const kept = sides.tables.both;
  const nulls = kept.flatMap(([is, wanted]) =>
    is.columns
      .filter((column) => {
        const other = wanted.columns.find((one) => one.name === column.name);
        return column.nullable && other?.nullable === false;
      })
      .map((column) => `NULL in ${name(wanted, column.name)}`),
  );
  const values = sides.swapped.flatMap(([is, wanted]) =>
    is.values
      .filter((value) => !wanted.values.includes(value))
      .map((value) => `the value ${code(value)} of ${name(wanted)}`),
  );
  const keys = kept.flatMap(([is, wanted]) => [
    ...wanted.constraints
      .filter((one) => !is.constraints.some((other) => other.definition === one.definition))
      .map((one) => `what breaks the constraint ${code(one.name)}`),
    ...wanted.indexes
      .filter(
        (one) =>
          one.unique &&
          one.constraint === undefined &&
          !is.indexes.some((other) => other.unique && other.columns.join('\0') === one.columns.join('\0')),
      )
      .map((one) => `what breaks the unique index ${code(one.name)}`),
  ]);
  const required = kept.flatMap((both) =>
    missing(both)
      .filter(
        (column) =>
          !column.nullable &&
          column.default === undefined &&
          column.identity === undefined &&
          fillerOf(column, base.enums) === undefined,
      )
      .map((column) => `any row in ${name(both[1])}, since ${name(both[1], column.name)} must have a value`),
  );
  const types = kept.flatMap((both) =>
    retyped(both)
      .filter(([is, wanted]) => mayLose(is.type, wanted.type))
      .map(([is, wanted]) => `values of ${name(both[1], is.name)} that are no ${code(wanted.type)}`),
  );
  return [...required, ...nulls, ...values, ...keys, ...types];
}
