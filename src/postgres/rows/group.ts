/** Fills tables that refer to one another. */
import type { SqlConnection } from '../../ports.ts';
import { attempt, withSavepoints } from './attempt.ts';
import { makeReferences, removeOrphans } from './late.ts';
import { fillOne } from './one.ts';
import { countRows, rowsOf, type State } from './state.ts';
import type { FillReference, FillTable } from './tables.ts';

/** The tables of a group, those first whose rows can wait for what they refer to. */
function orderWithin(group: readonly FillTable[]): readonly FillTable[] {
  const left = [...group];
  const ordered: FillTable[] = [];
  const demands = (table: FillTable) => {
    const nullable = new Set(table.columns.filter((column) => column.nullable).map(({ number }) => number));
    return table.references.filter(
      ({ to, columns }) =>
        to !== table.oid &&
        left.some(({ oid }) => oid === to) &&
        !columns.some((column) => nullable.has(column)),
    ).length;
  };
  while (left.length > 0) {
    const next = left.reduce((best, table) => (demands(table) < demands(best) ? table : best));
    ordered.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return ordered;
}

/** Columns of a late reference that are not its own to set: those of earlier ones, and required ones among nullable ones. */
function settledIn(
  table: FillTable,
  reference: FillReference,
  late: readonly FillReference[],
): ReadonlySet<number> {
  const others = table.references.filter((other) => !late.includes(other)).flatMap(({ columns }) => columns);
  const required = table.columns
    .filter((column) => !column.nullable && reference.columns.includes(column.number))
    .map(({ number }) => number);
  return new Set([...others, ...(required.length < reference.columns.length ? required : [])]);
}

async function fillMembers(
  connection: SqlConnection,
  state: State,
  group: readonly FillTable[],
): Promise<void> {
  const before = new Map(group.map(({ oid }) => [oid, rowsOf(state, oid)]));
  const open = new Set(group.map(({ oid }) => oid));
  const lateOnes: { readonly table: FillTable; readonly reference: FillReference }[] = [];
  for (const table of orderWithin(group)) {
    const late = table.references.filter(({ to }) => open.has(to));
    const pending = late.flatMap((reference) => {
      const settled = settledIn(table, reference, late);
      return reference.columns.filter((column) => !settled.has(column));
    });
    await fillOne(connection, state, table, late, new Set(pending));
    lateOnes.push(...late.map((reference) => ({ table, reference })));
    open.delete(table.oid);
  }
  for (const { table, reference } of lateOnes) {
    const target = state.tables.get(reference.to);
    if (target === undefined || rowsOf(state, table.oid) === 0) continue;
    const settled = settledIn(
      table,
      reference,
      lateOnes.map((late) => late.reference),
    );
    await makeReferences(connection, table, target, reference, settled, {
      after: before.get(table.oid) ?? 0,
      rows: rowsOf(state, target.oid),
      awkward: state.request.rows === 'awkward',
    });
  }
  if (state.unchecked) await leaveNoOrphans(connection, state, group);
}

/** A reference that is known to hold: all of it was taken from one row. */
function isTaken(table: FillTable, reference: FillReference): boolean {
  return (
    reference.to !== table.oid &&
    !table.references.some(
      (other) => other !== reference && other.columns.some((column) => reference.columns.includes(column)),
    )
  );
}

/** Takes out rows whose foreign keys do not hold, until all do. */
async function leaveNoOrphans(
  connection: SqlConnection,
  state: State,
  group: readonly FillTable[],
): Promise<void> {
  const doubtful = group.flatMap((table) =>
    rowsOf(state, table.oid) === 0
      ? []
      : table.references
          .filter((reference) => group.length > 1 || !isTaken(table, reference))
          .map((reference) => ({ table, reference })),
  );
  if (doubtful.length === 0) return;
  let removed = 0;
  let last = -1;
  while (removed > last) {
    last = removed;
    for (const { table, reference } of doubtful) {
      const target = state.tables.get(reference.to);
      if (target === undefined) continue;
      const done = await attempt(() => removeOrphans(connection, table, target, reference));
      const gone = 'value' in done ? done.value : 0;
      removed += gone;
      if (gone > 0)
        state.reasons.set(table.oid, `No rows were found for which its foreign key ${reference.name} holds.`);
    }
  }
  if (removed === 0) return;
  for (const [oid, count] of await countRows(connection, group)) state.rows.set(oid, count);
}

/** Fills a group in an order in which foreign keys hold. @throws DatabaseError where the server is gone. */
export async function fillGroup(
  connection: SqlConnection,
  state: State,
  group: readonly FillTable[],
): Promise<void> {
  const refersToItself =
    group.length > 1 || group.some(({ oid, references }) => references.some(({ to }) => to === oid));
  if (state.unchecked || !refersToItself) return await fillMembers(connection, state, group);
  // Where foreign keys are checked, deferrable ones can wait for the end.
  await connection.query('BEGIN');
  await connection.query('SET CONSTRAINTS ALL DEFERRED');
  await fillMembers(withSavepoints(connection), state, group);
  const done = await attempt(() => connection.query('COMMIT'));
  if (!('refused' in done)) return;
  await connection.query('ROLLBACK');
  for (const [oid, count] of await countRows(connection, group)) {
    state.rows.set(oid, count);
    if (count === 0) state.reasons.set(oid, done.refused);
  }
}
