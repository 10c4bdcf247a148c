/** A commit as a tree of files: git objects only, nothing is checked out. */
import { compareText } from '../model/order.ts';
import type { BlobStore, TreeEntry } from './objects.ts';
import { listCommit } from './objects.ts';
import { followLinks, type Links, type Place, type ProjectTree, placeAmong } from './tree.ts';

interface Listing {
  readonly entries: ReadonlyMap<string, TreeEntry>;
  readonly links: Links;
  /** Sorted; without links that lead nowhere or to a folder. */
  readonly files: readonly string[];
  readonly set: ReadonlySet<string>;
}

/** The files of one commit. */
export class CommitTree implements ProjectTree {
  readonly commit: string;
  readonly folder = undefined;
  readonly #root: string;
  readonly #blobs: BlobStore;
  #listing: Promise<Listing> | undefined;

  constructor(root: string, commit: string, blobs: BlobStore) {
    this.#root = root;
    this.commit = commit;
    this.#blobs = blobs;
  }

  async list(): Promise<readonly string[]> {
    return (await this.#list()).files;
  }

  async read(path: string): Promise<Buffer | undefined> {
    return (await this.readMany([path])).get(path);
  }

  async readMany(paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const { entries, links } = await this.#list();
    const oids = new Map<string, string>();
    for (const path of paths) {
      const entry = entries.get(followLinks(path, links) ?? '');
      if (entry?.kind === 'file') oids.set(path, entry.oid);
    }
    const blobs = await this.#blobs.read(oids.values());
    const found = new Map<string, Buffer>();
    for (const [path, oid] of oids) {
      const bytes = blobs.get(oid);
      if (bytes !== undefined) found.set(path, bytes);
    }
    return found;
  }

  async locate(path: string): Promise<Place> {
    const { set, files, links } = await this.#list();
    return placeAmong(path, set, files, links);
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
    const entries = await listCommit(this.#root, this.commit);
    const linked = [...entries].filter(([, entry]) => entry.kind === 'link');
    const targets =
      linked.length === 0 ? undefined : await this.#blobs.read(linked.map(([, entry]) => entry.oid));
    const links = new Map(linked.map(([path, { oid }]) => [path, targets?.get(oid)?.toString('utf8') ?? '']));
    const files = [...entries.keys()].filter(
      (path) => !links.has(path) || entries.get(followLinks(path, links) ?? '')?.kind === 'file',
    );
    files.sort(compareText);
    return { entries, links, files, set: new Set(files) };
  }
}
