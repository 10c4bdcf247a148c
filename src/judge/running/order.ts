/** The other way round: what the new code needs of the migrations, as a line for whoever deploys. */
import type { ProjectPair } from '../../model/project.ts';
import type { Note } from '../../model/report.ts';
import type { OnBase } from '../../rehearse/states.ts';
import { list } from '../../rules/say.ts';
import { blocksOf } from './blocks.ts';

/** One line where the new client can't do without the migrations: new tables, and new columns that must be filled. */
export function orderNotes(
  { head }: ProjectPair,
  { base, onBase }: OnBase,
  databaseSchema: string,
): readonly Note[] {
  const before = new Map(base.catalog.tables.map((table) => [`${table.schema}.${table.name}`, table]));
  const after = new Map(onBase.catalog.tables.map((table) => [`${table.schema}.${table.name}`, table]));
  const needs = blocksOf(head.schemaFiles).flatMap((block) => {
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
  if (needs.length === 0) return [];
  const text = `Run the migrations before the new code starts: without them its queries on ${list(needs)} fail.`;
  return [{ kind: 'order', text }];
}
