/** Names of PostgreSQL objects: as data, as text and as they must be quoted in SQL. */

import { quote } from '../model/names.ts';

export { quoteLiteral } from '../model/names.ts';

/** A name with its schema as written; `undefined` where the search path decides. */
export interface Name {
  readonly schema: string | undefined;
  readonly name: string;
}

/**
 * Keywords that `quote_ident` quotes: all that are not "unreserved" in PostgreSQL 17
 * (https://www.postgresql.org/docs/17/sql-keywords-appendix.html).
 */
const keywords = new Set(
  `all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char
  character check coalesce collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do
  else end except exists extract false fetch float for foreign freeze from full grant greatest group grouping having ilike
  in initially inner inout int integer intersect interval into is isnull join json json_array json_arrayagg json_exists
  json_object json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading least left like
  limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset
  on only or order out outer overlaps overlay placing position precision primary real references returning right row
  select session_user setof similar smallint some substring symmetric system_user table tablesample then time timestamp to
  trailing treat trim true union unique user using values varchar variadic verbose when where window with xmlattributes
  xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`.split(
    /\s+/,
  ),
);

/** An identifier as it must be written in SQL, the way the server's `quote_ident` does it: `"User"`, `email`, `"order"`. */
export function quoteIdentifier(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !keywords.has(name) ? name : quote(name);
}

/** A name with its schema, quoted. The schema is left out where it is `implied`, the one that the search path finds first. */
export function quoteName({ schema, name }: Name, implied?: string): string {
  return schema === undefined || schema === implied
    ? quoteIdentifier(name)
    : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}

/** Parts joined with dots, unquoted, as in the Report's `object` and in the catalog. */
export function dotted(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('.');
}
