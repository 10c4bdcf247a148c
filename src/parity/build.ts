/** Builds on the throwaway server what the migrations make. */
import { diffCatalogs } from '../compare/changes.ts';
import { PreflightError } from '../errors.ts';
import { withoutSetup } from '../judge/parity/scope.ts';
import type { Catalog } from '../model/catalog.ts';
import { DatabaseError } from '../model/failure.ts';
import type { Migration } from '../model/project.ts';
import { senderOf } from '../model/sending.ts';
import type { LeftOutStatement, ProjectSnapshot, Touched } from '../model/snapshot.ts';
import type { Database, Progress, Server } from '../ports.ts';
import { openPrisma } from '../prisma/index.ts';
import { replay } from '../rehearse/replay.ts';
import type { LeftOutOf } from '../rehearse/run.ts';
import { emptyDatabase, type Runner } from '../rehearse/runner.ts';
import { type StandIn, standInDatabase } from '../rehearse/stand-in.ts';
import type { Settings } from '../settings.ts';
import type { SqlParser } from '../sql/parser.ts';
import { splitterOf } from '../sql/splitter.ts';
import type { Planned } from './plan.ts';

/** What building needs. */
export interface BuildRequest {
  readonly root: string;
  readonly server: Server;
  readonly parser: SqlParser;
  readonly baseline: StandIn | undefined;
  readonly settings: Settings;
  readonly progress: Progress;
  readonly env: NodeJS.ProcessEnv;
}

/** Whether what a migration makes different is to be known. It costs a look at the catalog for each. */
export type Watched = (migration: string, fromNewest: number) => boolean;

/** @throws PreflightError where the migrations do not apply. */
export async function buildSnapshot(
  planned: Planned,
  request: BuildRequest,
  watched: Watched,
): Promise<ProjectSnapshot> {
  const { plan } = planned;
  const { server, progress } = request;
  const count = plan.history.length;
  return await progress.during(`Applying ${count} migrations`, async () => {
    const { database, before, touched, leftOut } =
      request.baseline === undefined
        ? await fromHistory(planned, request, watched)
        : await fromStandIn(planned, request, request.baseline);
    await using made = database;
    const catalog = await made.catalog();
    return {
      ...plan,
      postgres: server.version.split('.', 1)[0] ?? server.version,
      catalog: withoutSetup(catalog, before),
      touched,
      leftOut: leftOut.map(
        ({ migration, statement, reason }): LeftOutStatement => ({
          migration,
          line: statement.line,
          sql: statement.text,
          reason,
        }),
      ),
    };
  });
}

interface Built {
  readonly database: Database;
  /** What was there before the first migration. */
  readonly before: Catalog;
  readonly touched: Readonly<Record<string, readonly Touched[]>>;
  readonly leftOut: readonly LeftOutOf[];
}

/** All migrations, in stretches that end before and after each that is watched. */
async function fromHistory(
  { plan, project, config }: Planned,
  { server, parser }: BuildRequest,
  watched: Watched,
): Promise<Built> {
  const runner = {
    server,
    splitter: splitterOf(parser),
    sender: senderOf(plan.prisma, config.transaction),
    initShadowDb: project.initShadowDb,
  };
  const database = await emptyDatabase(runner);
  const before = await database.catalog();
  const migrations = project.migrations.filter((migration) => migration.bytes !== undefined);
  const touched: Record<string, readonly Touched[]> = {};
  const leftOut: LeftOutOf[] = [];
  const run = async (some: readonly Migration[]): Promise<void> => {
    if (some.length === 0) return;
    const { failure, leftOut: left } = await replay(runner, database, some, leftOut);
    leftOut.push(...left);
    if (failure === undefined) return;
    throw new PreflightError(
      `The migrations do not build a database: ${failure.migration} fails with ${failure.message.replace(/[.\s]+$/, '')}.`,
      'Correct it, name the roles and schemas it needs in --setup-sql, or give --baseline: a dump of the schema, or the word schema.',
    );
  };
  let waiting: Migration[] = [];
  let last: Catalog | undefined;
  for (const [at, migration] of migrations.entries()) {
    if (!watched(migration.name, migrations.length - 1 - at)) {
      waiting.push(migration);
      last = undefined;
      continue;
    }
    await run(waiting);
    waiting = [];
    const was = last ?? (await database.catalog());
    await run([migration]);
    last = await database.catalog();
    touched[migration.name] = diffCatalogs({ ...was, grants: [] }, { ...last, grants: [] }).map(
      ({ kind, object, from, to }) => ({ kind, object, from, to }),
    );
  }
  await run(waiting);
  return { database, before, touched, leftOut };
}

/** A dump, or what schema.prisma describes, where the migrations do not apply from empty. */
async function fromStandIn(
  { plan, project, prisma: version, config }: Planned,
  { root, server, parser, settings, env }: BuildRequest,
  standIn: StandIn,
): Promise<Built> {
  await using prisma = await openPrisma({
    repositoryRoot: root,
    project,
    version,
    timeLimitMs: settings.timeLimit,
    env,
  });
  const runner: Runner = {
    server,
    prisma,
    splitter: splitterOf(parser),
    options: { external: project.external, databaseSchema: plan.databaseSchema },
    sender: senderOf(plan.prisma, config.transaction),
    initShadowDb: project.initShadowDb,
  };
  await using empty = await emptyDatabase(runner);
  const before = await empty.catalog();
  return { database: await standInDatabase(runner, standIn, project), before, touched: {}, leftOut: [] };
}

/** Where a server that goes away in the middle is no defect of ours. */
export function explained(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return error;
  return new PreflightError(
    `The throwaway PostgreSQL refused: ${error.failure.message} (${error.failure.sqlstate}).`,
    'Run it again; if it stops again, the machine may be short of memory or disk space.',
    { cause: error },
  );
}
