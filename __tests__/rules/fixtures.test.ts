import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ruleById, statementRules } from '../../src/rules/index.ts';
import { lintScripts } from '../../src/rules/judge.ts';
import { openSqlParser, type SqlParser } from '../../src/sql/parser.ts';

const here = dirname(fileURLToPath(import.meta.url));
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

let parser: SqlParser;
beforeAll(async () => {
  parser = await openSqlParser();
});
afterAll(async () => {
  await parser[Symbol.asyncDispose]();
});

async function findingsOf(rule: string, file: 'bad.sql' | 'good.sql') {
  const beforeFile = join(here, rule, 'before.sql');
  const before = await parser.parse(existsSync(beforeFile) ? readFileSync(beforeFile, 'utf8') : '');
  expect(before.error).toBeUndefined();
  const script = await parser.parse(readFileSync(join(here, rule, file), 'utf8'));
  if (rule !== 'syntax-error') expect(script.error).toBeUndefined();
  return lintScripts({ history: [before], scripts: [{ name: rule, file, script }], prismaVersion: '6.19.3' })
    .findings;
}

describe('every statement rule', () => {
  it('has a folder, and every folder a rule', () => {
    expect(folders.toSorted()).toEqual(statementRules.map((rule) => rule.id).toSorted());
  });

  it.each(folders)('%s: bad.sql finds it and what it implies', async (id) => {
    const found = new Set((await findingsOf(id, 'bad.sql')).map((finding) => finding.rule));
    expect(found).toContain(id);
    found.delete(id);
    for (const implied of ruleById(id)?.implies ?? []) found.delete(implied);
    expect([...found]).toEqual([]);
  });

  it.each(folders)('%s: good.sql finds nothing', async (id) => {
    expect(await findingsOf(id, 'good.sql')).toEqual([]);
  });
});
