/** What head's migrations did to base's: by folder name and by bytes, as Prisma's checksums see them. */
import { createHash } from 'node:crypto';
import { compareText } from '../model/order.ts';
import type { HistoryDifference, Migration, ProjectPair } from '../model/project.ts';

/**
 * A renamed migration is one that is gone while the same bytes stand under a new name; it is in neither `added` nor
 * `deleted`. A folder without a migration.sql has no bytes and is never a rename. Lists are in the order in which Prisma
 * applies migrations. `newer` are those that the base branch has got since.
 */
export function compareHistories(
  base: readonly Migration[],
  head: readonly Migration[],
  newer: ProjectPair['newer'] = [],
): HistoryDifference {
  const before = new Map(base.map((migration) => [migration.name, migration]));
  const after = new Map(head.map((migration) => [migration.name, migration]));
  const edited: { base: Migration; head: Migration }[] = [];
  const added: Migration[] = [];
  for (const migration of inOrder(head)) {
    const old = before.get(migration.name);
    if (old === undefined) added.push(migration);
    else if (!sameBytes(old, migration)) edited.push({ base: old, head: migration });
  }
  const deleted = inOrder(base).filter((migration) => !after.has(migration.name));

  const newByBytes = new Map<string, Migration[]>();
  for (const migration of added) {
    const key = keyOf(migration);
    if (key !== undefined) newByBytes.set(key, [...(newByBytes.get(key) ?? []), migration]);
  }
  const renamed: { from: Migration; to: Migration }[] = [];
  for (const from of deleted) {
    const to = newByBytes.get(keyOf(from) ?? '')?.shift();
    if (to !== undefined) renamed.push({ from, to });
  }
  const moved = new Set(renamed.flatMap(({ from, to }) => [from, to]));
  const newest = [...base, ...newer]
    .map((migration) => migration.name)
    .sort(compareText)
    .at(-1);
  const reallyAdded = added.filter((migration) => !moved.has(migration));
  return {
    base: base.length,
    added: reallyAdded,
    edited,
    deleted: deleted.filter((migration) => !moved.has(migration)),
    renamed,
    outOfOrder: reallyAdded
      .map((migration) => migration.name)
      .filter((name) => newest !== undefined && compareText(name, newest) < 0),
  };
}

/** A copy in Prisma's order, which is that of the names as bytes. */
export function inOrder(migrations: readonly Migration[]): Migration[] {
  return [...migrations].sort((a, b) => compareText(a.name, b.name));
}

/** Whether two migrations have the same checksum. */
function sameBytes(a: Migration, b: Migration): boolean {
  if (a.bytes === undefined || b.bytes === undefined) return a.bytes === b.bytes;
  return a.bytes === b.bytes || a.bytes.equals(b.bytes);
}

/** SHA-256 of the bytes; `undefined` for an empty or missing file, which says nothing about where it came from. */
export function keyOf(migration: Migration): string | undefined {
  if (migration.bytes === undefined || migration.bytes.length === 0) return undefined;
  return createHash('sha256').update(migration.bytes).digest('hex');
}
