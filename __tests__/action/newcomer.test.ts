/** A newcomer's path: a repository with a Prisma project, the workflow of the README, and nothing else, up to the comment. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { packageRoot } from '../../src/system/bundles.ts';
import { FakeGitHub } from '../github/server.ts';
import { openPullRequest } from './pull-request.ts';
import { runStep } from './step.ts';

interface Workflow {
  readonly on: Readonly<Record<string, { readonly types?: readonly string[] } | null>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly { readonly uses: string; readonly with?: Record<string, string> }[] }
    >
  >;
}

it('twelve lines of YAML give the first comment', async () => {
  const readme = readFileSync(join(packageRoot(), 'README.md'), 'utf8');
  const text = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
  const workflow = parse(text) as Workflow;
  expect(workflow.on.pull_request?.types).toContain('opened');
  const [checkout, preflight, ...others] = workflow.jobs.preflight?.steps ?? [];
  expect([checkout?.uses, checkout?.with, others]).toEqual([
    expect.stringMatching(/^actions\/checkout@v\d+$/),
    undefined,
    [],
  ]);

  // Prisma's own first steps: a schema and a migration, no package.json, nothing installed.
  const schema = (fields: string) =>
    `datasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n}\n\nmodel Note {\n${fields}}\n`;
  using pull = openPullRequest(
    {
      'prisma/schema.prisma': schema('  id    Int    @id\n  title String\n'),
      'prisma/migrations/20260201000000_title/migration.sql':
        'ALTER TABLE "Note" ADD COLUMN "title" TEXT NOT NULL;\n',
    },
    {
      'prisma/schema.prisma': schema('  id Int @id\n'),
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      'prisma/migrations/20260101000000_init/migration.sql':
        'CREATE TABLE "Note" (\n    "id" INTEGER NOT NULL,\n\n    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")\n);\n',
    },
  );
  await using github = await FakeGitHub.start();
  github.headSha = pull.head;
  // The rights are those of the workflow: without the one to write, GitHub would refuse the comment.
  github.fault = ({ method, path }) =>
    method !== 'GET' && path !== '/graphql' && workflow.permissions['pull-requests'] !== 'write'
      ? { status: 403, message: 'Resource not accessible by integration' }
      : undefined;
  const ended = await runStep({
    event: 'pull_request',
    payload: { ...pull.payload, action: 'opened' },
    workspace: pull.repository.path,
    apiUrl: github.url,
    inputs: preflight?.with ?? {},
  });
  expect(github.violations).toEqual([]);
  expect(ended.messages('warning')).toEqual([]);
  expect([ended.status, ended.outputs.verdict, ended.outputs.migrations]).toEqual([1, 'fail', '1']);
  expect(github.comments).toHaveLength(1);
  expect(github.comments[0]?.body).toMatch(/^### ❌ Not ready to merge: /);
  expect(github.comments[0]?.body).toContain('required-column');
});
