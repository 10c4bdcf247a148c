import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Action } from '../../src/sql/action.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';

let parser: SqlParser;
beforeAll(async () => {
  parser = await openSqlParser();
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
});

async function actions(text: string): Promise<readonly Action[]> {
  const script = await parser.parse(text);
  expect(script.error).toBeUndefined();
  return script.statements.flatMap((statement) => statement.actions);
}

/** The kinds in order. */
async function kinds(text: string): Promise<string[]> {
  return (await actions(text)).map((action) => action.kind);
}

describe('kinds of actions', () => {
  it.each([
    ['CREATE TABLE a (id int)', ['create-table']],
    ['CREATE TABLE a AS SELECT * FROM b', ['create-table']],
    ['SELECT * INTO a FROM b', ['create-table']],
    ['DROP TABLE a, b', ['drop-table', 'drop-table']],
    ['ALTER TABLE a RENAME TO b', ['rename-table']],
    ['ALTER TABLE a RENAME COLUMN b TO c', ['rename-column']],
    ['ALTER TABLE a SET SCHEMA b', ['move-table']],
    ['ALTER TABLE a ALTER b SET NOT NULL, ALTER c DROP NOT NULL', ['set-not-null', 'drop-not-null']],
    ['ALTER TABLE a ALTER b SET DEFAULT 1, ALTER b DROP DEFAULT', ['set-default', 'drop-default']],
    ['ALTER TABLE a DISABLE ROW LEVEL SECURITY', ['row-security']],
    ['ALTER TABLE a DISABLE TRIGGER ALL', ['switch-trigger']],
    ['ALTER TABLE a ATTACH PARTITION b FOR VALUES IN (1)', ['attach-partition']],
    ['ALTER TABLE a VALIDATE CONSTRAINT b', ['validate-constraint']],
    ['CREATE UNIQUE INDEX a ON b (c)', ['create-index']],
    ['REINDEX INDEX CONCURRENTLY a', ['reindex']],
    ["CREATE TYPE a AS ENUM ('x')", ['create-enum']],
    ["ALTER TYPE a ADD VALUE 'y'", ['add-enum-value']],
    ["ALTER TYPE a RENAME VALUE 'x' TO 'y'", ['rename-enum-value']],
    ['ALTER TYPE a RENAME TO b', ['rename-type']],
    ['DROP DOMAIN a', ['drop-type']],
    ['CREATE OR REPLACE VIEW a AS SELECT 1', ['create-view']],
    ['DROP MATERIALIZED VIEW a', ['drop-view']],
    ['DROP PROCEDURE a(int)', ['drop-function']],
    ['DROP TRIGGER a ON b', ['drop-trigger']],
    ['DROP POLICY a ON b', ['drop-policy']],
    ['DROP SEQUENCE a', ['drop-sequence']],
    ['DROP SCHEMA a CASCADE', ['drop-schema']],
    ['DROP EXTENSION a', ['drop-extension']],
    ['DROP RULE a ON b', ['drop-other']],
    ['GRANT SELECT ON a TO PUBLIC', ['grant']],
    ['REVOKE SELECT ON a FROM b', ['revoke']],
    ['ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO b', ['grant']],
    ['GRANT a TO b', ['grant-role']],
    ['TRUNCATE a, b CASCADE', ['truncate', 'truncate']],
    ['WITH gone AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM gone', ['delete', 'insert']],
    ['MERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN DELETE', ['merge']],
    ['COPY a FROM STDIN', ['copy']],
    ['BEGIN', ['transaction']],
    ["SET lock_timeout = '5s'", ['set']],
    ['VACUUM a', ['no-transaction']],
    ['LOCK TABLE a IN SHARE MODE', ['lock-table']],
    ["COMMENT ON TABLE a IS 'x'", ['comment']],
    ['SELECT f(1)', ['select', 'call']],
    ['CALL f(1)', ['call']],
    ['CREATE ROLE a', ['other']],
    ['EXPLAIN ANALYZE DELETE FROM a', ['delete']],
  ])('%s', async (text, expected) => {
    expect(await kinds(text)).toEqual(expected);
  });

  it.each([
    ['DELETE FROM a', 'none'],
    ['DELETE FROM a WHERE true', 'always'],
    ['DELETE FROM a WHERE 1 = 1', 'always'],
    ["DELETE FROM a WHERE 'x' = 'x'", 'always'],
    ['DELETE FROM a WHERE id = 1', 'some'],
    ['DELETE FROM a USING b WHERE a.id = b.id', 'some'],
  ])('%s has the condition %s', async (text, condition) => {
    expect(await actions(text)).toMatchObject([{ kind: 'delete', condition }]);
  });

  it('gives each part of an ALTER TABLE its own lines', async () => {
    const found = await actions(
      'ALTER TABLE ONLY "my schema"."T, x"\n  ADD COLUMN a numeric(10, 2), -- one, two\n  DROP COLUMN "b,c" CASCADE,\n  ALTER d TYPE int\n    USING (d::int)',
    );
    expect(found.map(({ kind, line, endLine }) => [kind, line, endLine])).toEqual([
      ['add-column', 2, 2],
      ['drop-column', 3, 3],
      ['alter-column-type', 4, 5],
    ]);
    expect(found[1]).toMatchObject({
      table: { schema: 'my schema', name: 'T, x' },
      column: 'b,c',
      cascade: true,
      ifExists: false,
    });
    expect(found[2]).toMatchObject({
      to: { name: 'integer' },
      using: 'd::int',
      casts: [{ name: 'integer' }],
    });
  });

  it('reads both actions of a foreign key, and NOT VALID', async () => {
    const [found] = await actions(
      'ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (x, y) REFERENCES s.b (c, d) ON DELETE SET NULL ON UPDATE CASCADE NOT VALID',
    );
    expect(found).toMatchObject({
      kind: 'add-constraint',
      constraint: {
        name: 'f',
        kind: 'foreign-key',
        columns: ['x', 'y'],
        notValid: true,
        references: {
          table: { schema: 's', name: 'b' },
          columns: ['c', 'd'],
          onDelete: 'SET NULL',
          onUpdate: 'CASCADE',
        },
      },
    });
  });

  it('says what a string constant is used for', async () => {
    const [update] = await actions(`UPDATE t SET a = 'x' WHERE b IN ('y') AND 'z'::"E" = c`);
    expect(update?.literals.map(({ value, column, cast }) => [value, column, cast?.name])).toEqual([
      ['x', 'a', undefined],
      ['y', 'b', undefined],
      ['z', 'c', 'E'],
    ]);
    const [insert] = await actions(`INSERT INTO t (a, b) VALUES ('x', 'y'), ('x', 'z')`);
    expect(insert?.literals.map(({ value, column }) => [value, column])).toEqual([
      ['x', 'a'],
      ['y', 'b'],
      ['z', 'b'],
    ]);
  });
});

describe('code inside code', () => {
  it('reads a DO block with its lines, conditions and constant EXECUTEs', async () => {
    const found = await actions(`SELECT 1;
DO $$
DECLARE r record;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_type) THEN
    ALTER TABLE a
      ADD COLUMN z int,
      DROP COLUMN b;
  END IF;
  EXECUTE 'DROP TABLE x; DROP TABLE y';
  EXECUTE format('DROP TABLE %I', 'My Table');
  EXECUTE 'DROP TABLE ' || r.name;
END $$;`);
    expect(found.map(({ kind, line, conditional }) => [kind, line, conditional])).toEqual([
      ['select', 1, false],
      ['do-block', 2, false],
      ['add-column', 7, true],
      ['drop-column', 8, true],
      ['drop-table', 10, false],
      ['drop-table', 10, false],
      ['drop-table', 11, false],
      ['dynamic-sql', 12, false],
    ]);
    expect(found[6]).toMatchObject({ table: { name: 'My Table' }, within: 'do-block' });
  });

  it('reads the bodies of functions in SQL and PL/pgSQL without running them', async () => {
    const found = await actions(`CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM a;
END $$;
CREATE FUNCTION g() RETURNS void LANGUAGE sql AS 'DELETE FROM b';
CREATE FUNCTION h() RETURNS void LANGUAGE sql BEGIN ATOMIC DELETE FROM c; END;`);
    expect(found.map((action) => action.kind)).toEqual([
      'create-function',
      'create-function',
      'create-function',
    ]);
    expect(
      found.map((action) => (action.kind === 'create-function' ? action.body?.actions[0] : undefined)),
    ).toMatchObject([
      { kind: 'delete', table: { name: 'a' }, line: 3, within: 'function' },
      { kind: 'delete', table: { name: 'b' }, line: 5 },
      { kind: 'delete', table: { name: 'c' }, line: 6 },
    ]);
  });

  it('says so where it can not read a block', async () => {
    expect(await actions("DO LANGUAGE plpython3u 'import os'")).toMatchObject([
      { kind: 'do-block', language: 'plpython3u', read: false },
    ]);
  });
});
