export const id = 68;
export const ids = [68];
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
        head: `<details>\n<summary>Good to know (${findingCount(rows)})</summary>\n\n`,
        items: (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .blocksOf */ .SH)(rows).map((block) => {
            const { what, small, todo, list } = words(block, links, bounds);
            return { full: `- ${[what, `${small}${list}`, todo].filter((part) => part !== '').join('<br>')}\n` };
        }),
        tail: '\n</details>',
        more: (left) => `- … and ${left} more\n`,
    };
}
function findingCount(rows) {
    return rows.reduce((sum, row) => sum + (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsOf */ .WX)(row).length, 0);
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
    const all = block.map((row) => rowWords(row, links, bounds));
    const [first, ...others] = all;
    if (first === undefined || others.length === 0)
        return rowWords(block[0], links, bounds);
    const lines = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(all.map((one) => one.what)).flatMap((what) => [
        what,
        ...all.filter((one) => one.what === what).map((one) => one.small),
    ]);
    return { what: lines.slice(0, -1).join('<br>'), small: lines.at(-1) ?? '', todo: first.todo, list: '' };
}
function rowWords(row, links, bounds) {
    return row.places.length === 1
        ? placeWords(row, row.places[0], links, bounds)
        : groupWords(row, links, bounds);
}
function placeWords(row, place, links, bounds) {
    const [worst, ...others] = place.findings;
    const same = place.findings.filter((one) => one.rule === worst.rule);
    const grouped = same.length >= 4;
    const first = grouped ? (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .pluralOf */ ._l)(worst.rule, same.length) : worst.message;
    const further = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(others.filter((one) => !grouped || one.rule !== worst.rule).map((one) => one.message)).filter((message) => message !== worst.message);
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
        todo: advice(place.findings, bounds),
        list: grouped
            ? fold(same.map((one) => objectOf(one, bounds)), bounds)
            : '',
    };
}
function groupWords(row, links, bounds) {
    const all = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsOf */ .WX)(row);
    const same = all.filter((one) => one.rule === row.rule);
    const others = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(all.map((one) => one.rule)).filter((rule) => rule !== row.rule);
    const also = others.map((rule) => say((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .pluralOf */ ._l)(rule, all.filter((one) => one.rule === rule).length), bounds, rule));
    const entries = row.places.flatMap((place) => place.findings
        .filter((one) => one.rule === row.rule)
        .map((one) => {
        const where = whereabouts(one, links);
        return where === '' ? objectOf(one, bounds) : `${objectOf(one, bounds)} · ${where}`;
    }));
    const insteads = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(same.map((one) => one.instead));
    const [first] = same;
    const todo = insteads.length <= 1 || first === undefined
        ? advice(same.slice(0, 1), bounds)
        : `For ${objectOf(first, bounds)}, and likewise for the others:<br>${advice([first], bounds)}`;
    return {
        what: [
            `<b>${say((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .pluralOf */ ._l)(row.rule, same.length), bounds)}</b>`,
            names(same),
            ...also,
            ...(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .waitingWords */ .RK)(all).map((words) => say(words, bounds)),
        ]
            .filter((line) => line !== '')
            .join('<br>'),
        small: smallPrint([files(same), evidence(row, bounds), rules(all, links)]),
        todo,
        list: fold(entries, bounds),
    };
}
/** A plural sentence of a rule that a group also holds; a single one is said with its own message. */
function say(message, bounds, rule) {
    const single = rule === undefined ? message : message.replace(/^1 findings of one kind/, '1 finding');
    return (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .beginning */ .Ir)(single, bounds.sentence));
}
function objectOf(finding, bounds) {
    return finding.object === undefined ? say(finding.message, bounds) : (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(finding.object));
}
/** The first objects of a group, so that nobody must unfold a list to see whether it matters to them. */
function names(findings) {
    const objects = (0,_group_js__WEBPACK_IMPORTED_MODULE_2__/* .distinct */ .dM)(findings.map((one) => one.object)).map((object) => (0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(object), 80));
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
    const [place] = row.places;
    const proof = row.places.length > 1 ? undefined : place.findings.find((one) => one.witness !== undefined)?.witness;
    const sqlstate = place.findings.find((one) => one.sqlstate !== undefined)?.sqlstate;
    const known = sqlstate === undefined || row.places.length > 1 ? kinds : `${kinds}, SQLSTATE ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(sqlstate)}`;
    return proof === undefined ? known : `${known}: ${(0,_escape_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_4__/* .beginning */ .Ir)(proof, Math.min(bounds.sentence, 400)))}`;
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
        if (places.length >= manyPlaces)
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

/***/ 2251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LT: () => (/* binding */ workOf),
/* harmony export */   PT: () => (/* binding */ workSentence),
/* harmony export */   gD: () => (/* binding */ headlineOf)
/* harmony export */ });
/* unused harmony exports countPlaces, tally */
/* harmony import */ var _changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84662);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25988);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44702);



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
    if (report.verdict === 'fail')
        return { sign: '❌', words: `Not ready to merge: ${whyNot(report)}` };
    if (report.verdict === 'incomplete') {
        const found = error + warning === 0 ? '' : `, and ${tally(report)} found so far`;
        return {
            sign: '⚠️',
            words: `Not fully checked: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(unableChecks(report))} could not be done${found}`,
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
            words: `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .capital */ .Nx)(tally(report))} found, and this check is set not to fail for them`,
        };
    }
    if (warning > 0)
        return { sign: '⚠️', words: `No error, but ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(warning, 'warning')} to decide on` };
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
        const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .consequencesOf */ .W$)(found.map((one) => one.rule));
        return words.length === 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(found.length, severity) : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(words.slice(0, 3));
    }
    const failed = report.projects.flatMap((one) => one.checks.filter((check) => check.status === 'failed'));
    return failed.length === 0
        ? 'a check failed'
        : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)([...new Set(failed.map((one) => one.id))])} failed`;
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
        error > 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(error, 'error') : '',
        warning > 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(warning, 'warning') : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(parts) : note > 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(note, 'note') : 'nothing';
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
        const which = names.length <= 4 ? ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(names)})` : '';
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
    return `${found}, with ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(silenced.length, 'finding')} silenced`;
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
/** Whether scripts were only read: `lint` compares no commits. */
function isLint(report) {
    return report.head === '';
}
/** What was done for one project: `ran 2 new migrations, after the 817 that were there, on a throwaway PostgreSQL 17.10`. */
function workOf(project, name = project.root) {
    if (project.checks.every((check) => check.id === 'statements'))
        return `read ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(project.history.added.length, 'file')} without a database`;
    const where = name === '.' ? '' : ` of ${(0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(name)}`;
    const added = project.history.added.length;
    const ran = project.checks.some((check) => (check.id === 'deploy' || check.id === 'rehearsal') &&
        ['passed', 'failed', 'warned'].includes(check.status));
    if (added === 0 || project.postgres === null || !ran) {
        const { edited, deleted, renamed } = project.history;
        const migrations = [
            added === 0 ? 'no new migration' : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(added, 'new migration'),
            ...[`${edited.length} edited`, `${deleted.length} deleted`, `${renamed.length} renamed`].filter((words) => !words.startsWith('0 ')),
        ].join(', ');
        return `checked ${name === '.' ? 'the Prisma project' : (0,_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .named */ .KT)(name)} (${migrations})`;
    }
    const { base: before } = project.history;
    const base = before === 0 ? '' : `, after the ${before === 1 ? 'one that was' : `${before} that were`} there,`;
    return `ran ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(added, 'new migration')}${where}${base} on a throwaway PostgreSQL ${project.postgres.version}`;
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
    'migration-unread': (n) => `${n} SQL files are not read by Prisma.`,
    'migration-moved': (n) => `${n} migrations moved to another folder.`,
    'table-unfilled': (n) => `${n} tables could not be given rows.`,
    'opaque-sql': (n) => `${n} statements build their SQL while they run and could not be judged.`,
    'schema-unformatted': (n) => `${n} schema files are not formatted.`,
    'schema-drift': (n) => `${n} differences between what the migrations build and the Prisma schema.`,
};
/** What `count` findings of one rule say together. */
function pluralOf(rule, count) {
    return plurals[rule]?.(count) ?? `${count} findings of one kind (${rule}).`;
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


/***/ })

};
