/** Where things are in a text: the parser counts UTF-8 bytes or code points, everybody else UTF-16 units and lines. */

/** Turns a parser's positions into UTF-16 offsets and 1-based lines. */
export interface Positions {
  /** UTF-16 offset of a UTF-8 byte offset. */
  fromBytes(byteOffset: number): number;
  /** UTF-16 offset of an offset in code points, which is how the server counts the position of an error. */
  fromCodePoints(offset: number): number;
  /** 1-based line of a UTF-16 offset. Lines end with LF, so CRLF counts once. */
  lineAt(offset: number): number;
}

/** Bytes that one UTF-16 unit adds; a surrogate pair is four bytes, two for each half. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) return 2;
  return 3;
}

/** Prepares the look-up tables of one text. */
export function positionsOf(text: string): Positions {
  const ascii = Buffer.byteLength(text) === text.length;
  const lineStarts: number[] = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  let units: Uint32Array | undefined;
  return {
    fromBytes(byteOffset) {
      if (ascii) return byteOffset;
      if (units === undefined) {
        units = new Uint32Array(Buffer.byteLength(text) + 8);
        let byte = 0;
        for (let unit = 0; unit < text.length; unit += 1) {
          const size = bytesOf(text.charCodeAt(unit));
          units.fill(unit, byte, byte + size);
          byte += size;
        }
        units.fill(text.length, byte);
      }
      return units[byteOffset] ?? text.length;
    },
    fromCodePoints(offset) {
      if (ascii) return Math.min(offset, text.length);
      let unit = 0;
      for (let points = 0; points < offset && unit < text.length; points += 1)
        unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      return unit;
    },
    lineAt(offset) {
      let low = 0;
      let high = lineStarts.length;
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if ((lineStarts[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return low + 1;
    },
  };
}
