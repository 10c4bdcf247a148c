/** Findings that a maintainer accepted: silenced before the verdict is found. */
import { namesOf } from './model/acceptance.ts';
import { mustBeSeen } from './model/must-be-seen.ts';
import type { Finding } from './model/report.ts';
import { type FailOn, fails, type Judged } from './verdict.ts';

/** Asks which findings are accepted, by their keys: key → the reason that is shown. Never throws. */
export type AskAcceptance = (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** The projects with what is accepted silenced by its label. Nobody is asked where there is nothing to accept. */
export async function acceptFindings(
  projects: readonly Judged[],
  ask: AskAcceptance,
): Promise<readonly Judged[]> {
  const keys = projects.flatMap(({ report, failOn }) =>
    report.findings
      .filter((finding) => isAcceptable(finding, failOn))
      .map((finding) => namesOf(report, finding).key),
  );
  if (keys.length === 0) return projects;
  const accepted = await ask(keys);
  return projects.map(({ report, failOn }) => ({
    failOn,
    report: {
      ...report,
      findings: report.findings.map((finding) => {
        const reason = accepted.get(namesOf(report, finding).key);
        return reason === undefined || !isAcceptable(finding, failOn) ? finding : silencedBy(reason, finding);
      }),
    },
  }));
}

/** What somebody has to decide on: errors, warnings, and notes where they fail the check. */
function isAcceptable(finding: Finding, failOn: FailOn): boolean {
  return (
    finding.silenced === undefined &&
    !mustBeSeen.has(finding.rule) &&
    (finding.severity !== 'note' || fails(finding, failOn))
  );
}

function silencedBy(label: string, { waiting, ...finding }: Finding): Finding {
  const reason = waiting === undefined ? label : `${label}; its author says: ${waiting.reason}`;
  return { ...finding, silenced: { reason, by: 'label' } };
}
