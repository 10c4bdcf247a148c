/**
 * GitHub-flavoured markdown: text that stays text in a paragraph, a list, a table cell and beside HTML.
 * The grammar is https://github.github.com/gfm/; what GitHub adds after it (mentions, references, emoji, mathematics)
 * is described at https://docs.github.com/en/get-started/writing-on-github.
 */
import { block, sentence, shorten, visible } from './visible.ts';

/** Breaks a word for the machine and not for the eye (ZERO WIDTH SPACE, which GitHub's filters do not look through). */
const breaker = '&#8203;';

/** Names are cut to this many characters. */
const nameLimit = 160;

/** Characters that could begin or end markup, with what stands for them. `|` as an entity also holds inside a table cell. */
const replacements: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '`': '\\`',
  '*': '\\*',
  _: '\\_',
  '[': '\\[',
  ']': '\\]',
  '~': '\\~',
  '|': '&#124;',
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  // A backslash does not stop GitHub's mathematics; an element of its own does.
  $: '<span>$</span>',
  '@': `@${breaker}`,
};

/**
 * Markup; then what GitHub turns into links and pictures: references (#1, GH-1), addresses, emoji codes. An underscore
 * inside a word is left alone, as the grammar does. Commit ids stay: they can only link to this repository.
 */
const special =
  /[\\`*[\]~|<>&$@]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|#(?=\w)|GH-(?=\d)|:(?=\/\/|[\w+-]+(?::|$))|(?:mailto|xmpp):|www(?=\.)/gi;

/** One line of text. Mentions, references, addresses, emoji codes and mathematics in it are defused. */
export function text(raw: string): string {
  // What begins a list, a heading or a rule does so at the start of a line only.
  return inline(sentence(raw)).replace(/^(?:(\d+)(?=[.)])|(?=[-+=#]))/, '$1\\');
}

/** Words of this length, such as names of migrations, widen a table beyond a phone's screen: they may be broken. */
const longWord = /\S{28,}/g;

/** Stands for an underscore that is a place to break; `visible` lets no character for private use through. */
const place = '\ue000';

function inline(line: string): string {
  return line
    .replace(longWord, (word) => word.replace(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g, place))
    .replace(special, (found) => replacements[found] ?? `${found}${breaker}`)
    .replaceAll(place, '\\_<wbr>');
}

/** Every character but letters, digits and spaces as an entity: no parser sees markup in it. */
function entities(raw: string): string {
  return raw.replace(/[^A-Za-z0-9 \u00a1-\u{10ffff}]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** One line of code. Cut in the middle where it is longer than a name should be, unless `limit` says otherwise. */
export function code(raw: string, limit = nameLimit): string {
  const line = shorten(visible(raw), limit);
  if (line.trim() === '') return '<code>&nbsp;</code>';
  // In a name a point is a place to break; in a path it stands before an extension.
  const behind = line.includes('/') ? /(?<=[/_])/ : /(?<=[_.])/;
  if (line.match(longWord)?.some((word) => behind.test(word))) return breakable(line, behind);
  // Back-ticks, backslashes and pipes mean different things to different parsers within a table cell: entities do not.
  return /[`|\\]|^ | $/.test(line) ? `<code>${entities(line)}</code>` : `\`${line}\``;
}

/** A path as code that may be broken behind a slash or an underscore, which a phone needs. */
export function path(raw: string, limit = nameLimit): string {
  return breakable(shorten(visible(raw), limit), /(?<=[/_])/);
}

function breakable(line: string, behind: RegExp): string {
  const plain = /^[A-Za-z0-9]+(?:[_/.:-][A-Za-z0-9]+)*$/.test(line) && !/www\./i.test(line);
  const parts = line.split(behind).map((part) => (plain ? part : entities(part)));
  return `<code>${parts.join('<wbr>')}</code>`;
}

/**
 * A sentence in which names stand out: what is between back-ticks, and quoted identifiers such as "User"."name", is
 * code. A hostile name can move the border between code and text, and nothing else: both sides are escaped.
 */
export function prose(raw: string): string {
  return sentence(raw)
    .split(/(`[^`]+`|"[^"\s][^"]{0,80}"(?:\."[^"]{1,80}")*)/)
    .map((part, at) => {
      if (at % 2 === 1) return code(part.startsWith('`') ? part.slice(1, -1) : part, 400);
      return at === 0 ? `${text(part)}${/\s$/.test(part) ? ' ' : ''}` : inline(part);
    })
    .join('');
}

/** A link whose address Preflight made itself (from escaped parts); `label` is markdown already. */
export function link(label: string, address: string | undefined): string {
  if (address === undefined || !/^https?:\/\/[^\s<>()[\]\\`|"]+$/.test(address)) return label;
  return `[${label}](${address})`;
}

/** A fenced block that nothing inside can close. `language` is a word of ours. */
export function fenced(raw: string, language: string): string {
  const body = block(raw);
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${body}\n${fence}`;
}

/** A folded part. `summary` is HTML (markdown is not read there), `body` markdown blocks. */
export function details(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
