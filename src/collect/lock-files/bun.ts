/** bun.lock, the text form (bun.sh/docs/install/lockfile): JSON with comments and commas at the end. */
import { parse } from 'jsonc-parser';
import { objectIn } from '../manifests.ts';
import { exactEngine, exactVersion, type LockedVersion, type Wanted } from './lock-file.ts';

/** Keys are paths of names: `prisma`, or `web/prisma` where the workspace package `web` has a version of its own. */
export function readBunLock(text: string, wanted: Wanted): LockedVersion | undefined {
  const lock: unknown = parse(text, [], { allowTrailingComma: true });
  const packages = objectIn(lock, 'packages');
  const workspace = objectIn(lock, 'workspaces')?.[wanted.importer === '.' ? '' : wanted.importer];
  const owner = objectIn(workspace)?.name ?? wanted.packageName;
  if (packages === undefined || workspace === undefined) return undefined;
  const find = (paths: readonly string[]): { readonly key: string; readonly version: string } | undefined => {
    for (const key of paths) {
      const entry = packages[key];
      const version = Array.isArray(entry) ? exactVersion(entry[0]) : undefined;
      if (version !== undefined) return { key, version };
    }
    return undefined;
  };
  const nested = typeof owner === 'string' && wanted.importer !== '.' ? [`${owner}/${wanted.name}`] : [];
  const found = find([...nested, wanted.name]);
  if (found === undefined) return undefined;
  const engines = find([`${found.key}/@prisma/engines`, '@prisma/engines']);
  const under = engines === undefined ? [] : [`${engines.key}/@prisma/engines-version`];
  const engine = find([...under, `${found.key}/@prisma/engines-version`, '@prisma/engines-version']);
  return { version: found.version, engineVersion: exactEngine(engine?.version) };
}
