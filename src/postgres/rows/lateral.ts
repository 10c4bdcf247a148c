/** The part of a statement that makes the columns of one cluster, so that they meet their conditions together. */
import { quote } from '../../model/names.ts';
import type { Candidate } from './candidates.ts';
import type { Choosable } from './combinations.ts';
import type { Cluster } from './conditions.ts';
import type { FillTable } from './tables.ts';

/** A cluster with what may stand in its columns. */
export interface Tried {
  readonly cluster: Cluster;
  readonly alias: string;
  /** For each column of the cluster. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** For each column of the cluster: the SQL of the row number that its value is made of. */
  readonly numbers: readonly string[];
  /** For each column of the cluster: whether a key takes no value of it twice. */
  readonly keyed: readonly boolean[];
}

/** The combinations that meet the conditions for the row at hand, as `"#n"` (counted from 0), its rank and the cluster's columns. */
function passing(
  table: FillTable,
  { cluster, candidates, numbers }: Tried,
  combinations: readonly Choosable[],
): string {
  const names = cluster.columns.map(({ name }) => quote(name));
  const values = combinations.map(({ combination, rank }, at) => `(${[at, rank, ...combination].join(',')})`);
  const columns = cluster.columns.map((column, at) => {
    const used = [...new Set(combinations.map(({ combination }) => combination[at] ?? 0))].sort(
      (a, b) => a - b,
    );
    const branches = used.map((choice) => {
      const sql = candidates[at]?.[choice]?.sql(numbers[at] ?? '') ?? 'NULL';
      return `WHEN ${choice} THEN ${sql}`;
    });
    return `CASE "#k"."#${at}" ${branches.join(' ')} END AS ${quote(column.name)}`;
  });
  const alias = quote(table.name);
  const places = cluster.columns.map((_, at) => `"#${at}"`);
  const made = `SELECT "#n", "#r", ${columns.join(', ')} FROM (VALUES ${values.join(',')}) AS "#k"("#n","#r",${places.join(',')}) OFFSET 0`;
  // Conditions may speak of generated columns, which are made of these.
  const generated = table.columns.flatMap(({ name, generated: expression }) =>
    expression !== undefined && cluster.conditions.some((condition) => condition.includes(name))
      ? [`(${expression}) AS ${quote(name)}`]
      : [],
  );
  const whole =
    generated.length === 0
      ? `(${made}) AS ${alias}`
      : `(SELECT ${alias}.*, ${generated.join(', ')} FROM (${made}) AS ${alias}) AS ${alias}`;
  return `SELECT "#n", "#r", ${names.join(', ')} FROM ${whole} WHERE ${cluster.conditions.join(' AND ')}`;
}

/** The join that gives the row its columns: one of the combinations that pass, by turns among those of one rank. */
export function clusterClause(
  table: FillTable,
  tried: Tried,
  combinations: readonly Choosable[],
  number: string,
): string {
  const { length } = combinations;
  return `CROSS JOIN LATERAL (${passing(table, tried, combinations)} ORDER BY "#r", ("#n" + ${number} + ${number} / ${length}) % ${length} LIMIT 1) AS ${tried.alias}`;
}

/** The query that tells which combinations pass for some rows of `source`, and for how many. */
export function probeSelect(
  table: FillTable,
  tried: Tried,
  combinations: readonly Choosable[],
  source: string,
): string {
  return `SELECT ${tried.alias}."#n", count(*) FROM ${source} CROSS JOIN LATERAL (${passing(table, tried, combinations)}) AS ${tried.alias} GROUP BY 1 ORDER BY 1`;
}
