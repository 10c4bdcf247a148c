/**
 * The new migrations of a report as entries of a SCHEMA_CHANGELOG.md: what changed, what it means for a deploy, why. Pure,
 * and without a clock: the date is the migration's own.
 */
import { compareText } from '../model/order.ts';
import type { Finding, ProjectReport, Report } from '../model/report.ts';
import { groupChanges, named } from './changes.ts';
import { escapeProse } from './escape/markdown.ts';

/** What only the caller knows. */
export interface ChangelogContext {
  /** Title of the pull request: the reason that its author gives. */
  readonly title?: string | undefined;
  /** Number of the pull request. */
  readonly number?: number | undefined;
}

/** All entries, newest first; '' where the change has no new migration. */
export function toChangelog(report: Report, context: ChangelogContext = {}): string {
  const several = report.projects.length > 1;
  const entries = report.projects.flatMap((project) =>
    project.history.added.map((migration) => ({ project, migration })),
  );
  entries.sort((a, b) => compareText(b.migration, a.migration) || compareText(a.project.root, b.project.root));
  return entries.map(({ project, migration }) => entryOf(project, migration, several, context)).join('\n');
}

function entryOf(project: ProjectReport, migration: string, several: boolean, context: ChangelogContext): string {
  const only = project.history.added.length === 1;
  const where = several ? ` (${escapeProse(project.root)})` : '';
  const lines = [`## ${dateOf(migration)}${escapeProse(titleOf(migration))}${where}`, '', `Migration: ${named(migration)}`, ''];
  lines.push('### Changed', '', ...changedLines(project, migration, only));
  lines.push('### Impact', '', ...impactLines(project, migration, only));
  const reason = reasonOf(context);
  if (reason !== undefined) lines.push('### Reason', '', reason, '');
  return `${lines.join('\n').trimEnd()}\n`;
}

/** `2026-03-14 · ` of a name that begins with Prisma's own fourteen digits; '' for any other. */
function dateOf(migration: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})\d{6}(?:_|$)/.exec(migration) ?? [];
  const real = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return year === undefined || !real ? '' : `${year}-${month}-${day} · `;
}

/** `add_invoice_table` as words. */
function titleOf(migration: string): string {
  const words = migration.replace(/^\d{14}_?/, '').replace(/[_-]+/g, ' ').trim();
  return words === '' ? migration : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/**
 * One migration: what the catalogs say. Several: the catalogs know only what all of them did together, so the statements of
 * this one tell, as far as they were watched.
 */
function changedLines(project: ProjectReport, migration: string, only: boolean): string[] {
  if (only) {
    const groups = groupChanges(project);
    const lines = groups.flatMap(({ title, lines: [first = '', ...rest] }) =>
      rest.length === 0 ? [`- ${title}: ${first}`] : [`- ${title}`, ...[first, ...rest].map((line) => `  - ${line}`)],
    );
    return [...(lines.length === 0 ? ['- Nothing in the structure of the database'] : lines.map(inert)), ''];
  }
  const own = project.statements.filter((statement) => statement.migration === migration);
  if (own.length === 0) return ['- See its SQL', ''];
  return [...own.map(({ sql }) => `- ${named(oneLine(sql))}`), ''];
}

function impactLines(project: ProjectReport, migration: string, only: boolean): string[] {
  const findings = project.findings.filter((finding) => finding.migration === migration);
  const grave = findings.filter((finding) => finding.severity !== 'note');
  const lines = [...new Set(grave.map((finding) => `- ${inert(oneLine(finding.message))}${acceptedBy(finding)}`))];
  const blocked = project.statements.filter((one) => one.migration === migration && one.blocks.length > 0);
  const tables = [...new Set(blocked.flatMap((one) => one.locks.map((lock) => lock.relation)))].sort(compareText);
  if (tables.length > 0) lines.push(`- While it runs, these tables are locked: ${tables.slice(0, 8).map(named).join(', ')}${tables.length > 8 ? ` and ${tables.length - 8} more` : ''}`);
  if (only) lines.push(...project.notes.filter((note) => note.kind === 'backup' || note.kind === 'order').map((note) => `- ${inert(note.text)}`));
  return [...(lines.length === 0 ? ['- None known'] : lines), ''];
}

function acceptedBy({ silenced }: Finding): string {
  return silenced === undefined ? '' : ` Accepted: ${inert(oneLine(silenced.reason))}`;
}

function reasonOf({ title, number }: ChangelogContext): string | undefined {
  if (title === undefined || title.trim() === '') return undefined;
  return `${escapeProse(oneLine(title))}${number === undefined ? '' : ` (#${number})`}`;
}

function oneLine(text: string): string {
  const line = text.replace(/\p{Cc}+|\s+/gu, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

/** Names between back-ticks stay as they are, the rest can start nothing. */
function inert(line: string): string {
  return line.split(/(`[^`]*`)/).map((part, at) => (at % 2 === 1 ? part : part.trim() === '' ? part : keepSpaces(part))).join('');
}

function keepSpaces(part: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(part) ?? [];
  return `${before}${words.startsWith('- ') ? `- ${escapeProse(words.slice(2))}` : words === '-' ? '-' : escapeProse(words)}${after}`;
}
