export const id = 853;
export const ids = [853];
export const modules = {

/***/ 11397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   gG: () => (/* binding */ askGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/**
 * The git program, called so that nothing in a repository can make it run or ask anything: no hooks, no fsmonitor, no
 * external diff, no prompt, no pager, no environment but the one that is named here.
 */



/** What git itself needs to find its configuration, certificates, proxy and keys. */
const passedOn = /^(PATH|HOME|USERPROFILE|SYSTEMROOT|TEMP|TMP|TMPDIR|XDG_CONFIG_HOME|SSH_AUTH_SOCK|GIT_SSH|GIT_SSH_COMMAND|GIT_SSL_\w+|SSL_CERT_(FILE|DIR)|(HTTPS?|ALL|NO)_PROXY|GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|GIT_CEILING_DIRECTORIES)$/i;
/** Settings that win over every configuration file. */
const hermetic = [
    `core.hooksPath=${node_os__WEBPACK_IMPORTED_MODULE_1__.devNull}`,
    'core.fsmonitor=false',
    'core.pager=cat',
    'core.quotePath=false',
    'diff.external=',
    'gc.auto=0',
    'maintenance.auto=false',
    'fetch.recurseSubmodules=false',
    'protocol.ext.allow=never',
].flatMap((setting) => ['-c', setting]);
/** The environment of a git process. With a token: `http.<server>/.extraheader`, first emptied, since two headers are refused. */
function environment(token) {
    const env = {};
    for (const [name, value] of Object.entries(process.env)) {
        if (value !== undefined && passedOn.test(name))
            env[name] = value;
    }
    Object.assign(env, {
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_SSH_COMMAND: env.GIT_SSH_COMMAND ?? 'ssh -o BatchMode=yes',
    });
    if (token !== undefined) {
        const count = Number(env.GIT_CONFIG_COUNT ?? '0') || 0;
        const key = `http.${token.serverUrl.replace(/\/+$/, '')}/.extraheader`;
        const basic = Buffer.from(`x-access-token:${token.token}`).toString('base64');
        env.GIT_CONFIG_COUNT = String(count + 2);
        env[`GIT_CONFIG_KEY_${count}`] = key;
        env[`GIT_CONFIG_VALUE_${count}`] = '';
        env[`GIT_CONFIG_KEY_${count + 1}`] = key;
        env[`GIT_CONFIG_VALUE_${count + 1}`] = `AUTHORIZATION: basic ${basic}`;
    }
    return env;
}
/** git's own words without the user and password of a URL, and without the token in any form. */
function scrub(text, token) {
    let clean = text.replace(/\/\/[^/\s@]+@/g, '//');
    if (token !== undefined && token.token !== '') {
        const basic = Buffer.from(`x-access-token:${token.token}`).toString('base64');
        clean = clean.replaceAll(token.token, '***').replaceAll(basic, '***');
    }
    return clean.trim();
}
/** One process. Node's own: a library for processes takes as long to load as `lint` may take in all. */
function run(folder, args, { input, token }, timeLimit) {
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', [...hermetic, '--no-pager', '--literal-pathspecs', ...args], {
            cwd: folder,
            env: environment(token),
            encoding: 'buffer',
            maxBuffer: 1 << 30,
            timeout: timeLimit,
            windowsHide: true,
        }, (error, stdout, stderr) => resolve({ error, stdout, stderr }));
        // git need not read what it is given: how it ended says more than that.
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input ?? '');
    });
}
/**
 * Runs git in a folder and gives its answer, whether it went well or not.
 * @throws PreflightError where there is no git, or it did not end in time.
 */
async function askGit(folder, args, options = {}) {
    const timeLimit = options.timeLimit ?? 60_000;
    const { error, stdout, stderr } = await run(folder, args, options, timeLimit);
    if (error?.code === 'ENOENT') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w('The git program was not found.', 'Install git 2.31 or later on the machine that runs the check.');
    }
    const isEnded = error === null || typeof error.code === 'number';
    if (!isEnded && error.killed === true && typeof error.code !== 'string') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`git ${args[0]} did not end within ${timeLimit / 1000} seconds.`, 'Check the connection to the git server, or check out with fetch-depth: 0.');
    }
    if (!isEnded) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`git ${args[0]} could not be run: ${scrub((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error), options.token)}.`, 'Run it by hand in this folder to see why.');
    }
    return { ok: error === null, stdout, stderr: scrub(stderr.toString('utf8'), options.token) };
}
/** The last line that git wrote, which is its reason, for a sentence: without `fatal:` and the full stop. */
function reasonOf(answer) {
    const lines = answer.stderr.split('\n').filter((line) => line.trim() !== '');
    const said = lines.findLast((line) => /^(fatal|error|remote):/.test(line)) ?? lines.at(-1) ?? 'no reason given';
    return said.replace(/^(fatal|error|remote):\s*/, '').replace(/\.$/, '');
}
/** Runs git where a failure can only be a defect or a broken repository. */
async function runGit(folder, args, options = {}) {
    const answer = await askGit(folder, args, options);
    if (!answer.ok) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`git ${args[0]} failed: ${reasonOf(answer)}.`, 'The repository may be damaged: run git fsck, or check out anew.');
    }
    return answer.stdout;
}
/** The fields of NUL-separated output. */
function fieldsOf(output) {
    return output
        .toString('utf8')
        .split('\0')
        .filter((field) => field !== '');
}


/***/ }),

/***/ 53938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z8: () => (/* binding */ report)
/* harmony export */ });
/* unused harmony exports finding, statementReport, tableChange, change */
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
/** The form of a `Finding`. */
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
/** The form of a `StatementReport`. */
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
/** The form of a `TableChange`. */
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
/** The form of a `Change`. */
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
/** The form of a report, which report.schema.json publishes. */
const report = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    verdict: verdictWord,
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Commit that head is compared with'),
    head: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Commit that was checked'),
    projects: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(projectReport),
});


/***/ }),

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
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53938);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45583);
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
    const where = environment === '' ? 'the database' : (0,_model_words_js__WEBPACK_IMPORTED_MODULE_5__/* .valueInCode */ .yg)(environment);
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
