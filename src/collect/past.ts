/** What became of files in the history of a commit: whether they were there with the same bytes before. */
import { createHash } from 'node:crypto';
import type { Earlier, Past } from '../model/project.ts';
import { askGit, fieldsOf } from './git.ts';

/** A file as it is now. */
export interface PresentFile {
  readonly path: string;
  readonly bytes: Buffer | undefined;
}

/** A walk over a very long history is not worth more; then nothing is known. Milliseconds. */
const timeLimit = 20_000;

/**
 * Looks through the commits that lead to `commit` for earlier versions of these files that it has otherwise, or no more.
 * Only object ids are compared, so nothing but commits and trees is read. Where git gives no answer in time, nothing is
 * known.
 */
export async function pastOf(
  root: string,
  commit: string,
  shallow: boolean,
  files: readonly PresentFile[],
): Promise<Past> {
  if (files.length === 0) return { complete: !shallow, earlier: new Map() };
  const format = ['--format=%x00%H', '--raw', '--no-abbrev', '--no-renames', '-z'];
  const paths = files.map((file) => file.path);
  const answer = await askGit(root, ['log', ...format, commit, '--', ...paths], { timeLimit }).catch(
    () => undefined,
  );
  if (answer === undefined || !answer.ok) return { complete: false, earlier: new Map() };
  const changes = changesOf(fieldsOf(answer.stdout));
  const earlier = new Map<string, Earlier>();
  for (const { path, bytes } of files) {
    const mine = changes.filter((change) => change.path === path);
    const [newest] = mine.filter(({ old }) => !isNothing(old));
    if (newest === undefined) continue;
    const oid = bytes === undefined ? undefined : oidOf(bytes, newest.old.length);
    const same = mine.find(({ old }) => old === oid);
    earlier.set(path, { was: same === undefined ? 'other' : 'same', commit: (same ?? newest).commit });
  }
  return { complete: !shallow, earlier };
}

/** One change of one file; newest first. */
interface FileChange {
  readonly commit: string;
  readonly path: string;
  /** Object id before the change; zeros where there was no file. */
  readonly old: string;
}

/** Takes `git log --raw -z` apart: a commit's id, then for each file `:modes oids status` and its path. */
function changesOf(fields: readonly string[]): readonly FileChange[] {
  const changes: FileChange[] = [];
  let commit = '';
  let old: string | undefined;
  for (const field of fields) {
    const raw = /^\n?:\d+ \d+ ([0-9a-f]+) [0-9a-f]+ \w/.exec(field);
    if (raw?.[1] !== undefined) old = raw[1];
    else if (old !== undefined) {
      changes.push({ commit, path: field, old });
      old = undefined;
    } else commit = field.trim();
  }
  return changes;
}

function isNothing(oid: string): boolean {
  return /^0+$/.test(oid);
}

/** git's id of a file's content; a repository has SHA-1 (40 digits) or SHA-256. */
function oidOf(bytes: Buffer, digits: number): string {
  return createHash(digits === 40 ? 'sha1' : 'sha256')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
