import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { toAnnotations } from '../../src/report/annotations.ts';
import { briefly, groupChanges } from '../../src/report/changes.ts';
import { rowsOf } from '../../src/report/group.ts';
import { countPlaces, headlineOf, workSentence } from '../../src/report/headline.ts';
import { commentLimit, digestOf, toMarkdown } from '../../src/report/markdown.ts';
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

  it('says the same whatever the order of the findings was', () => {
    const shuffled = {
      ...demo,
      projects: demo.projects.map((one) => ({ ...one, findings: [...one.findings].reverse() })),
    };
    expect(toMarkdown(shuffled, { limitBytes: commentLimit })).toBe(
      toMarkdown(demo, { limitBytes: commentLimit }),
    );
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
      { title: 'Besides', lines: ['enum value `Currency.EUR` added: `EUR`'] },
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
