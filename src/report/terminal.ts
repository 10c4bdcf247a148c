/** The report for a terminal: readable at 80 columns, and in a log without colours. */
import type { ProjectReport, Report } from '../model/report.ts';
import { capital } from '../model/words.ts';
import { groupChanges } from './changes.ts';
import { plain } from './escape/terminal.ts';
import { shorten } from './escape/visible.ts';
import { blocksOf, compareFindings, distinct, needsDecision, rowsOf } from './group.ts';
import { headlineOf, standstill, workSentence } from './headline.ts';
import { environmentLines, notCompared } from './parity.ts';
import { printBlock, printUnable } from './terminal/findings.ts';
import { Page, printList, type TerminalOptions } from './terminal/page.ts';
import { printHalfDone, printRollback, printWays } from './terminal/ways.ts';
import { counted, projectName, statusWords } from './words.ts';

/** The whole report as text that ends with a line break. */
export function toTerminal(report: Report, options: TerminalOptions): string {
  const page = new Page(options);
  const { paint } = page;
  const headline = headlineOf(report);
  const tint = { '✅': paint.green, '⚠️': paint.yellow, '❌': paint.red }[headline.sign];
  page.paragraph(0, paint.bold(tint(`${plain(headline.words)}.`)));
  page.paragraph(0, plain(workSentence(report)));
  const waits = standstill(report);
  if (waits !== '') page.paragraph(0, plain(waits));
  for (const project of report.projects) printProject(page, project, report);
  return page.text();
}

function printProject(page: Page, project: ProjectReport, report: Report): void {
  const decides = needsDecision(report);
  if (report.projects.length > 1) {
    page.gap();
    page.paragraph(0, page.paint.bold(plain(shorten(projectName(project), 200))));
  }
  const rows = rowsOf(project.findings);
  for (const block of blocksOf(rows.filter(decides))) printBlock(page, block);
  printWays(page, project);
  for (const check of project.checks.filter((one) => one.status === 'unable')) printUnable(page, check);
  for (const block of blocksOf(rows.filter((one) => !decides(one)))) printBlock(page, block);
  printList(page, 'Live databases', environmentLines(project));
  printList(page, 'Not compared', notCompared(project));
  printChanges(page, project);
  printList(
    page,
    'For whoever deploys',
    project.notes.map((note) => `${capital(note.kind)}: ${note.text}`),
  );
  printList(page, 'Silenced', silencedLines(project));
  printList(page, 'Not checked', uncheckedLines(project));
  if (rows.some(decides)) {
    printRollback(page, project);
    printHalfDone(page, project);
  }
  const passed = project.checks.filter((check) => check.status === 'passed').map((check) => check.id);
  if (passed.length > 0) {
    page.gap();
    page.paragraph(0, page.paint.dim(`Passed: ${passed.join(', ')}`));
  }
}

function printChanges(page: Page, project: ProjectReport): void {
  const lines = groupChanges(project).flatMap((group) =>
    group.lines.map((line) => (group.title === 'Besides' ? line : `${group.title}: ${line}`)),
  );
  printList(page, 'What changes in the database', lines);
}

function silencedLines(project: ProjectReport): readonly string[] {
  return project.findings
    .filter((one) => one.silenced !== undefined)
    .sort(compareFindings)
    .map((one) => `${one.rule} (${one.silenced?.by}: ${one.silenced?.reason}): ${one.message}`);
}

function uncheckedLines(project: ProjectReport): readonly string[] {
  const skipped = project.checks.filter((check) => check.status === 'skipped');
  const reasons = distinct(project.unseen.map((one) => one.reason)).map((reason) => {
    const places = project.unseen.filter((one) => one.reason === reason);
    const [first] = places;
    return `${counted(places.length, 'statement')} not seen (the first is line ${first?.line} of ${first?.migration}): ${reason}`;
  });
  return [...skipped.map((check) => `${check.id}: ${check.reason ?? statusWords.skipped}`), ...reasons];
}
