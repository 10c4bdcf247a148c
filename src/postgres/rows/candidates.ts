/** What to try in a column that has to meet conditions: what it always holds, and what their literals suggest. */
import { parse as parseArray } from 'postgres-array';
import { quoteLiteral } from '../../model/names.ts';
import type { Choice } from './choices.ts';
import { likesOf, matchesOf } from './pattern.ts';
import { textsOfLength } from './text.ts';
import type { Series, Values } from './values.ts';

/** A choice; `first` where it is among those of which all combinations are tried. */
export interface Candidate extends Choice {
  readonly first: boolean;
  /** Of no interest where another meets the conditions. */
  readonly spare: boolean;
  /** The same in every row. */
  readonly isConstant: boolean;
}

/** A choice by what it is; whether it varies shows in its text. */
export function candidateOf(
  sql: Series,
  { isNull = false, first = true, spare = false }: Partial<Candidate> = {},
): Candidate {
  return { sql, isNull, first, spare, isConstant: sql('1') === sql('2') };
}

/** So many literals of one condition are looked at. */
const mostLiterals = 24;

/** The texts in quotes, unescaped, each once. */
function textLiterals(hints: readonly string[]): readonly string[] {
  const found = hints.flatMap((hint) =>
    [...hint.matchAll(/(E?)'((?:[^']|'')*)'/g)].map(([, prefix, text = '']) => {
      const unquoted = text.replaceAll("''", "'");
      return prefix === '' ? unquoted : unquoted.replaceAll('\\\\', '\\');
    }),
  );
  return [...new Set(found.flatMap((text) => [text, ...elementsOf(text)]))].slice(0, mostLiterals);
}

/** The elements, where the text is that of an array; the server writes `= ANY ('{a,b}')` where all are literals. */
function elementsOf(text: string): readonly string[] {
  if (!/^\{.*\}$/s.test(text)) return [];
  try {
    return parseArray(text).filter((element): element is string => typeof element === 'string');
  } catch {
    return [];
  }
}

/** The numbers, each once, also where the server writes them in quotes. */
function numberLiterals(hints: readonly string[]): readonly number[] {
  const found = hints.flatMap((hint) => {
    // The server writes `'-1'::integer`; numbers within a quoted date are none.
    const told = hint.replace(/'(?:[^']|'')*'/g, (quoted) => (/\d[-:]\d/.test(quoted) ? "''" : quoted));
    return [...told.matchAll(/(?<![\w."])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g)].map(([number]) => Number(number));
  });
  return [...new Set(found)].slice(0, mostLiterals);
}

/** Numbers near the literals; none beyond the limit of the type. */
function numbersNear(literals: readonly number[], { limit, sql }: Values): readonly Series[] {
  const bound = limit ?? 1e15;
  const whole = /int|serial/.test(sql);
  const inBounds = literals.filter((literal) => Math.abs(literal) <= bound && !(whole && literal % 1 !== 0));
  const constant =
    (value: number): Series =>
    () =>
      `${value}`;
  const clipped = (sum: string) =>
    limit === undefined ? sum : `least(greatest(${sum}, -${bound}), ${bound})`;
  return [
    ...inBounds.map(constant),
    ...inBounds.flatMap((literal): readonly Series[] => [
      (i) => clipped(`${literal}::numeric + ${i}`),
      (i) => clipped(`${literal}::numeric - ${i}`),
      ...(literal % 1 === 0 && Math.abs(literal) < 1e9 && literal !== 0
        ? [(i: string) => `${i} % ${Math.abs(literal)}`, (i: string) => clipped(`${literal}::numeric * ${i}`)]
        : []),
      ...(whole ? [] : [(i: string) => clipped(`${literal}::numeric + 1.0 / (1 + ${i})`)]),
    ]),
  ];
}

/** Moments near the literals that are any. */
function timesNear(literals: readonly string[], sql: string): readonly Series[] {
  const step = sql === 'date' ? '1' : "interval '1 minute'";
  const pattern = /^time(?! ?stamp)|^interval/.test(sql) ? /^-?\d[\d:. dayhours-]*/ : /^\d{4}-\d\d-\d\d/;
  return literals
    .filter((literal) => pattern.test(literal))
    .flatMap((literal): readonly Series[] => {
      const moment = `${quoteLiteral(literal)}::${sql}`;
      return [() => moment, (i) => `${moment} + ${i} * ${step}`, (i) => `${moment} - ${i} * ${step}`];
    });
}

/** Texts as the condition's patterns, lengths and literals ask for. */
function textsFor(
  hints: readonly string[],
  literals: readonly string[],
  numbers: readonly number[],
): readonly Series[] {
  const all = hints.join('\n');
  const patterns = /~|regexp|similar/i.test(all)
    ? literals.flatMap((literal) => matchesOf(literal) ?? [])
    : [];
  const likes = /~~|like/i.test(all) ? literals.filter((literal) => /[%_]/.test(literal)).map(likesOf) : [];
  const lengths = numbers.filter((number) => number % 1 === 0 && number > 0 && number <= 1_000);
  return [
    ...patterns,
    ...likes,
    ...lengths.flatMap((length) => [
      ...textsOfLength(length),
      ...textsOfLength(length + 1),
      ...textsOfLength(length - 1),
    ]),
    ...literals.flatMap((literal): readonly Series[] => {
      const text = quoteLiteral(literal);
      return [(i) => `${text} || ${i}`, (i) => `${i} || ${text}`, (i) => `${i} || ${text} || ${i}`];
    }),
  ];
}

/** JSON objects with the keys that the condition names, and the values that it may want there. */
function objectsFor(literals: readonly string[], sql: string): readonly Series[] {
  const keys = literals.filter((literal) => /^[\w-]+$/.test(literal)).slice(0, 12);
  if (keys.length === 0) return [];
  const object =
    (value: (i: string) => string): Series =>
    (i) =>
      `${sql}_build_object(${keys.map((key) => `${quoteLiteral(key)}, ${value(i)}`).join(', ')})`;
  return [
    object((i) => i),
    object((i) => `'text-' || ${i}`),
    object(() => 'true'),
    object((i) => `${sql}_build_array(${i})`),
    object((i) => `${sql}_build_object('n', ${i})`),
  ];
}

/** Arrays of the literals, and of the lengths that are named. */
function arraysFor(
  literals: readonly string[],
  numbers: readonly number[],
  values: Values,
): readonly Series[] {
  const element = values.element;
  if (element === undefined) return [];
  const lengths = [1, ...numbers].filter((number) => number % 1 === 0 && number > 0 && number <= 100);
  return [
    ...(element.category === 'text'
      ? literals.map(
          (literal): Series =>
            () =>
              `ARRAY[${quoteLiteral(literal)}]`,
        )
      : []),
    ...(element.category === 'number'
      ? numbers.map(
          (number): Series =>
            () =>
              `ARRAY[${number}]`,
        )
      : []),
    ...lengths
      .flatMap((length) => [length, length + 1])
      .map(
        (length): Series =>
          (i) =>
            `ARRAY(SELECT ${element.of(`(${i} + "#a")`)} FROM generate_series(1, ${length}) "#a")`,
      ),
  ];
}

/** Binary strings of the lengths that are named. */
function bytesFor(numbers: readonly number[]): readonly Series[] {
  return numbers
    .filter((number) => number % 1 === 0 && number > 0 && number <= 10_000)
    .map(
      (length): Series =>
        (i) =>
          `decode(lpad(to_hex(${i}), ${2 * length}, '0'), 'hex')`,
    );
}

/** The candidates of a column, the most ordinary first and NULL last. */
export function candidatesOf(
  values: Values,
  nullable: boolean,
  hints: readonly string[],
): readonly Candidate[] {
  const telling = hints.filter((hint) => !hint.includes('satisfies_hash_partition'));
  const literals = textLiterals(telling);
  const numbers = numberLiterals(telling);
  const { sql, category } = values;
  const cast =
    (series: Series): Series =>
    (i) =>
      `(${series(i)})::${sql}`;
  const candidate =
    (first: boolean, spare = false) =>
    (series: Series): Candidate =>
      candidateOf(series, { first, spare });
  const suggested: readonly Series[] =
    category === 'number'
      ? numbersNear(numbers, values)
      : category === 'time'
        ? timesNear(literals, sql)
        : category === 'text'
          ? literals.map(
              (literal): Series =>
                () =>
                  quoteLiteral(literal),
            )
          : [];
  const further: readonly Series[] =
    category === 'text'
      ? textsFor(telling, literals, numbers)
      : /^jsonb?$/.test(sql)
        ? objectsFor(literals, sql)
        : sql === 'bytea'
          ? bytesFor(numbers)
          : arraysFor(literals, numbers, values);
  const none = nullable ? [candidateOf(() => `NULL::${sql}`, { isNull: true })] : [];
  const extremes = values.extremes.map(
    (extreme): Series =>
      () =>
        extreme,
  );
  const few = values.domain !== undefined && values.domain <= 40 && values.domain <= extremes.length;
  return [
    candidate(true)(values.of),
    // The next value, for conditions that one column is less than another.
    candidate(false, true)((i) => values.of(`(${i} + 1)`)),
    ...(few ? extremes.map(candidate(true)) : []),
    ...suggested.map(cast).map((series) => candidateOf(series, { spare: series('1') !== series('2') })),
    ...further.map(cast).map(candidate(false, true)),
    ...values.others.map(candidate(false, true)),
    ...(few ? [] : extremes.map(candidate(false))),
    ...none,
  ];
}
