/** The new migrations on a copy of real data instead of generated rows. */
import { diffCatalogs } from '../../compare/changes.ts';
import type { Catalog } from '../../model/catalog.ts';
import { isRunOver } from '../../model/failure.ts';
import type { Migration } from '../../model/project.ts';
import type { Trace } from '../../model/trace.ts';
import type { Database } from '../../ports.ts';
import { ask, type RehearsalPlan, type Rehearsed } from '../rehearsal.ts';
import { replay } from '../replay.ts';
import type { Runner } from '../runner.ts';
import { failingParts, runOnRows } from '../watched.ts';
import { withKnownNames } from './known-names.ts';
import { recordIn, standingOf, type Unfit } from './standing.ts';

/** What is rehearsed, and what the copy is held against. */
export interface OnCopyPlan {
  readonly runner: Pick<Runner, 'sender' | 'splitter' | 'options'>;
  /** As it was rehearsed on generated rows; its `base` is not looked at. */
  readonly plan: RehearsalPlan;
  readonly generated: Rehearsed;
  readonly base: readonly Migration[];
  /** What the change adds. */
  readonly added: readonly Migration[];
  /** Base had no migrations before this change. */
  readonly baselined: boolean;
  /** Base's state and the one after the migrations, without real rows. */
  readonly catalogs: { readonly before: Catalog; readonly after: Catalog };
}

/** What was seen on real rows; no name and no word in it is theirs. */
export interface OnCopy {
  readonly rehearsed: Rehearsed;
  /** How many of base's migrations had to be run on the copy first. */
  readonly caughtUp: number;
  /** In how many places the copy was other than base's migrations build it. */
  readonly differences: number;
}

/**
 * Rehearses on the copy, which is used up by that. Undefined: the tables that the change touches have no rows there.
 * @throws DatabaseError without the server's words.
 */
export async function rehearseOnCopy(
  { runner, plan, generated, base, added, baselined, catalogs }: OnCopyPlan,
  copy: Database,
): Promise<OnCopy | Unfit | undefined> {
  const standing = standingOf(await recordIn(copy, runner.options.databaseSchema), base, added, baselined);
  if ('why' in standing) return standing;
  const behind = await catchUp(runner, copy, standing.missing, plan);
  if (behind !== undefined) return behind;
  const differences = differencesIn(catalogs.before, await copy.catalog());
  if (standing.unknown > 0 && differences > 0) {
    return {
      why: `It has ${counted(standing.unknown, 'migration')} that base does not have, and is another than base's migrations build (${counted(differences, 'difference')}).`,
      remedy:
        'Bring the newest base into this branch, or make the copy from a database that has what base has.',
    };
  }
  const tables = touchedIn(plan, generated);
  const filled = await rowsIn(copy, tables);
  if (filled.size === 0) return undefined;
  const answers = await ask(copy, plan.probes);
  const filling = { rows: 'real', database: copy } as const;
  const run = await runOnRows({ ...plan, counted: tables }, filling);
  if (run.failures.some(({ failure }) => isRunOver(failure)))
    return {
      why: 'The time limit of the whole run struck.',
      remedy: 'Raise time-limit, or make the copy smaller.',
    };
  const refused = run.failures.find(({ failure }) => failure.sqlstate === '42501');
  if (refused !== undefined) {
    const line = plan.scripts.find(({ name }) => name === refused.migration)?.statements[refused.statement]
      ?.line;
    return {
      why: `An ordinary owner may not run line ${line ?? 1} of ${refused.migration} on it (42501).`,
      remedy: 'Restore the copy with pg_restore --no-owner --no-privileges.',
    };
  }
  const apart = await failingParts(plan, filling, run.failures);
  const rehearsed: Rehearsed = {
    real: true,
    filled,
    counted: answers,
    unfilled: [],
    traces: classedAs(run.traces, generated.traces),
    failures: [...run.failures, ...apart.failures],
    apart: apart.traces,
    unwatched: run.unwatched,
    retyped: run.retyped,
    // The next number is a value of the copy.
    taken: generated.taken,
    // What dynamic SQL makes of real rows may be named after them: what it makes of generated ones is not.
    catalogs: generated.catalogs,
  };
  return {
    rehearsed: withKnownNames(rehearsed, [catalogs.before, catalogs.after], generated),
    caughtUp: standing.missing.length,
    differences,
  };
}

/** Runs base's migrations that the copy lacks, as a deploy would. */
async function catchUp(
  runner: OnCopyPlan['runner'],
  copy: Database,
  missing: readonly Migration[],
  { leftOut }: RehearsalPlan,
): Promise<Unfit | undefined> {
  if (missing.length === 0) return undefined;
  const earlier = leftOut.map((one) => ({ ...one, migration: '' }));
  const { failure } = await replay(runner, copy, missing, earlier, 'more');
  if (failure === undefined) return undefined;
  const state = failure.database === undefined ? '' : ` (${failure.database.sqlstate})`;
  return {
    why: `It lacks ${counted(missing.length, 'migration')} of base, and ${failure.migration} does not run on it${state}.`,
    remedy: 'Deploy base where the copy comes from first, or mend that migration: it will fail there, too.',
  };
}

/** `1 migration`, `2 migrations`. */
function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** Grants aside: the copy belongs to another role, and knows roles that no migration makes. */
function differencesIn(before: Catalog, copy: Catalog): number {
  return diffCatalogs({ ...before, grants: [] }, { ...copy, grants: [] }).length;
}

/** The tables that the text reaches, and those that generated rows show to be reached. */
function touchedIn({ tables }: RehearsalPlan, { filled, unfilled }: Rehearsed): readonly string[] {
  return [...new Set([...tables, ...filled.keys(), ...unfilled.map(({ relation }) => relation)])];
}

/** Rows of the tables that have any. A table that the copy does not have has none. */
async function rowsIn(copy: Database, tables: readonly string[]): Promise<ReadonlyMap<string, number>> {
  await using connection = await copy.connectAsAdmin();
  const { rows: there } = await connection.query(
    `SELECT n.nspname || '.' || c.relname, format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname || '.' || c.relname = ANY (SELECT json_array_elements_text($1::json))`,
    [JSON.stringify(tables)],
  );
  const counts = new Map<string, number>();
  for (const [name, quoted] of there) {
    const { rows } = await connection.query(`SELECT count(*) FROM ${quoted}`);
    const count = Number(rows[0]?.[0]);
    if (count > 0) counts.set(name ?? '', count);
  }
  return counts;
}

/** There is only one size of real tables: where that does not tell whether time grows with them, generated ones do. */
function classedAs(traces: readonly Trace[], generated: readonly Trace[]): readonly Trace[] {
  const byPlace = new Map(generated.map((trace) => [`${trace.migration}/${trace.statement}`, trace]));
  return traces.map((trace) => {
    if (trace.grows === true || (trace.grows === false && trace.work === 0)) return trace;
    return { ...trace, grows: byPlace.get(`${trace.migration}/${trace.statement}`)?.grows };
  });
}
