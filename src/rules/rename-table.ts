import { objectOf } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn, quote } from './say.ts';

/** A table gets another name. */
export const renameTable = stepRule({
  id: 'rename-table',
  group: 'the running application breaks',
  severity: 'error',
  title: 'A table is renamed',
  when: 'An `ALTER TABLE … RENAME TO` or `SET SCHEMA` of a table that was there before, unless a table or view of the old name is there in the end.',
  effect: 'Until every old process is gone, all its queries on the table fail (42P01).',
  instead:
    'Keep the name in the database with `@@map` (no SQL at all). Or, in one migration, rename it and create a view of the old name, and drop the view in a later release.',
  references: [
    postgres('sql-altertable.html'),
    'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#map-1',
  ],
  implies: ['breaks-running-client'],
  kinds: ['rename-table', 'move-table'],
  find(step, change) {
    const { facts, action } = step;
    const { table, tableName } = facts;
    if (!facts.exists || facts.isNew || table === undefined || tableName === undefined || table.dropped)
      return undefined;
    if (action.kind === 'rename-table' && action.of !== 'table') return undefined;
    if (change.after.table(tableName) !== undefined || change.after.thing('view', tableName) !== undefined)
      return undefined;
    const name = nameIn(change, tableName);
    const to =
      action.kind === 'rename-table'
        ? quote(action.to)
        : `${quote(action.toSchema)}.${quote(tableName.name)}`;
    return {
      message: `The table ${name} is renamed to ${to}: code that still runs on the old schema fails${insideOf(action.within)}.`,
      object: objectOf(tableName),
      instead: `1. Without any SQL: rename the model and keep the table with \`@@map("${tableName.name}")\`. 2. Without downtime: add \`CREATE VIEW ${name} AS SELECT * FROM ${to};\` behind the rename, and drop the view in a later release.`,
    };
  },
});
