/**
 * What a statement does, in the words of the field. A statement has one action for each thing that it touches: three for
 * an ALTER TABLE with three parts. Names carry their schema as written; who judges resolves them.
 */
import type { Name } from './names.ts';
import type { SqlType } from './types.ts';

/** What every action carries. */
export interface Place {
  /** 1-based lines of this part of the statement. */
  readonly line: number;
  readonly endLine: number;
  /** Where it stands inside something else: code of a DO block, or of a function that runs only when it is called. */
  readonly within: 'do-block' | 'function' | undefined;
  /** Inside an IF, a CASE, a loop or an exception handler: it may not run. */
  readonly conditional: boolean;
  /** String constants of the (inner) statement, on its first action only. */
  readonly literals: readonly LiteralUse[];
  /** Tables that the (inner) statement names, on its first action only. */
  readonly relations: readonly Name[];
}

/** A string constant, with what it is compared with, assigned to or cast to. */
export interface LiteralUse {
  readonly value: string;
  readonly column: string | undefined;
  readonly cast: SqlType | undefined;
}

/** IF EXISTS and CASCADE of a DROP. */
interface DropFlags {
  readonly ifExists: boolean;
  readonly cascade: boolean;
}

/** A column as CREATE TABLE or ADD COLUMN writes it. */
export interface ColumnDefinition {
  readonly name: string;
  readonly type: SqlType;
  readonly nullable: boolean;
  /** Text of the DEFAULT; `sequence` for serial and identity columns. */
  readonly default: string | undefined;
  readonly volatileDefault: boolean;
  readonly identity: boolean;
  readonly generated: 'stored' | 'virtual' | undefined;
  /** Constraints written with the column: UNIQUE, PRIMARY KEY, REFERENCES, CHECK. */
  readonly constraints: readonly ConstraintDefinition[];
}

/** A constraint as written. */
export interface ConstraintDefinition {
  /** `undefined`: the server makes one up. */
  readonly name: string | undefined;
  readonly kind: 'primary-key' | 'unique' | 'foreign-key' | 'check' | 'exclusion' | 'not-null';
  readonly columns: readonly string[];
  readonly references:
    | {
        readonly table: Name;
        readonly columns: readonly string[];
        readonly onDelete: string;
        readonly onUpdate: string;
      }
    | undefined;
  /** ADD CONSTRAINT … USING INDEX. */
  readonly usingIndex: string | undefined;
  readonly notValid: boolean;
  readonly deferrable: boolean;
  /** UNIQUE: two NULLs are duplicates too. */
  readonly nullsNotDistinct: boolean;
  /** The clause as written. */
  readonly text: string;
}

/** A WHERE clause: `always` is one that is true for every row, such as WHERE true. */
export type Condition = 'none' | 'always' | 'some';

/** What a function body is known to hold. */
export interface FunctionBody {
  readonly language: string;
  /** Its statements, where the language is sql or plpgsql and the parser could read it. */
  readonly actions: readonly Action[];
}

type Named<K extends string, More = unknown> = K extends string
  ? { readonly kind: K; readonly name: Name } & More
  : never;
type OnTable<K extends string, More = unknown> = K extends string
  ? { readonly kind: K; readonly table: Name } & More
  : never;
type OnColumn<K extends string, More = unknown> = OnTable<K, { readonly column: string } & More>;

type Privileges<K extends string> = K extends string
  ? {
      readonly kind: K;
      readonly privileges: readonly string[];
      /** In words, such as `table auth.users` or `all tables in schema public`. */
      readonly on: readonly string[];
      readonly grantees: readonly string[];
      /** ALTER DEFAULT PRIVILEGES: for what is made later. */
      readonly defaults: boolean;
      readonly tables: readonly Name[];
    }
  : never;
type Membership<K extends string> = K extends string
  ? { readonly kind: K; readonly roles: readonly string[]; readonly grantees: readonly string[] }
  : never;

/** One thing that a statement does. */
export type Action = Place & What;

/** The union without the place. */
export type What =
  // Tables
  | OnTable<
      'create-table',
      {
        readonly columns: readonly ColumnDefinition[];
        readonly constraints: readonly ConstraintDefinition[];
        readonly ifNotExists: boolean;
        readonly temporary: boolean;
        readonly partitionOf: Name | undefined;
        readonly partitioned: boolean;
        readonly inherits: readonly Name[];
        readonly like: readonly Name[];
        /** CREATE TABLE … AS, SELECT … INTO. */
        readonly fromQuery: boolean;
      }
    >
  | OnTable<'drop-table', DropFlags & { readonly foreign: boolean }>
  | OnTable<
      'rename-table',
      {
        readonly to: string;
        readonly of: 'table' | 'view' | 'index' | 'sequence' | 'materialized-view';
        readonly ifExists: boolean;
      }
    >
  | OnTable<'move-table', { readonly toSchema: string }>
  | OnTable<
      'attach-partition' | 'detach-partition',
      { readonly partition: Name; readonly concurrently: boolean }
    >
  | OnTable<'row-security', { readonly change: 'enable' | 'disable' | 'force' | 'no-force' }>
  | OnTable<'alter-table-other', { readonly subtype: string; readonly subject: string | undefined }>
  | OnTable<'lock-table', { readonly mode: number }>
  | OnTable<'rewrite-table', { readonly by: 'CLUSTER' | 'VACUUM FULL' }>
  // Columns
  | OnTable<'add-column', { readonly definition: ColumnDefinition; readonly ifNotExists: boolean }>
  | OnColumn<'drop-column', DropFlags>
  | OnColumn<
      'alter-column-type',
      {
        readonly to: SqlType;
        readonly using: string | undefined;
        /** The casts that USING puts on the column itself, innermost first; `undefined` where it does more than that. */
        readonly casts: readonly SqlType[] | undefined;
        /** The clause says COLLATE. */
        readonly collated: boolean;
      }
    >
  | OnColumn<'set-not-null', { readonly notValid: boolean }>
  | OnColumn<'drop-not-null' | 'drop-default' | 'drop-identity' | 'drop-expression'>
  | OnColumn<'set-default', { readonly default: string; readonly volatileDefault: boolean }>
  | OnColumn<'add-identity' | 'set-expression'>
  | OnColumn<'rename-column', { readonly to: string; readonly of: 'table' | 'view' | 'type' }>
  // Constraints and indexes
  | OnTable<'add-constraint', { readonly constraint: ConstraintDefinition }>
  | OnTable<'drop-constraint', DropFlags & { readonly constraint: string }>
  | OnTable<'validate-constraint' | 'alter-constraint', { readonly constraint: string }>
  | OnTable<'rename-constraint', { readonly constraint: string; readonly to: string }>
  | OnTable<
      'create-index',
      {
        readonly index: string | undefined;
        readonly concurrently: boolean;
        readonly unique: boolean;
        readonly ifNotExists: boolean;
        readonly method: string;
        /** Plain columns; an expression is `undefined`. */
        readonly columns: readonly (string | undefined)[];
        readonly include: readonly string[];
        readonly partial: boolean;
        /** The condition of a partial index, as written. */
        readonly where: string | undefined;
        readonly nullsNotDistinct: boolean;
        /** From the method or the column list on, as written. */
        readonly definition: string;
      }
    >
  | Named<'drop-index', DropFlags & { readonly concurrently: boolean }>
  | {
      readonly kind: 'reindex';
      readonly concurrently: boolean;
      readonly of: 'index' | 'table' | 'all';
      /** The index or the table. */
      readonly name: Name | undefined;
    }
  // Types
  | Named<'create-enum', { readonly values: readonly string[] }>
  | Named<'add-enum-value', { readonly value: string; readonly ifNotExists: boolean }>
  | Named<'rename-enum-value', { readonly value: string; readonly to: string }>
  | Named<'create-type', { readonly of: 'composite' | 'domain' | 'range' | 'base' }>
  | Named<'drop-type', DropFlags & { readonly of: 'type' | 'domain' }>
  | Named<'rename-type', { readonly to: string }>
  | Named<'move-type', { readonly toSchema: string }>
  // Other objects
  | Named<
      'create-view',
      { readonly materialized: boolean; readonly replace: boolean; readonly ifNotExists: boolean }
    >
  | Named<'drop-view', DropFlags & { readonly materialized: boolean }>
  | Named<'refresh-view', { readonly concurrently: boolean }>
  | Named<
      'create-function',
      {
        readonly arguments: readonly string[];
        readonly replace: boolean;
        readonly body: FunctionBody | undefined;
      }
    >
  | Named<
      'drop-function',
      DropFlags & {
        readonly arguments: readonly string[] | undefined;
        readonly of: 'function' | 'procedure' | 'aggregate';
      }
    >
  | OnTable<'create-trigger', { readonly trigger: string; readonly replace: boolean }>
  | OnTable<'drop-trigger', DropFlags & { readonly trigger: string }>
  | OnTable<'switch-trigger', { readonly trigger: string | undefined; readonly enabled: boolean }>
  | OnTable<'create-policy' | 'alter-policy', { readonly policy: string; readonly permissive: boolean }>
  | OnTable<'drop-policy', DropFlags & { readonly policy: string }>
  | Named<'create-sequence', { readonly ifNotExists: boolean }>
  | Named<'drop-sequence', DropFlags>
  | { readonly kind: 'create-schema'; readonly schema: string; readonly ifNotExists: boolean }
  | ({ readonly kind: 'drop-schema'; readonly schema: string } & DropFlags)
  | { readonly kind: 'rename-schema'; readonly schema: string; readonly to: string }
  | { readonly kind: 'create-extension'; readonly extension: string; readonly ifNotExists: boolean }
  | ({ readonly kind: 'drop-extension'; readonly extension: string } & DropFlags)
  | ({ readonly kind: 'drop-other'; readonly what: string; readonly subject: string } & DropFlags)
  | Privileges<'grant' | 'revoke'>
  | Membership<'grant-role' | 'revoke-role'>
  // Data
  | OnTable<
      'insert',
      {
        readonly columns: readonly string[];
        readonly reads: readonly Name[];
        readonly readColumns: readonly string[];
      }
    >
  | OnTable<
      'update',
      {
        readonly sets: readonly {
          readonly column: string;
          readonly reads: readonly string[];
          /** The columns of which one must be NULL for it to be NULL; `undefined` where it can't be told. */
          readonly nullIf: readonly string[] | undefined;
        }[];
        readonly condition: Condition;
        /** The condition is `column IS NULL` and nothing else. */
        readonly whereNull: string | undefined;
        readonly reads: readonly Name[];
      }
    >
  | OnTable<'delete', { readonly condition: Condition; readonly whereNull: string | undefined }>
  | OnTable<'truncate', { readonly cascade: boolean }>
  | OnTable<'merge', { readonly reads: readonly Name[] }>
  | OnTable<'copy', { readonly from: boolean }>
  // The rest
  | {
      readonly kind: 'transaction';
      readonly change: 'begin' | 'commit' | 'rollback' | 'savepoint' | 'release' | 'rollback-to' | 'prepare';
    }
  | {
      readonly kind: 'set';
      readonly variable: string;
      readonly values: readonly string[];
      readonly local: boolean;
      readonly reset: boolean;
    }
  | { readonly kind: 'do-block'; readonly language: string; readonly read: boolean }
  | { readonly kind: 'dynamic-sql'; readonly text: string }
  | { readonly kind: 'call'; readonly function: Name; readonly arguments: readonly (string | undefined)[] }
  | { readonly kind: 'select' }
  | { readonly kind: 'comment'; readonly on: string }
  | { readonly kind: 'no-transaction'; readonly what: string }
  | { readonly kind: 'other'; readonly node: string };

/** The kinds, such as `drop-table`. */
export type ActionKind = What['kind'];
/** The action of one kind, or of several. */
export type ActionOf<K extends ActionKind> = Place & Extract<What, { readonly kind: K }>;
