/** Guesses which DROP and ADD are a rename: Prisma Migrate knows no other way to write one (prisma#7790). */
import { typeText } from '../sql/types.ts';
import { type Change, isStep, type Step, stepsOf, stepsOn } from './change.ts';
import type { PictureColumn, PictureTable } from './picture.ts';

/** A dropped column with the added one that looks like it, or a dropped table with the new one. */
export interface RenameGuess {
  readonly dropped: Step<'drop-column' | 'drop-table'>;
  readonly added: Step<'add-column' | 'create-table'>;
}

interface Candidate extends RenameGuess {
  readonly score: number;
}

/** From this score on a pair is taken for a rename. */
const threshold = 0.55;

/** Words of a name: `createdAt`, `created_at` → created, at. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Words that say what kind of value it is, not which. */
const weak = new Set([
  'id',
  'ids',
  'at',
  'is',
  'has',
  'by',
  'on',
  'date',
  'time',
  'type',
  'count',
  'number',
  'key',
  'json',
  'the',
  'of',
  'to',
]);

/** How alike two names are, from 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const [whole, other] = [left.join(''), right.join('')];
  if (whole === other) return 1;
  const shared = left.filter((word) => right.includes(word));
  const strong = shared.filter((word) => !weak.has(word));
  const byWords = strong.length === 0 ? 0 : 0.4 + (0.6 * shared.length) / Math.max(left.length, right.length);
  const byLetters = 1 - distance(whole, other) / Math.max(whole.length, other.length);
  return Math.max(byWords, shared.length > strong.length ? byLetters - 0.15 : byLetters);
}

function referenceOf(table: PictureTable, column: string): PictureTable | undefined {
  for (const constraint of table.constraints.values()) {
    if (
      constraint.columns.length === 1 &&
      constraint.columns[0] === column &&
      constraint.references !== undefined
    )
      return constraint.references.table;
  }
  return undefined;
}

/** From 0 to about 1.5. */
function columnScore(
  change: Change,
  dropped: Step<'drop-column'>,
  added: Step<'add-column'>,
  alone: boolean,
): number {
  const old = dropped.facts.column as PictureColumn;
  const { definition } = added.action;
  if (old.type === undefined || typeText(old.type) !== typeText(definition.type)) return 0;
  const isSwitch = definition.type.name === 'boolean' && !definition.type.array;
  const target = referenceBefore(change, dropped);
  const sameTarget =
    target !== undefined &&
    dropped.facts.table !== undefined &&
    referenceOf(dropped.facts.table, definition.name) === target;
  return (
    likeness(old.name, definition.name) +
    (old.nullable === definition.nullable ? 0.1 : -0.15) +
    (alone && !isSwitch ? 0.2 : 0) +
    (sameTarget ? 0.5 : 0)
  );
}

/** The table that a dropped column referred to: its foreign key went with it, or just before it. */
function referenceBefore(change: Change, { facts, action }: Step<'drop-column'>): PictureTable | undefined {
  if (facts.table === undefined) return undefined;
  const step = stepsOn(change, facts.table).find(
    (other) =>
      other.action.kind === 'drop-constraint' && other.facts.constraint?.columns.join() === action.column,
  );
  return step?.facts.constraint?.references?.table;
}

const copies = new WeakMap<Change, ReadonlyMap<string, readonly Step[]>>();

/** The statements that copy rows or values, by the names of the tables they read. */
function copiesOf(change: Change): ReadonlyMap<string, readonly Step[]> {
  const known = copies.get(change);
  if (known !== undefined) return known;
  const found = new Map<string, Step[]>();
  for (const step of change.steps) {
    const { action } = step;
    const reads =
      action.kind === 'update' || action.kind === 'insert' || action.kind === 'merge'
        ? [...action.reads, ...(action.kind === 'update' ? [action.table] : [])]
        : action.kind === 'create-table' && action.fromQuery
          ? action.relations
          : [];
    for (const name of new Set(reads.map((read) => read.name))) {
      const steps = found.get(name);
      if (steps === undefined) found.set(name, [step]);
      else steps.push(step);
    }
  }
  copies.set(change, found);
  return found;
}

/** Whether some statement before the drop reads the old thing into something else: then nothing is lost by mistake. */
export function isCopiedBefore(
  change: Change,
  dropped: Step<'drop-column' | 'drop-table'>,
): Step | undefined {
  const { action, facts } = dropped;
  const names = new Set([action.table.name, facts.tableName?.name ?? action.table.name]);
  const candidates = [...names].flatMap((name) => copiesOf(change).get(name) ?? []);
  return candidates.find(({ index, action: other, facts: { table } }) => {
    if (index >= dropped.index) return false;
    if (action.kind === 'drop-table') return table !== facts.table;
    if (other.kind === 'update')
      return other.sets.some((set) => set.column !== action.column && set.reads.includes(action.column));
    return other.kind === 'insert' && other.readColumns.includes(action.column);
  });
}

function tableScore(dropped: Step<'drop-table'>, added: Step<'create-table'>): number {
  const old = dropped.facts.table;
  const made = added.facts.table;
  if (old === undefined || made === undefined || old.columns.size < 2) return 0;
  const same = [...old.columns.values()].filter(({ name, type }) => {
    const twin = made.columns.get(name)?.type;
    return type !== undefined && twin !== undefined && typeText(type) === typeText(twin);
  });
  const share = same.length / Math.max(old.columns.size, made.columns.size);
  // Small tables of `id` and timestamps are all alike: there the name must speak for it.
  return share >= 0.8 ? share + likeness(old.name, made.name) - (same.length < 4 ? 0.5 : 0.2) : 0;
}

/** Nobody renames this many things at once, and every pair costs time. */
const mostPairs = 2_500;

function columnCandidates(change: Change): Candidate[] {
  const byTable = new Map<PictureTable, Step<'drop-column'>[]>();
  for (const step of stepsOf(change, 'drop-column')) {
    const { exists, isNew, column, table } = step.facts;
    if (!exists || isNew || column === undefined || table === undefined || table.dropped) continue;
    if (table.columns.get(column.name)?.isNew === true) continue;
    const steps = byTable.get(table);
    if (steps === undefined) byTable.set(table, [step]);
    else steps.push(step);
  }
  return [...byTable].flatMap(([table, drops]) => {
    const adds = stepsOn(change, table).filter(
      (step): step is Step<'add-column'> => isStep(step, 'add-column') && step.facts.column === undefined,
    );
    if (drops.length * adds.length > mostPairs) return [];
    const alone = drops.length === 1 && adds.length === 1;
    return drops
      .filter((dropped) => isCopiedBefore(change, dropped) === undefined)
      .flatMap((dropped) =>
        adds.map((added) => ({ dropped, added, score: columnScore(change, dropped, added, alone) })),
      );
  });
}

function tableCandidates(change: Change): Candidate[] {
  const drops = stepsOf(change, 'drop-table').filter(({ facts }) => facts.exists && !facts.isNew);
  const adds = stepsOf(change, 'create-table').filter(
    ({ facts }) => facts.isNew && facts.table?.dropped === false,
  );
  if (adds.length === 0 || drops.length * adds.length > mostPairs) return [];
  return drops
    .filter((dropped) => isCopiedBefore(change, dropped) === undefined)
    .flatMap((dropped) => adds.map((added) => ({ dropped, added, score: tableScore(dropped, added) })));
}

const guesses = new WeakMap<Change, ReadonlyMap<number, RenameGuess>>();

/** The guess that a step is the first half of; each dropped and each added thing is in one at most. */
export function renameGuessAt(change: Change, step: Step): RenameGuess | undefined {
  let known = guesses.get(change);
  if (known === undefined) {
    const found = new Map<number, RenameGuess>();
    const taken = new Set<Step>();
    const candidates = [...columnCandidates(change), ...tableCandidates(change)].filter(
      ({ score }) => score >= threshold,
    );
    for (const { dropped, added } of candidates.sort(
      (a, b) => b.score - a.score || a.dropped.index - b.dropped.index,
    )) {
      if (found.has(dropped.index) || taken.has(added)) continue;
      found.set(dropped.index, { dropped, added });
      taken.add(added);
    }
    guesses.set(change, found);
    known = found;
  }
  return known.get(step.index);
}
