export const id = 940;
export const ids = [940];
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

/***/ 37559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lintCommand: () => (/* binding */ lintCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
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
/** @throws PreflightError where an argument names nothing that can be read. */
async function findLintTargets(request) {
    const directory = await (0,promises_.realpath)(request.directory);
    const [top, files] = await Promise.all([
        (0,git/* askGit */.gG)(directory, ['rev-parse', '--show-toplevel']),
        uncommitted(directory),
    ]);
    const root = top.ok ? (0,external_node_path_.resolve)(top.stdout.toString('utf8').replace(/\n$/, '')) : undefined;
    const texts = request.arguments.length === 0
        ? await inWork(root, files)
        : new Map((await Promise.all(request.arguments.map((one) => named(directory, one, request)))).flat());
    const fresh = new Set(files.map(({ file }) => file));
    const home = root ?? directory;
    const targets = [...texts].map(([path, text]) => ({ path, target: targetOf(home, path, text, fresh) }));
    targets.sort((a, b) => (0,order/* compareText */.n)(a.target.file, b.target.file));
    const groups = new Map();
    const loose = [];
    for (const { path, target } of targets) {
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
    const file = (0,external_node_path_.relative)(root, path).split(external_node_path_.sep).join('/');
    const name = (0,external_node_path_.basename)(path) === scriptName ? (0,external_node_path_.basename)((0,external_node_path_.dirname)(path)) : (0,external_node_path_.basename)(path);
    return { name, file, text, isNew: fresh.has(file) };
}
async function named(directory, argument, { stdin }) {
    if (argument === '-' && stdin !== undefined)
        return [[(0,external_node_path_.resolve)(directory, stdin.file ?? 'stdin.sql'), stdin.text]];
    const path = (0,external_node_path_.resolve)(directory, argument);
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found === undefined) {
        throw new errors/* PreflightError */.w(`${(0,paths/* quoted */.TL)(argument)} does not exist.`, 'Name SQL files, or folders with migrations in them.');
    }
    if (!found.isDirectory())
        return [[path, await textOf(path)]];
    const files = await scriptsUnder(path);
    if (files.length === 0) {
        throw new errors/* PreflightError */.w(`There is no ${scriptName} in ${(0,paths/* quoted */.TL)(argument)}.`, 'Name a folder of migrations, or the SQL files themselves.');
    }
    return await Promise.all(files.map(async (file) => [file, await textOf(file)]));
}
async function textOf(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* PreflightError */.w(`${(0,paths/* quoted */.TL)(path)} can't be read: ${(0,errors/* messageOf */.b)(error)}.`, 'Name a file that can be read.', {
            cause: error,
        });
    }
}
/** Links are not followed: what they lead to is elsewhere. */
async function scriptsUnder(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    const below = await Promise.all(entries.map(async (entry) => {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory())
            return ['node_modules', '.git'].includes(entry.name) ? [] : await scriptsUnder(path);
        return entry.isFile() && entry.name === scriptName ? [path] : [];
    }));
    return below.flat();
}
/** Staged migrations as they are staged; where none is, those that are not committed as they are on disk. */
async function inWork(root, files) {
    if (root === undefined) {
        throw new errors/* PreflightError */.w('This folder is in no git repository, so nothing can be staged.', 'Name the SQL files, or folders with migrations in them.');
    }
    const changed = files.filter(({ file }) => (0,external_node_path_.basename)(file) === scriptName && !(0,paths/* hasSegment */.yk)(file, 'node_modules'));
    const staged = changed.filter((one) => one.staged);
    if (staged.length === 0) {
        const texts = changed.map(async ({ file }) => [(0,external_node_path_.resolve)(root, file), await textOf((0,external_node_path_.resolve)(root, file))]);
        return new Map(await Promise.all(texts));
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
 * The migrations of a folder in the order in which Prisma applies them. Read synchronously: hundreds of small files take a
 * fifth of the time so, and nothing else waits.
 */
function historyOnDisk(folder) {
    let names;
    try {
        names = (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
    return names.toSorted(order/* compareText */.n).flatMap((name) => {
        try {
            return [{ name, text: (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, name, scriptName), 'utf8') }];
        }
        catch {
            return [];
        }
    });
}

// EXTERNAL MODULE: ./build/collect/prisma-version.js + 4 modules
var prisma_version = __webpack_require__(88770);
// EXTERNAL MODULE: ./build/config/apply.js
var apply = __webpack_require__(83875);
// EXTERNAL MODULE: ./build/config/local.js
var local = __webpack_require__(81560);
// EXTERNAL MODULE: ./build/model/sending.js
var sending = __webpack_require__(78500);
// EXTERNAL MODULE: ./build/rules/before.js
var before = __webpack_require__(22881);
// EXTERNAL MODULE: ./build/rules/change.js + 6 modules
var rules_change = __webpack_require__(59993);
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
    settleAll(picture.tables);
    settleAll(picture.types);
    for (const things of Object.values(picture.things))
        settleAll(things);
    for (const { columns, constraints, indexes, triggers, policies } of picture.tables)
        for (const parts of [columns, constraints, indexes, triggers, policies])
            settleAll(parts.values());
}

;// CONCATENATED MODULE: ./build/rules/lint.js





/** Judges them. What no script made is taken for there, because a history need not be whole. */
function lint(input) {
    const { history, change, databaseSchema = 'public', prismaVersion = sending/* cautiousVersion */.G6, transaction } = input;
    const sender = (0,sending/* senderOf */.VO)(prismaVersion, transaction);
    const picture = (0,before/* unknownPicture */.P)(databaseSchema);
    const findings = [];
    const silences = [];
    const play = (scripts, isNew) => {
        const judged = (0,judge/* judge */.S4)(picture, scripts, sender);
        // A silence that outlived its finding can't be taken out any more where its script was applied.
        findings.push(...judged.findings.filter(({ rule }) => isNew || rule !== 'silence-unused'));
        silences.push(...judged.silences);
        settle(picture);
    };
    for (const entry of history) {
        if (entry.judged)
            play([entry.of], false);
        else
            (0,rules_change/* playHistory */.rP)(picture, [entry.script]);
    }
    if (change.length > 0)
        play(change, true);
    return { findings, silences };
}

// EXTERNAL MODULE: ./build/sql/mentions.js
var mentions = __webpack_require__(32232);
// EXTERNAL MODULE: ./build/sql/parser.js + 1 modules
var sql_parser = __webpack_require__(34006);
// EXTERNAL MODULE: ./build/verdict.js
var verdict = __webpack_require__(10617);
;// CONCATENATED MODULE: ./build/lint.js
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
/** The pipeline of `lint`: scripts → rules → Report. No server, no engine, no base. */











/**
 * Lints scripts.
 * @throws PreflightError where something that was named can't be read, or the config is not valid.
 */
async function lint_lint(options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const parser = __addDisposableResource(env_1, await (0,sql_parser/* openSqlParser */.S)(), true);
        // Its thread boots while git is asked.
        const [{ root, groups }] = await Promise.all([findLintTargets(options), parser.parse('')]);
        const projects = [];
        for (const group of groups)
            projects.push(await lintGroup(root, group, parser, options.failOn));
        return {
            version: 1,
            verdict: (0,verdict/* verdictOf */.Vj)(projects),
            base: '',
            head: '',
            projects: projects.map(({ report }) => report),
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
}
async function lintGroup(root, group, parser, failOn) {
    const start = performance.now();
    const { folder } = group;
    const home = folder === undefined ? root : (0,external_node_path_.dirname)(folder);
    const fromTop = (0,external_node_path_.relative)(root, home).split(external_node_path_.sep).join('/') || '.';
    const decided = await (0,local/* loadLocalConfig */.g)(root, home);
    const version = await (0,prisma_version/* prismaVersionAtAGlance */.$1)((0,disk_files/* diskFiles */.T)(root), root, fromTop);
    const ignored = (0,apply/* ignoredBy */.gP)(decided);
    const wanted = group.targets.filter(({ name, file }) => !ignored({ name, file, bytes: undefined }));
    const read = await parsed(wanted, parser);
    const { findings } = lint({
        history: await historyFor(group, read, parser),
        change: read.filter(({ isNew }) => isNew || folder === undefined),
        prismaVersion: version,
        transaction: decided.transaction,
    });
    const folders = new Map(folder === undefined ? [] : read.map(({ name }) => [name, (0,external_node_path_.join)(folder, name)]));
    const config = await (0,local/* withLocalSilences */.C)(root, decided, folders);
    const silenced = (0,apply/* applyConfig */.x2)(findings, config);
    const fresh = new Set(read.filter(({ isNew }) => isNew).map(({ name }) => name));
    const refused = read.find(({ script }) => script.refusal !== undefined);
    const left = group.targets.length - wanted.length;
    const check = (0,result/* checkOf */.EG)({
        id: 'statements',
        ms: Math.round(performance.now() - start),
        findings: silenced,
        unable: refused && `${refused.name} was not read: ${refused.script.refusal}`,
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
            history: { ...emptyReport.history, added: read.map(({ name }) => name) },
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
async function parsed(targets, parser) {
    const scripts = await parser.parseMany(targets.map(({ text }) => text));
    return targets.flatMap((target, at) => {
        const script = scripts[at];
        return script === undefined ? [] : [{ ...target, script }];
    });
}
/**
 * What ran before, in order, with those among it that are judged. Of the others only what speaks of the same things is
 * read: a history of hundreds of files has little to say about one statement.
 */
async function historyFor({ folder }, read, parser) {
    if (folder === undefined)
        return [];
    const byName = new Map(read.map((target) => [target.name, target]));
    const earlier = historyOnDisk(folder);
    const names = (0,mentions/* namesIn */.w)(read.map(({ script }) => script));
    const speaksOfThem = (0,mentions/* mentionsAny */.Y)(names);
    const others = earlier.filter(({ name, text }) => !byName.has(name) && speaksOfThem(text));
    const answers = await parser.parseAbout(others.map(({ text }) => text), names);
    const scripts = new Map(others.map(({ name }, at) => [name, answers[at]]));
    const order = [...new Set([...earlier.map(({ name }) => name), ...byName.keys()])];
    return order.flatMap((name) => {
        const target = byName.get(name);
        if (target !== undefined)
            return target.isNew ? [] : [{ judged: true, of: target }];
        const script = scripts.get(name);
        return script === undefined ? [] : [{ judged: false, script }];
    });
}

// EXTERNAL MODULE: ./build/commands/print.js
var print = __webpack_require__(99128);
;// CONCATENATED MODULE: ./build/commands/lint.js
/** `lint`: the statement rules on files, without a server. */





/** Runs the command. @throws PreflightError */
async function lintCommand(files, options, shell) {
    const report = await lint_lint({
        directory: (0,external_node_path_.resolve)(shell.cwd()),
        arguments: files,
        ...(files.includes('-') ? { stdin: { text: await (0,consumers_.text)(shell.stdin), file: options.stdinFilename } } : {}),
        failOn: options.failOn,
    });
    await (0,print.print)(report, options.format, shell);
    return (0,verdict/* exitStatus */.$u)(report, false);
}


/***/ }),

/***/ 35235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ configNames),
/* harmony export */   WM: () => (/* binding */ loadProjectConfig),
/* harmony export */   lv: () => (/* binding */ loadRootConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5636);
/** The config that counts for a project: base decides what is judged and how, head may name single findings as accepted. */



/** Names of the config file, best first. */
const configNames = ['preflight.config.yml', 'preflight.config.yaml', 'preflight.config.json'];
/**
 * Base's config at the top of the repository, for what belongs to no project.
 * @throws PreflightError where it is not valid.
 */
async function loadRootConfig(repository) {
    return (await atBase(repository.base, ['.']))?.value ?? {};
}
/**
 * The config of a project: its own file, else the one at the top of the repository. `headWaits`: what head silences waits for
 * a maintainer.
 * @throws PreflightError where base's is not valid.
 */
async function loadProjectConfig(repository, { base: before, head: project }, headWaits = false) {
    const folders = [...new Set([project.root, '.'])];
    // A project that moves takes its config along: what decides is where it was.
    const base = await atBase(repository.base, [...new Set([before?.root ?? project.root, '.'])]);
    const silences = [];
    const problems = [];
    const keyOf = ({ rule, migration, object }) => JSON.stringify([rule, migration, object]);
    const ofBase = new Set((base?.value.silences ?? []).map(keyOf));
    const seen = new Set();
    const add = (entries, file) => {
        for (const entry of entries) {
            const key = keyOf(entry);
            if (seen.has(key))
                continue;
            seen.add(key);
            silences.push({ ...entry, file, ...(ofBase.has(key) ? { ofBase: true } : {}) });
        }
    };
    const head = await firstOf(repository.head, folders);
    if (head !== undefined) {
        const read = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfigFile */ .R)(head.text);
        if ('problem' in read)
            problems.push({ file: head.file, problem: read.problem });
        else
            add(read.value.silences ?? [], head.file);
    }
    if (base !== undefined)
        add(base.value.silences ?? [], base.file);
    const beside = await repository.head.readMany(project.migrations.map((migration) => besideOf(migration.file)));
    for (const migration of project.migrations) {
        const file = besideOf(migration.file);
        const text = beside.get(file)?.toString('utf8');
        if (text === undefined)
            continue;
        const read = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readMigrationFile */ .r)(text);
        if ('problem' in read)
            problems.push({ file, problem: read.problem });
        else
            add(read.value.map((entry) => ({ ...entry, migration: migration.name })), file);
    }
    return { decided: base?.value ?? {}, silences, problems, ...(headWaits ? { headWaits } : {}) };
}
/** `preflight.yml` in the folder of a migration.sql: changing that itself would change its checksum. */
function besideOf(file) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file), 'preflight.yml');
}
async function firstOf(tree, folders) {
    const files = folders.flatMap((folder) => configNames.map((name) => (folder === '.' ? name : `${folder}/${name}`)));
    const texts = await tree.readMany(files);
    for (const file of files) {
        const text = texts.get(file)?.toString('utf8');
        if (text !== undefined)
            return { file, text };
    }
    return undefined;
}
async function atBase(base, folders) {
    const found = await firstOf(base, folders);
    if (found === undefined)
        return undefined;
    const read = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfigFile */ .R)(found.text);
    if ('value' in read)
        return { file: found.file, value: read.value };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`${JSON.stringify(found.file)} of base is not valid: ${read.problem}`, 'Correct it on the base branch; what is decided there counts for this change.');
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

/***/ 5636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readConfigFile),
  r: () => (/* binding */ readMigrationFile)
});

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/model/must-be-seen.js
var must_be_seen = __webpack_require__(38359);
// EXTERNAL MODULE: ./build/rules/index.js + 63 modules
var rules = __webpack_require__(25);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build/config/definition.js
/**
 * The config file `preflight.config.{yml,yaml,json}`, and `preflight.yml` beside a migration.sql. The shapes are published as
 * `preflight.config.schema.json`, which a test holds equal to these definitions.
 */

const severity = schemas/* enum */.k5n(['error', 'warning', 'note']);
/** One finding that is accepted, and why. */
const silence = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP().describe('Id of the rule, such as drop-column'),
    reason: schemas/* string */.YjP().regex(/\S/, 'a reason').describe('Why this is meant; it is shown in the report'),
    migration: schemas/* string */.YjP().optional().describe('Folder name of the migration'),
    object: schemas/* string */.YjP().optional().describe('What the finding is about, such as public.User.name'),
})
    .describe('A finding that is accepted: by its rule and its migration or object');
function isExpression(text) {
    try {
        return new RegExp(text, 'u') !== undefined;
    }
    catch {
        return false;
    }
}
/** Rows that every database must hold. */
const expectedRows = schemas/* strictObject */.rej({
    table: schemas/* string */.YjP().regex(/\S/, 'a table').describe('A model, or a table as name or schema.name'),
    condition: schemas/* string */.YjP()
        .regex(/\S/, 'a condition')
        .optional()
        .describe('SQL on the columns of the table; all rows where it is left out'),
    minimum: schemas/* number */.aig().int().positive().max(1_000_000).default(1).describe('So many rows, or more'),
    reason: schemas/* string */.YjP().optional().describe('Why; it is shown where they are missing'),
})
    .describe('Rows that a database must hold, such as the system roles');
/** The config file of a repository or of one project. */
const configFile = schemas/* strictObject */.rej({
    $schema: schemas/* string */.YjP().optional(),
    rules: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* enum */.k5n([...severity.options, 'off']))
        .optional()
        .describe('Severity by rule id; off: the rule is not applied'),
    'fail-on': schemas/* enum */.k5n([...severity.options, 'never'])
        .optional()
        .describe('The least severity that fails the check'),
    ignore: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('Globs of migration.sql files, from the top of the repository, whose statements are not judged'),
    since: schemas/* string */.YjP()
        .optional()
        .describe('Migrations whose folder name sorts before this one are history: their statements are not judged'),
    'migration-name': schemas/* string */.YjP()
        .refine(isExpression, 'a regular expression')
        .optional()
        .describe('What the folder names of new migrations must match: a regular expression, such as ^\\d{14}_[a-z0-9_]+$'),
    'postgres-version': schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
        .transform(String)
        .pipe(schemas/* string */.YjP().regex(/^(?:1[0-9]|[2-9][0-9])$/, 'a major version such as 17'))
        .optional()
        .describe('Major version of PostgreSQL to rehearse on; read at the top of the repository only'),
    transaction: schemas/* enum */.k5n(['file', 'statement'])
        .optional()
        .describe('How migrations are sent where it is not Prisma that does it: a file as one batch, or statement by statement'),
    'large-tables': schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('Tables on which blocking is an error, such as Event or public.Event'),
    'expect-rows': schemas/* array */.YOg(expectedRows)
        .optional()
        .describe('Rows that a database must hold once it is deployed, such as the roles of the system; `parity` counts them too'),
    stats: schemas/* string */.YjP()
        .optional()
        .describe('File that `parity --stats` wrote, from the top of the repository: sizes and migrations of live databases'),
    silences: schemas/* array */.YOg(silence).optional(),
});
/** An entry of `preflight.yml`, which lies beside the migration that it is for. */
const ofMigration = silence.omit({ migration: true });
/** `preflight.yml` beside a migration.sql: silences of that migration alone. */
const migrationFile = schemas/* strictObject */.rej({
    $schema: schemas/* string */.YjP().optional(),
    silences: schemas/* array */.YOg(ofMigration),
});

;// CONCATENATED MODULE: ./build/config/read.js
/** Reads config files: YAML or JSON text → settings, or a sentence about what is wrong with the nearest right name. */





/** Reads a config file. */
function readConfigFile(text) {
    const read = readAs(configFile, text, {}, [
        ...Object.keys(configFile.shape),
        ...Object.keys(silence.shape),
    ]);
    if ('problem' in read)
        return read;
    const { rules = {}, silences = [] } = read.value;
    const off = Object.entries(rules).find(([id, severity]) => severity === 'off' && must_be_seen/* mustBeSeen */._.has(id));
    const silenced = silences.map((entry) => entry.rule);
    const problem = unknownRule([...Object.keys(rules), ...silenced]) ??
        unsilenced(silenced) ??
        (off === undefined ? undefined : `The rule ${off[0]} can't be off.`) ??
        (silences.some((entry) => entry.migration === undefined && entry.object === undefined)
            ? 'A silence names neither a migration nor an object.'
            : undefined);
    return problem === undefined ? read : { problem };
}
/** Reads a `preflight.yml`. */
function readMigrationFile(text) {
    const read = readAs(migrationFile, text, { silences: [] }, ['silences', ...Object.keys(ofMigration.shape)]);
    if ('problem' in read)
        return read;
    const { silences } = read.value;
    const silenced = silences.map((entry) => entry.rule);
    const problem = unknownRule(silenced) ?? unsilenced(silenced);
    return problem === undefined ? { value: silences } : { problem };
}
function readAs(definition, text, empty, keys) {
    // JSON is YAML; aliases are bounded, so that a few lines can't become gigabytes.
    const document = (0,dist/* parseDocument */.Tp)(text.replace(/^\uFEFF/, ''), { prettyErrors: true });
    const [error] = document.errors;
    if (error !== undefined)
        return { problem: `It does not parse: ${error.message.split('\n', 1)[0]}.` };
    let plain;
    try {
        plain = document.toJS({ maxAliasCount: 100 }) ?? empty;
    }
    catch (thrown) {
        return { problem: `It does not parse: ${thrown instanceof Error ? thrown.message : String(thrown)}.` };
    }
    const result = definition.safeParse(plain);
    if (result.success)
        return { value: result.data };
    const [issue] = result.error.issues;
    return { problem: issue === undefined ? 'It is not valid.' : sayIssue(issue, keys) };
}
function sayIssue(issue, keys) {
    const at = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
        const [key = ''] = issue.keys;
        return `There is no key ${JSON.stringify(key)}${at === '' ? '' : ` in ${at}`}.${nearestOf(key, keys)}`;
    }
    if (issue.code === 'invalid_value')
        return `${at} is not one of ${issue.values.map(String).join(', ')}.`;
    if (issue.code === 'invalid_format' && issue.message !== '')
        return `${at} must be ${issue.message}.`;
    return `${at === '' ? 'The file' : at} is not valid: ${issue.message}.`;
}
function unknownRule(ids) {
    const wrong = ids.find((id) => !rules/* ruleIds */.Zl.includes(id));
    return wrong === undefined
        ? undefined
        : `There is no rule ${JSON.stringify(wrong)}.${nearestOf(wrong, rules/* ruleIds */.Zl)}`;
}
function unsilenced(ids) {
    const wrong = ids.find((id) => must_be_seen/* mustBeSeen */._.has(id));
    return wrong === undefined ? undefined : `The rule ${wrong} can't be silenced.`;
}
/** ` The nearest name is x.`, where one is near. */
function nearestOf(wrong, names) {
    const best = (0,mod/* closest */.kp)(wrong, [...names]);
    return (0,mod/* distance */.Io)(wrong, best) > Math.max(3, best.length / 2) ? '' : ` The nearest name is ${best}.`;
}


/***/ }),

/***/ 34006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ openSqlParser)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/system/bundles.js
var bundles = __webpack_require__(15001);
;// CONCATENATED MODULE: ./build/sql/script.js
/** A script of which nothing is known, and the sentence why. */
function refused(sentence) {
    return { statements: [], comments: [], error: undefined, refusal: sentence, byteOrderMark: false };
}

;// CONCATENATED MODULE: ./build/sql/parser.js
/** Opens the SQL parser: a worker thread with libpg-query, restarted when a script kills it. */






/** One message holds about this much text, so that an answer stays small. */
const batchUnits = 1_000_000;
/** So much text is worth the start of a second thread. */
const secondThreadUnits = 150_000;
/** Heap of a thread in MiB; a script of the largest size stays below it. WebAssembly's own memory comes on top. */
const heapLimit = 1_536;
/** Units of 1024, with one decimal where it tells something. */
function megabytes(bytes) {
    return Number((bytes / 1024 ** 2).toFixed(1));
}
function startThread() {
    const file = (0,bundles/* bundleFile */.p)('sql-worker');
    if (!(0,external_node_fs_.existsSync)(file))
        throw new errors/* PreflightError */.w(`${file} is missing.`, 'Run `npm run build`, or check out dist/ with the action.');
    const shared = new SharedArrayBuffer(8);
    const worker = new external_node_worker_threads_.Worker(file, {
        workerData: { progress: shared },
        resourceLimits: { maxOldGenerationSizeMb: heapLimit, stackSizeMb: 16 },
        // The thread parses hostile text: it has no use for secrets in the environment.
        env: {},
    });
    worker.unref();
    return { worker, progress: new Int32Array(shared) };
}
/** Sends one batch and waits for the answer, the death of the thread, or a script that takes longer than its limit. */
function send({ worker, progress }, order, timeLimitMs) {
    return new Promise((resolve) => {
        let seen = Atomics.load(progress, 1);
        let since = Date.now();
        const settle = (outcome) => {
            clearInterval(timer);
            worker.off('message', settle);
            worker.off('error', onError);
            worker.off('exit', onExit);
            resolve(outcome);
        };
        const died = (reason) => settle({ died: Atomics.load(progress, 0), reason });
        const onError = (error) => died(/memory/i.test((0,errors/* messageOf */.b)(error)) ? 'it needs more memory than the parser may take' : (0,errors/* messageOf */.b)(error));
        const onExit = () => died('the parser stopped');
        const timer = setInterval(() => {
            const now = Atomics.load(progress, 1);
            if (now !== seen)
                [seen, since] = [now, Date.now()];
            else if (Date.now() - since >= timeLimitMs)
                died(`it took longer than ${timeLimitMs / 1000} s`);
        }, Math.max(5, Math.min(250, timeLimitMs / 4)));
        worker.on('message', settle);
        worker.on('error', onError);
        worker.on('exit', onExit);
        Atomics.store(progress, 0, 0);
        worker.postMessage(order);
    });
}
/** Indexes of texts, cut into batches of about the same amount of text. */
function batchesOf(texts, indexes, limit) {
    const batches = [];
    let size = Number.POSITIVE_INFINITY;
    for (const index of indexes) {
        const length = texts[index]?.length ?? 0;
        if (size + length > limit) {
            batches.push([]);
            size = 0;
        }
        batches.at(-1)?.push(index);
        size += length;
    }
    return batches;
}
/**
 * Opens a parser. The thread starts with the first script.
 * @throws PreflightError where the worker's bundle is missing.
 */
async function openSqlParser(options = {}) {
    const { timeLimitMs = 30_000, maxBytes = 8 * 1024 * 1024 } = options;
    /** By lane: what one does, the other need not wait for. */
    const threads = [];
    /** One order at a time: callers may overlap. */
    let queue = Promise.resolve();
    const stop = async (lane) => {
        const { worker } = threads[lane] ?? {};
        threads[lane] = undefined;
        await worker?.terminate();
    };
    const parseAll = async ({ texts, about }) => {
        const results = new Array(texts.length).fill(undefined);
        const readable = [];
        for (const [index, text] of texts.entries()) {
            const bytes = Buffer.byteLength(text);
            if (bytes <= maxBytes)
                readable.push(index);
            else
                results[index] = refused(`The file has ${megabytes(bytes)} MB, more than the ${megabytes(maxBytes)} MB that Preflight reads.`);
        }
        const units = readable.reduce((sum, index) => sum + (texts[index]?.length ?? 0), 0);
        const lanes = units < secondThreadUnits || readable.length === 1 ? 1 : Math.min(2, (0,external_node_os_.availableParallelism)());
        // Small enough that no lane waits long for the other's last one.
        const pending = batchesOf(texts, readable, Math.min(batchUnits, Math.ceil(units / (lanes * 3))));
        const work = async (lane) => {
            for (let batch = pending.shift(); batch !== undefined; batch = pending.shift()) {
                await parseBatch(lane, batch);
            }
        };
        const parseBatch = async (lane, batch) => {
            threads[lane] ??= startThread();
            const thread = threads[lane];
            const order = { texts: batch.map((index) => texts[index] ?? ''), about };
            const outcome = await send(thread, order, timeLimitMs);
            const culprit = 'died' in outcome ? outcome.died : outcome.crashed?.index;
            const reason = 'died' in outcome ? outcome.reason : `the parser broke on it (${outcome.crashed?.message ?? ''})`;
            if ('scripts' in outcome)
                for (const [at, script] of outcome.scripts.entries())
                    results[batch[at] ?? -1] = script;
            if (culprit === undefined)
                return;
            await stop(lane);
            results[batch[culprit] ?? -1] = refused(`The file could not be parsed: ${reason}.`);
            const left = batch.filter((index) => results[index] === undefined);
            if (left.length > 0)
                pending.unshift(left);
        };
        await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)));
        return results.map((script) => script ?? refused('The file could not be parsed.'));
    };
    const enqueue = (order) => {
        const result = queue.then(() => parseAll(order));
        queue = result.catch(() => undefined);
        return result;
    };
    const parseMany = (texts) => enqueue({ texts, about: undefined });
    return {
        parseMany,
        parseAbout: (texts, about) => enqueue({ texts, about }),
        async parse(text) {
            const [script] = await parseMany([text]);
            return script ?? refused('The file could not be parsed.');
        },
        async [Symbol.asyncDispose]() {
            await queue;
            await Promise.all(threads.map((_, lane) => stop(lane)));
        },
    };
}


/***/ })

};
