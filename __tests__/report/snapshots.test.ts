import { describe, expect, it } from '@jest/globals';
import { toJson } from '../../src/report/json.ts';
import { commentLimit, toMarkdown, toSummary } from '../../src/report/markdown.ts';
import { toSarif } from '../../src/report/sarif.ts';
import { toTerminal } from '../../src/report/terminal.ts';
import { expectFile } from './file-snapshot.ts';
import { alike, demo, green, manyDrops, overflowing, twoProjects, untouched, warned } from './samples.ts';

const samples = { green, demo, manyDrops, twoProjects, warned, alike, untouched };
const linkTo = (file: string, line: number | undefined) =>
  `https://github.com/acme/shop/pull/7/files#diff-${Buffer.from(file).toString('hex').slice(0, 8)}R${line ?? 1}`;
const summaryUrl = 'https://github.com/acme/shop/actions/runs/42';

describe('what readers see', () => {
  for (const [name, report] of Object.entries(samples)) {
    it(`${name}: comment`, async () => {
      await expectFile(`${name}.md`, toMarkdown(report, { limitBytes: commentLimit, linkTo, summaryUrl }));
    });
    it(`${name}: terminal`, async () => {
      await expectFile(`${name}.txt`, toTerminal(report, { color: false, links: false, width: 80 }));
    });
  }

  it('demo: summary', async () => {
    await expectFile('demo.summary.md', toSummary(demo, { linkTo }));
  });

  it('demo: SARIF', async () => {
    await expectFile('demo.sarif', toSarif(demo, { version: '0.0.0' }));
  });

  it('too much for a comment', async () => {
    await expectFile('overflowing.md', toMarkdown(overflowing, { limitBytes: 12_000, linkTo, summaryUrl }));
  });

  it('never calls anything by a word that promises too much', () => {
    for (const report of [...Object.values(samples), overflowing]) {
      const all = [
        toMarkdown(report, { limitBytes: commentLimit }),
        toSummary(report),
        toTerminal(report, { color: true, links: true, width: 80 }),
      ].join('\n');
      // The server's own words in `demo` are quoted, not ours.
      expect(all.replaceAll('unsafe use of new value', '')).not.toMatch(/safe/i);
    }
  });

  it('gives the same JSON whatever the order of keys was', () => {
    const shuffled = JSON.parse(JSON.stringify(demo), (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(toJson(shuffled)).toBe(toJson(demo));
    expect(JSON.parse(toJson(demo))).toEqual(demo);
  });
});
