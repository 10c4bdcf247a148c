/** The comment on the pull request, and the job summary: one composition, two sizes. */
import { createHash } from 'node:crypto';
import type { ProjectReport, Report } from '../model/report.ts';
import { capital } from '../model/words.ts';
import { type Links, type LinkTo, limits } from './comment/bounds.ts';
import { decisions, remarks } from './comment/decisions.ts';
import { environmentsPiece } from './comment/environments.ts';
import { bytes, type Piece, pack, whole } from './comment/piece.ts';
import {
  changesPiece,
  checksPiece,
  deployPiece,
  diagramPiece,
  halfDonePiece,
  rollbackPiece,
  silencedPiece,
  statementsPiece,
  uncheckedPiece,
} from './comment/sections.ts';
import { wayPieces } from './comment/ways.ts';
import { code, link, prose } from './escape/markdown.ts';
import { beginning } from './escape/visible.ts';
import { evidenceOf, needsDecision, rowsOf } from './group.ts';
import { headlineOf, standstill, workOf, workSentence } from './headline.ts';
import { evidenceWords, listed, projectName } from './words.ts';

/** How a comment is to look. */
export interface MarkdownOptions {
  /** Last line of the comment: an HTML comment of ours by which it is found again. */
  readonly marker?: string;
  /** Bytes that the whole may have, marker included. */
  readonly limitBytes: number;
  /** Address of the complete report. */
  readonly summaryUrl?: string;
  /** Address of a line in the change. */
  readonly linkTo?: LinkTo;
  /** Address of a page of the rule reference, by a finding's `help`. */
  readonly helpUrl?: (help: string) => string | undefined;
  /** Sentences that follow the second line's, plain text with names between back-ticks. */
  readonly remarks?: readonly string[];
}

/** GitHub refuses comments of more than 65,536 characters; a little room is left for what it adds. */
export const commentLimit = 60_000;

/** GitHub drops a step's summary of more than 1 MiB (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). */
export const summaryLimit = 1_000_000;

/** The comment: the verdict, what needs a decision, the rest folded. Ends with a line break. */
export function toMarkdown(report: Report, options: MarkdownOptions): string {
  return compose(report, options, 'comment');
}

/** The complete report for the job summary, under 1 MiB. */
export function toSummary(
  report: Report,
  options: Pick<MarkdownOptions, 'linkTo' | 'helpUrl' | 'remarks'> = {},
): string {
  return compose(report, { limitBytes: summaryLimit, ...options }, 'summary');
}

/** The job summary where there is no report: why, and what to do about it. */
export function failureSummary(sentence: string, remedy: string): string {
  return `### ⚠️ Prisma Preflight could not check this change\n\n${prose(sentence)}\n\n→ ${prose(remedy)}\n`;
}

/** A digest of what the comment says, whatever run it links to, and of what it keeps besides: 16 hex digits. */
export function digestOf(
  report: Report,
  options: Pick<MarkdownOptions, 'limitBytes' | 'linkTo' | 'helpUrl' | 'remarks'>,
  kept = '',
): string {
  return createHash('sha256').update(toMarkdown(report, options)).update(kept).digest('hex').slice(0, 16);
}

function compose(report: Report, options: MarkdownOptions, size: 'comment' | 'summary'): string {
  const { sign, words } = headlineOf(report);
  const head = `### ${sign} ${prose(beginning(words, 1_000))}`;
  const none = () => undefined;
  const links: Links = { line: options.linkTo ?? none, help: options.helpUrl ?? none };
  const pieces = report.projects.flatMap((project) => projectPieces(project, report, links, size));
  const marker = options.marker === undefined ? '' : `\n\n${options.marker}`;
  const work = [workSentence(report), ...(options.remarks ?? [])]
    .map((one) => prose(beginning(one, 2_000)))
    .join(' ');
  const waits = prose(beginning(standstill(report), 1_000));
  const room = options.limitBytes - bytes(`${head}\n${work}\n\n${waits}${marker}\n`) - footerRoom;
  const { texts, leftOut } = pack(pieces, room);
  const footer = footerOf(report, leftOut, options.summaryUrl, pieces.length === 0, size);
  const intro = footer.inline === '' ? work : `${work} ${footer.inline}`;
  return `${[`${head}\n${intro}`, ...(waits === '' ? [] : [waits]), ...texts.map((one) => one.trimEnd()), ...footer.lines].join('\n\n')}${marker}\n`;
}

/** Bytes that are kept free for the footer: its longest form and the address of the summary. */
const footerRoom = 1_500;

function projectPieces(
  project: ProjectReport,
  report: Report,
  links: Links,
  size: 'comment' | 'summary',
): readonly Piece[] {
  const several = report.projects.length > 1;
  const decides = needsDecision(report);
  const decide = decisions(project, decides, links, limits[size]);
  const quiet = decide === undefined;
  const told = [remarks(project, decides, links, limits[size]), deployPiece(project), silencedPiece(project)];
  const unseen = project.unseen.length > 0;
  // All green: nothing below the two lines.
  if (
    size === 'comment' &&
    quiet &&
    !unseen &&
    project.environments === undefined &&
    told.every((piece) => piece === undefined)
  ) {
    return several ? [headingOf(project, true)] : [];
  }
  const [notes, deploy, silenced] = told;
  const all = [
    several ? headingOf(project, quiet) : undefined,
    decide,
    environmentsPiece(project),
    ...wayPieces(project),
    size === 'summary' ? checksPiece(project) : undefined,
    deploy,
    notes,
    changesPiece(project),
    diagramPiece(project),
    statementsPiece(project),
    rollbackPiece(project),
    halfDonePiece(project),
    silenced,
    uncheckedPiece(project),
  ];
  return all.filter((piece) => piece !== undefined);
}

function headingOf(project: ProjectReport, quiet: boolean): Piece {
  const name = project.root === '.' ? capital(projectName(project)) : code(project.root);
  const words = `#### ${quiet ? '✅ ' : ''}${name}\n${capital(prose(workOf(project, '.')))}${quiet ? ': nothing that needs a decision.' : '.'}`;
  return whole(-1, 'projects', words);
}

/** Who has what is left out: the summary what the comment has not, the report file what neither has. */
function whereAll(size: 'comment' | 'summary', summaryUrl: string | undefined): string {
  if (size === 'summary') return 'The report file has everything.';
  if (summaryUrl === undefined) return 'The job summary has everything.';
  return `The ${link('job summary', summaryUrl)} has everything.`;
}

interface Footer {
  /** Goes behind the second line where there is nothing below it. */
  readonly inline: string;
  readonly lines: readonly string[];
}

function footerOf(
  report: Report,
  leftOut: readonly string[],
  summaryUrl: string | undefined,
  short: boolean,
  size: 'comment' | 'summary',
): Footer {
  const complete = summaryUrl === undefined ? '' : link('Complete report', summaryUrl);
  if (short)
    return { inline: report.projects.length === 0 ? '' : complete === '' ? '' : `${complete}.`, lines: [] };
  const missing =
    leftOut.length === 0
      ? ''
      : `**Too long for a ${size === 'summary' ? 'job summary' : 'comment'}:** ${listed(leftOut)} ${leftOut.length === 1 && !leftOut[0]?.endsWith('s') ? 'is' : 'are'} left out or shortened here. ${whereAll(size, summaryUrl)}`;
  const decides = needsDecision(report);
  const kinds = new Set(
    report.projects.flatMap((project) => rowsOf(project.findings).filter(decides).flatMap(evidenceOf)),
  );
  const legend = (['executed', 'observed', 'inferred'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => `${kind}: ${evidenceWords[kind]}`);
  const small = [...legend, complete].filter((part) => part !== '').join(' · ');
  return {
    inline: '',
    lines: [missing, small === '' ? '' : `<sub>${small}</sub>`].filter((line) => line !== ''),
  };
}
