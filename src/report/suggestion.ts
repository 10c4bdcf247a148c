/** A suggestion as the text of a review comment, from which GitHub makes a commit. */
import { createHash } from 'node:crypto';
import type { Finding, ProjectReport, Suggestion } from '../model/report.ts';
import { fenced, path, prose } from './escape/markdown.ts';
import { block } from './escape/visible.ts';
import { active } from './group.ts';

/** A suggestion that belongs on a pull request. */
export interface ReviewSuggestion {
  /** Path from the repository root, and the lines that are replaced. */
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  /** Markdown with a suggestion block. */
  readonly body: string;
  /** 16 hex digits over what is suggested for what: the same on every push that does not change the statement. */
  readonly digest: string;
}

/** The suggestions for what needs a decision, worst first. What is silenced, or good to know, is nobody's to change. */
export function reviewSuggestions(projects: readonly ProjectReport[]): readonly ReviewSuggestion[] {
  return projects.flatMap((project) =>
    active(project.findings).flatMap((finding) => {
      const { file, suggestion } = finding;
      if (file === undefined || suggestion === undefined || finding.severity === 'note') return [];
      // What a reader can't see must not be committed with one click.
      if (block(suggestion.sql) !== suggestion.sql.replaceAll('\t', '  ')) return [];
      const { line, endLine } = suggestion;
      return [
        { path: file, line, endLine, body: bodyOf(finding, suggestion, project), digest: digestOf(finding) },
      ];
    }),
  );
}

function bodyOf(
  { message, probe }: Finding,
  { sql, effect, next }: Suggestion,
  { migrations }: ProjectReport,
): string {
  const parts = [prose(message), verbatim(sql), prose(effect)];
  if (next !== undefined) {
    const when =
      probe === undefined
        ? 'Then, in the next migration:'
        : `Then, in the next migration, once this counts nothing in production:\n\n${fenced(probe, 'sql')}`;
    parts.push(when, path(`${migrations}/${next.folder}/migration.sql`), fenced(next.sql, 'sql'));
  }
  return `${parts.join('\n\n')}\n`;
}

/** What is between the fences is committed as it is, so nothing in it is escaped; no run of back-ticks in it is as long. */
function verbatim(sql: string): string {
  const longest = Math.max(2, ...[...sql.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}suggestion\n${sql}\n${fence}`;
}

function digestOf({ fingerprint, file, suggestion }: Finding): string {
  const { sql, next } = suggestion ?? {};
  // A folder's name may turn on what else the change has.
  const text = JSON.stringify([fingerprint, file, sql, next?.sql]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
