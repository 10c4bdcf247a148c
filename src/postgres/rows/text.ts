/** Values of the text types: one series to begin with, and many to meet conditions. */
import type { FillType, Sort } from './types.ts';
import type { Series, Values } from './values.ts';

/** Longest text that is made where the type has no limit, and where its limit is beyond that. */
const longText = 1_000;
const longestText = 10_000;
/** Longest text in a column whose values are all different: other tables may hold them as references. */
const longKey = 300;

const alphabet = "'0123456789abcdefghijklmnopqrstuvwxyz'";

/** The number in base 36, with so many digits. */
function short(i: string, length: number): string {
  const digit = (at: number) => `substr(${alphabet}, 1 + ${i} / ${36 ** at} % 36, 1)`;
  return Array.from({ length }, (_, at) => digit(length - 1 - at)).join(' || ');
}

/** The number in letters. */
const letters = (i: string) => `translate(to_hex(${i}), '0123456789abcdef', 'abcdefghijklmnop')`;
const hex = (i: string, length: number) => `lpad(to_hex(${i}), ${length}, '0')`;

/** Texts that conditions ask for, the most common first. */
const families: readonly Series[] = [
  letters,
  (i) => `upper(${letters(i)})`,
  (i) => `(${i})::text`,
  (i) => `initcap(${letters(i)})`,
  (i) => `'user' || ${i} || '@example.com'`,
  (i) => `'https://example.com/' || ${i}`,
  (i) => `'text_' || ${i}`,
  (i) => `'+1' || lpad((${i})::text, 10, '0')`,
  (i) => `'#' || ${hex(i, 6)}`,
  (i) => `'00000000-0000-4000-8000-' || ${hex(i, 12)}`,
  (i) => `md5((${i})::text)`,
  (i) => `encode(sha256((${i})::text::bytea), 'hex')`,
  (i) => `(date '2000-01-01' + ${i})::text`,
  (i) => `to_char(time '00:00' + ${i} * interval '1 minute', 'HH24:MI')`,
  (i) => `'10.' || ${i} / 65536 % 256 || '.' || ${i} / 256 % 256 || '.' || ${i} % 256`,
  (i) => `'/' || ${letters(i)} || '/' || ${i}`,
  (i) => `${letters(i)} || '.example.com'`,
  (i) => `'1.' || ${i} / 100 || '.' || ${i} % 100`,
  (i) => `'{"n": ' || ${i} || '}'`,
];

/** Texts of exactly this length, in the kinds that conditions tell apart. */
export function textsOfLength(length: number): readonly Series[] {
  if (length < 1 || length > longestText) return [];
  return [
    (i) => `right(lpad(${letters(i)}, ${length}, 'x'), ${length})`,
    (i) => `right(lpad((${i})::text, ${length}, '0'), ${length})`,
    (i) => `upper(right(lpad(${letters(i)}, ${length}, 'x'), ${length}))`,
    (i) => `right(lpad(to_hex(${i}), ${length}, '0'), ${length})`,
  ];
}

/** The values of a text type; undefined for another type. */
export function textValues({ name }: FillType, sort: Sort): Values | undefined {
  if (name === 'char') {
    return {
      sql: sort.sql,
      of: (i) => `chr(33 + ${i} % 94)::"char"`,
      others: [],
      extremes: [`''::"char"`],
      domain: 94,
      category: 'text',
    };
  }
  if (!['text', 'varchar', 'bpchar', 'name', 'citext', 'refcursor'].includes(name)) return undefined;
  const limit = sort.modifier >= 4 ? sort.modifier - 4 : name === 'name' ? 63 : undefined;
  const length = limit ?? Number.POSITIVE_INFINITY;
  const cast = (text: string) => `(${text})::${sort.sql}`;
  const of: Series =
    length >= 11
      ? (i) => `'text-' || ${i}`
      : length >= 4
        ? (i) => `right(to_hex(${i}), ${length})`
        : (i) => short(i, length);
  const series = [of, ...families, ...(limit === undefined ? [] : textsOfLength(limit))];
  const [first, ...others] = series.map(
    (text): Series =>
      (i) =>
        cast(text(i)),
  );
  const longest = Math.min(limit ?? longText, longestText);
  return {
    sql: sort.sql,
    of: first ?? of,
    others,
    extremes: [cast("''"), cast(`repeat('x', ${longest})`), cast(`' Zoë O''Brien "\u{1F418}" '`)],
    long:
      length < 20
        ? undefined
        : (i) => cast(`rpad('text-' || ${i} || '-', ${Math.min(longest, longKey)}, 'x')`),
    domain: length < 4 ? 36 ** length : undefined,
    category: 'text',
  };
}
