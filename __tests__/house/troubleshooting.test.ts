/** docs/troubleshooting.md quotes messages: each quoted piece must still be one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../src/system/bundles.ts';

const root = packageRoot();
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
  .join('\n');
const quoted = [
  ...readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8').matchAll(/^\| `([^`]+)` \|/gm),
];

describe('docs/troubleshooting.md', () => {
  it('quotes messages', () => {
    expect(quoted.length).toBeGreaterThan(15);
  });

  it.each(quoted.map(([, message = '']) => message))('%s', (message) => {
    expect(sources.includes(message)).toBe(true);
  });
});
