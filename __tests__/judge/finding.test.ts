import { describe, expect, it } from '@jest/globals';
import { describe as describeDifference, describeDrift } from '../../src/judge/describe.ts';
import { finding, shellWord, withoutStop } from '../../src/judge/finding.ts';

describe('a finding', () => {
  it('takes severity, remedy and page from its rule, and leaves out what is not known', () => {
    expect(
      finding({ rule: 'schema-drift', evidence: 'executed', message: 'a\n b', file: undefined }),
    ).toEqual({
      rule: 'schema-drift',
      severity: 'error',
      evidence: 'executed',
      message: 'a  b',
      instead: expect.stringContaining('npx prisma migrate dev'),
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      help: 'docs/rules/schema-drift',
    });
  });

  it('keeps its fingerprint when its line moves, and not when it is about something else', () => {
    const at = (line: number, about: string) =>
      finding({ rule: 'deploy-failed', evidence: 'executed', message: 'x', line, about }).fingerprint;
    expect(at(1, 'SELECT 1')).toBe(at(9, 'SELECT 1'));
    expect(at(1, 'SELECT 1')).not.toBe(at(1, 'SELECT 2'));
  });

  it('is a sentence that can be read, whatever is in it', () => {
    const long = `${'a'.repeat(3_999)}😀${'b'.repeat(5_000_000)}`;
    const { message, witness } = finding({
      rule: 'deploy-failed',
      evidence: 'executed',
      message: long,
      witness: long,
    });
    expect([message, witness]).toEqual(Array(2).fill(`${'a'.repeat(3_999)}…`));
  });

  it('of no rule is a defect', () => {
    expect(() => finding({ rule: 'nope', evidence: 'executed', message: '' })).toThrow('nope');
  });
});

describe('words', () => {
  it('are quoted for a shell only where they must be', () => {
    expect(shellWord('20240101_init')).toBe('20240101_init');
    expect(shellWord("it's a copy")).toBe(`'it'\\''s a copy'`);
  });

  it('lose their full stop at the end of a clause', () => {
    expect(withoutStop('It failed.\n')).toBe('It failed');
    const dots = '.'.repeat(1_000_000);
    expect(withoutStop(`${dots}x${dots}`)).toBe(`${dots}x`);
  });
});

describe('a difference', () => {
  const added = { kind: 'column-added', object: 'public.User.age', from: null, to: 'integer' } as const;
  const gone = { kind: 'index-dropped', object: 'public.a_idx', from: 'INDEX ON a (b)', to: null } as const;
  const other = { kind: 'column-type-changed', object: 'public.a.b', from: 'text', to: 'uuid' } as const;

  it('names both sides', () => {
    expect([added, gone, other].map((change) => describeDifference(change, 'A', 'B'))).toEqual([
      'Only B has the column `public.User.age` (`integer`).',
      'Only A has the index `public.a_idx` (`INDEX ON a (b)`).',
      'The type of the column `public.a.b` is `text` in A and `uuid` in B.',
    ]);
  });

  it('of drift says what follows', () => {
    expect([added, gone, other].map(describeDrift)).toEqual([
      'The Prisma schema has the column `public.User.age` (`integer`), and no migration creates it: queries that use it fail.',
      'The migrations build the index `public.a_idx` (`INDEX ON a (b)`), which the Prisma schema does not have: the next `migrate dev` would drop it.',
      'The type of the column `public.a.b` is `text` in what the migrations build and `uuid` in the Prisma schema.',
    ]);
  });
});
