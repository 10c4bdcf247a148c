/** Who decides: the config of base, whatever a pull request makes of it. */
import { describe, expect, it } from '@jest/globals';
import { collect, openRepository } from '../../src/collect/index.ts';
import { loadProjectConfig, loadRootConfig } from '../../src/config/load.ts';
import { readGivenFiles } from '../../src/given-files.ts';
import { readSettings } from '../../src/settings.ts';
import { newRepository, projectFiles, type TestRepository } from '../collect/git-repository.ts';

type Files = Parameters<TestRepository['write']>[0];

const file = 'preflight.config.yml';
const mild = `fail-on: never
postgres-version: 14
ignore: ["**"]
rules:
  drop-table: off
silences:
  - rule: drop-column
    object: public.User.bio
    reason: moved
`;

async function configOf(base: Files, head: Files) {
  using repository = newRepository();
  repository.write({ ...projectFiles('packages/db/'), ...base });
  repository.commit();
  repository.git('branch', 'base');
  repository.write({ 'packages/db/prisma/migrations/9_new/migration.sql': 'SELECT 1;', ...head });
  repository.commit('head');
  const { repository: opened, pairs } = await collect({
    directory: repository.path,
    base: { kind: 'ref', ref: 'base' },
  });
  const [pair] = pairs;
  if (pair === undefined) throw new Error('The change touches no project.');
  return { root: await loadRootConfig(opened), project: await loadProjectConfig(opened, pair) };
}

describe('a pull request', () => {
  it.each([file, `packages/db/${file}`])(
    'that makes %s milder changes nothing but its silences',
    async (path) => {
      const strict = 'fail-on: warning\nrules:\n  drop-index: error\n';
      const { root, project } = await configOf({ [path]: strict }, { [path]: mild });
      expect(project.decided).toEqual({ 'fail-on': 'warning', rules: { 'drop-index': 'error' } });
      expect(root).toEqual(path === file ? project.decided : {});
      expect(project.silences).toMatchObject([{ rule: 'drop-column', reason: 'moved', file: path }]);
    },
  );

  it('of a fork waits with the silences that base does not have', async () => {
    const more = `${mild}  - rule: drop-table\n    object: public.Old\n    reason: gone\n`;
    const { project } = await configOf({ [file]: mild }, { [file]: more });
    expect(project.silences.map(({ rule, ofBase }) => [rule, ofBase])).toEqual([
      ['drop-column', true],
      ['drop-table', undefined],
    ]);
  });

  it('that brings the first config decides nothing', async () => {
    const { root, project } = await configOf({}, { [file]: mild });
    expect([root, project.decided]).toEqual([{}, {}]);
  });

  it('that removes the config is judged by it', async () => {
    const { project } = await configOf({ [file]: 'fail-on: note\n' }, { [file]: null });
    expect(project.decided).toEqual({ 'fail-on': 'note' });
  });

  it('that moves its project is judged by the config it had', async () => {
    const moved = { 'packages/db/preflight.config.yml': 'fail-on: note\n' };
    const gone = Object.fromEntries(
      [...Object.keys(projectFiles('packages/db/')), ...Object.keys(moved)].map((path) => [path, null]),
    );
    const { project } = await configOf(moved, {
      ...gone,
      'packages/db/prisma/migrations/9_new/migration.sql': null,
      ...projectFiles('apps/db/'),
    });
    expect(project.decided).toEqual({ 'fail-on': 'note' });
  });

  it('that edits a file of setup-sql runs with the text of base, and with its own where base has none', async () => {
    using repository = newRepository();
    repository.write({ 'setup.sql': 'SELECT 1;' });
    repository.commit();
    repository.git('branch', 'base');
    repository.write({ 'setup.sql': "COPY (SELECT 1) TO PROGRAM 'id';", 'new.sql': 'SELECT 2;' });
    repository.commit('head');
    const opened = await openRepository({ directory: repository.path, base: { kind: 'ref', ref: 'base' } });
    const settings = readSettings(
      (name) => (name === 'setup-sql' ? 'setup.sql\nnew.sql' : ''),
      (name) => name,
    );
    const given = await readGivenFiles(repository.path, settings, opened);
    expect(given.setupSql).toBe('SELECT 1;\n;\nSELECT 2;');
    expect(given.remarks).toEqual([
      'The file "setup.sql" of setup-sql is base\'s: what this change makes of it counts when it is merged.',
    ]);
  });
});
