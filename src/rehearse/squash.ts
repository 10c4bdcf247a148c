/** A squash: migrations of base that one new migration takes the place of. Both ways are built and compared. */
import type { CatalogChange } from '../compare/change-kinds.ts';
import { sameCatalog } from '../compare/changes.ts';
import { DatabaseError } from '../model/failure.ts';
import type { HistoryDifference, Migration, ProjectPair } from '../model/project.ts';
import type { Database } from '../ports.ts';
import { recordMore } from './ledger.ts';
import { replay } from './replay.ts';
import { compareRows, type RowDifference } from './row-difference.ts';
import { scriptOf } from './run.ts';
import { emptyDatabase, type Runner } from './runner.ts';
import { sendScript } from './send.ts';

/** What became of the comparison. Without differences the new migration builds and inserts the same. */
export interface Squash {
  /** The new migration. */
  readonly migration: string;
  /** Those of base that are gone, in order. */
  readonly replaced: readonly string[];
  /** From what the old ones build to what the new one builds. */
  readonly differences: readonly CatalogChange[];
  readonly rows: readonly RowDifference[];
}

/** duplicate_table (and index, sequence, view), duplicate_object, duplicate_column, duplicate_function, duplicate_schema. */
const alreadyThere = new Set(['42P07', '42710', '42701', '42723', '42P06']);

/**
 * Looks whether the first new migration is a squash of those that are gone: on base's state it fails because what it makes
 * is there, and in their place it runs. Such a one is marked as applied where the old ones have run: here, on `database`,
 * too. `undefined` where it is none.
 */
export async function squashOf(
  runner: Runner,
  { base, head }: ProjectPair,
  { added, deleted }: HistoryDifference,
  database: Database,
): Promise<Squash | undefined> {
  const squash = added.find((migration) => migration.bytes !== undefined);
  const last = deleted.at(-1);
  if (base === undefined || squash === undefined || last === undefined) return undefined;
  if (!(await isThere(runner, database, squash))) return undefined;
  const before = base.migrations.slice(0, base.migrations.indexOf(last) + 1);
  const kept = new Set(before.filter((migration) => !deleted.includes(migration)).map(({ name }) => name));
  const after = head.migrations.filter((migration) => migration === squash || kept.has(migration.name));
  await using young = await emptyDatabase(runner);
  const run = await replay(runner, young, after);
  if (run.failure !== undefined || run.leftOut.length > 0) return undefined;
  await using old = await emptyDatabase(runner);
  await replay(runner, old, before);
  const [was, is] = [await old.catalog(), await young.catalog()];
  const { differences } = sameCatalog(was, is);
  const rows = await compareRows({ database: old, catalog: was }, { database: young, catalog: is });
  await using connection = await database.connect();
  await recordMore(connection, [squash]);
  return { migration: squash.name, replaced: deleted.map(({ name }) => name), differences, rows };
}

/** Whether a migration fails on a copy because what it makes is there already. */
async function isThere(runner: Runner, database: Database, migration: Migration): Promise<boolean> {
  await using clone = await database.clone();
  await using connection = await clone.connect();
  try {
    await sendScript(connection, scriptOf(migration), runner.sender, runner.splitter);
    return false;
  } catch (error) {
    if (error instanceof DatabaseError) return alreadyThere.has(error.failure.sqlstate);
    throw error;
  }
}
