/** The package.json scripts of 27 real pull requests are full of `db:push` and `reset`, and nothing reaches them. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkCommands } from '../../src/checks/commands.ts';
import { readDeployments } from '../../src/checks/deployments.ts';
import { collect } from '../../src/collect/index.ts';
import { isManifest } from '../../src/deployment/files.ts';
import { type PackageScripts, packageScripts } from '../../src/deployment/manifests.ts';
import type { Finding } from '../../src/model/report.ts';
import { packageRoot } from '../../src/system/bundles.ts';
import { git, temporaryFolder } from '../collect/git-repository.ts';

const folder = [join(packageRoot(), '../shared/replays'), '/work/shared/replays'].find(existsSync);
const ids =
  folder === undefined ? [] : readdirSync(folder).flatMap((name) => /^(\w+)\.bundle$/.exec(name)?.[1] ?? []);

/** Scripts that a deploy must not call, with the folder of their package.json. */
function unsafeScripts(
  packages: readonly PackageScripts[],
): readonly { readonly folder: string; readonly name: string }[] {
  return packages.flatMap(({ folder: at, scripts }) =>
    [...scripts]
      .filter(([, { text }]) => /^(?:npx )?prisma (?:db push|migrate reset|migrate dev)\b/.test(text))
      .map(([name]) => ({ folder: at, name })),
  );
}

async function look(
  path: string,
): Promise<{ packages: readonly PackageScripts[]; found: readonly Finding[] }> {
  const { repository, pairs } = await collect({ directory: path, base: { kind: 'ref', ref: 'origin/base' } });
  const changed = new Set(await repository.changedPaths());
  await using deployments = await readDeployments(repository, changed, pairs);
  const found = await Promise.all(pairs.map((pair) => checkCommands(pair, deployments)));
  const manifests = await repository.head.readMany((await repository.head.list()).filter(isManifest));
  return {
    packages: [...manifests].flatMap(([file, text]) => packageScripts({ path: file, text: `${text}` }) ?? []),
    found: found.flatMap(({ findings }) => findings),
  };
}

let reached = 0;
describe.each(ids)('%s', (id) => {
  it('has nothing to say of its scripts, until a workflow calls them', async () => {
    using place = temporaryFolder();
    git(place.path, 'clone', '-q', '-b', 'head', join(folder ?? '', `${id}.bundle`), 'r');
    const path = join(place.path, 'r');
    const { packages, found } = await look(path);
    expect(packages.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
    const unsafe = unsafeScripts(packages);
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
