import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { packageRoot } from '../../src/system/bundles.ts';

it('docs/commands.md lists the mistakes that are tested', async () => {
  const root = packageRoot();
  const { withTable } = (await import(join(root, 'scripts/command-table.mjs'))) as {
    withTable: (document: string, mistakes: unknown) => string;
  };
  const document = readFileSync(join(root, 'docs/commands.md'), 'utf8');
  const mistakes = parse(readFileSync(join(root, '__tests__/deployment/mistakes.yml'), 'utf8'));
  expect(document).toBe(withTable(document, mistakes));
});
