/** Reading names, constants and conditions of a syntax tree. */
import type { Node, RangeVar } from 'libpg-query';
import type { Condition } from './action.ts';
import type { Name } from './names.ts';

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

/** The last name of a column reference: the column. */
export function lastField(node: Node | undefined): string | undefined {
  return node !== undefined && 'ColumnRef' in node ? strings(node.ColumnRef.fields).at(-1) : undefined;
}
