/** Prisma's transactions by version: what is atomic, what stays where a migration stops, and how to go on from there. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding, ProjectReport } from '../../src/model/report.ts';
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

/** A project of a Prisma version to which a change adds one migration. */
function withPrisma(version: string, sql: string, more: Record<string, string> = {}): Change {
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
    head: { ...migrationsOf({ [name]: sql }), ...more },
  };
}

const index = (column: string) => `CREATE INDEX CONCURRENTLY "User_${column}" ON "User" ("${column}");\n`;
const third = 'ALTER TABLE "User" ADD COLUMN "a" INT;\nALTER TABLE "User" ADD COLUMN "b" INT;\nSELECT 1/0;\n';
const ownRunner = { 'preflight.config.yml': 'transaction: statement\n' };

const changes: Readonly<Record<string, Change>> = {
  'fails-6': withPrisma('6.19.3', third),
  'fails-7': withPrisma('7.10.0', third),
  'fails-7-block': withPrisma('7.10.0', `BEGIN;\n${third}COMMIT;\n`),
  'two-6': withPrisma('6.19.3', index('id') + index('name')),
  'two-7': withPrisma('7.10.0', index('id') + index('name')),
  'two-own': {
    base: { ...withPrisma('6.19.3', '').base, ...ownRunner },
    head: migrationsOf({ [name]: index('id') + index('name') }),
  },
  'drop-7': withPrisma('7.10.0', `DROP INDEX CONCURRENTLY IF EXISTS "none";\n${index('name')}`),
  'quiet-7': withPrisma(
    '7.10.0',
    'CREATE TABLE "N" ("id" INT PRIMARY KEY);\nCREATE INDEX "N_i" ON "N" ("id");\n',
  ),
  'raised-7': {
    base: { ...withPrisma('7.3.0', '').base },
    head: { ...lockedPrisma('7.10.0'), ...migrationsOf({ [name]: 'SELECT 1;\nSELECT 2;\n' }) },
  },
};

describe('what a transaction is', () => {
  let run: Checked;
  beforeAll(async () => {
    run = await checkedProjects(changes, { args: ['--fail-on', 'never'] });
  }, 100_000);

  const of = (project: ProjectReport, rule: string): Finding[] =>
    project.findings.filter((finding) => finding.rule === rule);
  const failure = (project: string): Finding | undefined => of(projectAt(run, project), 'deploy-failed')[0];
  const notes = (project: string): string =>
    projectAt(run, project)
      .notes.map((note) => note.text)
      .join('\n');

  const remark = (project: string): string =>
    projectAt(run, project).checks.find((check) => check.id === 'deploy')?.reason ?? '';

  it('the file, up to Prisma 7.3', () => {
    expect(failure('fails-6')).toMatchObject({ line: 3, sqlstate: '22012', severity: 'error' });
    expect(failure('fails-6')?.instead).toBe(
      `Correct the statement. Where it already failed on an environment, nothing of it stayed: \`npx prisma migrate resolve --rolled-back ${name}\`, then deploy again.`,
    );
    expect(notes('fails-6')).toBe('');
    expect(remark('fails-6')).toMatch(/^Each new migration is one transaction/);
  });

  it('the statement, from 7.4 on', () => {
    expect(failure('fails-7')).toMatchObject({ line: 3, sqlstate: '22012' });
    expect(failure('fails-7')?.instead).toBe(
      `Correct the statement. Where it already failed on an environment, its first 2 statements stayed (Prisma 7.10.0 commits each by itself): undo what they did, \`npx prisma migrate resolve --rolled-back ${name}\`, and deploy again; or do the rest by hand, and \`npx prisma migrate resolve --applied ${name}\`.`,
    );
    expect(notes('fails-7')).toMatch(/is not atomic, because Prisma 7\.10\.0 commits each statement/);
    expect(remark('fails-7')).toMatch(/is not atomic/);
  });

  it("the file's own BEGIN and COMMIT, in any version", () => {
    expect(failure('fails-7-block')).toMatchObject({ line: 4 });
    expect(failure('fails-7-block')?.instead).toMatch(/nothing of it stayed/);
    expect(remark('fails-7-block')).toMatch(/^Each new migration is one transaction/);
  });

  it('decides whether two CONCURRENTLY pass', () => {
    expect(failure('two-6')).toMatchObject({ severity: 'error', sqlstate: '25001', line: 1 });
    expect(of(projectAt(run, 'two-6'), 'concurrently-in-transaction')).toHaveLength(2);
    // How is said by the rule.
    expect(failure('two-6')?.instead).toMatch(
      /^Where it already failed on an environment, nothing of it stayed: /,
    );
    expect(of(projectAt(run, 'two-7'), 'concurrently-in-transaction')).toEqual([]);
  });

  it('turns on the parser of Prisma where both ways end differently, and that is said in a note', () => {
    expect(failure('two-7')).toMatchObject({ severity: 'note', sqlstate: '25001', evidence: 'executed' });
    expect(failure('two-7')?.message).toMatch(
      /applies statement by statement, which is how Prisma 7\.10\.0 sends it if its own SQL parser can read all of it; as one batch/,
    );
  });

  it('is the file again beside DROP INDEX CONCURRENTLY', () => {
    expect(failure('drop-7')).toMatchObject({ severity: 'error', sqlstate: '25001' });
    expect(of(projectAt(run, 'drop-7'), 'concurrently-in-transaction')).toHaveLength(2);
  });

  it('is what the config says of a runner of its own', () => {
    expect(failure('two-own')).toBeUndefined();
    expect(of(projectAt(run, 'two-own'), 'concurrently-in-transaction')).toEqual([]);
    expect(notes('two-own')).toMatch(/the team's own runner commits each statement/);
  });

  it('is no word to whoever deploys where all is new', () => {
    expect(notes('quiet-7')).not.toMatch(/atomic|half-way|one by one|statement by statement/);
    expect(remark('quiet-7')).toMatch(/is not atomic/);
  });

  it('changes with the version of Prisma, which is a note', () => {
    expect(notes('raised-7')).toMatch(
      /takes Prisma from 7\.3\.0 to 7\.10\.0, with which a migration is no longer/,
    );
    expect(notes('two-7')).not.toMatch(/takes Prisma/);
  });
});
