/** A folder as a tree, where there is no git: a build context that leaves `.git` out. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../model/order.ts';
import type { Tree } from '../ports.ts';
import { diskFiles } from './disk-files.ts';

/** Every file below a folder, without `node_modules` and `.git`. Symbolic links are not followed. */
export function folderTree(root: string): Tree {
  let listing: Promise<readonly string[]> | undefined;
  return {
    commit: '',
    list() {
      listing ??= filesUnder(root, '').then((files) => files.toSorted(compareText));
      return listing;
    },
    ...diskFiles(root),
  };
}

async function filesUnder(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory())
        return ['node_modules', '.git'].includes(entry.name) ? [] : await filesUnder(root, path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return found.flat();
}
