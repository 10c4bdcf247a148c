/** Tables, constraints and indexes on the way back. */
import { constraintDefinition, indexDefinition } from '../../compare/short.ts';
import type { Constraint, Index, Table } from '../../model/catalog.ts';
import { pathOf, qualified, quote } from '../../model/names.ts';
import { columnSql } from './columns.ts';
import { mentions } from './names.ts';
import { type Both, type Sides, sorted } from './sides.ts';

const isForeign = ({ kind }: Constraint) => kind === 'foreign-key';
const onTable = (table: Table) => `ALTER TABLE ${qualified(table)}`;

/** Drops tables; one statement, since they may refer to each other. A partition goes with its parent. */
export function droppedTables({ tables: { gone } }: Sides): readonly string[] {
  const paths = new Set(gone.map(pathOf));
  const top = gone.filter(({ partitionOf }) => partitionOf === undefined || !paths.has(partitionOf));
  const names = (foreign: boolean) =>
    top.filter(({ kind }) => (kind === 'foreign') === foreign).map(qualified);
  const statement = (what: string, list: readonly string[]) =>
    list.length === 0 ? [] : [`DROP ${what} ${list.join(', ')}`];
  return [...statement('TABLE', names(false)), ...statement('FOREIGN TABLE', names(true))];
}

/** Makes plain tables without their constraints. What a partitioned or a foreign one needs is not in the catalog. */
export function madeTables({ tables: { made } }: Sides): readonly string[] {
  return made
    .filter(({ kind, partitionOf }) => kind === 'table' && partitionOf === undefined)
    .map((table) => {
      const columns = table.columns.map((column) => `\n  ${columnSql(column)}`);
      return `CREATE TABLE ${qualified(table)} (${columns.join(',')}${columns.length > 0 ? '\n' : ''})`;
    });
}

/** What is to be done with the constraints and indexes of one table. */
export interface Parts {
  readonly renames: readonly string[];
  /** Foreign keys, which hold the keys that they point at. */
  readonly foreignDrops: readonly string[];
  readonly drops: readonly string[];
  /** Primary keys, UNIQUE, CHECK and EXCLUDE. */
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
  readonly foreignKeys: readonly string[];
}

function added(table: Table, constraint: Constraint): string {
  return `${onTable(table)} ADD CONSTRAINT ${quote(constraint.name)} ${constraintDefinition(constraint)}`;
}

/** Where two objects differ by their name alone, it is one that was renamed. */
function renamed<T extends { readonly name: string }>(
  gone: readonly T[],
  made: readonly T[],
  text: (one: T) => string,
): readonly Both<T>[] {
  const free = [...made];
  return gone.flatMap((one) => {
    const at = free.findIndex((other) => text(other) === text(one));
    const [other] = at === -1 ? [] : free.splice(at, 1);
    return other === undefined ? [] : [[one, other] as const];
  });
}

/** Constraints and indexes of a table that stays. */
export function partsOf(both: Both<Table>, sides: Sides): Parts {
  const [is, wanted] = both;
  const columns = is.columns.filter((column) => sides.disturbed(column, both)).map(({ name }) => name);
  const ofColumn = mentions(columns);
  // The server builds a plain index anew by itself; an expression or a condition keeps the old type.
  const restsOn = (definition: string) =>
    (ofColumn(definition) && /\bWHERE\b|::|\bCHECK\b|\bEXCLUDE\b/.test(definition)) ||
    sides.swapped.some(([{ name }]) => mentions([name])(definition));
  const goneColumns = new Set(columns.filter((name) => !wanted.columns.some((one) => one.name === name)));
  const lostKeys = (constraint: Constraint) =>
    constraint.references !== undefined && sides.tables.both.some((one) => losesKey(one, constraint));
  const constraints = sorted(is.constraints, wanted.constraints, ({ name }) => name);
  const newNames = renamed(
    constraints.gone,
    constraints.made,
    (one) => `${one.kind} ${constraintDefinition(one)}`,
  );
  const moved = new Set(newNames.flat());
  const changed = constraints.both.filter(
    ([one, other]) =>
      constraintDefinition(one) !== constraintDefinition(other) ||
      one.kind !== other.kind ||
      (one.kind !== 'foreign-key' && restsOn(one.definition)) ||
      lostKeys(one),
  );
  const dropped = [...constraints.gone, ...changed.map(([one]) => one)].filter((one) => !moved.has(one));
  const back = [...constraints.made, ...changed.map(([, other]) => other)].filter((one) => !moved.has(one));
  const free = (list: readonly Index[]) => list.filter((one) => one.constraint === undefined);
  const indexes = sorted(free(is.indexes), free(wanted.indexes), ({ name }) => name);
  const text = (one: Index) => indexDefinition(one, pathOf(wanted));
  const newIndexNames = renamed(indexes.gone, indexes.made, text);
  const movedIndexes = new Set(newIndexNames.flat());
  const changedIndexes = indexes.both.filter(
    ([one, other]) => text(one) !== text(other) || restsOn(one.definition),
  );
  const goes = (names: readonly string[]) => names.some((name) => goneColumns.has(name));
  const dropOf = ({ name }: Constraint) => `${onTable(is)} DROP CONSTRAINT ${quote(name)}`;
  return {
    renames: [
      ...newNames.map(
        ([one, other]) => `${onTable(is)} RENAME CONSTRAINT ${quote(one.name)} TO ${quote(other.name)}`,
      ),
      ...newIndexNames.map(
        ([one, other]) => `ALTER INDEX ${quote(is.schema)}.${quote(one.name)} RENAME TO ${quote(other.name)}`,
      ),
    ],
    foreignDrops: dropped.filter((one) => !goes(one.columns) && isForeign(one)).map(dropOf),
    drops: [
      // One that goes with its column has no line of its own.
      ...dropped.filter((one) => !goes(one.columns) && !isForeign(one)).map(dropOf),
      ...[...indexes.gone, ...changedIndexes.map(([one]) => one)]
        .filter((one) => !movedIndexes.has(one) && !goes(one.columns))
        .map(({ name }) => `DROP INDEX ${quote(is.schema)}.${quote(name)}`),
    ],
    ...madeParts(
      wanted,
      back,
      [...indexes.made, ...changedIndexes.map(([, other]) => other)].filter((one) => !movedIndexes.has(one)),
    ),
  };
}

/** Whether a key that a foreign key points at is dropped from its table, if only to be made again. */
function losesKey([is, wanted]: Both<Table>, { references }: Constraint): boolean {
  if (references === undefined || pathOf(is) !== references.table) return false;
  const key = is.constraints.find(
    ({ kind, columns }) =>
      (kind === 'primary-key' || kind === 'unique') && columns.join('\0') === references.columns.join('\0'),
  );
  if (key === undefined) return false;
  const same = wanted.constraints.some(
    (one) => one.kind === key.kind && constraintDefinition(one) === constraintDefinition(key),
  );
  return !same;
}

/** Constraints and indexes to be made. */
export function madeParts(
  table: Table,
  constraints: readonly Constraint[],
  indexes: readonly Index[],
): Pick<Parts, 'constraints' | 'indexes' | 'foreignKeys'> {
  return {
    constraints: constraints.filter((one) => !isForeign(one)).map((one) => added(table, one)),
    // The server writes ONLY for a partitioned table, which leaves the index invalid until each partition has its own.
    indexes: indexes
      .filter(({ valid }) => valid)
      .map(({ definition }) =>
        table.kind === 'partitioned' ? definition.replace(' ON ONLY ', ' ON ') : definition,
      ),
    foreignKeys: constraints.filter(isForeign).map((one) => added(table, one)),
  };
}
