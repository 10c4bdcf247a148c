/** Databases on a throwaway server: made, copied, read and dropped. */
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError } from '../model/failure.ts';
import { quote } from '../model/names.ts';
import type { Database, SqlConnection } from '../ports.ts';
import { readCatalog } from './catalog/index.ts';
import { openConnection, type Surroundings } from './connection.ts';
import type { Control } from './control.ts';
import { wordless, wordlessly } from './copy/wordless.ts';
import { watchMigrations } from './observe/index.ts';
import type { Login, RoleBook } from './roles.ts';
import { fillTables } from './rows/index.ts';
import type { Address } from './session.ts';

/** A server and our logins on it. */
export interface Host extends Surroundings {
  readonly control: Control;
  /** Whether `control` is a superuser's. */
  readonly superuser: boolean;
  readonly owner: Login;
  readonly observer: Login;
  /** Undefined where migrations can make no roles. */
  readonly roles: RoleBook | undefined;
  /** What new databases are copied from. */
  readonly template: string;
  /** Options of CREATE DATABASE beside template and owner. */
  readonly copyOptions: string;
  /** `search_path` of the owner's sessions, as Prisma sets it. */
  readonly searchPath: string;
  address(database: string, login: Login): Address;
  url(database: string): string;
  /** A name that no database of the server has. */
  nextName(): string;
  /** Undefined where the server refuses PREPARE TRANSACTION, as our own cluster does. */
  readonly endPrepared?: ((database: string) => Promise<void>) | undefined;
  /** Undefined where no real data is about. */
  readonly copying?: Copying | undefined;
}

/** How copies of real data are made. Their sessions do not tell what the server says. */
export interface Copying {
  /** Runs CREATE DATABASE, which takes long where there is much. */
  within(work: () => Promise<unknown>): Promise<unknown>;
  /** Closes a new copy to everybody else, before anybody connects to it. */
  close(name: string): Promise<void>;
}

/** Nobody may be connected to what is copied: ends who is, and waits until they are gone. */
async function disconnectAll({ control, endPrepared }: Host, database: string): Promise<void> {
  await endPrepared?.(database);
  // CREATE DATABASE sends autovacuum away itself.
  const others = `FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid() AND backend_type <> 'autovacuum worker'`;
  for (let wait = 0; wait < 500; wait++) {
    const gone = await control.rows(`SELECT pg_terminate_backend(pid) ${others}`, [database]);
    if (gone.length === 0) return;
    await pause(5);
  }
}

/** `ALTER DATABASE … SET`, which CREATE DATABASE does not copy. As rows: the text of a list setting can't be told from that of a string. */
async function copySettings(control: Control, from: string, to: string): Promise<void> {
  await control.rows(
    `INSERT INTO pg_db_role_setting SELECT t.oid, s.setrole, s.setconfig FROM pg_db_role_setting s
     JOIN pg_database f ON f.oid = s.setdatabase AND f.datname = $1 JOIN pg_database t ON t.datname = $2`,
    [from, to],
  );
}

/** Makes a database as a copy of another, owned by the ordinary owner. @throws DatabaseError */
async function createFrom(host: Host, source: string): Promise<string> {
  const name = host.nextName();
  const options = `OWNER ${quote(host.owner.user)} ${host.copyOptions}`;
  const create = () =>
    host.control.rows(`CREATE DATABASE ${quote(name)} TEMPLATE ${quote(source)} ${options}`);
  await (host.copying?.within(create) ?? create());
  if (host.superuser) await copySettings(host.control, source, name);
  await host.copying?.close(name);
  return name;
}

/** Drops a database, whoever is connected. A server that is gone has dropped it already. */
export async function dropDatabase(control: Control, name: string): Promise<void> {
  await control.rows(`DROP DATABASE IF EXISTS ${quote(name)} WITH (FORCE)`).catch((error: unknown) => {
    if (!(error instanceof DatabaseError && error.failure.sqlstate === 'connection')) throw error;
  });
}

function databaseNamed(host: Host, name: string): Database {
  const connect = async (login: Login, searchPath: string): Promise<SqlConnection> => {
    await host.roles?.activate(name);
    const open = () => openConnection(host.address(name, login), searchPath, host);
    return host.copying === undefined ? await open() : wordless(await wordlessly(open));
  };
  const connectAsAdmin = () => connect(host.observer, 'pg_catalog');
  const connectAsOwner = () => connect(host.owner, host.searchPath);
  return {
    name,
    get url() {
      return host.url(name);
    },
    connect: connectAsOwner,
    connectAsAdmin,
    async fill(request) {
      await using connection = await connectAsAdmin();
      return await fillTables(connection, host.searchPath, request);
    },
    watch: (scripts, counted) =>
      watchMigrations({ connect: connectAsOwner, connectAsAdmin }, scripts, counted),
    async clone() {
      await disconnectAll(host, name);
      const copy = await createFrom(host, name);
      await host.roles?.copy(name, copy);
      return databaseNamed(host, copy);
    },
    async catalog() {
      await using connection = await connectAsAdmin();
      return await readCatalog(connection);
    },
    async [Symbol.asyncDispose]() {
      await host.endPrepared?.(name);
      await dropDatabase(host.control, name);
      await host.roles?.forget(name).catch((error: unknown) => {
        if (!(error instanceof DatabaseError && error.failure.sqlstate === 'connection')) throw error;
      });
    },
  };
}

/** A new database with what `setup-sql` prepared. @throws DatabaseError */
export async function createDatabase(host: Host): Promise<Database> {
  return databaseNamed(host, await createFrom(host, host.template));
}

/** A copy of a database that is not ours, and that nobody of ours has been connected to. @throws DatabaseError */
export async function copyDatabase(host: Host, source: string): Promise<Database> {
  return databaseNamed(host, await createFrom(host, source));
}
