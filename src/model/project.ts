/** What is collected from a repository: projects, schema files, migrations and the difference of two histories. */

/** A file of a Prisma schema. `path` is relative to the repository root, with forward slashes. */
export interface SchemaFile {
  readonly path: string;
  readonly content: string;
}

/** Database kinds that Prisma knows. `postgres` in a schema is read as `postgresql`. */
export type Provider =
  | 'postgresql'
  | 'mysql'
  | 'sqlite'
  | 'sqlserver'
  | 'cockroachdb'
  | 'mongodb'
  | 'unknown';

/** One folder of a migrations directory that Prisma reads. */
export interface Migration {
  /** Folder name, which is the name in `_prisma_migrations`. */
  readonly name: string;
  /** Path of its migration.sql from the repository root. */
  readonly file: string;
  /** The bytes as they are: Prisma's checksum is SHA-256 of these. `undefined`: the folder has no migration.sql. */
  readonly bytes: Buffer | undefined;
}

/** The state of one Prisma project at one commit. All paths are relative to the repository root, with forward slashes. */
export interface Project {
  /** Folder of the project; '.' is the repository root. */
  readonly root: string;
  /** The Prisma config file, if there is one. */
  readonly configFile: string | undefined;
  /** Schema file, or folder of schema files. */
  readonly schema: string;
  readonly schemaFiles: readonly SchemaFile[];
  /** Migrations directory; it need not exist. */
  readonly migrationsDir: string;
  /** In the order in which Prisma applies them: by folder name, as bytes. */
  readonly migrations: readonly Migration[];
  /** SQL files beside a migration_lock.toml, or in subfolders, that Prisma does not read. */
  readonly unread: readonly string[];
  readonly provider: Provider;
  readonly lockFile:
    | { readonly path: string; readonly content: string; readonly provider: Provider | undefined }
    | undefined;
  /** `tables.external`, `enums.external` and `migrations.initShadowDb` of the config. */
  readonly external: { readonly tables: readonly string[]; readonly enums: readonly string[] };
  readonly initShadowDb: string | undefined;
  /** The command of `prisma db seed`, as the config or the nearest package.json names it. */
  readonly seed: string | undefined;
  /** Names of the variables that the schema reads with `env("…")`; Prisma refuses a schema where one is not set. */
  readonly envNames: readonly string[];
  /** `prisma-8`: contract.prisma and ops.json, which is recognised and named, not checked. */
  readonly layout: 'prisma' | 'prisma-8';
  /** Sentences about how the project was found that a reader should know (a config that could not be read, …). */
  readonly remarks: readonly string[];
}

/** Which Prisma a project uses and how that is known. */
export interface PrismaVersion {
  /** Exact version, such as 6.14.0. */
  readonly version: string;
  /** Engine version from `@prisma/engines-version` where the lock file names it, such as 6.14.0-25.717184b…. */
  readonly engineVersion: string | undefined;
  readonly from: 'node_modules' | 'lockfile' | 'range' | 'default';
  /** The file that told. */
  readonly file: string | undefined;
  /** Absolute path of an installed CLI's entry (`…/prisma/build/index.js`), if there is one. */
  readonly cli: string | undefined;
  /** A sentence for the reader where the version is a guess. */
  readonly remark: string | undefined;
}

/** A project at head with its twin at base; `base` is undefined for a project that this change adds. */
export interface ProjectPair {
  readonly base: Project | undefined;
  readonly head: Project;
  readonly prisma: PrismaVersion;
  readonly basePrisma: PrismaVersion | undefined;
  /**
   * Migrations that the base branch has got since the change began, in order, without those that head has; `bytes` are not
   * read. Left out where base is the newest commit of its branch.
   */
  readonly newer?: readonly Pick<Migration, 'name' | 'file'>[];
  /** The project as it runs in production, where `deployed-ref` names another commit than base. */
  readonly deployed?: {
    readonly project: Project;
    readonly prisma: PrismaVersion;
    /** The branch or tag that was found. */
    readonly name: string;
  };
}

/** What a file was in the history of base, where it is another now or was taken away. */
export interface Earlier {
  /** Whether it ever had the bytes that it has now. */
  readonly was: 'same' | 'other';
  /** The commit that ended that: its id. */
  readonly commit: string;
}

/** What the history of base tells of files. */
export interface Past {
  /** False where only a part of the history is here (a shallow clone): what was not found may have been all the same. */
  readonly complete: boolean;
  /** By path, or by a migration's name; what never was otherwise has no entry. */
  readonly earlier: ReadonlyMap<string, Earlier>;
}

/** What head's migrations directory did to base's, by name and bytes. */
export interface HistoryDifference {
  readonly base: number;
  readonly added: readonly Migration[];
  readonly edited: readonly { readonly base: Migration; readonly head: Migration }[];
  readonly deleted: readonly Migration[];
  readonly renamed: readonly { readonly from: Migration; readonly to: Migration }[];
  /** Of `added`: those that sort before the newest of base, or of what its branch has got since. */
  readonly outOfOrder: readonly string[];
}
