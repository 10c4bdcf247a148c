/** The parser as the port that only needs to know where statements are. */
import type { StatementSplitter } from '../ports.ts';
import type { SqlParser } from './parser.ts';

/** Takes scripts apart with a parser; `undefined` where the text is no SQL, or too much of it. */
export function splitterOf(parser: SqlParser): StatementSplitter {
  return {
    async split(script) {
      const { statements, error, refusal } = await parser.parse(script);
      if (error !== undefined || refusal !== undefined) return undefined;
      return statements.map(({ text, offset, end, line, endLine }) => ({ text, offset, end, line, endLine }));
    },
  };
}
