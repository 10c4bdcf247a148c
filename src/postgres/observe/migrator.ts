/** The session that migrates, and the one that looks on. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Database, SqlConnection } from '../../ports.ts';
import { type Look, look } from './look.ts';
import { Picture } from './picture.ts';

/** Both sessions and what they know. */
export interface Stage {
  readonly observer: SqlConnection;
  /** Another session like the observer's. */
  readonly openSecond: () => Promise<SqlConnection>;
  readonly picture: Picture;
  readonly migrator: SqlConnection;
  /** Process id of the migrating session. */
  readonly pid: string;
  /** The counters of the server can be read as they are at this moment: from 15 on. */
  readonly exact: boolean;
}

/** What is needed of a database. */
export type Watchable = Pick<Database, 'connect' | 'connectAsAdmin'>;

/** Looks at the database before anything ran. @throws DatabaseError */
export async function openStage(
  database: Watchable,
  observer: SqlConnection,
  counted?: readonly string[],
): Promise<Stage> {
  const { rows } = await observer.query(
    `SELECT count(*) FROM pg_proc WHERE proname = 'pg_stat_force_next_flush'`,
  );
  const picture = await Picture.of(observer, counted);
  return {
    observer,
    openSecond: () => database.connectAsAdmin(),
    picture,
    exact: rows[0]?.[0] !== '0',
    ...(await openMigrator(database)),
  };
}

/** A new migrating session. @throws DatabaseError */
export async function openMigrator(database: Watchable): Promise<Pick<Stage, 'migrator' | 'pid'>> {
  const migrator = await database.connect();
  const { rows } = await migrator.query('SELECT pg_catalog.pg_backend_pid()');
  return { migrator, pid: rows[0]?.[0] ?? '' };
}

const handIn = 'SELECT pg_catalog.pg_stat_force_next_flush()';

/** Lets the migrating session, which must be idle, count from nothing. @throws DatabaseError */
export async function resetCounters({ migrator, picture, exact }: Stage): Promise<void> {
  if (exact) {
    await migrator.query(handIn);
    return;
  }
  // 14 hands its counters in where a statement ends half a second after the last time (PGSTAT_STAT_INTERVAL).
  for (let wait = 0; wait < 30; wait++) {
    const { relations, catalogWrites } = await look(migrator, picture.tables(), 'xact');
    const counts = [...relations.values()].flatMap(({ counters }) => Object.values(counters));
    if (catalogWrites === 0 && counts.every((count) => count === 0)) return;
    await pause(50);
  }
}

/** Looks while the migrating session is idle: what it has committed and counted. @throws DatabaseError */
export async function lookAtCommitted(stage: Stage, oids: readonly string[]): Promise<Look> {
  const { observer, migrator, exact } = stage;
  if (!exact) return await look(migrator, oids, 'xact');
  await migrator.query(handIn);
  await observer.query(handIn);
  return await look(observer, oids, 'total');
}
