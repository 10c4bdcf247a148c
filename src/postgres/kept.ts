/** Data folders as initdb made them, kept in the cache: unpacking one takes a fifteenth of the time of making it. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, type Stats, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { release } from 'node:os';
import { join } from 'node:path';
import { version as libcVersion } from 'detect-libc';
import { execa } from 'execa';
import type { Account } from './account.ts';
import { isWhole, pack, unpack } from './archive.ts';
import { type Binaries, programIn } from './binaries.ts';

/** 13 MB each. More than this many are for programs or machines that are gone. */
const keptAtMost = 8;
/** Making one takes a tenth of a second; what is older was left by a killed process. */
const makingMs = 60_000;

/** What initdb makes of certain programs and options on this machine. */
export interface Kept {
  /** Fills an empty folder with a copy; false where none is kept, or what is kept is no good. @throws where the disk is full. */
  copyTo(folder: string, account: Account | undefined): Promise<boolean>;
  /** Keeps what initdb has just made, unless there is one. Never throws: whoever can't keep it has it all the same. */
  keep(folder: string, account: Account | undefined): Promise<void>;
  /** Throws the kept one away, since its copy was no good. Never throws. */
  discard(): Promise<void>;
}

/** What of the machine initdb writes into a catalog: the collations of its locales, with the C library's version. */
async function localesOfMachine(): Promise<readonly string[]> {
  const { stdout } = await execa('locale', ['-a'], {
    reject: false,
    extendEnv: false,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    timeout: 10_000,
  });
  const library = process.platform === 'linux' ? await libcVersion() : release();
  return [process.platform, process.arch, String(library), typeof stdout === 'string' ? stdout : ''];
}

/** The name of a kept folder: another one for whatever could make initdb's result another. */
async function nameFor({ folder, version }: Binaries, options: readonly string[]): Promise<string> {
  const timesOf = async (program: 'initdb' | 'postgres') => {
    const { size, mtimeMs } = await stat(programIn(folder, program));
    return [size, mtimeMs];
  };
  const [machine, ...programs] = await Promise.all([
    localesOfMachine(),
    timesOf('initdb'),
    timesOf('postgres'),
  ]);
  const all = JSON.stringify([folder, version, programs, options, machine]);
  return `${version}-${createHash('sha256').update(all).digest('hex').slice(0, 16)}`;
}

/** Whether a file is ours or root's and nobody else may write it: a server will run on what is in it. */
function isOurs({ uid, mode }: Stats): boolean {
  const own = process.getuid?.();
  return own === undefined || ((uid === own || uid === 0) && (mode & 0o022) === 0);
}

/** The bytes of such a file; undefined where it is no such file, or can't be read. */
function readOurs(file: string): Buffer | undefined {
  try {
    const descriptor = openSync(file, 'r');
    try {
      return isOurs(fstatSync(descriptor)) ? readFileSync(descriptor) : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Removes all but the newest. */
async function removeOld(shelf: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(shelf)).map(async (name) => {
      const file = join(shelf, name);
      return { file, mtimeMs: (await stat(file)).mtimeMs };
    }),
  );
  const old = files.sort((one, other) => other.mtimeMs - one.mtimeMs).slice(keptAtMost);
  for (const { file } of old) await rm(file, { force: true });
}

/** The first to come makes it, and it has its name when it is finished. In one go, so that a signal finds no half. @throws */
async function make(shelf: string, name: string, archive: () => readonly Buffer[]): Promise<void> {
  const making = join(shelf, `${name}.making`);
  let descriptor: number;
  try {
    descriptor = openSync(making, 'wx', 0o644);
  } catch (error) {
    const { mtimeMs } = await stat(making);
    if (Date.now() - mtimeMs > makingMs) await rm(making, { force: true });
    throw error;
  }
  try {
    try {
      for (const piece of archive()) writeFileSync(descriptor, piece);
    } finally {
      closeSync(descriptor);
    }
    renameSync(making, join(shelf, name));
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  }
}

/**
 * What is kept in a cache for programs, options of initdb and this machine. It holds no secret: its superuser has no
 * password, and nobody may connect.
 */
export async function keptCluster(
  cache: string,
  binaries: Binaries,
  options: readonly string[],
): Promise<Kept> {
  const shelf = join(cache, 'clusters');
  const name = await nameFor(binaries, options);
  const file = join(shelf, name);
  const discard = () => rm(file, { force: true }).catch(() => {});
  return {
    discard,
    async copyTo(folder, account) {
      const archive = readOurs(file);
      if (archive !== undefined && isWhole(archive)) {
        // Those that are used stay longest.
        await utimes(file, new Date(), new Date()).catch(() => {});
        await unpack(archive, folder, account);
        return true;
      }
      await discard();
      return false;
    },
    async keep(folder, account) {
      try {
        await mkdir(shelf, { recursive: true, mode: 0o755 });
        if ((await readdir(shelf)).includes(name)) return;
        await make(shelf, name, () => pack(folder, account?.uid ?? process.getuid?.()));
        await removeOld(shelf);
      } catch {
        // The next run makes it again.
      }
    },
  };
}
