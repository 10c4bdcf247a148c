/** The Action: inputs and event → check → comment, summary, annotations, outputs, exit status. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { endGroup, error as reportError, startGroup } from '@actions/core';
import { updateChangelog } from './changelog-file.ts';
import { check } from './check.ts';
import { messageOf, PreflightError } from './errors.ts';
import { openGitHub } from './github/client.ts';
import { commentKey, commentMarker, postComment, worthAComment } from './github/comment.ts';
import { type GitHubContext, readEvent } from './github/event.ts';
import { type JobSettings, readInputs } from './github/inputs.ts';
import { lineLinks } from './github/links.ts';
import { logProgress } from './github/log.ts';
import { annotate, setNoReport, setOutputs, warn, writeSummary } from './github/output.ts';
import type { Report } from './model/report.ts';
import type { Progress } from './ports.ts';
import { type Annotation, toAnnotations } from './report/annotations.ts';
import { type ChangelogContext, toChangelog } from './report/changelog.ts';
import { toJson } from './report/json.ts';
import { commentLimit, digestOf, failureSummary, toMarkdown, toSummary } from './report/markdown.ts';
import { toTerminal } from './report/terminal.ts';
import { helpUrls } from './system/reference.ts';
import { exitStatus } from './verdict.ts';

/** Width of the report in the log, which has no columns of its own. */
const logWidth = 100;

async function run(env: NodeJS.ProcessEnv, directory: string): Promise<number> {
  const settings = readInputs(env);
  const context = await readEvent(env);
  const progress = logProgress();
  const report = await progress.during('Rehearsing the change', () =>
    check({
      directory,
      base: settings.base === undefined ? context.base : { kind: 'ref', ref: settings.base },
      serverUrl: context.serverUrl,
      settings,
      progress,
      env,
    }),
  );
  progress.say(`\n${toTerminal(report, { color: false, links: false, width: logWidth })}`);
  annotateFolded(toAnnotations(report));
  // What needs no GitHub is written first: waiting for GitHub may be what a cancelled job ends with.
  const unwritten = await writeSummary(
    toSummary(report, { linkTo: lineLinks(context), helpUrl: helpUrls(env) }),
    env,
  );
  if (unwritten !== undefined) warn(unwritten);
  const reportFile = await writeReport(resolve(directory, settings.reportFile), report);
  const changelog = { title: context.pullRequest?.title, number: context.pullRequest?.number };
  await writeChangelog(settings.changelog, directory, report, changelog);
  const commentUrl = await comment(report, settings, context, progress, env);
  setOutputs(report, { reportFile, commentUrl, changelog: toChangelog(report, changelog) });
  const status = exitStatus(report, settings.allowIncomplete);
  if (status !== 0) progress.say(endings[status]);
  return status;
}

/** Last line of a step that does not pass, beside whose red cross nothing else may stand: a warning can fail it, too. */
const endings = {
  1: 'Exit status 1: findings fail this check, from the severity on that fail-on names.',
  2: 'Exit status 2: a part of the check could not be done; allow-incomplete makes that a pass.',
} as const;

/** The log has shown the report already, so what is meant for the lines of the change is folded in it. */
function annotateFolded(annotations: readonly Annotation[]): void {
  if (annotations.length === 0) return;
  startGroup('Annotations');
  annotate(annotations);
  endGroup();
}

/** The comment's address; a warning and `undefined` where there is none. Nothing here changes the verdict. */
async function comment(
  report: Report,
  settings: JobSettings,
  context: GitHubContext,
  progress: Progress,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const { pullRequest, owner, repository, runUrl, apiUrl } = context;
  // A change that touches no Prisma file leaves whatever stands there alone.
  if (pullRequest === undefined || settings.comment === 'never' || report.projects.length === 0)
    return undefined;
  if (settings.token === undefined) {
    warn('There is no comment, because the input token is empty. The job summary has the result.');
    return undefined;
  }
  const addresses = { linkTo: lineLinks(context), helpUrl: helpUrls(env) };
  const key = commentKey(settings.workingDirectory, settings.schema);
  const digest = digestOf(report, { limitBytes: commentLimit, ...addresses });
  const marker = commentMarker(key, digest);
  const body = toMarkdown(report, {
    limitBytes: commentLimit,
    ...addresses,
    marker,
    ...(runUrl === undefined ? {} : { summaryUrl: runUrl }),
  });
  const outcome = await postComment(openGitHub(settings.token, apiUrl), {
    owner,
    repository,
    pullRequest: pullRequest.number,
    headSha: pullRequest.headSha,
    key,
    digest,
    body,
    mayCreate: worthAComment(report, settings.comment),
  });
  switch (outcome.kind) {
    case 'failed':
      warn(outcome.warning);
      return undefined;
    case 'outdated':
      progress.say(
        `No comment: #${pullRequest.number} has newer commits, and their own run comments on them.`,
      );
      return undefined;
    case 'none':
      return undefined;
    case 'unchanged':
      progress.say(`The comment says the same already: ${outcome.url}`);
      return outcome.url;
    case 'created':
    case 'updated':
      progress.say(`Comment ${outcome.kind}: ${outcome.url}`);
      return outcome.url;
  }
}

/** A changelog that can't be written is a warning, as with the report: the verdict stands. */
async function writeChangelog(
  file: string | undefined,
  directory: string,
  report: Report,
  context: ChangelogContext,
): Promise<void> {
  if (file === undefined) return;
  try {
    await updateChangelog(resolve(directory, file), report, context);
  } catch (thrown) {
    warn(`The changelog could not be written to ${file}: ${messageOf(thrown)}`);
  }
}

async function writeReport(file: string, report: Report): Promise<string | undefined> {
  try {
    await writeFile(file, toJson(report));
    return file;
  } catch (thrown) {
    warn(`The report could not be written to ${file}: ${messageOf(thrown)}`);
    return undefined;
  }
}

/** Says why there is no report, where people look: the annotation, the summary, the output `verdict`. */
async function fail(thrown: unknown, env: NodeJS.ProcessEnv): Promise<void> {
  process.exitCode = 2;
  const [sentence, remedy] =
    thrown instanceof PreflightError
      ? [thrown.message, thrown.remedy]
      : [
          `Prisma Preflight stopped over a defect of its own: ${messageOf(thrown)}`,
          'Please report it with the log of this step.',
        ];
  if (!(thrown instanceof PreflightError) && thrown instanceof Error) logProgress().say(thrown.stack ?? '');
  reportError(`${sentence} ${remedy}`, { title: 'Prisma Preflight' });
  // No summary is no second failure: the annotation has said it.
  await writeSummary(failureSummary(sentence, remedy), env);
  setNoReport();
}

/** What is thrown where nobody waits for it would otherwise end in Node's own status 1, which means findings. */
process.once('uncaughtException', (thrown) => {
  fail(thrown, process.env).finally(() => process.exit(2));
});
try {
  process.exitCode = await run(process.env, process.env.GITHUB_WORKSPACE ?? process.cwd());
} catch (thrown) {
  await fail(thrown, process.env);
}
