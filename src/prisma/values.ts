/** From the server's text to what Prisma's engine expects of a driver adapter, by the OID of the column's type. */
import { type ColumnType, ColumnTypeEnum as Type } from '@prisma/driver-adapter-utils';
import { parse as parseArray } from 'postgres-array';

type Value = string | number | boolean | number[] | null | (Value | null)[];

interface Kind {
  readonly type: ColumnType;
  readonly read: (text: string) => Value;
}

const asText = (text: string): Value => text;
const kind = (type: ColumnType, read: (text: string) => Value = asText): Kind => ({ type, read });

/** PostgreSQL writes `2026-11-21 04:55:09.262+00`; the engine wants RFC 3339, and from Prisma 7 on refuses anything else. */
function dateTime(text: string): string {
  const found = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)(?:([+-]\d\d)(:\d\d)?(?::\d\d)?)?$/.exec(text);
  return found === null ? text : `${found[1]}T${found[2]}${found[3] ?? '+00'}${found[4] ?? ':00'}`;
}

const bool = kind(Type.Boolean, (text) => text === 't');
const int = kind(Type.Int32, Number);
const long = kind(Type.Int64);
const text = kind(Type.Text);
const char = kind(Type.Character);
const time = kind(Type.DateTime, dateTime);
const bytes = kind(Type.Bytes, (hex) => [...Buffer.from(hex.slice(2), 'hex')]);

/** OIDs are fixed by PostgreSQL's pg_type.dat. */
const scalars: Readonly<Record<number, Kind>> = {
  16: bool,
  17: bytes,
  18: char, // "char": the one-byte type of the system catalogs
  19: text, // name
  20: long,
  21: int,
  23: int,
  25: text,
  26: long, // oid: unsigned 32 bits
  114: kind(Type.Json),
  700: kind(Type.Float, Number),
  701: kind(Type.Double, Number),
  1042: text, // bpchar
  1043: text,
  1082: kind(Type.Date),
  1083: kind(Type.Time),
  1114: time,
  1184: time,
  1700: kind(Type.Numeric),
  2950: kind(Type.Uuid),
  3802: kind(Type.Json),
};

/** Array type → its element type. */
const arrays: Readonly<Record<number, number>> = {
  199: 114,
  1000: 16,
  1001: 17,
  1002: 18,
  1003: 19,
  1005: 21,
  1007: 23,
  1009: 25,
  1014: 1042,
  1015: 1043,
  1016: 20,
  1021: 700,
  1022: 701,
  1028: 26,
  1115: 1114,
  1182: 1082,
  1183: 1083,
  1185: 1184,
  1231: 1700,
  2951: 2950,
  3807: 3802,
};

/** Scalar column types are 0 to 15; the array of each is 64 above it. */
const arrayOffset = Type.Int32Array - Type.Int32;

function kindOf(oid: number): Kind {
  const element = scalars[arrays[oid] ?? -1];
  if (element === undefined) return scalars[oid] ?? text;
  return kind((element.type + arrayOffset) as ColumnType, (literal) => parseArray(literal, element.read));
}

/** The column type the engine is told for a type's OID; what it does not know is text. */
export function columnType(oid: number): ColumnType {
  return kindOf(oid).type;
}

/** A value of that type as the engine wants it. */
export function columnValue(oid: number, value: string | null): Value {
  return value === null ? null : kindOf(oid).read(value);
}
