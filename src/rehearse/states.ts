/** The states that a change is judged from: base, head on top of base, and the whole history from empty. */
import type { Catalog } from '../model/catalog.ts';
import type { HistoryDifference, Migration, ProjectPair } from '../model/project.ts';
import type { Database } from '../ports.ts';
import { type BaseState, buildBaseState } from './base-state.ts';
import { unrecorded } from './recorded.ts';
import { replay } from './replay.ts';
import { deploy, mayHoldSeveral, type Run, type RunFailure } from './run.ts';
import { emptyDatabase, type Runner } from './runner.ts';
import { disturbsOthers } from './server-wide.ts';
import type { StandIn } from './stand-in.ts';

/** A database after a deploy. */
export interface Deployed {
  readonly run: Run;
  readonly database: Database;
  readonly catalog: Catalog;
}

/** What production will do: head's migrations on the base state. */
export interface OnBase {
  readonly base: BaseState;
  readonly onBase: Deployed;
  /** The migrations that ran on the base state for the first time and are judged, in order. */
  readonly judged: readonly Migration[];
}

/** All that was built and how it went. */
export interface States extends OnBase {
  /**
   * Head's whole history from empty: what a new developer will do. Undefined where base's own history does not replay, or
   * there is no other order.
   */
  readonly fromEmpty: Deployed | undefined;
  /** How the project's own CLI ended on the base state; undefined where none is installed, or something was left out. */
  readonly byCli: { readonly failure: RunFailure | undefined } | undefined;
  /**
   * How the new migrations end as one batch each, where the sender takes files apart but may fall back to that; undefined
   * where it makes no difference.
   */
  readonly asBatches: Run | undefined;
}

/**
 * Runs everything. The two ways to head run at the same time, unless migrations make roles or end sessions: those belong to
 * the server, so two runs would meet. `meanwhile` is work on the first way that need not wait for the second.
 * @throws PreflightError where a given baseline does not run.
 */
export async function rehearse<T>(
  runner: Runner,
  pair: ProjectPair,
  history: HistoryDifference,
  baseline: StandIn | undefined,
  meanwhile: (states: OnBase) => Promise<T>,
): Promise<{ readonly states: States; readonly meanwhile: T }> {
  const { head } = pair;
  const fromEmpty = async (): Promise<Deployed> =>
    await deployedOn(runner, await emptyDatabase(runner), head.migrations);
  const alone = runsAlone(pair);
  const early = history.base > 0 && changes(history) > 0 && !alone ? fromEmpty() : undefined;
  // Whoever waits for it hears of its failure; it must not end the process before.
  early?.catch(() => undefined);
  try {
    const base = await buildBaseState(runner, pair, history, baseline);
    const onBase = await recordedOn(
      await deployedOn(runner, await base.database.clone(), head.migrations, base),
      history,
      { base: base.database, head: new Set(head.migrations.map(({ name }) => name)) },
    );
    const states = { base, onBase, judged: judgedOf(head.migrations, history, base) };
    // Copied now: a copy can be made only while nobody is connected to the original, and what goes on meanwhile is.
    const forCli = mayRunCli(runner, base, onBase.run) ? await base.database.clone() : undefined;
    const forBatches = mayFallBack(runner, states) ? await base.database.clone() : undefined;
    const again = async () => ({
      byCli: forCli && (await deployByCli(runner, forCli)),
      asBatches: forBatches && (await deployAsBatches(runner, forBatches, states.judged)),
    });
    const [others, done] = alone
      ? [await again(), await meanwhile(states)]
      : await Promise.all([again(), meanwhile(states)]);
    const wanted = replays(base) && changes(history) > 0;
    return {
      states: { ...states, ...others, fromEmpty: wanted ? await (early ?? fromEmpty()) : undefined },
      meanwhile: done,
    };
  } finally {
    await early?.catch(() => undefined);
  }
}

/** How many migrations differ: without any, the whole history is base's. */
function changes({ added, edited, deleted, renamed }: HistoryDifference): number {
  return added.length + edited.length + deleted.length + renamed.length;
}

/** Whether base's history replays; else head's says nothing of its own from empty. */
function replays(base: BaseState): boolean {
  return ['history', 'repaired', 'baselining'].includes(base.origin.kind);
}

/** Whether one of the migrations may disturb other runs on the server, so that there can be only one at a time. */
export function runsAlone({ base, head }: ProjectPair): boolean {
  return [...head.migrations, ...(base?.migrations ?? [])].some(disturbsOthers);
}

async function deployedOn(
  runner: Runner,
  database: Database,
  migrations: readonly Migration[],
  base?: BaseState,
): Promise<Deployed> {
  const run = await deploy(runner, database, migrations, base?.leftOut);
  return { run, database, catalog: await database.catalog() };
}

/** The same with Prisma's record looked at: whether the new migrations are in it, and the others still are. */
async function recordedOn(
  deployed: Deployed,
  { added }: HistoryDifference,
  known: Parameters<typeof unrecorded>[3],
): Promise<Deployed> {
  const { run, database } = deployed;
  if (run.failure !== undefined) return deployed;
  const failure = await unrecorded(database, run, added, known);
  return failure === undefined ? deployed : { ...deployed, run: { ...run, failure } };
}

/** New migrations, and those of base that are repaired; a baselining's first one, or a squash, has run everywhere in effect. */
function judgedOf(
  migrations: readonly Migration[],
  history: HistoryDifference,
  { origin, squash }: BaseState,
): readonly Migration[] {
  const judged = new Set(history.added);
  if (origin.kind === 'repaired') {
    for (const { head, base } of history.edited) if (base.name === origin.failure.migration) judged.add(head);
  }
  return migrations.filter(
    (migration) =>
      judged.has(migration) &&
      migration.name !== squash?.migration &&
      !(origin.kind === 'baselining' && migration.name === origin.migration),
  );
}

/** Whether Prisma's own parser may make it send a new migration as one batch, and that could make a difference. */
function mayFallBack({ sender, prisma }: Runner, { onBase, judged }: OnBase): boolean {
  // Where the native engine has deployed it, what its parser makes of it is known.
  if (prisma.engine === 'native' && prisma.cliDeploy !== undefined) return false;
  const several = judged.some(mayHoldSeveral);
  return sender.fallsBack && several && onBase.run.failure === undefined;
}

/**
 * The new migrations once more, as Prisma sends them where its own parser can't read one of their statements. Prisma's own
 * steps in between are left out: only the SQL is in question.
 */
async function deployAsBatches(
  runner: Runner,
  database: Database,
  judged: readonly Migration[],
): Promise<Run> {
  await using copy = database;
  return await replay({ ...runner, sender: { ...runner.sender, sending: 'file' } }, copy, judged);
}

/** Whether the CLI could do what the run did: it leaves nothing out. */
function mayRunCli({ prisma }: Runner, base: BaseState, inProcess: Run): boolean {
  return prisma.cliDeploy !== undefined && base.leftOut.length + inProcess.leftOut.length === 0;
}

/** The official command, where it can be run: its word counts where it fails though the engine's run did not. */
async function deployByCli(runner: Runner, database: Database): Promise<States['byCli']> {
  await using copy = database;
  const outcome = await runner.prisma.cliDeploy?.(copy, runner.options);
  if (outcome?.failure === undefined) return { failure: undefined };
  const { migration, message } = outcome.failure;
  return { failure: { migration, statement: undefined, database: undefined, message } };
}
