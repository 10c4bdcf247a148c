import { type Change, objectOf, type Step } from './change.ts';
import type { PictureTable } from './picture.ts';
import { duplicatesProbe } from './probes.ts';
import { columnRows, hasOldRows, isUniqueAlready } from './rows.ts';
import { type Hit, postgres, stepRule } from './rule.ts';
import { bracketed, insideOf, nameIn, quote } from './say.ts';

interface Key {
  readonly name: string | undefined;
  readonly columns: readonly (string | undefined)[];
  readonly where: string | undefined;
  readonly nullsNotDistinct: boolean;
}

function keyOf(step: Step<'create-index' | 'add-constraint' | 'add-column'>): Key | undefined {
  const { action } = step;
  if (action.kind === 'create-index') {
    const { index, columns, where, unique, nullsNotDistinct } = action;
    return unique ? { name: index, columns, where, nullsNotDistinct } : undefined;
  }
  const constraint =
    action.kind === 'add-constraint'
      ? action.constraint
      : action.definition.constraints.find(({ kind }) => kind === 'unique');
  if (constraint?.kind !== 'unique' || constraint.usingIndex !== undefined) return undefined;
  const { name, columns, nullsNotDistinct } = constraint;
  return { name, columns, where: undefined, nullsNotDistinct };
}

/** The same index was there before and was dropped by this change, expressions and condition included. */
function isDroppedSame(change: Change, table: PictureTable, step: Step, name: string | undefined): boolean {
  const made = name === undefined ? undefined : table.indexes.get(name);
  return (
    made !== undefined &&
    made.definition !== '' &&
    change.steps.some(
      ({ index, action, facts }) =>
        index < step.index &&
        action.kind === 'drop-index' &&
        facts.table === table &&
        facts.index?.unique === true &&
        facts.index.definition === made.definition,
    )
  );
}

/** Rows that are there must not repeat themselves from now on. */
export const uniqueOnExisting = stepRule({
  id: 'unique-on-existing',
  group: 'it fails in production',
  severity: 'warning',
  title: 'Rows that are there must be unique',
  when: 'A unique index or constraint on a table that was there before this change; an error where every row has the same value, because the column is new and has a constant default. Not where some of its columns are unique already, or one is new and holds NULL or a value of its own for each row.',
  effect: 'The migration fails with 23505 if two rows have the same values.',
  instead: 'Run the probe on production. Where it counts any: merge or delete the duplicates first.',
  references: [postgres('indexes-unique.html')],
  implies: ['index-blocks-writes'],
  kinds: ['create-index', 'add-constraint', 'add-column'],
  find(step, change): Hit | undefined {
    const { facts, action } = step;
    const { table, tableName } = facts;
    const key = keyOf(step);
    if (key === undefined || table === undefined || !hasOldRows(change, step)) return undefined;
    if (action.kind === 'create-index' && action.ifNotExists && facts.index !== undefined) return undefined;
    if (action.conditional && facts.constraint !== undefined) return undefined;
    if (isUniqueAlready(change, table, key.columns, step)) return undefined;
    if (isDroppedSame(change, table, step, key.name)) return undefined;
    const plain = key.columns.flatMap((column) => column ?? []);
    const rows = plain.map((column) =>
      action.kind === 'add-column' ? ownRows(action) : columnRows(change, table, column, step),
    );
    if (rows.includes('distinct') || (rows.includes('null') && !key.nullsNotDistinct)) return undefined;
    const name = nameIn(change, tableName);
    const object = objectOf(tableName, ...(key.name === undefined ? plain : [key.name]));
    const isPlain = plain.length === key.columns.length;
    const what = isPlain ? `${name} ${bracketed(plain)}` : `the expressions of the index on ${name}`;
    const unique = key.name === undefined ? '' : ` (${quote(key.name)})`;
    const where = insideOf(action.within);
    if (isPlain && key.where === undefined && rows.every((one) => one === 'constant' || one === 'null')) {
      return {
        message: `${what} must be unique${unique}, and every row gets the same default: the migration fails as soon as ${name} holds two rows${where}.`,
        object,
        severity: 'error',
        instead: `1. Add ${bracketed(plain)} without the default. 2. Give each row a value of its own. 3. Make it unique.`,
        sqlstate: '23505',
        probe: `SELECT count(*) FROM ${name}`,
      };
    }
    const asked = plain.filter((_, at) => rows[at] === 'old');
    const canAsk = isPlain && asked.length > 0 && !rows.includes('filled') && !mentionsNew(table, key.where);
    return {
      message: `${what} must be unique${key.where === undefined ? '' : ' among the rows of its condition'}${unique}: the migration fails if two rows have the same values${where}.`,
      object,
      sqlstate: '23505',
      ...(canAsk
        ? { probe: duplicatesProbe(name, table, asked, key.where, key.nullsNotDistinct) }
        : {
            instead: rows.every((one) => one === 'old')
              ? 'Look in production for two rows with the same values. Where there are any: merge or delete the duplicates first.'
              : 'See to it that before it each row gets a value of its own.',
          }),
    };
  },
});

function ownRows({ definition }: Step<'add-column'>['action']): 'distinct' | 'null' | 'constant' {
  if (definition.volatileDefault || definition.generated !== undefined) return 'distinct';
  return definition.default === undefined ? 'null' : 'constant';
}

/** A condition on a column that is new can't be asked before the migration. */
function mentionsNew(table: PictureTable, where: string | undefined): boolean {
  return [...table.columns.values()].some((column) => column.isNew && where?.includes(column.name) === true);
}
