/** What runs in production where releases lag behind the base branch. */
import { describe, expect, it } from '@jest/globals';
import { newRepository, type TestRepository } from '../collect/git-repository.ts';
import { checked, migrationsOf, projectOf, refusal, schemaWith, userModel } from './support.ts';

/** v1.9.0 and a branch `live` read `name`; v1.10.0 and base do not, though the column is still there; head drops it. */
function lagging(): TestRepository {
  const repository = newRepository();
  const commit = (files: Parameters<TestRepository['write']>[0], ...names: readonly string[]) => {
    repository.write(files);
    repository.commit(names.join(' '));
    for (const name of names) repository.git(name.startsWith('v') ? 'tag' : 'branch', name);
  };
  const without = userModel.replace('  name String\n', '  name String @ignore\n');
  commit({ ...projectOf(), 'a.ts': 'db.$queryRaw`SELECT "name" FROM "User"`;\n' }, 'v1.9.0', 'live');
  commit({ 'prisma/schema.prisma': schemaWith(without), 'a.ts': null }, 'v1.10.0', 'v1.10.0-rc.1', 'base');
  commit(
    {
      'prisma/schema.prisma': schemaWith('model User {\n  id Int @id\n}\n'),
      ...migrationsOf({
        '20240301000000_x':
          '-- preflight-ignore drop-column: nobody reads it\nALTER TABLE "User" DROP COLUMN "name";\n',
      }),
    },
    'head',
  );
  return repository;
}

const broken = ['breaks-running-client', 'breaks-running-query'];

describe('the deployed ref', () => {
  it.each([
    ['live', broken],
    ['v1.9.0', broken],
    ['v1.9*', broken],
    // 1.10 is higher than 1.9, and a release higher than its candidate.
    ['v*', []],
  ])('is the application that runs: %s', async (ref, rules) => {
    using repository = lagging();
    const run = await checked(repository.path, { args: ['--deployed-ref', ref] });
    const open = run.findings.filter(({ rule }) => rule.startsWith('breaks-'));
    expect(open.map(({ rule }) => rule)).toEqual(rules);
    if (rules.length > 0)
      expect(run.check('compatibility')).toBe(
        `failed: The application that runs now is that of ${ref.replace('*', '.0')} (deployed-ref).`,
      );
  });

  it('is base without it', async () => {
    using repository = lagging();
    const run = await checked(repository.path);
    expect(run.findings.filter(({ rule }) => rule.startsWith('breaks-'))).toEqual([]);
    expect(run.check('compatibility')).toBe('passed');
  });

  it('must be there', async () => {
    using repository = lagging();
    expect(await refusal(repository.path, { args: ['--deployed-ref', 'w*'] })).toBe(
      'No tag matches the deployed-ref "w*".\nGive deployed-ref a pattern of tags that exist, such as v*.',
    );
    expect(await refusal(repository.path, { args: ['--deployed-ref=--upload-pack=touch x'] })).toMatch(
      /is no name of a branch or commit\.\nGive deployed-ref a branch, a tag or a pattern of tags that exists\./,
    );
  });
});
