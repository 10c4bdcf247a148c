/** Temporary folders that name their process: gone however it ends, and what a SIGKILL leaves the next start can sweep. */
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onExit } from 'signal-exit';

const prefix = 'prisma-preflight-';

/** A temporary folder that is gone when disposed, and when this process exits or is ended by a signal. */
export interface Scratch extends AsyncDisposable {
  /** Absolute path. */
  readonly path: string;
  /** What must end before the folder can go, where the process ends first. It can't wait for events: all of it is synchronous. */
  beforeExit: (() => void) | undefined;
}

/** Makes a temporary folder; `purpose` is a word in its name, `parent` the folder to make it in. */
export async function openScratch(purpose: string, parent: string = tmpdir()): Promise<Scratch> {
  const path = await mkdtemp(join(parent, `${prefix}${process.pid}-${purpose}-`));
  const scratch: Scratch = {
    path,
    beforeExit: undefined,
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
      forget();
    },
  };
  const forget = onExit(() => {
    scratch.beforeExit?.();
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  });
  return scratch;
}

/** Whether a process is alive, as far as this user may know. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Temporary folders of processes that are gone (a SIGKILL leaves them). The caller stops what may run inside, then removes them. */
export async function abandonedScratch(parent: string = tmpdir()): Promise<readonly string[]> {
  const names = await readdir(parent).catch(() => []);
  return names
    .filter((name) => {
      const pid = Number(name.startsWith(prefix) ? name.slice(prefix.length).split('-')[0] : Number.NaN);
      return Number.isInteger(pid) && !isAlive(pid);
    })
    .map((name) => join(parent, name));
}
