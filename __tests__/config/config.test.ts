import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020.js';
import { z } from 'zod';
import { applyConfig, ignoredBy, judgeConfig } from '../../src/config/apply.ts';
import { configFile } from '../../src/config/definition.ts';
import type { ConfigSilence } from '../../src/config/load.ts';
import { readConfigFile, readMigrationFile } from '../../src/config/read.ts';
import { packageRoot } from '../../src/system/bundles.ts';
import { finding } from '../report/samples.ts';

const file = 'preflight.config.yml';

describe('preflight.config.schema.json', () => {
  it('is what src/config/definition.ts says (node scripts/schemas.mjs)', async () => {
    const text = await readFile(join(packageRoot(), 'preflight.config.schema.json'), 'utf8');
    const { title, description, ...schema } = JSON.parse(text);
    expect([typeof title, typeof description]).toEqual(['string', 'string']);
    expect(schema).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(configFile, { io: 'input' }))));
    const valid = new Ajv2020.default({ strict: false }).compile(schema);
    expect(valid({ 'fail-on': 'never', rules: { 'drop-column': 'warning' }, 'postgres-version': 16 })).toBe(
      true,
    );
    expect(valid({ 'fail-at': 'never' })).toBe(false);
  });
});

describe('a config file', () => {
  it('is YAML or JSON', () => {
    const wanted = { rules: { 'drop-column': 'off' }, 'postgres-version': '16', 'large-tables': ['Event'] };
    expect(
      readConfigFile('rules:\n  drop-column: off\npostgres-version: 16\nlarge-tables: [Event]\n'),
    ).toEqual({ value: wanted });
    expect(readConfigFile(JSON.stringify(wanted))).toEqual({ value: wanted });
    expect(readConfigFile('# nothing yet\n')).toEqual({ value: {} });
  });

  it.each([
    ['fail-at: never', 'There is no key "fail-at". The nearest name is fail-on.'],
    ['fail-on: errors', 'fail-on is not one of error, warning, note, never.'],
    ['rules:\n  drop-colum: note', 'There is no rule "drop-colum". The nearest name is drop-column.'],
    ['rules:\n  deploy-failed: off', "The rule deploy-failed can't be off."],
    [
      'silences:\n  - { rule: deploy-failed, migration: a, reason: x }',
      "The rule deploy-failed can't be silenced.",
    ],
    ['silences:\n  - rule: drop-column\n    migration: a', 'silences.0 lacks reason.'],
    ['since: 20250101000000', 'since must be a text: put it in quotes.'],
    ['ignore: prisma/**', 'ignore must be a list.'],
    ['large-tables: { Event: true }', 'large-tables must be a list.'],
    ['- fail-on: never', 'The file must be keys with values.'],
    [
      'silences:\n  - { rule: drop-column, migration: a, reason: " " }',
      'silences.0.reason must be a reason.',
    ],
    ['silences:\n  - { rule: drop-column, reason: x }', 'A silence names neither a migration nor an object.'],
    ['postgres-version: 17.2', 'postgres-version must be a major version such as 17.'],
    ['rules: [', /^It does not parse: /],
    [
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]`,
      /^It does not parse: /,
    ],
    [`a: ${'['.repeat(300)}`, 'It does not parse: it is nested too deeply.'],
    [`${'- '.repeat(300)}a`, 'It does not parse: it is nested too deeply.'],
    [`# ${'x'.repeat(1_000_000)}`, 'It is longer than 1 MB.'],
  ])('that says %.60j is told what is wrong', (text, problem) => {
    expect(readConfigFile(text)).toEqual({
      problem: typeof problem === 'string' ? problem : expect.stringMatching(problem),
    });
  });

  it('beside a migration silences no failure either', () => {
    expect(readMigrationFile('silences:\n  - { rule: deploy-failed, reason: x }')).toEqual({
      problem: "The rule deploy-failed can't be silenced.",
    });
  });

  it('beside a migration names no migration', () => {
    expect(readMigrationFile('silences:\n  - { rule: drop-table, reason: moved }')).toEqual({
      value: [{ rule: 'drop-table', reason: 'moved' }],
    });
    expect(readMigrationFile('silences:\n  - { rule: drop-table, migration: a, reason: moved }')).toEqual({
      problem: 'There is no key "migration" in silences.0.',
    });
  });
});

describe('a config', () => {
  const drop = finding({ rule: 'drop-column', message: 'x', migration: 'm', object: 'public.User.name' });
  const none = { decided: {}, silences: [], problems: [] };

  it('sets severities, and leaves out what is off', () => {
    const decide = (rules: Record<string, 'off' | 'note' | 'error'>) =>
      applyConfig([drop], { ...none, decided: { rules } }).map((one) => one.severity);
    expect([decide({}), decide({ 'drop-column': 'note' }), decide({ 'drop-column': 'off' })]).toEqual([
      ['error'],
      ['note'],
      [],
    ]);
  });

  it('does not raise what lowered itself', () => {
    const old = finding({ rule: 'schema-drift', message: 'x', severity: 'note' });
    expect(applyConfig([old], { ...none, decided: { rules: { 'schema-drift': 'error' } } })).toEqual([old]);
  });

  it('silences by rule and migration or object, and shows why', () => {
    const entry = { rule: 'drop-column', reason: 'moved', file };
    const with_ = (more: object) =>
      applyConfig([drop], { ...none, silences: [{ ...entry, ...more }] })[0]?.silenced;
    expect(with_({ migration: 'm' })).toEqual({ reason: 'moved', by: 'config' });
    expect(with_({ object: 'public.User.name' })).toEqual({ reason: 'moved', by: 'config' });
    expect(with_({ object: 'User.name' })).toEqual({ reason: 'moved', by: 'config' });
    expect(with_({ object: 'name' })).toBeUndefined();
    expect(with_({ migration: 'other' })).toBeUndefined();
    expect(with_({ migration: 'm', object: 'public.User.age' })).toBeUndefined();
  });

  it('of a fork waits with what head silences, and not with what base does', () => {
    const entry = { rule: 'drop-column', reason: 'moved', migration: 'm', file };
    const decide = (one: Parameters<typeof applyConfig>[0][number], silences: readonly ConfigSilence[]) => {
      const [{ silenced, waiting } = drop] = applyConfig([one], { ...none, silences, headWaits: true });
      return { silenced, waiting };
    };
    const byConfig = { reason: 'moved', by: 'config' };
    expect(decide(drop, [entry])).toEqual({ waiting: byConfig });
    expect(decide(drop, [entry, { ...entry, ofBase: true }])).toEqual({ silenced: byConfig });
    const said = { ...drop, silenced: { reason: 'said so', by: 'comment' as const } };
    expect(decide(said, [])).toEqual({ waiting: { reason: 'said so', by: 'comment' } });
    expect(decide(said, [{ ...entry, ofBase: true }])).toEqual({ silenced: said.silenced });
    expect(decide(drop, [])).toEqual({});
  });

  it('says which silence of a new migration nothing answers to, and which file is wrong', () => {
    const entry = { rule: 'drop-column', reason: 'moved', migration: 'm', file };
    const config = {
      decided: {},
      silences: [entry, { ...entry, rule: 'drop-table' }, { ...entry, rule: 'drop-table', migration: 'old' }],
      problems: [{ file, problem: 'There is no key "x".' }],
    };
    expect(
      judgeConfig(config, [drop], (name) => name === 'm').map(({ rule, severity, message, instead }) => [
        rule,
        severity,
        message,
        instead,
      ]),
    ).toEqual([
      [
        'silence-invalid',
        'error',
        'preflight.config.yml: There is no key "x". Nothing in it counts.',
        'Correct it before it is merged: where the file of base is not valid, every check stops.',
      ],
      [
        'silence-unused',
        'note',
        'The silence of drop-table for m silences nothing.',
        'Remove the entry, or correct its rule, migration or object.',
      ],
    ]);
  });

  it('leaves out old migrations and those that a glob names', () => {
    const migration = (name: string) => ({
      name,
      file: `prisma/migrations/${name}/migration.sql`,
      bytes: undefined,
    });
    const ignored = ignoredBy({ since: '2025', ignore: ['**/*_seed/migration.sql'] });
    expect(['2024_a', '2025_a', '2026_seed'].map((name) => ignored(migration(name)))).toEqual([
      true,
      false,
      true,
    ]);
    expect(ignoredBy({})(migration('a'))).toBe(false);
  });
});
