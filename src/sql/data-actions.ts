/** Statements that read and change rows, in actions. */
import type { Node } from 'libpg-query';
import { conditionOf, nullIf, relationName, whereDistinct, whereNull } from './expressions.ts';
import type { Unplaced } from './reading.ts';
import { mentionsOf } from './tree-mentions.ts';

/** INSERT, UPDATE, DELETE, MERGE and SELECT, with what WITH changes on the way. */
export function dataActions(node: Node): Unplaced[] {
  const { relations, columns, calls, changes } = mentionsOf(node);
  const inner = changes.flatMap((change) => dataActions(change));
  const called: Unplaced[] = calls.map((call) => ({ kind: 'call', ...call }));
  if ('InsertStmt' in node) {
    const table = relationName(node.InsertStmt.relation);
    const target = (node.InsertStmt.cols ?? []).flatMap((column) =>
      'ResTarget' in column ? (column.ResTarget.name ?? []) : [],
    );
    const reads = relations.filter((name) => name.name !== table.name || name.schema !== table.schema);
    return [...inner, { kind: 'insert', table, columns: target, reads, readColumns: columns }, ...called];
  }
  if ('UpdateStmt' in node) {
    const table = relationName(node.UpdateStmt.relation);
    const sets = (node.UpdateStmt.targetList ?? []).flatMap((target) =>
      'ResTarget' in target
        ? [
            {
              column: target.ResTarget.name ?? '',
              reads: mentionsOf(target.ResTarget.val).columns,
              nullIf: nullIf(target.ResTarget.val),
            },
          ]
        : [],
    );
    return [
      ...inner,
      {
        kind: 'update',
        table,
        sets,
        // With FROM a row that matches nothing there is not changed.
        condition:
          node.UpdateStmt.fromClause === undefined ? conditionOf(node.UpdateStmt.whereClause) : 'some',
        whereNull:
          node.UpdateStmt.fromClause === undefined
            ? (whereNull(node.UpdateStmt.whereClause) ?? alike(node.UpdateStmt.whereClause, sets))
            : undefined,
        reads: relations,
      },
      ...called,
    ];
  }
  if ('DeleteStmt' in node) {
    const { relation, whereClause, usingClause } = node.DeleteStmt;
    const condition = conditionOf(whereClause);
    return [
      ...inner,
      {
        kind: 'delete',
        table: relationName(relation),
        condition: usingClause === undefined ? condition : 'some',
        whereNull: usingClause === undefined ? whereNull(whereClause) : undefined,
      },
      ...called,
    ];
  }
  if ('MergeStmt' in node)
    return [
      ...inner,
      { kind: 'merge', table: relationName(node.MergeStmt.relation), reads: relations },
      ...called,
    ];
  const into = 'SelectStmt' in node ? node.SelectStmt.intoClause : undefined;
  const made: Unplaced[] =
    into?.rel === undefined
      ? [{ kind: 'select' }]
      : [tableOfQuery(relationName(into.rel), into.rel.relpersistence === 't', false)];
  return [...inner, ...made, ...called];
}

/** CREATE TABLE … AS and SELECT … INTO. */
export function tableOfQuery(
  table: ReturnType<typeof relationName>,
  temporary: boolean,
  ifNotExists: boolean,
): Unplaced {
  const nothing = {
    columns: [],
    constraints: [],
    partitionOf: undefined,
    partitioned: false,
    inherits: [],
    like: [],
  };
  return { kind: 'create-table', table, ...nothing, ifNotExists, temporary, fromQuery: true };
}

/** `SET a = b WHERE a IS DISTINCT FROM b` leaves no row where `a` is not `b`: as good as a condition on NULL. */
function alike(
  where: Node | undefined,
  sets: readonly { readonly column: string; readonly nullIf: readonly string[] | undefined }[],
): string | undefined {
  const pair = whereDistinct(where);
  const set = sets.find(({ column, nullIf: reads }) => pair?.includes(column) && reads?.length === 1);
  return set?.nullIf?.every((read) => pair?.includes(read)) === true ? set.column : undefined;
}
