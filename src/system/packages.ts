/** Packages that Preflight needs beyond its bundle: from the runner's npm registry, pinned, checked, cached. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import ini from 'ini';
import ssri from 'ssri';
import { extract } from 'tar';
import { z } from 'zod';
import { messageOf, PreflightError } from '../errors.ts';

/** A package by exact version and Subresource-Integrity digest (`sha512-…`). */
export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

/** The runner's own npm settings. The pull request's `.npmrc` is never read: it could name a hostile registry. */
async function registryOptions(env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const options: Record<string, string> = {};
  const files = [
    env.NPM_CONFIG_GLOBALCONFIG,
    env.NPM_CONFIG_USERCONFIG ?? env.npm_config_userconfig ?? join(homedir(), '.npmrc'),
  ];
  for (const file of files) {
    const text = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    for (const [key, value] of Object.entries(ini.parse(text))) {
      if (typeof value === 'string')
        options[key] = value.replace(/\$\{(\w+)\}/g, (_, name: string) => env[name] ?? '');
    }
  }
  const registry = env.NPM_CONFIG_REGISTRY ?? env.npm_config_registry;
  if (registry !== undefined && registry !== '') options.registry = registry;
  return options;
}

/** Where packages and data folders of clusters are kept between runs: the runner's tool cache, else the user's cache folder. */
export function cacheRoot(env: NodeJS.ProcessEnv = process.env): string {
  const base = env.PREFLIGHT_CACHE ?? env.RUNNER_TOOL_CACHE ?? env.XDG_CACHE_HOME;
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'prisma-preflight');
}

/**
 * The first of the places that can be written: a read-only home is common in containers. The temporary folder is
 * anybody's, so there only a folder counts that is ours and that nobody else can write: what lies in it will be run.
 */
async function writableRoot(env: NodeJS.ProcessEnv): Promise<string> {
  const { uid } = userInfo();
  for (const root of [cacheRoot(env), join(tmpdir(), `prisma-preflight-cache-${uid}`)]) {
    try {
      await mkdir(root, { recursive: true, mode: 0o755 });
      const { uid: owner, mode } = await stat(root);
      if (uid !== -1 && root !== cacheRoot(env) && (owner !== uid || (mode & 0o022) !== 0)) continue;
      await rm(await mkdtemp(join(root, '.probe-')), { recursive: true });
      return root;
    } catch {
      // The next place may do.
    }
  }
  throw new PreflightError(
    'No folder for downloads can be written.',
    'Set PREFLIGHT_CACHE to a folder that the runner may write.',
  );
}

const packument = z.object({
  versions: z.record(z.string(), z.object({ dist: z.object({ tarball: z.string() }) })),
});

/** Downloads and unpacks; what does not match the pinned digest rejects, and the caller throws the folder away. */
async function unpack(wanted: PinnedPackage, folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  // Loaded only where something is missing in the cache.
  const { default: npmFetch } = await import('npm-registry-fetch');
  const options = await registryOptions(env);
  // The short form of the metadata: https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md
  const headers = { accept: 'application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8' };
  const path = `/${wanted.name.replace('/', '%2f')}`;
  const metadata = packument.parse(await npmFetch.json(path, { ...options, spec: wanted.name, headers }));
  const tarball = metadata.versions[wanted.version]?.dist.tarball;
  if (tarball === undefined) throw new Error('the registry has no such version');
  const response = await npmFetch(tarball, { ...options, spec: wanted.name });
  if (response.body === null) throw new Error('the registry sent nothing');
  await pipeline(
    response.body,
    ssri.integrityStream({ integrity: wanted.integrity }),
    extract({ cwd: folder, strip: 1, preserveOwner: false }),
  );
}

/**
 * The folder of an unpacked package, fetched once and then found in the cache. A second process that fetches the same
 * package at the same time does no harm: the last step is one rename.
 * @throws PreflightError without a network or with a wrong digest.
 */
export async function packageFolder(
  wanted: PinnedPackage,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const key = createHash('sha256').update(wanted.integrity).digest('hex').slice(0, 12);
  const relative = join(wanted.name, `${wanted.version}-${key}`);
  const cached = join(cacheRoot(env), relative);
  if (existsSync(join(cached, 'package.json'))) return cached;
  const root = await writableRoot(env);
  const folder = join(root, relative);
  if (existsSync(join(folder, 'package.json'))) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const unpacked = await mkdtemp(join(root, '.fetch-'));
  try {
    await unpack(wanted, unpacked, env);
    await rename(unpacked, folder);
  } catch (error) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    throw new PreflightError(
      `${wanted.name}@${wanted.version} could not be fetched from the npm registry: ${messageOf(error)}.`,
      'Give the runner access to its npm registry (npm_config_registry is honoured), or restore a cache of PREFLIGHT_CACHE.',
      { cause: error },
    );
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
  return folder;
}
