/** Quick questions about a sorted list of paths. */
import { compareText } from '../model/order.ts';

/** The files of a tree. */
export class FileIndex {
  /** Sorted by bytes. */
  readonly paths: readonly string[];
  readonly #set: ReadonlySet<string>;

  constructor(sorted: readonly string[]) {
    this.paths = sorted;
    this.#set = new Set(sorted);
  }

  /** Whether there is a file with this path. */
  has(path: string): boolean {
    return this.#set.has(path);
  }

  /** The files below a folder, sorted. Found by halving: a repository may have 100,000 files and many folders to ask for. */
  under(folder: string): readonly string[] {
    if (folder === '.') return this.paths;
    const prefix = `${folder}/`;
    let low = 0;
    let high = this.paths.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareText(this.paths[middle] ?? '', prefix) < 0) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.paths[end]?.startsWith(prefix)) end++;
    return this.paths.slice(low, end);
  }

  /** Whether a folder has any file. */
  hasFolder(folder: string): boolean {
    return this.under(folder).length > 0;
  }
}
