import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commentLimit, toMarkdown } from '../../src/report/markdown.ts';
import { toSarif } from '../../src/report/sarif.ts';
import { helpOf, ruleIds } from '../../src/rules/index.ts';
import { packageRoot } from '../../src/system/bundles.ts';
import { helpUrls, version } from '../../src/system/reference.ts';
import { demo } from '../report/samples.ts';

describe('the address of a rule', () => {
  const home = `https://github.com/prisma-preflight/prisma-preflight/blob/v${version()}/`;

  it('is that of the version that runs', () => {
    expect(helpUrls({})('docs/rules/drop-column')).toBe(`${home}docs/rules/drop-column.md`);
    const step = {
      GITHUB_ACTION_REPOSITORY: 'team/fork',
      GITHUB_ACTION_REF: 'v1',
      GITHUB_SERVER_URL: 'https://git.team.example',
    };
    expect(helpUrls(step)('docs/rules/drop-column')).toBe(
      'https://git.team.example/team/fork/blob/v1/docs/rules/drop-column.md',
    );
  });

  it('is made of nothing strange', () => {
    expect(helpUrls({ GITHUB_ACTION_REPOSITORY: 'a/b) [x](', GITHUB_ACTION_REF: 'v1' })('docs/rules/x')).toBe(
      `${home}docs/rules/x.md`,
    );
    expect(helpUrls({})('docs/rules/x) [y](z')).toBeUndefined();
  });

  it('leads to a page that is there', () => {
    expect(ruleIds.filter((id) => !existsSync(join(packageRoot(), `${helpOf(id)}.md`)))).toEqual([]);
  });

  it('stands behind each finding of the comment and of the SARIF file', () => {
    const report = demo;
    const helpUrl = helpUrls({});
    expect(toMarkdown(report, { limitBytes: commentLimit, helpUrl })).toContain(
      `[\`drop-column\`](${home}docs/rules/drop-column.md)`,
    );
    expect(toSarif(report, { version: version(), helpUrl })).toContain(`${home}docs/rules/drop-column.md`);
  });
});
