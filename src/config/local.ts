/** The config for work that is not a change yet: the nearest file on disk, as it is. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { PreflightError } from '../errors.ts';
import type { ConfigFile } from './definition.ts';
import type { ConfigSilence, ProjectConfig } from './load.ts';
import { configNames } from './names.ts';

/** Most of what is asked for is not there, and a promise that fails hundreds of times is slow. */
async function textOf(path: string): Promise<string | undefined> {
  return existsSync(path) ? await readFile(path, 'utf8').catch(() => undefined) : undefined;
}

/** What reads and checks a config is loaded where there is one. */
const reading = () => import('./read.ts');

/**
 * The config that counts in a folder: the nearest one from there up to `root`.
 * @throws PreflightError where it is not valid.
 */
export async function loadLocalConfig(root: string, folder: string): Promise<ConfigFile> {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of configNames) {
      const text = await textOf(join(at, name));
      if (text === undefined) continue;
      const read = (await reading()).readConfigFile(text);
      if ('value' in read) return read.value;
      throw notValid(root, join(at, name), read.problem);
    }
    if (at === root || at === dirname(at)) return {};
  }
}

/**
 * A config together with what lies beside migrations.
 * @param folders Of the migrations, by their names.
 * @throws PreflightError where a `preflight.yml` is not valid.
 */
export async function withLocalSilences(
  root: string,
  decided: ConfigFile,
  folders: ReadonlyMap<string, string>,
): Promise<ProjectConfig> {
  const beside = await Promise.all(
    [...folders].map(async ([migration, folder]): Promise<readonly ConfigSilence[]> => {
      const path = join(folder, 'preflight.yml');
      const text = await textOf(path);
      if (text === undefined) return [];
      const read = (await reading()).readMigrationFile(text);
      if ('problem' in read) throw notValid(root, path, read.problem);
      return read.value.map((entry) => ({ ...entry, migration, file: relative(root, path) }));
    }),
  );
  const own = (decided.silences ?? []).map((entry) => ({ ...entry, file: 'the config' }));
  return { decided, silences: [...own, ...beside.flat()], problems: [] };
}

function notValid(root: string, path: string, problem: string): PreflightError {
  return new PreflightError(
    `${JSON.stringify(relative(root, path))} is not valid: ${problem}`,
    'Correct it, or take it away.',
  );
}
