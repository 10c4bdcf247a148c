import { objectOf } from './change.ts';
import { replacementOf, sharesTransaction } from './replacement.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn, quote } from './say.ts';

/** An index goes before the one that takes its place is there. */
export const indexDroppedBeforeReplacement = stepRule({
  id: 'index-dropped-before-replacement',
  group: 'it blocks',
  severity: 'warning',
  title: 'An index is dropped before its replacement is there',
  when: 'A `DROP INDEX` of an index that was there before, and behind it a statement that makes the same index again or one that serves the same queries. An index that Prisma can not express (an operator class by `raw`, an expression) comes out of every `migrate dev` as such a pair.',
  effect:
    'In one transaction nobody can read or write the table from the DROP until the new index is built. Otherwise queries go without an index meanwhile, and a unique one lets duplicates in.',
  instead:
    'Where the index is the same: remove both statements. Else: 1. `CREATE INDEX CONCURRENTLY` under a new name, in a migration of its own. 2. Drop the old one in the next.',
  references: [postgres('sql-dropindex.html'), 'https://github.com/prisma/prisma/issues/12914'],
  implies: ['drop-index', 'index-blocks-writes'],
  kinds: ['drop-index'],
  find(step, change) {
    const made = replacementOf(step, change);
    const { index, tableName } = step.facts;
    if (made === undefined || index === undefined) return undefined;
    const name = nameIn(change, tableName);
    const meanwhile = sharesTransaction(step, made)
      ? `nobody can read or write ${name} from here until the new index is built`
      : `queries on ${name} go without it meanwhile`;
    const where = made.script === step.script ? `on line ${made.action.line}` : `in ${made.script.name}`;
    return {
      message: `The index ${quote(index.name)} of ${name} is dropped, and what takes its place is made only ${where}: ${meanwhile}${insideOf(step.action.within)}.`,
      object: objectOf(tableName, index.name),
    };
  },
});
