/** By what a finding is known again: over pushes, and where somebody accepts it. */
import { createHash } from 'node:crypto';
import type { Finding, ProjectReport } from './report.ts';

/** The names of a finding. */
export interface FindingNames {
  /**
   * 6 characters `[A-Za-z0-9._]`: the same finding on the next push, whatever else stands in its migration. The first is `n`
   * for a note and `d` for what wants a decision.
   */
  readonly id: string;
  /** 16 characters `[A-Za-z0-9._]`: the same finding in the same bytes of its migration, told in the same words. */
  readonly key: string;
}

const ranks = { error: 0, warning: 1, note: 2 } as const;

/** The names of all findings that nobody silenced, worst first; those whose silence waits are among them. */
export function openFindings(projects: readonly ProjectReport[]): readonly FindingNames[] {
  return projects
    .flatMap((project) => project.findings.map((finding) => ({ project, finding })))
    .filter(({ finding }) => finding.silenced === undefined)
    .sort((a, b) => ranks[a.finding.severity] - ranks[b.finding.severity])
    .map(({ project, finding }) => namesOf(project, finding));
}

/**
 * The names of a finding. Whoever accepts a finding accepts what was read: the words are part of the key, and so are the
 * bytes of the migration, which hold more than one statement.
 */
export function namesOf(project: ProjectReport, finding: Finding): FindingNames {
  const { rule, severity, migration = '', file = '', object = '', message, fingerprint } = finding;
  const checksums = project.history.checksums ?? [];
  const bytes = checksums.find((one) => one.migration === migration)?.sha256 ?? '';
  return {
    id: (severity === 'note' ? 'n' : 'd') + hash([rule, fingerprint]).slice(0, 5),
    key: hash([rule, severity, migration, file, object, message, fingerprint, bytes]).slice(0, 16),
  };
}

/** Letters, digits, `_` and `.`: two hyphens must not stand in an HTML comment. */
function hash(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').replaceAll('-', '.');
}
