export const id = 98;
export const ids = [98];
export const modules = {

/***/ 45621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ virtualRoot),
/* harmony export */   Z5: () => (/* binding */ isUnclear),
/* harmony export */   _3: () => (/* binding */ evaluate),
/* harmony export */   iU: () => (/* binding */ FileText),
/* harmony export */   oA: () => (/* binding */ unwrap)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/** Works out constant expressions of a config file: text, paths and lists of text. */

/** Virtual root under which a config's folder and working folder lie, so that `path.join(__dirname, …)` can be worked out. */
const virtualRoot = '/preflight-repository';
/** The text of a file that the config reads with readFileSync. */
class FileText {
    /** Absolute under the virtual root. */
    path;
    constructor(path) {
        this.path = path;
    }
}
const unclear = { unclear: true };
/** Whether a value could not be worked out. */
function isUnclear(value) {
    return typeof value === 'object' && 'unclear' in value;
}
/** An expression without parentheses and type assertions. */
function unwrap(node) {
    let plain = node;
    while (plain.type === 'TSAsExpression' ||
        plain.type === 'TSSatisfiesExpression' ||
        plain.type === 'TSNonNullExpression' ||
        plain.type === 'TSTypeAssertion' ||
        plain.type === 'ParenthesizedExpression') {
        plain = plain.expression;
    }
    return plain;
}
/** The value of an expression as far as it is constant. `process.env.X` is not set, as in the environment that a config is run in. */
function evaluate(expression, scope, depth = 0) {
    if (depth > 40)
        return unclear;
    const node = unwrap(expression);
    const next = (inner) => evaluate(inner, scope, depth + 1);
    switch (node.type) {
        case 'StringLiteral':
            return node.value;
        case 'NullLiteral':
            return undefined;
        case 'TemplateLiteral': {
            const parts = node.quasis.map((quasi) => quasi.value.cooked ?? undefined);
            const values = node.expressions.map(next);
            if (!parts.every(isText) || !values.every(isText))
                return unclear;
            return parts.map((part, at) => part + (values[at] ?? '')).join('');
        }
        case 'BinaryExpression': {
            const [left, right] = [next(node.left), next(node.right)];
            return node.operator === '+' && isText(left) && isText(right) ? left + right : unclear;
        }
        case 'LogicalExpression': {
            const left = next(node.left);
            if (isUnclear(left) || node.operator === '&&')
                return unclear;
            const unset = left === undefined || (node.operator === '||' && left === '');
            return unset ? next(node.right) : left;
        }
        case 'ArrayExpression': {
            const items = [];
            for (const element of node.elements) {
                const value = element === null ? unclear : next(element.type === 'SpreadElement' ? element.argument : element);
                if (isText(value) && element?.type !== 'SpreadElement')
                    items.push(value);
                else if (Array.isArray(value) && element?.type === 'SpreadElement')
                    items.push(...value);
                else
                    return unclear;
            }
            return items;
        }
        case 'Identifier': {
            if (node.name === 'undefined')
                return undefined;
            const constant = scope.constants.get(node.name);
            if (constant !== undefined)
                return next(constant);
            if (node.name === '__dirname')
                return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(scope.file);
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
function isText(value) {
    return typeof value === 'string';
}
function nameOf(node) {
    if (node.computed)
        return node.property.type === 'StringLiteral' ? node.property.value : undefined;
    return node.property.type === 'Identifier' ? node.property.name : undefined;
}
/** `import.meta.dirname`, `process.env.NAME`, `new URL(…).pathname`, a key of a constant object, `path.sep`. */
function member(node, scope, next) {
    const name = nameOf(node);
    const object = unwrap(node.object);
    if (object.type === 'MetaProperty') {
        if (name === 'dirname')
            return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(scope.file);
        return name === 'filename' || name === 'url' ? scope.file : unclear;
    }
    if (object.type === 'MemberExpression' &&
        object.object.type === 'Identifier' &&
        object.object.name === 'process') {
        return nameOf(object) === 'env' && !scope.constants.has('process') ? undefined : unclear;
    }
    if (object.type === 'NewExpression' && name === 'pathname')
        return newUrl(object, next);
    if (object.type === 'Identifier' && scope.imports.get(object.name)?.from === 'path' && name === 'sep')
        return '/';
    const constant = object.type === 'Identifier' ? scope.constants.get(object.name) : undefined;
    const plain = constant === undefined ? undefined : unwrap(constant);
    if (plain?.type !== 'ObjectExpression' || name === undefined)
        return unclear;
    for (const property of plain.properties) {
        if (property.type !== 'ObjectProperty' || property.computed)
            return unclear;
        const key = property.key.type === 'Identifier'
            ? property.key.name
            : property.key.type === 'StringLiteral'
                ? property.key.value
                : undefined;
        if (key === name)
            return next(property.value);
    }
    return undefined;
}
/** Which function of which module is called. */
function calledFunction(node, scope) {
    const { callee } = node;
    if (callee.type === 'Identifier')
        return scope.imports.get(callee.name);
    if (callee.type !== 'MemberExpression')
        return undefined;
    const name = nameOf(callee);
    const object = unwrap(callee.object);
    if (name === undefined)
        return undefined;
    if (object.type === 'Identifier') {
        const imported = scope.imports.get(object.name);
        if (imported !== undefined)
            return { from: imported.from, name };
        return object.name === 'process' ? { from: 'process', name } : undefined;
    }
    // path.posix.join and require('path').join
    if (object.type === 'MemberExpression' && object.object.type === 'Identifier') {
        const from = scope.imports.get(object.object.name)?.from;
        return from === undefined ? undefined : { from, name };
    }
    const [required] = object.type === 'CallExpression' &&
        object.callee.type === 'Identifier' &&
        object.callee.name === 'require'
        ? object.arguments
        : [];
    return required?.type === 'StringLiteral'
        ? { from: required.value.replace(/^node:/, ''), name }
        : undefined;
}
function call(node, scope, next) {
    const called = calledFunction(node, scope);
    if (called === undefined) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || nameOf(callee) !== 'join')
            return unclear;
        const list = next(callee.object);
        const separator = node.arguments[0] === undefined ? ',' : next(node.arguments[0]);
        return Array.isArray(list) && isText(separator) ? list.join(separator) : unclear;
    }
    if (called.from === 'process' && called.name === 'cwd')
        return scope.workingFolder;
    const values = node.arguments.map(next);
    const [first] = values;
    if (called.from === 'path' || called.from === 'path/posix') {
        if (!values.every(isText))
            return unclear;
        if (called.name === 'join')
            return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(...values);
        if (called.name === 'resolve')
            return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(scope.workingFolder, ...values);
        if (called.name === 'dirname' && isText(first))
            return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(first);
        return called.name === 'normalize' && isText(first) ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(first) : unclear;
    }
    if (called.from === 'url' && called.name === 'fileURLToPath')
        return isText(first) ? first : unclear;
    if (called.from === 'fs' && called.name === 'readFileSync' && isText(first))
        return new FileText(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(scope.workingFolder, first));
    return unclear;
}
/** `new URL('./x', import.meta.url)` as a path. */
function newUrl(node, next) {
    const [target, from] = node.arguments;
    if (node.callee.type !== 'Identifier' ||
        node.callee.name !== 'URL' ||
        target === undefined ||
        from === undefined)
        return unclear;
    const [path, file] = [next(target), next(from)];
    return isText(path) && isText(file) && !path.includes(':')
        ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file), path)
        : unclear;
}


/***/ }),

/***/ 68098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fo: () => (/* reexport */ collect),
  C_: () => (/* reexport */ compareHistories),
  OG: () => (/* reexport */ findProjects),
  M_: () => (/* reexport */ findQueries),
  h_: () => (/* reexport */ openRepository),
  iJ: () => (/* reexport */ readDeployment),
  zU: () => (/* reexport */ prisma_version/* resolvePrisma */.zU),
  cM: () => (/* reexport */ whereStill)
});

// UNUSED EXPORTS: matchProjects, pairProjects

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/collect/paths.js
var collect_paths = __webpack_require__(70281);
;// CONCATENATED MODULE: ./build/collect/dead-links.js
/** Symbolic links that Prisma would follow and Preflight does not: they leave the repository, or lead nowhere. */


/**
 * Refuses a schema or migrations that are such a link: what is behind it is not in git, so nobody could say what the
 * change does to it. Prisma does not follow links to folders inside the migrations folder, so those are no matter.
 * @throws PreflightError that names the link.
 */
async function refuseDeadLinks(head, projects) {
    for (const link of await head.links()) {
        if (!projects.some((project) => matters(project, link)))
            continue;
        const { kind } = await head.locate(link);
        if (kind === 'here')
            continue;
        const end = kind === 'outside' ? 'leaves the repository' : 'leads nowhere';
        throw new errors/* PreflightError */.w(`${(0,collect_paths/* quoted */.TL)(link)} is a symbolic link that ${end}, so what it stands for can't be checked.`, 'Keep the Prisma schema and the migrations in the repository, or name their folder with schema and migrations.');
    }
}
/** Whether a link is a project's schema, its migrations, or one of their files. */
function matters({ schema, migrationsDir }, link) {
    return ((0,collect_paths/* isUnder */.Jo)(schema, link) ||
        (0,collect_paths/* isUnder */.Jo)(migrationsDir, link) ||
        ((0,collect_paths/* isUnder */.Jo)(link, schema) && link.endsWith('.prisma')) ||
        ((0,collect_paths/* isUnder */.Jo)(link, migrationsDir) &&
            link === (0,collect_paths/* inFolder */._z)(migrationsDir, link.split('/').slice(-2).join('/')) &&
            link.endsWith('/migration.sql')));
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./build/model/sending.js
var sending = __webpack_require__(78500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/model/order.js
var order = __webpack_require__(94634);
;// CONCATENATED MODULE: ./build/collect/history.js
/** What head's migrations did to base's: by folder name and by bytes, as Prisma's checksums see them. */


/**
 * A renamed migration is one that is gone while the same bytes stand under a new name; it is in neither `added` nor
 * `deleted`. A folder without a migration.sql has no bytes and is never a rename. Lists are in the order in which Prisma
 * applies migrations. `newer` are those that the base branch has got since.
 */
function compareHistories(base, head, newer = []) {
    const before = new Map(base.map((migration) => [migration.name, migration]));
    const after = new Map(head.map((migration) => [migration.name, migration]));
    const edited = [];
    const added = [];
    for (const migration of inOrder(head)) {
        const old = before.get(migration.name);
        if (old === undefined)
            added.push(migration);
        else if (!sameBytes(old, migration))
            edited.push({ base: old, head: migration });
    }
    const deleted = inOrder(base).filter((migration) => !after.has(migration.name));
    const newByBytes = new Map();
    for (const migration of added) {
        const key = keyOf(migration);
        if (key !== undefined)
            newByBytes.set(key, [...(newByBytes.get(key) ?? []), migration]);
    }
    const renamed = [];
    for (const from of deleted) {
        const to = newByBytes.get(keyOf(from) ?? '')?.shift();
        if (to !== undefined)
            renamed.push({ from, to });
    }
    const moved = new Set(renamed.flatMap(({ from, to }) => [from, to]));
    const newest = [...base, ...newer]
        .map((migration) => migration.name)
        .sort(order/* compareText */.n)
        .at(-1);
    const reallyAdded = added.filter((migration) => !moved.has(migration));
    return {
        base: base.length,
        added: reallyAdded,
        edited,
        deleted: deleted.filter((migration) => !moved.has(migration)),
        renamed,
        outOfOrder: reallyAdded
            .map((migration) => migration.name)
            .filter((name) => newest !== undefined && (0,order/* compareText */.n)(name, newest) < 0),
    };
}
/** A copy in Prisma's order, which is that of the names as bytes. */
function inOrder(migrations) {
    return [...migrations].sort((a, b) => (0,order/* compareText */.n)(a.name, b.name));
}
/** Whether two migrations have the same checksum. */
function sameBytes(a, b) {
    if (a.bytes === undefined || b.bytes === undefined)
        return a.bytes === b.bytes;
    return a.bytes === b.bytes || a.bytes.equals(b.bytes);
}
/** SHA-256 of the bytes; `undefined` for an empty or missing file, which says nothing about where it came from. */
function keyOf(migration) {
    if (migration.bytes === undefined || migration.bytes.length === 0)
        return undefined;
    return (0,external_node_crypto_.createHash)('sha256').update(migration.bytes).digest('hex');
}

// EXTERNAL MODULE: ./build/collect/prisma-version.js + 4 modules
var prisma_version = __webpack_require__(88770);
;// CONCATENATED MODULE: ./build/collect/pairs.js
/** Pairs the projects of head with their twins at base, and keeps those that a change touches. */





/**
 * A twin has the same schema path, or the same migrations directory, or (a project that was moved) most migrations with
 * the same bytes, or at last the same root. Names of migrations say nothing: twins for two databases have the same ones.
 */
function matchProjects(head, base) {
    const twins = new Map();
    const free = new Set(base);
    const pair = (project, twin) => {
        if (twin === undefined || twins.has(project))
            return;
        twins.set(project, twin);
        free.delete(twin);
    };
    const left = () => head.filter((project) => !twins.has(project));
    for (const project of left())
        pair(project, [...free].find((one) => one.schema === project.schema && one.migrationsDir === project.migrationsDir));
    for (const project of left())
        pair(project, [...free].find((one) => one.schema === project.schema));
    for (const project of left())
        pair(project, [...free].find((one) => one.migrationsDir === project.migrationsDir));
    const candidates = left().flatMap((project) => {
        const keys = new Set(project.migrations.flatMap((migration) => keyOf(migration) ?? []));
        return [...free].map((twin) => ({
            project,
            twin,
            shared: twin.migrations.filter((migration) => keys.has(keyOf(migration) ?? '')).length,
            sameSchema: Number(twin.schemaFiles.some((file) => project.schemaFiles.some((own) => own.content === file.content))),
        }));
    });
    // Sorting is stable, so equal candidates stay in the order of the projects.
    candidates.sort((a, b) => b.shared - a.shared || b.sameSchema - a.sameSchema);
    for (const { project, twin, shared, sameSchema } of candidates)
        if (shared + sameSchema > 0 && free.has(twin))
            pair(project, twin);
    for (const project of left())
        pair(project, [...free].find((one) => one.root === project.root && one.provider === project.provider));
    for (const project of left())
        twins.set(project, undefined);
    return twins;
}
/**
 * The pairs that the change touches: in their schema, migrations, lock file, config or Prisma version. A project whose
 * migrations git ignores is always among them: nobody can say what base had.
 *
 * A new version within one major is what a change is about where it touches no project's own files (an update bot).
 * Beside such files it is none of the business of the projects that they do not belong to (umami's change of one MySQL
 * migration came with 4.5 → 4.9 and says nothing about its PostgreSQL twin); a new major always is.
 */
async function pairProjects(repository, head, base) {
    const changed = await repository.changedPaths();
    const twins = [...matchProjects(head, base)];
    const own = new Set(twins
        .filter(([project, twin]) => twin === undefined ||
        changed.some((path) => concerns(project, path) || concerns(twin, path)) ||
        differs(project, twin))
        .map(([project]) => project));
    const mayMoveVersion = changed.some(prisma_version/* tellsVersion */.Dx);
    const pairs = [];
    for (const [project, twin] of twins) {
        if (!own.has(project)) {
            const move = twin !== undefined && mayMoveVersion ? await versionMove(repository, project, twin) : 'none';
            if (move === 'none' || (move === 'small' && own.size > 0))
                continue;
        }
        const newer = twin === undefined ? [] : await newerOf(repository, project, twin);
        pairs.push({
            head: project,
            base: twin,
            prisma: await (0,prisma_version/* resolvePrisma */.zU)(repository.head, repository.root, project),
            basePrisma: twin === undefined ? undefined : await (0,prisma_version/* resolvePrisma */.zU)(repository.base, undefined, twin),
            ...(newer.length > 0 && { newer }),
        });
    }
    return pairs;
}
/** What the base branch has got since the change began, and head does not have. */
async function newerOf({ tip }, head, { migrationsDir, migrations }) {
    if (tip === undefined)
        return [];
    const known = new Set([...migrations, ...head.migrations].map((migration) => migration.name));
    const folder = migrationsDir === '.' ? 0 : migrationsDir.length + 1;
    return (await tip.list())
        .filter((path) => (0,collect_paths/* isUnder */.Jo)(path, migrationsDir) && path.endsWith('/migration.sql'))
        .map((file) => ({ file, name: file.slice(folder, -'/migration.sql'.length) }))
        .filter(({ name }) => !name.includes('/') && !known.has(name));
}
/** Whether a path is one of a project's own files. */
function concerns(project, path) {
    return (path === project.configFile ||
        path === project.schema ||
        ((0,collect_paths/* isUnder */.Jo)(path, project.schema) && path.endsWith('.prisma')) ||
        project.schemaFiles.some((file) => file.path === path) ||
        ((0,collect_paths/* isUnder */.Jo)(path, project.migrationsDir) && project.migrationsDir !== '.') ||
        path === project.lockFile?.path ||
        project.unread.includes(path));
}
/** What the paths of a change do not tell: a file that a config reads, a package.json that names another schema, ignored migrations. */
function differs(project, twin) {
    const history = compareHistories(twin.migrations, project.migrations);
    return (project.schema !== twin.schema ||
        project.migrationsDir !== twin.migrationsDir ||
        project.configFile !== twin.configFile ||
        project.initShadowDb !== twin.initShadowDb ||
        JSON.stringify(project.external) !== JSON.stringify(twin.external) ||
        history.added.length + history.edited.length + history.deleted.length + history.renamed.length > 0);
}
/** Compares what both sides lock or ask for: what happens to be installed beside head says nothing about base. */
async function versionMove(repository, project, twin) {
    const [head, base] = await Promise.all([
        (0,prisma_version/* resolvePrisma */.zU)(repository.head, undefined, project),
        (0,prisma_version/* resolvePrisma */.zU)(repository.base, undefined, twin),
    ]);
    if (head.version === base.version) {
        const engineMoved = head.from === base.from && head.engineVersion !== base.engineVersion;
        return engineMoved ? 'small' : 'none';
    }
    const sameMajor = semver.major(head.version) === semver.major(base.version);
    // Another way to send a migration is as good as a new major.
    const sameSending = (0,sending/* sendingOf */.UH)(head.version) === (0,sending/* sendingOf */.UH)(base.version);
    return sameMajor && sameSending ? 'small' : 'large';
}

// EXTERNAL MODULE: ./build/collect/manifests.js
var collect_manifests = __webpack_require__(43751);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./build/collect/schema-outline.js
var schema_outline = __webpack_require__(69377);
;// CONCATENATED MODULE: ./build/collect/migrations.js
/** Migrations directories: which one belongs to a schema, and what Prisma reads in it. */




/** Name of the file in which Prisma keeps a history's provider. */
const lockName = 'migration_lock.toml';
/**
 * Where a schema's migrations may be, best first. Prisma from 6.6 on: beside the file with the datasource; before:
 * beside the schema file or the schema folder.
 */
function migrationPlaces(schema) {
    const main = schema.files.find((file) => file.outline.hasDatasource);
    const folders = [
        ...(main === undefined ? [] : [(0,collect_paths/* folderOf */.yS)(main.path)]),
        ...(schema.isFolder ? [schema.path, (0,collect_paths/* folderOf */.yS)(schema.path)] : [(0,collect_paths/* folderOf */.yS)(schema.path)]),
    ];
    return [...new Set(folders.map((folder) => (0,collect_paths/* inFolder */._z)(folder, 'migrations')))];
}
/**
 * Reads a migrations directory. Every folder in it is a migration for Prisma (it stops with P3015 at one without a
 * migration.sql); other SQL files it does not read.
 * @param files Sorted paths of the tree.
 */
async function readMigrations(tree, directory, files) {
    const inside = files
        .filter((path) => (0,collect_paths/* isUnder */.Jo)(path, directory))
        .map((path) => path.slice(directory === '.' ? 0 : directory.length + 1));
    const names = [
        ...new Set(inside.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/')))),
    ];
    const scripts = names.map((name) => (0,collect_paths/* inFolder */._z)(directory, `${name}/migration.sql`));
    const lockPath = (0,collect_paths/* inFolder */._z)(directory, lockName);
    const bytes = await tree.readMany([...scripts, lockPath]);
    const lock = bytes.get(lockPath)?.toString('utf8');
    const operations = inside
        .filter((path) => /^[^/]+\/[^/]+\/ops\.json$/.test(path))
        .map((path) => (0,collect_paths/* inFolder */._z)(directory, (0,collect_paths/* folderOf */.yS)(path)));
    const ofPrisma8 = new Set(operations.map((path) => path.slice(directory === '.' ? 0 : directory.length + 1).split('/')[0]));
    return {
        migrations: inOrder(names
            .filter((name) => !ofPrisma8.has(name))
            .map((name) => {
            const file = (0,collect_paths/* inFolder */._z)(directory, `${name}/migration.sql`);
            return { name, file, bytes: bytes.get(file) };
        })),
        unread: inside
            .filter((path) => /\.sql$/i.test(path) && !/^[^/]+\/migration\.sql$/.test(path))
            .map((path) => (0,collect_paths/* inFolder */._z)(directory, path)),
        lockFile: lock === undefined ? undefined : { path: lockPath, content: lock, provider: lockProvider(lock) },
        operations,
    };
}
/** The provider of a migration_lock.toml; `undefined` where it can't be read. */
function lockProvider(content) {
    try {
        const { provider } = (0,dist/* parse */.qg)(content);
        return typeof provider === 'string' ? (0,schema_outline/* providerOf */.l)(provider) : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/collect/config-expressions.js
var config_expressions = __webpack_require__(45621);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 127 modules
var execa = __webpack_require__(16946);
// EXTERNAL MODULE: ./build/system/scratch.js
var system_scratch = __webpack_require__(7418);
;// CONCATENATED MODULE: ./build/collect/config-program.js
/**
 * The program of the child process in which a config file is run, as text for `node -e`. It reads the modules from
 * standard input and prints the wanted part of the export behind a mark. It opens no connection: sockets are refused
 * before the config is loaded, and Node's permission model keeps it from other files, processes and workers.
 */
/** Behind this mark on standard output stands the JSON. */
const resultMark = '\u0001prisma-preflight-config:';
/** What `env('X')` answers: a URL that leads nowhere (port 9 discards). */
const dummyUrl = 'postgresql://preflight:preflight@127.0.0.1:9/preflight';
/** CommonJS, for Node 20 and later. */
const configProgram = `
const mark = ${JSON.stringify(resultMark)};
const dummy = ${JSON.stringify(dummyUrl)};
const refuse = () => { throw new Error('a Prisma config may not connect to anything while it is checked'); };
require('node:net').Socket.prototype.connect = refuse;
require('node:dgram').createSocket = refuse;
for (const dns of [require('node:dns'), require('node:dns/promises')])
  for (const name of Object.keys(dns)) if (typeof dns[name] === 'function') dns[name] = refuse;
delete globalThis.fetch; delete globalThis.WebSocket; delete globalThis.EventSource;
const own = { ...process.env };
process.env = new Proxy(own, {
  get: (values, name) => typeof name !== 'string' || name in values ? values[name]
    : /URL|URI|DSN|DATABASE|CONNECTION/i.test(name) ? dummy : undefined,
});
const { createRequire, builtinModules } = require('node:module');
const { dirname } = require('node:path');
const { pathToFileURL } = require('node:url');
const write = process.stdout.write.bind(process.stdout);
const nothing = () => ({});
const stand = { defineConfig: (config) => config, env: (name) => process.env[name] ?? dummy };
const stubs = {
  'prisma/config': stand, '@prisma/config': stand,
  'dotenv': { config: nothing, parse: nothing, default: { config: nothing, parse: nothing } }, 'dotenv/config': {},
  '@dotenvx/dotenvx': { config: nothing, default: { config: nothing } }, '@dotenvx/dotenvx/config': {},
  'dotenv-expand': { expand: nothing, default: { expand: nothing } }, 'dotenv-flow': { config: nothing, default: { config: nothing } },
  'dotenv-flow/config': {}, 'server-only': {},
};
const AsyncFunction = (async () => {}).constructor;
async function main(input) {
  const { entry, modules } = JSON.parse(input);
  const loaded = new Map();
  const requireFrom = (file) => (name) => {
    if (Object.hasOwn(stubs, name)) return stubs[name];
    const target = modules[file].links[name];
    return target === undefined ? createRequire(file)(name) : load(target).exports;
  };
  const parts = (file) => {
    const module = { exports: {} };
    loaded.set(file, module);
    const meta = { url: pathToFileURL(file).href, dirname: dirname(file), filename: file };
    return [module, [requireFrom(file), module, module.exports, dirname(file), file, meta]];
  };
  const names = ['require', 'module', 'exports', '__dirname', '__filename', '__importMeta'];
  const load = (file) => {
    if (loaded.has(file)) return loaded.get(file);
    const [module, args] = parts(file);
    new Function(...names, modules[file].code)(...args);
    return module;
  };
  const [module, args] = parts(entry);
  await new AsyncFunction(...names, modules[entry].code)(...args);
  const exported = await (module.exports?.default ?? module.exports);
  const { schema, migrations, tables, enums } = exported;
  write('\\n' + mark + JSON.stringify({ schema, migrations, tables, enums }) + '\\n', () => process.exit(0));
}
let input = '';
process.stdin.setEncoding('utf8').on('data', (part) => { input += part; }).on('end', () => {
  main(input).catch((error) => { process.stderr.write(String(error && error.message || error)); process.exitCode = 1; });
});
`;

;// CONCATENATED MODULE: ./build/collect/config-run.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/** Runs a Prisma config file of the working tree in a child process that has nothing worth taking. */






/** Milliseconds that a config may take. */
const timeLimit = 5_000;
/**
 * The exported object's `schema`, `migrations`, `tables` and `enums`, as plain data. The child sees PATH, a HOME that is
 * empty, dummy URLs, and of the disk the repository's files without `.git`.
 * @param folder Absolute path of the working tree.
 * @param file The config, relative to it.
 * @param workingFolder Where Prisma would be started, relative to it.
 */
async function runConfig(folder, file, workingFolder) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const scratch = __addDisposableResource(env_1, await (0,system_scratch/* openScratch */.j)('config'), true);
        try {
            const root = await (0,promises_.realpath)(folder);
            const entry = await (0,promises_.realpath)((0,external_node_path_.join)(root, file));
            if ((0,external_node_path_.relative)(root, entry).split(external_node_path_.sep)[0] === '..')
                return { failed: 'it is a link that leaves the repository' };
            // A compiler, which hardly any project needs.
            const { collectModules } = await __webpack_require__.e(/* import() */ 55).then(__webpack_require__.t.bind(__webpack_require__, 89055, 19));
            const modules = await collectModules(entry, root);
            const readable = (await (0,promises_.readdir)(root)).filter((name) => name !== '.git').map((name) => (0,external_node_path_.join)(root, name));
            const permission = process.allowedNodeEnvironmentFlags.has('--permission')
                ? '--permission'
                : '--experimental-permission';
            const result = await (0,execa/* execa */.Ho)(process.execPath, [
                permission,
                ...[...readable, scratch.path].map((path) => `--allow-fs-read=${path}`),
                '--max-old-space-size=256',
                '--no-warnings',
                '-e',
                configProgram,
            ], {
                cwd: (0,external_node_path_.join)(root, workingFolder),
                env: { PATH: process.env.PATH ?? '', HOME: scratch.path },
                extendEnv: false,
                input: JSON.stringify(modules),
                timeout: timeLimit,
                killSignal: 'SIGKILL',
                maxBuffer: 1 << 22,
                reject: false,
            });
            if (result.timedOut)
                return { failed: `it did not end within ${timeLimit / 1000} seconds` };
            const at = result.stdout.lastIndexOf(resultMark);
            if (at < 0)
                return { failed: `it could not be run (${firstLine(result.stderr) || 'no reason given'})` };
            return { config: JSON.parse(result.stdout.slice(at + resultMark.length).split('\n', 1)[0] ?? '') };
        }
        catch (error) {
            return { failed: `it could not be run (${firstLine((0,errors/* messageOf */.b)(error))})` };
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function firstLine(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    return (text.split('\n', 1)[0] ?? '').replace(/[\u0000-\u001f\u007f]/g, '').slice(0, 200);
}

;// CONCATENATED MODULE: ./build/collect/config-values.js
/** The few values that are wanted from a Prisma config file (docs: prisma.io/docs/orm/reference/prisma-config-reference). */
/** A config that sets nothing. */
const noValues = {
    schema: undefined,
    migrations: undefined,
    initShadowDb: undefined,
    seed: undefined,
    externalTables: [],
    externalEnums: [],
};
/** How the plain object that a config exports may look; read with suspicion, since it came from the pull request. */
function valuesOf(config) {
    const schema = member(config, 'schema');
    return {
        // Prisma 6.0 to 6.5 wrote { kind: 'single', filePath } or { kind: 'multi', folderPath }.
        schema: config_values_text(schema) ?? config_values_text(member(schema, 'filePath')) ?? config_values_text(member(schema, 'folderPath')),
        migrations: config_values_text(member(member(config, 'migrations'), 'path')),
        initShadowDb: config_values_text(member(member(config, 'migrations'), 'initShadowDb')),
        seed: config_values_text(member(member(config, 'migrations'), 'seed')),
        externalTables: texts(member(member(config, 'tables'), 'external')),
        externalEnums: texts(member(member(config, 'enums'), 'external')),
    };
}
function member(value, name) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? value[name]
        : undefined;
}
function config_values_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function texts(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

;// CONCATENATED MODULE: ./build/collect/config-file.js
/** A Prisma config file: read from its syntax, run only where reading does not answer and the file is on disk. */





/**
 * Names in the order in which Prisma looks for them (@prisma/config with c12: `prisma.config`, then `.config/prisma`),
 * with its endings in their order.
 */
const endings = ['js', 'ts', 'mjs', 'cjs', 'mts', 'cts'];
const configNames = ['prisma.config', '.config/prisma', '.config/prisma.config'].flatMap((name) => endings.map((ending) => `${name}.${ending}`));
const configPattern = /(?:^|\/)(?:prisma\.config|\.config\/prisma(?:\.config)?)\.[cm]?[jt]s$/;
/** The config files among these paths: one a folder, which is the one that Prisma takes. */
function configFilesAmong(paths) {
    const byRoot = new Map();
    for (const file of paths.filter((path) => configPattern.test(path))) {
        const folder = (0,collect_paths/* folderOf */.yS)(file);
        const root = external_node_path_.posix.basename(folder) === '.config' ? (0,collect_paths/* folderOf */.yS)(folder) : folder;
        byRoot.set(root, [...(byRoot.get(root) ?? []), file]);
    }
    return [...byRoot].map(([root, files]) => {
        const rank = (file) => configNames.indexOf(root === '.' ? file : file.slice(root.length + 1));
        const [file = '', ...others] = [...files].sort((a, b) => rank(a) - rank(b));
        return { file, root, others };
    });
}
/**
 * Reads a config. What can't be known is a remark that names the inputs to set instead. A config of base is never run:
 * its files are not on disk. Where head has the same one, what that says stands in for it.
 */
async function readConfig(tree, found, standIn = async () => undefined) {
    const { file, root, others } = found;
    const source = (await tree.read(file))?.toString('utf8') ?? '';
    const remarks = others.length === 0
        ? []
        : [`Prisma takes ${(0,collect_paths/* quoted */.TL)(file)}; ${others.map(collect_paths/* quoted */.TL).join(', ')} beside it is not read.`];
    const known = (values) => ({
        file,
        root,
        values,
        remarks,
        source,
        isRead: true,
    });
    // The JavaScript parser is large: only a project with a config pays for it.
    const { readConfigSyntax } = await __webpack_require__.e(/* import() */ 143).then(__webpack_require__.bind(__webpack_require__, 52143));
    const read = readConfigSyntax(source, file, root);
    if (!('unclear' in read)) {
        remarks.push(...leavingRemarks(file, [read.schema, read.migrations]));
        return known(await fromSyntax(tree, file, read));
    }
    let reason = read.unclear;
    if (tree.folder !== undefined) {
        const ran = await runConfig(tree.folder, file, root);
        if ('config' in ran)
            return known(fromRun(tree.folder, file, ran.config));
        reason = `${reason}, and ${ran.failed}`;
    }
    const atHead = await standIn(file);
    if (atHead?.isRead) {
        if (atHead.source !== source) {
            remarks.push(`The Prisma config ${(0,collect_paths/* quoted */.TL)(file)} at base can't be read: ${reason}. What it says at head is assumed for base too.`);
        }
        return known(atHead.values);
    }
    const where = tree.folder === undefined ? ' at base' : '';
    remarks.push(`The Prisma config ${(0,collect_paths/* quoted */.TL)(file)}${where} can't be read: ${reason}. Set the inputs schema and migrations (or working-directory) where the default places are wrong.`);
    return { file, root, values: noValues, remarks, source, isRead: false };
}
/** A path as the config means it: from its own folder. */
function fromConfig(file, path) {
    return path === config_expressions/* virtualRoot */.I7 || path.startsWith(`${config_expressions/* virtualRoot */.I7}/`)
        ? (0,collect_paths/* within */.ux)('.', path.slice(config_expressions/* virtualRoot */.I7.length + 1))
        : (0,collect_paths/* within */.ux)((0,collect_paths/* folderOf */.yS)(file), path);
}
/** A path that leads out of the repository can't be followed: nothing out there is part of the change. */
function leavingRemarks(file, paths) {
    return paths
        .filter((path) => typeof path === 'string' && path !== '' && fromConfig(file, path) === undefined)
        .map((path) => `${(0,collect_paths/* quoted */.TL)(path)}, which ${(0,collect_paths/* quoted */.TL)(file)} names, is outside of the repository.`);
}
async function fromSyntax(tree, file, read) {
    const path = (value) => typeof value === 'string' && value !== '' ? fromConfig(file, value) : undefined;
    const list = (value) => Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    const script = read.initShadowDb;
    const scriptFile = script instanceof config_expressions/* FileText */.iU ? fromConfig(file, script.path) : undefined;
    const scriptText = scriptFile === undefined ? undefined : (await tree.read(scriptFile))?.toString('utf8');
    return {
        schema: path(read.schema),
        migrations: path(read.migrations),
        initShadowDb: typeof script === 'string' && script !== '' ? script : scriptText,
        seed: typeof read.seed === 'string' && read.seed !== '' ? read.seed : undefined,
        externalTables: list(read.externalTables),
        externalEnums: list(read.externalEnums),
    };
}
function fromRun(folder, file, config) {
    const values = valuesOf(config);
    const path = (value) => {
        if (value === undefined)
            return undefined;
        return external_node_path_.posix.isAbsolute(value)
            ? (0,collect_paths/* within */.ux)('.', external_node_path_.posix.relative(folder, value) || '.')
            : (0,collect_paths/* within */.ux)((0,collect_paths/* folderOf */.yS)(file), value);
    };
    return { ...values, schema: path(values.schema), migrations: path(values.migrations) };
}

;// CONCATENATED MODULE: ./build/collect/file-index.js
/** Quick questions about a sorted list of paths. */

/** The files of a tree. */
class FileIndex {
    /** Sorted by bytes. */
    paths;
    #set;
    constructor(sorted) {
        this.paths = sorted;
        this.#set = new Set(sorted);
    }
    /** Whether there is a file with this path. */
    has(path) {
        return this.#set.has(path);
    }
    /** The files below a folder, sorted. Found by halving: a repository may have 100,000 files and many folders to ask for. */
    under(folder) {
        if (folder === '.')
            return this.paths;
        const prefix = `${folder}/`;
        let low = 0;
        let high = this.paths.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((0,order/* compareText */.n)(this.paths[middle] ?? '', prefix) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        let end = low;
        while (this.paths[end]?.startsWith(prefix))
            end++;
        return this.paths.slice(low, end);
    }
    /** Whether a folder has any file. */
    hasFolder(folder) {
        return this.under(folder).length > 0;
    }
}

;// CONCATENATED MODULE: ./build/collect/survey.js
/** A look over a whole tree: the files that can matter to a Prisma project, read with one git process. */






/**
 * Folders in which nothing is anybody's project: installed packages, build output, and files that tests feed to tools.
 * `examples` and `templates` are not among them: people deploy those.
 */
const ignored = /(?:^|\/)(?:node_modules|fixtures|__fixtures__|__testfixtures__|test-fixtures|testdata|dist|\.next|\.git)\//;
/** Whether a path can belong to a project that nobody named; `named` is a folder that somebody did name. */
function isOrdinary(path, named = '.') {
    return !ignored.test(named !== '.' && (0,collect_paths/* isUnder */.Jo)(path, named) ? `${path.slice(named.length + 1)}/` : `${path}/`);
}
/** Reads every schema, package.json and Prisma config of a tree. */
async function surveyTree(tree, named = '.', standIn) {
    const files = new FileIndex((await tree.list()).filter((path) => isOrdinary(path, named)));
    const wanted = files.paths.filter((path) => path.endsWith('.prisma') || ['package.json', 'migration_lock.toml'].includes(external_node_path_.posix.basename(path)));
    const [bytes, configs] = await Promise.all([
        tree.readMany(wanted),
        Promise.all(configFilesAmong(files.paths).map((config) => readConfig(tree, config, standIn))),
    ]);
    const schemas = new Map();
    const manifests = new Map();
    const locks = new Map();
    for (const path of wanted) {
        const content = bytes.get(path);
        if (content === undefined)
            continue;
        if (path.endsWith('.prisma'))
            schemas.set(path, schemaText(path, content));
        else if (path.endsWith('.toml'))
            locks.set(path, content.toString('utf8'));
        else
            manifests.set((0,collect_paths/* folderOf */.yS)(path), (0,collect_manifests/* readManifest */.WI)(path, content));
    }
    return { tree, files, schemas, locks, manifests, configs };
}
/** A schema file with its outline. */
function schemaText(path, bytes) {
    const content = bytes.toString('utf8');
    return { path, content, outline: (0,schema_outline/* outlineSchema */.O)(content) };
}

;// CONCATENATED MODULE: ./build/collect/schema-files.js
/** Which files make up a schema: one file, a folder, or a file with those around it. */



/**
 * The schema at a path that somebody named. A folder means every *.prisma file below it, as Prisma reads them. Beside a
 * named file the others count only under the preview feature of Prisma 5.15 to 6.6 that made them count.
 * `undefined` where there is nothing; 'outside' where a link leads out of the repository.
 */
async function schemaAt(survey, path) {
    const place = await survey.tree.locate(path);
    if (place.kind === 'outside')
        return 'outside';
    if (place.kind === 'nothing')
        return undefined;
    const known = survey.schemas.get(place.path);
    if (known !== undefined)
        return known.outline.previewFeatures.includes('prismaSchemaFolder')
            ? withNeighbours(survey, known)
            : alone(known);
    const paths = (await survey.tree.list()).filter((file) => (0,collect_paths/* isUnder */.Jo)(file, place.path));
    const isFile = paths.includes(place.path);
    const wanted = isFile
        ? [place.path]
        : paths.filter((file) => file.endsWith('.prisma') && !(0,collect_paths/* hasSegment */.yk)(file.slice(place.path.length), 'node_modules'));
    const bytes = await survey.tree.readMany(wanted);
    const files = wanted.flatMap((file) => {
        const content = bytes.get(file);
        return content === undefined ? [] : [schemaText(file, content)];
    });
    return files.length === 0 ? undefined : { path: place.path, files, isFolder: !isFile };
}
/**
 * The schema of a file with a datasource that nobody named: alone, or with the *.prisma files around it where it says or
 * shows that it wants them (the preview feature, no model of its own, types that only they define).
 */
function schemaAround(survey, main) {
    const { outline } = main;
    if (outline.previewFeatures.includes('prismaSchemaFolder') || isSchemaFolder((0,collect_paths/* folderOf */.yS)(main.path)))
        return withNeighbours(survey, main);
    const folder = withNeighbours(survey, main);
    const defined = new Set(folder.files.filter((file) => file !== main).flatMap((file) => file.outline.defines));
    const wantsThem = outline.defines.length === 0 ? defined.size > 0 : outline.lacks.some((type) => defined.has(type));
    return wantsThem ? folder : alone(main);
}
/** `prisma/schema`, the default folder of Prisma 5.15 to 6.6. */
function isSchemaFolder(folder) {
    return external_node_path_.posix.basename(folder) === 'schema' && external_node_path_.posix.basename((0,collect_paths/* folderOf */.yS)(folder)) === 'prisma';
}
function alone(file) {
    return { path: file.path, files: [file], isFolder: false };
}
/** The folder of a file with all schema files below it that have no datasource and define nothing a second time. */
function withNeighbours(survey, main) {
    const folder = (0,collect_paths/* folderOf */.yS)(main.path);
    const others = [...survey.schemas.values()].filter((file) => file !== main && (0,collect_paths/* isUnder */.Jo)(file.path, folder));
    const foreign = others
        .filter((file) => file.outline.hasDatasource)
        .map((file) => (0,collect_paths/* folderOf */.yS)(file.path))
        .filter((at) => at !== folder);
    const taken = new Set(main.outline.defines);
    const files = others.filter((file) => {
        if (file.outline.hasDatasource || foreign.some((at) => (0,collect_paths/* isUnder */.Jo)(file.path, at)))
            return false;
        if (file.outline.defines.some((name) => taken.has(name)))
            return false;
        for (const name of file.outline.defines)
            taken.add(name);
        return true;
    });
    if (files.length === 0)
        return alone(main);
    const paths = new Set([main.path, ...files.map((file) => file.path)]);
    return {
        path: folder,
        files: [...survey.schemas.values()].filter((file) => paths.has(file.path)),
        isFolder: true,
    };
}

;// CONCATENATED MODULE: ./build/collect/claims.js
/**
 * Who says where a schema is. In this order: a Prisma config file, `prisma.schema` of a package.json, the `--schema` of a
 * script, and the places where people keep schemas.
 *
 * A schema that nobody names is a project where it has migrations, or where it stands in the default place of a package
 * that depends on Prisma (or of the repository). All others are quiet: templates, samples, and second schemas that share
 * the migrations of the first (`schema.full.prisma`).
 */





/** Whether a folder holds a history, of Prisma up to 7 or of Prisma 8. */
function isHistory(survey, folder) {
    const start = folder === '.' ? 0 : folder.length + 1;
    return survey.files
        .under(folder)
        .some((path) => /^(?:migration_lock\.toml|[^/]+\/migration\.sql|[^/]+\/[^/]+\/ops\.json)$/.test(path.slice(start)));
}
/** The migrations directory of a schema that names none: the first place with a history, else the first place. */
function historyOf(survey, schema, root) {
    const places = isPrisma8(schema.path)
        ? [...migrationPlaces(schema), (0,collect_paths/* inFolder */._z)(root, 'migrations')]
        : migrationPlaces(schema);
    return places.find((place) => isHistory(survey, place)) ?? places[0] ?? (0,collect_paths/* inFolder */._z)(root, 'prisma/migrations');
}
/** Prisma 8 calls its schema a contract. */
function isPrisma8(schemaPath) {
    return external_node_path_.posix.basename(schemaPath) === 'contract.prisma';
}
/** All claims of a tree; a schema is claimed once. */
async function claimsOf(survey) {
    const claims = [];
    const loose = [];
    // The config nearest to a schema comes first, so that it wins over one above that names the same schema.
    const configs = [...survey.configs].sort((a, b) => b.root.length - a.root.length);
    for (const config of configs) {
        const claim = await claimOfConfig(survey, config);
        if (claim === undefined)
            loose.push(config);
        else
            addOnce(claims, claim);
    }
    const configured = new Set(configs.map((config) => config.root));
    for (const manifest of survey.manifests.values()) {
        if (manifest.schema === undefined || configured.has(manifest.folder))
            continue;
        const schema = await namedSchema(survey, manifest.schema);
        if (schema !== undefined)
            addOnce(claims, plainClaim(manifest.folder, schema));
    }
    for (const manifest of survey.manifests.values()) {
        for (const { path, migrates } of manifest.scriptSchemas) {
            const schema = await namedSchema(survey, path);
            if (schema !== undefined && (migrates || schema.isFolder))
                addOnce(claims, plainClaim(manifest.folder, schema));
        }
    }
    addPlaces(survey, claims);
    return claims.map((claim) => withLooseConfig(claim, loose));
}
/** The remarks of configs that no project took: the reason why there is none. */
function unusedRemarks(survey, claims) {
    const used = new Set(claims.map((claim) => claim.config));
    return survey.configs.filter((config) => !used.has(config)).flatMap((config) => config.remarks);
}
function plainClaim(root, schema) {
    return { root, schemaPath: schema.path, schema, migrations: undefined, config: undefined, remarks: [] };
}
/** A schema that was named: a *.prisma file, or a folder with a datasource in it. */
async function namedSchema(survey, path) {
    const schema = await schemaAt(survey, path);
    if (schema === undefined || schema === 'outside')
        return undefined;
    return schema.files.some((file) => file.outline.hasDatasource) ? schema : undefined;
}
function addOnce(claims, claim) {
    const files = new Set(claims.flatMap((known) => known.schema?.files.map((file) => file.path) ?? [known.schemaPath]));
    const main = claim.schema?.files.find((file) => file.outline.hasDatasource)?.path ??
        claim.schema?.files[0]?.path ??
        claim.schemaPath;
    const twin = claims.find((known) => known.schemaPath === claim.schemaPath);
    const ownHistory = claim.migrations !== undefined && twin?.migrations !== undefined && twin.migrations !== claim.migrations;
    if (!files.has(main) || ownHistory)
        claims.push(claim);
}
async function claimOfConfig(survey, config) {
    const { root, values } = config;
    const common = { root, migrations: values.migrations, config, remarks: [] };
    const named = values.schema ?? survey.manifests.get(root)?.schema;
    if (named !== undefined) {
        const schema = await schemaAt(survey, named);
        if (schema === 'outside') {
            const remark = `The schema ${(0,collect_paths/* quoted */.TL)(named)} that ${(0,collect_paths/* quoted */.TL)(config.file)} names is a symbolic link that leaves the repository.`;
            return { ...common, schemaPath: named, schema: undefined, remarks: [remark] };
        }
        if (schema !== undefined)
            return { ...common, schemaPath: schema.path, schema };
        const history = values.migrations ?? (0,collect_paths/* inFolder */._z)((0,collect_paths/* folderOf */.yS)(named), 'migrations');
        if (!isHistory(survey, history))
            return undefined;
        const remark = `The schema ${(0,collect_paths/* quoted */.TL)(named)} that ${(0,collect_paths/* quoted */.TL)(config.file)} names does not exist.`;
        return { ...common, schemaPath: named, schema: undefined, migrations: history, remarks: [remark] };
    }
    // Prisma's own order (@prisma/internals, getSchemaWithPath); the folder is that of 5.15 to 6.6.
    for (const place of [
        'schema.prisma',
        'prisma/schema.prisma',
        'prisma/schema',
        'contract.prisma',
        'prisma/contract.prisma',
    ]) {
        const schema = await schemaAt(survey, (0,collect_paths/* inFolder */._z)(root, place));
        if (schema !== undefined && schema !== 'outside')
            return { ...common, schemaPath: schema.path, schema };
    }
    return undefined;
}
/** Adds the schemas that nobody names. */
function addPlaces(survey, claims) {
    const taken = new Set(claims.flatMap((claim) => claim.schema?.files.map((file) => file.path) ?? []));
    const histories = new Map();
    const bare = [];
    const owned = new Set(claims.map((claim) => claim.migrations ??
        (claim.schema === undefined ? undefined : historyOf(survey, claim.schema, claim.root))));
    for (const file of survey.schemas.values()) {
        if (taken.has(file.path))
            continue;
        const beside = (0,collect_paths/* inFolder */._z)((0,collect_paths/* folderOf */.yS)(file.path), 'migrations');
        const alone = ![...survey.schemas.values()].some((other) => other.outline.hasDatasource && (0,collect_paths/* folderOf */.yS)(other.path) === (0,collect_paths/* folderOf */.yS)(file.path));
        const isMain = file.outline.hasDatasource ||
            isPrisma8(file.path) ||
            (alone && isHistory(survey, beside) && isFirstIn(survey, file.path));
        if (!isMain)
            continue;
        const schema = schemaAround(survey, file);
        const root = rootOf(schema);
        const history = historyOf(survey, schema, root);
        if (owned.has(history))
            continue;
        if (isHistory(survey, history))
            histories.set(history, [...(histories.get(history) ?? []), schema]);
        else if (isDefaultPlace(survey, schema, root))
            bare.push(plainClaim(root, schema));
    }
    for (const [history, schemas] of histories)
        claims.push(chosen(survey, history, schemas));
    // Of several without migrations in one package the first default place counts, as it does for Prisma.
    for (const claim of bare)
        if (!claims.some((known) => known.root === claim.root))
            claims.push(claim);
}
/** Without a datasource anywhere in a folder the first file stands for the schema, which Prisma will find fault with. */
function isFirstIn(survey, path) {
    const inSame = [...survey.schemas.keys()].filter((other) => (0,collect_paths/* folderOf */.yS)(other) === (0,collect_paths/* folderOf */.yS)(path));
    return (inSame.find((other) => external_node_path_.posix.basename(other) === 'schema.prisma') ?? inSame[0]) === path;
}
/** Of several schemas with one history: schema.prisma, else the one with the history's provider, else the first. */
function chosen(survey, history, schemas) {
    const lock = survey.locks.get((0,collect_paths/* inFolder */._z)(history, lockName));
    const provider = lock === undefined ? undefined : lockProvider(lock);
    const providerIs = (schema) => schema.files.some((file) => file.outline.hasDatasource && file.outline.provider === provider);
    const one = schemas.find((schema) => external_node_path_.posix.basename(schema.path) === 'schema.prisma') ??
        schemas.find((schema) => schema.isFolder) ??
        schemas.find(providerIs) ??
        schemas[0];
    if (one === undefined)
        throw new Error('A history without a schema was chosen.');
    const others = schemas.filter((schema) => schema !== one).map((schema) => (0,collect_paths/* quoted */.TL)(schema.path));
    const remarks = others.length === 0
        ? []
        : [
            `${others.join(', ')} shares these migrations with ${(0,collect_paths/* quoted */.TL)(one.path)} and is not checked; the input schema chooses another.`,
        ];
    return { ...plainClaim(rootOf(one), one), remarks };
}
/** Whether Prisma would find the schema by itself, in a package that depends on it or at the top of the repository. */
function isDefaultPlace(survey, schema, root) {
    const place = root === '.' ? schema.path : schema.path.slice(root.length + 1);
    if (![
        'schema.prisma',
        'prisma/schema.prisma',
        'prisma/schema',
        'prisma',
        'contract.prisma',
        'prisma/contract.prisma',
    ].includes(place))
        return false;
    const manifest = survey.manifests.get(root);
    return root === '.' || (manifest !== undefined && (0,collect_manifests/* usesPrisma */.Xx)(manifest));
}
/** The folder of a project whose schema nobody names: the one around `prisma`, `prisma/schema` or the schema file. */
function rootOf(schema) {
    let folder = schema.isFolder ? schema.path : (0,collect_paths/* folderOf */.yS)(schema.path);
    if (external_node_path_.posix.basename(folder) === 'schema')
        folder = (0,collect_paths/* folderOf */.yS)(folder);
    return external_node_path_.posix.basename(folder) === 'prisma' ? (0,collect_paths/* folderOf */.yS)(folder) : folder;
}
/** A config that names no schema (its place is handed over by `--schema`, or it can't be read) goes with the projects below it. */
function withLooseConfig(claim, loose) {
    if (claim.config !== undefined)
        return claim;
    const config = loose.find(({ root }) => (0,collect_paths/* isUnder */.Jo)(claim.root, root) || (0,collect_paths/* isUnder */.Jo)(claim.schemaPath, root));
    return config === undefined ? claim : { ...claim, config, migrations: config.values.migrations };
}

;// CONCATENATED MODULE: ./build/collect/tree.js
/** What both kinds of tree share: symbolic links that are followed only while they stay among the repository's files. */


/**
 * Follows every link on the way. `undefined` where the path leaves the repository, enters `.git`, or runs in a circle.
 * The result need not exist.
 */
function followLinks(path, links) {
    let current = path;
    for (let hops = 0; hops < 40; hops++) {
        if (current === undefined || /^\.git(\/|$)/i.test(current))
            return undefined;
        const link = links.size === 0 ? undefined : (0,collect_paths/* upwards */.Hy)(current).findLast((part) => links.has(part));
        if (link === undefined)
            return current;
        const target = links.get(link) ?? '';
        const rest = current.slice(link.length + 1);
        current = (0,collect_paths/* within */.ux)(external_node_path_.posix.dirname(link), rest === '' ? target : `${target}/${rest}`);
    }
    return undefined;
}
/** Where a path leads among these files. */
function placeAmong(path, files, sorted, links) {
    const real = followLinks(path, links);
    if (real === undefined)
        return { kind: 'outside' };
    if (files.has(real) || sorted.some((file) => (0,collect_paths/* isUnder */.Jo)(file, real)))
        return { kind: 'here', path: real, inGit: true };
    return { kind: 'nothing' };
}

;// CONCATENATED MODULE: ./build/collect/projects.js
/** Finds the Prisma projects of a tree. */










/**
 * The Prisma projects of a tree, sorted by root and schema. With `schema` it is exactly that one; with
 * `workingDirectory` those below it.
 * @throws PreflightError where an input names something that is not there.
 */
async function findProjects(tree, overrides) {
    return (await lookForProjects(tree, overrides)).projects;
}
/** As findProjects, with what the caller may want to know besides. */
async function lookForProjects(plain, overrides, standIn) {
    const tree = asProjectTree(plain);
    const workingDirectory = input('working-directory', '.', overrides.workingDirectory) ?? '.';
    const survey = await surveyTree(tree, workingDirectory, standIn);
    if (workingDirectory !== '.' && !survey.files.hasFolder(workingDirectory)) {
        throw new errors/* PreflightError */.w(`The working directory ${(0,collect_paths/* quoted */.TL)(workingDirectory)} does not exist or has no files.`, 'Set the input working-directory to a folder of the repository.');
    }
    const schemaInput = input('schema', workingDirectory, overrides.schema);
    const migrationsInput = input('migrations', workingDirectory, overrides.migrations);
    const all = schemaInput === undefined
        ? await claimsOf(survey)
        : [await claimOfInput(survey, workingDirectory, schemaInput)];
    let claims = all.filter((claim) => schemaInput !== undefined ||
        (0,collect_paths/* isUnder */.Jo)(claim.root, workingDirectory) ||
        (0,collect_paths/* isUnder */.Jo)(claim.schemaPath, workingDirectory));
    if (migrationsInput !== undefined) {
        if (claims.length > 1) {
            throw new errors/* PreflightError */.w(`The input migrations names one folder, but there are ${claims.length} Prisma projects.`, 'Set the input schema or working-directory too, so that one project is meant.');
        }
        if ((await tree.locate(migrationsInput)).kind === 'outside')
            throw leaves('migrations', migrationsInput);
        claims = claims.map((claim) => ({ ...claim, migrations: migrationsInput }));
    }
    const built = await Promise.all(claims.map((claim) => buildProject(survey, claim)));
    built.sort((a, b) => (0,order/* compareText */.n)(a.root, b.root) ||
        (0,order/* compareText */.n)(a.schema, b.schema) ||
        (0,order/* compareText */.n)(a.migrationsDir, b.migrationsDir));
    return { projects: withStrayHistories(survey, built), remarks: unusedRemarks(survey, all), survey };
}
function asProjectTree(tree) {
    if ('locate' in tree && 'folder' in tree)
        return tree;
    return {
        commit: tree.commit,
        list: () => tree.list(),
        read: (path) => tree.read(path),
        readMany: (paths) => tree.readMany(paths),
        folder: undefined,
        async locate(path) {
            const files = await tree.list();
            return placeAmong(path, new Set(files), files, new Map());
        },
        links: async () => [],
    };
}
function input(name, folder, value) {
    if (value === undefined || value === '')
        return undefined;
    const path = (0,collect_paths/* within */.ux)(folder, value);
    if (path === undefined)
        throw leaves(name, value);
    return path;
}
function leaves(name, value) {
    return new errors/* PreflightError */.w(`The input ${name} (${(0,collect_paths/* quoted */.TL)(value)}) leaves the repository.`, 'Name a path inside the repository, relative to its top folder or to working-directory.');
}
async function claimOfInput(survey, workingDirectory, path) {
    const schema = await schemaAt(survey, path);
    if (schema === 'outside')
        throw leaves('schema', path);
    if (schema === undefined) {
        throw new errors/* PreflightError */.w(`The schema ${(0,collect_paths/* quoted */.TL)(path)} does not exist.`, 'Set the input schema to a Prisma schema file or a folder of them.');
    }
    const folder = schema.isFolder ? schema.path : (0,collect_paths/* folderOf */.yS)(schema.path);
    const above = (0,collect_paths/* upwards */.Hy)(folder);
    const config = survey.configs.find((one) => one.root === workingDirectory) ??
        survey.configs.find((one) => above.includes(one.root));
    const isItsSchema = config?.values.schema === undefined || config.values.schema === path;
    const root = workingDirectory !== '.'
        ? workingDirectory
        : (config?.root ?? (external_node_path_.posix.basename(folder) === 'prisma' ? (0,collect_paths/* folderOf */.yS)(folder) : folder));
    return {
        root,
        schemaPath: schema.path,
        schema,
        migrations: isItsSchema ? config?.values.migrations : undefined,
        config,
        remarks: [],
    };
}
async function buildProject(survey, claim) {
    const { root, schema, config } = claim;
    const { tree } = survey;
    const remarks = [...(config?.remarks ?? []), ...claim.remarks];
    let directory = claim.migrations ??
        (schema === undefined
            ? (0,collect_paths/* inFolder */._z)((0,collect_paths/* folderOf */.yS)(claim.schemaPath), 'migrations')
            : historyOf(survey, schema, root));
    const named = claim.migrations !== undefined;
    if (named || (await tree.links()).some((link) => (0,collect_paths/* isUnder */.Jo)(directory, link))) {
        const place = await tree.locate(directory);
        if (place.kind === 'outside') {
            remarks.push(`The migrations folder ${(0,collect_paths/* quoted */.TL)(directory)} is a symbolic link that leaves the repository, so it is not read.`);
        }
        else if (place.kind === 'here') {
            directory = place.path;
            if (!place.inGit) {
                remarks.push(`The migrations folder ${(0,collect_paths/* quoted */.TL)(directory)} is not in git: what it held at base is not known, so all its migrations count as new.`);
            }
        }
    }
    const found = await readMigrations(tree, directory, await tree.list());
    const files = schema?.files ?? [];
    const main = files.find((file) => file.outline.hasDatasource);
    return {
        root,
        configFile: config?.file,
        schema: claim.schemaPath,
        schemaFiles: files.map(({ path, content }) => ({ path, content })),
        migrationsDir: directory,
        migrations: found.migrations,
        unread: found.unread,
        provider: main?.outline.provider ?? found.lockFile?.provider ?? 'unknown',
        lockFile: found.lockFile,
        external: { tables: config?.values.externalTables ?? [], enums: config?.values.externalEnums ?? [] },
        initShadowDb: config?.values.initShadowDb,
        // The nearest package.json has the word, also where it says nothing.
        seed: config?.values.seed ?? (0,collect_manifests/* manifestsAbove */.S7)(root, survey.manifests)[0]?.seed,
        envNames: [...new Set(files.flatMap((file) => file.outline.envNames))].sort(order/* compareText */.n),
        layout: isPrisma8(claim.schemaPath) || found.operations.length > 0 ? 'prisma-8' : 'prisma',
        remarks,
    };
}
/** A history that no project reads goes to `unread` of the nearest project above it: Prisma will never apply it. */
function withStrayHistories(survey, projects) {
    const read = new Set(projects.map((project) => project.migrationsDir));
    const stray = [...survey.locks.keys()]
        .filter((path) => external_node_path_.posix.basename(path) === lockName)
        .map(collect_paths/* folderOf */.yS)
        .filter((folder) => !read.has(folder) && isHistory(survey, folder));
    if (stray.length === 0)
        return projects;
    const unread = new Map();
    for (const folder of stray) {
        const above = projects.filter((project) => (0,collect_paths/* isUnder */.Jo)(folder, project.root) && !(0,collect_paths/* isUnder */.Jo)(folder, project.migrationsDir));
        const nearest = above.reduce((best, one) => (best === undefined || one.root.length > best.root.length ? one : best), undefined);
        if (nearest === undefined)
            continue;
        unread.set(nearest, [
            ...(unread.get(nearest) ?? []),
            ...survey.files.under(folder).filter((path) => /\.sql$/i.test(path)),
        ]);
    }
    return projects.map((project) => {
        const more = unread.get(project);
        return more === undefined
            ? project
            : { ...project, unread: [...new Set([...project.unread, ...more])].sort(order/* compareText */.n) };
    });
}

// EXTERNAL MODULE: ./build/collect/git.js
var git = __webpack_require__(11397);
;// CONCATENATED MODULE: ./build/collect/objects.js
/** Git objects: the files of a commit and their bytes, many with one process. */

/** Every file of a commit by path. */
async function listCommit(root, commit) {
    const entries = new Map();
    for (const field of (0,git/* fieldsOf */.Pf)(await (0,git/* runGit */.EO)(root, ['ls-tree', '-r', '-z', '--full-tree', commit]))) {
        const tab = field.indexOf('\t');
        const [mode, type, oid] = field.slice(0, tab).split(' ');
        if (type !== 'blob' || oid === undefined)
            continue;
        entries.set(field.slice(tab + 1), { kind: mode === '120000' ? 'link' : 'file', oid });
    }
    return entries;
}
/** Reads blobs and keeps them, so that two sides of a change share the bytes they have in common. */
class BlobStore {
    #root;
    #token;
    #blobs = new Map();
    #promisor;
    constructor(root, token) {
        this.#root = root;
        this.#token = token;
    }
    /** The bytes by object id; an object that the repository lacks is absent. */
    async read(oids) {
        const wanted = new Set(oids);
        const missing = [...wanted].filter((oid) => !this.#blobs.has(oid));
        if (missing.length > 0) {
            await this.#fetchPromised(missing);
            const options = { input: `${missing.join('\n')}\n`, token: this.#token };
            this.#keep(await (0,git/* runGit */.EO)(this.#root, ['cat-file', '--batch'], options));
        }
        const found = new Map();
        for (const oid of wanted) {
            const bytes = this.#blobs.get(oid);
            if (bytes !== undefined)
                found.set(oid, bytes);
        }
        return found;
    }
    /** Takes the answer of `cat-file --batch` apart: `<oid> blob <size>\n<bytes>\n`, or `<oid> missing\n`. */
    #keep(output) {
        for (let at = 0; at < output.length;) {
            const lineEnd = output.indexOf(0x0a, at);
            if (lineEnd < 0)
                break;
            const [oid, type, size] = output.toString('latin1', at, lineEnd).split(' ');
            at = lineEnd + 1;
            if (oid === undefined || type === 'missing' || size === undefined)
                continue;
            const end = at + Number(size);
            this.#blobs.set(oid, output.subarray(at, end));
            at = end + 1;
        }
    }
    /** A partial clone (`filter: blob:none`) would fetch one object at a time: ask for all of them at once, as git itself does. */
    async #fetchPromised(oids) {
        this.#promisor ??= (0,git/* askGit */.gG)(this.#root, [
            'config',
            '-z',
            '--name-only',
            '--get-regexp',
            '^remote\\..*\\.promisor$',
        ]).then((answer) => /^remote\.(.+)\.promisor$/s.exec((0,git/* fieldsOf */.Pf)(answer.stdout)[0] ?? '')?.[1]);
        const remote = await this.#promisor;
        if (remote === undefined || remote.startsWith('-'))
            return;
        await (0,git/* askGit */.gG)(this.#root, [
            '-c',
            'fetch.negotiationAlgorithm=noop',
            ...[
                'fetch',
                '--quiet',
                '--no-tags',
                '--no-write-fetch-head',
                '--recurse-submodules=no',
                '--filter=blob:none',
                '--stdin',
                remote,
            ],
        ], { input: `${oids.join('\n')}\n`, token: this.#token, timeLimit: 300_000 });
    }
}

;// CONCATENATED MODULE: ./build/collect/commit-tree.js
/** A commit as a tree of files: git objects only, nothing is checked out. */



/** The files of one commit. */
class CommitTree {
    commit;
    folder = undefined;
    #root;
    #blobs;
    #listing;
    constructor(root, commit, blobs) {
        this.#root = root;
        this.commit = commit;
        this.#blobs = blobs;
    }
    async list() {
        return (await this.#list()).files;
    }
    async read(path) {
        return (await this.readMany([path])).get(path);
    }
    async readMany(paths) {
        const { entries, links } = await this.#list();
        const oids = new Map();
        for (const path of paths) {
            const entry = entries.get(followLinks(path, links) ?? '');
            if (entry?.kind === 'file')
                oids.set(path, entry.oid);
        }
        const blobs = await this.#blobs.read(oids.values());
        const found = new Map();
        for (const [path, oid] of oids) {
            const bytes = blobs.get(oid);
            if (bytes !== undefined)
                found.set(path, bytes);
        }
        return found;
    }
    async locate(path) {
        const { set, files, links } = await this.#list();
        return placeAmong(path, set, files, links);
    }
    async links() {
        const { links } = await this.#list();
        return [...links.keys()].sort(order/* compareText */.n);
    }
    #list() {
        this.#listing ??= this.#load();
        return this.#listing;
    }
    async #load() {
        const entries = await listCommit(this.#root, this.commit);
        const linked = [...entries].filter(([, entry]) => entry.kind === 'link');
        const targets = linked.length === 0 ? undefined : await this.#blobs.read(linked.map(([, entry]) => entry.oid));
        const links = new Map(linked.map(([path, { oid }]) => [path, targets?.get(oid)?.toString('utf8') ?? '']));
        const files = [...entries.keys()].filter((path) => !links.has(path) || entries.get(followLinks(path, links) ?? '')?.kind === 'file');
        files.sort(order/* compareText */.n);
        return { entries, links, files, set: new Set(files) };
    }
}

;// CONCATENATED MODULE: ./build/collect/revisions.js
/** Which commit is base: from refs, a commit id or a merge commit, fetched where a shallow clone lacks it. */



const commitId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;
/** Finds base. @throws PreflightError with the reason and a remedy where there is none. */
async function resolveBase(clone, request) {
    switch (request.kind) {
        case 'ref': {
            const tip = await resolveRef(clone, request.ref);
            return { commit: await mergeBase(clone, tip, (0,collect_paths/* quoted */.TL)(request.ref)), tip };
        }
        case 'default-branch':
            return await baseOfDefaultBranch(clone);
        case 'commit':
            if (/^0+$/.test(request.sha))
                return await baseOfDefaultBranch(clone);
            return exactly(await haveCommit(clone, checkedId(request.sha)));
        case 'merge-parent': {
            const parents = await parentsOf(clone);
            const isMerge = parents.length > 1 && request.head?.toLowerCase() !== clone.head;
            if (isMerge && parents[0] !== undefined)
                return exactly(await haveCommit(clone, parents[0]));
            if (request.sha === undefined)
                return await baseOfDefaultBranch(clone);
            const tip = await haveCommit(clone, checkedId(request.sha));
            return { commit: await mergeBase(clone, tip, request.sha.slice(0, 12)), tip };
        }
    }
}
function exactly(commit) {
    return { commit, tip: commit };
}
function checkedId(sha) {
    if (commitId.test(sha))
        return sha.toLowerCase();
    throw new errors/* PreflightError */.w(`${(0,collect_paths/* quoted */.TL)(sha)} is no commit id.`, 'Give the 40 hexadecimal digits of a commit, or name a branch with --base (in the Action: the input base).');
}
async function verify(clone, name) {
    const answer = await (0,git/* askGit */.gG)(clone.root, [
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${name}^{commit}`,
    ]);
    return answer.ok ? answer.stdout.toString('utf8').trim() : undefined;
}
/** The commit of a branch, tag or commit id, fetched where it is not here. @throws PreflightError */
async function resolveRef(clone, ref) {
    if (ref.startsWith('-') || ref === '' || /[\0\n]/.test(ref)) {
        throw new errors/* PreflightError */.w(`${(0,collect_paths/* quoted */.TL)(ref)} is no name of a branch or commit.`, 'Give a branch such as origin/main with --base (in the Action: the input base).');
    }
    const known = (await verify(clone, ref)) ??
        (clone.remote && (await verify(clone, `refs/remotes/${clone.remote}/${ref}`)));
    if (known !== undefined)
        return known;
    if (clone.remote === undefined) {
        throw new errors/* PreflightError */.w(`The base ${(0,collect_paths/* quoted */.TL)(ref)} is not in this repository, which has no remote.`, 'Name a branch or commit that exists with --base (in the Action: the input base).');
    }
    if (commitId.test(ref))
        return await haveCommit(clone, ref.toLowerCase());
    const branch = ref.startsWith(`${clone.remote}/`) ? ref.slice(clone.remote.length + 1) : ref;
    const patterns = [`refs/heads/${branch}`, `refs/tags/${branch}`];
    const answer = await (0,git/* askGit */.gG)(clone.root, ['ls-remote', '--quiet', '--', clone.remote, ...patterns], remoteOptions(clone));
    if (!answer.ok)
        throw unreachable(clone, `The base ${(0,collect_paths/* quoted */.TL)(ref)}`, answer);
    const id = answer.stdout.toString('utf8').split(/\s/, 1)[0] ?? '';
    if (commitId.test(id))
        return await haveCommit(clone, id);
    throw new errors/* PreflightError */.w(`The base ${(0,collect_paths/* quoted */.TL)(ref)} is neither in this repository nor a branch or tag of ${(0,collect_paths/* quoted */.TL)(clone.remote)}.`, 'Name a branch or commit that exists with --base (in the Action: the input base).');
}
/** Parents as the commit object names them: a shallow clone hides them from `git log`, not from here. */
async function parentsOf(clone) {
    const text = (await (0,git/* runGit */.EO)(clone.root, ['cat-file', 'commit', clone.head])).toString('latin1');
    const header = text.slice(0, text.indexOf('\n\n'));
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
}
async function baseOfDefaultBranch(clone) {
    const configured = await (0,git/* askGit */.gG)(clone.root, ['config', '--get', 'init.defaultBranch']);
    const own = configured.stdout.toString('utf8').trim();
    const branches = ['main', 'master', ...(configured.ok && /^[^-\s][^\s]*$/.test(own) ? [own] : [])];
    const names = [
        ...(clone.remote === undefined
            ? []
            : ['HEAD', ...branches].map((name) => `refs/remotes/${clone.remote}/${name}`)),
        ...(configured.ok && own !== '' ? [own, ...branches] : branches).map((name) => `refs/heads/${name}`),
    ];
    for (const name of names) {
        const tip = await verify(clone, name);
        if (tip !== undefined)
            return { commit: await mergeBase(clone, tip, name.replace(/^refs\/(heads|remotes)\//, '')), tip };
    }
    if (clone.remote !== undefined) {
        const answer = await (0,git/* askGit */.gG)(clone.root, ['ls-remote', '--quiet', '--', clone.remote, 'HEAD'], remoteOptions(clone));
        const id = answer.stdout.toString('utf8').split(/\s/, 1)[0] ?? '';
        if (answer.ok && commitId.test(id)) {
            const tip = await haveCommit(clone, id);
            return { commit: await mergeBase(clone, tip, 'the default branch'), tip };
        }
    }
    throw new errors/* PreflightError */.w('The default branch of this repository is not known.', 'Name the commit to compare with: --base REF (in the Action: the input base).');
}
/** Makes sure that a commit and its files are here, fetching them where they are not. */
async function haveCommit(clone, sha) {
    if ((await verify(clone, sha)) !== undefined)
        return sha;
    if (clone.remote === undefined) {
        throw new errors/* PreflightError */.w(`The base commit ${sha.slice(0, 12)} is not in this repository, which has no remote.`, 'Check out with fetch-depth: 0.');
    }
    const answer = await fetchFrom(clone, [...(clone.shallow ? ['--depth=1'] : [])], [sha]);
    if ((await verify(clone, sha)) !== undefined)
        return sha;
    throw unreachable(clone, `The base commit ${sha.slice(0, 12)}`, answer);
}
/** Deepens a shallow clone in steps until both sides meet. */
async function mergeBase(clone, commit, name) {
    const found = await commonAncestor(clone, commit);
    if (found !== undefined)
        return found;
    let refused;
    if (clone.shallow && clone.remote !== undefined) {
        for (const depth of ['--depth=50', '--depth=300', '--depth=2000', '--unshallow']) {
            // HEAD may be a commit that only this clone has; then the history of the other side is what can be had.
            let answer = await fetchFrom(clone, [depth], [commit, clone.head]);
            if (!answer.ok)
                answer = await fetchFrom(clone, [depth.replace('--depth', '--deepen')], [commit]);
            if (!answer.ok)
                refused = answer;
            const ancestor = await commonAncestor(clone, commit);
            if (ancestor !== undefined)
                return ancestor;
            if (!answer.ok)
                break;
        }
    }
    if (refused !== undefined)
        throw unreachable(clone, `The history between HEAD and ${name}`, refused);
    throw new errors/* PreflightError */.w(`HEAD and ${name} have no common ancestor${clone.shallow && clone.remote === undefined ? ' in this shallow clone, which has no remote' : ''}.`, 'Check out with fetch-depth: 0, or name another commit to compare with: --base REF (in the Action: the input base).');
}
async function commonAncestor(clone, commit) {
    const answer = await (0,git/* askGit */.gG)(clone.root, ['merge-base', commit, clone.head]);
    const id = answer.stdout.toString('utf8').trim().split('\n')[0] ?? '';
    return answer.ok && commitId.test(id) ? id : undefined;
}
/** Objects only: no ref, no FETCH_HEAD, no tag is written. */
async function fetchFrom(clone, how, wanted) {
    const plain = [
        '--quiet',
        '--no-tags',
        '--no-write-fetch-head',
        '--no-recurse-submodules',
        '--no-auto-maintenance',
    ];
    return await (0,git/* askGit */.gG)(clone.root, ['fetch', ...plain, ...how, '--', clone.remote ?? 'origin', ...wanted], remoteOptions(clone));
}
function remoteOptions(clone) {
    return { token: clone.token, timeLimit: 300_000 };
}
function unreachable(clone, what, answer) {
    return new errors/* PreflightError */.w(`${what} could not be fetched from ${(0,collect_paths/* quoted */.TL)(clone.remote ?? 'origin')}: ${(0,collect_paths/* quoted */.TL)((0,git/* reasonOf */.A3)(answer))}.`, 'Give the `token` input a token that may read this repository, or check out with fetch-depth: 0.');
}

;// CONCATENATED MODULE: ./build/collect/deployed.js
/** Which commit runs in production: a branch, a tag, or the highest version among the tags of a pattern. */




/** @throws PreflightError where there is no such branch or tag. */
async function resolveDeployed(clone, ref) {
    const name = /[*?[]/.test(ref) ? await newestTag(clone, ref) : ref;
    try {
        return { name, commit: await resolveRef(clone, name) };
    }
    catch (error) {
        if (!(error instanceof errors/* PreflightError */.w))
            throw error;
        const said = error.message.replace(/^The base\b/, 'The deployed-ref');
        throw new errors/* PreflightError */.w(said, 'Give deployed-ref a branch, a tag or a pattern of tags that exists.', {
            cause: error,
        });
    }
}
/** A release comes after its candidates: v2.0.0-rc.1 is lower than v2.0.0. */
const byVersion = ['-c', 'versionsort.suffix=-'];
/** A shallow clone has no tags; then the remote is asked. */
async function newestTag(clone, pattern) {
    const here = await (0,git/* askGit */.gG)(clone.root, [
        ...byVersion,
        'for-each-ref',
        '--count=1',
        '--sort=-version:refname',
        '--format=%(refname:strip=2)',
        `refs/tags/${pattern}`,
    ]);
    const tag = here.stdout.toString('utf8').split('\n')[0] ?? '';
    if (tag !== '')
        return tag;
    if (clone.remote !== undefined) {
        const there = await (0,git/* askGit */.gG)(clone.root, [
            ...byVersion,
            'ls-remote',
            '--quiet',
            '--refs',
            '--sort=-version:refname',
            '--',
            clone.remote,
            `refs/tags/${pattern}`,
        ], { token: clone.token, timeLimit: 300_000 });
        const found = /^\S+\s+refs\/tags\/(.+)$/m.exec(there.stdout.toString('utf8'))?.[1];
        if (found !== undefined)
            return found;
        if (!there.ok)
            throw new errors/* PreflightError */.w(`The tags of ${(0,collect_paths/* quoted */.TL)(clone.remote)} could not be read: ${(0,collect_paths/* quoted */.TL)((0,git/* reasonOf */.A3)(there))}.`, 'Give the `token` input a token that may read this repository, or check out with fetch-tags: true.');
    }
    throw new errors/* PreflightError */.w(`No tag matches the deployed-ref ${(0,collect_paths/* quoted */.TL)(pattern)}.`, 'Give deployed-ref a pattern of tags that exist, such as v*.');
}

;// CONCATENATED MODULE: ./build/collect/past.js
/** What became of files in the history of a commit: whether they were there with the same bytes before. */


/** A walk over a very long history is not worth more; then nothing is known. Milliseconds. */
const past_timeLimit = 20_000;
/**
 * Looks through the commits that lead to `commit` for earlier versions of these files that it has otherwise, or no more.
 * Only object ids are compared, so nothing but commits and trees is read. Where git gives no answer in time, nothing is
 * known.
 */
async function pastOf(root, commit, shallow, files) {
    if (files.length === 0)
        return { complete: !shallow, earlier: new Map() };
    const format = ['--format=%x00%H', '--raw', '--no-abbrev', '--no-renames', '-z'];
    const paths = files.map((file) => file.path);
    const answer = await (0,git/* askGit */.gG)(root, ['log', ...format, commit, '--', ...paths], { timeLimit: past_timeLimit }).catch(() => undefined);
    if (answer === undefined || !answer.ok)
        return { complete: false, earlier: new Map() };
    const changes = changesOf((0,git/* fieldsOf */.Pf)(answer.stdout));
    const earlier = new Map();
    for (const { path, bytes } of files) {
        const mine = changes.filter((change) => change.path === path);
        const [newest] = mine.filter(({ old }) => !isNothing(old));
        if (newest === undefined)
            continue;
        const oid = bytes === undefined ? undefined : oidOf(bytes, newest.old.length);
        const same = mine.find(({ old }) => old === oid);
        earlier.set(path, { was: same === undefined ? 'other' : 'same', commit: (same ?? newest).commit });
    }
    return { complete: !shallow, earlier };
}
/** Takes `git log --raw -z` apart: a commit's id, then for each file `:modes oids status` and its path. */
function changesOf(fields) {
    const changes = [];
    let commit = '';
    let old;
    for (const field of fields) {
        const raw = /^\n?:\d+ \d+ ([0-9a-f]+) [0-9a-f]+ \w/.exec(field);
        if (raw?.[1] !== undefined)
            old = raw[1];
        else if (old !== undefined) {
            changes.push({ commit, path: field, old });
            old = undefined;
        }
        else
            commit = field.trim();
    }
    return changes;
}
function isNothing(oid) {
    return /^0+$/.test(oid);
}
/** git's id of a file's content; a repository has SHA-1 (40 digits) or SHA-256. */
function oidOf(bytes, digits) {
    return (0,external_node_crypto_.createHash)(digits === 40 ? 'sha1' : 'sha256')
        .update(`blob ${bytes.length}\0`)
        .update(bytes)
        .digest('hex');
}

;// CONCATENATED MODULE: ./build/collect/working-tree.js
/**
 * The working tree as head: tracked files, files not yet added, and a generated folder that a project names though git
 * ignores it. A file that git says is as it was at base is read from base's objects: that spares the disk, and line
 * endings that a checkout converts (`core.autocrlf`) are no edit.
 */






/** Reads `git status`, which looks at each file's stat data and only hashes what may differ. */
async function statusOf(root) {
    const args = [
        'status',
        '--porcelain=v1',
        '-z',
        '--no-renames',
        '--untracked-files=all',
        '--ignore-submodules=all',
    ];
    const fields = (0,git/* fieldsOf */.Pf)(await (0,git/* runGit */.EO)(root, args));
    const relevant = fields.filter((field) => !(0,collect_paths/* hasSegment */.yk)(field.slice(3), 'node_modules') && !field.endsWith('/'));
    return {
        untracked: relevant.filter((field) => field.startsWith('?? ')).map((field) => field.slice(3)),
        dirty: relevant.length > 0,
    };
}
/** Paths whose content in the working tree is not the commit's, unsorted; files that are not added yet are not among them. */
async function differencesFrom(root, commit) {
    const quiet = ['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color', '--ignore-submodules=all'];
    return (0,git/* fieldsOf */.Pf)(await (0,git/* runGit */.EO)(root, ['diff', '--name-only', '-z', ...quiet, commit, '--']));
}
/** The working tree of a repository. */
class WorkingTree {
    commit;
    folder;
    #untracked;
    #base;
    /** Paths that are not as they were at base. */
    #changed;
    #listing;
    /** Files of ignored folders that a project named. */
    #generated = new Set();
    constructor(root, head, status, base, changed) {
        this.folder = root;
        this.commit = status.dirty ? `${head}+` : head;
        this.#untracked = status.untracked;
        this.#base = base;
        this.#changed = changed;
    }
    async list() {
        const { files } = await this.#list();
        if (this.#generated.size === 0)
            return files;
        return [...new Set([...files, ...this.#generated])].sort(order/* compareText */.n);
    }
    async read(path) {
        return (await this.readMany([path])).get(path);
    }
    async readMany(paths) {
        const [{ set, links }, changed] = await Promise.all([this.#list(), this.#changed()]);
        const same = new Map();
        const fresh = new Map();
        for (const path of paths) {
            const real = followLinks(path, links);
            if (real === undefined)
                continue;
            if (this.#generated.has(real))
                fresh.set(path, real);
            else if (set.has(real))
                (changed.has(real) ? fresh : same).set(path, real);
        }
        const found = new Map();
        const old = await this.#base.readMany([...same.values()]);
        for (const [path, real] of same) {
            const bytes = old.get(real);
            if (bytes !== undefined)
                found.set(path, bytes);
        }
        await Promise.all([...fresh].map(async ([path, real]) => {
            const bytes = await this.#fromDisk(real);
            if (bytes !== undefined)
                found.set(path, bytes);
        }));
        return found;
    }
    async locate(path) {
        const { files, set, links } = await this.#list();
        const place = placeAmong(path, set, files, links);
        if (place.kind !== 'nothing')
            return place;
        const onDisk = await (0,promises_.realpath)((0,external_node_path_.join)(this.folder, path)).catch(() => undefined);
        if (onDisk === undefined)
            return place;
        const real = (0,external_node_path_.relative)(await (0,promises_.realpath)(this.folder), onDisk)
            .split(external_node_path_.sep)
            .join('/');
        if (real === '' || real === '..' || real.startsWith('../') || (0,collect_paths/* hasSegment */.yk)(real, '.git'))
            return { kind: 'outside' };
        const listed = placeAmong(real, set, files, links);
        if (listed.kind !== 'nothing')
            return listed;
        await this.#addGenerated(real);
        return { kind: 'here', path: real, inGit: false };
    }
    async links() {
        const { links } = await this.#list();
        return [...links.keys()].sort(order/* compareText */.n);
    }
    #list() {
        this.#listing ??= this.#load();
        return this.#listing;
    }
    async #load() {
        const [tracked, gone] = await Promise.all([
            (0,git/* runGit */.EO)(this.folder, ['ls-files', '-z', '--stage']).then(git/* fieldsOf */.Pf),
            (0,git/* runGit */.EO)(this.folder, ['ls-files', '-z', '--deleted']).then((output) => new Set((0,git/* fieldsOf */.Pf)(output))),
        ]);
        const files = new Set();
        const linked = [];
        for (const field of tracked) {
            const path = field.slice(field.indexOf('\t') + 1);
            if (gone.has(path) || field.startsWith('160000'))
                continue;
            files.add(path);
            if (field.startsWith('120000'))
                linked.push(path);
        }
        await Promise.all(this.#untracked.map(async (path) => {
            const stat = await (0,promises_.lstat)((0,external_node_path_.join)(this.folder, path)).catch(() => undefined);
            if (stat?.isSymbolicLink())
                linked.push(path);
            if (stat?.isFile() || stat?.isSymbolicLink())
                files.add(path);
        }));
        const links = new Map();
        for (const path of linked) {
            links.set(path, await (0,promises_.readlink)((0,external_node_path_.join)(this.folder, path)).catch(() => ''));
        }
        const kept = [...files].filter((path) => {
            if (!links.has(path))
                return true;
            const target = followLinks(path, links);
            return target !== undefined && target !== path && files.has(target) && !links.has(target);
        });
        kept.sort(order/* compareText */.n);
        return { files: kept, set: new Set(kept), links };
    }
    /** Bytes from the disk, after a last look that no link on the way leaves the repository. */
    async #fromDisk(path) {
        const real = await (0,promises_.realpath)((0,external_node_path_.join)(this.folder, path)).catch(() => undefined);
        if (real === undefined)
            return undefined;
        const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(this.folder), real)
            .split(external_node_path_.sep)
            .join('/');
        if (inside.startsWith('..') || (0,collect_paths/* hasSegment */.yk)(inside, '.git'))
            return undefined;
        const stat = await (0,promises_.lstat)(real);
        return stat.isFile() ? await (0,promises_.readFile)(real) : undefined;
    }
    /** Lists an ignored file or folder, links and nested node_modules left out. */
    async #addGenerated(path) {
        const stat = await (0,promises_.lstat)((0,external_node_path_.join)(this.folder, path)).catch(() => undefined);
        if (stat?.isFile())
            this.#generated.add(path);
        if (!stat?.isDirectory())
            return;
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(this.folder, path), { withFileTypes: true })) {
            const inner = (0,collect_paths/* inFolder */._z)(path, entry.name);
            if (entry.isFile())
                this.#generated.add(inner);
            else if (entry.isDirectory() && entry.name !== 'node_modules')
                await this.#addGenerated(inner);
        }
    }
}
/** Whether this folder is inside a repository at all, for the sentence that says so. */
async function topOf(directory) {
    const answer = await (0,git/* askGit */.gG)(directory, ['rev-parse', '--show-toplevel']);
    const top = answer.stdout.toString('utf8').replace(/\r?\n$/, '');
    return answer.ok && top !== '' ? { top } : { refused: answer.stderr };
}

;// CONCATENATED MODULE: ./build/collect/repository.js
/** Opens a repository with the two sides of a change. */











/**
 * Head is the working tree (uncommitted files count), base a commit that is read from git objects. HEAD may be detached.
 * @throws PreflightError where there is no git, no repository, no commit, no base, or git refuses the folder.
 */
async function openRepository(request) {
    const root = await topFolder(request.directory);
    const [headAnswer, shallow, remotes, status] = await Promise.all([
        (0,git/* askGit */.gG)(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
        (0,git/* runGit */.EO)(root, ['rev-parse', '--is-shallow-repository']),
        (0,git/* runGit */.EO)(root, ['remote']),
        statusOf(root),
    ]);
    if (!headAnswer.ok) {
        throw new errors/* PreflightError */.w('This repository has no commit yet.', 'Commit once; the check compares a change with what was there before.');
    }
    const head = headAnswer.stdout.toString('utf8').trim();
    const names = remotes
        .toString('utf8')
        .split('\n')
        .filter((name) => name !== '' && !name.startsWith('-'));
    const token = request.token === undefined || request.token === ''
        ? undefined
        : { token: request.token, serverUrl: request.serverUrl ?? 'https://github.com' };
    const clone = {
        root,
        head,
        shallow: shallow.toString('utf8').trim() === 'true',
        remote: names.includes('origin') ? 'origin' : names[0],
        token,
    };
    const { commit: baseCommit, tip } = await resolveBase(clone, request.base);
    const running = request.deployed === undefined ? undefined : await resolveDeployed(clone, request.deployed);
    let changed;
    const changedPaths = () => {
        changed ??= differencesFrom(root, baseCommit).then((paths) => [...new Set([...paths, ...status.untracked])].sort(order/* compareText */.n));
        return changed;
    };
    let changedSet;
    const changedOnes = () => {
        changedSet ??= changedPaths().then((paths) => new Set(paths));
        return changedSet;
    };
    const blobs = new BlobStore(root, token);
    const base = new CommitTree(root, baseCommit, blobs);
    return {
        root,
        base,
        tip: tip === baseCommit ? undefined : new CommitTree(root, tip, blobs),
        head: new WorkingTree(root, head, status, base, changedOnes),
        changedPaths,
        past: (files) => pastOf(root, baseCommit, clone.shallow, files),
        ...(running === undefined || running.commit === baseCommit
            ? {}
            : { deployed: { name: running.name, tree: new CommitTree(root, running.commit, blobs) } }),
    };
}
/** The top folder of the working tree around a folder. */
async function topFolder(directory) {
    const found = await (0,promises_.stat)(directory).catch(() => undefined);
    if (found === undefined || !found.isDirectory()) {
        throw new errors/* PreflightError */.w(`The folder ${(0,collect_paths/* quoted */.TL)(directory)} does not exist.`, 'Name a folder of a git repository.');
    }
    const answer = await topOf(directory);
    if ('top' in answer)
        return answer.top;
    if (/dubious ownership|unsafe repository/.test(answer.refused)) {
        throw new errors/* PreflightError */.w(`git refuses to read ${(0,collect_paths/* quoted */.TL)(directory)}, because another user owns it.`, `Allow it: git config --global --add safe.directory ${(0,collect_paths/* quoted */.TL)(directory)}`);
    }
    if (/must be run in a work tree/.test(answer.refused)) {
        throw new errors/* PreflightError */.w(`${(0,collect_paths/* quoted */.TL)(directory)} is a bare repository, without a working tree.`, 'Run the check in a checkout.');
    }
    if (/not a git repository/.test(answer.refused)) {
        throw new errors/* PreflightError */.w(`${(0,collect_paths/* quoted */.TL)(directory)} is not in a git repository.`, 'Run the check in a clone; in a workflow, use actions/checkout before it.');
    }
    throw new errors/* PreflightError */.w(`git can't read the repository of ${(0,collect_paths/* quoted */.TL)(directory)}: ${(0,collect_paths/* quoted */.TL)((0,git/* reasonOf */.A3)({ ok: false, stdout: Buffer.alloc(0), stderr: answer.refused }))}.`, 'Run git status in that folder to see why.');
}

;// CONCATENATED MODULE: ./build/collect/collect.js
/** Ties the parts together: a repository, its projects, and those that a change touches. */









/**
 * Opens a repository and finds what a change touches.
 * @throws PreflightError from openRepository and findProjects, and where neither side has a Prisma project.
 */
async function collect(request) {
    const repository = await openRepository(request);
    const workingDirectory = await fromTop(repository.root, (0,external_node_path_.resolve)(request.directory, request.workingDirectory ?? '.'));
    const named = {
        ...(request.schema === undefined ? {} : { schema: request.schema }),
        ...(request.migrations === undefined ? {} : { migrations: request.migrations }),
    };
    const atHead = lookForProjects(repository.head, { workingDirectory, ...named });
    const standIn = async (file) => (await atHead).survey.configs.find((config) => config.file === file);
    const [head, base] = await Promise.all([
        atHead,
        lookAtBase(repository, { workingDirectory, ...named }, standIn),
    ]);
    if (head.projects.length === 0 && !hasProjectUnder(base, workingDirectory))
        throw noProject(workingDirectory, [...head.remarks, ...base.remarks]);
    const pairs = await withDeployed(repository, await pairProjects(repository, head.projects, base.projects));
    const matched = matchProjects(head.projects, base.projects);
    const twins = new Set(matched.values());
    const removed = base.projects.filter((project) => !twins.has(project) && isBelow(project, workingDirectory));
    await refuseDeadLinks(repository.head, [...pairs.map((pair) => pair.head), ...removed]);
    await refuseOrphans(repository, removed);
    const touched = new Set(pairs.map((pair) => pair.head));
    const untouched = [...matched].flatMap(([project, base]) => touched.has(project) ? [] : [{ head: project, base }]);
    return { repository, pairs, untouched, removed };
}
/** The pairs with what runs in production, where that is another commit than base and has the project. */
async function withDeployed({ deployed }, pairs) {
    if (deployed === undefined || pairs.length === 0)
        return pairs;
    const { projects } = await lookForProjects(deployed.tree, {});
    const twins = matchProjects(pairs.map(({ base, head }) => base ?? head), projects);
    return await Promise.all(pairs.map(async (pair) => {
        const project = twins.get(pair.base ?? pair.head);
        if (project === undefined)
            return pair;
        const prisma = await (0,prisma_version/* resolvePrisma */.zU)(deployed.tree, undefined, project);
        return { ...pair, deployed: { project, prisma, name: deployed.name } };
    }));
}
/** A history that a change goes on with after it has taken its schema away is nobody's: to pass it would be wrong. */
async function refuseOrphans(repository, removed) {
    if (removed.length === 0)
        return;
    const there = new Set(await repository.head.list());
    const changed = (await repository.changedPaths()).filter((path) => there.has(path));
    for (const { schema, migrationsDir } of removed) {
        if (!changed.some((path) => (0,collect_paths/* isUnder */.Jo)(path, migrationsDir) && path.endsWith('/migration.sql')))
            continue;
        throw new errors/* PreflightError */.w(`The Prisma schema ${(0,collect_paths/* quoted */.TL)(schema)} is gone at head, and the change goes on with its migrations in ${(0,collect_paths/* quoted */.TL)(migrationsDir)}.`, 'Restore the schema, or set the inputs schema and migrations to where they are now.');
    }
}
/** Base is looked over as a whole, because a project may have come from elsewhere; an input counts there if it names something. */
async function lookAtBase(repository, overrides, standIn) {
    const { workingDirectory, schema, migrations } = overrides;
    const isThere = async (path) => {
        const fromTop = path === undefined ? undefined : (0,collect_paths/* within */.ux)(workingDirectory, path);
        return fromTop !== undefined && (await repository.base.locate(fromTop)).kind === 'here';
    };
    const [hasSchema, hasMigrations] = await Promise.all([isThere(schema), isThere(migrations)]);
    if (schema === undefined || !hasSchema)
        return await lookForProjects(repository.base, {}, standIn);
    const named = migrations !== undefined && hasMigrations ? { schema, migrations } : { schema };
    return await lookForProjects(repository.base, { workingDirectory, ...named }, standIn);
}
function isBelow(project, folder) {
    return (folder === '.' ||
        project.root === folder ||
        project.root.startsWith(`${folder}/`) ||
        project.schema.startsWith(`${folder}/`));
}
function hasProjectUnder(found, folder) {
    return found.projects.some((project) => isBelow(project, folder));
}
/** A folder as a path from the top of the repository. */
async function fromTop(root, folder) {
    const real = await (0,promises_.realpath)(folder).catch(() => undefined);
    if (real === undefined) {
        throw new errors/* PreflightError */.w(`The working directory ${(0,collect_paths/* quoted */.TL)(folder)} does not exist.`, 'Set the input working-directory to a folder of the repository.');
    }
    const path = (0,external_node_path_.relative)(await (0,promises_.realpath)(root), real)
        .split(external_node_path_.sep)
        .join('/');
    if (path === '..' || path.startsWith('../')) {
        throw new errors/* PreflightError */.w(`The working directory ${(0,collect_paths/* quoted */.TL)(folder)} is outside of the repository.`, 'Set the input working-directory to a folder of the repository.');
    }
    return path === '' ? '.' : path;
}
function noProject(folder, remarks) {
    const where = folder === '.' ? 'this repository' : (0,collect_paths/* quoted */.TL)(folder);
    return new errors/* PreflightError */.w([`No Prisma project was found in ${where}.`, ...new Set(remarks)].join(' '), 'Set the inputs schema and migrations (or working-directory) if there is one; Preflight looks for Prisma configs, prisma.schema in package.json, and schemas with migrations.');
}

// EXTERNAL MODULE: ./build/deployment/files.js
var files = __webpack_require__(51469);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
;// CONCATENATED MODULE: ./build/deployment/manifests.js
/** The scripts of package.json files with their lines. */

/** Reads one; `undefined` where it is no JSON object. */
function packageScripts({ path, text }) {
    const root = (0,main.parseTree)(text.replace(/^\uFEFF/, ''));
    if (root?.type !== 'object')
        return undefined;
    const name = manifests_member(root, 'name')?.value;
    const scripts = manifests_member(root, 'scripts');
    const pairs = (scripts?.type === 'object' ? (scripts.children ?? []) : []).flatMap((pair) => {
        const [key, value] = pair.children ?? [];
        if (typeof key?.value !== 'string' || typeof value?.value !== 'string')
            return [];
        return [[key.value, { text: value.value, line: text.slice(0, value.offset).split('\n').length }]];
    });
    return {
        file: path,
        folder: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.',
        name: typeof name === 'string' ? name : undefined,
        scripts: new Map(pairs),
    };
}
function manifests_member(node, name) {
    return node.children?.find((pair) => pair.children?.[0]?.value === name)?.children?.[1];
}

;// CONCATENATED MODULE: ./build/deployment/rollouts.js
/** What puts new code live: commands and ready-made actions. */
/** The command in a few words; `undefined` where words put nothing live. */
function rolloutOf(words) {
    const text = words.join(' ');
    // Something that is named after migrations is the migration, not the application.
    if (/migrat|prisma/i.test(text))
        return undefined;
    return commands.find(([pattern]) => pattern.test(text))?.[1];
}
const commands = [
    [/^kubectl (?:.* )?(?:apply|replace) (?!.*(?:namespace|secret|configmap))/, 'kubectl apply'],
    [/^kubectl (?:.* )?set image /, 'kubectl set image'],
    [/^kubectl (?:.* )?rollout restart /, 'kubectl rollout restart'],
    [/^helm (?:.* )?upgrade /, 'helm upgrade'],
    [/^(?:fly|flyctl) (?:.* )?deploy\b/, 'fly deploy'],
    [/^(?:npx |pnpm dlx |bunx |pnpm )?vercel (?:deploy\b.*--prod|--prod|.*--prod\b)/, 'vercel --prod'],
    [/^(?:npx |pnpm dlx |bunx )?netlify deploy .*--prod/, 'netlify deploy --prod'],
    [/^doctl apps (?:create-deployment|update) /, 'doctl apps create-deployment'],
    [/^aws ecs update-service /, 'aws ecs update-service'],
    [/^aws lambda update-function-code /, 'aws lambda update-function-code'],
    [/^gcloud run (?:deploy|services update) /, 'gcloud run deploy'],
    [/^gcloud app deploy\b/, 'gcloud app deploy'],
    [/^az (?:webapp|containerapp) (?:.* )?(?:deploy|up|update|restart)\b/, 'az webapp deploy'],
    [/^eb deploy\b/, 'eb deploy'],
    [/^(?:npx )?(?:serverless|sls) deploy\b/, 'serverless deploy'],
    [/^(?:npx |pnpm )?(?:cdk|sst|wrangler) deploy\b/, 'deploy'],
    [/^railway (?:up|redeploy)\b/, 'railway up'],
    [/^git push (?:-f |--force )?(?:heroku|dokku)\b/, 'git push heroku'],
    [/^heroku container:release\b/, 'heroku container:release'],
    [/^(?:npx )?pm2 (?:restart|reload|startOrReload|startOrRestart)\b/, 'pm2 restart'],
    [/^(?:sudo )?systemctl (?:restart|reload) (?!nginx|caddy|postgres|redis|docker)/, 'systemctl restart'],
    [/^docker stack deploy /, 'docker stack deploy'],
    [/^docker service update /, 'docker service update'],
];
/** `docker compose up -d`: in a job that tests it starts a database, in one that deploys it is the rollout. */
function composeUp(words) {
    return /^(?:sudo )?(?:docker compose|docker-compose|podman compose) (?:.* )?up\b/.test(words.join(' '));
}
/** Whether it names a service that is a database and nothing else. */
function startsDatabase(words) {
    const text = words.join(' ');
    if (composeUp(words))
        return /\bup\b.*\b(?:db|database|postgres\w*|mysql|mariadb|pg)\b/.test(text);
    return (/^(?:sudo )?(?:docker|podman) run .*(?:postgres|postgis|pgvector|timescale|mysql|mariadb)/.test(text) ||
        /^(?:npx |bunx |pnpm )?supabase (?:start|db start)\b/.test(text) ||
        /^(?:sudo )?(?:service|systemctl) (?:start )?postgresql?\b/.test(text) ||
        /^pg_ctl\b|^pg_ctlcluster\b|^initdb\b/.test(text));
}
const actions = [
    /^aws-actions\/amazon-ecs-deploy-task-definition@/,
    /^azure\/(?:webapps-deploy|container-apps-deploy-action|k8s-deploy|functions-action)@/i,
    /^google-github-actions\/deploy-(?:cloudrun|appengine|cloud-functions)@/,
    /^akhileshns\/heroku-deploy@/i,
    /^digitalocean\/app_action(?:\/deploy)?@/,
    /^(?:amondnet|BetaHuhn)\/(?:vercel-action|deploy-to-vercel-action)@/,
    /^(?:johnbeynon\/render-deploy-action|JorgeLNJunior\/render-deploy)@/,
    /^cloudflare\/wrangler-action@/,
];
/** What an action puts live; `undefined` for any other. */
function actionRollout(uses, inputs) {
    if (/^superfly\/flyctl-actions@/.test(uses))
        return /deploy/.test(inputs.get('args') ?? '') ? uses : undefined;
    return actions.some((pattern) => pattern.test(uses)) ? uses.replace(/@.*$/, '') : undefined;
}

;// CONCATENATED MODULE: ./build/deployment/program-words.js
/** The words by which a command line is understood: programs, their commands and their options. */
/** Programs that only print or search their arguments. */
const mute = new Set([
    'echo',
    'printf',
    'grep',
    'egrep',
    'rg',
    'git',
    'gh',
    'log',
    'test',
    '[',
    'cat',
    'sed',
    'awk',
    'apk',
    'apt-get',
    'mkdir',
    'rm',
    'cp',
    'COPY',
    'slack',
    'curl',
    'which',
    'command',
    'chmod',
    'chown',
]);
/** Words with which a command may go on behind a wrapper. */
const heads = /^(?:npx|npm|pnpm|pnpx|yarn|bun|bunx|corepack|prisma|\S*\/(?:\.bin\/)?prisma|node|sh|bash|ash|\/bin\/(?:ba|a)?sh|\S+\.sh|turbo|nx|psql|dotenv|make)$/;
/** Programs in front of another command, whose own options need not be understood. */
const wrappers = new Set([
    'sudo',
    'exec',
    'time',
    'timeout',
    'nice',
    'nohup',
    'env',
    'cross-env',
    'cross-env-shell',
    'dotenv',
    'dotenvx',
    'env-cmd',
    'doppler',
    'infisical',
    'op',
    'aws-vault',
    'chamber',
    'varlock',
    'docker',
    'docker-compose',
    'podman',
    'kubectl',
    'oc',
    'heroku',
    'railway',
    'dokku',
    'az',
    'flyctl',
    'fly',
    'retry',
    'wait-for-it',
    'wait-for-it.sh',
    './wait-for-it.sh',
    'wait-for',
    './wait-for.sh',
    'dumb-init',
    'tini',
    '/sbin/tini',
    'gosu',
    'su-exec',
    'xvfb-run',
    'start-server-and-test',
    'with-env',
    'dockerize',
    'eatmydata',
    'ddtrace-run',
    'aws',
    'gcloud',
    'sst',
    'vercel',
    'netlify',
    'eb',
    'ssh',
    'su',
    'runuser',
    'script',
    'caffeinate',
    'pm2-runtime',
    'foreman',
    'nix-shell',
    'nix',
    'devbox',
    'mise',
    'asdf',
    'fnm',
    'volta',
    'vault',
    'teller',
    'sops',
    'secretspec',
]);
/** Options of package managers that take a value and say nothing here. */
const valued = new Set([
    '-p',
    '--package',
    '--node-options',
    '--loglevel',
    '--registry',
    '--cache',
    '--concurrency',
    '--env-mode',
]);
/** Commands of Prisma by which it is known behind a program that is not. */
const prismaCommands = new Set([
    'migrate',
    'db',
    'generate',
    'validate',
    'format',
    'studio',
    'init',
    'version',
    'platform',
    'dev',
    'mcp',
]);
/** Commands of a package manager that install. */
const installs = new Set(['install', 'i', 'ci', 'clean-install', 'add']);
/** Commands of a package manager that are no scripts. */
const notScripts = new Set([
    'publish',
    'version',
    'pack',
    'link',
    'audit',
    'outdated',
    'config',
    'set',
    'cache',
    'store',
    'prune',
    'dedupe',
    'remove',
    'rm',
    'update',
    'up',
    'upgrade',
    'why',
    'ls',
    'list',
    'info',
    'view',
    'login',
    'whoami',
    'init',
    'create',
    'plugin',
    'fetch',
    'deploy',
    'patch',
    'import',
    'rebuild',
    'approve-builds',
    'pm',
    'env',
    'setup',
    'global',
    '--version',
    '-v',
]);

;// CONCATENATED MODULE: ./build/deployment/task-runners.js
/** Scripts by the tools of workspaces: filters, turbo, nx. */

/** The script that words name. */
function scriptOf(words, where) {
    const name = words.find((word) => !word.startsWith('-'));
    return name === undefined ? { kind: 'other' } : { kind: 'script', names: [name], where };
}
/** Whose scripts a filter means. */
function filterOf(filter) {
    const name = filter.replace(/^\.\.\.\^?|\^?\.\.\.$/g, '').replace(/^\{(.*)\}$/, '$1');
    if (name === '' || name === '*' || name.startsWith('[') || name.startsWith('!'))
        return 'all';
    return /^\.{0,2}\//.test(name) ? { folder: name } : { package: name };
}
/** What `turbo` runs. */
function ofTurbo(words) {
    const names = [];
    let where = 'all';
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        if (word === '--')
            break;
        const [, option = '', inline] = /^(--?[\w-]+)(?:=(.*))?$/.exec(word) ?? [];
        if (option === '--filter' || option === '-F')
            where = filterOf(inline ?? words[++at] ?? '');
        else if (valued.has(word))
            at++;
        else if (!word.startsWith('-') && word !== 'run')
            names.push(word);
    }
    // `turbo run db#migrate` names a package and its task.
    const [only] = names;
    const [, owner, task] = /^(.+)#(.+)$/.exec(only ?? '') ?? [];
    if (owner !== undefined && task !== undefined)
        return { kind: 'script', names: [task], where: { package: owner } };
    return { kind: 'script', names, where };
}
/** What `nx` runs. */
function ofNx(words) {
    const plain = words.filter((word) => !word.startsWith('-'));
    const target = plain[0] === 'run' ? plain[1] : plain[0];
    const [, owner, task] = /^([^:]+):([^:]+)/.exec(target ?? '') ?? [];
    if (owner !== undefined && task !== undefined && plain[0] === 'run')
        return { kind: 'script', names: [task], where: { package: owner } };
    if (target === 'run-many')
        return { kind: 'other' };
    return target === undefined
        ? { kind: 'other' }
        : { kind: 'script', names: [target], where: plain[1] === undefined ? 'all' : { package: plain[1] } };
}

;// CONCATENATED MODULE: ./build/deployment/runners.js
/** What a simple command comes to: Prisma, a script of a package.json, a shell file, text for another shell, or nothing of ours. */



/** What words run. */
function targetOf(words) {
    const [head = '', ...rest] = words;
    const name = external_node_path_.posix.basename(head);
    if (mute.has(head))
        return { kind: 'other' };
    if (name === 'prisma' || name === 'prisma2')
        return { kind: 'prisma', args: rest };
    switch (name) {
        case 'npx':
        case 'bunx':
        case 'pnpx':
            return packageProgram(rest);
        case 'npm':
        case 'pnpm':
        case 'yarn':
        case 'bun':
            return ofManager(name, rest);
        case 'corepack':
            return targetOf(rest);
        case 'cd':
        case 'pushd':
            return { kind: 'folder', path: rest[0] ?? '.' };
        case 'sh':
        case 'bash':
        case 'ash':
        case 'dash':
        case 'zsh':
            return ofShell(rest);
        case '.':
        case 'source':
            return rest[0] === undefined ? { kind: 'other' } : { kind: 'file', path: rest[0] };
        case 'eval':
            return { kind: 'shell', text: rest.join(' '), stops: false };
        case 'turbo':
            return ofTurbo(rest);
        case 'nx':
            return ofNx(rest);
        case 'lerna':
        case 'wsrun':
        case 'rush':
            return {
                kind: 'script',
                names: rest.filter((word) => !word.startsWith('-') && word !== 'run').slice(0, 1),
                where: 'all',
            };
        case 'run-s':
        case 'run-p':
        case 'npm-run-all':
        case 'npm-run-all2':
            return { kind: 'script', names: rest.filter((word) => !word.startsWith('-')), where: undefined };
        case 'concurrently':
            return {
                kind: 'shell',
                text: rest
                    .filter((word) => !word.startsWith('-'))
                    .map(unprefixed)
                    .join('\n'),
                stops: false,
            };
        case 'node':
            return ofNode(rest);
        default:
            break;
    }
    if (wrappers.has(head) || wrappers.has(name))
        return behindWrapper(name, rest);
    if (/\.(?:sh|bash)$/.test(head) || (/^\.{1,2}\//.test(head) && !head.includes('node_modules')))
        return fileOrWrapped(head, rest);
    // A script that waits for something and then runs its arguments; `tsx`, `make` and their like end here.
    const at = rest.findIndex((word, index) => /(?:^|\/)prisma$/.test(word) && prismaCommands.has(rest[index + 1] ?? ''));
    return at === -1 ? { kind: 'other' } : { kind: 'prisma', args: rest.slice(at + 1) };
}
/** `concurrently "npm:dev:*" "name: command"`. */
function unprefixed(word) {
    return word.startsWith('npm:') ? `npm run ${word.slice(4)}` : word;
}
/** `./wait-for-it.sh db:5432 -- npx prisma migrate deploy` runs what is behind `--`. */
function fileOrWrapped(path, rest) {
    const at = rest.indexOf('--');
    if (at !== -1 && heads.test(rest[at + 1] ?? ''))
        return targetOf(rest.slice(at + 1));
    return { kind: 'file', path };
}
function behindWrapper(name, rest) {
    const inner = [
        'ssh',
        'su',
        'runuser',
        'fly',
        'flyctl',
        'script',
        'nix-shell',
        'az',
        'aws',
        'gcloud',
    ].includes(name)
        ? rest.find((word, at) => /\s/.test(word) && (name === 'ssh' || /^-{1,2}(?:c|C|command|run)$/.test(rest[at - 1] ?? '')))
        : undefined;
    if (inner !== undefined)
        return { kind: 'shell', text: inner, stops: false };
    if (name === 'ssh') {
        const at = rest.findIndex((word) => heads.test(word) || word === 'cd');
        return at === -1 ? { kind: 'other' } : { kind: 'shell', text: rest.slice(at).join(' '), stops: false };
    }
    if (/^(?:docker|podman|docker-compose)$/.test(name) &&
        /^(?:build|buildx|push|pull|tag|login)$/.test(rest.find((word) => !word.startsWith('-')) ?? ''))
        return { kind: 'other' };
    const behind = rest.indexOf('--');
    const at = behind === -1 ? rest.findIndex((word) => heads.test(word)) : behind + 1;
    if (at === -1 || at >= rest.length)
        return { kind: 'other' };
    // `dotenv -e .env -- prisma …` and `timeout 60 npx …`: what a wrapper runs is a command like any other.
    return targetOf(rest.slice(at));
}
/** `npx [options] prisma@6 migrate deploy`; other programs may wrap a command (`npx dotenv -- prisma …`). */
function packageProgram(words) {
    const at = firstWord(words);
    const program = words[at];
    if (program === undefined)
        return { kind: 'other' };
    if ((program === '-c' || program === '--call') && words[at + 1] !== undefined)
        return { kind: 'shell', text: words[at + 1] ?? '', stops: false };
    const bare = program.replace(/(?<=.)@[^/]*$/, '');
    return targetOf([bare === 'prisma' ? 'prisma' : bare, ...words.slice(at + 1)]);
}
/** Index of the first word that is neither an option nor its value. `-c` is left: what follows it is a command. */
function firstWord(words) {
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        if (word === '-c' || word === '--call')
            return at;
        if (valued.has(word))
            at++;
        else if (!word.startsWith('-'))
            return at;
    }
    return words.length;
}
function ofManager(name, words) {
    let where;
    const rest = [];
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        const [, option = '', inline] = /^(--?[\w-]+)(?:=(.*))?$/.exec(word) ?? [];
        // Behind the script's name options are the script's; before it they are the package manager's.
        const value = () => inline ?? words[++at] ?? '';
        if (/^(?:--filter|-F|--workspace|-w)$/.test(option) && !(name === 'pnpm' && option === '-w'))
            where = filterOf(value());
        else if (/^(?:--prefix|-C|--cwd|--dir)$/.test(option) &&
            (rest.length === 0 || /^(?:run|exec)$/.test(rest[0] ?? '')))
            where = { folder: value() };
        else if (/^(?:-r|--recursive|--workspaces|-ws)$/.test(option) && rest.length === 0)
            where = 'all';
        else if (rest.length === 0 && valued.has(word))
            at++;
        else if (rest.length > 0 || !word.startsWith('-'))
            rest.push(word);
    }
    const [command, ...behind] = rest;
    if (command === undefined)
        return name === 'yarn' ? { kind: 'install' } : { kind: 'other' };
    if (command === 'exec' || command === 'x' || command === 'dlx') {
        return packageProgram(behind.filter((word, at) => !(at === 0 && word === '--')));
    }
    if (command === 'run' || command === 'run-script' || command === 'rum')
        return scriptOf(behind, where);
    if (name === 'yarn' && command === 'workspace') {
        const target = ofManager('yarn', behind.slice(1));
        return target.kind === 'script' ? { ...target, where: filterOf(behind[0] ?? '') } : target;
    }
    if (name === 'yarn' && command === 'workspaces') {
        const at = behind.indexOf('run');
        return at === -1 ? { kind: 'other' } : scriptOf(behind.slice(at + 1), 'all');
    }
    if (installs.has(command))
        return command === 'add' || behind.some((word) => !word.startsWith('-'))
            ? { kind: 'other' }
            : { kind: 'install' };
    if (command === 'start' ||
        command === 'test' ||
        command === 't' ||
        command === 'stop' ||
        command === 'restart')
        return { kind: 'script', names: [command === 't' ? 'test' : command], where };
    if (notScripts.has(command) || name === 'npm')
        return { kind: 'other' };
    // `pnpm prisma …`, `yarn prisma …`, `bun prisma …`: a script of that name, else the program.
    if (command === 'prisma')
        return { kind: 'prisma', args: behind };
    if (/\.(?:[cm]?[jt]sx?)$/.test(command))
        return { kind: 'other' };
    const program = targetOf([command, ...behind]);
    return program.kind === 'other' ? { kind: 'script', names: [command], where } : program;
}
function ofShell(words) {
    let stops = false;
    for (const [at, word] of words.entries()) {
        if (!word.startsWith('-') && !word.startsWith('+'))
            return { kind: 'file', path: word };
        if (/^-\w*e/.test(word))
            stops = true;
        if (/^-\w*c$/.test(word))
            return { kind: 'shell', text: words[at + 1] ?? '', stops };
    }
    return { kind: 'other' };
}
/** `node node_modules/prisma/build/index.js migrate deploy`. */
function ofNode(words) {
    const at = words.findIndex((word) => !word.startsWith('-'));
    const script = words[at] ?? '';
    if (/(?:^|\/)(?:prisma\/build\/index\.js|\.bin\/prisma)$/.test(script))
        return { kind: 'prisma', args: words.slice(at + 1) };
    return { kind: 'other' };
}

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(88989);
;// CONCATENATED MODULE: ./build/deployment/shell.js
/** Shell text → the simple commands in it, each with what its failure comes to. Parsed by unbash; nothing is expanded. */

/** `${{ … }}` of a workflow is no shell: its characters become those of a word, so that offsets stay. */
function withoutExpressions(text) {
    let out = '';
    let at = 0;
    // Not one expression: where nothing closes, it would look for the end from each beginning anew.
    for (;;) {
        const start = text.indexOf('${{', at);
        const end = start === -1 ? -1 : text.indexOf('}}', start);
        if (end === -1)
            return out + text.slice(at);
        out += text.slice(at, start) + text.slice(start, end + 2).replace(/\W/g, '_');
        at = end + 2;
    }
}
/** The commands of a text in the order in which they stand. A text that bash can't read gives what could be read. */
function commandsOf(text, options) {
    const source = withoutExpressions(text.replaceAll('\r\n', ' \n'));
    const found = [];
    const script = (0,parser/* parse */.qg)(source);
    const shebang = /^#![^\n]*\s-\w*e/.test(source);
    const context = { ...options, followed: false, settled: undefined };
    if (shebang)
        context.stops = true;
    new Walk(source, found).list(script.commands, context);
    return found.sort((a, b) => a.offset - b.offset);
}
/** Commands that always succeed, or nearly so: behind `||` they make the failure count for nothing. */
const harmless = new Set(['true', ':', 'echo', 'printf', 'log', 'warn', 'sleep']);
/** What stands at the end of a pipe and says nothing about what came before. */
const passing = new Set(['tee', 'cat', 'head', 'tail', 'sed', 'ts', 'awk', 'less', 'sort']);
class Walk {
    #source;
    #found;
    constructor(source, found) {
        this.#source = source;
        this.#found = found;
    }
    list(statements, context) {
        for (const [at, statement] of statements.entries()) {
            const next = statements[at + 1];
            const followed = next !== undefined || context.followed;
            const looksAtStatus = next !== undefined && this.#text(next).includes('$?');
            const settled = context.settled ?? (statement.background === true ? '&' : looksAtStatus ? 'handled' : undefined);
            this.#node(statement.command, { ...context, followed, settled });
            applySet(statement, context);
        }
    }
    #text(node) {
        return this.#source.slice(node.pos, node.end);
    }
    #node(node, context) {
        switch (node.type) {
            case 'Command':
                this.#command(node, context);
                return;
            case 'AndOr':
                this.#andOr(node, context);
                return;
            case 'Pipeline': {
                const negated = node.prefixes.some((prefix) => prefix.type === 'Negation');
                const last = node.commands.at(-1);
                const passes = last?.type === 'Command' && passing.has(last.name?.value ?? '');
                for (const command of node.commands) {
                    const piped = command !== last && !context.pipefail;
                    const settled = context.settled ?? (negated ? 'handled' : piped ? (passes ? 'pipe' : 'handled') : undefined);
                    this.#node(command, { ...context, settled });
                }
                return;
            }
            case 'If':
            case 'While':
                this.list(node.clause.commands, { ...context, settled: 'handled' });
                if (node.type === 'While') {
                    this.list(node.body.commands, { ...context });
                    return;
                }
                for (const elif of node.elif) {
                    this.list(elif.clause.commands, { ...context, settled: 'handled' });
                    this.list(elif.then.commands, { ...context });
                }
                this.list(node.then.commands, { ...context });
                this.list(node.else?.commands ?? [], { ...context });
                return;
            case 'Statement':
                this.list([node], { ...context });
                return;
            case 'CompoundList':
                this.list(node.commands, { ...context });
                return;
            case 'Script':
                this.list(node.commands, { ...context });
                return;
            default:
                (0,parser/* forEachChild */.dK)(node, (child) => this.#node(child, context));
        }
    }
    #andOr(node, context) {
        for (const [at, command] of node.commands.entries()) {
            const or = node.operators.indexOf('||', at);
            const fallback = or === -1 ? undefined : node.commands[or + 1];
            // With -e, too, what is not the last of a list does not end the shell.
            const early = at < node.commands.length - 1 && context.followed;
            const settled = context.settled ??
                (fallback === undefined
                    ? early
                        ? 'goes on'
                        : undefined
                    : this.#swallows(fallback)
                        ? '|| true'
                        : 'handled');
            this.#node(command, { ...context, settled });
        }
    }
    /** Whether what stands behind `||` makes the failure count for nothing. */
    #swallows(node) {
        const text = this.#text(node);
        if (/\b(?:exit|return)\s+0\b/.test(text))
            return true;
        if (/\b(?:exit|return|false|kill)\b/.test(text))
            return false;
        const names = commandNames(node);
        return names.length > 0 && names.every((name) => harmless.has(name));
    }
    #command(node, context) {
        // Substitutions in its words are commands, too; their status is looked at by whoever uses the text.
        for (const part of [...node.prefix, ...node.suffix, ...(node.name === undefined ? [] : [node.name])])
            (0,parser/* forEachChild */.dK)(part, (child) => this.#node(child, { ...context, settled: 'handled' }));
        const assignments = new Map(node.prefix.flatMap((one) => one.type === 'Assignment' && 'value' in one && one.value.type === 'Word'
            ? [[one.name, one.value.value]]
            : []));
        const words = [node.name, ...node.args].flatMap((word) => word === undefined ? [] : word.type === 'Word' ? [word.value] : [word.text]);
        const settled = context.settled ?? (context.followed && !context.stops ? 'goes on' : undefined);
        this.#found.push({
            words,
            assignments,
            offset: node.pos,
            source: this.#text(node),
            input: node.redirects.flatMap((redirect) => {
                if (redirect.type === 'HereDoc')
                    return [{ kind: 'text', value: redirect.body.text }];
                const value = redirect.target?.value;
                if (value === undefined)
                    return [];
                if (redirect.type === 'HereString')
                    return [{ kind: 'text', value }];
                return redirect.operator === '<' ? [{ kind: 'file', value }] : [];
            }),
            lenient: settled === 'handled' ? undefined : settled,
        });
    }
}
function commandNames(node) {
    if (node.type === 'Command')
        return node.name === undefined ? [] : [node.name.value];
    const names = [];
    (0,parser/* forEachChild */.dK)(node, (child) => names.push(...commandNames(child)));
    return names;
}
/** `set -e`, `set +e`, `set -o pipefail` and their like change what follows. */
function applySet(statement, context) {
    const { command } = statement;
    if (command.type !== 'Command' || command.name?.value !== 'set')
        return;
    const words = command.args.map((word) => (word.type === 'Word' ? word.value : ''));
    for (const [at, word] of words.entries()) {
        if (/^-\w*e/.test(word) || (word === '-o' && words[at + 1] === 'errexit'))
            context.stops = true;
        if (/^\+\w*e/.test(word))
            context.stops = false;
        if (word === 'pipefail')
            context.pipefail = words[at - 1]?.startsWith('-') === true;
    }
}

;// CONCATENATED MODULE: ./build/deployment/reach.js
/** Follows what units run through scripts, shell files and nested shells to the commands that matter. */




/** How many steps a way may have. */
const longest = 8;
/** How many texts are followed beside a unit's own: scripts that name each other over and over would never end. */
const mostTexts = 2_000;
/** The commands of a unit in the order in which they run. */
function runsOf(unit, around) {
    const budget = { texts: mostTexts };
    return unit.entries.flatMap((entry, index) => follow(entry.text, {
        unit,
        entry: index,
        stage: entry.stage,
        folder: inside('.', entry.folder),
        env: entry.env,
        lenient: entry.mayFail,
        trail: [],
        from: undefined,
        at: (offset) => ({ file: unit.file, line: entry.lineAt(offset) }),
        shell: entry,
        seen: new Set(),
        budget,
    }, around));
}
/** A folder as seen from another; what is absolute or outside is taken for the top: an image's `/app` is the repository. */
function inside(folder, path) {
    if (path.startsWith('$') || path.startsWith('~'))
        return folder;
    const joined = external_node_path_.posix.normalize(external_node_path_.posix.isAbsolute(path)
        ? path.replace(/^\/(?:usr\/src\/)?(?:app|workspace|repo|src)?\/?/, './')
        : external_node_path_.posix.join(folder, path));
    const clean = joined.replace(/\/$/, '');
    return clean === '' || clean.startsWith('..') ? '.' : clean;
}
function follow(text, way, around) {
    if (way.trail.length > longest)
        return [];
    // The unit's own texts are read whatever others lead to.
    if (way.from !== undefined && way.budget.texts-- <= 0)
        return [];
    let { folder } = way;
    return commandsOf(text, way.shell).flatMap((command) => {
        const here = way.at(command.offset);
        const step = {
            ...way,
            folder,
            env: command.assignments.size === 0 ? way.env : new Map([...way.env, ...command.assignments]),
            lenient: way.lenient ?? command.lenient,
            from: way.from ?? here,
        };
        const exported = exportsOf(command);
        if (exported.size > 0)
            way = { ...way, env: new Map([...way.env, ...exported]) };
        const written = writesHistory(command, step, around);
        if (written)
            return [run('history', [], command, here, step)];
        if (startsDatabase(command.words))
            return [run('database', [], command, here, step)];
        if (composeUp(command.words))
            return [run('compose-up', [], command, here, step)];
        const rollout = rolloutOf(command.words);
        if (rollout !== undefined)
            return [{ ...run('rollout', [], command, here, step), text: rollout }];
        const target = targetOf(command.words);
        if (target.kind === 'folder') {
            folder = inside(folder, target.path);
            return [];
        }
        return reached(target, command, here, step, around);
    });
}
/** `export DATABASE_URL=…`, and `echo "DATABASE_URL=…" >> $GITHUB_ENV`. */
function exportsOf({ words, source }) {
    const [name, ...rest] = words;
    const sets = name === 'export' || (name === 'echo' && source.includes('GITHUB_ENV'));
    const pairs = (sets ? rest : []).flatMap((word) => {
        const [, variable, value] = /^(\w+)=([\s\S]*)$/.exec(word) ?? [];
        return variable === undefined ? [] : [[variable, (value ?? '').replace(/^(["'])(.*)\1$/, '$2')]];
    });
    return new Map(pairs);
}
function run(kind, args, command, at, way) {
    const { unit, entry, stage, folder, env, lenient, trail } = way;
    const text = command.source.replace(/\\\n/g, ' ').replace(/\s+/g, ' ').trim();
    return { kind, args, text, at, from: way.from ?? at, trail, unit, entry, stage, folder, env, lenient };
}
function reached(target, command, here, way, around) {
    switch (target.kind) {
        case 'prisma':
            return [run('prisma', target.args, command, here, way)];
        case 'shell':
            return follow(target.text, { ...way, trail: way.trail, at: () => here, shell: { stops: target.stops, pipefail: false } }, around);
        case 'file':
            return followFile(target.path, command, here, way, around);
        case 'script':
            return followScripts(target, command, here, way, around);
        case 'install':
            return ['preinstall', 'install', 'postinstall', 'prepare'].flatMap((name) => followScript(nearest(way.folder, around), name, way, around, 'install'));
        default:
            return [];
    }
}
function followFile(path, command, here, way, around) {
    const places = [
        inside(way.folder, path),
        inside('.', path),
        inside(external_node_path_.posix.dirname(way.unit.file), path),
        ...(path.includes('/')
            ? [
                inside(external_node_path_.posix.dirname(way.unit.file), external_node_path_.posix.basename(path)),
                ...['scripts', 'docker', 'bin', 'deploy'].map((folder) => `${folder}/${external_node_path_.posix.basename(path)}`),
            ]
            : []),
    ];
    const file = places.find((place) => around.read(place) !== undefined);
    const text = file === undefined ? undefined : around.read(file);
    if (file === undefined || text === undefined)
        return /migrat/i.test(path) ? [run('opaque', [], command, here, way)] : [];
    if (way.seen.has(file) || /^#!.*\b(?:node|python|tsx|deno|bun)\b/.test(text))
        return [];
    return follow(text, {
        ...way,
        trail: [...way.trail, `\`${path}\``],
        at: (offset) => ({ file, line: text.slice(0, offset).split('\n').length }),
        shell: { stops: false, pipefail: false },
        seen: new Set([...way.seen, file]),
    }, around);
}
function nearest(folder, around) {
    for (let at = folder;; at = external_node_path_.posix.dirname(at)) {
        const found = around.packages.get(at);
        if (found !== undefined || at === '.')
            return found;
    }
}
function followScripts(target, command, here, way, around) {
    const packages = packagesOf(target, way, around);
    const runs = target.names.flatMap((name) => packages.flatMap((one) => [`pre${name}`, name, `post${name}`].flatMap((script) => followScript(one, script, way, around, command.source))));
    const known = target.names.some((name) => packages.some((one) => one.scripts.has(name)));
    return !known && target.names.some((name) => /migrat/i.test(name))
        ? [run('opaque', [], command, here, way)]
        : runs;
}
function packagesOf({ where }, way, around) {
    const all = [...around.packages.values()];
    if (where === 'all')
        return all;
    if (where === undefined)
        return [nearest(way.folder, around)].filter((one) => one !== undefined);
    if ('folder' in where) {
        const found = around.packages.get(inside(way.folder, where.folder));
        return found === undefined ? [] : [found];
    }
    const named = all.filter((one) => one.name === where.package);
    if (named.length > 0)
        return named;
    const short = where.package.replace(/\*$/, '');
    return all.filter((one) => one.folder === where.package ||
        external_node_path_.posix.basename(one.folder) === short ||
        one.name?.endsWith(`/${short}`) === true ||
        (short !== where.package && one.name?.startsWith(short) === true));
}
function followScript(owner, name, way, around, source) {
    const script = owner?.scripts.get(name);
    if (owner === undefined || script === undefined)
        return [];
    const key = `${owner.file}#${name}`;
    if (way.seen.has(key))
        return [];
    const said = source.replace(/\s+/g, ' ');
    return follow(script.text, {
        ...way,
        folder: owner.folder,
        trail: [
            ...way.trail,
            source === 'install' ? `the script \`${name}\`` : `\`${said.length > 60 ? `… ${name}` : said}\``,
        ],
        at: () => ({ file: owner.file, line: script.line }),
        shell: { stops: false, pipefail: false },
        seen: new Set([...way.seen, key]),
    }, around);
}
const historyWrite = /\b(?:insert\s+into|delete\s+from|update|truncate(?:\s+table)?)\s+(?:only\s+)?\\?(?:["']?\w+\\?["']?\.)?\\?["'`]?_prisma_migrations\b/i;
/** Whether a command of a database client is given SQL that writes Prisma's own table. */
function writesHistory(command, way, around) {
    const text = command.words.join(' ');
    if (!/\b(?:psql|mysql|prisma|pg_\w+|sql)\b/.test(text))
        return false;
    if (historyWrite.test(text))
        return true;
    const files = [
        ...command.words.flatMap((word) => (/\.sql$/.test(word) ? [word.replace(/^--?\w+=/, '')] : [])),
        ...command.input.filter((input) => input.kind === 'file').map((input) => input.value),
    ];
    const read = (path) => around.read(inside(way.folder, path)) ?? around.read(inside('.', path)) ?? '';
    return (command.input.some((input) => input.kind === 'text' && historyWrite.test(input.value)) ||
        files.some((path) => historyWrite.test(read(path).replace(/--[^\n]*/g, ''))));
}

;// CONCATENATED MODULE: ./build/deployment/entry.js
/** What a deployment runs, as the files say it: units (a job, an image, a service) with the shell texts that they run. */
/** Parts of an entry that have a usual value. */
function entryOf(given) {
    return { folder: '.', env: new Map(), stops: false, pipefail: false, mayFail: undefined, ...given };
}
/** Parts of a unit that have a usual value. */
function unitOf(given) {
    return {
        tests: false,
        ownDatabase: false,
        development: false,
        after: [],
        rollouts: [],
        replicas: undefined,
        dockerfile: undefined,
        ...given,
    };
}
const forTests = /(?:^|[^a-z])(?:tests?|testing|ci|lint|checks?|e2e|unit|integration|spec|specs|playwright|cypress|coverage|smoke|quality|verify|validate|pr|typecheck|pull.?requests?)(?:$|[^a-z])/i;
const deploying = /deploy|release|prod(?:uction)?(?:$|[^a-z])|publish|ship|rollout|staging/i;
/** Whether names (of a job, a workflow, a file) say that it tests; a word for deploying outranks it. */
function soundsLikeTests(...names) {
    const text = names.filter((name) => name !== undefined).join(' ');
    return forTests.test(text) && !deploying.test(text);
}
/** Whether a name or path is one for development, tests or reviews: `Dockerfile.dev`, `compose.test.yml`. */
function soundsLikeDevelopment(name) {
    return /(?:^|[^a-z])(?:dev|devel|development|devcontainer|local|test|tests|testing|e2e|ci|review|preview|override)(?:$|[^a-z])/i.test(name);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/deployment/yaml.js
var _a;
/** YAML and JSON with lines, aliases and merge keys resolved as they are asked for. */

/** How deep aliases and merge keys are followed: a file of a pull request may lead round in circles. */
const deepest = 20;
/** What the aliases of a document stand for. The library would walk the whole document for each of them. */
function aliasesOf(document) {
    const anchors = new Map();
    const aliases = new Map();
    (0,yaml_dist/* visit */.YR)(document, {
        Alias: (_, node) => {
            aliases.set(node, anchors.get(node.source));
        },
        Value: (_, node) => {
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
    });
    return aliases;
}
/** A place in a document. What is not there, or of another kind, is empty rather than an error. */
class Yaml {
    #source;
    #node;
    constructor(source, node) {
        this.#source = source;
        let found = node;
        for (let depth = 0; (0,yaml_dist/* isAlias */.Vj)(found) && depth < deepest; depth++)
            found = source.aliases.get(found);
        this.#node = found;
    }
    /** The documents of a text; those that do not parse are left out. */
    static parse(text) {
        const lines = new yaml_dist/* LineCounter */.HN();
        // Tags of other programs (`!reference`, `!Ref`) are no concern of ours.
        const found = (0,yaml_dist/* parseAllDocuments */.hR)(text, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false });
        if (!Array.isArray(found))
            return [];
        return found
            .filter((document) => document.errors.length === 0)
            .map((document) => {
            const source = { text, lines, aliases: aliasesOf(document), entries: new Map() };
            return new _a(source, document.contents);
        });
    }
    #at(node) {
        return new _a(this.#source, node);
    }
    /** The pairs of a map in the order of the file, those of merge keys (`<<`) behind its own. */
    entries(depth = 0) {
        if (!(0,yaml_dist/* isMap */.jh)(this.#node) || depth > deepest)
            return [];
        const known = this.#source.entries.get(this.#node);
        if (known !== undefined)
            return known;
        const own = [];
        // While its own merge keys are read, a map has nothing to give to itself.
        this.#source.entries.set(this.#node, own);
        const merged = new Map();
        for (const pair of this.#node.items) {
            const key = (0,yaml_dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : '';
            const value = this.#at(pair.value);
            if (key !== '<<')
                own.push([key, value]);
            else
                for (const one of value.isList ? value.items() : [value])
                    for (const entry of one.entries(depth + 1))
                        if (!merged.has(entry[0]))
                            merged.set(entry[0], entry);
        }
        for (const [name] of own)
            merged.delete(name);
        const all = [...own, ...merged.values()];
        this.#source.entries.set(this.#node, all);
        return all;
    }
    /** What is below these keys, one after the other. */
    get(...keys) {
        return keys.reduce((at, key) => at.entries().find(([name]) => name === key)?.[1] ?? this.#at(undefined), this);
    }
    /** The items of a list. */
    items() {
        return (0,yaml_dist/* isSeq */.oP)(this.#node) ? this.#node.items.map((item) => this.#at(item)) : [];
    }
    get isList() {
        return (0,yaml_dist/* isSeq */.oP)(this.#node);
    }
    get isMap() {
        return (0,yaml_dist/* isMap */.jh)(this.#node);
    }
    get exists() {
        return this.#node !== undefined && this.#node !== null;
    }
    /** A text, or a number or truth value as text. */
    get text() {
        const value = (0,yaml_dist/* isScalar */.jn)(this.#node) ? this.#node.value : undefined;
        return value === undefined || value === null ? undefined : String(value);
    }
    /** The text itself and every text below it that is one of a list. */
    texts() {
        if (this.isList)
            return this.items().flatMap((item) => item.texts());
        return this.text === undefined ? [] : [this];
    }
    /** The scalars of a map as text. */
    variables() {
        const pairs = this.isList
            ? this.items().map((item) => /^([^=]+)=([\s\S]*)$/.exec(item.text ?? '')?.slice(1))
            : this.entries().map(([name, value]) => value.text === undefined ? undefined : [name, value.text]);
        return new Map(pairs.filter((pair) => pair !== undefined));
    }
    /** Line where it begins, from 1. */
    get line() {
        const start = this.#node?.range?.[0] ?? 0;
        return this.#source.lines.linePos(start).line || 1;
    }
    /** Line of an offset in `text`. */
    lineAt = (offset) => {
        const { line } = this;
        const node = this.#node;
        const text = this.text ?? '';
        const before = text.slice(0, offset).split('\n').length - 1;
        if (node?.type === 'BLOCK_LITERAL')
            return line + 1 + before;
        if (node?.type !== 'BLOCK_FOLDED')
            return line;
        // Folding joins lines: the line is the one on which the word stands.
        const word = /\S+(?:\s+\S+)?/.exec(text.slice(offset))?.[0] ?? '';
        const rest = this.#source.text.split('\n').slice(line, line + text.length);
        const at = rest.findIndex((one) => one.includes(word));
        return at === -1 ? line + 1 : line + 1 + at;
    };
}
_a = Yaml;

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var lib_main = __webpack_require__(78390);
;// CONCATENATED MODULE: ./build/deployment/readers/dockerfile.js
/** Dockerfiles: what the build of an image runs, and what its containers run. Parsed by dockerfile-ast. */



const dockerfile = (file) => {
    const { path, text } = file;
    let instructions;
    try {
        instructions = lib_main.DockerfileParser.parse(text).getInstructions();
    }
    catch {
        return [];
    }
    const entries = [];
    const env = new Map();
    let stage = '';
    let entrypoint;
    let command;
    for (const instruction of instructions) {
        const keyword = instruction.getKeyword();
        const words = instruction.getArgumentsContent() ?? '';
        if (keyword === 'FROM') {
            stage = /\bas\s+(\S+)/i.exec(words)?.[1] ?? '';
            // Only the last stage's, or that of a stage that is a target of its own: those for development are none of ours.
            entrypoint = undefined;
            command = undefined;
        }
        if (keyword === 'ENV' || keyword === 'ARG')
            for (const [name, value] of pairs(words))
                env.set(name, value);
        if (keyword === 'RUN' && !soundsLikeDevelopment(stage))
            entries.push(...runs(file, instruction, env));
        if (keyword === 'ENTRYPOINT')
            entrypoint = start(instruction, words, env);
        if (keyword === 'CMD')
            command = start(instruction, words, env);
    }
    if (!soundsLikeDevelopment(stage))
        entries.push(...[entrypoint, command].filter((one) => one !== undefined));
    return [
        unitOf({
            file: path,
            id: 'image',
            name: 'the image',
            development: soundsLikeDevelopment(external_node_path_.posix.basename(path).replace(/^Dockerfile\.?/i, '')) ||
                /(?:^|\/)\.devcontainer\//.test(path),
            entries,
        }),
    ];
};
/** `A=b C="d e"`, and the older `A b`. */
function pairs(words) {
    const found = [...words.matchAll(/(\w+)=("(?:[^"\\]|\\.)*"|'[^']*'|\S*)/g)].map((match) => [match[1] ?? '', (match[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')]);
    if (found.length > 0)
        return found;
    const [, name, value] = /^(\w+)\s+(.+)$/.exec(words) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value]];
}
function runs({ text }, instruction, env) {
    const heredocs = instruction.getHeredocs?.() ?? [];
    const first = instruction.getArgumentsRange()?.start.line ?? 0;
    const shared = { stage: 'build', env: new Map(env) };
    if (heredocs.length > 0) {
        const lines = text.split('\n');
        return heredocs.map((heredoc) => {
            const { start, end } = heredoc.getContentRange();
            const body = lines.slice(start.line, end.line + 1).join('\n');
            return entryOf({ text: body, lineAt: (offset) => start.line + 1 + newlines(body, offset), ...shared });
        });
    }
    const range = instruction.getArgumentsRange();
    if (range === null)
        return [];
    const offsetOf = (line, character) => text
        .split('\n')
        .slice(0, line)
        .reduce((sum, one) => sum + one.length + 1, 0) + character;
    // As it is written, so that lines can be counted; comments between continued lines are no part of the command.
    const written = text
        .slice(offsetOf(range.start.line, range.start.character), offsetOf(range.end.line, range.end.character))
        .replace(/^[ \t]*#[^\n]*$/gm, (comment) => `${' '.repeat(Math.max(0, comment.length - 1))}\\`)
        .replace(/^(?:--\w+(?:=\S+)?\s+)+/, (flags) => ' '.repeat(flags.length));
    const list = jsonList(written.trim());
    return [
        entryOf({
            text: list ?? written,
            lineAt: (offset) => first + 1 + newlines(list ?? written, offset),
            ...shared,
        }),
    ];
}
/** CMD and ENTRYPOINT: a list is run as it is, text by `/bin/sh -c`. */
function start(instruction, words, env) {
    const line = (instruction.getRange()?.start.line ?? 0) + 1;
    return entryOf({ text: jsonList(words) ?? words, lineAt: () => line, stage: 'start', env: new Map(env) });
}
/** `["sh", "-c", "a && b"]` as shell text that gives the same words. */
function jsonList(text) {
    if (!text.startsWith('['))
        return undefined;
    try {
        const words = JSON.parse(text);
        return Array.isArray(words) ? quotedList(words.map(String)) : undefined;
    }
    catch {
        return undefined;
    }
}
/** Words as shell text that gives these words. */
function quotedList(words) {
    return words
        .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
        .join(' ');
}
function newlines(text, offset) {
    return text.slice(0, offset).split('\n').length - 1;
}

;// CONCATENATED MODULE: ./build/deployment/readers/compose.js
/** Compose files and Procfiles: services and processes that start again and again. */




const compose = ({ path, text }) => {
    const [root] = Yaml.parse(text);
    if (root === undefined)
        return [];
    const name = external_node_path_.posix.basename(path).replace(/^(?:docker-)?compose/, '');
    return root
        .get('services')
        .entries()
        .map(([id, service]) => {
        const command = service.get('command');
        const entrypoint = service.get('entrypoint');
        const env = service.get('environment').variables();
        const texts = [entrypoint, command].flatMap((one) => startText(one) ?? []);
        const entries = texts.map((one) => entryOf({ ...one, stage: oneShot(service) ? 'release' : 'start', env }));
        const build = service.get('build');
        const context = build.isMap ? build.get('context').text : build.text;
        return unitOf({
            file: path,
            id,
            name: `service "${id}"`,
            development: soundsLikeDevelopment(name) ||
                /(?:^|\/)\.devcontainer\//.test(path) ||
                env.get('NODE_ENV') === 'development' ||
                // The sources are mounted into the container, or the command watches them.
                service
                    .get('volumes')
                    .texts()
                    .some((one) => /^\.{1,2}\/?(?:[\w./-]*)?:\/(?:usr\/src\/)?(?:app|workspace|code|src)\b/.test(one.text ?? '')) ||
                texts.some((one) => /\b(?:nodemon|ts-node-dev|start:dev|next dev|vite|tsx watch|--watch)\b|\brun dev\b|\b(?:yarn|pnpm|bun) dev\b/.test(one.text)),
            replicas: several(service.get('deploy', 'replicas').text ?? service.get('scale').text),
            dockerfile: build.exists && texts.length === 0
                ? external_node_path_.posix.join(external_node_path_.posix.dirname(path), context ?? '.', build.get('dockerfile').text ?? 'Dockerfile')
                : undefined,
            entries,
        });
    });
};
/** A service that ends by itself: others wait for it to complete, or it never starts again. */
function oneShot(service) {
    return (service.get('restart').text === 'no' ||
        service
            .get('profiles')
            .texts()
            .some((one) => /migrat|setup|init/.test(one.text ?? '')));
}
/** A command as a text or a list of words. */
function startText(at) {
    if (at.isList)
        return { text: quotedList(at.items().map((one) => one.text ?? '')), lineAt: () => at.line };
    return at.text === undefined ? undefined : { text: at.text, lineAt: at.lineAt };
}
/** A number of instances where it is more than one. */
function several(count) {
    const number = Number(count);
    return Number.isInteger(number) && number > 1 ? number : undefined;
}
const procfile = ({ path, text }, read) => {
    const formation = Yaml.parse(read(external_node_path_.posix.join(external_node_path_.posix.dirname(path), 'app.json')) ?? '')[0]?.get('formation');
    return text.split('\n').flatMap((line, at) => {
        const [, process, command] = /^([\w-]+):\s*(.+)$/.exec(line) ?? [];
        if (process === undefined || command === undefined)
            return [];
        return [
            unitOf({
                file: path,
                id: process,
                name: `process "${process}"`,
                development: soundsLikeDevelopment(external_node_path_.posix.basename(path).replace(/^Procfile\.?/, '')),
                replicas: several(formation?.get(process, 'quantity').text),
                entries: [
                    entryOf({
                        text: command,
                        lineAt: () => at + 1,
                        stage: process === 'release' ? 'release' : 'start',
                    }),
                ],
            }),
        ];
    });
};

;// CONCATENATED MODULE: ./build/deployment/readers/workflow.js
/** GitHub Actions: the jobs of a workflow, with the steps of the repository's own composite actions put in their place. */




/** How deep composite actions may call each other. */
const workflow_deepest = 4;
/** Actions that run a text on another machine: name → input. */
const remote = [
    [/^appleboy\/ssh-action(?:@|$)/, 'script'],
    [/ssh-(?:command|exec|remote|commands)[^/]*(?:@|$)/i, 'command'],
    [/^nick-(?:fields|invision)\/retry(?:@|$)/, 'command'],
];
/** What `-e` and pipefail are for a `shell:` (https://docs.github.com/actions/reference/workflow-syntax-for-github-actions). */
function shellOf(shell) {
    if (shell === undefined || shell === 'sh')
        return { stops: true, pipefail: false };
    if (shell === 'bash')
        return { stops: true, pipefail: true };
    if (/^(?:ba)?sh\b/.test(shell))
        return { stops: /\s-\w*e/.test(shell), pipefail: shell.includes('pipefail') };
    // PowerShell, Python and others are no shell that is read here.
    return undefined;
}
const workflow = (file, read) => {
    const [root] = Yaml.parse(file.text);
    if (root === undefined)
        return [];
    const testedOnly = onlyTriggers(root.get('on'));
    return root
        .get('jobs')
        .entries()
        .map(([id, job]) => {
        const env = new Map([...root.get('env').variables(), ...job.get('env').variables()]);
        const folder = job.get('defaults', 'run', 'working-directory').text ??
            root.get('defaults', 'run', 'working-directory').text ??
            '.';
        const shell = job.get('defaults', 'run', 'shell').text ?? root.get('defaults', 'run', 'shell').text;
        const steps = new Steps(read, { env, folder, shell });
        steps.add(job.get('steps'), mayFail(job));
        const names = [id, job.get('name').text];
        const services = job.get('services').entries();
        return unitOf({
            file: file.path,
            id,
            name: `job "${id}"`,
            // A deploy job may be called from a workflow for pull requests: its own name outranks the trigger.
            tests: soundsLikeTests(...names) ||
                (testedOnly && !soundsLikeDeploy(names.join(' '))) ||
                (soundsLikeTests(external_node_path_.posix.basename(file.path), root.get('name').text) &&
                    !soundsLikeDeploy(names.join(' '))),
            ownDatabase: services.some(([name, service]) => isDatabase(`${name} ${service.get('image').text ?? ''}`)),
            after: job
                .get('needs')
                .texts()
                .map((one) => one.text ?? ''),
            rollouts: steps.rollouts,
            entries: steps.entries,
        });
    });
};
function soundsLikeDeploy(name) {
    return /deploy|release|prod(?:uction)?\b|publish|ship|rollout|staging|migrat/i.test(name);
}
/** A container image that is a database. */
function isDatabase(image) {
    return /postgres|postgis|pgvector|timescale|mysql|mariadb|cockroach|mssql|supabase|\bdb\b|database/i.test(image);
}
/** Whether a workflow runs for pull requests and merge queues alone. */
function onlyTriggers(on) {
    const names = on.isMap ? on.entries().map(([name]) => name) : on.texts().map((one) => one.text ?? '');
    return (names.length > 0 && names.every((name) => /^(?:pull_request|merge_group|pull_request_review)$/.test(name)));
}
function mayFail(at) {
    return at.get('continue-on-error').text === 'true' ? '`continue-on-error: true`' : undefined;
}
class Steps {
    entries = [];
    rollouts = [];
    #read;
    #defaults;
    constructor(read, defaults) {
        this.#read = read;
        this.#defaults = defaults;
    }
    add(steps, jobMayFail, depth = 0, at) {
        for (const step of steps.items()) {
            const uses = step.get('uses').text;
            const env = new Map([...this.#defaults.env, ...step.get('env').variables()]);
            const folder = step.get('working-directory').text ?? this.#defaults.folder;
            const lenient = jobMayFail ?? mayFail(step);
            if (uses === undefined) {
                const shell = shellOf(step.get('shell').text ?? this.#defaults.shell);
                if (shell !== undefined)
                    this.#text(step.get('run'), { env, folder, mayFail: lenient, ...shell }, at);
                continue;
            }
            const what = actionRollout(uses, step.get('with').variables());
            if (what !== undefined)
                this.rollouts.push({ before: this.entries.length, what });
            for (const [action, input] of remote)
                if (action.test(uses))
                    this.#text(step.get('with', input), { env, folder, mayFail: lenient }, at);
            if (uses.startsWith('./') && depth < workflow_deepest) {
                const { line } = step.get('uses');
                this.#composite(uses, lenient, depth, at ?? (() => line));
            }
        }
    }
    #text(text, options, at) {
        if (text.text === undefined)
            return;
        this.entries.push(entryOf({ text: text.text, lineAt: at ?? text.lineAt, stage: 'job', ...options }));
    }
    /** Its lines are those of the step that calls it: that is the place in the unit's file. */
    #composite(uses, lenient, depth, at) {
        const folder = external_node_path_.posix.normalize(uses);
        const text = this.#read(`${folder}/action.yml`) ?? this.#read(`${folder}/action.yaml`);
        const [root] = text === undefined ? [] : Yaml.parse(text);
        if (root !== undefined)
            this.add(root.get('runs', 'steps'), lenient, depth + 1, at);
    }
}

;// CONCATENATED MODULE: ./build/deployment/readers/gitlab.js
/** GitLab CI and CircleCI: jobs in stages. */




/** Keys at the top of a .gitlab-ci.yml that are no jobs (https://docs.gitlab.com/ci/yaml/). */
const notJobs = new Set([
    'stages',
    'variables',
    'default',
    'include',
    'workflow',
    'image',
    'services',
    'before_script',
    'after_script',
    'cache',
    'spec',
    'pages',
]);
const gitlab = ({ path, text }) => {
    const [root] = Yaml.parse(text);
    if (root === undefined)
        return [];
    const stages = root
        .get('stages')
        .texts()
        .map((one) => one.text ?? '');
    const order = stages.length > 0 ? stages : ['.pre', 'build', 'test', 'deploy', '.post'];
    const jobs = root
        .entries()
        .filter(([name, job]) => !notJobs.has(name) && !name.startsWith('.') && job.isMap);
    const stageOf = (job) => order.indexOf(inherited(root, job, 'stage').text ?? 'test');
    return jobs.map(([name, job]) => {
        const stage = inherited(root, job, 'stage').text;
        const services = [...inherited(root, job, 'services').items(), ...root.get('services').items()];
        const env = new Map([
            ...root.get('variables').variables(),
            ...inherited(root, job, 'variables').variables(),
        ]);
        const mayFail = inherited(root, job, 'allow_failure').text === 'true' ? '`allow_failure: true`' : undefined;
        const parts = ['before_script', 'script'].map((key) => {
            const own = inherited(root, job, key);
            return own.exists || key === 'script'
                ? own
                : root.get(key).exists
                    ? root.get(key)
                    : root.get('default', key);
        });
        return unitOf({
            file: path,
            id: name,
            name: `job "${name}"`,
            tests: soundsLikeTests(name, stage),
            ownDatabase: services.some((one) => isDatabase(one.text ?? one.get('name').text ?? '')),
            after: [
                ...job
                    .get('needs')
                    .items()
                    .map((one) => one.text ?? one.get('job').text ?? ''),
                ...jobs.filter(([, other]) => stageOf(other) < stageOf(job)).map(([other]) => other),
            ],
            // The runner joins all lines of a job to one script under `set -eo pipefail`.
            entries: parts.flatMap((part) => part.texts().map((line) => entryOf({
                text: line.text ?? '',
                lineAt: line.lineAt,
                stage: 'job',
                env,
                mayFail,
                stops: true,
                pipefail: true,
            }))),
        });
    });
};
/** A key of a job, or of what it extends. */
function inherited(root, job, key, depth = 0) {
    const own = job.get(key);
    if (own.exists || depth > 5)
        return own;
    for (const parent of job.get('extends').texts().toReversed()) {
        const found = inherited(root, root.get(parent.text ?? ''), key, depth + 1);
        if (found.exists)
            return found;
    }
    return own;
}
const circleci = ({ path, text }) => {
    const [root] = Yaml.parse(text);
    if (root === undefined)
        return [];
    const needs = new Map();
    for (const [, flow] of root.get('workflows').entries())
        for (const item of flow.get('jobs').items())
            for (const [name, options] of item.entries())
                needs.set(name, [
                    ...(needs.get(name) ?? []),
                    ...options
                        .get('requires')
                        .texts()
                        .map((one) => one.text ?? ''),
                ]);
    return root
        .get('jobs')
        .entries()
        .map(([id, job]) => {
        const env = job.get('environment').variables();
        // The first image is the one that steps run in; the others are services beside it.
        const services = job.get('docker').items().slice(1);
        const folder = job.get('working_directory').text;
        const entries = job
            .get('steps')
            .items()
            .flatMap((step) => {
            const run = step.get('run');
            const command = run.isMap ? run.get('command') : run;
            if (command.text === undefined)
                return [];
            return [
                entryOf({
                    text: command.text,
                    lineAt: command.lineAt,
                    stage: 'job',
                    env: new Map([...env, ...run.get('environment').variables()]),
                    folder: relative(run.get('working_directory').text ?? folder),
                    stops: true,
                    pipefail: true,
                }),
            ];
        });
        return unitOf({
            file: path,
            id,
            name: `job "${id}"`,
            tests: soundsLikeTests(id),
            ownDatabase: services.some((one) => isDatabase(one.get('image').text ?? '')),
            after: needs.get(id) ?? [],
            entries,
        });
    });
};
/** `~/project/packages/db`: a checkout stands in `~/project` or wherever the job's folder is. */
function relative(folder) {
    if (folder === undefined || external_node_path_.posix.isAbsolute(folder))
        return '.';
    return folder.replace(/^~\/(?:project|repo|app)\/?/, '') || '.';
}

;// CONCATENATED MODULE: ./build/deployment/readers/kubernetes.js
/** Kubernetes manifests: what the containers of workloads run. Templates of Helm are read as far as they are YAML. */




const workloads = new Set([
    'Deployment',
    'StatefulSet',
    'DaemonSet',
    'ReplicaSet',
    'Job',
    'CronJob',
    'Pod',
    'Rollout',
]);
const kubernetes = ({ path, text }) => {
    // Helm's braces are no YAML; as text they stand for a value that is not known.
    const plain = text
        .replace(/^\s*\{\{-?[^}]*\}\}\s*$/gm, '')
        .replace(/\{\{[^}]*\}\}/g, (found) => found.replace(/[^\w]/g, '_'));
    const documents = Yaml.parse(plain);
    const scaled = new Map(documents
        .filter((one) => one.get('kind').text === 'HorizontalPodAutoscaler')
        .map((one) => [
        one.get('spec', 'scaleTargetRef', 'name').text,
        several(one.get('spec', 'minReplicas').text),
    ]));
    return documents.flatMap((one) => {
        const kind = one.get('kind').text ?? '';
        if (!workloads.has(kind))
            return [];
        const name = one.get('metadata', 'name').text ?? kind;
        const spec = one.get('spec');
        const pod = kind === 'Pod'
            ? spec
            : kind === 'CronJob'
                ? spec.get('jobTemplate', 'spec', 'template', 'spec')
                : spec.get('template', 'spec');
        const stage = stageOf(kind, one.get('metadata', 'annotations').variables());
        const containers = [...pod.get('initContainers').items(), ...pod.get('containers').items()];
        return [
            unitOf({
                file: path,
                id: `${kind}/${name}`,
                name: `${kind} "${name}"`,
                replicas: several(spec.get('replicas').text) ?? scaled.get(name) ?? (kind === 'DaemonSet' ? 2 : undefined),
                entries: containers.flatMap((container) => commandOf(container, stage)),
            }),
        ];
    });
};
/** A Job stands for itself; hooks of Helm and Argo CD say when. */
function stageOf(kind, annotations) {
    if (kind !== 'Job')
        return 'start';
    const hook = annotations.get('helm.sh/hook') ?? annotations.get('argocd.argoproj.io/hook') ?? '';
    return /post-(?:install|upgrade)|PostSync/.test(hook) && !/pre-|PreSync/.test(hook) ? 'after' : 'release';
}
function commandOf(container, stage) {
    const parts = [container.get('command'), container.get('args')];
    const words = parts.flatMap((part) => part.texts());
    const [first] = words;
    if (first === undefined)
        return [];
    const script = words.find((word) => /\s/.test(word.text ?? ''));
    return [
        entryOf({
            text: quotedList(words.map((word) => word.text ?? '')),
            lineAt: () => (script ?? first).line,
            stage,
            env: new Map(container
                .get('env')
                .items()
                .map((one) => [one.get('name').text ?? '', one.get('value').text ?? ''])),
        }),
    ];
}

;// CONCATENATED MODULE: ./build/deployment/places.js
/** Lines of texts in files whose readers tell no positions: TOML. */
/** The line of a text that begins with these words; 1 where it can't be found. */
function lineOfText(source, text) {
    const lines = source.split('\n');
    return (offset) => {
        const behind = text.slice(offset).trim();
        const words = behind.split('\n')[0]?.slice(0, 40).trim() ?? '';
        const first = text.trim().split('\n')[0]?.slice(0, 40).trim() ?? '';
        for (const wanted of [words, escaped(words), first, escaped(first)]) {
            const at = wanted === '' ? -1 : lines.findIndex((line) => line.includes(wanted));
            if (at !== -1)
                return at + 1;
        }
        return 1;
    };
}
function escaped(text) {
    return JSON.stringify(text).slice(1, -1);
}

;// CONCATENATED MODULE: ./build/deployment/readers/platforms.js
/** App specs of platforms: DigitalOcean, Render, Fly, Railway, Heroku, Vercel, Netlify, Nixpacks. */






function entries(stages, options = {}) {
    return stages.flatMap(([at, stage]) => at.text === undefined ? [] : [entryOf({ text: at.text, lineAt: at.lineAt, stage, ...options })]);
}
/** https://docs.digitalocean.com/products/app-platform/reference/app-spec/ */
const digitalocean = ({ path, text }) => {
    const [file] = Yaml.parse(text);
    if (file === undefined)
        return [];
    const root = file.get('spec').exists ? file.get('spec') : file;
    return ['services', 'workers', 'jobs', 'static_sites', 'functions'].flatMap((kind) => root
        .get(kind)
        .items()
        .map((one) => {
        const name = one.get('name').text ?? kind;
        const when = one.get('kind').text;
        const stage = kind !== 'jobs' ? 'start' : when === 'POST_DEPLOY' ? 'after' : 'release';
        const folder = one.get('source_dir').text?.replace(/^\/+/, '') ?? '.';
        return unitOf({
            file: path,
            id: `${kind}/${name}`,
            name: `${kind === 'jobs' ? 'job' : 'service'} "${name}"`,
            replicas: several(one.get('instance_count').text) ??
                several(one.get('autoscaling', 'min_instance_count').text),
            dockerfile: one.get('run_command').exists ? undefined : one.get('dockerfile_path').text,
            entries: entries([
                [one.get('build_command'), 'build'],
                [one.get('run_command'), stage],
            ], {
                folder: folder === '' ? '.' : folder,
                env: new Map(one
                    .get('envs')
                    .items()
                    .map((pair) => [pair.get('key').text ?? '', pair.get('value').text ?? ''])),
            }),
        });
    }));
};
/** https://render.com/docs/blueprint-spec */
const render = ({ path, text }) => {
    const [root] = Yaml.parse(text);
    return (root?.get('services').items() ?? []).map((one) => {
        const name = one.get('name').text ?? 'service';
        return unitOf({
            file: path,
            id: name,
            name: `service "${name}"`,
            replicas: several(one.get('numInstances').text) ?? several(one.get('scaling', 'minInstances').text),
            dockerfile: one.get('startCommand').exists || one.get('dockerCommand').exists
                ? undefined
                : one.get('dockerfilePath').text,
            entries: entries([
                [one.get('buildCommand'), 'build'],
                [one.get('preDeployCommand'), 'release'],
                [one.get('initialDeployHook'), 'release'],
                [one.get('startCommand'), 'start'],
                [one.get('dockerCommand'), 'start'],
            ], { folder: one.get('rootDir').text ?? '.' }),
        });
    });
};
/** A TOML file as plain data; `{}` where it does not parse. */
function toml(text) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch {
        return {};
    }
}
function at(value, ...keys) {
    return keys.reduce((found, key) => typeof found === 'object' && found !== null ? found[key] : undefined, value);
}
function tomlEntries({ text }, stages, options = {}) {
    return stages
        .flatMap(([value, stage]) => Array.isArray(value) ? value.map((one) => [one, stage]) : [[value, stage]])
        .flatMap(([value, stage]) => typeof value === 'string'
        ? [entryOf({ text: value, lineAt: lineOfText(text, value), stage, ...options })]
        : []);
}
/** https://fly.io/docs/reference/configuration/ */
const fly = (file) => {
    const root = toml(file.text);
    const folder = external_node_path_.posix.dirname(file.path);
    const processes = Object.entries(at(root, 'processes') ?? {});
    const minimum = at(root, 'http_service', 'min_machines_running');
    const replicas = several(minimum === undefined ? undefined : String(minimum));
    const image = at(root, 'build', 'dockerfile');
    return [
        unitOf({
            file: file.path,
            id: 'release',
            name: 'the release command',
            entries: tomlEntries(file, [[at(root, 'deploy', 'release_command'), 'release']], { folder }),
        }),
        unitOf({
            file: file.path,
            id: 'app',
            name: 'the app',
            replicas,
            dockerfile: processes.length > 0
                ? undefined
                : external_node_path_.posix.join(folder, typeof image === 'string' ? image : 'Dockerfile'),
            entries: tomlEntries(file, processes.map(([, command]) => [command, 'start']), { folder }),
        }),
    ];
};
/** https://docs.railway.com/reference/config-as-code */
const railway = (file) => {
    const folder = external_node_path_.posix.dirname(file.path);
    if (file.path.endsWith('.json')) {
        const [root] = Yaml.parse(file.text);
        if (root === undefined)
            return [];
        const before = root.get('deploy', 'preDeployCommand');
        return [
            unitOf({
                file: file.path,
                id: 'app',
                name: 'the service',
                replicas: several(root.get('deploy', 'numReplicas').text),
                dockerfile: root.get('deploy', 'startCommand').exists
                    ? undefined
                    : root.get('build', 'dockerfilePath').text,
                entries: entries([
                    [root.get('build', 'buildCommand'), 'build'],
                    ...before.texts().map((one) => [one, 'release']),
                    [root.get('deploy', 'startCommand'), 'start'],
                ], { folder }),
            }),
        ];
    }
    const root = toml(file.text);
    const count = at(root, 'deploy', 'numReplicas');
    return [
        unitOf({
            file: file.path,
            id: 'app',
            name: 'the service',
            replicas: several(count === undefined ? undefined : String(count)),
            entries: tomlEntries(file, [
                [at(root, 'build', 'buildCommand'), 'build'],
                [at(root, 'deploy', 'preDeployCommand'), 'release'],
                [at(root, 'deploy', 'startCommand'), 'start'],
            ], { folder }),
        }),
    ];
};
/** `scripts.postdeploy` of an app.json sets a new app up; those of review and test apps are not production. */
const heroku = ({ path, text }) => {
    const [root] = Yaml.parse(text);
    const script = root?.get('scripts', 'postdeploy');
    if (script?.text === undefined)
        return [];
    return [
        unitOf({
            file: path,
            id: 'postdeploy',
            name: 'the postdeploy script',
            entries: entries([[script, 'release']], { folder: external_node_path_.posix.dirname(path) }),
        }),
    ];
};
/** What a platform runs for a Node project where its file names no command of its own. */
function npmScript(file, name, stage) {
    return entryOf({ text: `npm run ${name}`, lineAt: () => 1, stage, folder: external_node_path_.posix.dirname(file.path) });
}
/** https://vercel.com/docs/project-configuration: without a buildCommand `vercel-build`, else `build` is run. */
const vercel = (file, read) => {
    const [root] = Yaml.parse(file.text);
    if (root === undefined)
        return [];
    const folder = external_node_path_.posix.dirname(file.path);
    const build = root.get('buildCommand');
    const scripts = Yaml.parse(read(external_node_path_.posix.join(folder, 'package.json')) ?? '')[0]?.get('scripts');
    const named = scripts?.get('vercel-build').exists === true ? 'vercel-build' : 'build';
    return [
        unitOf({
            file: file.path,
            id: 'build',
            name: 'the build on Vercel',
            entries: [
                ...(build.text === undefined ? [npmScript(file, named, 'build')] : []),
                ...entries([
                    [root.get('installCommand'), 'build'],
                    [build, 'build'],
                ], { folder }),
            ],
        }),
    ];
};
const netlify = (file) => {
    const root = toml(file.text);
    const base = at(root, 'build', 'base');
    const folder = external_node_path_.posix.join(external_node_path_.posix.dirname(file.path), typeof base === 'string' ? base : '.');
    const contexts = Object.entries(at(root, 'context') ?? {}).filter(([name]) => name === 'production');
    return [
        unitOf({
            file: file.path,
            id: 'build',
            name: 'the build on Netlify',
            entries: tomlEntries(file, [
                [at(root, 'build', 'command'), 'build'],
                ...contexts.map(([, context]) => [at(context, 'command'), 'build']),
            ], { folder }),
        }),
    ];
};
/** https://nixpacks.com/docs/configuration/file */
const nixpacks = (file) => {
    const root = toml(file.text);
    const folder = external_node_path_.posix.dirname(file.path);
    const phases = Object.values(at(root, 'phases') ?? {});
    return [
        unitOf({
            file: file.path,
            id: 'image',
            name: 'the image',
            entries: tomlEntries(file, [
                ...phases.map((phase) => [at(phase, 'cmds'), 'build']),
                [at(root, 'start', 'cmd'), 'start'],
            ], { folder }),
        }),
    ];
};

;// CONCATENATED MODULE: ./build/deployment/readers/index.js






/** A composite action runs where a workflow calls it: that is where it is read. */
const readers = {
    workflow: workflow,
    'composite-action': () => [],
    gitlab: gitlab,
    circleci: circleci,
    dockerfile: dockerfile,
    procfile: procfile,
    compose: compose,
    digitalocean: digitalocean,
    render: render,
    fly: fly,
    railway: railway,
    heroku: heroku,
    vercel: vercel,
    netlify: netlify,
    nixpacks: nixpacks,
    kubernetes: kubernetes,
};

;// CONCATENATED MODULE: ./build/deployment/model.js




/** Nothing is deployed. */
const noDeployment = { units: [], runs: [], packages: [], mentionsMigrations: false };
/**
 * Reads the deployment out of the files of a tree.
 * @param paths Every path of the tree.
 * @param read Texts. A path that it has no text for, though the tree has it, may be asked for: the caller loads it and calls again.
 */
function deploymentOf(paths, read) {
    const packages = new Map();
    for (const path of paths) {
        if (!isManifest(path))
            continue;
        const found = packageScripts({ path, text: read(path) ?? '' });
        if (found !== undefined)
            packages.set(found.folder, found);
    }
    const units = withImages(paths.flatMap((path) => {
        const kind = (0,files/* kindOf */.I)(path);
        const text = kind === undefined ? undefined : read(path);
        return kind === undefined || text === undefined
            ? []
            : readable(() => readers[kind]({ path, text }, read));
    }));
    const around = { packages, read };
    const texts = paths.flatMap((path) => ((0,files/* kindOf */.I)(path) === undefined ? [] : (read(path) ?? '')));
    return {
        units,
        runs: units.flatMap((unit) => withOwnDatabase(unit, around)),
        packages: [...packages.values()],
        mentionsMigrations: texts.some((text) => /migrat/i.test(text.replace(/^\s*#.*$/gm, ''))),
    };
}
/** Units of a file that is nested deeper than a program can follow are none: nobody deploys from it. */
function readable(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof RangeError)
            return [];
        throw error;
    }
}
/** A job that starts a database of its own reaches that one, unless it is told otherwise. */
function withOwnDatabase(unit, around) {
    const runs = runsOf(unit, around);
    const starts = runs.some((run) => run.kind === 'database' || (run.kind === 'compose-up' && unit.tests));
    return starts && !unit.ownDatabase ? runsOf({ ...unit, ownDatabase: true }, around) : runs;
}
/** A package.json of the repository itself. */
function isManifest(path) {
    return (/(?:^|\/)package\.json$/.test(path) &&
        !/(?:^|\/)(?:node_modules|dist|fixtures|__fixtures__|testdata)\//.test(path));
}
/** An image that a service with several instances runs has as many: its start command runs in each. */
function withImages(units) {
    const services = units.filter((unit) => unit.dockerfile !== undefined && unit.replicas !== undefined);
    return units.map((unit) => {
        const [service] = services.filter((one) => one.dockerfile === unit.file && unit.id === 'image');
        return service === undefined
            ? unit
            : { ...unit, name: `${unit.name} of ${service.name}`, replicas: service.replicas };
    });
}

;// CONCATENATED MODULE: ./build/collect/deployment-files.js
/** Reads what a tree deploys: its deployment files, package.json files, and whatever scripts these lead to. */


/** Larger files are no scripts that people write. */
const largest = 512 * 1024;
/** How many times files may lead to others that have to be read. */
const rounds = 6;
/** The deployment of one side of a change. Nothing outside of the tree is read. */
async function readDeployment(tree) {
    const paths = await tree.list();
    const there = new Set(paths);
    const texts = new Map();
    const load = async (wanted) => {
        const found = await tree.readMany(wanted);
        for (const path of wanted) {
            const bytes = found.get(path);
            texts.set(path, bytes === undefined || bytes.length > largest ? undefined : bytes.toString('utf8'));
        }
    };
    await load(paths.filter((path) => (0,files/* kindOf */.I)(path) !== undefined || isManifest(path)));
    for (let round = 0;; round++) {
        const missing = new Set();
        const deployment = deploymentOf(paths, (path) => {
            if (there.has(path) && !texts.has(path))
                missing.add(path);
            return texts.get(path);
        });
        if (missing.size === 0 || round === rounds)
            return deployment;
        await load([...missing]);
    }
}

// EXTERNAL MODULE: ./node_modules/@babel/parser/lib/index.js
var lib = __webpack_require__(5429);
;// CONCATENATED MODULE: ./build/collect/queries/templates.js
/** The SQL in a file of TypeScript or JavaScript: what is written out in a call of Prisma's raw queries. */

/** Methods that take a tagged template, and those that take a string. */
const tags = new Set(['$queryRaw', '$executeRaw']);
const calls = new Set(['$queryRawUnsafe', '$executeRawUnsafe']);
/** What a file must hold to be worth reading. */
const wordsOfQueries = ['$queryRaw', '$executeRaw', 'Prisma.sql'];
/** The queries of one file; none where it does not parse. Fragments are among them: nobody can tell before they are tried. */
function queriesIn(file, source) {
    const program = programOf(file, source);
    if (program === undefined)
        return [];
    const found = [];
    walk(program, (node) => {
        const query = queryOf(node);
        if (query !== undefined && query.sql.trim() !== '')
            found.push({ file, line: query.line, endLine: query.endLine, sql: query.sql, by: query.by });
    });
    return found;
}
function programOf(file, source) {
    const typed = /\.[cm]?tsx?$/.test(file);
    const common = ['decorators-legacy', 'explicitResourceManagement'];
    // A .ts file may hold `<T>x`, which is no JSX; a .js file may hold both JSX and Flow's types.
    const plugins = typed
        ? [...common, 'typescript', ...(/x$/.test(file) ? ['jsx'] : [])]
        : [...common, 'jsx', 'flow'];
    try {
        return (0,lib/* parse */.qg)(source, {
            sourceType: 'unambiguous',
            errorRecovery: true,
            allowReturnOutsideFunction: true,
            allowAwaitOutsideFunction: true,
            allowImportExportEverywhere: true,
            plugins,
        }).program;
    }
    catch {
        return undefined;
    }
}
/** What every node has and no node is in. */
const notNodes = new Set([
    'loc',
    'extra',
    'errors',
    'leadingComments',
    'innerComments',
    'trailingComments',
]);
/** Every node, without recursion: code may be nested deeper than the stack. */
function walk(root, visit) {
    const waiting = [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        visit(node);
        for (const key in node) {
            const part = node[key];
            if (typeof part !== 'object' || part === null || notNodes.has(key))
                continue;
            if (!Array.isArray(part)) {
                if ('type' in part)
                    waiting.push(part);
                continue;
            }
            for (const one of part)
                if (typeof one === 'object' && one !== null)
                    waiting.push(one);
        }
    }
}
function queryOf(node) {
    if (node.type === 'TaggedTemplateExpression') {
        const by = nameOf(node.tag);
        if (by === undefined || !(tags.has(by) || by === 'Prisma.sql'))
            return undefined;
        return placed(node.quasi, by, templateSql(node.quasi));
    }
    if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression') {
        const by = nameOf(node.callee);
        const [first] = node.arguments;
        if (by === undefined || !calls.has(by) || first === undefined)
            return undefined;
        return placed(first, by, textOf(first));
    }
    return undefined;
}
function placed(node, by, sql) {
    if (sql === undefined || node.loc == null)
        return undefined;
    // A template often begins with a line break.
    const lead = /^\s*/.exec(sql)?.[0].split('\n').length ?? 1;
    const line = node.loc.start.line + lead - 1;
    return { sql, by, line, endLine: Math.max(line, node.loc.end.line) };
}
/** `$queryRaw` of `a.b.$queryRaw` and of `a?.$queryRaw`; `Prisma.sql` as it is. */
function nameOf(node) {
    if (node.type === 'TSInstantiationExpression' || node.type === 'TSNonNullExpression')
        return nameOf(node.expression);
    if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression')
        return undefined;
    const { object, property } = node;
    const name = property.type === 'Identifier' && !node.computed
        ? property.name
        : property.type === 'StringLiteral'
            ? property.value
            : undefined;
    if (object.type === 'Identifier' && object.name === 'Prisma')
        return `Prisma.${name ?? ''}`;
    return name;
}
/** A string that is written out, if in parts. */
function textOf(node) {
    if (node.type === 'StringLiteral')
        return node.value;
    if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
        return node.quasis[0]?.value.cooked ?? undefined;
    if (node.type === 'BinaryExpression' && node.operator === '+') {
        const [left, right] = [textOf(node.left), textOf(node.right)];
        return left === undefined || right === undefined ? undefined : left + right;
    }
    if (node.type === 'ParenthesizedExpression')
        return textOf(node.expression);
    return undefined;
}
/** The text of a template with parameters. Undefined where the code puts SQL together that is not written here. */
function templateSql({ quasis, expressions }) {
    let sql = '';
    for (const [at, { value }] of quasis.entries()) {
        // Prisma gets what the escapes mean; a wrong one has no meaning.
        if (value.cooked == null)
            return undefined;
        sql += value.cooked;
        const expression = expressions[at];
        if (expression === undefined)
            continue;
        if (holdsSql(expression))
            return undefined;
        sql += `$${at + 1}`;
    }
    return sql;
}
/** Whether an expression brings SQL along: `Prisma.join(…)`, `Prisma.raw(…)`, `Prisma.empty`, a nested `Prisma.sql`. */
function holdsSql(expression) {
    let found = false;
    walk(expression, (node) => {
        if (/^Prisma\.(?:sql|join|raw|empty)$/.test(nameOf(node) ?? ''))
            found = true;
    });
    return found;
}

;// CONCATENATED MODULE: ./build/collect/queries/find.js


/** What is read at most: more is generated code, or an accident. */
const limits = { bytesOfFile: 1_000_000, files: 3_000, bytes: 30_000_000 };
const source = /\.[cm]?[jt]sx?$/;
/** Code that no release runs, and code that others wrote. */
const notRun = /\.d\.[cm]?ts$|\.min\.js$|(?:^|\/)(?:node_modules|dist|build|vendor|__tests__|__mocks__|tests?|e2e)\/|\.(?:test|spec|e2e)\.[cm]?[jt]sx?$/;
/** The queries in the code of a commit that may be sent to the database of a project. */
async function findQueries(root, tree, project) {
    const typed = await typedSql(tree, project);
    const isOurs = ownership(await tree.list(), project.root);
    const paths = (await filesWithQueries(root, tree)).filter((path) => source.test(path) && !notRun.test(path) && isOurs(path));
    const read = await tree.readMany(paths.slice(0, limits.files));
    const files = [];
    let bytes = 0;
    let skipped = Math.max(0, paths.length - limits.files);
    for (const [path, content] of read) {
        if (content.length > limits.bytesOfFile || bytes + content.length > limits.bytes) {
            skipped += 1;
            continue;
        }
        bytes += content.length;
        files.push([path, content.toString('utf8')]);
    }
    return {
        queries: (worth) => [
            ...typed,
            ...files.flatMap(([path, text]) => (worth(text) ? queriesIn(path, text) : [])),
        ],
        remark: skipped === 0
            ? undefined
            : `${skipped} file${skipped === 1 ? '' : 's'} with raw queries ${skipped === 1 ? 'is' : 'are'} too large to be read.`,
    };
}
/**
 * Whether a file's code may use the database of the project at `root`. In a monorepo with several, what stands in the folder
 * of another uses that one's; what stands in none may use any.
 */
function ownership(paths, root) {
    const roots = paths
        .filter((path) => path.endsWith('/migration_lock.toml'))
        .map((path) => path.split('/').slice(0, -2))
        .map((folders) => (folders.at(-1) === 'prisma' ? folders.slice(0, -1) : folders).join('/'));
    const others = new Set(roots.filter((one) => one !== '' && one !== root && !`${root}/`.startsWith(`${one}/`)));
    return (path) => {
        const folders = path.split('/').slice(0, -1);
        for (let depth = folders.length; depth > 0; depth--) {
            const folder = folders.slice(0, depth).join('/');
            if (folder === root)
                return true;
            if (others.has(folder))
                return false;
        }
        return true;
    };
}
/** The same queries in another state of their files: where each stands there, or undefined. A file is read once. */
async function whereStill(tree, queries) {
    const read = await tree.readMany([...new Set(queries.map(({ file }) => file))]);
    const there = new Map();
    return queries.map(({ file, sql, by }) => {
        const content = read.get(file);
        if (content === undefined || content.length > limits.bytesOfFile)
            return undefined;
        let known = there.get(file);
        if (known === undefined) {
            const text = content.toString('utf8');
            const found = by === typedBy ? [typedQuery(file, text)] : [...queriesIn(file, text)];
            // Of two that are alike the first counts.
            found.sort((one, other) => other.line - one.line);
            known = new Map(found.map((query) => [query.sql, query]));
            there.set(file, known);
        }
        return known.get(sql);
    });
}
const typedBy = 'TypedSQL';
function typedQuery(file, text) {
    return { file, line: 1, endLine: Math.max(1, text.trimEnd().split('\n').length), sql: text, by: typedBy };
}
/** TypedSQL: the files in the folder `sql` beside the schema, or in a schema that is a folder. */
async function typedSql(tree, { schema }) {
    const above = schema.includes('/') ? schema.slice(0, schema.lastIndexOf('/') + 1) : '';
    const folders = [`${above}sql/`, `${schema}/sql/`];
    const files = (await tree.list()).filter((path) => folders.some((folder) => path.startsWith(folder) && /^[^/]+\.sql$/.test(path.slice(folder.length))));
    const read = await tree.readMany(files.slice(0, limits.files));
    return [...read]
        .filter(([, content]) => content.length <= limits.bytesOfFile)
        .map(([path, content]) => typedQuery(path, content.toString('utf8')));
}
/**
 * The paths of a commit that hold one of the words. git looks for itself, without handing its objects out; in a partial
 * clone it would fetch them one by one, so there they are asked for all at once.
 */
async function filesWithQueries(root, tree) {
    const partial = await (0,git/* askGit */.gG)(root, ['config', '--name-only', '--get-regexp', '^remote\\..*\\.promisor$']);
    if (partial.stdout.length > 0) {
        const files = (await tree.list()).filter((path) => source.test(path) && !notRun.test(path));
        const read = await tree.readMany(files.slice(0, limits.files * 3));
        return [...read].flatMap(([path, content]) => wordsOfQueries.some((word) => content.includes(word)) ? [path] : []);
    }
    const words = wordsOfQueries.flatMap((word) => ['-e', word]);
    const found = await (0,git/* askGit */.gG)(root, [
        'grep',
        '-l',
        '-z',
        '-I',
        '--fixed-strings',
        ...words,
        tree.commit,
        '--',
    ]);
    // Status 1 is "nowhere". A path stands behind the commit and a colon.
    return (0,git/* fieldsOf */.Pf)(found.stdout)
        .map((field) => field.slice(tree.commit.length + 1))
        .sort();
}

;// CONCATENATED MODULE: ./build/collect/index.js
/** Collecting: what a change is, from git, files and lock files. Nothing here opens a database or judges. */










/***/ }),

/***/ 51469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   y: () => (/* binding */ isDeploymentFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/** Which files say how a project is deployed. */

const yml = /\.ya?ml$/;
/** Packages of others, build output, and what tests feed to tools: nothing is deployed from there. */
const foreign = /(?:^|\/)(?:node_modules|vendor|dist|\.next|fixtures|__fixtures__|__tests__|testdata|test-fixtures)\//;
/** The kind of a path; `undefined` for any other file. */
function kindOf(path) {
    if (foreign.test(path))
        return undefined;
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path);
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
    if (yml.test(name) && folder === '.github/workflows')
        return 'workflow';
    if (/^action\.ya?ml$/.test(name) && /(?:^|\/)\.?(?:github\/)?actions?\//.test(path))
        return 'composite-action';
    if (/^\.gitlab-ci(?:[.-].*)?\.ya?ml$/.test(name) || /^\.gitlab\/.*\.ya?ml$/.test(path))
        return 'gitlab';
    if (/^\.circleci\/.*\.ya?ml$/.test(path))
        return 'circleci';
    if (/^(?:.*\.)?(?:Dockerfile|Containerfile)(?:[.-].*)?$/i.test(name) &&
        !/\.(?:md|dockerignore|[jt]s|ya?ml)$/.test(name))
        return 'dockerfile';
    if (/^Procfile(?:\..*)?$/.test(name))
        return 'procfile';
    if (/^(?:docker-)?compose(?:[.-].*)?\.ya?ml$/.test(name))
        return 'compose';
    if (/^app(?:[.-].*)?\.ya?ml$/.test(name) && /(?:^|\/)\.do\//.test(path))
        return 'digitalocean';
    if (/^render\.ya?ml$/.test(name))
        return 'render';
    if (/^fly(?:[.-].*)?\.toml$/.test(name))
        return 'fly';
    if (/^railway\.(?:json|toml)$/.test(name))
        return 'railway';
    if (name === 'app.json')
        return 'heroku';
    if (name === 'vercel.json')
        return 'vercel';
    if (name === 'netlify.toml')
        return 'netlify';
    if (name === 'nixpacks.toml')
        return 'nixpacks';
    if (yml.test(name) &&
        /(?:^|\/)(?:k8s|kube|kubernetes|manifests|deploy|deployment|deployments|helm|charts|kustomize|overlays|infra|argocd|gitops|ops)(?:\/|$)/i.test(folder))
        return 'kubernetes';
    return undefined;
}
/** Whether a change of this path can change what a deployment runs: one of those files, a script, or what they call. */
function isDeploymentFile(path) {
    if (kindOf(path) !== undefined)
        return true;
    return (!foreign.test(path) &&
        /(?:^|\/)package\.json$|\.(?:sh|bash)$|(?:^|\/)(?:docker-)?entrypoint[^/]*$/.test(path));
}


/***/ }),

/***/ 7418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ abandonedScratch),
/* harmony export */   j: () => (/* binding */ openScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/** Temporary folders that name their process, so that the next start can sweep what a killed one left. */



const prefix = 'prisma-preflight-';
/** Makes a temporary folder; `purpose` is a word in its name, `parent` the folder to make it in. */
async function openScratch(purpose, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()) {
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${prefix}${process.pid}-${purpose}-`));
    return {
        path,
        async [Symbol.asyncDispose]() {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true, maxRetries: 3 });
        },
    };
}
/** Whether a process is alive, as far as this user may know. */
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/** Temporary folders of processes that are gone (a SIGKILL leaves them). The caller stops what may run inside, then removes them. */
async function abandonedScratch(parent = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent).catch(() => []);
    return names
        .filter((name) => {
        const pid = Number(name.startsWith(prefix) ? name.slice(prefix.length).split('-')[0] : Number.NaN);
        return Number.isInteger(pid) && !isAlive(pid);
    })
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name));
}


/***/ })

};
