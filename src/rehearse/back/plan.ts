/** The statements that lead from one catalog to another, in an order that usually works; trying them finds a better one. */
import type { Catalog, Table } from '../../model/catalog.ts';
import { pathOf } from '../../model/names.ts';
import { addedColumns, alteredColumns, droppedColumns } from './columns.ts';
import { privileges } from './privileges.ts';
import { rebuiltFunctions, rebuiltParts, rebuiltViews, type ViewExtras } from './programs.ts';
import { type Both, sidesOf } from './sides.ts';
import { droppedTables, madeParts, madeTables, partsOf } from './tables.ts';
import { aroundAll, enumTypes, otherTypes, sequences } from './types.ts';

/** How to plan. */
export interface PlanOptions {
  readonly extras: ViewExtras;
  /** What a partition has of its own, too: at first it gets what its table passes on. */
  readonly partitions: boolean;
}

/** Statements without semicolons, none with a transaction of its own. */
export function planBack(
  is: Catalog,
  wanted: Catalog,
  { extras, partitions }: PlanOptions,
): readonly string[] {
  const sides = sidesOf(is, wanted);
  const paths = new Set(sides.tables.both.map(([one]) => pathOf(one)));
  const passedOn = ([one]: Both<Table>) =>
    !partitions && one.partitionOf !== undefined && paths.has(one.partitionOf);
  const stay = sides.tables.both.filter((both) => !passedOn(both));
  const parts = [
    ...stay.map((both) => partsOf(both, sides)),
    ...sides.tables.made.map((table) => ({
      renames: [],
      foreignDrops: [],
      drops: [],
      ...madeParts(
        table,
        table.constraints,
        table.indexes.filter((one) => one.constraint === undefined),
      ),
    })),
  ];
  const rebuilt = [
    ...stay.map(([one, other]) => rebuiltParts(one, other, sides)),
    ...sides.tables.made.map((table) => rebuiltParts(undefined, table, sides)),
  ];
  const around = aroundAll(sides);
  const enums = enumTypes(sides);
  const types = otherTypes(sides);
  const numbers = sequences(sides);
  const functions = rebuiltFunctions(sides);
  const views = rebuiltViews(sides, extras);
  return [
    ...around.first,
    ...rebuilt.flatMap(({ drops }) => drops),
    ...views.drops,
    ...parts.flatMap(({ renames }) => renames),
    ...parts.flatMap(({ foreignDrops }) => foreignDrops),
    ...parts.flatMap(({ drops }) => drops),
    ...droppedTables(sides),
    ...functions.drops,
    ...stay.flatMap(droppedColumns),
    ...enums.first,
    ...types.first,
    ...numbers.first,
    ...functions.makes,
    ...madeTables(sides),
    ...stay.flatMap((both) => [...addedColumns(both, sides), ...alteredColumns(both, sides)]),
    ...numbers.last,
    ...functions.last,
    ...types.last,
    ...enums.last,
    ...parts.flatMap(({ constraints }) => constraints),
    ...parts.flatMap(({ indexes }) => indexes),
    ...parts.flatMap(({ foreignKeys }) => foreignKeys),
    ...numbers.owners,
    ...views.makes,
    ...rebuilt.flatMap(({ makes }) => makes),
    ...around.last,
    ...privileges(is, wanted),
  ];
}
