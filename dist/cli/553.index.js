export const id = 553;
export const ids = [553];
export const modules = {

/***/ 11397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   gG: () => (/* binding */ askGit)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48828);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/**
 * The git program, called so that nothing in a repository can make it run or ask anything: no hooks, no fsmonitor, no
 * external diff, no prompt, no pager, no environment but the one that is named here.
 */



/** What git itself needs to find its configuration, certificates, proxy and keys. */
const passedOn = /^(PATH|HOME|USERPROFILE|SYSTEMROOT|TEMP|TMP|TMPDIR|XDG_CONFIG_HOME|SSH_AUTH_SOCK|GIT_SSH|GIT_SSH_COMMAND|GIT_SSL_\w+|SSL_CERT_(FILE|DIR)|(HTTPS?|ALL|NO)_PROXY|GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|GIT_CEILING_DIRECTORIES)$/i;
/** Settings that win over every configuration file. */
const hermetic = [
    `core.hooksPath=${node_os__WEBPACK_IMPORTED_MODULE_0__.devNull}`,
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
/**
 * Runs git in a folder and gives its answer, whether it went well or not.
 * @throws PreflightError where there is no git, or it did not end in time.
 */
async function askGit(folder, args, options = {}) {
    const timeLimit = options.timeLimit ?? 60_000;
    const result = await (0,execa__WEBPACK_IMPORTED_MODULE_2__/* .execa */ .Ho)('git', [...hermetic, '--no-pager', '--literal-pathspecs', ...args], {
        cwd: folder,
        env: environment(options.token),
        extendEnv: false,
        encoding: 'buffer',
        input: options.input ?? '',
        maxBuffer: 1 << 30,
        timeout: timeLimit,
        reject: false,
        stripFinalNewline: false,
        windowsHide: true,
    });
    if (result.code === 'ENOENT' && result.exitCode === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w('The git program was not found.', 'Install git 2.31 or later on the machine that runs the check.');
    }
    if (result.timedOut) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`git ${args[0]} did not end within ${timeLimit / 1000} seconds.`, 'Check the connection to the git server, or check out with fetch-depth: 0.');
    }
    if (result.isMaxBuffer || (result.failed && result.exitCode === undefined)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`git ${args[0]} could not be run: ${scrub((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(result.cause ?? result), options.token)}.`, 'Run it by hand in this folder to see why.');
    }
    return {
        ok: !result.failed,
        stdout: Buffer.from(result.stdout),
        stderr: scrub(Buffer.from(result.stderr).toString('utf8'), options.token),
    };
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`git ${args[0]} failed: ${reasonOf(answer)}.`, 'The repository may be damaged: run git fsck, or check out anew.');
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

/***/ 19401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   projectsCommand: () => (/* binding */ projectsCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _collect_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92956);
/** `projects`: the Prisma projects of a checkout as JSON, for the job matrix of a monorepo. */


/** Prints every project of the working tree. @throws PreflightError */
async function projectsCommand(directory, { stdout, cwd }) {
    const repository = await (0,_collect_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openRepository */ .h_)({
        directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd(), directory),
        base: { kind: 'ref', ref: 'HEAD' },
    });
    const projects = await (0,_collect_index_js__WEBPACK_IMPORTED_MODULE_1__/* .findProjects */ .OG)(repository.head, {});
    const listed = await Promise.all(projects.map(async (project) => ({
        root: project.root,
        schema: project.schema,
        migrations: project.migrationsDir,
        provider: project.provider,
        prisma: (await (0,_collect_index_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePrisma */ .zU)(repository.head, repository.root, project)).version,
    })));
    stdout.write(`${JSON.stringify(listed, undefined, 2)}\n`);
    return 0;
}


/***/ }),

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

/***/ 78500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G6: () => (/* binding */ cautiousVersion),
/* harmony export */   UH: () => (/* binding */ sendingOf),
/* harmony export */   VO: () => (/* binding */ senderOf),
/* harmony export */   kH: () => (/* binding */ splits)
/* harmony export */ });
/* unused harmony export isUnreadToPrisma */
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/**
 * How a migration is sent to PostgreSQL.
 *
 * Up to 7.3 Prisma sends a file as one simple query, an implicit transaction. From 7.4 its engine takes the file apart and
 * sends statement by statement, so what came before a failure stays (prisma-engines#5767); where its SQL parser can't read
 * a statement the file goes as one batch again, of which `DROP INDEX CONCURRENTLY` is the known case
 * (prisma-engines#5847). Teams with a runner of their own say how it does it: `transaction` in the config.
 */

/** The latest Prisma up to which a file is one transaction: what is taken for granted where no version is known. */
const cautiousVersion = '7.3.0';
/** What a Prisma version does with a migration file. */
function sendingOf(prismaVersion) {
    return semver__WEBPACK_IMPORTED_MODULE_0__.gte(semver__WEBPACK_IMPORTED_MODULE_0__.coerce(prismaVersion) ?? '0.0.0', '7.4.0') ? 'statement' : 'file';
}
/** The sender of a project: its Prisma, unless the config tells of another runner. */
function senderOf(prismaVersion, transaction) {
    if (transaction !== undefined)
        return { sending: transaction, name: "the team's own runner", fallsBack: false };
    const sending = sendingOf(prismaVersion);
    return { sending, name: `Prisma ${prismaVersion}`, fallsBack: sending === 'statement' };
}
/** Whether Prisma's own SQL parser can't read a statement, as far as is known: then the whole file goes as one batch. */
function isUnreadToPrisma(statement) {
    return /^\s*drop\s+index\s+concurrently\b/i.test(statement.text);
}
/** Whether the sender splits a script of these statements. */
function splits(sender, statements) {
    return sender.sending === 'statement' && !(sender.fallsBack && statements.some(isUnreadToPrisma));
}


/***/ })

};
