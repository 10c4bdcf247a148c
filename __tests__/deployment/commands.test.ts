/** Written mistakes, each in a real repository, and their harmless twins. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { checkCommands } from '../../src/checks/commands.ts';
import { readDeployments } from '../../src/checks/deployments.ts';
import { collect, findProjects, resolvePrisma } from '../../src/collect/index.ts';
import type { Finding } from '../../src/model/report.ts';
import { changeOf, type Files, lockedPrisma, projectOf } from '../check/support.ts';

interface Example {
  readonly mistake?: string;
  readonly case?: string;
  readonly prisma?: string;
  readonly base?: Record<string, string>;
  readonly files: Record<string, string>;
  readonly finds?: string;
  readonly at?: string;
}

const examples = (name: string): Example[] =>
  parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as Example[];
const mistakes = examples('mistakes.yml');
const harmless = examples('harmless.yml');

/** What the check says of a change, with the project's own files as they are. */
async function findingsOf(base: Files, head: Files): Promise<readonly Finding[]> {
  using repository = changeOf(base, head);
  const { repository: opened } = await collect({
    directory: repository.path,
    base: { kind: 'ref', ref: 'base' },
  });
  const [project] = await findProjects(opened.head, {});
  const [before] = await findProjects(opened.base, {});
  if (project === undefined) throw new Error('The repository has no project.');
  const changed = new Set(await opened.changedPaths());
  const prisma = await resolvePrisma(opened.head, opened.root, project);
  const pair = { head: project, base: before, prisma, basePrisma: prisma };
  await using deployments = await readDeployments(opened, changed, [pair]);
  return (await checkCommands(pair, deployments)).findings;
}

function projectWith({ prisma = '6.19.3' }: Example): Record<string, string | Buffer> {
  const { 'package-lock.json': lock = '', 'package.json': manifest = '' } = lockedPrisma(prisma);
  return { ...projectOf(), 'package.json': manifest, 'package-lock.json': lock };
}

/** A package.json of an example keeps the project's dependency on Prisma, on its own lines. */
describe('a mistake is found at its place:', () => {
  it.each(mistakes.map((example) => [example.mistake ?? '', example] as const))('%s', async (_, example) => {
    const found = await findingsOf({ ...projectWith(example), ...example.base }, example.files);
    expect(found.map(({ object, file, line }) => `${object} at ${file}:${line}`)).toEqual([
      `${example.finds} at ${example.at}`,
    ]);
    const [finding] = found;
    expect(finding).toMatchObject({ rule: 'unsafe-command', severity: 'warning', evidence: 'inferred' });
    expect(finding?.message).toMatch(/^[A-Z].*[^.]\.$/);
    expect(finding?.instead).toMatch(/^[A-Z].*\.$/);
  });

  it('there are many of them, each with a name of its own', () => {
    expect(new Set(mistakes.map((example) => example.mistake)).size).toBe(mistakes.length);
    expect(mistakes.length).toBeGreaterThan(40);
  });
});

describe('nothing is said about', () => {
  it.each(harmless.map((example) => [example.case ?? '', example] as const))('%s', async (_, example) => {
    expect(await findingsOf(projectWith(example), example.files)).toEqual([]);
  });
});

describe('what base has already', () => {
  const deploy = (...steps: string[]) => ({
    '.github/workflows/deploy.yml': `on: push\njobs:\n  deploy:\n    steps:\n${steps.map((step) => `      - run: ${step}\n`).join('')}`,
  });

  it('is one note, wherever its lines moved', async () => {
    const found = await findingsOf(
      { ...projectOf(), ...deploy('npx prisma db push', 'npx prisma migrate reset -f') },
      deploy('npm ci', 'npx prisma db push', 'npx prisma migrate reset -f'),
    );
    expect(found).toMatchObject([{ rule: 'unsafe-command', severity: 'note', line: 6 }]);
    expect(found[0]?.message).toMatch(/`prisma db push` .*, `prisma migrate reset`/);
  });

  it('is a finding where the change touches it', async () => {
    const found = await findingsOf(
      { ...projectOf(), ...deploy('npx prisma db push') },
      deploy('npx prisma db push --accept-data-loss'),
    );
    expect(found).toMatchObject([{ severity: 'warning', object: 'prisma db push --accept-data-loss' }]);
  });

  it('is no finding of a change elsewhere', async () => {
    const found = await findingsOf(
      { ...projectOf(), ...deploy('npx prisma db push') },
      { 'README.md': 'x\n' },
    );
    expect(found).toMatchObject([{ severity: 'note' }]);
  });
});
