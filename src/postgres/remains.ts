/** What must not outlive this process, however it ends; only a SIGKILL gets past it, and the next start sweeps up after that. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onExit } from 'signal-exit';

/** Name of the cluster's data folder inside its scratch folder. */
export const dataFolderName = 'data';

/** A scratch folder and what runs in it. Disposing only forgets them. */
export interface Remains extends Disposable {
  /** What to signal before the folder is removed; a negative id is a process group. */
  running: { readonly pid: number; readonly signal: NodeJS.Signals } | undefined;
}

/** Removes a folder when this process exits or is ended by a signal. The exiting process can't wait for events, so all of it is synchronous. */
export function removeAtExit(folder: string): Remains {
  const remains: Remains = { running: undefined, [Symbol.dispose]: () => forget() };
  const forget = onExit(() => {
    const { running } = remains;
    if (running !== undefined) {
      try {
        process.kill(running.pid, running.signal);
      } catch {
        // Gone already.
      }
      // A postmaster removes its pid file as the last thing it does.
      const until = Date.now() + 3_000;
      const nap = new Int32Array(new SharedArrayBuffer(4));
      while (existsSync(join(folder, dataFolderName, 'postmaster.pid')) && Date.now() < until)
        Atomics.wait(nap, 0, 0, 5);
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  });
  return remains;
}
