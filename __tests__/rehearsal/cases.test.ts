/** Changes that fail, lose or lock in a known way: each on a database of its own, with rows, on one server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangeRehearsed } from '../../src/checks/rehearse-change.ts';
import type { Server } from '../../src/ports.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';
import { openSeventeen } from '../postgres/support/servers.ts';
import { blockCases } from './cases/blocks.ts';
import type { Case } from './cases/case.ts';
import { keyCases } from './cases/keys.ts';
import { lossCases } from './cases/losses.ts';
import { nullCases } from './cases/null.ts';
import { typeCases } from './cases/types.ts';
import { line, rehearsal } from './stage.ts';

const families: Readonly<Record<string, readonly Case[]>> = {
  'NULL where it is not allowed': nullCases,
  'keys and references': keyCases,
  'types and conditions': typeCases,
  'what is taken away': lossCases,
  'what blocks and what is in the way': blockCases,
};
const cases = Object.values(families).flat();

/** The server has work for some at a time. */
const atOnce = 4;

let server: Server;
let parser: SqlParser;
const seen = new Map<Case, ChangeRehearsed | Error>();
beforeAll(async () => {
  [server, parser] = await Promise.all([openSeventeen(), openSqlParser()]);
  const queue = [...cases];
  const work = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const { base, change, prisma } = one;
      const migrations = typeof change === 'string' ? [change] : change;
      seen.set(
        one,
        await rehearsal(server, parser, { base, migrations, prisma }).catch((error: Error) => error),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}, 300_000);
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

function rehearsed(one: Case): ChangeRehearsed {
  const result = seen.get(one);
  if (result instanceof Error) throw result;
  if (result === undefined) throw new Error('It was not rehearsed.');
  return result;
}

it('are at least as many as the issue asks for, each of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe.each(Object.entries(families))('%s', (_, family) => {
  it.each(family.map((one) => [one.name, one] as const))('%s', (__, one) => {
    const { findings, unseen, reports } = rehearsed(one);
    expect(findings.map(line)).toEqual(one.finds);
    expect(unseen.map(({ reason }) => reason)).toEqual(one.unseen ?? []);
    for (const [rule, text] of Object.entries(one.witness ?? {}))
      expect(findings.find((found) => found.rule === rule)?.witness).toMatch(new RegExp(text));
    for (const [rule, text] of Object.entries(one.probe ?? {}))
      expect(findings.find((found) => found.rule === rule)?.probe).toBe(text);
    for (const [at, flags] of Object.entries(one.statements ?? {}))
      expect(reports.find((report) => report.line === Number(at))).toMatchObject(flags);
  });
});

it('has a witness for all that was executed', () => {
  const silent = cases.flatMap((one) =>
    rehearsed(one).findings.filter(
      ({ evidence, witness, rule }) =>
        evidence === 'executed' && witness === undefined && rule !== 'opaque-sql',
    ),
  );
  expect(silent).toEqual([]);
});
