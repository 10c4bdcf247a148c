/** Files of a folder as they are on disk, for what needs no git. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tree } from '../ports.ts';

/** Reads files below a folder; what can't be read is not there. */
export function diskFiles(root: string): Pick<Tree, 'read' | 'readMany'> {
  const read = (path: string): Promise<Buffer | undefined> =>
    readFile(join(root, path)).catch(() => undefined);
  return {
    read,
    async readMany(paths) {
      const found = await Promise.all(paths.map(async (path) => [path, await read(path)] as const));
      return new Map(found.flatMap(([path, bytes]) => (bytes === undefined ? [] : [[path, bytes] as const])));
    },
  };
}
