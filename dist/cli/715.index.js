export const id = 715;
export const ids = [715];
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

/***/ 10715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parityCommand: () => (/* binding */ parityCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./build/compare/short.js
var compare_short = __webpack_require__(33562);
// EXTERNAL MODULE: ./build/model/names.js
var model_names = __webpack_require__(64494);
// EXTERNAL MODULE: ./build/model/words.js
var model_words = __webpack_require__(45583);
// EXTERNAL MODULE: ./build/rehearse/drift.js
var drift = __webpack_require__(48391);
// EXTERNAL MODULE: ./build/judge/finding.js
var finding = __webpack_require__(85741);
// EXTERNAL MODULE: ./build/judge/parity/difference.js
var difference = __webpack_require__(16877);
;// CONCATENATED MODULE: ./build/judge/parity/ledger.js


/** Reads the record. A migration that was rolled back and run again has run. */
function standingOf(history, rows) {
    const failed = new Map(rows.filter((row) => row.state === 'failed').map((row) => [row.name, row]));
    const applied = new Map();
    for (const { name, checksum, state } of rows) {
        if (state === 'applied' && !failed.has(name))
            applied.set(name, (applied.get(name) ?? new Set()).add(checksum));
    }
    const known = new Set(history.map(({ name }) => name));
    const done = history.filter(({ name }) => applied.has(name));
    return {
        applied: done.map(({ name }) => name),
        pending: history.filter(({ name }) => !applied.has(name) && !failed.has(name)).map(({ name }) => name),
        failed: [...failed.values()],
        edited: done.filter(({ name, checksum }) => !applied.get(name)?.has(checksum)).map(({ name }) => name),
        unknown: [...applied.keys()].filter((name) => !known.has(name)),
    };
}
/** The findings about the record. */
function ledgerDifferences(ledger, standing, context) {
    const { voice, plan } = context;
    const file = (name) => `${plan.migrationsDir}/${name}/migration.sql`;
    if (ledger.kind === 'missing' || standing === undefined)
        return [noRecord(ledger, context)];
    return [
        ...standing.failed.map((row) => ({
            rule: 'parity-failed-migration',
            migration: row.name,
            file: plan.history.some(({ name }) => name === row.name) ? file(row.name) : undefined,
            message: `The migration ${(0,model_words/* valueInCode */.yg)(row.name)} failed in ${voice.inDb} and was never resolved: \`migrate deploy\` refuses to go on (P3009).`,
            witness: row.logs === undefined ? undefined : firstLines(row.logs),
            instead: `See what of it is there. Then \`npx prisma migrate resolve --rolled-back ${(0,finding/* shellWord */.r7)(row.name)}\` and deploy again, or finish it by hand and \`npx prisma migrate resolve --applied ${(0,finding/* shellWord */.r7)(row.name)}\`.`,
            keys: [],
        })),
        ...standing.pending.map((name) => pending(name, file(name), context)),
        ...standing.edited.map((name) => ({
            rule: 'parity-edited',
            migration: name,
            file: file(name),
            message: `${voice.db} has run the migration ${(0,model_words/* valueInCode */.yg)(name)} with another content than the repository has now.`,
            keys: [],
        })),
        ...standing.unknown.map((name) => ({
            rule: 'parity-extra',
            migration: name,
            about: 'migration',
            message: `${voice.db} has run the migration ${(0,model_words/* valueInCode */.yg)(name)}, which the repository does not have.`,
            instead: 'Compare with the commit that is deployed. If it is that one: restore the folder from the history of git, or mark on purpose what replaced it with `npx prisma migrate resolve --applied <name>`.',
            keys: [],
        })),
    ];
}
function pending(name, file, { voice, touched, sizeOf, allowPending }) {
    const work = touched(name);
    return {
        rule: 'parity-pending',
        severity: allowPending ? 'note' : undefined,
        migration: name,
        file,
        message: `${voice.db} has not run the migration ${(0,model_words/* valueInCode */.yg)(name)}${work === undefined || work.length === 0 ? '' : `, which brings ${brought(work)}`}.`,
        witness: sizesOf(work ?? [], sizeOf),
        keys: [],
    };
}
/** Such as ``the column `public.User.age` and 2 more changes``. */
function brought(work) {
    const [first] = work;
    if (first === undefined)
        return 'nothing';
    const noun = first.kind.split('-', 1)[0];
    const said = `${first.from === null ? 'the' : 'a change of the'} ${noun === 'row' ? 'row security of the table' : noun} ${(0,model_words/* valueInCode */.yg)(first.object)}`;
    const rest = work.length - 1;
    return rest === 0 ? said : `${said} and ${rest} more ${rest === 1 ? 'change' : 'changes'}`;
}
/** Estimates of the tables that are there and will be touched, the largest first. */
function sizesOf(work, sizeOf) {
    const sizes = tablesOf(work)
        .flatMap((table) => sizeOf(table) ?? [])
        .sort((a, b) => (b.rows ?? 0) - (a.rows ?? 0))
        .slice(0, 5)
        .map(({ name, rows, bytes }) => `${name} has about ${rows?.toLocaleString('en-US') ?? 'an unknown number of'} rows (${megabytes(bytes)})`);
    return sizes.length === 0 ? undefined : `${sizes.join(', ')}.`;
}
/** `12 MB`; less than one is 1. */
function megabytes(bytes) {
    const mega = Math.max(1, Math.round(bytes / 1024 ** 2));
    return mega >= 10_240 ? `${Math.round(mega / 1024)} GB` : `${mega} MB`;
}
/** Tables, as `schema.name`, that changes are about. An index is not known by its table alone: its definition names it. */
function tablesOf(work) {
    const tables = work.flatMap(({ kind, object, from, to }) => {
        if (/^(?:table|row)-/.test(kind))
            return [object];
        if (/^(?:column|constraint|trigger|policy)-/.test(kind))
            return [object.slice(0, object.lastIndexOf('.'))];
        const indexed = kind.startsWith('index-')
            ? /INDEX ON (.+?) USING /.exec(to ?? from ?? '')?.[1]
            : undefined;
        return indexed === undefined ? [] : [indexed];
    });
    return [...new Set(tables)];
}
function noRecord(ledger, { plan, voice, schema, empty }) {
    const elsewhere = ledger.kind === 'missing' ? ledger.elsewhere : [];
    const hint = elsewhere.length === 0
        ? ''
        : ` There is one in ${elsewhere.slice(0, 3).map(model_words/* valueInCode */.yg).join(', ')}: name it as \`?schema=\` of the URL.`;
    const all = plan.history.length === 1 ? 'the one migration' : `all ${plan.history.length} migrations`;
    return {
        rule: 'parity-pending',
        about: 'no record',
        message: empty
            ? `${voice.db} has neither a record of migrations (\`_prisma_migrations\` in ${(0,model_words/* valueInCode */.yg)(schema)}) nor any of their tables: ${all} are pending.${hint}`
            : `${voice.db} has no record of migrations (\`_prisma_migrations\` in ${(0,model_words/* valueInCode */.yg)(schema)}): \`migrate deploy\` refuses a database that is not empty (P3005), and ${all} count as pending.${hint}`,
        instead: empty
            ? 'Check that the URL names the right database and schema; then `npx prisma migrate deploy`.'
            : 'Mark what it already has, one by one, with `npx prisma migrate resolve --applied <name>` (baselining).',
        keys: [],
    };
}
function firstLines(logs) {
    const text = (0,finding/* oneLine */.TN)(logs).slice(0, 300);
    return text === '' ? undefined : text;
}

// EXTERNAL MODULE: ./build/compare/changes.js + 1 modules
var changes = __webpack_require__(42789);
;// CONCATENATED MODULE: ./build/judge/parity/objects.js
/** What stands beside the tables: schemas, extensions, enums, other types, sequences, views, functions. */




/** All of them. */
function objectDifferences(expected, live, voice, loosely) {
    const without = (catalog) => ({ ...catalog, tables: [] });
    const owned = ownedBy(expected, live);
    const tables = new Set(expected.tables.map(model_names/* pathOf */.XM));
    return (0,changes/* diffCatalogs */.U)(without(expected), without(live)).flatMap((change) => {
        if (change.kind.startsWith('sequence-') && owned.has(change.object))
            return [];
        // Told where the table is missed.
        if (change.kind === 'view-added' && tables.has(change.object))
            return [];
        if (loosely.definitions && /^(?:view|function|type)-changed$/.test(change.kind))
            return [];
        return toDifference(change, voice);
    });
}
/** Sequences that belong to a column: with the column's default, all is said. Extra columns and tables bring their own. */
function ownedBy(expected, live) {
    const names = (catalog) => catalog.sequences.filter(({ definition }) => / OWNED BY /.test(definition)).map(model_names/* pathOf */.XM);
    const both = new Set([...names(expected), ...names(live)]);
    const free = new Set([...expected.sequences, ...live.sequences].map(model_names/* pathOf */.XM));
    return new Set([...free].filter((name) => both.has(name)));
}
/** The key by which a pending migration that makes such a change is found. */
function keyOf({ kind, object, from, to }) {
    if (kind.startsWith('enum-value-'))
        return `enum-value:${object}:${from ?? to}`;
    return `${kind.split('-', 1)[0]}:${object}`;
}
const nouns = {
    schema: 'schema',
    extension: 'extension',
    type: 'type',
    sequence: 'sequence',
    view: 'view',
    function: 'function',
};
function toDifference(change, voice) {
    const { kind, object, from, to } = change;
    const noun = kind.split('-', 1)[0] ?? '';
    const known = { object, keys: [keyOf(change)], about: kind };
    if (noun === 'enum')
        return enumDifference(change, voice);
    // What a host brings along is no difference; where it put an extension is none either.
    if (kind === 'extension-added' || kind === 'extension-moved' || kind === 'schema-added')
        return [];
    const model = noun === 'view' ? voice.names.models[object]?.name : undefined;
    const words = `the ${nouns[noun] ?? noun} ${(0,model_words/* valueInCode */.yg)(object)}${model === undefined ? '' : ` (model ${(0,model_words/* valueInCode */.yg)(model)})`}`;
    if (to === null) {
        return [
            {
                ...known,
                rule: 'parity-missing',
                message: `${voice.db} lacks ${words}${noun === 'schema' ? '' : `: ${(0,model_words/* valueInCode */.yg)(from ?? '')}`}.`,
            },
        ];
    }
    if (from === null)
        return [
            {
                ...known,
                rule: 'parity-extra',
                severity: 'note',
                message: `${voice.db} has ${words}, which no migration makes.`,
            },
        ];
    return [
        {
            ...known,
            rule: 'parity-type',
            severity: 'warning',
            message: `${(0,model_words/* capital */.Nx)(words)} is ${(0,model_words/* valueInCode */.yg)(to)} in ${voice.inDb} and ${(0,model_words/* valueInCode */.yg)(from)} in what the migrations build.`,
        },
    ];
}
function enumDifference({ kind, object, from, to }, voice) {
    const words = (0,difference/* enumWords */.BO)(voice, object);
    const keys = [`enum:${object}`];
    const valueKeys = [`enum-value:${object}:${from ?? to}`, ...keys];
    const known = voice.names.enums[object] !== undefined;
    switch (kind) {
        case 'enum-dropped':
            return [
                {
                    rule: 'parity-missing',
                    severity: known ? 'error' : 'warning',
                    object,
                    keys,
                    message: `${voice.db} lacks ${words}: ${(0,model_words/* valueInCode */.yg)(from ?? '')}.`,
                },
            ];
        case 'enum-added':
            return [
                {
                    rule: 'parity-extra',
                    severity: 'note',
                    object,
                    keys,
                    message: `${voice.db} has ${words}, which no migration makes.`,
                },
            ];
        case 'enum-value-removed':
            return [
                {
                    rule: 'parity-enum',
                    object,
                    keys: valueKeys,
                    about: `value ${from}`,
                    message: `In ${voice.inDb} ${words} lacks the value ${(0,model_words/* valueInCode */.yg)(from ?? '')}: writing it fails.`,
                },
            ];
        case 'enum-value-added':
            return [
                {
                    rule: 'parity-enum',
                    severity: 'warning',
                    object,
                    keys: valueKeys,
                    about: `value ${to}`,
                    message: `In ${voice.inDb} ${words} has the value ${(0,model_words/* valueInCode */.yg)(to ?? '')}, which no migration makes: the Prisma Client can't read rows that hold it.`,
                },
            ];
        default:
            return [
                {
                    rule: 'parity-enum',
                    severity: 'note',
                    object,
                    keys: [`enum-order:${object}`, ...keys],
                    about: 'order',
                    message: `The values of ${words} sort as ${(0,model_words/* valueInCode */.yg)(to ?? '')} in ${voice.inDb} and as ${(0,model_words/* valueInCode */.yg)(from ?? '')} in what the migrations build.`,
                },
            ];
    }
}

// EXTERNAL MODULE: ./build/judge/parity/questions.js
var questions = __webpack_require__(90965);
// EXTERNAL MODULE: ./build/judge/parity/rename-schema.js
var rename_schema = __webpack_require__(24678);
// EXTERNAL MODULE: ./build/judge/parity/scope.js
var parity_scope = __webpack_require__(64840);
// EXTERNAL MODULE: ./build/model/order.js
var order = __webpack_require__(94634);
;// CONCATENATED MODULE: ./build/judge/parity/matching.js
/** Finds for what the migrations build its counterpart in a live database. */

/** Both sides by name; what has another name and the same definition is one thing. */
function matched(wanted, found, definition) {
    const live = new Map(found.map((thing) => [thing.name, thing]));
    const missing = wanted.filter((thing) => !live.has(thing.name));
    const wantedNames = new Set(wanted.map((thing) => thing.name));
    const extra = found.filter((thing) => !wantedNames.has(thing.name));
    const twins = new Map();
    for (const thing of missing) {
        const twin = extra.find((one) => definition(one) === definition(thing) && ![...twins.values()].includes(one));
        if (twin !== undefined)
            twins.set(thing, twin);
    }
    const taken = new Set(twins.values());
    return [
        ...wanted.map((thing) => [thing, live.get(thing.name) ?? twins.get(thing)]),
        ...extra.filter((thing) => !taken.has(thing)).map((thing) => [undefined, thing]),
    ].sort(([a, b], [c, d]) => (0,order/* compareText */.n)((a ?? b)?.name ?? '', (c ?? d)?.name ?? ''));
}

;// CONCATENATED MODULE: ./build/judge/parity/constraints.js
/** Constraints: missing, extra, not validated, or saying something else. */





const constraintWords = {
    'primary-key': 'primary key',
    unique: 'unique constraint',
    'foreign-key': 'foreign key',
    check: 'CHECK constraint',
    exclusion: 'exclusion constraint',
};
/** All differences between the constraints of a table and those of its counterpart. */
function constraintDifferences(path, wanted, found, { voice, isThere }) {
    const plain = (one) => one.definition.replace(/ NOT VALID$/, '');
    return matched(wanted, found, plain).flatMap(([constraint, live]) => {
        const one = constraint ?? live;
        if (one === undefined)
            return [];
        const object = `${path}.${one.name}`;
        const keys = [`constraint:${object}`, `table:${path}`];
        const words = `the ${constraintWords[one.kind]} ${(0,model_words/* valueInCode */.yg)(one.name)}`;
        const of = `of ${(0,difference/* tableWords */.Om)(voice, path)}`;
        const rule = 'parity-constraint';
        if (live === undefined) {
            // It went with the table that it points at.
            if (one.references !== undefined && !isThere(one.references.table))
                return [];
            return [
                {
                    rule,
                    object,
                    keys,
                    message: `${voice.db} lacks ${words} ${of}: ${(0,model_words/* valueInCode */.yg)((0,compare_short/* inShort */.wZ)(one.definition))}.`,
                },
            ];
        }
        if (constraint === undefined) {
            return [
                {
                    rule,
                    severity: 'warning',
                    object,
                    keys,
                    message: `${voice.db} has ${words} ${of}, which no migration makes: ${(0,model_words/* valueInCode */.yg)((0,compare_short/* inShort */.wZ)((0,compare_short/* constraintDefinition */.je)(one)))}.`,
                },
            ];
        }
        if (plain(constraint) !== plain(live)) {
            return [{ rule, object, keys, message: otherConstraint(constraint, live, `${words} ${of}`, voice) }];
        }
        if (constraint.validated !== live.validated) {
            return [
                {
                    rule,
                    severity: live.validated ? 'note' : 'warning',
                    object,
                    keys,
                    about: 'validated',
                    message: live.validated
                        ? `${(0,model_words/* capital */.Nx)(words)} ${of} is validated in ${voice.inDb}, and NOT VALID in what the migrations build.`
                        : `${(0,model_words/* capital */.Nx)(words)} ${of} was never validated in ${voice.inDb} (NOT VALID): older rows may break it.`,
                    ...(live.validated
                        ? {}
                        : {
                            instead: `Run ${(0,model_words/* valueInCode */.yg)(`ALTER TABLE ${(0,model_names/* quotePath */.WG)(path)} VALIDATE CONSTRAINT "${live.name}"`)}; correct the rows that it names first.`,
                        }),
                },
            ];
        }
        if (constraint.name === live.name)
            return [];
        const renaming = `ALTER TABLE ${(0,model_names/* quotePath */.WG)(path)} RENAME CONSTRAINT "${live.name}" TO "${constraint.name}"`;
        return [(0,difference/* otherName */.sW)({ rule, object, keys }, `${words} ${of}`, live.name, renaming, voice)];
    });
}
function otherConstraint(wanted, live, words, voice) {
    const [to, from] = [wanted.references, live.references];
    if (to !== undefined &&
        from !== undefined &&
        to.table === from.table &&
        String(to.columns) === String(from.columns) &&
        String(wanted.columns) === String(live.columns)) {
        const parts = [
            ...(to.onDelete === from.onDelete
                ? []
                : [
                    `ON DELETE ${from.onDelete} in ${voice.inDb} and ON DELETE ${to.onDelete} in what the migrations build`,
                ]),
            ...(to.onUpdate === from.onUpdate
                ? []
                : [
                    `ON UPDATE ${from.onUpdate} in ${voice.inDb} and ON UPDATE ${to.onUpdate} in what the migrations build`,
                ]),
        ];
        if (parts.length > 0)
            return `${(0,model_words/* capital */.Nx)(words)} has ${parts.join(', and ')}.`;
    }
    const [a, b] = (0,compare_short/* pairInShort */.Qd)(wanted.definition, live.definition);
    return `${(0,model_words/* capital */.Nx)(words)} is ${(0,model_words/* valueInCode */.yg)(b)} in ${voice.inDb} and ${(0,model_words/* valueInCode */.yg)(a)} in what the migrations build.`;
}

;// CONCATENATED MODULE: ./build/judge/parity/indexes.js
/** Indexes that no constraint owns: missing, extra, invalid, or another. */




/** All differences between the indexes of a table and those of its counterpart; `whole` are those to look at. */
function indexDifferences(path, table, there, whole, { voice }) {
    const free = (one) => one.constraint === undefined && whole(one);
    const plain = (one) => (0,compare_short/* indexDefinition */.Ew)({ ...one, valid: true }, path);
    const rule = 'parity-index';
    return matched(table.indexes.filter(free), there.indexes.filter(free), plain).flatMap(([index, live]) => {
        const one = index ?? live;
        if (one === undefined)
            return [];
        const object = `${table.schema}.${one.name}`;
        const keys = [`index:${object}`, `table:${path}`];
        const words = `the ${one.unique ? 'unique index' : 'index'} ${(0,model_words/* valueInCode */.yg)(one.name)}`;
        const of = `of ${(0,difference/* tableWords */.Om)(voice, path)}`;
        if (live === undefined) {
            return [
                {
                    rule,
                    severity: one.unique ? 'error' : 'warning',
                    object,
                    keys,
                    message: `${voice.db} lacks ${words} ${of}: ${(0,model_words/* valueInCode */.yg)((0,compare_short/* inShort */.wZ)(plain(one)))}.`,
                },
            ];
        }
        const found = [];
        if (index === undefined) {
            found.push({
                rule,
                severity: one.unique ? 'warning' : 'note',
                object,
                keys,
                message: `${voice.db} has ${words} ${of}, which no migration makes: ${(0,model_words/* valueInCode */.yg)((0,compare_short/* inShort */.wZ)(plain(one)))}.`,
            });
        }
        else if (plain(index) !== plain(live)) {
            const [a, b] = (0,compare_short/* pairInShort */.Qd)(plain(index), plain(live));
            found.push({
                rule,
                severity: index.unique || live.unique ? 'error' : 'warning',
                object,
                keys,
                message: `${(0,model_words/* capital */.Nx)(words)} ${of} is ${(0,model_words/* valueInCode */.yg)(b)} in ${voice.inDb} and ${(0,model_words/* valueInCode */.yg)(a)} in what the migrations build.`,
            });
        }
        else if (index.name !== live.name) {
            const renaming = `ALTER INDEX "${table.schema}"."${live.name}" RENAME TO "${index.name}"`;
            found.push((0,difference/* otherName */.sW)({ rule, object, keys }, `${words} ${of}`, live.name, renaming, voice));
        }
        if (!live.valid)
            found.push(invalidIndex(object, keys, live, table.schema, `${words} ${of}`, voice));
        return found;
    });
}
function invalidIndex(object, keys, live, schema, words, voice) {
    return {
        rule: 'parity-index',
        severity: live.unique ? 'error' : 'warning',
        object,
        keys,
        about: 'invalid',
        message: `${(0,model_words/* capital */.Nx)(words)} is invalid in ${voice.inDb}: its building was interrupted, so it costs every write and serves no query.`,
        instead: `Run ${(0,model_words/* valueInCode */.yg)(`REINDEX INDEX CONCURRENTLY "${schema}"."${live.name}"`)}, or drop it and build it again.`,
    };
}

;// CONCATENATED MODULE: ./build/judge/parity/parts.js
/** What belongs to a table beside its columns: constraints, indexes, triggers, policies, row security. */






/** All of them. What goes with a column that only one side has, or with a table that is missing, is told by that. */
function partDifferences(path, table, there, around) {
    const names = (one) => new Set(one.columns.map((column) => column.name));
    const [wanted, found] = [names(table), names(there)];
    const isShared = (column) => wanted.has(column) === found.has(column);
    const whole = (part) => part.columns.every(isShared);
    return [
        ...constraintDifferences(path, table.constraints.filter(whole), there.constraints.filter(whole), around),
        ...indexDifferences(path, table, there, whole, around),
        ...otherDifferences(path, table, there, around),
    ];
}
/** How `triggerDefinition` ends for a trigger that is switched off. */
const off = ' (disabled)';
function otherDifferences(path, table, there, { voice }) {
    const of = `of ${(0,difference/* tableWords */.Om)(voice, path)}`;
    const parts = (noun, wanted, found) => {
        const [a, b] = [new Map(wanted), new Map(found)];
        return [...new Set([...a.keys(), ...b.keys()])]
            .sort(order/* compareText */.n)
            .flatMap((name) => {
            const [to, from] = [a.get(name), b.get(name)];
            if (to === from)
                return [];
            const object = `${path}.${name}`;
            const known = { object, keys: [`${noun}:${object}`, `table:${path}`], about: noun };
            const words = `the ${noun} ${(0,model_words/* valueInCode */.yg)(name)} ${of}`;
            if (from === undefined)
                return [
                    {
                        ...known,
                        rule: 'parity-missing',
                        message: `${voice.db} lacks ${words}: ${(0,model_words/* valueInCode */.yg)((0,compare_short/* inShort */.wZ)(to ?? ''))}.`,
                    },
                ];
            if (to === undefined)
                return [
                    {
                        ...known,
                        rule: 'parity-extra',
                        severity: 'note',
                        message: `${voice.db} has ${words}, which no migration makes: ${(0,model_words/* valueInCode */.yg)((0,compare_short/* inShort */.wZ)(from))}.`,
                    },
                ];
            if (from === `${to}${off}` || to === `${from}${off}`) {
                const [there, here] = from.endsWith(off) ? ['off', 'on'] : ['on', 'off'];
                return [
                    {
                        ...known,
                        rule: 'parity-type',
                        severity: 'error',
                        message: `${(0,model_words/* capital */.Nx)(words)} is switched ${there} in ${voice.inDb} and ${here} in what the migrations build.`,
                    },
                ];
            }
            const [left, right] = (0,compare_short/* pairInShort */.Qd)(to, from);
            return [
                {
                    ...known,
                    rule: 'parity-type',
                    message: `${(0,model_words/* capital */.Nx)(words)} is ${(0,model_words/* valueInCode */.yg)(right)} in ${voice.inDb} and ${(0,model_words/* valueInCode */.yg)(left)} in what the migrations build.`,
                },
            ];
        });
    };
    const [wanted, found] = [(0,compare_short/* rowSecurityInShort */.oJ)(table), (0,compare_short/* rowSecurityInShort */.oJ)(there)];
    const security = wanted === found
        ? []
        : [
            {
                rule: table.rowSecurity.enabled && !there.rowSecurity.enabled ? 'parity-missing' : 'parity-type',
                severity: table.rowSecurity.enabled ? 'error' : 'warning',
                object: path,
                about: 'row security',
                message: `Row security ${of} is ${found} in ${voice.inDb} and ${wanted} in what the migrations build.`,
                keys: [`row:${path}`, `table:${path}`],
            },
        ];
    return [
        ...parts('trigger', table.triggers.map((one) => [one.name, (0,compare_short/* triggerDefinition */.YK)(one)]), there.triggers.map((one) => [one.name, (0,compare_short/* triggerDefinition */.YK)(one)])),
        ...security,
        ...parts('policy', table.policies.map((one) => [one.name, (0,compare_short/* policyDefinition */.SN)(one)]), there.policies.map((one) => [one.name, (0,compare_short/* policyDefinition */.SN)(one)])),
    ];
}

;// CONCATENATED MODULE: ./build/judge/parity/tables.js
/** Tables and their columns: missing, extra, of another type, with another default, with or without NULL. */






/** All differences of tables. Both catalogs are cut down to what is compared. */
function tableDifferences(expected, live, voice) {
    const wanted = new Map(expected.tables.map((table) => [(0,model_names/* pathOf */.XM)(table), table]));
    const found = new Map(live.tables.map((table) => [(0,model_names/* pathOf */.XM)(table), table]));
    const views = new Set(live.views.map(model_names/* pathOf */.XM));
    const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort(order/* compareText */.n);
    return paths.flatMap((path) => {
        const [table, there] = [wanted.get(path), found.get(path)];
        if (table === undefined)
            return there === undefined ? [] : [extraTable(path, there, voice)];
        if (there === undefined)
            return [missingTable(path, table, voice, views.has(path))];
        return [
            ...kindDifference(path, table, there, voice),
            ...columnDifferences(path, table, there, voice),
            ...partDifferences(path, table, there, { voice, isThere: (other) => found.has(other) }),
        ];
    });
}
function missingTable(path, table, voice, isView) {
    const known = (0,difference/* isKnown */.qE)(voice, path);
    const effect = known ? ': every query on it fails' : '';
    return {
        rule: 'parity-missing',
        severity: known ? 'error' : 'warning',
        object: path,
        message: isView
            ? `${(0,model_words/* capital */.Nx)((0,difference/* tableWords */.Om)(voice, path))} is a view in ${voice.inDb}, and a table in what the migrations build.`
            : `${voice.db} lacks ${(0,difference/* tableWords */.Om)(voice, path)}${effect}.`,
        witness: `Its columns: ${(0,compare_short/* tableInShort */.UQ)(table)}.`,
        keys: [`table:${path}`],
    };
}
function extraTable(path, table, voice) {
    return {
        rule: 'parity-extra',
        severity: (0,difference/* isKnown */.qE)(voice, path) ? 'warning' : 'note',
        object: path,
        message: `${voice.db} has ${(0,difference/* tableWords */.Om)(voice, path)}, which no migration makes.`,
        witness: `Its columns: ${(0,compare_short/* tableInShort */.UQ)(table)}.`,
        keys: [`table:${path}`],
    };
}
const kindWords = { table: 'a plain table', partitioned: 'a partitioned table', foreign: 'a foreign table' };
function kindDifference(path, table, there, voice) {
    if (table.kind === there.kind)
        return [];
    return [
        {
            rule: 'parity-type',
            severity: 'warning',
            object: path,
            about: 'kind',
            message: `${(0,model_words/* capital */.Nx)((0,difference/* tableWords */.Om)(voice, path))} is ${kindWords[there.kind]} in ${voice.inDb} and ${kindWords[table.kind]} in what the migrations build.`,
            keys: [`table:${path}`],
        },
    ];
}
function columnDifferences(path, table, there, voice) {
    const found = new Map(there.columns.map((column) => [column.name, column]));
    const wanted = new Set(table.columns.map((column) => column.name));
    const keys = (name) => [`column:${path}.${name}`, `table:${path}`];
    const fields = voice.names.models[path]?.fields ?? {};
    return [
        ...table.columns.flatMap((column) => {
            const live = found.get(column.name);
            return live === undefined ? [missingColumn(path, column, voice)] : unlike(path, column, live, voice);
        }),
        // The code expects it, no migration makes it, and it is not there: drift that has arrived.
        ...Object.keys(fields)
            .filter((name) => !wanted.has(name) && !found.has(name))
            .map((name) => {
            return {
                rule: 'parity-missing',
                object: `${path}.${name}`,
                message: `${voice.db} lacks ${(0,difference/* columnWords */.OW)(voice, path, name)}, which schema.prisma has and no migration makes: queries on the model fail.`,
                instead: 'Write the migration that is missing (`npx prisma migrate dev`), and deploy it.',
                keys: [],
            };
        }),
        ...there.columns
            .filter((column) => !wanted.has(column.name))
            .map((column) => {
            const { name } = column;
            const required = !column.nullable &&
                (0,compare_short/* defaultOf */.HA)(column) === undefined &&
                column.identity === undefined &&
                !column.generated;
            const blocks = required && (0,difference/* isKnown */.qE)(voice, path);
            return {
                rule: 'parity-extra',
                severity: blocks ? 'error' : 'warning',
                object: `${path}.${name}`,
                message: `${voice.db} has ${(0,difference/* columnWords */.OW)(voice, path, name)} (${(0,model_words/* valueInCode */.yg)((0,compare_short/* columnInShort */.aR)(column))}), which no migration makes${blocks ? ': it must be filled, so no row can be created without it' : ''}.`,
                keys: keys(name),
            };
        }),
    ];
}
function missingColumn(path, column, voice) {
    const known = (0,difference/* isKnown */.qE)(voice, path, column.name);
    return {
        rule: 'parity-missing',
        severity: known ? 'error' : 'warning',
        object: `${path}.${column.name}`,
        message: `${voice.db} lacks ${(0,difference/* columnWords */.OW)(voice, path, column.name)}${known ? ': queries on it fail' : ''}.`,
        witness: `The migrations build it as ${(0,compare_short/* columnInShort */.aR)(column)}.`,
        keys: [`column:${path}.${column.name}`, `table:${path}`],
    };
}
/** What differs in a column that both have. A default that goes with another type is not told apart from it. */
function unlike(path, column, live, voice) {
    const object = `${path}.${column.name}`;
    const words = (0,model_words/* capital */.Nx)((0,difference/* columnWords */.OW)(voice, path, column.name));
    const keys = [`column:${object}`, `table:${path}`];
    const both = (from, to) => {
        const [wanted, found] = (0,compare_short/* pairInShort */.Qd)(from, to);
        return `${(0,model_words/* valueInCode */.yg)(found)} in ${voice.inDb} and ${(0,model_words/* valueInCode */.yg)(wanted)} in what the migrations build`;
    };
    const differs = [];
    if (column.type !== live.type) {
        differs.push({
            rule: 'parity-type',
            object,
            message: `${words} is ${both(column.type, live.type)}.`,
            keys,
        });
    }
    if (column.nullable !== live.nullable) {
        differs.push({
            rule: 'parity-null',
            severity: live.nullable ? 'warning' : 'error',
            object,
            message: live.nullable
                ? `${words} allows NULL in ${voice.inDb}, and the migrations make it NOT NULL: a row with NULL there can't be read.`
                : `${words} is NOT NULL in ${voice.inDb}, and the migrations allow NULL: writes without a value fail.`,
            keys,
        });
    }
    if ((0,compare_short/* generatedOf */.FV)(column) !== (0,compare_short/* generatedOf */.FV)(live)) {
        differs.push({
            rule: 'parity-default',
            object,
            about: 'generated',
            message: `${words} is ${both((0,compare_short/* generatedOf */.FV)(column) ?? 'no generated column', (0,compare_short/* generatedOf */.FV)(live) ?? 'no generated column')}.`,
            keys,
        });
    }
    else if ((0,compare_short/* identityOf */.cu)(column) !== (0,compare_short/* identityOf */.cu)(live)) {
        const isSerial = (one) => one.identity !== undefined || /^nextval\(/.test(one.default ?? '');
        differs.push({
            rule: 'parity-default',
            severity: isSerial(column) && isSerial(live) ? 'note' : 'error',
            object,
            about: 'identity',
            message: `${words} is ${identityWords(live)} in ${voice.inDb} and ${identityWords(column)} in what the migrations build.`,
            keys,
        });
    }
    else if (column.type === live.type && (0,compare_short/* defaultOf */.HA)(column) !== (0,compare_short/* defaultOf */.HA)(live)) {
        differs.push(otherDefault(object, words, column, live, voice, keys));
    }
    return differs;
}
/** What makes the numbers of a column. */
function identityWords(column) {
    const identity = (0,compare_short/* identityOf */.cu)(column);
    if (identity !== undefined)
        return (0,model_words/* valueInCode */.yg)(identity);
    return column.default === undefined
        ? 'no identity column'
        : `no identity column, but has a default (${(0,model_words/* valueInCode */.yg)(column.default)})`;
}
function otherDefault(object, words, column, live, voice, keys) {
    const [wanted, found] = [(0,compare_short/* defaultOf */.HA)(column), (0,compare_short/* defaultOf */.HA)(live)];
    // Nobody fills it: constants are sent by the Prisma Client itself, what the database is to make up is not.
    const unfilled = found === undefined && !column.nullable && /\(/.test(wanted ?? '');
    const told = { rule: 'parity-default', severity: unfilled ? 'error' : 'warning', object, keys };
    if (found === undefined)
        return {
            ...told,
            message: `${words} has no default in ${voice.inDb}; the migrations give it ${(0,model_words/* valueInCode */.yg)(wanted ?? '')}.`,
        };
    if (wanted === undefined)
        return {
            ...told,
            message: `${words} has the default ${(0,model_words/* valueInCode */.yg)(found)} in ${voice.inDb}, and none in what the migrations build.`,
        };
    const [a, b] = (0,compare_short/* pairInShort */.Qd)(wanted, found);
    return {
        ...told,
        message: `${words} has the default ${(0,model_words/* valueInCode */.yg)(b)} in ${voice.inDb}; the migrations give it ${(0,model_words/* valueInCode */.yg)(a)}.`,
    };
}

;// CONCATENATED MODULE: ./build/judge/parity/judge.js
/** Judges one live database, or one schema of it, by what the migrations build. Pure. */












/** Compares and judges. */
function judgeParity(parity) {
    const { snapshot, live, environment, schema, allowPending } = parity;
    const { databaseSchema } = snapshot;
    const names = (0,rename_schema/* renamedNames */.D)(snapshot.names, databaseSchema, schema);
    const voice = (0,difference/* voiceOf */.sZ)(environment, names);
    const scope = (0,parity_scope/* scopeOf */.Od)(snapshot, schema, parity.alone);
    const [wanted, found] = (0,rename_schema/* withoutExtensionSchemas */.c3)((0,parity_scope/* inScope */.SB)((0,rename_schema/* renamedCatalog */.S6)(snapshot.catalog, databaseSchema, schema), scope), (0,parity_scope/* inScope */.SB)(live.catalog, scope));
    const ledger = live.ledgers.get(schema) ?? { kind: 'missing', elsewhere: [] };
    const standing = ledger.kind === 'read' ? standingOf(snapshot.history, ledger.rows) : undefined;
    const touched = (migration) => {
        const work = Object.hasOwn(snapshot.touched, migration) ? snapshot.touched[migration] : undefined;
        return work && (0,rename_schema/* renamedTouched */.BG)(work, databaseSchema, schema);
    };
    const sizes = new Map(live.sizes.map((size) => [size.name, size]));
    const there = new Set(found.tables.map(model_names/* pathOf */.XM));
    const built = new Set(wanted.tables.map(model_names/* pathOf */.XM));
    const empty = built.size > 0 && ![...built].some((table) => there.has(table)) && (standing?.applied.length ?? 0) === 0;
    const context = {
        plan: snapshot,
        voice,
        schema,
        touched,
        sizeOf: (table) => sizes.get(table),
        allowPending,
        empty,
    };
    const majors = { snapshot: snapshot.postgres, live: live.version.split('.', 1)[0] ?? '' };
    const loosely = { definitions: majors.snapshot !== majors.live };
    const all = [
        ...tableDifferences(wanted, found, voice),
        ...objectDifferences(wanted, found, voice, loosely),
    ];
    const rows = (0,questions/* rowDifferences */.p)(parity.rows, (table) => there.has(table) || found.views.some((view) => (0,model_names/* pathOf */.XM)(view) === table), (table) => built.has(table), voice);
    const real = all
        .filter(notOf(snapshot))
        .filter((one) => !empty || one.rule === 'parity-extra')
        .filter(notPending(standing, touched));
    const differences = [
        ...(ledger.kind === 'unreadable' ? [] : ledgerDifferences(ledger, standing, context)),
        ...real,
        ...rows.differences,
    ];
    return {
        findings: differences.map(({ keys: _, ...known }) => (0,finding/* finding */.gk)({ ...known, evidence: 'observed', ...(environment === '' ? {} : { environment }) })),
        environment: environmentOf(parity, standing, context),
        unable: [
            ...(ledger.kind === 'unreadable'
                ? [`Which migrations ${voice.inDb} has run could not be read: ${ledger.why}.`]
                : []),
            ...rows.unable,
        ],
        remarks: remarksOf(parity, majors, wanted, found),
    };
}
/** What pending and failed migrations are about is told with them. */
function notPending(standing, touched) {
    const waiting = [...(standing?.pending ?? []), ...(standing?.failed.map(({ name }) => name) ?? [])];
    const changes = waiting.flatMap((name) => touched(name) ?? []);
    const keys = new Set(changes.map(keyOf));
    for (const { kind, object } of changes)
        if (kind.startsWith('enum-'))
            keys.add(`enum-order:${object}`);
    return (difference) => !difference.keys.some((key) => keys.has(key));
}
/** What statements name that did not run where the snapshot was made is not known to it. */
function notOf({ leftOut }) {
    if (leftOut.length === 0)
        return () => true;
    const isNamed = (0,drift/* namedIn */.$P)(leftOut.map(({ sql }) => sql));
    return ({ object }) => object === undefined || !isNamed(object);
}
function environmentOf({ live, environment }, standing, { touched, sizeOf }) {
    const tables = [...new Set((standing?.pending ?? []).flatMap((name) => tablesOf(touched(name) ?? [])))];
    return {
        name: environment,
        postgres: live.version,
        replica: live.replica,
        migrations: standing === undefined
            ? null
            : {
                applied: standing.applied.length,
                pending: [...standing.pending],
                failed: standing.failed.map(({ name }) => name),
                edited: [...standing.edited],
                unknown: [...standing.unknown],
            },
        tables: tables.flatMap((name) => {
            const size = sizeOf(name);
            return size === undefined ? [] : [{ name, rows: size.rows ?? null, bytes: size.bytes }];
        }),
    };
}
function remarksOf({ live, snapshot, schema, alone }, majors, wanted, found) {
    const compared = new Set([schema, ...snapshot.schemas, ...found.schemas]);
    const others = alone ? [] : live.schemas.filter((name) => !compared.has(name));
    const has = (catalog) => catalog.views.length + catalog.functions.length + catalog.types.length > 0;
    return [
        ...(others.length === 0
            ? []
            : [`Prisma does not manage these schemas here: ${(0,compare_short/* inShort */.wZ)(others.map(model_words/* valueInCode */.yg).join(', '))}.`]),
        ...(majors.snapshot !== majors.live && has(wanted)
            ? [
                `Views, functions and types were compared by name alone, because the migrations ran on PostgreSQL ${majors.snapshot} and this is ${majors.live}: set postgres-version.`,
            ]
            : []),
        ...(snapshot.leftOut.length === 0
            ? []
            : [
                `Compared without what ${snapshot.leftOut.length} statements name that could not be run: ${snapshot.leftOut[0]?.reason}`,
            ]),
    ];
}

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/postgres/catalog/index.js + 3 modules
var postgres_catalog = __webpack_require__(7915);
// EXTERNAL MODULE: ./build/postgres/catalog/read.js
var read = __webpack_require__(79356);
// EXTERNAL MODULE: ./node_modules/pg-connection-string/esm/index.mjs
var esm = __webpack_require__(90984);
;// CONCATENATED MODULE: ./build/postgres/live/address.js
/** A live database's URL, read as PostgreSQL's own clients read it, with Prisma's parameters beside. */


/** `sslmode` of libpq (https://www.postgresql.org/docs/17/libpq-ssl.html), and `no-verify` of Node's client. */
const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];
/** Texts of a URL that nobody may read: the URL itself and its password as written and as meant. */
function secretsOf(url) {
    const written = [/^[a-z+]+:\/\/[^:@/?#]*:(.*)@/i.exec(url)?.[1]];
    if (URL.canParse(url)) {
        const { password, searchParams } = new URL(url);
        written.push(password, ...['password', 'sslpassword'].map((name) => searchParams.get(name) ?? undefined));
    }
    const texts = [url, ...written.flatMap((text) => (text === undefined ? [] : [text, decoded(text)]))];
    return [...new Set(texts)].filter((text) => text !== undefined && text !== '');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
/** A text with secrets blotted out, the longest first. */
function masked(text, secrets) {
    return [...secrets]
        .sort((a, b) => b.length - a.length)
        .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
/**
 * Reads a URL. What it leaves out comes from libpq's variables.
 * @param label how it is called where the user gave it. @throws PreflightError, which never repeats the URL.
 */
function readAddress(text, label, env) {
    const refuse = (why) => new errors/* PreflightError */.w(`${label} ${why}.`, 'Write it as postgresql://user:password@host:5432/database, each part percent-encoded (@ as %40, # as %23, / as %2F).');
    if (/^prisma(?:\+postgres)?:/.test(text))
        throw refuse('is one of Prisma Accelerate, which answers no questions about the catalog; give the direct URL');
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^postgres(?:ql)?:$/.test(url.protocol))
        throw refuse('is no URL of a PostgreSQL database');
    // A password with one of these in it would be cut in two, and its end be shown as the host's or database's name.
    if (url.hash !== '' ||
        url.pathname.includes('@') ||
        url.search.includes('@') ||
        /[#@/?].*@/.test(afterScheme(text)))
        throw refuse('has a character in its password that is not percent-encoded');
    const { host, port, user, password, database, options } = (() => {
        try {
            // TLS is read below: this would read the certificate files, and name them in its errors.
            const plain = new URL(text);
            for (const name of ['sslmode', 'sslcert', 'sslkey', 'sslrootcert', 'sslnegotiation'])
                plain.searchParams.delete(name);
            return esm/* default.parse */.Ay.parse(plain.href, { useLibpqCompat: true });
        }
        catch {
            throw refuse('is no URL of a PostgreSQL database');
        }
    })();
    const name = user || env.PGUSER || 'postgres';
    // The library leaves what stands for a reserved character, such as %2C, as it is.
    const named = database == null ? undefined : decoded(url.pathname.slice(1));
    return {
        host: host || env.PGHOST || 'localhost',
        port: Number(port || env.PGPORT || 5432),
        user: name,
        password: password || env.PGPASSWORD || undefined,
        database: named || database || env.PGDATABASE || name,
        options: options || undefined,
        encryption: encryptionOf(url.searchParams, env, label),
        connectTimeoutMs: secondsOf(url.searchParams.get('connect_timeout') ?? env.PGCONNECT_TIMEOUT) * 1000,
        schema: url.searchParams.get('schema') || undefined,
    };
}
function afterScheme(text) {
    return (text
        .slice(text.indexOf('://') + 3)
        .split('?', 1)[0]
        ?.replace(/@[^@]*$/, '@') ?? '');
}
/** Ten seconds unless set; 0 means for ever to libpq, and a minute here. */
function secondsOf(text) {
    const seconds = Number(text ?? 10);
    return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 60) : 60;
}
/**
 * libpq's parameters and variables. Of Prisma's own (https://www.prisma.io/docs/orm/overview/databases/postgresql) `sslaccept`
 * and a lone `sslcert`, which is a root certificate there, are understood where libpq's are not given.
 */
function encryptionOf(parameters, env, label) {
    const given = (name) => parameters.get(name) || undefined;
    const strict = given('sslaccept') === 'strict' && [undefined, 'require', 'prefer'].includes(given('sslmode'));
    const mode = strict ? 'verify-full' : (given('sslmode') ?? (env.PGSSLMODE || 'prefer'));
    const known = sslModes.find((one) => one === mode);
    if (known === undefined) {
        throw new errors/* PreflightError */.w(`The sslmode ${JSON.stringify(mode.slice(0, 40))} of ${label} is none that PostgreSQL knows.`, `Give it one of ${sslModes.join(', ')}.`);
    }
    const key = given('sslkey') ?? (env.PGSSLKEY || undefined);
    const certificate = given('sslcert') ?? (env.PGSSLCERT || undefined);
    const root = given('sslrootcert') ?? (env.PGSSLROOTCERT || undefined);
    return {
        mode: known,
        rootCertificate: root ?? (key === undefined ? certificate : undefined),
        certificate: key === undefined ? undefined : certificate,
        key,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var pg_esm = __webpack_require__(83849);
// EXTERNAL MODULE: ./build/postgres/failure.js
var postgres_failure = __webpack_require__(47248);
// EXTERNAL MODULE: ./build/postgres/session.js
var session = __webpack_require__(96238);
;// CONCATENATED MODULE: ./build/postgres/live/session.js
/** A session on a live database: as any client would open it, and one read-only transaction in it. */






/** A file that the URL or a variable names. @throws PreflightError */
function fileOf(what, path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* PreflightError */.w(`The ${what} ${JSON.stringify(path)} can't be read: ${(0,errors/* messageOf */.b)(error)}.`, 'Name a file that exists, as sslrootcert, sslcert or sslkey in the URL, or as PGSSLROOTCERT, PGSSLCERT or PGSSLKEY.', { cause: error });
    }
}
/** What to try, one after the other, as libpq does. A Unix socket is never encrypted. */
function attempts({ host, encryption }) {
    if (host.startsWith('/'))
        return [false];
    const own = ownCertificate(encryption);
    const unverified = { ...own, rejectUnauthorized: false };
    const root = encryption.rootCertificate;
    const trusted = {
        ...own,
        rejectUnauthorized: true,
        ...(root === undefined || root === 'system' ? {} : { ca: fileOf('root certificate', root) }),
    };
    // Whose name is in the certificate is not looked at.
    const authority = { ...trusted, checkServerIdentity: () => undefined };
    switch (encryption.mode) {
        case 'disable':
            return [false];
        case 'allow':
            return [false, unverified];
        case 'prefer':
            return [unverified, false];
        case 'no-verify':
            return [unverified];
        case 'require':
            // "If a root CA file is present, verify the certificate in the same way as if verify-ca was specified."
            return [root === undefined ? unverified : authority];
        case 'verify-ca':
            return [authority];
        case 'verify-full':
            return [trusted];
    }
}
function ownCertificate({ certificate, key }) {
    return {
        ...(certificate === undefined ? {} : { cert: fileOf('client certificate', certificate) }),
        ...(key === undefined ? {} : { key: fileOf('client key', key) }),
    };
}
/** Whether the same server may answer to the other kind of connection. */
function mayAnswerOtherwise(error) {
    return (/does not support SSL/.test((0,errors/* messageOf */.b)(error)) ||
        (error instanceof pg_esm/* default.DatabaseError */.Ay.DatabaseError && error.code === '28000'));
}
async function connect(address) {
    let last;
    for (const ssl of attempts(address)) {
        const { host, port, user, password, database, options, connectTimeoutMs } = address;
        const client = new pg_esm/* default.Client */.Ay.Client({
            host,
            port,
            user,
            database,
            ssl,
            ...(password === undefined ? {} : { password }),
            ...(options === undefined ? {} : { options }),
            application_name: 'prisma-preflight',
            connectionTimeoutMillis: connectTimeoutMs,
        });
        // A server that goes away fails queries, and never the process.
        client.on('error', () => { });
        const { connection } = client;
        const guard = () => (0,session/* watchMessageLengths */._u)(connection.stream, () => connection.stream.destroy());
        if (ssl === false)
            guard();
        else
            connection.once('sslconnect', guard);
        try {
            await client.connect();
            return client;
        }
        catch (error) {
            connection.stream.destroy();
            last = error;
            if (!mayAnswerOtherwise(error))
                break;
        }
    }
    throw last;
}
const asText = { getTypeParser: () => (value) => value };
/**
 * Connects and begins. Everything that is set is set for the transaction, so that a pooler between us and the server may do
 * as it likes with the session (pgbouncer's `pool_mode = transaction`).
 * @throws DatabaseError where the server is not reached, or refuses.
 */
async function openLiveSession(address, limits) {
    const client = await connect(address).catch((error) => {
        throw error instanceof errors/* PreflightError */.w ? error : (0,postgres_failure/* databaseError */.Kz)(error, '', 0);
    });
    const send = async (query, text) => {
        try {
            const { fields, rows } = (await client.query({
                rowMode: 'array',
                types: asText,
                ...query,
            }));
            return { columns: (fields ?? []).map(({ name, dataTypeID }) => ({ name, type: dataTypeID })), rows };
        }
        catch (error) {
            throw (0,postgres_failure/* databaseError */.Kz)(error, text, 0);
        }
    };
    const plain = (text) => send({ text }, text);
    try {
        await client
            .query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = ${limits.statementMs}; ` +
            `SET LOCAL lock_timeout = ${limits.lockMs}; SET LOCAL idle_in_transaction_session_timeout = 60000; ` +
            'SET LOCAL search_path = pg_catalog')
            .catch((error) => {
            throw (0,postgres_failure/* databaseError */.Kz)(error, '', 0);
        });
    }
    catch (error) {
        await client.end().catch(() => { });
        throw error;
    }
    return {
        query: plain,
        async ask(text) {
            await plain('SAVEPOINT question');
            try {
                // The extended protocol takes one statement only; its unnamed one needs no session.
                return await send({ text, queryMode: 'extended' }, text);
            }
            catch (error) {
                if (error instanceof failure/* DatabaseError */.a && error.failure.sqlstate !== 'connection')
                    await plain('ROLLBACK TO SAVEPOINT question');
                throw error;
            }
        },
        async [Symbol.asyncDispose]() {
            await client.query('ROLLBACK').catch(() => { });
            await client.end().catch(() => { });
        },
    };
}

;// CONCATENATED MODULE: ./build/postgres/live/index.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/** One look at a live database: one connection, one read-only transaction, a handful of queries. */








const factsQuery = `SELECT json_build_object(
  'version', current_setting('server_version'), 'replica', pg_is_in_recovery(), 'user', current_user,
  'schemas', (SELECT coalesce(json_agg(n.nspname ORDER BY n.nspname COLLATE "C"), '[]') FROM pg_namespace n WHERE ${read/* isUserSchema */.Th}),
  'ledgers', (SELECT coalesce(json_agg(json_build_object('schema', n.nspname, 'readable', has_table_privilege(c.oid, 'SELECT'),
      'usable', has_schema_privilege(n.oid, 'USAGE')) ORDER BY n.nspname COLLATE "C"), '[]')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relname = '_prisma_migrations' AND c.relkind IN ('r', 'p')))`;
/**
 * Looks. Nothing is written and no row is read but those of `_prisma_migrations` and what questions ask for.
 * @throws PreflightError where the server can't be reached or its catalog not be read.
 */
async function readLive(request) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = __addDisposableResource(env_1, await openLiveSession(request.address, request.limits), true);
            const facts = await factsOf(session);
            const schemas = request.schemas(facts.schemas);
            const catalog = await (0,postgres_catalog/* readCatalog */.u)(session, schemas);
            const ledgers = await readLedgers(session, facts, request.ledgers(facts.schemas));
            const sizes = await readSizes(session, schemas);
            const answers = [];
            for (const question of request.questions(facts.schemas))
                answers.push(await answerTo(session, question, request));
            const { replica, user } = facts;
            const version = /^\d+(?:\.\d+)?/.exec(facts.version)?.[0] ?? facts.version;
            return { version, replica, user, schemas: facts.schemas, catalog, ledgers, sizes, answers };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (!(error instanceof failure/* DatabaseError */.a))
            throw error;
        throw refusal(error, request);
    }
}
async function factsOf(session) {
    const { rows } = await session.query(factsQuery);
    return JSON.parse(rows[0]?.[0] ?? '{}');
}
/** All of them in one query. */
async function readLedgers(session, facts, schemas) {
    const there = new Map(facts.ledgers.map((one) => [one.schema, one]));
    const readable = schemas.filter((schema) => there.get(schema)?.readable && there.get(schema)?.usable);
    const found = new Map(readable.map((schema) => [schema, []]));
    if (readable.length > 0) {
        const selects = readable.map((schema) => `SELECT ${(0,model_names/* quoteLiteral */.ce)(schema)} AS schema, migration_name AS name, checksum, started_at, id, left(logs, 1000) AS logs,
        CASE WHEN rolled_back_at IS NOT NULL THEN 'rolled-back' WHEN finished_at IS NULL THEN 'failed' ELSE 'applied' END AS state
        FROM ${(0,model_names/* quote */.hD)(schema)}."_prisma_migrations"`);
        const { rows } = await session.query(`SELECT row_to_json(r) FROM (${selects.join(' UNION ALL ')}) r ORDER BY r.schema, r.started_at, r.name, r.id`);
        for (const [json] of rows) {
            const row = JSON.parse(json ?? '{}');
            const { name, checksum, state, logs } = row;
            found.get(row.schema)?.push({ name, checksum, state, logs: logs ?? undefined });
        }
    }
    return new Map(schemas.map((schema) => {
        const rows = found.get(schema);
        if (rows !== undefined)
            return [schema, { kind: 'read', rows }];
        if (!there.has(schema))
            return [schema, { kind: 'missing', elsewhere: facts.ledgers.map((one) => one.schema) }];
        const right = there.get(schema)?.usable ? 'SELECT on its _prisma_migrations' : 'USAGE on its schema';
        return [schema, { kind: 'unreadable', why: `the role ${facts.user} has no ${right}` }];
    }));
}
/**
 * The server's own estimates: looking at the files would wait for whoever holds a lock. From 14 on -1 is "never counted", before
 * it was 0 (https://www.postgresql.org/docs/17/catalog-pg-class.html).
 */
async function readSizes(session, schemas) {
    if (schemas.length === 0)
        return [];
    const { rows } = await session.query(`SELECT json_build_object('name', n.nspname || '.' || c.relname,
       'rows', CASE WHEN c.reltuples > 0 OR c.relpages > 0 AND c.reltuples = 0
         OR c.reltuples = 0 AND current_setting('server_version_num')::int >= 140000 THEN c.reltuples::bigint
         ELSE nullif(pg_stat_get_live_tuples(c.oid), 0) END,
       'bytes', current_setting('block_size')::bigint * (c.relpages::bigint
         + coalesce((SELECT sum(i.relpages) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = c.oid), 0)
         + coalesce((SELECT t.relpages FROM pg_class t WHERE t.oid = c.reltoastrelid), 0)))
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN (${schemas.map(model_names/* quoteLiteral */.ce).join(', ')})
     WHERE c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`);
    return rows.map(([json]) => {
        const { name, rows: count, bytes, } = JSON.parse(json ?? '{}');
        return { name, rows: count ?? undefined, bytes };
    });
}
/** A question that can't be answered does not keep the others from being asked. */
async function answerTo(session, question, { secrets }) {
    try {
        const { rows } = await session.ask(question);
        const [value] = rows[0] ?? [];
        const count = Number(value);
        if (rows.length !== 1 || value === null || value === undefined || !Number.isFinite(count))
            return { unable: 'its answer is not one number' };
        return { count };
    }
    catch (error) {
        if (!(error instanceof failure/* DatabaseError */.a) || error.failure.sqlstate === 'connection')
            throw error;
        return { unable: masked(`${error.failure.message} (${error.failure.sqlstate})`, secrets) };
    }
}
/** What keeps us from looking, in one sentence with its remedy. The server's own words may hold a part of the URL. */
function refusal({ failure }, { label, address, secrets }) {
    const { sqlstate } = failure;
    const message = masked(failure.message.replace(/\p{Cc}+/gu, ' '), secrets);
    const place = address.host.startsWith('/') ? address.host : `${address.host}:${address.port}`;
    const where = masked(`${label} (${place})`, secrets);
    const make = (sentence, remedy) => new errors/* PreflightError */.w(sentence, remedy);
    if (sqlstate === 'connection') {
        const encrypted = /certificate|self-signed|SSL|TLS/i.test(message);
        return make(`${where} can't be reached: ${message || 'no answer'}.`, encrypted
            ? 'Set sslmode and sslrootcert in the URL (or PGSSLMODE, PGSSLROOTCERT) as for any other PostgreSQL client.'
            : 'Check host, port and firewall; a hosted runner needs a way to the database.');
    }
    if (sqlstate === '55P03')
        return make(`${where} could not be read: a table is locked, and waiting would hold up others (${message}).`, 'A migration may be running: look again when it is done.');
    if (sqlstate === '57014')
        return make(`${where} did not answer in time: ${message}.`, 'Look again, or raise --statement-timeout.');
    if (/^28/.test(sqlstate) || sqlstate === '3D000')
        return make(`${where} refuses the connection: ${message} (${sqlstate}).`, 'Check user, password, database and sslmode of the URL.');
    return make(`${where} could not be read: ${message} (${sqlstate}).`, 'Look again; a role that may connect and read the catalog is enough.');
}

// EXTERNAL MODULE: ./build/checks/result.js
var result = __webpack_require__(32879);
// EXTERNAL MODULE: ./build/config/apply.js + 1 modules
var apply = __webpack_require__(27877);
// EXTERNAL MODULE: ./build/verdict.js
var verdict = __webpack_require__(10617);
;// CONCATENATED MODULE: ./build/parity/report.js
/** What came of the comparisons as a Report. */




/** The report, without a word of the secrets. */
function reportOf({ snapshot, judged, unreached, commit, ms, failOn }, secrets) {
    const { rules, silences } = snapshot.config;
    const found = judged.flatMap(({ findings }) => findings);
    const findings = (0,apply/* applyConfig */.x2)(found, { decided: { rules }, silences, problems: [] });
    const unable = [...unreached, ...judged.flatMap((one) => one.unable)];
    const check = (0,result/* checkOf */.EG)({
        id: 'parity',
        ms,
        findings,
        unable: (0,result/* sentences */.hC)(...unable),
        remark: (0,result/* sentences */.hC)(...judged.flatMap(({ remarks }) => remarks)),
    });
    const project = {
        root: snapshot.root,
        schema: snapshot.schema,
        migrations: snapshot.migrationsDir,
        prisma: { version: snapshot.prisma, ran: 'engine', engine: 'wasm', engineVersion: '' },
        postgres: null,
        history: {
            base: snapshot.history.length,
            added: [],
            edited: [],
            deleted: [],
            renamed: [],
            outOfOrder: [],
        },
        checks: [check],
        findings: [...findings],
        statements: [],
        unseen: snapshot.leftOut.map(({ migration, line, reason }) => ({ migration, line, reason })),
        tables: [],
        rollback: null,
        notes: [],
        changes: [],
        environments: judged.map(({ environment }) => environment),
    };
    const report = {
        version: 1,
        verdict: (0,verdict/* verdictOf */.Vj)([{ report: project, failOn }]),
        base: '',
        head: commit,
        projects: [project],
    };
    return maskedReport(report, secrets);
}
/** What a server says in its own words may hold a part of its address. */
function maskedReport(report, secrets) {
    return JSON.parse(JSON.stringify(report), (_, value) => typeof value === 'string' ? masked(value, secrets) : value);
}

// EXTERNAL MODULE: ./build/parity/snapshot-file.js + 1 modules
var snapshot_file = __webpack_require__(14234);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/model/stats.js
var model_stats = __webpack_require__(37277);
;// CONCATENATED MODULE: ./build/parity/stats.js
/** The stats file: what live databases hold and have run, for checks that can't look at them. */




/** An environment as the file has it. Estimates have two significant digits, so that the file rests while little changes. */
function statsEntry(name, plan, live, schema) {
    const ledger = live.ledgers.get(schema);
    const rows = ledger?.kind === 'read' ? ledger.rows.filter((row) => row.state === 'applied') : [];
    const migrations = new Map(rows.map((row) => [row.name, row.checksum]));
    return {
        name: name === '' ? 'production' : name,
        root: plan.root,
        schema: plan.schema,
        migrations: [...migrations]
            .map(([migration, checksum]) => ({ name: migration, checksum }))
            .sort((a, b) => (0,order/* compareText */.n)(a.name, b.name)),
        tables: live.sizes.map(({ name: table, rows: count, bytes }) => ({
            name: table,
            rows: count === undefined ? null : rounded(count),
            bytes: rounded(bytes),
        })),
    };
}
function rounded(value) {
    return Number(value.toPrecision(2));
}
/** Writes entries; those of other environments and projects that the file has already stay. @throws PreflightError */
async function writeStats(file, entries) {
    const before = await (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
    let kept = [];
    if (before !== undefined && before.trim() !== '') {
        try {
            kept = model_stats/* statsFile */.K.parse(JSON.parse(before)).environments;
        }
        catch {
            throw new errors/* PreflightError */.w(`${JSON.stringify(file)} is there, and no stats file.`, 'Name another file, or remove it.');
        }
    }
    const key = ({ name, root, schema }) => JSON.stringify([name, root, schema]);
    const all = new Map([...kept, ...entries].map((entry) => [key(entry), entry]));
    const environments = [...all].sort(([a], [b]) => (0,order/* compareText */.n)(a, b)).map(([, entry]) => entry);
    const stats = { version: 1, environments };
    await (0,promises_.writeFile)(file, `${JSON.stringify(stats, undefined, 1)}\n`).catch((error) => {
        throw new errors/* PreflightError */.w(`The stats could not be written: ${(0,errors/* messageOf */.b)(error)}.`, 'Give --stats a path in a folder that exists and can be written.');
    });
}

;// CONCATENATED MODULE: ./build/parity/run.js
/** `parity`: live databases against what the migrations build. Looks first, so that the throwaway server can be of their version. */












/** Compares one project with its live databases. @throws PreflightError */
async function parity(request) {
    const start = performance.now();
    const source = await sourceOf(request);
    const { plan } = source;
    const probing = request.probes === undefined ? undefined : await __webpack_require__.e(/* import() */ 853).then(__webpack_require__.bind(__webpack_require__, 65853));
    const probes = (await probing?.readProbes(request.probes ?? '', request.directory, plan)) ?? [];
    const looks = await request.progress.during('Looking at the live database', () => Promise.allSettled(request.targets.map((target) => look(target, plan, probes, request))));
    const looked = [];
    const unable = [];
    for (const one of looks) {
        if (one.status === 'fulfilled')
            looked.push(one.value);
        // One that can't be reached does not keep the others from being compared.
        else if (one.reason instanceof errors/* PreflightError */.w && looks.length > 1)
            unable.push(`${one.reason.message} ${one.reason.remedy}`);
        else
            throw one.reason;
    }
    if (looked.length === 0)
        throw new errors/* PreflightError */.w(unable[0] ?? 'No live database could be read.', unable[1] ?? 'Check the URLs.');
    const snapshot = await source.build(looked);
    const judged = looked.flatMap(({ target, live, schemas, asked }) => schemas.map((schema) => judgeOne({ target, live, schema, asked }, snapshot, request, probing?.judgeProbes)));
    if (request.stats !== undefined) {
        const entries = looked.flatMap(({ target, live, schemas }) => schemas.map((schema) => statsEntry(nameOf(target, schema, request), plan, live, schema)));
        await writeStats(request.stats, entries);
    }
    return reportOf({
        snapshot,
        judged,
        unreached: unable,
        commit: source.commit,
        ms: Math.round(performance.now() - start),
        failOn: request.settings.failOn ?? snapshot.config.failOn,
    }, request.secrets);
}
/** The project, from the file or the checkout. What builds it is loaded where it is needed: a pre-start must be quick. */
async function sourceOf(request) {
    const { directory, settings, against, progress } = request;
    if (against !== undefined) {
        const { projects } = await (0,snapshot_file/* readSnapshot */.R)(against);
        const snapshot = only(projects, (one) => one, settings, (0,external_node_path_.basename)(against));
        return { plan: snapshot, commit: '', build: async () => snapshot };
    }
    const { planProjects } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(845), __webpack_require__.e(947), __webpack_require__.e(924)]).then(__webpack_require__.bind(__webpack_require__, 98924));
    const plans = await progress.during('Reading the migrations', () => planProjects(directory, settings));
    const planned = only(plans.planned, (one) => one.plan, settings, 'this repository');
    return {
        plan: planned.plan,
        commit: plans.commit,
        async build(looked) {
            const { buildAll } = await Promise.all(/* import() */[__webpack_require__.e(243), __webpack_require__.e(845), __webpack_require__.e(291), __webpack_require__.e(947), __webpack_require__.e(195), __webpack_require__.e(385)]).then(__webpack_require__.bind(__webpack_require__, 10385));
            const { embeddedReleases } = await __webpack_require__.e(/* import() */ 368).then(__webpack_require__.bind(__webpack_require__, 83368));
            const waiting = new Set(looked.flatMap((one) => waitingIn(one, planned.plan)));
            const major = looked[0]?.live.version.split('.', 1)[0] ?? '';
            const known = Object.hasOwn(embeddedReleases, major) ? major : undefined;
            const [snapshot] = await buildAll(request, plans, [planned], known, (name) => waiting.has(name));
            if (snapshot === undefined)
                throw new Error('No snapshot was built.');
            return snapshot;
        },
    };
}
/** Whose work must be known, because a database lacks it; of a whole history that is pending only the newest. */
function waitingIn({ live, schemas }, plan) {
    return schemas.flatMap((schema) => {
        const ledger = live.ledgers.get(schema);
        if (ledger?.kind !== 'read')
            return [];
        const { pending, failed } = standingOf(plan.history, ledger.rows);
        return [...pending, ...failed.map(({ name }) => name)].slice(-50);
    });
}
function only(projects, planOf, settings, where) {
    const wanted = settings.schema;
    const chosen = wanted === undefined
        ? projects
        : projects.filter((one) => [planOf(one).schema, planOf(one).root].includes(wanted));
    // The checkout has looked at the option itself, and says so where it names nothing.
    const [first, ...others] = chosen.length > 0 || wanted === undefined ? chosen : projects.length === 1 ? projects : [];
    if (first !== undefined && others.length === 0)
        return first;
    const names = projects.map((one) => planOf(one).schema).join(', ');
    throw new errors/* PreflightError */.w(`A live database belongs to one Prisma project, and ${where} has ${projects.length}: ${names}.`, 'Name it with --schema.');
}
async function look(target, plan, probes, { schemas: pattern, settings, secrets }) {
    const own = target.address.schema ?? plan.databaseSchema;
    const label = target.name === '' ? 'The live database' : `The live database ${JSON.stringify(target.name)}`;
    const isMeant = pattern === undefined ? (name) => name === own : picomatch(pattern);
    const meant = (there) => {
        const found = there.filter((name) => isMeant(name));
        if (pattern === undefined)
            return [own];
        if (found.length > 0)
            return found;
        throw new errors/* PreflightError */.w(`${label} has no schema like ${JSON.stringify(pattern)}.`, 'Give --schemas a pattern of schemas that are there, such as tenant_*.');
    };
    const questionsIn = (there) => meant(there).flatMap((schema) => {
        const names = (0,rename_schema/* renamedNames */.D)(plan.names, plan.databaseSchema, schema);
        return (0,questions/* rowQuestions */.OE)(plan, names, schema).map((row) => ({ schema, row }));
    });
    let asked = [];
    const live = await readLive({
        address: target.address,
        label,
        secrets,
        limits: { statementMs: settings.statementTimeout, lockMs: 2000 },
        schemas: (there) => {
            const wanted = new Set(meant(there).flatMap((schema) => [...(0,parity_scope/* scopeOf */.Od)(plan, schema, pattern !== undefined).schemas]));
            return there.filter((name) => wanted.has(name));
        },
        ledgers: meant,
        questions: (there) => {
            const [first = own] = meant(there);
            asked = [...questionsIn(there), ...probes.map((probe) => ({ schema: first, probe }))];
            return asked.map((one) => ('row' in one ? one.row.sql : one.probe.sql));
        },
    });
    return { target, live, schemas: meant(live.schemas), asked };
}
/** `staging`, `staging tenant_a`, `tenant_a`, or '' where there is but one. */
function nameOf({ name }, schema, { schemas: pattern }) {
    return [name, ...(pattern === undefined ? [] : [schema])].filter((part) => part !== '').join(' ');
}
function judgeOne({ target, live, schema, asked }, snapshot, request, judgeProbes) {
    const environment = nameOf(target, schema, request);
    const rows = [];
    const probed = [];
    for (const [at, one] of asked.entries()) {
        const answer = live.answers[at];
        if (one.schema !== schema || answer === undefined)
            continue;
        if ('row' in one)
            rows.push([one.row, answer]);
        else
            probed.push([one.probe, answer]);
    }
    const judged = judgeParity({
        snapshot,
        live,
        environment,
        schema,
        alone: request.schemas !== undefined,
        allowPending: request.allowPending,
        rows,
    });
    const probes = judgeProbes?.(probed, environment) ?? { findings: [], unable: [] };
    return {
        ...judged,
        findings: [...judged.findings, ...probes.findings],
        unable: [...judged.unable, ...probes.unable],
    };
}

;// CONCATENATED MODULE: ./build/parity/targets.js
/** The live databases that are named, and how their addresses are kept from being read. */


/** The variable that is read where no URL is given. `DATABASE_URL` never is: it may be set for quite another program. */
const urlVariable = 'PREFLIGHT_DATABASE_URL';
/** `name=` in front of a URL or of `env:NAME`. */
const named = /^([\p{L}\p{N}][\p{L}\p{N} ._-]{0,60})=(?=env:|[a-z][a-z+]*:\/\/)/u;
/**
 * Reads `URL`, `name=URL`, `env:VARIABLE` and `name=env:VARIABLE`, which keeps the password out of the list of processes.
 * @param option how the user calls it, such as --database-url. @throws PreflightError, which never repeats a URL.
 */
function readTargets(given, option, env) {
    const texts = given.length > 0 ? given : env[urlVariable] ? [env[urlVariable]] : [];
    if (texts.length === 0) {
        throw new errors/* PreflightError */.w('No live database is named.', `Give ${option} a URL (or env:NAME, or staging=postgresql://…), or set ${urlVariable}. DATABASE_URL is not read unless it is named: ${option} env:DATABASE_URL.`);
    }
    const secrets = new Set();
    const targets = texts.map((text) => {
        const name = named.exec(text)?.[1] ?? '';
        const rest = text.slice(name === '' ? 0 : name.length + 1);
        const label = name === '' ? (given.length > 0 ? option : urlVariable) : `${option} ${name}`;
        const url = rest.startsWith('env:') ? fromVariable(rest.slice(4), label, env) : rest;
        for (const secret of secretsOf(url))
            secrets.add(secret);
        return { name, address: readAddress(url, label, env) };
    });
    const names = targets.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) {
        throw new errors/* PreflightError */.w(twice === ''
            ? 'Several live databases have no name.'
            : `Two live databases are called ${JSON.stringify(twice)}.`, `Name each: ${option} staging=postgresql://… ${option} production=postgresql://…`);
    }
    if (env.PGPASSWORD)
        secrets.add(env.PGPASSWORD);
    return { targets, secrets: [...secrets] };
}
function fromVariable(name, label, env) {
    const value = env[name];
    if (value !== undefined && value !== '')
        return value.trim();
    throw new errors/* PreflightError */.w(`The variable ${name} that ${label} names is not set.`, `Set it, or give ${label} a URL.`);
}
/** Runs work; what it throws has every secret blotted out, in its stack too. */
async function withoutSecrets(secrets, work) {
    const blot = (text) => masked(text, secrets);
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* PreflightError */.w)
            throw new errors/* PreflightError */.w(blot(error.message), blot(error.remedy));
        const clean = new Error(blot((0,errors/* messageOf */.b)(error)));
        clean.stack = blot(error instanceof Error ? (error.stack ?? '') : '');
        throw clean;
    }
}

// EXTERNAL MODULE: ./build/commands/settings-of.js
var settings_of = __webpack_require__(4750);
;// CONCATENATED MODULE: ./build/commands/parity.js
/** `parity`: live databases against what the migrations build. */






/** Runs the command. @throws PreflightError; nothing that is thrown holds a password. */
async function parityCommand(directory, options, shell) {
    const word = (name) => options[name] === undefined ? undefined : String(options[name]);
    const path = (name) => {
        const given = word(name);
        return given === undefined ? undefined : (0,external_node_path_.resolve)(shell.cwd(), given);
    };
    if (options.runProbes === true && options.probes === undefined)
        throw new errors/* PreflightError */.w('--run-probes needs a report.', 'Name it with --probes report.json.');
    if (options.runProbes !== true && options.probes !== undefined)
        throw new errors/* PreflightError */.w('--probes names a report, and its probes, which read rows, are asked only where --run-probes says so.', 'Add --run-probes, or leave --probes out.');
    const named = readTargets((options.databaseUrl ?? []), '--database-url', shell.env);
    const quiet = options.quiet === true;
    return await withoutSecrets(named.secrets, async () => {
        const settings = (0,settings_of/* settingsOf */.f)(options, { 'database-url': 'throwaway-url' });
        const { spinner } = await __webpack_require__.e(/* import() */ 846).then(__webpack_require__.bind(__webpack_require__, 68846));
        const report = await parity({
            ...named,
            directory: (0,external_node_path_.resolve)(shell.cwd(), directory),
            settings,
            against: path('against'),
            schemas: word('schemas'),
            allowPending: options.allowPending === true,
            stats: path('stats'),
            probes: options.runProbes === true ? path('probes') : undefined,
            progress: spinner(shell.stderr),
            env: shell.env,
        });
        if (settings.reportFile !== undefined) {
            const { writeReport } = await __webpack_require__.e(/* import() */ 356).then(__webpack_require__.bind(__webpack_require__, 19356));
            await writeReport((0,external_node_path_.resolve)(shell.cwd(), settings.reportFile), report);
        }
        if (quiet) {
            const { toLines } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(812)]).then(__webpack_require__.bind(__webpack_require__, 36812));
            const { withoutCommands } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 27056));
            const text = toLines(report);
            shell.stdout.write(shell.env.GITHUB_ACTIONS === 'true' && text !== '' ? withoutCommands(text) : text);
        }
        else {
            const { print } = await __webpack_require__.e(/* import() */ 128).then(__webpack_require__.bind(__webpack_require__, 99128));
            await print(report, options.format, shell);
        }
        return (0,verdict/* exitStatus */.$u)(report, settings.allowIncomplete);
    });
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

/***/ 85741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   f6: () => (/* binding */ withoutStop),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/* harmony import */ var _model_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27866);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82870);
/** Makes findings that no statement rule makes: with the words of their rule, and what is known of this one. */


/** A finding as plain data. @throws Error for a rule that is not in the registry. */
function finding(known) {
    const words = (0,_rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleById */ .BD)(known.rule);
    if (words === undefined)
        throw new Error(`There is no rule ${known.rule}.`);
    const { rule, evidence, about, severity, message, instead, ...others } = known;
    const rest = { ...others, witness: others.witness === undefined ? undefined : readable(others.witness) };
    return {
        rule,
        severity: severity ?? words.severity,
        evidence,
        message: readable(oneLine(message)),
        instead: instead ?? words.instead,
        ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
        fingerprint: (0,_model_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .a)(rule, known.migration, known.file, known.object, about, ...environmentOf(known)),
        help: (0,_rules_index_js__WEBPACK_IMPORTED_MODULE_1__/* .helpOf */ .ZL)(rule),
    };
}
/** As much of a sentence as anybody reads; a default or a name in it may have megabytes. */
const longest = 4_000;
function readable(text) {
    if (text.length <= longest)
        return text;
    return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/** Nothing where there is none, so that other findings keep the names they have. */
function environmentOf({ environment }) {
    return environment === undefined ? [] : [environment];
}
/** A sentence of the server or the engine on one line, without control characters. */
function oneLine(text) {
    return text.replace(/\p{Cc}+/gu, ' ').trim();
}
/** A text as the end of a sentence: without a full stop of its own. */
function withoutStop(text) {
    const line = oneLine(text);
    let end = line.length;
    // A pattern would look at every run of full stops from each of its characters.
    while (end > 0 && /[.\s]/.test(line.charAt(end - 1)))
        end -= 1;
    return line.slice(0, end);
}
/** A word of a command that a reader copies into a POSIX shell. */
function shellWord(text) {
    return /^[\w.-]+$/.test(text) ? text : `'${oneLine(text).replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 16877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ enumWords),
/* harmony export */   OW: () => (/* binding */ columnWords),
/* harmony export */   Om: () => (/* binding */ tableWords),
/* harmony export */   qE: () => (/* binding */ isKnown),
/* harmony export */   sW: () => (/* binding */ otherName),
/* harmony export */   sZ: () => (/* binding */ voiceOf)
/* harmony export */ });
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45583);

/** The voice of a comparison. An environment without a name is the only one. */
function voiceOf(environment, names) {
    const name = (0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueInCode */ .yg)(environment);
    return environment === ''
        ? { db: 'The database', inDb: 'the database', names }
        : { db: name, inDb: name, names };
}
/** Such as ``the model `User` (table `public.users`)``; a table that the schema does not know is just that. */
function tableWords({ names }, path) {
    const model = names.models[path]?.name;
    const relation = names.relations[path];
    if (model !== undefined)
        return `the model ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueInCode */ .yg)(model)} (table ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueInCode */ .yg)(path)})`;
    if (relation !== undefined)
        return `the relation of ${relation} (table ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueInCode */ .yg)(path)})`;
    return `the table ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueInCode */ .yg)(path)}`;
}
/** Such as ``the field `User.createdAt` (column `public.users.created_at`)``. */
function columnWords({ names }, table, column) {
    const model = names.models[table];
    const field = model?.fields[column];
    const path = (0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueInCode */ .yg)(`${table}.${column}`);
    return model === undefined || field === undefined
        ? `the column ${path}`
        : `the field ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueInCode */ .yg)(`${model.name}.${field}`)} (column ${path})`;
}
/** Such as ``the enum `Role` (type `public.user_role`)``. */
function enumWords({ names }, path) {
    const name = names.enums[path];
    return name === undefined
        ? `the enum type ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueInCode */ .yg)(path)}`
        : `the enum ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueInCode */ .yg)(name)} (type ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueInCode */ .yg)(path)})`;
}
/** Only the name is another one, which a later migration would stumble over. `renaming` is the SQL that ends it. */
function otherName(known, words, liveName, renaming, { inDb }) {
    return {
        ...known,
        severity: 'note',
        about: 'name',
        message: `${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .capital */ .Nx)(words)} is called ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueInCode */ .yg)(liveName)} in ${inDb}.`,
        instead: `A migration that names it fails there: rename it, ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_0__/* .valueInCode */ .yg)(renaming)}.`,
    };
}
/** Whether the Prisma Client names a table, or a column of it. */
function isKnown({ names }, table, column) {
    if (column === undefined)
        return names.models[table] !== undefined || names.relations[table] !== undefined;
    return names.models[table]?.fields[column] !== undefined || names.relations[table] !== undefined;
}


/***/ }),

/***/ 90965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OE: () => (/* binding */ rowQuestions),
/* harmony export */   VL: () => (/* binding */ tableOfModel),
/* harmony export */   p: () => (/* binding */ rowDifferences)
/* harmony export */ });
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64494);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45583);
/* harmony import */ var _difference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16877);



/** The table of a model, as `schema.name`; undefined where a word of the config names none. */
function tableOfModel(word, names) {
    return Object.entries(names.models).find(([, { name }]) => name === word)?.[0];
}
/** The table that a word of the config means: a model, `schema.name`, or a name in the schema of the URL. */
function tableOf(word, names, schema) {
    return tableOfModel(word, names) ?? (word.includes('.') ? word : `${schema}.${word}`);
}
/** The questions; counting stops where enough is seen. `names` are those of the schema that is looked at. */
function rowQuestions(plan, names, schema) {
    return plan.config.expectRows.map((expected) => {
        const table = tableOf(expected.table, names, schema);
        // A line break, so that a comment at the end of a condition does not take the rest along.
        const where = expected.condition === undefined ? '' : ` WHERE (${expected.condition}\n)`;
        const sql = `SELECT count(*) FROM (SELECT FROM ${(0,_model_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quotePath */ .WG)(table)}${where} LIMIT ${expected.minimum}) r`;
        return { expected, table, sql };
    });
}
/** What the answers come to. A table that is missing is told where tables are. */
function rowDifferences(questions, isThere, isWanted, voice) {
    const differences = [];
    const unable = [];
    for (const [{ expected, table }, answer] of questions) {
        const { condition, minimum, reason } = expected;
        if (!isThere(table)) {
            if (!isWanted(table))
                unable.push(`expect-rows names ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .valueInCode */ .yg)(expected.table)}, and there is no such model or table.`);
        }
        else if ('unable' in answer) {
            unable.push(`The rows of ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .valueInCode */ .yg)(table)} could not be counted: ${answer.unable}.`);
        }
        else if (answer.count < minimum) {
            const where = condition === undefined ? '' : ` where ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .valueInCode */ .yg)(condition)}`;
            differences.push({
                rule: 'rows-expected',
                object: table,
                about: condition ?? '',
                message: `In ${voice.inDb} ${(0,_difference_js__WEBPACK_IMPORTED_MODULE_2__/* .tableWords */ .Om)(voice, table)} has ${answer.count} of at least ${minimum} rows${where}${reason === undefined ? '' : ` (${reason})`}.`,
                keys: [],
            });
        }
    }
    return { differences, unable };
}


/***/ }),

/***/ 24678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ renamedTouched),
/* harmony export */   D: () => (/* binding */ renamedNames),
/* harmony export */   S6: () => (/* binding */ renamedCatalog),
/* harmony export */   c3: () => (/* binding */ withoutExtensionSchemas),
/* harmony export */   eS: () => (/* binding */ renaming)
/* harmony export */ });
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64494);

/** A name as the server writes it in a definition. Reserved words are not told from others. */
function written(name) {
    return /^[a-z_][a-z0-9_$]*$/.test(name) ? name : (0,_model_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name);
}
/** A schema in front of a name, as definitions have it. */
function qualifierOf(schema) {
    const escaped = schema.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\w$".])(?:${escaped}|"${escaped.replaceAll('"', '""')}")\\.(?=["\\w])`, 'gu');
}
/** From one schema to another. */
function renaming(from, to) {
    if (from === to)
        return { text: (text) => text, path: (path) => path };
    const qualifier = qualifierOf(from);
    return {
        text: (text) => text.replace(qualifier, () => `${written(to)}.`),
        path: (path) => path === from ? to : path.startsWith(`${from}.`) ? `${to}${path.slice(from.length)}` : path,
    };
}
/** The whole catalog. Without grants, which are not compared. */
function renamedCatalog(catalog, from, to) {
    if (from === to)
        return catalog;
    return mapped(catalog, { ...renaming(from, to), schema: (name) => (name === from ? to : name) });
}
/**
 * Two catalogs in which the same extension lives in another schema, as texts that do not show it: hosts put extensions
 * where they like (`extensions.uuid_generate_v4()` for `public.uuid_generate_v4()`).
 */
function withoutExtensionSchemas(a, b) {
    const places = new Map(b.extensions.map(({ name, schema }) => [name, schema]));
    const moved = a.extensions.flatMap(({ name, schema }) => {
        const other = places.get(name);
        return other === undefined || other === schema ? [] : [schema, other];
    });
    if (moved.length === 0)
        return [a, b];
    const qualifiers = [...new Set(moved)].map(qualifierOf);
    const text = (one) => qualifiers.reduce((rest, qualifier) => rest.replace(qualifier, ''), one);
    const same = (one) => one;
    return [mapped(a, { text, path: same, schema: same }), mapped(b, { text, path: same, schema: same })];
}
function mapped(catalog, { text, path, schema }) {
    const defined = (thing) => {
        return { ...thing, schema: schema(thing.schema), definition: ownerRenamed(text(thing.definition), path) };
    };
    const table = (one) => ({
        ...one,
        schema: schema(one.schema),
        partitionOf: one.partitionOf && path(one.partitionOf),
        columns: one.columns.map((column) => ({
            ...column,
            type: text(column.type),
            default: column.default === undefined ? undefined : text(column.default),
        })),
        constraints: one.constraints.map((constraint) => ({
            ...constraint,
            definition: text(constraint.definition),
            references: constraint.references && {
                ...constraint.references,
                table: path(constraint.references.table),
            },
        })),
        indexes: one.indexes.map((index) => ({ ...index, definition: text(index.definition) })),
        triggers: one.triggers.map((trigger) => ({ ...trigger, definition: text(trigger.definition) })),
        policies: one.policies.map((policy) => ({ ...policy, definition: text(policy.definition) })),
    });
    return {
        schemas: catalog.schemas.map(schema),
        extensions: catalog.extensions,
        tables: catalog.tables.map(table),
        views: catalog.views.map(defined),
        enums: catalog.enums.map((type) => ({ ...type, schema: schema(type.schema) })),
        types: catalog.types.map(defined),
        sequences: catalog.sequences.map(defined),
        functions: catalog.functions.map((one) => ({ ...defined(one), name: text(one.name) })),
        grants: [],
    };
}
/** A sequence's definition ends with its owner, which is a path and no text of the server's. */
function ownerRenamed(definition, path) {
    return definition.replace(/( OWNED BY )(.+)$/s, (_, words, owner) => words + path(owner));
}
/** The names by the paths that they have there. */
function renamedNames(names, from, to) {
    const { path } = renaming(from, to);
    const keys = (record) => Object.fromEntries(Object.entries(record).map(([key, value]) => [path(key), value]));
    return { models: keys(names.models), enums: keys(names.enums), relations: keys(names.relations) };
}
/** What migrations touch, by the paths that it has there. */
function renamedTouched(touched, from, to) {
    const { path } = renaming(from, to);
    return touched.map((one) => ({ ...one, object: path(one.object) }));
}


/***/ }),

/***/ 64840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ withoutSetup),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   SB: () => (/* binding */ inScope)
/* harmony export */ });
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64494);
/* harmony import */ var _rename_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24678);


/** The scope of a comparison where `liveSchema` stands for the plan's `databaseSchema`. */
function scopeOf(plan, liveSchema, alone) {
    const { path } = (0,_rename_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .renaming */ .eS)(plan.databaseSchema, liveSchema);
    const schemas = new Set(alone ? [liveSchema] : plan.schemas.map(path));
    const external = {
        tables: new Set(plan.external.tables.map((name) => (name.includes('.') ? path(name) : `${liveSchema}.${name}`))),
        enums: new Set(plan.external.enums.map((name) => (name.includes('.') ? path(name) : `${liveSchema}.${name}`))),
    };
    return { schemas, isExternal: (kind, name) => external[kind].has(name) };
}
/**
 * A catalog in this scope. Partitions are left out: which of them there are is the work of whoever manages them in a
 * database, and what they inherit is their table's.
 */
function inScope(catalog, { schemas, isExternal }) {
    const here = (things) => things.filter((thing) => schemas.has(thing.schema));
    const tables = here(catalog.tables).filter((table) => table.partitionOf === undefined && !isExternal('tables', (0,_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(table)));
    const externalTables = catalog.tables.filter((table) => isExternal('tables', (0,_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(table))).map(_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM);
    const isOfExternal = (definition) => externalTables.some((table) => definition.includes(` OWNED BY ${table}.`));
    return {
        schemas: catalog.schemas.filter((schema) => schemas.has(schema)),
        extensions: catalog.extensions,
        tables,
        views: here(catalog.views).filter((view) => !isExternal('tables', (0,_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(view))),
        enums: here(catalog.enums).filter((type) => !isExternal('enums', (0,_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(type))),
        types: here(catalog.types),
        sequences: here(catalog.sequences).filter(({ definition }) => !isOfExternal(definition)),
        functions: here(catalog.functions),
        grants: [],
    };
}
/** A catalog without what was there before the first migration (`setup-sql`): it stands in for what a host brings along. */
function withoutSetup(catalog, before) {
    const had = (things) => {
        const paths = new Set(things.map(_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM));
        return (thing) => !paths.has((0,_model_names_js__WEBPACK_IMPORTED_MODULE_1__/* .pathOf */ .XM)(thing));
    };
    return {
        ...catalog,
        extensions: catalog.extensions.filter(({ name }) => !before.extensions.some((one) => one.name === name)),
        tables: catalog.tables.filter(had(before.tables)),
        views: catalog.views.filter(had(before.views)),
        enums: catalog.enums.filter(had(before.enums)),
        types: catalog.types.filter(had(before.types)),
        sequences: catalog.sequences.filter(had(before.sequences)),
        functions: catalog.functions.filter(had(before.functions)),
        grants: [],
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
/** The form of the file. */
const statsFile = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1), environments: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entry) });


/***/ }),

/***/ 45583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   pN: () => (/* binding */ inCode),
/* harmony export */   yg: () => (/* binding */ valueInCode)
/* harmony export */ });
/** How names and sentences are written for readers, by who judges and by who renders. */
/** With a capital first letter. */
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** A text between back-ticks; back-ticks of its own become apostrophes, so that the pair stays a pair. */
function inCode(text) {
    return `\`${text.replaceAll('`', '’')}\``;
}
/** The same of a value or a definition, which may be none. */
function valueInCode(text) {
    return text === '' ? 'nothing' : inCode(text);
}
/** `public.User` as most readers know it: `public.` says nothing to them. */
function shortName(object) {
    return object.startsWith('public.') && object.length > 7 ? object.slice(7) : object;
}


/***/ }),

/***/ 14234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readSnapshot),
  M: () => (/* binding */ snapshotText)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build/model/snapshot.js
/**
 * The snapshot: what a repository's migrations build and what its code calls it, as a file. `prisma-preflight snapshot` makes
 * it where the migrations are (at build time), and `parity --against` reads it where nothing but the live database is.
 */

/** As much of a snapshot's shape as tells it from another file, or from one that was cut short. */
const snapshotFile = schemas/* looseObject */._H3({
    version: schemas/* literal */.euz(1),
    projects: schemas/* array */.YOg(schemas/* looseObject */._H3({
        root: schemas/* string */.YjP(),
        schema: schemas/* string */.YjP(),
        migrationsDir: schemas/* string */.YjP(),
        prisma: schemas/* string */.YjP(),
        databaseSchema: schemas/* string */.YjP(),
        schemas: schemas/* array */.YOg(schemas/* string */.YjP()),
        external: schemas/* looseObject */._H3({ tables: schemas/* array */.YOg(schemas/* string */.YjP()), enums: schemas/* array */.YOg(schemas/* string */.YjP()) }),
        names: schemas/* looseObject */._H3({
            models: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* looseObject */._H3({ name: schemas/* string */.YjP() })),
            enums: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
            relations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
        }),
        history: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP(), checksum: schemas/* string */.YjP() })),
        config: schemas/* looseObject */._H3({ expectRows: schemas/* array */.YOg(schemas/* looseObject */._H3({ table: schemas/* string */.YjP() })) }),
        postgres: schemas/* string */.YjP(),
        catalog: schemas/* looseObject */._H3({ tables: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP() })) }),
        touched: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* looseObject */._H3({ kind: schemas/* string */.YjP(), object: schemas/* string */.YjP() }))),
        leftOut: schemas/* array */.YOg(schemas/* looseObject */._H3({ migration: schemas/* string */.YjP(), sql: schemas/* string */.YjP() })),
    })),
});

;// CONCATENATED MODULE: ./build/parity/snapshot-file.js
/** The snapshot as a file. */



/** The same snapshot gives the same bytes: no dates, no paths of the machine. */
function snapshotText(snapshot) {
    return `${JSON.stringify(snapshot, undefined, 1)}\n`;
}
/** @throws PreflightError where it can't be read, or is no snapshot. */
async function readSnapshot(file) {
    const make = 'Make it with `prisma-preflight snapshot --output FILE` of the same version.';
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        throw new errors/* PreflightError */.w(`The snapshot ${JSON.stringify(file)} can't be read: ${(0,errors/* messageOf */.b)(error)}.`, make, {
            cause: error,
        });
    });
    let plain;
    try {
        plain = JSON.parse(text);
    }
    catch {
        throw new errors/* PreflightError */.w(`${JSON.stringify(file)} is no snapshot: it is not JSON.`, make);
    }
    const { success, error } = snapshotFile.safeParse(plain);
    if (!success) {
        const [issue] = error.issues;
        throw new errors/* PreflightError */.w(`${JSON.stringify(file)} is no snapshot that this version reads: ${issue?.path.map(String).join('.') || 'the file'}: ${issue?.message}.`, make);
    }
    return plain;
}


/***/ }),

/***/ 48391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ namedIn),
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   Rm: () => (/* binding */ noDrift),
/* harmony export */   Tm: () => (/* binding */ runEach),
/* harmony export */   iB: () => (/* binding */ withoutLeftOut),
/* harmony export */   nR: () => (/* binding */ drifts)
/* harmony export */ });
/* harmony import */ var _compare_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42789);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _leave_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64414);
/** What is still different between a database that migrations built and a Prisma schema. */
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/** No difference. */
const noDrift = { sql: '', changes: [], refused: [] };
/**
 * Compares a database with a schema: the engine's diff, run on a clone. An index with `ops: raw(…)` is always dropped and
 * made again by that SQL; such differences are none, and only the catalog can tell.
 * @throws EngineError where the engine can't compare.
 */
async function driftOf(runner, database, catalog, schema) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const sql = await runner.prisma.diff({ database }, { schema }, runner.options);
        const statements = await runner.splitter.split(sql);
        if (statements === undefined ? sql.trim() === '' : statements.length === 0)
            return noDrift;
        const clone = __addDisposableResource(env_1, await database.clone(), true);
        const refused = await runEach(clone, sql, statements?.map((statement) => statement.text));
        return { sql, changes: (0,_compare_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .diffCatalogs */ .U)(catalog, await clone.catalog()), refused };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Runs a script as one; where it fails, statement by statement, and tells which ones failed. */
async function runEach(database, script, statements) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = __addDisposableResource(env_2, await database.connect(), true);
        const failureOf = async (sql) => {
            try {
                await connection.script(sql);
                return undefined;
            }
            catch (error) {
                if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a)
                    return error.failure;
                throw error;
            }
        };
        if ((await failureOf(script)) === undefined)
            return [];
        const refused = [];
        for (const sql of statements ?? [script]) {
            const failure = await failureOf(sql);
            if (failure !== undefined)
                refused.push({ sql, failure });
        }
        return refused;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** Whether there is any difference. */
function drifts(drift) {
    return drift.changes.length + drift.refused.length > 0;
}
/**
 * The drift without what may be the work of statements that were left out: what they name, and what this server lacks
 * like them.
 */
function withoutLeftOut(drift, leftOut) {
    if (leftOut.length === 0)
        return drift;
    const isNamed = namedIn(leftOut.map(({ statement }) => statement.text));
    return {
        sql: drift.sql,
        changes: drift.changes.filter(({ object }) => !isNamed(object)),
        refused: drift.refused.filter(({ failure }) => !(0,_leave_out_js__WEBPACK_IMPORTED_MODULE_1__/* .isForLack */ .rb)(failure)),
    };
}
/** Whether one of these statements names an object such as `public.User.name`, with or without its schema. */
function namedIn(statements) {
    const texts = statements.map((text) => ` ${text.toLowerCase().replace(/[^\w$]+/g, ' ')} `);
    return (object) => {
        // The schema is often not written.
        const names = object.toLowerCase().split('.').slice(1);
        const words = names.map((name) => ` ${name.replace(/[^\w$]+/g, ' ')} `);
        return words.length > 0 && texts.some((text) => words.every((word) => text.includes(word)));
    };
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
