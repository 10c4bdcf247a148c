/** Findings as annotations on lines, within the limits that GitHub sets. */
import type { Annotation } from '../model/annotation.ts';
import type { Report, Severity } from '../model/report.ts';
import { beginning, sentence, shorten, visible } from './escape/visible.ts';
import { compareFindings, distinct, findingsOf, rowsOf } from './group.ts';
import { pluralOf, steps } from './words.ts';

/** GitHub shows so many of each level for a step and drops the rest without a word. */
const perLevel = 10;

const levels = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<
  Severity,
  Annotation['level']
>;

/** The annotations of a report: one for a row of the comment, worst first, at most ten of each level; the tenth counts what is left. */
export function toAnnotations(report: Report): readonly Annotation[] {
  const rows = report.projects
    .flatMap((project) => rowsOf(project.findings))
    .sort((a, b) => compareFindings(a.places[0].findings[0], b.places[0].findings[0]));
  return (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const found = rows.filter((row) => row.severity === severity);
    const shown = found.slice(0, found.length > perLevel ? perLevel - 1 : perLevel).map((row): Annotation => {
      const [place] = row.places;
      const [worst] = place.findings;
      const lines =
        row.places.length > 1
          ? [
              pluralOf(
                row.rule,
                findingsOf(row).filter((one) => one.rule === row.rule),
              ),
              `The first: ${worst.message}`,
            ]
          : distinct(place.findings.map((one) => one.message));
      const advice = distinct([worst.instead]).flatMap(steps);
      return {
        level: levels[severity],
        title: shorten(visible(`Prisma Preflight: ${worst.rule}`), 160),
        message: [...lines.slice(0, 8), ...advice]
          .map((line) => beginning(sentence(line), 600))
          .filter((line) => line !== '')
          .slice(0, 20)
          .join('\n'),
        // A path must stay as it is to be found; one that no eye could read is not named.
        file: place.file !== undefined && visible(place.file) === place.file ? place.file : undefined,
        line: place.line,
        endLine: place.endLine,
      };
    });
    const rest = found.length - shown.length;
    if (rest === 0) return shown;
    const message = `${rest} more findings of level ${severity} are in the comment and in the job summary.`;
    const more = {
      level: levels[severity],
      title: 'Prisma Preflight',
      message,
      file: undefined,
      line: undefined,
      endLine: undefined,
    };
    return [...shown, more];
  });
}
