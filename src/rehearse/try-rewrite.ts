/** A change with one of its statements written otherwise, tried on a copy of the base state. */
import type { CatalogChange } from '../compare/change-kinds.ts';
import { sameCatalog } from '../compare/changes.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Migration } from '../model/project.ts';
import type { Database } from '../ports.ts';
import { replay } from './replay.ts';
import type { LeftOutOf } from './run.ts';
import type { Runner } from './runner.ts';

/** What is tried. */
export interface RewriteToTry {
  /** The base state, which stays as it is. Nobody may be connected to it. */
  readonly base: Database;
  readonly leftOut: readonly LeftOutOf[];
  /** The new migrations with the rewrite, and what is to follow it, in order. */
  readonly migrations: readonly Migration[];
  /** Tables that are to hold rows, as `schema.name`. */
  readonly filled: readonly string[];
  /** What the change leads to as it is. */
  readonly after: Catalog;
}

/** Rows a table: they are to be there, not to be many. */
const rows = 20;

/**
 * What is different in the end. `undefined` where it does not run, or a table could not be filled.
 * @throws DatabaseError where the server is gone.
 */
export async function tryRewrite(
  runner: Runner,
  { base, leftOut, migrations, filled, after }: RewriteToTry,
): Promise<readonly CatalogChange[] | undefined> {
  await using copy = await base.clone();
  if (filled.length > 0) {
    const { unfilled } = await copy.fill({ rows: 'plain', tables: filled, count: rows });
    if (unfilled.length > 0) return undefined;
  }
  const run = await replay(runner, copy, migrations, leftOut);
  if (run.failure !== undefined) return undefined;
  return sameCatalog(after, await copy.catalog()).differences;
}
