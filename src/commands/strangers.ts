/** Whether the command line runs in a CI job for a change that is not the team's own: such a one never meets real data. */
import { readEvent } from '../github/event.ts';
import { strangerOf } from '../github/strangers.ts';

const fork = 'the change comes from a fork';

/** By what each CI tells that a job is for a fork's change. */
const told: readonly ((env: NodeJS.ProcessEnv) => boolean)[] = [
  // https://docs.gitlab.com/ci/variables/predefined_variables/#predefined-variables-for-merge-request-pipelines
  ({ CI_MERGE_REQUEST_SOURCE_PROJECT_ID: source, CI_MERGE_REQUEST_PROJECT_ID: target }) =>
    isGiven(source) && source !== target,
  ({
    CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY: source,
    CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY: target,
  }) => isGiven(source) && source !== target,
  // https://circleci.com/docs/reference/variables/#built-in-environment-variables: only in builds of forked pull requests
  ({ CIRCLE_PR_NUMBER }) => isGiven(CIRCLE_PR_NUMBER),
  // https://learn.microsoft.com/azure/devops/pipelines/build/variables
  ({ SYSTEM_PULLREQUEST_ISFORK }) => /^true$/i.test(SYSTEM_PULLREQUEST_ISFORK ?? ''),
  // https://buildkite.com/docs/pipelines/configure/environment-variables
  ({ BUILDKITE_PULL_REQUEST_REPO: source, BUILDKITE_REPO: target }) =>
    isGiven(source) && repositoryIn(source) !== repositoryIn(target),
  // https://docs.travis-ci.com/user/environment-variables/#default-environment-variables
  ({ TRAVIS_PULL_REQUEST_SLUG: source, TRAVIS_REPO_SLUG: target }) => isGiven(source) && source !== target,
  // https://woodpecker-ci.org/docs/usage/environment
  ({ CI_COMMIT_PULL_REQUEST_FROM_FORK: forked }) => forked === 'true',
];

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

/** `owner/name` of an address, however it is written. */
function repositoryIn(address: string | undefined): string {
  return (/([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(address ?? '')?.[1] ?? '').toLowerCase();
}

/** Why not, as a clause; undefined: the change is the team's own, or no CI is about. */
export async function strangerIn(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (env.GITHUB_ACTIONS === 'true') {
    // An event that can't be read tells nothing.
    const context = await readEvent(env).catch(() => undefined);
    return context === undefined
      ? 'the event of the job does not tell where the change comes from'
      : await strangerOf(context, env, undefined);
  }
  return told.some((isFork) => isFork(env)) ? fork : undefined;
}
