/** As whom the server runs: PostgreSQL refuses to run as root, which is who container jobs are. */
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PreflightError } from '../errors.ts';

/** A user of the machine. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account for a server that root starts: `nobody`, else `postgres`, else the first that is not root. `undefined`
 * where Preflight does not run as root and the server simply runs as the same user.
 * @throws PreflightError where root is the only user there is (initdb wants a name for its user).
 */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = (await readFile('/etc/passwd', 'utf8').catch(() => ''))
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => Number.isInteger(uid) && Number.isInteger(gid) && uid > 0);
  const account =
    users.find(({ name }) => name === 'nobody') ?? users.find(({ name }) => name === 'postgres') ?? users[0];
  if (account === undefined) {
    throw new PreflightError(
      'PostgreSQL refuses to run as root, and this machine has no other user to run it as.',
      'Add a user to the container image, run the job as one, or set database-url.',
    );
  }
  return account;
}

/** Whether every existing folder on the way to a path may be entered by everybody. */
export async function isTraversable(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && (found.mode & 0o001) === 0) return false;
  return dirname(path) === path || isTraversable(dirname(path));
}
