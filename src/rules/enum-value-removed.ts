import { quoteLiteral } from '../sql/names.ts';
import { type Change, objectOf } from './change.ts';
import { type EnumSwap, swapAt } from './enum-swap.ts';
import { postgres, stepRule } from './rule.ts';
import { list, nameIn, quote } from './say.ts';

function probeOf(change: Change, { moves, removed }: EnumSwap): string | undefined {
  const [move] = moves;
  if (move?.facts.tableName === undefined || removed === undefined) return undefined;
  const column = quote(move.action.column);
  return `SELECT count(*) FROM ${nameIn(change, move.facts.tableName)} WHERE ${column}::text IN (${removed.map(quoteLiteral).join(', ')})`;
}

/** An enum loses values. */
export const enumValueRemoved = stepRule({
  id: 'enum-value-removed',
  group: 'data is lost',
  severity: 'error',
  title: 'An enum loses values',
  when: 'An enum that was there before is made anew under its name without some of its values (PostgreSQL has no DROP VALUE, so Prisma Migrate swaps the type). Not where no value is gone; a warning where rows that held one were rehearsed and the change moves them.',
  effect:
    'The migration fails with 22P02 on the first row that holds a removed value, and code that still writes one fails after it.',
  instead:
    '1. Release code that no longer writes the value. 2. Move the rows that hold it to another value with an UPDATE before the type is changed. 3. Remove the value in a later release.',
  references: [postgres('datatype-enum.html'), 'https://github.com/prisma/prisma/issues/6073'],
  implies: ['breaks-running-client', 'rewrites-table'],
  kinds: ['alter-column-type', 'drop-type'],
  find(step, change) {
    const swap = swapAt(change, step);
    if (swap === undefined || swap.at.index !== step.index || swap.removed?.length === 0) return undefined;
    const name = nameIn(change, swap.to);
    const columns = swap.moves.map(
      ({ action, facts }) => `${nameIn(change, facts.tableName)}.${quote(action.column)}`,
    );
    const used = columns.length === 0 ? '' : ` (used by ${list(columns)})`;
    const probe = probeOf(change, swap);
    const message =
      swap.removed === undefined
        ? `The enum ${name}${used} is made anew: values that are not among ${list((swap.to.values ?? []).map(quoteLiteral), 12)} are gone, and rows that hold one make it fail.`
        : `The enum ${name}${used} loses ${list(swap.removed.map(quoteLiteral), 12)}; rows that hold ${swap.removed.length === 1 ? 'it' : 'one of them'} make the migration fail.`;
    return {
      message,
      object: objectOf(swap.to),
      sqlstate: '22P02',
      ...(probe === undefined ? {} : { probe }),
    };
  },
});
