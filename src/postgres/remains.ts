/** What of a cluster must not outlive this process, however it ends; only a SIGKILL gets past it, and the next start sweeps up after that. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Scratch } from '../system/scratch.ts';

/** Name of the cluster's data folder inside its scratch folder. */
export const dataFolderName = 'data';

/** What runs in a scratch folder. */
export interface Remains {
  /** What to signal before the folder is removed; a negative id is a process group. */
  running: { readonly pid: number; readonly signal: NodeJS.Signals } | undefined;
}

/** Stops what runs in a scratch folder where this process ends without having done so. */
export function stopAtExit(scratch: Scratch): Remains {
  const remains: Remains = { running: undefined };
  scratch.beforeExit = () => {
    const { running } = remains;
    if (running === undefined) return;
    try {
      process.kill(running.pid, running.signal);
    } catch {
      // Gone already.
    }
    // A postmaster removes its pid file as the last thing it does.
    const pidFile = join(scratch.path, dataFolderName, 'postmaster.pid');
    const until = Date.now() + 3_000;
    const nap = new Int32Array(new SharedArrayBuffer(4));
    while (existsSync(pidFile) && Date.now() < until) Atomics.wait(nap, 0, 0, 5);
  };
  return remains;
}
