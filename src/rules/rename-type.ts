import { objectOf } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn, quote } from './say.ts';

/** A type gets another name. */
export const renameType = stepRule({
  id: 'rename-type',
  group: 'it takes something away',
  severity: 'warning',
  title: 'A type is renamed',
  when: 'An `ALTER TYPE … RENAME TO` of a type that was there before, unless a type of the old name is there in the end (an enum swap) or the renamed one is dropped.',
  effect: 'A Prisma Client of the old schema casts its values to the old name and fails (42704).',
  instead: 'Keep the name in the database with `@@map` on the enum, or rename while nothing runs.',
  references: [
    postgres('sql-altertype.html'),
    'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#map-1',
  ],
  implies: ['breaks-running-client'],
  kinds: ['rename-type'],
  find({ facts, action }, change) {
    const { type } = facts;
    if (facts.isNew || type === undefined || type.dropped || type.name === type.firstName) return undefined;
    const first = { schema: type.schema, name: action.name.name };
    if (change.after.type(first) !== undefined) return undefined;
    return {
      message: `The type ${nameIn(change, first)} is renamed to ${quote(action.to)}${insideOf(action.within)}.`,
      object: objectOf(first),
      instead: `Keep the name in the database (\`@@map("${first.name}")\` on the enum needs no SQL), or rename while nothing runs.`,
    };
  },
});
