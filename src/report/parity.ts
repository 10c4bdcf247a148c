/** The words of a report that compares live databases. Plain text with names between back-ticks, for every renderer. */
import type { Environment, ProjectReport, Report } from '../model/report.ts';
import { inCode } from '../model/words.ts';
import { counted, listed } from './words.ts';

/** Whether live databases were compared. */
export function isParity(report: Report): boolean {
  return report.projects.some((project) => project.environments !== undefined);
}

/** The verdict in words, where it is that of the comparison itself. */
export function parityWords(report: Report, verdict: 'fail' | 'pass'): string {
  const several = environmentsOf(report).length > 1;
  const subject = several ? 'The live databases are' : 'The live database is';
  return `${subject} ${verdict === 'pass' ? '' : 'not '}what the migrations build`;
}

function environmentsOf(report: Report): readonly Environment[] {
  return report.projects.flatMap((project) => project.environments ?? []);
}

/** What was done: `compared the live database (PostgreSQL 15.18) with what 820 migrations build`. */
export function parityWork(project: ProjectReport): string {
  const environments = project.environments ?? [];
  const [only] = environments;
  const names = environments.map(({ name }) => inCode(name));
  const which =
    environments.length > 1
      ? environments.length <= 4
        ? listed(names)
        : `${environments.length} live databases`
      : only === undefined || only.name === ''
        ? `the live database${only === undefined ? '' : ` (PostgreSQL ${only.postgres})`}`
        : `${inCode(only.name)} (PostgreSQL ${only.postgres})`;
  return `compared ${which} with what ${counted(project.history.base, 'migration')} build${project.history.base === 1 ? 's' : ''}`;
}

/** How far a database is: `818 of 820 migrations, 2 pending`. */
export function standingWords({ migrations }: Environment, total: number): string {
  if (migrations === null) return 'its record of migrations was not read';
  const { applied, pending, failed, edited, unknown } = migrations;
  const parts = [
    `${applied} of ${counted(total, 'migration')}`,
    ...(pending.length > 0 ? [`${pending.length} pending`] : []),
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(edited.length > 0 ? [`${edited.length} edited since`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} unknown to the repository`] : []),
  ];
  return parts.join(', ');
}

/** What became of a migration in a database. */
export type MigrationState = 'applied' | 'pending' | 'failed' | 'edited' | 'not there' | 'not read';

/** A migration with its state in each environment, in their order. */
export interface MigrationRow {
  readonly migration: string;
  readonly states: readonly MigrationState[];
}

/** The migrations that are not simply applied everywhere, by name. */
export function migrationRows(project: ProjectReport): readonly MigrationRow[] {
  const environments = project.environments ?? [];
  const lists = ['pending', 'failed', 'edited', 'unknown'] as const;
  const told = new Set(
    environments.flatMap(({ migrations }) =>
      migrations === null ? [] : lists.flatMap((list) => migrations[list]),
    ),
  );
  const unknown = new Set(environments.flatMap(({ migrations }) => migrations?.unknown ?? []));
  return [...told].sort().map((migration) => ({
    migration,
    states: environments.map(({ migrations }): MigrationState => {
      if (migrations === null) return 'not read';
      for (const list of ['pending', 'failed', 'edited'] as const)
        if (migrations[list].includes(migration)) return list;
      if (migrations.unknown.includes(migration)) return 'applied';
      return unknown.has(migration) ? 'not there' : 'applied';
    }),
  }));
}

/** The environments line by line, then where several differ in a migration. Nothing where one has no name and is up to date. */
export function environmentLines(project: ProjectReport): readonly string[] {
  const environments = project.environments ?? [];
  const total = project.history.base;
  const rows = environments.length > 1 ? migrationRows(project) : [];
  return [
    ...environments.map((environment) => {
      const { name, postgres, replica } = environment;
      const server = `PostgreSQL ${postgres}${replica ? ', a replica' : ''}`;
      return `${name === '' ? server : `${name} (${server})`}: ${standingWords(environment, total)}`;
    }),
    ...rows.map(({ migration, states }) => {
      const here = states.map((state, at) => `${state} in ${environments[at]?.name}`);
      return `${migration}: ${here.join(', ')}`;
    }),
  ];
}

/** What was not compared on purpose. */
export function notCompared(project: ProjectReport): readonly string[] {
  return project.checks.flatMap(({ id, status, reason }) =>
    id === 'parity' && status !== 'unable' && reason !== undefined ? [reason] : [],
  );
}
