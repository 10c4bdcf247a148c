/** `prisma generate` by the project's CLI, in a scratch mirror of the repository. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { compareText } from '../model/order.ts';
import type { Project } from '../model/project.ts';
import type { Cli, CliResult } from './cli.ts';
import { nowhereUrl } from './cli-environment.ts';
import { unrunnable, withOutputs } from './generators.ts';

/** How `prisma generate` ended. */
export interface Generated extends CliResult {
  /** What it wrote: paths from the repository root, sorted; where a generator writes into node_modules, under its default place. */
  readonly files: readonly { readonly path: string; readonly content: Buffer }[];
}

/** Where a generator without `output` writes to, from the repository root. */
const defaultOutput = 'node_modules/.prisma/client';

/** Why the project's generators can't be run, in one sentence; `undefined` when they can. */
export function generateReason(repositoryRoot: string, project: Project): string | undefined {
  return unrunnable(project.schemaFiles, join(repositoryRoot, schemaFolder(project)));
}

/** The folder of the schema: the schema itself where that is a folder. */
function schemaFolder(project: Project): string {
  return project.schemaFiles.some((file) => file.path === project.schema)
    ? posix.dirname(project.schema)
    : project.schema;
}

/** Folders between the repository root and the schema that may hold a node_modules, the root first. */
function foldersTo(folder: string): string[] {
  const parts = folder.split('/').filter((part) => part !== '.' && part !== '');
  return ['', ...parts.map((_, at) => parts.slice(0, at + 1).join('/'))];
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * Runs the generators. The mirror has the schema at its own path, so that a relative `output` lands at its own place in
 * it, and links to the node_modules of the checkout, in which nothing is written.
 */
export async function generateInMirror(
  cli: Cli,
  repositoryRoot: string,
  project: Project,
): Promise<Generated> {
  const mirror = await cli.newFolder();
  const schemaAt = schemaFolder(project);
  for (const folder of foldersTo(schemaAt)) {
    await mkdir(join(mirror, folder), { recursive: true });
    const modules = join(repositoryRoot, folder, 'node_modules');
    if (existsSync(modules)) await symlink(modules, join(mirror, folder, 'node_modules'), 'dir');
    const manifest = join(repositoryRoot, folder, 'package.json');
    if (existsSync(manifest)) await writeFile(join(mirror, folder, 'package.json'), await readFile(manifest));
  }
  const replaced = join(mirror, '.preflight-output');
  for (const file of project.schemaFiles) {
    const target = join(mirror, file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, withOutputs(file, (name) => join(replaced, name)).content);
  }
  const config = join(mirror, 'preflight.config.mjs');
  if (cli.wantsConfig) {
    const settings = { schema: join(mirror, project.schema), datasource: { url: nowhereUrl(project) } };
    await writeFile(config, `export default ${JSON.stringify(settings)};\n`);
  }
  const inputs = new Set(await filesIn(mirror));
  const args = ['--schema', join(mirror, project.schema), ...(cli.wantsConfig ? ['--config', config] : [])];
  const result = await cli.run(['generate'], { folder: join(mirror, project.root), args });
  // A client of Prisma up to 6 is given a copy of the query engine, or of what stands in for it: machine code, no source.
  const isEngine = (path: string): boolean => /(?:^|\/)(?:no-engine|[^/]*engine[^/]*\.node)$/.test(path);
  const written = (await filesIn(mirror)).filter((path) => !inputs.has(path) && !isEngine(path));
  const files = await Promise.all(
    written.map(async (path) => ({
      path: path.replace(/^\.preflight-output\/\w+\//, `${defaultOutput}/`),
      content: await readFile(join(mirror, path)),
    })),
  );
  return { ...result, files: files.sort((a, b) => compareText(a.path, b.path)) };
}
