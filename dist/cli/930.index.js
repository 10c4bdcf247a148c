export const id = 930;
export const ids = [930];
export const modules = {

/***/ 4750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ settingsOf)
/* harmony export */ });
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91423);
/** Options of a command as settings. */

/**
 * Option values as the texts that settings are read from; commander writes `--fail-on` as `failOn`.
 * @param called options that this command calls by another name.
 */
function settingsOf(options, called = {}) {
    const nameOf = (name) => called[name] ?? name;
    return (0,_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .readSettings */ .s)((name) => {
        const value = options[nameOf(name).replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
        if (Array.isArray(value))
            return value.join('\n');
        return value === undefined ? '' : String(value);
    }, (name) => `--${nameOf(name)}`);
}


/***/ }),

/***/ 42789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ diffCatalogs),
  Q: () => (/* binding */ sameCatalog)
});

// EXTERNAL MODULE: ./build/model/names.js
var names = __webpack_require__(64494);
// EXTERNAL MODULE: ./build/model/order.js
var order = __webpack_require__(94634);
// EXTERNAL MODULE: ./build/compare/short.js
var compare_short = __webpack_require__(33562);
// EXTERNAL MODULE: ./build/compare/table-difference.js
var table_difference = __webpack_require__(27962);
;// CONCATENATED MODULE: ./build/compare/grants.js




/**
 * Privileges by object and grantee, such as `SELECT, INSERT to anon`. A privilege on a new object is listed, for it
 * tells who gets at it; one that went with its object is not.
 */
function grantDifference(before, after, isGone) {
    const old = new Set(before.functions.map(names/* pathOf */.XM));
    const young = new Set(after.functions.map(names/* pathOf */.XM).filter((path) => !old.has(path)));
    // Everybody may call a new function unless that is revoked: this says nothing about the change.
    const comesWithIt = ({ object, grantee, privilege }) => grantee === 'PUBLIC' && privilege === 'EXECUTE' && young.has(object);
    const key = (grant) => JSON.stringify([grant.object, grant.grantee, grant.privilege]);
    const was = new Set(before.grants.map(key));
    const is = new Set(after.grants.map(key));
    const came = after.grants.filter((grant) => !was.has(key(grant)) && !comesWithIt(grant));
    const went = before.grants.filter((grant) => !is.has(key(grant)) && !isGone(grant.object));
    return [
        ...byGrantee(went).map((grant) => (0,table_difference/* gone */.qp)('grant-revoked', grant.object, grant.text)),
        ...byGrantee(came).map((grant) => (0,table_difference/* added */.vN)('grant-added', grant.object, grant.text)),
    ];
}
function byGrantee(grants) {
    const groups = new Map();
    for (const { object, grantee, privilege } of grants) {
        const key = JSON.stringify([object, grantee]);
        const group = groups.get(key) ?? { object, grantee, privileges: new Set() };
        group.privileges.add(privilege);
        groups.set(key, group);
    }
    return [...groups.values()]
        .sort((a, b) => (0,order/* compareText */.n)(a.object, b.object) || (0,order/* compareText */.n)(a.grantee, b.grantee))
        .map(({ object, grantee, privileges }) => ({
        object,
        text: (0,compare_short/* inShort */.wZ)(`${[...privileges].sort(order/* compareText */.n).join(', ')} to ${grantee}`),
    }));
}

// EXTERNAL MODULE: ./build/compare/sequences.js
var sequences = __webpack_require__(18766);
;// CONCATENATED MODULE: ./build/compare/changes.js






/**
 * What differs, in this order: schemas, extensions, enums, other types, sequences, tables (each followed by its own
 * changes), views, functions, grants; within a sort by name, as bytes. What comes or goes with a table is in the
 * table's one line: its columns, constraints, indexes, triggers, policies, owned sequences and partitions. Renames are not
 * guessed: a renamed column is one that is gone and one that came.
 */
function diffCatalogs(before, after) {
    const ownedGone = (0,sequences/* ownedByWhatIsNotIn */.R)(after);
    const ownedNew = (0,sequences/* ownedByWhatIsNotIn */.R)(before);
    return [
        ...schemaDifference(before, after),
        ...extensionDifference(before, after),
        ...paired(before.enums, after.enums).flatMap(([was, is]) => enumDifference(was, is)),
        ...definedDifference('type', before.types, after.types),
        ...definedDifference('sequence', before.sequences.filter((sequence) => !ownedGone(sequence)), after.sequences.filter((sequence) => !ownedNew(sequence))),
        ...tablesDifference(before.tables, after.tables),
        ...definedDifference('view', viewsWithKind(before), viewsWithKind(after)),
        ...definedDifference('function', before.functions, after.functions),
        ...grantDifference(before, after, isGoneBetween(before, after)),
    ];
}
/** The same objects of both sides side by side, sorted by name. */
function paired(before, after) {
    const key = (thing) => `${thing.schema}\u0000${thing.name}`;
    const is = new Map(after.map((thing) => [key(thing), thing]));
    const pairs = new Map();
    for (const [name, thing] of is)
        pairs.set(name, [undefined, thing]);
    for (const thing of before)
        pairs.set(key(thing), [thing, is.get(key(thing))]);
    return [...pairs].sort(([a], [b]) => (0,order/* compareText */.n)(a, b)).map(([, pair]) => pair);
}
function schemaDifference(before, after) {
    const names = [...new Set([...before.schemas, ...after.schemas])].sort(order/* compareText */.n);
    return names.flatMap((name) => {
        if (!after.schemas.includes(name))
            return [(0,table_difference/* gone */.qp)('schema-dropped', name, (0,compare_short/* inShort */.wZ)(name))];
        return before.schemas.includes(name) ? [] : [(0,table_difference/* added */.vN)('schema-added', name, (0,compare_short/* inShort */.wZ)(name))];
    });
}
function extensionDifference(before, after) {
    const was = new Map(before.extensions.map((extension) => [extension.name, extension.schema]));
    const is = new Map(after.extensions.map((extension) => [extension.name, extension.schema]));
    const names = [...new Set([...was.keys(), ...is.keys()])].sort(order/* compareText */.n);
    return names.flatMap((name) => {
        const [old, young] = [was.get(name), is.get(name)].map((schema) => schema && `in schema ${schema}`);
        if (old === undefined)
            return (0,table_difference/* differing */.R1)('extension-added', name, old, young);
        return (0,table_difference/* differing */.R1)(young === undefined ? 'extension-dropped' : 'extension-moved', name, old, young);
    });
}
function enumDifference(was, is) {
    if (was === undefined)
        return is === undefined ? [] : [(0,table_difference/* added */.vN)('enum-added', (0,names/* pathOf */.XM)(is), (0,compare_short/* enumInShort */.b2)(is))];
    const object = (0,names/* pathOf */.XM)(was);
    if (is === undefined)
        return [(0,table_difference/* gone */.qp)('enum-dropped', object, (0,compare_short/* enumInShort */.b2)(was))];
    const kept = {
        from: { ...was, values: was.values.filter((value) => is.values.includes(value)) },
        to: { ...is, values: is.values.filter((value) => was.values.includes(value)) },
    };
    const sameOrder = kept.from.values.every((value, index) => value === kept.to.values[index]);
    return [
        ...was.values
            .filter((value) => !is.values.includes(value))
            .map((value) => (0,table_difference/* gone */.qp)('enum-value-removed', object, (0,compare_short/* inShort */.wZ)((0,compare_short/* quoted */.TL)(value)))),
        ...is.values
            .filter((value) => !was.values.includes(value))
            .map((value) => (0,table_difference/* added */.vN)('enum-value-added', object, (0,compare_short/* inShort */.wZ)((0,compare_short/* quoted */.TL)(value)))),
        ...(sameOrder ? [] : (0,table_difference/* differing */.R1)('enum-values-reordered', object, listed(kept.from), listed(kept.to))),
    ];
}
function listed(type) {
    return type.values.map(compare_short/* quoted */.TL).join(', ');
}
function definedDifference(word, before, after) {
    return paired(before, after).flatMap(([was, is]) => {
        if (was === undefined)
            return [(0,table_difference/* added */.vN)(`${word}-added`, (0,names/* pathOf */.XM)(is), (0,compare_short/* inShort */.wZ)(is.definition))];
        if (is === undefined)
            return [(0,table_difference/* gone */.qp)(`${word}-dropped`, (0,names/* pathOf */.XM)(was), (0,compare_short/* inShort */.wZ)(was.definition))];
        return (0,table_difference/* differing */.R1)(`${word}-changed`, (0,names/* pathOf */.XM)(is), was.definition, is.definition);
    });
}
function viewsWithKind(catalog) {
    return catalog.views.map((view) => view.materialized ? { ...view, definition: `materialized: ${view.definition}` } : view);
}
function tablesDifference(before, after) {
    const was = new Map(before.map((table) => [(0,names/* pathOf */.XM)(table), table]));
    const is = new Map(after.map((table) => [(0,names/* pathOf */.XM)(table), table]));
    return paired(before, after).flatMap(([old, young]) => {
        const parent = (young ?? old)?.partitionOf ?? '';
        // A partition that comes or goes with its parent is in the parent's line.
        if (old === undefined) {
            const withParent = is.has(parent) && !was.has(parent);
            return withParent ? [] : [(0,table_difference/* added */.vN)('table-added', (0,names/* pathOf */.XM)(young), (0,compare_short/* tableInShort */.UQ)(young))];
        }
        if (young === undefined) {
            const withParent = was.has(parent) && !is.has(parent);
            return withParent ? [] : [(0,table_difference/* gone */.qp)('table-dropped', (0,names/* pathOf */.XM)(old), (0,compare_short/* tableInShort */.UQ)(old))];
        }
        const [oldParent, youngParent] = [was.get(parent), is.get(parent)];
        const passedOn = old.partitionOf === parent && oldParent !== undefined && youngParent !== undefined;
        if (!passedOn)
            return (0,table_difference/* tableDifference */.cn)(old, young);
        return withoutInherited((0,table_difference/* tableDifference */.cn)(old, young), inheritedBy(young, oldParent, youngParent));
    });
}
/** The changes of a partitioned table as they would read on a partition of it. */
function inheritedBy(partition, was, is) {
    const { schema, name } = partition;
    return (0,table_difference/* tableDifference */.cn)({ ...was, schema, name }, { ...is, schema, name });
}
/** What a partition changed by itself: what its table passed on is in the table's line. */
function withoutInherited(own, inherited) {
    const passedOn = new Set(inherited.map(signature));
    return own.filter((change) => !passedOn.has(signature(change)));
}
/**
 * PostgreSQL passes columns and triggers on under their names, and constraints and indexes under names that it makes. A
 * trigger's definition holds the name of its table.
 */
function signature({ kind, object, from, to }) {
    if (kind.startsWith('trigger-'))
        return JSON.stringify([kind, object]);
    return JSON.stringify([kind, kind.startsWith('column-') ? object : '', from, to]);
}
/** Whether an object that somebody held a privilege on, or the table of such a column, is no more. */
function isGoneBetween(before, after) {
    const here = new Set(objectsOf(after));
    const dropped = objectsOf(before).filter((path) => !here.has(path));
    const droppedSet = new Set(dropped);
    return (object) => droppedSet.has(object) || dropped.some((path) => object.startsWith(`${path}.`));
}
function objectsOf(catalog) {
    const { tables, views, enums, types, sequences, functions } = catalog;
    return [
        ...catalog.schemas,
        ...[...tables, ...views, ...enums, ...types, ...sequences, ...functions].map(names/* pathOf */.XM),
        ...tables.flatMap((table) => table.columns.map((column) => `${(0,names/* pathOf */.XM)(table)}.${column.name}`)),
    ];
}
/**
 * Compares two catalogs that ought to be equal, such as that of base and then head with that of the whole history from
 * empty. Left out is what depends on the order of migrations alone and neither Prisma nor a client sees: the order of
 * columns, and the order of an enum's values (two branches that each add a value end in either order).
 */
function sameCatalog(a, b) {
    const differences = diffCatalogs(a, b).filter((change) => change.kind !== 'enum-values-reordered');
    return { same: differences.length === 0, differences };
}


/***/ }),

/***/ 18766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ownedByWhatIsNotIn),
/* harmony export */   b: () => (/* binding */ ownerOf)
/* harmony export */ });
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64494);

/** The column that a sequence belongs to, `schema.table.column`. */
function ownerOf({ definition }) {
    return / OWNED BY (.+)$/s.exec(definition)?.[1];
}
/**
 * The sequences of a catalog whose owning column is not in `there`: what is said of the column, or of its table, says it of
 * them. The owner is the `schema.table.column` that the definition ends with, behind OWNED BY.
 */
function ownedByWhatIsNotIn(there) {
    const columns = new Set(there.tables.flatMap((table) => table.columns.map((column) => `${(0,_model_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOf */ .XM)(table)}.${column.name}`)));
    return ({ definition }) => {
        const owner = ownerOf({ definition });
        return owner !== undefined && !columns.has(owner);
    };
}


/***/ }),

/***/ 33562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ indexDefinition),
/* harmony export */   FV: () => (/* binding */ generatedOf),
/* harmony export */   HA: () => (/* binding */ defaultOf),
/* harmony export */   Qd: () => (/* binding */ pairInShort),
/* harmony export */   SN: () => (/* binding */ policyDefinition),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   UQ: () => (/* binding */ tableInShort),
/* harmony export */   YK: () => (/* binding */ triggerDefinition),
/* harmony export */   aR: () => (/* binding */ columnInShort),
/* harmony export */   b2: () => (/* binding */ enumInShort),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   je: () => (/* binding */ constraintDefinition),
/* harmony export */   oJ: () => (/* binding */ rowSecurityInShort),
/* harmony export */   wZ: () => (/* binding */ inShort)
/* harmony export */ });
/** How many characters of a definition are shown. */
const limit = 160;
/** How many equal characters are kept in front of the first difference of two long definitions. */
const lead = 24;
/** One line of at most 160 characters. */
function inShort(text) {
    return window(oneLine(text), 0);
}
/**
 * Two different definitions in short, so that the difference shows: where they are long, both begin shortly before the
 * first place where they differ.
 */
function pairInShort(from, to) {
    const [left, right] = [oneLine(from), oneLine(to)];
    // Only white space differs, inside a string or a function body: then it must be seen.
    if (left === right)
        return pair(JSON.stringify(from), JSON.stringify(to));
    return pair(left, right);
}
function pair(from, to) {
    if (Math.max(from.length, to.length) <= limit)
        return [from, to];
    let same = 0;
    while (same < from.length && from[same] === to[same])
        same += 1;
    const start = Math.max(0, same - lead);
    return [window(from, start), window(to, start)];
}
function window(text, start) {
    const characters = [...text.slice(start)];
    const shown = characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`;
    return start === 0 ? shown : `…${shown}`;
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/** Such as `text NOT NULL DEFAULT 'new'::text`. */
function columnInShort(column) {
    const parts = [
        column.type,
        column.nullable ? undefined : 'NOT NULL',
        prefixed('DEFAULT ', defaultOf(column)),
        identityOf(column),
        generatedOf(column),
    ];
    return inShort(parts.filter((part) => part !== undefined).join(' '));
}
function prefixed(prefix, text) {
    return text === undefined ? undefined : prefix + text;
}
/** The expression of a default; a generated column has none. */
function defaultOf(column) {
    return column.generated ? undefined : column.default;
}
/** Such as `GENERATED ALWAYS AS IDENTITY`. */
function identityOf(column) {
    return column.identity === undefined ? undefined : `GENERATED ${column.identity.toUpperCase()} AS IDENTITY`;
}
/** Such as `GENERATED ALWAYS AS (lower(email))`. */
function generatedOf(column) {
    return column.generated ? `GENERATED ALWAYS AS (${column.default ?? ''})` : undefined;
}
/** The column names of a table that came or went: `id, email, name and 9 more`. */
function tableInShort(table) {
    const shown = table.columns.length <= 9 ? table.columns : table.columns.slice(0, 8);
    const rest = table.columns.length - shown.length;
    const names = shown.map((column) => column.name).join(', ');
    const text = names === '' ? 'no columns' : inShort(rest === 0 ? names : `${names} and ${rest} more`);
    return table.partitionOf === undefined ? text : inShort(`partition of ${table.partitionOf}`);
}
/** The server's own text, with the state of the validation where that text lacks it. */
function constraintDefinition(constraint) {
    const told = constraint.validated || /\bNOT VALID$/.test(constraint.definition);
    return told ? constraint.definition : `${constraint.definition} NOT VALID`;
}
/** `pg_get_indexdef` without the index's own name, such as `UNIQUE INDEX ON public.User USING btree (email)`. */
function indexDefinition(index, table) {
    return [
        index.unique ? 'UNIQUE INDEX ON' : 'INDEX ON',
        table,
        `USING ${afterUsing(index.definition)}`,
        index.valid ? undefined : '(invalid)',
        index.constraint === undefined ? undefined : `(of constraint ${index.constraint})`,
    ]
        .filter((part) => part !== undefined)
        .join(' ');
}
/** The text behind the first ` USING ` that is in no quoted name; the whole text where there is none. */
function afterUsing(definition) {
    const token = /"(?:[^"]|"")*"| USING /g;
    for (const match of definition.matchAll(token)) {
        if (match[0] === ' USING ')
            return definition.slice(match.index + match[0].length);
    }
    return definition;
}
/** The server's text, and whether it is switched off. */
function triggerDefinition(trigger) {
    return trigger.enabled ? trigger.definition : `${trigger.definition} (disabled)`;
}
/** The server's text of a policy. */
function policyDefinition(policy) {
    return policy.definition;
}
/** `off`, `on`, or `on, forced` (for the owner too). */
function rowSecurityInShort(table) {
    if (!table.rowSecurity.enabled)
        return table.rowSecurity.forced ? 'off, forced' : 'off';
    return table.rowSecurity.forced ? 'on, forced' : 'on';
}
/** Such as `'USER', 'ADMIN'`. */
function enumInShort(type) {
    return inShort(type.values.map(quoted).join(', '));
}
/** A value of an enum as SQL writes it. */
function quoted(value) {
    return `'${value.replaceAll("'", "''")}'`;
}


/***/ }),

/***/ 27962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R1: () => (/* binding */ differing),
/* harmony export */   cn: () => (/* binding */ tableDifference),
/* harmony export */   qp: () => (/* binding */ gone),
/* harmony export */   vN: () => (/* binding */ added)
/* harmony export */ });
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64494);
/* harmony import */ var _model_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94634);
/* harmony import */ var _short_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33562);



/**
 * The changes of a table that exists before and after, in this order: the table itself, columns (gone ones first, then
 * the table's order), constraints, indexes, triggers, row security and policies by name. The order of columns is never
 * a change: neither Prisma nor a query that names its columns sees it.
 */
function tableDifference(before, after) {
    const path = (0,_model_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOf */ .XM)(after);
    return [
        ...differing('table-kind-changed', path, before.kind, after.kind),
        ...differing('table-partition-changed', path, partitionWords(before), partitionWords(after)),
        ...columnDifference(path, before.columns, after.columns),
        ...namedDifference('constraint', path, before.constraints, after.constraints, _short_js__WEBPACK_IMPORTED_MODULE_1__/* .constraintDefinition */ .je),
        ...indexDifference(after, before.indexes, after.indexes),
        ...namedDifference('trigger', path, before.triggers, after.triggers, _short_js__WEBPACK_IMPORTED_MODULE_1__/* .triggerDefinition */ .YK),
        ...differing('row-security-changed', path, (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .rowSecurityInShort */ .oJ)(before), (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .rowSecurityInShort */ .oJ)(after)),
        ...namedDifference('policy', path, before.policies, after.policies, _short_js__WEBPACK_IMPORTED_MODULE_1__/* .policyDefinition */ .SN),
    ];
}
function partitionWords(table) {
    return table.partitionOf === undefined ? undefined : `partition of ${table.partitionOf}`;
}
/** One change where two texts differ, `undefined` standing for "there is none"; else nothing. */
function differing(kind, object, from, to) {
    if (from === to)
        return [];
    if (from === undefined || to === undefined) {
        return [{ kind, object, from: nullable(from), to: nullable(to) }];
    }
    const [left, right] = (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .pairInShort */ .Qd)(from, to);
    return [{ kind, object, from: left, to: right }];
}
function nullable(text) {
    return text === undefined ? null : (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .inShort */ .wZ)(text);
}
/** Something that came. */
function added(kind, object, to) {
    return { kind, object, from: null, to };
}
/** Something that went. */
function gone(kind, object, from) {
    return { kind, object, from, to: null };
}
function columnDifference(path, before, after) {
    const was = new Map(before.map((column) => [column.name, column]));
    const is = new Set(after.map((column) => column.name));
    const dropped = before.filter((column) => !is.has(column.name));
    return [
        ...dropped.map((column) => gone('column-dropped', `${path}.${column.name}`, (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .columnInShort */ .aR)(column))),
        ...after.flatMap((column) => {
            const object = `${path}.${column.name}`;
            const old = was.get(column.name);
            if (old === undefined)
                return [added('column-added', object, (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .columnInShort */ .aR)(column))];
            return [
                ...differing('column-type-changed', object, old.type, column.type),
                ...differing('column-nullability-changed', object, nullWords(old), nullWords(column)),
                ...differing('column-default-changed', object, (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultOf */ .HA)(old), (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultOf */ .HA)(column)),
                ...differing('column-identity-changed', object, (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(old), (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)(column)),
                ...differing('column-generated-changed', object, (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .generatedOf */ .FV)(old), (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .generatedOf */ .FV)(column)),
            ];
        }),
    ];
}
function nullWords(column) {
    return column.nullable ? 'NULL' : 'NOT NULL';
}
/** Added, dropped and changed among things that have a name in `path` and a definition, sorted by name. */
function namedDifference(word, path, before, after, definition) {
    const was = new Map(before.map((thing) => [thing.name, thing]));
    const is = new Map(after.map((thing) => [thing.name, thing]));
    const names = [...new Set([...was.keys(), ...is.keys()])].sort(_model_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n);
    return names.flatMap((name) => {
        const [old, young] = [was.get(name), is.get(name)];
        const object = `${path}.${name}`;
        if (old === undefined)
            return young === undefined ? [] : [added(`${word}-added`, object, (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .inShort */ .wZ)(definition(young)))];
        if (young === undefined)
            return [gone(`${word}-dropped`, object, (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .inShort */ .wZ)(definition(old)))];
        return differing(`${word}-changed`, object, definition(old), definition(young));
    });
}
/**
 * An index has its name in the schema, not in the table, and so it is named. One that serves a constraint on both sides, or came or went with one, is told by the constraint's own
 * line.
 */
function indexDifference(table, before, after) {
    const was = new Map(before.map((index) => [index.name, index]));
    const is = new Map(after.map((index) => [index.name, index]));
    const free = (index) => index.constraint === undefined;
    const told = (index) => {
        const sides = [was.get(index.name), is.get(index.name)].filter((side) => side !== undefined);
        return !sides.some(free);
    };
    return namedDifference('index', table.schema, before.filter((index) => !told(index)), after.filter((index) => !told(index)), (index) => (0,_short_js__WEBPACK_IMPORTED_MODULE_1__/* .indexDefinition */ .Ew)(index, (0,_model_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pathOf */ .XM)(table)));
}


/***/ }),

/***/ 31612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isRunOver),
/* harmony export */   a: () => (/* binding */ DatabaseError)
/* harmony export */ });
/** Whether the time for the whole run was over: it tells nothing of the statement that it met. */
function isRunOver({ sqlstate, message }) {
    return sqlstate === 'time-limit' && message.includes('for the whole run');
}
/** Thrown by a connection when a statement or script fails on the server. */
class DatabaseError extends Error {
    name = 'DatabaseError';
    failure;
    constructor(failure) {
        super(`${failure.sqlstate}: ${failure.message}`);
        this.failure = failure;
    }
}


/***/ }),

/***/ 64494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ qualified),
/* harmony export */   WG: () => (/* binding */ quotePath),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   ce: () => (/* binding */ quoteLiteral),
/* harmony export */   hD: () => (/* binding */ quote)
/* harmony export */ });
/** Names of the objects of a database, as the Report and the catalog have them and as SQL wants them. */
/** `public.User`, as the Report's `object` and the catalog's references have it. */
function pathOf({ schema, name }) {
    return `${schema}.${name}`;
}
/** An identifier in double quotes, which is right for every name. */
function quote(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** `"public"."User"`, so that no search path matters. */
function qualified({ schema, name }) {
    return `${quote(schema)}.${quote(name)}`;
}
/** A text as an SQL literal, whatever `standard_conforming_strings` says. */
function quoteLiteral(text) {
    const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
    return text.includes('\\') ? `E${quoted}` : quoted;
}
/** The same from a path, whose schema is taken to end at the first point. */
function quotePath(path) {
    const at = path.indexOf('.');
    return qualified({ schema: path.slice(0, at), name: path.slice(at + 1) });
}


/***/ }),

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

/***/ 78500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G6: () => (/* binding */ cautiousVersion),
/* harmony export */   UH: () => (/* binding */ sendingOf),
/* harmony export */   VO: () => (/* binding */ senderOf),
/* harmony export */   kH: () => (/* binding */ splits)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/**
 * How a migration is sent to PostgreSQL.
 *
 * Up to 7.3 Prisma sends a file as one simple query, an implicit transaction. From 7.4 its engine takes the file apart and
 * sends statement by statement, so what came before a failure stays (prisma-engines#5767); where its SQL parser can't read
 * a statement the file goes as one batch again, of which `DROP INDEX CONCURRENTLY` is the known case
 * (prisma-engines#5847). Teams with a runner of their own say how it does it: `transaction` in the config.
 */

/** The latest Prisma up to which a file is one transaction: what is taken for granted where no version is known. */
const cautiousVersion = '7.3.0';
/** What a Prisma version does with a migration file. */
function sendingOf(prismaVersion) {
    return semver__WEBPACK_IMPORTED_MODULE_0__.gte(semver__WEBPACK_IMPORTED_MODULE_0__.coerce(prismaVersion) ?? '0.0.0', '7.4.0') ? 'statement' : 'file';
}
/** The sender of a project: its Prisma, unless the config tells of another runner. */
function senderOf(prismaVersion, transaction) {
    if (transaction !== undefined)
        return { sending: transaction, name: "the team's own runner", fallsBack: false, own: true };
    const sending = sendingOf(prismaVersion);
    return { sending, name: `Prisma ${prismaVersion}`, fallsBack: sending === 'statement' };
}
/** Whether Prisma's own SQL parser can't read a statement, as far as is known: then the whole file goes as one batch. */
function isUnreadToPrisma(statement) {
    return /^\s*drop\s+index\s+concurrently\b/i.test(statement.text);
}
/** Whether the sender splits a script of these statements. */
function splits(sender, statements) {
    return sender.sending === 'statement' && !(sender.fallsBack && statements.some(isUnreadToPrisma));
}


/***/ }),

/***/ 7915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ readCatalog)
});

// EXTERNAL MODULE: ./build/model/order.js
var order = __webpack_require__(94634);
// EXTERNAL MODULE: ./build/postgres/catalog/read.js
var catalog_read = __webpack_require__(79356);
;// CONCATENATED MODULE: ./build/postgres/catalog/objects.js


/** SQL: whether the object is no extension's, by catalog. */
const ownNamespace = (0,catalog_read/* isNotOfExtension */.qM)("'pg_namespace'::regclass", 'n.oid');
const ownRelation = (0,catalog_read/* isNotOfExtension */.qM)("'pg_class'::regclass", 'c.oid');
const ownFunction = `${(0,catalog_read/* isNotOfExtension */.qM)("'pg_proc'::regclass", 'p.oid')} AND ${(0,catalog_read/* isNotOfType */.Jb)('p.oid')}`;
/** The user's schemas. */
async function readSchemas(read) {
    const select = `SELECT n.nspname AS name FROM scope n WHERE ${ownNamespace}`;
    const rows = await read(select);
    return rows.map(({ name }) => name).sort(order/* compareText */.n);
}
/** The extensions, without PL/pgSQL, which every database has. */
async function readExtensions(read) {
    const select = `SELECT e.extname AS name, n.nspname AS schema
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql'`;
    return (0,catalog_read/* sortedBy */.VW)(await read(select), ({ name }) => name);
}
/** Views and materialized views. */
async function readViews(read) {
    return (0,catalog_read/* sortedByName */.IG)(await read(`SELECT n.nspname AS schema, c.relname AS name, pg_get_viewdef(c.oid) AS definition, c.relkind = 'm' AS materialized
       FROM pg_class c JOIN scope n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('v', 'm') AND ${ownRelation}`));
}
/** Sequences, without those behind identity columns, which are part of the column. */
async function readSequences(read) {
    return (0,catalog_read/* sortedByName */.IG)(await read(`SELECT n.nspname AS schema, c.relname AS name, concat_ws(' ', 'AS', format_type(s.seqtypid, NULL),
         'START', s.seqstart, 'INCREMENT', s.seqincrement, 'MINVALUE', s.seqmin, 'MAXVALUE', s.seqmax, 'CACHE', s.seqcache,
         CASE WHEN s.seqcycle THEN 'CYCLE' END,
         (SELECT 'OWNED BY ' || ${(0,catalog_read/* qualified */.LX)('tn', 't.relname')} || '.' || a.attname FROM pg_depend d
           JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace tn ON tn.oid = t.relnamespace
           JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
           WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a'
             AND d.refclassid = 'pg_class'::regclass)) AS definition
       FROM pg_class c JOIN scope n ON n.oid = c.relnamespace
       JOIN pg_sequence s ON s.seqrelid = c.oid
       WHERE ${ownRelation} AND NOT EXISTS (
         SELECT FROM pg_depend i WHERE i.classid = 'pg_class'::regclass AND i.objid = c.oid AND i.deptype = 'i')`));
}
/** Functions, procedures and aggregates. */
async function readFunctions(read) {
    return (0,catalog_read/* sortedByName */.IG)(await read(`SELECT n.nspname AS schema, p.proname || '(' || oidvectortypes(p.proargtypes) || ')' AS name, CASE p.prokind
         WHEN 'a' THEN (SELECT concat_ws(', ', 'SFUNC = ' || g.aggtransfn::regproc::text, 'STYPE = ' || format_type(g.aggtranstype, NULL),
           'FINALFUNC = ' || nullif(g.aggfinalfn::oid, 0)::regproc::text,
           'COMBINEFUNC = ' || nullif(g.aggcombinefn::oid, 0)::regproc::text,
           'INITCOND = ' || quote_literal(g.agginitval)) FROM pg_aggregate g WHERE g.aggfnoid = p.oid)
         ELSE pg_get_functiondef(p.oid) END AS definition
       FROM pg_proc p JOIN scope n ON n.oid = p.pronamespace
       WHERE ${ownFunction}`));
}
/** SQL: everything that can have privileges, with what is in effect: what a function gives by default counts. */
const privileged = `
  SELECT 'pg_namespace'::regclass AS class, n.oid, n.nspname::text AS object, n.nspowner AS owner, n.nspacl AS acl
    FROM scope n
  UNION ALL
  SELECT 'pg_class'::regclass, c.oid, ${(0,catalog_read/* qualified */.LX)('n', 'c.relname')}, c.relowner, c.relacl
    FROM pg_class c JOIN scope n ON n.oid = c.relnamespace
    WHERE c.relname <> '_prisma_migrations'
  UNION ALL
  SELECT 'pg_class'::regclass, c.oid, ${(0,catalog_read/* qualified */.LX)('n', 'c.relname')} || '.' || t.attname, c.relowner, t.attacl
    FROM pg_class c JOIN scope n ON n.oid = c.relnamespace
    JOIN pg_attribute t ON t.attrelid = c.oid AND t.attnum > 0
    WHERE t.attacl IS NOT NULL AND NOT t.attisdropped AND c.relname <> '_prisma_migrations'
  UNION ALL
  SELECT 'pg_proc'::regclass, p.oid, ${(0,catalog_read/* qualified */.LX)('n', 'p.proname')} || '(' || oidvectortypes(p.proargtypes) || ')',
    p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
    FROM pg_proc p JOIN scope n ON n.oid = p.pronamespace WHERE ${(0,catalog_read/* isNotOfType */.Jb)('p.oid')}
  UNION ALL
  SELECT 'pg_type'::regclass, t.oid, ${(0,catalog_read/* qualified */.LX)('n', 't.typname')}, t.typowner, t.typacl
    FROM pg_type t JOIN scope n ON n.oid = t.typnamespace`;
/**
 * Who but the owner holds which privilege. Left out are the rights that `public` has from the start and the USAGE of
 * types that everybody has by default.
 */
async function readGrants(read) {
    const rows = await read(`SELECT DISTINCT o.object, a.privilege_type AS privilege,
       CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee)::text END AS grantee
     FROM (${privileged}) o CROSS JOIN LATERAL aclexplode(o.acl) a
     WHERE a.grantee <> o.owner
       AND NOT (o.class = 'pg_type'::regclass AND a.grantee = 0)
       AND ${(0,catalog_read/* isNotOfExtension */.qM)('o.class', 'o.oid')}
       AND NOT EXISTS (SELECT FROM pg_init_privs i CROSS JOIN LATERAL aclexplode(i.initprivs) ia
         WHERE o.class = 'pg_namespace'::regclass AND i.classoid = o.class AND i.objoid = o.oid AND i.objsubid = 0
           AND ia.grantee = a.grantee AND ia.privilege_type = a.privilege_type)`);
    return rows
        .map(({ object, grantee, privilege }) => ({ object, grantee, privilege }))
        .sort((a, b) => (0,order/* compareText */.n)(a.object, b.object) ||
        (0,order/* compareText */.n)(a.grantee, b.grantee) ||
        (0,order/* compareText */.n)(a.privilege, b.privilege));
}

;// CONCATENATED MODULE: ./build/postgres/catalog/tables.js

/** SQL: the tables of the snapshot, as `c` in the namespace `n`. Prisma's own table is no part of the schema. */
const tables = `pg_class c JOIN scope n ON n.oid = c.relnamespace
  AND c.relkind IN ('r', 'p', 'f') AND c.relname <> '_prisma_migrations' AND ${(0,catalog_read/* isNotOfExtension */.qM)("'pg_class'::regclass", 'c.oid')}`;
/** SQL: the names of columns by their numbers, in that order. */
function columnNames(table, numbers) {
    return `ARRAY(SELECT a.attname FROM unnest(${numbers}) WITH ORDINALITY u(num, pos)
    JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = u.num ORDER BY u.pos)`;
}
const kinds = { r: 'table', p: 'partitioned', f: 'foreign' };
async function readColumns(read) {
    const rows = await read(`SELECT c.oid::text AS "of", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
       NOT a.attnotnull AS nullable, pg_get_expr(d.adbin, d.adrelid) AS "default",
       a.attidentity AS identity, a.attgenerated AS generated, a.attnum AS place
     FROM ${tables}
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum`);
    const identities = { a: 'always', d: 'by default' };
    const of = (0,catalog_read/* byOwner */.TI)(rows.toSorted((a, b) => a.place - b.place));
    return (oid) => of(oid).map((row) => ({
        name: row.name,
        type: row.type,
        nullable: row.nullable,
        default: row.default ?? undefined,
        identity: identities[row.identity],
        generated: row.generated !== '',
    }));
}
async function readConstraints(read) {
    const rows = await read(`SELECT c.oid::text AS "of", k.conname AS name, k.contype AS kind, ${columnNames('c.oid', 'k.conkey')} AS columns,
       pg_get_constraintdef(k.oid) AS definition, k.convalidated AS validated,
       ${(0,catalog_read/* qualified */.LX)('fn', 'f.relname')} AS "table", ${columnNames('k.confrelid', 'k.confkey')} AS refers,
       k.confdeltype AS ondelete, k.confupdtype AS onupdate
     FROM ${tables}
     JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f', 'c', 'x')
       AND NOT EXISTS (SELECT FROM pg_constraint up WHERE up.oid = k.conparentid AND up.conrelid = k.conrelid)
     LEFT JOIN pg_class f ON f.oid = k.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace`);
    const names = {
        p: 'primary-key',
        u: 'unique',
        f: 'foreign-key',
        c: 'check',
        x: 'exclusion',
    };
    const actions = {
        a: 'NO ACTION',
        r: 'RESTRICT',
        c: 'CASCADE',
        n: 'SET NULL',
        d: 'SET DEFAULT',
    };
    const of = (0,catalog_read/* byOwner */.TI)(rows);
    return (oid) => (0,catalog_read/* sortedBy */.VW)(of(oid).map((row) => ({
        name: row.name,
        kind: names[row.kind] ?? 'check',
        columns: row.columns,
        definition: row.definition,
        validated: row.validated,
        references: row.table === null
            ? undefined
            : {
                table: row.table,
                columns: row.refers,
                onDelete: actions[row.ondelete] ?? row.ondelete,
                onUpdate: actions[row.onupdate] ?? row.onupdate,
            },
    })), ({ name }) => name);
}
async function readIndexes(read) {
    const rows = await read(`SELECT c.oid::text AS "of", ic.relname AS name, i.indisunique AS "unique", i.indisvalid AS valid,
       ARRAY(SELECT coalesce(a.attname, pg_get_indexdef(i.indexrelid, u.pos::int, false))
         FROM unnest(i.indkey::int2[]) WITH ORDINALITY u(num, pos)
         LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.num AND u.num > 0
         WHERE u.pos <= i.indnkeyatts ORDER BY u.pos) AS columns,
       pg_get_indexdef(i.indexrelid) AS definition, o.conname AS "constraint"
     FROM ${tables}
     JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class ic ON ic.oid = i.indexrelid
     LEFT JOIN pg_constraint o ON o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x')`);
    const of = (0,catalog_read/* byOwner */.TI)(rows);
    return (oid) => (0,catalog_read/* sortedBy */.VW)(of(oid).map(({ name, columns, unique, valid, definition, constraint }) => {
        return { name, columns, unique, valid, definition, constraint: constraint ?? undefined };
    }), ({ name }) => name);
}
async function readTriggers(read) {
    const rows = await read(`SELECT c.oid::text AS "of", t.tgname AS name, pg_get_triggerdef(t.oid) AS definition, t.tgenabled <> 'D' AS enabled
     FROM ${tables} JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal`);
    const of = (0,catalog_read/* byOwner */.TI)(rows);
    return (oid) => (0,catalog_read/* sortedBy */.VW)(of(oid).map(({ name, definition, enabled }) => ({ name, definition, enabled })), ({ name }) => name);
}
async function readPolicies(read) {
    const rows = await read(`SELECT c.oid::text AS "of", p.polname AS name,
       concat_ws(' ', 'AS', CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
         'FOR', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
         'TO', (SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END, ', ' ORDER BY pg_get_userbyid(r))
           FROM unnest(p.polroles) r),
         'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
         'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') AS definition
     FROM ${tables} JOIN pg_policy p ON p.polrelid = c.oid`);
    const of = (0,catalog_read/* byOwner */.TI)(rows);
    return (oid) => (0,catalog_read/* sortedBy */.VW)(of(oid).map(({ name, definition }) => ({ name, definition })), ({ name }) => name);
}
function replicaIdentityOf({ identity, identityIndex, }) {
    if (identity === 'f')
        return { replicaIdentity: 'full' };
    if (identity === 'n')
        return { replicaIdentity: 'nothing' };
    // An index that was dropped leaves the table without anything.
    if (identity === 'i')
        return { replicaIdentity: identityIndex === null ? 'nothing' : { index: identityIndex } };
    return {};
}
/** Every table of the user's schemas, sorted. */
async function readTables(read) {
    const reading = read(`SELECT c.oid::text, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
       (SELECT ${(0,catalog_read/* qualified */.LX)('pn', 'p.relname')} FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
         JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE h.inhrelid = c.oid AND c.relispartition) AS parent,
       c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced, c.relreplident AS identity,
       (SELECT r.relname FROM pg_index i JOIN pg_class r ON r.oid = i.indexrelid
         WHERE i.indrelid = c.oid AND i.indisreplident) AS "identityIndex",
       ARRAY(SELECT b.pubname FROM pg_publication_tables b
         WHERE b.schemaname = n.nspname AND b.tablename = c.relname ORDER BY b.pubname) AS published
     FROM ${tables}`);
    const [rows, columns, constraints, indexes, triggers, policies] = await Promise.all([
        reading,
        readColumns(read),
        readConstraints(read),
        readIndexes(read),
        readTriggers(read),
        readPolicies(read),
    ]);
    return (0,catalog_read/* sortedByName */.IG)(rows.map(({ oid, schema, name, kind, parent, enabled, forced, ...row }) => ({
        schema,
        name,
        kind: kinds[kind],
        partitionOf: parent ?? undefined,
        columns: columns(oid),
        constraints: constraints(oid),
        indexes: indexes(oid),
        triggers: triggers(oid),
        policies: policies(oid),
        rowSecurity: { enabled, forced },
        ...(row.published.length > 0 && { published: row.published }),
        ...replicaIdentityOf(row),
    })));
}

;// CONCATENATED MODULE: ./build/postgres/catalog/types.js

/** SQL: the user's types, as `t` in the namespace `n`. */
const types = `pg_type t JOIN scope n ON n.oid = t.typnamespace AND ${(0,catalog_read/* isNotOfExtension */.qM)("'pg_type'::regclass", 't.oid')}`;
/** Enum types with their values in order. */
async function readEnums(read) {
    return (0,catalog_read/* sortedByName */.IG)(await read(`SELECT n.nspname AS schema, t.typname AS name,
         ARRAY(SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS values
       FROM ${types} WHERE t.typtype = 'e'`));
}
/** Composite, domain and range types, with a definition like the one in CREATE TYPE and CREATE DOMAIN. */
async function readTypes(read) {
    return (0,catalog_read/* sortedByName */.IG)(await read(`SELECT n.nspname AS schema, t.typname AS name, CASE t.typtype
         WHEN 'c' THEN 'AS (' || coalesce((SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum)
           FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped), '') || ')'
         WHEN 'd' THEN concat_ws(' ', 'AS', format_type(t.typbasetype, t.typtypmod), 'DEFAULT ' || t.typdefault,
           CASE WHEN t.typnotnull THEN 'NOT NULL' END,
           (SELECT string_agg('CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), ' ' ORDER BY k.conname)
             FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'))
         ELSE 'AS RANGE (SUBTYPE = ' || (SELECT format_type(r.rngsubtype, NULL) FROM pg_range r WHERE r.rngtypid = t.oid) || ')'
         END AS definition
       FROM ${types} LEFT JOIN pg_class c ON c.oid = t.typrelid
       WHERE t.typtype IN ('d', 'r') OR (t.typtype = 'c' AND c.relkind = 'c')`));
}

;// CONCATENATED MODULE: ./build/postgres/catalog/index.js




/**
 * A snapshot over a connection whose search_path is pg_catalog alone: then the server qualifies every name in every
 * definition, and nothing that a migration made can stand in for one of its functions. One query.
 * @param schemas those to look at; all of the user's where not given. @throws DatabaseError
 */
async function readCatalog(connection, schemas) {
    const read = (0,catalog_read/* readTogether */.Vn)(connection, schemas);
    const [names, extensions, tables, views, enums, types, sequences, functions, grants] = await Promise.all([
        readSchemas(read),
        readExtensions(read),
        readTables(read),
        readViews(read),
        readEnums(read),
        readTypes(read),
        readSequences(read),
        readFunctions(read),
        readGrants(read),
    ]);
    return { schemas: names, extensions, tables, views, enums, types, sequences, functions, grants };
}


/***/ }),

/***/ 79356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ sortedByName),
/* harmony export */   Jb: () => (/* binding */ isNotOfType),
/* harmony export */   LX: () => (/* binding */ qualified),
/* harmony export */   TI: () => (/* binding */ byOwner),
/* harmony export */   Th: () => (/* binding */ isUserSchema),
/* harmony export */   VW: () => (/* binding */ sortedBy),
/* harmony export */   Vn: () => (/* binding */ readTogether),
/* harmony export */   aK: () => (/* binding */ readRows),
/* harmony export */   qM: () => (/* binding */ isNotOfExtension)
/* harmony export */ });
/* harmony import */ var _model_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94634);
/** What the catalog's queries share. */

/**
 * A reader that sends the selects asked of it in one turn as one query, because a catalog on the other side of the world is
 * read in as many round trips as there are queries. Selects find the user's schemas in `scope` (oid, nspname, nspowner,
 * nspacl): all of them, or those that are named.
 */
function readTogether(connection, schemas) {
    const named = schemas?.map((name) => `'${name.replaceAll("'", "''")}'`).join(', ');
    const among = named === undefined ? '' : `AND n.nspname IN (${named === '' ? 'NULL' : named})`;
    const scope = `WITH scope AS MATERIALIZED (SELECT n.oid, n.nspname, n.nspowner, n.nspacl FROM pg_namespace n
    WHERE ${isUserSchema} ${among})`;
    let waiting = [];
    const send = async () => {
        const asked = waiting;
        waiting = [];
        const parts = asked.map(({ select }, at) => `SELECT ${at} AS part, row_to_json(r)::text FROM (${select}) r`);
        try {
            const { rows } = await connection.query(`${scope} ${parts.join('\nUNION ALL\n')}`);
            const found = asked.map(() => []);
            for (const [part, json] of rows)
                found[Number(part)]?.push(JSON.parse(json ?? 'null'));
            for (const [at, { resolve }] of asked.entries())
                resolve(found[at]);
        }
        catch (error) {
            for (const { reject } of asked)
                reject(error);
        }
    };
    return (select) => new Promise((resolve, reject) => {
        const entry = { select, resolve: resolve, reject };
        if (waiting.push(entry) === 1)
            queueMicrotask(() => void send());
    });
}
/** The rows of a query, each as an object. Sent one by one as JSON, so that types and arrays need no parsers. */
async function readRows(connection, select) {
    const { rows } = await connection.query(`SELECT row_to_json(r) FROM (${select}) r`);
    return rows.map(([json]) => JSON.parse(json ?? 'null'));
}
/** SQL: whether a namespace `n` is one of the user's. */
const isUserSchema = `n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'`;
/** SQL: whether an object belongs to no extension; both arguments are expressions, the first for its catalog's OID. */
function isNotOfExtension(catalog, oid) {
    return `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = ${catalog} AND e.objid = ${oid} AND e.deptype = 'e')`;
}
/** SQL: whether a function `p` was made by itself: the constructors of a range type belong to the type. */
function isNotOfType(oid) {
    return `NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass AND i.objid = ${oid} AND i.deptype = 'i')`;
}
/** SQL: what stands for `schema.name`, unquoted. */
function qualified(namespace, name) {
    return `${namespace}.nspname || '.' || ${name}`;
}
/** Sorted by one text, as bytes. */
function sortedBy(items, key) {
    return [...items].sort((a, b) => (0,_model_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n)(key(a), key(b)));
}
/** Sorted by schema and name. */
function sortedByName(items) {
    return [...items].sort((a, b) => (0,_model_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n)(a.schema, b.schema) || (0,_model_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n)(a.name, b.name));
}
/** Groups rows by the OID of what they belong to, in the order in which they came. */
function byOwner(rows) {
    const groups = new Map();
    for (const row of rows) {
        const group = groups.get(row.of);
        if (group === undefined)
            groups.set(row.of, [row]);
        else
            group.push(row);
    }
    return (oid) => groups.get(oid) ?? [];
}


/***/ }),

/***/ 47248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kz: () => (/* binding */ databaseError),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   dN: () => (/* binding */ plainFailure),
/* harmony export */   lP: () => (/* binding */ sizeText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83849);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31612);
/** What went wrong on a connection, as the model's DatabaseFailure. */




/** A failure that has nothing but a state and a sentence. */
function plainFailure(sqlstate, message, completed = 0) {
    return {
        sqlstate,
        message,
        detail: undefined,
        hint: undefined,
        context: undefined,
        offset: undefined,
        completed,
    };
}
/**
 * The server's position, which counts characters from 1, as a 0-based offset in UTF-16 units. Undefined for a position
 * that is not inside the text (an error in a function's body has one in that body).
 * https://www.postgresql.org/docs/current/protocol-error-fields.html
 */
function offsetOfPosition(text, position) {
    if (!Number.isInteger(position) || position < 1)
        return undefined;
    let offset = 0;
    for (let character = 1; character < position; character++) {
        const point = text.codePointAt(offset);
        if (point === undefined)
            return undefined;
        offset += point > 0xffff ? 2 : 1;
    }
    return offset;
}
/** As long as a sentence of a server gets that somebody reads; one that a migration raises may have megabytes. */
const longest = 2_000;
/** A text of the server, cut where nobody would read on. */
function readable(text) {
    if (text === undefined || text.length <= longest)
        return text;
    // Not in the middle of a character beyond the first plane.
    return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/** What the socket said; with several addresses (localhost) Node gives an error without a message that holds one each. */
function lostMessage(thrown) {
    const { errors: [first] = [] } = (thrown ?? {});
    const error = first ?? thrown;
    return node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error) ? error.message : (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error);
}
/** What the server names beside its message. */
function subjectOf({ schema, table, column, constraint, }) {
    if (table === undefined && column === undefined && constraint === undefined)
        return {};
    return {
        subject: { table: table === undefined ? undefined : `${schema ?? ''}.${table}`, column, constraint },
    };
}
/** Whatever `pg` rejected with, as a DatabaseError; `script` is the text that was sent. */
function databaseError(thrown, script, completed) {
    if (thrown instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .DatabaseError */ .a)
        return thrown;
    if (thrown instanceof pg__WEBPACK_IMPORTED_MODULE_1__/* ["default"].DatabaseError */ .Ay.DatabaseError && thrown.code !== undefined) {
        const limit = /^temporary file size exceeds "?temp_file_limit"? \((\d+)kB\)/.exec(thrown.message)?.[1];
        if (limit !== undefined) {
            // It is Preflight that sets this limit: servers come without one.
            const message = `Preflight stopped it: the disk limit for the temporary files of one session is ${sizeText(Number(limit) * 1024)}.`;
            return new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .DatabaseError */ .a(plainFailure('disk-limit', message, completed));
        }
        return new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .DatabaseError */ .a({
            sqlstate: thrown.code,
            message: readable(thrown.message),
            detail: readable(thrown.detail),
            hint: readable(thrown.hint),
            context: readable(thrown.where),
            offset: thrown.position === undefined ? undefined : offsetOfPosition(script, Number(thrown.position)),
            completed,
            ...subjectOf(thrown),
        });
    }
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .DatabaseError */ .a(plainFailure('connection', lostMessage(thrown), completed));
}
/** A duration for a sentence: 500 ms, 30 s, 10 min. */
function durationText(ms) {
    if (ms % 60_000 === 0 && ms >= 120_000)
        return `${ms / 60_000} min`;
    return ms >= 1_000 ? `${Number((ms / 1_000).toFixed(1))} s` : `${ms} ms`;
}
/** A size for a sentence: 64 MB, 2 GB (units of 1024). */
function sizeText(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
    const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
    return `${Number((bytes / 1024 ** power).toFixed(1))} ${units[power]}`;
}


/***/ }),

/***/ 96238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _u: () => (/* binding */ watchMessageLengths),
/* harmony export */   eB: () => (/* binding */ messageLimitBytes),
/* harmony export */   fA: () => (/* binding */ openSession)
/* harmony export */ });
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83849);
/** A plain `pg` session of our own: hermetic settings, no row ever big enough to hurt this process. */

/** One server message (a row, a notice, an error) may be so big; SQL under test could make one of a gigabyte. */
const messageLimitBytes = 64 * 1024 * 1024;
/**
 * Watches the lengths that the server announces (each message is a type byte and a 4-byte length) and calls `onFlood` at
 * once, before such a message is collected. https://www.postgresql.org/docs/current/protocol-overview.html
 */
function watchMessageLengths(stream, onFlood) {
    const header = Buffer.alloc(5);
    let have = 0;
    let skip = 0;
    stream.on('data', (chunk) => {
        let at = 0;
        while (at < chunk.length) {
            if (skip > 0) {
                const step = Math.min(skip, chunk.length - at);
                skip -= step;
                at += step;
                continue;
            }
            const copied = chunk.copy(header, have, at, at + header.length - have);
            have += copied;
            at += copied;
            if (have < header.length)
                return;
            have = 0;
            skip = header.readUInt32BE(1) - 4;
            if (skip > messageLimitBytes)
                return onFlood();
        }
    });
}
/** `-c name=value` as libpq's `options` wants it: spaces and backslashes escaped. */
function setting(name, value) {
    return `-c ${name}=${value.replace(/[\\\s]/g, '\\$&')}`;
}
/**
 * Connects. Nothing is taken from PG… variables: everything that `pg` would look up there is given. The client's `error`
 * event is heard, so that a server that goes away fails queries and never the process.
 * @throws whatever `pg` rejects with.
 */
async function openSession(address, searchPath) {
    const client = new pg__WEBPACK_IMPORTED_MODULE_0__/* ["default"].Client */ .Ay.Client({
        ...address,
        options: setting('search_path', searchPath),
        client_encoding: 'UTF8',
        application_name: 'prisma-preflight',
        connectionTimeoutMillis: 15_000,
    });
    client.on('error', () => { });
    let flooded = false;
    let pid;
    const { connection } = client;
    const guard = () => watchMessageLengths(connection.stream, () => {
        flooded = true;
        connection.stream.destroy();
    });
    connection.once('backendKeyData', (message) => {
        pid = message.processID;
    });
    if (address.ssl)
        connection.once('sslconnect', guard);
    else
        guard();
    try {
        await client.connect();
    }
    catch (error) {
        connection.stream.destroy();
        throw error;
    }
    return { client, pid, flooded: () => flooded, abandon: () => connection.stream.destroy() };
}


/***/ }),

/***/ 64414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LL: () => (/* binding */ failedStatement),
/* harmony export */   Zs: () => (/* binding */ lackOf),
/* harmony export */   _f: () => (/* binding */ runLeavingOut),
/* harmony export */   rb: () => (/* binding */ isForLack)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/**
 * Statements that this server can't run through no fault of their author: an extension, a role or a language that the
 * throwaway server lacks, and what depends on it. They are left out, listed as unseen, and the rest is judged.
 */

/** What the server lacks, in words; undefined where the failure is the statement's own. */
function lackOf(failure) {
    const { sqlstate, message } = failure;
    const extension = /extension "([^"]+)" is not available/.exec(message) ??
        /extension control file "[^"]*\/([^"/]+)\.control"/.exec(message);
    if (extension !== null)
        return `The server has no extension ${extension[1]}.`;
    const refused = /permission denied to create extension "([^"]+)"/.exec(message);
    if (refused !== null)
        return `Only a superuser may create the extension ${refused[1]} here.`;
    const role = /role "([^"]+)" does not exist/.exec(message);
    if (sqlstate === '42704' && role !== null)
        return `The server has no role ${role[1]}.`;
    const language = /language "([^"]+)" does not exist/.exec(message);
    if (sqlstate === '42704' && language !== null)
        return `The server has no language ${language[1]}.`;
    if (/unrecognized configuration parameter|could not access file "\$libdir/.test(message))
        return `The server does not know this: ${message}.`;
    return undefined;
}
/** undefined_object, undefined_table, undefined_column, undefined_function, invalid_schema_name. */
const undefinedThings = new Set(['42704', '42P01', '42703', '42883', '3F000']);
/**
 * Whether a statement failed for something that this server lacks, or, where something was left out before, for what may
 * be missing because of that.
 */
function isForLack(failure) {
    return lackOf(failure) !== undefined || undefinedThings.has(failure.sqlstate);
}
/** The statement a failure is about: by the server's position, else by the number of statements that had completed. */
function failedStatement(failure, statements) {
    const { offset } = failure;
    const byPosition = offset === undefined ? undefined : statements.find((s) => s.offset <= offset && offset <= s.end);
    return byPosition ?? statements[failure.completed];
}
/** The script with a statement turned to blanks, so that every other offset and line stays what it was. */
function without(script, { offset, end }) {
    const blank = script.slice(offset, end).replace(/[^\r\n]/g, ' ');
    return script.slice(0, offset) + blank + script.slice(end);
}
/**
 * Runs a script, leaving out what the server lacks. `earlier` holds what was left out before on this database: only then
 * is an undefined thing a consequence rather than the author's mistake.
 * @throws DatabaseError for every other failure, with offsets of the original script.
 */
async function runLeavingOut(script, run, splitter, earlier) {
    const leftOut = [];
    let remaining = {
        text: script,
        statements: undefined,
    };
    for (;;) {
        try {
            await run(remaining.text);
            return leftOut;
        }
        catch (error) {
            if (!(error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .DatabaseError */ .a))
                throw error;
            const consequence = earlier.length + leftOut.length > 0 && undefinedThings.has(error.failure.sqlstate);
            const reason = lackOf(error.failure) ??
                (consequence ? `It depends on what was left out: ${error.failure.message}.` : undefined);
            const statements = remaining.statements ?? (await splitter.split(script));
            const statement = statements && failedStatement(error.failure, statements);
            if (reason === undefined || statements === undefined || statement === undefined)
                throw error;
            leftOut.push({ statement, reason });
            remaining = {
                text: without(remaining.text, statement),
                statements: statements.filter((s) => s !== statement),
            };
        }
    }
}


/***/ }),

/***/ 91423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* unused harmony export settingNames */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/** What the user asks for: the same words as inputs of the Action and as options of the command line, read in one place. */


const duration = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(/^[1-9]\d{0,8}(?:ms|s|m|h)?$/, 'a number with ms, s, m or h behind it, such as 30s')
    .transform((text) => {
    const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[text.replace(/^\d+/, '') || 's'] ?? 1000;
    return Number.parseInt(text, 10) * unit;
});
const optional = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((text) => (text === '' ? undefined : text));
/** One entry a line. */
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** Name → how its text is read; '' stands for "not given". */
const readers = {
    token: optional,
    base: optional,
    'deployed-ref': optional,
    'working-directory': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform((text) => (text === '' ? '.' : text)),
    schema: optional,
    migrations: optional,
    'database-url': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^$|^postgres(?:ql)?:\/\/./, 'an address that begins with postgresql://')
        .transform((text) => (text === '' ? undefined : text)),
    'postgres-version': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^(?:|1[0-9]|[2-9][0-9])$/, 'a major version such as 17')
        .transform((text) => (text === '' ? undefined : text)),
    'setup-sql': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform(linesOf),
    'database-schema': optional,
    baseline: optional,
    'fail-on': zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['', 'error', 'warning', 'note', 'never'])
        .transform((word) => (word === '' ? undefined : word)),
    'allow-incomplete': zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['', 'true', 'false']).transform((word) => word === 'true'),
    seed: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['', 'true', 'false']).transform((word) => word === 'true'),
    comment: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['', 'always', 'on-findings', 'never'])
        .transform((word) => (word === '' ? 'always' : word)),
    suggestions: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['', 'true', 'false']).transform((word) => word !== 'false'),
    'report-file': optional,
    rollback: optional,
    'rehearsal-rows': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^(?:|0|[1-9]\d{0,5})$/, 'a number of rows from 0 to 999999')
        .transform((text) => (text === '' ? 1000 : Number.parseInt(text, 10))),
    'rehearsal-template': optional,
    'sarif-file': optional,
    'junit-file': optional,
    'code-quality-file': optional,
    stats: optional,
    'parity-database-url': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().transform(linesOf),
    changelog: optional,
    'statement-timeout': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .transform((text) => (text === '' ? '60s' : text))
        .pipe(duration),
    'time-limit': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .transform((text) => (text === '' ? '15m' : text))
        .pipe(duration),
};
/** All names, in the order of action.yml. */
const settingNames = Object.keys(readers);
/**
 * Reads all settings. `textOf` gives a setting's text, '' where it is not given; `label` is how it is called where the
 * user wrote it (`The input fail-on`, `--fail-on`).
 * @throws PreflightError that names the setting and what it allows.
 */
function readSettings(textOf, label) {
    const read = (name) => {
        const given = textOf(name);
        const result = readers[name].safeParse(given);
        if (result.success)
            return result.data;
        const [issue] = result.error.issues;
        const allowed = issue?.code === 'invalid_value'
            ? `one of ${issue.values.filter((value) => value !== '').join(', ')}`
            : (issue?.message ?? 'something else');
        // The value of database-url may hold a password.
        const shown = name === 'database-url' ? '' : ` ${JSON.stringify(given.slice(0, 100))}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PreflightError */ .w(`${label(name)}${shown} is not valid.`, `Give it ${allowed}.`);
    };
    return {
        token: read('token'),
        base: read('base'),
        deployedRef: read('deployed-ref'),
        workingDirectory: read('working-directory'),
        schema: read('schema'),
        migrations: read('migrations'),
        databaseUrl: read('database-url'),
        postgresVersion: read('postgres-version'),
        setupSql: read('setup-sql'),
        databaseSchema: read('database-schema'),
        baseline: read('baseline'),
        failOn: read('fail-on'),
        allowIncomplete: read('allow-incomplete'),
        seed: read('seed'),
        comment: read('comment'),
        suggestions: read('suggestions'),
        reportFile: read('report-file'),
        rollback: read('rollback'),
        rehearsalRows: read('rehearsal-rows'),
        rehearsalTemplate: read('rehearsal-template'),
        sarifFile: read('sarif-file'),
        junitFile: read('junit-file'),
        codeQualityFile: read('code-quality-file'),
        stats: read('stats'),
        parityDatabaseUrls: read('parity-database-url'),
        changelog: read('changelog'),
        statementTimeout: read('statement-timeout'),
        timeLimit: read('time-limit'),
    };
}


/***/ })

};
