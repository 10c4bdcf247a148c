/** One line for each thing that fails, and nothing where nothing does: for the log of a container before it starts. */
import type { Report } from '../model/report.ts';
import { sentence } from './escape/visible.ts';
import { active } from './group.ts';

/** Errors and warnings, and what could not be done; each on a line of its own. '' where there is none. */
export function toLines(report: Report): string {
  const lines = report.projects.flatMap((project) => [
    ...active(project.findings)
      .filter((one) => one.severity !== 'note' || report.verdict === 'fail')
      .map((one) => `${one.severity} ${one.rule}: ${sentence(one.message)}`),
    ...project.checks
      .filter((check) => check.status === 'unable')
      .map((check) => `unable ${check.id}: ${sentence(check.reason ?? '')}`),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}
