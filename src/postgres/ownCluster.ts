/** The host on a cluster of our own. */
import { quote } from '../model/names.ts';
import type { Database } from '../ports.ts';
import type { Binaries } from './binaries.ts';
import { majorOf } from './binaries.ts';
import { startCluster } from './cluster.ts';
import { openConstable, openControl } from './control.ts';
import type { Host } from './databases.ts';
import { type Limits, openGuard } from './limits.ts';
import { clusterParent } from './place.ts';
import { createObserver, createOwner, type Login, openRoleBook, removeMachineRoles } from './roles.ts';
import { prepareTemplate } from './template.ts';

/** What `openServer` was asked for, as the kinds of server need it. */
export interface Wanted {
  readonly setupSql: string | undefined;
  readonly databaseSchema: string | undefined;
  readonly limits: Limits;
  /** A database of the server of `database-url` that holds real data. */
  readonly rehearsalTemplate?: string | undefined;
}

/** A host and how to leave it. */
export interface OpenHost extends AsyncDisposable {
  readonly host: Host;
  readonly version: string;
  readonly remarks: readonly string[];
  /** Copies the database of `rehearsal-template`. */
  readonly copyTemplate?: (() => Promise<Database>) | undefined;
}

/** `search_path` as Prisma sets it for a URL: its `schema`, else public. */
export function searchPathFor(databaseSchema: string | undefined): string {
  return quote(databaseSchema ?? 'public');
}

/** Starts a cluster and prepares roles and template; `cache` is where its data folder may be kept. @throws PreflightError */
export async function openOwnCluster(
  binaries: Binaries,
  { setupSql, databaseSchema, limits }: Wanted,
  cache: string,
): Promise<OpenHost> {
  const cluster = await startCluster(binaries, {
    temporaryBytes: limits.diskBytes,
    parent: await clusterParent(limits.diskBytes),
    cache,
  });
  const { superuser, whyGone } = cluster;
  const address = (database: string, login: Login) => {
    return { host: cluster.host, port: cluster.port, ssl: false, database, ...login };
  };
  const control = openControl(address('postgres', superuser));
  const constable = openConstable(address('postgres', superuser), true);
  const guard = openGuard(limits, constable);
  const close = async () => {
    guard[Symbol.dispose]();
    await constable[Symbol.asyncDispose]();
    await control[Symbol.asyncDispose]();
    await cluster[Symbol.asyncDispose]();
  };
  try {
    const major = Number(majorOf(binaries.version));
    const searchPath = searchPathFor(databaseSchema);
    const template = 'preflight_template';
    if (major < 16) await removeMachineRoles(control);
    const owner = await createOwner(control, 'preflight_owner', true);
    const observer = await createObserver(control, 'preflight_observer', owner, { major, shared: false });
    const surroundings = { guard, whyGone };
    const preparation = { name: template, owner, major, setupSql, databaseSchema, searchPath };
    await prepareTemplate(
      control,
      { ...preparation, address: (name) => address(name, superuser) },
      surroundings,
    );
    const roles = await openRoleBook(control, owner);
    let databases = 0;
    const host: Host = {
      ...surroundings,
      control,
      superuser: true,
      owner,
      observer,
      roles,
      template,
      // Half the time of the default, which writes the copy into the write-ahead log as well; 14 knows this way alone.
      copyOptions: major < 15 ? '' : 'STRATEGY FILE_COPY',
      searchPath,
      address,
      url(database) {
        const url = new URL(
          `postgresql://${owner.user}:${owner.password}@${cluster.host}:${cluster.port}/${database}`,
        );
        url.searchParams.set('sslmode', 'disable');
        if (databaseSchema !== undefined) url.searchParams.set('schema', databaseSchema);
        return url.href;
      },
      nextName: () => `preflight_${++databases}`,
    };
    return { host, version: binaries.version, remarks: [], [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}
