import { typeText } from '../sql/types.ts';
import { objectOf } from './change.ts';
import { isCopiedBefore } from './rename-guess.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn, quote } from './say.ts';

/** A column is dropped and added again under its name. */
export const recreatedColumn = stepRule({
  id: 'recreated-column',
  group: 'data is lost',
  severity: 'error',
  title: 'A column is dropped and added again',
  when: 'A `DROP COLUMN` and an `ADD COLUMN` of the same name on one table that stays. Prisma Migrate writes this where it knows no cast between the two types.',
  effect: 'The new column is empty: every value is lost.',
  instead:
    'Write `ALTER TABLE … ALTER COLUMN … TYPE … USING …` by hand, or add a column of another name, fill it, and drop the old one in a later release.',
  references: [
    postgres('sql-altertable.html'),
    'https://www.prisma.io/docs/orm/prisma-migrate/workflows/customizing-migrations',
  ],
  implies: ['breaks-running-client'],
  kinds: ['drop-column'],
  find(step, change) {
    const { facts, action } = step;
    const { table, tableName } = facts;
    const again = table?.columns.get(action.column);
    if (!facts.exists || facts.isNew || table === undefined || tableName === undefined || table.dropped)
      return undefined;
    if (again?.isNew !== true || isCopiedBefore(change, step) !== undefined) return undefined;
    const column = quote(action.column);
    const name = nameIn(change, tableName);
    const type = again.type === undefined ? 'the new type' : typeText(again.type);
    const was = facts.column?.type === undefined ? '' : ` (${typeText(facts.column.type)}, then ${type})`;
    // The text of a value is hardly ever that of an array; what held NULL has no elements.
    const becomesList = again.type?.array === true && facts.column?.type?.array === false;
    const value = becomesList ? `array_remove(ARRAY[${column}], NULL)` : column;
    return {
      message: `The column ${column} of ${name} is dropped and added again${was}: every value in it is lost${insideOf(action.within)}.`,
      object: objectOf(tableName, action.column),
      instead: `Keep the values: \`ALTER TABLE ${name} ALTER COLUMN ${column} TYPE ${type} USING ${value}::${type};\` in place of the DROP and the ADD, or with an expression that converts what a cast can't.`,
      probe: `SELECT count(*) FROM ${name} WHERE ${column} IS NOT NULL`,
    };
  },
});
