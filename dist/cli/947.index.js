export const id = 947;
export const ids = [947];
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

/***/ 11397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   gG: () => (/* binding */ askGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/**
 * The git program, called so that nothing in a repository can make it run or ask anything: no hooks, no fsmonitor, no
 * external diff, no prompt, no pager, no environment but the one that is named here.
 */



/** What git itself needs to find its configuration, certificates, proxy and keys. */
const passedOn = /^(PATH|HOME|USERPROFILE|SYSTEMROOT|TEMP|TMP|TMPDIR|XDG_CONFIG_HOME|SSH_AUTH_SOCK|GIT_SSH|GIT_SSH_COMMAND|GIT_SSL_\w+|SSL_CERT_(FILE|DIR)|(HTTPS?|ALL|NO)_PROXY|GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|GIT_CEILING_DIRECTORIES)$/i;
/** Settings that win over every configuration file. */
const hermetic = [
    `core.hooksPath=${node_os__WEBPACK_IMPORTED_MODULE_1__.devNull}`,
    'core.fsmonitor=false',
    'core.pager=cat',
    'core.quotePath=false',
    'diff.external=',
    'gc.auto=0',
    'maintenance.auto=false',
    'fetch.recurseSubmodules=false',
    'protocol.ext.allow=never',
].flatMap((setting) => ['-c', setting]);
/** The environment of a git process. With a token: `http.<server>/.extraheader`, first emptied, since two headers are refused. */
function environment(token) {
    const env = {};
    for (const [name, value] of Object.entries(process.env)) {
        if (value !== undefined && passedOn.test(name))
            env[name] = value;
    }
    Object.assign(env, {
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_SSH_COMMAND: env.GIT_SSH_COMMAND ?? 'ssh -o BatchMode=yes',
    });
    if (token !== undefined) {
        const count = Number(env.GIT_CONFIG_COUNT ?? '0') || 0;
        const key = `http.${token.serverUrl.replace(/\/+$/, '')}/.extraheader`;
        const basic = Buffer.from(`x-access-token:${token.token}`).toString('base64');
        env.GIT_CONFIG_COUNT = String(count + 2);
        env[`GIT_CONFIG_KEY_${count}`] = key;
        env[`GIT_CONFIG_VALUE_${count}`] = '';
        env[`GIT_CONFIG_KEY_${count + 1}`] = key;
        env[`GIT_CONFIG_VALUE_${count + 1}`] = `AUTHORIZATION: basic ${basic}`;
    }
    return env;
}
/** git's own words without the user and password of a URL, and without the token in any form. */
function scrub(text, token) {
    let clean = text.replace(/\/\/[^/\s@]+@/g, '//');
    if (token !== undefined && token.token !== '') {
        const basic = Buffer.from(`x-access-token:${token.token}`).toString('base64');
        clean = clean.replaceAll(token.token, '***').replaceAll(basic, '***');
    }
    return clean.trim();
}
/** One process. Node's own: a library for processes takes as long to load as `lint` may take in all. */
function run(folder, args, { input, token }, timeLimit) {
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', [...hermetic, '--no-pager', '--literal-pathspecs', ...args], {
            cwd: folder,
            env: environment(token),
            encoding: 'buffer',
            maxBuffer: 1 << 30,
            timeout: timeLimit,
            windowsHide: true,
        }, (error, stdout, stderr) => resolve({ error, stdout, stderr }));
        // git need not read what it is given: how it ended says more than that.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input ?? '');
    });
}
/**
 * Runs git in a folder and gives its answer, whether it went well or not.
 * @throws PreflightError where there is no git, or it did not end in time.
 */
async function askGit(folder, args, options = {}) {
    const timeLimit = options.timeLimit ?? 60_000;
    const { error, stdout, stderr } = await run(folder, args, options, timeLimit);
    if (error?.code === 'ENOENT') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w('The git program was not found.', 'Install git 2.31 or later on the machine that runs the check.');
    }
    const isEnded = error === null || typeof error.code === 'number';
    if (!isEnded && error.killed === true && typeof error.code !== 'string') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`git ${args[0]} did not end within ${timeLimit / 1000} seconds.`, 'Check the connection to the git server, or check out with fetch-depth: 0.');
    }
    if (!isEnded) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`git ${args[0]} could not be run: ${scrub((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error), options.token)}.`, 'Run it by hand in this folder to see why.');
    }
    return { ok: error === null, stdout, stderr: scrub(stderr.toString('utf8'), options.token) };
}
/** The last line that git wrote, which is its reason, for a sentence: without `fatal:` and the full stop. */
function reasonOf(answer) {
    const lines = answer.stderr.split('\n').filter((line) => line.trim() !== '');
    const said = lines.findLast((line) => /^(fatal|error|remote):/.test(line)) ?? lines.at(-1) ?? 'no reason given';
    return said.replace(/^(fatal|error|remote):\s*/, '').replace(/\.$/, '');
}
/** Runs git where a failure can only be a defect or a broken repository. */
async function runGit(folder, args, options = {}) {
    const answer = await askGit(folder, args, options);
    if (!answer.ok) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`git ${args[0]} failed: ${reasonOf(answer)}.`, 'The repository may be damaged: run git fsck, or check out anew.');
    }
    return answer.stdout;
}
/** The fields of NUL-separated output. */
function fieldsOf(output) {
    return output
        .toString('utf8')
        .split('\0')
        .filter((field) => field !== '');
}


/***/ }),

/***/ 53947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fo: () => (/* reexport */ collect),
  C_: () => (/* reexport */ compareHistories),
  OG: () => (/* reexport */ findProjects),
  M_: () => (/* reexport */ findQueries),
  Fd: () => (/* reexport */ handOutDeployment),
  h_: () => (/* reexport */ openRepository),
  zU: () => (/* reexport */ resolvePrisma),
  cM: () => (/* reexport */ whereStill)
});

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

// EXTERNAL MODULE: ./build/collect/installed-prisma.js
var installed_prisma = __webpack_require__(34560);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
// EXTERNAL MODULE: ./build/collect/manifests.js
var collect_manifests = __webpack_require__(43751);
// EXTERNAL MODULE: ./build/collect/lock-files/lock-file.js
var lock_file = __webpack_require__(61255);
;// CONCATENATED MODULE: ./build/collect/lock-files/bun.js
/** bun.lock, the text form (bun.sh/docs/install/lockfile): JSON with comments and commas at the end. */



/** Keys are paths of names: `prisma`, or `web/prisma` where the workspace package `web` has a version of its own. */
function readBunLock(text, wanted) {
    const lock = (0,main.parse)(text, [], { allowTrailingComma: true });
    const packages = (0,collect_manifests/* objectIn */.D7)(lock, 'packages');
    const workspace = (0,collect_manifests/* objectIn */.D7)(lock, 'workspaces')?.[wanted.importer === '.' ? '' : wanted.importer];
    const owner = (0,collect_manifests/* objectIn */.D7)(workspace)?.name ?? wanted.packageName;
    if (packages === undefined || workspace === undefined)
        return undefined;
    const find = (paths) => {
        for (const key of paths) {
            const entry = packages[key];
            const version = Array.isArray(entry) ? (0,lock_file/* exactVersion */.y)(entry[0]) : undefined;
            if (version !== undefined)
                return { key, version };
        }
        return undefined;
    };
    const nested = typeof owner === 'string' && wanted.importer !== '.' ? [`${owner}/${wanted.name}`] : [];
    const found = find([...nested, wanted.name]);
    if (found === undefined)
        return undefined;
    const engines = find([`${found.key}/@prisma/engines`, '@prisma/engines']);
    const under = engines === undefined ? [] : [`${engines.key}/@prisma/engines-version`];
    const engine = find([...under, `${found.key}/@prisma/engines-version`, '@prisma/engines-version']);
    return { version: found.version, engineVersion: (0,lock_file/* exactEngine */.s8)(engine?.version) };
}

;// CONCATENATED MODULE: ./build/collect/lock-files/npm.js
/** package-lock.json and npm-shrinkwrap.json, versions 1 to 3 (docs.npmjs.com/cli/configuring-npm/package-lock-json). */


/** @throws SyntaxError where the text is no JSON. */
function readNpmLock(text, wanted) {
    const lock = JSON.parse(text);
    const packages = new Map();
    const listed = (0,collect_manifests/* objectIn */.D7)(lock, 'packages');
    if (listed === undefined)
        flatten(lock, '.', packages, 0);
    else
        for (const [key, entry] of Object.entries(listed))
            packages.set(key, entry);
    const has = (key) => packages.has(key);
    // Version 1 knows a workspace package by its name alone; versions 2 and 3 have its folder as a key.
    const linked = `node_modules/${wanted.packageName}`;
    const start = listed === undefined && has(linked) ? linked : wanted.importer;
    const key = (0,lock_file/* resolveUpwards */.Jy)(start, wanted.name, has);
    const version = key === undefined ? undefined : (0,lock_file/* exactVersion */.y)((0,collect_manifests/* objectIn */.D7)(packages.get(key))?.version);
    if (key === undefined || version === undefined)
        return undefined;
    const engines = (0,lock_file/* resolveUpwards */.Jy)(key, '@prisma/engines', has);
    const engine = (0,lock_file/* resolveUpwards */.Jy)(engines ?? key, '@prisma/engines-version', has);
    return {
        version,
        engineVersion: engine === undefined ? undefined : (0,lock_file/* exactEngine */.s8)((0,collect_manifests/* objectIn */.D7)(packages.get(engine))?.version),
    };
}
/** Version 1 nests `dependencies`: the same keys as versions 2 and 3 are made of them. */
function flatten(node, folder, packages, depth) {
    if (depth > 50)
        return;
    for (const [name, entry] of Object.entries((0,collect_manifests/* objectIn */.D7)(node, 'dependencies') ?? {})) {
        const key = folder === '.' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
        packages.set(key, entry);
        flatten(entry, key, packages, depth + 1);
    }
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
;// CONCATENATED MODULE: ./build/collect/lock-files/pnpm.js
/** pnpm-lock.yaml, versions 5 to 9 (github.com/pnpm/spec/tree/master/lockfile). */



const lists = ['dependencies', 'devDependencies', 'optionalDependencies'];
/** From pnpm 11 on the file may hold a first document about pnpm itself. @throws YAMLException where the text is no YAML. */
function readPnpmLock(text, wanted) {
    for (const lock of js_yaml["default"].loadAll(text, null, { schema: js_yaml["default"].FAILSAFE_SCHEMA })) {
        const found = ofDocument(lock, wanted);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function ofDocument(lock, wanted) {
    // Without workspaces, versions before 9 keep the lists at the top.
    const importers = (0,collect_manifests/* objectIn */.D7)(lock, 'importers');
    const importer = importers === undefined ? (wanted.importer === '.' ? lock : undefined) : importers[wanted.importer];
    for (const list of lists) {
        const entry = (0,collect_manifests/* objectIn */.D7)(importer, list)?.[wanted.name];
        const locked = (0,collect_manifests/* objectIn */.D7)(entry)?.version ?? entry;
        const version = (0,lock_file/* exactVersion */.y)(locked);
        if (version === undefined || typeof locked !== 'string')
            continue;
        const engines = dependencyOf(lock, wanted.name, locked, '@prisma/engines');
        const engine = engines === undefined
            ? undefined
            : dependencyOf(lock, '@prisma/engines', engines, '@prisma/engines-version');
        const direct = engine ?? dependencyOf(lock, wanted.name, locked, '@prisma/engines-version');
        return { version, engineVersion: (0,lock_file/* exactEngine */.s8)(direct) };
    }
    return undefined;
}
/** Version that one locked package has of another. Keys are `name@v` (9), `/name@v` (6) or `/name/v` (5). */
function dependencyOf(lock, name, version, dependency) {
    const keys = [`${name}@${version}`, `/${name}@${version}`, `/${name}/${version}`, version];
    for (const section of ['snapshots', 'packages']) {
        for (const key of keys) {
            const entry = (0,collect_manifests/* objectIn */.D7)((0,collect_manifests/* objectIn */.D7)(lock, section)?.[key]);
            const found = (0,collect_manifests/* objectIn */.D7)(entry, 'dependencies')?.[dependency];
            if (typeof found === 'string')
                return found;
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/collect/prisma-range.js
var prisma_range = __webpack_require__(74017);
;// CONCATENATED MODULE: ./build/collect/schema-outline.js
const providers = {
    postgresql: 'postgresql',
    postgres: 'postgresql',
    mysql: 'mysql',
    sqlite: 'sqlite',
    sqlserver: 'sqlserver',
    cockroachdb: 'cockroachdb',
    mongodb: 'mongodb',
};
/** The provider that a schema or a lock file names. */
function providerOf(text) {
    return ((text === undefined ? undefined : Object.hasOwn(providers, text) ? providers[text] : undefined) ??
        'unknown');
}
const scalars = new Set([
    'String',
    'Boolean',
    'Int',
    'BigInt',
    'Float',
    'Decimal',
    'DateTime',
    'Json',
    'Bytes',
    'Unsupported',
]);
/** Reads a schema file; never throws. */
function outlineSchema(text) {
    const tokens = tokenize(text);
    const outline = {
        hasDatasource: false,
        provider: 'unknown',
        hasUrl: false,
        envNames: [],
        previewFeatures: [],
        defines: [],
    };
    const used = new Set();
    for (let at = 0; at < tokens.length; at++) {
        const [keyword, name, brace] = [tokens[at], tokens[at + 1], tokens[at + 2]];
        if (keyword?.kind !== 'word' || name?.kind !== 'word' || brace?.text !== '{')
            continue;
        const end = closing(tokens, at + 2);
        const body = tokens.slice(at + 3, end);
        if (keyword.text === 'datasource') {
            if (!outline.hasDatasource)
                outline.provider = providerOf(stringAfter(body, 'provider'));
            outline.hasDatasource = true;
            outline.hasUrl ||= assignments(body).has('url');
        }
        else if (keyword.text === 'generator') {
            const value = assignments(body).get('previewFeatures') ?? [];
            outline.previewFeatures.push(...value.filter((token) => token.kind === 'string').map(unquote));
        }
        else if (['model', 'view', 'type', 'enum'].includes(keyword.text)) {
            outline.defines.push(name.text);
            if (keyword.text !== 'enum')
                for (const type of fieldTypes(body))
                    used.add(type);
        }
        outline.envNames.push(...envNames(body));
        at = end;
    }
    const defined = new Set(outline.defines);
    return { ...outline, lacks: [...used].filter((type) => !defined.has(type) && !scalars.has(type)) };
}
/** Words, strings, signs and line ends; comments and blanks are dropped. */
function tokenize(text) {
    const tokens = [];
    const word = /[\p{L}_][\p{L}\p{N}_-]*/uy;
    for (let at = 0; at < text.length;) {
        const character = text[at] ?? '';
        if (character === '\n') {
            tokens.push({ kind: 'line', text: '\n' });
            at++;
        }
        else if (text.startsWith('//', at)) {
            const end = text.indexOf('\n', at);
            at = end < 0 ? text.length : end;
        }
        else if (text.startsWith('/*', at)) {
            const end = text.indexOf('*/', at + 2);
            at = end < 0 ? text.length : end + 2;
        }
        else if (character === '"') {
            let end = at + 1;
            while (end < text.length && text[end] !== '"' && text[end] !== '\n')
                end += text[end] === '\\' ? 2 : 1;
            tokens.push({ kind: 'string', text: text.slice(at, end + 1) });
            at = text[end] === '\n' ? end : end + 1;
        }
        else {
            word.lastIndex = at;
            const found = word.exec(text)?.[0];
            if (found !== undefined)
                tokens.push({ kind: 'word', text: found });
            else if (character.trim() !== '' && character !== '\uFEFF')
                tokens.push({ kind: 'sign', text: character });
            at += found?.length ?? 1;
        }
    }
    return tokens;
}
/** Index of the brace that closes the one at `open`, or behind the last token. */
function closing(tokens, open) {
    let depth = 0;
    for (let at = open; at < tokens.length; at++) {
        if (tokens[at]?.text === '{')
            depth++;
        else if (tokens[at]?.text === '}' && --depth === 0)
            return at;
    }
    return tokens.length;
}
/** `name = value` lines of a datasource or generator: the tokens of each value. Brackets may span lines. */
function assignments(body) {
    const found = new Map();
    for (let at = 0; at < body.length; at++) {
        const name = body[at];
        if (name?.kind !== 'word' || body[at + 1]?.text !== '=')
            continue;
        let end = at + 2;
        for (let depth = 0; end < body.length && (depth > 0 || body[end]?.kind !== 'line'); end++) {
            if ('[('.includes(body[end]?.text ?? ' '))
                depth++;
            else if (')]'.includes(body[end]?.text ?? ' '))
                depth--;
        }
        if (!found.has(name.text))
            found.set(name.text, body.slice(at + 2, end));
        at = end - 1;
    }
    return found;
}
function stringAfter(body, name) {
    const first = assignments(body).get(name)?.[0];
    return first?.kind === 'string' ? unquote(first) : undefined;
}
function envNames(body) {
    return body.flatMap((token, at) => {
        const name = body[at + 2];
        return token.text === 'env' && body[at + 1]?.text === '(' && name?.kind === 'string'
            ? [unquote(name)]
            : [];
    });
}
/** The second word of each line of a model. */
function fieldTypes(body) {
    return body.flatMap((token, at) => {
        const type = body[at + 1];
        const first = at === 0 || body[at - 1]?.kind === 'line';
        return first && token.kind === 'word' && type?.kind === 'word' ? [type.text] : [];
    });
}
function unquote(token) {
    return token.text.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
}

;// CONCATENATED MODULE: ./build/collect/prisma-version.js
/** Which Prisma a project uses: installed, locked, or the lowest that its package.json allows. */











/** Taken where nothing names a version: the last release that wants a `url` in the schema, and the newest known to have an engine. */
const defaultVersions = { withUrl: '6.19.3', withoutUrl: '7.10.0' };
/** Yarn's own parser is large: only a project of Yarn pays for it. */
const readYarnLock = async (text, wanted) => (await Promise.all(/* import() */[__webpack_require__.e(823), __webpack_require__.e(361)]).then(__webpack_require__.bind(__webpack_require__, 14361))).readYarnLock(text, wanted);
/** In the order in which they are asked; `packageManager` of a package.json puts its own first. */
const lockFiles = [
    { name: 'pnpm-lock.yaml', manager: 'pnpm', read: readPnpmLock },
    { name: 'yarn.lock', manager: 'yarn', read: readYarnLock },
    { name: 'bun.lock', manager: 'bun', read: readBunLock },
    { name: 'npm-shrinkwrap.json', manager: 'npm', read: readNpmLock },
    { name: 'package-lock.json', manager: 'npm', read: readNpmLock },
];
/** Files of the tree, other than node_modules, that a version can come from. */
function tellsVersion(path) {
    return (/(?:^|\/)(?:package\.json|pnpm-workspace\.yaml|\.yarnrc\.yml|bun\.lockb)$/.test(path) ||
        lockFiles.some(({ name }) => path === name || path.endsWith(`/${name}`)));
}
/**
 * The version of a project's Prisma at one side of a change.
 * @param repositoryRoot Where node_modules may be; `undefined` for a commit, beside which nothing is installed.
 */
async function resolvePrisma(tree, repositoryRoot, project) {
    const folders = [...new Set([project.root, (0,collect_paths/* folderOf */.yS)(project.schema)])];
    if (repositoryRoot !== undefined) {
        const installed = await (0,installed_prisma/* installedPrisma */.t)(repositoryRoot, folders);
        if (installed !== undefined)
            return await trusted(installed, tree, repositoryRoot);
    }
    const above = [...new Set(folders.flatMap(collect_paths/* upwards */.Hy))];
    const manifests = await (0,prisma_range/* readManifests */.PX)(tree, above);
    const owner = (0,prisma_range/* ownerOf */.bf)(manifests);
    const problems = [];
    if (owner !== undefined) {
        const locked = await fromLockFile(tree, owner, manifests, problems);
        if (locked !== undefined)
            return locked;
    }
    return await fromRange(tree, owner, project, problems);
}
/** A CLI that lies in git comes with the pull request: its version is believed, its program is not run. */
async function trusted(installed, tree, repositoryRoot) {
    const { cli } = installed;
    const path = cli &&
        (0,external_node_path_.relative)(await (0,promises_.realpath)(repositoryRoot), cli)
            .split(external_node_path_.sep)
            .join('/');
    if (path === undefined || !(await tree.list()).includes(path))
        return { ...installed, from: 'node_modules', remark: undefined };
    const remark = `The Prisma CLI ${(0,collect_paths/* quoted */.TL)(path)} is a file of the repository and was not run.`;
    return { ...installed, cli: undefined, from: 'node_modules', remark };
}
async function fromLockFile(tree, owner, manifests, problems) {
    const manager = manifests
        .find(({ packageManager }) => packageManager !== undefined)
        ?.packageManager?.split('@')[0];
    const ordered = [...lockFiles].sort((a, b) => Number(b.manager === manager) - Number(a.manager === manager));
    const folders = (0,collect_paths/* upwards */.Hy)(owner.manifest.folder);
    const texts = await tree.readMany(folders.flatMap((folder) => [
        ...ordered.map(({ name }) => (0,collect_paths/* inFolder */._z)(folder, name)),
        (0,collect_paths/* inFolder */._z)(folder, 'bun.lockb'),
    ]));
    for (const folder of folders) {
        const importer = folder === '.' ? owner.manifest.folder : owner.manifest.folder.slice(folder.length + 1) || '.';
        for (const { name, read } of ordered) {
            const file = (0,collect_paths/* inFolder */._z)(folder, name);
            const text = texts.get(file)?.toString('utf8');
            if (text === undefined)
                continue;
            try {
                const wanted = { name: owner.name, range: owner.range, importer, packageName: owner.manifest.name };
                const locked = await read(text.replace(/^\uFEFF/, ''), wanted);
                if (locked !== undefined)
                    return { ...locked, from: 'lockfile', file, cli: undefined, remark: undefined };
            }
            catch (error) {
                problems.push(`${(0,collect_paths/* quoted */.TL)(file)} can't be read (${(0,errors/* messageOf */.b)(error).split('\n', 1)[0]}).`);
            }
        }
        if (texts.has((0,collect_paths/* inFolder */._z)(folder, 'bun.lockb'))) {
            problems.push(`${(0,collect_paths/* quoted */.TL)((0,collect_paths/* inFolder */._z)(folder, 'bun.lockb'))} is bun's binary lock file, which can't be read; bun install --save-text-lockfile writes bun.lock.`);
        }
    }
    return undefined;
}
async function fromRange(tree, owner, project, problems) {
    const range = owner === undefined ? undefined : await (0,prisma_range/* plainRange */.e)(tree, owner);
    const lowest = range === undefined ? undefined : (0,prisma_range/* lowestOf */.iR)(range);
    const common = { engineVersion: undefined, cli: undefined, file: owner?.manifest.file };
    const because = [...problems, ''].join(' ');
    if (owner !== undefined && lowest !== undefined) {
        const isExact = semver.valid(range ?? '') !== null;
        const said = `No lock file names the version of Prisma: ${lowest} is the lowest that ${(0,collect_paths/* quoted */.TL)(owner.range)} in ${(0,collect_paths/* quoted */.TL)(owner.manifest.file)} allows.`;
        return {
            ...common,
            version: lowest,
            from: 'range',
            remark: isExact && problems.length === 0 ? undefined : `${because}${said}`,
        };
    }
    const hasUrl = project.schemaFiles.some(({ content }) => outlineSchema(content).hasUrl);
    const version = hasUrl ? defaultVersions.withUrl : defaultVersions.withoutUrl;
    const why = owner === undefined
        ? 'No package.json above the project depends on Prisma'
        : `${(0,collect_paths/* quoted */.TL)(owner.range)} in ${(0,collect_paths/* quoted */.TL)(owner.manifest.file)} names no version of Prisma`;
    return {
        ...common,
        version,
        from: 'default',
        remark: `${because}${why}, and no lock file does: ${version} is assumed.`,
    };
}

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
    const mayMoveVersion = changed.some(tellsVersion);
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
            prisma: await resolvePrisma(repository.head, repository.root, project),
            basePrisma: twin === undefined ? undefined : await resolvePrisma(repository.base, undefined, twin),
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
        resolvePrisma(repository.head, undefined, project),
        resolvePrisma(repository.base, undefined, twin),
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

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
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
        return typeof provider === 'string' ? providerOf(provider) : undefined;
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
    const { readConfigSyntax } = await Promise.all(/* import() */[__webpack_require__.e(429), __webpack_require__.e(143)]).then(__webpack_require__.bind(__webpack_require__, 52143));
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
    return { path, content, outline: outlineSchema(content) };
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
        const prisma = await resolvePrisma(deployed.tree, undefined, project);
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
;// CONCATENATED MODULE: ./build/collect/deployment-files.js
/** Hands out what a tree deploys: its deployment files, package.json files, and whatever scripts these lead to. */

/** Larger files are no scripts that people write. */
const largest = 512 * 1024;
/** How many times files may lead to others that have to be read. */
const rounds = 6;
/** Gives the files of one side of a change to a reader. Nothing outside of the tree is read. */
async function handOutDeployment(tree, take) {
    const paths = await tree.list();
    let wanted = paths.filter((path) => (0,files/* kindOf */.I)(path) !== undefined || (0,files/* isManifest */.Yh)(path));
    for (let round = 0; round <= rounds; round++) {
        const found = await tree.readMany(wanted);
        wanted = await take(wanted.map((path) => {
            const bytes = found.get(path);
            return [path, bytes === undefined || bytes.length > largest ? undefined : bytes.toString('utf8')];
        }));
        if (wanted.length === 0)
            return;
    }
}

// EXTERNAL MODULE: ./build/system/thread.js
var system_thread = __webpack_require__(20254);
;// CONCATENATED MODULE: ./build/collect/queries/reader.js
var reader_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var reader_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** Has code taken apart in a worker: a file of a pull request may keep a parser busy for ever. */


/** For all files of a commit, which are 30 MB at most: some seconds of work. */
const limits = { timeLimitMs: 60_000, heapLimit: 1_536 };
/**
 * The queries of each file. Nothing is started where there are none.
 * @throws PreflightError where a file can't be taken apart within the limits.
 */
async function readTemplates(files, limited = limits) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (files.length === 0)
            return [];
        const thread = reader_addDisposableResource(env_1, new system_thread/* Thread */.j('queries-worker', limited), true);
        try {
            return (await thread.ask(files));
        }
        catch (error) {
            if (!(error instanceof system_thread/* ThreadStopped */.I))
                throw error;
            const [path = 'what they need'] = files[error.at] ?? [];
            throw new errors/* PreflightError */.w(`${path} ${error.message}.`, 'Move its raw queries to a smaller file, or to TypedSQL.');
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = reader_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/collect/queries/words.js
/** What a file must hold to be worth reading. */
const wordsOfQueries = ['$queryRaw', '$executeRaw', 'Prisma.sql'];

;// CONCATENATED MODULE: ./build/collect/queries/find.js



/** What is read at most: more is generated code, or an accident. */
const find_limits = { bytesOfFile: 1_000_000, files: 3_000, bytes: 30_000_000 };
const source = /\.[cm]?[jt]sx?$/;
/** Code that no release runs, and code that others wrote. */
const notRun = /\.d\.[cm]?ts$|\.min\.js$|(?:^|\/)(?:node_modules|dist|build|vendor|__tests__|__mocks__|tests?|e2e)\/|\.(?:test|spec|e2e)\.[cm]?[jt]sx?$/;
/** The queries in the code of a commit that may be sent to the database of a project. */
async function findQueries(root, tree, project) {
    const typed = await typedSql(tree, project);
    const isOurs = ownership(await tree.list(), project.root);
    const paths = (await filesWithQueries(root, tree)).filter((path) => source.test(path) && !notRun.test(path) && isOurs(path));
    const read = await tree.readMany(paths.slice(0, find_limits.files));
    const files = [];
    let bytes = 0;
    let skipped = Math.max(0, paths.length - find_limits.files);
    for (const [path, content] of read) {
        if (content.length > find_limits.bytesOfFile || bytes + content.length > find_limits.bytes) {
            skipped += 1;
            continue;
        }
        bytes += content.length;
        files.push([path, content.toString('utf8')]);
    }
    return {
        queries: async (worth) => [
            ...typed,
            ...(await readTemplates(files.filter(([, text]) => worth(text)))).flat(),
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
/**
 * The same queries in another state of their files: where each stands there, or undefined. A file is read once.
 * @throws PreflightError where one of the files can't be taken apart within the limits.
 */
async function whereStill(tree, queries) {
    const typed = new Set(queries.filter(({ by }) => by === typedBy).map(({ file }) => file));
    const read = await tree.readMany([...new Set(queries.map(({ file }) => file))]);
    const files = [...read]
        .filter(([, content]) => content.length <= find_limits.bytesOfFile)
        .map(([path, content]) => [path, content.toString('utf8')]);
    const sources = files.filter(([path]) => !typed.has(path));
    const found = await readTemplates(sources);
    const there = new Map();
    const note = (path, known) => {
        // Of two that are alike the first counts.
        const last = known.toSorted((one, other) => other.line - one.line);
        there.set(path, new Map(last.map((query) => [query.sql, query])));
    };
    for (const [path, text] of files)
        if (typed.has(path))
            note(path, [typedQuery(path, text)]);
    for (const [at, [path]] of sources.entries())
        note(path, found[at] ?? []);
    return queries.map(({ file, sql }) => there.get(file)?.get(sql));
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
    const read = await tree.readMany(files.slice(0, find_limits.files));
    return [...read]
        .filter(([, content]) => content.length <= find_limits.bytesOfFile)
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
        const read = await tree.readMany(files.slice(0, find_limits.files * 3));
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

/***/ 34560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ installedPrisma)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62088);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43751);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70281);
/** Prisma in a node_modules folder of the working tree. */





/**
 * The nearest installed `prisma`, else `@prisma/client`, from these folders upward to the top of the repository. What a
 * link leads out of the repository to is not taken: it is not this project's.
 */
async function installedPrisma(repositoryRoot, folders) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(repositoryRoot).catch(() => undefined);
    if (root === undefined)
        return undefined;
    for (const name of ['prisma', '@prisma/client']) {
        for (const folder of [...new Set(folders.flatMap(_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .upwards */ .Hy))]) {
            const found = await readPackage(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder, 'node_modules', name));
            if (found === undefined)
                continue;
            const cli = name === 'prisma' ? await entryOf(found) : undefined;
            if (name === 'prisma' && cli === undefined)
                continue;
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder, 'node_modules', name, 'package.json'))
                .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
                .join('/');
            return { version: found.version, engineVersion: await engineOf(root, found.folder), cli, file };
        }
    }
    return undefined;
}
async function readPackage(root, path) {
    try {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, folder).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)[0] === '..')
            return undefined;
        const content = (0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .objectIn */ .D7)(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'package.json'), 'utf8')));
        const version = typeof content?.version === 'string' ? semver__WEBPACK_IMPORTED_MODULE_2__.valid(content.version) : null;
        return content === undefined || version === null ? undefined : { folder, version, content };
    }
    catch {
        return undefined;
    }
}
/** The CLI's entry, which `bin` of its package.json names; it must lie in the package. */
async function entryOf(found) {
    const bin = typeof found.content.bin === 'string' ? found.content.bin : (0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .objectIn */ .D7)(found.content.bin)?.prisma;
    if (typeof bin !== 'string')
        return undefined;
    const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(found.folder, bin)).catch(() => undefined);
    if (entry === undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(found.folder, entry).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)[0] === '..')
        return undefined;
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(entry)).isFile() ? entry : undefined;
}
/** Follows prisma → @prisma/engines → @prisma/engines-version as Node would, from real folders upward. */
async function engineOf(root, from) {
    const engines = await dependency(root, from, '@prisma/engines');
    const version = await dependency(root, engines?.folder ?? from, '@prisma/engines-version');
    return version?.version;
}
async function dependency(root, from, name) {
    for (let folder = from;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const found = await readPackage(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'node_modules', name));
        if (found !== undefined)
            return found;
        if (folder === root || folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            return undefined;
    }
}


/***/ }),

/***/ 61255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jy: () => (/* binding */ resolveUpwards),
/* harmony export */   s8: () => (/* binding */ exactEngine),
/* harmony export */   y: () => (/* binding */ exactVersion)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70281);
/** What the readers of lock files share. */


/** The exact version at the start of what a lock file writes: `6.14.0(typescript@5.5.4)`, `5.4.1_typescript@5`, `prisma@6.14.0`. */
function exactVersion(text) {
    if (typeof text !== 'string')
        return undefined;
    const bare = text.replace(/[(_].*$/s, '').replace(/^.*[@/](?=\d)/, '');
    return semver__WEBPACK_IMPORTED_MODULE_0__.valid(bare) ?? undefined;
}
/** The engine's version keeps its whole name (`6.14.0-25.717184b…`). */
function exactEngine(text) {
    return exactVersion(text);
}
/**
 * Node's own way of finding a package, over the keys of a lock file: `<folder>/node_modules/<name>`, from a folder upward.
 * Folders of nested packages end in `node_modules/x` themselves.
 */
function resolveUpwards(folder, name, has) {
    for (const at of (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .upwards */ .Hy)(folder)) {
        const key = at === '.' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
        if (has(key))
            return key;
    }
    return undefined;
}


/***/ }),

/***/ 43751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   S7: () => (/* binding */ manifestsAbove),
/* harmony export */   UD: () => (/* binding */ catalogsOf),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Xx: () => (/* binding */ usesPrisma)
/* harmony export */ });
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70281);
/** package.json files: what they say about Prisma. */

/** A value that is an object, or nothing. */
function objectIn(value, name) {
    const found = name === undefined ? value : objectIn(value)?.[name];
    return typeof found === 'object' && found !== null && !Array.isArray(found)
        ? found
        : undefined;
}
/** The entries of an object that are text. */
function textsIn(value) {
    const entries = Object.entries(objectIn(value) ?? {});
    return new Map(entries.filter((entry) => typeof entry[1] === 'string'));
}
/** Reads a package.json; one that does not parse says nothing. */
function readManifest(file, bytes) {
    let json;
    try {
        json = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    }
    catch {
        json = undefined;
    }
    const content = objectIn(json) ?? {};
    const folder = (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .folderOf */ .yS)(file);
    const { schema, seed } = objectIn(content.prisma) ?? {};
    const lists = ['peerDependencies', 'optionalDependencies', 'devDependencies', 'dependencies'];
    return {
        file,
        folder,
        name: typeof content.name === 'string' ? content.name : undefined,
        schema: typeof schema === 'string' && schema !== '' ? (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)(folder, schema) : undefined,
        seed: typeof seed === 'string' && seed.trim() !== '' ? seed : undefined,
        scriptSchemas: [...textsIn(content.scripts).values()].flatMap((script) => schemasOf(script, folder)),
        dependencies: new Map(lists.flatMap((list) => [...textsIn(content[list])])),
        packageManager: typeof content.packageManager === 'string' ? content.packageManager : undefined,
        catalogs: catalogsOf([content, objectIn(content.workspaces)]),
    };
}
/** `catalog` and `catalogs` wherever a package manager keeps them. */
function catalogsOf(places) {
    const catalogs = new Map();
    for (const place of places) {
        const nameless = textsIn(objectIn(place, 'catalog'));
        if (nameless.size > 0)
            catalogs.set('', nameless);
        for (const [name, list] of Object.entries(objectIn(place, 'catalogs') ?? {}))
            catalogs.set(name, textsIn(list));
    }
    return catalogs;
}
/** Schemas that a script hands to the Prisma CLI; what a shell would have to expand is left out. */
function schemasOf(script, folder) {
    return script.split(/&&|\|\||[;|]/).flatMap((command) => {
        if (!/\bprisma\b/.test(command))
            return [];
        const match = /--schema(?:=|\s+)(?:"([^"]+)"|'([^']+)'|([^\s"']+))/.exec(command);
        const text = match?.[1] ?? match?.[2] ?? match?.[3];
        if (text === undefined || /[$`*{}]/.test(text) || text.startsWith('-'))
            return [];
        const path = (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)(folder, text);
        return path === undefined ? [] : [{ path, migrates: /\bprisma\s+migrate\b/.test(command) }];
    });
}
/** The manifests of a folder and those above it, nearest first. */
function manifestsAbove(folder, manifests) {
    return (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .upwards */ .Hy)(folder).flatMap((at) => manifests.get(at) ?? []);
}
/** Whether a package has Prisma among its dependencies. */
function usesPrisma(manifest) {
    return manifest.dependencies.has('prisma') || manifest.dependencies.has('@prisma/client');
}


/***/ }),

/***/ 70281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ upwards),
/* harmony export */   Jo: () => (/* binding */ isUnder),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   _z: () => (/* binding */ inFolder),
/* harmony export */   ux: () => (/* binding */ within),
/* harmony export */   yS: () => (/* binding */ folderOf),
/* harmony export */   yk: () => (/* binding */ hasSegment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/** Paths inside a repository: relative to its top folder, with forward slashes, `.` for the top folder itself. */

/**
 * `path` as seen from `folder`, or `undefined` where it leaves the repository. A path that begins with a slash is
 * absolute on somebody's disk and so outside.
 */
function within(folder, path) {
    const text = path.replaceAll('\\', '/');
    if (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(text) || /^[a-zA-Z]:/.test(text))
        return undefined;
    const joined = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, text));
    const clean = joined.length > 1 && joined.endsWith('/') ? joined.slice(0, -1) : joined;
    return clean === '..' || clean.startsWith('../') ? undefined : clean;
}
/** The folder that holds a path; `.` at the top. */
function folderOf(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
}
/** A name in a folder, without a leading `./`. */
function inFolder(folder, name) {
    return folder === '.' ? name : `${folder}/${name}`;
}
/** Whether a path is that folder or lies below it. */
function isUnder(path, folder) {
    return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}
/** A folder and those above it, up to the top. */
function upwards(folder) {
    const folders = [folder];
    for (let at = folder; at !== '.';) {
        at = folderOf(at);
        folders.push(at);
    }
    return folders;
}
/** Whether one of the folders in a path has this name. */
function hasSegment(path, name) {
    return `/${path}/`.includes(`/${name}/`);
}
/** For a sentence: a path in quotes, without control characters (names come from the pull request). */
function quoted(path) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    return `"${path.replace(/[\u0000-\u001f\u007f]/g, '?')}"`;
}


/***/ }),

/***/ 74017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ prismaVersionAtAGlance),
/* harmony export */   PX: () => (/* binding */ readManifests),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   e: () => (/* binding */ plainRange),
/* harmony export */   iR: () => (/* binding */ lowestOf)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _installed_prisma_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34560);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43751);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70281);
/** Which version of Prisma the manifests allow. Small, for `lint`: what reads lock files is beside it. */




/** The manifests of these folders, those that there are. */
async function readManifests(tree, folders) {
    const files = folders.map((folder) => (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .inFolder */ ._z)(folder, 'package.json'));
    const found = await tree.readMany(files);
    return files.flatMap((file) => {
        const bytes = found.get(file);
        return bytes === undefined ? [] : [(0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .WI)(file, bytes)];
    });
}
/** The nearest package that depends on the CLI, else on the client. */
function ownerOf(manifests) {
    for (const name of ['prisma', '@prisma/client']) {
        for (const manifest of manifests) {
            const range = manifest.dependencies.get(name);
            if (range !== undefined)
                return { manifest, name, range };
        }
    }
    return undefined;
}
/**
 * The version without a look into lock files, which may be large: installed, else the lowest that the nearest package.json
 * allows; `undefined` where neither tells.
 * @param folder From the root, with forward slashes.
 */
async function prismaVersionAtAGlance(files, root, folder) {
    const installed = await (0,_installed_prisma_js__WEBPACK_IMPORTED_MODULE_1__/* .installedPrisma */ .t)(root, [folder]);
    if (installed !== undefined)
        return installed.version;
    const owner = ownerOf(await readManifests(files, (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .upwards */ .Hy)(folder)));
    const range = owner === undefined ? undefined : await plainRange(files, owner);
    return range === undefined ? undefined : lowestOf(range);
}
/** A range that a catalog or an alias may stand for. */
async function plainRange(tree, owner) {
    const { range } = owner;
    if (!range.startsWith('catalog:'))
        return range.replace(/^npm:(?:@?[^@]+@)?/, '');
    const catalog = range.slice('catalog:'.length);
    for (const folder of (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .upwards */ .Hy)(owner.manifest.folder)) {
        for (const file of ['pnpm-workspace.yaml', '.yarnrc.yml', 'package.json']) {
            const text = (await tree.read((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .inFolder */ ._z)(folder, file)))?.toString('utf8');
            if (text === undefined)
                continue;
            const catalogs = file === 'package.json'
                ? (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .WI)((0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .inFolder */ ._z)(folder, file), Buffer.from(text)).catalogs
                : (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogsOf */ .UD)([await parseYaml(text)]);
            // pnpm lets the nameless catalog be called default.
            const names = catalog === '' || catalog === 'default' ? ['', 'default'] : [catalog];
            for (const name of names) {
                const found = catalogs.get(name)?.get(owner.name);
                if (found !== undefined)
                    return found;
            }
        }
    }
    return undefined;
}
async function parseYaml(text) {
    const { default: yaml } = await __webpack_require__.e(/* import() */ 243).then(__webpack_require__.bind(__webpack_require__, 33243));
    try {
        return yaml.load(text, { schema: yaml.FAILSAFE_SCHEMA });
    }
    catch {
        return undefined;
    }
}
/** The lowest version that a range allows; a range without a lower end (`*`, `<7`) names none. */
function lowestOf(range) {
    try {
        const lowest = semver__WEBPACK_IMPORTED_MODULE_0__.minVersion(range);
        return lowest === null || lowest.major < 2 ? undefined : lowest.version;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 51469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Yh: () => (/* binding */ isManifest),
/* harmony export */   yO: () => (/* binding */ isDeploymentFile)
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
/** A package.json of the repository itself. */
function isManifest(path) {
    return (/(?:^|\/)package\.json$/.test(path) &&
        !/(?:^|\/)(?:node_modules|dist|fixtures|__fixtures__|testdata)\//.test(path));
}


/***/ }),

/***/ 7418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ abandonedScratch),
/* harmony export */   j: () => (/* binding */ openScratch)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var signal_exit__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7081);
/** Temporary folders that name their process: gone however it ends, and what a SIGKILL leaves the next start can sweep. */





const prefix = 'prisma-preflight-';
/** Makes a temporary folder; `purpose` is a word in its name, `parent` the folder to make it in. */
async function openScratch(purpose, parent = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()) {
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, `${prefix}${process.pid}-${purpose}-`));
    const scratch = {
        path,
        beforeExit: undefined,
        async [Symbol.asyncDispose]() {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true, maxRetries: 3 });
            forget();
        },
    };
    const forget = (0,signal_exit__WEBPACK_IMPORTED_MODULE_4__/* .onExit */ .cf)(() => {
        scratch.beforeExit?.();
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    });
    return scratch;
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
async function abandonedScratch(parent = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent).catch(() => []);
    return names
        .filter((name) => {
        const pid = Number(name.startsWith(prefix) ? name.slice(prefix.length).split('-')[0] : Number.NaN);
        return Number.isInteger(pid) && !isAlive(pid);
    })
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name));
}


/***/ }),

/***/ 20254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ ThreadStopped),
/* harmony export */   j: () => (/* binding */ Thread)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _worker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63768);


/** The thread did not answer. */
class ThreadStopped extends Error {
    /** Index of the file that it was at, in the order in which it counts them; -1 where it was at none. */
    at;
    /** @param message What the file did, as the end of a sentence: `took longer than 30 s`. */
    constructor(message, at) {
        super(message);
        this.name = 'ThreadStopped';
        this.at = at;
    }
}
/** A thread that starts with its first order, takes one at a time, and never comes back once it was stopped. */
class Thread {
    #name;
    #limits;
    #progress = new Int32Array(new SharedArrayBuffer(4));
    #worker;
    #stopped;
    #queue = Promise.resolve();
    constructor(name, limits) {
        this.#name = name;
        this.#limits = limits;
    }
    /**
     * @throws ThreadStopped when the limit strikes or the thread dies; from then on for every order.
     * @throws PreflightError where the worker's bundle is missing.
     */
    ask(order) {
        const answer = this.#queue.then(() => this.#send(order));
        this.#queue = answer.catch(() => undefined);
        return answer;
    }
    async #send(order) {
        if (this.#stopped !== undefined)
            throw this.#stopped;
        Atomics.store(this.#progress, 0, -1);
        try {
            const worker = this.#worker ?? (await this.#start());
            return await answerOf(worker, this.#limits, order);
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PreflightError */ .w)
                throw error;
            this.#stopped = new ThreadStopped((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error), Atomics.load(this.#progress, 0));
            await this.#stop();
            throw this.#stopped;
        }
    }
    async #start() {
        const worker = (0,_worker_js__WEBPACK_IMPORTED_MODULE_1__/* .startWorker */ .D)(this.#name, {
            workerData: { progress: this.#progress.buffer },
            limits: { maxOldGenerationSizeMb: this.#limits.heapLimit },
        });
        // One that dies between two orders is no failure of either.
        worker.on('error', () => { });
        this.#worker = worker;
        await answerOf(worker, this.#limits);
        return worker;
    }
    async #stop() {
        const worker = this.#worker;
        this.#worker = undefined;
        await worker?.terminate();
    }
    async [Symbol.asyncDispose]() {
        await this.#queue;
        await this.#stop();
    }
}
/** Sends one order, if any, and waits for what the thread says, its death, or the limit of the order. */
function answerOf(worker, limits, ...order) {
    return new Promise((resolve, reject) => {
        const settle = (end) => {
            clearTimeout(limit);
            worker.off('message', onReply).off('error', onError).off('exit', onExit);
            end();
        };
        const fail = (what) => settle(() => reject(new Error(what)));
        const onReply = (reply) => {
            if (reply === 'ready')
                settle(() => resolve(undefined));
            else if ('answer' in reply)
                settle(() => resolve(reply.answer));
            else
                fail(`broke its reader (${reply.broke})`);
        };
        const onError = (error) => fail((0,_worker_js__WEBPACK_IMPORTED_MODULE_1__/* .isOutOfMemory */ .$)(error)
            ? `needs more memory than ${limits.heapLimit} MB`
            : `broke its reader (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)})`);
        const onExit = () => fail('ended its reader');
        const late = () => fail(`took longer than ${limits.timeLimitMs / 1000} s`);
        const limit = order.length === 0 ? undefined : setTimeout(late, limits.timeLimitMs);
        worker.on('message', onReply).on('error', onError).on('exit', onExit);
        for (const one of order)
            worker.postMessage(one);
    });
}


/***/ }),

/***/ 63768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isOutOfMemory),
/* harmony export */   D: () => (/* binding */ startWorker)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _bundles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15001);
/** How a worker thread is started that reads a stranger's files. */




/**
 * Starts one. It does not keep the process alive.
 * @throws PreflightError where the worker's bundle is missing.
 */
function startWorker(name, { workerData, limits }) {
    const file = (0,_bundles_js__WEBPACK_IMPORTED_MODULE_3__/* .bundleFile */ .p)(name);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`${file} is missing.`, 'Run `npm run build`, or check out dist/ with the action.');
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(file, {
        workerData,
        resourceLimits: limits,
        // The thread reads hostile text: it has no use for secrets in the environment.
        env: {},
    });
    worker.unref();
    return worker;
}
/** Whether a worker's error says that it reached the limit of its heap. */
function isOutOfMemory(error) {
    return /memory/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error));
}


/***/ })

};
