/** What the engine program is told by the process that starts the CLI: one JSON file in a scratch folder. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../model/order.ts';
import type { MigrationScript } from '../ports.ts';
import type { Splitter } from './pg-connection.ts';

/** The file's content. */
export interface ProgramSettings {
  /** Folder of the unpacked `@prisma/schema-engine-wasm`. */
  readonly engineFolder: string;
  /** The one URL that the program connects to. */
  readonly url: string;
  readonly databaseSchema: string;
  /** SHA-256 of a migration's text → the statements it is sent as, for a Prisma version that does not send it whole. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** The key of a migration's text in `parts`. */
export function partsKey(script: string): string {
  return createHash('sha256').update(script).digest('hex');
}

/** The splitter that the settings describe. */
export function readParts(settings: ProgramSettings): Splitter {
  return (script) => settings.parts[partsKey(script)];
}

/** The migrations of a folder, as Prisma's engine up to 6.5 read them itself. */
export async function readMigrations(folder: string): Promise<readonly MigrationScript[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names
      .sort(compareText)
      .map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  );
}
