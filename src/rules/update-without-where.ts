import { objectOf } from './change.ts';
import { addedColumn, hasOldRows } from './rows.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, list, nameIn, quote } from './say.ts';

/** Every row is changed. */
export const updateWithoutWhere = stepRule({
  id: 'update-without-where',
  group: 'data and schema in one file',
  severity: 'warning',
  title: 'Every row is updated',
  when: 'An `UPDATE` without a condition (or with one that is always true) on a table that was there before this change; a note where it only fills columns that the change adds.',
  effect:
    'The values that the columns held are gone, every row is locked until the migration ends, and the table grows to twice its size for a while.',
  instead:
    'Put the rows that are meant into a WHERE. Fill a large table in batches outside of the migration.',
  references: [postgres('sql-update.html'), postgres('routine-vacuuming.html')],
  implies: [],
  kinds: ['update'],
  find(step, change) {
    const { action, facts } = step;
    const { table, tableName } = facts;
    if (action.condition === 'some' || table === undefined || !hasOldRows(change, step)) return undefined;
    const columns = action.sets.map((set) => set.column);
    const old = columns.filter((column) => addedColumn(change, table, column, step) === undefined);
    const name = nameIn(change, tableName);
    const where = insideOf(action.within);
    const object = objectOf(tableName);
    if (old.length === 0) {
      return {
        message: `UPDATE fills the new ${columns.length === 1 ? 'column' : 'columns'} ${list(columns.map(quote))} in every row of ${name} within the migration${where}.`,
        object,
        severity: 'note',
        instead: `On a large table: 1. Add the column. 2. Fill ${name} in batches outside of the migration. 3. Make it required in a later one.`,
      };
    }
    return {
      message: `UPDATE without a condition overwrites ${list(old.map(quote))} in every row of ${name}${where}.`,
      object,
    };
  },
});
