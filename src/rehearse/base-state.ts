/** The base state: the database as it is before the change. Real histories do not always replay. */
import { messageOf } from '../errors.ts';
import type { Catalog } from '../model/catalog.ts';
import type { HistoryDifference, Migration, Project, ProjectPair } from '../model/project.ts';
import type { Database } from '../ports.ts';
import { driftOf, drifts } from './drift.ts';
import { replay } from './replay.ts';
import { deploy, type LeftOutOf, type RunFailure } from './run.ts';
import { emptyDatabase, isPostgres, type Runner } from './runner.ts';
import { type Squash, squashOf } from './squash.ts';
import { type StandIn, standInDatabase } from './stand-in.ts';

/** How the base state was come by. */
export type BaseOrigin =
  /** There was nothing before: a new project, or one without migrations. */
  | { readonly kind: 'empty' }
  /** All of base's migrations, one after the other. */
  | { readonly kind: 'history' }
  /** Base's migrations up to one that fails, which this change edits or removes. */
  | { readonly kind: 'repaired'; readonly failure: RunFailure }
  /** Base's migrations up to one that fails at head, too; nothing could stand in for them (`why`). */
  | { readonly kind: 'stuck'; readonly failure: RunFailure; readonly why: string }
  /** Something else stands in for base's migrations; `failure` is why they do not. */
  | { readonly kind: 'stand-in'; readonly by: StandIn['kind']; readonly failure: RunFailure | undefined }
  /** The first new migration builds what base's Prisma schema describes, and base's history does not: a baselining. */
  | { readonly kind: 'baselining'; readonly migration: string };

/** The base state and what it is made of. */
export interface BaseState {
  readonly database: Database;
  readonly catalog: Catalog;
  readonly origin: BaseOrigin;
  readonly leftOut: readonly LeftOutOf[];
  /** The squash that counts as applied; left out where this change has none. */
  readonly squash?: Squash;
}

/**
 * Builds the base state.
 * @throws PreflightError where a given baseline does not run.
 */
export async function buildBaseState(
  runner: Runner,
  pair: ProjectPair,
  history: HistoryDifference,
  baseline: StandIn | undefined,
): Promise<BaseState> {
  const { base, head } = pair;
  if (base === undefined) return await withCatalog(await emptyDatabase(runner), { kind: 'empty' });
  if (baseline !== undefined) {
    const database = await standInDatabase(runner, baseline, base);
    return await withCatalog(database, { kind: 'stand-in', by: baseline.kind, failure: undefined });
  }
  const state = await fromHistory(runner, base, head);
  const baselined = await baselining(runner, base, head, history, state);
  if (baselined !== undefined) return baselined;
  if (state.origin.kind !== 'history' || state.leftOut.length > 0) return state;
  const squash = await squashOf(runner, pair, history, state.database);
  return squash === undefined ? state : { ...state, squash };
}

async function withCatalog(
  database: Database,
  origin: BaseOrigin,
  leftOut: readonly LeftOutOf[] = [],
): Promise<BaseState> {
  return { database, catalog: await database.catalog(), origin, leftOut };
}

/** Base's migrations as far as they go. */
async function fromHistory(runner: Runner, base: Project, head: Project): Promise<BaseState> {
  const foreign = base.lockFile?.provider !== undefined && base.lockFile.provider !== 'postgresql';
  const database = await emptyDatabase(runner);
  if (foreign || base.migrations.length === 0) return await withCatalog(database, { kind: 'empty' });
  const run = await replay(runner, database, base.migrations);
  const { failure } = run;
  if (failure === undefined) return await withCatalog(database, { kind: 'history' }, run.leftOut);
  const failing = base.migrations.find((migration) => migration.name === failure.migration);
  const prefix = base.migrations.slice(0, failing === undefined ? 0 : base.migrations.indexOf(failing));
  await database[Symbol.asyncDispose]();
  if (failing !== undefined && !isStillThere(failing, head)) {
    return await fromPrefix(runner, prefix, { kind: 'repaired', failure });
  }
  try {
    const standIn = await standInDatabase(runner, { kind: 'schema' }, base);
    return await withCatalog(standIn, { kind: 'stand-in', by: 'schema', failure });
  } catch (error) {
    return await fromPrefix(runner, prefix, { kind: 'stuck', failure, why: messageOf(error) });
  }
}

/** Built anew: a failed migration leaves its record, and from Prisma 7.4 on its first statements, too. */
async function fromPrefix(
  runner: Runner,
  prefix: readonly Migration[],
  origin: BaseOrigin,
): Promise<BaseState> {
  const database = await emptyDatabase(runner);
  const { leftOut } = await replay(runner, database, prefix);
  return await withCatalog(database, origin, leftOut);
}

function isStillThere(migration: Migration, head: Project): boolean {
  const now = head.migrations.find((one) => one.name === migration.name);
  return now?.bytes !== undefined && migration.bytes !== undefined && now.bytes.equals(migration.bytes);
}

/** A state after the first new migration, where that one only writes down what base's schema says is there already. */
async function baselining(
  runner: Runner,
  base: Project,
  head: Project,
  history: HistoryDifference,
  state: BaseState,
): Promise<BaseState | undefined> {
  const [first] = head.migrations;
  if (first === undefined || !history.added.includes(first)) return undefined;
  if (!isPostgres(base) || base.schemaFiles.length === 0) return undefined;
  try {
    if (!drifts(await driftOf(runner, state.database, state.catalog, base.schemaFiles))) return undefined;
    const database = await emptyDatabase(runner);
    const run = await deploy(runner, database, [first]);
    const after = await withCatalog(database, { kind: 'baselining', migration: first.name }, run.leftOut);
    if (
      run.failure === undefined &&
      !drifts(await driftOf(runner, database, after.catalog, base.schemaFiles))
    )
      return after;
    await database[Symbol.asyncDispose]();
  } catch {
    // A base schema that the engine does not accept describes nothing that could be baselined.
  }
  return undefined;
}
