export const id = 592;
export const ids = [592];
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
    const reason = result.unable ?? sentences(result.skipped, result.remark);
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

/***/ 27877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x2: () => (/* binding */ applyConfig),
  gP: () => (/* binding */ ignoredBy),
  KR: () => (/* binding */ judgeConfig)
});

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./build/model/fingerprint.js
var fingerprint = __webpack_require__(27866);
// EXTERNAL MODULE: ./build/model/must-be-seen.js
var must_be_seen = __webpack_require__(38359);
// EXTERNAL MODULE: ./build/model/order.js
var order = __webpack_require__(94634);
// EXTERNAL MODULE: ./build/rules/index.js + 65 modules
var build_rules = __webpack_require__(82870);
;// CONCATENATED MODULE: ./build/config/weights.js
/** From so many rows on what blocks a table is a decision (seconds), and from so many on an outage (minutes). */
const sizeThresholds = { warning: 100_000, error: 1_000_000 };
/** The rules whose weight is the size of the table. */
const bySize = new Set(['index-blocks-writes', 'rewrites-table', 'scans-under-lock']);
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

;// CONCATENATED MODULE: ./build/config/apply.js
/** Applies a project's config to its findings. */






/** Whether the statements of a migration are not judged: `ignore` and `since`. */
function ignoredBy(config) {
    const { ignore = [], since } = config;
    const matches = picomatch(ignore.length === 0 ? [] : ignore, { dot: true });
    return ({ name, file }) => (since !== undefined && (0,order/* compareText */.n)(name, since) < 0) || (ignore.length > 0 && matches(file));
}
/** Severities, sizes, large tables and silences. What is off is left out; what a comment silences stays so. */
function applyConfig(findings, config) {
    return findings.flatMap((found) => {
        const finding = weighed(found, config.stats);
        const severity = severityOf(finding, config.decided);
        if (severity === 'off')
            return [];
        const all = config.silences.filter((entry) => covers(entry, finding));
        // What base says as well needs no maintainer.
        const silence = all.find((entry) => entry.ofBase === true) ?? all[0];
        const settled = silence === undefined || finding.silenced !== undefined || must_be_seen/* mustBeSeen */._.has(finding.rule)
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
    const words = (0,build_rules/* ruleById */.BD)(rule);
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
    const isRule = entry.rule === rule || (0,build_rules/* ruleById */.BD)(entry.rule)?.implies.includes(rule) === true;
    return (isRule &&
        (entry.migration === undefined || entry.migration === migration) &&
        (entry.object === undefined || entry.object === object || entry.object === withoutSchema(object)));
}
/** `User.name` of `public.User.name`; what has no dot has no schema. */
function withoutSchema(object) {
    const dot = object?.indexOf('.') ?? -1;
    return dot === -1 ? undefined : object?.slice(dot + 1);
}
/** Findings about the config itself: files of this change that are wrong, silences of new migrations that nothing answers to. */
function judgeConfig({ silences, problems }, findings, isNew) {
    const invalid = problems.map(({ file, problem }) => toolFinding('silence-invalid', file, `${file}: ${problem} Nothing in it counts.`, problem, file.endsWith('/preflight.yml')
        ? 'Correct it: a list `silences`, each with a `rule` and a `reason`.'
        : 'Correct it before it is merged: where the file of base is not valid, every check stops.'));
    const unused = silences
        .filter((entry) => entry.migration !== undefined && isNew(entry.migration))
        .filter((entry) => !findings.some((finding) => covers(entry, finding)))
        .map((entry) => ({
        ...toolFinding('silence-unused', entry.file, `The silence of ${entry.rule} for ${entry.migration} silences nothing.`, JSON.stringify(entry), 'Remove the entry, or correct its rule, migration or object.'),
        ...(entry.migration === undefined ? {} : { migration: entry.migration }),
    }));
    return [...invalid, ...unused];
}
function toolFinding(rule, file, message, about, instead) {
    const words = (0,build_rules/* ruleById */.BD)(rule);
    return {
        rule,
        severity: words?.severity ?? 'note',
        evidence: 'observed',
        file,
        message,
        instead,
        fingerprint: (0,fingerprint/* fingerprintOf */.a)(rule, file, about),
        help: (0,build_rules/* helpOf */.ZL)(rule),
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
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', text).slice(0, 16);
}


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
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82870);
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
/** The rules that look at steps of a kind, and those that look at scripts, each with its place among all. */
const byKind = new Map();
const ofScripts = [];
for (const [place, rule] of _index_js__WEBPACK_IMPORTED_MODULE_4__/* .statementRules */ .NM.entries()) {
    if ('findInScript' in rule) {
        ofScripts.push({ rule, place });
        continue;
    }
    for (const kind of rule.kinds) {
        const known = byKind.get(kind);
        if (known === undefined)
            byKind.set(kind, [{ rule, place }]);
        else
            known.push({ rule, place });
    }
}
/** By rule, and those of a rule in the order of the statements. */
function findingsOf(change) {
    const found = [];
    const rewrites = new Map();
    for (const { rule, place } of ofScripts) {
        for (const script of change.scripts) {
            for (const hit of rule.findInScript(script, change))
                found.push({ place, finding: findingOf(rule, hit, script, hit.line, hit.endLine, '') });
        }
    }
    for (const step of change.steps) {
        for (const { rule, place } of byKind.get(step.action.kind) ?? []) {
            const hit = rule.find(step, change);
            if (hit === undefined)
                continue;
            const { line, endLine } = step.action;
            // Code that runs through a call keeps the lines of the call.
            const finding = findingOf(rule, hit, step.script, line, endLine, step.statement.text);
            found.push({ place, finding });
            // Of those that share a fingerprint the first keeps it.
            if (!rewrites.has(finding.fingerprint))
                rewrites.set(finding.fingerprint, hit.rewrite);
        }
    }
    const offered = [...rewrites].filter((entry) => entry[1] !== undefined);
    return {
        findings: found.toSorted((a, b) => a.place - b.place).map(({ finding }) => finding),
        rewrites: new Map(offered),
    };
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
    const { findings, rewrites } = findingsOf(change);
    const silenced = (0,_silences_js__WEBPACK_IMPORTED_MODULE_5__/* .silenceFindings */ .Ai)(distinct(findings), silences);
    const found = [...silenced, ...invalid];
    return { findings: sorted([...found, ...unusedOf(found, silences)], change), silences, change, rewrites };
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
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82870);
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


/***/ })

};
