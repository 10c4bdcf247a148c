/** However a live database is reached, and whatever it allows: what is seen, what is said, and that no password is. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import selfsigned from 'selfsigned';
import { PreflightError } from '../../src/errors.ts';
import { freePort } from '../../src/postgres/postmaster.ts';
import { temporaryFolder } from '../collect/git-repository.ts';
import { fixtureRepository, linesOf, makeDatabase, runParity, snapshotOf } from './fixture.ts';
import { type LiveServer, password, startLiveServer } from './live-server.ts';
import { installedPooler, startPooler } from './pooler.ts';

const folder = temporaryFolder();

/** A certificate authority, and a server's key for `localhost` that it has signed. */
async function certificates(): Promise<Readonly<Record<'key' | 'certificate' | 'authority', string>>> {
  const named = (value: string) => [{ name: 'commonName', value }];
  const signing = { algorithm: 'sha256', keySize: 2048 } as const;
  const ca = await selfsigned.generate(named('test authority'), {
    ...signing,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await selfsigned.generate(named('localhost'), {
    ...signing,
    ca: { key: ca.private, cert: ca.cert },
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  const authority = join(folder.path, 'ca.crt');
  writeFileSync(authority, ca.cert);
  return { key: server.private, certificate: server.cert, authority };
}

let live: LiveServer;
let secure: LiveServer;
let authority: string;
let against: string;
const missing =
  'error parity-missing: The database lacks the field `User.displayName` (column `public.users.display_name`): queries on it fail.';

beforeAll(async () => {
  const made = await certificates();
  authority = made.authority;
  [live, secure] = await Promise.all([
    startLiveServer(),
    startLiveServer({
      settings: ['ssl=on', 'ssl_cert_file=server.crt', 'ssl_key_file=server.key'],
      files: { 'server.crt': made.certificate, 'server.key': made.key },
      hba: 'hostssl all all 127.0.0.1/32 scram-sha-256\nhostssl all all ::1/128 scram-sha-256',
    }),
  ]);
  for (const server of [live, secure]) {
    await makeDatabase(server, 'app');
    await server.run('app', 'ALTER TABLE users DROP display_name');
  }
  using repository = fixtureRepository();
  against = join(folder.path, 'snapshot.json');
  writeFileSync(against, await snapshotOf(repository.path, live));
});
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  await secure[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

/** What a run that can't be done says: its sentence and its remedy. */
async function refusal(urls: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  try {
    await runParity(urls, { against, env });
  } catch (error) {
    if (error instanceof PreflightError) return `${error.message} ${error.remedy}`;
    throw error;
  }
  throw new Error('It was done.');
}

describe('the address', () => {
  it('is taken from PREFLIGHT_DATABASE_URL, or from a variable that is named', async () => {
    const url = live.url('app');
    expect(linesOf(await runParity([], { against, env: { PREFLIGHT_DATABASE_URL: url } }))).toEqual([
      missing,
    ]);
    expect(linesOf(await runParity(['env:OTHER'], { against, env: { OTHER: url } }))).toEqual([missing]);
  });

  it('is never that of DATABASE_URL', async () => {
    await live.heard('app');
    expect(await refusal([], { DATABASE_URL: live.url('app') })).toMatch(/^No live database is named\./);
    expect(await live.heard('app')).toEqual([]);
  });

  it.each([
    ['a # in its password', 'postgresql://owner:sesame#1@127.0.0.1/app'],
    ['a / in its password', 'postgresql://owner:12/sesame@127.0.0.1/app'],
    ['a ? in its password', 'postgresql://owner:12?sesame@127.0.0.1/app'],
    ['an @ in its password', 'postgresql://owner:se@sesame@127.0.0.1/app'],
    ['another protocol', 'mysql://owner:sesame@127.0.0.1/app'],
    ['no form at all', 'owner:sesame@127.0.0.1'],
    ['the form of Accelerate', 'prisma+postgres://accelerate.prisma-data.net/?api_key=sesame'],
    ['an sslmode that there is not', 'postgresql://owner:sesame@127.0.0.1/app?sslmode=sesame1'],
  ])('with %s is refused without a word of it', async (_, url) => {
    const said = await refusal([`production=${url}`]);
    expect(said).toMatch(/^(?:--database-url |The sslmode )/);
    expect(said.replace('"sesame1"', '')).not.toContain('sesame');
  });

  it('that nobody answers, or that refuses, is told without its password', async () => {
    const port = await freePort();
    const secret = 'hunter2%40home';
    const texts = [
      await refusal([`postgresql://owner:${secret}@127.0.0.1:${port}/app`]),
      await refusal([`postgresql://hunter2:${secret}@127.0.0.1:${live.port}/app`]),
      await refusal([`postgresql://owner:${encodeURIComponent(password)}@127.0.0.1:${live.port}/${secret}`]),
      await refusal([`postgresql://owner:${secret}@host.invalid:5432/app`]),
    ];
    expect(texts[0]).toMatch(/^The live database \(127\.0\.0\.1:\d+\) can't be reached: /);
    expect(texts[1]).toMatch(/ refuses the connection: password authentication failed/);
    expect(texts[2]).toMatch(/ refuses the connection: database "hunter2@home" does not exist/);
    for (const text of [texts[0], texts[1], texts[3]]) expect(text).not.toMatch(/hunter2@home|hunter2%40/);
    for (const text of texts) expect(text).not.toContain(password);
  });

  it('keeps its password out of the report, wherever the server repeats it', async () => {
    await live.run('postgres', 'CREATE DATABASE chatty TEMPLATE app');
    await live.run(
      'chatty',
      `ALTER TABLE "Team" ALTER slug SET DEFAULT '${password}'; INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ('9', 'x', 'later', 'at ${live.url('chatty')}')`,
    );
    const text = JSON.stringify(await runParity([live.url('chatty')], { against }));
    expect(text).toContain('***');
    expect(text).not.toContain(password);
    expect(text).not.toContain(encodeURIComponent(password));
  });
});

describe('TLS', () => {
  const at = (query: string, host = 'localhost') => secure.url('app', { query }).replace('127.0.0.1', host);

  it.each([
    '',
    '?sslmode=prefer',
    '?sslmode=require',
    '?sslmode=no-verify',
    '?sslmode=allow',
    '?sslaccept=accept_invalid_certs',
  ])('is used where the server requires it: %s', async (query) => {
    expect(linesOf(await runParity([at(query, '127.0.0.1')], { against }))).toEqual([missing]);
  });

  it('is checked against the root certificate of the URL, of a variable, or in the way of Prisma', async () => {
    const root = encodeURIComponent(authority);
    for (const query of [
      `?sslmode=verify-full&sslrootcert=${root}`,
      `?sslmode=verify-ca&sslrootcert=${root}`,
      `?sslaccept=strict&sslcert=${root}`,
    ])
      expect(linesOf(await runParity([at(query)], { against }))).toEqual([missing]);
    const env = { PGSSLMODE: 'verify-full', PGSSLROOTCERT: authority };
    expect(linesOf(await runParity([at('')], { against, env }))).toEqual([missing]);
  });

  it('is refused where the certificate is nobody’s, or another host’s', async () => {
    expect(await refusal([at('?sslmode=verify-full')])).toMatch(
      /can't be reached: .*certificate.*Set sslmode and sslrootcert/,
    );
    const root = encodeURIComponent(authority);
    expect(await refusal([at(`?sslmode=verify-full&sslrootcert=${root}`, '127.0.0.1')])).toMatch(
      /altnames|does not match/,
    );
    expect(
      linesOf(await runParity([at(`?sslmode=verify-ca&sslrootcert=${root}`, '127.0.0.1')], { against })),
    ).toEqual([missing]);
    expect(await refusal([at('?sslmode=verify-full&sslrootcert=/no/such/file')])).toMatch(
      /^The root certificate "\/no\/such\/file" can't be read/,
    );
  });

  it('is not used where it is switched off, or where the server has none', async () => {
    expect(await refusal([at('?sslmode=disable')])).toMatch(
      /refuses the connection: no pg_hba\.conf entry .*no encryption/,
    );
    expect(await refusal([live.url('app', { query: '?sslmode=require' })])).toMatch(/does not support SSL/);
    expect(linesOf(await runParity([live.url('app', { query: '?sslmode=prefer' })], { against }))).toEqual([
      missing,
    ]);
  });
});

describe('a role', () => {
  it('without any rights on tables sees the catalog, and says what it could not read', async () => {
    await live.run('postgres', `CREATE ROLE looker LOGIN PASSWORD '${password}'`);
    const report = await runParity([live.url('app', { user: 'looker' })], { against });
    expect(linesOf(report)).toEqual([missing]);
    expect(report.projects[0]?.checks).toEqual([
      {
        id: 'parity',
        status: 'unable',
        reason:
          'Which migrations the database has run could not be read: the role looker has no SELECT on its _prisma_migrations.',
        ms: expect.any(Number),
      },
    ]);
    await live.run('app', 'ALTER TABLE users ADD display_name text');
    const right = await runParity([live.url('app', { user: 'looker' })], { against });
    await live.run('app', 'ALTER TABLE users DROP display_name');
    expect([right.verdict, linesOf(right)]).toEqual(['incomplete', []]);
  });

  it('that may use a schema and read the record needs no more', async () => {
    await live.run('app', 'GRANT SELECT ON _prisma_migrations TO looker');
    const report = await runParity([live.url('app', { user: 'looker' })], { against });
    expect(report.projects[0]?.checks[0]?.status).toBe('failed');
  });
});

describe('a server', () => {
  it('that only reads, as a replica does, is enough', async () => {
    await live.run('postgres', 'CREATE DATABASE still TEMPLATE app');
    for (const setting of [
      'default_transaction_read_only = on',
      'default_transaction_isolation = serializable',
    ])
      await live.run('postgres', `ALTER DATABASE still SET ${setting}`);
    expect(linesOf(await runParity([live.url('still')], { against }))).toEqual([missing]);
  });

  it('whose table is locked by a migration is not waited for', async () => {
    const holder = new pg.Client({
      host: '127.0.0.1',
      port: live.port,
      user: 'owner',
      password,
      database: 'app',
    });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE users IN ACCESS EXCLUSIVE MODE');
    const said = await refusal([live.url('app')]);
    await holder.end();
    expect(said).toMatch(/a table is locked, and waiting would hold up others .*A migration may be running/);
  });

  const program = installedPooler();
  (program === undefined ? it.skip : it)(
    `behind pgbouncer in transaction mode is read like any other${program === undefined ? ' (pgbouncer is not installed)' : ''}`,
    async () => {
      await using pooler = await startPooler(program ?? '', live);
      const url = live
        .url('app', { query: '?pgbouncer=true&connection_limit=1' })
        .replace(`:${live.port}/`, `:${pooler.port}/`);
      // More at once than the pooler has sessions, so that they are handed round.
      const reports = await Promise.all(Array.from({ length: 5 }, () => runParity([url], { against })));
      for (const report of reports) expect(linesOf(report)).toEqual([missing]);
      expect(new Set(await live.heard('app')).size).toBeGreaterThan(0);
    },
  );
});
