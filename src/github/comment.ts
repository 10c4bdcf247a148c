/** The one comment of Preflight on a pull request: found again, left alone when it says the same, edited in place. */
import type { Report } from '../model/report.ts';
import type { GitHubClient } from './client.ts';
import { explain } from './failure.ts';

/** When a comment may be made. An existing one is kept up to date whatever this says, except under `never`. */
export type CommentMode = 'always' | 'on-findings' | 'never';

/** What is to stand on the pull request. */
export interface Comment {
  readonly owner: string;
  readonly repository: string;
  readonly pullRequest: number;
  /** Head of the pull request that was checked. */
  readonly headSha: string;
  /** Tells the comments of several Preflight jobs on one pull request apart. */
  readonly key: string;
  /** Equal digests mean that the comment says the same. */
  readonly digest: string;
  /** Markdown that holds `commentMarker(key, digest)`. */
  readonly body: string;
  /** Whether to make one where there is none. */
  readonly mayCreate: boolean;
}

/**
 * How it ended. `outdated`: the pull request has a newer head, whose own run says what there is to say. `failed` is a
 * warning for the log and changes no verdict.
 */
export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  | { readonly kind: 'none' | 'outdated' }
  | { readonly kind: 'failed'; readonly warning: string };

interface Found {
  readonly id: number;
  readonly url: string;
  readonly digest: string | undefined;
  readonly login: string;
  readonly bot: boolean;
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

/** The HTML comment by which Preflight finds its comment again. */
export function commentMarker(key: string, digest: string): string {
  return `<!-- prisma-preflight:${key} digest=${digest} -->`;
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
  const marked = await withMarker(client, comment);
  const mine = marked.length === 0 ? [] : marked.filter(isBy(await whoAmI(client)));
  if (mine.length > 0) return await settle(client, comment, mine, false);
  if (!comment.mayCreate) return { kind: 'none' };
  if (await isOutdated(client, comment)) return { kind: 'outdated' };
  const { data: created } = await client.rest.issues.createComment({ ...place(comment), body: comment.body });
  // Another run may have created one between our look and our post. Both look again; the older comment stays.
  const author = isBy(created.user?.login ?? '');
  const again = (await withMarker(client, comment)).filter(author);
  const known = again.some((one) => one.id === created.id);
  const self: Found = {
    id: created.id,
    url: created.html_url,
    digest: comment.digest,
    login: created.user?.login ?? '',
    bot: true,
  };
  return await settle(client, comment, known ? again : [...again, self], true);
}

/** Keeps the oldest of our comments, brings it up to date, and removes what else is ours. */
async function settle(
  client: GitHubClient,
  comment: Comment,
  mine: readonly Found[],
  created: boolean,
): Promise<CommentOutcome> {
  const [oldest, ...younger] = [...mine].sort((a, b) => a.id - b.id);
  if (oldest === undefined) return { kind: 'none' };
  for (const one of younger) {
    await client.rest.issues.deleteComment({ ...repo(comment), comment_id: one.id }).catch(ignoreMissing);
  }
  if (oldest.digest === comment.digest) return { kind: created ? 'created' : 'unchanged', url: oldest.url };
  if (await isOutdated(client, comment)) return { kind: 'outdated' };
  const { data } = await client.rest.issues.updateComment({
    ...repo(comment),
    comment_id: oldest.id,
    body: comment.body,
  });
  return { kind: 'updated', url: data.html_url };
}

/**
 * Whether the pull request has moved on since this run began, so that a run which ends late never writes over the comment
 * of a newer one. Where GitHub does not say (a token that may only comment), the run counts.
 */
async function isOutdated(client: GitHubClient, comment: Comment): Promise<boolean> {
  try {
    const { data } = await client.rest.pulls.get({ ...repo(comment), pull_number: comment.pullRequest });
    return data.head.sha !== comment.headSha;
  } catch {
    return false;
  }
}

/** A comment that the other run removed already is as we want it. */
function ignoreMissing(error: unknown): void {
  if ((error as { status?: unknown }).status !== 404) throw error;
}

/** The comments with our marker and key, whoever wrote them, over all pages. */
async function withMarker(client: GitHubClient, comment: Comment): Promise<readonly Found[]> {
  const start = `<!-- prisma-preflight:${comment.key} digest=`;
  const all = client.paginate.iterator(client.rest.issues.listComments, { ...place(comment), per_page: 100 });
  const found: Found[] = [];
  for await (const { data } of all) {
    for (const one of data) {
      const body = one.body ?? '';
      const at = body.lastIndexOf(start);
      if (at === -1 || body.slice(body.indexOf('-->', at) + 3).trim() !== '') continue;
      const digest = /^[0-9a-f]+/.exec(body.slice(at + start.length))?.[0];
      found.push({
        id: one.id,
        url: one.html_url,
        digest,
        login: one.user?.login ?? '',
        bot: one.user?.type === 'Bot',
      });
    }
  }
  return found;
}

/**
 * Anybody may write our marker into a comment, so the author counts. REST tells an app's token nothing about itself;
 * GraphQL's `viewer` does for every kind of token. Where it does not answer, it is taken to be the job's own token.
 */
async function whoAmI(client: GitHubClient): Promise<string> {
  try {
    const { viewer } = await client.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
    return viewer.login;
  } catch (error) {
    const { status } = error as { status?: unknown };
    if (status === 401) throw error;
    return 'github-actions[bot]';
  }
}

/** REST writes the login of an app as `name[bot]`, GraphQL in some places without the brackets. */
function isBy(login: string): (one: Found) => boolean {
  return (one) => one.login === login || (one.bot && one.login === `${login}[bot]`);
}

function repo(comment: Comment): { owner: string; repo: string } {
  return { owner: comment.owner, repo: comment.repository };
}

function place(comment: Comment): { owner: string; repo: string; issue_number: number } {
  return { ...repo(comment), issue_number: comment.pullRequest };
}
