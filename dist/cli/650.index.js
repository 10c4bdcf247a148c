export const id = 650;
export const ids = [650,128];
export const modules = {

/***/ 89650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lintCommand: () => (/* binding */ lintCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38321);
/* harmony import */ var _sql_parser_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66041);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10617);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99128);
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
/** `lint`: the statement rules on files, without a server. */





/** Loaded while the parser's thread starts up. */
const pipeline = () => Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(6), __webpack_require__.e(228), __webpack_require__.e(592), __webpack_require__.e(39)]).then(__webpack_require__.bind(__webpack_require__, 72474));
/** Runs the command. @throws PreflightError */
async function lintCommand(files, options, shell) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const parser = __addDisposableResource(env_1, await (0,_sql_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .openSqlParser */ .S)({ isShortLived: true }), true);
        const { lint } = await pipeline();
        const linting = lint({
            directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(shell.cwd()),
            arguments: files,
            ...(files.includes('-')
                ? { stdin: { text: await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.text)(shell.stdin), file: options.stdinFilename } }
                : {}),
            failOn: options.failOn,
        }, parser);
        // Loaded while git is asked.
        const [report, print] = await Promise.all([linting, (0,_print_js__WEBPACK_IMPORTED_MODULE_4__/* .printerOf */ ._)(options.format)]);
        print(report, shell);
        return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .exitStatus */ .$u)(report, false);
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


/***/ }),

/***/ 99128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ printerOf),
/* harmony export */   print: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _github_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27056);
/* harmony import */ var _system_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34113);
/** Prints a report on standard output in one of the formats. */




/** Prints it. */
async function print(report, format, shell) {
    const write = await printerOf(format);
    write(report, shell);
}
/** Loads what prints a format, and nothing else. */
async function printerOf(format) {
    switch (format) {
        case 'terminal': {
            const { toTerminal } = await Promise.all(/* import() */[__webpack_require__.e(227), __webpack_require__.e(632), __webpack_require__.e(861), __webpack_require__.e(713)]).then(__webpack_require__.bind(__webpack_require__, 29713));
            return (report, { stdout, env, cwd }) => {
                const color = env.NO_COLOR === undefined && (stdout.isTTY || env.FORCE_COLOR !== undefined);
                const linkTo = (file) => (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd(), file)).href;
                const width = stdout.columns ?? 80;
                const text = toTerminal(report, { color, links: stdout.isTTY === true, width, linkTo });
                // A workflow may run the command line itself: a wrapped name could begin a line with a runner's command.
                write(stdout, env.GITHUB_ACTIONS === 'true' ? (0,_github_untrusted_js__WEBPACK_IMPORTED_MODULE_2__.withoutCommands)(text) : text);
            };
        }
        case 'markdown': {
            const { commentLimit, toMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(861), __webpack_require__.e(440)]).then(__webpack_require__.bind(__webpack_require__, 55440));
            return (report, { stdout, env }) => write(stdout, toMarkdown(report, { limitBytes: commentLimit, helpUrl: (0,_system_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .helpUrls */ .C)(env) }));
        }
        case 'json': {
            const { toJson } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 14382));
            return (report, { stdout }) => write(stdout, toJson(report));
        }
        case 'sarif': {
            const { toSarif } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(150)]).then(__webpack_require__.bind(__webpack_require__, 35150));
            return (report, { stdout, env }) => write(stdout, toSarif(report, { version: (0,_system_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r)(), helpUrl: (0,_system_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .helpUrls */ .C)(env) }));
        }
        case 'github': {
            const { toAnnotations } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(474)]).then(__webpack_require__.bind(__webpack_require__, 46241));
            const { annotate } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421), __webpack_require__.e(623)]).then(__webpack_require__.bind(__webpack_require__, 62623));
            return (report) => annotate(toAnnotations(report));
        }
    }
}
function write(stdout, text) {
    stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}


/***/ }),

/***/ 66041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ openSqlParser)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/sql/script.js
var script = __webpack_require__(73472);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/system/worker.js
var system_worker = __webpack_require__(63768);
;// CONCATENATED MODULE: ./build/sql/sql-thread.js
/**
 * One worker thread with libpg-query: what it was sent and has not answered yet, and what killed it. It is no `Thread` of
 * system/: that one has one order at a time and a limit for each, this one has two on their way and a limit for each script.
 */



/** Heap of a thread in MiB; a script of the largest size stays below it. WebAssembly's own memory comes on top. */
const heapLimit = 1_536;
/**
 * Starts a thread.
 * @throws PreflightError where the worker's bundle is missing.
 */
function startSqlThread({ timeLimitMs, isShortLived }, events) {
    const progress = new Int32Array(new SharedArrayBuffer(8));
    const worker = (0,system_worker/* startWorker */.D)('sql-worker', {
        workerData: { progress, isShortLived },
        limits: { maxOldGenerationSizeMb: heapLimit, stackSizeMb: 16 },
    });
    const unanswered = [];
    let orders = 0;
    let settled = 0;
    let isOver = false;
    let watch;
    const end = () => {
        isOver = true;
        clearInterval(watch);
    };
    const die = (at, reason) => {
        if (isOver)
            return;
        end();
        void worker.terminate();
        const [culprit] = unanswered.splice(at, 1);
        const refusal = (0,script/* refused */.J)(`The file could not be parsed: ${reason}.`);
        events.died(unanswered, culprit && { text: culprit.text, refusal });
        culprit?.settle(refusal);
    };
    /** The script that it is at: the worker counts them from its start. */
    const current = () => Math.max(0, Atomics.load(progress, 0) - settled);
    /** Only a script that has begun and does not end is out of time: the answer of one that has may wait until this side has time. */
    const watchOver = () => {
        let seen = Atomics.load(progress, 1);
        let since = Date.now();
        return setInterval(() => {
            const now = Atomics.load(progress, 1);
            if (now !== seen)
                [seen, since] = [now, Date.now()];
            else if (Date.now() - since >= limitAt(now, timeLimitMs))
                die(current(), `it took longer than ${timeLimitMs / 1000} s`);
        }, Math.max(5, Math.min(250, timeLimitMs / 4)));
    };
    worker.on('message', ({ scripts, crashed }) => {
        if (isOver)
            return;
        orders -= 1;
        settled += scripts.length;
        for (const script of scripts)
            unanswered.shift()?.settle(script);
        if (crashed !== undefined)
            return die(0, `the parser broke on it (${crashed})`);
        if (unanswered.length === 0)
            clearInterval(watch);
        events.answered();
    });
    worker.on('error', (error) => die(current(), (0,system_worker/* isOutOfMemory */.$)(error) ? 'it needs more memory than the parser may take' : (0,errors/* messageOf */.b)(error)));
    worker.on('exit', () => die(current(), 'the parser stopped'));
    return {
        get orders() {
            return orders;
        },
        send(tasks) {
            if (unanswered.length === 0)
                watch = watchOver();
            unanswered.push(...tasks);
            orders += 1;
            worker.postMessage({
                texts: tasks.map(({ text }) => text),
                about: tasks[0]?.about,
            });
        },
        async stop() {
            end();
            for (const { settle } of unanswered)
                settle((0,script/* refused */.J)('The file was not parsed: the parser was closed.'));
            await worker.terminate();
        },
    };
}
/** A thread that is not there by then, in milliseconds, never will be; a machine that is busy takes its time. */
const startLimitMs = 60_000;
/** How long the worker's count may stay as it is: nought before the first script, odd while one is taken apart, else even. */
function limitAt(count, timeLimitMs) {
    if (count === 0)
        return Math.max(timeLimitMs, startLimitMs);
    return count % 2 === 1 ? timeLimitMs : Number.POSITIVE_INFINITY;
}

;// CONCATENATED MODULE: ./build/sql/parser.js
/** Opens the SQL parser: worker threads with libpg-query, restarted when a script kills them. */



/** One message holds about this much text: an answer stays small, and comes soon. */
const batchUnits = 24_000;
/** Orders that a thread has at a time: one that it works on, and one so that it need not wait for the next. */
const ordersAhead = 2;
/** So much text is worth the start of a second thread. */
const secondThreadUnits = 150_000;
/** Units of 1024, with one decimal where it tells something. */
function megabytes(bytes) {
    return Number((bytes / 1024 ** 2).toFixed(1));
}
/** The first of the tasks that go with one message; they are taken away. */
function takeBatch(pending) {
    const [first] = pending;
    let count = 0;
    for (let units = 0; count < pending.length; count += 1) {
        const task = pending[count];
        units += task?.text.length ?? 0;
        if (count > 0 && (units > batchUnits || task?.about !== first?.about))
            break;
    }
    return pending.splice(0, count);
}
/**
 * Opens a parser. Its thread starts right away, so that it is there when the first script is.
 * @throws PreflightError where the worker's bundle is missing.
 */
async function openSqlParser(options = {}) {
    const { timeLimitMs = 30_000, maxBytes = 8 * 1024 * 1024, isShortLived = false } = options;
    // One processor is left for who judges meanwhile.
    const mostThreads = Math.min(2, Math.max(1, (0,external_node_os_.availableParallelism)() - (isShortLived ? 1 : 0)));
    const pending = [];
    const threads = [];
    /** What killed a thread would kill the next one, after the same time; several checks ask for the same scripts. */
    const deadly = new Map();
    const start = () => {
        const thread = startSqlThread({ timeLimitMs, isShortLived }, {
            answered: feed,
            died(left, killer) {
                threads.splice(threads.indexOf(thread), 1);
                if (killer !== undefined)
                    deadly.set(killer.text, killer.refusal);
                pending.unshift(...left);
                feed();
            },
        });
        threads.push(thread);
    };
    const drop = (isDropped, why) => {
        for (const task of pending.splice(0)) {
            if (isDropped(task))
                task.settle((0,script/* refused */.J)(`The file was not parsed: ${why}.`));
            else
                pending.push(task);
        }
    };
    const feed = () => {
        drop(({ isWanted }) => isWanted?.() === false, 'it is not wanted');
        if (pending.length === 0)
            return;
        const units = pending.reduce((sum, { text }) => sum + text.length, 0);
        const worth = units < secondThreadUnits || pending.length === 1 ? 1 : mostThreads;
        while (threads.length < worth)
            start();
        for (const thread of threads)
            while (thread.orders < ordersAhead && pending.length > 0)
                thread.send(takeBatch(pending));
    };
    const add = (text, more) => new Promise((settle) => {
        const bytes = Buffer.byteLength(text);
        const known = deadly.get(text);
        if (known !== undefined)
            settle(known);
        else if (bytes <= maxBytes)
            pending.push({ text, settle, ...more });
        else
            settle((0,script/* refused */.J)(`The file has ${megabytes(bytes)} MB, more than the ${megabytes(maxBytes)} MB that Preflight reads.`));
    });
    const fed = (answers) => {
        feed();
        return answers;
    };
    start();
    return {
        parse: (text) => fed(add(text, { about: undefined })),
        parseMany: (texts) => Promise.all(fed(texts.map((text) => add(text, { about: undefined })))),
        parseEach: (texts, isWanted = () => true) => fed(texts.map((text, at) => add(text, { about: undefined, isWanted: () => isWanted(at) }))),
        parseAbout: (texts, about) => Promise.all(fed(texts.map((text) => add(text, { about })))),
        async [Symbol.asyncDispose]() {
            drop(() => true, 'the parser was closed');
            await Promise.all(threads.map((thread) => thread.stop()));
        },
    };
}


/***/ }),

/***/ 73472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused)
/* harmony export */ });
/** A script of which nothing is known, and the sentence why. */
function refused(sentence) {
    return { statements: [], comments: [], error: undefined, refusal: sentence, byteOrderMark: false };
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


/***/ }),

/***/ 10617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   c6: () => (/* binding */ fails)
/* harmony export */ });
const ranks = { note: 0, warning: 1, error: 2, never: 3 };
/** Whether a finding fails the check. */
function fails(finding, failOn) {
    return finding.silenced === undefined && ranks[finding.severity] >= ranks[failOn];
}
/** `fail` outranks `incomplete`: what was found stays found, whatever else could not be done. */
function verdictOf(projects) {
    if (projects.some(({ report, failOn }) => report.findings.some((finding) => fails(finding, failOn))))
        return 'fail';
    if (projects.some(({ report }) => report.checks.some((check) => check.status === 'unable')))
        return 'incomplete';
    return 'pass';
}
/** 0 pass, 1 findings, 2 the job could not be done; `allowIncomplete` turns an incomplete check's 2 into 0. */
function exitStatus(report, allowIncomplete) {
    switch (report.verdict) {
        case 'pass':
            return 0;
        case 'fail':
            return 1;
        case 'incomplete':
            return allowIncomplete ? 0 : 2;
    }
}


/***/ })

};
