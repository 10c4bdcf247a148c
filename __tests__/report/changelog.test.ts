import { describe, expect, it } from '@jest/globals';
import { changelogEntries, toChangelog, withEntries } from '../../src/report/changelog.ts';
import { expectFile } from './file-snapshot.ts';
import { demo, green, manyDrops, twoProjects, untouched } from './samples.ts';

const context = { title: 'Let people have invoices', number: 7 };

describe('the changelog', () => {
  it.each(Object.entries({ green, demo, manyDrops, twoProjects }))('%s', async (name, report) => {
    await expectFile(`${name}.changelog.md`, toChangelog(report, context));
  });

  it('takes its date from the migration, and none where that has none', () => {
    const named = (name: string): string | undefined => {
      const [project] = green.projects;
      if (project === undefined) throw new Error('no project');
      const history = { ...project.history, added: [name] };
      return toChangelog({ ...green, projects: [{ ...project, history }] }).split('\n')[0];
    };
    expect(named('20260302090000_add_invoice')).toBe('## 2026-03-02 · Add invoice');
    expect(named('20261302090000_add_invoice')).toBe('## Add invoice');
    expect(named('0_init')).toBe('## 0 init');
    expect(named('20260302090000')).toBe('## 2026-03-02 · 20260302090000');
  });

  it('says nothing of a reason that is not known, and nothing at all without a migration', () => {
    expect(toChangelog(green)).not.toContain('Reason');
    expect(toChangelog(untouched, context)).toBe('');
  });

  it('takes a title for text', () => {
    const hostile = { title: '](http://x) <img src=x> @all\n## 2020-01-01 · fake\n| `a', number: 1 };
    const text = toChangelog(green, hostile);
    expect(text.match(/^## /gm)).toHaveLength(1);
    expect(text).not.toMatch(/<img|@all|(?<!\\)\]\(http/);
  });
});

describe('a changelog file', () => {
  const entries = changelogEntries(demo, context);
  const file = withEntries(undefined, entries);

  it('begins with a title', () => {
    expect(file).toMatch(/^# Schema changelog\n\n## 2026-/);
  });

  it('stays as it is where its entries are there, and keeps what people wrote', () => {
    const edited = file.replace('### Impact', 'Words of mine.\n\n### Impact').replaceAll('\n', '\r\n');
    expect(withEntries(file, entries)).toBe(file);
    expect(withEntries(edited, entries)).toBe(edited);
  });

  it('gets new entries above the others, below its introduction', () => {
    const old =
      '# History of our schema\n\nNewest first.\n\n## 2020-01-01 · Init\n\nMigration: `20200101000000_init`\n';
    const added = withEntries(old, entries);
    expect(added).toMatch(/^# History of our schema\n\nNewest first\.\n\n## 2026-/);
    expect(added.endsWith('## 2020-01-01 · Init\n\nMigration: `20200101000000_init`\n')).toBe(true);
    expect(withEntries(added, entries)).toBe(added);
  });
});
