import { stepsOf } from './change.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, quote } from './say.ts';

/** An extension is needed. */
export const extensionAdded = stepRule({
  id: 'extension-added',
  group: 'it takes something away',
  severity: 'note',
  title: 'An extension is added',
  when: 'A `CREATE EXTENSION` of an extension that was not there before.',
  effect:
    'The deploy fails where the server does not have it installed, or where the role of the deploy may not create it.',
  instead:
    'Make sure that every environment offers it (`SELECT * FROM pg_available_extensions`) and that the role of the deploy may create it.',
  references: [
    postgres('sql-createextension.html'),
    'https://www.prisma.io/docs/orm/prisma-schema/postgresql-extensions',
  ],
  implies: [],
  kinds: ['create-extension'],
  find({ facts, action }, change) {
    if (
      facts.thing !== undefined ||
      change.after.thing('extension', { schema: '', name: action.extension }) === undefined
    )
      return undefined;
    // Dropped by this change and made again: it was there.
    if (
      stepsOf(change, 'drop-extension').some(
        (step) => step.action.extension === action.extension && step.facts.thing?.isNew === false,
      )
    )
      return undefined;
    const name = quote(action.extension);
    return {
      message: `The extension ${name} is added: every environment must offer it${insideOf(action.within)}.`,
      object: action.extension,
      probe: `SELECT count(*) FROM pg_available_extensions WHERE name = '${action.extension.replaceAll("'", "''")}'`,
    };
  },
});
