/** Deploy and diff, by `@prisma/schema-engine-wasm` on a connection that somebody else holds. */
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { DeployOutcome, SqlConnection } from '../ports.ts';
import { adapterFactory } from './adapter.ts';
import type { DeployInput, DiffInput, IntrospectInput } from './messages.ts';
import { SchemaRefused } from './parser-calls.ts';
import type { SchemaEngine, SchemaEngineModule, SchemaText } from './wasm.ts';

type Connect = () => Promise<SqlConnection>;

/** The engine's own errors carry this name; anything else that is thrown is a trap or a defect. */
function isEngineRefusal(thrown: unknown): thrown is Error {
  return thrown instanceof Error && thrown.name === 'SchemaConnectorError';
}

/** A deploy's outcome with Prisma's code for the failure, where it has one, such as P3009. */
export interface CodedOutcome extends DeployOutcome {
  readonly code: string | undefined;
}

/** The engine's message without its list of Rust functions (`   0: schema_commands::…`). */
function plainMessage(error: Error): string {
  const trace = error.message.search(/^ {3}0: /m);
  const text = trace === -1 ? error.message : error.message.slice(0, trace);
  return text.replace(/^external connector error\n/, '').trim();
}

/** The engine announces each migration in its log, as a span that names it. */
function announcedMigration(line: string): string | undefined {
  const entry = JSON.parse(line) as {
    readonly fields?: { readonly message?: string };
    readonly span?: { readonly migration_name?: string };
  };
  return entry.fields?.message?.startsWith('Applying ') === true ? entry.span?.migration_name : undefined;
}

async function withEngine<T>(
  module: SchemaEngineModule,
  connect: Connect,
  input: Pick<DeployInput, 'databaseSchema'>,
  log: (line: string) => void,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFactory(connect, input.databaseSchema));
  // `datamodels` stays undefined: an empty list makes the engine panic.
  const engine = await module.SchemaEngine.new({ datamodels: undefined }, log, adapter).catch(
    (error: unknown) => {
      // The engine connects when it is made. What the database says then has no name of the engine's; a trap has its own.
      if (!(error instanceof Error) || error.name === 'RuntimeError') throw error;
      throw new SchemaRefused(`The Prisma engine could not connect: ${plainMessage(error)}`);
    },
  );
  const result = await work(engine);
  engine.free();
  return result;
}

/** Asks the engine. @throws SchemaRefused where it refuses; a trap or a defect stays what it is. */
async function refusable<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isEngineRefusal(error)) throw error;
    throw new SchemaRefused(plainMessage(error));
  }
}

/** For questions whose course is of no interest. */
const noLog = (): void => {};

function filtersOf({ external }: DiffInput | DeployInput): object {
  return { externalTables: external.tables, externalEnums: external.enums };
}

/**
 * Applies migrations in the order given. A refusal of the engine or of the database is an outcome, not an exception;
 * the migration that failed is the last one the engine announced.
 */
export async function deploy(
  module: SchemaEngineModule,
  connect: Connect,
  input: DeployInput,
  onApplying: (migration: string) => void,
): Promise<CodedOutcome> {
  const announced: string[] = [];
  const log = (line: string): void => {
    const migration = announcedMigration(line);
    if (migration === undefined) return;
    announced.push(migration);
    onApplying(migration);
  };
  return withEngine(module, connect, input, log, async (engine) => {
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: {
          baseDir: '/migrations',
          lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
          shadowDbInitScript: '',
          migrationDirectories: input.migrations.map(({ name, sql }) => ({
            path: name,
            migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
          })),
        },
        filters: filtersOf(input),
      });
      return { applied: [...appliedMigrationNames], failure: undefined, code: undefined };
    } catch (error) {
      if (!isEngineRefusal(error)) throw error;
      return {
        applied: announced.slice(0, -1),
        failure: { migration: announced.at(-1), message: plainMessage(error) },
        code: (error as { readonly code?: string }).code,
      };
    }
  });
}

/** The SQL that turns `from` into `to`; '' when there is nothing to do. */
export async function diff(module: SchemaEngineModule, connect: Connect, input: DiffInput): Promise<string> {
  return withEngine(module, connect, input, noLog, async (engine) => {
    const { stdout } = await refusable(() =>
      engine.diff({
        from: input.from,
        to: input.to,
        shadowDatabaseUrl: null,
        script: true,
        exitCode: null,
        filters: filtersOf(input),
      }),
    );
    const script = stdout ?? '';
    return script.trim() === '-- This is an empty migration.' ? '' : script;
  });
}

/** The schema as the database has it: `prisma db pull` with the schema that is there. */
export async function introspect(
  module: SchemaEngineModule,
  connect: Connect,
  input: IntrospectInput,
): Promise<readonly SchemaText[]> {
  return withEngine(module, connect, input, noLog, async (engine) => {
    const { schema } = await refusable(() =>
      engine.introspect({
        schema: { files: input.files },
        baseDirectoryPath: '/',
        force: false,
        compositeTypeDepth: 0,
        namespaces: null,
      }),
    );
    return schema.files;
  });
}

/** For a comparison that needs no database: the engine asks only for the server's version, when it is made. */
export const offlineConnection: SqlConnection = {
  async query(sql) {
    if (!sql.includes('server_version_num')) throw new Error('This comparison has no database.');
    return {
      columns: [
        { name: 'exists', type: 16 },
        { name: 'version', type: 25 },
        { name: 'numeric_version', type: 23 },
      ],
      rows: [['t', 'PostgreSQL 17.10', '170010']],
    };
  },
  execute: () => Promise.reject(new Error('This comparison has no database.')),
  script: () => Promise.reject(new Error('This comparison has no database.')),
  async [Symbol.asyncDispose]() {},
};
