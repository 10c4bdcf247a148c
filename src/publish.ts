/** The comment of a report: what it says, what it remembers, and what changed since it was written last. */
import type { GitHubClient } from './github/client.ts';
import { type CommentMode, type CommentOutcome, postComment, worthAComment } from './github/comment.ts';
import { type Acceptance, commentMarker, type Remembered } from './github/marker.ts';
import { openFindings } from './model/acceptance.ts';
import type { Report } from './model/report.ts';
import { commentLimit, digestOf, type MarkdownOptions, toMarkdown } from './report/markdown.ts';
import { sinceRemark } from './report/since.ts';

/** Where a comment goes and how it is to be told. */
export interface Publication {
  readonly client: () => Promise<GitHubClient>;
  readonly owner: string;
  readonly repository: string;
  readonly pullRequest: number;
  /** Head of the pull request that the report is about. */
  readonly headSha: string;
  readonly key: string;
  readonly mode: CommentMode;
  /** Of lines and of pages of the rule reference. */
  readonly addresses: Pick<MarkdownOptions, 'linkTo' | 'helpUrl'>;
  /** The page of the run that has the job summary. */
  readonly runUrl: string | undefined;
  readonly accepted: readonly Acceptance[];
  /** Sentences of Preflight for the reader. */
  readonly remarks: readonly string[];
}

/** Sees to it that the pull request has one comment that says this. Never throws. */
export async function publish(report: Report, where: Publication): Promise<CommentOutcome> {
  const { owner, repository, pullRequest, headSha, key, addresses, runUrl, accepted } = where;
  const state: Remembered = {
    head: headSha,
    shown: openFindings(report.projects),
    accepted,
  };
  const options = { limitBytes: commentLimit, ...addresses, remarks: where.remarks };
  // What is remembered is part of it: the label accepts what stands in the marker.
  const digest = digestOf(report, options, JSON.stringify([state.shown, state.accepted]));
  const marker = commentMarker(key, digest, state);
  return await postComment(where.client(), {
    owner,
    repository,
    pullRequest,
    headSha,
    key,
    digest,
    write: (before) =>
      toMarkdown(report, {
        ...options,
        remarks: [...sinceRemark(before, state), ...where.remarks],
        marker,
        ...(runUrl === undefined ? {} : { summaryUrl: runUrl }),
      }),
    mayCreate: worthAComment(report, where.mode),
  });
}
