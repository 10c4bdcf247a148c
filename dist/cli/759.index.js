export const id = 759;
export const ids = [759,382,389,128];
export const modules = {

/***/ 6898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ acceptFindings)
/* harmony export */ });
/* harmony import */ var _model_acceptance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54035);
/* harmony import */ var _model_must_be_seen_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38359);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10617);
/** Findings that a maintainer accepted: silenced before the verdict is found. */



/** The projects with what is accepted silenced by its label. Nobody is asked where there is nothing to accept. */
async function acceptFindings(projects, ask) {
    const keys = projects.flatMap(({ report, failOn }) => report.findings
        .filter((finding) => isAcceptable(finding, failOn))
        .map((finding) => (0,_model_acceptance_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(report, finding).key));
    if (keys.length === 0)
        return projects;
    const accepted = await ask(keys);
    return projects.map(({ report, failOn }) => ({
        failOn,
        report: {
            ...report,
            findings: report.findings.map((finding) => {
                const reason = accepted.get((0,_model_acceptance_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .e)(report, finding).key);
                return reason === undefined || !isAcceptable(finding, failOn) ? finding : silencedBy(reason, finding);
            }),
        },
    }));
}
/** What somebody has to decide on: errors, warnings, and notes where they fail the check. */
function isAcceptable(finding, failOn) {
    return (finding.silenced === undefined &&
        !_model_must_be_seen_js__WEBPACK_IMPORTED_MODULE_1__/* .mustBeSeen */ ._.has(finding.rule) &&
        (finding.severity !== 'note' || (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .fails */ .c6)(finding, failOn)));
}
function silencedBy(label, { waiting, ...finding }) {
    const reason = waiting === undefined ? label : `${label}; its author says: ${waiting.reason}`;
    return { ...finding, silenced: { reason, by: 'label' } };
}


/***/ }),

/***/ 49759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCommand: () => (/* binding */ checkCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/model/order.js
var order = __webpack_require__(94634);
// EXTERNAL MODULE: ./build/model/words.js
var model_words = __webpack_require__(45583);
// EXTERNAL MODULE: ./build/report/changes.js
var changes = __webpack_require__(84662);
// EXTERNAL MODULE: ./build/report/escape/markdown.js
var markdown = __webpack_require__(31674);
// EXTERNAL MODULE: ./build/report/escape/visible.js
var visible = __webpack_require__(37405);
;// CONCATENATED MODULE: ./build/report/changelog.js
/**
 * The new migrations of a report as entries of a SCHEMA_CHANGELOG.md: what changed, what it means for a deploy, why. Pure,
 * and without a clock: the date is the migration's own.
 */





/** All entries, newest first. */
function changelogEntries(report, context = {}) {
    const several = report.projects.length > 1;
    const entries = report.projects.flatMap((project) => project.history.added.map((migration) => ({ project, migration })));
    entries.sort((a, b) => (0,order/* compareText */.n)(b.migration, a.migration) || (0,order/* compareText */.n)(a.project.root, b.project.root));
    return entries.map(({ project, migration }) => ({
        mark: markOf(migration),
        text: entryOf(project, migration, several, context),
    }));
}
/** The entries alone; '' where the change has no new migration. */
function toChangelog(report, context = {}) {
    return changelogEntries(report, context)
        .map((entry) => entry.text)
        .join('\n');
}
/**
 * A changelog file with the entries that it lacks, above its first entry. One that is there already is left as it is:
 * people add words of their own.
 */
function withEntries(existing, entries) {
    const file = existing === undefined || existing.trim() === ''
        ? '# Schema changelog\n'
        : existing.replace(/\n*$/, '\n');
    const lines = new Set(file.split(/\r?\n/));
    const missing = entries.filter((entry) => !lines.has(entry.mark));
    if (missing.length === 0)
        return existing ?? file;
    const first = file.search(/^## /m);
    const [before, after] = first === -1 ? [file, ''] : [file.slice(0, first), file.slice(first)];
    return [
        before.trimEnd(),
        ...missing.map((entry) => entry.text.trimEnd()),
        ...(after === '' ? [] : [after.trimEnd()]),
    ]
        .join('\n\n')
        .concat('\n');
}
function markOf(migration) {
    return `Migration: ${codeOf(migration)}`;
}
/** A file in git is read as it is, too: what can't end a code span needs no other escape. */
function codeOf(raw) {
    const line = (0,visible/* visible */.RK)(oneLine(raw));
    return line === '' || line.includes('`') ? (0,markdown/* code */.aY)(line, longest) : `\`${line}\``;
}
function entryOf(project, migration, several, context) {
    const only = project.history.added.length === 1;
    const where = several ? ` (${(0,markdown/* text */.Qq)(project.root)})` : '';
    const lines = [`## ${dateOf(migration)}${(0,markdown/* text */.Qq)(titleOf(migration))}${where}`, '', markOf(migration), ''];
    lines.push('### Changed', '', ...changedLines(project, migration, only));
    lines.push('### Impact', '', ...impactLines(project, migration, only));
    const reason = reasonOf(context);
    if (reason !== undefined)
        lines.push('### Reason', '', reason, '');
    return `${lines.join('\n').trimEnd()}\n`;
}
/** `2026-03-14 · ` of a name that begins with Prisma's own fourteen digits; '' for any other. */
function dateOf(migration) {
    const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})\d{6}(?:_|$)/.exec(migration) ?? [];
    const real = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    return year === undefined || !real ? '' : `${year}-${month}-${day} · `;
}
/** `add_invoice_table` as words. */
function titleOf(migration) {
    const words = migration
        .replace(/^\d{14}_?/, '')
        .replace(/[_-]+/g, ' ')
        .trim();
    return words === '' ? migration : (0,model_words/* capital */.Nx)(words);
}
/**
 * One migration: what the catalogs say. Several: the catalogs know only what all of them did together, so the statements of
 * this one tell, as far as they were watched.
 */
function changedLines(project, migration, only) {
    if (only) {
        const groups = (0,changes/* groupChanges */.t)(project);
        const lines = groups.flatMap(({ title, lines: [first = '', ...rest] }) => rest.length === 0
            ? [`- ${(0,markdown/* prose */.CS)(`${title}: ${first}`)}`]
            : [`- ${(0,markdown/* prose */.CS)(title)}`, ...[first, ...rest].map((line) => `  - ${(0,markdown/* prose */.CS)(line)}`)]);
        return [...(lines.length === 0 ? ['- Nothing in the structure of the database'] : lines), ''];
    }
    const own = project.statements.filter((statement) => statement.migration === migration);
    if (own.length === 0)
        return ['- See its SQL', ''];
    return [...own.map(({ sql }) => `- ${codeOf(sql)}`), ''];
}
function impactLines(project, migration, only) {
    const findings = project.findings.filter((finding) => finding.migration === migration);
    const grave = findings.filter((finding) => finding.severity !== 'note');
    const lines = [
        ...new Set(grave.map((finding) => `- ${(0,markdown/* prose */.CS)(oneLine(finding.message))}${acceptedBy(finding)}`)),
    ];
    const blocked = project.statements.filter((one) => one.migration === migration && one.blocks.length > 0);
    const tables = [...new Set(blocked.flatMap((one) => one.locks.map((lock) => lock.relation)))].sort(order/* compareText */.n);
    if (tables.length > 0)
        lines.push(`- While it runs, these tables are locked: ${tables.slice(0, 8).map(codeOf).join(', ')}${tables.length > 8 ? ` and ${tables.length - 8} more` : ''}`);
    if (only)
        lines.push(...project.notes
            .filter((note) => note.kind === 'backup' || note.kind === 'order')
            .map((note) => `- ${(0,markdown/* prose */.CS)(note.text)}`));
    return [...(lines.length === 0 ? ['- None known'] : lines), ''];
}
function acceptedBy({ silenced }) {
    return silenced === undefined ? '' : ` Accepted: ${(0,markdown/* prose */.CS)(oneLine(silenced.reason))}`;
}
function reasonOf({ title, number }) {
    if (title === undefined || title.trim() === '')
        return undefined;
    return `${(0,markdown/* text */.Qq)(oneLine(title))}${number === undefined ? '' : ` (#${number})`}`;
}
/** Characters of a line that somebody else wrote. */
const longest = 300;
function oneLine(text) {
    const line = text.replace(/\p{Cc}+|\s+/gu, ' ').trim();
    return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

;// CONCATENATED MODULE: ./build/changelog-file.js
/** Adds the entries of new migrations to a changelog file. */


/** Writes the file only where an entry is new. @throws what the file system says. */
async function updateChangelog(file, report, context = {}) {
    const entries = changelogEntries(report, context);
    if (entries.length === 0)
        return;
    const existing = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    const text = withEntries(existing, entries);
    if (text !== existing)
        await (0,promises_.writeFile)(file, text);
}

// EXTERNAL MODULE: ./build/accept.js
var accept = __webpack_require__(6898);
// EXTERNAL MODULE: ./build/config/apply.js + 1 modules
var apply = __webpack_require__(27877);
// EXTERNAL MODULE: ./build/judge/finding.js
var finding = __webpack_require__(85741);
;// CONCATENATED MODULE: ./build/checks/collisions.js
/** What this change and other open pull requests would do to each other: one note for each of them. */




const rule = 'pull-request-collision';
/** The project with a note for each pull request that is in its way. Nobody is asked where it has no new migration. */
async function withCollisions(project, { config, parser, others, databaseSchema, }) {
    if (project.history.added.length === 0 || config.decided.rules?.[rule] === 'off')
        return project;
    const migrations = await others.migrationsIn([project.migrations]);
    const read = migrations.filter(({ sql }) => sql !== undefined);
    const scripts = await parser.parseMany(read.map(({ sql }) => sql ?? ''));
    const theirs = migrations.map((migration) => ({
        migration,
        tables: tablesOf(scripts[read.indexOf(migration)], databaseSchema),
    }));
    const found = [...new Set(migrations.map((one) => one.pullRequest))]
        .sort((a, b) => a - b)
        .flatMap((number) => theirs
        .filter(({ migration }) => migration.pullRequest === number)
        .map(({ migration, tables }) => collisionOf(project, migration, tables))
        .find((one) => one !== undefined) ?? []);
    return found.length === 0
        ? project
        : { ...project, findings: [...project.findings, ...(0,apply/* applyConfig */.x2)(found, config)] };
}
/** The tables that a script changes; reading one is no collision. */
function tablesOf(script, databaseSchema) {
    const actions = (script?.statements ?? []).flatMap((statement) => statement.actions);
    return new Set(actions.flatMap((action) => 'table' in action ? [`${action.table.schema ?? databaseSchema}.${action.table.name}`] : []));
}
function collisionOf(project, { pullRequest, file }, tables) {
    const name = external_node_path_.posix.basename(external_node_path_.posix.dirname(file));
    const ours = [...project.history.added].sort(order/* compareText */.n);
    const [first, last] = [ours[0] ?? '', ours.at(-1) ?? ''];
    const shared = project.tables
        .filter(({ change, name: table }) => change !== 'neighbour' && tables.has(table))
        .map((one) => one.name);
    const [table] = shared;
    const who = `The open pull request #${pullRequest}`;
    const same = ours.includes(name);
    const between = (0,order/* compareText */.n)(first, name) < 0 && (0,order/* compareText */.n)(name, last) < 0;
    if (!same && table === undefined && !between)
        return undefined;
    const about = same ? ours[ours.indexOf(name)] : last;
    const also = shared.length > 1 ? ` and ${shared.length - 1} more of the same tables` : '';
    const message = same
        ? `${who} adds a migration of the same name, ${JSON.stringify(name)}.`
        : table !== undefined
            ? `${who} changes ${quoted(table)}${also}, too, in the migration ${JSON.stringify(name)}.`
            : `${who} adds the migration ${JSON.stringify(name)}, which sorts between those of this change.`;
    return (0,finding/* finding */.gk)({
        rule,
        evidence: 'observed',
        message,
        migration: about,
        file: about === undefined ? undefined : external_node_path_.posix.join(project.migrations, about, 'migration.sql'),
        object: table,
        about: `${pullRequest} ${name}`,
    });
}
/** `public.User` → `"public"."User"`, which renderers show as code. */
function quoted(table) {
    return table
        .split('.')
        .map((part) => JSON.stringify(part))
        .join('.');
}

// EXTERNAL MODULE: ./build/collect/index.js + 31 modules
var collect = __webpack_require__(53947);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(52855);
// EXTERNAL MODULE: ./build/config/read.js + 2 modules
var config_read = __webpack_require__(75389);
;// CONCATENATED MODULE: ./build/config/load.js
/** The config that counts for a project: base decides what is judged and how, head may name single findings as accepted. */




/**
 * Base's config at the top of the repository, for what belongs to no project.
 * @throws PreflightError where it is not valid.
 */
async function loadRootConfig(repository) {
    return (await atBase(repository.base, ['.']))?.value ?? {};
}
/**
 * Reads the config files that a change brings to the top or to a project which it does not touch: once merged, a broken one
 * would end every check.
 * @throws PreflightError where one is not valid.
 */
async function checkChangedConfigs(repository, untouched) {
    const folders = new Set(['.', ...untouched.map(({ head }) => head.root)]);
    const files = (await repository.changedPaths()).filter((file) => names/* configNames */.F.includes(external_node_path_.posix.basename(file)) && folders.has(external_node_path_.posix.dirname(file)));
    for (const [file, bytes] of await repository.head.readMany(files)) {
        const read = (0,config_read.readConfigFile)(bytes.toString('utf8'));
        if ('value' in read)
            continue;
        throw new errors/* PreflightError */.w(`${JSON.stringify(file)} of this change is not valid: ${read.problem}`, 'Correct it before it is merged: where the file of base is not valid, every check stops.');
    }
}
/**
 * The config of a project: its own file, else the one at the top of the repository. `headWaits`: what head silences waits for
 * a maintainer.
 * @throws PreflightError where base's is not valid.
 */
async function loadProjectConfig(repository, { base: before, head: project }, headWaits = false) {
    const folders = [...new Set([project.root, '.'])];
    // A project that moves takes its config along: what decides is where it was.
    const base = await atBase(repository.base, [...new Set([before?.root ?? project.root, '.'])]);
    const silences = [];
    const problems = [];
    const keyOf = ({ rule, migration, object }) => JSON.stringify([rule, migration, object]);
    const ofBase = new Set((base?.value.silences ?? []).map(keyOf));
    const seen = new Set();
    const add = (entries, file) => {
        for (const entry of entries) {
            const key = keyOf(entry);
            if (seen.has(key))
                continue;
            seen.add(key);
            silences.push({ ...entry, file, ...(ofBase.has(key) ? { ofBase: true } : {}) });
        }
    };
    const head = await firstOf(repository.head, folders);
    if (head !== undefined) {
        const read = (0,config_read.readConfigFile)(head.text);
        if ('problem' in read)
            problems.push({ file: head.file, problem: read.problem });
        else
            add(read.value.silences ?? [], head.file);
    }
    if (base !== undefined)
        add(base.value.silences ?? [], base.file);
    const beside = await repository.head.readMany(project.migrations.map((migration) => besideOf(migration.file)));
    for (const migration of project.migrations) {
        const file = besideOf(migration.file);
        const text = beside.get(file)?.toString('utf8');
        if (text === undefined)
            continue;
        const read = (0,config_read.readMigrationFile)(text);
        if ('problem' in read)
            problems.push({ file, problem: read.problem });
        else
            add(read.value.map((entry) => ({ ...entry, migration: migration.name })), file);
    }
    return { decided: base?.value ?? {}, silences, problems, ...(headWaits ? { headWaits } : {}) };
}
/** `preflight.yml` in the folder of a migration.sql: changing that itself would change its checksum. */
function besideOf(file) {
    return external_node_path_.posix.join(external_node_path_.posix.dirname(file), 'preflight.yml');
}
async function firstOf(tree, folders) {
    const files = folders.flatMap((folder) => names/* configNames */.F.map((name) => (folder === '.' ? name : `${folder}/${name}`)));
    const texts = await tree.readMany(files);
    for (const file of files) {
        const text = texts.get(file)?.toString('utf8');
        if (text !== undefined)
            return { file, text };
    }
    return undefined;
}
async function atBase(base, folders) {
    const found = await firstOf(base, folders);
    if (found === undefined)
        return undefined;
    const read = (0,config_read.readConfigFile)(found.text);
    if ('value' in read)
        return { file: found.file, value: read.value };
    throw new errors/* PreflightError */.w(`${JSON.stringify(found.file)} of base is not valid: ${read.problem}`, 'Correct it on the base branch; what is decided there counts for this change.');
}

// EXTERNAL MODULE: ./build/deployment/files.js
var files = __webpack_require__(51469);
// EXTERNAL MODULE: ./build/checks/result.js
var result = __webpack_require__(32879);
;// CONCATENATED MODULE: ./build/checks/commands.js

/** Judges the commands of one project. */
async function checkCommands({ base, head, prisma, basePrisma }, deployments) {
    if (deployments.unread !== undefined)
        return (0,result/* unable */.yl)(deployments.unread);
    if (!deployments.comparison.deployed)
        return (0,result/* skipped */.hT)('No file of this repository says how it is deployed.');
    const facts = projectFacts(head, prisma);
    const before = base === undefined ? { ...facts, hasMigrations: false } : projectFacts(base, basePrisma ?? prisma);
    const findings = await deployments.judge(head, facts, before);
    return typeof findings === 'string' ? (0,result/* unable */.yl)(findings) : { findings };
}
function projectFacts(project, { version }) {
    return {
        major: Number.parseInt(version, 10),
        provider: project.provider,
        hasMigrations: project.migrations.length > 0,
    };
}

// EXTERNAL MODULE: ./build/system/thread.js
var thread = __webpack_require__(20254);
;// CONCATENATED MODULE: ./build/deployment/prisma-command.js
/** What is written behind `prisma`: the command and its options, and which options a version has. */
const twoWords = new Set(['migrate', 'db']);
/** Takes the words apart. */
function prisma_command_prismaCommand(args) {
    const plain = [];
    const options = [];
    const values = new Map();
    for (let at = 0; at < args.length; at++) {
        const word = args[at] ?? '';
        if (word === '--')
            break;
        const [, option, inline] = /^(--?[A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
        if (option === undefined) {
            if (!word.startsWith('-') && plain.length < 2)
                plain.push(word);
            continue;
        }
        options.push(option);
        const next = args[at + 1];
        if (inline !== undefined)
            values.set(option, inline);
        else if (takesValue.has(option) && next !== undefined) {
            values.set(option, next);
            at++;
        }
    }
    const [first = '', second] = plain;
    return {
        name: twoWords.has(first) && second !== undefined ? `${first} ${second}` : first,
        options,
        values,
    };
}
/** Options with a value, of any command and version. */
const takesValue = new Set('--schema --config --name -n --applied --rolled-back --file --url --output -o --generator --from-url --to-url --from-schema --to-schema --from-schema-datamodel --to-schema-datamodel --from-schema-datasource --to-schema-datasource --from-migrations --to-migrations --shadow-database-url --telemetry-information --schemas --composite-type-depth --port -p --hostname --browser -b'.split(' '));
const prisma_command_all = [4, 5, 6, 7];
const upTo6 = [4, 5, 6];
const from6 = [6, 7];
const from5 = [5, 6, 7];
const everywhere = { '--help': prisma_command_all, '-h': prisma_command_all, '--telemetry-information': prisma_command_all, '--config': from6 };
const old = { '--experimental': [4], '--early-access-feature': [4], '--preview-feature': [4] };
const schema = { '--schema': prisma_command_all };
/**
 * The options of the commands that a deployment may run, as the CLIs of 4.16.2, 5.22.0, 6.19.3 and 7.8.0 have them (their
 * argument tables in `prisma/build/index.js`). An option that some release of a major has counts for all of that major.
 */
const table = {
    'migrate deploy': { ...everywhere, ...schema, ...old },
    'migrate status': { ...everywhere, ...schema, ...old },
    'migrate resolve': { ...everywhere, ...schema, ...old, '--applied': prisma_command_all, '--rolled-back': prisma_command_all },
    'migrate dev': {
        ...everywhere,
        ...schema,
        ...old,
        '--name': prisma_command_all,
        '-n': prisma_command_all,
        '--create-only': prisma_command_all,
        '--skip-generate': upTo6,
        '--skip-seed': upTo6,
        '--url': [7],
    },
    'migrate reset': {
        ...everywhere,
        ...schema,
        ...old,
        '--force': prisma_command_all,
        '-f': prisma_command_all,
        '--skip-generate': upTo6,
        '--skip-seed': upTo6,
    },
    'migrate diff': {
        ...everywhere,
        '--preview-feature': [4],
        '--script': prisma_command_all,
        '--exit-code': prisma_command_all,
        '--output': from5,
        '-o': from5,
        '--from-empty': prisma_command_all,
        '--to-empty': prisma_command_all,
        '--from-migrations': prisma_command_all,
        '--to-migrations': prisma_command_all,
        '--from-url': upTo6,
        '--to-url': upTo6,
        '--from-schema-datamodel': upTo6,
        '--to-schema-datamodel': upTo6,
        '--from-schema-datasource': upTo6,
        '--to-schema-datasource': upTo6,
        '--from-local-d1': [5, 6],
        '--to-local-d1': [5, 6],
        '--shadow-database-url': upTo6,
        '--from-schema': [7],
        '--to-schema': [7],
        '--from-config-datasource': [7],
        '--to-config-datasource': [7],
    },
    'db push': {
        ...everywhere,
        ...schema,
        '--preview-feature': [4],
        '--accept-data-loss': prisma_command_all,
        '--force-reset': prisma_command_all,
        '--skip-generate': upTo6,
        '--force': [4],
        '-f': [4],
        '--url': [7],
    },
    'db execute': {
        ...everywhere,
        '--preview-feature': [4],
        '--stdin': prisma_command_all,
        '--file': prisma_command_all,
        '--schema': upTo6,
        '--url': upTo6,
    },
    validate: { ...everywhere, ...schema },
    format: { ...everywhere, ...schema, '--check': from5 },
};
/** The options that this command does not have in a major version; `[]` for a command or version that the table lacks. */
function unknownOptions({ name, options }, major) {
    const known = table[name];
    if (known === undefined || !prisma_command_all.includes(major))
        return [];
    return options.filter((option) => known[option]?.includes(major) !== true);
}

;// CONCATENATED MODULE: ./build/checks/command-owner.js
/** Which project of a repository a command is about. */


/** What of a project is needed. */
function commandOwner({ root, schema, schemaFiles }) {
    return { root, schemas: [schema, ...schemaFiles.map((file) => file.path)] };
}
/** Whose command it is: the schema that it names, else the nearest project above its folder, else the first. */
function ownerOf(run, owners) {
    const { values } = prismaCommand(run.args);
    const schema = values.get('--schema');
    const path = schema === undefined ? undefined : posix.join(run.folder, schema);
    const named = owners.find((one) => path !== undefined && one.schemas.includes(path));
    if (named !== undefined)
        return named;
    const above = owners.filter(({ root }) => root === '.' || run.folder === root || run.folder.startsWith(`${root}/`));
    const nearest = above.reduce((best, one) => (best === undefined || one.root.length > best.root.length ? one : best), undefined);
    return nearest ?? owners[0];
}

;// CONCATENATED MODULE: ./build/checks/deployments.js
/** What is deployed at base and at head, as the worker sees it that reads it. */




/** A repository of a thousand packages takes a second and 150 MB. */
const limits = { timeLimitMs: 30_000, heapLimit: 768 };
/** Reads both sides; base only where the change touches a file that can tell a difference. */
async function readDeployments(repository, changed, pairs, limited = limits) {
    const nothing = { deployed: false, sameRuns: true, differ: false };
    const projects = pairs.map((pair) => pair.head);
    const differs = [...changed].some((path) => (0,files/* isDeploymentFile */.yO)(path) || /\.sql$/.test(path));
    const read = [repository.head, ...(differs ? [repository.base] : [])];
    const trees = await Promise.all(read.map(async (tree) => (await tree.list()).some((path) => (0,files/* kindOf */.I)(path))));
    const reader = new Reader(limited);
    const found = trees.includes(true)
        ? await reader.try(async () => {
            await reader.read('head', repository.head);
            if (differs)
                await reader.read('base', repository.base);
            return (await reader.ask({ kind: 'compare' }));
        })
        : nothing;
    return {
        comparison: typeof found === 'string' ? nothing : found,
        unread: typeof found === 'string' ? found : undefined,
        judge: (project, head, base) => reader.try(async () => {
            const owners = projects.map(commandOwner);
            const own = projects.indexOf(project);
            return (await reader.ask({ kind: 'judge', head, base, changed, owners, own }));
        }),
        [Symbol.asyncDispose]: () => reader[Symbol.asyncDispose](),
    };
}
/** The thread, and the names of the files that it was given. */
class Reader {
    #thread;
    #files = [];
    constructor(limited) {
        this.#thread = new thread/* Thread */.j('commands-worker', limited);
    }
    /** @throws ThreadStopped */
    ask(order) {
        return this.#thread.ask(order);
    }
    /** @throws ThreadStopped */
    async read(side, tree) {
        let paths = await tree.list();
        await (0,collect/* handOutDeployment */.Fd)(tree, async (files) => {
            this.#files.push(...files.map(([path]) => path));
            const wanted = (await this.ask({ kind: 'read', side, paths, files }));
            paths = undefined;
            return wanted;
        });
    }
    /** What comes of some work, or the sentence that says why nothing does. */
    async try(work) {
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof thread/* ThreadStopped */.I))
                throw error;
            const file = this.#files[error.at];
            return file === undefined
                ? `The commands that are deployed could not be judged: that ${error.message}.`
                : `What is deployed could not be read: ${file} ${error.message}.`;
        }
    }
    async [Symbol.asyncDispose]() {
        await this.#thread[Symbol.asyncDispose]();
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/judge/describe.js

const endings = /-(?:added|dropped|removed|revoked|changed|moved|reordered)$/;
/** `column`, `enum value`, `row security`, `type of the column`. */
function nounOf(kind) {
    const noun = kind.replace(endings, '').replaceAll('-', ' ');
    return noun.replace(/^(column|table) (\w+)$/, '$2 of the $1');
}
/** `ours` and `theirs` name the two catalogs that were compared, as in "head on top of base" and "the history from empty". */
function describe(change, ours, theirs) {
    const { from, to } = change;
    if (from === null)
        return `Only ${theirs} has the ${objectOf(change)}.`;
    if (to === null)
        return `Only ${ours} has the ${objectOf(change)}.`;
    return `The ${objectOf(change)} is ${(0,model_words/* valueInCode */.yg)(from)} in ${ours} and ${(0,model_words/* valueInCode */.yg)(to)} in ${theirs}.`;
}
/** One difference between what the migrations build (`from`) and the Prisma schema (`to`), and what follows from it. */
function describeDrift(change) {
    const { from, to } = change;
    const noun = nounOf(change.kind);
    if (from === null) {
        const effect = clientSees.has(noun) ? ': queries that use it fail' : '';
        return `The Prisma schema has the ${objectOf(change)}, and no migration creates it${effect}.`;
    }
    if (to === null) {
        return `The migrations build the ${objectOf(change)}, which the Prisma schema does not have: the next \`migrate dev\` would drop it.`;
    }
    return `The ${objectOf(change)} is ${(0,model_words/* valueInCode */.yg)(from)} in what the migrations build and ${(0,model_words/* valueInCode */.yg)(to)} in the Prisma schema.`;
}
/** What Prisma Client names in its queries. */
const clientSees = new Set(['table', 'column', 'enum', 'enum value']);
/** `column \`public.User.age\` (\`integer\`)`; the definition only where one side has it. */
function objectOf(change) {
    const { kind, object, from, to } = change;
    const definition = from === null ? to : to === null ? from : null;
    const detail = definition === null || definition === '' ? '' : ` (${(0,model_words/* valueInCode */.yg)(definition)})`;
    return `${nounOf(kind)} ${(0,model_words/* inCode */.pN)(object)}${detail}`;
}

;// CONCATENATED MODULE: ./build/judge/history/facts.js

/** How many migrations head changes that base has: where any, a difference of the two orders is theirs. */
function touchesOld({ edited, deleted, renamed }) {
    return edited.length + deleted.length + renamed.length > 0;
}
/** Whether both orders were run to their end, so that `orders` says whether they end alike. */
function comparedOrders(states) {
    return (states?.fromEmpty !== undefined &&
        states.fromEmpty.run.failure === undefined &&
        states.onBase.run.failure === undefined &&
        states.onBase.run.leftOut.length + states.fromEmpty.run.leftOut.length === 0);
}
/** What the two orders made different, in words. */
function describeOrders(orders) {
    const shown = orders
        .slice(0, 5)
        .map((change) => describe(change, 'head on top of base', 'the history from empty'));
    const rest = orders.length - shown.length;
    return [
        ...shown,
        ...(rest > 0 ? [`And ${rest} more ${rest === 1 ? 'difference' : 'differences'}.`] : []),
    ].join(' ');
}
/** The beginning of a commit's id, as people write it. */
function shortCommit(commit) {
    return commit.slice(0, 10);
}

;// CONCATENATED MODULE: ./build/judge/history/edited.js


/** One finding each: an error, but for a repair and for bytes that were there before. */
function editedFindings(facts) {
    const { history, past, states, orders } = facts;
    const origin = states?.base.origin;
    const effect = !comparedOrders(states)
        ? ''
        : orders.length === 0
            ? ' What it builds is the same as before.'
            : ' A new database gets another structure than one on which it ran before.';
    return history.edited.map(({ base, head }) => {
        const known = { rule: 'migration-edited', migration: head.name, file: head.file };
        if (origin?.kind === 'repaired' && origin.failure.migration === base.name) {
            return (0,finding/* finding */.gk)({
                ...known,
                severity: 'note',
                evidence: 'executed',
                message: `As it is at base, ${base.name} can't be applied (${(0,finding/* withoutStop */.f6)(origin.failure.message)}). This change edits it, so it was run and judged like a new migration.`,
                instead: whereItFailed(base.name),
                ...(origin.failure.database === undefined ? {} : { sqlstate: origin.failure.database.sqlstate }),
            });
        }
        if (head.bytes === undefined) {
            return (0,finding/* finding */.gk)({
                ...known,
                evidence: 'observed',
                message: `The folder ${head.name} has lost its migration.sql, which base has: \`migrate deploy\` stops there (P3015), on every database.`,
                instead: 'Restore the file as base has it.',
            });
        }
        const before = past.earlier.get(head.name);
        if (before?.was === 'same') {
            return (0,finding/* finding */.gk)({
                ...known,
                severity: 'note',
                evidence: 'observed',
                message: `${head.name} gets back the bytes that it had until commit ${shortCommit(before.commit)}: databases on which it ran before that match again, and those on which it ran since do not.${effect}`,
                instead: `Where it ran in between, \`migrate dev\` asks for a reset of the database; \`migrate deploy\` does not notice.`,
                ...(orders.length > 0 ? { witness: describeOrders(orders) } : {}),
            });
        }
        return (0,finding/* finding */.gk)({
            ...known,
            evidence: 'observed',
            message: `${head.name} was merged before and is edited here: where it ran, it never runs again.${effect}`,
            ...(past.complete
                ? {}
                : {
                    instead: 'Restore the file as base has it, and put the change into a new migration. If it restores what the file was earlier: this clone does not have that history, and with `fetch-depth: 0` it is seen.',
                }),
            ...(orders.length > 0 ? { witness: describeOrders(orders) } : {}),
        });
    });
}
/** The way out for an environment on which a migration failed that is now repaired. */
function whereItFailed(name) {
    return `Where it has failed on an environment: \`npx prisma migrate resolve --rolled-back ${(0,finding/* shellWord */.r7)(name)}\`, then deploy again.`;
}

// EXTERNAL MODULE: ./build/rules/say.js
var say = __webpack_require__(9871);
;// CONCATENATED MODULE: ./build/judge/history/squash.js




/** Equal: a note with what to run. Unequal: an error that names what is lost. */
function squashFinding(squash, { head }) {
    const { migration, replaced, differences, rows } = squash;
    const file = head.migrations.find((one) => one.name === migration)?.file;
    const one = replaced.length === 1;
    const those = one ? replaced[0] : `${replaced.length} migrations of base (${(0,say/* list */.p_)(replaced, 10)})`;
    const known = { rule: 'migration-deleted', evidence: 'executed', migration, file };
    const steps = `1. Deploy base on every environment, so that ${one ? 'it' : 'all of them'} ran there. 2. On each of them: \`${resolveApplied(migration)}\`. 3. Deploy this change. New databases need nothing.`;
    if (differences.length + rows.length === 0) {
        return (0,finding/* finding */.gk)({
            ...known,
            severity: 'note',
            message: `${migration} takes the place of ${those}, and an empty database ends up with the same structure and the same rows.`,
            instead: steps,
        });
    }
    const shown = [
        ...differences.slice(0, 5).map((change) => describe(change, 'the old history', migration)),
        ...rows.slice(0, 5).map((row) => describeRows(row, migration)),
    ];
    const rest = differences.length + rows.length - shown.length;
    return (0,finding/* finding */.gk)({
        ...known,
        message: `${migration} takes the place of ${those}, and an empty database does not end up the same.`,
        witness: [...shown, ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' '),
        instead: `Add to ${migration} what is missing, so that both histories end alike; then: ${steps}`,
        about: 'squash',
    });
}
/** The command that records a migration as applied where it has run in effect. */
function resolveApplied(migration) {
    return `npx prisma migrate resolve --applied ${(0,finding/* shellWord */.r7)(migration)}`;
}
function describeRows({ table, lost, gained, example }, migration) {
    const name = (0,model_words/* inCode */.pN)(table);
    const rows = (count) => `${count} ${count === 1 ? 'row' : 'rows'}`;
    const what = [
        ...(lost > 0 ? [`lacks ${rows(lost)} that the old history inserts`] : []),
        ...(gained > 0 ? [`has ${rows(gained)} that it does not insert`] : []),
    ].join(' and ');
    const such = example === undefined ? '' : `, such as ${(0,model_words/* inCode */.pN)(example.slice(0, 200))}`;
    return `After ${migration}, ${name} ${what}${such}.`;
}

;// CONCATENATED MODULE: ./build/judge/history/deleted.js




/** One finding each; what a squash takes the place of is one finding. */
function deletedFindings(facts) {
    const { pair, history, states, orders } = facts;
    const { deleted, edited } = history;
    const squash = states?.base.squash;
    const replaced = new Set(squash?.replaced);
    const compared = comparedOrders(states);
    const effect = changesProvider(pair)
        ? `it was written for ${pair.base?.lockFile?.provider}, and a database of that kind has no history any more`
        : compared && orders.length === 0
            ? 'a new database ends up with the same structure, but where it ran, `migrate dev` asks for a reset of the database'
            : 'where it ran, what it did stays, because `migrate deploy` does not notice; new databases are built without it';
    // Where something was edited, too, the difference stands with the edit; and once is enough.
    const built = compared && orders.length > 0 && edited.length === 0
        ? `A new database ends up different. ${describeOrders(orders)}`
        : undefined;
    const origin = states?.base.origin;
    const alone = deleted.filter((migration) => !replaced.has(migration.name));
    const findings = alone.map((migration, at) => {
        const known = { rule: 'migration-deleted', migration: migration.name, file: migration.file };
        if (origin?.kind === 'repaired' && origin.failure.migration === migration.name) {
            return (0,finding/* finding */.gk)({
                ...known,
                severity: 'note',
                evidence: 'executed',
                message: `Base's ${migration.name} can't be applied (${origin.failure.message}), and this change removes it.`,
                instead: whereItFailed(migration.name),
                ...(origin.failure.database === undefined ? {} : { sqlstate: origin.failure.database.sqlstate }),
            });
        }
        return (0,finding/* finding */.gk)({
            ...known,
            evidence: 'observed',
            message: `${migration.name} was merged before and is gone: ${effect}.`,
            witness: at === 0 ? built : undefined,
        });
    });
    return squash === undefined ? findings : [squashFinding(squash, pair), ...findings];
}
/** Whether head's history is for another database than base's. */
function changesProvider({ base, head }) {
    const was = base?.lockFile?.provider;
    const is = head.lockFile?.provider;
    return was !== undefined && is !== undefined && was !== is;
}

;// CONCATENATED MODULE: ./build/judge/history/folders.js

/** What `prisma migrate dev --create-only` writes where nothing changed. */
const placeholder = '-- This is an empty migration.';
/** New folders without a file, and files without anything in them. */
function emptyFindings({ history }) {
    return history.added.flatMap(({ bytes, name, file }) => {
        const known = { rule: 'migration-empty', evidence: 'observed', migration: name, file };
        if (bytes === undefined) {
            return [
                (0,finding/* finding */.gk)({
                    ...known,
                    severity: 'error',
                    message: `The folder ${name} has no migration.sql: \`migrate deploy\` stops there (P3015).`,
                    instead: `Add the file, or remove the folder with all that is in it.`,
                }),
            ];
        }
        // Other comments are no statements either, but somebody wrote them: only these are surely an accident.
        const text = bytes.toString('utf8').trim();
        if (text !== '' && text !== placeholder)
            return [];
        return [
            (0,finding/* finding */.gk)({
                ...known,
                message: text === ''
                    ? `${name} is an empty file: it is recorded as applied and does nothing.`
                    : `${name} holds nothing but the comment that Prisma writes into an empty migration: it is recorded as applied and does nothing.`,
            }),
        ];
    });
}
/** SQL that Prisma does not look at. */
function unreadFindings({ pair: { base, head } }) {
    const before = new Set(base?.unread);
    return head.unread
        .filter((file) => !before.has(file))
        .map((file) => (0,finding/* finding */.gk)({
        rule: 'migration-unread',
        evidence: 'observed',
        file,
        message: `Prisma does not read ${file}.`,
    }));
}
/** A folder that is at another place. */
function movedFindings({ pair: { base, head }, history }) {
    if (base === undefined || base.migrationsDir === head.migrationsDir || history.base === 0)
        return [];
    if (base.migrations.length === history.deleted.length)
        return [];
    return [
        (0,finding/* finding */.gk)({
            rule: 'migration-moved',
            evidence: 'observed',
            object: head.migrationsDir,
            message: `The migrations moved from ${base.migrationsDir} to ${head.migrationsDir}: for a database that has them nothing changes, because Prisma goes by the names of the folders in it.`,
        }),
    ];
}

;// CONCATENATED MODULE: ./build/judge/history/lock.js


/** Changed, at odds with the Prisma schema, or gone. */
function lockFindings({ base, head }) {
    const was = base?.lockFile?.provider;
    const is = head.lockFile?.provider;
    const known = { rule: 'lock-provider-changed', evidence: 'observed', file: head.lockFile?.path };
    if (changesProvider({ base, head })) {
        return [
            (0,finding/* finding */.gk)({
                ...known,
                message: `The migrations were locked to ${was} and are now locked to ${is}.`,
            }),
        ];
    }
    if (is !== undefined && is !== head.provider && head.provider !== 'unknown') {
        const old = was === is && base?.provider === head.provider;
        return [
            (0,finding/* finding */.gk)({
                ...known,
                severity: old ? 'note' : undefined,
                message: `The migrations are locked to ${is}, and the Prisma schema is for ${head.provider}: \`migrate deploy\` refuses them (P3019).`,
                instead: `Write ${head.provider} into migration_lock.toml if the migrations are for it, else start a new history.`,
            }),
        ];
    }
    if (head.lockFile !== undefined || head.migrations.length === 0)
        return [];
    // A history that never had one is not this change's.
    if (base !== undefined && base.lockFile === undefined && base.migrations.length > 0)
        return [];
    return [
        (0,finding/* finding */.gk)({
            ...known,
            severity: 'note',
            object: head.migrationsDir,
            message: `${base?.lockFile === undefined ? 'The migrations have no' : 'The migrations have lost their'} migration_lock.toml: databases are not touched by that, but Prisma no longer refuses the history of another database.`,
            instead: 'Commit the file: `npx prisma migrate dev` writes it.',
            about: 'missing',
        }),
    ];
}

;// CONCATENATED MODULE: ./build/judge/history/names.js
/** Folder names: their form, and those that are there twice. */




/** Prisma's own form, what its guides call a baseline (`0_init`) or a squash (`000000000000_squashed_migrations`), and blanks in none. */
const ordinary = /^(?:\d{14}|0+)_\S*$/;
const dated = /^\d{14}/;
/** So many of base's newest names tell what a team's own form is. */
const recent = 5;
/**
 * New names of another form. One that sorts behind every date is a warning: whatever is added later sorts before it. A form
 * that base's newest migrations have is the team's own.
 */
function nameFindings({ pair, history, naming }) {
    const { base, head } = pair;
    const hasDates = head.migrations.some(({ name }) => dated.test(name));
    const forms = new Set(base?.migrations.slice(-recent).map(({ name }) => formOf(name)));
    const own = naming === undefined ? undefined : new RegExp(naming, 'u');
    return history.added.flatMap(({ name, file }) => {
        const known = { rule: 'migration-name', evidence: 'observed', migration: name, file };
        const last = hasDates && (0,order/* compareText */.n)(name, ':') > 0;
        if (last && own?.test(name) !== true) {
            return [
                (0,finding/* finding */.gk)({
                    ...known,
                    severity: 'warning',
                    message: `${name} sorts behind every name that begins with a date: new databases run it after all migrations that are still to come, and databases that have it run those after it.`,
                    instead: `Begin the name with a time, as in ${suggested(base?.migrations.at(-1)?.name, name)}, before the merge, if no environment has applied it yet; one that has would run it again.`,
                }),
            ];
        }
        if (own === undefined
            ? ordinary.test(name) || (forms.has(formOf(name)) && !/\s/.test(name))
            : own.test(name))
            return [];
        return [
            (0,finding/* finding */.gk)({
                ...known,
                message: own === undefined
                    ? `${name} is no name as Prisma writes it (\`YYYYMMDDHHMMSS_name\`)${/\s/.test(name) ? ': with blanks in it, every command must quote it' : ''}.`
                    : `${name} does not match the names that the config asks for (${(0,model_words/* inCode */.pN)(naming ?? '')}).`,
            }),
        ];
    });
}
/** How many digits a name begins with. */
function formOf(name) {
    return /^\d*/.exec(name)?.[0].length ?? 0;
}
/** A name right behind the newest of base. */
function suggested(newest, name) {
    const time = dated.exec(newest ?? '')?.[0];
    const word = name.replace(/\W+/g, '_');
    return `\`${time === undefined ? '20260101000000' : BigInt(time) + 1n}_${word}\``;
}
/** New migrations whose name another folder has, up to upper and lower case or at another place, or whose time it has. */
function duplicateFindings({ pair, history }) {
    const { head, newer = [] } = pair;
    const others = [...head.migrations, ...newer];
    const unread = head.unread
        .filter((path) => external_node_path_.posix.basename(path) === 'migration.sql')
        .map((path) => ({ folder: external_node_path_.posix.dirname(path), name: external_node_path_.posix.basename(external_node_path_.posix.dirname(path)) }));
    return history.added.flatMap(({ name, file }) => {
        const known = { rule: 'migration-duplicate', evidence: 'observed', migration: name, file };
        const twin = others.find((one) => one.name !== name && one.name.toLowerCase() === name.toLowerCase());
        if (twin !== undefined) {
            return [
                (0,finding/* finding */.gk)({
                    ...known,
                    severity: 'warning',
                    message: `${name} and ${twin.name} differ in upper and lower case only: a checkout on macOS or Windows has one folder for both, and \`migrate deploy\` from there lacks one of them.`,
                }),
            ];
        }
        const elsewhere = unread.find((one) => one.name === name);
        if (elsewhere !== undefined) {
            return [
                (0,finding/* finding */.gk)({
                    ...known,
                    message: `There are two folders ${name}; Prisma reads this one and not ${elsewhere.folder}.`,
                    instead: 'Remove the one that is not meant.',
                }),
            ];
        }
        const time = dated.exec(name)?.[0];
        const same = others.find((one) => one.name !== name && time !== undefined && one.name.startsWith(time));
        // Both new: said once, with the second.
        const isFirst = same !== undefined &&
            history.added.some((one) => one.name === same.name) &&
            (0,order/* compareText */.n)(name, same.name) < 0;
        if (same === undefined || isFirst)
            return [];
        return [
            (0,finding/* finding */.gk)({
                ...known,
                message: `${name} has the same time as ${same.name}: which of the two runs first is up to the rest of their names.`,
            }),
        ];
    });
}

;// CONCATENATED MODULE: ./build/judge/history/order.js
/** New migrations that sort before one that is there. */



/** One finding each: a note, or an error where the two orders were seen to end differently. */
function outOfOrderFindings({ pair, history, states, orders }) {
    const { base, head, newer = [] } = pair;
    const differs = orders.length > 0 && !touchesOld(history);
    const newest = base?.migrations.at(-1)?.name;
    const since = newer.at(-1)?.name;
    return history.outOfOrder
        .filter((name) => name !== states?.base.squash?.migration)
        .map((name) => {
        const known = {
            rule: 'migration-out-of-order',
            migration: name,
            file: head.migrations.find((migration) => migration.name === name)?.file,
        };
        // Base's own order was run; that of what its branch has got since was not.
        if (newest === undefined || (0,order/* compareText */.n)(name, newest) > 0) {
            return (0,finding/* finding */.gk)({
                ...known,
                evidence: 'observed',
                message: `${name} sorts before ${since}, which the base branch has got since this change began: where that is deployed first, this one runs last, and on a new database before it.`,
            });
        }
        return (0,finding/* finding */.gk)({
            ...known,
            severity: differs ? 'error' : undefined,
            evidence: differs ? 'executed' : 'observed',
            message: differs
                ? `${name} sorts before ${newest}, which base has: a database that is up to date runs it last, a new one runs it earlier, and the two end up different.`
                : `${name} sorts before ${newest}, which base has.`,
            ...(differs ? { witness: describeOrders(orders) } : {}),
        });
    });
}

;// CONCATENATED MODULE: ./build/judge/history/readded.js


/** The same bytes: a note. Others: an edit, since databases that have the name never run it. */
function readdedFindings({ history, past }) {
    return history.added.flatMap(({ name, file }) => {
        const before = past.earlier.get(name);
        if (before === undefined)
            return [];
        const since = `was in base's history until commit ${shortCommit(before.commit)}`;
        if (before.was === 'same') {
            return [
                (0,finding/* finding */.gk)({
                    rule: 'migration-deleted',
                    severity: 'note',
                    evidence: 'observed',
                    migration: name,
                    file,
                    message: `${name} ${since} and comes back as it was: where it ran then, it does not run again; everywhere else it does.`,
                    instead: 'Nothing is to be done if what it made is still there where it ran then; `parity` tells that of a live database.',
                }),
            ];
        }
        return [
            (0,finding/* finding */.gk)({
                rule: 'migration-edited',
                evidence: 'observed',
                migration: name,
                file,
                message: `${name} ${since}, with other content: where that ran, this one never runs, because Prisma goes by the name.`,
                instead: 'Give the folder a new name.',
                about: 'added again',
            }),
        ];
    });
}

;// CONCATENATED MODULE: ./build/judge/history/renamed.js



/** One finding each: an error, but for a name that the migration had before. */
function renamedFindings({ history, past, states }) {
    const failure = states?.onBase.run.failure;
    return history.renamed.map(({ from, to }) => {
        const again = failure?.migration === to.name;
        const before = past.earlier.get(to.name);
        const back = before?.was === 'same';
        return (0,finding/* finding */.gk)({
            rule: 'migration-renamed',
            // What fails when it runs again is no matter of course, whatever it was called before.
            severity: back && !again ? 'note' : undefined,
            evidence: again ? 'executed' : 'observed',
            migration: to.name,
            file: to.file,
            message: back
                ? `${from.name} gets back the name ${to.name}, which it had until commit ${shortCommit(before.commit)}: where it ran under that name, nothing happens; where it ran as ${from.name} only, it runs again.`
                : `${from.name} was merged before and is now ${to.name}: for Prisma that is a new migration, which runs again.`,
            instead: back
                ? `On every environment that has only ${from.name}, before the deploy: \`${resolveApplied(to.name)}\`.`
                : `Restore the folder's name. If it must change, run \`npx prisma migrate resolve --applied ${(0,finding/* shellWord */.r7)(to.name)}\` on every environment before the deploy.`,
            ...(again
                ? {
                    witness: `Run again on base's state it fails: ${(0,finding/* withoutStop */.f6)(failure.message)}`,
                    sqlstate: failure.database?.sqlstate,
                }
                : states?.onBase.run.applied.includes(to.name)
                    ? { witness: "Run again on base's state it does not fail." }
                    : {}),
        });
    });
}

;// CONCATENATED MODULE: ./build/judge/rename/folders.js
/** Names of migration folders. */
/** Folder names behind each other that take the place of this migration: `20260101000000_x` → `20260101000001_fill_name`. */
function folders(migration, object) {
    const time = /^\d{14}/.exec(migration)?.[0];
    const word = object
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_');
    return (step, what) => time === undefined
        ? `${migration}_${step + 1}_${what}_${word}`
        : `${BigInt(time) + BigInt(step)}_${what}_${word}`;
}
/** A folder name that sorts right behind another: `20260101000000_x` → `20260101000001_<what>`. */
function folderAfter(migration, what) {
    const time = /^\d{14}/.exec(migration)?.[0];
    return time === undefined ? `${migration}_${what}` : `${BigInt(time) + 1n}_${what}`;
}

;// CONCATENATED MODULE: ./build/judge/history/restore.js
/** The way out where migrations that ran were edited or deleted: put them back, and add what the change is after. */



/**
 * Adds the way to the first error. The SQL is what Prisma writes to take a database on which base's migrations ran to head's
 * schema; it was run on such a one.
 */
function withCatchUp(findings, { pair, history, states, catchUp }) {
    const at = findings.findIndex(({ severity, migration, rule }) => severity === 'error' && migration !== undefined && rule !== 'migration-renamed');
    // What a squash lacks belongs into the squash.
    if (catchUp === undefined || at === -1 || states?.base.squash !== undefined)
        return [...findings];
    const names = [
        ...history.edited.map(({ base }) => base.name),
        ...history.deleted.map(({ name }) => name),
        ...history.renamed.map(({ from }) => from.name),
    ];
    const newest = [...(pair.base?.migrations ?? []), ...history.added]
        .map(({ name }) => name)
        .sort(order/* compareText */.n)
        .at(-1) ?? '';
    const undoes = history.deleted.length > 0 && history.edited.length === 0;
    const way = {
        title: undoes
            ? 'Take back what the migration did with a new migration'
            : 'Leave the migration as it is, and change the database with a new one',
        steps: [
            {
                when: `In this change: restore ${(0,say/* list */.p_)(names.map((name) => `\`${name}\``), 10)} as base has ${names.length === 1 ? 'it' : 'them'}, keep the Prisma schema as it is here, and add`,
                migration: { folder: folderAfter(newest, undoes ? 'take_back' : 'catch_up'), sql: catchUp },
            },
        ],
    };
    return findings.map((one, index) => index === at
        ? {
            ...one,
            instead: undoes
                ? 'Restore the folder, and add the migration that is shown in full: it was run on a copy of what base builds, and ends at the Prisma schema of this change.'
                : 'Restore the file as base has it, and add the migration that is shown in full: it was run on a copy of what base builds, and ends at the Prisma schema of this change.',
            ways: [way],
        }
        : one);
}

;// CONCATENATED MODULE: ./build/judge/history/judge.js









/** Everything that the history check says. */
function judgeHistory(facts) {
    return [
        ...withCatchUp([...editedFindings(facts), ...deletedFindings(facts), ...renamedFindings(facts)], facts),
        ...readdedFindings(facts),
        ...outOfOrderFindings(facts),
        ...emptyFindings(facts),
        ...nameFindings(facts),
        ...duplicateFindings(facts),
        ...unreadFindings(facts),
        ...movedFindings(facts),
        ...lockFindings(facts.pair),
    ];
}

// EXTERNAL MODULE: ./build/rules/index.js + 65 modules
var rules = __webpack_require__(82870);
// EXTERNAL MODULE: ./build/rules/silences.js
var rules_silences = __webpack_require__(86230);
;// CONCATENATED MODULE: ./build/checks/history.js
/** What base's history tells of the migrations whose name may have had another content there, or none: by their names. */
async function pastOfMigrations(repository, { base, head }, { added, edited, renamed }) {
    if (base === undefined)
        return { complete: true, earlier: new Map() };
    const present = [...added, ...edited.map((one) => one.head), ...renamed.map(({ to }) => to)];
    // A folder that moved has its past where it was.
    const files = present.map(({ name, file, bytes }) => ({
        name,
        path: `${base.migrationsDir}${file.slice(head.migrationsDir.length)}`,
        bytes,
    }));
    const { complete, earlier } = await repository.past(files);
    const byName = files.flatMap(({ name, path }) => {
        const before = earlier.get(path);
        return before === undefined ? [] : [[name, before]];
    });
    return { complete, earlier: new Map(byName) };
}
/** What is known before anything is run. */
function historyOf({ pair, history, past, config }) {
    return {
        pair,
        history,
        past,
        naming: config.decided['migration-name'],
        states: undefined,
        orders: [],
        catchUp: undefined,
    };
}

;// CONCATENATED MODULE: ./build/checks/project-report.js
/** What is known of one project as its part of the Report. */








/** Checks that need a PostgreSQL. */
const rehearsed = [
    'deploy',
    'drift',
    'rehearsal',
    'statements',
    'compatibility',
];
function rehearsedOf({ seedAsked }) {
    return seedAsked ? [...rehearsed, 'seed'] : rehearsed;
}
/** The report where the migrations could not be run. */
function notRun(subject, { server }, schema, { reason, ms }) {
    const historical = {
        id: 'history',
        ms: 0,
        findings: judgeHistory(historyOf(subject)),
    };
    const rest = rehearsedOf(subject).map((id) => ({ ...(0,result/* unable */.yl)(reason), id, ms: id === 'deploy' ? ms : 0 }));
    return reportOf(subject, [...schema.results, historical, ...rest], [], {
        postgres: { version: server.version, source: server.source },
    });
}
/** The report of a project whose database is not rehearsed. */
function withoutServer(subject, schema) {
    const { pair } = subject;
    const reason = `Only PostgreSQL is rehearsed, and this project is for ${pair.head.provider === 'unknown' ? 'a database that Preflight does not know' : pair.head.provider}.`;
    const historical = {
        id: 'history',
        ms: 0,
        findings: judgeHistory(historyOf(subject)),
    };
    const rest = rehearsedOf(subject).map((id) => ({ ...(0,result/* skipped */.hT)(reason), id, ms: 0 }));
    return reportOf(subject, [...schema, historical, ...rest], [], { postgres: null });
}
const judgedByStatements = new Set(rules/* statementRules */.NM.map((rule) => rule.id));
/** Puts it together. The silences of the new migrations count for every check. */
function reportOf(subject, results, silences, seen) {
    const { pair, history, prisma, config } = subject;
    const decided = (found) => (0,apply/* applyConfig */.x2)((0,rules_silences/* silenceFindings */.Ai)(found, silences), config);
    const silenced = [...results, subject.commands].map((result) => ({
        ...result,
        findings: decided(result.findings),
        proven: decided(result.proven ?? []),
    }));
    const findings = silenced.flatMap((result) => result.findings);
    // Those of statement rules have been looked at with the statements.
    const unused = (0,rules_silences/* unusedSilences */.Rf)(findings, silences.filter((silence) => !judgedByStatements.has(silence.rule)));
    const added = new Set(history.added.map((migration) => migration.name));
    const ofConfig = (0,apply/* judgeConfig */.KR)(config, findings, (name) => added.has(name));
    return {
        ...identityOf(pair, history, prisma),
        postgres: seen.postgres,
        checks: silenced.map(result/* checkOf */.EG),
        findings: [...findings, ...unused, ...ofConfig],
        statements: [...(seen.statements ?? [])],
        unseen: [...(seen.unseen ?? [])],
        tables: [...(seen.tables ?? [])],
        rollback: seen.rollback ?? null,
        ...(seen.halfDone === undefined || seen.halfDone.length === 0 ? {} : { halfDone: [...seen.halfDone] }),
        notes: [...(seen.notes ?? [])],
        changes: [...(seen.changes ?? [])],
        ...(seen.seed === undefined ? {} : { seed: seen.seed }),
    };
}
function identityOf({ head }, history, prisma) {
    const names = (migrations) => migrations.map((one) => one.name);
    const { version, ran, engine, engineVersion } = prisma;
    return {
        root: head.root,
        schema: head.schema,
        migrations: head.migrationsDir,
        prisma: { version, ran, engine, engineVersion },
        history: {
            base: history.base,
            added: names(history.added),
            edited: history.edited.map((one) => one.head.name),
            deleted: names(history.deleted),
            renamed: history.renamed.map(({ from, to }) => ({ from: from.name, to: to.name })),
            outOfOrder: [...history.outOfOrder],
            checksums: [...history.added, ...history.edited.map((one) => one.head)].flatMap(({ name, bytes }) => bytes === undefined ? [] : [{ migration: name, sha256: sha256Of(bytes) }]),
        },
    };
}
/** The report of a project of which the change touches nothing but the commands that deploy it. */
function commandsReport(subject) {
    const { version } = subject.pair.prisma;
    const prisma = { version, ran: 'engine', engine: 'wasm', engineVersion: version };
    return reportOf({ ...subject, prisma }, [], [], { postgres: null });
}
function sha256Of(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
/** Prisma 8 has another format: named, not checked. */
function prisma8Report(pair, history) {
    const { version } = pair.prisma;
    const note = (0,finding/* finding */.gk)({
        rule: 'prisma-8',
        evidence: 'observed',
        file: pair.head.schema,
        message: 'This project has the format of Prisma 8, which Preflight recognises and does not check.',
    });
    const ids = ['validate', 'format', 'generate', 'history', ...rehearsed];
    return {
        ...identityOf(pair, history, { version, ran: 'engine', engine: 'wasm', engineVersion: version }),
        postgres: null,
        checks: ids.map((id) => ({ id, status: 'skipped', reason: "Prisma 8's format is not checked.", ms: 0 })),
        findings: [note],
        statements: [],
        unseen: [],
        tables: [],
        rollback: null,
        notes: [],
        changes: [],
    };
}

;// CONCATENATED MODULE: ./build/checks/commands-alone.js
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
/**
 * A change that touches no Prisma project, but what its deployment runs: a report of the check `commands` alone, without
 * engine and server. Where the commands of Prisma stay as they are there is none, so that nobody is told about a job's new
 * name (docs/adr/0010-commands-alone.md).
 */







/** The projects whose commands the change touches. */
async function commandsAlone(repository, untouched, failOn) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const changed = new Set(await repository.changedPaths());
        if (untouched.length === 0 || ![...changed].some(files/* isDeploymentFile */.yO))
            return [];
        const deployments = __addDisposableResource(env_1, await readDeployments(repository, changed, untouched), true);
        const { unread, comparison } = deployments;
        // Lines and comments may have moved; no command became dangerous or less so.
        if (unread === undefined && comparison.sameRuns)
            return [];
        // Where a command went away, the comment that complained of it is to be brought up to date.
        const anyChange = unread !== undefined || comparison.differ;
        const judged = [];
        for (const project of untouched) {
            if (project.head.layout === 'prisma-8')
                continue;
            const prisma = await (0,collect/* resolvePrisma */.zU)(repository.head, repository.root, project.head);
            const pair = { ...project, prisma, basePrisma: prisma };
            const commands = await (0,result/* timed */.ay)('commands', () => checkCommands(pair, deployments));
            const finds = commands.findings.some((finding) => finding.severity !== 'note');
            if (!finds && !(anyChange && project === untouched[0]))
                continue;
            const config = await loadProjectConfig(repository, pair);
            const history = (0,collect/* compareHistories */.C_)(pair.base?.migrations ?? [], pair.head.migrations);
            judged.push({
                report: commandsReport({ pair, history, config, commands }),
                failOn: failOn ?? config.decided['fail-on'] ?? 'error',
            });
        }
        return judged;
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

// EXTERNAL MODULE: ./build/model/sending.js
var sending = __webpack_require__(78500);
// EXTERNAL MODULE: ./build/prisma/index.js + 16 modules
var build_prisma = __webpack_require__(50858);
// EXTERNAL MODULE: ./build/rehearse/runner.js
var rehearse_runner = __webpack_require__(85740);
// EXTERNAL MODULE: ./build/sql/splitter.js
var sql_splitter = __webpack_require__(44640);
// EXTERNAL MODULE: ./build/compare/changes.js + 1 modules
var compare_changes = __webpack_require__(42789);
// EXTERNAL MODULE: ./build/model/names.js
var model_names = __webpack_require__(64494);
// EXTERNAL MODULE: ./build/compare/sequences.js
var sequences = __webpack_require__(18766);
// EXTERNAL MODULE: ./build/compare/short.js
var compare_short = __webpack_require__(33562);
;// CONCATENATED MODULE: ./build/compare/renamed.js




/** The renames, then all that differs besides, as `diffCatalogs` has it. */
function diffRenamed(before, after, renames) {
    const told = renames.map(({ kind, table, from, to }) => ({
        kind: `${kind}-renamed`,
        object: renamed_objectOf(kind, table, to),
        from: kind === 'enum-value' ? (0,compare_short/* quoted */.TL)(from) : from,
        to: kind === 'enum-value' ? (0,compare_short/* quoted */.TL)(to) : to,
    }));
    return [...told, ...(0,compare_changes/* diffCatalogs */.U)(renamedIn(before, after, renames), after)];
}
/** As the other kinds have it: an index is known by its schema. */
function renamed_objectOf(kind, table, name) {
    if (kind === 'table' || kind === 'enum-value' || kind === 'sequence')
        return table;
    return kind === 'index' ? `${table.split('.')[0]}.${name}` : `${table}.${name}`;
}
/**
 * A catalog in which these have their later names already, and so has what refers to them: the owner of a sequence, the
 * table of a foreign key. Other texts that mention them stay as they are.
 */
function renamedIn(catalog, after, renames) {
    if (renames.length === 0)
        return catalog;
    const paths = new Map(renames.flatMap(({ kind, from, to }) => (kind === 'table' ? [[from, to]] : [])));
    const nameOf = (path) => paths.get(path) ?? path;
    const tables = catalog.tables.map((table) => {
        const path = nameOf((0,model_names/* pathOf */.XM)(table));
        const [schema = '', ...name] = path.split('.');
        const own = renames.filter((one) => one.table === path && one.kind !== 'table');
        const named = tableWith(path === (0,model_names/* pathOf */.XM)(table) ? table : { ...table, schema, name: name.join('.') }, own);
        const is = after.tables.find((one) => (0,model_names/* pathOf */.XM)(one) === path);
        return {
            ...named,
            columns: named.columns.map((one) => renumbered(one, is, renames)),
            constraints: named.constraints.map((one) => retargeted(one, is, nameOf)),
        };
    });
    const owners = new Map(catalog.tables.flatMap((was, at) => was.columns.map((column, position) => [
        `${(0,model_names/* pathOf */.XM)(was)}.${column.name}`,
        `${(0,model_names/* pathOf */.XM)(tables[at] ?? was)}.${tables[at]?.columns[position]?.name ?? column.name}`,
    ])));
    return {
        ...catalog,
        tables,
        enums: catalog.enums.map((type) => ({ ...type, values: type.values.map(valueNames(type, renames)) })),
        sequences: catalog.sequences.map((was) => {
            const to = renames.find(({ kind, from }) => kind === 'sequence' && from === (0,model_names/* pathOf */.XM)(was))?.to;
            const sequence = to === undefined ? was : { ...was, name: to.slice(was.schema.length + 1) };
            const owner = (0,sequences/* ownerOf */.b)(was);
            const definition = was.definition.slice(0, was.definition.length - (owner?.length ?? 0));
            return owner === undefined
                ? sequence
                : { ...sequence, definition: definition + (owners.get(owner) ?? owner) };
        }),
        grants: catalog.grants.map((grant) => ({ ...grant, object: nameOf(grant.object) })),
    };
}
function valueNames(type, renames) {
    const own = renames.filter((one) => one.kind === 'enum-value' && one.table === (0,model_names/* pathOf */.XM)(type));
    return (value) => own.find(({ from }) => from === value)?.to ?? value;
}
/** A column whose default takes numbers from a sequence that is called otherwise, with the text that the server has now. */
function renumbered(column, after, renames) {
    const from = numberedBy(column);
    const rename = renames.find((one) => one.kind === 'sequence' && one.from === from);
    const is = after?.columns.find(({ name }) => name === column.name);
    if (rename === undefined || is === undefined || numberedBy(is) !== rename.to)
        return column;
    return { ...column, default: is.default };
}
/** The sequence of a `nextval('public."User_id_seq"'::regclass)`, without quotes. */
function numberedBy(column) {
    return /^nextval\('(.+)'::regclass\)$/.exec(column.default ?? '')?.[1]?.replaceAll('"', '');
}
/** A foreign key whose table is called otherwise, with the text that the server has for it now; others as they are. */
function retargeted(constraint, after, nameOf) {
    const { references } = constraint;
    if (references === undefined || nameOf(references.table) === references.table)
        return constraint;
    const is = after?.constraints.find(({ name }) => name === constraint.name);
    const table = nameOf(references.table);
    if (is?.references?.table !== table || withoutTarget(is) !== withoutTarget(constraint))
        return constraint;
    return { ...constraint, references: { ...references, table }, definition: is.definition };
}
function withoutTarget({ definition }) {
    return definition.replace(/ REFERENCES (?:"(?:[^"]|"")*"|[^("])+\(/, ' REFERENCES (');
}
function tableWith(table, renames) {
    const named = (of, name) => renames.find(({ kind, from }) => kind === of && from === name)?.to ?? name;
    const columns = (names) => names.map((name) => named('column', name));
    return {
        ...table,
        columns: table.columns.map((one) => ({ ...one, name: named('column', one.name) })),
        constraints: table.constraints.map((one) => ({
            ...one,
            name: named('constraint', one.name),
            columns: columns(one.columns),
        })),
        indexes: table.indexes.map((one) => ({
            ...one,
            name: one.constraint === undefined ? named('index', one.name) : named('constraint', one.name),
            columns: columns(one.columns),
            constraint: one.constraint === undefined ? undefined : named('constraint', one.constraint),
        })),
    };
}

// EXTERNAL MODULE: ./build/compare/table-difference.js
var table_difference = __webpack_require__(27962);
;// CONCATENATED MODULE: ./build/compare/touched.js



/** Tables by `schema.name`, partitions folded into the table at the top of their tree. */
class Side {
    tables;
    #partitionOf;
    constructor(catalog) {
        const all = new Map(catalog.tables.map((table) => [(0,model_names/* pathOf */.XM)(table), table]));
        this.#partitionOf = new Map(catalog.tables.flatMap((table) => table.partitionOf !== undefined && all.has(table.partitionOf)
            ? [[(0,model_names/* pathOf */.XM)(table), table.partitionOf]]
            : []));
        this.tables = new Map([...all].filter(([path]) => !this.#partitionOf.has(path)));
    }
    /** The table that stands for this one in the diagram. */
    top(path) {
        let at = path;
        // A partition tree has no cycles; the bound only keeps a broken catalog from hanging us.
        for (let step = 0; step <= this.#partitionOf.size; step++) {
            const parent = this.#partitionOf.get(at);
            if (parent === undefined)
                return at;
            at = parent;
        }
        return at;
    }
    /** The foreign keys of a table in the diagram. */
    foreignKeys(path) {
        return (this.tables.get(path)?.constraints ?? []).flatMap((constraint) => constraint.references === undefined
            ? []
            : [{ to: this.top(constraint.references.table), columns: constraint.columns }]);
    }
}
/**
 * Tables created, dropped and changed, and those that a foreign key joins to them directly, sorted by name. A neighbour
 * has only its primary key and the columns of the foreign keys that are drawn; the others have all their columns.
 */
function touchedTables(before, after) {
    const [was, is] = [new Side(before), new Side(after)];
    const touched = touchedNames(before, after, was, is);
    const neighbours = new Set();
    for (const side of [was, is]) {
        for (const path of side.tables.keys()) {
            for (const { to } of side.foreignKeys(path)) {
                if (touched.has(path) && !touched.has(to))
                    neighbours.add(to);
                if (touched.has(to) && !touched.has(path))
                    neighbours.add(path);
            }
        }
    }
    return [...touched, ...neighbours].sort(order/* compareText */.n).flatMap((path) => {
        const [old, young] = [was.tables.get(path), is.tables.get(path)];
        const table = young ?? old;
        if (table === undefined)
            return [];
        const references = referencesOf(path, was, is).filter(({ to }) => touched.has(path) || touched.has(to));
        if (!touched.has(path))
            return [neighbour(path, table, references, drawnTo(path, touched, was, is))];
        const change = old === undefined ? 'created' : young === undefined ? 'dropped' : 'changed';
        return [{ name: path, change, columns: columnsOf(old, young), references }];
    });
}
function touchedNames(before, after, was, is) {
    const touched = new Set();
    const old = new Map(before.tables.map((table) => [(0,model_names/* pathOf */.XM)(table), table]));
    for (const table of after.tables) {
        const twin = old.get((0,model_names/* pathOf */.XM)(table));
        old.delete((0,model_names/* pathOf */.XM)(table));
        if (twin !== undefined && (0,table_difference/* tableDifference */.cn)(twin, table).length === 0)
            continue;
        touched.add(is.top((0,model_names/* pathOf */.XM)(table)));
        if (twin !== undefined)
            touched.add(was.top((0,model_names/* pathOf */.XM)(table)));
    }
    for (const path of old.keys())
        touched.add(was.top(path));
    return touched;
}
function columnsOf(old, young) {
    const is = new Set(young?.columns.map((column) => column.name));
    const dropped = (old?.columns ?? []).filter((column) => !is.has(column.name));
    const changed = old !== undefined && young !== undefined ? changedColumns(old, young) : new Set();
    const was = new Set(old?.columns.map((column) => column.name));
    return [
        ...(young?.columns ?? []).map((column) => {
            const change = !was.has(column.name) ? 'added' : changed.has(column.name) ? 'changed' : 'same';
            return drawn(column, young, change);
        }),
        ...dropped.map((column) => drawn(column, old, 'dropped')),
    ];
}
/** Names of the columns that stay and are no longer what they were, or enter or leave the primary key. */
function changedColumns(old, young) {
    const start = (0,model_names/* pathOf */.XM)(young).length + 1;
    const own = (0,table_difference/* tableDifference */.cn)(old, young)
        .filter((change) => change.kind.startsWith('column-'))
        .map((change) => change.object.slice(start));
    const keys = young.columns
        .map((column) => column.name)
        .filter((name) => isKey(name, old) !== isKey(name, young));
    return new Set([...own, ...keys]);
}
function drawn(column, table, change) {
    const { name, type, nullable } = column;
    return { name, type, nullable, key: isKey(name, table), change };
}
function isKey(column, table) {
    const key = (constraint) => constraint.kind === 'primary-key' && constraint.columns.includes(column);
    return table?.constraints.some(key) ?? false;
}
/** Foreign keys of both sides by target and columns: one that only changed its actions or name is the same. */
function referencesOf(path, was, is) {
    const key = (reference) => JSON.stringify([reference.to, reference.columns]);
    const old = new Map(was.foreignKeys(path).map((reference) => [key(reference), reference]));
    const young = new Map(is.foreignKeys(path).map((reference) => [key(reference), reference]));
    const keys = [...new Set([...old.keys(), ...young.keys()])].sort(order/* compareText */.n);
    return keys.flatMap((name) => {
        const reference = young.get(name) ?? old.get(name);
        if (reference === undefined)
            return [];
        const change = !old.has(name) ? 'added' : young.has(name) ? 'same' : 'dropped';
        return [{ to: reference.to, columns: [...reference.columns], change }];
    });
}
/** The columns of a neighbour that foreign keys of touched tables point at. */
function drawnTo(path, touched, was, is) {
    const columns = [was, is].flatMap((side) => [...touched].flatMap((name) => (side.tables.get(name)?.constraints ?? []).flatMap((constraint) => constraint.references !== undefined && side.top(constraint.references.table) === path
        ? constraint.references.columns
        : [])));
    return new Set(columns);
}
function neighbour(name, table, references, pointedAt) {
    const shown = new Set([...references.flatMap((reference) => reference.columns), ...pointedAt]);
    return {
        name,
        change: 'neighbour',
        columns: table.columns
            .filter((column) => shown.has(column.name) || isKey(column.name, table))
            .map((column) => drawn(column, table, 'same')),
        references: [...references],
    };
}

;// CONCATENATED MODULE: ./build/judge/correction.js
/** The first that fits counts: where a state has several, the particular come before the general. */
const corrections = [
    {
        states: ['42883'],
        says: /function uuid_generate_v\d/,
        do: 'Use `gen_random_uuid()`, which needs no extension, or write `CREATE EXTENSION IF NOT EXISTS "uuid-ossp"` before it.',
    },
    {
        states: ['42883'],
        says: /function (?:digest|hmac|crypt|gen_salt|gen_random_bytes)\(/,
        do: 'Write `CREATE EXTENSION IF NOT EXISTS "pgcrypto"` before it.',
    },
    {
        states: ['42704'],
        says: /operator class "gin_trgm_ops"|operator class "gist_trgm_ops"/,
        do: 'Write `CREATE EXTENSION IF NOT EXISTS "pg_trgm"` before it.',
    },
    {
        states: ['42704'],
        says: /type "(?:big|small)?serial[248]?" does not exist/,
        do: 'Only a new column can be of a serial type (Prisma writes it here by mistake): write `BIGINT`, `INTEGER` or `SMALLINT`, and give the sequence of the column the same type: `ALTER SEQUENCE … AS BIGINT`.',
    },
    {
        states: ['42P01', '42703', '42704', '42883', '3F000'],
        do: 'Look at the name: nothing before this statement makes it, or it is written without the quotes that a name with capitals needs.',
    },
    {
        states: ['42P07', '42701', '42710', '42723', '42P06'],
        do: 'A migration before this one makes it already: take the statement out, or choose another name.',
    },
    {
        states: ['2BP01'],
        do: 'Drop or change what depends on it first, in the same migration: CASCADE would do it unseen.',
    },
    {
        states: ['0A000'],
        says: /used by a view or rule/,
        do: 'Drop the view before this statement and create it again after it, in the same migration.',
    },
    {
        states: ['0A000'],
        says: /used in a policy definition/,
        do: 'Drop the policy before this statement and create it again after it, in the same transaction (BEGIN and COMMIT where Prisma sends none).',
    },
    {
        states: ['0A000'],
        says: /used by a generated column|used in a trigger definition|used by a function or procedure/,
        do: 'Drop what uses the column before this statement and create it again after it, in the same migration.',
    },
    {
        states: ['42804'],
        says: /^default for column/,
        do: 'Write `ALTER COLUMN … DROP DEFAULT` before the change of type and `SET DEFAULT` after it.',
    },
    {
        states: ['42804'],
        says: /^foreign key constraint/,
        do: 'Give the column the type of the one that it refers to.',
    },
    {
        states: ['42804'],
        says: /cannot be cast automatically/,
        do: 'Say how an old value becomes a new one: `TYPE … USING …`.',
    },
    {
        states: ['42830'],
        do: 'What a foreign key refers to must be unique: make the primary key or the unique index on it first.',
    },
    {
        states: ['55P04'],
        do: 'A new enum value can be used once it is committed: leave the ADD VALUE here, and use it in a migration of its own after this one.',
    },
    {
        states: ['22001', '22003', '22007', '22P02', '23502', '23503', '23505', '23514', '23P01'],
        do: 'Put the rows that it fails on right first, in this migration or in one before it, or leave them out with a WHERE.',
    },
    {
        states: ['42601'],
        do: 'It is not SQL that PostgreSQL can read: look at the place that it names. A reserved word as a name (user, order) needs quotes.',
    },
];
/** What is known to help against such a failure, in one or two sentences; undefined: nothing particular. */
function knownCorrection({ sqlstate, message }) {
    return corrections.find(({ states, says }) => states.includes(sqlstate) && (says?.test(message) ?? true))
        ?.do;
}
/**
 * The same for a run that needs an answer in any case. Undefined where one of the findings is about that failure and
 * advises: it knows the statement, and this only the state.
 */
function correctionOf({ migration, statement, database }, findings = []) {
    // Without a statement the whole file failed, as one that is no SQL.
    const isThere = ({ line, message }) => statement === undefined ||
        line === statement.line ||
        new RegExp(String.raw `\bline ${statement.line}\b`).test(message);
    const isAnswered = findings.some((one) => one.migration === migration &&
        one.instead !== undefined &&
        one.sqlstate !== undefined &&
        one.sqlstate === database?.sqlstate &&
        isThere(one));
    if (isAnswered)
        return undefined;
    return (database && knownCorrection(database)) ?? 'Correct the statement.';
}

// EXTERNAL MODULE: ./build/rules/change.js + 6 modules
var rules_change = __webpack_require__(59993);
;// CONCATENATED MODULE: ./build/judge/mixed.js
/** Migrations that touch tables which have nothing to do with each other. */


/**
 * Tables belong together where a foreign key leads from one to the other, before or after the change, or where one statement
 * names both. `undefined` where all of a migration's tables do, but for those that it makes.
 */
function mixedTables(script, change) {
    const steps = change.steps.filter((step) => step.script === script);
    const tables = [...new Set(steps.flatMap(({ facts }) => facts.table ?? []))];
    const group = new Map(tables.map((table) => [table, table]));
    const rootOf = (table) => {
        const parent = group.get(table) ?? table;
        return parent === table ? table : rootOf(parent);
    };
    const join = (a, b) => {
        if (a !== undefined && b !== undefined && group.has(a) && group.has(b))
            group.set(rootOf(a), rootOf(b));
    };
    for (const table of tables)
        for (const { references } of table.constraints.values())
            join(table, references?.table);
    for (const step of (0,rules_change/* stepsOf */.B_)(change, 'drop-constraint'))
        join(step.facts.table, step.facts.constraint?.references?.table);
    const byStatement = new Map();
    for (const { statement, facts } of steps) {
        if (facts.table === undefined)
            continue;
        join(facts.table, byStatement.get(statement));
        byStatement.set(statement, facts.table);
    }
    const roots = [...new Set(tables.map(rootOf))];
    const groups = roots
        .map((root) => tables.filter((table) => rootOf(table) === root))
        // What is made anew nobody misses.
        .filter((members) => members.some((table) => !table.isNew));
    if (groups.length < 2)
        return undefined;
    return {
        name: script.name,
        groups: groups.map((members) => members.map((table) => (0,say/* nameIn */.ZC)(change, table).replace(/^"([A-Za-z_]\w*)"$/, '$1'))),
    };
}

;// CONCATENATED MODULE: ./build/judge/atomicity.js






/**
 * The way out where a migration failed on an environment, as far as it is known what stayed of it. `told` is what is said
 * besides: what advises on the very failure says how the statement is put right.
 */
function recovery(failure, scripts, sender, told) {
    const { migration, statement } = failure;
    if (migration === undefined)
        return undefined;
    const correct = correctionOf(failure, told);
    const lead = correct === undefined ? '' : `${correct} `;
    const resolve = (as) => `\`npx prisma migrate resolve --${as} ${(0,finding/* shellWord */.r7)(migration)}\``;
    const script = scripts.find((one) => one.name === migration);
    const at = script?.script.statements.findIndex((one) => one.offset === statement?.offset) ?? -1;
    if (script === undefined || at === -1)
        return `${lead}Where it already failed on an environment: ${resolve('rolled-back')}, then deploy again.`;
    const { group } = script.transactions;
    const stayed = group.slice(0, at).filter((one) => one !== group[at]).length;
    if (stayed === 0)
        return `${lead}Where it already failed on an environment, nothing of it stayed: ${resolve('rolled-back')}, then deploy again.`;
    const first = stayed === 1 ? 'its first statement' : `its first ${stayed} statements`;
    const why = script.transactions.oneBatch ? '' : ` (${sender.name} commits each by itself)`;
    return `${lead}Where it already failed on an environment, ${first} stayed${why}: undo what they did, ${resolve('rolled-back')}, and deploy again; or do the rest by hand, and ${resolve('applied')}.`;
}
/**
 * Says which of the new migrations are atomic. One that is not is worth a line only where it works on what was there
 * before: what it makes anew, nobody misses.
 */
function atomicityOf(pair, change, sender) {
    const several = change?.scripts.filter(({ script }) => script.statements.length > 1) ?? [];
    const parts = several.filter(({ transactions }) => new Set(transactions.group).size > 1);
    const old = new Set(change?.steps
        .filter(({ facts }) => facts.table !== undefined && !facts.table.isNew)
        .map(({ script }) => script));
    const risky = parts.filter((script) => old.has(script));
    const mixed = change === undefined ? [] : risky.flatMap((script) => mixedTables(script, change) ?? []);
    const one = parts.length === 1;
    const remark = several.length === 0
        ? undefined
        : parts.length === 0
            ? 'Each new migration is one transaction: where a statement fails, nothing of it stays.'
            : `${namesOf(parts)} ${one ? 'is' : 'are'} not atomic: where a statement fails, those before it stay.`;
    return { remark, notes: [...crossing(pair, sender), ...halfDone(risky, mixed, sender)] };
}
function halfDone(scripts, mixed, sender) {
    if (scripts.length === 0)
        return [];
    const is = scripts.length === 1 ? 'is' : 'are';
    const why = scripts.every(({ transactions }) => transactions.oneBatch)
        ? 'the file commits in between'
        : `${sender.name} commits each statement by itself`;
    return [
        {
            kind: 'order',
            text: `${namesOf(scripts)} ${is} not atomic, because ${why}: where a statement fails, those before it stay. Undo what they did, then \`npx prisma migrate resolve --rolled-back\`.${mixedWords(mixed, scripts.length === 1)}`,
        },
    ];
}
/** A second sentence where such a migration could as well be several. */
function mixedWords(mixed, one) {
    const [first, ...others] = mixed;
    if (first === undefined)
        return '';
    const parts = first.groups.map((tables) => (0,say/* list */.p_)(tables.map(model_words/* inCode */.pN), 3));
    const which = one ? 'It' : others.length === 0 ? namesOf([first]) : `Of these, ${namesOf(mixed)}`;
    const tables = others.length > 0 ? '' : ` (${parts.slice(0, 4).join('; ')})`;
    return ` ${which} ${others.length > 0 ? 'work' : 'works'} on tables that no foreign key ties together${tables}: as a migration for each, less is left half done.`;
}
const mostNames = 5;
function namesOf(scripts) {
    const names = scripts.slice(0, mostNames).map(({ name }) => (0,model_words/* inCode */.pN)(name));
    const rest = scripts.length - names.length;
    return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
/** Prisma 7.4 gave up one transaction a file (prisma-engines#5767). */
function crossing({ basePrisma, prisma }, sender) {
    if (basePrisma === undefined || !sender.name.startsWith('Prisma'))
        return [];
    const [before, after] = [(0,sending/* sendingOf */.UH)(basePrisma.version), (0,sending/* sendingOf */.UH)(prisma.version)];
    if (before === after)
        return [];
    const what = after === 'statement'
        ? 'a migration is no longer one transaction (from 7.4 on each statement commits by itself): write BEGIN and COMMIT where a migration must be all or nothing'
        : 'a migration is one transaction again (up to 7.3): CONCURRENTLY and the use of a new enum value need a migration of their own';
    return [
        {
            kind: 'order',
            text: `This change takes Prisma from ${basePrisma.version} to ${prisma.version}, with which ${what}.`,
        },
    ];
}

// EXTERNAL MODULE: ./build/rehearse/run.js
var rehearse_run = __webpack_require__(33513);
;// CONCATENATED MODULE: ./build/judge/deploy.js




/** Judges the runs of a project. */
function judgeDeploy({ pair, history, states, orders, scripts, sender, told, }) {
    const { head } = pair;
    const { base, onBase, fromEmpty, byCli } = states;
    const findings = [...baseFindings(base.origin, pair)];
    const failed = (failure, where) => failedFinding(failure, head, where, recovery(failure, scripts, sender, told));
    const stuck = base.origin.kind === 'stuck';
    const failure = stuck ? undefined : onBase.run.failure;
    // A renamed migration that fails when it runs again is said by `migration-renamed`, with this as its witness.
    const again = history.renamed.some(({ to }) => to.name === failure?.migration);
    if (failure !== undefined && !again) {
        findings.push(failed(failure, placeOf(base.origin)));
    }
    const fresh = fromEmpty?.run.failure;
    if (fresh !== undefined && !isSame(fresh, failure)) {
        const where = 'as a part of the whole history on an empty database';
        const wayOut = orderWayOut(fresh, history) ?? recovery(fresh, scripts, sender, told);
        findings.push(failedFinding(fresh, head, where, wayOut));
    }
    if (failure === undefined && !stuck && byCli?.failure !== undefined) {
        findings.push(failed(byCli.failure, "when the project's own Prisma CLI deploys it"));
    }
    const batch = failure === undefined && fresh === undefined ? states.asBatches?.failure : undefined;
    if (batch !== undefined)
        findings.push(batchFinding(failed(batch, 'as one batch'), batch, sender));
    if (orders.length > 0 && failure === undefined && fresh === undefined && isUnexplained(history)) {
        findings.push(orderFinding(orders));
    }
    const leftOut = [...base.leftOut, ...onBase.run.leftOut];
    const seen = new Set();
    const unseen = leftOut
        .filter((one) => {
        const key = `${one.migration}\u0000${one.statement.offset}`;
        return seen.has(key) ? false : seen.add(key);
    })
        .map(unseenOf);
    const judged = new Set(states.judged.map((migration) => migration.name));
    const [mine] = leftOut.filter((one) => judged.has(one.migration));
    return {
        findings,
        unseen,
        unable: unableOf(base.origin, mine),
        failed: again,
        remark: again
            ? `It stops at ${failure?.migration}, which was renamed and so runs again.`
            : remarkOf(base.origin, failure),
    };
}
/** Where neither an edit nor an order of names explains that the two ways end up different. */
function isUnexplained({ edited, deleted, renamed, outOfOrder }) {
    return edited.length + deleted.length + renamed.length + outOfOrder.length === 0;
}
function placeOf(origin) {
    switch (origin.kind) {
        case 'empty':
            return 'on an empty database';
        case 'stand-in':
            return origin.by === 'schema' ? "on what base's Prisma schema describes" : 'on the baseline';
        case 'baselining':
            return `after ${origin.migration}`;
        default:
            return "on base's state";
    }
}
function isSame(a, b) {
    return (b !== undefined &&
        a.migration === b.migration &&
        a.statement?.offset === b.statement?.offset &&
        // Messages hold what was measured ("stopped at 2.2 GB"), which differs from run to run.
        (a.database === undefined ? a.message === b.message : a.database.sqlstate === b.database?.sqlstate));
}
/** The way out for a migration that fails from empty though it runs, or ran, on top of base: its place is what is wrong. */
function orderWayOut({ migration }, history) {
    if (migration === undefined)
        return undefined;
    if (history.outOfOrder.includes(migration))
        return 'Give the folder a newer timestamp: on an empty database it runs before what it needs.';
    const here = [
        ...history.added,
        ...history.edited.map(({ head }) => head),
        ...history.renamed.map(({ to }) => to),
    ];
    return here.some(({ name }) => name === migration)
        ? undefined
        : 'Put back what it needs: on an empty database it runs after the migrations that this change edits, deletes or renames.';
}
/** What Preflight did where it stopped a statement itself. */
const stops = {
    'time-limit': 'Give long work (a backfill) a script of its own outside of the migration, or raise `statement-timeout`.',
    'disk-limit': 'Make it write less, or do the work in a script of its own outside of the migration.',
};
/** What the server answers to a text that ends before its message does: a NUL byte ends it. */
const protocolViolation = '08P01';
/** A file that is no text. */
const binaryFile = {
    said: 'it holds a NUL byte, so it is binary, or text in UTF-16',
    instead: 'Save the file as text in UTF-8.',
};
/** What Prisma's engine says where it does not find its own table after a migration has run. */
const noLedger = /underlying table for model `_prisma_migrations` does not exist/;
/** The statements ran; what Prisma writes down after them did not. */
const ledgerGone = {
    said: 'its statements run, but after them Prisma can not find its own table `_prisma_migrations` to write down that they did',
    instead: "Leave that table and the session as they are: no DROP of it or of its schema, no SET of search_path, and none of pg_dump's `set_config('search_path', '', false)`.",
};
/** The same where the table is there, but a trigger, a rule, a setting or the migration itself keeps it from being written. */
function unwritten(why, spoiled) {
    const reason = (0,finding/* withoutStop */.f6)(why).replace(stopped, '');
    return {
        said: `its statements run, but Prisma's own table \`_prisma_migrations\` ${spoiled ? 'is spoiled' : 'does not say so'} after them: ${reason}`,
        instead: 'Leave that table and the session as they are: no trigger, rule or row of it is for a migration to change, and a SET must not outlast the statements that it is for.',
    };
}
/** How Preflight's own stops begin, in a sentence that says who stopped it. */
const stopped = /^Preflight stopped it(?: at [^:]+)?: /;
function failedFinding(failure, project, where, wayOut) {
    const { migration: name, statement, database, message, unrecorded, spoiled = false } = failure;
    const migration = project.migrations.find((one) => one.name === name);
    const script = migration === undefined ? '' : (0,rehearse_run/* scriptOf */.Fl)(migration);
    const binary = database?.sqlstate === protocolViolation && script.includes('\0');
    const line = statement?.line ?? lineAt(script, binary ? script.indexOf('\0') : database?.offset);
    const own = database !== undefined && !/^[0-9A-Z]{5}$/.test(database.sqlstate);
    const known = binary
        ? binaryFile
        : database === undefined && noLedger.test(message)
            ? ledgerGone
            : unrecorded === undefined
                ? undefined
                : unwritten(unrecorded, spoiled);
    const said = known?.said ?? (0,finding/* withoutStop */.f6)(message).replace(stopped, '');
    const hints = [database?.detail, database?.hint].filter((text) => text !== undefined && text !== '');
    // As code: its names are none of the sentence's.
    const sql = statement === undefined ? '' : (0,finding/* oneLine */.TN)(statement.text).slice(0, 300).replaceAll('`', '’');
    const shown = sql === '' ? '' : `\`${sql}\` → `;
    return (0,finding/* finding */.gk)({
        rule: 'deploy-failed',
        evidence: 'executed',
        migration: name,
        file: migration?.file,
        line,
        endLine: statement?.endLine ?? line,
        message: `${name ?? 'The deploy'} ${own && unrecorded === undefined ? 'was stopped by Preflight' : 'fails'} ${where}: ${said}.`,
        instead: known?.instead ?? stops[database?.sqlstate ?? ''] ?? wayOut,
        sqlstate: own ? undefined : database?.sqlstate,
        witness: `${shown}${[message, ...hints].map((text) => (0,finding/* withoutStop */.f6)(text ?? '')).join('. ')}.`,
        about: `${where}${statement?.text ?? ''}`,
    });
}
/** The 1-based line of an offset in a script. */
function lineAt(script, offset) {
    return offset === undefined ? undefined : script.slice(0, offset).split('\n').length;
}
/** What base already has: one note, never the author's. */
function baseFindings(origin, pair) {
    if (origin.kind !== 'stuck' && !(origin.kind === 'stand-in' && origin.failure !== undefined))
        return [];
    const failure = origin.failure;
    if (failure === undefined || pair.base === undefined)
        return [];
    const one = failedFinding(failure, pair.base, "already at base, so it is not this change's doing", undefined);
    return [
        {
            ...one,
            severity: 'note',
            instead: 'If the server lacks something that production has (a role, a schema, a function), give it in `setup-sql`; if the history can not replay, give a dump of the structure as `baseline`.',
        },
    ];
}
/** The migration applies as it will most likely be sent; whether it is sent so, a parser decides that is not PostgreSQL's. */
function batchFinding(failed, { migration, message }, sender) {
    return {
        ...failed,
        severity: 'note',
        message: `${migration ?? 'A migration'} applies statement by statement, which is how ${sender.name} sends it if its own SQL parser can read all of it; as one batch, which it falls back to, it fails: ${(0,finding/* withoutStop */.f6)(message)}.`,
        instead: 'Give this statement a migration of its own; then both ways are the same.',
    };
}
function orderFinding(orders) {
    const [first] = orders;
    return (0,finding/* finding */.gk)({
        rule: 'deploy-failed',
        evidence: 'executed',
        message: `The whole history on an empty database builds something else than the new migrations on top of base (${orders.length} ${orders.length === 1 ? 'difference' : 'differences'}).`,
        instead: 'Look for a migration whose effect depends on the session or the data, such as SET search_path, IF NOT EXISTS or a DO block; write it so that both ways end alike.',
        witness: orders
            .slice(0, 5)
            .map((change) => describe(change, 'head on top of base', 'the history from empty'))
            .join(' '),
        about: first?.object ?? '',
    });
}
function unseenOf({ migration, statement, reason }) {
    return { migration, line: statement.line, reason };
}
function unableOf(origin, mine) {
    if (origin.kind === 'stuck') {
        return `Base's migrations stop at ${origin.failure.migration ?? 'the first'}, and nothing stands in for them (${(0,finding/* withoutStop */.f6)(origin.why)}). Give setup-sql or a baseline.`;
    }
    if (mine === undefined)
        return undefined;
    return `Line ${mine.statement.line} of ${mine.migration} was left out: ${(0,finding/* withoutStop */.f6)(mine.reason)}. Give it in setup-sql, or a server that has it as database-url.`;
}
function remarkOf(origin, failure) {
    switch (origin.kind) {
        case 'stand-in':
            return origin.by === 'schema'
                ? "On a database made from base's Prisma schema, which has no views, functions, triggers or policies."
                : 'On a database made from the baseline.';
        case 'baselining':
            return `${origin.migration} builds what base's Prisma schema describes and base's migrations do not: a baselining, which is run nowhere but marked as applied.`;
        case 'repaired':
            return failure !== undefined && failure.migration === origin.failure.migration
                ? `Base's own ${origin.failure.migration} can't be applied, and what this change makes of it can't either.`
                : `Base's own ${origin.failure.migration} can't be applied, and this change repairs it.`;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/judge/renames.js


/** Tells the same name. */
const is = (one) => (other) => one.schema === other.schema && one.name === other.name;
/** The tables that were there before and still are, with the name that each had at first. */
function stayingTables({ steps }) {
    const tables = new Map();
    for (const { facts } of steps)
        if (facts.table !== undefined)
            tables.set(facts.table, tables.get(facts.table) ?? facts.tableName);
    // One that only an index was named of has the name that it always had.
    return [...tables]
        .filter(([table]) => !table.isNew && !table.dropped)
        .map(([table, first]) => [table, first ?? table]);
}
/** Through all renames in between. */
function netNames(renames) {
    const names = new Map();
    for (const [from, to] of renames) {
        const first = names.get(from) ?? from;
        names.delete(from);
        names.set(to, first);
    }
    return [...names];
}
/** The columns of a table that are called otherwise; only where the one name is gone and the other was not there. */
function netColumns(steps, table, before, after) {
    const renames = steps.flatMap((step) => (0,rules_change/* isStep */.Vf)(step, 'rename-column') && step.facts.table === table
        ? [[step.action.column, step.action.to]]
        : []);
    return moved(netNames(renames), before?.columns, after?.columns);
}
function moved(names, before = [], after = []) {
    const was = new Set(before.map(({ name }) => name));
    const now = new Set(after.map(({ name }) => name));
    return names.filter(([to, from]) => was.has(from) && !was.has(to) && now.has(to) && !now.has(from));
}
/** The values of an enum type that are called otherwise; only where the one name is gone and the other was not there. */
function netValues(steps, type, was, now) {
    const renames = steps.flatMap((step) => (0,rules_change/* isStep */.Vf)(step, 'rename-enum-value') && step.facts.type === type
        ? [[step.action.value, step.action.to]]
        : []);
    return netNames(renames).filter(([to, from]) => was.includes(from) && !was.includes(to) && now.includes(to) && !now.includes(from));
}
/** Of the enum types that have the name that they had. */
function renamedValues({ steps }, before, after) {
    const types = new Set(steps.flatMap(({ facts }) => (facts.type === undefined ? [] : [facts.type])));
    return [...types].flatMap((type) => {
        const [was, now] = [before.enums.find(is(type)), after.enums.find(is(type))];
        if (was === undefined || now === undefined || type.firstName !== type.name)
            return [];
        return netValues(steps, type, was.values, now.values).map(([to, from]) => ({ kind: 'enum-value', table: `${type.schema}.${type.name}`, from, to }));
    });
}
/** Of the sequences that a statement names as such. */
function renamedSequences({ steps }, before, after) {
    const renames = steps.flatMap((step) => {
        const was = step.facts.thing;
        if (!(0,rules_change/* isStep */.Vf)(step, 'rename-table') || was === undefined)
            return [];
        const { schema } = was;
        return [[`${schema}.${step.action.table.name}`, `${schema}.${step.action.to}`]];
    });
    const paths = ({ sequences }) => new Set(sequences.map((one) => `${one.schema}.${one.name}`));
    const [was, now] = [paths(before), paths(after)];
    return netNames(renames)
        .filter(([to, from]) => was.has(from) && !was.has(to) && now.has(to) && !now.has(from))
        .map(([to, from]) => ({ kind: 'sequence', table: to, from, to }));
}
/** Values of enum types and sequences, then tables that are called otherwise, then columns, indexes and constraints, table by table. */
function renamesOf(change, before, after) {
    if (change === undefined)
        return [];
    return [
        ...renamedValues(change, before, after),
        ...renamedSequences(change, before, after),
        ...renamesInTables(change, before, after),
    ];
}
function renamesInTables(change, before, after) {
    const { steps } = change;
    return stayingTables(change).flatMap(([table, first]) => {
        const [was, now] = [before.tables.find(is(first)), after.tables.find(is(table))];
        if (was === undefined || now === undefined)
            return [];
        const itself = is(first)(table);
        if (!itself && (before.tables.some(is(table)) || after.tables.some(is(first))))
            return [];
        const path = (0,model_names/* pathOf */.XM)(table);
        const named = (kind, names) => names.map(([to, from]) => ({ kind, table: path, from, to }));
        const constraints = steps.flatMap((step) => (0,rules_change/* isStep */.Vf)(step, 'rename-constraint') && step.facts.table === table
            ? [[step.action.constraint, step.action.to]]
            : []);
        const indexes = steps.flatMap((step) => (0,rules_change/* isStep */.Vf)(step, 'rename-table') && step.action.of === 'index' && step.facts.table === table
            ? [[step.action.table.name, step.action.to]]
            : []);
        // The index of a constraint is renamed with it, by either statement.
        const keys = moved(netNames([...constraints, ...indexes]), was.constraints, now.constraints);
        const plain = was.indexes.filter(({ constraint }) => constraint === undefined);
        return [
            ...(itself ? [] : [{ kind: 'table', table: path, from: (0,model_names/* pathOf */.XM)(first), to: path }]),
            ...named('column', netColumns(steps, table, was, now)),
            ...named('index', moved(netNames(indexes), plain, now.indexes)),
            ...named('constraint', keys),
        ];
    });
}

// EXTERNAL MODULE: ./build/judge/running/blocks.js
var running_blocks = __webpack_require__(36896);
;// CONCATENATED MODULE: ./build/judge/drift/additions.js

/** A name that PostgreSQL takes is no longer. */
const longestName = 63;
/**
 * For indexes, columns, tables and enums that only the database has. `pulled` is the same schema, brought up to what the
 * database has.
 */
function additionsOf(extra, schema, pulled, databaseSchema) {
    const there = (0,running_blocks/* blocksOf */.SH)(pulled);
    const known = new Set((0,running_blocks/* blocksOf */.SH)(schema).map((block) => block.name));
    const linesOf = (block) => pulled
        .find((file) => file.path === block.file)
        ?.content.split('\n')
        .slice(block.line - 1, block.endLine) ?? [];
    return extra.flatMap(({ kind, object }) => {
        if (kind === 'index-dropped') {
            return there
                .filter((block) => known.has(block.name))
                .flatMap((block) => {
                const text = indexLine(block, linesOf(block), object, databaseSchema);
                return text === undefined ? [] : [{ object, block: block.name, text }];
            });
        }
        if (kind === 'column-dropped') {
            return there.flatMap((block) => {
                const field = block.fields.find((one) => `${pathOf(block, databaseSchema)}.${one.column}` === object);
                const text = field === undefined ? undefined : linesOf(block)[field.line - block.line];
                return text === undefined || !known.has(block.name)
                    ? []
                    : [{ object, block: block.name, text: oneBlank(text) }];
            });
        }
        if (kind !== 'table-dropped' && kind !== 'enum-dropped')
            return [];
        return there
            .filter((block) => !known.has(block.name) && pathOf(block, databaseSchema) === object)
            .flatMap((block) => [
            { object, block: undefined, text: linesOf(block).join('\n') },
            ...backRelations(there, known, block.name, linesOf).map((one) => ({ object, ...one })),
        ]);
    });
}
function pathOf(block, databaseSchema) {
    return `${block.schema ?? databaseSchema}.${block.mapped}`;
}
/** The line of an index by its name, written or as Prisma makes it up. A field's `@unique` becomes a line of its own. */
function indexLine(block, lines, object, databaseSchema) {
    const schema = block.schema ?? databaseSchema;
    const named = (name) => `${schema}.${name.slice(0, longestName)}` === object;
    const column = (name) => block.fields.find((field) => field.name === name)?.column ?? name;
    for (const line of lines) {
        const [, kind, fields] = /^\s*@@(index|unique)\((?:fields: )?\[((?:"(?:\\.|[^"\\])*"|[^\]"])*)\]/.exec(line) ?? [];
        const map = /\bmap: "((?:\\.|[^"\\])*)"/.exec(line)?.[1];
        if (kind !== undefined && fields !== undefined) {
            const columns = fields.split(/,\s*(?![^(]*\))/).map((one) => column(/^\s*(\w+)/.exec(one)?.[1] ?? ''));
            const own = [block.mapped, ...columns, kind === 'index' ? 'idx' : 'key'].join('_');
            if (named(map ?? own))
                return oneBlank(line);
            continue;
        }
        const field = /^\s*(\w+)\s.*@unique\b/.exec(line)?.[1];
        if (field === undefined)
            continue;
        if (named(map ?? [block.mapped, column(field), 'key'].join('_')))
            return `@@unique([${field}]${map === undefined ? '' : `, map: "${map}"`})`;
    }
    return undefined;
}
/** The fields on the other side of a new model's relations. */
function backRelations(blocks, known, model, linesOf) {
    return blocks
        .filter((block) => known.has(block.name))
        .flatMap((block) => block.fields
        .filter((field) => field.type === model)
        .map((field) => ({
        block: block.name,
        text: oneBlank(linesOf(block)[field.line - block.line] ?? ''),
    })));
}
function oneBlank(line) {
    return line.trim().replace(/\s+/g, ' ');
}
/** The schema with these lines at the end of their blocks. */
function withAdditions(schema, additions) {
    const blocks = (0,running_blocks/* blocksOf */.SH)(schema);
    return schema.map(({ path, content }, at) => {
        const lines = content.split('\n');
        const here = blocks.filter((block) => block.file === path).toReversed();
        for (const block of here) {
            const texts = additions.filter((one) => one.block === block.name).map((one) => `  ${one.text}`);
            lines.splice(block.endLine - 1, 0, ...new Set(texts));
        }
        const whole = at === 0 ? additions.filter((one) => one.block === undefined) : [];
        return { path, content: [lines.join('\n'), ...new Set(whole.map((one) => one.text))].join('\n\n') };
    });
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./build/judge/drift/fresh.js
/** Whose drift it is: this change's, or what base has already. */

/**
 * Parts head's drift from base's. Left out is what is none: the key of implicit many-to-many tables below Prisma 6.
 */
function newDrift(head, base, prismaVersion) {
    const known = new Set(base.changes.map(keyOf));
    const real = head.changes.filter((change) => !isRelationTable(change, prismaVersion));
    const changes = real.filter((change) => !known.has(keyOf(change)));
    const old = real.filter((change) => known.has(keyOf(change)));
    const knownRefused = new Set(base.refused.map(({ sql }) => sql));
    const refused = head.refused.filter(({ sql }) => !knownRefused.has(sql));
    return {
        changes,
        refused,
        old: { changes: old, count: old.length + head.refused.length - refused.length },
    };
}
/** What one side lacks as a whole it lacks whatever the other side has made of it meanwhile. */
function keyOf({ kind, object, from, to }) {
    const lacks = from === null || to === null;
    return JSON.stringify(lacks ? [kind, object] : [kind, object, from, to]);
}
/**
 * Up to Prisma 5 an implicit many-to-many table has the unique index `_AB_unique`, from 6 on the key `_AB_pkey`; the
 * nearest engine that is published wants the newer one (FIELD-NOTES, Prisma).
 */
function isRelationTable({ object }, prismaVersion) {
    return semver.lt(prismaVersion, '6.0.0') && /_AB_(?:unique|pkey)$/.test(object);
}

;// CONCATENATED MODULE: ./build/judge/schema-lines.js
const opening = /^\s*(?:model|view|enum|type)\s+(\w+)\s*\{/;
/** By file: every finding asks anew, and a schema may have thousands of blocks. */
const read = new WeakMap();
function blocksOf(file) {
    const known = read.get(file);
    if (known !== undefined)
        return known;
    const lines = file.content.split('\n');
    const blocks = [];
    for (let at = 0; at < lines.length; at += 1) {
        const name = opening.exec(lines[at] ?? '')?.[1];
        if (name === undefined)
            continue;
        let end = at + 1;
        while (end < lines.length && !/^\s*\}/.test(lines[end] ?? '') && !opening.test(lines[end] ?? ''))
            end += 1;
        const own = lines.slice(at, end);
        blocks.push({ at, lines: own, table: mapped(own.find((one) => /^\s*@@map\b/.test(one))) ?? name });
        at = end - 1;
    }
    read.set(file, blocks);
    return blocks;
}
/**
 * The line of the field, else of the block, that an object such as `public.User.email` comes from: by name, `@@map` and
 * `@map`. `undefined` where no block is mapped to it. Formatting is Prisma's own: one field, one attribute a line.
 */
function schemaLineOf(files, object) {
    const parts = object.split('.');
    for (const file of files) {
        for (const { at, lines, table } of blocksOf(file)) {
            const place = parts.indexOf(table);
            if (place === -1)
                continue;
            const column = parts[place + 1];
            const field = lines.findIndex((one, offset) => offset > 0 &&
                column !== undefined &&
                (mapped(/\s(@map\(.*)/.exec(one)?.[1]) ?? /^\s*(\w+)\s/.exec(one)?.[1]) === column);
            return { file: file.path, line: at + 1 + Math.max(field, 0) };
        }
    }
    return undefined;
}
/** The field that a column such as `public.User.email` comes from, as one line with single blanks, without a comment. */
function schemaFieldOf(files, column) {
    const place = schemaLineOf(files, column);
    const line = files.find((one) => one.path === place?.file)?.content.split('\n')[(place?.line ?? 0) - 1];
    if (line === undefined || opening.test(line))
        return undefined;
    return line
        .replace(/\s\/\/.*$/, '')
        .trim()
        .replace(/\s+/g, ' ');
}
/** The name of the block that a table such as `public.User` comes from. */
function schemaBlockOf(files, table) {
    const place = schemaLineOf(files, table);
    const line = files.find((one) => one.path === place?.file)?.content.split('\n')[(place?.line ?? 0) - 1];
    return line === undefined ? undefined : opening.exec(line)?.[1];
}
/** The name in `@map("…")` or `@@map("…")`. */
function mapped(attribute) {
    return attribute === undefined ? undefined : /@map\(\s*(?:name\s*:\s*)?"([^"]+)"/.exec(attribute)?.[1];
}

;// CONCATENATED MODULE: ./build/judge/drift/judge.js







/** Nothing is known to help. */
const noMending = { sql: '', additions: [] };
/** New drift one finding each, with what ends it; what base has already is one note. */
function judgeDrift(drift, mending, pair) {
    const { head } = pair;
    // A folder is no file to show a finding in.
    const whole = head.schemaFiles.find((file) => file.path === head.schema)?.path;
    const blocks = mending.additions.length === 0 ? [] : (0,running_blocks/* blocksOf */.SH)(head.schemaFiles);
    const fresh = drift.changes.map((change) => {
        const mine = mending.additions.filter((one) => one.object === change.object);
        const block = blocks.find(({ name }) => name === mine[0]?.block);
        const place = schemaLineOf(head.schemaFiles, change.object) ?? block;
        return (0,finding/* finding */.gk)({
            rule: 'schema-drift',
            evidence: 'executed',
            file: place?.file ?? whole,
            line: place?.line,
            endLine: place?.line,
            object: change.object,
            message: describeDrift(change),
            about: `${change.kind} ${change.from} ${change.to}`,
            instead: change.to === null ? keepOrDrop(mine) : mending.sql === '' ? undefined : pasteIt(change),
        });
    });
    const refused = drift.refused.map(({ sql, failure }) => (0,finding/* finding */.gk)({
        rule: 'schema-drift',
        evidence: 'inferred',
        file: whole,
        message: `The Prisma schema and what the migrations build differ: Prisma would run \`${(0,finding/* oneLine */.TN)(sql).slice(0, 200)}\`, which this database refuses.`,
        about: sql,
        instead: /is a generated column$/.test(failure.message) ? writeItsExpression : undefined,
        witness: `${(0,finding/* withoutStop */.f6)(failure.message)}.`,
    }));
    return [...withWays(fresh, drift.changes, mending, pair), ...refused, ...oldDrift(drift, pair, whole)];
}
function pasteIt({ kind, to }) {
    const isRequired = kind === 'column-added' && /\bNOT NULL$/.test(to ?? '');
    const unless = isRequired
        ? ' On a table that has rows it fails: give the field a `@default` first, or make it optional.'
        : '';
    return `Commit the migration that is shown in full: \`npx prisma migrate dev\` would write it, and run after the others it ends the drift.${unless} Or take it back in the Prisma schema.`;
}
/** Prisma has no word for a generated column, and reads its expression as a default. */
const writeItsExpression = 'Prisma takes the expression of a generated column for its default: write it behind the field, as `npx prisma db pull` does (`@default(dbgenerated("…"))`), which ends the drift. What `npx prisma migrate dev` would write fails.';
/** For what only the database has. */
function keepOrDrop(additions) {
    const [first, ...others] = additions;
    if (first === undefined)
        return undefined;
    if (first.block === undefined || others.length > 0)
        return 'If it is meant to stay, add to the Prisma schema what is shown in full: it ends the drift. If not, drop it in the migration.';
    return `If it is meant to stay, add \`${first.text}\` to \`${first.block}\` in the Prisma schema: it ends the drift. If not, drop it in the migration.`;
}
/** Puts the SQL to the first finding that it is for, and the lines of the schema to the first of theirs. */
function withWays(findings, changes, { sql, additions }, { head }) {
    const added = new Set(additions.map((one) => one.object));
    const forSql = changes.findIndex(({ object, to }) => to !== null || !added.has(object));
    const forLines = changes.findIndex(({ object, to }) => to === null && added.has(object));
    const newest = head.migrations.at(-1)?.name ?? '';
    const migration = {
        title: 'Add the migration that the Prisma schema asks for',
        steps: [
            {
                when: 'In this change, behind the other migrations',
                migration: { folder: folderAfter(newest, 'match_schema'), sql },
            },
        ],
    };
    const lines = {
        title: 'Describe in the Prisma schema what the migrations build',
        steps: stepsOf(additions),
    };
    return findings.map((one, at) => {
        const ways = [
            ...(at === forSql && sql !== '' ? [migration] : []),
            ...(at === forLines && !isInSentences(additions) ? [lines] : []),
        ];
        return ways.length === 0 ? one : { ...one, ways };
    });
}
/** Whether each is one line, and so few that each finding is shown with its own. */
function isInSentences(additions) {
    const objects = additions.map((one) => one.object);
    return (additions.length < 4 &&
        new Set(objects).size === objects.length &&
        additions.every((one) => one.block !== undefined));
}
function stepsOf(additions) {
    const blocks = [...new Set(additions.map((one) => one.block))];
    return blocks.map((block) => {
        const texts = additions.filter((one) => one.block === block).map((one) => one.text);
        return {
            when: block === undefined ? 'New blocks' : `At the end of \`${block}\``,
            schema: [...new Set(texts)].join(block === undefined ? '\n\n' : '\n'),
        };
    });
}
function oldDrift({ old }, { prisma, basePrisma }, file) {
    if (old.count === 0)
        return [];
    const places = `${old.count} ${old.count === 1 ? 'place' : 'places'}`;
    const raised = basePrisma !== undefined && basePrisma.version !== prisma.version;
    return [
        (0,finding/* finding */.gk)({
            rule: 'schema-drift',
            severity: 'note',
            evidence: 'executed',
            file,
            message: raised
                ? `Prisma ${prisma.version}, to which this change takes the project from ${basePrisma.version}, sees base's own migrations and Prisma schema differ in ${places}.`
                : `Base's migrations and Prisma schema already differ in ${places}; this change leaves that as it is.`,
            instead: raised
                ? 'Run `npx prisma migrate dev` in this change and commit what it writes, else it gets into the next migration that somebody makes. Or correct the schema.'
                : 'Run `npx prisma migrate dev` on the default branch and commit what it writes, or correct the schema.',
            witness: inShort(old.changes),
            about: 'base',
        }),
    ];
}
/** The first differences in a sentence each, and the number of the others. */
function inShort(changes) {
    const shown = changes.slice(0, 3).map(describeDrift);
    const rest = changes.slice(3).map(({ object }) => (0,model_words/* inCode */.pN)((0,model_words/* shortName */.EU)(object)));
    return [...shown, ...(rest.length > 0 ? [`Also ${(0,say/* list */.p_)(rest)}.`] : [])].join(' ');
}

// EXTERNAL MODULE: ./build/rehearse/drift.js
var rehearse_drift = __webpack_require__(48391);
;// CONCATENATED MODULE: ./build/rehearse/fresh-sql.js
var fresh_sql_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var fresh_sql_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


/**
 * The statements that are in head's diff and not in base's, with their comments. They are run on a copy: `undefined` where
 * they fail there or do something else than end these differences.
 */
async function freshSql(runner, { database, catalog }, head, base, changes) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (changes.length === 0)
            return undefined;
        const pieces = await piecesOf(runner, head.sql);
        const old = new Set((await piecesOf(runner, base.sql)).map(({ statement }) => statement));
        const fresh = pieces.filter(({ statement }) => !old.has(statement));
        if (fresh.length === 0)
            return undefined;
        const sql = fresh.map(({ text }) => text).join('\n\n');
        const clone = fresh_sql_addDisposableResource(env_1, await database.clone(), true);
        const refused = await (0,rehearse_drift/* runEach */.Tm)(clone, sql, undefined);
        if (refused.length > 0)
            return undefined;
        const done = new Set((0,compare_changes/* diffCatalogs */.U)(catalog, await clone.catalog()).map(signature));
        return done.size === changes.length && changes.every((change) => done.has(signature(change)))
            ? sql
            : undefined;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = fresh_sql_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function signature({ kind, object, from, to }) {
    return JSON.stringify([kind, object, from, to]);
}
/** Each statement, and as it stands in the script: with the comments before it and its semicolon. */
async function piecesOf(runner, sql) {
    const spans = (await runner.splitter.split(sql)) ?? [];
    let from = 0;
    return spans.map(({ text, end }) => {
        const piece = sql.slice(from, end + 1).trim();
        from = end + 1;
        return { statement: text, text: piece };
    });
}

;// CONCATENATED MODULE: ./build/checks/drift.js








/** Compares head; and base, only where head differs: what base has already is not this change's. */
async function checkDrift({ pair, history }, runner, states, valid) {
    const { base, onBase } = states;
    if (!valid)
        return (0,result/* skipped */.hT)('The Prisma schema is not valid.');
    if (pair.head.migrations.length === 0)
        return (0,result/* skipped */.hT)('There are no migrations that the Prisma schema could be compared with.');
    if (onBase.run.failure !== undefined)
        return (0,result/* skipped */.hT)('The migrations do not apply, so there is nothing to compare.');
    try {
        const found = await (0,rehearse_drift/* driftOf */.$p)(runner, onBase.database, onBase.catalog, pair.head.schemaFiles);
        if (!(0,rehearse_drift/* drifts */.nR)(found))
            return result/* nothing */.s6;
        const leftOut = [...base.leftOut, ...onBase.run.leftOut];
        const head = (0,rehearse_drift/* withoutLeftOut */.iB)(found, leftOut);
        const before = pair.base === undefined || base.origin.kind === 'baselining'
            ? rehearse_drift/* noDrift */.Rm
            : await (0,rehearse_drift/* driftOf */.$p)(runner, base.database, base.catalog, pair.base.schemaFiles).catch(orNothing);
        const drift = newDrift(head, before, pair.prisma.version);
        const known = {
            findings: [],
            drift,
            remark: leftOut.length === 0
                ? undefined
                : 'Compared without the statements that were left out and what they name.',
        };
        if (drift.changes.length === 0)
            return known;
        if (drift_touchesOld(history))
            return { ...known, catchUp: await freshSql(runner, onBase, head, before, drift.changes) };
        return { ...known, mending: await mend({ pair, runner, states, head, before, drift }) };
    }
    catch (error) {
        if (error instanceof build_prisma/* EngineError */.NJ)
            return (0,result/* unable */.yl)((0,errors/* messageOf */.b)(error));
        throw error;
    }
}
/** A base schema that the engine does not take excuses nothing. */
function orNothing(error) {
    if (error instanceof build_prisma/* EngineError */.NJ)
        return rehearse_drift/* noDrift */.Rm;
    throw error;
}
function drift_touchesOld({ edited, deleted, renamed }) {
    return edited.length + deleted.length + renamed.length > 0;
}
/** Looks for what ends the drift, and tries it. */
async function mend({ pair, runner, states, head, before, drift }) {
    const { onBase } = states;
    const { schemaFiles } = pair.head;
    const extra = drift.changes.filter(({ to }) => to === null);
    if (extra.length === 0)
        return { sql: (await freshSql(runner, onBase, head, before, drift.changes)) ?? '', additions: [] };
    try {
        const pulled = await runner.prisma.introspect(onBase.database, schemaFiles, runner.options);
        const possible = additionsOf(extra, schemaFiles, pulled, runner.options.databaseSchema);
        const patched = withAdditions(schemaFiles, possible);
        const left = possible.length === 0 ? head : await (0,rehearse_drift/* driftOf */.$p)(runner, onBase.database, onBase.catalog, patched);
        const still = new Set(left.changes.map(keyOf));
        const ended = new Set(extra.filter((change) => !still.has(keyOf(change))).map(({ object }) => object));
        const others = drift.changes.filter(({ object }) => !ended.has(object));
        return {
            sql: (await freshSql(runner, onBase, left, before, others)) ?? '',
            additions: possible.filter(({ object }) => ended.has(object)),
        };
    }
    catch (error) {
        // Advice that can't be had is no reason to say nothing of the drift.
        if (error instanceof build_prisma/* EngineError */.NJ)
            return noMending;
        throw error;
    }
}
/**
 * The findings, once it is known what the whole history builds from empty. What head's schema has in common with that comes
 * from migrations of base that this change edits, deletes or renames: those findings tell it, and `catchUp` is for them.
 */
function settleDrift({ drift, mending, catchUp, ...result }, { pair, history }, orders) {
    if (drift === undefined)
        return { result, catchUp: undefined };
    const told = new Set(drift_touchesOld(history) ? orders.map(keyOf) : []);
    const changes = drift.changes.filter((change) => !told.has(keyOf(change)));
    if (changes.length === drift.changes.length) {
        const known = mending ?? { sql: catchUp ?? '', additions: [] };
        return { result: { ...result, findings: judgeDrift(drift, known, pair) }, catchUp: undefined };
    }
    const findings = judgeDrift({ ...drift, changes }, noMending, pair);
    const remark = 'Where the old migrations have run, the database differs from the Prisma schema: see the check history.';
    return { result: { ...result, findings, failed: true, remark: result.remark ?? remark }, catchUp };
}

;// CONCATENATED MODULE: ./build/judge/notes/facts.js

/** Whether there is something to decide; what goes without saying is not said then. */
function decides({ findings }) {
    return findings.some((finding) => finding.severity !== 'note');
}
/** `public.User` as readers know it, as code. */
function objectInCode(object) {
    return (0,model_words/* inCode */.pN)((0,model_words/* shortName */.EU)(object));
}
/** The table of `before` that an object is or belongs to; names may hold dots, so the longest one counts. */
function tableOf(object, { tables }) {
    return tables
        .filter(({ schema, name }) => object === `${schema}.${name}` || object.startsWith(`${schema}.${name}.`))
        .toSorted((a, b) => b.name.length - a.name.length)[0];
}

;// CONCATENATED MODULE: ./build/judge/notes/backup.js







/** Beyond that the whole database is saved. */
const mostTables = 10;
/** Rules outside of the group "data is lost" after which rows are not what they were. */
const changesRows = new Set(['rows-deleted', 'update-without-where']);
/** One line with the command, where values or rows go that were there before. */
function backupNotes(facts) {
    const { before, changes, findings, pending } = facts;
    const lost = new Set();
    const add = (object) => {
        const table = object === undefined ? undefined : tableOf(object, before);
        if (table !== undefined && table.kind !== 'foreign')
            lost.add(table);
    };
    // What has another name only is there with all it held.
    const renamed = new Set(findings.filter(({ rule }) => rule.startsWith('rename-')).map((one) => one.object));
    for (const { kind, object } of changes)
        if ((kind === 'table-dropped' || kind === 'column-dropped') && !renamed.has(object))
            add(object);
    for (const { rule, object } of findings)
        if ((0,rules/* ruleById */.BD)(rule)?.group === 'data is lost' || changesRows.has(rule))
            add(object);
    if (lost.size === 0)
        return [];
    const tables = [...lost].sort((a, b) => (0,order/* compareText */.n)(a.schema, b.schema) || (0,order/* compareText */.n)(a.name, b.name));
    const what = (0,say/* list */.p_)(tables.map((table) => objectInCode((0,model_names/* pathOf */.XM)(table))));
    const command = dumpCommand(tables.length > mostTables ? [] : tables, pending[0] ?? 'deploy');
    const whole = tables.length > mostTables ? ', here the whole database' : '';
    return [{ kind: 'backup', text: `Before the deploy, save ${what}${whole}: ${(0,model_words/* inCode */.pN)(command)}.` }];
}
/**
 * A line for a POSIX shell. `?schema=public` and the like at the end of the URL are Prisma's own, and pg_dump refuses them.
 * In pg_dump's patterns double quotes take a name as it is.
 * https://www.postgresql.org/docs/17/app-pgdump.html
 */
function dumpCommand(tables, migration) {
    return [
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell that is to fill it in
        'pg_dump "${DATABASE_URL%%\\?*}" --format=custom',
        `--file=${(0,finding/* shellWord */.r7)(`before_${migration}.dump`)}`,
        ...tables.map((table) => `--table=${(0,finding/* shellWord */.r7)((0,model_names/* qualified */.LX)(table))}`),
    ].join(' ');
}

;// CONCATENATED MODULE: ./build/judge/notes/extensions.js
/** One line each. */
function extensionNotes({ leftOut }) {
    const reasons = new Set(leftOut.filter((reason) => /extension/.test(reason)));
    return [...reasons].map((text) => ({ kind: 'extension', text }));
}

;// CONCATENATED MODULE: ./build/judge/notes/locks.js


const exclusive = 'AccessExclusiveLock';
/** One line for each kind of waiting that takes longer the more rows there are. */
function lockNotes({ statements }) {
    const tables = new Map();
    for (const statement of statements) {
        if (statement.grows === false)
            continue;
        for (const { relation, mode } of statement.locks) {
            const wait = waitOf(statement, relation, mode);
            if (wait === undefined)
                continue;
            const key = `${wait.blocked} ${wait.work}`;
            const known = tables.get(key) ?? { wait, names: new Set() };
            known.names.add(objectInCode(relation));
            tables.set(key, known);
        }
    }
    return [...tables.values()].map(({ wait, names }) => ({
        kind: 'lock',
        text: `${wait.blocked === 'writes' ? 'Writes' : 'Reads and writes'} wait on ${(0,say/* list */.p_)([...names], 8)} while ${names.size === 1 ? 'it is' : 'each is'} ${wait.work}: the more rows, the longer.`,
    }));
}
function waitOf(statement, relation, mode) {
    if (statement.blocks.length === 0)
        return undefined;
    const work = statement.rewrites.includes(relation)
        ? 'written anew'
        : statement.scans.includes(relation)
            ? 'read from end to end'
            : undefined;
    if (work === undefined)
        return undefined;
    return { blocked: mode === exclusive ? 'reads and writes' : 'writes', work };
}
/**
 * One line where a table that is there is locked against everything and nothing limits the wait for that lock: it queues
 * behind the longest query, and every other query queues behind it. Said where the work under the lock takes time, or beside
 * something to decide: a column that is added in an ordinary change is not worth it.
 */
function timeoutNotes(facts) {
    const { statements } = facts;
    const names = new Set();
    let works = false;
    const limited = new Set();
    for (const statement of statements) {
        const { migration, sql, locks } = statement;
        if (/^\s*set\s+(?:local\s+|session\s+)?lock_timeout\b/i.test(sql))
            limited.add(migration);
        if (limited.has(migration))
            continue;
        for (const { relation, mode } of locks) {
            if (mode !== exclusive)
                continue;
            names.add(objectInCode(relation));
            works ||= waitOf(statement, relation, mode) !== undefined;
        }
    }
    if (names.size === 0 || (!works && !decides(facts)))
        return [];
    const text = `Nothing limits the wait for the exclusive lock on ${(0,say/* list */.p_)([...names], 3)}: behind one long query it waits, and all others behind it. Limit it with \`?options=-c%20lock_timeout%3D5s\` at the end of the URL of the deploy, or \`ALTER ROLE <its role> SET lock_timeout = '5s'\`. If it strikes: \`npx prisma migrate resolve --rolled-back <name>\`, and deploy again.`;
    return [{ kind: 'lock', text }];
}

;// CONCATENATED MODULE: ./build/judge/notes/order.js




/** What is recorded rather than run. */
function markedNotes({ markedApplied }) {
    if (markedApplied === undefined)
        return [];
    const { migration, where } = markedApplied;
    const command = `npx prisma migrate resolve --applied ${(0,finding/* shellWord */.r7)(migration)}`.replaceAll('`', '’');
    return [{ kind: 'order', text: `Before the deploy, on every environment ${where}: \`${command}\`.` }];
}
/**
 * One line where the order matters: the running code fails after the migrations, or the new code before them. Migrations
 * first is what everybody does: it is worth a line only beside something to decide.
 */
function codeNotes(facts) {
    const { needs } = facts;
    const { gone, caught } = brokenBy(facts);
    if (!decides(facts) || gone.length + caught.length + needs.length === 0)
        return [];
    return [{ kind: 'order', text: sentence(gone, caught, (0,say/* list */.p_)(needs)) }];
}
function sentence(gone, caught, needed) {
    if (caught.length > 0) {
        const before = needed === '' ? '' : `, and the new one on ${needed} before them`;
        return `No order of code and migrations keeps the application running: the version that runs now fails on ${(0,say/* list */.p_)([...caught, ...gone])} once the migrations have run${before}. Stop it for the deploy, or split the change as its findings say.`;
    }
    if (gone.length === 0)
        return `Run the migrations before the new code starts: without them its queries on ${needed} fail.`;
    if (needed === '')
        return `First deploy code that no longer uses ${(0,say/* list */.p_)(gone)}, then the migrations: the version that runs now fails on them.`;
    return `In three steps: 1. deploy code that no longer uses ${(0,say/* list */.p_)(gone)} and nothing new either; 2. the migrations; 3. the code that uses ${needed}. In one step, the version that runs now fails after the migrations, and the new one before them.`;
}
/** What the running code fails on: what it can stop to use before (it is gone then), and what it can do nothing about. */
function brokenBy({ findings, before, after }) {
    const broken = findings.filter(({ rule, severity }) => severity !== 'note' && (0,rules/* ruleById */.BD)(rule)?.group === 'the running application breaks');
    const gone = new Set();
    const caught = new Set();
    for (const { rule, object } of broken) {
        if (object === undefined)
            continue;
        const renamed = rule.startsWith('rename-');
        (!renamed && has(before, object) && !has(after, object) ? gone : caught).add(objectInCode(object));
    }
    return { gone: [...gone].filter((one) => !caught.has(one)), caught: [...caught] };
}
/** Whether there is such a table or column. */
function has({ tables }, object) {
    return tables.some(({ schema, name, columns }) => object === `${schema}.${name}` ||
        columns.some((column) => object === `${schema}.${name}.${column.name}`));
}

;// CONCATENATED MODULE: ./build/judge/notes/pending.js


/** One line. */
function pendingNotes({ pending }) {
    if (pending.length === 0)
        return [];
    const text = `\`npx prisma migrate deploy\` applies ${(0,say/* list */.p_)(pending.map(objectInCode), 8)}.`;
    return [{ kind: 'pending', text }];
}

;// CONCATENATED MODULE: ./build/judge/notes/replica.js



/** One line for each published table whose key or replica identity changes. Publications that no migration makes are not known. */
function replicaNotes({ before, after }) {
    return before.tables.flatMap((table) => {
        const { schema, name, published = [] } = table;
        const now = after.tables.find((one) => one.schema === schema && one.name === name);
        if (published.length === 0 || now === undefined)
            return [];
        const [was, is] = [replica_identityOf(table), replica_identityOf(now)];
        if (was === is)
            return [];
        const loss = is === '' ? ' UPDATE and DELETE on it fail from then on.' : '';
        const what = `${objectInCode(`${schema}.${name}`)} is published by ${(0,say/* list */.p_)(published.map(objectInCode))}, and what tells its rows apart changes from ${(0,model_words/* valueInCode */.yg)(was)} to ${(0,model_words/* valueInCode */.yg)(is)}.`;
        return [
            {
                kind: 'order',
                text: `${what}${loss} Stop the subscriptions before the deploy, or refresh them after it.`,
            },
        ];
    });
}
/** What subscribers tell rows apart by; '' where there is nothing. */
function replica_identityOf({ replicaIdentity, constraints, indexes }) {
    if (replicaIdentity === 'full')
        return 'all columns';
    if (replicaIdentity === 'nothing')
        return '';
    if (replicaIdentity === undefined)
        return constraints.find(({ kind }) => kind === 'primary-key')?.columns.join(', ') ?? '';
    return indexes.find((index) => index.name === replicaIdentity.index)?.columns.join(', ') ?? '';
}

;// CONCATENATED MODULE: ./build/judge/notes/way-back.js


/** One line beside something to decide. */
function wayBackNotes(facts) {
    const { rollback } = facts;
    if (rollback === null || !decides(facts) || rollback.sql.trim() === '')
        return [];
    // What is written after the deploy no backup from before it has.
    const lost = backupNotes(facts).length > 0 ? ' It does not bring back what is lost: that needs the backup.' : '';
    const stops = rollback.rows?.applied === false ? ' On tables that have rows it stops: it says what to do first.' : '';
    const text = `The way back is a new migration with the SQL of the way back, after the code of before (\`migrate resolve --rolled-back\` is for migrations that failed).${stops}${lost}`;
    return [{ kind: 'order', text }];
}

;// CONCATENATED MODULE: ./build/judge/notes/notes.js







/** In the order of the deploy. */
function deployNotes(facts) {
    if (!facts.applies)
        return extensionNotes(facts);
    const notes = [
        ...markedNotes(facts),
        ...backupNotes(facts),
        ...codeNotes(facts),
        ...lockNotes(facts),
        ...timeoutNotes(facts),
        ...replicaNotes(facts),
        ...extensionNotes(facts),
        ...wayBackNotes(facts),
    ];
    return notes.length === 0 ? [] : [...pendingNotes(facts), ...notes];
}

;// CONCATENATED MODULE: ./build/checks/notes.js

/** Puts the facts together. */
function notesOf({ history }, { states, ...sources }) {
    const { base, onBase } = states;
    const marked = markedApplied(states);
    const renamed = history.renamed.map(({ to }) => to.name);
    return deployNotes({
        ...sources,
        before: base.catalog,
        after: onBase.catalog,
        pending: [...history.added.map(({ name }) => name), ...renamed].filter((name) => name !== marked?.migration),
        markedApplied: marked,
        applies: onBase.run.failure === undefined,
        leftOut: [...base.leftOut, ...onBase.run.leftOut].map(({ reason }) => reason),
    });
}
function markedApplied({ base: { origin, squash }, }) {
    if (origin.kind === 'baselining')
        return { migration: origin.migration, where: 'that has the tables' };
    return squash && { migration: squash.migration, where: 'on which the migrations that it replaces ran' };
}

;// CONCATENATED MODULE: ./build/checks/judged.js
/** What the runs of one project come to. */













/** Judges what came of the runs. */
function judged({ subject, runner, schema, states, drift, statements, rehearsal, compatibility, seed, rollback, halfDone, ms, }) {
    const { pair, history } = subject;
    const { server } = runner;
    const { base, onBase } = states;
    const orders = ordersOf(states);
    const settled = settleDrift(drift, subject, orders);
    const { sender } = runner;
    const scripts = statements.change?.scripts ?? [];
    const atomicity = atomicityOf(pair, statements.change, sender);
    const told = (0,rules_silences/* silenceFindings */.Ai)(statements.findings, statements.silences).filter(({ silenced }) => silenced === undefined);
    const deploy = judgeDeploy({ pair, history, states, orders, scripts, sender, told });
    const results = [
        ...schema.results,
        {
            id: 'history',
            ms: 0,
            findings: judgeHistory({ ...historyOf(subject), states, orders, catchUp: settled.catchUp }),
        },
        {
            id: 'deploy',
            ms,
            findings: [...deploy.findings, ...seed.expected],
            unable: deploy.unable,
            failed: deploy.failed,
            remark: (0,result/* sentences */.hC)(deploy.remark, atomicity.remark, ...subject.remarks, ...server.remarks),
        },
        settled.result,
        rehearsal,
        statements,
        compatibility,
        ...(subject.seedAsked ? [seed] : []),
    ];
    const renames = renamesOf(statements.change, base.catalog, onBase.catalog);
    const changes = diffRenamed(base.catalog, onBase.catalog, renames);
    return reportOf(subject, results, statements.silences, {
        postgres: { version: server.version, source: server.source },
        rollback,
        halfDone,
        unseen: [
            ...deploy.unseen,
            // What was left out of the deploy could not be watched either.
            ...rehearsal.unseen.filter(({ migration, line }) => !deploy.unseen.some((one) => one.migration === migration && one.line === line)),
        ],
        statements: rehearsal.reports,
        changes,
        tables: touchedTables(base.catalog, onBase.catalog),
        ...(seed.seed === undefined ? {} : { seed: seed.seed }),
        notes: [
            ...notesOf(subject, {
                states,
                changes,
                findings: results.flatMap((result) => result.findings),
                statements: rehearsal.reports,
                needs: compatibility.needs,
                rollback,
            }),
            ...atomicity.notes,
        ],
    });
}
/** What the two ways to head made different; nothing where one of them did not get there. */
function ordersOf({ onBase, fromEmpty }) {
    if (fromEmpty === undefined)
        return [];
    if (onBase.run.failure !== undefined || fromEmpty.run.failure !== undefined)
        return [];
    if (onBase.run.leftOut.length + fromEmpty.run.leftOut.length > 0)
        return [];
    return (0,compare_changes/* sameCatalog */.Q)(onBase.catalog, fromEmpty.catalog).differences;
}

// EXTERNAL MODULE: ./build/model/failure.js
var model_failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/rehearse/replay.js
var replay = __webpack_require__(78897);
// EXTERNAL MODULE: ./build/rehearse/ledger.js
var ledger = __webpack_require__(86639);
;// CONCATENATED MODULE: ./build/rehearse/row-difference.js
var row_difference_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var row_difference_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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

/** Beyond that only the number of rows is compared. */
const mostRows = 10_000;
/** Tables in the order of the catalog. What differs from run to run (times, made-up ids) is not compared. */
async function compareRows(was, is) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const old = row_difference_addDisposableResource(env_1, await was.database.connectAsAdmin(), true);
        const young = row_difference_addDisposableResource(env_1, await is.database.connectAsAdmin(), true);
        const found = [];
        for (const table of was.catalog.tables) {
            const twin = is.catalog.tables.find(({ schema, name }) => schema === table.schema && name === table.name);
            // Rows of a partition are seen with its parent; a table that is gone is told by the catalogs.
            if (twin === undefined || table.kind === 'foreign' || table.partitionOf !== undefined)
                continue;
            const columns = comparable(table, twin);
            const from = (0,model_names/* qualified */.LX)(table);
            const [many, few] = [await countOf(old, from), await countOf(young, from)];
            const whole = many <= mostRows && few <= mostRows;
            const [before, after] = whole
                ? [await rowsOf(old, from, columns), await rowsOf(young, from, columns)]
                : [new Map([['', many]]), new Map([['', few]])];
            const lost = surplus(before, after);
            const gained = surplus(after, before);
            if (lost.count + gained.count === 0)
                continue;
            found.push({
                table: (0,model_names/* pathOf */.XM)(table),
                lost: lost.count,
                gained: gained.count,
                example: whole ? (lost.example ?? gained.example) : undefined,
            });
        }
        return found;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = row_difference_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function countOf(connection, table) {
    const { rows } = await connection.query(`SELECT count(*)::text FROM ${table}`);
    return Number(rows[0]?.[0]);
}
/** How often each row is there. */
async function rowsOf(connection, table, columns) {
    const { rows } = await connection.query(`SELECT to_jsonb(r)::text, count(*)::text FROM (SELECT ${columns} FROM ${table}) r GROUP BY 1 ORDER BY 1`);
    return new Map(rows.map(([row, count]) => [row ?? '', Number(count)]));
}
/** The columns of both tables whose values do not differ from run to run. */
function comparable(table, twin) {
    const there = new Set(twin.columns.filter((column) => !varies(column)).map(({ name }) => name));
    return table.columns
        .filter((column) => there.has(column.name) && !varies(column))
        .map(({ name }) => (0,model_names/* quote */.hD)(name))
        .join(', ');
}
/** Times, and ids that a function makes up. A sequence gives the same numbers again. */
function varies({ type, default: fallback }) {
    if (/^(?:timestamp|date|time|uuid)\b/.test(type))
        return true;
    return fallback !== undefined && /\(/.test(fallback) && !/^nextval\(/.test(fallback);
}
/** What one side has more of. */
function surplus(more, less) {
    let count = 0;
    let example;
    for (const [row, times] of more) {
        const left = times - (less.get(row) ?? 0);
        if (left <= 0)
            continue;
        count += left;
        example ??= row;
    }
    return { count, example };
}

// EXTERNAL MODULE: ./build/rehearse/send.js
var rehearse_send = __webpack_require__(75336);
;// CONCATENATED MODULE: ./build/rehearse/squash.js
var squash_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var squash_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








/** duplicate_table (and index, sequence, view), duplicate_object, duplicate_column, duplicate_function, duplicate_schema. */
const alreadyThere = new Set(['42P07', '42710', '42701', '42723', '42P06']);
/**
 * Looks whether the first new migration is a squash of those that are gone: on base's state it fails because what it makes
 * is there, and in their place it runs. Such a one is marked as applied where the old ones have run: here, on `database`,
 * too. `undefined` where it is none.
 */
async function squashOf(runner, { base, head }, { added, deleted }, database) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const squash = added.find((migration) => migration.bytes !== undefined);
        const last = deleted.at(-1);
        if (base === undefined || squash === undefined || last === undefined)
            return undefined;
        if (!(await isThere(runner, database, squash)))
            return undefined;
        const before = base.migrations.slice(0, base.migrations.indexOf(last) + 1);
        const kept = new Set(before.filter((migration) => !deleted.includes(migration)).map(({ name }) => name));
        const after = head.migrations.filter((migration) => migration === squash || kept.has(migration.name));
        const young = squash_addDisposableResource(env_1, await (0,rehearse_runner/* emptyDatabase */.b)(runner), true);
        const run = await (0,replay/* replay */.e)(runner, young, after);
        if (run.failure !== undefined || run.leftOut.length > 0)
            return undefined;
        const old = squash_addDisposableResource(env_1, await (0,rehearse_runner/* emptyDatabase */.b)(runner), true);
        await (0,replay/* replay */.e)(runner, old, before);
        const [was, is] = [await old.catalog(), await young.catalog()];
        const { differences } = (0,compare_changes/* sameCatalog */.Q)(was, is);
        const rows = await compareRows({ database: old, catalog: was }, { database: young, catalog: is });
        const connection = squash_addDisposableResource(env_1, await database.connect(), true);
        await (0,ledger/* recordMore */.PH)(connection, [squash]);
        return { migration: squash.name, replaced: deleted.map(({ name }) => name), differences, rows };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = squash_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Whether a migration fails on a copy because what it makes is there already. */
async function isThere(runner, database, migration) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const clone = squash_addDisposableResource(env_2, await database.clone(), true);
        const connection = squash_addDisposableResource(env_2, await clone.connect(), true);
        try {
            await (0,rehearse_send/* sendScript */._)(connection, (0,rehearse_run/* scriptOf */.Fl)(migration), runner.sender, runner.splitter);
            return false;
        }
        catch (error) {
            if (error instanceof model_failure/* DatabaseError */.a)
                return alreadyThere.has(error.failure.sqlstate);
            throw error;
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = squash_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

// EXTERNAL MODULE: ./build/rehearse/stand-in.js
var stand_in = __webpack_require__(68018);
;// CONCATENATED MODULE: ./build/rehearse/base-state.js
/** The base state: the database as it is before the change. Real histories do not always replay. */







/**
 * Builds the base state.
 * @throws PreflightError where a given baseline does not run.
 */
async function buildBaseState(runner, pair, history, baseline) {
    const { base, head } = pair;
    if (base === undefined)
        return await withCatalog(await (0,rehearse_runner/* emptyDatabase */.b)(runner), { kind: 'empty' });
    if (baseline !== undefined) {
        const database = await (0,stand_in/* standInDatabase */.D)(runner, baseline, base);
        return await withCatalog(database, { kind: 'stand-in', by: baseline.kind, failure: undefined });
    }
    const state = await fromHistory(runner, base, head);
    const baselined = await baselining(runner, base, head, history, state);
    if (baselined !== undefined)
        return baselined;
    if (state.origin.kind !== 'history' || state.leftOut.length > 0)
        return state;
    const squash = await squashOf(runner, pair, history, state.database);
    return squash === undefined ? state : { ...state, squash };
}
async function withCatalog(database, origin, leftOut = []) {
    return { database, catalog: await database.catalog(), origin, leftOut };
}
/** Base's migrations as far as they go. */
async function fromHistory(runner, base, head) {
    const foreign = base.lockFile?.provider !== undefined && base.lockFile.provider !== 'postgresql';
    const database = await (0,rehearse_runner/* emptyDatabase */.b)(runner);
    if (foreign || base.migrations.length === 0)
        return await withCatalog(database, { kind: 'empty' });
    const run = await (0,replay/* replay */.e)(runner, database, base.migrations);
    const { failure } = run;
    if (failure === undefined)
        return await withCatalog(database, { kind: 'history' }, run.leftOut);
    const failing = base.migrations.find((migration) => migration.name === failure.migration);
    const prefix = base.migrations.slice(0, failing === undefined ? 0 : base.migrations.indexOf(failing));
    await database[Symbol.asyncDispose]();
    if (failing !== undefined && !isStillThere(failing, head)) {
        return await fromPrefix(runner, prefix, { kind: 'repaired', failure });
    }
    try {
        const standIn = await (0,stand_in/* standInDatabase */.D)(runner, { kind: 'schema' }, base);
        return await withCatalog(standIn, { kind: 'stand-in', by: 'schema', failure });
    }
    catch (error) {
        return await fromPrefix(runner, prefix, { kind: 'stuck', failure, why: (0,errors/* messageOf */.b)(error) });
    }
}
/** Built anew: a failed migration leaves its record, and from Prisma 7.4 on its first statements, too. */
async function fromPrefix(runner, prefix, origin) {
    const database = await (0,rehearse_runner/* emptyDatabase */.b)(runner);
    const { leftOut } = await (0,replay/* replay */.e)(runner, database, prefix);
    return await withCatalog(database, origin, leftOut);
}
function isStillThere(migration, head) {
    const now = head.migrations.find((one) => one.name === migration.name);
    return now?.bytes !== undefined && migration.bytes !== undefined && now.bytes.equals(migration.bytes);
}
/** A state after the first new migration, where that one only writes down what base's schema says is there already. */
async function baselining(runner, base, head, history, state) {
    const [first] = head.migrations;
    if (first === undefined || !history.added.includes(first))
        return undefined;
    if (!(0,rehearse_runner/* isPostgres */.A)(base) || base.schemaFiles.length === 0)
        return undefined;
    try {
        if (!(0,rehearse_drift/* drifts */.nR)(await (0,rehearse_drift/* driftOf */.$p)(runner, state.database, state.catalog, base.schemaFiles)))
            return undefined;
        const database = await (0,rehearse_runner/* emptyDatabase */.b)(runner);
        const run = await (0,rehearse_run/* deploy */.gg)(runner, database, [first]);
        const after = await withCatalog(database, { kind: 'baselining', migration: first.name }, run.leftOut);
        if (run.failure === undefined &&
            !(0,rehearse_drift/* drifts */.nR)(await (0,rehearse_drift/* driftOf */.$p)(runner, database, after.catalog, base.schemaFiles)))
            return after;
        await database[Symbol.asyncDispose]();
    }
    catch {
        // A base schema that the engine does not accept describes nothing that could be baselined.
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/rehearse/recorded.js
var recorded_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var recorded_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** Whether Prisma's record says of the migrations that ran that they did: else the next deploy stops, or runs them again. */


/** Why Prisma would not find a migration in its record, as the end of a sentence. */
const because = {
    gone: 'it is not in there',
    open: 'there it has never finished, so the next deploy stops with P3009',
    back: 'there it is marked as rolled back, so the next deploy runs it once more',
};
/** The same of one that ran before these. */
const lost = {
    gone: 'is no more in there, so the next deploy runs it once more',
    open: 'is unfinished in there, so the next deploy stops with P3009',
    back: 'is marked as rolled back in there, so the next deploy runs it once more',
};
/** What Prisma makes of a migration's rows, of which one that is applied is enough. */
function standing(states = []) {
    if (states.includes(''))
        return 'applied';
    if (states.includes('open'))
        return 'open';
    return states.length > 0 ? 'back' : 'gone';
}
/** The record by names; a name may have several rows. Empty where there is none. */
async function readRecord(connection) {
    const { rows } = await connection.query(`SELECT migration_name, CASE WHEN rolled_back_at IS NOT NULL THEN 'back' WHEN finished_at IS NULL THEN 'open' ELSE '' END
     FROM "_prisma_migrations"`);
    const record = new Map();
    for (const [name, state] of rows)
        record.set(name ?? '', [...(record.get(name ?? '') ?? []), (state ?? '')]);
    return record;
}
async function recordOf(target) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = recorded_addDisposableResource(env_1, await target.connect(), true);
        return await readRecord(connection).catch((error) => {
            if (error instanceof model_failure/* DatabaseError */.a && error.failure.sqlstate === '42P01')
                return new Map();
            throw error;
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = recorded_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Why the next deploy would not find its way in a record, though what ran is in it; as the end of a sentence. */
function spoiledBy(before, after, head) {
    for (const [name, states] of before) {
        // What head has no more, a squash may take out.
        if (!head.has(name) || standing(states) !== 'applied')
            continue;
        const now = standing(after.get(name));
        if (now !== 'applied')
            return `\`${name}\` ${lost[now]}`;
    }
    for (const [name, states] of after) {
        if (states.includes('open') && before.get(name)?.includes('open') !== true)
            return `\`${name}\` has never finished in there, so the next deploy stops with P3009`;
    }
    return undefined;
}
/** Why the next migration could not be written down, or would not be there then; as the end of a sentence. */
async function closedTo(connection) {
    try {
        // As schema-engine does it (`record_migration_started`, `record_migration_finished`).
        await connection.script('BEGIN READ WRITE');
        await connection.execute(`INSERT INTO "_prisma_migrations" (id, checksum, started_at, migration_name, applied_steps_count) VALUES ('next', '', now(), 'next', 0)`);
        await connection.execute(`UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = 'next'`);
        const { rows } = await connection.query(`SELECT 1 FROM "_prisma_migrations" WHERE id = 'next' AND finished_at IS NOT NULL`);
        await connection.script('ROLLBACK');
        return rows.length > 0 ? undefined : 'what the next deploy writes into it does not stay';
    }
    catch (error) {
        if (!(error instanceof model_failure/* DatabaseError */.a))
            throw error;
        if (error.failure.sqlstate === 'connection' || (0,model_failure/* isRunOver */.C)(error.failure))
            throw error;
        return `the next deploy can't write into it: ${error.failure.message}`;
    }
}
/**
 * The failure of a run whose statements all went through, where a trigger, a rule or a migration itself keeps Prisma's table
 * from saying so, or spoils what it says of others. `added` are the new migrations, `head` all of head's names.
 * @throws DatabaseError where the server is gone, or the time for the whole run is over.
 */
async function unrecorded(target, { applied }, added, { base, head }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const wanted = added.filter(({ name }) => applied.includes(name));
        if (wanted.length === 0)
            return undefined;
        const connection = recorded_addDisposableResource(env_2, await target.connect(), true);
        const after = await readRecord(connection);
        const failed = (migration, why, spoiled) => ({
            migration,
            statement: undefined,
            database: undefined,
            message: why,
            unrecorded: why,
            ...(spoiled ? { spoiled } : {}),
        });
        for (const { name } of wanted) {
            const now = standing(after.get(name));
            if (now !== 'applied')
                return failed(name, because[now], false);
        }
        const why = spoiledBy(await recordOf(base), after, head) ?? (await closedTo(connection));
        if (why === undefined)
            return undefined;
        // Which one it was shows in its text, unless that is put together.
        const suspect = wanted.find((migration) => /_prisma_migrations/i.test((0,rehearse_run/* scriptOf */.Fl)(migration))) ?? wanted.at(-1);
        return failed(suspect?.name, why, true);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = recorded_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

;// CONCATENATED MODULE: ./build/rehearse/server-wide.js

const rolesInText = /\b(?:create|alter|drop)\s+(?:role|user|group)\b/i;
const sessionsInText = /\bpg_(?:terminate|cancel)_backend\b/i;
/** Whether it may make, change or drop roles. */
function changesRoles(migration) {
    return rolesInText.test((0,rehearse_run/* scriptOf */.Fl)(migration));
}
/** Whether a run of it may disturb another one at the same time: by roles, or by ending sessions of its own role. */
function disturbsOthers(migration) {
    return changesRoles(migration) || sessionsInText.test((0,rehearse_run/* scriptOf */.Fl)(migration));
}

;// CONCATENATED MODULE: ./build/rehearse/states.js
var states_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var states_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/**
 * Runs everything. The two ways to head run at the same time, unless migrations make roles or end sessions: those belong to
 * the server, so two runs would meet. `meanwhile` is work on the first way that need not wait for the second.
 * @throws PreflightError where a given baseline does not run.
 */
async function rehearse(runner, pair, history, baseline, meanwhile) {
    const { head } = pair;
    const fromEmpty = async () => await deployedOn(runner, await (0,rehearse_runner/* emptyDatabase */.b)(runner), head.migrations);
    const alone = runsAlone(pair);
    const early = history.base > 0 && states_changes(history) > 0 && !alone ? fromEmpty() : undefined;
    // Whoever waits for it hears of its failure; it must not end the process before.
    early?.catch(() => undefined);
    try {
        const base = await buildBaseState(runner, pair, history, baseline);
        const onBase = await recordedOn(await deployedOn(runner, await base.database.clone(), head.migrations, base), history, { base: base.database, head: new Set(head.migrations.map(({ name }) => name)) });
        const states = { base, onBase, judged: judgedOf(head.migrations, history, base) };
        // Copied now: a copy can be made only while nobody is connected to the original, and what goes on meanwhile is.
        const forCli = mayRunCli(runner, base, onBase.run) ? await base.database.clone() : undefined;
        const forBatches = mayFallBack(runner, states) ? await base.database.clone() : undefined;
        const again = async () => ({
            byCli: forCli && (await deployByCli(runner, forCli)),
            asBatches: forBatches && (await deployAsBatches(runner, forBatches, states.judged)),
        });
        const [others, done] = alone
            ? [await again(), await meanwhile(states)]
            : await Promise.all([again(), meanwhile(states)]);
        const wanted = replays(base) && states_changes(history) > 0;
        return {
            states: { ...states, ...others, fromEmpty: wanted ? await (early ?? fromEmpty()) : undefined },
            meanwhile: done,
        };
    }
    finally {
        await early?.catch(() => undefined);
    }
}
/** How many migrations differ: without any, the whole history is base's. */
function states_changes({ added, edited, deleted, renamed }) {
    return added.length + edited.length + deleted.length + renamed.length;
}
/** Whether base's history replays; else head's says nothing of its own from empty. */
function replays(base) {
    return ['history', 'repaired', 'baselining'].includes(base.origin.kind);
}
/** Whether one of the migrations may disturb other runs on the server, so that there can be only one at a time. */
function runsAlone({ base, head }) {
    return [...head.migrations, ...(base?.migrations ?? [])].some(disturbsOthers);
}
async function deployedOn(runner, database, migrations, base) {
    const run = await (0,rehearse_run/* deploy */.gg)(runner, database, migrations, base?.leftOut);
    return { run, database, catalog: await database.catalog() };
}
/** The same with Prisma's record looked at: whether the new migrations are in it, and the others still are. */
async function recordedOn(deployed, { added }, known) {
    const { run, database } = deployed;
    if (run.failure !== undefined)
        return deployed;
    const failure = await unrecorded(database, run, added, known);
    return failure === undefined ? deployed : { ...deployed, run: { ...run, failure } };
}
/** New migrations, and those of base that are repaired; a baselining's first one, or a squash, has run everywhere in effect. */
function judgedOf(migrations, history, { origin, squash }) {
    const judged = new Set(history.added);
    if (origin.kind === 'repaired') {
        for (const { head, base } of history.edited)
            if (base.name === origin.failure.migration)
                judged.add(head);
    }
    return migrations.filter((migration) => judged.has(migration) &&
        migration.name !== squash?.migration &&
        !(origin.kind === 'baselining' && migration.name === origin.migration));
}
/** Whether Prisma's own parser may make it send a new migration as one batch, and that could make a difference. */
function mayFallBack({ sender, prisma }, { onBase, judged }) {
    // Where the native engine has deployed it, what its parser makes of it is known.
    if (prisma.engine === 'native' && prisma.cliDeploy !== undefined)
        return false;
    const several = judged.some(rehearse_run/* mayHoldSeveral */.f1);
    return sender.fallsBack && several && onBase.run.failure === undefined;
}
/**
 * The new migrations once more, as Prisma sends them where its own parser can't read one of their statements. Prisma's own
 * steps in between are left out: only the SQL is in question.
 */
async function deployAsBatches(runner, database, judged) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const copy = states_addDisposableResource(env_1, database, true);
        return await (0,replay/* replay */.e)({ ...runner, sender: { ...runner.sender, sending: 'file' } }, copy, judged);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = states_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Whether the CLI could do what the run did: it leaves nothing out. */
function mayRunCli({ prisma }, base, inProcess) {
    return prisma.cliDeploy !== undefined && base.leftOut.length + inProcess.leftOut.length === 0;
}
/** The official command, where it can be run: its word counts where it fails though the engine's run did not. */
async function deployByCli(runner, database) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const copy = states_addDisposableResource(env_2, database, true);
        const outcome = await runner.prisma.cliDeploy?.(copy, runner.options);
        if (outcome?.failure === undefined)
            return { failure: undefined };
        const { migration, message } = outcome.failure;
        return { failure: { migration, statement: undefined, database: undefined, message } };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = states_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

;// CONCATENATED MODULE: ./build/judge/running/engine.js
const generator = /^\s*generator\s+\w+\s*\{([^}]*)\}/gm;
const withoutComments = (text) => text.replace(/("(?:\\.|[^"\\])*")|\/\/.*$/gm, '$1');
/**
 * Prisma's engine in Rust, the only one up to Prisma 5 and the usual one of 6, gives each statement a name and keeps 100 of
 * them or more for each connection, unless the URL has `pgbouncer=true` or `statement_cache_size=0`. It does not try again
 * where the server refuses one: https://github.com/prisma/prisma/issues/7678. Driver adapters, which Prisma 7 always has, send
 * statements without a name (`@prisma/adapter-pg`, unless it is given a `statementNameGenerator`): there is none to go stale.
 */
function keepsStatements(files, major) {
    if (major >= 7)
        return false;
    const clients = files
        .flatMap(({ content }) => [...withoutComments(content).matchAll(generator)].map(([, inside = '']) => inside))
        .filter((inside) => /^\s*provider\s*=\s*"prisma-client(?:-js)?"/m.test(inside));
    // A schema without one is generated from elsewhere, and nothing is known of that.
    return clients.length === 0 || clients.some((inside) => !usesAdapter(inside));
}
function usesAdapter(inside) {
    return (/^\s*engineType\s*=\s*"client"/m.test(inside) ||
        /^\s*previewFeatures\s*=\s*\[[^\]]*"(?:driverAdapters|queryCompiler)"/m.test(inside));
}
/** The schema of the client that runs now, and the major version of its Prisma. */
function runningClient({ base, deployed, prisma, basePrisma, }) {
    const { version } = deployed?.prisma ?? basePrisma ?? prisma;
    return [(deployed?.project ?? base)?.schemaFiles ?? [], Number.parseInt(version, 10)];
}

// EXTERNAL MODULE: ./build/sql/names.js
var sql_names = __webpack_require__(44655);
;// CONCATENATED MODULE: ./build/judge/running/decoding.js
const families = [
    [/^(?:smallint|integer|bigint|numeric|real|double precision|money)\b/, 'number'],
    // A uuid or an address is text to the client, too.
    [/^(?:text|character varying|character|citext|name|uuid|inet|cidr|xml)\b/, 'text'],
    [/^boolean\b/, 'boolean'],
    [/^(?:timestamp|date|time)\b/, 'time'],
    [/^jsonb?\b/, 'json'],
    [/^bytea\b/, 'bytes'],
];
/** Columns of these families are read into a field of the type; numbers and text convert among themselves. */
const readable = {
    Int: ['number'],
    BigInt: ['number'],
    Float: ['number'],
    Decimal: ['number'],
    String: ['text', 'time', 'json'],
    Boolean: ['boolean'],
    DateTime: ['time'],
    Json: ['json', 'text'],
    Bytes: ['bytes'],
    enum: ['text'],
};
/** Whether the client reads a column of this type (`format_type`'s text) into the field, whatever the row holds. */
function decodes({ type, list }, columnType) {
    if (columnType.endsWith('[]') !== list)
        return false;
    const element = columnType.replace(/(?:\[\])+$/, '');
    const family = families.find(([pattern]) => pattern.test(element))?.[1] ?? 'other';
    if (family === 'other')
        return true;
    return readable[type]?.includes(family) ?? true;
}

;// CONCATENATED MODULE: ./build/judge/running/names.js
/** Names of the client's tables, types and fields, as findings write them. */


/** A name for a sentence. */
function code(name) {
    return (0,model_words/* inCode */.pN)((0,finding/* oneLine */.TN)(name));
}

;// CONCATENATED MODULE: ./build/judge/running/plans.js
/** What fails for the client of base on connections that stay open, because they keep statements prepared. */



/** The columns of a model that have another type since the change, and that the client decodes all the same. */
function retypedFields(model, touched) {
    return model.columns.filter((column) => {
        const before = touched.before(model.table, column.column);
        const after = touched.after(model.table, column.column);
        // Enum columns are read and written as text.
        if (before === undefined || after === undefined || column.of !== undefined)
            return false;
        return before.type !== after.type && (!decodes(column, before.type) || decodes(column, after.type));
    });
}
/** Columns whose statements fail on connections that are open meanwhile; of models that fail anyway there is no more to say. */
function planCauses({ models, broken, kept, touched }) {
    if (kept === 'none')
        return [];
    const failing = new Set(broken
        .filter(({ statement: { operation } }) => operation === 'table' || operation === 'read')
        .map(({ statement }) => statement.of));
    return models
        .filter((model) => !failing.has(model))
        .flatMap((model) => retypedFields(model, touched).flatMap((column) => {
        const refusal = kept === 'untried' ? undefined : kept.find(({ statement }) => statement.column === column)?.refusal;
        if (refusal === undefined && kept !== 'untried')
            return [];
        return [
            {
                kind: 'plan',
                model: model.name,
                wanted: { table: model.table, column: column.column, because: 'type' },
                object: (0,sql_names/* dotted */.Bs)(model.table.schema, model.table.name, column.column),
                name: code(`${model.name}.${column.field}`),
                evidence: refusal === undefined ? 'inferred' : 'executed',
                refusal,
                detail: '',
            },
        ];
    }));
}

;// CONCATENATED MODULE: ./build/judge/running/causes.js
/** What breaks for the client of base, one cause for each table, column or value. */






/** Every cause. */
function causesOf(facts) {
    return [
        ...brokenCauses(facts.broken),
        ...facts.unfilled.map(unfilledCause),
        ...facts.models.flatMap((model) => remarksOn(model, facts)),
        ...planCauses(facts),
        ...valueCauses(facts),
    ];
}
/** A refused statement says why once: a table that is gone says it for its columns, a column that can't be read for its writes. */
function brokenCauses(broken) {
    const gone = new Set(broken.filter(({ statement }) => statement.operation === 'table').map(({ statement }) => statement.of));
    const worse = { table: 0, read: 1, write: 2, filter: 3, create: 4, delete: 5 };
    const kept = new Map();
    const columnsBroken = new Set(broken.filter(({ statement }) => statement.column !== undefined).map(({ statement }) => statement.of));
    for (const one of broken) {
        const { of, operation, column } = one.statement;
        if (operation !== 'table' && gone.has(of))
            continue;
        // The INSERT names the columns that are refused one by one.
        if (operation === 'create' && columnsBroken.has(of))
            continue;
        const key = JSON.stringify([(0,model_names/* pathOf */.XM)(of.table), column?.column ?? operation]);
        const known = kept.get(key);
        if (known === undefined || worse[operation] < worse[known.statement.operation])
            kept.set(key, one);
    }
    const filtered = new Set(broken
        .filter(({ statement }) => statement.operation === 'filter')
        .map(({ statement }) => statement.column));
    return [...kept.values()].map(({ statement: { of, operation, column }, refusal }) => {
        const table = (0,model_names/* pathOf */.XM)(of.table);
        const common = { evidence: 'executed', refusal, detail: '' };
        if ('models' in of) {
            const [a, b] = of.models;
            return {
                ...common,
                kind: 'relation',
                model: a === b ? `rows of ${code(a)} with each other` : `${code(a)} and ${code(b)}`,
                wanted: { table: of.table, because: 'gone' },
                object: table,
                name: `the table ${code(of.table.name)}`,
            };
        }
        return {
            ...common,
            kind: operation,
            detail: operation === 'write' && filtered.has(column) ? ', and in every query that filters by it' : '',
            model: of.name,
            wanted: {
                table: of.table,
                column: column?.column,
                type: column?.of,
                // A column that can be read is there: it has another type, or is generated.
                because: operation === 'table' || operation === 'read' || column === undefined ? 'gone' : 'type',
            },
            object: column === undefined ? table : (0,sql_names/* dotted */.Bs)(of.table.schema, of.table.name, column.column),
            name: code(column?.field ?? of.name),
        };
    });
}
function unfilledCause({ model, column, refusal }) {
    // What the client knows and leaves to the database had a default.
    const known = model.columns.some((one) => one.column === column);
    return {
        kind: known ? 'default-gone' : 'unfilled',
        model: model.name,
        wanted: { table: model.table, column, because: 'required' },
        object: (0,sql_names/* dotted */.Bs)(model.table.schema, model.table.name, column),
        name: code(column),
        evidence: refusal === undefined ? 'observed' : 'executed',
        refusal,
        detail: '',
    };
}
/** What turns on the rows: NULL where the client expects none, NULL that it may send, a type that it can't decode. */
function remarksOn(model, { touched, major, broken }) {
    const refused = new Set(broken.map(({ statement }) => statement.column));
    return model.columns.flatMap((column) => {
        const before = touched.before(model.table, column.column);
        const after = touched.after(model.table, column.column);
        if (before === undefined || after === undefined || refused.has(column))
            return [];
        const cause = (kind, because, detail = '') => ({
            kind,
            model: model.name,
            wanted: { table: model.table, column: column.column, because },
            object: (0,sql_names/* dotted */.Bs)(model.table.schema, model.table.name, column.column),
            name: code(column.field),
            evidence: 'observed',
            refusal: undefined,
            detail,
        });
        const found = [];
        if (decodes(column, before.type) && !decodes(column, after.type))
            found.push(cause(after.type.endsWith('[]') && !column.list ? 'list' : 'type', 'type', `${code(written(column))}, which is ${code(after.type)} now`));
        if (before.nullable &&
            !after.nullable &&
            column.sent === 'may' &&
            after.default === undefined &&
            !after.generated)
            found.push(cause('empty', 'required'));
        // Prisma 7 hands the NULL to the code; before, its engine refuses it (P2032).
        if (!before.nullable && after.nullable && column.required && major < 7 && !model.view)
            found.push(cause('null', 'nullable'));
        return found;
    });
}
function written({ type, list, of }) {
    return `${of?.name ?? type}${list ? '[]' : ''}`;
}
/** New values of enum types, each once with all columns that may hold it. */
function valueCauses({ models, touched }) {
    const holders = models.flatMap((model) => model.columns.flatMap((column) => (column.of === undefined ? [] : [{ model, column, of: column.of }])));
    const types = new Map(holders.map(({ of }) => [(0,model_names/* pathOf */.XM)(of), of]));
    return [...types].flatMap(([path, type]) => {
        const columns = holders.filter(({ of }) => (0,model_names/* pathOf */.XM)(of) === path);
        const [first] = columns;
        if (first === undefined)
            return [];
        const where = (0,say/* list */.p_)(columns.map(({ model, column }) => code(`${model.name}.${column.field}`)));
        return touched
            .addedValues(type)
            .filter((value) => !type.values.includes(value))
            .map((value) => ({
            kind: 'value',
            model: first.model.name,
            wanted: { table: first.model.table, column: first.column.column, type, value, because: 'values' },
            object: path,
            name: code(value),
            evidence: 'observed',
            refusal: undefined,
            detail: where,
            values: type.values,
        }));
    });
}

;// CONCATENATED MODULE: ./build/judge/running/places.js


const places_is = (one, other) => one !== undefined && one.schema === other.schema && one.name === other.name;
/** The table that the client means, as the change met it first. */
function places_tableOf(change, wanted) {
    return change.steps.find(({ facts }) => facts.table !== undefined && !facts.table.isNew && places_is(facts.tableName, wanted))?.facts.table;
}
/** Whether a step takes the whole table or view away from its name. */
function takesTable(step, wanted) {
    const { facts } = step;
    if ((0,rules_change/* isStep */.Vf)(step, 'drop-table', 'move-table'))
        return places_is(facts.tableName, wanted);
    if ((0,rules_change/* isStep */.Vf)(step, 'rename-table')) {
        if (step.action.of === 'table')
            return places_is(facts.tableName, wanted);
        return step.action.of !== 'index' && places_is(facts.thing, wanted);
    }
    if ((0,rules_change/* isStep */.Vf)(step, 'drop-view'))
        return places_is(facts.thing, wanted);
    if ((0,rules_change/* isStep */.Vf)(step, 'drop-schema', 'rename-schema'))
        return step.action.schema === wanted.schema;
    return facts.takes.some(({ kind, name }) => (kind === 'table' || kind === 'view') && name === (0,sql_names/* dotted */.Bs)(wanted.schema, wanted.name));
}
function takesColumn(step, table, { table: named, column }) {
    if (column === undefined)
        return false;
    if ((0,rules_change/* isStep */.Vf)(step, 'drop-column', 'rename-column'))
        return step.facts.table === table && table !== undefined && step.action.column === column;
    return step.facts.takes.some(({ kind, name }) => kind === 'column' && name === (0,sql_names/* dotted */.Bs)(named.schema, named.name, column));
}
function onColumn(step, table, { column, because }) {
    if (table === undefined || step.facts.table !== table || column === undefined)
        return false;
    if ((0,rules_change/* isStep */.Vf)(step, 'add-column')) {
        return step.action.definition.name === column && because !== 'nullable';
    }
    if (because === 'type')
        return (0,rules_change/* isStep */.Vf)(step, 'alter-column-type') && step.action.column === column;
    if (because === 'nullable')
        return (0,rules_change/* isStep */.Vf)(step, 'drop-not-null') && step.action.column === column;
    return (0,rules_change/* isStep */.Vf)(step, 'set-not-null', 'drop-default', 'drop-identity') && step.action.column === column;
}
function onType(step, type) {
    if (type === undefined)
        return false;
    const { facts } = step;
    if (!(0,rules_change/* isStep */.Vf)(step, 'drop-type', 'rename-type', 'move-type', 'add-enum-value', 'rename-enum-value'))
        return false;
    return facts.type !== undefined && facts.type.schema === type.schema && facts.type.firstName === type.name;
}
/** The step that gives a value of an enum type this name, where it had another. */
function valueRename(change, type, to) {
    return change?.steps.findLast((step) => (0,rules_change/* isStep */.Vf)(step, 'rename-enum-value') && step.action.to === to && onType(step, type));
}
/** The step, the last one where there are several. `undefined` where the text does not tell. */
function stepFor(change, wanted) {
    if (change === undefined)
        return undefined;
    const table = places_tableOf(change, wanted.table);
    const searches = wanted.because === 'gone'
        ? [
            (step) => takesColumn(step, table, wanted),
            (step) => takesTable(step, wanted.table),
            (step) => onType(step, wanted.type),
        ]
        : wanted.because === 'values'
            ? [
                (step) => onType(step, wanted.type),
                (step) => onColumn(step, table, { ...wanted, because: 'type' }),
            ]
            : [(step) => onColumn(step, table, wanted), (step) => onType(step, wanted.type)];
    for (const search of searches) {
        const found = change.steps.findLast(search);
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/judge/running/sentences.js


const now = 'The application that runs now';
const keepColumn = ({ name }) => `1. Put \`@ignore\` on ${name} in the Prisma schema, remove its uses and deploy that. 2. Take the column away in a later release.`;
const besideIt = (name) => `Add a column of the new type beside ${name}, write both, move the readers over, and drop the old one in a later release.`;
/** By kind. */
const sentences = {
    table: {
        severity: 'error',
        message: (_, { model }) => `${now} fails in every query on the model ${code(model)}: its table is gone.`,
        instead: ({ model }) => `1. Deploy code that no longer uses the model ${code(model)}, with \`@@ignore\` on it. 2. Take the table away in a later release.`,
    },
    relation: {
        severity: 'error',
        message: (_, { model, name }) => `${now} fails wherever it connects ${model}: ${name} is not what it was.`,
        instead: () => undefined,
    },
    read: {
        severity: 'error',
        message: (names, { model }) => `${now} selects ${names} in every query on the model ${code(model)}, and all of them fail.`,
        instead: keepColumn,
    },
    write: {
        severity: 'error',
        message: (names, { model, detail }) => `${now} fails in every create and update of the model ${code(model)} that writes ${names}${detail}.`,
        instead: () => undefined,
    },
    filter: {
        severity: 'error',
        message: (names, { model }) => `${now} fails in every query on the model ${code(model)} that filters by ${names}.`,
        instead: () => undefined,
    },
    create: {
        severity: 'error',
        message: (_, { model }) => `${now} can't create rows of the model ${code(model)}.`,
        instead: () => undefined,
    },
    delete: {
        severity: 'error',
        message: (_, { model }) => `${now} can't delete rows of the model ${code(model)}.`,
        instead: () => undefined,
    },
    unfilled: {
        severity: 'error',
        message: (names, { model }) => `${now} creates rows of the model ${code(model)} without ${names}, and every such create fails.`,
        instead: ({ name }) => `1. Add ${name} with a default, or as optional, and deploy code that fills it. 2. Make it required in a later release.`,
    },
    'default-gone': {
        severity: 'error',
        message: (names, { model }) => `${now} creates rows of the model ${code(model)} without ${names}, which it leaves to the database, and every such create fails.`,
        instead: ({ name }) => `1. Deploy code that gives ${name} a value itself: in the Prisma schema a default that is the client's own, such as \`uuid()\` or \`now()\`. 2. Take the default of the database away in a later release.`,
    },
    empty: {
        severity: 'note',
        message: (names, { model }) => `For ${lower(now)} ${names} of the model ${code(model)} may be empty: where it leaves it so, its creates and updates fail.`,
        instead: ({ name }) => `Deploy code that always fills ${name} before this migration runs, or give the column a default.`,
    },
    null: {
        severity: 'note',
        message: (names, { model }) => `${now} takes ${names} of the model ${code(model)} for never empty, and fails when it reads a row where it is NULL.`,
        instead: ({ name }) => `Deploy this migration and the code that reads ${name} as optional first; write NULL only from the release after.`,
    },
    type: {
        severity: 'warning',
        message: (names, { model, detail }) => `${now} reads ${names} of the model ${code(model)} as ${detail}, and fails when it reads a row whose value is no such thing.`,
        instead: ({ name }) => besideIt(name),
    },
    list: {
        severity: 'error',
        message: (names, { model, detail }) => `${now} reads ${names} of the model ${code(model)} as ${detail}, and fails in every row.`,
        instead: ({ name }) => besideIt(name),
    },
    plan: {
        severity: 'warning',
        message: (names, { refusal }) => `Connections of ${lower(now)} that are open during the migration fail in every query that reads or writes ${names} ("${(0,finding/* withoutStop */.f6)(refusal?.message ?? 'cached plan must not change result type')}") until they are opened anew: its engine keeps statements prepared.`,
        instead: ({ name }) => `Deploy the new release, or restart the one that runs, right after the migration: new connections work. To have no failure at all run it with \`statement_cache_size=0\` in its connection URL meanwhile, or add a column of the new type beside ${name}, write both, move the readers over, and drop the old one in a later release.`,
    },
    // Most changes of an enum are this one: the order in which to deploy it is good to know, and nothing to decide.
    value: {
        severity: 'note',
        message: (names, { detail }) => `${now} does not know the value ${names}, and fails when it reads a row that holds it (${detail}).`,
        instead: () => 'Deploy this migration and the code that knows the value first; write it only when no process of the old release is left.',
    },
    'value-renamed': {
        severity: 'error',
        message: (names, { detail }) => `${now} knows the value ${names}, which is ${detail}: it fails when it reads such a row, filters by the value or writes it.`,
        // The statement that renames it tells the name to keep.
        instead: () => undefined,
    },
};
function lower(sentence) {
    return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

;// CONCATENATED MODULE: ./build/judge/running/judge.js
/** Judges what the client of base can no longer do after the change: one finding for each model and cause. */










/** All findings, sorted by place. */
function judgeRunningClient(facts, places) {
    const causes = causesOf(facts);
    const groups = new Map();
    const unreadable = new Set(causes.flatMap((one) => (one.kind === 'read' ? [one.model] : [])));
    for (const { cause, step } of inOrder(causes, places.change)) {
        // A renamed column is one that the client can't fill, too.
        if (cause.kind === 'unfilled' && step === undefined && unreadable.has(cause.model))
            continue;
        const key = judge_keyOf(cause, step);
        const known = groups.get(key);
        if (known === undefined)
            groups.set(key, { step, causes: [cause] });
        else
            known.causes.push(cause);
    }
    return [...groups.values()]
        .map(({ step, causes }) => findingOf(causes, step, places))
        .sort((a, b) => (0,order/* compareText */.n)(a.file ?? '', b.file ?? '') ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (0,order/* compareText */.n)(a.object ?? '', b.object ?? '') ||
        (0,order/* compareText */.n)(a.message, b.message));
}
/** Causes with the steps that they come from; what is put together from several steps begins with the first of them. */
function inOrder(causes, change) {
    return causes
        .map((cause) => renamedValue(cause, change) ?? { cause, step: stepFor(change, cause.wanted) })
        .toSorted((a, b) => a.cause.kind === 'plan' && b.cause.kind === 'plan' ? (a.step?.index ?? 0) - (b.step?.index ?? 0) : 0);
}
/** A new value that is one the client knows by its old name: every row has the new one at once. */
function renamedValue(cause, change) {
    if (cause.kind !== 'value')
        return undefined;
    const { type, value } = cause.wanted;
    const known = cause.values ?? [];
    const step = valueRename(change, type, value);
    if (step === undefined || !known.includes(step.action.value))
        return undefined;
    const detail = `${cause.name} in every row after it (${cause.detail})`;
    return { cause: { ...cause, kind: 'value-renamed', name: code(step.action.value), detail }, step };
}
/** What belongs together: a statement and a model; of plans and values all that one cause takes away. */
function judge_keyOf({ kind, model, object, detail }, step) {
    // One restart mends them all.
    if (kind === 'plan')
        return JSON.stringify([kind, step?.script.index]);
    const where = step === undefined ? object : `${step.script.index} ${step.action.line}`;
    const ofType = kind === 'value' || kind === 'value-renamed';
    return JSON.stringify([kind, ofType ? '' : model, where, detail]);
}
function findingOf(causes, step, { head, findings }) {
    const [first] = causes;
    const { severity: usual, message, instead } = sentences[first.kind];
    // What follows from the text alone is for information.
    const severity = causes.every((one) => one.evidence === 'inferred') ? 'note' : usual;
    const names = [...new Set(causes.map((one) => one.name))];
    const objects = [...new Set(causes.map((one) => one.object))];
    // A restart is about no object: nothing has to be changed in it, before or after.
    const object = first.kind === 'plan' ? undefined : objects.length === 1 ? first.object : (0,model_names/* pathOf */.XM)(first.wanted.table);
    const place = step === undefined
        ? placeInSchema(head, objects)
        : {
            migration: step.script.name,
            file: step.script.file,
            line: step.action.line,
            endLine: step.action.endLine,
        };
    const proof = causes.find((one) => one.refusal !== undefined)?.refusal;
    // Rows that are filled are no help to a client that does not know the column.
    const others = first.kind === 'unfilled' ? findings.filter((one) => !isFilling(one)) : findings;
    const shared = severity === 'error' ? adviceAt(others, place, objects) : undefined;
    const advice = shared ?? renameAdvice(step, first, findings) ?? instead(first);
    return (0,finding/* finding */.gk)({
        rule: 'breaks-running-client',
        severity,
        evidence: causes.some((one) => one.evidence !== first.evidence) ? 'observed' : first.evidence,
        ...place,
        object,
        message: message((0,say/* list */.p_)(names), first),
        about: `${first.kind} ${first.model} ${names.join(' ')}`,
        instead: advice,
        sqlstate: proof?.sqlstate,
        witness: proof === undefined ? undefined : `${(0,finding/* withoutStop */.f6)(proof.message)}.`,
    });
}
/** Its advice is about the rows alone. */
function isFilling({ rule, severity }) {
    return rule === 'set-not-null' && severity === 'warning';
}
function placeInSchema(head, objects) {
    const place = objects
        .map((object) => schemaLineOf(head.schemaFiles, object))
        .find((one) => one !== undefined);
    if (place !== undefined)
        return { file: place.file, line: place.line, endLine: place.line };
    const whole = head.schemaFiles.find((one) => one.path === head.schema)?.path;
    return whole === undefined ? {} : { file: whole };
}
/** One cause, one advice: what a finding of the statement says of the same thing, or of all of it. */
function adviceAt(findings, { file, line }, objects) {
    if (file === undefined || line === undefined)
        return undefined;
    const here = findings.filter((one) => one.file === file && one.line === line && one.severity !== 'note' && one.rule !== 'cascade-drops');
    const related = here.find(({ object }) => object !== undefined &&
        objects.some((one) => one === object || one.startsWith(`${object}.`) || object.startsWith(`${one}.`)));
    return related?.instead;
}
function renameAdvice(step, { name }, findings) {
    if (step === undefined)
        return undefined;
    if ((0,rules_change/* isStep */.Vf)(step, 'rename-column'))
        return `Keep the column's name in the database, and rename the field ${name} alone: \`@map("${(0,finding/* oneLine */.TN)(step.action.column)}")\` needs no SQL.`;
    if ((0,rules_change/* isStep */.Vf)(step, 'rename-enum-value'))
        return `Keep the value's name in the database, and rename it in the Prisma schema alone: \`@map("${(0,finding/* oneLine */.TN)(step.action.value)}")\` behind the new name needs no SQL.`;
    if ((0,rules_change/* isStep */.Vf)(step, 'rename-type'))
        return findings.find(({ rule, file, line }) => rule === 'rename-type' && file === step.script.file && line === step.action.line)?.instead;
    return undefined;
}

// EXTERNAL MODULE: ./build/judge/running/models.js
var models = __webpack_require__(58272);
;// CONCATENATED MODULE: ./build/judge/running/order.js
/** The other way round: what the new code needs of the migrations. */


/** What the new client can't do without: new tables, and new columns that must be filled; as code, in the words of the schema. */
function clientNeeds({ head }, { base, onBase }, databaseSchema) {
    const before = new Map(base.catalog.tables.map((table) => [(0,model_names/* pathOf */.XM)(table), table]));
    const after = new Map(onBase.catalog.tables.map((table) => [(0,model_names/* pathOf */.XM)(table), table]));
    return (0,running_blocks/* blocksOf */.SH)(head.schemaFiles).flatMap((block) => {
        if (block.kind !== 'model' || block.ignored)
            return [];
        const path = `${block.schema ?? databaseSchema}.${block.mapped}`;
        const table = after.get(path);
        if (table === undefined)
            return [];
        const old = before.get(path);
        if (old === undefined)
            return [`\`${block.name}\``];
        const known = new Set(old.columns.map((column) => column.name));
        return block.fields
            .filter((field) => !field.ignored &&
            !known.has(field.column) &&
            table.columns.some((column) => column.name === field.column && !column.nullable))
            .map((field) => `\`${block.name}.${field.name}\``);
    });
}

;// CONCATENATED MODULE: ./build/judge/running/statements.js
/**
 * The statements of a Prisma Client, as Prisma 7.8 logs them: every column by name, enum values as text that is cast to
 * the type, and enum columns read as text. One column each, so that one that is missing hides no other.
 */

/** A parameter as the client writes it for a column. */
function parameter({ of, list }, at) {
    if (of === undefined)
        return `$${at}`;
    return list ? `CAST($${at}::text[] AS ${(0,model_names/* qualified */.LX)(of)}[])` : `CAST($${at}::text AS ${(0,model_names/* qualified */.LX)(of)})`;
}
/** A column as the client selects it. */
function selected({ column, of, list }) {
    const cast = of === undefined ? '' : list ? '::text[]' : '::text';
    return `${(0,model_names/* quote */.hD)(column)}${cast}`;
}
/** The columns of the shortest INSERT: the code gives what it must, and the client its own defaults. */
function insertedColumns(model) {
    return model.columns.filter((one) => one.sent === 'always');
}
function insert(model) {
    const columns = insertedColumns(model);
    const into = `INSERT INTO ${(0,model_names/* qualified */.LX)(model.table)}`;
    if (columns.length === 0)
        return `${into} DEFAULT VALUES`;
    const names = columns.map((one) => (0,model_names/* quote */.hD)(one.column)).join(', ');
    return `${into} (${names}) VALUES (${columns.map((one, at) => parameter(one, at + 1)).join(', ')})`;
}
/** The statements of a model. Prisma reads views only. */
function statementsOf(model) {
    const table = (0,model_names/* qualified */.LX)(model.table);
    const statement = (operation, sql, column) => ({
        sql,
        of: model,
        operation,
        column,
    });
    const columns = model.columns.flatMap((one) => [
        statement('read', `SELECT ${selected(one)} FROM ${table}`, one),
        ...(one.of === undefined || one.list
            ? []
            : [
                statement('filter', `SELECT 1 FROM ${table} WHERE ${(0,model_names/* quote */.hD)(one.column)} = ${parameter(one, 1)}`, one),
            ]),
        ...(model.view
            ? []
            : [statement('write', `UPDATE ${table} SET ${(0,model_names/* quote */.hD)(one.column)} = ${parameter(one, 1)}`, one)]),
    ]);
    return [
        statement('table', `SELECT 1 FROM ${table}`),
        ...columns,
        ...(model.view ? [] : [statement('delete', `DELETE FROM ${table}`)]),
        ...(model.view || !model.creates ? [] : [statement('create', insert(model))]),
    ];
}
/**
 * The statements of a model in which one of these columns has a type: where it is read, compared and written. What the client
 * keeps prepared names more columns, and fails where one of these does.
 */
function statementsOn(model, columns) {
    const compared = model.columns
        .filter((one) => columns.has(one) && one.of === undefined)
        .map((column) => ({
        sql: `SELECT 1 FROM ${(0,model_names/* qualified */.LX)(model.table)} WHERE ${(0,model_names/* quote */.hD)(column.column)} = ${parameter(column, 1)}`,
        of: model,
        operation: 'filter',
        column,
    }));
    const named = statementsOf(model).filter(({ column }) => column !== undefined && columns.has(column));
    return [...named, ...compared];
}
/** The statements on the table of a many-to-many relation. */
function relationStatements(relation) {
    const table = (0,model_names/* qualified */.LX)(relation.table);
    const statement = (operation, sql) => ({
        sql,
        of: relation,
        operation,
        column: undefined,
    });
    return [
        statement('table', `SELECT "A", "B" FROM ${table}`),
        statement('create', `INSERT INTO ${table} ("B", "A") VALUES ($1, $2) ON CONFLICT DO NOTHING`),
        statement('delete', `DELETE FROM ${table} WHERE "A" = $1 AND "B" = $2`),
    ];
}
/** Literals that columns of a type take, by the beginning of the type's name; a digit is what most others take. */
const samples = [
    [/\[\]$/, "'{}'"],
    [/^uuid\b/, "'00000000-0000-4000-8000-000000000000'"],
    [/^boolean\b/, "'true'"],
    [/^(?:timestamp|date)\b/, "'2020-01-01'"],
    [/^time\b/, "'00:00'"],
    [/^jsonb?\b/, "'{}'"],
    [/^bytea\b/, "''"],
    [/^(?:inet|cidr)\b/, "'127.0.0.1'"],
];
function sample(type, column) {
    const value = column?.of?.values[0];
    if (column?.of !== undefined && !column.list && value !== undefined)
        return `CAST('${value.replaceAll("'", "''")}'::text AS ${(0,model_names/* qualified */.LX)(column.of)})`;
    return samples.find(([pattern]) => pattern.test(type ?? ''))?.[1] ?? "'1'";
}
/**
 * The shortest INSERT with values, to be run and undone; `others` get a value, too. Constraints may refuse the values:
 * only what the server says of a column that gets none counts.
 */
function insertWithValues(model, others, typeOf) {
    const values = [
        ...insertedColumns(model).map((one) => [one.column, sample(typeOf(one.column), one)]),
        ...others.map((one) => [one.name, sample(one.type, undefined)]),
    ];
    const into = `INSERT INTO ${(0,model_names/* qualified */.LX)(model.table)}`;
    if (values.length === 0)
        return `${into} DEFAULT VALUES`;
    const names = values.map(([name]) => (0,model_names/* quote */.hD)(name)).join(', ');
    return `${into} (${names}) VALUES (${values.map(([, value]) => value).join(', ')})`;
}

;// CONCATENATED MODULE: ./build/judge/running/touched.js

/** Tables, views and enum types of a catalog by `schema.name`. */
class Shelf {
    tables;
    enums;
    #texts;
    constructor({ tables, views, enums }) {
        this.tables = new Map(tables.map((table) => [(0,model_names/* pathOf */.XM)(table), table]));
        this.enums = new Map(enums.map((type) => [(0,model_names/* pathOf */.XM)(type), type]));
        // Indexes and policies matter to no statement of the client.
        this.#texts = new Map([
            ...views.map((view) => [(0,model_names/* pathOf */.XM)(view), JSON.stringify(view)]),
            ...tables.map((table) => [
                (0,model_names/* pathOf */.XM)(table),
                JSON.stringify([table.kind, table.columns, table.triggers, table.partitionOf]),
            ]),
            ...enums.map((type) => [(0,model_names/* pathOf */.XM)(type), JSON.stringify(type)]),
        ]);
    }
    text(one) {
        return this.#texts.get((0,model_names/* pathOf */.XM)(one));
    }
}
/** What is different between two catalogs, as far as a client can feel it. */
class Touched {
    #before;
    #after;
    constructor(before, after) {
        this.#before = new Shelf(before);
        this.#after = new Shelf(after);
    }
    /** Whether a table, view or enum type differs, or is gone. */
    differs(one) {
        return this.#before.text(one) !== this.#after.text(one);
    }
    /** The blocks of the models that differ, by themselves or by an enum type of a field. */
    blocks(blocks, databaseSchema) {
        const object = ({ schema, mapped }) => ({
            schema: schema ?? databaseSchema,
            name: mapped,
        });
        const enums = new Set(blocks.filter((one) => one.kind === 'enum' && this.differs(object(one))).map((one) => one.name));
        return new Set(blocks.filter((one) => one.kind !== 'enum' &&
            !one.ignored &&
            (this.differs(object(one)) || one.fields.some((field) => enums.has(field.type)))));
    }
    /** Those of these relations whose table differs. */
    relations(relations) {
        return relations.filter((one) => this.differs(one.table));
    }
    /** A column of base; `undefined` where there is none. */
    before(table, column) {
        return columnIn(this.#before, table, column);
    }
    /** The same after the change. */
    after(table, column) {
        return columnIn(this.#after, table, column);
    }
    /** The columns of a table as it is after; none where there is no such table. */
    columnsAfter(table) {
        return this.#after.tables.get((0,model_names/* pathOf */.XM)(table))?.columns ?? [];
    }
    /** Values that an enum type has only after the change. */
    addedValues(type) {
        const before = this.#before.enums.get((0,model_names/* pathOf */.XM)(type));
        const after = this.#after.enums.get((0,model_names/* pathOf */.XM)(type));
        if (before === undefined || after === undefined)
            return [];
        return after.values.filter((value) => !before.values.includes(value));
    }
}
function columnIn(shelf, table, column) {
    return shelf.tables.get((0,model_names/* pathOf */.XM)(table))?.columns.find((one) => one.name === column);
}

;// CONCATENATED MODULE: ./build/rehearse/try-statements.js
var try_statements_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var try_statements_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** Ends a statement that has run, so that nothing of it stays. */
const undone = 'PFLT0';
const trying = {
    /** Read and looked up, not run. */
    prepare: `EXECUTE 'PREPARE preflight_try AS ' || statement; DEALLOCATE preflight_try;`,
    /** Run and undone; the values of sequences stay as they are then, so it belongs on a clone. */
    run: `EXECUTE statement; RAISE EXCEPTION USING ERRCODE = '${undone}';`,
};
/**
 * Tries statements as the owner; the answers are in their order, `undefined` where the server took one.
 * @throws DatabaseError where the server is gone or a time limit strikes.
 */
async function tryStatements(database, how, statements) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (statements.length === 0)
            return [];
        const connection = try_statements_addDisposableResource(env_1, await database.connect(), true);
        return await tryOn(connection, how, statements);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = try_statements_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function tryOn(connection, how, statements) {
    await connection.execute(`
    CREATE FUNCTION pg_temp.preflight_try(statement text, OUT code text, OUT said text, OUT named text)
    LANGUAGE plpgsql AS $try$
    BEGIN
      ${trying[how]}
    EXCEPTION WHEN OTHERS THEN
      GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, said = MESSAGE_TEXT, named = COLUMN_NAME;
      said := pg_catalog."left"(said, 2000);
    END $try$`);
    const { rows } = await connection.query(`SELECT tried.code, tried.said, tried.named
     FROM unnest($1::text[]) WITH ORDINALITY AS given(statement, place),
     LATERAL pg_temp.preflight_try(given.statement) AS tried ORDER BY place`, [statements]);
    return rows.map(([sqlstate, message, column]) => sqlstate === null || sqlstate === undefined || sqlstate === undone
        ? undefined
        : { sqlstate, message: message ?? '', column: column === '' ? undefined : (column ?? undefined) });
}

;// CONCATENATED MODULE: ./build/rehearse/kept-statements.js
var kept_statements_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var kept_statements_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/**
 * Statements that a connection prepared before the migrations and sends after them, as those of a pool do. The server takes a
 * kept statement apart anew where a table has changed, with the types that its parameters had, and refuses it where its result
 * has other types: https://www.postgresql.org/docs/current/sql-prepare.html
 */



/**
 * Prepares statements in one session, applies the migrations from another, and sends the kept ones: why the server refuses
 * one though it takes the same text when it is prepared now; `undefined` for the others. Undefined as a whole where the
 * migrations do not apply.
 * @throws DatabaseError where the server is gone or a time limit strikes.
 */
async function refusedOnceKept(runner, { database, migrations, leftOut, statements, how }) {
    const refused = new Map();
    {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const pooled = kept_statements_addDisposableResource(env_1, await database.connect(), true);
            const kept = await prepareAll(pooled, statements);
            const { failure } = await (0,replay/* replay */.e)(runner, database, migrations, leftOut);
            if (failure !== undefined)
                return undefined;
            for (const at of kept) {
                const refusal = await refusalOf(pooled, kept_statements_sending(at, statements[at] ?? '', how));
                if (refusal !== undefined && isOfTypes(refusal))
                    refused.set(at, refusal);
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = kept_statements_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    // What is refused anew, too, fails for everybody, which is another matter.
    const again = await tryStatements(database, 'prepare', [...refused.keys()].map((at) => statements[at] ?? ''));
    for (const [index, at] of [...refused.keys()].entries())
        if (again[index] !== undefined)
            refused.delete(at);
    return statements.map((_, at) => refused.get(at));
}
const nameOf = (at) => `preflight_kept_${at}`;
/** The statements that could be prepared, by index: in one message, and one by one where that fails. */
async function prepareAll(connection, statements) {
    const all = statements.map((sql, at) => `PREPARE ${nameOf(at)} AS ${sql}`);
    if ((await refusalOf(connection, all.join(';\n'))) === undefined)
        return [...all.keys()];
    // Names outlive the transaction in which they were given.
    await connection.script('DEALLOCATE ALL');
    const kept = [];
    for (const [at, sql] of all.entries())
        if ((await refusalOf(connection, sql)) === undefined)
            kept.push(at);
    return kept;
}
/** Sends a kept statement, with NULL for each parameter, in a transaction that ends in nothing. */
function kept_statements_sending(at, sql, how) {
    const most = Math.max(0, ...[...sql.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)));
    const values = most === 0 ? '' : `(${Array.from({ length: most }, () => 'NULL').join(', ')})`;
    return `BEGIN; ${how === 'plan' ? 'EXPLAIN ' : ''}EXECUTE ${nameOf(at)}${values}`;
}
async function refusalOf(connection, sql) {
    try {
        await connection.script(sql);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof model_failure/* DatabaseError */.a) || !/^[0-9A-Z]{5}$/.test(error.failure.sqlstate))
            throw error;
        const { sqlstate, message, subject } = error.failure;
        return { sqlstate, message, column: subject?.column };
    }
    finally {
        if (sql.startsWith('BEGIN'))
            await connection.script('ROLLBACK');
    }
}
/** The plan is refused, or a type in it; anything else turns on the values. */
function isOfTypes({ sqlstate }) {
    return sqlstate === '0A000' || sqlstate.startsWith('42');
}

;// CONCATENATED MODULE: ./build/checks/client-states.js
var client_states_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var client_states_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/**
 * What works on base's database and fails on the one after the change, and what fails on connections that stay open. What base
 * lacks already is not this change's.
 * @throws DatabaseError where the server is gone or a time limit strikes.
 */
async function tryClient(runner, states, { models, statements, touched, keeps }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const refusals = await tryStatements(states.onBase.database, 'prepare', statements.map((one) => one.sql));
        const refused = statements.flatMap((statement, at) => client_states_brokenBy(statement, refusals[at]));
        const toKeep = keeps
            ? models.flatMap((model) => statementsOn(model, new Set(retypedFields(model, touched))))
            : [];
        if (refused.length + toKeep.length === 0)
            return { broken: [], kept: 'none' };
        const copy = client_states_addDisposableResource(env_1, await states.base.database.clone(), true);
        const before = await tryStatements(copy, 'prepare', refused.map(({ statement }) => statement.sql));
        return {
            broken: refused.filter((_, at) => before[at] === undefined),
            kept: toKeep.length === 0 ? 'none' : await keptBy(runner, states, copy, toKeep),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = client_states_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function client_states_brokenBy(statement, refusal) {
    return refusal === undefined ? [] : [{ statement, refusal }];
}
async function keptBy(runner, { base, judged }, database, statements) {
    const refusals = await refusedOnceKept(runner, {
        database,
        migrations: judged,
        leftOut: base.leftOut,
        statements: statements.map(({ sql }) => sql),
        how: 'run',
    });
    return refusals === undefined
        ? 'untried'
        : statements.flatMap((statement, at) => client_states_brokenBy(statement, refusals[at]));
}
/**
 * Columns that must have a value which the client does not send. The catalog tells which may be; an INSERT that is run and
 * undone tells whether a trigger fills them.
 */
async function unfilledBy({ onBase }, models, touched) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const suspects = models.flatMap((model) => requiredOf(model, touched).map((column, _, all) => ({
            model,
            column: column.name,
            // The others get a value, so that the server has nothing to say but of this one.
            others: all.filter((other) => other !== column),
        })));
        if (suspects.length === 0)
            return [];
        const database = client_states_addDisposableResource(env_2, await onBase.database.clone(), true);
        const refusals = await tryStatements(database, 'run', suspects.map(({ model, others }) => insertWithValues(model, others, (name) => touched.after(model.table, name)?.type)));
        return suspects.flatMap(({ model, column }, at) => {
            const refusal = refusals[at];
            if (refusal === undefined)
                return [];
            const proves = refusal.sqlstate === '23502' && refusal.column === column;
            return [{ model, column, refusal: proves ? refusal : undefined }];
        });
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = client_states_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** The columns that must have a value since the change, have no default, and that the client does not always send. */
function requiredOf(model, touched) {
    if (model.view || !model.creates)
        return [];
    const sent = new Map(model.columns.map((one) => [one.column, one.sent]));
    const fills = (column) => column.nullable || column.default !== undefined || column.identity !== undefined || column.generated;
    return touched.columnsAfter(model.table).filter((column) => {
        // An optional field turns on what the code sends; that is told apart.
        if (fills(column) || (sent.get(column.name) ?? 'never') !== 'never')
            return false;
        const before = touched.before(model.table, column.name);
        return before === undefined || fills(before);
    });
}

;// CONCATENATED MODULE: ./build/checks/compatibility.js
/** The compatibility check: the Prisma Client of base against the database that the new migrations made. */












/** Runs the statements of base's client. Only models that the change touches are asked about. */
async function checkCompatibility({ pair }, runner, states, { findings, change }) {
    const reason = whyNothing(pair.base, states);
    if (reason !== undefined || pair.base === undefined)
        return { ...(0,result/* skipped */.hT)(reason ?? ''), needs: [] };
    const { databaseSchema } = runner.options;
    const running = pair.deployed?.project ?? pair.base;
    const { schemaFiles } = running;
    const touched = new Touched(states.base.catalog, states.onBase.catalog);
    const blocks = (0,running_blocks/* blocksOf */.SH)(schemaFiles);
    const relations = touched.relations((0,models/* clientRelations */.j)(schemaFiles, databaseSchema));
    try {
        const models = await modelsOf(runner, running, blocks, touched);
        if (models === undefined) {
            return { ...(0,result/* unable */.yl)("Prisma's data model of base's schema has a form that is not known."), needs: [] };
        }
        const statements = [...models.flatMap(statementsOf), ...relations.flatMap(relationStatements)];
        const [, major] = runningClient(pair);
        const keeps = keepsStatements(schemaFiles, major);
        const found = judgeRunningClient({
            models,
            ...(await tryClient(runner, states, { models, statements, touched, keeps })),
            unfilled: await unfilledBy(states, models, touched),
            touched,
            major,
        }, { change, head: pair.head, findings });
        const leftOut = states.base.leftOut.length + states.onBase.run.leftOut.length;
        return {
            findings: found,
            needs: clientNeeds(pair, states, databaseSchema),
            remark: (0,result/* sentences */.hC)(pair.deployed && `The application that runs now is that of ${pair.deployed.name} (deployed-ref).`, leftOut === 0 ? undefined : 'Tried without the statements that were left out.'),
        };
    }
    catch (error) {
        if (error instanceof model_failure/* DatabaseError */.a && error.failure.sqlstate !== 'connection') {
            const why = `${error.failure.message} (${error.failure.sqlstate})`;
            return { ...(0,result/* unable */.yl)(`The statements of base's client could not be tried: ${why}.`), needs: [] };
        }
        if (!(error instanceof build_prisma/* EngineError */.NJ))
            throw error;
        const message = (0,errors/* messageOf */.b)(error);
        return {
            ...(message.startsWith('The schema is not valid')
                ? (0,result/* skipped */.hT)(`The Prisma schema of base is not valid for Prisma ${pair.prisma.version}.`)
                : (0,result/* unable */.yl)(message)),
            needs: [],
        };
    }
}
function whyNothing(base, { base: state, onBase, judged }) {
    if (base === undefined || base.schemaFiles.length === 0 || base.layout !== 'prisma')
        return 'Base has no Prisma schema, so no client of it runs.';
    if (base.provider !== 'postgresql')
        return 'The client of base is for another database.';
    if (state.origin.kind === 'empty')
        return 'Base has no migrations, so no application runs on what they build.';
    if (onBase.run.failure !== undefined)
        return 'The migrations do not apply.';
    if (judged.length === 0)
        return 'There is no new migration.';
    return undefined;
}
/** The models of base's client that the change touches. */
async function modelsOf({ prisma, options: { databaseSchema } }, base, blocks, touched) {
    const wanted = touched.blocks(blocks, databaseSchema);
    if (wanted.size === 0)
        return [];
    const names = new Set([...wanted].map((block) => block.name));
    // Prisma takes the rest apart in seconds for a large schema; where it does not take the part alone, it gets the whole.
    const given = await prisma
        .dataModel((0,running_blocks/* onlyModels */.Vq)(base.schemaFiles, blocks, wanted))
        .catch((error) => {
        if (error instanceof build_prisma/* EngineError */.NJ)
            return prisma.dataModel(base.schemaFiles);
        throw error;
    });
    return (0,models/* clientModels */.e)(given, blocks, databaseSchema)?.filter((model) => names.has(model.name));
}

;// CONCATENATED MODULE: ./build/judge/generated.js
/** What Prisma drops where its schema does not describe it. */
const drops = new Set([
    'drop-index',
    'index-dropped-before-replacement',
    'drop-constraint',
    'drop-table',
    'drop-type',
]);
/** The comments that Prisma writes above such a statement. */
const ofPrisma = /^\s*-- Drop(?:Index|ForeignKey|Table|Enum)\s*$/;
/** Findings about a drop with Prisma's comment above it. Whether Prisma meant it, the drift of base tells. */
function generatedDrops(findings, { migrations }) {
    return findings.filter(({ rule, migration, line }) => {
        if (!drops.has(rule) || line === undefined)
            return false;
        const script = migrations.find((one) => one.name === migration)?.bytes?.toString('utf8');
        return ofPrisma.test(script?.split('\n')[line - 2] ?? '');
    });
}
/**
 * Says of such drops what they are. `drift` is that of base: what base's database has and its Prisma schema lacks was made by
 * hand, and what is in the SQL of the diff though nothing differs is what Prisma can't compare.
 */
function withGenerated(findings, generated, drift) {
    const suspects = new Set(generated);
    return findings.map((finding) => {
        if (!suspects.has(finding))
            return finding;
        const said = finding.message.replace(/\.$/, '');
        if (isHandMade(finding, drift)) {
            return {
                ...finding,
                message: `${said}; it was made by hand, and Prisma drops what the Prisma schema does not describe, beside whatever else a migration is for.`,
                instead: 'Take this statement out of the migration, unless it is meant. So that it does not come back, describe in the Prisma schema what it drops (`npx prisma db pull` shows how), or name the table in `tables.external` of the Prisma config.',
            };
        }
        if (finding.rule === 'index-dropped-before-replacement' && isAlwaysMade(finding, drift)) {
            return {
                ...finding,
                message: `${said}. Prisma writes this pair into every migration, whatever that is for, because it can't compare an index with \`ops: raw(…)\`.`,
                instead: 'Remove both statements: the index is the same before and after.',
            };
        }
        return finding;
    });
}
/** An index is named by its schema in a difference, and by its table in a finding. */
function isHandMade({ object = '' }, { changes }) {
    const name = object.split('.').at(-1);
    return changes.some((change) => change.to === null &&
        (change.object === object ||
            (change.kind === 'index-dropped' && change.object.split('.').at(-1) === name)));
}
function isAlwaysMade({ object = '' }, { changes, sql }) {
    const name = object.split('.').at(-1) ?? '';
    const differs = changes.some((change) => change.object.split('.').at(-1) === name);
    return !differs && sql.includes(`DROP INDEX`) && sql.includes(`"${name}"`);
}

;// CONCATENATED MODULE: ./build/checks/generated.js
/** Looks which drops of the new migrations are Prisma's own doing. */



/** The same result with what is known of such drops. Only where there are any is base compared with its Prisma schema. */
async function namingGenerated({ pair }, runner, { base }, result) {
    const generated = generatedDrops(result.findings, pair.head);
    if (generated.length === 0 || pair.base === undefined)
        return result;
    try {
        const drift = await (0,rehearse_drift/* driftOf */.$p)(runner, base.database, base.catalog, pair.base.schemaFiles);
        return { ...result, findings: withGenerated(result.findings, generated, drift) };
    }
    catch (error) {
        // A base schema that this engine does not take tells nothing.
        if (error instanceof build_prisma/* EngineError */.NJ)
            return result;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/judge/way-back/new-column.js
/** Whether a column is there only since this change. */
function isNewColumn(table, column) {
    return table?.columns.get(column)?.isNew === true;
}

;// CONCATENATED MODULE: ./build/judge/half-done.js
/** Where the new migrations may stop half-way, which way on is to be tried from there, and what the Report says of it. */




/** Each stop is run on a copy of its own. */
const mostStops = 6;
/** The migrations in their parts; those that are atomic have no stop. */
function partsOf(change, migrations) {
    const places = migrations.flatMap((migration) => {
        const script = change.scripts.find(({ name }) => name === migration.name);
        return script === undefined ? [] : [{ migration, script, all: stopsOf(script) }];
    });
    const share = Math.max(1, Math.floor(mostStops / Math.max(1, places.filter(({ all }) => all.length > 0).length)));
    let left = mostStops;
    return places.map(({ migration, script, all }) => {
        const chosen = spread(all, Math.min(share, left));
        left -= chosen.length;
        return {
            migration,
            statements: script.script.statements,
            groups: script.transactions.group,
            stops: chosen.map((at) => ({
                at,
                way: wayFrom(change.steps, script, at),
                first: invalidIndex(change, script, at),
            })),
        };
    });
}
/** Index of the first statement of each transaction but the first: what is before it stays. */
function stopsOf({ transactions: { group } }) {
    return group.flatMap((one, at) => (at > 0 && group[at - 1] !== one ? [at] : []));
}
/** Evenly over the list, the last one always. */
function spread(all, most) {
    if (all.length <= most)
        return all;
    return Array.from({ length: most }, (_, at) => all[Math.round(((at + 1) * all.length) / most) - 1] ?? 0);
}
/** Back, unless a statement that stays has taken rows or values away: they don't come back, so the way is on. */
function wayFrom(steps, script, at) {
    const takes = steps.some((step) => step.script === script && step.statementIndex < at && takesData(step));
    return takes ? 'on' : 'back';
}
/** CREATE INDEX CONCURRENTLY that fails leaves an invalid index of its name. */
function invalidIndex(change, script, at) {
    const step = change.steps.find((one) => one.script === script && one.statementIndex === at);
    if (step === undefined || !(0,rules_change/* isStep */.Vf)(step, 'create-index'))
        return '';
    const { concurrently, index, table } = step.action;
    if (!concurrently || index === undefined)
        return '';
    const name = (0,sql_names/* quoteName */.AB)({ schema: table.schema ?? change.databaseSchema, name: index });
    return `DROP INDEX IF EXISTS ${name};\n`;
}
function takesData(step) {
    const { facts } = step;
    if ((0,rules_change/* isStep */.Vf)(step, 'drop-table', 'truncate', 'delete', 'merge'))
        return facts.table?.isNew !== true;
    if ((0,rules_change/* isStep */.Vf)(step, 'drop-column', 'alter-column-type'))
        return facts.table?.isNew !== true && facts.column?.isNew !== true;
    if ((0,rules_change/* isStep */.Vf)(step, 'update'))
        return (facts.table?.isNew !== true && step.action.sets.some(({ column }) => !isNewColumn(facts.table, column)));
    return (0,rules_change/* isStep */.Vf)(step, 'drop-schema', 'insert') && facts.table?.isNew !== true;
}
/** What the Report has of it; nothing of a stop that leaves everything as it was. */
function halfDoneOf(change, stops) {
    return change.scripts.flatMap((script) => {
        const own = stops.filter(({ migration, stays, way }) => migration === script.name && (stays || way === 'on'));
        const tried = stops.filter(({ migration }) => migration === script.name).length;
        if (own.length === 0)
            return [];
        return [
            {
                migration: script.name,
                stops: own.map(({ at, way, sql, proven }) => ({
                    line: script.script.statements[at]?.line ?? 1,
                    stays: at,
                    way,
                    sql,
                    resolve: `npx prisma migrate resolve --${way === 'back' ? 'rolled-back' : 'applied'} ${(0,finding/* shellWord */.r7)(script.name)}`,
                    proven,
                })),
                notTried: stopsOf(script).length - tried,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/rehearse/back/ordered.js
var ordered_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var ordered_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** Runs statements whose order is not certain, and tells the order that works. */

/** Statements as a script, each with its semicolon. */
function textOf(statements) {
    return statements.map((sql) => `${sql};\n`).join('');
}
/**
 * Runs all of it in one transaction as the owner. Where the server refuses one, each is tried by itself again and again,
 * until those that are left work nowhere; what is run in the end is one script without them.
 * @throws DatabaseError where the server is gone.
 */
async function runOrdered(database, statements) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = ordered_addDisposableResource(env_1, await database.connect(), true);
        if ((await failureOf(connection, block(statements))) === undefined)
            return { ran: statements, refused: [] };
        await connection.script('ROLLBACK; BEGIN');
        const ran = [];
        let waiting = statements.map((sql) => ({ sql, failure: unknown }));
        for (let left = -1; waiting.length > 0 && waiting.length !== left;) {
            left = waiting.length;
            const refused = [];
            for (const { sql } of waiting) {
                const failure = await failureOf(connection, `SAVEPOINT one; ${sql}; RELEASE one`);
                if (failure === undefined)
                    ran.push(sql);
                else {
                    refused.push({ sql, failure });
                    await connection.script('ROLLBACK TO one');
                }
            }
            waiting = refused;
        }
        await connection.script('ROLLBACK');
        const failure = await failureOf(connection, block(ran));
        if (failure === undefined)
            return { ran, refused: waiting };
        await connection.script('ROLLBACK');
        return { ran: [], refused: [...waiting, { sql: textOf(ran), failure }] };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = ordered_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/**
 * What the server refuses where these transactions are run in this order, one after the other as the owner, on a database that
 * is the caller's to use up. The first that fails ends it; of that one every statement is tried, so that all that is in the way
 * of it is known: those that fail for the first one's sake are left out.
 * @throws DatabaseError where the server is gone.
 */
async function refusedInOrder(database, transactions) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = ordered_addDisposableResource(env_2, await database.connect(), true);
        for (const statements of transactions) {
            const whole = await failureOf(connection, block(statements));
            if (whole === undefined)
                continue;
            await connection.script('ROLLBACK; BEGIN');
            const refused = [];
            for (const sql of statements) {
                const failure = await failureOf(connection, `SAVEPOINT one; ${sql}; RELEASE one`);
                if (failure === undefined)
                    continue;
                await connection.script('ROLLBACK TO one');
                if (refused.length === 0 || isOfRows(failure))
                    refused.push({ sql, failure });
            }
            await connection.script('ROLLBACK');
            // What is checked at the end of the transaction alone.
            return refused.length > 0 ? refused : [{ sql: textOf(statements).trim(), failure: whole }];
        }
        return [];
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = ordered_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** Classes 22 and 23: a value that does not fit, or a constraint that rows break. */
function isOfRows({ sqlstate }) {
    return /^2[23]/.test(sqlstate);
}
const unknown = {
    sqlstate: '',
    message: '',
    detail: undefined,
    hint: undefined,
    context: undefined,
    offset: undefined,
    completed: 0,
};
/** One transaction. */
function block(statements) {
    return `BEGIN;\n${textOf(statements)}COMMIT;\n`;
}
async function failureOf(connection, sql) {
    try {
        await connection.script(sql);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof model_failure/* DatabaseError */.a) || error.failure.sqlstate === 'connection')
            throw error;
        return error.failure;
    }
}

;// CONCATENATED MODULE: ./build/rehearse/back/columns.js

/** A column as CREATE TABLE and ADD COLUMN write it. */
function columnSql(column) {
    const given = column.identity !== undefined
        ? `GENERATED ${column.identity.toUpperCase()} AS IDENTITY`
        : column.generated
            ? `GENERATED ALWAYS AS (${column.default ?? 'NULL'}) STORED`
            : column.default === undefined
                ? undefined
                : `DEFAULT ${column.default}`;
    return [(0,model_names/* quote */.hD)(column.name), column.type, column.nullable ? undefined : 'NOT NULL', given]
        .filter((part) => part !== undefined)
        .join(' ');
}
/** Values that are put where values were, by the beginning of the type's name. */
const fillers = [
    [/\[\]$/, "'{}'"],
    [/^(?:text|character|citext|bytea)\b/, "''"],
    [/^(?:smallint|integer|bigint|numeric|real|double precision|money)\b/, '0'],
    [/^boolean\b/, 'false'],
    [/^(?:timestamp|date|time)\b/, 'CURRENT_TIMESTAMP'],
    [/^uuid\b/, 'gen_random_uuid()'],
    [/^jsonb?\b/, "'{}'"],
];
/**
 * What a column that comes back gets in the rows that are there: it must have a value, and nothing else gives it one.
 * Undefined where it needs none, or none is known that its type takes.
 */
function fillerOf(column, enums) {
    if (column.nullable || column.default !== undefined || column.identity !== undefined)
        return undefined;
    const known = fillers.find(([pattern]) => pattern.test(column.type))?.[1];
    if (known !== undefined)
        return known;
    const [first] = enums.find(({ schema, name }) => unquoted(column.type) === `${schema}.${name}`)?.values ?? [];
    return first === undefined ? undefined : (0,model_names/* quoteLiteral */.ce)(first);
}
/** The server's text of a type without the quotes of its names. */
function unquoted(type) {
    return type.replace(/"((?:[^"]|"")*)"/g, (_, name) => name.replaceAll('""', '"'));
}
/** Adds what is missing. */
function addedColumns(both, { wanted }) {
    const [is, table] = both;
    const here = new Set(is.columns.map(({ name }) => name));
    return table.columns
        .filter(({ name }) => !here.has(name))
        .flatMap((column) => {
        const add = `ALTER TABLE ${(0,model_names/* qualified */.LX)(table)} ADD COLUMN ${columnSql(column)}`;
        const filler = fillerOf(column, wanted.enums);
        return filler === undefined
            ? [add]
            : [
                `${add} DEFAULT ${filler}`,
                `ALTER TABLE ${(0,model_names/* qualified */.LX)(table)} ALTER COLUMN ${(0,model_names/* quote */.hD)(column.name)} DROP DEFAULT`,
            ];
    });
}
/** One ALTER TABLE, so that the server writes the table anew once at most; nothing where there is nothing to do. */
function altered(table, actions) {
    if (actions.length === 0)
        return [];
    const lines = actions.length === 1 ? ` ${actions[0]}` : actions.map((one) => `\n  ${one}`).join(',');
    return [`ALTER TABLE ${(0,model_names/* qualified */.LX)(table)}${lines}`];
}
/** Drops what came. */
function droppedColumns([is, table]) {
    const there = new Set(table.columns.map(({ name }) => name));
    return altered(is, is.columns.filter(({ name }) => !there.has(name)).map(({ name }) => `DROP COLUMN ${(0,model_names/* quote */.hD)(name)}`));
}
/**
 * ` USING …`, unless the server converts by itself. Where the wanted type has a length it must: a cast that is written out
 * cuts what is longer in silence, while the change of the type alone stops there.
 * https://www.postgresql.org/docs/17/datatype-character.html
 */
function usingOf(column, wanted) {
    const is = column.type;
    const byItself = /^character(?: varying)?\(\d+\)$/.test(wanted) ||
        (/^character(?: varying)?\(\d+\)\[\]$/.test(wanted) && /^(?:text|character)\b.*\[\]$/.test(is)) ||
        (/^bit(?: varying)?\(\d+\)$/.test(wanted) && /^bit\b(?!.*\[\])/.test(is));
    return byItself ? '' : ` USING ${castOf(column, is, wanted)}`;
}
/** Between a time with a zone and one without, what Prisma stores is UTC. */
function castOf(column, is, wanted) {
    const name = (0,model_names/* quote */.hD)(column.name);
    const zoned = (type) => /^timestamp\b.* with time zone$/.test(type);
    const plain = (type) => /^timestamp\b.* without time zone$/.test(type);
    if ((zoned(is) && plain(wanted)) || (plain(is) && zoned(wanted)))
        return `${name} AT TIME ZONE 'UTC'`;
    // Types of the user's own convert through text alone.
    const own = [is, wanted].some((type) => /[."]/.test(type));
    const text = is.endsWith('[]') ? 'text[]' : 'text';
    return own ? `${name}::${text}::${wanted}` : `${name}::${wanted}`;
}
/** Type, default, NULL, identity and generation of what stays. */
function alteredColumns(both, { disturbed }) {
    const [is, table] = both;
    const actions = is.columns.flatMap((column) => {
        const other = table.columns.find(({ name }) => name === column.name);
        if (other === undefined)
            return [];
        const retyped = disturbed(column, both);
        const alter = `ALTER COLUMN ${(0,model_names/* quote */.hD)(column.name)}`;
        // A default may not convert: it makes way, and is set again.
        const makesWay = retyped && column.default !== undefined && !column.generated;
        const defaultNow = column.generated || makesWay ? undefined : column.default;
        const defaultThen = other.generated ? undefined : other.default;
        return [
            ...(column.generated && !other.generated ? [`${alter} DROP EXPRESSION`] : []),
            ...(column.identity !== undefined && other.identity === undefined ? [`${alter} DROP IDENTITY`] : []),
            ...(makesWay ? [`${alter} DROP DEFAULT`] : []),
            ...(retyped ? [`${alter} TYPE ${other.type}${usingOf(column, other.type)}`] : []),
            ...(column.nullable && !other.nullable ? [`${alter} SET NOT NULL`] : []),
            ...(!column.nullable && other.nullable ? [`${alter} DROP NOT NULL`] : []),
            ...(defaultNow === defaultThen
                ? []
                : [defaultThen === undefined ? `${alter} DROP DEFAULT` : `${alter} SET DEFAULT ${defaultThen}`]),
            ...identity(column, other, alter),
        ];
    });
    return altered(table, actions);
}
function identity(column, other, alter) {
    if (other.identity === undefined || other.identity === column.identity)
        return [];
    const kind = other.identity.toUpperCase();
    return column.identity === undefined
        ? [`${alter} ADD GENERATED ${kind} AS IDENTITY`]
        : [`${alter} SET GENERATED ${kind}`];
}

;// CONCATENATED MODULE: ./build/rehearse/back/names.js
/** Names in definitions that the server writes, for the SQL of the way back. */

/** A function's name with its argument types, as the catalog has it: `"public"."f"(integer, text)`. */
function routine({ schema, name }) {
    const at = name.lastIndexOf('(');
    return `${(0,model_names/* qualified */.LX)({ schema, name: name.slice(0, at) })}${name.slice(at)}`;
}
/** A test whether a definition, as the server writes it, may name one of these; never is for an empty set. */
function mentions(names) {
    const words = [...new Set(names)].map((name) => 
    // Inside a quoted name a quote is doubled.
    name.replaceAll('"', '""').replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
    if (words.length === 0)
        return () => false;
    const pattern = new RegExp(`(?<![\\w$])(?:${words.join('|')})(?![\\w$])`);
    return (text) => pattern.test(text);
}

;// CONCATENATED MODULE: ./build/rehearse/back/privileges.js


function targetsOf(catalog) {
    const plain = (on) => ({ on, column: undefined });
    const { tables, views, sequences, functions, enums, types } = catalog;
    return new Map([
        ...[...enums, ...types].map((one) => [(0,model_names/* pathOf */.XM)(one), plain(`TYPE ${(0,model_names/* qualified */.LX)(one)}`)]),
        ...catalog.schemas.map((name) => [name, plain(`SCHEMA ${(0,model_names/* quote */.hD)(name)}`)]),
        ...functions.map((one) => [(0,model_names/* pathOf */.XM)(one), plain(`ROUTINE ${routine(one)}`)]),
        ...sequences.map((one) => [(0,model_names/* pathOf */.XM)(one), plain(`SEQUENCE ${(0,model_names/* qualified */.LX)(one)}`)]),
        ...[...tables, ...views].map((one) => [(0,model_names/* pathOf */.XM)(one), plain(`TABLE ${(0,model_names/* qualified */.LX)(one)}`)]),
        ...tables.flatMap((table) => table.columns.map(({ name }) => [`${(0,model_names/* pathOf */.XM)(table)}.${name}`, { on: `TABLE ${(0,model_names/* qualified */.LX)(table)}`, column: (0,model_names/* quote */.hD)(name) }])),
    ]);
}
/** Gives and takes until the grants are those of `wanted`. `stays` tells whether an object is there as it is, with its own. */
function privileges(is, wanted) {
    const targets = targetsOf(wanted);
    const key = (grant) => JSON.stringify([grant.object, grant.grantee, grant.privilege]);
    const here = new Set(is.grants.map(key));
    const there = new Set(wanted.grants.map(key));
    const statement = (word, { object, grantee, privilege }) => {
        const target = targets.get(object);
        if (target === undefined)
            return [];
        const what = target.column === undefined ? privilege : `${privilege} (${target.column})`;
        const who = grantee === 'PUBLIC' ? grantee : (0,model_names/* quote */.hD)(grantee);
        return [`${word} ${what} ON ${target.on} ${word === 'GRANT' ? 'TO' : 'FROM'} ${who}`];
    };
    return [
        ...is.grants.filter((grant) => !there.has(key(grant))).flatMap((grant) => statement('REVOKE', grant)),
        ...wanted.grants.filter((grant) => !here.has(key(grant))).flatMap((grant) => statement('GRANT', grant)),
    ];
}

;// CONCATENATED MODULE: ./build/rehearse/back/sides.js


/** Pairs two lists by a key. */
function sorted(is, wanted, key) {
    const here = new Map(is.map((one) => [key(one), one]));
    const there = new Map(wanted.map((one) => [key(one), one]));
    return {
        gone: is.filter((one) => !there.has(key(one))),
        both: is.flatMap((one) => {
            const other = there.get(key(one));
            return other === undefined ? [] : [[one, other]];
        }),
        made: wanted.filter((one) => !here.has(key(one))),
    };
}
/** What stands in front of a function's body: its arguments and what it returns. */
function head({ definition }) {
    return definition.split(/\n\s*(?:LANGUAGE|AS) /)[0] ?? definition;
}
/** Sorts two catalogs. */
function sidesOf(is, wanted) {
    const tables = sorted(is.tables, wanted.tables, model_names/* pathOf */.XM);
    const enums = sorted(is.enums, wanted.enums, model_names/* pathOf */.XM);
    const functions = sorted(is.functions, wanted.functions, model_names/* pathOf */.XM);
    const swapped = enums.both.filter(([one, other]) => one.values.some((value) => !other.values.includes(value)));
    const ofSwapped = mentions(swapped.map(([one]) => one.name));
    const remade = new Set(functions.both
        .filter(([one, other]) => head(one) !== head(other) || ofSwapped(head(one)))
        .map(([one]) => one));
    const disturbed = (column, [, table]) => {
        const other = table.columns.find(({ name }) => name === column.name);
        return other === undefined || other.type !== column.type || ofSwapped(column.type);
    };
    const disturbedTables = tables.both.filter((both) => both[0].columns.some((column) => disturbed(column, both)));
    const rests = mentions([
        ...tables.gone.map(({ name }) => name),
        ...disturbedTables.map(([{ name }]) => name),
        ...[...enums.gone, ...swapped.map(([one]) => one)].map(({ name }) => name),
        ...[...functions.gone, ...remade].map(({ name }) => name.slice(0, name.lastIndexOf('('))),
    ]);
    return { is, wanted, tables, enums, functions, swapped, remade, disturbed, rests };
}

;// CONCATENATED MODULE: ./build/rehearse/back/programs.js
/** Views, functions, triggers, row security and policies on the way back: what rests on tables and types. */




/** The views that are dropped, if only to be made again. */
function disturbedViews({ is, wanted, rests }) {
    const views = sorted(is.views, wanted.views, model_names/* pathOf */.XM);
    const dropped = new Set([
        ...views.gone,
        ...views.both.flatMap(([one, other]) => one.definition !== other.definition || one.materialized !== other.materialized || rests(one.definition)
            ? [one]
            : []),
    ]);
    for (let known = -1; known !== dropped.size;) {
        known = dropped.size;
        const onThem = mentions([...dropped].map(({ name }) => name));
        for (const view of is.views)
            if (onThem(view.definition))
                dropped.add(view);
    }
    return dropped;
}
/** Views. Which of them rests on which is found out by trying. */
function rebuiltViews(sides, extras) {
    const dropped = disturbedViews(sides);
    const paths = new Set([...dropped].map(model_names/* pathOf */.XM));
    const kept = new Set(sides.is.views.map(model_names/* pathOf */.XM).filter((path) => !paths.has(path)));
    const drop = (materialized) => {
        const names = [...dropped].filter((view) => view.materialized === materialized).map(model_names/* qualified */.LX);
        return names.length === 0
            ? []
            : [`DROP ${materialized ? 'MATERIALIZED VIEW' : 'VIEW'} ${names.join(', ')}`];
    };
    return {
        drops: [...drop(true), ...drop(false)],
        makes: sides.wanted.views
            .filter((view) => !kept.has((0,model_names/* pathOf */.XM)(view)))
            .flatMap((view) => {
            const { options, indexes = [] } = extras.get((0,model_names/* pathOf */.XM)(view)) ?? {};
            const what = view.materialized ? 'MATERIALIZED VIEW' : 'VIEW';
            const withOptions = options === undefined ? '' : ` WITH (${options})`;
            const query = view.definition.trim().replace(/;$/, '');
            return [`CREATE ${what} ${(0,model_names/* qualified */.LX)(view)}${withOptions} AS ${query}`, ...indexes];
        }),
    };
}
/** Functions, procedures and aggregates. */
function rebuiltFunctions({ functions, remade, }) {
    const drop = (one) => `DROP ROUTINE ${routine(one)}`;
    // The catalog has the options of an aggregate, and of the others the whole statement.
    const create = (one) => /^CREATE /.test(one.definition)
        ? one.definition.trim()
        : `CREATE AGGREGATE ${routine(one)} (${one.definition})`;
    const again = functions.both.filter(([one]) => remade.has(one));
    const replaced = functions.both.filter(([one, other]) => !remade.has(one) && one.definition !== other.definition);
    return {
        drops: again.map(([one]) => drop(one)),
        makes: [...functions.made, ...[...replaced, ...again].map(([, other]) => other)].map(create),
        last: functions.gone.map(drop),
    };
}
/** Triggers, row security and policies of a table that stays, or comes back (`is` is undefined then). */
function rebuiltParts(is, wanted, sides) {
    const alter = `ALTER TABLE ${(0,model_names/* qualified */.LX)(wanted)}`;
    const both = is === undefined ? undefined : [is, wanted];
    const ofColumn = mentions(both === undefined
        ? []
        : both[0].columns.filter((column) => sides.disturbed(column, both)).map(({ name }) => name));
    const again = (definition) => sides.rests(withoutTable(definition, wanted)) || ofColumn(definition);
    const triggers = sorted(is?.triggers ?? [], wanted.triggers, ({ name }) => name);
    const newTriggers = triggers.both.filter(([one, other]) => (0,compare_short/* triggerDefinition */.YK)(one) !== (0,compare_short/* triggerDefinition */.YK)(other) || again(one.definition));
    const policies = sorted(is?.policies ?? [], wanted.policies, ({ name }) => name);
    const newPolicies = policies.both.filter(([one, other]) => one.definition !== other.definition || again(one.definition));
    const { enabled, forced } = is?.rowSecurity ?? { enabled: false, forced: false };
    return {
        drops: [
            ...[...policies.gone, ...newPolicies.map(([one]) => one)].map(({ name }) => `DROP POLICY ${(0,model_names/* quote */.hD)(name)} ON ${(0,model_names/* qualified */.LX)(wanted)}`),
            ...[...triggers.gone, ...newTriggers.map(([one]) => one)].map(({ name }) => `DROP TRIGGER ${(0,model_names/* quote */.hD)(name)} ON ${(0,model_names/* qualified */.LX)(wanted)}`),
        ],
        makes: [
            ...[...triggers.made, ...newTriggers.map(([, other]) => other)].flatMap((trigger) => [
                trigger.definition,
                ...(trigger.enabled ? [] : [`${alter} DISABLE TRIGGER ${(0,model_names/* quote */.hD)(trigger.name)}`]),
            ]),
            ...(enabled === wanted.rowSecurity.enabled
                ? []
                : [`${alter} ${wanted.rowSecurity.enabled ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`]),
            ...(forced === wanted.rowSecurity.forced
                ? []
                : [`${alter} ${wanted.rowSecurity.forced ? 'FORCE' : 'NO FORCE'} ROW LEVEL SECURITY`]),
            ...[...policies.made, ...newPolicies.map(([, other]) => other)].map(({ name, definition }) => `CREATE POLICY ${(0,model_names/* quote */.hD)(name)} ON ${(0,model_names/* qualified */.LX)(wanted)} ${definition}`),
        ],
    };
}
/** A trigger names its own table, which says nothing of what it rests on. */
function withoutTable(definition, { schema, name }) {
    const plain = (one) => (/^[a-z_][a-z0-9_]*$/.test(one) ? one : (0,model_names/* quote */.hD)(one));
    return definition.replaceAll(` ON ${plain(schema)}.${plain(name)} `, ' ');
}

;// CONCATENATED MODULE: ./build/rehearse/back/tables.js
/** Tables, constraints and indexes on the way back. */





const isForeign = ({ kind }) => kind === 'foreign-key';
const onTable = (table) => `ALTER TABLE ${(0,model_names/* qualified */.LX)(table)}`;
/** Drops tables; one statement, since they may refer to each other. A partition goes with its parent. */
function droppedTables({ tables: { gone } }) {
    const paths = new Set(gone.map(model_names/* pathOf */.XM));
    const top = gone.filter(({ partitionOf }) => partitionOf === undefined || !paths.has(partitionOf));
    const names = (foreign) => top.filter(({ kind }) => (kind === 'foreign') === foreign).map(model_names/* qualified */.LX);
    const statement = (what, list) => list.length === 0 ? [] : [`DROP ${what} ${list.join(', ')}`];
    return [...statement('TABLE', names(false)), ...statement('FOREIGN TABLE', names(true))];
}
/** Makes plain tables without their constraints. What a partitioned or a foreign one needs is not in the catalog. */
function madeTables({ tables: { made } }) {
    return made
        .filter(({ kind, partitionOf }) => kind === 'table' && partitionOf === undefined)
        .map((table) => {
        const columns = table.columns.map((column) => `\n  ${columnSql(column)}`);
        return `CREATE TABLE ${(0,model_names/* qualified */.LX)(table)} (${columns.join(',')}${columns.length > 0 ? '\n' : ''})`;
    });
}
function added(table, constraint) {
    return `${onTable(table)} ADD CONSTRAINT ${(0,model_names/* quote */.hD)(constraint.name)} ${(0,compare_short/* constraintDefinition */.je)(constraint)}`;
}
/** Where two objects differ by their name alone, it is one that was renamed. */
function renamed(gone, made, text) {
    const free = [...made];
    return gone.flatMap((one) => {
        const at = free.findIndex((other) => text(other) === text(one));
        const [other] = at === -1 ? [] : free.splice(at, 1);
        return other === undefined ? [] : [[one, other]];
    });
}
/** Constraints and indexes of a table that stays. */
function tables_partsOf(both, sides) {
    const [is, wanted] = both;
    const columns = is.columns.filter((column) => sides.disturbed(column, both)).map(({ name }) => name);
    const ofColumn = mentions(columns);
    // The server builds a plain index anew by itself; an expression or a condition keeps the old type.
    const restsOn = (definition) => (ofColumn(definition) && /\bWHERE\b|::|\bCHECK\b|\bEXCLUDE\b/.test(definition)) ||
        sides.swapped.some(([{ name }]) => mentions([name])(definition));
    const goneColumns = new Set(columns.filter((name) => !wanted.columns.some((one) => one.name === name)));
    const lostKeys = (constraint) => constraint.references !== undefined && sides.tables.both.some((one) => losesKey(one, constraint));
    const constraints = sorted(is.constraints, wanted.constraints, ({ name }) => name);
    const newNames = renamed(constraints.gone, constraints.made, (one) => `${one.kind} ${(0,compare_short/* constraintDefinition */.je)(one)}`);
    const moved = new Set(newNames.flat());
    const changed = constraints.both.filter(([one, other]) => (0,compare_short/* constraintDefinition */.je)(one) !== (0,compare_short/* constraintDefinition */.je)(other) ||
        one.kind !== other.kind ||
        (one.kind !== 'foreign-key' && restsOn(one.definition)) ||
        lostKeys(one));
    const dropped = [...constraints.gone, ...changed.map(([one]) => one)].filter((one) => !moved.has(one));
    const back = [...constraints.made, ...changed.map(([, other]) => other)].filter((one) => !moved.has(one));
    const free = (list) => list.filter((one) => one.constraint === undefined);
    const indexes = sorted(free(is.indexes), free(wanted.indexes), ({ name }) => name);
    const text = (one) => (0,compare_short/* indexDefinition */.Ew)(one, (0,model_names/* pathOf */.XM)(wanted));
    const newIndexNames = renamed(indexes.gone, indexes.made, text);
    const movedIndexes = new Set(newIndexNames.flat());
    const changedIndexes = indexes.both.filter(([one, other]) => text(one) !== text(other) || restsOn(one.definition));
    const goes = (names) => names.some((name) => goneColumns.has(name));
    const dropOf = ({ name }) => `${onTable(is)} DROP CONSTRAINT ${(0,model_names/* quote */.hD)(name)}`;
    return {
        renames: [
            ...newNames.map(([one, other]) => `${onTable(is)} RENAME CONSTRAINT ${(0,model_names/* quote */.hD)(one.name)} TO ${(0,model_names/* quote */.hD)(other.name)}`),
            ...newIndexNames.map(([one, other]) => `ALTER INDEX ${(0,model_names/* quote */.hD)(is.schema)}.${(0,model_names/* quote */.hD)(one.name)} RENAME TO ${(0,model_names/* quote */.hD)(other.name)}`),
        ],
        foreignDrops: dropped.filter((one) => !goes(one.columns) && isForeign(one)).map(dropOf),
        drops: [
            // One that goes with its column has no line of its own.
            ...dropped.filter((one) => !goes(one.columns) && !isForeign(one)).map(dropOf),
            ...[...indexes.gone, ...changedIndexes.map(([one]) => one)]
                .filter((one) => !movedIndexes.has(one) && !goes(one.columns))
                .map(({ name }) => `DROP INDEX ${(0,model_names/* quote */.hD)(is.schema)}.${(0,model_names/* quote */.hD)(name)}`),
        ],
        ...madeParts(wanted, back, [...indexes.made, ...changedIndexes.map(([, other]) => other)].filter((one) => !movedIndexes.has(one))),
    };
}
/** Whether a key that a foreign key points at is dropped from its table, if only to be made again. */
function losesKey([is, wanted], { references }) {
    if (references === undefined || (0,model_names/* pathOf */.XM)(is) !== references.table)
        return false;
    const key = is.constraints.find(({ kind, columns }) => (kind === 'primary-key' || kind === 'unique') && columns.join('\0') === references.columns.join('\0'));
    if (key === undefined)
        return false;
    const same = wanted.constraints.some((one) => one.kind === key.kind && (0,compare_short/* constraintDefinition */.je)(one) === (0,compare_short/* constraintDefinition */.je)(key));
    return !same;
}
/** Constraints and indexes to be made. */
function madeParts(table, constraints, indexes) {
    return {
        constraints: constraints.filter((one) => !isForeign(one)).map((one) => added(table, one)),
        // The server writes ONLY for a partitioned table, which leaves the index invalid until each partition has its own.
        indexes: indexes
            .filter(({ valid }) => valid)
            .map(({ definition }) => table.kind === 'partitioned' ? definition.replace(' ON ONLY ', ' ON ') : definition),
        foreignKeys: constraints.filter(isForeign).map((one) => added(table, one)),
    };
}

;// CONCATENATED MODULE: ./build/rehearse/back/types.js


/** Schemas, and extensions with what they own. */
function aroundAll({ is, wanted }) {
    const schemas = sorted(is.schemas, wanted.schemas, (name) => name);
    const extensions = sorted(is.extensions, wanted.extensions, ({ name }) => name);
    return {
        first: [
            ...schemas.made.map((name) => `CREATE SCHEMA ${(0,model_names/* quote */.hD)(name)}`),
            ...extensions.made.map(({ name, schema }) => `CREATE EXTENSION ${(0,model_names/* quote */.hD)(name)} WITH SCHEMA ${(0,model_names/* quote */.hD)(schema)}`),
            ...extensions.both
                .filter(([one, other]) => one.schema !== other.schema)
                .map(([{ name }, { schema }]) => `ALTER EXTENSION ${(0,model_names/* quote */.hD)(name)} SET SCHEMA ${(0,model_names/* quote */.hD)(schema)}`),
        ],
        last: [
            ...extensions.gone.map(({ name }) => `DROP EXTENSION ${(0,model_names/* quote */.hD)(name)}`),
            ...schemas.gone.map((name) => `DROP SCHEMA ${(0,model_names/* quote */.hD)(name)}`),
        ],
    };
}
function createEnum(type) {
    return `CREATE TYPE ${(0,model_names/* qualified */.LX)(type)} AS ENUM (${type.values.map(model_names/* quoteLiteral */.ce).join(', ')})`;
}
/** A name for the type that makes way. */
function aside({ name }) {
    return `${name.slice(0, 50)}_after`;
}
/** Values that come back to a type that keeps all it has, each in its place. */
function addedValues([is, wanted]) {
    const known = new Set(is.values);
    return wanted.values.flatMap((value, at) => {
        if (known.has(value))
            return [];
        known.add(value);
        const before = wanted.values[at - 1];
        const first = wanted.values.find((one) => is.values.includes(one));
        const where = before !== undefined
            ? ` AFTER ${(0,model_names/* quoteLiteral */.ce)(before)}`
            : first !== undefined
                ? ` BEFORE ${(0,model_names/* quoteLiteral */.ce)(first)}`
                : '';
        return [`ALTER TYPE ${(0,model_names/* qualified */.LX)(wanted)} ADD VALUE ${(0,model_names/* quoteLiteral */.ce)(value)}${where}`];
    });
}
/** Enum types: made, given their values back, or made anew beside the one that has too many. */
function enumTypes({ enums, swapped }) {
    const swap = new Set(swapped);
    return {
        first: [
            ...enums.made.map(createEnum),
            ...enums.both.filter((both) => !swap.has(both)).flatMap(addedValues),
            ...swapped.flatMap(([is, wanted]) => [
                `ALTER TYPE ${(0,model_names/* qualified */.LX)(is)} RENAME TO ${(0,model_names/* quote */.hD)(aside(is))}`,
                createEnum(wanted),
            ]),
        ],
        last: [
            ...swapped.map(([is]) => `DROP TYPE ${(0,model_names/* qualified */.LX)({ schema: is.schema, name: aside(is) })}`),
            ...enums.gone.map((type) => `DROP TYPE ${(0,model_names/* qualified */.LX)(type)}`),
        ],
    };
}
/** Composite, domain and range types. One that is used by what stays can't be changed so; the proof tells. */
function otherTypes({ is, wanted }) {
    const types = sorted(is.types, wanted.types, model_names/* pathOf */.XM);
    const changed = types.both.filter(([one, other]) => one.definition !== other.definition);
    const drop = (type) => `DROP TYPE ${(0,model_names/* qualified */.LX)(type)}`;
    const create = (type) => `CREATE ${/^AS (?:\(|RANGE )/.test(type.definition) ? 'TYPE' : 'DOMAIN'} ${(0,model_names/* qualified */.LX)(type)} ${type.definition}`;
    return {
        first: [
            ...changed.map(([one]) => drop(one)),
            ...[...types.made, ...changed.map(([, one]) => one)].map(create),
        ],
        last: types.gone.map(drop),
    };
}
/** A sequence with its owner apart: the catalog writes it last, unquoted. */
function types_ownerOf({ definition }) {
    const at = definition.indexOf(' OWNED BY ');
    return at === -1 ? [definition, undefined] : [definition.slice(0, at), definition.slice(at + 10)];
}
/** Sequences, without those that come and go with a table or a column; owners are given at the end. */
function types_sequences({ is, wanted }) {
    const all = sorted(is.sequences, wanted.sequences, model_names/* pathOf */.XM);
    const columns = new Map(wanted.tables.flatMap((table) => table.columns.map(({ name }) => [`${(0,model_names/* pathOf */.XM)(table)}.${name}`, `${(0,model_names/* qualified */.LX)(table)}.${(0,model_names/* quote */.hD)(name)}`])));
    const changed = all.both.filter(([one, other]) => one.definition !== other.definition);
    const owners = [...all.made, ...changed.map(([, one]) => one)].flatMap((sequence) => {
        const [, owner] = types_ownerOf(sequence);
        const column = owner === undefined ? undefined : columns.get(owner);
        return column === undefined ? [] : [`ALTER SEQUENCE ${(0,model_names/* qualified */.LX)(sequence)} OWNED BY ${column}`];
    });
    return {
        first: [
            ...all.made.map((sequence) => `CREATE SEQUENCE ${(0,model_names/* qualified */.LX)(sequence)} ${types_ownerOf(sequence)[0]}`),
            ...changed
                .filter(([one, other]) => types_ownerOf(one)[0] !== types_ownerOf(other)[0])
                .map(([, one]) => `ALTER SEQUENCE ${(0,model_names/* qualified */.LX)(one)} ${types_ownerOf(one)[0]}`),
        ],
        last: all.gone
            .filter((sequence) => {
            const [, owner] = types_ownerOf(sequence);
            return owner === undefined || columns.has(owner);
        })
            .map((sequence) => `DROP SEQUENCE ${(0,model_names/* qualified */.LX)(sequence)}`),
        owners,
    };
}

;// CONCATENATED MODULE: ./build/rehearse/back/plan.js







/** Statements without semicolons, none with a transaction of its own. */
function planBack(is, wanted, { extras, partitions }) {
    const sides = sidesOf(is, wanted);
    const paths = new Set(sides.tables.both.map(([one]) => (0,model_names/* pathOf */.XM)(one)));
    const passedOn = ([one]) => !partitions && one.partitionOf !== undefined && paths.has(one.partitionOf);
    const stay = sides.tables.both.filter((both) => !passedOn(both));
    const parts = [
        ...stay.map((both) => tables_partsOf(both, sides)),
        ...sides.tables.made.map((table) => ({
            renames: [],
            foreignDrops: [],
            drops: [],
            ...madeParts(table, table.constraints, table.indexes.filter((one) => one.constraint === undefined)),
        })),
    ];
    const rebuilt = [
        ...stay.map(([one, other]) => rebuiltParts(one, other, sides)),
        ...sides.tables.made.map((table) => rebuiltParts(undefined, table, sides)),
    ];
    const around = aroundAll(sides);
    const enums = enumTypes(sides);
    const types = otherTypes(sides);
    const numbers = types_sequences(sides);
    const functions = rebuiltFunctions(sides);
    const views = rebuiltViews(sides, extras);
    return [
        ...around.first,
        ...rebuilt.flatMap(({ drops }) => drops),
        ...views.drops,
        ...parts.flatMap(({ renames }) => renames),
        ...parts.flatMap(({ foreignDrops }) => foreignDrops),
        ...parts.flatMap(({ drops }) => drops),
        ...droppedTables(sides),
        ...functions.drops,
        ...stay.flatMap(droppedColumns),
        ...enums.first,
        ...types.first,
        ...numbers.first,
        ...functions.makes,
        ...madeTables(sides),
        ...stay.flatMap((both) => [...addedColumns(both, sides), ...alteredColumns(both, sides)]),
        ...numbers.last,
        ...functions.last,
        ...types.last,
        ...enums.last,
        ...parts.flatMap(({ constraints }) => constraints),
        ...parts.flatMap(({ indexes }) => indexes),
        ...parts.flatMap(({ foreignKeys }) => foreignKeys),
        ...numbers.owners,
        ...views.makes,
        ...rebuilt.flatMap(({ makes }) => makes),
        ...around.last,
        ...privileges(is, wanted),
    ];
}

;// CONCATENATED MODULE: ./build/rehearse/back/go-back.js
var go_back_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var go_back_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



/** Renames first, then what is different, then what only shows now: default privileges, a partition's own parts. */
const mostRounds = 3;
/**
 * Changes `database`, which is the caller's to use up, from `is` to `wanted`. `renames` are statements that put names
 * back, so that what has them keeps its rows and values.
 * @throws DatabaseError where the server is gone.
 */
async function goBack(database, is, wanted, renames) {
    const transactions = [];
    let refused = [];
    let state = is;
    const run = async (statements) => {
        const ordered = await runOrdered(database, statements);
        refused = ordered.refused;
        if (ordered.ran.length === 0)
            return false;
        transactions.push(ordered.ran);
        state = await database.catalog();
        return true;
    };
    if (renames.length > 0)
        await run(renames);
    const renamed = state;
    const extras = state.views.length === 0 ? noExtras : await viewExtras(database);
    for (let round = 0; round < mostRounds; round++) {
        const statements = planBack(state, wanted, { extras, partitions: round > 0 });
        if (statements.length === 0 || !(await run(statements)))
            break;
        if ((0,compare_changes/* sameCatalog */.Q)(state, wanted).same)
            break;
    }
    const { differences } = (0,compare_changes/* sameCatalog */.Q)(state, wanted);
    return {
        sql: transactions.map(block).join('\n'),
        transactions,
        renamed,
        differences,
        refused: differences.length === 0 ? [] : refused,
    };
}
const noExtras = new Map();
async function viewExtras(database) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = go_back_addDisposableResource(env_1, await database.connectAsAdmin(), true);
        const { rows } = await connection.query(`SELECT n.nspname || '.' || c.relname, array_to_string(c.reloptions, ', '),
       (SELECT json_agg(pg_get_indexdef(i.indexrelid) ORDER BY i.indexrelid::regclass::text) FROM pg_index i WHERE i.indrelid = c.oid)
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('v', 'm') AND (c.reloptions IS NOT NULL OR EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid))`);
        return new Map(rows.map(([path, options, indexes]) => [
            path ?? '',
            { options: options ?? undefined, indexes: JSON.parse(indexes ?? '[]') },
        ]));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = go_back_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/rehearse/half-done.js
var half_done_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var half_done_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** Stops migrations half-way on copies, and tries the ways on from there. */





/**
 * Tries every stop. `database` is the state before the first migration, with `catalog` in it, and is used up; `all` is head's
 * whole history. Ends early, with what it has, where a migration does not run.
 * @throws DatabaseError where the server is gone.
 */
async function tryStops(runner, database, catalog, parts, all) {
    const found = [];
    let before = catalog;
    const last = parts.findLastIndex(({ stops }) => stops.length > 0);
    for (const part of parts.slice(0, last + 1)) {
        const copies = [];
        for (const stop of part.stops)
            copies.push({ stop, copy: await database.clone() });
        try {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                if (!(await sends(database, part, 0, part.statements.length)))
                    return found;
                const after = await database.catalog();
                for (const { stop, copy } of copies) {
                    const upTo = all.slice(0, all.findIndex(({ name }) => name === part.migration.name) + 1);
                    const throughEngine = stop === part.stops.at(-1);
                    const one = await tryStop(runner, copy, part, stop, before, after, throughEngine ? upTo : undefined);
                    if (one !== undefined)
                        found.push(one);
                }
                before = after;
                const connection = half_done_addDisposableResource(env_1, await database.connect(), true);
                await (0,ledger/* recordOne */.YL)(connection, part.migration);
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = half_done_disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        }
        finally {
            for (const { copy } of copies)
                await copy[Symbol.asyncDispose]();
        }
    }
    return found;
}
async function tryStop(runner, copy, part, { at, way, first }, before, after, history) {
    const common = { migration: part.migration.name, at, way };
    if (!(await sends(copy, part, 0, at)))
        return undefined;
    if (first !== '') {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const connection = half_done_addDisposableResource(env_2, await copy.connect(), true);
            await connection.script(first);
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = half_done_disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    const stopped = await copy.catalog();
    const stays = !(0,compare_changes/* sameCatalog */.Q)(stopped, before).same;
    if (way === 'on') {
        const rest = part.statements.slice(at).map(({ text }) => `${text};\n`);
        const reached = (await sends(copy, part, at, part.statements.length)) && (0,compare_changes/* sameCatalog */.Q)(await copy.catalog(), after).same;
        return { ...common, stays, sql: first + rest.join(''), proven: reached };
    }
    const { sql, differences } = await goBack(copy, stopped, before, []);
    const back = differences.length === 0;
    const again = back && (await deploysAgain(runner, copy, part, history));
    return {
        ...common,
        stays,
        sql: first + sql,
        proven: again && (0,compare_changes/* sameCatalog */.Q)(await copy.catalog(), after).same,
    };
}
/** The migration once more: by Prisma's engine, over the record of the failure, where the history is given. */
async function deploysAgain(runner, copy, part, history) {
    if (history === undefined)
        return await sends(copy, part, 0, part.statements.length);
    {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const connection = half_done_addDisposableResource(env_3, await copy.connect(), true);
            await (0,ledger/* recordFailed */.ZO)(connection, part.migration);
            await (0,ledger/* resolveRolledBack */.Ys)(connection, part.migration);
        }
        catch (e_3) {
            env_3.error = e_3;
            env_3.hasError = true;
        }
        finally {
            const result_3 = half_done_disposeResources(env_3);
            if (result_3)
                await result_3;
        }
    }
    return (await (0,rehearse_run/* deploy */.gg)(runner, copy, history)).failure === undefined;
}
/** Runs the transactions from one statement to another, in one session as a deploy does. */
async function sends(database, part, from, to) {
    const env_4 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = half_done_addDisposableResource(env_4, await database.connect(), true);
        try {
            for (const script of transactions(part, from, to))
                await connection.script(script);
            return true;
        }
        catch (error) {
            if (!(error instanceof model_failure/* DatabaseError */.a) || error.failure.sqlstate === 'connection')
                throw error;
            await rollBack(connection);
            return false;
        }
    }
    catch (e_4) {
        env_4.error = e_4;
        env_4.hasError = true;
    }
    finally {
        const result_4 = half_done_disposeResources(env_4);
        if (result_4)
            await result_4;
    }
}
async function rollBack(connection) {
    await connection.script('ROLLBACK');
}
function transactions({ statements, groups }, from, to) {
    const scripts = new Map();
    for (const [index, { text }] of statements.slice(from, to).entries()) {
        const group = groups[from + index];
        scripts.set(group, `${scripts.get(group) ?? ''}${text};\n`);
    }
    return [...scripts.values()];
}

;// CONCATENATED MODULE: ./build/checks/half-done.js
/** What is to be done where a new migration stops half-way, tried on copies. */



/**
 * A copy of base's state, where a migration that applies may not be atomic, as far as its text tells. To be taken before
 * anybody connects to that state; the caller disposes it.
 */
async function copyToStopOn({ sender }, { base, onBase, judged }) {
    if (onBase.run.failure !== undefined || base.leftOut.length + onBase.run.leftOut.length > 0)
        return undefined;
    const inParts = judged.some((migration) => sender.sending === 'statement'
        ? (0,rehearse_run/* mayHoldSeveral */.f1)(migration)
        : /\b(?:commit|end)\b/i.test((0,rehearse_run/* scriptOf */.Fl)(migration)));
    return inParts ? await base.database.clone() : undefined;
}
/** Stops each migration that is not atomic, and tries the way on. @throws DatabaseError where the server is gone. */
async function tryHalfDone(copy, { pair }, runner, { base, judged }, change) {
    // What is left out by the config has no statements here; then the state in between is not known.
    if (copy === undefined || change === undefined || change.scripts.length < judged.length)
        return [];
    const parts = partsOf(change, judged);
    if (parts.every(({ stops }) => stops.length === 0))
        return [];
    return halfDoneOf(change, await tryStops(runner, copy, base.catalog, parts, pair.head.migrations));
}

// EXTERNAL MODULE: ./build/rehearse/leave-out.js
var leave_out = __webpack_require__(64414);
;// CONCATENATED MODULE: ./build/rehearse/retyped.js
var retyped_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var retyped_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** What became of the values in columns that got another type: a copy after the migrations is compared with its original. */



const columnsSelect = `SELECT a.attrelid, a.attnum, n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    (SELECT string_agg(k.number::text, ' ') FROM pg_index i, unnest(i.indkey) k(number) WHERE i.indrelid = c.oid AND i.indisprimary)
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'`;
/** Rows of one table that are compared; more of them tell nothing new. */
const comparedRows = 100_000;
/**
 * Compares. The copy was cloned from the original, so that tables and columns have the same numbers in both.
 * @throws DatabaseError where the server is gone.
 */
async function retypedColumns(original, copy) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const before = retyped_addDisposableResource(env_1, await original.connectAsAdmin(), true);
        const after = retyped_addDisposableResource(env_1, await copy.connectAsAdmin(), true);
        const old = await retyped_columnsOf(before);
        const now = await retyped_columnsOf(after);
        const pairs = [...now].flatMap(([id, column]) => {
            const earlier = old.get(id);
            return earlier === undefined || earlier.type === column.type ? [] : [{ earlier, column }];
        });
        if (pairs.length === 0)
            return [];
        // A cast may be the pull request's own code: it runs as whoever runs the migrations.
        const owner = retyped_addDisposableResource(env_1, await copy.connect(), true);
        const found = [];
        for (const { earlier, column } of pairs) {
            const was = await valuesOf(before, earlier, old);
            const is = await valuesOf(after, column, now);
            const back = await valuesOf(owner, column, now, earlier.type).catch((error) => {
                if (!(error instanceof model_failure/* DatabaseError */.a) || error.failure.sqlstate === 'connection')
                    throw error;
                return undefined;
            });
            const entries = [...was].filter(([, value]) => value !== null);
            const missing = (values) => entries.filter(([key, value]) => values.get(key) !== value).length;
            found.push({
                relation: `${column.schema}.${column.relation}`,
                column: column.name,
                from: earlier.type,
                to: column.type,
                values: entries.length,
                changed: missing(is),
                lost: back === undefined ? undefined : missing(back),
            });
        }
        return found.sort((a, b) => (0,order/* compareText */.n)(a.relation, b.relation) || (0,order/* compareText */.n)(a.column, b.column));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = retyped_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function retyped_columnsOf(connection) {
    const { rows } = await connection.query(columnsSelect);
    const columns = rows.map((row) => {
        const [table, number, schema, relation, name, type, key] = row.map((value) => value ?? '');
        return {
            table: table ?? '',
            number: number ?? '',
            schema: schema ?? '',
            relation: relation ?? '',
            name: name ?? '',
            type: type ?? '',
            key: (key ?? '').split(' ').filter(Boolean),
        };
    });
    return new Map(columns.map((column) => [idOf(column.table, column.number), column]));
}
const idOf = (table, number) => `${table} ${number}`;
/**
 * Digests of a column's values, each cast to `type` first where one is given, by the primary key. Without a key rows are
 * matched by their place, which a rewrite of the table keeps.
 */
async function valuesOf(connection, column, columns, type) {
    const key = column.key.map((number) => columns.get(idOf(column.table, number)));
    // A key that is cast back itself is compared as what it was.
    const cast = (name, is) => type !== undefined && is === column ? `t.${(0,model_names/* quote */.hD)(name)}::${type}` : `t.${(0,model_names/* quote */.hD)(name)}`;
    const parts = key.map((part) => `pg_catalog.format('%s', ${cast(part?.name ?? '', part)})`);
    const place = parts.length === 0 ? 'pg_catalog.row_number() OVER (ORDER BY t.ctid)' : parts.join(', ');
    const value = cast(column.name, column);
    const { rows } = await connection.query(`SELECT pg_catalog.md5(pg_catalog.concat_ws('/', ${place})),
       CASE WHEN t.${(0,model_names/* quote */.hD)(column.name)} IS NOT NULL THEN pg_catalog.md5(pg_catalog.format('%s', ${value})) END
     FROM ${(0,model_names/* quote */.hD)(column.schema)}.${(0,model_names/* quote */.hD)(column.relation)} t ORDER BY t.ctid LIMIT ${comparedRows}`);
    return new Map(rows.map(([at, digest]) => [at ?? '', digest ?? null]));
}

;// CONCATENATED MODULE: ./build/rehearse/taken-numbers.js
var taken_numbers_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var taken_numbers_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** Columns that get their next value from a sequence which rows have overtaken: looked for after the migrations. */

// By its default (pg_attrdef), or as an identity column (deptype i). Alone in a unique index, else nothing collides.
const numbered = `SELECT c.oid, a.attnum, n.nspname, c.relname, a.attname, sn.nspname, s.relname, q.seqincrement,
    EXISTS (SELECT FROM pg_depend o WHERE o.classid = 'pg_class'::regclass AND o.objid = s.oid AND o.refobjid = c.oid
      AND o.refobjsubid = a.attnum AND o.deptype IN ('a', 'i'))
  FROM (
    SELECT d.adrelid AS relation, d.adnum AS number, p.refobjid AS sequence FROM pg_attrdef d
      JOIN pg_depend p ON p.classid = 'pg_attrdef'::regclass AND p.objid = d.oid AND p.refclassid = 'pg_class'::regclass
    UNION SELECT refobjid, refobjsubid, objid FROM pg_depend
      WHERE classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass AND deptype = 'i' AND refobjsubid > 0
  ) k
  JOIN pg_class s ON s.oid = k.sequence AND s.relkind = 'S' JOIN pg_namespace sn ON sn.oid = s.relnamespace
  JOIN pg_sequence q ON q.seqrelid = s.oid AND q.seqincrement > 0
  JOIN pg_class c ON c.oid = k.relation AND c.relkind = 'r' JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
    AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
  WHERE EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND i.indnkeyatts = 1
    AND i.indkey[0] = a.attnum AND i.indpred IS NULL)
  ORDER BY 3, 4, 5`;
/**
 * Those that the migrations overtook, or put behind. The copy was cloned from the original, so that tables and columns
 * have the same numbers in both.
 * @throws DatabaseError where the server is gone.
 */
async function takenNumbers(original, copy) {
    const after = await takenIn(copy);
    if (after.size === 0)
        return [];
    const before = await takenIn(original);
    return [...after].flatMap(([id, taken]) => (before.has(id) ? [] : [taken]));
}
async function takenIn(database) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = taken_numbers_addDisposableResource(env_1, await database.connectAsAdmin(), true);
        const { rows } = await connection.query(numbered);
        const found = new Map();
        for (const row of rows) {
            const [oid, number, schema, table, column, inSchema, sequence, step, owned] = row.map((one) => one ?? '');
            if (schema === undefined || table === undefined || column === undefined)
                continue;
            const of = { schema: inSchema ?? '', name: sequence ?? '' };
            const { next, taken } = await ahead(connection, { schema, name: table }, column, of, step ?? '1');
            if (taken === 0)
                continue;
            found.set(`${oid} ${number}`, {
                relation: `${schema}.${table}`,
                column,
                sequence: of,
                owned: owned === 't',
                next,
                rows: taken,
            });
        }
        return found;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = taken_numbers_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function ahead(connection, table, column, sequence, step) {
    const { rows } = await connection.query(`SELECT next, (SELECT count(*) FROM ${(0,model_names/* qualified */.LX)(table)} t WHERE t.${(0,model_names/* quote */.hD)(column)} >= next)
      FROM (SELECT last_value::numeric + CASE WHEN is_called THEN ${step} ELSE 0 END AS next FROM ${(0,model_names/* qualified */.LX)(sequence)}) s`);
    return { next: rows[0]?.[0] ?? '', taken: Number(rows[0]?.[1] ?? 0) };
}

;// CONCATENATED MODULE: ./build/rehearse/unwatched.js
var unwatched_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var unwatched_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** New migrations run as whole files, with nobody looking on: how that ends is the verdict. */



/**
 * Sends scripts one after the other in one session, as the sender would; undefined where all of them ran. `leftOut` holds what
 * could not be run when the database was built.
 * @throws DatabaseError where the server is gone.
 */
async function runWhole({ splitter, sender }, database, scripts, leftOut) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = unwatched_addDisposableResource(env_1, await database.connect(), true);
        const left = [...leftOut];
        for (const { name, text } of scripts) {
            const send = (sql) => (0,rehearse_send/* sendScript */._)(connection, sql, sender, splitter);
            try {
                left.push(...(await (0,leave_out/* runLeavingOut */._f)(text, send, splitter, left)));
            }
            catch (error) {
                if (!(error instanceof model_failure/* DatabaseError */.a) || error.failure.sqlstate === 'connection')
                    throw error;
                const statements = await splitter.split(text);
                const statement = statements && (0,leave_out/* failedStatement */.LL)(error.failure, statements);
                const leaves = /\bconcurrently\b/i.test(text) ? await invalidIndexes(database) : [];
                return { migration: name, offset: statement?.offset, failure: error.failure, leaves };
            }
        }
        return undefined;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = unwatched_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function invalidIndexes(database) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = unwatched_addDisposableResource(env_2, await database.connectAsAdmin(), true);
        const { rows } = await connection.query(`SELECT n.nspname || '.' || c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid ORDER BY 1`);
        return rows.map(([name]) => name ?? '');
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = unwatched_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

;// CONCATENATED MODULE: ./build/rehearse/watched.js
/** The new migrations on one filling of the base state: as whole files for the verdict, statement by statement for the evidence. */
var watched_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var watched_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/**
 * Runs the scripts on a filling. It stays as it is where something fails, or types change: there is more to ask of it then.
 * @throws DatabaseError where the server is gone.
 */
async function runOnRows(rehearsing, { rows, database }) {
    const { scripts, leftOut, retypes, counted, afterwards } = rehearsing;
    let taken = [];
    const stop = await onCopy(database, async (copy) => {
        const stopped = await runWhole(rehearsing, copy, scripts, leftOut);
        if (stopped !== undefined)
            return stopped;
        taken = await takenNumbers(database, copy);
        await afterwards?.(copy);
        return undefined;
    });
    const watch = async (on) => {
        const { traces, unwatched } = await watchAll(on, scripts, counted);
        return {
            rows,
            traces,
            // Watching changes what is watched: where the two runs do not agree, the one that nobody looked at is right.
            failures: settled(failuresIn(traces, rows), stop, rehearsing, rows),
            unwatched,
            retyped: retypes ? await retypedColumns(database, on) : [],
            taken,
        };
    };
    return stop === undefined && !retypes ? await watch(database) : await onCopy(database, watch);
}
async function onCopy(database, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const copy = watched_addDisposableResource(env_1, await database.clone(), true);
        return await work(copy);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = watched_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Watches scripts; what fails in them does not end them. */
async function watchAll(database, scripts, counted) {
    return await database.watch(scripts.map((script) => ({ ...script, goOn: true })), counted);
}
function failuresIn(traces, rows) {
    const failed = [];
    for (const { migration, statement, error } of traces) {
        if (error === undefined)
            continue;
        const follows = failed.length > 0;
        failed.push({ rows, migration, statement, part: undefined, failure: error, follows, leaves: [] });
    }
    return failed;
}
/** The failures that count beside the one that the whole files stopped at. */
function settled(failed, stop, { scripts, leftOut }, rows) {
    if (stop === undefined)
        return [];
    const lacks = ({ failure }) => leftOut.length > 0 ? (0,leave_out/* isForLack */.rb)(failure) : (0,leave_out/* lackOf */.Zs)(failure) !== undefined;
    const own = failed.filter((one) => !lacks(one));
    const statements = scripts.find(({ name }) => name === stop.migration)?.statements ?? [];
    const at = statements.findIndex(({ offset }) => offset === stop.offset);
    const first = {
        rows,
        migration: stop.migration,
        statement: at === -1 ? Math.max(statements.length - 1, 0) : at,
        part: undefined,
        failure: stop.failure,
        follows: false,
        leaves: stop.leaves,
    };
    const isFirst = (one) => one.migration === first.migration && one.statement === first.statement;
    // What failed earlier only where somebody looked on did not fail.
    const placeOf = ({ migration }) => scripts.findIndex(({ name }) => name === migration);
    const later = own.filter((one) => !isFirst(one) && (placeOf(one) - placeOf(first) || one.statement - first.statement) > 0);
    return [first, ...later.map((one) => ({ ...one, follows: true }))];
}
/**
 * Each part of the statements that failed, alone, on a copy of a filling: a statement with three parts says no more than which of
 * them failed first. @throws DatabaseError where the server is gone.
 */
async function failingParts({ scripts, counted }, { rows, database }, failures) {
    const isFailing = (migration, statement) => failures.some((one) => one.migration === migration && one.statement === statement);
    const places = new Map();
    const apart = scripts.map((script) => {
        const pieces = script.statements.flatMap((span, statement) => {
            const parts = isFailing(script.name, statement) ? (script.parts[statement] ?? []) : [];
            const group = script.groups[statement] ?? 0;
            if (parts.length === 0)
                return [{ span, group, at: { statement, part: undefined } }];
            return parts.map((text, part) => ({ span: { ...span, text }, group, at: { statement, part } }));
        });
        places.set(script.name, pieces.map(({ at }) => at));
        return {
            ...script,
            statements: pieces.map(({ span }) => span),
            groups: pieces.map(({ group }) => group),
        };
    });
    if ([...places.values()].every((all) => all.every(({ part }) => part === undefined)))
        return { failures: [], traces: [] };
    const { traces } = await onCopy(database, (copy) => watchAll(copy, apart, counted));
    const ran = traces.flatMap((trace) => {
        const at = places.get(trace.migration)?.[trace.statement];
        return at === undefined || trace.error !== undefined ? [] : [{ ...trace, statement: at.statement }];
    });
    const failing = traces.flatMap(({ migration, statement, error }) => {
        const at = places.get(migration)?.[statement];
        if (at?.part === undefined || error === undefined)
            return [];
        const follows = failures.some((one) => one.migration === migration && one.statement === at.statement && one.follows);
        return [{ rows, migration, ...at, failure: error, follows, leaves: [] }];
    });
    return { failures: failing, traces: ran };
}
/** The Report's lines of what was seen. A statement that failed everywhere did nothing: it has none. */
function statementReports(traces) {
    return traces
        .filter((trace) => trace.error === undefined)
        .map(({ migration, line, sql, locks, blocks, rewrites, scans, grows, rows }) => ({
        migration,
        line,
        sql,
        locks: [...locks],
        blocks: [...blocks],
        rewrites: [...rewrites],
        scans: [...scans],
        ...(grows !== undefined && { grows }),
        ...(rows !== undefined && { rows }),
        evidence: 'observed',
    }));
}

;// CONCATENATED MODULE: ./build/rehearse/rehearsal.js
/** The rehearsal: the new migrations on copies of the base state whose tables have rows. */
var rehearsal_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var rehearsal_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/** How much smaller the tables are on which blocking statements run once more, where one run does not class them. */
const smaller = 4;
/**
 * Rehearses. What fails on awkward rows is tried on plain ones too, and what blocks others
 * on smaller tables.
 * @throws DatabaseError where the server is gone.
 */
async function rehearseOnRows(plan) {
    if (plan.tables.length + plan.opaque.length > 0)
        return await onRows(plan);
    const watched = await onFilling(plan, [], 'plain', 0, ({ database }) => watchAll(database, plan.scripts));
    const missed = missedBy(plan, watched.traces);
    if (missed.length > 0)
        return await onRows({ ...plan, tables: missed });
    return { ...nothingFilled, ...watched };
}
const nothingFilled = {
    filled: new Map(),
    counted: new Map(),
    unfilled: [],
    failures: [],
    apart: [],
    retyped: [],
    taken: [],
    catalogs: [],
};
async function onRows(plan) {
    const first = await onAwkward(plan, plan.tables);
    // A trigger or a function may reach tables that no text names.
    const missed = missedBy(plan, first.run.traces);
    const tables = [...plan.tables, ...missed];
    const { run, fill, counted, apart, catalogs } = missed.length === 0 ? first : await onAwkward(plan, tables);
    const plain = run.failures.length === 0 ? undefined : await onPlain(plan, tables);
    const runs = plain === undefined ? [run] : [run, plain];
    const best = bestOf(plan, runs);
    const traces = best.some(isUnclassed) ? classed(best, await onSmaller(plan, tables)) : best;
    return {
        filled: new Map(fill.filled.map(({ relation, rows }) => [relation, rows])),
        counted,
        unfilled: fill.unfilled.toSorted((a, b) => (0,order/* compareText */.n)(a.relation, b.relation)),
        traces,
        failures: [...runs.flatMap((one) => one.failures), ...apart.failures],
        apart: apart.traces,
        unwatched: run.unwatched,
        retyped: (plain ?? run).retyped,
        taken: (plain ?? run).taken,
        catalogs,
    };
}
/** Whether the change works on a table. What a trigger or a function reaches is in no text, and was filled since it was seen. */
function worksOn({ tables, touched }, relation) {
    return touched.has(relation) || !tables.includes(relation);
}
async function onFilling({ base }, tables, rows, count, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const database = rehearsal_addDisposableResource(env_1, await base.clone(), true);
        const fill = tables.length === 0 ? { filled: [], unfilled: [] } : await database.fill({ rows, tables, count });
        return await work({ rows, database }, fill);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = rehearsal_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function onAwkward(plan, tables) {
    return await onFilling(plan, tables, 'awkward', plan.count, async (filling, fill) => {
        const counted = await ask(filling.database, plan.probes);
        const catalogs = await catalogsOf(plan, filling.database);
        const run = await runOnRows(lookingAfter(plan, filling, fill), filling);
        return { run, fill, counted, catalogs, apart: await failingParts(plan, filling, run.failures) };
    });
}
function lookingAfter(plan, { database }, { filled }) {
    const { onRowsAfter } = plan;
    if (onRowsAfter === undefined || !filled.some(({ relation }) => worksOn(plan, relation)))
        return plan;
    const tables = filled.map(({ relation }) => relation);
    return { ...plan, afterwards: (after) => onRowsAfter(database, after, tables) };
}
/** Asks as the owner: a condition may be the pull request's own code. What the server can't answer is left out. */
async function ask(database, probes) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const counted = new Map();
        if (probes.length === 0)
            return counted;
        const connection = rehearsal_addDisposableResource(env_2, await database.connect(), true);
        for (const probe of probes) {
            try {
                const { rows } = await connection.query(probe);
                counted.set(probe, Number(rows[0]?.[0]));
            }
            catch (error) {
                if (!(error instanceof model_failure/* DatabaseError */.a) || error.failure.sqlstate === 'connection')
                    throw error;
            }
        }
        return counted;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = rehearsal_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function onPlain(plan, tables) {
    return await onFilling(plan, tables, 'plain', plan.count, async (filling, fill) => {
        const run = await runOnRows(lookingAfter(plan, filling, fill), filling);
        const parts = await failingParts(plan, filling, run.failures);
        return { ...run, failures: [...run.failures, ...parts.failures] };
    });
}
async function onSmaller(plan, tables) {
    const count = Math.max(1, Math.floor(plan.count / smaller));
    return await onFilling(plan, tables, 'plain', count, async ({ database }) => {
        return (await watchAll(database, plan.scripts)).traces;
    });
}
/** Locks of readers, and of a foreign key on the table that it refers to: no row of that is looked at. */
const harmless = new Set(['RowShareLock', 'ShareUpdateExclusiveLock', 'ShareRowExclusiveLock']);
/** Tables of the base state that were written or locked against others and that nobody thought of filling. */
function missedBy({ catalog, tables, count }, traces) {
    const there = new Set(catalog.tables.map(model_names/* pathOf */.XM));
    const seen = traces.flatMap(({ locks }) => locks.filter(({ mode }) => !harmless.has(mode)).map(({ relation }) => relation));
    const missed = [...new Set(seen)].filter((name) => there.has(name) && !tables.includes(name));
    return count === 0 ? [] : missed.sort(order/* compareText */.n);
}
/** A statement of a migration; a folder's name holds no slash. */
function rehearsal_keyOf({ migration, statement }) {
    return `${migration}/${statement}`;
}
/** For each statement the trace of the first run in which it succeeded. */
function bestOf({ scripts }, runs) {
    const best = new Map();
    for (const { traces } of runs) {
        for (const trace of traces) {
            const before = best.get(rehearsal_keyOf(trace));
            if (before === undefined || before.error !== undefined)
                best.set(rehearsal_keyOf(trace), trace);
        }
    }
    return scripts.flatMap(({ name, statements }) => statements.flatMap((_, statement) => best.get(rehearsal_keyOf({ migration: name, statement })) ?? []));
}
function blocks({ blocks: waiting, held, error }) {
    return error === undefined && waiting.length + held.length > 0;
}
/**
 * Whether a blocking statement must run at another size to be classed. One that went through a whole table grows with it, and one
 * that touched none of a thousand rows does not.
 */
function isUnclassed(trace) {
    return blocks(trace) && trace.grows === false && trace.work > 0;
}
/** Says of the blocking statements whether they do more where there are more rows. */
function classed(traces, small) {
    const bySmall = new Map(small.map((trace) => [rehearsal_keyOf(trace), trace]));
    return traces.map((trace) => {
        const other = bySmall.get(rehearsal_keyOf(trace));
        if (!isUnclassed(trace) || other === undefined || other.error !== undefined)
            return trace;
        return { ...trace, grows: trace.work > other.work };
    });
}
/**
 * The catalog before and after each opaque statement. The statements run one by one, each by itself; one that fails has
 * done nothing.
 */
async function catalogsOf({ scripts, opaque }, filled) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const wanted = new Set(opaque.map(rehearsal_keyOf));
        const last = scripts.findLastIndex(({ name }) => opaque.some(({ migration }) => migration === name));
        if (last === -1)
            return [];
        const database = rehearsal_addDisposableResource(env_3, await filled.clone(), true);
        const connection = rehearsal_addDisposableResource(env_3, await database.connect(), true);
        const seen = [];
        let before;
        for (const { name, statements } of scripts.slice(0, last + 1)) {
            for (const [statement, { text }] of statements.entries()) {
                const place = { migration: name, statement };
                if (/^(?:begin|start|commit|end|rollback|savepoint|release)\b/i.test(text))
                    continue;
                const asked = wanted.has(rehearsal_keyOf(place));
                if (asked)
                    before ??= await database.catalog();
                try {
                    await connection.script(text);
                }
                catch (error) {
                    if (!(error instanceof model_failure/* DatabaseError */.a) || error.failure.sqlstate === 'connection')
                        throw error;
                    continue;
                }
                if (!asked || before === undefined) {
                    before = undefined;
                    continue;
                }
                const after = await database.catalog();
                seen.push({ ...place, before, after, changes: (0,compare_changes/* diffCatalogs */.U)(before, after) });
                before = after;
            }
        }
        return seen;
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = rehearsal_disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}

;// CONCATENATED MODULE: ./build/rehearse/real/known-names.js

function knownOf(catalogs, generated) {
    const tables = catalogs.flatMap((catalog) => catalog.tables);
    const seen = [...generated.traces, ...generated.apart];
    return {
        relations: new Set([
            ...tables.map(model_names/* pathOf */.XM),
            ...catalogs.flatMap(({ views }) => views.map(model_names/* pathOf */.XM)),
            ...seen.flatMap(({ locks, held, rewrites, scans, lost }) => [
                ...[...locks, ...held, ...lost].map(({ relation }) => relation),
                ...rewrites,
                ...scans,
            ]),
        ]),
        columns: new Set([
            ...tables.flatMap((table) => table.columns.map(({ name }) => `${(0,model_names/* pathOf */.XM)(table)}.${name}`)),
            ...seen.flatMap(({ lost }) => lost.map(({ relation, column }) => `${relation}.${column}`)),
        ]),
        parts: new Set(tables.flatMap(({ constraints, indexes }) => [...constraints, ...indexes].map(({ name }) => name))),
        types: new Set([
            ...tables.flatMap(({ columns }) => columns.map(({ type }) => type)),
            ...generated.retyped.flatMap(({ from, to }) => [from, to]),
        ]),
    };
}
/** What is said of a statement that works on something without a name. */
const unnamed = 'On the real rows it works on something that neither base nor generated rows have, and whose name is not shown.';
/**
 * Leaves those names out.
 * @param catalogs of base and of the state after the migrations, as they are without real rows.
 * @param generated what was seen on generated rows.
 */
function withKnownNames(real, catalogs, generated) {
    const known = knownOf(catalogs, generated);
    const unwatched = new Map();
    const tell = (one) => unwatched.set(`${one.migration}/${one.line}`, one);
    for (const { migration, line } of real.unwatched)
        tell({ migration, line, reason: 'What it did to the real rows was not seen in full.' });
    const traces = real.traces.map((trace) => {
        const shown = traceOf(trace, known);
        if (shown.hides)
            tell({ migration: trace.migration, line: trace.line, reason: unnamed });
        return shown.trace;
    });
    return {
        ...real,
        traces,
        apart: real.apart.map((trace) => traceOf(trace, known).trace),
        failures: real.failures.map((one) => ({
            ...one,
            failure: known_names_failureOf(one.failure, known),
            leaves: one.leaves.filter((name) => known.parts.has(name.slice(name.indexOf('.') + 1))),
        })),
        unwatched: [...unwatched.values()],
        retyped: real.retyped.filter(({ relation, column, from, to }) => known.columns.has(`${relation}.${column}`) && known.types.has(from) && known.types.has(to)),
    };
}
function traceOf(trace, known) {
    const named = (all) => all.filter(({ relation }) => known.relations.has(relation));
    const { locks, held, rewrites, scans, lost, error } = trace;
    const shown = {
        ...trace,
        locks: named(locks),
        held: named(held),
        rewrites: rewrites.filter((name) => known.relations.has(name)),
        scans: scans.filter((name) => known.relations.has(name)),
        lost: named(lost).filter(({ relation, column }) => column === undefined || known.columns.has(`${relation}.${column}`)),
        error: error && known_names_failureOf(error, known),
    };
    const sizeOf = (one) => [one.locks, one.held, one.rewrites, one.scans, one.lost].reduce((sum, list) => sum + list.length, 0);
    return { trace: shown, hides: sizeOf(shown) < sizeOf(trace) };
}
function known_names_failureOf({ subject, ...failure }, known) {
    const shown = subject && subjectOf(subject, known);
    return shown === undefined ? failure : { ...failure, subject: shown };
}
function subjectOf({ table, column, constraint }, known) {
    if (table === undefined || !known.relations.has(table))
        return undefined;
    return {
        table,
        column: column !== undefined && known.columns.has(`${table}.${column}`) ? column : undefined,
        constraint: constraint !== undefined && known.parts.has(constraint) ? constraint : undefined,
    };
}

;// CONCATENATED MODULE: ./build/rehearse/real/standing.js
var standing_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var standing_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** Which migrations a copy of real data has, held against those of base: it must stand where base does, or before it. */

/** Reads the record. Undefined: there is none. @throws DatabaseError */
async function recordIn(database, schema) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = standing_addDisposableResource(env_1, await database.connectAsAdmin(), true);
        const table = (0,model_names/* qualified */.LX)({ schema, name: '_prisma_migrations' });
        const { rows: found } = await connection.query('SELECT to_regclass($1) IS NOT NULL', [table]);
        if (found[0]?.[0] !== 't')
            return undefined;
        const { rows } = await connection.query(`SELECT migration_name, finished_at IS NOT NULL, rolled_back_at IS NOT NULL FROM ${table}`);
        return rows.map(([name, finished, rolledBack]) => ({
            name: name ?? '',
            finished: finished === 't',
            rolledBack: rolledBack === 't',
        }));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = standing_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const anew = 'Make the copy anew from a database that has what base has.';
/**
 * Compares. `head` is what the change adds. Names that neither side has are counted and not told: they are the copy's data.
 * @param baselined base had no migrations before this change, and so the copy has no record of any.
 */
function standingOf(record, base, head, baselined) {
    if (record === undefined) {
        if (baselined)
            return { missing: [], unknown: 0 };
        return {
            why: 'It has no record of migrations (`_prisma_migrations`).',
            remedy: 'Let the dump include that table, and name its schema in database-schema.',
        };
    }
    const standing = record.filter(({ rolledBack }) => !rolledBack);
    const applied = new Set(standing.filter(({ finished }) => finished).map(({ name }) => name));
    const failed = new Set(standing.map(({ name }) => name).filter((name) => !applied.has(name)));
    const known = base.filter(({ bytes }) => bytes !== undefined);
    const names = new Set(known.map(({ name }) => name));
    if (failed.size > 0) {
        const [named] = [...failed].filter((name) => names.has(name));
        return {
            why: `Its record says that ${named === undefined ? `${failed.size} of its migrations` : named} failed.`,
            remedy: 'Settle that where the copy comes from (prisma migrate resolve), and make the copy anew.',
        };
    }
    const early = head.find(({ name }) => applied.has(name) && !names.has(name));
    if (early !== undefined)
        return { why: `It has ${early.name} already, which this change adds.`, remedy: anew };
    return {
        missing: known.filter(({ name }) => !applied.has(name)),
        unknown: [...applied].filter((name) => !names.has(name)).length,
    };
}

;// CONCATENATED MODULE: ./build/rehearse/real/on-copy.js
var on_copy_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var on_copy_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** The new migrations on a copy of real data instead of generated rows. */







/**
 * Rehearses on the copy, which is used up by that. Undefined: the tables that the change touches have no rows there.
 * @throws DatabaseError without the server's words.
 */
async function rehearseOnCopy({ runner, plan, generated, base, added, baselined, catalogs }, copy) {
    const standing = standingOf(await recordIn(copy, runner.options.databaseSchema), base, added, baselined);
    if ('why' in standing)
        return standing;
    const behind = await catchUp(runner, copy, standing.missing, plan);
    if (behind !== undefined)
        return behind;
    const differences = differencesIn(catalogs.before, await copy.catalog());
    if (standing.unknown > 0 && differences > 0) {
        return {
            why: `It has ${counted(standing.unknown, 'migration')} that base does not have, and is another than base's migrations build (${counted(differences, 'difference')}).`,
            remedy: 'Bring the newest base into this branch, or make the copy from a database that has what base has.',
        };
    }
    const tables = touchedIn(plan, generated);
    const filled = await rowsIn(copy, tables);
    if (filled.size === 0)
        return undefined;
    const answers = await ask(copy, plan.probes);
    const filling = { rows: 'real', database: copy };
    const run = await runOnRows({ ...plan, counted: tables }, filling);
    if (run.failures.some(({ failure }) => (0,model_failure/* isRunOver */.C)(failure)))
        return {
            why: 'The time limit of the whole run struck.',
            remedy: 'Raise time-limit, or make the copy smaller.',
        };
    const refused = run.failures.find(({ failure }) => failure.sqlstate === '42501');
    if (refused !== undefined) {
        const line = plan.scripts.find(({ name }) => name === refused.migration)?.statements[refused.statement]
            ?.line;
        return {
            why: `An ordinary owner may not run line ${line ?? 1} of ${refused.migration} on it (42501).`,
            remedy: 'Restore the copy with pg_restore --no-owner --no-privileges.',
        };
    }
    const apart = await failingParts(plan, filling, run.failures);
    const rehearsed = {
        real: true,
        filled,
        counted: answers,
        unfilled: [],
        traces: classedAs(run.traces, generated.traces),
        failures: [...run.failures, ...apart.failures],
        apart: apart.traces,
        unwatched: run.unwatched,
        retyped: run.retyped,
        // The next number is a value of the copy.
        taken: generated.taken,
        // What dynamic SQL makes of real rows may be named after them: what it makes of generated ones is not.
        catalogs: generated.catalogs,
    };
    return {
        rehearsed: withKnownNames(rehearsed, [catalogs.before, catalogs.after], generated),
        caughtUp: standing.missing.length,
        differences,
    };
}
/** Runs base's migrations that the copy lacks, as a deploy would. */
async function catchUp(runner, copy, missing, { leftOut }) {
    if (missing.length === 0)
        return undefined;
    const earlier = leftOut.map((one) => ({ ...one, migration: '' }));
    const { failure } = await (0,replay/* replay */.e)(runner, copy, missing, earlier, 'more');
    if (failure === undefined)
        return undefined;
    const state = failure.database === undefined ? '' : ` (${failure.database.sqlstate})`;
    return {
        why: `It lacks ${counted(missing.length, 'migration')} of base, and ${failure.migration} does not run on it${state}.`,
        remedy: 'Deploy base where the copy comes from first, or mend that migration: it will fail there, too.',
    };
}
/** `1 migration`, `2 migrations`. */
function counted(number, what) {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}
/** Grants aside: the copy belongs to another role, and knows roles that no migration makes. */
function differencesIn(before, copy) {
    return (0,compare_changes/* diffCatalogs */.U)({ ...before, grants: [] }, { ...copy, grants: [] }).length;
}
/** The tables that the text reaches, and those that generated rows show to be reached. */
function touchedIn({ tables }, { filled, unfilled }) {
    return [...new Set([...tables, ...filled.keys(), ...unfilled.map(({ relation }) => relation)])];
}
/** Rows of the tables that have any. A table that the copy does not have has none. */
async function rowsIn(copy, tables) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = on_copy_addDisposableResource(env_1, await copy.connectAsAdmin(), true);
        const { rows: there } = await connection.query(`SELECT n.nspname || '.' || c.relname, format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname || '.' || c.relname = ANY (SELECT json_array_elements_text($1::json))`, [JSON.stringify(tables)]);
        const counts = new Map();
        for (const [name, quoted] of there) {
            const { rows } = await connection.query(`SELECT count(*) FROM ${quoted}`);
            const count = Number(rows[0]?.[0]);
            if (count > 0)
                counts.set(name ?? '', count);
        }
        return counts;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = on_copy_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** There is only one size of real tables: where that does not tell whether time grows with them, generated ones do. */
function classedAs(traces, generated) {
    const byPlace = new Map(generated.map((trace) => [`${trace.migration}/${trace.statement}`, trace]));
    return traces.map((trace) => {
        if (trace.grows === true || (trace.grows === false && trace.work === 0))
            return trace;
        return { ...trace, grows: byPlace.get(`${trace.migration}/${trace.statement}`)?.grows };
    });
}

;// CONCATENATED MODULE: ./build/judge/rehearsal/witness.js

/** A number as people write it: 1,000. */
function count(number) {
    return number.toLocaleString('en-US');
}
/** `1 row`, `1,000 rows`; those of a copy of real data are `1,000 real rows`. */
function rows(number, real = false) {
    return `${count(number)} ${real ? 'real ' : ''}${number === 1 ? 'row' : 'rows'}`;
}
/** The same of rows that are gone: generated ones, and those that migrations of base had made; or real ones. */
function rehearsalRows(number, real = false) {
    return real ? rows(number, real) : `${count(number)} rehearsal ${number === 1 ? 'row' : 'rows'}`;
}
/** What a failing statement said, and on which rows; `inTheWay` is what the finding's probe counted. */
function failureWitness({ failure, onPlain, onReal, leaves }, filled, inTheWay) {
    const where = filled === 0 ? 'fails' : `fails on ${rows(filled, onReal)}`;
    const many = inTheWay === undefined ? '' : ` (the probe counts ${count(inTheWay)})`;
    const which = onReal ? many : onPlain || filled === 0 ? '' : ', NULLs and repeated values among them';
    const hints = failure.hint === undefined ? '' : ` (${(0,finding/* withoutStop */.f6)(failure.hint)})`;
    const names = leaves.map((name) => `"${name.split('.').at(-1)}"`).join(', ');
    const left = leaves.length === 0 ? '' : `; the index ${names} stays behind, not valid`;
    return `${where}${which}: ${(0,finding/* withoutStop */.f6)(failure.message)}${hints}${left}`;
}
/** The lock of a trace on a table, under any of its names, in words. */
function lockOn({ locks, held }, names) {
    const lock = [...locks, ...held].find(({ relation }) => names.has(relation));
    if (lock === undefined)
        return '';
    return `, ${lock.mode} ${lock.heldTo === 'end' ? 'until the transaction ends' : 'while it runs'}`;
}
/** What was seen of work on a table. */
function workWitness(did, trace, names, filled, real) {
    return (0,finding/* oneLine */.TN)(`${did} ${rows(filled, real)}${lockOn(trace, names)}`);
}

;// CONCATENATED MODULE: ./build/judge/rehearsal/on-rows.js


/** Rules that tell of rows which are in the way, and of nothing else. */
const ofRows = new Set([
    'set-not-null',
    'unique-on-existing',
    'foreign-key-on-existing',
    'check-on-existing',
    'type-change',
    'type-narrowed',
    'enum-value-removed',
]);
/** It ran on real rows, and none of them was in its way: what is live now may still hold one, so that a note stays. */
function withstood(finding, seen, filled) {
    if (finding.rule === 'type-narrowed') {
        const narrow = narrowed(finding, seen);
        if (narrow !== undefined)
            return { ...narrow, severity: 'error' };
        // Not all values were compared, or none.
        if (filled > comparedRows || retypedTo(finding, seen)?.lost !== 0)
            return undefined;
    }
    return { ...executed(finding, `ran on ${rows(filled, true)}: none is in its way`), severity: 'note' };
}
/** What could not be run behind something that fails was asked before all the same: of real rows that tells much. */
function withCount(finding, { rehearsed }) {
    const held = rehearsed.counted.get(finding.probe ?? '') ?? 0;
    if (held === 0 || !ofRows.has(finding.rule))
        return finding;
    const witness = `the probe counts ${count(held)} on the real rows, before the migrations`;
    return { ...finding, evidence: 'observed', witness };
}
/** It was run, and this happened. */
function executed(finding, witness) {
    return { ...finding, evidence: 'executed', witness };
}
/** Values that the new type can't give back. */
function narrowed(finding, seen) {
    const change = retypedTo(finding, seen);
    if (change === undefined || change.lost === undefined || change.lost === 0)
        return undefined;
    return executed(finding, `${count(change.lost)} of ${change.values < comparedRows ? '' : 'the first '}${count(change.values)} values can not be had back from ${change.to}`);
}
function retypedTo({ object }, { rehearsed }) {
    return rehearsed.retyped.find(({ relation, column }) => `${relation}.${column}` === object);
}

;// CONCATENATED MODULE: ./build/judge/rehearsal/seen.js

/** All statements of a change, by migration and place. */
class SeenChange {
    change;
    catalog;
    rehearsed;
    statements;
    constructor(change, catalog, rehearsed) {
        this.change = change;
        this.catalog = catalog;
        this.rehearsed = rehearsed;
        const traces = new Map(rehearsed.traces.map((trace) => [`${trace.migration}/${trace.statement}`, trace]));
        const failures = credible(change, rehearsed.failures);
        this.statements = change.scripts.flatMap((script) => script.script.statements.map((_, index) => {
            const trace = traces.get(`${script.name}/${index}`);
            return {
                script,
                index,
                steps: change.steps.filter((step) => step.script === script && step.statementIndex === index),
                trace: trace?.error === undefined ? trace : undefined,
                apart: trace?.error === undefined
                    ? []
                    : rehearsed.apart.filter(({ migration, statement }) => migration === script.name && statement === index),
                failing: failingOf(failures.filter(({ migration, statement }) => migration === script.name && statement === index)),
            };
        }));
    }
    /** The statements that stand on a line of a migration. */
    at(migration, line) {
        if (migration === undefined || line === undefined)
            return [];
        return this.statements.filter(({ script, index }) => {
            const statement = script.script.statements[index];
            return (script.name === migration &&
                statement !== undefined &&
                statement.line <= line &&
                line <= statement.endLine);
        });
    }
    /** The rows are those of a copy of real data. */
    get real() {
        return this.rehearsed.real === true;
    }
    /** Rows that a table was filled with; 0 where it was not. */
    rowsOf(relation) {
        return this.rehearsed.filled.get(this.#before(relation)) ?? 0;
    }
    /** A table under its name and the one it had before the change, and its partitions. */
    family(relation) {
        const found = new Set([relation, this.#before(relation)]);
        for (const { schema, name, partitionOf } of this.catalog.tables)
            if (partitionOf !== undefined && found.has(partitionOf))
                found.add(`${schema}.${name}`);
        return found;
    }
    /** The name that a table had before the change. */
    #before(relation) {
        let name = relation;
        for (const { action, facts } of this.change.steps.toReversed()) {
            if (action.kind !== 'rename-table' || facts.tableName === undefined)
                continue;
            const { schema, name: was } = facts.tableName;
            if (`${schema}.${action.to}` === name)
                name = `${schema}.${was}`;
        }
        return name;
    }
}
/** integrity_constraint_violation and data_exception: the rows are at fault. */
function seen_isOfRows(sqlstate) {
    return /^2[23]/.test(sqlstate);
}
/**
 * The failures that are their statement's own. Behind another one that was left out only what rows do is: a missing column is that
 * one's doing, and so is everything where it would have changed rows. On a table that it would have changed the rows must break
 * a constraint: a value that the old type refuses would have met the new one.
 */
function credible(change, failures) {
    const keyOf = ({ migration, statement }) => `${migration}/${statement}`;
    const steps = new Map();
    for (const step of change.steps) {
        const key = `${step.script.name}/${step.statementIndex}`;
        steps.set(key, [...(steps.get(key) ?? []), step]);
    }
    const tablesOf = (one) => (steps.get(keyOf(one)) ?? []).flatMap(({ facts }) => facts.table ?? []);
    const wroteRows = failures.some((one) => !one.follows && steps.get(keyOf(one))?.some(({ action }) => writing.test(action.kind)) === true);
    return failures.filter((one) => {
        if (!one.follows)
            return true;
        if (wroteRows || !seen_isOfRows(one.failure.sqlstate))
            return false;
        const tables = tablesOf(one);
        const isBehind = failures.some((other) => keyOf(other) !== keyOf(one) && tablesOf(other).some((table) => tables.includes(table)));
        return !isBehind || one.failure.sqlstate.startsWith('23');
    });
}
/** Actions that change rows, or may. */
const writing = /^(?:insert|update|delete|merge|copy|truncate|call|select|do-block|dynamic-sql)$/;
function failingOf(failures) {
    const found = new Map();
    for (const { failure, part, rows, leaves } of failures) {
        const { sqlstate, subject } = failure;
        // Without a name from the server the value that it stumbles over is another on other rows.
        const key = JSON.stringify([sqlstate, subject]);
        const known = found.get(key);
        found.set(key, {
            failure,
            part: known?.part ?? part,
            onPlain: known?.onPlain === true || rows === 'plain',
            onReal: known?.onReal === true || rows === 'real',
            leaves: [...new Set([...(known?.leaves ?? []), ...leaves])],
        });
    }
    return [...found.values()];
}
/** The one table that a statement works on. */
function touchedTable({ steps }) {
    const names = new Set(steps.flatMap(({ facts }) => (facts.tableName ? [(0,model_names/* pathOf */.XM)(facts.tableName)] : [])));
    return names.size === 1 ? [...names][0] : undefined;
}

;// CONCATENATED MODULE: ./build/judge/rehearsal/confirm.js




/** Failures that a finding of the text is about, by rule; a test of the SQLSTATE. */
const failsWith = {
    'required-column': /^23502$/,
    'set-not-null': /^23502$/,
    'unique-on-existing': /^23505$/,
    'foreign-key-on-existing': /^23503$/,
    'check-on-existing': /^(?:23514|23P01)$/,
    'primary-key-changed': /^(?:23502|23505)$/,
    'type-change': /^(?:22\w{3}|42804|42846|23505|23514)$/,
    'type-narrowed': /^22\w{3}$/,
    'enum-value-removed': /^22P02$/,
    'enum-value-used-early': /^55P04$/,
    'concurrently-in-transaction': /^25001$/,
};
const unchanged = (finding) => ({ finding, failing: undefined });
/** `schema.table` of an object. */
function confirm_tableOf(object) {
    const [schema, table] = object?.split('.') ?? [];
    return table === undefined ? undefined : `${schema}.${table}`;
}
/** The queries that tell whether rows are in the way, each once. */
function probesOf(findings) {
    const asked = findings.flatMap(({ rule, probe }) => probe !== undefined && failsWith[rule] !== undefined ? [probe] : []);
    return [...new Set(asked)];
}
/** Rules that tell of more than a failure: that a statement ran does not say that nothing was lost. */
const tellMore = new Set(['type-narrowed', 'primary-key-changed']);
/** Rows that the probe counts were there, and the statement ran: the change itself has dealt with them. */
function isDisproved({ rule, probe }, { rehearsed }) {
    if (failsWith[rule] === undefined || tellMore.has(rule) || probe === undefined)
        return false;
    return (rehearsed.counted.get(probe) ?? 0) > 0;
}
/** The value is gone, and no row needed it any more. */
function confirm_moved(finding, { rehearsed }) {
    const held = rehearsed.counted.get(finding.probe ?? '') ?? 0;
    return {
        ...finding,
        severity: 'warning',
        evidence: 'observed',
        witness: `${rows(held, rehearsed.real)} held one before, and the change moves them: it ran`,
    };
}
/** Holds one finding against the statements on its line. */
function confirm_confirm(finding, seen) {
    const statements = finding.rule === 'enum-value-used-early'
        ? seen.statements.filter(({ script }) => script.name === finding.migration)
        : seen.at(finding.migration, finding.line);
    const failing = statements.flatMap((one) => one.failing).find((one) => isAbout(finding, one));
    if (failing !== undefined)
        return { finding: failed(finding, failing, statements, seen), failing };
    for (const statement of statements) {
        const { trace, apart } = statement;
        const whole = trace === undefined ? undefined : byTrace(finding, trace, statement, seen);
        if (whole === 'gone')
            return { finding: undefined, failing: undefined };
        if (whole !== undefined)
            return { finding: whole, failing: undefined };
        // A part that did nothing of the kind says nothing of the others.
        for (const part of apart) {
            const proven = byTrace(finding, part, statement, seen);
            if (proven !== undefined && proven !== 'gone')
                return { finding: proven, failing: undefined };
        }
    }
    return unchanged(seen.real ? withCount(finding, seen) : finding);
}
function isAbout({ rule, object }, { failure }) {
    if (failsWith[rule]?.test(failure.sqlstate) !== true)
        return false;
    const { subject } = failure;
    const last = object?.split('.').slice(2).join('.');
    if (subject?.column !== undefined && (rule === 'required-column' || rule === 'set-not-null'))
        return last === subject.column;
    if (subject?.constraint !== undefined &&
        rule.endsWith('-on-existing') &&
        object?.includes(subject.constraint) === false)
        // A constraint without a name of its own gets one from its columns.
        return isNamedAfter(subject.constraint, last ?? '');
    return true;
}
function isNamedAfter(constraint, columns) {
    return columns !== '' && constraint.includes(columns.replaceAll('.', '_'));
}
function failed(finding, failing, statements, seen) {
    const own = statements.find((one) => one.failing.includes(failing));
    const relation = failing.failure.subject?.table ?? (own && touchedTable(own)) ?? confirm_tableOf(finding.object);
    const inTheWay = finding.probe === undefined ? undefined : seen.rehearsed.counted.get(finding.probe);
    return {
        ...finding,
        // It is no question any more whether such rows exist.
        ...(failing.onReal && finding.severity !== 'note' && { severity: 'error' }),
        evidence: 'executed',
        sqlstate: failing.failure.sqlstate,
        witness: failureWitness(failing, relation === undefined ? 0 : seen.rowsOf(relation), inTheWay),
    };
}
function byTrace(finding, trace, statement, seen) {
    const { rule, object } = finding;
    const relation = confirm_tableOf(object);
    const filled = relation === undefined ? 0 : seen.rowsOf(relation);
    if (isDisproved(finding, seen)) {
        return rule === 'enum-value-removed' ? confirm_moved(finding, seen) : 'gone';
    }
    if (seen.real && filled > 0 && ofRows.has(rule))
        return withstood(finding, seen, filled);
    switch (rule) {
        case 'required-column':
            // It would fail on a single row, and did not.
            return filled > 0 ? 'gone' : undefined;
        case 'rewrites-table':
            return work(finding, trace, seen, 'rewrites', 'rewrote');
        case 'scans-under-lock':
        case 'index-blocks-writes':
            return work(finding, trace, seen, 'scans', 'read');
        case 'lock-held-through-work':
            return heldThrough(finding, statement, seen);
        case 'index-dropped-before-replacement':
            return trace.blocks.includes('select') ? { ...finding, evidence: 'observed' } : undefined;
        case 'update-without-where':
            return trace.rows.updated === 0
                ? undefined
                : executed(finding, `updated ${rows(trace.rows.updated, seen.real)}`);
        case 'type-narrowed':
            return narrowed(finding, seen);
        case 'opaque-sql':
            return undefined;
        default:
            return (0,rules/* ruleById */.BD)(rule)?.group.startsWith('data is lost') === true
                ? confirm_lost(finding, trace, seen)
                : happened(finding, trace);
    }
}
/** Rules whose statement changes the catalog and nothing else: that it ran is all there is to see. */
const seenInCatalog = new Set(['it takes something away', 'access']);
function happened(finding, trace) {
    const { rule } = finding;
    const group = (0,rules/* ruleById */.BD)(rule)?.group ?? '';
    const isSeen = seenInCatalog.has(group) || rule === 'rename-table' || rule === 'rename-column';
    return isSeen && trace.changedNothing === false ? { ...finding, evidence: 'observed' } : undefined;
}
/** A rewrite or a scan of the finding's table. */
function work(finding, trace, seen, of, did) {
    const relation = confirm_tableOf(finding.object);
    if (relation === undefined)
        return undefined;
    const family = seen.family(relation);
    const done = trace[of].filter((name) => family.has(name));
    if (done.length > 0) {
        const filled = done.reduce((sum, name) => sum + seen.rowsOf(name), 0);
        return {
            ...finding,
            evidence: 'observed',
            ...(filled > 0 && { witness: workWitness(did, trace, family, filled, seen.real) }),
        };
    }
    // The throwaway server's TimeZone is UTC, and production's may be another.
    const byZone = finding.message.includes('TimeZone');
    const isFilled = [...family].some((name) => seen.rowsOf(name) > 0);
    // Who rewrites a table has read it.
    const isOtherWork = of === 'scans' && trace.rewrites.some((name) => family.has(name));
    return isFilled && !byZone && !isOtherWork ? 'gone' : undefined;
}
/** The lock of one statement while a later one works. */
function heldThrough(finding, { script, index }, seen) {
    const family = seen.family(confirm_tableOf(finding.object) ?? '');
    const later = seen.statements.find((other) => other.script === script &&
        other.index > index &&
        other.trace !== undefined &&
        worked(other.trace) &&
        [...other.trace.held, ...other.trace.locks].some((lock) => lock.mode === 'AccessExclusiveLock' && family.has(lock.relation)));
    const statement = later && script.script.statements[later.index];
    if (later?.trace === undefined || statement === undefined)
        return undefined;
    return {
        ...finding,
        evidence: 'observed',
        witness: `the lock was still held while line ${statement.line} went through ${rows(later.trace.work, seen.real)}`,
    };
}
/** Whether tables were gone through or changed; what a catalog's own tables cost is no work. */
function worked({ work, rewrites, scans, rows: { inserted, updated, deleted } }) {
    return work > 0 && rewrites.length + scans.length + inserted + updated + deleted > 0;
}
function confirm_lost(finding, trace, seen) {
    const relation = confirm_tableOf(finding.object);
    const column = finding.object?.split('.').slice(2).join('.');
    const losses = trace.lost.filter(({ rows: gone }) => gone > 0);
    const mine = losses.filter((loss) => (finding.rule === 'drop-schema' && loss.relation.startsWith(`${finding.object}.`)) ||
        (relation !== undefined &&
            seen.family(relation).has(loss.relation) &&
            (loss.column ?? '') === (column ?? '')));
    if (mine.length === 0)
        return undefined;
    const others = losses.filter((loss) => !mine.includes(loss) && loss.of === 'rows');
    const along = others.map((loss) => `, and ${rows(loss.rows, seen.real)} of ${loss.relation} with them`);
    return executed(finding, `${mine.map((loss) => lossWords(loss, seen)).join('; ')}${along.join('')}`);
}
function lossWords({ of, relation, rows: gone, values }, seen) {
    if (of === 'column')
        return `${count(values ?? 0)} values in ${rehearsalRows(gone, seen.real)} are gone`;
    const all = seen.rowsOf(relation);
    if (of === 'rows' && values === undefined && all > gone)
        return `${count(gone)} of ${rehearsalRows(all, seen.real)} matched and are gone`;
    return `${rehearsalRows(gone, seen.real)} ${gone === 1 ? 'is' : 'are'} gone`;
}

// EXTERNAL MODULE: ./build/rules/enum-swap.js
var enum_swap = __webpack_require__(74831);
;// CONCATENATED MODULE: ./build/judge/rehearsal/taken-numbers.js





/** One for each column, at the statement that gives it its numbers. */
function takenNumberFindings({ change, rehearsed }) {
    return rehearsed.taken.map((taken) => {
        const { relation, column, sequence, owned, next } = taken;
        const step = stepOf(change, taken);
        const [schema = '', ...name] = relation.split('.');
        const table = (0,say/* nameIn */.ZC)(change, { schema, name: name.join('.') });
        const id = (0,say/* quote */.hD)(column);
        // The server chooses the name of an identity column's sequence, which may be another one in production.
        const of = owned
            ? `pg_get_serial_sequence(${(0,sql_names/* quoteLiteral */.ce)(table)}, ${(0,sql_names/* quoteLiteral */.ce)(column)})`
            : (0,sql_names/* quoteLiteral */.ce)((0,say/* nameIn */.ZC)(change, sequence));
        return (0,finding/* finding */.gk)({
            rule: 'sequence-behind',
            evidence: 'observed',
            ...(step === undefined
                ? {}
                : {
                    migration: step.script.name,
                    file: step.script.file,
                    line: step.action.line,
                    endLine: step.action.endLine,
                }),
            object: `${relation}.${column}`,
            message: `The next number for ${id} of ${table} is ${next}, from the sequence ${(0,say/* nameIn */.ZC)(change, sequence)}: every create that leaves it to the database fails until it is past the numbers that rows have.`,
            instead: `At the end of the migration: \`SELECT setval(${of}, (SELECT max(${id}) FROM ${table}));\``,
            witness: `${count(taken.rows)} rehearsal ${taken.rows === 1 ? 'row has' : 'rows have'} this number or a higher one`,
            probe: `SELECT count(*) FROM ${table} WHERE ${id} >= ${next}`,
            about: 'behind',
        });
    });
}
/** What gives the column its numbers; else the last statement on the table. */
function stepOf(change, { relation, column }) {
    const on = change.steps.filter(({ facts: { table } }) => `${table?.schema}.${table?.name}` === relation);
    return (on.findLast((step) => (0,rules_change/* isStep */.Vf)(step, 'set-default', 'add-identity') && step.action.column === column) ??
        on.at(-1));
}

;// CONCATENATED MODULE: ./build/judge/rehearsal/unnamed.js






/** The rule for a failure, where the statement does what the rule is about. */
const ruleFor = [
    [/^23502$/, ['add-column'], 'required-column'],
    [/^23502$/, ['set-not-null'], 'set-not-null'],
    [/^23502$/, ['add-constraint'], 'primary-key-changed'],
    [/^23505$/, ['create-index', 'add-constraint', 'add-column'], 'unique-on-existing'],
    [/^23505$/, ['alter-column-type'], 'type-change'],
    [/^23503$/, ['add-constraint', 'validate-constraint'], 'foreign-key-on-existing'],
    [
        /^(?:23514|23P01)$/,
        ['add-constraint', 'validate-constraint', 'add-column', 'attach-partition'],
        'check-on-existing',
    ],
    [/^(?:22\w{3}|23514)$/, ['alter-column-type'], 'type-narrowed'],
    [/^(?:42804|42846)$/, ['alter-column-type'], 'type-change'],
];
function place({ script, index }) {
    const statement = script.script.statements[index];
    return {
        migration: script.name,
        file: script.file,
        line: statement?.line ?? 1,
        endLine: statement?.endLine ?? 1,
    };
}
/** What only ALTER TABLE and CREATE INDEX say, wherever they stand: in code that is made while it runs. */
function ruleByMessage({ failure: { message, sqlstate, subject } }, seen) {
    if (sqlstate === '23502' && message.endsWith('contains null values')) {
        const table = seen.catalog.tables.find((one) => (0,model_names/* pathOf */.XM)(one) === subject?.table);
        const isThere = table?.columns.some(({ name }) => name === subject?.column) === true;
        return isThere ? 'set-not-null' : 'required-column';
    }
    if (sqlstate === '23505' && message.startsWith('could not create unique index'))
        return 'unique-on-existing';
    return sqlstate === '23514' && message.endsWith('violated by some row') ? 'check-on-existing' : undefined;
}
/** A failure that no finding names. */
function failureFinding(statement, failing, seen) {
    const { failure, onPlain, onReal } = failing;
    const { sqlstate, subject, message } = failure;
    const { script, steps } = statement;
    const kinds = new Set(steps.map(({ action }) => action.kind));
    const isOwn = !/^[0-9A-Z]{5}$/.test(sqlstate);
    const rule = ruleFor.find(([state, of]) => state.test(sqlstate) && of.some((kind) => kinds.has(kind)))?.[2] ??
        ruleByMessage(failing, seen) ??
        // Where Preflight stopped it, nothing was seen of what it does: no silence may pass for that.
        (isOwn ? 'deploy-failed' : 'fails-on-rows');
    const relation = subject?.table ?? touchedTable(statement);
    const object = relation === undefined
        ? undefined
        : [relation, subject?.constraint ?? subject?.column].filter((part) => part !== undefined).join('.');
    const filled = relation === undefined ? 0 : seen.rowsOf(relation);
    // Rows that nothing could be in the way of make it fail too, and not for what they hold.
    const always = onPlain && !seen_isOfRows(sqlstate) && !isOwn;
    const probe = probeOf(failing, seen);
    const when = onReal
        ? 'on the real rows'
        : always
            ? 'as soon as there are rows'
            : 'on rows that the schema allows';
    const made = (0,finding/* finding */.gk)({
        rule,
        severity: always || (onReal && !isOwn) || rule === 'required-column' ? 'error' : 'warning',
        evidence: 'executed',
        ...place(statement),
        object,
        message: `${script.name} fails ${when}: ${(0,finding/* withoutStop */.f6)(message)}.`,
        instead: probe === undefined
            ? knownCorrection(failure)
            : 'Run the probe on production, and correct the rows that it counts first.',
        sqlstate: isOwn ? undefined : sqlstate,
        witness: failureWitness(failing, filled),
        about: `${sqlstate} ${script.script.statements[statement.index]?.text ?? ''}`,
    });
    return probe === undefined ? made : { ...made, probe };
}
/** A question to a real database: only of what was there before the change. */
function probeOf({ failure: { sqlstate, subject } }, seen) {
    const table = seen.catalog.tables.find((one) => (0,model_names/* pathOf */.XM)(one) === subject?.table);
    if (table === undefined)
        return undefined;
    const name = (0,say/* nameIn */.ZC)(seen.change, table);
    if (sqlstate === '23502')
        return nullProbe(name, table, subject?.column);
    const constraint = table.constraints.find((one) => one.name === subject?.constraint);
    if (sqlstate === '23503' && constraint === undefined)
        return undefined;
    const condition = /^CHECK \((.*)\)$/s.exec(constraint?.definition ?? '')?.[1];
    return sqlstate === '23514' && condition !== undefined
        ? `SELECT count(*) FROM ${name} WHERE NOT (${condition})`
        : undefined;
}
function nullProbe(name, { columns }, column) {
    return columns.some((one) => one.name === column && one.nullable)
        ? `SELECT count(*) FROM ${name} WHERE ${(0,model_names/* quote */.hD)(column ?? '')} IS NULL`
        : undefined;
}
/** Rows or values that went though the text does not say so. */
function lossFinding(statement, loss, seen) {
    const { relation, column, of, values } = loss;
    const all = seen.rowsOf(relation);
    const rule = of === 'table'
        ? 'drop-table'
        : of === 'column'
            ? 'drop-column'
            : values !== undefined
                ? 'truncate'
                : loss.rows >= all && all > 0
                    ? 'delete-without-where'
                    : 'rows-deleted';
    const table = seen.catalog.tables.find((one) => (0,model_names/* pathOf */.XM)(one) === relation);
    const name = (0,say/* nameIn */.ZC)(seen.change, table ?? { schema: '', name: relation });
    const what = column === undefined
        ? `${of === 'table' ? 'the table ' : 'rows of '}${name}`
        : `the column ${(0,model_names/* quote */.hD)(column)} of ${name}`;
    return {
        ...(0,finding/* finding */.gk)({
            rule,
            evidence: 'executed',
            ...place(statement),
            object: column === undefined ? relation : `${relation}.${column}`,
            message: `The statement takes ${what} away, which its text does not say.`,
            witness: of === 'rows' && all > loss.rows
                ? `${count(loss.rows)} of ${rehearsalRows(all, seen.real)} are gone`
                : `${rehearsalRows(loss.rows, seen.real)} ${loss.rows === 1 ? 'is' : 'are'} gone`,
            about: statement.script.script.statements[statement.index]?.text ?? '',
        }),
        probe: `SELECT count(*) FROM ${name}`,
    };
}
/** Updates of every row of the tables that a statement writes to, which its text does not tell of; [] where some rows stay. */
function updateFindings(statement, trace, seen) {
    // A table that is locked already shows no lock of its own; what is only read makes this the more careful.
    const written = [
        ...trace.locks.filter(({ mode }) => mode === 'RowExclusiveLock').map(({ relation }) => relation),
        ...trace.scans,
    ];
    const tables = seen.catalog.tables.filter((one) => written.includes((0,model_names/* pathOf */.XM)(one)));
    const all = tables.reduce((sum, { schema, name }) => sum + seen.rowsOf(`${schema}.${name}`), 0);
    if (all === 0 || trace.rows.updated < all)
        return [];
    return tables.map(({ schema, name }) => {
        const relation = `${schema}.${name}`;
        // Which columns it writes is not known: a new one may be what it fills.
        const grown = seen.change.steps.some(({ action, facts }) => action.kind === 'add-column' && facts.tableName?.schema === schema && facts.tableName.name === name);
        return (0,finding/* finding */.gk)({
            rule: 'update-without-where',
            evidence: 'executed',
            ...(grown && { severity: 'note' }),
            ...place(statement),
            object: relation,
            message: `The statement updates every row of ${(0,say/* nameIn */.ZC)(seen.change, { schema, name })}, which its text does not say.`,
            witness: `updated ${rehearsalRows(seen.rowsOf(relation), seen.real)}`,
            about: `${relation} ${statement.script.script.statements[statement.index]?.text ?? ''}`,
        });
    });
}
/** A rewrite of a table with rows that the text does not tell of. */
function rewriteFinding(statement, trace, relation, seen) {
    const table = seen.catalog.tables.find((one) => (0,model_names/* pathOf */.XM)(one) === relation);
    const name = (0,say/* nameIn */.ZC)(seen.change, table ?? { schema: '', name: relation });
    return (0,finding/* finding */.gk)({
        rule: 'rewrites-table',
        evidence: 'observed',
        ...place(statement),
        object: relation,
        message: `${name} is rewritten, and locked against reads and writes meanwhile.`,
        witness: workWitness('rewrote', trace, seen.family(relation), seen.rowsOf(relation), seen.real),
        about: statement.script.script.statements[statement.index]?.text ?? '',
    });
}

;// CONCATENATED MODULE: ./build/judge/rehearsal/judge.js
/** The rehearsal's judgement: findings of the text with what proves them, and what only the run shows. Pure. */








/** Judges. `uncovered` is what came of the statements whose text does not tell what they do. */
function judgeRehearsal(found, seen, uncovered) {
    const named = new Set();
    const findings = [];
    const proven = [];
    for (const one of found) {
        const confirmed = confirm_confirm(one, seen);
        if (confirmed.failing !== undefined)
            named.add(confirmed.failing);
        if (confirmed.finding === undefined)
            continue;
        findings.push(confirmed.finding);
        if (confirmed.finding.witness !== one.witness)
            proven.push(confirmed.finding);
    }
    const opaque = opaqueFindings(findings, seen, uncovered);
    const own = seen.statements.flatMap((statement) => [
        ...unnamedFailures(statement, named, findings, seen),
        ...unnamedWork(statement, findings, seen),
    ]);
    return {
        findings: opaque.findings,
        own: [...own, ...takenNumberFindings(seen), ...unfilledTables(seen)],
        proven: proven.map((one) => opaque.findings.find(({ fingerprint }) => fingerprint === one.fingerprint) ?? one),
        unseen: [...judge_unseenOf(seen), ...opaque.unseen],
    };
}
/** Findings on the lines of a statement. */
function findingsAt({ script, index }, findings) {
    const statement = script.script.statements[index];
    return findings.filter(({ migration, line }) => statement !== undefined &&
        migration === script.name &&
        line !== undefined &&
        statement.line <= line &&
        line <= statement.endLine);
}
function unnamedFailures(statement, named, findings, seen) {
    const open = statement.failing.filter((failing) => !named.has(failing));
    const others = findingsAt(statement, findings);
    // The loss of an enum's value is said once, for all the columns that move to the new type.
    const isMove = statement.steps.some((step) => (0,enum_swap/* swapAt */.h)(seen.change, step) !== undefined);
    const isSwap = isMove && findings.some((one) => one.rule === 'enum-value-removed' && one.evidence === 'executed');
    return open
        .filter((failing) => {
        if (isSwap && failing.failure.sqlstate === '22P02')
            return false;
        // The statement as a whole says no more than the part of it that failed first.
        const isSaid = statement.failing.some((other) => other !== failing && named.has(other) && other.failure.sqlstate === failing.failure.sqlstate);
        const isCause = others.some((one) => one.sqlstate === failing.failure.sqlstate && one.evidence === 'executed');
        return !isSaid && !isCause;
    })
        .map((failing) => failureFinding(statement, failing, seen));
}
function unnamedWork(statement, findings, seen) {
    const { trace, steps } = statement;
    if (trace === undefined)
        return [];
    const others = findingsAt(statement, findings);
    const losing = others.filter(({ rule }) => (0,rules/* ruleById */.BD)(rule)?.group.startsWith('data is lost') === true);
    const isDropped = new Set(steps.flatMap(({ facts }) => facts.table?.dropped === true && facts.tableName ? [(0,model_names/* pathOf */.XM)(facts.tableName)] : []));
    // What goes along with what is said to go is in its witness.
    const losses = losing.length > 0 || steps.some(({ action }) => losesByItself.has(action.kind))
        ? []
        : trace.lost.filter((loss) => loss.rows > 0 && !isDropped.has(loss.relation));
    const works = others.some(({ rule }) => (0,rules/* ruleById */.BD)(rule)?.group === 'it blocks');
    const rewrites = works ? [] : trace.rewrites.filter((relation) => seen.rowsOf(relation) > 0);
    return [
        ...losses.map((loss) => lossFinding(statement, loss, seen)),
        ...rewrites.map((relation) => rewriteFinding(statement, trace, relation, seen)),
        ...(says(steps, 'update', 'merge', 'insert', 'copy', 'delete')
            ? []
            : updateFindings(statement, trace, seen)),
    ];
}
/** Whether the text has such an action. */
function says(steps, ...kinds) {
    return steps.some(({ action }) => kinds.includes(action.kind));
}
/** Where the text was judged and nothing found, as of a table that comes back: that judgement stays. */
const losesByItself = new Set([
    'drop-table',
    'drop-column',
    'drop-schema',
    'truncate',
    'delete',
    'merge',
    'drop-type',
]);
/** A block that ran and changed nothing was not seen at work. */
function opaqueFindings(findings, seen, uncovered) {
    const unseen = [];
    const more = [];
    const idle = new Set();
    for (const { migration, statement: index, nothing, hidden } of uncovered) {
        const statement = seen.statements.find(({ script, index: at }) => script.name === migration && at === index);
        const span = statement?.script.script.statements[index];
        if (hidden && span !== undefined) {
            const reason = 'It did something to the copy of real data that generated rows do not show.';
            unseen.push({ migration, line: span.line, reason });
        }
        if (!nothing || statement === undefined || span === undefined)
            continue;
        const said = findingsAt(statement, findings).filter(({ rule }) => rule === 'opaque-sql');
        for (const one of said)
            idle.add(one);
        if (said.length === 0) {
            more.push((0,finding/* finding */.gk)({
                rule: 'opaque-sql',
                evidence: 'executed',
                migration,
                file: statement.script.file,
                line: span.line,
                endLine: span.endLine,
                message: 'It ran and changed nothing here: what it does where it finds something to do was not seen.',
                about: span.text,
            }));
        }
        unseen.push({
            migration,
            line: span.line,
            reason: `It ran and changed nothing on the ${seen.real ? 'real' : 'generated'} rows.`,
        });
    }
    return {
        findings: [
            ...findings.map((one) => idle.has(one) ? { ...one, evidence: 'executed', witness: 'it ran and changed nothing here' } : one),
            ...more,
        ],
        unseen,
    };
}
/** Tables that the change works on and that have no rows. */
function unfilledTables(seen) {
    return seen.rehearsed.unfilled.flatMap(({ relation, reason }) => {
        const table = seen.catalog.tables.find((one) => (0,model_names/* pathOf */.XM)(one) === relation);
        const step = seen.change.steps.find(({ facts }) => facts.tableName && (0,model_names/* pathOf */.XM)(facts.tableName) === relation);
        const isHollow = table?.kind === 'partitioned' && !seen.catalog.tables.some((one) => one.partitionOf === relation);
        if (table === undefined || step === undefined || isHollow)
            return [];
        return [
            (0,finding/* finding */.gk)({
                rule: 'table-unfilled',
                evidence: 'observed',
                migration: step.script.name,
                file: step.script.file,
                line: step.action.line,
                endLine: step.action.endLine,
                object: relation,
                message: `No rows could be made for ${relation}: ${reason.replace(/\.$/, '')}.`,
                about: relation,
            }),
        ];
    });
}
/** Statements of which the run tells less than all. */
function judge_unseenOf({ rehearsed, statements, change }) {
    const unwatched = rehearsed.unwatched.map((one) => ({ ...one }));
    const unmatched = statements.flatMap(({ script, index, steps, trace }) => {
        const deletes = steps.find(({ action, facts }) => action.kind === 'delete' && action.condition === 'some' && facts.table !== undefined && !facts.isNew);
        const span = script.script.statements[index];
        if (deletes === undefined || trace === undefined || span === undefined || trace.rows.deleted > 0)
            return [];
        const { tableName } = deletes.facts;
        const filled = tableName && rehearsed.filled.get((0,model_names/* pathOf */.XM)(tableName));
        if (filled === undefined || filled === 0)
            return [];
        return [
            {
                migration: script.name,
                line: span.line,
                reason: `None of ${rows(filled, rehearsed.real)} matched its condition, so what it deletes was not seen.`,
            },
        ];
    });
    const failing = new Set(rehearsed.failures.map(({ migration, statement }) => `${migration}/${statement}`));
    const onlyWatched = rehearsed.traces.flatMap(({ migration, statement, line, error }) => error === undefined || failing.has(`${migration}/${statement}`)
        ? []
        : [{ migration, line, reason: `It fails only while it is watched: ${(0,finding/* withoutStop */.f6)(error.message)}.` }]);
    const reached = new Set(rehearsed.traces.map(({ migration, statement }) => `${migration}/${statement}`));
    const lines = change.scripts.flatMap((script) => script.script.statements.flatMap(({ line }, index) => reached.has(`${script.name}/${index}`) ||
        unwatched.some((one) => one.migration === script.name && one.line === line)
        ? []
        : [{ migration: script.name, line, reason: 'What comes before it stopped the run.' }]));
    return [...unwatched, ...unmatched, ...onlyWatched, ...lines];
}

;// CONCATENATED MODULE: ./build/judge/rehearsal/opaque.js
/** The opaque statements, each once, in their order. */
function opaqueStatements(change, catalog) {
    const known = new Set(catalog.functions.map(({ name }) => name.replace(/\(.*$/s, '')));
    const places = new Map();
    for (const step of change.steps) {
        if (!isOpaque(step, known))
            continue;
        const place = { migration: step.script.name, statement: step.statementIndex };
        places.set(`${place.migration}/${place.statement}`, place);
    }
    return [...places.values()];
}
function isOpaque({ action, statement }, known) {
    // What a function holds is run by those who call it.
    if (statement.node === 'CreateFunctionStmt')
        return false;
    if (action.kind === 'dynamic-sql')
        return true;
    if (action.kind === 'do-block')
        return !action.read;
    return action.kind === 'call' && known.has(action.function.name);
}

;// CONCATENATED MODULE: ./build/judge/rehearsal/reach.js



/** Actions that read rows of the tables which their statement mentions. */
const reading = new Set([
    'select',
    'insert',
    'update',
    'delete',
    'merge',
    'copy',
    'call',
    'do-block',
    'dynamic-sql',
    'refresh-view',
]);
/** Actions that reach rows of the tables that refer to theirs. */
const reachesChildren = new Set([
    'delete',
    'truncate',
    'update',
    'merge',
]);
/** Actions that make neither the time nor the outcome turn on rows. */
const rowless = new Set([
    'create-trigger',
    'create-policy',
    'alter-policy',
    'drop-policy',
    'comment',
    'grant',
    'revoke',
]);
/** The tables to fill, as `schema.name`, sorted. Empty: the change works on no table that was there before. */
function reachOf(change, catalog) {
    return reached(change, catalog).closed();
}
/** The tables among them that the change itself works on, and not only their rows refer to. */
function touchedBy(change, catalog) {
    return reached(change, catalog).touched();
}
function reached(change, catalog) {
    const there = new Map(catalog.tables.map((table) => [(0,model_names/* pathOf */.XM)(table), table]));
    const found = new Reach(there, catalog, change.databaseSchema);
    for (const step of change.steps)
        found.take(step);
    return found;
}
function readsRows({ action }) {
    if (action.kind === 'create-table')
        return action.fromQuery;
    if (action.kind === 'create-view')
        return action.materialized;
    return reading.has(action.kind);
}
class Reach {
    #there;
    #catalog;
    #schema;
    /** Names that the change gave → the names before it. */
    #first = new Map();
    #touched = new Set();
    #withChildren = new Set();
    constructor(there, catalog, schema) {
        this.#there = there;
        this.#catalog = catalog;
        this.#schema = schema;
    }
    take(step) {
        const { action, facts } = step;
        if (rowless.has(action.kind))
            return;
        const { table, tableName } = facts;
        if (table !== undefined && !table.isNew && tableName !== undefined) {
            const name = this.#add((0,model_names/* pathOf */.XM)(tableName));
            if (reachesChildren.has(action.kind))
                this.#withChildren.add(name);
            if (action.kind === 'rename-table' && action.of === 'table')
                this.#first.set((0,sql_names/* dotted */.Bs)(tableName.schema, action.to), name);
            if (action.kind === 'move-table')
                this.#first.set((0,sql_names/* dotted */.Bs)(action.toSchema, tableName.name), name);
            // A key of a table that is new looks at no row.
            if (action.kind === 'add-constraint' && action.constraint.references !== undefined)
                this.#mention(action.constraint.references.table);
        }
        if (action.kind === 'attach-partition')
            this.#mention(action.partition);
        if (readsRows(step))
            for (const name of action.relations)
                this.#mention(name);
        if (step.statement.node === 'AlterDomainStmt')
            this.#domain(step.statement.text);
    }
    #add(name) {
        const first = this.#first.get(name) ?? name;
        if (this.#there.has(first))
            this.#touched.add(first);
        return first;
    }
    #mention({ schema, name }) {
        const path = (0,sql_names/* dotted */.Bs)(schema ?? this.#schema, name);
        this.#add(path);
        const view = this.#catalog.views.find((one) => (0,model_names/* pathOf */.XM)(one) === path);
        if (view === undefined)
            return;
        for (const [table, { name: own }] of this.#there) {
            if (new RegExp(String.raw `(?<![\w$])${escaped(own)}(?![\w$])`).test(view.definition))
                this.#add(table);
        }
    }
    /** The tables with a column of a domain that a statement names. */
    #domain(text) {
        for (const { name } of this.#catalog.types) {
            if (!text.includes(name))
                continue;
            for (const [path, { columns }] of this.#there)
                if (columns.some(({ type }) => type.split('.').at(-1)?.replaceAll('"', '') === name))
                    this.#add(path);
        }
    }
    touched() {
        const found = new Set(this.#touched);
        for (const [path, table] of this.#there) {
            const refers = table.constraints.some(({ references }) => references !== undefined && this.#withChildren.has(references.table));
            if (refers)
                found.add(path);
        }
        return found;
    }
    closed() {
        const found = new Set(this.touched());
        const queue = [...found];
        for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
            for (const next of this.#parents(path)) {
                if (found.has(next) || !this.#there.has(next))
                    continue;
                found.add(next);
                queue.push(next);
            }
        }
        // A partitioned table without partitions can hold no row.
        const isHollow = (path) => this.#there.get(path)?.kind === 'partitioned' &&
            !this.#catalog.tables.some((one) => one.partitionOf === path);
        return [...found].filter((path) => !isHollow(path)).sort(order/* compareText */.n);
    }
    /** What must hold rows so that a table can: what it refers to, and the partitions that its rows go to. */
    #parents(path) {
        const table = this.#there.get(path);
        const references = table?.constraints.flatMap((one) => one.references?.table ?? []) ?? [];
        const partitions = [...this.#there].filter(([, { partitionOf }]) => partitionOf === path);
        return [
            ...references,
            ...partitions.map(([name]) => name),
            ...(table?.partitionOf === undefined ? [] : [table.partitionOf]),
        ];
    }
}
function escaped(name) {
    return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/judge/rehearsal/as-written.js

/** A part of a table of a catalog, by the object of a change. */
function partOf({ tables }, object, parts) {
    for (const table of tables) {
        if (!object.startsWith(`${(0,model_names/* pathOf */.XM)(table)}.`))
            continue;
        const part = parts(table).find(({ name }) => `${(0,model_names/* pathOf */.XM)(table)}.${name}` === object);
        if (part !== undefined)
            return { table, part };
    }
    return undefined;
}
function whole(things, object) {
    return things.find((thing) => (0,model_names/* pathOf */.XM)(thing) === object);
}
function as_written_columnSql({ name, type, nullable, default: value, generated }) {
    const filled = value === undefined ? '' : generated ? ` GENERATED ALWAYS AS (${value}) STORED` : ` DEFAULT ${value}`;
    return `${(0,model_names/* quote */.hD)(name)} ${type}${filled}${nullable ? '' : ' NOT NULL'}`;
}
/** The statement for a change; undefined where no rule would have a word on it. */
function sqlOf({ kind, object }, before, after) {
    const alter = (table, what) => table && `ALTER TABLE ${(0,model_names/* qualified */.LX)(table)} ${what}`;
    switch (kind) {
        case 'table-dropped': {
            const table = whole(before.tables, object);
            return table && `DROP TABLE ${(0,model_names/* qualified */.LX)(table)}`;
        }
        case 'table-added': {
            const table = whole(after.tables, object);
            return table && `CREATE TABLE ${(0,model_names/* qualified */.LX)(table)} (${table.columns.map(as_written_columnSql).join(', ')})`;
        }
        case 'column-dropped': {
            const found = partOf(before, object, (table) => table.columns);
            return found && alter(found.table, `DROP COLUMN ${(0,model_names/* quote */.hD)(found.part.name)}`);
        }
        case 'column-added': {
            const found = partOf(after, object, (table) => table.columns);
            return found && alter(found.table, `ADD COLUMN ${as_written_columnSql(found.part)}`);
        }
        case 'column-type-changed': {
            const found = partOf(after, object, (table) => table.columns);
            // The expression is not known, and there was one that did it.
            return (found &&
                alter(found.table, `ALTER COLUMN ${(0,model_names/* quote */.hD)(found.part.name)} TYPE ${found.part.type} USING NULL`));
        }
        case 'column-nullability-changed': {
            const found = partOf(after, object, (table) => table.columns);
            const what = found?.part.nullable === true ? 'DROP' : 'SET';
            return found && alter(found.table, `ALTER COLUMN ${(0,model_names/* quote */.hD)(found.part.name)} ${what} NOT NULL`);
        }
        case 'constraint-dropped': {
            const found = partOf(before, object, (table) => table.constraints);
            return found && alter(found.table, `DROP CONSTRAINT ${(0,model_names/* quote */.hD)(found.part.name)}`);
        }
        case 'constraint-added': {
            const found = partOf(after, object, (table) => table.constraints);
            return found && alter(found.table, `ADD CONSTRAINT ${(0,model_names/* quote */.hD)(found.part.name)} ${found.part.definition}`);
        }
        case 'index-dropped': {
            const found = partOf(before, object, (table) => table.indexes);
            return found && `DROP INDEX ${(0,model_names/* quote */.hD)(found.table.schema)}.${(0,model_names/* quote */.hD)(found.part.name)}`;
        }
        case 'index-added':
            return partOf(after, object, (table) => table.indexes)?.part.definition;
        case 'trigger-dropped': {
            const found = partOf(before, object, (table) => table.triggers);
            return found && `DROP TRIGGER ${(0,model_names/* quote */.hD)(found.part.name)} ON ${(0,model_names/* qualified */.LX)(found.table)}`;
        }
        case 'policy-dropped': {
            const found = partOf(before, object, (table) => table.policies);
            return found && `DROP POLICY ${(0,model_names/* quote */.hD)(found.part.name)} ON ${(0,model_names/* qualified */.LX)(found.table)}`;
        }
        case 'row-security-changed': {
            const table = whole(after.tables, object);
            return alter(table, `${table?.rowSecurity.enabled === true ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`);
        }
        case 'view-dropped': {
            const view = whole(before.views, object);
            return view && `DROP ${view.materialized ? 'MATERIALIZED ' : ''}VIEW ${(0,model_names/* qualified */.LX)(view)}`;
        }
        case 'function-dropped': {
            const found = whole(before.functions, object);
            const [, name = '', args = ''] = /^(.*?)(\(.*\))$/s.exec(found?.name ?? '') ?? [];
            return found && `DROP FUNCTION ${(0,model_names/* quote */.hD)(found.schema)}.${(0,model_names/* quote */.hD)(name)}${args}`;
        }
        case 'sequence-dropped': {
            const found = whole(before.sequences, object);
            return found && `DROP SEQUENCE ${(0,model_names/* qualified */.LX)(found)}`;
        }
        case 'enum-dropped': {
            const found = whole(before.enums, object);
            return found && `DROP TYPE ${(0,model_names/* qualified */.LX)(found)}`;
        }
        case 'type-dropped': {
            const found = whole(before.types, object);
            return found && `DROP TYPE ${(0,model_names/* qualified */.LX)(found)}`;
        }
        case 'schema-dropped':
            return `DROP SCHEMA ${(0,model_names/* quote */.hD)(object)}`;
        case 'extension-dropped':
            return `DROP EXTENSION ${(0,model_names/* quote */.hD)(object)}`;
        case 'extension-added':
            return `CREATE EXTENSION ${(0,model_names/* quote */.hD)(object)}`;
        default:
            return undefined;
    }
}
/** Rows that went while their table stays: all of them, or some. */
function lossSql({ lost }, rowsOf, catalog) {
    return lost.flatMap(({ of, relation, rows, values }) => {
        const table = whole(catalog.tables, relation);
        if (of !== 'rows' || table === undefined || rows === 0)
            return [];
        if (values !== undefined)
            return [`TRUNCATE ${(0,model_names/* qualified */.LX)(table)}`];
        return [`DELETE FROM ${(0,model_names/* qualified */.LX)(table)}${rows >= rowsOf(relation) ? '' : ' WHERE false'}`];
    });
}
/** The statements that would do what was seen, in the order of the catalog's differences. */
function asWritten({ changes, before, after }, trace, rowsOf) {
    // The columns of a view that is gone are nobody's; the parts of what is new come with it.
    const sql = changes.flatMap((change) => sqlOf(change, before, after) ?? []);
    return [...sql, ...(trace === undefined ? [] : lossSql(trace, rowsOf, before))];
}

;// CONCATENATED MODULE: ./build/judge/rehearsal/seen-actions.js

/** Puts what opaque statements did in the place of what could not be read of them. */
async function withSeenActions(scripts, { catalogs, traces, filled, real }, parse) {
    if (catalogs.length === 0)
        return { scripts, uncovered: [] };
    const traceOf = ({ migration, statement }) => traces.find((trace) => trace.migration === migration && trace.statement === statement);
    const texts = catalogs.map((one) => asWritten(one, traceOf(one), (relation) => filled.get(relation) ?? 0).join(';\n'));
    const parsed = await parse(texts);
    const uncovered = catalogs.map((one) => {
        const trace = traceOf(one);
        const idle = one.changes.length === 0 && (trace === undefined || trace.changedNothing === true || isIdle(trace));
        const hidden = real === true && idle && trace?.changedNothing === false;
        return { migration: one.migration, statement: one.statement, nothing: idle && !hidden, hidden };
    });
    const seen = scripts.map((script) => {
        const statements = script.script.statements.map((statement, at) => {
            const index = catalogs.findIndex((one) => one.migration === script.name && one.statement === at);
            return index === -1 || uncovered[index]?.nothing === true || uncovered[index]?.hidden === true
                ? statement
                : withActions(statement, parsed[index]);
        });
        return { ...script, script: { ...script.script, statements } };
    });
    return { scripts: seen, uncovered };
}
/** Of a statement that took locks and yet left every row and every line of the catalog as it was. */
function isIdle({ rows, lost }) {
    return lost.length === 0 && rows.inserted + rows.updated + rows.deleted === 0;
}
function withActions(statement, seen) {
    const read = statement.actions.filter((action) => !isUnread(action));
    const known = new Set(read.map(seen_actions_keyOf));
    const [first] = statement.actions;
    const more = (seen?.statements ?? [])
        .flatMap(({ actions }) => actions)
        .filter((action) => !known.has(seen_actions_keyOf(action)))
        .map((action) => ({
        ...action,
        line: first?.line ?? statement.line,
        endLine: first?.endLine ?? statement.endLine,
        within: statement.node === 'DoStmt' ? 'do-block' : 'function',
        conditional: false,
    }));
    // What it called is told by what it did.
    const actions = [...read, ...more];
    return actions.length === 0 ? statement : { ...statement, actions };
}
function isUnread(action) {
    return action.kind === 'dynamic-sql' || (action.kind === 'do-block' && !action.read);
}
/** What an action does to what, so that the same thing is not said twice. */
function seen_actions_keyOf(action) {
    const { line: _, endLine: __, within: ___, conditional: ____, literals: _____, relations: ______, ...what } = action;
    const { kind } = what;
    const table = 'table' in what ? what.table?.name : 'name' in what ? what.name?.name : undefined;
    const part = 'column' in what
        ? what.column
        : kind === 'add-column' && 'definition' in what
            ? what.definition.name
            : kind === 'drop-constraint' && 'constraint' in what
                ? what.constraint
                : kind === 'add-constraint' && 'constraint' in what
                    ? what.constraint.name
                    : kind === 'create-index' && 'index' in what
                        ? what.index
                        : undefined;
    return JSON.stringify([kind, table, part]);
}

// EXTERNAL MODULE: ./build/rules/judge.js
var judge = __webpack_require__(16555);
// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(57805);
;// CONCATENATED MODULE: ./build/sql/parts.js
/** An ALTER TABLE of several parts as one statement for each part. */

const identifier = String.raw `(?:"(?:[^"]|"")+"|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)`;
const parts_head = new RegExp(String.raw `^ALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?${identifier}(?:\s*\.\s*${identifier})?(?:\s*\*)?\s+`, 'i');
/** The parts of an ALTER TABLE as statements of their own; empty where it has but one, or is another statement. */
function parts_partsOf(statement) {
    const start = parts_head.exec(statement)?.[0];
    if (start === undefined)
        return [];
    const parts = [];
    for (let at = start.length; at < statement.length;) {
        const end = (0,lexer/* clauseEnd */.l6)(statement, at);
        parts.push(`${start}${statement.slice(at, end).trim()}`);
        at = end + 1;
    }
    return parts.length > 1 ? parts : [];
}

;// CONCATENATED MODULE: ./build/checks/rehearse-change.js
/** A change rehearsed and judged: what its text tells, held against what its statements do to tables that have rows. */










/** Rehearses a change and judges what was seen. @throws DatabaseError where the server is gone. */
async function rehearseChange(request) {
    const plan = planOf(request, request.judged, request.input.before);
    return await judgeSeen(request, plan, await rehearseOnRows(plan));
}
/** Judges what was seen. */
async function judgeSeen({ input, judged, parser, count }, plan, rehearsed) {
    const catalog = input.before;
    if (plan.opaque.length + rehearsed.filled.size + rehearsed.unfilled.length === 0) {
        return {
            judged,
            findings: judged.findings,
            own: new Set(),
            proven: new Set(),
            unseen: [],
            reports: statementReports(withoutRows(rehearsed.traces)),
            skipped: count === 0
                ? 'It is switched off (`rehearsal-rows` is 0).'
                : 'The new migrations touch no table that was there before.',
            rowless: undefined,
            remark: undefined,
            plan,
            rehearsed,
        };
    }
    const actual = await withSeenActions(input.migrations, rehearsed, (texts) => parser.parseMany(texts));
    const again = actual.scripts === input.migrations ? judged : (0,judge/* judgeStatements */.U2)({ ...input, migrations: actual.scripts });
    const seen = new SeenChange(again.change, catalog, rehearsed);
    const found = judgeRehearsal(again.findings, seen, actual.uncovered);
    // What a run has shown all the same, as of rows that the change puts in itself, is not taken back.
    const isBare = found.proven.length === 0 && found.own.every(({ rule }) => rule === 'table-unfilled');
    const rowless = isBare ? rowlessBecause(plan, rehearsed) : undefined;
    const hasRows = rehearsed.filled.size > 0 && rowless === undefined;
    return {
        judged: again,
        findings: (0,judge/* silencedAnew */.HG)([...found.findings, ...found.own], again),
        own: new Set(found.own.map(({ fingerprint }) => fingerprint)),
        proven: new Set(found.proven.map(({ fingerprint }) => fingerprint)),
        unseen: found.unseen,
        reports: statementReports(hasRows ? rehearsed.traces : withoutRows(rehearsed.traces)),
        skipped: undefined,
        rowless,
        remark: hasRows ? rehearse_change_remarkOf(rehearsed) : undefined,
        plan,
        rehearsed,
    };
}
/** Without rows nothing was counted: that is not the same as none. */
function withoutRows(traces) {
    return traces.map(({ rows: _, ...rest }) => rest);
}
function planOf(request, { change, findings }, catalog) {
    const { splitter, sender, base, leftOut, texts, count, onRowsAfter } = request;
    return {
        splitter,
        sender,
        base,
        catalog,
        leftOut,
        count,
        onRowsAfter,
        tables: count === 0 ? [] : reachOf(change, catalog),
        touched: touchedBy(change, catalog),
        probes: count === 0 ? [] : probesOf(findings),
        retypes: change.steps.some(({ action }) => action.kind === 'alter-column-type'),
        opaque: count === 0 ? [] : opaqueStatements(change, catalog),
        scripts: change.scripts.map(({ name, script, transactions }) => ({
            name,
            text: texts.get(name) ?? '',
            statements: script.statements,
            groups: transactions.group,
            oneBatch: transactions.oneBatch,
            parts: script.statements.map(({ text }) => parts_partsOf(text)),
        })),
    };
}
/** A reason where not one table that the change works on has rows. */
function rowlessBecause(plan, { filled, unfilled }) {
    const hasRows = [...filled.keys()].some((relation) => worksOn(plan, relation));
    if (hasRows || !unfilled.some(({ relation }) => worksOn(plan, relation)))
        return undefined;
    return 'No rows could be made for what the change touches: its statements ran on empty tables.';
}
function rehearse_change_remarkOf({ filled, unfilled, real }) {
    const most = Math.max(...filled.values()).toLocaleString('en-US');
    const tables = `${filled.size} ${filled.size === 1 ? 'table' : 'tables'}`;
    const left = unfilled.length === 0 ? '' : `; ${unfilled.length} could not be filled`;
    return `On ${tables} of up to ${most} ${real === true ? 'real rows' : 'rows'}${left}.`;
}

;// CONCATENATED MODULE: ./build/judge/planned.js

/** Makes a warning of a drop that was planned: the client of base does not know the column or table. */
function withPlanned(findings, base) {
    return findings.map((finding) => {
        const { rule, object, severity, message } = finding;
        if (base === undefined || object === undefined || severity !== 'error')
            return finding;
        const planned = (rule === 'drop-column' && /\s@ignore\b/.test(schemaFieldOf(base.schemaFiles, object) ?? '')) ||
            (rule === 'drop-table' && isIgnored(base, object));
        if (!planned)
            return finding;
        const said = message.replace(/\.$/, '');
        return {
            ...finding,
            severity: 'warning',
            message: `${said}; the Prisma schema of base ignores it already.`,
        };
    });
}
/** Whether the block of a table has `@@ignore`. */
function isIgnored({ schemaFiles }, table) {
    const place = schemaLineOf(schemaFiles, table);
    const lines = schemaFiles.find((file) => file.path === place?.file)?.content.split('\n') ?? [];
    const block = lines.slice((place?.line ?? 1) - 1);
    const end = block.findIndex((line) => /^\s*\}/.test(line));
    return place !== undefined && block.slice(0, end).some((line) => /^\s*@@ignore\b/.test(line));
}

// EXTERNAL MODULE: ./build/rules/rename-guess.js
var rename_guess = __webpack_require__(15148);
// EXTERNAL MODULE: ./build/sql/types.js
var types = __webpack_require__(74050);
;// CONCATENATED MODULE: ./build/judge/rename/column.js
/** The ways out of the rename of a column. */






/** `undefined` where the Prisma schemas do not tell which fields they are. */
function columnWays({ change, pair }, dropped, added) {
    const { table, tableName, column } = dropped.facts;
    if (table === undefined || tableName === undefined || column === undefined)
        return undefined;
    const { definition } = added.action;
    const owner = (0,model_names/* pathOf */.XM)(tableName);
    const before = schemaFieldOf(pair.base?.schemaFiles ?? [], `${owner}.${column.name}`);
    const after = schemaFieldOf(pair.head.schemaFiles, `${owner}.${definition.name}`);
    if (before === undefined || after === undefined)
        return undefined;
    const on = (0,sql_names/* quoteName */.AB)(tableName, change.databaseSchema);
    const [from, to] = [(0,sql_names/* quoteIdentifier */.Cm)(column.name), (0,sql_names/* quoteIdentifier */.Cm)(definition.name)];
    const folder = folders(dropped.script.name, definition.name);
    const keep = {
        title: 'Keep the name in the database, without any SQL',
        steps: [
            {
                when: 'Now, in place of the DROP and the ADD',
                schema: mappedTo(after, column.name),
            },
        ],
    };
    const rename = {
        title: 'Rename the column, with the downtime it means: until all of the new version runs, the old one fails on the table',
        steps: [
            {
                when: 'While the application is stopped',
                schema: after,
                migration: {
                    folder: dropped.script.name,
                    sql: [
                        '-- preflight-ignore rename-column: deployed while the application is stopped',
                        `ALTER TABLE ${on} RENAME COLUMN ${from} TO ${to};`,
                        ...partRenames(change, table, on, column.name, definition.name),
                    ].join('\n'),
                },
            },
        ],
    };
    // A relation has two fields: which of them moves when is not for us to say.
    const isKey = [...table.constraints.values()].some(({ kind, columns }) => (kind === 'foreign-key' || kind === 'primary-key') && columns.includes(definition.name));
    if (isKey)
        return [keep, rename];
    const type = (0,types/* typeText */.wQ)(definition.type);
    const fallback = definition.default === undefined ? '' : ` DEFAULT ${definition.default}`;
    const steps = [
        {
            when: 'In this deploy: the application writes both, and reads the old one',
            schema: `${before}\n${optional(after)}`,
            migration: {
                folder: folder(0, 'add'),
                sql: [
                    `ALTER TABLE ${on} ADD COLUMN ${to} ${type}${fallback};`,
                    ...indexesOf(change, table, definition.name),
                ].join('\n'),
            },
        },
        {
            when: 'In the next one: the application still writes both, and reads the new one',
            schema: `${optional(before)}\n${optional(after)}`,
            migration: {
                folder: folder(1, 'fill'),
                sql: [
                    `UPDATE ${on} SET ${to} = ${from} WHERE ${to} IS DISTINCT FROM ${from};`,
                    ...(column.nullable === false ? [`ALTER TABLE ${on} ALTER COLUMN ${from} DROP NOT NULL;`] : []),
                ].join('\n'),
            },
        },
        {
            when: 'In the third: the application knows the new one only',
            schema: `${ignored(before)}\n${after}`,
            ...(definition.nullable
                ? {}
                : {
                    migration: {
                        folder: folder(2, 'require'),
                        sql: [
                            `UPDATE ${on} SET ${to} = ${from} WHERE ${to} IS NULL;`,
                            `-- preflight-ignore set-not-null: every version that runs now writes it`,
                            `ALTER TABLE ${on} ALTER COLUMN ${to} SET NOT NULL;`,
                        ].join('\n'),
                    },
                }),
        },
        {
            when: 'When no running version knows the old one any more',
            schema: after,
            migration: {
                folder: folder(3, 'drop_old'),
                sql: `-- preflight-ignore drop-column: its values are in ${to} since ${folder(1, 'fill')}\nALTER TABLE ${on} DROP COLUMN ${from};`,
            },
        },
    ];
    return [keep, { title: 'Expand and contract, without downtime', steps }, rename];
}
/** Indexes and keys that carry the column's name, which the change drops to make them anew. */
function partRenames(change, table, on, from, to) {
    const renamed = (name) => name.replace(`_${from}_`, () => `_${to}_`);
    return (0,rules_change/* stepsOn */.nF)(change, table).flatMap((step) => {
        const { index, constraint } = step.facts;
        const part = (0,rules_change/* isStep */.Vf)(step, 'drop-index')
            ? index
            : (0,rules_change/* isStep */.Vf)(step, 'drop-constraint')
                ? constraint
                : undefined;
        if (part === undefined || !part.columns.includes(from) || renamed(part.name) === part.name)
            return [];
        const [was, is] = [part.name, (0,sql_names/* quoteIdentifier */.Cm)(renamed(part.name))];
        return part === index
            ? [
                `ALTER INDEX ${(0,sql_names/* quoteName */.AB)({ schema: table.schema, name: was }, change.databaseSchema)} RENAME TO ${is};`,
            ]
            : [`ALTER TABLE ${on} RENAME CONSTRAINT ${(0,sql_names/* quoteIdentifier */.Cm)(was)} TO ${is};`];
    });
}
/** The statements of the change that make an index of the new column alone. */
function indexesOf(change, table, column) {
    return change.steps.flatMap((step) => (0,rules_change/* isStep */.Vf)(step, 'create-index') &&
        step.facts.table === table &&
        step.statement.actions.length === 1 &&
        step.action.columns.every((one) => one === column)
        ? [`${step.statement.text};`]
        : []);
}
/** The field with `@map`, in place of one that it has. */
function mappedTo(field, column) {
    return `${field.replace(/\s@map\([^)]*\)/, '')} @map(${JSON.stringify(column)})`;
}
/** The field with an optional type. */
function optional(field) {
    return field.replace(/^(\w+ [\w]+(?:\("[^"]*"\))?)(?![?[\w(])/, '$1?');
}
function ignored(field) {
    return `${optional(field)} @ignore`;
}

;// CONCATENATED MODULE: ./build/judge/rename/table.js
/** The ways out of the rename of a table. */




/** `undefined` where the Prisma schema does not tell which model it is. */
function tableWays({ change, pair }, dropped, added) {
    const old = dropped.facts.table;
    const made = added.facts.table;
    if (old === undefined || made === undefined || dropped.facts.tableName === undefined)
        return undefined;
    const before = dropped.facts.tableName;
    const model = schemaBlockOf(pair.head.schemaFiles, (0,model_names/* pathOf */.XM)(made));
    if (model === undefined)
        return undefined;
    const [from, to] = [(0,sql_names/* quoteName */.AB)(before, change.databaseSchema), (0,sql_names/* quoteName */.AB)(made, change.databaseSchema)];
    const folder = folders(dropped.script.name, made.name);
    const renames = [
        `ALTER TABLE ${from} RENAME TO ${(0,sql_names/* quoteIdentifier */.Cm)(made.name)};`,
        ...partNames(old, before.name, made.name).map(({ kind, was, is }) => kind === 'constraint'
            ? `ALTER TABLE ${to} RENAME CONSTRAINT ${(0,sql_names/* quoteIdentifier */.Cm)(was)} TO ${(0,sql_names/* quoteIdentifier */.Cm)(is)};`
            : `ALTER INDEX ${(0,sql_names/* quoteName */.AB)({ schema: before.schema, name: was }, change.databaseSchema)} RENAME TO ${(0,sql_names/* quoteIdentifier */.Cm)(is)};`),
    ];
    const block = (attribute) => `model ${model} {\n  // the fields as they are\n${attribute}}`;
    return [
        {
            title: 'Keep the name in the database, without any SQL',
            steps: [
                {
                    when: 'Now, in place of the DROP and the CREATE',
                    schema: block(`\n  @@map("${before.name}")\n`),
                },
            ],
        },
        {
            title: 'Rename, and keep a view of the old name for the running version, without downtime',
            steps: [
                {
                    when: 'In this deploy: the running version goes on with the view, which passes its writes on',
                    schema: block(''),
                    migration: {
                        folder: folder(0, 'rename'),
                        sql: [...renames, `CREATE VIEW ${from} AS SELECT * FROM ${to};`].join('\n'),
                    },
                },
                {
                    when: 'When no running version uses the old name any more',
                    schema: block(''),
                    migration: {
                        folder: folder(1, 'drop_view'),
                        sql: `-- preflight-ignore drop-view: no running version uses the old name since ${folder(0, 'rename')}\nDROP VIEW ${from};`,
                    },
                },
            ],
        },
        {
            title: 'Rename alone, with the downtime it means: until all of the new version runs, the old one fails on the table',
            steps: [
                {
                    when: 'While the application is stopped',
                    schema: block(''),
                    migration: {
                        folder: dropped.script.name,
                        sql: [
                            '-- preflight-ignore rename-table: deployed while the application is stopped',
                            ...renames,
                        ].join('\n'),
                    },
                },
            ],
        },
    ];
}
/** Keys and indexes that carry the table's name: Prisma expects those of the new one. */
function partNames(table, from, to) {
    const renamed = (name) => `${to}${name.slice(from.length)}`;
    const isNamed = (name) => name.startsWith(`${from}_`);
    const constraints = [...table.constraints.keys()].filter(isNamed);
    const indexes = [...table.indexes.values()].flatMap(({ name, constraint }) => isNamed(name) && constraint === undefined && !table.constraints.has(name) ? [name] : []);
    return [
        ...constraints.map((was) => ({ kind: 'constraint', was, is: renamed(was) })),
        ...indexes.map((was) => ({ kind: 'index', was, is: renamed(was) })),
    ];
}

;// CONCATENATED MODULE: ./build/judge/rename/ways.js




/** Adds the ways out to the findings of `probable-rename`. */
function withRenameWays(findings, change, pair) {
    if (!findings.some((finding) => finding.rule === 'probable-rename'))
        return [...findings];
    const guesses = change.steps.flatMap((step) => (0,rename_guess/* renameGuessAt */.D3)(change, step) ?? []);
    return findings.map((finding) => {
        if (finding.rule !== 'probable-rename')
            return finding;
        const guess = guesses.find(({ dropped }) => ways_isAbout(dropped, finding));
        const ways = guess && waysOf({ guess, change, pair });
        return ways === undefined ? finding : { ...finding, instead: whichWay, ways };
    });
}
const whichWay = 'If it is a rename, take one of the ways out that are shown in full: `@map` without any SQL, several deploys without downtime, or `RENAME` with downtime. If the loss is meant, say so: `-- preflight-ignore probable-rename: reason`.';
function ways_isAbout({ script, action }, { migration, line }) {
    return script.name === migration && action.line === line;
}
function waysOf(rename) {
    const { dropped, added } = rename.guess;
    if ((0,rules_change/* isStep */.Vf)(dropped, 'drop-column') && (0,rules_change/* isStep */.Vf)(added, 'add-column'))
        return columnWays(rename, dropped, added);
    if ((0,rules_change/* isStep */.Vf)(dropped, 'drop-table') && (0,rules_change/* isStep */.Vf)(added, 'create-table'))
        return tableWays(rename, dropped, added);
    return undefined;
}

;// CONCATENATED MODULE: ./build/checks/statements.js
/** The statements check: the text of the new migrations against the rules. */







/** Parses and judges the migrations that ran for the first time. */
async function readStatements({ pair, config }, parser, states, databaseSchema) {
    const ignored = (0,apply/* ignoredBy */.gP)(config.decided);
    const fresh = states.judged.filter((migration) => migration.bytes !== undefined);
    const migrations = fresh.filter((migration) => !ignored(migration));
    const left = fresh.length - migrations.length;
    const remark = left === 0
        ? undefined
        : `The config (ignore, since) leaves out ${left} of the ${fresh.length} new migrations.`;
    const input = {
        migrations: await parseAll(parser, migrations),
        before: states.base.catalog,
        databaseSchema,
        prismaVersion: pair.prisma.version,
        transaction: config.decided.transaction,
    };
    const judged = (0,judge/* judgeStatements */.U2)(input);
    if (migrations.length === 0) {
        const skipped = fresh.length === 0 ? 'There is no new migration.' : (remark ?? '');
        return { input: undefined, judged, skipped, unable: undefined, remark };
    }
    const refused = input.migrations.find(({ script }) => script.refusal !== undefined);
    return {
        input,
        judged,
        skipped: undefined,
        unable: refused === undefined ? undefined : `${refused.name} was not read: ${refused.script.refusal}`,
        remark,
    };
}
/** The result: the findings that a rehearsal left, in the words that the schemas of both sides allow. */
function statementsResult({ pair }, { base }, { input, judged, skipped: reason, unable, remark }, findings = judged.findings) {
    const { silences, change } = judged;
    if (input === undefined)
        return { ...(0,result/* skipped */.hT)(reason ?? ''), silences: [], change: undefined };
    return { findings: inContext(pair, base.origin, findings, change), unable, silences, change, remark };
}
/** Findings of statements in the light of both sides' schemas. */
function inContext(pair, origin, found, change) {
    const kept = origin.kind === 'baselining' ? found.filter(ofBaselined) : found;
    return withRenameWays(withPlanned(kept, pair.base), change, pair);
}
/**
 * Of tables that are in git since this change only (DESIGN: what exists only since this pull request is not judged) what is
 * lost still counts, because the databases that a baselining is for hold it; whether they hold rows that are in the way, or
 * many, is not this change's to say.
 */
function ofBaselined({ rule }) {
    const group = (0,rules/* ruleById */.BD)(rule)?.group;
    return group !== 'it fails in production' && group !== 'it blocks';
}
async function parseAll(parser, migrations) {
    const scripts = await parser.parseMany(migrations.map(rehearse_run/* scriptOf */.Fl));
    return migrations.flatMap(({ name, file }, at) => {
        const script = scripts[at];
        return script === undefined ? [] : [{ name, file, script }];
    });
}

;// CONCATENATED MODULE: ./build/checks/rehearsal.js
/** The rehearsal check: the new migrations on tables that have rows. */





/** Watching takes some ten milliseconds a statement; a script of thousands is a load of data. */
const mostStatements = 500;
/**
 * Rehearses the new migrations. Without tables to fill they are watched all the same, for their locks; a change that does not
 * apply is not: what happens then is said by the deploy.
 * @throws DatabaseError where the server is gone.
 */
async function checkRehearsal(request) {
    const { subject, runner, states, read, count, parser, onRowsAfter } = request;
    const { base, onBase } = states;
    const why = whyNot(request);
    if (why !== undefined || read.input === undefined) {
        return {
            ...(0,result/* skipped */.hT)(why ?? ''),
            statements: statementsResult(subject, states, read),
            reports: [],
            unseen: [],
        };
    }
    const change = {
        splitter: runner.splitter,
        sender: runner.sender,
        parser,
        base: base.database,
        leftOut: [...base.leftOut, ...onBase.run.leftOut],
        input: read.input,
        judged: read.judged,
        texts: new Map(states.judged.map((migration) => [migration.name, (0,rehearse_run/* scriptOf */.Fl)(migration)])),
        count,
        onRowsAfter,
    };
    const rehearsed = await orRefusal(change);
    if (typeof rehearsed === 'string') {
        return {
            ...(0,result/* unable */.yl)(rehearsed),
            statements: statementsResult(subject, states, read),
            reports: [],
            unseen: [],
        };
    }
    return {
        ...outcomeOf(request, rehearsed),
        ...(rehearsed.skipped === undefined ? { again: { request, change, rehearsed } } : {}),
    };
}
/** What a rehearsal comes to as the results of two checks. */
function outcomeOf({ subject, states, read }, rehearsed) {
    const { base } = states;
    const { judged, reports, unseen } = rehearsed;
    const findings = inContext(subject.pair, base.origin, rehearsed.findings, judged.change);
    const isOwn = ({ fingerprint }) => rehearsed.own.has(fingerprint);
    return {
        findings: findings.filter(isOwn),
        proven: findings.filter(({ fingerprint }) => rehearsed.proven.has(fingerprint)),
        // Not done, and no fault of the change: it neither passed nor makes the verdict incomplete.
        skipped: rehearsed.skipped ?? rehearsed.rowless,
        remark: (0,result/* sentences */.hC)(read.remark, rehearsed.remark),
        statements: {
            ...statementsResult(subject, states, { ...read, judged }),
            findings: findings.filter((one) => !isOwn(one)),
        },
        reports,
        unseen,
    };
}
/** What keeps every later step from its work as well. */
const hopeless = /^(?:connection|53\w{3}|58\w{3}|57P0\d)$/;
/** Rehearses, or says why the server would not: what the text tells is known all the same. */
async function orRefusal(request) {
    try {
        return await rehearseChange(request);
    }
    catch (error) {
        if (!(error instanceof model_failure/* DatabaseError */.a) || hopeless.test(error.failure.sqlstate))
            throw error;
        const { message, sqlstate } = error.failure;
        return `The rehearsal came to no end: ${message} (${sqlstate}).`;
    }
}
function whyNot({ states: { onBase }, read }) {
    if (read.input === undefined)
        return read.skipped ?? 'There is no new migration.';
    if (onBase.run.failure !== undefined)
        return 'The migrations do not apply.';
    if (read.unable !== undefined)
        return read.unable;
    const statements = read.input.migrations.reduce((sum, { script }) => sum + script.statements.length, 0);
    if (statements === 0)
        return 'The new migrations have no statement.';
    return statements > mostStatements
        ? `The new migrations have ${statements} statements; up to ${mostStatements} are rehearsed.`
        : undefined;
}

;// CONCATENATED MODULE: ./build/checks/real-rows.js
var real_rows_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var real_rows_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/**
 * The rehearsal once more, on the rows of a copy of production (`rehearsal-template`): what the report then has of it are
 * counts, SQLSTATEs and the author's own names. Where it can't be done, generated rows stand in, and that is said.
 */







/**
 * What the settings ask for. A change of strangers gets no real rows, whatever they say: it is not asked then either where the
 * server is, since no secret is given to its run.
 * @param stranger why the change may not be run on real data, as a clause; undefined: nobody can tell, so that it may not.
 * @throws PreflightError where no server is named.
 */
async function realRowsOf({ rehearsalTemplate: database, databaseUrl }, stranger) {
    if (database === undefined)
        return { kind: 'off' };
    const who = stranger === undefined ? 'nobody can tell where the change comes from' : await stranger();
    if (who !== undefined) {
        return { kind: 'withheld', why: `Not on real rows (rehearsal-template): ${who}.` };
    }
    if (databaseUrl === undefined) {
        throw new errors/* PreflightError */.w('rehearsal-template names a database on the server of database-url, and database-url is not given.', 'Give database-url, or leave rehearsal-template out.');
    }
    return { kind: 'wanted', database };
}
const standIn = 'The findings are those of generated rows.';
/**
 * Rehearses on a copy, which is made for it and dropped. No other SQL of the change may run meanwhile.
 * @throws PreflightError where the database can't be copied.
 */
async function rehearseOnRealRows({ request, change, rehearsed: generated }, database, runner) {
    const { subject, states } = request;
    const { pair } = subject;
    const before = outcomeOf(request, generated);
    const unfit = ({ why, remedy }) => ({
        ...before,
        unable: `Not on real rows: the copy ${JSON.stringify(database)} can't be used. ${why} ${remedy} ${standIn}`,
    });
    // Roles belong to the whole server: none may be made while real data is about.
    if (states.judged.some(changesRoles)) {
        return unfit({
            why: 'The new migrations make or change roles, which belong to the whole server.',
            remedy: 'Put them into a migration of their own.',
        });
    }
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            // The roles that base's migrations make are those of the database that was in use last.
            await (await states.base.database.connect())[Symbol.asyncDispose]();
            const copy = real_rows_addDisposableResource(env_1, await copyOf(runner.server), true);
            const seen = await rehearseOnCopy({
                runner,
                plan: generated.plan,
                generated: generated.rehearsed,
                base: pair.base?.migrations ?? [],
                added: states.judged,
                baselined: states.base.origin.kind === 'baselining',
                catalogs: { before: states.base.catalog, after: states.onBase.catalog },
            }, copy);
            if (seen === undefined) {
                const empty = `Not on real rows: the tables that the change touches have none in the copy ${JSON.stringify(database)}.`;
                return { ...before, remark: (0,result/* sentences */.hC)(before.remark, empty) };
            }
            if ('why' in seen)
                return unfit(seen);
            const judged = await judgeSeen(change, generated.plan, seen.rehearsed);
            const outcome = outcomeOf(request, judged);
            return { ...outcome, remark: (0,result/* sentences */.hC)(outcome.remark, ...real_rows_remarksOn(seen, database)) };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = real_rows_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (!(error instanceof model_failure/* DatabaseError */.a))
            throw error;
        const { sqlstate } = error.failure;
        // query_canceled: the copy of a copy did not end in time.
        const limit = sqlstate === 'time-limit' || sqlstate === '57014';
        return unfit({
            why: limit
                ? 'Reading it took longer than the time limits allow.'
                : `The run on it came to no end (${sqlstate}).`,
            remedy: limit
                ? 'Raise statement-timeout and time-limit, or make the copy smaller.'
                : 'Run the check again.',
        });
    }
}
async function copyOf({ copyTemplate }) {
    if (copyTemplate === undefined)
        throw new Error('The server was not asked for copies.');
    return await copyTemplate();
}
function real_rows_remarksOn({ caughtUp, differences }, database) {
    const migrations = `${caughtUp} ${caughtUp === 1 ? 'migration' : 'migrations'}`;
    return [
        `The rows are those of the database ${JSON.stringify(database)}.`,
        ...(caughtUp === 0 ? [] : [`It lacked ${migrations} of base, which ran on the copy first.`]),
        ...(differences === 0
            ? []
            : [
                `It differs from what base's migrations build in ${differences} ${differences === 1 ? 'place' : 'places'}.`,
            ]),
    ];
}

;// CONCATENATED MODULE: ./build/judge/suggestions/default.js
/** A required column without a default, to which the Prisma schema gives one: that is what its author decided already. */



/** The column with that default. `undefined` where the schema has none that is the same in SQL, or the column is written unusually. */
function withDefault(finding, step, { schemaFiles }) {
    const { rule, object } = finding;
    if (rule !== 'required-column' || object === undefined || !(0,rules_change/* isStep */.Vf)(step, 'add-column'))
        return undefined;
    const { action, statement } = step;
    if (action.within !== undefined)
        return undefined;
    const field = schemaFieldOf(schemaFiles, object) ?? '';
    const given = /\s@default\(([^()]*(?:\(\))?)\)/.exec(field)?.[1];
    const { type } = action.definition;
    const value = given === undefined
        ? undefined
        : (literalOf(given.trim(), type) ?? enumValueOf(given.trim(), field, schemaFiles));
    const end = value === undefined ? undefined : endOfDefinition(statement.text, action.definition.name);
    if (end === undefined)
        return undefined;
    return {
        at: statement.offset + end,
        insert: ` DEFAULT ${value}`,
        effect: `It is the \`@default(${given})\` of the Prisma schema: rows that are there get it, and the migration does not fail on them.`,
    };
}
const integers = new Set(['smallint', 'integer', 'bigint']);
const decimals = new Set(['numeric', 'real', 'double precision']);
const texts = new Set(['text', 'character varying']);
const times = new Set(['timestamp without time zone', 'timestamp with time zone', 'date']);
/** A value of `@default` in SQL, where it is the same for every row and of the column's type. */
function literalOf(value, type) {
    const { name, array } = type;
    if (array)
        return undefined;
    if (name === 'boolean')
        return /^(?:true|false)$/.test(value) ? value : undefined;
    if (integers.has(name))
        return /^-?\d+$/.test(value) ? value : undefined;
    if (decimals.has(name))
        return /^-?\d+(?:\.\d+)?$/.test(value) ? value : undefined;
    if (times.has(name))
        return value === 'now()' ? 'CURRENT_TIMESTAMP' : undefined;
    const quoted = /^"([^"\\]*)"$/.exec(value)?.[1];
    return texts.has(name) && quoted !== undefined ? (0,model_names/* quoteLiteral */.ce)(quoted) : undefined;
}
/** A value of the enum that is the field's type, as the database calls it. */
function enumValueOf(value, field, files) {
    const [, type = ''] = field.split(' ');
    if (!/^\w+$/.test(type) || !/^\w+$/.test(value))
        return undefined;
    for (const { content } of files) {
        const block = new RegExp(String.raw `^enum\s+${type}\s*\{([^}]*)\}`, 'm').exec(content)?.[1];
        const line = new RegExp(String.raw `^\s*${value}(?:\s+@map\("([^"\\]+)"\))?\s*(?://.*)?$`, 'm').exec(block ?? '');
        if (line !== null)
            return (0,model_names/* quoteLiteral */.ce)(line[1] ?? value);
    }
    return undefined;
}
/** Where `"name" TYPE NOT NULL` ends, in a statement that has it once and nothing behind it. */
function endOfDefinition(text, name) {
    const column = (0,model_names/* quote */.hD)(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const type = String.raw `(?:"[^"]+"(?:\."[^"]+")?|[\w ]+(?:\([\d, ]*\))?[\w ]*?)`;
    const form = new RegExp(String.raw `\bADD\s+(?:COLUMN\s+)?${column}\s+${type}\s+NOT\s+NULL(?=\s*(?:,|$))`, 'gi');
    const [found, ...others] = text.matchAll(form);
    return found === undefined || others.length > 0 ? undefined : found.index + found[0].length;
}

;// CONCATENATED MODULE: ./build/judge/suggestions/candidates.js



/** A line that can be shown and committed as it is: nothing in it that nobody sees. Tabs are seen. */
const candidates_hidden = /[^\P{Cc}\t]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;
/** Characters of a line that anybody reads. */
const longestLine = 1000;
/**
 * The candidates among these findings, at most one for a line. `texts` holds the new migrations that may be suggested for;
 * a file with CRLF is left alone: GitHub does not document which line ends the button commits, and pull requests tell of other
 * ones than the file had (LexiFi/dead_code_analyzer#71, w3c-fedid/digital-credentials#572).
 */
function candidatesOf(findings, { change, rewrites }, texts, head) {
    const taken = new Set();
    const times = new Set(head.migrations.map(({ name }) => name.slice(0, 14)));
    return findings.flatMap((finding) => {
        const { migration, silenced } = finding;
        const text = migration === undefined ? undefined : texts.get(migration);
        if (migration === undefined || text === undefined || silenced !== undefined || text.includes('\r'))
            return [];
        const step = change.steps.find((one) => candidates_isAbout(one, finding));
        const byDefault = step && withDefault(finding, step, head);
        const rewrite = byDefault ?? rewrites.get(finding.fingerprint);
        const edited = rewrite && edit(text, rewrite);
        if (rewrite === undefined || edited === undefined || taken.has(`${migration} ${edited.line}`))
            return [];
        taken.add(`${migration} ${edited.line}`);
        const { next } = rewrite;
        const follows = next && {
            folder: freeFolder(folders(migration, next.object), next.verb, times),
            sql: next.sql,
        };
        const { line, sql } = edited;
        return [
            {
                finding,
                migration,
                rewrite,
                suggestion: {
                    line,
                    endLine: line,
                    sql,
                    effect: rewrite.effect,
                    ...(follows === undefined ? {} : { next: follows }),
                },
                defaulted: byDefault === undefined ? undefined : finding.object,
            },
        ];
    });
}
function candidates_isAbout(step, { migration, line, object }) {
    const { script, action, facts } = step;
    return ((0,rules_change/* isStep */.Vf)(step, 'add-column') &&
        script.name === migration &&
        action.line === line &&
        facts.tableName !== undefined &&
        object === `${facts.tableName.schema}.${facts.tableName.name}.${step.action.definition.name}`);
}
function edit(text, rewrite) {
    const line = text.slice(0, rewrite.at).split('\n').length;
    const sql = rewritten(text, [rewrite]).split('\n')[line - 1] ?? '';
    return candidates_hidden.test(sql) || sql.length > longestLine ? undefined : { line, sql };
}
/** A file with these rewrites. */
function rewritten(text, rewrites) {
    return rewrites
        .toSorted((a, b) => b.at - a.at)
        .reduce((edited, { at, insert }) => edited.slice(0, at) + insert + edited.slice(at), text);
}
/** The first name behind the migration whose time no other has. */
function freeFolder(folder, verb, times) {
    let step = 1;
    const isTaken = () => /^\d{14}/.test(folder(step, verb)) && times.has(folder(step, verb).slice(0, 14));
    while (isTaken())
        step += 1;
    const name = folder(step, verb);
    times.add(name.slice(0, 14));
    return name;
}

;// CONCATENATED MODULE: ./build/rehearse/try-rewrite.js
var try_rewrite_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var try_rewrite_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


/** Rows a table: they are to be there, not to be many. */
const try_rewrite_rows = 20;
/**
 * What is different in the end. `undefined` where it does not run, or a table could not be filled.
 * @throws DatabaseError where the server is gone.
 */
async function tryRewrite(runner, { base, leftOut, migrations, filled, after }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const copy = try_rewrite_addDisposableResource(env_1, await base.clone(), true);
        if (filled.length > 0) {
            const { unfilled } = await copy.fill({ rows: 'plain', tables: filled, count: try_rewrite_rows });
            if (unfilled.length > 0)
                return undefined;
        }
        const run = await (0,replay/* replay */.e)(runner, copy, migrations, leftOut);
        if (run.failure !== undefined)
            return undefined;
        return (0,compare_changes/* sameCatalog */.Q)(after, await copy.catalog()).differences;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = try_rewrite_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/checks/suggestions.js
/** Findings that can be written away on their own lines get that as a suggestion, where it was tried and proved right. */






/** So many are tried: a reader takes a few, and each costs a copy of the database. */
const mostTried = 8;
/**
 * The same result with suggestions. One is made for a migration that this change adds and that applies; its text must no
 * longer give that finding nor a new one that is graver than a note, and on a copy it must lead to what the change leads to.
 * @throws DatabaseError where the server is gone.
 */
async function withSuggestions(request, result) {
    const { subject, states, read } = request;
    const { pair, history } = subject;
    const { base, onBase, judged } = states;
    // Roles belong to the server: a copy would meet those that the first run has made.
    if (read.input === undefined || onBase.run.failure !== undefined || runsAlone(pair))
        return result;
    // What could not be run was not tried either.
    if (base.leftOut.length + onBase.run.leftOut.length > 0)
        return result;
    const texts = new Map(judged.filter((one) => history.added.includes(one)).map((one) => [one.name, (0,rehearse_run/* scriptOf */.Fl)(one)]));
    const found = candidatesOf(result.findings, read.judged, texts, pair.head).slice(0, mostTried);
    const proven = new Map((await provenOf(request, found, read.input)).map((one) => [one.finding, one]));
    if (proven.size === 0)
        return result;
    return {
        ...result,
        findings: result.findings.map((finding) => {
            const suggestion = proven.get(finding)?.suggestion;
            return suggestion === undefined ? finding : { ...finding, suggestion };
        }),
    };
}
/** The suggestions of an earlier judgement on the same statements, on the findings that this one has as well. */
function keepingSuggestions(result, { findings }) {
    const made = new Map(findings.map(({ fingerprint, suggestion }) => [fingerprint, suggestion]));
    return {
        ...result,
        findings: result.findings.map((finding) => {
            const suggestion = made.get(finding.fingerprint);
            return suggestion === undefined ? finding : { ...finding, suggestion };
        }),
    };
}
/** All together, which is how most are committed and costs one copy; where that does not go well, those that do by themselves. */
async function provenOf(request, found, input) {
    const goWell = async (some) => (await readWell(request, some, input)) && (await endWell(request, some));
    if (found.length === 0 || (await goWell(found)))
        return found;
    const proven = [];
    if (found.length > 1)
        for (const one of found)
            if (await goWell([one]))
                proven.push(one);
    return proven;
}
/** A migration as it is with these. */
function editedBy(migration, some) {
    const rewrites = some.filter((one) => one.migration === migration.name).map(({ rewrite }) => rewrite);
    return rewritten((0,rehearse_run/* scriptOf */.Fl)(migration), rewrites);
}
/** Whether the rules no longer find them, and nothing in their place. */
async function readWell({ parser, read, states }, some, input) {
    const touched = states.judged.filter(({ name }) => some.some((one) => one.migration === name));
    const scripts = await parser.parseMany(touched.map((one) => editedBy(one, some)));
    if (scripts.some(({ error, refusal }) => error !== undefined || refusal !== undefined))
        return false;
    const edited = new Map(touched.map(({ name }, at) => [name, scripts[at]]));
    const { findings } = (0,judge/* judgeStatements */.U2)({
        ...input,
        migrations: input.migrations.map((one) => ({ ...one, script: edited.get(one.name) ?? one.script })),
    });
    const gone = new Set(some.map(({ finding }) => suggestions_subjectOf(finding)));
    const known = new Set(read.judged.findings.map(suggestions_subjectOf));
    return findings.every((one) => !gone.has(suggestions_subjectOf(one)) && (one.severity === 'note' || known.has(suggestions_subjectOf(one))));
}
function suggestions_subjectOf({ rule, migration, object }) {
    return JSON.stringify([rule, migration, object]);
}
/** Whether the change with them, and with what is to follow, runs and leads to the same. */
async function endWell({ runner, states }, some) {
    const { base, onBase, judged } = states;
    const migrations = judged.flatMap((one) => {
        const here = some.filter(({ migration }) => migration === one.name);
        if (here.length === 0)
            return [one];
        const following = here.flatMap(({ suggestion: { next } }) => next === undefined ? [] : [{ name: next.folder, file: next.folder, bytes: Buffer.from(next.sql) }]);
        return [{ ...one, bytes: Buffer.from(editedBy(one, here)) }, ...following];
    });
    const defaulted = some.flatMap((one) => one.defaulted ?? []);
    try {
        const differences = await tryRewrite(runner, {
            base: base.database,
            leftOut: base.leftOut,
            migrations,
            filled: [...new Set(defaulted.map((column) => column.split('.').slice(0, -1).join('.')))],
            after: onBase.catalog,
        });
        return (differences?.every(({ kind, object }) => kind === 'column-default-changed' && defaulted.includes(object)) === true);
    }
    catch (error) {
        // A server that is short of something is said by the checks; one that is gone, too.
        if (error instanceof model_failure/* DatabaseError */.a && error.failure.sqlstate !== 'connection')
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/checks/on-real-rows.js




/**
 * What both come to on real rows, where those are wanted; else nothing that takes the place of `before`.
 * @param again what the rehearsal on generated rows hands on; undefined: there was none.
 * @throws PreflightError where the database can't be copied.
 */
async function onRealRows(again, before, { realRows, progress }, subject, runner, states) {
    if (again === undefined || realRows.kind === 'off')
        return {};
    if (realRows.kind === 'withheld')
        return {
            rehearsal: { ...before.rehearsal, remark: (0,result/* sentences */.hC)(before.rehearsal.remark, realRows.why) },
        };
    const { statements: judged, ...rehearsal } = await progress.during('Rehearsing on real rows', () => (0,result/* timed */.ay)('rehearsal', () => rehearseOnRealRows(again, realRows.database, runner)));
    const { id, ms } = before.statements;
    const named = await namingGenerated(subject, runner, states, { ...judged, id, ms });
    return {
        rehearsal: { ...rehearsal, ms: before.rehearsal.ms + rehearsal.ms },
        statements: keepingSuggestions(named, before.statements),
    };
}

// EXTERNAL MODULE: ./build/sql/mentions.js
var sql_mentions = __webpack_require__(32232);
;// CONCATENATED MODULE: ./build/judge/running/queries.js
/** Judges the queries in the code that the database refuses after the change. */





/** So many places are named in a sentence; the finding lists them all. */
const mostNamed = 8;
/** One finding for each cause, at the first of its places, sorted by these. */
function judgeQueries(broken, change) {
    const causes = new Map();
    for (const one of broken.toSorted(byPlace)) {
        const step = queries_stepFor(one.query, one.refusal, change);
        const { sqlstate, message } = one.refusal;
        const key = JSON.stringify([step?.script.index, step?.action.line, sqlstate, message]);
        const known = causes.get(key);
        if (known === undefined)
            causes.set(key, [one]);
        else
            known.push(one);
    }
    return [...causes.values()].map((queries) => queries_findingOf(queries, change));
}
/** Where a query stands: in head's code where that still has it. */
const queries_placeOf = ({ query, still }) => still ?? query;
/** Sorts by place. */
function byPlace(a, b) {
    const [one, other] = [queries_placeOf(a), queries_placeOf(b)];
    return ((0,order/* compareText */.n)(one.file, other.file) ||
        one.line - other.line ||
        (0,order/* compareText */.n)(a.refusal.message, b.refusal.message));
}
function queries_findingOf(queries, change) {
    const [first] = queries;
    const { query, refusal } = first;
    const { file, line, endLine } = queries_placeOf(first);
    const alone = queries.length === 1;
    return (0,finding/* finding */.gk)({
        rule: 'breaks-running-query',
        evidence: 'executed',
        migration: queries_stepFor(query, refusal, change)?.script.name,
        file,
        line,
        endLine,
        about: alone ? query.sql.replace(/\s+/g, ' ').trim() : `${refusal.sqlstate} ${refusal.message}`,
        message: alone ? ofOne(first) : ofSeveral(queries),
        places: placesOf(queries),
        sqlstate: refusal.sqlstate,
        witness: `${(0,finding/* withoutStop */.f6)(refusal.message)}.`,
    });
}
/** All places, for the finding; none where there is but one. */
function placesOf(queries) {
    if (queries.length === 1)
        return undefined;
    return queries.map(queries_placeOf).map(({ file, line, endLine }) => ({ file, line, endLine }));
}
/** The first places in a sentence of their own, with a space before it; '' where there is but one. */
function namedPlaces(queries) {
    if (queries.length === 1)
        return '';
    const names = queries.map(queries_placeOf).map(({ file, line }) => code(`${file}:${line}`));
    return ` They stand at ${(0,say/* list */.p_)(names, mostNamed)}.`;
}
function ofOne({ query, refusal, still }) {
    const how = query.by === 'TypedSQL' ? 'this TypedSQL query' : `this query (\`${query.by}\`)`;
    const since = still === undefined
        ? ' The code of this change no longer sends it, but the release that runs until it is replaced does.'
        : '';
    return `The application that runs now sends ${how}, and after the migrations the database refuses it: ${(0,finding/* withoutStop */.f6)(refusal.message)}.${since}`;
}
function ofSeveral(queries) {
    const gone = queries.filter(({ still }) => still === undefined).length;
    const which = gone === queries.length ? 'them' : `${gone} of them`;
    const since = gone === 0
        ? ''
        : ` The code of this change no longer sends ${which}, but the release that runs until it is replaced does.`;
    return `The application that runs now sends ${queries.length.toLocaleString('en-US')} queries that the database refuses after the migrations: ${(0,finding/* withoutStop */.f6)(queries[0].refusal.message)}.${namedPlaces(queries)}${since}`;
}
/** The last step on a table that the query names; one whose column the server names, where there is one. */
function queries_stepFor({ sql }, { message }, change) {
    const steps = (change?.steps ?? []).filter(({ facts }) => facts.tableName !== undefined &&
        facts.table?.isNew === false &&
        (0,sql_mentions/* mentionsAny */.Y)([facts.tableName.name])(sql));
    const named = steps.findLast(({ action }) => 'column' in action && (0,sql_mentions/* mentionsAny */.Y)([action.column])(message));
    return named ?? steps.at(-1);
}

;// CONCATENATED MODULE: ./build/judge/running/stale-queries.js


/** A star names the columns that are there when the query is prepared. `count(*)` and a product are none. */
const star = /(?:\b(?:select|returning|distinct|all)\s|[,.])\s*\*/i;
/** Whether a query gives back all columns of something, whatever they are. */
function takesAllColumns(sql) {
    return star.test(sql);
}
/** One finding for each migration, at the first of its places, sorted by these. */
function judgeStaleQueries(stale, change) {
    const migrations = new Map();
    for (const one of stale.toSorted(byPlace)) {
        const name = queries_stepFor(one.query, one.refusal, change)?.script.name;
        const known = migrations.get(name);
        if (known === undefined)
            migrations.set(name, [one]);
        else
            known.push(one);
    }
    return [...migrations].map(([migration, queries]) => {
        const [first] = queries;
        const { file, line, endLine } = queries_placeOf(first);
        const message = (0,finding/* withoutStop */.f6)(first.refusal.message);
        const those = queries.length === 1 ? 'this query' : `${queries.length.toLocaleString('en-US')} queries`;
        return (0,finding/* finding */.gk)({
            rule: 'breaks-running-query',
            severity: 'warning',
            evidence: 'executed',
            migration,
            file,
            line,
            endLine,
            about: 'kept prepared',
            places: placesOf(queries),
            message: `Connections of the application that runs now that are open during the migration fail in ${those} ("${message}") until they are opened anew: its engine keeps statements prepared.${namedPlaces(queries)}`,
            instead: `${queries.some(({ query }) => takesAllColumns(query.sql)) ? 'Name the columns in place of `*`, and deploy that before this migration. Or deploy' : 'Deploy'} the new release, or restart the one that runs, right after the migration: new connections work.`,
            sqlstate: first.refusal.sqlstate,
            witness: `${message}.`,
        });
    });
}

;// CONCATENATED MODULE: ./build/checks/queries.js
var queries_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var queries_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** The queries in the code of base, on the database before and after the change: a part of the compatibility check. */













/** Queries of the code that the change may touch are few; more would be generated. */
const mostQueries = 2_000;
/** Looks for the queries, where the change has migrations that could break them. Needs no database, so it can begin early. */
async function readQueries({ pair, history, repository }) {
    const changes = history.added.length + history.edited.length;
    if (pair.base === undefined || changes === 0)
        return { queries: async () => [], remark: undefined };
    const { deployed } = pair;
    return deployed === undefined
        ? await (0,collect/* findQueries */.M_)(repository.root, repository.base, pair.base)
        : await (0,collect/* findQueries */.M_)(repository.root, repository.deployed?.tree ?? repository.base, deployed.project);
}
/** The check of the client with what the queries came to, unless there is no application that could send any. */
async function withQueries(checked, subject, runner, states, reading, change) {
    if (checked.skipped !== undefined || states.onBase.run.failure !== undefined)
        return checked;
    try {
        const code = await reading;
        const { findings, remark } = await checkQueries(subject, runner, states, code, change);
        return {
            ...checked,
            findings: [...checked.findings, ...findings],
            remark: (0,result/* sentences */.hC)(checked.remark, code.remark, remark),
        };
    }
    catch (error) {
        const isLimit = error instanceof model_failure/* DatabaseError */.a && error.failure.sqlstate !== 'connection';
        if (!isLimit && !(error instanceof errors/* PreflightError */.w))
            throw error;
        return {
            ...checked,
            unable: `The queries in the code could not be tried: ${(0,finding/* withoutStop */.f6)(error.message)}.`,
        };
    }
}
/**
 * Prepares them on both databases. What base's refuses already is not this change's, and says nothing.
 * @throws DatabaseError where the server is gone.
 */
async function checkQueries({ repository, pair }, runner, states, { queries }, change) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const changes = (0,compare_changes/* diffCatalogs */.U)(states.base.catalog, states.onBase.catalog);
        const touched = queries_touchedBy(changes);
        const about = (await queries(touched))
            .filter(({ sql }) => touched(sql))
            .sort((a, b) => (0,order/* compareText */.n)(a.file, b.file) || a.line - b.line);
        const number = (count) => count.toLocaleString('en-US');
        const remark = about.length > mostQueries
            ? `Of ${number(about.length)} queries in the code that name what the migrations change, the first ${number(mostQueries)} were tried.`
            : undefined;
        const asked = await single(about.slice(0, mostQueries), runner.splitter);
        const refusals = await tryStatements(states.onBase.database, 'prepare', textsOf(asked));
        const refused = asked.flatMap((one, at) => withRefusal(one, refusals[at]));
        const kept = keepsStatements(...runningClient(pair))
            ? asked.filter((one, at) => refusals[at] === undefined && mayGoStale(one, changes))
            : [];
        if (refused.length + kept.length === 0)
            return { findings: [], remark };
        const copy = queries_addDisposableResource(env_1, await states.base.database.clone(), true);
        const before = await tryStatements(copy, 'prepare', textsOf(refused));
        const lost = refused.filter((_, at) => before[at] === undefined);
        const stale = await staleOf(runner, states, copy, kept);
        const where = async (found) => {
            const still = await (0,collect/* whereStill */.cM)(repository.head, found.map(({ query }) => query));
            return found.map(({ query, refusal }, at) => ({ query, refusal, still: still[at] }));
        };
        return {
            findings: [...judgeQueries(await where(lost), change), ...judgeStaleQueries(await where(stale), change)],
            remark,
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = queries_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function textsOf(asked) {
    return asked.map(({ text }) => text);
}
function withRefusal(one, refusal) {
    return refusal === undefined ? [] : [{ ...one, refusal }];
}
/** Whether the result of a query may have other columns, or a column of another type, though the query is the same. */
function mayGoStale({ text }, changes) {
    if (takesAllColumns(text))
        return true;
    const retyped = changes.filter(({ kind }) => kind === 'column-type-changed');
    return (0,sql_mentions/* mentionsAny */.Y)(retyped.map(({ object }) => object.slice(object.lastIndexOf('.') + 1)))(text);
}
/** Those that connections which keep them prepared can't send any more. The copy is used up. */
async function staleOf(runner, { base, judged }, copy, kept) {
    if (kept.length === 0)
        return [];
    const refusals = await refusedOnceKept(runner, {
        database: copy,
        migrations: judged,
        leftOut: base.leftOut,
        statements: textsOf(kept),
        // What the code would do is not to be done.
        how: 'plan',
    });
    return kept.flatMap((one, at) => withRefusal(one, refusals?.[at]));
}
/** Only a statement alone can be prepared; several would be run. */
async function single(queries, splitter) {
    const split = await Promise.all(queries.map(async (query) => ({ query, parts: await splitter.split(query.sql) })));
    return split.flatMap(({ query, parts }) => {
        const [only, ...others] = parts ?? [];
        return only === undefined || others.length > 0 ? [] : [{ query, text: only.text }];
    });
}
/** Whether a text names something that is different after the change: a table, a column's table, a type, a function. */
function queries_touchedBy(all) {
    const changes = all.filter(({ kind }) => kind !== 'table-added');
    // What an extension brought can't be told from its name.
    if (changes.some(({ kind }) => kind.startsWith('extension-')))
        return () => true;
    const names = changes.flatMap(({ object, kind }) => {
        const [schema = '', ...rest] = object.split('.');
        // A name may hold a dot, so what is left is tried from both ends.
        return kind.startsWith('schema-') ? [schema] : [rest[0] ?? schema, rest.join('.')];
    });
    return (0,sql_mentions/* mentionsAny */.Y)([...new Set(names.map((name) => name.replace(/\(.*$/, '')))].filter((name) => name !== ''));
}

// EXTERNAL MODULE: ./build/judge/parity/names.js
var parity_names = __webpack_require__(60636);
// EXTERNAL MODULE: ./build/judge/parity/questions.js
var questions = __webpack_require__(90965);
;// CONCATENATED MODULE: ./build/judge/seed.js

/** Findings about a seed that could be started. */
function judgeSeed(seeded, command, file) {
    const shared = { evidence: 'executed', file, object: command };
    const { first, again, filled } = seeded;
    if (first.kind !== 'done') {
        return [
            (0,finding/* finding */.gk)({
                rule: 'seed-failed',
                ...shared,
                about: 'first',
                message: `The seed ${endedHow(first)} on a new database: \`${(0,finding/* withoutStop */.f6)(command)}\`.`,
                witness: telling(first.output),
            }),
        ];
    }
    const found = [];
    if (again !== undefined && again.outcome.kind !== 'done') {
        found.push((0,finding/* finding */.gk)({
            rule: 'seed-not-repeatable',
            ...shared,
            about: 'again',
            message: `The seed ${endedHow(again.outcome)} when it runs a second time: \`${(0,finding/* withoutStop */.f6)(command)}\`.`,
            witness: telling(again.outcome.output),
        }));
    }
    else if (again !== undefined) {
        const grown = differences(seeded.after, again.rows);
        if (grown.length > 0) {
            found.push((0,finding/* finding */.gk)({
                rule: 'seed-not-repeatable',
                ...shared,
                about: 'again',
                message: `The seed changes the number of rows when it runs a second time: ${listed(grown)}.`,
            }));
        }
    }
    if (filled !== undefined && filled.kind !== 'done') {
        found.push((0,finding/* finding */.gk)({
            rule: 'seed-not-repeatable',
            ...shared,
            about: 'filled',
            message: `The seed ${endedHow(filled)} on a database whose tables have rows: \`${(0,finding/* withoutStop */.f6)(command)}\`.`,
            witness: telling(filled.output),
        }));
    }
    return found;
}
/** How many lines of output a reader is shown, and how many characters. */
const shown = { lines: 8, characters: 1_000 };
/** The lines that say what went wrong: a stack trace and the fields of an error object around them say little. */
function telling(output) {
    const lines = output.split('\n').filter((line) => !/^\s+at |^\s*\^|^\s*$|^Node\.js v\d/.test(line));
    const error = lines.findIndex((line) => /^(?:\w+ )?(?:\w*(?:Error|Exception)\b|error\b)|^\s*(?:ERROR|error):/.test(line));
    const from = error === -1 ? Math.max(0, lines.length - shown.lines) : Math.max(0, error - 2);
    const before = error > 2 ? lines.slice(0, 1) : [];
    return [...before, ...lines.slice(from, from + shown.lines - before.length)]
        .join('\n')
        .slice(0, shown.characters);
}
function endedHow({ kind }) {
    return kind === 'timed-out' ? 'does not end within its time limit' : 'fails';
}
/** `public.Role +3`, sorted by name. */
function differences(before, after) {
    return [...after].flatMap(([table, rows]) => {
        const more = rows - (before.get(table) ?? 0);
        return more === 0
            ? []
            : [`\`${table.replace(/^public\.(?=.)/, '')}\` ${more > 0 ? '+' : '−'}${Math.abs(more)}`];
    });
}
function listed(words) {
    const rest = words.length - 8;
    return `${words.slice(0, 8).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
/** What the seed added, for the line of the check. */
function seedRemark({ before, after }) {
    const added = differences(before, after);
    return added.length === 0
        ? 'It adds no rows to the database that it is given. If it should, it uses another one.'
        : `Rows: ${listed(added)}.`;
}
/** Rows that must be there and are not. What base lacks as well is a note. */
function judgeExpectedRows(answers, atBase, after) {
    return answers.flatMap(({ expected, rows, refused }, at) => {
        if (refused === undefined && rows !== undefined && rows >= expected.minimum)
            return [];
        const before = atBase[at];
        const old = before !== undefined && (before.rows === undefined || before.rows < expected.minimum);
        const { table, condition, minimum } = expected;
        const suffix = condition === undefined ? '' : ` where ${condition}`;
        const wanted = `${minimum === 1 ? 'a row' : `${minimum} rows`} in \`${table}\`${suffix}`;
        return [
            (0,finding/* finding */.gk)({
                rule: 'rows-expected',
                severity: old ? 'note' : undefined,
                evidence: 'executed',
                object: table,
                about: condition ?? '',
                message: refused === undefined
                    ? `${after} there must be at least ${wanted}, and there ${rows === 1 ? 'is 1' : `are ${rows}`}${old ? ', as at base' : ''}.`
                    : `Whether there are ${wanted} can't be asked: ${(0,finding/* withoutStop */.f6)(refused)}.`,
            }),
        ];
    });
}

;// CONCATENATED MODULE: ./build/rehearse/seed.js
var seed_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var seed_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


/** Runs the seed as often as it makes sense. */
async function seedTwice({ database, catalog, run, fill }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const filledCopy = fill === undefined ? undefined : await database.clone();
        const before = await countRows(database, catalog);
        const first = await run(database);
        const after = await countRows(database, catalog);
        const seen = { first, before, after, database };
        if (first.kind !== 'done') {
            await filledCopy?.[Symbol.asyncDispose]();
            return { ...seen, again: undefined, filled: undefined };
        }
        const outcome = await run(database);
        const again = { outcome, rows: await countRows(database, catalog) };
        if (filledCopy === undefined || fill === undefined)
            return { ...seen, again, filled: undefined };
        const copy = seed_addDisposableResource(env_1, filledCopy, true);
        await fill(copy);
        return { ...seen, again, filled: await run(copy) };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = seed_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Counts the rows of every table. @throws DatabaseError */
async function countRows(database, { tables }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = seed_addDisposableResource(env_2, await database.connectAsAdmin(), true);
        const counts = new Map();
        const names = tables.filter((table) => table.name !== '_prisma_migrations');
        for (const table of [...names].sort((a, b) => (0,order/* compareText */.n)((0,model_names/* pathOf */.XM)(a), (0,model_names/* pathOf */.XM)(b)))) {
            const { rows } = await connection.query(`SELECT count(*) FROM ${(0,model_names/* qualified */.LX)(table)}`);
            counts.set((0,model_names/* pathOf */.XM)(table), Number(rows[0]?.[0] ?? 0));
        }
        return counts;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = seed_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/**
 * Asks a database for the rows that must be there, reading only, as its ordinary owner: the conditions are SQL of the
 * repository. A table without a schema is looked for as the application would, on the search path.
 */
async function askForRows(database, expected, messageOf) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const answers = [];
        const connection = seed_addDisposableResource(env_3, await database.connect(), true);
        await connection.execute('SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY');
        for (const one of expected) {
            const table = one.relation === undefined ? one.table.split('.').map(model_names/* quote */.hD).join('.') : (0,model_names/* quotePath */.WG)(one.relation);
            const where = one.condition === undefined ? '' : ` WHERE (${one.condition}\n)`;
            try {
                const { rows } = await connection.query(`SELECT count(*) FROM (SELECT 1 FROM ${table}${where} LIMIT ${one.minimum}) AS found`);
                answers.push({ expected: one, rows: Number(rows[0]?.[0] ?? 0), refused: undefined });
            }
            catch (error) {
                answers.push({ expected: one, rows: undefined, refused: messageOf(error) });
            }
        }
        return answers;
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = seed_disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}

;// CONCATENATED MODULE: ./build/checks/seed.js
/** The check `seed`, and the rows that must be there after a deploy. */
var checks_seed_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var checks_seed_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/** The longest that one run of the seed may take. */
const longestMs = 5 * 60_000;
/** Runs the seed if it was asked for, and looks for the rows that must be there. */
async function checkSeed(subject, runner, states, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const none = { seed: undefined, expected: [] };
        const applies = states.onBase.run.failure === undefined;
        const deployed = async () => applies ? await expectedRows(subject, runner.options, states, undefined) : [];
        const { seed: command } = subject.pair.head;
        if (!subject.seedAsked)
            return { ...(0,result/* skipped */.hT)('It was not asked for.'), ...none, expected: await deployed() };
        if (!applies)
            return { ...(0,result/* skipped */.hT)('The migrations do not apply.'), ...none };
        if (command === undefined)
            return {
                ...(0,result/* skipped */.hT)('Neither the Prisma config (migrations.seed) nor package.json (prisma.seed) names a seed command.'),
                ...none,
                expected: await deployed(),
            };
        if (!(0,build_prisma/* hasPackages */.Kf)(subject.repository.root, subject.pair.head))
            return {
                ...(0,result/* unable */.yl)("The seed is the project's own code, and its packages are not installed: run npm ci before this check."),
                ...none,
                expected: await deployed(),
            };
        const { catalog } = states.onBase;
        const database = checks_seed_addDisposableResource(env_1, await states.onBase.database.clone(), true);
        const tables = catalog.tables.filter((table) => table.name !== '_prisma_migrations').map(model_names/* pathOf */.XM);
        const { fill } = request;
        const seeded = await seedTwice({
            database,
            catalog,
            run: (target) => (0,build_prisma/* runSeed */.ZL)({
                command,
                project: subject.pair.head,
                repositoryRoot: subject.repository.root,
                options: runner.options,
                timeLimitMs: Math.min(longestMs, request.timeLimitMs),
                env: request.env,
            }, target),
            fill: fill === undefined ? undefined : (copy) => fill(copy, tables),
        });
        const why = cannotRun(seeded.first);
        if (why !== undefined)
            return { ...(0,result/* unable */.yl)(why), ...none, expected: await deployed() };
        const rows = seeded.again?.rows ?? (await countRows(database, catalog));
        return {
            findings: judgeSeed(seeded, command, subject.pair.head.configFile),
            remark: seeded.first.kind === 'done' ? seedRemark(seeded) : undefined,
            seed: { command, tables: [...rows].map(([name, count]) => ({ name, rows: count })) },
            expected: seeded.first.kind === 'done' ? await expectedRows(subject, runner.options, states, database) : [],
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = checks_seed_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A seed that lacks what the machine must have is no seed that fails. */
function cannotRun({ kind, output }) {
    if (kind === 'not-started')
        return `The seed command could not be started: ${output.split('\n')[0]?.replace(/[.\s]+$/, '') ?? ''}.`;
    if (kind !== 'failed')
        return undefined;
    if (/did not initialize yet|Please run "prisma generate"|Cannot find module '\.prisma\/client/.test(output))
        return 'The seed needs the Prisma Client, which is not generated: run npx prisma generate before this check.';
    const missing = /Cannot find (?:module|package) '((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/.exec(output)?.[1];
    return missing === undefined ? undefined : `The seed needs the package ${missing}, which is not installed.`;
}
/** `undefined`: no seed ran, so a copy of the deployed database is asked. */
async function expectedRows({ config, pair }, { databaseSchema }, { base, onBase }, seeded) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const expected = config.decided['expect-rows'] ?? [];
        if (expected.length === 0)
            return [];
        // What stands in for base's migrations has none of the rows that they put in.
        if (base.origin.kind === 'stand-in' || base.origin.kind === 'stuck')
            return [];
        const ask = (database, project) => {
            // A model is named as the side that is asked names it.
            const names = (0,parity_names/* namesOf */.e)(project?.schemaFiles ?? [], databaseSchema);
            const tables = expected.map((one) => ({ ...one, relation: (0,questions/* tableOfModel */.VL)(one.table, names) }));
            return askForRows(database, tables, (error) => said(error));
        };
        if (seeded !== undefined)
            return judgeExpectedRows(await ask(seeded, pair.head), [], 'After the deploy and the seed');
        const head = checks_seed_addDisposableResource(env_2, await onBase.database.clone(), true);
        const before = checks_seed_addDisposableResource(env_2, await base.database.clone(), true);
        const atBase = base.origin.kind === 'empty' ? [] : await ask(before, pair.base);
        return judgeExpectedRows(await ask(head, pair.head), atBase, 'After the deploy');
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = checks_seed_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
function said(error) {
    if (error instanceof model_failure/* DatabaseError */.a && error.failure.sqlstate !== 'connection')
        return error.failure.message;
    if (error instanceof model_failure/* DatabaseError */.a)
        throw error;
    return (0,errors/* messageOf */.b)(error);
}

;// CONCATENATED MODULE: ./build/judge/way-back/types.js
/** Which changes of a type leave every value what it was. */
const types_integers = ['smallint', 'integer', 'bigint'];
const numbers = [...types_integers, 'numeric', 'real', 'double precision'];
/** The name of a type and its limit, such as `character varying` and 20. */
function parts(type) {
    const limit = Number(/\((\d+)/.exec(type)?.[1] ?? Number.POSITIVE_INFINITY);
    return [type.replace(/\([^)]*\)/, ''), limit];
}
/** Whether a value of the one type may not be what it was after it became one of the other; text holds everything. */
function mayLose(from, to) {
    const [is, limit] = parts(from);
    const [becomes, room] = parts(to);
    if (becomes === 'text')
        return false;
    if (becomes === 'character varying')
        return room < limit || !/^(?:text|character)/.test(is);
    const zones = /^timestamp with(?:out)? time zone$/;
    if (zones.test(is) && zones.test(becomes))
        return Math.min(room, 6) < Math.min(limit, 6);
    if (is === becomes)
        return room < limit;
    if (/^jsonb?$/.test(is) && /^jsonb?$/.test(becomes))
        return false;
    if (types_integers.includes(is) && types_integers.includes(becomes))
        return types_integers.indexOf(becomes) < types_integers.indexOf(is);
    return !(numbers.includes(is) && becomes === 'numeric' && room === Number.POSITIVE_INFINITY);
}

;// CONCATENATED MODULE: ./build/judge/way-back/lost.js







/** A name for a sentence; the schema only where it is not the usual one. */
function named(one, databaseSchema, column) {
    const parts = [...(one.schema === databaseSchema ? [] : [one.schema]), one.name];
    return code([...parts, ...(column === undefined ? [] : [column])].join('.'));
}
/** Every sentence, gravest first. `base` is what the way leads back to. */
function lostBy({ renamed, differences }, base, change, databaseSchema, counts) {
    const sides = sidesOf(renamed, base);
    const name = (one, column) => named(one, databaseSchema, column);
    const rows = sides.tables.made
        .filter(({ kind }) => kind !== 'foreign')
        .map((table) => `${name(table)}${counts.rows(table)}`);
    const values = sides.tables.both.flatMap((both) => missing(both).map((column) => ({ table: both[0], column })));
    const filled = values.flatMap(({ table, column }) => {
        const filler = fillerOf(column, base.enums);
        return filler === undefined ? [] : [`${code(filler)} in ${name(table, column.name)}`];
    });
    const converted = sides.tables.both.flatMap((both) => retyped(both)
        .filter(([is, wanted]) => mayLose(wanted.type, is.type))
        .map(([is]) => `${name(both[0], is.name)}${counts.values(both[1], is.name)}`));
    const written = [
        ...sides.tables.gone.map((table) => name(table)),
        ...sides.tables.both.flatMap(([is, wanted]) => missing([wanted, is]).map((column) => name(is, column.name))),
    ];
    const numbers = sides.wanted.sequences.filter((one) => !sides.is.sequences.some((other) => one.schema === other.schema && one.name === other.name));
    return [
        ...lost_sentence(rows, (names) => `The rows of ${names}.`),
        ...lost_sentence(values.map(({ table, column }) => `${name(table, column.name)}${counts.values(table, column.name, true)}`), (names) => `The values of ${names}${filled.length === 0 ? '' : `; the rows that are there get ${(0,say/* list */.p_)(filled)}`}.`),
        ...lost_sentence(converted, (names) => `What the values of ${names} lost with the change of their type.`),
        ...(change === undefined ? [] : dataLost(change.steps, name, counts)),
        ...untold(counts, name),
        ...lost_sentence(written, (names) => `What is written into ${names} after the deploy.`),
        ...(rows.length > 0 || numbers.length === 0
            ? []
            : lost_sentence(numbers.map((one) => name(one)), (names) => `How far ${names} had counted.`)),
        ...differences.slice(0, mostDifferences).map(difference),
        ...(differences.length > mostDifferences
            ? [`${differences.length - mostDifferences} more differences of the schema.`]
            : []),
    ];
}
const mostDifferences = 20;
function lost_sentence(names, words) {
    return names.length === 0 ? [] : [words((0,say/* list */.p_)(names, 8))];
}
/** Columns that the second has and the first has not. */
function missing([is, wanted]) {
    return wanted.columns.filter(({ name }) => !is.columns.some((one) => one.name === name));
}
function retyped([is, wanted]) {
    return is.columns.flatMap((column) => {
        const other = wanted.columns.find(({ name }) => name === column.name);
        return other === undefined || other.type === column.type ? [] : [[column, other]];
    });
}
/** Rows that the migrations deleted, and values that they wrote over, in tables that were there before. */
function dataLost(steps, name, counts) {
    const deleted = new Set();
    const updated = new Set();
    const inserted = new Set();
    const first = new Map();
    for (const step of steps) {
        const { table, tableName } = step.facts;
        if (table === undefined || tableName === undefined || table.isNew || table.dropped)
            continue;
        // What base calls it, since that is what was counted.
        if (!first.has(table))
            first.set(table, tableName);
        const before = first.get(table) ?? tableName;
        if ((0,rules_change/* isStep */.Vf)(step, 'delete', 'truncate'))
            deleted.add(`${name(tableName)}${counts.rows(before)}`);
        if ((0,rules_change/* isStep */.Vf)(step, 'merge'))
            updated.add(name(tableName));
        if ((0,rules_change/* isStep */.Vf)(step, 'insert', 'copy'))
            inserted.add(name(tableName));
        if (!(0,rules_change/* isStep */.Vf)(step, 'update'))
            continue;
        for (const { column } of step.action.sets)
            if (!isNewColumn(table, column))
                updated.add(`${name(tableName, column)}${counts.values(before, column)}`);
    }
    return [
        ...lost_sentence([...deleted], (names) => `Rows that the migrations delete from ${names}.`),
        ...lost_sentence([...updated], (names) => `Values that the migrations write over in ${names}.`),
        ...lost_sentence([...inserted], (names) => `Rows that the migrations insert into ${names} stay.`),
    ];
}
/** What was lost on the rows of the rehearsal though no statement says so: a trigger, a function or a DO block took it. */
function untold(counts, name) {
    const all = counts.untold();
    const named = (of) => of.map(({ table, column, share }) => `${name(table, column)}${share}`);
    return [
        ...lost_sentence(named(all.filter(({ column }) => column === undefined)), (names) => `Rows of ${names} that are gone after the migrations.`),
        ...lost_sentence(named(all.filter(({ column }) => column !== undefined)), (names) => `Values of ${names} that are others after the migrations.`),
    ];
}
function difference({ kind, object }) {
    const what = kind
        .replace(/-(?:added|dropped|changed|removed|revoked|moved|reordered)$/, '')
        .replaceAll('-', ' ');
    if (kind.endsWith('-added'))
        return `The ${what} ${code(object)} is missing.`;
    if (/-(?:dropped|removed|revoked)$/.test(kind))
        return `The ${what} ${code(object)} stays.`;
    return `The ${what} of ${code(object)} is not as it was.`;
}
/** Rows that the way back can't get past, as parts of a sentence. */
function obstacles(renamed, base, databaseSchema) {
    const sides = sidesOf(renamed, base);
    const name = (one, column) => named(one, databaseSchema, column);
    const kept = sides.tables.both;
    const nulls = kept.flatMap(([is, wanted]) => is.columns
        .filter((column) => {
        const other = wanted.columns.find((one) => one.name === column.name);
        return column.nullable && other?.nullable === false;
    })
        .map((column) => `NULL in ${name(wanted, column.name)}`));
    const values = sides.swapped.flatMap(([is, wanted]) => is.values
        .filter((value) => !wanted.values.includes(value))
        .map((value) => `the value ${code(value)} of ${name(wanted)}`));
    const keys = kept.flatMap(([is, wanted]) => [
        ...wanted.constraints
            .filter((one) => !is.constraints.some((other) => other.definition === one.definition))
            .map((one) => `what breaks the constraint ${code(one.name)}`),
        ...wanted.indexes
            .filter((one) => one.unique &&
            one.constraint === undefined &&
            !is.indexes.some((other) => other.unique && other.columns.join('\0') === one.columns.join('\0')))
            .map((one) => `what breaks the unique index ${code(one.name)}`),
    ]);
    const required = kept.flatMap((both) => missing(both)
        .filter((column) => !column.nullable &&
        column.default === undefined &&
        column.identity === undefined &&
        fillerOf(column, base.enums) === undefined)
        .map((column) => `any row in ${name(both[1])}, since ${name(both[1], column.name)} must have a value`));
    const types = kept.flatMap((both) => retyped(both)
        .filter(([is, wanted]) => mayLose(is.type, wanted.type))
        .map(([is, wanted]) => `values of ${name(both[1], is.name)} that are no ${code(wanted.type)}`));
    return [...required, ...nulls, ...values, ...keys, ...types];
}

;// CONCATENATED MODULE: ./build/judge/way-back/renames.js


/**
 * Statements that put the names back: tables and types, then columns and enum values. Only where base had the one name
 * and not the other, and the state after the change has it the other way round: a swap of types renames, too, and means
 * something else.
 */
function renamesBack(change, base, after) {
    if (change === undefined)
        return [];
    const types = new Set();
    for (const { facts } of change.steps)
        if (facts.type !== undefined)
            types.add(facts.type);
    const moved = stayingTables(change);
    return [
        ...moved.flatMap(([table, first]) => back('TABLE', table, first, base.tables, after.tables)),
        ...[...types].flatMap((type) => {
            const first = { schema: type.schema, name: type.firstName };
            return type.isNew || type.dropped ? [] : back('TYPE', type, first, base.enums, after.enums);
        }),
        ...moved.flatMap(([table, first]) => columnsBack(change.steps, table, first, base, after)),
        ...[...types].flatMap((type) => valuesBack(change.steps, type, base, after)),
    ];
}
function back(what, now, first, before, after) {
    if (is(now)(first))
        return [];
    const other = before.some(is(first)) && !before.some(is(now));
    if (!other || !after.some(is(now)) || after.some(is(first)))
        return [];
    const named = { schema: now.schema, name: first.name };
    return [
        ...(now.name === first.name ? [] : [`ALTER ${what} ${(0,model_names/* qualified */.LX)(now)} RENAME TO ${(0,model_names/* quote */.hD)(first.name)}`]),
        ...(now.schema === first.schema
            ? []
            : [`ALTER ${what} ${(0,model_names/* qualified */.LX)(named)} SET SCHEMA ${(0,model_names/* quote */.hD)(first.schema)}`]),
    ];
}
function columnsBack(steps, table, first, base, after) {
    return netColumns(steps, table, base.tables.find(is(first)), after.tables.find(is(table))).map(([to, from]) => `ALTER TABLE ${(0,model_names/* qualified */.LX)(first)} RENAME COLUMN ${(0,model_names/* quote */.hD)(to)} TO ${(0,model_names/* quote */.hD)(from)}`);
}
function valuesBack(steps, type, base, after) {
    const first = { schema: type.schema, name: type.firstName };
    const was = base.enums.find(is(first))?.values ?? [];
    const now = after.enums.find(is(type))?.values ?? [];
    return netValues(steps, type, was, now).map(([to, from]) => `ALTER TYPE ${(0,model_names/* qualified */.LX)(first)} RENAME VALUE ${(0,model_names/* quoteLiteral */.ce)(to)} TO ${(0,model_names/* quoteLiteral */.ce)(from)}`);
}

;// CONCATENATED MODULE: ./build/judge/way-back/counted.js
/** Looks counts up by the names of base, and remembers what was asked for. */
class Counts {
    #tables;
    #told = new Set();
    constructor(onRows) {
        this.#tables = onRows?.tables ?? [];
    }
    #tableOf({ schema, name }) {
        return this.#tables.find((one) => one.schema === schema && one.name === name);
    }
    /** ` (all 1,000 in the rehearsal)` behind a table whose rows are gone; '' where nothing was seen. */
    rows(table) {
        const found = this.#tableOf(table);
        if (found === undefined)
            return '';
        this.#told.add(key(found));
        return share(found.rows - found.back, found.rows);
    }
    /** Of a column that lost values; `all` where what is there again is none of them, whatever it looks like. */
    values(table, column, all = false) {
        const found = this.#tableOf(table);
        const values = found?.columns.find(({ name }) => name === column);
        if (found === undefined || values === undefined)
            return '';
        this.#told.add(key(found, column));
        return share(all ? values.values : values.lost, values.values);
    }
    /** What nobody asked for: it was lost by something that no text tells. Values of rows that are gone are gone with them. */
    untold() {
        return this.#tables.flatMap((table) => {
            if (this.#told.has(key(table)))
                return [];
            if (table.back < table.rows)
                return [{ table, column: undefined, share: share(table.rows - table.back, table.rows) }];
            return table.columns
                .filter(({ name }) => !this.#told.has(key(table, name)))
                .map(({ name, values, lost }) => ({ table, column: name, share: share(lost, values) }));
        });
    }
}
function key({ schema, name }, column) {
    return JSON.stringify([schema, name, column]);
}
function share(lost, of) {
    // That generated rows were not met tells nothing of others.
    if (lost <= 0)
        return '';
    const number = (count) => count.toLocaleString('en-US');
    return lost === of
        ? ` (all ${number(of)} in the rehearsal)`
        : ` (${number(lost)} of ${number(of)} in the rehearsal)`;
}

;// CONCATENATED MODULE: ./build/judge/way-back/stops.js

/** So many of each kind are told; the others are like them. */
const most = 5;
/** The Report's part; undefined where it was not tried on rows. */
function onRowsOf(onRows) {
    if (onRows === undefined)
        return undefined;
    const stop = (on) => (refused) => stopOf(refused, on);
    return {
        applied: onRows.refused.length === 0,
        stops: [
            ...onRows.refused.slice(0, most).map(stop('before')),
            ...onRows.later.slice(0, most).map(stop('after')),
        ],
    };
}
function stopOf({ sql, failure }, on) {
    return {
        on,
        statement: sql,
        sqlstate: failure.sqlstate,
        message: (0,finding/* withoutStop */.f6)(failure.message),
        instead: `${remedyOf(failure.sqlstate)}${on === 'before' ? ' Put it in front of that statement.' : ''}`,
    };
}
/** By SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function remedyOf(sqlstate) {
    if (sqlstate === '23502')
        return 'Give the rows that have no value one first.';
    if (sqlstate === '23505' || sqlstate === '23P01')
        return 'Give each of the rows a value of its own first, or take away those that are there twice.';
    if (sqlstate === '23503')
        return 'Point the rows to one that is there first, or take them away.';
    if (sqlstate === '23514')
        return 'Change the rows that break the condition first, or take them away.';
    if (sqlstate.startsWith('22'))
        return 'Change the values that the type of before does not take first, or take them away.';
    return 'Look at the rows of a copy of the database first.';
}
/** A statement on one line, as code in a sentence. */
function stops_code(sql) {
    const line = (0,finding/* oneLine */.TN)(sql.replace(/\s+/g, ' ')).replaceAll('`', '’');
    return `\`${line.length > 160 ? `${line.slice(0, 159)}…` : line}\``;
}

;// CONCATENATED MODULE: ./build/judge/way-back/report.js






/** Null where there is nothing to go back from. */
function rollbackOf(tried) {
    const { went, onRows, base, change, leftOut, databaseSchema } = tried;
    const lost = [
        ...lostBy(went, base, change, databaseSchema, new Counts(onRows)),
        ...went.refused
            .slice(0, 5)
            .map(({ sql, failure }) => `The server refuses ${stops_code(sql)}: ${(0,finding/* withoutStop */.f6)(failure.message)}.`),
        ...(leftOut === 0 ? [] : ['What the statements do that were not run here.']),
    ];
    if (went.sql === '' && lost.length === 0)
        return null;
    const rows = went.sql === '' ? undefined : onRowsOf(onRows);
    return {
        sql: went.sql === '' ? '' : `${heading(tried)}${went.sql}`,
        proven: went.differences.length === 0 && leftOut === 0 && (rows?.applied ?? true),
        lost,
        ...(rows === undefined ? {} : { rows }),
    };
}
/** Comments in front of it: what it is, what Prisma's own record wants, what stops it. */
function heading({ went, base, migrations, databaseSchema }) {
    const names = migrations.map(({ name }) => (0,finding/* oneLine */.TN)(name));
    const stops = obstacles(went.renamed, base, databaseSchema).map((one) => one.replaceAll('`', '"'));
    const lines = [
        `The way back from ${(0,say/* list */.p_)(names, 4)}.`,
        "As a migration of its own, beside base's Prisma schema, it is all that is needed. Run by hand,",
        "it wants Prisma's record taken back, too, before those migrations are deployed again:",
        `  DELETE FROM "_prisma_migrations" WHERE migration_name IN (${names.map(model_names/* quoteLiteral */.ce).join(', ')});`,
        ...(stops.length === 0 ? [] : [`It stops where a row is in its way: ${(0,say/* list */.p_)(stops, 8)}.`]),
    ];
    return `${lines.map((line) => `-- ${onOneLine(line)}\n`).join('')}\n`;
}
/** A comment must not end before its line does. */
function onOneLine(line) {
    return line.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

;// CONCATENATED MODULE: ./build/rehearse/back/on-rows.js
var on_rows_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var on_rows_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** The way back on tables that have rows: whether it applies there, and what of the rows comes back. */


/** Rows a table of those that only the state after allows: they are to be in the way by being there. */
const laterRows = 20;
/**
 * Tries it on the rows that were there before, then on such as may come after the deploy.
 * @throws DatabaseError where the server is gone.
 */
async function goBackOnRows(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { before, after, filled, transactions, later } = request;
        // Taken while nobody is connected, and before the way back changes it.
        const copy = on_rows_addDisposableResource(env_1, later.length === 0 ? undefined : await after.clone(), true);
        const refused = await refusedInOrder(after, transactions);
        if (refused.length > 0)
            return { refused, later: [], tables: [] };
        const tables = await compared(before, after, filled);
        if (copy === undefined)
            return { refused, later: [], tables };
        await copy.fill({ rows: 'awkward', tables: later, count: laterRows });
        return { refused, later: await refusedInOrder(copy, transactions), tables };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = on_rows_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Beyond that only the number of rows is compared. */
const on_rows_mostRows = 10_000;
async function compared(before, after, filled) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const was = on_rows_addDisposableResource(env_2, await before.connectAsAdmin(), true);
        const is = on_rows_addDisposableResource(env_2, await after.connectAsAdmin(), true);
        const found = [];
        for (const path of filled) {
            const at = path.indexOf('.');
            const table = { schema: path.slice(0, at), name: path.slice(at + 1) };
            const from = (0,model_names/* qualified */.LX)(table);
            const [rows, back] = [await on_rows_countOf(was, from), await on_rows_countOf(is, from)];
            // Of an object that did not come back the catalogs tell.
            if (rows === undefined || back === undefined)
                continue;
            const columns = Math.max(rows, back) > on_rows_mostRows ? [] : await on_rows_columnsBack(was, is, table);
            if (rows !== back || columns.length > 0)
                found.push({ ...table, rows, back, columns });
        }
        return found;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = on_rows_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function on_rows_countOf(connection, from) {
    const there = await connection.query('SELECT to_regclass($1)', [from]);
    if (there.rows[0]?.[0] == null)
        return undefined;
    const { rows } = await connection.query(`SELECT count(*)::text FROM ${from}`);
    return Number(rows[0]?.[0]);
}
/** Columns whose values are not all there again, told by digests: one query a table where nothing is lost. */
async function on_rows_columnsBack(was, is, table) {
    const { rows: attributes } = await was.query(`SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`, [(0,model_names/* qualified */.LX)(table)]);
    const names = attributes.map(([name]) => name ?? '');
    if (names.length === 0)
        return [];
    const digests = names.map((name) => `md5(string_agg(${md5(name)}, '' ORDER BY ${md5(name)} COLLATE "C")), count(${(0,model_names/* quote */.hD)(name)})`);
    const sql = `SELECT ${digests.join(', ')} FROM ${(0,model_names/* qualified */.LX)(table)}`;
    const [[old = []], [now = []]] = [(await was.query(sql)).rows, (await is.query(sql)).rows];
    const found = [];
    for (const [at, name] of names.entries()) {
        if (old[2 * at] === now[2 * at])
            continue;
        const [before, after] = [await on_rows_valuesOf(was, table, name), await on_rows_valuesOf(is, table, name)];
        let lost = 0;
        for (const [value, times] of before)
            lost += Math.max(0, times - (after.get(value) ?? 0));
        if (lost > 0)
            found.push({ name, values: Number(old[2 * at + 1]), lost });
    }
    return found;
}
function md5(column) {
    return `md5(${(0,model_names/* quote */.hD)(column)}::text)`;
}
/** How often each value is there. */
async function on_rows_valuesOf(connection, table, column) {
    const { rows } = await connection.query(`SELECT ${md5(column)}, count(*)::text FROM ${(0,model_names/* qualified */.LX)(table)} WHERE ${(0,model_names/* quote */.hD)(column)} IS NOT NULL GROUP BY 1`);
    return new Map(rows.map(([value, count]) => [value ?? '', Number(count)]));
}

;// CONCATENATED MODULE: ./build/checks/way-back.js
/** The way back from the state after the change to the one before it: tried on a copy, then on tables that have rows. */







/**
 * A copy of the state after the change, where there is something to go back from: new migrations that apply on a state
 * that was something. To be taken before anybody connects to that state; the caller disposes it.
 */
async function copyToGoBackFrom({ base, onBase, judged }) {
    const applied = onBase.run.failure === undefined && judged.length > 0;
    return applied && base.origin.kind !== 'empty' ? await onBase.database.clone() : undefined;
}
/**
 * Tries the way back on the copy. Undefined where there is none.
 * @throws DatabaseError where the server is gone.
 */
async function tryWayBack(copy, { base, onBase }, change) {
    if (copy === undefined)
        return undefined;
    const renames = renamesBack(change, base.catalog, onBase.catalog);
    return await goBack(copy, onBase.catalog, base.catalog, renames);
}
/** The way back on the rows of the rehearsal: `look` is what that calls, `seen` what came of it, undefined as long as it did not. */
function wayBackOnRows({ base, onBase }, going, databaseSchema) {
    let seen;
    return {
        seen: () => seen,
        async look(before, after, filled) {
            const went = await going;
            // What was left out is not taken back, and where it does not lead back without rows there is no more to ask.
            if (went === undefined || went.sql === '' || went.differences.length > 0)
                return;
            if (base.leftOut.length + onBase.run.leftOut.length > 0)
                return;
            const inTheWay = obstacles(went.renamed, base.catalog, databaseSchema).length > 0;
            const later = inTheWay ? changedTables(onBase, base) : [];
            try {
                seen = await goBackOnRows({ before, after, filled, transactions: went.transactions, later });
            }
            catch (error) {
                // A limit ends this alone: what the rehearsal has seen stands.
                if (!(error instanceof model_failure/* DatabaseError */.a) || !/-limit$/.test(error.failure.sqlstate))
                    throw error;
            }
        },
    };
}
/** Tables of the state after the change that are not as they were, be it by their name. */
function changedTables(onBase, base) {
    return touchedTables(base.catalog, onBase.catalog)
        .filter(({ change }) => change === 'changed' || change === 'created')
        .map(({ name }) => name);
}
/** What the Report says of it. Null where there is none. */
function wayBackReport({ base, onBase, judged }, went, onRows, change, databaseSchema) {
    if (went === undefined)
        return null;
    return rollbackOf({
        went,
        onRows,
        base: base.catalog,
        migrations: judged,
        change,
        leftOut: onBase.run.leftOut.length,
        databaseSchema,
    });
}

;// CONCATENATED MODULE: ./build/checks/runs.js
/** What runs for one project on the throwaway server, in which order, and what may run at the same time. */
















/**
 * Runs the migrations of a project and the checks that look at what they build.
 * @throws PreflightError where the server's disk is full, or it is gone.
 */
async function runMigrations(request, subject, runner, checkingSchema) {
    const { pair, progress, baseline } = request;
    const start = performance.now();
    const ms = () => Math.round(performance.now() - start);
    const readingQueries = readQueries(subject);
    readingQueries.catch(() => undefined);
    try {
        const { states, meanwhile } = await progress.during(`Applying ${pair.head.migrations.length} migrations`, () => rehearse(runner, pair, subject.history, baseline, async (onBase) => {
            const { valid } = await checkingSchema;
            return await checkOnBase(request, subject, runner, onBase, { valid, readingQueries });
        }));
        const { again, ...checked } = meanwhile;
        // Last, and alone: what a migration reads there it could leave for what runs after it, by way of the server.
        const real = await onRealRows(again, checked, request, subject, runner, states);
        return { states, ...checked, ...real, ms: ms() };
    }
    catch (error) {
        return { reason: runs_whyNot(error), ms: ms() };
    }
}
/** Rows a table on which a seed must run, too: it is to fail over their being there, not over their number. */
const seedRows = 20;
/** The checks on the base state and on head above it. A database can be copied only while nobody is connected to it. */
async function checkOnBase({ pair, parser, settings, env }, subject, runner, onBase, { valid, readingQueries, }) {
    const { databaseSchema } = runner.options;
    const [copy, toStopOn] = [await copyToGoBackFrom(onBase), await copyToStopOn(runner, onBase)];
    const readingStatements = (0,result/* timed */.ay)('statements', async () => ({
        ...(await readStatements(subject, parser, onBase, databaseSchema)),
        findings: [],
    }));
    const goingBack = (async () => tryWayBack(copy, onBase, (await readingStatements).judged.change))();
    const waysOut = (async () => {
        try {
            await goingBack;
            const { change } = (await readingStatements).judged;
            return await tryHalfDone(toStopOn, subject, runner, onBase, change);
        }
        finally {
            for (const used of [copy, toStopOn])
                await used?.[Symbol.asyncDispose]();
        }
    })();
    for (const early of [goingBack, waysOut])
        early.catch(() => undefined);
    // Roles and sessions belong to the server: where migrations change them, only one database can be in use.
    if (runsAlone(pair))
        await waysOut;
    const [drift, read] = await Promise.all([
        (0,result/* timed */.ay)('drift', () => checkDrift(subject, runner, onBase, valid)),
        readingStatements,
    ]);
    // After drift, which copies the same databases.
    const onRows = wayBackOnRows(onBase, goingBack, databaseSchema);
    const { statements: judged, again, ...rehearsal } = await (0,result/* timed */.ay)('rehearsal', () => checkRehearsal({
        subject,
        runner,
        parser,
        states: onBase,
        read,
        count: settings.rehearsalRows,
        onRowsAfter: onRows.look,
    }));
    const named = await namingGenerated(subject, runner, onBase, { ...judged, id: read.id, ms: read.ms });
    const statements = await withSuggestions({ subject, runner, parser, states: onBase, read }, named);
    const compatibility = await (0,result/* timed */.ay)('compatibility', async () => {
        const checked = await checkCompatibility(subject, runner, onBase, statements);
        return await withQueries(checked, subject, runner, onBase, readingQueries, statements.change);
    });
    const seed = await (0,result/* timed */.ay)('seed', () => checkSeed(subject, runner, onBase, {
        timeLimitMs: settings.timeLimit,
        env,
        fill: async (database, tables) => {
            await database.fill({ rows: 'plain', tables, count: Math.min(seedRows, settings.rehearsalRows) });
        },
    }));
    const halfDone = await waysOut;
    const rollback = wayBackReport(onBase, await goingBack, onRows.seen(), read.judged.change, databaseSchema);
    return { drift, statements, rehearsal, compatibility, seed, rollback, halfDone, again };
}
const diskFull = '53100';
/** A sentence for what keeps the migrations from being run; what is no answer at all is thrown on. */
function runs_whyNot(error) {
    if (error instanceof build_prisma/* EngineError */.NJ)
        return (0,errors/* messageOf */.b)(error);
    if (!(error instanceof model_failure/* DatabaseError */.a))
        throw error;
    const { sqlstate, message } = error.failure;
    if (sqlstate === diskFull || /^checkpoint request failed/.test(message)) {
        throw new errors/* PreflightError */.w(`The throwaway PostgreSQL could not write to its disk: ${message}.`, 'Free some space, or set TMPDIR to a folder with more.', { cause: error });
    }
    // A limit of Preflight's own has said who stopped it, and is no SQLSTATE.
    if (sqlstate.endsWith('-limit'))
        return message;
    if (sqlstate !== 'connection')
        return `The throwaway server refused: ${message} (${sqlstate}).`;
    throw new errors/* PreflightError */.w(`The throwaway PostgreSQL stopped in the middle of the run: ${message}.`, 'Run the check again; if it stops again, the machine may be short of memory or disk space.', { cause: error });
}

;// CONCATENATED MODULE: ./build/judge/client.js

/**
 * One finding where generated files differ from those of the tree; an error where this change touches the schema or one of
 * the files, else a note: it was stale before.
 */
function judgeClient(generated, inTree, project, changed) {
    const stale = generated.flatMap(({ path, content }) => {
        const own = inTree.get(path);
        return own === undefined || sameText(own, content) ? [] : [path];
    });
    const [first] = stale;
    if (first === undefined)
        return [];
    const isNew = stale.some((path) => changed.has(path)) || project.schemaFiles.some((file) => changed.has(file.path));
    return [
        (0,finding/* finding */.gk)({
            rule: 'client-stale',
            severity: isNew ? undefined : 'note',
            evidence: 'executed',
            file: first,
            message: `The generated client in git is not what \`prisma generate\` writes: ${first}${stale.length === 1 ? '' : ` and ${stale.length - 1} more files`}.`,
        }),
    ];
}
function sameText(a, b) {
    return a.equals(b) || anywhere(a) === anywhere(b);
}
/**
 * What a client of Prisma up to 6 says about the machine that generated it: the generator with its absolute paths and its
 * platform, where there was a `.env`, what the folder was from which `generate` was started, the engine's file.
 */
const ofTheMachine = [
    /^ {2}"generator": \{\n[\s\S]*?^ {2}\},$/m,
    /^ {2}"relativeEnvPaths": \{[^{}]*\},$/m,
    /^ {2}"(?:postinstall|ciName)": .*$/gm,
    /^ {2}const alternativePaths = \[[^\]]*\]$/m,
    /^path\.join\((?:__dirname|process\.cwd\(\)), "[^"]*"\);?$/gm,
];
/** The text of a file as any machine would write it; git may have turned line ends round. */
function anywhere(file) {
    const text = file.toString('latin1').replaceAll('\r\n', '\n');
    return ofTheMachine.reduce((rest, part) => rest.replace(part, ''), text);
}

;// CONCATENATED MODULE: ./build/judge/schema.js

/** Problems of head's schema; what base has already is one note. */
function judgeValidity(head, base) {
    const old = new Set(base.map((problem) => problem.message));
    const fresh = head.filter((problem) => !old.has(problem.message));
    const known = head.length - fresh.length;
    return [
        ...fresh.map(({ file, line, message }) => (0,finding/* finding */.gk)({
            rule: 'schema-invalid',
            evidence: 'executed',
            file,
            line,
            endLine: line,
            message: (0,finding/* oneLine */.TN)(message),
            about: message,
        })),
        ...(known === 0
            ? []
            : [
                (0,finding/* finding */.gk)({
                    rule: 'schema-invalid',
                    severity: 'note',
                    evidence: 'executed',
                    message: `Base's Prisma schema already is not valid (${known} ${known === 1 ? 'problem' : 'problems'}): ${(0,finding/* oneLine */.TN)(head.find((problem) => old.has(problem.message))?.message ?? '')}`,
                    about: 'base',
                }),
            ]),
    ];
}
/** Unformatted files that the change touches: a warning each where base had them formatted, else one note. */
function judgeFormat(head, base, changed) {
    const touched = head.filter((path) => changed.has(path));
    const old = touched.filter((path) => base.includes(path));
    return [
        ...touched
            .filter((path) => !base.includes(path))
            .map((path) => (0,finding/* finding */.gk)({
            rule: 'schema-unformatted',
            evidence: 'executed',
            file: path,
            message: `\`prisma format\` would change ${path}.`,
        })),
        ...(old.length === 0
            ? []
            : [
                (0,finding/* finding */.gk)({
                    rule: 'schema-unformatted',
                    severity: 'note',
                    evidence: 'executed',
                    ...(old.length === 1 ? { file: old[0] } : {}),
                    message: `${old.length === 1 ? old[0] : `${old.length} schema files`} ${old.length === 1 ? 'was' : 'were'} not formatted at base either.`,
                    about: 'base',
                }),
            ]),
    ];
}

;// CONCATENATED MODULE: ./build/checks/schema.js
/** The checks of the Prisma schema alone: validate, format, generate. */





/**
 * Runs the three. What Prisma can't answer is `unable`, never a finding.
 * @param validateBase what base's own Prisma says of base's schema.
 */
async function checkSchema(subject, validateBase) {
    const { prisma, pair } = subject;
    let valid = false;
    const validate = await (0,result/* timed */.ay)('validate', () => schema_ask(async () => {
        const problems = await prisma.validate(pair.head.schemaFiles);
        valid = problems.length === 0;
        // Base matters only where head has a problem.
        const old = valid ? [] : await validateBase();
        return {
            findings: judgeValidity(problems, old),
            remark: (0,result/* sentences */.hC)(pair.prisma.remark, ...pair.head.remarks, ...prisma.remarks),
        };
    }));
    const format = await (0,result/* timed */.ay)('format', () => valid ? schema_ask(() => checkFormat(subject)) : (0,result/* skipped */.hT)('The Prisma schema is not valid.'));
    const generate = await (0,result/* timed */.ay)('generate', () => valid ? schema_ask(() => checkGenerate(subject)) : (0,result/* skipped */.hT)('The Prisma schema is not valid.'));
    return { results: [validate, format, generate], valid };
}
async function schema_ask(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof build_prisma/* EngineError */.NJ)
            return (0,result/* unable */.yl)((0,errors/* messageOf */.b)(error));
        throw error;
    }
}
async function checkFormat({ prisma, pair, changed }) {
    const head = await prisma.unformatted(pair.head.schemaFiles);
    if (head.length === 0)
        return result/* nothing */.s6;
    const old = pair.base === undefined ? [] : await prisma.unformatted(pair.base.schemaFiles);
    const findings = judgeFormat(head, old, changed);
    const others = head.filter((path) => !changed.has(path)).length;
    const remark = others === 0
        ? undefined
        : `${others} schema ${others === 1 ? 'file that this change does not touch is' : 'files that this change does not touch are'} not formatted.`;
    return { findings, remark };
}
async function checkGenerate({ prisma, pair, repository, changed }) {
    if (prisma.generate === undefined) {
        await prisma.dataModel(pair.head.schemaFiles);
        return (0,result/* skipped */.hT)(`${prisma.generateReason ?? 'The generators are not installed.'} The data model was built without its generators.`);
    }
    const generated = await prisma.generate();
    if (!generated.ok)
        return (0,result/* unable */.yl)(`prisma generate did not end well here: ${lastLine(generated.output)}`);
    const inTree = await readTracked(repository, generated.files);
    return { findings: judgeClient(generated.files, inTree, pair.head, changed) };
}
/** What the tree has of the generated files. Files that git ignores are not listed, so only a client in git is compared. */
async function readTracked(repository, files) {
    const listed = new Set(await repository.head.list());
    return await repository.head.readMany(files.map((file) => file.path).filter((path) => listed.has(path)));
}
function lastLine(output) {
    const lines = output.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '').at(-1) ?? 'it said nothing.';
}

;// CONCATENATED MODULE: ./build/checks/project.js
var project_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var project_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** All checks of one Prisma project, and its part of the Report. */












/** Checks one project. @throws PreflightError where the job can't be done. */
async function checkProject(request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { pair, settings, repository, changed, parser, progress, env } = request;
        const history = (0,collect/* compareHistories */.C_)(pair.base?.migrations ?? [], pair.head.migrations, pair.newer);
        if (pair.head.layout === 'prisma-8')
            return prisma8Report(pair, history);
        const past = await pastOfMigrations(repository, pair, history);
        const splitter = (0,sql_splitter/* splitterOf */.F)(parser);
        const sender = (0,sending/* senderOf */.VO)(pair.prisma.version, request.config.decided.transaction);
        const prisma = project_addDisposableResource(env_1, await (0,build_prisma/* openPrisma */.b1)({
            repositoryRoot: repository.root,
            project: pair.head,
            version: pair.prisma,
            timeLimitMs: settings.timeLimit,
            env,
            split: async (sql) => {
                const statements = sender.sending === 'file' ? undefined : await splitter.split(sql);
                return statements !== undefined && (0,sending/* splits */.kH)(sender, statements)
                    ? statements.map((statement) => statement.text)
                    : undefined;
            },
        }), true);
        const { config, remarks } = request;
        const ofPrisma = {
            pair,
            history,
            past,
            repository,
            changed,
            prisma,
            config,
            remarks,
            seedAsked: settings.seed,
        };
        const where = pair.head.root === '.' ? 'the Prisma project' : pair.head.root;
        return await progress.during(`Checking ${where}`, async () => {
            const checkingSchema = progress.during('Validating the schema', () => checkSchema(ofPrisma, () => validateBase(request, prisma)));
            // Whichever of the two fails first ends the check; the other must not end the process.
            checkingSchema.catch(() => undefined);
            const commands = await (0,result/* timed */.ay)('commands', async () => checkCommands(pair, await request.deployments.get()));
            const subject = { ...ofPrisma, commands };
            if (!(0,rehearse_runner/* isPostgres */.A)(pair.head) || request.server === undefined)
                return withoutServer(subject, (await checkingSchema).results);
            const server = await request.server.get();
            const runner = {
                server,
                prisma,
                splitter,
                options: { external: pair.head.external, databaseSchema: settings.databaseSchema ?? 'public' },
                sender,
                initShadowDb: pair.head.initShadowDb,
            };
            const [schema, rehearsal] = await Promise.all([
                checkingSchema,
                runMigrations(request, subject, runner, checkingSchema),
            ]);
            return 'reason' in rehearsal
                ? notRun(subject, runner, schema, rehearsal)
                : judged({ subject, runner, schema, ...rehearsal });
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = project_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** With base's own version: what a newer one no longer takes was valid, and is this change's to put right. */
async function validateBase({ pair, repository, settings, env }, prisma) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { base, basePrisma } = pair;
        if (base === undefined)
            return [];
        if (basePrisma === undefined || basePrisma.version === pair.prisma.version)
            return prisma.validate(base.schemaFiles);
        const older = project_addDisposableResource(env_2, await (0,build_prisma/* openPrisma */.b1)({
            repositoryRoot: repository.root,
            project: base,
            // The checkout has head's packages.
            version: { ...basePrisma, cli: undefined },
            timeLimitMs: settings.timeLimit,
            env,
        }), true);
        return await older.validate(base.schemaFiles);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = project_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

// EXTERNAL MODULE: ./build/model/stats.js
var stats = __webpack_require__(37277);
;// CONCATENATED MODULE: ./build/config/stats.js
/** The stats file: what live databases hold and have run, as a check uses it that can't look at them. */




/**
 * What the file says of a project, as it is at base: a change must not make its own tables small. One that git does not have
 * (an earlier step brought it) is read from disk where the setting names it. Undefined: nothing of this project.
 * @throws PreflightError where the setting's file can't be read, or a file is no stats file.
 */
async function loadStats(repository, { base, head }, request) {
    const found = await stats_textOf(repository, request);
    if (found === undefined)
        return undefined;
    let entries;
    try {
        entries = stats/* statsFile */.K.parse(JSON.parse(found.text)).environments;
    }
    catch {
        throw new errors/* PreflightError */.w(`${JSON.stringify(found.file)} is no stats file.`, 'Write it with `prisma-preflight parity --stats FILE`.');
    }
    // A project that moves is known by where it was.
    const projects = [head, ...(base === undefined ? [] : [base])];
    const environments = entries.filter((entry) => projects.some(({ root, schema }) => entry.root === root && entry.schema === schema));
    return environments.length === 0 ? undefined : { environments };
}
async function stats_textOf({ root, base }, { configured, given, folder }) {
    if (given === undefined) {
        if (configured === undefined)
            return undefined;
        const text = (await base.read(configured))?.toString('utf8');
        return text === undefined ? undefined : { file: configured, text };
    }
    const path = (0,external_node_path_.resolve)(folder, given);
    const here = (0,external_node_path_.relative)(root, await (0,promises_.realpath)(path).catch(() => path))
        .split(external_node_path_.sep)
        .join('/');
    const before = here.startsWith('../') ? undefined : (await base.read(here))?.toString('utf8');
    if (before !== undefined)
        return { file: given, text: before };
    try {
        return { file: given, text: await (0,promises_.readFile)(path, 'utf8') };
    }
    catch (error) {
        throw new errors/* PreflightError */.w(`The file ${JSON.stringify(given)}, which stats names, can't be read: ${(0,errors/* messageOf */.b)(error)}.`, 'Give stats a path relative to the working directory, written by `parity --stats`.', { cause: error });
    }
}

// EXTERNAL MODULE: ./build/given-files.js
var given_files = __webpack_require__(84347);
// EXTERNAL MODULE: ./build/sql/parser.js + 1 modules
var sql_parser = __webpack_require__(66041);
;// CONCATENATED MODULE: ./build/system/later.js
/** Something that is opened while other work goes on. */
/** Starts to open at once. A failure is thrown by `get`, and by nothing else. */
function openLater(open) {
    const opening = open();
    opening.catch(() => undefined);
    return {
        get: () => opening,
        async [Symbol.asyncDispose]() {
            const opened = await opening.catch(() => undefined);
            await opened?.[Symbol.asyncDispose]();
        },
    };
}

// EXTERNAL MODULE: ./build/throwaway-server.js + 59 modules
var throwaway_server = __webpack_require__(63251);
// EXTERNAL MODULE: ./build/verdict.js
var verdict = __webpack_require__(10617);
;// CONCATENATED MODULE: ./build/check.js
var check_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var check_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** The pipeline: collect, rehearse, judge, and the Report of it. */
















/**
 * Checks a change. Where it touches no Prisma project, nothing is started and the report is empty.
 * @throws PreflightError where the job can't be done: no repository, no base, no project, no server, wrong settings.
 */
async function check(request) {
    const { directory, settings, progress } = request;
    const { workingDirectory, schema, migrations, token } = settings;
    const collected = await progress.during('Reading the change from git', () => (0,collect/* collect */.Fo)({
        directory,
        base: request.base,
        workingDirectory,
        ...(schema === undefined ? {} : { schema }),
        ...(migrations === undefined ? {} : { migrations }),
        ...(token === undefined ? {} : { token }),
        ...(settings.deployedRef === undefined ? {} : { deployed: settings.deployedRef }),
        ...(request.serverUrl === undefined ? {} : { serverUrl: request.serverUrl }),
    }));
    const { repository } = collected;
    const realRows = await realRowsOf(settings, request.stranger);
    const given = await (0,given_files/* readGivenFiles */.l)((0,external_node_path_.resolve)(directory, workingDirectory), settings, repository);
    // What a change without Prisma files may hold all the same.
    if (collected.pairs.length === 0)
        await checkChangedConfigs(repository, collected.untouched);
    const projects = collected.pairs.length > 0
        ? await checkProjects(request, collected, realRows, given)
        : await commandsAlone(repository, collected.untouched, settings.failOn);
    const judged = request.acceptance === undefined ? projects : await (0,accept/* acceptFindings */.B)(projects, request.acceptance);
    return {
        version: 1,
        verdict: (0,verdict/* verdictOf */.Vj)(judged),
        base: repository.base.commit,
        head: repository.head.commit,
        projects: judged.map(({ report }) => report),
    };
}
/** The projects one after the other, on one server and with one parser. */
async function checkProjects(request, { repository, pairs }, realRows, given) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { settings, progress, env, others } = request;
        const folder = (0,external_node_path_.resolve)(request.directory, settings.workingDirectory);
        const databaseSchema = settings.databaseSchema ?? 'public';
        const changed = new Set(await repository.changedPaths());
        const rootConfig = await loadRootConfig(repository);
        const fromFork = (await request.fromFork?.()) ?? false;
        const parser = check_addDisposableResource(env_1, await (0,sql_parser/* openSqlParser */.S)(), true);
        // The server boots while Prisma validates.
        const server = check_addDisposableResource(env_1, pairs.some(({ head }) => (0,rehearse_runner/* isPostgres */.A)(head))
            ? openLater(() => (0,throwaway_server/* openThrowawayServer */.Q)({
                settings,
                version: rootConfig['postgres-version'],
                setupSql: given.setupSql,
                rehearsalTemplate: realRows.kind === 'wanted' ? realRows.database : undefined,
                progress,
                env,
            }))
            : undefined, true);
        const deployments = check_addDisposableResource(env_1, openLater(() => readDeployments(repository, changed, pairs)), true);
        const { baseline, remarks } = given;
        const shared = { repository, changed, parser, server, deployments, baseline, remarks };
        const projects = [];
        for (const pair of pairs) {
            const loaded = await loadProjectConfig(repository, pair, fromFork);
            const { decided } = loaded;
            const stats = await loadStats(repository, pair, {
                configured: decided.stats,
                given: settings.stats,
                folder,
            });
            const config = { ...loaded, stats };
            const checked = await checkProject({ pair, config, ...shared, settings, realRows, progress, env });
            projects.push({
                report: others === undefined
                    ? checked
                    : await withCollisions(checked, { config, parser, others, databaseSchema }),
                failOn: settings.failOn ?? decided['fail-on'] ?? 'error',
            });
        }
        return projects;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = check_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/report/group.js
var group = __webpack_require__(25988);
;// CONCATENATED MODULE: ./build/report/code-quality.js
/** GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */



const severities = { error: 'critical', warning: 'major', note: 'info' };
/** The findings that nobody silenced, worst first, and the checks that could not be done. Two spaces, a final line break. */
function toCodeQuality(report) {
    const all = report.projects.flatMap((project) => [
        ...[...project.findings]
            .filter((one) => one.silenced === undefined)
            .sort(group/* compareFindings */.Eg)
            .map((one) => violationOf(project, one)),
        ...project.checks
            .filter((one) => one.status === 'unable')
            .map((one) => ({
            description: (0,visible/* sentence */.em)(`The check ${one.id} could not be done. ${(0,visible/* beginning */.Ir)(one.reason ?? '', 1_000)}`),
            check_name: `unable-${one.id}`,
            fingerprint: digest(project.root, 'unable', one.id),
            severity: 'major',
            location: { path: (0,visible/* visible */.RK)(project.schema), lines: { begin: 1 } },
        })),
    ]);
    const seen = new Map();
    const unique = all.map((one) => {
        const count = seen.get(one.fingerprint) ?? 0;
        seen.set(one.fingerprint, count + 1);
        return count === 0 ? one : { ...one, fingerprint: digest(one.fingerprint, String(count)) };
    });
    return `${JSON.stringify(unique, undefined, 2)}\n`;
}
function violationOf(project, finding) {
    const { line, endLine } = finding;
    const begin = line ?? 1;
    return {
        description: (0,visible/* beginning */.Ir)((0,visible/* sentence */.em)(finding.message), 1_000),
        check_name: (0,visible/* visible */.RK)(finding.rule),
        fingerprint: digest(project.root, finding.rule, finding.fingerprint),
        severity: severities[finding.severity],
        location: {
            path: (0,visible/* visible */.RK)(finding.file ?? project.schema),
            lines: { begin, ...(endLine !== undefined && endLine >= begin ? { end: endLine } : {}) },
        },
    };
}
function digest(...parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

// EXTERNAL MODULE: ./build/report/json.js + 1 modules
var json = __webpack_require__(14382);
;// CONCATENATED MODULE: ./build/report/escape/xml.js
/** XML 1.0: text that stays text between tags and between double quotes. */

/** What XML can't hold whatever it is written as (https://www.w3.org/TR/xml/#charsets), beyond what `visible` replaces. */
const unwritable = /[\ufffe\uffff]/g;
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
function xml_escaped(text) {
    return text
        .replace(unwritable, '\ufffd')
        .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
/** The value of an attribute: one line. */
function attribute(raw) {
    return xml_escaped((0,visible/* sentence */.em)(raw));
}
/** The text of an element: line breaks stay. */
function content(raw) {
    return xml_escaped((0,visible/* block */.om)(raw));
}

// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(44702);
;// CONCATENATED MODULE: ./build/report/junit.js




/** So many findings of a project become test cases, worst first; one more says how many there are besides. */
const caseLimit = 5_000;
/**
 * The report as test suites, one a project: a test case for each check and for each finding. A finding fails where it is an
 * error (where there is none and the verdict is fail, where it is one of the worst); what is silenced is skipped, with the
 * reason. A check that could not be done is an error.
 */
function toJunit(report) {
    const failing = failingSeverity(report);
    const suites = report.projects.map((project) => suiteOf(project, failing));
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Prisma Preflight">\n${suites.join('')}</testsuites>\n`;
}
/** Without the settings the report does not say from which severity on it fails; its verdict and findings do. */
function failingSeverity(report) {
    if (report.verdict !== 'fail')
        return 'error';
    const open = report.projects
        .flatMap(({ findings }) => findings)
        .filter((one) => one.silenced === undefined);
    return (['error', 'warning', 'note'].find((severity) => open.some((one) => one.severity === severity)) ?? 'error');
}
function suiteOf(project, failing) {
    const findings = [...project.findings].sort(group/* compareFindings */.Eg);
    const rest = findings.length - caseLimit;
    const cases = [
        ...project.checks.map((check) => checkCase(project, check)),
        ...findings.slice(0, caseLimit).map((finding) => findingCase(project, finding, failing)),
        ...(rest > 0
            ? [caseOf(project, 'more findings', 'passed', '', `${rest} more, not graver than these.`, '')]
            : []),
    ];
    const count = (kind) => cases.filter((one) => one.kind === kind).length;
    const seconds = project.checks.reduce((sum, check) => sum + check.ms, 0) / 1000;
    return (`  <testsuite name="${attribute(junit_nameOf(project))}" tests="${cases.length}" failures="${count('failure')}"` +
        ` errors="${count('error')}" skipped="${count('skipped')}" time="${seconds.toFixed(3)}">\n` +
        `${cases.map((one) => one.xml).join('')}  </testsuite>\n`);
}
function junit_nameOf(project) {
    return project.root === '.' ? 'prisma' : (0,visible/* shorten */.ml)(project.root, 300);
}
function checkCase(project, check) {
    const kind = check.status === 'unable' ? 'error' : check.status === 'skipped' ? 'skipped' : 'passed';
    // Which findings a check has is told by their own cases: a cause is not counted twice.
    const text = kind === 'passed' ? `${check.status}. ${check.reason ?? ''}`.trim() : '';
    const name = `${check.id}: ${words/* checkWords */.iW[check.id]}`;
    return caseOf(project, name, kind, check.reason ?? check.status, text, ` time="${(check.ms / 1000).toFixed(3)}"`);
}
function findingCase(project, finding, failing) {
    const { rule, object, file, line, severity, evidence, message, silenced } = finding;
    const where = file === undefined ? '' : `${(0,visible/* shorten */.ml)(file, 400)}${line === undefined ? '' : `:${line}`}`;
    const text = [
        message,
        `${severity}, ${evidence}${where === '' ? '' : `, ${where}`}`,
        ...(0,words/* steps */.Ci)(finding.instead ?? '').map((step) => `-> ${step}`),
    ]
        .map((one) => (0,visible/* beginning */.Ir)(one, 2_000))
        .join('\n');
    const kind = silenced !== undefined ? 'skipped' : severity === failing ? 'failure' : 'passed';
    const said = silenced === undefined ? message : `Silenced by ${silenced.by}: ${silenced.reason}`;
    const name = `${rule}${object === undefined ? '' : ` ${object}`}${where === '' ? '' : ` (${where})`}`;
    return caseOf(project, (0,visible/* shorten */.ml)(name, 600), kind, (0,visible/* beginning */.Ir)(said, 1_000), text, '');
}
function caseOf(project, name, kind, message, text, time) {
    const element = kind === 'passed' ? 'system-out' : kind;
    // Not every schema lets a message stand at `skipped`.
    const attributes = kind === 'failure' || kind === 'error' ? ` message="${attribute(message)}"` : '';
    const body = kind === 'skipped' ? `${message}\n${text}`.trim() : text;
    const inside = kind === 'passed' && body.trim() === ''
        ? ''
        : `      <${element}${attributes}>${content(body)}</${element}>\n`;
    return {
        kind,
        xml: `    <testcase classname="${attribute(`preflight.${junit_nameOf(project)}`)}" name="${attribute(name)}"${time}>\n${inside}    </testcase>\n`,
    };
}

// EXTERNAL MODULE: ./build/report/way-back.js
var way_back = __webpack_require__(45522);
;// CONCATENATED MODULE: ./build/report/rollback.js


/** One script, a project after the other; undefined where there is nothing to go back from. */
function toRollback({ projects }) {
    const parts = projects.flatMap(({ root, rollback }) => rollback === null
        ? []
        : [projects.length === 1 ? rollback_partOf(rollback) : `${comment(`Project ${root}`)}${rollback_partOf(rollback)}`]);
    return parts.length === 0 ? undefined : parts.join('\n');
}
function rollback_partOf(rollback) {
    const { sql, proven, lost } = rollback;
    const tried = proven ? '' : comment('NOT PROVEN to lead back: try it on a copy first.');
    const stops = (0,way_back/* stopLines */.Q)(rollback).map(comment).join('');
    const lines = lost.map((one) => comment(`Not brought back: ${one}`)).join('');
    return `${tried}${stops}${lines}${sql === '' ? comment('No SQL is needed.') : sql}`;
}
/** One line, whatever is in it. */
function comment(text) {
    return `-- ${(0,visible/* sentence */.em)(text)}\n`;
}

// EXTERNAL MODULE: ./build/report/sarif.js
var sarif = __webpack_require__(35150);
// EXTERNAL MODULE: ./build/system/reference.js
var reference = __webpack_require__(34113);
;// CONCATENATED MODULE: ./build/report-files.js
/** A report as files: one run, and whatever the CI reads. */









/** Writes each file that is asked for, from `directory`. Never throws: what went wrong is in the answer. */
async function writeReportFiles(report, files, directory, env) {
    const texts = {
        reportFile: () => (0,json.toJson)(report),
        // A file of an earlier run must not pass for this one's.
        rollback: () => toRollback(report) ?? '-- There is nothing to go back from.\n',
        sarifFile: () => (0,sarif.toSarif)(report, { version: (0,reference/* version */.r)(), helpUrl: (0,reference/* helpUrls */.C)(env) }),
        junitFile: () => toJunit(report),
        codeQualityFile: () => toCodeQuality(report),
    };
    const written = [];
    for (const [setting, text] of Object.entries(texts)) {
        const file = files[setting];
        if (file === undefined)
            continue;
        const path = (0,external_node_path_.resolve)(directory, file);
        const problem = await (0,promises_.writeFile)(path, text()).then(() => undefined, (error) => (0,errors/* messageOf */.b)(error));
        written.push({ setting, path, problem });
    }
    return written;
}

// EXTERNAL MODULE: ./build/commands/print.js
var print = __webpack_require__(99128);
// EXTERNAL MODULE: ./build/commands/settings-of.js
var settings_of = __webpack_require__(4750);
// EXTERNAL MODULE: ./build/commands/spinner.js + 1 modules
var spinner = __webpack_require__(68846);
;// CONCATENATED MODULE: ./build/github/strangers.js
const dependabot = 'dependabot[bot]';
/**
 * Why not, as a clause; undefined: the change is the team's own. What can't be told counts as a stranger's.
 * @param groupFromFork whether a pull request of the merge group comes from a fork; undefined where nobody can be asked.
 */
async function strangerOf({ pullRequest, mergeGroup }, env, groupFromFork) {
    if (pullRequest?.fromFork === true)
        return 'the pull request comes from a fork';
    if (pullRequest?.fromDependabot === true)
        return 'the pull request comes from Dependabot';
    if (env.GITHUB_ACTOR === dependabot || env.GITHUB_TRIGGERING_ACTOR === dependabot)
        return 'the run is one of Dependabot';
    if (mergeGroup === undefined)
        return undefined;
    if (groupFromFork === undefined)
        return 'without a token nobody can tell where the pull requests of the merge group come from';
    return (await groupFromFork()) ? 'a pull request of the merge group comes from a fork' : undefined;
}

;// CONCATENATED MODULE: ./build/commands/strangers.js
/** Whether the command line runs in a CI job for a change that is not the team's own: such a one never meets real data. */


const fork = 'the change comes from a fork';
/** By what each CI tells that a job is for a fork's change. */
const told = [
    // https://docs.gitlab.com/ci/variables/predefined_variables/#predefined-variables-for-merge-request-pipelines
    ({ CI_MERGE_REQUEST_SOURCE_PROJECT_ID: source, CI_MERGE_REQUEST_PROJECT_ID: target }) => isGiven(source) && source !== target,
    ({ CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY: source, CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY: target, }) => isGiven(source) && source !== target,
    // https://circleci.com/docs/reference/variables/#built-in-environment-variables: only in builds of forked pull requests
    ({ CIRCLE_PR_NUMBER }) => isGiven(CIRCLE_PR_NUMBER),
    // https://learn.microsoft.com/azure/devops/pipelines/build/variables
    ({ SYSTEM_PULLREQUEST_ISFORK }) => /^true$/i.test(SYSTEM_PULLREQUEST_ISFORK ?? ''),
    // https://buildkite.com/docs/pipelines/configure/environment-variables
    ({ BUILDKITE_PULL_REQUEST_REPO: source, BUILDKITE_REPO: target }) => isGiven(source) && repositoryIn(source) !== repositoryIn(target),
    // https://docs.travis-ci.com/user/environment-variables/#default-environment-variables
    ({ TRAVIS_PULL_REQUEST_SLUG: source, TRAVIS_REPO_SLUG: target }) => isGiven(source) && source !== target,
    // https://woodpecker-ci.org/docs/usage/environment
    ({ CI_COMMIT_PULL_REQUEST_FROM_FORK: forked }) => forked === 'true',
];
function isGiven(text) {
    return text !== undefined && text !== '';
}
/** `owner/name` of an address, however it is written. */
function repositoryIn(address) {
    return (/([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(address ?? '')?.[1] ?? '').toLowerCase();
}
/** Why not, as a clause; undefined: the change is the team's own, or no CI is about. */
async function strangerIn(env) {
    if (env.GITHUB_ACTIONS === 'true') {
        // An event that can't be read tells nothing.
        const context = await (0,github_event/* readEvent */.j_)(env).catch(() => undefined);
        return context === undefined
            ? 'the event of the job does not tell where the change comes from'
            : await strangerOf(context, env, undefined);
    }
    return told.some((isFork) => isFork(env)) ? fork : undefined;
}

;// CONCATENATED MODULE: ./build/commands/check.js
/** `check`: the report on standard output, progress on standard error. */











/** Runs the command. @throws PreflightError */
async function checkCommand(directory, options, shell) {
    // A workflow that runs the command line instead of the Action is in the same danger.
    if (shell.env.GITHUB_ACTIONS === 'true')
        (0,github_event/* refuseEvent */.DO)(shell.env.GITHUB_EVENT_NAME ?? '');
    const settings = (0,settings_of/* settingsOf */.f)(options);
    const start = (0,external_node_path_.resolve)(shell.cwd(), directory);
    const report = await check({
        directory: start,
        base: settings.base === undefined ? { kind: 'default-branch' } : { kind: 'ref', ref: settings.base },
        settings,
        progress: (0,spinner.spinner)(shell.stderr),
        env: shell.env,
        stranger: () => strangerIn(shell.env),
    });
    await writeFiles(report, settings, shell);
    if (settings.changelog !== undefined)
        await writeChangelog((0,external_node_path_.resolve)(shell.cwd(), settings.changelog), report);
    await (0,print.print)(report, options.format, shell);
    return (0,verdict/* exitStatus */.$u)(report, settings.allowIncomplete);
}
async function writeChangelog(file, report) {
    try {
        await updateChangelog(file, report);
    }
    catch (error) {
        throw new errors/* PreflightError */.w(`The changelog could not be written: ${(0,errors/* messageOf */.b)(error)}.`, 'Give --changelog a path in a folder that exists and can be written.', { cause: error });
    }
}
async function writeFiles(report, settings, shell) {
    for (const { setting, problem } of await writeReportFiles(report, settings, shell.cwd(), shell.env)) {
        if (problem === undefined)
            continue;
        const option = setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        throw new errors/* PreflightError */.w(`The ${setting === 'rollback' ? 'way back' : 'report'} could not be written: ${problem}.`, `Give --${option} a path in a folder that exists and can be written.`);
    }
}


/***/ }),

/***/ 99128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ printerOf),
/* harmony export */   print: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _github_untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27056);
/* harmony import */ var _system_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34113);
/** Prints a report on standard output in one of the formats. */




/** Prints it. */
async function print(report, format, shell) {
    const write = await printerOf(format);
    write(report, shell);
}
/** Loads what prints a format, and nothing else. */
async function printerOf(format) {
    switch (format) {
        case 'terminal': {
            const { toTerminal } = await Promise.all(/* import() */[__webpack_require__.e(227), __webpack_require__.e(632), __webpack_require__.e(861), __webpack_require__.e(713)]).then(__webpack_require__.bind(__webpack_require__, 29713));
            return (report, { stdout, env, cwd }) => {
                const color = env.NO_COLOR === undefined && (stdout.isTTY || env.FORCE_COLOR !== undefined);
                const linkTo = (file) => (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd(), file)).href;
                const width = stdout.columns ?? 80;
                const text = toTerminal(report, { color, links: stdout.isTTY === true, width, linkTo });
                // A workflow may run the command line itself: a wrapped name could begin a line with a runner's command.
                write(stdout, env.GITHUB_ACTIONS === 'true' ? (0,_github_untrusted_js__WEBPACK_IMPORTED_MODULE_2__.withoutCommands)(text) : text);
            };
        }
        case 'markdown': {
            const { commentLimit, toMarkdown } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(861), __webpack_require__.e(440)]).then(__webpack_require__.bind(__webpack_require__, 55440));
            return (report, { stdout, env }) => write(stdout, toMarkdown(report, { limitBytes: commentLimit, helpUrl: (0,_system_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .helpUrls */ .C)(env) }));
        }
        case 'json': {
            const { toJson } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 14382));
            return (report, { stdout }) => write(stdout, toJson(report));
        }
        case 'sarif': {
            const { toSarif } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(150)]).then(__webpack_require__.bind(__webpack_require__, 35150));
            return (report, { stdout, env }) => write(stdout, toSarif(report, { version: (0,_system_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r)(), helpUrl: (0,_system_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .helpUrls */ .C)(env) }));
        }
        case 'github': {
            const { toAnnotations } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(474)]).then(__webpack_require__.bind(__webpack_require__, 46241));
            const { annotate } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(421), __webpack_require__.e(623)]).then(__webpack_require__.bind(__webpack_require__, 62623));
            return (report) => annotate(toAnnotations(report));
        }
    }
}
function write(stdout, text) {
    stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}


/***/ }),

/***/ 68846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  spinner: () => (/* binding */ spinner)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/yoctocolors/base.js
var base = __webpack_require__(24632);
;// CONCATENATED MODULE: ./node_modules/yocto-spinner/index.js




const isUnicodeSupported = external_node_process_.platform !== 'win32'
	|| Boolean(external_node_process_.env.WT_SESSION) // Windows Terminal
	|| external_node_process_.env.TERM_PROGRAM === 'vscode';

const isInteractive = stream => Boolean(
	stream.isTTY
	&& external_node_process_.env.TERM !== 'dumb'
	&& !("CI" in external_node_process_.env),
);

const infoSymbol = base.blue(isUnicodeSupported ? 'ℹ' : 'i');
const successSymbol = base.green(isUnicodeSupported ? '✔' : '√');
const warningSymbol = base.yellow(isUnicodeSupported ? '⚠' : '‼');
const errorSymbol = base.red(isUnicodeSupported ? '✖' : '×');

const defaultSpinner = {
	frames: isUnicodeSupported
		? [
			'⠋',
			'⠙',
			'⠹',
			'⠸',
			'⠼',
			'⠴',
			'⠦',
			'⠧',
			'⠇',
			'⠏',
		]
		: [
			'-',
			'\\',
			'|',
			'/',
		],
	interval: 80,
};

const SYNCHRONIZED_OUTPUT_ENABLE = '\u001B[?2026h';
const SYNCHRONIZED_OUTPUT_DISABLE = '\u001B[?2026l';

// `stripVTControlCharacters()` fails to strip OSC 8 hyperlinks whose URI contains characters such as `(`, leaving the URI in the measured text and inflating the line count. Strip OSC sequences ourselves first. https://github.com/sindresorhus/yocto-spinner/issues/18
// eslint-disable-next-line no-control-regex
const oscSequenceRegex = /][\s\S]*?(?:|\\)/g;

const activeHooksPerStream = new Set();

class YoctoSpinner {
	#frames;
	#interval;
	#currentFrame = -1;
	#timer;
	#handleSignals;
	#text;
	#stream;
	#color;
	#lines = 0;
	#exitHandlerBound;
	#isInteractive;
	#lastSpinnerFrameTime = 0;
	#isSpinning = false;
	#hookedStreams = new Map();
	#isInternalWrite = false;
	#isDeferringRender = false;

	constructor(options = {}) {
		const spinner = options.spinner ?? defaultSpinner;

		if (!Array.isArray(spinner.frames) || spinner.frames.length === 0 || spinner.frames.some(frame => typeof frame !== 'string')) {
			throw new Error('The `spinner.frames` option must be a non-empty array of strings');
		}

		if (spinner.interval !== undefined && !(Number.isInteger(spinner.interval) && spinner.interval > 0)) {
			throw new Error('The `spinner.interval` option must be a positive integer');
		}

		this.#frames = spinner.frames;
		this.#interval = spinner.interval ?? defaultSpinner.interval;
		this.#handleSignals = options.handleSignals ?? true; // SOMEDAY: Remove this option if Node.js ever adds passive signal listeners: https://github.com/nodejs/node/issues/62909
		this.#text = options.text ?? '';
		this.#stream = options.stream ?? external_node_process_.stderr;
		this.#color = options.color ?? 'cyan';
		this.#isInteractive = isInteractive(this.#stream);
		this.#exitHandlerBound = this.#exitHandler.bind(this);
	}

	#internalWrite(action) {
		this.#isInternalWrite = true;
		try {
			return action();
		} finally {
			this.#isInternalWrite = false;
		}
	}

	#stringifyChunk(chunk, encoding) {
		if (chunk === undefined || chunk === null) {
			return '';
		}

		if (typeof chunk === 'string') {
			return chunk;
		}

		if (Buffer.isBuffer(chunk) || ArrayBuffer.isView(chunk)) {
			const normalizedEncoding = typeof encoding === 'string' && encoding !== '' && encoding !== 'buffer' ? encoding : 'utf8';
			return Buffer.from(chunk).toString(normalizedEncoding);
		}

		return String(chunk);
	}

	#withSynchronizedOutput(action) {
		if (!this.#isInteractive) {
			return action();
		}

		try {
			this.#write(SYNCHRONIZED_OUTPUT_ENABLE);
			return action();
		} finally {
			this.#write(SYNCHRONIZED_OUTPUT_DISABLE);
		}
	}

	#hookStream(stream) {
		if (!stream || this.#hookedStreams.has(stream) || typeof stream.write !== 'function') {
			return;
		}

		if (activeHooksPerStream.has(stream)) {
			return;
		}

		const originalWrite = stream.write;
		const hookedWrite = (...writeArguments) => this.#hookedWrite(stream, originalWrite, writeArguments);
		this.#hookedStreams.set(stream, {originalWrite, hookedWrite});
		activeHooksPerStream.add(stream);
		stream.write = hookedWrite;
	}

	#installHook() {
		if (!this.#isInteractive || this.#hookedStreams.size > 0) {
			return;
		}

		const streamsToHook = new Set([this.#stream]);

		if (this.#stream === external_node_process_.stdout || this.#stream === external_node_process_.stderr) {
			if (isInteractive(external_node_process_.stdout)) {
				streamsToHook.add(external_node_process_.stdout);
			}

			if (isInteractive(external_node_process_.stderr)) {
				streamsToHook.add(external_node_process_.stderr);
			}
		}

		for (const stream of streamsToHook) {
			this.#hookStream(stream);
		}
	}

	#uninstallHook() {
		for (const [stream, hookInfo] of this.#hookedStreams) {
			if (stream.write === hookInfo.hookedWrite) {
				stream.write = hookInfo.originalWrite;
			}

			activeHooksPerStream.delete(stream);
		}

		this.#hookedStreams.clear();
	}

	#hookedWrite(stream, originalWrite, writeArguments) {
		const [chunk, encoding, callback] = writeArguments;
		let resolvedEncoding = encoding;
		let resolvedCallback = callback;

		if (typeof resolvedEncoding === 'function') {
			resolvedCallback = resolvedEncoding;
			resolvedEncoding = undefined;
		}

		if (this.#isInternalWrite || !this.isSpinning) {
			return originalWrite.call(stream, chunk, resolvedEncoding, resolvedCallback);
		}

		if (this.#lines > 0) {
			this.clear();
		}

		const chunkString = this.#stringifyChunk(chunk, resolvedEncoding);
		const chunkTerminatesLine = chunkString.at(-1) === '\n';
		const writeResult = originalWrite.call(stream, chunk, resolvedEncoding, resolvedCallback);

		if (chunkTerminatesLine) {
			this.#isDeferringRender = false;
		} else if (chunkString !== '') {
			this.#isDeferringRender = true;
		}

		if (this.isSpinning && !this.#isDeferringRender) {
			this.#render();
		}

		return writeResult;
	}

	start(text) {
		if (text) {
			this.#text = text;
		}

		if (this.isSpinning) {
			return this;
		}

		this.#isSpinning = true;
		this.#hideCursor();
		this.#installHook();
		this.#render();
		this.#subscribeToProcessEvents();

		// Only start the timer in interactive mode
		if (this.#isInteractive) {
			this.#timer = setInterval(() => {
				this.#render();
			}, this.#interval);
		}

		return this;
	}

	stop(finalText) {
		if (!this.isSpinning) {
			return this;
		}

		const shouldWriteNewline = this.#isDeferringRender;
		this.#isSpinning = false;
		if (this.#timer) {
			clearInterval(this.#timer);
			this.#timer = undefined;
		}

		this.#isDeferringRender = false;
		this.#uninstallHook();
		this.#showCursor();
		this.clear();
		this.#unsubscribeFromProcessEvents();

		if (finalText) {
			const prefix = shouldWriteNewline ? '\n' : '';
			this.#stream.write(`${prefix}${finalText}\n`);
		}

		return this;
	}

	#symbolStop(symbol, text) {
		return this.stop(`${symbol} ${text ?? this.#text}`);
	}

	success(text) {
		return this.#symbolStop(successSymbol, text);
	}

	error(text) {
		return this.#symbolStop(errorSymbol, text);
	}

	warning(text) {
		return this.#symbolStop(warningSymbol, text);
	}

	info(text) {
		return this.#symbolStop(infoSymbol, text);
	}

	get isSpinning() {
		return this.#isSpinning;
	}

	get text() {
		return this.#text;
	}

	set text(value) {
		this.#text = value ?? '';
		this.#render();
	}

	get color() {
		return this.#color;
	}

	set color(value) {
		this.#color = value;
		this.#render();
	}

	clear() {
		if (!this.#isInteractive) {
			return this;
		}

		if (this.#lines === 0) {
			return this;
		}

		this.#internalWrite(() => {
			this.#stream.cursorTo(0);

			for (let index = 0; index < this.#lines; index++) {
				if (index > 0) {
					this.#stream.moveCursor(0, -1);
				}

				this.#stream.clearLine(1);
			}
		});

		this.#lines = 0;

		return this;
	}

	#render() {
		if (this.#isDeferringRender) {
			return;
		}

		const useSynchronizedOutput = this.#isInteractive;
		// Ensure we only update the spinner frame at the wanted interval,
		// even if the frame method is called more often.
		const now = Date.now();
		if (this.#currentFrame === -1 || now - this.#lastSpinnerFrameTime >= this.#interval) {
			this.#currentFrame = ++this.#currentFrame % this.#frames.length;
			this.#lastSpinnerFrameTime = now;
		}

		const applyColor = base[this.#color] ?? base.cyan;
		const frame = this.#frames[this.#currentFrame];
		let string = `${applyColor(frame)} ${this.#text}`;

		if (!this.#isInteractive) {
			string += '\n';
		}

		if (useSynchronizedOutput) {
			this.#withSynchronizedOutput(() => {
				this.clear();
				this.#write(string);
			});
		} else {
			this.#write(string);
		}

		if (this.#isInteractive) {
			this.#lines = this.#lineCount(string);
		}
	}

	#write(text) {
		this.#internalWrite(() => {
			this.#stream.write(text);
		});
	}

	#lineCount(text) {
		const width = this.#stream.columns || 80; // `columns` can be 0
		const lines = (0,external_node_util_.stripVTControlCharacters)(text.replaceAll(oscSequenceRegex, '')).split('\n');

		let lineCount = 0;
		for (const line of lines) {
			lineCount += Math.max(1, Math.ceil(line.length / width));
		}

		return lineCount;
	}

	#hideCursor() {
		if (this.#isInteractive) {
			this.#write('\u001B[?25l');
		}
	}

	#showCursor() {
		if (this.#isInteractive) {
			this.#write('\u001B[?25h');
		}
	}

	#subscribeToProcessEvents() {
		if (!this.#handleSignals) {
			return;
		}

		external_node_process_.once('SIGINT', this.#exitHandlerBound);
		external_node_process_.once('SIGTERM', this.#exitHandlerBound);
	}

	#unsubscribeFromProcessEvents() {
		if (!this.#handleSignals) {
			return;
		}

		external_node_process_.off('SIGINT', this.#exitHandlerBound);
		external_node_process_.off('SIGTERM', this.#exitHandlerBound);
	}

	#exitHandler(signal) {
		if (this.isSpinning) {
			this.stop();
		}

		// SIGINT: 128 + 2
		// SIGTERM: 128 + 15
		const exitCode = signal === 'SIGINT' ? 130 : (signal === 'SIGTERM' ? 143 : 1);
		external_node_process_.exit(exitCode);
	}
}

function yoctoSpinner(options) {
	return new YoctoSpinner(options);
}

;// CONCATENATED MODULE: ./build/commands/spinner.js
/** Progress in a terminal: one line that says what is being done, gone when it is done. */

/** Nothing is shown where the stream is no terminal. */
function spinner(stream) {
    const shown = stream.isTTY ? yoctoSpinner({ stream }) : undefined;
    const titles = [];
    const update = () => {
        const title = titles.at(-1);
        if (shown === undefined)
            return;
        if (title === undefined)
            shown.stop();
        else if (shown.isSpinning)
            shown.text = title;
        else
            shown.start(title);
    };
    return {
        async during(title, work) {
            // Names of folders come from the repository.
            const clean = title.replace(/\p{C}/gu, ' ');
            titles.push(clean);
            update();
            try {
                return await work();
            }
            finally {
                titles.splice(titles.lastIndexOf(clean), 1);
                update();
            }
        },
        say(line) {
            if (shown !== undefined)
                stream.write(`${line.replace(/\p{C}/gu, ' ')}\n`);
        },
    };
}


/***/ }),

/***/ 75389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfigFile: () => (/* binding */ readConfigFile),
  readMigrationFile: () => (/* binding */ readMigrationFile)
});

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/model/must-be-seen.js
var must_be_seen = __webpack_require__(38359);
;// CONCATENATED MODULE: ./build/model/yaml-depth.js
/** How deep a YAML text is nested, found without going down into it. */

/** A CRD of Kubernetes has some forty levels. The library goes down by calling itself, and the stack ends below 800. */
const deepest = 200;
/**
 * Whether a YAML or JSON text is nested deeper than anybody writes. Such a text is not to be composed: the library catches the
 * end of the stack and goes on from there, and a regular expression that V8 has to compile at that depth ends the process, in
 * whichever thread it is. What is looked at here is the stack that the first half of the library keeps itself.
 */
function nestsTooDeep(text) {
    const parser = new dist/* Parser */.iX();
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        for (const _ of parser.next(lexeme))
            if (parser.stack.length > deepest)
                return true;
        if (parser.stack.length > deepest)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./build/rules/index.js + 65 modules
var rules = __webpack_require__(82870);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build/config/definition.js
/**
 * The config file `preflight.config.{yml,yaml,json}`, and `preflight.yml` beside a migration.sql. The shapes are published as
 * `preflight.config.schema.json`, which a test holds equal to these definitions.
 */

const severity = schemas/* enum */.k5n(['error', 'warning', 'note']);
/** One finding that is accepted, and why. */
const silence = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP().describe('Id of the rule, such as drop-column'),
    reason: schemas/* string */.YjP().regex(/\S/, 'a reason').describe('Why this is meant; it is shown in the report'),
    migration: schemas/* string */.YjP().optional().describe('Folder name of the migration'),
    object: schemas/* string */.YjP()
        .optional()
        .describe('What the finding is about, such as public.User.name; its schema may be left out'),
})
    .describe('A finding that is accepted: by its rule and its migration or object');
function isExpression(text) {
    try {
        return new RegExp(text, 'u') !== undefined;
    }
    catch {
        return false;
    }
}
/** Rows that every database must hold. */
const expectedRows = schemas/* strictObject */.rej({
    table: schemas/* string */.YjP().regex(/\S/, 'a table').describe('A model, or a table as name or schema.name'),
    condition: schemas/* string */.YjP()
        .regex(/\S/, 'a condition')
        .optional()
        .describe('SQL on the columns of the table; all rows where it is left out'),
    minimum: schemas/* number */.aig().int().positive().max(1_000_000).default(1).describe('So many rows, or more'),
    reason: schemas/* string */.YjP().optional().describe('Why; it is shown where they are missing'),
})
    .describe('Rows that a database must hold, such as the system roles');
/** The config file of a repository or of one project. */
const configFile = schemas/* strictObject */.rej({
    $schema: schemas/* string */.YjP().optional(),
    rules: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* enum */.k5n([...severity.options, 'off']))
        .optional()
        .describe('Severity by rule id; off: the rule is not applied'),
    'fail-on': schemas/* enum */.k5n([...severity.options, 'never'])
        .optional()
        .describe('The least severity that fails the check'),
    ignore: schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('Globs of migration.sql files, from the top of the repository, whose statements are not judged'),
    since: schemas/* string */.YjP()
        .optional()
        .describe('Migrations whose folder name sorts before this one are history: their statements are not judged'),
    'migration-name': schemas/* string */.YjP()
        .refine(isExpression, 'a regular expression')
        .optional()
        .describe('What the folder names of new migrations must match: a regular expression, such as ^\\d{14}_[a-z0-9_]+$'),
    'postgres-version': schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])
        .transform(String)
        .pipe(schemas/* string */.YjP().regex(/^(?:1[0-9]|[2-9][0-9])$/, 'a major version such as 17'))
        .optional()
        .describe('Major version of PostgreSQL to rehearse on; read at the top of the repository only'),
    transaction: schemas/* enum */.k5n(['file', 'statement'])
        .optional()
        .describe('How migrations are sent where it is not Prisma that does it: a file as one batch, or statement by statement'),
    'large-tables': schemas/* array */.YOg(schemas/* string */.YjP())
        .optional()
        .describe('Tables on which blocking is an error, such as Event or public.Event'),
    'expect-rows': schemas/* array */.YOg(expectedRows)
        .optional()
        .describe('Rows that a database must hold once it is deployed, such as the roles of the system; `parity` counts them too'),
    stats: schemas/* string */.YjP()
        .optional()
        .describe('File that `parity --stats` wrote, from the top of the repository: sizes and migrations of live databases'),
    silences: schemas/* array */.YOg(silence).optional(),
});
/** An entry of `preflight.yml`, which lies beside the migration that it is for. */
const ofMigration = silence.omit({ migration: true });
/** `preflight.yml` beside a migration.sql: silences of that migration alone. */
const migrationFile = schemas/* strictObject */.rej({
    $schema: schemas/* string */.YjP().optional(),
    silences: schemas/* array */.YOg(ofMigration),
});

;// CONCATENATED MODULE: ./build/config/read.js
/** Reads config files: YAML or JSON text → settings, or a sentence about what is wrong with the nearest right name. */






/** Reads a config file. */
function readConfigFile(text) {
    const read = readAs(configFile, text, {}, [
        ...Object.keys(configFile.shape),
        ...Object.keys(silence.shape),
    ]);
    if ('problem' in read)
        return read;
    const { rules = {}, silences = [] } = read.value;
    const off = Object.entries(rules).find(([id, severity]) => severity === 'off' && must_be_seen/* mustBeSeen */._.has(id));
    const silenced = silences.map((entry) => entry.rule);
    const problem = unknownRule([...Object.keys(rules), ...silenced]) ??
        unsilenced(silenced) ??
        (off === undefined ? undefined : `The rule ${off[0]} can't be off.`) ??
        (silences.some((entry) => entry.migration === undefined && entry.object === undefined)
            ? 'A silence names neither a migration nor an object.'
            : undefined);
    return problem === undefined ? read : { problem };
}
/** Reads a `preflight.yml`. */
function readMigrationFile(text) {
    const read = readAs(migrationFile, text, { silences: [] }, ['silences', ...Object.keys(ofMigration.shape)]);
    if ('problem' in read)
        return read;
    const { silences } = read.value;
    const silenced = silences.map((entry) => entry.rule);
    const problem = unknownRule(silenced) ?? unsilenced(silenced);
    return problem === undefined ? { value: silences } : { problem };
}
/** Characters of a config file at most: a thousand silences are a tenth of it. */
const longest = 1_000_000;
function readAs(definition, text, empty, keys) {
    if (text.length > longest)
        return { problem: 'It is longer than 1 MB.' };
    if (nestsTooDeep(text))
        return { problem: 'It does not parse: it is nested too deeply.' };
    // JSON is YAML; aliases are bounded, so that a few lines can't become gigabytes.
    const document = (0,dist/* parseDocument */.Tp)(text.replace(/^\uFEFF/, ''), { prettyErrors: true });
    const [error] = document.errors;
    if (error !== undefined)
        return { problem: `It does not parse: ${error.message.split('\n', 1)[0]}.` };
    let plain;
    try {
        plain = document.toJS({ maxAliasCount: 100 }) ?? empty;
    }
    catch (thrown) {
        return { problem: `It does not parse: ${thrown instanceof Error ? thrown.message : String(thrown)}.` };
    }
    const result = definition.safeParse(plain);
    if (result.success)
        return { value: result.data };
    const [issue] = result.error.issues;
    return { problem: issue === undefined ? 'It is not valid.' : sayIssue(issue, keys, plain) };
}
/** What a type is called to somebody who writes YAML. */
const typeWords = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    record: 'keys with values',
    object: 'keys with values',
};
function sayIssue(issue, keys, plain) {
    const at = issue.path.map(String).join('.');
    if (issue.code === 'invalid_type') {
        const found = valueAt(plain, issue.path);
        const inside = issue.path.slice(0, -1).map(String).join('.');
        if (found === undefined)
            return `${inside === '' ? 'The file' : inside} lacks ${String(issue.path.at(-1))}.`;
        // 20250101000000 is a number in YAML, and a name in a folder.
        const remedy = issue.expected === 'string' && typeof found !== 'object' ? ': put it in quotes' : '';
        return `${at === '' ? 'The file' : at} must be ${typeWords[issue.expected] ?? issue.expected}${remedy}.`;
    }
    if (issue.code === 'unrecognized_keys') {
        const [key = ''] = issue.keys;
        return `There is no key ${JSON.stringify(key)}${at === '' ? '' : ` in ${at}`}.${nearestOf(key, keys)}`;
    }
    if (issue.code === 'invalid_value')
        return `${at} is not one of ${issue.values.map(String).join(', ')}.`;
    if (issue.code === 'invalid_format' && issue.message !== '')
        return `${at} must be ${issue.message}.`;
    return `${at === '' ? 'The file' : at} is not valid: ${issue.message}.`;
}
function valueAt(plain, path) {
    return path.reduce((value, key) => typeof value === 'object' && value !== null ? value[key] : undefined, plain);
}
function unknownRule(ids) {
    const wrong = ids.find((id) => !rules/* ruleIds */.Zl.includes(id));
    return wrong === undefined
        ? undefined
        : `There is no rule ${JSON.stringify(wrong)}.${nearestOf(wrong, rules/* ruleIds */.Zl)}`;
}
function unsilenced(ids) {
    const wrong = ids.find((id) => must_be_seen/* mustBeSeen */._.has(id));
    return wrong === undefined ? undefined : `The rule ${wrong} can't be silenced.`;
}
/** ` The nearest name is x.`, where one is near. */
function nearestOf(wrong, names) {
    const best = (0,mod/* closest */.kp)(wrong, [...names]);
    return (0,mod/* distance */.Io)(wrong, best) > Math.max(3, best.length / 2) ? '' : ` The nearest name is ${best}.`;
}


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ refuseEvent),
/* harmony export */   cd: () => (/* binding */ readJob),
/* harmony export */   ex: () => (/* binding */ parsePayload),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   rD: () => (/* binding */ readPayload)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/** What the runner says about the event: which commit is base, which pull request it is, and whether Preflight may run at all. */



const sha = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const pullRequestPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    pull_request: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        number: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive(),
        title: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
        draft: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().nullish(),
        user: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullish(),
        base: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha, ref: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish() }),
        head: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha, repo: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullish() }),
    }),
});
const pushPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ before: sha.nullish() });
const mergeGroupPayload = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    merge_group: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ base_sha: sha, head_sha: sha, head_ref: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish() }),
});
/**
 * Events whose runs hold the secrets and the writing token of the default branch although strangers start them or bring the
 * files: https://docs.github.com/en/actions/reference/security/secure-use#understanding-the-risk-of-script-injections and
 * https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/.
 */
const refused = new Set([
    'discussion',
    'discussion_comment',
    'issue_comment',
    'issues',
    'pull_request_target',
    'workflow_run',
]);
/** @throws PreflightError where a job's event gives the SQL of strangers secrets and a token that writes. */
function refuseEvent(event) {
    if (!refused.has(event))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`Preflight does not check under ${event}: it runs SQL that a pull request brings, and this event gives it the secrets and the write token of the default branch.`, 'Use `on: pull_request`; for forks, where its token can only read, the job summary and the annotations tell the result.');
}
/**
 * Reads the event from the runner's environment.
 * @throws PreflightError for an event under which the SQL of strangers must not run, and where the environment is not a runner's.
 */
async function readEvent(env) {
    refuseEvent(env.GITHUB_EVENT_NAME ?? '');
    const job = readJob(env);
    const payload = await readPayload(env.GITHUB_EVENT_PATH);
    const { event, owner, repository, serverUrl } = job;
    const common = {
        ...job,
        runUrl: env.GITHUB_RUN_ID === undefined
            ? undefined
            : `${serverUrl}/${owner}/${repository}/actions/runs/${env.GITHUB_RUN_ID}`,
    };
    const headSha = env.GITHUB_SHA ?? '';
    switch (event) {
        case 'pull_request':
        case 'pull_request_review':
        case 'pull_request_review_comment': {
            const { pull_request: pull } = parsePayload(pullRequestPayload, payload, event);
            return {
                ...common,
                base: { kind: 'merge-parent', sha: pull.base.sha, head: pull.head.sha },
                headSha: pull.head.sha,
                mergeGroup: undefined,
                pullRequest: {
                    number: pull.number,
                    title: pull.title ?? undefined,
                    headSha: pull.head.sha,
                    baseRef: pull.base.ref ?? undefined,
                    draft: pull.draft === true,
                    // A fork that was deleted has no repository any more.
                    fromFork: pull.head.repo?.full_name.toLowerCase() !== `${owner}/${repository}`.toLowerCase(),
                    fromDependabot: pull.user?.login === 'dependabot[bot]',
                },
            };
        }
        case 'merge_group': {
            const { merge_group: group } = parsePayload(mergeGroupPayload, payload, event);
            return {
                ...common,
                base: { kind: 'commit', sha: group.base_sha },
                headSha: group.head_sha,
                pullRequest: undefined,
                mergeGroup: { base: group.base_sha, head: group.head_sha, ref: group.head_ref ?? '' },
            };
        }
        case 'push': {
            const { before } = parsePayload(pushPayload, payload, event);
            // The first push of a branch has no commit before it: zeros.
            const known = before !== undefined && before !== null && !/^0+$/.test(before);
            const base = known ? { kind: 'commit', sha: before } : { kind: 'default-branch' };
            return { ...common, base, headSha, pullRequest: undefined, mergeGroup: undefined };
        }
        default:
            return {
                ...common,
                base: { kind: 'default-branch' },
                headSha,
                pullRequest: undefined,
                mergeGroup: undefined,
            };
    }
}
/**
 * Where a job runs.
 * @throws PreflightError where the environment is not a runner's.
 */
function readJob(env) {
    const event = env.GITHUB_EVENT_NAME ?? '';
    const [owner, repository] = (env.GITHUB_REPOSITORY ?? '').split('/');
    if (event === '' || owner === undefined || repository === undefined || owner === '' || repository === '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w('GITHUB_EVENT_NAME and GITHUB_REPOSITORY are not set, so this is no GitHub Actions job.', 'Run it in a job of GitHub Actions; elsewhere `prisma-preflight check` prints the report.');
    }
    return {
        event,
        owner,
        repository,
        serverUrl: (env.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, ''),
        apiUrl: (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, ''),
    };
}
/** The event file. @throws PreflightError where it can't be read. */
async function readPayload(path) {
    if (path === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w('GITHUB_EVENT_PATH is not set.', 'Run Preflight in a GitHub Actions job, or use its command line.');
    }
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`The event file could not be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error)}`, 'It is written by the runner; run the job again.', { cause: error });
    }
}
/** The event as this schema has it. @throws PreflightError where it is another. */
function parsePayload(schema, payload, event) {
    const result = schema.safeParse(payload);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`The event file is not that of a ${event} event: ${issue?.path.join('.')}: ${issue?.message}.`, 'It is written by the runner; run the job again.');
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

/***/ 54035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ namesOf),
/* harmony export */   l: () => (/* binding */ openFindings)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** By what a finding is known again: over pushes, and where somebody accepts it. */

const ranks = { error: 0, warning: 1, note: 2 };
/** The names of all findings that nobody silenced, worst first; those whose silence waits are among them. */
function openFindings(projects) {
    return projects
        .flatMap((project) => project.findings.map((finding) => ({ project, finding })))
        .filter(({ finding }) => finding.silenced === undefined)
        .sort((a, b) => ranks[a.finding.severity] - ranks[b.finding.severity])
        .map(({ project, finding }) => namesOf(project, finding));
}
/**
 * The names of a finding. Whoever accepts a finding accepts what was read: the words are part of the key, and so are the
 * bytes of the migration, which hold more than one statement.
 */
function namesOf(project, finding) {
    const { rule, severity, migration = '', file = '', object = '', message, fingerprint } = finding;
    const checksums = project.history.checksums ?? [];
    const bytes = checksums.find((one) => one.migration === migration)?.sha256 ?? '';
    return {
        id: (severity === 'note' ? 'n' : 'd') + hash([rule, fingerprint]).slice(0, 5),
        key: hash([rule, severity, migration, file, object, message, fingerprint, bytes]).slice(0, 16),
    };
}
/** Letters, digits, `_` and `.`: two hyphens must not stand in an HTML comment. */
function hash(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('base64url').replaceAll('-', '.');
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

/***/ 14382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toJson: () => (/* binding */ toJson)
});

;// CONCATENATED MODULE: ./build/report/keys.js
/** Made by scripts/schemas.mjs from src/model/report.ts. */
/** The keys of a Report. */
const reportKeys = {
    version: null,
    verdict: null,
    base: null,
    head: null,
    projects: {
        root: null,
        schema: null,
        migrations: null,
        prisma: {
            version: null,
            ran: null,
            engine: null,
            engineVersion: null,
        },
        postgres: {
            version: null,
            source: null,
        },
        history: {
            base: null,
            added: null,
            edited: null,
            deleted: null,
            renamed: {
                from: null,
                to: null,
            },
            outOfOrder: null,
            checksums: {
                migration: null,
                sha256: null,
            },
        },
        checks: {
            id: null,
            status: null,
            reason: null,
            ms: null,
        },
        findings: {
            rule: null,
            severity: null,
            evidence: null,
            migration: null,
            file: null,
            line: null,
            endLine: null,
            places: {
                file: null,
                line: null,
                endLine: null,
            },
            object: null,
            message: null,
            instead: null,
            ways: {
                title: null,
                steps: {
                    when: null,
                    schema: null,
                    migration: {
                        folder: null,
                        sql: null,
                    },
                },
            },
            suggestion: {
                line: null,
                endLine: null,
                sql: null,
                effect: null,
                next: {
                    folder: null,
                    sql: null,
                },
            },
            sqlstate: null,
            witness: null,
            probe: null,
            environment: null,
            silenced: {
                reason: null,
                by: null,
            },
            waiting: {
                reason: null,
                by: null,
            },
            fingerprint: null,
            help: null,
        },
        statements: {
            migration: null,
            line: null,
            sql: null,
            locks: {
                relation: null,
                mode: null,
                heldTo: null,
            },
            blocks: null,
            rewrites: null,
            scans: null,
            grows: null,
            rows: {
                inserted: null,
                updated: null,
                deleted: null,
            },
            evidence: null,
        },
        unseen: {
            migration: null,
            line: null,
            reason: null,
        },
        tables: {
            name: null,
            change: null,
            columns: {
                name: null,
                type: null,
                nullable: null,
                key: null,
                change: null,
            },
            references: {
                to: null,
                columns: null,
                change: null,
            },
        },
        rollback: {
            sql: null,
            proven: null,
            lost: null,
            rows: {
                applied: null,
                stops: {
                    on: null,
                    statement: null,
                    sqlstate: null,
                    message: null,
                    instead: null,
                },
            },
        },
        halfDone: {
            migration: null,
            stops: {
                line: null,
                stays: null,
                way: null,
                sql: null,
                resolve: null,
                proven: null,
            },
            notTried: null,
        },
        notes: {
            kind: null,
            text: null,
        },
        changes: {
            kind: null,
            object: null,
            from: null,
            to: null,
        },
        environments: {
            name: null,
            postgres: null,
            replica: null,
            migrations: {
                applied: null,
                pending: null,
                failed: null,
                edited: null,
                unknown: null,
            },
            tables: {
                name: null,
                rows: null,
                bytes: null,
            },
        },
        seed: {
            command: null,
            tables: {
                name: null,
                rows: null,
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/report/json.js

/** Not by the schema itself: to load zod and to build it takes as long as to judge a hundred migrations. */
function inOrder(value, keys) {
    if (Array.isArray(value))
        return value.map((item) => inOrder(item, keys));
    if (keys === null || value === null || typeof value !== 'object')
        return value;
    const known = value;
    return Object.fromEntries(Object.entries(keys).map(([key, below]) => [key, inOrder(known[key], below)]));
}
/** The same report gives the same bytes: keys in the schema's order, two spaces, a final line break. */
function toJson(report) {
    return `${JSON.stringify(inOrder(report, reportKeys), undefined, 2)}\n`;
}


/***/ }),

/***/ 35150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toSarif: () => (/* binding */ toSarif)
/* harmony export */ });
/* harmony import */ var _model_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94634);
/* harmony import */ var _escape_visible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37405);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25988);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44702);




const levels = { error: 'error', warning: 'warning', note: 'note' };
/** GitHub reads at most 25,000 results of a run and shows the first 5,000. */
const resultLimit = 25_000;
/** The report as a SARIF log, two spaces, a final line break. Silenced findings carry an accepted suppression. */
function toSarif(report, options) {
    const found = report.projects
        .flatMap((project) => project.findings.map((finding) => ({ project, finding })))
        .sort((a, b) => (0,_group_js__WEBPACK_IMPORTED_MODULE_0__/* .compareFindings */ .Eg)(a.finding, b.finding))
        .slice(0, resultLimit);
    const rules = [...new Set(found.map(({ finding }) => finding.rule))].sort(_model_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n);
    const unable = report.projects.flatMap((project) => project.checks.filter((one) => one.status === 'unable'));
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Prisma Preflight',
                        semanticVersion: options.version,
                        rules: rules.map((rule) => descriptor(rule, found, options)),
                    },
                },
                columnKind: 'utf16CodeUnits',
                automationDetails: { id: 'prisma-preflight/' },
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The top folder of the repository.' } } },
                invocations: [
                    {
                        executionSuccessful: report.verdict !== 'incomplete',
                        toolExecutionNotifications: unable.map((check) => ({
                            level: 'warning',
                            message: { text: (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(`The check ${check.id} could not be done. ${check.reason ?? ''}`) },
                        })),
                    },
                ],
                results: found.map(({ project, finding }) => resultOf(project, finding, rules.indexOf(finding.rule))),
            },
        ],
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}
function descriptor(rule, found, options) {
    const first = found.find(({ finding }) => finding.rule === rule)?.finding;
    const helpUri = first === undefined ? undefined : options.helpUrl?.(first.help);
    return {
        id: (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(rule), 160),
        shortDescription: { text: rule.replaceAll('-', ' ') },
        ...(helpUri === undefined ? {} : { helpUri }),
        defaultConfiguration: { level: first === undefined ? 'warning' : levels[first.severity] },
    };
}
/** Places of one finding beside its first. */
const mostRelated = 100;
function resultOf(project, finding, ruleIndex) {
    const text = [finding.message, ...(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .steps */ .Ci)(finding.instead ?? '')].map((line) => (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .beginning */ .Ir)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(line), 1000));
    return {
        ruleId: (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(finding.rule), 160),
        ruleIndex,
        level: levels[finding.severity],
        message: { text: escapeMessage(text.join('\n')) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(finding.file ?? project.schema), uriBaseId: '%SRCROOT%' },
                    // Code scanning shows nothing without a region.
                    region: { startLine: finding.line ?? 1, ...endLineOf(finding) },
                },
            },
        ],
        ...(finding.places === undefined
            ? {}
            : {
                relatedLocations: finding.places.slice(1, mostRelated + 1).map(({ file, line, endLine }) => ({
                    physicalLocation: {
                        artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
                        region: { startLine: line, endLine },
                    },
                })),
            }),
        partialFingerprints: { 'preflight/v1': finding.fingerprint },
        ...fixesOf(finding),
        properties: { evidence: finding.evidence, project: project.root },
        ...(finding.silenced === undefined
            ? {}
            : {
                suppressions: [
                    {
                        kind: finding.silenced.by === 'comment' ? 'inSource' : 'external',
                        status: 'accepted',
                        justification: (0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .beginning */ .Ir)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(finding.silenced.reason), 1000),
                    },
                ],
            }),
    };
}
/** The suggestion as SARIF has it (3.55): whole lines, as they are to be written, so nothing in them is escaped. */
function fixesOf({ file, suggestion }) {
    if (file === undefined || suggestion === undefined)
        return {};
    const { line, endLine, sql, effect } = suggestion;
    const artifactLocation = { uri: uriOf(file), uriBaseId: '%SRCROOT%' };
    const replacements = [
        { deletedRegion: { startLine: line, endLine: Math.max(line, endLine) }, insertedContent: { text: sql } },
    ];
    return {
        fixes: [
            {
                description: { text: escapeMessage((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .beginning */ .Ir)((0,_escape_visible_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(effect), 1000)) },
                artifactChanges: [{ artifactLocation, replacements }],
            },
        ],
    };
}
function endLineOf(finding) {
    const { line, endLine } = finding;
    return line !== undefined && endLine !== undefined && endLine >= line ? { endLine } : {};
}
/** Brackets make links in a SARIF message and braces placeholders (3.11.5 and 3.11.6). */
function escapeMessage(text) {
    return text
        .replace(/[\\[\]]/g, '\\$&')
        .replaceAll('{', '{{')
        .replaceAll('}', '}}');
}
/** A path as a relative URI reference; one that begins with a scheme or a slash stays a path. */
function uriOf(path) {
    return path
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
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
