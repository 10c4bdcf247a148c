/** The label accepts what the comment showed when it was added, and only from people who may write. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readLabel } from '../../src/github/acceptance.ts';
import { acceptedAt } from '../../src/github/accepted.ts';
import { openGitHub, type Patience } from '../../src/github/client.ts';
import { commentMarker } from '../../src/github/marker.ts';
import { pullRequestsOf } from '../../src/github/merge-group.ts';
import { pullOf } from './pulls.ts';
import { FakeGitHub } from './server.ts';

const quick: Patience = { attempt: 8_000, retries: 1, second: 10, longestWait: 60 };
const [one, two, three] = ['1', '2', '3'].map((digit) => digit.repeat(16)) as [string, string, string];
const head = 'c'.repeat(40);
const thread = { owner: 'acme', repository: 'shop', pullRequest: 7, key: 'main' };

let github: FakeGitHub;
beforeEach(async () => {
  github = await FakeGitHub.start();
  github.permissions.set('maintainer', 'maintain').set('writer', 'write').set('triager', 'triage');
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

const client = () => openGitHub('t0ken', github.url, quick);
const ask = (keys: readonly string[], more: Partial<Parameters<typeof acceptedAt>[0]> = {}) => {
  const accepted = acceptedAt({ ...thread, client, mergeGroup: undefined, ...more });
  return accepted.ask(keys).then((reasons) => ({ reasons: Object.fromEntries(reasons), accepted }));
};

/** Preflight's comment as a run leaves it. */
function shows(keys: readonly string[], accepted: readonly string[] = [], pull = 7, login = github.viewer) {
  const marker = commentMarker('main', 'aa', {
    head,
    shown: keys.map((key) => ({ id: 'aaaaaa', key })),
    accepted:
      accepted.length === 0 ? [] : [{ who: 'maintainer', commit: 'd'.repeat(12), keys: [...accepted] }],
  });
  return github.add(login, `### Text\n\n${marker}\n`, undefined, pull);
}

describe('the label on a pull request', () => {
  it('accepts what stands in the comment', async () => {
    shows([one, two]);
    github.label('maintainer');
    const { reasons, accepted } = await ask([one, two]);
    const reason = 'accepted by @maintainer at ccccccc';
    expect(reasons).toEqual({ [one]: reason, [two]: reason });
    expect(accepted.used()).toEqual([{ who: 'maintainer', commit: 'c'.repeat(12), keys: [one, two] }]);
    expect([accepted.remark(), accepted.failure()]).toEqual([undefined, undefined]);
  });

  it('does not accept what a later push brings, until it is added again', async () => {
    shows([one]);
    github.label('writer');
    const { reasons, accepted } = await ask([one, three]);
    expect(reasons).toEqual({ [one]: 'accepted by @writer at ccccccc' });
    expect(accepted.remark()).toMatch(
      /^The label `preflight:accept` was added before all of this was shown: remove/,
    );
    // The run has written what it found.
    github.comments.length = 0;
    shows([three], [one]);
    expect((await ask([one, three])).reasons).toEqual({ [one]: 'accepted by @maintainer at ddddddd' });
    github.label('writer', 'unlabeled');
    expect((await ask([one, three])).reasons).toEqual({});
    github.label('writer');
    expect((await ask([one, three])).reasons).toEqual({
      [one]: 'accepted by @maintainer at ddddddd',
      [three]: 'accepted by @writer at ccccccc',
    });
  });

  it('that was there before the comment accepts nothing', async () => {
    github.label('maintainer');
    const none = await ask([one]);
    expect([none.reasons, none.accepted.remark()]).toEqual([
      {},
      expect.stringMatching(/and there was none yet/),
    ]);
    shows([one]);
    const { reasons, accepted } = await ask([one]);
    expect([reasons, accepted.remark()]).toEqual([{}, expect.stringMatching(/remove it and add it again/)]);
  });

  it.each(['triager', 'stranger', 'some-app[bot]'])(
    'of %s, who may not write, does not count',
    async (who) => {
      shows([one], [two]);
      github.label(who);
      const { reasons, accepted } = await ask([one, two]);
      expect(reasons).toEqual({});
      expect(accepted.remark()).toBe(
        `The label \`preflight:accept\` does not count: @${who}, who added it, may not write to this repository.`,
      );
    },
  );

  it('is that of the last who added it', async () => {
    shows([one]);
    github.label('maintainer');
    github.label('maintainer', 'unlabeled');
    github.label('triager');
    expect((await ask([one])).reasons).toEqual({});
  });

  it('counts whatever its case, behind many other events', async () => {
    shows([one]);
    for (let at = 0; at < 230; at++) github.label('stranger', 'labeled', 'bug');
    github.label('maintainer', 'labeled', 'Preflight:Accept');
    for (let at = 0; at < 130; at++) github.label('stranger', 'labeled', 'bug');
    expect(Object.keys((await ask([one])).reasons)).toEqual([one]);
  });

  it('accepts nothing that a stranger’s comment lists', async () => {
    shows([one], [one], 7, 'mallory');
    github.label('maintainer');
    expect((await ask([one])).reasons).toEqual({});
  });

  it('is not asked for where it is not there', async () => {
    shows([one], [one]);
    expect((await ask([one])).reasons).toEqual({});
    expect(github.seen.map(({ path }) => path)).toEqual(['/repos/acme/shop/issues/7/labels']);
  });

  it('that GitHub does not tell accepts nothing, and the log says so', async () => {
    shows([one]);
    github.label('maintainer');
    for (const part of ['/labels', '/events', '/permission', '/comments']) {
      github.fault = ({ path }) => (path.includes(part) ? { status: 403, message: 'no right' } : undefined);
      const { reasons, accepted } = await ask([one]);
      expect([reasons, accepted.used()]).toEqual([{}, []]);
      expect(accepted.failure()).toMatch(
        /^Whether a maintainer accepted the findings .* none counts as accepted: no right/,
      );
    }
  });
});

describe('a merge group', () => {
  const [first, second] = ['1'.repeat(40), '2'.repeat(40)];
  const mergeGroup = {
    base: 'a'.repeat(40),
    head: 'e'.repeat(40),
    ref: `gh-readonly-queue/main/pr-9-${'a'.repeat(40)}`,
  };
  const groups = { pullRequest: undefined, mergeGroup };

  beforeEach(() => {
    github.pulls.push(
      pullOf(8, { headSha: first, headRef: 'a' }),
      pullOf(9, { headSha: second, headRef: 'b' }),
    );
    github.groupCommits = [
      { sha: first, message: 'change' },
      { sha: 'e'.repeat(40), message: 'Merge pull request #9 from acme/b\n\n(#4711)' },
    ];
  });

  it('has the pull requests of its commits, its titles and its branch', async () => {
    expect(await pullRequestsOf(await client(), thread, mergeGroup)).toEqual([
      { number: 9, fromFork: false },
      { number: 8, fromFork: false },
    ]);
    github.groupCommits = [{ sha: 'f'.repeat(40), message: 'Drop a column (#8)\n\nmore' }];
    expect(await pullRequestsOf(await client(), thread, { ...mergeGroup, ref: '' })).toEqual([
      { number: 8, fromFork: false },
    ]);
  });

  it('holds what was accepted on each of them', async () => {
    shows([one], [], 8);
    github.label('maintainer', 'labeled', 'preflight:accept', 8);
    github.label('writer', 'labeled', 'preflight:accept', 9);
    shows([three], [two], 9);
    expect((await ask([one, two, three], groups)).reasons).toEqual({
      [one]: 'accepted by @maintainer at ccccccc',
      [two]: 'accepted by @maintainer at ddddddd',
    });
    expect(github.seen.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')).toEqual([]);
  });

  it('knows whether strangers are in it, and supposes so where GitHub does not tell', async () => {
    const ofFork = () => acceptedAt({ ...thread, client, ...groups }).groupFromFork();
    expect(await ofFork()).toBe(false);
    const nine = github.pull(9);
    if (nine !== undefined) nine.headRepository = 'stranger/shop';
    expect(await ofFork()).toBe(true);
    if (nine !== undefined) nine.state = 'closed';
    expect(await ofFork()).toBe(false);
    github.fault = () => ({ status: 403, message: 'no right' });
    expect(await ofFork()).toBe(true);
    expect(await acceptedAt({ ...thread, client, mergeGroup: undefined }).groupFromFork()).toBe(false);
  });

  it('with a title that names no pull request is none the worse', async () => {
    github.groupCommits = [{ sha: first, message: 'Count to (#4711)' }];
    github.label('maintainer', 'labeled', 'preflight:accept', 8);
    shows([two], [one], 8);
    const { reasons, accepted } = await ask([one], groups);
    expect([Object.keys(reasons), accepted.failure()]).toEqual([[one], undefined]);
  });
});

it('readLabel: nothing is accepted where no comment stands', async () => {
  github.label('maintainer');
  expect(await readLabel(await client(), thread)).toEqual({
    who: 'maintainer',
    counts: true,
    commented: false,
    accepted: [],
  });
});
