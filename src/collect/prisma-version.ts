/** Which Prisma a project uses: installed, locked, or the lowest that its package.json allows. */
import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import semver from 'semver';
import { messageOf } from '../errors.ts';
import type { PrismaVersion, Project } from '../model/project.ts';
import type { Tree } from '../ports.ts';
import { type InstalledPrisma, installedPrisma } from './installed-prisma.ts';
import { readBunLock } from './lock-files/bun.ts';
import type { LockedVersion, Wanted } from './lock-files/lock-file.ts';
import { readNpmLock } from './lock-files/npm.ts';
import { readPnpmLock } from './lock-files/pnpm.ts';
import type { Manifest } from './manifests.ts';
import { folderOf, inFolder, quoted, upwards } from './paths.ts';
import { lowestOf, type Owner, ownerOf, plainRange, readManifests } from './prisma-range.ts';
import { outlineSchema } from './schema-outline.ts';

/** Taken where nothing names a version: the last release that wants a `url` in the schema, and the newest known to have an engine. */
const defaultVersions = { withUrl: '6.19.3', withoutUrl: '7.10.0' } as const;

type Reader = (
  text: string,
  wanted: Wanted,
) => LockedVersion | undefined | Promise<LockedVersion | undefined>;

/** Yarn's own parser is large: only a project of Yarn pays for it. */
const readYarnLock: Reader = async (text, wanted) =>
  (await import('./lock-files/yarn.ts')).readYarnLock(text, wanted);

/** In the order in which they are asked; `packageManager` of a package.json puts its own first. */
const lockFiles: readonly { readonly name: string; readonly manager: string; readonly read: Reader }[] = [
  { name: 'pnpm-lock.yaml', manager: 'pnpm', read: readPnpmLock },
  { name: 'yarn.lock', manager: 'yarn', read: readYarnLock },
  { name: 'bun.lock', manager: 'bun', read: readBunLock },
  { name: 'npm-shrinkwrap.json', manager: 'npm', read: readNpmLock },
  { name: 'package-lock.json', manager: 'npm', read: readNpmLock },
];

/** Files of the tree, other than node_modules, that a version can come from. */
export function tellsVersion(path: string): boolean {
  return (
    /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|\.yarnrc\.yml|bun\.lockb)$/.test(path) ||
    lockFiles.some(({ name }) => path === name || path.endsWith(`/${name}`))
  );
}

/**
 * The version of a project's Prisma at one side of a change.
 * @param repositoryRoot Where node_modules may be; `undefined` for a commit, beside which nothing is installed.
 */
export async function resolvePrisma(
  tree: Tree,
  repositoryRoot: string | undefined,
  project: Project,
): Promise<PrismaVersion> {
  const folders = [...new Set([project.root, folderOf(project.schema)])];
  if (repositoryRoot !== undefined) {
    const installed = await installedPrisma(repositoryRoot, folders);
    if (installed !== undefined) return await trusted(installed, tree, repositoryRoot);
  }
  const above = [...new Set(folders.flatMap(upwards))];
  const manifests = await readManifests(tree, above);
  const owner = ownerOf(manifests);
  const problems: string[] = [];
  if (owner !== undefined) {
    const locked = await fromLockFile(tree, owner, manifests, problems);
    if (locked !== undefined) return locked;
  }
  return await fromRange(tree, owner, project, problems);
}

/** A CLI that lies in git comes with the pull request: its version is believed, its program is not run. */
async function trusted(
  installed: InstalledPrisma,
  tree: Tree,
  repositoryRoot: string,
): Promise<PrismaVersion> {
  const { cli } = installed;
  const path =
    cli &&
    relative(await realpath(repositoryRoot), cli)
      .split(sep)
      .join('/');
  if (path === undefined || !(await tree.list()).includes(path))
    return { ...installed, from: 'node_modules', remark: undefined };
  const remark = `The Prisma CLI ${quoted(path)} is a file of the repository and was not run.`;
  return { ...installed, cli: undefined, from: 'node_modules', remark };
}

async function fromLockFile(
  tree: Tree,
  owner: Owner,
  manifests: readonly Manifest[],
  problems: string[],
): Promise<PrismaVersion | undefined> {
  const manager = manifests
    .find(({ packageManager }) => packageManager !== undefined)
    ?.packageManager?.split('@')[0];
  const ordered = [...lockFiles].sort(
    (a, b) => Number(b.manager === manager) - Number(a.manager === manager),
  );
  const folders = upwards(owner.manifest.folder);
  const texts = await tree.readMany(
    folders.flatMap((folder) => [
      ...ordered.map(({ name }) => inFolder(folder, name)),
      inFolder(folder, 'bun.lockb'),
    ]),
  );
  for (const folder of folders) {
    const importer =
      folder === '.' ? owner.manifest.folder : owner.manifest.folder.slice(folder.length + 1) || '.';
    for (const { name, read } of ordered) {
      const file = inFolder(folder, name);
      const text = texts.get(file)?.toString('utf8');
      if (text === undefined) continue;
      try {
        const wanted = { name: owner.name, range: owner.range, importer, packageName: owner.manifest.name };
        const locked = await read(text.replace(/^\uFEFF/, ''), wanted);
        if (locked !== undefined)
          return { ...locked, from: 'lockfile', file, cli: undefined, remark: undefined };
      } catch (error) {
        problems.push(`${quoted(file)} can't be read (${messageOf(error).split('\n', 1)[0]}).`);
      }
    }
    if (texts.has(inFolder(folder, 'bun.lockb'))) {
      problems.push(
        `${quoted(inFolder(folder, 'bun.lockb'))} is bun's binary lock file, which can't be read; bun install --save-text-lockfile writes bun.lock.`,
      );
    }
  }
  return undefined;
}

async function fromRange(
  tree: Tree,
  owner: Owner | undefined,
  project: Project,
  problems: readonly string[],
): Promise<PrismaVersion> {
  const range = owner === undefined ? undefined : await plainRange(tree, owner);
  const lowest = range === undefined ? undefined : lowestOf(range);
  const common = { engineVersion: undefined, cli: undefined, file: owner?.manifest.file };
  const because = [...problems, ''].join(' ');
  if (owner !== undefined && lowest !== undefined) {
    const isExact = semver.valid(range ?? '') !== null;
    const said = `No lock file names the version of Prisma: ${lowest} is the lowest that ${quoted(owner.range)} in ${quoted(owner.manifest.file)} allows.`;
    return {
      ...common,
      version: lowest,
      from: 'range',
      remark: isExact && problems.length === 0 ? undefined : `${because}${said}`,
    };
  }
  const hasUrl = project.schemaFiles.some(({ content }) => outlineSchema(content).hasUrl);
  const version = hasUrl ? defaultVersions.withUrl : defaultVersions.withoutUrl;
  const why =
    owner === undefined
      ? 'No package.json above the project depends on Prisma'
      : `${quoted(owner.range)} in ${quoted(owner.manifest.file)} names no version of Prisma`;
  return {
    ...common,
    version,
    from: 'default',
    remark: `${because}${why}, and no lock file does: ${version} is assumed.`,
  };
}
