/** A PostgreSQL that stands for production: it writes down every statement, and its databases are copied to be damaged. */
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import pg from 'pg';
import { serverAccount } from '../../src/postgres/account.ts';
import { embeddedBinaries } from '../../src/postgres/embedded.ts';
import { localBinaries } from '../../src/postgres/local.ts';
import { freePort } from '../../src/postgres/postmaster.ts';
import { temporaryFolder } from '../collect/git-repository.ts';

/** A running server. Its user `owner` is a superuser with the password `sësame`. */
export interface LiveServer extends AsyncDisposable {
  readonly port: number;
  /** Major version, such as 15. */
  readonly major: string;
  /** A folder that the server's account can read. */
  readonly folder: string;
  url(database: string, parts?: { readonly user?: string; readonly query?: string }): string;
  /** Runs a script as the owner, or somebody else. */
  run(database: string, sql: string, user?: string): Promise<void>;
  ask(database: string, sql: string): Promise<unknown[][]>;
  /** What programs called `prisma-preflight` have sent to a database since it was asked the last time. */
  heard(database: string): Promise<readonly string[]>;
}

/** The password of `owner`, which has characters that a URL must escape. */
export const password = 'sësame/op#n@once';

/** Starts one. `settings` are lines of postgresql.conf, `files` are put beside its data, `hba` lets people in. */
export async function startLiveServer({
  settings = [],
  files = {},
  hba = 'host all all 127.0.0.1/32 scram-sha-256',
}: {
  readonly settings?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly hba?: string;
} = {}): Promise<LiveServer> {
  // The same major on every machine: each writes the definition of a view in its own way.
  const binaries = (await localBinaries('15', process.env)) ?? (await embeddedBinaries('15', process.env));
  const folder = temporaryFolder();
  const account = await serverAccount();
  const as = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  const own = (path: string) => account && chownSync(path, account.uid, account.gid);
  chmodSync(folder.path, 0o755);
  const data = join(folder.path, 'live-data');
  mkdirSync(data, { mode: 0o700 });
  own(data);
  const secret = join(folder.path, 'secret');
  writeFileSync(secret, password, { mode: 0o600 });
  own(secret);
  const options = { ...as, cwd: '/', env: { LC_ALL: 'C' }, extendEnv: false };
  const initdb = [
    '-D',
    data,
    '-U',
    'owner',
    '-A',
    'scram-sha-256',
    `--pwfile=${secret}`,
    '--no-sync',
    '-E',
    'UTF8',
  ];
  await execa(join(binaries.folder, 'initdb'), initdb, options);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(data, name), text, { mode: 0o600 });
    own(join(data, name));
  }
  writeFileSync(join(data, 'pg_hba.conf'), `${hba}\n`);
  const port = await freePort();
  const conf = [
    'log_statement=all',
    'log_line_prefix=<%d|%a> ',
    'fsync=off',
    'unix_socket_directories=',
    'listen_addresses=127.0.0.1',
    'lc_messages=C',
    'autovacuum=off',
    ...settings,
  ];
  const argv = ['-D', data, '-p', String(port), ...conf.flatMap((setting) => ['-c', setting])];
  const server = execa(join(binaries.folder, 'postgres'), argv, { ...options, reject: false, buffer: false });
  let log = '';
  server.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  for (let wait = 0; wait < 800 && !log.includes('ready to accept connections'); wait++) await pause(25);
  if (!log.includes('ready to accept connections')) throw new Error(log);
  const ssl = settings.includes('ssl=on') ? { rejectUnauthorized: false } : false;
  const session = async (database: string, name: string, user = 'owner') => {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user,
      password,
      database,
      ssl,
      application_name: name,
    });
    await client.connect();
    return client;
  };
  return {
    port,
    major: binaries.version.split('.', 1)[0] ?? '',
    folder: folder.path,
    url: (database, { user = 'owner', query = '' } = {}) =>
      `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}${query}`,
    async run(database, sql, user) {
      const client = await session(database, 'test', user);
      await client.query(sql).finally(() => client.end());
    },
    async ask(database, sql) {
      const client = await session(database, 'test');
      return (await client.query<unknown[]>({ text: sql, rowMode: 'array' }).finally(() => client.end()))
        .rows;
    },
    async heard(database) {
      // Whoever spoke before is written down when this one is.
      const mark = `mark${process.hrtime.bigint()}`;
      const client = await session(database, mark);
      await client.query('SELECT 1').finally(() => client.end());
      for (let wait = 0; wait < 400 && !log.includes(`|${mark}> LOG:  statement`); wait++) await pause(10);
      const lines = log.split(/\n(?=<)/).filter((line) => line.startsWith(`<${database}|prisma-preflight>`));
      log = '';
      return lines.flatMap(
        (line) => /^<[^>]*> LOG: {2}(?:statement|execute [^:]*): ([\s\S]*)$/.exec(line)?.[1]?.trim() ?? [],
      );
    },
    async [Symbol.asyncDispose]() {
      server.kill('SIGQUIT');
      await server;
      folder[Symbol.dispose]();
    },
  };
}
