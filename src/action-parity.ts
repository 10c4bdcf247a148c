/** The Action with `parity-database-url`: live databases are compared, and nothing is checked. */
import { resolve } from 'node:path';
import { PreflightError } from './errors.ts';
import type { GitHubContext } from './github/event.ts';
import type { Report } from './model/report.ts';
import { parity } from './parity/run.ts';
import { readTargets, withoutSecrets } from './parity/targets.ts';
import type { Progress } from './ports.ts';
import type { Settings } from './settings.ts';

/** @throws PreflightError where the event brings files that nobody has merged, and from `parity`. */
export async function parityOfJob(
  settings: Settings,
  { event, pullRequest }: Pick<GitHubContext, 'event' | 'pullRequest'>,
  { directory, progress, env }: { directory: string; progress: Progress; env: NodeJS.ProcessEnv },
): Promise<Report> {
  if (pullRequest !== undefined || event === 'merge_group') {
    throw new PreflightError(
      `The input parity-database-url is not used under ${event}: what it compares with, and where to, would be decided by files that nobody has merged.`,
      'Use it under schedule, push, workflow_dispatch or deployment; a check learns the sizes from the input stats.',
    );
  }
  const named = readTargets(settings.parityDatabaseUrls, 'parity-database-url', env);
  return await withoutSecrets(named.secrets, () =>
    parity({
      ...named,
      directory,
      settings,
      against: undefined,
      schemas: undefined,
      allowPending: false,
      stats:
        settings.stats === undefined
          ? undefined
          : resolve(directory, settings.workingDirectory, settings.stats),
      probes: undefined,
      progress,
      env,
    }),
  );
}
