/** What runs for one project on the throwaway server, in which order, and what may run at the same time. */
import { messageOf, PreflightError } from '../errors.ts';
import { DatabaseError } from '../model/failure.ts';
import type { HalfDone, ProjectReport } from '../model/report.ts';
import { EngineError } from '../prisma/index.ts';
import type { Runner } from '../rehearse/runner.ts';
import { type OnBase, rehearse, runsAlone, type States } from '../rehearse/states.ts';
import { type CompatibilityChecked, checkCompatibility } from './compatibility.ts';
import { checkDrift, type DriftChecked } from './drift.ts';
import { namingGenerated } from './generated.ts';
import { copyToStopOn, tryHalfDone } from './half-done.ts';
import { onRealRows } from './on-real-rows.ts';
import type { ProjectRequest } from './project.ts';
import { readQueries, withQueries } from './queries.ts';
import { checkRehearsal, type RehearsalChecked, type RehearsedOnce } from './rehearsal.ts';
import { type TimedResult, timed } from './result.ts';
import type { SchemaChecked } from './schema.ts';
import { checkSeed, type SeedChecked } from './seed.ts';
import { readStatements, type StatementsChecked } from './statements.ts';
import type { Subject } from './subject.ts';
import { withSuggestions } from './suggestions.ts';
import { copyToGoBackFrom, tryWayBack, wayBackOnRows, wayBackReport } from './way-back.ts';

/** What the checks found that look at the state after the migrations. */
export interface OnBaseChecked {
  readonly drift: TimedResult & DriftChecked;
  readonly statements: TimedResult & StatementsChecked;
  readonly rehearsal: TimedResult & RehearsalChecked;
  readonly compatibility: TimedResult & CompatibilityChecked;
  readonly seed: TimedResult & SeedChecked;
  readonly rollback: ProjectReport['rollback'];
  readonly halfDone: readonly HalfDone[];
}

/** The states that were built and what was found on them. */
export interface Ran extends OnBaseChecked {
  readonly states: States;
}

/** Wall time, and what came of the runs, or why nothing did. */
export type Runs = { readonly ms: number } & (Ran | { readonly reason: string });

/**
 * Runs the migrations of a project and the checks that look at what they build.
 * @throws PreflightError where the server's disk is full, or it is gone.
 */
export async function runMigrations(
  request: ProjectRequest,
  subject: Subject,
  runner: Runner,
  checkingSchema: Promise<SchemaChecked>,
): Promise<Runs> {
  const { pair, progress, baseline } = request;
  const start = performance.now();
  const ms = () => Math.round(performance.now() - start);
  const readingQueries = readQueries(subject);
  readingQueries.catch(() => undefined);
  try {
    const { states, meanwhile } = await progress.during(
      `Applying ${pair.head.migrations.length} migrations`,
      () =>
        rehearse(runner, pair, subject.history, baseline, async (onBase) => {
          const { valid } = await checkingSchema;
          return await checkOnBase(request, subject, runner, onBase, { valid, readingQueries });
        }),
    );
    const { again, ...checked } = meanwhile;
    // Last, and alone: what a migration reads there it could leave for what runs after it, by way of the server.
    const real = await onRealRows(again, checked, request, subject, runner, states);
    return { states, ...checked, ...real, ms: ms() };
  } catch (error) {
    return { reason: whyNot(error), ms: ms() };
  }
}

/** Rows a table on which a seed must run, too: it is to fail over their being there, not over their number. */
const seedRows = 20;

/** The checks on the base state and on head above it. A database can be copied only while nobody is connected to it. */
async function checkOnBase(
  { pair, parser, settings, env }: ProjectRequest,
  subject: Subject,
  runner: Runner,
  onBase: OnBase,
  {
    valid,
    readingQueries,
  }: { readonly valid: boolean; readonly readingQueries: ReturnType<typeof readQueries> },
): Promise<OnBaseChecked & { readonly again: RehearsedOnce | undefined }> {
  const { databaseSchema } = runner.options;
  const [copy, toStopOn] = [await copyToGoBackFrom(onBase), await copyToStopOn(runner, onBase)];
  const readingStatements = timed('statements', async () => ({
    ...(await readStatements(subject, parser, onBase, databaseSchema)),
    findings: [],
  }));
  const goingBack = (async () => tryWayBack(copy, onBase, (await readingStatements).judged.change))();
  const waysOut = (async () => {
    try {
      await goingBack;
      const { change } = (await readingStatements).judged;
      return await tryHalfDone(toStopOn, subject, runner, onBase, change);
    } finally {
      for (const used of [copy, toStopOn]) await used?.[Symbol.asyncDispose]();
    }
  })();
  for (const early of [goingBack, waysOut]) early.catch(() => undefined);
  // Roles and sessions belong to the server: where migrations change them, only one database can be in use.
  if (runsAlone(pair)) await waysOut;
  const [drift, read] = await Promise.all([
    timed('drift', () => checkDrift(subject, runner, onBase, valid)),
    readingStatements,
  ]);
  // After drift, which copies the same databases.
  const onRows = wayBackOnRows(onBase, goingBack, databaseSchema);
  const {
    statements: judged,
    again,
    ...rehearsal
  } = await timed('rehearsal', () =>
    checkRehearsal({
      subject,
      runner,
      parser,
      states: onBase,
      read,
      count: settings.rehearsalRows,
      onRowsAfter: onRows.look,
    }),
  );
  const named = await namingGenerated(subject, runner, onBase, { ...judged, id: read.id, ms: read.ms });
  const statements = await withSuggestions({ subject, runner, parser, states: onBase, read }, named);
  const compatibility = await timed('compatibility', async () => {
    const checked = await checkCompatibility(subject, runner, onBase, statements);
    return await withQueries(checked, subject, runner, onBase, readingQueries, statements.change);
  });
  const seed = await timed('seed', () =>
    checkSeed(subject, runner, onBase, {
      timeLimitMs: settings.timeLimit,
      env,
      fill: async (database, tables) => {
        await database.fill({ rows: 'plain', tables, count: Math.min(seedRows, settings.rehearsalRows) });
      },
    }),
  );
  const halfDone = await waysOut;
  const rollback = wayBackReport(onBase, await goingBack, onRows.seen(), read.judged.change, databaseSchema);
  return { drift, statements, rehearsal, compatibility, seed, rollback, halfDone, again };
}

const diskFull = '53100';

/** A sentence for what keeps the migrations from being run; what is no answer at all is thrown on. */
function whyNot(error: unknown): string {
  if (error instanceof EngineError) return messageOf(error);
  if (!(error instanceof DatabaseError)) throw error;
  const { sqlstate, message } = error.failure;
  if (sqlstate === diskFull || /^checkpoint request failed/.test(message)) {
    throw new PreflightError(
      `The throwaway PostgreSQL could not write to its disk: ${message}.`,
      'Free some space, or set TMPDIR to a folder with more.',
      { cause: error },
    );
  }
  // A limit of Preflight's own has said who stopped it, and is no SQLSTATE.
  if (sqlstate.endsWith('-limit')) return message;
  if (sqlstate !== 'connection') return `The throwaway server refused: ${message} (${sqlstate}).`;
  throw new PreflightError(
    `The throwaway PostgreSQL stopped in the middle of the run: ${message}.`,
    'Run the check again; if it stops again, the machine may be short of memory or disk space.',
    { cause: error },
  );
}
