export const id = 401;
export const ids = [401];
export const modules = {

/***/ 19401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   projectsCommand: () => (/* binding */ projectsCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _collect_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52447);
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


/***/ })

};
