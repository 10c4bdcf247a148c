import { quoteLiteral } from '../sql/names.ts';
import { type SqlType, typeText } from '../sql/types.ts';
import { type Change, objectOf } from './change.ts';
import { swapAt } from './enum-swap.ts';
import { lossOf } from './narrowing.ts';
import { misfitsProbe } from './probes.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, list, nameIn, quote } from './say.ts';

/** What an enum can't take from the type before. */
function lossToEnum(change: Change, from: SqlType, to: SqlType): string | undefined {
  if (from.array !== to.array) return undefined;
  const target = change.after.type(to);
  if (target?.values === undefined) return undefined;
  const source = change.after.type(from);
  if (source?.values !== undefined) {
    const missing = source.values.filter((value) => !target.values?.includes(value));
    return missing.length === 0 ? undefined : `${list(missing.map(quoteLiteral))} can't be converted`;
  }
  return /^(text|character varying|character)$/.test(from.name)
    ? "text that is none of its values can't be converted"
    : undefined;
}

/** A column's type holds fewer values. */
export const typeNarrowed = stepRule({
  id: 'type-narrowed',
  group: 'data is lost',
  severity: 'error',
  title: 'A type holds fewer values',
  when: 'An `ALTER COLUMN … TYPE` to a type that can not hold every value of the one before: a shorter varchar, fewer digits, bigint to integer, text to a number, a timestamp to a date. Widening is never found.',
  effect:
    'Values that do not fit are rounded, cut by the USING expression, or make the migration fail (22001, 22003, 22P02).',
  instead:
    'Count the values that do not fit. If there are any: add a column of the new type, fill it with what each value should become, and drop the old one in a later release.',
  references: [postgres('sql-altertable.html'), postgres('datatype.html')],
  implies: ['breaks-running-client', 'rewrites-table'],
  kinds: ['alter-column-type'],
  find(step, change) {
    const { facts, action } = step;
    const from = facts.column?.type;
    if (facts.isNew || from === undefined || facts.tableName === undefined || facts.table?.dropped === true)
      return undefined;
    if (swapAt(change, step) !== undefined) return undefined;
    const loss = lossOf(from, action.to) ?? lossToEnum(change, from, action.to);
    if (loss === undefined) return undefined;
    const column = quote(action.column);
    // Another expression than a cast may make every value fit.
    const probe =
      action.casts === undefined
        ? undefined
        : misfitsProbe(nameIn(change, facts.tableName), action.column, from, action.to);
    return {
      message: `The column ${column} of ${nameIn(change, facts.tableName)} changes from ${typeText(from)} to ${typeText(action.to)}: ${loss}${insideOf(action.within)}.`,
      object: objectOf(facts.tableName, action.column),
      ...(probe === undefined ? {} : { probe }),
    };
  },
});
