/** Finds the Prisma projects of a tree. */
import { posix } from 'node:path';
import { PreflightError } from '../errors.ts';
import { compareText } from '../model/order.ts';
import type { Project } from '../model/project.ts';
import type { Tree } from '../ports.ts';
import { type Claim, claimsOf, historyOf, isHistory, isPrisma8, unusedRemarks } from './claims.ts';
import type { StandIn } from './config-file.ts';
import { manifestsAbove } from './manifests.ts';
import { lockName, readMigrations } from './migrations.ts';
import { folderOf, inFolder, isUnder, quoted, upwards, within } from './paths.ts';
import { schemaAt } from './schema-files.ts';
import { type Survey, surveyTree } from './survey.ts';
import { type ProjectTree, placeAmong } from './tree.ts';

/** What the inputs say; paths are relative to the repository root, `schema` and `migrations` to the working directory. */
export interface ProjectOverrides {
  readonly workingDirectory?: string;
  readonly schema?: string;
  readonly migrations?: string;
}

/** Projects, and sentences about what was there but is no project. */
export interface FoundProjects {
  readonly projects: readonly Project[];
  readonly remarks: readonly string[];
  readonly survey: Survey;
}

/**
 * The Prisma projects of a tree, sorted by root and schema. With `schema` it is exactly that one; with
 * `workingDirectory` those below it.
 * @throws PreflightError where an input names something that is not there.
 */
export async function findProjects(tree: Tree, overrides: ProjectOverrides): Promise<readonly Project[]> {
  return (await lookForProjects(tree, overrides)).projects;
}

/** As findProjects, with what the caller may want to know besides. */
export async function lookForProjects(
  plain: Tree,
  overrides: ProjectOverrides,
  standIn?: StandIn,
): Promise<FoundProjects> {
  const tree = asProjectTree(plain);
  const workingDirectory = input('working-directory', '.', overrides.workingDirectory) ?? '.';
  const survey = await surveyTree(tree, workingDirectory, standIn);
  if (workingDirectory !== '.' && !survey.files.hasFolder(workingDirectory)) {
    throw new PreflightError(
      `The working directory ${quoted(workingDirectory)} does not exist or has no files.`,
      'Set the input working-directory to a folder of the repository.',
    );
  }
  const schemaInput = input('schema', workingDirectory, overrides.schema);
  const migrationsInput = input('migrations', workingDirectory, overrides.migrations);
  const all: readonly Claim[] =
    schemaInput === undefined
      ? await claimsOf(survey)
      : [await claimOfInput(survey, workingDirectory, schemaInput)];
  let claims = all.filter(
    (claim) =>
      schemaInput !== undefined ||
      isUnder(claim.root, workingDirectory) ||
      isUnder(claim.schemaPath, workingDirectory),
  );
  if (migrationsInput !== undefined) {
    if (claims.length > 1) {
      throw new PreflightError(
        `The input migrations names one folder, but there are ${claims.length} Prisma projects.`,
        'Set the input schema or working-directory too, so that one project is meant.',
      );
    }
    if ((await tree.locate(migrationsInput)).kind === 'outside') throw leaves('migrations', migrationsInput);
    claims = claims.map((claim) => ({ ...claim, migrations: migrationsInput }));
  }
  const built = await Promise.all(claims.map((claim) => buildProject(survey, claim)));
  built.sort(
    (a, b) =>
      compareText(a.root, b.root) ||
      compareText(a.schema, b.schema) ||
      compareText(a.migrationsDir, b.migrationsDir),
  );
  return { projects: withStrayHistories(survey, built), remarks: unusedRemarks(survey, all), survey };
}

function asProjectTree(tree: Tree): ProjectTree {
  if ('locate' in tree && 'folder' in tree) return tree as ProjectTree;
  return {
    commit: tree.commit,
    list: () => tree.list(),
    read: (path) => tree.read(path),
    readMany: (paths) => tree.readMany(paths),
    folder: undefined,
    async locate(path) {
      const files = await tree.list();
      return placeAmong(path, new Set(files), files, new Map());
    },
    links: async () => [],
  };
}

function input(name: string, folder: string, value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const path = within(folder, value);
  if (path === undefined) throw leaves(name, value);
  return path;
}

function leaves(name: string, value: string): PreflightError {
  return new PreflightError(
    `The input ${name} (${quoted(value)}) leaves the repository.`,
    'Name a path inside the repository, relative to its top folder or to working-directory.',
  );
}

async function claimOfInput(survey: Survey, workingDirectory: string, path: string): Promise<Claim> {
  const schema = await schemaAt(survey, path);
  if (schema === 'outside') throw leaves('schema', path);
  if (schema === undefined) {
    throw new PreflightError(
      `The schema ${quoted(path)} does not exist.`,
      'Set the input schema to a Prisma schema file or a folder of them.',
    );
  }
  const folder = schema.isFolder ? schema.path : folderOf(schema.path);
  const above = upwards(folder);
  const config =
    survey.configs.find((one) => one.root === workingDirectory) ??
    survey.configs.find((one) => above.includes(one.root));
  const isItsSchema = config?.values.schema === undefined || config.values.schema === path;
  const root =
    workingDirectory !== '.'
      ? workingDirectory
      : (config?.root ?? (posix.basename(folder) === 'prisma' ? folderOf(folder) : folder));
  return {
    root,
    schemaPath: schema.path,
    schema,
    migrations: isItsSchema ? config?.values.migrations : undefined,
    config,
    remarks: [],
  };
}

async function buildProject(survey: Survey, claim: Claim): Promise<Project> {
  const { root, schema, config } = claim;
  const { tree } = survey;
  const remarks = [...(config?.remarks ?? []), ...claim.remarks];
  let directory =
    claim.migrations ??
    (schema === undefined
      ? inFolder(folderOf(claim.schemaPath), 'migrations')
      : historyOf(survey, schema, root));
  const named = claim.migrations !== undefined;
  if (named || (await tree.links()).some((link) => isUnder(directory, link))) {
    const place = await tree.locate(directory);
    if (place.kind === 'outside') {
      remarks.push(
        `The migrations folder ${quoted(directory)} is a symbolic link that leaves the repository, so it is not read.`,
      );
    } else if (place.kind === 'here') {
      directory = place.path;
      if (!place.inGit) {
        remarks.push(
          `The migrations folder ${quoted(directory)} is not in git: what it held at base is not known, so all its migrations count as new.`,
        );
      }
    }
  }
  const found = await readMigrations(tree, directory, await tree.list());
  const files = schema?.files ?? [];
  const main = files.find((file) => file.outline.hasDatasource);
  return {
    root,
    configFile: config?.file,
    schema: claim.schemaPath,
    schemaFiles: files.map(({ path, content }) => ({ path, content })),
    migrationsDir: directory,
    migrations: found.migrations,
    unread: found.unread,
    provider: main?.outline.provider ?? found.lockFile?.provider ?? 'unknown',
    lockFile: found.lockFile,
    external: { tables: config?.values.externalTables ?? [], enums: config?.values.externalEnums ?? [] },
    initShadowDb: config?.values.initShadowDb,
    // The nearest package.json has the word, also where it says nothing.
    seed: config?.values.seed ?? manifestsAbove(root, survey.manifests)[0]?.seed,
    envNames: [...new Set(files.flatMap((file) => file.outline.envNames))].sort(compareText),
    layout: isPrisma8(claim.schemaPath) || found.operations.length > 0 ? 'prisma-8' : 'prisma',
    remarks,
  };
}

/** A history that no project reads goes to `unread` of the nearest project above it: Prisma will never apply it. */
function withStrayHistories(survey: Survey, projects: readonly Project[]): readonly Project[] {
  const read = new Set(projects.map((project) => project.migrationsDir));
  const stray = [...survey.locks.keys()]
    .filter((path) => posix.basename(path) === lockName)
    .map(folderOf)
    .filter((folder) => !read.has(folder) && isHistory(survey, folder));
  if (stray.length === 0) return projects;
  const unread = new Map<Project, string[]>();
  for (const folder of stray) {
    const above = projects.filter(
      (project) => isUnder(folder, project.root) && !isUnder(folder, project.migrationsDir),
    );
    const nearest = above.reduce<Project | undefined>(
      (best, one) => (best === undefined || one.root.length > best.root.length ? one : best),
      undefined,
    );
    if (nearest === undefined) continue;
    unread.set(nearest, [
      ...(unread.get(nearest) ?? []),
      ...survey.files.under(folder).filter((path) => /\.sql$/i.test(path)),
    ]);
  }
  return projects.map((project) => {
    const more = unread.get(project);
    return more === undefined
      ? project
      : { ...project, unread: [...new Set([...project.unread, ...more])].sort(compareText) };
  });
}
