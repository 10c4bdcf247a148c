/** A PostgreSQL cluster of our own: made in a scratch folder, running until it is disposed, gone afterwards. */
import { randomBytes } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, PreflightError } from '../errors.ts';
import { openScratch } from '../system/scratch.ts';
import { type Account, isTraversable, serverAccount } from './account.ts';
import type { Binaries } from './binaries.ts';
import { makeData, prepareData, superuserName } from './dataFolder.ts';
import { freePort, host, launch, type Running } from './postmaster.ts';
import { failedProgram, type Site } from './program.ts';
import { dataFolderName, stopAtExit } from './remains.ts';

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

/** What a cluster is asked for. */
export interface ClusterRequest {
  /** Bounds the temporary files of one session. */
  readonly temporaryBytes: number;
  /** The folder that its own is made in. */
  readonly parent: string;
  /** Where data folders are kept between runs; undefined where none is to be. */
  readonly cache?: string | undefined;
  /** Asked again where somebody else was quicker to take its answer. */
  readonly nextPort?: () => Promise<number>;
}

/** Root's server runs as another user, who must be let through to its data. @throws PreflightError */
async function letThrough(account: Account, folder: string): Promise<void> {
  await chmod(folder, 0o711);
  if (await isTraversable(folder)) return;
  throw new PreflightError(
    `PostgreSQL can't run as root, and ${account.name}, who runs it instead, may not enter ${dirname(folder)}.`,
    'Set TMPDIR to a folder that every user may enter, such as /tmp.',
  );
}

/** Starts the server on a data folder that is made. @throws PreflightError */
async function startOn(site: Site, request: ClusterRequest, password: string): Promise<Running> {
  const { temporaryBytes, nextPort = freePort } = request;
  await prepareData(site, temporaryBytes, password);
  for (let attempt = 0; attempt < 5; attempt++) {
    const running = await launch(site, await nextPort());
    if (running !== undefined) return running;
  }
  throw new PreflightError('No free port was found for the throwaway PostgreSQL.', 'Run it again.');
}

/** Makes the data folder and starts the server; where the copy of a kept one is no good, on one that initdb made. @throws PreflightError */
async function bringUp(site: Site, request: ClusterRequest, password: string): Promise<Running> {
  const kept = await makeData(site, request.cache, true);
  if (kept !== undefined) {
    try {
      return await startOn(site, request, password);
    } catch {
      await kept.discard();
      await makeData(site, request.cache, false);
    }
  }
  return await startOn(site, request, password);
}

/**
 * Makes and starts a cluster.
 * @throws PreflightError with one sentence: no space, no user to run as, a folder that can't be entered, a broken server.
 */
export async function startCluster(binaries: Binaries, request: ClusterRequest): Promise<Cluster> {
  const account = await serverAccount();
  const scratch = await openScratch('postgres', request.parent).catch((error: unknown) => {
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
    if (account !== undefined) await letThrough(account, folder);
    const superuser = { user: superuserName, password: randomBytes(24).toString('hex') };
    const running = await bringUp(site, request, superuser.password).catch((error: unknown) => {
      if (error instanceof PreflightError) throw error;
      throw failedProgram('The throwaway PostgreSQL could not be made', messageOf(error), folder);
    });
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
