/** The way back as a file of SQL. */
import type { Report, Rollback } from '../model/report.ts';
import { sentence } from './escape/visible.ts';
import { stopLines } from './way-back.ts';

/** One script, a project after the other; undefined where there is nothing to go back from. */
export function toRollback({ projects }: Report): string | undefined {
  const parts = projects.flatMap(({ root, rollback }) =>
    rollback === null
      ? []
      : [projects.length === 1 ? partOf(rollback) : `${comment(`Project ${root}`)}${partOf(rollback)}`],
  );
  return parts.length === 0 ? undefined : parts.join('\n');
}

function partOf(rollback: Rollback): string {
  const { sql, proven, lost } = rollback;
  const tried = proven ? '' : comment('NOT PROVEN to lead back: try it on a copy first.');
  const stops = stopLines(rollback).map(comment).join('');
  const lines = lost.map((one) => comment(`Not brought back: ${one}`)).join('');
  return `${tried}${stops}${lines}${sql === '' ? comment('No SQL is needed.') : sql}`;
}

/** One line, whatever is in it. */
function comment(text: string): string {
  return `-- ${sentence(text)}\n`;
}
