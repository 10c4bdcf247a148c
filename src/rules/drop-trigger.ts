import { objectOf } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn, quote } from './say.ts';

/** A trigger goes. */
export const dropTrigger = stepRule({
  id: 'drop-trigger',
  group: 'it takes something away',
  severity: 'warning',
  title: 'A trigger is dropped',
  when: 'A `DROP TRIGGER` of a trigger that was there before and is not made again, on a table that stays.',
  effect:
    'What it did on every write (history, counters, search columns) is no longer done, without an error.',
  instead: 'Say in the pull request what does its work from now on.',
  references: [postgres('sql-droptrigger.html')],
  implies: [],
  kinds: ['drop-trigger'],
  find({ facts, action }, change) {
    const { table } = facts;
    if (
      !facts.exists ||
      facts.isNew ||
      table === undefined ||
      table.dropped ||
      table.triggers.has(action.trigger)
    )
      return undefined;
    const message = `The trigger ${quote(action.trigger)} of ${nameIn(change, facts.tableName)} is dropped${insideOf(action.within)}.`;
    return { message, object: objectOf(facts.tableName, action.trigger) };
  },
});
