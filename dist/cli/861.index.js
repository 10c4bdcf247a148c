export const id = 861;
export const ids = [861];
export const modules = {

/***/ 94634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ compareText)
/* harmony export */ });
/** The one order in which Preflight sorts text: as UTF-8 bytes, which is how Prisma and git sort, whatever the locale. */
/** Negative, zero or positive, for `sort`. Equal only for equal strings. */
function compareText(a, b) {
    const length = Math.min(a.length, b.length);
    for (let at = 0; at < length; at++) {
        const left = a.charCodeAt(at);
        const right = b.charCodeAt(at);
        if (left !== right)
            return rank(left) - rank(right);
    }
    return a.length - b.length;
}
/** In UTF-8 the characters that UTF-16 writes as surrogates come after all others. */
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}


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

/***/ 84662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ briefly),
/* harmony export */   t: () => (/* binding */ groupChanges)
/* harmony export */ });
/* harmony import */ var _model_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94634);
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45583);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44702);
/** The differences between the two catalogs in words. Plain text with names between back-ticks. */



const verbs = {
    added: 'added',
    dropped: 'dropped',
    removed: 'dropped',
    revoked: 'dropped',
    renamed: 'renamed',
};
/** Nouns whose change belongs to a table, with the word that is left when the table is named above. */
const parts = new Set(['column', 'constraint', 'index', 'trigger', 'policy', 'row security', 'table']);
function kindOf(kind) {
    const words = kind.split('-');
    const verb = verbs[words.at(-1) ?? ''] ?? 'changed';
    const noun = words.slice(0, -1).join(' ');
    // column-type-changed is a change of a column; enum-value-added adds a value.
    const [first] = words;
    if (verb === 'changed' && first !== undefined && words.length > 2 && noun !== 'row security')
        return { noun: first, verb };
    return { noun: noun === '' ? kind : noun, verb };
}
const plurals = { index: 'indexes', policy: 'policies' };
/** `adds table Invoice and 2 columns, drops 1 index`; '' where nothing changes. What is added comes first. */
function briefly(changes) {
    const verbWords = { added: 'adds', dropped: 'drops', renamed: 'renames', changed: 'alters' };
    const sentences = ['added', 'dropped', 'renamed', 'changed'].flatMap((verb) => {
        const nouns = new Map();
        for (const change of changes) {
            const kind = kindOf(change.kind);
            if (kind.verb !== verb)
                continue;
            const objects = nouns.get(kind.noun) ?? new Set();
            nouns.set(kind.noun, objects.add(nameIn(change, kind)));
        }
        const words = [...nouns].map(([noun, objects]) => {
            const [only] = objects;
            if (objects.size === 1 && only !== undefined && only.length <= 60)
                return `${noun} ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)((0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(only))}`;
            return (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(objects.size, noun, plurals[noun] ?? `${noun}s`);
        });
        return words.length === 0
            ? []
            : [`${verbWords[verb]} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(words.slice(0, 4))}${words.length > 4 ? ' and more' : ''}`];
    });
    return sentences.join(', ');
}
/** The object, and of an enum's value the value too: `PostStatus.ARCHIVED`. */
function nameIn({ object, from, to }, { noun }) {
    const value = noun === 'enum value' ? (to ?? from) : null;
    return value === null ? object : `${object}.${value.replace(/^'|'$/g, '')}`;
}
/** From so many tables on that are dropped whole, they are one list of names. */
const manyTables = 4;
/** All changes in words by table, tables sorted; first the tables that go when they are many, last what belongs to no table. */
function groupChanges(project) {
    const tables = [
        ...project.tables.map((table) => table.name),
        ...project.changes.filter((one) => one.kind.startsWith('table-')).map((one) => one.object),
    ].sort((a, b) => b.length - a.length);
    const groups = new Map();
    for (const change of project.changes) {
        const table = tableOf(change, tables) ?? '';
        const changes = groups.get(table);
        if (changes === undefined)
            groups.set(table, [change]);
        else
            changes.push(change);
    }
    const sorted = [...groups].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : (0,_model_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n)(a, b)));
    const dropped = sorted.filter(([table, changes]) => table !== '' && changes.every((one) => one.kind === 'table-dropped'));
    const apart = dropped.length >= manyTables ? dropped : [];
    const names = apart.map(([table]) => (0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)((0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(table)));
    return [
        ...(apart.length === 0 ? [] : [{ title: `${apart.length} tables dropped`, lines: [names.join(', ')] }]),
        ...sorted
            .filter((group) => !apart.includes(group))
            .map(([table, changes]) => ({
            title: table === '' ? 'Besides' : (0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)((0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(table)),
            lines: changes.map((change) => lineOf(change, table === '' ? undefined : table)),
        })),
    ];
}
function tableOf(change, tables) {
    if (!parts.has(kindOf(change.kind).noun))
        return undefined;
    return (tables.find((table) => change.object === table || change.object.startsWith(`${table}.`)) ??
        guessedTable(change.object));
}
/** `public.User` of `public.User.name` where the report does not list the table. */
function guessedTable(object) {
    const [schema, table, ...rest] = object.split('.');
    return rest.length === 0 ? undefined : `${schema}.${table}`;
}
function lineOf(change, table) {
    const { noun, verb } = kindOf(change.kind);
    if (change.kind === 'enum-value-renamed') {
        const [from, to] = [change.from, change.to].map((value) => (0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)((0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(nameIn({ ...change, to: value }, { noun, verb }))));
        return `${noun} renamed: ${from} → ${to}`;
    }
    if (noun === 'enum value')
        return `${noun} ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)((0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(nameIn(change, { noun, verb })))} ${verb}`;
    if (change.kind === 'table-dropped')
        return 'dropped, with all that belonged to it';
    if (change.kind === 'table-added')
        return change.to === null || change.to === '' ? 'new' : `new, with ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(change.to)}`;
    if (verb === 'renamed') {
        const [from, to] = [change.from ?? '', change.to ?? ''].map((name) => (0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)((0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(name)));
        return noun === 'table' ? `renamed, was ${from}` : `${noun} renamed: ${from} → ${to}`;
    }
    const itself = table !== undefined && change.object === table;
    const what = table !== undefined && change.object.startsWith(`${table}.`)
        ? `${noun} ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(change.object.slice(table.length + 1))}`
        : itself
            ? noun
            : `${noun} ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)((0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(change.object))}`;
    const aspect = change.kind.split('-').slice(1, -1).join(' ');
    const verbWord = verb === 'changed' && aspect !== '' && noun !== 'row security' ? `${aspect} changed` : verb;
    return `${what} ${verbWord}${values(change)}`;
}
function values(change) {
    if (change.from !== null && change.to !== null)
        return `: ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(change.from)} → ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(change.to)}`;
    if (change.to !== null && change.to !== '')
        return `: ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(change.to)}`;
    if (change.from !== null && change.from !== '')
        return ` (was ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(change.from)})`;
    return '';
}


/***/ }),

/***/ 1800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ limits)
/* harmony export */ });
/** What is given to the rows of a comment: how much each may say, and what its names link to. */
/** In a comment, and in the summary. */
const limits = {
    comment: { places: 100, sentence: 600 },
    summary: { places: 2000, sentence: 4000 },
};


/***/ }),

/***/ 2251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LT: () => (/* binding */ workOf),
/* harmony export */   Le: () => (/* binding */ standstill),
/* harmony export */   PT: () => (/* binding */ workSentence),
/* harmony export */   gD: () => (/* binding */ headlineOf)
/* harmony export */ });
/* unused harmony export countPlaces */
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45583);
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84662);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25988);
/* harmony import */ var _parity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22194);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44702);





/** How many places need attention, by the worst that was found there: several findings on one statement count once. */
function countPlaces(report) {
    const counts = { error: 0, warning: 0, note: 0 };
    for (const project of report.projects) {
        for (const row of (0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsOf */ .RO)(project.findings))
            counts[row.severity] += row.places.length;
    }
    return counts;
}
/** The verdict of the whole report in words that need no knowledge of Preflight. */
function headlineOf(report) {
    const { error, warning } = countPlaces(report);
    if (report.verdict === 'fail' && (0,_parity_js__WEBPACK_IMPORTED_MODULE_2__/* .isParity */ .yg)(report))
        return { sign: '❌', words: (0,_parity_js__WEBPACK_IMPORTED_MODULE_2__/* .parityWords */ .jf)(report, 'fail') };
    if (report.verdict === 'fail')
        return { sign: '❌', words: `Not ready to merge: ${whyNot(report)}` };
    if (report.verdict === 'incomplete') {
        const found = error + warning === 0 ? '' : `, and ${tally(report)} found so far`;
        return {
            sign: '⚠️',
            words: `Not fully checked: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(unableChecks(report))} could not be done${found}`,
        };
    }
    if (report.projects.length === 0) {
        const words = isLint(report)
            ? 'Nothing to read: no migration is staged or uncommitted'
            : 'Nothing to check: no Prisma file is touched';
        return { sign: '✅', words };
    }
    if (error > 0) {
        return {
            sign: '⚠️',
            words: `${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .capital */ .Nx)(tally(report))} found, and this check is set not to fail for them`,
        };
    }
    if (warning > 0)
        return { sign: '⚠️', words: `No error, but ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(warning, 'warning')} to decide on` };
    if ((0,_parity_js__WEBPACK_IMPORTED_MODULE_2__/* .isParity */ .yg)(report))
        return { sign: '✅', words: (0,_parity_js__WEBPACK_IMPORTED_MODULE_2__/* .parityWords */ .jf)(report, 'pass') };
    const added = report.projects.some((one) => one.history.added.length > 0 && passed(one, 'deploy'));
    return { sign: '✅', words: added ? 'No objection: the new migrations apply' : 'No objection' };
}
/** What the worst findings mean; the failed checks where none of them has a finding. */
function whyNot(report) {
    const all = report.projects.flatMap((project) => (0,_group_js__WEBPACK_IMPORTED_MODULE_1__/* .active */ .vu)(project.findings));
    for (const severity of ['error', 'warning', 'note']) {
        const found = all.filter((one) => one.severity === severity);
        if (found.length === 0)
            continue;
        const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .consequencesOf */ .W$)(found.map((one) => one.rule));
        return words.length === 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(found.length, severity) : (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(words.slice(0, 3));
    }
    const failed = report.projects.flatMap((one) => one.checks.filter((check) => check.status === 'failed'));
    return failed.length === 0
        ? 'a check failed'
        : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)([...new Set(failed.map((one) => one.id))])} failed`;
}
function unableChecks(report) {
    const unable = report.projects.flatMap((one) => one.checks.filter((check) => check.status === 'unable'));
    return unable.length === 0 ? ['a check'] : [...new Set(unable.map((one) => one.id))];
}
function passed(project, id) {
    return project.checks.some((check) => check.id === id && check.status === 'passed');
}
/** `2 errors and 1 warning`; notes only where there is nothing else; `nothing` where there is nothing. */
function tally(report) {
    const { error, warning, note } = countPlaces(report);
    const parts = [
        error > 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(error, 'error') : '',
        warning > 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(warning, 'warning') : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(parts) : note > 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(note, 'note') : 'nothing';
}
/** One sentence: what was run, on what, and what came of it; then what the change does, where there is one project. */
function workSentence(report) {
    if (report.projects.length === 0) {
        if (isLint(report))
            return 'Name files or folders to read others.';
        return 'Prisma Preflight looked for changed schemas, migrations, Prisma configs and Prisma versions and saw none.';
    }
    const found = foundWords(report);
    const [only] = report.projects;
    if (report.projects.length > 1 || only === undefined) {
        const names = report.projects.map((one) => (0,_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .inCode */ .pN)(one.root));
        const which = names.length <= 4 ? ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(names)})` : '';
        return `Prisma Preflight checked ${names.length} projects${which} and ${found}.`;
    }
    const brief = (0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .briefly */ .m)(only.changes);
    return `Prisma Preflight ${workOf(only)} and ${found}.${brief === '' ? '' : ` The change ${brief}.`}`;
}
function foundWords(report) {
    const silenced = report.projects.flatMap(({ findings }) => findings).filter((one) => one.silenced);
    const found = openWords(report);
    if (silenced.length === 0)
        return found;
    return `${found}, with ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(silenced.length, 'finding')} silenced`;
}
function openWords(report) {
    const found = tally(report);
    if (found !== 'nothing')
        return `found ${found}`;
    if (report.verdict === 'fail')
        return 'has no finding to show for it';
    const unable = report.projects.some((project) => project.checks.some((check) => check.status === 'unable'));
    return unable ? 'found nothing in what could be checked' : 'found nothing that needs a decision';
}
/**
 * One sentence where nothing needs a decision and yet somebody must choose the hour: queries wait on tables of unknown
 * size while these are written anew. '' where that is not so; the lines for whoever deploys have the rest.
 */
function standstill(report) {
    const { error, warning } = countPlaces(report);
    if (report.verdict !== 'pass' || error + warning > 0)
        return '';
    const tables = report.projects.flatMap(({ statements }) => {
        const standing = statements.filter(({ blocks, grows }) => blocks.includes('select') && grows !== false);
        return [...new Set(standing.flatMap(({ rewrites }) => rewrites))];
    });
    if (tables.length === 0)
        return '';
    const which = tables.length > 3 ? `${tables.length} tables` : (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(tables.map((table) => (0,_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .inCode */ .pN)((0,_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .shortName */ .EU)(table))));
    const it = tables.length === 1 ? 'it is' : 'each is';
    return `For whoever deploys: reads and writes on ${which} wait while ${it} written anew, the longer the more rows there are.`;
}
/** Whether scripts were only read: `lint` compares no commits. */
function isLint(report) {
    return report.head === '';
}
/** What was done for one project: `ran 2 new migrations, after the 817 that were there, on a throwaway PostgreSQL 17.10`. */
function workOf(project, name = project.root) {
    if (project.environments !== undefined)
        return (0,_parity_js__WEBPACK_IMPORTED_MODULE_2__/* .parityWork */ .Zi)(project);
    if (project.checks.every((check) => check.id === 'statements'))
        return `read ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(project.history.added.length, 'file')} without a database`;
    const where = name === '.' ? '' : ` of ${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .inCode */ .pN)(name)}`;
    const added = project.history.added.length;
    const ran = project.checks.some((check) => (check.id === 'deploy' || check.id === 'rehearsal') &&
        ['passed', 'failed', 'warned'].includes(check.status));
    if (added === 0 || project.postgres === null || !ran) {
        const { edited, deleted, renamed } = project.history;
        const migrations = [
            added === 0 ? 'no new migration' : (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(added, 'new migration'),
            ...[`${edited.length} edited`, `${deleted.length} deleted`, `${renamed.length} renamed`].filter((words) => !words.startsWith('0 ')),
        ].join(', ');
        return `checked ${name === '.' ? 'the Prisma project' : (0,_model_words_js__WEBPACK_IMPORTED_MODULE_4__/* .inCode */ .pN)(name)} (${migrations})`;
    }
    const { base: before } = project.history;
    const base = before === 0 ? '' : `, after the ${before === 1 ? 'one that was' : `${before} that were`} there,`;
    return `ran ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(added, 'new migration')}${where}${base} on a throwaway PostgreSQL ${project.postgres.version}`;
}


/***/ }),

/***/ 22194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y4: () => (/* binding */ migrationRows),
/* harmony export */   Zi: () => (/* binding */ parityWork),
/* harmony export */   di: () => (/* binding */ environmentLines),
/* harmony export */   jf: () => (/* binding */ parityWords),
/* harmony export */   o4: () => (/* binding */ standingWords),
/* harmony export */   vK: () => (/* binding */ notCompared),
/* harmony export */   yg: () => (/* binding */ isParity)
/* harmony export */ });
/* harmony import */ var _model_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45583);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44702);


/** Whether live databases were compared. */
function isParity(report) {
    return report.projects.some((project) => project.environments !== undefined);
}
/** The verdict in words, where it is that of the comparison itself. */
function parityWords(report, verdict) {
    const several = environmentsOf(report).length > 1;
    const subject = several ? 'The live databases are' : 'The live database is';
    return `${subject} ${verdict === 'pass' ? '' : 'not '}what the migrations build`;
}
function environmentsOf(report) {
    return report.projects.flatMap((project) => project.environments ?? []);
}
/** What was done: `compared the live database (PostgreSQL 15.18) with what 820 migrations build`. */
function parityWork(project) {
    const environments = project.environments ?? [];
    const [only] = environments;
    const names = environments.map(({ name }) => (0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(name));
    const which = environments.length > 1
        ? environments.length <= 4
            ? (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(names)
            : `${environments.length} live databases`
        : only === undefined || only.name === ''
            ? `the live database${only === undefined ? '' : ` (PostgreSQL ${only.postgres})`}`
            : `${(0,_model_words_js__WEBPACK_IMPORTED_MODULE_1__/* .inCode */ .pN)(only.name)} (PostgreSQL ${only.postgres})`;
    return `compared ${which} with what ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(project.history.base, 'migration')} build${project.history.base === 1 ? 's' : ''}`;
}
/** How far a database is: `818 of 820 migrations, 2 pending`. */
function standingWords({ migrations }, total) {
    if (migrations === null)
        return 'its record of migrations was not read';
    const { applied, pending, failed, edited, unknown } = migrations;
    const parts = [
        `${applied} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(total, 'migration')}`,
        ...(pending.length > 0 ? [`${pending.length} pending`] : []),
        ...(failed.length > 0 ? [`${failed.length} failed`] : []),
        ...(edited.length > 0 ? [`${edited.length} edited since`] : []),
        ...(unknown.length > 0 ? [`${unknown.length} unknown to the repository`] : []),
    ];
    return parts.join(', ');
}
/** The migrations that are not simply applied everywhere, by name. */
function migrationRows(project) {
    const environments = project.environments ?? [];
    const lists = ['pending', 'failed', 'edited', 'unknown'];
    const told = new Set(environments.flatMap(({ migrations }) => migrations === null ? [] : lists.flatMap((list) => migrations[list])));
    const unknown = new Set(environments.flatMap(({ migrations }) => migrations?.unknown ?? []));
    return [...told].sort().map((migration) => ({
        migration,
        states: environments.map(({ migrations }) => {
            if (migrations === null)
                return 'not read';
            for (const list of ['pending', 'failed', 'edited'])
                if (migrations[list].includes(migration))
                    return list;
            if (migrations.unknown.includes(migration))
                return 'applied';
            return unknown.has(migration) ? 'not there' : 'applied';
        }),
    }));
}
/** The environments line by line, then where several differ in a migration. Nothing where one has no name and is up to date. */
function environmentLines(project) {
    const environments = project.environments ?? [];
    const total = project.history.base;
    const rows = environments.length > 1 ? migrationRows(project) : [];
    return [
        ...environments.map((environment) => {
            const { name, postgres, replica } = environment;
            const server = `PostgreSQL ${postgres}${replica ? ', a replica' : ''}`;
            return `${name === '' ? server : `${name} (${server})`}: ${standingWords(environment, total)}`;
        }),
        ...rows.map(({ migration, states }) => {
            const here = states.map((state, at) => `${state} in ${environments[at]?.name}`);
            return `${migration}: ${here.join(', ')}`;
        }),
    ];
}
/** What was not compared on purpose. */
function notCompared(project) {
    return project.checks.flatMap(({ id, status, reason }) => id === 'parity' && status !== 'unable' && reason !== undefined ? [reason] : []);
}


/***/ }),

/***/ 45522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ stopLines),
/* harmony export */   g: () => (/* binding */ triedSentence)
/* harmony export */ });
/* harmony import */ var _escape_visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37405);

/** What was done to prove it, in one sentence. */
function triedSentence({ sql, proven, rows }) {
    if (rows?.applied === false)
        return 'It leads back on empty tables, and fails on tables that have rows.';
    if (!proven)
        return 'It was not proven to lead back: try it on a copy first.';
    if (sql.trim() === '')
        return 'The schema is as before.';
    const on = rows === undefined ? 'on empty tables' : 'on tables that have rows';
    return `It was run after the migrations, ${on}, and the schema was then as before.`;
}
/** A line for each statement that rows stop. */
function stopLines({ rows }) {
    return (rows?.stops ?? []).map(stopLine);
}
function stopLine({ on, statement, sqlstate, message, instead }) {
    const sql = `\`${(0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .beginning */ .Ir)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(statement).replaceAll('`', '’'), 160)}\``;
    const why = `${(0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(message)} (${sqlstate})`;
    return on === 'before'
        ? `It stops at ${sql}: ${why}. ${instead}`
        : `Rows that are written after the deploy may stop it at ${sql}: ${why}. ${instead}`;
}


/***/ })

};
