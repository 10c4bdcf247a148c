/** pnpm-lock.yaml, versions 5 to 9 (github.com/pnpm/spec/tree/master/lockfile). */
import yaml from 'js-yaml';
import { objectIn } from '../manifests.ts';
import { exactEngine, exactVersion, type LockedVersion, type Wanted } from './lock-file.ts';

const lists = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** From pnpm 11 on the file may hold a first document about pnpm itself. @throws YAMLException where the text is no YAML. */
export function readPnpmLock(text: string, wanted: Wanted): LockedVersion | undefined {
  for (const lock of yaml.loadAll(text, null, { schema: yaml.FAILSAFE_SCHEMA })) {
    const found = ofDocument(lock, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ofDocument(lock: unknown, wanted: Wanted): LockedVersion | undefined {
  // Without workspaces, versions before 9 keep the lists at the top.
  const importers = objectIn(lock, 'importers');
  const importer =
    importers === undefined ? (wanted.importer === '.' ? lock : undefined) : importers[wanted.importer];
  for (const list of lists) {
    const entry = objectIn(importer, list)?.[wanted.name];
    const locked = objectIn(entry)?.version ?? entry;
    const version = exactVersion(locked);
    if (version === undefined || typeof locked !== 'string') continue;
    const engines = dependencyOf(lock, wanted.name, locked, '@prisma/engines');
    const engine =
      engines === undefined
        ? undefined
        : dependencyOf(lock, '@prisma/engines', engines, '@prisma/engines-version');
    const direct = engine ?? dependencyOf(lock, wanted.name, locked, '@prisma/engines-version');
    return { version, engineVersion: exactEngine(direct) };
  }
  return undefined;
}

/** Version that one locked package has of another. Keys are `name@v` (9), `/name@v` (6) or `/name/v` (5). */
function dependencyOf(lock: unknown, name: string, version: string, dependency: string): string | undefined {
  const keys = [`${name}@${version}`, `/${name}@${version}`, `/${name}/${version}`, version];
  for (const section of ['snapshots', 'packages']) {
    for (const key of keys) {
      const entry = objectIn(objectIn(lock, section)?.[key]);
      const found = objectIn(entry, 'dependencies')?.[dependency];
      if (typeof found === 'string') return found;
    }
  }
  return undefined;
}
