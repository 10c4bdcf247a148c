export const id = 576;
export const ids = [576];
export const modules = {

/***/ 84662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   m_: () => (/* binding */ briefly),
/* harmony export */   tw: () => (/* binding */ groupChanges)
/* harmony export */ });
/* harmony import */ var _model_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94634);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44702);
/** The differences between the two catalogs in words. Plain text with names between back-ticks. */


const verbs = {
    added: 'added',
    dropped: 'dropped',
    removed: 'dropped',
    revoked: 'dropped',
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
/** `public.` says nothing to most readers. */
function shortName(object) {
    return object.startsWith('public.') && object.length > 7 ? object.slice(7) : object;
}
/** A name between back-ticks; back-ticks of its own become apostrophes, so that the pair stays a pair. */
function named(name) {
    return `\`${name.replaceAll('`', '’')}\``;
}
const plurals = { index: 'indexes', policy: 'policies' };
/** `adds table Invoice and 2 columns, drops 1 index`; '' where nothing changes. What is added comes first. */
function briefly(changes) {
    const verbWords = { added: 'adds', dropped: 'drops', changed: 'changes' };
    const sentences = ['added', 'dropped', 'changed'].flatMap((verb) => {
        const nouns = new Map();
        for (const change of changes) {
            const kind = kindOf(change.kind);
            if (kind.verb !== verb)
                continue;
            const objects = nouns.get(kind.noun) ?? new Set();
            nouns.set(kind.noun, objects.add(change.object));
        }
        const words = [...nouns].map(([noun, objects]) => {
            const [only] = objects;
            if (objects.size === 1 && only !== undefined && only.length <= 60)
                return `${noun} ${named(shortName(only))}`;
            return (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(objects.size, noun, plurals[noun] ?? `${noun}s`);
        });
        return words.length === 0
            ? []
            : [`${verbWords[verb]} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(words.slice(0, 4))}${words.length > 4 ? ' and more' : ''}`];
    });
    return sentences.join(', ');
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
    const sorted = [...groups].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : (0,_model_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a, b)));
    const dropped = sorted.filter(([table, changes]) => table !== '' && changes.every((one) => one.kind === 'table-dropped'));
    const apart = dropped.length >= manyTables ? dropped : [];
    const names = apart.map(([table]) => named(shortName(table)));
    return [
        ...(apart.length === 0 ? [] : [{ title: `${apart.length} tables dropped`, lines: [names.join(', ')] }]),
        ...sorted
            .filter((group) => !apart.includes(group))
            .map(([table, changes]) => ({
            title: table === '' ? 'Besides' : named(shortName(table)),
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
    if (change.kind === 'table-dropped')
        return 'dropped, with all that belonged to it';
    if (change.kind === 'table-added')
        return change.to === null || change.to === '' ? 'new' : `new, with ${named(change.to)}`;
    const itself = table !== undefined && change.object === table;
    const what = table !== undefined && change.object.startsWith(`${table}.`)
        ? `${noun} ${named(change.object.slice(table.length + 1))}`
        : itself
            ? noun
            : `${noun} ${named(shortName(change.object))}`;
    const aspect = change.kind.split('-').slice(1, -1).join(' ');
    const verbWord = verb === 'changed' && aspect !== '' && noun !== 'row security' ? `${aspect} changed` : verb;
    return `${what} ${verbWord}${values(change)}`;
}
function values(change) {
    if (change.from !== null && change.to !== null)
        return `: ${named(change.from)} → ${named(change.to)}`;
    if (change.to !== null && change.to !== '')
        return `: ${named(change.to)}`;
    if (change.from !== null && change.from !== '')
        return ` (was ${named(change.from)})`;
    return '';
}


/***/ }),

/***/ 31674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37405);
/**
 * GitHub-flavoured markdown: text that stays text in a paragraph, a list, a table cell and beside HTML.
 * The grammar is https://github.github.com/gfm/; what GitHub adds after it (mentions, references, emoji, mathematics)
 * is described at https://docs.github.com/en/get-started/writing-on-github.
 */

/** Breaks a word for the machine and not for the eye (ZERO WIDTH SPACE, which GitHub's filters do not look through). */
const breaker = '&#8203;';
/** Names are cut to this many characters. */
const nameLimit = 160;
/** Characters that could begin or end markup, with what stands for them. `|` as an entity also holds inside a table cell. */
const replacements = {
    '\\': '\\\\',
    '`': '\\`',
    '*': '\\*',
    _: '\\_',
    '[': '\\[',
    ']': '\\]',
    '~': '\\~',
    '|': '&#124;',
    '<': '&lt;',
    '>': '&gt;',
    '&': '&amp;',
    // A backslash does not stop GitHub's mathematics; an element of its own does.
    $: '<span>$</span>',
    '@': `@${breaker}`,
};
/**
 * Markup; then what GitHub turns into links and pictures: references (#1, GH-1), addresses, emoji codes. An underscore
 * inside a word is left alone, as the grammar does. Commit ids stay: they can only link to this repository.
 */
const special = /[\\`*[\]~|<>&$@]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|#(?=\w)|GH-(?=\d)|:(?=\/\/|[\w+-]+(?::|$))|(?:mailto|xmpp):|www(?=\.)/gi;
/** One line of text. Mentions, references, addresses, emoji codes and mathematics in it are defused. */
function text(raw) {
    // What begins a list, a heading or a rule does so at the start of a line only.
    return inline((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(raw)).replace(/^(?:(\d+)(?=[.)])|(?=[-+=#]))/, '$1\\');
}
/** Words of this length, such as names of migrations, widen a table beyond a phone's screen: they may be broken. */
const longWord = /\S{28,}/g;
/** Stands for an underscore that is a place to break; `visible` lets no character for private use through. */
const place = '\ue000';
function inline(line) {
    return line
        .replace(longWord, (word) => word.replace(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g, place))
        .replace(special, (found) => replacements[found] ?? `${found}${breaker}`)
        .replaceAll(place, '\\_<wbr>');
}
/** Every character but letters, digits and spaces as an entity: no parser sees markup in it. */
function entities(raw) {
    return raw.replace(/[^A-Za-z0-9 \u00a1-\u{10ffff}]/gu, (character) => `&#${character.codePointAt(0)};`);
}
/** One line of code. Cut in the middle where it is longer than a name should be, unless `limit` says otherwise. */
function code(raw, limit = nameLimit) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(raw), limit);
    if (line.trim() === '')
        return '<code>&nbsp;</code>';
    if (line.match(longWord)?.some((word) => /[_/]/.test(word)))
        return breakable(line);
    // Back-ticks, backslashes and pipes mean different things to different parsers within a table cell: entities do not.
    return /[`|\\]|^ | $/.test(line) ? `<code>${entities(line)}</code>` : `\`${line}\``;
}
/** A path as code that may be broken behind a slash or an underscore, which a phone needs. */
function path(raw, limit = nameLimit) {
    return breakable((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(raw), limit));
}
function breakable(line) {
    const plain = /^[A-Za-z0-9]+(?:[_/.:-][A-Za-z0-9]+)*$/.test(line) && !/www\./i.test(line);
    const parts = line.split(/(?<=[/_])/).map((part) => (plain ? part : entities(part)));
    return `<code>${parts.join('<wbr>')}</code>`;
}
/**
 * A sentence in which names stand out: what is between back-ticks, and quoted identifiers such as "User"."name", is
 * code. A hostile name can move the border between code and text, and nothing else: both sides are escaped.
 */
function prose(raw) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .em)(raw)
        .split(/(`[^`]+`|"[^"\s][^"]{0,80}"(?:\."[^"]{1,80}")*)/)
        .map((part, at) => {
        if (at % 2 === 1)
            return code(part.startsWith('`') ? part.slice(1, -1) : part, 400);
        return at === 0 ? `${text(part)}${/\s$/.test(part) ? ' ' : ''}` : inline(part);
    })
        .join('');
}
/** A link whose address Preflight made itself (from escaped parts); `label` is markdown already. */
function link(label, address) {
    if (address === undefined || !/^https?:\/\/[^\s<>()[\]\\`|"]+$/.test(address))
        return label;
    return `[${label}](${address})`;
}
/** A fenced block that nothing inside can close. `language` is a word of ours. */
function fenced(raw, language) {
    const body = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(raw);
    const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${body}\n${fence}`;
}
/** A folded part. `summary` is HTML (markdown is not read there), `body` markdown blocks. */
function details(summary, body) {
    return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

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
/** At most `limit` characters (code points): the middle goes and is counted, because names differ at both ends. */
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    const characters = [...text];
    if (characters.length <= limit)
        return text;
    const tail = Math.floor(limit / 4);
    const head = limit - tail;
    const left = characters.length - limit;
    return `${characters.slice(0, head).join('')} … [${left} characters] … ${characters.slice(-tail).join('')}`;
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
/* harmony export */   od: () => (/* binding */ needsDecision),
/* harmony export */   vu: () => (/* binding */ active)
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
        const key = finding.line === undefined ? `#${at}` : `${finding.line} ${finding.file ?? finding.migration}`;
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
/** Which rows need a decision: errors and warnings; notes where the check fails for them (`fail-on: note`). */
function needsDecision(report) {
    const graver = report.projects.some((project) => active(project.findings).some((one) => one.severity !== 'note'));
    const notesCount = report.verdict === 'fail' && !graver;
    return (row) => row.severity !== 'note' || notesCount;
}
/**
 * Rows that are read as one, because they are of one severity and rule and advise word for word the same: advice is said
 * once, each keeps its own sentence and place. In the order of the first of each.
 */
function blocksOf(rows) {
    const blocks = new Map();
    for (const [at, row] of rows.entries()) {
        const [{ findings }, ...places] = row.places;
        const [{ instead, probe }, ...others] = findings;
        const single = places.length + others.length === 0;
        const key = single ? JSON.stringify([row.severity, row.rule, instead, probe]) : `#${at}`;
        const block = blocks.get(key);
        if (block === undefined)
            blocks.set(key, [row]);
        else
            block.push(row);
    }
    return [...blocks.values()];
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
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   RK: () => (/* binding */ waitingWords),
/* harmony export */   Ry: () => (/* binding */ gravityOf),
/* harmony export */   W$: () => (/* binding */ consequencesOf),
/* harmony export */   WK: () => (/* binding */ staying),
/* harmony export */   _l: () => (/* binding */ pluralOf),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   iW: () => (/* binding */ checkWords),
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
    skipped: 'nothing to do',
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
        ],
    },
    {
        words: 'the running application would break',
        rules: ['rename-table', 'rename-column', 'breaks-running-client', 'breaks-running-query'],
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
    'breaks-running-client': (n) => `The running application breaks in ${n} places.`,
    'index-blocks-writes': (n) => `${n} indexes are built while writes wait.`,
    'rewrites-table': (n) => `${n} statements rewrite a whole table while nobody can use it.`,
    'scans-under-lock': (n) => `${n} statements read a whole table while holding a lock.`,
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
/** With a capital first letter. */
function capital(sentence) {
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
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


/***/ })

};
