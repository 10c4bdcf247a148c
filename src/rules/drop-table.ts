import { objectOf } from './change.ts';
import { atOnce } from './expand.ts';
import { isCopiedBefore, renameGuessAt } from './rename-guess.ts';
import { postgres, stepRule } from './rule.ts';
import { insideOf, nameIn } from './say.ts';

/** A table goes, with every row. */
export const dropTable = stepRule({
  id: 'drop-table',
  group: 'data is lost',
  severity: 'error',
  title: 'A table is dropped',
  when: 'A `DROP TABLE` of a table that was there before this change. Tables made by this change, and `IF EXISTS` of a table that is not there, are not judged. A warning where SQL before it copies the rows; where an earlier migration of the change creates what may take its place and no SQL fills that, it says so: a script outside of SQL has no moment to run in between.',
  effect: 'Every row is lost, and code that still runs on the old schema fails at once.',
  instead:
    '1. Release code that no longer uses the table. 2. Back the table up, or rename it and wait. 3. Drop it in a later release, with `-- preflight-ignore drop-table: <reason>` above the statement.',
  references: [postgres('sql-droptable.html')],
  implies: ['breaks-running-client'],
  kinds: ['drop-table'],
  find(step, change) {
    const { facts, action } = step;
    if (!facts.exists || facts.isNew || facts.tableName === undefined) return undefined;
    if (renameGuessAt(change, step) !== undefined) return undefined;
    const name = nameIn(change, facts.tableName);
    const object = objectOf(facts.tableName);
    const copied = isCopiedBefore(change, step);
    if (copied !== undefined) {
      return {
        message: `The table ${name} is dropped${insideOf(action.within)}; line ${copied.action.line} reads its rows into another table before.`,
        object,
        severity: 'warning',
        probe: `SELECT count(*) FROM ${name}`,
      };
    }
    return {
      message: `The table ${name} is dropped with every row in it${insideOf(action.within)}.${atOnce(change, step)}`,
      object,
      instead: `1. Release code that no longer uses ${name}. 2. Back its rows up. 3. Drop it in a later release, with \`-- preflight-ignore drop-table: <reason>\` above the statement.`,
      probe: `SELECT count(*) FROM ${name}`,
    };
  },
});
