/** Sweeps up after earlier runs that were killed: their servers still run, their folders are still there. */
import { lstat, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { abandonedScratch } from '../system/scratch.ts';
import { clusterParents } from './place.ts';
import { dataFolderName } from './remains.ts';

/** A folder without a live server may belong to a container that shares the folder for temporary files but not the process ids. */
const untouchedMs = 60 * 60 * 1_000;

/** The command line of a process; '' where there is none. */
async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'win32') return '';
  const fromProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (fromProc !== undefined) return fromProc.replaceAll('\0', ' ');
  const { stdout } = await execa('ps', ['-o', 'command=', '-p', String(pid)], {
    reject: false,
    timeout: 5_000,
  });
  return typeof stdout === 'string' ? stdout : '';
}

/** Ends the server whose pid file lies in a data folder, if that process really is this server. Whether there was one. */
async function stopServer(data: string): Promise<boolean> {
  const pid = Number((await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return false;
  const isOurs = async () => (await commandOf(pid)).includes(` -D ${data} `);
  if (!(await isOurs())) return false;
  for (const [signal, waits] of [
    ['SIGQUIT', 100],
    ['SIGKILL', 20],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return true;
    }
    for (let wait = 0; wait < waits; wait++) {
      if (!(await isOurs())) return true;
      await pause(50);
    }
  }
  return true;
}

/** Stops servers and removes folders that a killed run of the same user left. Never throws: what stays is tried again. */
export async function sweepAbandoned(): Promise<void> {
  for (const folder of (
    await Promise.all(clusterParents().map((parent) => abandonedScratch(parent)))
  ).flat()) {
    try {
      const found = await lstat(folder);
      // Anybody may make a folder of this name in /tmp and write any process id into it.
      if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) continue;
      const stopped = await stopServer(join(folder, dataFolderName));
      if (!stopped && Date.now() - found.mtimeMs < untouchedMs) continue;
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Another run may be sweeping it at this moment.
    }
  }
}
