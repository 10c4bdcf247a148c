/** Paths inside a repository: relative to its top folder, with forward slashes, `.` for the top folder itself. */
import { posix } from 'node:path';

/**
 * `path` as seen from `folder`, or `undefined` where it leaves the repository. A path that begins with a slash is
 * absolute on somebody's disk and so outside.
 */
export function within(folder: string, path: string): string | undefined {
  const text = path.replaceAll('\\', '/');
  if (posix.isAbsolute(text) || /^[a-zA-Z]:/.test(text)) return undefined;
  const joined = posix.normalize(posix.join(folder, text));
  const clean = joined.length > 1 && joined.endsWith('/') ? joined.slice(0, -1) : joined;
  return clean === '..' || clean.startsWith('../') ? undefined : clean;
}

/** The folder that holds a path; `.` at the top. */
export function folderOf(path: string): string {
  return posix.dirname(path);
}

/** A name in a folder, without a leading `./`. */
export function inFolder(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}

/** Whether a path is that folder or lies below it. */
export function isUnder(path: string, folder: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}

/** A folder and those above it, up to the top. */
export function upwards(folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; at !== '.'; ) {
    at = folderOf(at);
    folders.push(at);
  }
  return folders;
}

/** Whether one of the folders in a path has this name. */
export function hasSegment(path: string, name: string): boolean {
  return `/${path}/`.includes(`/${name}/`);
}

/** For a sentence: a path in quotes, without control characters (names come from the pull request). */
export function quoted(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return `"${path.replace(/[\u0000-\u001f\u007f]/g, '?')}"`;
}
