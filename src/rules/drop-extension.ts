import { postgres, stepRule } from './rule.ts';
import { insideOf, quote } from './say.ts';

/** An extension goes. */
export const dropExtension = stepRule({
  id: 'drop-extension',
  group: 'it takes something away',
  severity: 'warning',
  title: 'An extension is dropped',
  when: 'A `DROP EXTENSION` of an extension that was there before and is not made again.',
  effect:
    'Its types, functions and operators are gone; with `CASCADE` also the columns, defaults and indexes that use them.',
  instead:
    'Remove all uses first, and drop it without `CASCADE` so that the server refuses while something still needs it.',
  references: [postgres('sql-dropextension.html')],
  implies: [],
  kinds: ['drop-extension'],
  find({ facts, action }, change) {
    if (
      !facts.exists ||
      facts.isNew ||
      change.after.thing('extension', { schema: '', name: action.extension }) !== undefined
    )
      return undefined;
    return {
      message: `The extension ${quote(action.extension)} is dropped${insideOf(action.within)}.`,
      object: action.extension,
    };
  },
});
