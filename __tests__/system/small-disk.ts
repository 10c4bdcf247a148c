/** File systems that are full soon. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Mounts a file system of that size (`8m`) at a folder; disposing takes it away. */
export function smallDisk(folder: string, size: string): Disposable {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=1777`, 'tmpfs', folder], {
    stdio: 'ignore',
  });
  return { [Symbol.dispose]: () => void execFileSync('umount', [folder]) };
}

/** Whether this machine lets us mount: that takes Linux, its `mount`, and root with the right to. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-test-'));
  try {
    smallDisk(folder, '4m')[Symbol.dispose]();
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
