export const id = 460;
export const ids = [460];
export const modules = {

/***/ 81560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ loadLocalConfig)
/* harmony export */ });
/* unused harmony export withLocalSilences */
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
const reading = () => Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 75389));
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
        const path = join(folder, 'preflight.yml');
        const text = await textOf(path);
        if (text === undefined)
            return [];
        const read = (await reading()).readMigrationFile(text);
        if ('problem' in read)
            throw notValid(root, path, read.problem);
        return read.value.map((entry) => ({ ...entry, migration, file: relative(root, path) }));
    }));
    const own = (decided.silences ?? []).map((entry) => ({ ...entry, file: 'the config' }));
    return { decided, silences: [...own, ...beside.flat()], problems: [] };
}
function notValid(root, path, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PreflightError */ .w(`${JSON.stringify((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path))} is not valid: ${problem}`, 'Correct it, or take it away.');
}


/***/ }),

/***/ 7460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planProjects: () => (/* binding */ planProjects)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/model/order.js
var order = __webpack_require__(94634);
;// CONCATENATED MODULE: ./build/collect/disk-files.js
/** Files of a folder as they are on disk, for what needs no git. */


/** Reads files below a folder; what can't be read is not there. */
function diskFiles(root) {
    const read = (path) => (0,promises_.readFile)((0,external_node_path_.join)(root, path)).catch(() => undefined);
    return {
        read,
        async readMany(paths) {
            const found = await Promise.all(paths.map(async (path) => [path, await read(path)]));
            return new Map(found.flatMap(([path, bytes]) => (bytes === undefined ? [] : [[path, bytes]])));
        },
    };
}

;// CONCATENATED MODULE: ./build/collect/folder-tree.js
/** A folder as a tree, where there is no git: a build context that leaves `.git` out. */




/** Every file below a folder, without `node_modules` and `.git`. Symbolic links are not followed. */
function folderTree(root) {
    let listing;
    return {
        commit: '',
        list() {
            listing ??= filesUnder(root, '').then((files) => files.toSorted(order/* compareText */.n));
            return listing;
        },
        ...diskFiles(root),
    };
}
async function filesUnder(root, folder) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(entries.map(async (entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory())
            return ['node_modules', '.git'].includes(entry.name) ? [] : await filesUnder(root, path);
        return entry.isFile() ? [path] : [];
    }));
    return found.flat();
}

// EXTERNAL MODULE: ./build/collect/index.js + 42 modules
var collect = __webpack_require__(62984);
// EXTERNAL MODULE: ./build/config/local.js
var local = __webpack_require__(81560);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/judge/parity/names.js
var names = __webpack_require__(60636);
// EXTERNAL MODULE: ./build/rehearse/runner.js
var runner = __webpack_require__(85740);
;// CONCATENATED MODULE: ./build/parity/plan.js
/** What is known of the project before any server is asked. */








/**
 * Every PostgreSQL project with migrations that the settings leave.
 * @throws PreflightError where there is none, or a config is not valid.
 */
async function planProjects(directory, settings) {
    const start = (0,external_node_path_.resolve)(directory, settings.workingDirectory);
    const { root, tree } = await treeOf(start);
    const here = (0,external_node_path_.relative)(root, start).split(external_node_path_.sep).join('/');
    const projects = await (0,collect/* findProjects */.OG)(tree, {
        workingDirectory: here === '' ? '.' : here,
        ...(settings.schema === undefined ? {} : { schema: settings.schema }),
        ...(settings.migrations === undefined ? {} : { migrations: settings.migrations }),
    });
    const usable = projects.filter((project) => (0,runner/* isPostgres */.A)(project) &&
        project.layout === 'prisma' &&
        project.migrations.some((migration) => migration.bytes !== undefined));
    if (usable.length === 0) {
        throw new errors/* PreflightError */.w('There is no Prisma project for PostgreSQL with migrations here.', 'Start in its folder, or name it with --schema and --migrations.');
    }
    const planned = await Promise.all(usable.map((project) => planOf(root, tree, project, settings)));
    return { root, tree, commit: tree.commit, planned };
}
/** The repository's working tree; without git the folder itself, for a build context that leaves `.git` out. */
async function treeOf(directory) {
    try {
        const { root, head } = await (0,collect/* openRepository */.h_)({ directory, base: { kind: 'ref', ref: 'HEAD' } });
        return { root, tree: head };
    }
    catch (error) {
        const without = /is not in a git repository|git is not installed|has no commit yet|not found/.test(error instanceof errors/* PreflightError */.w ? error.message : '');
        if (!without)
            throw error;
        return { root: directory, tree: folderTree(directory) };
    }
}
async function planOf(root, tree, project, settings) {
    const [prisma, config] = await Promise.all([
        (0,collect/* resolvePrisma */.zU)(tree, root, project),
        (0,local/* loadLocalConfig */.g)(root, (0,external_node_path_.join)(root, project.root)),
    ]);
    const databaseSchema = settings.databaseSchema ?? 'public';
    const plan = {
        root: project.root,
        schema: project.schema,
        migrationsDir: project.migrationsDir,
        prisma: prisma.version,
        databaseSchema,
        schemas: (0,names/* schemasOf */.W)(project.schemaFiles, databaseSchema),
        external: project.external,
        names: (0,names/* namesOf */.e)(project.schemaFiles, databaseSchema),
        history: project.migrations.flatMap(({ name, bytes }) => bytes === undefined ? [] : [{ name, checksum: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') }]),
        config: {
            failOn: config['fail-on'] ?? 'error',
            rules: config.rules ?? {},
            silences: (config.silences ?? []).map((entry) => ({ ...entry, file: 'the config' })),
            expectRows: config['expect-rows'] ?? [],
        },
    };
    return { plan, project, prisma, config };
}


/***/ })

};
