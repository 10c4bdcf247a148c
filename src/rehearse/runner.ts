/** What every run of a project needs. */
import type { Project } from '../model/project.ts';
import type { Sender } from '../model/sending.ts';
import type { Database, EngineOptions, Prisma, Server, StatementSplitter } from '../ports.ts';

/** The ports and settings of one project's rehearsal. */
export interface Runner {
  readonly server: Server;
  readonly prisma: Prisma;
  readonly splitter: StatementSplitter;
  readonly options: EngineOptions;
  readonly sender: Sender;
  /** `migrations.initShadowDb` of the Prisma config: SQL that runs before the first migration on an empty database. */
  readonly initShadowDb: string | undefined;
}

/** The database kinds that can be rehearsed. */
export function isPostgres(project: Project): boolean {
  return project.provider === 'postgresql';
}

/**
 * An empty database as the first migration finds it.
 * @throws DatabaseError where `initShadowDb` fails.
 */
export async function emptyDatabase(runner: Pick<Runner, 'server' | 'initShadowDb'>): Promise<Database> {
  const database = await runner.server.createDatabase();
  if (runner.initShadowDb === undefined) return database;
  await using connection = await database.connect();
  await connection.script(runner.initShadowDb);
  return database;
}
