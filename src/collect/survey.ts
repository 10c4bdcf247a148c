/** A look over a whole tree: the files that can matter to a Prisma project, read with one git process. */
import { posix } from 'node:path';
import { configFilesAmong, type PrismaConfig, readConfig, type StandIn } from './config-file.ts';
import { FileIndex } from './file-index.ts';
import { type Manifest, readManifest } from './manifests.ts';
import { folderOf, isUnder } from './paths.ts';
import { outlineSchema, type SchemaOutline } from './schema-outline.ts';
import type { ProjectTree } from './tree.ts';

/** A *.prisma file. */
export interface SchemaText {
  readonly path: string;
  readonly content: string;
  readonly outline: SchemaOutline;
}

/** What there is. */
export interface Survey {
  readonly tree: ProjectTree;
  readonly files: FileIndex;
  /** By path, sorted. */
  readonly schemas: ReadonlyMap<string, SchemaText>;
  /** Every migration_lock.toml by path. */
  readonly locks: ReadonlyMap<string, string>;
  /** By folder. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  readonly configs: readonly PrismaConfig[];
}

/**
 * Folders in which nothing is anybody's project: installed packages, build output, and files that tests feed to tools.
 * `examples` and `templates` are not among them: people deploy those.
 */
const ignored =
  /(?:^|\/)(?:node_modules|fixtures|__fixtures__|__testfixtures__|test-fixtures|testdata|dist|\.next|\.git)\//;

/** Whether a path can belong to a project that nobody named; `named` is a folder that somebody did name. */
function isOrdinary(path: string, named = '.'): boolean {
  return !ignored.test(
    named !== '.' && isUnder(path, named) ? `${path.slice(named.length + 1)}/` : `${path}/`,
  );
}

/** Reads every schema, package.json and Prisma config of a tree. */
export async function surveyTree(tree: ProjectTree, named = '.', standIn?: StandIn): Promise<Survey> {
  const files = new FileIndex((await tree.list()).filter((path) => isOrdinary(path, named)));
  const wanted = files.paths.filter(
    (path) =>
      path.endsWith('.prisma') || ['package.json', 'migration_lock.toml'].includes(posix.basename(path)),
  );
  const [bytes, configs] = await Promise.all([
    tree.readMany(wanted),
    Promise.all(configFilesAmong(files.paths).map((config) => readConfig(tree, config, standIn))),
  ]);
  const schemas = new Map<string, SchemaText>();
  const manifests = new Map<string, Manifest>();
  const locks = new Map<string, string>();
  for (const path of wanted) {
    const content = bytes.get(path);
    if (content === undefined) continue;
    if (path.endsWith('.prisma')) schemas.set(path, schemaText(path, content));
    else if (path.endsWith('.toml')) locks.set(path, content.toString('utf8'));
    else manifests.set(folderOf(path), readManifest(path, content));
  }
  return { tree, files, schemas, locks, manifests, configs };
}

/** A schema file with its outline. */
export function schemaText(path: string, bytes: Buffer): SchemaText {
  const content = bytes.toString('utf8');
  return { path, content, outline: outlineSchema(content) };
}
