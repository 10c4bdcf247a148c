import { objectOf, resolved } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn } from './say.ts';

/** A view goes. */
export const dropView = stepRule({
  id: 'drop-view',
  group: 'it takes something away',
  severity: 'warning',
  title: 'A view is dropped',
  when: 'A `DROP VIEW` or `DROP MATERIALIZED VIEW` of a view that was there before and is not made again.',
  effect: 'Queries that read it fail from then on.',
  instead:
    'Release code that no longer reads it first. To change a view keep its name: `CREATE OR REPLACE VIEW`, or DROP and CREATE in one migration.',
  references: [postgres('sql-dropview.html')],
  implies: ['breaks-running-client'],
  kinds: ['drop-view'],
  find({ facts, action }, change) {
    if (!facts.exists || facts.isNew || change.after.thing('view', action.name) !== undefined)
      return undefined;
    const view = facts.thing ?? resolved(change, action.name);
    // A table of that name, as when a view becomes a table, serves the same queries.
    if (change.after.table(action.name) !== undefined) return undefined;
    const kind = action.materialized ? 'materialized view' : 'view';
    return {
      message: `The ${kind} ${nameIn(change, view)} is dropped${insideOf(action.within)}.`,
      object: objectOf(view),
    };
  },
});
