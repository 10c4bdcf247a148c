/** A PostgreSQL that is installed on the machine: its programs only, never a server that runs. */
import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute } from 'node:path';
import { execa } from 'execa';
import { type Binaries, majorOf, programIn, versionOf } from './binaries.ts';

/** Where packagers put the programs of one major version. */
function customaryFolders(major: string): readonly string[] {
  return [
    `/usr/lib/postgresql/${major}/bin`, // Debian, Ubuntu
    `/usr/pgsql-${major}/bin`, // Fedora, Red Hat (PGDG)
    `/usr/libexec/postgresql${major}`, // Alpine
    `/opt/homebrew/opt/postgresql@${major}/bin`,
    `/usr/local/opt/postgresql@${major}/bin`,
    `/home/linuxbrew/.linuxbrew/opt/postgresql@${major}/bin`,
    `/Applications/Postgres.app/Contents/Versions/${major}/bin`,
    `C:\\Program Files\\PostgreSQL\\${major}\\bin`,
  ].filter((folder) => isAbsolute(folder));
}

/** The folder that `pg_config` of a folder names; on Debian the PATH holds wrappers that know more than they show. */
async function folderOfConfig(folder: string): Promise<string | undefined> {
  const { stdout } = await execa(programIn(folder, 'pg_config'), ['--bindir'], {
    reject: false,
    extendEnv: false,
    env: { PATH: process.env.PATH ?? '' },
    timeout: 10_000,
  });
  const named = typeof stdout === 'string' ? stdout.trim() : '';
  return isAbsolute(named) ? named : undefined;
}

async function canRun(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * The installed programs of exactly this major version, so that a runner image never changes a verdict; undefined where
 * there are none. Looks at PATH, the packagers' folders and `pg_config --bindir`, in this order.
 */
export async function localBinaries(major: string, env: NodeJS.ProcessEnv): Promise<Binaries | undefined> {
  // A relative entry of PATH would be the checkout's.
  const path = (env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const seen = new Set<string>();
  const serving = async (folder: string | undefined): Promise<Binaries | undefined> => {
    if (folder === undefined || seen.has(folder)) return undefined;
    seen.add(folder);
    if (!(await canRun(programIn(folder, 'initdb'))) || !(await canRun(programIn(folder, 'postgres'))))
      return undefined;
    const version = await versionOf(folder);
    return version !== undefined && majorOf(version) === major
      ? { folder, version, source: 'local' }
      : undefined;
  };
  for (const folder of [...path, ...customaryFolders(major)]) {
    const found = await serving(folder);
    if (found !== undefined) return found;
  }
  for (const folder of path) {
    if (!(await canRun(programIn(folder, 'pg_config')))) continue;
    const found = await serving(await folderOfConfig(folder));
    if (found !== undefined) return found;
  }
  return undefined;
}
