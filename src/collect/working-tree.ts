/**
 * The working tree as head: tracked files, files not yet added, and a generated folder that a project names though git
 * ignores it. A file that git says is as it was at base is read from base's objects: that spares the disk, and line
 * endings that a checkout converts (`core.autocrlf`) are no edit.
 */
import { lstat, readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compareText } from '../model/order.ts';
import type { CommitTree } from './commit-tree.ts';
import { askGit, fieldsOf, runGit } from './git.ts';
import { hasSegment, inFolder } from './paths.ts';
import { followLinks, type Place, type ProjectTree, placeAmong } from './tree.ts';

interface Listing {
  readonly files: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly links: ReadonlyMap<string, string>;
}

/** How the working tree differs from a commit. */
export interface Status {
  /** Files that git does not ignore and nobody added yet, without those of a node_modules folder. */
  readonly untracked: readonly string[];
  /** Whether anything differs from the commit that is checked out. */
  readonly dirty: boolean;
}

/** Reads `git status`, which looks at each file's stat data and only hashes what may differ. */
export async function statusOf(root: string): Promise<Status> {
  const args = [
    'status',
    '--porcelain=v1',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignore-submodules=all',
  ];
  const fields = fieldsOf(await runGit(root, args));
  const relevant = fields.filter(
    (field) => !hasSegment(field.slice(3), 'node_modules') && !field.endsWith('/'),
  );
  return {
    untracked: relevant.filter((field) => field.startsWith('?? ')).map((field) => field.slice(3)),
    dirty: relevant.length > 0,
  };
}

/** Paths whose content in the working tree is not the commit's, unsorted; files that are not added yet are not among them. */
export async function differencesFrom(root: string, commit: string): Promise<readonly string[]> {
  const quiet = ['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color', '--ignore-submodules=all'];
  return fieldsOf(await runGit(root, ['diff', '--name-only', '-z', ...quiet, commit, '--']));
}

/** The working tree of a repository. */
export class WorkingTree implements ProjectTree {
  readonly commit: string;
  readonly folder: string;
  readonly #untracked: readonly string[];
  readonly #base: CommitTree;
  /** Paths that are not as they were at base. */
  readonly #changed: () => Promise<ReadonlySet<string>>;
  #listing: Promise<Listing> | undefined;
  /** Files of ignored folders that a project named. */
  readonly #generated = new Set<string>();

  constructor(
    root: string,
    head: string,
    status: Status,
    base: CommitTree,
    changed: () => Promise<ReadonlySet<string>>,
  ) {
    this.folder = root;
    this.commit = status.dirty ? `${head}+` : head;
    this.#untracked = status.untracked;
    this.#base = base;
    this.#changed = changed;
  }

  async list(): Promise<readonly string[]> {
    const { files } = await this.#list();
    if (this.#generated.size === 0) return files;
    return [...new Set([...files, ...this.#generated])].sort(compareText);
  }

  async read(path: string): Promise<Buffer | undefined> {
    return (await this.readMany([path])).get(path);
  }

  async readMany(paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const [{ set, links }, changed] = await Promise.all([this.#list(), this.#changed()]);
    const same = new Map<string, string>();
    const fresh = new Map<string, string>();
    for (const path of paths) {
      const real = followLinks(path, links);
      if (real === undefined) continue;
      if (this.#generated.has(real)) fresh.set(path, real);
      else if (set.has(real)) (changed.has(real) ? fresh : same).set(path, real);
    }
    const found = new Map<string, Buffer>();
    const old = await this.#base.readMany([...same.values()]);
    for (const [path, real] of same) {
      const bytes = old.get(real);
      if (bytes !== undefined) found.set(path, bytes);
    }
    await Promise.all(
      [...fresh].map(async ([path, real]) => {
        const bytes = await this.#fromDisk(real);
        if (bytes !== undefined) found.set(path, bytes);
      }),
    );
    return found;
  }

  async locate(path: string): Promise<Place> {
    const { files, set, links } = await this.#list();
    const place = placeAmong(path, set, files, links);
    if (place.kind !== 'nothing') return place;
    const onDisk = await realpath(join(this.folder, path)).catch(() => undefined);
    if (onDisk === undefined) return place;
    const real = relative(await realpath(this.folder), onDisk)
      .split(sep)
      .join('/');
    if (real === '' || real === '..' || real.startsWith('../') || hasSegment(real, '.git'))
      return { kind: 'outside' };
    const listed = placeAmong(real, set, files, links);
    if (listed.kind !== 'nothing') return listed;
    await this.#addGenerated(real);
    return { kind: 'here', path: real, inGit: false };
  }

  async links(): Promise<readonly string[]> {
    const { links } = await this.#list();
    return [...links.keys()].sort(compareText);
  }

  #list(): Promise<Listing> {
    this.#listing ??= this.#load();
    return this.#listing;
  }

  async #load(): Promise<Listing> {
    const [tracked, gone] = await Promise.all([
      runGit(this.folder, ['ls-files', '-z', '--stage']).then(fieldsOf),
      runGit(this.folder, ['ls-files', '-z', '--deleted']).then((output) => new Set(fieldsOf(output))),
    ]);
    const files = new Set<string>();
    const linked: string[] = [];
    for (const field of tracked) {
      const path = field.slice(field.indexOf('\t') + 1);
      if (gone.has(path) || field.startsWith('160000')) continue;
      files.add(path);
      if (field.startsWith('120000')) linked.push(path);
    }
    await Promise.all(
      this.#untracked.map(async (path) => {
        const stat = await lstat(join(this.folder, path)).catch(() => undefined);
        if (stat?.isSymbolicLink()) linked.push(path);
        if (stat?.isFile() || stat?.isSymbolicLink()) files.add(path);
      }),
    );
    const links = new Map<string, string>();
    for (const path of linked) {
      links.set(path, await readlink(join(this.folder, path)).catch(() => ''));
    }
    const kept = [...files].filter((path) => {
      if (!links.has(path)) return true;
      const target = followLinks(path, links);
      return target !== undefined && target !== path && files.has(target) && !links.has(target);
    });
    kept.sort(compareText);
    return { files: kept, set: new Set(kept), links };
  }

  /** Bytes from the disk, after a last look that no link on the way leaves the repository. */
  async #fromDisk(path: string): Promise<Buffer | undefined> {
    const real = await realpath(join(this.folder, path)).catch(() => undefined);
    if (real === undefined) return undefined;
    const inside = relative(await realpath(this.folder), real)
      .split(sep)
      .join('/');
    if (inside.startsWith('..') || hasSegment(inside, '.git')) return undefined;
    const stat = await lstat(real);
    return stat.isFile() ? await readFile(real) : undefined;
  }

  /** Lists an ignored file or folder, links and nested node_modules left out. */
  async #addGenerated(path: string): Promise<void> {
    const stat = await lstat(join(this.folder, path)).catch(() => undefined);
    if (stat?.isFile()) this.#generated.add(path);
    if (!stat?.isDirectory()) return;
    for (const entry of await readdir(join(this.folder, path), { withFileTypes: true })) {
      const inner = inFolder(path, entry.name);
      if (entry.isFile()) this.#generated.add(inner);
      else if (entry.isDirectory() && entry.name !== 'node_modules') await this.#addGenerated(inner);
    }
  }
}

/** Whether this folder is inside a repository at all, for the sentence that says so. */
export async function topOf(
  directory: string,
): Promise<{ readonly top: string } | { readonly refused: string }> {
  const answer = await askGit(directory, ['rev-parse', '--show-toplevel']);
  const top = answer.stdout.toString('utf8').replace(/\r?\n$/, '');
  return answer.ok && top !== '' ? { top } : { refused: answer.stderr };
}
