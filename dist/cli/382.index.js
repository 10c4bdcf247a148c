export const id = 382;
export const ids = [382];
export const modules = {

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
