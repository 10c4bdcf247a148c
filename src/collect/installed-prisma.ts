/** Prisma in a node_modules folder of the working tree. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import semver from 'semver';
import { objectIn } from './manifests.ts';
import { upwards } from './paths.ts';

/** What is installed. */
export interface InstalledPrisma {
  readonly version: string;
  readonly engineVersion: string | undefined;
  /** Absolute path of the CLI's entry; `undefined` where only the client is installed. */
  readonly cli: string | undefined;
  /** The package.json that told, from the repository root. */
  readonly file: string;
}

/**
 * The nearest installed `prisma`, else `@prisma/client`, from these folders upward to the top of the repository. What a
 * link leads out of the repository to is not taken: it is not this project's.
 */
export async function installedPrisma(
  repositoryRoot: string,
  folders: readonly string[],
): Promise<InstalledPrisma | undefined> {
  const root = await realpath(repositoryRoot).catch(() => undefined);
  if (root === undefined) return undefined;
  for (const name of ['prisma', '@prisma/client']) {
    for (const folder of [...new Set(folders.flatMap(upwards))]) {
      const found = await readPackage(root, join(root, folder, 'node_modules', name));
      if (found === undefined) continue;
      const cli = name === 'prisma' ? await entryOf(found) : undefined;
      if (name === 'prisma' && cli === undefined) continue;
      const file = relative(root, join(root, folder, 'node_modules', name, 'package.json'))
        .split(sep)
        .join('/');
      return { version: found.version, engineVersion: await engineOf(root, found.folder), cli, file };
    }
  }
  return undefined;
}

interface Package {
  /** Real path. */
  readonly folder: string;
  readonly version: string;
  readonly content: Record<string, unknown>;
}

async function readPackage(root: string, path: string): Promise<Package | undefined> {
  try {
    const folder = await realpath(path);
    if (relative(root, folder).split(sep)[0] === '..') return undefined;
    const content = objectIn(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
    const version = typeof content?.version === 'string' ? semver.valid(content.version) : null;
    return content === undefined || version === null ? undefined : { folder, version, content };
  } catch {
    return undefined;
  }
}

/** The CLI's entry, which `bin` of its package.json names; it must lie in the package. */
async function entryOf(found: Package): Promise<string | undefined> {
  const bin = typeof found.content.bin === 'string' ? found.content.bin : objectIn(found.content.bin)?.prisma;
  if (typeof bin !== 'string') return undefined;
  const entry = await realpath(join(found.folder, bin)).catch(() => undefined);
  if (entry === undefined || relative(found.folder, entry).split(sep)[0] === '..') return undefined;
  return (await stat(entry)).isFile() ? entry : undefined;
}

/** Follows prisma → @prisma/engines → @prisma/engines-version as Node would, from real folders upward. */
async function engineOf(root: string, from: string): Promise<string | undefined> {
  const engines = await dependency(root, from, '@prisma/engines');
  const version = await dependency(root, engines?.folder ?? from, '@prisma/engines-version');
  return version?.version;
}

async function dependency(root: string, from: string, name: string): Promise<Package | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = await readPackage(root, join(folder, 'node_modules', name));
    if (found !== undefined) return found;
    if (folder === root || folder === dirname(folder)) return undefined;
  }
}
