/** What schema.prisma calls the tables, columns and types of the database. */
import { compareText } from '../../model/order.ts';
import type { SchemaFile } from '../../model/project.ts';
import type { ProjectNames } from '../../model/snapshot.ts';
import { blocksOf, modelsIn } from '../running/blocks.ts';
import { clientRelations } from '../running/models.ts';

function sorted<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
}

/** The names of a schema; `databaseSchema` is where models without `@@schema` are. */
export function namesOf(files: readonly SchemaFile[], databaseSchema: string): ProjectNames {
  const blocks = blocksOf(files);
  const models = modelsIn(blocks);
  const path = (schema: string | undefined, name: string) => `${schema ?? databaseSchema}.${name}`;
  return {
    models: sorted(
      [...models.values()].map((block) => {
        const columns = block.fields.filter((field) => !models.has(field.type));
        const fields = Object.fromEntries(columns.map((field) => [field.column, field.name]));
        return [path(block.schema, block.mapped), { name: block.name, fields }] as const;
      }),
    ),
    enums: sorted(
      blocks
        .filter((block) => block.kind === 'enum')
        .map((block) => [path(block.schema, block.mapped), block.name] as const),
    ),
    relations: sorted(
      clientRelations(files, databaseSchema).map(
        ({ table, models: [a, b] }) => [path(table.schema, table.name), `${a} and ${b}`] as const,
      ),
    ),
  };
}

/** The schemas that Prisma manages: the URL's, those of the datasource, and those that models name. Sorted. */
export function schemasOf(files: readonly SchemaFile[], databaseSchema: string): readonly string[] {
  const listed = files.flatMap(({ content }) => {
    const block = /^\s*datasource\s+\S+\s*\{([^}]*)\}/m.exec(content)?.[1] ?? '';
    const list = /^\s*schemas\s*=\s*\[([^\]]*)\]/m.exec(block)?.[1] ?? '';
    return [...list.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, name = '']) => name);
  });
  const named = blocksOf(files).flatMap(({ schema }) => schema ?? []);
  return [...new Set([databaseSchema, ...listed, ...named])].sort(compareText);
}
