/** What is known of the project before any server is asked. */
import { createHash } from 'node:crypto';
import { join, relative, resolve, sep } from 'node:path';
import { folderTree } from '../collect/folder-tree.ts';
import { findProjects, openRepository, resolvePrisma } from '../collect/index.ts';
import type { ConfigFile } from '../config/definition.ts';
import { loadLocalConfig } from '../config/local.ts';
import { PreflightError } from '../errors.ts';
import { namesOf, schemasOf } from '../judge/parity/names.ts';
import type { PrismaVersion, Project } from '../model/project.ts';
import type { ProjectPlan } from '../model/snapshot.ts';
import type { Tree } from '../ports.ts';
import { isPostgres } from '../rehearse/runner.ts';
import type { Settings } from '../settings.ts';

/** A project with its plan, and what building it needs. */
export interface Planned {
  readonly plan: ProjectPlan;
  readonly project: Project;
  readonly prisma: PrismaVersion;
  readonly config: ConfigFile;
}

/** The projects of a checkout, or of a folder without git. */
export interface Plans {
  /** Absolute. */
  readonly root: string;
  readonly tree: Tree;
  /** Id of the commit, with `+` behind it where files differ; '' without git. */
  readonly commit: string;
  readonly planned: readonly Planned[];
}

/**
 * Every PostgreSQL project with migrations that the settings leave.
 * @throws PreflightError where there is none, or a config is not valid.
 */
export async function planProjects(directory: string, settings: Settings): Promise<Plans> {
  const start = resolve(directory, settings.workingDirectory);
  const { root, tree } = await treeOf(start);
  const here = relative(root, start).split(sep).join('/');
  const projects = await findProjects(tree, {
    workingDirectory: here === '' ? '.' : here,
    ...(settings.schema === undefined ? {} : { schema: settings.schema }),
    ...(settings.migrations === undefined ? {} : { migrations: settings.migrations }),
  });
  const usable = projects.filter(
    (project) =>
      isPostgres(project) &&
      project.layout === 'prisma' &&
      project.migrations.some((migration) => migration.bytes !== undefined),
  );
  if (usable.length === 0) {
    throw new PreflightError(
      'There is no Prisma project for PostgreSQL with migrations here.',
      'Start in its folder, or name it with --schema and --migrations.',
    );
  }
  const planned = await Promise.all(usable.map((project) => planOf(root, tree, project, settings)));
  return { root, tree, commit: tree.commit, planned };
}

/** The repository's working tree; without git the folder itself, for a build context that leaves `.git` out. */
async function treeOf(directory: string): Promise<{ readonly root: string; readonly tree: Tree }> {
  try {
    const { root, head } = await openRepository({ directory, base: { kind: 'ref', ref: 'HEAD' } });
    return { root, tree: head };
  } catch (error) {
    const without = /is not in a git repository|git is not installed|has no commit yet|not found/.test(
      error instanceof PreflightError ? error.message : '',
    );
    if (!without) throw error;
    return { root: directory, tree: folderTree(directory) };
  }
}

async function planOf(root: string, tree: Tree, project: Project, settings: Settings): Promise<Planned> {
  const [prisma, config] = await Promise.all([
    resolvePrisma(tree, root, project),
    loadLocalConfig(root, join(root, project.root)),
  ]);
  const databaseSchema = settings.databaseSchema ?? 'public';
  const plan: ProjectPlan = {
    root: project.root,
    schema: project.schema,
    migrationsDir: project.migrationsDir,
    prisma: prisma.version,
    databaseSchema,
    schemas: schemasOf(project.schemaFiles, databaseSchema),
    external: project.external,
    names: namesOf(project.schemaFiles, databaseSchema),
    history: project.migrations.flatMap(({ name, bytes }) =>
      bytes === undefined ? [] : [{ name, checksum: createHash('sha256').update(bytes).digest('hex') }],
    ),
    config: {
      failOn: config['fail-on'] ?? 'error',
      rules: config.rules ?? {},
      silences: (config.silences ?? []).map((entry) => ({ ...entry, file: 'the config' })),
      expectRows: config['expect-rows'] ?? [],
    },
  };
  return { plan, project, prisma, config };
}
