/** The lines for whoever deploys, and the commands in them, run. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dumpCommand } from '../../src/judge/notes/backup.ts';
import type { NoteFacts } from '../../src/judge/notes/facts.ts';
import { deployNotes } from '../../src/judge/notes/notes.ts';
import { emptyCatalog, type Table } from '../../src/model/catalog.ts';
import type { Finding, StatementReport } from '../../src/model/report.ts';
import { openServer } from '../../src/postgres/index.ts';
import { temporaryFolder } from '../collect/git-repository.ts';

const table = (name: string, more: Partial<Table> = {}): Table => ({
  schema: 'public',
  name,
  kind: 'table',
  partitionOf: undefined,
  columns: [],
  constraints: [],
  indexes: [],
  triggers: [],
  policies: [],
  rowSecurity: { enabled: false, forced: false },
  ...more,
});
const key = (...columns: readonly string[]): Pick<Table, 'constraints'> => ({
  constraints: [
    { name: 'k', kind: 'primary-key', columns, definition: '', validated: true, references: undefined },
  ],
});
const found = (rule: string, object: string, severity: Finding['severity'] = 'error'): Finding => ({
  rule,
  severity,
  evidence: 'executed',
  object,
  message: '',
  fingerprint: '',
  help: '',
});
const statement = (sql: string, more: Partial<StatementReport> = {}): StatementReport => ({
  migration: 'x',
  line: 1,
  sql,
  locks: [],
  blocks: [],
  rewrites: [],
  scans: [],
  evidence: 'observed',
  ...more,
});
const exclusive = (relation: string, more: Partial<StatementReport> = {}) =>
  statement('ALTER TABLE', {
    locks: [{ relation, mode: 'AccessExclusiveLock', heldTo: 'end' }],
    blocks: ['select', 'insert', 'update', 'delete'],
    ...more,
  });

function textOf(facts: Partial<NoteFacts>): string[] {
  const tables = ['User', 'Role'].map((name) => table(name));
  return deployNotes({
    before: { ...emptyCatalog, tables },
    after: { ...emptyCatalog, tables },
    pending: ['x'],
    findings: [],
    changes: [],
    statements: [],
    needs: [],
    markedApplied: undefined,
    rollback: null,
    applies: true,
    leftOut: [],
    ...facts,
  }).map(({ kind, text }) => `${kind}: ${text}`);
}

const pending = 'pending: `npx prisma migrate deploy` applies `x`.';

describe('the deploy notes', () => {
  it('say nothing of a change with nothing to decide: new tables, a column, what the code needs', () => {
    expect(textOf({ needs: ['`Post`'], statements: [exclusive('public.User')] })).toEqual([]);
    expect(textOf({ rollback: { sql: 'DROP TABLE x;', proven: true, lost: [] } })).toEqual([]);
  });

  it('say nothing of a deploy that stops, but what the server lacks', () => {
    const facts = { applies: false, findings: [found('drop-table', 'public.User')] };
    expect(textOf(facts)).toEqual([]);
    const lack = 'The server has no extension vector.';
    expect(textOf({ ...facts, leftOut: [lack, lack] })).toEqual([`extension: ${lack}`]);
  });

  it('name what to save with the command, once a table', () => {
    const lost = [
      { kind: 'column-dropped', object: 'public.User.name', from: 'text', to: null },
      { kind: 'column-dropped', object: 'public.User.age', from: 'text', to: null },
    ];
    expect(textOf({ changes: lost, findings: [found('rows-deleted', 'public.Role', 'note')] })).toEqual([
      pending,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's
      'backup: Before the deploy, save `Role` and `User`: `pg_dump "${DATABASE_URL%%\\?*}" --format=custom --file=before_x.dump --table=\'"public"."Role"\' --table=\'"public"."User"\'`.',
    ]);
  });

  it('give the order of code and migrations in one line', () => {
    const column = (name: string): Table['columns'][number] => ({
      name,
      type: 'text',
      nullable: true,
      default: undefined,
      identity: undefined,
      generated: false,
    });
    const before = {
      ...emptyCatalog,
      tables: [table('User', { columns: [column('name'), column('mail')] })],
    };
    const after = { ...emptyCatalog, tables: [table('User', { columns: [column('age'), column('mail')] })] };
    const orderOf = (...facts: readonly [readonly Finding[], ...string[]]) =>
      textOf({ before, after, findings: facts[0], needs: facts.slice(1) as string[] }).slice(1);
    const breaks = (name: string) => found('breaks-running-client', `public.User.${name}`);
    expect(orderOf([breaks('name')])).toEqual([
      'order: First deploy code that no longer uses `User.name`, then the migrations: the version that runs now fails on them.',
    ]);
    expect(orderOf([found('drop-index', 'x', 'warning')], '`Post`')).toEqual([
      'order: Run the migrations before the new code starts: without them its queries on `Post` fail.',
    ]);
    expect(orderOf([breaks('name')], '`Post`')).toEqual([
      expect.stringMatching(
        /^order: In three steps: 1\. deploy code that no longer uses `User\.name` and nothing new either; 2\./,
      ),
    ]);
    // A column that the running code does not fill, or reads as another type: it can't be told to stop that.
    for (const name of ['age', 'mail'])
      expect(orderOf([breaks(name), breaks('name')], '`Post`')).toEqual([
        `order: No order of code and migrations keeps the application running: the version that runs now fails on \`User.${name}\` and \`User.name\` once the migrations have run, and the new one on \`Post\` before them. Stop it for the deploy, or split the change as its findings say.`,
      ]);
  });

  it('say who waits for what, and that it grows', () => {
    const rewrite = exclusive('public.User', { rewrites: ['public.User'], scans: ['public.User'] });
    const index = statement('CREATE INDEX', {
      locks: [{ relation: 'public.Role', mode: 'ShareLock', heldTo: 'end' }],
      blocks: ['insert', 'update', 'delete'],
      scans: ['public.Role'],
    });
    expect(textOf({ statements: [rewrite, index] })).toEqual([
      pending,
      'lock: Reads and writes wait on `User` while it is written anew: the more rows, the longer.',
      'lock: Writes wait on `Role` while it is read from end to end: the more rows, the longer.',
      expect.stringMatching(
        /^lock: Nothing limits the wait for the exclusive lock on `User`: .*`\?options=-c%20lock_timeout%3D5s`.*`ALTER ROLE <its role> SET lock_timeout = '5s'`/,
      ),
    ]);
    expect(textOf({ statements: [{ ...index, grows: false }] })).toEqual([]);
    const limited = [statement("SET LOCAL lock_timeout = '2s'"), rewrite];
    expect(textOf({ statements: limited }).join()).not.toContain('Nothing limits');
  });

  it('name a published table whose key or replica identity changes', () => {
    const published = { published: ['cdc'] };
    const change = (before: Partial<Table>, after: Partial<Table>) =>
      textOf({
        before: { ...emptyCatalog, tables: [table('User', before)] },
        after: { ...emptyCatalog, tables: [table('User', after)] },
      }).slice(1);
    expect(change({ ...published, ...key('id') }, key('uuid'))).toEqual([
      'order: `User` is published by `cdc`, and what tells its rows apart changes from `id` to `uuid`. Stop the subscriptions before the deploy, or refresh them after it.',
    ]);
    expect(change({ ...published, ...key('id') }, {})[0]).toContain(
      'to nothing. UPDATE and DELETE on it fail from then on.',
    );
    expect(change({ ...published, ...key('id') }, { ...key('id'), replicaIdentity: 'full' })[0]).toContain(
      '`all columns`',
    );
    expect(change({ ...published, ...key('id') }, key('id'))).toEqual([]);
    expect(change(key('id'), key('uuid'))).toEqual([]);
  });

  it('tell what is marked as applied, and the way back', () => {
    const notes = textOf({
      findings: [found('drop-index', 'x', 'warning')],
      markedApplied: { migration: "0 it's", where: 'that has the tables' },
      rollback: { sql: 'SELECT 1;', proven: true, lost: ['What is written into `x` after the deploy.'] },
    });
    expect(notes[1]).toBe(
      String.raw`order: Before the deploy, on every environment that has the tables: ${'`'}npx prisma migrate resolve --applied '0 it'\''s'${'`'}.`,
    );
    // A backup from before the deploy has nothing of what is written after it.
    expect(notes[2]).toMatch(/^order: The way back is a new migration .* for migrations that failed\)\.$/);
    const renamed = textOf({
      changes: [{ kind: 'column-dropped', object: 'public.Role.a', from: 'text', to: null }],
      findings: [found('rename-column', 'public.Role.a', 'error')],
    });
    expect(renamed.filter((one) => one.startsWith('backup'))).toEqual([]);
    const emptied = textOf({
      findings: [found('truncate', 'public.Role', 'error')],
      rollback: { sql: 'SELECT 1;', proven: true, lost: ['Rows that the migrations delete from `Role`.'] },
    });
    expect(emptied.at(-1)).toMatch(/^order: The way back is a new migration .* that needs the backup\.$/);
    const stopped = textOf({
      findings: [found('drop-index', 'x', 'warning')],
      rollback: { sql: 'SELECT 1;', proven: false, lost: [], rows: { applied: false, stops: [] } },
    });
    expect(stopped.at(-1)).toMatch(/On tables that have rows it stops: it says what to do first\.$/);
  });
});

describe('the command for a backup', () => {
  const hasDump = spawnSync('pg_dump', ['--version']).status === 0;
  (hasDump ? it : it.skip)('saves exactly the tables that it names, whatever they are called', async () => {
    const names = ['User', 'user', "it's $HOME", 'a "b" *?.c', 'plain'];
    await using server = await openServer({
      version: '15',
      timeLimitMs: { statement: 60_000, run: 600_000 },
    });
    await using database = await server.createDatabase();
    {
      await using connection = await database.connect();
      for (const name of names)
        await connection.script(
          `CREATE TABLE "${name.replaceAll('"', '""')}" (id int); CREATE TABLE "not ${name.replaceAll('"', '""')}" (id int);`,
        );
    }
    using folder = temporaryFolder();
    const command = dumpCommand(
      names.map((name) => ({ schema: 'public', name })),
      '2024_x y',
    );
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: `${database.url.split('?')[0]}?schema=public&connection_limit=1`,
    };
    execFileSync('sh', ['-c', command], { cwd: folder.path, env, stdio: 'pipe' });
    const list = execFileSync('pg_restore', ['-l', join(folder.path, 'before_2024_x y.dump')], {
      encoding: 'utf8',
    });
    expect(list.match(/TABLE DATA .*/g)?.length).toBe(names.length);
    expect(list).not.toContain('not ');
  });
});
