/** The package.json scripts of 27 real pull requests are full of `db:push` and `reset`, and nothing reaches them. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkCommands, type Deployments, readDeployments } from '../../src/checks/commands.ts';
import { collect } from '../../src/collect/index.ts';
import type { Deployment } from '../../src/deployment/model.ts';
import type { Finding } from '../../src/model/report.ts';
import { packageRoot } from '../../src/system/bundles.ts';
import { git, temporaryFolder } from '../collect/git-repository.ts';

const folder = [join(packageRoot(), '../shared/replays'), '/work/shared/replays'].find(existsSync);
const ids =
  folder === undefined ? [] : readdirSync(folder).flatMap((name) => /^(\w+)\.bundle$/.exec(name)?.[1] ?? []);

/** Scripts that a deploy must not call, with the folder of their package.json. */
function unsafeScripts(head: Deployment): readonly { readonly folder: string; readonly name: string }[] {
  return head.packages.flatMap(({ folder: at, scripts }) =>
    [...scripts]
      .filter(([, { text }]) => /^(?:npx )?prisma (?:db push|migrate reset|migrate dev)\b/.test(text))
      .map(([name]) => ({ folder: at, name })),
  );
}

async function look(path: string): Promise<{ deployments: Deployments; found: readonly Finding[] }> {
  const { repository, pairs } = await collect({ directory: path, base: { kind: 'ref', ref: 'origin/base' } });
  const changed = new Set(await repository.changedPaths());
  const deployments = await readDeployments(repository, changed, pairs);
  return { deployments, found: pairs.flatMap((pair) => checkCommands(pair, deployments, changed).findings) };
}

let reached = 0;
describe.each(ids)('%s', (id) => {
  it('has nothing to say of its scripts, until a workflow calls them', async () => {
    using place = temporaryFolder();
    git(place.path, 'clone', '-q', '-b', 'head', join(folder ?? '', `${id}.bundle`), 'r');
    const path = join(place.path, 'r');
    const { deployments, found } = await look(path);
    expect(deployments.head.packages.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
    const unsafe = unsafeScripts(deployments.head);
    if (unsafe.length === 0) return;
    const steps = unsafe.map((one) => `      - run: npm run --prefix ${one.folder} ${one.name}\n`);
    mkdirSync(join(path, '.github/workflows'), { recursive: true });
    writeFileSync(
      join(path, '.github/workflows/deploy.yml'),
      `on: push\njobs:\n  deploy:\n    steps:\n${steps.join('')}`,
    );
    const { found: now } = await look(path);
    expect(now.map(({ line }) => line)).toEqual(unsafe.map((_, at) => 5 + at));
    reached += unsafe.length;
  });
});

it('has the bundles, or says that it does not', () => {
  expect(ids.length === 0 || (ids.length >= 27 && reached > 10)).toBe(true);
});
