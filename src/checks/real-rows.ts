/**
 * The rehearsal once more, on the rows of a copy of production (`rehearsal-template`): what the report then has of it are
 * counts, SQLSTATEs and the author's own names. Where it can't be done, generated rows stand in, and that is said.
 */
import { PreflightError } from '../errors.ts';
import { DatabaseError } from '../model/failure.ts';
import type { Server } from '../ports.ts';
import { rehearseOnCopy } from '../rehearse/real/on-copy.ts';
import type { Unfit } from '../rehearse/real/standing.ts';
import type { Runner } from '../rehearse/runner.ts';
import { changesRoles } from '../rehearse/server-wide.ts';
import type { Settings } from '../settings.ts';
import { outcomeOf, type RehearsalOutcome, type RehearsedOnce } from './rehearsal.ts';
import { judgeSeen } from './rehearse-change.ts';
import { sentences } from './result.ts';

/** Whether real rows are wanted, and may be used. */
export type RealRows =
  | { readonly kind: 'off' }
  /** `why` is a sentence. */
  | { readonly kind: 'withheld'; readonly why: string }
  | { readonly kind: 'wanted'; readonly database: string };

/**
 * What the settings ask for. A change of strangers gets no real rows, whatever they say: it is not asked then either where the
 * server is, since no secret is given to its run.
 * @param stranger why the change may not be run on real data, as a clause; undefined: nobody can tell, so that it may not.
 * @throws PreflightError where no server is named.
 */
export async function realRowsOf(
  { rehearsalTemplate: database, databaseUrl }: Pick<Settings, 'rehearsalTemplate' | 'databaseUrl'>,
  stranger: (() => Promise<string | undefined>) | undefined,
): Promise<RealRows> {
  if (database === undefined) return { kind: 'off' };
  const who = stranger === undefined ? 'nobody can tell where the change comes from' : await stranger();
  if (who !== undefined) {
    return { kind: 'withheld', why: `Not on real rows (rehearsal-template): ${who}.` };
  }
  if (databaseUrl === undefined) {
    throw new PreflightError(
      'rehearsal-template names a database on the server of database-url, and database-url is not given.',
      'Give database-url, or leave rehearsal-template out.',
    );
  }
  return { kind: 'wanted', database };
}

const standIn = 'The findings are those of generated rows.';

/**
 * Rehearses on a copy, which is made for it and dropped. No other SQL of the change may run meanwhile.
 * @throws PreflightError where the database can't be copied.
 */
export async function rehearseOnRealRows(
  { request, change, rehearsed: generated }: RehearsedOnce,
  database: string,
  runner: Runner,
): Promise<RehearsalOutcome> {
  const { subject, states } = request;
  const { pair } = subject;
  const before = outcomeOf(request, generated);
  const unfit = ({ why, remedy }: Unfit): RehearsalOutcome => ({
    ...before,
    unable: `Not on real rows: the copy ${JSON.stringify(database)} can't be used. ${why} ${remedy} ${standIn}`,
  });
  // Roles belong to the whole server: none may be made while real data is about.
  if (states.judged.some(changesRoles)) {
    return unfit({
      why: 'The new migrations make or change roles, which belong to the whole server.',
      remedy: 'Put them into a migration of their own.',
    });
  }
  try {
    // The roles that base's migrations make are those of the database that was in use last.
    await (await states.base.database.connect())[Symbol.asyncDispose]();
    await using copy = await copyOf(runner.server);
    const seen = await rehearseOnCopy(
      {
        runner,
        plan: generated.plan,
        generated: generated.rehearsed,
        base: pair.base?.migrations ?? [],
        added: states.judged,
        baselined: states.base.origin.kind === 'baselining',
        catalogs: { before: states.base.catalog, after: states.onBase.catalog },
      },
      copy,
    );
    if (seen === undefined) {
      const empty = `Not on real rows: the tables that the change touches have none in the copy ${JSON.stringify(database)}.`;
      return { ...before, remark: sentences(before.remark, empty) };
    }
    if ('why' in seen) return unfit(seen);
    const judged = await judgeSeen(change, generated.plan, seen.rehearsed);
    const outcome = outcomeOf(request, judged);
    return { ...outcome, remark: sentences(outcome.remark, ...remarksOn(seen, database)) };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const { sqlstate } = error.failure;
    // query_canceled: the copy of a copy did not end in time.
    const limit = sqlstate === 'time-limit' || sqlstate === '57014';
    return unfit({
      why: limit
        ? 'Reading it took longer than the time limits allow.'
        : `The run on it came to no end (${sqlstate}).`,
      remedy: limit
        ? 'Raise statement-timeout and time-limit, or make the copy smaller.'
        : 'Run the check again.',
    });
  }
}

async function copyOf({ copyTemplate }: Server) {
  if (copyTemplate === undefined) throw new Error('The server was not asked for copies.');
  return await copyTemplate();
}

function remarksOn(
  { caughtUp, differences }: { readonly caughtUp: number; readonly differences: number },
  database: string,
): readonly string[] {
  const migrations = `${caughtUp} ${caughtUp === 1 ? 'migration' : 'migrations'}`;
  return [
    `The rows are those of the database ${JSON.stringify(database)}.`,
    ...(caughtUp === 0 ? [] : [`It lacked ${migrations} of base, which ran on the copy first.`]),
    ...(differences === 0
      ? []
      : [
          `It differs from what base's migrations build in ${differences} ${differences === 1 ? 'place' : 'places'}.`,
        ]),
  ];
}
