/** What a change has done to the rows of a table up to one of its steps: emptied it, filled a column, kept it unique. */
import type { ActionKind } from '../sql/action.ts';
import { type Change, isStep, type Step, stepsOf, stepsOn } from './change.ts';
import type { PictureTable } from './picture.ts';

/** What can change rows, or the names of what holds them: little of a long script. */
const telling = [
  'truncate',
  'update',
  'delete',
  'merge',
  'alter-column-type',
  'rename-column',
  'add-column',
] as const satisfies readonly ActionKind[];

interface Told {
  /** The telling steps by table, in order. */
  readonly byTable: ReadonlyMap<PictureTable, readonly Step[]>;
  /** The steps by which a table has a column of a name, in order. */
  readonly named: ReadonlyMap<
    PictureTable,
    ReadonlyMap<string, readonly Step<'add-column' | 'rename-column'>[]>
  >;
  /** The first step that empties a table. */
  readonly emptied: ReadonlyMap<PictureTable, number>;
}
const toldBy = new WeakMap<Change, Told>();

function toldOf(change: Change): Told {
  const known = toldBy.get(change);
  if (known !== undefined) return known;
  const byTable = new Map<PictureTable, Step[]>();
  const named = new Map<PictureTable, Map<string, Step<'add-column' | 'rename-column'>[]>>();
  const emptied = new Map<PictureTable, number>();
  for (const step of change.steps) {
    const { table } = step.facts;
    if (table === undefined || !isStep(step, ...telling)) continue;
    const steps = byTable.get(table);
    if (steps === undefined) byTable.set(table, [step]);
    else steps.push(step);
    if (isStep(step, 'add-column', 'rename-column')) {
      const { action } = step;
      const name = action.kind === 'add-column' ? action.definition.name : action.to;
      const names = named.get(table) ?? new Map<string, Step<'add-column' | 'rename-column'>[]>();
      named.set(table, names.set(name, [...(names.get(name) ?? []), step]));
    }
    const empties =
      !step.action.conditional &&
      (isStep(step, 'truncate') || (isStep(step, 'delete') && step.action.condition !== 'some'));
    if (empties && !emptied.has(table)) emptied.set(table, step.index);
  }
  const told = { byTable, named, emptied };
  toldBy.set(change, told);
  return told;
}

/** The steps on a table that come before a step and tell something of its rows. */
function earlier(change: Change, table: PictureTable, step: Step): readonly Step[] {
  return (toldOf(change).byTable.get(table) ?? []).filter((other) => other.index < step.index);
}

/** Whether the change has removed every row of a table before a step: then nothing there can make the step fail. */
export function isEmptied(change: Change, table: PictureTable, step: Step): boolean {
  return (toldOf(change).emptied.get(table) ?? Number.POSITIVE_INFINITY) < step.index;
}

/** A step on a table that was there before this change, stays, and may hold rows: only there values and sizes matter. */
export function hasOldRows(change: Change, step: Step): boolean {
  const { table } = step.facts;
  return table !== undefined && !table.isNew && !table.dropped && !isEmptied(change, table, step);
}

/** How far the change has filled the NULLs of a column before a step, and where. */
export interface Fill {
  readonly of: 'all' | 'some' | 'none';
  readonly line: number | undefined;
}

/** Whether a column that a statement reads is NOT NULL; what the change makes of it later on does not count. */
function isNotNull(change: Change, table: PictureTable, column: string, at: Step): boolean {
  const later = stepsOn(change, table).find(
    (other) =>
      other.index > at.index &&
      isStep(other, 'drop-column', 'drop-not-null', 'set-not-null') &&
      other.action.column === column,
  );
  const known = later?.facts.column ?? table.columns.get(column);
  return known?.nullable === false;
}

/** Looks for what fills a column, under the names that it had. Code that can't be read is taken for filling it. */
export function fillOf(change: Change, table: PictureTable, column: string, step: Step): Fill {
  let fill: Fill = { of: 'none', line: undefined };
  let name = column;
  for (const other of earlier(change, table, step).toReversed()) {
    const { action } = other;
    const { line } = action;
    if (isStep(other, 'rename-column')) {
      if (other.action.to === name) name = other.action.column;
    } else if (isStep(other, 'add-column')) {
      if (other.action.definition.name === name && !other.action.ifNotExists) break;
    } else if (isStep(other, 'update')) {
      const set = other.action.sets.find((one) => one.column === name);
      if (set === undefined) continue;
      const every = other.action.condition !== 'some' || other.action.whereNull === name;
      const never = set.nullIf?.every((read) => isNotNull(change, table, read, other)) === true;
      if (every && never && !action.conditional) return { of: 'all', line };
      fill = { of: 'some', line };
    } else if (isStep(other, 'delete')) {
      if (other.action.whereNull === name && !action.conditional) return { of: 'all', line };
    } else if (
      isStep(other, 'merge') ||
      (isStep(other, 'alter-column-type') &&
        other.action.column === name &&
        /\bcoalesce\b|\bcase\b/i.test(other.action.using ?? ''))
    ) {
      fill = { of: 'some', line };
    }
  }
  if (fill.of !== 'none') return fill;
  const unread = [
    ...stepsOf(change, 'dynamic-sql'),
    ...stepsOf(change, 'do-block').filter((other) => !other.action.read),
  ].find((other) => other.index < step.index);
  return unread === undefined ? fill : { of: 'some', line: unread.action.line };
}

/**
 * What the rows that a table had before this change hold in a column by the time of a step: their `old` values; `null` or
 * one `constant` everywhere, or a value of its own for each (`distinct`), in a column that the change added; or what the
 * change has `filled` in.
 */
export type ColumnRows = 'old' | 'null' | 'constant' | 'distinct' | 'filled';

/** See {@link ColumnRows}. */
export function columnRows(change: Change, table: PictureTable, column: string, step: Step): ColumnRows {
  const added = addedColumn(change, table, column, step);
  if (added === undefined) return 'old';
  const { definition } = added.action;
  if (definition.identity || definition.default === 'sequence') return 'distinct';
  if (definition.generated !== undefined) return 'filled';
  if (fillOf(change, table, column, step).of !== 'none') return 'filled';
  if (isNullDefault(definition.default)) return 'null';
  return definition.volatileDefault ? 'distinct' : 'constant';
}

/** Whether a DEFAULT is none. */
export function isNullDefault(text: string | undefined): boolean {
  return text === undefined || /^\(*NULL\b/i.test(text);
}

/** The ADD COLUMN of this change by which a column is there at a step. */
export function addedColumn(
  change: Change,
  table: PictureTable,
  column: string,
  step: Step,
): Step<'add-column'> | undefined {
  const named = toldOf(change).named.get(table);
  let name = column;
  let before = step.index;
  for (;;) {
    const origin = named?.get(name)?.findLast((other) => other.index < before);
    if (origin === undefined) return undefined;
    if (isStep(origin, 'add-column')) {
      const stays = origin.action.ifNotExists || origin.action.conditional;
      return stays && origin.facts.column?.isNew === false ? undefined : origin;
    }
    if (!isStep(origin, 'rename-column')) return undefined;
    name = origin.action.column;
    before = origin.index;
  }
}

/** The sets of columns by which the rows of a table were unique before this change, or are by an earlier step of it. */
function uniqueKeys(change: Change, table: PictureTable, step: Step): (readonly (string | undefined)[])[] {
  const keys = [...table.indexes.values()]
    .filter((index) => !index.isNew && index.unique === true && !index.partial)
    .map((index) => index.columns);
  for (const other of stepsOn(change, table)) {
    const { index, constraint } = other.facts;
    if (isStep(other, 'drop-index') && index?.unique === true && !index.isNew && !index.partial)
      keys.push(index.columns);
    if (
      isStep(other, 'drop-constraint') &&
      constraint?.isNew === false &&
      (constraint.kind === 'primary-key' || constraint.kind === 'unique')
    )
      keys.push(constraint.columns);
    if (other.index >= step.index) continue;
    if (isStep(other, 'create-index') && other.action.unique && !other.action.partial)
      keys.push(other.action.columns);
    if (isStep(other, 'add-constraint') && /^(?:unique|primary-key)$/.test(other.action.constraint.kind))
      keys.push(other.action.constraint.columns);
  }
  return keys;
}

/** Whether the rows are unique by some of these columns without the step. */
export function isUniqueAlready(
  change: Change,
  table: PictureTable,
  columns: readonly (string | undefined)[],
  step: Step,
): boolean {
  return uniqueKeys(change, table, step).some(
    (key) =>
      key.length > 0 &&
      key.every(
        (column) =>
          column !== undefined &&
          columns.includes(column) &&
          // A key of a column that was dropped says nothing about the one that took its name.
          (columnRows(change, table, column, step) === 'old' || table.columns.get(column)?.isNew === true),
      ),
  );
}
