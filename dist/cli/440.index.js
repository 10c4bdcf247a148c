export const id = 440;
export const ids = [440];
export const modules = {

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

/***/ 55440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentLimit: () => (/* binding */ commentLimit),
  ol: () => (/* binding */ digestOf),
  toMarkdown: () => (/* binding */ toMarkdown)
});

// UNUSED EXPORTS: failureSummary, summaryLimit, toSummary

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/model/words.js
var model_words = __webpack_require__(45583);
// EXTERNAL MODULE: ./build/report/comment/bounds.js
var bounds = __webpack_require__(1800);
// EXTERNAL MODULE: ./build/report/escape/markdown.js
var markdown = __webpack_require__(31674);
// EXTERNAL MODULE: ./build/report/group.js
var group = __webpack_require__(25988);
// EXTERNAL MODULE: ./build/report/words.js
var report_words = __webpack_require__(44702);
// EXTERNAL MODULE: ./build/report/escape/visible.js
var visible = __webpack_require__(37405);
;// CONCATENATED MODULE: ./build/report/comment/row-parts.js





/** Objects of a group that are named outside its folded list. */
const namesShown = 8;
/** A sentence of a report, escaped and no longer than it may be. */
function say(message, bounds) {
    return (0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(message, bounds.sentence));
}
/** What a finding is about; where that has no name, its sentence. */
function objectOf(finding, bounds) {
    const about = nameOf(finding);
    return about === undefined ? say(finding.message, bounds) : about;
}
/** Its name, with the live database that it was seen in where there are several. */
function nameOf({ object, migration, environment }, limit) {
    const where = environment === undefined ? '' : `${(0,markdown/* code */.aY)(environment, limit)} `;
    if (object !== undefined)
        return `${where}${(0,markdown/* code */.aY)((0,model_words/* shortName */.EU)(object), limit)}`;
    return environment === undefined || migration === undefined
        ? undefined
        : `${where}${(0,markdown/* code */.aY)(migration, limit)}`;
}
/** The first objects of a group, so that nobody must unfold a list to see whether it matters to them. */
function names(findings) {
    const objects = (0,group/* distinct */.dM)(findings.map((one) => nameOf(one, 80)));
    const rest = objects.length - namesShown;
    return `${objects.slice(0, namesShown).join(', ')}${rest > 0 ? ` … and ${rest} more` : ''}`;
}
/** `migration.sql:3` with its folder, which is what tells migrations apart; linked where that is possible. */
function whereabouts(finding, links) {
    if (finding.file === undefined)
        return finding.migration === undefined ? '' : (0,markdown/* path */.Ae)(finding.migration);
    const place = `${finding.file.split('/').slice(-2).join('/')}${finding.line === undefined ? '' : `:${finding.line}`}`;
    return (0,markdown/* link */.nf)((0,markdown/* path */.Ae)(place), links.line(finding.file, finding.line));
}
/** `in 3 files` for a group. */
function files(findings) {
    const count = (0,group/* distinct */.dM)(findings.map((one) => one.file)).length;
    return count === 0 ? '' : `in ${(0,report_words/* counted */.hS)(count, 'file')}`;
}
/** How it is known: the word, and what proves it where the row is of one place. */
function evidence(row, bounds) {
    const kinds = (0,report_words/* listed */.KE)((0,group/* evidenceOf */.X1)(row));
    if (row.places.length > 1)
        return kinds;
    const { sqlstate, witness } = (0,group/* proofOf */.oX)(row.places[0]);
    const known = sqlstate === undefined ? kinds : `${kinds}, SQLSTATE ${(0,markdown/* text */.Qq)(sqlstate)}`;
    return witness === undefined
        ? known
        : `${known}: ${(0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(witness, Math.min(bounds.sentence, 400)))}`;
}
/** The rules, each linked to its page. */
function rules(findings, links) {
    return (0,group/* distinct */.dM)(findings.map((one) => one.rule))
        .map((rule) => (0,markdown/* link */.nf)((0,markdown/* code */.aY)(rule), links.help(findings.find((one) => one.rule === rule)?.help ?? '')))
        .join(' ');
}
/** The parts that are not empty, in one small line. */
function smallPrint(parts) {
    return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}
/** What to do, line by line as it was written, then the question to ask a real database. */
function advice(findings, bounds) {
    const lines = (0,group/* distinct */.dM)(findings.map((one) => one.instead))
        .slice(0, 3)
        .flatMap((instead) => (0,report_words/* steps */.Ci)((0,visible/* beginning */.Ir)(instead, bounds.sentence * 2)))
        .map((line) => (0,markdown/* prose */.CS)(line))
        .filter((line) => line !== '')
        .map((line) => `→ ${line}`);
    const probes = (0,group/* distinct */.dM)(findings.map((one) => one.probe))
        .slice(0, 2)
        .map((probe) => `→ Ask your database: ${(0,markdown/* code */.aY)(probe, bounds.sentence)}`);
    return [...lines, ...probes].join('<br>');
}
/** A list that is seen once it is unfolded. */
function fold(entries, bounds) {
    const shown = entries.slice(0, bounds.places);
    const rest = entries.length - shown.length;
    const list = [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('<br>');
    return `<details><summary>all ${entries.length}</summary>${list}</details>`;
}

;// CONCATENATED MODULE: ./build/report/comment/rows.js




/** Sentence and place of each row of a block, and the advice that they share. */
function words(block, links, bounds) {
    const said = (0,group/* saidOfEach */.uI)(block.flatMap(group/* findingsOf */.WX));
    if (said !== undefined)
        return eachWords(block, said, links, bounds);
    const todo = sharedAdvice(block, bounds);
    const all = block.map((row) => rowWords(row, links, bounds));
    const [first, ...others] = all;
    if (first !== undefined && others.length === 0)
        return { ...first, todo };
    const lines = (0,group/* distinct */.dM)(all.map((one) => one.what)).flatMap((what) => [
        what,
        ...all.filter((one) => one.what === what).map((one) => one.small),
    ]);
    return { what: lines.slice(0, -1).join('<br>'), small: lines.at(-1) ?? '', todo, list: '' };
}
/** What is advised for all of a block, with the object that it is about where the others differ. */
function sharedAdvice(block, bounds) {
    const { findings, example } = (0,group/* adviceOf */.wr)(block);
    const said = advice(findings, bounds);
    return example === undefined
        ? said
        : `For ${objectOf(example, bounds)}, and likewise for the others:<br>${said}`;
}
/** What is the same for several migrations, said once: their names link to their files. */
function eachWords(block, said, links, bounds) {
    const all = block.flatMap(group/* findingsOf */.WX);
    const name = ({ migration = '', file }) => (0,markdown/* link */.nf)((0,markdown/* path */.Ae)(migration), file === undefined ? undefined : links.line(file, undefined));
    const shown = all.slice(0, all.length > namesShown ? namesShown - 1 : namesShown).map(name);
    const rest = all.length - shown.length;
    const known = (0,group/* distinct */.dM)(block.map((row) => evidence(row, bounds)));
    const entries = rest === 0 ? [] : all.map(name);
    return {
        what: [
            `<b>Each of ${(0,report_words/* listed */.KE)([...shown, ...(rest === 0 ? [] : [`${rest} more`])])} ${say(said, bounds)}</b>`,
            ...(0,report_words/* waitingWords */.RK)(all).map((words) => say(words, bounds)),
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
    const first = grouped ? (0,report_words/* pluralOf */._l)(worst.rule, same) : worst.message;
    const further = (0,group/* furtherOf */.oH)(place).filter((message) => !grouped || !same.some((one) => one.message === message));
    const shown = further.slice(0, 4).map((message) => say(message, bounds));
    const rest = further.length - shown.length;
    return {
        what: [
            `<b>${say(first, bounds)}</b>`,
            ...(grouped ? [names(same)] : []),
            ...shown,
            ...(rest > 0 ? [`… and ${rest} more`] : []),
            ...(0,report_words/* waitingWords */.RK)(place.findings).map((words) => say(words, bounds)),
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
    const all = (0,group/* findingsOf */.WX)(row);
    const same = all.filter((one) => one.rule === row.rule);
    const others = (0,group/* distinct */.dM)(all.map((one) => one.rule)).filter((rule) => rule !== row.rule);
    const also = others.map((rule) => {
        const [only, ...more] = all.filter((one) => one.rule === rule);
        return say(only !== undefined && more.length === 0
            ? only.message
            : (0,report_words/* pluralOf */._l)(rule, all.filter((one) => one.rule === rule)), bounds);
    });
    const entries = row.places.flatMap((place) => place.findings
        .filter((one) => one.rule === row.rule)
        .map((one) => {
        const where = whereabouts(one, links);
        return where === '' ? objectOf(one, bounds) : `${objectOf(one, bounds)} · ${where}`;
    }));
    return {
        what: [
            `<b>${say((0,report_words/* pluralOf */._l)(row.rule, same), bounds)}</b>`,
            names(same),
            ...also,
            ...(0,report_words/* waitingWords */.RK)(all).map((words) => say(words, bounds)),
        ]
            .filter((line) => line !== '')
            .join('<br>'),
        small: smallPrint([files(same), evidence(row, bounds), rules(all, links)]),
        list: fold(entries, bounds),
    };
}

;// CONCATENATED MODULE: ./build/report/comment/decisions.js





/** The decisions of one project: rows that need one, and the checks that could not be done. Undefined: none. */
function decisions(project, decides, links, bounds) {
    const rows = (0,group/* rowsOf */.RO)(project.findings).filter(decides);
    const table = (some) => (0,group/* blocksOf */.SH)(rows.filter(some)).map((one) => tableRow(one, links, bounds));
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
    const rows = (0,group/* rowsOf */.RO)(project.findings).filter((row) => !decides(row));
    if (rows.length === 0)
        return undefined;
    return {
        rank: 5,
        title: 'notes',
        head: `<details>\n<summary>Good to know (${placeCount(rows)})</summary>\n\n`,
        items: (0,group/* blocksOf */.SH)(rows).map((block) => {
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
    const sign = report_words/* severitySigns */.GA[block[0].severity];
    const line = (print) => `| ${sign} | ${[what, print, todo].filter((part) => part !== '').join('<br>')} |\n`;
    // The block element of a folded list begins and ends a line of its own.
    if (list === '')
        return { full: line(small) };
    const full = `| ${sign} | ${what}<br>${small}${list}${todo} |\n`;
    return { full, short: line(small) };
}
/** Checks that could not be done are decisions too: nothing may be concluded from what they did not find. One row a reason. */
function unable(project, bounds) {
    const checks = project.checks.filter((check) => check.status === 'unable');
    return [...new Set(checks.map((check) => check.reason))].map((reason) => {
        const same = checks.filter((check) => check.reason === reason);
        const names = (0,report_words/* listed */.KE)(same.map((check) => (0,markdown/* code */.aY)(check.id)));
        const why = reason === undefined ? '' : `${say(reason, bounds)}<br>`;
        const unknown = same.map((check) => `Not known: whether ${(0,markdown/* prose */.CS)(report_words/* checkWords */.iW[check.id])}.`).join('<br>');
        return {
            full: `| ⚠️ | <b>The ${same.length === 1 ? 'check' : 'checks'} ${names} could not be done.</b><br>${why}${unknown} |\n`,
        };
    });
}

// EXTERNAL MODULE: ./build/report/parity.js
var parity = __webpack_require__(22194);
;// CONCATENATED MODULE: ./build/report/comment/environments.js


/** The table, and what was not compared. Undefined where no live database was looked at. */
function environmentsPiece(project) {
    const { environments = [] } = project;
    if (environments.length === 0)
        return undefined;
    const called = (name) => (name === '' ? 'the live database' : (0,markdown/* code */.aY)(name));
    const lines = environments.map((one) => {
        const server = `${(0,markdown/* text */.Qq)(one.postgres)}${one.replica ? ', replica' : ''}`;
        return `| ${called(one.name)} | ${server} | ${(0,markdown/* text */.Qq)((0,parity/* standingWords */.o4)(one, project.history.base))} |`;
    });
    const rows = environments.length > 1 ? (0,parity/* migrationRows */.Y4)(project) : [];
    const matrix = [
        `\n| Migration | ${environments.map(({ name }) => called(name)).join(' | ')} |`,
        `|---|${environments.map(() => '---|').join('')}`,
        ...rows.map(({ migration, states }) => `| ${(0,markdown/* code */.aY)(migration)} | ${states.join(' | ')} |`),
    ];
    const left = (0,parity/* notCompared */.vK)(project).map((reason) => `\nNot compared: ${(0,markdown/* prose */.CS)(reason)}`);
    return {
        rank: 1,
        title: 'live databases',
        head: '| Live database | PostgreSQL | Migrations |\n|---|---|---|\n',
        items: [...lines, ...(rows.length > 0 ? matrix : []), ...left].map((line) => ({ full: `${line}\n` })),
        tail: '',
        more: (rest) => `| … and ${rest} more |\n`,
    };
}

;// CONCATENATED MODULE: ./build/report/comment/piece.js
/** Parts of a comment that can be left out, or shortened at a border of their own, and never cut in the middle. */
/** A part that is shown as a whole or not at all. */
function whole(rank, title, body) {
    return { rank, title, head: '', items: [{ full: body }], tail: '', more: () => '' };
}
/** Bytes of a text in UTF-8, which is what GitHub's limits count. */
function bytes(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** Fits the pieces into `room` bytes, lowest rank first; within a rank in their order. A line break between each two is counted. */
function pack(pieces, room) {
    const texts = new Map();
    const leftOut = new Set();
    let left = room;
    for (const piece of [...pieces].sort((a, b) => a.rank - b.rank)) {
        const { text, complete } = packOne(piece, left - 2);
        if (!complete)
            leftOut.add(piece.title);
        if (text === undefined)
            continue;
        texts.set(piece, text);
        left -= bytes(text) + 2;
    }
    return { texts: pieces.flatMap((piece) => texts.get(piece) ?? []), leftOut: [...leftOut] };
}
function packOne(piece, room) {
    const frame = bytes(piece.head) + bytes(piece.tail);
    const total = frame + piece.items.reduce((sum, item) => sum + bytes(item.full), 0);
    if (total <= room)
        return { text: piece.head + piece.items.map((item) => item.full).join('') + piece.tail, complete: true };
    const shown = [];
    const count = piece.items.length;
    let used = frame + bytes(piece.more(count));
    for (const item of piece.items) {
        const wording = [item.full, item.short].find((text) => text !== undefined && used + bytes(text) <= room);
        if (wording === undefined)
            break;
        shown.push(wording);
        used += bytes(wording);
    }
    if (shown.length === 0)
        return { text: undefined, complete: false };
    const missing = count - shown.length;
    return {
        text: piece.head + shown.join('') + (missing > 0 ? piece.more(missing) : '') + piece.tail,
        complete: false,
    };
}

// EXTERNAL MODULE: ./build/report/changes.js
var changes = __webpack_require__(84662);
// EXTERNAL MODULE: ./build/report/way-back.js
var way_back = __webpack_require__(45522);
;// CONCATENATED MODULE: ./build/report/escape/mermaid.js
/**
 * Mermaid's entity relationship diagrams (https://mermaid.js.org/syntax/entityRelationshipDiagram.html): names that its
 * lexer takes as names, and labels that end where they should.
 */

/** A word for an attribute's type or name: letters, digits and underscores, beginning with a letter. */
function word(raw, limit = 40) {
    const plain = (0,visible/* visible */.RK)(raw)
        .replace(/ ?\(([\d, ]+)\)/g, '_$1')
        .replace(/\[\]/g, '_array')
        .replace(/[^A-Za-z0-9_]+/g, '_')
        .replace(/_+$/, '');
    const named = (/^[A-Za-z]/.test(plain) ? plain : `_${plain}`.replace(/^_+/, 'x_')).slice(0, limit);
    // The lexer takes these for marks of keys, in either case.
    return /^[pfu]k$/i.test(named) ? `${named}_` : named;
}
/** A label between double quotes. Whatever is not a letter, digit, space or harmless sign is an underscore. */
function label(raw, limit = 60) {
    const plain = (0,visible/* shorten */.ml)((0,visible/* visible */.RK)(raw), limit).replace(/[^\p{L}\p{M}\p{N} ._,:()+…–-]/gu, '_');
    return `"${plain.trim() === '' ? '_' : plain}"`;
}

;// CONCATENATED MODULE: ./build/report/comment/diagram.js


/** More than this is no picture. */
const limits = { tables: 16, columns: 14, references: 40 };
const marks = { created: ' (new)', dropped: ' (dropped)', changed: '', neighbour: ' (unchanged)' };
const order = { changed: 0, created: 1, dropped: 2, neighbour: 3 };
/** The diagram's source, and how many tables it leaves out; undefined where no table changes. */
function diagramOf(project) {
    if (!project.tables.some((table) => table.change !== 'neighbour'))
        return undefined;
    const shown = project.tables
        .map((table, at) => ({ table, at }))
        .sort((a, b) => order[a.table.change] - order[b.table.change] || a.at - b.at)
        .slice(0, limits.tables)
        .sort((a, b) => a.at - b.at)
        .map(({ table }) => table);
    const ids = new Map(shown.map((table, at) => [table.name, `t${at + 1}`]));
    const lines = [
        'erDiagram',
        ...shown.flatMap((table) => entity(table, ids.get(table.name) ?? '')),
        ...relations(shown, ids).slice(0, limits.references),
    ];
    return { source: lines.join('\n'), leftOut: project.tables.length - shown.length };
}
function entity(table, id) {
    const name = label(`${(0,model_words/* shortName */.EU)(table.name)}${marks[table.change]}`);
    const columns = columnsOf(table);
    if (columns.length === 0)
        return [`  ${id}[${name}]`];
    return [`  ${id}[${name}] {`, ...columns, '  }'];
}
/** Neighbours show their key alone; of a long table the keys and what changes, then the rest while there is room. */
function columnsOf(table) {
    const matters = table.columns.filter((column) => column.key || column.change !== 'same');
    const wanted = table.change === 'neighbour' || matters.length >= limits.columns ? matters : table.columns;
    const kept = new Set([...new Set([...matters, ...wanted])].slice(0, limits.columns));
    const shown = table.columns.filter((column) => kept.has(column));
    const lines = shown.map((column) => {
        const key = column.key ? ' PK' : '';
        const change = table.change === 'created' || table.change === 'dropped' || column.change === 'same'
            ? ''
            : column.change;
        const comment = [column.nullable ? 'null' : '', change].filter((part) => part !== '').join(', ');
        return `    ${word(shortType(column.type))} ${word(column.name)}${key}${comment === '' ? '' : ` ${label(comment)}`}`;
    });
    const rest = table.columns.length - shown.length;
    return rest > 0 && table.change !== 'neighbour' ? [...lines, `    _ and_${rest}_more`] : lines;
}
function relations(tables, ids) {
    return tables.flatMap((table) => table.references.flatMap((reference) => {
        const from = ids.get(table.name);
        const to = ids.get(reference.to);
        if (from === undefined || to === undefined)
            return [];
        const nullable = table.columns.some((column) => column.nullable && reference.columns.includes(column.name));
        const stroke = reference.change === 'dropped' ? '..' : '--';
        const change = reference.change === 'same' ? '' : ` (${reference.change})`;
        return [
            `  ${to} ${nullable ? '|o' : '||'}${stroke}o{ ${from} : ${label(`${reference.columns.join(', ')}${change}`)}`,
        ];
    }));
}
/** A type as narrow as people say it: `timestamptz` for the time zones, without the schema that everybody works in. */
function shortType(type) {
    return type
        .replace(/^public\.(?=.)/, '')
        .replace(/^(time(?:stamp)?)(\(\d\))? without time zone/, '$1$2')
        .replace(/^(time(?:stamp)?)(\(\d\))? with time zone/, '$1tz$2')
        .replace(/^character varying/, 'varchar');
}

;// CONCATENATED MODULE: ./build/report/comment/sections.js









/** A folded list that may lose items at its end. */
function foldedList(rank, title, summary, head, lines) {
    return {
        rank,
        title,
        head: `<details>\n<summary>${summary}</summary>\n\n${head}`,
        items: lines.map((line) => ({ full: `${line}\n` })),
        tail: '\n</details>',
        more: (left) => (head === '' ? `- … and ${left} more\n` : `| … and ${left} more |\n`),
    };
}
/** The changes in words, by table. */
function changesPiece(project) {
    if (project.changes.length === 0)
        return undefined;
    const groups = (0,changes/* groupChanges */.t)(project);
    const lines = groups.map((group) => {
        const shown = group.lines.slice(0, 60).map((line) => (0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(line, 2000)));
        const rest = group.lines.length - shown.length;
        const [only] = shown;
        if (shown.length === 1 && only !== undefined)
            return `- <b>${(0,markdown/* prose */.CS)(group.title)}</b>: ${only}`;
        const more = rest > 0 ? `\n  - … and ${rest} more` : '';
        return `- <b>${(0,markdown/* prose */.CS)(group.title)}</b>${shown.map((line) => `\n  - ${line}`).join('')}${more}`;
    });
    return foldedList(6, 'changes', `What changes in the database (${project.changes.length})`, '', lines);
}
/** The diagram of the touched tables. */
function diagramPiece(project) {
    const diagram = diagramOf(project);
    if (diagram === undefined)
        return undefined;
    const rest = diagram.leftOut === 0 ? '' : `\n\nNot drawn: ${(0,report_words/* counted */.hS)(diagram.leftOut, 'more table')}.`;
    return whole(9, 'diagram', (0,markdown/* details */.zH)('Diagram of the touched tables', `${(0,markdown/* fenced */.OF)(diagram.source, 'mermaid')}${rest}`));
}
/** What each statement did that somebody else could notice. */
function statementsPiece(project) {
    const noticed = project.statements.filter((one) => one.locks.length + one.rewrites.length + one.scans.length + one.blocks.length > 0 ||
        (one.rows !== undefined && one.rows.inserted + one.rows.updated + one.rows.deleted > 0));
    if (noticed.length === 0)
        return undefined;
    const head = '| Statement | Blocks | Locks | Work | Known |\n|---|---|---|---|---|\n';
    const rows = noticed.map((one) => `| ${(0,markdown/* code */.aY)(one.sql.replace(/\s+/g, ' '), 120)}<br><sub>${(0,markdown/* code */.aY)(one.migration)} line ${one.line}</sub> | ${blocks(one)} | ${locks(one)} | ${work(one)} | ${one.evidence} |`);
    return foldedList(8, 'statements', `Statements and their locks (${noticed.length})`, head, rows);
}
function blocks(statement) {
    if (statement.blocks.includes('select'))
        return 'reads and writes';
    return statement.blocks.length > 0 ? `writes (${statement.blocks.join(', ')})` : 'nothing';
}
function locks(statement) {
    const shown = statement.locks.slice(0, 6).map((lock) => {
        const until = lock.heldTo === 'end' ? 'to the end' : 'for the statement';
        return `${(0,markdown/* code */.aY)((0,model_words/* shortName */.EU)(lock.relation))} ${(0,markdown/* text */.Qq)(lock.mode.replace(/Lock$/, ''))}, ${until}`;
    });
    const rest = statement.locks.length - shown.length;
    return [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('<br>');
}
function work(statement) {
    const names = (relations) => `${(0,report_words/* listed */.KE)(relations.slice(0, 4).map((one) => (0,markdown/* code */.aY)((0,model_words/* shortName */.EU)(one))))}${relations.length > 4 ? ' and more' : ''}`;
    const { rows } = statement;
    const parts = [
        statement.rewrites.length > 0 ? `rewrites ${names(statement.rewrites)}` : '',
        statement.scans.length > 0 ? `reads all of ${names(statement.scans)}` : '',
        rows === undefined || rows.inserted === 0 ? '' : `inserts ${(0,report_words/* counted */.hS)(rows.inserted, 'row')}`,
        rows === undefined || rows.updated === 0 ? '' : `updates ${(0,report_words/* counted */.hS)(rows.updated, 'row')}`,
        rows === undefined || rows.deleted === 0 ? '' : `deletes ${(0,report_words/* counted */.hS)(rows.deleted, 'row')}`,
        statement.grows === true ? 'takes longer with more rows' : '',
    ];
    return parts.filter((part) => part !== '').join('<br>');
}
const noteWords = {
    backup: 'Back up',
    order: 'Order',
    lock: 'Locks',
    pending: 'Pending',
    extension: 'Extension',
};
/** What whoever deploys must know. */
function deployPiece(project) {
    if (project.notes.length === 0)
        return undefined;
    const lines = project.notes.map((one) => `- **${noteWords[one.kind]}:** ${(0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(one.text, 1000))}`);
    return foldedList(2, 'deploy notes', `For whoever deploys (${project.notes.length})`, '', lines);
}
/** The SQL of the way back, and whether it was tried. */
function rollbackPiece(project) {
    const { rollback } = project;
    if (rollback === null)
        return undefined;
    const lost = rollback.lost.slice(0, 50).map((one) => `\n- ${(0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(one, 400))}`);
    const gone = lost.length === 0 ? '' : `\n\nIt does not bring back:\n${lost.join('')}`;
    const sql = rollback.sql.trim() === '' ? 'No SQL is needed.' : (0,markdown/* fenced */.OF)(rollback.sql.trim(), 'sql');
    const proven = rollback.proven ? 'tried' : 'not proven';
    const stops = (0,way_back/* stopLines */.Q)(rollback).map((one) => `\n- ${(0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(one, 600))}`);
    const tried = `${(0,way_back/* triedSentence */.g)(rollback)}${stops.length === 0 ? '' : `\n${stops.join('')}`}`;
    return whole(7, 'way back', (0,markdown/* details */.zH)(`The way back (${proven})`, `${tried}${gone}\n\n${sql}`));
}
/** What to do where a migration stops in the middle: which statements stay, and the way on. */
function halfDonePiece({ halfDone }) {
    if (halfDone === undefined || halfDone.length === 0)
        return undefined;
    const parts = halfDone.map(({ migration, stops, notTried }) => {
        const ways = stops.map((stop) => {
            const back = stop.way === 'back';
            const then = `${back ? 'undo what stayed' : 'do the rest by hand'}, ${(0,markdown/* code */.aY)(stop.resolve)}${back ? ', and deploy again' : ''}`;
            const sql = stop.sql.trim() === '' ? '' : `\n\n${(0,markdown/* fenced */.OF)((0,visible/* beginning */.Ir)(stop.sql.trim(), 4000), 'sql')}`;
            return `Stopped at line ${stop.line}, ${(0,report_words/* staying */.WK)(stop.stays)}: ${then} (${stop.proven ? 'tried' : 'not proven'}).${sql}`;
        });
        const more = notTried === 0 ? '' : `\n\nNot tried: ${(0,report_words/* counted */.hS)(notTried, 'more place')} where it may stop.`;
        return `**${(0,markdown/* code */.aY)(migration)}**\n\n${ways.join('\n\n')}${more}`;
    });
    return whole(7, 'half-way stops', (0,markdown/* details */.zH)(`If a migration stops half-way (${halfDone.length})`, parts.join('\n\n')));
}
/** What was silenced, by what and why. */
function silencedPiece(project) {
    const silenced = project.findings.filter((one) => one.silenced !== undefined).sort(group/* compareFindings */.Eg);
    if (silenced.length === 0)
        return undefined;
    const lines = silenced.map((one) => {
        const place = one.file === undefined
            ? ''
            : ` (${(0,markdown/* code */.aY)(`${one.file.split('/').slice(-2).join('/')}${one.line === undefined ? '' : `:${one.line}`}`)})`;
        const reason = (0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(one.silenced?.reason ?? '', 300));
        return `- ${one.severity} ${(0,markdown/* code */.aY)(one.rule)}${place}: ${(0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(one.message, 300))}<br>Silenced by ${one.silenced?.by}: ${reason}`;
    });
    return foldedList(3, 'silenced findings', `Silenced (${silenced.length})`, '', lines);
}
/** What was not looked at, and why: checks, then statements. */
function uncheckedPiece(project, rank = 4) {
    const checks = project.checks
        .filter((check) => check.status === 'skipped')
        .map((check) => `- \`${check.id}\`: ${(0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(check.reason ?? report_words/* statusWords */.o7.skipped, 400))}`);
    const byReason = (0,group/* distinct */.dM)(project.unseen.map((one) => one.reason)).map((reason) => {
        const places = project.unseen.filter((one) => one.reason === reason);
        const shown = places.slice(0, 10).map((one) => `${(0,markdown/* code */.aY)(one.migration)} line ${one.line}`);
        const rest = places.length - shown.length;
        const them = (0,report_words/* counted */.hS)(places.length, 'statement');
        return `- ${them} not seen: ${(0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(reason, 400))}<br><sub>${shown.join(' · ')}${rest > 0 ? ` · … and ${rest} more` : ''}</sub>`;
    });
    const lines = [...checks, ...byReason];
    if (lines.length === 0)
        return undefined;
    return foldedList(rank, 'what was not checked', `Not checked (${checks.length + project.unseen.length})`, '', lines);
}
/** Every check with its time, for the summary. */
function checksPiece(project) {
    if (project.checks.length === 0)
        return undefined;
    const rows = project.checks.map((check) => {
        const reason = check.reason === undefined ? '' : `<br><sub>${(0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(check.reason, 1000))}</sub>`;
        const took = check.status === 'skipped' ? '' : `${(check.ms / 1000).toFixed(1)} s`;
        return `| \`${check.id}\` | ${report_words/* statusWords */.o7[check.status]} | ${took} | ${(0,markdown/* prose */.CS)(report_words/* checkWords */.iW[check.id])}${reason} |`;
    });
    return foldedList(1, 'checks', `Checks (${rows.length})`, '| Check | Result | Time | Asks whether |\n|---|---|---|---|\n', rows);
}

;// CONCATENATED MODULE: ./build/report/comment/ways.js





/** One folded part for each finding that has ways. */
function wayPieces(project) {
    return (0,group/* active */.vu)(project.findings).flatMap((finding) => finding.ways === undefined ? [] : [piece(finding, finding.ways, project)]);
}
function piece(finding, ways, project) {
    const about = finding.object === undefined ? '' : ` for ${(0,markdown/* code */.aY)((0,model_words/* shortName */.EU)(finding.object))}`;
    const body = ways
        .map(({ title, steps }, at) => `**${at + 1}. ${(0,markdown/* prose */.CS)(title)}**\n\n${steps.map((step) => stepText(step, project)).join('\n\n')}`)
        .join('\n\n');
    // In a summary HTML is read, and markdown is not.
    const summary = `${(0,report_words/* counted */.hS)(ways.length, 'way')} out${about.replace(/`([^`]*)`/, '<code>$1</code>')}, ready to copy`;
    return whole(2, 'ways out', (0,markdown/* details */.zH)(summary, body));
}
function stepText({ when, schema, migration }, project) {
    return [
        schema === undefined
            ? `${(0,markdown/* prose */.CS)(when)}:`
            : `${(0,markdown/* prose */.CS)(when)}. In the Prisma schema:\n\n${(0,markdown/* fenced */.OF)(schema, 'prisma')}`,
        migration === undefined
            ? ''
            : `${(0,markdown/* path */.Ae)(`${project.migrations}/${migration.folder}/migration.sql`)}\n\n${(0,markdown/* fenced */.OF)(migration.sql, 'sql')}`,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}

// EXTERNAL MODULE: ./build/report/headline.js
var headline = __webpack_require__(2251);
;// CONCATENATED MODULE: ./build/report/markdown.js
/** The comment on the pull request, and the job summary: one composition, two sizes. */













/** GitHub refuses comments of more than 65,536 characters; a little room is left for what it adds. */
const commentLimit = 60_000;
/** GitHub drops a step's summary of more than 1 MiB (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). */
const summaryLimit = 1_000_000;
/** The comment: the verdict, what needs a decision, the rest folded. Ends with a line break. */
function toMarkdown(report, options) {
    return compose(report, options, 'comment');
}
/** The complete report for the job summary, under 1 MiB. */
function toSummary(report, options = {}) {
    return compose(report, { limitBytes: summaryLimit, ...options }, 'summary');
}
/** The job summary where there is no report: why, and what to do about it. */
function failureSummary(sentence, remedy) {
    return `### ⚠️ Prisma Preflight could not check this change\n\n${prose(sentence)}\n\n→ ${prose(remedy)}\n`;
}
/** A digest of what the comment says, whatever run it links to, and of what it keeps besides: 16 hex digits. */
function digestOf(report, options, kept = '') {
    return (0,external_node_crypto_.createHash)('sha256').update(toMarkdown(report, options)).update(kept).digest('hex').slice(0, 16);
}
function compose(report, options, size) {
    const { sign, words } = (0,headline/* headlineOf */.gD)(report);
    const head = `### ${sign} ${(0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(words, 1_000))}`;
    const none = () => undefined;
    const links = { line: options.linkTo ?? none, help: options.helpUrl ?? none };
    const pieces = report.projects.flatMap((project) => projectPieces(project, report, links, size));
    const marker = options.marker === undefined ? '' : `\n\n${options.marker}`;
    const work = [(0,headline/* workSentence */.PT)(report), ...(options.remarks ?? [])]
        .map((one) => (0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)(one, 2_000)))
        .join(' ');
    const waits = (0,markdown/* prose */.CS)((0,visible/* beginning */.Ir)((0,headline/* standstill */.Le)(report), 1_000));
    const room = options.limitBytes - bytes(`${head}\n${work}\n\n${waits}${marker}\n`) - footerRoom;
    const { texts, leftOut } = pack(pieces, room);
    const footer = footerOf(report, leftOut, options.summaryUrl, pieces.length === 0, size);
    const intro = footer.inline === '' ? work : `${work} ${footer.inline}`;
    return `${[`${head}\n${intro}`, ...(waits === '' ? [] : [waits]), ...texts.map((one) => one.trimEnd()), ...footer.lines].join('\n\n')}${marker}\n`;
}
/** Bytes that are kept free for the footer: its longest form and the address of the summary. */
const footerRoom = 1_500;
function projectPieces(project, report, links, size) {
    const several = report.projects.length > 1;
    const decides = (0,group/* needsDecision */.od)(report);
    const decide = decisions(project, decides, links, bounds/* limits */.F[size]);
    const quiet = decide === undefined;
    const told = [remarks(project, decides, links, bounds/* limits */.F[size]), deployPiece(project), silencedPiece(project)];
    const unseen = project.unseen.length > 0;
    // All green: nothing below the two lines.
    if (size === 'comment' &&
        quiet &&
        !unseen &&
        project.environments === undefined &&
        told.every((piece) => piece === undefined)) {
        return several ? [headingOf(project, true)] : [];
    }
    const [notes, deploy, silenced] = told;
    const all = [
        several ? headingOf(project, quiet) : undefined,
        decide,
        environmentsPiece(project),
        ...wayPieces(project),
        size === 'summary' ? checksPiece(project) : undefined,
        deploy,
        notes,
        changesPiece(project),
        diagramPiece(project),
        statementsPiece(project),
        rollbackPiece(project),
        halfDonePiece(project),
        silenced,
        uncheckedPiece(project),
    ];
    return all.filter((piece) => piece !== undefined);
}
function headingOf(project, quiet) {
    const name = project.root === '.' ? (0,model_words/* capital */.Nx)((0,report_words/* projectName */.j1)(project)) : (0,markdown/* code */.aY)(project.root);
    const words = `#### ${quiet ? '✅ ' : ''}${name}\n${(0,model_words/* capital */.Nx)((0,markdown/* prose */.CS)((0,headline/* workOf */.LT)(project, '.')))}${quiet ? ': nothing that needs a decision.' : '.'}`;
    return whole(-1, 'projects', words);
}
/** Who has what is left out: the summary what the comment has not, the report file what neither has. */
function whereAll(size, summaryUrl) {
    if (size === 'summary')
        return 'The report file has everything.';
    if (summaryUrl === undefined)
        return 'The job summary has everything.';
    return `The ${(0,markdown/* link */.nf)('job summary', summaryUrl)} has everything.`;
}
function footerOf(report, leftOut, summaryUrl, short, size) {
    const complete = summaryUrl === undefined ? '' : (0,markdown/* link */.nf)('Complete report', summaryUrl);
    if (short)
        return { inline: report.projects.length === 0 ? '' : complete === '' ? '' : `${complete}.`, lines: [] };
    const missing = leftOut.length === 0
        ? ''
        : `**Too long for a ${size === 'summary' ? 'job summary' : 'comment'}:** ${(0,report_words/* listed */.KE)(leftOut)} ${leftOut.length === 1 && !leftOut[0]?.endsWith('s') ? 'is' : 'are'} left out or shortened here. ${whereAll(size, summaryUrl)}`;
    const decides = (0,group/* needsDecision */.od)(report);
    const kinds = new Set(report.projects.flatMap((project) => (0,group/* rowsOf */.RO)(project.findings).filter(decides).flatMap(group/* evidenceOf */.X1)));
    const legend = ['executed', 'observed', 'inferred']
        .filter((kind) => kinds.has(kind))
        .map((kind) => `${kind}: ${report_words/* evidenceWords */.Jg[kind]}`);
    const small = [...legend, complete].filter((part) => part !== '').join(' · ');
    return {
        inline: '',
        lines: [missing, small === '' ? '' : `<sub>${small}</sub>`].filter((line) => line !== ''),
    };
}


/***/ })

};
