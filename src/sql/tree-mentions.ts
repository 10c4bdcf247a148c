/** What a syntax tree mentions. Walked without recursion: a tree can be as deep as a file is long. */
import type { Node } from 'libpg-query';
import type { LiteralUse } from './action.ts';
import { constantText, lastField, nameOf, relationName, strings } from './expressions.ts';
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

/** A part of a tree that is still to be looked at, with what it is compared with, assigned to or cast to. */
interface Visit {
  readonly value: unknown;
  readonly column: string | undefined;
  readonly cast: SqlType | undefined;
}

/** Collects what a tree mentions. Every statement passes through here, so little is made on the way. */
export function mentionsOf(root: unknown): Mentions {
  const literals = new Map<string, LiteralUse>();
  const relations = new Map<string, Name>();
  const columns = new Set<string>();
  const calls: Mentions['calls'][number][] = [];
  const changes: Node[] = [];
  const localNames = new Set<string>();
  /** What is to be visited, the next one last. */
  const stack: Visit[] = [];
  const push = (value: unknown, column?: string, cast?: SqlType): void => {
    if (typeof value === 'object' && value !== null) stack.push({ value, column, cast });
  };
  const pushAll = (visits: readonly Visit[]): void => {
    for (const { value, column, cast } of visits.toReversed()) push(value, column, cast);
  };
  /** Pushes the items of a list or the members of a node so that they come off the stack in their order. */
  const pushChildren = (parent: object, column?: string, cast?: SqlType): void => {
    if (Array.isArray(parent)) {
      for (let at = parent.length - 1; at >= 0; at -= 1) push(parent[at], column, cast);
      return;
    }
    const keys = Object.keys(parent);
    for (let at = keys.length - 1; at >= 0; at -= 1) {
      const key = keys[at] as keyof typeof parent;
      push(wrapped(key, parent[key]), column, cast);
    }
  };
  push(root);
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { value, column, cast } = visit;
    const node = value as Node;
    switch (kindOf(node)) {
      case 'A_Const': {
        const { sval } = inside(node, 'A_Const');
        const text = sval === undefined ? undefined : (sval.sval ?? '');
        if (text === undefined || text.length > longestLiteral || literals.size >= mostLiterals) break;
        const key = JSON.stringify([text, column, cast]);
        if (!literals.has(key)) literals.set(key, { value: text, column, cast });
        break;
      }
      case 'TypeCast': {
        const { arg, typeName } = inside(node, 'TypeCast');
        push(arg, column, typeOfTree(typeName));
        break;
      }
      case 'A_Expr': {
        const { lexpr, rexpr } = inside(node, 'A_Expr');
        push(rexpr, lastField(lexpr) ?? column, cast);
        push(lexpr, lastField(rexpr) ?? column, cast);
        break;
      }
      case 'ColumnRef':
        columns.add(strings(inside(node, 'ColumnRef').fields).at(-1) ?? '*');
        break;
      case 'RangeVar': {
        const name = relationName(inside(node, 'RangeVar'));
        relations.set(JSON.stringify(name), name);
        break;
      }
      case 'FuncCall': {
        const { funcname, ...rest } = inside(node, 'FuncCall');
        calls.push({ function: nameOf(funcname), arguments: (rest.args ?? []).map(constantText) });
        pushChildren(rest);
        break;
      }
      case 'UpdateStmt':
        if (value !== root) changes.push(node);
        else pushAll(updateParts(inside(node, 'UpdateStmt')));
        break;
      case 'InsertStmt':
        if (value !== root) changes.push(node);
        else pushAll(insertParts(inside(node, 'InsertStmt')));
        break;
      case 'DeleteStmt':
      case 'MergeStmt':
        if (value !== root) changes.push(node);
        else pushChildren(node, column, cast);
        break;
      case 'ColumnDef': {
        const definition = inside(node, 'ColumnDef');
        pushChildren(definition, definition.colname);
        break;
      }
      case 'AlterTableCmd': {
        const command = inside(node, 'AlterTableCmd');
        pushChildren(command, command.name);
        break;
      }
      case 'SelectStmt':
      case 'SubLink':
        pushChildren(node);
        break;
      case 'CommonTableExpr': {
        const { ctename } = inside(node, 'CommonTableExpr');
        if (ctename !== undefined) localNames.add(ctename);
        pushChildren(node, column, cast);
        break;
      }
      default:
        pushChildren(node, column, cast);
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

type KeysOf<T> = T extends unknown ? keyof T : never;
type NodeKind = KeysOf<Node>;

/** The parser's name of a node: it wraps each in an object with that one key. Of a list or a bare struct it is no name of any. */
function kindOf(value: object): NodeKind | undefined {
  for (const key in value) return key as NodeKind;
  return undefined;
}

/** What a node of a kind holds. */
function inside<K extends NodeKind>(node: Node, kind: K): Extract<Node, Record<K, unknown>>[K] {
  return (node as Extract<Node, Record<K, unknown>>)[kind];
}

/** A member of a node. A RangeVar that stands without its wrapper (INSERT INTO, DELETE FROM) is given one. */
function wrapped(key: string, child: unknown): unknown {
  return (key === 'relation' || key === 'rel' || key === 'pktable') &&
    typeof child === 'object' &&
    child !== null &&
    'relname' in child
    ? { RangeVar: child }
    : child;
}

/** The members of a node as visits. */
function childrenOf(parent: object): Visit[] {
  return Object.entries(parent).map(([key, child]) => ({
    value: wrapped(key, child),
    column: undefined,
    cast: undefined,
  }));
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
    ...childrenOf(rest),
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
    ...childrenOf(others),
    ...childrenOf(rest),
  ];
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
