/** Findings that can be written away on their own lines get that as a suggestion, where it was tried and proved right. */
import { type Candidate, candidatesOf, rewritten } from '../judge/suggestions/candidates.ts';
import { DatabaseError } from '../model/failure.ts';
import type { Migration } from '../model/project.ts';
import type { Finding } from '../model/report.ts';
import { scriptOf } from '../rehearse/run.ts';
import type { Runner } from '../rehearse/runner.ts';
import { type OnBase, runsAlone } from '../rehearse/states.ts';
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
  if (read.input === undefined || onBase.run.failure !== undefined || runsAlone(pair)) return result;
  // What could not be run was not tried either.
  if (base.leftOut.length + onBase.run.leftOut.length > 0) return result;
  const texts = new Map(
    judged.filter((one) => history.added.includes(one)).map((one) => [one.name, scriptOf(one)]),
  );
  const found = candidatesOf(result.findings, read.judged, texts, pair.head).slice(0, mostTried);
  const proven = new Map((await provenOf(request, found, read.input)).map((one) => [one.finding, one]));
  if (proven.size === 0) return result;
  return {
    ...result,
    findings: result.findings.map((finding) => {
      const suggestion = proven.get(finding)?.suggestion;
      return suggestion === undefined ? finding : { ...finding, suggestion };
    }),
  };
}

/** The suggestions of an earlier judgement on the same statements, on the findings that this one has as well. */
export function keepingSuggestions<Result extends CheckResult>(
  result: Result,
  { findings }: Pick<CheckResult, 'findings'>,
): Result {
  const made = new Map(findings.map(({ fingerprint, suggestion }) => [fingerprint, suggestion]));
  return {
    ...result,
    findings: result.findings.map((finding) => {
      const suggestion = made.get(finding.fingerprint);
      return suggestion === undefined ? finding : { ...finding, suggestion };
    }),
  };
}

/** All together, which is how most are committed and costs one copy; where that does not go well, those that do by themselves. */
async function provenOf(
  request: SuggestionRequest,
  found: readonly Candidate[],
  input: StatementsInput,
): Promise<readonly Candidate[]> {
  const goWell = async (some: readonly Candidate[]) =>
    (await readWell(request, some, input)) && (await endWell(request, some));
  if (found.length === 0 || (await goWell(found))) return found;
  const proven: Candidate[] = [];
  if (found.length > 1) for (const one of found) if (await goWell([one])) proven.push(one);
  return proven;
}

/** A migration as it is with these. */
function editedBy(migration: Migration, some: readonly Candidate[]): string {
  const rewrites = some.filter((one) => one.migration === migration.name).map(({ rewrite }) => rewrite);
  return rewritten(scriptOf(migration), rewrites);
}

/** Whether the rules no longer find them, and nothing in their place. */
async function readWell(
  { parser, read, states }: SuggestionRequest,
  some: readonly Candidate[],
  input: StatementsInput,
): Promise<boolean> {
  const touched = states.judged.filter(({ name }) => some.some((one) => one.migration === name));
  const scripts = await parser.parseMany(touched.map((one) => editedBy(one, some)));
  if (scripts.some(({ error, refusal }) => error !== undefined || refusal !== undefined)) return false;
  const edited = new Map(touched.map(({ name }, at) => [name, scripts[at]]));
  const { findings } = judgeStatements({
    ...input,
    migrations: input.migrations.map((one) => ({ ...one, script: edited.get(one.name) ?? one.script })),
  });
  const gone = new Set(some.map(({ finding }) => subjectOf(finding)));
  const known = new Set(read.judged.findings.map(subjectOf));
  return findings.every(
    (one) => !gone.has(subjectOf(one)) && (one.severity === 'note' || known.has(subjectOf(one))),
  );
}

function subjectOf({ rule, migration, object }: Finding): string {
  return JSON.stringify([rule, migration, object]);
}

/** Whether the change with them, and with what is to follow, runs and leads to the same. */
async function endWell({ runner, states }: SuggestionRequest, some: readonly Candidate[]): Promise<boolean> {
  const { base, onBase, judged } = states;
  const migrations = judged.flatMap((one): readonly Migration[] => {
    const here = some.filter(({ migration }) => migration === one.name);
    if (here.length === 0) return [one];
    const following = here.flatMap(({ suggestion: { next } }) =>
      next === undefined ? [] : [{ name: next.folder, file: next.folder, bytes: Buffer.from(next.sql) }],
    );
    return [{ ...one, bytes: Buffer.from(editedBy(one, here)) }, ...following];
  });
  const defaulted = some.flatMap((one) => one.defaulted ?? []);
  try {
    const differences = await tryRewrite(runner, {
      base: base.database,
      leftOut: base.leftOut,
      migrations,
      filled: [...new Set(defaulted.map((column) => column.split('.').slice(0, -1).join('.')))],
      after: onBase.catalog,
    });
    return (
      differences?.every(
        ({ kind, object }) => kind === 'column-default-changed' && defaulted.includes(object),
      ) === true
    );
  } catch (error) {
    // A server that is short of something is said by the checks; one that is gone, too.
    if (error instanceof DatabaseError && error.failure.sqlstate !== 'connection') return false;
    throw error;
  }
}
