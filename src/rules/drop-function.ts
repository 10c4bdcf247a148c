import { objectOf, resolved } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn } from './say.ts';

/** A function goes. */
export const dropFunction = stepRule({
  id: 'drop-function',
  group: 'it takes something away',
  severity: 'warning',
  title: 'A function is dropped',
  when: 'A `DROP FUNCTION`, `PROCEDURE` or `AGGREGATE` that was there before and is not made again under its name.',
  effect: 'Queries, triggers and policies that call it fail from then on.',
  instead:
    'Release code that no longer calls it first. To change a function keep its name: `CREATE OR REPLACE FUNCTION`, or DROP and CREATE in one migration.',
  references: [postgres('sql-dropfunction.html')],
  implies: [],
  kinds: ['drop-function'],
  find({ facts, action }, change) {
    if (!facts.exists || facts.isNew || change.after.thing('function', action.name) !== undefined)
      return undefined;
    const owner = facts.thing ?? resolved(change, action.name);
    return {
      message: `The ${action.of} ${nameIn(change, owner)} is dropped${insideOf(action.within)}.`,
      object: objectOf(owner),
    };
  },
});
