/** Migrations that stop half-way: what stays, and the way on, as it was tried. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { commentLimit, toMarkdown } from '../../src/report/markdown.ts';
import { toTerminal } from '../../src/report/terminal.ts';
import {
  type Change,
  type Checked,
  checkedProjects,
  lockedPrisma,
  migrationsOf,
  projectAt,
  projectOf,
  schemaWith,
} from './support.ts';

const name = '20240301000000_x';

function withPrisma(version: string, migrations: Readonly<Record<string, string>>): Change {
  const seven = version.startsWith('7.');
  return {
    base: {
      ...projectOf({}, seven ? schemaWith().replace(/ {2}url.*\n/, '') : schemaWith()),
      ...(seven
        ? {
            'prisma.config.ts':
              "import { defineConfig } from 'prisma/config';\nexport default defineConfig({ schema: 'prisma/schema.prisma' });\n",
          }
        : {}),
      ...lockedPrisma(version),
    },
    head: migrationsOf(migrations),
  };
}

const adds =
  'ALTER TABLE "User" ADD COLUMN "a" INT;\nCREATE TABLE "New" ("id" INT PRIMARY KEY);\nCREATE INDEX "User_a" ON "User" ("a");\n';
const drops =
  'ALTER TABLE "User" ADD COLUMN "full" TEXT;\nUPDATE "User" SET "full" = "name";\nALTER TABLE "User" DROP COLUMN "name";\nCREATE INDEX "User_full" ON "User" ("full");\n';

const changes: Readonly<Record<string, Change>> = {
  'adds-7': withPrisma('7.10.0', { [name]: adds }),
  'adds-6': withPrisma('6.19.3', { [name]: adds }),
  'commits-6': withPrisma('6.19.3', {
    [name]:
      'BEGIN;\nALTER TABLE "User" ADD COLUMN "a" INT;\nCOMMIT;\nBEGIN;\nCREATE INDEX "User_a" ON "User" ("a");\nCOMMIT;\n',
  }),
  'drops-7': withPrisma('7.10.0', { [name]: drops }),
  'block-7': withPrisma('7.10.0', { [name]: `BEGIN;\n${adds}COMMIT;\n` }),
  'two-7': withPrisma('7.10.0', {
    '20240301000000_a b': 'ALTER TABLE "User" ADD COLUMN "a" INT;\nALTER TABLE "User" ADD COLUMN "b" INT;\n',
    '20240302000000_y':
      'SET lock_timeout = 0;\nALTER TABLE "User" DROP COLUMN "a";\nCREATE INDEX CONCURRENTLY "User_b" ON "User" ("b");\n',
  }),
  'many-7': withPrisma('7.10.0', {
    [name]: Array.from({ length: 12 }, (_, at) => `ALTER TABLE "User" ADD COLUMN "c${at}" INT;\n`).join(''),
  }),
  'not-run-7': withPrisma('7.10.0', { [name]: `${adds}CREATE EXTENSION postgis;\n` }),
};

describe('a migration that stops half-way', () => {
  let run: Checked;
  beforeAll(async () => {
    run = await checkedProjects(changes, { args: ['--fail-on', 'never'] });
  });
  const of = (project: string) => projectAt(run, project).halfDone;
  const inner = (sql: string | undefined) =>
    (sql ?? '').split('\n').filter((line) => !/^(?:BEGIN|COMMIT);$|^$/.test(line));

  it('is undone, and deployed again', () => {
    const [only] = of('adds-7') ?? [];
    expect(only).toMatchObject({
      migration: name,
      notTried: 0,
      stops: [
        { line: 2, stays: 1, way: 'back', proven: true },
        {
          line: 3,
          stays: 2,
          way: 'back',
          proven: true,
          resolve: `npx prisma migrate resolve --rolled-back ${name}`,
        },
      ],
    });
    expect(only?.stops.map(({ sql }) => inner(sql))).toEqual([
      ['ALTER TABLE "public"."User" DROP COLUMN "a";'],
      ['DROP TABLE "public"."New";', 'ALTER TABLE "public"."User" DROP COLUMN "a";'],
    ]);
  });

  it('is none where it is one transaction', () => {
    expect(of('adds-6')).toBeUndefined();
    expect(of('block-7')).toBeUndefined();
  });

  it('stops between its own transactions', () => {
    expect(of('commits-6')?.[0]?.stops).toMatchObject([{ line: 4, stays: 3, way: 'back', proven: true }]);
  });

  it('is done to its end by hand where what stays has taken values away', () => {
    const stops = of('drops-7')?.[0]?.stops ?? [];
    expect(stops.map(({ line, way, proven }) => [line, way, proven])).toEqual([
      [2, 'back', true],
      [3, 'back', true],
      [4, 'on', true],
    ]);
    expect(stops[2]).toMatchObject({
      sql: 'CREATE INDEX "User_full" ON "User" ("full");\n',
      resolve: `npx prisma migrate resolve --applied ${name}`,
    });
  });

  it('comes after others, stands in a folder with a space, and may leave nothing', () => {
    expect(of('two-7')).toMatchObject([
      {
        migration: '20240301000000_a b',
        stops: [
          { line: 2, proven: true, resolve: "npx prisma migrate resolve --rolled-back '20240301000000_a b'" },
        ],
      },
      // After SET alone everything is as before.
      {
        migration: '20240302000000_y',
        stops: [
          {
            line: 3,
            way: 'back',
            proven: true,
            sql: expect.stringMatching(/^DROP INDEX IF EXISTS public\."User_b";\nBEGIN;\nALTER TABLE/),
          },
        ],
        notTried: 0,
      },
    ]);
  });

  it('is tried at a few places, and the rest is counted', () => {
    const [only] = of('many-7') ?? [];
    expect(only?.stops.map(({ line }) => line)).toEqual([3, 5, 7, 8, 10, 12]);
    expect(only?.notTried).toBe(5);
  });

  it('is not asked about where it was not run as a whole', () => {
    expect(of('not-run-7')).toBeUndefined();
  });

  it('is folded in the comment, and a line in the terminal', () => {
    const report = { ...run.report, projects: [projectAt(run, 'drops-7')] };
    expect(toMarkdown(report, { limitBytes: commentLimit })).toContain(
      `<summary>If a migration stops half-way (1)</summary>\n\n**\`${name}\`**\n\nStopped at line 2, its first statement stays: undo what stayed, \`npx prisma migrate resolve --rolled-back ${name}\`, and deploy again (tried).\n\n\`\`\`sql\nBEGIN;`,
    );
    expect(toTerminal(report, { color: false, links: false, width: 80 }).replace(/\s+/g, ' ')).toContain(
      `${name}, at line 4: its first 3 statements stay; do the rest by hand, npx prisma migrate resolve --applied ${name} (tried)`,
    );
  });
});
