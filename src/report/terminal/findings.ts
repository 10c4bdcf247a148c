/** What was found, a paragraph for each row: the sentence, where it is and how it is known, what to do. */
import type { Check, Finding } from '../../model/report.ts';
import { shortName } from '../../model/words.ts';
import { limits } from '../comment/bounds.ts';
import { hyperlink, plain } from '../escape/terminal.ts';
import { beginning, block, shorten } from '../escape/visible.ts';
import {
  adviceOf,
  type Block,
  distinct,
  evidenceOf,
  findingsOf,
  furtherOf,
  proofOf,
  type Row,
  saidOfEach,
} from '../group.ts';
import { checkWords, listed, pluralOf, steps, waitingWords } from '../words.ts';
import { margin, type Page } from './page.ts';

/** Rows with the same advice, which is said once. */
export function printBlock(page: Page, block: Block): void {
  page.gap();
  const said = saidOfEach(block.flatMap(findingsOf));
  if (said === undefined) for (const row of block) printRow(page, row);
  else printEach(page, block, said);
  printAdvice(page, block);
}

/** What is the same for several migrations, said once. */
function printEach(page: Page, block: Block, said: string): void {
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

function printAdvice(page: Page, block: Block): void {
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

/** A check that could not be done is told like a finding: nothing may be concluded from what it did not find. */
export function printUnable(page: Page, check: Check): void {
  page.gap();
  page.paragraph(
    margin,
    page.paint.bold(`The check ${check.id} could not be done.`),
    page.paint.yellow('unable'),
  );
  if (check.reason !== undefined) page.paragraph(margin, plain(beginning(check.reason, 600)));
  page.paragraph(margin, page.paint.dim(plain(`Not known: whether ${checkWords[check.id]}.`)));
}
