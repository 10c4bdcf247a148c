/** Ways to do what was meant, ready to copy. */
import type { Finding, ProjectReport, WayStep } from '../../model/report.ts';
import { shortName } from '../../model/words.ts';
import { code, details, fenced, path, prose } from '../escape/markdown.ts';
import { active } from '../group.ts';
import { counted } from '../words.ts';
import { type Piece, whole } from './piece.ts';

/** One folded part for each finding that has ways. */
export function wayPieces(project: ProjectReport): readonly Piece[] {
  return active(project.findings).flatMap((finding) =>
    finding.ways === undefined ? [] : [piece(finding, finding.ways, project)],
  );
}

function piece(finding: Finding, ways: NonNullable<Finding['ways']>, project: ProjectReport): Piece {
  const about = finding.object === undefined ? '' : ` for ${code(shortName(finding.object))}`;
  const body = ways
    .map(
      ({ title, steps }, at) =>
        `**${at + 1}. ${prose(title)}**\n\n${steps.map((step) => stepText(step, project)).join('\n\n')}`,
    )
    .join('\n\n');
  // In a summary HTML is read, and markdown is not.
  const summary = `${counted(ways.length, 'way')} out${about.replace(/`([^`]*)`/, '<code>$1</code>')}, ready to copy`;
  return whole(2, 'ways out', details(summary, body));
}

function stepText({ when, schema, migration }: WayStep, project: ProjectReport): string {
  return [
    schema === undefined
      ? `${prose(when)}:`
      : `${prose(when)}. In the Prisma schema:\n\n${fenced(schema, 'prisma')}`,
    migration === undefined
      ? ''
      : `${path(`${project.migrations}/${migration.folder}/migration.sql`)}\n\n${fenced(migration.sql, 'sql')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
