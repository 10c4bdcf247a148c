/** Migrations that touch tables which have nothing to do with each other. */

import { type Change, type ChangedScript, stepsOf } from '../rules/change.ts';
import type { PictureTable } from '../rules/picture.ts';
import { nameIn } from '../rules/say.ts';

/** A migration with its tables, those that belong together in one group. */
export interface Mixed {
  readonly name: string;
  readonly groups: readonly (readonly string[])[];
}

/**
 * Tables belong together where a foreign key leads from one to the other, before or after the change, or where one statement
 * names both. `undefined` where all of a migration's tables do, but for those that it makes.
 */
export function mixedTables(script: ChangedScript, change: Change): Mixed | undefined {
  const steps = change.steps.filter((step) => step.script === script);
  const tables = [...new Set(steps.flatMap(({ facts }) => facts.table ?? []))];
  const group = new Map<PictureTable, PictureTable>(tables.map((table) => [table, table]));
  const rootOf = (table: PictureTable): PictureTable => {
    const parent = group.get(table) ?? table;
    return parent === table ? table : rootOf(parent);
  };
  const join = (a: PictureTable | undefined, b: PictureTable | undefined) => {
    if (a !== undefined && b !== undefined && group.has(a) && group.has(b)) group.set(rootOf(a), rootOf(b));
  };
  for (const table of tables)
    for (const { references } of table.constraints.values()) join(table, references?.table);
  for (const step of stepsOf(change, 'drop-constraint'))
    join(step.facts.table, step.facts.constraint?.references?.table);
  const byStatement = new Map<unknown, PictureTable>();
  for (const { statement, facts } of steps) {
    if (facts.table === undefined) continue;
    join(facts.table, byStatement.get(statement));
    byStatement.set(statement, facts.table);
  }
  const roots = [...new Set(tables.map(rootOf))];
  const groups = roots
    .map((root) => tables.filter((table) => rootOf(table) === root))
    // What is made anew nobody misses.
    .filter((members) => members.some((table) => !table.isNew));
  if (groups.length < 2) return undefined;
  return {
    name: script.name,
    groups: groups.map((members) =>
      members.map((table) => nameIn(change, table).replace(/^"([A-Za-z_]\w*)"$/, '$1')),
    ),
  };
}
