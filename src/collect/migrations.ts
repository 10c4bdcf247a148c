/** Migrations directories: which one belongs to a schema, and what Prisma reads in it. */
import { parse } from 'smol-toml';
import type { Migration, Project, Provider } from '../model/project.ts';
import { inOrder } from './history.ts';
import { folderOf, inFolder, isUnder } from './paths.ts';
import type { Schema } from './schema-files.ts';
import { providerOf } from './schema-outline.ts';
import type { ProjectTree } from './tree.ts';

/** Name of the file in which Prisma keeps a history's provider. */
export const lockName = 'migration_lock.toml';

/**
 * Where a schema's migrations may be, best first. Prisma from 6.6 on: beside the file with the datasource; before:
 * beside the schema file or the schema folder.
 */
export function migrationPlaces(schema: Schema): readonly string[] {
  const main = schema.files.find((file) => file.outline.hasDatasource);
  const folders = [
    ...(main === undefined ? [] : [folderOf(main.path)]),
    ...(schema.isFolder ? [schema.path, folderOf(schema.path)] : [folderOf(schema.path)]),
  ];
  return [...new Set(folders.map((folder) => inFolder(folder, 'migrations')))];
}

/** The files of a migrations directory, taken apart. */
export interface MigrationFolder {
  readonly migrations: readonly Migration[];
  readonly unread: readonly string[];
  readonly lockFile: Project['lockFile'];
  /** Folders of a Prisma 8 history: a name with its ops.json. */
  readonly operations: readonly string[];
}

/**
 * Reads a migrations directory. Every folder in it is a migration for Prisma (it stops with P3015 at one without a
 * migration.sql); other SQL files it does not read.
 * @param files Sorted paths of the tree.
 */
export async function readMigrations(
  tree: ProjectTree,
  directory: string,
  files: readonly string[],
): Promise<MigrationFolder> {
  const inside = files
    .filter((path) => isUnder(path, directory))
    .map((path) => path.slice(directory === '.' ? 0 : directory.length + 1));
  const names = [
    ...new Set(inside.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/')))),
  ];
  const scripts = names.map((name) => inFolder(directory, `${name}/migration.sql`));
  const lockPath = inFolder(directory, lockName);
  const bytes = await tree.readMany([...scripts, lockPath]);
  const lock = bytes.get(lockPath)?.toString('utf8');
  const operations = inside
    .filter((path) => /^[^/]+\/[^/]+\/ops\.json$/.test(path))
    .map((path) => inFolder(directory, folderOf(path)));
  const ofPrisma8 = new Set(
    operations.map((path) => path.slice(directory === '.' ? 0 : directory.length + 1).split('/')[0]),
  );
  return {
    migrations: inOrder(
      names
        .filter((name) => !ofPrisma8.has(name))
        .map((name) => {
          const file = inFolder(directory, `${name}/migration.sql`);
          return { name, file, bytes: bytes.get(file) };
        }),
    ),
    unread: inside
      .filter((path) => /\.sql$/i.test(path) && !/^[^/]+\/migration\.sql$/.test(path))
      .map((path) => inFolder(directory, path)),
    lockFile:
      lock === undefined ? undefined : { path: lockPath, content: lock, provider: lockProvider(lock) },
    operations,
  };
}

/** The provider of a migration_lock.toml; `undefined` where it can't be read. */
export function lockProvider(content: string): Provider | undefined {
  try {
    const { provider } = parse(content);
    return typeof provider === 'string' ? providerOf(provider) : undefined;
  } catch {
    return undefined;
  }
}
