/**
 * Reads a Prisma config file without running it: finds the object that it exports and works out the values of a few keys
 * from literals, constants and the path functions of Node. What it can't work out it says so.
 */
import { type ParseResult, parse } from '@babel/parser';
import type * as t from '@babel/types';
import {
  evaluate,
  FileText,
  isUnclear,
  type Known,
  type Scope,
  unwrap,
  virtualRoot,
} from './config-expressions.ts';

/** The object as far as it was wanted: strings, lists, or the text of a file that the config reads. */
export interface ReadConfig {
  readonly schema: Known;
  readonly migrations: Known;
  readonly initShadowDb: Known;
  readonly seed: Known;
  readonly externalTables: Known;
  readonly externalEnums: Known;
}

/** Reads the keys, or says why that can't be done by reading: a sentence part such as `its key schema is computed`. */
export function readConfigSyntax(
  source: string,
  file: string,
  root: string,
): ReadConfig | { readonly unclear: string } {
  let ast: ParseResult;
  try {
    const plugins = /\.[cm]?ts$/.test(file)
      ? (['typescript', 'decorators'] as const)
      : (['decorators'] as const);
    ast = parse(source, {
      sourceType: 'unambiguous',
      allowReturnOutsideFunction: true,
      plugins: [...plugins],
    });
  } catch {
    return { unclear: 'it does not parse' };
  }
  const scope = scopeOf(
    ast.program,
    `${virtualRoot}/${file}`,
    root === '.' ? virtualRoot : `${virtualRoot}/${root}`,
  );
  const exported = exportedObject(ast.program, scope);
  if (exported === undefined) return { unclear: 'what it exports is computed' };
  const wanted = {
    schema: ['schema'],
    migrations: ['migrations', 'path'],
    initShadowDb: ['migrations', 'initShadowDb'],
    seed: ['migrations', 'seed'],
    externalTables: ['tables', 'external'],
    externalEnums: ['enums', 'external'],
  } as const;
  const values: Record<string, Known> = {};
  for (const [key, path] of Object.entries(wanted)) {
    let value: Known = exported;
    for (const name of path) value = memberOf(value, name, scope);
    if (key === 'schema' && isObject(value)) {
      const single: Known = memberOf(value, 'filePath', scope);
      value = single === undefined ? memberOf(value, 'folderPath', scope) : single;
    }
    if (isObject(value)) value = evaluate(value, scope);
    // A computed seed command is no reason to run the file: whoever wants it run is told that it can't be read.
    if (isUnclear(value) && key === 'seed') value = undefined;
    if (isUnclear(value)) return { unclear: `its key ${path.join('.')} is computed` };
    values[key] = value;
  }
  return values as unknown as ReadConfig;
}

function isObject(value: Known): value is t.ObjectExpression {
  return typeof value === 'object' && 'type' in value;
}

/** Top-level constants and what the imports are called. */
function scopeOf(program: t.Program, file: string, workingFolder: string): Scope {
  const scope: Scope = { file, workingFolder, constants: new Map(), imports: new Map() };
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) {
        const imported =
          specifier.type === 'ImportSpecifier'
            ? specifier.imported.type === 'Identifier'
              ? specifier.imported.name
              : specifier.imported.value
            : '*';
        scope.imports.set(specifier.local.name, {
          from: statement.source.value.replace(/^node:/, ''),
          name: imported,
        });
      }
    }
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue;
    for (const { id, init } of declaration.declarations) {
      if (init == null) continue;
      const from = requiredModule(init);
      if (id.type === 'Identifier' && from !== undefined) scope.imports.set(id.name, { from, name: '*' });
      else if (id.type === 'Identifier') scope.constants.set(id.name, init);
      else if (id.type === 'ObjectPattern' && from !== undefined) {
        for (const property of id.properties) {
          if (
            property.type !== 'ObjectProperty' ||
            property.key.type !== 'Identifier' ||
            property.value.type !== 'Identifier'
          )
            continue;
          scope.imports.set(property.value.name, { from, name: property.key.name });
        }
      }
    }
  }
  return scope;
}

function requiredModule(node: t.Expression): string | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require')
    return undefined;
  const [name] = node.arguments;
  return name?.type === 'StringLiteral' ? name.value.replace(/^node:/, '') : undefined;
}

/** `export default`, `module.exports =` or `export =`, through `defineConfig(…)`, constants and type assertions. */
function exportedObject(program: t.Program, scope: Scope): t.ObjectExpression | undefined {
  for (const statement of program.body) {
    let value: t.Node | undefined;
    if (statement.type === 'ExportDefaultDeclaration') value = statement.declaration;
    else if (statement.type === 'TSExportAssignment') value = statement.expression;
    else if (
      statement.type === 'ExpressionStatement' &&
      statement.expression.type === 'AssignmentExpression'
    ) {
      const { left, right } = statement.expression;
      if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier') continue;
      const object = left.object.type === 'Identifier' ? left.object.name : '';
      if (
        (object === 'module' && left.property.name === 'exports') ||
        (object === 'exports' && left.property.name === 'default')
      )
        value = right;
    }
    if (value !== undefined) return objectOf(value, scope);
  }
  return undefined;
}

function objectOf(node: t.Node, scope: Scope, depth = 0): t.ObjectExpression | undefined {
  const plain = unwrap(node);
  if (depth > 20) return undefined;
  if (plain.type === 'ObjectExpression') return plain;
  if (plain.type === 'Identifier') {
    const constant = scope.constants.get(plain.name);
    return constant === undefined ? undefined : objectOf(constant, scope, depth + 1);
  }
  if (
    plain.type === 'CallExpression' &&
    plain.arguments[0] !== undefined &&
    calleeName(plain, scope) === 'defineConfig'
  ) {
    return objectOf(plain.arguments[0], scope, depth + 1);
  }
  return undefined;
}

function calleeName(call: t.CallExpression, scope: Scope): string | undefined {
  const { callee } = call;
  if (callee.type === 'Identifier') return scope.imports.get(callee.name)?.name ?? callee.name;
  if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
    return callee.property.name;
  return undefined;
}

/** A key of an object: the last one written counts; one that may hide in a computed spread is unclear. */
function memberOf(value: Known, name: string, scope: Scope, depth = 0): Known {
  if (!isObject(value)) return value;
  if (depth > 20) return { unclear: true };
  for (const property of [...value.properties].reverse()) {
    if (property.type === 'SpreadElement') {
      const spread = objectOf(property.argument, scope);
      if (spread === undefined) return { unclear: true };
      const inner = memberOf(spread, name, scope, depth + 1);
      if (inner !== undefined) return inner;
      continue;
    }
    const { key } = property;
    const isNamed =
      !property.computed && key.type === 'Identifier'
        ? key.name === name
        : key.type === 'StringLiteral' && key.value === name;
    if (!isNamed) {
      if (property.computed && key.type !== 'StringLiteral') return { unclear: true };
      continue;
    }
    if (property.type === 'ObjectMethod') return { unclear: true };
    return objectOf(property.value, scope) ?? evaluate(property.value, scope);
  }
  return undefined;
}

export { FileText };
