/** package-lock.json serves every platform: `npm ci` refuses one that leaves out optional packages of another. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { packageRoot } from '../../src/system/bundles.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Record<string, string> }>>;
}

const script = pathToFileURL(join(packageRoot(), 'scripts/lock-platforms.mjs')).href;
const { missingIn } = (await import(script)) as {
  missingIn(lock: Lock): readonly { readonly name: string }[];
};
const lock = JSON.parse(readFileSync(join(packageRoot(), 'package-lock.json'), 'utf8')) as Lock;
const names = (one: Lock): string[] => missingIn(one).map(({ name }) => name);

it('lists the packages of every platform (node scripts/lock-platforms.mjs)', () => {
  expect(names(lock)).toEqual([]);
});

it('would be missed', () => {
  const { 'node_modules/@biomejs/cli-darwin-arm64': gone, ...packages } = lock.packages;
  expect(gone).toBeDefined();
  expect(names({ packages })).toEqual(['@biomejs/cli-darwin-arm64']);
});
