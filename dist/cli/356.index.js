export const id = 356;
export const ids = [356,382];
export const modules = {

/***/ 19356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeReport: () => (/* binding */ writeReport),
/* harmony export */   x: () => (/* binding */ writeText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14382);
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

/***/ 14382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toJson: () => (/* binding */ toJson)
});

;// CONCATENATED MODULE: ./build/report/keys.js
/** Made by scripts/schemas.mjs from src/model/report.ts. */
/** The keys of a Report. */
const reportKeys = {
    version: null,
    verdict: null,
    base: null,
    head: null,
    projects: {
        root: null,
        schema: null,
        migrations: null,
        prisma: {
            version: null,
            ran: null,
            engine: null,
            engineVersion: null,
        },
        postgres: {
            version: null,
            source: null,
        },
        history: {
            base: null,
            added: null,
            edited: null,
            deleted: null,
            renamed: {
                from: null,
                to: null,
            },
            outOfOrder: null,
            checksums: {
                migration: null,
                sha256: null,
            },
        },
        checks: {
            id: null,
            status: null,
            reason: null,
            ms: null,
        },
        findings: {
            rule: null,
            severity: null,
            evidence: null,
            migration: null,
            file: null,
            line: null,
            endLine: null,
            places: {
                file: null,
                line: null,
                endLine: null,
            },
            object: null,
            message: null,
            instead: null,
            ways: {
                title: null,
                steps: {
                    when: null,
                    schema: null,
                    migration: {
                        folder: null,
                        sql: null,
                    },
                },
            },
            suggestion: {
                line: null,
                endLine: null,
                sql: null,
                effect: null,
                next: {
                    folder: null,
                    sql: null,
                },
            },
            sqlstate: null,
            witness: null,
            probe: null,
            environment: null,
            silenced: {
                reason: null,
                by: null,
            },
            waiting: {
                reason: null,
                by: null,
            },
            fingerprint: null,
            help: null,
        },
        statements: {
            migration: null,
            line: null,
            sql: null,
            locks: {
                relation: null,
                mode: null,
                heldTo: null,
            },
            blocks: null,
            rewrites: null,
            scans: null,
            grows: null,
            rows: {
                inserted: null,
                updated: null,
                deleted: null,
            },
            evidence: null,
        },
        unseen: {
            migration: null,
            line: null,
            reason: null,
        },
        tables: {
            name: null,
            change: null,
            columns: {
                name: null,
                type: null,
                nullable: null,
                key: null,
                change: null,
            },
            references: {
                to: null,
                columns: null,
                change: null,
            },
        },
        rollback: {
            sql: null,
            proven: null,
            lost: null,
            rows: {
                applied: null,
                stops: {
                    on: null,
                    statement: null,
                    sqlstate: null,
                    message: null,
                    instead: null,
                },
            },
        },
        halfDone: {
            migration: null,
            stops: {
                line: null,
                stays: null,
                way: null,
                sql: null,
                resolve: null,
                proven: null,
            },
            notTried: null,
        },
        notes: {
            kind: null,
            text: null,
        },
        changes: {
            kind: null,
            object: null,
            from: null,
            to: null,
        },
        environments: {
            name: null,
            postgres: null,
            replica: null,
            migrations: {
                applied: null,
                pending: null,
                failed: null,
                edited: null,
                unknown: null,
            },
            tables: {
                name: null,
                rows: null,
                bytes: null,
            },
        },
        seed: {
            command: null,
            tables: {
                name: null,
                rows: null,
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/report/json.js

/** Not by the schema itself: to load zod and to build it takes as long as to judge a hundred migrations. */
function inOrder(value, keys) {
    if (Array.isArray(value))
        return value.map((item) => inOrder(item, keys));
    if (keys === null || value === null || typeof value !== 'object')
        return value;
    const known = value;
    return Object.fromEntries(Object.entries(keys).map(([key, below]) => [key, inOrder(known[key], below)]));
}
/** The same report gives the same bytes: keys in the schema's order, two spaces, a final line break. */
function toJson(report) {
    return `${JSON.stringify(inOrder(report, reportKeys), undefined, 2)}\n`;
}


/***/ })

};
