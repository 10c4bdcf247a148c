/** What the parser says about one script. Plain data: it crosses from the worker thread. */
import type { Action } from './action.ts';

/** A comment of the script. */
export interface Comment {
  /** Without the comment signs, trimmed. */
  readonly text: string;
  /** 0-based UTF-16 offsets of the whole comment, and its 1-based lines. */
  readonly offset: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
}

/** One statement. Lines and offsets are those of its first and last token, not of the comments before it. */
export interface Statement {
  readonly text: string;
  /** 0-based UTF-16 offset of the first token. */
  readonly offset: number;
  /** Offset behind the last token, without the semicolon. */
  readonly end: number;
  /** 1-based. */
  readonly line: number;
  readonly endLine: number;
  /** The parser's name of it, such as `AlterTableStmt`. */
  readonly node: string;
  /** The comments between the statement before and this one. */
  readonly comments: readonly Comment[];
  /** What it does, in order; at least one. */
  readonly actions: readonly Action[];
}

/** A script taken apart. */
export interface ParsedScript {
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
  /** Why PostgreSQL's grammar refuses it: then there are no statements. */
  readonly error: { readonly message: string; readonly line: number; readonly offset: number } | undefined;
  /** A sentence where Preflight did not read it (too large, out of time): then nothing is known of it. */
  readonly refusal: string | undefined;
  /** The file begins with U+FEFF, which the server takes for a part of the first word and refuses. The offsets count it. */
  readonly byteOrderMark: boolean;
}

/** A script of which nothing is known, and the sentence why. */
export function refused(sentence: string): ParsedScript {
  return { statements: [], comments: [], error: undefined, refusal: sentence, byteOrderMark: false };
}
