export const id = 361;
export const ids = [361];
export const modules = {

/***/ 14361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYarnLock: () => (/* binding */ readYarnLock)
/* harmony export */ });
/* harmony import */ var _yarnpkg_parsers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67823);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43751);
/* harmony import */ var _lock_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61255);
/** yarn.lock of Yarn 1 and of Yarn 2 and later (berry). */



/** Entries by descriptor, such as `prisma@^6.1.0` or `prisma@npm:^6.1.0`; one entry may have several. */
function readYarnLock(text, wanted) {
    const entries = new Map();
    for (const [key, entry] of Object.entries((0,_yarnpkg_parsers__WEBPACK_IMPORTED_MODULE_0__/* .parseSyml */ ["do"])(text))) {
        for (const descriptor of key.split(/,\s*/))
            entries.set(descriptor, entry);
    }
    const entry = find(entries, wanted.name, wanted.range) ?? onlyOne(entries, wanted.name);
    const version = (0,_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .exactVersion */ .y)((0,_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .objectIn */ .D7)(entry)?.version);
    if (version === undefined)
        return undefined;
    const engines = dependencyOf(entries, entry, '@prisma/engines');
    const engine = dependencyOf(entries, engines ?? entry, '@prisma/engines-version');
    return { version, engineVersion: (0,_lock_file_js__WEBPACK_IMPORTED_MODULE_2__/* .exactEngine */ .s8)((0,_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .objectIn */ .D7)(engine)?.version) };
}
function find(entries, name, range) {
    const bare = range.replace(/^npm:/, '');
    return (entries.get(`${name}@${range}`) ?? entries.get(`${name}@npm:${bare}`) ?? entries.get(`${name}@${bare}`));
}
/** A range that a catalog, a resolution or a patch replaced is not in the file: the only version there is must be it. */
function onlyOne(entries, name) {
    const named = [...entries]
        .filter(([descriptor]) => descriptor.startsWith(`${name}@`))
        .map(([, entry]) => entry);
    const versions = new Set(named.map((entry) => (0,_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .objectIn */ .D7)(entry)?.version));
    return versions.size === 1 ? named[0] : undefined;
}
function dependencyOf(entries, entry, name) {
    const range = (0,_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .objectIn */ .D7)(entry, 'dependencies')?.[name];
    return typeof range === 'string' ? (find(entries, name, range) ?? onlyOne(entries, name)) : undefined;
}


/***/ })

};
