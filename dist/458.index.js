export const id = 458;
export const ids = [458];
export const modules = {

/***/ 62458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeProbes: () => (/* binding */ judgeProbes),
  readProbes: () => (/* binding */ readProbes)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/collect/git.js
var git = __webpack_require__(11397);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/judge/finding.js
var finding = __webpack_require__(85741);
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
const suggestion = schemas/* strictObject */.rej({
    line: schemas/* number */.aig().int().positive().describe('First line of the finding’s file that is replaced'),
    endLine: schemas/* number */.aig().int().positive().describe('Last line that is replaced'),
    sql: schemas/* string */.YjP().describe('What stands there instead, whole lines without the last line break'),
    effect: schemas/* string */.YjP().describe('What is better then, in whole sentences'),
    next: schemas/* strictObject */.rej({ folder: schemas/* string */.YjP(), sql: schemas/* string */.YjP() })
        .optional()
        .describe('The migration that is to follow'),
});
/** The form of a `Finding`. */
const report_finding = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP(),
    severity,
    evidence,
    migration: schemas/* string */.YjP().optional().describe('Folder name of the migration'),
    file: schemas/* string */.YjP().optional().describe('Path from the repository root, with forward slashes'),
    line: schemas/* number */.aig().int().positive().optional(),
    endLine: schemas/* number */.aig().int().positive().optional(),
    places: schemas/* array */.YOg(schemas/* strictObject */.rej({
        file: schemas/* string */.YjP(),
        line: schemas/* number */.aig().int().positive(),
        endLine: schemas/* number */.aig().int().positive(),
    }))
        .optional()
        .describe('All places of one cause, where there are several; the first is file and line'),
    object: schemas/* string */.YjP().optional().describe('What it is about, such as public.User.name'),
    message: schemas/* string */.YjP().describe('One sentence'),
    instead: schemas/* string */.YjP().optional().describe('What to do, in deploy order'),
    ways: schemas/* array */.YOg(way).optional().describe('Ways to do what was meant, best first, ready to copy'),
    suggestion: suggestion.optional(),
    sqlstate: schemas/* string */.YjP().optional(),
    witness: schemas/* string */.YjP().optional().describe('The rows or the server message that prove it'),
    probe: schemas/* string */.YjP().optional().describe('One read-only query that answers it for a real database'),
    environment: schemas/* string */.YjP()
        .optional()
        .describe('Name of the live database that it was seen in, where there are several'),
    silenced: schemas/* strictObject */.rej({ reason: schemas/* string */.YjP(), by: schemas/* enum */.k5n(['comment', 'config', 'label']) }).optional(),
    waiting: schemas/* strictObject */.rej({ reason: schemas/* string */.YjP(), by: schemas/* enum */.k5n(['comment', 'config']) })
        .optional()
        .describe('A silence that the change of a fork brings: it counts once a maintainer accepts it'),
    fingerprint: schemas/* string */.YjP().describe('Stable over pushes'),
    help: schemas/* string */.YjP().describe('The page of the rule reference, such as docs/rules/drop-column'),
});
const lock = schemas/* strictObject */.rej({
    relation: schemas/* string */.YjP(),
    mode: schemas/* string */.YjP(),
    heldTo: schemas/* enum */.k5n(['statement', 'end']),
});
/** The form of a `StatementReport`. */
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
/** The form of a `TableChange`. */
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
const backStop = schemas/* strictObject */.rej({
    on: schemas/* enum */.k5n(['before', 'after'])
        .describe('Rows that were there before the migrations, or such as the schema after them allows'),
    statement: schemas/* string */.YjP(),
    sqlstate: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    instead: schemas/* string */.YjP().describe('What to do about it'),
});
const rollback = schemas/* strictObject */.rej({
    sql: schemas/* string */.YjP(),
    proven: schemas/* boolean */.zMY().describe('It was run, and led back; on rows, too, where that was tried'),
    lost: schemas/* array */.YOg(schemas/* string */.YjP()).describe('What it does not bring back'),
    rows: schemas/* strictObject */.rej({
        applied: schemas/* boolean */.zMY().describe('It ran on the rows that were there before the migrations'),
        stops: schemas/* array */.YOg(backStop),
    })
        .optional()
        .describe('How it went on tables that have rows; absent where that was not tried'),
});
const stop = schemas/* strictObject */.rej({
    line: schemas/* number */.aig().int().positive().describe('Of the statement that does not run'),
    stays: schemas/* number */.aig().int().positive().describe('How many statements before it stay'),
    way: schemas/* enum */.k5n(['back', 'on'])
        .describe('What stayed is undone and the migration deployed again, or the rest is done by hand'),
    sql: schemas/* string */.YjP().describe('What to run for that'),
    resolve: schemas/* string */.YjP().describe('The command that tells Prisma, after it'),
    proven: schemas/* boolean */.zMY().describe('It was done on a copy, and led to what the migration leads to'),
});
const halfDone = schemas/* strictObject */.rej({
    migration: schemas/* string */.YjP(),
    stops: schemas/* array */.YOg(stop),
    notTried: schemas/* number */.aig().int().nonnegative().describe('Further places where it may stop'),
});
/** The form of a `Change`. */
const change = schemas/* strictObject */.rej({
    kind: schemas/* string */.YjP().describe('Such as column-dropped, enum-value-added'),
    object: schemas/* string */.YjP().describe('Such as public.User.name'),
    from: schemas/* string */.YjP().nullable(),
    to: schemas/* string */.YjP().nullable(),
});
const environment = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP()
        .describe('As it was named, with its schema where one history is over several; "" where there is one'),
    postgres: schemas/* string */.YjP().describe('Version of its server'),
    replica: schemas/* boolean */.zMY(),
    migrations: schemas/* strictObject */.rej({
        applied: schemas/* number */.aig().int().nonnegative().describe('Migrations of the repository that it has run'),
        pending: schemas/* array */.YOg(schemas/* string */.YjP()),
        failed: schemas/* array */.YOg(schemas/* string */.YjP()),
        edited: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Run there with other bytes than the repository has'),
        unknown: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Run there, and not in the repository'),
    })
        .nullable()
        .describe('null: its record could not be read, or there is none'),
    tables: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), rows: schemas/* number */.aig().nullable(), bytes: schemas/* number */.aig() }))
        .describe('What pending migrations touch: estimates of the server; null where it has none'),
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
        checksums: schemas/* array */.YOg(schemas/* strictObject */.rej({ migration: schemas/* string */.YjP(), sha256: schemas/* string */.YjP() }))
            .optional()
            .describe('Of the new and edited migrations, as _prisma_migrations has them'),
    }),
    checks: schemas/* array */.YOg(check),
    findings: schemas/* array */.YOg(report_finding),
    statements: schemas/* array */.YOg(statementReport),
    unseen: schemas/* array */.YOg(unseen),
    tables: schemas/* array */.YOg(tableChange),
    rollback: rollback.nullable(),
    halfDone: schemas/* array */.YOg(halfDone).optional().describe('New migrations that are not atomic'),
    notes: schemas/* array */.YOg(note),
    changes: schemas/* array */.YOg(change),
    environments: schemas/* array */.YOg(environment).optional().describe('Live databases that were compared (parity)'),
    seed: schemas/* strictObject */.rej({
        command: schemas/* string */.YjP(),
        tables: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), rows: schemas/* number */.aig().int().nonnegative() })),
    })
        .optional()
        .describe('Rows per table once the seed has run; only where it was asked for and ran'),
});
/** The form of a report, which report.schema.json publishes. */
const report_report = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    verdict: verdictWord,
    base: schemas/* string */.YjP().describe('Commit that head is compared with'),
    head: schemas/* string */.YjP().describe('Commit that was checked'),
    projects: schemas/* array */.YOg(projectReport),
});

// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(45583);
;// CONCATENATED MODULE: ./build/parity/probes.js
/** The probes of a finished report, asked of a live database. */






/**
 * The probes that a report has for a project.
 * @param directory in the repository whose default branch must hold the report's commit: the queries were written by
 * whoever wrote the change, and who merged it has agreed to it. @throws PreflightError
 */
async function readProbes(file, directory, plan) {
    const make = 'Give --probes a report that `check --report-file` or the Action wrote.';
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        throw new errors/* PreflightError */.w(`The report ${JSON.stringify(file)} can't be read: ${(0,errors/* messageOf */.b)(error)}.`, make);
    });
    const report = (() => {
        try {
            return report_report.parse(JSON.parse(text));
        }
        catch {
            throw new errors/* PreflightError */.w(`${JSON.stringify(file)} is no report of Preflight.`, make);
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
        throw new errors/* PreflightError */.w('The probes are of files that were not committed.', remedy);
    const folder = await (0,promises_.realpath)(directory);
    const branch = await defaultBranch(folder);
    if (branch === undefined) {
        throw new errors/* PreflightError */.w('Whether the probes are of a merged commit is not known: this is no clone with a default branch.', 'Run it in a clone, with the history of the default branch (actions/checkout: `fetch-depth: 0`).');
    }
    const known = await (0,git/* askGit */.gG)(folder, ['cat-file', '-e', `${head}^{commit}`]);
    const merged = known.ok && (await (0,git/* askGit */.gG)(folder, ['merge-base', '--is-ancestor', head, branch])).ok;
    if (merged)
        return;
    throw new errors/* PreflightError */.w(`The probes are of the commit ${head.slice(0, 12)}, which ${branch} does not have: a query of somebody's pull request is not run on a live database.`, `${remedy} A squash or rebase makes a new commit, and a shallow clone hides old ones.`);
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
        const answer = await (0,git/* askGit */.gG)(folder, [
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
    const where = environment === '' ? 'the database' : (0,words/* valueInCode */.yg)(environment);
    const findings = [];
    const unable = [];
    for (const [{ finding: feared, sql }, answer] of asked) {
        const { rule, migration, file, line, endLine, object, message, instead } = feared;
        if ('unable' in answer) {
            unable.push(`A probe of ${rule} on ${object ?? migration ?? 'the change'} was not answered: ${answer.unable}.`);
            continue;
        }
        const found = answer.count > 0;
        findings.push((0,finding/* finding */.gk)({
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
