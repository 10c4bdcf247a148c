export const id = 357;
export const ids = [357];
export const modules = {

/***/ 59357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotate: () => (/* binding */ annotate)
/* harmony export */ });
/* unused harmony exports warn, writeSummary, setOutputs, setNoReport */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/** What the job shows beside the comment: annotations, the summary, outputs. */



const write = { error: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e, notice: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm };
/** Prints the annotations as workflow commands. This is `--format github`, too. */
function annotate(annotations) {
    for (const { level, title, message, file, line, endLine } of annotations) {
        const properties = { title };
        if (file !== undefined) {
            properties.file = file;
            if (line !== undefined)
                properties.startLine = line;
            if (endLine !== undefined)
                properties.endLine = endLine;
        }
        write[level](message, properties);
    }
}
/** A warning in the log and on the run's page that belongs to no line. */
function warn(message) {
    warning(message, { title: 'Prisma Preflight' });
}
/** Writes the job summary. A sentence where that is not possible (a runner without summaries, a full disk); else undefined. */
async function writeSummary(text, env = process.env) {
    const file = env.GITHUB_STEP_SUMMARY ?? '';
    if (file === '')
        return 'This runner keeps no job summaries; the log and the report file have the result.';
    try {
        // The file is the step's own; what an earlier part of the step wrote stays.
        await appendFile(file, text, 'utf8');
        return undefined;
    }
    catch (thrown) {
        return `The job summary could not be written: ${messageOf(thrown)}`;
    }
}
/** Sets the outputs that action.yml describes. */
function setOutputs(report, published) {
    const findings = report.projects.flatMap((project) => project.findings);
    const count = (severity) => findings.filter((one) => one.severity === severity && one.silenced === undefined).length;
    setOutput('verdict', report.verdict);
    setOutput('report', published.reportFile ?? '');
    setOutput('errors', count('error'));
    setOutput('warnings', count('warning'));
    setOutput('notes', count('note'));
    setOutput('silenced', findings.filter((one) => one.silenced !== undefined).length);
    setOutput('projects', report.projects.length);
    setOutput('migrations', report.projects.reduce((sum, project) => sum + project.history.added.length, 0));
    setOutput('comment-url', published.commentUrl ?? '');
}
/** Sets what later steps may read where there is no report: the check could not be done. */
function setNoReport() {
    setOutput('verdict', 'incomplete');
}


/***/ })

};
