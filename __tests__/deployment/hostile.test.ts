/** Deployment files that are written to keep their reader busy for ever. That each test ends is what it shows. */
import { describe, expect, it } from '@jest/globals';
import { readDeployments } from '../../src/checks/deployments.ts';
import { collect } from '../../src/collect/index.ts';
import { deploymentOf } from '../../src/deployment/model.ts';
import { changeOf, projectOf } from '../check/support.ts';

function deployed(files: Readonly<Record<string, string>>) {
  return deploymentOf(Object.keys(files), (path) => files[path]);
}

const facts = { major: 6, provider: 'postgresql', hasMigrations: true };

const workflowWith = (rest: string) => ({ '.github/workflows/x.yml': rest });

it('reads merge keys that name each other many times over', () => {
  const maps = Array.from({ length: 40 }, (_, at) =>
    at === 0
      ? 'm0: &m0 { env: { A: b } }\n'
      : `m${at}: &m${at}\n  <<: [${Array(6)
          .fill(`*m${at - 1}`)
          .join(', ')}]\n  k${at}: 1\n`,
  );
  const job = 'jobs:\n  a:\n    <<: [*m12, *m11]\n    steps:\n      - run: npx prisma db push\n';
  const { runs } = deployed(workflowWith(`${maps.join('')}on: push\n${job}`));
  expect(runs.map(({ args, env }) => [args, env.get('A')])).toEqual([[['db', 'push'], 'b']]);
});

it('reads a map that is merged into itself', () => {
  const text =
    'on: push\njobs:\n  a: &a\n    <<: [*a, *a, *a]\n    steps:\n      - run: npx prisma db push\n';
  expect(deployed(workflowWith(text)).runs).toHaveLength(1);
});

it('takes an alias for what had the name last', () => {
  const steps = (command: string) => `[{ run: npx prisma ${command} }]`;
  const text = `x: &s ${steps('db push')}\non: push\njobs:\n  a: { steps: *s }\n  b: { steps: &s ${steps('migrate deploy')} }\n  c: { steps: *s }\n`;
  expect(deployed(workflowWith(text)).runs.map(({ args }) => args.join(' '))).toEqual([
    'db push',
    'migrate deploy',
    'migrate deploy',
  ]);
});

it('reads expressions that nothing closes', () => {
  const text = `on: push\njobs:\n  a:\n    steps:\n      - run: npx prisma db push \${{ env.A }} ${'${{'.repeat(150_000)}\n`;
  expect(deployed(workflowWith(text)).runs).toHaveLength(1);
});

it('follows scripts that call each other over and over only so far', () => {
  const scripts = Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [
      `s${at}`,
      Array(30)
        .fill(`npm run s${at + 1}`)
        .join(' && '),
    ]),
  );
  const manifest = JSON.stringify({ scripts: { ...scripts, start: 'npm run s0' } });
  const text = 'on: push\njobs:\n  a:\n    steps:\n      - run: npm start\n      - run: npx prisma db push\n';
  const { runs } = deployed({ ...workflowWith(text), 'package.json': manifest });
  // What stands in the file itself is seen all the same.
  expect(runs.map(({ args }) => args.join(' '))).toEqual(['db push']);
});

it('takes a file that is nested without end for none', () => {
  const deep = `${'{a: '.repeat(60_000)}1${'}'.repeat(60_000)}`;
  const files = workflowWith(`on: push\njobs: { a: { steps: ${deep} } }\n`);
  expect(deployed(files).runs).toEqual([]);
});

describe('a file that is too much', () => {
  /** Why the deployment of a change could not be read within limits. */
  async function unread(files: Readonly<Record<string, string>>, timeLimitMs: number, heapLimit: number) {
    using repository = changeOf(projectOf(), files);
    const { repository: opened, untouched } = await collect({
      directory: repository.path,
      base: { kind: 'ref', ref: 'base' },
    });
    expect(untouched).toHaveLength(1);
    const changed = new Set(await opened.changedPaths());
    await using deployments = await readDeployments(opened, changed, untouched, { timeLimitMs, heapLimit });
    for (const { head } of untouched)
      expect(await deployments.judge(head, facts, facts)).toBe(deployments.unread);
    return deployments.unread;
  }

  it('of time is named', async () => {
    const steps = '      - run: ./work.sh\n'.repeat(200);
    const files = {
      '.github/workflows/x.yml': `on: push\njobs:\n  a:\n    steps:\n${steps}`,
      'work.sh': 'npx prisma db push\n'.repeat(25_000),
    };
    expect(await unread(files, 3_000, 4_000)).toBe(
      'What is deployed could not be read: work.sh took longer than 3 s.',
    );
  });

  it('of memory is named', async () => {
    const files = workflowWith(`on: push\njobs: [${'a,'.repeat(200_000)}]\n`);
    expect(await unread(files, 60_000, 64)).toBe(
      'What is deployed could not be read: .github/workflows/x.yml needs more memory than 64 MB.',
    );
  });
});
