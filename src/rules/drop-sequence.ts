import { objectOf, resolved, stepsOf } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn } from './say.ts';

/** A sequence goes. */
export const dropSequence = stepRule({
  id: 'drop-sequence',
  group: 'it takes something away',
  severity: 'warning',
  title: 'A sequence is dropped',
  when: 'A `DROP SEQUENCE` of a sequence that was there before and is not made again. Not where the table it numbers is dropped.',
  effect:
    'Inserts that take their next number from it fail, and its position is lost: a new one begins at 1.',
  instead:
    'Release code that sets the value itself first; if a new sequence takes over, set it with `setval` behind the highest number in use.',
  references: [postgres('sql-dropsequence.html')],
  implies: [],
  kinds: ['drop-sequence'],
  find({ facts, action }, change) {
    if (!facts.exists || facts.isNew || change.after.thing('sequence', action.name) !== undefined)
      return undefined;
    // The server names a serial's sequence after its table and column.
    const owner = stepsOf(change, 'drop-table').find((step) =>
      action.name.name.startsWith(`${step.action.table.name}_`),
    );
    if (owner !== undefined) return undefined;
    const sequence = facts.thing ?? resolved(change, action.name);
    return {
      message: `The sequence ${nameIn(change, sequence)} is dropped${insideOf(action.within)}.`,
      object: objectOf(sequence),
    };
  },
});
