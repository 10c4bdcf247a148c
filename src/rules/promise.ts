/** Constraints that rows must keep from a step on: added as valid ones, or validated. */
import type { ConstraintDefinition } from '../sql/action.ts';
import { type Change, isStep, type Step, stepsOn } from './change.ts';

/** The constraint that the rows are looked at for; `undefined` for NOT VALID and for what was valid already. */
export function promiseOf(
  step: Step<'add-constraint' | 'validate-constraint'>,
  change: Change,
): ConstraintDefinition | undefined {
  const { action, facts } = step;
  if (action.kind === 'add-constraint') return action.constraint.notValid ? undefined : action.constraint;
  const known = facts.constraint;
  if (known?.kind === undefined || known.validated || facts.table === undefined) return undefined;
  const added = stepsOn(change, facts.table).find(
    (other) =>
      isStep(other, 'add-constraint') &&
      other.index < step.index &&
      other.action.constraint.name === known.name,
  );
  if (added !== undefined && isStep(added, 'add-constraint')) return added.action.constraint;
  const { name, kind, columns, references } = known;
  return {
    name,
    kind,
    columns,
    references: references && {
      ...references,
      table: { schema: references.table.schema, name: references.table.name },
    },
    usingIndex: undefined,
    notValid: false,
    deferrable: false,
    nullsNotDistinct: false,
    text: '',
  };
}
