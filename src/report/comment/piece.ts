/** Parts of a comment that can be left out, or shortened at a border of their own, and never cut in the middle. */

/** A part of the comment. Its text is `head`, as many `items` as fit, `tail`. */
export interface Piece {
  /** What goes first where room is short: the highest rank. Findings are 0. */
  readonly rank: number;
  /** Its name in the line that says what was left out. */
  readonly title: string;
  readonly head: string;
  readonly items: readonly Item[];
  readonly tail: string;
  /** The item that stands for `left` items that did not fit. */
  readonly more: (left: number) => string;
}

/** An item, and a shorter way to say it where the long one does not fit. Both end their own line. */
export interface Item {
  readonly full: string;
  readonly short?: string;
}

/** A part that is shown as a whole or not at all. */
export function whole(rank: number, title: string, body: string): Piece {
  return { rank, title, head: '', items: [{ full: body }], tail: '', more: () => '' };
}

/** Bytes of a text in UTF-8, which is what GitHub's limits count. */
export function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** What was fitted: the texts in the pieces' order, and the titles of what is missing or incomplete, each once. */
export interface Fitted {
  readonly texts: readonly string[];
  readonly leftOut: readonly string[];
}

/** Fits the pieces into `room` bytes, lowest rank first; within a rank in their order. A line break between each two is counted. */
export function pack(pieces: readonly Piece[], room: number): Fitted {
  const texts = new Map<Piece, string>();
  const leftOut = new Set<string>();
  let left = room;
  for (const piece of [...pieces].sort((a, b) => a.rank - b.rank)) {
    const { text, complete } = packOne(piece, left - 2);
    if (!complete) leftOut.add(piece.title);
    if (text === undefined) continue;
    texts.set(piece, text);
    left -= bytes(text) + 2;
  }
  return { texts: pieces.flatMap((piece) => texts.get(piece) ?? []), leftOut: [...leftOut] };
}

function packOne(
  piece: Piece,
  room: number,
): { readonly text: string | undefined; readonly complete: boolean } {
  const frame = bytes(piece.head) + bytes(piece.tail);
  const total = frame + piece.items.reduce((sum, item) => sum + bytes(item.full), 0);
  if (total <= room)
    return { text: piece.head + piece.items.map((item) => item.full).join('') + piece.tail, complete: true };
  const shown: string[] = [];
  const count = piece.items.length;
  let used = frame + bytes(piece.more(count));
  for (const item of piece.items) {
    const wording = [item.full, item.short].find((text) => text !== undefined && used + bytes(text) <= room);
    if (wording === undefined) break;
    shown.push(wording);
    used += bytes(wording);
  }
  if (shown.length === 0) return { text: undefined, complete: false };
  const missing = count - shown.length;
  return {
    text: piece.head + shown.join('') + (missing > 0 ? piece.more(missing) : '') + piece.tail,
    complete: false,
  };
}
