export const id = 894;
export const ids = [894];
export const modules = {

/***/ 11397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   gG: () => (/* binding */ askGit)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16946);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/**
 * The git program, called so that nothing in a repository can make it run or ask anything: no hooks, no fsmonitor, no
 * external diff, no prompt, no pager, no environment but the one that is named here.
 */



/** What git itself needs to find its configuration, certificates, proxy and keys. */
const passedOn = /^(PATH|HOME|USERPROFILE|SYSTEMROOT|TEMP|TMP|TMPDIR|XDG_CONFIG_HOME|SSH_AUTH_SOCK|GIT_SSH|GIT_SSH_COMMAND|GIT_SSL_\w+|SSL_CERT_(FILE|DIR)|(HTTPS?|ALL|NO)_PROXY|GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|GIT_CEILING_DIRECTORIES)$/i;
/** Settings that win over every configuration file. */
const hermetic = [
    `core.hooksPath=${node_os__WEBPACK_IMPORTED_MODULE_0__.devNull}`,
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
/**
 * Runs git in a folder and gives its answer, whether it went well or not.
 * @throws PreflightError where there is no git, or it did not end in time.
 */
async function askGit(folder, args, options = {}) {
    const timeLimit = options.timeLimit ?? 60_000;
    const result = await (0,execa__WEBPACK_IMPORTED_MODULE_2__/* .execa */ .Ho)('git', [...hermetic, '--no-pager', '--literal-pathspecs', ...args], {
        cwd: folder,
        env: environment(options.token),
        extendEnv: false,
        encoding: 'buffer',
        input: options.input ?? '',
        maxBuffer: 1 << 30,
        timeout: timeLimit,
        reject: false,
        stripFinalNewline: false,
        windowsHide: true,
    });
    if (result.code === 'ENOENT' && result.exitCode === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w('The git program was not found.', 'Install git 2.31 or later on the machine that runs the check.');
    }
    if (result.timedOut) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`git ${args[0]} did not end within ${timeLimit / 1000} seconds.`, 'Check the connection to the git server, or check out with fetch-depth: 0.');
    }
    if (result.isMaxBuffer || (result.failed && result.exitCode === undefined)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`git ${args[0]} could not be run: ${scrub((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(result.cause ?? result), options.token)}.`, 'Run it by hand in this folder to see why.');
    }
    return {
        ok: !result.failed,
        stdout: Buffer.from(result.stdout),
        stderr: scrub(Buffer.from(result.stderr).toString('utf8'), options.token),
    };
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`git ${args[0]} failed: ${reasonOf(answer)}.`, 'The repository may be damaged: run git fsck, or check out anew.');
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
/* unused harmony export textsIn */
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

/***/ 88770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $1: () => (/* binding */ prismaVersionAtAGlance),
  zU: () => (/* binding */ resolvePrisma),
  Dx: () => (/* binding */ tellsVersion)
});

// UNUSED EXPORTS: defaultVersions

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/collect/manifests.js
var manifests = __webpack_require__(43751);
// EXTERNAL MODULE: ./build/collect/paths.js
var paths = __webpack_require__(70281);
;// CONCATENATED MODULE: ./build/collect/installed-prisma.js
/** Prisma in a node_modules folder of the working tree. */





/**
 * The nearest installed `prisma`, else `@prisma/client`, from these folders upward to the top of the repository. What a
 * link leads out of the repository to is not taken: it is not this project's.
 */
async function installedPrisma(repositoryRoot, folders) {
    const root = await (0,promises_.realpath)(repositoryRoot).catch(() => undefined);
    if (root === undefined)
        return undefined;
    for (const name of ['prisma', '@prisma/client']) {
        for (const folder of [...new Set(folders.flatMap(paths/* upwards */.Hy))]) {
            const found = await readPackage(root, (0,external_node_path_.join)(root, folder, 'node_modules', name));
            if (found === undefined)
                continue;
            const cli = name === 'prisma' ? await entryOf(found) : undefined;
            if (name === 'prisma' && cli === undefined)
                continue;
            const file = (0,external_node_path_.relative)(root, (0,external_node_path_.join)(root, folder, 'node_modules', name, 'package.json'))
                .split(external_node_path_.sep)
                .join('/');
            return { version: found.version, engineVersion: await engineOf(root, found.folder), cli, file };
        }
    }
    return undefined;
}
async function readPackage(root, path) {
    try {
        const folder = await (0,promises_.realpath)(path);
        if ((0,external_node_path_.relative)(root, folder).split(external_node_path_.sep)[0] === '..')
            return undefined;
        const content = (0,manifests/* objectIn */.D7)(JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'package.json'), 'utf8')));
        const version = typeof content?.version === 'string' ? semver.valid(content.version) : null;
        return content === undefined || version === null ? undefined : { folder, version, content };
    }
    catch {
        return undefined;
    }
}
/** The CLI's entry, which `bin` of its package.json names; it must lie in the package. */
async function entryOf(found) {
    const bin = typeof found.content.bin === 'string' ? found.content.bin : (0,manifests/* objectIn */.D7)(found.content.bin)?.prisma;
    if (typeof bin !== 'string')
        return undefined;
    const entry = await (0,promises_.realpath)((0,external_node_path_.join)(found.folder, bin)).catch(() => undefined);
    if (entry === undefined || (0,external_node_path_.relative)(found.folder, entry).split(external_node_path_.sep)[0] === '..')
        return undefined;
    return (await (0,promises_.stat)(entry)).isFile() ? entry : undefined;
}
/** Follows prisma → @prisma/engines → @prisma/engines-version as Node would, from real folders upward. */
async function engineOf(root, from) {
    const engines = await dependency(root, from, '@prisma/engines');
    const version = await dependency(root, engines?.folder ?? from, '@prisma/engines-version');
    return version?.version;
}
async function dependency(root, from, name) {
    for (let folder = from;; folder = (0,external_node_path_.dirname)(folder)) {
        const found = await readPackage(root, (0,external_node_path_.join)(folder, 'node_modules', name));
        if (found !== undefined)
            return found;
        if (folder === root || folder === (0,external_node_path_.dirname)(folder))
            return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(99547);
// EXTERNAL MODULE: ./build/collect/lock-files/lock-file.js
var lock_file = __webpack_require__(61255);
;// CONCATENATED MODULE: ./build/collect/lock-files/bun.js
/** bun.lock, the text form (bun.sh/docs/install/lockfile): JSON with comments and commas at the end. */



/** Keys are paths of names: `prisma`, or `web/prisma` where the workspace package `web` has a version of its own. */
function readBunLock(text, wanted) {
    const lock = (0,main.parse)(text, [], { allowTrailingComma: true });
    const packages = (0,manifests/* objectIn */.D7)(lock, 'packages');
    const workspace = (0,manifests/* objectIn */.D7)(lock, 'workspaces')?.[wanted.importer === '.' ? '' : wanted.importer];
    const owner = (0,manifests/* objectIn */.D7)(workspace)?.name ?? wanted.packageName;
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
    const listed = (0,manifests/* objectIn */.D7)(lock, 'packages');
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
    const version = key === undefined ? undefined : (0,lock_file/* exactVersion */.y)((0,manifests/* objectIn */.D7)(packages.get(key))?.version);
    if (key === undefined || version === undefined)
        return undefined;
    const engines = (0,lock_file/* resolveUpwards */.Jy)(key, '@prisma/engines', has);
    const engine = (0,lock_file/* resolveUpwards */.Jy)(engines ?? key, '@prisma/engines-version', has);
    return {
        version,
        engineVersion: engine === undefined ? undefined : (0,lock_file/* exactEngine */.s8)((0,manifests/* objectIn */.D7)(packages.get(engine))?.version),
    };
}
/** Version 1 nests `dependencies`: the same keys as versions 2 and 3 are made of them. */
function flatten(node, folder, packages, depth) {
    if (depth > 50)
        return;
    for (const [name, entry] of Object.entries((0,manifests/* objectIn */.D7)(node, 'dependencies') ?? {})) {
        const key = folder === '.' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
        packages.set(key, entry);
        flatten(entry, key, packages, depth + 1);
    }
}

;// CONCATENATED MODULE: ./build/collect/lock-files/pnpm.js
/** pnpm-lock.yaml, versions 5 to 9 (github.com/pnpm/spec/tree/master/lockfile). */



const lists = ['dependencies', 'devDependencies', 'optionalDependencies'];
/** From pnpm 11 on the file may hold a first document about pnpm itself. @throws YAMLException where the text is no YAML. */
function readPnpmLock(text, wanted) {
    for (const lock of js_yaml/* default.loadAll */.Ay.loadAll(text, null, { schema: js_yaml/* default.FAILSAFE_SCHEMA */.Ay.FAILSAFE_SCHEMA })) {
        const found = ofDocument(lock, wanted);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function ofDocument(lock, wanted) {
    // Without workspaces, versions before 9 keep the lists at the top.
    const importers = (0,manifests/* objectIn */.D7)(lock, 'importers');
    const importer = importers === undefined ? (wanted.importer === '.' ? lock : undefined) : importers[wanted.importer];
    for (const list of lists) {
        const entry = (0,manifests/* objectIn */.D7)(importer, list)?.[wanted.name];
        const locked = (0,manifests/* objectIn */.D7)(entry)?.version ?? entry;
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
            const entry = (0,manifests/* objectIn */.D7)((0,manifests/* objectIn */.D7)(lock, section)?.[key]);
            const found = (0,manifests/* objectIn */.D7)(entry, 'dependencies')?.[dependency];
            if (typeof found === 'string')
                return found;
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/collect/schema-outline.js
var schema_outline = __webpack_require__(69377);
;// CONCATENATED MODULE: ./build/collect/prisma-version.js
/** Which Prisma a project uses: installed, locked, or the lowest that its package.json allows. */












/** Taken where nothing names a version: the last release that wants a `url` in the schema, and the newest known to have an engine. */
const defaultVersions = { withUrl: '6.19.3', withoutUrl: '7.10.0' };
/** Yarn's own parser is large: only a project of Yarn pays for it. */
const readYarnLock = async (text, wanted) => (await Promise.all(/* import() */[__webpack_require__.e(823), __webpack_require__.e(742)]).then(__webpack_require__.bind(__webpack_require__, 14361))).readYarnLock(text, wanted);
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
    const folders = [...new Set([project.root, (0,paths/* folderOf */.yS)(project.schema)])];
    if (repositoryRoot !== undefined) {
        const installed = await installedPrisma(repositoryRoot, folders);
        if (installed !== undefined)
            return await trusted(installed, tree, repositoryRoot);
    }
    const above = [...new Set(folders.flatMap(paths/* upwards */.Hy))];
    const manifests = await readManifests(tree, above);
    const owner = ownerOf(manifests);
    const problems = [];
    if (owner !== undefined) {
        const locked = await fromLockFile(tree, owner, manifests, problems);
        if (locked !== undefined)
            return locked;
    }
    return await fromRange(tree, owner, project, problems);
}
/**
 * The version without a look into lock files, which may be large: installed, else the lowest that the nearest package.json
 * allows; `undefined` where neither tells.
 * @param folder From the root, with forward slashes.
 */
async function prismaVersionAtAGlance(files, root, folder) {
    const installed = await installedPrisma(root, [folder]);
    if (installed !== undefined)
        return installed.version;
    const owner = ownerOf(await readManifests(files, (0,paths/* upwards */.Hy)(folder)));
    const range = owner === undefined ? undefined : await plainRange(files, owner);
    return range === undefined ? undefined : lowestOf(range);
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
    const remark = `The Prisma CLI ${(0,paths/* quoted */.TL)(path)} is a file of the repository and was not run.`;
    return { ...installed, cli: undefined, from: 'node_modules', remark };
}
async function readManifests(tree, folders) {
    const files = folders.map((folder) => (0,paths/* inFolder */._z)(folder, 'package.json'));
    const found = await tree.readMany(files);
    return files.flatMap((file) => {
        const bytes = found.get(file);
        return bytes === undefined ? [] : [(0,manifests/* readManifest */.WI)(file, bytes)];
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
async function fromLockFile(tree, owner, manifests, problems) {
    const manager = manifests
        .find(({ packageManager }) => packageManager !== undefined)
        ?.packageManager?.split('@')[0];
    const ordered = [...lockFiles].sort((a, b) => Number(b.manager === manager) - Number(a.manager === manager));
    const folders = (0,paths/* upwards */.Hy)(owner.manifest.folder);
    const texts = await tree.readMany(folders.flatMap((folder) => [
        ...ordered.map(({ name }) => (0,paths/* inFolder */._z)(folder, name)),
        (0,paths/* inFolder */._z)(folder, 'bun.lockb'),
    ]));
    for (const folder of folders) {
        const importer = folder === '.' ? owner.manifest.folder : owner.manifest.folder.slice(folder.length + 1) || '.';
        for (const { name, read } of ordered) {
            const file = (0,paths/* inFolder */._z)(folder, name);
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
                problems.push(`${(0,paths/* quoted */.TL)(file)} can't be read (${(0,errors/* messageOf */.b)(error).split('\n', 1)[0]}).`);
            }
        }
        if (texts.has((0,paths/* inFolder */._z)(folder, 'bun.lockb'))) {
            problems.push(`${(0,paths/* quoted */.TL)((0,paths/* inFolder */._z)(folder, 'bun.lockb'))} is bun's binary lock file, which can't be read; bun install --save-text-lockfile writes bun.lock.`);
        }
    }
    return undefined;
}
async function fromRange(tree, owner, project, problems) {
    const range = owner === undefined ? undefined : await plainRange(tree, owner);
    const lowest = range === undefined ? undefined : lowestOf(range);
    const common = { engineVersion: undefined, cli: undefined, file: owner?.manifest.file };
    const because = [...problems, ''].join(' ');
    if (owner !== undefined && lowest !== undefined) {
        const isExact = semver.valid(range ?? '') !== null;
        const said = `No lock file names the version of Prisma: ${lowest} is the lowest that ${(0,paths/* quoted */.TL)(owner.range)} in ${(0,paths/* quoted */.TL)(owner.manifest.file)} allows.`;
        return {
            ...common,
            version: lowest,
            from: 'range',
            remark: isExact && problems.length === 0 ? undefined : `${because}${said}`,
        };
    }
    const hasUrl = project.schemaFiles.some(({ content }) => (0,schema_outline/* outlineSchema */.O)(content).hasUrl);
    const version = hasUrl ? defaultVersions.withUrl : defaultVersions.withoutUrl;
    const why = owner === undefined
        ? 'No package.json above the project depends on Prisma'
        : `${(0,paths/* quoted */.TL)(owner.range)} in ${(0,paths/* quoted */.TL)(owner.manifest.file)} names no version of Prisma`;
    return {
        ...common,
        version,
        from: 'default',
        remark: `${because}${why}, and no lock file does: ${version} is assumed.`,
    };
}
/** A range that a catalog or an alias may stand for. */
async function plainRange(tree, owner) {
    const { range } = owner;
    if (!range.startsWith('catalog:'))
        return range.replace(/^npm:(?:@?[^@]+@)?/, '');
    const catalog = range.slice('catalog:'.length);
    for (const folder of (0,paths/* upwards */.Hy)(owner.manifest.folder)) {
        for (const file of ['pnpm-workspace.yaml', '.yarnrc.yml', 'package.json']) {
            const text = (await tree.read((0,paths/* inFolder */._z)(folder, file)))?.toString('utf8');
            if (text === undefined)
                continue;
            const catalogs = file === 'package.json'
                ? (0,manifests/* readManifest */.WI)((0,paths/* inFolder */._z)(folder, file), Buffer.from(text)).catalogs
                : (0,manifests/* catalogsOf */.UD)([parseYaml(text)]);
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
function parseYaml(text) {
    try {
        return js_yaml/* default.load */.Ay.load(text, { schema: js_yaml/* default.FAILSAFE_SCHEMA */.Ay.FAILSAFE_SCHEMA });
    }
    catch {
        return undefined;
    }
}
/** The lowest version that a range allows; a range without a lower end (`*`, `<7`) names none. */
function lowestOf(range) {
    try {
        const lowest = semver.minVersion(range);
        return lowest === null || lowest.major < 2 ? undefined : lowest.version;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 69377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ outlineSchema),
/* harmony export */   l: () => (/* binding */ providerOf)
/* harmony export */ });
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


/***/ })

};
