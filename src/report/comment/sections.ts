/** The folded parts of the comment, below what needs a decision. */
import type { Note, ProjectReport, StatementReport } from '../../model/report.ts';
import { shortName } from '../../model/words.ts';
import { groupChanges } from '../changes.ts';
import { code, details, fenced, prose, text } from '../escape/markdown.ts';
import { beginning } from '../escape/visible.ts';
import { compareFindings, distinct } from '../group.ts';
import { stopLines, triedSentence } from '../way-back.ts';
import { checkWords, counted, listed, statusWords, staying } from '../words.ts';
import { diagramOf } from './diagram.ts';
import { type Piece, whole } from './piece.ts';

/** A folded list that may lose items at its end. */
function foldedList(
  rank: number,
  title: string,
  summary: string,
  head: string,
  lines: readonly string[],
): Piece {
  return {
    rank,
    title,
    head: `<details>\n<summary>${summary}</summary>\n\n${head}`,
    items: lines.map((line) => ({ full: `${line}\n` })),
    tail: '\n</details>',
    more: (left) => (head === '' ? `- … and ${left} more\n` : `| … and ${left} more |\n`),
  };
}

/** The changes in words, by table. */
export function changesPiece(project: ProjectReport): Piece | undefined {
  if (project.changes.length === 0) return undefined;
  const groups = groupChanges(project);
  const lines = groups.map((group) => {
    const shown = group.lines.slice(0, 60).map((line) => prose(beginning(line, 2000)));
    const rest = group.lines.length - shown.length;
    const [only] = shown;
    if (shown.length === 1 && only !== undefined) return `- <b>${prose(group.title)}</b>: ${only}`;
    const more = rest > 0 ? `\n  - … and ${rest} more` : '';
    return `- <b>${prose(group.title)}</b>${shown.map((line) => `\n  - ${line}`).join('')}${more}`;
  });
  return foldedList(6, 'changes', `What changes in the database (${project.changes.length})`, '', lines);
}

/** The diagram of the touched tables. */
export function diagramPiece(project: ProjectReport): Piece | undefined {
  const diagram = diagramOf(project);
  if (diagram === undefined) return undefined;
  const rest = diagram.leftOut === 0 ? '' : `\n\nNot drawn: ${counted(diagram.leftOut, 'more table')}.`;
  return whole(
    9,
    'diagram',
    details('Diagram of the touched tables', `${fenced(diagram.source, 'mermaid')}${rest}`),
  );
}

/** What each statement did that somebody else could notice. */
export function statementsPiece(project: ProjectReport): Piece | undefined {
  const noticed = project.statements.filter(
    (one) =>
      one.locks.length + one.rewrites.length + one.scans.length + one.blocks.length > 0 ||
      (one.rows !== undefined && one.rows.inserted + one.rows.updated + one.rows.deleted > 0),
  );
  if (noticed.length === 0) return undefined;
  const head = '| Statement | Blocks | Locks | Work | Known |\n|---|---|---|---|---|\n';
  const rows = noticed.map(
    (one) =>
      `| ${code(one.sql.replace(/\s+/g, ' '), 120)}<br><sub>${code(one.migration)} line ${one.line}</sub> | ${blocks(one)} | ${locks(one)} | ${work(one)} | ${one.evidence} |`,
  );
  return foldedList(8, 'statements', `Statements and their locks (${noticed.length})`, head, rows);
}

function blocks(statement: StatementReport): string {
  if (statement.blocks.includes('select')) return 'reads and writes';
  return statement.blocks.length > 0 ? `writes (${statement.blocks.join(', ')})` : 'nothing';
}

function locks(statement: StatementReport): string {
  const shown = statement.locks.slice(0, 6).map((lock) => {
    const until = lock.heldTo === 'end' ? 'to the end' : 'for the statement';
    return `${code(shortName(lock.relation))} ${text(lock.mode.replace(/Lock$/, ''))}, ${until}`;
  });
  const rest = statement.locks.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('<br>');
}

function work(statement: StatementReport): string {
  const names = (relations: readonly string[]) =>
    `${listed(relations.slice(0, 4).map((one) => code(shortName(one))))}${relations.length > 4 ? ' and more' : ''}`;
  const { rows } = statement;
  const parts = [
    statement.rewrites.length > 0 ? `rewrites ${names(statement.rewrites)}` : '',
    statement.scans.length > 0 ? `reads all of ${names(statement.scans)}` : '',
    rows === undefined || rows.inserted === 0 ? '' : `inserts ${counted(rows.inserted, 'row')}`,
    rows === undefined || rows.updated === 0 ? '' : `updates ${counted(rows.updated, 'row')}`,
    rows === undefined || rows.deleted === 0 ? '' : `deletes ${counted(rows.deleted, 'row')}`,
    statement.grows === true ? 'takes longer with more rows' : '',
  ];
  return parts.filter((part) => part !== '').join('<br>');
}

const noteWords = {
  backup: 'Back up',
  order: 'Order',
  lock: 'Locks',
  pending: 'Pending',
  extension: 'Extension',
} as const satisfies Record<Note['kind'], string>;

/** What whoever deploys must know. */
export function deployPiece(project: ProjectReport): Piece | undefined {
  if (project.notes.length === 0) return undefined;
  const lines = project.notes.map(
    (one) => `- **${noteWords[one.kind]}:** ${prose(beginning(one.text, 1000))}`,
  );
  return foldedList(2, 'deploy notes', `For whoever deploys (${project.notes.length})`, '', lines);
}

/** The SQL of the way back, and whether it was tried. */
export function rollbackPiece(project: ProjectReport): Piece | undefined {
  const { rollback } = project;
  if (rollback === null) return undefined;
  const lost = rollback.lost.slice(0, 50).map((one) => `\n- ${prose(beginning(one, 400))}`);
  const gone = lost.length === 0 ? '' : `\n\nIt does not bring back:\n${lost.join('')}`;
  const sql = rollback.sql.trim() === '' ? 'No SQL is needed.' : fenced(rollback.sql.trim(), 'sql');
  const proven = rollback.proven ? 'tried' : 'not proven';
  const stops = stopLines(rollback).map((one) => `\n- ${prose(beginning(one, 600))}`);
  const tried = `${triedSentence(rollback)}${stops.length === 0 ? '' : `\n${stops.join('')}`}`;
  return whole(7, 'way back', details(`The way back (${proven})`, `${tried}${gone}\n\n${sql}`));
}

/** What to do where a migration stops in the middle: which statements stay, and the way on. */
export function halfDonePiece({ halfDone }: ProjectReport): Piece | undefined {
  if (halfDone === undefined || halfDone.length === 0) return undefined;
  const parts = halfDone.map(({ migration, stops, notTried }) => {
    const ways = stops.map((stop) => {
      const back = stop.way === 'back';
      const then = `${back ? 'undo what stayed' : 'do the rest by hand'}, ${code(stop.resolve)}${back ? ', and deploy again' : ''}`;
      const sql = stop.sql.trim() === '' ? '' : `\n\n${fenced(beginning(stop.sql.trim(), 4000), 'sql')}`;
      return `Stopped at line ${stop.line}, ${staying(stop.stays)}: ${then} (${stop.proven ? 'tried' : 'not proven'}).${sql}`;
    });
    const more = notTried === 0 ? '' : `\n\nNot tried: ${counted(notTried, 'more place')} where it may stop.`;
    return `**${code(migration)}**\n\n${ways.join('\n\n')}${more}`;
  });
  return whole(
    7,
    'half-way stops',
    details(`If a migration stops half-way (${halfDone.length})`, parts.join('\n\n')),
  );
}

/** What was silenced, by what and why. */
export function silencedPiece(project: ProjectReport): Piece | undefined {
  const silenced = project.findings.filter((one) => one.silenced !== undefined).sort(compareFindings);
  if (silenced.length === 0) return undefined;
  const lines = silenced.map((one) => {
    const place =
      one.file === undefined
        ? ''
        : ` (${code(`${one.file.split('/').slice(-2).join('/')}${one.line === undefined ? '' : `:${one.line}`}`)})`;
    const reason = prose(beginning(one.silenced?.reason ?? '', 300));
    return `- ${one.severity} ${code(one.rule)}${place}: ${prose(beginning(one.message, 300))}<br>Silenced by ${one.silenced?.by}: ${reason}`;
  });
  return foldedList(3, 'silenced findings', `Silenced (${silenced.length})`, '', lines);
}

/** What was not looked at, and why: checks, then statements. */
export function uncheckedPiece(project: ProjectReport, rank = 4): Piece | undefined {
  const checks = project.checks
    .filter((check) => check.status === 'skipped')
    .map((check) => `- \`${check.id}\`: ${prose(beginning(check.reason ?? statusWords.skipped, 400))}`);
  const byReason = distinct(project.unseen.map((one) => one.reason)).map((reason) => {
    const places = project.unseen.filter((one) => one.reason === reason);
    const shown = places.slice(0, 10).map((one) => `${code(one.migration)} line ${one.line}`);
    const rest = places.length - shown.length;
    const them = counted(places.length, 'statement');
    return `- ${them} not seen: ${prose(beginning(reason, 400))}<br><sub>${shown.join(' · ')}${rest > 0 ? ` · … and ${rest} more` : ''}</sub>`;
  });
  const lines = [...checks, ...byReason];
  if (lines.length === 0) return undefined;
  return foldedList(
    rank,
    'what was not checked',
    `Not checked (${checks.length + project.unseen.length})`,
    '',
    lines,
  );
}

/** Every check with its time, for the summary. */
export function checksPiece(project: ProjectReport): Piece | undefined {
  if (project.checks.length === 0) return undefined;
  const rows = project.checks.map((check) => {
    const reason = check.reason === undefined ? '' : `<br><sub>${prose(beginning(check.reason, 1000))}</sub>`;
    const took = check.status === 'skipped' ? '' : `${(check.ms / 1000).toFixed(1)} s`;
    return `| \`${check.id}\` | ${statusWords[check.status]} | ${took} | ${prose(checkWords[check.id])}${reason} |`;
  });
  return foldedList(
    1,
    'checks',
    `Checks (${rows.length})`,
    '| Check | Result | Time | Asks whether |\n|---|---|---|---|\n',
    rows,
  );
}
