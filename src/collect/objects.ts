/** Git objects: the files of a commit and their bytes, many with one process. */
import { askGit, fieldsOf, type GitToken, runGit } from './git.ts';

/** A file or symbolic link of a commit. Submodules are left out. */
export interface TreeEntry {
  readonly kind: 'file' | 'link';
  readonly oid: string;
}

/** Every file of a commit by path. */
export async function listCommit(root: string, commit: string): Promise<ReadonlyMap<string, TreeEntry>> {
  const entries = new Map<string, TreeEntry>();
  for (const field of fieldsOf(await runGit(root, ['ls-tree', '-r', '-z', '--full-tree', commit]))) {
    const tab = field.indexOf('\t');
    const [mode, type, oid] = field.slice(0, tab).split(' ');
    if (type !== 'blob' || oid === undefined) continue;
    entries.set(field.slice(tab + 1), { kind: mode === '120000' ? 'link' : 'file', oid });
  }
  return entries;
}

/** Reads blobs and keeps them, so that two sides of a change share the bytes they have in common. */
export class BlobStore {
  readonly #root: string;
  readonly #token: GitToken | undefined;
  readonly #blobs = new Map<string, Buffer>();
  #promisor: Promise<string | undefined> | undefined;

  constructor(root: string, token: GitToken | undefined) {
    this.#root = root;
    this.#token = token;
  }

  /** The bytes by object id; an object that the repository lacks is absent. */
  async read(oids: Iterable<string>): Promise<ReadonlyMap<string, Buffer>> {
    const wanted = new Set(oids);
    const missing = [...wanted].filter((oid) => !this.#blobs.has(oid));
    if (missing.length > 0) {
      await this.#fetchPromised(missing);
      const options = { input: `${missing.join('\n')}\n`, token: this.#token };
      this.#keep(await runGit(this.#root, ['cat-file', '--batch'], options));
    }
    const found = new Map<string, Buffer>();
    for (const oid of wanted) {
      const bytes = this.#blobs.get(oid);
      if (bytes !== undefined) found.set(oid, bytes);
    }
    return found;
  }

  /** Takes the answer of `cat-file --batch` apart: `<oid> blob <size>\n<bytes>\n`, or `<oid> missing\n`. */
  #keep(output: Buffer): void {
    for (let at = 0; at < output.length; ) {
      const lineEnd = output.indexOf(0x0a, at);
      if (lineEnd < 0) break;
      const [oid, type, size] = output.toString('latin1', at, lineEnd).split(' ');
      at = lineEnd + 1;
      if (oid === undefined || type === 'missing' || size === undefined) continue;
      const end = at + Number(size);
      this.#blobs.set(oid, output.subarray(at, end));
      at = end + 1;
    }
  }

  /** A partial clone (`filter: blob:none`) would fetch one object at a time: ask for all of them at once, as git itself does. */
  async #fetchPromised(oids: readonly string[]): Promise<void> {
    this.#promisor ??= askGit(this.#root, [
      'config',
      '-z',
      '--name-only',
      '--get-regexp',
      '^remote\\..*\\.promisor$',
    ]).then((answer) => /^remote\.(.+)\.promisor$/s.exec(fieldsOf(answer.stdout)[0] ?? '')?.[1]);
    const remote = await this.#promisor;
    if (remote === undefined || remote.startsWith('-')) return;
    await askGit(
      this.#root,
      [
        '-c',
        'fetch.negotiationAlgorithm=noop',
        ...[
          'fetch',
          '--quiet',
          '--no-tags',
          '--no-write-fetch-head',
          '--recurse-submodules=no',
          '--filter=blob:none',
          '--stdin',
          remote,
        ],
      ],
      { input: `${oids.join('\n')}\n`, token: this.#token, timeLimit: 300_000 },
    );
  }
}
