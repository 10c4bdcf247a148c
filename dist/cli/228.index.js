export const id = 228;
export const ids = [228];
export const modules = {

/***/ 38359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mustBeSeen)
/* harmony export */ });
/** Findings that nobody can silence or accept. */
/** Rules that tell that the job can't be done: a report without them would say what is not true. */
const mustBeSeen = new Set(['deploy-failed', 'syntax-error', 'silence-invalid']);


/***/ }),

/***/ 59993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vf: () => (/* binding */ isStep),
  Xy: () => (/* binding */ objectOf),
  R$: () => (/* binding */ playChange),
  rP: () => (/* binding */ playHistory),
  L$: () => (/* binding */ resolved),
  B_: () => (/* binding */ stepsOf),
  nF: () => (/* binding */ stepsOn)
});

// UNUSED EXPORTS: isDroppedLater

// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(44655);
// EXTERNAL MODULE: ./build/rules/facts.js
var rules_facts = __webpack_require__(41291);
// EXTERNAL MODULE: ./build/rules/picture-facts.js
var picture_facts = __webpack_require__(75808);
;// CONCATENATED MODULE: ./build/rules/apply-drops.js



/** Foreign keys and views that need a table, and what is left of it. */
function takenWithTable(picture, table) {
    return [
        ...picture.referencesTo(table).map(({ table: other, constraint }) => ({
            kind: 'foreign key',
            name: (0,names/* dotted */.Bs)(other.schema, other.name, constraint.name),
            table: other,
            byCascade: true,
            isNew: constraint.isNew,
        })),
        ...picture.viewsOn(table).map((view) => ({
            kind: 'view',
            name: (0,names/* dotted */.Bs)(view.schema, view.name),
            table: undefined,
            byCascade: true,
            isNew: view.isNew,
        })),
    ];
}
/** Removes a table and what can't be without it. */
function dropTable(picture, table) {
    const takes = takenWithTable(picture, table);
    for (const { table: other, constraint } of picture.referencesTo(table))
        other.constraints.delete(constraint.name);
    for (const view of picture.viewsOn(table))
        picture.things.view.delete(view);
    for (const child of picture.partitionsOf(table))
        picture.removeTable(child);
    picture.gone.add((0,names/* dotted */.Bs)('table', table.schema, table.name));
    picture.removeTable(table);
    return takes;
}
/** Removes a column with the indexes and constraints that hold it. */
function dropColumn(picture, table, name) {
    const takes = [];
    const take = (kind, thing, owner, byCascade) => takes.push({
        kind,
        name: (0,names/* dotted */.Bs)(owner.schema, owner.name, thing.name),
        table: owner,
        byCascade,
        isNew: thing.isNew,
    });
    for (const constraint of [...table.constraints.values()]) {
        if (!constraint.columns.includes(name))
            continue;
        take(constraint.kind === 'foreign-key' ? 'foreign key' : 'constraint', constraint, table, false);
        table.constraints.delete(constraint.name);
    }
    for (const index of [...table.indexes.values()]) {
        if (!index.columns.includes(name))
            continue;
        if (index.constraint === undefined)
            take('index', index, table, false);
        table.indexes.delete(index.name);
    }
    for (const { table: other, constraint } of picture.referencesTo(table)) {
        if (!constraint.references?.columns.includes(name))
            continue;
        take('foreign key', constraint, other, true);
        other.constraints.delete(constraint.name);
    }
    picture.gone.add((0,names/* dotted */.Bs)('column', table.schema, table.name, name));
    table.columns.delete(name);
    return takes;
}
/** DROP CONSTRAINT. */
function dropConstraint(picture, action) {
    const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table);
    const { table } = facts;
    const known = table?.constraints.get(action.constraint);
    if (table === undefined)
        return facts;
    if (known === undefined && action.ifExists && !table.assumed)
        return { ...facts, exists: false };
    const index = known && table.indexes.get(known.name);
    const takes = [];
    if (known?.kind === 'primary-key' || known?.kind === 'unique') {
        for (const { table: other, constraint } of picture.referencesTo(table)) {
            if (constraint.references?.columns.join() !== known.columns.join() || !action.cascade)
                continue;
            takes.push({
                kind: 'foreign key',
                name: (0,names/* dotted */.Bs)(other.schema, other.name, constraint.name),
                table: other,
                byCascade: true,
                isNew: constraint.isNew,
            });
            other.constraints.delete(constraint.name);
        }
    }
    table.constraints.delete(action.constraint);
    if (index?.constraint === known?.name)
        table.indexes.delete(action.constraint);
    return { ...facts, constraint: known, isNew: facts.isNew || known?.isNew === true, takes };
}
/** DROP INDEX. */
function dropIndex(picture, action) {
    const found = picture.index(action.name);
    const key = (0,names/* dotted */.Bs)('index', picture.schemaFor(action.name), action.name.name);
    if (found === undefined)
        return { ...rules_facts/* noFacts */.f, exists: !action.ifExists || (!picture.complete && !picture.gone.has(key)) };
    const { table, index } = found;
    table.indexes.delete(index.name);
    picture.gone.add(key);
    return {
        ...rules_facts/* noFacts */.f,
        isNew: table.isNew || index.isNew,
        table,
        tableName: { schema: table.schema, name: table.name },
        index,
    };
}

// EXTERNAL MODULE: ./build/rules/picture.js + 1 modules
var rules_picture = __webpack_require__(22306);
;// CONCATENATED MODULE: ./build/rules/apply-objects.js




function assumedType(picture, name) {
    return picture.addType({
        schema: picture.schemaFor(name),
        name: name.name,
        firstName: name.name,
        of: undefined,
        values: undefined,
        isNew: false,
        assumed: true,
        dropped: false,
    });
}
function typeFacts(picture, name, ifExists = false) {
    const gone = picture.gone.has((0,names/* dotted */.Bs)('type', picture.schemaFor(name), name.name));
    const type = picture.type(name) ?? (ifExists && (picture.complete || gone) ? undefined : assumedType(picture, name));
    return { ...rules_facts/* noFacts */.f, exists: type !== undefined, isNew: type?.isNew === true, type };
}
function addType(picture, name, of, values, conditional) {
    const schema = picture.schemaFor(name);
    const known = picture.type({ schema, name: name.name });
    // CREATE TYPE inside `DO … EXCEPTION WHEN duplicate_object` leaves the old one alone.
    if (known !== undefined && conditional)
        return { ...rules_facts/* noFacts */.f, type: known };
    const type = picture.addType({
        schema,
        name: name.name,
        firstName: name.name,
        of,
        values,
        isNew: picture.inChange,
        assumed: false,
        dropped: false,
    });
    return { ...rules_facts/* noFacts */.f, isNew: true, type };
}
function dropType(picture, action) {
    const facts = typeFacts(picture, action.name, action.ifExists);
    const { type } = facts;
    if (type === undefined)
        return facts;
    const takes = [];
    if (action.cascade) {
        for (const table of [...picture.tables]) {
            for (const column of [...table.columns.values()]) {
                if (column.type?.name !== type.name || (column.type.schema ?? type.schema) !== type.schema)
                    continue;
                takes.push({
                    kind: 'column',
                    name: (0,names/* dotted */.Bs)(table.schema, table.name, column.name),
                    table,
                    byCascade: true,
                    isNew: table.isNew || column.isNew,
                });
                dropColumn(picture, table, column.name);
            }
        }
    }
    type.dropped = true;
    picture.types.delete(type);
    picture.gone.add((0,names/* dotted */.Bs)('type', type.schema, type.name));
    return { ...facts, takes };
}
function addThing(picture, kind, name, more = {}) {
    const schema = kind === 'extension' || kind === 'schema' ? '' : picture.schemaFor(name);
    const known = picture.thing(kind, { schema, name: name.name });
    const isOverload = kind === 'function' && known?.arguments?.join() !== more.arguments?.join();
    if (known !== undefined && !isOverload)
        picture.things[kind].delete(known);
    // What existed before and is replaced stays what existed before.
    picture.things[kind].add({
        ...(0,rules_picture/* newThing */.xV)(schema, name.name, picture.inChange && known?.isNew !== false),
        ...more,
    });
    return { ...rules_facts/* noFacts */.f, thing: known };
}
function dropThing(picture, kind, name, ifExists) {
    const schema = kind === 'extension' || kind === 'schema' ? '' : name.schema;
    const thing = picture.thing(kind, { schema, name: name.name });
    const key = (0,names/* dotted */.Bs)(kind, schema ?? picture.schemaFor(name), name.name);
    if (thing === undefined)
        return { ...rules_facts/* noFacts */.f, exists: !ifExists || (!picture.complete && !picture.gone.has(key)) };
    picture.things[kind].delete(thing);
    picture.gone.add(key);
    return { ...rules_facts/* noFacts */.f, thing, isNew: thing.isNew };
}
function dropSchema(picture, action) {
    const facts = dropThing(picture, 'schema', { schema: '', name: action.schema }, action.ifExists);
    const takes = [];
    if (facts.exists && action.cascade) {
        for (const table of [...picture.tables]) {
            if (table.schema !== action.schema)
                continue;
            takes.push({
                kind: 'table',
                name: (0,names/* dotted */.Bs)(table.schema, table.name),
                table,
                byCascade: true,
                isNew: table.isNew,
            });
            dropTable(picture, table);
        }
        for (const type of [...picture.types]) {
            if (type.schema !== action.schema)
                continue;
            takes.push({
                kind: 'type',
                name: (0,names/* dotted */.Bs)(type.schema, type.name),
                table: undefined,
                byCascade: true,
                isNew: type.isNew,
            });
            type.dropped = true;
            picture.types.delete(type);
        }
        for (const kind of ['view', 'function', 'sequence']) {
            for (const thing of [...picture.things[kind]])
                if (thing.schema === action.schema)
                    picture.things[kind].delete(thing);
        }
    }
    return { ...facts, takes };
}
/** Applies an action on an object that is no table; `undefined` where it is none. */
function applyToObject(picture, action) {
    switch (action.kind) {
        case 'create-enum':
            return addType(picture, action.name, 'enum', action.values, action.conditional);
        case 'create-type':
            return addType(picture, action.name, 'other', undefined, action.conditional);
        case 'add-enum-value':
        case 'rename-enum-value': {
            const facts = typeFacts(picture, action.name);
            const { type } = facts;
            if (type?.values === undefined)
                return facts;
            if (action.kind === 'rename-enum-value')
                type.values = type.values.map((value) => (value === action.value ? action.to : value));
            else if (!type.values.includes(action.value))
                type.values = [...type.values, action.value];
            return facts;
        }
        case 'drop-type':
            return dropType(picture, action);
        case 'rename-type':
        case 'move-type': {
            const facts = typeFacts(picture, action.name);
            const { type } = facts;
            if (type === undefined)
                return facts;
            const was = type.name;
            if (action.kind === 'rename-type')
                picture.renameType(type, type.schema, action.to);
            else
                picture.renameType(type, action.toSchema, type.name);
            renameTypeOfColumns(picture, was, type);
            return facts;
        }
        case 'create-view': {
            const reads = action.relations.map((name) => (0,names/* dotted */.Bs)(picture.schemaFor(name), name.name));
            const known = picture.thing('view', action.name);
            return known !== undefined && action.ifNotExists
                ? { ...rules_facts/* noFacts */.f, thing: known }
                : addThing(picture, 'view', action.name, { reads });
        }
        case 'drop-view':
            return dropThing(picture, 'view', action.name, action.ifExists);
        case 'create-function':
            return addThing(picture, 'function', action.name, {
                arguments: action.arguments,
                body: action.body?.actions,
            });
        case 'drop-function':
            return dropThing(picture, 'function', action.name, action.ifExists);
        case 'create-sequence':
            return addThing(picture, 'sequence', action.name);
        case 'drop-sequence':
            return dropThing(picture, 'sequence', action.name, action.ifExists);
        case 'create-extension': {
            const known = picture.thing('extension', { schema: '', name: action.extension });
            return known !== undefined
                ? { ...rules_facts/* noFacts */.f, thing: known }
                : addThing(picture, 'extension', { schema: '', name: action.extension });
        }
        case 'drop-extension':
            return dropThing(picture, 'extension', { schema: '', name: action.extension }, action.ifExists);
        case 'create-schema': {
            const known = picture.thing('schema', { schema: '', name: action.schema });
            return known !== undefined
                ? { ...rules_facts/* noFacts */.f, thing: known }
                : addThing(picture, 'schema', { schema: '', name: action.schema });
        }
        case 'drop-schema':
            return dropSchema(picture, action);
        case 'set':
            if (action.variable === 'search_path') {
                const path = action.values.filter((schema) => schema !== '"$user"' && schema !== '$user' && schema !== '');
                picture.searchPath = action.reset || path.length === 0 ? [picture.databaseSchema] : path;
            }
            return rules_facts/* noFacts */.f;
        default:
            return undefined;
    }
}
/** Columns name their type; when the type is renamed, so is what they say. */
function renameTypeOfColumns(picture, was, type) {
    for (const table of picture.tables) {
        for (const [name, column] of table.columns) {
            if (column.type?.name !== was || (column.type.schema ?? type.schema) !== type.schema)
                continue;
            table.columns.set(name, { ...column, type: { ...column.type, name: type.name } });
        }
    }
}

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __webpack_require__(57805);
;// CONCATENATED MODULE: ./build/rules/apply-renames.js


/** ALTER TABLE, VIEW, INDEX or SEQUENCE … RENAME TO. */
function renameRelation(picture, action) {
    if (action.of === 'index') {
        const found = picture.index(action.table);
        if (found === undefined)
            return { ...rules_facts/* noFacts */.f, exists: !action.ifExists };
        const { table, index } = found;
        table.indexes.delete(index.name);
        picture.setIndex(table, { ...index, name: action.to });
        const owner = index.constraint === undefined ? undefined : table.constraints.get(index.constraint);
        if (owner !== undefined) {
            table.constraints.delete(owner.name);
            picture.setConstraint(table, { ...owner, name: action.to });
            picture.setIndex(table, { ...index, name: action.to, constraint: action.to });
        }
        return { ...rules_facts/* noFacts */.f, table, index, isNew: table.isNew || index.isNew };
    }
    if (action.of !== 'table') {
        const kind = action.of === 'sequence' ? 'sequence' : 'view';
        const thing = picture.thing(kind, action.table);
        if (thing !== undefined) {
            picture.things[kind].delete(thing);
            picture.things[kind].add({ ...thing, name: action.to });
        }
        return { ...rules_facts/* noFacts */.f, thing, isNew: thing?.isNew === true };
    }
    const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table, action.ifExists);
    if (facts.table !== undefined)
        picture.renameTable(facts.table, facts.table.schema, action.to);
    return facts;
}
/** ALTER TABLE … RENAME COLUMN. */
function renameColumn(picture, action) {
    if (action.of !== 'table')
        return rules_facts/* noFacts */.f;
    const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table);
    const { table } = facts;
    if (table === undefined)
        return facts;
    const column = (0,picture_facts/* columnOf */.uV)(picture, table, action.column);
    const swap = (name) => (name === action.column ? action.to : name);
    const columns = [...table.columns.values()].map((known) => known.name === action.column ? { ...known, name: action.to } : known);
    table.columns = new Map(columns.map((known) => [known.name, known]));
    for (const [name, index] of table.indexes)
        table.indexes.set(name, { ...index, columns: index.columns.map(swap) });
    for (const [name, constraint] of table.constraints) {
        table.constraints.set(name, {
            ...constraint,
            columns: constraint.columns.map((known) => swap(known) ?? known),
        });
    }
    for (const { table: other, constraint } of picture.referencesTo(table)) {
        const { references } = constraint;
        if (references === undefined)
            continue;
        other.constraints.set(constraint.name, {
            ...constraint,
            references: { ...references, columns: references.columns.map((known) => swap(known) ?? known) },
        });
    }
    return { ...facts, column, isNew: facts.isNew || column?.isNew === true };
}

;// CONCATENATED MODULE: ./build/rules/apply-tables.js







function createTable(picture, action) {
    const existing = picture.table({ schema: picture.schemaFor(action.table), name: action.table.name });
    if (existing !== undefined && (action.ifNotExists || action.conditional))
        return (0,picture_facts/* tableFacts */.kW)(picture, action.table);
    const table = picture.addTable((0,rules_picture/* newTable */.Nh)(picture.schemaFor(action.table), action.table.name, picture.inChange));
    for (const parent of [
        ...action.like,
        ...action.inherits,
        ...(action.partitionOf === undefined ? [] : [action.partitionOf]),
    ]) {
        for (const column of picture.table(parent)?.columns.values() ?? [])
            table.columns.set(column.name, { ...column, isNew: picture.inChange });
    }
    if (action.partitionOf !== undefined)
        picture.setPartitionOf(table, picture.tableOrAssumed(action.partitionOf));
    for (const column of action.columns)
        (0,picture_facts/* addColumn */.cq)(picture, table, column);
    for (const constraint of action.constraints)
        (0,picture_facts/* addConstraint */.p$)(picture, table, constraint);
    return { ...rules_facts/* noFacts */.f, isNew: true, table, tableName: { schema: table.schema, name: table.name } };
}
function changeColumn(picture, name, column, change) {
    const facts = (0,picture_facts/* tableFacts */.kW)(picture, name);
    const { table } = facts;
    if (table === undefined)
        return facts;
    const known = (0,picture_facts/* columnOf */.uV)(picture, table, column);
    if (known !== undefined)
        table.columns.set(column, { ...known, ...change });
    return { ...facts, column: known, isNew: facts.isNew || known?.isNew === true };
}
/** The valid CHECK by which the server knows that a column holds no NULL, so that SET NOT NULL reads nothing. */
function checkThatForbidsNull(table, column) {
    const condition = (0,lexer/* looseText */.o0)(`CHECK (${(0,names/* quoteIdentifier */.Cm)(column)} IS NOT NULL)`);
    return [...table.constraints.values()].find(({ kind, validated, definition }) => kind === 'check' && validated && definition === condition);
}
/** Applies an action on a table; `undefined` where it is none. */
function applyToTable(picture, action) {
    switch (action.kind) {
        case 'create-table':
            return createTable(picture, action);
        case 'drop-table': {
            const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table, action.ifExists);
            return facts.table === undefined ? facts : { ...facts, takes: dropTable(picture, facts.table) };
        }
        case 'rename-table':
            return renameRelation(picture, action);
        case 'move-table': {
            const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table);
            if (facts.table !== undefined)
                picture.renameTable(facts.table, action.toSchema, facts.table.name);
            return facts;
        }
        case 'add-column': {
            const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table);
            const { table } = facts;
            if (table === undefined)
                return facts;
            const known = table.columns.get(action.definition.name);
            if (known === undefined || !(action.ifNotExists || action.conditional))
                (0,picture_facts/* addColumn */.cq)(picture, table, action.definition);
            return { ...facts, column: known };
        }
        case 'drop-column': {
            const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table);
            const { table } = facts;
            if (table === undefined)
                return facts;
            const column = (0,picture_facts/* columnOf */.uV)(picture, table, action.column, action.ifExists);
            if (column === undefined)
                return { ...facts, exists: false };
            return {
                ...facts,
                column,
                isNew: facts.isNew || column.isNew,
                takes: dropColumn(picture, table, action.column),
            };
        }
        case 'alter-column-type':
            return changeColumn(picture, action.table, action.column, { type: action.to });
        case 'set-not-null': {
            if (action.notValid)
                return changeColumn(picture, action.table, action.column, {});
            const { table } = (0,picture_facts/* tableFacts */.kW)(picture, action.table);
            const proof = table && checkThatForbidsNull(table, action.column);
            return {
                ...changeColumn(picture, action.table, action.column, { nullable: false }),
                constraint: proof,
            };
        }
        case 'drop-not-null':
            return changeColumn(picture, action.table, action.column, {
                nullable: true,
            });
        case 'set-default':
            return changeColumn(picture, action.table, action.column, { default: action.default });
        case 'add-identity':
            return changeColumn(picture, action.table, action.column, { default: 'sequence', nullable: false });
        case 'drop-default':
        case 'drop-identity':
        case 'drop-expression':
            return changeColumn(picture, action.table, action.column, { default: undefined });
        case 'set-expression':
            return changeColumn(picture, action.table, action.column, {});
        case 'rename-column':
            return renameColumn(picture, action);
        case 'add-constraint': {
            const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table);
            const known = action.constraint.name === undefined
                ? undefined
                : facts.table?.constraints.get(action.constraint.name);
            const { table } = facts;
            const nullable = action.constraint.columns.filter((name) => table?.columns.get(name)?.nullable !== false);
            if (table !== undefined && !(known !== undefined && action.conditional))
                (0,picture_facts/* addConstraint */.p$)(picture, table, action.constraint);
            return { ...facts, constraint: known, nullable };
        }
        case 'drop-constraint':
            return dropConstraint(picture, action);
        case 'validate-constraint': {
            const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table);
            const known = facts.table?.constraints.get(action.constraint);
            if (facts.table !== undefined && known !== undefined)
                picture.setConstraint(facts.table, { ...known, validated: true });
            return { ...facts, constraint: known };
        }
        case 'rename-constraint': {
            const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table);
            const known = facts.table?.constraints.get(action.constraint);
            if (facts.table !== undefined && known !== undefined) {
                facts.table.constraints.delete(known.name);
                picture.setConstraint(facts.table, { ...known, name: action.to });
                const index = facts.table.indexes.get(known.name);
                if (index?.constraint === known.name) {
                    facts.table.indexes.delete(known.name);
                    picture.setIndex(facts.table, { ...index, name: action.to, constraint: action.to });
                }
            }
            return { ...facts, constraint: known };
        }
        case 'create-index': {
            const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table);
            const { table } = facts;
            if (table === undefined)
                return facts;
            const name = action.index ?? (0,picture_facts/* madeUpName */.aZ)(table, action.columns, 'idx');
            const known = table.indexes.get(name);
            if (known !== undefined && action.ifNotExists)
                return { ...facts, index: known };
            const { columns, unique, method, partial } = action;
            const definition = (0,lexer/* looseText */.o0)(action.definition.replace(/^\s*(?:"(?:[^"]|"")*"|[^\s"(.]+)(?:\s*\.\s*(?:"(?:[^"]|"")*"|[^\s"(.]+))?/, ''));
            picture.setIndex(table, {
                name,
                columns,
                unique,
                method,
                partial,
                definition,
                constraint: undefined,
                isNew: picture.inChange,
            });
            return facts;
        }
        case 'reindex': {
            if (action.name === undefined)
                return undefined;
            if (action.of === 'table')
                return (0,picture_facts/* tableFacts */.kW)(picture, action.name);
            const found = picture.index(action.name);
            return { ...rules_facts/* noFacts */.f, table: found?.table, tableName: found?.table, index: found?.index };
        }
        case 'drop-index':
            return dropIndex(picture, action);
        case 'row-security': {
            const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table);
            const enabled = facts.table?.rowSecurity;
            if (facts.table !== undefined && action.change === 'enable')
                facts.table.rowSecurity = true;
            if (facts.table !== undefined && action.change === 'disable')
                facts.table.rowSecurity = false;
            return { ...facts, exists: enabled !== false };
        }
        case 'attach-partition':
        case 'detach-partition': {
            const partition = picture.tableOrAssumed(action.partition);
            if (action.kind === 'attach-partition')
                picture.setPartitionOf(partition, picture.tableOrAssumed(action.table));
            else
                partition.partitionOf = undefined;
            return (0,picture_facts/* tableFacts */.kW)(picture, action.table);
        }
        case 'insert':
        case 'update':
        case 'delete':
        case 'merge':
        case 'truncate':
        case 'copy':
        case 'rewrite-table':
        case 'alter-constraint':
        case 'alter-table-other':
        case 'lock-table':
        case 'switch-trigger':
            return (0,picture_facts/* tableFacts */.kW)(picture, action.table);
        case 'create-trigger':
        case 'create-policy': {
            const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table);
            const name = action.kind === 'create-trigger' ? action.trigger : action.policy;
            const parts = action.kind === 'create-trigger' ? facts.table?.triggers : facts.table?.policies;
            const known = parts?.get(name);
            parts?.set(name, { name, isNew: picture.inChange });
            return { ...facts, part: known };
        }
        case 'drop-trigger':
        case 'drop-policy': {
            const facts = (0,picture_facts/* tableFacts */.kW)(picture, action.table, action.ifExists);
            const name = action.kind === 'drop-trigger' ? action.trigger : action.policy;
            const parts = action.kind === 'drop-trigger' ? facts.table?.triggers : facts.table?.policies;
            const known = parts?.get(name);
            if (facts.table === undefined || (known === undefined && action.ifExists && !facts.table.assumed))
                return { ...facts, exists: false };
            parts?.delete(name);
            return { ...facts, part: known, isNew: facts.isNew || known?.isNew === true };
        }
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/rules/apply.js



/** Applies an action; the facts are those from before it. */
function apply(picture, action) {
    return applyToTable(picture, action) ?? applyToObject(picture, action) ?? rules_facts/* noFacts */.f;
}

// EXTERNAL MODULE: ./build/model/sending.js
var sending = __webpack_require__(78500);
;// CONCATENATED MODULE: ./build/rules/transactions.js
/** Which statements of a migration share a transaction. */

/** Works out the transactions of a script. */
function transactionsOf(script, sender) {
    const { statements } = script;
    const oneBatch = !(0,sending/* splits */.kH)(sender, statements);
    const fallsBack = oneBatch && sender.sending === 'statement' && statements.length > 1;
    const group = [];
    const inBlock = [];
    let current = 0;
    let open;
    for (const statement of statements) {
        const change = statement.actions.find((action) => action.kind === 'transaction')?.change;
        if (change === 'begin' && open === undefined) {
            open = statement;
            // In one batch BEGIN takes over the implicit transaction with all that ran in it.
            if (!oneBatch)
                current += 1;
        }
        else if (!oneBatch && open === undefined) {
            current += 1;
        }
        group.push(current);
        inBlock.push(open !== undefined);
        if (change === 'commit' || change === 'rollback' || change === 'prepare') {
            open = undefined;
            current += 1;
        }
    }
    return { oneBatch, fallsBack, group, inBlock, unclosed: open };
}

;// CONCATENATED MODULE: ./build/rules/change.js



/** Whether a step is of a kind; narrows it. */
function isStep(step, ...kinds) {
    return kinds.includes(step.action.kind);
}
const indexes = new WeakMap();
function put(map, key, step) {
    const known = map.get(key);
    if (known === undefined)
        map.set(key, [step]);
    else
        known.push(step);
}
function indexOf(change) {
    const known = indexes.get(change);
    if (known !== undefined)
        return known;
    const made = { byKind: new Map(), byTable: new Map() };
    for (const step of change.steps) {
        put(made.byKind, step.action.kind, step);
        if (step.facts.table !== undefined)
            put(made.byTable, step.facts.table, step);
    }
    indexes.set(change, made);
    return made;
}
/** The steps of a kind, in order. */
function stepsOf(change, kind) {
    return (indexOf(change).byKind.get(kind) ?? []);
}
/** The steps on a table, in order. */
function stepsOn(change, table) {
    return indexOf(change).byTable.get(table) ?? [];
}
/** A call of a function that this change made runs its body; bodies that call each other are followed this far. */
const deepestCall = 3;
function withBodies(picture, action, depth) {
    if (action.kind !== 'call' || depth >= deepestCall)
        return [action];
    const body = picture.thing('function', action.function)?.body ?? [];
    const { line, endLine, conditional } = action;
    const inner = body.map((part) => ({
        ...part,
        line,
        endLine,
        within: 'function',
        conditional: conditional || part.conditional,
    }));
    return [action, ...inner.flatMap((part) => withBodies(picture, part, depth + 1))];
}
/** Plays scripts on a picture as history: what they make is what the change finds. */
function playHistory(picture, scripts) {
    for (const script of scripts) {
        picture.searchPath = [picture.databaseSchema];
        for (const statement of script.statements)
            for (const action of statement.actions)
                for (const part of withBodies(picture, action, 0))
                    apply(picture, part);
    }
    picture.searchPath = [picture.databaseSchema];
}
/** Plays the new scripts on the picture before them. The picture is used up: it is the one after them then. */
function playChange(picture, scripts, sender) {
    const steps = [];
    picture.inChange = true;
    const changed = scripts.map((script, index) => ({
        ...script,
        index,
        transactions: transactionsOf(script.script, sender),
    }));
    for (const script of changed) {
        picture.searchPath = [picture.databaseSchema];
        for (const [statementIndex, statement] of script.script.statements.entries()) {
            for (const action of statement.actions.flatMap((action) => withBodies(picture, action, 0))) {
                steps.push({
                    index: steps.length,
                    script,
                    statement,
                    statementIndex,
                    action,
                    facts: apply(picture, action),
                });
            }
        }
    }
    return {
        scripts: changed,
        steps,
        after: picture,
        databaseSchema: picture.databaseSchema,
        sender,
        knowsBefore: picture.complete,
    };
}
/** `public.User.name`: what a finding is about. */
function objectOf(owner, ...parts) {
    return owner && (0,names/* dotted */.Bs)(owner.schema, owner.name, ...parts);
}
/** Schema and name of something that was written without one. */
function resolved(change, name) {
    return { schema: name.schema ?? change.databaseSchema, name: name.name };
}
/** Whether the change drops a table that it found. */
function isDroppedLater(table) {
    return table?.dropped === true;
}


/***/ }),

/***/ 74831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ swapOf),
/* harmony export */   h: () => (/* binding */ swapAt)
/* harmony export */ });
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59993);
/**
 * The way in which Prisma Migrate takes values out of an enum: a new type beside the old one, the columns moved over with a
 * cast through text, two renames, and a DROP of the old type.
 */

const swaps = new WeakMap();
function swapsOf(change) {
    const known = swaps.get(change);
    if (known !== undefined)
        return known;
    const byTarget = new Map();
    for (const step of (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .stepsOf */ .B_)(change, 'alter-column-type')) {
        const { name } = step.action.to;
        const steps = byTarget.get(name);
        if (steps === undefined)
            byTarget.set(name, [step]);
        else
            steps.push(step);
    }
    const byType = new Map();
    const byStep = new Map();
    for (const drop of (0,_change_js__WEBPACK_IMPORTED_MODULE_0__/* .stepsOf */ .B_)(change, 'drop-type')) {
        const from = drop.facts.type;
        if (from === undefined || from.isNew)
            continue;
        const to = change.after.type({ schema: from.schema, name: from.firstName });
        if (to?.isNew !== true || to.values === undefined)
            continue;
        const { values } = to;
        const moves = [...new Set([to.name, to.firstName])]
            .flatMap((name) => byTarget.get(name) ?? [])
            .filter((step) => step.index < drop.index)
            .toSorted((a, b) => a.index - b.index);
        const swap = {
            from,
            to,
            removed: from.values?.filter((value) => !values.includes(value)),
            moves,
            at: moves[0] ?? drop,
        };
        byType.set(from, swap);
        byStep.set(swap.at.index, swap);
        for (const move of moves)
            byStep.set(move.index, swap);
    }
    const found = { byType, byStep };
    swaps.set(change, found);
    return found;
}
/** The swap that a step reports or moves a column for. */
function swapAt(change, step) {
    return swapsOf(change).byStep.get(step.index);
}
/** The swap that a DROP TYPE ends. */
function swapOf(change, type) {
    return type && swapsOf(change).byType.get(type);
}


/***/ }),

/***/ 41291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ noFacts)
/* harmony export */ });
/** Facts of an action that names nothing. */
const noFacts = {
    exists: true,
    isNew: false,
    table: undefined,
    tableName: undefined,
    column: undefined,
    constraint: undefined,
    index: undefined,
    type: undefined,
    thing: undefined,
    part: undefined,
    takes: [],
    nullable: [],
};


/***/ }),

/***/ 82870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZL: () => (/* binding */ helpOf),
  BD: () => (/* binding */ ruleById),
  Zl: () => (/* binding */ ruleIds),
  NM: () => (/* binding */ statementRules)
});

// UNUSED EXPORTS: rules

// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(44655);
// EXTERNAL MODULE: ./build/rules/change.js + 6 modules
var rules_change = __webpack_require__(59993);
;// CONCATENATED MODULE: ./build/rules/rule.js
/** Makes a rule of steps whose predicate gets them narrowed to its kinds. */
function stepRule(words) {
    const { find, ...rest } = words;
    return {
        ...rest,
        find: (step, change) => words.kinds.includes(step.action.kind)
            ? find(step, change)
            : undefined,
    };
}
/** The page of PostgreSQL's documentation. */
function postgres(page) {
    return `https://www.postgresql.org/docs/17/${page}`;
}

// EXTERNAL MODULE: ./build/rules/say.js
var say = __webpack_require__(9871);
;// CONCATENATED MODULE: ./build/rules/cascade-drops.js




/** What CASCADE takes that this change does not drop by itself. */
function surprises(step, change) {
    return step.facts.takes.filter((taken) => {
        if (!taken.byCascade || taken.isNew)
            return false;
        if (taken.kind !== 'table' && taken.table?.dropped === true)
            return false;
        return !(taken.kind === 'view' &&
            [...change.after.things.view].some((view) => (0,names/* dotted */.Bs)(view.schema, view.name) === taken.name));
    });
}
function subjectOf({ action, facts }) {
    switch (action.kind) {
        case 'drop-table':
            return { what: 'DROP TABLE', object: (0,rules_change/* objectOf */.Xy)(facts.tableName) };
        case 'drop-column':
            return { what: 'DROP COLUMN', object: (0,rules_change/* objectOf */.Xy)(facts.tableName, action.column) };
        case 'drop-constraint':
            return { what: 'DROP CONSTRAINT', object: (0,rules_change/* objectOf */.Xy)(facts.tableName, action.constraint) };
        case 'drop-type':
            return { what: 'DROP TYPE', object: (0,rules_change/* objectOf */.Xy)(facts.type) };
        case 'drop-schema':
            return { what: 'DROP SCHEMA', object: action.schema };
        case 'drop-extension':
            return { what: 'DROP EXTENSION', object: action.extension };
        case 'drop-view':
        case 'drop-function':
        case 'drop-sequence':
        case 'drop-index':
            return {
                what: action.kind.toUpperCase().replace('-', ' '),
                object: (0,rules_change/* objectOf */.Xy)(facts.thing) ?? (0,names/* dotted */.Bs)(action.name.schema, action.name.name),
            };
        default:
            return { what: 'DROP', object: undefined };
    }
}
/** CASCADE takes more than is named. */
const cascadeDrops = stepRule({
    id: 'cascade-drops',
    group: 'it takes something away',
    severity: 'warning',
    title: 'CASCADE drops more than is named',
    when: 'A `DROP … CASCADE` of something that was there before: a warning where something else goes with it, an error where columns or tables do, a note where nothing is known to depend on it.',
    effect: 'Foreign keys, views, columns and functions that depend on it vanish without being named, also those that only production has.',
    instead: 'Leave CASCADE out and drop by name what depends on it: the server then refuses to drop what nobody thought of.',
    references: [postgres('ddl-depend.html')],
    implies: ['breaks-running-client'],
    kinds: [
        'drop-table',
        'drop-column',
        'drop-constraint',
        'drop-type',
        'drop-schema',
        'drop-extension',
        'drop-view',
        'drop-function',
        'drop-sequence',
        'drop-index',
    ],
    find(step, change) {
        const { facts, action } = step;
        if (!action.cascade || !facts.exists || facts.isNew)
            return undefined;
        const { what, object } = subjectOf(step);
        const taken = surprises(step, change);
        const where = (0,say/* insideOf */.kP)(action.within);
        if (taken.length > 0) {
            const severity = taken.some(({ kind }) => kind === 'column' || kind === 'table') ? 'error' : 'warning';
            const names = taken.map(({ kind, name }) => `the ${kind} ${name}`);
            return {
                message: `${what} ${object ?? ''} CASCADE also drops ${(0,say/* list */.p_)(names)}${where}.`,
                object,
                severity,
            };
        }
        if (!change.knowsBefore || facts.table?.assumed === true) {
            return {
                message: `${what} ${object ?? ''} CASCADE also drops whatever depends on it${where}.`,
                object,
            };
        }
        return {
            message: `${what} ${object ?? ''} CASCADE would also drop what depends on it in production only; nothing in the migrations does${where}.`,
            object,
            severity: 'note',
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/promise.js

/** The constraint that the rows are looked at for; `undefined` for NOT VALID and for what was valid already. */
function promiseOf(step, change) {
    const { action, facts } = step;
    if (action.kind === 'add-constraint')
        return action.constraint.notValid ? undefined : action.constraint;
    const known = facts.constraint;
    if (known?.kind === undefined || known.validated || facts.table === undefined)
        return undefined;
    const added = (0,rules_change/* stepsOn */.nF)(change, facts.table).find((other) => (0,rules_change/* isStep */.Vf)(other, 'add-constraint') &&
        other.index < step.index &&
        other.action.constraint.name === known.name);
    if (added !== undefined && (0,rules_change/* isStep */.Vf)(added, 'add-constraint'))
        return added.action.constraint;
    const { name, kind, columns, references } = known;
    return {
        name,
        kind,
        columns,
        references: references && {
            ...references,
            table: { schema: references.table.schema, name: references.table.name },
        },
        usingIndex: undefined,
        notValid: false,
        deferrable: false,
        nullsNotDistinct: false,
        text: '',
    };
}

;// CONCATENATED MODULE: ./build/rules/rewrite.js

/**
 * The constraint with NOT VALID, and VALIDATE CONSTRAINT for the next migration. `undefined` where it has no name to
 * validate it by, or where it stands in other code.
 */
function notValid(step, change) {
    const { action, statement, facts } = step;
    const { name, text, notValid: isAlready } = action.constraint;
    if (name === undefined || isAlready || action.within !== undefined || text === '')
        return undefined;
    const start = statement.text.indexOf(text);
    if (start === -1 || statement.text.indexOf(text, start + 1) !== -1)
        return undefined;
    const on = (0,say/* nameIn */.ZC)(change, facts.tableName);
    return {
        at: statement.offset + start + text.length,
        insert: ' NOT VALID',
        effect: 'Rows that are there can not make this migration fail then, and are not read under its lock; what is written from then on is held to the constraint.',
        next: { verb: 'validate', object: name, sql: `ALTER TABLE ${on} VALIDATE CONSTRAINT ${(0,say/* quote */.hD)(name)};` },
    };
}
/**
 * CONCURRENTLY, where the file holds this one statement, which every Prisma sends without a transaction around it. Not for
 * unique indexes: where rows are equal, that build leaves a broken index behind. Nor for runners of a team's own that send a
 * file as one transaction, nor on partitioned tables, which have none.
 */
function concurrentBuild(step, change) {
    const { action, statement, script, facts } = step;
    const { sending, own } = change.sender;
    const alone = script.script.statements.length === 1 && statement.actions.length === 1;
    if (!alone || action.within !== undefined || action.unique || action.concurrently)
        return undefined;
    if ((own && sending === 'file') || facts.table === undefined)
        return undefined;
    if (change.after.partitionsOf(facts.table).length > 0)
        return undefined;
    const start = /^CREATE\s+INDEX(?=\s)/i.exec(statement.text)?.[0].length;
    if (start === undefined)
        return undefined;
    return {
        at: statement.offset + start,
        insert: ' CONCURRENTLY',
        effect: 'The table can be written while the index is built. Nothing else may come into this file; and a build that is interrupted leaves an invalid index, which is to be dropped before the next try.',
    };
}

;// CONCATENATED MODULE: ./build/rules/rows.js

/** What can change rows, or the names of what holds them: little of a long script. */
const telling = [
    'truncate',
    'update',
    'delete',
    'merge',
    'alter-column-type',
    'rename-column',
    'add-column',
];
const toldBy = new WeakMap();
function toldOf(change) {
    const known = toldBy.get(change);
    if (known !== undefined)
        return known;
    const byTable = new Map();
    const named = new Map();
    const emptied = new Map();
    for (const step of change.steps) {
        const { table } = step.facts;
        if (table === undefined || !(0,rules_change/* isStep */.Vf)(step, ...telling))
            continue;
        const steps = byTable.get(table);
        if (steps === undefined)
            byTable.set(table, [step]);
        else
            steps.push(step);
        if ((0,rules_change/* isStep */.Vf)(step, 'add-column', 'rename-column')) {
            const { action } = step;
            const name = action.kind === 'add-column' ? action.definition.name : action.to;
            const names = named.get(table) ?? new Map();
            named.set(table, names.set(name, [...(names.get(name) ?? []), step]));
        }
        const empties = !step.action.conditional &&
            ((0,rules_change/* isStep */.Vf)(step, 'truncate') || ((0,rules_change/* isStep */.Vf)(step, 'delete') && step.action.condition !== 'some'));
        if (empties && !emptied.has(table))
            emptied.set(table, step.index);
    }
    const told = { byTable, named, emptied };
    toldBy.set(change, told);
    return told;
}
/** The steps on a table that come before a step and tell something of its rows. */
function earlier(change, table, step) {
    return (toldOf(change).byTable.get(table) ?? []).filter((other) => other.index < step.index);
}
/** Whether the change has removed every row of a table before a step: then nothing there can make the step fail. */
function isEmptied(change, table, step) {
    return (toldOf(change).emptied.get(table) ?? Number.POSITIVE_INFINITY) < step.index;
}
/** A step on a table that was there before this change, stays, and may hold rows: only there values and sizes matter. */
function hasOldRows(change, step) {
    const { table } = step.facts;
    return table !== undefined && !table.isNew && !table.dropped && !isEmptied(change, table, step);
}
/** Whether a column that a statement reads is NOT NULL; what the change makes of it later on does not count. */
function isNotNull(change, table, column, at) {
    const later = (0,rules_change/* stepsOn */.nF)(change, table).find((other) => other.index > at.index &&
        (0,rules_change/* isStep */.Vf)(other, 'drop-column', 'drop-not-null', 'set-not-null') &&
        other.action.column === column);
    const known = later?.facts.column ?? table.columns.get(column);
    return known?.nullable === false;
}
/** Looks for what fills a column, under the names that it had. Code that can't be read is taken for filling it. */
function fillOf(change, table, column, step) {
    let fill = { of: 'none', line: undefined };
    let name = column;
    for (const other of earlier(change, table, step).toReversed()) {
        const { action } = other;
        const { line } = action;
        if ((0,rules_change/* isStep */.Vf)(other, 'rename-column')) {
            if (other.action.to === name)
                name = other.action.column;
        }
        else if ((0,rules_change/* isStep */.Vf)(other, 'add-column')) {
            if (other.action.definition.name === name && !other.action.ifNotExists)
                break;
        }
        else if ((0,rules_change/* isStep */.Vf)(other, 'update')) {
            const set = other.action.sets.find((one) => one.column === name);
            if (set === undefined)
                continue;
            const every = other.action.condition !== 'some' || other.action.whereNull === name;
            const never = set.nullIf?.every((read) => isNotNull(change, table, read, other)) === true;
            if (every && never && !action.conditional)
                return { of: 'all', line };
            fill = { of: 'some', line };
        }
        else if ((0,rules_change/* isStep */.Vf)(other, 'delete')) {
            if (other.action.whereNull === name && !action.conditional)
                return { of: 'all', line };
        }
        else if ((0,rules_change/* isStep */.Vf)(other, 'merge') ||
            ((0,rules_change/* isStep */.Vf)(other, 'alter-column-type') &&
                other.action.column === name &&
                /\bcoalesce\b|\bcase\b/i.test(other.action.using ?? ''))) {
            fill = { of: 'some', line };
        }
    }
    if (fill.of !== 'none')
        return fill;
    const unread = [
        ...(0,rules_change/* stepsOf */.B_)(change, 'dynamic-sql'),
        ...(0,rules_change/* stepsOf */.B_)(change, 'do-block').filter((other) => !other.action.read),
    ].find((other) => other.index < step.index);
    return unread === undefined ? fill : { of: 'some', line: unread.action.line };
}
/** See {@link ColumnRows}. */
function columnRows(change, table, column, step) {
    const added = addedColumn(change, table, column, step);
    if (added === undefined)
        return 'old';
    const { definition } = added.action;
    if (definition.identity || definition.default === 'sequence')
        return 'distinct';
    if (definition.generated !== undefined)
        return 'filled';
    if (fillOf(change, table, column, step).of !== 'none')
        return 'filled';
    if (isNullDefault(definition.default))
        return 'null';
    return definition.volatileDefault ? 'distinct' : 'constant';
}
/** Whether a DEFAULT is none. */
function isNullDefault(text) {
    return text === undefined || /^\(*NULL\b/i.test(text);
}
/** The ADD COLUMN of this change by which a column is there at a step. */
function addedColumn(change, table, column, step) {
    const named = toldOf(change).named.get(table);
    let name = column;
    let before = step.index;
    for (;;) {
        const origin = named?.get(name)?.findLast((other) => other.index < before);
        if (origin === undefined)
            return undefined;
        if ((0,rules_change/* isStep */.Vf)(origin, 'add-column')) {
            const stays = origin.action.ifNotExists || origin.action.conditional;
            return stays && origin.facts.column?.isNew === false ? undefined : origin;
        }
        if (!(0,rules_change/* isStep */.Vf)(origin, 'rename-column'))
            return undefined;
        name = origin.action.column;
        before = origin.index;
    }
}
/** The sets of columns by which the rows of a table were unique before this change, or are by an earlier step of it. */
function uniqueKeys(change, table, step) {
    const keys = [...table.indexes.values()]
        .filter((index) => !index.isNew && index.unique === true && !index.partial)
        .map((index) => index.columns);
    for (const other of (0,rules_change/* stepsOn */.nF)(change, table)) {
        const { index, constraint } = other.facts;
        if ((0,rules_change/* isStep */.Vf)(other, 'drop-index') && index?.unique === true && !index.isNew && !index.partial)
            keys.push(index.columns);
        if ((0,rules_change/* isStep */.Vf)(other, 'drop-constraint') &&
            constraint?.isNew === false &&
            (constraint.kind === 'primary-key' || constraint.kind === 'unique'))
            keys.push(constraint.columns);
        if (other.index >= step.index)
            continue;
        if ((0,rules_change/* isStep */.Vf)(other, 'create-index') && other.action.unique && !other.action.partial)
            keys.push(other.action.columns);
        if ((0,rules_change/* isStep */.Vf)(other, 'add-constraint') && /^(?:unique|primary-key)$/.test(other.action.constraint.kind))
            keys.push(other.action.constraint.columns);
    }
    return keys;
}
/** Whether the rows are unique by some of these columns without the step. */
function isUniqueAlready(change, table, columns, step) {
    return uniqueKeys(change, table, step).some((key) => key.length > 0 &&
        key.every((column) => column !== undefined &&
            columns.includes(column) &&
            // A key of a column that was dropped says nothing about the one that took its name.
            (columnRows(change, table, column, step) === 'old' || table.columns.get(column)?.isNew === true)));
}

;// CONCATENATED MODULE: ./build/rules/check-on-existing.js






/** Rows that are there must keep a condition. */
const checkOnExisting = stepRule({
    id: 'check-on-existing',
    group: 'it fails in production',
    severity: 'warning',
    title: 'Rows that are there must keep a condition',
    when: 'A CHECK or EXCLUDE constraint (not NOT VALID, or validated now) on a table that was there before this change. Not where all its columns are new, nor where the same constraint is dropped and made again.',
    effect: 'The migration fails with 23514 (23P01 for EXCLUDE) if one row does not keep it.',
    instead: 'Run the probe on production, and correct the rows that it counts first. On a large table add the constraint `NOT VALID` and run `VALIDATE CONSTRAINT` in the next migration.',
    references: [postgres('ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS')],
    implies: ['scans-under-lock', 'index-blocks-writes'],
    kinds: ['add-constraint', 'validate-constraint'],
    find(step, change) {
        const { facts, action } = step;
        const constraint = promiseOf(step, change);
        const { table, tableName } = facts;
        const isCheck = constraint?.kind === 'check';
        if (constraint === undefined || (!isCheck && constraint.kind !== 'exclusion'))
            return undefined;
        if (table === undefined || !hasOldRows(change, step))
            return undefined;
        if (action.kind === 'add-constraint' && action.conditional && facts.constraint !== undefined)
            return undefined;
        const rows = constraint.columns.map((column) => columnRows(change, table, column, step));
        if (rows.length > 0 && rows.every((one) => one !== 'old'))
            return undefined;
        const definition = [...table.constraints.values()].find(({ name }) => name === constraint.name)?.definition;
        const again = (0,rules_change/* stepsOn */.nF)(change, table).some((other) => (0,rules_change/* isStep */.Vf)(other, 'drop-constraint') &&
            other.facts.constraint?.isNew === false &&
            other.facts.constraint.definition === definition);
        if (again)
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, tableName);
        const condition = isCheck ? /CHECK\s*\(([\s\S]*)\)/i.exec(constraint.text)?.[1]?.trim() : undefined;
        const what = constraint.name === undefined ? 'a new constraint' : (0,say/* quote */.hD)(constraint.name);
        const canAsk = condition !== undefined && rows.every((one) => one === 'old');
        return {
            message: `The rows of ${name} must keep ${what}${condition === undefined || condition.length > 120 ? '' : ` (${condition.replace(/\s+/g, ' ')})`}: the migration fails if one does not${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(tableName, constraint.name ?? constraint.columns.join('_')),
            sqlstate: isCheck ? '23514' : '23P01',
            rewrite: isCheck && (0,rules_change/* isStep */.Vf)(step, 'add-constraint') ? notValid(step, change) : undefined,
            ...(canAsk
                ? { probe: `SELECT count(*) FROM ${name} WHERE NOT (${condition})` }
                : { instead: 'Look in production for rows that do not keep it, and correct them first.' }),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/concurrently-in-transaction.js



/** The statement that needs to be outside of a transaction, in words; undefined for all others. */
function needsOwnTransaction(action) {
    switch (action.kind) {
        case 'create-index':
            return action.concurrently ? 'CREATE INDEX CONCURRENTLY' : undefined;
        case 'drop-index':
            return action.concurrently ? 'DROP INDEX CONCURRENTLY' : undefined;
        case 'reindex':
            return action.concurrently ? 'REINDEX CONCURRENTLY' : undefined;
        case 'detach-partition':
            return action.concurrently ? 'DETACH PARTITION CONCURRENTLY' : undefined;
        case 'no-transaction':
            return action.what;
        default:
            return undefined;
    }
}
function objectOfStep({ action, facts }) {
    if (action.kind === 'create-index')
        return (0,rules_change/* objectOf */.Xy)(facts.tableName, ...(action.index === undefined ? [] : [action.index]));
    if (action.kind === 'drop-index')
        return (0,rules_change/* objectOf */.Xy)(facts.tableName, action.name.name) ?? (0,names/* dotted */.Bs)(action.name.schema, action.name.name);
    return (0,rules_change/* objectOf */.Xy)(facts.tableName);
}
/** CONCURRENTLY where a transaction is open. */
const concurrentlyInTransaction = stepRule({
    id: 'concurrently-in-transaction',
    group: 'it fails, full stop',
    severity: 'error',
    title: 'CONCURRENTLY inside a transaction',
    when: '`CONCURRENTLY` (or VACUUM, CREATE DATABASE and the like) in a transaction: beside any other statement of the file up to Prisma 7.3; from 7.4 on only between BEGIN and COMMIT, in a DO block, or beside a `DROP INDEX CONCURRENTLY`, which makes Prisma send the file as one batch.',
    effect: 'The statement fails with 25001, `migrate deploy` stops there, and the failed migration blocks every later one.',
    instead: 'Give each such statement a migration of its own: one folder, one statement.',
    references: [
        postgres('sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'),
        'https://github.com/prisma/prisma/issues/14456',
        'https://github.com/prisma/prisma-engines/pull/5767',
        'https://github.com/prisma/prisma-engines/issues/5847',
    ],
    implies: [],
    kinds: ['create-index', 'drop-index', 'reindex', 'detach-partition', 'no-transaction'],
    find(step, change) {
        const { action, script, statementIndex } = step;
        const what = needsOwnTransaction(action);
        if (what === undefined)
            return undefined;
        const { statements } = script.script;
        const { transactions } = script;
        const object = objectOfStep(step);
        const hit = (why) => ({
            message: `${what} ${why}, where PostgreSQL refuses it.`,
            object,
            sqlstate: '25001',
        });
        if (action.within !== undefined)
            return hit(`stands in ${action.within === 'do-block' ? 'a DO block' : 'a function'}`);
        if (transactions.inBlock[statementIndex] === true)
            return hit('stands between BEGIN and COMMIT');
        if (!transactions.oneBatch || statements.length < 2)
            return undefined;
        const count = `one of ${statements.length} statements`;
        if (transactions.fallsBack)
            return hit(`is ${count} of a file with DROP INDEX CONCURRENTLY, which ${change.sender.name} sends as one transaction`);
        return hit(`is ${count} of the file, which ${change.sender.name} sends as one transaction`);
    },
});

;// CONCATENATED MODULE: ./build/rules/delete-without-where.js



/** A table is emptied with DELETE. */
const deleteWithoutWhere = stepRule({
    id: 'delete-without-where',
    group: 'data is lost',
    severity: 'error',
    title: 'Every row is deleted',
    when: 'A `DELETE` without a condition, or with one that is always true, on a table that was there before this change and stays.',
    effect: 'Every row is lost, with those that refer to it by `ON DELETE CASCADE`.',
    instead: 'Name the rows that must go in a WHERE clause; delete many rows in batches outside of the migration.',
    references: [postgres('sql-delete.html')],
    implies: [],
    kinds: ['delete'],
    find({ facts, action }, change) {
        if (action.condition === 'some' ||
            facts.isNew ||
            facts.tableName === undefined ||
            facts.table?.dropped === true)
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, facts.tableName);
        return {
            message: `DELETE without a condition deletes every row of ${name}${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(facts.tableName),
            probe: `SELECT count(*) FROM ${name}`,
        };
    },
});

// EXTERNAL MODULE: ./build/rules/rename-guess.js
var rename_guess = __webpack_require__(15148);
;// CONCATENATED MODULE: ./build/rules/expand.js
/**
 * Expand and contract in one change: an earlier migration adds what is to take the place of what a later one drops, and
 * nothing in SQL copies the values over. A script that does so has no moment to run in between, because a deploy runs all
 * migrations at once.
 */




/** Nobody plans so much at once, and every drop is held against every step. */
const mostPairs = 100_000;
/** A sentence, with a space before it, for a drop that comes with its expand; '' for another. */
function atOnce(change, dropped) {
    const pairs = (0,rules_change/* stepsOf */.B_)(change, dropped.action.kind).length * change.steps.length;
    if (dropped.script.index === 0 || pairs > mostPairs)
        return '';
    const guess = (0,rename_guess/* renameGuessAt */.D3)(change, dropped)?.added;
    const expands = guess === undefined ? expandsOf(change, dropped) : [guess];
    const earlier = expands.filter(({ script }) => script.index < dropped.script.index);
    const [first] = earlier;
    if (first === undefined)
        return '';
    const names = [...new Set(earlier.map((one) => added(change, one)))];
    const condition = guess === undefined ? `if ${names.length === 1 ? 'that takes' : 'they take'} its place, ` : '';
    return ` Migration ${first.script.name} adds ${(0,say/* list */.p_)(names, 3)}: ${condition}what copies the values outside of SQL comes too late, because deploy runs both migrations at once.`;
}
function added(change, { action, facts }) {
    return action.kind === 'add-column' ? (0,say/* quote */.hD)(action.definition.name) : (0,say/* nameIn */.ZC)(change, facts.tableName);
}
/** What may take the place of something, and is still empty when that is dropped. */
function expandsOf(change, dropped) {
    const { table } = dropped.facts;
    if (table === undefined)
        return [];
    const tables = (0,rules_change/* stepsOf */.B_)(change, 'create-table').filter((step) => step.index < dropped.index &&
        step.facts.isNew &&
        step.facts.table?.dropped === false &&
        isLike(dropped, table, step.facts.table) &&
        !isWritten(change, step.facts.table, dropped));
    if (dropped.action.kind === 'drop-table')
        return tables;
    const columns = (0,rules_change/* stepsOn */.nF)(change, table).filter((step) => (0,rules_change/* isStep */.Vf)(step, 'add-column') &&
        step.index < dropped.index &&
        step.action.definition.generated === undefined &&
        table.columns.get(step.action.definition.name)?.isNew === true &&
        fillOf(change, table, step.action.definition.name, dropped).of === 'none');
    return [...columns, ...tables];
}
/** Whether a new table may hold what the old one, or a column of it, held: a key joins them, or their names or columns are alike. */
function isLike({ action }, table, made) {
    if (refersTo(table, made) || refersTo(made, table))
        return true;
    if (action.kind === 'drop-column')
        return false;
    const shared = [...table.columns.keys()].filter((name) => made.columns.has(name) && !/^(?:id|created_?at|updated_?at|deleted_?at)$/i.test(name));
    return shared.length >= 2 || (0,rename_guess/* likeness */.$R)(table.name, made.name) >= 0.4;
}
function refersTo(from, to) {
    return [...from.constraints.values()].some(({ references }) => references?.table === to);
}
/** Whether SQL puts rows into a table before a step; code that can't be read is taken for doing so. */
function isWritten(change, table, before) {
    const early = ({ index }) => index < before.index;
    return ((0,rules_change/* stepsOn */.nF)(change, table).some((step) => early(step) && (0,rules_change/* isStep */.Vf)(step, 'insert', 'copy', 'merge')) ||
        (0,rules_change/* stepsOf */.B_)(change, 'dynamic-sql').some(early) ||
        (0,rules_change/* stepsOf */.B_)(change, 'do-block').some((step) => early(step) && !step.action.read));
}

;// CONCATENATED MODULE: ./build/rules/drop-column.js





/** A column goes, with every value. */
const dropColumn = stepRule({
    id: 'drop-column',
    group: 'data is lost',
    severity: 'error',
    title: 'A column is dropped',
    when: 'A `DROP COLUMN` of a column that was there before this change, on a table that stays. It is another rule where the change adds the same or a like column. A warning where SQL before it copies the values; where an earlier migration of the change adds what may take its place and no SQL fills that, it says so: a script outside of SQL has no moment to run in between.',
    effect: 'Every value is lost, and a Prisma Client of the old schema fails on every query of the model: it selects all columns.',
    instead: '1. Remove the field from the Prisma schema with `@ignore` and release. 2. Drop the column in a later release, with `-- preflight-ignore drop-column: <reason>` above the statement.',
    references: [
        postgres('sql-altertable.html'),
        'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#ignore',
    ],
    implies: ['breaks-running-client'],
    kinds: ['drop-column'],
    find(step, change) {
        const { facts, action } = step;
        const { table, tableName } = facts;
        if (!facts.exists || facts.isNew || table === undefined || tableName === undefined || table.dropped)
            return undefined;
        // The same name again is recreated-column, a like one probable-rename.
        if (table.columns.get(action.column)?.isNew === true)
            return undefined;
        if ((0,rename_guess/* renameGuessAt */.D3)(change, step) !== undefined)
            return undefined;
        const column = (0,say/* quote */.hD)(action.column);
        const name = (0,say/* nameIn */.ZC)(change, tableName);
        const object = (0,rules_change/* objectOf */.Xy)(tableName, action.column);
        const probe = `SELECT count(*) FROM ${name} WHERE ${column} IS NOT NULL`;
        const copied = (0,rename_guess/* isCopiedBefore */.mv)(change, step);
        if (copied !== undefined) {
            const message = `The column ${column} of ${name} is dropped${(0,say/* insideOf */.kP)(action.within)}; line ${copied.action.line} reads its values into another column before.`;
            return { message, object, severity: 'warning', probe };
        }
        const along = facts.takes
            .filter((taken) => !taken.byCascade && taken.kind !== 'foreign key')
            .map((taken) => (0,say/* quote */.hD)(taken.name.split('.').at(-1) ?? ''));
        return {
            message: `The column ${column} of ${name} is dropped with every value in it${along.length > 0 ? `, and with it ${(0,say/* list */.p_)(along)}` : ''}${(0,say/* insideOf */.kP)(action.within)}.${atOnce(change, step)}`,
            object,
            instead: `1. Put \`@ignore\` on the field of ${column} in the Prisma schema, remove its uses and release. 2. Drop ${column} in a later release, with \`-- preflight-ignore drop-column: <reason>\` above the statement.`,
            probe,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/churn.js
/** What comes back: things dropped and made again the same in one change are no loss. */

function sameColumns(a, b) {
    return a.length === b.length && a.every((column, at) => column !== undefined && column === b[at]);
}
function sameSet(a, b) {
    return a.length === b.length && a.every((column) => b.includes(column));
}
/** The foreign key that a table has in the end with the same columns on both sides, whatever its name and its actions. */
function foreignKeyInTheEnd(table, dropped) {
    const { references } = dropped;
    if (references === undefined)
        return undefined;
    return [...table.constraints.values()].find((constraint) => constraint.references !== undefined &&
        constraint.references.table === references.table &&
        sameColumns(constraint.columns, dropped.columns) &&
        // A reference written without columns is to the primary key, which may not be known.
        (constraint.references.columns.length === 0 ||
            references.columns.length === 0 ||
            sameColumns(constraint.references.columns, references.columns)));
}
/** A foreign key on more columns to the same table keeps the promise of the one on fewer. */
function hasWiderForeignKey(table, dropped) {
    return [...table.constraints.values()].some(({ references, columns }) => references !== undefined &&
        references.table === dropped.references?.table &&
        dropped.columns.every((column) => columns.includes(column)));
}
/** Whether a table has in the end what a dropped constraint guaranteed. */
function isConstraintKept(table, name, dropped) {
    if (dropped === undefined || dropped.kind === undefined)
        return table.constraints.has(name);
    if (dropped.kind === 'foreign-key')
        return foreignKeyInTheEnd(table, dropped) !== undefined || hasWiderForeignKey(table, dropped);
    const kept = [...table.constraints.values()];
    if (dropped.kind === 'check' || dropped.kind === 'exclusion') {
        return kept.some((constraint) => constraint.kind === dropped.kind &&
            (constraint.name === dropped.name || constraint.definition === dropped.definition));
    }
    return isUnique(table, dropped.columns);
}
/** Whether the rows of a table are unique by these columns. */
function isUnique(table, columns) {
    return [...table.indexes.values()].some((index) => index.unique === true && !index.partial && sameSet(columns, index.columns));
}
/** The operator classes that a definition names: LIKE is served by `text_pattern_ops` and by no plain index. */
function operatorClasses({ definition }) {
    return (definition.match(/\w+_ops\b/g) ?? []).join();
}
/** What is left of an index that was dropped: the same thing, one that serves the same queries, or nothing. */
function indexInTheEnd(table, dropped) {
    const left = [...table.indexes.values()];
    const serves = left.filter((index) => dropped.unique !== true || index.unique === true);
    const exactly = serves.find((index) => index.definition !== '' && dropped.definition === index.definition);
    if (exactly !== undefined)
        return { index: exactly, is: 'same' };
    const same = serves.find((index) => sameColumns(dropped.columns, index.columns) &&
        operatorClasses(dropped) === operatorClasses(index) &&
        !dropped.partial &&
        !index.partial &&
        (dropped.method ?? 'btree') === (index.method ?? 'btree'));
    if (same !== undefined)
        return { index: same, is: 'same' };
    if (dropped.unique === true || dropped.partial || (dropped.method ?? 'btree') !== 'btree')
        return undefined;
    if (operatorClasses(dropped) !== '')
        return undefined;
    const covering = left.find((index) => !index.partial &&
        (index.method ?? 'btree') === 'btree' &&
        sameColumns(dropped.columns, index.columns.slice(0, dropped.columns.length)));
    return covering && { index: covering, is: 'covering' };
}
/** Whether the change also drops one of these columns from the table. */
function isColumnGone(change, table, columns) {
    return (0,rules_change/* stepsOn */.nF)(change, table).some(({ action, facts }) => action.kind === 'drop-column' && columns.includes(facts.column?.name ?? action.column));
}

;// CONCATENATED MODULE: ./build/rules/drop-constraint.js




const consequence = {
    'primary-key': 'rows are no longer identified by',
    unique: 'duplicates become possible in',
    'foreign-key': 'rows that refer to nothing become possible in',
    check: 'values that it kept out become possible in',
    exclusion: 'rows that it kept out become possible in',
};
const kindWords = {
    'primary-key': 'primary key',
    unique: 'unique constraint',
    'foreign-key': 'foreign key',
    check: 'check constraint',
    exclusion: 'exclusion constraint',
};
/** A constraint goes and nothing takes its place. */
const dropConstraint = stepRule({
    id: 'drop-constraint',
    group: 'it takes something away',
    severity: 'warning',
    title: 'A constraint is dropped',
    when: 'A `DROP CONSTRAINT` of a constraint that was there before and that has no equal in the end. Not where its table, a column of it or the table it refers to is dropped.',
    effect: 'The database no longer guarantees what it did: orphans, duplicates or wrong values can be written from now on.',
    instead: 'Keep the constraint, or say in the pull request what guarantees it from now on.',
    references: [postgres('ddl-constraints.html')],
    implies: [],
    kinds: ['drop-constraint'],
    find({ facts, action }, change) {
        const { table, constraint } = facts;
        if (!facts.exists || facts.isNew || table === undefined || table.dropped)
            return undefined;
        if (isConstraintKept(table, action.constraint, constraint))
            return undefined;
        if (constraint !== undefined && isColumnGone(change, table, constraint.columns))
            return undefined;
        if (constraint?.references !== undefined) {
            const target = constraint.references.table;
            if (target.dropped || isColumnGone(change, target, constraint.references.columns))
                return undefined;
        }
        const kind = constraint?.kind;
        const name = (0,say/* nameIn */.ZC)(change, facts.tableName);
        const where = (0,say/* insideOf */.kP)(action.within);
        const object = (0,rules_change/* objectOf */.Xy)(facts.tableName, action.constraint);
        const columns = constraint === undefined || constraint.columns.length === 0 ? '' : ` ${(0,say/* bracketed */.Em)(constraint.columns)}`;
        const replaced = (0,rules_change/* stepsOn */.nF)(change, table).some((other) => (0,rules_change/* isStep */.Vf)(other, 'add-constraint') && other.action.constraint.kind === 'primary-key');
        // Another primary key in its place is primary-key-changed.
        if (kind === 'primary-key' && replaced)
            return undefined;
        const target = constraint?.references === undefined ? '' : ` to ${(0,say/* nameIn */.ZC)(change, constraint.references.table)}`;
        const what = `${kind === undefined ? 'constraint' : kindWords[kind]} ${(0,say/* quote */.hD)(action.constraint)} of ${name}${target}`;
        const then = kind === undefined ? '' : `: ${consequence[kind]} ${name}${columns}`;
        return { message: `The ${what} is dropped${then}${where}.`, object };
    },
});

;// CONCATENATED MODULE: ./build/rules/drop-extension.js


/** An extension goes. */
const dropExtension = stepRule({
    id: 'drop-extension',
    group: 'it takes something away',
    severity: 'warning',
    title: 'An extension is dropped',
    when: 'A `DROP EXTENSION` of an extension that was there before and is not made again.',
    effect: 'Its types, functions and operators are gone; with `CASCADE` also the columns, defaults and indexes that use them.',
    instead: 'Remove all uses first, and drop it without `CASCADE` so that the server refuses while something still needs it.',
    references: [postgres('sql-dropextension.html')],
    implies: [],
    kinds: ['drop-extension'],
    find({ facts, action }, change) {
        if (!facts.exists ||
            facts.isNew ||
            change.after.thing('extension', { schema: '', name: action.extension }) !== undefined)
            return undefined;
        return {
            message: `The extension ${(0,say/* quote */.hD)(action.extension)} is dropped${(0,say/* insideOf */.kP)(action.within)}.`,
            object: action.extension,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/drop-function.js



/** A function goes. */
const dropFunction = stepRule({
    id: 'drop-function',
    group: 'it takes something away',
    severity: 'warning',
    title: 'A function is dropped',
    when: 'A `DROP FUNCTION`, `PROCEDURE` or `AGGREGATE` that was there before and is not made again under its name.',
    effect: 'Queries, triggers and policies that call it fail from then on.',
    instead: 'Release code that no longer calls it first. To change a function keep its name: `CREATE OR REPLACE FUNCTION`, or DROP and CREATE in one migration.',
    references: [postgres('sql-dropfunction.html')],
    implies: [],
    kinds: ['drop-function'],
    find({ facts, action }, change) {
        if (!facts.exists || facts.isNew || change.after.thing('function', action.name) !== undefined)
            return undefined;
        const owner = facts.thing ?? (0,rules_change/* resolved */.L$)(change, action.name);
        return {
            message: `The ${action.of} ${(0,say/* nameIn */.ZC)(change, owner)} is dropped${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(owner),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/drop-index.js




/** An index goes and nothing takes its place. */
const dropIndex = stepRule({
    id: 'drop-index',
    group: 'it takes something away',
    severity: 'warning',
    title: 'An index is dropped',
    when: 'A `DROP INDEX` of an index that was there before and that has no equal in the end. Not where its table or one of its columns is dropped; a note where another index serves the same queries.',
    effect: 'Queries that used it read the whole table; a unique one no longer keeps duplicates out.',
    instead: 'Look at `pg_stat_user_indexes.idx_scan` on production first: drop it only where it stays at 0, or after a better index is there.',
    references: [postgres('sql-dropindex.html'), postgres('monitoring-stats.html')],
    implies: [],
    kinds: ['drop-index'],
    find({ facts, action }, change) {
        if (!facts.exists || facts.isNew)
            return undefined;
        const { table, index } = facts;
        if (table === undefined || index === undefined) {
            // Only `lint` and an incomplete history get here; an index of that name that comes back is taken for the same.
            if (change.after.index(action.name) !== undefined)
                return undefined;
            return {
                message: `The index ${(0,say/* quote */.hD)(action.name.name)} is dropped${(0,say/* insideOf */.kP)(action.within)}.`,
                object: (0,rules_change/* objectOf */.Xy)((0,rules_change/* resolved */.L$)(change, action.name)),
            };
        }
        if (table.dropped || isColumnGone(change, table, index.columns))
            return undefined;
        if (index.unique === true &&
            !index.partial &&
            isConstraintKept(table, index.name, {
                ...index,
                kind: 'unique',
                columns: index.columns.flatMap((column) => column ?? []),
                references: undefined,
                validated: true,
            })) {
            if (index.columns.every((column) => column !== undefined))
                return undefined;
        }
        const left = indexInTheEnd(table, index);
        if (left?.is === 'same')
            return undefined;
        const columns = index.columns.every((column) => column !== undefined)
            ? ` ${(0,say/* bracketed */.Em)(index.columns.flatMap((column) => column ?? []))}`
            : '';
        const what = `${index.unique === true ? 'unique index' : 'index'} ${(0,say/* quote */.hD)(index.name)} on ${(0,say/* nameIn */.ZC)(change, table)}${columns}`;
        const object = (0,rules_change/* objectOf */.Xy)(table, index.name);
        if (left?.is === 'covering') {
            return {
                message: `The ${what} is dropped; ${(0,say/* quote */.hD)(left.index.name)} begins with the same columns${(0,say/* insideOf */.kP)(action.within)}.`,
                object,
                severity: 'note',
            };
        }
        return {
            message: `The ${what} is dropped${index.unique === true ? ': duplicates become possible' : ''}${(0,say/* insideOf */.kP)(action.within)}.`,
            object,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/drop-policy.js



/** A policy goes. */
const dropPolicy = stepRule({
    id: 'drop-policy',
    group: 'access',
    severity: 'error',
    title: 'A policy is dropped',
    when: 'A `DROP POLICY` of a policy that was there before and is not made again under its name, on a table that stays.',
    effect: 'A permissive policy that goes hides rows from those who saw them; a restrictive one that goes shows rows to those who did not.',
    instead: 'Make the policy that takes its place in the same migration; to change one use `ALTER POLICY`.',
    references: [postgres('sql-droppolicy.html'), postgres('ddl-rowsecurity.html')],
    implies: [],
    kinds: ['drop-policy'],
    find({ facts, action }, change) {
        const { table } = facts;
        if (!facts.exists ||
            facts.isNew ||
            table === undefined ||
            table.dropped ||
            table.policies.has(action.policy))
            return undefined;
        const message = `The policy ${(0,say/* quote */.hD)(action.policy)} of ${(0,say/* nameIn */.ZC)(change, facts.tableName)} is dropped${(0,say/* insideOf */.kP)(action.within)}.`;
        return { message, object: (0,rules_change/* objectOf */.Xy)(facts.tableName, action.policy) };
    },
});

;// CONCATENATED MODULE: ./build/rules/drop-schema.js


/** A schema goes with all that is in it. */
const dropSchema = stepRule({
    id: 'drop-schema',
    group: 'data is lost',
    severity: 'error',
    title: 'A schema is dropped',
    when: 'A `DROP SCHEMA` of a schema that was there before this change.',
    effect: 'With `CASCADE` every table, type and function in it is lost; without, it fails as long as something is in it.',
    instead: 'Drop the tables one by one in a release after the one that stopped using them, then the empty schema without `CASCADE`.',
    references: [postgres('sql-dropschema.html')],
    implies: ['cascade-drops', 'breaks-running-client'],
    kinds: ['drop-schema'],
    find({ facts, action }) {
        if (!facts.exists || facts.isNew)
            return undefined;
        const tables = facts.takes
            .filter((taken) => taken.kind === 'table' && !taken.isNew)
            .map((taken) => (0,say/* quote */.hD)(taken.name.slice(action.schema.length + 1)));
        const along = tables.length > 0
            ? ` with the tables ${(0,say/* list */.p_)(tables)}`
            : action.cascade
                ? ' with all that is in it'
                : '';
        return {
            message: `The schema ${(0,say/* quote */.hD)(action.schema)} is dropped${along}${(0,say/* insideOf */.kP)(action.within)}.`,
            object: action.schema,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/drop-sequence.js



/** A sequence goes. */
const dropSequence = stepRule({
    id: 'drop-sequence',
    group: 'it takes something away',
    severity: 'warning',
    title: 'A sequence is dropped',
    when: 'A `DROP SEQUENCE` of a sequence that was there before and is not made again. Not where the table it numbers is dropped.',
    effect: 'Inserts that take their next number from it fail, and its position is lost: a new one begins at 1.',
    instead: 'Release code that sets the value itself first; if a new sequence takes over, set it with `setval` behind the highest number in use.',
    references: [postgres('sql-dropsequence.html')],
    implies: [],
    kinds: ['drop-sequence'],
    find({ facts, action }, change) {
        if (!facts.exists || facts.isNew || change.after.thing('sequence', action.name) !== undefined)
            return undefined;
        // The server names a serial's sequence after its table and column.
        const owner = (0,rules_change/* stepsOf */.B_)(change, 'drop-table').find((step) => action.name.name.startsWith(`${step.action.table.name}_`));
        if (owner !== undefined)
            return undefined;
        const sequence = facts.thing ?? (0,rules_change/* resolved */.L$)(change, action.name);
        return {
            message: `The sequence ${(0,say/* nameIn */.ZC)(change, sequence)} is dropped${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(sequence),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/drop-table.js





/** A table goes, with every row. */
const dropTable = stepRule({
    id: 'drop-table',
    group: 'data is lost',
    severity: 'error',
    title: 'A table is dropped',
    when: 'A `DROP TABLE` of a table that was there before this change. Tables made by this change, and `IF EXISTS` of a table that is not there, are not judged. A warning where SQL before it copies the rows; where an earlier migration of the change creates what may take its place and no SQL fills that, it says so: a script outside of SQL has no moment to run in between.',
    effect: 'Every row is lost, and code that still runs on the old schema fails at once.',
    instead: '1. Release code that no longer uses the table. 2. Back the table up, or rename it and wait. 3. Drop it in a later release, with `-- preflight-ignore drop-table: <reason>` above the statement.',
    references: [postgres('sql-droptable.html')],
    implies: ['breaks-running-client'],
    kinds: ['drop-table'],
    find(step, change) {
        const { facts, action } = step;
        if (!facts.exists || facts.isNew || facts.tableName === undefined)
            return undefined;
        if ((0,rename_guess/* renameGuessAt */.D3)(change, step) !== undefined)
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, facts.tableName);
        const object = (0,rules_change/* objectOf */.Xy)(facts.tableName);
        const copied = (0,rename_guess/* isCopiedBefore */.mv)(change, step);
        if (copied !== undefined) {
            return {
                message: `The table ${name} is dropped${(0,say/* insideOf */.kP)(action.within)}; line ${copied.action.line} reads its rows into another table before.`,
                object,
                severity: 'warning',
                probe: `SELECT count(*) FROM ${name}`,
            };
        }
        return {
            message: `The table ${name} is dropped with every row in it${(0,say/* insideOf */.kP)(action.within)}.${atOnce(change, step)}`,
            object,
            instead: `1. Release code that no longer uses ${name}. 2. Back its rows up. 3. Drop it in a later release, with \`-- preflight-ignore drop-table: <reason>\` above the statement.`,
            probe: `SELECT count(*) FROM ${name}`,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/drop-trigger.js



/** A trigger goes. */
const dropTrigger = stepRule({
    id: 'drop-trigger',
    group: 'it takes something away',
    severity: 'warning',
    title: 'A trigger is dropped',
    when: 'A `DROP TRIGGER` of a trigger that was there before and is not made again, on a table that stays.',
    effect: 'What it did on every write (history, counters, search columns) is no longer done, without an error.',
    instead: 'Say in the pull request what does its work from now on.',
    references: [postgres('sql-droptrigger.html')],
    implies: [],
    kinds: ['drop-trigger'],
    find({ facts, action }, change) {
        const { table } = facts;
        if (!facts.exists ||
            facts.isNew ||
            table === undefined ||
            table.dropped ||
            table.triggers.has(action.trigger))
            return undefined;
        const message = `The trigger ${(0,say/* quote */.hD)(action.trigger)} of ${(0,say/* nameIn */.ZC)(change, facts.tableName)} is dropped${(0,say/* insideOf */.kP)(action.within)}.`;
        return { message, object: (0,rules_change/* objectOf */.Xy)(facts.tableName, action.trigger) };
    },
});

// EXTERNAL MODULE: ./build/rules/enum-swap.js
var enum_swap = __webpack_require__(74831);
;// CONCATENATED MODULE: ./build/rules/drop-type.js




/** A type goes. */
const dropType = stepRule({
    id: 'drop-type',
    group: 'it takes something away',
    severity: 'warning',
    title: 'A type is dropped',
    when: 'A `DROP TYPE` or `DROP DOMAIN` of a type that was there before. Not the old type of an enum swap, and not where a type of that name is there in the end.',
    effect: 'Queries that cast to it fail from then on; a Prisma Client of the old schema casts every enum value.',
    instead: 'Release code that no longer uses the type first, and drop it in a later release.',
    references: [postgres('sql-droptype.html')],
    implies: ['breaks-running-client'],
    kinds: ['drop-type'],
    find({ facts, action }, change) {
        const { type } = facts;
        if (!facts.exists || facts.isNew || type === undefined || (0,enum_swap/* swapOf */.X)(change, type) !== undefined)
            return undefined;
        const first = { schema: type.schema, name: type.firstName };
        if (change.after.type(first) !== undefined)
            return undefined;
        const what = type.of === 'enum' ? 'enum' : action.of;
        return {
            message: `The ${what} ${(0,say/* nameIn */.ZC)(change, first)} is dropped${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(first),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/drop-view.js



/** A view goes. */
const dropView = stepRule({
    id: 'drop-view',
    group: 'it takes something away',
    severity: 'warning',
    title: 'A view is dropped',
    when: 'A `DROP VIEW` or `DROP MATERIALIZED VIEW` of a view that was there before and is not made again.',
    effect: 'Queries that read it fail from then on.',
    instead: 'Release code that no longer reads it first. To change a view keep its name: `CREATE OR REPLACE VIEW`, or DROP and CREATE in one migration.',
    references: [postgres('sql-dropview.html')],
    implies: ['breaks-running-client'],
    kinds: ['drop-view'],
    find({ facts, action }, change) {
        if (!facts.exists || facts.isNew || change.after.thing('view', action.name) !== undefined)
            return undefined;
        const view = facts.thing ?? (0,rules_change/* resolved */.L$)(change, action.name);
        // A table of that name, as when a view becomes a table, serves the same queries.
        if (change.after.table(action.name) !== undefined)
            return undefined;
        const kind = action.materialized ? 'materialized view' : 'view';
        return {
            message: `The ${kind} ${(0,say/* nameIn */.ZC)(change, view)} is dropped${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(view),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/elsewhere/application.js
/** The rules about the application that runs while the migrations are deployed. */
const applicationWords = [
    {
        id: 'breaks-running-client',
        group: 'the running application breaks',
        severity: 'error',
        title: 'The running Prisma Client breaks',
        when: "A statement that the Prisma Client of base's schema sends works on the database before the change and fails on the one after it: a column, table or enum type that it names is gone, or a column must be filled that it does not know. A warning where the client can't decode the type that a column has now. A warning for each migration that gives columns another type, where the client's connections keep their statements prepared (Prisma up to 6, whose own engine does so unless the URL has `pgbouncer=true` or `statement_cache_size=0`; not with a driver adapter, and so not with Prisma 7): on a copy of base one connection prepares the statements, another applies the new migrations, and the first one executes them. A note for a new enum value that it does not know, and where NULL is allowed now in a field that is required, or the reverse. Models and fields with `@ignore` are not part of a client.",
        effect: 'From the migration on until the last process of the old release is gone, its queries on the model fail: a Prisma Client selects every column by name. What a connection keeps prepared fails with "cached plan must not change result type" (0A000), or for the type of a parameter, until the connection is opened anew: Prisma does not try again.',
        instead: '1. Deploy code that works before and after the migration: the field with `@ignore`, or the new column with a default. 2. Deploy the migration. 3. Deploy what needs it.',
        references: [
            'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#ignore',
            'https://www.prisma.io/docs/guides/data-migration',
            'https://github.com/prisma/prisma/issues/7678',
        ],
        implies: [],
    },
    {
        id: 'breaks-running-query',
        group: 'the running application breaks',
        severity: 'error',
        title: 'A query in the code breaks',
        when: "A query that stands in base's code can be prepared on the database before the change and not on the one after it. Looked at are the TypedSQL files, the templates of `$queryRaw`, `$executeRaw` and `Prisma.sql`, and the strings of `$queryRawUnsafe` and `$executeRawUnsafe`, where they are written out and name something that the change touches. A query that the database before the change refuses, too, is not looked at: a fragment, one that is put together from parts, one for another database. What breaks for one reason is one finding, which lists all places. A warning for the queries that only connections which stay open can't send any more, because they keep them prepared and the result has other columns or types: `SELECT *` where a column is added (Prisma up to 6, without a driver adapter).",
        effect: 'From the migration on until the last process of the old release is gone, the query fails each time it is sent. Where the code of the change still has it, it goes on failing.',
        instead: '1. Deploy code whose query works before and after the migration. 2. Deploy the migration. 3. Deploy what needs it.',
        references: [
            'https://www.prisma.io/docs/orm/prisma-client/using-raw-sql/raw-queries',
            'https://www.prisma.io/docs/orm/prisma-client/using-raw-sql/typedsql',
            'https://www.postgresql.org/docs/current/sql-prepare.html',
        ],
        implies: [],
    },
    {
        id: 'sequence-behind',
        group: 'it fails in production',
        severity: 'warning',
        title: 'A sequence gives numbers that rows have',
        when: 'After the migrations ran on tables with rows, a unique column gets its next number from a sequence that is not past the numbers of the rows, and before them it did not: a sequence or identity that is new on a column with values, or one that was set back. Prisma Migrate writes this for `@default(autoincrement())` on a field that had none.',
        effect: 'Each create that leaves the number to the database takes the next one and fails with 23505 (P2002) where a row has it, until the sequence is past them.',
        instead: "At the end of the migration: `SELECT setval(pg_get_serial_sequence('<table>', '<column>'), (SELECT max(<column>) FROM <table>));`",
        references: [
            'https://www.postgresql.org/docs/current/functions-sequence.html',
            'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#autoincrement',
        ],
        implies: [],
    },
];

;// CONCATENATED MODULE: ./build/rules/elsewhere/commands.js
/** The rules of the group commands. */
const commandWords = [
    {
        id: 'unsafe-command',
        group: 'commands',
        severity: 'warning',
        implies: [],
        title: 'A deployment runs a command that is not for deploying',
        when: 'A workflow, image, Procfile, compose file, app spec or manifest runs, itself or by a script or shell file that it calls: `prisma db push`, `migrate dev`, `migrate reset`, `--accept-data-loss`, `--force-reset`, SQL that writes `_prisma_migrations`; a check or `migrate deploy` whose failure counts for nothing; an option that this version of Prisma does not have; `migrate deploy` in a build, after the new code is live, or in each of several instances; or new code goes live and nothing runs `migrate deploy`. Not where the command can reach only a database of tests, nor in scripts that nothing reaches. A note where base has it already. All of it with examples: docs/commands.md.',
        effect: 'The database is changed past the migrations, or loses rows, or is not changed although the new code needs it.',
        instead: 'Run `npx prisma migrate deploy` once a deploy, before the new code goes live, and let its failure end the deploy.',
        references: [
            'https://www.prisma.io/docs/orm/prisma-client/deployment/deploy-database-changes-with-prisma-migrate',
            'https://www.prisma.io/docs/orm/prisma-migrate/workflows/development-and-production',
            'https://www.prisma.io/docs/orm/reference/prisma-cli-reference',
        ],
    },
];

;// CONCATENATED MODULE: ./build/rules/elsewhere/deploy.js
/** The rules that only a run can tell: on the state that base leaves, and on tables with rows. */
const deployWords = [
    {
        id: 'deploy-failed',
        group: 'it fails, full stop',
        severity: 'error',
        title: 'The deploy fails',
        when: "`prisma migrate deploy` on base's state, or of the whole history on an empty database, stops at a migration of this change; or the two give different databases.",
        effect: 'The deploy stops, the migration is recorded as failed, and no later one runs until it is resolved (P3009).',
        instead: 'Correct the statement. Where it already failed on an environment: `npx prisma migrate resolve --rolled-back <name>`, then deploy again.',
        references: ['https://www.prisma.io/docs/orm/prisma-migrate/workflows/patching-and-hotfixing'],
        implies: [],
    },
    {
        id: 'fails-on-rows',
        group: 'it fails in production',
        severity: 'warning',
        title: 'A statement fails on tables that have rows',
        when: 'A statement was run on tables with rows and failed, and no other rule is about that: an UPDATE whose result a constraint refuses, an INSERT … SELECT that meets its own keys, a function that raises. An error where it fails on rows that nothing could be in the way of, a warning where it turns on what they hold.',
        effect: 'It passes on an empty test database. Where production has such rows the deploy stops, the migration is recorded as failed, and no later one runs until it is resolved (P3009).',
        instead: '1. Ask the database whether it has such rows. 2. Put them right before the statement, or leave them out of it with a WHERE. Where it can have none, say so: `-- preflight-ignore fails-on-rows: <reason>`.',
        references: [
            'https://www.postgresql.org/docs/current/errcodes-appendix.html',
            'https://www.prisma.io/docs/orm/prisma-migrate/workflows/patching-and-hotfixing',
        ],
        implies: [],
    },
];

;// CONCATENATED MODULE: ./build/rules/elsewhere/history.js
const resolve = 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/troubleshooting';
const histories = 'https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories';
const common = { group: 'history', implies: [] };
/** The rules of the group history. */
const historyWords = [
    {
        ...common,
        id: 'migration-edited',
        severity: 'error',
        title: 'A merged migration was edited',
        when: "The bytes of a migration.sql that base has differ at head, or a new folder has the name of one that base's history had earlier with other bytes. A note where an earlier version is restored (as far as the clone's history goes), or where base could not be applied.",
        effect: "`migrate deploy` says nothing and never runs it again, so databases differ from each other; `migrate dev` wants to reset every developer's database, because the checksum no longer matches, even for a comment.",
        instead: 'Restore the file as base has it, and put the change into a new migration.',
        references: [histories, 'https://github.com/prisma/prisma/issues/9829'],
    },
    {
        ...common,
        id: 'migration-deleted',
        severity: 'error',
        title: 'A merged migration was deleted',
        when: "A migration of base is not there at head, and none with the same bytes is. A squash is one finding: a new migration in the place of those that are gone, which fails on base's state because what it makes is there already; both ways are built, and structure and inserted rows compared. A note where they are equal, where base could not be applied, and where one that was deleted earlier comes back as it was.",
        effect: '`migrate deploy` does not notice; `migrate dev` wants to reset the database, and a new database is built without it.',
        instead: 'Restore the folder. To take back what it did, add a new migration that does so: databases on which it ran need that. To squash a history, write one migration that builds the same, and mark it as applied on every environment.',
        references: [histories, 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/squashing-migrations'],
    },
    {
        ...common,
        id: 'migration-renamed',
        severity: 'error',
        title: 'A merged migration was renamed',
        when: 'A migration of base is at head under another folder name with the same bytes. A note where it had that name before.',
        effect: 'For Prisma it is a new one: where it has run it runs again, and fails or does its work twice.',
        instead: "Restore the folder's name. If it must change, run `prisma migrate resolve --applied <new name>` on every environment before the deploy.",
        references: [histories, resolve],
    },
    {
        ...common,
        id: 'migration-moved',
        severity: 'note',
        title: 'The migrations folder was moved',
        when: 'The migrations of base are at head in another folder, with the same names and bytes.',
        effect: 'Nothing changes for the database.',
        instead: 'Make sure that every deploy finds the new folder.',
        references: [histories],
    },
    {
        ...common,
        id: 'migration-out-of-order',
        severity: 'note',
        title: 'A new migration is older than the newest of base',
        when: 'The folder name of a new migration sorts before one that base has, or that the base branch has got since the change began. An error where the two orders were seen to end differently.',
        effect: 'Databases that are up to date run it last, new databases run it earlier: the results can differ. Preflight runs both and compares them.',
        instead: 'Give the folder a newer timestamp of its own before the merge, if no environment has applied it yet; one that has would run it again.',
        references: [histories, 'https://github.com/prisma/prisma/issues/3173'],
    },
    {
        ...common,
        id: 'migration-empty',
        severity: 'note',
        title: 'A migration does nothing',
        when: "A new migration.sql is empty but for blanks and Prisma's own comment, or (an error) a new folder has no migration.sql.",
        effect: 'An empty file is recorded as applied; a folder without a file makes Prisma stop.',
        instead: 'Remove the folder, or write the statements that it should have.',
        references: [histories],
    },
    {
        ...common,
        id: 'migration-unread',
        severity: 'note',
        title: 'SQL that Prisma does not read',
        when: 'A new SQL file lies in the migrations folder where Prisma does not look: beside migration_lock.toml, or deeper than one folder.',
        effect: 'It is never run.',
        instead: 'Move it into a folder of its own as migration.sql, or out of the migrations folder.',
        references: [histories],
    },
    {
        ...common,
        id: 'migration-name',
        severity: 'note',
        title: 'A migration has an unusual name',
        when: "The folder name of a new migration does not match `migration-name` of the config; without that: it is neither as Prisma writes it (`YYYYMMDDHHMMSS_name`, or `0_init`) nor of a form that base's newest migrations have. A warning where it sorts behind every date, as `add_indexes` does.",
        effect: 'Prisma runs migrations in the order of their names. Behind a name without a date, nothing can be added in order any more.',
        instead: 'Let `npx prisma migrate dev --name <name>` make the folder, or rename it before the merge, if no environment has applied it yet; one that has would run it again.',
        references: [histories],
    },
    {
        ...common,
        id: 'migration-duplicate',
        severity: 'note',
        title: 'Two migrations share a name or a time',
        when: 'A new folder has the name of another one, up to upper and lower case (a warning) or at a place that Prisma does not read, or it begins with the same 14 digits.',
        effect: 'Two names that differ in case only are one folder on macOS and Windows. With one time, the order is up to the rest of the names, which nobody meant.',
        instead: 'Give the folder a newer timestamp of its own before the merge, if no environment has applied it yet; one that has would run it again.',
        references: [histories],
    },
    {
        ...common,
        id: 'lock-provider-changed',
        severity: 'error',
        title: 'The provider of the migration lock changed',
        when: "The provider in migration_lock.toml differs from base's, or from that of the Prisma schema. A note where the file is missing.",
        effect: 'The history was written for another database: `migrate deploy` refuses it (P3019). Without the file it would not.',
        instead: 'Start a new history for the new database in a folder of its own, and keep the old one until nothing runs on it.',
        references: [
            'https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/limitations-and-known-issues',
        ],
    },
];

;// CONCATENATED MODULE: ./build/rules/elsewhere/parity.js
const parity_common = { group: 'live database', implies: [], references: [] };
const drift = 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/troubleshooting#schema-drift';
const byHand = 'Find out who changed the database by hand. Then either write a migration that makes what is there (and mark it with `npx prisma migrate resolve --applied <name>` where it is), or bring the database to what the migrations build.';
/** The rules of the group live database. */
const parityWords = [
    {
        ...parity_common,
        id: 'parity-missing',
        severity: 'error',
        title: 'The database lacks what the code expects',
        when: 'A table, column, enum type, view, function, trigger, policy or extension that the migrations build is not in the live database, and no pending migration brings it. A warning where schema.prisma does not name the table or column.',
        effect: 'Every query that names it fails. A Prisma Client names every column of a model.',
        instead: 'Write a migration that makes it where it is missing (`ADD COLUMN IF NOT EXISTS`, `CREATE TABLE IF NOT EXISTS`), deploy it, and look at how it could get lost: an edited migration, `resolve --applied` without its SQL, a restored dump.',
        references: [drift],
    },
    {
        ...parity_common,
        id: 'parity-type',
        severity: 'error',
        title: 'Something has another type or definition',
        when: 'A column has another type in the live database than in what the migrations build, such as boolean for jsonb. A warning for views, functions, triggers, policies and the kind of a table.',
        effect: 'Writes fail or values are cut; the Prisma Client can not decode what it reads.',
        instead: byHand,
        references: [drift],
    },
    {
        ...parity_common,
        id: 'parity-enum',
        severity: 'error',
        title: 'An enum has other values',
        when: 'A value of an enum is missing in the live database (error), is there and no migration makes it (warning), or the values sort differently (note).',
        effect: 'Writing a value that is missing fails (22P02); the Prisma Client fails on reading one that it does not know.',
        instead: "Missing: a migration with `ALTER TYPE … ADD VALUE IF NOT EXISTS '…'`. Too many: move the rows to another value, or add it to schema.prisma.",
        references: ['https://www.postgresql.org/docs/17/sql-altertype.html'],
    },
    {
        ...parity_common,
        id: 'parity-extra',
        severity: 'warning',
        title: 'The database has what no migration makes',
        when: 'A column, or a migration that the repository does not have; an error for a column of a model that must be filled and has no default; a note for tables, types, views, functions, triggers and policies that are wholly unknown.',
        effect: 'The next `migrate dev` or `db pull` against such a database differs, and what a migration adds under the same name fails there.',
        instead: byHand,
        references: [drift],
    },
    {
        ...parity_common,
        id: 'parity-null',
        severity: 'error',
        title: 'NULL is allowed on one side only',
        when: 'A column is NOT NULL in the live database and the migrations allow NULL (error), or the reverse (warning).',
        effect: 'Writes without a value fail; or a NULL is written that the Prisma Client can not read as a required field.',
        instead: byHand,
        references: [drift],
    },
    {
        ...parity_common,
        id: 'parity-default',
        severity: 'warning',
        title: 'A column has another default',
        when: 'The default, identity or generation expression of a column differs. An error where the database is to fill a required column and does not.',
        effect: 'Rows get another value, or none; inserts fail where the database was to make one.',
        instead: byHand,
        references: [drift],
    },
    {
        ...parity_common,
        id: 'parity-index',
        severity: 'warning',
        title: 'An index is missing, different or invalid',
        when: 'An index is missing, has another definition, or is invalid (a CREATE INDEX CONCURRENTLY that was interrupted). An error for a unique one. A note where only the name differs, and for a plain index that no migration makes.',
        effect: 'Queries read whole tables; `upsert` on the columns of a missing unique index fails (42P10), and duplicates get in.',
        instead: 'Build it with `CREATE INDEX CONCURRENTLY IF NOT EXISTS` in a migration of its own; an invalid one with `REINDEX INDEX CONCURRENTLY`.',
        references: ['https://www.postgresql.org/docs/17/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'],
    },
    {
        ...parity_common,
        id: 'parity-constraint',
        severity: 'error',
        title: 'A constraint is missing, different or not validated',
        when: 'A primary key, unique, foreign key, CHECK or exclusion constraint is missing or says something else (another action on delete, too). A warning where it was never validated, and where no migration makes it; a note where only its name differs.',
        effect: 'Rows get in, or stay, that the code takes for impossible; cascades do more or less than was meant.',
        instead: '1. Correct the rows that break it. 2. Add it `NOT VALID` in a migration. 3. `VALIDATE CONSTRAINT` in another.',
        references: ['https://www.postgresql.org/docs/17/sql-altertable.html'],
    },
    {
        ...parity_common,
        id: 'parity-failed-migration',
        severity: 'error',
        title: 'A migration failed there and was never resolved',
        when: 'A row of `_prisma_migrations` is neither finished nor rolled back.',
        effect: 'Every further `migrate deploy` stops with P3009, and a part of the migration may be in the database.',
        instead: 'See what of it is there. Then `npx prisma migrate resolve --rolled-back <name>` and deploy again, or finish it by hand and `npx prisma migrate resolve --applied <name>`.',
        references: ['https://www.prisma.io/docs/orm/prisma-migrate/workflows/patching-and-hotfixing'],
    },
    {
        ...parity_common,
        id: 'parity-pending',
        severity: 'error',
        title: 'A migration was not deployed',
        when: 'A migration of the repository is not among those that the database has run, or the database has no record of migrations. A note with `--allow-pending`, for a look before the deploy.',
        effect: 'Code of this commit runs on a database that is not ready for it.',
        instead: 'Run `npx prisma migrate deploy` before this code serves requests.',
        references: ['https://www.prisma.io/docs/orm/prisma-migrate/workflows/development-and-production'],
    },
    {
        ...parity_common,
        id: 'parity-edited',
        severity: 'warning',
        title: 'A migration was edited after it ran there',
        when: 'The checksum in `_prisma_migrations` is not that of the file.',
        effect: 'A database that is built today may differ from this one; what of that is seen in the catalog stands beside it.',
        instead: 'Restore the file as it was when it ran, and put the change into a new migration. Where nothing differs, bring the record in line on purpose.',
        references: ['https://github.com/prisma/prisma/issues/9829'],
    },
];

;// CONCATENATED MODULE: ./build/rules/elsewhere/schema.js
const schema_common = { group: 'schema', implies: [] };
/** The rules of the group schema. */
const schemaWords = [
    {
        ...schema_common,
        id: 'schema-invalid',
        severity: 'error',
        title: 'The Prisma schema is not valid',
        when: '`prisma validate` refuses the schema at head.',
        effect: 'No client can be generated and no migration made.',
        instead: 'Correct the schema on that line; `npx prisma validate` shows the same message.',
        references: ['https://www.prisma.io/docs/orm/reference/prisma-cli-reference#validate'],
    },
    {
        ...schema_common,
        id: 'schema-unformatted',
        severity: 'warning',
        title: 'The Prisma schema is not formatted',
        when: '`prisma format` would change a schema file that this change touches.',
        effect: 'The next one to save it in an editor mixes the formatting into another change.',
        instead: 'Run `npx prisma format` and commit the result.',
        references: ['https://www.prisma.io/docs/orm/reference/prisma-cli-reference#format'],
    },
    {
        ...schema_common,
        id: 'schema-drift',
        severity: 'error',
        title: 'Migrations and schema do not agree',
        when: "The database that head's migrations build differs from head's Prisma schema, and base's did not differ in that way. What base has already is one note; with a new Prisma version, both sides are seen with that. What Prisma can't express (partial and expression indexes, checks, triggers, policies, views) and partitions are no drift.",
        effect: 'The client expects what the database does not have, or the next `migrate dev` writes a migration that nobody meant.',
        instead: 'Run `npx prisma migrate dev` and commit the migration it writes, or correct the schema.',
        references: ['https://www.prisma.io/docs/orm/prisma-migrate/workflows/troubleshooting#schema-drift'],
    },
    {
        ...schema_common,
        id: 'client-stale',
        severity: 'error',
        title: 'The generated client in git is stale',
        when: "The generated client is tracked in git, and generating it from head's schema gives other files.",
        effect: 'Code is compiled and run against a client of an older schema.',
        instead: 'Run `npx prisma generate` and commit the result, or stop tracking the generated client.',
        references: ['https://www.prisma.io/docs/orm/reference/prisma-cli-reference#generate'],
    },
];

;// CONCATENATED MODULE: ./build/rules/elsewhere/seed.js
const seeding = 'https://www.prisma.io/docs/orm/prisma-migrate/workflows/seeding';
/** The rules of the group seed, and of rows that a deployed database must hold. */
const seedWords = [
    {
        id: 'seed-failed',
        group: 'seed',
        severity: 'error',
        implies: [],
        title: 'The seed fails',
        when: "With `seed: true`: the project's seed command fails on a database that the migrations have just built, or does not end within its time limit.",
        effect: 'Nobody can set up a new environment, and `prisma migrate reset` ends with an error.',
        instead: 'Bring the seed in line with the schema: its last lines of output say what it ran into.',
        references: [seeding],
    },
    {
        id: 'seed-not-repeatable',
        group: 'seed',
        severity: 'warning',
        implies: [],
        title: 'The seed can not run twice',
        when: 'With `seed: true`: the seed fails when it runs a second time or on tables that have rows, or the second run changes the number of rows.',
        effect: 'Where the seed is a part of a deploy, the second deploy fails or doubles its rows.',
        instead: 'Use `upsert`, or `createMany` with `skipDuplicates`, on a unique field.',
        references: [seeding, 'https://www.prisma.io/docs/orm/reference/prisma-client-reference#upsert'],
    },
    {
        id: 'rows-expected',
        group: 'live database',
        severity: 'error',
        implies: [],
        title: 'Rows that must be there are missing',
        when: 'The config names rows that a database must hold (`expect-rows`), and after the deploy (with `seed: true`, after the seed), or in a live database that `parity` looks at, there are fewer. A note where base lacks them as well.',
        effect: 'The application runs without what it takes for granted, such as the roles of the system.',
        instead: 'Insert them in a migration (`INSERT … ON CONFLICT DO NOTHING`), so that every environment has them, or in the seed if the deploy runs it.',
        references: [seeding],
    },
];

;// CONCATENATED MODULE: ./build/rules/elsewhere/tool.js
const tool_common = { group: 'the tool', implies: [], references: [] };
/** The rules of the group the tool. */
const toolWords = [
    {
        ...tool_common,
        id: 'prisma-8',
        severity: 'note',
        title: 'A project of Prisma 8',
        when: 'The project has the format of Prisma 8 (contract.prisma, ops.json).',
        effect: 'Preflight recognises it and does not check it.',
        instead: 'Check its migrations by hand for now.',
    },
    {
        ...tool_common,
        id: 'table-unfilled',
        severity: 'note',
        title: 'A table could not be filled',
        when: 'Preflight could not make rows that satisfy the constraints of a table which this change touches.',
        effect: 'What the change does to rows of this table was not seen.',
        instead: 'Look at its statements by hand, or give rows for it in `setup-sql`.',
    },
    {
        ...tool_common,
        id: 'pull-request-collision',
        severity: 'note',
        title: 'Another open pull request is in the way',
        when: 'Another open pull request to the same branch adds a migration that has the same name, changes a table that this change changes, or sorts between its migrations. Looked for by the Action on `pull_request`, in at most ten migrations.',
        effect: 'Each was checked without the other. Whichever is merged second meets a database that it was not checked on.',
        instead: 'Agree on who merges first. The second then brings its branch up to date, gives its migration a newer name, and is checked again.',
    },
    {
        ...tool_common,
        id: 'silence-invalid',
        severity: 'error',
        title: 'A silence is not valid',
        when: 'A `preflight-ignore` names no rule, one that does not exist or that can not be silenced (`deploy-failed`, `syntax-error`), or gives no reason.',
        effect: 'It silences nothing.',
        instead: 'Write `-- preflight-ignore <rule>: <reason>` above the statement.',
    },
    {
        ...tool_common,
        id: 'silence-unused',
        severity: 'note',
        title: 'A silence silences nothing',
        when: 'A `preflight-ignore` in a new migration names a rule that finds nothing in the statement below it.',
        effect: 'It would hide a finding that comes later.',
        instead: 'Remove the comment.',
    },
];

;// CONCATENATED MODULE: ./build/rules/enum-value-removed.js





function probeOf(change, { moves, removed }) {
    const [move] = moves;
    if (move?.facts.tableName === undefined || removed === undefined)
        return undefined;
    const column = (0,say/* quote */.hD)(move.action.column);
    return `SELECT count(*) FROM ${(0,say/* nameIn */.ZC)(change, move.facts.tableName)} WHERE ${column}::text IN (${removed.map(names/* quoteLiteral */.ce).join(', ')})`;
}
/** An enum loses values. */
const enumValueRemoved = stepRule({
    id: 'enum-value-removed',
    group: 'data is lost',
    severity: 'error',
    title: 'An enum loses values',
    when: 'An enum that was there before is made anew under its name without some of its values (PostgreSQL has no DROP VALUE, so Prisma Migrate swaps the type). Not where no value is gone; a warning where rows that held one were rehearsed and the change moves them.',
    effect: 'The migration fails with 22P02 on the first row that holds a removed value, and code that still writes one fails after it.',
    instead: '1. Release code that no longer writes the value. 2. Move the rows that hold it to another value with an UPDATE before the type is changed. 3. Remove the value in a later release.',
    references: [postgres('datatype-enum.html'), 'https://github.com/prisma/prisma/issues/6073'],
    implies: ['breaks-running-client', 'rewrites-table'],
    kinds: ['alter-column-type', 'drop-type'],
    find(step, change) {
        const swap = (0,enum_swap/* swapAt */.h)(change, step);
        if (swap === undefined || swap.at.index !== step.index || swap.removed?.length === 0)
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, swap.to);
        const columns = swap.moves.map(({ action, facts }) => `${(0,say/* nameIn */.ZC)(change, facts.tableName)}.${(0,say/* quote */.hD)(action.column)}`);
        const used = columns.length === 0 ? '' : ` (used by ${(0,say/* list */.p_)(columns)})`;
        const probe = probeOf(change, swap);
        const message = swap.removed === undefined
            ? `The enum ${name}${used} is made anew: values that are not among ${(0,say/* list */.p_)((swap.to.values ?? []).map(names/* quoteLiteral */.ce), 12)} are gone, and rows that hold one make it fail.`
            : `The enum ${name}${used} loses ${(0,say/* list */.p_)(swap.removed.map(names/* quoteLiteral */.ce), 12)}; rows that hold ${swap.removed.length === 1 ? 'it' : 'one of them'} make the migration fail.`;
        return {
            message,
            object: (0,rules_change/* objectOf */.Xy)(swap.to),
            sqlstate: '22P02',
            ...(probe === undefined ? {} : { probe }),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/enum-value-used-early.js




const literals = new WeakMap();
/** The steps that mention a string constant, in order. */
function usesOf(change, value) {
    let known = literals.get(change);
    if (known === undefined) {
        const found = new Map();
        for (const step of change.steps) {
            for (const literal of new Set(step.action.literals.map((use) => use.value))) {
                const steps = found.get(literal);
                if (steps === undefined)
                    found.set(literal, [step]);
                else
                    steps.push(step);
            }
        }
        literals.set(change, found);
        known = found;
    }
    return known.get(value) ?? [];
}
/** Whether a step uses the value as one of this enum: by a cast, by the column it meets, or by the tables it names. */
function usesValue(step, value, type, change) {
    if (step.action.kind === 'add-enum-value' || step.action.kind === 'comment')
        return false;
    const isType = (name) => name === type.name || name === type.firstName;
    const tables = step.action.relations.flatMap((name) => change.after.table(name) ?? []);
    return step.action.literals.some((literal) => {
        if (literal.value !== value)
            return false;
        if (literal.cast !== undefined)
            return isType(literal.cast.name);
        const { column } = literal;
        const columns = tables.flatMap((table) => {
            if (table.assumed && table.columns.size === 0)
                return [undefined];
            return column === undefined
                ? [...table.columns.values()]
                : (table.columns.get(column) ?? (table.assumed ? undefined : []));
        });
        return columns.some((found) => found === undefined || found.type === undefined || isType(found.type.name));
    });
}
/** A new enum value is used in the transaction that adds it. */
const enumValueUsedEarly = stepRule({
    id: 'enum-value-used-early',
    group: 'it fails, full stop',
    severity: 'error',
    title: 'A new enum value is used in the transaction that adds it',
    when: '`ALTER TYPE … ADD VALUE` and a statement that uses the value in one transaction: the whole file up to Prisma 7.3, between BEGIN and COMMIT from 7.4 on. Not where the type itself is made in that transaction.',
    effect: 'The statement fails with 55P04 (unsafe use of new value), and `migrate deploy` stops there.',
    instead: 'Use the value in a second migration: one folder that adds it, the next one that uses it.',
    references: [postgres('sql-altertype.html'), 'https://github.com/prisma/prisma/issues/8424'],
    implies: [],
    kinds: ['add-enum-value'],
    find(step, change) {
        const { action, facts, script, statementIndex } = step;
        const { type } = facts;
        if (type === undefined || type.values?.filter((value) => value === action.value).length === 0)
            return undefined;
        const group = script.transactions.group[statementIndex];
        const sameTransaction = (other) => other.script === script && script.transactions.group[other.statementIndex] === group;
        const made = (0,rules_change/* stepsOf */.B_)(change, 'create-enum').some((other) => other.index < step.index && other.facts.type === type && other.facts.isNew && sameTransaction(other));
        if (made)
            return undefined;
        const use = usesOf(change, action.value).find((other) => other.index > step.index && sameTransaction(other) && usesValue(other, action.value, type, change));
        if (use === undefined)
            return undefined;
        return {
            message: `The value ${(0,names/* quoteLiteral */.ce)(action.value)} that is added to ${(0,say/* nameIn */.ZC)(change, type)} is used on line ${use.action.line} of the same transaction, which PostgreSQL refuses.`,
            object: (0,rules_change/* objectOf */.Xy)({ schema: type.schema, name: type.firstName }, action.value),
            instead: `Move the statement of line ${use.action.line} to a migration of its own, behind this one.`,
            sqlstate: '55P04',
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/extension-added.js



/** An extension is needed. */
const extensionAdded = stepRule({
    id: 'extension-added',
    group: 'it takes something away',
    severity: 'note',
    title: 'An extension is added',
    when: 'A `CREATE EXTENSION` of an extension that was not there before.',
    effect: 'The deploy fails where the server does not have it installed, or where the role of the deploy may not create it.',
    instead: 'Make sure that every environment offers it (`SELECT * FROM pg_available_extensions`) and that the role of the deploy may create it.',
    references: [
        postgres('sql-createextension.html'),
        'https://www.prisma.io/docs/orm/prisma-schema/postgresql-extensions',
    ],
    implies: [],
    kinds: ['create-extension'],
    find({ facts, action }, change) {
        if (facts.thing !== undefined ||
            change.after.thing('extension', { schema: '', name: action.extension }) === undefined)
            return undefined;
        // Dropped by this change and made again: it was there.
        if ((0,rules_change/* stepsOf */.B_)(change, 'drop-extension').some((step) => step.action.extension === action.extension && step.facts.thing?.isNew === false))
            return undefined;
        const name = (0,say/* quote */.hD)(action.extension);
        return {
            message: `The extension ${name} is added: every environment must offer it${(0,say/* insideOf */.kP)(action.within)}.`,
            object: action.extension,
            probe: `SELECT count(*) FROM pg_available_extensions WHERE name = '${action.extension.replaceAll("'", "''")}'`,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/fk-action-changed.js




const deleteMeans = {
    CASCADE: 'deleting a referenced row now deletes the rows that refer to it',
    'SET NULL': 'deleting a referenced row now sets the reference to NULL',
    'SET DEFAULT': 'deleting a referenced row now sets the reference to its default',
    RESTRICT: 'deleting a referenced row is now refused',
    'NO ACTION': 'deleting a referenced row is now refused',
};
/** RESTRICT and NO ACTION differ only in when they refuse. */
function refuses(action) {
    return action === 'RESTRICT' || action === 'NO ACTION';
}
/** A foreign key acts otherwise. */
const fkActionChanged = stepRule({
    id: 'fk-action-changed',
    group: 'it takes something away',
    severity: 'warning',
    title: 'A foreign key acts otherwise',
    when: 'A foreign key is dropped and made again on the same columns with another ON DELETE or ON UPDATE.',
    effect: 'What a DELETE or UPDATE does to other rows changes: with CASCADE rows go that stayed before.',
    instead: 'If it was not meant, write the `onDelete` and `onUpdate` of the relation in the Prisma schema; if it was, say so in the pull request.',
    references: [
        postgres('ddl-constraints.html#DDL-CONSTRAINTS-FK'),
        'https://www.prisma.io/docs/orm/prisma-schema/data-model/relations/referential-actions',
    ],
    implies: ['scans-under-lock'],
    kinds: ['drop-constraint'],
    find({ facts, action }, change) {
        const { table, constraint } = facts;
        if (facts.isNew || table === undefined || table.dropped || constraint?.references === undefined)
            return undefined;
        const again = foreignKeyInTheEnd(table, constraint)?.references;
        if (again === undefined)
            return undefined;
        const { references: was } = constraint;
        const onDelete = again.onDelete !== was.onDelete && !(refuses(again.onDelete) && refuses(was.onDelete));
        const onUpdate = again.onUpdate !== was.onUpdate && !(refuses(again.onUpdate) && refuses(was.onUpdate));
        if (!onDelete && !onUpdate)
            return undefined;
        const changes = [
            ...(onDelete ? [`ON DELETE from ${was.onDelete} to ${again.onDelete}`] : []),
            ...(onUpdate ? [`ON UPDATE from ${was.onUpdate} to ${again.onUpdate}`] : []),
        ];
        const means = onDelete ? `: ${deleteMeans[again.onDelete] ?? ''}` : '';
        return {
            message: `The foreign key ${(0,say/* quote */.hD)(action.constraint)} of ${(0,say/* nameIn */.ZC)(change, facts.tableName)} to ${(0,say/* nameIn */.ZC)(change, was.table)} changes ${(0,say/* list */.p_)(changes)}${means}${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(facts.tableName, action.constraint),
            severity: onDelete ? 'warning' : 'note',
        };
    },
});

// EXTERNAL MODULE: ./build/sql/types.js
var types = __webpack_require__(74050);
;// CONCATENATED MODULE: ./build/rules/probes.js
/** Queries that tell for a real database whether a change fails there. They read only. */



const integerLimits = {
    smallint: '-32768 AND 32767',
    integer: '-2147483648 AND 2147483647',
};
const numbers = new Set(['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision']);
const texts = new Set(['text', 'character varying', 'character', 'citext']);
/**
 * Counts the values that a smaller type refuses; what it rounds is not counted. `undefined` where that can't be asked.
 * `pg_input_is_valid` is there from PostgreSQL 16 on.
 */
function misfitsProbe(name, column, from, to) {
    if (from.array || to.array)
        return undefined;
    const count = (where) => `SELECT count(*) FROM ${name} WHERE ${where}`;
    const [size, scale = 0] = to.modifiers;
    if (texts.has(from.name) && to.name === 'character varying' && size !== undefined)
        return count(`length(${(0,say/* quote */.hD)(column)}) > ${size}`);
    if (texts.has(from.name) && !texts.has(to.name))
        return count(`NOT pg_input_is_valid(${(0,say/* quote */.hD)(column)}::text, ${(0,names/* quoteLiteral */.ce)((0,types/* typeText */.wQ)(to))})`);
    if (!numbers.has(from.name))
        return undefined;
    const limits = integerLimits[to.name];
    if (limits !== undefined)
        return count(`${(0,say/* quote */.hD)(column)} NOT BETWEEN ${limits}`);
    return to.name === 'numeric' && size !== undefined
        ? count(`abs(${(0,say/* quote */.hD)(column)}) >= 1e${size - scale}`)
        : undefined;
}
/** Columns that are not NULL, as a condition; `undefined` where none can be. */
function present(table, columns, prefix = '') {
    return columns
        .filter((column) => table?.columns.get(column)?.nullable !== false || prefix !== '')
        .map((column) => `${prefix}${(0,say/* quote */.hD)(column)} IS NOT NULL`);
}
/** Counts the values that more than one row has. */
function duplicatesProbe(name, table, columns, where, nullsAreEqual) {
    const conditions = [
        ...(nullsAreEqual ? [] : present(table, columns)),
        ...(where === undefined ? [] : [`(${where})`]),
    ];
    const filter = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
    return `SELECT count(*) FROM (SELECT 1 FROM ${name}${filter} GROUP BY ${columns.map(say/* quote */.hD).join(', ')} HAVING count(*) > 1) AS duplicates`;
}
/** Counts the rows that refer to nothing. */
function orphansProbe(name, columns, target, targetColumns) {
    const pairs = columns.map((column, at) => `parent.${(0,say/* quote */.hD)(targetColumns[at] ?? '')} = child.${(0,say/* quote */.hD)(column)}`);
    return `SELECT count(*) FROM ${name} AS child WHERE ${present(undefined, columns, 'child.').join(' AND ')} AND NOT EXISTS (SELECT 1 FROM ${target} AS parent WHERE ${pairs.join(' AND ')})`;
}

;// CONCATENATED MODULE: ./build/rules/foreign-key-on-existing.js







/** The table and the columns that a foreign key of a step refers to. */
function targetOf({ references, name }, owner, change) {
    if (references === undefined)
        return undefined;
    const made = name === undefined ? undefined : owner.constraints.get(name)?.references;
    const table = made?.table ??
        change.after.table({ ...references.table, schema: references.table.schema ?? change.databaseSchema });
    if (table === undefined)
        return undefined;
    const key = [...table.constraints.values()].find(({ kind }) => kind === 'primary-key');
    return { table, columns: references.columns.length > 0 ? references.columns : (key?.columns ?? []) };
}
/** Whether rows keep the promise already: the same key was there before, under whatever name. */
function isKeptAlready(change, constraint, table, target) {
    const same = (known) => known.references?.table === target && known.columns.join('\0') === constraint.columns.join('\0');
    return ([...table.constraints.values()].some((known) => !known.isNew && known.name !== constraint.name && known.validated && same(known)) ||
        (0,rules_change/* stepsOn */.nF)(change, table).some((other) => (0,rules_change/* isStep */.Vf)(other, 'drop-constraint') &&
            other.facts.constraint?.isNew === false &&
            other.facts.constraint.validated &&
            same(other.facts.constraint)));
}
const mendOrphans = 'Run the probe on production. Where it counts any: delete the orphans or set them to NULL first.';
/** Where the change itself makes the values, production can't be asked. */
const mendNew = 'See to it that before it each value refers to a row or is NULL.';
const inTwoSteps = 'On a large table add the key `NOT VALID` and run `VALIDATE CONSTRAINT` in the next migration.';
/** Rows that are there must refer to something. */
const foreignKeyOnExisting = stepRule({
    id: 'foreign-key-on-existing',
    group: 'it fails in production',
    severity: 'warning',
    title: 'Rows that are there must refer to something',
    when: 'A foreign key (not NOT VALID, or validated now) on a table that was there before this change; an error where the table it refers to is new and nothing fills it. Not where the referring column is new and holds NULL, nor where the same key is dropped and made again.',
    effect: 'The migration fails with 23503 if one row refers to nothing.',
    instead: `${mendOrphans} ${inTwoSteps}`,
    references: [postgres('sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT')],
    implies: ['scans-under-lock'],
    kinds: ['add-constraint', 'validate-constraint'],
    find(step, change) {
        const { facts, action } = step;
        const constraint = promiseOf(step, change);
        const { table, tableName } = facts;
        if (constraint?.kind !== 'foreign-key')
            return undefined;
        if (table === undefined || !hasOldRows(change, step))
            return undefined;
        if (action.kind === 'add-constraint' && action.conditional && facts.constraint !== undefined)
            return undefined;
        const target = targetOf(constraint, table, change);
        if (target !== undefined && isKeptAlready(change, constraint, table, target.table))
            return undefined;
        const rows = constraint.columns.map((column) => columnRows(change, table, column, step));
        if (rows.includes('null'))
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, tableName);
        const to = (0,say/* nameIn */.ZC)(change, target?.table ?? (constraint.references && unresolved(constraint.references)));
        const columns = (0,say/* bracketed */.Em)(constraint.columns);
        const object = (0,rules_change/* objectOf */.Xy)(tableName, constraint.name ?? constraint.columns.join('_'));
        const key = constraint.name === undefined ? '' : ` (${(0,say/* quote */.hD)(constraint.name)})`;
        const where = (0,say/* insideOf */.kP)(action.within);
        const old = rows.every((one) => one === 'old');
        if (target?.table.isNew === true && !isFilled(change, target.table, step) && !rows.includes('filled')) {
            const required = constraint.columns.every((column) => table.columns.get(column)?.nullable === false || rows[0] === 'constant');
            const when = required ? `as soon as ${name} holds one row` : 'if one row has a value there';
            const present = constraint.columns.map((column) => `${(0,say/* quote */.hD)(column)} IS NOT NULL`).join(' AND ');
            return {
                message: `${name} ${columns} must refer to a row of ${to}${key}, which is new and empty: the migration fails ${when}${where}.`,
                object,
                ...(required ? { severity: 'error' } : {}),
                instead: `Fill ${to} first with the rows that ${name} refers to, in the same migration.`,
                sqlstate: '23503',
                ...(old ? { probe: `SELECT count(*) FROM ${name} WHERE ${present}` } : {}),
            };
        }
        const canAsk = old && target !== undefined && !target.table.isNew && target.columns.length === rows.length;
        return {
            message: `${name} ${columns} must refer to a row of ${to}${key}: the migration fails if one row refers to nothing${where}.`,
            object,
            instead: [
                canAsk ? mendOrphans : mendNew,
                ...((0,rules_change/* isStep */.Vf)(step, 'validate-constraint') ? [] : [inTwoSteps]),
            ].join(' '),
            sqlstate: '23503',
            rewrite: (0,rules_change/* isStep */.Vf)(step, 'add-constraint') ? notValid(step, change) : undefined,
            ...(canAsk ? { probe: orphansProbe(name, constraint.columns, to, target.columns) } : {}),
        };
    },
});
function unresolved(references) {
    return { schema: references.table.schema ?? '', name: references.table.name };
}
/** Whether the change has put rows into a table of its own. */
function isFilled(change, table, step) {
    return (change.steps.some(({ index, action }) => index < step.index && (action.kind === 'dynamic-sql' || (action.kind === 'do-block' && !action.read))) ||
        (0,rules_change/* stepsOn */.nF)(change, table).some((other) => other.index < step.index &&
            ((0,rules_change/* isStep */.Vf)(other, 'insert', 'copy', 'merge') ||
                ((0,rules_change/* isStep */.Vf)(other, 'create-table') && other.action.fromQuery))));
}

;// CONCATENATED MODULE: ./build/rules/grant-widened.js


/** Roles that everybody on the network may have, on hosts such as Supabase. */
const anonymous = new Set(['PUBLIC', 'anon', 'anonymous', 'web_anon']);
/** Everybody may do more. */
const grantWidened = stepRule({
    id: 'grant-widened',
    group: 'access',
    severity: 'warning',
    title: 'Everybody gets a privilege',
    when: 'A `GRANT` to PUBLIC or to an anonymous role on something that was there before, or on all that will be made.',
    effect: 'Every role that can connect has the privilege, those that are made later too.',
    instead: 'Grant it to the roles that need it, by name.',
    references: [postgres('sql-grant.html')],
    implies: [],
    kinds: ['grant'],
    find({ action }, change) {
        const grantees = action.grantees.filter((role) => anonymous.has(role));
        if (grantees.length === 0)
            return undefined;
        const isNew = action.tables.length > 0 && action.tables.every((name) => change.after.table(name)?.isNew === true);
        // What PUBLIC may do anyway.
        const usual = action.privileges.every((privilege) => privilege === 'USAGE' || privilege === 'EXECUTE' || privilege === 'CONNECT');
        if (isNew || usual)
            return undefined;
        const later = action.defaults ? ' that are made later' : '';
        return {
            message: `${(0,say/* list */.p_)(grantees)} ${grantees.length === 1 ? 'gets' : 'get'} ${(0,say/* list */.p_)(action.privileges)} on ${(0,say/* list */.p_)(action.on)}${later}${(0,say/* insideOf */.kP)(action.within)}.`,
            object: action.on[0],
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/type-cost.js
/** Types whose bytes are good for another one, when it sets no length. */
const sameBytes = {
    text: ['character varying', 'citext'],
    'character varying': ['text', 'citext'],
    citext: ['text', 'character varying'],
    xml: ['text', 'character varying'],
    cidr: ['inet'],
    bit: ['bit varying'],
    integer: ['oid'],
    oid: ['integer'],
};
const moments = /^(?:timestamp|time) with|^interval$/;
/** A length or precision that takes every value of the one before. */
function keepsLength(from, to) {
    const [length, scale = 0] = to.modifiers;
    const [before, scaleBefore = 0] = from.modifiers;
    if (from.modifiers.join() === to.modifiers.join())
        return true;
    if (moments.test(to.name))
        return (length ?? 6) >= (before ?? 6);
    if (length === undefined)
        return true;
    if (before === undefined)
        return false;
    if (to.name === 'numeric')
        return scale === scaleBefore && length >= before;
    return /^(?:character|bit) varying$/.test(to.name) && length >= before;
}
function stepCost(from, to) {
    if (from.array !== to.array)
        return 'rewrite';
    const same = from.name === to.name && from.schema === to.schema;
    // Elements are looked at one by one for another type, and as soon as another length is set.
    if (from.array)
        return same && (to.modifiers.length === 0 || from.modifiers.join() === to.modifiers.join())
            ? 'none'
            : 'rewrite';
    if (same)
        return keepsLength(from, to) ? 'none' : 'rewrite';
    if (sameBytes[from.name]?.includes(to.name) === true)
        return to.modifiers.length === 0 ? 'none' : 'rewrite';
    if (/^timestamp /.test(from.name) && /^timestamp /.test(to.name))
        return (to.modifiers[0] ?? 6) >= 6 ? 'zone' : 'rewrite';
    return 'rewrite';
}
/** The cost of `ALTER COLUMN … TYPE to`; `casts` are those of a USING that does nothing else, innermost first. */
function typeCost(from, to, casts) {
    if (casts === undefined)
        return 'rewrite';
    let cost = 'none';
    let at = from;
    for (const next of [...casts, to]) {
        const step = stepCost(at, next);
        if (step === 'rewrite')
            return 'rewrite';
        if (step === 'zone')
            cost = 'zone';
        at = next;
    }
    return cost;
}

;// CONCATENATED MODULE: ./build/rules/work.js





function named(kind, name) {
    return name === undefined ? `the new ${kind}` : `the new ${kind} ${(0,say/* quote */.hD)(name)}`;
}
function workOfConstraint(constraint, table, skips) {
    const { kind, name } = constraint;
    if (kind === 'unique' || kind === 'primary-key' || kind === 'exclusion') {
        if (constraint.usingIndex !== undefined)
            return [];
        const what = kind === 'primary-key' ? 'primary key' : `${kind} constraint`;
        return [{ does: 'build', table, lock: 'AccessExclusiveLock', why: named(what, name) }];
    }
    if (constraint.notValid || skips)
        return [];
    if (kind === 'check')
        return [{ does: 'scan', table, lock: 'AccessExclusiveLock', why: named('CHECK constraint', name) }];
    if (kind === 'foreign-key')
        return [{ does: 'scan', table, lock: 'ShareRowExclusiveLock', why: named('foreign key', name) }];
    return [];
}
function workOfColumn({ action }, table) {
    const { definition } = action;
    const lock = 'AccessExclusiveLock';
    const own = definition.constraints.flatMap((constraint) => workOfConstraint(constraint, table, 
    // A new column without a default holds NULL, which refers to nothing.
    constraint.kind === 'foreign-key' && isNullDefault(definition.default)));
    const fills = definition.identity || definition.default === 'sequence'
        ? 'a number of its own for each row'
        : definition.generated === 'stored'
            ? 'a stored generated value'
            : definition.volatileDefault
                ? 'a default that is worked out for each row'
                : undefined;
    if (fills === undefined)
        return own;
    return [{ does: 'rewrite', table, lock, why: `${(0,say/* quote */.hD)(definition.name)} gets ${fills}` }, ...own];
}
/** Parts of ALTER TABLE that write the table anew, and how they say it. */
const rewritingParts = {
    AT_SetLogged: 'SET LOGGED',
    AT_SetUnLogged: 'SET UNLOGGED',
    AT_SetAccessMethod: 'SET ACCESS METHOD',
    AT_SetTableSpace: 'SET TABLESPACE',
};
/** Types with the same operator classes: an index stays when one becomes the other. */
function keepsIndex(from, to) {
    const texts = ['text', 'character varying'];
    return (from.name === to.name || (texts.includes(from.name) && texts.includes(to.name)) || from.name === 'cidr');
}
/** The rows stay as they are; CHECK constraints are looked at again, and indexes of other operator classes built anew. */
function workWithoutRewrite({ action }, table, from) {
    const check = [...table.constraints.values()].find(({ kind, columns, validated }) => kind === 'check' && validated && columns.includes(action.column));
    const index = keepsIndex(from, action.to)
        ? undefined
        : [...table.indexes.values()].find(({ columns }) => columns.includes(action.column));
    const lock = 'AccessExclusiveLock';
    return [
        ...(check === undefined
            ? []
            : [{ does: 'scan', table, lock, why: `the CHECK constraint ${(0,say/* quote */.hD)(check.name)}` }]),
        ...(index === undefined
            ? []
            : [{ does: 'build', table, lock, why: `the index ${(0,say/* quote */.hD)(index.name)}` }]),
    ];
}
function workOnTable(step, table) {
    const { facts, action } = step;
    const exclusive = { table, lock: 'AccessExclusiveLock' };
    switch (action.kind) {
        case 'create-index':
            if (action.concurrently || (action.ifNotExists && facts.index !== undefined))
                return [];
            return [{ does: 'build', table, lock: 'ShareLock', why: named('index', action.index) }];
        case 'reindex':
            return action.concurrently ? [] : [{ does: 'build', table, lock: 'ShareLock', why: 'REINDEX' }];
        case 'add-constraint':
            if (action.conditional && facts.constraint !== undefined)
                return [];
            return workOfConstraint(action.constraint, table, false);
        case 'validate-constraint':
            return facts.constraint?.validated === true
                ? []
                : [{ does: 'scan', table, lock: 'ShareUpdateExclusiveLock', why: 'VALIDATE CONSTRAINT' }];
        case 'add-column':
            if (facts.column !== undefined && (action.ifNotExists || action.conditional))
                return [];
            return workOfColumn(step, table);
        case 'set-not-null':
            if (action.notValid || facts.column?.nullable === false || facts.constraint !== undefined)
                return [];
            return [{ ...exclusive, does: 'scan', why: `SET NOT NULL on ${(0,say/* quote */.hD)(action.column)}` }];
        case 'alter-column-type': {
            const from = facts.column?.type;
            if (from === undefined || action.collated)
                return [];
            const cost = typeCost(from, action.to, action.casts);
            if (cost === 'none')
                return workWithoutRewrite(step, table, from);
            const why = `${(0,say/* quote */.hD)(action.column)} changes from ${(0,types/* typeText */.wQ)(from)} to ${(0,types/* typeText */.wQ)(action.to)}`;
            return [{ ...exclusive, does: 'rewrite', why, ...(cost === 'zone' ? { byZone: true } : {}) }];
        }
        case 'set-expression':
            return [{ ...exclusive, does: 'rewrite', why: `${(0,say/* quote */.hD)(action.column)} gets another expression` }];
        case 'rewrite-table':
            return [{ ...exclusive, does: 'rewrite', why: action.by }];
        case 'alter-table-other': {
            const why = rewritingParts[action.subtype];
            return why === undefined ? [] : [{ ...exclusive, does: 'rewrite', why }];
        }
        case 'update':
            return [{ does: 'backfill', table, lock: 'RowExclusiveLock', why: 'UPDATE' }];
        case 'delete':
            return [{ does: 'backfill', table, lock: 'RowExclusiveLock', why: 'DELETE' }];
        default:
            return [];
    }
}
/** The work of a step on tables that were there before and may hold rows. */
function worksOf(step, change) {
    if ((0,rules_change/* isStep */.Vf)(step, 'attach-partition')) {
        const table = change.after.table(step.action.partition);
        if (table === undefined || table.isNew || table.dropped)
            return [];
        return [{ does: 'scan', table, lock: 'AccessExclusiveLock', why: 'ATTACH PARTITION' }];
    }
    const { table } = step.facts;
    if (table === undefined || !hasOldRows(change, step))
        return [];
    // Only what is not known at all is taken for a table; an index on a materialized view is no table's.
    if (table.assumed && change.after.thing('view', table) !== undefined)
        return [];
    return workOnTable(step, table);
}
/** The one piece of a kind, for the rule that is about it. */
function workThat(does, step, change) {
    return worksOf(step, change).find((work) => work.does === does && work.lock !== 'ShareUpdateExclusiveLock');
}
/** Kinds that take AccessExclusiveLock on the table they name: nobody reads it until the transaction ends. */
const exclusiveKinds = new Set('add-column drop-column alter-column-type set-not-null drop-not-null set-default drop-default add-identity drop-identity set-expression drop-expression rename-column rename-table rename-constraint move-table drop-constraint truncate rewrite-table drop-trigger drop-policy'.split(' '));
/** Whether a step locks a table that was there before against reads and writes until its transaction ends. */
function locksAllOut(step, change) {
    const { action, facts } = step;
    const { table } = facts;
    if (table === undefined || table.isNew || table.dropped)
        return false;
    if (action.kind === 'row-security')
        return true;
    if (!facts.exists)
        return false;
    if (action.kind === 'alter-table-other')
        return rewritingParts[action.subtype] !== undefined;
    if (table.assumed && change.after.thing('view', table) !== undefined)
        return false;
    if (action.kind === 'drop-index')
        return !action.concurrently;
    if (action.kind === 'add-constraint')
        return action.constraint.kind !== 'foreign-key' || action.constraint.usingIndex !== undefined;
    if (action.kind === 'lock-table')
        return action.mode === 8;
    return exclusiveKinds.has(action.kind);
}

;// CONCATENATED MODULE: ./build/rules/index-blocks-writes.js





/** The statement with CONCURRENTLY, where it is a plain CREATE INDEX of one line. */
function concurrently({ action, statement }) {
    if (action.kind !== 'create-index' || action.within !== undefined)
        return undefined;
    const text = statement.text.replace(/\s+/g, ' ');
    if (text.length > 300 || text.includes('--') || text.includes('/*'))
        return undefined;
    const made = text.replace(/^(CREATE (?:UNIQUE )?INDEX) /i, '$1 CONCURRENTLY ');
    return made === text ? undefined : made;
}
function partOf(action) {
    if (action.kind === 'create-index')
        return action.index === undefined ? [] : [action.index];
    if (action.kind === 'add-constraint')
        return action.constraint.name ? [action.constraint.name] : [];
    if (action.kind === 'add-column')
        return [action.definition.name];
    if (action.kind === 'alter-column-type')
        return [action.column];
    return [];
}
/** An index is built while nobody can write. */
const indexBlocksWrites = stepRule({
    id: 'index-blocks-writes',
    group: 'it blocks',
    severity: 'note',
    title: 'An index is built under a lock',
    when: 'A `CREATE INDEX` or `REINDEX` without `CONCURRENTLY`, or a unique, primary key or EXCLUDE constraint that builds its index, or a type to which the index of the column does not fit, on a table that was there before this change. A note while its size is not known; an error for tables in `large-tables`.',
    effect: 'Nobody can write to the table until the index is built and the transaction ends (ShareLock); a constraint keeps readers out too (AccessExclusiveLock).',
    instead: 'Give `CREATE INDEX CONCURRENTLY` a migration of its own: one folder, one statement. For a constraint build the unique index that way and add the constraint with `USING INDEX` in the next migration.',
    references: [
        postgres('sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY'),
        postgres('explicit-locking.html'),
    ],
    implies: [],
    kinds: ['create-index', 'reindex', 'add-constraint', 'add-column', 'alter-column-type'],
    find(step, change) {
        const work = workThat('build', step, change);
        if (work === undefined)
            return undefined;
        const { action } = step;
        const name = (0,say/* nameIn */.ZC)(change, step.facts.tableName);
        const out = work.lock === 'ShareLock' ? 'writes' : 'reads and writes';
        const made = concurrently(step);
        const partitioned = change.after.partitionsOf(work.table).length > 0;
        const remedy = action.kind === 'reindex'
            ? { instead: '`REINDEX … CONCURRENTLY`, in a migration of its own.' }
            : partitioned
                ? {
                    instead: `A partitioned table has no CONCURRENTLY: create the index \`ON ONLY ${name}\`, build it \`CONCURRENTLY\` on each partition in migrations of their own, then \`ALTER INDEX … ATTACH PARTITION\`.`,
                }
                : made !== undefined && !made.includes('`')
                    ? { instead: `In a migration of its own, as its only statement: \`${made};\`` }
                    : undefined;
        return {
            message: `${name} is locked against ${out} (${work.lock}) while ${work.why} is built${(0,say/* insideOf */.kP)(action.within)}.`.replace('while REINDEX is built', 'while it is reindexed'),
            object: (0,rules_change/* objectOf */.Xy)(step.facts.tableName, ...partOf(action)),
            ...remedy,
            rewrite: (0,rules_change/* isStep */.Vf)(step, 'create-index') ? concurrentBuild(step, change) : undefined,
        };
    },
});

// EXTERNAL MODULE: ./build/rules/picture-facts.js
var picture_facts = __webpack_require__(75808);
;// CONCATENATED MODULE: ./build/rules/replacement.js
/** Indexes that are dropped before what takes their place is there. */



/** The later step that makes what takes the place of a dropped index. */
function replacementOf(step, change) {
    const { table, index } = step.facts;
    if (table === undefined || index === undefined || !step.facts.exists)
        return undefined;
    if (step.facts.isNew || table.isNew || table.dropped)
        return undefined;
    const left = indexInTheEnd(table, index);
    if (left === undefined || !left.index.isNew)
        return undefined;
    return (0,rules_change/* stepsOn */.nF)(change, table).find((other) => {
        if (other.index <= step.index)
            return false;
        if ((0,rules_change/* isStep */.Vf)(other, 'create-index'))
            return (other.action.index === left.index.name ||
                (other.action.index === undefined &&
                    left.index.name.startsWith((0,picture_facts/* madeUpName */.aZ)({ ...table, indexes: new Map(), constraints: new Map() }, other.action.columns, 'idx'))));
        return ((0,rules_change/* isStep */.Vf)(other, 'add-constraint') &&
            left.index.constraint !== undefined &&
            (other.action.constraint.name === undefined || other.action.constraint.name === left.index.name));
    });
}
/** Whether two steps are in one transaction. */
function sharesTransaction(one, other) {
    const { group } = one.script.transactions;
    return one.script === other.script && group[one.statementIndex] === group[other.statementIndex];
}

;// CONCATENATED MODULE: ./build/rules/index-dropped-before-replacement.js




/** An index goes before the one that takes its place is there. */
const indexDroppedBeforeReplacement = stepRule({
    id: 'index-dropped-before-replacement',
    group: 'it blocks',
    severity: 'warning',
    title: 'An index is dropped before its replacement is there',
    when: 'A `DROP INDEX` of an index that was there before, and behind it a statement that makes the same index again or one that serves the same queries. An index that Prisma can not express (an operator class by `raw`, an expression) comes out of every `migrate dev` as such a pair.',
    effect: 'In one transaction nobody can read or write the table from the DROP until the new index is built. Otherwise queries go without an index meanwhile, and a unique one lets duplicates in.',
    instead: 'Where the index is the same: remove both statements. Else: 1. `CREATE INDEX CONCURRENTLY` under a new name, in a migration of its own. 2. Drop the old one in the next.',
    references: [postgres('sql-dropindex.html'), 'https://github.com/prisma/prisma/issues/12914'],
    implies: ['drop-index', 'index-blocks-writes'],
    kinds: ['drop-index'],
    find(step, change) {
        const made = replacementOf(step, change);
        const { index, tableName } = step.facts;
        if (made === undefined || index === undefined)
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, tableName);
        const meanwhile = sharesTransaction(step, made)
            ? `nobody can read or write ${name} from here until the new index is built`
            : `queries on ${name} go without it meanwhile`;
        const where = made.script === step.script ? `on line ${made.action.line}` : `in ${made.script.name}`;
        return {
            message: `The index ${(0,say/* quote */.hD)(index.name)} of ${name} is dropped, and what takes its place is made only ${where}: ${meanwhile}${(0,say/* insideOf */.kP)(step.action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(tableName, index.name),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/lock-held-through-work.js





const deeds = {
    build: 'builds an index on',
    rewrite: 'rewrites',
    scan: 'reads every row of',
    backfill: 'changes rows of',
};
/** Map.groupBy, which Node 20 lacks. */
function grouped(steps, keyOf) {
    const groups = new Map();
    for (const step of steps) {
        const known = groups.get(keyOf(step));
        if (known === undefined)
            groups.set(keyOf(step), [step]);
        else
            known.push(step);
    }
    return groups;
}
const byScript = new WeakMap();
function stepsIn(script, change) {
    let known = byScript.get(change);
    if (known === undefined) {
        known = grouped(change.steps, (step) => step.script);
        byScript.set(change, known);
    }
    return known.get(script) ?? [];
}
/** The steps of a script by transaction, in order. */
function transactionsIn(script, change) {
    const { group } = script.transactions;
    return [...grouped(stepsIn(script, change), (step) => group[step.statementIndex] ?? 0).values()];
}
/** Pieces of work that are looked at: the sentence names three. */
const most = 20;
function findInTransaction(steps, change) {
    const locked = new Map();
    const held = new Set();
    const done = [];
    for (const step of steps) {
        if (done.length >= most)
            break;
        for (const work of locked.size === 0 ? [] : worksOf(step, change)) {
            const longer = [...locked].filter(([table, lock]) => lock.statementIndex !== step.statementIndex && isLonger(work, table));
            for (const [table] of longer)
                held.add(table);
            if (longer.length > 0)
                done.push({ step, work });
        }
        const { table } = step.facts;
        if (table === undefined || locked.has(table) || !locksAllOut(step, change))
            continue;
        // What a DROP INDEX before its replacement does is said there.
        if ((0,rules_change/* isStep */.Vf)(step, 'drop-index') && replacementOf(step, change) !== undefined)
            continue;
        locked.set(table, step);
    }
    const [table] = held;
    const lock = table && locked.get(table);
    if (table === undefined || lock === undefined)
        return undefined;
    // How long a table is locked by work on itself turns on its size, which is not known.
    const isUnexpected = done.some(({ work }) => work.does === 'backfill' && [...held].some((one) => one !== work.table));
    const tables = (0,say/* list */.p_)([...held].map((one) => (0,say/* nameIn */.ZC)(change, one)));
    const what = (0,say/* list */.p_)(done.map(({ step, work }) => `line ${step.action.line} ${deeds[work.does]} ${(0,say/* nameIn */.ZC)(change, work.table)}`), 3);
    return {
        line: lock.action.line,
        endLine: lock.action.endLine,
        message: `${tables} ${held.size === 1 ? 'stays' : 'stay'} locked against reads and writes (AccessExclusiveLock) from line ${lock.action.line} until the transaction ends, while ${what}.`,
        object: (0,rules_change/* objectOf */.Xy)(table),
        ...(isUnexpected ? {} : { severity: 'note' }),
    };
}
/** Work that keeps the lock of another statement for longer than that one needs it. */
function isLonger(work, locked) {
    // On the same table a rewrite, a scan or a build locks for itself, and that is said there.
    return work.does === 'backfill' || work.table !== locked;
}
/** A lock stays while the same transaction does long work. */
const lockHeldThroughWork = {
    id: 'lock-held-through-work',
    group: 'it blocks',
    severity: 'warning',
    title: 'A lock is kept through long work',
    when: 'A statement that locks a table against reads and writes, and behind it in the same transaction one that fills, rewrites, reads or indexes tables that were there before. Up to Prisma 7.3 a migration is one transaction; from 7.4 on only what stands between BEGIN and COMMIT is. A warning where rows of another table are changed meanwhile; else a note while the sizes are not known.',
    effect: 'A lock is released only when the transaction ends: an ALTER TABLE that takes a moment keeps everybody out for as long as the rest of the migration runs.',
    instead: 'Put the long work into a migration of its own, before or behind the one that locks: each is then a transaction of its own.',
    references: [postgres('explicit-locking.html')],
    implies: [],
    findInScript(script, change) {
        return transactionsIn(script, change).flatMap((steps) => findInTransaction(steps, change) ?? []);
    },
};

;// CONCATENATED MODULE: ./build/rules/opaque-sql.js


/** Code whose effect can't be read. */
const opaqueSql = stepRule({
    id: 'opaque-sql',
    group: 'it cannot be seen',
    severity: 'warning',
    title: 'SQL that is made while it runs',
    when: 'An `EXECUTE` of text that is put together while it runs, or a `DO` block in a language that Preflight does not read. An `EXECUTE` of constant text is read like any other statement. `check` runs it on tables with rows: what it did there is reported as if it stood there, and only where it changed nothing, failed or was not run is it found. So is a call of a function or procedure of base that changes nothing.',
    effect: 'What it does depends on what is in the database; no rule has looked at it.',
    instead: 'Write the statements out where they are known. Where they are not, look at what the block does on a copy of production.',
    references: [postgres('plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN')],
    implies: [],
    kinds: ['dynamic-sql', 'do-block'],
    find({ action }) {
        if (action.kind === 'do-block') {
            if (action.read)
                return undefined;
            return {
                message: `A DO block in ${action.language} was not read: what it does is not judged.`,
                object: undefined,
            };
        }
        const text = action.text.replace(/\s+/g, ' ');
        const shown = text.length > 80 ? `${text.slice(0, 79)}…` : text;
        return {
            message: `EXECUTE runs SQL that is put together while it runs, ${shown}: what it does is not judged${(0,say/* insideOf */.kP)(action.within)}.`,
            object: undefined,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/primary-key-changed.js






const keepOld = 'Keep the old key as a unique index (`@@unique`) until no old code runs.';
const primary_key_changed_mendNew = 'See to it that before it no two rows get the same values, and none gets NULL.';
/** Rows are identified by something else. */
const primaryKeyChanged = stepRule({
    id: 'primary-key-changed',
    group: 'it fails in production',
    severity: 'warning',
    title: 'A primary key changes',
    when: 'A primary key on other columns than before, or the first one, on a table that was there before this change; an error where it fails whatever the values. Not where the rows are unique by these columns already and none is NULL, unless the old key is given up.',
    effect: 'The migration fails with 23505 if two rows have the same values, with 23502 if one is NULL. Where nothing keeps the old key unique, `upsert` by it in code that still runs on the old schema fails (42P10), and `findUnique` may meet two rows.',
    instead: `Run the probe on production first. ${keepOld}`,
    references: [postgres('ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS')],
    implies: ['index-blocks-writes', 'required-column'],
    kinds: ['add-constraint'],
    find(step, change) {
        const { facts, action } = step;
        const { constraint } = action;
        const { table, tableName } = facts;
        if (constraint.kind !== 'primary-key' || table === undefined || !hasOldRows(change, step))
            return undefined;
        if (action.conditional && facts.constraint !== undefined)
            return undefined;
        // An index that is there already was judged when it was made.
        const made = constraint.name === undefined ? undefined : table.constraints.get(constraint.name);
        const columns = constraint.columns.length > 0 ? constraint.columns : (made?.columns ?? []);
        const old = (0,rules_change/* stepsOn */.nF)(change, table).find((other) => (0,rules_change/* isStep */.Vf)(other, 'drop-constraint', 'drop-column') &&
            other.index < step.index &&
            other.facts.constraint?.kind === 'primary-key')?.facts.constraint;
        const isSame = old !== undefined &&
            old.columns.length === columns.length &&
            old.columns.every((column) => columns.includes(column));
        // The column of the key was dropped and added again: what that does is said there.
        if (isSame)
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, tableName);
        const what = `The primary key of ${name} ${old === undefined ? 'becomes' : `changes from ${(0,say/* bracketed */.Em)(old.columns)} to`} ${(0,say/* bracketed */.Em)(columns)}`;
        const object = (0,rules_change/* objectOf */.Xy)(tableName, constraint.name ?? `${table.name}_pkey`);
        const where = (0,say/* insideOf */.kP)(action.within);
        const rows = columns.map((column) => columnRows(change, table, column, step));
        if (rows.every((one) => one === 'constant' || one === 'null')) {
            const many = rows.includes('null') ? 'one row' : 'two rows';
            return {
                message: `${what}, which has one and the same value in every row: the migration fails as soon as ${name} holds ${many}${where}.`,
                object,
                severity: 'error',
                sqlstate: rows.includes('null') ? '23502' : '23505',
                probe: `SELECT count(*) FROM ${name}`,
            };
        }
        const isUniqueBy = rows.includes('distinct') || isUniqueAlready(change, table, columns, step);
        const fails = [
            ...(isUniqueBy ? [] : [`two rows have the same ${(0,say/* bracketed */.Em)(columns)}`]),
            ...(facts.nullable.length > 0 ? [`one has NULL in ${(0,say/* bracketed */.Em)(facts.nullable)}`] : []),
        ];
        const breaks = old !== undefined && !isUnique(table, old.columns);
        if (fails.length === 0 && !breaks)
            return undefined;
        const then = [
            ...(fails.length > 0 ? [`the migration fails if ${fails.join(' or ')}`] : []),
            ...(breaks
                ? [`\`upsert\` by ${(0,say/* bracketed */.Em)(old.columns)} of code that still runs on the old schema fails`]
                : []),
        ];
        const canAsk = fails.length > 0 && rows.every((one) => one === 'old');
        return {
            message: `${what}: ${then.join('; ')}${where}.`,
            object,
            ...(fails.length === 0 ? {} : { sqlstate: isUniqueBy ? '23502' : '23505' }),
            ...(canAsk
                ? { probe: duplicatesProbe(name, table, columns, undefined, true) }
                : { instead: fails.length === 0 ? keepOld : `${primary_key_changed_mendNew} ${keepOld}` }),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/probable-rename.js





/** A rename written as DROP and ADD. */
const probableRename = stepRule({
    id: 'probable-rename',
    group: 'data is lost',
    severity: 'error',
    title: 'A rename is written as a drop and an add',
    when: 'A column is dropped and one of the same type and a like name (or reference) is added to the same table; or a table is dropped and one with the same columns is created. Not where a statement before copies the values.',
    effect: 'The new column or table is empty: what was in the old one is lost. Prisma Migrate can not see a rename.',
    instead: 'Keep the name in the database with `@map` or `@@map` (no SQL at all); or add the new one, fill it and drop the old one in a later release; or, with downtime, write `RENAME` by hand.',
    references: [
        'https://github.com/prisma/prisma/issues/7790',
        'https://www.prisma.io/docs/orm/prisma-migrate/workflows/customizing-migrations#example-rename-a-field',
    ],
    implies: ['breaks-running-client'],
    kinds: ['drop-column', 'drop-table'],
    find(step, change) {
        const guess = (0,rename_guess/* renameGuessAt */.D3)(change, step);
        const { tableName } = step.facts;
        if (guess === undefined || tableName === undefined)
            return undefined;
        const { action } = step;
        const name = (0,say/* nameIn */.ZC)(change, tableName);
        if (action.kind === 'drop-table') {
            const made = guess.added.facts.tableName;
            const other = (0,say/* nameIn */.ZC)(change, made);
            return {
                message: `The table ${name} is dropped and ${other} is created with the same columns: if that is a rename, every row is lost${(0,say/* insideOf */.kP)(action.within)}.${atOnce(change, step)}`,
                object: (0,rules_change/* objectOf */.Xy)(tableName),
                instead: `1. Without any SQL: rename the model and keep the table with \`@@map("${tableName.name}")\`. 2. Without downtime: create ${other}, copy the rows, and drop ${name} in a later release. 3. With downtime: \`ALTER TABLE ${name} RENAME TO ${(0,say/* quote */.hD)(made?.name ?? '')};\` in place of the DROP and the CREATE.`,
                probe: `SELECT count(*) FROM ${name}`,
            };
        }
        const added = guess.added.action.kind === 'add-column' ? guess.added.action.definition.name : '';
        const [column, other] = [(0,say/* quote */.hD)(action.column), (0,say/* quote */.hD)(added)];
        return {
            message: `The column ${column} of ${name} is dropped and ${other} is added with the same type: if that is a rename, every value is lost${(0,say/* insideOf */.kP)(action.within)}.${atOnce(change, step)}`,
            object: (0,rules_change/* objectOf */.Xy)(tableName, action.column),
            instead: `1. Without any SQL: rename the field and keep the column with \`@map("${action.column}")\`. 2. Without downtime: add ${other}, fill it with \`UPDATE ${name} SET ${other} = ${column};\`, and drop ${column} in a later release. 3. With downtime: \`ALTER TABLE ${name} RENAME COLUMN ${column} TO ${other};\` in place of the DROP and the ADD.`,
            probe: `SELECT count(*) FROM ${name} WHERE ${column} IS NOT NULL`,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/recreated-column.js





/** A column is dropped and added again under its name. */
const recreatedColumn = stepRule({
    id: 'recreated-column',
    group: 'data is lost',
    severity: 'error',
    title: 'A column is dropped and added again',
    when: 'A `DROP COLUMN` and an `ADD COLUMN` of the same name on one table that stays. Prisma Migrate writes this where it knows no cast between the two types.',
    effect: 'The new column is empty: every value is lost.',
    instead: 'Write `ALTER TABLE … ALTER COLUMN … TYPE … USING …` by hand, or add a column of another name, fill it, and drop the old one in a later release.',
    references: [
        postgres('sql-altertable.html'),
        'https://www.prisma.io/docs/orm/prisma-migrate/workflows/customizing-migrations',
    ],
    implies: ['breaks-running-client'],
    kinds: ['drop-column'],
    find(step, change) {
        const { facts, action } = step;
        const { table, tableName } = facts;
        const again = table?.columns.get(action.column);
        if (!facts.exists || facts.isNew || table === undefined || tableName === undefined || table.dropped)
            return undefined;
        if (again?.isNew !== true || (0,rename_guess/* isCopiedBefore */.mv)(change, step) !== undefined)
            return undefined;
        const column = (0,say/* quote */.hD)(action.column);
        const name = (0,say/* nameIn */.ZC)(change, tableName);
        const type = again.type === undefined ? 'the new type' : (0,types/* typeText */.wQ)(again.type);
        const was = facts.column?.type === undefined ? '' : ` (${(0,types/* typeText */.wQ)(facts.column.type)}, then ${type})`;
        // The text of a value is hardly ever that of an array; what held NULL has no elements.
        const becomesList = again.type?.array === true && facts.column?.type?.array === false;
        const value = becomesList ? `array_remove(ARRAY[${column}], NULL)` : column;
        return {
            message: `The column ${column} of ${name} is dropped and added again${was}: every value in it is lost${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(tableName, action.column),
            instead: `Keep the values: \`ALTER TABLE ${name} ALTER COLUMN ${column} TYPE ${type} USING ${value}::${type};\` in place of the DROP and the ADD, or with an expression that converts what a cast can't.`,
            probe: `SELECT count(*) FROM ${name} WHERE ${column} IS NOT NULL`,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/rename-column.js



/** A column gets another name. */
const renameColumn = stepRule({
    id: 'rename-column',
    group: 'the running application breaks',
    severity: 'error',
    title: 'A column is renamed',
    when: 'An `ALTER TABLE … RENAME COLUMN` of a column that was there before, on a table that stays, unless a column of the old name is there in the end.',
    effect: 'Until every old process is gone, all its queries on the table fail (42703): a Prisma Client selects every column by name.',
    instead: 'Keep the name in the database with `@map` (no SQL at all). Or add the new column, write both, fill it, read the new one, and drop the old one, each in a release of its own.',
    references: [
        postgres('sql-altertable.html'),
        'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#map',
    ],
    implies: ['breaks-running-client'],
    kinds: ['rename-column'],
    find({ facts, action }, change) {
        const { table, tableName } = facts;
        if (action.of !== 'table' ||
            facts.isNew ||
            table === undefined ||
            tableName === undefined ||
            table.dropped)
            return undefined;
        if (table.columns.has(action.column))
            return undefined;
        const column = (0,say/* quote */.hD)(action.column);
        return {
            message: `The column ${column} of ${(0,say/* nameIn */.ZC)(change, tableName)} is renamed to ${(0,say/* quote */.hD)(action.to)}: code that still runs on the old schema fails${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(tableName, action.column),
            instead: `1. Without any SQL: rename the field and keep the column with \`@map("${action.column}")\`. 2. Without downtime: add ${(0,say/* quote */.hD)(action.to)}, write both columns, fill it, and drop ${column} in a later release.`,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/rename-table.js



/** A table gets another name. */
const renameTable = stepRule({
    id: 'rename-table',
    group: 'the running application breaks',
    severity: 'error',
    title: 'A table is renamed',
    when: 'An `ALTER TABLE … RENAME TO` or `SET SCHEMA` of a table that was there before, unless a table or view of the old name is there in the end.',
    effect: 'Until every old process is gone, all its queries on the table fail (42P01).',
    instead: 'Keep the name in the database with `@@map` (no SQL at all). Or, in one migration, rename it and create a view of the old name, and drop the view in a later release.',
    references: [
        postgres('sql-altertable.html'),
        'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#map-1',
    ],
    implies: ['breaks-running-client'],
    kinds: ['rename-table', 'move-table'],
    find(step, change) {
        const { facts, action } = step;
        const { table, tableName } = facts;
        if (!facts.exists || facts.isNew || table === undefined || tableName === undefined || table.dropped)
            return undefined;
        if (action.kind === 'rename-table' && action.of !== 'table')
            return undefined;
        if (change.after.table(tableName) !== undefined || change.after.thing('view', tableName) !== undefined)
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, tableName);
        const to = action.kind === 'rename-table'
            ? (0,say/* quote */.hD)(action.to)
            : `${(0,say/* quote */.hD)(action.toSchema)}.${(0,say/* quote */.hD)(tableName.name)}`;
        return {
            message: `The table ${name} is renamed to ${to}: code that still runs on the old schema fails${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(tableName),
            instead: `1. Without any SQL: rename the model and keep the table with \`@@map("${tableName.name}")\`. 2. Without downtime: add \`CREATE VIEW ${name} AS SELECT * FROM ${to};\` behind the rename, and drop the view in a later release.`,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/rename-type.js



/** A type gets another name. */
const renameType = stepRule({
    id: 'rename-type',
    group: 'it takes something away',
    severity: 'warning',
    title: 'A type is renamed',
    when: 'An `ALTER TYPE … RENAME TO` of a type that was there before, unless a type of the old name is there in the end (an enum swap) or the renamed one is dropped.',
    effect: 'A Prisma Client of the old schema casts its values to the old name and fails (42704).',
    instead: 'Keep the name in the database with `@@map` on the enum, or rename while nothing runs.',
    references: [
        postgres('sql-altertype.html'),
        'https://www.prisma.io/docs/orm/reference/prisma-schema-reference#map-1',
    ],
    implies: ['breaks-running-client'],
    kinds: ['rename-type'],
    find({ facts, action }, change) {
        const { type } = facts;
        if (facts.isNew || type === undefined || type.dropped || type.name === type.firstName)
            return undefined;
        const first = { schema: type.schema, name: action.name.name };
        if (change.after.type(first) !== undefined)
            return undefined;
        return {
            message: `The type ${(0,say/* nameIn */.ZC)(change, first)} is renamed to ${(0,say/* quote */.hD)(action.to)}${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(first),
            instead: `Keep the name in the database (\`@@map("${first.name}")\` on the enum needs no SQL), or rename while nothing runs.`,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/required-column.js




/** A column without a value for the rows that are there. */
const requiredColumn = stepRule({
    id: 'required-column',
    group: 'it fails in production',
    severity: 'error',
    title: 'A required column is added to a table that has rows',
    when: 'An `ADD COLUMN … NOT NULL` without a default (and neither identity, serial nor generated) on a table that was there before this change and that the change does not empty.',
    effect: 'It passes on an empty database and fails with 23502 as soon as the table holds one row, whatever is in it. Defaults that only Prisma Client knows (`uuid()`, `cuid()`, `@updatedAt`) are none for the database.',
    instead: '1. Add the column without NOT NULL, or with a DEFAULT, and release code that writes it. 2. Fill it. 3. In a later migration `SET NOT NULL`.',
    references: [
        postgres('sql-altertable.html'),
        'https://www.prisma.io/docs/orm/prisma-migrate/workflows/customizing-migrations',
    ],
    implies: [],
    kinds: ['add-column'],
    find(step, change) {
        const { facts, action } = step;
        const { definition, ifNotExists, conditional } = action;
        if (definition.nullable || definition.identity || definition.generated !== undefined)
            return undefined;
        if (!isNullDefault(definition.default) || !hasOldRows(change, step))
            return undefined;
        if (facts.column !== undefined && (ifNotExists || conditional))
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, facts.tableName);
        const column = (0,say/* quote */.hD)(definition.name);
        return {
            message: `The new column ${column} of ${name} is NOT NULL and has no default: the migration fails as soon as ${name} holds one row${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(facts.tableName, definition.name),
            instead: `1. Add ${column} without NOT NULL, or with a DEFAULT, and release code that writes it. 2. \`UPDATE ${name} SET ${column} = <value> WHERE ${column} IS NULL;\` 3. In a later migration \`ALTER TABLE ${name} ALTER COLUMN ${column} SET NOT NULL;\``,
            sqlstate: '23502',
            probe: `SELECT count(*) FROM ${name}`,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/rewrites-table.js




function columnOf(action) {
    if (action.kind === 'add-column')
        return [action.definition.name];
    return action.kind === 'alter-column-type' || action.kind === 'set-expression' ? [action.column] : [];
}
/** Every row is written anew. */
const rewritesTable = stepRule({
    id: 'rewrites-table',
    group: 'it blocks',
    severity: 'note',
    title: 'A table is rewritten',
    when: 'A change of a type that needs other bytes, a new column with a volatile default, an identity, a serial or a stored generated value, `SET LOGGED` and its like, `CLUSTER` or `VACUUM FULL` on a table that was there before this change. Not what PostgreSQL does without a rewrite: a longer varchar, varchar to text, more digits of a numeric, a constant default. A note while the size is not known; an error for tables in `large-tables`.',
    effect: 'Every row and every index is written anew while nobody can read or write the table (AccessExclusiveLock), and the disk holds it twice.',
    instead: '1. Add a new column that both versions of the code write. 2. Fill it in batches, outside of the migration. 3. Switch the code over. 4. Drop the old column in a later release.',
    references: [postgres('sql-altertable.html#SQL-ALTERTABLE-NOTES'), postgres('explicit-locking.html')],
    implies: [],
    kinds: ['add-column', 'alter-column-type', 'set-expression', 'rewrite-table', 'alter-table-other'],
    find(step, change) {
        const work = workThat('rewrite', step, change);
        if (work === undefined)
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, step.facts.tableName);
        const when = work.byZone === true ? ", unless the session's TimeZone is UTC" : '';
        return {
            message: `${name} is rewritten and locked against reads and writes (${work.lock}) meanwhile${when}: ${work.why}${(0,say/* insideOf */.kP)(step.action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(step.facts.tableName, ...columnOf(step.action)),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/rls-disabled.js



/** Row-level security goes off. */
const rlsDisabled = stepRule({
    id: 'rls-disabled',
    group: 'access',
    severity: 'error',
    title: 'Row-level security is disabled',
    when: '`DISABLE ROW LEVEL SECURITY` or `NO FORCE ROW LEVEL SECURITY` on a table that was there before, unless it is enabled again.',
    effect: 'Policies no longer apply: every role that may read the table reads all of its rows.',
    instead: 'Change or add the policy that is in the way, and keep row-level security enabled.',
    references: [postgres('ddl-rowsecurity.html')],
    implies: [],
    kinds: ['row-security'],
    find(step, change) {
        const { facts, action } = step;
        const { table } = facts;
        if (action.change === 'enable' || action.change === 'force')
            return undefined;
        if (!facts.exists || facts.isNew || table === undefined || table.dropped)
            return undefined;
        const opposite = action.change === 'disable' ? 'enable' : 'force';
        const again = (0,rules_change/* stepsOn */.nF)(change, table).some((other) => other.index > step.index && other.action.kind === 'row-security' && other.action.change === opposite);
        if (again)
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, facts.tableName);
        const message = action.change === 'disable'
            ? `Row-level security of ${name} is disabled: its policies no longer keep rows from anybody${(0,say/* insideOf */.kP)(action.within)}.`
            : `Row-level security of ${name} no longer applies to its owner${(0,say/* insideOf */.kP)(action.within)}.`;
        return { message, object: (0,rules_change/* objectOf */.Xy)(facts.tableName) };
    },
});

;// CONCATENATED MODULE: ./build/rules/rows-deleted.js



/** Rows are deleted, as was meant. */
const rowsDeleted = stepRule({
    id: 'rows-deleted',
    group: 'data is lost, as was meant',
    severity: 'note',
    title: 'Rows are deleted',
    when: 'A `DELETE` with a condition on a table that was there before this change and stays. Where generated rows match it, the finding says how many; where none does, what it deletes was not seen.',
    effect: 'The rows that match are lost.',
    instead: 'Count them on production before the deploy, and keep a backup of them if they may be wanted again.',
    references: [postgres('sql-delete.html')],
    implies: [],
    kinds: ['delete'],
    find({ facts, action }, change) {
        if (action.condition !== 'some' ||
            facts.isNew ||
            facts.tableName === undefined ||
            facts.table?.dropped === true)
            return undefined;
        return {
            message: `Rows of ${(0,say/* nameIn */.ZC)(change, facts.tableName)} that match a condition are deleted${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(facts.tableName),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/scans-under-lock.js




function scans_under_lock_partOf(action) {
    if (action.kind === 'set-not-null' || action.kind === 'alter-column-type')
        return [action.column];
    if (action.kind === 'add-constraint')
        return action.constraint.name ? [action.constraint.name] : [];
    return action.kind === 'add-column' ? [action.definition.name] : [];
}
function insteadOf({ action }, name) {
    if (action.kind === 'set-not-null') {
        const column = (0,say/* quote */.hD)(action.column);
        const check = (0,say/* quote */.hD)(`${action.column}_not_null`);
        return `1. \`ALTER TABLE ${name} ADD CONSTRAINT ${check} CHECK (${column} IS NOT NULL) NOT VALID;\` 2. In a second migration \`ALTER TABLE ${name} VALIDATE CONSTRAINT ${check};\` 3. In a third one \`ALTER TABLE ${name} ALTER COLUMN ${column} SET NOT NULL;\`, which then reads nothing, and \`DROP CONSTRAINT ${check}\`.`;
    }
    if (action.kind === 'add-constraint' && action.constraint.name !== undefined)
        return `1. Add ${(0,say/* quote */.hD)(action.constraint.name)} with \`NOT VALID\` at its end. 2. In the next migration \`ALTER TABLE ${name} VALIDATE CONSTRAINT ${(0,say/* quote */.hD)(action.constraint.name)};\`, which lets writes through.`;
    return undefined;
}
/** Every row is looked at while nobody can write. */
const scansUnderLock = stepRule({
    id: 'scans-under-lock',
    group: 'it blocks',
    severity: 'note',
    title: 'A table is read under a lock',
    when: 'A foreign key or CHECK that is added as valid, a `SET NOT NULL` that no valid CHECK proves, a change of the type of a column that a CHECK looks at, or `ATTACH PARTITION`, on a table that was there before this change. A note while its size is not known; an error for tables in `large-tables`.',
    effect: 'Every row is read while nobody can write: a foreign key locks both tables against writes (ShareRowExclusiveLock), the others keep readers out too (AccessExclusiveLock).',
    instead: '1. Add the constraint with `NOT VALID`. 2. In the next migration `VALIDATE CONSTRAINT`, which lets writes through.',
    references: [postgres('sql-altertable.html#SQL-ALTERTABLE-NOTES'), postgres('explicit-locking.html')],
    implies: [],
    kinds: ['set-not-null', 'add-constraint', 'add-column', 'alter-column-type', 'attach-partition'],
    find(step, change) {
        const work = workThat('scan', step, change);
        if (work === undefined)
            return undefined;
        const { action } = step;
        const name = (0,say/* nameIn */.ZC)(change, work.table);
        const target = action.kind === 'add-constraint' ? action.constraint.references : undefined;
        const other = target === undefined ? undefined : change.after.table(target.table);
        const both = other !== undefined && !other.isNew && other !== work.table ? ` and ${(0,say/* nameIn */.ZC)(change, other)}` : '';
        const out = work.lock === 'AccessExclusiveLock' ? 'reads and writes' : 'writes';
        const instead = insteadOf(step, name);
        return {
            message: `${name}${both} ${both === '' ? 'is' : 'are'} locked against ${out} (${work.lock}) while every row of ${name} is read for ${work.why}${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(work.table, ...scans_under_lock_partOf(action)),
            ...(instead === undefined ? {} : { instead }),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/set-not-null.js




/** A column no longer takes NULL. */
const setNotNull = stepRule({
    id: 'set-not-null',
    group: 'it fails in production',
    severity: 'error',
    title: 'A column becomes NOT NULL',
    when: 'A `SET NOT NULL` on a column that may hold NULL: an error where nothing in the change fills it before, a warning where something does and may leave some. Not where the column is NOT NULL already, was added with a default, every NULL is filled, or a valid CHECK forbids them.',
    effect: 'One row with NULL makes the migration fail with 23502. `SET DEFAULT` fills no row that is there.',
    instead: '1. Release code that always writes the column. 2. `UPDATE … SET … WHERE … IS NULL` in the same migration, or outside of it in batches. 3. `SET NOT NULL`.',
    references: [postgres('sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL')],
    implies: ['scans-under-lock'],
    kinds: ['set-not-null'],
    find(step, change) {
        const { facts, action } = step;
        const { table, column: before, tableName } = facts;
        if (action.notValid || table === undefined || !hasOldRows(change, step))
            return undefined;
        if (before?.nullable === false || facts.constraint !== undefined)
            return undefined;
        const rows = columnRows(change, table, action.column, step);
        if (rows === 'constant' || rows === 'distinct')
            return undefined;
        const fill = fillOf(change, table, action.column, step);
        if (fill.of === 'all')
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, tableName);
        const column = (0,say/* quote */.hD)(action.column);
        const object = (0,rules_change/* objectOf */.Xy)(tableName, action.column);
        const where = (0,say/* insideOf */.kP)(action.within);
        if (rows === 'null') {
            const added = (0,rules_change/* stepsOn */.nF)(change, table).find((one) => (0,rules_change/* isStep */.Vf)(one, 'add-column') && one.action.definition.name === action.column);
            const apart = added === undefined || added.script === step.script
                ? ''
                : ' Deploy runs both migrations at once, so that what fills it outside of SQL comes too late.';
            return {
                message: `The new column ${column} of ${name} becomes NOT NULL and nothing fills it: the migration fails as soon as ${name} holds one row${where}.${apart}`,
                object,
                sqlstate: '23502',
                probe: `SELECT count(*) FROM ${name}`,
            };
        }
        // A column that this change adds can't be asked for before it runs.
        const probe = rows === 'old' ? { probe: `SELECT count(*) FROM ${name} WHERE ${column} IS NULL` } : undefined;
        const filled = `\`UPDATE ${name} SET ${column} = <value> WHERE ${column} IS NULL;\``;
        if (fill.of === 'some' || rows === 'filled') {
            const by = fill.line === undefined ? 'before' : `by line ${fill.line}`;
            return {
                message: `The column ${column} of ${name} becomes NOT NULL: a row that is left NULL ${by} makes the migration fail${where}.`,
                object,
                severity: 'warning',
                instead: `Fill what is left right before it: ${filled}`,
                sqlstate: '23502',
                ...probe,
            };
        }
        return {
            message: `The column ${column} of ${name} becomes NOT NULL and nothing in this change fills its NULLs: one row with NULL makes the migration fail${where}.`,
            object,
            instead: `1. Release code that always writes ${column}. 2. ${filled} before the SET NOT NULL.`,
            sqlstate: '23502',
            ...probe,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/syntax-error.js

/** The file is no SQL. */
const syntaxError = {
    id: 'syntax-error',
    group: 'it fails, full stop',
    severity: 'error',
    title: 'The file is not PostgreSQL',
    when: "PostgreSQL's own grammar refuses the file, or it begins with a byte order mark, which the server takes for a part of the first word.",
    effect: '`migrate deploy` fails with 42601, and the failed migration blocks every later one until it is resolved.',
    instead: 'Look at the place that PostgreSQL names. A reserved word as a name (`user`, `order`) needs quotes.',
    references: [postgres('sql-syntax-lexical.html')],
    implies: [],
    findInScript({ script }) {
        if (script.error !== undefined) {
            const { message, line } = script.error;
            return [
                {
                    message: `PostgreSQL refuses the file: ${message}.`.replace(/\.\.$/, '.'),
                    object: undefined,
                    sqlstate: '42601',
                    line,
                    endLine: line,
                },
            ];
        }
        if (!script.byteOrderMark)
            return [];
        const message = 'The file begins with a byte order mark (U+FEFF), which PostgreSQL refuses as a syntax error.';
        return [
            {
                message,
                object: undefined,
                instead: 'Save the file as UTF-8 without a byte order mark.',
                sqlstate: '42601',
                line: 1,
                endLine: 1,
            },
        ];
    },
};

;// CONCATENATED MODULE: ./build/rules/truncate.js



/** A table is emptied. */
const truncate = stepRule({
    id: 'truncate',
    group: 'data is lost',
    severity: 'error',
    title: 'A table is emptied with TRUNCATE',
    when: 'A `TRUNCATE` of a table that was there before this change and stays.',
    effect: 'Every row is lost, with `CASCADE` also every row of the tables that refer to it; nobody can read the table until the transaction ends.',
    instead: 'Delete the rows that must go with a condition, in batches outside of the migration, after a backup.',
    references: [postgres('sql-truncate.html')],
    implies: [],
    kinds: ['truncate'],
    find({ facts, action }, change) {
        if (facts.isNew || facts.tableName === undefined || facts.table?.dropped === true)
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, facts.tableName);
        return {
            message: `TRUNCATE deletes every row of ${name}${action.cascade ? ' and of every table that refers to it' : ''}${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(facts.tableName),
            probe: `SELECT count(*) FROM ${name}`,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/casts.js
const casts_numbers = ['smallint', 'integer', 'bigint', 'real', 'double precision', 'numeric'];
const strings = ['text', 'character varying', 'character', 'name', 'citext'];
/** Assignment and implicit casts between built-in types that hold no strings. */
const casts = {
    smallint: [...casts_numbers, 'oid'],
    integer: [...casts_numbers, 'money', 'oid'],
    bigint: [...casts_numbers, 'money', 'oid'],
    real: casts_numbers,
    'double precision': casts_numbers,
    numeric: [...casts_numbers, 'money'],
    money: ['numeric'],
    oid: ['integer', 'bigint'],
    boolean: [],
    uuid: [],
    bytea: [],
    point: [],
    tsquery: [],
    xml: [],
    tsvector: [],
    json: ['jsonb'],
    jsonb: ['json'],
    date: ['timestamp without time zone', 'timestamp with time zone'],
    'timestamp without time zone': ['timestamp with time zone', 'date', 'time without time zone'],
    'timestamp with time zone': [
        'timestamp without time zone',
        'date',
        'time without time zone',
        'time with time zone',
    ],
    'time without time zone': ['time with time zone', 'interval'],
    'time with time zone': ['time without time zone'],
    interval: ['time without time zone'],
    inet: ['cidr'],
    cidr: ['inet'],
    macaddr: ['macaddr8'],
    macaddr8: ['macaddr'],
    bit: ['bit varying'],
    'bit varying': ['bit'],
};
/** The types that {@link castsByItself} knows. */
const knownTypes = [...Object.keys(casts), ...strings];
/** Whether an ALTER COLUMN TYPE without USING is accepted; `undefined` where a type is not a built-in one or an enum. */
function castsByItself(from, to, isEnum) {
    const known = (type) => type.schema === undefined && knownTypes.includes(type.name)
        ? 'built-in'
        : isEnum(type)
            ? 'enum'
            : undefined;
    const [source, target] = [known(from), known(to)];
    if (target === 'built-in' && strings.includes(to.name) && !to.array)
        return source === undefined ? undefined : true;
    if (source === undefined || target === undefined)
        return undefined;
    if (from.array !== to.array)
        return false;
    if (from.name === to.name && from.schema === to.schema)
        return true;
    if (source === 'enum' || target === 'enum')
        return source === 'enum' && strings.includes(to.name);
    if (strings.includes(to.name))
        return true;
    return casts[from.name]?.includes(to.name) === true;
}

;// CONCATENATED MODULE: ./build/rules/type-change.js







const documents = new Set(['json', 'jsonb', 'xml']);
const type_change_texts = new Set(['text', 'character varying', 'character', 'citext']);
/** The columns of a unique index that takes values for equal which differ in case. */
function uniqueWith(table, column) {
    const index = [...table.indexes.values()].find(({ unique, columns, isNew }) => unique === true && !isNew && columns.includes(column));
    return index?.columns.flatMap((one) => one ?? []);
}
/** A type changes and the server or a value says no. */
const typeChange = stepRule({
    id: 'type-change',
    group: 'it fails in production',
    severity: 'error',
    title: 'A type changes and rows do not follow',
    when: 'An `ALTER COLUMN … TYPE` for which PostgreSQL has no cast of its own and that has no USING, or whose default has none; a warning where single values make it fail: text that is no JSON, values that are equal in citext under a unique index. What no longer fits is type-narrowed.',
    effect: 'The migration fails: with 42804 whatever the values, with 22P02 or 23505 where one value is not what the type wants.',
    instead: 'Say how the values are converted: `ALTER COLUMN … TYPE … USING <expression>`. Drop the default before and set the new one behind it.',
    references: [
        postgres('sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DATA-TYPE'),
        postgres('sql-createcast.html'),
    ],
    implies: ['type-narrowed', 'rewrites-table'],
    kinds: ['alter-column-type'],
    find(step, change) {
        const { facts, action } = step;
        const { table, tableName, column: before } = facts;
        const from = before?.type;
        if (from === undefined || before?.isNew !== false || table === undefined || table.isNew || table.dropped)
            return undefined;
        const { to } = action;
        const name = (0,say/* nameIn */.ZC)(change, tableName);
        const column = (0,say/* quote */.hD)(action.column);
        const object = (0,rules_change/* objectOf */.Xy)(tableName, action.column);
        const what = `The column ${column} of ${name} changes from ${(0,types/* typeText */.wQ)(from)} to ${(0,types/* typeText */.wQ)(to)}`;
        const where = (0,say/* insideOf */.kP)(action.within);
        const isEnum = enumTest(change);
        const byItself = castsByItself(from, to, isEnum);
        if (byItself === false && action.using === undefined && (0,enum_swap/* swapAt */.h)(change, step) === undefined) {
            return {
                message: `${what}, which PostgreSQL does not do without USING: the migration fails${where}.`,
                object,
                instead: `\`ALTER TABLE ${name} ALTER COLUMN ${column} TYPE ${(0,types/* typeText */.wQ)(to)} USING ${column}::text::${(0,types/* typeText */.wQ)(to)};\`, or another expression that makes the new value.`,
                sqlstate: '42804',
            };
        }
        if (byItself === false && before.default !== undefined && !isNullDefault(before.default)) {
            return {
                message: `${what}, and PostgreSQL does not convert its default: the migration fails${where}.`,
                object,
                instead: `\`ALTER TABLE ${name} ALTER COLUMN ${column} DROP DEFAULT;\` before it, and \`SET DEFAULT\` behind it.`,
                sqlstate: '42804',
            };
        }
        if (!hasOldRows(change, step))
            return undefined;
        if (type_change_texts.has(from.name) && documents.has(to.name) && !from.array && action.casts !== undefined) {
            return {
                message: `${what}: the migration fails if one value is no ${to.name}${where}.`,
                object,
                severity: 'warning',
                instead: 'Run the probe on production (PostgreSQL 16 or later), and correct the values that it counts first.',
                sqlstate: to.name === 'xml' ? '2200N' : '22P02',
                probe: `SELECT count(*) FROM ${name} WHERE NOT pg_input_is_valid(${column}::text, '${to.name}')`,
            };
        }
        const key = to.name === 'citext' && from.name !== 'citext' ? uniqueWith(table, action.column) : undefined;
        if (key !== undefined) {
            const group = key
                .map((one) => (one === action.column ? `lower(${(0,say/* quote */.hD)(one)})` : (0,say/* quote */.hD)(one)))
                .join(', ');
            return {
                message: `${what}, and ${(0,say/* bracketed */.Em)(key)} must be unique: the migration fails if two values differ in nothing but case${where}.`,
                object,
                severity: 'warning',
                instead: 'Run the probe on production, and merge what it counts first.',
                sqlstate: '23505',
                probe: `SELECT count(*) FROM (SELECT 1 FROM ${name} GROUP BY ${group} HAVING count(*) > 1) AS duplicates`,
            };
        }
        return undefined;
    },
});
function enumTest(change) {
    return (type) => change.after.type(type)?.of === 'enum';
}

;// CONCATENATED MODULE: ./build/rules/narrowing.js
const integers = ['smallint', 'integer', 'bigint'];
const floats = ['real', 'double precision'];
const narrowing_texts = new Set(['text', 'character varying', 'character', 'citext', 'name', 'xml']);
const json = new Set(['json', 'jsonb']);
const narrowing_moments = /^(timestamp|time) with/;
/** Decimal digits that a type holds exactly. */
const exactDigits = {
    real: 6,
    'double precision': 15,
    smallint: 5,
    integer: 10,
    bigint: 19,
};
function isNumber(type) {
    return integers.includes(type.name) || floats.includes(type.name) || type.name === 'numeric';
}
function narrowerNumber(from, to) {
    const [fromInteger, toInteger] = [integers.indexOf(from.name), integers.indexOf(to.name)];
    if (toInteger >= 0) {
        if (fromInteger >= 0)
            return toInteger < fromInteger ? 'larger numbers no longer fit' : undefined;
        return 'fractions are rounded and larger numbers no longer fit';
    }
    if (to.name === 'numeric') {
        const [toPrecision, toScale = 0] = to.modifiers;
        if (toPrecision === undefined)
            return undefined;
        const [fromPrecision, fromScale = 0] = from.name === 'numeric' ? from.modifiers : [];
        if (from.name === 'numeric' && fromPrecision !== undefined) {
            if (toScale < fromScale)
                return 'decimal places are rounded away';
            return toPrecision - toScale < fromPrecision - fromScale ? 'larger numbers no longer fit' : undefined;
        }
        if (fromInteger >= 0)
            return toPrecision - toScale < (exactDigits[from.name] ?? 0)
                ? 'larger numbers no longer fit'
                : undefined;
        return 'digits are rounded away and larger numbers no longer fit';
    }
    if (from.name === 'numeric')
        return 'digits are rounded away';
    if (floats.includes(from.name))
        return floats.indexOf(to.name) < floats.indexOf(from.name) ? 'digits are rounded away' : undefined;
    return (exactDigits[to.name] ?? 0) < (exactDigits[from.name] ?? 0)
        ? 'large numbers are rounded'
        : undefined;
}
/** Decimal places of seconds that a type keeps. */
function secondsPrecision(type) {
    return type.modifiers[0] ?? 6;
}
/**
 * What is lost when a column changes its type, in words; `undefined` where every value survives, or where it can't be told
 * (types that are no built-in ones).
 */
function lossOf(from, to) {
    if (from.array !== to.array)
        return from.array && !narrowing_texts.has(to.name) && !json.has(to.name)
            ? 'all but one element is lost'
            : undefined;
    if (from.schema !== undefined || to.schema !== undefined)
        return undefined;
    const [fromText, toText] = [narrowing_texts.has(from.name), narrowing_texts.has(to.name)];
    if (toText) {
        const length = to.name === 'text' || to.name === 'citext' ? undefined : to.modifiers[0];
        if (length === undefined)
            return undefined;
        if (fromText) {
            const before = from.name === 'text' ? undefined : from.modifiers[0];
            return before === undefined || before > length
                ? `text of more than ${length} characters no longer fits`
                : undefined;
        }
        return from.name === 'uuid' && length >= 36
            ? undefined
            : isNumber(from) && length >= 20 && integers.includes(from.name)
                ? undefined
                : `values of more than ${length} characters no longer fit`;
    }
    const known = isNumber(to) ||
        narrowing_moments.test(to.name) ||
        ['date', 'uuid', 'boolean', 'interval', 'inet', 'bytea'].includes(to.name);
    if ((fromText || json.has(from.name)) && known)
        return `text that is no ${to.name} can't be converted`;
    if (isNumber(from) && isNumber(to))
        return narrowerNumber(from, to);
    if (isNumber(from) && to.name === 'boolean')
        return 'every number but zero becomes true';
    if (/^timestamp/.test(from.name)) {
        if (to.name === 'date')
            return 'the time of day is lost';
        if (/^time /.test(to.name))
            return 'the date is lost';
    }
    if (narrowing_moments.test(from.name) && narrowing_moments.test(to.name) && from.name.split(' ')[0] === to.name.split(' ')[0]) {
        return secondsPrecision(to) < secondsPrecision(from)
            ? 'fractions of seconds are rounded away'
            : undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/rules/type-narrowed.js








/** What an enum can't take from the type before. */
function lossToEnum(change, from, to) {
    if (from.array !== to.array)
        return undefined;
    const target = change.after.type(to);
    if (target?.values === undefined)
        return undefined;
    const source = change.after.type(from);
    if (source?.values !== undefined) {
        const missing = source.values.filter((value) => !target.values?.includes(value));
        return missing.length === 0 ? undefined : `${(0,say/* list */.p_)(missing.map(names/* quoteLiteral */.ce))} can't be converted`;
    }
    return /^(text|character varying|character)$/.test(from.name)
        ? "text that is none of its values can't be converted"
        : undefined;
}
/** A column's type holds fewer values. */
const typeNarrowed = stepRule({
    id: 'type-narrowed',
    group: 'data is lost',
    severity: 'error',
    title: 'A type holds fewer values',
    when: 'An `ALTER COLUMN … TYPE` to a type that can not hold every value of the one before: a shorter varchar, fewer digits, bigint to integer, text to a number, a timestamp to a date. Widening is never found.',
    effect: 'Values that do not fit are rounded, cut by the USING expression, or make the migration fail (22001, 22003, 22P02).',
    instead: 'Count the values that do not fit. If there are any: add a column of the new type, fill it with what each value should become, and drop the old one in a later release.',
    references: [postgres('sql-altertable.html'), postgres('datatype.html')],
    implies: ['breaks-running-client', 'rewrites-table'],
    kinds: ['alter-column-type'],
    find(step, change) {
        const { facts, action } = step;
        const from = facts.column?.type;
        if (facts.isNew || from === undefined || facts.tableName === undefined || facts.table?.dropped === true)
            return undefined;
        if ((0,enum_swap/* swapAt */.h)(change, step) !== undefined)
            return undefined;
        const loss = lossOf(from, action.to) ?? lossToEnum(change, from, action.to);
        if (loss === undefined)
            return undefined;
        const column = (0,say/* quote */.hD)(action.column);
        // Another expression than a cast may make every value fit.
        const probe = action.casts === undefined
            ? undefined
            : misfitsProbe((0,say/* nameIn */.ZC)(change, facts.tableName), action.column, from, action.to);
        return {
            message: `The column ${column} of ${(0,say/* nameIn */.ZC)(change, facts.tableName)} changes from ${(0,types/* typeText */.wQ)(from)} to ${(0,types/* typeText */.wQ)(action.to)}: ${loss}${(0,say/* insideOf */.kP)(action.within)}.`,
            object: (0,rules_change/* objectOf */.Xy)(facts.tableName, action.column),
            ...(probe === undefined ? {} : { probe }),
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/unclosed-transaction.js

/** BEGIN without an end. */
const unclosedTransaction = {
    id: 'unclosed-transaction',
    group: 'it fails, full stop',
    severity: 'error',
    title: 'A transaction is begun and not ended',
    when: 'A `BEGIN` or `START TRANSACTION` that no `COMMIT` or `ROLLBACK` of the file ends.',
    effect: 'What Prisma does next runs in the open transaction, and all of it is rolled back when the connection closes, though the deploy reported success.',
    instead: 'End the file with `COMMIT;`, or leave BEGIN out: up to Prisma 7.3 the file is one transaction anyway.',
    references: [postgres('sql-begin.html')],
    implies: [],
    findInScript({ transactions: { unclosed } }) {
        if (unclosed === undefined)
            return [];
        const message = 'The transaction that begins here is never committed: what the file does is rolled back when the connection closes.';
        return [{ message, object: undefined, line: unclosed.line, endLine: unclosed.endLine }];
    },
};

;// CONCATENATED MODULE: ./build/rules/unique-on-existing.js





function keyOf(step) {
    const { action } = step;
    if (action.kind === 'create-index') {
        const { index, columns, where, unique, nullsNotDistinct } = action;
        return unique ? { name: index, columns, where, nullsNotDistinct } : undefined;
    }
    const constraint = action.kind === 'add-constraint'
        ? action.constraint
        : action.definition.constraints.find(({ kind }) => kind === 'unique');
    if (constraint?.kind !== 'unique' || constraint.usingIndex !== undefined)
        return undefined;
    const { name, columns, nullsNotDistinct } = constraint;
    return { name, columns, where: undefined, nullsNotDistinct };
}
/** The same index was there before and was dropped by this change, expressions and condition included. */
function isDroppedSame(change, table, step, name) {
    const made = name === undefined ? undefined : table.indexes.get(name);
    return (made !== undefined &&
        made.definition !== '' &&
        change.steps.some(({ index, action, facts }) => index < step.index &&
            action.kind === 'drop-index' &&
            facts.table === table &&
            facts.index?.unique === true &&
            facts.index.definition === made.definition));
}
/** Rows that are there must not repeat themselves from now on. */
const uniqueOnExisting = stepRule({
    id: 'unique-on-existing',
    group: 'it fails in production',
    severity: 'warning',
    title: 'Rows that are there must be unique',
    when: 'A unique index or constraint on a table that was there before this change; an error where every row has the same value, because the column is new and has a constant default. Not where some of its columns are unique already, or one is new and holds NULL or a value of its own for each row.',
    effect: 'The migration fails with 23505 if two rows have the same values.',
    instead: 'Run the probe on production. Where it counts any: merge or delete the duplicates first.',
    references: [postgres('indexes-unique.html')],
    implies: ['index-blocks-writes'],
    kinds: ['create-index', 'add-constraint', 'add-column'],
    find(step, change) {
        const { facts, action } = step;
        const { table, tableName } = facts;
        const key = keyOf(step);
        if (key === undefined || table === undefined || !hasOldRows(change, step))
            return undefined;
        if (action.kind === 'create-index' && action.ifNotExists && facts.index !== undefined)
            return undefined;
        if (action.conditional && facts.constraint !== undefined)
            return undefined;
        if (isUniqueAlready(change, table, key.columns, step))
            return undefined;
        if (isDroppedSame(change, table, step, key.name))
            return undefined;
        const plain = key.columns.flatMap((column) => column ?? []);
        const rows = plain.map((column) => action.kind === 'add-column' ? ownRows(action) : columnRows(change, table, column, step));
        if (rows.includes('distinct') || (rows.includes('null') && !key.nullsNotDistinct))
            return undefined;
        const name = (0,say/* nameIn */.ZC)(change, tableName);
        const object = (0,rules_change/* objectOf */.Xy)(tableName, ...(key.name === undefined ? plain : [key.name]));
        const isPlain = plain.length === key.columns.length;
        const what = isPlain ? `${name} ${(0,say/* bracketed */.Em)(plain)}` : `the expressions of the index on ${name}`;
        const unique = key.name === undefined ? '' : ` (${(0,say/* quote */.hD)(key.name)})`;
        const where = (0,say/* insideOf */.kP)(action.within);
        if (isPlain && key.where === undefined && rows.every((one) => one === 'constant' || one === 'null')) {
            return {
                message: `${what} must be unique${unique}, and every row gets the same default: the migration fails as soon as ${name} holds two rows${where}.`,
                object,
                severity: 'error',
                instead: `1. Add ${(0,say/* bracketed */.Em)(plain)} without the default. 2. Give each row a value of its own. 3. Make it unique.`,
                sqlstate: '23505',
                probe: `SELECT count(*) FROM ${name}`,
            };
        }
        const asked = plain.filter((_, at) => rows[at] === 'old');
        const canAsk = isPlain && asked.length > 0 && !rows.includes('filled') && !mentionsNew(table, key.where);
        return {
            message: `${what} must be unique${key.where === undefined ? '' : ' among the rows of its condition'}${unique}: the migration fails if two rows have the same values${where}.`,
            object,
            sqlstate: '23505',
            ...(canAsk
                ? { probe: duplicatesProbe(name, table, asked, key.where, key.nullsNotDistinct) }
                : {
                    instead: rows.every((one) => one === 'old')
                        ? 'Look in production for two rows with the same values. Where there are any: merge or delete the duplicates first.'
                        : 'See to it that before it each row gets a value of its own.',
                }),
        };
    },
});
function ownRows({ definition }) {
    if (definition.volatileDefault || definition.generated !== undefined)
        return 'distinct';
    return definition.default === undefined ? 'null' : 'constant';
}
/** A condition on a column that is new can't be asked before the migration. */
function mentionsNew(table, where) {
    return [...table.columns.values()].some((column) => column.isNew && where?.includes(column.name) === true);
}

;// CONCATENATED MODULE: ./build/rules/update-without-where.js




/** Every row is changed. */
const updateWithoutWhere = stepRule({
    id: 'update-without-where',
    group: 'data and schema in one file',
    severity: 'warning',
    title: 'Every row is updated',
    when: 'An `UPDATE` without a condition (or with one that is always true) on a table that was there before this change; a note where it only fills columns that the change adds.',
    effect: 'The values that the columns held are gone, every row is locked until the migration ends, and the table grows to twice its size for a while.',
    instead: 'Put the rows that are meant into a WHERE. Fill a large table in batches outside of the migration.',
    references: [postgres('sql-update.html'), postgres('routine-vacuuming.html')],
    implies: [],
    kinds: ['update'],
    find(step, change) {
        const { action, facts } = step;
        const { table, tableName } = facts;
        if (action.condition === 'some' || table === undefined || !hasOldRows(change, step))
            return undefined;
        const columns = action.sets.map((set) => set.column);
        const old = columns.filter((column) => addedColumn(change, table, column, step) === undefined);
        const name = (0,say/* nameIn */.ZC)(change, tableName);
        const where = (0,say/* insideOf */.kP)(action.within);
        const object = (0,rules_change/* objectOf */.Xy)(tableName);
        if (old.length === 0) {
            return {
                message: `UPDATE fills the new ${columns.length === 1 ? 'column' : 'columns'} ${(0,say/* list */.p_)(columns.map(say/* quote */.hD))} in every row of ${name} within the migration${where}.`,
                object,
                severity: 'note',
                instead: `On a large table: 1. Add the column. 2. Fill ${name} in batches outside of the migration. 3. Make it required in a later one.`,
            };
        }
        return {
            message: `UPDATE without a condition overwrites ${(0,say/* list */.p_)(old.map(say/* quote */.hD))} in every row of ${name}${where}.`,
            object,
        };
    },
});

;// CONCATENATED MODULE: ./build/rules/index.js
/** The only registry: every rule, in the order in which a reference lists them. */





















































/** Rules that statements can tell. */
const statementRules = [
    dropTable,
    dropColumn,
    recreatedColumn,
    probableRename,
    dropSchema,
    truncate,
    deleteWithoutWhere,
    enumValueRemoved,
    typeNarrowed,
    rowsDeleted,
    requiredColumn,
    setNotNull,
    uniqueOnExisting,
    foreignKeyOnExisting,
    checkOnExisting,
    primaryKeyChanged,
    typeChange,
    syntaxError,
    enumValueUsedEarly,
    concurrentlyInTransaction,
    unclosedTransaction,
    renameTable,
    renameColumn,
    indexBlocksWrites,
    rewritesTable,
    scansUnderLock,
    indexDroppedBeforeReplacement,
    lockHeldThroughWork,
    dropIndex,
    dropConstraint,
    dropView,
    dropFunction,
    dropTrigger,
    dropSequence,
    dropType,
    renameType,
    dropExtension,
    cascadeDrops,
    fkActionChanged,
    extensionAdded,
    rlsDisabled,
    dropPolicy,
    grantWidened,
    opaqueSql,
    updateWithoutWhere,
];
/** All rules, those that are found elsewhere too: each finding of a report has its words here. */
const rules = [
    ...statementRules,
    ...deployWords,
    ...applicationWords,
    ...historyWords,
    ...schemaWords,
    ...parityWords,
    ...seedWords,
    ...commandWords,
    ...toolWords,
];
/** The ids of all rules. */
const ruleIds = rules.map((rule) => rule.id);
const byId = new Map(rules.map((rule) => [rule.id, rule]));
/** A rule by its id. */
function ruleById(id) {
    return byId.get(id);
}
/** The page of a rule in the reference, as it stands in a finding. */
function helpOf(id) {
    return `docs/rules/${id}`;
}


/***/ }),

/***/ 75808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aZ: () => (/* binding */ madeUpName),
/* harmony export */   cq: () => (/* binding */ addColumn),
/* harmony export */   kW: () => (/* binding */ tableFacts),
/* harmony export */   p$: () => (/* binding */ addConstraint),
/* harmony export */   uV: () => (/* binding */ columnOf)
/* harmony export */ });
/* harmony import */ var _sql_lexer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57805);
/* harmony import */ var _sql_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44655);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41291);



/** Facts of an action on a table: `undefined` table where it is not there. */
function tableFacts(picture, name, ifExists = false) {
    const gone = picture.gone.has((0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .dotted */ .Bs)('table', picture.schemaFor(name), name.name));
    const known = picture.table(name);
    const table = known ?? (ifExists && (picture.complete || gone) ? undefined : picture.tableOrAssumed(name));
    return {
        ..._facts_js__WEBPACK_IMPORTED_MODULE_1__/* .noFacts */ .f,
        exists: table !== undefined,
        isNew: table?.isNew === true,
        table,
        tableName: table && { schema: table.schema, name: table.name },
    };
}
/** A column of a table; an assumed one where the table is only assumed. */
function columnOf(picture, table, name, ifExists = false) {
    const known = table.columns.get(name);
    if (known !== undefined)
        return known;
    const gone = picture.gone.has((0,_sql_names_js__WEBPACK_IMPORTED_MODULE_0__/* .dotted */ .Bs)('column', table.schema, table.name, name));
    if (ifExists && (!table.assumed || gone))
        return undefined;
    return { name, type: undefined, nullable: undefined, default: undefined, isNew: table.isNew };
}
/** The name the server would make up. */
function madeUpName(table, columns, suffix) {
    const base = [table.name, ...columns.map((column) => column ?? 'expr'), suffix].join('_');
    let name = base;
    for (let at = 1; table.constraints.has(name) || table.indexes.has(name); at += 1)
        name = `${base}${at}`;
    return name;
}
const suffixes = {
    'primary-key': 'pkey',
    unique: 'key',
    'foreign-key': 'fkey',
    check: 'check',
    exclusion: 'excl',
    'not-null': 'not_null',
};
/** Adds a constraint, with the index that it owns. */
function addConstraint(picture, table, definition) {
    const { kind } = definition;
    if (kind === 'not-null')
        return;
    const used = definition.usingIndex === undefined ? undefined : table.indexes.get(definition.usingIndex);
    const columns = used === undefined ? definition.columns : used.columns.flatMap((column) => column ?? []);
    const named = kind === 'primary-key' ? [] : columns;
    const name = definition.name ?? madeUpName(table, named, suffixes[kind]);
    const isNew = picture.inChange;
    const target = definition.references && picture.tableOrAssumed(definition.references.table);
    const primaryKey = target && [...target.constraints.values()].find((constraint) => constraint.kind === 'primary-key');
    picture.setConstraint(table, {
        name,
        kind,
        columns,
        references: definition.references && target
            ? {
                ...definition.references,
                columns: definition.references.columns.length > 0
                    ? definition.references.columns
                    : (primaryKey?.columns ?? []),
                table: target,
            }
            : undefined,
        definition: (0,_sql_lexer_js__WEBPACK_IMPORTED_MODULE_2__/* .looseText */ .o0)(definition.text
            .replace(/^\s*CONSTRAINT\s+("(?:[^"]|"")*"|\S+)\s+/i, '')
            .replace(/\s+NOT\s+VALID\s*$/i, '')),
        validated: !definition.notValid,
        isNew,
    });
    if (used !== undefined)
        table.indexes.delete(used.name);
    if (kind === 'primary-key' || kind === 'unique') {
        picture.setIndex(table, {
            name,
            columns,
            unique: true,
            method: 'btree',
            partial: false,
            definition: '',
            constraint: name,
            isNew,
        });
    }
    if (kind === 'primary-key') {
        for (const column of columns) {
            const known = table.columns.get(column);
            if (known !== undefined)
                table.columns.set(column, { ...known, nullable: false });
        }
    }
}
/** Adds a column with its constraints. */
function addColumn(picture, table, definition) {
    const { name, type, nullable } = definition;
    table.columns.set(name, {
        name,
        type,
        nullable,
        default: definition.generated === undefined ? definition.default : 'generated',
        isNew: picture.inChange,
    });
    for (const constraint of definition.constraints)
        addConstraint(picture, table, constraint);
}


/***/ }),

/***/ 22306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VI: () => (/* binding */ Picture),
  Nh: () => (/* binding */ newTable),
  xV: () => (/* binding */ newThing)
});

// EXTERNAL MODULE: ./build/sql/names.js
var names = __webpack_require__(44655);
;// CONCATENATED MODULE: ./build/rules/named-set.js
/** Collections that are looked up all the time: a change of many statements must not take the square of their number. */

/** A set of named things that finds them by schema and name. */
class NamedSet {
    byName = new Map();
    add(thing) {
        const key = (0,names/* dotted */.Bs)(thing.schema, thing.name);
        const named = this.byName.get(key);
        if (named === undefined)
            this.byName.set(key, new Set([thing]));
        else
            named.add(thing);
    }
    /** Removes it; to rename a thing remove it, change its name and add it again. */
    delete(thing) {
        const key = (0,names/* dotted */.Bs)(thing.schema, thing.name);
        const named = this.byName.get(key);
        named?.delete(thing);
        if (named?.size === 0)
            this.byName.delete(key);
    }
    /** The first of that name. */
    find(schema, name) {
        for (const thing of this.byName.get((0,names/* dotted */.Bs)(schema, name)) ?? []) {
            // Dots in names: `a.b` in schema `c` is not `b` in schema `c.a`.
            if (thing.schema === schema && thing.name === name)
                return thing;
        }
        return undefined;
    }
    *[Symbol.iterator]() {
        for (const named of this.byName.values())
            yield* named;
    }
}
/** A map to several values. */
class MultiMap {
    values = new Map();
    add(key, value) {
        const known = this.values.get(key);
        if (known === undefined)
            this.values.set(key, new Set([value]));
        else
            known.add(value);
    }
    get(key) {
        return this.values.get(key) ?? [];
    }
}

;// CONCATENATED MODULE: ./build/rules/picture.js


/** The state; `before.ts` fills it, `apply.ts` changes it. */
class Picture {
    /** Whether all that is not in it is known to be absent; false for `lint`, which has no catalog. */
    complete;
    databaseSchema;
    searchPath;
    /** False while history is applied, true while the change is. */
    inChange = false;
    tables = new NamedSet();
    types = new NamedSet();
    things = {
        view: new NamedSet(),
        function: new NamedSet(),
        sequence: new NamedSet(),
        extension: new NamedSet(),
        schema: new NamedSet(),
    };
    /** Tables, columns and so on that were dropped though only assumed: a second DROP IF EXISTS finds nothing. */
    gone = new Set();
    /** Tables that the change has named or made: no other can hold something new. */
    met = new Set();
    /** The same of types. */
    metTypes = new Set();
    /** Where to look, not what is there: entries stay when things go. */
    indexHomes = new MultiMap();
    referrers = new MultiMap();
    partitions = new MultiMap();
    constructor(complete, databaseSchema) {
        this.complete = complete;
        this.databaseSchema = databaseSchema;
        this.searchPath = [databaseSchema];
    }
    /** Schemas in which a name without one is looked for, in order. */
    schemasFor(name) {
        return name.schema === undefined ? ['pg_temp', ...this.searchPath] : [name.schema];
    }
    /** The schema in which something without one is created. */
    schemaFor(name) {
        return name.schema ?? this.searchPath[0] ?? this.databaseSchema;
    }
    table(name) {
        const table = this.find(this.tables, name);
        if (table !== undefined && this.inChange)
            this.met.add(table);
        return table;
    }
    type(name) {
        const type = this.find(this.types, name);
        if (type !== undefined && this.inChange)
            this.metTypes.add(type);
        return type;
    }
    thing(kind, name) {
        return this.find(this.things[kind], name);
    }
    find(set, name) {
        for (const schema of this.schemasFor(name)) {
            const found = set.find(schema, name.name);
            if (found !== undefined)
                return found;
        }
        return undefined;
    }
    /** The table, or one that is assumed because a statement takes it for there. */
    tableOrAssumed(name) {
        return (this.table(name) ??
            this.addTable({ ...newTable(this.schemaFor(name), name.name, false), assumed: true }));
    }
    addType(type) {
        this.types.add(type);
        if (this.inChange)
            this.metTypes.add(type);
        return type;
    }
    /** In history no name but the last one counts. */
    renameType(type, schema, name) {
        this.types.delete(type);
        type.schema = schema;
        type.name = name;
        if (!this.inChange)
            type.firstName = name;
        this.types.add(type);
    }
    addTable(table) {
        this.tables.add(table);
        if (this.inChange)
            this.met.add(table);
        return table;
    }
    removeTable(table) {
        table.dropped = true;
        this.tables.delete(table);
    }
    renameTable(table, schema, name) {
        this.tables.delete(table);
        table.schema = schema;
        table.name = name;
        this.tables.add(table);
    }
    setIndex(table, index) {
        table.indexes.set(index.name, index);
        if (this.inChange)
            this.met.add(table);
        this.indexHomes.add(index.name, table);
    }
    setConstraint(table, constraint) {
        table.constraints.set(constraint.name, constraint);
        if (constraint.references !== undefined)
            this.referrers.add(constraint.references.table, table);
    }
    setPartitionOf(table, parent) {
        table.partitionOf = parent;
        this.partitions.add(parent, table);
    }
    partitionsOf(parent) {
        return [...this.partitions.get(parent)].filter((table) => table.partitionOf === parent && !table.dropped);
    }
    index(name) {
        for (const schema of this.schemasFor(name)) {
            for (const table of this.indexHomes.get(name.name)) {
                const index = table.schema === schema && !table.dropped ? table.indexes.get(name.name) : undefined;
                if (index !== undefined)
                    return { table, index };
            }
        }
        return undefined;
    }
    /** Foreign keys of other tables to this one. */
    referencesTo(target) {
        return [...this.referrers.get(target)].flatMap((table) => table === target || table.dropped
            ? []
            : [...table.constraints.values()]
                .filter(({ references }) => references?.table === target)
                .map((constraint) => ({ table, constraint })));
    }
    /** Views that read a table. */
    viewsOn(table) {
        const name = (0,names/* dotted */.Bs)(table.schema, table.name);
        const word = new RegExp(`(?<![\\w"])(?:"${escapeForRegExp(table.name)}"|${escapeForRegExp(table.name)})(?![\\w"])`);
        return [...this.things.view].filter(({ reads, definition }) => reads.includes(name) || (definition !== undefined && word.test(definition)));
    }
}
function escapeForRegExp(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
/** A table with nothing in it. */
function newTable(schema, name, isNew) {
    return {
        schema,
        name,
        isNew,
        assumed: false,
        dropped: false,
        rowSecurity: isNew ? false : undefined,
        partitionOf: undefined,
        columns: new Map(),
        constraints: new Map(),
        indexes: new Map(),
        triggers: new Map(),
        policies: new Map(),
    };
}
/** A thing with nothing but its name. */
function newThing(schema, name, isNew) {
    return {
        schema,
        name,
        isNew,
        assumed: false,
        reads: [],
        definition: undefined,
        body: undefined,
        arguments: undefined,
    };
}


/***/ }),

/***/ 15148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ likeness),
/* harmony export */   D3: () => (/* binding */ renameGuessAt),
/* harmony export */   mv: () => (/* binding */ isCopiedBefore)
/* harmony export */ });
/* harmony import */ var _sql_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74050);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59993);
/** Guesses which DROP and ADD are a rename: Prisma Migrate knows no other way to write one (prisma#7790). */


/** From this score on a pair is taken for a rename. */
const threshold = 0.55;
/** Words of a name: `createdAt`, `created_at` → created, at. */
function wordsOf(name) {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .split(/[\s_]+/)
        .map((word) => word.toLowerCase())
        .filter((word) => word !== '');
}
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}
/** Words that say what kind of value it is, not which. */
const weak = new Set([
    'id',
    'ids',
    'at',
    'is',
    'has',
    'by',
    'on',
    'date',
    'time',
    'type',
    'count',
    'number',
    'key',
    'json',
    'the',
    'of',
    'to',
]);
/** How alike two names are, from 0 to 1. */
function likeness(a, b) {
    const [left, right] = [wordsOf(a), wordsOf(b)];
    const [whole, other] = [left.join(''), right.join('')];
    if (whole === other)
        return 1;
    const shared = left.filter((word) => right.includes(word));
    const strong = shared.filter((word) => !weak.has(word));
    const byWords = strong.length === 0 ? 0 : 0.4 + (0.6 * shared.length) / Math.max(left.length, right.length);
    const byLetters = 1 - distance(whole, other) / Math.max(whole.length, other.length);
    return Math.max(byWords, shared.length > strong.length ? byLetters - 0.15 : byLetters);
}
function referenceOf(table, column) {
    for (const constraint of table.constraints.values()) {
        if (constraint.columns.length === 1 &&
            constraint.columns[0] === column &&
            constraint.references !== undefined)
            return constraint.references.table;
    }
    return undefined;
}
/** From 0 to about 1.5. */
function columnScore(change, dropped, added, alone) {
    const old = dropped.facts.column;
    const { definition } = added.action;
    if (old.type === undefined || (0,_sql_types_js__WEBPACK_IMPORTED_MODULE_0__/* .typeText */ .wQ)(old.type) !== (0,_sql_types_js__WEBPACK_IMPORTED_MODULE_0__/* .typeText */ .wQ)(definition.type))
        return 0;
    const isSwitch = definition.type.name === 'boolean' && !definition.type.array;
    const target = referenceBefore(change, dropped);
    const sameTarget = target !== undefined &&
        dropped.facts.table !== undefined &&
        referenceOf(dropped.facts.table, definition.name) === target;
    return (likeness(old.name, definition.name) +
        (old.nullable === definition.nullable ? 0.1 : -0.15) +
        (alone && !isSwitch ? 0.2 : 0) +
        (sameTarget ? 0.5 : 0));
}
/** The table that a dropped column referred to: its foreign key went with it, or just before it. */
function referenceBefore(change, { facts, action }) {
    if (facts.table === undefined)
        return undefined;
    const step = (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOn */ .nF)(change, facts.table).find((other) => other.action.kind === 'drop-constraint' && other.facts.constraint?.columns.join() === action.column);
    return step?.facts.constraint?.references?.table;
}
const copies = new WeakMap();
/** The statements that copy rows or values, by the names of the tables they read. */
function copiesOf(change) {
    const known = copies.get(change);
    if (known !== undefined)
        return known;
    const found = new Map();
    for (const step of change.steps) {
        const { action } = step;
        const reads = action.kind === 'update' || action.kind === 'insert' || action.kind === 'merge'
            ? [...action.reads, ...(action.kind === 'update' ? [action.table] : [])]
            : action.kind === 'create-table' && action.fromQuery
                ? action.relations
                : [];
        for (const name of new Set(reads.map((read) => read.name))) {
            const steps = found.get(name);
            if (steps === undefined)
                found.set(name, [step]);
            else
                steps.push(step);
        }
    }
    copies.set(change, found);
    return found;
}
/** Whether some statement before the drop reads the old thing into something else: then nothing is lost by mistake. */
function isCopiedBefore(change, dropped) {
    const { action, facts } = dropped;
    const names = new Set([action.table.name, facts.tableName?.name ?? action.table.name]);
    const candidates = [...names].flatMap((name) => copiesOf(change).get(name) ?? []);
    return candidates.find(({ index, action: other, facts: { table } }) => {
        if (index >= dropped.index)
            return false;
        if (action.kind === 'drop-table')
            return table !== facts.table;
        if (other.kind === 'update')
            return other.sets.some((set) => set.column !== action.column && set.reads.includes(action.column));
        return other.kind === 'insert' && other.readColumns.includes(action.column);
    });
}
function tableScore(dropped, added) {
    const old = dropped.facts.table;
    const made = added.facts.table;
    if (old === undefined || made === undefined || old.columns.size < 2)
        return 0;
    const same = [...old.columns.values()].filter(({ name, type }) => {
        const twin = made.columns.get(name)?.type;
        return type !== undefined && twin !== undefined && (0,_sql_types_js__WEBPACK_IMPORTED_MODULE_0__/* .typeText */ .wQ)(type) === (0,_sql_types_js__WEBPACK_IMPORTED_MODULE_0__/* .typeText */ .wQ)(twin);
    });
    const share = same.length / Math.max(old.columns.size, made.columns.size);
    // Small tables of `id` and timestamps are all alike: there the name must speak for it.
    return share >= 0.8 ? share + likeness(old.name, made.name) - (same.length < 4 ? 0.5 : 0.2) : 0;
}
/** Nobody renames this many things at once, and every pair costs time. */
const mostPairs = 2_500;
function columnCandidates(change) {
    const byTable = new Map();
    for (const step of (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_)(change, 'drop-column')) {
        const { exists, isNew, column, table } = step.facts;
        if (!exists || isNew || column === undefined || table === undefined || table.dropped)
            continue;
        if (table.columns.get(column.name)?.isNew === true)
            continue;
        const steps = byTable.get(table);
        if (steps === undefined)
            byTable.set(table, [step]);
        else
            steps.push(step);
    }
    return [...byTable].flatMap(([table, drops]) => {
        const adds = (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOn */ .nF)(change, table).filter((step) => (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .isStep */ .Vf)(step, 'add-column') && step.facts.column === undefined);
        if (drops.length * adds.length > mostPairs)
            return [];
        const alone = drops.length === 1 && adds.length === 1;
        return drops
            .filter((dropped) => isCopiedBefore(change, dropped) === undefined)
            .flatMap((dropped) => adds.map((added) => ({ dropped, added, score: columnScore(change, dropped, added, alone) })));
    });
}
function tableCandidates(change) {
    const drops = (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_)(change, 'drop-table').filter(({ facts }) => facts.exists && !facts.isNew);
    const adds = (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .stepsOf */ .B_)(change, 'create-table').filter(({ facts }) => facts.isNew && facts.table?.dropped === false);
    if (adds.length === 0 || drops.length * adds.length > mostPairs)
        return [];
    return drops
        .filter((dropped) => isCopiedBefore(change, dropped) === undefined)
        .flatMap((dropped) => adds.map((added) => ({ dropped, added, score: tableScore(dropped, added) })));
}
const guesses = new WeakMap();
/** The guess that a step is the first half of; each dropped and each added thing is in one at most. */
function renameGuessAt(change, step) {
    let known = guesses.get(change);
    if (known === undefined) {
        const found = new Map();
        const taken = new Set();
        const candidates = [...columnCandidates(change), ...tableCandidates(change)].filter(({ score }) => score >= threshold);
        for (const { dropped, added } of candidates.sort((a, b) => b.score - a.score || a.dropped.index - b.dropped.index)) {
            if (found.has(dropped.index) || taken.has(added))
                continue;
            found.set(dropped.index, { dropped, added });
            taken.add(added);
        }
        guesses.set(change, found);
        known = found;
    }
    return known.get(step.index);
}


/***/ }),

/***/ 9871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ bracketed),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   kP: () => (/* binding */ insideOf),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/** A table, view or type: `"User"`, with its schema where that is not the usual one. */
function nameIn(change, owner) {
    if (owner === undefined)
        return 'a table';
    return owner.schema === change.databaseSchema || owner.schema === ''
        ? quote(owner.name)
        : `${quote(owner.schema)}.${quote(owner.name)}`;
}
/** An identifier as SQL writes it. */
function quote(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** Columns in brackets, as SQL writes them. */
function bracketed(columns) {
    return `(${columns.map(quote).join(', ')})`;
}
/** "a", "a and b", "a, b and c", "a, b, c and 4 more". */
function list(items, most = 6) {
    const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
    const last = shown.at(-1) ?? '';
    return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
/** " inside a DO block", for actions that stand inside something else. */
function insideOf(within) {
    if (within === 'do-block')
        return ' (in a DO block)';
    return within === 'function' ? ' (in a function that is called here)' : '';
}


/***/ }),

/***/ 57805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l6: () => (/* binding */ clauseEnd),
/* harmony export */   o0: () => (/* binding */ looseText)
/* harmony export */ });
/* unused harmony export scanComments */
/**
 * The few lexical rules of PostgreSQL that are needed to find comments and the ends of clauses: quotes, dollar quotes,
 * nested comments (https://www.postgresql.org/docs/17/sql-syntax-lexical.html). The grammar itself is libpg-query's.
 */
const identifierUnit = /[A-Za-z0-9_$\u0080-\uffff]/;
/** Where the next match of a global pattern is, from `from` on. */
function next(pattern, text, from) {
    pattern.lastIndex = from;
    return pattern.exec(text);
}
const commentSign = /\/\*|\*\//g;
const lineEnd = /[\n\r]/g;
function endOfBlockComment(text, from) {
    let depth = 0;
    for (let sign = next(commentSign, text, from); sign !== null; sign = commentSign.exec(text)) {
        depth += sign[0] === '/*' ? 1 : -1;
        if (depth === 0)
            return sign.index + 2;
    }
    return text.length;
}
function endOfQuote(text, from, quote, escapes) {
    if (!escapes) {
        for (let at = text.indexOf(quote, from + 1); at !== -1; at = text.indexOf(quote, at + 2))
            if (text[at + 1] !== quote)
                return at + 1;
        return text.length;
    }
    for (let at = from + 1; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === quote) {
            if (text[at + 1] !== quote)
                return at + 1;
            at += 1;
        }
    }
    return text.length;
}
/** The lexeme that begins at `at`, or `undefined` where plain code goes on. */
function lexemeAt(text, at) {
    switch (text[at]) {
        case '-': {
            if (text[at + 1] !== '-')
                return undefined;
            return { kind: 'line-comment', offset: at, end: next(lineEnd, text, at)?.index ?? text.length };
        }
        case '/':
            return text[at + 1] === '*'
                ? { kind: 'block-comment', offset: at, end: endOfBlockComment(text, at) }
                : undefined;
        case "'": {
            const prefixed = /[eE]/.test(text[at - 1] ?? '') && !identifierUnit.test(text[at - 2] ?? ' ');
            return { kind: 'string', offset: at, end: endOfQuote(text, at, "'", prefixed) };
        }
        case '"':
            return { kind: 'identifier', offset: at, end: endOfQuote(text, at, '"', false) };
        case '$': {
            if (identifierUnit.test(text[at - 1] ?? ' '))
                return undefined;
            const tag = /^\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/.exec(text.slice(at, at + 130))?.[0];
            if (tag === undefined)
                return undefined;
            const close = text.indexOf(tag, at + tag.length);
            return { kind: 'dollar-quote', offset: at, end: close === -1 ? text.length : close + tag.length };
        }
        default:
            return undefined;
    }
}
/**
 * Walks the text from stop to stop. `stops` is a global pattern of single signs: those that lexemes begin with, and the plain ones that
 * the visitor wants to see. `visit` ends the walk by returning true.
 */
function walk(text, from, stops, visit) {
    for (let stop = next(stops, text, from); stop !== null;) {
        const lexeme = lexemeAt(text, stop.index);
        if (visit(lexeme, stop.index) === true)
            return;
        stop = next(stops, text, lexeme?.end ?? stop.index + 1);
    }
}
const semicolonStops = /['"$/;-]/g;
const clauseStops = /['"$/()[\]{},;-]/g;
const lexemeStops = /['"$/-]/g;
/** All comments of a script, in order, and how many semicolons stand outside of quotes. */
function scanComments(text) {
    const comments = [];
    let semicolons = 0;
    walk(text, 0, semicolonStops, (lexeme, at) => {
        if (lexeme?.kind === 'line-comment' || lexeme?.kind === 'block-comment')
            comments.push(lexeme);
        else if (lexeme === undefined && text[at] === ';')
            semicolons += 1;
        return undefined;
    });
    return { comments, semicolons };
}
/** Where the clause that begins at `from` ends: at the next comma, semicolon or closing bracket that is not its own. */
function clauseEnd(text, from) {
    let depth = 0;
    let end = text.length;
    walk(text, from, clauseStops, (lexeme, at) => {
        if (lexeme !== undefined)
            return undefined;
        const character = text[at] ?? '';
        if ('([{'.includes(character))
            depth += 1;
        else if (')]}'.includes(character))
            depth -= 1;
        if (depth < 0 || (depth === 0 && (character === ',' || character === ';'))) {
            end = at;
            return true;
        }
        return undefined;
    });
    return end;
}
/** Text without comments, whitespace, brackets, casts and needless quotes, in lower case: equal for two spellings of one definition. */
function looseText(text) {
    let out = '';
    let plain = 0;
    walk(text, 0, lexemeStops, (lexeme) => {
        if (lexeme === undefined)
            return undefined;
        out += text.slice(plain, lexeme.offset).toLowerCase();
        plain = lexeme.end;
        if (lexeme.kind === 'identifier')
            out += `"${text.slice(lexeme.offset + 1, lexeme.end - 1)}"`;
        else if (lexeme.kind === 'string' || lexeme.kind === 'dollar-quote')
            out += text.slice(lexeme.offset, lexeme.end);
        else
            out += ' ';
        return undefined;
    });
    return (out + text.slice(plain).toLowerCase())
        .replace(/::\s*(?:"[^"]*"|[a-z_]+)(?:\s*\.\s*(?:"[^"]*"|[a-z_]+))?(?:\s+(?:varying|precision|without time zone|with time zone))?(?:\(\d+(?:,\s*\d+)?\))?(?:\[\])*/g, '')
        .replace(/"([a-z_][a-z0-9_]*)"/g, '$1')
        .replace(/\busing\s+btree\b|\bpublic\s*\.|\bnulls last\b(?=\s*[,)])|\basc\b/g, '')
        .replace(/[\s()]+/g, '');
}


/***/ }),

/***/ 44655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   Bs: () => (/* binding */ dotted),
/* harmony export */   Cm: () => (/* binding */ quoteIdentifier),
/* harmony export */   ce: () => (/* reexport safe */ _model_names_js__WEBPACK_IMPORTED_MODULE_0__.ce)
/* harmony export */ });
/* harmony import */ var _model_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64494);
/** Names of PostgreSQL objects: as data, as text and as they must be quoted in SQL. */


/**
 * Keywords that `quote_ident` quotes: all that are not "unreserved" in PostgreSQL 17
 * (https://www.postgresql.org/docs/17/sql-keywords-appendix.html).
 */
const keywords = new Set(`all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char
  character check coalesce collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do
  else end except exists extract false fetch float for foreign freeze from full grant greatest group grouping having ilike
  in initially inner inout int integer intersect interval into is isnull join json json_array json_arrayagg json_exists
  json_object json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading least left like
  limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset
  on only or order out outer overlaps overlay placing position precision primary real references returning right row
  select session_user setof similar smallint some substring symmetric system_user table tablesample then time timestamp to
  trailing treat trim true union unique user using values varchar variadic verbose when where window with xmlattributes
  xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`.split(/\s+/));
/** An identifier as it must be written in SQL, the way the server's `quote_ident` does it: `"User"`, `email`, `"order"`. */
function quoteIdentifier(name) {
    return /^[a-z_][a-z0-9_]*$/.test(name) && !keywords.has(name) ? name : (0,_model_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(name);
}
/** A name with its schema, quoted. The schema is left out where it is `implied`, the one that the search path finds first. */
function quoteName({ schema, name }, implied) {
    return schema === undefined || schema === implied
        ? quoteIdentifier(name)
        : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}
/** Parts joined with dots, unquoted, as in the Report's `object` and in the catalog. */
function dotted(...parts) {
    return parts.filter((part) => part !== undefined).join('.');
}


/***/ }),

/***/ 74050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pX: () => (/* binding */ typeOfText),
/* harmony export */   wQ: () => (/* binding */ typeText)
/* harmony export */ });
/* unused harmony exports isSerial, typeOfTree */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44655);

/** Other names of built-in types, and the one that `format_type` prints. */
const builtIn = new Map([
    ['int2', 'smallint'],
    ['int4', 'integer'],
    ['int', 'integer'],
    ['int8', 'bigint'],
    ['float4', 'real'],
    ['float8', 'double precision'],
    ['float', 'double precision'],
    ['bool', 'boolean'],
    ['decimal', 'numeric'],
    ['varchar', 'character varying'],
    ['bpchar', 'character'],
    ['char', 'character'],
    ['varbit', 'bit varying'],
    ['timestamp', 'timestamp without time zone'],
    ['timestamptz', 'timestamp with time zone'],
    ['time', 'time without time zone'],
    ['timetz', 'time with time zone'],
]);
const serials = new Map([
    ['serial', 'integer'],
    ['serial4', 'integer'],
    ['bigserial', 'bigint'],
    ['serial8', 'bigint'],
    ['smallserial', 'smallint'],
    ['serial2', 'smallint'],
]);
const canonical = new Set(builtIn.values());
/** Whether the tree says `serial` or one of its kin: an integer with a sequence as its default. */
function isSerial(type) {
    const names = namesOf(type?.names);
    return names.length === 1 && serials.has(names[0] ?? '');
}
function namesOf(nodes) {
    return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}
function integerOf(node) {
    if ('A_Const' in node && node.A_Const.ival !== undefined)
        return node.A_Const.ival.ival ?? 0;
    return 'Integer' in node ? (node.Integer.ival ?? 0) : undefined;
}
/** Reads a type of the syntax tree. */
function typeOfTree(type) {
    const names = namesOf(type?.names);
    const last = names.at(-1) ?? '';
    const inCatalog = names.length === 2 && names[0] === 'pg_catalog';
    const plain = names.length === 1 || inCatalog;
    const modifiers = (type?.typmods ?? []).flatMap((node) => integerOf(node) ?? []);
    const name = plain ? (serials.get(last) ?? builtIn.get(last) ?? last) : last;
    return {
        schema: plain ? undefined : names.at(-2),
        name,
        // `char` is `character(1)`, and an interval's first modifier is a mask of fields that says nothing about size.
        modifiers: name === 'interval'
            ? modifiers.slice(1)
            : (name === 'character' || name === 'bit') && modifiers.length === 0
                ? [1]
                : modifiers,
        array: (type?.arrayBounds ?? []).length > 0,
    };
}
/** Reads `format_type`'s text, such as `character varying(20)`, `public."Role"[]` or `timestamp(3) without time zone`. */
function typeOfText(text) {
    const array = /\[\]$/.test(text);
    const element = text.replace(/(\[\])+$/, '');
    const modifiers = [...(/\(([\d, ]+)\)/.exec(element)?.[1] ?? '').matchAll(/\d+/g)].map((match) => Number(match[0]));
    const bare = element.replace(/\([\d, ]+\)/, '');
    if (canonical.has(bare))
        return { schema: undefined, name: bare, modifiers, array };
    const parts = [...bare.matchAll(/"((?:[^"]|"")*)"|([^".]+)/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    const name = parts.at(-1) ?? bare;
    const schema = parts.length > 1 ? parts.at(-2) : undefined;
    return {
        schema,
        name: schema === undefined && !bare.startsWith('"') ? (builtIn.get(name) ?? name) : name,
        modifiers,
        array,
    };
}
/** A type in words, as `format_type` would print it. */
function typeText({ schema, name, modifiers, array }) {
    const known = canonical.has(name) || /^[a-z0-9_]+$/.test(name);
    const bare = `${schema === undefined ? '' : `${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdentifier */ .Cm)(schema)}.`}${known ? name : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteIdentifier */ .Cm)(name)}`;
    const size = modifiers.length > 0 ? `(${modifiers.join(',')})` : '';
    const sized = /^(time|timestamp) /.test(bare) ? bare.replace(' ', `${size} `) : bare + size;
    return sized + (array ? '[]' : '');
}


/***/ })

};
