/** Lock modes of tables and what waits for them: https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES */
import type { ClientStatement } from '../../model/trace.ts';

/** The modes as `pg_locks` writes them, weakest first (src/include/storage/lockdefs.h). */
export const lockModes: readonly string[] = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
];

/** What a plain SELECT takes. */
const reading = new Set(['AccessExclusiveLock']);
/** With what the ROW EXCLUSIVE of INSERT, UPDATE and DELETE conflicts. */
const writing = new Set(['ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock']);

/** The strongest of some modes; undefined of none. */
export function strongest(modes: Iterable<string>): string | undefined {
  let best = -1;
  for (const mode of modes) best = Math.max(best, lockModes.indexOf(mode));
  return lockModes[best];
}

/** Whether a mode is more than what a reader takes. */
export function isNoticed(mode: string): boolean {
  return mode !== 'AccessShareLock';
}

/** What waits while somebody holds these modes on a table. */
export function waitsFor(modes: Iterable<string>): readonly ClientStatement[] {
  const held = [...modes];
  const writes = held.some((mode) => writing.has(mode));
  return [
    ...(held.some((mode) => reading.has(mode)) ? (['select'] as const) : []),
    ...(writes ? (['insert', 'update', 'delete'] as const) : []),
  ];
}
