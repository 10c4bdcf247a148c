export const id = 39;
export const ids = [39];
export const modules = {

/***/ 78218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ diskFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Files of a folder as they are on disk, for what needs no git. */


/** Reads files below a folder; what can't be read is not there. */
function diskFiles(root) {
    const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)).catch(() => undefined);
    return {
        read,
        async readMany(paths) {
            const found = await Promise.all(paths.map(async (path) => [path, await read(path)]));
            return new Map(found.flatMap(([path, bytes]) => (bytes === undefined ? [] : [[path, bytes]])));
        },
    };
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

/***/ 81560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ withLocalSilences),
/* harmony export */   g: () => (/* binding */ loadLocalConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52855);
/** The config for work that is not a change yet: the nearest file on disk, as it is. */





/** Most of what is asked for is not there, and a promise that fails hundreds of times is slow. */
async function textOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => undefined) : undefined;
}
/** What reads and checks a config is loaded where there is one. */
const reading = () => Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(746), __webpack_require__.e(228), __webpack_require__.e(389)]).then(__webpack_require__.bind(__webpack_require__, 75389));
/**
 * The config that counts in a folder: the nearest one from there up to `root`.
 * @throws PreflightError where it is not valid.
 */
async function loadLocalConfig(root, folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) {
        for (const name of _names_js__WEBPACK_IMPORTED_MODULE_4__/* .configNames */ .F) {
            const text = await textOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, name));
            if (text === undefined)
                continue;
            const read = (await reading()).readConfigFile(text);
            if ('value' in read)
                return read.value;
            throw notValid(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, name), read.problem);
        }
        if (at === root || at === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
            return {};
    }
}
/**
 * A config together with what lies beside migrations.
 * @param folders Of the migrations, by their names.
 * @throws PreflightError where a `preflight.yml` is not valid.
 */
async function withLocalSilences(root, decided, folders) {
    const beside = await Promise.all([...folders].map(async ([migration, folder]) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'preflight.yml');
        const text = await textOf(path);
        if (text === undefined)
            return [];
        const read = (await reading()).readMigrationFile(text);
        if ('problem' in read)
            throw notValid(root, path, read.problem);
        return read.value.map((entry) => ({ ...entry, migration, file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path) }));
    }));
    const own = (decided.silences ?? []).map((entry) => ({ ...entry, file: 'the config' }));
    return { decided, silences: [...own, ...beside.flat()], problems: [] };
}
function notValid(root, path, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PreflightError */ .w(`${JSON.stringify((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path))} is not valid: ${problem}`, 'Correct it, or take it away.');
}


/***/ }),

/***/ 52855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ configNames)
/* harmony export */ });
/** What config files are called. */
/** Names of the config file, best first. */
const configNames = ['preflight.config.yml', 'preflight.config.yaml', 'preflight.config.json'];


/***/ }),

/***/ 72474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lint: () => (/* binding */ lint)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/checks/result.js
var result = __webpack_require__(32879);
// EXTERNAL MODULE: ./build/collect/disk-files.js
var disk_files = __webpack_require__(78218);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/model/order.js
var order = __webpack_require__(94634);
// EXTERNAL MODULE: ./build/collect/git.js
var git = __webpack_require__(11397);
// EXTERNAL MODULE: ./build/collect/paths.js
var paths = __webpack_require__(70281);
;// CONCATENATED MODULE: ./build/collect/lint-targets.js
/** Which scripts `lint` reads: files, folders, standard input, or what git has staged; and what ran before them. */







/** Name of the file that Prisma reads in a migration's folder. */
const scriptName = 'migration.sql';
/**
 * Finds the scripts. `onRead` gets their texts as soon as they are read; what was named is read while git is asked.
 * @throws PreflightError where an argument names nothing that can be read.
 */
async function findLintTargets(request, onRead) {
    const directory = await (0,promises_.realpath)(request.directory);
    const asked = Promise.all([(0,git/* askGit */.gG)(directory, ['rev-parse', '--show-toplevel']), uncommitted(directory)]);
    const reading = request.arguments.length > 0 ? readNamed(directory, request, onRead) : undefined;
    const [[top, files], named] = await Promise.all([asked, reading]);
    const root = top.ok ? (0,external_node_path_.resolve)(top.stdout.toString('utf8').replace(/\n$/, '')) : undefined;
    const home = root ?? directory;
    const fresh = new Set(files.map(({ file }) => file));
    const texts = named ?? (await inWork(root, files));
    if (named === undefined)
        onRead(texts);
    const targets = [...texts].map(([path, text]) => targetOf(home, path, text, fresh));
    targets.sort((a, b) => (0,order/* compareText */.n)(a.file, b.file));
    const groups = new Map();
    const loose = [];
    for (const target of targets) {
        const { path } = target;
        if ((0,external_node_path_.basename)(path) !== scriptName) {
            loose.push({ folder: undefined, targets: [target] });
            continue;
        }
        const folder = (0,external_node_path_.dirname)((0,external_node_path_.dirname)(path));
        const known = groups.get(folder);
        if (known === undefined)
            groups.set(folder, [target]);
        else
            known.push(target);
    }
    return {
        root: home,
        groups: [...[...groups].map(([folder, those]) => ({ folder, targets: those })), ...loose],
    };
}
function targetOf(root, path, text, fresh) {
    // Of hundreds of files below it `relative` looks at each folder on the way.
    const inside = path.startsWith(root + external_node_path_.sep) ? path.slice(root.length + 1) : (0,external_node_path_.relative)(root, path);
    const file = inside.split(external_node_path_.sep).join('/');
    const name = (0,external_node_path_.basename)(path) === scriptName ? (0,external_node_path_.basename)((0,external_node_path_.dirname)(path)) : (0,external_node_path_.basename)(path);
    return { path, name, file, text, isNew: fresh.has(file) };
}
async function readNamed(directory, request, onRead) {
    const read = await Promise.all(request.arguments.map((one) => scriptsOf(directory, one, request)));
    const texts = new Map(read.flat());
    onRead(texts);
    return texts;
}
async function scriptsOf(directory, argument, { stdin }) {
    if (argument === '-' && stdin !== undefined)
        return [[(0,external_node_path_.resolve)(directory, stdin.file ?? 'stdin.sql'), stdin.text]];
    const path = (0,external_node_path_.resolve)(directory, argument);
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found === undefined) {
        throw new errors/* PreflightError */.w(`${(0,paths/* quoted */.TL)(argument)} does not exist.`, 'Name SQL files, or folders with migrations in them.');
    }
    if (!found.isDirectory())
        return [[path, textOf(path)]];
    const files = scriptsUnder(path);
    if (files.length === 0) {
        throw new errors/* PreflightError */.w(`There is no ${scriptName} in ${(0,paths/* quoted */.TL)(argument)}.`, 'Name a folder of migrations, or the SQL files themselves.');
    }
    return files.map((file) => [file, textOf(file)]);
}
/** Read synchronously, as a history is. */
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* PreflightError */.w(`${(0,paths/* quoted */.TL)(path)} can't be read: ${(0,errors/* messageOf */.b)(error)}.`, 'Name a file that can be read.', {
            cause: error,
        });
    }
}
/** In the order of their names. Links are not followed: what they lead to is elsewhere. */
function scriptsUnder(folder) {
    const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    entries.sort((a, b) => (0,order/* compareText */.n)(a.name, b.name));
    return entries.flatMap((entry) => {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory())
            return ['node_modules', '.git'].includes(entry.name) ? [] : scriptsUnder(path);
        return entry.isFile() && entry.name === scriptName ? [path] : [];
    });
}
/** Staged migrations as they are staged; where none is, those that are not committed as they are on disk. */
async function inWork(root, files) {
    if (root === undefined) {
        throw new errors/* PreflightError */.w('This folder is in no git repository, so nothing can be staged.', 'Name the SQL files, or folders with migrations in them.');
    }
    const changed = files.filter(({ file }) => (0,external_node_path_.basename)(file) === scriptName && !(0,paths/* hasSegment */.yk)(file, 'node_modules'));
    const staged = changed.filter((one) => one.staged);
    if (staged.length === 0) {
        return new Map(changed.map(({ file }) => [(0,external_node_path_.resolve)(root, file), textOf((0,external_node_path_.resolve)(root, file))]));
    }
    const texts = staged.map(async ({ file }) => {
        const bytes = await (0,git/* runGit */.EO)(root, ['cat-file', 'blob', `:0:${file}`]);
        return [(0,external_node_path_.resolve)(root, file), bytes.toString('utf8')];
    });
    return new Map(await Promise.all(texts));
}
/** Files that HEAD does not have as they are here; deleted ones are none. Outside of a repository there is none. */
async function uncommitted(directory) {
    const options = ['--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--ignore-submodules'];
    const answer = await (0,git/* askGit */.gG)(directory, ['status', ...options]);
    return (0,git/* fieldsOf */.Pf)(answer.stdout).flatMap((field) => {
        const [inIndex, onDisk, file] = [field[0], field[1], field.slice(3)];
        if (inIndex === 'D' || onDisk === 'D')
            return [];
        return [{ file, staged: inIndex !== ' ' && inIndex !== '?' }];
    });
}
/**
 * The migrations of a folder in the order in which Prisma applies them; the `known` ones are not read again. Read synchronously:
 * hundreds of small files take a fifth of the time so, and nothing else waits.
 */
function historyOnDisk(folder, known) {
    let names;
    try {
        names = (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
    return names.toSorted(order/* compareText */.n).flatMap((name) => {
        const path = (0,external_node_path_.join)(folder, name, scriptName);
        if (known.has(name))
            return [{ name, text: undefined }];
        try {
            // To read a pipe is to wait for who writes into it.
            if (!(0,external_node_fs_.statSync)(path).isFile())
                return [];
            return [{ name, text: (0,external_node_fs_.readFileSync)(path, 'utf8') }];
        }
        catch {
            return [];
        }
    });
}

// EXTERNAL MODULE: ./build/collect/prisma-range.js
var prisma_range = __webpack_require__(74017);
// EXTERNAL MODULE: ./build/config/apply.js + 1 modules
var apply = __webpack_require__(27877);
// EXTERNAL MODULE: ./build/config/local.js
var local = __webpack_require__(81560);
// EXTERNAL MODULE: ./build/model/sending.js
var sending = __webpack_require__(78500);
// EXTERNAL MODULE: ./build/rules/before.js
var before = __webpack_require__(22881);
// EXTERNAL MODULE: ./build/rules/change.js + 6 modules
var change = __webpack_require__(59993);
// EXTERNAL MODULE: ./build/rules/judge.js
var judge = __webpack_require__(16555);
;// CONCATENATED MODULE: ./build/rules/settle.js
function settleAll(things) {
    for (const thing of things)
        if (thing.isNew)
            thing.isNew = false;
}
/** Makes everything in a picture old. Facts and changes that were made from it are of no use afterwards. */
function settle(picture) {
    picture.inChange = false;
    settleAll(picture.met);
    settleAll(picture.metTypes);
    for (const type of picture.metTypes)
        type.firstName = type.name;
    for (const things of Object.values(picture.things))
        settleAll(things);
    for (const { columns, constraints, indexes, triggers, policies } of picture.met)
        for (const parts of [columns, constraints, indexes, triggers, policies])
            settleAll(parts.values());
    picture.met.clear();
    picture.metTypes.clear();
}

;// CONCATENATED MODULE: ./build/rules/lint.js





/** Begins a judgement. What no script made is taken for there, because a history need not be whole. */
function openLinter(settings) {
    const { databaseSchema = 'public', prismaVersion = sending/* cautiousVersion */.G6, transaction } = settings;
    const sender = (0,sending/* senderOf */.VO)(prismaVersion, transaction);
    const picture = (0,before/* unknownPicture */.P)(databaseSchema);
    const findings = [];
    const play = (scripts) => {
        const judged = (0,judge/* judge */.S4)(picture, scripts, sender);
        settle(picture);
        return judged.findings;
    };
    return {
        findings,
        past: (script) => (0,change/* playHistory */.rP)(picture, [script]),
        ran(script) {
            // A silence that outlived its finding can't be taken out any more where its script was applied.
            findings.push(...play([script]).filter(({ rule }) => rule !== 'silence-unused'));
        },
        change(scripts) {
            if (scripts.length > 0)
                findings.push(...play(scripts));
        },
    };
}

// EXTERNAL MODULE: ./build/sql/script.js
var script = __webpack_require__(73472);
;// CONCATENATED MODULE: ./build/sql/ahead.js

/** Parses ahead with a parser that stays the caller's. */
function parseAhead(parser) {
    const answers = new Map();
    const forgotten = new Set();
    const see = async (path) => (await answers.get(path)) ?? (0,script/* refused */.J)('The file was not parsed.');
    return {
        begin(texts) {
            const paths = [...texts.keys()];
            const parsed = parser.parseEach([...texts.values()], (at) => !forgotten.has(paths[at] ?? ''));
            for (const [at, answer] of parsed.entries())
                answers.set(paths[at] ?? '', answer);
        },
        forget(paths) {
            for (const path of paths)
                forgotten.add(path);
        },
        see,
        async take(path) {
            const script = await see(path);
            answers.delete(path);
            return script;
        },
    };
}

// EXTERNAL MODULE: ./build/sql/mentions.js
var mentions = __webpack_require__(32232);
// EXTERNAL MODULE: ./build/verdict.js
var verdict = __webpack_require__(10617);
;// CONCATENATED MODULE: ./build/lint.js
/** The pipeline of `lint`: scripts → rules → Report. No server, no engine, no base. */











/**
 * Lints scripts.
 * @throws PreflightError where something that was named can't be read, or the config is not valid.
 */
async function lint(options, parser) {
    const scripts = parseAhead(parser);
    const { root, groups } = await findLintTargets(options, scripts.begin);
    const projects = [];
    for (const group of groups)
        projects.push(await lintGroup(root, group, parser, scripts, options.failOn));
    return {
        version: 1,
        verdict: (0,verdict/* verdictOf */.Vj)(projects),
        base: '',
        head: '',
        projects: projects.map(({ report }) => report),
    };
}
async function lintGroup(root, group, parser, scripts, failOn) {
    const start = performance.now();
    const { folder } = group;
    const home = folder === undefined ? root : (0,external_node_path_.dirname)(folder);
    const fromTop = (0,external_node_path_.relative)(root, home).split(external_node_path_.sep).join('/') || '.';
    const decided = await (0,local/* loadLocalConfig */.g)(root, home);
    const ignored = (0,apply/* ignoredBy */.gP)(decided);
    const isIgnored = ({ name, file }) => ignored({ name, file, bytes: undefined });
    const wanted = group.targets.filter((target) => !isIgnored(target));
    scripts.forget(group.targets.filter(isIgnored).map(({ path }) => path));
    const version = await (0,prisma_range/* prismaVersionAtAGlance */.$1)((0,disk_files/* diskFiles */.T)(root), root, fromTop);
    const linter = openLinter({ prismaVersion: version, transaction: decided.transaction });
    const unread = await judgeInOrder(linter, group, wanted, parser, scripts);
    const folders = new Map(folder === undefined ? [] : wanted.map(({ name }) => [name, (0,external_node_path_.join)(folder, name)]));
    const config = await (0,local/* withLocalSilences */.C)(root, decided, folders);
    const silenced = (0,apply/* applyConfig */.x2)(linter.findings, config);
    const fresh = new Set(wanted.filter(({ isNew }) => isNew).map(({ name }) => name));
    const left = group.targets.length - wanted.length;
    const check = (0,result/* checkOf */.EG)({
        id: 'statements',
        ms: Math.round(performance.now() - start),
        findings: silenced,
        unable: unread && `${unread.name} was not read: ${unread.refusal}`,
        remark: (0,result/* sentences */.hC)(left === 0
            ? undefined
            : `The config (ignore, since) leaves out ${left} of ${group.targets.length} files.`, version === undefined ? unknownVersion : undefined),
    });
    return {
        report: {
            ...emptyReport,
            root: fromTop,
            migrations: folder === undefined ? '' : (0,external_node_path_.relative)(root, folder).split(external_node_path_.sep).join('/'),
            prisma: { ...emptyReport.prisma, version: version ?? '' },
            history: { ...emptyReport.history, added: wanted.map(({ name }) => name) },
            checks: [check],
            findings: [...silenced, ...(0,apply/* judgeConfig */.KR)(config, silenced, (name) => fresh.has(name))],
        },
        failOn: failOn ?? decided['fail-on'] ?? 'error',
    };
}
const unknownVersion = 'The version of Prisma is not known: a migration is taken for one transaction, as it is up to 7.3.';
/** What is true of every project that was only read. */
const emptyReport = {
    root: '.',
    schema: '',
    migrations: '',
    prisma: { version: '', ran: 'engine', engine: 'wasm', engineVersion: '' },
    postgres: null,
    history: { base: 0, added: [], edited: [], deleted: [], renamed: [], outOfOrder: [] },
    checks: [],
    findings: [],
    statements: [],
    unseen: [],
    tables: [],
    rollback: null,
    notes: [],
    changes: [],
};
/**
 * Judges what ran in its order, each script as soon as it is parsed, and then what ran nowhere yet. Returns the first target that
 * could not be read, and why.
 */
async function judgeInOrder(linter, { folder }, targets, parser, scripts) {
    const refusals = new Map();
    const read = async (target) => {
        const script = await scripts.take(target.path);
        if (script.refusal !== undefined)
            refusals.set(target.name, script.refusal);
        return { ...target, script };
    };
    const byName = new Map(targets.map((target) => [target.name, target]));
    if (folder !== undefined) {
        const earlier = historyOnDisk(folder, new Set(byName.keys()));
        const others = await othersOf(earlier, targets, scripts, parser);
        for (const name of new Set([...earlier.map((one) => one.name), ...byName.keys()])) {
            const target = byName.get(name);
            const other = others.get(name);
            if (target?.isNew === false)
                linter.ran(await read(target));
            else if (other !== undefined)
                linter.past(other);
        }
    }
    const isChange = ({ isNew }) => isNew || folder === undefined;
    linter.change(await Promise.all(targets.filter(isChange).map(read)));
    return targets.flatMap(({ name }) => {
        const refusal = refusals.get(name);
        return refusal === undefined ? [] : [{ name, refusal }];
    })[0];
}
/**
 * What is not judged of a history, by name: only what speaks of the same things is read. A history of hundreds of files has
 * little to say about one statement.
 */
async function othersOf(earlier, targets, scripts, parser) {
    const others = earlier.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
    if (others.length === 0)
        return new Map();
    const names = (0,mentions/* namesIn */.w)(await Promise.all(targets.map(({ path }) => scripts.see(path))));
    const speaksOfThem = (0,mentions/* mentionsAny */.Y)(names);
    const speaking = others.filter(({ text }) => speaksOfThem(text));
    const answers = await parser.parseAbout(speaking.map(({ text }) => text), names);
    return new Map(speaking.flatMap(({ name }, at) => {
        const script = answers[at];
        return script === undefined ? [] : [[name, script]];
    }));
}


/***/ }),

/***/ 64494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ qualified),
/* harmony export */   WG: () => (/* binding */ quotePath),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   ce: () => (/* binding */ quoteLiteral),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/** Names of the objects of a database, as the Report and the catalog have them and as SQL wants them. */
/** `public.User`, as the Report's `object` and the catalog's references have it. */
function pathOf({ schema, name }) {
    return `${schema}.${name}`;
}
/** An identifier in double quotes, which is right for every name. */
function quote(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** `"public"."User"`, so that no search path matters. */
function qualified({ schema, name }) {
    return `${quote(schema)}.${quote(name)}`;
}
/** A text as an SQL literal, whatever `standard_conforming_strings` says. */
function quoteLiteral(text) {
    const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
    return text.includes('\\') ? `E${quoted}` : quoted;
}
/** The same from a path, whose schema is taken to end at the first point. */
function quotePath(path) {
    const at = path.indexOf('.');
    return qualified({ schema: path.slice(0, at), name: path.slice(at + 1) });
}


/***/ }),

/***/ 94634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ compareText)
/* harmony export */ });
/** The one order in which Preflight sorts text: as UTF-8 bytes, which is how Prisma and git sort, whatever the locale. */
/** Negative, zero or positive, for `sort`. Equal only for equal strings. */
function compareText(a, b) {
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at++) {
        const left = a.charCodeAt(at);
        const right = b.charCodeAt(at);
        if (left !== right)
            return rank(left) - rank(right);
    }
    return a.length - b.length;
}
/** In UTF-8 the characters that UTF-16 writes as surrogates come after all others. */
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}


/***/ }),

/***/ 78500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G6: () => (/* binding */ cautiousVersion),
/* harmony export */   UH: () => (/* binding */ sendingOf),
/* harmony export */   VO: () => (/* binding */ senderOf),
/* harmony export */   kH: () => (/* binding */ splits)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/**
 * How a migration is sent to PostgreSQL.
 *
 * Up to 7.3 Prisma sends a file as one simple query, an implicit transaction. From 7.4 its engine takes the file apart and
 * sends statement by statement, so what came before a failure stays (prisma-engines#5767); where its SQL parser can't read
 * a statement the file goes as one batch again, of which `DROP INDEX CONCURRENTLY` is the known case
 * (prisma-engines#5847). Teams with a runner of their own say how it does it: `transaction` in the config.
 */

/** The latest Prisma up to which a file is one transaction: what is taken for granted where no version is known. */
const cautiousVersion = '7.3.0';
/** What a Prisma version does with a migration file. */
function sendingOf(prismaVersion) {
    return semver__WEBPACK_IMPORTED_MODULE_0__.gte(semver__WEBPACK_IMPORTED_MODULE_0__.coerce(prismaVersion) ?? '0.0.0', '7.4.0') ? 'statement' : 'file';
}
/** The sender of a project: its Prisma, unless the config tells of another runner. */
function senderOf(prismaVersion, transaction) {
    if (transaction !== undefined)
        return { sending: transaction, name: "the team's own runner", fallsBack: false, own: true };
    const sending = sendingOf(prismaVersion);
    return { sending, name: `Prisma ${prismaVersion}`, fallsBack: sending === 'statement' };
}
/** Whether Prisma's own SQL parser can't read a statement, as far as is known: then the whole file goes as one batch. */
function isUnreadToPrisma(statement) {
    return /^\s*drop\s+index\s+concurrently\b/i.test(statement.text);
}
/** Whether the sender splits a script of these statements. */
function splits(sender, statements) {
    return sender.sending === 'statement' && !(sender.fallsBack && statements.some(isUnreadToPrisma));
}


/***/ })

};
