/** The event `workflow_run`: the run of another workflow that ended, and the pull request that it was about. */
import { z } from 'zod';
import { PreflightError } from '../errors.ts';
import type { GitHubClient } from './client.ts';
import { parsePayload, readJob, readPayload } from './event.ts';

/** A finished run, as GitHub tells it: nothing of this is the word of whoever started it, but names of branches. */
export interface FinishedRun {
  readonly owner: string;
  readonly repository: string;
  /** Head of the pull request when the run began. */
  readonly headSha: string;
  /** `owner/name` of the head's repository; undefined where it is gone. */
  readonly headRepository: string | undefined;
  readonly headBranch: string;
  /** The page of that run, which has its job summary. */
  readonly runUrl: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
}

const payloadSchema = z.object({
  workflow_run: z.object({
    event: z.string(),
    id: z.number().int().positive(),
    head_sha: z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/),
    head_branch: z.string().nullish(),
    head_repository: z.object({ full_name: z.string() }).nullish(),
  }),
});

/**
 * Reads the event.
 * @throws PreflightError where the job has another event, or the run was no pull request's.
 */
export async function readFinishedRun(env: NodeJS.ProcessEnv): Promise<FinishedRun> {
  const { event, owner, repository, serverUrl, apiUrl } = readJob(env);
  if (event !== 'workflow_run') {
    throw new PreflightError(
      `A finished report is posted under workflow_run, and this job runs under ${event}.`,
      'Use the two workflows of docs/forks.md; where the token may comment, the check itself does.',
    );
  }
  const { workflow_run: run } = parsePayload(payloadSchema, await readPayload(env.GITHUB_EVENT_PATH), event);
  if (run.event !== 'pull_request') {
    throw new PreflightError(
      `The run that ended was started by ${run.event}, not by a pull request.`,
      "Give the job `if: github.event.workflow_run.event == 'pull_request'`.",
    );
  }
  return {
    owner,
    repository,
    serverUrl,
    apiUrl,
    headSha: run.head_sha,
    headRepository: run.head_repository?.full_name,
    headBranch: run.head_branch ?? '',
    runUrl: `${serverUrl}/${owner}/${repository}/actions/runs/${run.id}`,
  };
}

/** The pull request that a run was about. */
export type RunsPullRequest =
  | { readonly kind: 'found'; readonly number: number; readonly fromFork: boolean }
  /** `moved`: it has newer commits; `gone`: no open pull request comes from there. */
  | { readonly kind: 'moved' | 'gone' }
  /** Several have this very commit as their head, and base does not tell them apart. */
  | { readonly kind: 'ambiguous'; readonly numbers: readonly number[] };

/**
 * Looks for it among the open pull requests of head's branch: the API that lists those of a commit leaves out forks.
 * `base` tells between pull requests of one branch to several bases; it may come from the report, since all of them have
 * this head.
 * @throws what the client throws.
 */
export async function pullRequestOf(
  client: GitHubClient,
  run: FinishedRun,
  base: string,
): Promise<RunsPullRequest> {
  const { owner, repository, headSha, headRepository, headBranch } = run;
  const [headOwner] = headRepository?.split('/') ?? [];
  if (headOwner === undefined || headBranch === '') return { kind: 'gone' };
  const { data } = await client.rest.pulls.list({
    owner,
    repo: repository,
    state: 'open',
    head: `${headOwner}:${headBranch}`,
    per_page: 100,
  });
  // An owner may have several forks; a filter that GitHub does not understand lists everything.
  const theirs = data.filter(
    ({ head }) => head.ref === headBranch && sameName(head.repo?.full_name, headRepository),
  );
  if (theirs.length === 0) return { kind: 'gone' };
  const current = theirs.filter(({ head }) => head.sha === headSha);
  if (current.length === 0) return { kind: 'moved' };
  const [only, ...others] = current.length === 1 ? current : current.filter((one) => one.base.sha === base);
  if (only === undefined || others.length > 0)
    return { kind: 'ambiguous', numbers: current.map((one) => one.number) };
  return {
    kind: 'found',
    number: only.number,
    fromFork: !sameName(headRepository, `${owner}/${repository}`),
  };
}

function sameName(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}
