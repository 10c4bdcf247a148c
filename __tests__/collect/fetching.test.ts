import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { openRepository } from '../../src/collect/index.ts';
import {
  cloneOf,
  git,
  newRepository,
  openAt,
  refusalOf,
  type TestRepository,
  temporaryFolder,
} from './git-repository.ts';
import { serveGit } from './git-server.ts';

/** main with 120 commits, a branch from the 40th with 30 more, and their merge as GitHub makes it, on refs/pull/1/merge. */
function longHistory(): { origin: TestRepository; fork: string; main: string; pull: string; merge: string } {
  const origin = newRepository();
  const commits = (count: number, name: string): void => {
    for (let at = 0; at < count; at++) {
      origin.write({ [name]: String(at) });
      origin.commit(`${name} ${at}`);
    }
  };
  commits(40, 'main.txt');
  const fork = origin.git('rev-parse', 'HEAD');
  origin.git('switch', '-q', '-c', 'feature');
  commits(30, 'feature.txt');
  const pull = origin.git('rev-parse', 'HEAD');
  origin.git('switch', '-q', 'main');
  commits(80, 'main.txt');
  const main = origin.git('rev-parse', 'HEAD');
  origin.git('switch', '-q', '--detach');
  origin.git('merge', '-q', '--no-ff', '-m', 'merge', 'feature');
  const merge = origin.git('rev-parse', 'HEAD');
  origin.git('update-ref', 'refs/pull/1/merge', merge);
  origin.git('switch', '-q', 'main');
  return { origin, fork, main, pull, merge };
}

/** What actions/checkout does: one commit, nothing else. */
function checkout(url: string, ref: string, ...config: string[]): TestRepository {
  const folder = temporaryFolder();
  git(folder.path, 'init', '-q', '-b', 'main');
  git(folder.path, 'remote', 'add', 'origin', url);
  git(folder.path, ...config, 'fetch', '-q', '--no-tags', '--depth=1', 'origin', ref);
  git(folder.path, 'checkout', '-q', '--detach', 'FETCH_HEAD');
  return openAt(folder.path, () => folder[Symbol.dispose]());
}

let history: ReturnType<typeof longHistory>;
beforeAll(() => {
  history = longHistory();
});
afterAll(() => history.origin[Symbol.dispose]());

describe('a shallow clone', () => {
  it('fetches the first parent of a merge commit and nothing more', async () => {
    const { origin, main, merge } = history;
    using clone = checkout(`file://${origin.path}`, 'refs/pull/1/merge');
    const { base, head, changedPaths } = await openRepository({
      directory: clone.path,
      base: { kind: 'merge-parent' },
    });
    expect([base.commit, head.commit]).toEqual([main, merge]);
    expect(await changedPaths()).toEqual(['feature.txt']);
    expect((await base.read('main.txt'))?.toString()).toBe('79');
    // HEAD and its first parent: no history came along, and nothing points at the parent.
    expect(clone.git('cat-file', '--batch-check', '--batch-all-objects').match(/ commit /g)).toHaveLength(2);
    expect(clone.git('for-each-ref')).toBe('');
  });

  it('deepens until the merge base is there', async () => {
    const { origin, fork, main } = history;
    using clone = checkout(`file://${origin.path}`, 'feature');
    const { base, changedPaths } = await openRepository({
      directory: clone.path,
      base: { kind: 'ref', ref: 'main' },
    });
    expect(base.commit).toBe(fork);
    expect(await changedPaths()).toEqual(['feature.txt']);
    const again = await openRepository({ directory: clone.path, base: { kind: 'merge-parent', sha: main } });
    expect(again.base.commit).toBe(fork);
  });

  it('deepens from the other side where HEAD is a commit of this clone alone', async () => {
    const { origin, fork } = history;
    using clone = checkout(`file://${origin.path}`, 'feature');
    clone.write({ own: 'own' });
    clone.commit();
    const { base, changedPaths } = await openRepository({
      directory: clone.path,
      base: { kind: 'default-branch' },
    });
    expect(base.commit).toBe(fork);
    expect(await changedPaths()).toEqual(['feature.txt', 'own']);
  });

  it('does not make a full clone shallow', async () => {
    const { origin, fork, main } = history;
    using clone = cloneOf(origin.path, '--single-branch', '--branch', 'feature');
    const { base } = await openRepository({ directory: clone.path, base: { kind: 'ref', ref: 'main' } });
    expect(base.commit).toBe(fork);
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('false');
    expect(clone.git('cat-file', '-t', main)).toBe('commit');
  });

  it('says so where the remote is gone, where there is none, and where the branch is unknown', async () => {
    const { origin, main } = history;
    using clone = checkout(`file://${origin.path}`, 'feature');
    expect(
      (await refusalOf(openRepository({ directory: clone.path, base: { kind: 'ref', ref: 'no-such' } })))
        .message,
    ).toContain('neither in');
    clone.git('remote', 'set-url', 'origin', 'file:///nowhere/at/all');
    const gone = await refusalOf(
      openRepository({ directory: clone.path, base: { kind: 'commit', sha: main } }),
    );
    expect(gone.message).toContain('could not be fetched from "origin"');
    expect(gone.remedy).toContain('token');
    clone.git('remote', 'remove', 'origin');
    expect(
      (await refusalOf(openRepository({ directory: clone.path, base: { kind: 'commit', sha: main } })))
        .message,
    ).toContain('no remote');
  });
});

describe('the token', () => {
  it('reaches the server once, beside a stale stored one, and is stored and shown nowhere', async () => {
    const { origin, main } = history;
    const token = 'ghs_a-secret';
    await using server = await serveGit(join(origin.path, '..'), token);
    const url = `${server.url}/${origin.path.split('/').at(-1)}/.git`;
    const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
    // Not a synchronous call: the server runs in this process.
    using folder = temporaryFolder();
    const run = async (...args: string[]) =>
      await execa('git', args, { cwd: folder.path, env: { GIT_CONFIG_GLOBAL: '/dev/null' } });
    await run('init', '-q', '-b', 'main');
    await run('remote', 'add', 'origin', url);
    await run(
      '-c',
      `http.${server.url}/.extraheader=${header}`,
      'fetch',
      '-q',
      '--no-tags',
      '--depth=1',
      'origin',
      'refs/pull/1/merge',
    );
    await run('checkout', '-q', '--detach', 'FETCH_HEAD');
    await run('config', `http.${server.url}/.extraheader`, 'AUTHORIZATION: basic c3RhbGU6c3RhbGU=');
    const before = server.authorizations.length;

    const wrong = await refusalOf(
      openRepository({
        directory: folder.path,
        base: { kind: 'merge-parent' },
        token: 'ghs_wrong',
        serverUrl: server.url,
      }),
    );
    expect(JSON.stringify([wrong.message, wrong.remedy])).not.toContain('ghs_wrong');
    expect(wrong.message).toContain('could not be fetched');

    const { base } = await openRepository({
      directory: folder.path,
      base: { kind: 'merge-parent' },
      token,
      serverUrl: server.url,
    });
    expect(base.commit).toBe(main);
    expect(server.authorizations.slice(before).every((sent) => sent.length === 1)).toBe(true);
    expect(server.authorizations.slice(before).some(([sent]) => sent?.includes('c3RhbGU6c3RhbGU='))).toBe(
      false,
    );
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    const stored = await execa('grep', ['-r', '-l', '-e', token, '-e', basic, '.git'], {
      cwd: folder.path,
      reject: false,
    });
    expect([stored.exitCode, stored.stdout]).toEqual([1, '']);
  });
});

describe('a partial clone', () => {
  it('fetches the blobs that are read, all at once', async () => {
    using origin = newRepository();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    origin.write(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`f${at}`, `old ${at}`])));
    origin.commit();
    origin.write(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`f${at}`, `new ${at}`])));
    origin.commit();
    using clone = cloneOf(origin.path, '--filter=blob:none');
    const missing = (): number =>
      clone
        .git('rev-list', '--objects', '--all', '--missing=print')
        .split('\n')
        .filter((line) => line.startsWith('?')).length;
    expect(missing()).toBe(30);
    const { base } = await openRepository({
      directory: clone.path,
      base: { kind: 'commit', sha: clone.git('rev-parse', 'HEAD~1') },
    });
    const read = await base.readMany(Array.from({ length: 30 }, (_, at) => `f${at}`));
    expect(read.get('f29')?.toString()).toBe('old 29');
    expect(missing()).toBe(0);
    const packs = clone
      .git('count-objects', '-v')
      .split('\n')
      .find((line) => line.startsWith('packs:'));
    // One pack from the clone, one from its checkout, one from here.
    expect(packs).toBe('packs: 3');
  });
});
