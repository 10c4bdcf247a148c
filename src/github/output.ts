/** What the job shows beside the comment: annotations, the summary, outputs. */
import { appendFile } from 'node:fs/promises';
import { type AnnotationProperties, error, notice, setOutput, warning } from '@actions/core';
import { messageOf, PreflightError } from '../errors.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Report } from '../model/report.ts';
import { logProgress } from './log.ts';

const write = { error, warning, notice };

/** Prints the annotations as workflow commands, for which @actions/core escapes their texts. This is `--format github`, too. */
export function annotate(annotations: readonly Annotation[]): void {
  for (const { level, title, message, file, line, endLine } of annotations) {
    const properties: AnnotationProperties = { title };
    if (file !== undefined) {
      properties.file = file;
      if (line !== undefined) properties.startLine = line;
      if (endLine !== undefined) properties.endLine = endLine;
    }
    write[level](message, properties);
  }
}

/** A warning in the log and on the run's page that belongs to no line. */
export function warn(message: string): void {
  warning(message, { title: 'Prisma Preflight' });
}

/** Writes the job summary. A sentence where that is not possible (a runner without summaries, a full disk); else undefined. */
export async function writeSummary(
  text: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const file = env.GITHUB_STEP_SUMMARY ?? '';
  if (file === '') return 'This runner keeps no job summaries; the log and the report file have the result.';
  try {
    // The file is the step's own; what an earlier part of the step wrote stays.
    await appendFile(file, text, 'utf8');
    return undefined;
  } catch (thrown) {
    return `The job summary could not be written: ${messageOf(thrown)}`;
  }
}

/** What a later step can use, beside the report itself. */
export interface Published {
  /** Absolute path of the report as JSON; undefined where it was not written. */
  readonly reportFile: string | undefined;
  /** Absolute path of the SQL of the way back; undefined where there is none. */
  readonly rollbackFile: string | undefined;
  /** The same for the SARIF file. */
  readonly sarifFile: string | undefined;
  readonly commentUrl: string | undefined;
  /** Entries of the new migrations as markdown; '' where there are none. */
  readonly changelog: string;
}

/** Sets the outputs that action.yml describes. */
export function setOutputs(report: Report, published: Published): void {
  const findings = report.projects.flatMap((project) => project.findings);
  const count = (severity: string) =>
    findings.filter((one) => one.severity === severity && one.silenced === undefined).length;
  setOutput('verdict', report.verdict);
  setOutput('report', published.reportFile ?? '');
  setOutput('rollback', published.rollbackFile ?? '');
  setOutput('sarif', published.sarifFile ?? '');
  setOutput('errors', count('error'));
  setOutput('warnings', count('warning'));
  setOutput('notes', count('note'));
  setOutput('silenced', findings.filter((one) => one.silenced !== undefined).length);
  setOutput('projects', report.projects.length);
  setOutput(
    'migrations',
    report.projects.reduce((sum, project) => sum + project.history.added.length, 0),
  );
  setOutput('comment-url', published.commentUrl ?? '');
  setOutput('changelog', published.changelog);
}

/** Sets what later steps may read where there is no report: the check could not be done. */
export function setNoReport(): void {
  setOutput('verdict', 'incomplete');
}

/** Sets the output of the Action `post`. */
export function setCommentUrl(url: string): void {
  setOutput('comment-url', url);
}

/** Why a step ended without doing its job: one sentence and what to do about it. */
export interface Reason {
  readonly sentence: string;
  readonly remedy: string;
}

/** Says as an annotation why a step could not do its job; a defect of Preflight with its stack in the log. */
export function failStep(thrown: unknown): Reason {
  const reason =
    thrown instanceof PreflightError
      ? { sentence: thrown.message, remedy: thrown.remedy }
      : {
          sentence: `Prisma Preflight stopped over a defect of its own: ${messageOf(thrown)}`,
          remedy: 'Please report it with the log of this step.',
        };
  if (!(thrown instanceof PreflightError) && thrown instanceof Error) logProgress().say(thrown.stack ?? '');
  error(`${reason.sentence} ${reason.remedy}`, { title: 'Prisma Preflight' });
  return reason;
}
