export const id = 853;
export const ids = [853];
export const modules = {

/***/ 65853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeProbes: () => (/* binding */ judgeProbes),
/* harmony export */   readProbes: () => (/* binding */ readProbes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _collect_git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11397);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _judge_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85741);
/* harmony import */ var _judge_parity_difference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16877);
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53938);
/** The probes of a finished report, asked of a live database. */






/**
 * The probes that a report has for a project.
 * @param directory in the repository whose default branch must hold the report's commit: the queries were written by
 * whoever wrote the change, and who merged it has agreed to it. @throws PreflightError
 */
async function readProbes(file, directory, plan) {
    const make = 'Give --probes a report that `check --report-file` or the Action wrote.';
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`The report ${JSON.stringify(file)} can't be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}.`, make);
    });
    const report = (() => {
        try {
            return _model_report_js__WEBPACK_IMPORTED_MODULE_4__/* .report */ .z8.parse(JSON.parse(text));
        }
        catch {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`${JSON.stringify(file)} is no report of Preflight.`, make);
        }
    })();
    await refuseUnmerged(report.head, directory);
    const project = report.projects.find((one) => one.schema === plan.schema && one.root === plan.root);
    return (project?.findings ?? []).flatMap((one) => {
        // A query that begins otherwise is none of ours; the read-only transaction and the protocol refuse the rest.
        if (one.probe === undefined || one.silenced !== undefined || !/^\s*SELECT\s/i.test(one.probe))
            return [];
        return [{ finding: one, sql: one.probe.trim().replace(/;$/, '') }];
    });
}
async function refuseUnmerged(head, directory) {
    const remedy = 'Merge the change first; then give the report of the merged commit.';
    if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(head))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w('The probes are of files that were not committed.', remedy);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory);
    const branch = await defaultBranch(folder);
    if (branch === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w('Whether the probes are of a merged commit is not known: this is no clone with a default branch.', 'Run it in a clone, with the history of the default branch (actions/checkout: `fetch-depth: 0`).');
    }
    const known = await (0,_collect_git_js__WEBPACK_IMPORTED_MODULE_1__/* .askGit */ .gG)(folder, ['cat-file', '-e', `${head}^{commit}`]);
    const merged = known.ok && (await (0,_collect_git_js__WEBPACK_IMPORTED_MODULE_1__/* .askGit */ .gG)(folder, ['merge-base', '--is-ancestor', head, branch])).ok;
    if (merged)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`The probes are of the commit ${head.slice(0, 12)}, which ${branch} does not have: a query of somebody's pull request is not run on a live database.`, `${remedy} A squash or rebase makes a new commit, and a shallow clone hides old ones.`);
}
/** What the remote says, else the usual names. */
async function defaultBranch(folder) {
    const candidates = [
        'refs/remotes/origin/HEAD',
        'refs/remotes/origin/main',
        'refs/remotes/origin/master',
        'refs/heads/main',
        'refs/heads/master',
    ];
    for (const name of candidates) {
        const answer = await (0,_collect_git_js__WEBPACK_IMPORTED_MODULE_1__/* .askGit */ .gG)(folder, [
            'rev-parse',
            '--verify',
            '--quiet',
            '--end-of-options',
            `${name}^{commit}`,
        ]);
        if (answer.ok)
            return name.replace(/^refs\/(?:remotes|heads)\//, '');
    }
    return undefined;
}
/** What the answers come to: what was feared is there, is not, or was not answered. */
function judgeProbes(asked, environment) {
    const where = environment === '' ? 'the database' : (0,_judge_parity_difference_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(environment);
    const findings = [];
    const unable = [];
    for (const [{ finding: feared, sql }, answer] of asked) {
        const { rule, migration, file, line, endLine, object, message, instead } = feared;
        if ('unable' in answer) {
            unable.push(`A probe of ${rule} on ${object ?? migration ?? 'the change'} was not answered: ${answer.unable}.`);
            continue;
        }
        const found = answer.count > 0;
        findings.push((0,_judge_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)({
            rule,
            severity: found ? 'error' : 'note',
            evidence: 'observed',
            migration,
            file,
            line,
            endLine,
            object,
            message: found ? message : `What could go wrong does not in ${where}: ${message}`,
            instead: found ? instead : undefined,
            witness: `In ${where} the probe finds ${answer.count}: ${sql}`,
            about: `probe ${sql}`,
            ...(environment === '' ? {} : { environment }),
        }));
    }
    return { findings, unable };
}


/***/ })

};
