/** The watched run: what each statement of the new migrations does to a database with rows. */
import type { Trace, Unwatched, Watched } from '../../model/trace.ts';
import type { WatchedScript } from '../../ports.ts';
import { openMigrator, openStage, type Watchable } from './migrator.ts';
import { watchScript } from './watch.ts';

/**
 * Runs scripts one after the other in one session, as a deploy does, and tells what each statement did. Whether a migration
 * succeeds is not for this run to say: it sends one statement at a time, and looks on. A statement that fails ends its own
 * script and not those after it.
 * @throws DatabaseError where the server is gone or the time for the whole run is over.
 */
export async function watchMigrations(
  database: Watchable,
  scripts: readonly WatchedScript[],
  counted?: readonly string[],
): Promise<Watched> {
  const traces: Trace[] = [];
  const unwatched: Unwatched[] = [];
  await using observer = await database.connectAsAdmin();
  let stage = await openStage(database, observer, counted);
  try {
    for (const script of scripts) {
      const watched = await watchScript(stage, script);
      traces.push(...watched.traces);
      unwatched.push(...watched.unwatched);
      if (watched.ended) continue;
      // The failure may have ended the session, or left settings of half a script behind.
      await stage.migrator[Symbol.asyncDispose]();
      stage = { ...stage, ...(await openMigrator(database)) };
      await stage.picture.refresh();
    }
  } finally {
    await stage.migrator[Symbol.asyncDispose]();
  }
  return { traces, unwatched };
}
