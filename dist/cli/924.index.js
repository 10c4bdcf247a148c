export const id = 924;
export const ids = [924];
export const modules = {

/***/ 78218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ diskFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Files of a folder as they are on disk, for what needs no git. */


/** Reads files below a folder; what can't be read is not there. */
function diskFiles(root) {
    const read = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)).catch(() => undefined);
    return {
        read,
        async readMany(paths) {
            const found = await Promise.all(paths.map(async (path) => [path, await read(path)]));
            return new Map(found.flatMap(([path, bytes]) => (bytes === undefined ? [] : [[path, bytes]])));
        },
    };
}


/***/ }),

/***/ 81560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ withLocalSilences),
/* harmony export */   g: () => (/* binding */ loadLocalConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52855);
/** The config for work that is not a change yet: the nearest file on disk, as it is. */





/** Most of what is asked for is not there, and a promise that fails hundreds of times is slow. */
async function textOf(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch(() => undefined) : undefined;
}
/** What reads and checks a config is loaded where there is one. */
const reading = () => Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(746), __webpack_require__.e(228), __webpack_require__.e(389)]).then(__webpack_require__.bind(__webpack_require__, 75389));
/**
 * The config that counts in a folder: the nearest one from there up to `root`.
 * @throws PreflightError where it is not valid.
 */
async function loadLocalConfig(root, folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) {
        for (const name of _names_js__WEBPACK_IMPORTED_MODULE_4__/* .configNames */ .F) {
            const text = await textOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, name));
            if (text === undefined)
                continue;
            const read = (await reading()).readConfigFile(text);
            if ('value' in read)
                return read.value;
            throw notValid(root, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, name), read.problem);
        }
        if (at === root || at === (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at))
            return {};
    }
}
/**
 * A config together with what lies beside migrations.
 * @param folders Of the migrations, by their names.
 * @throws PreflightError where a `preflight.yml` is not valid.
 */
async function withLocalSilences(root, decided, folders) {
    const beside = await Promise.all([...folders].map(async ([migration, folder]) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'preflight.yml');
        const text = await textOf(path);
        if (text === undefined)
            return [];
        const read = (await reading()).readMigrationFile(text);
        if ('problem' in read)
            throw notValid(root, path, read.problem);
        return read.value.map((entry) => ({ ...entry, migration, file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path) }));
    }));
    const own = (decided.silences ?? []).map((entry) => ({ ...entry, file: 'the config' }));
    return { decided, silences: [...own, ...beside.flat()], problems: [] };
}
function notValid(root, path, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PreflightError */ .w(`${JSON.stringify((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path))} is not valid: ${problem}`, 'Correct it, or take it away.');
}


/***/ }),

/***/ 52855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ configNames)
/* harmony export */ });
/** What config files are called. */
/** Names of the config file, best first. */
const configNames = ['preflight.config.yml', 'preflight.config.yaml', 'preflight.config.json'];


/***/ }),

/***/ 60636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ schemasOf),
/* harmony export */   e: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _model_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94634);
/* harmony import */ var _running_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36896);
/* harmony import */ var _running_models_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58272);
/** What schema.prisma calls the tables, columns and types of the database. */



function sorted(entries) {
    return Object.fromEntries([...entries].sort(([a], [b]) => (0,_model_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n)(a, b)));
}
/** The names of a schema; `databaseSchema` is where models without `@@schema` are. */
function namesOf(files, databaseSchema) {
    const blocks = (0,_running_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .blocksOf */ .SH)(files);
    const models = (0,_running_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .modelsIn */ .U$)(blocks);
    const path = (schema, name) => `${schema ?? databaseSchema}.${name}`;
    return {
        models: sorted([...models.values()].map((block) => {
            const columns = block.fields.filter((field) => !models.has(field.type));
            const fields = Object.fromEntries(columns.map((field) => [field.column, field.name]));
            return [path(block.schema, block.mapped), { name: block.name, fields }];
        })),
        enums: sorted(blocks
            .filter((block) => block.kind === 'enum')
            .map((block) => [path(block.schema, block.mapped), block.name])),
        relations: sorted((0,_running_models_js__WEBPACK_IMPORTED_MODULE_0__/* .clientRelations */ .j)(files, databaseSchema).map(({ table, models: [a, b] }) => [path(table.schema, table.name), `${a} and ${b}`])),
    };
}
/** The schemas that Prisma manages: the URL's, those of the datasource, and those that models name. Sorted. */
function schemasOf(files, databaseSchema) {
    const listed = files.flatMap(({ content }) => {
        const block = /^\s*datasource\s+\S+\s*\{([^}]*)\}/m.exec(content)?.[1] ?? '';
        const list = /^\s*schemas\s*=\s*\[([^\]]*)\]/m.exec(block)?.[1] ?? '';
        return [...list.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, name = '']) => name);
    });
    const named = (0,_running_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .blocksOf */ .SH)(files).flatMap(({ schema }) => schema ?? []);
    return [...new Set([databaseSchema, ...listed, ...named])].sort(_model_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n);
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
            let end = at + 1;
            // A block that is never closed ends where the next begins: else each would hold all that follow.
            while (end < lines.length && !/^\s*\}/.test(lines[end] ?? '') && !opening.test(lines[end] ?? ''))
                end += 1;
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

/***/ 98924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planProjects: () => (/* binding */ planProjects)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/model/order.js
var order = __webpack_require__(94634);
// EXTERNAL MODULE: ./build/collect/disk-files.js
var disk_files = __webpack_require__(78218);
;// CONCATENATED MODULE: ./build/collect/folder-tree.js
/** A folder as a tree, where there is no git: a build context that leaves `.git` out. */




/** Every file below a folder, without `node_modules` and `.git`. Symbolic links are not followed. */
function folderTree(root) {
    let listing;
    return {
        commit: '',
        list() {
            listing ??= filesUnder(root, '').then((files) => files.toSorted(order/* compareText */.n));
            return listing;
        },
        ...(0,disk_files/* diskFiles */.T)(root),
    };
}
async function filesUnder(root, folder) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(entries.map(async (entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory())
            return ['node_modules', '.git'].includes(entry.name) ? [] : await filesUnder(root, path);
        return entry.isFile() ? [path] : [];
    }));
    return found.flat();
}

// EXTERNAL MODULE: ./build/collect/index.js + 31 modules
var collect = __webpack_require__(53947);
// EXTERNAL MODULE: ./build/config/local.js
var local = __webpack_require__(81560);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/judge/parity/names.js
var names = __webpack_require__(60636);
// EXTERNAL MODULE: ./build/rehearse/runner.js
var runner = __webpack_require__(85740);
;// CONCATENATED MODULE: ./build/parity/plan.js
/** What is known of the project before any server is asked. */








/**
 * Every PostgreSQL project with migrations that the settings leave.
 * @throws PreflightError where there is none, or a config is not valid.
 */
async function planProjects(directory, settings) {
    const start = (0,external_node_path_.resolve)(directory, settings.workingDirectory);
    const { root, tree } = await treeOf(start);
    const here = (0,external_node_path_.relative)(root, start).split(external_node_path_.sep).join('/');
    const projects = await (0,collect/* findProjects */.OG)(tree, {
        workingDirectory: here === '' ? '.' : here,
        ...(settings.schema === undefined ? {} : { schema: settings.schema }),
        ...(settings.migrations === undefined ? {} : { migrations: settings.migrations }),
    });
    const usable = projects.filter((project) => (0,runner/* isPostgres */.A)(project) &&
        project.layout === 'prisma' &&
        project.migrations.some((migration) => migration.bytes !== undefined));
    if (usable.length === 0) {
        throw new errors/* PreflightError */.w('There is no Prisma project for PostgreSQL with migrations here.', 'Start in its folder, or name it with --schema and --migrations.');
    }
    const planned = await Promise.all(usable.map((project) => planOf(root, tree, project, settings)));
    return { root, tree, commit: tree.commit, planned };
}
/** The repository's working tree; without git the folder itself, for a build context that leaves `.git` out. */
async function treeOf(directory) {
    try {
        const { root, head } = await (0,collect/* openRepository */.h_)({ directory, base: { kind: 'ref', ref: 'HEAD' } });
        return { root, tree: head };
    }
    catch (error) {
        const without = /is not in a git repository|git is not installed|has no commit yet|not found/.test(error instanceof errors/* PreflightError */.w ? error.message : '');
        if (!without)
            throw error;
        return { root: directory, tree: folderTree(directory) };
    }
}
async function planOf(root, tree, project, settings) {
    const [prisma, config] = await Promise.all([
        (0,collect/* resolvePrisma */.zU)(tree, root, project),
        (0,local/* loadLocalConfig */.g)(root, (0,external_node_path_.join)(root, project.root)),
    ]);
    const databaseSchema = settings.databaseSchema ?? 'public';
    const plan = {
        root: project.root,
        schema: project.schema,
        migrationsDir: project.migrationsDir,
        prisma: prisma.version,
        databaseSchema,
        schemas: (0,names/* schemasOf */.W)(project.schemaFiles, databaseSchema),
        external: project.external,
        names: (0,names/* namesOf */.e)(project.schemaFiles, databaseSchema),
        history: project.migrations.flatMap(({ name, bytes }) => bytes === undefined ? [] : [{ name, checksum: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') }]),
        config: {
            failOn: config['fail-on'] ?? 'error',
            rules: config.rules ?? {},
            silences: (config.silences ?? []).map((entry) => ({ ...entry, file: 'the config' })),
            expectRows: config['expect-rows'] ?? [],
        },
    };
    return { plan, project, prisma, config };
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
