export const id = 128;
export const ids = [128];
export const modules = {

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


/***/ })

};
