/** Which models of a client a change can break at all: those whose table, view or enum types differ. */
import type { Catalog, Column, EnumType, Table } from '../../model/catalog.ts';
import { type InSchema, pathOf } from '../../model/names.ts';
import type { SchemaBlock } from './blocks.ts';
import type { ClientRelation } from './models.ts';

/** Tables, views and enum types of a catalog by `schema.name`. */
class Shelf {
  readonly tables: ReadonlyMap<string, Table>;
  readonly enums: ReadonlyMap<string, EnumType>;
  readonly #texts: ReadonlyMap<string, string>;

  constructor({ tables, views, enums }: Catalog) {
    this.tables = new Map(tables.map((table) => [pathOf(table), table]));
    this.enums = new Map(enums.map((type) => [pathOf(type), type]));
    // Indexes and policies matter to no statement of the client.
    this.#texts = new Map([
      ...views.map((view): [string, string] => [pathOf(view), JSON.stringify(view)]),
      ...tables.map((table): [string, string] => [
        pathOf(table),
        JSON.stringify([table.kind, table.columns, table.triggers, table.partitionOf]),
      ]),
      ...enums.map((type): [string, string] => [pathOf(type), JSON.stringify(type)]),
    ]);
  }

  text(one: InSchema): string | undefined {
    return this.#texts.get(pathOf(one));
  }
}

/** What is different between two catalogs, as far as a client can feel it. */
export class Touched {
  readonly #before: Shelf;
  readonly #after: Shelf;

  constructor(before: Catalog, after: Catalog) {
    this.#before = new Shelf(before);
    this.#after = new Shelf(after);
  }

  /** Whether a table, view or enum type differs, or is gone. */
  differs(one: InSchema): boolean {
    return this.#before.text(one) !== this.#after.text(one);
  }

  /** The blocks of the models that differ, by themselves or by an enum type of a field. */
  blocks(blocks: readonly SchemaBlock[], databaseSchema: string): ReadonlySet<SchemaBlock> {
    const object = ({ schema, mapped }: SchemaBlock): InSchema => ({
      schema: schema ?? databaseSchema,
      name: mapped,
    });
    const enums = new Set(
      blocks.filter((one) => one.kind === 'enum' && this.differs(object(one))).map((one) => one.name),
    );
    return new Set(
      blocks.filter(
        (one) =>
          one.kind !== 'enum' &&
          !one.ignored &&
          (this.differs(object(one)) || one.fields.some((field) => enums.has(field.type))),
      ),
    );
  }

  /** Those of these relations whose table differs. */
  relations(relations: readonly ClientRelation[]): readonly ClientRelation[] {
    return relations.filter((one) => this.differs(one.table));
  }

  /** A column of base; `undefined` where there is none. */
  before(table: InSchema, column: string): Column | undefined {
    return columnIn(this.#before, table, column);
  }

  /** The same after the change. */
  after(table: InSchema, column: string): Column | undefined {
    return columnIn(this.#after, table, column);
  }

  /** The columns of a table as it is after; none where there is no such table. */
  columnsAfter(table: InSchema): readonly Column[] {
    return this.#after.tables.get(pathOf(table))?.columns ?? [];
  }

  /** Values that an enum type has only after the change. */
  addedValues(type: InSchema): readonly string[] {
    const before = this.#before.enums.get(pathOf(type));
    const after = this.#after.enums.get(pathOf(type));
    if (before === undefined || after === undefined) return [];
    return after.values.filter((value) => !before.values.includes(value));
  }
}

function columnIn(shelf: Shelf, table: InSchema, column: string): Column | undefined {
  return shelf.tables.get(pathOf(table))?.columns.find((one) => one.name === column);
}
