/** Values of PostgreSQL's own base types and of those that extensions bring. */
import { textValues } from './text.ts';
import type { FillType, Sort } from './types.ts';
import type { Series, Values } from './values.ts';

/** A type whose values are what `of` writes, cast. */
interface Recipe {
  readonly of: Series;
  readonly others?: readonly Series[];
  readonly extremes?: readonly string[];
  readonly domain?: number;
  readonly limit?: number;
  readonly category?: Values['category'];
}

/** Steps through days, hours, minutes, seconds and milliseconds at once, so that no truncation makes two alike. */
const step = "interval '90061.001 seconds'";
const hex = (i: string, digits: number) => `lpad(to_hex(${i}), ${digits}, '0')`;
const digits = (i: string, count: number) => `lpad((${i})::text, ${count}, '0')`;

const numbers: Readonly<Record<string, Recipe>> = {
  int2: {
    of: (i) => `((${i} - 1) % 32767 + 1)`,
    extremes: ['0', '-1', '30000'],
    domain: 32767,
    limit: 32767,
  },
  int4: { of: (i) => i, extremes: ['0', '-1', '1000000000'], limit: 2147483647 },
  int8: { of: (i) => i, extremes: ['0', '-1', '5000000000'], limit: 9e15 },
  float4: { of: (i) => i, others: [(i) => `1.0 / ${i}`], extremes: ['0', '-1.5', '1e20'] },
  float8: { of: (i) => i, others: [(i) => `1.0 / ${i}`], extremes: ['0', '-1.5', '1e100'] },
  money: { of: (i) => `(${i})::numeric`, extremes: ['0', '-1', '10000000.99::numeric'], limit: 9e13 },
};

const times: Readonly<Record<string, Recipe>> = {
  date: { of: (i) => `date '2000-01-01' + ${i}`, extremes: ["'1900-02-28'", "'2999-12-31'"] },
  timestamp: {
    of: (i) => `timestamp '2000-01-01' + ${i} * ${step}`,
    extremes: ["'1900-02-28 23:59:59.999'", "'2999-12-31'"],
  },
  timestamptz: {
    of: (i) => `timestamptz '2000-01-01 00:00:00+00' + ${i} * ${step}`,
    extremes: ["'1900-02-28 23:59:59.999+00'", "'2999-12-31 00:00:00+00'"],
  },
  time: { of: (i) => `time '00:00' + ${i} * interval '61.001 seconds'`, extremes: ["'00:00'", "'24:00'"] },
  timetz: {
    of: (i) => `timetz '00:00+00' + ${i} * interval '61.001 seconds'`,
    extremes: ["'00:00+00'", "'23:59:59.999-11'"],
  },
  interval: {
    of: (i) => `${i} * interval '61.001 seconds'`,
    extremes: ["'0'", "'-1 day'", "'1000 years'"],
  },
};

/** Cast from text where nothing else is said. */
const others: Readonly<Record<string, Recipe>> = {
  bool: { of: (i) => `${i} % 2 = 1`, extremes: ['true', 'false'], domain: 2 },
  uuid: {
    of: (i) => `'00000000-0000-4000-8000-' || ${hex(i, 12)}`,
    extremes: ["'00000000-0000-0000-0000-000000000000'", "'ffffffff-ffff-4fff-bfff-ffffffffffff'"],
  },
  json: {
    of: (i) => `json_build_object('n', ${i})`,
    others: [(i) => `json_build_array(${i})`],
    extremes: ["'null'", "'{}'", "'[]'", `'"text"'`, "'[null, 1]'", `'{"n": null}'`],
  },
  jsonb: {
    of: (i) => `jsonb_build_object('n', ${i})`,
    others: [(i) => `jsonb_build_array(${i})`],
    extremes: ["'null'", "'{}'", "'[]'", `'"text"'`, "'[null, 1]'", `'{"n": null}'`],
  },
  jsonpath: { of: (i) => `'$.n' || ${i}` },
  xml: { of: (i) => `'<n>' || ${i} || '</n>'`, extremes: ["'text'", "'<n/>'"] },
  bytea: { of: (i) => `decode(${hex(i, 8)}, 'hex')`, extremes: ["''", "repeat('x', 1000)"] },
  inet: { of: (i) => `inet '10.0.0.0' + ${i}`, extremes: ["'::1'", "'0.0.0.0/0'"] },
  cidr: { of: (i) => `inet '10.0.0.0' + ${i}`, extremes: ["'::/0'", "'0.0.0.0/0'"] },
  macaddr: { of: (i) => `'0200' || ${hex(i, 8)}`, extremes: ["'000000000000'"] },
  macaddr8: { of: (i) => `'02000000' || ${hex(i, 8)}`, extremes: ["'0000000000000000'"] },
  point: { of: (i) => `point(${i}, ${i})`, extremes: ["'(0,0)'", "'(-1,1e10)'"] },
  line: { of: (i) => `line(point(0, ${i}), point(1, ${i}))` },
  lseg: { of: (i) => `lseg(point(0, 0), point(${i}, 1))`, extremes: ["'[(0,0),(0,0)]'"] },
  box: { of: (i) => `box(point(${i}, ${i}), point(${i} + 0.5, ${i} + 0.5))`, extremes: ["'(0,0),(0,0)'"] },
  path: { of: (i) => `'[(0,0),(' || ${i} || ',1)]'`, extremes: ["'((0,0))'"] },
  polygon: { of: (i) => `polygon(box(point(${i}, 0), point(${i} + 0.5, 1)))`, extremes: ["'((0,0))'"] },
  circle: { of: (i) => `circle(point(${i}, 0), 0.25)`, extremes: ["'<(0,0),0>'"] },
  tsvector: { of: (i) => `'word' || ${i}`, extremes: ["''"] },
  tsquery: { of: (i) => `'word' || ${i}`, extremes: ["''"] },
  oid: { of: (i) => i, extremes: ['0'] },
  xid: { of: (i) => `(${i})::text` },
  xid8: { of: (i) => `(${i})::text` },
  cid: { of: (i) => `(${i})::text` },
  tid: { of: (i) => `'(0,' || (${i} - 1) % 65535 + 1 || ')'`, domain: 65535 },
  pg_lsn: { of: (i) => `'0/' || to_hex(${i})`, extremes: ["'0/0'"] },
  pg_snapshot: { of: (i) => `${i} || ':' || ${i} || ':'` },
  txid_snapshot: { of: (i) => `${i} || ':' || ${i} || ':'` },
  int2vector: { of: (i) => `((${i} - 1) % 32767 + 1)::text`, domain: 32767 },
  oidvector: { of: (i) => `(${i})::text` },
  aclitem: { of: () => "'=r/' || quote_ident(current_user)", domain: 1 },
  // Extensions; each type by its name, whatever the schema.
  hstore: { of: (i) => `'n=>' || ${i}`, extremes: ["''", "'n=>NULL'"] },
  ltree: { of: (i) => `'n.' || ${i}`, extremes: ["''"] },
  lquery: { of: (i) => `'n.' || ${i}` },
  ltxtquery: { of: (i) => `'n' || ${i}` },
  cube: {
    of: (i) => `'(' || ${i} || ')'`,
    // On the surface of the earth, as the domain `earth` wants it: https://www.postgresql.org/docs/current/earthdistance.html
    others: [(i) => `'(' || 6378168 * cos(${i} / 1000.0) || ',' || 6378168 * sin(${i} / 1000.0) || ',0)'`],
    extremes: ["'()'", "'(0,0,0)'"],
  },
  seg: { of: (i) => `(${i})::text`, extremes: ["'-1 .. 1'"] },
  query_int: { of: (i) => `(${i})::text` },
  // A question mark stands for the check digit, https://www.postgresql.org/docs/current/isn.html
  ean13: { of: (i) => `${digits(i, 12)} || '?'` },
  upc: { of: (i) => `${digits(i, 11)} || '?'` },
  isbn: { of: (i) => `${digits(i, 9)} || '?'` },
  isbn13: { of: (i) => `'978' || ${digits(i, 9)} || '?'` },
  issn: { of: (i) => `${digits(i, 7)} || '?'` },
  issn13: { of: (i) => `'977' || ${digits(i, 7)} || '00?'` },
  ismn: { of: (i) => `'M' || ${digits(i, 8)} || '?'` },
  ismn13: { of: (i) => `'9790' || ${digits(i, 8)} || '?'` },
};

/** The server's own types that stand for an object of the catalog; a number that names none is allowed. */
const registers =
  /^reg(?:class|collation|config|dictionary|namespace|oper|operator|proc|procedure|role|type)$/;

function numeric({ modifier }: Sort): Recipe {
  if (modifier < 4) {
    return {
      of: (i) => i,
      others: [(i) => `1.0 / ${i}`],
      extremes: ['0', '-1.5', '12345678901234567890.0123456789'],
    };
  }
  // https://github.com/postgres/postgres/blob/REL_17_STABLE/src/backend/utils/adt/numeric.c (make_numeric_typmod)
  const precision = ((modifier - 4) >> 16) & 0xffff;
  const scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024;
  const whole = precision - scale;
  const most = 10 ** precision - 1;
  const unit = scale > 0 ? ` / 1${'0'.repeat(scale)}.0` : ` * 1${'0'.repeat(-scale)}`;
  const largest = `${'9'.repeat(precision)}.0${unit}`;
  // Whole numbers where they fit, else the smallest parts.
  const of: Series = whole >= 6 ? (i) => i : (i) => `(1 + (${i} - 1) % ${Math.min(most, 1e9)})${unit}`;
  const asWhole: Series[] =
    whole >= 1 && whole < 6 ? [(i) => `1 + (${i} - 1) % ${Math.max(10 ** whole - 1, 1)}`] : [];
  return {
    of,
    others: [...asWhole, ...(scale > 0 ? [(i: string) => `1.0 / (${i} + 1)`] : [])],
    extremes: ['0', largest, `-${largest}`],
    limit: (10 ** precision - 1) / 10 ** scale,
    ...(most < 1e6 && { domain: most }),
  };
}

function bits(sort: Sort, varying: boolean): Recipe {
  const length = sort.modifier < 1 ? (varying ? 32 : 1) : sort.modifier;
  const width = Math.min(length, 32);
  return {
    of: (i) => (varying ? `(${i})::bit(${width})` : `(${i})::bit(${length})`),
    extremes: varying
      ? ["''", `repeat('1', ${length})`]
      : [`repeat('0', ${length})`, `repeat('1', ${length})`],
    ...(length < 20 && { domain: 2 ** length }),
  };
}

/** pgvector's types; the modifier is the number of dimensions. */
function vector(sort: Sort, sparse: boolean): Recipe {
  const dimensions = sort.modifier < 1 ? 3 : sort.modifier;
  return sparse
    ? { of: (i) => `'{1:' || ${i} || '}/${dimensions}'` }
    : { of: (i) => `'[' || ${i} || repeat(',0.5', ${dimensions - 1}) || ']'` };
}

/** PostGIS: the column's type says which shape and which reference system, `geometry(Point,4326)`. */
function shape(sort: Sort): Recipe {
  const [, kind = 'Point', srid] = /\((\w+?)(?:Z|M|ZM)?(?:,(\d+))?\)$/.exec(sort.sql) ?? [];
  const at = (i: string) => `' || ${i} % 180 || ' ' || ${i} / 180 % 90 || '`;
  const shapes: Readonly<Record<string, Series>> = {
    point: (i) => `POINT(${at(i)})`,
    multipoint: (i) => `MULTIPOINT(${at(i)})`,
    linestring: (i) => `LINESTRING(0 0,${at(i)})`,
    multilinestring: (i) => `MULTILINESTRING((0 0,${at(i)}))`,
    polygon: (i) => `POLYGON((0 0,0 1,${at(i)},0 0))`,
    multipolygon: (i) => `MULTIPOLYGON(((0 0,0 1,${at(i)},0 0)))`,
  };
  const written = shapes[kind.toLowerCase()] ?? shapes.point;
  return { of: (i) => `'${srid === undefined ? '' : `SRID=${srid};`}${written?.(i)}'` };
}

function recipeOf(type: FillType, sort: Sort): Recipe | undefined {
  const { name } = type;
  if (name === 'numeric') return numeric(sort);
  if (name === 'bit' || name === 'varbit') return bits(sort, name === 'varbit');
  if (name === 'vector' || name === 'halfvec' || name === 'sparsevec')
    return vector(sort, name === 'sparsevec');
  if (name === 'geometry' || name === 'geography') return shape(sort);
  if (registers.test(name)) return { of: (i) => `(${i})::oid` };
  return numbers[name] ?? times[name] ?? others[name];
}

function categoryOf(name: string): Values['category'] {
  if (name in numbers || name === 'numeric') return 'number';
  return name in times ? 'time' : 'other';
}

/** The values of a base type; undefined where it is none that we know. */
export function builtIn(type: FillType, sort: Sort): Values | undefined {
  const text = textValues(type, sort);
  if (text !== undefined) return text;
  const recipe = recipeOf(type, sort);
  if (recipe === undefined) return undefined;
  const cast = (expression: string) => `(${expression})::${sort.sql}`;
  const casting =
    (series: Series): Series =>
    (i) =>
      cast(series(i));
  return {
    sql: sort.sql,
    of: casting(recipe.of),
    others: (recipe.others ?? []).map(casting),
    extremes: (recipe.extremes ?? []).map(cast),
    domain: recipe.domain,
    limit: recipe.limit,
    category: categoryOf(type.name),
  };
}
