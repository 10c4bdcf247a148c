/** The way back from the state after the change to the one before it, tried on a copy. */
import { renamesBack } from '../judge/way-back/renames.ts';
import { rollbackOf } from '../judge/way-back/report.ts';
import type { ProjectReport } from '../model/report.ts';
import type { Database } from '../ports.ts';
import { goBack } from '../rehearse/back/go-back.ts';
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
 * Tries the way back on the copy. Null where there is none.
 * @throws DatabaseError where the server is gone.
 */
export async function tryWayBack(
  copy: Database | undefined,
  { base, onBase, judged }: OnBase,
  change: Change | undefined,
  databaseSchema: string,
): Promise<ProjectReport['rollback']> {
  if (copy === undefined) return null;
  const went = await goBack(
    copy,
    onBase.catalog,
    base.catalog,
    renamesBack(change, base.catalog, onBase.catalog),
  );
  return rollbackOf({
    went,
    base: base.catalog,
    migrations: judged,
    change,
    leftOut: onBase.run.leftOut.length,
    databaseSchema,
  });
}
