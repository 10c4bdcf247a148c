/** Indexes that are dropped before what takes their place is there. */
import { type Change, isStep, type Step, stepsOn } from './change.ts';
import { indexInTheEnd } from './churn.ts';
import { madeUpName } from './picture-facts.ts';

/** The later step that makes what takes the place of a dropped index. */
export function replacementOf(step: Step<'drop-index'>, change: Change): Step | undefined {
  const { table, index } = step.facts;
  if (table === undefined || index === undefined || !step.facts.exists) return undefined;
  if (step.facts.isNew || table.isNew || table.dropped) return undefined;
  const left = indexInTheEnd(table, index);
  if (left === undefined || !left.index.isNew) return undefined;
  return stepsOn(change, table).find((other) => {
    if (other.index <= step.index) return false;
    if (isStep(other, 'create-index'))
      return (
        other.action.index === left.index.name ||
        (other.action.index === undefined &&
          left.index.name.startsWith(
            madeUpName({ ...table, indexes: new Map(), constraints: new Map() }, other.action.columns, 'idx'),
          ))
      );
    return (
      isStep(other, 'add-constraint') &&
      left.index.constraint !== undefined &&
      (other.action.constraint.name === undefined || other.action.constraint.name === left.index.name)
    );
  });
}

/** Whether two steps are in one transaction. */
export function sharesTransaction(one: Step, other: Step): boolean {
  const { group } = one.script.transactions;
  return one.script === other.script && group[one.statementIndex] === group[other.statementIndex];
}
