import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';

let parser: SqlParser;
beforeAll(async () => {
  parser = await openSqlParser();
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
});

/** Lines counted by hand: how many line feeds stand before an offset. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

describe('statements and their places', () => {
  it('gives the lines of the first and last token, not of the comments before it', async () => {
    const text = '-- a\n/* b\n */\nCREATE TABLE "A" (\n  "id" INT -- c\n) -- d\n;\n\n  DROP TABLE "A" ;-- e';
    const { statements, comments } = await parser.parse(text);
    expect(statements.map(({ line, endLine, text: sql }) => ({ line, endLine, sql }))).toEqual([
      { line: 4, endLine: 6, sql: 'CREATE TABLE "A" (\n  "id" INT -- c\n)' },
      { line: 9, endLine: 9, sql: 'DROP TABLE "A"' },
    ]);
    expect(statements[0]?.comments.map((comment) => comment.text)).toEqual(['a', 'b']);
    expect(comments.map(({ text: sql, line, endLine }) => [sql, line, endLine])).toEqual([
      ['a', 1, 1],
      ['b', 2, 3],
      ['c', 5, 5],
      ['d', 6, 6],
      ['e', 9, 9],
    ]);
  });

  it('counts a byte order mark and CRLF, and characters of two UTF-16 units', async () => {
    const text = '\uFEFF-- é😀\r\nSELECT \'😀\';\r\nDROP TABLE "Ünï😀";\r\n';
    const { statements, byteOrderMark, comments } = await parser.parse(text);
    expect(byteOrderMark).toBe(true);
    expect(statements.map((statement) => text.slice(statement.offset, statement.end))).toEqual([
      "SELECT '😀'",
      'DROP TABLE "Ünï😀"',
    ]);
    expect(statements.map((statement) => statement.line)).toEqual([2, 3]);
    expect(comments.map((comment) => comment.text)).toEqual(['é😀']);
  });

  it('finds no comment in quotes, dollar quotes and E-strings', async () => {
    const text = `SELECT '-- no', E'\\'-- no', "-- no", $$ -- no /* no */ $$, $a$ $$ -- no $a$ FROM (SELECT 1 AS "-- no") AS t /* yes /* nested */ */;`;
    const { comments, error } = await parser.parse(text);
    expect(error).toBeUndefined();
    expect(comments.map((comment) => comment.text)).toEqual(['yes /* nested */']);
  });

  it('keeps every place true for any text in identifiers, strings and comments', async () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => !text.includes('\u0000') && !text.includes('\uFEFF'));
    const piece = fc.oneof(
      word.map((text) => `DROP TABLE "${text.replaceAll('"', '""')}"`),
      word.map((text) => `SELECT '${text.replaceAll("'", "''")}'`),
      word.map((text) => `/* ${text.replace(/\*\/|\/\*/g, '')} */ SELECT 1`),
      word.map((text) => `-- ${text.replace(/[\r\n]/g, '')}\nSELECT 2`),
    );
    const separator = fc.constantFrom(';', ';\n', ' ;\r\n\r\n', ';\n\n-- ;\n');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(piece, separator), { minLength: 1, maxLength: 8 }),
        async (parts) => {
          const text = parts.flat().join('');
          const { statements, error } = await parser.parse(text);
          expect(error).toBeUndefined();
          expect(statements).toHaveLength(parts.length);
          for (const [index, statement] of statements.entries()) {
            expect(text.slice(statement.offset, statement.end)).toBe(statement.text);
            expect(statement.line).toBe(lineAt(text, statement.offset));
            expect(statement.endLine).toBe(lineAt(text, statement.end));
            const [piece] = parts[index] ?? [''];
            expect(piece.endsWith(statement.text)).toBe(true);
            expect(statement.text).toMatch(/^(DROP|SELECT)/);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what is no SQL', () => {
  it.each([
    ['', 0],
    ['\n \r\n', 0],
    ['-- only a comment', 0],
    [';;;', 0],
  ])('%j has no statement and no error', async (text, count) => {
    const script = await parser.parse(text);
    expect([script.statements.length, script.error, script.refusal]).toEqual([count, undefined, undefined]);
  });

  it('names the line and the offset of an error, also behind characters of several bytes', async () => {
    const text = "SELECT 'é😀';\r\nALTER TABLE x ADD COLUM y INT;";
    const { error, statements } = await parser.parse(text);
    expect(statements).toEqual([]);
    expect(error?.line).toBe(2);
    expect(text.slice(error?.offset)).toMatch(/^INT/);
  });

  it('refuses a NUL byte with its line', async () => {
    const { error } = await parser.parse('SELECT 1;\nSELECT \u0000');
    expect(error).toEqual({
      message: 'The file holds a NUL byte: it is binary, or text in UTF-16.',
      line: 2,
      offset: 17,
    });
  });

  it('keeps the message of an endless word short', async () => {
    const { error } = await parser.parse(`SELECT '${'x'.repeat(500_000)}`);
    expect(error?.message.length).toBeLessThan(250);
  });
});

describe('hostile scripts', () => {
  it('answers 10,000 nested parentheses as the server does', async () => {
    const { error } = await parser.parse(`SELECT ${'('.repeat(10_000)}1${')'.repeat(10_000)}`);
    expect(error?.message).toMatch(/^memory exhausted/);
  });

  it('reads an expression of 50,000 operators', async () => {
    const { statements } = await parser.parse(`DELETE FROM t WHERE x = ${'1+'.repeat(50_000)}1`);
    expect(statements[0]?.actions[0]?.kind).toBe('delete');
  });

  it('refuses a million statements and 20 MB with a sentence', async () => {
    const million = await parser.parse('SELECT;'.repeat(1_000_000));
    expect(million.refusal).toBe(
      'The file has 1000000 statements, more than the 100000 that Preflight reads in one file.',
    );
    const large = await parser.parse(' '.repeat(20_000_000));
    expect(large.refusal).toBe('The file has 19.1 MB, more than the 8 MB that Preflight reads.');
  });

  it('stops a script at the time limit, and goes on with the others of its batch', async () => {
    await using impatient = await openSqlParser({ timeLimitMs: 2000 });
    const scripts = await impatient.parseMany(['SELECT 1', '/*'.repeat(2_000_000), 'SELECT 2; SELECT 3']);
    expect(scripts.map((script) => script.statements.length)).toEqual([1, 0, 2]);
    expect(scripts[1]?.refusal).toBe('The file could not be parsed: it took longer than 2 s.');
  });

  it('goes on with scripts that wait in later messages, and refuses what is left when it is closed', async () => {
    const filler = Array.from({ length: 6 }, (_, at) => `SELECT ${at}; -- ${'x'.repeat(20_000)}`);
    const texts = [...filler.slice(0, 3), '/*'.repeat(2_000_000), ...filler.slice(3)];
    const closing = await openSqlParser({ timeLimitMs: 400 });
    const scripts = await closing.parseMany(texts);
    expect(scripts.map((script) => script.statements.length)).toEqual([1, 1, 1, 0, 1, 1, 1]);
    expect(scripts[3]?.refusal).toMatch(/longer than/);
    const late = closing.parseEach(texts);
    await closing[Symbol.asyncDispose]();
    expect((await late.at(-1))?.refusal).toBe('The file was not parsed: the parser was closed.');
  });

  it('gives each script as soon as it is there', async () => {
    await using eager = await openSqlParser({ isShortLived: true });
    const done: number[] = [];
    const texts = ['SELECT 1', `SELECT 2; -- ${'x'.repeat(30_000)}`, 'SELECT 3; '.repeat(20_000)];
    const answers = eager.parseEach(texts).map(async (answer, at) => {
      const { statements } = await answer;
      done.push(at);
      return statements.length;
    });
    await answers[0];
    expect(done).toEqual([0]);
    expect(await Promise.all(answers)).toEqual([1, 1, 20_000]);
  });

  it('leaves out what is not wanted any more when its turn comes', async () => {
    await using eager = await openSqlParser({ isShortLived: true });
    const unwanted = new Set<number>();
    // Each fills a message of its own, and a thread has two at a time.
    const texts = Array.from({ length: 5 }, (_, at) => `SELECT ${at}; -- ${'x'.repeat(30_000)}`);
    const answers = eager.parseEach(texts, (at) => !unwanted.has(at));
    unwanted.add(0).add(3);
    const refusals = (await Promise.all(answers)).map(({ refusal }) => refusal);
    const refusal = 'The file was not parsed: it is not wanted.';
    expect(refusals).toEqual([undefined, undefined, undefined, refusal, undefined]);
  });

  it('answers overlapping calls each with its own script', async () => {
    const counts = await Promise.all(
      Array.from(
        { length: 20 },
        async (_, at) => (await parser.parse('SELECT 1;'.repeat(at))).statements.length,
      ),
    );
    expect(counts).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });
});
