import { type Change, type ChangedScript, isStep, objectOf, type Step } from './change.ts';
import type { PictureTable } from './picture.ts';
import { replacementOf } from './replacement.ts';
import { postgres, type ScriptHit, type ScriptRule } from './rule.ts';
import { list, nameIn } from './say.ts';
import { locksAllOut, type Work, worksOf } from './work.ts';

const deeds: Readonly<Record<Work['does'], string>> = {
  build: 'builds an index on',
  rewrite: 'rewrites',
  scan: 'reads every row of',
  backfill: 'changes rows of',
};

interface Done {
  readonly step: Step;
  readonly work: Work;
}

/** Map.groupBy, which Node 20 lacks. */
function grouped<K>(steps: readonly Step[], keyOf: (step: Step) => K): ReadonlyMap<K, readonly Step[]> {
  const groups = new Map<K, Step[]>();
  for (const step of steps) {
    const known = groups.get(keyOf(step));
    if (known === undefined) groups.set(keyOf(step), [step]);
    else known.push(step);
  }
  return groups;
}

const byScript = new WeakMap<Change, ReadonlyMap<ChangedScript, readonly Step[]>>();

function stepsIn(script: ChangedScript, change: Change): readonly Step[] {
  let known = byScript.get(change);
  if (known === undefined) {
    known = grouped(change.steps, (step) => step.script);
    byScript.set(change, known);
  }
  return known.get(script) ?? [];
}

/** The steps of a script by transaction, in order. */
function transactionsIn(script: ChangedScript, change: Change): readonly (readonly Step[])[] {
  const { group } = script.transactions;
  return [...grouped(stepsIn(script, change), (step) => group[step.statementIndex] ?? 0).values()];
}

/** Pieces of work that are looked at: the sentence names three. */
const most = 20;

function findInTransaction(steps: readonly Step[], change: Change): ScriptHit | undefined {
  const locked = new Map<PictureTable, Step>();
  const held = new Set<PictureTable>();
  const done: Done[] = [];
  for (const step of steps) {
    if (done.length >= most) break;
    for (const work of locked.size === 0 ? [] : worksOf(step, change)) {
      const longer = [...locked].filter(
        ([table, lock]) => lock.statementIndex !== step.statementIndex && isLonger(work, table),
      );
      for (const [table] of longer) held.add(table);
      if (longer.length > 0) done.push({ step, work });
    }
    const { table } = step.facts;
    if (table === undefined || locked.has(table) || !locksAllOut(step, change)) continue;
    // What a DROP INDEX before its replacement does is said there.
    if (isStep(step, 'drop-index') && replacementOf(step, change) !== undefined) continue;
    locked.set(table, step);
  }
  const [table] = held;
  const lock = table && locked.get(table);
  if (table === undefined || lock === undefined) return undefined;
  // How long a table is locked by work on itself turns on its size, which is not known.
  const isUnexpected = done.some(
    ({ work }) => work.does === 'backfill' && [...held].some((one) => one !== work.table),
  );
  const tables = list([...held].map((one) => nameIn(change, one)));
  const what = list(
    done.map(
      ({ step, work }) => `line ${step.action.line} ${deeds[work.does]} ${nameIn(change, work.table)}`,
    ),
    3,
  );
  return {
    line: lock.action.line,
    endLine: lock.action.endLine,
    message: `${tables} ${held.size === 1 ? 'stays' : 'stay'} locked against reads and writes (AccessExclusiveLock) from line ${lock.action.line} until the transaction ends, while ${what}.`,
    object: objectOf(table),
    ...(isUnexpected ? {} : { severity: 'note' as const }),
  };
}

/** Work that keeps the lock of another statement for longer than that one needs it. */
function isLonger(work: Work, locked: PictureTable): boolean {
  // On the same table a rewrite, a scan or a build locks for itself, and that is said there.
  return work.does === 'backfill' || work.table !== locked;
}

/** A lock stays while the same transaction does long work. */
export const lockHeldThroughWork: ScriptRule = {
  id: 'lock-held-through-work',
  group: 'it blocks',
  severity: 'warning',
  title: 'A lock is kept through long work',
  when: 'A statement that locks a table against reads and writes, and behind it in the same transaction one that fills, rewrites, reads or indexes tables that were there before. Up to Prisma 7.3 a migration is one transaction; from 7.4 on only what stands between BEGIN and COMMIT is. A warning where rows of another table are changed meanwhile; else a note while the sizes are not known.',
  effect:
    'A lock is released only when the transaction ends: an ALTER TABLE that takes a moment keeps everybody out for as long as the rest of the migration runs.',
  instead:
    'Put the long work into a migration of its own, before or behind the one that locks: each is then a transaction of its own.',
  references: [postgres('explicit-locking.html')],
  implies: [],
  findInScript(script, change) {
    return transactionsIn(script, change).flatMap((steps) => findInTransaction(steps, change) ?? []);
  },
};
