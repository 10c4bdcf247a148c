/** The way back as a file of SQL. */
import type { ProjectReport, Report } from '../model/report.ts';
import { sentence } from './escape/visible.ts';

/** One script, a project after the other; undefined where there is nothing to go back from. */
export function toRollback({ projects }: Report): string | undefined {
  const parts = projects.flatMap(({ root, rollback }) =>
    rollback === null
      ? []
      : [projects.length === 1 ? partOf(rollback) : `${comment(`Project ${root}`)}${partOf(rollback)}`],
  );
  return parts.length === 0 ? undefined : parts.join('\n');
}

function partOf({ sql, proven, lost }: NonNullable<ProjectReport['rollback']>): string {
  const tried = proven ? '' : comment('NOT PROVEN to lead back: try it on a copy first.');
  const lines = lost.map((one) => comment(`Not brought back: ${one}`)).join('');
  return `${tried}${lines}${sql === '' ? comment('No SQL is needed.') : sql}`;
}

/** One line, whatever is in it. */
function comment(text: string): string {
  return `-- ${sentence(text)}\n`;
}
