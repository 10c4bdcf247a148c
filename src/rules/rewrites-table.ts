import type { Action } from '../sql/action.ts';
import { objectOf } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn } from './say.ts';
import { workThat } from './work.ts';

function columnOf(action: Action): string[] {
  if (action.kind === 'add-column') return [action.definition.name];
  return action.kind === 'alter-column-type' || action.kind === 'set-expression' ? [action.column] : [];
}

/** Every row is written anew. */
export const rewritesTable = stepRule({
  id: 'rewrites-table',
  group: 'it blocks',
  severity: 'note',
  title: 'A table is rewritten',
  when: 'A change of a type that needs other bytes, a new column with a volatile default, an identity, a serial or a stored generated value, `SET LOGGED` and its like, `CLUSTER` or `VACUUM FULL` on a table that was there before this change. Not what PostgreSQL does without a rewrite: a longer varchar, varchar to text, more digits of a numeric, a constant default. A note while the size is not known; an error for tables in `large-tables`.',
  effect:
    'Every row and every index is written anew while nobody can read or write the table (AccessExclusiveLock), and the disk holds it twice.',
  instead:
    '1. Add a new column that both versions of the code write. 2. Fill it in batches, outside of the migration. 3. Switch the code over. 4. Drop the old column in a later release.',
  references: [postgres('sql-altertable.html#SQL-ALTERTABLE-NOTES'), postgres('explicit-locking.html')],
  implies: [],
  kinds: ['add-column', 'alter-column-type', 'set-expression', 'rewrite-table', 'alter-table-other'],
  find(step, change) {
    const work = workThat('rewrite', step, change);
    if (work === undefined) return undefined;
    const name = nameIn(change, step.facts.tableName);
    const when = work.byZone === true ? ", unless the session's TimeZone is UTC" : '';
    return {
      message: `${name} is rewritten and locked against reads and writes (${work.lock}) meanwhile${when}: ${work.why}${insideOf(step.action.within)}.`,
      object: objectOf(step.facts.tableName, ...columnOf(step.action)),
    };
  },
});
