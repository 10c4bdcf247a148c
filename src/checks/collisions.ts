/** What this change and other open pull requests would do to each other: one note for each of them. */
import { posix } from 'node:path';
import { applyConfig } from '../config/apply.ts';
import type { ProjectConfig } from '../config/load.ts';
import { finding } from '../judge/finding.ts';
import { compareText } from '../model/order.ts';
import type { Finding, ProjectReport } from '../model/report.ts';
import type { OpenPullRequests, OtherMigration } from '../ports.ts';
import type { SqlParser } from '../sql/parser.ts';
import type { ParsedScript } from '../sql/script.ts';

const rule = 'pull-request-collision';

/** The project with a note for each pull request that is in its way. Nobody is asked where it has no new migration. */
export async function withCollisions(
  project: ProjectReport,
  {
    config,
    parser,
    others,
    databaseSchema,
  }: {
    readonly config: ProjectConfig;
    readonly parser: SqlParser;
    readonly others: OpenPullRequests;
    readonly databaseSchema: string;
  },
): Promise<ProjectReport> {
  if (project.history.added.length === 0 || config.decided.rules?.[rule] === 'off') return project;
  const migrations = await others.migrationsIn([project.migrations]);
  const read = migrations.filter(({ sql }) => sql !== undefined);
  const scripts = await parser.parseMany(read.map(({ sql }) => sql ?? ''));
  const theirs = migrations.map((migration) => ({
    migration,
    tables: tablesOf(scripts[read.indexOf(migration)], databaseSchema),
  }));
  const found = [...new Set(migrations.map((one) => one.pullRequest))]
    .sort((a, b) => a - b)
    .flatMap(
      (number) =>
        theirs
          .filter(({ migration }) => migration.pullRequest === number)
          .map(({ migration, tables }) => collisionOf(project, migration, tables))
          .find((one) => one !== undefined) ?? [],
    );
  return found.length === 0
    ? project
    : { ...project, findings: [...project.findings, ...applyConfig(found, config)] };
}

/** The tables that a script changes; reading one is no collision. */
function tablesOf(script: ParsedScript | undefined, databaseSchema: string): ReadonlySet<string> {
  const actions = (script?.statements ?? []).flatMap((statement) => statement.actions);
  return new Set(
    actions.flatMap((action) =>
      'table' in action ? [`${action.table.schema ?? databaseSchema}.${action.table.name}`] : [],
    ),
  );
}

function collisionOf(
  project: ProjectReport,
  { pullRequest, file }: OtherMigration,
  tables: ReadonlySet<string>,
): Finding | undefined {
  const name = posix.basename(posix.dirname(file));
  const ours = [...project.history.added].sort(compareText);
  const [first, last] = [ours[0] ?? '', ours.at(-1) ?? ''];
  const shared = project.tables
    .filter(({ change, name: table }) => change !== 'neighbour' && tables.has(table))
    .map((one) => one.name);
  const [table] = shared;
  const who = `The open pull request #${pullRequest}`;
  const same = ours.includes(name);
  const between = compareText(first, name) < 0 && compareText(name, last) < 0;
  if (!same && table === undefined && !between) return undefined;
  const about = same ? ours[ours.indexOf(name)] : last;
  const also = shared.length > 1 ? ` and ${shared.length - 1} more of the same tables` : '';
  const message = same
    ? `${who} adds a migration of the same name, ${JSON.stringify(name)}.`
    : table !== undefined
      ? `${who} changes ${quoted(table)}${also}, too, in the migration ${JSON.stringify(name)}.`
      : `${who} adds the migration ${JSON.stringify(name)}, which sorts between those of this change.`;
  return finding({
    rule,
    evidence: 'observed',
    message,
    migration: about,
    file: about === undefined ? undefined : posix.join(project.migrations, about, 'migration.sql'),
    object: table,
    about: `${pullRequest} ${name}`,
  });
}

/** `public.User` → `"public"."User"`, which renderers show as code. */
function quoted(table: string): string {
  return table
    .split('.')
    .map((part) => JSON.stringify(part))
    .join('.');
}
