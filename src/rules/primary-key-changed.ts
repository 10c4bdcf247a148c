import { isStep, objectOf, stepsOn } from './change.ts';
import { isUnique } from './churn.ts';
import { duplicatesProbe } from './probes.ts';
import { columnRows, hasOldRows, isUniqueAlready } from './rows.ts';
import { type Hit, postgres, stepRule } from './rule.ts';
import { bracketed, insideOf, nameIn } from './say.ts';

const keepOld = 'Keep the old key as a unique index (`@@unique`) until no old code runs.';
const mendNew = 'See to it that before it no two rows get the same values, and none gets NULL.';

/** Rows are identified by something else. */
export const primaryKeyChanged = stepRule({
  id: 'primary-key-changed',
  group: 'it fails in production',
  severity: 'warning',
  title: 'A primary key changes',
  when: 'A primary key on other columns than before, or the first one, on a table that was there before this change; an error where it fails whatever the values. Not where the rows are unique by these columns already and none is NULL, unless the old key is given up.',
  effect:
    'The migration fails with 23505 if two rows have the same values, with 23502 if one is NULL. Where nothing keeps the old key unique, `upsert` by it in code that still runs on the old schema fails (42P10), and `findUnique` may meet two rows.',
  instead: `Run the probe on production first. ${keepOld}`,
  references: [postgres('ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS')],
  implies: ['index-blocks-writes', 'required-column'],
  kinds: ['add-constraint'],
  find(step, change): Hit | undefined {
    const { facts, action } = step;
    const { constraint } = action;
    const { table, tableName } = facts;
    if (constraint.kind !== 'primary-key' || table === undefined || !hasOldRows(change, step))
      return undefined;
    if (action.conditional && facts.constraint !== undefined) return undefined;
    // An index that is there already was judged when it was made.
    const made = constraint.name === undefined ? undefined : table.constraints.get(constraint.name);
    const columns = constraint.columns.length > 0 ? constraint.columns : (made?.columns ?? []);
    const old = stepsOn(change, table).find(
      (other) =>
        isStep(other, 'drop-constraint', 'drop-column') &&
        other.index < step.index &&
        other.facts.constraint?.kind === 'primary-key',
    )?.facts.constraint;
    const isSame =
      old !== undefined &&
      old.columns.length === columns.length &&
      old.columns.every((column) => columns.includes(column));
    // The column of the key was dropped and added again: what that does is said there.
    if (isSame) return undefined;
    const name = nameIn(change, tableName);
    const what = `The primary key of ${name} ${old === undefined ? 'becomes' : `changes from ${bracketed(old.columns)} to`} ${bracketed(columns)}`;
    const object = objectOf(tableName, constraint.name ?? `${table.name}_pkey`);
    const where = insideOf(action.within);
    const rows = columns.map((column) => columnRows(change, table, column, step));
    if (rows.every((one) => one === 'constant' || one === 'null')) {
      const many = rows.includes('null') ? 'one row' : 'two rows';
      return {
        message: `${what}, which has one and the same value in every row: the migration fails as soon as ${name} holds ${many}${where}.`,
        object,
        severity: 'error',
        sqlstate: rows.includes('null') ? '23502' : '23505',
        probe: `SELECT count(*) FROM ${name}`,
      };
    }
    const isUniqueBy = rows.includes('distinct') || isUniqueAlready(change, table, columns, step);
    const fails = [
      ...(isUniqueBy ? [] : [`two rows have the same ${bracketed(columns)}`]),
      ...(facts.nullable.length > 0 ? [`one has NULL in ${bracketed(facts.nullable)}`] : []),
    ];
    const breaks = old !== undefined && !isUnique(table, old.columns);
    if (fails.length === 0 && !breaks) return undefined;
    const then = [
      ...(fails.length > 0 ? [`the migration fails if ${fails.join(' or ')}`] : []),
      ...(breaks
        ? [`\`upsert\` by ${bracketed(old.columns)} of code that still runs on the old schema fails`]
        : []),
    ];
    const canAsk = fails.length > 0 && rows.every((one) => one === 'old');
    return {
      message: `${what}: ${then.join('; ')}${where}.`,
      object,
      ...(fails.length === 0 ? {} : { sqlstate: isUniqueBy ? '23502' : '23505' }),
      ...(canAsk
        ? { probe: duplicatesProbe(name, table, columns, undefined, true) }
        : { instead: fails.length === 0 ? keepOld : `${mendNew} ${keepOld}` }),
    };
  },
});
