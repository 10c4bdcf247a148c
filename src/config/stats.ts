/** The stats file: what live databases hold and have run, as a check uses it that can't look at them. */
import { readFile, realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { messageOf, PreflightError } from '../errors.ts';
import type { Project } from '../model/project.ts';
import { type StatsEntry, statsFile } from '../model/stats.ts';
import type { Repository } from '../ports.ts';
import type { ProjectStats } from './weights.ts';

/** Where a stats file is named. */
export interface StatsRequest {
  /** The config's, from the top of the repository. */
  readonly configured: string | undefined;
  /** The setting's, from `folder`. */
  readonly given: string | undefined;
  readonly folder: string;
}

/**
 * What the file says of a project, as it is at base: a change must not make its own tables small. One that git does not have
 * (an earlier step brought it) is read from disk where the setting names it. Undefined: nothing of this project.
 * @throws PreflightError where the setting's file can't be read, or a file is no stats file.
 */
export async function loadStats(
  repository: Repository,
  { base, head }: { readonly base: Project | undefined; readonly head: Project },
  request: StatsRequest,
): Promise<ProjectStats | undefined> {
  const found = await textOf(repository, request);
  if (found === undefined) return undefined;
  let entries: readonly StatsEntry[];
  try {
    entries = statsFile.parse(JSON.parse(found.text)).environments;
  } catch {
    throw new PreflightError(
      `${JSON.stringify(found.file)} is no stats file.`,
      'Write it with `prisma-preflight parity --stats FILE`.',
    );
  }
  // A project that moves is known by where it was.
  const projects = [head, ...(base === undefined ? [] : [base])];
  const environments = entries.filter((entry) =>
    projects.some(({ root, schema }) => entry.root === root && entry.schema === schema),
  );
  return environments.length === 0 ? undefined : { environments };
}

async function textOf(
  { root, base }: Repository,
  { configured, given, folder }: StatsRequest,
): Promise<{ readonly file: string; readonly text: string } | undefined> {
  if (given === undefined) {
    if (configured === undefined) return undefined;
    const text = (await base.read(configured))?.toString('utf8');
    return text === undefined ? undefined : { file: configured, text };
  }
  const path = resolve(folder, given);
  const here = relative(root, await realpath(path).catch(() => path))
    .split(sep)
    .join('/');
  const before = here.startsWith('../') ? undefined : (await base.read(here))?.toString('utf8');
  if (before !== undefined) return { file: given, text: before };
  try {
    return { file: given, text: await readFile(path, 'utf8') };
  } catch (error) {
    throw new PreflightError(
      `The file ${JSON.stringify(given)}, which stats names, can't be read: ${messageOf(error)}.`,
      'Give stats a path relative to the working directory, written by `parity --stats`.',
      { cause: error },
    );
  }
}
