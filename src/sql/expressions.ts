/** What expressions and queries of a syntax tree mention. Walked without recursion: a tree can be as deep as a file is long. */
import type { Node, RangeVar } from 'libpg-query';
import type { Condition, LiteralUse } from './action.ts';
import type { Name } from './names.ts';
import { type SqlType, typeOfTree } from './types.ts';

/** Everything that a tree mentions, without repetition, in the order of the text. */
export interface Mentions {
  readonly literals: readonly LiteralUse[];
  readonly relations: readonly Name[];
  readonly columns: readonly string[];
  readonly calls: readonly { readonly function: Name; readonly arguments: readonly (string | undefined)[] }[];
  /** INSERT, UPDATE, DELETE and MERGE inside WITH. */
  readonly changes: readonly Node[];
}

/** Enum labels are at most 63 bytes; longer strings and the thousandth row of an INSERT say nothing that a rule needs. */
const longestLiteral = 63;
const mostLiterals = 2_000;

/** The strings of a list of String nodes. */
export function strings(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}

/** A qualified name of a list of String nodes. */
export function nameOf(nodes: readonly Node[] | undefined): Name {
  const parts = strings(nodes);
  return { schema: parts.at(-2), name: parts.at(-1) ?? '' };
}

/** The name of a relation. */
export function relationName(relation: RangeVar | undefined): Name {
  return {
    schema:
      relation?.relpersistence === 't' && relation.schemaname === undefined
        ? 'pg_temp'
        : relation?.schemaname,
    name: relation?.relname ?? '',
  };
}

/** The constant string of an expression, through casts, `||` and the functions that only build names; else undefined. */
export function constantText(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if ('A_Const' in node) {
    const { sval, ival } = node.A_Const;
    return sval !== undefined ? (sval.sval ?? '') : ival !== undefined ? String(ival.ival ?? 0) : undefined;
  }
  if ('TypeCast' in node) return constantText(node.TypeCast.arg);
  if ('A_Expr' in node && strings(node.A_Expr.name).join() === '||') {
    const [left, right] = [constantText(node.A_Expr.lexpr), constantText(node.A_Expr.rexpr)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if ('FuncCall' in node) {
    const values = (node.FuncCall.args ?? []).map(constantText);
    const name = strings(node.FuncCall.funcname).at(-1);
    if (values.some((value) => value === undefined)) return undefined;
    const [first = '', ...rest] = values as string[];
    if (name === 'quote_ident') return `"${first.replaceAll('"', '""')}"`;
    if (name === 'quote_literal') return `'${first.replaceAll("'", "''")}'`;
    if (name !== 'format') return undefined;
    let next = 0;
    return first.replace(/%([sIL%])/g, (_, kind: string) => {
      if (kind === '%') return '%';
      const value = rest[next] ?? '';
      next += 1;
      return kind === 's'
        ? value
        : kind === 'I'
          ? `"${value.replaceAll('"', '""')}"`
          : `'${value.replaceAll("'", "''")}'`;
    });
  }
  return undefined;
}

/** Functions whose value may differ from row to row, so that a DEFAULT of them rewrites the table. */
const volatileFunctions = new Set(
  'random gen_random_uuid uuid_generate_v4 uuid_generate_v1 uuid_generate_v1mc uuidv4 uuidv7 clock_timestamp timeofday nextval gen_random_bytes gen_ulid nanoid cuid'.split(
    ' ',
  ),
);

/** Whether an expression calls a function that is known to be volatile. */
export function isVolatile(node: Node | undefined): boolean {
  return (
    node !== undefined && mentionsOf(node).calls.some((call) => volatileFunctions.has(call.function.name))
  );
}

/** Judges a WHERE clause: `WHERE true` and `WHERE 1 = 1` are no condition. */
export function conditionOf(where: Node | undefined): Condition {
  if (where === undefined) return 'none';
  if ('A_Const' in where && where.A_Const.boolval?.boolval === true) return 'always';
  if ('A_Expr' in where && where.A_Expr.kind === 'AEXPR_OP' && strings(where.A_Expr.name).join() === '=') {
    const [left, right] = [constantText(where.A_Expr.lexpr), constantText(where.A_Expr.rexpr)];
    if (left !== undefined && left === right) return 'always';
  }
  return 'some';
}

/** The column of a WHERE clause that is `column IS NULL` and nothing else. */
export function whereNull(where: Node | undefined): string | undefined {
  if (where === undefined || !('NullTest' in where) || where.NullTest.nulltesttype !== 'IS_NULL')
    return undefined;
  return lastField(where.NullTest.arg);
}

/** The two columns of a WHERE clause that is `one IS DISTINCT FROM other` and nothing else. */
export function whereDistinct(where: Node | undefined): readonly [string, string] | undefined {
  if (where === undefined || !('A_Expr' in where) || where.A_Expr.kind !== 'AEXPR_DISTINCT') return undefined;
  const [one, other] = [lastField(where.A_Expr.lexpr), lastField(where.A_Expr.rexpr)];
  return one === undefined || other === undefined ? undefined : [one, other];
}

/** Functions that never give NULL, of those that a backfill uses. */
const neverNull = new Set(
  'now gen_random_uuid uuid_generate_v4 random clock_timestamp statement_timestamp transaction_timestamp uuidv4 uuidv7 jsonb_build_object json_build_object jsonb_build_array json_build_array concat nextval'.split(
    ' ',
  ),
);
/** Functions that give NULL for NULL alone. */
const nullForNull = new Set(
  'to_json to_jsonb lower upper btrim ltrim rtrim length md5 replace initcap abs round'.split(' '),
);
const nullForNullOperators = new Set(['||', '+', '-', '*']);

/**
 * The columns of which one must be NULL for an expression to be NULL; none where it never is; `undefined` where it can't be
 * told.
 */
export function nullIf(node: Node | undefined): readonly string[] | undefined {
  if (node === undefined) return undefined;
  if ('A_Const' in node) return node.A_Const.isnull === true ? undefined : [];
  if ('TypeCast' in node) return nullIf(node.TypeCast.arg);
  if ('SQLValueFunction' in node || 'A_ArrayExpr' in node) return [];
  if ('ColumnRef' in node) {
    const column = lastField(node);
    return column === undefined ? undefined : [column];
  }
  if ('CoalesceExpr' in node) {
    const known = (node.CoalesceExpr.args ?? []).flatMap((part) => {
      const columns = nullIf(part);
      return columns === undefined ? [] : [columns];
    });
    return known.find((columns) => columns.length === 0) ?? known[0];
  }
  if ('CaseExpr' in node) {
    const results = (node.CaseExpr.args ?? []).map((when) =>
      'CaseWhen' in when ? nullIf(when.CaseWhen.result) : undefined,
    );
    return any([nullIf(node.CaseExpr.defresult), ...results]);
  }
  if ('FuncCall' in node) {
    const name = strings(node.FuncCall.funcname).at(-1) ?? '';
    if (neverNull.has(name)) return [];
    return nullForNull.has(name) ? any((node.FuncCall.args ?? []).map(nullIf)) : undefined;
  }
  if ('A_Expr' in node && nullForNullOperators.has(strings(node.A_Expr.name).at(-1) ?? ''))
    return any([nullIf(node.A_Expr.lexpr), nullIf(node.A_Expr.rexpr)]);
  return undefined;
}

function any(parts: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

interface Visit {
  readonly value: unknown;
  readonly column: string | undefined;
  readonly cast: SqlType | undefined;
}

function lastField(node: Node | undefined): string | undefined {
  return node !== undefined && 'ColumnRef' in node ? strings(node.ColumnRef.fields).at(-1) : undefined;
}

/** Collects what a tree mentions. */
export function mentionsOf(root: unknown): Mentions {
  const literals = new Map<string, LiteralUse>();
  const relations = new Map<string, Name>();
  const columns = new Set<string>();
  const calls: Mentions['calls'][number][] = [];
  const changes: Node[] = [];
  const localNames = new Set<string>();
  const stack: Visit[] = [{ value: root, column: undefined, cast: undefined }];
  /** Pushes children so that they come off the stack in their order. */
  const push = (visits: readonly Visit[]) => {
    for (let at = visits.length - 1; at >= 0; at -= 1) stack.push(visits[at] as Visit);
  };
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { value, column, cast } = visit;
    if (Array.isArray(value)) {
      push(value.map((item) => ({ value: item, column, cast })));
      continue;
    }
    if (typeof value !== 'object' || value === null) continue;
    const node = value as Node;
    if ('A_Const' in node) {
      const text = node.A_Const.sval === undefined ? undefined : (node.A_Const.sval.sval ?? '');
      const key = JSON.stringify([text, column, cast]);
      if (
        text !== undefined &&
        text.length <= longestLiteral &&
        literals.size < mostLiterals &&
        !literals.has(key)
      ) {
        literals.set(key, { value: text, column, cast });
      }
    } else if ('TypeCast' in node) {
      push([{ value: node.TypeCast.arg, column, cast: typeOfTree(node.TypeCast.typeName) }]);
    } else if ('A_Expr' in node) {
      const { lexpr, rexpr } = node.A_Expr;
      push([
        { value: lexpr, column: lastField(rexpr) ?? column, cast },
        { value: rexpr, column: lastField(lexpr) ?? column, cast },
      ]);
    } else if ('ColumnRef' in node) {
      const name = strings(node.ColumnRef.fields).at(-1);
      columns.add(name ?? '*');
    } else if ('RangeVar' in node) {
      const name = relationName(node.RangeVar);
      relations.set(JSON.stringify(name), name);
    } else if ('FuncCall' in node) {
      const { funcname, args } = node.FuncCall;
      calls.push({ function: nameOf(funcname), arguments: (args ?? []).map(constantText) });
      push(
        [{ value: { ...node.FuncCall, funcname: undefined }, column: undefined, cast: undefined }].flatMap(
          childrenOf,
        ),
      );
    } else if ('UpdateStmt' in node) {
      if (value !== root) changes.push(node);
      else push(updateParts(node.UpdateStmt));
    } else if ('InsertStmt' in node) {
      if (value !== root) changes.push(node);
      else push(insertParts(node.InsertStmt));
    } else if (('DeleteStmt' in node || 'MergeStmt' in node) && value !== root) {
      changes.push(node);
    } else if ('ColumnDef' in node) {
      push(childrenOf({ value: node.ColumnDef, column: node.ColumnDef.colname, cast: undefined }));
    } else if ('AlterTableCmd' in node) {
      push(childrenOf({ value: node.AlterTableCmd, column: node.AlterTableCmd.name, cast: undefined }));
    } else {
      if ('CommonTableExpr' in node && node.CommonTableExpr.ctename !== undefined)
        localNames.add(node.CommonTableExpr.ctename);
      const fresh = 'SelectStmt' in node || 'SubLink' in node;
      push(childrenOf({ value, column: fresh ? undefined : column, cast: fresh ? undefined : cast }));
    }
  }
  return {
    literals: [...literals.values()],
    relations: [...relations.values()].filter(
      ({ schema, name }) => schema !== undefined || !localNames.has(name),
    ),
    columns: [...columns],
    calls,
    changes,
  };
}

/** The children of a node. A RangeVar that stands without its wrapper (INSERT INTO, DELETE FROM) is given one. */
function childrenOf({ value, column, cast }: Visit): Visit[] {
  return Object.entries(value as object).map(([key, child]) => ({
    value:
      (key === 'relation' || key === 'rel' || key === 'pktable') && isBareRelation(child)
        ? { RangeVar: child }
        : child,
    column,
    cast,
  }));
}

function isBareRelation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'relname' in value;
}

/** SET column = expression gives its constants the column. */
function updateParts(statement: Extract<Node, { UpdateStmt: unknown }>['UpdateStmt']): Visit[] {
  const { targetList, relation, ...rest } = statement;
  const sets = (targetList ?? []).flatMap((target) =>
    'ResTarget' in target
      ? [{ value: target.ResTarget.val, column: target.ResTarget.name, cast: undefined }]
      : [],
  );
  return [
    { value: { RangeVar: relation ?? {} }, column: undefined, cast: undefined },
    ...sets,
    ...childrenOf({ value: rest, column: undefined, cast: undefined }),
  ];
}

/** VALUES and a SELECT list give their constants the column of the same position. */
function insertParts(statement: Extract<Node, { InsertStmt: unknown }>['InsertStmt']): Visit[] {
  const { relation, cols, selectStmt, ...rest } = statement;
  const names = (cols ?? []).map((column) => ('ResTarget' in column ? column.ResTarget.name : undefined));
  const select = selectStmt !== undefined && 'SelectStmt' in selectStmt ? selectStmt.SelectStmt : undefined;
  const rows = (select?.valuesLists ?? []).flatMap((row) =>
    'List' in row
      ? (row.List.items ?? []).map((value, at) => ({ value, column: names[at], cast: undefined }))
      : [],
  );
  const targets = (select?.targetList ?? []).map((target, at) => ({
    value: 'ResTarget' in target ? target.ResTarget.val : target,
    column: names[at],
    cast: undefined,
  }));
  const others = { ...select, valuesLists: undefined, targetList: undefined };
  return [
    { value: { RangeVar: relation ?? {} }, column: undefined, cast: undefined },
    ...rows,
    ...targets,
    ...childrenOf({ value: others, column: undefined, cast: undefined }),
    ...childrenOf({ value: rest, column: undefined, cast: undefined }),
  ];
}
