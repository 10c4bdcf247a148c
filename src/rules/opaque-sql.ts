import { postgres, stepRule } from './rule.ts';
import { insideOf } from './say.ts';

/** Code whose effect can't be read. */
export const opaqueSql = stepRule({
  id: 'opaque-sql',
  group: 'it cannot be seen',
  severity: 'warning',
  title: 'SQL that is made while it runs',
  when: 'An `EXECUTE` of text that is put together while it runs, or a `DO` block in a language that Preflight does not read. An `EXECUTE` of constant text is read like any other statement. `check` runs it on tables with rows: what it did there is reported as if it stood there, and only where it changed nothing, failed or was not run is it found. So is a call of a function or procedure of base that changes nothing.',
  effect: 'What it does depends on what is in the database; no rule has looked at it.',
  instead:
    'Write the statements out where they are known. Where they are not, look at what the block does on a copy of production.',
  references: [postgres('plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN')],
  implies: [],
  kinds: ['dynamic-sql', 'do-block'],
  find({ action }) {
    if (action.kind === 'do-block') {
      if (action.read) return undefined;
      return {
        message: `A DO block in ${action.language} was not read: what it does is not judged.`,
        object: undefined,
      };
    }
    const text = action.text.replace(/\s+/g, ' ');
    const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
    return {
      message: `EXECUTE runs SQL that is put together while it runs, ${shown}: what it does is not judged${insideOf(action.within)}.`,
      object: undefined,
    };
  },
});
