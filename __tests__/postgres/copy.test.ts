/** Copies of the database that `rehearsal-template` names: how they are made, and what ends them. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PreflightError } from '../../src/errors.ts';
import type { Server } from '../../src/ports.ts';
import { openServer } from '../../src/postgres/index.ts';
import { type SecondServer, startSecondServer } from '../check/second-server.ts';
import { calm } from './support/servers.ts';

let database: SecondServer;
beforeAll(async () => {
  database = await startSecondServer();
  await database.ask('CREATE DATABASE small');
  await database.ask('CREATE DATABASE big');
  await database.askIn(
    'big',
    `CREATE TABLE t AS SELECT n, repeat('x', 1500) AS v FROM generate_series(1, 60000) n`,
  );
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

const MiB = 1024 ** 2;

const open = (rehearsalTemplate: string, timeLimitMs = calm): Promise<Server> =>
  openServer({ databaseUrl: database.url, rehearsalTemplate, version: '15', timeLimitMs });

const number = async (sql: string) => Number((await database.ask(sql))[0]?.[0]);

/** Databases and roles of ours that are there. */
const ours = async () =>
  (
    await database.ask(
      `SELECT datname::text FROM pg_database WHERE datname LIKE 'prisma_preflight%'
       UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE 'prisma_preflight%' ORDER BY 1`,
    )
  ).map(([name]) => String(name).replace(/^prisma_preflight_\d+_[0-9a-f]+_/, ''));

/** Bytes that the server writes into its log for a copy, and how big that is. */
async function logged(template: string): Promise<{ readonly log: number; readonly size: number }> {
  await using server = await open(template);
  const [[before]] = (await database.ask('SELECT pg_current_wal_insert_lsn()')) as [[string]];
  await using copy = await server.copyTemplate?.();
  const log = await number(`SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '${before}')`);
  return { log, size: await number(`SELECT pg_database_size('${copy?.name}')`) };
}

describe('a copy', () => {
  it('is one of files where it is big, which are not written into the log as well', async () => {
    const { log, size } = await logged('big');
    expect(size).toBeGreaterThan(64 * MiB);
    expect(log).toBeLessThan(16 * MiB);
  });

  it('goes through the log where it is small, which spares the server a checkpoint', async () => {
    const { log, size } = await logged('small');
    expect(size).toBeLessThan(16 * MiB);
    expect(log).toBeGreaterThan(size / 2);
  });

  it('that the run has no time left for is ended, and leaves nothing', async () => {
    const run = 12_000;
    const start = performance.now();
    {
      await using server = await open('big', { statement: 60_000, run });
      await pause(Math.max(run - (performance.now() - start), 0) + 100);
      const ended = await server.copyTemplate?.().catch((error: unknown) => error);
      expect(ended).toBeInstanceOf(PreflightError);
      expect(ended).toMatchObject({
        message:
          'The database "big", which rehearsal-template names, could not be copied within the time limit of the run.',
        remedy: 'Give the run a longer time-limit, or make the copy smaller.',
      });
      expect(await ours()).toEqual(['observer', 'owner', 'template']);
    }
    // With that limit still on its session nothing could be dropped.
    expect(await ours()).toEqual([]);
  });
});
