import { isStep, objectOf, stepsOn } from './change.ts';
import { promiseOf } from './promise.ts';
import { notValid } from './rewrite.ts';
import { columnRows, hasOldRows } from './rows.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn, quote } from './say.ts';

/** Rows that are there must keep a condition. */
export const checkOnExisting = stepRule({
  id: 'check-on-existing',
  group: 'it fails in production',
  severity: 'warning',
  title: 'Rows that are there must keep a condition',
  when: 'A CHECK or EXCLUDE constraint (not NOT VALID, or validated now) on a table that was there before this change. Not where all its columns are new, nor where the same constraint is dropped and made again.',
  effect: 'The migration fails with 23514 (23P01 for EXCLUDE) if one row does not keep it.',
  instead:
    'Run the probe on production, and correct the rows that it counts first. On a large table add the constraint `NOT VALID` and run `VALIDATE CONSTRAINT` in the next migration.',
  references: [postgres('ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS')],
  implies: ['scans-under-lock', 'index-blocks-writes'],
  kinds: ['add-constraint', 'validate-constraint'],
  find(step, change) {
    const { facts, action } = step;
    const constraint = promiseOf(step, change);
    const { table, tableName } = facts;
    const isCheck = constraint?.kind === 'check';
    if (constraint === undefined || (!isCheck && constraint.kind !== 'exclusion')) return undefined;
    if (table === undefined || !hasOldRows(change, step)) return undefined;
    if (action.kind === 'add-constraint' && action.conditional && facts.constraint !== undefined)
      return undefined;
    const rows = constraint.columns.map((column) => columnRows(change, table, column, step));
    if (rows.length > 0 && rows.every((one) => one !== 'old')) return undefined;
    const definition = [...table.constraints.values()].find(
      ({ name }) => name === constraint.name,
    )?.definition;
    const again = stepsOn(change, table).some(
      (other) =>
        isStep(other, 'drop-constraint') &&
        other.facts.constraint?.isNew === false &&
        other.facts.constraint.definition === definition,
    );
    if (again) return undefined;
    const name = nameIn(change, tableName);
    const condition = isCheck ? /CHECK\s*\(([\s\S]*)\)/i.exec(constraint.text)?.[1]?.trim() : undefined;
    const what = constraint.name === undefined ? 'a new constraint' : quote(constraint.name);
    const canAsk = condition !== undefined && rows.every((one) => one === 'old');
    return {
      message: `The rows of ${name} must keep ${what}${condition === undefined || condition.length > 120 ? '' : ` (${condition.replace(/\s+/g, ' ')})`}: the migration fails if one does not${insideOf(action.within)}.`,
      object: objectOf(tableName, constraint.name ?? constraint.columns.join('_')),
      sqlstate: isCheck ? '23514' : '23P01',
      rewrite: isCheck && isStep(step, 'add-constraint') ? notValid(step, change) : undefined,
      ...(canAsk
        ? { probe: `SELECT count(*) FROM ${name} WHERE NOT (${condition})` }
        : { instead: 'Look in production for rows that do not keep it, and correct them first.' }),
    };
  },
});
