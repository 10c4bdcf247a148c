/**
 * Values of a type as functions of a row number, in SQL. The same type and number give the same value wherever they
 * stand, so that columns that refer to each other without a foreign key match as well.
 */
import { quoteLiteral } from '../../model/names.ts';
import { builtIn } from './built-in.ts';
import type { FillType, FillTypes, Sort } from './types.ts';

/** An SQL expression for the value that belongs to the row number `i`, itself an SQL expression of type int4. */
export type Series = (i: string) => string;

/** The values of one type. */
export interface Values {
  /** What they are cast to; a domain's base, so that its conditions can be asked before they are broken. */
  readonly sql: string;
  /** A different value for each number, as far as the type has so many. */
  readonly of: Series;
  /** Other such series, for conditions that the first does not meet. */
  readonly others: readonly Series[];
  /** Values at the edge of what the type allows. */
  readonly extremes: readonly string[];
  /** What an array is made of. */
  readonly element?: Values | undefined;
  /** As `of`, but as long as the type allows. */
  readonly long?: Series | undefined;
  /** Greatest absolute value of a number; undefined where there is no end to it. */
  readonly limit?: number | undefined;
  /** How many values there are; undefined where that is no concern. */
  readonly domain: number | undefined;
  /** How it counts in conditions with literals. */
  readonly category: 'number' | 'time' | 'text' | 'other';
}

const castTo = (sql: string) => (expression: string) => `(${expression})::${sql}`;

function enumValues({ sql, labels }: FillType): Values | undefined {
  if (labels.length === 0) return undefined;
  const list = labels.map(quoteLiteral).join(', ');
  return {
    sql,
    of: (i) => `(ARRAY[${list}]::${sql}[])[1 + (${i} - 1) % ${labels.length}]`,
    others: [],
    extremes: labels.map((label) => `${quoteLiteral(label)}::${sql}`),
    domain: labels.length,
    category: 'other',
  };
}

function arrayValues(sort: Sort, type: FillType, types: FillTypes): Values | undefined {
  const element = valuesOf(nested(type.element, types), types);
  if (element === undefined) return undefined;
  const cast = castTo(sort.sql);
  return {
    sql: sort.sql,
    of: (i) => cast(`ARRAY[${element.of(i)}]`),
    others: [
      (i) => cast(`ARRAY[${element.of(i)}, ${element.of(`(${i} + 1)`)}]`),
      ...element.others.map(
        (series): Series =>
          (i) =>
            cast(`ARRAY[${series(i)}]`),
      ),
    ],
    extremes: [
      cast(`'{}'`),
      cast('ARRAY[NULL]'),
      cast(`ARRAY[${element.of('1')}, ${element.of('1')}]`),
      ...element.extremes.slice(0, 8).map((extreme) => cast(`ARRAY[${extreme}]`)),
    ],
    element,
    domain: element.domain,
    category: 'other',
  };
}

function compositeValues({ sql, fields }: FillType, types: FillTypes): Values {
  const parts = fields.map((field) => valuesOf(field, types));
  const cast = castTo(sql);
  const row = (part: (values: Values) => string) =>
    cast(`ROW(${parts.map((values) => (values === undefined ? 'NULL' : part(values))).join(', ')})`);
  return {
    sql,
    of: (i) => row((values) => values.of(i)),
    others: [],
    extremes: [row(() => 'NULL'), row((values) => values.extremes[0] ?? values.of('1'))],
    domain: undefined,
    category: 'other',
  };
}

function rangeValues(sort: Sort, type: FillType, types: FillTypes): Values | undefined {
  const bound = valuesOf(nested(type.subtype, types), types);
  if (bound === undefined) return undefined;
  // The next number's value is greater only where values are counted.
  const of: Series =
    bound.category === 'number' || bound.category === 'time'
      ? (i) => `${type.sql}(${bound.of(i)}, ${bound.of(`(${i} + 1)`)}, '[)')`
      : (i) => `${type.sql}(${bound.of(i)}, ${bound.of(i)}, '[]')`;
  return {
    sql: sort.sql,
    of,
    others: [],
    extremes: [
      `'empty'::${type.sql}`,
      `'(,)'::${type.sql}`,
      `${type.sql}(${bound.of('1')}, NULL)`,
      `${type.sql}(NULL, ${bound.of('1')})`,
    ],
    domain: bound.domain,
    category: 'other',
  };
}

function multirangeValues(sort: Sort, type: FillType, types: FillTypes): Values | undefined {
  const range = valuesOf(nested(type.subtype, types), types);
  if (range === undefined) return undefined;
  return {
    sql: sort.sql,
    of: (i) => `${type.sql}(${range.of(i)})`,
    others: [],
    extremes: [`'{}'::${type.sql}`, `${type.sql}(${range.of('1')}, ${range.of('3')})`],
    domain: range.domain,
    category: 'other',
  };
}

/** A type without modifier, as a part of another. */
function nested(oid: string | undefined, types: FillTypes): Sort {
  const type = types.get(oid ?? '');
  return { type: oid ?? '', modifier: -1, sql: type?.sql ?? '' };
}

/** The values of a type; undefined where none are known. */
export function valuesOf(sort: Sort, types: FillTypes): Values | undefined {
  const type = types.get(sort.type);
  if (type === undefined) return undefined;
  if (type.element !== undefined) {
    // An array's modifier is its elements'.
    return arrayValues(sort, type, types);
  }
  switch (type.kind) {
    case 'd':
      return type.base && valuesOf(type.base, types);
    case 'e':
      return enumValues(type);
    case 'c':
      return compositeValues(type, types);
    case 'r':
      return rangeValues(sort, type, types);
    case 'm':
      return multirangeValues(sort, type, types);
    default:
      return builtIn(type, sort);
  }
}
