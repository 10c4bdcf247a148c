export const id = 385;
export const ids = [385,460];
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

/***/ 10385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildAll: () => (/* binding */ buildAll)
});

// UNUSED EXPORTS: makeSnapshot

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/local.js
var local = __webpack_require__(81560);
// EXTERNAL MODULE: ./build/given-files.js
var given_files = __webpack_require__(84347);
// EXTERNAL MODULE: ./build/sql/parser.js + 2 modules
var sql_parser = __webpack_require__(61293);
// EXTERNAL MODULE: ./build/throwaway-server.js + 59 modules
var throwaway_server = __webpack_require__(63251);
// EXTERNAL MODULE: ./build/compare/changes.js + 1 modules
var changes = __webpack_require__(42789);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/judge/parity/scope.js
var scope = __webpack_require__(64840);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/sending.js
var sending = __webpack_require__(78500);
// EXTERNAL MODULE: ./build/prisma/index.js + 17 modules
var build_prisma = __webpack_require__(86782);
// EXTERNAL MODULE: ./build/rehearse/replay.js
var replay = __webpack_require__(78897);
// EXTERNAL MODULE: ./build/rehearse/runner.js
var rehearse_runner = __webpack_require__(85740);
// EXTERNAL MODULE: ./build/rehearse/stand-in.js
var stand_in = __webpack_require__(68018);
// EXTERNAL MODULE: ./build/sql/splitter.js
var splitter = __webpack_require__(44640);
;// CONCATENATED MODULE: ./build/parity/build.js
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
/** Builds on the throwaway server what the migrations make. */










/** @throws PreflightError where the migrations do not apply. */
async function buildSnapshot(planned, request, watched) {
    const { plan } = planned;
    const { server, progress } = request;
    const count = plan.history.length;
    return await progress.during(`Applying ${count} migrations`, async () => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const { database, before, touched, leftOut } = request.baseline === undefined
                ? await fromHistory(planned, request, watched)
                : await fromStandIn(planned, request, request.baseline);
            const made = __addDisposableResource(env_1, database, true);
            const catalog = await made.catalog();
            return {
                ...plan,
                postgres: server.version.split('.', 1)[0] ?? server.version,
                catalog: (0,scope/* withoutSetup */.MH)(catalog, before),
                touched,
                leftOut: leftOut.map(({ migration, statement, reason }) => ({
                    migration,
                    line: statement.line,
                    sql: statement.text,
                    reason,
                })),
            };
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
    });
}
/** All migrations, in stretches that end before and after each that is watched. */
async function fromHistory({ plan, project, config }, { server, parser }, watched) {
    const runner = {
        server,
        splitter: (0,splitter/* splitterOf */.F)(parser),
        sender: (0,sending/* senderOf */.VO)(plan.prisma, config.transaction),
        initShadowDb: project.initShadowDb,
    };
    const database = await (0,rehearse_runner/* emptyDatabase */.b)(runner);
    const before = await database.catalog();
    const migrations = project.migrations.filter((migration) => migration.bytes !== undefined);
    const touched = {};
    const leftOut = [];
    const run = async (some) => {
        if (some.length === 0)
            return;
        const { failure, leftOut: left } = await (0,replay/* replay */.e)(runner, database, some, leftOut);
        leftOut.push(...left);
        if (failure === undefined)
            return;
        throw new errors/* PreflightError */.w(`The migrations do not build a database: ${failure.migration} fails with ${failure.message.replace(/[.\s]+$/, '')}.`, 'Correct it, name the roles and schemas it needs in --setup-sql, or give --baseline: a dump of the schema, or the word schema.');
    };
    let waiting = [];
    let last;
    for (const [at, migration] of migrations.entries()) {
        if (!watched(migration.name, migrations.length - 1 - at)) {
            waiting.push(migration);
            last = undefined;
            continue;
        }
        await run(waiting);
        waiting = [];
        const was = last ?? (await database.catalog());
        await run([migration]);
        last = await database.catalog();
        touched[migration.name] = (0,changes/* diffCatalogs */.U)({ ...was, grants: [] }, { ...last, grants: [] }).map(({ kind, object, from, to }) => ({ kind, object, from, to }));
    }
    await run(waiting);
    return { database, before, touched, leftOut };
}
/** A dump, or what schema.prisma describes, where the migrations do not apply from empty. */
async function fromStandIn({ plan, project, prisma: version, config }, { root, server, parser, settings, env }, standIn) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const prisma = __addDisposableResource(env_2, await (0,build_prisma/* openPrisma */.b1)({
            repositoryRoot: root,
            project,
            version,
            timeLimitMs: settings.timeLimit,
            env,
        }), true);
        const runner = {
            server,
            prisma,
            splitter: (0,splitter/* splitterOf */.F)(parser),
            options: { external: project.external, databaseSchema: plan.databaseSchema },
            sender: (0,sending/* senderOf */.VO)(plan.prisma, config.transaction),
            initShadowDb: project.initShadowDb,
        };
        const empty = __addDisposableResource(env_2, await (0,rehearse_runner/* emptyDatabase */.b)(runner), true);
        const before = await empty.catalog();
        return { database: await (0,stand_in/* standInDatabase */.D)(runner, standIn, project), before, touched: {}, leftOut: [] };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** Where a server that goes away in the middle is no defect of ours. */
function explained(error) {
    if (!(error instanceof failure/* DatabaseError */.a))
        return error;
    return new errors/* PreflightError */.w(`The throwaway PostgreSQL refused: ${error.failure.message} (${error.failure.sqlstate}).`, 'Run it again; if it stops again, the machine may be short of memory or disk space.', { cause: error });
}

// EXTERNAL MODULE: ./build/parity/plan.js + 2 modules
var plan = __webpack_require__(7460);
;// CONCATENATED MODULE: ./build/parity/make-snapshot.js
var make_snapshot_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var make_snapshot_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** `snapshot`: what the migrations of a checkout build. */







/** So many of the newest migrations tell in a snapshot what they make different: those that may be pending somewhere. */
const newest = 25;
/** A snapshot of every project. @throws PreflightError */
async function makeSnapshot(request) {
    const plans = await request.progress.during('Reading the migrations', () => planProjects(request.directory, request.settings));
    const watched = (_, fromNewest) => fromNewest < newest;
    return { version: 1, projects: await buildAll(request, plans, plans.planned, undefined, watched) };
}
/** Builds some of the projects on one server. `major` is its version where the settings name none. */
async function buildAll({ directory, settings, progress, env }, plans, planned, major, watched) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { root, tree } = plans;
        const here = (0,external_node_path_.resolve)(directory, settings.workingDirectory);
        // There is no change whose files would have to wait for a merge: what lies here counts.
        const asTheyAre = { root, base: tree, head: tree, changedPaths: async () => [] };
        const [given, config] = await Promise.all([
            (0,given_files/* readGivenFiles */.l)(here, settings, asTheyAre),
            (0,local/* loadLocalConfig */.g)(root, root),
        ]);
        const parser = make_snapshot_addDisposableResource(env_1, await (0,sql_parser/* openSqlParser */.S)(), true);
        const server = make_snapshot_addDisposableResource(env_1, await (0,throwaway_server/* openThrowawayServer */.Q)({
            settings,
            version: config['postgres-version'] ?? major,
            setupSql: given.setupSql,
            progress,
            env,
        }), true);
        const build = { root, server, parser, baseline: given.baseline, settings, progress, env };
        const snapshots = [];
        for (const one of planned) {
            try {
                snapshots.push(await buildSnapshot(one, build, watched));
            }
            catch (error) {
                throw explained(error);
            }
        }
        return snapshots;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = make_snapshot_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
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
