/** The two states between which the way back leads, side by side, and what stands in the way. */
import type { Catalog, Column, Defined, EnumType, Table } from '../../model/catalog.ts';
import { pathOf } from '../../model/names.ts';
import { mentions } from './names.ts';

/** An object on both sides: as it is, and as it is to be. */
export type Both<T> = readonly [is: T, wanted: T];

/** The objects of two lists by what is to be done with them. */
export interface Sorted<T> {
  /** Only on the side that is: to be dropped. */
  readonly gone: readonly T[];
  readonly both: readonly Both<T>[];
  /** Only on the side that is wanted: to be made. */
  readonly made: readonly T[];
}

/** Pairs two lists by a key. */
export function sorted<T>(is: readonly T[], wanted: readonly T[], key: (one: T) => string): Sorted<T> {
  const here = new Map(is.map((one) => [key(one), one]));
  const there = new Map(wanted.map((one) => [key(one), one]));
  return {
    gone: is.filter((one) => !there.has(key(one))),
    both: is.flatMap((one) => {
      const other = there.get(key(one));
      return other === undefined ? [] : [[one, other] as const];
    }),
    made: wanted.filter((one) => !here.has(key(one))),
  };
}

/** Everything that the plan is made from. */
export interface Sides {
  readonly is: Catalog;
  readonly wanted: Catalog;
  readonly tables: Sorted<Table>;
  readonly enums: Sorted<EnumType>;
  readonly functions: Sorted<Defined>;
  /** Enum types that must be made anew because they lose a value. */
  readonly swapped: readonly Both<EnumType>[];
  /** Functions on both sides that CREATE OR REPLACE can't change, because their types differ. */
  readonly remade: ReadonlySet<Defined>;
  /** Whether a column of a table that stays is dropped, or gets another type, in which case what rests on it must make way. */
  readonly disturbed: (column: Column, table: Both<Table>) => boolean;
  /** Whether a definition rests on something that is dropped or made anew, whatever table it belongs to. */
  readonly rests: (definition: string) => boolean;
}

/** What stands in front of a function's body: its arguments and what it returns. */
function head({ definition }: Defined): string {
  return definition.split(/\n\s*(?:LANGUAGE|AS) /)[0] ?? definition;
}

/** Sorts two catalogs. */
export function sidesOf(is: Catalog, wanted: Catalog): Sides {
  const tables = sorted(is.tables, wanted.tables, pathOf);
  const enums = sorted(is.enums, wanted.enums, pathOf);
  const functions = sorted(is.functions, wanted.functions, pathOf);
  const swapped = enums.both.filter(([one, other]) =>
    one.values.some((value) => !other.values.includes(value)),
  );
  const ofSwapped = mentions(swapped.map(([one]) => one.name));
  const remade = new Set(
    functions.both
      .filter(([one, other]) => head(one) !== head(other) || ofSwapped(head(one)))
      .map(([one]) => one),
  );
  const disturbed: Sides['disturbed'] = (column, [, table]) => {
    const other = table.columns.find(({ name }) => name === column.name);
    return other === undefined || other.type !== column.type || ofSwapped(column.type);
  };
  const disturbedTables = tables.both.filter((both) =>
    both[0].columns.some((column) => disturbed(column, both)),
  );
  const rests = mentions([
    ...tables.gone.map(({ name }) => name),
    ...disturbedTables.map(([{ name }]) => name),
    ...[...enums.gone, ...swapped.map(([one]) => one)].map(({ name }) => name),
    ...[...functions.gone, ...remade].map(({ name }) => name.slice(0, name.lastIndexOf('('))),
  ]);
  return { is, wanted, tables, enums, functions, swapped, remade, disturbed, rests };
}
