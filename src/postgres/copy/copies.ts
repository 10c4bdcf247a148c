/**
 * Copies of the database that `rehearsal-template` names, on the server of `database-url`. Nobody of ours connects to that
 * database itself: it is copied, and the copy is read. A copy belongs to a role of its own, which no other database of the
 * run and no program of the project has the password of.
 */
import { PreflightError } from '../../errors.ts';
import { DatabaseError } from '../../model/failure.ts';
import { quote } from '../../model/names.ts';
import type { Database } from '../../ports.ts';
import { openConnection } from '../connection.ts';
import { copyDatabase, type Host } from '../databases.ts';
import { createObserver, createOwner, type Login } from '../roles.ts';
import { handOver } from './hand-over.ts';
import { wordless } from './wordless.ts';

/** What copies are made with. */
export interface Copies {
  /** Everything but the roles is the same for copies. */
  readonly host: Omit<Host, 'owner' | 'observer' | 'roles' | 'copying' | 'copyOptions' | 'url'>;
  readonly template: string;
  /** The user of the URL, its database, and what it is. */
  readonly user: Login;
  readonly database: string;
  readonly major: number;
  readonly createsRoles: boolean;
  /** Names what is to be dropped in the end, whatever happens. */
  readonly nextRole: (of: 'copy_owner' | 'copy_observer') => string;
  readonly dropRole: (name: string) => Promise<void>;
}

/** From so many bytes on it costs less to copy files than to write them into the log as well. */
const bigBytes = 64 * 1024 ** 2;

/** The server's log may be shown where the job's is: what a migration raises is not to be in it, nor what it runs. */
const silent = [
  `log_min_messages = 'panic'`,
  `log_min_error_statement = 'panic'`,
  `log_statement = 'none'`,
  'log_duration = off',
  'log_min_duration_statement = -1',
  'log_min_duration_sample = -1',
  'log_transaction_sample_rate = 0',
  'log_temp_files = -1',
  'log_autovacuum_min_duration = -1',
];

/**
 * How copies are made there.
 * @throws PreflightError where they can't be: there is no such database, or no right to copy it.
 */
export async function openCopies(copies: Copies): Promise<() => Promise<Database>> {
  const { host, template, database, user, createsRoles } = copies;
  const named = `The database ${JSON.stringify(template)}, which rehearsal-template names,`;
  if (template === database) {
    throw new PreflightError(
      `${named} is the one that database-url connects to, and PostgreSQL copies a database only while nobody is connected.`,
      'Let database-url name another database of that server, such as postgres.',
    );
  }
  const [found] = await host.control.rows(
    `SELECT datistemplate OR pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = $1`,
    [template],
  );
  if (found === undefined) {
    throw new PreflightError(
      `${named} is not on the server of database-url.`,
      'Restore the copy there before Preflight runs, or correct the name.',
    );
  }
  if (found[0] !== 't') {
    throw new PreflightError(
      `The user ${user.user} of database-url may not copy the database ${JSON.stringify(template)}, which rehearsal-template names.`,
      `Run ALTER DATABASE ${quote(template)} OWNER TO ${quote(user.user)} there.`,
    );
  }
  if (!createsRoles) {
    throw new PreflightError(
      `The user ${user.user} of database-url may not create roles, so a migration would run as the owner of the copy that rehearsal-template names.`,
      `Run ALTER ROLE ${quote(user.user)} CREATEROLE there, or leave rehearsal-template out.`,
    );
  }
  return () => copyOf(copies);
}

async function copyOf(copies: Copies): Promise<Database> {
  const { host, template, user, major, nextRole, dropRole } = copies;
  const { control, guard, superuser } = host;
  const owner = await createOwner(control, nextRole('copy_owner'), false);
  let observer = owner;
  const roles = [owner.user];
  const forget = async () => {
    for (const name of roles.toReversed()) await dropRole(name);
  };
  try {
    if (superuser) {
      observer = await createObserver(control, nextRole('copy_observer'), owner, { major, shared: true });
      roles.push(observer.user);
    } else await control.rows(`GRANT ${quote(owner.user)} TO ${quote(user.user)}`);
    const bytes = await sizeOf(copies);
    const own: Host = {
      ...host,
      owner,
      observer,
      roles: undefined,
      copyOptions: major >= 15 && bytes > bigBytes ? 'STRATEGY FILE_COPY' : '',
      copying: {
        async within(work) {
          await control.rows(`SET statement_timeout = ${Math.max(Math.floor(guard.leftMs()), 1)}`);
          try {
            return await work();
          } finally {
            await control.rows('RESET statement_timeout');
          }
        },
        async close(name) {
          // A rewrite needs the table twice for a while.
          guard.allow(name, 2 * bytes);
          await control.rows(`REVOKE ALL ON DATABASE ${quote(name)} FROM PUBLIC`);
          if (!superuser) return;
          for (const setting of silent)
            await control.rows(`ALTER DATABASE ${quote(name)} SET ${setting}`).catch(() => {});
          // As somebody may have set it who keeps the copy from being changed.
          await control.rows(`ALTER DATABASE ${quote(name)} RESET default_transaction_read_only`);
        },
      },
      url() {
        throw new Error('No program gets the address of a copy of real data.');
      },
    };
    const copy = await copyDatabase(own, template).catch((error: unknown) => {
      throw refused(error, template);
    });
    const dispose = async () => {
      await copy[Symbol.asyncDispose]();
      await forget();
    };
    try {
      await prepare(copies, copy.name, owner);
    } catch (error) {
      await dispose();
      throw error;
    }
    const { name, connect, connectAsAdmin, clone, catalog, fill, watch } = copy;
    return {
      name,
      get url() {
        return own.url(name);
      },
      connect,
      connectAsAdmin,
      clone,
      catalog,
      fill,
      watch,
      [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    await forget();
    throw error;
  }
}

async function sizeOf({ host, template }: Copies): Promise<number> {
  const rows = await host.control.rows('SELECT pg_database_size($1)', [template]).catch(() => []);
  return Number(rows[0]?.[0] ?? 0);
}

async function prepare(copies: Copies, name: string, owner: Login): Promise<void> {
  const { host, template, user } = copies;
  await using session = wordless(await openConnection(host.address(name, user), 'pg_catalog', host));
  const { tables, waysOut } = await handOver(session, owner.user, host.superuser);
  if (tables > 0) {
    throw new PreflightError(
      `${tables} ${tables === 1 ? 'table' : 'tables'} of the database ${JSON.stringify(template)}, which rehearsal-template names, ${tables === 1 ? 'belongs' : 'belong'} to somebody for whom the user ${user.user} of database-url may not act.`,
      'Restore it with pg_restore --no-owner as that user.',
    );
  }
  if (waysOut) {
    throw new PreflightError(
      `The database ${JSON.stringify(template)}, which rehearsal-template names, lets everybody reach other machines, by an extension such as dblink or by a user mapping, and a migration could send its rows there.`,
      'Drop the extension or the mapping in that database, or let database-url be a superuser of its server, who takes the rights away in each copy.',
    );
  }
}

/** What keeps a database from being copied, as a sentence; a limit that struck stays what it is. */
function refused(error: unknown, template: string): unknown {
  if (!(error instanceof DatabaseError)) return error;
  const { sqlstate } = error.failure;
  const named = `The database ${JSON.stringify(template)}, which rehearsal-template names,`;
  if (sqlstate === '55006') {
    return new PreflightError(
      `${named} is in use, and PostgreSQL copies a database only while nobody is connected.`,
      'Give the checks a copy of their own that nothing else connects to, or end its sessions before Preflight runs.',
    );
  }
  if (sqlstate === '42501') {
    return new PreflightError(
      `${named} may not be copied by the user of database-url.`,
      `Run ALTER DATABASE ${quote(template)} OWNER TO that user there.`,
    );
  }
  if (sqlstate === '57014' || sqlstate === '53100') {
    return new PreflightError(
      sqlstate === '57014'
        ? `${named} could not be copied within the time limit of the run.`
        : `${named} could not be copied: the disk of its server is full.`,
      sqlstate === '57014'
        ? 'Give the run a longer time-limit, or make the copy smaller.'
        : 'Free some space there.',
    );
  }
  return error;
}
