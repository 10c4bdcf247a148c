/** The config that counts for a project: base decides what is judged and how, head may name single findings as accepted. */
import { posix } from 'node:path';
import { PreflightError } from '../errors.ts';
import type { ProjectPair } from '../model/project.ts';
import type { Repository, Tree } from '../ports.ts';
import type { ConfigFile, SilenceEntry } from './definition.ts';
import { configNames } from './names.ts';
import { readConfigFile, readMigrationFile } from './read.ts';
import type { ProjectStats } from './weights.ts';

/** A silence with the file that says it. */
export interface ConfigSilence extends SilenceEntry {
  readonly file: string;
  /** Base says it, too: no change brings it. */
  readonly ofBase?: boolean;
}

/** Something wrong in a file of this change. */
export interface ConfigProblem {
  readonly file: string;
  /** One sentence. */
  readonly problem: string;
}

/** What counts for one project. */
export interface ProjectConfig {
  /** Of base. */
  readonly decided: ConfigFile;
  /** Of base and head, each once. */
  readonly silences: readonly ConfigSilence[];
  /** Of head; a broken file of base ends the check. */
  readonly problems: readonly ConfigProblem[];
  /** Whether the silences that head brings wait for a maintainer, as those of a fork do. */
  readonly headWaits?: boolean;
  /** What live databases hold and have run, where a stats file tells. */
  readonly stats?: ProjectStats | undefined;
}

/**
 * Base's config at the top of the repository, for what belongs to no project.
 * @throws PreflightError where it is not valid.
 */
export async function loadRootConfig(repository: Repository): Promise<ConfigFile> {
  return (await atBase(repository.base, ['.']))?.value ?? {};
}

/**
 * Reads the config files that a change brings to the top or to a project which it does not touch: once merged, a broken one
 * would end every check.
 * @throws PreflightError where one is not valid.
 */
export async function checkChangedConfigs(
  repository: Repository,
  untouched: readonly Pick<ProjectPair, 'head'>[],
): Promise<void> {
  const folders = new Set(['.', ...untouched.map(({ head }) => head.root)]);
  const files = (await repository.changedPaths()).filter(
    (file) => configNames.includes(posix.basename(file)) && folders.has(posix.dirname(file)),
  );
  for (const [file, bytes] of await repository.head.readMany(files)) {
    const read = readConfigFile(bytes.toString('utf8'));
    if ('value' in read) continue;
    throw new PreflightError(
      `${JSON.stringify(file)} of this change is not valid: ${read.problem}`,
      'Correct it before it is merged: where the file of base is not valid, every check stops.',
    );
  }
}

/**
 * The config of a project: its own file, else the one at the top of the repository. `headWaits`: what head silences waits for
 * a maintainer.
 * @throws PreflightError where base's is not valid.
 */
export async function loadProjectConfig(
  repository: Repository,
  { base: before, head: project }: Pick<ProjectPair, 'base' | 'head'>,
  headWaits = false,
): Promise<ProjectConfig> {
  const folders = [...new Set([project.root, '.'])];
  // A project that moves takes its config along: what decides is where it was.
  const base = await atBase(repository.base, [...new Set([before?.root ?? project.root, '.'])]);
  const silences: ConfigSilence[] = [];
  const problems: ConfigProblem[] = [];
  const keyOf = ({ rule, migration, object }: SilenceEntry) => JSON.stringify([rule, migration, object]);
  const ofBase = new Set((base?.value.silences ?? []).map(keyOf));
  const seen = new Set<string>();
  const add = (entries: readonly SilenceEntry[], file: string): void => {
    for (const entry of entries) {
      const key = keyOf(entry);
      if (seen.has(key)) continue;
      seen.add(key);
      silences.push({ ...entry, file, ...(ofBase.has(key) ? { ofBase: true } : {}) });
    }
  };
  const head = await firstOf(repository.head, folders);
  if (head !== undefined) {
    const read = readConfigFile(head.text);
    if ('problem' in read) problems.push({ file: head.file, problem: read.problem });
    else add(read.value.silences ?? [], head.file);
  }
  if (base !== undefined) add(base.value.silences ?? [], base.file);
  const beside = await repository.head.readMany(
    project.migrations.map((migration) => besideOf(migration.file)),
  );
  for (const migration of project.migrations) {
    const file = besideOf(migration.file);
    const text = beside.get(file)?.toString('utf8');
    if (text === undefined) continue;
    const read = readMigrationFile(text);
    if ('problem' in read) problems.push({ file, problem: read.problem });
    else
      add(
        read.value.map((entry) => ({ ...entry, migration: migration.name })),
        file,
      );
  }
  return { decided: base?.value ?? {}, silences, problems, ...(headWaits ? { headWaits } : {}) };
}

/** `preflight.yml` in the folder of a migration.sql: changing that itself would change its checksum. */
function besideOf(file: string): string {
  return posix.join(posix.dirname(file), 'preflight.yml');
}

async function firstOf(
  tree: Tree,
  folders: readonly string[],
): Promise<{ readonly file: string; readonly text: string } | undefined> {
  const files = folders.flatMap((folder) =>
    configNames.map((name) => (folder === '.' ? name : `${folder}/${name}`)),
  );
  const texts = await tree.readMany(files);
  for (const file of files) {
    const text = texts.get(file)?.toString('utf8');
    if (text !== undefined) return { file, text };
  }
  return undefined;
}

async function atBase(
  base: Tree,
  folders: readonly string[],
): Promise<{ readonly file: string; readonly value: ConfigFile } | undefined> {
  const found = await firstOf(base, folders);
  if (found === undefined) return undefined;
  const read = readConfigFile(found.text);
  if ('value' in read) return { file: found.file, value: read.value };
  throw new PreflightError(
    `${JSON.stringify(found.file)} of base is not valid: ${read.problem}`,
    'Correct it on the base branch; what is decided there counts for this change.',
  );
}
