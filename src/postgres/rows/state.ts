/** What is known while tables are being filled. */
import type { FillRequest, SqlConnection } from '../../ports.ts';
import { attempt } from './attempt.ts';
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

/** Counts the rows of tables, by OID; views, foreign tables and tables that may not be read are left out. */
export async function countRows(
  connection: SqlConnection,
  tables: readonly FillTable[],
): Promise<Map<string, number>> {
  const selects = tables
    .filter(({ kind }) => kind === 'r' || kind === 'p')
    .map((table) => `SELECT '${table.oid}', count(*) FROM ${only(table)}`);
  const counted = new Map<string, number>();
  const ask = async (some: readonly string[]): Promise<void> => {
    if (some.length === 0) return;
    const done = await attempt(() => connection.query(some.join(' UNION ALL ')));
    if ('value' in done) for (const [oid, count] of done.value.rows) counted.set(oid ?? '', Number(count));
    // One that may not be read is no reason to know nothing of the others.
    else if (some.length > 1) for (const one of some) await ask([one]);
  };
  await ask(selects);
  return counted;
}
