/** Which scripts `lint` reads: files, folders, standard input, or what git has staged; and what ran before them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { messageOf, PreflightError } from '../errors.ts';
import { compareText } from '../model/order.ts';
import { askGit, fieldsOf, runGit } from './git.ts';
import { hasSegment, quoted } from './paths.ts';

/** What is asked for. */
export interface LintRequest {
  /** Absolute; `arguments` are relative to it. */
  readonly directory: string;
  /** Files and folders; `-` is standard input; none: what is staged, else what is not committed. */
  readonly arguments: readonly string[];
  /** The text of standard input, and the file that it is for, where `-` is among the arguments. */
  readonly stdin?: { readonly text: string; readonly file: string | undefined };
}

/** Texts by the absolute paths of their files. */
export type Texts = ReadonlyMap<string, string>;

/** A script to judge. */
export interface LintTarget {
  /** Absolute. */
  readonly path: string;
  /** Folder name of the migration; of a file that is no migration its own name. */
  readonly name: string;
  /** From `root`, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** Not in git as it is here: it ran nowhere yet, and belongs to the change in work. */
  readonly isNew: boolean;
}

/** Scripts that belong together: those of a migrations folder, or one file that is no migration. */
export interface LintGroup {
  /** Absolute folder of the history; `undefined` for a loose file. */
  readonly folder: string | undefined;
  readonly targets: readonly LintTarget[];
}

/** All that was asked for. */
export interface LintTargets {
  /** Absolute: the top of the repository, else the directory. */
  readonly root: string;
  readonly groups: readonly LintGroup[];
}

/** Name of the file that Prisma reads in a migration's folder. */
const scriptName = 'migration.sql';

/**
 * Finds the scripts. `onRead` gets their texts as soon as they are read; what was named is read while git is asked.
 * @throws PreflightError where an argument names nothing that can be read.
 */
export async function findLintTargets(
  request: LintRequest,
  onRead: (texts: Texts) => void,
): Promise<LintTargets> {
  const directory = await realpath(request.directory);
  const asked = Promise.all([askGit(directory, ['rev-parse', '--show-toplevel']), uncommitted(directory)]);
  const reading = request.arguments.length > 0 ? readNamed(directory, request, onRead) : undefined;
  const [[top, files], named] = await Promise.all([asked, reading]);
  const root = top.ok ? resolve(top.stdout.toString('utf8').replace(/\n$/, '')) : undefined;
  const home = root ?? directory;
  const fresh = new Set(files.map(({ file }) => file));
  const texts = named ?? (await inWork(root, files));
  if (named === undefined) onRead(texts);
  const targets = [...texts].map(([path, text]) => targetOf(home, path, text, fresh));
  targets.sort((a, b) => compareText(a.file, b.file));
  const groups = new Map<string, LintTarget[]>();
  const loose: LintGroup[] = [];
  for (const target of targets) {
    const { path } = target;
    if (basename(path) !== scriptName) {
      loose.push({ folder: undefined, targets: [target] });
      continue;
    }
    const folder = dirname(dirname(path));
    const known = groups.get(folder);
    if (known === undefined) groups.set(folder, [target]);
    else known.push(target);
  }
  return {
    root: home,
    groups: [...[...groups].map(([folder, those]) => ({ folder, targets: those })), ...loose],
  };
}

function targetOf(root: string, path: string, text: string, fresh: ReadonlySet<string>): LintTarget {
  // Of hundreds of files below it `relative` looks at each folder on the way.
  const inside = path.startsWith(root + sep) ? path.slice(root.length + 1) : relative(root, path);
  const file = inside.split(sep).join('/');
  const name = basename(path) === scriptName ? basename(dirname(path)) : basename(path);
  return { path, name, file, text, isNew: fresh.has(file) };
}

async function readNamed(
  directory: string,
  request: LintRequest,
  onRead: (texts: Texts) => void,
): Promise<Texts> {
  const read = await Promise.all(request.arguments.map((one) => scriptsOf(directory, one, request)));
  const texts = new Map(read.flat());
  onRead(texts);
  return texts;
}

async function scriptsOf(
  directory: string,
  argument: string,
  { stdin }: LintRequest,
): Promise<readonly (readonly [path: string, text: string])[]> {
  if (argument === '-' && stdin !== undefined)
    return [[resolve(directory, stdin.file ?? 'stdin.sql'), stdin.text]];
  const path = resolve(directory, argument);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw new PreflightError(
      `${quoted(argument)} does not exist.`,
      'Name SQL files, or folders with migrations in them.',
    );
  }
  if (!found.isDirectory()) return [[path, textOf(path)]];
  const files = scriptsUnder(path);
  if (files.length === 0) {
    throw new PreflightError(
      `There is no ${scriptName} in ${quoted(argument)}.`,
      'Name a folder of migrations, or the SQL files themselves.',
    );
  }
  return files.map((file) => [file, textOf(file)] as const);
}

/** Read synchronously, as a history is. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new PreflightError(
      `${quoted(path)} can't be read: ${messageOf(error)}.`,
      'Name a file that can be read.',
      {
        cause: error,
      },
    );
  }
}

/** In the order of their names. Links are not followed: what they lead to is elsewhere. */
function scriptsUnder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => compareText(a.name, b.name));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', '.git'].includes(entry.name) ? [] : scriptsUnder(path);
    return entry.isFile() && entry.name === scriptName ? [path] : [];
  });
}

/** Staged migrations as they are staged; where none is, those that are not committed as they are on disk. */
async function inWork(root: string | undefined, files: readonly Uncommitted[]): Promise<Texts> {
  if (root === undefined) {
    throw new PreflightError(
      'This folder is in no git repository, so nothing can be staged.',
      'Name the SQL files, or folders with migrations in them.',
    );
  }
  const changed = files.filter(
    ({ file }) => basename(file) === scriptName && !hasSegment(file, 'node_modules'),
  );
  const staged = changed.filter((one) => one.staged);
  if (staged.length === 0) {
    return new Map(changed.map(({ file }) => [resolve(root, file), textOf(resolve(root, file))] as const));
  }
  const texts = staged.map(async ({ file }) => {
    const bytes = await runGit(root, ['cat-file', 'blob', `:0:${file}`]);
    return [resolve(root, file), bytes.toString('utf8')] as const;
  });
  return new Map(await Promise.all(texts));
}

interface Uncommitted {
  /** From the top of the repository. */
  readonly file: string;
  readonly staged: boolean;
}

/** Files that HEAD does not have as they are here; deleted ones are none. Outside of a repository there is none. */
async function uncommitted(directory: string): Promise<readonly Uncommitted[]> {
  const options = ['--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--ignore-submodules'];
  const answer = await askGit(directory, ['status', ...options]);
  return fieldsOf(answer.stdout).flatMap((field) => {
    const [inIndex, onDisk, file] = [field[0], field[1], field.slice(3)];
    if (inIndex === 'D' || onDisk === 'D') return [];
    return [{ file, staged: inIndex !== ' ' && inIndex !== '?' }];
  });
}

/** A migration of a history on disk. */
export interface EarlierScript {
  readonly name: string;
  /** `undefined` of one that is known. */
  readonly text: string | undefined;
}

/**
 * The migrations of a folder in the order in which Prisma applies them; the `known` ones are not read again. Read synchronously:
 * hundreds of small files take a fifth of the time so, and nothing else waits.
 */
export function historyOnDisk(folder: string, known: ReadonlySet<string>): readonly EarlierScript[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.toSorted(compareText).flatMap((name): readonly EarlierScript[] => {
    const path = join(folder, name, scriptName);
    if (known.has(name)) return [{ name, text: undefined }];
    try {
      // To read a pipe is to wait for who writes into it.
      if (!statSync(path).isFile()) return [];
      return [{ name, text: readFileSync(path, 'utf8') }];
    } catch {
      return [];
    }
  });
}
