export const id = 849;
export const ids = [849];
export const modules = {

/***/ 35235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ configNames),
/* harmony export */   WM: () => (/* binding */ loadProjectConfig),
/* harmony export */   lv: () => (/* binding */ loadRootConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5636);
/** The config that counts for a project: base decides what is judged and how, head may name single findings as accepted. */



/** Names of the config file, best first. */
const configNames = ['preflight.config.yml', 'preflight.config.yaml', 'preflight.config.json'];
/**
 * Base's config at the top of the repository, for what belongs to no project.
 * @throws PreflightError where it is not valid.
 */
async function loadRootConfig(repository) {
    return (await atBase(repository.base, ['.']))?.value ?? {};
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
        const read = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfigFile */ .R)(head.text);
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
        const read = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readMigrationFile */ .r)(text);
        if ('problem' in read)
            problems.push({ file, problem: read.problem });
        else
            add(read.value.map((entry) => ({ ...entry, migration: migration.name })), file);
    }
    return { decided: base?.value ?? {}, silences, problems, ...(headWaits ? { headWaits } : {}) };
}
/** `preflight.yml` in the folder of a migration.sql: changing that itself would change its checksum. */
function besideOf(file) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file), 'preflight.yml');
}
async function firstOf(tree, folders) {
    const files = folders.flatMap((folder) => configNames.map((name) => (folder === '.' ? name : `${folder}/${name}`)));
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
    const read = (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfigFile */ .R)(found.text);
    if ('value' in read)
        return { file: found.file, value: read.value };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PreflightError */ .w(`${JSON.stringify(found.file)} of base is not valid: ${read.problem}`, 'Correct it on the base branch; what is decided there counts for this change.');
}


/***/ }),

/***/ 5636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readConfigFile),
  r: () => (/* binding */ readMigrationFile)
});

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/model/must-be-seen.js
var must_be_seen = __webpack_require__(38359);
// EXTERNAL MODULE: ./build/rules/index.js + 63 modules
var rules = __webpack_require__(25);
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
    object: schemas/* string */.YjP().optional().describe('What the finding is about, such as public.User.name'),
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
function readAs(definition, text, empty, keys) {
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
    return { problem: issue === undefined ? 'It is not valid.' : sayIssue(issue, keys) };
}
function sayIssue(issue, keys) {
    const at = issue.path.map(String).join('.');
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

/***/ 36896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ blocksOf),
/* harmony export */   U$: () => (/* binding */ modelsIn),
/* harmony export */   Vq: () => (/* binding */ onlyModels)
/* harmony export */ });
const opening = /^\s*(model|view|enum)\s+(\w+)\s*\{/;
const field = /^\s*(\w+)\s+(\w+)(?:\("(?:\\.|[^"\\])*"\))?(\[\])?(\?)?/;
/** A line without its comment. Strings may hold slashes. */
function code(line) {
    return line.replace(/("(?:\\.|[^"\\])*")|\/\/.*$/g, '$1');
}
/** The first string of an attribute that names something: `@map("x")`, `@relation(name: "x", …)`. */
function named(text, attribute) {
    const found = new RegExp(`(?<![@\\w])${attribute}\\(\\s*(?:[^"()]*\\bname\\s*:\\s*)?"((?:\\\\.|[^"\\\\])*)"`).exec(text)?.[1];
    return found?.replace(/\\(.)/g, '$1');
}
function fieldOf(text, line) {
    const [, name, type, list, optional] = field.exec(text) ?? [];
    if (name === undefined || type === undefined)
        return undefined;
    return {
        name,
        type,
        list: list !== undefined,
        required: optional === undefined && list === undefined,
        ignored: /\s@ignore\b/.test(text),
        column: named(text, '@map') ?? name,
        hasDefault: /\s@default\(/.test(text),
        relation: named(text, '@relation'),
        line,
    };
}
/** Every model, view and enum, in the order of the files. Formatting is Prisma's own: one field, one attribute a line. */
function blocksOf(files) {
    return files.flatMap(({ path, content }) => {
        const lines = content.split('\n').map(code);
        return lines.flatMap((line, at) => {
            const [, kind, name] = opening.exec(line) ?? [];
            if (kind === undefined || name === undefined)
                return [];
            const length = lines.slice(at).findIndex((one) => /^\s*\}/.test(one));
            const end = length === -1 ? lines.length : at + length;
            const inside = lines.slice(at + 1, end);
            const attributes = inside.filter((one) => /^\s*@@/.test(one)).join('\n');
            return [
                {
                    kind: kind,
                    name,
                    mapped: named(attributes, '@@map') ?? name,
                    schema: named(attributes, '@@schema'),
                    ignored: /@@ignore\b/.test(attributes),
                    fields: inside.flatMap((one, offset) => fieldOf(one, at + 2 + offset) ?? []),
                    file: path,
                    line: at + 1,
                    endLine: Math.min(end + 1, lines.length),
                },
            ];
        });
    });
}
/** The blocks that the client has as models, by name. */
function modelsIn(blocks) {
    return new Map(blocks.filter((one) => one.kind !== 'enum').map((one) => [one.name, one]));
}
/**
 * The schema with these models alone, and without their relation fields, which say nothing of columns. Line numbers stay.
 */
function onlyModels(files, blocks, wanted) {
    const models = modelsIn(blocks);
    return files.map(({ path, content }) => {
        const lines = content.split('\n');
        for (const block of models.values()) {
            if (block.file !== path)
                continue;
            if (!wanted.has(block)) {
                lines.fill('', block.line - 1, block.endLine);
                continue;
            }
            for (const one of block.fields)
                if (models.has(one.type))
                    lines[one.line - 1] = '';
        }
        return { path, content: lines.join('\n') };
    });
}


/***/ }),

/***/ 58272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ clientModels),
/* harmony export */   j: () => (/* binding */ clientRelations)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38816);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36896);
/** What a Prisma Client knows: the tables, columns and enum types that its statements name. */


/** The part of Prisma's data model (DMMF) that is read. */
const dataModel = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    enums: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        dbName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
        values: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), dbName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() })),
    })),
    models: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        dbName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
        schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
        fields: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            dbName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
            kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            type: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            isList: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
            isRequired: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
            isUpdatedAt: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().nullish(),
            default: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(),
        })),
    })),
});
/** Functions of `@default` that the database is to know, not the client. */
const ofDatabase = new Set(['autoincrement', 'dbgenerated', 'sequence']);
/**
 * Seen of Prisma 7.8 with its query log: `now()`, `uuid()`, constants and `@updatedAt` are sent, `autoincrement()`,
 * `dbgenerated()` and lists without a default are not.
 */
function sentBy(field) {
    if (field.isUpdatedAt === true)
        return 'always';
    const { default: given } = field;
    if (given !== undefined && given !== null) {
        const name = typeof given === 'object' && 'name' in given && !Array.isArray(given) ? given.name : undefined;
        return ofDatabase.has(String(name)) ? 'never' : 'always';
    }
    if (field.isList)
        return 'never';
    return field.isRequired ? 'always' : 'may';
}
/**
 * The models of a data model as Prisma's parser gives it: fields and models with `@ignore` are not among them.
 * @param databaseSchema where a model without `@@schema` is.
 * @returns undefined where it is no data model as Prisma 4 to 7 make it.
 */
function clientModels(given, blocks, databaseSchema) {
    const { success, data } = dataModel.safeParse(given);
    if (!success)
        return undefined;
    const { enums, models } = data;
    const written = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .modelsIn */ .U$)(blocks);
    const enumBlocks = new Map(blocks.filter((one) => one.kind === 'enum').map((one) => [one.name, one]));
    const enumTypes = new Map(enums.map(({ name, dbName, values }) => [
        name,
        {
            schema: enumBlocks.get(name)?.schema ?? databaseSchema,
            name: dbName ?? name,
            values: values.map((value) => value.dbName ?? value.name),
        },
    ]));
    return models.map((model) => {
        const block = written.get(model.name);
        return {
            name: model.name,
            table: {
                schema: block?.schema ?? model.schema ?? databaseSchema,
                name: model.dbName ?? model.name,
            },
            view: block?.kind === 'view',
            creates: !(block?.fields.some((one) => one.type === 'Unsupported' && one.required && !one.hasDefault) ?? false),
            columns: model.fields
                .filter((one) => one.kind === 'scalar' || one.kind === 'enum')
                .map((one) => ({
                field: one.name,
                column: one.dbName ?? one.name,
                type: one.kind === 'enum' ? 'enum' : one.type,
                list: one.isList,
                required: one.isRequired && !one.isList,
                of: one.kind === 'enum' ? enumTypes.get(one.type) : undefined,
                sent: sentBy(one),
            })),
        };
    });
}
/** The implicit many-to-many relations of a schema: lists on both sides. Their table is named after the relation. */
function clientRelations(files, databaseSchema) {
    const models = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .modelsIn */ .U$)((0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .blocksOf */ .SH)(files));
    const sides = new Map();
    for (const block of models.values()) {
        for (const one of block.fields) {
            const other = models.get(one.type);
            if (!one.list || one.ignored || other === undefined || other.ignored || block.ignored)
                continue;
            const [a = '', b = ''] = [block.name, other.name].sort();
            const key = JSON.stringify([a, b, one.relation ?? `${a}To${b}`]);
            const known = sides.get(key);
            if (known === undefined)
                sides.set(key, [block]);
            else
                known.push(block);
        }
    }
    return [...sides].flatMap(([key, [first, second]]) => {
        const [a, b, name] = JSON.parse(key);
        if (first === undefined || second === undefined)
            return [];
        if (a !== b && first === second)
            return [];
        return [{ table: { schema: models.get(a)?.schema ?? databaseSchema, name: `_${name}` }, models: [a, b] }];
    });
}


/***/ }),

/***/ 85740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isPostgres),
/* harmony export */   b: () => (/* binding */ emptyDatabase)
/* harmony export */ });
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
/** The database kinds that can be rehearsed. */
function isPostgres(project) {
    return project.provider === 'postgresql';
}
/**
 * An empty database as the first migration finds it.
 * @throws DatabaseError where `initShadowDb` fails.
 */
async function emptyDatabase(runner) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const database = await runner.server.createDatabase();
        if (runner.initShadowDb === undefined)
            return database;
        const connection = __addDisposableResource(env_1, await database.connect(), true);
        await connection.script(runner.initShadowDb);
        return database;
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


/***/ })

};
