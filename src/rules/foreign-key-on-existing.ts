import type { ConstraintDefinition } from '../sql/action.ts';
import { type Change, isStep, objectOf, type Step, stepsOn } from './change.ts';
import type { PictureTable } from './picture.ts';
import { orphansProbe } from './probes.ts';
import { promiseOf } from './promise.ts';
import { notValid } from './rewrite.ts';
import { columnRows, hasOldRows } from './rows.ts';
import { type Hit, postgres, stepRule } from './rule.ts';
import { bracketed, insideOf, nameIn, quote } from './say.ts';

/** The table and the columns that a foreign key of a step refers to. */
function targetOf(
  { references, name }: ConstraintDefinition,
  owner: PictureTable,
  change: Change,
): { table: PictureTable; columns: readonly string[] } | undefined {
  if (references === undefined) return undefined;
  const made = name === undefined ? undefined : owner.constraints.get(name)?.references;
  const table =
    made?.table ??
    change.after.table({ ...references.table, schema: references.table.schema ?? change.databaseSchema });
  if (table === undefined) return undefined;
  const key = [...table.constraints.values()].find(({ kind }) => kind === 'primary-key');
  return { table, columns: references.columns.length > 0 ? references.columns : (key?.columns ?? []) };
}

/** Whether rows keep the promise already: the same key was there before, under whatever name. */
function isKeptAlready(
  change: Change,
  constraint: ConstraintDefinition,
  table: PictureTable,
  target: PictureTable,
): boolean {
  const same = (known: {
    columns: readonly string[];
    references?: { table: PictureTable } | undefined;
  }): boolean =>
    known.references?.table === target && known.columns.join('\0') === constraint.columns.join('\0');
  return (
    [...table.constraints.values()].some(
      (known) => !known.isNew && known.name !== constraint.name && known.validated && same(known),
    ) ||
    stepsOn(change, table).some(
      (other) =>
        isStep(other, 'drop-constraint') &&
        other.facts.constraint?.isNew === false &&
        other.facts.constraint.validated &&
        same(other.facts.constraint),
    )
  );
}

const mendOrphans =
  'Run the probe on production. Where it counts any: delete the orphans or set them to NULL first.';

/** Where the change itself makes the values, production can't be asked. */
const mendNew = 'See to it that before it each value refers to a row or is NULL.';
const inTwoSteps =
  'On a large table add the key `NOT VALID` and run `VALIDATE CONSTRAINT` in the next migration.';

/** Rows that are there must refer to something. */
export const foreignKeyOnExisting = stepRule({
  id: 'foreign-key-on-existing',
  group: 'it fails in production',
  severity: 'warning',
  title: 'Rows that are there must refer to something',
  when: 'A foreign key (not NOT VALID, or validated now) on a table that was there before this change; an error where the table it refers to is new and nothing fills it. Not where the referring column is new and holds NULL, nor where the same key is dropped and made again.',
  effect: 'The migration fails with 23503 if one row refers to nothing.',
  instead: `${mendOrphans} ${inTwoSteps}`,
  references: [postgres('sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT')],
  implies: ['scans-under-lock'],
  kinds: ['add-constraint', 'validate-constraint'],
  find(step, change): Hit | undefined {
    const { facts, action } = step;
    const constraint = promiseOf(step, change);
    const { table, tableName } = facts;
    if (constraint?.kind !== 'foreign-key') return undefined;
    if (table === undefined || !hasOldRows(change, step)) return undefined;
    if (action.kind === 'add-constraint' && action.conditional && facts.constraint !== undefined)
      return undefined;
    const target = targetOf(constraint, table, change);
    if (target !== undefined && isKeptAlready(change, constraint, table, target.table)) return undefined;
    const rows = constraint.columns.map((column) => columnRows(change, table, column, step));
    if (rows.includes('null')) return undefined;
    const name = nameIn(change, tableName);
    const to = nameIn(change, target?.table ?? (constraint.references && unresolved(constraint.references)));
    const columns = bracketed(constraint.columns);
    const object = objectOf(tableName, constraint.name ?? constraint.columns.join('_'));
    const key = constraint.name === undefined ? '' : ` (${quote(constraint.name)})`;
    const where = insideOf(action.within);
    const old = rows.every((one) => one === 'old');
    if (target?.table.isNew === true && !isFilled(change, target.table, step) && !rows.includes('filled')) {
      const required = constraint.columns.every(
        (column) => table.columns.get(column)?.nullable === false || rows[0] === 'constant',
      );
      const when = required ? `as soon as ${name} holds one row` : 'if one row has a value there';
      const present = constraint.columns.map((column) => `${quote(column)} IS NOT NULL`).join(' AND ');
      return {
        message: `${name} ${columns} must refer to a row of ${to}${key}, which is new and empty: the migration fails ${when}${where}.`,
        object,
        ...(required ? { severity: 'error' as const } : {}),
        instead: `Fill ${to} first with the rows that ${name} refers to, in the same migration.`,
        sqlstate: '23503',
        ...(old ? { probe: `SELECT count(*) FROM ${name} WHERE ${present}` } : {}),
      };
    }
    const canAsk =
      old && target !== undefined && !target.table.isNew && target.columns.length === rows.length;
    return {
      message: `${name} ${columns} must refer to a row of ${to}${key}: the migration fails if one row refers to nothing${where}.`,
      object,
      instead: [
        canAsk ? mendOrphans : mendNew,
        ...(isStep(step, 'validate-constraint') ? [] : [inTwoSteps]),
      ].join(' '),
      sqlstate: '23503',
      rewrite: isStep(step, 'add-constraint') ? notValid(step, change) : undefined,
      ...(canAsk ? { probe: orphansProbe(name, constraint.columns, to, target.columns) } : {}),
    };
  },
});

function unresolved(references: {
  readonly table: { readonly schema: string | undefined; readonly name: string };
}): {
  schema: string;
  name: string;
} {
  return { schema: references.table.schema ?? '', name: references.table.name };
}

/** Whether the change has put rows into a table of its own. */
function isFilled(change: Change, table: PictureTable, step: Step): boolean {
  return (
    change.steps.some(
      ({ index, action }) =>
        index < step.index && (action.kind === 'dynamic-sql' || (action.kind === 'do-block' && !action.read)),
    ) ||
    stepsOn(change, table).some(
      (other) =>
        other.index < step.index &&
        (isStep(other, 'insert', 'copy', 'merge') ||
          (isStep(other, 'create-table') && other.action.fromQuery)),
    )
  );
}
