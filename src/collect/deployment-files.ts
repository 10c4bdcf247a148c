/** Hands out what a tree deploys: its deployment files, package.json files, and whatever scripts these lead to. */
import { isManifest, kindOf } from '../deployment/files.ts';
import type { Tree } from '../ports.ts';

/** Larger files are no scripts that people write. */
const largest = 512 * 1024;

/** How many times files may lead to others that have to be read. */
const rounds = 6;

/** A file that was asked for, with its text; undefined where nobody reads it. */
export type FileText = readonly [path: string, text: string | undefined];

/** Takes files; answers with the paths that it needs beside those it was given. */
export type TakeFiles = (files: readonly FileText[]) => Promise<readonly string[]>;

/** Gives the files of one side of a change to a reader. Nothing outside of the tree is read. */
export async function handOutDeployment(tree: Tree, take: TakeFiles): Promise<void> {
  const paths = await tree.list();
  let wanted: readonly string[] = paths.filter((path) => kindOf(path) !== undefined || isManifest(path));
  for (let round = 0; round <= rounds; round++) {
    const found = await tree.readMany(wanted);
    wanted = await take(
      wanted.map((path) => {
        const bytes = found.get(path);
        return [path, bytes === undefined || bytes.length > largest ? undefined : bytes.toString('utf8')];
      }),
    );
    if (wanted.length === 0) return;
  }
}
