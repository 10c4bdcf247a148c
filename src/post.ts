/**
 * Posts the comment of a finished report: the second half of the two workflows for forks. It runs no SQL, checks nothing
 * out, and takes nothing from the report but what is to be shown.
 */
import { acceptFindings } from './accept.ts';
import { PreflightError } from './errors.ts';
import { acceptedAt } from './github/accepted.ts';
import { openGitHub } from './github/client.ts';
import type { CommentMode, CommentOutcome } from './github/comment.ts';
import { explain } from './github/failure.ts';
import {
  type FinishedRun,
  pullRequestOf,
  type RunsPullRequest,
  readFinishedRun,
} from './github/finished-run.ts';
import { lineLinks } from './github/links.ts';
import type { Finding, ProjectReport, Report } from './model/report.ts';
import { publish } from './publish.ts';
import { readReport } from './read-report.ts';
import { helpUrls } from './system/reference.ts';
import { type FailOn, verdictOf } from './verdict.ts';

/** What is posted, and how. */
export interface PostRequest {
  /** Path of the report. */
  readonly file: string;
  readonly token: string | undefined;
  readonly failOn: FailOn;
  readonly mode: CommentMode;
  /** Of the comment, as the first workflow has it. */
  readonly key: string;
  readonly env: NodeJS.ProcessEnv;
}

/** How it ended: with a comment, or a sentence why there is none that nobody need worry about. */
export type PostOutcome =
  | {
      readonly kind: 'commented';
      readonly pullRequest: number;
      readonly outcome: PostedComment;
      /** A sentence where something about it could not be found out. */
      readonly warning: string | undefined;
    }
  | { readonly kind: 'nothing'; readonly sentence: string };

/** An outcome that is none of failure. */
export type PostedComment = Exclude<CommentOutcome, { readonly kind: 'failed' }>;

/** Posts it. @throws PreflightError where that is not possible: the event, the file, the token, GitHub. */
export async function post(request: PostRequest): Promise<PostOutcome> {
  const run = await readFinishedRun(request.env);
  const report = await readReport(request.file, request.failOn);
  const { token } = request;
  if (token === undefined) {
    throw new PreflightError(
      'There is no token to comment with.',
      'Leave the input `token` at its default, or set GITHUB_TOKEN for the command line.',
    );
  }
  const client = openGitHub(token, run.apiUrl);
  const pull = await client.then((one) => pullRequestOf(one, run, report.base)).catch(refuse);
  if (pull.kind !== 'found') return { kind: 'nothing', sentence: whyNothing(pull, run) };
  const { number: pullRequest, fromFork } = pull;
  const { owner, repository, headSha } = run;
  const place = { client: () => client, owner, repository, key: request.key, pullRequest };
  const accepted = acceptedAt({ ...place, mergeGroup: undefined });
  const judged = await acceptFindings(
    report.projects.map((project) => ({ report: unsettled(project, fromFork), failOn: request.failOn })),
    accepted.ask,
  );
  const shown: Report = {
    ...report,
    verdict: verdictOf(judged),
    projects: judged.map((one) => one.report),
  };
  const context = { ...run, pullRequest: { number: pullRequest } };
  const outcome = await publish(shown, {
    ...place,
    headSha,
    mode: request.mode,
    addresses: { linkTo: lineLinks(context), helpUrl: helpUrls(request.env) },
    runUrl: run.runUrl,
    accepted: accepted.used(),
    remarks: [accepted.remark()].filter((one) => one !== undefined),
  });
  if (outcome.kind === 'failed')
    throw new PreflightError(outcome.warning, 'Run this job again when that is mended.');
  return { kind: 'commented', pullRequest, outcome, warning: accepted.failure() };
}

function refuse(error: unknown): never {
  throw new PreflightError(explain(error), 'Run this job again when that is mended.', { cause: error });
}

/**
 * What the file says of acceptance is its author's word: a label is looked up again, and what the change itself silences
 * waits for a maintainer where it comes from a fork.
 */
function unsettled(project: ProjectReport, fromFork: boolean): ProjectReport {
  const findings = project.findings.map((finding): Finding => {
    const { silenced, ...rest } = finding;
    if (silenced?.by === 'label') return rest;
    if (silenced?.by === 'comment' && fromFork)
      return { ...rest, waiting: { reason: silenced.reason, by: 'comment' } };
    return finding;
  });
  return { ...project, findings };
}

function whyNothing(pull: Exclude<RunsPullRequest, { readonly kind: 'found' }>, run: FinishedRun): string {
  switch (pull.kind) {
    case 'moved':
      return `No comment: the pull request has newer commits than ${run.headSha.slice(0, 7)}, and their own run reports on them.`;
    case 'gone':
      return `No comment: no open pull request has the commit ${run.headSha.slice(0, 7)} as its head.`;
    case 'ambiguous':
      return `No comment: the pull requests ${pull.numbers.map((one) => `#${one}`).join(', ')} have the same head, and the report fits the base of none of them alone.`;
  }
}
