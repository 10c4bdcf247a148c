/**
 * The server of the `database-url` input: databases and roles of our own there, under names that nobody else uses. The
 * database that the URL names is only where CREATE and DROP DATABASE are sent from.
 */
import { randomBytes } from 'node:crypto';
import parseUrl from 'pg-connection-string';
import { onExit } from 'signal-exit';
import { messageOf, PreflightError } from '../errors.ts';
import { DatabaseError } from '../model/failure.ts';
import { quote, quoteLiteral } from '../model/names.ts';
import { majorOf } from './binaries.ts';
import { type Control, openConstable, openControl } from './control.ts';
import { openCopies } from './copy/copies.ts';
import { dropDatabase, type Host } from './databases.ts';
import { openGuard } from './limits.ts';
import { type OpenHost, searchPathFor, type Wanted } from './ownCluster.ts';
import { createObserver, createOwner, type Login, openRoleBook } from './roles.ts';
import type { Address } from './session.ts';
import { prepareTemplate } from './template.ts';

/** Seconds after which what has our name is taken for the leftovers of a killed run. */
const leftoverSeconds = 6 * 60 * 60;

/** `prisma_preflight_<seconds since 1970>_<random>`, then what it is for. */
const ourName = /^prisma_preflight_(\d{10})_[0-9a-f]{8}_\w+$/;

/** The address in a URL. @throws PreflightError, which never repeats the URL: it has a password in it. */
function addressOf(databaseUrl: string): Address & { readonly url: URL } {
  try {
    const url = new URL(databaseUrl);
    if (!/^postgres(?:ql)?:$/.test(url.protocol)) throw new Error(`its protocol is ${url.protocol}`);
    const { host, port, user, password, database, ssl } = parseUrl.parse(databaseUrl, {
      useLibpqCompat: true,
    });
    return {
      url,
      host: host || 'localhost',
      port: Number(port || 5432),
      user: user || 'postgres',
      password: password ?? '',
      database: database || user || 'postgres',
      ssl: (ssl as Address['ssl']) ?? false,
    };
  } catch (error) {
    const why = error instanceof Error && /^its protocol/.test(error.message) ? `: ${error.message}` : '';
    throw new PreflightError(
      `database-url is no URL of a PostgreSQL server${why}.`,
      'Write it as postgresql://user:password@host:5432/database.',
    );
  }
}

/** What the given user is and may do. */
interface Standing {
  readonly user: string;
  readonly version: string;
  readonly superuser: boolean;
  readonly createsRoles: boolean;
  readonly createsDatabases: boolean;
}

async function standingOf(control: Control, { host, port }: Address): Promise<Standing> {
  const rows = await control
    .rows(
      `SELECT rolname, current_setting('server_version'), rolsuper, rolsuper OR rolcreaterole, rolsuper OR rolcreatedb
       FROM pg_roles WHERE rolname = current_user`,
    )
    .catch((error: unknown) => {
      const why = error instanceof DatabaseError ? error.failure.message : messageOf(error);
      throw new PreflightError(
        `The server of database-url (${host}:${port}) can't be used: ${why || 'no answer'}.`,
        'Start it before Preflight, and check user, password and database.',
        { cause: error },
      );
    });
  const [user = '', version = '', superuser, createsRoles, createsDatabases] = rows[0] ?? [];
  return {
    user: String(user),
    version: /^\d+(?:\.\d+)?/.exec(String(version))?.[0] ?? String(version),
    superuser: superuser === 't',
    createsRoles: createsRoles === 't',
    createsDatabases: createsDatabases === 't',
  };
}

/** Drops databases and roles of ours that are older than any run. What can't be dropped is somebody else's. */
async function sweepLeftovers(control: Control, now: number): Promise<void> {
  const isLeftover = (name: string) => now - Number(ourName.exec(name)?.[1] ?? now) > leftoverSeconds;
  const named = async (from: string) =>
    (await control.rows(`SELECT ${from} LIKE 'prisma\\_preflight\\_%' ORDER BY 1`)).map(([name]) =>
      String(name),
    );
  for (const name of (await named('datname FROM pg_database WHERE datname')).filter(isLeftover)) {
    await dropDatabase(control, name).catch(() => {});
  }
  for (const name of (await named('rolname FROM pg_roles WHERE rolname')).filter(isLeftover)) {
    await dropRole(control, name);
  }
}

async function dropRole(control: Control, name: string): Promise<void> {
  await control.rows(`DROP OWNED BY ${quote(name)}`).catch(() => {});
  await control.rows(`DROP ROLE IF EXISTS ${quote(name)}`).catch(() => {});
}

/**
 * Ends what PREPARE TRANSACTION left in a database: with it nobody can copy or drop that, and its locks stay until somebody
 * does. Only from inside of the database, and only by a superuser or whoever prepared it.
 */
async function endPrepared(control: Control, address: Address): Promise<void> {
  const left = await control.rows('SELECT gid FROM pg_prepared_xacts WHERE database = $1', [
    address.database,
  ]);
  if (left.length === 0) return;
  await using inside = openControl(address);
  for (const [gid] of left) {
    await inside.rows(`ROLLBACK PREPARED ${quoteLiteral(gid ?? '')}`).catch(() => {});
  }
}

/** Runs an asynchronous clean-up before a signal ends this process; returns how to forget about it. */
function beforeSignal(work: () => Promise<void>): () => void {
  return onExit((_code, signal) => {
    if (signal === null) return undefined;
    void work().finally(() => process.kill(process.pid, signal));
    return true;
  });
}

/** Connects, and makes roles and template there. @throws PreflightError */
export async function openByUrl(databaseUrl: string, wantedMajor: string, wanted: Wanted): Promise<OpenHost> {
  const { setupSql, databaseSchema, limits, rehearsalTemplate } = wanted;
  const { url: given, ...start } = addressOf(databaseUrl);
  const control = openControl(start);
  const constable = openConstable(start, false);
  const guard = openGuard(limits, constable);
  const seconds = Math.floor(Date.now() / 1_000);
  const prefix = `prisma_preflight_${seconds}_${randomBytes(4).toString('hex')}`;
  const searchPath = searchPathFor(databaseSchema);
  const made: { readonly databases: string[]; readonly roles: string[]; superuser: boolean } = {
    databases: [],
    roles: [],
    superuser: false,
  };
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= (async () => {
      guard[Symbol.dispose]();
      // A lock that somebody else holds must not keep the run from ending; the next run sweeps.
      await control.rows("SET lock_timeout = '10s'").catch(() => {});
      for (const name of made.databases) {
        await endPrepared(control, { ...start, database: name }).catch(() => {});
        await dropDatabase(control, name).catch(() => {});
      }
      for (const name of made.roles.toReversed()) await dropRole(control, name);
      await constable[Symbol.asyncDispose]();
      await control[Symbol.asyncDispose]();
      forget();
    })();
    return closing;
  };
  const forget = beforeSignal(close);
  try {
    const standing = await standingOf(control, start);
    if (!standing.createsDatabases) {
      throw new PreflightError(
        `The user ${standing.user} of database-url may not create databases.`,
        `Run ALTER ROLE ${quote(standing.user)} CREATEDB there, or leave database-url out.`,
      );
    }
    const remarks: string[] = [];
    const major = Number(majorOf(standing.version));
    if (String(major) !== wantedMajor) {
      remarks.push(
        `database-url is a PostgreSQL ${standing.version}; postgres-version ${wantedMajor} was not looked at.`,
      );
    }
    await sweepLeftovers(control, seconds);
    const user: Login = { user: start.user, password: start.password };
    let owner = user;
    let observer = user;
    if (standing.createsRoles) {
      made.roles.push(`${prefix}_owner`);
      owner = await createOwner(control, `${prefix}_owner`, standing.superuser && major >= 16);
      if (!standing.superuser) await control.rows(`GRANT ${quote(owner.user)} TO ${quote(standing.user)}`);
      observer = owner;
    } else {
      remarks.push(
        `The user ${standing.user} of database-url may not create roles, so the migrations ran as ${standing.user} and not as an owner of their own.`,
      );
    }
    if (standing.superuser) {
      made.roles.push(`${prefix}_observer`);
      observer = await createObserver(control, `${prefix}_observer`, owner, { major, shared: true });
    }
    const surroundings = { guard, whyGone: async () => undefined };
    const address = (database: string, login: Login): Address => ({ ...start, ...login, database });
    const template = `${prefix}_template`;
    made.databases.push(template);
    const preparation = { name: template, owner, major, setupSql, databaseSchema, searchPath };
    await prepareTemplate(control, { ...preparation, address: (name) => address(name, user) }, surroundings);
    const roles = standing.superuser && major >= 16 ? await openRoleBook(control, owner) : undefined;
    let databases = 0;
    const host: Host = {
      ...surroundings,
      control,
      superuser: standing.superuser,
      owner,
      observer,
      roles,
      template,
      // The default spares a server that others use a checkpoint.
      copyOptions: '',
      searchPath,
      address,
      endPrepared: (name) => endPrepared(control, address(name, user)).catch(() => {}),
      url(database) {
        const url = new URL(given);
        url.username = owner.user;
        url.password = encodeURIComponent(owner.password);
        url.pathname = `/${database}`;
        url.searchParams.delete('schema');
        if (databaseSchema !== undefined) url.searchParams.set('schema', databaseSchema);
        return url.href;
      },
      nextName() {
        const name = `${prefix}_${++databases}`;
        made.databases.push(name);
        return name;
      },
    };
    const copyTemplate =
      rehearsalTemplate === undefined
        ? undefined
        : await openCopies({
            host,
            template: rehearsalTemplate,
            user,
            database: start.database,
            major,
            createsRoles: standing.createsRoles,
            nextRole(of) {
              const name = `${prefix}_${of}_${made.roles.length}`;
              made.roles.push(name);
              return name;
            },
            dropRole: (name) => dropRole(control, name),
          });
    return { host, version: standing.version, remarks, copyTemplate, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}
