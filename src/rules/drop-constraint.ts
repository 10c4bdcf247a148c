import { isStep, objectOf, stepsOn } from './change.ts';
import { isColumnGone, isConstraintKept } from './churn.ts';
import { postgres, stepRule } from './rule.ts';
import { bracketed, insideOf, nameIn, quote } from './say.ts';

const consequence = {
  'primary-key': 'rows are no longer identified by',
  unique: 'duplicates become possible in',
  'foreign-key': 'rows that refer to nothing become possible in',
  check: 'values that it kept out become possible in',
  exclusion: 'rows that it kept out become possible in',
} as const;
const kindWords = {
  'primary-key': 'primary key',
  unique: 'unique constraint',
  'foreign-key': 'foreign key',
  check: 'check constraint',
  exclusion: 'exclusion constraint',
} as const;

/** A constraint goes and nothing takes its place. */
export const dropConstraint = stepRule({
  id: 'drop-constraint',
  group: 'it takes something away',
  severity: 'warning',
  title: 'A constraint is dropped',
  when: 'A `DROP CONSTRAINT` of a constraint that was there before and that has no equal in the end. Not where its table, a column of it or the table it refers to is dropped.',
  effect:
    'The database no longer guarantees what it did: orphans, duplicates or wrong values can be written from now on.',
  instead: 'Keep the constraint, or say in the pull request what guarantees it from now on.',
  references: [postgres('ddl-constraints.html')],
  implies: [],
  kinds: ['drop-constraint'],
  find({ facts, action }, change) {
    const { table, constraint } = facts;
    if (!facts.exists || facts.isNew || table === undefined || table.dropped) return undefined;
    if (isConstraintKept(table, action.constraint, constraint)) return undefined;
    if (constraint !== undefined && isColumnGone(change, table, constraint.columns)) return undefined;
    if (constraint?.references !== undefined) {
      const target = constraint.references.table;
      if (target.dropped || isColumnGone(change, target, constraint.references.columns)) return undefined;
    }
    const kind = constraint?.kind;
    const name = nameIn(change, facts.tableName);
    const where = insideOf(action.within);
    const object = objectOf(facts.tableName, action.constraint);
    const columns =
      constraint === undefined || constraint.columns.length === 0 ? '' : ` ${bracketed(constraint.columns)}`;
    const replaced = stepsOn(change, table).some(
      (other) => isStep(other, 'add-constraint') && other.action.constraint.kind === 'primary-key',
    );
    // Another primary key in its place is primary-key-changed.
    if (kind === 'primary-key' && replaced) return undefined;
    const target =
      constraint?.references === undefined ? '' : ` to ${nameIn(change, constraint.references.table)}`;
    const what = `${kind === undefined ? 'constraint' : kindWords[kind]} ${quote(action.constraint)} of ${name}${target}`;
    const then = kind === undefined ? '' : `: ${consequence[kind]} ${name}${columns}`;
    return { message: `The ${what} is dropped${then}${where}.`, object };
  },
});
