import { objectOf } from './change.ts';
import { atOnce } from './expand.ts';
import { isCopiedBefore, renameGuessAt } from './rename-guess.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, list, nameIn, quote } from './say.ts';

/** A column goes, with every value. */
export const dropColumn = stepRule({
  id: 'drop-column',
  group: 'data is lost',
  severity: 'error',
  title: 'A column is dropped',
  when: 'A `DROP COLUMN` of a column that was there before this change, on a table that stays. It is another rule where the change adds the same or a like column. A warning where SQL before it copies the values; where an earlier migration of the change adds what may take its place and no SQL fills that, it says so: a script outside of SQL has no moment to run in between.',
  effect:
    'Every value is lost, and a Prisma Client of the old schema fails on every query of the model: it selects all columns.',
  instead:
    '1. Remove the field from the Prisma schema with `@ignore` and release. 2. Drop the column in a later release, with `-- preflight-ignore drop-column: <reason>` above the statement.',
  references: [
    postgres('sql-altertable.html'),
    'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#ignore',
  ],
  implies: ['breaks-running-client'],
  kinds: ['drop-column'],
  find(step, change) {
    const { facts, action } = step;
    const { table, tableName } = facts;
    if (!facts.exists || facts.isNew || table === undefined || tableName === undefined || table.dropped)
      return undefined;
    // The same name again is recreated-column, a like one probable-rename.
    if (table.columns.get(action.column)?.isNew === true) return undefined;
    if (renameGuessAt(change, step) !== undefined) return undefined;
    const column = quote(action.column);
    const name = nameIn(change, tableName);
    const object = objectOf(tableName, action.column);
    const probe = `SELECT count(*) FROM ${name} WHERE ${column} IS NOT NULL`;
    const copied = isCopiedBefore(change, step);
    if (copied !== undefined) {
      const message = `The column ${column} of ${name} is dropped${insideOf(action.within)}; line ${copied.action.line} reads its values into another column before.`;
      return { message, object, severity: 'warning', probe };
    }
    const along = facts.takes
      .filter((taken) => !taken.byCascade && taken.kind !== 'foreign key')
      .map((taken) => quote(taken.name.split('.').at(-1) ?? ''));
    return {
      message: `The column ${column} of ${name} is dropped with every value in it${along.length > 0 ? `, and with it ${list(along)}` : ''}${insideOf(action.within)}.${atOnce(change, step)}`,
      object,
      instead: `1. Put \`@ignore\` on the field of ${column} in the Prisma schema, remove its uses and release. 2. Drop ${column} in a later release, with \`-- preflight-ignore drop-column: <reason>\` above the statement.`,
      probe,
    };
  },
});
