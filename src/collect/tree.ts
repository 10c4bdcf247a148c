/** What both kinds of tree share: symbolic links that are followed only while they stay among the repository's files. */
import { posix } from 'node:path';
import type { Tree } from '../ports.ts';
import { isUnder, upwards, within } from './paths.ts';

/** Where a path leads. */
export type Place =
  /** A file or folder of the tree. `inGit` is false for what git ignores (a generated folder). */
  | { readonly kind: 'here'; readonly path: string; readonly inGit: boolean }
  | { readonly kind: 'outside' }
  | { readonly kind: 'nothing' };

/** A tree that can say where a path that somebody wrote into a config leads. */
export interface ProjectTree extends Tree {
  /** Absolute path of the working tree; `undefined` for a commit, whose files exist nowhere on disk. */
  readonly folder: string | undefined;
  /**
   * Follows symbolic links. In a working tree a file or folder that git ignores is found too, and from then on its files
   * are listed and read like all others.
   */
  locate(path: string): Promise<Place>;
  /** The paths of its symbolic links, sorted; also of those that lead nowhere or out of the repository. */
  links(): Promise<readonly string[]>;
}

/** The symbolic links of a tree by path, with their targets as written. */
export type Links = ReadonlyMap<string, string>;

/**
 * Follows every link on the way. `undefined` where the path leaves the repository, enters `.git`, or runs in a circle.
 * The result need not exist.
 */
export function followLinks(path: string, links: Links): string | undefined {
  let current: string | undefined = path;
  for (let hops = 0; hops < 40; hops++) {
    if (current === undefined || /^\.git(\/|$)/i.test(current)) return undefined;
    const link: string | undefined =
      links.size === 0 ? undefined : upwards(current).findLast((part) => links.has(part));
    if (link === undefined) return current;
    const target: string = links.get(link) ?? '';
    const rest: string = current.slice(link.length + 1);
    current = within(posix.dirname(link), rest === '' ? target : `${target}/${rest}`);
  }
  return undefined;
}

/** Where a path leads among these files. */
export function placeAmong(
  path: string,
  files: ReadonlySet<string>,
  sorted: readonly string[],
  links: Links,
): Place {
  const real = followLinks(path, links);
  if (real === undefined) return { kind: 'outside' };
  if (files.has(real) || sorted.some((file) => isUnder(file, real)))
    return { kind: 'here', path: real, inGit: true };
  return { kind: 'nothing' };
}
