import { objectOf } from './change.ts';
import { hasOldRows, isNullDefault } from './rows.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn, quote } from './say.ts';

/** A column without a value for the rows that are there. */
export const requiredColumn = stepRule({
  id: 'required-column',
  group: 'it fails in production',
  severity: 'error',
  title: 'A required column is added to a table that has rows',
  when: 'An `ADD COLUMN … NOT NULL` without a default (and neither identity, serial nor generated) on a table that was there before this change and that the change does not empty.',
  effect:
    'It passes on an empty database and fails with 23502 as soon as the table holds one row, whatever is in it. Defaults that only Prisma Client knows (`uuid()`, `cuid()`, `@updatedAt`) are none for the database.',
  instead:
    '1. Add the column without NOT NULL, or with a DEFAULT, and release code that writes it. 2. Fill it. 3. In a later migration `SET NOT NULL`.',
  references: [
    postgres('sql-altertable.html'),
    'https://www.prisma.io/docs/orm/prisma-migrate/workflows/customizing-migrations',
  ],
  implies: [],
  kinds: ['add-column'],
  find(step, change) {
    const { facts, action } = step;
    const { definition, ifNotExists, conditional } = action;
    if (definition.nullable || definition.identity || definition.generated !== undefined) return undefined;
    if (!isNullDefault(definition.default) || !hasOldRows(change, step)) return undefined;
    if (facts.column !== undefined && (ifNotExists || conditional)) return undefined;
    const name = nameIn(change, facts.tableName);
    const column = quote(definition.name);
    return {
      message: `The new column ${column} of ${name} is NOT NULL and has no default: the migration fails as soon as ${name} holds one row${insideOf(action.within)}.`,
      object: objectOf(facts.tableName, definition.name),
      instead: `1. Add ${column} without NOT NULL, or with a DEFAULT, and release code that writes it. 2. \`UPDATE ${name} SET ${column} = <value> WHERE ${column} IS NULL;\` 3. In a later migration \`ALTER TABLE ${name} ALTER COLUMN ${column} SET NOT NULL;\``,
      sqlstate: '23502',
      probe: `SELECT count(*) FROM ${name}`,
    };
  },
});
