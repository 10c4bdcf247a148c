export const id = 150;
export const ids = [150];
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

/***/ 35150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toSarif: () => (/* binding */ toSarif)
/* harmony export */ });
/* harmony import */ var _model_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94634);
/* harmony import */ var _escape_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37405);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25988);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);




const levels = { error: 'error', warning: 'warning', note: 'note' };
/** GitHub reads at most 25,000 results of a run and shows the first 5,000. */
const resultLimit = 25_000;
/** The report as a SARIF log, two spaces, a final line break. Silenced findings carry an accepted suppression. */
function toSarif(report, options) {
    const found = report.projects
        .flatMap((project) => project.findings.map((finding) => ({ project, finding })))
        .sort((a, b) => (0,_group_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg)(a.finding, b.finding))
        .slice(0, resultLimit);
    const rules = [...new Set(found.map(({ finding }) => finding.rule))].sort(_model_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n);
    const unable = report.projects.flatMap((project) => project.checks.filter((one) => one.status === 'unable'));
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Prisma Preflight',
                        semanticVersion: options.version,
                        rules: rules.map((rule) => descriptor(rule, found, options)),
                    },
                },
                columnKind: 'utf16CodeUnits',
                automationDetails: { id: 'prisma-preflight/' },
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top folder of the repository.' } } },
                invocations: [
                    {
                        executionSuccessful: report.verdict !== 'incomplete',
                        toolExecutionNotifications: unable.map((check) => ({
                            level: 'warning',
                            message: { text: (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(`The check ${check.id} could not be done. ${check.reason ?? ''}`) },
                        })),
                    },
                ],
                results: found.map(({ project, finding }) => resultOf(project, finding, rules.indexOf(finding.rule))),
            },
        ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}
function descriptor(rule, found, options) {
    const first = found.find(({ finding }) => finding.rule === rule)?.finding;
    const helpUri = first === undefined ? undefined : options.helpUrl?.(first.help);
    return {
        id: (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(rule), 160),
        shortDescription: { text: rule.replaceAll('-', ' ') },
        ...(helpUri === undefined ? {} : { helpUri }),
        defaultConfiguration: { level: first === undefined ? 'warning' : levels[first.severity] },
    };
}
/** Places of one finding beside its first. */
const mostRelated = 100;
function resultOf(project, finding, ruleIndex) {
    const text = [finding.message, ...(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .steps */ .Ci)(finding.instead ?? '')].map((line) => (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .beginning */ .Ir)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(line), 1000));
    return {
        ruleId: (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(finding.rule), 160),
        ruleIndex,
        level: levels[finding.severity],
        message: { text: escapeMessage(text.join('\n')) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(finding.file ?? project.schema), uriBaseId: '%SRCROOT%' },
                    // Code scanning shows nothing without a region.
                    region: { startLine: finding.line ?? 1, ...endLineOf(finding) },
                },
            },
        ],
        ...(finding.places === undefined
            ? {}
            : {
                relatedLocations: finding.places.slice(1, mostRelated + 1).map(({ file, line, endLine }) => ({
                    physicalLocation: {
                        artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
                        region: { startLine: line, endLine },
                    },
                })),
            }),
        partialFingerprints: { 'preflight/v1': finding.fingerprint },
        ...fixesOf(finding),
        properties: { evidence: finding.evidence, project: project.root },
        ...(finding.silenced === undefined
            ? {}
            : {
                suppressions: [
                    {
                        kind: finding.silenced.by === 'comment' ? 'inSource' : 'external',
                        status: 'accepted',
                        justification: (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .beginning */ .Ir)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(finding.silenced.reason), 1000),
                    },
                ],
            }),
    };
}
/** The suggestion as SARIF has it (3.55): whole lines, as they are to be written, so nothing in them is escaped. */
function fixesOf({ file, suggestion }) {
    if (file === undefined || suggestion === undefined)
        return {};
    const { line, endLine, sql, effect } = suggestion;
    const artifactLocation = { uri: uriOf(file), uriBaseId: '%SRCROOT%' };
    const replacements = [
        { deletedRegion: { startLine: line, endLine: Math.max(line, endLine) }, insertedContent: { text: sql } },
    ];
    return {
        fixes: [
            {
                description: { text: escapeMessage((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .beginning */ .Ir)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(effect), 1000)) },
                artifactChanges: [{ artifactLocation, replacements }],
            },
        ],
    };
}
function endLineOf(finding) {
    const { line, endLine } = finding;
    return line !== undefined && endLine !== undefined && endLine >= line ? { endLine } : {};
}
/** Brackets make links in a SARIF message and braces placeholders (3.11.5 and 3.11.6). */
function escapeMessage(text) {
    return text
        .replace(/[\\[\]]/g, '\\$&')
        .replaceAll('{', '{{')
        .replaceAll('}', '}}');
}
/** A path as a relative URI reference; one that begins with a scheme or a slash stays a path. */
function uriOf(path) {
    return path
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}


/***/ })

};
