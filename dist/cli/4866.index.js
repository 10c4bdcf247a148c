export const id = 4866;
export const ids = [4866];
export const modules = {

/***/ 6898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ acceptFindings)
/* harmony export */ });
/* harmony import */ var _model_acceptance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54035);
/* harmony import */ var _model_must_be_seen_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38359);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10617);
/** Findings that a maintainer accepted: silenced before the verdict is found. */



/** The projects with what is accepted silenced by its label. Nobody is asked where there is nothing to accept. */
async function acceptFindings(projects, ask) {
    const keys = projects.flatMap(({ report, failOn }) => report.findings
        .filter((finding) => isAcceptable(finding, failOn))
        .map((finding) => (0,_model_acceptance_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(report, finding).key));
    if (keys.length === 0)
        return projects;
    const accepted = await ask(keys);
    return projects.map(({ report, failOn }) => ({
        failOn,
        report: {
            ...report,
            findings: report.findings.map((finding) => {
                const reason = accepted.get((0,_model_acceptance_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(report, finding).key);
                return reason === undefined || !isAcceptable(finding, failOn) ? finding : silencedBy(reason, finding);
            }),
        },
    }));
}
/** What somebody has to decide on: errors, warnings, and notes where they fail the check. */
function isAcceptable(finding, failOn) {
    return (finding.silenced === undefined &&
        !_model_must_be_seen_js__WEBPACK_IMPORTED_MODULE_1__/* .mustBeSeen */ ._.has(finding.rule) &&
        (finding.severity !== 'note' || (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .fails */ .c6)(finding, failOn)));
}
function silencedBy(label, { waiting, ...finding }) {
    const reason = waiting === undefined ? label : `${label}; its author says: ${waiting.reason}`;
    return { ...finding, silenced: { reason, by: 'label' } };
}


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ refuseEvent),
/* harmony export */   cd: () => (/* binding */ readJob),
/* harmony export */   ex: () => (/* binding */ parsePayload),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   rD: () => (/* binding */ readPayload)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/** What the runner says about the event: which commit is base, which pull request it is, and whether Preflight may run at all. */



const sha = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const pullRequestPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        number: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive(),
        title: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
        draft: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish(),
        user: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullish(),
        base: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha, ref: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish() }),
        head: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha, repo: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullish() }),
    }),
});
const pushPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ before: sha.nullish() });
const mergeGroupPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    merge_group: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ base_sha: sha, head_sha: sha, head_ref: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish() }),
});
/**
 * Events whose runs hold the secrets and the writing token of the default branch although strangers start them or bring the
 * files: https://docs.github.com/en/actions/reference/security/secure-use#understanding-the-risk-of-script-injections and
 * https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/.
 */
const refused = new Set([
    'discussion',
    'discussion_comment',
    'issue_comment',
    'issues',
    'pull_request_target',
    'workflow_run',
]);
/** @throws PreflightError where a job's event gives the SQL of strangers secrets and a token that writes. */
function refuseEvent(event) {
    if (!refused.has(event))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`Preflight does not check under ${event}: it runs SQL that a pull request brings, and this event gives it the secrets and the write token of the default branch.`, 'Use `on: pull_request`; for forks, where its token can only read, the job summary and the annotations tell the result.');
}
/**
 * Reads the event from the runner's environment.
 * @throws PreflightError for an event under which the SQL of strangers must not run, and where the environment is not a runner's.
 */
async function readEvent(env) {
    refuseEvent(env.GITHUB_EVENT_NAME ?? '');
    const job = readJob(env);
    const payload = await readPayload(env.GITHUB_EVENT_PATH);
    const { event, owner, repository, serverUrl } = job;
    const common = {
        ...job,
        runUrl: env.GITHUB_RUN_ID === undefined
            ? undefined
            : `${serverUrl}/${owner}/${repository}/actions/runs/${env.GITHUB_RUN_ID}`,
    };
    const headSha = env.GITHUB_SHA ?? '';
    switch (event) {
        case 'pull_request':
        case 'pull_request_review':
        case 'pull_request_review_comment': {
            const { pull_request: pull } = parsePayload(pullRequestPayload, payload, event);
            return {
                ...common,
                base: { kind: 'merge-parent', sha: pull.base.sha, head: pull.head.sha },
                headSha: pull.head.sha,
                mergeGroup: undefined,
                pullRequest: {
                    number: pull.number,
                    title: pull.title ?? undefined,
                    headSha: pull.head.sha,
                    baseRef: pull.base.ref ?? undefined,
                    draft: pull.draft === true,
                    // A fork that was deleted has no repository any more.
                    fromFork: pull.head.repo?.full_name.toLowerCase() !== `${owner}/${repository}`.toLowerCase(),
                    fromDependabot: pull.user?.login === 'dependabot[bot]',
                },
            };
        }
        case 'merge_group': {
            const { merge_group: group } = parsePayload(mergeGroupPayload, payload, event);
            return {
                ...common,
                base: { kind: 'commit', sha: group.base_sha },
                headSha: group.head_sha,
                pullRequest: undefined,
                mergeGroup: { base: group.base_sha, head: group.head_sha, ref: group.head_ref ?? '' },
            };
        }
        case 'push': {
            const { before } = parsePayload(pushPayload, payload, event);
            // The first push of a branch has no commit before it: zeros.
            const known = before !== undefined && before !== null && !/^0+$/.test(before);
            const base = known ? { kind: 'commit', sha: before } : { kind: 'default-branch' };
            return { ...common, base, headSha, pullRequest: undefined, mergeGroup: undefined };
        }
        default:
            return {
                ...common,
                base: { kind: 'default-branch' },
                headSha,
                pullRequest: undefined,
                mergeGroup: undefined,
            };
    }
}
/**
 * Where a job runs.
 * @throws PreflightError where the environment is not a runner's.
 */
function readJob(env) {
    const event = env.GITHUB_EVENT_NAME ?? '';
    const [owner, repository] = (env.GITHUB_REPOSITORY ?? '').split('/');
    if (event === '' || owner === undefined || repository === undefined || owner === '' || repository === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w('GITHUB_EVENT_NAME and GITHUB_REPOSITORY are not set, so this is no GitHub Actions job.', 'Run it in a job of GitHub Actions; elsewhere `prisma-preflight check` prints the report.');
    }
    return {
        event,
        owner,
        repository,
        serverUrl: (env.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, ''),
        apiUrl: (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, ''),
    };
}
/** The event file. @throws PreflightError where it can't be read. */
async function readPayload(path) {
    if (path === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w('GITHUB_EVENT_PATH is not set.', 'Run Preflight in a GitHub Actions job, or use its command line.');
    }
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`The event file could not be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)}`, 'It is written by the runner; run the job again.', { cause: error });
    }
}
/** The event as this schema has it. @throws PreflightError where it is another. */
function parsePayload(schema, payload, event) {
    const result = schema.safeParse(payload);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`The event file is not that of a ${event} event: ${issue?.path.join('.')}: ${issue?.message}.`, 'It is written by the runner; run the job again.');
}


/***/ }),

/***/ 54035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf),
/* harmony export */   l: () => (/* binding */ openFindings)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** By what a finding is known again: over pushes, and where somebody accepts it. */

const ranks = { error: 0, warning: 1, note: 2 };
/** The names of all findings that nobody silenced, worst first; those whose silence waits are among them. */
function openFindings(projects) {
    return projects
        .flatMap((project) => project.findings.map((finding) => ({ project, finding })))
        .filter(({ finding }) => finding.silenced === undefined)
        .sort((a, b) => ranks[a.finding.severity] - ranks[b.finding.severity])
        .map(({ project, finding }) => namesOf(project, finding));
}
/**
 * The names of a finding. Whoever accepts a finding accepts what was read: the words are part of the key, and so are the
 * bytes of the migration, which hold more than one statement.
 */
function namesOf(project, finding) {
    const { rule, severity, migration = '', file = '', object = '', message, fingerprint } = finding;
    const checksums = project.history.checksums ?? [];
    const bytes = checksums.find((one) => one.migration === migration)?.sha256 ?? '';
    return {
        id: (severity === 'note' ? 'n' : 'd') + hash([rule, fingerprint]).slice(0, 5),
        key: hash([rule, severity, migration, file, object, message, fingerprint, bytes]).slice(0, 16),
    };
}
/** Letters, digits, `_` and `.`: two hyphens must not stand in an HTML comment. */
function hash(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('base64url').replaceAll('-', '.');
}


/***/ }),

/***/ 53938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/* unused harmony exports severity, evidence, verdictWord, checkId, checkStatus, check, wayStep, way, suggestion, finding, lock, statementReport, unseen, tableChange, note, backStop, rollback, stop, halfDone, change, environment, projectReport */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);
/**
 * The Report: the one thing that the pipeline makes and every renderer reads. Its shape is fixed (DESIGN.md,
 * `--format json`) and published as `report.schema.json`, which a test holds equal to these definitions.
 */

const severity = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['error', 'warning', 'note']);
const evidence = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['executed', 'observed', 'inferred']);
const verdictWord = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['pass', 'fail', 'incomplete']);
const checkId = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([
    'validate',
    'format',
    'generate',
    'history',
    'deploy',
    'drift',
    'rehearsal',
    'statements',
    'compatibility',
    'seed',
    'commands',
    'parity',
]);
const checkStatus = zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed', 'warned', 'skipped', 'unable']);
const check = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: checkId,
    status: checkStatus,
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Why, when skipped or unable; else a remark'),
    ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .int()
        .nonnegative()
        .describe('Wall time in milliseconds; the only value that varies between runs'),
});
const wayStep = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    when: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Which deploy it belongs to, and what the application does from then on'),
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('The lines of the Prisma schema as they are to be after this step'),
    migration: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ folder: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }).optional(),
});
const way = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), steps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(wayStep) });
const suggestion = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().describe('First line of the finding’s file that is replaced'),
    endLine: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().describe('Last line that is replaced'),
    sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('What stands there instead, whole lines without the last line break'),
    effect: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('What is better then, in whole sentences'),
    next: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ folder: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })
        .optional()
        .describe('The migration that is to follow'),
});
const finding = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    rule: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    severity,
    evidence,
    migration: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Folder name of the migration'),
    file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Path from the repository root, with forward slashes'),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional(),
    endLine: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().optional(),
    places: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        file: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
        endLine: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    }))
        .optional()
        .describe('All places of one cause, where there are several; the first is file and line'),
    object: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('What it is about, such as public.User.name'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('One sentence'),
    instead: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('What to do, in deploy order'),
    ways: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(way).optional().describe('Ways to do what was meant, best first, ready to copy'),
    suggestion: suggestion.optional(),
    sqlstate: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    witness: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('The rows or the server message that prove it'),
    probe: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('One read-only query that answers it for a real database'),
    environment: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .optional()
        .describe('Name of the live database that it was seen in, where there are several'),
    silenced: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), by: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['comment', 'config', 'label']) }).optional(),
    waiting: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), by: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['comment', 'config']) })
        .optional()
        .describe('A silence that the change of a fork brings: it counts once a maintainer accepts it'),
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Stable over pushes'),
    help: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('The page of the rule reference, such as docs/rules/drop-column'),
});
const lock = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    relation: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    mode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    heldTo: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['statement', 'end']),
});
const statementReport = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    migration: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    locks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lock),
    blocks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['select', 'insert', 'update', 'delete'])),
    rewrites: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    scans: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    grows: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        inserted: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(),
        updated: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(),
        deleted: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(),
    })
        .optional(),
    evidence,
});
const unseen = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    migration: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
const tableChange = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    change: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['created', 'dropped', 'changed', 'neighbour']),
    columns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        nullable: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
        key: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
        change: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['added', 'dropped', 'changed', 'same']),
    })),
    references: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        to: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        columns: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        change: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['added', 'dropped', 'same']),
    })),
});
const note = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['backup', 'order', 'lock', 'pending', 'extension']),
    text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
const backStop = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    on: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['before', 'after'])
        .describe('Rows that were there before the migrations, or such as the schema after them allows'),
    statement: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    sqlstate: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    instead: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('What to do about it'),
});
const rollback = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    proven: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('It was run, and led back; on rows, too, where that was tried'),
    lost: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('What it does not bring back'),
    rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        applied: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('It ran on the rows that were there before the migrations'),
        stops: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(backStop),
    })
        .optional()
        .describe('How it went on tables that have rows; absent where that was not tried'),
});
const stop = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().describe('Of the statement that does not run'),
    stays: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().describe('How many statements before it stay'),
    way: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['back', 'on'])
        .describe('What stayed is undone and the migration deployed again, or the rest is done by hand'),
    sql: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('What to run for that'),
    resolve: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('The command that tells Prisma, after it'),
    proven: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().describe('It was done on a copy, and led to what the migration leads to'),
});
const halfDone = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    migration: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    stops: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(stop),
    notTried: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().describe('Further places where it may stop'),
});
const change = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Such as column-dropped, enum-value-added'),
    object: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Such as public.User.name'),
    from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    to: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
});
const environment = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .describe('As it was named, with its schema where one history is over several; "" where there is one'),
    postgres: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Version of its server'),
    replica: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    migrations: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        applied: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().describe('Migrations of the repository that it has run'),
        pending: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        failed: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        edited: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Run there with other bytes than the repository has'),
        unknown: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Run there, and not in the repository'),
    })
        .nullable()
        .describe('null: its record could not be read, or there is none'),
    tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(), bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }))
        .describe('What pending migrations touch: estimates of the server; null where it has none'),
});
const projectReport = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    root: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Folder of the project from the repository root, "." for the root itself'),
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    migrations: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    prisma: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        ran: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['cli', 'engine']),
        engine: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['native', 'wasm']),
        engineVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    }),
    postgres: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), source: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['url', 'local', 'embedded']) }).nullable(),
    history: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        base: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().describe('How many migrations base has'),
        added: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        edited: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        deleted: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        renamed: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ from: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), to: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
        outOfOrder: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
        checksums: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ migration: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))
            .optional()
            .describe('Of the new and edited migrations, as _prisma_migrations has them'),
    }),
    checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(check),
    findings: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(finding),
    statements: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(statementReport),
    unseen: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(unseen),
    tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(tableChange),
    rollback: rollback.nullable(),
    halfDone: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(halfDone).optional().describe('New migrations that are not atomic'),
    notes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(note),
    changes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(change),
    environments: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(environment).optional().describe('Live databases that were compared (parity)'),
    seed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        command: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative() })),
    })
        .optional()
        .describe('Rows per table once the seed has run; only where it was asked for and ran'),
});
const report = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    verdict: verdictWord,
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Commit that head is compared with'),
    head: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Commit that was checked'),
    projects: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(projectReport),
});


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
