/** The diagram, read back by Mermaid itself. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import fc from 'fast-check';
import type { TableChange } from '../../src/model/report.ts';
import { diagramOf } from '../../src/report/comment/diagram.ts';
import { hostile } from './hostile.ts';
import { demo, green, manyDrops, project } from './samples.ts';

/** What Mermaid makes of a source. */
interface Parsed {
  readonly error?: string;
  readonly entities: readonly {
    readonly id: string;
    readonly alias: string;
    readonly attributes: readonly { readonly name: string; readonly comment: string }[];
  }[];
  readonly relations: number;
}

async function parse(...sources: readonly (string | undefined)[]): Promise<readonly Parsed[]> {
  const program = join(dirname(fileURLToPath(import.meta.url)), 'mermaid-parse.mjs');
  const { stdout } = await execa(process.execPath, [program], { input: JSON.stringify(sources) });
  return JSON.parse(stdout);
}

describe('diagram', () => {
  it('is not drawn where no table changes', () => {
    expect(diagramOf(project())).toBeUndefined();
  });

  it('shows the tables, marks and references of a change', async () => {
    const [diagram] = await parse(diagramOf(demo.projects[0] ?? project())?.source);
    expect(diagram?.entities.map((one) => one.alias)).toEqual(['User', 'Profile (new)']);
    expect(diagram?.entities[0]?.attributes.map((one) => [one.name, one.comment])).toEqual([
      ['id', ''],
      ['email', ''],
      ['name', 'null, dropped'],
    ]);
    expect(diagram?.relations).toBe(1);
  });

  it('says types as short as people do', () => {
    const types = [
      'timestamp(3) without time zone',
      'timestamp(6) with time zone',
      'character varying(9)',
      'public.Mood',
    ];
    const columns = types.map((type, at) => {
      return { name: `c${at}`, type, nullable: false, key: false, change: 'added' as const };
    });
    const table: TableChange = { name: 'public.T', change: 'created', columns, references: [] };
    const source = diagramOf(project({ tables: [table] }))?.source;
    expect(source?.match(/^ {4}\w+/gm)).toEqual([
      '    timestamp_3',
      '    timestamptz_6',
      '    varchar_9',
      '    Mood',
    ]);
  });

  it('leaves a neighbour with its keys and says how many tables it leaves out', async () => {
    const [diagram] = await parse(diagramOf(green.projects[0] ?? project())?.source);
    expect(diagram?.entities[1]?.attributes.map((one) => one.name)).toEqual(['id']);
    expect(diagramOf(manyDrops.projects[0] ?? project())?.leftOut).toBe(28);
  });

  it('takes Mermaid’s own words as names', async () => {
    const own = [
      'pk',
      'FK',
      'uk',
      'ukName',
      'PKey',
      'style',
      'class',
      'classDef',
      'direction',
      'title',
      'accTitle',
      'end',
      'to',
      'only',
      'one',
      'many',
      'zero',
      'erDiagram',
      'only_one',
      '__proto__',
      'constructor',
    ];
    const columns = own.map((name) => ({
      name,
      type: name,
      nullable: false,
      key: true,
      change: 'added' as const,
    }));
    const tables = columns.map(
      (column): TableChange => ({ name: column.name, change: 'created', columns: [column], references: [] }),
    );
    const parsed = await parse(...tables.map((table) => diagramOf(project({ tables: [table] }))?.source));
    expect(parsed.map((one) => one.error ?? one.entities[0]?.attributes[0]?.name)).toEqual(
      own.map((name) =>
        name === '__proto__' ? 'x_proto' : /^..$/.test(name) && name !== 'to' ? `${name}_` : name,
      ),
    );
  });

  it('is a diagram whatever the names are', async () => {
    const column = fc.record({
      name: hostile,
      type: hostile,
      nullable: fc.boolean(),
      key: fc.boolean(),
      change: fc.constantFrom('added' as const, 'dropped' as const, 'changed' as const, 'same' as const),
    });
    const reference = fc.record({
      to: fc.constant('B'),
      columns: fc.array(hostile, { maxLength: 2 }),
      change: fc.constantFrom('added' as const, 'dropped' as const, 'same' as const),
    });
    const table: fc.Arbitrary<TableChange> = fc.record({
      name: hostile.map((name) => `A${name}`),
      change: fc.constantFrom('created' as const, 'dropped' as const, 'changed' as const),
      columns: fc.array(column, { maxLength: 30 }),
      references: fc.array(reference, { maxLength: 2 }),
    });
    const other: TableChange = { name: 'B', change: 'neighbour', columns: [], references: [] };
    const tables = fc.sample(table, Number(process.env.PROPERTY_RUNS ?? 300));
    const parsed = await parse(...tables.map((one) => diagramOf(project({ tables: [one, other] }))?.source));
    for (const [at, one] of tables.entries()) {
      const { error, entities, relations } = parsed[at] ?? { entities: [], relations: -1 };
      const shown = Math.min(one.columns.length, 14) + (one.columns.length > 14 ? 1 : 0);
      const found = {
        error,
        ids: entities?.map(({ id }) => id),
        relations,
        columns: entities?.[0]?.attributes.length,
      };
      const wanted = {
        error: undefined,
        ids: ['t1', 't2'],
        relations: one.references.length,
        columns: shown,
      };
      // The table stands beside the answer, so that a failure can be repeated.
      expect({ table: one, ...found }).toEqual({ table: one, ...wanted });
    }
  });
});
