/**
 * A schema engine for the project's own Prisma CLI where its binary can't be had: speaks the CLI's line-delimited
 * JSON-RPC on standard input and output, and answers with the WebAssembly engine on one connection of its own, to the one
 * URL that it was started with, whatever the CLI asks for. Started through a launcher (see launcher.ts).
 * Protocol: https://github.com/prisma/prisma-engines/tree/main/schema-engine/json-rpc-api
 */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { messageOf } from '../errors.ts';
import { DatabaseError, type DatabaseFailure } from '../model/failure.ts';
import type { SqlConnection } from '../ports.ts';
import { deploy } from './engine-calls.ts';
import { openPgConnection, type Splitter } from './pg-connection.ts';
import { type ProgramSettings, readMigrations, readParts } from './program-settings.ts';
import { loadSchemaEngine, panicText } from './wasm.ts';

/** What the CLI sends with `applyMigrations`: the list (from Prisma 6.6 on), or the folder to read it from. */
interface ApplyParams {
  readonly migrationsDirectoryPath?: string;
  readonly migrationsList?: {
    readonly migrationDirectories: readonly {
      readonly path: string;
      readonly migrationFile: { readonly content: { readonly tag: 'ok' | 'error'; readonly value: string } };
    }[];
  };
  readonly filters?: {
    readonly externalTables?: readonly string[];
    readonly externalEnums?: readonly string[];
  };
}

/** An error that Prisma's users know by its code. */
class KnownError extends Error {
  readonly code: string;
  readonly meta: object;
  constructor(code: string, message: string, meta: object) {
    super(message);
    this.code = code;
    this.meta = meta;
  }
}

async function migrationsOf(params: ApplyParams): Promise<readonly { name: string; sql: string }[]> {
  if (params.migrationsDirectoryPath !== undefined) return readMigrations(params.migrationsDirectoryPath);
  return (params.migrationsList?.migrationDirectories ?? []).map(({ path, migrationFile: { content } }) => {
    if (content.tag === 'error') throw new KnownError('P3015', missingFile(path), { migration_name: path });
    return { name: path, sql: content.value };
  });
}

function missingFile(name: string): string {
  return `Could not find the migration file at ${name}/migration.sql. Please delete the directory or restore the migration file.`;
}

/** The connection, and the last refusal that a script met on it. */
function remembering(connection: SqlConnection): {
  connection: SqlConnection;
  refusal(): DatabaseFailure | undefined;
} {
  let last: DatabaseFailure | undefined;
  const script = async (text: string): Promise<void> => {
    try {
      await connection.script(text);
    } catch (error) {
      if (error instanceof DatabaseError) last = error.failure;
      throw error;
    }
  };
  return { connection: { ...connection, script }, refusal: () => last };
}

async function applyMigrations(
  settings: ProgramSettings,
  split: Splitter,
  params: ApplyParams,
): Promise<object> {
  const migrations = await migrationsOf(params);
  await using connection = await openPgConnection(settings.url, split);
  const remembered = remembering(connection);
  const { applied, failure, code } = await deploy(
    await loadSchemaEngine(settings.engineFolder),
    async () => remembered.connection,
    {
      migrations,
      databaseSchema: settings.databaseSchema,
      external: { tables: params.filters?.externalTables ?? [], enums: params.filters?.externalEnums ?? [] },
    },
    () => {},
  );
  if (failure === undefined) return { appliedMigrationNames: applied };
  const refusal = remembered.refusal();
  if (failure.migration === undefined || refusal === undefined) {
    if (code === undefined) throw new Error(failure.message);
    throw new KnownError(code, failure.message, {});
  }
  // As the native engine says it: https://www.prisma.io/docs/orm/reference/error-reference#p3018
  throw new KnownError(
    'P3018',
    `A migration failed to apply. New migrations cannot be applied before the error is recovered from. Read more about how to resolve migration issues in a production database: https://pris.ly/d/migrate-resolve\n\nMigration name: ${failure.migration}\n\nDatabase error code: ${refusal.sqlstate}\n\nDatabase error:\nERROR: ${refusal.message}\n`,
    {
      migration_name: failure.migration,
      database_error_code: refusal.sqlstate,
      database_error: `ERROR: ${refusal.message}`,
    },
  );
}

async function answer(
  settings: ProgramSettings,
  split: Splitter,
  method: string,
  params: unknown,
): Promise<unknown> {
  if (method === 'applyMigrations') return applyMigrations(settings, split, params as ApplyParams);
  if (method === 'listMigrationDirectories') {
    const { migrationsDirectoryPath } = params as { migrationsDirectoryPath: string };
    return { migrations: (await readMigrations(migrationsDirectoryPath)).map(({ name }) => name) };
  }
  throw new Error(`Preflight's schema engine does not answer ${method}.`);
}

function errorData(error: unknown): object {
  const known = error instanceof KnownError ? { error_code: error.code, meta: error.meta } : {};
  return { is_panic: false, message: messageOf(error), backtrace: null, ...known };
}

async function serve(settings: ProgramSettings, split: Splitter): Promise<void> {
  const say = (message: object): void =>
    void process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  // When the CLI is killed, a migration that never ends must not keep this program alive.
  process.stdin.once('close', () => process.exit());
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const { id, method, params } = JSON.parse(line) as { id: number; method?: string; params?: unknown };
    // A line without a method answers something that we never ask.
    if (method === undefined) continue;
    try {
      say({ id, result: (await answer(settings, split, method, params)) ?? null });
    } catch (error) {
      const data = errorData(error);
      say({
        id,
        error: { code: 4466, message: 'An error happened. Check the data field for details.', data },
      });
    }
  }
}

/** `node engine-program SETTINGS …the CLI's own arguments…` */
async function main(args: readonly string[]): Promise<void> {
  const [file, ...rest] = args;
  if (file === undefined) throw new Error('The engine program is started by its launcher only.');
  const settings = JSON.parse(await readFile(file, 'utf8')) as ProgramSettings;
  if (rest.includes('--version')) {
    process.stdout.write('schema-engine-cli preflight\n');
  } else if (rest.includes('can-connect-to-database')) {
    await using _connection = await openPgConnection(settings.url);
  } else {
    await serve(settings, readParts(settings));
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const message = panicText() ?? messageOf(error);
  // The CLI reads its engine's standard error as one JSON object a line, after a first line that it skips.
  process.stderr.write(
    `\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields: { message, error_code: 'P1001' } })}\n`,
  );
  process.exitCode = 1;
});
