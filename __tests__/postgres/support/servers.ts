/** Servers for the tests: an embedded one, and one that counts as installed. */
import { delimiter } from 'node:path';
import type { Database, Server } from '../../../src/ports.ts';
import { embeddedBinaries } from '../../../src/postgres/embedded.ts';
import { openServer, type ServerRequest } from '../../../src/postgres/index.ts';
import { localBinaries } from '../../../src/postgres/local.ts';

/** Generous limits, for tests that are not about them. */
export const calm: ServerRequest['timeLimitMs'] = { statement: 60_000, run: 300_000 };

/** A server of 17, wherever it comes from on this machine: embedded, unless somebody installed a 17. */
export function openSeventeen(request: Partial<ServerRequest> = {}): Promise<Server> {
  return openServer({ version: '17', timeLimitMs: calm, ...request });
}

/**
 * A request for an installed server older than 16, where roles work differently: the machine's own 15, else the
 * embedded one's programs in PATH, which is what a machine with an installed 15 looks like.
 */
export async function installedFifteen(): Promise<ServerRequest> {
  const found = (await localBinaries('15', process.env)) ?? (await embeddedBinaries('15', process.env));
  const env = { ...process.env, PATH: `${found.folder}${delimiter}${process.env.PATH}` };
  return { version: '15', timeLimitMs: calm, env };
}

/** Runs a script as the owner. */
export async function run(database: Database, sql: string): Promise<void> {
  await using connection = await database.connect();
  await connection.script(sql);
}

/** The first column of the first row, as the owner sees it. */
export async function ask(database: Database, sql: string): Promise<string | null | undefined> {
  await using connection = await database.connect();
  return (await connection.query(sql)).rows[0]?.[0];
}
