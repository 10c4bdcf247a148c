/** A real Prisma CLI, as a rule as `npm ci` leaves it where engines can't be downloaded: no install script has run. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { cacheRoot } from '../../src/system/packages.ts';

/** A folder with node_modules in it. */
export interface InstalledCli {
  readonly folder: string;
  /** The CLI's entry. */
  readonly entry: string;
}

/** Gives a folder the node_modules of an installed CLI: links of one disk where that can be, since it is large. */
export async function installInto(target: string, version: string): Promise<void> {
  const { folder } = await installedCli(version);
  const copy = (how: string) => execa('cp', [how, join(folder, 'node_modules'), target]);
  await copy('-al').catch(() => copy('-a'));
}

/**
 * Installs `prisma` and `@prisma/client` once into the cache; later runs find them there. With `native`, the install
 * scripts run and fetch Prisma's own engine from its binary host.
 */
export async function installedCli(
  version: string,
  { native = false }: { readonly native?: boolean } = {},
): Promise<InstalledCli> {
  const folder = join(cacheRoot(), 'test-cli', native ? `${version}-native` : version);
  const entry = join(folder, 'node_modules', 'prisma', 'build', 'index.js');
  if (existsSync(entry)) return { folder, entry };
  await mkdir(dirname(folder), { recursive: true });
  const fresh = await mkdtemp(`${folder}-`);
  await writeFile(join(fresh, 'package.json'), '{ "private": true }\n');
  const packages = [`prisma@${version}`, `@prisma/client@${version}`];
  const quiet = ['--no-audit', '--no-fund', ...(native ? [] : ['--ignore-scripts'])];
  await execa('npm', ['install', ...quiet, ...packages], { cwd: fresh });
  // Another test file may have been quicker.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  return { folder, entry };
}
