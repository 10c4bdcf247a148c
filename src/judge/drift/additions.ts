/** Lines that make a Prisma schema describe what the database has besides, taken from what `prisma db pull` reads there. */
import type { CatalogChange } from '../../compare/change-kinds.ts';
import type { SchemaFile } from '../../model/project.ts';
import { blocksOf, type SchemaBlock } from '../running/blocks.ts';

/** Something to write into the schema. */
export interface Addition {
  /** What it ends the drift of, such as `public.User_name_idx`. */
  readonly object: string;
  /** The block that it belongs into; `undefined` where it is a block of its own. */
  readonly block: string | undefined;
  /** One line, or a whole block. */
  readonly text: string;
}

/** A name that PostgreSQL takes is no longer. */
const longestName = 63;

/**
 * For indexes, columns, tables and enums that only the database has. `pulled` is the same schema, brought up to what the
 * database has.
 */
export function additionsOf(
  extra: readonly CatalogChange[],
  schema: readonly SchemaFile[],
  pulled: readonly SchemaFile[],
  databaseSchema: string,
): readonly Addition[] {
  const there = blocksOf(pulled);
  const known = new Set(blocksOf(schema).map((block) => block.name));
  const linesOf = (block: SchemaBlock): readonly string[] =>
    pulled
      .find((file) => file.path === block.file)
      ?.content.split('\n')
      .slice(block.line - 1, block.endLine) ?? [];
  return extra.flatMap(({ kind, object }): readonly Addition[] => {
    if (kind === 'index-dropped') {
      return there
        .filter((block) => known.has(block.name))
        .flatMap((block) => {
          const text = indexLine(block, linesOf(block), object, databaseSchema);
          return text === undefined ? [] : [{ object, block: block.name, text }];
        });
    }
    if (kind === 'column-dropped') {
      return there.flatMap((block) => {
        const field = block.fields.find((one) => `${pathOf(block, databaseSchema)}.${one.column}` === object);
        const text = field === undefined ? undefined : linesOf(block)[field.line - block.line];
        return text === undefined || !known.has(block.name)
          ? []
          : [{ object, block: block.name, text: oneBlank(text) }];
      });
    }
    if (kind !== 'table-dropped' && kind !== 'enum-dropped') return [];
    return there
      .filter((block) => !known.has(block.name) && pathOf(block, databaseSchema) === object)
      .flatMap((block) => [
        { object, block: undefined, text: linesOf(block).join('\n') },
        ...backRelations(there, known, block.name, linesOf).map((one) => ({ object, ...one })),
      ]);
  });
}

function pathOf(block: SchemaBlock, databaseSchema: string): string {
  return `${block.schema ?? databaseSchema}.${block.mapped}`;
}

/** The line of an index by its name, written or as Prisma makes it up. A field's `@unique` becomes a line of its own. */
function indexLine(
  block: SchemaBlock,
  lines: readonly string[],
  object: string,
  databaseSchema: string,
): string | undefined {
  const schema = block.schema ?? databaseSchema;
  const named = (name: string) => `${schema}.${name.slice(0, longestName)}` === object;
  const column = (name: string) => block.fields.find((field) => field.name === name)?.column ?? name;
  for (const line of lines) {
    const [, kind, fields] =
      /^\s*@@(index|unique)\((?:fields: )?\[((?:"(?:\\.|[^"\\])*"|[^\]"])*)\]/.exec(line) ?? [];
    const map = /\bmap: "((?:\\.|[^"\\])*)"/.exec(line)?.[1];
    if (kind !== undefined && fields !== undefined) {
      const columns = fields.split(/,\s*(?![^(]*\))/).map((one) => column(/^\s*(\w+)/.exec(one)?.[1] ?? ''));
      const own = [block.mapped, ...columns, kind === 'index' ? 'idx' : 'key'].join('_');
      if (named(map ?? own)) return oneBlank(line);
      continue;
    }
    const field = /^\s*(\w+)\s.*@unique\b/.exec(line)?.[1];
    if (field === undefined) continue;
    if (named(map ?? [block.mapped, column(field), 'key'].join('_')))
      return `@@unique([${field}]${map === undefined ? '' : `, map: "${map}"`})`;
  }
  return undefined;
}

/** The fields on the other side of a new model's relations. */
function backRelations(
  blocks: readonly SchemaBlock[],
  known: ReadonlySet<string>,
  model: string,
  linesOf: (block: SchemaBlock) => readonly string[],
): readonly Omit<Addition, 'object'>[] {
  return blocks
    .filter((block) => known.has(block.name))
    .flatMap((block) =>
      block.fields
        .filter((field) => field.type === model)
        .map((field) => ({
          block: block.name,
          text: oneBlank(linesOf(block)[field.line - block.line] ?? ''),
        })),
    );
}

function oneBlank(line: string): string {
  return line.trim().replace(/\s+/g, ' ');
}

/** The schema with these lines at the end of their blocks. */
export function withAdditions(
  schema: readonly SchemaFile[],
  additions: readonly Addition[],
): readonly SchemaFile[] {
  const blocks = blocksOf(schema);
  return schema.map(({ path, content }, at) => {
    const lines = content.split('\n');
    const here = blocks.filter((block) => block.file === path).toReversed();
    for (const block of here) {
      const texts = additions.filter((one) => one.block === block.name).map((one) => `  ${one.text}`);
      lines.splice(block.endLine - 1, 0, ...new Set(texts));
    }
    const whole = at === 0 ? additions.filter((one) => one.block === undefined) : [];
    return { path, content: [lines.join('\n'), ...new Set(whole.map((one) => one.text))].join('\n\n') };
  });
}
