export const id = 451;
export const ids = [451];
export const modules = {

/***/ 50451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toJson: () => (/* binding */ toJson)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build/model/report.js
/**
 * The Report: the one thing that the pipeline makes and every renderer reads. Its shape is fixed (DESIGN.md,
 * `--format json`) and published as `report.schema.json`, which a test holds equal to these definitions.
 */

const severity = schemas/* enum */.k5n(['error', 'warning', 'note']);
const evidence = schemas/* enum */.k5n(['executed', 'observed', 'inferred']);
const verdictWord = schemas/* enum */.k5n(['pass', 'fail', 'incomplete']);
const checkId = schemas/* enum */.k5n([
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
const checkStatus = schemas/* enum */.k5n(['passed', 'failed', 'warned', 'skipped', 'unable']);
const check = schemas/* strictObject */.rej({
    id: checkId,
    status: checkStatus,
    reason: schemas/* string */.YjP().optional().describe('Why, when skipped or unable; else a remark'),
    ms: schemas/* number */.aig()
        .int()
        .nonnegative()
        .describe('Wall time in milliseconds; the only value that varies between runs'),
});
const wayStep = schemas/* strictObject */.rej({
    when: schemas/* string */.YjP().describe('Which deploy it belongs to, and what the application does from then on'),
    schema: schemas/* string */.YjP().optional().describe('The lines of the Prisma schema as they are to be after this step'),
    migration: schemas/* strictObject */.rej({ folder: schemas/* string */.YjP(), sql: schemas/* string */.YjP() }).optional(),
});
const way = schemas/* strictObject */.rej({ title: schemas/* string */.YjP(), steps: schemas/* array */.YOg(wayStep) });
const finding = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP(),
    severity,
    evidence,
    migration: schemas/* string */.YjP().optional().describe('Folder name of the migration'),
    file: schemas/* string */.YjP().optional().describe('Path from the repository root, with forward slashes'),
    line: schemas/* number */.aig().int().positive().optional(),
    endLine: schemas/* number */.aig().int().positive().optional(),
    object: schemas/* string */.YjP().optional().describe('What it is about, such as public.User.name'),
    message: schemas/* string */.YjP().describe('One sentence'),
    instead: schemas/* string */.YjP().optional().describe('What to do, in deploy order'),
    ways: schemas/* array */.YOg(way).optional().describe('Ways to do what was meant, best first, ready to copy'),
    sqlstate: schemas/* string */.YjP().optional(),
    witness: schemas/* string */.YjP().optional().describe('The rows or the server message that prove it'),
    probe: schemas/* string */.YjP().optional().describe('One read-only query that answers it for a real database'),
    silenced: schemas/* strictObject */.rej({ reason: schemas/* string */.YjP(), by: schemas/* enum */.k5n(['comment', 'config', 'label']) }).optional(),
    fingerprint: schemas/* string */.YjP().describe('Stable over pushes'),
    help: schemas/* string */.YjP().describe('The page of the rule reference, such as docs/rules/drop-column'),
});
const lock = schemas/* strictObject */.rej({
    relation: schemas/* string */.YjP(),
    mode: schemas/* string */.YjP(),
    heldTo: schemas/* enum */.k5n(['statement', 'end']),
});
const statementReport = schemas/* strictObject */.rej({
    migration: schemas/* string */.YjP(),
    line: schemas/* number */.aig().int().positive(),
    sql: schemas/* string */.YjP(),
    locks: schemas/* array */.YOg(lock),
    blocks: schemas/* array */.YOg(schemas/* enum */.k5n(['select', 'insert', 'update', 'delete'])),
    rewrites: schemas/* array */.YOg(schemas/* string */.YjP()),
    scans: schemas/* array */.YOg(schemas/* string */.YjP()),
    grows: schemas/* boolean */.zMY().optional(),
    rows: schemas/* strictObject */.rej({
        inserted: schemas/* number */.aig().int().nonnegative(),
        updated: schemas/* number */.aig().int().nonnegative(),
        deleted: schemas/* number */.aig().int().nonnegative(),
    })
        .optional(),
    evidence,
});
const unseen = schemas/* strictObject */.rej({
    migration: schemas/* string */.YjP(),
    line: schemas/* number */.aig().int().positive(),
    reason: schemas/* string */.YjP(),
});
const tableChange = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    change: schemas/* enum */.k5n(['created', 'dropped', 'changed', 'neighbour']),
    columns: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schemas/* string */.YjP(),
        type: schemas/* string */.YjP(),
        nullable: schemas/* boolean */.zMY(),
        key: schemas/* boolean */.zMY(),
        change: schemas/* enum */.k5n(['added', 'dropped', 'changed', 'same']),
    })),
    references: schemas/* array */.YOg(schemas/* strictObject */.rej({
        to: schemas/* string */.YjP(),
        columns: schemas/* array */.YOg(schemas/* string */.YjP()),
        change: schemas/* enum */.k5n(['added', 'dropped', 'same']),
    })),
});
const note = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['backup', 'order', 'lock', 'pending', 'extension']),
    text: schemas/* string */.YjP(),
});
const change = schemas/* strictObject */.rej({
    kind: schemas/* string */.YjP().describe('Such as column-dropped, enum-value-added'),
    object: schemas/* string */.YjP().describe('Such as public.User.name'),
    from: schemas/* string */.YjP().nullable(),
    to: schemas/* string */.YjP().nullable(),
});
const projectReport = schemas/* strictObject */.rej({
    root: schemas/* string */.YjP().describe('Folder of the project from the repository root, "." for the root itself'),
    schema: schemas/* string */.YjP(),
    migrations: schemas/* string */.YjP(),
    prisma: schemas/* strictObject */.rej({
        version: schemas/* string */.YjP(),
        ran: schemas/* enum */.k5n(['cli', 'engine']),
        engine: schemas/* enum */.k5n(['native', 'wasm']),
        engineVersion: schemas/* string */.YjP(),
    }),
    postgres: schemas/* strictObject */.rej({ version: schemas/* string */.YjP(), source: schemas/* enum */.k5n(['url', 'local', 'embedded']) }).nullable(),
    history: schemas/* strictObject */.rej({
        base: schemas/* number */.aig().int().nonnegative().describe('How many migrations base has'),
        added: schemas/* array */.YOg(schemas/* string */.YjP()),
        edited: schemas/* array */.YOg(schemas/* string */.YjP()),
        deleted: schemas/* array */.YOg(schemas/* string */.YjP()),
        renamed: schemas/* array */.YOg(schemas/* strictObject */.rej({ from: schemas/* string */.YjP(), to: schemas/* string */.YjP() })),
        outOfOrder: schemas/* array */.YOg(schemas/* string */.YjP()),
    }),
    checks: schemas/* array */.YOg(check),
    findings: schemas/* array */.YOg(finding),
    statements: schemas/* array */.YOg(statementReport),
    unseen: schemas/* array */.YOg(unseen),
    tables: schemas/* array */.YOg(tableChange),
    rollback: schemas/* strictObject */.rej({ sql: schemas/* string */.YjP(), proven: schemas/* boolean */.zMY(), lost: schemas/* array */.YOg(schemas/* string */.YjP()) }).nullable(),
    notes: schemas/* array */.YOg(note),
    changes: schemas/* array */.YOg(change),
});
const report_report = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    verdict: verdictWord,
    base: schemas/* string */.YjP().describe('Commit that head is compared with'),
    head: schemas/* string */.YjP().describe('Commit that was checked'),
    projects: schemas/* array */.YOg(projectReport),
});

;// CONCATENATED MODULE: ./build/report/json.js
/** The Report as JSON, in the key order of its schema. */

/** The same report gives the same bytes: keys in the schema's order, two spaces, a final line break. */
function toJson(report) {
    return `${JSON.stringify(report_report.parse(report), undefined, 2)}\n`;
}


/***/ })

};
