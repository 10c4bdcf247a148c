/** The Action with `parity-database-url`: under a schedule it compares, under a pull request it refuses. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestRepository } from '../collect/git-repository.ts';
import { fixtureRepository, makeDatabase } from '../parity/fixture.ts';
import { type LiveServer, password, startLiveServer } from '../parity/live-server.ts';
import { runStep } from './step.ts';

let live: LiveServer;
let repository: TestRepository;
beforeAll(async () => {
  live = await startLiveServer();
  repository = fixtureRepository();
  await makeDatabase(live, 'staging');
  await makeDatabase(live, 'production');
  await live.run('production', 'ALTER TABLE users DROP display_name');
});
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  repository[Symbol.dispose]();
});

const inputs = () => ({
  'parity-database-url': `staging=${live.url('staging')}\nproduction=${live.url('production')}`,
  stats: 'preflight.stats.json',
});

/** What is printed, but for the commands that tell the runner what to mask. */
const shown = (log: string) => log.replace(/^::add-mask::.*$/gm, '');

describe('parity-database-url', () => {
  it('compares under a schedule: summary, annotations, outputs, the stats file, and no comment', async () => {
    const ended = await runStep({
      event: 'schedule',
      payload: {},
      workspace: repository.path,
      inputs: inputs(),
    });
    expect(ended.status).toBe(1);
    expect(ended.outputs).toMatchObject({ verdict: 'fail', errors: '1', warnings: '0', 'comment-url': '' });
    expect(ended.report?.projects[0]?.environments?.map(({ name }) => name)).toEqual([
      'staging',
      'production',
    ]);
    expect(ended.summary).toMatch(/^### ❌ The live databases are not what the migrations build\n/);
    expect(ended.messages('error')).toEqual([
      expect.stringMatching(/^`production` lacks the field `User\.displayName`/),
    ]);
    const stats = readFileSync(join(repository.path, 'preflight.stats.json'), 'utf8');
    expect(JSON.parse(stats)).toMatchObject({ environments: [{ name: 'production' }, { name: 'staging' }] });
    expect(ended.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)).toContain(
      password,
    );
    for (const text of [shown(ended.log), ended.summary, JSON.stringify(ended.report), stats]) {
      expect(text).not.toContain(password);
      expect(text).not.toContain(encodeURIComponent(password));
    }
  });

  it('is refused under events whose files nobody has merged', async () => {
    const sha = 'a'.repeat(40);
    const pull = { number: 1, base: { sha }, head: { sha, repo: { full_name: 'acme/shop' } } };
    for (const [event, payload] of [
      ['pull_request', { pull_request: pull }],
      ['merge_group', { merge_group: { base_sha: sha, head_sha: sha } }],
    ] as const) {
      await live.heard('staging');
      const ended = await runStep({ event, payload, workspace: repository.path, inputs: inputs() });
      expect([ended.status, ended.outputs.verdict]).toEqual([2, 'incomplete']);
      expect(ended.messages('error')).toEqual([
        expect.stringContaining(`The input parity-database-url is not used under ${event}`),
      ]);
      expect(await live.heard('staging')).toEqual([]);
    }
  });
});
