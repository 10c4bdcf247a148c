/** A maintainer accepts a risk: on the pull request, over pushes, on forks, and in the merge queue. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pullOf } from '../github/pulls.ts';
import { FakeGitHub } from '../github/server.ts';
import { openPullRequest, type PullRequest } from './pull-request.ts';
import { type Ended, runStep, type Step } from './step.ts';

/** A schema that is wrong, in a project that needs no server. */
const lock = { 'prisma/migrations/migration_lock.toml': 'provider = "sqlite"\n' };
const schema = (models: string) => ({
  'prisma/schema.prisma': `datasource db {\n  provider = "sqlite"\n  url      = "file:./dev.db"\n}\n\n${models}`,
});
const user = 'model User {\n  id Int @id\n}\n';
const order = '\nmodel Order {\n  id   Int    @id\n  user Nobody\n}\n';
const invoice = '\nmodel Invoice {\n  id   Int     @id\n  user Someone\n}\n';

let pull: PullRequest;
let github: FakeGitHub;
beforeAll(async () => {
  github = await FakeGitHub.start();
  github.permissions.set('maintainer', 'maintain').set('helper', 'triage');
});
afterAll(async () => {
  await github[Symbol.asyncDispose]();
});
beforeEach(() => {
  github.comments.length = 0;
  github.pulls.splice(0, github.pulls.length, pullOf(7));
});

async function run(changes: Partial<Step> = {}): Promise<Ended> {
  github.headSha = pull.head;
  github.seen.length = 0;
  const ended = await runStep({
    event: 'pull_request',
    payload: pull.payload,
    workspace: pull.repository.path,
    apiUrl: github.url,
    ...changes,
  });
  expect(github.violations).toEqual([]);
  return ended;
}

const body = () => github.comments[0]?.body ?? '';
const writes = () => github.seen.filter(({ method, path }) => method !== 'GET' && path !== '/graphql');

describe('on a pull request', () => {
  beforeAll(() => {
    pull = openPullRequest(schema(user + order), { ...lock, ...schema(user) });
  });
  afterAll(() => pull[Symbol.dispose]());

  it('the label accepts what is shown, a push asks again, and the end is two lines', async () => {
    expect((await run()).status).toBe(1);
    expect(body()).toMatch(/^### ❌ Not ready to merge/);
    const first = pull.head;

    // Somebody without write access: nothing is accepted, and the comment says why.
    github.label('helper');
    expect((await run()).status).toBe(1);
    expect(body()).toContain(
      'does not count: @&#8203;helper, who added it, may not write to this repository.',
    );
    github.label('helper', 'unlabeled');

    github.label('maintainer');
    const accepted = await run();
    expect([accepted.status, accepted.outputs.verdict, accepted.outputs.silenced]).toEqual([0, 'pass', '1']);
    expect(accepted.report?.projects[0]?.findings).toMatchObject([
      {
        rule: 'schema-invalid',
        silenced: { by: 'label', reason: `accepted by @maintainer at ${first.slice(0, 7)}` },
      },
    ]);
    expect(body()).toMatch(/^### ✅ /);
    expect(body()).toContain(`Silenced by label: accepted by @&#8203;maintainer at ${first.slice(0, 7)}`);
    // It holds: nothing to write, the same verdict.
    expect([(await run()).status, writes()]).toEqual([0, []]);

    // A push with another finding asks again, for that one.
    pull.push(schema(user + order + invoice));
    const again = await run();
    expect([again.status, again.outputs.errors, again.outputs.silenced]).toEqual([1, '1', '1']);
    expect(body()).toContain(`Since \`${first.slice(0, 7)}\`: +1 −0.`);
    expect(body()).toContain('was added before all of this was shown: remove it and add it again');
    expect(again.messages('error')).toEqual([expect.stringContaining('"Someone"')]);
    const second = pull.head;
    github.label('maintainer', 'unlabeled');
    expect([(await run()).outputs.errors, body().includes('preflight:accept')]).toEqual(['2', false]);
    github.label('maintainer');
    expect((await run()).status).toBe(0);
    expect(body()).toContain(`accepted by @&#8203;maintainer at ${second.slice(0, 7)}`);
    github.label('maintainer', 'unlabeled');
    expect((await run()).status).toBe(1);

    // All mended: two lines, one of which says so.
    pull.push(schema(`model User {\n  id  Int  @id\n  age Int?\n}\n`));
    expect((await run()).status).toBe(0);
    const [title, line, ...rest] = body().trimEnd().split('\n');
    expect(title).toMatch(/^### ✅ /);
    expect(line).toContain(`The 2 findings at \`${second.slice(0, 7)}\` are gone.`);
    expect(rest).toEqual(['', expect.stringMatching(/^<!-- prisma-preflight:main digest=\w+ head=\w+ -->$/)]);
    expect(github.comments).toHaveLength(1);
  });

  it('is not written to when it is merged meanwhile', async () => {
    pull.push(schema(user + order));
    const seven = github.pull(7);
    if (seven !== undefined) seven.state = 'closed';
    const ended = await run();
    expect([ended.status, writes(), github.comments]).toEqual([1, [], []]);
    expect(ended.log).toContain('No comment: #7 is closed.');
  });

  it('holds in the merge queue, which writes nothing', async () => {
    pull.push(schema(user + invoice));
    await run();
    github.label('maintainer');
    github.groupCommits = [{ sha: pull.head, message: 'change' }];
    const group = () =>
      run({
        event: 'merge_group',
        payload: {
          merge_group: {
            base_sha: pull.base,
            head_sha: pull.merge,
            head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${pull.base}`,
          },
        },
        env: { GITHUB_SHA: pull.merge },
      });
    const accepted = await group();
    expect([accepted.status, accepted.outputs.silenced, writes()]).toEqual([0, '1', []]);
    github.label('maintainer', 'unlabeled');
    const refused = await group();
    expect([refused.status, refused.outputs.errors, writes()]).toEqual([1, '1', []]);
    github.label('maintainer');
    github.fault = () => ({ status: 403, message: 'Resource not accessible by integration' });
    const unknown = await group();
    github.fault = () => undefined;
    expect([unknown.status, unknown.messages('warning')]).toEqual([
      1,
      [expect.stringMatching(/none counts as accepted/)],
    ]);
  });
});

describe('on a fork', () => {
  const file = 'prisma/migrations/20261103154500_customer_phone_number/migration.sql';
  beforeAll(() => {
    const reason = 'nobody calls anyway';
    pull = openPullRequest();
    const text = pull.repository.git('show', `feature:${file}`);
    pull.push({
      [file]: text.replace(
        'ALTER TABLE',
        `-- preflight-ignore probable-rename, drop-column, breaks-running-client: ${reason}\nALTER TABLE`,
      ),
    });
  });
  afterAll(() => pull[Symbol.dispose]());

  it('what the change silences waits for the label', async () => {
    const { payload } = pull;
    const head = { ...payload.pull_request.head, repo: { full_name: 'stranger/shop' } };
    const fork = { ...payload, pull_request: { ...payload.pull_request, head } };
    const ours = await run();
    expect([ours.status, Number(ours.outputs.silenced) > 0]).toEqual([0, true]);
    const theirs = await run({ payload: fork, inputs: { 'rehearsal-template': 'production' } });
    expect([theirs.status, theirs.outputs.silenced]).toEqual([1, '0']);
    const rehearsal = theirs.report?.projects[0]?.checks.find(({ id }) => id === 'rehearsal');
    expect(rehearsal?.reason).toMatch(
      /Not on real rows \(rehearsal-template\): the pull request comes from a fork\.$/,
    );
    expect(body()).toMatch(/A silence of a fork waits for the label .*nobody calls anyway/);
    github.label('maintainer');
    const accepted = await run({ payload: fork });
    expect([accepted.status, accepted.outputs.errors]).toEqual([0, '0']);
    expect(body()).toMatch(/accepted by @&#8203;maintainer at \w{7}; its author says: nobody calls anyway/);
  });
});
