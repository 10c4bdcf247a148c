/** What a Prisma Client knows: the tables, columns and enum types that its statements name. */
import { z } from 'zod';
import type { InSchema } from '../../model/names.ts';
import type { SchemaFile } from '../../model/project.ts';
import { blocksOf, modelsIn, type SchemaBlock } from './blocks.ts';

/** A column as the client knows it. */
export interface ClientColumn {
  readonly field: string;
  readonly column: string;
  /** Prisma's scalar type, such as `Int`; `enum` for one of an enum type. */
  readonly type: string;
  readonly list: boolean;
  readonly required: boolean;
  /** The enum type, with the values that the client can decode. */
  readonly of: (InSchema & { readonly values: readonly string[] }) | undefined;
  /**
   * Whether an INSERT names the column: `always`, with a value of the client's own where the code gives none; `never`
   * unless the code gives one; `may` where the code decides and NULL is what it means by nothing.
   */
  readonly sent: 'always' | 'may' | 'never';
}

/** A table or view as the client knows it. */
export interface ClientModel {
  readonly name: string;
  readonly table: InSchema;
  readonly view: boolean;
  /** Whether the client can create rows: not where a required column has a type that Prisma can't represent. */
  readonly creates: boolean;
  readonly columns: readonly ClientColumn[];
}

/** The table of an implicit many-to-many relation; its columns are `A` and `B`. */
export interface ClientRelation {
  readonly table: InSchema;
  /** The models that it connects. */
  readonly models: readonly [string, string];
}

/** The part of Prisma's data model (DMMF) that is read. */
const dataModel = z.object({
  enums: z.array(
    z.object({
      name: z.string(),
      dbName: z.string().nullish(),
      values: z.array(z.object({ name: z.string(), dbName: z.string().nullish() })),
    }),
  ),
  models: z.array(
    z.object({
      name: z.string(),
      dbName: z.string().nullish(),
      schema: z.string().nullish(),
      fields: z.array(
        z.object({
          name: z.string(),
          dbName: z.string().nullish(),
          kind: z.string(),
          type: z.string(),
          isList: z.boolean(),
          isRequired: z.boolean(),
          isUpdatedAt: z.boolean().nullish(),
          default: z.unknown().optional(),
        }),
      ),
    }),
  ),
});

type Field = z.infer<typeof dataModel>['models'][number]['fields'][number];

/** Functions of `@default` that the database is to know, not the client. */
const ofDatabase = new Set(['autoincrement', 'dbgenerated', 'sequence']);

/**
 * Seen of Prisma 7.8 with its query log: `now()`, `uuid()`, constants and `@updatedAt` are sent, `autoincrement()`,
 * `dbgenerated()` and lists without a default are not.
 */
function sentBy(field: Field): ClientColumn['sent'] {
  if (field.isUpdatedAt === true) return 'always';
  const { default: given } = field;
  if (given !== undefined && given !== null) {
    const name =
      typeof given === 'object' && 'name' in given && !Array.isArray(given) ? given.name : undefined;
    return ofDatabase.has(String(name)) ? 'never' : 'always';
  }
  if (field.isList) return 'never';
  return field.isRequired ? 'always' : 'may';
}

/**
 * The models of a data model as Prisma's parser gives it: fields and models with `@ignore` are not among them.
 * @param databaseSchema where a model without `@@schema` is.
 * @returns undefined where it is no data model as Prisma 4 to 7 make it.
 */
export function clientModels(
  given: unknown,
  blocks: readonly SchemaBlock[],
  databaseSchema: string,
): readonly ClientModel[] | undefined {
  const { success, data } = dataModel.safeParse(given);
  if (!success) return undefined;
  const { enums, models } = data;
  const written = modelsIn(blocks);
  const enumBlocks = new Map(blocks.filter((one) => one.kind === 'enum').map((one) => [one.name, one]));
  const enumTypes = new Map(
    enums.map(({ name, dbName, values }) => [
      name,
      {
        schema: enumBlocks.get(name)?.schema ?? databaseSchema,
        name: dbName ?? name,
        values: values.map((value) => value.dbName ?? value.name),
      },
    ]),
  );
  return models.map((model): ClientModel => {
    const block = written.get(model.name);
    return {
      name: model.name,
      table: {
        schema: block?.schema ?? model.schema ?? databaseSchema,
        name: model.dbName ?? model.name,
      },
      view: block?.kind === 'view',
      creates: !(
        block?.fields.some((one) => one.type === 'Unsupported' && one.required && !one.hasDefault) ?? false
      ),
      columns: model.fields
        .filter((one) => one.kind === 'scalar' || one.kind === 'enum')
        .map((one) => ({
          field: one.name,
          column: one.dbName ?? one.name,
          type: one.kind === 'enum' ? 'enum' : one.type,
          list: one.isList,
          required: one.isRequired && !one.isList,
          of: one.kind === 'enum' ? enumTypes.get(one.type) : undefined,
          sent: sentBy(one),
        })),
    };
  });
}

/** The implicit many-to-many relations of a schema: lists on both sides. Their table is named after the relation. */
export function clientRelations(
  files: readonly SchemaFile[],
  databaseSchema: string,
): readonly ClientRelation[] {
  const models = modelsIn(blocksOf(files));
  const sides = new Map<string, SchemaBlock[]>();
  for (const block of models.values()) {
    for (const one of block.fields) {
      const other = models.get(one.type);
      if (!one.list || one.ignored || other === undefined || other.ignored || block.ignored) continue;
      const [a = '', b = ''] = [block.name, other.name].sort();
      const key = JSON.stringify([a, b, one.relation ?? `${a}To${b}`]);
      const known = sides.get(key);
      if (known === undefined) sides.set(key, [block]);
      else known.push(block);
    }
  }
  return [...sides].flatMap(([key, [first, second]]): ClientRelation[] => {
    const [a, b, name] = JSON.parse(key) as [string, string, string];
    if (first === undefined || second === undefined) return [];
    if (a !== b && first === second) return [];
    return [{ table: { schema: models.get(a)?.schema ?? databaseSchema, name: `_${name}` }, models: [a, b] }];
  });
}
