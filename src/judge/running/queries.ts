/** Judges the queries in the code that the database refuses after the change. */
import { compareText } from '../../model/order.ts';
import type { CodeQuery } from '../../model/query.ts';
import type { Finding } from '../../model/report.ts';
import type { Refusal } from '../../rehearse/try-statements.ts';
import type { Change, Step } from '../../rules/change.ts';
import { list } from '../../rules/say.ts';
import { mentionsAny } from '../../sql/mentions.ts';
import { finding, withoutStop } from '../finding.ts';
import { code } from './names.ts';

/** A query that base's database takes and the one after the change does not. */
export interface BrokenQuery {
  readonly query: CodeQuery;
  readonly refusal: Refusal;
  /** Where head's code still has it; undefined where this change takes it away or writes it anew. */
  readonly still: CodeQuery | undefined;
}

/** So many places are named in a sentence; the finding lists them all. */
const mostNamed = 8;

/** One finding for each cause, at the first of its places, sorted by these. */
export function judgeQueries(broken: readonly BrokenQuery[], change: Change | undefined): Finding[] {
  const causes = new Map<string, [BrokenQuery, ...BrokenQuery[]]>();
  for (const one of broken.toSorted(byPlace)) {
    const step = stepFor(one.query, one.refusal, change);
    const { sqlstate, message } = one.refusal;
    const key = JSON.stringify([step?.script.index, step?.action.line, sqlstate, message]);
    const known = causes.get(key);
    if (known === undefined) causes.set(key, [one]);
    else known.push(one);
  }
  return [...causes.values()].map((queries) => findingOf(queries, change));
}

/** Where a query stands: in head's code where that still has it. */
export const placeOf = ({ query, still }: BrokenQuery) => still ?? query;

/** Sorts by place. */
export function byPlace(a: BrokenQuery, b: BrokenQuery): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  return (
    compareText(one.file, other.file) ||
    one.line - other.line ||
    compareText(a.refusal.message, b.refusal.message)
  );
}

function findingOf(queries: readonly [BrokenQuery, ...BrokenQuery[]], change: Change | undefined): Finding {
  const [first] = queries;
  const { query, refusal } = first;
  const { file, line, endLine } = placeOf(first);
  const alone = queries.length === 1;
  return finding({
    rule: 'breaks-running-query',
    evidence: 'executed',
    migration: stepFor(query, refusal, change)?.script.name,
    file,
    line,
    endLine,
    about: alone ? query.sql.replace(/\s+/g, ' ').trim() : `${refusal.sqlstate} ${refusal.message}`,
    message: alone ? ofOne(first) : ofSeveral(queries),
    places: placesOf(queries),
    sqlstate: refusal.sqlstate,
    witness: `${withoutStop(refusal.message)}.`,
  });
}

/** All places, for the finding; none where there is but one. */
export function placesOf(queries: readonly BrokenQuery[]): Finding['places'] {
  if (queries.length === 1) return undefined;
  return queries.map(placeOf).map(({ file, line, endLine }) => ({ file, line, endLine }));
}

/** The first places in a sentence of their own, with a space before it; '' where there is but one. */
export function namedPlaces(queries: readonly BrokenQuery[]): string {
  if (queries.length === 1) return '';
  const names = queries.map(placeOf).map(({ file, line }) => code(`${file}:${line}`));
  return ` They stand at ${list(names, mostNamed)}.`;
}

function ofOne({ query, refusal, still }: BrokenQuery): string {
  const how = query.by === 'TypedSQL' ? 'this TypedSQL query' : `this query (\`${query.by}\`)`;
  const since =
    still === undefined
      ? ' The code of this change no longer sends it, but the release that runs until it is replaced does.'
      : '';
  return `The application that runs now sends ${how}, and after the migrations the database refuses it: ${withoutStop(refusal.message)}.${since}`;
}

function ofSeveral(queries: readonly [BrokenQuery, ...BrokenQuery[]]): string {
  const gone = queries.filter(({ still }) => still === undefined).length;
  const which = gone === queries.length ? 'them' : `${gone} of them`;
  const since =
    gone === 0
      ? ''
      : ` The code of this change no longer sends ${which}, but the release that runs until it is replaced does.`;
  return `The application that runs now sends ${queries.length.toLocaleString('en-US')} queries that the database refuses after the migrations: ${withoutStop(queries[0].refusal.message)}.${namedPlaces(queries)}${since}`;
}

/** The last step on a table that the query names; one whose column the server names, where there is one. */
export function stepFor(
  { sql }: CodeQuery,
  { message }: Refusal,
  change: Change | undefined,
): Step | undefined {
  const steps = (change?.steps ?? []).filter(
    ({ facts }) =>
      facts.tableName !== undefined &&
      facts.table?.isNew === false &&
      mentionsAny([facts.tableName.name])(sql),
  );
  const named = steps.findLast(({ action }) => 'column' in action && mentionsAny([action.column])(message));
  return named ?? steps.at(-1);
}
