/** The SQL in a file of TypeScript or JavaScript: what is written out in a call of Prisma's raw queries. */
import { type ParserPlugin, parse } from '@babel/parser';
import type * as t from '@babel/types';
import type { CodeQuery } from '../../model/query.ts';

/** Methods that take a tagged template, and those that take a string. */
const tags: ReadonlySet<string> = new Set(['$queryRaw', '$executeRaw']);
const calls: ReadonlySet<string> = new Set(['$queryRawUnsafe', '$executeRawUnsafe']);

/** The queries of one file; none where it does not parse. Fragments are among them: nobody can tell before they are tried. */
export function queriesIn(file: string, source: string): readonly CodeQuery[] {
  const program = programOf(file, source);
  if (program === undefined) return [];
  const found: CodeQuery[] = [];
  walk(program, (node) => {
    const query = queryOf(node);
    if (query !== undefined && query.sql.trim() !== '')
      found.push({ file, line: query.line, endLine: query.endLine, sql: query.sql, by: query.by });
  });
  return found;
}

function programOf(file: string, source: string): t.Node | undefined {
  const typed = /\.[cm]?tsx?$/.test(file);
  const common: readonly ParserPlugin[] = ['decorators-legacy', 'explicitResourceManagement'];
  // A .ts file may hold `<T>x`, which is no JSX; a .js file may hold both JSX and Flow's types.
  const plugins: ParserPlugin[] = typed
    ? [...common, 'typescript', ...(/x$/.test(file) ? (['jsx'] as const) : [])]
    : [...common, 'jsx', 'flow'];
  try {
    return parse(source, {
      sourceType: 'unambiguous',
      errorRecovery: true,
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      allowImportExportEverywhere: true,
      plugins,
    }).program;
  } catch {
    return undefined;
  }
}

/** What every node has and no node is in. */
const notNodes: ReadonlySet<string> = new Set([
  'loc',
  'extra',
  'errors',
  'leadingComments',
  'innerComments',
  'trailingComments',
]);

/** Every node, without recursion: code may be nested deeper than the stack. */
function walk(root: t.Node, visit: (node: t.Node) => void): void {
  const waiting: t.Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    visit(node);
    for (const key in node) {
      const part = (node as unknown as Record<string, unknown>)[key];
      if (typeof part !== 'object' || part === null || notNodes.has(key)) continue;
      if (!Array.isArray(part)) {
        if ('type' in part) waiting.push(part as t.Node);
        continue;
      }
      for (const one of part) if (typeof one === 'object' && one !== null) waiting.push(one as t.Node);
    }
  }
}

interface Found {
  readonly sql: string;
  readonly by: string;
  readonly line: number;
  readonly endLine: number;
}

function queryOf(node: t.Node): Found | undefined {
  if (node.type === 'TaggedTemplateExpression') {
    const by = nameOf(node.tag);
    if (by === undefined || !(tags.has(by) || by === 'Prisma.sql')) return undefined;
    return placed(node.quasi, by, templateSql(node.quasi));
  }
  if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression') {
    const by = nameOf(node.callee);
    const [first] = node.arguments;
    if (by === undefined || !calls.has(by) || first === undefined) return undefined;
    return placed(first, by, textOf(first));
  }
  return undefined;
}

function placed(node: t.Node, by: string, sql: string | undefined): Found | undefined {
  if (sql === undefined || node.loc == null) return undefined;
  // A template often begins with a line break.
  const lead = /^\s*/.exec(sql)?.[0].split('\n').length ?? 1;
  const line = node.loc.start.line + lead - 1;
  return { sql, by, line, endLine: Math.max(line, node.loc.end.line) };
}

/** `$queryRaw` of `a.b.$queryRaw` and of `a?.$queryRaw`; `Prisma.sql` as it is. */
function nameOf(node: t.Node): string | undefined {
  if (node.type === 'TSInstantiationExpression' || node.type === 'TSNonNullExpression')
    return nameOf(node.expression);
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined;
  const { object, property } = node;
  const name =
    property.type === 'Identifier' && !node.computed
      ? property.name
      : property.type === 'StringLiteral'
        ? property.value
        : undefined;
  if (object.type === 'Identifier' && object.name === 'Prisma') return `Prisma.${name ?? ''}`;
  return name;
}

/** A string that is written out, if in parts. */
function textOf(node: t.Node): string | undefined {
  if (node.type === 'StringLiteral') return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const [left, right] = [textOf(node.left), textOf(node.right)];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (node.type === 'ParenthesizedExpression') return textOf(node.expression);
  return undefined;
}

/** The text of a template with parameters. Undefined where the code puts SQL together that is not written here. */
function templateSql({ quasis, expressions }: t.TemplateLiteral): string | undefined {
  let sql = '';
  for (const [at, { value }] of quasis.entries()) {
    // Prisma gets what the escapes mean; a wrong one has no meaning.
    if (value.cooked == null) return undefined;
    sql += value.cooked;
    const expression = expressions[at];
    if (expression === undefined) continue;
    if (holdsSql(expression)) return undefined;
    sql += `$${at + 1}`;
  }
  return sql;
}

/** Whether an expression brings SQL along: `Prisma.join(…)`, `Prisma.raw(…)`, `Prisma.empty`, a nested `Prisma.sql`. */
function holdsSql(expression: t.Node): boolean {
  let found = false;
  walk(expression, (node) => {
    if (/^Prisma\.(?:sql|join|raw|empty)$/.test(nameOf(node) ?? '')) found = true;
  });
  return found;
}
