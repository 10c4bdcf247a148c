import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database, Server } from '../../../src/ports.ts';
import { openServer } from '../../../src/postgres/index.ts';
import { openSqlParser, type SqlParser } from '../../../src/sql/parser.ts';
import { installedFifteen, openSeventeen, run } from '../support/servers.ts';
import { filled, type Said, said, watchOn } from './stage.ts';

/** What ALTER TABLE takes unless the manual says otherwise. */
const exclusive = (table: string): Said => ({
  locks: [`${table} AccessExclusive`],
  blocks: 'all',
  grows: false,
});
const scanning = (table: string): Said => ({ ...exclusive(table), scans: [table], grows: true });
const rewriting = (table: string): Said => ({ ...scanning(table), rewrites: [table] });

/** One statement in a file of its own, and all that is seen of it; tables have 100 rows, `bare` has none. */
const cases: readonly (readonly [string, Said])[] = [
  // Columns
  ['ALTER TABLE t ADD COLUMN z int', exclusive('t')],
  ['ALTER TABLE t ADD COLUMN z int NOT NULL DEFAULT 5', exclusive('t')],
  ['ALTER TABLE t ADD COLUMN z timestamptz NOT NULL DEFAULT now()', exclusive('t')],
  ['ALTER TABLE t ADD COLUMN z uuid DEFAULT gen_random_uuid()', rewriting('t')],
  ['ALTER TABLE t ADD COLUMN z serial', rewriting('t')],
  ['ALTER TABLE t ADD COLUMN z int GENERATED ALWAYS AS (a * 2) STORED', rewriting('t')],
  ['ALTER TABLE t ADD COLUMN z int NOT NULL', { error: '23502' }],
  [
    'ALTER TABLE bare ADD COLUMN z int NOT NULL',
    { locks: ['bare AccessExclusive'], blocks: 'all', scans: ['bare'] },
  ],
  ['ALTER TABLE t ALTER COLUMN a SET NOT NULL', scanning('t')],
  ['ALTER TABLE t ALTER COLUMN checked SET NOT NULL', exclusive('t')],
  ['ALTER TABLE t ALTER COLUMN half SET NOT NULL', { error: '23502' }],
  ['ALTER TABLE t ALTER COLUMN n DROP NOT NULL', exclusive('t')],
  ['ALTER TABLE t ALTER COLUMN n SET DEFAULT 3', exclusive('t')],
  ['ALTER TABLE t ALTER COLUMN a SET STATISTICS 10', { locks: ['t ShareUpdateExclusive'] }],
  ['ALTER TABLE t ALTER COLUMN b TYPE varchar(30)', exclusive('t')],
  ['ALTER TABLE t ALTER COLUMN b TYPE text', exclusive('t')],
  ['ALTER TABLE t ALTER COLUMN b TYPE varchar(10)', rewriting('t')],
  ['ALTER TABLE t ALTER COLUMN a TYPE bigint', rewriting('t')],
  ['ALTER TABLE t ALTER COLUMN c TYPE int USING length(c)', rewriting('t')],
  ['ALTER TABLE t ALTER COLUMN c TYPE int USING c::int', { error: '22P02' }],
  ['ALTER TABLE t DROP COLUMN half', { ...exclusive('t'), lost: ['t.half: 100/50'] }],
  [
    'ALTER TABLE t DROP COLUMN c, DROP COLUMN a',
    { ...exclusive('t'), lost: ['t.a: 100/100', 't.c: 100/100'] },
  ],
  [
    'ALTER TABLE bare DROP COLUMN v',
    { locks: ['bare AccessExclusive'], blocks: 'all', lost: ['bare.v: 0/0'] },
  ],
  ['ALTER TABLE t RENAME COLUMN a TO aa', exclusive('t')],
  // Indexes
  ['CREATE INDEX i ON t (c)', { locks: ['t Share'], blocks: 'writes', scans: ['t'], grows: true }],
  ['CREATE UNIQUE INDEX i ON t (b)', { error: '23505' }],
  ['CREATE INDEX CONCURRENTLY i ON t (c)', { locks: ['t ShareUpdateExclusive'], scans: ['t'] }],
  [
    'CREATE UNIQUE INDEX CONCURRENTLY i ON t (b)',
    { locks: ['t ShareUpdateExclusive'], scans: ['t'], error: '23505' },
  ],
  ['DROP INDEX t_a', exclusive('t')],
  ['DROP INDEX CONCURRENTLY t_a', { locks: ['t ShareUpdateExclusive'] }],
  ['ALTER INDEX t_a RENAME TO t_aa', { locks: ['t ShareUpdateExclusive'] }],
  ['REINDEX INDEX t_a', scanning('t')],
  ['REINDEX TABLE CONCURRENTLY t', { locks: ['t ShareUpdateExclusive'], scans: ['t'] }],
  // Constraints
  [
    'ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (parent_id) REFERENCES parent',
    {
      locks: ['parent ShareRowExclusive', 't ShareRowExclusive'],
      blocks: 'writes',
      scans: ['parent', 't'],
      grows: true,
    },
  ],
  [
    'ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (parent_id) REFERENCES parent NOT VALID',
    { locks: ['parent ShareRowExclusive', 't ShareRowExclusive'], blocks: 'writes', grows: false },
  ],
  [
    'ALTER TABLE other VALIDATE CONSTRAINT of_parent',
    { locks: ['other ShareUpdateExclusive', 'parent RowShare'], scans: ['other', 'parent'] },
  ],
  [
    'ALTER TABLE other VALIDATE CONSTRAINT positive',
    { locks: ['other ShareUpdateExclusive'], scans: ['other'] },
  ],
  ['ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0)', scanning('t')],
  ['ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID', exclusive('t')],
  ['ALTER TABLE t ADD CONSTRAINT k CHECK (a > 50)', { error: '23514' }],
  ['ALTER TABLE t ADD CONSTRAINT k UNIQUE (a)', scanning('t')],
  ['ALTER TABLE t DROP CONSTRAINT checked_set', exclusive('t')],
  [
    'ALTER TABLE child DROP CONSTRAINT child_t_id_fkey',
    { ...exclusive('child'), locks: ['child AccessExclusive', 't AccessExclusive'] },
  ],
  // Tables and views
  [
    'DROP TABLE child',
    {
      ...exclusive('child'),
      locks: ['child AccessExclusive', 't AccessExclusive'],
      lost: ['child: 100/200'],
    },
  ],
  ['DROP TABLE bare', { locks: ['bare AccessExclusive'], blocks: 'all', lost: ['bare: 0/0'] }],
  [
    'DROP TABLE t CASCADE',
    {
      ...exclusive('t'),
      locks: ['child AccessExclusive', 't AccessExclusive', 'totals AccessExclusive'],
      lost: ['t: 100/850'],
    },
  ],
  ['DROP TABLE IF EXISTS missing', { nothing: true }],
  ['ALTER TABLE t RENAME TO tt', exclusive('t')],
  ['ALTER TABLE other SET UNLOGGED', rewriting('other')],
  ['VACUUM FULL t', rewriting('t')],
  ['VACUUM t', { locks: ['t ShareUpdateExclusive'] }],
  ['CREATE TABLE fresh (id int PRIMARY KEY, v text)', {}],
  [
    'CREATE TABLE fresh (id int PRIMARY KEY, t_id int REFERENCES t)',
    { locks: ['t ShareRowExclusive'], blocks: 'writes', grows: false },
  ],
  ['CREATE TABLE fresh AS SELECT * FROM t', { scans: ['t'], rows: [100, 0, 0] }],
  [
    'ALTER TABLE log ATTACH PARTITION log_2 FOR VALUES FROM (1000) TO (2000)',
    {
      locks: ['log ShareUpdateExclusive', 'log_2 AccessExclusive'],
      blocks: 'all',
      scans: ['log_2'],
      grows: true,
    },
  ],
  [
    'ALTER TABLE log DETACH PARTITION log_1',
    { ...exclusive('log'), locks: ['log AccessExclusive', 'log_1 AccessExclusive'] },
  ],
  // On the partition in its second transaction, when nobody reads the partitioned table as it was.
  [
    'ALTER TABLE log DETACH PARTITION log_1 CONCURRENTLY',
    { ...exclusive('log'), locks: ['log ShareUpdateExclusive', 'log_1 AccessExclusive'] },
  ],
  [
    'ALTER TABLE log DROP COLUMN what',
    {
      ...exclusive('log'),
      locks: ['log AccessExclusive', 'log_1 AccessExclusive'],
      lost: ['log.what: 0/0', 'log_1.what: 100/100'],
    },
  ],
  ['DROP VIEW names', { locks: ['names AccessExclusive'], blocks: 'all' }],
  [
    'REFRESH MATERIALIZED VIEW totals',
    { locks: ['totals AccessExclusive'], blocks: 'all', rewrites: ['totals'], scans: ['t'], grows: true },
  ],
  [
    'CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION touch()',
    { locks: ['t ShareRowExclusive'], blocks: 'writes', grows: false },
  ],
  ['ALTER TABLE t ENABLE ROW LEVEL SECURITY', exclusive('t')],
  ['CREATE POLICY p ON t USING (true)', exclusive('t')],
  // Rows
  ['TRUNCATE other', { ...exclusive('other'), rows: [0, 0, 100], lost: ['rows of other: 100/300'] }],
  [
    'TRUNCATE t CASCADE',
    {
      ...exclusive('t'),
      locks: ['child AccessExclusive', 't AccessExclusive'],
      rows: [0, 0, 200],
      lost: ['rows of child: 100/200', 'rows of t: 100/850'],
    },
  ],
  [`UPDATE other SET y = 'x'`, { locks: ['other RowExclusive'], scans: ['other'], rows: [0, 100, 0] }],
  [`UPDATE other SET y = 'x' WHERE id = 5`, { locks: ['other RowExclusive'], rows: [0, 1, 0] }],
  [
    'DELETE FROM other',
    {
      locks: ['other RowExclusive'],
      scans: ['other'],
      rows: [0, 0, 100],
      lost: ['rows of other: 100/?'],
    },
  ],
  [
    'DELETE FROM t WHERE id = 10',
    {
      locks: ['child RowExclusive', 't RowExclusive'],
      scans: ['child'],
      rows: [0, 0, 2],
      lost: ['rows of child: 1/?', 'rows of t: 1/?'],
    },
  ],
  [
    `INSERT INTO bare SELECT i, 'v' FROM generate_series(1, 7) i`,
    { locks: ['bare RowExclusive'], rows: [7, 0, 0] },
  ],
  ['LOCK TABLE t IN EXCLUSIVE MODE', { locks: ['t Exclusive'], blocks: 'writes', grows: false }],
  // What is no table
  [`ALTER TYPE mood ADD VALUE 'new'`, {}],
  [`CREATE TYPE u AS ENUM ('a')`, {}],
  ['GRANT SELECT ON t TO PUBLIC', {}],
  [`SELECT setval('counter', 5)`, {}],
  [`SELECT set_config('search_path', '', false)`, { nothing: true }],
  // What text does not tell
  [`SELECT wipe('other')`, { ...exclusive('other'), rows: [0, 0, 100], lost: ['rows of other: 100/300'] }],
  [
    `DO $$ BEGIN EXECUTE 'ALTER TABLE t DROP COLUMN ' || 'half'; END $$`,
    { ...exclusive('t'), lost: ['t.half: 100/50'] },
  ],
  [
    `DO $$ BEGIN UPDATE other SET y = 'x' WHERE id = 4; INSERT INTO bare VALUES (1); END $$`,
    { locks: ['bare RowExclusive', 'other RowExclusive'], rows: [1, 1, 0] },
  ],
  ['DO $$ BEGIN PERFORM 1; END $$', { nothing: true }],
  ['DO $$ BEGIN PERFORM count(*) FROM t; END $$', { scans: ['t'], nothing: true }],
  [
    `DO $$ DECLARE s text; BEGIN FOR s IN SELECT nspname FROM pg_namespace WHERE nspname LIKE 'tenant%'
     LOOP EXECUTE format('DROP TABLE %I.x', s); END LOOP; END $$`,
    { nothing: true },
  ],
  [
    `DO $$ BEGIN CREATE TYPE mood AS ENUM ('a'); EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
    { nothing: true },
  ],
  [
    'CALL stepwise()',
    {
      ...scanning('other'),
      locks: ['other AccessExclusive', 't AccessExclusive'],
      lost: ['other.flag: 100/0', 't.half: 100/50'],
    },
  ],
  ['CALL piecemeal()', { locks: ['other RowExclusive'], scans: ['other'], rows: [0, 200, 0] }],
];

describe.each([
  ['15', async () => openServer(await installedFifteen()), cases.filter((_, at) => at % 6 === 0)],
  ['17', () => openSeventeen(), cases],
] as const)('a statement by itself on PostgreSQL %s', (_major, open, wanted) => {
  let server: Server;
  let parser: SqlParser;
  let base: Database;
  beforeAll(async () => {
    [server, parser] = await Promise.all([open(), openSqlParser()]);
    base = await server.createDatabase();
    await run(base, filled);
  });
  afterAll(async () => {
    await parser[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  it.each(wanted)('%s', async (sql, expected) => {
    const { traces } = await watchOn(parser, base, [sql]);
    expect(traces.map(said)).toEqual([expected]);
  });
});
