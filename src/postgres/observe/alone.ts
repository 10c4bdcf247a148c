/**
 * Statements that refuse a transaction, such as CREATE INDEX CONCURRENTLY: they commit by themselves, so that their locks
 * are gone when they end. They are held up instead, by locks on every table, and let on table by table once it is seen
 * what they wait for there.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError } from '../../model/failure.ts';
import { quote } from '../../model/names.ts';
import type { SqlConnection } from '../../ports.ts';
import { type Standing, standingOf } from './look.ts';
import { strongest } from './modes.ts';
import type { Relation } from './picture.ts';

/** What is held up, and by whom. */
export interface Gate {
  readonly observer: SqlConnection;
  /** Opens a second observer: what one lets go of, the other goes on holding. */
  readonly openSecond: () => Promise<SqlConnection>;
  /** Process id of the session that is held up. */
  readonly pid: string;
  readonly tables: readonly Relation[];
}

/** lock_not_available: somebody else's lock is there already. */
const taken = '55P03';

/**
 * With what a table is held, from what was seen of the statement there: it stops what is stronger, lets pass what was seen, and
 * a second session can take it while the first still has what it had before.
 */
function hold(seen: Iterable<string> | undefined): string | undefined {
  const mode = strongest(seen ?? []) ?? 'AccessShareLock';
  if (mode === 'AccessExclusiveLock') return undefined;
  if (mode === 'ExclusiveLock') return 'ACCESS SHARE';
  return mode === 'AccessShareLock' || mode === 'RowShareLock' ? 'SHARE' : 'ROW SHARE';
}

/** Locks the tables. Without waiting, since the session that is held up may have one of them already. */
async function close(
  session: SqlConnection,
  tables: readonly Relation[],
  seen: Standing['locks'],
): Promise<void> {
  await session.script('BEGIN');
  for (const { oid, schema, name } of tables) {
    const mode = hold(seen.get(oid));
    if (mode === undefined) continue;
    await session.script('SAVEPOINT s');
    try {
      await session.script(`LOCK TABLE ONLY ${quote(schema)}.${quote(name)} IN ${mode} MODE NOWAIT`);
    } catch (error) {
      if (!(error instanceof DatabaseError && error.failure.sqlstate === taken)) throw error;
      await session.script('ROLLBACK TO s');
    }
  }
}

/** CONCURRENTLY waits a few times for the end of others' transactions; more than this and it is let go. */
const mostRounds = 200;

/** Runs `work`, which must not throw, and tells which locks the session asked for. @throws DatabaseError */
export async function locksAtGate(gate: Gate, work: () => Promise<void>): Promise<Standing['locks']> {
  const { pid, tables } = gate;
  await using second = await gate.openSecond();
  let [holder, relief] = [gate.observer, second];
  const seen = new Map<string, Set<string>>();
  let running: Promise<void> | undefined;
  try {
    await close(holder, tables, seen);
    let ended = false;
    running = work().finally(() => {
      ended = true;
    });
    for (let round = 0; !ended && round < mostRounds; ) {
      const { waits, locks } = await standingOf(holder, pid);
      if (!waits) {
        await pause(1);
        continue;
      }
      round++;
      for (const [oid, modes] of locks) seen.set(oid, new Set([...(seen.get(oid) ?? []), ...modes]));
      // Only when the one has the tables may the other let go: so nothing slips through in between.
      await close(relief, tables, seen);
      await holder.script('ROLLBACK');
      [holder, relief] = [relief, holder];
    }
  } finally {
    // Whichever holds: ROLLBACK without a transaction does nothing.
    await holder.script('ROLLBACK');
    await relief.script('ROLLBACK');
    await running;
  }
  return seen;
}
