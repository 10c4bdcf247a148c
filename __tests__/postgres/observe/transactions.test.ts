import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sending } from '../../../src/model/sending.ts';
import type { Database, Server } from '../../../src/ports.ts';
import { openSqlParser, type SqlParser } from '../../../src/sql/parser.ts';
import { ask, openSeventeen, run } from '../support/servers.ts';
import { filled, type Said, said, scriptsOf, watchOn } from './stage.ts';

let server: Server;
let parser: SqlParser;
let base: Database;
beforeAll(async () => {
  [server, parser] = await Promise.all([openSeventeen(), openSqlParser()]);
  base = await server.createDatabase();
  await run(base, filled);
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const dropped: Said = {
  locks: ['t AccessExclusive to end'],
  blocks: 'all',
  grows: false,
  lost: ['t.half: 100/50'],
};
const droppedBare: Said = { locks: ['bare AccessExclusive'], blocks: 'all', lost: ['bare: 0/0'] };
const changed = (mode: 'AccessExclusive to end' | 'AccessExclusive'): Said => ({
  locks: [`t ${mode}`],
  blocks: 'all',
  grows: false,
});

/** Files, how they are sent, and what is seen of each statement. */
const cases: readonly (readonly [string, Sending, readonly string[], readonly Said[]])[] = [
  [
    'a file is one transaction: what was locked stays locked through the work that follows',
    'file',
    [
      `ALTER TABLE t ADD COLUMN z int; UPDATE t SET z = 1; ALTER TABLE t ALTER COLUMN z SET NOT NULL; CREATE INDEX i ON other (y);`,
    ],
    [
      changed('AccessExclusive to end'),
      { ...changed('AccessExclusive to end'), scans: ['t'], grows: true, rows: [0, 100, 0] },
      { ...changed('AccessExclusive to end'), scans: ['t'], grows: true },
      {
        locks: ['other Share to end'],
        held: ['t AccessExclusive to end'],
        blocks: 'writes',
        scans: ['other'],
        grows: true,
      },
    ],
  ],
  [
    'statements that commit by themselves let go of theirs',
    'statement',
    [`ALTER TABLE t ADD COLUMN z int; UPDATE t SET z = 1; ALTER TABLE t ALTER COLUMN z SET NOT NULL;`],
    [
      changed('AccessExclusive'),
      { locks: ['t RowExclusive'], scans: ['t'], rows: [0, 100, 0] },
      { ...changed('AccessExclusive'), scans: ['t'], grows: true },
    ],
  ],
  [
    'an own BEGIN and COMMIT with its isolation level, in one batch',
    'file',
    ['BEGIN; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; ALTER TABLE t DROP COLUMN half; COMMIT;'],
    [{}, {}, dropped, {}],
  ],
  [
    'an own BEGIN and COMMIT among statements that commit by themselves',
    'statement',
    [
      'BEGIN ISOLATION LEVEL REPEATABLE READ; SET TRANSACTION READ WRITE; ALTER TABLE t DROP COLUMN half; COMMIT; DROP TABLE bare;',
    ],
    [{}, {}, dropped, {}, droppedBare],
  ],
  [
    'a lock before SET TRANSACTION, where the session must not be asked',
    'file',
    ['BEGIN; LOCK TABLE t; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; DROP TABLE bare; COMMIT;'],
    [
      {},
      changed('AccessExclusive to end'),
      {},
      {
        ...droppedBare,
        locks: ['bare AccessExclusive to end'],
        held: ['t AccessExclusive to end'],
        grows: false,
      },
      {},
    ],
  ],
  [
    'the isolation level of the batch itself',
    'file',
    [`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; UPDATE other SET y = 'x';`],
    [{}, { locks: ['other RowExclusive to end'], scans: ['other'], rows: [0, 100, 0] }],
  ],
  [
    'a COMMIT in the middle of a batch',
    'file',
    ['ALTER TABLE t DROP COLUMN half; COMMIT; DROP TABLE bare'],
    [dropped, {}, droppedBare],
  ],
  [
    'ROLLBACK: what it undid is there to be lost once more',
    'file',
    ['BEGIN; DELETE FROM other; ROLLBACK; DROP TABLE other;'],
    [
      {},
      {
        locks: ['other RowExclusive to end'],
        scans: ['other'],
        rows: [0, 0, 100],
        lost: ['rows of other: 100/?'],
      },
      {},
      {
        locks: ['other AccessExclusive', 'parent AccessExclusive'],
        blocks: 'all',
        grows: false,
        lost: ['other: 100/300'],
      },
    ],
  ],
  [
    'ROLLBACK TO likewise',
    'file',
    ['BEGIN; SAVEPOINT s; DELETE FROM bare; DELETE FROM other; ROLLBACK TO s; DROP TABLE other; COMMIT;'],
    [
      {},
      {},
      { locks: ['bare RowExclusive to end'], scans: ['bare'] },
      {
        locks: ['other RowExclusive to end'],
        scans: ['other'],
        rows: [0, 0, 100],
        lost: ['rows of other: 100/?'],
      },
      {},
      {
        locks: ['other AccessExclusive to end', 'parent AccessExclusive to end'],
        blocks: 'all',
        grows: false,
        lost: ['other: 100/300'],
      },
      {},
    ],
  ],
  [
    'rows that an earlier statement deleted are not lost twice',
    'file',
    ['DELETE FROM other WHERE id <= 40; DROP TABLE other;'],
    [
      {
        locks: ['other RowExclusive to end'],
        rows: [0, 0, 40],
        lost: ['rows of other: 40/?'],
      },
      {
        locks: ['other AccessExclusive to end', 'parent AccessExclusive to end'],
        blocks: 'all',
        grows: false,
        lost: ['other: 60/300'],
      },
    ],
  ],
  [
    'the enum swap',
    'file',
    [
      `ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('sad');
       ALTER TABLE t ALTER COLUMN m TYPE mood USING m::text::mood; DROP TYPE mood_old;`,
    ],
    [
      {},
      {},
      { ...changed('AccessExclusive to end'), rewrites: ['t'], scans: ['t'], grows: true },
      { held: ['t AccessExclusive to end'], grows: false },
    ],
  ],
  [
    'a table that the change makes is nobody’s to wait for or to miss',
    'file',
    [
      'CREATE TABLE fresh (id int, x int); INSERT INTO fresh VALUES (1, 2); ALTER TABLE fresh DROP COLUMN x;',
      'TRUNCATE fresh; DROP TABLE fresh;',
    ],
    [{}, { rows: [1, 0, 0] }, {}, { rows: [0, 0, 1] }, {}],
  ],
  [
    'a table goes by the name that it had when the transaction began',
    'statement',
    [
      'CREATE SCHEMA s2; ALTER TABLE t SET SCHEMA s2; ALTER TABLE s2.t DROP COLUMN half; ALTER SCHEMA s2 RENAME TO s3; ALTER TABLE s3.t DROP COLUMN a;',
    ],
    [
      {},
      changed('AccessExclusive'),
      { ...changed('AccessExclusive'), locks: ['s2.t AccessExclusive'], lost: ['s2.t.half: 100/50'] },
      {},
      { ...changed('AccessExclusive'), locks: ['s3.t AccessExclusive'], lost: ['s3.t.a: 100/100'] },
    ],
  ],
  [
    'a block that does nothing, after one that did something',
    'file',
    [
      `ALTER TABLE t ADD COLUMN z int; DO $$ BEGIN PERFORM 1; END $$; DO $$ BEGIN CREATE TYPE u AS ENUM (); END $$;`,
    ],
    [
      changed('AccessExclusive to end'),
      { held: ['t AccessExclusive to end'], grows: false, nothing: true },
      { held: ['t AccessExclusive to end'], grows: false },
    ],
  ],
  [
    'CONCURRENTLY twice: refused in one batch',
    'file',
    ['CREATE INDEX CONCURRENTLY i ON t (c); CREATE INDEX CONCURRENTLY j ON t (b);'],
    [{ error: '25001' }],
  ],
  [
    'CONCURRENTLY twice: fine when split',
    'statement',
    ['CREATE INDEX CONCURRENTLY i ON t (c); CREATE INDEX CONCURRENTLY j ON t (b);'],
    [
      { locks: ['t ShareUpdateExclusive'], scans: ['t'] },
      { locks: ['t ShareUpdateExclusive'], scans: ['t'] },
    ],
  ],
  [
    'what fails ends its own file only',
    'file',
    ['ALTER TABLE t ADD COLUMN z int NOT NULL; DROP TABLE child;', 'DROP TABLE bare;'],
    [{ error: '23502' }, droppedBare],
  ],
  [
    'a deferred constraint fails at the end, and that is told of the last statement',
    'file',
    [
      'ALTER TABLE child ALTER CONSTRAINT child_t_id_fkey DEFERRABLE INITIALLY DEFERRED; INSERT INTO child VALUES (1000, 5000);',
    ],
    [
      { locks: ['child AccessExclusive to end'], blocks: 'all', grows: false },
      {
        locks: ['child AccessExclusive to end'],
        blocks: 'all',
        grows: false,
        rows: [1, 0, 0],
        error: '23503',
      },
    ],
  ],
  [
    'a session that ends itself',
    'file',
    ['SELECT pg_terminate_backend(pg_backend_pid());', 'DROP TABLE bare;'],
    [{ error: '57P01' }, droppedBare],
  ],
  [
    'settings of one file last through the next, as in a deploy',
    'file',
    ['CREATE SCHEMA s2; CREATE TABLE s2.bare (); SET search_path = s2;', 'DROP TABLE bare;'],
    [{}, {}, {}, {}],
  ],
  [
    'operators in front of the system’s own mislead nobody',
    'file',
    [
      `CREATE FUNCTION eq(oid, oid) RETURNS boolean LANGUAGE sql AS 'SELECT false';
       CREATE OPERATOR public.= (LEFTARG = oid, RIGHTARG = oid, FUNCTION = eq);
       SET search_path = public, pg_catalog; ALTER TABLE t DROP COLUMN half;`,
    ],
    [{}, {}, {}, dropped],
  ],
  ['an empty file', 'file', ['-- nothing'], []],
];

describe('a watched run', () => {
  it.each(cases)('%s', async (_name, sending, files, expected) => {
    const { traces, unwatched } = await watchOn(parser, base, files, sending);
    expect(traces.map(said)).toEqual(expected);
    expect(unwatched).toEqual([]);
  });

  it('tells where a statement is and how it failed, in terms of the file', async () => {
    const file = 'SELECT 1;\n\nALTER TABLE t\n  DROP COLUMN missing;';
    const { traces } = await watchOn(parser, base, [file]);
    expect(
      traces.map(({ migration, statement, line, sql }) => ({ migration, statement, line, sql })),
    ).toEqual([
      { migration: 'm1', statement: 0, line: 1, sql: 'SELECT 1' },
      { migration: 'm1', statement: 1, line: 3, sql: 'ALTER TABLE t\n  DROP COLUMN missing' },
    ]);
    expect(traces[1]?.error).toMatchObject({
      sqlstate: '42703',
      completed: 1,
      message: expect.stringContaining('missing'),
    });
  });

  it('is the same every time', async () => {
    const files = [
      'ALTER TABLE t DROP COLUMN half, ADD COLUMN z uuid DEFAULT gen_random_uuid(); DELETE FROM t;',
    ];
    expect(await watchOn(parser, base, files)).toEqual(await watchOn(parser, base, files));
  });

  it('leaves the database as the migrations do', async () => {
    await using copy = await base.clone();
    await copy.watch(
      await scriptsOf(
        parser,
        ['DELETE FROM other WHERE id < 31;', 'BEGIN; DELETE FROM t; ROLLBACK;'],
        'file',
      ),
    );
    expect(await ask(copy, 'SELECT (SELECT count(*) FROM other) + (SELECT count(*) FROM t)')).toBe('170');
  });

  it('says what it could not see', async () => {
    // The look at 300 new tables takes longer than a migration allows here.
    const impatient = await watchOn(parser, base, [
      `DO $$ BEGIN
         FOR i IN 1..300 LOOP EXECUTE 'CREATE TABLE fresh_' || i || ' (id int PRIMARY KEY)'; END LOOP;
         PERFORM set_config('statement_timeout', '1', false);
       END $$;
       DROP TABLE bare;`,
      'DROP TABLE bare;',
    ]);
    const reason = expect.stringContaining('The session could not be asked');
    expect(impatient.unwatched).toEqual([
      { migration: 'm1', line: 1, reason },
      { migration: 'm1', line: 5, reason },
    ]);
    expect(impatient.traces.map(said)).toEqual([droppedBare]);
    const { unwatched } = await watchOn(parser, base, ['CALL piecemeal()']);
    expect(unwatched).toEqual([
      { migration: 'm1', line: 1, reason: expect.stringContaining('It commits by itself') },
    ]);
  });
});
