/** What is to be done where a new migration stops half-way, tried on copies. */
import { halfDoneOf, partsOf } from '../judge/half-done.ts';
import type { HalfDone } from '../model/report.ts';
import type { Database } from '../ports.ts';
import { tryStops } from '../rehearse/half-done.ts';
import { mayHoldSeveral, scriptOf } from '../rehearse/run.ts';
import type { Runner } from '../rehearse/runner.ts';
import type { OnBase } from '../rehearse/states.ts';
import type { Change } from '../rules/change.ts';
import type { Subject } from './subject.ts';

/**
 * A copy of base's state, where a migration that applies may not be atomic, as far as its text tells. To be taken before
 * anybody connects to that state; the caller disposes it.
 */
export async function copyToStopOn(
  { sender }: Runner,
  { base, onBase, judged }: OnBase,
): Promise<Database | undefined> {
  if (onBase.run.failure !== undefined || base.leftOut.length + onBase.run.leftOut.length > 0)
    return undefined;
  const inParts = judged.some((migration) =>
    sender.sending === 'statement'
      ? mayHoldSeveral(migration)
      : /\b(?:commit|end)\b/i.test(scriptOf(migration)),
  );
  return inParts ? await base.database.clone() : undefined;
}

/** Stops each migration that is not atomic, and tries the way on. @throws DatabaseError where the server is gone. */
export async function tryHalfDone(
  copy: Database | undefined,
  { pair }: Subject,
  runner: Runner,
  { base, judged }: OnBase,
  change: Change | undefined,
): Promise<readonly HalfDone[]> {
  // What is left out by the config has no statements here; then the state in between is not known.
  if (copy === undefined || change === undefined || change.scripts.length < judged.length) return [];
  const parts = partsOf(change, judged);
  if (parts.every(({ stops }) => stops.length === 0)) return [];
  return halfDoneOf(change, await tryStops(runner, copy, base.catalog, parts, pair.head.migrations));
}
