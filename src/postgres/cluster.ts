/** A PostgreSQL cluster of our own: made in a scratch folder, running until it is disposed, gone afterwards. */
import { randomBytes } from 'node:crypto';
import { appendFile, chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, PreflightError } from '../errors.ts';
import { openScratch } from '../system/scratch.ts';
import { type Account, isTraversable, serverAccount } from './account.ts';
import { type Binaries, majorOf } from './binaries.ts';
import { freePort, host, launch, type Running } from './postmaster.ts';
import { failedProgram, lastWords, type Site, startProgram } from './program.ts';
import { dataFolderName, stopAtExit } from './remains.ts';
import { clientAuthentication, localeOptions, serverSettings } from './settings.ts';

/** A running cluster. */
export interface Cluster extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  /** Its superuser, whose random password exists in this process alone. */
  readonly superuser: { readonly user: string; readonly password: string };
  /** Process id of the postmaster. */
  readonly pid: number;
  /** Why the server is gone, as a sentence; undefined while it runs. Waits a moment for the news. */
  whyGone(): Promise<string | undefined>;
}

/** Makes the data folder. @throws PreflightError */
async function initialise(
  site: Site,
  superuser: Cluster['superuser'],
  temporaryBytes: number,
): Promise<void> {
  const { folder, data, account, remains } = site;
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, superuser.password, { mode: 0o600 });
  if (account !== undefined) await chown(passwordFile, account.uid, account.gid);
  const fixed = [
    '-D',
    data,
    '-U',
    superuser.user,
    `--pwfile=${passwordFile}`,
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--no-sync',
  ];
  for (const locale of localeOptions(Number(majorOf(site.binaries.version)))) {
    const child = startProgram(site, 'initdb', [...fixed, ...locale]);
    const said = lastWords(child);
    if (child.pid !== undefined) remains.running = { pid: -child.pid, signal: 'SIGKILL' };
    const { exitCode, cause } = await child;
    remains.running = undefined;
    if (exitCode === 0) {
      await rm(passwordFile);
      await appendFile(join(data, 'postgresql.conf'), serverSettings(temporaryBytes));
      await writeFile(join(data, 'pg_hba.conf'), clientAuthentication);
      return;
    }
    if (!/invalid locale/.test(said())) {
      throw failedProgram('The throwaway PostgreSQL could not be made', said() || messageOf(cause), folder);
    }
  }
  throw new PreflightError(
    'This machine has no locale that PostgreSQL can use.',
    'Install the locale C.UTF-8.',
  );
}

/** Root's server runs as another user, who must be let through to its data. @throws PreflightError */
async function prepareFor(account: Account, folder: string, data: string): Promise<void> {
  await chmod(folder, 0o711);
  await mkdir(data, { mode: 0o700 });
  await chown(data, account.uid, account.gid);
  if (await isTraversable(folder)) return;
  throw new PreflightError(
    `PostgreSQL can't run as root, and ${account.name}, who runs it instead, may not enter ${dirname(folder)}.`,
    'Set TMPDIR to a folder that every user may enter, such as /tmp.',
  );
}

/**
 * Makes and starts a cluster. `temporaryBytes` bounds the temporary files of one session, `parent` is where its folder is made; `nextPort` is asked again where
 * somebody else was quicker to take its answer.
 * @throws PreflightError with one sentence: no space, no user to run as, a folder that can't be entered, a broken server.
 */
export async function startCluster(
  binaries: Binaries,
  temporaryBytes: number,
  parent: string,
  nextPort: () => Promise<number> = freePort,
): Promise<Cluster> {
  const account = await serverAccount();
  const scratch = await openScratch('postgres', parent).catch((error: unknown) => {
    throw failedProgram(
      'The throwaway PostgreSQL has no folder',
      messageOf(error),
      'the folder for temporary files',
    );
  });
  const folder = scratch.path;
  const data = join(folder, dataFolderName);
  const site: Site = { binaries, folder, data, account, remains: stopAtExit(scratch) };
  try {
    if (account !== undefined) await prepareFor(account, folder, data);
    const superuser = { user: 'preflight_admin', password: randomBytes(24).toString('hex') };
    await initialise(site, superuser, temporaryBytes).catch((error: unknown) => {
      if (error instanceof PreflightError) throw error;
      throw failedProgram('The throwaway PostgreSQL could not be made', messageOf(error), folder);
    });
    let running: Running | undefined;
    for (let attempt = 0; attempt < 5 && running === undefined; attempt++)
      running = await launch(site, await nextPort());
    if (running === undefined) {
      throw new PreflightError('No free port was found for the throwaway PostgreSQL.', 'Run it again.');
    }
    const { port, pid, whyGone, stop } = running;
    return {
      host,
      port,
      superuser,
      pid,
      whyGone,
      async [Symbol.asyncDispose]() {
        await stop();
        await scratch[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await scratch[Symbol.asyncDispose]();
    throw error;
  }
}
