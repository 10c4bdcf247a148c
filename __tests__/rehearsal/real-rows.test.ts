/** The rehearsal on a copy of production: real counts, what keeps it from being used, and nothing left behind. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SecondServer, startSecondServer } from '../check/second-server.ts';
import {
  checked,
  type HowToRun,
  inProject,
  migrationsOf,
  projectOf,
  repositoryOf,
} from '../check/support.ts';

let server: SecondServer;
beforeAll(async () => {
  server = await startSecondServer();
  await server.ask('CREATE DATABASE production');
});
afterAll(() => server[Symbol.asyncDispose]());

const name = '20240301000000_x';

describe('real rows', () => {
  it('are counted', async () => {
    await server.askIn(
      'production',
      `CREATE TABLE "User" ("id" INTEGER NOT NULL, "name" TEXT NOT NULL, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));
      INSERT INTO "User" SELECT n, 'name ' || n / 2 FROM generate_series(1, 1234) n;
      CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
        logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0);
      INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name) VALUES ('1', '', now(), '20240101000000_init')`,
    );
    const sqls = {
      unique: 'CREATE UNIQUE INDEX "User_name_key" ON "User" ("name");',
      drop: 'ALTER TABLE "User" DROP COLUMN "name";',
      check: `ALTER TABLE "User" ADD CONSTRAINT "c" CHECK ("id" > 0);`,
      some: `DELETE FROM "User" WHERE "id" <= 100;`,
    };
    using repository = repositoryOf(
      Object.fromEntries(
        Object.entries(sqls).map(([key, sql]) => [
          key,
          { base: projectOf(), head: migrationsOf({ [name]: sql }) },
        ]),
      ),
    );
    const run = await checked(repository.path, {
      args: ['--database-url', server.url, '--rehearsal-template', 'production'],
    });
    for (const key of Object.keys(sqls)) {
      const one = inProject(run, key);
      console.log(
        key,
        one.check('rehearsal'),
        JSON.stringify(
          one.project.findings.map((f) => [f.rule, f.severity, f.evidence, f.message, f.witness]),
          null,
          1,
        ),
        JSON.stringify(one.project.statements),
        JSON.stringify(one.project.unseen),
      );
    }
    console.log(
      await server.ask(`SELECT datname FROM pg_database`),
      await server.ask(`SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_'`),
    );
  }, 100000);
});
