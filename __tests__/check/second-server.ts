/** A PostgreSQL that is nobody's throwaway server: it stands for production, or for the server of `database-url`. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { execa } from 'execa';
import pg from 'pg';
import { embeddedBinaries } from '../../src/postgres/embedded.ts';
import { localBinaries } from '../../src/postgres/local.ts';
import { temporaryFolder } from '../collect/git-repository.ts';

/** A running server. Its user `owner` is a superuser, and nobody is asked for a password. */
export interface SecondServer extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  /** A folder of its own, which is removed with it. */
  readonly folder: string;
  /** The rows of a query. */
  ask(sql: string): Promise<unknown[][]>;
  /** The same in one of its databases. */
  askIn(database: string, sql: string): Promise<unknown[][]>;
  /** All that it has written down. */
  log(): string;
  /** What it has written down of connections since it was asked the last time, the one for asking aside. */
  connections(): Promise<readonly string[]>;
}

/** Starts a server that lets everybody in and writes down who comes. `more`: settings of its own, as `name=value`. */
export async function startSecondServer(...more: readonly string[]): Promise<SecondServer> {
  const { folder: bin } =
    (await localBinaries('15', process.env)) ?? (await embeddedBinaries('17', process.env));
  const folder = temporaryFolder();
  const data = join(folder.path, 'second-data');
  const root = process.getuid?.() === 0;
  const account = root ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  chmodSync(folder.path, 0o755);
  mkdirSync(data, { mode: 0o700 });
  if (root) chownSync(data, idOf('-u'), idOf('-g'));
  const options = { ...account, cwd: '/', env: { LC_ALL: 'C' }, extendEnv: false };
  await execa(join(bin, 'initdb'), ['-D', data, '-U', 'owner', '-A', 'trust', '--no-sync'], options);
  const port = await freePort();
  let log = '';
  let whole = '';
  const settings = [
    'log_connections=on',
    'fsync=off',
    'unix_socket_directories=',
    'listen_addresses=127.0.0.1',
    ...more,
  ];
  const argv = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = execa(join(bin, 'postgres'), argv, { ...options, reject: false, buffer: false });
  server.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
    whole += chunk.toString();
  });
  for (let wait = 0; wait < 400 && !log.includes('ready to accept connections'); wait++) await pause(25);
  expect(log).toContain('ready to accept connections');
  return {
    url: `postgresql://owner:secret@127.0.0.1:${port}/postgres`,
    port,
    folder: folder.path,
    ask: (sql) => ask(port, 'second-server', sql),
    askIn: (database, sql) => ask(port, 'second-server', sql, database),
    log: () => whole,
    async connections() {
      // Whoever connected before is written down when this one is.
      const mark = `mark${process.hrtime.bigint()}`;
      await ask(port, mark, 'SELECT 1');
      for (let wait = 0; wait < 400 && !log.includes(mark); wait++) await pause(25);
      const lines = log.split('\n').filter((line) => /connection (?:received|authorized)/.test(line));
      log = '';
      return lines.filter((line, at) => !line.includes(mark) && !lines[at + 1]?.includes(mark));
    },
    async [Symbol.asyncDispose]() {
      server.kill('SIGQUIT');
      await server;
      folder[Symbol.dispose]();
    },
  };
}

/** One query on a session of its own, whose name the server writes down. */
async function ask(port: number, name: string, sql: string, database = 'postgres'): Promise<unknown[][]> {
  const options = { host: '127.0.0.1', port, user: 'owner', database, application_name: name };
  const client = new pg.Client(options);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
}

async function freePort(): Promise<number> {
  await using server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as { port: number }).port;
}
