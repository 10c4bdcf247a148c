export const id = 685;
export const ids = [685];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

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

/***/ 81560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ withLocalSilences),
/* harmony export */   g: () => (/* binding */ loadLocalConfig)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35235);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5636);
/** The config for work that is not a change yet: the nearest file on disk, as it is. */





async function textOf(path) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => undefined);
}
/**
 * The config that counts in a folder: the nearest one from there up to `root`.
 * @throws PreflightError where it is not valid.
 */
async function loadLocalConfig(root, folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        for (const name of _load_js__WEBPACK_IMPORTED_MODULE_3__/* .configNames */ .FG) {
            const text = await textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, name));
            if (text === undefined)
                continue;
            const read = (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readConfigFile */ .R)(text);
            if ('value' in read)
                return read.value;
            throw notValid(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, name), read.problem);
        }
        if (at === root || at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
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
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'preflight.yml');
        const text = await textOf(path);
        if (text === undefined)
            return [];
        const read = (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readMigrationFile */ .r)(text);
        if ('problem' in read)
            throw notValid(root, path, read.problem);
        return read.value.map((entry) => ({ ...entry, migration, file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path) }));
    }));
    const own = (decided.silences ?? []).map((entry) => ({ ...entry, file: 'the config' }));
    return { decided, silences: [...own, ...beside.flat()], problems: [] };
}
function notValid(root, path, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`${JSON.stringify((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path))} is not valid: ${problem}`, 'Correct it, or take it away.');
}


/***/ }),

/***/ 90732:
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
// EXTERNAL MODULE: ./build/collect/disk-files.js
var disk_files = __webpack_require__(78218);
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
        ...(0,disk_files/* diskFiles */.T)(root),
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

// EXTERNAL MODULE: ./build/collect/index.js + 43 modules
var collect = __webpack_require__(68098);
// EXTERNAL MODULE: ./build/config/local.js
var local = __webpack_require__(81560);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/judge/running/blocks.js
var running_blocks = __webpack_require__(36896);
// EXTERNAL MODULE: ./build/judge/running/models.js
var running_models = __webpack_require__(58272);
;// CONCATENATED MODULE: ./build/judge/parity/names.js
/** What schema.prisma calls the tables, columns and types of the database. */



function sorted(entries) {
    return Object.fromEntries([...entries].sort(([a], [b]) => (0,order/* compareText */.n)(a, b)));
}
/** The names of a schema; `databaseSchema` is where models without `@@schema` are. */
function namesOf(files, databaseSchema) {
    const blocks = (0,running_blocks/* blocksOf */.SH)(files);
    const models = (0,running_blocks/* modelsIn */.U$)(blocks);
    const path = (schema, name) => `${schema ?? databaseSchema}.${name}`;
    return {
        models: sorted([...models.values()].map((block) => {
            const columns = block.fields.filter((field) => !models.has(field.type));
            const fields = Object.fromEntries(columns.map((field) => [field.column, field.name]));
            return [path(block.schema, block.mapped), { name: block.name, fields }];
        })),
        enums: sorted(blocks
            .filter((block) => block.kind === 'enum')
            .map((block) => [path(block.schema, block.mapped), block.name])),
        relations: sorted((0,running_models/* clientRelations */.j)(files, databaseSchema).map(({ table, models: [a, b] }) => [path(table.schema, table.name), `${a} and ${b}`])),
    };
}
/** The schemas that Prisma manages: the URL's, those of the datasource, and those that models name. Sorted. */
function schemasOf(files, databaseSchema) {
    const listed = files.flatMap(({ content }) => {
        const block = /^\s*datasource\s+\S+\s*\{([^}]*)\}/m.exec(content)?.[1] ?? '';
        const list = /^\s*schemas\s*=\s*\[([^\]]*)\]/m.exec(block)?.[1] ?? '';
        return [...list.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, name = '']) => name);
    });
    const named = (0,running_blocks/* blocksOf */.SH)(files).flatMap(({ schema }) => schema ?? []);
    return [...new Set([databaseSchema, ...listed, ...named])].sort(order/* compareText */.n);
}

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
        schemas: schemasOf(project.schemaFiles, databaseSchema),
        external: project.external,
        names: namesOf(project.schemaFiles, databaseSchema),
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
