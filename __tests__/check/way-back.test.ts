/** The way back of real changes: in the report, as a file, in the comment and in the terminal. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectReport } from '../../src/model/report.ts';
import { commentLimit, toMarkdown } from '../../src/report/markdown.ts';
import { toTerminal } from '../../src/report/terminal.ts';
import {
  type Change,
  type Checked,
  checked,
  migrationsOf,
  projectAt,
  projectOf,
  repositoryOf,
} from './support.ts';

const change = (sql: string | null, name = '20240301000000_x'): Change => ({
  base: projectOf({
    '20240102000000_post': 'CREATE TABLE "Post" ("id" INTEGER PRIMARY KEY, "u" INTEGER, "n" BIGINT);\n',
  }),
  head: sql === null ? { 'prisma/schema.prisma': '' } : migrationsOf({ [name]: sql }),
});

const changes: Readonly<Record<string, Change>> = {
  dropped: change(
    'ALTER TABLE "User" DROP COLUMN "name";\nDROP TABLE "Post";\nCREATE TABLE "New" ("id" INTEGER PRIMARY KEY);\n',
  ),
  renamed: change(
    'ALTER TABLE "User" RENAME COLUMN "name" TO "full";\nALTER TABLE "User" RENAME COLUMN "full" TO "full_name";\nALTER TABLE "User" RENAME TO "Person";\nUPDATE "Post" SET "u" = 1;\nDELETE FROM "Person" WHERE "id" = 3;\n',
  ),
  // Required and unique: what the rows get when it comes back is the same in each.
  'unique-gone': {
    base: projectOf({
      '20240102000000_post': 'CREATE TABLE "Post" ("id" INTEGER PRIMARY KEY, "slug" TEXT NOT NULL UNIQUE);\n',
    }),
    head: migrationsOf({ '20240301000000_x': 'ALTER TABLE "Post" DROP COLUMN "slug";\n' }),
  },
  'by-a-block': change(
    `DO $$ BEGIN DELETE FROM "Post" WHERE "id" % 4 = 0; UPDATE "User" SET "name" = 'x'; END $$;\nALTER TABLE "Post" ADD COLUMN "x" TEXT;\n`,
  ),
  narrowed: change(
    'ALTER TABLE "Post" ALTER COLUMN "n" TYPE INTEGER;\nALTER TABLE "User" ALTER COLUMN "name" DROP NOT NULL;\n',
  ),
  'data-alone': change('UPDATE "User" SET "name" = \'x\';\n'),
  added: change('CREATE TABLE "New" ("id" INTEGER PRIMARY KEY);\n'),
  fails: change('ALTER TABLE "Nobody" DROP COLUMN "x";\n'),
  'schema-alone': change(null),
  'not-run': change('CREATE EXTENSION postgis;\nALTER TABLE "User" DROP COLUMN "name";\n'),
  'new-project': { base: {}, head: projectOf() },
  hostile: change('DROP TABLE "Post";\n', "20240301000000_it's; DROP TABLE x"),
  partitioned: {
    base: projectOf({
      '20240102000000_p': 'CREATE TABLE "Part" ("id" INTEGER) PARTITION BY LIST ("id");\n',
    }),
    head: migrationsOf({ '20240301000000_x': 'DROP TABLE "Part";\n' }),
  },
};

describe('the way back', () => {
  let run: Checked;
  let file: string;
  const folder = mkdtempSync(join(tmpdir(), 'preflight-test-'));
  beforeAll(async () => {
    using repository = repositoryOf(changes);
    file = join(folder, 'back.sql');
    run = await checked(repository.path, { args: ['--rollback', file] });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const of = (name: string): ProjectReport['rollback'] => projectAt(run, name).rollback;
  const statements = (name: string) =>
    (of(name)?.sql ?? '').split('\n').filter((line) => !/^(?:--|BEGIN|COMMIT|$)/.test(line));

  // A table that the Prisma schema lacks is drift, which is not what this is about; the notes are a section of their own.
  const alone = (name: string) => {
    const project = projectAt(run, name);
    const findings = project.findings.filter(({ rule }) => rule !== 'schema-drift');
    return { ...run.report, projects: [{ ...project, findings, notes: [] }] };
  };
  const comment = (name: string) => toMarkdown(alone(name), { limitBytes: commentLimit });
  const terminal = (name: string) => toTerminal(alone(name), { color: false, links: false, width: 80 });

  it('makes again what was dropped, and says what does not come back', () => {
    expect(of('dropped')).toMatchObject({
      proven: true,
      lost: [
        'The rows of `Post` (all 1,000 in the rehearsal).',
        "The values of `User.name` (all 1,000 in the rehearsal); the rows that are there get `''` in `User.name`.",
        'What is written into `New` after the deploy.',
      ],
    });
    expect(statements('dropped')).toEqual([
      'DROP TABLE "public"."New";',
      'CREATE TABLE "public"."Post" (',
      '  "id" integer NOT NULL,',
      '  "u" integer,',
      '  "n" bigint',
      ');',
      `ALTER TABLE "public"."User" ADD COLUMN "name" text NOT NULL DEFAULT '';`,
      'ALTER TABLE "public"."User" ALTER COLUMN "name" DROP DEFAULT;',
      'ALTER TABLE "public"."Post" ADD CONSTRAINT "Post_pkey" PRIMARY KEY (id);',
    ]);
  });

  it('puts names back, so that nothing of what has them is lost', () => {
    expect(of('renamed')).toMatchObject({
      proven: true,
      lost: [
        'Rows that the migrations delete from `Person` (1 of 1,000 in the rehearsal).',
        expect.stringMatching(
          /^Values that the migrations write over in `Post\.u` \(\d+ of \d+ in the rehearsal\)\.$/,
        ),
      ],
    });
    expect(statements('renamed')).toEqual([
      'ALTER TABLE "public"."Person" RENAME TO "User";',
      'ALTER TABLE "public"."User" RENAME COLUMN "full_name" TO "name";',
    ]);
  });

  it('tells which rows would stop it', () => {
    expect(of('narrowed')?.lost).toEqual(['What the values of `Post.n` lost with the change of their type.']);
    expect(of('narrowed')?.sql).toContain('-- It stops where a row is in its way: NULL in "User.name".\n');
  });

  it('is run on tables that have rows: a lost value may keep a constraint from coming back', () => {
    expect(of('unique-gone')).toMatchObject({
      proven: false,
      rows: {
        applied: false,
        stops: [
          {
            on: 'before',
            statement: 'ALTER TABLE "public"."Post" ADD CONSTRAINT "Post_slug_key" UNIQUE (slug)',
            sqlstate: '23505',
            message: 'could not create unique index "Post_slug_key"',
          },
        ],
      },
    });
    const stops = 'It stops at `ALTER TABLE "public"."Post" ADD CONSTRAINT "Post_slug_key" UNIQUE (slug)`';
    expect(readFileSync(file, 'utf8')).toContain(`-- ${stops}: could not create unique index`);
    for (const text of [comment('unique-gone'), terminal('unique-gone').replace(/\s+/g, ' ')])
      expect(text).toContain('(23505). Give each of the rows a value of its own first');
    expect(comment('unique-gone')).toContain(
      'It leads back on empty tables, and fails on tables that have rows.',
    );
  });

  it('is run on rows such as the new schema allows, where some could stop it', () => {
    expect(of('narrowed')).toMatchObject({
      proven: true,
      rows: { applied: true, stops: [{ on: 'after', sqlstate: '23502' }] },
    });
    expect(of('dropped')?.rows).toEqual({ applied: true, stops: [] });
    // Nothing that was there before is touched: no table got rows.
    expect(of('added')?.rows).toBeUndefined();
    expect(comment('narrowed')).toContain(
      'Rows that are written after the deploy may stop it at `ALTER TABLE',
    );
  });

  it('counts what only the run tells of', () => {
    expect(of('by-a-block')?.lost).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/`Post` \(250 of 1,000 in the rehearsal\)/),
        expect.stringMatching(/`User\.name` \(all 1,000 in the rehearsal\)/),
      ]),
    );
  });

  it('names the migrations for Prisma’s own record', () => {
    expect(of('dropped')?.sql).toContain(
      `--   DELETE FROM "_prisma_migrations" WHERE migration_name IN ('20240301000000_x');\n`,
    );
    expect(of('hostile')?.sql).toContain("IN ('20240301000000_it''s; DROP TABLE x');\n");
    expect(statements('hostile').join('\n')).not.toContain('DROP TABLE x');
  });

  it('is there only where there is something to go back from', () => {
    expect(of('added')?.lost).toEqual(['What is written into `New` after the deploy.']);
    expect(of('data-alone')).toEqual({
      sql: '',
      proven: true,
      lost: ['Values that the migrations write over in `User.name`.'],
    });
    expect([of('fails'), of('schema-alone'), of('new-project')]).toEqual([null, null, null]);
  });

  it('is not proven where something is not as it was, or was not run', () => {
    expect(of('partitioned')).toEqual({
      sql: '',
      proven: false,
      lost: ['The rows of `Part`.', 'The table `public.Part` is missing.'],
    });
    expect(of('not-run')).toMatchObject({
      proven: false,
      lost: expect.arrayContaining(['What the statements do that were not run here.']),
    });
  });

  it('is a file of SQL', () => {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('-- Project packages/dropped\n-- Not brought back: The rows of `Post` (all');
    expect(text).toContain(of('renamed')?.sql);
    expect(text).toContain('-- NOT PROVEN to lead back: try it on a copy first.\n');
  });

  it('is folded in the comment, and not in the way of a change that needs no decision', () => {
    expect(comment('dropped')).toMatch(
      /<summary>The way back \(tried\)<\/summary>\n\nIt was run after the migrations, on tables that have rows, and the schema was then as before\.\n\nIt does not bring back:\n\n- The rows of `Post` \(all/,
    );
    expect(comment('added')).not.toContain('way back');
    expect(terminal('dropped')).toContain(
      'The way back (tried)\n  - Not brought back: The rows of `Post` (all 1,000 in the rehearsal).\n',
    );
    expect(terminal('added')).not.toContain('way back');
  });

  it('is a file that says so where there is none', async () => {
    using repository = repositoryOf({ fails: changes.fails as Change });
    await checked(repository.path, { args: ['--rollback', file] });
    expect(readFileSync(file, 'utf8')).toBe('-- There is nothing to go back from.\n');
  });
});
