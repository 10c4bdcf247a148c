/** Rows for tables: plain or awkward, whatever their types and constraints. */
import { DatabaseError } from '../../model/failure.ts';
import { compareText } from '../../model/order.ts';
import type { Filled, FillRequest, SqlConnection } from '../../ports.ts';
import { quoteName } from '../session.ts';
import { type Filling, insertOf, Unfillable, type Way } from './insert.ts';
import { joinsOf, only } from './joins.ts';
import { closureOf, groupsInOrder } from './order.ts';
import { type FillReference, type FillTable, readRelations, readTables } from './tables.ts';
import { type FillTypes, readTypes } from './types.ts';

/** So that the same values come out on every server. */
const settings = {
  timezone: 'UTC',
  datestyle: 'ISO, MDY',
  intervalstyle: 'postgres',
  bytea_output: 'hex',
  standard_conforming_strings: 'on',
  jit: 'off',
};

const plainly: readonly Way[] = [{ awkward: false, careless: false }];
const awkwardly: readonly Way[] = [
  { awkward: true, careless: true },
  { awkward: true, careless: false },
  { awkward: false, careless: false },
];

/** What a table with rows is known by meanwhile. */
interface State {
  readonly tables: ReadonlyMap<string, FillTable>;
  readonly types: FillTypes;
  /** Rows of each table, by OID. */
  readonly rows: Map<string, number>;
  readonly reasons: Map<string, string>;
}

async function setUp(
  connection: SqlConnection,
  searchPath: string,
  schemas: Iterable<string>,
): Promise<void> {
  const path = [searchPath, 'public', ...[...new Set(schemas)].sort(compareText).map(quoteName)].join(', ');
  const all = Object.entries({ ...settings, search_path: path });
  await connection.query(
    `SELECT ${all.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, false)`).join(', ')}`,
    all.flat(),
  );
}

/** How many rows each table has. */
async function countRows(
  connection: SqlConnection,
  tables: readonly FillTable[],
): Promise<Map<string, number>> {
  const counted = tables.filter(({ kind }) => kind === 'r' || kind === 'p');
  const selects = counted.map((table) => `SELECT '${table.oid}', count(*) FROM ${only(table)}`);
  const { rows } = selects.length === 0 ? { rows: [] } : await connection.query(selects.join(' UNION ALL '));
  return new Map(rows.map(([oid, count]) => [oid ?? '', Number(count)]));
}

/** Why no statement can put rows there. */
function refusalOf(table: FillTable): string | undefined {
  switch (table.kind) {
    case 'f':
      return 'It is a foreign table.';
    case 'v':
    case 'm':
      return 'It is a view.';
    default:
      return table.bare ? 'It is partitioned and has no partition.' : undefined;
  }
}

/** Columns of numbers that keys hold start behind the numbers that are there. */
async function offsetsOf(
  connection: SqlConnection,
  table: FillTable,
  existing: number,
  types: FillTypes,
): Promise<ReadonlyMap<number, string>> {
  if (existing === 0) return new Map();
  const held = new Set(table.keys.flatMap((key) => key.columns));
  const columns = table.columns.filter(
    ({ number, sort }) =>
      held.has(number) && ['int2', 'int4', 'int8'].includes(types.get(sort.type)?.name ?? ''),
  );
  if (columns.length === 0) return new Map();
  const { rows } = await connection.query(
    `SELECT ${columns.map(({ name }) => `greatest(max(${quoteName(name)}) - ${existing}, 0)`).join(', ')} FROM ${only(table)}`,
  );
  return new Map(columns.map(({ number }, at) => [number, rows[0]?.[at] ?? '0']));
}

async function fillOne(
  connection: SqlConnection,
  state: State,
  table: FillTable,
  late: readonly FillReference[],
  request: FillRequest,
): Promise<void> {
  const existing = state.rows.get(table.oid) ?? 0;
  const refusal = refusalOf(table);
  if (refusal !== undefined) {
    state.reasons.set(table.oid, refusal);
    return;
  }
  const filling: Filling = {
    table,
    types: state.types,
    joins: joinsOf(
      table,
      table.references.filter((reference) => !late.includes(reference)),
      state.tables,
      ({ to }) => state.rows.get(to) ?? 0,
    ),
    offsets: await offsetsOf(connection, table, existing, state.types),
  };
  const forgiving = !table.hasRules && !table.keys.some(({ deferrable }) => deferrable);
  let added = 0;
  for (const [at, way] of (request.rows === 'plain' ? plainly : awkwardly).entries()) {
    const left = request.count - added;
    if (left <= 0) break;
    try {
      const after = existing + at * request.count;
      added += await connection.execute(insertOf(filling, way, after, left, forgiving));
    } catch (error) {
      if (!(error instanceof Unfillable || error instanceof DatabaseError)) throw error;
      if (error instanceof DatabaseError && error.failure.sqlstate === 'connection') throw error;
      state.reasons.set(table.oid, error instanceof DatabaseError ? error.failure.message : error.message);
    }
  }
  state.rows.set(table.oid, existing + added);
}

/** Moves sequences on behind the numbers that were put in. */
async function moveSequences(connection: SqlConnection, tables: readonly FillTable[]): Promise<void> {
  const moves = tables.flatMap((table) =>
    table.columns.flatMap(({ name, sequence }) =>
      sequence === undefined
        ? []
        : [
            `SELECT setval('${sequence.replaceAll("'", "''")}', greatest(m, last_value)) FROM ${sequence},
             (SELECT max(${quoteName(name)}) AS m FROM ${only(table)}) t WHERE m >= last_value`,
          ],
    ),
  );
  for (const move of moves) await connection.query(move);
}

/** The tables of a group, those first whose rows can wait for what they refer to. */
function orderWithin(group: readonly FillTable[]): readonly FillTable[] {
  const left = [...group];
  const ordered: FillTable[] = [];
  const demands = (table: FillTable) =>
    table.references.filter(
      (reference) =>
        left.some(({ oid }) => oid === reference.to) &&
        !reference.columns.every((number) =>
          table.columns.some((column) => column.number === number && column.nullable),
        ),
    ).length;
  while (left.length > 0) {
    const next = left.reduce((best, table) => (demands(table) < demands(best) ? table : best));
    ordered.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return ordered;
}

/**
 * Fills tables over a connection that may write them all, in foreign key order.
 * @throws DatabaseError where the server is gone.
 */
export async function fillTables(
  connection: SqlConnection,
  searchPath: string,
  request: FillRequest,
): Promise<Filled> {
  const relations = await readRelations(connection);
  const asked = request.tables.map((name) => ({ name, relation: relations.byName.get(name) }));
  const start = asked.flatMap(({ relation }) => (relation === undefined ? [] : [relation.oid]));
  const wanted = closureOf(start, (oid) => relations.references(oid).map(({ to }) => to));
  const list = await readTables(
    connection,
    relations,
    [...wanted].sort((a, b) =>
      compareText(relations.byOid.get(a)?.relation ?? '', relations.byOid.get(b)?.relation ?? ''),
    ),
  );
  const types = await readTypes(
    connection,
    list.flatMap((table) => table.columns.map(({ sort }) => sort.type)),
  );
  await setUp(
    connection,
    searchPath,
    [...types.values()].map(({ schema }) => schema).filter((schema) => schema !== 'pg_catalog'),
  );
  const tables = new Map(list.map((table) => [table.oid, table]));
  const state: State = { tables, types, rows: await countRows(connection, list), reasons: new Map() };
  const targets = (table: FillTable) =>
    table.references.flatMap(({ to }) => (to === table.oid ? [] : (tables.get(to) ?? [])));
  for (const group of groupsInOrder(list, targets)) {
    const open = new Set(group.map(({ oid }) => oid));
    for (const table of orderWithin(group)) {
      const late = table.references.filter(({ to }) => open.has(to));
      await fillOne(connection, state, table, late, request);
      open.delete(table.oid);
    }
  }
  await moveSequences(
    connection,
    list.filter(({ oid }) => (state.rows.get(oid) ?? 0) > 0),
  );
  const isFilled = ({ oid }: FillTable) => (state.rows.get(oid) ?? 0) > 0;
  return {
    filled: list.filter(isFilled).map(({ relation, oid }) => ({ relation, rows: state.rows.get(oid) ?? 0 })),
    unfilled: [
      ...list
        .filter((table) => !isFilled(table))
        .map(({ relation, oid }) => ({
          relation,
          reason: state.reasons.get(oid) ?? 'Its keys refuse every row.',
        })),
      ...asked
        .filter(({ relation }) => relation === undefined)
        .map(({ name }) => ({ relation: name, reason: 'There is no such table.' })),
    ].sort((a, b) => compareText(a.relation, b.relation)),
  };
}
