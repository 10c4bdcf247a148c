import { describe, expect, it } from '@jest/globals';
import type { Report, StatementReport } from '../../src/model/report.ts';
import { toAnnotations } from '../../src/report/annotations.ts';
import { briefly, groupChanges } from '../../src/report/changes.ts';
import { shorten } from '../../src/report/escape/visible.ts';
import { rowsOf } from '../../src/report/group.ts';
import { countPlaces, headlineOf, standstill, workSentence } from '../../src/report/headline.ts';
import { commentLimit, digestOf, toMarkdown } from '../../src/report/markdown.ts';
import { toSarif } from '../../src/report/sarif.ts';
import { toTerminal } from '../../src/report/terminal.ts';
import { steps } from '../../src/report/words.ts';
import {
  demo,
  finding,
  green,
  manyDrops,
  overflowing,
  project,
  reportOf,
  twoProjects,
  untouched,
  warned,
} from './samples.ts';

const words = (report: Report) => `${headlineOf(report).sign} ${headlineOf(report).words}`;
const withNote = (verdict: Report['verdict']) =>
  reportOf(
    verdict,
    project({
      findings: [finding({ rule: 'migration-out-of-order', severity: 'note', message: 'It sorts before.' })],
    }),
  );

describe('the verdict in words', () => {
  it('says what follows, worst first', () => {
    expect(words(demo)).toBe(
      '❌ Not ready to merge: data would be lost, the migration cannot be deployed and the running application would break',
    );
    expect(words(manyDrops)).toBe('❌ Not ready to merge: data would be lost');
    expect(words(overflowing)).toBe('❌ Not ready to merge: 134 errors');
    expect(words(reportOf('fail', ...warned.projects))).toBe(
      '❌ Not ready to merge: tables would be blocked',
    );
    expect(words(withNote('fail'))).toBe('❌ Not ready to merge: 1 note');
    expect(words(reportOf('fail', project({ checks: [{ id: 'drift', status: 'failed', ms: 1 }] })))).toBe(
      '❌ Not ready to merge: drift failed',
    );
  });

  it('never calls incomplete a pass, nor errors nothing', () => {
    expect(words(twoProjects)).toBe('⚠️ Not fully checked: deploy and rehearsal could not be done');
    expect(words(reportOf('incomplete', ...twoProjects.projects, ...warned.projects))).toMatch(
      /^⚠️ Not fully checked: .*, and 1 warning found so far$/,
    );
    expect(words(reportOf('pass', ...demo.projects))).toBe(
      '⚠️ 2 errors and 1 warning found, and this check is set not to fail for them',
    );
    expect(workSentence(twoProjects)).toContain('found nothing in what could be checked');
  });

  it('is short when all is well', () => {
    expect(words(green)).toBe('✅ No objection: the new migrations apply');
    expect(words(warned)).toBe('⚠️ No error, but 1 warning to decide on');
    expect(words(untouched)).toBe('✅ Nothing to check: no Prisma file is touched');
    expect(words(withNote('pass'))).toBe('✅ No objection: the new migrations apply');
    for (const report of [green, untouched]) {
      expect(toMarkdown(report, { limitBytes: commentLimit }).trimEnd().split('\n')).toHaveLength(2);
    }
  });

  it('shows notes as decisions only where the check fails for them', () => {
    const render = (verdict: Report['verdict']) =>
      toMarkdown(withNote(verdict), { limitBytes: commentLimit });
    expect(render('fail')).toContain('| ℹ️ | <b>It sorts before.</b>');
    expect(render('pass')).not.toContain('| ℹ️');
    expect(render('pass')).toContain('<summary>Good to know (1)</summary>');
  });

  it('does not claim a run that was none', () => {
    const unrun = project({ root: 'db', postgres: null });
    expect(workSentence(reportOf('pass', unrun))).toMatch(
      /^Prisma Preflight checked `db` \(1 new migration\)/,
    );
  });
});

describe('grouping', () => {
  it('makes one row of a statement, and one of many statements of one kind', () => {
    expect(
      rowsOf(demo.projects[0]?.findings ?? []).map((row) => [row.severity, row.rule, row.places.length]),
    ).toEqual([
      ['error', 'drop-column', 1],
      ['error', 'deploy-failed', 1],
      ['warning', 'unique-on-existing', 1],
      ['note', 'migration-out-of-order', 1],
    ]);
    expect(rowsOf(manyDrops.projects[0]?.findings ?? []).map((row) => [row.rule, row.places.length])).toEqual(
      [['drop-table', 44]],
    );
    expect(countPlaces(manyDrops)).toEqual({ error: 44, warning: 0, note: 0 });
  });

  it('gives advice that differs by a name once, and says of what', () => {
    const required = (column: string, line: number) =>
      finding({
        rule: 'required-column',
        severity: 'error',
        file: 'm/migration.sql',
        line,
        object: `public.Post.${column}`,
        message: `"${column}" is required.`,
        instead: `1. Add "${column}" with a DEFAULT.`,
        probe: 'SELECT count(*) FROM "Post"',
      });
    const other = finding({ ...required('at', 9), instead: 'Leave "at" out.' });
    const report = reportOf('fail', project({ findings: [required('slug', 2), required('body', 4), other] }));
    const example = 'For `Post.slug`, and likewise for the others:';
    for (const [text, advice] of [
      [toMarkdown(report, { limitBytes: commentLimit }), `${example}<br>→ 1\\. Add \`"slug"\``],
      [toTerminal(report, { width: 200, color: false, links: false }), example.replaceAll('`', '')],
    ] as const) {
      expect(text).toContain(advice);
      expect(text.match(/Add .{0,3}"(?:slug|body)/g)).toHaveLength(1);
      expect(text.match(/SELECT count/g)).toHaveLength(2);
      expect(text.match(/is required/g)).toHaveLength(3);
    }
  });

  const folder = (name: string) => ({
    migration: name,
    file: `m/${name}/migration.sql`,
    instead: 'Restore it.',
  });
  const gone = (name: string, more: object = {}) =>
    finding({
      rule: 'migration-deleted',
      evidence: 'observed',
      message: `${name} was merged before and is gone: where it ran, what it did stays.`,
      ...folder(name),
      ...more,
    });
  const decisions = (report: Report) =>
    toMarkdown(report, { limitBytes: commentLimit, linkTo: (file) => `https://x.test/${file}` })
      .split('\n')
      .filter((line) => line.startsWith('| ❌'));

  it('says once what is the same of several migrations, with their names', () => {
    const findings = [
      gone('1_a', { witness: 'A new database ends up different.' }),
      gone('2_b'),
      gone('3_c'),
    ];
    const report = reportOf('fail', project({ findings }));
    expect(decisions(report)).toEqual([
      '| ❌ | <b>Each of [<code>1_<wbr>a</code>](https://x.test/m/1_a/migration.sql), [<code>2_<wbr>b</code>](https://x.test/m/2_b/migration.sql) and [<code>3_<wbr>c</code>](https://x.test/m/3_c/migration.sql) was merged before and is gone: where it ran, what it did stays.</b><br><sub>observed: A new database ends up different. · `migration-deleted`</sub><br>→ Restore it. |',
    ]);
    expect(toTerminal(report, { color: false, links: false, width: 80 })).toContain(
      [
        'error    Each of 1_a, 2_b and 3_c was merged before and is gone: where it ran,',
        '         what it did stays.',
        '         migration-deleted, observed: A new database ends up different.',
        '         → Restore it.',
        '',
      ].join('\n'),
    );
    expect(workSentence(report)).toContain('found 3 errors');
  });

  it('names eight of many, and folds all of them', () => {
    const many = Array.from({ length: 12 }, (_, at) => gone(`${at + 10}_x`));
    const [row = ''] = decisions(reportOf('fail', project({ findings: many })));
    expect(row).toMatch(/16_<wbr>x<\/code>\]\([^)]+\) and 5 more was merged before/);
    expect(row.split('<details><summary>all 12</summary>')[1]?.match(/<code>/g)).toHaveLength(12);
  });

  it('says apart what differs', () => {
    const findings = [gone('1_a'), gone('2_b', { message: '2_b was merged before and comes back.' })];
    expect(decisions(reportOf('fail', project({ findings })))[0]).not.toContain('Each of');
  });

  it('makes one row of what is said of a folder, and of a deploy that fails where another finding says it does', () => {
    const order = { ...folder('1_a'), rule: 'migration-out-of-order', message: '1_a sorts before 1_b.' };
    const time = { ...folder('1_a'), rule: 'migration-duplicate', message: '1_a has the same time as 1_b.' };
    const early = {
      ...folder('1_a'),
      rule: 'enum-value-used-early',
      line: 1,
      sqlstate: '55P04',
      message: "'x' is used on line 3 of the same transaction.",
    };
    const failed = { ...early, rule: 'deploy-failed', line: 3, message: '1_a fails.' };
    const rows = (...some: Parameters<typeof finding>[0][]) =>
      rowsOf(some.map((one) => finding(one))).map(({ places }) =>
        places.map(({ findings }) => findings.map(({ rule }) => rule)),
      );
    expect(rows(order, time)).toEqual([[['migration-duplicate', 'migration-out-of-order']]]);
    expect(rows(order, { ...time, ...folder('1_c') })).toHaveLength(2);
    expect(rows(failed, early)).toEqual([[['enum-value-used-early', 'deploy-failed']]]);
    // Another line, another state, another file: another cause.
    for (const other of [{ line: 13 }, { sqlstate: '23502' }, { file: 'm/1_b/migration.sql' }])
      expect(rows({ ...failed, ...other }, early)).toHaveLength(2);
  });

  it('says once what is wrong with several statements, and that the deploy fails with the proof of it', () => {
    const wrong = (line: number) =>
      finding({
        rule: 'concurrently-in-transaction',
        severity: 'error',
        file: 'm/migration.sql',
        line,
        sqlstate: '25001',
        message: 'It is one of 2 statements.',
        instead: 'A folder for each.',
      });
    const failed = finding({
      ...wrong(2),
      rule: 'deploy-failed',
      message: 'm fails: it cannot run inside a transaction block.',
      instead: 'Resolve it.',
      witness: 'cannot run inside a transaction block',
    });
    const report = reportOf('fail', project({ findings: [wrong(2), failed, wrong(5)] }));
    const [row, ...others] = toMarkdown(report, { limitBytes: commentLimit })
      .split('\n')
      .filter((line) => line.startsWith('| ❌'));
    expect(others).toEqual([]);
    for (const once of [
      'one of 2 statements',
      'cannot run inside',
      'A folder for each',
      'Resolve it',
      ':2<',
      ':5<',
    ])
      expect(row?.split(once)).toHaveLength(2);
  });

  it('says the same whatever the order of the findings was', () => {
    const shuffled = {
      ...demo,
      projects: demo.projects.map((one) => ({ ...one, findings: [...one.findings].reverse() })),
    };
    expect(toMarkdown(shuffled, { limitBytes: commentLimit })).toBe(
      toMarkdown(demo, { limitBytes: commentLimit }),
    );
  });

  it('counts what is good to know as the headline does, and says a single one of another rule in its own words', () => {
    const rewrite = (line: number) =>
      finding({ rule: 'rewrites-table', severity: 'note', line, message: `Line ${line} rewrites.` });
    const held = finding({
      rule: 'lock-held-through-work',
      severity: 'note',
      line: 1,
      message: 'It stays locked.',
    });
    const report = reportOf('pass', project({ findings: [...[1, 2, 3, 4].map(rewrite), held] }));
    expect(workSentence(report)).toContain('found 4 notes');
    const comment = toMarkdown(report, { limitBytes: commentLimit });
    expect(comment).toContain('Good to know (4)');
    expect(comment).toContain('It stays locked.');
    expect(comment).not.toMatch(/1 findings?\b/);
  });

  it('proves a row with one finding, and advises against what is grave alone', () => {
    const at = { line: 3, message: 'x', file: 'm/migration.sql' };
    const report = reportOf(
      'fail',
      project({
        findings: [
          finding({
            ...at,
            rule: 'drop-column',
            severity: 'error',
            witness: '9 values are gone',
            instead: 'Keep it.',
          }),
          finding({ ...at, rule: 'breaks-running-client', severity: 'error', sqlstate: '42703' }),
          finding({ ...at, rule: 'rewrites-table', severity: 'note', instead: 'In four steps.' }),
          finding({ ...at, line: 9, rule: 'unique-on-existing', severity: 'error', evidence: 'inferred' }),
          finding({ ...at, line: 9, rule: 'index-blocks-writes', severity: 'note', witness: 'read 5 rows' }),
        ],
      }),
    );
    for (const text of [
      toMarkdown(report, { limitBytes: commentLimit }),
      toTerminal(report, { width: 200, color: false, links: false }),
    ]) {
      expect(text).toContain('9 values are gone');
      expect(text).not.toContain('42703');
      expect(text).not.toContain('read 5 rows');
      expect(text).toContain('Keep it.');
      expect(text).not.toContain('In four steps.');
    }
  });

  it('tells whoever deploys, before all that is folded, that tables stand still', () => {
    const statement = (table: string): StatementReport => ({
      migration: 'm',
      line: 1,
      sql: 'x',
      locks: [],
      blocks: ['select', 'insert'],
      rewrites: [table],
      scans: [],
      grows: true,
      evidence: 'observed',
    });
    const pass = (...names: string[]) => reportOf('pass', project({ statements: names.map(statement) }));
    const line =
      'For whoever deploys: reads and writes on `Post` wait while it is written anew, the longer the more rows there are.';
    expect(standstill(pass('public.Post', 'public.Post'))).toBe(line);
    expect(toMarkdown(pass('public.Post'), { limitBytes: commentLimit })).toContain(`\n\n${line}`);
    expect(standstill(pass('a', 'b', 'c', 'd'))).toContain('on 4 tables wait while each is');
    expect(standstill(pass())).toBe('');
    expect(standstill(reportOf('fail', ...pass('a').projects))).toBe('');
  });

  it('cuts the middle of a long text only where that makes it shorter', () => {
    expect(shorten('x'.repeat(130), 120)).toBe('x'.repeat(130));
    expect(shorten('x'.repeat(400), 120).length).toBeLessThan(150);
    expect(shorten('x'.repeat(400), 120)).toContain(' … [280 characters] … ');
  });

  it('annotates one line for many of one kind, and counts what is too much', () => {
    expect(toAnnotations(manyDrops)).toHaveLength(1);
    const all = toAnnotations(overflowing);
    expect(all.filter((one) => one.level === 'error')).toHaveLength(10);
    expect(all.at(-1)?.message).toBe(
      '257 more findings of level warning are in the comment and in the job summary.',
    );
  });
});

describe('changes', () => {
  it('are counted in a sentence and told by table', () => {
    const [only] = demo.projects;
    expect(briefly(only?.changes ?? [])).toBe(
      'adds table `Profile`, index `User.User_email_key` and enum value `Currency.EUR`, drops column `User.name`',
    );
    expect(briefly(manyDrops.projects[0]?.changes ?? [])).toBe('drops 44 tables');
    expect(groupChanges(only ?? project())).toEqual([
      { title: '`Profile`', lines: ['new, with `id, userId`'] },
      {
        title: '`User`',
        lines: ['column `name` dropped (was `text`)', 'index `User_email_key` added: `unique (email)`'],
      },
      { title: 'Besides', lines: ['enum value `Currency.EUR` added'] },
    ]);
    expect(groupChanges(manyDrops.projects[0] ?? project())).toHaveLength(1);
  });

  it('have words for every aspect of a column', () => {
    const changes = [
      { kind: 'column-type-changed', object: 'public.User.age', from: 'integer', to: 'bigint' },
      { kind: 'column-default-changed', object: 'public.User.age', from: '0', to: null },
      { kind: 'row-security-changed', object: 'public.User', from: 'on', to: 'off' },
      { kind: 'grant-revoked', object: 'public.User', from: 'SELECT for app', to: null },
    ];
    expect(groupChanges(project({ changes })).flatMap((group) => group.lines)).toEqual([
      'column `age` type changed: `integer` → `bigint`',
      'column `age` default changed (was `0`)',
      'row security `User` changed: `on` → `off`',
      'grant `User` dropped (was `SELECT for app`)',
    ]);
  });
});

describe('a suggestion', () => {
  const sql = 'ALTER TABLE "Post" ADD CONSTRAINT "k" CHECK ("a" > 0) NOT VALID;';
  const report = reportOf(
    'pass',
    project({
      findings: [
        finding({
          rule: 'check-on-existing',
          severity: 'warning',
          message: 'The rows of "Post" must keep "k".',
          instead: 'Correct the rows first.',
          migration: '20260301120000_profile',
          file: 'prisma/migrations/20260301120000_profile/migration.sql',
          line: 3,
          endLine: 3,
          suggestion: {
            line: 3,
            endLine: 3,
            sql,
            effect: 'The rows that are there do not matter [then].',
            next: { folder: '20260301120001_validate_k', sql: 'ALTER TABLE "Post" VALIDATE CONSTRAINT "k";' },
          },
        }),
      ],
    }),
  );

  it('is told in a terminal with what is to follow', () => {
    expect(toTerminal(report, { color: false, links: false, width: 80 })).toContain(
      [
        '         → Correct the rows first.',
        '         → Line 3 could be, as was tried:',
        `             ${sql}`,
        '           The rows that are there do not matter [then].',
        '           Then, in a later migration (20260301120001_validate_k):',
        '             ALTER TABLE "Post" VALIDATE CONSTRAINT "k";',
        '',
      ].join('\n'),
    );
  });

  it('is a fix of whole lines in SARIF', () => {
    const { results } = JSON.parse(toSarif(report, { version: '1.2.3' })).runs[0];
    expect(results[0].fixes).toEqual([
      {
        description: { text: 'The rows that are there do not matter \\[then\\].' },
        artifactChanges: [
          {
            artifactLocation: results[0].locations[0].physicalLocation.artifactLocation,
            replacements: [{ deletedRegion: { startLine: 3, endLine: 3 }, insertedContent: { text: sql } }],
          },
        ],
      },
    ]);
  });
});

describe('advice', () => {
  it('is one line a step', () => {
    expect(steps('1. Use `1.5`, not 2. 2. Drop it. 3. Rest.')).toEqual([
      '1. Use `1.5`, not 2.',
      '2. Drop it.',
      '3. Rest.',
    ]);
    expect(steps('Do it.\n\nThen that. 2. x')).toEqual(['Do it.', 'Then that. 2. x']);
  });
});

describe('the digest', () => {
  it('turns on what is said, not on when it ran', () => {
    const limitBytes = commentLimit;
    const later = {
      ...demo,
      head: 'c'.repeat(40),
      projects: demo.projects.map((one) => ({
        ...one,
        checks: one.checks.map((check) => ({ ...check, ms: 7 })),
      })),
    };
    expect(digestOf(later, { limitBytes })).toBe(digestOf(demo, { limitBytes }));
    expect(digestOf(green, { limitBytes })).not.toBe(digestOf(demo, { limitBytes }));
  });
});
