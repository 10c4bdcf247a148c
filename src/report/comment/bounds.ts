/** What is given to the rows of a comment: how much each may say, and what its names link to. */

/** Where a line of a file can be looked at; undefined where it cannot. */
export type LinkTo = (file: string, line: number | undefined) => string | undefined;

/** Addresses of what a row names. */
export interface Links {
  readonly line: LinkTo;
  /** Of a page of the rule reference, by a finding's `help`. */
  readonly help: (help: string) => string | undefined;
}

/** How much one row may say. */
export interface Limits {
  /** Places of a group that are named in its folded list. */
  readonly places: number;
  /** Characters of one sentence. */
  readonly sentence: number;
}

/** In a comment, and in the summary. */
export const limits = {
  comment: { places: 100, sentence: 600 },
  summary: { places: 2000, sentence: 4000 },
} as const satisfies Record<string, Limits>;
