export const id = 632;
export const ids = [632];
export const modules = {

/***/ 37405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ir: () => (/* binding */ beginning),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   om: () => (/* binding */ block)
/* harmony export */ });
/** Text from a pull request made harmless for the eye: nothing invisible, nothing that turns the reading direction, no endless names. */
/**
 * Control characters, format characters (bidirectional marks, zero-width spaces, tags), line separators, lone
 * surrogates, private use, and runs of combining marks longer than any script needs.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]|(?<=\p{M}{4})\p{M}/gu;
/** A control character by its picture, everything else by its number: U+0007 is `␇`, U+202E is `⟨U+202E⟩`. */
function picture(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCharCode(0x2400 + code);
    if (code === 0x7f)
        return '␡';
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
/** Every unseen character by its picture, line breaks included. The result is one line and well-formed Unicode. */
function visible(text) {
    return text.replace(unseen, picture);
}
/** A sentence on one line: white space of any kind and length is one space. */
function sentence(text) {
    return visible(text.replace(/\s+/g, ' ').trim());
}
/** A text of several lines, for a block: line breaks stay (CRLF and CR as LF), a tab is two spaces. */
function block(text) {
    return text
        .replace(/\r\n?/g, '\n')
        .split('\n')
        .map((line) => visible(line.replaceAll('\t', '  ')))
        .join('\n');
}
/**
 * About `limit` characters (code points): the middle goes and is counted, because names differ at both ends. Nothing goes
 * where the words for it would be as long.
 */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    const characters = [...text];
    if (characters.length <= limit)
        return text;
    const tail = Math.floor(limit / 4);
    const head = limit - tail;
    const left = characters.length - limit;
    const gap = ` … [${left} characters] … `;
    if (left <= gap.length)
        return text;
    return `${characters.slice(0, head).join('')}${gap}${characters.slice(-tail).join('')}`;
}
/** At most `limit` characters from the start, cut after a word where there is one near. */
function beginning(text, limit) {
    const characters = [...text];
    if (characters.length <= limit)
        return text;
    const cut = characters.slice(0, limit).join('');
    const space = cut.lastIndexOf(' ');
    return `${(space > limit * 0.8 ? cut.slice(0, space) : cut).trimEnd()} …`;
}


/***/ }),

/***/ 25988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eg: () => (/* binding */ compareFindings),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   SH: () => (/* binding */ blocksOf),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   oH: () => (/* binding */ furtherOf),
/* harmony export */   oX: () => (/* binding */ proofOf),
/* harmony export */   od: () => (/* binding */ needsDecision),
/* harmony export */   uI: () => (/* binding */ saidOfEach),
/* harmony export */   vu: () => (/* binding */ active),
/* harmony export */   wr: () => (/* binding */ adviceOf)
/* harmony export */ });
/* harmony import */ var _model_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94634);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44702);
/** Grouping for readers: one row for a statement with all that is known of it, one row for many statements of one kind. */


/** So many places of one kind are one row. */
const manyPlaces = 4;
/** Of what differs in a live database so many: each sentence says how, which a list of names does not. */
const manyDifferences = 12;
const ranks = { error: 0, warning: 1, note: 2 };
/** Worst first: by severity, by what the rule means, then by place and object. Total, so that the order never varies. */
function compareFindings(a, b) {
    return (ranks[a.severity] - ranks[b.severity] ||
        (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .gravityOf */ .Ry)(a.rule) - (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .gravityOf */ .Ry)(b.rule) ||
        (0,_model_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.file ?? '', b.file ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (0,_model_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.rule, b.rule) ||
        (0,_model_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.object ?? '', b.object ?? '') ||
        (0,_model_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.message, b.message) ||
        (0,_model_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a.fingerprint, b.fingerprint));
}
/** The findings that are not silenced, worst first. */
function active(findings) {
    return findings.filter((one) => one.silenced === undefined).sort(compareFindings);
}
/** Rows for these findings, worst first. Silenced ones have no row. */
function rowsOf(findings) {
    const kinds = new Map();
    for (const place of placesOf(active(findings))) {
        const [worst] = place.findings;
        const key = `${worst.severity} ${worst.rule}`;
        const others = kinds.get(key);
        if (others === undefined)
            kinds.set(key, [place]);
        else
            others.push(place);
    }
    return [...kinds.values()].flatMap((places) => {
        const [{ severity, rule }] = places[0].findings;
        const many = rule.startsWith('parity-') ? manyDifferences : manyPlaces;
        if (places.length >= many)
            return [{ severity, rule, places }];
        return places.map((place) => ({ severity, rule, places: [place] }));
    });
}
function placesOf(findings) {
    const places = new Map();
    for (const [at, finding] of findings.entries()) {
        const { line, file, migration } = causeOf(finding, findings);
        const key = line !== undefined
            ? `${line} ${file ?? migration}`
            : aboutFolder(finding)
                ? `folder ${file} ${migration}`
                : `#${at}`;
        const others = places.get(key);
        if (others === undefined)
            places.set(key, [finding]);
        else
            others.push(finding);
    }
    return [...places.values()].map((found) => ({
        file: found[0].file,
        line: found[0].line,
        endLine: found[0].endLine,
        findings: found,
    }));
}
/** What is said of a migration's folder, such as its name and its place in the order. */
function aboutFolder({ rule, migration }) {
    return rule.startsWith('migration-') && migration !== undefined;
}
/**
 * The finding in whose place this one is told: a deploy fails at the line that another finding of that file names, with the
 * state that it names, such as the use of an enum's value that line 2 adds.
 */
function causeOf(finding, findings) {
    const { rule, file, line, sqlstate } = finding;
    if (rule !== 'deploy-failed' || file === undefined || line === undefined || sqlstate === undefined)
        return finding;
    const namesLine = new RegExp(String.raw `\bline ${line}\b`);
    const cause = findings.find((one) => one.rule !== rule && one.file === file && one.sqlstate === sqlstate && namesLine.test(one.message));
    return cause ?? finding;
}
/**
 * What these findings say of a migration each, word for word the same behind its name, such as ` sorts before …`; undefined
 * where they differ or are of something else.
 */
function saidOfEach(findings) {
    const said = findings.map(({ rule, migration, message }) => migration !== undefined && message.startsWith(`${migration} `)
        ? `${rule} ${message.slice(migration.length)}`
        : undefined);
    const [first, ...others] = new Set(said);
    if (first === undefined || others.length > 0 || findings.length < 2)
        return undefined;
    return first.slice(first.indexOf(' ') + 1);
}
/** Which rows need a decision: errors and warnings; notes where the check fails for them (`fail-on: note`). */
function needsDecision(report) {
    const graver = report.projects.some((project) => active(project.findings).some((one) => one.severity !== 'note'));
    const notesCount = report.verdict === 'fail' && !graver;
    return (row) => row.severity !== 'note' || notesCount;
}
/**
 * Rows that are read as one, because they are of one severity and rule and advise the same, word for word or but for the
 * name of what each is about: advice is said once, each keeps its own sentence and place. In the order of the first of each.
 */
function blocksOf(rows) {
    const blocks = new Map();
    for (const [at, row] of rows.entries()) {
        const key = row.places.length > 1 ? `#${at}` : kindOfAdvice(row);
        const block = blocks.get(key);
        if (block === undefined)
            blocks.set(key, [row]);
        else
            block.push(row);
    }
    return [...blocks.values()];
}
/** Of a row's own rule: what belongs to another finding of its place is told with the first row that has it. */
function kindOfAdvice({ severity, rule, places: [{ findings }] }) {
    const own = findings.filter((one) => one.rule === rule);
    const said = own.map((one) => {
        const name = one.object?.split('.').at(-1);
        const nameless = (text = '') => (name === undefined ? text : text.replaceAll(name, '…'));
        return [nameless(one.instead), nameless(one.probe)];
    });
    return JSON.stringify([severity, rule, said]);
}
/** What is advised for a block: at one place by all that advise there, of many places by the first. */
function adviceOf(block) {
    const [row] = block;
    const [place, ...places] = row.places;
    const same = block.flatMap(findingsOf).filter((one) => one.rule === row.rule);
    const findings = places.length > 0 ? same.slice(0, 1) : eachRuleOnce(block, place);
    const several = block.length + places.length > 1 && distinct(same.map((one) => one.instead)).length > 1;
    return { findings, example: several ? same[0] : undefined };
}
/** What advises at the first place, and at the others what no rule of the first has said. */
function eachRuleOnce(block, first) {
    const advised = [...advising(first.findings)];
    for (const one of block.flatMap((row) => advising(row.places[0].findings)))
        if (!advised.some(({ rule }) => rule === one.rule) && one.rule !== first.findings[0].rule)
            advised.push(one);
    return advised;
}
/**
 * What is said at a place behind its worst finding, each sentence once. That the deploy fails is no news where the worst
 * finding is the reason: the server's answer is its proof.
 */
function furtherOf({ findings: [worst, ...others] }) {
    const news = others.filter(({ rule, sqlstate }) => !(rule === 'deploy-failed' && sqlstate !== undefined && sqlstate === worst.sqlstate));
    return distinct(news.map((one) => one.message)).filter((message) => message !== worst.message);
}
/** Every finding of a row. */
function findingsOf(row) {
    return row.places.flatMap((place) => place.findings);
}
const strongestFirst = ['executed', 'observed', 'inferred'];
/** How the row is known, strongest first: of each place the best proof that its worst findings have. */
function evidenceOf(row) {
    const found = new Set(row.places.map(({ findings }) => {
        const worst = findings.filter((one) => one.severity === findings[0].severity);
        return strongestFirst.find((kind) => worst.some((one) => one.evidence === kind));
    }));
    return strongestFirst.filter((one) => found.has(one));
}
/** What proves a row of one place, by one of its worst findings: the state, and the sentence that belongs to it. */
function proofOf(place) {
    const worst = place.findings.filter((one) => one.severity === place.findings[0].severity);
    const proven = worst.filter((one) => one.sqlstate !== undefined || one.witness !== undefined);
    const { sqlstate, witness } = proven.find((one) => one.witness !== undefined) ?? proven[0] ?? {};
    return { ...(sqlstate !== undefined && { sqlstate }), ...(witness !== undefined && { witness }) };
}
/**
 * The findings of a place whose advice is said: what is only good to know has its own where it stands alone. Beside
 * something graver that comes with advice, a second recipe would only hide the first.
 */
function advising(findings) {
    const grave = findings.filter((one) => one.severity !== 'note');
    return grave.some((one) => one.instead !== undefined) ? grave : findings;
}
/** Values in their order, each once, without the missing ones. */
function distinct(values) {
    return [...new Set(values)].filter((value) => value !== undefined);
}


/***/ }),

/***/ 44702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ steps),
/* harmony export */   GA: () => (/* binding */ severitySigns),
/* harmony export */   Jg: () => (/* binding */ evidenceWords),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   RK: () => (/* binding */ waitingWords),
/* harmony export */   Ry: () => (/* binding */ gravityOf),
/* harmony export */   W$: () => (/* binding */ consequencesOf),
/* harmony export */   WK: () => (/* binding */ staying),
/* harmony export */   _l: () => (/* binding */ pluralOf),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   iW: () => (/* binding */ checkWords),
/* harmony export */   j1: () => (/* binding */ projectName),
/* harmony export */   o7: () => (/* binding */ statusWords)
/* harmony export */ });
/** What each check looked at, as half a sentence that follows its name. */
const checkWords = {
    validate: 'the Prisma schema is valid for this version of Prisma',
    format: 'the Prisma schema is formatted as `prisma format` would',
    generate: 'the generators run, and a client that is tracked in git is up to date',
    history: 'no migration that base already has was edited, deleted, renamed or overtaken',
    deploy: 'the migrations apply as `prisma migrate deploy` would, on top of base and from an empty database',
    drift: 'the database that the migrations build is the one that the Prisma schema describes',
    rehearsal: 'the new migrations run on tables that hold rows, one statement at a time, watched',
    statements: 'every statement of the new migrations was read with PostgreSQL’s own parser and held against the rules',
    compatibility: 'the application that runs today keeps working while the new schema is deployed',
    seed: 'the seed script still runs',
    commands: 'no command that a deployment reaches would reset or push the database',
    parity: 'a live database is what the migrations build',
};
/** A status in a word that stands alone. */
const statusWords = {
    passed: 'passed',
    failed: 'failed',
    warned: 'warned',
    skipped: 'skipped',
    unable: 'could not be done',
};
/** What the three kinds of evidence mean. */
const evidenceWords = {
    executed: 'it was run, by Prisma or on a throwaway PostgreSQL, and this happened',
    observed: 'it was seen in that server’s catalog or lock table',
    inferred: 'it follows from the text of the change',
};
/** A sign for each severity; the word stands beside it. */
const severitySigns = { error: '❌', warning: '⚠️', note: 'ℹ️' };
/**
 * What follows for the reader, worst first: the headline names these. A rule that is not listed falls under its
 * severity alone, so a new rule needs no word here.
 */
const consequences = [
    {
        words: 'data would be lost',
        rules: [
            'drop-table',
            'drop-column',
            'recreated-column',
            'probable-rename',
            'drop-schema',
            'truncate',
            'delete-without-where',
            'enum-value-removed',
            'type-narrowed',
        ],
    },
    {
        words: 'the migration cannot be deployed',
        rules: [
            'syntax-error',
            'deploy-failed',
            'enum-value-used-early',
            'concurrently-in-transaction',
            'unclosed-transaction',
        ],
    },
    {
        words: 'the migration would fail on tables that hold rows',
        rules: [
            'required-column',
            'set-not-null',
            'unique-on-existing',
            'foreign-key-on-existing',
            'check-on-existing',
            'primary-key-changed',
            'type-change',
            'fails-on-rows',
        ],
    },
    {
        words: 'the running application would break',
        rules: [
            'rename-table',
            'rename-column',
            'breaks-running-client',
            'breaks-running-query',
            'sequence-behind',
        ],
    },
    { words: 'access would change', rules: ['rls-disabled', 'drop-policy', 'grant-widened'] },
    {
        words: 'the migration history was changed',
        rules: ['migration-edited', 'migration-deleted', 'migration-renamed', 'lock-provider-changed'],
    },
    { words: 'the Prisma schema is not valid', rules: ['schema-invalid'] },
    { words: 'the migrations do not build what the Prisma schema describes', rules: ['schema-drift'] },
    { words: 'the generated client is stale', rules: ['client-stale'] },
    {
        words: 'a live database is not what the migrations build',
        rules: [
            'parity-missing',
            'parity-type',
            'parity-enum',
            'parity-extra',
            'parity-null',
            'parity-default',
            'parity-index',
            'parity-constraint',
            'parity-failed-migration',
            'parity-pending',
            'parity-edited',
            'rows-expected',
        ],
    },
    {
        words: 'tables would be blocked',
        rules: [
            'index-blocks-writes',
            'rewrites-table',
            'scans-under-lock',
            'index-dropped-before-replacement',
            'lock-held-through-work',
        ],
    },
];
/** The consequences of these rules in words, worst first, each once. */
function consequencesOf(rules) {
    const present = new Set(rules);
    return consequences.filter((one) => one.rules.some((rule) => present.has(rule))).map((one) => one.words);
}
/** The place of a rule among findings of one severity: what loses data comes first, unlisted rules last. */
function gravityOf(rule) {
    const at = consequences.findIndex((one) => one.rules.includes(rule));
    return at === -1 ? consequences.length : at;
}
/** What many findings of one rule say together; `n` is two or more. */
const plurals = {
    'drop-table': (n) => `${n} tables are dropped, with all their rows.`,
    'drop-column': (n) => `${n} columns are dropped, with all their values.`,
    'recreated-column': (n) => `${n} columns are dropped and added again; their values are lost.`,
    'probable-rename': (n) => `${n} drops look like renames; what they held is lost.`,
    'drop-schema': (n) => `${n} schemas are dropped, with all that is in them.`,
    truncate: (n) => `${n} tables are emptied.`,
    'delete-without-where': (n) => `${n} statements delete every row of a table.`,
    'rows-deleted': (n) => `${n} statements delete rows, as was meant.`,
    'enum-value-removed': (n) => `${n} enum values are removed; rows that hold them can no longer.`,
    'type-narrowed': (n) => `${n} columns get a narrower type.`,
    'required-column': (n) => `${n} required columns are added without a default.`,
    'set-not-null': (n) => `${n} columns become required.`,
    'unique-on-existing': (n) => `${n} unique constraints are put on tables that exist.`,
    'foreign-key-on-existing': (n) => `${n} foreign keys are put on tables that exist.`,
    'check-on-existing': (n) => `${n} CHECK constraints are put on tables that exist.`,
    'type-change': (n) => `${n} columns change their type.`,
    'rename-table': (n) => `${n} tables are renamed under the running application.`,
    'rename-column': (n) => `${n} columns are renamed under the running application.`,
    'breaks-running-query': (n) => `The running application breaks in ${n} queries of its code.`,
    'sequence-behind': (n) => `${n} columns get numbers that rows have.`,
    'breaks-running-client': (n) => `The running application breaks in ${n} places.`,
    'index-blocks-writes': (n) => `${n} indexes are built while writes wait.`,
    'rewrites-table': (n) => `${n} statements rewrite a whole table while nobody can use it.`,
    'scans-under-lock': (n) => `${n} statements read a whole table while holding a lock.`,
    'lock-held-through-work': (n) => `${n} exclusive locks are held while later statements work.`,
    'index-dropped-before-replacement': (n) => `${n} indexes are dropped before what takes their place is there.`,
    'update-without-where': (n) => `${n} statements update every row of a table.`,
    'primary-key-changed': (n) => `${n} primary keys are changed.`,
    'concurrently-in-transaction': (n) => `${n} CONCURRENTLY statements stand beside others and cannot run there.`,
    'enum-value-used-early': (n) => `${n} new enum values are used in the transaction that adds them.`,
    'deploy-failed': (n) => `${n} statements fail on the throwaway server.`,
    'fails-on-rows': (n) => `${n} statements fail on tables that have rows.`,
    'syntax-error': (n) => `${n} statements are not valid SQL.`,
    'rename-type': (n) => `${n} types are renamed.`,
    'drop-extension': (n) => `${n} extensions are dropped.`,
    'extension-added': (n) => `${n} extensions are needed.`,
    'rls-disabled': (n) => `${n} tables lose their row security.`,
    'grant-widened': (n) => `${n} statements give more rights.`,
    'migration-empty': (n) => `${n} new migrations do nothing.`,
    'unsafe-command': (n) => `${n} commands that a deploy reaches may reset or push the database.`,
    'silence-invalid': (n) => `${n} silences are not valid.`,
    'silence-unused': (n) => `${n} silences match nothing.`,
    'drop-index': (n) => `${n} indexes are dropped.`,
    'drop-constraint': (n) => `${n} constraints are dropped.`,
    'drop-view': (n) => `${n} views are dropped.`,
    'drop-function': (n) => `${n} functions are dropped.`,
    'drop-trigger': (n) => `${n} triggers are dropped.`,
    'drop-sequence': (n) => `${n} sequences are dropped.`,
    'drop-type': (n) => `${n} types are dropped.`,
    'drop-policy': (n) => `${n} policies are dropped.`,
    'cascade-drops': (n) => `${n} statements drop more than they name (CASCADE).`,
    'fk-action-changed': (n) => `${n} foreign keys get another action.`,
    'migration-edited': (n) => `${n} migrations that base already has were edited.`,
    'migration-deleted': (n) => `${n} migrations that base already has were deleted.`,
    'migration-renamed': (n) => `${n} migrations that base already has were renamed.`,
    'migration-out-of-order': (n) => `${n} new migrations sort before the newest one of base.`,
    'migration-name': (n) => `${n} new migrations have unusual names.`,
    'migration-duplicate': (n) => `${n} new migrations share a name or a time with another.`,
    'migration-unread': (n) => `${n} SQL files are not read by Prisma.`,
    'migration-moved': (n) => `${n} migrations moved to another folder.`,
    'table-unfilled': (n) => `${n} tables could not be given rows.`,
    'opaque-sql': (n) => `${n} statements build their SQL while they run and could not be judged.`,
    'schema-unformatted': (n) => `${n} schema files are not formatted.`,
    'parity-missing': (n) => `${n} things that the code expects are missing.`,
    'parity-type': (n) => `${n} things have another type or definition.`,
    'parity-enum': (n) => `${n} values of enums differ.`,
    'parity-extra': (n) => `${n} things are there that no migration makes.`,
    'parity-null': (n) => `${n} columns differ in whether NULL is allowed.`,
    'parity-default': (n) => `${n} columns have another default.`,
    'parity-index': (n) => `${n} indexes are missing, different or invalid.`,
    'parity-constraint': (n) => `${n} constraints are missing, different or not validated.`,
    'parity-failed-migration': (n) => `${n} migrations failed and were never resolved.`,
    'parity-pending': (n) => `${n} migrations were not deployed.`,
    'parity-edited': (n) => `${n} migrations were edited after they ran.`,
    'rows-expected': (n) => `${n} tables lack rows that must be there.`,
    'schema-drift': (n) => `${n} differences between what the migrations build and the Prisma schema.`,
};
/** The same for findings that are notes, where they say less than the rule's name. */
const mildPlurals = {
    'breaks-running-client': (n) => `Connections that stay open keep plans with the old type of ${n} columns.`,
};
/** What findings of one rule say together. */
function pluralOf(rule, findings) {
    const mild = findings.every(({ severity }) => severity === 'note') ? mildPlurals[rule] : undefined;
    const words = mild ?? plurals[rule];
    return words?.(findings.length) ?? `${findings.length} findings of one kind (${rule}).`;
}
/** `1 error`, `3 errors`. */
function counted(count, noun, plural = `${noun}s`) {
    return `${count} ${count === 1 ? noun : plural}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listed(items) {
    if (items.length < 2)
        return items[0] ?? '';
    return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
/** Advice line by line: at its line breaks, and before each number of a count (`1. … 2. …`) within a line. */
function steps(instead) {
    return instead.split(/\r?\n/).flatMap((line) => {
        const found = [];
        let rest = line.trim();
        for (let number = 2; /^\d+\. /.test(rest); number++) {
            const at = rest.search(new RegExp(`(?<=[.!?:;)\`]) ${number}\\. `));
            if (at === -1)
                break;
            found.push(rest.slice(0, at));
            rest = rest.slice(at + 1);
        }
        return [...found, rest].filter((step) => step.trim() !== '');
    });
}
/** What is said of silences that wait for a maintainer; each different reason once, three at most. */
function waitingWords(findings) {
    const reasons = [
        ...new Set(findings.flatMap(({ waiting, severity }) => waiting === undefined || severity === 'note' ? [] : [waiting.reason])),
    ];
    return reasons
        .slice(0, 3)
        .map((reason) => `A silence of a fork waits for the label preflight:accept of a maintainer. Its author says: ${reason}`);
}
/** What stays of a migration that stopped: "its first statement stays", "its first 3 statements stay". */
function staying(statements) {
    return statements === 1 ? 'its first statement stays' : `its first ${statements} statements stay`;
}
/** The heading of a project among several. */
function projectName(project) {
    return project.root === '.' ? 'the repository root' : project.root;
}


/***/ })

};
