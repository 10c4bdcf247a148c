/** Ties the parts together: a repository, its projects, and those that a change touches. */
import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { PreflightError } from '../errors.ts';
import type { Project, ProjectPair } from '../model/project.ts';
import type { StandIn } from './config-file.ts';
import { refuseDeadLinks } from './dead-links.ts';
import { matchProjects, pairProjects } from './pairs.ts';
import { isUnder, quoted, within } from './paths.ts';
import { resolvePrisma } from './prisma-version.ts';
import { type FoundProjects, lookForProjects, type ProjectOverrides } from './projects.ts';
import { type OpenRepository, openRepository, type RepositoryRequest } from './repository.ts';

/** `workingDirectory` is relative to `directory`; `schema` and `migrations` are relative to both. */
export type CollectRequest = RepositoryRequest & ProjectOverrides;

/** What there is to check. */
export interface Collected {
  readonly repository: OpenRepository;
  /** The projects that the change touches. */
  readonly pairs: readonly ProjectPair[];
  /** Those that it does not touch, with their twins at base. */
  readonly untouched: readonly Pick<ProjectPair, 'base' | 'head'>[];
  /** Projects of base that head has no more. */
  readonly removed: readonly Project[];
}

/**
 * Opens a repository and finds what a change touches.
 * @throws PreflightError from openRepository and findProjects, and where neither side has a Prisma project.
 */
export async function collect(request: CollectRequest): Promise<Collected> {
  const repository = await openRepository(request);
  const workingDirectory = await fromTop(
    repository.root,
    resolve(request.directory, request.workingDirectory ?? '.'),
  );
  const named = {
    ...(request.schema === undefined ? {} : { schema: request.schema }),
    ...(request.migrations === undefined ? {} : { migrations: request.migrations }),
  };
  const atHead = lookForProjects(repository.head, { workingDirectory, ...named });
  const standIn: StandIn = async (file) =>
    (await atHead).survey.configs.find((config) => config.file === file);
  const [head, base] = await Promise.all([
    atHead,
    lookAtBase(repository, { workingDirectory, ...named }, standIn),
  ]);
  if (head.projects.length === 0 && !hasProjectUnder(base, workingDirectory))
    throw noProject(workingDirectory, [...head.remarks, ...base.remarks]);
  const pairs = await withDeployed(repository, await pairProjects(repository, head.projects, base.projects));
  const matched = matchProjects(head.projects, base.projects);
  const twins = new Set(matched.values());
  const removed = base.projects.filter(
    (project) => !twins.has(project) && isBelow(project, workingDirectory),
  );
  await refuseDeadLinks(repository.head, [...pairs.map((pair) => pair.head), ...removed]);
  await refuseOrphans(repository, removed);
  const touched = new Set(pairs.map((pair) => pair.head));
  const untouched = [...matched].flatMap(([project, base]) =>
    touched.has(project) ? [] : [{ head: project, base }],
  );
  return { repository, pairs, untouched, removed };
}

/** The pairs with what runs in production, where that is another commit than base and has the project. */
async function withDeployed(
  { deployed }: OpenRepository,
  pairs: readonly ProjectPair[],
): Promise<readonly ProjectPair[]> {
  if (deployed === undefined || pairs.length === 0) return pairs;
  const { projects } = await lookForProjects(deployed.tree, {});
  const twins = matchProjects(
    pairs.map(({ base, head }) => base ?? head),
    projects,
  );
  return await Promise.all(
    pairs.map(async (pair) => {
      const project = twins.get(pair.base ?? pair.head);
      if (project === undefined) return pair;
      const prisma = await resolvePrisma(deployed.tree, undefined, project);
      return { ...pair, deployed: { project, prisma, name: deployed.name } };
    }),
  );
}

/** A history that a change goes on with after it has taken its schema away is nobody's: to pass it would be wrong. */
async function refuseOrphans(repository: OpenRepository, removed: readonly Project[]): Promise<void> {
  if (removed.length === 0) return;
  const there = new Set(await repository.head.list());
  const changed = (await repository.changedPaths()).filter((path) => there.has(path));
  for (const { schema, migrationsDir } of removed) {
    if (!changed.some((path) => isUnder(path, migrationsDir) && path.endsWith('/migration.sql'))) continue;
    throw new PreflightError(
      `The Prisma schema ${quoted(schema)} is gone at head, and the change goes on with its migrations in ${quoted(migrationsDir)}.`,
      'Restore the schema, or set the inputs schema and migrations to where they are now.',
    );
  }
}

/** Base is looked over as a whole, because a project may have come from elsewhere; an input counts there if it names something. */
async function lookAtBase(
  repository: OpenRepository,
  overrides: ProjectOverrides & { readonly workingDirectory: string },
  standIn: StandIn,
): Promise<FoundProjects> {
  const { workingDirectory, schema, migrations } = overrides;
  const isThere = async (path: string | undefined): Promise<boolean> => {
    const fromTop = path === undefined ? undefined : within(workingDirectory, path);
    return fromTop !== undefined && (await repository.base.locate(fromTop)).kind === 'here';
  };
  const [hasSchema, hasMigrations] = await Promise.all([isThere(schema), isThere(migrations)]);
  if (schema === undefined || !hasSchema) return await lookForProjects(repository.base, {}, standIn);
  const named = migrations !== undefined && hasMigrations ? { schema, migrations } : { schema };
  return await lookForProjects(repository.base, { workingDirectory, ...named }, standIn);
}

function isBelow(project: Project, folder: string): boolean {
  return (
    folder === '.' ||
    project.root === folder ||
    project.root.startsWith(`${folder}/`) ||
    project.schema.startsWith(`${folder}/`)
  );
}

function hasProjectUnder(found: FoundProjects, folder: string): boolean {
  return found.projects.some((project) => isBelow(project, folder));
}

/** A folder as a path from the top of the repository. */
async function fromTop(root: string, folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined) {
    throw new PreflightError(
      `The working directory ${quoted(folder)} does not exist.`,
      'Set the input working-directory to a folder of the repository.',
    );
  }
  const path = relative(await realpath(root), real)
    .split(sep)
    .join('/');
  if (path === '..' || path.startsWith('../')) {
    throw new PreflightError(
      `The working directory ${quoted(folder)} is outside of the repository.`,
      'Set the input working-directory to a folder of the repository.',
    );
  }
  return path === '' ? '.' : path;
}

function noProject(folder: string, remarks: readonly string[]): PreflightError {
  const where = folder === '.' ? 'this repository' : quoted(folder);
  return new PreflightError(
    [`No Prisma project was found in ${where}.`, ...new Set(remarks)].join(' '),
    'Set the inputs schema and migrations (or working-directory) if there is one; Preflight looks for Prisma configs, prisma.schema in package.json, and schemas with migrations.',
  );
}
