/** The report for a terminal: readable at 80 columns, and in a log without colours. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Check, Finding, ProjectReport, Report } from '../model/report.ts';
import { groupChanges, shortName } from './changes.ts';
import { limits, projectName } from './comment/rows.ts';
import { hyperlink, paints, plain, type TerminalStyle } from './escape/terminal.ts';
import { beginning, block, shorten } from './escape/visible.ts';
import {
  active,
  adviceOf,
  blocksOf,
  compareFindings,
  distinct,
  evidenceOf,
  findingsOf,
  furtherOf,
  needsDecision,
  proofOf,
  type Row,
  rowsOf,
  saidOfEach,
} from './group.ts';
import { headlineOf, standstill, workSentence } from './headline.ts';
import { environmentLines, notCompared } from './parity.ts';
import { stopLines } from './way-back.ts';
import {
  capital,
  checkWords,
  counted,
  listed,
  pluralOf,
  statusWords,
  staying,
  steps,
  waitingWords,
} from './words.ts';

/** What the terminal can do. */
export interface TerminalOptions extends TerminalStyle {
  /** Columns. */
  readonly width: number;
  /** Address of a line of a file (file: or https:), for terminals with links. */
  readonly linkTo?: (file: string, line: number | undefined) => string | undefined;
}

/** Indentation of everything below a finding's first line; its severity stands before it. */
const margin = 9;

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

/** Lines, wrapped and indented. */
class Page {
  readonly paint: ReturnType<typeof paints>;
  readonly options: TerminalOptions;
  readonly #lines: string[] = [];

  constructor(options: TerminalOptions) {
    this.options = options;
    this.paint = paints(options);
  }

  /** `text` is plain already, and may be painted; `lead` stands in the margin of its first line. */
  paragraph(indent: number, text: string, lead = ''): void {
    const width = Math.max(20, this.options.width - indent);
    const wrapped = wrapAnsi(text, width, { hard: true }).split('\n');
    for (const [at, line] of wrapped.entries()) {
      const start =
        at === 0 ? lead + ' '.repeat(Math.max(0, indent - stringWidth(lead))) : ' '.repeat(indent);
      this.#lines.push(`${start}${line}`.trimEnd());
    }
  }

  /** As it is, without wrapping: SQL and addresses are copied. */
  verbatim(indent: number, text: string): void {
    for (const line of text.split('\n')) this.#lines.push(`${' '.repeat(indent)}${line}`.trimEnd());
  }

  gap(): void {
    if (this.#lines.at(-1) !== '') this.#lines.push('');
  }

  text(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }
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

/** Rows with the same advice, which is said once. */
function printBlock(page: Page, block: readonly [Row, ...Row[]]): void {
  page.gap();
  const said = saidOfEach(block.flatMap(findingsOf));
  if (said === undefined) for (const row of block) printRow(page, row);
  else printEach(page, block, said);
  printAdvice(page, block);
}

/** What is the same for several migrations, said once. */
function printEach(page: Page, block: readonly [Row, ...Row[]], said: string): void {
  const { paint } = page;
  const all = block.flatMap(findingsOf);
  const names = all.slice(0, 60).map(({ migration = '' }) => shorten(migration, 160));
  const rest = all.length - names.length;
  const sentence = `Each of ${listed([...names, ...(rest === 0 ? [] : [`${rest} more`])])}${said}`;
  page.paragraph(margin, paint.bold(plain(sentence)), tintOf(page, block[0])(block[0].severity));
  for (const words of waitingWords(all)) page.paragraph(margin, plain(words));
  const proof = all.find(({ witness }) => witness !== undefined)?.witness;
  const known = `${block[0].rule}, ${listed(evidenceOf(block[0]))}${proof === undefined ? '' : `: ${proof}`}`;
  page.paragraph(margin, paint.dim(plain(beginning(known, 500))));
}

function tintOf({ paint }: Page, { severity }: Row): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
}

function printRow(page: Page, row: Row): void {
  const { paint } = page;
  const tint = tintOf(page, row);
  const say = (text: string) => plain(beginning(text, limits.comment.sentence));
  const all = findingsOf(row);
  const [worst] = row.places[0].findings;
  const many = row.places.length > 1;
  const same = all.filter((one) => one.rule === row.rule);
  page.paragraph(
    margin,
    paint.bold(many ? pluralOf(row.rule, same) : say(worst.message)),
    tint(row.severity),
  );
  const further = furtherOf(row.places[0]);
  if (!many) for (const message of further.slice(0, 6)) page.paragraph(margin, say(message));
  if (!many && further.length > 6) page.paragraph(margin, `… and ${further.length - 6} more`);
  for (const words of waitingWords(all)) page.paragraph(margin, say(words));
  if (many) {
    for (const [path, found] of byFile(same)) {
      if (path !== '') page.verbatim(margin, paint.cyan(place(page, path, undefined)));
      const objects = found.slice(0, 60).map((one) => objectAndLine(one));
      const rest = found.length - objects.length;
      page.paragraph(margin, `${objects.join(', ')}${rest > 0 ? ` … and ${rest} more` : ''}`);
    }
  } else if (worst.file !== undefined) page.verbatim(margin, paint.cyan(place(page, worst.file, worst.line)));
  else if (worst.migration !== undefined)
    page.paragraph(margin, paint.cyan(plain(shorten(worst.migration, 160))));
  const { sqlstate, witness } = many ? {} : proofOf(row.places[0]);
  const rules = distinct(all.map((one) => one.rule)).join(', ');
  const known = [sqlstate === undefined ? '' : `SQLSTATE ${sqlstate}`, witness ?? '']
    .filter((part) => part !== '')
    .join(': ');
  page.paragraph(
    margin,
    paint.dim(
      plain(beginning(`${rules}, ${listed(evidenceOf(row))}${known === '' ? '' : `: ${known}`}`, 500)),
    ),
  );
}

function printAdvice(page: Page, block: readonly [Row, ...Row[]]): void {
  const { findings: advised, example } = adviceOf(block);
  if (example !== undefined) page.paragraph(margin, `For ${objectOf(example)}, and likewise for the others:`);
  for (const instead of distinct(advised.map((one) => one.instead)).slice(0, 3)) {
    for (const line of steps(beginning(instead, 1200))) {
      if (line.trim() !== '') page.paragraph(margin + 2, plain(line), `${' '.repeat(margin)}→ `);
    }
  }
  for (const one of advised.filter(({ suggestion }) => suggestion !== undefined).slice(0, 1))
    printSuggestion(page, one);
  for (const probe of distinct(advised.map((one) => one.probe)).slice(0, 2)) {
    page.paragraph(
      margin + 2,
      plain(`Ask your database: ${beginning(probe, 600)}`),
      `${' '.repeat(margin)}→ `,
    );
  }
}

/** The lines as they could be written, which was tried, and what is to follow. */
function printSuggestion(page: Page, { suggestion }: Finding): void {
  if (suggestion === undefined) return;
  const { line, sql, effect, next } = suggestion;
  const lead = `${' '.repeat(margin)}→ `;
  page.paragraph(margin + 2, plain(`Line ${line} could be, as was tried:`), lead);
  page.verbatim(margin + 4, block(sql.trim()));
  page.paragraph(margin + 2, plain(beginning(effect, 600)));
  if (next === undefined) return;
  page.paragraph(margin + 2, plain(`Then, in a later migration (${next.folder}):`));
  page.verbatim(margin + 4, block(next.sql));
}

/** The ways out of the gravest finding that has some; one example is enough to see how the others go. */
function printWays(page: Page, project: ProjectReport): void {
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

function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const one of findings) files.set(one.file ?? '', [...(files.get(one.file ?? '') ?? []), one]);
  return files;
}

function objectOf(finding: Finding): string {
  const { object, migration, message, environment } = finding;
  const where = environment === undefined ? '' : `${environment}: `;
  return plain(shorten(`${where}${shortName(object ?? migration ?? message)}`, 100));
}

function objectAndLine(finding: Finding): string {
  const object = objectOf(finding);
  return finding.line === undefined ? object : `${object} (line ${finding.line})`;
}

function place(page: Page, file: string, line: number | undefined): string {
  const shown = `${plain(shorten(file, 160))}${line === undefined ? '' : `:${line}`}`;
  const address = page.options.linkTo?.(file, line);
  return address === undefined ? shown : hyperlink(shown, address, page.options);
}

function printUnable(page: Page, check: Check): void {
  page.gap();
  page.paragraph(
    margin,
    page.paint.bold(`The check ${check.id} could not be done.`),
    page.paint.yellow('unable'),
  );
  if (check.reason !== undefined) page.paragraph(margin, plain(beginning(check.reason, 600)));
  page.paragraph(margin, page.paint.dim(plain(`Not known: whether ${checkWords[check.id]}.`)));
}

function printChanges(page: Page, project: ProjectReport): void {
  const lines = groupChanges(project).flatMap((group) =>
    group.lines.map((line) => (group.title === 'Besides' ? line : `${group.title}: ${line}`)),
  );
  printList(page, 'What changes in the database', lines);
}

function printList(page: Page, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  page.gap();
  page.paragraph(0, page.paint.bold(title));
  for (const line of lines.slice(0, 30)) page.paragraph(4, plain(beginning(line, 400)), '  - ');
  if (lines.length > 30) page.paragraph(4, `… and ${lines.length - 30} more (--format json has all)`, '  - ');
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

/** So many lines of SQL are shown; more are for a file. */
const mostSql = 12;

function printRollback(page: Page, project: ProjectReport): void {
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
function printHalfDone(page: Page, { halfDone = [] }: ProjectReport): void {
  const lines = halfDone.flatMap(({ migration, stops, notTried }) => [
    ...stops.map(
      ({ line, stays, way, resolve, proven }) =>
        `${migration}, at line ${line}: ${staying(stays)}; ${way === 'back' ? 'undo what stayed' : 'do the rest by hand'}, ${resolve}${way === 'back' ? ', and deploy again' : ''} (${proven ? 'tried' : 'not proven'})`,
    ),
    ...(notTried === 0 ? [] : [`${migration}: ${counted(notTried, 'more place')} not tried`]),
  ]);
  printList(page, 'If a migration stops half-way (--format json has the SQL)', lines);
}
