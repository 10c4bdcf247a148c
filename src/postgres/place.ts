/** Where a throwaway cluster lies: in memory where there is plenty, since it consists of thousands of small files. */
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/** Linux's folder in memory. */
const inMemory = '/dev/shm';
/** `f_type` of tmpfs, from linux/magic.h. */
const tmpfs = 0x01021994;
/** What a cluster and its copies take, beside the database that may grow to the disk limit. */
const clusterBytes = 512 * 1024 ** 2;

/** Every folder in which clusters are made. */
export function clusterParents(): readonly string[] {
  return [tmpdir(), inMemory];
}

/**
 * The folder for a cluster: TMPDIR where it is set; else memory, where that has room for a database at the disk limit and
 * as much again stays free (a container's /dev/shm has 64 MB, and is then not taken); else the system's own.
 */
export async function clusterParent(diskLimitBytes: number): Promise<string> {
  const { TMPDIR } = process.env;
  if (process.platform !== 'linux' || (TMPDIR !== undefined && TMPDIR !== '')) return tmpdir();
  const needed = diskLimitBytes + clusterBytes;
  const found = await statfs(inMemory).catch(() => undefined);
  const roomy =
    found?.type === tmpfs && found.bavail * found.bsize >= needed && process.availableMemory() >= 2 * needed;
  return roomy ? inMemory : tmpdir();
}
