/** Whose change it is: what decides whether real data may be near. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { realRowsOf } from '../../src/checks/real-rows.ts';
import { strangerIn } from '../../src/commands/strangers.ts';
import type { PullRequest } from '../../src/github/event.ts';
import { strangerOf } from '../../src/github/strangers.ts';

const pull: PullRequest = {
  number: 1,
  title: undefined,
  headSha: 'a',
  baseRef: 'main',
  draft: false,
  fromFork: false,
  fromDependabot: false,
};
const group = { base: 'a', head: 'b', ref: 'c' };
const of = (
  context: Partial<Parameters<typeof strangerOf>[0]>,
  env = {},
  groupFromFork?: () => Promise<boolean>,
) => strangerOf({ pullRequest: undefined, mergeGroup: undefined, ...context }, env, groupFromFork);

describe('under GitHub Actions', () => {
  it('a fork, Dependabot, and what may be a fork in a merge group are strangers', async () => {
    expect(await of({ pullRequest: pull })).toBeUndefined();
    expect(await of({})).toBeUndefined();
    expect(await of({ pullRequest: { ...pull, fromFork: true } })).toContain('a fork');
    expect(await of({ pullRequest: { ...pull, fromDependabot: true } })).toContain('Dependabot');
    expect(await of({}, { GITHUB_ACTOR: 'dependabot[bot]' })).toContain('Dependabot');
    expect(await of({}, { GITHUB_TRIGGERING_ACTOR: 'dependabot[bot]' })).toContain('Dependabot');
    expect(await of({ mergeGroup: group }, {}, async () => false)).toBeUndefined();
    expect(await of({ mergeGroup: group }, {}, async () => true)).toContain('a fork');
    expect(await of({ mergeGroup: group })).toContain('nobody can tell');
  });

  it('is told to the command line by the event; one that can not be read counts as a stranger', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'event-'));
    const under = (payload: unknown) => {
      const file = join(folder, 'event.json');
      writeFileSync(file, JSON.stringify(payload));
      return strangerIn({
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_REPOSITORY: 'team/app',
        GITHUB_EVENT_PATH: file,
      });
    };
    const sha = 'a'.repeat(40);
    const from = (full_name: string | undefined) => ({
      pull_request: {
        number: 1,
        base: { sha },
        head: { sha, repo: full_name === undefined ? null : { full_name } },
      },
    });
    expect(await under(from('team/app'))).toBeUndefined();
    expect(await under(from('stranger/app'))).toContain('a fork');
    expect(await under(from(undefined))).toContain('a fork');
    expect(await under({})).toContain('does not tell');
    expect(await strangerIn({ GITHUB_ACTIONS: 'true' })).toContain('does not tell');
    rmSync(folder, { recursive: true });
  });
});

describe('under another CI', () => {
  it.each([
    { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2', CI_MERGE_REQUEST_PROJECT_ID: '1' },
    { CIRCLE_PR_NUMBER: '7' },
    { SYSTEM_PULLREQUEST_ISFORK: 'True' },
    {
      BUILDKITE_PULL_REQUEST_REPO: 'https://github.com/stranger/app.git',
      BUILDKITE_REPO: 'git@github.com:team/app.git',
    },
    { TRAVIS_PULL_REQUEST_SLUG: 'stranger/app', TRAVIS_REPO_SLUG: 'team/app' },
    { CI_COMMIT_PULL_REQUEST_FROM_FORK: 'true' },
  ])('%j is a fork', async (env) => {
    expect(await strangerIn(env)).toBe('the change comes from a fork');
  });

  it.each([
    {},
    { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '1', CI_MERGE_REQUEST_PROJECT_ID: '1' },
    { SYSTEM_PULLREQUEST_ISFORK: 'False' },
    {
      BUILDKITE_PULL_REQUEST_REPO: 'https://github.com/Team/app',
      BUILDKITE_REPO: 'git@github.com:team/app.git',
    },
    { TRAVIS_PULL_REQUEST_SLUG: '', TRAVIS_REPO_SLUG: 'team/app' },
  ])('%j is none', async (env) => {
    expect(await strangerIn(env)).toBeUndefined();
  });
});

describe('real rows', () => {
  const settings = { rehearsalTemplate: 'production', databaseUrl: undefined };
  it('are not for strangers, nor where nobody can tell, whatever is set', async () => {
    const withheld = { kind: 'withheld', why: 'Not on real rows (rehearsal-template): of a fork.' };
    expect(await realRowsOf(settings, async () => 'of a fork')).toEqual(withheld);
    expect(await realRowsOf({ ...settings, databaseUrl: 'x' }, undefined)).toMatchObject({
      kind: 'withheld',
    });
    expect(await realRowsOf({ ...settings, rehearsalTemplate: undefined }, undefined)).toEqual({
      kind: 'off',
    });
    await expect(realRowsOf(settings, async () => undefined)).rejects.toThrow('database-url is not given');
    expect(await realRowsOf({ ...settings, databaseUrl: 'x' }, async () => undefined)).toEqual({
      kind: 'wanted',
      database: 'production',
    });
  });
});
