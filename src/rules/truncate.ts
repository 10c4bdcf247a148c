import { objectOf } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn } from './say.ts';

/** A table is emptied. */
export const truncate = stepRule({
  id: 'truncate',
  group: 'data is lost',
  severity: 'error',
  title: 'A table is emptied with TRUNCATE',
  when: 'A `TRUNCATE` of a table that was there before this change and stays.',
  effect:
    'Every row is lost, with `CASCADE` also every row of the tables that refer to it; nobody can read the table until the transaction ends.',
  instead:
    'Delete the rows that must go with a condition, in batches outside of the migration, after a backup.',
  references: [postgres('sql-truncate.html')],
  implies: [],
  kinds: ['truncate'],
  find({ facts, action }, change) {
    if (facts.isNew || facts.tableName === undefined || facts.table?.dropped === true) return undefined;
    const name = nameIn(change, facts.tableName);
    return {
      message: `TRUNCATE deletes every row of ${name}${action.cascade ? ' and of every table that refers to it' : ''}${insideOf(action.within)}.`,
      object: objectOf(facts.tableName),
      probe: `SELECT count(*) FROM ${name}`,
    };
  },
});
