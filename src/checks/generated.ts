/** Looks which drops of the new migrations are Prisma's own doing. */
import { generatedDrops, withGenerated } from '../judge/generated.ts';
import { EngineError } from '../prisma/index.ts';
import { driftOf } from '../rehearse/drift.ts';
import type { Runner } from '../rehearse/runner.ts';
import type { OnBase } from '../rehearse/states.ts';
import type { CheckResult } from './result.ts';
import type { Subject } from './subject.ts';

/** The same result with what is known of such drops. Only where there are any is base compared with its Prisma schema. */
export async function namingGenerated<Result extends CheckResult>(
  { pair }: Pick<Subject, 'pair'>,
  runner: Runner,
  { base }: OnBase,
  result: Result,
): Promise<Result> {
  const generated = generatedDrops(result.findings, pair.head);
  if (generated.length === 0 || pair.base === undefined) return result;
  try {
    const drift = await driftOf(runner, base.database, base.catalog, pair.base.schemaFiles);
    return { ...result, findings: withGenerated(result.findings, generated, drift) };
  } catch (error) {
    // A base schema that this engine does not take tells nothing.
    if (error instanceof EngineError) return result;
    throw error;
  }
}
