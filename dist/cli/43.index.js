export const id = 43;
export const ids = [43];
export const modules = {

/***/ 1043:
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
// EXTERNAL MODULE: ./build/config/load.js
var load = __webpack_require__(35235);
// EXTERNAL MODULE: ./build/config/read.js + 1 modules
var config_read = __webpack_require__(5636);
;// CONCATENATED MODULE: ./build/config/local.js
/** The config for work that is not a change yet: the nearest file on disk, as it is. */





async function local_textOf(path) {
    return await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
}
/**
 * The config that counts in a folder: the nearest one from there up to `root`.
 * @throws PreflightError where it is not valid.
 */
async function loadLocalConfig(root, folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        for (const name of load/* configNames */.FG) {
            const text = await local_textOf((0,external_node_path_.join)(at, name));
            if (text === undefined)
                continue;
            const read = (0,config_read/* readConfigFile */.R)(text);
            if ('value' in read)
                return read.value;
            throw notValid(root, (0,external_node_path_.join)(at, name), read.problem);
        }
        if (at === root || at === (0,external_node_path_.dirname)(at))
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
        const path = (0,external_node_path_.join)(folder, 'preflight.yml');
        const text = await local_textOf(path);
        if (text === undefined)
            return [];
        const read = (0,config_read/* readMigrationFile */.r)(text);
        if ('problem' in read)
            throw notValid(root, path, read.problem);
        return read.value.map((entry) => ({ ...entry, migration, file: (0,external_node_path_.relative)(root, path) }));
    }));
    const own = (decided.silences ?? []).map((entry) => ({ ...entry, file: 'the config' }));
    return { decided, silences: [...own, ...beside.flat()], problems: [] };
}
function notValid(root, path, problem) {
    return new errors/* PreflightError */.w(`${JSON.stringify((0,external_node_path_.relative)(root, path))} is not valid: ${problem}`, 'Correct it, or take it away.');
}

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

;// CONCATENATED MODULE: ./build/sql/mentions.js
/** The names that scripts mention of tables, types, indexes and the like; in lower case, as unquoted ones are stored. */
function namesIn(scripts) {
    const names = new Set();
    for (const { statements } of scripts)
        for (const { actions } of statements)
            collect(actions, names);
    return [...names];
}
/** A test whether a text holds one of these names as a word, in whatever case. */
function mentionsAny(names) {
    if (names.length === 0)
        return () => false;
    const words = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
    const pattern = new RegExp(`(?<![\\w$])(?:${words.join('|')})(?![\\w$])`, 'i');
    return (text) => pattern.test(text);
}
/** Types that every other statement mentions. */
const builtIn = new Set('text varchar char bpchar boolean smallint integer bigint real numeric decimal json jsonb uuid bytea date time timestamp timestamptz int2 int4 int8 float4 float8 bool'
    .split(' ')
    .concat([
    'double precision',
    'timestamp without time zone',
    'timestamp with time zone',
    'character varying',
]));
/** A name is an object with `schema` and `name`, or stands under a key that says so. */
const mentions_named = new Set(['index', 'constraint', 'to', 'trigger', 'policy']);
function collect(value, names) {
    if (Array.isArray(value)) {
        for (const one of value)
            collect(one, names);
    }
    else if (typeof value === 'object' && value !== null) {
        if ('schema' in value && 'name' in value && typeof value.name === 'string' && !builtIn.has(value.name))
            names.add(value.name.toLowerCase());
        for (const [key, one] of Object.entries(value)) {
            if (mentions_named.has(key) && typeof one === 'string')
                names.add(one.toLowerCase());
            else
                collect(one, names);
        }
    }
}

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
    const decided = await loadLocalConfig(root, home);
    const version = await (0,prisma_version/* prismaVersionAtAGlance */.$1)(diskFiles(root), root, fromTop);
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
    const config = await withLocalSilences(root, decided, folders);
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
    const names = namesIn(read.map(({ script }) => script));
    const speaksOfThem = mentionsAny(names);
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
    await (0,print/* print */.y)(report, options.format, shell);
    return (0,verdict/* exitStatus */.$u)(report, false);
}


/***/ })

};
