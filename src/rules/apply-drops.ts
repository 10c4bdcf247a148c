/** DROP of tables, columns, constraints and indexes, played on the picture with all that goes along. */
import type { ActionOf } from '../sql/action.ts';
import { dotted } from '../sql/names.ts';
import { type Facts, noFacts, type Taken } from './facts.ts';
import type { Picture, PictureTable } from './picture.ts';
import { tableFacts } from './picture-facts.ts';

/** Foreign keys and views that need a table, and what is left of it. */
function takenWithTable(picture: Picture, table: PictureTable): Taken[] {
  return [
    ...picture.referencesTo(table).map(
      ({ table: other, constraint }): Taken => ({
        kind: 'foreign key',
        name: dotted(other.schema, other.name, constraint.name),
        table: other,
        byCascade: true,
        isNew: constraint.isNew,
      }),
    ),
    ...picture.viewsOn(table).map(
      (view): Taken => ({
        kind: 'view',
        name: dotted(view.schema, view.name),
        table: undefined,
        byCascade: true,
        isNew: view.isNew,
      }),
    ),
  ];
}

/** Removes a table and what can't be without it. */
export function dropTable(picture: Picture, table: PictureTable): readonly Taken[] {
  const takes = takenWithTable(picture, table);
  for (const { table: other, constraint } of picture.referencesTo(table))
    other.constraints.delete(constraint.name);
  for (const view of picture.viewsOn(table)) picture.things.view.delete(view);
  for (const child of picture.partitionsOf(table)) picture.removeTable(child);
  picture.gone.add(dotted('table', table.schema, table.name));
  picture.removeTable(table);
  return takes;
}

/** Removes a column with the indexes and constraints that hold it. */
export function dropColumn(picture: Picture, table: PictureTable, name: string): readonly Taken[] {
  const takes: Taken[] = [];
  const take = (
    kind: Taken['kind'],
    thing: { name: string; isNew: boolean },
    owner: PictureTable,
    byCascade: boolean,
  ) =>
    takes.push({
      kind,
      name: dotted(owner.schema, owner.name, thing.name),
      table: owner,
      byCascade,
      isNew: thing.isNew,
    });
  for (const constraint of [...table.constraints.values()]) {
    if (!constraint.columns.includes(name)) continue;
    take(constraint.kind === 'foreign-key' ? 'foreign key' : 'constraint', constraint, table, false);
    table.constraints.delete(constraint.name);
  }
  for (const index of [...table.indexes.values()]) {
    if (!index.columns.includes(name)) continue;
    if (index.constraint === undefined) take('index', index, table, false);
    table.indexes.delete(index.name);
  }
  for (const { table: other, constraint } of picture.referencesTo(table)) {
    if (!constraint.references?.columns.includes(name)) continue;
    take('foreign key', constraint, other, true);
    other.constraints.delete(constraint.name);
  }
  picture.gone.add(dotted('column', table.schema, table.name, name));
  table.columns.delete(name);
  return takes;
}

/** DROP CONSTRAINT. */
export function dropConstraint(picture: Picture, action: ActionOf<'drop-constraint'>): Facts {
  const facts = tableFacts(picture, action.table);
  const { table } = facts;
  const known = table?.constraints.get(action.constraint);
  if (table === undefined) return facts;
  if (known === undefined && action.ifExists && !table.assumed) return { ...facts, exists: false };
  const index = known && table.indexes.get(known.name);
  const takes: Taken[] = [];
  if (known?.kind === 'primary-key' || known?.kind === 'unique') {
    for (const { table: other, constraint } of picture.referencesTo(table)) {
      if (constraint.references?.columns.join() !== known.columns.join() || !action.cascade) continue;
      takes.push({
        kind: 'foreign key',
        name: dotted(other.schema, other.name, constraint.name),
        table: other,
        byCascade: true,
        isNew: constraint.isNew,
      });
      other.constraints.delete(constraint.name);
    }
  }
  table.constraints.delete(action.constraint);
  if (index?.constraint === known?.name) table.indexes.delete(action.constraint);
  return { ...facts, constraint: known, isNew: facts.isNew || known?.isNew === true, takes };
}

/** DROP INDEX. */
export function dropIndex(picture: Picture, action: ActionOf<'drop-index'>): Facts {
  const found = picture.index(action.name);
  const key = dotted('index', picture.schemaFor(action.name), action.name.name);
  if (found === undefined)
    return { ...noFacts, exists: !action.ifExists || (!picture.complete && !picture.gone.has(key)) };
  const { table, index } = found;
  table.indexes.delete(index.name);
  picture.gone.add(key);
  return {
    ...noFacts,
    isNew: table.isNew || index.isNew,
    table,
    tableName: { schema: table.schema, name: table.name },
    index,
  };
}
