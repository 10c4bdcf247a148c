import { objectOf } from './change.ts';
import { swapOf } from './enum-swap.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn } from './say.ts';

/** A type goes. */
export const dropType = stepRule({
  id: 'drop-type',
  group: 'it takes something away',
  severity: 'warning',
  title: 'A type is dropped',
  when: 'A `DROP TYPE` or `DROP DOMAIN` of a type that was there before. Not the old type of an enum swap, and not where a type of that name is there in the end.',
  effect:
    'Queries that cast to it fail from then on; a Prisma Client of the old schema casts every enum value.',
  instead: 'Release code that no longer uses the type first, and drop it in a later release.',
  references: [postgres('sql-droptype.html')],
  implies: ['breaks-running-client'],
  kinds: ['drop-type'],
  find({ facts, action }, change) {
    const { type } = facts;
    if (!facts.exists || facts.isNew || type === undefined || swapOf(change, type) !== undefined)
      return undefined;
    const first = { schema: type.schema, name: type.firstName };
    if (change.after.type(first) !== undefined) return undefined;
    const what = type.of === 'enum' ? 'enum' : action.of;
    return {
      message: `The ${what} ${nameIn(change, first)} is dropped${insideOf(action.within)}.`,
      object: objectOf(first),
    };
  },
});
