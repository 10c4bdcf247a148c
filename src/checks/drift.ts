/** The drift check: what the migrations build against what the Prisma schema describes. */
import { messageOf } from '../errors.ts';
import { judgeDrift } from '../judge/drift.ts';
import { EngineError } from '../prisma/index.ts';
import { driftOf, drifts, noDrift, withoutLeftOut } from '../rehearse/drift.ts';
import type { Runner } from '../rehearse/runner.ts';
import type { OnBase } from '../rehearse/states.ts';
import { type CheckResult, nothing, skipped, unable } from './result.ts';
import type { Subject } from './subject.ts';

/** Compares head; and base, only where head differs: what base has already is not this change's. */
export async function checkDrift(
  { pair }: Subject,
  runner: Runner,
  { base, onBase }: OnBase,
  valid: boolean,
): Promise<CheckResult> {
  if (!valid) return skipped('The Prisma schema is not valid.');
  if (pair.head.migrations.length === 0)
    return skipped('There are no migrations that the Prisma schema could be compared with.');
  if (onBase.run.failure !== undefined)
    return skipped('The migrations do not apply, so there is nothing to compare.');
  try {
    const found = await driftOf(runner, onBase.database, onBase.catalog, pair.head.schemaFiles);
    if (!drifts(found)) return nothing;
    const leftOut = [...base.leftOut, ...onBase.run.leftOut];
    const head = withoutLeftOut(found, leftOut);
    const before =
      pair.base === undefined || base.origin.kind === 'baselining'
        ? noDrift
        : await driftOf(runner, base.database, base.catalog, pair.base.schemaFiles).catch(orNothing);
    return {
      findings: judgeDrift(head, before, pair.head, pair.prisma.version),
      remark:
        leftOut.length === 0
          ? undefined
          : 'Compared without the statements that were left out and what they name.',
    };
  } catch (error) {
    if (error instanceof EngineError) return unable(messageOf(error));
    throw error;
  }
}

/** A base schema that the engine does not take excuses nothing. */
function orNothing(error: unknown): typeof noDrift {
  if (error instanceof EngineError) return noDrift;
  throw error;
}
