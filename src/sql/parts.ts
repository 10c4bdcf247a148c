/** An ALTER TABLE of several parts as one statement for each part. */
import { clauseEnd } from './lexer.ts';

const identifier = String.raw`(?:"(?:[^"]|"")+"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)`;
const head = new RegExp(
  String.raw`^ALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?${identifier}(?:\s*\.\s*${identifier})?(?:\s*\*)?\s+`,
  'i',
);

/** The parts of an ALTER TABLE as statements of their own; empty where it has but one, or is another statement. */
export function partsOf(statement: string): readonly string[] {
  const start = head.exec(statement)?.[0];
  if (start === undefined) return [];
  const parts: string[] = [];
  for (let at = start.length; at < statement.length; ) {
    const end = clauseEnd(statement, at);
    parts.push(`${start}${statement.slice(at, end).trim()}`);
    at = end + 1;
  }
  return parts.length > 1 ? parts : [];
}
