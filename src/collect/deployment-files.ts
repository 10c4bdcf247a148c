/** Reads what a tree deploys: its deployment files, package.json files, and whatever scripts these lead to. */
import { kindOf } from '../deployment/files.ts';
import { type Deployment, deploymentOf, isManifest } from '../deployment/model.ts';
import type { Tree } from '../ports.ts';

/** Larger files are no scripts that people write. */
const largest = 512 * 1024;

/** How many times files may lead to others that have to be read. */
const rounds = 6;

/** The deployment of one side of a change. Nothing outside of the tree is read. */
export async function readDeployment(tree: Tree): Promise<Deployment> {
  const paths = await tree.list();
  const there = new Set(paths);
  const texts = new Map<string, string | undefined>();
  const load = async (wanted: readonly string[]): Promise<void> => {
    const found = await tree.readMany(wanted);
    for (const path of wanted) {
      const bytes = found.get(path);
      texts.set(path, bytes === undefined || bytes.length > largest ? undefined : bytes.toString('utf8'));
    }
  };
  await load(paths.filter((path) => kindOf(path) !== undefined || isManifest(path)));
  for (let round = 0; ; round++) {
    const missing = new Set<string>();
    const deployment = deploymentOf(paths, (path) => {
      if (there.has(path) && !texts.has(path)) missing.add(path);
      return texts.get(path);
    });
    if (missing.size === 0 || round === rounds) return deployment;
    await load([...missing]);
  }
}
