/** What blocks: which statement, in which transaction, how loud. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applyConfig } from '../../src/config/apply.ts';
import type { Finding } from '../../src/model/report.ts';
import { ruleById } from '../../src/rules/index.ts';
import { lintScripts } from '../../src/rules/judge.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';

let parser: SqlParser;
beforeAll(async () => {
  parser = await openSqlParser();
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
});

const before = `
CREATE TABLE u (id int PRIMARY KEY, name text);
CREATE TABLE t (id int PRIMARY KEY, u int NOT NULL, name text, at timestamp(3));
CREATE INDEX t_name ON t (name);
`;

async function found(migration: string, prismaVersion = '6.19.3', more = ''): Promise<readonly Finding[]> {
  const [history, script] = await parser.parseMany([before + more, migration]);
  if (history === undefined || script === undefined) throw new Error('not parsed');
  expect(script.error).toBeUndefined();
  const { findings } = lintScripts({
    history: [history],
    scripts: [{ name: 'm', file: 'm/migration.sql', script }],
    prismaVersion,
  });
  return findings.filter(({ rule }) =>
    /^(?:it blocks|data and schema in one file)$/.test(ruleById(rule)?.group ?? ''),
  );
}

async function brief(migration: string, prismaVersion?: string, more?: string): Promise<string[]> {
  return (await found(migration, prismaVersion, more)).map(
    ({ rule, line, severity }) => `${rule} ${line} ${severity}`,
  );
}

describe('an ordinary migration', () => {
  it('of new tables with indexes and keys is silent', async () => {
    expect(
      await brief(
        'CREATE TABLE n (id serial PRIMARY KEY, t int NOT NULL, at timestamp(3) DEFAULT now());\nCREATE UNIQUE INDEX n_at ON n (at);\nALTER TABLE n ADD CONSTRAINT n_t FOREIGN KEY (t) REFERENCES t (id) ON DELETE CASCADE;\nALTER TABLE n ALTER COLUMN id TYPE bigint;\nUPDATE n SET at = now();',
      ),
    ).toEqual([]);
  });

  it('that adds columns is silent', async () => {
    expect(
      await brief(
        "ALTER TABLE t ADD COLUMN a int, ADD COLUMN b text NOT NULL DEFAULT '';\nALTER TABLE u ADD COLUMN c int;",
      ),
    ).toEqual([]);
  });
});

describe('a lock that is held', () => {
  const fill = "ALTER TABLE u ADD COLUMN a int;\nUPDATE t SET name = '' WHERE name IS NULL;";
  it('is a warning where rows of another table are changed', async () => {
    expect(await brief(fill)).toEqual(['lock-held-through-work 1 warning']);
  });

  it('turns on the transaction', async () => {
    expect(await brief(fill, '7.8.0')).toEqual([]);
    expect(await brief(`BEGIN;\n${fill}\nCOMMIT;`, '7.8.0')).toEqual(['lock-held-through-work 2 warning']);
    expect(await brief(fill.replace(';\n', ';\nCOMMIT;\n'), '6.19.3')).toEqual([]);
  });

  it('is a note where a table keeps itself locked, and nothing where the work comes first', async () => {
    expect(await brief('ALTER TABLE t ADD COLUMN a int;\nUPDATE t SET a = 1 WHERE a IS NULL;')).toEqual([
      'lock-held-through-work 1 note',
    ]);
    expect(
      await brief("UPDATE t SET name = '' WHERE name IS NULL;\nALTER TABLE u ADD COLUMN a int;"),
    ).toEqual([]);
  });
});

describe('an index that is dropped and made again', () => {
  const swap = 'DROP INDEX t_name;\nCREATE INDEX t_name ON t (name);';
  it('locks in one transaction, and is missing in two', async () => {
    expect(await brief(swap)).toEqual([
      'index-dropped-before-replacement 1 warning',
      'index-blocks-writes 2 note',
    ]);
    const [one] = await found(swap);
    expect(one?.message).toContain('nobody can read or write "t"');
    const [two] = await found(swap, '7.8.0');
    expect(two?.message).toContain('queries on "t" go without it meanwhile');
  });

  it('is not taken for kept by an index with other operators', async () => {
    const like = 'CREATE INDEX t_like ON t (name text_pattern_ops);\n';
    const remake = 'DROP INDEX t_like;\nCREATE INDEX t_like ON t (name text_pattern_ops);';
    expect(await brief(remake, undefined, like)).toEqual([
      'index-dropped-before-replacement 1 warning',
      'index-blocks-writes 2 note',
    ]);
  });

  it('is none where the new one is there first', async () => {
    expect(await brief('CREATE INDEX t_name_2 ON t (name);\nDROP INDEX t_name;')).toEqual([
      'index-blocks-writes 1 note',
    ]);
  });
});

describe('what says what to type', () => {
  it('CREATE INDEX CONCURRENTLY with the names of the statement', async () => {
    const [finding] = await found('CREATE INDEX "a b" ON "t"("name" DESC);');
    expect(finding?.instead).toContain('`CREATE INDEX CONCURRENTLY "a b" ON "t"("name" DESC);`');
  });

  it('SQL that parses', async () => {
    const findings = await found(
      'ALTER TABLE t ALTER COLUMN name SET NOT NULL;\nALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (u) REFERENCES u (id);',
    );
    const told = findings.flatMap(({ instead = '' }) => [...instead.matchAll(/`(ALTER TABLE[^`]*;)`/g)]);
    expect(told.length).toBeGreaterThan(2);
    for (const [, sql = ''] of told) expect((await parser.parse(sql)).error).toBeUndefined();
  });
});

describe('large tables', () => {
  it.each([
    'CREATE INDEX i ON t (u);',
    'ALTER TABLE t ALTER COLUMN id TYPE bigint;',
    'ALTER TABLE t ALTER COLUMN name SET NOT NULL;',
    'ALTER TABLE t ADD COLUMN a int;\nUPDATE t SET a = 1 WHERE a IS NULL;',
  ])('%s is an error where the config names it, and a note where not', async (migration) => {
    const findings = await found(migration);
    const severities = (large: string[]) =>
      applyConfig(findings, {
        decided: { 'large-tables': large },
        silences: [],
        problems: [],
      }).map(({ severity }) => severity);
    expect(findings).toHaveLength(1);
    expect(severities(['t'])).toEqual(['error']);
    expect(severities(['public.t'])).toEqual(['error']);
    expect(severities(['u'])).toEqual(['note']);
  });
});
