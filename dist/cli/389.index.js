export const id = 389;
export const ids = [389];
export const modules = {

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


/***/ })

};
