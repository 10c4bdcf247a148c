import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareHistories } from '../../src/collect/index.ts';
import type { Migration } from '../../src/model/project.ts';

const migration = (name: string, sql: string | undefined): Migration => ({
  name,
  file: `prisma/migrations/${name}/migration.sql`,
  bytes: sql === undefined ? undefined : Buffer.from(sql),
});
const names = (list: readonly Migration[]): readonly string[] => list.map(({ name }) => name);

describe('compareHistories', () => {
  it('tells added, edited, deleted and renamed apart by name and bytes', () => {
    const base = [
      migration('1_a', 'a'),
      migration('2_b', 'b'),
      migration('3_c', 'c'),
      migration('4_d copy', 'd'),
    ];
    const head = [
      migration('4_d', 'd'),
      migration('1_a', 'a'),
      migration('2_b', 'b '),
      migration('2_new', 'n'),
      migration('5_e', 'e'),
    ];
    const found = compareHistories(base, head);
    expect(found.base).toBe(4);
    expect(names(found.added)).toEqual(['2_new', '5_e']);
    expect(found.edited.map(({ head: edited }) => edited.name)).toEqual(['2_b']);
    expect(names(found.deleted)).toEqual(['3_c']);
    expect(found.renamed.map(({ from, to }) => [from.name, to.name])).toEqual([['4_d copy', '4_d']]);
    expect(found.outOfOrder).toEqual(['2_new']);
  });

  it('sees a changed comment, line ending or byte order mark as an edit, as the checksum does', () => {
    for (const text of ['-- x\nSELECT 1;\n', 'SELECT 1;\r\n', '\uFEFFSELECT 1;\n']) {
      expect(compareHistories([migration('1', 'SELECT 1;\n')], [migration('1', text)]).edited).toHaveLength(
        1,
      );
    }
  });

  it('never calls an empty or missing file a rename, and sees a file that came or went as an edit', () => {
    const found = compareHistories(
      [migration('1', ''), migration('2', undefined), migration('3', undefined)],
      [migration('3', 'x'), migration('4', ''), migration('5', undefined)],
    );
    expect(found.renamed).toEqual([]);
    expect(names(found.added)).toEqual(['4', '5']);
    expect(names(found.deleted)).toEqual(['1', '2']);
    expect(found.edited).toHaveLength(1);
  });

  it('pairs equal bytes one to one', () => {
    const found = compareHistories([migration('1', 'x'), migration('2', 'x')], [migration('3', 'x')]);
    expect(found.renamed.map(({ from, to }) => [from.name, to.name])).toEqual([['1', '3']]);
    expect(names(found.deleted)).toEqual(['2']);
  });

  it('orders by bytes, not by number or locale', () => {
    const found = compareHistories(
      [],
      ['10_b', '9_a', 'Z', 'a', '\u{1F600}', '\uFF5E', '01_init'].map((name) => migration(name, name)),
    );
    expect(names(found.added)).toEqual(['01_init', '10_b', '9_a', 'Z', 'a', '\uFF5E', '\u{1F600}']);
  });

  it('accounts for every migration once, whatever the two sides are', () => {
    const side = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('', 'x', 'y', 'z'));
    fc.assert(
      fc.property(side, side, (before, after) => {
        const base = Object.entries(before).map(([name, sql]) => migration(name, sql));
        const head = Object.entries(after).map(([name, sql]) => migration(name, sql));
        const found = compareHistories(base, head);
        const same = Object.keys(before).filter((name) => before[name] === after[name]).length;
        expect(same + found.edited.length + found.deleted.length + found.renamed.length).toBe(base.length);
        expect(same + found.edited.length + found.added.length + found.renamed.length).toBe(head.length);
      }),
    );
  });
});
