import { describe, expect, it } from '@jest/globals';
import semver from 'semver';
import { parsers, releases, schemaEngines } from '../../src/prisma/pin-list.ts';
import { enginePackages } from '../../src/prisma/pins.ts';
import { prisma } from './project.ts';

describe('the engine for a Prisma version', () => {
  it.each([
    ['6.14.0', '6.14.0-25.717184b7b35ea05dfa71a3236b7af656013e1e49', '6.14.0'],
    ['6.19.3', '7.1.1-3.c2990dca591cba766e3b7ef5d9e8a84796e47ab7', '6.19.3'],
    ['7.8.0', '7.8.0-6.3c6e192761c0362d496ed980de936e2f3cebcd3a', '7.8.0'],
  ])('%s has its own', (version, engine, release) => {
    const { schemaEngine, parser, remarks } = enginePackages(prisma(version));
    expect([schemaEngine.version, parser.version, schemaEngine.release]).toEqual([engine, engine, release]);
    expect(remarks).toEqual([]);
  });

  it.each([
    ['5.19.0', '6.6.0', '5.19.0'],
    ['4.14.1', '6.6.0', '5.0.0'],
    ['6.11.0', '6.11.1', '6.11.1'],
    ['7.10.1', '7.10.0', '7.10.0'],
    ['9.1.0', '7.10.0', '7.10.0'],
    ['6.5.0', '6.6.0', '6.5.0'],
    ['5.3.0', '6.6.0', '5.3.1'],
  ])('%s is answered by that of %s, its schema by the parser of %s', (version, engine, parser) => {
    const found = enginePackages(prisma(version));
    expect([found.schemaEngine.release, found.parser.release]).toEqual([engine, parser]);
    expect(found.remarks[0]).toBe(`Prisma ${version} has no WebAssembly engine; that of ${engine} answered.`);
  });

  it('goes by the engine version of the lock file where the release is not known', () => {
    const engineVersion = '7.8.0-6.3c6e192761c0362d496ed980de936e2f3cebcd3a';
    const found = enginePackages({ ...prisma('7.8.0-custom.1'), engineVersion });
    expect(found.schemaEngine.version).toBe(engineVersion);
    expect(found.remarks).toEqual([]);
  });
});

it('pins every release from 6.6 on but the two whose engine npm lacks, in the order of releases', () => {
  const versions = Object.keys(releases);
  expect(versions).toEqual([...versions].sort(semver.compare));
  const without = versions.filter(
    (each) => schemaEngines[releases[each] ?? ''] === undefined && semver.gte(each, '6.6.0'),
  );
  expect(without).toEqual(['6.11.0', '7.10.1']);
  for (const integrity of [...Object.values(schemaEngines), ...Object.values(parsers)]) {
    expect(integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  }
});
