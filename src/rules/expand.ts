/**
 * Expand and contract in one change: an earlier migration adds what is to take the place of what a later one drops, and
 * nothing in SQL copies the values over. A script that does so has no moment to run in between, because a deploy runs all
 * migrations at once.
 */
import { type Change, isStep, type Step, stepsOf, stepsOn } from './change.ts';
import type { PictureTable } from './picture.ts';
import { likeness, renameGuessAt } from './rename-guess.ts';
import { fillOf } from './rows.ts';
import { list, nameIn, quote } from './say.ts';

type Drop = Step<'drop-column' | 'drop-table'>;

/** Nobody plans so much at once, and every drop is held against every step. */
const mostPairs = 100_000;

/** A sentence, with a space before it, for a drop that comes with its expand; '' for another. */
export function atOnce(change: Change, dropped: Drop): string {
  const pairs = stepsOf(change, dropped.action.kind).length * change.steps.length;
  if (dropped.script.index === 0 || pairs > mostPairs) return '';
  const guess = renameGuessAt(change, dropped)?.added;
  const expands = guess === undefined ? expandsOf(change, dropped) : [guess];
  const earlier = expands.filter(({ script }) => script.index < dropped.script.index);
  const [first] = earlier;
  if (first === undefined) return '';
  const names = [...new Set(earlier.map((one) => added(change, one)))];
  const condition =
    guess === undefined ? `if ${names.length === 1 ? 'that takes' : 'they take'} its place, ` : '';
  return ` Migration ${first.script.name} adds ${list(names, 3)}: ${condition}what copies the values outside of SQL comes too late, because deploy runs both migrations at once.`;
}

function added(change: Change, { action, facts }: Step<'add-column' | 'create-table'>): string {
  return action.kind === 'add-column' ? quote(action.definition.name) : nameIn(change, facts.tableName);
}

/** What may take the place of something, and is still empty when that is dropped. */
function expandsOf(change: Change, dropped: Drop): readonly Step<'add-column' | 'create-table'>[] {
  const { table } = dropped.facts;
  if (table === undefined) return [];
  const tables = stepsOf(change, 'create-table').filter(
    (step) =>
      step.index < dropped.index &&
      step.facts.isNew &&
      step.facts.table?.dropped === false &&
      isLike(dropped, table, step.facts.table) &&
      !isWritten(change, step.facts.table, dropped),
  );
  if (dropped.action.kind === 'drop-table') return tables;
  const columns = stepsOn(change, table).filter(
    (step): step is Step<'add-column'> =>
      isStep(step, 'add-column') &&
      step.index < dropped.index &&
      step.action.definition.generated === undefined &&
      table.columns.get(step.action.definition.name)?.isNew === true &&
      fillOf(change, table, step.action.definition.name, dropped).of === 'none',
  );
  return [...columns, ...tables];
}

/** Whether a new table may hold what the old one, or a column of it, held: a key joins them, or their names or columns are alike. */
function isLike({ action }: Drop, table: PictureTable, made: PictureTable): boolean {
  if (refersTo(table, made) || refersTo(made, table)) return true;
  if (action.kind === 'drop-column') return false;
  const shared = [...table.columns.keys()].filter(
    (name) => made.columns.has(name) && !/^(?:id|created_?at|updated_?at|deleted_?at)$/i.test(name),
  );
  return shared.length >= 2 || likeness(table.name, made.name) >= 0.4;
}

function refersTo(from: PictureTable, to: PictureTable): boolean {
  return [...from.constraints.values()].some(({ references }) => references?.table === to);
}

/** Whether SQL puts rows into a table before a step; code that can't be read is taken for doing so. */
function isWritten(change: Change, table: PictureTable, before: Step): boolean {
  const early = ({ index }: Step) => index < before.index;
  return (
    stepsOn(change, table).some((step) => early(step) && isStep(step, 'insert', 'copy', 'merge')) ||
    stepsOf(change, 'dynamic-sql').some(early) ||
    stepsOf(change, 'do-block').some((step) => early(step) && !step.action.read)
  );
}
