import { objectOf } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn } from './say.ts';

/** A table is emptied with DELETE. */
export const deleteWithoutWhere = stepRule({
  id: 'delete-without-where',
  group: 'data is lost',
  severity: 'error',
  title: 'Every row is deleted',
  when: 'A `DELETE` without a condition, or with one that is always true, on a table that was there before this change and stays.',
  effect: 'Every row is lost, with those that refer to it by `ON DELETE CASCADE`.',
  instead:
    'Name the rows that must go in a WHERE clause; delete many rows in batches outside of the migration.',
  references: [postgres('sql-delete.html')],
  implies: [],
  kinds: ['delete'],
  find({ facts, action }, change) {
    if (
      action.condition === 'some' ||
      facts.isNew ||
      facts.tableName === undefined ||
      facts.table?.dropped === true
    )
      return undefined;
    const name = nameIn(change, facts.tableName);
    return {
      message: `DELETE without a condition deletes every row of ${name}${insideOf(action.within)}.`,
      object: objectOf(facts.tableName),
      probe: `SELECT count(*) FROM ${name}`,
    };
  },
});
