/** RENAME of relations and columns, played on the picture. */
import type { ActionOf } from '../sql/action.ts';
import { type Facts, noFacts } from './facts.ts';
import type { Picture } from './picture.ts';
import { columnOf, tableFacts } from './picture-facts.ts';

/** ALTER TABLE, VIEW, INDEX or SEQUENCE … RENAME TO. */
export function renameRelation(picture: Picture, action: ActionOf<'rename-table'>): Facts {
  if (action.of === 'index') {
    const found = picture.index(action.table);
    if (found === undefined) return { ...noFacts, exists: !action.ifExists };
    const { table, index } = found;
    table.indexes.delete(index.name);
    picture.setIndex(table, { ...index, name: action.to });
    const owner = index.constraint === undefined ? undefined : table.constraints.get(index.constraint);
    if (owner !== undefined) {
      table.constraints.delete(owner.name);
      picture.setConstraint(table, { ...owner, name: action.to });
      picture.setIndex(table, { ...index, name: action.to, constraint: action.to });
    }
    return { ...noFacts, table, index, isNew: table.isNew || index.isNew };
  }
  if (action.of !== 'table') {
    const kind = action.of === 'sequence' ? 'sequence' : 'view';
    const thing = picture.thing(kind, action.table);
    if (thing !== undefined) {
      picture.things[kind].delete(thing);
      picture.things[kind].add({ ...thing, name: action.to });
    }
    return { ...noFacts, thing, isNew: thing?.isNew === true };
  }
  const facts = tableFacts(picture, action.table, action.ifExists);
  if (facts.table !== undefined) picture.renameTable(facts.table, facts.table.schema, action.to);
  return facts;
}

/** ALTER TABLE … RENAME COLUMN. */
export function renameColumn(picture: Picture, action: ActionOf<'rename-column'>): Facts {
  if (action.of !== 'table') return noFacts;
  const facts = tableFacts(picture, action.table);
  const { table } = facts;
  if (table === undefined) return facts;
  const column = columnOf(picture, table, action.column);
  const swap = (name: string | undefined) => (name === action.column ? action.to : name);
  const columns = [...table.columns.values()].map((known) =>
    known.name === action.column ? { ...known, name: action.to } : known,
  );
  table.columns = new Map(columns.map((known) => [known.name, known]));
  for (const [name, index] of table.indexes)
    table.indexes.set(name, { ...index, columns: index.columns.map(swap) });
  for (const [name, constraint] of table.constraints) {
    table.constraints.set(name, {
      ...constraint,
      columns: constraint.columns.map((known) => swap(known) ?? known),
    });
  }
  for (const { table: other, constraint } of picture.referencesTo(table)) {
    const { references } = constraint;
    if (references === undefined) continue;
    other.constraints.set(constraint.name, {
      ...constraint,
      references: { ...references, columns: references.columns.map((known) => swap(known) ?? known) },
    });
  }
  return { ...facts, column, isNew: facts.isNew || column?.isNew === true };
}
