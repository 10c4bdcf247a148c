export const id = 812;
export const ids = [812];
export const modules = {

/***/ 36812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toLines: () => (/* binding */ toLines)
/* harmony export */ });
/* harmony import */ var _escape_visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37405);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25988);


/** Errors and warnings, and what could not be done; each on a line of its own. '' where there is none. */
function toLines(report) {
    const lines = report.projects.flatMap((project) => [
        ...(0,_group_js__WEBPACK_IMPORTED_MODULE_0__/* .active */ .vu)(project.findings)
            .filter((one) => one.severity !== 'note' || report.verdict === 'fail')
            .map((one) => `${one.severity} ${one.rule}: ${(0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(one.message)}`),
        ...project.checks
            .filter((check) => check.status === 'unable')
            .map((check) => `unable ${check.id}: ${(0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(check.reason ?? '')}`),
    ]);
    return lines.map((line) => `${line}\n`).join('');
}


/***/ })

};
