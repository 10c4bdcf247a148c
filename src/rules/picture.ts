/**
 * A running picture of the database while a change's statements are read one after the other: what is there, and what is
 * there only since this change. Objects keep their identity through renames, so that a rule can follow them.
 */
import type { Action } from '../sql/action.ts';
import { dotted, type Name } from '../sql/names.ts';
import type { SqlType } from '../sql/types.ts';
import { MultiMap, NamedSet } from './named-set.ts';

/** A column; `undefined` members are not known (the table is assumed to exist). */
export interface PictureColumn {
  readonly name: string;
  readonly type: SqlType | undefined;
  readonly nullable: boolean | undefined;
  readonly default: string | undefined;
  readonly isNew: boolean;
}

/** A constraint. */
export interface PictureConstraint {
  readonly name: string;
  readonly kind: 'primary-key' | 'unique' | 'foreign-key' | 'check' | 'exclusion' | undefined;
  readonly columns: readonly string[];
  readonly references:
    | {
        readonly table: PictureTable;
        readonly columns: readonly string[];
        readonly onDelete: string;
        readonly onUpdate: string;
      }
    | undefined;
  /** `looseText` of the definition. */
  readonly definition: string;
  /** False for NOT VALID, until it is validated. */
  readonly validated: boolean;
  readonly isNew: boolean;
}

/** An index. Expressions are `undefined` among the columns. */
export interface PictureIndex {
  readonly name: string;
  readonly columns: readonly (string | undefined)[];
  readonly unique: boolean | undefined;
  readonly method: string | undefined;
  readonly partial: boolean;
  /** `looseText` of the definition from the method or the column list on. */
  readonly definition: string;
  /** The constraint that owns it. */
  readonly constraint: string | undefined;
  readonly isNew: boolean;
}

/** A trigger or policy of a table. */
export interface PicturePart {
  readonly name: string;
  readonly isNew: boolean;
}

/** A table. The object stays the same when it is renamed or dropped. */
export interface PictureTable {
  schema: string;
  name: string;
  readonly isNew: boolean;
  /** Nothing is known of it but that a statement takes it for there. */
  readonly assumed: boolean;
  dropped: boolean;
  rowSecurity: boolean | undefined;
  partitionOf: PictureTable | undefined;
  columns: Map<string, PictureColumn>;
  constraints: Map<string, PictureConstraint>;
  indexes: Map<string, PictureIndex>;
  triggers: Map<string, PicturePart>;
  policies: Map<string, PicturePart>;
}

/** A type. `values` are an enum's, where known. */
export interface PictureType {
  schema: string;
  name: string;
  /** The name it had when this change began, or when the change made it. */
  firstName: string;
  readonly of: 'enum' | 'other' | undefined;
  values: readonly string[] | undefined;
  readonly isNew: boolean;
  readonly assumed: boolean;
  dropped: boolean;
}

/** A view, function, sequence, extension or schema. */
export interface PictureThing {
  readonly schema: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly assumed: boolean;
  /** Views: the tables they read, dotted; or their SQL where only that is known. */
  readonly reads: readonly string[];
  readonly definition: string | undefined;
  /** Functions: what the body does, and the argument types. */
  readonly body: readonly Action[] | undefined;
  readonly arguments: readonly string[] | undefined;
}

/** The kinds of things that are a name and little else. */
export type ThingKind = 'view' | 'function' | 'sequence' | 'extension' | 'schema';

/** The state; `before.ts` fills it, `apply.ts` changes it. */
export class Picture {
  /** Whether all that is not in it is known to be absent; false for `lint`, which has no catalog. */
  readonly complete: boolean;
  readonly databaseSchema: string;
  searchPath: readonly string[];
  /** False while history is applied, true while the change is. */
  inChange = false;
  readonly tables = new NamedSet<PictureTable>();
  readonly types = new NamedSet<PictureType>();
  readonly things: Record<ThingKind, NamedSet<PictureThing>> = {
    view: new NamedSet(),
    function: new NamedSet(),
    sequence: new NamedSet(),
    extension: new NamedSet(),
    schema: new NamedSet(),
  };
  /** Tables, columns and so on that were dropped though only assumed: a second DROP IF EXISTS finds nothing. */
  readonly gone = new Set<string>();
  /** Tables that the change has named or made: no other can hold something new. */
  readonly met = new Set<PictureTable>();
  /** The same of types. */
  readonly metTypes = new Set<PictureType>();
  /** Where to look, not what is there: entries stay when things go. */
  private readonly indexHomes = new MultiMap<string, PictureTable>();
  private readonly referrers = new MultiMap<PictureTable, PictureTable>();
  private readonly partitions = new MultiMap<PictureTable, PictureTable>();

  constructor(complete: boolean, databaseSchema: string) {
    this.complete = complete;
    this.databaseSchema = databaseSchema;
    this.searchPath = [databaseSchema];
  }

  /** Schemas in which a name without one is looked for, in order. */
  schemasFor(name: Name): readonly string[] {
    return name.schema === undefined ? ['pg_temp', ...this.searchPath] : [name.schema];
  }

  /** The schema in which something without one is created. */
  schemaFor(name: Name): string {
    return name.schema ?? this.searchPath[0] ?? this.databaseSchema;
  }

  table(name: Name): PictureTable | undefined {
    const table = this.find(this.tables, name);
    if (table !== undefined && this.inChange) this.met.add(table);
    return table;
  }

  type(name: Name): PictureType | undefined {
    const type = this.find(this.types, name);
    if (type !== undefined && this.inChange) this.metTypes.add(type);
    return type;
  }

  thing(kind: ThingKind, name: Name): PictureThing | undefined {
    return this.find(this.things[kind], name);
  }

  private find<T extends { readonly schema: string; readonly name: string }>(
    set: NamedSet<T>,
    name: Name,
  ): T | undefined {
    for (const schema of this.schemasFor(name)) {
      const found = set.find(schema, name.name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The table, or one that is assumed because a statement takes it for there. */
  tableOrAssumed(name: Name): PictureTable {
    return (
      this.table(name) ??
      this.addTable({ ...newTable(this.schemaFor(name), name.name, false), assumed: true })
    );
  }

  addType(type: PictureType): PictureType {
    this.types.add(type);
    if (this.inChange) this.metTypes.add(type);
    return type;
  }

  /** In history no name but the last one counts. */
  renameType(type: PictureType, schema: string, name: string): void {
    this.types.delete(type);
    type.schema = schema;
    type.name = name;
    if (!this.inChange) type.firstName = name;
    this.types.add(type);
  }

  addTable(table: PictureTable): PictureTable {
    this.tables.add(table);
    if (this.inChange) this.met.add(table);
    return table;
  }

  removeTable(table: PictureTable): void {
    table.dropped = true;
    this.tables.delete(table);
  }

  renameTable(table: PictureTable, schema: string, name: string): void {
    this.tables.delete(table);
    table.schema = schema;
    table.name = name;
    this.tables.add(table);
  }

  setIndex(table: PictureTable, index: PictureIndex): void {
    table.indexes.set(index.name, index);
    if (this.inChange) this.met.add(table);
    this.indexHomes.add(index.name, table);
  }

  setConstraint(table: PictureTable, constraint: PictureConstraint): void {
    table.constraints.set(constraint.name, constraint);
    if (constraint.references !== undefined) this.referrers.add(constraint.references.table, table);
  }

  setPartitionOf(table: PictureTable, parent: PictureTable): void {
    table.partitionOf = parent;
    this.partitions.add(parent, table);
  }

  partitionsOf(parent: PictureTable): PictureTable[] {
    return [...this.partitions.get(parent)].filter((table) => table.partitionOf === parent && !table.dropped);
  }

  index(name: Name): { readonly table: PictureTable; readonly index: PictureIndex } | undefined {
    for (const schema of this.schemasFor(name)) {
      for (const table of this.indexHomes.get(name.name)) {
        const index = table.schema === schema && !table.dropped ? table.indexes.get(name.name) : undefined;
        if (index !== undefined) return { table, index };
      }
    }
    return undefined;
  }

  /** Foreign keys of other tables to this one. */
  referencesTo(
    target: PictureTable,
  ): { readonly table: PictureTable; readonly constraint: PictureConstraint }[] {
    return [...this.referrers.get(target)].flatMap((table) =>
      table === target || table.dropped
        ? []
        : [...table.constraints.values()]
            .filter(({ references }) => references?.table === target)
            .map((constraint) => ({ table, constraint })),
    );
  }

  /** Views that read a table. */
  viewsOn(table: PictureTable): PictureThing[] {
    const name = dotted(table.schema, table.name);
    const word = new RegExp(
      `(?<![\\w"])(?:"${escapeForRegExp(table.name)}"|${escapeForRegExp(table.name)})(?![\\w"])`,
    );
    return [...this.things.view].filter(
      ({ reads, definition }) => reads.includes(name) || (definition !== undefined && word.test(definition)),
    );
  }
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** A table with nothing in it. */
export function newTable(schema: string, name: string, isNew: boolean): PictureTable {
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
export function newThing(schema: string, name: string, isNew: boolean): PictureThing {
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
