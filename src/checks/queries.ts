/** The queries in the code of base, on the database before and after the change: a part of the compatibility check. */
import { findQueries, whereStill } from '../collect/index.ts';
import { diffCatalogs } from '../compare/changes.ts';
import { PreflightError } from '../errors.ts';
import { withoutStop } from '../judge/finding.ts';
import { type BrokenQuery, judgeQueries } from '../judge/running/queries.ts';
import { DatabaseError } from '../model/failure.ts';
import type { CodeQueries, CodeQuery } from '../model/query.ts';
import type { Finding } from '../model/report.ts';
import type { StatementSplitter } from '../ports.ts';
import type { Runner } from '../rehearse/runner.ts';
import type { OnBase } from '../rehearse/states.ts';
import { tryStatements } from '../rehearse/try-statements.ts';
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
  { splitter }: Runner,
  states: OnBase,
  reading: Promise<CodeQueries>,
  change: Change | undefined,
): Promise<CompatibilityChecked> {
  if (checked.skipped !== undefined || states.onBase.run.failure !== undefined) return checked;
  try {
    const code = await reading;
    const findings = await checkQueries(subject, splitter, states, code, change);
    return {
      ...checked,
      findings: [...checked.findings, ...findings],
      remark: sentences(checked.remark, code.remark),
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

/**
 * Prepares them on both databases. What base's refuses already is not this change's, and says nothing.
 * @throws DatabaseError where the server is gone.
 */
async function checkQueries(
  { repository }: Subject,
  splitter: StatementSplitter,
  { base, onBase }: OnBase,
  { queries }: CodeQueries,
  change: Change | undefined,
): Promise<readonly Finding[]> {
  const touched = touchedBy({ base, onBase });
  const all = await queries(touched);
  const about = all.filter(({ sql }) => touched(sql)).slice(0, mostQueries);
  const asked = await single(about, splitter);
  const refusals = await tryStatements(
    onBase.database,
    'prepare',
    asked.map(({ text }) => text),
  );
  const refused = asked.flatMap((one, at) => {
    const refusal = refusals[at];
    return refusal === undefined ? [] : [{ ...one, refusal }];
  });
  if (refused.length === 0) return [];
  await using copy = await base.database.clone();
  const before = await tryStatements(
    copy,
    'prepare',
    refused.map(({ text }) => text),
  );
  const lost = refused.filter((_, at) => before[at] === undefined);
  const still = await whereStill(
    repository.head,
    lost.map(({ query }) => query),
  );
  const broken = lost.map(({ query, refusal }, at): BrokenQuery => ({ query, refusal, still: still[at] }));
  return judgeQueries(broken, change);
}

/** Only a statement alone can be prepared; several would be run. */
async function single(
  queries: readonly CodeQuery[],
  splitter: StatementSplitter,
): Promise<readonly { readonly query: CodeQuery; readonly text: string }[]> {
  const split = await Promise.all(
    queries.map(async (query) => ({ query, parts: await splitter.split(query.sql) })),
  );
  return split.flatMap(({ query, parts }) => {
    const [only, ...others] = parts ?? [];
    return only === undefined || others.length > 0 ? [] : [{ query, text: only.text }];
  });
}

/** Whether a text names something that is different after the change: a table, a column's table, a type, a function. */
function touchedBy({ base, onBase }: Pick<OnBase, 'base' | 'onBase'>): (sql: string) => boolean {
  const changes = diffCatalogs(base.catalog, onBase.catalog).filter(({ kind }) => kind !== 'table-added');
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
