/** What the catalog's queries share. */
import { compareText } from '../../model/order.ts';
import type { SqlConnection } from '../../ports.ts';

/** Sends a query; as much of a connection as reading a catalog needs. */
export type Asks = Pick<SqlConnection, 'query'>;

/** The rows of a select over `scope`, the namespaces that are looked at (see `readTogether`), each as an object. */
export type ReadRows = <Row>(select: string) => Promise<readonly Row[]>;

interface Asked {
  readonly select: string;
  readonly resolve: (rows: readonly never[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A reader that sends the selects asked of it in one turn as one query, because a catalog on the other side of the world is
 * read in as many round trips as there are queries. Selects find the user's schemas in `scope` (oid, nspname, nspowner,
 * nspacl): all of them, or those that are named.
 */
export function readTogether(connection: Asks, schemas?: readonly string[]): ReadRows {
  const named = schemas?.map((name) => `'${name.replaceAll("'", "''")}'`).join(', ');
  const among = named === undefined ? '' : `AND n.nspname IN (${named === '' ? 'NULL' : named})`;
  const scope = `WITH scope AS MATERIALIZED (SELECT n.oid, n.nspname, n.nspowner, n.nspacl FROM pg_namespace n
    WHERE ${isUserSchema} ${among})`;
  let waiting: Asked[] = [];
  const send = async (): Promise<void> => {
    const asked = waiting;
    waiting = [];
    const parts = asked.map(
      ({ select }, at) => `SELECT ${at} AS part, row_to_json(r)::text FROM (${select}) r`,
    );
    try {
      const { rows } = await connection.query(`${scope} ${parts.join('\nUNION ALL\n')}`);
      const found = asked.map((): unknown[] => []);
      for (const [part, json] of rows) found[Number(part)]?.push(JSON.parse(json ?? 'null'));
      for (const [at, { resolve }] of asked.entries()) resolve(found[at] as never[]);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  };
  return (select) =>
    new Promise((resolve, reject) => {
      const entry = { select, resolve: resolve as Asked['resolve'], reject };
      if (waiting.push(entry) === 1) queueMicrotask(() => void send());
    });
}

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
