/** pgbouncer in transaction mode in front of a live server, where it is installed. */
import { accessSync, chmodSync, chownSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { serverAccount } from '../../src/postgres/account.ts';
import { freePort } from '../../src/postgres/postmaster.ts';
import { type LiveServer, password } from './live-server.ts';

/** The program's path; undefined where it is not installed (`apt-get install pgbouncer`). */
export function installedPooler(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders
    .map((folder) => join(folder, 'pgbouncer'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** A pooler that hands each transaction to whichever session is free. */
export interface Pooler extends AsyncDisposable {
  readonly port: number;
}

/** Starts one. @throws Error with its log where it does not start. */
export async function startPooler(program: string, server: LiveServer): Promise<Pooler> {
  const account = await serverAccount();
  const folder = join(server.folder, 'pooler');
  mkdirSync(folder, { mode: 0o700 });
  const port = await freePort();
  const quoted = password.replaceAll("'", "''");
  const files = {
    'pgbouncer.ini': `[databases]
* = host=127.0.0.1 port=${server.port} user=owner password='${quoted}'
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 2
`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o600 });
  if (account !== undefined)
    for (const path of [folder, ...Object.keys(files).map((name) => join(folder, name))])
      chownSync(path, account.uid, account.gid);
  chmodSync(folder, 0o700);
  const child = execa(program, [join(folder, 'pgbouncer.ini')], {
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    cwd: '/',
    reject: false,
    all: true,
  });
  for (let wait = 0; wait < 200; wait++) {
    const answers = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.end());
    });
    if (answers) {
      return {
        port,
        async [Symbol.asyncDispose]() {
          child.kill('SIGKILL');
          await child;
        },
      };
    }
    await pause(25);
  }
  child.kill('SIGKILL');
  throw new Error(`pgbouncer does not start: ${(await child).all}`);
}
