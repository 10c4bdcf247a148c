/** The programs of one PostgreSQL, wherever they came from. */
import { execa } from 'execa';

/** A folder with `initdb` and `postgres` of one version. */
export interface Binaries {
  /** Absolute path of the folder that holds the programs. */
  readonly folder: string;
  /** Such as 17.10. */
  readonly version: string;
  readonly source: 'local' | 'embedded';
}

/** The path of a program in a folder, as this platform names it. */
export function programIn(folder: string, program: 'initdb' | 'postgres' | 'pg_config'): string {
  return process.platform === 'win32' ? `${folder}\\${program}.exe` : `${folder}/${program}`;
}

/** What `postgres --version` says, such as 15.14; undefined where it does not run. */
export async function versionOf(folder: string): Promise<string | undefined> {
  const { stdout } = await execa(programIn(folder, 'postgres'), ['--version'], {
    reject: false,
    extendEnv: false,
    timeout: 10_000,
  });
  return /^postgres \(PostgreSQL\) (\d+(?:\.\d+)?)/.exec(typeof stdout === 'string' ? stdout : '')?.[1];
}

/** The major version of a version text, such as 17 of 17.10. */
export function majorOf(version: string): string {
  return version.split('.')[0] ?? version;
}
