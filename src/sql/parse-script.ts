/** One script, taken apart: runs in the worker thread, where libpg-query is loaded. */
import { hasSqlDetails, parseSync } from 'libpg-query';
import { actionsOf } from './actions.ts';
import { type Lexeme, scanComments } from './lexer.ts';
import { type Positions, positionsOf } from './positions.ts';
import { type Comment, type ParsedScript, refused, type Statement } from './script.ts';

/** More statements than this in one script are not read: each costs memory in two threads. */
const mostStatements = 100_000;

/** The text of a comment without its signs. */
function commentText(text: string, lexeme: Lexeme): string {
  const raw = text.slice(lexeme.offset, lexeme.end);
  return (
    lexeme.kind === 'line-comment' ? raw.replace(/^--+/, '') : raw.replace(/^\/\*+/, '').replace(/\*+\/$/, '')
  ).trim();
}

function commentsOf(text: string, lexemes: readonly Lexeme[], positions: Positions): Comment[] {
  return lexemes.map((lexeme) => ({
    text: commentText(text, lexeme),
    offset: lexeme.offset,
    end: lexeme.end,
    line: positions.lineAt(lexeme.offset),
    endLine: positions.lineAt(Math.max(lexeme.offset, lexeme.end - 1)),
  }));
}

/** Index of the first comment that ends behind `offset`. */
function firstBehind(comments: readonly Comment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Moves both ends of a raw span (which is everything between two semicolons) to the first and last token. */
function tokenSpan(
  text: string,
  from: number,
  to: number,
  comments: readonly Comment[],
): { offset: number; end: number } {
  let offset = from;
  let end = to;
  for (let at = firstBehind(comments, from); ; at += 1) {
    while (offset < to && /[\s\uFEFF]/.test(text[offset] ?? '')) offset += 1;
    if (comments[at]?.offset !== offset) break;
    offset = comments[at]?.end ?? offset;
  }
  for (let at = firstBehind(comments, end - 1); ; ) {
    while (end > offset && /\s/.test(text[end - 1] ?? '')) end -= 1;
    while (at >= 0 && (comments[at]?.end ?? Number.POSITIVE_INFINITY) > end) at -= 1;
    const comment = comments[at];
    if (comment === undefined || comment.end !== end || comment.offset < offset) break;
    end = comment.offset;
  }
  return { offset, end };
}

/** The server quotes the word it stumbles over, and a word can be as long as the file. */
function shortened(message: string): string {
  const line = message.replace(/\s+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

/**
 * Takes a script apart; with `isWanted` only some of its statements. What PostgreSQL's grammar refuses is data; a defect of the parser itself is thrown.
 */
export function parseScript(script: string, isWanted?: (statement: string) => boolean): ParsedScript {
  const byteOrderMark = script.startsWith('\uFEFF');
  // A blank in its place keeps every offset; in bytes it is one where the mark is three, so positions are the blank's.
  const text = byteOrderMark ? ` ${script.slice(1)}` : script;
  const positions = positionsOf(text);
  const nul = text.indexOf('\u0000');
  if (nul !== -1) {
    const message = 'The file holds a NUL byte: it is binary, or text in UTF-16.';
    return {
      statements: [],
      comments: [],
      error: { message, line: positions.lineAt(nul), offset: nul },
      refusal: undefined,
      byteOrderMark,
    };
  }
  const scanned = scanComments(text);
  if (scanned.semicolons > mostStatements) {
    return refused(
      `The file has ${scanned.semicolons} statements, more than the ${mostStatements} that Preflight reads in one file.`,
    );
  }
  const comments = commentsOf(text, scanned.comments, positions);
  if (text.trim() === '')
    return { statements: [], comments, error: undefined, refusal: undefined, byteOrderMark };
  let trees: ReturnType<typeof parseSync>;
  try {
    trees = parseSync(text);
  } catch (error) {
    if (!hasSqlDetails(error)) throw error;
    const offset = positions.fromCodePoints(error.sqlDetails?.cursorPosition ?? 0);
    return {
      statements: [],
      comments,
      error: { message: shortened(error.message), line: positions.lineAt(offset), offset },
      refusal: undefined,
      byteOrderMark,
    };
  }
  let behind = 0;
  const statements = (trees.stmts ?? []).flatMap(({ stmt, stmt_location = 0, stmt_len }): Statement[] => {
    if (stmt === undefined) return [];
    const from = positions.fromBytes(stmt_location);
    const to = stmt_len === undefined ? text.length : positions.fromBytes(stmt_location + stmt_len);
    const node = Object.keys(stmt)[0] ?? '';
    // What sets the search path says where all that follows is.
    if (node !== 'VariableSetStmt' && isWanted?.(text.slice(from, to)) === false) return [];
    const { offset, end } = tokenSpan(text, from, to, comments);
    const leading: Comment[] = [];
    for (
      let at = firstBehind(comments, behind);
      (comments[at]?.end ?? Number.POSITIVE_INFINITY) <= offset;
      at += 1
    ) {
      leading.push(comments[at] as Comment);
    }
    behind = end;
    const reading = {
      text,
      positions,
      lineOffset: 0,
      start: offset,
      end,
      within: undefined,
      conditional: false,
    };
    return [
      {
        text: text.slice(offset, end),
        offset,
        end,
        line: positions.lineAt(offset),
        endLine: positions.lineAt(Math.max(offset, end - 1)),
        node,
        comments: leading,
        actions: actionsOf(reading, stmt),
      },
    ];
  });
  return { statements, comments, error: undefined, refusal: undefined, byteOrderMark };
}
