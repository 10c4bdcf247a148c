/** Judges the queries in the code that only connections which stay open can no longer send: they keep them prepared. */
import type { Finding } from '../../model/report.ts';
import type { Change } from '../../rules/change.ts';
import { finding, withoutStop } from '../finding.ts';
import { type BrokenQuery, byPlace, namedPlaces, placeOf, placesOf, stepFor } from './queries.ts';

/** A star names the columns that are there when the query is prepared. `count(*)` and a product are none. */
const star = /(?:\b(?:select|returning|distinct|all)\s|[,.])\s*\*/i;

/** Whether a query gives back all columns of something, whatever they are. */
export function takesAllColumns(sql: string): boolean {
  return star.test(sql);
}

/** One finding for each migration, at the first of its places, sorted by these. */
export function judgeStaleQueries(stale: readonly BrokenQuery[], change: Change | undefined): Finding[] {
  const migrations = new Map<string | undefined, [BrokenQuery, ...BrokenQuery[]]>();
  for (const one of stale.toSorted(byPlace)) {
    const name = stepFor(one.query, one.refusal, change)?.script.name;
    const known = migrations.get(name);
    if (known === undefined) migrations.set(name, [one]);
    else known.push(one);
  }
  return [...migrations].map(([migration, queries]) => {
    const [first] = queries;
    const { file, line, endLine } = placeOf(first);
    const message = withoutStop(first.refusal.message);
    const those = queries.length === 1 ? 'this query' : `${queries.length.toLocaleString('en-US')} queries`;
    return finding({
      rule: 'breaks-running-query',
      severity: 'warning',
      evidence: 'executed',
      migration,
      file,
      line,
      endLine,
      about: 'kept prepared',
      places: placesOf(queries),
      message: `Connections of the application that runs now that are open during the migration fail in ${those} ("${message}") until they are opened anew: its engine keeps statements prepared.${namedPlaces(queries)}`,
      instead: `${queries.some(({ query }) => takesAllColumns(query.sql)) ? 'Name the columns in place of `*`, and deploy that before this migration. Or deploy' : 'Deploy'} the new release, or restart the one that runs, right after the migration: new connections work.`,
      sqlstate: first.refusal.sqlstate,
      witness: `${message}.`,
    });
  });
}
