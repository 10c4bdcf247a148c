/** Child processes with a server of their own, and what they leave. */
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';

/** A folder for temporary files that only one test uses. */
export async function ownTmp(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'preflight-test-'));
  await chmod(path, 0o777);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Starts the translated child.ts with TMPDIR at `tmp`. */
export function startChild(
  file: string,
  tmp: string,
  args: readonly string[],
  options: { readonly uid?: number; readonly gid?: number; readonly env?: Record<string, string> } = {},
) {
  return execa(process.execPath, [file, ...args], {
    reject: false,
    all: true,
    timeout: 90_000,
    ...options,
    env: { TMPDIR: tmp, ...options.env },
  });
}

/** Resolves when a child has said a word. */
export function said(child: ReturnType<typeof startChild>, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.all?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(word)) resolve();
    });
    void child.then(() => reject(new Error(`It never said ${word}: ${text}`)));
  });
}

/** What a run left in its folder for temporary files. */
export async function leftIn(tmp: string): Promise<readonly string[]> {
  return (await readdir(tmp)).filter((name) => name.startsWith('prisma-preflight-'));
}

/** The process id of the server in a folder for temporary files; undefined where there is none. */
export async function postmasterIn(tmp: string): Promise<number | undefined> {
  for (const name of await leftIn(tmp)) {
    const file = join(tmp, name, 'data', 'postmaster.pid');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return Number(text.split('\n')[0]);
  }
  return undefined;
}

/** The state of a process and its parent, from what Linux tells of it (proc_pid_stat(5)); undefined where there is none. */
export async function processOf(
  pid: number,
): Promise<{ readonly state: string; readonly parent: number } | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The command stands between brackets and may hold anything.
  const [state = '', parent] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return stat === undefined ? undefined : { state, parent: Number(parent) };
}

/** Whether a process runs; a zombie that nobody has waited for does not. */
export async function isRunning(pid: number): Promise<boolean> {
  return !['Z', undefined].includes((await processOf(pid))?.state);
}
