/** The one comment of Preflight on a pull request: found again, left alone when it says the same, edited in place. */
import type { Report } from '../model/report.ts';
import type { GitHubClient } from './client.ts';
import { explain } from './failure.ts';
import type { Remembered } from './marker.ts';
import {
  isBy,
  issueOf,
  type MarkedComment,
  ownComments,
  repoOf,
  type Thread,
  withMarker,
} from './own-comments.ts';

/** When a comment may be made. An existing one is kept up to date whatever this says, except under `never`. */
export type CommentMode = 'always' | 'on-findings' | 'never';

/** What is to stand on the pull request. */
export interface Comment extends Thread {
  /** Head of the pull request that was checked. */
  readonly headSha: string;
  /** Equal digests mean that the comment says the same. */
  readonly digest: string;
  /** Markdown that ends with the marker of this key and digest; `before`: what the comment remembers that it replaces. */
  readonly write: (before: Remembered | undefined) => string;
  /** Whether to make one where there is none. */
  readonly mayCreate: boolean;
}

/**
 * How it ended. `outdated`: the pull request has a newer head, whose own run says what there is to say; `closed`: it is
 * merged or closed, and nobody waits for one. `failed` is a warning for the log and changes no verdict.
 */
export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  | { readonly kind: 'none' | 'outdated' | 'closed' }
  | { readonly kind: 'failed'; readonly warning: string };

/** How it ended, for the log. */
export function outcomeSentence(
  outcome: Exclude<CommentOutcome, { readonly kind: 'failed' }>,
  pullRequest: number,
): string {
  switch (outcome.kind) {
    case 'outdated':
      return `No comment: #${pullRequest} has newer commits, and their own run comments on them.`;
    case 'closed':
      return `No comment: #${pullRequest} is closed.`;
    case 'none':
      return 'No comment: there is nothing to decide on, and none that would have to be brought up to date.';
    case 'unchanged':
      return `The comment says the same already: ${outcome.url}`;
    case 'created':
    case 'updated':
      return `Comment ${outcome.kind}: ${outcome.url}`;
  }
}

/** The key of a job's comment: jobs that check different folders or schemas each have their own. */
export function commentKey(workingDirectory: string, schema: string | undefined): string {
  const parts = [workingDirectory === '.' ? '' : workingDirectory, schema ?? ''].filter(
    (part) => part !== '',
  );
  const slug = parts
    .join('/')
    .replace(/[^A-Za-z0-9._/-]+/g, '_')
    .replace(/-{2,}/g, '-')
    .slice(0, 200);
  return slug === '' ? 'main' : slug;
}

/** Whether a report is worth a new comment: never for a change that touches no Prisma file, and as `mode` says. */
export function worthAComment(report: Report, mode: CommentMode): boolean {
  if (mode === 'never' || report.projects.length === 0) return false;
  const commandsAlone = report.projects.every(({ checks }) => checks.every(({ id }) => id === 'commands'));
  if ((mode === 'always' && !commandsAlone) || report.verdict !== 'pass') return true;
  return report.projects.some((project) =>
    project.findings.some((one) => one.silenced === undefined && one.severity !== 'note'),
  );
}

/** Sees to it that the pull request holds one comment that says this. Never throws, also where the client rejects. */
export async function postComment(client: Promise<GitHubClient>, comment: Comment): Promise<CommentOutcome> {
  try {
    return await post(await client, comment);
  } catch (error) {
    return { kind: 'failed', warning: explain(error) };
  }
}

async function post(client: GitHubClient, comment: Comment): Promise<CommentOutcome> {
  const mine = await ownComments(client, comment);
  if (mine.length > 0) return await settle(client, comment, mine, false);
  if (!comment.mayCreate) return { kind: 'none' };
  const over = await whyOver(client, comment);
  if (over !== undefined) return { kind: over };
  const { data: created } = await client.rest.issues.createComment({
    ...issueOf(comment),
    body: comment.write(undefined),
  });
  // Another run may have created one between our look and our post. Both look again; the older comment stays.
  const author = isBy(created.user?.login ?? '');
  const again = (await withMarker(client, comment)).filter(author);
  const known = again.some((one) => one.id === created.id);
  const self: MarkedComment = {
    id: created.id,
    url: created.html_url,
    digest: comment.digest,
    state: { head: comment.headSha, shown: [], accepted: [] },
    login: created.user?.login ?? '',
    bot: true,
    updated: created.updated_at,
  };
  const all = known ? again : [...again, self];
  return await settle(
    client,
    comment,
    [...all].sort((a, b) => a.id - b.id),
    true,
  );
}

/** Keeps the oldest of our comments, brings it up to date, and removes what else is ours. */
async function settle(
  client: GitHubClient,
  comment: Comment,
  [oldest, ...younger]: readonly MarkedComment[],
  created: boolean,
): Promise<CommentOutcome> {
  if (oldest === undefined) return { kind: 'none' };
  for (const one of younger) {
    await client.rest.issues.deleteComment({ ...repoOf(comment), comment_id: one.id }).catch(ignoreMissing);
  }
  if (oldest.digest === comment.digest) return { kind: created ? 'created' : 'unchanged', url: oldest.url };
  const over = await whyOver(client, comment);
  if (over !== undefined) return { kind: over };
  const { data } = await client.rest.issues.updateComment({
    ...repoOf(comment),
    comment_id: oldest.id,
    body: comment.write(oldest.state),
  });
  return { kind: 'updated', url: data.html_url };
}

/**
 * Why this run counts no more: the pull request has moved on since it began, so that it would write over the comment of a
 * newer one, or is closed. Undefined where it counts, and where GitHub does not say (a token that may only comment).
 */
export async function whyOver(
  client: GitHubClient,
  comment: Pick<Comment, 'owner' | 'repository' | 'pullRequest' | 'headSha'>,
): Promise<'outdated' | 'closed' | undefined> {
  try {
    const { data } = await client.rest.pulls.get({ ...repoOf(comment), pull_number: comment.pullRequest });
    if (data.head.sha !== comment.headSha) return 'outdated';
    return data.state === 'closed' ? 'closed' : undefined;
  } catch {
    return undefined;
  }
}

/** A comment that the other run removed already is as we want it. */
function ignoreMissing(error: unknown): void {
  if ((error as { status?: unknown }).status !== 404) throw error;
}
