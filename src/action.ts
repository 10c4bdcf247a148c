/** The Action: inputs and event → check → comment, summary, annotations, outputs, exit status. */
import { resolve } from 'node:path';
import { endGroup, startGroup } from '@actions/core';
import { parityOfJob } from './action-parity.ts';
import { updateChangelog } from './changelog-file.ts';
import { check } from './check.ts';
import { messageOf } from './errors.ts';
import { type Accepted, acceptedAt } from './github/accepted.ts';
import { openGitHub } from './github/client.ts';
import { commentKey, outcomeSentence } from './github/comment.ts';
import { type GitHubContext, readEvent } from './github/event.ts';
import { type JobSettings, readInputs } from './github/inputs.ts';
import { lineLinks } from './github/links.ts';
import { logProgress } from './github/log.ts';
import { openPullRequests } from './github/open-pull-requests.ts';
import {
  annotate,
  failStep,
  type Published,
  setNoReport,
  setOutputs,
  warn,
  writeSummary,
} from './github/output.ts';
import { strangerOf } from './github/strangers.ts';
import type { Annotation } from './model/annotation.ts';
import type { Report } from './model/report.ts';
import type { OpenPullRequests, Progress } from './ports.ts';
import { publish } from './publish.ts';
import { toAnnotations } from './report/annotations.ts';
import { type ChangelogContext, toChangelog } from './report/changelog.ts';
import { failureSummary, toSummary } from './report/markdown.ts';
import { toTerminal } from './report/terminal.ts';
import { writeReportFiles } from './report-files.ts';
import { suggestRewrites } from './suggest.ts';
import { helpUrls } from './system/reference.ts';
import { exitStatus } from './verdict.ts';

/** Width of the report in the log, which has no columns of its own. */
const logWidth = 100;

async function run(env: NodeJS.ProcessEnv, directory: string): Promise<number> {
  const settings = readInputs(env);
  const context = await readEvent(env);
  const progress = logProgress();
  const live = settings.parityDatabaseUrls.length > 0;
  const accepted = acceptances(settings, context);
  const report = await progress.during(live ? 'Comparing live databases' : 'Rehearsing the change', () =>
    live
      ? parityOfJob(settings, context, { directory, progress, env })
      : check({
          directory,
          base: settings.base === undefined ? context.base : { kind: 'ref', ref: settings.base },
          serverUrl: context.serverUrl,
          settings,
          progress,
          env,
          fromFork: async () => context.pullRequest?.fromFork ?? (await accepted.groupFromFork()),
          stranger: () =>
            strangerOf(context, env, settings.token === undefined ? undefined : accepted.groupFromFork),
          acceptance: accepted.ask,
          ...othersOf(settings, context, progress),
        }),
  );
  progress.say(`\n${toTerminal(report, { color: false, links: false, width: logWidth })}`);
  annotateFolded(toAnnotations(report));
  // What needs no GitHub is written first: waiting for GitHub may be what a cancelled job ends with.
  const unwritten = await writeSummary(
    toSummary(report, {
      linkTo: lineLinks(context),
      helpUrl: helpUrls(env),
      remarks: remarksOf(accepted),
    }),
    env,
  );
  if (unwritten !== undefined) warn(unwritten);
  const files = await writeFiles(report, settings, directory, env);
  const changelog = { title: context.pullRequest?.title, number: context.pullRequest?.number };
  await writeChangelog(settings.changelog, directory, report, changelog);
  const commentUrl = await comment(report, settings, context, accepted, progress, env);
  setOutputs(report, { ...files, commentUrl, changelog: toChangelog(report, changelog) });
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
  accepted: Accepted,
  progress: Progress,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const { pullRequest, runUrl } = context;
  // A change that touches no Prisma file leaves whatever stands there alone.
  if (pullRequest === undefined || settings.comment === 'never' || report.projects.length === 0) {
    const sentence = accepted.failure();
    // Without a comment of its own the job may well have no right to look at the pull request.
    if (sentence !== undefined) (settings.comment === 'never' ? progress.say : warn)(sentence);
    return undefined;
  }
  const { token } = settings;
  if (token === undefined) {
    warn('There is no comment, because the input token is empty. The job summary has the result.');
    return undefined;
  }
  const place = {
    client: () => openGitHub(token, context.apiUrl),
    owner: context.owner,
    repository: context.repository,
    pullRequest: pullRequest.number,
    headSha: pullRequest.headSha,
    key: commentKey(settings.workingDirectory, settings.schema),
  };
  const outcome = await publish(report, {
    ...place,
    mode: settings.comment,
    addresses: { linkTo: lineLinks(context), helpUrl: helpUrls(env) },
    runUrl,
    accepted: accepted.used(),
    remarks: remarksOf(accepted),
  });
  // Where GitHub does not answer at all, one warning is enough.
  if (outcome.kind === 'failed') warn(outcome.warning);
  else {
    const sentence = accepted.failure();
    if (sentence !== undefined) warn(sentence);
    progress.say(outcomeSentence(outcome, pullRequest.number));
  }
  if (settings.suggestions && 'url' in outcome) {
    const said = await suggestRewrites(report, place);
    if (said !== undefined) progress.say(said);
  }
  return 'url' in outcome ? outcome.url : undefined;
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

/** The other pull requests, for one that says where it is to be merged. */
function othersOf(
  { token }: JobSettings,
  { pullRequest, owner, repository, apiUrl }: GitHubContext,
  progress: Progress,
): { readonly others?: OpenPullRequests } {
  if (token === undefined || pullRequest?.baseRef === undefined) return {};
  const place = { owner, repository, pullRequest: pullRequest.number };
  return {
    others: openPullRequests(() => openGitHub(token, apiUrl), place, pullRequest.baseRef, progress.say),
  };
}

/**
 * Where risks are accepted: on the pull request, or on those of a merge group. Without a token nobody is asked. `comment:
 * never` asks, too: another workflow may post the comment.
 */
function acceptances(settings: JobSettings, context: GitHubContext): Accepted {
  const { token } = settings;
  const { owner, repository, pullRequest, mergeGroup, apiUrl } = context;
  return acceptedAt({
    client: () => openGitHub(token ?? '', apiUrl),
    owner,
    repository,
    key: commentKey(settings.workingDirectory, settings.schema),
    pullRequest: token === undefined ? undefined : pullRequest?.number,
    mergeGroup: token === undefined ? undefined : mergeGroup,
  });
}

function remarksOf(accepted: Accepted): readonly string[] {
  return [accepted.remark()].filter((one) => one !== undefined);
}

/** Where the files are that were asked for; a warning for each that could not be written. */
async function writeFiles(
  report: Report,
  settings: JobSettings,
  directory: string,
  env: NodeJS.ProcessEnv,
): Promise<Omit<Published, 'commentUrl' | 'changelog'>> {
  const written = await writeReportFiles(report, settings, directory, env);
  for (const { setting, path, problem } of written) {
    if (problem !== undefined)
      warn(
        `The ${setting === 'rollback' ? 'way back' : 'report'} could not be written to ${path}: ${problem}`,
      );
  }
  const at = (wanted: string) =>
    written.find(({ setting, problem }) => setting === wanted && problem === undefined)?.path;
  return {
    reportFile: at('reportFile'),
    sarifFile: at('sarifFile'),
    rollbackFile: report.projects.some(({ rollback }) => rollback !== null) ? at('rollback') : undefined,
  };
}

/** Says why there is no report, where people look: the annotation, the summary, the output `verdict`. */
async function fail(thrown: unknown, env: NodeJS.ProcessEnv): Promise<void> {
  process.exitCode = 2;
  const { sentence, remedy } = failStep(thrown);
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
