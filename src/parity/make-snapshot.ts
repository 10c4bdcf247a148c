/** `snapshot`: what the migrations of a checkout build. */
import { resolve } from 'node:path';
import { loadLocalConfig } from '../config/local.ts';
import { readGivenFiles } from '../given-files.ts';
import type { ProjectSnapshot, Snapshot } from '../model/snapshot.ts';
import type { Progress } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { openSqlParser } from '../sql/parser.ts';
import { openThrowawayServer } from '../throwaway-server.ts';
import { buildSnapshot, explained, type Watched } from './build.ts';
import { type Planned, type Plans, planProjects } from './plan.ts';

/** What to build. */
export interface SnapshotRequest {
  readonly directory: string;
  readonly settings: Settings;
  readonly progress: Progress;
  readonly env: NodeJS.ProcessEnv;
}

/** So many of the newest migrations tell in a snapshot what they make different: those that may be pending somewhere. */
const newest = 25;

/** A snapshot of every project. @throws PreflightError */
export async function makeSnapshot(request: SnapshotRequest): Promise<Snapshot> {
  const plans = await request.progress.during('Reading the migrations', () =>
    planProjects(request.directory, request.settings),
  );
  const watched: Watched = (_, fromNewest) => fromNewest < newest;
  return { version: 1, projects: await buildAll(request, plans, plans.planned, undefined, watched) };
}

/** Builds some of the projects on one server. `major` is its version where the settings name none. */
export async function buildAll(
  { directory, settings, progress, env }: SnapshotRequest,
  plans: Plans,
  planned: readonly Planned[],
  major: string | undefined,
  watched: Watched,
): Promise<ProjectSnapshot[]> {
  const { root, tree } = plans;
  const here = resolve(directory, settings.workingDirectory);
  // There is no change whose files would have to wait for a merge: what lies here counts.
  const asTheyAre = { root, base: tree, head: tree, changedPaths: async () => [] };
  const [given, config] = await Promise.all([
    readGivenFiles(here, settings, asTheyAre),
    loadLocalConfig(root, root),
  ]);
  await using parser = await openSqlParser();
  await using server = await openThrowawayServer({
    settings,
    version: config['postgres-version'] ?? major,
    setupSql: given.setupSql,
    progress,
    env,
  });
  const build = { root, server, parser, baseline: given.baseline, settings, progress, env };
  const snapshots: ProjectSnapshot[] = [];
  for (const one of planned) {
    try {
      snapshots.push(await buildSnapshot(one, build, watched));
    } catch (error) {
      throw explained(error);
    }
  }
  return snapshots;
}
