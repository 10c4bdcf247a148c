/** docs/rules/ is what `help` of every finding points to. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { steps } from '../../src/report/words.ts';
import { helpOf, rules } from '../../src/rules/index.ts';
import { packageRoot } from '../../src/system/bundles.ts';

interface Generator {
  pagesOf(source: {
    readonly rules: typeof rules;
    readonly steps: typeof steps;
    readonly folder: string;
  }): ReadonlyMap<string, string>;
}

const root = packageRoot();
const script = pathToFileURL(join(root, 'scripts/rule-pages.mjs')).href;
const { pagesOf } = (await import(script)) as Generator;
const pages = pagesOf({ rules, steps, folder: join(root, '__tests__/rules') });

describe('the pages of the rules', () => {
  it('are there for every rule, where its findings point', () => {
    expect(readdirSync(join(root, 'docs/rules')).sort()).toEqual([...pages.keys()].sort());
    for (const { id } of rules)
      expect(pages.has(`${helpOf(id).replace(/^docs\/rules\//, '')}.md`)).toBe(true);
  });

  it.each([...pages.keys()])('%s is what scripts/rule-pages.mjs writes', (name) => {
    expect(readFileSync(join(root, 'docs/rules', name), 'utf8')).toBe(pages.get(name));
  });

  it('hold the example that finds the rule', () => {
    expect(pages.get('drop-column.md')).toContain(
      readFileSync(join(root, '__tests__/rules/drop-column/bad.sql'), 'utf8').trim(),
    );
  });
});
