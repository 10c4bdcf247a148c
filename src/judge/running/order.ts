/** The other way round: what the new code needs of the migrations. */
import { pathOf } from '../../model/names.ts';
import type { ProjectPair } from '../../model/project.ts';
import type { OnBase } from '../../rehearse/states.ts';
import { blocksOf } from './blocks.ts';

/** What the new client can't do without: new tables, and new columns that must be filled; as code, in the words of the schema. */
export function clientNeeds(
  { head }: ProjectPair,
  { base, onBase }: OnBase,
  databaseSchema: string,
): readonly string[] {
  const before = new Map(base.catalog.tables.map((table) => [pathOf(table), table]));
  const after = new Map(onBase.catalog.tables.map((table) => [pathOf(table), table]));
  return blocksOf(head.schemaFiles).flatMap((block) => {
    if (block.kind !== 'model' || block.ignored) return [];
    const path = `${block.schema ?? databaseSchema}.${block.mapped}`;
    const table = after.get(path);
    if (table === undefined) return [];
    const old = before.get(path);
    if (old === undefined) return [`\`${block.name}\``];
    const known = new Set(old.columns.map((column) => column.name));
    return block.fields
      .filter(
        (field) =>
          !field.ignored &&
          !known.has(field.column) &&
          table.columns.some((column) => column.name === field.column && !column.nullable),
      )
      .map((field) => `\`${block.name}.${field.name}\``);
  });
}
