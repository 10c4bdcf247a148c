/** Whether a run of GitHub Actions is about a change that is not the team's own: such a one never meets real data. */
import type { GitHubContext } from './event.ts';

const dependabot = 'dependabot[bot]';

/**
 * Why not, as a clause; undefined: the change is the team's own. What can't be told counts as a stranger's.
 * @param groupFromFork whether a pull request of the merge group comes from a fork; undefined where nobody can be asked.
 */
export async function strangerOf(
  { pullRequest, mergeGroup }: Pick<GitHubContext, 'pullRequest' | 'mergeGroup'>,
  env: NodeJS.ProcessEnv,
  groupFromFork: (() => Promise<boolean>) | undefined,
): Promise<string | undefined> {
  if (pullRequest?.fromFork === true) return 'the pull request comes from a fork';
  if (pullRequest?.fromDependabot === true) return 'the pull request comes from Dependabot';
  if (env.GITHUB_ACTOR === dependabot || env.GITHUB_TRIGGERING_ACTOR === dependabot)
    return 'the run is one of Dependabot';
  if (mergeGroup === undefined) return undefined;
  if (groupFromFork === undefined)
    return 'without a token nobody can tell where the pull requests of the merge group come from';
  return (await groupFromFork()) ? 'a pull request of the merge group comes from a fork' : undefined;
}
