/** How findings weigh in live databases, as far as their sizes and what has run there are known. */
import type { Finding, Severity } from '../model/report.ts';
import type { StatsEntry } from '../model/stats.ts';

/** From so many rows on what blocks a table is a decision (seconds), and from so many on an outage (minutes). */
const sizeThresholds = { warning: 100_000, error: 1_000_000 } as const;

/** The rules whose weight is the size of the table. */
const bySize: ReadonlySet<string> = new Set(['index-blocks-writes', 'rewrites-table', 'scans-under-lock']);

/** What a check knows of the live databases of one project. */
export interface ProjectStats {
  /** Never empty. */
  readonly environments: readonly StatsEntry[];
}

/** A finding as it weighs in these databases. */
export function weighed(finding: Finding, stats: ProjectStats | undefined): Finding {
  if (stats === undefined) return finding;
  if (bySize.has(finding.rule)) return weighedBySize(finding, stats);
  if (finding.rule === 'migration-edited') return weighedByUse(finding, stats);
  return finding;
}

function weighedBySize(finding: Finding, { environments }: ProjectStats): Finding {
  const [schema, table] = finding.object?.split('.') ?? [];
  const sizes = environments.flatMap(({ name, tables }) =>
    tables.flatMap((one) =>
      one.name === `${schema}.${table}` && one.rows !== null ? [{ name, rows: one.rows }] : [],
    ),
  );
  const largest = sizes.toSorted((a, b) => b.rows - a.rows)[0];
  if (largest === undefined) return finding;
  const { rows, name } = largest;
  const severity: Severity =
    rows >= sizeThresholds.error ? 'error' : rows >= sizeThresholds.warning ? 'warning' : 'note';
  const size = `${schema}.${table} has about ${rows.toLocaleString('en-US')} rows in ${name}`;
  return {
    ...finding,
    severity,
    witness: finding.witness === undefined ? size : `${finding.witness}; ${size}`,
  };
}

function weighedByUse(finding: Finding, { environments }: ProjectStats): Finding {
  const users = environments.filter(({ migrations }) =>
    migrations.some((migration) => migration.name === finding.migration),
  );
  const names = environments.map(({ name }) => name).join(', ');
  if (users.length > 0) {
    const told = `It has run in ${users.map(({ name }) => name).join(', ')}.`;
    return { ...finding, witness: finding.witness ?? told };
  }
  return {
    ...finding,
    severity: 'note',
    witness: [`It has run in none of ${names}.`, finding.witness]
      .filter((part) => part !== undefined)
      .join(' '),
  };
}
