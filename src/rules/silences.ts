/** `-- preflight-ignore rule[, rule]: reason` above a statement. */
import { fingerprintOf } from '../model/fingerprint.ts';
import { mustBeSeen } from '../model/must-be-seen.ts';
import type { Finding } from '../model/report.ts';
import type { Comment, Statement } from '../sql/script.ts';
import type { ScriptOfChange } from './change.ts';
import { helpOf, ruleById, ruleIds } from './index.ts';

/** One rule silenced on one statement. */
export interface Silence {
  readonly migration: string;
  readonly file: string;
  readonly rule: string;
  readonly reason: string;
  /** Line of the comment. */
  readonly line: number;
  /** Lines of the statement that it is for. */
  readonly from: number;
  readonly to: number;
}

/** What the comments of the change say. */
export interface Silences {
  readonly silences: readonly Silence[];
  /** Findings on comments that say it wrongly. */
  readonly invalid: readonly Finding[];
}

const marker = /^\s*\**\s*preflight-ignore\b/i;

/** The nearest id, for a typing mistake. */
function nearest(id: string): string | undefined {
  const letters = (text: string) => [...text].map((letter, at) => text.slice(at, at + 2) || letter);
  const pairs = letters(id);
  const score = (other: string) => {
    const theirs = letters(other);
    return (2 * pairs.filter((pair) => theirs.includes(pair)).length) / (pairs.length + theirs.length);
  };
  const [best] = ruleIds.map((other) => ({ other, score: score(other) })).sort((a, b) => b.score - a.score);
  return best !== undefined && best.score > 0.5 ? best.other : undefined;
}

/** The statement a comment is for: the one on whose last line it stands, the one it stands in, else the next. */
function statementOf(comment: Comment, statements: readonly Statement[]): Statement | undefined {
  const next = statements.findIndex((statement) => statement.end > comment.offset);
  const before = statements[next === -1 ? statements.length - 1 : next - 1];
  const after = next === -1 ? undefined : statements[next];
  if (before !== undefined && before.end <= comment.offset && before.endLine === comment.line) return before;
  return after;
}

/** Reads the silences of the new scripts. */
export function silencesOf(scripts: readonly ScriptOfChange[]): Silences {
  const silences: Silence[] = [];
  const invalid: Finding[] = [];
  for (const { name, file, script } of scripts) {
    for (const comment of script.comments) {
      if (!marker.test(comment.text)) continue;
      const body = comment.text.replace(marker, '');
      const refuse = (message: string) =>
        invalid.push({
          rule: 'silence-invalid',
          severity: 'error',
          evidence: 'observed',
          migration: name,
          file,
          line: comment.line,
          endLine: comment.endLine,
          message,
          instead: ruleById('silence-invalid')?.instead ?? '',
          fingerprint: fingerprintOf('silence-invalid', name, comment.text),
          help: helpOf('silence-invalid'),
        });
      const colon = body.indexOf(':');
      const reason = (colon === -1 ? '' : body.slice(colon + 1)).replace(/\s+/g, ' ').trim();
      const ids = (colon === -1 ? body : body.slice(0, colon)).split(/[,\s]+/).filter((id) => id !== '');
      const statement = statementOf(comment, script.statements);
      if (ids.length === 0) refuse('This preflight-ignore names no rule.');
      else if (reason === '') refuse(`This preflight-ignore of ${ids.join(', ')} gives no reason.`);
      else if (statement === undefined) refuse('This preflight-ignore stands above no statement.');
      for (const id of ids) {
        if (ruleById(id) === undefined) {
          const other = nearest(id);
          refuse(
            `There is no rule ${JSON.stringify(id)}.${other === undefined ? '' : ` The nearest name is ${other}.`}`,
          );
        } else if (mustBeSeen.has(id)) {
          refuse(`The rule ${id} can't be silenced.`);
        } else if (reason !== '' && statement !== undefined) {
          silences.push({
            migration: name,
            file,
            rule: id,
            reason,
            line: comment.line,
            from: statement.line,
            to: statement.endLine,
          });
        }
      }
    }
  }
  return { silences, invalid };
}

/** Finds the silences for a finding: of its rule, or of one that implies it, on its statement. */
function finder(silences: readonly Silence[]): (finding: Finding) => readonly Silence[] {
  const byRule = new Map<string, Silence[]>();
  for (const silence of silences) {
    for (const rule of [silence.rule, ...(ruleById(silence.rule)?.implies ?? [])]) {
      const key = JSON.stringify([silence.file, rule]);
      const known = byRule.get(key);
      if (known === undefined) byRule.set(key, [silence]);
      else known.push(silence);
    }
  }
  // Statements follow each other, so sorted by their first line only the last few that begin before the finding matter.
  for (const sorted of byRule.values()) sorted.sort((a, b) => a.from - b.from || a.line - b.line);
  return ({ file, rule, line }) => {
    const sorted = byRule.get(JSON.stringify([file, rule])) ?? [];
    if (line === undefined) return [];
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.from ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    const found: Silence[] = [];
    for (let at = low - 1; at >= 0; at -= 1) {
      const silence = sorted[at];
      if (silence === undefined || silence.to < line) break;
      found.unshift(silence);
    }
    return found;
  };
}

/** Marks the findings that a comment silences. What was silenced before stays so. */
export function silenceFindings(findings: readonly Finding[], silences: readonly Silence[]): Finding[] {
  const silencesFor = finder(silences);
  return findings.map((finding) => {
    const [silence] = mustBeSeen.has(finding.rule) ? [] : silencesFor(finding);
    return silence === undefined || finding.silenced !== undefined
      ? finding
      : { ...finding, silenced: { reason: silence.reason, by: 'comment' } };
  });
}

/** A note for each silence that no finding answers to. Call it with the findings of all checks. */
export function unusedSilences(findings: readonly Finding[], silences: readonly Silence[]): Finding[] {
  const silencesFor = finder(silences);
  const used = new Set(findings.flatMap((finding) => silencesFor(finding)));
  return silences
    .filter((silence) => !used.has(silence))
    .map((silence) => ({
      rule: 'silence-unused',
      severity: 'note',
      evidence: 'observed',
      migration: silence.migration,
      file: silence.file,
      line: silence.line,
      endLine: silence.line,
      message: `This preflight-ignore of ${silence.rule} silences nothing.`,
      instead: ruleById('silence-unused')?.instead ?? '',
      fingerprint: fingerprintOf('silence-unused', silence.migration, silence.rule, silence.reason),
      help: helpOf('silence-unused'),
    }));
}
