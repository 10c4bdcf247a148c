/** What the readers of lock files share. */
import semver from 'semver';
import { upwards } from '../paths.ts';

/** Versions that a lock file names for one package of the repository. */
export interface LockedVersion {
  readonly version: string;
  /** Of `@prisma/engines-version`, such as 6.14.0-25.717184b…; `undefined` where the file does not say. */
  readonly engineVersion: string | undefined;
}

/** What is looked for. */
export interface Wanted {
  /** `prisma`, or `@prisma/client` where a package has that alone. */
  readonly name: 'prisma' | '@prisma/client';
  /** Its range in package.json, such as ^6.1.0 or `catalog:`. */
  readonly range: string;
  /** Folder of that package.json relative to the folder of the lock file; `.` for the same. */
  readonly importer: string;
  /** `name` of that package.json. */
  readonly packageName: string | undefined;
}

/** The exact version at the start of what a lock file writes: `6.14.0(typescript@5.5.4)`, `5.4.1_typescript@5`, `prisma@6.14.0`. */
export function exactVersion(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const bare = text.replace(/[(_].*$/s, '').replace(/^.*[@/](?=\d)/, '');
  return semver.valid(bare) ?? undefined;
}

/** The engine's version keeps its whole name (`6.14.0-25.717184b…`). */
export function exactEngine(text: unknown): string | undefined {
  return exactVersion(text);
}

/**
 * Node's own way of finding a package, over the keys of a lock file: `<folder>/node_modules/<name>`, from a folder upward.
 * Folders of nested packages end in `node_modules/x` themselves.
 */
export function resolveUpwards(
  folder: string,
  name: string,
  has: (key: string) => boolean,
): string | undefined {
  for (const at of upwards(folder)) {
    const key = at === '.' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (has(key)) return key;
  }
  return undefined;
}
