/** Actions on types, views, functions, sequences, extensions and schemas, played on the picture. */
import type { Action, ActionOf } from '../sql/action.ts';
import { dotted, type Name } from '../sql/names.ts';
import { dropColumn, dropTable } from './apply-drops.ts';
import { type Facts, noFacts, type Taken } from './facts.ts';
import { newThing, type Picture, type PictureType, type ThingKind } from './picture.ts';

function assumedType(picture: Picture, name: Name): PictureType {
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

function typeFacts(
  picture: Picture,
  name: Name,
  ifExists = false,
): Facts & { readonly type: PictureType | undefined } {
  const gone = picture.gone.has(dotted('type', picture.schemaFor(name), name.name));
  const type =
    picture.type(name) ?? (ifExists && (picture.complete || gone) ? undefined : assumedType(picture, name));
  return { ...noFacts, exists: type !== undefined, isNew: type?.isNew === true, type };
}

function addType(
  picture: Picture,
  name: Name,
  of: 'enum' | 'other',
  values: readonly string[] | undefined,
  conditional: boolean,
): Facts {
  const schema = picture.schemaFor(name);
  const known = picture.type({ schema, name: name.name });
  // CREATE TYPE inside `DO … EXCEPTION WHEN duplicate_object` leaves the old one alone.
  if (known !== undefined && conditional) return { ...noFacts, type: known };
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
  return { ...noFacts, isNew: true, type };
}

function dropType(picture: Picture, action: ActionOf<'drop-type'>): Facts {
  const facts = typeFacts(picture, action.name, action.ifExists);
  const { type } = facts;
  if (type === undefined) return facts;
  const takes: Taken[] = [];
  if (action.cascade) {
    for (const table of [...picture.tables]) {
      for (const column of [...table.columns.values()]) {
        if (column.type?.name !== type.name || (column.type.schema ?? type.schema) !== type.schema) continue;
        takes.push({
          kind: 'column',
          name: dotted(table.schema, table.name, column.name),
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
  picture.gone.add(dotted('type', type.schema, type.name));
  return { ...facts, takes };
}

function addThing(
  picture: Picture,
  kind: ThingKind,
  name: Name,
  more: Partial<Omit<ReturnType<typeof newThing>, 'name'>> = {},
): Facts {
  const schema = kind === 'extension' || kind === 'schema' ? '' : picture.schemaFor(name);
  const known = picture.thing(kind, { schema, name: name.name });
  const isOverload = kind === 'function' && known?.arguments?.join() !== more.arguments?.join();
  if (known !== undefined && !isOverload) picture.things[kind].delete(known);
  // What existed before and is replaced stays what existed before.
  picture.things[kind].add({
    ...newThing(schema, name.name, picture.inChange && known?.isNew !== false),
    ...more,
  });
  return { ...noFacts, thing: known };
}

function dropThing(picture: Picture, kind: ThingKind, name: Name, ifExists: boolean): Facts {
  const schema = kind === 'extension' || kind === 'schema' ? '' : name.schema;
  const thing = picture.thing(kind, { schema, name: name.name });
  const key = dotted(kind, schema ?? picture.schemaFor(name), name.name);
  if (thing === undefined)
    return { ...noFacts, exists: !ifExists || (!picture.complete && !picture.gone.has(key)) };
  picture.things[kind].delete(thing);
  picture.gone.add(key);
  return { ...noFacts, thing, isNew: thing.isNew };
}

function dropSchema(picture: Picture, action: ActionOf<'drop-schema'>): Facts {
  const facts = dropThing(picture, 'schema', { schema: '', name: action.schema }, action.ifExists);
  const takes: Taken[] = [];
  if (facts.exists && action.cascade) {
    for (const table of [...picture.tables]) {
      if (table.schema !== action.schema) continue;
      takes.push({
        kind: 'table',
        name: dotted(table.schema, table.name),
        table,
        byCascade: true,
        isNew: table.isNew,
      });
      dropTable(picture, table);
    }
    for (const type of [...picture.types]) {
      if (type.schema !== action.schema) continue;
      takes.push({
        kind: 'type',
        name: dotted(type.schema, type.name),
        table: undefined,
        byCascade: true,
        isNew: type.isNew,
      });
      type.dropped = true;
      picture.types.delete(type);
    }
    for (const kind of ['view', 'function', 'sequence'] as const) {
      for (const thing of [...picture.things[kind]])
        if (thing.schema === action.schema) picture.things[kind].delete(thing);
    }
  }
  return { ...facts, takes };
}

/** Applies an action on an object that is no table; `undefined` where it is none. */
export function applyToObject(picture: Picture, action: Action): Facts | undefined {
  switch (action.kind) {
    case 'create-enum':
      return addType(picture, action.name, 'enum', action.values, action.conditional);
    case 'create-type':
      return addType(picture, action.name, 'other', undefined, action.conditional);
    case 'add-enum-value':
    case 'rename-enum-value': {
      const facts = typeFacts(picture, action.name);
      const { type } = facts;
      if (type?.values === undefined) return facts;
      if (action.kind === 'rename-enum-value')
        type.values = type.values.map((value) => (value === action.value ? action.to : value));
      else if (!type.values.includes(action.value)) type.values = [...type.values, action.value];
      return facts;
    }
    case 'drop-type':
      return dropType(picture, action);
    case 'rename-type':
    case 'move-type': {
      const facts = typeFacts(picture, action.name);
      const { type } = facts;
      if (type === undefined) return facts;
      const was = type.name;
      if (action.kind === 'rename-type') picture.renameType(type, type.schema, action.to);
      else picture.renameType(type, action.toSchema, type.name);
      renameTypeOfColumns(picture, was, type);
      return facts;
    }
    case 'create-view': {
      const reads = action.relations.map((name) => dotted(picture.schemaFor(name), name.name));
      const known = picture.thing('view', action.name);
      return known !== undefined && action.ifNotExists
        ? { ...noFacts, thing: known }
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
        ? { ...noFacts, thing: known }
        : addThing(picture, 'extension', { schema: '', name: action.extension });
    }
    case 'drop-extension':
      return dropThing(picture, 'extension', { schema: '', name: action.extension }, action.ifExists);
    case 'create-schema': {
      const known = picture.thing('schema', { schema: '', name: action.schema });
      return known !== undefined
        ? { ...noFacts, thing: known }
        : addThing(picture, 'schema', { schema: '', name: action.schema });
    }
    case 'drop-schema':
      return dropSchema(picture, action);
    case 'set':
      if (action.variable === 'search_path') {
        const path = action.values.filter(
          (schema) => schema !== '"$user"' && schema !== '$user' && schema !== '',
        );
        picture.searchPath = action.reset || path.length === 0 ? [picture.databaseSchema] : path;
      }
      return noFacts;
    default:
      return undefined;
  }
}

/** Columns name their type; when the type is renamed, so is what they say. */
function renameTypeOfColumns(picture: Picture, was: string, type: PictureType): void {
  for (const table of picture.tables) {
    for (const [name, column] of table.columns) {
      if (column.type?.name !== was || (column.type.schema ?? type.schema) !== type.schema) continue;
      table.columns.set(name, { ...column, type: { ...column.type, name: type.name } });
    }
  }
}
