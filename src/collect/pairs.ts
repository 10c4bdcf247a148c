/** Pairs the projects of head with their twins at base, and keeps those that a change touches. */
import semver from 'semver';
import type { Project, ProjectPair } from '../model/project.ts';
import { sendingOf } from '../model/sending.ts';
import type { Repository } from '../ports.ts';
import { compareHistories, keyOf } from './history.ts';
import { isUnder } from './paths.ts';
import { resolvePrisma, tellsVersion } from './prisma-version.ts';

/** Projects of head by their twin at base; `undefined` for a new one. */
export type Twins = ReadonlyMap<Project, Project | undefined>;

/**
 * A twin has the same schema path, or the same migrations directory, or (a project that was moved) most migrations with
 * the same bytes, or at last the same root. Names of migrations say nothing: twins for two databases have the same ones.
 */
export function matchProjects(head: readonly Project[], base: readonly Project[]): Twins {
  const twins = new Map<Project, Project | undefined>();
  const free = new Set(base);
  const pair = (project: Project, twin: Project | undefined): void => {
    if (twin === undefined || twins.has(project)) return;
    twins.set(project, twin);
    free.delete(twin);
  };
  const left = (): readonly Project[] => head.filter((project) => !twins.has(project));
  for (const project of left())
    pair(
      project,
      [...free].find((one) => one.schema === project.schema && one.migrationsDir === project.migrationsDir),
    );
  for (const project of left())
    pair(
      project,
      [...free].find((one) => one.schema === project.schema),
    );
  for (const project of left())
    pair(
      project,
      [...free].find((one) => one.migrationsDir === project.migrationsDir),
    );
  const candidates = left().flatMap((project) => {
    const keys = new Set(project.migrations.flatMap((migration) => keyOf(migration) ?? []));
    return [...free].map((twin) => ({
      project,
      twin,
      shared: twin.migrations.filter((migration) => keys.has(keyOf(migration) ?? '')).length,
      sameSchema: Number(
        twin.schemaFiles.some((file) => project.schemaFiles.some((own) => own.content === file.content)),
      ),
    }));
  });
  // Sorting is stable, so equal candidates stay in the order of the projects.
  candidates.sort((a, b) => b.shared - a.shared || b.sameSchema - a.sameSchema);
  for (const { project, twin, shared, sameSchema } of candidates)
    if (shared + sameSchema > 0 && free.has(twin)) pair(project, twin);
  for (const project of left())
    pair(
      project,
      [...free].find((one) => one.root === project.root && one.provider === project.provider),
    );
  for (const project of left()) twins.set(project, undefined);
  return twins;
}

/**
 * The pairs that the change touches: in their schema, migrations, lock file, config or Prisma version. A project whose
 * migrations git ignores is always among them: nobody can say what base had.
 *
 * A new version within one major is what a change is about where it touches no project's own files (an update bot).
 * Beside such files it is none of the business of the projects that they do not belong to (umami's change of one MySQL
 * migration came with 4.5 → 4.9 and says nothing about its PostgreSQL twin); a new major always is.
 */
export async function pairProjects(
  repository: Repository,
  head: readonly Project[],
  base: readonly Project[],
): Promise<readonly ProjectPair[]> {
  const changed = await repository.changedPaths();
  const twins = [...matchProjects(head, base)];
  const own = new Set(
    twins
      .filter(
        ([project, twin]) =>
          twin === undefined ||
          changed.some((path) => concerns(project, path) || concerns(twin, path)) ||
          differs(project, twin),
      )
      .map(([project]) => project),
  );
  const mayMoveVersion = changed.some(tellsVersion);
  const pairs: ProjectPair[] = [];
  for (const [project, twin] of twins) {
    if (!own.has(project)) {
      const move =
        twin !== undefined && mayMoveVersion ? await versionMove(repository, project, twin) : 'none';
      if (move === 'none' || (move === 'small' && own.size > 0)) continue;
    }
    const newer = twin === undefined ? [] : await newerOf(repository, project, twin);
    pairs.push({
      head: project,
      base: twin,
      prisma: await resolvePrisma(repository.head, repository.root, project),
      basePrisma: twin === undefined ? undefined : await resolvePrisma(repository.base, undefined, twin),
      ...(newer.length > 0 && { newer }),
    });
  }
  return pairs;
}

/** What the base branch has got since the change began, and head does not have. */
async function newerOf(
  { tip }: Repository,
  head: Project,
  { migrationsDir, migrations }: Project,
): Promise<NonNullable<ProjectPair['newer']>> {
  if (tip === undefined) return [];
  const known = new Set([...migrations, ...head.migrations].map((migration) => migration.name));
  const folder = migrationsDir === '.' ? 0 : migrationsDir.length + 1;
  return (await tip.list())
    .filter((path) => isUnder(path, migrationsDir) && path.endsWith('/migration.sql'))
    .map((file) => ({ file, name: file.slice(folder, -'/migration.sql'.length) }))
    .filter(({ name }) => !name.includes('/') && !known.has(name));
}

/** Whether a path is one of a project's own files. */
function concerns(project: Project, path: string): boolean {
  return (
    path === project.configFile ||
    path === project.schema ||
    (isUnder(path, project.schema) && path.endsWith('.prisma')) ||
    project.schemaFiles.some((file) => file.path === path) ||
    (isUnder(path, project.migrationsDir) && project.migrationsDir !== '.') ||
    path === project.lockFile?.path ||
    project.unread.includes(path)
  );
}

/** What the paths of a change do not tell: a file that a config reads, a package.json that names another schema, ignored migrations. */
function differs(project: Project, twin: Project): boolean {
  const history = compareHistories(twin.migrations, project.migrations);
  return (
    project.schema !== twin.schema ||
    project.migrationsDir !== twin.migrationsDir ||
    project.configFile !== twin.configFile ||
    project.initShadowDb !== twin.initShadowDb ||
    JSON.stringify(project.external) !== JSON.stringify(twin.external) ||
    history.added.length + history.edited.length + history.deleted.length + history.renamed.length > 0
  );
}

/** Compares what both sides lock or ask for: what happens to be installed beside head says nothing about base. */
async function versionMove(
  repository: Repository,
  project: Project,
  twin: Project,
): Promise<'none' | 'small' | 'large'> {
  const [head, base] = await Promise.all([
    resolvePrisma(repository.head, undefined, project),
    resolvePrisma(repository.base, undefined, twin),
  ]);
  if (head.version === base.version) {
    const engineMoved = head.from === base.from && head.engineVersion !== base.engineVersion;
    return engineMoved ? 'small' : 'none';
  }
  const sameMajor = semver.major(head.version) === semver.major(base.version);
  // Another way to send a migration is as good as a new major.
  const sameSending = sendingOf(head.version) === sendingOf(base.version);
  return sameMajor && sameSending ? 'small' : 'large';
}
