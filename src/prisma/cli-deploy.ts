/** `prisma migrate deploy` by the installed CLI, on its own engine or on ours, with the outcome read from the database. */

import { DatabaseError } from '../model/failure.ts';
import { quote } from '../model/names.ts';
import type { Project } from '../model/project.ts';
import type { DeployOutcome, DeployTarget, EngineOptions, SqlConnection } from '../ports.ts';
import { packageFolder } from '../system/packages.ts';
import { type Cli, CliBroken, CliTimedOut, deployUrl, lastLines } from './cli.ts';
import { EngineError } from './errors.ts';
import { writeLauncher } from './launcher.ts';
import type { EnginePackage } from './pins.ts';
import { partsKey } from './program-settings.ts';

/** What `migrate deploy` needs beyond the CLI. */
export interface CliDeployRequest {
  readonly project: Project;
  readonly schemaEngine: EnginePackage;
  readonly env: NodeJS.ProcessEnv;
  /** The statements of a migration where this Prisma version sends them one by one; else `undefined`. */
  readonly split: ((sql: string) => Promise<readonly string[] | undefined>) | undefined;
}

async function ownEngine(
  cli: Cli,
  target: DeployTarget,
  options: EngineOptions,
  request: CliDeployRequest,
): Promise<string> {
  const parts: Record<string, readonly string[]> = {};
  for (const { bytes } of request.split === undefined ? [] : request.project.migrations) {
    const sql = bytes?.toString('utf8');
    const statements = sql === undefined ? undefined : await request.split?.(sql);
    if (sql !== undefined && statements !== undefined) parts[partsKey(sql)] = statements;
  }
  return writeLauncher(await cli.newFolder(), {
    engineFolder: await packageFolder(request.schemaEngine, request.env),
    url: deployUrl(target, options),
    databaseSchema: options.databaseSchema,
    parts,
  });
}

/** One row of Prisma's table, as far as it matters here. */
interface HistoryRow {
  readonly name: string;
  readonly state: 'applied' | 'failed';
}

async function history(connection: SqlConnection, databaseSchema: string): Promise<readonly HistoryRow[]> {
  try {
    const { rows } = await connection.query(
      `SELECT migration_name, CASE WHEN finished_at IS NULL THEN 'failed' ELSE 'applied' END
       FROM ${quote(databaseSchema)}."_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
    );
    return rows.map(([name, state]) => ({
      name: name ?? '',
      state: state === 'failed' ? 'failed' : 'applied',
    }));
  } catch (error) {
    // 42P01, 3F000: no such table or schema yet.
    if (error instanceof DatabaseError && /^(?:42P01|3F000)$/.test(error.failure.sqlstate)) return [];
    throw error;
  }
}

async function readHistory(target: DeployTarget, options: EngineOptions): Promise<readonly HistoryRow[]> {
  await using connection = await target.connect();
  return await history(connection, options.databaseSchema);
}

/**
 * Runs the command. Which migrations were applied and which one failed is read from `_prisma_migrations`, not from what
 * the CLI prints.
 * @throws CliBroken when the CLI failed without touching a migration and without an error code of Prisma.
 * @throws EngineError when it was stopped at the time limit.
 */
export async function deployByCli(
  cli: Cli,
  target: DeployTarget,
  options: EngineOptions,
  request: CliDeployRequest,
): Promise<DeployOutcome> {
  const before = new Set((await readHistory(target, options)).map((row) => row.name));
  const engine = cli.native.schemaEngine ?? (await ownEngine(cli, target, options, request));
  const result = await cli.deploy(target, options, engine).catch((error: unknown) => {
    // A migration that never ends is no reason to send it a second time through the engine.
    if (error instanceof CliTimedOut)
      throw new EngineError(`prisma migrate deploy was stopped: ${error.message}.`);
    throw error;
  });
  const rows = (await readHistory(target, options)).filter((row) => !before.has(row.name));
  const applied = rows.filter((row) => row.state === 'applied').map((row) => row.name);
  if (result.ok) return { applied, failure: undefined };
  const failed = rows.findLast((row) => row.state === 'failed');
  const code = /^Error: (P\d{4})$/m.exec(result.output);
  if (failed === undefined && code === null)
    throw new CliBroken(`it ended with: ${lastLines(result.output)}`);
  const message = code === null ? lastLines(result.output) : result.output.slice(code.index).trim();
  return { applied, failure: { migration: failed?.name, message } };
}
