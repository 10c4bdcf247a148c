/** Whole runs: several databases, many schemas, what is pending, rows, probes, the files that are written. */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { PreflightError } from '../../src/errors.ts';
import type { Report } from '../../src/model/report.ts';
import { toJson } from '../../src/report/json.ts';
import { toLines } from '../../src/report/lines.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { toTerminal } from '../../src/report/terminal.ts';
import { packageRoot } from '../../src/system/bundles.ts';
import { migrationFile } from '../check/support.ts';
import { type TestRepository, temporaryFolder } from '../collect/git-repository.ts';
import {
  first,
  fixtureRepository,
  linesOf,
  makeDatabase,
  runParity,
  second,
  snapshotOf,
  third,
} from './fixture.ts';
import { type LiveServer, startLiveServer } from './live-server.ts';

let live: LiveServer;
let repository: TestRepository;
const folder = temporaryFolder();
const config = `expect-rows:
  - table: Team
    condition: slug LIKE 'system-%' -- the prefix
    minimum: 2
    reason: system teams
rules:
  parity-index: note
silences:
  - rule: parity-extra
    object: public.Team.colour
    reason: the sales team's own column
`;
let against: string;

beforeAll(async () => {
  live = await startLiveServer();
  repository = fixtureRepository(config);
  against = join(folder.path, 'snapshot.json');
  writeFileSync(against, await snapshotOf(repository.path, live));
  await makeDatabase(live, 'production');
  await makeDatabase(live, 'staging', [first, second]);
  const teams = `INSERT INTO "Team" (name, slug) VALUES ('a', 'system-a'), ('b', 'system-b')`;
  for (const name of ['production', 'staging']) await live.run(name, teams);
});
afterAll(async () => {
  await live[Symbol.asyncDispose]();
  repository[Symbol.dispose]();
  folder[Symbol.dispose]();
});

const pendingThird = (db: string) =>
  `parity-pending: ${db} has not run the migration \`${third}\`, which brings the constraint \`public.Post.Post_views_check\` and 7 more changes.`;

describe('a snapshot', () => {
  it('is the same bytes again, with and without git, and holds no date or path of the machine', async () => {
    const text = readFileSync(against, 'utf8');
    using copy = temporaryFolder();
    repository.git('checkout-index', '--all', `--prefix=${copy.path}/`);
    expect(await snapshotOf(copy.path, live)).toBe(text);
    expect(text).not.toContain(repository.path);
    expect(text).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });

  it('that is none, or cut short, is refused', async () => {
    const cut = join(folder.path, 'cut.json');
    for (const [text, why] of [
      ['{"version":1}', /is no snapshot that this version reads: projects/],
      ['{"version":2,"projects":[]}', /is no snapshot that this version reads: version/],
      [readFileSync(against, 'utf8').slice(0, 500), /is no snapshot: it is not JSON/],
    ] as const) {
      writeFileSync(cut, text);
      await expect(runParity([live.url('production')], { against: cut })).rejects.toThrow(why);
    }
    await expect(runParity([live.url('production')], { against: join(folder.path, 'none') })).rejects.toThrow(
      PreflightError,
    );
  });

  it('of migrations that do not apply is not made', async () => {
    using broken = fixtureRepository();
    broken.write({ [migrationFile('20250101000000_broken')]: 'ALTER TABLE nothing ADD x int;' });
    await expect(snapshotOf(broken.path, live)).rejects.toThrow(
      /20250101000000_broken fails with relation "nothing" does not exist/,
    );
  });
});

describe('parity with the migrations of a checkout', () => {
  it('builds them on a throwaway server of the live one’s version and says the same as with a snapshot', async () => {
    const urls = [live.url('staging')];
    const [byCheckout, byFile] = await Promise.all([
      runParity(urls, { directory: repository.path }),
      runParity(urls, { against }),
    ]);
    expect(linesOf(byCheckout)).toEqual([`error ${pendingThird('The database')}`]);
    expect(byCheckout.projects[0]?.findings).toEqual(byFile.projects[0]?.findings);
    expect(byCheckout.head).toBe(repository.git('rev-parse', 'HEAD'));
    expect(byCheckout.projects[0]?.checks[0]).not.toHaveProperty('reason');
  });

  it('compares views by name alone where the versions differ, and says so', async () => {
    await live.run('postgres', 'CREATE DATABASE viewed TEMPLATE production');
    await live.run('viewed', 'CREATE OR REPLACE VIEW active_users AS SELECT id, email FROM users');
    const other = live.major === '17' ? '15' : '17';
    const report = await runParity([live.url('viewed')], {
      directory: repository.path,
      settings: { 'postgres-version': other },
    });
    expect(linesOf(report)).toEqual([]);
    expect(report.projects[0]?.checks[0]?.reason).toMatch(
      /^Views, functions and types were compared by name alone/,
    );
  });
});

describe('several databases', () => {
  let report: Report;
  beforeAll(async () => {
    report = await runParity(
      [`production=${live.url('production')}`, `staging=${live.url('staging')}`, `lost=${live.url('lost')}`],
      { against, stats: join(folder.path, 'stats.json') },
    );
  });

  it('are one table: which has which migration', () => {
    expect(linesOf(report)).toEqual([`error ${pendingThird('`staging`')}`]);
    expect(
      report.projects[0]?.environments?.map(({ name, migrations }) => [
        name,
        migrations?.applied,
        migrations?.pending,
      ]),
    ).toEqual([
      ['production', 3, []],
      ['staging', 2, [third]],
    ]);
    const markdown = toMarkdown(report, { limitBytes: 60_000 });
    expect(markdown).toContain(`| \`${third}\` | applied | pending |`);
    const terminal = toTerminal(report, { color: false, links: false, width: 100 });
    expect(terminal).toContain(`  - ${third}: applied in production, pending in staging\n`);
    expect(terminal).toMatch(/^The live databases are not what the migrations build\.\n/);
  });

  it('are compared although one is not reached, and that is said', () => {
    const [check] = report.projects[0]?.checks ?? [];
    expect(check?.status).toBe('unable');
    expect(check?.reason).toMatch(
      /^The live database "lost" \(127\.0\.0\.1:\d+\) refuses the connection: database "lost" does not exist/,
    );
    expect(toLines(report).split('\n')).toEqual([
      `error ${pendingThird('`staging`')}`,
      expect.stringMatching(/^unable parity: The live database "lost" /),
      '',
    ]);
  });

  it('give a report of the published shape', () => {
    const shape = JSON.parse(readFileSync(join(packageRoot(), 'report.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(shape);
    validate(JSON.parse(toJson(report)));
    expect(validate.errors).toBeNull();
  });

  it('are written to a stats file, beside those that it has', async () => {
    const file = join(folder.path, 'stats.json');
    interface Entry {
      readonly name: string;
      readonly migrations: readonly { readonly name: string }[];
      readonly tables: readonly { readonly name: string }[];
    }
    const read = () => (JSON.parse(readFileSync(file, 'utf8')) as { environments: Entry[] }).environments;
    expect(read().map(({ name, migrations }) => [name, migrations.map((one) => one.name)])).toEqual([
      ['production', [first, second, third]],
      ['staging', [first, second]],
    ]);
    expect(read()[0]?.tables.map(({ name }) => name)).toEqual([
      'public.Post',
      'public.Tag',
      'public.Team',
      'public._PostToTag',
      'public.users',
    ]);
    const before = readFileSync(file, 'utf8');
    await runParity([`staging=${live.url('staging')}`], { against, stats: file });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('what is pending', () => {
  it('is a note before a deploy, with the sizes of the tables that it touches', async () => {
    await live.run('staging', `INSERT INTO users (email) SELECT g FROM generate_series(1, 5000) g; ANALYZE`);
    const report = await runParity([live.url('staging')], { against, allowPending: true });
    expect(linesOf(report)).toEqual([`note ${pendingThird('The database')}`]);
    expect(report.verdict).toBe('pass');
    expect(report.projects[0]?.findings[0]?.witness).toMatch(
      /^public\.users has about 5,000 rows \(1 MB\), public\.Team has about 2 rows/,
    );
    expect(report.projects[0]?.environments?.[0]?.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['public.Post', 0],
      ['public.Tag', 0],
      ['public.Team', 2],
      ['public.users', 5000],
    ]);
  });

  it('hides nothing that it is not about', async () => {
    await live.run('postgres', 'CREATE DATABASE behind TEMPLATE staging');
    await live.run(
      'behind',
      'ALTER TABLE users DROP display_name; ALTER TABLE "Team" ALTER slug DROP NOT NULL',
    );
    expect(linesOf(await runParity([live.url('behind')], { against, allowPending: true }))).toEqual([
      `note ${pendingThird('The database')}`,
      expect.stringMatching(/^warning parity-null: The field `Team\.slug`/),
      expect.stringMatching(/^error parity-missing: The database lacks the field `User\.displayName`/),
    ]);
  });
});

describe('many schemas with one history', () => {
  it('are compared each by itself, in their own names', async () => {
    await makeDatabase(live, 'one tenant_a', undefined, 'tenant_a');
    await makeDatabase(live, 'one tenant-b', undefined, 'tenant-b');
    const report = await runParity([live.url('one tenant-b')], { against, schemas: 'tenant*' });
    expect(report.projects[0]?.environments?.map(({ name }) => name)).toEqual(['tenant-b']);
    // Functions and triggers, sequences, enums, foreign keys and policies are all written with their schema.
    expect(linesOf(report)).toEqual([
      expect.stringMatching(
        /^error rows-expected: In `tenant-b` the model `Team` \(table `tenant-b\.Team`\) has 0 of at least 2 rows/,
      ),
    ]);
    await live.run('one tenant-b', 'ALTER TABLE "tenant-b".users DROP display_name; CREATE SCHEMA tenant_z');
    expect(
      linesOf(await runParity([live.url('one tenant-b')], { against, schemas: 'tenant*' })).slice(0, 2),
    ).toEqual([
      expect.stringContaining(
        'error parity-missing: `tenant-b` lacks the field `User.displayName` (column `tenant-b.users.display_name`)',
      ),
      expect.stringMatching(/^error rows-expected: In `tenant-b`/),
    ]);
    await expect(runParity([live.url('production')], { against, schemas: 'tenant*' })).rejects.toThrow(
      /has no schema like "tenant\*"/,
    );
  });

  it('or one that the URL names', async () => {
    const report = await runParity([live.url('one tenant_a', { query: '?schema=tenant_a' })], { against });
    expect(linesOf(report)).toEqual([
      expect.stringMatching(
        /^error rows-expected: In the database the model `Team` \(table `tenant_a\.Team`\)/,
      ),
    ]);
  });
});

describe('the config', () => {
  it('expects rows, sets severities and silences, and goes along in the snapshot', async () => {
    await live.run('postgres', 'CREATE DATABASE tuned TEMPLATE production');
    await live.run(
      'tuned',
      `DELETE FROM "Team" WHERE slug = 'system-b'; ALTER TABLE "Team" ADD colour text; DROP INDEX users_email_key`,
    );
    const report = await runParity([live.url('tuned')], { against });
    expect(linesOf(report)).toEqual([
      expect.stringMatching(/^warning parity-extra: /),
      expect.stringMatching(/^note parity-index: /),
      "error rows-expected: In the database the model `Team` (table `public.Team`) has 1 of at least 2 rows where `slug LIKE 'system-%' -- the prefix` (system teams).",
    ]);
    expect(report.projects[0]?.findings[0]?.silenced?.reason).toBe("the sales team's own column");
  });

  it('can not make it write, or run a second statement', async () => {
    for (const condition of [
      'true) LIMIT 1) r; DROP TABLE users; SELECT count(*) FROM (SELECT FROM "Team" WHERE (true',
      "pg_catalog.set_config('a.b', nextval('public.\"Team_id_seq\"')::text, false) IS NULL",
    ]) {
      using hostile = fixtureRepository(
        `expect-rows:\n  - table: Team\n    condition: ${JSON.stringify(condition)}\n`,
      );
      const report = await runParity([live.url('production')], { directory: hostile.path });
      expect(report.verdict).toBe('incomplete');
      expect(report.projects[0]?.checks[0]?.reason).toMatch(
        /^The rows of `public\.Team` could not be counted: .*(?:multiple commands|read-only transaction)/,
      );
    }
    expect(await live.ask('production', 'SELECT last_value FROM "Team_id_seq"')).toEqual([['2']]);
  });

  it('that names no table there is makes it incomplete', async () => {
    using wrong = fixtureRepository('expect-rows:\n  - table: Rolle\n');
    const report = await runParity([live.url('production')], { directory: wrong.path });
    expect(report.projects[0]?.checks[0]?.reason).toBe(
      'expect-rows names `Rolle`, and there is no such model or table.',
    );
  });
});

describe('an extension', () => {
  const uses =
    'CREATE EXTENSION citext; ALTER TABLE "Team" ADD motto citext DEFAULT \'x\'::citext; CREATE INDEX motto_idx ON "Team" (motto);';

  it('in another schema is no difference, nor is what is written with it', async () => {
    using extended = fixtureRepository();
    extended.write({ [migrationFile('20250101000000_motto')]: uses });
    const file = join(folder.path, 'extended.json');
    writeFileSync(file, await snapshotOf(extended.path, live));
    await live.run('postgres', 'CREATE DATABASE extended TEMPLATE production');
    const checksum = createHash('sha256').update(uses).digest('hex');
    await live.run(
      'extended',
      `CREATE SCHEMA extensions; SET search_path = public, extensions; ${uses.replace('citext;', 'citext SCHEMA extensions;')}
       INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('5', '${checksum}', '20250101000000_motto', now())`,
    );
    expect(linesOf(await runParity([live.url('extended')], { against: file }))).toEqual([]);
    await live.run('extended', 'ALTER TABLE "Team" ALTER motto TYPE text');
    expect(linesOf(await runParity([live.url('extended')], { against: file }))).toEqual([
      'error parity-type: The column `public.Team.motto` is `text` in the database and `citext` in what the migrations build.',
    ]);
  });
});

describe('probes', () => {
  const probe = 'SELECT count(*) FROM "public"."users" WHERE "display_name" IS NULL';
  const reportWith = (head: string, sql: string): string => {
    const file = join(folder.path, `probes-${head.slice(0, 6)}.json`);
    const finding = {
      rule: 'set-not-null',
      severity: 'warning',
      evidence: 'inferred',
      migration: third,
      object: 'public.users.display_name',
      message: 'NULLs make it fail.',
      probe: sql,
      fingerprint: 'f',
      help: 'docs/rules/set-not-null',
    };
    const project = {
      root: '.',
      schema: 'prisma/schema.prisma',
      migrations: 'prisma/migrations',
      prisma: { version: '6.19.3', ran: 'engine', engine: 'wasm', engineVersion: '' },
      postgres: null,
      history: { base: 0, added: [], edited: [], deleted: [], renamed: [], outOfOrder: [] },
      checks: [],
      findings: [finding],
      statements: [],
      unseen: [],
      tables: [],
      rollback: null,
      notes: [],
      changes: [],
    };
    writeFileSync(
      file,
      JSON.stringify({ version: 1, verdict: 'pass', base: head, head, projects: [project] }),
    );
    return file;
  };

  it('of a merged commit are asked, and their answers decide', async () => {
    const probes = reportWith(repository.git('rev-parse', 'HEAD'), probe);
    const run = { directory: repository.path, against, probes };
    expect(linesOf(await runParity([live.url('production')], run))).toEqual([
      'note set-not-null: What could go wrong does not in the database: NULLs make it fail.',
    ]);
    await live.run('postgres', 'CREATE DATABASE probed TEMPLATE production');
    await live.run('probed', `INSERT INTO users (email) VALUES ('a'), ('b'), ('c')`);
    const report = await runParity([`staging=${live.url('probed')}`], run);
    expect(linesOf(report)).toContain('error set-not-null: NULLs make it fail.');
    expect(report.projects[0]?.findings.at(-1)?.witness).toBe(`In \`staging\` the probe finds 3: ${probe}`);
  });

  it('of a commit that nobody merged are refused', async () => {
    repository.git('checkout', '-q', '-b', 'pull');
    const head = repository.commit('not merged');
    const run = (probes: string) =>
      runParity([live.url('production')], { directory: repository.path, against, probes });
    await expect(run(reportWith(head, probe))).rejects.toThrow(
      /which (?:main|master) does not have: a query of somebody's pull request is not run/,
    );
    await expect(run(reportWith(`${head}+`, probe))).rejects.toThrow(/files that were not committed/);
    await live.heard('production');
    expect(await live.heard('production')).toEqual([]);
  });

  it('that write are refused by the server', async () => {
    const probes = reportWith(repository.git('rev-parse', 'main'), `SELECT nextval('public."Team_id_seq"')`);
    const report = await runParity([live.url('production')], { directory: repository.path, against, probes });
    expect(report.projects[0]?.checks[0]?.reason).toMatch(
      /was not answered: cannot execute nextval\(\) in a read-only transaction/,
    );
  });
});
