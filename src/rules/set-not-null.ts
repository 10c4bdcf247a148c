import { isStep, objectOf, stepsOn } from './change.ts';
import { columnRows, fillOf, hasOldRows } from './rows.ts';
import { type Hit, postgres, stepRule } from './rule.ts';
import { insideOf, nameIn, quote } from './say.ts';

/** A column no longer takes NULL. */
export const setNotNull = stepRule({
  id: 'set-not-null',
  group: 'it fails in production',
  severity: 'error',
  title: 'A column becomes NOT NULL',
  when: 'A `SET NOT NULL` on a column that may hold NULL: an error where nothing in the change fills it before, a warning where something does and may leave some. Not where the column is NOT NULL already, was added with a default, every NULL is filled, or a valid CHECK forbids them.',
  effect: 'One row with NULL makes the migration fail with 23502. `SET DEFAULT` fills no row that is there.',
  instead:
    '1. Release code that always writes the column. 2. `UPDATE … SET … WHERE … IS NULL` in the same migration, or outside of it in batches. 3. `SET NOT NULL`.',
  references: [postgres('sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL')],
  implies: ['scans-under-lock'],
  kinds: ['set-not-null'],
  find(step, change): Hit | undefined {
    const { facts, action } = step;
    const { table, column: before, tableName } = facts;
    if (action.notValid || table === undefined || !hasOldRows(change, step)) return undefined;
    if (before?.nullable === false || facts.constraint !== undefined) return undefined;
    const rows = columnRows(change, table, action.column, step);
    if (rows === 'constant' || rows === 'distinct') return undefined;
    const fill = fillOf(change, table, action.column, step);
    if (fill.of === 'all') return undefined;
    const name = nameIn(change, tableName);
    const column = quote(action.column);
    const object = objectOf(tableName, action.column);
    const where = insideOf(action.within);
    if (rows === 'null') {
      const added = stepsOn(change, table).find(
        (one) => isStep(one, 'add-column') && one.action.definition.name === action.column,
      );
      const apart =
        added === undefined || added.script === step.script
          ? ''
          : ' Deploy runs both migrations at once, so that what fills it outside of SQL comes too late.';
      return {
        message: `The new column ${column} of ${name} becomes NOT NULL and nothing fills it: the migration fails as soon as ${name} holds one row${where}.${apart}`,
        object,
        sqlstate: '23502',
        probe: `SELECT count(*) FROM ${name}`,
      };
    }
    // A column that this change adds can't be asked for before it runs.
    const probe =
      rows === 'old' ? { probe: `SELECT count(*) FROM ${name} WHERE ${column} IS NULL` } : undefined;
    const filled = `\`UPDATE ${name} SET ${column} = <value> WHERE ${column} IS NULL;\``;
    if (fill.of === 'some' || rows === 'filled') {
      const by = fill.line === undefined ? 'before' : `by line ${fill.line}`;
      return {
        message: `The column ${column} of ${name} becomes NOT NULL: a row that is left NULL ${by} makes the migration fail${where}.`,
        object,
        severity: 'warning',
        instead: `Fill what is left right before it: ${filled}`,
        sqlstate: '23502',
        ...probe,
      };
    }
    return {
      message: `The column ${column} of ${name} becomes NOT NULL and nothing in this change fills its NULLs: one row with NULL makes the migration fail${where}.`,
      object,
      instead: `1. Release code that always writes ${column}. 2. ${filled} before the SET NOT NULL.`,
      sqlstate: '23502',
      ...probe,
    };
  },
});
