/** A Prisma config file: read from its syntax, run only where reading does not answer and the file is on disk. */
import { posix } from 'node:path';
import { FileText, virtualRoot } from './config-expressions.ts';
import { runConfig } from './config-run.ts';
import type { ReadConfig } from './config-syntax.ts';
import { type ConfigValues, noValues, valuesOf } from './config-values.ts';
import { folderOf, quoted, within } from './paths.ts';
import type { ProjectTree } from './tree.ts';

/** A config file with what it sets. */
export interface PrismaConfig {
  readonly file: string;
  /** Folder in which Prisma finds it: for `.config/prisma.ts` the folder around `.config`. */
  readonly root: string;
  readonly values: ConfigValues;
  readonly remarks: readonly string[];
  /** Its text, and whether the values are known. */
  readonly source: string;
  readonly isRead: boolean;
}

/** The same config at head, where it could be run, to stand in for one at base that can't be read. */
export type StandIn = (file: string) => Promise<PrismaConfig | undefined>;

/**
 * Names in the order in which Prisma looks for them (@prisma/config with c12: `prisma.config`, then `.config/prisma`),
 * with its endings in their order.
 */
const endings = ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts'];
const configNames = ['prisma.config', '.config/prisma', '.config/prisma.config'].flatMap((name) =>
  endings.map((ending) => `${name}.${ending}`),
);
const configPattern = /(?:^|\/)(?:prisma\.config|\.config\/prisma(?:\.config)?)\.[cm]?[jt]s$/;

/** The config files among these paths: one a folder, which is the one that Prisma takes. */
export function configFilesAmong(
  paths: readonly string[],
): readonly { readonly file: string; readonly root: string; readonly others: readonly string[] }[] {
  const byRoot = new Map<string, string[]>();
  for (const file of paths.filter((path) => configPattern.test(path))) {
    const folder = folderOf(file);
    const root = posix.basename(folder) === '.config' ? folderOf(folder) : folder;
    byRoot.set(root, [...(byRoot.get(root) ?? []), file]);
  }
  return [...byRoot].map(([root, files]) => {
    const rank = (file: string): number =>
      configNames.indexOf(root === '.' ? file : file.slice(root.length + 1));
    const [file = '', ...others] = [...files].sort((a, b) => rank(a) - rank(b));
    return { file, root, others };
  });
}

/**
 * Reads a config. What can't be known is a remark that names the inputs to set instead. A config of base is never run:
 * its files are not on disk. Where head has the same one, what that says stands in for it.
 */
export async function readConfig(
  tree: ProjectTree,
  found: ReturnType<typeof configFilesAmong>[number],
  standIn: StandIn = async () => undefined,
): Promise<PrismaConfig> {
  const { file, root, others } = found;
  const source = (await tree.read(file))?.toString('utf8') ?? '';
  const remarks =
    others.length === 0
      ? []
      : [`Prisma takes ${quoted(file)}; ${others.map(quoted).join(', ')} beside it is not read.`];
  const known = (values: ConfigValues): PrismaConfig => ({
    file,
    root,
    values,
    remarks,
    source,
    isRead: true,
  });
  // The JavaScript parser is large: only a project with a config pays for it.
  const { readConfigSyntax } = await import('./config-syntax.ts');
  const read = readConfigSyntax(source, file, root);
  if (!('unclear' in read)) {
    remarks.push(...leavingRemarks(file, [read.schema, read.migrations]));
    return known(await fromSyntax(tree, file, read));
  }
  let reason = read.unclear;
  if (tree.folder !== undefined) {
    const ran = await runConfig(tree.folder, file, root);
    if ('config' in ran) return known(fromRun(tree.folder, file, ran.config));
    reason = `${reason}, and ${ran.failed}`;
  }
  const atHead = await standIn(file);
  if (atHead?.isRead) {
    if (atHead.source !== source) {
      remarks.push(
        `The Prisma config ${quoted(file)} at base can't be read: ${reason}. What it says at head is assumed for base too.`,
      );
    }
    return known(atHead.values);
  }
  const where = tree.folder === undefined ? ' at base' : '';
  remarks.push(
    `The Prisma config ${quoted(file)}${where} can't be read: ${reason}. Set the inputs schema and migrations (or working-directory) where the default places are wrong.`,
  );
  return { file, root, values: noValues, remarks, source, isRead: false };
}

/** A path as the config means it: from its own folder. */
function fromConfig(file: string, path: string): string | undefined {
  return path === virtualRoot || path.startsWith(`${virtualRoot}/`)
    ? within('.', path.slice(virtualRoot.length + 1))
    : within(folderOf(file), path);
}

/** A path that leads out of the repository can't be followed: nothing out there is part of the change. */
function leavingRemarks(file: string, paths: readonly unknown[]): readonly string[] {
  return paths
    .filter(
      (path): path is string =>
        typeof path === 'string' && path !== '' && fromConfig(file, path) === undefined,
    )
    .map((path) => `${quoted(path)}, which ${quoted(file)} names, is outside of the repository.`);
}

async function fromSyntax(tree: ProjectTree, file: string, read: ReadConfig): Promise<ConfigValues> {
  const path = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? fromConfig(file, value) : undefined;
  const list = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  const script = read.initShadowDb;
  const scriptFile = script instanceof FileText ? fromConfig(file, script.path) : undefined;
  const scriptText = scriptFile === undefined ? undefined : (await tree.read(scriptFile))?.toString('utf8');
  return {
    schema: path(read.schema),
    migrations: path(read.migrations),
    initShadowDb: typeof script === 'string' && script !== '' ? script : scriptText,
    seed: typeof read.seed === 'string' && read.seed !== '' ? read.seed : undefined,
    externalTables: list(read.externalTables),
    externalEnums: list(read.externalEnums),
  };
}

function fromRun(folder: string, file: string, config: unknown): ConfigValues {
  const values = valuesOf(config);
  const path = (value: string | undefined): string | undefined => {
    if (value === undefined) return undefined;
    return posix.isAbsolute(value)
      ? within('.', posix.relative(folder, value) || '.')
      : within(folderOf(file), value);
  };
  return { ...values, schema: path(values.schema), migrations: path(values.migrations) };
}
