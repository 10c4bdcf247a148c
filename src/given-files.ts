/** The files that settings name: `setup-sql` and `baseline`. Whoever set Preflight up names them. */
import { readFile, realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { messageOf, PreflightError } from './errors.ts';
import type { Repository } from './ports.ts';
import type { StandIn } from './rehearse/stand-in.ts';
import type { Settings } from './settings.ts';

/** Their contents; `undefined` where the setting is not given. */
export interface GivenFiles {
  readonly setupSql: string | undefined;
  readonly baseline: StandIn | undefined;
  /** Sentences about where they are from that a reader should know. */
  readonly remarks: readonly string[];
}

/**
 * Reads them, relative to `folder`. Of a `setup-sql` that the change edits base's text counts: it runs as superuser, and
 * who reads a pull request has not agreed to it yet.
 * @throws PreflightError that names the setting and the file.
 */
export async function readGivenFiles(
  folder: string,
  settings: Settings,
  repository: Pick<Repository, 'root' | 'base'>,
): Promise<GivenFiles> {
  const { setupSql, baseline } = settings;
  const parts = await Promise.all(setupSql.map((file) => ofBase(repository, folder, file)));
  return {
    setupSql: parts.length === 0 ? undefined : parts.map(({ sql }) => sql).join('\n;\n'),
    baseline:
      baseline === undefined
        ? undefined
        : baseline === 'schema'
          ? { kind: 'schema' }
          : { kind: 'dump', name: baseline, sql: await readGiven('baseline', folder, baseline) },
    remarks: parts.flatMap(({ remark }) => remark ?? []),
  };
}

async function ofBase(
  { root, base }: Pick<Repository, 'root' | 'base'>,
  folder: string,
  file: string,
): Promise<{ readonly sql: string; readonly remark?: string }> {
  const here = await readGiven('setup-sql', folder, file);
  const path = relative(root, await realpath(resolve(folder, file)))
    .split(sep)
    .join('/');
  const before = path.startsWith('../') ? undefined : (await base.read(path))?.toString('utf8');
  if (before === undefined || before === here) return { sql: here };
  return {
    sql: before,
    remark: `The file ${JSON.stringify(file)} of setup-sql is base's: what this change makes of it counts when it is merged.`,
  };
}

async function readGiven(setting: string, folder: string, file: string): Promise<string> {
  try {
    return await readFile(resolve(folder, file), 'utf8');
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'does not exist'
        : `can't be read: ${messageOf(error)}`;
    throw new PreflightError(
      `The file ${JSON.stringify(file)}, which ${setting} names, ${why}.`,
      `Give ${setting} a path relative to the working directory.`,
      { cause: error },
    );
  }
}
