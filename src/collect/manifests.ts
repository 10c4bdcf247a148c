/** package.json files: what they say about Prisma. */
import { folderOf, upwards, within } from './paths.ts';

/** A package.json. */
export interface Manifest {
  readonly file: string;
  readonly folder: string;
  readonly name: string | undefined;
  /** `prisma.schema` as a path from the repository root. */
  readonly schema: string | undefined;
  /** `prisma.seed`, a command. */
  readonly seed: string | undefined;
  /** Targets of `--schema` in its scripts: those of `prisma migrate`, and others. */
  readonly scriptSchemas: readonly { readonly path: string; readonly migrates: boolean }[];
  /** All dependency lists in one: name → range. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** Such as pnpm@9.1.0. */
  readonly packageManager: string | undefined;
  /** Catalogs that bun keeps here: catalog name ('' for the nameless) → package → range. */
  readonly catalogs: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A value that is an object, or nothing. */
export function objectIn(value: unknown, name?: string): Record<string, unknown> | undefined {
  const found = name === undefined ? value : objectIn(value)?.[name];
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as Record<string, unknown>)
    : undefined;
}

/** The entries of an object that are text. */
function textsIn(value: unknown): ReadonlyMap<string, string> {
  const entries = Object.entries(objectIn(value) ?? {});
  return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Reads a package.json; one that does not parse says nothing. */
export function readManifest(file: string, bytes: Buffer): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    json = undefined;
  }
  const content = objectIn(json) ?? {};
  const folder = folderOf(file);
  const { schema, seed } = objectIn(content.prisma) ?? {};
  const lists = ['peerDependencies', 'optionalDependencies', 'devDependencies', 'dependencies'];
  return {
    file,
    folder,
    name: typeof content.name === 'string' ? content.name : undefined,
    schema: typeof schema === 'string' && schema !== '' ? within(folder, schema) : undefined,
    seed: typeof seed === 'string' && seed.trim() !== '' ? seed : undefined,
    scriptSchemas: [...textsIn(content.scripts).values()].flatMap((script) => schemasOf(script, folder)),
    dependencies: new Map(lists.flatMap((list) => [...textsIn(content[list])])),
    packageManager: typeof content.packageManager === 'string' ? content.packageManager : undefined,
    catalogs: catalogsOf([content, objectIn(content.workspaces)]),
  };
}

/** `catalog` and `catalogs` wherever a package manager keeps them. */
export function catalogsOf(places: readonly unknown[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const catalogs = new Map<string, ReadonlyMap<string, string>>();
  for (const place of places) {
    const nameless = textsIn(objectIn(place, 'catalog'));
    if (nameless.size > 0) catalogs.set('', nameless);
    for (const [name, list] of Object.entries(objectIn(place, 'catalogs') ?? {}))
      catalogs.set(name, textsIn(list));
  }
  return catalogs;
}

/** Schemas that a script hands to the Prisma CLI; what a shell would have to expand is left out. */
function schemasOf(script: string, folder: string): Manifest['scriptSchemas'] {
  return script.split(/&&|\|\||[;|]/).flatMap((command) => {
    if (!/\bprisma\b/.test(command)) return [];
    const match = /--schema(?:=|\s+)(?:"([^"]+)"|'([^']+)'|([^\s"']+))/.exec(command);
    const text = match?.[1] ?? match?.[2] ?? match?.[3];
    if (text === undefined || /[$`*{}]/.test(text) || text.startsWith('-')) return [];
    const path = within(folder, text);
    return path === undefined ? [] : [{ path, migrates: /\bprisma\s+migrate\b/.test(command) }];
  });
}

/** The manifests of a folder and those above it, nearest first. */
export function manifestsAbove(
  folder: string,
  manifests: ReadonlyMap<string, Manifest>,
): readonly Manifest[] {
  return upwards(folder).flatMap((at) => manifests.get(at) ?? []);
}

/** Whether a package has Prisma among its dependencies. */
export function usesPrisma(manifest: Manifest): boolean {
  return manifest.dependencies.has('prisma') || manifest.dependencies.has('@prisma/client');
}
