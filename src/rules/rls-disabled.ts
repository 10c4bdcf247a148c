import { objectOf, stepsOn } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn } from './say.ts';

/** Row-level security goes off. */
export const rlsDisabled = stepRule({
  id: 'rls-disabled',
  group: 'access',
  severity: 'error',
  title: 'Row-level security is disabled',
  when: '`DISABLE ROW LEVEL SECURITY` or `NO FORCE ROW LEVEL SECURITY` on a table that was there before, unless it is enabled again.',
  effect: 'Policies no longer apply: every role that may read the table reads all of its rows.',
  instead: 'Change or add the policy that is in the way, and keep row-level security enabled.',
  references: [postgres('ddl-rowsecurity.html')],
  implies: [],
  kinds: ['row-security'],
  find(step, change) {
    const { facts, action } = step;
    const { table } = facts;
    if (action.change === 'enable' || action.change === 'force') return undefined;
    if (!facts.exists || facts.isNew || table === undefined || table.dropped) return undefined;
    const opposite = action.change === 'disable' ? 'enable' : 'force';
    const again = stepsOn(change, table).some(
      (other) =>
        other.index > step.index && other.action.kind === 'row-security' && other.action.change === opposite,
    );
    if (again) return undefined;
    const name = nameIn(change, facts.tableName);
    const message =
      action.change === 'disable'
        ? `Row-level security of ${name} is disabled: its policies no longer keep rows from anybody${insideOf(action.within)}.`
        : `Row-level security of ${name} no longer applies to its owner${insideOf(action.within)}.`;
    return { message, object: objectOf(facts.tableName) };
  },
});
