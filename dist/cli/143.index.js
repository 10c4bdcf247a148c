export const id = 143;
export const ids = [143];
export const modules = {

/***/ 52143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfigSyntax: () => (/* binding */ readConfigSyntax)
/* harmony export */ });
/* harmony import */ var _babel_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5429);
/* harmony import */ var _config_expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45621);
/**
 * Reads a Prisma config file without running it: finds the object that it exports and works out the values of a few keys
 * from literals, constants and the path functions of Node. What it can't work out it says so.
 */


/** Reads the keys, or says why that can't be done by reading: a sentence part such as `its key schema is computed`. */
function readConfigSyntax(source, file, root) {
    let ast;
    try {
        const plugins = /\.[cm]?ts$/.test(file)
            ? ['typescript', 'decorators']
            : ['decorators'];
        ast = (0,_babel_parser__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(source, {
            sourceType: 'unambiguous',
            allowReturnOutsideFunction: true,
            plugins: [...plugins],
        });
    }
    catch {
        return { unclear: 'it does not parse' };
    }
    const scope = scopeOf(ast.program, `${_config_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .virtualRoot */ .I7}/${file}`, root === '.' ? _config_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .virtualRoot */ .I7 : `${_config_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .virtualRoot */ .I7}/${root}`);
    const exported = exportedObject(ast.program, scope);
    if (exported === undefined)
        return { unclear: 'what it exports is computed' };
    const wanted = {
        schema: ['schema'],
        migrations: ['migrations', 'path'],
        initShadowDb: ['migrations', 'initShadowDb'],
        seed: ['migrations', 'seed'],
        externalTables: ['tables', 'external'],
        externalEnums: ['enums', 'external'],
    };
    const values = {};
    for (const [key, path] of Object.entries(wanted)) {
        let value = exported;
        for (const name of path)
            value = memberOf(value, name, scope);
        if (key === 'schema' && isObject(value)) {
            const single = memberOf(value, 'filePath', scope);
            value = single === undefined ? memberOf(value, 'folderPath', scope) : single;
        }
        if (isObject(value))
            value = (0,_config_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(value, scope);
        // A computed seed command is no reason to run the file: whoever wants it run is told that it can't be read.
        if ((0,_config_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnclear */ .Z5)(value) && key === 'seed')
            value = undefined;
        if ((0,_config_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnclear */ .Z5)(value))
            return { unclear: `its key ${path.join('.')} is computed` };
        values[key] = value;
    }
    return values;
}
function isObject(value) {
    return typeof value === 'object' && 'type' in value;
}
/** Top-level constants and what the imports are called. */
function scopeOf(program, file, workingFolder) {
    const scope = { file, workingFolder, constants: new Map(), imports: new Map() };
    for (const statement of program.body) {
        if (statement.type === 'ImportDeclaration') {
            for (const specifier of statement.specifiers) {
                const imported = specifier.type === 'ImportSpecifier'
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
        if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const')
            continue;
        for (const { id, init } of declaration.declarations) {
            if (init == null)
                continue;
            const from = requiredModule(init);
            if (id.type === 'Identifier' && from !== undefined)
                scope.imports.set(id.name, { from, name: '*' });
            else if (id.type === 'Identifier')
                scope.constants.set(id.name, init);
            else if (id.type === 'ObjectPattern' && from !== undefined) {
                for (const property of id.properties) {
                    if (property.type !== 'ObjectProperty' ||
                        property.key.type !== 'Identifier' ||
                        property.value.type !== 'Identifier')
                        continue;
                    scope.imports.set(property.value.name, { from, name: property.key.name });
                }
            }
        }
    }
    return scope;
}
function requiredModule(node) {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'require')
        return undefined;
    const [name] = node.arguments;
    return name?.type === 'StringLiteral' ? name.value.replace(/^node:/, '') : undefined;
}
/** `export default`, `module.exports =` or `export =`, through `defineConfig(…)`, constants and type assertions. */
function exportedObject(program, scope) {
    for (const statement of program.body) {
        let value;
        if (statement.type === 'ExportDefaultDeclaration')
            value = statement.declaration;
        else if (statement.type === 'TSExportAssignment')
            value = statement.expression;
        else if (statement.type === 'ExpressionStatement' &&
            statement.expression.type === 'AssignmentExpression') {
            const { left, right } = statement.expression;
            if (left.type !== 'MemberExpression' || left.property.type !== 'Identifier')
                continue;
            const object = left.object.type === 'Identifier' ? left.object.name : '';
            if ((object === 'module' && left.property.name === 'exports') ||
                (object === 'exports' && left.property.name === 'default'))
                value = right;
        }
        if (value !== undefined)
            return objectOf(value, scope);
    }
    return undefined;
}
function objectOf(node, scope, depth = 0) {
    const plain = (0,_config_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .unwrap */ .oA)(node);
    if (depth > 20)
        return undefined;
    if (plain.type === 'ObjectExpression')
        return plain;
    if (plain.type === 'Identifier') {
        const constant = scope.constants.get(plain.name);
        return constant === undefined ? undefined : objectOf(constant, scope, depth + 1);
    }
    if (plain.type === 'CallExpression' &&
        plain.arguments[0] !== undefined &&
        calleeName(plain, scope) === 'defineConfig') {
        return objectOf(plain.arguments[0], scope, depth + 1);
    }
    return undefined;
}
function calleeName(call, scope) {
    const { callee } = call;
    if (callee.type === 'Identifier')
        return scope.imports.get(callee.name)?.name ?? callee.name;
    if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier')
        return callee.property.name;
    return undefined;
}
/** A key of an object: the last one written counts; one that may hide in a computed spread is unclear. */
function memberOf(value, name, scope, depth = 0) {
    if (!isObject(value))
        return value;
    if (depth > 20)
        return { unclear: true };
    for (const property of [...value.properties].reverse()) {
        if (property.type === 'SpreadElement') {
            const spread = objectOf(property.argument, scope);
            if (spread === undefined)
                return { unclear: true };
            const inner = memberOf(spread, name, scope, depth + 1);
            if (inner !== undefined)
                return inner;
            continue;
        }
        const { key } = property;
        const isNamed = !property.computed && key.type === 'Identifier'
            ? key.name === name
            : key.type === 'StringLiteral' && key.value === name;
        if (!isNamed) {
            if (property.computed && key.type !== 'StringLiteral')
                return { unclear: true };
            continue;
        }
        if (property.type === 'ObjectMethod')
            return { unclear: true };
        return objectOf(property.value, scope) ?? (0,_config_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(property.value, scope);
    }
    return undefined;
}



/***/ })

};
