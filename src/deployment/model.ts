/** All that the files of one tree deploy: units and the commands that they reach. */
import type { Unit } from './entry.ts';
import { isManifest, kindOf } from './files.ts';
import { type PackageScripts, packageScripts } from './manifests.ts';
import { type Run, runsOf, type Surroundings } from './reach.ts';
import { readers } from './readers/index.ts';

/** What is deployed, and how. */
export interface Deployment {
  readonly units: readonly Unit[];
  readonly runs: readonly Run[];
  /** Scripts of package.json files, reached or not. */
  readonly packages: readonly PackageScripts[];
  /** One of the files speaks of migrations at all, in whatever words. */
  readonly mentionsMigrations: boolean;
}

/** Nothing is deployed. */
export const noDeployment: Deployment = { units: [], runs: [], packages: [], mentionsMigrations: false };

/**
 * Reads the deployment out of the files of a tree.
 * @param paths Every path of the tree.
 * @param read Texts. A path that it has no text for, though the tree has it, may be asked for: the caller loads it and calls again.
 * @param reach Told which file is followed from here on.
 */
export function deploymentOf(
  paths: readonly string[],
  read: (path: string) => string | undefined,
  reach: (path: string) => void = () => {},
): Deployment {
  const packages = new Map<string, PackageScripts>();
  for (const path of paths) {
    if (!isManifest(path)) continue;
    const found = packageScripts({ path, text: read(path) ?? '' });
    if (found !== undefined) packages.set(found.folder, found);
  }
  const units = withImages(
    paths.flatMap((path) => {
      const kind = kindOf(path);
      const text = kind === undefined ? undefined : read(path);
      return kind === undefined || text === undefined
        ? []
        : readable(() => readers[kind]({ path, text }, read));
    }),
  );
  const around = { packages, read };
  const texts = paths.flatMap((path) => (kindOf(path) === undefined ? [] : (read(path) ?? '')));
  return {
    units,
    runs: units.flatMap((unit) => {
      reach(unit.file);
      return withOwnDatabase(unit, around);
    }),
    packages: [...packages.values()],
    mentionsMigrations: texts.some((text) => /migrat/i.test(text.replace(/^[^\S\n]*#.*$/gm, ''))),
  };
}

/** Units of a file that is nested deeper than a program can follow are none: nobody deploys from it. */
function readable(read: () => readonly Unit[]): readonly Unit[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** A job that starts a database of its own reaches that one, unless it is told otherwise. */
function withOwnDatabase(unit: Unit, around: Surroundings): readonly Run[] {
  const runs = runsOf(unit, around);
  const starts = runs.some((run) => run.kind === 'database' || (run.kind === 'compose-up' && unit.tests));
  return starts && !unit.ownDatabase ? runsOf({ ...unit, ownDatabase: true }, around) : runs;
}

/** An image that a service with several instances runs has as many: its start command runs in each. */
function withImages(units: readonly Unit[]): readonly Unit[] {
  const services = units.filter((unit) => unit.dockerfile !== undefined && unit.replicas !== undefined);
  return units.map((unit) => {
    const [service] = services.filter((one) => one.dockerfile === unit.file && unit.id === 'image');
    return service === undefined
      ? unit
      : { ...unit, name: `${unit.name} of ${service.name}`, replicas: service.replicas };
  });
}
