import { objectOf, resolved } from './change.ts';
import { indexInTheEnd, isColumnGone, isConstraintKept } from './churn.ts';
import { postgres, stepRule } from './rule.ts';
import { bracketed, insideOf, nameIn, quote } from './say.ts';

/** An index goes and nothing takes its place. */
export const dropIndex = stepRule({
  id: 'drop-index',
  group: 'it takes something away',
  severity: 'warning',
  title: 'An index is dropped',
  when: 'A `DROP INDEX` of an index that was there before and that has no equal in the end. Not where its table or one of its columns is dropped; a note where another index serves the same queries.',
  effect: 'Queries that used it read the whole table; a unique one no longer keeps duplicates out.',
  instead:
    'Look at `pg_stat_user_indexes.idx_scan` on production first: drop it only where it stays at 0, or after a better index is there.',
  references: [postgres('sql-dropindex.html'), postgres('monitoring-stats.html')],
  implies: [],
  kinds: ['drop-index'],
  find({ facts, action }, change) {
    if (!facts.exists || facts.isNew) return undefined;
    const { table, index } = facts;
    if (table === undefined || index === undefined) {
      // Only `lint` and an incomplete history get here; an index of that name that comes back is taken for the same.
      if (change.after.index(action.name) !== undefined) return undefined;
      return {
        message: `The index ${quote(action.name.name)} is dropped${insideOf(action.within)}.`,
        object: objectOf(resolved(change, action.name)),
      };
    }
    if (table.dropped || isColumnGone(change, table, index.columns)) return undefined;
    if (
      index.unique === true &&
      !index.partial &&
      isConstraintKept(table, index.name, {
        ...index,
        kind: 'unique',
        columns: index.columns.flatMap((column) => column ?? []),
        references: undefined,
        validated: true,
      })
    ) {
      if (index.columns.every((column) => column !== undefined)) return undefined;
    }
    const left = indexInTheEnd(table, index);
    if (left?.is === 'same') return undefined;
    const columns = index.columns.every((column) => column !== undefined)
      ? ` ${bracketed(index.columns.flatMap((column) => column ?? []))}`
      : '';
    const what = `${index.unique === true ? 'unique index' : 'index'} ${quote(index.name)} on ${nameIn(change, table)}${columns}`;
    const object = objectOf(table, index.name);
    if (left?.is === 'covering') {
      return {
        message: `The ${what} is dropped; ${quote(left.index.name)} begins with the same columns${insideOf(action.within)}.`,
        object,
        severity: 'note',
      };
    }
    return {
      message: `The ${what} is dropped${index.unique === true ? ': duplicates become possible' : ''}${insideOf(action.within)}.`,
      object,
    };
  },
});
