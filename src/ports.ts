/**
 * The small interfaces between the parts. `check.ts` and `rehearse/` see only these; the folders collect, prisma and
 * postgres implement them, and tests use those real implementations.
 */
import type { Catalog } from './model/catalog.ts';
import type { Past, SchemaFile } from './model/project.ts';
import type { Watched } from './model/trace.ts';

/** Files at one commit, or of the working tree. Paths are relative to the repository root, with forward slashes. */
export interface Tree {
  /** Commit id. For the working tree the id of the commit that is checked out, with `+` behind it where files differ from it. */
  readonly commit: string;
  /** Every file, sorted by bytes. Symbolic links that leave the repository are not listed. */
  list(): Promise<readonly string[]>;
  /** The bytes of a file; `undefined` where there is none. */
  read(path: string): Promise<Buffer | undefined>;
  /** Many files at once (one git process, not one a file). Missing ones are absent from the map. */
  readMany(paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
}

/** A repository with the two sides of a change. */
export interface Repository {
  /** Absolute path of the repository's top folder. */
  readonly root: string;
  readonly base: Tree;
  readonly head: Tree;
  /** What runs in production, where that is another commit than base. */
  readonly deployed?: { readonly name: string; readonly tree: Tree };
  /** Paths that differ between base and head (both names of a rename), sorted. */
  changedPaths(): Promise<readonly string[]>;
  /** The newest commit of base's branch; undefined where base is that itself. */
  readonly tip: Tree | undefined;
  /** What the history of base tells of files, which are given as they are at head. */
  past(files: readonly { readonly path: string; readonly bytes: Buffer | undefined }[]): Promise<Past>;
}

/** Rows as text, as the server sent them; `type` is the column type's OID. */
export interface RawRows {
  readonly columns: readonly { readonly name: string; readonly type: number }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** One session on a throwaway database. Every method throws DatabaseError when the server refuses. */
export interface SqlConnection extends AsyncDisposable {
  /** One statement with parameters (text format both ways). */
  query(sql: string, args?: readonly unknown[]): Promise<RawRows>;
  /** One statement with parameters; the number of rows it changed. */
  execute(sql: string, args?: readonly unknown[]): Promise<number>;
  /**
   * A script as one simple query, which is how Prisma sends a migration: an implicit transaction unless the script has
   * its own. The failure tells the offset and how many statements had completed.
   */
  script(text: string): Promise<void>;
}

/** Where a migration run connects: as the ordinary owner of a throwaway database. */
export interface DeployTarget {
  /** A postgresql:// URL that reaches this database and nothing else; it holds a throwaway password. */
  readonly url: string;
  connect(): Promise<SqlConnection>;
}

/** A throwaway database on the throwaway server; disposing drops it. */
export interface Database extends DeployTarget, AsyncDisposable {
  readonly name: string;
  /** A session as superuser (where the server gives us one), for filling and observing only. */
  connectAsAdmin(): Promise<SqlConnection>;
  /** A copy (CREATE DATABASE … TEMPLATE). Nobody may be connected to the original meanwhile. */
  clone(): Promise<Database>;
  catalog(): Promise<Catalog>;
  /**
   * Puts rows into tables, and into the tables that rows of these refer to. Sequences are moved on behind what was put in.
   * Nobody else may write here meanwhile.
   */
  fill(request: FillRequest): Promise<Filled>;
  /**
   * Runs scripts here statement by statement and tells what each did. The database is not to be used for more afterwards.
   * `counted`, as `schema.name`: the tables whose rows are counted, of all others the server's estimate is taken; left out:
   * all of them.
   */
  watch(scripts: readonly WatchedScript[], counted?: readonly string[]): Promise<Watched>;
}

/** Rows that are wanted. */
export interface FillRequest {
  /**
   * `plain` rows satisfy every constraint, hold no NULL and repeat nothing they need not; `awkward` ones are all that the
   * schema allows: NULLs, repeated values, extremes, orphans.
   */
  readonly rows: 'plain' | 'awkward';
  /** `schema.name`, unquoted, as in a Trace. */
  readonly tables: readonly string[];
  /** How many rows are added to each table; fewer where its constraints allow no more. */
  readonly count: number;
}

/** What came of it; both lists are sorted, and each table that was asked for or is referred to is in one of them. */
export interface Filled {
  /** `rows`: how many the table holds now. */
  readonly filled: readonly { readonly relation: string; readonly rows: number }[];
  /** Tables without any row, and why, in a sentence or the server's words. */
  readonly unfilled: readonly { readonly relation: string; readonly reason: string }[];
}

/** A migration to be watched. */
export interface WatchedScript {
  readonly name: string;
  readonly statements: readonly StatementSpan[];
  /** Per statement: equal numbers share a transaction. A file's own BEGIN and COMMIT are among the statements. */
  readonly groups: readonly number[];
  /** The file goes to the server as one simple query. */
  readonly oneBatch: boolean;
  /** What fails is undone and left out, so that what follows is seen too; without it a failure ends its script. */
  readonly goOn?: boolean;
}

/** The throwaway server. Disposing stops it and leaves nothing behind. */
export interface Server extends AsyncDisposable {
  /** Such as 17.10. */
  readonly version: string;
  readonly source: 'url' | 'local' | 'embedded';
  /** Sentences about how it was come by that a reader should know. */
  readonly remarks: readonly string[];
  /** An empty database owned by the ordinary role, prepared by `setup-sql`. */
  createDatabase(): Promise<Database>;
  /**
   * A copy of the database that `rehearsal-template` names; undefined where none is named. It holds real rows: nothing of
   * what its sessions refuse is told in the server's words, and it has no URL. No other SQL of a pull request may run at the
   * same time, since roles and settings belong to the whole server. Disposing drops it with the roles that it was made for.
   * Throws PreflightError where the database can't be copied.
   */
  readonly copyTemplate?: (() => Promise<Database>) | undefined;
}

/** Something the Prisma schema parser found wrong. */
export interface SchemaProblem {
  /** Path from the repository root, and 1-based line, where Prisma told. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** Without colour codes. */
  readonly message: string;
}

/** One migration as the engine gets it. */
export interface MigrationScript {
  readonly name: string;
  readonly sql: string;
}

/** How a deploy ended. `failure` is the engine's or the CLI's own message; who failed and why in SQL is known to the connection. */
export interface DeployOutcome {
  readonly applied: readonly string[];
  readonly failure: { readonly migration: string | undefined; readonly message: string } | undefined;
}

/** What a diff compares: a live throwaway database or a schema. */
export type DiffSide =
  | { readonly database: DeployTarget }
  | { readonly schema: readonly SchemaFile[] }
  | 'empty';

/** Options that reach every engine call that looks at a database. */
export interface EngineOptions {
  /** `tables.external` and `enums.external` of the Prisma config. */
  readonly external: { readonly tables: readonly string[]; readonly enums: readonly string[] };
  /** Schema of the connection URL (`?schema=`), `public` by default. */
  readonly databaseSchema: string;
}

/** The project's Prisma: its own CLI where installed, else the WebAssembly engine of its version, in a worker. */
export interface Prisma extends AsyncDisposable {
  readonly version: string;
  readonly ran: 'cli' | 'engine';
  readonly engine: 'native' | 'wasm';
  readonly engineVersion: string;
  /** Sentences for the reader, such as which neighbouring engine version answers. */
  readonly remarks: readonly string[];
  /** `prisma validate`. Empty: valid. */
  validate(schema: readonly SchemaFile[]): Promise<readonly SchemaProblem[]>;
  /** `prisma format --check`: the paths that are not formatted. */
  unformatted(schema: readonly SchemaFile[]): Promise<readonly string[]>;
  /** Builds the data model in-process, as a generator would get it; throws EngineError when it can't. */
  dataModel(schema: readonly SchemaFile[]): Promise<unknown>;
  /** `prisma migrate deploy` of these migrations, through the in-process engine and the target's connection. */
  deploy(
    target: DeployTarget,
    migrations: readonly MigrationScript[],
    options: EngineOptions,
  ): Promise<DeployOutcome>;
  /** `prisma migrate diff --script`: the SQL that turns `from` into `to`; '' when there is nothing to do. */
  diff(from: DiffSide, to: DiffSide, options: EngineOptions): Promise<string>;
  /** `prisma db pull`: the schema, with its models renamed and mapped as they are, as this database would have it. */
  introspect(
    target: DeployTarget,
    schema: readonly SchemaFile[],
    options: EngineOptions,
  ): Promise<readonly SchemaFile[]>;
  /** The CLI's own `prisma migrate deploy`, where one is installed; else undefined. */
  readonly cliDeploy: ((target: DeployTarget, options: EngineOptions) => Promise<DeployOutcome>) | undefined;
  /** The project's generators run by its CLI into a scratch folder, where installed; else undefined. */
  readonly generate: (() => Promise<{ readonly ok: boolean; readonly output: string }>) | undefined;
}

/** Progress on long work: groups with timings in a CI log, a spinner in a terminal, nothing under `--format json`. */
export interface Progress {
  during<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** A line for the log; hostile text is escaped by the implementation. */
  say(line: string): void;
}

/** Where a statement stands in a script. Offsets are UTF-16 units, lines count from 1. */
export interface StatementSpan {
  readonly text: string;
  readonly offset: number;
  /** Offset behind its last character, without the semicolon. */
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
}

/** Takes scripts apart; `undefined` where the text is no SQL, or too much of it. */
export interface StatementSplitter {
  split(script: string): Promise<readonly StatementSpan[] | undefined>;
}

/** A migration that another open pull request adds. Its path and text are a stranger's. */
export interface OtherMigration {
  readonly pullRequest: number;
  /** Path of its migration.sql from the repository root. */
  readonly file: string;
  /** Undefined: it was not read. */
  readonly sql: string | undefined;
}

/** What other open pull requests are about to merge into the same branch. */
export interface OpenPullRequests {
  /** The migrations that they add to these migrations folders. Empty where that can't be found out; never throws. */
  migrationsIn(folders: readonly string[]): Promise<readonly OtherMigration[]>;
}
