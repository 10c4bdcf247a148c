import { describe, expect, it } from '@jest/globals';
import type { Check, Finding, ProjectReport, Severity } from '../src/model/report.ts';
import { exitStatus, type FailOn, fails, verdictOf } from '../src/verdict.ts';
import { finding, project, reportOf } from './report/samples.ts';

const one = (severity: Severity, silenced?: Finding['silenced']): Finding =>
  finding({ rule: 'drop-table', message: 'x', severity, ...(silenced === undefined ? {} : { silenced }) });
const judged = (failOn: FailOn, parts: Partial<ProjectReport> = {}) => ({ report: project(parts), failOn });
const unable: Check = { id: 'deploy', status: 'unable', ms: 1 };

describe('a finding', () => {
  it.each([
    ['error', 'error', true],
    ['error', 'warning', true],
    ['warning', 'error', false],
    ['warning', 'warning', true],
    ['note', 'note', true],
    ['note', 'warning', false],
    ['error', 'never', false],
  ] as const)('of severity %s under fail-on %s fails: %s', (severity, failOn, expected) => {
    expect(fails(one(severity), failOn)).toBe(expected);
  });

  it('that is silenced fails nothing', () => {
    expect(fails(one('error', { reason: 'moved', by: 'comment' }), 'error')).toBe(false);
  });
});

describe('the verdict', () => {
  it('is pass where nothing fails and everything could be done', () => {
    expect(verdictOf([])).toBe('pass');
    expect(verdictOf([judged('error', { findings: [one('warning')] })])).toBe('pass');
  });

  it('is incomplete where a check could not be done, in any project', () => {
    expect(verdictOf([judged('error'), judged('error', { checks: [unable] })])).toBe('incomplete');
  });

  it('is fail where something was found, whatever could not be done', () => {
    expect(verdictOf([judged('error', { checks: [unable], findings: [one('error')] })])).toBe('fail');
  });

  it('is incomplete, not pass, where findings may not fail', () => {
    expect(verdictOf([judged('never', { checks: [unable], findings: [one('error')] })])).toBe('incomplete');
  });
});

describe('the exit status', () => {
  it.each([
    ['pass', false, 0],
    ['fail', false, 1],
    ['fail', true, 1],
    ['incomplete', false, 2],
    ['incomplete', true, 0],
  ] as const)('of %s with allow-incomplete %s is %s', (verdict, allow, expected) => {
    expect(exitStatus(reportOf(verdict), allow)).toBe(expected);
  });
});
