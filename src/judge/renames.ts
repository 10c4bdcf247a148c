/** What a change renames, from its statements: names in the beginning and in the end, whatever they were in between. */
import type { Rename } from '../compare/renamed.ts';
import type { Catalog, Table } from '../model/catalog.ts';
import { type InSchema, pathOf } from '../model/names.ts';
import { type Change, isStep, type Step } from '../rules/change.ts';
import type { PictureTable, PictureType } from '../rules/picture.ts';

/** Tells the same name. */
export const is = (one: InSchema) => (other: InSchema) =>
  one.schema === other.schema && one.name === other.name;

/** The tables that were there before and still are, with the name that each had at first. */
export function stayingTables({ steps }: Change): readonly (readonly [PictureTable, InSchema])[] {
  const tables = new Map<PictureTable, InSchema | undefined>();
  for (const { facts } of steps)
    if (facts.table !== undefined) tables.set(facts.table, tables.get(facts.table) ?? facts.tableName);
  // One that only an index was named of has the name that it always had.
  return [...tables]
    .filter(([table]) => !table.isNew && !table.dropped)
    .map(([table, first]) => [table, first ?? table]);
}

/** A name in the end and the one that it was in the beginning. */
type Net = readonly [to: string, from: string];

/** Through all renames in between. */
export function netNames(renames: readonly (readonly [from: string, to: string])[]): readonly Net[] {
  const names = new Map<string, string>();
  for (const [from, to] of renames) {
    const first = names.get(from) ?? from;
    names.delete(from);
    names.set(to, first);
  }
  return [...names];
}

/** The columns of a table that are called otherwise; only where the one name is gone and the other was not there. */
export function netColumns(
  steps: readonly Step[],
  table: PictureTable,
  before: Table | undefined,
  after: Table | undefined,
): readonly Net[] {
  const renames = steps.flatMap((step) =>
    isStep(step, 'rename-column') && step.facts.table === table
      ? [[step.action.column, step.action.to] as const]
      : [],
  );
  return moved(netNames(renames), before?.columns, after?.columns);
}

function moved(
  names: readonly Net[],
  before: Table['columns' | 'indexes' | 'constraints'] = [],
  after: Table['columns' | 'indexes' | 'constraints'] = [],
): readonly Net[] {
  const was = new Set(before.map(({ name }) => name));
  const now = new Set(after.map(({ name }) => name));
  return names.filter(([to, from]) => was.has(from) && !was.has(to) && now.has(to) && !now.has(from));
}

/** The values of an enum type that are called otherwise; only where the one name is gone and the other was not there. */
export function netValues(
  steps: readonly Step[],
  type: PictureType,
  was: readonly string[],
  now: readonly string[],
): readonly Net[] {
  const renames = steps.flatMap((step) =>
    isStep(step, 'rename-enum-value') && step.facts.type === type
      ? [[step.action.value, step.action.to] as const]
      : [],
  );
  return netNames(renames).filter(
    ([to, from]) => was.includes(from) && !was.includes(to) && now.includes(to) && !now.includes(from),
  );
}

/** Of the enum types that have the name that they had. */
function renamedValues({ steps }: Change, before: Catalog, after: Catalog): readonly Rename[] {
  const types = new Set(steps.flatMap(({ facts }) => (facts.type === undefined ? [] : [facts.type])));
  return [...types].flatMap((type) => {
    const [was, now] = [before.enums.find(is(type)), after.enums.find(is(type))];
    if (was === undefined || now === undefined || type.firstName !== type.name) return [];
    return netValues(steps, type, was.values, now.values).map(
      ([to, from]): Rename => ({ kind: 'enum-value', table: `${type.schema}.${type.name}`, from, to }),
    );
  });
}

/** Of the sequences that a statement names as such. */
function renamedSequences({ steps }: Change, before: Catalog, after: Catalog): readonly Rename[] {
  const renames = steps.flatMap((step) => {
    const was = step.facts.thing;
    if (!isStep(step, 'rename-table') || was === undefined) return [];
    const { schema } = was;
    return [[`${schema}.${step.action.table.name}`, `${schema}.${step.action.to}`] as const];
  });
  const paths = ({ sequences }: Catalog) => new Set(sequences.map((one) => `${one.schema}.${one.name}`));
  const [was, now] = [paths(before), paths(after)];
  return netNames(renames)
    .filter(([to, from]) => was.has(from) && !was.has(to) && now.has(to) && !now.has(from))
    .map(([to, from]): Rename => ({ kind: 'sequence', table: to, from, to }));
}

/** Values of enum types and sequences, then tables that are called otherwise, then columns, indexes and constraints, table by table. */
export function renamesOf(change: Change | undefined, before: Catalog, after: Catalog): readonly Rename[] {
  if (change === undefined) return [];
  return [
    ...renamedValues(change, before, after),
    ...renamedSequences(change, before, after),
    ...renamesInTables(change, before, after),
  ];
}

function renamesInTables(change: Change, before: Catalog, after: Catalog): readonly Rename[] {
  const { steps } = change;
  return stayingTables(change).flatMap(([table, first]): readonly Rename[] => {
    const [was, now] = [before.tables.find(is(first)), after.tables.find(is(table))];
    if (was === undefined || now === undefined) return [];
    const itself = is(first)(table);
    if (!itself && (before.tables.some(is(table)) || after.tables.some(is(first)))) return [];
    const path = pathOf(table);
    const named = (kind: 'column' | 'index' | 'constraint', names: readonly Net[]) =>
      names.map(([to, from]): Rename => ({ kind, table: path, from, to }));
    const constraints = steps.flatMap((step) =>
      isStep(step, 'rename-constraint') && step.facts.table === table
        ? [[step.action.constraint, step.action.to] as const]
        : [],
    );
    const indexes = steps.flatMap((step) =>
      isStep(step, 'rename-table') && step.action.of === 'index' && step.facts.table === table
        ? [[step.action.table.name, step.action.to] as const]
        : [],
    );
    // The index of a constraint is renamed with it, by either statement.
    const keys = moved(netNames([...constraints, ...indexes]), was.constraints, now.constraints);
    const plain = was.indexes.filter(({ constraint }) => constraint === undefined);
    return [
      ...(itself ? [] : [{ kind: 'table', table: path, from: pathOf(first), to: path } as const]),
      ...named('column', netColumns(steps, table, was, now)),
      ...named('index', moved(netNames(indexes), plain, now.indexes)),
      ...named('constraint', keys),
    ];
  });
}
