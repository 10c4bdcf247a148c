import { postgres, stepRule } from './rule.ts';
import { insideOf, list } from './say.ts';

/** Roles that everybody on the network may have, on hosts such as Supabase. */
const anonymous = new Set(['PUBLIC', 'anon', 'anonymous', 'web_anon']);

/** Everybody may do more. */
export const grantWidened = stepRule({
  id: 'grant-widened',
  group: 'access',
  severity: 'warning',
  title: 'Everybody gets a privilege',
  when: 'A `GRANT` to PUBLIC or to an anonymous role on something that was there before, or on all that will be made.',
  effect: 'Every role that can connect has the privilege, those that are made later too.',
  instead: 'Grant it to the roles that need it, by name.',
  references: [postgres('sql-grant.html')],
  implies: [],
  kinds: ['grant'],
  find({ action }, change) {
    const grantees = action.grantees.filter((role) => anonymous.has(role));
    if (grantees.length === 0) return undefined;
    const isNew =
      action.tables.length > 0 && action.tables.every((name) => change.after.table(name)?.isNew === true);
    // What PUBLIC may do anyway.
    const usual = action.privileges.every(
      (privilege) => privilege === 'USAGE' || privilege === 'EXECUTE' || privilege === 'CONNECT',
    );
    if (isNew || usual) return undefined;
    const later = action.defaults ? ' that are made later' : '';
    return {
      message: `${list(grantees)} ${grantees.length === 1 ? 'gets' : 'get'} ${list(action.privileges)} on ${list(action.on)}${later}${insideOf(action.within)}.`,
      object: action.on[0],
    };
  },
});
