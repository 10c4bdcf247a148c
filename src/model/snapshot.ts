/**
 * The snapshot: what a repository's migrations build and what its code calls it, as a file. `prisma-preflight snapshot` makes
 * it where the migrations are (at build time), and `parity --against` reads it where nothing but the live database is.
 */
import { z } from 'zod';
import type { Catalog } from './catalog.ts';

/** What a model, view or enum is called in schema.prisma. Keys are names in the database. */
export interface ProjectNames {
  /** `schema.table` → the model or view and its fields by column. */
  readonly models: Readonly<
    Record<string, { readonly name: string; readonly fields: Readonly<Record<string, string>> }>
  >;
  /** `schema.type` → the enum. */
  readonly enums: Readonly<Record<string, string>>;
  /** `schema.table` of an implicit many-to-many relation → the two models, as `Post and Tag`. */
  readonly relations: Readonly<Record<string, string>>;
}

/** A migration of the repository. */
export interface HistoryEntry {
  readonly name: string;
  /** SHA-256 of the file's bytes in hexadecimal, which is what `_prisma_migrations` keeps. */
  readonly checksum: string;
}

/** Something that a migration makes different, as `compare` says it. */
export interface Touched {
  readonly kind: string;
  readonly object: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A statement that did not run where the snapshot was made, because that server lacks something. */
export interface LeftOutStatement {
  readonly migration: string;
  /** 1-based. */
  readonly line: number;
  readonly sql: string;
  readonly reason: string;
}

/** Rows that a database must have, such as the five system roles. */
export interface ExpectedRows {
  /** A model, or a table as `name` or `schema.name`. */
  readonly table: string;
  /** An SQL condition; all rows where there is none. */
  readonly condition?: string | undefined;
  readonly minimum: number;
  readonly reason?: string | undefined;
}

/** A silence of the config, with the file that says it. */
export interface SnapshotSilence {
  readonly rule: string;
  readonly reason: string;
  readonly migration?: string | undefined;
  readonly object?: string | undefined;
  readonly file: string;
}

/** What is known of a project without a server. */
export interface ProjectPlan {
  readonly root: string;
  readonly schema: string;
  readonly migrationsDir: string;
  /** Version of Prisma. */
  readonly prisma: string;
  /** Schema of the connection URL where the migrations were run; `?schema=` of a live URL stands for it. */
  readonly databaseSchema: string;
  /** Every schema that Prisma manages: `databaseSchema`, and those of the datasource's `schemas`. Sorted. */
  readonly schemas: readonly string[];
  /** `tables.external` and `enums.external` of the Prisma config. */
  readonly external: { readonly tables: readonly string[]; readonly enums: readonly string[] };
  readonly names: ProjectNames;
  /** Migrations in the order in which Prisma applies them; folders without a migration.sql are none. */
  readonly history: readonly HistoryEntry[];
  readonly config: {
    readonly failOn: 'error' | 'warning' | 'note' | 'never';
    readonly rules: Readonly<Record<string, 'error' | 'warning' | 'note' | 'off'>>;
    readonly silences: readonly SnapshotSilence[];
    readonly expectRows: readonly ExpectedRows[];
  };
}

/** A project with what its migrations build. */
export interface ProjectSnapshot extends ProjectPlan {
  /** Major version of the server that built it, such as 17. */
  readonly postgres: string;
  /** Without grants: who may do what differs between environments. */
  readonly catalog: Catalog;
  /** By name, for the newest migrations: what each makes different. */
  readonly touched: Readonly<Record<string, readonly Touched[]>>;
  readonly leftOut: readonly LeftOutStatement[];
}

/** The file. */
export interface Snapshot {
  readonly version: 1;
  readonly projects: readonly ProjectSnapshot[];
}

/** As much of a snapshot's shape as tells it from another file, or from one that was cut short. */
export const snapshotFile = z.looseObject({
  version: z.literal(1),
  projects: z.array(
    z.looseObject({
      root: z.string(),
      schema: z.string(),
      migrationsDir: z.string(),
      prisma: z.string(),
      databaseSchema: z.string(),
      schemas: z.array(z.string()),
      external: z.looseObject({ tables: z.array(z.string()), enums: z.array(z.string()) }),
      names: z.looseObject({
        models: z.record(z.string(), z.looseObject({ name: z.string() })),
        enums: z.record(z.string(), z.string()),
        relations: z.record(z.string(), z.string()),
      }),
      history: z.array(z.looseObject({ name: z.string(), checksum: z.string() })),
      config: z.looseObject({ expectRows: z.array(z.looseObject({ table: z.string() })) }),
      postgres: z.string(),
      catalog: z.looseObject({ tables: z.array(z.looseObject({ name: z.string() })) }),
      touched: z.record(z.string(), z.array(z.looseObject({ kind: z.string(), object: z.string() }))),
      leftOut: z.array(z.looseObject({ migration: z.string(), sql: z.string() })),
    }),
  ),
});
