/**
 * What needs a decision, one row for each cause, and what is only good to know. One wide column, because a second one is out
 * of sight on a phone.
 */
import type { ProjectReport } from '../../model/report.ts';
import { code, prose } from '../escape/markdown.ts';
import { type Block, blocksOf, type Row, rowsOf } from '../group.ts';
import { checkWords, listed, severitySigns } from '../words.ts';
import type { Limits, Links } from './bounds.ts';
import type { Item, Piece } from './piece.ts';
import { say } from './row-parts.ts';
import { words } from './rows.ts';

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
