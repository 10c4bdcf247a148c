/** The queries in the code of base against the database that the new migrations made. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Change,
  type Checked,
  checked,
  type Files,
  type InProject,
  inProject,
  migrationsOf,
  projectOf,
  repositoryOf,
  schemaWith,
} from './support.ts';

const tables =
  'CREATE TABLE "Post" ("id" INTEGER PRIMARY KEY, "title" TEXT NOT NULL);\nCREATE UNIQUE INDEX "Post_title_key" ON "Post"("title");\nCREATE FUNCTION "shout"(a text) RETURNS text LANGUAGE sql AS \'SELECT upper(a)\';\n';

function change(code: Files, sql: string, head: Files = {}): Change {
  return {
    base: { ...projectOf({ '20240102000000_post': tables }), ...code },
    head: { ...migrationsOf({ '20240301000000_x': sql }), ...head },
  };
}

const dropName = 'ALTER TABLE "User" ADD COLUMN "company" TEXT;\nALTER TABLE "User" DROP COLUMN "name";\n';
const code = `import { prisma } from './db';

export const users = (id: number) => prisma.$queryRaw<{ name: string }[]>\`
  SELECT "id", "name"
  FROM "User" WHERE "id" = \${id}
\`;
export const count = () => prisma.$queryRaw\`SELECT count(*) FROM "User"\`;
export const posts = () => prisma.$queryRawUnsafe('SELECT "title" FROM "Post"');
`;

const changes: Readonly<Record<string, Change>> = {
  broken: change({ 'src/users.ts': code }, dropName),
  'taken-away': change({ 'src/users.ts': code }, dropName, {
    'src/users.ts': code.replace('"name"', '"company"'),
  }),
  moved: change({ 'src/users.ts': code }, dropName, { 'src/users.ts': `// one\n// two\n${code}` }),
  deleted: change({ 'src/users.ts': code }, dropName, { 'src/users.ts': null }),
  silent: change(
    {
      // What base refuses, what the change does not touch, what nobody runs, what is no single statement.
      'src/a.ts': `db.$queryRaw\`SELECT "nobody" FROM "User"\`; db.$queryRaw\`SELECT "title" FROM "Post"\`; db.$queryRaw\`WHERE "name" = 1\`;`,
      'src/b.test.ts': code,
      'src/__tests__/c.ts': code,
      'src/d.d.ts': code,
      'src/e.ts': `db.$executeRawUnsafe('SELECT "name" FROM "User"; DROP TABLE "User"');`,
      'src/f.ts': 'db.$queryRaw`SELECT "name" FROM "User"',
      'src/g.ts': `db.$queryRaw\`SELECT "name" FROM "User" WHERE "id" IN (\${Prisma.join(ids)})\``,
      'src/h.txt': code,
      'src/i.ts': `${code}//${'x'.repeat(1_000_000)}`,
    },
    dropName,
  ),
  typed: change(
    {
      'prisma/sql/byName.sql':
        '-- @param {String} $1:name the name\nSELECT "id" FROM "User"\nWHERE "name" = $1; -- all\n',
      'prisma/sql/fine.sql': 'SELECT "id" FROM "User"',
      'prisma/sql/deep/not.sql': 'SELECT "name" FROM "User"',
    },
    dropName,
  ),
  // The code of an application that stands in no project's folder may use any database; it breaks in words of its own.
  shared: { base: projectOf(), head: migrationsOf({ '20240301000000_x': dropName }) },
  'hostile-names': change(
    {
      '-e --output=x.ts': code,
      '--open-files-in-pager=touch hacked;.ts': code,
      'src/a b\n::error::c.ts': code,
      'src/$(touch hacked)`|.tsx': code,
    },
    dropName,
  ),
  'other-reasons': change(
    {
      'src/a.ts': `
db.$queryRaw\`SELECT shout("title") FROM "Post"\`;
db.$queryRaw\`SELECT "id" FROM "User" JOIN "Post" USING ("id") WHERE "title" = \${a}\`;
`,
    },
    'DROP FUNCTION "shout";\nALTER TABLE "User" ADD COLUMN "title" TEXT;\n',
  ),
  renamed: change({ 'src/users.ts': code }, 'ALTER TABLE "User" RENAME TO "Person";\n'),
  // A star names the columns of the time at which it is prepared.
  star: change(
    {
      'src/a.ts': `db.$queryRaw\`SELECT * FROM "User"\`;\ndb.$queryRaw\`SELECT u.* FROM "User" u WHERE "id" = \${id}\`;\ndb.$queryRaw\`SELECT count(*), "id" FROM "User" GROUP BY 2\`;\n`,
      'src/b.ts':
        'db.$queryRaw`SELECT * FROM "Post"`; db.$queryRawUnsafe(\'INSERT INTO "User" VALUES (1, $1) RETURNING *\');',
    },
    'ALTER TABLE "User" ADD COLUMN "company" TEXT;\n',
  ),
  'star-by-adapter': {
    base: {
      ...projectOf(
        {},
        `generator client {\n  provider   = "prisma-client-js"\n  engineType = "client"\n}\n\n${schemaWith()}`,
      ),
      'src/a.ts': 'db.$queryRaw`SELECT * FROM "User"`',
    },
    head: migrationsOf({ '20240301000000_x': 'ALTER TABLE "User" ADD COLUMN "company" TEXT;\n' }),
  },
  many: change(
    {
      'src/a.ts': Array.from(
        { length: 2_100 },
        (_, at) => `db.$queryRaw\`SELECT "name", ${at} FROM "User"\`;\n`,
      ).join(''),
    },
    dropName,
  ),
  fails: change({ 'src/users.ts': code }, 'ALTER TABLE "Nobody" DROP COLUMN "name";\n'),
};

let run: Checked;
beforeAll(async () => {
  using repository = repositoryOf({
    ...changes,
    '../apps/web': { base: { 'a.ts': 'db.$queryRaw`SELECT u."name" FROM "User" u`' }, head: {} },
  });
  run = await checked(repository.path);
});

describe('the queries in the code', () => {
  const at = (name: string): InProject => inProject(run, name);
  const of = (name: string) =>
    at(name)
      .project.findings.filter(({ rule }) => rule === 'breaks-running-query')
      .filter(({ file }) => name === 'shared' || file?.startsWith('packages/'))
      .map((one) => ({ ...one, file: one.file?.replace(`packages/${name}/`, '') }));

  it('break where the database refuses them after the change', () => {
    expect(of('broken')).toEqual([
      expect.objectContaining({
        severity: 'error',
        evidence: 'executed',
        migration: '20240301000000_x',
        file: 'src/users.ts',
        line: 4,
        endLine: 6,
        message:
          'The application that runs now sends this query (`$queryRaw`), and after the migrations the database refuses it: column "name" does not exist.',
        sqlstate: '42703',
        witness: 'column "name" does not exist.',
      }),
    ]);
    expect(at('broken').check('compatibility')).toBe('failed');
  });

  it('break although this change takes them away: the release before still runs', () => {
    for (const name of ['taken-away', 'deleted']) {
      expect(of(name)).toEqual([
        expect.objectContaining({
          severity: 'error',
          line: 4,
          message: expect.stringMatching(
            /does not exist\. The code of this change no longer sends it, but the release that runs until it is replaced does\.$/,
          ),
        }),
      ]);
    }
  });

  it('are shown where they stand now', () => {
    expect(of('moved').map(({ line }) => line)).toEqual([6]);
    expect(of('moved')[0]?.message).not.toMatch(/no longer/);
  });

  it('say nothing otherwise', () => expect(of('silent')).toEqual([]));

  it('are TypedSQL, too', () => {
    expect(of('typed')).toEqual([
      expect.objectContaining({
        file: 'prisma/sql/byName.sql',
        line: 1,
        sqlstate: '42703',
        message: expect.stringMatching(/sends this TypedSQL query/),
      }),
    ]);
  });

  it('are looked for in the folder of the project, and in what is nobody’s', () => {
    expect(of('shared').map(({ file }) => file)).toEqual(['apps/web/a.ts']);
  });

  it('are found in files with hostile names, and one row for all that break for one reason', () => {
    const [only, ...others] = of('hostile-names');
    expect(others).toEqual([]);
    expect(only?.places?.map(({ file }) => file.replace('packages/hostile-names/', ''))).toEqual([
      '--open-files-in-pager=touch hacked;.ts',
      '-e --output=x.ts',
      'src/$(touch hacked)`|.tsx',
      'src/a b\n::error::c.ts',
    ]);
    expect(only?.message).toMatch(
      /^The application that runs now sends 4 queries that the database refuses after the migrations: column "name" does not exist\. They stand at `packages\/hostile-names\/--open.*:4`, .* and `.*c\.ts:4`\.$/,
    );
  });

  it('are listed where they are many, the first ones by name', () => {
    const [only, ...others] = of('many');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ severity: 'error', file: 'src/a.ts', line: 1 });
    expect(only?.places).toHaveLength(1_999);
    expect(only?.message).toMatch(/ sends 1,999 queries .*`packages\/many\/src\/a\.ts:7` and 1992 more\.$/);
    expect(at('many').project.checks.find(({ id }) => id === 'compatibility')?.reason).toBe(
      'Of 2,101 queries in the code that name what the migrations change, the first 2,000 were tried.',
    );
  });

  it('break for whatever the server refuses', () => {
    expect(of('other-reasons').map(({ line, sqlstate }) => [line, sqlstate])).toEqual([
      [2, '42883'],
      [3, '42702'],
    ]);
    const [renamed] = at('renamed').project.findings.filter(({ rule }) => rule === 'breaks-running-query');
    expect(renamed).toMatchObject({ sqlstate: '42P01', file: 'apps/web/a.ts' });
    expect(renamed?.places?.map(({ line, endLine }) => [line, endLine])).toEqual([
      [1, 1],
      [4, 6],
      [7, 7],
    ]);
  });

  it('are kept prepared, up to Prisma 6: one row for those that fail on connections which stay open', () => {
    expect(of('star')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        evidence: 'executed',
        sqlstate: '0A000',
        migration: '20240301000000_x',
        file: 'src/a.ts',
        line: 1,
        message: expect.stringMatching(
          /^Connections of the application that runs now that are open during the migration fail in 3 queries \("cached plan must not change result type"\) .* They stand at `.*a\.ts:1`, `.*a\.ts:2` and `.*b\.ts:1`\.$/,
        ),
        instead: expect.stringMatching(/^Name the columns/),
      }),
    ]);
    expect(of('star-by-adapter')).toEqual([]);
  });

  it('are not asked about where the migrations do not apply', () => expect(of('fails')).toEqual([]));
});
