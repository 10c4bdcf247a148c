/** Fills one table. */
import { quote } from '../../model/names.ts';
import type { SqlConnection } from '../../ports.ts';
import { attempt } from './attempt.ts';
import { clustersOf } from './conditions.ts';
import { type Filling, insertEach, insertOf, RowMaker, Unfillable, type Way } from './insert.ts';
import { joinsOf, only } from './joins.ts';
import { chosenCombinations } from './probe.ts';
import { countRows, rowsOf, type State } from './state.ts';
import { type FillReference, type FillTable, readIndexable } from './tables.ts';

const ways: Readonly<Record<State['request']['rows'], readonly Way[]>> = {
  plain: [{ awkward: false, careless: false }],
  awkward: [
    { awkward: true, careless: true },
    { awkward: true, careless: false },
    { awkward: false, careless: false },
  ],
};

/** A way is gone again with other row numbers while it still brings a good part of the rows that are missing. */
const leastShare = 0.1;
const mostRounds = 4;
/** So many of the wanted rows are enough where a key refused the others. */
const enough = 0.98;

/** Why no statement can put rows there. */
function refusalOf(state: State, table: FillTable): string | undefined {
  if (table.kind === 'f') return 'It is a foreign table.';
  if (table.kind === 'v' || table.kind === 'm') return 'It is a view.';
  if (table.bare) return 'It is partitioned and has no partition.';
  const needed = table.references.find(
    ({ to, columns }) =>
      to !== table.oid &&
      state.reasons.has(to) &&
      rowsOf(state, to) === 0 &&
      table.columns.every(({ number, nullable }) => !columns.includes(number) || !nullable),
  );
  return needed && `It refers to ${state.tables.get(needed.to)?.relation}, which has no rows.`;
}

/** Nullable columns of references to tables that have no rows. */
function idleColumns(
  state: State,
  table: FillTable,
  references: readonly FillReference[],
): readonly number[] {
  const nullable = new Set(table.columns.filter((column) => column.nullable).map(({ number }) => number));
  return references
    .filter(({ to }) => rowsOf(state, to) === 0)
    .flatMap(({ columns }) => columns.filter((column) => nullable.has(column)));
}

/** Columns of numbers that keys hold start behind the numbers that are there. */
async function offsetsOf(
  connection: SqlConnection,
  { types }: State,
  table: FillTable,
  existing: number,
): Promise<ReadonlyMap<number, string>> {
  const held = new Set(table.keys.flatMap((key) => key.columns));
  const columns = table.columns.filter(
    ({ number, sort }) => held.has(number) && /^int[248]$/.test(types.get(sort.type)?.name ?? ''),
  );
  if (existing === 0 || columns.length === 0) return new Map();
  const ends = columns.map(({ name }) => `greatest(max(${quote(name)}) - ${existing}, 0)`);
  const done = await attempt(() => connection.query(`SELECT ${ends.join(', ')} FROM ${only(table)}`));
  if ('refused' in done) return new Map();
  return new Map(columns.map(({ number }, at) => [number, done.value.rows[0]?.[at] ?? '0']));
}

/** Puts in rows way by way; how many, and what the server said last where it refused. */
async function insertRows(
  connection: SqlConnection,
  filling: Filling,
  state: State,
  existing: number,
): Promise<{ readonly added: number; readonly refused: string | undefined }> {
  const { table } = filling;
  const { count, rows } = state.request;
  const forgiving = !table.hasRules && table.keys.every(({ deferrable }) => !deferrable);
  let added = 0;
  let refused: string | undefined;
  let after = existing;
  for (const way of ways[rows]) {
    for (let round = 0; round < mostRounds && added < count * enough; round++) {
      const left = count - added;
      const start = after;
      after += count;
      const done = await attempt(async () => {
        const maker = new RowMaker(filling, way, left);
        const chosen = await chosenCombinations(connection, maker, start, way.awkward);
        return await connection.execute(insertOf(table, maker.select(start, left, chosen), forgiving));
      });
      if ('refused' in done) {
        refused = done.refused;
        if (done.stopped) return { added, refused };
        break;
      }
      added += done.value;
      if (done.value < left * leastShare) break;
    }
  }
  if (added > 0 || refused === undefined) return { added, refused };
  return { added: await insertSingly(connection, filling, state, existing, after), refused };
}

/**
 * Puts in rows one by one, where all together were refused: because of a few of them, or because an index can't be made for
 * most values. How many.
 */
async function insertSingly(
  connection: SqlConnection,
  filling: Filling,
  state: State,
  existing: number,
  after: number,
): Promise<number> {
  const { table, types } = filling;
  const { count } = state.request;
  const done = await attempt(async () => {
    const checks = [...table.checks, ...(await readIndexable(connection, table.oid))];
    const way = { awkward: true, careless: false };
    const maker = new RowMaker({ ...filling, clusters: clustersOf(table, checks, types) }, way, count);
    const chosen = await chosenCombinations(connection, maker, after, true);
    await connection.script(insertEach(table, maker.select(after, count, chosen)));
    return ((await countRows(connection, [table])).get(table.oid) ?? 0) - existing;
  });
  return 'value' in done ? done.value : 0;
}

/** Fills a table, but for the `late` references, which are to be made afterwards and whose columns are `pending`. @throws DatabaseError where the server is gone. */
export async function fillOne(
  connection: SqlConnection,
  state: State,
  table: FillTable,
  late: readonly FillReference[],
  pending: ReadonlySet<number>,
): Promise<void> {
  if (table.partitionOf !== undefined) {
    // What was put into the whole has come to its partitions.
    const there = await countRows(connection, [table]);
    state.rows.set(table.oid, there.get(table.oid) ?? 0);
    if (rowsOf(state, table.oid) > 0) return;
  }
  const refusal = refusalOf(state, table);
  if (refusal !== undefined) {
    state.reasons.set(table.oid, refusal);
    return;
  }
  const existing = rowsOf(state, table.oid);
  const early = table.references.filter((reference) => !late.includes(reference));
  try {
    const filling: Filling = {
      table,
      types: state.types,
      joins: joinsOf(table, early, state.tables, ({ to }) => rowsOf(state, to)),
      clusters: clustersOf(table, table.checks, state.types),
      pending: new Set([...pending, ...idleColumns(state, table, early)]),
      offsets: await offsetsOf(connection, state, table, existing),
    };
    const { added, refused } = await insertRows(connection, filling, state, existing);
    state.rows.set(table.oid, existing + added);
    if (existing + added === 0)
      state.reasons.set(table.oid, refused ?? 'No row met its conditions and keys.');
  } catch (error) {
    if (!(error instanceof Unfillable)) throw error;
    state.reasons.set(table.oid, error.message);
  }
}
