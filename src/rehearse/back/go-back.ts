/** Leads a database back to what another catalog says, and tells by which SQL and how far. */
import type { CatalogChange } from '../../compare/change-kinds.ts';
import { sameCatalog } from '../../compare/changes.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Database } from '../../ports.ts';
import { block, type RefusedStatement, runOrdered } from './ordered.ts';
import { planBack } from './plan.ts';
import type { ViewExtras } from './programs.ts';

/** How it went. */
export interface WentBack {
  /** Transactions, one after the other, exactly as they were run; '' where nothing had to be done. */
  readonly sql: string;
  /** The statements of each of them. */
  readonly transactions: readonly (readonly string[])[];
  /** The state once names were put back: what is different from here on was made anew. */
  readonly renamed: Catalog;
  /** What the target has and the database has not in the end, or the reverse. */
  readonly differences: readonly CatalogChange[];
  readonly refused: readonly RefusedStatement[];
}

/** Renames first, then what is different, then what only shows now: default privileges, a partition's own parts. */
const mostRounds = 3;

/**
 * Changes `database`, which is the caller's to use up, from `is` to `wanted`. `renames` are statements that put names
 * back, so that what has them keeps its rows and values.
 * @throws DatabaseError where the server is gone.
 */
export async function goBack(
  database: Database,
  is: Catalog,
  wanted: Catalog,
  renames: readonly string[],
): Promise<WentBack> {
  const transactions: (readonly string[])[] = [];
  let refused: readonly RefusedStatement[] = [];
  let state = is;
  const run = async (statements: readonly string[]): Promise<boolean> => {
    const ordered = await runOrdered(database, statements);
    refused = ordered.refused;
    if (ordered.ran.length === 0) return false;
    transactions.push(ordered.ran);
    state = await database.catalog();
    return true;
  };
  if (renames.length > 0) await run(renames);
  const renamed = state;
  const extras = state.views.length === 0 ? noExtras : await viewExtras(database);
  for (let round = 0; round < mostRounds; round++) {
    const statements = planBack(state, wanted, { extras, partitions: round > 0 });
    if (statements.length === 0 || !(await run(statements))) break;
    if (sameCatalog(state, wanted).same) break;
  }
  const { differences } = sameCatalog(state, wanted);
  return {
    sql: transactions.map(block).join('\n'),
    transactions,
    renamed,
    differences,
    refused: differences.length === 0 ? [] : refused,
  };
}

const noExtras: ViewExtras = new Map();

async function viewExtras(database: Database): Promise<ViewExtras> {
  await using connection = await database.connectAsAdmin();
  const { rows } = await connection.query(
    `SELECT n.nspname || '.' || c.relname, array_to_string(c.reloptions, ', '),
       (SELECT json_agg(pg_get_indexdef(i.indexrelid) ORDER BY i.indexrelid::regclass::text) FROM pg_index i WHERE i.indrelid = c.oid)
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('v', 'm') AND (c.reloptions IS NOT NULL OR EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid))`,
  );
  return new Map(
    rows.map(([path, options, indexes]) => [
      path ?? '',
      { options: options ?? undefined, indexes: JSON.parse(indexes ?? '[]') as string[] },
    ]),
  );
}
