/**
 * The few lexical rules of PostgreSQL that are needed to find comments and the ends of clauses: quotes, dollar quotes,
 * nested comments (https://www.postgresql.org/docs/17/sql-syntax-lexical.html). The grammar itself is libpg-query's.
 */

/** A part of the text that is no plain code. */
export interface Lexeme {
  readonly kind: 'line-comment' | 'block-comment' | 'string' | 'identifier' | 'dollar-quote';
  readonly offset: number;
  readonly end: number;
}

const identifierUnit = /[A-Za-z0-9_$\u0080-\uffff]/;

/** Where the next match of a global pattern is, from `from` on. */
function next(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

const commentSign = /\/\*|\*\//g;
const lineEnd = /[\n\r]/g;

function endOfBlockComment(text: string, from: number): number {
  let depth = 0;
  for (let sign = next(commentSign, text, from); sign !== null; sign = commentSign.exec(text)) {
    depth += sign[0] === '/*' ? 1 : -1;
    if (depth === 0) return sign.index + 2;
  }
  return text.length;
}

function endOfQuote(text: string, from: number, quote: string, escapes: boolean): number {
  if (!escapes) {
    for (let at = text.indexOf(quote, from + 1); at !== -1; at = text.indexOf(quote, at + 2))
      if (text[at + 1] !== quote) return at + 1;
    return text.length;
  }
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      if (text[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  return text.length;
}

/** The lexeme that begins at `at`, or `undefined` where plain code goes on. */
function lexemeAt(text: string, at: number): Lexeme | undefined {
  switch (text[at]) {
    case '-': {
      if (text[at + 1] !== '-') return undefined;
      return { kind: 'line-comment', offset: at, end: next(lineEnd, text, at)?.index ?? text.length };
    }
    case '/':
      return text[at + 1] === '*'
        ? { kind: 'block-comment', offset: at, end: endOfBlockComment(text, at) }
        : undefined;
    case "'": {
      const prefixed = /[eE]/.test(text[at - 1] ?? '') && !identifierUnit.test(text[at - 2] ?? ' ');
      return { kind: 'string', offset: at, end: endOfQuote(text, at, "'", prefixed) };
    }
    case '"':
      return { kind: 'identifier', offset: at, end: endOfQuote(text, at, '"', false) };
    case '$': {
      if (identifierUnit.test(text[at - 1] ?? ' ')) return undefined;
      const tag = /^\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/.exec(
        text.slice(at, at + 130),
      )?.[0];
      if (tag === undefined) return undefined;
      const close = text.indexOf(tag, at + tag.length);
      return { kind: 'dollar-quote', offset: at, end: close === -1 ? text.length : close + tag.length };
    }
    default:
      return undefined;
  }
}

/**
 * Walks the text from stop to stop. `stops` is a global pattern of single signs: those that lexemes begin with, and the plain ones that
 * the visitor wants to see. `visit` ends the walk by returning true.
 */
function walk(
  text: string,
  from: number,
  stops: RegExp,
  visit: (lexeme: Lexeme | undefined, at: number) => boolean | undefined,
): void {
  for (let stop = next(stops, text, from); stop !== null; ) {
    const lexeme = lexemeAt(text, stop.index);
    if (visit(lexeme, stop.index) === true) return;
    stop = next(stops, text, lexeme?.end ?? stop.index + 1);
  }
}

const semicolonStops = /['"$/;-]/g;
const clauseStops = /['"$/()[\]{},;-]/g;
const lexemeStops = /['"$/-]/g;

/** All comments of a script, in order, and how many semicolons stand outside of quotes. */
export function scanComments(text: string): {
  readonly comments: readonly Lexeme[];
  readonly semicolons: number;
} {
  const comments: Lexeme[] = [];
  let semicolons = 0;
  walk(text, 0, semicolonStops, (lexeme, at) => {
    if (lexeme?.kind === 'line-comment' || lexeme?.kind === 'block-comment') comments.push(lexeme);
    else if (lexeme === undefined && text[at] === ';') semicolons += 1;
    return undefined;
  });
  return { comments, semicolons };
}

/** Where the clause that begins at `from` ends: at the next comma, semicolon or closing bracket that is not its own. */
export function clauseEnd(text: string, from: number): number {
  let depth = 0;
  let end = text.length;
  walk(text, from, clauseStops, (lexeme, at) => {
    if (lexeme !== undefined) return undefined;
    const character = text[at] ?? '';
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    if (depth < 0 || (depth === 0 && (character === ',' || character === ';'))) {
      end = at;
      return true;
    }
    return undefined;
  });
  return end;
}

/** Text without comments, whitespace, brackets, casts and needless quotes, in lower case: equal for two spellings of one definition. */
export function looseText(text: string): string {
  let out = '';
  let plain = 0;
  walk(text, 0, lexemeStops, (lexeme) => {
    if (lexeme === undefined) return undefined;
    out += text.slice(plain, lexeme.offset).toLowerCase();
    plain = lexeme.end;
    if (lexeme.kind === 'identifier') out += `"${text.slice(lexeme.offset + 1, lexeme.end - 1)}"`;
    else if (lexeme.kind === 'string' || lexeme.kind === 'dollar-quote')
      out += text.slice(lexeme.offset, lexeme.end);
    else out += ' ';
    return undefined;
  });
  return (out + text.slice(plain).toLowerCase())
    .replace(
      /::\s*(?:"[^"]*"|[a-z_]+)(?:\s*\.\s*(?:"[^"]*"|[a-z_]+))?(?:\s+(?:varying|precision|without time zone|with time zone))?(?:\(\d+(?:,\s*\d+)?\))?(?:\[\])*/g,
      '',
    )
    .replace(/"([a-z_][a-z0-9_]*)"/g, '$1')
    .replace(/\busing\s+btree\b|\bpublic\s*\.|\bnulls last\b(?=\s*[,)])|\basc\b/g, '')
    .replace(/[\s()]+/g, '');
}
