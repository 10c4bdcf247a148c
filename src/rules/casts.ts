/** Which types PostgreSQL turns into which by itself when a column changes its type (pg_cast of PostgreSQL 14 to 18). */
import type { SqlType } from '../sql/types.ts';

const numbers = ['smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric'];
const strings = ['text', 'character varying', 'character', 'name', 'citext'];

/** Assignment and implicit casts between built-in types that hold no strings. */
const casts: Readonly<Record<string, readonly string[]>> = {
  smallint: [...numbers, 'oid'],
  integer: [...numbers, 'money', 'oid'],
  bigint: [...numbers, 'money', 'oid'],
  real: numbers,
  'double precision': numbers,
  numeric: [...numbers, 'money'],
  money: ['numeric'],
  oid: ['integer', 'bigint'],
  boolean: [],
  uuid: [],
  bytea: [],
  point: [],
  tsquery: [],
  xml: [],
  tsvector: [],
  json: ['jsonb'],
  jsonb: ['json'],
  date: ['timestamp without time zone', 'timestamp with time zone'],
  'timestamp without time zone': ['timestamp with time zone', 'date', 'time without time zone'],
  'timestamp with time zone': [
    'timestamp without time zone',
    'date',
    'time without time zone',
    'time with time zone',
  ],
  'time without time zone': ['time with time zone', 'interval'],
  'time with time zone': ['time without time zone'],
  interval: ['time without time zone'],
  inet: ['cidr'],
  cidr: ['inet'],
  macaddr: ['macaddr8'],
  macaddr8: ['macaddr'],
  bit: ['bit varying'],
  'bit varying': ['bit'],
};

/** The types that {@link castsByItself} knows. */
export const knownTypes: readonly string[] = [...Object.keys(casts), ...strings];

/** Whether an ALTER COLUMN TYPE without USING is accepted; `undefined` where a type is not a built-in one or an enum. */
export function castsByItself(
  from: SqlType,
  to: SqlType,
  isEnum: (type: SqlType) => boolean,
): boolean | undefined {
  const known = (type: SqlType) =>
    type.schema === undefined && knownTypes.includes(type.name)
      ? 'built-in'
      : isEnum(type)
        ? 'enum'
        : undefined;
  const [source, target] = [known(from), known(to)];
  if (target === 'built-in' && strings.includes(to.name) && !to.array)
    return source === undefined ? undefined : true;
  if (source === undefined || target === undefined) return undefined;
  if (from.array !== to.array) return false;
  if (from.name === to.name && from.schema === to.schema) return true;
  if (source === 'enum' || target === 'enum') return source === 'enum' && strings.includes(to.name);
  if (strings.includes(to.name)) return true;
  return casts[from.name]?.includes(to.name) === true;
}
