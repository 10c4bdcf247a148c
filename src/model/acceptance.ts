/** By what a finding is known again: over pushes, and where somebody accepts it. */
import { createHash } from 'node:crypto';
import { mustBeSeen } from './must-be-seen.ts';
import type { Finding, ProjectReport } from './report.ts';

/** A finding that is shown as one to decide on. */
export interface OpenFinding {
  readonly project: ProjectReport;
  readonly finding: Finding;
  /** 6 characters `[A-Za-z0-9._]`: the same finding on the next push, whatever else stands in its migration. */
  readonly id: string;
  /** 16 characters `[A-Za-z0-9._]`: the same finding in the same bytes of its migration, told in the same words. */
  readonly key: string;
}

/** The errors and warnings that nobody silenced, errors first; silences that wait count as none. */
export function openFindings(projects: readonly ProjectReport[]): readonly OpenFinding[] {
  const open = projects.flatMap((project) =>
    project.findings
      .filter(({ severity, silenced }) => severity !== 'note' && silenced === undefined)
      .map((finding) => ({ project, finding, ...namesOf(project, finding) })),
  );
  return [...open.filter(isError), ...open.filter((one) => !isError(one))];
}

function isError({ finding }: { readonly finding: Finding }): boolean {
  return finding.severity === 'error';
}

/** Whether a maintainer can accept it. */
export function isAcceptable({ finding }: Pick<OpenFinding, 'finding'>): boolean {
  return finding.severity !== 'note' && finding.silenced === undefined && !mustBeSeen.has(finding.rule);
}

/**
 * The names of a finding. Whoever accepts a finding accepts what was read: the words are part of the key, and so are the
 * bytes of the migration, which hold more than one statement.
 */
export function namesOf(project: ProjectReport, finding: Finding): Pick<OpenFinding, 'id' | 'key'> {
  const { rule, severity, migration = '', file = '', object = '', message, fingerprint } = finding;
  const checksums = project.history.checksums ?? [];
  const bytes = checksums.find((one) => one.migration === migration)?.sha256 ?? '';
  return {
    id: hash([rule, fingerprint]).slice(0, 6),
    key: hash([rule, severity, migration, file, object, message, fingerprint, bytes]).slice(0, 16),
  };
}

/** Letters, digits, `_` and `.`: two hyphens must not stand in an HTML comment. */
function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').replaceAll('-', '.');
}
