/** yarn.lock of Yarn 1 and of Yarn 2 and later (berry). */
import { parseSyml } from '@yarnpkg/parsers';
import { objectIn } from '../manifests.ts';
import { exactEngine, exactVersion, type LockedVersion, type Wanted } from './lock-file.ts';

/** Entries by descriptor, such as `prisma@^6.1.0` or `prisma@npm:^6.1.0`; one entry may have several. */
export function readYarnLock(text: string, wanted: Wanted): LockedVersion | undefined {
  const entries = new Map<string, unknown>();
  for (const [key, entry] of Object.entries(parseSyml(text))) {
    for (const descriptor of key.split(/,\s*/)) entries.set(descriptor, entry);
  }
  const entry = find(entries, wanted.name, wanted.range) ?? onlyOne(entries, wanted.name);
  const version = exactVersion(objectIn(entry)?.version);
  if (version === undefined) return undefined;
  const engines = dependencyOf(entries, entry, '@prisma/engines');
  const engine = dependencyOf(entries, engines ?? entry, '@prisma/engines-version');
  return { version, engineVersion: exactEngine(objectIn(engine)?.version) };
}

function find(entries: ReadonlyMap<string, unknown>, name: string, range: string): unknown {
  const bare = range.replace(/^npm:/, '');
  return (
    entries.get(`${name}@${range}`) ?? entries.get(`${name}@npm:${bare}`) ?? entries.get(`${name}@${bare}`)
  );
}

/** A range that a catalog, a resolution or a patch replaced is not in the file: the only version there is must be it. */
function onlyOne(entries: ReadonlyMap<string, unknown>, name: string): unknown {
  const named = [...entries]
    .filter(([descriptor]) => descriptor.startsWith(`${name}@`))
    .map(([, entry]) => entry);
  const versions = new Set(named.map((entry) => objectIn(entry)?.version));
  return versions.size === 1 ? named[0] : undefined;
}

function dependencyOf(entries: ReadonlyMap<string, unknown>, entry: unknown, name: string): unknown {
  const range = objectIn(entry, 'dependencies')?.[name];
  return typeof range === 'string' ? (find(entries, name, range) ?? onlyOne(entries, name)) : undefined;
}
