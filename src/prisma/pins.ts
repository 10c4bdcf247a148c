/** Which WebAssembly packages answer for a Prisma version, and what a reader should know where they are a neighbour's. */
import semver from 'semver';
import type { PrismaVersion } from '../model/project.ts';
import type { PinnedPackage } from '../system/packages.ts';
import { parsers, releases, schemaEngines } from './pin-list.ts';

/** A pinned package with the Prisma release and the engine it belongs to. */
export interface EnginePackage extends PinnedPackage {
  /** Stable Prisma release whose engine this is, such as 6.14.0. */
  readonly release: string;
}

/** The two packages for one Prisma version. */
export interface EnginePackages {
  /** Deploy and diff. Published from Prisma 6.6 on. */
  readonly schemaEngine: EnginePackage;
  /** Validate, format and the data model. Published from Prisma 5.0 on. */
  readonly parser: EnginePackage;
  /** One sentence where a neighbour answers; the packages of one engine version are tested together by Prisma. */
  readonly remarks: readonly string[];
}

/** Numbers that order a version among the releases; a pre-release counts as its release. */
function order(a: string, b: string): number {
  return semver.compare(semver.coerce(a) ?? '0.0.0', semver.coerce(b) ?? '0.0.0');
}

/**
 * The release in `pinned` that is nearest to a version: the version itself; else another patch of its minor; else the
 * newest before it; else the oldest.
 */
function nearest(version: string, pinned: readonly string[]): string {
  const wanted = semver.coerce(version);
  const sameMinor = pinned.filter(
    (each) => wanted !== null && semver.major(each) === wanted.major && semver.minor(each) === wanted.minor,
  );
  const before = pinned.filter((each) => order(each, version) <= 0);
  const found =
    pinned.find((each) => each === version) ??
    sameMinor.find((each) => order(each, version) >= 0) ??
    before.at(-1) ??
    pinned[0];
  if (found === undefined) throw new Error('The list of pinned engines is empty.');
  return found;
}

function pick(
  prisma: PrismaVersion,
  name: string,
  integrities: Readonly<Record<string, string>>,
): EnginePackage {
  const pinned = Object.entries(releases).filter(([, engine]) => integrities[engine] !== undefined);
  const byEngine = pinned.find(([, engine]) => engine === prisma.engineVersion)?.[0];
  const release =
    byEngine ??
    nearest(
      prisma.version,
      pinned.map(([each]) => each),
    );
  const version = releases[release];
  const integrity = version === undefined ? undefined : integrities[version];
  if (version === undefined || integrity === undefined)
    throw new Error(`No engine is pinned for ${release}.`);
  // Several releases can share one engine: 6.19.3 must not be said to be answered by 6.19.1.
  const own = releases[prisma.version] === version ? prisma.version : release;
  return { name, version, integrity, release: own };
}

/** Whether the package is the engine that this Prisma version itself uses. */
function isOwn(prisma: PrismaVersion, found: EnginePackage): boolean {
  return found.version === (prisma.engineVersion ?? releases[prisma.version]);
}

/** The pinned packages for a Prisma version, the nearest where it has none of its own. */
export function enginePackages(prisma: PrismaVersion): EnginePackages {
  const schemaEngine = pick(prisma, '@prisma/schema-engine-wasm', schemaEngines);
  const parser = pick(prisma, '@prisma/prisma-schema-wasm', parsers);
  const remarks: string[] = [];
  if (!isOwn(prisma, schemaEngine)) {
    remarks.push(
      `Prisma ${prisma.version} has no WebAssembly engine; that of ${schemaEngine.release} answered.`,
    );
  }
  if (!isOwn(prisma, parser) && parser.release !== schemaEngine.release) {
    remarks.push(
      `Prisma ${prisma.version} has no WebAssembly schema parser; that of ${parser.release} answered.`,
    );
  }
  return { schemaEngine, parser, remarks };
}

/** The engine version of a Prisma release, where it is known. */
export function engineVersionOf(prisma: PrismaVersion): string | undefined {
  return prisma.engineVersion ?? releases[prisma.version];
}
