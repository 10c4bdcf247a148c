/** Rows for tables: plain or awkward, whatever their types and constraints. */
import { quote } from '../../model/names.ts';
import { compareText } from '../../model/order.ts';
import type { Filled, FillRequest, SqlConnection } from '../../ports.ts';
import { attempt } from './attempt.ts';
import { fillGroup } from './group.ts';
import { only } from './joins.ts';
import { closureOf, groupsInOrder } from './order.ts';
import { countRows, rowsOf, type State } from './state.ts';
import { type FillTable, type Relations, readRelations, readTables } from './tables.ts';
import { readTypes } from './types.ts';

/** So that the same values come out on every server. */
const settings = {
  timezone: 'UTC',
  datestyle: 'ISO, MDY',
  intervalstyle: 'postgres',
  bytea_output: 'hex',
  standard_conforming_strings: 'on',
  jit: 'off',
};

/** Sets the session up; whether foreign keys go unchecked in it. */
async function setUp(
  connection: SqlConnection,
  searchPath: string,
  schemas: Iterable<string>,
): Promise<boolean> {
  const path = [searchPath, 'public', ...[...new Set(schemas)].sort(compareText).map(quote)].join(', ');
  const all = Object.entries({ ...settings, search_path: path });
  const calls = all.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, false)`);
  const { rows } = await connection.query(
    `SELECT current_setting('session_replication_role'), ${calls.join(', ')}`,
    all.flat(),
  );
  return rows[0]?.[0] === 'replica';
}

/** Moves sequences on behind the numbers that were put in. */
async function moveSequences(connection: SqlConnection, tables: readonly FillTable[]): Promise<void> {
  for (const table of tables) {
    for (const { name, sequence } of table.columns) {
      if (sequence === undefined) continue;
      const move = `SELECT setval('${sequence.replaceAll("'", "''")}', m) FROM ${sequence},
        (SELECT max(${quote(name)}) AS m FROM ${only(table)}) "#t" WHERE m >= last_value`;
      await attempt(() => connection.query(move));
    }
  }
}

/** Tables with what their rows depend on: those that they refer to, and for a partition the whole. */
function dependencies(relations: Relations, oid: string): readonly string[] {
  const parent = relations.byOid.get(oid)?.parent;
  return [...(parent == null ? [] : [parent]), ...relations.references(oid).map(({ to }) => to)];
}

/**
 * Fills tables over a connection that may write them all, in foreign key order.
 * @throws DatabaseError where the server is gone, the disk limit is reached or the catalog can't be read.
 */
export async function fillTables(
  connection: SqlConnection,
  searchPath: string,
  request: FillRequest,
): Promise<Filled> {
  const relations = await readRelations(connection);
  const asked = [...new Set(request.tables)].map((name) => ({ name, oid: relations.byName.get(name)?.oid }));
  const wanted = closureOf(
    asked.flatMap(({ oid }) => oid ?? []),
    (oid) => dependencies(relations, oid),
  );
  const name = (oid: string) => relations.byOid.get(oid)?.relation ?? '';
  const list = await readTables(
    connection,
    relations,
    [...wanted].sort((a, b) => compareText(name(a), name(b))),
  );
  const types = await readTypes(
    connection,
    list.flatMap((table) => table.columns.map(({ sort }) => sort.type)),
  );
  const schemas = [...types.values()].map(({ schema }) => schema).filter((schema) => schema !== 'pg_catalog');
  const unchecked = await setUp(connection, searchPath, schemas);
  const tables = new Map(list.map((table) => [table.oid, table]));
  const state: State = {
    request,
    tables,
    types,
    rows: await countRows(connection, list),
    reasons: new Map(),
    unchecked,
  };
  const needed = ({ oid }: FillTable) =>
    dependencies(relations, oid).flatMap((other) => (other === oid ? [] : (tables.get(other) ?? [])));
  for (const group of groupsInOrder(list, needed)) await fillGroup(connection, state, group);

  const isFilled = ({ oid }: FillTable) => rowsOf(state, oid) > 0;
  await moveSequences(connection, list.filter(isFilled));
  const unfilled = [
    ...list
      .filter((table) => !isFilled(table))
      .map(({ relation, oid }) => ({ relation, reason: state.reasons.get(oid) ?? '' })),
    ...asked
      .filter(({ oid }) => oid === undefined)
      .map((missing) => ({ relation: missing.name, reason: 'There is no such table.' })),
  ];
  return {
    filled: list.filter(isFilled).map(({ relation, oid }) => ({ relation, rows: rowsOf(state, oid) })),
    unfilled: unfilled.sort((a, b) => compareText(a.relation, b.relation)),
  };
}
