import { objectOf } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn, quote } from './say.ts';

/** A policy goes. */
export const dropPolicy = stepRule({
  id: 'drop-policy',
  group: 'access',
  severity: 'error',
  title: 'A policy is dropped',
  when: 'A `DROP POLICY` of a policy that was there before and is not made again under its name, on a table that stays.',
  effect:
    'A permissive policy that goes hides rows from those who saw them; a restrictive one that goes shows rows to those who did not.',
  instead: 'Make the policy that takes its place in the same migration; to change one use `ALTER POLICY`.',
  references: [postgres('sql-droppolicy.html'), postgres('ddl-rowsecurity.html')],
  implies: [],
  kinds: ['drop-policy'],
  find({ facts, action }, change) {
    const { table } = facts;
    if (
      !facts.exists ||
      facts.isNew ||
      table === undefined ||
      table.dropped ||
      table.policies.has(action.policy)
    )
      return undefined;
    const message = `The policy ${quote(action.policy)} of ${nameIn(change, facts.tableName)} is dropped${insideOf(action.within)}.`;
    return { message, object: objectOf(facts.tableName, action.policy) };
  },
});
