/** The way back on tables that have rows: whether it applies there, and what of the rows comes back. */
import { qualified, quote } from '../../model/names.ts';
import type { Database, SqlConnection } from '../../ports.ts';
import { type RefusedStatement, refusedInOrder } from './ordered.ts';

/** A column of which values did not come back. */
export interface ColumnBack {
  readonly name: string;
  /** Values that it held before the migrations, NULL aside. */
  readonly values: number;
  /** How many of them are not there any more. */
  readonly lost: number;
}

/** A table as it was before the migrations and as it is when they are taken back. */
export interface TableBack {
  readonly schema: string;
  readonly name: string;
  readonly rows: number;
  /** How many rows it has in the end; fewer than that are there again where others came. */
  readonly back: number;
  /** Those that lost values. */
  readonly columns: readonly ColumnBack[];
}

/** How it went. */
export interface BackOnRows {
  /** What fails on rows that were there before the migrations. */
  readonly refused: readonly RefusedStatement[];
  /** What fails on rows such as the schema after the migrations allows. */
  readonly later: readonly RefusedStatement[];
  /** Where nothing was refused; sorted. Without those that are as they were. */
  readonly tables: readonly TableBack[];
}

/** What it is tried on. */
export interface RowsToGoBackOn {
  /** The filled state before the migrations. */
  readonly before: Database;
  /** The same after them; used up. */
  readonly after: Database;
  /** The tables that were filled, as `schema.name`. */
  readonly filled: readonly string[];
  /** The transactions of the way back. */
  readonly transactions: readonly (readonly string[])[];
  /** Tables of the state after, as `schema.name`, that get rows which only that allows; none: that is not tried. */
  readonly later: readonly string[];
}

/** Rows a table of those that only the state after allows: they are to be in the way by being there. */
const laterRows = 20;

/**
 * Tries it on the rows that were there before, then on such as may come after the deploy.
 * @throws DatabaseError where the server is gone.
 */
export async function goBackOnRows(request: RowsToGoBackOn): Promise<BackOnRows> {
  const { before, after, filled, transactions, later } = request;
  // Taken while nobody is connected, and before the way back changes it.
  await using copy = later.length === 0 ? undefined : await after.clone();
  const refused = await refusedInOrder(after, transactions);
  if (refused.length > 0) return { refused, later: [], tables: [] };
  const tables = await compared(before, after, filled);
  if (copy === undefined) return { refused, later: [], tables };
  await copy.fill({ rows: 'awkward', tables: later, count: laterRows });
  return { refused, later: await refusedInOrder(copy, transactions), tables };
}

/** Beyond that only the number of rows is compared. */
const mostRows = 10_000;

async function compared(
  before: Database,
  after: Database,
  filled: readonly string[],
): Promise<readonly TableBack[]> {
  await using was = await before.connectAsAdmin();
  await using is = await after.connectAsAdmin();
  const found: TableBack[] = [];
  for (const path of filled) {
    const at = path.indexOf('.');
    const table = { schema: path.slice(0, at), name: path.slice(at + 1) };
    const from = qualified(table);
    const [rows, back] = [await countOf(was, from), await countOf(is, from)];
    // Of an object that did not come back the catalogs tell.
    if (rows === undefined || back === undefined) continue;
    const columns = Math.max(rows, back) > mostRows ? [] : await columnsBack(was, is, table);
    if (rows !== back || columns.length > 0) found.push({ ...table, rows, back, columns });
  }
  return found;
}

async function countOf(connection: SqlConnection, from: string): Promise<number | undefined> {
  const there = await connection.query('SELECT to_regclass($1)', [from]);
  if (there.rows[0]?.[0] == null) return undefined;
  const { rows } = await connection.query(`SELECT count(*)::text FROM ${from}`);
  return Number(rows[0]?.[0]);
}

/** Columns whose values are not all there again, told by digests: one query a table where nothing is lost. */
async function columnsBack(
  was: SqlConnection,
  is: SqlConnection,
  table: { readonly schema: string; readonly name: string },
): Promise<readonly ColumnBack[]> {
  const { rows: attributes } = await was.query(
    `SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [qualified(table)],
  );
  const names = attributes.map(([name]) => name ?? '');
  if (names.length === 0) return [];
  const digests = names.map(
    (name) => `md5(string_agg(${md5(name)}, '' ORDER BY ${md5(name)} COLLATE "C")), count(${quote(name)})`,
  );
  const sql = `SELECT ${digests.join(', ')} FROM ${qualified(table)}`;
  const [[old = []], [now = []]] = [(await was.query(sql)).rows, (await is.query(sql)).rows];
  const found: ColumnBack[] = [];
  for (const [at, name] of names.entries()) {
    if (old[2 * at] === now[2 * at]) continue;
    const [before, after] = [await valuesOf(was, table, name), await valuesOf(is, table, name)];
    let lost = 0;
    for (const [value, times] of before) lost += Math.max(0, times - (after.get(value) ?? 0));
    if (lost > 0) found.push({ name, values: Number(old[2 * at + 1]), lost });
  }
  return found;
}

function md5(column: string): string {
  return `md5(${quote(column)}::text)`;
}

/** How often each value is there. */
async function valuesOf(
  connection: SqlConnection,
  table: { readonly schema: string; readonly name: string },
  column: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await connection.query(
    `SELECT ${md5(column)}, count(*)::text FROM ${qualified(table)} WHERE ${quote(column)} IS NOT NULL GROUP BY 1`,
  );
  return new Map(rows.map(([value, count]) => [value ?? '', Number(count)]));
}
