/**
 * A change that touches no Prisma project, but what its deployment runs: a report of the check `commands` alone, without
 * engine and server. Where the commands of Prisma stay as they are there is none, so that nobody is told about a job's new
 * name (docs/adr/0010-commands-alone.md).
 */
import { compareHistories, resolvePrisma } from '../collect/index.ts';
import { loadProjectConfig } from '../config/load.ts';
import { isDeploymentFile } from '../deployment/files.ts';
import type { ProjectPair } from '../model/project.ts';
import type { ProjectReport } from '../model/report.ts';
import type { Repository } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { checkCommands } from './commands.ts';
import { readDeployments } from './deployments.ts';
import { commandsReport } from './project-report.ts';
import { timed } from './result.ts';

/** A report with what fails it. */
interface JudgedCommands {
  readonly report: ProjectReport;
  readonly failOn: NonNullable<Settings['failOn']>;
}

/** The projects whose commands the change touches. */
export async function commandsAlone(
  repository: Repository,
  untouched: readonly Pick<ProjectPair, 'base' | 'head'>[],
  failOn: Settings['failOn'],
): Promise<readonly JudgedCommands[]> {
  const changed = new Set(await repository.changedPaths());
  if (untouched.length === 0 || ![...changed].some(isDeploymentFile)) return [];
  await using deployments = await readDeployments(repository, changed, untouched);
  const { unread, comparison } = deployments;
  // Lines and comments may have moved; no command became dangerous or less so.
  if (unread === undefined && comparison.sameRuns) return [];
  // Where a command went away, the comment that complained of it is to be brought up to date.
  const anyChange = unread !== undefined || comparison.differ;
  const judged: JudgedCommands[] = [];
  for (const project of untouched) {
    if (project.head.layout === 'prisma-8') continue;
    const prisma = await resolvePrisma(repository.head, repository.root, project.head);
    const pair: ProjectPair = { ...project, prisma, basePrisma: prisma };
    const commands = await timed('commands', () => checkCommands(pair, deployments));
    const finds = commands.findings.some((finding) => finding.severity !== 'note');
    if (!finds && !(anyChange && project === untouched[0])) continue;
    const config = await loadProjectConfig(repository, pair);
    const history = compareHistories(pair.base?.migrations ?? [], pair.head.migrations);
    judged.push({
      report: commandsReport({ pair, history, config, commands }),
      failOn: failOn ?? config.decided['fail-on'] ?? 'error',
    });
  }
  return judged;
}
