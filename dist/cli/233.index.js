export const id = 233;
export const ids = [233,128];
export const modules = {

/***/ 32879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ checkOf),
/* harmony export */   ay: () => (/* binding */ timed),
/* harmony export */   hC: () => (/* binding */ sentences),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   s6: () => (/* binding */ nothing),
/* harmony export */   yl: () => (/* binding */ unable)
/* harmony export */ });
/** Nothing found. */
const nothing = { findings: [] };
/** A check that had nothing to do. */
function skipped(reason) {
    return { findings: [], skipped: reason };
}
/** A check that could not do its work. */
function unable(reason) {
    return { findings: [], unable: reason };
}
/** Runs a check and takes its time. */
async function timed(id, work) {
    const start = performance.now();
    const result = await work();
    return { ...result, id, ms: Math.round(performance.now() - start) };
}
/** The line of the Report. Findings are those after silencing. */
function checkOf(result) {
    const reason = result.unable ?? result.skipped ?? result.remark;
    return {
        id: result.id,
        status: statusOf(result),
        ...(reason === undefined || reason === '' ? {} : { reason }),
        ms: result.ms,
    };
}
function statusOf(result) {
    if (result.unable !== undefined)
        return 'unable';
    if (result.skipped !== undefined)
        return 'skipped';
    if (result.failed === true)
        return 'failed';
    const open = [...result.findings, ...(result.proven ?? [])].filter((finding) => finding.silenced === undefined);
    if (open.some((finding) => finding.severity === 'error'))
        return 'failed';
    return open.some((finding) => finding.severity === 'warning') ? 'warned' : 'passed';
}
/** Sentences as one text; `undefined` where there is none. */
function sentences(...parts) {
    const said = [...new Set(parts.filter((part) => part !== undefined && part !== ''))];
    return said.length === 0 ? undefined : said.join(' ');
}


/***/ }),

/***/ 99128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   print: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _github_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27056);
/* harmony import */ var _system_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34113);
/** Prints a report on standard output in one of the formats. */




/** Prints it. Only the renderer that is asked for is loaded. */
async function print(report, format, { stdout, env, cwd }) {
    const write = (text) => stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    switch (format) {
        case 'terminal': {
            const { toTerminal } = await Promise.all(/* import() */[__webpack_require__.e(227), __webpack_require__.e(632), __webpack_require__.e(68), __webpack_require__.e(217)]).then(__webpack_require__.bind(__webpack_require__, 86598));
            const color = env.NO_COLOR === undefined && (stdout.isTTY || env.FORCE_COLOR !== undefined);
            const linkTo = (file) => (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd(), file)).href;
            const width = stdout.columns ?? 80;
            const text = toTerminal(report, { color, links: stdout.isTTY === true, width, linkTo });
            // A workflow may run the command line itself: a wrapped name could begin a line with a runner's command.
            write(env.GITHUB_ACTIONS === 'true' ? (0,_github_untrusted_js__WEBPACK_IMPORTED_MODULE_2__.withoutCommands)(text) : text);
            break;
        }
        case 'markdown': {
            const { commentLimit, toMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(68), __webpack_require__.e(283)]).then(__webpack_require__.bind(__webpack_require__, 66283));
            write(toMarkdown(report, { limitBytes: commentLimit, helpUrl: (0,_system_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .helpUrls */ .C)(env) }));
            break;
        }
        case 'json': {
            const { toJson } = await __webpack_require__.e(/* import() */ 665).then(__webpack_require__.bind(__webpack_require__, 9665));
            write(toJson(report));
            break;
        }
        case 'sarif': {
            const { toSarif } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(150)]).then(__webpack_require__.bind(__webpack_require__, 35150));
            write(toSarif(report, { version: (0,_system_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r)(), helpUrl: (0,_system_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .helpUrls */ .C)(env) }));
            break;
        }
        case 'github': {
            const { toAnnotations } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(241)]).then(__webpack_require__.bind(__webpack_require__, 46241));
            const { annotate } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421), __webpack_require__.e(623)]).then(__webpack_require__.bind(__webpack_require__, 62623));
            annotate(toAnnotations(report));
            break;
        }
    }
}


/***/ }),

/***/ 83875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KR: () => (/* binding */ judgeConfig),
/* harmony export */   gP: () => (/* binding */ ignoredBy),
/* harmony export */   x2: () => (/* binding */ applyConfig)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14006);
/* harmony import */ var _model_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27866);
/* harmony import */ var _model_must_be_seen_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38359);
/* harmony import */ var _model_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94634);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25);
/* harmony import */ var _stats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67576);
/** Applies a project's config to its findings. */






/** Whether the statements of a migration are not judged: `ignore` and `since`. */
function ignoredBy(config) {
    const { ignore = [], since } = config;
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_4__(ignore.length === 0 ? [] : ignore, { dot: true });
    return ({ name, file }) => (since !== undefined && (0,_model_order_js__WEBPACK_IMPORTED_MODULE_5__/* .compareText */ .n)(name, since) < 0) || (ignore.length > 0 && matches(file));
}
/** Severities, sizes, large tables and silences. What is off is left out; what a comment silences stays so. */
function applyConfig(findings, config) {
    return findings.flatMap((found) => {
        const finding = (0,_stats_js__WEBPACK_IMPORTED_MODULE_3__/* .weighed */ .a7)(found, config.stats);
        const severity = severityOf(finding, config.decided);
        if (severity === 'off')
            return [];
        const all = config.silences.filter((entry) => covers(entry, finding));
        // What base says as well needs no maintainer.
        const silence = all.find((entry) => entry.ofBase === true) ?? all[0];
        const settled = silence === undefined || finding.silenced !== undefined || _model_must_be_seen_js__WEBPACK_IMPORTED_MODULE_1__/* .mustBeSeen */ ._.has(finding.rule)
            ? { ...finding, severity }
            : { ...finding, severity, silenced: { reason: silence.reason, by: 'config' } };
        return [config.headWaits === true && silence?.ofBase !== true ? waiting(settled) : settled];
    });
}
/** The finding with its silence put off until a maintainer accepts it. */
function waiting({ silenced, ...finding }) {
    if (silenced === undefined)
        return finding;
    if (silenced.by === 'label')
        return { ...finding, silenced };
    return { ...finding, waiting: { reason: silenced.reason, by: silenced.by } };
}
/** A finding that lowers itself to a note (what base has already, what is repaired) is not raised again. */
function severityOf({ rule, severity, object }, { rules = {}, 'large-tables': large = [] }) {
    const words = (0,_rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleById */ .BD)(rule);
    const configured = rules[rule];
    if (configured !== undefined)
        return configured !== 'off' && severity === 'note' && words?.severity !== 'note' ? 'note' : configured;
    return words?.group === 'it blocks' && isOn(object, large) ? 'error' : severity;
}
/** Whether an object is one of these tables or a part of one; a table may be named without its schema. */
function isOn(object, tables) {
    const [schema, table] = object?.split('.') ?? [];
    return table !== undefined && (tables.includes(table) || tables.includes(`${schema}.${table}`));
}
/** Whether a silence is for a finding: of its rule, or of one that its rule implies. */
function covers(entry, { rule, migration, object }) {
    const isRule = entry.rule === rule || (0,_rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleById */ .BD)(entry.rule)?.implies.includes(rule) === true;
    return (isRule &&
        (entry.migration === undefined || entry.migration === migration) &&
        (entry.object === undefined || entry.object === object));
}
/** Findings about the config itself: files of this change that are wrong, silences of new migrations that nothing answers to. */
function judgeConfig({ silences, problems }, findings, isNew) {
    const invalid = problems.map(({ file, problem }) => toolFinding('silence-invalid', file, `${file}: ${problem} Nothing in it counts.`, problem));
    const unused = silences
        .filter((entry) => entry.migration !== undefined && isNew(entry.migration))
        .filter((entry) => !findings.some((finding) => covers(entry, finding)))
        .map((entry) => ({
        ...toolFinding('silence-unused', entry.file, `The silence of ${entry.rule} for ${entry.migration} silences nothing.`, JSON.stringify(entry)),
        ...(entry.migration === undefined ? {} : { migration: entry.migration }),
    }));
    return [...invalid, ...unused];
}
function toolFinding(rule, file, message, about) {
    const words = (0,_rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleById */ .BD)(rule);
    return {
        rule,
        severity: words?.severity ?? 'note',
        evidence: 'observed',
        file,
        message,
        instead: words?.instead ?? '',
        fingerprint: (0,_model_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(rule, file, about),
        help: (0,_rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .helpOf */ .ZL)(rule),
    };
}


/***/ }),

/***/ 67576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CY: () => (/* binding */ loadStats),
/* harmony export */   a7: () => (/* binding */ weighed)
/* harmony export */ });
/* unused harmony export sizeThresholds */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _model_stats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37277);
/** The stats file: what live databases hold and have run, as a check uses it that can't look at them. */




/** From so many rows on what blocks a table is a decision (seconds), and from so many on an outage (minutes). */
const sizeThresholds = { warning: 100_000, error: 1_000_000 };
/** The rules whose weight is the size of the table. */
const bySize = new Set(['index-blocks-writes', 'rewrites-table', 'scans-under-lock']);
/**
 * What the file says of a project, as it is at base: a change must not make its own tables small. One that git does not have
 * (an earlier step brought it) is read from disk where the setting names it. Undefined: nothing of this project.
 * @throws PreflightError where the setting's file can't be read, or a file is no stats file.
 */
async function loadStats(repository, { base, head }, request) {
    const found = await textOf(repository, request);
    if (found === undefined)
        return undefined;
    let entries;
    try {
        entries = _model_stats_js__WEBPACK_IMPORTED_MODULE_3__/* .statsFile */ .K.parse(JSON.parse(found.text)).environments;
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`${JSON.stringify(found.file)} is no stats file.`, 'Write it with `prisma-preflight parity --stats FILE`.');
    }
    // A project that moves is known by where it was.
    const projects = [head, ...(base === undefined ? [] : [base])];
    const environments = entries.filter((entry) => projects.some(({ root, schema }) => entry.root === root && entry.schema === schema));
    return environments.length === 0 ? undefined : { environments };
}
async function textOf({ root, base }, { configured, given, folder }) {
    if (given === undefined) {
        if (configured === undefined)
            return undefined;
        const text = (await base.read(configured))?.toString('utf8');
        return text === undefined ? undefined : { file: configured, text };
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, given);
    const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => path))
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
        .join('/');
    const before = here.startsWith('../') ? undefined : (await base.read(here))?.toString('utf8');
    if (before !== undefined)
        return { file: given, text: before };
    try {
        return { file: given, text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8') };
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`The file ${JSON.stringify(given)}, which stats names, can't be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}.`, 'Give stats a path relative to the working directory, written by `parity --stats`.', { cause: error });
    }
}
/** A finding as it weighs in these databases. */
function weighed(finding, stats) {
    if (stats === undefined)
        return finding;
    if (bySize.has(finding.rule))
        return weighedBySize(finding, stats);
    if (finding.rule === 'migration-edited')
        return weighedByUse(finding, stats);
    return finding;
}
function weighedBySize(finding, { environments }) {
    const [schema, table] = finding.object?.split('.') ?? [];
    const sizes = environments.flatMap(({ name, tables }) => tables.flatMap((one) => one.name === `${schema}.${table}` && one.rows !== null ? [{ name, rows: one.rows }] : []));
    const largest = sizes.toSorted((a, b) => b.rows - a.rows)[0];
    if (largest === undefined)
        return finding;
    const { rows, name } = largest;
    const severity = rows >= sizeThresholds.error ? 'error' : rows >= sizeThresholds.warning ? 'warning' : 'note';
    const size = `${schema}.${table} has about ${rows.toLocaleString('en-US')} rows in ${name}`;
    return {
        ...finding,
        severity,
        witness: finding.witness === undefined ? size : `${finding.witness}; ${size}`,
    };
}
function weighedByUse(finding, { environments }) {
    const users = environments.filter(({ migrations }) => migrations.some((migration) => migration.name === finding.migration));
    const names = environments.map(({ name }) => name).join(', ');
    if (users.length > 0) {
        const told = `It has run in ${users.map(({ name }) => name).join(', ')}.`;
        return { ...finding, witness: finding.witness ?? told };
    }
    return {
        ...finding,
        severity: 'note',
        witness: [`It has run in none of ${names}.`, finding.witness]
            .filter((part) => part !== undefined)
            .join(' '),
    };
}


/***/ }),

/***/ 27866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** Names for findings that stay the same when lines move or other findings come and go. */

/** 16 hex digits over what a finding is about: its rule, its migration or file, its object and the statement's own text. */
function fingerprintOf(...parts) {
    const text = parts.map((part) => (part ?? '').replace(/\s+/g, ' ').trim()).join('\u0000');
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}


/***/ }),

/***/ 37277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ statsFile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);
/** The shape of the stats file, which `parity --stats` writes and `check` reads. */

const entry = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    /** Of the environment. */
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Folder and schema of the project, which tell it from others of the repository. */
    root: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    migrations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), checksum: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
    tables: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative().nullable(),
        bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    })),
});
const statsFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1), environments: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entry) });


/***/ }),

/***/ 22881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ unknownPicture),
/* harmony export */   l: () => (/* binding */ pictureOfCatalog)
/* harmony export */ });
/* harmony import */ var _sql_lexer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57805);
/* harmony import */ var _sql_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44655);
/* harmony import */ var _sql_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74050);
/* harmony import */ var _picture_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22306);




function fillTable(picture, table, from, byDottedName) {
    table.rowSecurity = from.rowSecurity.enabled;
    for (const column of from.columns) {
        table.columns.set(column.name, {
            name: column.name,
            type: (0,_sql_types_js__WEBPACK_IMPORTED_MODULE_1__/* .typeOfText */ .pX)(column.type),
            nullable: column.nullable,
            default: column.identity !== undefined || /^nextval\(/.test(column.default ?? '')
                ? 'sequence'
                : column.default,
            isNew: false,
        });
    }
    for (const index of from.indexes) {
        const plain = new Set(from.columns.map((column) => column.name));
        const using = /\bUSING\s+(\w+)/.exec(index.definition);
        picture.setIndex(table, {
            name: index.name,
            columns: index.columns.map((column) => (plain.has(column) ? column : undefined)),
            unique: index.unique,
            method: using?.[1],
            partial: /\)\s+WHERE\s/.test(index.definition),
            definition: (0,_sql_lexer_js__WEBPACK_IMPORTED_MODULE_3__/* .looseText */ .o0)(index.definition.slice(using?.index ?? 0)),
            constraint: index.constraint,
            isNew: false,
        });
    }
    for (const constraint of from.constraints) {
        const target = constraint.references && byDottedName.get(constraint.references.table);
        picture.setConstraint(table, {
            name: constraint.name,
            kind: constraint.kind,
            columns: constraint.columns,
            references: constraint.references && target && { ...constraint.references, table: target },
            definition: (0,_sql_lexer_js__WEBPACK_IMPORTED_MODULE_3__/* .looseText */ .o0)(constraint.definition.replace(/ NOT VALID$/, '')),
            validated: constraint.validated,
            isNew: false,
        });
    }
    for (const { name } of from.triggers)
        table.triggers.set(name, { name, isNew: false });
    for (const { name } of from.policies)
        table.policies.set(name, { name, isNew: false });
}
/** The picture of a catalog; what is not in the catalog is known to be absent. */
function pictureOfCatalog(catalog, databaseSchema) {
    const picture = new _picture_js__WEBPACK_IMPORTED_MODULE_2__/* .Picture */ .VI(true, databaseSchema);
    const tables = catalog.tables.map((table) => ({
        table,
        made: picture.addTable((0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .newTable */ .Nh)(table.schema, table.name, false)),
    }));
    const byDottedName = new Map(tables.map(({ made }) => [(0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .dotted */ .Bs)(made.schema, made.name), made]));
    for (const { table, made } of tables)
        fillTable(picture, made, table, byDottedName);
    for (const { schema, name, values } of catalog.enums) {
        picture.types.add({
            schema,
            name,
            firstName: name,
            of: 'enum',
            values,
            isNew: false,
            assumed: false,
            dropped: false,
        });
    }
    for (const { schema, name } of catalog.types) {
        picture.types.add({
            schema,
            name,
            firstName: name,
            of: 'other',
            values: undefined,
            isNew: false,
            assumed: false,
            dropped: false,
        });
    }
    for (const view of catalog.views)
        picture.things.view.add({ ...(0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .newThing */ .xV)(view.schema, view.name, false), definition: view.definition });
    for (const { schema, name } of catalog.sequences)
        picture.things.sequence.add((0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .newThing */ .xV)(schema, name, false));
    for (const { schema, name } of catalog.functions) {
        picture.things.function.add({
            ...(0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .newThing */ .xV)(schema, name.replace(/\(.*$/s, ''), false),
            arguments: argumentsOf(name),
        });
    }
    for (const { name } of catalog.extensions)
        picture.things.extension.add((0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .newThing */ .xV)('', name, false));
    for (const name of catalog.schemas)
        picture.things.schema.add((0,_picture_js__WEBPACK_IMPORTED_MODULE_2__/* .newThing */ .xV)('', name, false));
    return picture;
}
function argumentsOf(signature) {
    const inside = /\((.*)\)$/s.exec(signature)?.[1]?.trim() ?? '';
    return inside === '' ? [] : inside.split(/,\s*/);
}
/** The picture for `lint`: nothing is known, so whatever a statement names is taken for there. */
function unknownPicture(databaseSchema) {
    return new _picture_js__WEBPACK_IMPORTED_MODULE_2__/* .Picture */ .VI(false, databaseSchema);
}


/***/ }),

/***/ 16555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HG: () => (/* binding */ silencedAnew),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   U2: () => (/* binding */ judgeStatements)
/* harmony export */ });
/* unused harmony exports lintScripts, pictureOfHistory */
/* harmony import */ var _model_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27866);
/* harmony import */ var _model_order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94634);
/* harmony import */ var _model_sending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78500);
/* harmony import */ var _before_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22881);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59993);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25);
/* harmony import */ var _silences_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86230);







const judged = new Set(_index_js__WEBPACK_IMPORTED_MODULE_4__/* .statementRules */ .NM.map((rule) => rule.id));
/** Names may hold line breaks and other control characters; sentences don't. */
function oneLine(text) {
    return text.replace(/\p{Cc}+/gu, ' ');
}
function findingOf(rule, hit, script, line, endLine, text) {
    return {
        rule: rule.id,
        severity: hit.severity ?? rule.severity,
        evidence: 'inferred',
        migration: script.name,
        file: script.file,
        line,
        endLine,
        ...(hit.object === undefined ? {} : { object: hit.object }),
        message: oneLine(hit.message),
        instead: oneLine(hit.instead ?? rule.instead),
        ...(hit.sqlstate === undefined ? {} : { sqlstate: hit.sqlstate }),
        ...(hit.probe === undefined ? {} : { probe: hit.probe }),
        fingerprint: (0,_model_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(rule.id, script.name, hit.object, text),
        help: (0,_index_js__WEBPACK_IMPORTED_MODULE_4__/* .helpOf */ .ZL)(rule.id),
    };
}
function findingsOf(change) {
    const found = [];
    for (const rule of _index_js__WEBPACK_IMPORTED_MODULE_4__/* .statementRules */ .NM) {
        if ('findInScript' in rule) {
            for (const script of change.scripts) {
                for (const hit of rule.findInScript(script, change))
                    found.push(findingOf(rule, hit, script, hit.line, hit.endLine, ''));
            }
            continue;
        }
        for (const step of change.steps) {
            const hit = rule.find(step, change);
            if (hit === undefined)
                continue;
            const { line, endLine } = step.action;
            // Code that runs through a call keeps the lines of the call.
            found.push(findingOf(rule, hit, step.script, line, endLine, step.statement.text));
        }
    }
    return found;
}
/** By migration, line, rule and object. */
function sorted(findings, change) {
    const order = new Map(change.scripts.map((script) => [script.file, script.index]));
    return findings.toSorted((a, b) => (order.get(a.file ?? '') ?? 0) - (order.get(b.file ?? '') ?? 0) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (0,_model_order_js__WEBPACK_IMPORTED_MODULE_6__/* .compareText */ .n)(a.rule, b.rule) ||
        (0,_model_order_js__WEBPACK_IMPORTED_MODULE_6__/* .compareText */ .n)(a.object ?? '', b.object ?? '') ||
        (0,_model_order_js__WEBPACK_IMPORTED_MODULE_6__/* .compareText */ .n)(a.message, b.message));
}
/** The same statement twice (in two branches of a DO block) is one finding; findings that would share a fingerprint get their own. */
function distinct(findings) {
    const seen = new Map();
    const kept = new Set();
    return findings.flatMap((finding) => {
        const whole = JSON.stringify([finding.rule, finding.file, finding.line, finding.object, finding.message]);
        if (kept.has(whole))
            return [];
        kept.add(whole);
        const count = seen.get(finding.fingerprint) ?? 0;
        seen.set(finding.fingerprint, count + 1);
        return count === 0
            ? [finding]
            : [{ ...finding, fingerprint: (0,_model_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(finding.fingerprint, String(count)) }];
    });
}
/** Judges scripts on a picture, which is used up. */
function judge(picture, migrations, sender) {
    const change = (0,_change_js__WEBPACK_IMPORTED_MODULE_3__/* .playChange */ .R$)(picture, migrations, sender);
    const { silences, invalid } = (0,_silences_js__WEBPACK_IMPORTED_MODULE_5__/* .silencesOf */ .c1)(migrations);
    const silenced = (0,_silences_js__WEBPACK_IMPORTED_MODULE_5__/* .silenceFindings */ .Ai)(distinct(findingsOf(change)), silences);
    const found = [...silenced, ...invalid];
    return { findings: sorted([...found, ...unusedOf(found, silences)], change), silences, change };
}
/** A note for each silence of a statement rule that nothing answers to. */
function unusedOf(findings, silences) {
    return (0,_silences_js__WEBPACK_IMPORTED_MODULE_5__/* .unusedSilences */ .Rf)(findings, silences.filter((silence) => judged.has(silence.rule)));
}
/** Findings that were added or taken away after the judgement: what is silenced and which silences are unused is told anew. */
function silencedAnew(findings, { silences, change }) {
    const found = (0,_silences_js__WEBPACK_IMPORTED_MODULE_5__/* .silenceFindings */ .Ai)(findings.filter(({ rule }) => rule !== 'silence-unused'), silences);
    return sorted([...found, ...unusedOf(found, silences)], change);
}
/** Judges the statements of new migrations on the database before them. */
function judgeStatements(input) {
    const sender = (0,_model_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .senderOf */ .VO)(input.prismaVersion, input.transaction);
    return judge((0,_before_js__WEBPACK_IMPORTED_MODULE_2__/* .pictureOfCatalog */ .l)(input.before, input.databaseSchema), input.migrations, sender);
}
/** Judges scripts without a database. */
function lintScripts(input) {
    const schema = input.databaseSchema ?? 'public';
    const picture = input.history === undefined ? unknownPicture(schema) : pictureOfHistory(input.history, schema);
    return judge(picture, input.scripts, senderOf(input.prismaVersion ?? cautiousVersion, input.transaction));
}
/** The picture of an empty database after these scripts. */
function pictureOfHistory(history, databaseSchema) {
    const empty = {
        schemas: [databaseSchema],
        extensions: [],
        tables: [],
        views: [],
        enums: [],
        types: [],
        sequences: [],
        functions: [],
        grants: [],
    };
    const picture = pictureOfCatalog(empty, databaseSchema);
    playHistory(picture, history);
    return picture;
}


/***/ }),

/***/ 86230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ silenceFindings),
/* harmony export */   Rf: () => (/* binding */ unusedSilences),
/* harmony export */   c1: () => (/* binding */ silencesOf)
/* harmony export */ });
/* harmony import */ var _model_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27866);
/* harmony import */ var _model_must_be_seen_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38359);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25);
/** `-- preflight-ignore rule[, rule]: reason` above a statement. */



const marker = /^\s*\**\s*preflight-ignore\b/i;
/** The nearest id, for a typing mistake. */
function nearest(id) {
    const letters = (text) => [...text].map((letter, at) => text.slice(at, at + 2) || letter);
    const pairs = letters(id);
    const score = (other) => {
        const theirs = letters(other);
        return (2 * pairs.filter((pair) => theirs.includes(pair)).length) / (pairs.length + theirs.length);
    };
    const [best] = _index_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleIds */ .Zl.map((other) => ({ other, score: score(other) })).sort((a, b) => b.score - a.score);
    return best !== undefined && best.score > 0.5 ? best.other : undefined;
}
/** The statement a comment is for: the one on whose last line it stands, the one it stands in, else the next. */
function statementOf(comment, statements) {
    const next = statements.findIndex((statement) => statement.end > comment.offset);
    const before = statements[next === -1 ? statements.length - 1 : next - 1];
    const after = next === -1 ? undefined : statements[next];
    if (before !== undefined && before.end <= comment.offset && before.endLine === comment.line)
        return before;
    return after;
}
/** Reads the silences of the new scripts. */
function silencesOf(scripts) {
    const silences = [];
    const invalid = [];
    for (const { name, file, script } of scripts) {
        for (const comment of script.comments) {
            if (!marker.test(comment.text))
                continue;
            const body = comment.text.replace(marker, '');
            const refuse = (message) => invalid.push({
                rule: 'silence-invalid',
                severity: 'error',
                evidence: 'observed',
                migration: name,
                file,
                line: comment.line,
                endLine: comment.endLine,
                message,
                instead: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleById */ .BD)('silence-invalid')?.instead ?? '',
                fingerprint: (0,_model_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)('silence-invalid', name, comment.text),
                help: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .helpOf */ .ZL)('silence-invalid'),
            });
            const colon = body.indexOf(':');
            const reason = (colon === -1 ? '' : body.slice(colon + 1)).replace(/\s+/g, ' ').trim();
            const ids = (colon === -1 ? body : body.slice(0, colon)).split(/[,\s]+/).filter((id) => id !== '');
            const statement = statementOf(comment, script.statements);
            if (ids.length === 0)
                refuse('This preflight-ignore names no rule.');
            else if (reason === '')
                refuse(`This preflight-ignore of ${ids.join(', ')} gives no reason.`);
            else if (statement === undefined)
                refuse('This preflight-ignore stands above no statement.');
            for (const id of ids) {
                if ((0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleById */ .BD)(id) === undefined) {
                    const other = nearest(id);
                    refuse(`There is no rule ${JSON.stringify(id)}.${other === undefined ? '' : ` The nearest name is ${other}.`}`);
                }
                else if (_model_must_be_seen_js__WEBPACK_IMPORTED_MODULE_1__/* .mustBeSeen */ ._.has(id)) {
                    refuse(`The rule ${id} can't be silenced.`);
                }
                else if (reason !== '' && statement !== undefined) {
                    silences.push({
                        migration: name,
                        file,
                        rule: id,
                        reason,
                        line: comment.line,
                        from: statement.line,
                        to: statement.endLine,
                    });
                }
            }
        }
    }
    return { silences, invalid };
}
/** Finds the silences for a finding: of its rule, or of one that implies it, on its statement. */
function finder(silences) {
    const byRule = new Map();
    for (const silence of silences) {
        for (const rule of [silence.rule, ...((0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleById */ .BD)(silence.rule)?.implies ?? [])]) {
            const key = JSON.stringify([silence.file, rule]);
            const known = byRule.get(key);
            if (known === undefined)
                byRule.set(key, [silence]);
            else
                known.push(silence);
        }
    }
    // Statements follow each other, so sorted by their first line only the last few that begin before the finding matter.
    for (const sorted of byRule.values())
        sorted.sort((a, b) => a.from - b.from || a.line - b.line);
    return ({ file, rule, line }) => {
        const sorted = byRule.get(JSON.stringify([file, rule])) ?? [];
        if (line === undefined)
            return [];
        let low = 0;
        let high = sorted.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((sorted[middle]?.from ?? 0) <= line)
                low = middle + 1;
            else
                high = middle;
        }
        const found = [];
        for (let at = low - 1; at >= 0; at -= 1) {
            const silence = sorted[at];
            if (silence === undefined || silence.to < line)
                break;
            found.unshift(silence);
        }
        return found;
    };
}
/** Marks the findings that a comment silences. What was silenced before stays so. */
function silenceFindings(findings, silences) {
    const silencesFor = finder(silences);
    return findings.map((finding) => {
        const [silence] = _model_must_be_seen_js__WEBPACK_IMPORTED_MODULE_1__/* .mustBeSeen */ ._.has(finding.rule) ? [] : silencesFor(finding);
        return silence === undefined || finding.silenced !== undefined
            ? finding
            : { ...finding, silenced: { reason: silence.reason, by: 'comment' } };
    });
}
/** A note for each silence that no finding answers to. Call it with the findings of all checks. */
function unusedSilences(findings, silences) {
    const silencesFor = finder(silences);
    const used = new Set(findings.flatMap((finding) => silencesFor(finding)));
    return silences
        .filter((silence) => !used.has(silence))
        .map((silence) => ({
        rule: 'silence-unused',
        severity: 'note',
        evidence: 'observed',
        migration: silence.migration,
        file: silence.file,
        line: silence.line,
        endLine: silence.line,
        message: `This preflight-ignore of ${silence.rule} silences nothing.`,
        instead: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .ruleById */ .BD)('silence-unused')?.instead ?? '',
        fingerprint: (0,_model_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)('silence-unused', silence.migration, silence.rule, silence.reason),
        help: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__/* .helpOf */ .ZL)('silence-unused'),
    }));
}


/***/ }),

/***/ 32232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ mentionsAny),
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/** The names that scripts mention of tables, types, indexes and the like; in lower case, as unquoted ones are stored. */
function namesIn(scripts) {
    const names = new Set();
    for (const { statements } of scripts)
        for (const { actions } of statements)
            collect(actions, names);
    return [...names];
}
/** A test whether a text holds one of these names as a word, in whatever case. */
function mentionsAny(names) {
    if (names.length === 0)
        return () => false;
    const words = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
    const pattern = new RegExp(`(?<![\\w$])(?:${words.join('|')})(?![\\w$])`, 'i');
    return (text) => pattern.test(text);
}
/** Types that every other statement mentions. */
const builtIn = new Set('text varchar char bpchar boolean smallint integer bigint real numeric decimal json jsonb uuid bytea date time timestamp timestamptz int2 int4 int8 float4 float8 bool'
    .split(' ')
    .concat([
    'double precision',
    'timestamp without time zone',
    'timestamp with time zone',
    'character varying',
]));
/** A name is an object with `schema` and `name`, or stands under a key that says so. */
const named = new Set(['index', 'constraint', 'to', 'trigger', 'policy']);
function collect(value, names) {
    if (Array.isArray(value)) {
        for (const one of value)
            collect(one, names);
    }
    else if (typeof value === 'object' && value !== null) {
        if ('schema' in value && 'name' in value && typeof value.name === 'string' && !builtIn.has(value.name))
            names.add(value.name.toLowerCase());
        for (const [key, one] of Object.entries(value)) {
            if (named.has(key) && typeof one === 'string')
                names.add(one.toLowerCase());
            else
                collect(one, names);
        }
    }
}


/***/ }),

/***/ 10617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   c6: () => (/* binding */ fails)
/* harmony export */ });
const ranks = { note: 0, warning: 1, error: 2, never: 3 };
/** Whether a finding fails the check. */
function fails(finding, failOn) {
    return finding.silenced === undefined && ranks[finding.severity] >= ranks[failOn];
}
/** `fail` outranks `incomplete`: what was found stays found, whatever else could not be done. */
function verdictOf(projects) {
    if (projects.some(({ report, failOn }) => report.findings.some((finding) => fails(finding, failOn))))
        return 'fail';
    if (projects.some(({ report }) => report.checks.some((check) => check.status === 'unable')))
        return 'incomplete';
    return 'pass';
}
/** 0 pass, 1 findings, 2 the job could not be done; `allowIncomplete` turns an incomplete check's 2 into 0. */
function exitStatus(report, allowIncomplete) {
    switch (report.verdict) {
        case 'pass':
            return 0;
        case 'fail':
            return 1;
        case 'incomplete':
            return allowIncomplete ? 0 : 2;
    }
}


/***/ })

};
