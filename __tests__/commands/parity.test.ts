/** The commands `snapshot` and `parity` as users run them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import type { Report } from '../../src/model/report.ts';
import { cli } from '../check/support.ts';
import type { TestRepository } from '../collect/git-repository.ts';
import { fixtureRepository, makeDatabase } from '../parity/fixture.ts';
import { type LiveServer, password, startLiveServer } from '../parity/live-server.ts';

let live: LiveServer;
let repository: TestRepository;
beforeAll(async () => {
  live = await startLiveServer();
  repository = fixtureRepository();
  await makeDatabase(live, 'right');
  await makeDatabase(live, 'wrong');
  await live.run(
    'wrong',
    'ALTER TABLE users ALTER settings DROP DEFAULT; ALTER TABLE users DROP display_name, ALTER settings TYPE boolean USING false; DROP INDEX users_created_at_idx',
  );
  const made = await run(['snapshot', '--postgres-version', live.major, '--output', 'snapshot.json']);
  expect(made).toEqual({ status: 0, stdout: '', stderr: '' });
});
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  repository[Symbol.dispose]();
});

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { exitCode, stdout, stderr } = await execa(process.execPath, [cli, ...args], {
    cwd: repository.path,
    env: { NO_COLOR: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...env },
    reject: false,
  });
  for (const text of [stdout, stderr]) {
    expect(text).not.toContain(password);
    expect(text).not.toContain(encodeURIComponent(password));
  }
  return { status: exitCode, stdout, stderr };
}

const quiet = ['parity', '--against', 'snapshot.json', '--quiet'];

describe('parity', () => {
  it('with --quiet says nothing where all is well, and a line for each thing where not', async () => {
    const url = (database: string) => ({ PREFLIGHT_DATABASE_URL: live.url(database) });
    expect(await run(quiet, url('right'))).toEqual({ status: 0, stdout: '', stderr: '' });
    const wrong = await run(quiet, url('wrong'));
    expect(wrong.status).toBe(1);
    expect(wrong.stdout.split('\n')).toEqual([
      'error parity-missing: The database lacks the field `User.displayName` (column `public.users.display_name`): queries on it fail.',
      'error parity-type: The field `User.settings` (column `public.users.settings`) is `boolean` in the database and `jsonb` in what the migrations build.',
      'warning parity-index: The database lacks the index `users_created_at_idx` of the model `User` (table `public.users`): `INDEX ON public.users USING btree (created_at)`.',
    ]);
  });

  it('prints its report as text, markdown or JSON, and ends with 1', async () => {
    const args = ['parity', '--against', 'snapshot.json', '--database-url', live.url('wrong')];
    const text = await run(args);
    expect([text.status, text.stderr]).toEqual([1, '']);
    expect(text.stdout).toMatch(
      /^The live database is not what the migrations build\.\nPrisma Preflight compared the live database \(PostgreSQL [\d.]+\) with what 3\nmigrations build and found 2 errors and 1 warning\./,
    );
    expect((await run([...args, '--format', 'markdown'])).stdout).toMatch(
      /^### ❌ The live database is not what the migrations build\n/,
    );
    const json = await run([
      ...args,
      '--format',
      'json',
      '--report-file',
      'report.json',
      '--fail-on',
      'never',
    ]);
    const report = JSON.parse(json.stdout) as Report;
    expect([json.status, report.verdict, report.projects[0]?.checks.map(({ id }) => id)]).toEqual([
      0,
      'pass',
      ['parity'],
    ]);
    expect(JSON.parse(readFileSync(join(repository.path, 'report.json'), 'utf8'))).toEqual(report);
  });

  it('compares with the checkout where no snapshot is given', async () => {
    const found = await run(['parity', '--database-url', live.url('right')]);
    expect(found).toMatchObject({ status: 0, stderr: '' });
    expect(found.stdout).toMatch(/^The live database is what the migrations build\.\n/);
  });

  it('ends with 2 and a remedy where it can not be done', async () => {
    const none = await run(quiet);
    expect([none.status, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toMatch(/^prisma-preflight: No live database is named\.\nGive --database-url a URL/);
    const gone = await run(quiet, { PREFLIGHT_DATABASE_URL: live.url('gone') });
    expect([gone.status, gone.stdout]).toEqual([2, '']);
    expect(gone.stderr).toMatch(
      /^prisma-preflight: The live database \(127\.0\.0\.1:\d+\) refuses the connection: database "gone" does not exist \(3D000\)\.\nCheck /,
    );
    const probes = await run([...quiet, '--run-probes'], { PREFLIGHT_DATABASE_URL: live.url('right') });
    expect(probes.stderr).toMatch(/--run-probes needs a report/);
    const unasked = await run([...quiet, '--probes', 'report.json'], {
      PREFLIGHT_DATABASE_URL: live.url('right'),
    });
    expect([unasked.status, unasked.stdout]).toEqual([2, '']);
    expect(unasked.stderr).toMatch(/^prisma-preflight: --probes names a report, .*\nAdd --run-probes, or /);
  });
});
