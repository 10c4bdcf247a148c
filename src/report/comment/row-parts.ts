/** The parts that the words of rows are made of: names, places, evidence, advice. */
import type { Finding } from '../../model/report.ts';
import { shortName } from '../../model/words.ts';
import { code, link, path, prose, text } from '../escape/markdown.ts';
import { beginning } from '../escape/visible.ts';
import { distinct, evidenceOf, proofOf, type Row } from '../group.ts';
import { counted, listed, steps } from '../words.ts';
import type { Limits, Links } from './bounds.ts';

/** Objects of a group that are named outside its folded list. */
export const namesShown = 8;

/** A sentence of a report, escaped and no longer than it may be. */
export function say(message: string, bounds: Limits): string {
  return prose(beginning(message, bounds.sentence));
}

/** What a finding is about; where that has no name, its sentence. */
export function objectOf(finding: Finding, bounds: Limits): string {
  const about = nameOf(finding);
  return about === undefined ? say(finding.message, bounds) : about;
}

/** Its name, with the live database that it was seen in where there are several. */
function nameOf({ object, migration, environment }: Finding, limit?: number): string | undefined {
  const where = environment === undefined ? '' : `${code(environment, limit)} `;
  if (object !== undefined) return `${where}${code(shortName(object), limit)}`;
  return environment === undefined || migration === undefined
    ? undefined
    : `${where}${code(migration, limit)}`;
}

/** The first objects of a group, so that nobody must unfold a list to see whether it matters to them. */
export function names(findings: readonly Finding[]): string {
  const objects = distinct(findings.map((one) => nameOf(one, 80)));
  const rest = objects.length - namesShown;
  return `${objects.slice(0, namesShown).join(', ')}${rest > 0 ? ` … and ${rest} more` : ''}`;
}

/** `migration.sql:3` with its folder, which is what tells migrations apart; linked where that is possible. */
export function whereabouts(finding: Finding, links: Links): string {
  if (finding.file === undefined) return finding.migration === undefined ? '' : path(finding.migration);
  const place = `${finding.file.split('/').slice(-2).join('/')}${finding.line === undefined ? '' : `:${finding.line}`}`;
  return link(path(place), links.line(finding.file, finding.line));
}

/** `in 3 files` for a group. */
export function files(findings: readonly Finding[]): string {
  const count = distinct(findings.map((one) => one.file)).length;
  return count === 0 ? '' : `in ${counted(count, 'file')}`;
}

/** How it is known: the word, and what proves it where the row is of one place. */
export function evidence(row: Row, bounds: Limits): string {
  const kinds = listed(evidenceOf(row));
  if (row.places.length > 1) return kinds;
  const { sqlstate, witness } = proofOf(row.places[0]);
  const known = sqlstate === undefined ? kinds : `${kinds}, SQLSTATE ${text(sqlstate)}`;
  return witness === undefined
    ? known
    : `${known}: ${prose(beginning(witness, Math.min(bounds.sentence, 400)))}`;
}

/** The rules, each linked to its page. */
export function rules(findings: readonly Finding[], links: Links): string {
  return distinct(findings.map((one) => one.rule))
    .map((rule) => link(code(rule), links.help(findings.find((one) => one.rule === rule)?.help ?? '')))
    .join(' ');
}

/** The parts that are not empty, in one small line. */
export function smallPrint(parts: readonly string[]): string {
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}

/** What to do, line by line as it was written, then the question to ask a real database. */
export function advice(findings: readonly Finding[], bounds: Limits): string {
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

/** A list that is seen once it is unfolded. */
export function fold(entries: readonly string[], bounds: Limits): string {
  const shown = entries.slice(0, bounds.places);
  const rest = entries.length - shown.length;
  const list = [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('<br>');
  return `<details><summary>all ${entries.length}</summary>${list}</details>`;
}
