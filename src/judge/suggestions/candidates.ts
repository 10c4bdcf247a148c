/** Which findings could be written away on their own lines, and how: nothing of this has been tried. Pure. */
import type { Project } from '../../model/project.ts';
import type { Finding, Suggestion } from '../../model/report.ts';
import { isStep, type Step } from '../../rules/change.ts';
import type { StatementsJudged } from '../../rules/judge.ts';
import type { Rewrite } from '../../rules/rewrite.ts';
import { folders } from '../rename/folders.ts';
import { withDefault } from './default.ts';

/** A rewrite of one finding, in its file. */
export interface Candidate {
  readonly finding: Finding;
  readonly migration: string;
  readonly rewrite: Rewrite;
  readonly suggestion: Suggestion;
  /** The column that gets a default, which the change as it is does not give it; undefined: both end alike. */
  readonly defaulted: string | undefined;
}

/** A line that can be shown and committed as it is: nothing in it that nobody sees. Tabs are seen. */
const hidden = /[^\P{Cc}\t]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;

/** Characters of a line that anybody reads. */
const longestLine = 1000;

/**
 * The candidates among these findings, at most one for a line. `texts` holds the new migrations that may be suggested for;
 * a file with CRLF is left alone: GitHub does not document which line ends the button commits, and pull requests tell of other
 * ones than the file had (LexiFi/dead_code_analyzer#71, w3c-fedid/digital-credentials#572).
 */
export function candidatesOf(
  findings: readonly Finding[],
  { change, rewrites }: Pick<StatementsJudged, 'change' | 'rewrites'>,
  texts: ReadonlyMap<string, string>,
  head: Project,
): readonly Candidate[] {
  const taken = new Set<string>();
  const times = new Set(head.migrations.map(({ name }) => name.slice(0, 14)));
  return findings.flatMap((finding) => {
    const { migration, silenced } = finding;
    const text = migration === undefined ? undefined : texts.get(migration);
    if (migration === undefined || text === undefined || silenced !== undefined || text.includes('\r'))
      return [];
    const step = change.steps.find((one) => isAbout(one, finding));
    const byDefault = step && withDefault(finding, step, head);
    const rewrite = byDefault ?? rewrites.get(finding.fingerprint);
    const edited = rewrite && edit(text, rewrite);
    if (rewrite === undefined || edited === undefined || taken.has(`${migration} ${edited.line}`)) return [];
    taken.add(`${migration} ${edited.line}`);
    const { next } = rewrite;
    const follows = next && {
      folder: freeFolder(folders(migration, next.object), next.verb, times),
      sql: next.sql,
    };
    const { line, sql } = edited;
    return [
      {
        finding,
        migration,
        rewrite,
        suggestion: {
          line,
          endLine: line,
          sql,
          effect: rewrite.effect,
          ...(follows === undefined ? {} : { next: follows }),
        },
        defaulted: byDefault === undefined ? undefined : finding.object,
      },
    ];
  });
}

function isAbout(step: Step, { migration, line, object }: Finding): boolean {
  const { script, action, facts } = step;
  return (
    isStep(step, 'add-column') &&
    script.name === migration &&
    action.line === line &&
    facts.tableName !== undefined &&
    object === `${facts.tableName.schema}.${facts.tableName.name}.${step.action.definition.name}`
  );
}

function edit(text: string, rewrite: Rewrite): { readonly line: number; readonly sql: string } | undefined {
  const line = text.slice(0, rewrite.at).split('\n').length;
  const sql = rewritten(text, [rewrite]).split('\n')[line - 1] ?? '';
  return hidden.test(sql) || sql.length > longestLine ? undefined : { line, sql };
}

/** A file with these rewrites. */
export function rewritten(text: string, rewrites: readonly Rewrite[]): string {
  return rewrites
    .toSorted((a, b) => b.at - a.at)
    .reduce((edited, { at, insert }) => edited.slice(0, at) + insert + edited.slice(at), text);
}

/** The first name behind the migration whose time no other has. */
function freeFolder(folder: ReturnType<typeof folders>, verb: string, times: Set<string>): string {
  let step = 1;
  const isTaken = () => /^\d{14}/.test(folder(step, verb)) && times.has(folder(step, verb).slice(0, 14));
  while (isTaken()) step += 1;
  const name = folder(step, verb);
  times.add(name.slice(0, 14));
  return name;
}
