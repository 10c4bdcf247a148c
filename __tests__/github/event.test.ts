import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PreflightError } from '../../src/errors.ts';
import { type GitHubContext, readEvent } from '../../src/github/event.ts';
import { lineLinks } from '../../src/github/links.ts';

const sha = (digit: string) => digit.repeat(40);
const zeros = sha('0');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prisma-preflight-event-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The event as a runner hands it over. */
async function event(name: string, payload: unknown, env: NodeJS.ProcessEnv = {}): Promise<GitHubContext> {
  const path = join(folder, 'event.json');
  await writeFile(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return await readEvent({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: sha('9'),
    GITHUB_SERVER_URL: 'https://ghe.example/',
    GITHUB_API_URL: 'https://ghe.example/api/v3',
    GITHUB_RUN_ID: '42',
    ...env,
  });
}

const pull = (parts: object = {}, head: object = {}) => ({
  pull_request: {
    number: 7,
    title: 'Let people have invoices',
    draft: false,
    user: { login: 'octocat' },
    base: { sha: sha('a'), ref: 'main' },
    head: { sha: sha('b'), ref: 'feature', repo: { full_name: 'acme/shop' }, ...head },
    ...parts,
  },
});

describe('events', () => {
  it('pull_request: base is the parent of the merge commit', async () => {
    expect(await event('pull_request', pull())).toEqual({
      event: 'pull_request',
      owner: 'acme',
      repository: 'shop',
      base: { kind: 'merge-parent', sha: sha('a'), head: sha('b') },
      headSha: sha('b'),
      pullRequest: {
        number: 7,
        title: 'Let people have invoices',
        headSha: sha('b'),
        baseRef: 'main',
        draft: false,
        fromFork: false,
        fromDependabot: false,
      },
      mergeGroup: undefined,
      serverUrl: 'https://ghe.example',
      apiUrl: 'https://ghe.example/api/v3',
      runUrl: 'https://ghe.example/acme/shop/actions/runs/42',
    });
  });

  it('knows forks, forks that are gone, Dependabot and drafts', async () => {
    const of = async (parts: object, head: object) =>
      (await event('pull_request', pull(parts, head))).pullRequest;
    expect((await of({}, { repo: { full_name: 'mallory/shop' } }))?.fromFork).toBe(true);
    expect((await of({}, { repo: null }))?.fromFork).toBe(true);
    expect((await of({}, { repo: { full_name: 'Acme/Shop' } }))?.fromFork).toBe(false);
    expect((await of({ user: { login: 'dependabot[bot]' } }, {}))?.fromDependabot).toBe(true);
    expect((await of({ draft: true }, {}))?.draft).toBe(true);
  });

  it('push, merge_group, and events without a base', async () => {
    const base = async (name: string, payload: object) => (await event(name, payload)).base;
    expect(await base('push', { before: sha('c') })).toEqual({ kind: 'commit', sha: sha('c') });
    expect(await base('push', { before: zeros })).toEqual({ kind: 'default-branch' });
    expect(await base('merge_group', { merge_group: { base_sha: sha('d'), head_sha: sha('e') } })).toEqual({
      kind: 'commit',
      sha: sha('d'),
    });
    expect(await base('workflow_dispatch', {})).toEqual({ kind: 'default-branch' });
    expect(await base('schedule', {})).toEqual({ kind: 'default-branch' });
    expect((await event('push', { before: zeros })).headSha).toBe(sha('9'));
  });

  it('refuses events that give strangers’ SQL a token that writes', async () => {
    for (const name of [
      'pull_request_target',
      'workflow_run',
      'issue_comment',
      'issues',
      'discussion_comment',
    ]) {
      const refusal = await event(name, pull()).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(PreflightError);
      expect((refusal as PreflightError).message).toContain(name);
      expect((refusal as PreflightError).remedy).toContain('pull_request');
    }
  });

  it('says what is wrong with an event file', async () => {
    await expect(event('pull_request', '{')).rejects.toThrow(/could not be read/);
    await expect(event('pull_request', {})).rejects.toThrow(/not that of a pull_request event: pull_request/);
    await expect(event('pull_request', pull({}, { sha: '--upload-pack=x' }))).rejects.toThrow(
      /pull_request.head.sha/,
    );
    await expect(event('push', {}, { GITHUB_REPOSITORY: '' })).rejects.toThrow(/no GitHub Actions job/);
    await expect(readEvent({ GITHUB_EVENT_NAME: 'push', GITHUB_REPOSITORY: 'a/b' })).rejects.toThrow(
      /GITHUB_EVENT_PATH/,
    );
  });
});

describe('links to lines', () => {
  it('stay the same over pushes', async () => {
    const link = lineLinks(await event('pull_request', pull()));
    const anchor = createHash('sha256').update('a.sql').digest('hex');
    expect(link('a.sql', 3)).toBe(`https://ghe.example/acme/shop/pull/7/files#diff-${anchor}R3`);
    expect(link('a.sql', 3)).toBe(
      lineLinks(await event('pull_request', pull({}, { sha: sha('f') })))('a.sql', 3),
    );
  });

  it('name the file at its commit without a pull request, with nothing that ends a link', async () => {
    const link = lineLinks(await event('push', { before: zeros }));
    expect(link('a b/(c)\n.sql', 3)).toBe(
      `https://ghe.example/acme/shop/blob/${sha('9')}/a%20b/%28c%29%0A.sql#L3`,
    );
    expect(link('\ud800', 1)).toBeUndefined();
  });
});
