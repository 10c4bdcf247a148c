/** What a reader of one kind of file is. */
import type { Unit } from '../entry.ts';

/** A file of the tree. */
export interface SourceFile {
  /** From the repository root. */
  readonly path: string;
  readonly text: string;
}

/** Gives the text of another file; `undefined` where there is none. */
export type ReadFile = (path: string) => string | undefined;

/** The units that a file describes; `[]` where it is not of that kind after all, or does not parse. */
export type Reader = (file: SourceFile, read: ReadFile) => readonly Unit[];
