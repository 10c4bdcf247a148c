/** The picture before a change: from the catalog of a database, or from nothing. */
import type { Catalog, Table } from '../model/catalog.ts';
import { looseText } from '../sql/lexer.ts';
import { dotted } from '../sql/names.ts';
import { typeOfText } from '../sql/types.ts';
import { newTable, newThing, Picture, type PictureTable } from './picture.ts';

function fillTable(
  picture: Picture,
  table: PictureTable,
  from: Table,
  byDottedName: ReadonlyMap<string, PictureTable>,
): void {
  table.rowSecurity = from.rowSecurity.enabled;
  for (const column of from.columns) {
    table.columns.set(column.name, {
      name: column.name,
      type: typeOfText(column.type),
      nullable: column.nullable,
      default:
        column.identity !== undefined || /^nextval\(/.test(column.default ?? '')
          ? 'sequence'
          : column.default,
      isNew: false,
    });
  }
  for (const index of from.indexes) {
    const plain = new Set(from.columns.map((column) => column.name));
    const using = /\bUSING\s+(\w+)/.exec(index.definition);
    picture.setIndex(table, {
      name: index.name,
      columns: index.columns.map((column) => (plain.has(column) ? column : undefined)),
      unique: index.unique,
      method: using?.[1],
      partial: /\)\s+WHERE\s/.test(index.definition),
      definition: looseText(index.definition.slice(using?.index ?? 0)),
      constraint: index.constraint,
      isNew: false,
    });
  }
  for (const constraint of from.constraints) {
    const target = constraint.references && byDottedName.get(constraint.references.table);
    picture.setConstraint(table, {
      name: constraint.name,
      kind: constraint.kind,
      columns: constraint.columns,
      references: constraint.references && target && { ...constraint.references, table: target },
      definition: looseText(constraint.definition.replace(/ NOT VALID$/, '')),
      validated: constraint.validated,
      isNew: false,
    });
  }
  for (const { name } of from.triggers) table.triggers.set(name, { name, isNew: false });
  for (const { name } of from.policies) table.policies.set(name, { name, isNew: false });
}

/** The picture of a catalog; what is not in the catalog is known to be absent. */
export function pictureOfCatalog(catalog: Catalog, databaseSchema: string): Picture {
  const picture = new Picture(true, databaseSchema);
  const tables = catalog.tables.map((table) => ({
    table,
    made: picture.addTable(newTable(table.schema, table.name, false)),
  }));
  const byDottedName = new Map(tables.map(({ made }) => [dotted(made.schema, made.name), made]));
  for (const { table, made } of tables) fillTable(picture, made, table, byDottedName);
  for (const { schema, name, values } of catalog.enums) {
    picture.types.add({
      schema,
      name,
      firstName: name,
      of: 'enum',
      values,
      isNew: false,
      assumed: false,
      dropped: false,
    });
  }
  for (const { schema, name } of catalog.types) {
    picture.types.add({
      schema,
      name,
      firstName: name,
      of: 'other',
      values: undefined,
      isNew: false,
      assumed: false,
      dropped: false,
    });
  }
  for (const view of catalog.views)
    picture.things.view.add({ ...newThing(view.schema, view.name, false), definition: view.definition });
  for (const { schema, name } of catalog.sequences)
    picture.things.sequence.add(newThing(schema, name, false));
  for (const { schema, name } of catalog.functions) {
    picture.things.function.add({
      ...newThing(schema, name.replace(/\(.*$/s, ''), false),
      arguments: argumentsOf(name),
    });
  }
  for (const { name } of catalog.extensions) picture.things.extension.add(newThing('', name, false));
  for (const name of catalog.schemas) picture.things.schema.add(newThing('', name, false));
  return picture;
}

function argumentsOf(signature: string): readonly string[] {
  const inside = /\((.*)\)$/s.exec(signature)?.[1]?.trim() ?? '';
  return inside === '' ? [] : inside.split(/,\s*/);
}

/** The picture for `lint`: nothing is known, so whatever a statement names is taken for there. */
export function unknownPicture(databaseSchema: string): Picture {
  return new Picture(false, databaseSchema);
}
