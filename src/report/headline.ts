/** The verdict in words, and the one sentence below it. Plain text with names between back-ticks, for every renderer. */
import type { ProjectReport, Report, Severity } from '../model/report.ts';
import { capital, inCode, shortName } from '../model/words.ts';
import { briefly } from './changes.ts';
import { active, rowsOf } from './group.ts';
import { isParity, parityWords, parityWork } from './parity.ts';
import { consequencesOf, counted, listed } from './words.ts';

/** The first thing that is read. */
export interface Headline {
  readonly sign: '✅' | '⚠️' | '❌';
  /** One sentence without a full stop. */
  readonly words: string;
}

/** How many places need attention, by the worst that was found there: several findings on one statement count once. */
export function countPlaces(report: Report): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const project of report.projects) {
    for (const row of rowsOf(project.findings)) counts[row.severity] += row.places.length;
  }
  return counts;
}

/** The verdict of the whole report in words that need no knowledge of Preflight. */
export function headlineOf(report: Report): Headline {
  const { error, warning } = countPlaces(report);
  if (report.verdict === 'fail' && isParity(report))
    return { sign: '❌', words: parityWords(report, 'fail') };
  if (report.verdict === 'fail') return { sign: '❌', words: `Not ready to merge: ${whyNot(report)}` };
  if (report.verdict === 'incomplete') {
    const found = error + warning === 0 ? '' : `, and ${tally(report)} found so far`;
    return {
      sign: '⚠️',
      words: `Not fully checked: ${listed(unableChecks(report))} could not be done${found}`,
    };
  }
  if (report.projects.length === 0) {
    const words = isLint(report)
      ? 'Nothing to read: no migration is staged or uncommitted'
      : 'Nothing to check: no Prisma file is touched';
    return { sign: '✅', words };
  }
  if (error > 0) {
    return {
      sign: '⚠️',
      words: `${capital(tally(report))} found, and this check is set not to fail for them`,
    };
  }
  if (warning > 0) return { sign: '⚠️', words: `No error, but ${counted(warning, 'warning')} to decide on` };
  if (isParity(report)) return { sign: '✅', words: parityWords(report, 'pass') };
  const added = report.projects.some((one) => one.history.added.length > 0 && passed(one, 'deploy'));
  return { sign: '✅', words: added ? 'No objection: the new migrations apply' : 'No objection' };
}

/** What the worst findings mean; the failed checks where none of them has a finding. */
function whyNot(report: Report): string {
  const all = report.projects.flatMap((project) => active(project.findings));
  for (const severity of ['error', 'warning', 'note'] as const) {
    const found = all.filter((one) => one.severity === severity);
    if (found.length === 0) continue;
    const words = consequencesOf(found.map((one) => one.rule));
    return words.length === 0 ? counted(found.length, severity) : listed(words.slice(0, 3));
  }
  const failed = report.projects.flatMap((one) => one.checks.filter((check) => check.status === 'failed'));
  return failed.length === 0
    ? 'a check failed'
    : `${listed([...new Set(failed.map((one) => one.id))])} failed`;
}

function unableChecks(report: Report): readonly string[] {
  const unable = report.projects.flatMap((one) => one.checks.filter((check) => check.status === 'unable'));
  return unable.length === 0 ? ['a check'] : [...new Set(unable.map((one) => one.id))];
}

function passed(project: ProjectReport, id: string): boolean {
  return project.checks.some((check) => check.id === id && check.status === 'passed');
}

/** `2 errors and 1 warning`; notes only where there is nothing else; `nothing` where there is nothing. */
function tally(report: Report): string {
  const { error, warning, note } = countPlaces(report);
  const parts = [
    error > 0 ? counted(error, 'error') : '',
    warning > 0 ? counted(warning, 'warning') : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? listed(parts) : note > 0 ? counted(note, 'note') : 'nothing';
}

/** One sentence: what was run, on what, and what came of it; then what the change does, where there is one project. */
export function workSentence(report: Report): string {
  if (report.projects.length === 0) {
    if (isLint(report)) return 'Name files or folders to read others.';
    return 'Prisma Preflight looked for changed schemas, migrations, Prisma configs and Prisma versions and saw none.';
  }
  const found = foundWords(report);
  const [only] = report.projects;
  if (report.projects.length > 1 || only === undefined) {
    const names = report.projects.map((one) => inCode(one.root));
    const which = names.length <= 4 ? ` (${listed(names)})` : '';
    return `Prisma Preflight checked ${names.length} projects${which} and ${found}.`;
  }
  const brief = briefly(only.changes);
  return `Prisma Preflight ${workOf(only)} and ${found}.${brief === '' ? '' : ` The change ${brief}.`}`;
}

function foundWords(report: Report): string {
  const silenced = report.projects.flatMap(({ findings }) => findings).filter((one) => one.silenced);
  const found = openWords(report);
  if (silenced.length === 0) return found;
  return `${found}, with ${counted(silenced.length, 'finding')} silenced`;
}

function openWords(report: Report): string {
  const found = tally(report);
  if (found !== 'nothing') return `found ${found}`;
  if (report.verdict === 'fail') return 'has no finding to show for it';
  const unable = report.projects.some((project) => project.checks.some((check) => check.status === 'unable'));
  return unable ? 'found nothing in what could be checked' : 'found nothing that needs a decision';
}

/**
 * One sentence where nothing needs a decision and yet somebody must choose the hour: queries wait on tables of unknown
 * size while these are written anew. '' where that is not so; the lines for whoever deploys have the rest.
 */
export function standstill(report: Report): string {
  const { error, warning } = countPlaces(report);
  if (report.verdict !== 'pass' || error + warning > 0) return '';
  const tables = report.projects.flatMap(({ statements }) => {
    const standing = statements.filter(({ blocks, grows }) => blocks.includes('select') && grows !== false);
    return [...new Set(standing.flatMap(({ rewrites }) => rewrites))];
  });
  if (tables.length === 0) return '';
  const which =
    tables.length > 3 ? `${tables.length} tables` : listed(tables.map((table) => inCode(shortName(table))));
  const it = tables.length === 1 ? 'it is' : 'each is';
  return `For whoever deploys: reads and writes on ${which} wait while ${it} written anew, the longer the more rows there are.`;
}

/** Whether scripts were only read: `lint` compares no commits. */
function isLint(report: Report): boolean {
  return report.head === '';
}

/** What was done for one project: `ran 2 new migrations, after the 817 that were there, on a throwaway PostgreSQL 17.10`. */
export function workOf(project: ProjectReport, name = project.root): string {
  if (project.environments !== undefined) return parityWork(project);
  if (project.checks.every((check) => check.id === 'statements'))
    return `read ${counted(project.history.added.length, 'file')} without a database`;
  const where = name === '.' ? '' : ` of ${inCode(name)}`;
  const added = project.history.added.length;
  const ran = project.checks.some(
    (check) =>
      (check.id === 'deploy' || check.id === 'rehearsal') &&
      ['passed', 'failed', 'warned'].includes(check.status),
  );
  if (added === 0 || project.postgres === null || !ran) {
    const { edited, deleted, renamed } = project.history;
    const migrations = [
      added === 0 ? 'no new migration' : counted(added, 'new migration'),
      ...[`${edited.length} edited`, `${deleted.length} deleted`, `${renamed.length} renamed`].filter(
        (words) => !words.startsWith('0 '),
      ),
    ].join(', ');
    return `checked ${name === '.' ? 'the Prisma project' : inCode(name)} (${migrations})`;
  }
  const { base: before } = project.history;
  const base =
    before === 0 ? '' : `, after the ${before === 1 ? 'one that was' : `${before} that were`} there,`;
  return `ran ${counted(added, 'new migration')}${where}${base} on a throwaway PostgreSQL ${project.postgres.version}`;
}
