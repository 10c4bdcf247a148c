/**
 * The roles of a throwaway server. Migrations run as an ordinary owner; rows are filled in and looked at by an observer,
 * which is no superuser either: triggers, defaults and checks that a pull request brings run as whoever inserts.
 */
import { randomBytes } from 'node:crypto';
import { quote } from '../model/names.ts';
import type { Control } from './control.ts';

/** A login of the throwaway server. */
export interface Login {
  readonly user: string;
  readonly password: string;
}

/** A password that nobody knows. */
function freshPassword(): string {
  return randomBytes(24).toString('hex');
}

/**
 * Creates the ordinary owner. `mayCreateRoles` gives CREATEROLE, as managed hosts do: from 16 on that is no way to the
 * machine, since only roles that were granted with ADMIN can be passed on
 * (https://www.postgresql.org/docs/16/role-attributes.html#ROLE-CREATION).
 */
export async function createOwner(control: Control, name: string, mayCreateRoles: boolean): Promise<Login> {
  const owner = { user: name, password: freshPassword() };
  const attributes = `LOGIN NOCREATEDB ${mayCreateRoles ? 'CREATEROLE' : 'NOCREATEROLE'}`;
  await control.rows(`CREATE ROLE ${quote(name)} ${attributes} PASSWORD '${owner.password}'`);
  return owner;
}

/**
 * Creates the observer: reads and writes every table whatever its row security, in `session_replication_role = replica`
 * (no triggers, no foreign keys; from 15 on it may set that itself). Code of the pull request runs as the observer where it
 * inserts, and what it raises is shown: on a server that others use it may read what the owner may, because
 * `pg_read_all_data` reads the passwords of `pg_authid`, too; and nowhere what other sessions run. Wants a superuser.
 */
export async function createObserver(
  control: Control,
  name: string,
  owner: Login,
  { major, shared }: { readonly major: number; readonly shared: boolean },
): Promise<Login> {
  const observer = { user: name, password: freshPassword() };
  const role = quote(name);
  const groups = [quote(owner.user), ...(shared ? [] : ['pg_read_all_data', 'pg_write_all_data'])].join(', ');
  await control.rows(
    `CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD '${observer.password}';
     GRANT ${groups} TO ${role};
     ALTER ROLE ${role} SET session_replication_role = 'replica'${
       major < 15 ? '' : `;\nGRANT SET ON PARAMETER session_replication_role TO ${role}`
     }`,
  );
  return observer;
}

/**
 * Before 16, CREATEROLE may pass on every role but a superuser, and three predefined ones lead to the machine: they are
 * taken out of a cluster of our own (their rights are asked for by these ids, src/include/catalog/pg_authid.dat).
 */
export async function removeMachineRoles(control: Control): Promise<void> {
  await control.rows('DELETE FROM pg_authid WHERE oid IN (4569, 4570, 4571)');
}

/** The roles and role settings of one moment, by OID. */
interface RoleState {
  /** Roles that migrations have made. */
  readonly roles: ReadonlySet<string>;
  /** `pg_db_role_setting.setconfig` of every role, as text. */
  readonly settings: ReadonlyMap<string, string>;
}

/** Keeps apart what belongs to the cluster but is made by one database's migrations. */
export interface RoleBook {
  /** Puts the roles into the state that `database` has; a new database starts with those of `setup-sql`. */
  activate(database: string): Promise<void>;
  /** Says that `copy` has the roles that `database` has. */
  copy(database: string, copy: string): Promise<void>;
  /** Forgets a database that is gone, and drops the roles that only it had. */
  forget(database: string): Promise<void>;
}

/**
 * Opens the book; what is there now belongs to the server. A role whose database is not in use is renamed out of the way
 * rather than dropped, since objects still belong to it: `CREATE ROLE app` then works again in the next database. Two
 * databases whose migrations make roles must therefore not be run at the same time. Wants a superuser.
 */
export async function openRoleBook(control: Control, owner: Login): Promise<RoleBook> {
  const ownerName = quote(owner.user);
  // Roles that somebody else makes on a shared server meanwhile are not ours: those that descend from the owner are. Before
  // 16 a role does not tell who made it, but there the owner can make some on a cluster of our own only.
  const [[version] = []] = await control.rows(`SELECT current_setting('server_version_num')::int / 10000`);
  const made =
    Number(version) >= 16
      ? `WITH RECURSIVE made AS (
           SELECT roleid FROM pg_auth_members JOIN pg_roles ON pg_roles.oid = member WHERE rolname = $1 AND admin_option
           UNION SELECT m.roleid FROM pg_auth_members m JOIN made ON m.member = made.roleid WHERE m.admin_option)
         SELECT oid, rolname FROM pg_roles WHERE oid IN (SELECT roleid FROM made) ORDER BY oid`
      : 'SELECT oid, rolname FROM pg_roles WHERE rolname <> $1 ORDER BY oid';
  const present = async () =>
    new Map((await control.rows(made, [owner.user])).map(([oid, name]) => [String(oid), String(name)]));
  const settingsNow = async () =>
    new Map(
      (await control.rows('SELECT setrole, setconfig FROM pg_db_role_setting WHERE setdatabase = 0')).map(
        ([role, config]) => [String(role), String(config)],
      ),
    );
  const [[verifier] = []] = await control.rows('SELECT rolpassword FROM pg_authid WHERE rolname = $1', [
    owner.user,
  ]);
  const ofServer = new Set((await present()).keys());
  const fresh: RoleState = { roles: new Set(), settings: await settingsNow() };
  const states = new Map<string, RoleState>();
  /** Names that parked roles had. */
  const parked = new Map<string, string>();
  let active: string | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const newRoles = async () => new Map([...(await present())].filter(([oid]) => !ofServer.has(oid)));
  const rename = (from: string, to: string) =>
    control.rows(`ALTER ROLE ${quote(from)} RENAME TO ${quote(to)}`);
  const parkedName = (oid: string) => `prisma_preflight_parked_${oid}`;

  /** Notes what the active database has made of the roles. */
  const capture = async (now: ReadonlyMap<string, string>) => {
    if (active === undefined || !states.has(active)) return;
    states.set(active, {
      roles: new Set([...now.keys()].filter((oid) => !parked.has(oid))),
      settings: await settingsNow(),
    });
  };

  /** Role settings are written as rows: the text of a list setting can't be told from that of a string. */
  const restoreSettings = async (wanted: ReadonlyMap<string, string>) => {
    const now = await settingsNow();
    for (const [role, config] of now) {
      if (wanted.get(role) === config) continue;
      await control.rows('DELETE FROM pg_db_role_setting WHERE setdatabase = 0 AND setrole = $1', [role]);
    }
    for (const [role, config] of wanted) {
      if (now.get(role) === config) continue;
      await control.rows('INSERT INTO pg_db_role_setting SELECT 0, oid, $2 FROM pg_roles WHERE oid = $1', [
        role,
        config,
      ]);
    }
  };

  const activate = async (database: string) => {
    if (active === database) return;
    const now = await newRoles();
    await capture(now);
    const wanted = states.get(database) ?? fresh;
    states.set(database, wanted);
    for (const [oid, name] of now) {
      if (wanted.roles.has(oid) || parked.has(oid)) continue;
      await rename(name, parkedName(oid));
      parked.set(oid, name);
    }
    for (const oid of wanted.roles) {
      const name = parked.get(oid);
      if (name === undefined) continue;
      await rename(parkedName(oid), name);
      parked.delete(oid);
    }
    await restoreSettings(wanted.settings);
    // The owner may have changed its own password.
    await control.rows(
      `ALTER ROLE ${ownerName} CONNECTION LIMIT -1 VALID UNTIL 'infinity' PASSWORD '${verifier}'`,
    );
    active = database;
  };

  const forget = async (database: string) => {
    const now = await newRoles();
    await capture(now);
    states.delete(database);
    if (active === database) active = undefined;
    const kept = new Set([...states.values()].flatMap(({ roles }) => [...roles]));
    for (const [oid, name] of now) {
      if (kept.has(oid)) continue;
      await control.rows(`DROP OWNED BY ${quote(name)}`).catch(() => {});
      await control.rows(`DROP ROLE ${quote(name)}`).catch(async () => {
        // Something of another database still belongs to it: out of the way is enough.
        if (parked.has(oid)) return;
        await rename(name, parkedName(oid)).catch(() => {});
        parked.set(oid, name);
      });
    }
  };

  const inTurn = (work: () => Promise<void>) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  return {
    activate: (database) => inTurn(() => activate(database)),
    forget: (database) => inTurn(() => forget(database)),
    copy: (database, copy) =>
      inTurn(async () => {
        await capture(await newRoles());
        states.set(copy, states.get(database) ?? fresh);
      }),
  };
}
