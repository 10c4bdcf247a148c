/** Other pull requests: one GraphQL request, at most ten files, and silence where GitHub does not tell. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openGitHub, type Patience } from '../../src/github/client.ts';
import { openPullRequests } from '../../src/github/open-pull-requests.ts';
import { pullOf } from './pulls.ts';
import { FakeGitHub } from './server.ts';

const quick: Patience = { attempt: 8_000, retries: 1, second: 10, longestWait: 60 };
const migration = (name: string, folder = 'prisma/migrations') => `${folder}/${name}/migration.sql`;

let github: FakeGitHub;
let said: string[];
beforeEach(async () => {
  github = await FakeGitHub.start();
  said = [];
});
afterEach(async () => {
  await github[Symbol.asyncDispose]();
  expect(github.violations).toEqual([]);
});

function open(base = 'main') {
  const place = { owner: 'acme', repository: 'shop', pullRequest: 7 };
  return openPullRequests(
    () => openGitHub('t0ken', github.url, quick),
    place,
    base,
    (line) => said.push(line),
  );
}

function adds(number: number, files: Readonly<Record<string, string>>, parts: object = {}): void {
  github.pulls.push(pullOf(number, { files: new Map(Object.entries(files)), ...parts }));
}

const requests = (part: string) => github.seen.filter(({ path }) => path.includes(part)).length;

it('reads the migrations that others add to this folder and this branch', async () => {
  github.pull(7)?.files.set(migration('1_ours'), 'SELECT 1');
  adds(8, {
    [migration('1_theirs')]: 'SELECT 8',
    'README.md': 'x',
    'prisma/migrations/1_x/preflight.yml': 'x',
  });
  adds(9, { [migration('1_elsewhere', 'packages/db/migrations')]: 'SELECT 9' });
  adds(10, { [migration('1_next')]: 'SELECT 10' }, { baseRef: 'next' });
  adds(11, { [migration('1_closed')]: 'SELECT 11' }, { state: 'closed' });
  adds(12, { [migration('1_ünder "x" #1')]: 'SELECT 12' });
  const others = open();
  expect(await others.migrationsIn(['prisma/migrations'])).toEqual([
    { pullRequest: 8, file: migration('1_theirs'), sql: 'SELECT 8' },
    { pullRequest: 12, file: migration('1_ünder "x" #1'), sql: 'SELECT 12' },
  ]);
  expect(await others.migrationsIn(['packages/db/migrations'])).toHaveLength(1);
  await others.migrationsIn(['prisma/migrations']);
  expect([requests('/graphql'), requests('/contents/'), said]).toEqual([1, 3, []]);
});

it('reads ten files and names the rest', async () => {
  for (let at = 0; at < 15; at++) adds(20 + at, { [migration(`${at}_x`)]: `SELECT ${at}` });
  const found = await open().migrationsIn(['prisma/migrations']);
  expect([found.length, found.filter(({ sql }) => sql !== undefined).length]).toEqual([15, 10]);
  expect(requests('/contents/')).toBe(10);
});

it.each([
  ['graphql', 401, 'Bad credentials'],
  ['graphql', 403, 'Resource not accessible by integration'],
  ['graphql', 502, 'Bad Gateway'],
  ['/contents/', 403, 'API rate limit exceeded'],
])('%s %d: nothing is found, and the log says why', async (part, status, message) => {
  adds(8, { [migration('1_theirs')]: 'SELECT 8' });
  github.fault = ({ path }) => (path.includes(part) ? { status, message } : undefined);
  expect(await open().migrationsIn(['prisma/migrations'])).toEqual([]);
  expect(said).toEqual([expect.stringMatching(/^Other open pull requests were not looked at: /)]);
});

it('a file that is gone is named without its text', async () => {
  adds(8, { [migration('1_theirs')]: 'SELECT 8' });
  github.fault = ({ path }) =>
    path.includes('/contents/') ? { status: 404, message: 'Not Found' } : undefined;
  expect(await open().migrationsIn(['prisma/migrations'])).toEqual([
    { pullRequest: 8, file: migration('1_theirs'), sql: undefined },
  ]);
});
