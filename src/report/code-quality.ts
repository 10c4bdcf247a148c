/** GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
import { createHash } from 'node:crypto';
import type { Finding, ProjectReport, Report, Severity } from '../model/report.ts';
import { beginning, sentence, visible } from './escape/visible.ts';
import { compareFindings } from './group.ts';

const severities = { error: 'critical', warning: 'major', note: 'info' } as const satisfies Record<
  Severity,
  string
>;

/** One entry, as GitLab reads it. */
interface Violation {
  readonly description: string;
  readonly check_name: string;
  /** Unique in the report, and the same on the next push: by it GitLab tells new entries from old ones. */
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end?: number };
  };
}

/** The findings that nobody silenced, worst first, and the checks that could not be done. Two spaces, a final line break. */
export function toCodeQuality(report: Report): string {
  const all = report.projects.flatMap((project) => [
    ...[...project.findings]
      .filter((one) => one.silenced === undefined)
      .sort(compareFindings)
      .map((one) => violationOf(project, one)),
    ...project.checks
      .filter((one) => one.status === 'unable')
      .map(
        (one): Violation => ({
          description: sentence(
            `The check ${one.id} could not be done. ${beginning(one.reason ?? '', 1_000)}`,
          ),
          check_name: `unable-${one.id}`,
          fingerprint: digest(project.root, 'unable', one.id),
          severity: 'major',
          location: { path: visible(project.schema), lines: { begin: 1 } },
        }),
      ),
  ]);
  const seen = new Map<string, number>();
  const unique = all.map((one) => {
    const count = seen.get(one.fingerprint) ?? 0;
    seen.set(one.fingerprint, count + 1);
    return count === 0 ? one : { ...one, fingerprint: digest(one.fingerprint, String(count)) };
  });
  return `${JSON.stringify(unique, undefined, 2)}\n`;
}

function violationOf(project: ProjectReport, finding: Finding): Violation {
  const { line, endLine } = finding;
  const begin = line ?? 1;
  return {
    description: beginning(sentence(finding.message), 1_000),
    check_name: visible(finding.rule),
    fingerprint: digest(project.root, finding.rule, finding.fingerprint),
    severity: severities[finding.severity],
    location: {
      path: visible(finding.file ?? project.schema),
      lines: { begin, ...(endLine !== undefined && endLine >= begin ? { end: endLine } : {}) },
    },
  };
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
