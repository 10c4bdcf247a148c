/** Texts that a regular expression or a LIKE pattern matches, as functions of a row number. */
import { quoteLiteral } from '../../model/names.ts';
import type { Series } from './values.ts';

/** One place of the text: the characters that may stand there. */
type Place = string;

/** Characters that a class is tried with, in this order; beyond them there is nothing that a condition would want. */
const common =
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_ .,:;@/+#!?$%&*=()[]{}<>|~^\'"\\`';
const classes: Readonly<Record<string, RegExp>> = {
  d: /\d/,
  D: /\D/,
  w: /\w/,
  W: /\W/,
  s: / /,
  S: /\S/,
};
const named: Readonly<Record<string, RegExp>> = {
  alpha: /[a-zA-Z]/,
  digit: /\d/,
  alnum: /[a-zA-Z0-9]/,
  upper: /[A-Z]/,
  lower: /[a-z]/,
  space: / /,
  xdigit: /[0-9a-fA-F]/,
  word: /\w/,
  punct: /[^\w ]/,
};
const matching = (test: RegExp) => [...common].filter((char) => test.test(char)).join('');

/** How many times a thing without a greatest count is repeated: enough for a thousand different texts. */
const openCount = 4;
/** Longest expression that is read, and longest text that is made of it. */
const longestExpression = 1_000;
const mostPlaces = 2_000;

/** Reads a POSIX or Perl-like expression. Undefined where it uses what is not known here (look-around, back references). */
class Reader {
  private at = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  /** The places of the first alternative that can be read. */
  read(): Place[] | undefined {
    const places = this.alternatives();
    return this.at === this.text.length ? places : undefined;
  }

  private alternatives(): Place[] | undefined {
    let first = this.sequence();
    while (this.text[this.at] === '|') {
      this.at += 1;
      const other = this.sequence();
      first ??= other;
    }
    return first;
  }

  private sequence(): Place[] | undefined {
    const places: Place[] = [];
    let known = true;
    while (this.at < this.text.length && !'|)'.includes(this.text[this.at] ?? '')) {
      const atom = this.atom();
      if (atom === undefined) known = false;
      const count = this.count();
      for (let time = 0; time < count && places.length <= mostPlaces; time++) places.push(...(atom ?? []));
    }
    return known && places.length <= mostPlaces ? places : undefined;
  }

  private atom(): Place[] | undefined {
    const char = this.text[this.at++] ?? '';
    switch (char) {
      case '^':
      case '$':
        return [];
      case '.':
        return [matching(/[a-z0-9]/)];
      case '[':
        return [this.bracket()];
      case '(': {
        let known = true;
        if (this.text[this.at] === '?') {
          known = this.text[this.at + 1] === ':';
          this.at += known ? 2 : 1;
        }
        const inner = this.alternatives();
        this.at += 1;
        return known ? inner : undefined;
      }
      case '\\': {
        const escaped = this.text[this.at++] ?? '';
        if ('bBAZmMyY<>'.includes(escaped)) return [];
        const set = classes[escaped];
        if (set !== undefined) return [matching(set)];
        return /[a-zA-Z0-9]/.test(escaped) ? undefined : [escaped];
      }
      default:
        return [char];
    }
  }

  private bracket(): Place {
    const negated = this.text[this.at] === '^';
    if (negated) this.at += 1;
    let members = '';
    let first = true;
    while (this.at < this.text.length && (first || this.text[this.at] !== ']')) {
      first = false;
      const posix = /^\[:(\w+):\]/.exec(this.text.slice(this.at));
      if (posix !== null) {
        members += matching(named[posix[1] ?? ''] ?? /./);
        this.at += posix[0].length;
        continue;
      }
      let char = this.text[this.at++] ?? '';
      if (char === '\\') {
        char = this.text[this.at++] ?? '';
        const set = classes[char];
        if (set !== undefined) {
          members += matching(set);
          continue;
        }
      }
      if (this.text[this.at] === '-' && this.text[this.at + 1] !== ']') {
        const last = this.text[this.at + 1] ?? '';
        this.at += 2;
        members += [...common].filter((other) => other >= char && other <= last).join('');
        continue;
      }
      members += char;
    }
    this.at += 1;
    return negated ? [...common].filter((char) => !members.includes(char)).join('') : members;
  }

  private count(): number {
    const rest = this.text.slice(this.at);
    const [whole, symbol, least, comma, most] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(rest) ?? [''];
    this.at += whole.length;
    if (symbol !== undefined) return symbol === '?' ? 0 : openCount;
    if (least === undefined) return 1;
    const from = Number(least);
    if (comma === '') return from;
    return Math.max(from, Math.min(most === '' ? from + openCount : Number(most), openCount));
  }
}

/** SQL: the row number written with the characters of each place, the last place counting ones. */
function written(places: readonly Place[]): Series {
  return (i) => {
    let weight = 1;
    const parts = [...places].reverse().map((place) => {
      const { length } = [...place];
      if (length === 1) return quoteLiteral(place);
      const index = weight === 1 ? `${i} % ${length}` : `${i} / ${weight} % ${length}`;
      if (weight * length < 2 ** 31) weight *= length;
      return `substr(${quoteLiteral(place)}, 1 + ${index}, 1)`;
    });
    // Neighbouring literals are one.
    const text = parts
      .reverse()
      .join(' || ')
      .replaceAll(/(?<=[^'])' \|\| '(?=[^'])/g, '');
    return text === '' ? "''" : text;
  };
}

/** Texts that the expression matches; undefined where it can't be read. */
export function matchesOf(expression: string): Series | undefined {
  if (expression.length > longestExpression) return undefined;
  const places = new Reader(expression.replace(/^\(\?\w+\)/, '')).read();
  return places === undefined || places.some((place) => place === '') ? undefined : written(places);
}

/** Texts that a LIKE pattern matches. */
export function likesOf(pattern: string): Series {
  return (i) =>
    [...pattern.matchAll(/\\(.)|[%_]|[^\\%_]+/gs)]
      .map(([part, escaped]) => {
        if (escaped !== undefined) return quoteLiteral(escaped);
        if (part === '%') return `(${i})::text`;
        return part === '_' ? `(${i} % 10)::text` : quoteLiteral(part);
      })
      .join(' || ') || "''";
}
