import { objectOf } from './change.ts';
import { atOnce } from './expand.ts';
import { renameGuessAt } from './rename-guess.ts';
import { type Hit, stepRule } from './rule.ts';
import { insideOf, nameIn, quote } from './say.ts';

/** A rename written as DROP and ADD. */
export const probableRename = stepRule({
  id: 'probable-rename',
  group: 'data is lost',
  severity: 'error',
  title: 'A rename is written as a drop and an add',
  when: 'A column is dropped and one of the same type and a like name (or reference) is added to the same table; or a table is dropped and one with the same columns is created. Not where a statement before copies the values.',
  effect:
    'The new column or table is empty: what was in the old one is lost. Prisma Migrate can not see a rename.',
  instead:
    'Keep the name in the database with `@map` or `@@map` (no SQL at all); or add the new one, fill it and drop the old one in a later release; or, with downtime, write `RENAME` by hand.',
  references: [
    'https://github.com/prisma/prisma/issues/7790',
    'https://www.prisma.io/docs/orm/prisma-migrate/workflows/customizing-migrations#example-rename-a-field',
  ],
  implies: ['breaks-running-client'],
  kinds: ['drop-column', 'drop-table'],
  find(step, change): Hit | undefined {
    const guess = renameGuessAt(change, step);
    const { tableName } = step.facts;
    if (guess === undefined || tableName === undefined) return undefined;
    const { action } = step;
    const name = nameIn(change, tableName);
    if (action.kind === 'drop-table') {
      const made = guess.added.facts.tableName;
      const other = nameIn(change, made);
      return {
        message: `The table ${name} is dropped and ${other} is created with the same columns: if that is a rename, every row is lost${insideOf(action.within)}.${atOnce(change, step)}`,
        object: objectOf(tableName),
        instead: `1. Without any SQL: rename the model and keep the table with \`@@map("${tableName.name}")\`. 2. Without downtime: create ${other}, copy the rows, and drop ${name} in a later release. 3. With downtime: \`ALTER TABLE ${name} RENAME TO ${quote(made?.name ?? '')};\` in place of the DROP and the CREATE.`,
        probe: `SELECT count(*) FROM ${name}`,
      };
    }
    const added = guess.added.action.kind === 'add-column' ? guess.added.action.definition.name : '';
    const [column, other] = [quote(action.column), quote(added)];
    return {
      message: `The column ${column} of ${name} is dropped and ${other} is added with the same type: if that is a rename, every value is lost${insideOf(action.within)}.${atOnce(change, step)}`,
      object: objectOf(tableName, action.column),
      instead: `1. Without any SQL: rename the field and keep the column with \`@map("${action.column}")\`. 2. Without downtime: add ${other}, fill it with \`UPDATE ${name} SET ${other} = ${column};\`, and drop ${column} in a later release. 3. With downtime: \`ALTER TABLE ${name} RENAME COLUMN ${column} TO ${other};\` in place of the DROP and the ADD.`,
      probe: `SELECT count(*) FROM ${name} WHERE ${column} IS NOT NULL`,
    };
  },
});
