/** Parsing that begins before it is known which scripts are wanted. */
import type { SqlParser } from './parser.ts';
import { type ParsedScript, refused } from './script.ts';

/** What the parser says about scripts, by the paths of their files. */
export interface ParsingAhead {
  begin(texts: ReadonlyMap<string, string>): void;
  /** What no thread has yet is not parsed any more. */
  forget(paths: readonly string[]): void;
  /** What is said about one. */
  see(path: string): Promise<ParsedScript>;
  /** The same for the last time: it is not kept for nothing. */
  take(path: string): Promise<ParsedScript>;
}

/** Parses ahead with a parser that stays the caller's. */
export function parseAhead(parser: SqlParser): ParsingAhead {
  const answers = new Map<string, Promise<ParsedScript>>();
  const forgotten = new Set<string>();
  const see = async (path: string): Promise<ParsedScript> =>
    (await answers.get(path)) ?? refused('The file was not parsed.');
  return {
    begin(texts) {
      const paths = [...texts.keys()];
      const parsed = parser.parseEach([...texts.values()], (at) => !forgotten.has(paths[at] ?? ''));
      for (const [at, answer] of parsed.entries()) answers.set(paths[at] ?? '', answer);
    },
    forget(paths) {
      for (const path of paths) forgotten.add(path);
    },
    see,
    async take(path) {
      const script = await see(path);
      answers.delete(path);
      return script;
    },
  };
}
