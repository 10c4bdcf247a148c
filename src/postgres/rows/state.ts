/** What is known while tables are being filled. */
import type { FillRequest, SqlConnection } from '../../ports.ts';
import { only } from './joins.ts';
import type { FillTable } from './tables.ts';
import type { FillTypes } from './types.ts';

/** One filling under way. */
export interface State {
  readonly request: FillRequest;
  /** By OID. */
  readonly tables: ReadonlyMap<string, FillTable>;
  readonly types: FillTypes;
  /** Rows of each table, by OID. */
  readonly rows: Map<string, number>;
  /** Why a table has none, by OID. */
  readonly reasons: Map<string, string>;
  /** No foreign key is checked: references may be made after the rows. */
  readonly unchecked: boolean;
}

/** How many rows a table of the state has. */
export function rowsOf(state: State, oid: string): number {
  return state.rows.get(oid) ?? 0;
}

/** Counts the rows of tables, by OID; of views and foreign tables there are none. @throws DatabaseError */
export async function countRows(
  connection: SqlConnection,
  tables: readonly FillTable[],
): Promise<Map<string, number>> {
  const selects = tables
    .filter(({ kind }) => kind === 'r' || kind === 'p')
    .map((table) => `SELECT '${table.oid}', count(*) FROM ${only(table)}`);
  if (selects.length === 0) return new Map();
  const { rows } = await connection.query(selects.join(' UNION ALL '));
  return new Map(rows.map(([oid, count]) => [oid ?? '', Number(count)]));
}
