/** The types of columns, as far as values of them have to be made. */
import type { SqlConnection } from '../../ports.ts';
import { readRows } from '../catalog/read.ts';

/** A type with its modifier, as a column has it. */
export interface Sort {
  /** OID of the type. */
  readonly type: string;
  /** `pg_attribute.atttypmod`: -1 for none. */
  readonly modifier: number;
  /** As SQL writes it: `character varying(10)`. */
  readonly sql: string;
}

/** One type. OIDs are texts. */
export interface FillType {
  readonly oid: string;
  readonly schema: string;
  /** `pg_type.typname`: `int4`, `_text`, `citext`. */
  readonly name: string;
  /** As SQL writes it, without a modifier. */
  readonly sql: string;
  /** `pg_type.typtype`: b, c, d, e, r, m. */
  readonly kind: string;
  /** What an array is made of. */
  readonly element: string | undefined;
  /** What a domain stands on. */
  readonly base: Sort | undefined;
  /** A domain that forbids NULL. */
  readonly notNull: boolean;
  readonly default: string | undefined;
  /** Values of an enum, in its order. */
  readonly labels: readonly string[];
  /** Fields of a composite type. */
  readonly fields: readonly Sort[];
  /** What a range spans; the range that a multirange is made of. */
  readonly subtype: string | undefined;
  /** Conditions of a domain on `VALUE`. */
  readonly checks: readonly string[];
}

/** Types by OID. */
export type FillTypes = ReadonlyMap<string, FillType>;

/** Reads types and those that they are made of. @throws DatabaseError */
export async function readTypes(connection: SqlConnection, wanted: Iterable<string>): Promise<FillTypes> {
  const rows = await readRows<FillType>(
    connection,
    `WITH RECURSIVE used(oid) AS (
       SELECT unnest('{${[...new Set(wanted)].join(',')}}'::oid[])
       UNION
       SELECT part.oid FROM used JOIN pg_type t ON t.oid = used.oid CROSS JOIN LATERAL (
         SELECT t.typbasetype UNION ALL SELECT t.typelem
         UNION ALL SELECT rngsubtype FROM pg_range WHERE rngtypid = t.oid
         UNION ALL SELECT rngtypid FROM pg_range WHERE rngmultitypid = t.oid
         UNION ALL SELECT atttypid FROM pg_attribute WHERE t.typrelid <> 0 AND attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped
       ) part(oid) WHERE part.oid <> 0)
     SELECT t.oid::text AS oid, n.nspname AS schema, t.typname AS name, format_type(t.oid, NULL) AS sql, t.typtype AS kind,
       (SELECT e.oid::text FROM pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid) AS element,
       CASE WHEN t.typbasetype <> 0 THEN json_build_object('type', t.typbasetype::text, 'modifier', t.typtypmod,
         'sql', format_type(t.typbasetype, t.typtypmod)) END AS base, t.typnotnull AS "notNull", t.typdefault AS "default",
       ARRAY(SELECT enumlabel FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder) AS labels,
       (SELECT coalesce(json_agg(json_build_object('type', atttypid::text, 'modifier', atttypmod,
         'sql', format_type(atttypid, atttypmod)) ORDER BY attnum), '[]') FROM pg_attribute
        WHERE t.typrelid <> 0 AND attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped) AS fields,
       coalesce((SELECT rngsubtype FROM pg_range WHERE rngtypid = t.oid),
         (SELECT rngtypid FROM pg_range WHERE rngmultitypid = t.oid))::text AS subtype,
       ARRAY(SELECT pg_get_expr(conbin, 0) FROM pg_constraint WHERE contypid = t.oid AND contype = 'c' ORDER BY conname) AS checks
     FROM used JOIN pg_type t ON t.oid = used.oid JOIN pg_namespace n ON n.oid = t.typnamespace`,
  );
  return new Map(
    rows.map((row) => [
      row.oid,
      {
        ...row,
        element: row.element ?? undefined,
        base: row.base ?? undefined,
        default: row.default ?? undefined,
        subtype: row.subtype ?? undefined,
      },
    ]),
  );
}
