/** The throwaway server that settings ask for: the same whether a change is checked or a snapshot made. */
import type { Progress, Server } from './ports.ts';
import { openServer } from './postgres/index.ts';
import type { Settings } from './settings.ts';

/** Major version of the server where nothing names one (DESIGN.md). */
const defaultPostgres = '17';

/** The settings, and what is read elsewhere. */
export interface ThrowawayRequest {
  readonly settings: Settings;
  /** Major version where the settings name none, such as the config's; undefined: nobody names one. */
  readonly version: string | undefined;
  /** Text of `setup-sql`. */
  readonly setupSql: string | undefined;
  /** A database of the server that is to be copied, where its rows may be used. */
  readonly rehearsalTemplate?: string | undefined;
  readonly progress: Progress;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Opens it and says so meanwhile.
 * @throws PreflightError where there is no such server, or `setup-sql` fails.
 */
export function openThrowawayServer({
  settings,
  version: otherwise,
  setupSql,
  rehearsalTemplate,
  progress,
  env,
}: ThrowawayRequest): Promise<Server> {
  const version = settings.postgresVersion ?? otherwise ?? defaultPostgres;
  return progress.during(`Starting PostgreSQL ${version}`, () =>
    openServer({
      databaseUrl: settings.databaseUrl,
      rehearsalTemplate,
      version,
      setupSql,
      databaseSchema: settings.databaseSchema,
      timeLimitMs: { statement: settings.statementTimeout, run: settings.timeLimit },
      env,
    }),
  );
}
