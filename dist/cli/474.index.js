export const id = 474;
export const ids = [474];
export const modules = {

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

/***/ 46241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toAnnotations: () => (/* binding */ toAnnotations)
/* harmony export */ });
/* harmony import */ var _escape_visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37405);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25988);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);



/** GitHub shows so many of each level for a step and drops the rest without a word. */
const perLevel = 10;
const levels = { error: 'error', warning: 'warning', note: 'notice' };
/** The annotations of a report: one for a row of the comment, worst first, at most ten of each level; the tenth counts what is left. */
function toAnnotations(report) {
    const rows = report.projects
        .flatMap((project) => (0,_group_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsOf */ .RO)(project.findings))
        .sort((a, b) => (0,_group_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg)(a.places[0].findings[0], b.places[0].findings[0]));
    return ['error', 'warning', 'note'].flatMap((severity) => {
        const found = rows.filter((row) => row.severity === severity);
        const shown = found.slice(0, found.length > perLevel ? perLevel - 1 : perLevel).map((row) => {
            const [place] = row.places;
            const [worst] = place.findings;
            const lines = row.places.length > 1
                ? [
                    (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .pluralOf */ ._l)(row.rule, (0,_group_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsOf */ .WX)(row).filter((one) => one.rule === row.rule)),
                    `The first: ${worst.message}`,
                ]
                : (0,_group_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)(place.findings.map((one) => one.message));
            const advice = (0,_group_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)([worst.instead]).flatMap(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .steps */ .Ci);
            return {
                level: levels[severity],
                title: (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(`Prisma Preflight: ${worst.rule}`), 160),
                message: [...lines.slice(0, 8), ...advice]
                    .map((line) => (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .beginning */ .Ir)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(line), 600))
                    .filter((line) => line !== '')
                    .slice(0, 20)
                    .join('\n'),
                // A path must stay as it is to be found; one that no eye could read is not named.
                file: place.file !== undefined && (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(place.file) === place.file ? place.file : undefined,
                line: place.line,
                endLine: place.endLine,
            };
        });
        const rest = found.length - shown.length;
        if (rest === 0)
            return shown;
        const message = `${rest} more findings of level ${severity} are in the comment and in the job summary.`;
        const more = {
            level: levels[severity],
            title: 'Prisma Preflight',
            message,
            file: undefined,
            line: undefined,
            endLine: undefined,
        };
        return [...shown, more];
    });
}


/***/ })

};
