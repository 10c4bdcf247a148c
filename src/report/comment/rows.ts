/**
 * What needs a decision, one row for each cause: what happens, where and how that is known, what to do. One wide column,
 * because a second one is out of sight on a phone.
 */
import type { Finding, ProjectReport } from '../../model/report.ts';
import { shortName } from '../changes.ts';
import { code, link, path, prose, text } from '../escape/markdown.ts';
import { beginning } from '../escape/visible.ts';
import {
  adviceOf,
  blocksOf,
  distinct,
  evidenceOf,
  findingsOf,
  furtherOf,
  type Place,
  proofOf,
  type Row,
  rowsOf,
  saidOfEach,
} from '../group.ts';
import { checkWords, counted, listed, pluralOf, severitySigns, steps, waitingWords } from '../words.ts';
import type { Item, Piece } from './piece.ts';

/** Where a line of a file can be looked at; undefined where it cannot. */
export type LinkTo = (file: string, line: number | undefined) => string | undefined;

/** Addresses of what a row names. */
export interface Links {
  readonly line: LinkTo;
  /** Of a page of the rule reference, by a finding's `help`. */
  readonly help: (help: string) => string | undefined;
}

/** How much one row may say. */
interface Limits {
  /** Places of a group that are named in its folded list. */
  readonly places: number;
  /** Characters of one sentence. */
  readonly sentence: number;
}

/** Objects of a group that are named outside its folded list. */
const namesShown = 8;

/** In a comment, and in the summary. */
export const limits = {
  comment: { places: 100, sentence: 600 },
  summary: { places: 2000, sentence: 4000 },
} as const satisfies Record<string, Limits>;

/** The decisions of one project: rows that need one, and the checks that could not be done. Undefined: none. */
export function decisions(
  project: ProjectReport,
  decides: (row: Row) => boolean,
  links: Links,
  bounds: Limits,
): Piece | undefined {
  const rows = rowsOf(project.findings).filter(decides);
  const table = (some: (row: Row) => boolean) =>
    blocksOf(rows.filter(some)).map((one) => tableRow(one, links, bounds));
  const items = [
    ...table((one) => one.severity === 'error'),
    ...unable(project, bounds),
    ...table((one) => one.severity !== 'error'),
  ];
  if (items.length === 0) return undefined;
  return {
    rank: 0,
    title: 'findings',
    head: '| | What needs a decision |\n|---|:---|\n',
    items,
    tail: '',
    more: (left) => `| | … and ${left} more, not graver than these |\n`,
  };
}

/** What needs no decision and is good to know. Undefined: nothing. */
export function remarks(
  project: ProjectReport,
  decides: (row: Row) => boolean,
  links: Links,
  bounds: Limits,
): Piece | undefined {
  const rows = rowsOf(project.findings).filter((row) => !decides(row));
  if (rows.length === 0) return undefined;
  return {
    rank: 5,
    title: 'notes',
    head: `<details>\n<summary>Good to know (${placeCount(rows)})</summary>\n\n`,
    items: blocksOf(rows).map((block) => {
      const { what, small, todo, list } = words(block, links, bounds);
      return { full: `- ${[what, `${small}${list}`, todo].filter((part) => part !== '').join('<br>')}\n` };
    }),
    tail: '\n</details>',
    more: (left) => `- … and ${left} more\n`,
  };
}

/** As the sentence below the headline counts: what several rules say of one statement is one thing to know. */
function placeCount(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.places.length, 0);
}

function tableRow(block: Block, links: Links, bounds: Limits): Item {
  const { what, small, todo, list } = words(block, links, bounds);
  const sign = severitySigns[block[0].severity];
  const line = (print: string) =>
    `| ${sign} | ${[what, print, todo].filter((part) => part !== '').join('<br>')} |\n`;
  // The block element of a folded list begins and ends a line of its own.
  if (list === '') return { full: line(small) };
  const full = `| ${sign} | ${what}<br>${small}${list}${todo} |\n`;
  return { full, short: line(small) };
}

/** Rows that are read as one. */
type Block = readonly [Row, ...Row[]];

interface RowWords {
  readonly what: string;
  /** Where, how it is known, which rules: in small print. */
  readonly small: string;
  readonly todo: string;
  /** The folded list of a group; '' where there is none. */
  readonly list: string;
}

/** Sentence and place of each row of a block, and the advice that they share. */
function words(block: Block, links: Links, bounds: Limits): RowWords {
  const said = saidOfEach(block.flatMap(findingsOf));
  if (said !== undefined) return eachWords(block, said, links, bounds);
  const todo = sharedAdvice(block, bounds);
  const all = block.map((row) => rowWords(row, links, bounds));
  const [first, ...others] = all;
  if (first !== undefined && others.length === 0) return { ...first, todo };
  const lines = distinct(all.map((one) => one.what)).flatMap((what) => [
    what,
    ...all.filter((one) => one.what === what).map((one) => one.small),
  ]);
  return { what: lines.slice(0, -1).join('<br>'), small: lines.at(-1) ?? '', todo, list: '' };
}

/** What is advised for all of a block, with the object that it is about where the others differ. */
function sharedAdvice(block: Block, bounds: Limits): string {
  const { findings, example } = adviceOf(block);
  const said = advice(findings, bounds);
  return example === undefined
    ? said
    : `For ${objectOf(example, bounds)}, and likewise for the others:<br>${said}`;
}

/** What is the same for several migrations, said once: their names link to their files. */
function eachWords(block: Block, said: string, links: Links, bounds: Limits): RowWords {
  const all = block.flatMap(findingsOf);
  const name = ({ migration = '', file }: Finding) =>
    link(path(migration), file === undefined ? undefined : links.line(file, undefined));
  const shown = all.slice(0, all.length > namesShown ? namesShown - 1 : namesShown).map(name);
  const rest = all.length - shown.length;
  const known = distinct(block.map((row) => evidence(row, bounds)));
  const entries = rest === 0 ? [] : all.map(name);
  return {
    what: [
      `<b>Each of ${listed([...shown, ...(rest === 0 ? [] : [`${rest} more`])])} ${say(said, bounds)}</b>`,
      ...waitingWords(all).map((words) => say(words, bounds)),
    ].join('<br>'),
    // One of them may have the proof of all.
    small: smallPrint([
      ...known.filter((one) => !known.some((other) => other !== one && other.startsWith(one))),
      rules(all, links),
    ]),
    todo: advice(all.slice(0, 1), bounds),
    list: entries.length === 0 ? '' : fold(entries, bounds),
  };
}

/** All that a row says but for its advice. */
function rowWords(row: Row, links: Links, bounds: Limits): Omit<RowWords, 'todo'> {
  return row.places.length === 1
    ? placeWords(row, row.places[0], links, bounds)
    : groupWords(row, links, bounds);
}

function placeWords(row: Row, place: Place, links: Links, bounds: Limits): Omit<RowWords, 'todo'> {
  const [worst] = place.findings;
  const same = place.findings.filter((one) => one.rule === worst.rule);
  const grouped = same.length >= 4;
  const first = grouped ? pluralOf(worst.rule, same) : worst.message;
  const further = furtherOf(place).filter(
    (message) => !grouped || !same.some((one) => one.message === message),
  );
  const shown = further.slice(0, 4).map((message) => say(message, bounds));
  const rest = further.length - shown.length;
  return {
    what: [
      `<b>${say(first, bounds)}</b>`,
      ...(grouped ? [names(same)] : []),
      ...shown,
      ...(rest > 0 ? [`… and ${rest} more`] : []),
      ...waitingWords(place.findings).map((words) => say(words, bounds)),
    ]
      .filter((line) => line !== '')
      .join('<br>'),
    small: smallPrint([whereabouts(worst, links), evidence(row, bounds), rules(place.findings, links)]),
    list: grouped
      ? fold(
          same.map((one) => objectOf(one, bounds)),
          bounds,
        )
      : '',
  };
}

function groupWords(row: Row, links: Links, bounds: Limits): Omit<RowWords, 'todo'> {
  const all = findingsOf(row);
  const same = all.filter((one) => one.rule === row.rule);
  const others = distinct(all.map((one) => one.rule)).filter((rule) => rule !== row.rule);
  const also = others.map((rule) => {
    const [only, ...more] = all.filter((one) => one.rule === rule);
    return say(
      only !== undefined && more.length === 0
        ? only.message
        : pluralOf(
            rule,
            all.filter((one) => one.rule === rule),
          ),
      bounds,
    );
  });
  const entries = row.places.flatMap((place) =>
    place.findings
      .filter((one) => one.rule === row.rule)
      .map((one) => {
        const where = whereabouts(one, links);
        return where === '' ? objectOf(one, bounds) : `${objectOf(one, bounds)} · ${where}`;
      }),
  );
  return {
    what: [
      `<b>${say(pluralOf(row.rule, same), bounds)}</b>`,
      names(same),
      ...also,
      ...waitingWords(all).map((words) => say(words, bounds)),
    ]
      .filter((line) => line !== '')
      .join('<br>'),
    small: smallPrint([files(same), evidence(row, bounds), rules(all, links)]),
    list: fold(entries, bounds),
  };
}

function say(message: string, bounds: Limits): string {
  return prose(beginning(message, bounds.sentence));
}

function objectOf(finding: Finding, bounds: Limits): string {
  const about = nameOf(finding);
  return about === undefined ? say(finding.message, bounds) : about;
}

/** What a finding is about, with the live database that it was seen in where there are several. */
function nameOf({ object, migration, environment }: Finding, limit?: number): string | undefined {
  const where = environment === undefined ? '' : `${code(environment, limit)} `;
  if (object !== undefined) return `${where}${code(shortName(object), limit)}`;
  return environment === undefined || migration === undefined
    ? undefined
    : `${where}${code(migration, limit)}`;
}

/** The first objects of a group, so that nobody must unfold a list to see whether it matters to them. */
function names(findings: readonly Finding[]): string {
  const objects = distinct(findings.map((one) => nameOf(one, 80)));
  const rest = objects.length - namesShown;
  return `${objects.slice(0, namesShown).join(', ')}${rest > 0 ? ` … and ${rest} more` : ''}`;
}

/** `migration.sql:3` with its folder, which is what tells migrations apart; linked where that is possible. */
function whereabouts(finding: Finding, links: Links): string {
  if (finding.file === undefined) return finding.migration === undefined ? '' : path(finding.migration);
  const place = `${finding.file.split('/').slice(-2).join('/')}${finding.line === undefined ? '' : `:${finding.line}`}`;
  return link(path(place), links.line(finding.file, finding.line));
}

/** `in 3 files` for a group. */
function files(findings: readonly Finding[]): string {
  const count = distinct(findings.map((one) => one.file)).length;
  return count === 0 ? '' : `in ${counted(count, 'file')}`;
}

/** How it is known: the word, and what proves it where the row is of one place. */
function evidence(row: Row, bounds: Limits): string {
  const kinds = listed(evidenceOf(row));
  if (row.places.length > 1) return kinds;
  const { sqlstate, witness } = proofOf(row.places[0]);
  const known = sqlstate === undefined ? kinds : `${kinds}, SQLSTATE ${text(sqlstate)}`;
  return witness === undefined
    ? known
    : `${known}: ${prose(beginning(witness, Math.min(bounds.sentence, 400)))}`;
}

/** The rules, each linked to its page. */
function rules(findings: readonly Finding[], links: Links): string {
  return distinct(findings.map((one) => one.rule))
    .map((rule) => link(code(rule), links.help(findings.find((one) => one.rule === rule)?.help ?? '')))
    .join(' ');
}

function smallPrint(parts: readonly string[]): string {
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}

/** What to do, line by line as it was written, then the question to ask a real database. */
function advice(findings: readonly Finding[], bounds: Limits): string {
  const lines = distinct(findings.map((one) => one.instead))
    .slice(0, 3)
    .flatMap((instead) => steps(beginning(instead, bounds.sentence * 2)))
    .map((line) => prose(line))
    .filter((line) => line !== '')
    .map((line) => `→ ${line}`);
  const probes = distinct(findings.map((one) => one.probe))
    .slice(0, 2)
    .map((probe) => `→ Ask your database: ${code(probe, bounds.sentence)}`);
  return [...lines, ...probes].join('<br>');
}

function fold(entries: readonly string[], bounds: Limits): string {
  const shown = entries.slice(0, bounds.places);
  const rest = entries.length - shown.length;
  const list = [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('<br>');
  return `<details><summary>all ${entries.length}</summary>${list}</details>`;
}

/** Checks that could not be done are decisions too: nothing may be concluded from what they did not find. One row a reason. */
function unable(project: ProjectReport, bounds: Limits): readonly Item[] {
  const checks = project.checks.filter((check) => check.status === 'unable');
  return [...new Set(checks.map((check) => check.reason))].map((reason) => {
    const same = checks.filter((check) => check.reason === reason);
    const names = listed(same.map((check) => code(check.id)));
    const why = reason === undefined ? '' : `${say(reason, bounds)}<br>`;
    const unknown = same.map((check) => `Not known: whether ${prose(checkWords[check.id])}.`).join('<br>');
    return {
      full: `| ⚠️ | <b>The ${same.length === 1 ? 'check' : 'checks'} ${names} could not be done.</b><br>${why}${unknown} |\n`,
    };
  });
}

/** The heading of a project among several. */
export function projectName(project: ProjectReport): string {
  return project.root === '.' ? 'the repository root' : project.root;
}
