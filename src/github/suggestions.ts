/**
 * Suggestions on a pull request: one review with a comment for each, made once. What was suggested is remembered in the
 * review itself, which stays when its comments are resolved, outdated or deleted; so nothing is suggested twice.
 *
 * But by two runs that look at the same instant. The second can't withdraw: GitHub deletes no review that was submitted, and
 * dismisses none that only comments. A pending one would be a lock, as each user has one a pull request; a run that is killed
 * leaves it there, and then whatever reviews as the same bot is refused (QwenLM/qwen-code#10088, max-sixty/tend#1171).
 */
import { messageOf } from '../errors.ts';
import type { GitHubClient } from './client.ts';
import { whyOver } from './comment.ts';
import { isBy, repoOf, type Thread, whoAmI } from './own-comments.ts';

/** One comment of the review. */
export interface SuggestionComment {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  /** Markdown. */
  readonly body: string;
  /** 16 hex digits; equal ones suggest the same. */
  readonly digest: string;
}

/** What may be suggested, worst first. */
export interface Suggestions extends Thread {
  /** Head of the pull request that was checked. */
  readonly headSha: string;
  readonly comments: readonly SuggestionComment[];
}

/** How many were made; `failed` says why none could be, which changes nothing else. */
export type SuggestionOutcome =
  | { readonly kind: 'made'; readonly count: number; readonly url: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly sentence: string };

/** So many at once: a reviewer is notified of the review, and reads no more. */
const mostSuggestions = 5;

/** Makes those that were not made before. Never throws, also where the client rejects. */
export async function suggest(
  client: () => Promise<GitHubClient>,
  wanted: Suggestions,
): Promise<SuggestionOutcome> {
  if (wanted.comments.length === 0) return { kind: 'none' };
  try {
    return await make(await client(), wanted);
  } catch (error) {
    return { kind: 'failed', sentence: why(error) };
  }
}

async function make(client: GitHubClient, wanted: Suggestions): Promise<SuggestionOutcome> {
  const before = await madeBefore(client, wanted);
  const fresh = wanted.comments.filter(({ digest }) => !before.has(digest)).slice(0, mostSuggestions);
  if (fresh.length === 0 || (await whyOver(client, wanted)) !== undefined) return { kind: 'none' };
  const { data } = await client.rest.pulls.createReview({
    ...pullOf(wanted),
    commit_id: wanted.headSha,
    event: 'COMMENT',
    body: reviewBody(
      wanted.key,
      fresh.map(({ digest }) => digest),
    ),
    comments: fresh.map(({ path, line, endLine, body }) => ({
      path,
      body,
      line: endLine,
      side: 'RIGHT',
      ...(line === endLine ? {} : { start_line: line, start_side: 'RIGHT' }),
    })),
    // Tried again after an answer that got lost it would stand there twice.
    request: { retries: 0 },
  });
  return { kind: 'made', count: fresh.length, url: data.html_url };
}

/** The digests in the reviews that are ours. */
async function madeBefore(client: GitHubClient, wanted: Suggestions): Promise<ReadonlySet<string>> {
  const reviews = client.paginate.iterator(client.rest.pulls.listReviews, {
    ...pullOf(wanted),
    per_page: 100,
  });
  const marked: { login: string; bot: boolean; digests: readonly string[] }[] = [];
  for await (const { data } of reviews) {
    for (const { body, user } of data) {
      const digests = readDigests(body, wanted.key);
      if (digests.length > 0) marked.push({ login: user?.login ?? '', bot: user?.type === 'Bot', digests });
    }
  }
  const mine = marked.length === 0 ? [] : marked.filter(isBy(await whoAmI(client)));
  return new Set(mine.flatMap(({ digests }) => digests));
}

function pullOf(thread: Thread): { owner: string; repo: string; pull_number: number } {
  return { ...repoOf(thread), pull_number: thread.pullRequest };
}

function markerStart(key: string): string {
  return `<!-- prisma-preflight:${key} suggested=`;
}

/** GitHub wants a text for a review that only comments. */
function reviewBody(key: string, digests: readonly string[]): string {
  const what = digests.length === 1 ? 'A rewrite' : `${digests.length} rewrites`;
  const said = `${what} that Prisma Preflight tried, to commit or to resolve. ${digests.length === 1 ? 'It is' : 'Each is'} suggested once.`;
  return `${said}\n\n${markerStart(key)}${digests.join(',')} -->\n`;
}

/** Nothing where the text does not end with a marker of this key. */
function readDigests(body: string, key: string): readonly string[] {
  const start = markerStart(key);
  const at = body.lastIndexOf(start);
  if (at === -1) return [];
  const found = /^([0-9a-f]{16}(?:,[0-9a-f]{16})*) -->\s*$/.exec(body.slice(at + start.length));
  return found?.[1]?.split(',') ?? [];
}

function why(error: unknown): string {
  const status = (error as { status?: unknown }).status;
  const said = messageOf(error).replace(/\s+/g, ' ').slice(0, 300);
  if (status === 403)
    return 'No suggestions: the token may not review this pull request; `permissions: pull-requests: write` lets it.';
  // Such as a file that GitHub takes for a renamed one: then only the lines that differ are in the diff.
  if (status === 422) return `No suggestions: GitHub does not take them for these lines (${said}).`;
  return `No suggestions: GitHub did not answer as it should${typeof status === 'number' ? ` (${status})` : ''}: ${said}.`;
}
