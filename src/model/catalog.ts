/**
 * A snapshot of what a PostgreSQL database holds, in names and never in OIDs, sorted, so that two snapshots of equal
 * databases are deeply equal. Qualified names are written `schema.name`, unquoted, as in the Report's `object`.
 */

/** A column. `type` is `format_type`'s text, such as `character varying(20)`. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** Expression text of the default, or of the generation expression. */
  readonly default: string | undefined;
  readonly identity: 'always' | 'by default' | undefined;
  readonly generated: boolean;
}

/** A constraint; `definition` is `pg_get_constraintdef`'s text. */
export interface Constraint {
  readonly name: string;
  readonly kind: 'primary-key' | 'unique' | 'foreign-key' | 'check' | 'exclusion';
  readonly columns: readonly string[];
  readonly definition: string;
  readonly validated: boolean;
  /** Foreign keys only: the referenced table as `schema.name`, its columns and the two actions in words (`CASCADE`, `NO ACTION`, …). */
  readonly references:
    | {
        readonly table: string;
        readonly columns: readonly string[];
        readonly onDelete: string;
        readonly onUpdate: string;
      }
    | undefined;
}

/** An index that no constraint owns, or owns (`constraint` is then its name); `definition` is `pg_get_indexdef`'s text. */
export interface Index {
  readonly name: string;
  readonly columns: readonly string[];
  readonly unique: boolean;
  readonly valid: boolean;
  readonly definition: string;
  readonly constraint: string | undefined;
}

/** A trigger written by a user (no internal ones). */
export interface Trigger {
  readonly name: string;
  readonly definition: string;
  readonly enabled: boolean;
}

/** A row-level security policy. */
export interface Policy {
  readonly name: string;
  readonly definition: string;
}

/** A table, partitioned table or foreign table. */
export interface Table {
  readonly schema: string;
  readonly name: string;
  readonly kind: 'table' | 'partitioned' | 'foreign';
  readonly partitionOf: string | undefined;
  /** In column order. */
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
  readonly triggers: readonly Trigger[];
  readonly policies: readonly Policy[];
  readonly rowSecurity: { readonly enabled: boolean; readonly forced: boolean };
  /** Names of the publications that it is in; left out where it is in none. */
  readonly published?: readonly string[];
  /** What logical replication tells its rows apart by; left out where that is the primary key. */
  readonly replicaIdentity?: 'full' | 'nothing' | { readonly index: string };
}

/** Anything that is a name with a definition. */
export interface Defined {
  readonly schema: string;
  readonly name: string;
  readonly definition: string;
}

/** An enum type; `values` in their order. */
export interface EnumType {
  readonly schema: string;
  readonly name: string;
  readonly values: readonly string[];
}

/** A privilege that somebody other than the owner holds, such as SELECT on public.User for PUBLIC. */
export interface Grant {
  readonly object: string;
  readonly grantee: string;
  readonly privilege: string;
}

/** The whole database, without the system's own schemas, `_prisma_migrations` and what an extension owns. */
export interface Catalog {
  readonly schemas: readonly string[];
  readonly extensions: readonly { readonly name: string; readonly schema: string }[];
  readonly tables: readonly Table[];
  readonly views: readonly (Defined & { readonly materialized: boolean })[];
  readonly enums: readonly EnumType[];
  /** Composite, domain and range types. */
  readonly types: readonly Defined[];
  readonly sequences: readonly Defined[];
  /** Functions, procedures and aggregates; `name` carries the argument types, as `f(integer, text)`. */
  readonly functions: readonly Defined[];
  readonly grants: readonly Grant[];
}

/** A database with nothing in it but the schema `public`. */
export const emptyCatalog: Catalog = {
  schemas: ['public'],
  extensions: [],
  tables: [],
  views: [],
  enums: [],
  types: [],
  sequences: [],
  functions: [],
  grants: [],
};
