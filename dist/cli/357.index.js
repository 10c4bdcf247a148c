export const id = 357;
export const ids = [357];
export const modules = {

/***/ 19401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   projectsCommand: () => (/* binding */ projectsCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _collect_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53947);
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
        return { sending: transaction, name: "the team's own runner", fallsBack: false, own: true };
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
