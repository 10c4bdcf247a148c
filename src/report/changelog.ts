/**
 * The new migrations of a report as entries of a SCHEMA_CHANGELOG.md: what changed, what it means for a deploy, why. Pure,
 * and without a clock: the date is the migration's own.
 */
import { compareText } from '../model/order.ts';
import type { Finding, ProjectReport, Report } from '../model/report.ts';
import { capital } from '../model/words.ts';
import { groupChanges } from './changes.ts';
import { code, prose, text } from './escape/markdown.ts';
import { visible } from './escape/visible.ts';

/** What only the caller knows. */
export interface ChangelogContext {
  /** Title of the pull request: the reason that its author gives. */
  readonly title?: string | undefined;
  /** Number of the pull request. */
  readonly number?: number | undefined;
}

/** One new migration. */
export interface ChangelogEntry {
  /** The line that names the migration: by it an entry is known again. */
  readonly mark: string;
  /** Markdown that begins with a heading of the second level and ends with a line break. */
  readonly text: string;
}

/** All entries, newest first. */
export function changelogEntries(report: Report, context: ChangelogContext = {}): readonly ChangelogEntry[] {
  const several = report.projects.length > 1;
  const entries = report.projects.flatMap((project) =>
    project.history.added.map((migration) => ({ project, migration })),
  );
  entries.sort(
    (a, b) => compareText(b.migration, a.migration) || compareText(a.project.root, b.project.root),
  );
  return entries.map(({ project, migration }) => ({
    mark: markOf(migration),
    text: entryOf(project, migration, several, context),
  }));
}

/** The entries alone; '' where the change has no new migration. */
export function toChangelog(report: Report, context: ChangelogContext = {}): string {
  return changelogEntries(report, context)
    .map((entry) => entry.text)
    .join('\n');
}

/**
 * A changelog file with the entries that it lacks, above its first entry. One that is there already is left as it is:
 * people add words of their own.
 */
export function withEntries(existing: string | undefined, entries: readonly ChangelogEntry[]): string {
  const file =
    existing === undefined || existing.trim() === ''
      ? '# Schema changelog\n'
      : existing.replace(/\n*$/, '\n');
  const lines = new Set(file.split(/\r?\n/));
  const missing = entries.filter((entry) => !lines.has(entry.mark));
  if (missing.length === 0) return existing ?? file;
  const first = file.search(/^## /m);
  const [before, after] = first === -1 ? [file, ''] : [file.slice(0, first), file.slice(first)];
  return [
    before.trimEnd(),
    ...missing.map((entry) => entry.text.trimEnd()),
    ...(after === '' ? [] : [after.trimEnd()]),
  ]
    .join('\n\n')
    .concat('\n');
}

function markOf(migration: string): string {
  return `Migration: ${codeOf(migration)}`;
}

/** A file in git is read as it is, too: what can't end a code span needs no other escape. */
function codeOf(raw: string): string {
  const line = visible(oneLine(raw));
  return line === '' || line.includes('`') ? code(line, longest) : `\`${line}\``;
}

function entryOf(
  project: ProjectReport,
  migration: string,
  several: boolean,
  context: ChangelogContext,
): string {
  const only = project.history.added.length === 1;
  const where = several ? ` (${text(project.root)})` : '';
  const lines = [`## ${dateOf(migration)}${text(titleOf(migration))}${where}`, '', markOf(migration), ''];
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
  const words = migration
    .replace(/^\d{14}_?/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return words === '' ? migration : capital(words);
}

/**
 * One migration: what the catalogs say. Several: the catalogs know only what all of them did together, so the statements of
 * this one tell, as far as they were watched.
 */
function changedLines(project: ProjectReport, migration: string, only: boolean): string[] {
  if (only) {
    const groups = groupChanges(project);
    const lines = groups.flatMap(({ title, lines: [first = '', ...rest] }) =>
      rest.length === 0
        ? [`- ${prose(`${title}: ${first}`)}`]
        : [`- ${prose(title)}`, ...[first, ...rest].map((line) => `  - ${prose(line)}`)],
    );
    return [...(lines.length === 0 ? ['- Nothing in the structure of the database'] : lines), ''];
  }
  const own = project.statements.filter((statement) => statement.migration === migration);
  if (own.length === 0) return ['- See its SQL', ''];
  return [...own.map(({ sql }) => `- ${codeOf(sql)}`), ''];
}

function impactLines(project: ProjectReport, migration: string, only: boolean): string[] {
  const findings = project.findings.filter((finding) => finding.migration === migration);
  const grave = findings.filter((finding) => finding.severity !== 'note');
  const lines = [
    ...new Set(grave.map((finding) => `- ${prose(oneLine(finding.message))}${acceptedBy(finding)}`)),
  ];
  const blocked = project.statements.filter((one) => one.migration === migration && one.blocks.length > 0);
  const tables = [...new Set(blocked.flatMap((one) => one.locks.map((lock) => lock.relation)))].sort(
    compareText,
  );
  if (tables.length > 0)
    lines.push(
      `- While it runs, these tables are locked: ${tables.slice(0, 8).map(codeOf).join(', ')}${tables.length > 8 ? ` and ${tables.length - 8} more` : ''}`,
    );
  if (only)
    lines.push(
      ...project.notes
        .filter((note) => note.kind === 'backup' || note.kind === 'order')
        .map((note) => `- ${prose(note.text)}`),
    );
  return [...(lines.length === 0 ? ['- None known'] : lines), ''];
}

function acceptedBy({ silenced }: Finding): string {
  return silenced === undefined ? '' : ` Accepted: ${prose(oneLine(silenced.reason))}`;
}

function reasonOf({ title, number }: ChangelogContext): string | undefined {
  if (title === undefined || title.trim() === '') return undefined;
  return `${text(oneLine(title))}${number === undefined ? '' : ` (#${number})`}`;
}

/** Characters of a line that somebody else wrote. */
const longest = 300;

function oneLine(text: string): string {
  const line = text.replace(/\p{Cc}+|\s+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
