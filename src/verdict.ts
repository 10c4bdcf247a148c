/** The verdict and the exit status: one place owns them. */
import type { Finding, ProjectReport, Report, Severity, VerdictWord } from './model/report.ts';

/** The least severity that fails a check. */
export type FailOn = Severity | 'never';

const ranks: Readonly<Record<FailOn, number>> = { note: 0, warning: 1, error: 2, never: 3 };

/** Whether a finding fails the check. */
export function fails(finding: Finding, failOn: FailOn): boolean {
  return finding.silenced === undefined && ranks[finding.severity] >= ranks[failOn];
}

/** A project's part of the report with what fails it. */
export interface Judged {
  readonly report: ProjectReport;
  readonly failOn: FailOn;
}

/** `fail` outranks `incomplete`: what was found stays found, whatever else could not be done. */
export function verdictOf(projects: readonly Judged[]): VerdictWord {
  if (projects.some(({ report, failOn }) => report.findings.some((finding) => fails(finding, failOn))))
    return 'fail';
  if (projects.some(({ report }) => report.checks.some((check) => check.status === 'unable')))
    return 'incomplete';
  return 'pass';
}

/** 0 pass, 1 findings, 2 the job could not be done; `allowIncomplete` turns an incomplete check's 2 into 0. */
export function exitStatus(report: Report, allowIncomplete: boolean): 0 | 1 | 2 {
  switch (report.verdict) {
    case 'pass':
      return 0;
    case 'fail':
      return 1;
    case 'incomplete':
      return allowIncomplete ? 0 : 2;
  }
}
