/** The drift check: what the migrations build against what the Prisma schema describes. */
import type { CatalogChange } from '../compare/change-kinds.ts';
import { messageOf } from '../errors.ts';
import { additionsOf, withAdditions } from '../judge/drift/additions.ts';
import { keyOf, type NewDrift, newDrift } from '../judge/drift/fresh.ts';
import { judgeDrift, type Mending, noMending } from '../judge/drift/judge.ts';
import type { HistoryDifference } from '../model/project.ts';
import { EngineError } from '../prisma/index.ts';
import { type Drift, driftOf, drifts, noDrift, withoutLeftOut } from '../rehearse/drift.ts';
import { freshSql } from '../rehearse/fresh-sql.ts';
import type { Runner } from '../rehearse/runner.ts';
import type { OnBase } from '../rehearse/states.ts';
import { type CheckResult, nothing, skipped, type TimedResult, unable } from './result.ts';
import type { Subject } from './subject.ts';

/** What was found, for `settleDrift` to judge when the other runs are known. */
export interface DriftChecked extends CheckResult {
  readonly drift?: NewDrift;
  readonly mending?: Mending;
  /**
   * SQL that takes a database from what head's migrations make of it on top of base to head's Prisma schema, as far as this
   * change parts the two. It was run on a copy. Undefined where they agree, or where no SQL of Prisma's does it.
   */
  readonly catchUp?: string | undefined;
}

/** Compares head; and base, only where head differs: what base has already is not this change's. */
export async function checkDrift(
  { pair, history }: Subject,
  runner: Runner,
  states: OnBase,
  valid: boolean,
): Promise<DriftChecked> {
  const { base, onBase } = states;
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
    const drift = newDrift(head, before, pair.prisma.version);
    const known = {
      findings: [],
      drift,
      remark:
        leftOut.length === 0
          ? undefined
          : 'Compared without the statements that were left out and what they name.',
    };
    if (drift.changes.length === 0) return known;
    if (touchesOld(history))
      return { ...known, catchUp: await freshSql(runner, onBase, head, before, drift.changes) };
    return { ...known, mending: await mend({ pair, runner, states, head, before, drift }) };
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

function touchesOld({ edited, deleted, renamed }: HistoryDifference): boolean {
  return edited.length + deleted.length + renamed.length > 0;
}

interface ToMend extends Pick<Subject, 'pair'> {
  readonly runner: Runner;
  readonly states: OnBase;
  readonly head: Drift;
  readonly before: Drift;
  readonly drift: NewDrift;
}

/** Looks for what ends the drift, and tries it. */
async function mend({ pair, runner, states, head, before, drift }: ToMend): Promise<Mending> {
  const { onBase } = states;
  const { schemaFiles } = pair.head;
  const extra = drift.changes.filter(({ to }) => to === null);
  if (extra.length === 0)
    return { sql: (await freshSql(runner, onBase, head, before, drift.changes)) ?? '', additions: [] };
  try {
    const pulled = await runner.prisma.introspect(onBase.database, schemaFiles, runner.options);
    const possible = additionsOf(extra, schemaFiles, pulled, runner.options.databaseSchema);
    const patched = withAdditions(schemaFiles, possible);
    const left =
      possible.length === 0 ? head : await driftOf(runner, onBase.database, onBase.catalog, patched);
    const still = new Set(left.changes.map(keyOf));
    const ended = new Set(extra.filter((change) => !still.has(keyOf(change))).map(({ object }) => object));
    const others = drift.changes.filter(({ object }) => !ended.has(object));
    return {
      sql: (await freshSql(runner, onBase, left, before, others)) ?? '',
      additions: possible.filter(({ object }) => ended.has(object)),
    };
  } catch (error) {
    // Advice that can't be had is no reason to say nothing of the drift.
    if (error instanceof EngineError) return noMending;
    throw error;
  }
}

/**
 * The findings, once it is known what the whole history builds from empty. What head's schema has in common with that comes
 * from migrations of base that this change edits, deletes or renames: those findings tell it, and `catchUp` is for them.
 */
export function settleDrift(
  { drift, mending, catchUp, ...result }: TimedResult & DriftChecked,
  { pair, history }: Subject,
  orders: readonly CatalogChange[],
): { readonly result: TimedResult; readonly catchUp: string | undefined } {
  if (drift === undefined) return { result, catchUp: undefined };
  const told = new Set(touchesOld(history) ? orders.map(keyOf) : []);
  const changes = drift.changes.filter((change) => !told.has(keyOf(change)));
  if (changes.length === drift.changes.length) {
    const known = mending ?? { sql: catchUp ?? '', additions: [] };
    return { result: { ...result, findings: judgeDrift(drift, known, pair) }, catchUp: undefined };
  }
  const findings = judgeDrift({ ...drift, changes }, noMending, pair);
  const remark =
    'Where the old migrations have run, the database differs from the Prisma schema: see the check history.';
  return { result: { ...result, findings, failed: true, remark: result.remark ?? remark }, catchUp };
}
