import { objectOf } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn, quote } from './say.ts';

/** A column gets another name. */
export const renameColumn = stepRule({
  id: 'rename-column',
  group: 'the running application breaks',
  severity: 'error',
  title: 'A column is renamed',
  when: 'An `ALTER TABLE … RENAME COLUMN` of a column that was there before, on a table that stays, unless a column of the old name is there in the end.',
  effect:
    'Until every old process is gone, all its queries on the table fail (42703): a Prisma Client selects every column by name.',
  instead:
    'Keep the name in the database with `@map` (no SQL at all). Or add the new column, write both, fill it, read the new one, and drop the old one, each in a release of its own.',
  references: [
    postgres('sql-altertable.html'),
    'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#map',
  ],
  implies: ['breaks-running-client'],
  kinds: ['rename-column'],
  find({ facts, action }, change) {
    const { table, tableName } = facts;
    if (
      action.of !== 'table' ||
      facts.isNew ||
      table === undefined ||
      tableName === undefined ||
      table.dropped
    )
      return undefined;
    if (table.columns.has(action.column)) return undefined;
    const column = quote(action.column);
    return {
      message: `The column ${column} of ${nameIn(change, tableName)} is renamed to ${quote(action.to)}: code that still runs on the old schema fails${insideOf(action.within)}.`,
      object: objectOf(tableName, action.column),
      instead: `1. Without any SQL: rename the field and keep the column with \`@map("${action.column}")\`. 2. Without downtime: add ${quote(action.to)}, write both columns, fill it, and drop ${column} in a later release.`,
    };
  },
});
