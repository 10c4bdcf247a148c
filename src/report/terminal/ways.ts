/** Ways out of what was found, and the ways back from a deploy and from a migration that stopped. */
import type { ProjectReport } from '../../model/report.ts';
import { shortName } from '../../model/words.ts';
import { plain } from '../escape/terminal.ts';
import { beginning, block, shorten } from '../escape/visible.ts';
import { active } from '../group.ts';
import { stopLines } from '../way-back.ts';
import { counted, staying } from '../words.ts';
import { type Page, printList } from './page.ts';

/** The ways out of the gravest finding that has some; one example is enough to see how the others go. */
export function printWays(page: Page, project: ProjectReport): void {
  const [first, ...others] = active(project.findings).filter((one) => one.ways !== undefined);
  if (first?.ways === undefined) return;
  page.gap();
  const about = shortName(first.object ?? first.migration ?? '');
  page.paragraph(0, page.paint.bold(plain(`Ways out for ${shorten(about, 100)}`)));
  for (const [at, { title, steps }] of first.ways.entries()) {
    page.paragraph(5, plain(`${title}.`), `  ${at + 1}. `);
    for (const { when, schema, migration } of steps) {
      page.paragraph(7, plain(`${when}:`), '     - ');
      if (schema !== undefined) page.verbatim(9, block(schema));
      if (migration === undefined) continue;
      page.verbatim(9, page.paint.cyan(plain(`${project.migrations}/${migration.folder}/migration.sql`)));
      page.verbatim(9, block(migration.sql));
    }
  }
  if (others.length > 0)
    page.paragraph(0, `${counted(others.length, 'more finding')} with ways out: see --format markdown.`);
}

/** So many lines of SQL are shown; more are for a file. */
const mostSql = 12;

/** The way back of the change as a whole. */
export function printRollback(page: Page, project: ProjectReport): void {
  const { rollback } = project;
  if (rollback === null) return;
  page.gap();
  page.paragraph(0, page.paint.bold(`The way back (${rollback.proven ? 'tried' : 'not proven'})`));
  for (const line of stopLines(rollback)) page.paragraph(4, plain(beginning(line, 600)), '  - ');
  for (const lost of rollback.lost.slice(0, 10))
    page.paragraph(4, plain(`Not brought back: ${beginning(lost, 400)}`), '  - ');
  const lines = block(rollback.sql.trim())
    .split('\n')
    .filter((line) => !line.startsWith('--') && line !== '');
  if (lines.length > mostSql)
    page.paragraph(4, `${lines.length} lines of SQL: --rollback FILE writes them.`, '  - ');
  else page.verbatim(4, lines.join('\n'));
}

/** One line for each place where a migration may stop; the SQL is in the comment and in the JSON. */
export function printHalfDone(page: Page, { halfDone = [] }: ProjectReport): void {
  const lines = halfDone.flatMap(({ migration, stops, notTried }) => [
    ...stops.map(
      ({ line, stays, way, resolve, proven }) =>
        `${migration}, at line ${line}: ${staying(stays)}; ${way === 'back' ? 'undo what stayed' : 'do the rest by hand'}, ${resolve}${way === 'back' ? ', and deploy again' : ''} (${proven ? 'tried' : 'not proven'})`,
    ),
    ...(notTried === 0 ? [] : [`${migration}: ${counted(notTried, 'more place')} not tried`]),
  ]);
  printList(page, 'If a migration stops half-way (--format json has the SQL)', lines);
}
