/** Works out constant expressions of a config file: text, paths and lists of text. */
import { posix } from 'node:path';
import type * as t from '@babel/types';

/** Virtual root under which a config's folder and working folder lie, so that `path.join(__dirname, …)` can be worked out. */
export const virtualRoot = '/preflight-repository';

/** The text of a file that the config reads with readFileSync. */
export class FileText {
  /** Absolute under the virtual root. */
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
}

/** A value that can't be known without running the file. */
export interface Unclear {
  readonly unclear: true;
}

/** What is known of an expression. `undefined`: not set. Objects stay syntax. */
export type Known = string | readonly string[] | FileText | t.ObjectExpression | Unclear | undefined;

/** What the names of a file mean. */
export interface Scope {
  /** Absolute under the virtual root. */
  readonly file: string;
  readonly workingFolder: string;
  readonly constants: Map<string, t.Expression>;
  readonly imports: Map<string, { readonly from: string; readonly name: string }>;
}

const unclear: Unclear = { unclear: true };

/** Whether a value could not be worked out. */
export function isUnclear(value: Known): value is Unclear {
  return typeof value === 'object' && 'unclear' in value;
}

/** An expression without parentheses and type assertions. */
export function unwrap(node: t.Node): t.Node {
  let plain = node;
  while (
    plain.type === 'TSAsExpression' ||
    plain.type === 'TSSatisfiesExpression' ||
    plain.type === 'TSNonNullExpression' ||
    plain.type === 'TSTypeAssertion' ||
    plain.type === 'ParenthesizedExpression'
  ) {
    plain = plain.expression;
  }
  return plain;
}

/** The value of an expression as far as it is constant. `process.env.X` is not set, as in the environment that a config is run in. */
export function evaluate(expression: t.Node, scope: Scope, depth = 0): Known {
  if (depth > 40) return unclear;
  const node = unwrap(expression);
  const next = (inner: t.Node): Known => evaluate(inner, scope, depth + 1);
  switch (node.type) {
    case 'StringLiteral':
      return node.value;
    case 'NullLiteral':
      return undefined;
    case 'TemplateLiteral': {
      const parts = node.quasis.map((quasi) => quasi.value.cooked ?? undefined);
      const values = node.expressions.map(next);
      if (!parts.every(isText) || !values.every(isText)) return unclear;
      return parts.map((part, at) => part + (values[at] ?? '')).join('');
    }
    case 'BinaryExpression': {
      const [left, right] = [next(node.left), next(node.right)];
      return node.operator === '+' && isText(left) && isText(right) ? left + right : unclear;
    }
    case 'LogicalExpression': {
      const left = next(node.left);
      if (isUnclear(left) || node.operator === '&&') return unclear;
      const unset = left === undefined || (node.operator === '||' && left === '');
      return unset ? next(node.right) : left;
    }
    case 'ArrayExpression': {
      const items: string[] = [];
      for (const element of node.elements) {
        const value =
          element === null ? unclear : next(element.type === 'SpreadElement' ? element.argument : element);
        if (isText(value) && element?.type !== 'SpreadElement') items.push(value);
        else if (Array.isArray(value) && element?.type === 'SpreadElement') items.push(...value);
        else return unclear;
      }
      return items;
    }
    case 'Identifier': {
      if (node.name === 'undefined') return undefined;
      const constant = scope.constants.get(node.name);
      if (constant !== undefined) return next(constant);
      if (node.name === '__dirname') return posix.dirname(scope.file);
      return node.name === '__filename' ? scope.file : unclear;
    }
    case 'MemberExpression':
      return member(node, scope, next);
    case 'CallExpression':
      return call(node, scope, next);
    case 'NewExpression':
      return newUrl(node, next);
    default:
      return unclear;
  }
}

function isText(value: Known): value is string {
  return typeof value === 'string';
}

function nameOf(node: t.MemberExpression): string | undefined {
  if (node.computed) return node.property.type === 'StringLiteral' ? node.property.value : undefined;
  return node.property.type === 'Identifier' ? node.property.name : undefined;
}

/** `import.meta.dirname`, `process.env.NAME`, `new URL(…).pathname`, a key of a constant object, `path.sep`. */
function member(node: t.MemberExpression, scope: Scope, next: (inner: t.Node) => Known): Known {
  const name = nameOf(node);
  const object = unwrap(node.object);
  if (object.type === 'MetaProperty') {
    if (name === 'dirname') return posix.dirname(scope.file);
    return name === 'filename' || name === 'url' ? scope.file : unclear;
  }
  if (
    object.type === 'MemberExpression' &&
    object.object.type === 'Identifier' &&
    object.object.name === 'process'
  ) {
    return nameOf(object) === 'env' && !scope.constants.has('process') ? undefined : unclear;
  }
  if (object.type === 'NewExpression' && name === 'pathname') return newUrl(object, next);
  if (object.type === 'Identifier' && scope.imports.get(object.name)?.from === 'path' && name === 'sep')
    return '/';
  const constant = object.type === 'Identifier' ? scope.constants.get(object.name) : undefined;
  const plain = constant === undefined ? undefined : unwrap(constant);
  if (plain?.type !== 'ObjectExpression' || name === undefined) return unclear;
  for (const property of plain.properties) {
    if (property.type !== 'ObjectProperty' || property.computed) return unclear;
    const key =
      property.key.type === 'Identifier'
        ? property.key.name
        : property.key.type === 'StringLiteral'
          ? property.key.value
          : undefined;
    if (key === name) return next(property.value);
  }
  return undefined;
}

/** Which function of which module is called. */
function calledFunction(
  node: t.CallExpression,
  scope: Scope,
): { readonly from: string; readonly name: string } | undefined {
  const { callee } = node;
  if (callee.type === 'Identifier') return scope.imports.get(callee.name);
  if (callee.type !== 'MemberExpression') return undefined;
  const name = nameOf(callee);
  const object = unwrap(callee.object);
  if (name === undefined) return undefined;
  if (object.type === 'Identifier') {
    const imported = scope.imports.get(object.name);
    if (imported !== undefined) return { from: imported.from, name };
    return object.name === 'process' ? { from: 'process', name } : undefined;
  }
  // path.posix.join and require('path').join
  if (object.type === 'MemberExpression' && object.object.type === 'Identifier') {
    const from = scope.imports.get(object.object.name)?.from;
    return from === undefined ? undefined : { from, name };
  }
  const [required] =
    object.type === 'CallExpression' &&
    object.callee.type === 'Identifier' &&
    object.callee.name === 'require'
      ? object.arguments
      : [];
  return required?.type === 'StringLiteral'
    ? { from: required.value.replace(/^node:/, ''), name }
    : undefined;
}

function call(node: t.CallExpression, scope: Scope, next: (inner: t.Node) => Known): Known {
  const called = calledFunction(node, scope);
  if (called === undefined) {
    const { callee } = node;
    if (callee.type !== 'MemberExpression' || nameOf(callee) !== 'join') return unclear;
    const list = next(callee.object);
    const separator = node.arguments[0] === undefined ? ',' : next(node.arguments[0]);
    return Array.isArray(list) && isText(separator) ? list.join(separator) : unclear;
  }
  if (called.from === 'process' && called.name === 'cwd') return scope.workingFolder;
  const values = node.arguments.map(next);
  const [first] = values;
  if (called.from === 'path' || called.from === 'path/posix') {
    if (!values.every(isText)) return unclear;
    if (called.name === 'join') return posix.join(...values);
    if (called.name === 'resolve') return posix.resolve(scope.workingFolder, ...values);
    if (called.name === 'dirname' && isText(first)) return posix.dirname(first);
    return called.name === 'normalize' && isText(first) ? posix.normalize(first) : unclear;
  }
  if (called.from === 'url' && called.name === 'fileURLToPath') return isText(first) ? first : unclear;
  if (called.from === 'fs' && called.name === 'readFileSync' && isText(first))
    return new FileText(posix.resolve(scope.workingFolder, first));
  return unclear;
}

/** `new URL('./x', import.meta.url)` as a path. */
function newUrl(node: t.NewExpression, next: (inner: t.Node) => Known): Known {
  const [target, from] = node.arguments;
  if (
    node.callee.type !== 'Identifier' ||
    node.callee.name !== 'URL' ||
    target === undefined ||
    from === undefined
  )
    return unclear;
  const [path, file] = [next(target), next(from)];
  return isText(path) && isText(file) && !path.includes(':')
    ? posix.resolve(posix.dirname(file), path)
    : unclear;
}
