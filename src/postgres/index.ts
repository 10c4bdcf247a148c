/** The throwaway server: the one of `database-url`, else installed binaries, else the embedded server. */
import { messageOf, PreflightError } from '../errors.ts';
import type { Server } from '../ports.ts';
import { cacheRoot } from '../system/packages.ts';
import { openByUrl } from './byUrl.ts';
import { createDatabase } from './databases.ts';
import { embeddedBinaries } from './embedded.ts';
import { localBinaries } from './local.ts';
import { type OpenHost, openOwnCluster, type Wanted } from './ownCluster.ts';
import { sweepAbandoned } from './sweep.ts';

/** What a throwaway server is asked for. */
export interface ServerRequest {
  /** The `database-url` input. */
  readonly databaseUrl?: string | undefined;
  /** The `rehearsal-template` input: a database of that server. */
  readonly rehearsalTemplate?: string | undefined;
  /** Major version, such as 17. */
  readonly version: string;
  /** SQL that prepares every database (roles, schemas, stubs); it runs as superuser where there is one. */
  readonly setupSql?: string | undefined;
  /** Schema of the connection URL (`?schema=`). */
  readonly databaseSchema?: string | undefined;
  /** Milliseconds for one statement, and from the server's start to the last statement. */
  readonly timeLimitMs: { readonly statement: number; readonly run: number };
  /** Bytes one database may grow to; 2 GiB unless set. */
  readonly diskLimitBytes?: number | undefined;
  /** Where PATH and the caches are looked up; the process's own environment unless set. */
  readonly env?: NodeJS.ProcessEnv | undefined;
}

function serverOf(source: Server['source'], open: OpenHost, remarks: readonly string[]): Server {
  return {
    version: open.version,
    source,
    remarks: [...remarks, ...open.remarks],
    createDatabase: () => createDatabase(open.host),
    copyTemplate: open.copyTemplate,
    [Symbol.asyncDispose]: () => open[Symbol.asyncDispose](),
  };
}

/**
 * Opens the throwaway server; disposing it leaves nothing behind.
 *
 * On a server of our own, and where `database-url` is a superuser's: `connect()` is an ordinary owner; `connectAsAdmin()`
 * is an observer that reads and writes all tables whatever their row security, with `session_replication_role = replica`
 * from the start and `search_path` on pg_catalog alone (so names must be qualified), but no superuser, because the
 * triggers and defaults of a pull request run as whoever inserts. Failures that Preflight causes have the states
 * `time-limit`, `disk-limit` and `result-limit`; `connection` where the server is gone.
 * @throws PreflightError where there is no such server, or `setup-sql` fails.
 */
export async function openServer(request: ServerRequest): Promise<Server> {
  const { databaseUrl, version: major, env = process.env } = request;
  const wanted: Wanted = {
    setupSql: request.setupSql,
    databaseSchema: request.databaseSchema,
    rehearsalTemplate: request.rehearsalTemplate,
    limits: {
      statementMs: request.timeLimitMs.statement,
      runMs: request.timeLimitMs.run,
      diskBytes: request.diskLimitBytes ?? 2 * 1024 ** 3,
    },
  };
  if (databaseUrl !== undefined) return serverOf('url', await openByUrl(databaseUrl, major, wanted), []);

  const cache = cacheRoot(env);
  const [local] = await Promise.all([localBinaries(major, env), sweepAbandoned()]);
  const remarks: string[] = [];
  if (local !== undefined) {
    try {
      return serverOf('local', await openOwnCluster(local, wanted, cache), []);
    } catch (error) {
      if (!(error instanceof PreflightError) || /^(?:setup-sql|There is no space)/.test(error.message))
        throw error;
      remarks.push(`The installed PostgreSQL ${local.version} was not used: ${messageOf(error)}`);
    }
  }
  const embedded = await embeddedBinaries(major, env);
  return serverOf('embedded', await openOwnCluster(embedded, wanted, cache), remarks);
}
