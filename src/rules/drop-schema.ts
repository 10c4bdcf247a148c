import { postgres, stepRule } from './rule.ts';
import { insideOf, list, quote } from './say.ts';

/** A schema goes with all that is in it. */
export const dropSchema = stepRule({
  id: 'drop-schema',
  group: 'data is lost',
  severity: 'error',
  title: 'A schema is dropped',
  when: 'A `DROP SCHEMA` of a schema that was there before this change.',
  effect:
    'With `CASCADE` every table, type and function in it is lost; without, it fails as long as something is in it.',
  instead:
    'Drop the tables one by one in a release after the one that stopped using them, then the empty schema without `CASCADE`.',
  references: [postgres('sql-dropschema.html')],
  implies: ['cascade-drops', 'breaks-running-client'],
  kinds: ['drop-schema'],
  find({ facts, action }) {
    if (!facts.exists || facts.isNew) return undefined;
    const tables = facts.takes
      .filter((taken) => taken.kind === 'table' && !taken.isNew)
      .map((taken) => quote(taken.name.slice(action.schema.length + 1)));
    const along =
      tables.length > 0
        ? ` with the tables ${list(tables)}`
        : action.cascade
          ? ' with all that is in it'
          : '';
    return {
      message: `The schema ${quote(action.schema)} is dropped${along}${insideOf(action.within)}.`,
      object: action.schema,
    };
  },
});
