/** `lint`: files, folders, standard input and what is staged, on what the migrations before them tell. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { type Report, report as reportShape } from '../../src/model/report.ts';
import { cli, migrationFile, migrationsOf, projectOf } from '../check/support.ts';
import { newRepository, type TestRepository } from '../collect/git-repository.ts';

/** A history with a table, a renamed enum value and one committed danger. */
const history = {
  ...projectOf(),
  ...migrationsOf({
    '20240102000000_post': 'CREATE TABLE "Post" ("id" INT PRIMARY KEY, "title" TEXT, "body" TEXT);\n',
    '20240103000000_drop': 'ALTER TABLE "Post" DROP COLUMN "body";\n',
  }),
};
const added = '20240301000000_x';
const file = migrationFile(added);

interface Ended {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly report: Report;
}

async function lint(folder: string, args: readonly string[] = [], input = ''): Promise<Ended> {
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    [cli, 'lint', '--format', 'json', ...args],
    {
      cwd: folder,
      env: { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CEILING_DIRECTORIES: tmpdir() },
      input,
      reject: false,
    },
  );
  return {
    status: exitCode,
    stdout,
    stderr,
    get report() {
      return reportShape.parse(JSON.parse(stdout));
    },
  };
}

const brief = ({ report }: Ended): string[] =>
  report.projects.flatMap((project) =>
    project.findings.map(({ rule, file: at, line }) => `${rule} ${at?.split('/').at(-2)}:${line}`),
  );

describe('lint', () => {
  let repository: TestRepository;
  const at = (): string => repository.path;
  beforeAll(() => {
    repository = newRepository();
    repository.write(history);
    repository.commit('history');
  });
  afterAll(() => repository[Symbol.dispose]());

  it('reads what is not committed, as one change, on the history before it', async () => {
    repository.write(
      migrationsOf({
        [added]: 'ALTER TABLE "Post" DROP COLUMN "title";\nALTER TABLE "Post" ADD COLUMN "new" TEXT;\n',
        '20240302000000_y': 'ALTER TABLE "Post" DROP COLUMN "new";\n',
      }),
    );
    const ended = await lint(at());
    expect(brief(ended)).toEqual([`drop-column ${added}:1`]);
    expect(ended.status).toBe(1);
    expect(ended.report.projects[0]?.checks).toMatchObject([{ id: 'statements', status: 'failed' }]);
    expect(ended.report.projects[0]?.prisma.version).toBe('6.19.3');
  });

  it('reads what is staged as it is staged, and nothing else then', async () => {
    repository.write({ [file]: 'DROP TABLE "Post";\n' });
    repository.git('add', file);
    repository.write({ [file]: 'SELECT 1;\n' });
    const ended = await lint(at());
    expect(brief(ended)).toEqual([`drop-table ${added}:1`]);
    repository.git('reset', '-q');
  });

  it('reads a committed file on the state before it, and a folder file by file', async () => {
    repository.write(migrationsOf({ '20240302000000_y': null }));
    expect(brief(await lint(at(), [migrationFile('20240103000000_drop')]))).toEqual([
      'drop-column 20240103000000_drop:1',
    ]);
    const folder = await lint(at(), ['prisma/migrations']);
    expect(brief(folder)).toEqual(['drop-column 20240103000000_drop:1']);
    expect(folder.report.projects[0]?.history.added).toHaveLength(4);
    // V8 says there what it does not know of the flags that the parser sets.
    expect(folder.stderr).toBe('');
  });

  it('reads standard input in the place of a file', async () => {
    const text = 'ALTER TYPE "Kind" ADD VALUE \'new\';\nINSERT INTO "T" ("k") VALUES (\'new\'::"Kind");\n';
    expect(brief(await lint(at(), ['-', '--stdin-filename', file], text))).toEqual([
      `enum-value-used-early ${added}:1`,
    ]);
    expect((await lint(at(), ['-'], 'SELECT FROM WHERE;')).status).toBe(1);
  });

  it('takes a table that no migration makes for there', async () => {
    repository.write({ [file]: 'DROP TABLE "Older";\n' });
    expect(brief(await lint(at(), [file]))).toEqual([`drop-table ${added}:1`]);
  });

  it('heeds comments, preflight.yml and the config on disk', async () => {
    const drop = 'ALTER TABLE "Post" DROP COLUMN "title";\n';
    repository.write({ [file]: `-- preflight-ignore drop-column: moved\n${drop}` });
    expect((await lint(at(), [file])).status).toBe(0);
    const beside = file.replace('migration.sql', 'preflight.yml');
    repository.write({ [file]: drop, [beside]: 'silences:\n  - rule: drop-column\n    reason: moved\n' });
    expect((await lint(at(), [file])).status).toBe(0);
    repository.write({ [beside]: null, 'preflight.config.yml': 'rules:\n  drop-column: note\n' });
    expect((await lint(at(), [file])).status).toBe(0);
    expect((await lint(at(), [file, '--fail-on', 'note'])).status).toBe(1);
    repository.write({ 'preflight.config.yml': 'rules:\n  drop-colum: note\n' });
    const wrong = await lint(at(), [file]);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/"preflight\.config\.yml" is not valid: .*drop-column/);
    repository.write({ 'preflight.config.yml': null });
  });

  it('says in one sentence what it can not read', async () => {
    for (const [args, said] of [
      [['nowhere.sql'], /"nowhere\.sql" does not exist/],
      [['node_modules'], /does not exist/],
      [[], /is in no git repository/],
    ] as const) {
      const folder = mkdtempSync(join(tmpdir(), 'preflight-lint-'));
      const ended = await lint(folder, args);
      expect(ended.stderr).toMatch(said);
      expect(ended.status).toBe(2);
      rmSync(folder, { recursive: true });
    }
  });

  it('reads a file outside of any repository and any history', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'preflight-lint-'));
    writeFileSync(join(folder, 'loose.sql'), 'TRUNCATE "A";\n');
    const ended = await lint(folder, ['loose.sql']);
    expect(ended.report.projects[0]?.findings).toMatchObject([
      { rule: 'truncate', file: 'loose.sql', migration: 'loose.sql', line: 1 },
    ]);
    rmSync(folder, { recursive: true });
  });

  (process.platform === 'win32' ? it.skip : it)(
    'waits for nobody who might write a migration into a pipe',
    async () => {
      using piped = newRepository();
      piped.write(history);
      piped.commit('history');
      piped.write({ [file]: 'ALTER TABLE "Post" DROP COLUMN "title";\n' });
      const folder = join(piped.path, 'prisma/migrations/20240104000000_pipe');
      mkdirSync(folder);
      execFileSync('mkfifo', [join(folder, 'migration.sql')]);
      expect(brief(await lint(piped.path, ['prisma/migrations']))).toContain(`drop-column ${added}:1`);
    },
  );

  it('passes where there is nothing in work', async () => {
    using clean = newRepository();
    clean.write(history);
    clean.commit('history');
    const ended = await lint(clean.path);
    expect(ended.status).toBe(0);
    expect(ended.report.projects).toEqual([]);
  });

  it.each([
    ['terminal', /^Not ready to merge/],
    ['github', /^::error .*file=prisma\/migrations\//m],
    ['sarif', /"ruleId": "drop-table"/],
  ])('prints %s', async (format, expected) => {
    repository.write({ [file]: 'DROP TABLE "Post";\n' });
    const ended = await lint(at(), ['--format', format, file]);
    expect(ended.stdout).toMatch(expected);
    expect(ended.status).toBe(1);
  });
});

describe('a reader that goes away', () => {
  it.each([
    ['--help', 0],
    ['lint', 1],
  ])('leaves the end of %s as it is', async (command, status) => {
    using repository = newRepository();
    repository.write(history);
    repository.commit('base');
    repository.write({ [file]: 'DROP TABLE "Post";\n' });
    repository.git('add', '--all');
    const child = spawn(process.execPath, [cli, command], { cwd: repository.path });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (part) => {
      stderr += part;
    });
    expect([(await once(child, 'close'))[0], stderr]).toEqual([status, '']);
  });
});
