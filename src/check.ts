/** The pipeline: collect, rehearse, judge, and the Report of it. */
import { resolve } from 'node:path';
import { type AskAcceptance, acceptFindings } from './accept.ts';
import { withCollisions } from './checks/collisions.ts';
import { commandsAlone } from './checks/commands-alone.ts';
import { readDeployments } from './checks/deployments.ts';
import { checkProject } from './checks/project.ts';
import { realRowsOf } from './checks/real-rows.ts';
import { type BaseRequest, collect } from './collect/index.ts';
import { checkChangedConfigs, loadProjectConfig, loadRootConfig } from './config/load.ts';
import { loadStats } from './config/stats.ts';
import { readGivenFiles } from './given-files.ts';
import type { Report } from './model/report.ts';
import type { OpenPullRequests, Progress } from './ports.ts';
import { openServer } from './postgres/index.ts';
import { isPostgres } from './rehearse/runner.ts';
import type { Settings } from './settings.ts';
import { openSqlParser } from './sql/parser.ts';
import { openLater } from './system/later.ts';
import { type Judged, verdictOf } from './verdict.ts';

/** Major version of the server where nothing names one (DESIGN.md). */
const defaultPostgres = '17';

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
  const { directory, settings, progress, env } = request;
  const { workingDirectory, schema, migrations, token } = settings;
  const { repository, pairs, untouched } = await progress.during('Reading the change from git', () =>
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
  const realRows = await realRowsOf(settings, request.stranger);
  const given = await readGivenFiles(resolve(directory, workingDirectory), settings, repository);
  const projects: Judged[] = [];
  if (pairs.length > 0) {
    const changed = new Set(await repository.changedPaths());
    const rootConfig = await loadRootConfig(repository);
    const fromFork = (await request.fromFork?.()) ?? false;
    await using parser = await openSqlParser();
    // The server boots while Prisma validates.
    await using server = pairs.some(({ head }) => isPostgres(head))
      ? openLater(() => {
          const version = settings.postgresVersion ?? rootConfig['postgres-version'] ?? defaultPostgres;
          return progress.during(`Starting PostgreSQL ${version}`, () =>
            openServer({
              databaseUrl: settings.databaseUrl,
              rehearsalTemplate: realRows.kind === 'wanted' ? realRows.database : undefined,
              version,
              setupSql: given.setupSql,
              databaseSchema: settings.databaseSchema,
              timeLimitMs: { statement: settings.statementTimeout, run: settings.timeLimit },
              env,
            }),
          );
        })
      : undefined;
    await using deployments = openLater(() => readDeployments(repository, changed, pairs));
    for (const pair of pairs) {
      const loaded = await loadProjectConfig(repository, pair, fromFork);
      const stats = await loadStats(repository, pair, {
        configured: loaded.decided.stats,
        given: settings.stats,
        folder: resolve(directory, workingDirectory),
      });
      const config = { ...loaded, stats };
      const shared = {
        repository,
        changed,
        parser,
        server,
        deployments,
        baseline: given.baseline,
        remarks: given.remarks,
        settings,
        realRows,
        progress,
        env,
      };
      const checked = await checkProject({ pair, config, ...shared });
      const { others } = request;
      const databaseSchema = settings.databaseSchema ?? 'public';
      projects.push({
        report:
          others === undefined
            ? checked
            : await withCollisions(checked, { config, parser, others, databaseSchema }),
        failOn: settings.failOn ?? config.decided['fail-on'] ?? 'error',
      });
    }
  }
  if (pairs.length === 0) {
    await checkChangedConfigs(repository);
    projects.push(...(await commandsAlone(repository, untouched, settings.failOn)));
  }
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
