/** Databases that are damaged in many ways: each is named exactly, nothing else is, and none is changed by being looked at. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { damages } from './damages.ts';
import { fixtureRepository, linesOf, makeDatabase, runParity, snapshotOf } from './fixture.ts';
import { type LiveServer, startLiveServer } from './live-server.ts';

let live: LiveServer;
let against: string;
beforeAll(async () => {
  live = await startLiveServer();
  await makeDatabase(live, 'right');
  using repository = fixtureRepository();
  against = join(live.folder, 'snapshot.json');
  writeFileSync(against, await snapshotOf(repository.path, live));
});
afterAll(async () => {
  await live[Symbol.asyncDispose]();
});

/** Everything that a look sends, in this order. */
const reads = [
  /^BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = \d+; SET LOCAL lock_timeout = \d+; SET LOCAL idle_in_transaction_session_timeout = \d+; SET LOCAL search_path = pg_catalog$/,
  /^SELECT json_build_object\(\s*'version'/,
  /^WITH scope AS MATERIALIZED \(SELECT /,
  /^SELECT row_to_json\(r\) FROM \(SELECT 'public' AS schema, migration_name/,
  /^SELECT json_build_object\('name'/,
  /^ROLLBACK$/,
];

describe('parity', () => {
  it('has at least thirty ways to go wrong', () => {
    expect(damages.filter(({ said }) => said.length > 0).length).toBeGreaterThanOrEqual(30);
    expect(new Set(damages.map(({ name }) => name)).size).toBe(damages.length);
  });

  it.each(damages)('names $name, and nothing else', async ({ name, sql, said }) => {
    const database = `damaged by ${name}`.slice(0, 60);
    await live.run('postgres', `CREATE DATABASE "${database}" TEMPLATE "right"`);
    await live.run(database, sql);
    await live.heard(database);
    const report = await runParity([live.url(database)], { against });
    expect(linesOf(report)).toEqual(said);
    const failing = said.some((line) => line.startsWith('error'));
    expect(report.verdict).toBe(failing ? 'fail' : 'pass');
    const heard = await live.heard(database);
    // Without a record there is nothing to read of it.
    const expected = reads.filter((_, at) => at !== 3 || heard.length === reads.length);
    expect(heard).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
    await live.run('postgres', `DROP DATABASE "${database}"`);
  });
});
