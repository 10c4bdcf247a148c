/**
 * What a Prisma Client can decode. Seen of Prisma 7.8 by reading one value of each PostgreSQL type into a field of each
 * Prisma type; types that are not listed (domains, types of extensions) are taken as readable.
 */
import type { ClientColumn } from './models.ts';

type Family = 'number' | 'text' | 'boolean' | 'time' | 'json' | 'bytes' | 'other';

const families: readonly (readonly [RegExp, Family])[] = [
  [/^(?:smallint|integer|bigint|numeric|real|double precision|money)\b/, 'number'],
  // A uuid or an address is text to the client, too.
  [/^(?:text|character varying|character|citext|name|uuid|inet|cidr|xml)\b/, 'text'],
  [/^boolean\b/, 'boolean'],
  [/^(?:timestamp|date|time)\b/, 'time'],
  [/^jsonb?\b/, 'json'],
  [/^bytea\b/, 'bytes'],
];

/** Columns of these families are read into a field of the type; numbers and text convert among themselves. */
const readable: Readonly<Record<string, readonly Family[]>> = {
  Int: ['number'],
  BigInt: ['number'],
  Float: ['number'],
  Decimal: ['number'],
  String: ['text', 'time', 'json'],
  Boolean: ['boolean'],
  DateTime: ['time'],
  Json: ['json', 'text'],
  Bytes: ['bytes'],
  enum: ['text'],
};

/** Whether the client reads a column of this type (`format_type`'s text) into the field, whatever the row holds. */
export function decodes({ type, list }: ClientColumn, columnType: string): boolean {
  if (columnType.endsWith('[]') !== list) return false;
  const element = columnType.replace(/(?:\[\])+$/, '');
  const family = families.find(([pattern]) => pattern.test(element))?.[1] ?? 'other';
  if (family === 'other') return true;
  return readable[type]?.includes(family) ?? true;
}
