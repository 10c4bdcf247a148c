/** Text from a pull request made harmless for the eye: nothing invisible, nothing that turns the reading direction, no endless names. */

/**
 * Control characters, format characters (bidirectional marks, zero-width spaces, tags), line separators, lone
 * surrogates, private use, and runs of combining marks longer than any script needs.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]|(?<=\p{M}{4})\p{M}/gu;

/** A control character by its picture, everything else by its number: U+0007 is `␇`, U+202E is `⟨U+202E⟩`. */
function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Every unseen character by its picture, line breaks included. The result is one line and well-formed Unicode. */
export function visible(text: string): string {
  return text.replace(unseen, picture);
}

/** A sentence on one line: white space of any kind and length is one space. */
export function sentence(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}

/** A text of several lines, for a block: line breaks stay (CRLF and CR as LF), a tab is two spaces. */
export function block(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => visible(line.replaceAll('\t', '  ')))
    .join('\n');
}

/**
 * About `limit` characters (code points): the middle goes and is counted, because names differ at both ends. Nothing goes
 * where the words for it would be as long.
 */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = [...text];
  if (characters.length <= limit) return text;
  const tail = Math.floor(limit / 4);
  const head = limit - tail;
  const left = characters.length - limit;
  const gap = ` … [${left} characters] … `;
  if (left <= gap.length) return text;
  return `${characters.slice(0, head).join('')}${gap}${characters.slice(-tail).join('')}`;
}

/** At most `limit` characters from the start, cut after a word where there is one near. */
export function beginning(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const cut = characters.slice(0, limit).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > limit * 0.8 ? cut.slice(0, space) : cut).trimEnd()} …`;
}
