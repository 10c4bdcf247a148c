/** What the readers of a syntax tree share: the text they stand in, and where a part of a statement is. */
import type { Node } from 'libpg-query';
import type { Place, What } from './action.ts';
import { clauseEnd } from './lexer.ts';
import type { Positions } from './positions.ts';

/** The text that a tree was parsed from, and how it lies in the file. */
export interface Reading {
  readonly text: string;
  readonly positions: Positions;
  /** Added to line numbers of the text: for code inside a DO block. */
  readonly lineOffset: number;
  /** UTF-16 span of the statement in `text`. */
  readonly start: number;
  readonly end: number;
  readonly within: Place['within'];
  readonly conditional: boolean;
}

/** An action that has no place yet; `at` is the part of the statement it comes from, if that is known. */
export type Unplaced = What & { readonly at?: { readonly start: number; readonly end: number } };

/** The text from a tree location (bytes) to the end of that clause. */
export function clauseText(reading: Reading, location: number | undefined): string {
  if (location === undefined || location < 0) return '';
  const start = reading.positions.fromBytes(location);
  return reading.text.slice(start, Math.min(clauseEnd(reading.text, start), reading.end)).trim();
}

/** The smallest location (bytes) that an expression mentions, which is where its text begins. */
export function firstLocation(node: unknown): number | undefined {
  let first: number | undefined;
  const stack: unknown[] = [node];
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    if (Array.isArray(value)) stack.push(...value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (key === 'location' && typeof child === 'number' && child >= 0)
          first = first === undefined ? child : Math.min(first, child);
        else if (typeof child === 'object' && child !== null) stack.push(child);
      }
    }
  }
  return first;
}

/** The text of an expression. */
export function expressionText(reading: Reading, node: Node | undefined): string {
  return node === undefined ? '' : clauseText(reading, firstLocation(node));
}

/** Cuts the parts of `ALTER TABLE name part, part, …` apart from `from` on; `undefined` where their number is not `count`. */
export function partsOf(
  reading: Reading,
  from: number,
  count: number,
): readonly { readonly start: number; readonly end: number }[] | undefined {
  const parts: { start: number; end: number }[] = [];
  for (let start = from; start < reading.end; ) {
    const end = Math.min(clauseEnd(reading.text, start), reading.end);
    const lead =
      /^(?:\s+|--[^\n]*\n?|\/\*[\s\S]*?\*\/)*/.exec(reading.text.slice(start, end))?.[0].length ?? 0;
    parts.push({ start: Math.min(start + lead, end), end });
    start = end + 1;
  }
  return parts.length === count ? parts : undefined;
}

/** Gives actions their lines. */
export function place(reading: Reading, actions: readonly Unplaced[]): (Place & What)[] {
  return actions.map(({ at, ...what }) => {
    const start = at?.start ?? reading.start;
    const end = at?.end ?? reading.end;
    const trimmed = start + reading.text.slice(start, end).trimEnd().length;
    return {
      ...what,
      line: reading.positions.lineAt(start) + reading.lineOffset,
      endLine: reading.positions.lineAt(Math.max(start, trimmed - 1)) + reading.lineOffset,
      within: reading.within,
      conditional: reading.conditional,
      literals: [],
      relations: [],
    };
  });
}
