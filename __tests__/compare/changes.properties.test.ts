import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ChangeKind, changeKinds } from '../../src/compare/change-kinds.ts';
import { diffCatalogs } from '../../src/compare/changes.ts';
import { touchedTables } from '../../src/compare/touched.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { compareText } from '../../src/model/order.ts';
import { type Change, change as changeSchema, tableChange } from '../../src/model/report.ts';
import { anyCatalog } from './catalogs.ts';

const opposites: Record<string, string> = { added: 'dropped', dropped: 'added' };

/** The change that takes this one back. */
function mirrored({ kind, object, from, to }: Change): Change {
  const special: Record<string, string> = {
    'enum-value-added': 'enum-value-removed',
    'enum-value-removed': 'enum-value-added',
  };
  const other = special[kind] ?? kind.replace(/(added|dropped)$/, (word) => opposites[word] ?? word);
  return { kind: other, object, from: to, to: from };
}

/** In one order, without privileges: those of a new object are listed, those of a dropped one are not. */
function comparable(changes: readonly Change[]): readonly string[] {
  return changes
    .filter((one) => !one.kind.startsWith('grant-'))
    .map((one) => JSON.stringify([one.kind, one.object, one.from, one.to]))
    .sort(compareText);
}

/** The same catalog with every list turned round, tables' columns included. */
function shuffled(catalog: Catalog): Catalog {
  const turn = <T>(list: readonly T[]) => [...list].reverse();
  return {
    ...catalog,
    schemas: turn(catalog.schemas),
    tables: turn(catalog.tables).map((table) => ({
      ...table,
      constraints: turn(table.constraints),
      indexes: turn(table.indexes),
    })),
    views: turn(catalog.views),
    grants: turn(catalog.grants),
    sequences: turn(catalog.sequences),
  };
}

describe('properties of the difference', () => {
  it('of a catalog with itself is empty', () => {
    fc.assert(
      fc.property(anyCatalog, (a) => {
        expect(diffCatalogs(a, a)).toEqual([]);
        expect(diffCatalogs(a, structuredClone(a))).toEqual([]);
        expect(touchedTables(a, a)).toEqual([]);
      }),
    );
  });

  it('one way mirrors the other', () => {
    fc.assert(
      fc.property(anyCatalog, anyCatalog, (a, b) => {
        expect(comparable(diffCatalogs(b, a).map(mirrored))).toEqual(comparable(diffCatalogs(a, b)));
      }),
      { numRuns: 300 },
    );
  });

  it('has only known kinds, says something in each line, and none twice', () => {
    fc.assert(
      fc.property(anyCatalog, anyCatalog, (a, b) => {
        const changes = diffCatalogs(a, b);
        for (const one of changes) {
          expect(changeSchema.parse(one)).toEqual(one);
          expect(Object.hasOwn(changeKinds, one.kind satisfies ChangeKind)).toBe(true);
          expect(one.from).not.toBe(one.to);
          expect(Math.max(one.from?.length ?? 0, one.to?.length ?? 0)).toBeLessThanOrEqual(170);
        }
        const texts = changes.map((one) => JSON.stringify(one));
        expect(new Set(texts).size).toBe(texts.length);
      }),
    );
  });

  it('does not turn on the order of lists', () => {
    fc.assert(
      fc.property(anyCatalog, anyCatalog, (a, b) => {
        expect(diffCatalogs(shuffled(a), shuffled(b))).toEqual(diffCatalogs(a, b));
      }),
    );
  });

  it('touches a table for each line about one', () => {
    fc.assert(
      fc.property(anyCatalog, anyCatalog, (a, b) => {
        const tables = touchedTables(a, b);
        const names = tables.map((one) => one.name);
        expect(names).toEqual([...new Set(names)].sort(compareText));
        for (const one of tables) {
          expect(tableChange.parse(one)).toEqual(one);
          for (const { to } of one.references) expect(names).toContain(to);
        }
        const about = diffCatalogs(a, b).some((one) =>
          /^(table|column|constraint|index|trigger|policy)-/.test(one.kind),
        );
        expect(tables.some((one) => one.change !== 'neighbour')).toBe(about);
      }),
      { numRuns: 300 },
    );
  });
});
