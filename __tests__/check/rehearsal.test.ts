/** The rehearsal in whole checks: on rows, without any, switched off, and under a config. */
import { describe, expect, it } from '@jest/globals';
import {
  type Checked,
  changeOf,
  checked,
  checkedChange,
  migrationsOf,
  projectOf,
  runCheck,
  schemaWith,
  userModel,
} from './support.ts';

const name = '20240301000000_x';
const required = 'ALTER TABLE "User" ADD COLUMN "email" TEXT NOT NULL;\n';
const write = ['insert', 'update', 'delete'];

/** Each is a check of its own: they run side by side. */
const changed = (sql: string, more: Parameters<typeof checkedChange>[0] = {}, args: readonly string[] = []) =>
  checkedChange({ ...projectOf(), ...more }, migrationsOf({ [name]: sql }), { args });

describe('the rehearsal in a check', () => {
  it('proves what the text says, and fails', async () => {
    using repository = changeOf(projectOf(), migrationsOf({ [name]: required }));
    const run = await checked(repository.path);
    expect(run.of('required-column')).toMatchObject([
      {
        severity: 'error',
        evidence: 'executed',
        sqlstate: '23502',
        witness: 'fails on 1,000 rows: column "email" of relation "User" contains null values',
        probe: 'SELECT count(*) FROM "User"',
      },
    ]);
    expect(run.check('rehearsal')).toBe('failed: On 1 table of up to 1,000 rows.');
    expect(run.status).toBe(1);
    const comment = await runCheck(repository.path, { args: ['--format', 'markdown'] });
    expect(comment.stdout).toContain(
      'executed, SQLSTATE 23502: fails on 1,000 rows: column `"email"` of relation `"User"` contains null values',
    );
    // The same bytes, but for the time that it took.
    const again = await checked(repository.path);
    const timeless = ({ report }: Checked) => JSON.stringify(report).replace(/"ms":\d+/g, '');
    expect(timeless(again)).toBe(timeless(run));
  });

  it('tells what each statement did to the rows', async () => {
    const sql = [
      'CREATE TABLE "Post" ("id" BIGINT PRIMARY KEY, "userId" INT NOT NULL);',
      'ALTER TABLE "Post" ADD CONSTRAINT "fk" FOREIGN KEY ("userId") REFERENCES "User" ("id");',
      'CREATE INDEX "User_name_idx" ON "User" ("name");',
      'ALTER TABLE "User" ADD COLUMN "age" INT;',
      'UPDATE "User" SET "age" = 1;',
      'ALTER TABLE "User" ALTER COLUMN "name" TYPE INT USING 0;',
    ];
    const { project, check } = await changed(sql.join('\n'), {}, ['--rehearsal-rows', '300']);
    const lock = (mode: string) => [{ relation: 'public.User', mode, heldTo: 'end' }];
    const rows = { inserted: 0, updated: 0, deleted: 0 };
    expect(project.statements).toMatchObject([
      { line: 1, locks: [], blocks: [], rewrites: [], rows },
      { line: 2, locks: lock('ShareRowExclusiveLock'), blocks: write, rows },
      { line: 3, blocks: write, scans: ['public.User'], rewrites: [], grows: true, rows },
      { line: 4, blocks: ['select', ...write], grows: false, rows },
      { line: 5, rows: { ...rows, updated: 300 } },
      {
        line: 6,
        locks: lock('AccessExclusiveLock'),
        blocks: ['select', ...write],
        rewrites: ['public.User'],
        grows: true,
      },
    ]);
    expect(project.statements.every(({ evidence }) => evidence === 'observed')).toBe(true);
    expect(check('rehearsal')).toMatch(/: On 1 table of up to 300 rows\.$/);
  });

  it('is skipped, with the reason, where it is switched off', async () => {
    const run = await changed(required, {}, ['--rehearsal-rows', '0']);
    expect(run.check('rehearsal')).toBe('skipped: It is switched off (`rehearsal-rows` is 0).');
    expect(run.of('required-column')).toMatchObject([{ severity: 'error', evidence: 'inferred' }]);
    // Locks need no rows, and rows that were not there were not counted.
    expect(run.project.statements).toMatchObject([{ blocks: ['select', ...write] }]);
    expect(run.project.statements.every(({ rows }) => rows === undefined)).toBe(true);
  });

  it('is skipped where the change touches nothing that was there', async () => {
    const run = await changed('CREATE TABLE "Post" ("id" INT PRIMARY KEY);');
    expect(run.check('rehearsal')).toBe('skipped: The new migrations touch no table that was there before.');
    expect(run.project.statements).toHaveLength(1);
  });

  describe('where no rows can be made for what the change touches', () => {
    const model =
      'model Never {\n  id     Int     @id\n  userId Int\n  user   User    @relation(fields: [userId], references: [id])\n  note   String?\n}\n';
    const user = userModel.replace('name String', 'name String\n  no   Never[]');
    const never = `CREATE TABLE "Never" ("id" INT NOT NULL CHECK ("id" <> "id"), "userId" INT NOT NULL, CONSTRAINT "Never_pkey" PRIMARY KEY ("id"));
      ALTER TABLE "Never" ADD CONSTRAINT "Never_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;`;
    const base = projectOf({ '20240201000000_never': never }, schemaWith(`${user}\n${model}`));
    const note = 'ALTER TABLE "Never" ADD COLUMN "note" TEXT;\n';
    const why = 'No rows could be made for what the change touches: its statements ran on empty tables.';

    it('has not passed, says so, and blocks nothing', async () => {
      using repository = changeOf(base, migrationsOf({ [name]: note }));
      const run = await checked(repository.path);
      // User has rows, since Never refers to it: nothing runs on those.
      expect(run.check('rehearsal')).toBe(`skipped: ${why}`);
      expect(run.of('table-unfilled')).toMatchObject([
        {
          severity: 'note',
          message: 'No rows could be made for public.Never: No row met its conditions and keys.',
        },
      ]);
      expect(run.project.statements).toMatchObject([{ blocks: ['select', ...write] }]);
      expect(run.project.statements[0]?.rows).toBeUndefined();
      expect([run.report.verdict, run.status]).toEqual(['pass', 0]);
      const terminal = await runCheck(repository.path);
      expect(terminal.stdout.replace(/\s+/g, ' ')).toContain(`rehearsal: ${why}`);
      expect(terminal.stdout).not.toMatch(/^Passed: .*rehearsal/m);
      const comment = await runCheck(repository.path, { args: ['--format', 'markdown'] });
      expect(comment.stdout).toContain(`\`rehearsal\`: ${why}`);
      expect(comment.stdout).toContain('The way back (tried)');
      expect(comment.stdout).not.toContain('on tables that have rows');
    });

    it('counts as run where another table that it touches has rows', async () => {
      const run = await checkedChange(
        base,
        migrationsOf({ [name]: `${note}ALTER TABLE "User" ADD COLUMN "age" INT;` }),
      );
      expect(run.check('rehearsal')).toBe('passed: On 1 table of up to 1,000 rows; 1 could not be filled.');
    });
  });

  it('is skipped where the change does not apply', async () => {
    const run = await changed('SELECT 1;\nSELECT 1/0;');
    expect(run.check('rehearsal')).toBe('skipped: The migrations do not apply.');
    expect(run.project.statements).toEqual([]);
  });

  it('goes through silences, severities and large tables', async () => {
    const sql = [
      '-- preflight-ignore drop-column: nobody reads it since March',
      `DO $$ DECLARE c text := 'name'; BEGIN EXECUTE format('ALTER TABLE "User" DROP COLUMN %I', c); END $$;`,
      `DO $$ BEGIN EXECUTE format('ALTER TABLE %I ALTER COLUMN "id" TYPE BIGINT', 'User'); END $$;`,
    ];
    const config = {
      'preflight.config.yml': 'large-tables: [User]\nrules:\n  breaks-running-client: "off"\n',
    };
    const run = await changed(sql.join('\n'), config);
    expect(run.of('drop-column')).toMatchObject([
      { line: 2, evidence: 'executed', silenced: { by: 'comment' }, object: 'public.User.name' },
    ]);
    expect(run.of('rewrites-table')).toMatchObject([{ line: 3, severity: 'error', evidence: 'observed' }]);
    expect(run.of('opaque-sql')).toEqual([]);
    expect(run.of('silence-unused')).toEqual([]);
    const ignored = await changed(required, { 'preflight.config.yml': "ignore: ['**/20240301*/**']\n" });
    expect(ignored.check('rehearsal')).toMatch(/^skipped: The config \(ignore, since\) leaves out/);
  });

  it('refuses a number of rows that is none', async () => {
    using repository = changeOf(projectOf(), migrationsOf({ [name]: required }));
    const run = await runCheck(repository.path, { args: ['--rehearsal-rows', 'many'] });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('--rehearsal-rows "many" is not valid.');
  });
});
