/** What the catalog's queries share. */
import { compareText } from '../../model/order.ts';
import type { SqlConnection } from '../../ports.ts';

/** The rows of a query, each as an object. Sent one by one as JSON, so that types and arrays need no parsers. */
export async function readRows<Row>(connection: SqlConnection, select: string): Promise<readonly Row[]> {
  const { rows } = await connection.query(`SELECT row_to_json(r) FROM (${select}) r`);
  return rows.map(([json]) => JSON.parse(json ?? 'null') as Row);
}

/** SQL: whether a namespace `n` is one of the user's. */
export const isUserSchema = `n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'`;

/** SQL: whether an object belongs to no extension; both arguments are expressions, the first for its catalog's OID. */
export function isNotOfExtension(catalog: string, oid: string): string {
  return `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = ${catalog} AND e.objid = ${oid} AND e.deptype = 'e')`;
}

/** SQL: whether a function `p` was made by itself: the constructors of a range type belong to the type. */
export function isNotOfType(oid: string): string {
  return `NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass AND i.objid = ${oid} AND i.deptype = 'i')`;
}

/** SQL: what stands for `schema.name`, unquoted. */
export function qualified(namespace: string, name: string): string {
  return `${namespace}.nspname || '.' || ${name}`;
}

/** Sorted by one text, as bytes. */
export function sortedBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...items].sort((a, b) => compareText(key(a), key(b)));
}

/** Sorted by schema and name. */
export function sortedByName<T extends { readonly schema: string; readonly name: string }>(
  items: readonly T[],
): readonly T[] {
  return [...items].sort((a, b) => compareText(a.schema, b.schema) || compareText(a.name, b.name));
}

/** Groups rows by the OID of what they belong to, in the order in which they came. */
export function byOwner<Row extends { readonly of: string }>(
  rows: readonly Row[],
): (oid: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.of);
    if (group === undefined) groups.set(row.of, [row]);
    else group.push(row);
  }
  return (oid) => groups.get(oid) ?? [];
}
