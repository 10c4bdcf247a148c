export const id = 356;
export const ids = [356];
export const modules = {

/***/ 19356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeReport: () => (/* binding */ writeReport),
/* harmony export */   x: () => (/* binding */ writeText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9665);
/** Files that a command was asked to write. */



/** Writes a text. `what` begins a sentence; `option` names the file. @throws PreflightError where the file can't be written. */
async function writeText(file, text, what, option) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`${what} could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)}.`, `Give ${option} a path in a folder that exists and can be written.`, { cause: error });
    }
}
/** Writes the report as JSON. @throws PreflightError where the file can't be written. */
async function writeReport(file, report) {
    await writeText(file, (0,_report_json_js__WEBPACK_IMPORTED_MODULE_2__.toJson)(report), 'The report', '--report-file');
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toJson: () => (/* binding */ toJson)
/* harmony export */ });
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53938);
/** The Report as JSON, in the key order of its schema. */

/** The same report gives the same bytes: keys in the schema's order, two spaces, a final line break. */
function toJson(report) {
    return `${JSON.stringify(_model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .report */ .z8.parse(report), undefined, 2)}\n`;
}


/***/ })

};
