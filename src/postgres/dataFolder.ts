/** The data folder of a cluster: a copy of what the cache keeps, else what initdb makes; then our settings and a password. */
import { appendFile, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, PreflightError } from '../errors.ts';
import { majorOf } from './binaries.ts';
import { type Kept, keptCluster } from './kept.ts';
import { failedProgram, lastWords, type Site, startProgram } from './program.ts';
import { clientAuthentication, localeOptions, serverSettings } from './settings.ts';

/** The user that every cluster is made with. */
export const superuserName = 'preflight_admin';

/** A superuser without a password, and nobody may connect: what initdb makes is no way in for anybody. */
const fixedOptions = ['-U', superuserName, '-A', 'reject', '-E', 'UTF8', '--no-sync'];

/** Gives the data folder to the server's account, who can't reach into it before; where that is us, nothing happens. */
async function handOver({ account, data }: Site): Promise<void> {
  if (account !== undefined) await chown(data, account.uid, account.gid);
}

/** And takes it back, for as long as we write there: as root we would follow any link that somebody made. */
async function takeBack({ account, data }: Site): Promise<void> {
  if (account !== undefined) await chown(data, 0, 0);
}

/** An empty data folder, which is ours still. */
async function emptyFolder({ data }: Site): Promise<void> {
  await rm(data, { recursive: true, force: true, maxRetries: 3 });
  await mkdir(data, { mode: 0o700 });
}

/** Runs initdb; false where this machine lacks the locale. @throws PreflightError */
async function runInitdb(site: Site, options: readonly string[]): Promise<boolean> {
  const { data, folder, remains } = site;
  await handOver(site);
  const child = startProgram(site, 'initdb', ['-D', data, ...options]);
  const said = lastWords(child);
  if (child.pid !== undefined) remains.running = { pid: -child.pid, signal: 'SIGKILL' };
  const { exitCode, cause } = await child;
  remains.running = undefined;
  await takeBack(site);
  if (exitCode === 0) return true;
  if (/invalid locale/.test(said())) return false;
  throw failedProgram('The throwaway PostgreSQL could not be made', said() || messageOf(cause), folder);
}

/**
 * Makes the data folder anew, whatever was there: a copy where one is kept in `cache` and `copying` is wanted, else by
 * initdb, whose result is kept. Without our settings, nobody can connect to a server on it.
 * @returns what it is a copy of; undefined where initdb made it.
 * @throws PreflightError
 */
export async function makeData(
  site: Site,
  cache: string | undefined,
  copying: boolean,
): Promise<Kept | undefined> {
  const { binaries, data, account } = site;
  for (const locale of localeOptions(Number(majorOf(binaries.version)))) {
    const options = [...fixedOptions, ...locale];
    // Programs that are not there can't be told apart; initdb will say so.
    const kept = cache && (await keptCluster(cache, binaries, options).catch(() => undefined));
    await emptyFolder(site);
    if (kept && copying) {
      // A full disk, for one. initdb has the words for it.
      if (await kept.copyTo(data, account).catch(() => false)) return kept;
      await emptyFolder(site);
    }
    if (!(await runInitdb(site, options))) continue;
    if (kept) await kept.keep(data, account);
    return undefined;
  }
  throw new PreflightError(
    'This machine has no locale that PostgreSQL can use.',
    'Install the locale C.UTF-8.',
  );
}

/**
 * Our settings, and the superuser's password: by the server in single-user mode, which listens to nobody but us.
 * @throws PreflightError where the server can't be started on this folder.
 */
export async function prepareData(site: Site, temporaryBytes: number, password: string): Promise<void> {
  const { data, folder, remains } = site;
  await appendFile(join(data, 'postgresql.conf'), serverSettings(temporaryBytes));
  await writeFile(join(data, 'pg_hba.conf'), clientAuthentication);
  await handOver(site);
  const sql = `ALTER ROLE ${superuserName} PASSWORD '${password}'\n`;
  // In a log, errors weigh less than what the log is for, so that ours would leave them out.
  const telling = ['-c', 'log_min_messages=error'];
  const child = startProgram(site, 'postgres', ['--single', ...telling, '-D', data, 'postgres'], sql);
  const said = lastWords(child);
  if (child.pid !== undefined) remains.running = { pid: child.pid, signal: 'SIGQUIT' };
  const { exitCode, cause } = await child;
  remains.running = undefined;
  // It goes on behind a statement that fails, and ends well.
  if (exitCode === 0 && !/\b(?:ERROR|FATAL|PANIC): /.test(said())) return;
  throw failedProgram('The throwaway PostgreSQL could not be started', said() || messageOf(cause), folder);
}
