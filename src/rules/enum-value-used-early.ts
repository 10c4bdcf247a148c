import { quoteLiteral } from '../sql/names.ts';
import { type Change, objectOf, type Step, stepsOf } from './change.ts';
import type { PictureType } from './picture.ts';
import { type Hit, postgres, stepRule } from './rule.ts';
import { nameIn } from './say.ts';

const literals = new WeakMap<Change, ReadonlyMap<string, readonly Step[]>>();

/** The steps that mention a string constant, in order. */
function usesOf(change: Change, value: string): readonly Step[] {
  let known = literals.get(change);
  if (known === undefined) {
    const found = new Map<string, Step[]>();
    for (const step of change.steps) {
      for (const literal of new Set(step.action.literals.map((use) => use.value))) {
        const steps = found.get(literal);
        if (steps === undefined) found.set(literal, [step]);
        else steps.push(step);
      }
    }
    literals.set(change, found);
    known = found;
  }
  return known.get(value) ?? [];
}

/** Whether a step uses the value as one of this enum: by a cast, by the column it meets, or by the tables it names. */
function usesValue(step: Step, value: string, type: PictureType, change: Change): boolean {
  if (step.action.kind === 'add-enum-value' || step.action.kind === 'comment') return false;
  const isType = (name: string | undefined) => name === type.name || name === type.firstName;
  const tables = step.action.relations.flatMap((name) => change.after.table(name) ?? []);
  return step.action.literals.some((literal) => {
    if (literal.value !== value) return false;
    if (literal.cast !== undefined) return isType(literal.cast.name);
    const { column } = literal;
    const columns = tables.flatMap((table) => {
      if (table.assumed && table.columns.size === 0) return [undefined];
      return column === undefined
        ? [...table.columns.values()]
        : (table.columns.get(column) ?? (table.assumed ? undefined : []));
    });
    return columns.some(
      (found) => found === undefined || found.type === undefined || isType(found.type.name),
    );
  });
}

/** A new enum value is used in the transaction that adds it. */
export const enumValueUsedEarly = stepRule({
  id: 'enum-value-used-early',
  group: 'it fails, full stop',
  severity: 'error',
  title: 'A new enum value is used in the transaction that adds it',
  when: '`ALTER TYPE … ADD VALUE` and a statement that uses the value in one transaction: the whole file up to Prisma 7.3, between BEGIN and COMMIT from 7.4 on. Not where the type itself is made in that transaction.',
  effect: 'The statement fails with 55P04 (unsafe use of new value), and `migrate deploy` stops there.',
  instead: 'Use the value in a second migration: one folder that adds it, the next one that uses it.',
  references: [postgres('sql-altertype.html'), 'https://github.com/prisma/prisma/issues/8424'],
  implies: [],
  kinds: ['add-enum-value'],
  find(step, change): Hit | undefined {
    const { action, facts, script, statementIndex } = step;
    const { type } = facts;
    if (type === undefined || type.values?.filter((value) => value === action.value).length === 0)
      return undefined;
    const group = script.transactions.group[statementIndex];
    const sameTransaction = (other: Step) =>
      other.script === script && script.transactions.group[other.statementIndex] === group;
    const made = stepsOf(change, 'create-enum').some(
      (other) =>
        other.index < step.index && other.facts.type === type && other.facts.isNew && sameTransaction(other),
    );
    if (made) return undefined;
    const use = usesOf(change, action.value).find(
      (other) =>
        other.index > step.index && sameTransaction(other) && usesValue(other, action.value, type, change),
    );
    if (use === undefined) return undefined;
    return {
      message: `The value ${quoteLiteral(action.value)} that is added to ${nameIn(change, type)} is used on line ${use.action.line} of the same transaction, which PostgreSQL refuses.`,
      object: objectOf({ schema: type.schema, name: type.firstName }, action.value),
      instead: `Move the statement of line ${use.action.line} to a migration of its own, behind this one.`,
      sqlstate: '55P04',
    };
  },
});
