// Packages from npm for a bench: exact versions, no install scripts, in the bench's cache folder.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { cacheFolder } from './places.mjs';

/** The folder of `name@version` inside a node_modules of its own, installed once. */
export async function installed(name, version) {
  const folder = await cacheFolder(`${name.replace('/', '+')}-${version}`);
  const found = join(folder, 'node_modules', name);
  if (existsSync(join(folder, '.complete'))) return found;
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await execa(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', `${name}@${version}`],
    {
      cwd: folder,
    },
  );
  await writeFile(join(folder, '.complete'), '');
  return found;
}
