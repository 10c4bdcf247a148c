// How long does `parity --against` take on a real database, and how often does it ask?
//   node bench/parity.mjs [BUNDLE] [--schema PATH] [--times N]
// Builds the live database of a replay (H01: 86 tables, 820 migrations), makes the snapshot, and runs the command line
// through a wire tap that counts what the client sends. Ends with 1 where a median look takes 2 s beyond the connection, sends
// more than ten messages, or finds an error.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import pg from 'pg';
import { aligned, median, seconds } from './lib/figures.mjs';
import { cli, cloneReplay, replays, scratch } from './lib/places.mjs';
import { serverPrograms, startServer } from './lib/server.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    schema: { type: 'string', default: 'internal-packages/database/prisma/schema.prisma' },
    times: { type: 'string', default: '7' },
  },
});
const bundle = positionals[0] ?? join(replays, 'H01.bundle');

/** The migrations as `migrate deploy` would leave them, one simple query a file. */
async function fill(url, folder) {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .sort();
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`CREATE TABLE "_prisma_migrations" (id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0)`);
  for (const name of names) {
    const bytes = await readFile(join(folder, name, 'migration.sql'));
    await client.query(bytes.toString('utf8'));
    const checksum = createHash('sha256').update(bytes).digest('hex');
    await client.query(
      'INSERT INTO public."_prisma_migrations" (id, checksum, finished_at, migration_name) VALUES (left(md5($2), 36), $1, now(), $2)',
      [checksum, name],
    );
  }
  const { rows } = await client.query("SELECT count(*)::int AS n FROM pg_tables WHERE schemaname = 'public'");
  await client.end();
  return { migrations: names.length, tables: rows[0].n - 1 };
}

/** A tap in front of a server: counts the queries of each connection, and times it from ready for queries to its end. */
async function tap(port) {
  const seen = [];
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    const look = { queries: 0, start: undefined, end: undefined };
    seen.push(look);
    client.on('data', (chunk) => {
      // Q is a simple query, P the Parse of an extended one; the client sends each in a packet of its own.
      if (look.start !== undefined && (chunk[0] === 0x51 || chunk[0] === 0x50)) look.queries += 1;
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      // ReadyForQuery, idle: Z 0 0 0 5 I. The first one ends the connecting.
      if (look.start === undefined && chunk.includes(Buffer.from([0x5a, 0, 0, 0, 5, 0x49])))
        look.start = performance.now();
      client.write(chunk);
    });
    const close = () => {
      look.end ??= performance.now();
      upstream.destroy();
      client.destroy();
    };
    for (const socket of [client, upstream]) socket.on('close', close).on('error', close);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    seen,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** What is open, to be closed in reverse. */
const open = [];
function opened(resource) {
  open.push(resource);
  return resource;
}

try {
  await measure();
} finally {
  for (const resource of open.reverse()) await resource[Symbol.asyncDispose]();
}

async function measure() {
  const folder = opened(await scratch('parity'));
  const server = opened(await startServer(await serverPrograms()));
  const checkout = await cloneReplay(bundle, join(folder.path, 'checkout'));
  await server.createDatabase('live');
  const url = server.url('live');
  const made = await fill(url, join(checkout, dirname(options.schema), 'migrations'));
  const snapshot = join(folder.path, 'snapshot.json');
  const before = performance.now();
  await execa(process.execPath, [cli, 'snapshot', '--schema', options.schema, '--output', snapshot], {
    cwd: checkout,
  });
  const snapshotMs = performance.now() - before;
  const wire = opened(await tap(Number(new URL(url).port)));
  const tapped = url.replace(/:\d+\//, `:${wire.port}/`);
  const whole = [];
  let report;
  for (let round = 0; round <= Number(options.times); round++) {
    const start = performance.now();
    const { stdout, exitCode, stderr } = await execa(
      process.execPath,
      [
        cli,
        'parity',
        '--against',
        snapshot,
        '--database-url',
        `${tapped}?sslmode=disable`,
        '--format',
        'json',
      ],
      { cwd: folder.path, reject: false },
    );
    whole.push(performance.now() - start);
    if (exitCode === 2) throw new Error(stderr);
    report = JSON.parse(stdout);
  }
  // The first round warms the caches of the disk.
  const looks = wire.seen.slice(1).map(({ start, end }) => end - start);
  const queries = Math.max(...wire.seen.map((look) => look.queries));
  const errors = report.projects[0].findings.filter(({ severity }) => severity === 'error');
  console.log(
    `${made.tables} tables, ${made.migrations} migrations; snapshot in ${seconds(snapshotMs)}; findings: ${report.projects[0].findings.length}`,
  );
  for (const { severity, message } of report.projects[0].findings) console.log(`  ${severity} ${message}`);
  console.log(
    aligned([
      ['', 'median', 'slowest'],
      ['beyond the connection', seconds(median(looks)), seconds(Math.max(...looks))],
      ['whole process', seconds(median(whole.slice(1))), seconds(Math.max(...whole.slice(1)))],
      ['queries', String(queries), String(queries)],
    ]),
  );
  if (median(looks) > 2000 || queries > 10 || errors.length > 0) process.exitCode = 1;
}
