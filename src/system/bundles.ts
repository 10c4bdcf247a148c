/** Where the bundles are that run outside this process: worker threads and the engine program. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds action.yml, whether this runs from src (tests), build or dist. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'action.yml'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder of Prisma Preflight (with action.yml) was not found.');
    folder = parent;
  }
  return folder;
}

/** The bundles that run as worker threads. */
export type WorkerName = 'engine-worker' | 'sql-worker' | 'commands-worker' | 'queries-worker';

/** The path of a bundle of dist/ by its name in scripts/bundle.mjs. */
export function bundleFile(name: WorkerName | 'engine-program'): string {
  return join(packageRoot(), 'dist', name, 'index.js');
}
