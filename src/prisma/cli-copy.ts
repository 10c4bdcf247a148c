/**
 * The scratch copy on which the CLI works. It never runs in the checkout: up to Prisma 6 it would read the project's
 * `.env`, and a URL written in the schema or the config would be used.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Migration, SchemaFile } from '../model/project.ts';
import { opaqueFiles } from './problems.ts';

/** A copy as the CLI is told of it. */
export interface CliCopy {
  /** Working directory of the CLI. */
  readonly folder: string;
  /** Arguments that name schema and config. */
  readonly args: readonly string[];
}

/** What goes into a copy. */
export interface CliCopyRequest {
  readonly folder: string;
  readonly schema: readonly SchemaFile[];
  /** Prisma 7 and later: the URL of our own config file, which stands in for the project's. */
  readonly configUrl: string | undefined;
  readonly migrations?: readonly Migration[];
  readonly lockFile?: string | undefined;
  readonly external?: { readonly tables: readonly string[]; readonly enums: readonly string[] };
}

/** The config as text; plain data, so that it needs no package beside it. */
function configText(request: CliCopyRequest, schema: string, migrations: string): string {
  const external = request.external ?? { tables: [], enums: [] };
  const config = {
    schema,
    migrations: { path: migrations },
    datasource: { url: request.configUrl },
    ...(external.tables.length + external.enums.length === 0
      ? {}
      : {
          experimental: { externalTables: true },
          tables: { external: external.tables },
          enums: { external: external.enums },
        }),
  };
  return `export default ${JSON.stringify(config)};\n`;
}

/** Writes the copy: the schema under names of our own, the migrations under theirs beside it. */
export async function writeCliCopy(request: CliCopyRequest): Promise<CliCopy> {
  const { folder, configUrl } = request;
  const schemaFolder = join(folder, 'prisma');
  const migrationsFolder = join(schemaFolder, 'migrations');
  await mkdir(schemaFolder, { recursive: true });
  const files = opaqueFiles(request.schema);
  for (const file of files) await writeFile(join(schemaFolder, file.path), file.content);
  if (request.migrations !== undefined) {
    await mkdir(migrationsFolder, { recursive: true });
    if (request.lockFile !== undefined)
      await writeFile(join(migrationsFolder, 'migration_lock.toml'), request.lockFile);
    for (const { name, bytes } of request.migrations) {
      await mkdir(join(migrationsFolder, name), { recursive: true });
      if (bytes !== undefined) await writeFile(join(migrationsFolder, name, 'migration.sql'), bytes);
    }
  }
  const [first] = files;
  // A single file is named as such: a folder as schema came with Prisma 5.15.
  const schema = files.length === 1 && first !== undefined ? join(schemaFolder, first.path) : schemaFolder;
  if (configUrl === undefined) return { folder, args: ['--schema', schema] };
  const config = join(folder, 'prisma.config.mjs');
  await writeFile(config, configText(request, schema, migrationsFolder));
  return { folder, args: ['--schema', schema, '--config', config] };
}
