/** The suggestions of a report on its pull request. Only of a report that this very run made: see docs/forks.md. */
import type { GitHubClient } from './github/client.ts';
import type { Thread } from './github/own-comments.ts';
import { suggest } from './github/suggestions.ts';
import type { Report } from './model/report.ts';
import { reviewSuggestions } from './report/suggestion.ts';

/** Where they go. */
export interface SuggestionPlace extends Thread {
  readonly client: () => Promise<GitHubClient>;
  /** Head of the pull request that the report is about. */
  readonly headSha: string;
}

/** Makes them, and says so in a sentence for the log; `undefined` where there is nothing to say. Never throws. */
export async function suggestRewrites(
  report: Report,
  { client, ...place }: SuggestionPlace,
): Promise<string | undefined> {
  const outcome = await suggest(client, { ...place, comments: reviewSuggestions(report.projects) });
  if (outcome.kind === 'none') return undefined;
  return outcome.kind === 'failed'
    ? outcome.sentence
    : `Suggested ${outcome.count === 1 ? 'a rewrite' : `${outcome.count} rewrites`}: ${outcome.url}`;
}
