/** What the runner says about the event: which commit is base, which pull request it is, and whether Preflight may run at all. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { messageOf, PreflightError } from '../errors.ts';
import type { MergeGroup } from './merge-group.ts';

/** How base is named; the shape is the one that collect resolves. */
export type BaseRequest =
  | { readonly kind: 'default-branch' }
  | { readonly kind: 'commit'; readonly sha: string }
  | { readonly kind: 'merge-parent'; readonly sha: string; readonly head: string };

/** The pull request of the event. */
export interface PullRequest {
  readonly number: number;
  /** As its author wrote it: hostile text. */
  readonly title: string | undefined;
  readonly headSha: string;
  /** Name of the branch that it is to be merged into; undefined where the event does not say. */
  readonly baseRef: string | undefined;
  readonly draft: boolean;
  /** From another repository: the token can only read (unless the repository's owner chose otherwise). */
  readonly fromFork: boolean;
  /** Opened by Dependabot: the token can only read, too. */
  readonly fromDependabot: boolean;
}

/** Everything about the run that is not an input. */
export interface GitHubContext {
  readonly event: string;
  readonly owner: string;
  readonly repository: string;
  readonly base: BaseRequest;
  /** Commit whose files the run is about; for a pull request the head of its branch, not the merge commit. */
  readonly headSha: string;
  readonly pullRequest: PullRequest | undefined;
  /** Commits and branch of a merge group. */
  readonly mergeGroup: MergeGroup | undefined;
  /** Such as https://github.com, without a slash at the end. */
  readonly serverUrl: string;
  /** Such as https://api.github.com, or a GitHub Enterprise Server's /api/v3. */
  readonly apiUrl: string;
  /** The page of this run, which shows the job summary; undefined outside a workflow. */
  readonly runUrl: string | undefined;
}

const sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const pullRequestPayload = z.object({
  pull_request: z.object({
    number: z.number().int().positive(),
    title: z.string().nullish(),
    draft: z.boolean().nullish(),
    user: z.object({ login: z.string() }).nullish(),
    base: z.object({ sha, ref: z.string().nullish() }),
    head: z.object({ sha, repo: z.object({ full_name: z.string() }).nullish() }),
  }),
});
const pushPayload = z.object({ before: sha.nullish() });
const mergeGroupPayload = z.object({
  merge_group: z.object({ base_sha: sha, head_sha: sha, head_ref: z.string().nullish() }),
});

/**
 * Events whose runs hold the secrets and the writing token of the default branch although strangers start them or bring the
 * files: https://docs.github.com/en/actions/reference/security/secure-use#understanding-the-risk-of-script-injections and
 * https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/.
 */
const refused: ReadonlySet<string> = new Set([
  'discussion',
  'discussion_comment',
  'issue_comment',
  'issues',
  'pull_request_target',
  'workflow_run',
]);

/** @throws PreflightError where a job's event gives the SQL of strangers secrets and a token that writes. */
export function refuseEvent(event: string): void {
  if (!refused.has(event)) return;
  throw new PreflightError(
    `Preflight does not check under ${event}: it runs SQL that a pull request brings, and this event gives it the secrets and the write token of the default branch.`,
    'Use `on: pull_request`; for forks, where its token can only read, the job summary and the annotations tell the result.',
  );
}

/**
 * Reads the event from the runner's environment.
 * @throws PreflightError for an event under which the SQL of strangers must not run, and where the environment is not a runner's.
 */
export async function readEvent(env: NodeJS.ProcessEnv): Promise<GitHubContext> {
  refuseEvent(env.GITHUB_EVENT_NAME ?? '');
  const job = readJob(env);
  const payload = await readPayload(env.GITHUB_EVENT_PATH);
  const { event, owner, repository, serverUrl } = job;
  const common = {
    ...job,
    runUrl:
      env.GITHUB_RUN_ID === undefined
        ? undefined
        : `${serverUrl}/${owner}/${repository}/actions/runs/${env.GITHUB_RUN_ID}`,
  };
  const headSha = env.GITHUB_SHA ?? '';
  switch (event) {
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_review_comment': {
      const { pull_request: pull } = parsePayload(pullRequestPayload, payload, event);
      return {
        ...common,
        base: { kind: 'merge-parent', sha: pull.base.sha, head: pull.head.sha },
        headSha: pull.head.sha,
        mergeGroup: undefined,
        pullRequest: {
          number: pull.number,
          title: pull.title ?? undefined,
          headSha: pull.head.sha,
          baseRef: pull.base.ref ?? undefined,
          draft: pull.draft === true,
          // A fork that was deleted has no repository any more.
          fromFork: pull.head.repo?.full_name.toLowerCase() !== `${owner}/${repository}`.toLowerCase(),
          fromDependabot: pull.user?.login === 'dependabot[bot]',
        },
      };
    }
    case 'merge_group': {
      const { merge_group: group } = parsePayload(mergeGroupPayload, payload, event);
      return {
        ...common,
        base: { kind: 'commit', sha: group.base_sha },
        headSha: group.head_sha,
        pullRequest: undefined,
        mergeGroup: { base: group.base_sha, head: group.head_sha, ref: group.head_ref ?? '' },
      };
    }
    case 'push': {
      const { before } = parsePayload(pushPayload, payload, event);
      // The first push of a branch has no commit before it: zeros.
      const known = before !== undefined && before !== null && !/^0+$/.test(before);
      const base: BaseRequest = known ? { kind: 'commit', sha: before } : { kind: 'default-branch' };
      return { ...common, base, headSha, pullRequest: undefined, mergeGroup: undefined };
    }
    default:
      return {
        ...common,
        base: { kind: 'default-branch' },
        headSha,
        pullRequest: undefined,
        mergeGroup: undefined,
      };
  }
}

/**
 * Where a job runs.
 * @throws PreflightError where the environment is not a runner's.
 */
export function readJob(
  env: NodeJS.ProcessEnv,
): Pick<GitHubContext, 'event' | 'owner' | 'repository' | 'serverUrl' | 'apiUrl'> {
  const event = env.GITHUB_EVENT_NAME ?? '';
  const [owner, repository] = (env.GITHUB_REPOSITORY ?? '').split('/');
  if (event === '' || owner === undefined || repository === undefined || owner === '' || repository === '') {
    throw new PreflightError(
      'GITHUB_EVENT_NAME and GITHUB_REPOSITORY are not set, so this is no GitHub Actions job.',
      'Run it in a job of GitHub Actions; elsewhere `prisma-preflight check` prints the report.',
    );
  }
  return {
    event,
    owner,
    repository,
    serverUrl: (env.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, ''),
    apiUrl: (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, ''),
  };
}

/** The event file. @throws PreflightError where it can't be read. */
export async function readPayload(path: string | undefined): Promise<unknown> {
  if (path === undefined) {
    throw new PreflightError(
      'GITHUB_EVENT_PATH is not set.',
      'Run Preflight in a GitHub Actions job, or use its command line.',
    );
  }
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new PreflightError(
      `The event file could not be read: ${messageOf(error)}`,
      'It is written by the runner; run the job again.',
      { cause: error },
    );
  }
}

/** The event as this schema has it. @throws PreflightError where it is another. */
export function parsePayload<T>(schema: z.ZodType<T>, payload: unknown, event: string): T {
  const result = schema.safeParse(payload);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new PreflightError(
    `The event file is not that of a ${event} event: ${issue?.path.join('.')}: ${issue?.message}.`,
    'It is written by the runner; run the job again.',
  );
}
