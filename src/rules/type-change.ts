import { typeText } from '../sql/types.ts';
import { castsByItself } from './casts.ts';
import { type Change, objectOf } from './change.ts';
import { swapAt } from './enum-swap.ts';
import type { PictureTable } from './picture.ts';
import { hasOldRows, isNullDefault } from './rows.ts';
import { type Hit, postgres, stepRule } from './rule.ts';
import { bracketed, insideOf, nameIn, quote } from './say.ts';

const documents = new Set(['json', 'jsonb', 'xml']);
const texts = new Set(['text', 'character varying', 'character', 'citext']);

/** The columns of a unique index that takes values for equal which differ in case. */
function uniqueWith(table: PictureTable, column: string): readonly string[] | undefined {
  const index = [...table.indexes.values()].find(
    ({ unique, columns, isNew }) => unique === true && !isNew && columns.includes(column),
  );
  return index?.columns.flatMap((one) => one ?? []);
}

/** A type changes and the server or a value says no. */
export const typeChange = stepRule({
  id: 'type-change',
  group: 'it fails in production',
  severity: 'error',
  title: 'A type changes and rows do not follow',
  when: 'An `ALTER COLUMN … TYPE` for which PostgreSQL has no cast of its own and that has no USING, or whose default has none; a warning where single values make it fail: text that is no JSON, values that are equal in citext under a unique index. What no longer fits is type-narrowed.',
  effect:
    'The migration fails: with 42804 whatever the values, with 22P02 or 23505 where one value is not what the type wants.',
  instead:
    'Say how the values are converted: `ALTER COLUMN … TYPE … USING <expression>`. Drop the default before and set the new one behind it.',
  references: [
    postgres('sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DATA-TYPE'),
    postgres('sql-createcast.html'),
  ],
  implies: ['type-narrowed', 'rewrites-table'],
  kinds: ['alter-column-type'],
  find(step, change): Hit | undefined {
    const { facts, action } = step;
    const { table, tableName, column: before } = facts;
    const from = before?.type;
    if (from === undefined || before?.isNew !== false || table === undefined || table.isNew || table.dropped)
      return undefined;
    const { to } = action;
    const name = nameIn(change, tableName);
    const column = quote(action.column);
    const object = objectOf(tableName, action.column);
    const what = `The column ${column} of ${name} changes from ${typeText(from)} to ${typeText(to)}`;
    const where = insideOf(action.within);
    const isEnum = enumTest(change);
    const byItself = castsByItself(from, to, isEnum);
    if (byItself === false && action.using === undefined && swapAt(change, step) === undefined) {
      return {
        message: `${what}, which PostgreSQL does not do without USING: the migration fails${where}.`,
        object,
        instead: `\`ALTER TABLE ${name} ALTER COLUMN ${column} TYPE ${typeText(to)} USING ${column}::text::${typeText(to)};\`, or another expression that makes the new value.`,
        sqlstate: '42804',
      };
    }
    if (byItself === false && before.default !== undefined && !isNullDefault(before.default)) {
      return {
        message: `${what}, and PostgreSQL does not convert its default: the migration fails${where}.`,
        object,
        instead: `\`ALTER TABLE ${name} ALTER COLUMN ${column} DROP DEFAULT;\` before it, and \`SET DEFAULT\` behind it.`,
        sqlstate: '42804',
      };
    }
    if (!hasOldRows(change, step)) return undefined;
    if (texts.has(from.name) && documents.has(to.name) && !from.array && action.casts !== undefined) {
      return {
        message: `${what}: the migration fails if one value is no ${to.name}${where}.`,
        object,
        severity: 'warning',
        instead:
          'Run the probe on production (PostgreSQL 16 or later), and correct the values that it counts first.',
        sqlstate: to.name === 'xml' ? '2200N' : '22P02',
        probe: `SELECT count(*) FROM ${name} WHERE NOT pg_input_is_valid(${column}::text, '${to.name}')`,
      };
    }
    const key = to.name === 'citext' && from.name !== 'citext' ? uniqueWith(table, action.column) : undefined;
    if (key !== undefined) {
      const group = key
        .map((one) => (one === action.column ? `lower(${quote(one)})` : quote(one)))
        .join(', ');
      return {
        message: `${what}, and ${bracketed(key)} must be unique: the migration fails if two values differ in nothing but case${where}.`,
        object,
        severity: 'warning',
        instead: 'Run the probe on production, and merge what it counts first.',
        sqlstate: '23505',
        probe: `SELECT count(*) FROM (SELECT 1 FROM ${name} GROUP BY ${group} HAVING count(*) > 1) AS duplicates`,
      };
    }
    return undefined;
  },
});

function enumTest(change: Change): (type: Parameters<Change['after']['type']>[0]) => boolean {
  return (type) => change.after.type(type)?.of === 'enum';
}
