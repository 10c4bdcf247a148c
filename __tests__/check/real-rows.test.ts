/** `rehearsal-template` in whole checks: what is written everywhere, who gets no real rows, and what is wrong with a set-up. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestRepository } from '../collect/git-repository.ts';
import { recordOf } from '../rehearsal/real-stage.ts';
import { type SecondServer, startSecondServer } from './second-server.ts';
import { changeOf, checked, migrationsOf, projectOf, runCheck, userSql } from './support.ts';

const marker = 'zqxmarker';
const later = '20240201000000_later';
const name = '20240301000000_x';

/** Each of them fails or makes a name on the rows of production, and some of them on generated rows as well. */
const hostile = [
  'ALTER TABLE "User" ADD COLUMN "x" INTEGER;',
  'UPDATE "User" SET "x" = 1;',
  `DO $$ BEGIN IF EXISTS (SELECT FROM "User" WHERE "name" LIKE '${marker.slice(0, 4)}%') THEN RAISE EXCEPTION '%', (SELECT "name" FROM "User" LIMIT 1); END IF; END $$;`,
  'CREATE UNIQUE INDEX "User_name_key" ON "User" ("name");',
  `DO $$ BEGIN EXECUTE format('ALTER TABLE "User" RENAME TO %I', coalesce((SELECT "name" FROM "User" LIMIT 1), 'x')); END $$;`,
  'CREATE TABLE "After" ("id" INTEGER PRIMARY KEY);',
].join('\n');

let server: SecondServer;
let repository: TestRepository;
beforeAll(async () => {
  server = await startSecondServer();
  await server.ask('CREATE DATABASE production');
  await server.askIn(
    'production',
    `${userSql} ${recordOf('20240101000000_init')} INSERT INTO "User" SELECT n, '${marker}' FROM generate_series(1, 4321) n`,
  );
  repository = changeOf(
    projectOf({ [later]: 'CREATE TABLE "Other" ("id" INTEGER PRIMARY KEY);' }),
    migrationsOf({ [name]: hostile }),
  );
});
afterAll(async () => {
  repository[Symbol.dispose]();
  await server[Symbol.asyncDispose]();
});

const args = (database = 'production') => ['--database-url', server.url, '--rehearsal-template', database];
const left = async () =>
  (
    await server.ask(
      `SELECT datname FROM pg_database WHERE datname LIKE 'prisma%' UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE 'prisma%'`,
    )
  ).flat();

/** A change that ends at once on generated rows, and in a minute on those of production. */
const sleeper = () =>
  changeOf(
    projectOf(),
    migrationsOf({
      [name]: `UPDATE "User" SET "name" = ''; SELECT CASE WHEN count(*) > 4000 THEN pg_sleep(60) END FROM "User";`,
    }),
  );

describe('rehearsal-template', () => {
  it('gives real counts, and none of the values in whatever is written', async () => {
    const files = ['report-file', 'sarif-file', 'junit-file', 'code-quality-file', 'rollback', 'changelog'];
    const at = (file: string) => join(repository.path, `${file}.out`);
    const run = await checked(repository.path, {
      args: [...args(), ...files.flatMap((file) => [`--${file}`, at(file)])],
      env: { RUNNER_DEBUG: '1', DEBUG: '*', ACTIONS_STEP_DEBUG: 'true' },
    });
    expect(run.check('rehearsal')).toBe(
      'failed: On 1 table of up to 4,321 real rows. The rows are those of the database "production". It lacked 1 migration of base, which ran on the copy first.',
    );
    expect(run.of('fails-on-rows')).toMatchObject([
      {
        line: 3,
        sqlstate: 'P0001',
        severity: 'error',
        message: `${name} fails on the real rows: raise_exception.`,
      },
    ]);
    expect(run.of('unique-on-existing')).toMatchObject([
      { evidence: 'observed', witness: 'the probe counts 1 on the real rows, before the migrations' },
    ]);
    expect(run.of('update-without-where')).toMatchObject([{ witness: 'updated 4,321 real rows' }]);
    for (const written of [run.stdout, run.stderr, ...files.map((file) => readFileSync(at(file), 'utf8'))])
      expect(written).not.toMatch(new RegExp(marker, 'i'));
    const log = server.log().replace(/^.*(?:INSERT INTO "User"|second-server).*$/gm, '');
    expect(log).not.toMatch(new RegExp(marker, 'i'));
    expect(await left()).toEqual([]);
    expect(await server.askIn('production', 'SELECT count(*) FROM "User"')).toEqual([['4321']]);
  });

  it('is for the team alone: on the pull request of a fork generated rows stand in', async () => {
    const commit = repository.git('rev-parse', 'base').trim();
    const event = join(repository.path, 'event.json');
    const head = { sha: commit, repo: { full_name: 'stranger/app' } };
    writeFileSync(event, JSON.stringify({ pull_request: { number: 1, base: { sha: commit }, head } }));
    const run = await checked(repository.path, {
      // As its job has it: no secret, and so no server.
      args: ['--rehearsal-template', 'production'],
      env: {
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_REPOSITORY: 'team/app',
        GITHUB_EVENT_PATH: event,
      },
    });
    expect(run.check('rehearsal')).toMatch(
      /On 1 table of up to 1,000 rows\. Not on real rows \(rehearsal-template\): the pull request comes from a fork\.$/,
    );
  });

  it('says so where the time of the run ends on the copy, and keeps what generated rows showed', async () => {
    using slow = sleeper();
    const run = await checked(slow.path, { args: [...args(), '--time-limit', '30s'] });
    expect(run.check('rehearsal')).toMatch(
      /^unable: Not on real rows: the copy "production" can't be used\. (?:The time limit of the whole run struck|Reading it took longer than the time limits allow)\. .*The findings are those of generated rows\.$/,
    );
    expect(run.of('update-without-where')).toMatchObject([{ witness: 'updated 1,000 rows' }]);
    expect(await left()).toEqual([]);
  });

  it('drops the copy where it is interrupted', async () => {
    using slow = sleeper();
    await runCheck(slow.path, {
      args: args(),
      meanwhile: async (pid) => {
        const sleeping = `SELECT count(*)::int FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND wait_event = 'PgSleep'`;
        for (let wait = 0; wait < 600 && (await server.ask(sleeping))[0]?.[0] === 0; wait++) await pause(50);
        expect((await left()).filter((one) => String(one).includes('copy_owner'))).toHaveLength(1);
        process.kill(pid, 'SIGINT');
      },
    });
    expect(await left()).toEqual([]);
  });
});
