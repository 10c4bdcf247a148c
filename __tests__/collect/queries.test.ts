// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code that is read
/** The queries in code: which text is one, what its values become, where it stands. */
import { describe, expect, it } from '@jest/globals';
import { whereStill } from '../../src/collect/queries/find.ts';
import { readTemplates } from '../../src/collect/queries/reader.ts';
import { queriesIn } from '../../src/collect/queries/templates.ts';
import { PreflightError } from '../../src/errors.ts';
import type { Tree } from '../../src/ports.ts';

const sqlOf = (source: string, file = 'a.ts') => queriesIn(file, source).map(({ sql }) => sql);

describe('queries in code', () => {
  it.each([
    ['a template', 'await prisma.$queryRaw`SELECT 1`', 'SELECT 1'],
    ['one with a type', 'const a = await this.db.$queryRaw<User[]>`SELECT 2`;', 'SELECT 2'],
    ['in a transaction', 'tx?.$executeRaw`DELETE FROM a`', 'DELETE FROM a'],
    ['Prisma.sql', 'db.$queryRaw(Prisma.sql`SELECT 3`)', 'SELECT 3'],
    ['a string', "db.$queryRawUnsafe('SELECT $1', x)", 'SELECT $1'],
    ['a plain template as a string', 'db.$executeRawUnsafe(`DELETE FROM b`)', 'DELETE FROM b'],
    ['a string in parts', "db.$queryRawUnsafe('SELECT ' + 'a' + ` FROM b`)", 'SELECT a FROM b'],
    [
      'values',
      'db.$queryRaw`SELECT ${a}, ${f(b)} FROM c WHERE d = ${e ?? null}`',
      'SELECT $1, $2 FROM c WHERE d = $3',
    ],
    ['escapes', "db.$queryRaw`SELECT '\\u00e9\\n'`", "SELECT 'é\n'"],
    ['a name in brackets', "db['$queryRaw']`SELECT 4`", 'SELECT 4'],
  ])('are found: %s', (_, source, sql) => expect(sqlOf(source)).toEqual([sql]));

  it.each([
    ['Prisma.join', 'db.$queryRaw`SELECT 1 WHERE a IN (${Prisma.join(ids)})`'],
    ['Prisma.raw', 'db.$queryRaw`SELECT ${Prisma.raw(name)}`'],
    ['a condition', 'db.$queryRaw`SELECT 1 ${x ? where : Prisma.empty}`'],
    ['a variable', 'db.$queryRawUnsafe(text)'],
    ['a string with a value in it', 'db.$queryRawUnsafe(`SELECT ${a}`)'],
    ['a wrong escape', 'db.$queryRaw`SELECT \\u{zz}`'],
    ['nothing', 'db.$queryRaw` `'],
    ['another tag', 'sql`SELECT 1`; gql`{ a }`'],
    ['no code', 'db.$queryRaw`SELECT'],
  ])('are not taken for more than is written: %s', (_, source) => expect(sqlOf(source)).toEqual([]));

  it('a fragment and what holds it are two', () => {
    expect(sqlOf('db.$queryRaw`SELECT 1 ${Prisma.sql`WHERE a`}`')).toEqual(['WHERE a']);
  });

  it('stand on the first line of their SQL', () => {
    const [one] = queriesIn('a.ts', 'const a = 1;\nawait db.$queryRaw`\n\n  SELECT 1\n  FROM b\n`;\n');
    expect(one).toMatchObject({ file: 'a.ts', line: 4, endLine: 6, by: '$queryRaw' });
  });

  it.each([
    ['a.tsx', 'const x = <T,>(a: T) => <b>{a}</b>; db.$queryRaw`SELECT 1`'],
    [
      'a.ts',
      '@Injectable() class A { constructor(@Inject() private readonly db: B) {} a() { return <C>this.db.$queryRaw`SELECT 1` } }',
    ],
    ['a.mts', 'import a from "a"; using b = c(); await db.$queryRaw`SELECT 1`; export {}'],
    ['a.jsx', 'const x = <b/>; db.$queryRaw`SELECT 1`'],
    ['a.js', 'const f = (a: number) => a; db.$queryRaw`SELECT 1`'],
    ['a.cjs', 'const a = require("a"); return db.$queryRaw`SELECT 1`'],
    ['a.ts', 'const a = 1; const a = 2; db.$queryRaw`SELECT 1`'],
  ])('are read from %s: %s', (file, source) => expect(sqlOf(source, file)).toEqual(['SELECT 1']));

  it('are read from code that is nested deep, and a file that is nested too deep has none', () => {
    const source = `${'('.repeat(60)}db.$queryRaw\`SELECT 1\`${')'.repeat(60)}`;
    expect(sqlOf(source)).toEqual(['SELECT 1']);
    expect(sqlOf(`${'['.repeat(100_000)}db.$queryRaw\`SELECT 1\``)).toEqual([]);
  });
});

describe('code that keeps its parser busy', () => {
  it('is given up at a limit, and named', async () => {
    const source = 'db.$queryRaw`SELECT 1`;\n'.repeat(40_000);
    const files = Array.from({ length: 25 }, (_, at) => [`${at}.ts`, source] as const);
    const reading = readTemplates(files, { timeLimitMs: 2_000, heapLimit: 1_536 });
    await expect(reading).rejects.toThrow(/^\d+\.ts took longer than 2 s\.$/);
    await expect(reading).rejects.toBeInstanceOf(PreflightError);
  });
});

describe('queries that a commit still has', () => {
  it('are found by their text, the first of two that are alike, in files that are read once', async () => {
    const count = 2_000;
    const lines = Array.from({ length: count }, (_, at) => `db.$queryRaw\`SELECT ${at}\``);
    const before = lines.flatMap((line) => queriesIn('a.ts', line));
    const now = ['// moved', ...lines.slice(0, -1), lines[0]].join('\n');
    let reads = 0;
    const tree: Pick<Tree, 'readMany'> = {
      readMany: async (paths) => {
        reads += paths.length;
        return new Map(paths.map((path) => [path, Buffer.from(now)]));
      },
    };
    const still = await whereStill(tree, before);
    expect(reads).toBe(1);
    expect([still[0]?.line, still[count - 2]?.line, still[count - 1]]).toEqual([2, count, undefined]);
  });
});
