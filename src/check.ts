/** The pipeline: collect, rehearse, judge, and the Report of it. */
import { resolve } from 'node:path';
import { type AskAcceptance, acceptFindings } from './accept.ts';
import { withCollisions } from './checks/collisions.ts';
import { commandsAlone } from './checks/commands-alone.ts';
import { readDeployments } from './checks/deployments.ts';
import { checkProject } from './checks/project.ts';
import { type RealRows, realRowsOf } from './checks/real-rows.ts';
import { type BaseRequest, type Collected, collect } from './collect/index.ts';
import { checkChangedConfigs, loadProjectConfig, loadRootConfig } from './config/load.ts';
import { loadStats } from './config/stats.ts';
import { type GivenFiles, readGivenFiles } from './given-files.ts';
import type { Report } from './model/report.ts';
import type { OpenPullRequests, Progress } from './ports.ts';
import { isPostgres } from './rehearse/runner.ts';
import type { Settings } from './settings.ts';
import { openSqlParser } from './sql/parser.ts';
import { openLater } from './system/later.ts';
import { openThrowawayServer } from './throwaway-server.ts';
import { type Judged, verdictOf } from './verdict.ts';

/** A check: the settings, and what only the entry knows. */
export interface CheckRequest {
  /** The folder in which Preflight was started; the settings' paths are relative to it. */
  readonly directory: string;
  readonly base: BaseRequest;
  /** The server that `token` is for. */
  readonly serverUrl?: string;
  readonly settings: Settings;
  readonly progress: Progress;
  readonly env: NodeJS.ProcessEnv;
  /** Whether the change comes from strangers: what it silences itself waits for a maintainer then. */
  readonly fromFork?: () => Promise<boolean>;
  /**
   * Why the change may not be run on real data (`rehearsal-template`), as a clause; undefined: it may. Left out: nobody can
   * tell, and it may not.
   */
  readonly stranger?: () => Promise<string | undefined>;
  /** What else is about to be merged; undefined: nobody knows. */
  readonly others?: OpenPullRequests;
  /** Asked for findings that a maintainer may have accepted. */
  readonly acceptance?: AskAcceptance;
}

/**
 * Checks a change. Where it touches no Prisma project, nothing is started and the report is empty.
 * @throws PreflightError where the job can't be done: no repository, no base, no project, no server, wrong settings.
 */
export async function check(request: CheckRequest): Promise<Report> {
  const { directory, settings, progress } = request;
  const { workingDirectory, schema, migrations, token } = settings;
  const collected = await progress.during('Reading the change from git', () =>
    collect({
      directory,
      base: request.base,
      workingDirectory,
      ...(schema === undefined ? {} : { schema }),
      ...(migrations === undefined ? {} : { migrations }),
      ...(token === undefined ? {} : { token }),
      ...(settings.deployedRef === undefined ? {} : { deployed: settings.deployedRef }),
      ...(request.serverUrl === undefined ? {} : { serverUrl: request.serverUrl }),
    }),
  );
  const { repository } = collected;
  const realRows = await realRowsOf(settings, request.stranger);
  const given = await readGivenFiles(resolve(directory, workingDirectory), settings, repository);
  // What a change without Prisma files may hold all the same.
  if (collected.pairs.length === 0) await checkChangedConfigs(repository, collected.untouched);
  const projects =
    collected.pairs.length > 0
      ? await checkProjects(request, collected, realRows, given)
      : await commandsAlone(repository, collected.untouched, settings.failOn);
  const judged =
    request.acceptance === undefined ? projects : await acceptFindings(projects, request.acceptance);
  return {
    version: 1,
    verdict: verdictOf(judged),
    base: repository.base.commit,
    head: repository.head.commit,
    projects: judged.map(({ report }) => report),
  };
}

/** The projects one after the other, on one server and with one parser. */
async function checkProjects(
  request: CheckRequest,
  { repository, pairs }: Collected,
  realRows: RealRows,
  given: GivenFiles,
): Promise<readonly Judged[]> {
  const { settings, progress, env, others } = request;
  const folder = resolve(request.directory, settings.workingDirectory);
  const databaseSchema = settings.databaseSchema ?? 'public';
  const changed = new Set(await repository.changedPaths());
  const rootConfig = await loadRootConfig(repository);
  const fromFork = (await request.fromFork?.()) ?? false;
  await using parser = await openSqlParser();
  // The server boots while Prisma validates.
  await using server = pairs.some(({ head }) => isPostgres(head))
    ? openLater(() =>
        openThrowawayServer({
          settings,
          version: rootConfig['postgres-version'],
          setupSql: given.setupSql,
          rehearsalTemplate: realRows.kind === 'wanted' ? realRows.database : undefined,
          progress,
          env,
        }),
      )
    : undefined;
  await using deployments = openLater(() => readDeployments(repository, changed, pairs));
  const { baseline, remarks } = given;
  const shared = { repository, changed, parser, server, deployments, baseline, remarks };
  const projects: Judged[] = [];
  for (const pair of pairs) {
    const loaded = await loadProjectConfig(repository, pair, fromFork);
    const { decided } = loaded;
    const stats = await loadStats(repository, pair, {
      configured: decided.stats,
      given: settings.stats,
      folder,
    });
    const config = { ...loaded, stats };
    const checked = await checkProject({ pair, config, ...shared, settings, realRows, progress, env });
    projects.push({
      report:
        others === undefined
          ? checked
          : await withCollisions(checked, { config, parser, others, databaseSchema }),
      failOn: settings.failOn ?? decided['fail-on'] ?? 'error',
    });
  }
  return projects;
}
