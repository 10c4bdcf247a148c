/** What became of the values in columns that got another type: a copy after the migrations is compared with its original. */
import { DatabaseError } from '../model/failure.ts';
import { quote } from '../model/names.ts';
import { compareText } from '../model/order.ts';
import type { Database, SqlConnection } from '../ports.ts';

/** A column with another type. */
export interface Retyped {
  /** `schema.name` after the change. */
  readonly relation: string;
  /** Name after the change. */
  readonly column: string;
  /** `format_type`'s text, with the schema of types that are not the system's. */
  readonly from: string;
  readonly to: string;
  /** Values other than NULL that there were. */
  readonly values: number;
  /** How many of them are gone, or written differently now: 1 as 1.00 counts. */
  readonly changed: number;
  /**
   * How many of them can't be had back by a cast to the old type: what was cut off, rounded or folded together. Undefined
   * where there is no such cast.
   */
  readonly lost: number | undefined;
}

interface Column {
  readonly table: string;
  readonly number: string;
  readonly schema: string;
  readonly relation: string;
  readonly name: string;
  readonly type: string;
  /** Numbers of the primary key's columns; empty without one. */
  readonly key: readonly string[];
}

const columnsSelect = `SELECT a.attrelid, a.attnum, n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    (SELECT string_agg(k.number::text, ' ') FROM pg_index i, unnest(i.indkey) k(number) WHERE i.indrelid = c.oid AND i.indisprimary)
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'`;

/** Rows of one table that are compared; more of them tell nothing new. */
export const comparedRows = 100_000;

/**
 * Compares. The copy was cloned from the original, so that tables and columns have the same numbers in both.
 * @throws DatabaseError where the server is gone.
 */
export async function retypedColumns(original: Database, copy: Database): Promise<readonly Retyped[]> {
  await using before = await original.connectAsAdmin();
  await using after = await copy.connectAsAdmin();
  const old = await columnsOf(before);
  const now = await columnsOf(after);
  const pairs = [...now].flatMap(([id, column]) => {
    const earlier = old.get(id);
    return earlier === undefined || earlier.type === column.type ? [] : [{ earlier, column }];
  });
  if (pairs.length === 0) return [];
  // A cast may be the pull request's own code: it runs as whoever runs the migrations.
  await using owner = await copy.connect();
  const found: Retyped[] = [];
  for (const { earlier, column } of pairs) {
    const was = await valuesOf(before, earlier, old);
    const is = await valuesOf(after, column, now);
    const back = await valuesOf(owner, column, now, earlier.type).catch((error: unknown) => {
      if (!(error instanceof DatabaseError) || error.failure.sqlstate === 'connection') throw error;
      return undefined;
    });
    const entries = [...was].filter(([, value]) => value !== null);
    const missing = (values: ReadonlyMap<string, string | null>) =>
      entries.filter(([key, value]) => values.get(key) !== value).length;
    found.push({
      relation: `${column.schema}.${column.relation}`,
      column: column.name,
      from: earlier.type,
      to: column.type,
      values: entries.length,
      changed: missing(is),
      lost: back === undefined ? undefined : missing(back),
    });
  }
  return found.sort((a, b) => compareText(a.relation, b.relation) || compareText(a.column, b.column));
}

async function columnsOf(connection: SqlConnection): Promise<ReadonlyMap<string, Column>> {
  const { rows } = await connection.query(columnsSelect);
  const columns = rows.map((row): Column => {
    const [table, number, schema, relation, name, type, key] = row.map((value) => value ?? '');
    return {
      table: table ?? '',
      number: number ?? '',
      schema: schema ?? '',
      relation: relation ?? '',
      name: name ?? '',
      type: type ?? '',
      key: (key ?? '').split(' ').filter(Boolean),
    };
  });
  return new Map(columns.map((column) => [idOf(column.table, column.number), column]));
}

const idOf = (table: string, number: string) => `${table} ${number}`;

/**
 * Digests of a column's values, each cast to `type` first where one is given, by the primary key. Without a key rows are
 * matched by their place, which a rewrite of the table keeps.
 */
async function valuesOf(
  connection: SqlConnection,
  column: Column,
  columns: ReadonlyMap<string, Column>,
  type?: string,
): Promise<ReadonlyMap<string, string | null>> {
  const key = column.key.map((number) => columns.get(idOf(column.table, number)));
  // A key that is cast back itself is compared as what it was.
  const cast = (name: string, is: Column | undefined) =>
    type !== undefined && is === column ? `t.${quote(name)}::${type}` : `t.${quote(name)}`;
  const parts = key.map((part) => `pg_catalog.format('%s', ${cast(part?.name ?? '', part)})`);
  const place = parts.length === 0 ? 'pg_catalog.row_number() OVER (ORDER BY t.ctid)' : parts.join(', ');
  const value = cast(column.name, column);
  const { rows } = await connection.query(
    `SELECT pg_catalog.md5(pg_catalog.concat_ws('/', ${place})),
       CASE WHEN t.${quote(column.name)} IS NOT NULL THEN pg_catalog.md5(pg_catalog.format('%s', ${value})) END
     FROM ${quote(column.schema)}.${quote(column.relation)} t ORDER BY t.ctid LIMIT ${comparedRows}`,
  );
  return new Map(rows.map(([at, digest]) => [at ?? '', digest ?? null]));
}
