/** The queries in the code of base, on the database before and after the change: a part of the compatibility check. */
import { findQueries, whereStill } from '../collect/index.ts';
import type { CatalogChange } from '../compare/change-kinds.ts';
import { diffCatalogs } from '../compare/changes.ts';
import { PreflightError } from '../errors.ts';
import { withoutStop } from '../judge/finding.ts';
import { keepsStatements, runningClient } from '../judge/running/engine.ts';
import { type BrokenQuery, judgeQueries } from '../judge/running/queries.ts';
import { judgeStaleQueries, takesAllColumns } from '../judge/running/stale-queries.ts';
import { DatabaseError } from '../model/failure.ts';
import { compareText } from '../model/order.ts';
import type { CodeQueries, CodeQuery } from '../model/query.ts';
import type { Finding } from '../model/report.ts';
import type { Database, StatementSplitter } from '../ports.ts';
import { refusedOnceKept } from '../rehearse/kept-statements.ts';
import type { Runner } from '../rehearse/runner.ts';
import type { OnBase } from '../rehearse/states.ts';
import { type Refusal, tryStatements } from '../rehearse/try-statements.ts';
import type { Change } from '../rules/change.ts';
import { mentionsAny } from '../sql/mentions.ts';
import type { CompatibilityChecked } from './compatibility.ts';
import { sentences } from './result.ts';
import type { Subject } from './subject.ts';

/** Queries of the code that the change may touch are few; more would be generated. */
const mostQueries = 2_000;

/** Looks for the queries, where the change has migrations that could break them. Needs no database, so it can begin early. */
export async function readQueries({ pair, history, repository }: Subject): Promise<CodeQueries> {
  const changes = history.added.length + history.edited.length;
  if (pair.base === undefined || changes === 0) return { queries: async () => [], remark: undefined };
  const { deployed } = pair;
  return deployed === undefined
    ? await findQueries(repository.root, repository.base, pair.base)
    : await findQueries(repository.root, repository.deployed?.tree ?? repository.base, deployed.project);
}

/** The check of the client with what the queries came to, unless there is no application that could send any. */
export async function withQueries(
  checked: CompatibilityChecked,
  subject: Subject,
  runner: Runner,
  states: OnBase,
  reading: Promise<CodeQueries>,
  change: Change | undefined,
): Promise<CompatibilityChecked> {
  if (checked.skipped !== undefined || states.onBase.run.failure !== undefined) return checked;
  try {
    const code = await reading;
    const { findings, remark } = await checkQueries(subject, runner, states, code, change);
    return {
      ...checked,
      findings: [...checked.findings, ...findings],
      remark: sentences(checked.remark, code.remark, remark),
    };
  } catch (error) {
    const isLimit = error instanceof DatabaseError && error.failure.sqlstate !== 'connection';
    if (!isLimit && !(error instanceof PreflightError)) throw error;
    return {
      ...checked,
      unable: `The queries in the code could not be tried: ${withoutStop(error.message)}.`,
    };
  }
}

/** A query as a statement of its own. */
interface Asked {
  readonly query: CodeQuery;
  readonly text: string;
}

/**
 * Prepares them on both databases. What base's refuses already is not this change's, and says nothing.
 * @throws DatabaseError where the server is gone.
 */
async function checkQueries(
  { repository, pair }: Subject,
  runner: Runner,
  states: OnBase,
  { queries }: CodeQueries,
  change: Change | undefined,
): Promise<{ readonly findings: readonly Finding[]; readonly remark: string | undefined }> {
  const changes = diffCatalogs(states.base.catalog, states.onBase.catalog);
  const touched = touchedBy(changes);
  const about = (await queries(touched))
    .filter(({ sql }) => touched(sql))
    .sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
  const number = (count: number) => count.toLocaleString('en-US');
  const remark =
    about.length > mostQueries
      ? `Of ${number(about.length)} queries in the code that name what the migrations change, the first ${number(mostQueries)} were tried.`
      : undefined;
  const asked = await single(about.slice(0, mostQueries), runner.splitter);
  const refusals = await tryStatements(states.onBase.database, 'prepare', textsOf(asked));
  const refused = asked.flatMap((one, at) => withRefusal(one, refusals[at]));
  const kept = keepsStatements(...runningClient(pair))
    ? asked.filter((one, at) => refusals[at] === undefined && mayGoStale(one, changes))
    : [];
  if (refused.length + kept.length === 0) return { findings: [], remark };
  await using copy = await states.base.database.clone();
  const before = await tryStatements(copy, 'prepare', textsOf(refused));
  const lost = refused.filter((_, at) => before[at] === undefined);
  const stale = await staleOf(runner, states, copy, kept);
  const where = async (found: readonly (Asked & { readonly refusal: Refusal })[]) => {
    const still = await whereStill(
      repository.head,
      found.map(({ query }) => query),
    );
    return found.map(({ query, refusal }, at): BrokenQuery => ({ query, refusal, still: still[at] }));
  };
  return {
    findings: [...judgeQueries(await where(lost), change), ...judgeStaleQueries(await where(stale), change)],
    remark,
  };
}

function textsOf(asked: readonly Asked[]): readonly string[] {
  return asked.map(({ text }) => text);
}

function withRefusal<T>(
  one: T,
  refusal: Refusal | undefined,
): readonly (T & { readonly refusal: Refusal })[] {
  return refusal === undefined ? [] : [{ ...one, refusal }];
}

/** Whether the result of a query may have other columns, or a column of another type, though the query is the same. */
function mayGoStale({ text }: Asked, changes: readonly CatalogChange[]): boolean {
  if (takesAllColumns(text)) return true;
  const retyped = changes.filter(({ kind }) => kind === 'column-type-changed');
  return mentionsAny(retyped.map(({ object }) => object.slice(object.lastIndexOf('.') + 1)))(text);
}

/** Those that connections which keep them prepared can't send any more. The copy is used up. */
async function staleOf(
  runner: Runner,
  { base, judged }: OnBase,
  copy: Database,
  kept: readonly Asked[],
): Promise<readonly (Asked & { readonly refusal: Refusal })[]> {
  if (kept.length === 0) return [];
  const refusals = await refusedOnceKept(runner, {
    database: copy,
    migrations: judged,
    leftOut: base.leftOut,
    statements: textsOf(kept),
    // What the code would do is not to be done.
    how: 'plan',
  });
  return kept.flatMap((one, at) => withRefusal(one, refusals?.[at]));
}

/** Only a statement alone can be prepared; several would be run. */
async function single(queries: readonly CodeQuery[], splitter: StatementSplitter): Promise<readonly Asked[]> {
  const split = await Promise.all(
    queries.map(async (query) => ({ query, parts: await splitter.split(query.sql) })),
  );
  return split.flatMap(({ query, parts }) => {
    const [only, ...others] = parts ?? [];
    return only === undefined || others.length > 0 ? [] : [{ query, text: only.text }];
  });
}

/** Whether a text names something that is different after the change: a table, a column's table, a type, a function. */
function touchedBy(all: readonly CatalogChange[]): (sql: string) => boolean {
  const changes = all.filter(({ kind }) => kind !== 'table-added');
  // What an extension brought can't be told from its name.
  if (changes.some(({ kind }) => kind.startsWith('extension-'))) return () => true;
  const names = changes.flatMap(({ object, kind }) => {
    const [schema = '', ...rest] = object.split('.');
    // A name may hold a dot, so what is left is tried from both ends.
    return kind.startsWith('schema-') ? [schema] : [rest[0] ?? schema, rest.join('.')];
  });
  return mentionsAny(
    [...new Set(names.map((name) => name.replace(/\(.*$/, '')))].filter((name) => name !== ''),
  );
}
