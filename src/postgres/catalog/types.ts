/** Enums, composite types, domains and ranges: pg_type. */
import type { Defined, EnumType } from '../../model/catalog.ts';
import { isNotOfExtension, type ReadRows, sortedByName } from './read.ts';

/** SQL: the user's types, as `t` in the namespace `n`. */
const types = `pg_type t JOIN scope n ON n.oid = t.typnamespace AND ${isNotOfExtension("'pg_type'::regclass", 't.oid')}`;

/** Enum types with their values in order. */
export async function readEnums(read: ReadRows): Promise<readonly EnumType[]> {
  return sortedByName(
    await read<EnumType>(`SELECT n.nspname AS schema, t.typname AS name,
         ARRAY(SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS values
       FROM ${types} WHERE t.typtype = 'e'`),
  );
}

/** Composite, domain and range types, with a definition like the one in CREATE TYPE and CREATE DOMAIN. */
export async function readTypes(read: ReadRows): Promise<readonly Defined[]> {
  return sortedByName(
    await read<Defined>(`SELECT n.nspname AS schema, t.typname AS name, CASE t.typtype
         WHEN 'c' THEN 'AS (' || coalesce((SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum)
           FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped), '') || ')'
         WHEN 'd' THEN concat_ws(' ', 'AS', format_type(t.typbasetype, t.typtypmod), 'DEFAULT ' || t.typdefault,
           CASE WHEN t.typnotnull THEN 'NOT NULL' END,
           (SELECT string_agg('CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), ' ' ORDER BY k.conname)
             FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'))
         ELSE 'AS RANGE (SUBTYPE = ' || (SELECT format_type(r.rngsubtype, NULL) FROM pg_range r WHERE r.rngtypid = t.oid) || ')'
         END AS definition
       FROM ${types} LEFT JOIN pg_class c ON c.oid = t.typrelid
       WHERE t.typtype IN ('d', 'r') OR (t.typtype = 'c' AND c.relkind = 'c')`),
  );
}
