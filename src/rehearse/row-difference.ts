/** Compares the rows that two histories leave in tables which both have. */
import type { Catalog, Column, Table } from '../model/catalog.ts';
import { pathOf, qualified, quote } from '../model/names.ts';
import type { Database, SqlConnection } from '../ports.ts';

/** A table whose rows differ. */
export interface RowDifference {
  /** `schema.name`. */
  readonly table: string;
  /** Rows that only the first has, and only the second. */
  readonly lost: number;
  readonly gained: number;
  /** One of the lost rows, else of the gained ones, as JSON; undefined where there are too many to be compared. */
  readonly example: string | undefined;
}

/** A database with its catalog. */
export interface Filled {
  readonly database: Database;
  readonly catalog: Catalog;
}

/** Beyond that only the number of rows is compared. */
const mostRows = 10_000;

/** Tables in the order of the catalog. What differs from run to run (times, made-up ids) is not compared. */
export async function compareRows(was: Filled, is: Filled): Promise<readonly RowDifference[]> {
  await using old = await was.database.connectAsAdmin();
  await using young = await is.database.connectAsAdmin();
  const found: RowDifference[] = [];
  for (const table of was.catalog.tables) {
    const twin = is.catalog.tables.find(({ schema, name }) => schema === table.schema && name === table.name);
    // Rows of a partition are seen with its parent; a table that is gone is told by the catalogs.
    if (twin === undefined || table.kind === 'foreign' || table.partitionOf !== undefined) continue;
    const columns = comparable(table, twin);
    const from = qualified(table);
    const [many, few] = [await countOf(old, from), await countOf(young, from)];
    const whole = many <= mostRows && few <= mostRows;
    const [before, after] = whole
      ? [await rowsOf(old, from, columns), await rowsOf(young, from, columns)]
      : [new Map([['', many]]), new Map([['', few]])];
    const lost = surplus(before, after);
    const gained = surplus(after, before);
    if (lost.count + gained.count === 0) continue;
    found.push({
      table: pathOf(table),
      lost: lost.count,
      gained: gained.count,
      example: whole ? (lost.example ?? gained.example) : undefined,
    });
  }
  return found;
}

async function countOf(connection: SqlConnection, table: string): Promise<number> {
  const { rows } = await connection.query(`SELECT count(*)::text FROM ${table}`);
  return Number(rows[0]?.[0]);
}

/** How often each row is there. */
async function rowsOf(
  connection: SqlConnection,
  table: string,
  columns: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await connection.query(
    `SELECT to_jsonb(r)::text, count(*)::text FROM (SELECT ${columns} FROM ${table}) r GROUP BY 1 ORDER BY 1`,
  );
  return new Map(rows.map(([row, count]) => [row ?? '', Number(count)]));
}

/** The columns of both tables whose values do not differ from run to run. */
function comparable(table: Table, twin: Table): string {
  const there = new Set(twin.columns.filter((column) => !varies(column)).map(({ name }) => name));
  return table.columns
    .filter((column) => there.has(column.name) && !varies(column))
    .map(({ name }) => quote(name))
    .join(', ');
}

/** Times, and ids that a function makes up. A sequence gives the same numbers again. */
function varies({ type, default: fallback }: Column): boolean {
  if (/^(?:timestamp|date|time|uuid)\b/.test(type)) return true;
  return fallback !== undefined && /\(/.test(fallback) && !/^nextval\(/.test(fallback);
}

/** What one side has more of. */
function surplus(
  more: ReadonlyMap<string, number>,
  less: ReadonlyMap<string, number>,
): { readonly count: number; readonly example: string | undefined } {
  let count = 0;
  let example: string | undefined;
  for (const [row, times] of more) {
    const left = times - (less.get(row) ?? 0);
    if (left <= 0) continue;
    count += left;
    example ??= row;
  }
  return { count, example };
}
