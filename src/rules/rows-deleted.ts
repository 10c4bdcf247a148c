import { objectOf } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn } from './say.ts';

/** Rows are deleted, as was meant. */
export const rowsDeleted = stepRule({
  id: 'rows-deleted',
  group: 'data is lost, as was meant',
  severity: 'note',
  title: 'Rows are deleted',
  when: 'A `DELETE` with a condition on a table that was there before this change and stays. Where generated rows match it, the finding says how many; where none does, what it deletes was not seen.',
  effect: 'The rows that match are lost.',
  instead:
    'Count them on production before the deploy, and keep a backup of them if they may be wanted again.',
  references: [postgres('sql-delete.html')],
  implies: [],
  kinds: ['delete'],
  find({ facts, action }, change) {
    if (
      action.condition !== 'some' ||
      facts.isNew ||
      facts.tableName === undefined ||
      facts.table?.dropped === true
    )
      return undefined;
    return {
      message: `Rows of ${nameIn(change, facts.tableName)} that match a condition are deleted${insideOf(action.within)}.`,
      object: objectOf(facts.tableName),
    };
  },
});
