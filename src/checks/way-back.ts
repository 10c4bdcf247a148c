/** The way back from the state after the change to the one before it: tried on a copy, then on tables that have rows. */
import { touchedTables } from '../compare/touched.ts';
import { obstacles } from '../judge/way-back/lost.ts';
import { renamesBack } from '../judge/way-back/renames.ts';
import { rollbackOf } from '../judge/way-back/report.ts';
import { DatabaseError } from '../model/failure.ts';
import type { ProjectReport } from '../model/report.ts';
import type { Database } from '../ports.ts';
import { goBack, type WentBack } from '../rehearse/back/go-back.ts';
import { type BackOnRows, goBackOnRows } from '../rehearse/back/on-rows.ts';
import type { OnRowsAfter } from '../rehearse/rehearsal.ts';
import type { OnBase } from '../rehearse/states.ts';
import type { Change } from '../rules/change.ts';

/**
 * A copy of the state after the change, where there is something to go back from: new migrations that apply on a state
 * that was something. To be taken before anybody connects to that state; the caller disposes it.
 */
export async function copyToGoBackFrom({ base, onBase, judged }: OnBase): Promise<Database | undefined> {
  const applied = onBase.run.failure === undefined && judged.length > 0;
  return applied && base.origin.kind !== 'empty' ? await onBase.database.clone() : undefined;
}

/**
 * Tries the way back on the copy. Undefined where there is none.
 * @throws DatabaseError where the server is gone.
 */
export async function tryWayBack(
  copy: Database | undefined,
  { base, onBase }: OnBase,
  change: Change | undefined,
): Promise<WentBack | undefined> {
  if (copy === undefined) return undefined;
  const renames = renamesBack(change, base.catalog, onBase.catalog);
  return await goBack(copy, onBase.catalog, base.catalog, renames);
}

/** The way back on the rows of the rehearsal: `look` is what that calls, `seen` what came of it, undefined as long as it did not. */
export function wayBackOnRows(
  { base, onBase }: OnBase,
  going: Promise<WentBack | undefined>,
  databaseSchema: string,
): { readonly look: OnRowsAfter; readonly seen: () => BackOnRows | undefined } {
  let seen: BackOnRows | undefined;
  return {
    seen: () => seen,
    async look(before, after, filled) {
      const went = await going;
      // What was left out is not taken back, and where it does not lead back without rows there is no more to ask.
      if (went === undefined || went.sql === '' || went.differences.length > 0) return;
      if (base.leftOut.length + onBase.run.leftOut.length > 0) return;
      const inTheWay = obstacles(went.renamed, base.catalog, databaseSchema).length > 0;
      const later = inTheWay ? changedTables(onBase, base) : [];
      try {
        seen = await goBackOnRows({ before, after, filled, transactions: went.transactions, later });
      } catch (error) {
        // A limit ends this alone: what the rehearsal has seen stands.
        if (!(error instanceof DatabaseError) || !/-limit$/.test(error.failure.sqlstate)) throw error;
      }
    },
  };
}

/** Tables of the state after the change that are not as they were, be it by their name. */
function changedTables(onBase: OnBase['onBase'], base: OnBase['base']): readonly string[] {
  return touchedTables(base.catalog, onBase.catalog)
    .filter(({ change }) => change === 'changed' || change === 'created')
    .map(({ name }) => name);
}

/** What the Report says of it. Null where there is none. */
export function wayBackReport(
  { base, onBase, judged }: OnBase,
  went: WentBack | undefined,
  onRows: BackOnRows | undefined,
  change: Change | undefined,
  databaseSchema: string,
): ProjectReport['rollback'] {
  if (went === undefined) return null;
  return rollbackOf({
    went,
    onRows,
    base: base.catalog,
    migrations: judged,
    change,
    leftOut: onBase.run.leftOut.length,
    databaseSchema,
  });
}
