/** The one order in which Preflight sorts text: as UTF-8 bytes, which is how Prisma and git sort, whatever the locale. */

/** Negative, zero or positive, for `sort`. Equal only for equal strings. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** In UTF-8 the characters that UTF-16 writes as surrogates come after all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
