/**
 * What stands inside DO blocks and function bodies: libpg-query's `parsePlPgSQL` takes them apart into SQL texts with
 * their lines. EXECUTE of a constant is read like any other statement; other EXECUTEs are dynamic.
 */
import { type DoStmt, type Node, parsePlPgSQLSync, parseSync } from 'libpg-query';
import type { Action, FunctionBody } from './action.ts';
import { actionsOf } from './actions.ts';
import { constantText } from './expressions.ts';
import { positionsOf } from './positions.ts';
import { place, type Reading } from './reading.ts';

/** Code in code in code: nobody writes it by hand. */
const deepest = 5;
let depth = 0;

interface Found {
  /** Text that SQL parses; `dynamic` where it is an expression that makes such a text. */
  readonly text: string;
  /** 1-based line in the body. */
  readonly line: number;
  readonly conditional: boolean;
  readonly dynamic: boolean;
}

const conditionalKeys = new Set([
  'then_body',
  'else_body',
  'elsif_list',
  'case_when_list',
  'else_stmts',
  'exceptions',
]);
const loops = new Set([
  'PLpgSQL_stmt_fors',
  'PLpgSQL_stmt_fori',
  'PLpgSQL_stmt_while',
  'PLpgSQL_stmt_forc',
  'PLpgSQL_stmt_foreach_a',
  'PLpgSQL_stmt_dynfors',
]);

function queryOf(value: unknown): string | undefined {
  const expression = (value as { PLpgSQL_expr?: { query?: string } } | undefined)?.PLpgSQL_expr;
  return expression?.query;
}

/** Walks the tree of a PL/pgSQL function; statements come out in their order. */
function collect(value: unknown, conditional: boolean, line: number, found: Found[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, conditional, line, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value as Record<string, unknown>)) {
    if (key === 'datums') continue;
    const statement = (typeof child === 'object' && child !== null ? child : {}) as Record<string, unknown>;
    const at = typeof statement.lineno === 'number' ? statement.lineno : line;
    if (key === 'PLpgSQL_stmt_execsql')
      found.push({ text: queryOf(statement.sqlstmt) ?? '', line: at, conditional, dynamic: false });
    else if (key === 'PLpgSQL_stmt_perform')
      found.push({ text: queryOf(statement.expr) ?? '', line: at, conditional, dynamic: false });
    else if (key === 'PLpgSQL_stmt_call')
      found.push({ text: queryOf(statement.expr) ?? '', line: at, conditional, dynamic: false });
    else if (key === 'PLpgSQL_stmt_dynexecute')
      found.push({ text: queryOf(statement.query) ?? '', line: at, conditional, dynamic: true });
    else {
      // With an exception handler the whole block may be undone.
      const may =
        conditional || conditionalKeys.has(key) || loops.has(key) || statement.exceptions !== undefined;
      collect(child, may, at, found);
    }
  }
}

function actionsOfText(text: string, reading: Reading): readonly Action[] {
  const { stmts = [] } = parseSync(text);
  const positions = positionsOf(text);
  return stmts.flatMap(({ stmt, stmt_location = 0, stmt_len }) => {
    if (stmt === undefined) return [];
    const from = positions.fromBytes(stmt_location);
    const end = stmt_len === undefined ? text.length : positions.fromBytes(stmt_location + stmt_len);
    const start = from + (/^\s*/.exec(text.slice(from, end))?.[0].length ?? 0);
    return actionsOf({ ...reading, text, positions, start, end }, stmt);
  });
}

function actionsOfFound(found: Found, reading: Reading): readonly Action[] {
  const inner: Reading = {
    ...reading,
    lineOffset: reading.lineOffset + found.line - 1,
    conditional: reading.conditional || found.conditional,
  };
  try {
    if (!found.dynamic) return actionsOfText(found.text, inner);
    const target = parseSync(`SELECT ${found.text}`).stmts?.[0]?.stmt;
    const value =
      target !== undefined && 'SelectStmt' in target ? target.SelectStmt.targetList?.[0] : undefined;
    const constant = constantText(
      value !== undefined && 'ResTarget' in value ? value.ResTarget.val : undefined,
    );
    if (constant !== undefined) {
      const line = reading.lineOffset + found.line;
      return actionsOfText(constant, inner).map((action) => ({ ...action, line, endLine: line }));
    }
  } catch {
    // What the parser can't read here is reported as dynamic: nothing is known of it.
  }
  const text = found.text.trim();
  return place({ ...inner, text, positions: positionsOf(text), start: 0, end: text.length }, [
    { kind: 'dynamic-sql', text },
  ]);
}

/** Reads the source of a PL/pgSQL body; `undefined` where libpg-query can't. */
function plpgsqlActions(
  statement: string,
  bodyLine: number,
  reading: Reading,
): readonly Action[] | undefined {
  if (depth >= deepest) return undefined;
  depth += 1;
  try {
    const functions = (parsePlPgSQLSync(statement) as { plpgsql_funcs?: unknown[] }).plpgsql_funcs ?? [];
    const found: Found[] = [];
    collect(functions[0], false, 1, found);
    return found.flatMap((part) => actionsOfFound(part, { ...reading, lineOffset: bodyLine - 1 }));
  } catch {
    return undefined;
  } finally {
    depth -= 1;
  }
}

/** 1-based line of the file in which a body begins: the line of its opening quote. */
function lineOfBody(reading: Reading, code: string): number {
  const at = reading.text.slice(reading.start, reading.end).indexOf(code);
  return reading.positions.lineAt(reading.start + Math.max(at, 0)) + reading.lineOffset;
}

/** DO. */
export function blockActions(reading: Reading, statement: DoStmt): Action[] {
  const options = (statement.args ?? []).flatMap((node) => ('DefElem' in node ? [node.DefElem] : []));
  const text = (name: string) => {
    const argument = options.find((option) => option.defname === name)?.arg;
    return argument !== undefined && 'String' in argument ? argument.String.sval : undefined;
  };
  const language = (text('language') ?? 'plpgsql').toLowerCase();
  const code = text('as') ?? '';
  const inner =
    language === 'plpgsql'
      ? plpgsqlActions(reading.text.slice(reading.start, reading.end), lineOfBody(reading, code), {
          ...reading,
          within: reading.within ?? 'do-block',
        })
      : undefined;
  return [...place(reading, [{ kind: 'do-block', language, read: inner !== undefined }]), ...(inner ?? [])];
}

/** The body of CREATE FUNCTION or PROCEDURE. */
export function functionBody(
  reading: Reading,
  language: string,
  code: string | undefined,
  sqlBody: Node | undefined,
): FunctionBody | undefined {
  const inner: Reading = { ...reading, within: 'function' };
  if (sqlBody !== undefined) {
    const parts = 'List' in sqlBody ? (sqlBody.List.items ?? []) : [sqlBody];
    const statements = parts.flatMap((node) => ('List' in node ? (node.List.items ?? []) : [node]));
    return { language, actions: statements.flatMap((node) => actionsOf(inner, node)) };
  }
  if (code === undefined) return undefined;
  const line = lineOfBody(reading, code);
  if (language === 'plpgsql') {
    const actions = plpgsqlActions(reading.text.slice(reading.start, reading.end), line, inner);
    return actions === undefined ? undefined : { language, actions };
  }
  if (language !== 'sql' || depth >= deepest) return undefined;
  depth += 1;
  try {
    return { language, actions: actionsOfText(code, { ...inner, lineOffset: line - 1 }) };
  } catch {
    return undefined;
  } finally {
    depth -= 1;
  }
}
