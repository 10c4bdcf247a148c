export const id = 713;
export const ids = [713];
export const modules = {

/***/ 29713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toTerminal: () => (/* binding */ toTerminal)
});

// EXTERNAL MODULE: ./build/model/words.js
var words = __webpack_require__(45583);
// EXTERNAL MODULE: ./build/report/changes.js
var changes = __webpack_require__(84662);
// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(57336);
// EXTERNAL MODULE: ./build/report/escape/visible.js
var visible = __webpack_require__(37405);
;// CONCATENATED MODULE: ./build/report/escape/terminal.js
/** A terminal: no control character of the text reaches it; colours and links are ours alone. */


/** The colours of picocolors, or functions that leave the text as it is. */
function paints(style) {
    return (0,picocolors.createColors)(style.color);
}
/** One line of plain text; back-ticks that mark code are shown as they are. */
function plain(raw) {
    return (0,visible/* sentence */.em)(raw);
}
/** A hyperlink (https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda) around a label that is already plain. */
function hyperlink(label, address, style) {
    if (!style.links || !/^[\x21-\x7e]+$/.test(address))
        return label;
    return `\u001b]8;;${address}\u001b\\${label}\u001b]8;;\u001b\\`;
}

// EXTERNAL MODULE: ./build/report/group.js
var group = __webpack_require__(25988);
// EXTERNAL MODULE: ./build/report/headline.js
var report_headline = __webpack_require__(2251);
// EXTERNAL MODULE: ./build/report/parity.js
var parity = __webpack_require__(22194);
// EXTERNAL MODULE: ./build/report/comment/bounds.js
var bounds = __webpack_require__(1800);
// EXTERNAL MODULE: ./build/report/words.js
var report_words = __webpack_require__(44702);
// EXTERNAL MODULE: ./node_modules/string-width/index.js + 6 modules
var string_width = __webpack_require__(74292);
// EXTERNAL MODULE: ./node_modules/wrap-ansi/index.js + 1 modules
var wrap_ansi = __webpack_require__(58692);
;// CONCATENATED MODULE: ./build/report/terminal/page.js
/** What is printed on: lines of a terminal, wrapped and indented. */




/** Indentation of everything below a finding's first line; its severity stands before it. */
const margin = 9;
/** Lines, wrapped and indented. */
class Page {
    paint;
    options;
    #lines = [];
    constructor(options) {
        this.options = options;
        this.paint = paints(options);
    }
    /** `text` is plain already, and may be painted; `lead` stands in the margin of its first line. */
    paragraph(indent, text, lead = '') {
        const width = Math.max(20, this.options.width - indent);
        const wrapped = (0,wrap_ansi/* default */.A)(text, width, { hard: true }).split('\n');
        for (const [at, line] of wrapped.entries()) {
            const start = at === 0 ? lead + ' '.repeat(Math.max(0, indent - (0,string_width/* default */.A)(lead))) : ' '.repeat(indent);
            this.#lines.push(`${start}${line}`.trimEnd());
        }
    }
    /** As it is, without wrapping: SQL and addresses are copied. */
    verbatim(indent, text) {
        for (const line of text.split('\n'))
            this.#lines.push(`${' '.repeat(indent)}${line}`.trimEnd());
    }
    /** An empty line, unless there is one already. */
    gap() {
        if (this.#lines.at(-1) !== '')
            this.#lines.push('');
    }
    /** All of it; it ends with a line break. */
    text() {
        return `${this.#lines.join('\n').trimEnd()}\n`;
    }
}
/** A titled list of plain sentences, shortened where it is long; an empty one is not printed. */
function printList(page, title, lines) {
    if (lines.length === 0)
        return;
    page.gap();
    page.paragraph(0, page.paint.bold(title));
    for (const line of lines.slice(0, 30))
        page.paragraph(4, plain((0,visible/* beginning */.Ir)(line, 400)), '  - ');
    if (lines.length > 30)
        page.paragraph(4, `… and ${lines.length - 30} more (--format json has all)`, '  - ');
}

;// CONCATENATED MODULE: ./build/report/terminal/findings.js







/** Rows with the same advice, which is said once. */
function printBlock(page, block) {
    page.gap();
    const said = (0,group/* saidOfEach */.uI)(block.flatMap(group/* findingsOf */.WX));
    if (said === undefined)
        for (const row of block)
            printRow(page, row);
    else
        printEach(page, block, said);
    printAdvice(page, block);
}
/** What is the same for several migrations, said once. */
function printEach(page, block, said) {
    const { paint } = page;
    const all = block.flatMap(group/* findingsOf */.WX);
    const names = all.slice(0, 60).map(({ migration = '' }) => (0,visible/* shorten */.ml)(migration, 160));
    const rest = all.length - names.length;
    const sentence = `Each of ${(0,report_words/* listed */.KE)([...names, ...(rest === 0 ? [] : [`${rest} more`])])}${said}`;
    page.paragraph(margin, paint.bold(plain(sentence)), tintOf(page, block[0])(block[0].severity));
    for (const words of (0,report_words/* waitingWords */.RK)(all))
        page.paragraph(margin, plain(words));
    const proof = all.find(({ witness }) => witness !== undefined)?.witness;
    const known = `${block[0].rule}, ${(0,report_words/* listed */.KE)((0,group/* evidenceOf */.X1)(block[0]))}${proof === undefined ? '' : `: ${proof}`}`;
    page.paragraph(margin, paint.dim(plain((0,visible/* beginning */.Ir)(known, 500))));
}
function tintOf({ paint }, { severity }) {
    return { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
}
function printRow(page, row) {
    const { paint } = page;
    const tint = tintOf(page, row);
    const say = (text) => plain((0,visible/* beginning */.Ir)(text, bounds/* limits */.F.comment.sentence));
    const all = (0,group/* findingsOf */.WX)(row);
    const [worst] = row.places[0].findings;
    const many = row.places.length > 1;
    const same = all.filter((one) => one.rule === row.rule);
    page.paragraph(margin, paint.bold(many ? (0,report_words/* pluralOf */._l)(row.rule, same) : say(worst.message)), tint(row.severity));
    const further = (0,group/* furtherOf */.oH)(row.places[0]);
    if (!many)
        for (const message of further.slice(0, 6))
            page.paragraph(margin, say(message));
    if (!many && further.length > 6)
        page.paragraph(margin, `… and ${further.length - 6} more`);
    for (const words of (0,report_words/* waitingWords */.RK)(all))
        page.paragraph(margin, say(words));
    if (many) {
        for (const [path, found] of byFile(same)) {
            if (path !== '')
                page.verbatim(margin, paint.cyan(place(page, path, undefined)));
            const objects = found.slice(0, 60).map((one) => objectAndLine(one));
            const rest = found.length - objects.length;
            page.paragraph(margin, `${objects.join(', ')}${rest > 0 ? ` … and ${rest} more` : ''}`);
        }
    }
    else if (worst.file !== undefined)
        page.verbatim(margin, paint.cyan(place(page, worst.file, worst.line)));
    else if (worst.migration !== undefined)
        page.paragraph(margin, paint.cyan(plain((0,visible/* shorten */.ml)(worst.migration, 160))));
    const { sqlstate, witness } = many ? {} : (0,group/* proofOf */.oX)(row.places[0]);
    const rules = (0,group/* distinct */.dM)(all.map((one) => one.rule)).join(', ');
    const known = [sqlstate === undefined ? '' : `SQLSTATE ${sqlstate}`, witness ?? '']
        .filter((part) => part !== '')
        .join(': ');
    page.paragraph(margin, paint.dim(plain((0,visible/* beginning */.Ir)(`${rules}, ${(0,report_words/* listed */.KE)((0,group/* evidenceOf */.X1)(row))}${known === '' ? '' : `: ${known}`}`, 500))));
}
function printAdvice(page, block) {
    const { findings: advised, example } = (0,group/* adviceOf */.wr)(block);
    if (example !== undefined)
        page.paragraph(margin, `For ${objectOf(example)}, and likewise for the others:`);
    for (const instead of (0,group/* distinct */.dM)(advised.map((one) => one.instead)).slice(0, 3)) {
        for (const line of (0,report_words/* steps */.Ci)((0,visible/* beginning */.Ir)(instead, 1200))) {
            if (line.trim() !== '')
                page.paragraph(margin + 2, plain(line), `${' '.repeat(margin)}→ `);
        }
    }
    for (const one of advised.filter(({ suggestion }) => suggestion !== undefined).slice(0, 1))
        printSuggestion(page, one);
    for (const probe of (0,group/* distinct */.dM)(advised.map((one) => one.probe)).slice(0, 2)) {
        page.paragraph(margin + 2, plain(`Ask your database: ${(0,visible/* beginning */.Ir)(probe, 600)}`), `${' '.repeat(margin)}→ `);
    }
}
/** The lines as they could be written, which was tried, and what is to follow. */
function printSuggestion(page, { suggestion }) {
    if (suggestion === undefined)
        return;
    const { line, sql, effect, next } = suggestion;
    const lead = `${' '.repeat(margin)}→ `;
    page.paragraph(margin + 2, plain(`Line ${line} could be, as was tried:`), lead);
    page.verbatim(margin + 4, (0,visible/* block */.om)(sql.trim()));
    page.paragraph(margin + 2, plain((0,visible/* beginning */.Ir)(effect, 600)));
    if (next === undefined)
        return;
    page.paragraph(margin + 2, plain(`Then, in a later migration (${next.folder}):`));
    page.verbatim(margin + 4, (0,visible/* block */.om)(next.sql));
}
function byFile(findings) {
    const files = new Map();
    for (const one of findings)
        files.set(one.file ?? '', [...(files.get(one.file ?? '') ?? []), one]);
    return files;
}
function objectOf(finding) {
    const { object, migration, message, environment } = finding;
    const where = environment === undefined ? '' : `${environment}: `;
    return plain((0,visible/* shorten */.ml)(`${where}${(0,words/* shortName */.EU)(object ?? migration ?? message)}`, 100));
}
function objectAndLine(finding) {
    const object = objectOf(finding);
    return finding.line === undefined ? object : `${object} (line ${finding.line})`;
}
function place(page, file, line) {
    const shown = `${plain((0,visible/* shorten */.ml)(file, 160))}${line === undefined ? '' : `:${line}`}`;
    const address = page.options.linkTo?.(file, line);
    return address === undefined ? shown : hyperlink(shown, address, page.options);
}
/** A check that could not be done is told like a finding: nothing may be concluded from what it did not find. */
function printUnable(page, check) {
    page.gap();
    page.paragraph(margin, page.paint.bold(`The check ${check.id} could not be done.`), page.paint.yellow('unable'));
    if (check.reason !== undefined)
        page.paragraph(margin, plain((0,visible/* beginning */.Ir)(check.reason, 600)));
    page.paragraph(margin, page.paint.dim(plain(`Not known: whether ${report_words/* checkWords */.iW[check.id]}.`)));
}

// EXTERNAL MODULE: ./build/report/way-back.js
var way_back = __webpack_require__(45522);
;// CONCATENATED MODULE: ./build/report/terminal/ways.js







/** The ways out of the gravest finding that has some; one example is enough to see how the others go. */
function printWays(page, project) {
    const [first, ...others] = (0,group/* active */.vu)(project.findings).filter((one) => one.ways !== undefined);
    if (first?.ways === undefined)
        return;
    page.gap();
    const about = (0,words/* shortName */.EU)(first.object ?? first.migration ?? '');
    page.paragraph(0, page.paint.bold(plain(`Ways out for ${(0,visible/* shorten */.ml)(about, 100)}`)));
    for (const [at, { title, steps }] of first.ways.entries()) {
        page.paragraph(5, plain(`${title}.`), `  ${at + 1}. `);
        for (const { when, schema, migration } of steps) {
            page.paragraph(7, plain(`${when}:`), '     - ');
            if (schema !== undefined)
                page.verbatim(9, (0,visible/* block */.om)(schema));
            if (migration === undefined)
                continue;
            page.verbatim(9, page.paint.cyan(plain(`${project.migrations}/${migration.folder}/migration.sql`)));
            page.verbatim(9, (0,visible/* block */.om)(migration.sql));
        }
    }
    if (others.length > 0)
        page.paragraph(0, `${(0,report_words/* counted */.hS)(others.length, 'more finding')} with ways out: see --format markdown.`);
}
/** So many lines of SQL are shown; more are for a file. */
const mostSql = 12;
/** The way back of the change as a whole. */
function printRollback(page, project) {
    const { rollback } = project;
    if (rollback === null)
        return;
    page.gap();
    page.paragraph(0, page.paint.bold(`The way back (${rollback.proven ? 'tried' : 'not proven'})`));
    for (const line of (0,way_back/* stopLines */.Q)(rollback))
        page.paragraph(4, plain((0,visible/* beginning */.Ir)(line, 600)), '  - ');
    for (const lost of rollback.lost.slice(0, 10))
        page.paragraph(4, plain(`Not brought back: ${(0,visible/* beginning */.Ir)(lost, 400)}`), '  - ');
    const lines = (0,visible/* block */.om)(rollback.sql.trim())
        .split('\n')
        .filter((line) => !line.startsWith('--') && line !== '');
    if (lines.length > mostSql)
        page.paragraph(4, `${lines.length} lines of SQL: --rollback FILE writes them.`, '  - ');
    else
        page.verbatim(4, lines.join('\n'));
}
/** One line for each place where a migration may stop; the SQL is in the comment and in the JSON. */
function printHalfDone(page, { halfDone = [] }) {
    const lines = halfDone.flatMap(({ migration, stops, notTried }) => [
        ...stops.map(({ line, stays, way, resolve, proven }) => `${migration}, at line ${line}: ${(0,report_words/* staying */.WK)(stays)}; ${way === 'back' ? 'undo what stayed' : 'do the rest by hand'}, ${resolve}${way === 'back' ? ', and deploy again' : ''} (${proven ? 'tried' : 'not proven'})`),
        ...(notTried === 0 ? [] : [`${migration}: ${(0,report_words/* counted */.hS)(notTried, 'more place')} not tried`]),
    ]);
    printList(page, 'If a migration stops half-way (--format json has the SQL)', lines);
}

;// CONCATENATED MODULE: ./build/report/terminal.js











/** The whole report as text that ends with a line break. */
function toTerminal(report, options) {
    const page = new Page(options);
    const { paint } = page;
    const headline = (0,report_headline/* headlineOf */.gD)(report);
    const tint = { '✅': paint.green, '⚠️': paint.yellow, '❌': paint.red }[headline.sign];
    page.paragraph(0, paint.bold(tint(`${plain(headline.words)}.`)));
    page.paragraph(0, plain((0,report_headline/* workSentence */.PT)(report)));
    const waits = (0,report_headline/* standstill */.Le)(report);
    if (waits !== '')
        page.paragraph(0, plain(waits));
    for (const project of report.projects)
        printProject(page, project, report);
    return page.text();
}
function printProject(page, project, report) {
    const decides = (0,group/* needsDecision */.od)(report);
    if (report.projects.length > 1) {
        page.gap();
        page.paragraph(0, page.paint.bold(plain((0,visible/* shorten */.ml)((0,report_words/* projectName */.j1)(project), 200))));
    }
    const rows = (0,group/* rowsOf */.RO)(project.findings);
    for (const block of (0,group/* blocksOf */.SH)(rows.filter(decides)))
        printBlock(page, block);
    printWays(page, project);
    for (const check of project.checks.filter((one) => one.status === 'unable'))
        printUnable(page, check);
    for (const block of (0,group/* blocksOf */.SH)(rows.filter((one) => !decides(one))))
        printBlock(page, block);
    printList(page, 'Live databases', (0,parity/* environmentLines */.di)(project));
    printList(page, 'Not compared', (0,parity/* notCompared */.vK)(project));
    printChanges(page, project);
    printList(page, 'For whoever deploys', project.notes.map((note) => `${(0,words/* capital */.Nx)(note.kind)}: ${note.text}`));
    printList(page, 'Silenced', silencedLines(project));
    printList(page, 'Not checked', uncheckedLines(project));
    if (rows.some(decides)) {
        printRollback(page, project);
        printHalfDone(page, project);
    }
    const passed = project.checks.filter((check) => check.status === 'passed').map((check) => check.id);
    if (passed.length > 0) {
        page.gap();
        page.paragraph(0, page.paint.dim(`Passed: ${passed.join(', ')}`));
    }
}
function printChanges(page, project) {
    const lines = (0,changes/* groupChanges */.t)(project).flatMap((group) => group.lines.map((line) => (group.title === 'Besides' ? line : `${group.title}: ${line}`)));
    printList(page, 'What changes in the database', lines);
}
function silencedLines(project) {
    return project.findings
        .filter((one) => one.silenced !== undefined)
        .sort(group/* compareFindings */.Eg)
        .map((one) => `${one.rule} (${one.silenced?.by}: ${one.silenced?.reason}): ${one.message}`);
}
function uncheckedLines(project) {
    const skipped = project.checks.filter((check) => check.status === 'skipped');
    const reasons = (0,group/* distinct */.dM)(project.unseen.map((one) => one.reason)).map((reason) => {
        const places = project.unseen.filter((one) => one.reason === reason);
        const [first] = places;
        return `${(0,report_words/* counted */.hS)(places.length, 'statement')} not seen (the first is line ${first?.line} of ${first?.migration}): ${reason}`;
    });
    return [...skipped.map((check) => `${check.id}: ${check.reason ?? report_words/* statusWords */.o7.skipped}`), ...reasons];
}


/***/ })

};
