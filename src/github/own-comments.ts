/** Finds Preflight's own comments on a pull request: by marker and author, over all pages. */
import type { GitHubClient } from './client.ts';
import { type Remembered, readMarker } from './marker.ts';

/** Where a job's comment stands. */
export interface Thread {
  readonly owner: string;
  readonly repository: string;
  readonly pullRequest: number;
  /** Tells the comments of several Preflight jobs on one pull request apart. */
  readonly key: string;
}

/** A comment with our marker. */
export interface MarkedComment {
  readonly id: number;
  readonly url: string;
  /** Undefined where its marker can't be read. */
  readonly digest: string | undefined;
  readonly state: Remembered;
  readonly login: string;
  readonly bot: boolean;
  /** When it was last written, as GitHub has it (ISO 8601, UTC, whole seconds). */
  readonly updated: string;
}

/** Our comments, oldest first. @throws what the client throws. */
export async function ownComments(client: GitHubClient, thread: Thread): Promise<readonly MarkedComment[]> {
  const marked = await withMarker(client, thread);
  const mine = marked.length === 0 ? [] : marked.filter(isBy(await whoAmI(client)));
  return [...mine].sort((a, b) => a.id - b.id);
}

/** The comments with our marker and key, whoever wrote them. */
export async function withMarker(client: GitHubClient, thread: Thread): Promise<readonly MarkedComment[]> {
  const all = client.paginate.iterator(client.rest.issues.listComments, {
    ...issueOf(thread),
    per_page: 100,
  });
  const found: MarkedComment[] = [];
  for await (const { data } of all) {
    for (const one of data) {
      const marker = readMarker(one.body ?? '', thread.key);
      if (marker === undefined) continue;
      found.push({
        id: one.id,
        url: one.html_url,
        ...marker,
        login: one.user?.login ?? '',
        bot: one.user?.type === 'Bot',
        updated: one.updated_at,
      });
    }
  }
  return found;
}

/**
 * Anybody may write our marker into a comment, so the author counts. REST tells an app's token nothing about itself;
 * GraphQL's `viewer` does for every kind of token. Where it does not answer, it is taken to be the job's own token.
 */
export async function whoAmI(client: GitHubClient): Promise<string> {
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
export function isBy(login: string): (one: Pick<MarkedComment, 'login' | 'bot'>) => boolean {
  return (one) => one.login === login || (one.bot && one.login === `${login}[bot]`);
}

/** The repository as octokit names it. */
export function repoOf(thread: Pick<Thread, 'owner' | 'repository'>): { owner: string; repo: string } {
  return { owner: thread.owner, repo: thread.repository };
}

/** The pull request as octokit names an issue. */
export function issueOf(thread: Thread): { owner: string; repo: string; issue_number: number } {
  return { ...repoOf(thread), issue_number: thread.pullRequest };
}
