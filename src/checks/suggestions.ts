/** Findings that can be written away on their own lines get that as a suggestion, where it was tried and proved right. */
import { type Candidate, candidatesOf } from '../judge/suggestions/candidates.ts';
import { DatabaseError } from '../model/failure.ts';
import type { Migration } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import { scriptOf } from '../rehearse/run.ts';
import type { Runner } from '../rehearse/runner.ts';
import { makeRoles, type OnBase } from '../rehearse/states.ts';
import { tryRewrite } from '../rehearse/try-rewrite.ts';
import { judgeStatements, type StatementsInput } from '../rules/judge.ts';
import type { SqlParser } from '../sql/parser.ts';
import type { CheckResult } from './result.ts';
import type { StatementsRead } from './statements.ts';
import type { Subject } from './subject.ts';

/** What it is about. */
export interface SuggestionRequest {
  readonly subject: Subject;
  readonly runner: Runner;
  readonly parser: SqlParser;
  readonly states: OnBase;
  readonly read: StatementsRead;
}

/** So many are tried: a reader takes a few, and each costs a copy of the database. */
const mostTried = 8;

/**
 * The same result with suggestions. One is made for a migration that this change adds and that applies; its text must no
 * longer give that finding nor a new one that is graver than a note, and on a copy it must lead to what the change leads to.
 * @throws DatabaseError where the server is gone.
 */
export async function withSuggestions<Result extends CheckResult>(
  request: SuggestionRequest,
  result: Result,
): Promise<Result> {
  const { subject, states, read } = request;
  const { pair, history } = subject;
  const { base, onBase, judged } = states;
  // Roles belong to the server: a copy would meet those that the first run has made.
  if (read.input === undefined || onBase.run.failure !== undefined || makeRoles(pair)) return result;
  // What could not be run was not tried either.
  if (base.leftOut.length + onBase.run.leftOut.length > 0) return result;
  const texts = new Map(
    judged.filter((one) => history.added.includes(one)).map((one) => [one.name, scriptOf(one)]),
  );
  const found = candidatesOf(result.findings, read.judged, texts, pair.head).slice(0, mostTried);
  const proven = new Map<Finding, Candidate>();
  for (const candidate of found) {
    if ((await readsWell(request, candidate, read.input)) && (await endsWell(request, candidate)))
      proven.set(candidate.finding, candidate);
  }
  if (proven.size === 0) return result;
  return {
    ...result,
    findings: result.findings.map((finding) => {
      const suggestion = proven.get(finding)?.suggestion;
      return suggestion === undefined ? finding : { ...finding, suggestion };
    }),
  };
}

/** Whether the rules no longer find it, and nothing in its place. */
async function readsWell(
  { parser, read }: SuggestionRequest,
  { finding, migration, text }: Candidate,
  input: StatementsInput,
): Promise<boolean> {
  const script = await parser.parse(text);
  if (script.error !== undefined || script.refusal !== undefined) return false;
  const { findings } = judgeStatements({
    ...input,
    migrations: input.migrations.map((one) => (one.name === migration ? { ...one, script } : one)),
  });
  const known = new Set(read.judged.findings.map(subjectOf));
  return findings.every(
    (one) => subjectOf(one) !== subjectOf(finding) && (one.severity === 'note' || known.has(subjectOf(one))),
  );
}

function subjectOf({ rule, migration, object }: Finding): string {
  return JSON.stringify([rule, migration, object]);
}

/** Whether the change with it, and with what is to follow, runs and leads to the same. */
async function endsWell(
  { runner, states }: SuggestionRequest,
  { migration, text, suggestion, defaulted }: Candidate,
): Promise<boolean> {
  const { base, onBase, judged } = states;
  const migrations = judged.flatMap((one): readonly Migration[] => {
    if (one.name !== migration) return [one];
    const { next } = suggestion;
    const edited = { ...one, bytes: Buffer.from(text) };
    return next === undefined
      ? [edited]
      : [edited, { name: next.folder, file: next.folder, bytes: Buffer.from(next.sql) }];
  });
  const table = defaulted?.split('.').slice(0, -1).join('.');
  try {
    const differences = await tryRewrite(runner, {
      base: base.database,
      leftOut: base.leftOut,
      migrations,
      filled: table === undefined ? [] : [table],
      after: onBase.catalog,
    });
    return (
      differences?.every(({ kind, object }) => kind === 'column-default-changed' && object === defaulted) ===
      true
    );
  } catch (error) {
    // A server that is short of something is said by the checks; one that is gone, too.
    if (error instanceof DatabaseError && error.failure.sqlstate !== 'connection') return false;
    throw error;
  }
}
