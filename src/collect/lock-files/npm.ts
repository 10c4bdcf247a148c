/** package-lock.json and npm-shrinkwrap.json, versions 1 to 3 (docs.npmjs.com/cli/configuring-npm/package-lock-json). */
import { objectIn } from '../manifests.ts';
import { exactEngine, exactVersion, type LockedVersion, resolveUpwards, type Wanted } from './lock-file.ts';

/** @throws SyntaxError where the text is no JSON. */
export function readNpmLock(text: string, wanted: Wanted): LockedVersion | undefined {
  const lock: unknown = JSON.parse(text);
  const packages = new Map<string, unknown>();
  const listed = objectIn(lock, 'packages');
  if (listed === undefined) flatten(lock, '.', packages, 0);
  else for (const [key, entry] of Object.entries(listed)) packages.set(key, entry);
  const has = (key: string): boolean => packages.has(key);
  // Version 1 knows a workspace package by its name alone; versions 2 and 3 have its folder as a key.
  const linked = `node_modules/${wanted.packageName}`;
  const start = listed === undefined && has(linked) ? linked : wanted.importer;
  const key = resolveUpwards(start, wanted.name, has);
  const version = key === undefined ? undefined : exactVersion(objectIn(packages.get(key))?.version);
  if (key === undefined || version === undefined) return undefined;
  const engines = resolveUpwards(key, '@prisma/engines', has);
  const engine = resolveUpwards(engines ?? key, '@prisma/engines-version', has);
  return {
    version,
    engineVersion: engine === undefined ? undefined : exactEngine(objectIn(packages.get(engine))?.version),
  };
}

/** Version 1 nests `dependencies`: the same keys as versions 2 and 3 are made of them. */
function flatten(node: unknown, folder: string, packages: Map<string, unknown>, depth: number): void {
  if (depth > 50) return;
  for (const [name, entry] of Object.entries(objectIn(node, 'dependencies') ?? {})) {
    const key = folder === '.' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    packages.set(key, entry);
    flatten(entry, key, packages, depth + 1);
  }
}
