/** Running the programs of PostgreSQL for a cluster: as whom, with what environment, and what their failures mean. */
import { execa } from 'execa';
import { PreflightError } from '../errors.ts';
import type { Account } from './account.ts';
import { type Binaries, programIn } from './binaries.ts';
import type { Remains } from './remains.ts';

/** A place to make a cluster in. */
export interface Site {
  readonly binaries: Binaries;
  /** The scratch folder; the data folder lies in it. */
  readonly folder: string;
  readonly data: string;
  /** As whom the programs run, where that is not us. */
  readonly account: Account | undefined;
  readonly remains: Remains;
}

/** The failure of a program of PostgreSQL, in one sentence. */
export function failedProgram(what: string, output: string, folder: string): PreflightError {
  if (/No space left on device|ENOSPC/.test(output)) {
    return new PreflightError(
      `There is no space left for the throwaway PostgreSQL in ${folder}.`,
      'Free some, or set TMPDIR to a folder with at least 100 MB.',
    );
  }
  const nowhere = /\b(?:EACCES|EPERM|EROFS|ENOENT|ENOTDIR)\b/.exec(output)?.[0];
  if (nowhere !== undefined) {
    return new PreflightError(
      `${what}: nothing can be written there (${nowhere}).`,
      'Set TMPDIR to a folder that can be written.',
    );
  }
  if (/administrative permissions/.test(output)) {
    return new PreflightError(
      'PostgreSQL refuses to run for a Windows administrator.',
      'Run the job on Linux or as another user, or set database-url.',
    );
  }
  const line = output.match(/(?:FATAL|PANIC|error): +(.*)/)?.[1] ?? output.trim().split('\n').at(-1) ?? '';
  return new PreflightError(
    `${what}: ${line.trim() || 'it said nothing'}.`,
    'Set database-url to another server.',
  );
}

/** What the programs see of our environment: nothing but what Windows can't start without. */
function programEnvironment(): Record<string, string> {
  const { SystemRoot } = process.env;
  return { LC_ALL: 'C', TZ: 'UTC', ...(SystemRoot === undefined ? {} : { SystemRoot }) };
}

/**
 * A process group of its own: a Ctrl-C in the terminal reaches us alone, and we end the server in order. `input` is what
 * it reads, where it reads anything: no other process can see that, unlike arguments.
 */
export function startProgram(
  site: Site,
  program: 'initdb' | 'postgres',
  args: readonly string[],
  input?: string,
) {
  const { account } = site;
  return execa(programIn(site.binaries.folder, program), args, {
    cwd: site.folder,
    extendEnv: false,
    env: programEnvironment(),
    reject: false,
    cleanup: false,
    detached: process.platform !== 'win32',
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
    stdout: 'ignore',
    stderr: 'pipe',
    buffer: false,
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
  });
}

/** The last of what a program says. */
export function lastWords(
  child: ReturnType<typeof startProgram>,
  onText: (tail: string) => void = () => {},
): () => string {
  let tail = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-8_000);
    onText(tail);
  });
  return () => tail;
}
