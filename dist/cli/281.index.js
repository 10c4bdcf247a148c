export const id = 281;
export const ids = [281];
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
                return `${noun} ${named(shortName(only))}`;
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
    if (noun === 'enum value')
        return `${noun} ${named(shortName(nameIn(change, { noun, verb })))} ${verb}`;
    if (change.kind === 'table-dropped')
        return 'dropped, with all that belonged to it';
    if (change.kind === 'table-added')
        return change.to === null || change.to === '' ? 'new' : `new, with ${named(change.to)}`;
    if (verb === 'renamed') {
        const [from, to] = [change.from ?? '', change.to ?? ''].map((name) => named(shortName(name)));
        return noun === 'table' ? `renamed, was ${from}` : `${noun} renamed: ${from} → ${to}`;
    }
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

/***/ 29460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   IW: () => (/* binding */ remarks),
/* harmony export */   a: () => (/* binding */ decisions),
/* harmony export */   j1: () => (/* binding */ projectName)
/* harmony export */ });
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84662);
/* harmony import */ var _escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31674);
/* harmony import */ var _escape_visible_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37405);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25988);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44702);





/** Objects of a group that are named outside its folded list. */
const namesShown = 8;
/** In a comment, and in the summary. */
const limits = {
    comment: { places: 100, sentence: 600 },
    summary: { places: 2000, sentence: 4000 },
};
/** The decisions of one project: rows that need one, and the checks that could not be done. Undefined: none. */
function decisions(project, decides, links, bounds) {
    const rows = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsOf */ .RO)(project.findings).filter(decides);
    const table = (some) => (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .blocksOf */ .SH)(rows.filter(some)).map((one) => tableRow(one, links, bounds));
    const items = [
        ...table((one) => one.severity === 'error'),
        ...unable(project, bounds),
        ...table((one) => one.severity !== 'error'),
    ];
    if (items.length === 0)
        return undefined;
    return {
        rank: 0,
        title: 'findings',
        head: '| | What needs a decision |\n|---|:---|\n',
        items,
        tail: '',
        more: (left) => `| | … and ${left} more, not graver than these |\n`,
    };
}
/** What needs no decision and is good to know. Undefined: nothing. */
function remarks(project, decides, links, bounds) {
    const rows = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsOf */ .RO)(project.findings).filter((row) => !decides(row));
    if (rows.length === 0)
        return undefined;
    return {
        rank: 5,
        title: 'notes',
        head: `<details>\n<summary>Good to know (${placeCount(rows)})</summary>\n\n`,
        items: (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .blocksOf */ .SH)(rows).map((block) => {
            const { what, small, todo, list } = words(block, links, bounds);
            return { full: `- ${[what, `${small}${list}`, todo].filter((part) => part !== '').join('<br>')}\n` };
        }),
        tail: '\n</details>',
        more: (left) => `- … and ${left} more\n`,
    };
}
/** As the sentence below the headline counts: what several rules say of one statement is one thing to know. */
function placeCount(rows) {
    return rows.reduce((sum, row) => sum + row.places.length, 0);
}
function tableRow(block, links, bounds) {
    const { what, small, todo, list } = words(block, links, bounds);
    const sign = _words_js__WEBPACK_IMPORTED_MODULE_3__/* .severitySigns */ .GA[block[0].severity];
    const line = (print) => `| ${sign} | ${[what, print, todo].filter((part) => part !== '').join('<br>')} |\n`;
    // The block element of a folded list begins and ends a line of its own.
    if (list === '')
        return { full: line(small) };
    const full = `| ${sign} | ${what}<br>${small}${list}${todo} |\n`;
    return { full, short: line(small) };
}
/** Sentence and place of each row of a block, and the advice that they share. */
function words(block, links, bounds) {
    const said = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .saidOfEach */ .uI)(block.flatMap(_group_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsOf */ .WX));
    if (said !== undefined)
        return eachWords(block, said, links, bounds);
    const todo = sharedAdvice(block, bounds);
    const all = block.map((row) => rowWords(row, links, bounds));
    const [first, ...others] = all;
    if (first !== undefined && others.length === 0)
        return { ...first, todo };
    const lines = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(all.map((one) => one.what)).flatMap((what) => [
        what,
        ...all.filter((one) => one.what === what).map((one) => one.small),
    ]);
    return { what: lines.slice(0, -1).join('<br>'), small: lines.at(-1) ?? '', todo, list: '' };
}
/** What is advised for all of a block, with the object that it is about where the others differ. */
function sharedAdvice(block, bounds) {
    const { findings, example } = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .adviceOf */ .wr)(block);
    const said = advice(findings, bounds);
    return example === undefined
        ? said
        : `For ${objectOf(example, bounds)}, and likewise for the others:<br>${said}`;
}
/** What is the same for several migrations, said once: their names link to their files. */
function eachWords(block, said, links, bounds) {
    const all = block.flatMap(_group_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsOf */ .WX);
    const name = ({ migration = '', file }) => (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)((0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae)(migration), file === undefined ? undefined : links.line(file, undefined));
    const shown = all.slice(0, all.length > namesShown ? namesShown - 1 : namesShown).map(name);
    const rest = all.length - shown.length;
    const known = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(block.map((row) => evidence(row, bounds)));
    const entries = rest === 0 ? [] : all.map(name);
    return {
        what: [
            `<b>Each of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)([...shown, ...(rest === 0 ? [] : [`${rest} more`])])} ${say(said, bounds)}</b>`,
            ...(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .waitingWords */ .RK)(all).map((words) => say(words, bounds)),
        ].join('<br>'),
        // One of them may have the proof of all.
        small: smallPrint([
            ...known.filter((one) => !known.some((other) => other !== one && other.startsWith(one))),
            rules(all, links),
        ]),
        todo: advice(all.slice(0, 1), bounds),
        list: entries.length === 0 ? '' : fold(entries, bounds),
    };
}
/** All that a row says but for its advice. */
function rowWords(row, links, bounds) {
    return row.places.length === 1
        ? placeWords(row, row.places[0], links, bounds)
        : groupWords(row, links, bounds);
}
function placeWords(row, place, links, bounds) {
    const [worst] = place.findings;
    const same = place.findings.filter((one) => one.rule === worst.rule);
    const grouped = same.length >= 4;
    const first = grouped ? (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .pluralOf */ ._l)(worst.rule, same) : worst.message;
    const further = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .furtherOf */ .oH)(place).filter((message) => !grouped || !same.some((one) => one.message === message));
    const shown = further.slice(0, 4).map((message) => say(message, bounds));
    const rest = further.length - shown.length;
    return {
        what: [
            `<b>${say(first, bounds)}</b>`,
            ...(grouped ? [names(same)] : []),
            ...shown,
            ...(rest > 0 ? [`… and ${rest} more`] : []),
            ...(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .waitingWords */ .RK)(place.findings).map((words) => say(words, bounds)),
        ]
            .filter((line) => line !== '')
            .join('<br>'),
        small: smallPrint([whereabouts(worst, links), evidence(row, bounds), rules(place.findings, links)]),
        list: grouped
            ? fold(same.map((one) => objectOf(one, bounds)), bounds)
            : '',
    };
}
function groupWords(row, links, bounds) {
    const all = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsOf */ .WX)(row);
    const same = all.filter((one) => one.rule === row.rule);
    const others = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(all.map((one) => one.rule)).filter((rule) => rule !== row.rule);
    const also = others.map((rule) => {
        const [only, ...more] = all.filter((one) => one.rule === rule);
        return say(only !== undefined && more.length === 0
            ? only.message
            : (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .pluralOf */ ._l)(rule, all.filter((one) => one.rule === rule)), bounds);
    });
    const entries = row.places.flatMap((place) => place.findings
        .filter((one) => one.rule === row.rule)
        .map((one) => {
        const where = whereabouts(one, links);
        return where === '' ? objectOf(one, bounds) : `${objectOf(one, bounds)} · ${where}`;
    }));
    return {
        what: [
            `<b>${say((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .pluralOf */ ._l)(row.rule, same), bounds)}</b>`,
            names(same),
            ...also,
            ...(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .waitingWords */ .RK)(all).map((words) => say(words, bounds)),
        ]
            .filter((line) => line !== '')
            .join('<br>'),
        small: smallPrint([files(same), evidence(row, bounds), rules(all, links)]),
        list: fold(entries, bounds),
    };
}
function say(message, bounds) {
    return (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .beginning */ .Ir)(message, bounds.sentence));
}
function objectOf(finding, bounds) {
    const about = nameOf(finding);
    return about === undefined ? say(finding.message, bounds) : about;
}
/** What a finding is about, with the live database that it was seen in where there are several. */
function nameOf({ object, migration, environment }, limit) {
    const where = environment === undefined ? '' : `${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(environment, limit)} `;
    if (object !== undefined)
        return `${where}${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(object), limit)}`;
    return environment === undefined || migration === undefined
        ? undefined
        : `${where}${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(migration, limit)}`;
}
/** The first objects of a group, so that nobody must unfold a list to see whether it matters to them. */
function names(findings) {
    const objects = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(findings.map((one) => nameOf(one, 80)));
    const rest = objects.length - namesShown;
    return `${objects.slice(0, namesShown).join(', ')}${rest > 0 ? ` … and ${rest} more` : ''}`;
}
/** `migration.sql:3` with its folder, which is what tells migrations apart; linked where that is possible. */
function whereabouts(finding, links) {
    if (finding.file === undefined)
        return finding.migration === undefined ? '' : (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae)(finding.migration);
    const place = `${finding.file.split('/').slice(-2).join('/')}${finding.line === undefined ? '' : `:${finding.line}`}`;
    return (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)((0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .path */ .Ae)(place), links.line(finding.file, finding.line));
}
/** `in 3 files` for a group. */
function files(findings) {
    const count = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(findings.map((one) => one.file)).length;
    return count === 0 ? '' : `in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(count, 'file')}`;
}
/** How it is known: the word, and what proves it where the row is of one place. */
function evidence(row, bounds) {
    const kinds = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)((0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .evidenceOf */ .X1)(row));
    if (row.places.length > 1)
        return kinds;
    const { sqlstate, witness } = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .proofOf */ .oX)(row.places[0]);
    const known = sqlstate === undefined ? kinds : `${kinds}, SQLSTATE ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(sqlstate)}`;
    return witness === undefined
        ? known
        : `${known}: ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .beginning */ .Ir)(witness, Math.min(bounds.sentence, 400)))}`;
}
/** The rules, each linked to its page. */
function rules(findings, links) {
    return (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(findings.map((one) => one.rule))
        .map((rule) => (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)((0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rule), links.help(findings.find((one) => one.rule === rule)?.help ?? '')))
        .join(' ');
}
function smallPrint(parts) {
    return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}
/** What to do, line by line as it was written, then the question to ask a real database. */
function advice(findings, bounds) {
    const lines = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(findings.map((one) => one.instead))
        .slice(0, 3)
        .flatMap((instead) => (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .steps */ .Ci)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .beginning */ .Ir)(instead, bounds.sentence * 2)))
        .map((line) => (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(line))
        .filter((line) => line !== '')
        .map((line) => `→ ${line}`);
    const probes = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(findings.map((one) => one.probe))
        .slice(0, 2)
        .map((probe) => `→ Ask your database: ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(probe, bounds.sentence)}`);
    return [...lines, ...probes].join('<br>');
}
function fold(entries, bounds) {
    const shown = entries.slice(0, bounds.places);
    const rest = entries.length - shown.length;
    const list = [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('<br>');
    return `<details><summary>all ${entries.length}</summary>${list}</details>`;
}
/** Checks that could not be done are decisions too: nothing may be concluded from what they did not find. One row a reason. */
function unable(project, bounds) {
    const checks = project.checks.filter((check) => check.status === 'unable');
    return [...new Set(checks.map((check) => check.reason))].map((reason) => {
        const same = checks.filter((check) => check.reason === reason);
        const names = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(same.map((check) => (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(check.id)));
        const why = reason === undefined ? '' : `${say(reason, bounds)}<br>`;
        const unknown = same.map((check) => `Not known: whether ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(_words_js__WEBPACK_IMPORTED_MODULE_3__/* .checkWords */ .iW[check.id])}.`).join('<br>');
        return {
            full: `| ⚠️ | <b>The ${same.length === 1 ? 'check' : 'checks'} ${names} could not be done.</b><br>${why}${unknown} |\n`,
        };
    });
}
/** The heading of a project among several. */
function projectName(project) {
    return project.root === '.' ? 'the repository root' : project.root;
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
    // In a name a point is a place to break; in a path it stands before an extension.
    const behind = line.includes('/') ? /(?<=[/_])/ : /(?<=[_.])/;
    if (line.match(longWord)?.some((word) => behind.test(word)))
        return breakable(line, behind);
    // Back-ticks, backslashes and pipes mean different things to different parsers within a table cell: entities do not.
    return /[`|\\]|^ | $/.test(line) ? `<code>${entities(line)}</code>` : `\`${line}\``;
}
/** A path as code that may be broken behind a slash or an underscore, which a phone needs. */
function path(raw, limit = nameLimit) {
    return breakable((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(raw), limit), /(?<=[/_])/);
}
function breakable(line, behind) {
    const plain = /^[A-Za-z0-9]+(?:[_/.:-][A-Za-z0-9]+)*$/.test(line) && !/www\./i.test(line);
    const parts = line.split(behind).map((part) => (plain ? part : entities(part)));
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

/***/ 2251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LT: () => (/* binding */ workOf),
/* harmony export */   Le: () => (/* binding */ standstill),
/* harmony export */   PT: () => (/* binding */ workSentence),
/* harmony export */   gD: () => (/* binding */ headlineOf)
/* harmony export */ });
/* unused harmony exports countPlaces, tally */
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
            words: `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .capital */ .Nx)(tally(report))} found, and this check is set not to fail for them`,
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
        const names = report.projects.map((one) => (0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(one.root));
        const which = names.length <= 4 ? ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(names)})` : '';
        return `Prisma Preflight checked ${names.length} projects${which} and ${found}.`;
    }
    const brief = (0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .briefly */ .m_)(only.changes);
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
    const which = tables.length > 3 ? `${tables.length} tables` : (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(tables.map((table) => (0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)((0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(table))));
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
    const where = name === '.' ? '' : ` of ${(0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(name)}`;
    const added = project.history.added.length;
    const ran = project.checks.some((check) => (check.id === 'deploy' || check.id === 'rehearsal') &&
        ['passed', 'failed', 'warned'].includes(check.status));
    if (added === 0 || project.postgres === null || !ran) {
        const { edited, deleted, renamed } = project.history;
        const migrations = [
            added === 0 ? 'no new migration' : (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(added, 'new migration'),
            ...[`${edited.length} edited`, `${deleted.length} deleted`, `${renamed.length} renamed`].filter((words) => !words.startsWith('0 ')),
        ].join(', ');
        return `checked ${name === '.' ? 'the Prisma project' : (0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(name)} (${migrations})`;
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
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84662);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);


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
    const names = environments.map(({ name }) => (0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(name));
    const which = environments.length > 1
        ? environments.length <= 4
            ? (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(names)
            : `${environments.length} live databases`
        : only === undefined || only.name === ''
            ? `the live database${only === undefined ? '' : ` (PostgreSQL ${only.postgres})`}`
            : `${(0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(only.name)} (PostgreSQL ${only.postgres})`;
    return `compared ${which} with what ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(project.history.base, 'migration')} build${project.history.base === 1 ? 's' : ''}`;
}
/** How far a database is: `818 of 820 migrations, 2 pending`. */
function standingWords({ migrations }, total) {
    if (migrations === null)
        return 'its record of migrations was not read';
    const { applied, pending, failed, edited, unknown } = migrations;
    const parts = [
        `${applied} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(total, 'migration')}`,
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
