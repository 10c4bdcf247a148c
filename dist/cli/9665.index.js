export const id = 9665;
export const ids = [9665];
export const modules = {

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

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toJson: () => (/* binding */ toJson)
/* harmony export */ });
/* harmony import */ var _model_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53938);
/** The Report as JSON, in the key order of its schema. */

/** The same report gives the same bytes: keys in the schema's order, two spaces, a final line break. */
function toJson(report) {
    return `${JSON.stringify(_model_report_js__WEBPACK_IMPORTED_MODULE_0__/* .report */ .z8.parse(report), undefined, 2)}\n`;
}


/***/ })

};
