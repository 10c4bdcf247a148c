/** Which version of Prisma the manifests allow. Small, for `lint`: what reads lock files is beside it. */
import semver from 'semver';
import type { Tree } from '../ports.ts';
import { installedPrisma } from './installed-prisma.ts';
import type { Wanted } from './lock-files/lock-file.ts';
import { catalogsOf, type Manifest, readManifest } from './manifests.ts';
import { inFolder, upwards } from './paths.ts';

/** What reading manifests needs of a tree. */
type Files = Pick<Tree, 'read' | 'readMany'>;

/** The package that depends on Prisma, and how it says so. */
export interface Owner {
  readonly manifest: Manifest;
  readonly name: Wanted['name'];
  readonly range: string;
}

/** The manifests of these folders, those that there are. */
export async function readManifests(tree: Files, folders: readonly string[]): Promise<readonly Manifest[]> {
  const files = folders.map((folder) => inFolder(folder, 'package.json'));
  const found = await tree.readMany(files);
  return files.flatMap((file) => {
    const bytes = found.get(file);
    return bytes === undefined ? [] : [readManifest(file, bytes)];
  });
}

/** The nearest package that depends on the CLI, else on the client. */
export function ownerOf(manifests: readonly Manifest[]): Owner | undefined {
  for (const name of ['prisma', '@prisma/client'] as const) {
    for (const manifest of manifests) {
      const range = manifest.dependencies.get(name);
      if (range !== undefined) return { manifest, name, range };
    }
  }
  return undefined;
}

/**
 * The version without a look into lock files, which may be large: installed, else the lowest that the nearest package.json
 * allows; `undefined` where neither tells.
 * @param folder From the root, with forward slashes.
 */
export async function prismaVersionAtAGlance(
  files: Files,
  root: string,
  folder: string,
): Promise<string | undefined> {
  const installed = await installedPrisma(root, [folder]);
  if (installed !== undefined) return installed.version;
  const owner = ownerOf(await readManifests(files, upwards(folder)));
  const range = owner === undefined ? undefined : await plainRange(files, owner);
  return range === undefined ? undefined : lowestOf(range);
}

/** A range that a catalog or an alias may stand for. */
export async function plainRange(tree: Files, owner: Owner): Promise<string | undefined> {
  const { range } = owner;
  if (!range.startsWith('catalog:')) return range.replace(/^npm:(?:@?[^@]+@)?/, '');
  const catalog = range.slice('catalog:'.length);
  for (const folder of upwards(owner.manifest.folder)) {
    for (const file of ['pnpm-workspace.yaml', '.yarnrc.yml', 'package.json']) {
      const text = (await tree.read(inFolder(folder, file)))?.toString('utf8');
      if (text === undefined) continue;
      const catalogs =
        file === 'package.json'
          ? readManifest(inFolder(folder, file), Buffer.from(text)).catalogs
          : catalogsOf([await parseYaml(text)]);
      // pnpm lets the nameless catalog be called default.
      const names = catalog === '' || catalog === 'default' ? ['', 'default'] : [catalog];
      for (const name of names) {
        const found = catalogs.get(name)?.get(owner.name);
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}

async function parseYaml(text: string): Promise<unknown> {
  const { default: yaml } = await import('js-yaml');
  try {
    return yaml.load(text, { schema: yaml.FAILSAFE_SCHEMA });
  } catch {
    return undefined;
  }
}

/** The lowest version that a range allows; a range without a lower end (`*`, `<7`) names none. */
export function lowestOf(range: string): string | undefined {
  try {
    const lowest = semver.minVersion(range);
    return lowest === null || lowest.major < 2 ? undefined : lowest.version;
  } catch {
    return undefined;
  }
}
