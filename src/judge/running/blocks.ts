/**
 * The blocks of a Prisma schema as text: what Prisma's data model does not tell (views, `@@schema` before Prisma 6,
 * columns that it can't represent), and a schema cut down to a few models, because building a data model takes time that
 * grows with the square of their relations.
 */
import type { SchemaFile } from '../../model/project.ts';

/** A field as it is written. */
export interface BlockField {
  readonly name: string;
  /** Without `[]` and `?`; `Unsupported` where Prisma can't represent it. */
  readonly type: string;
  readonly list: boolean;
  readonly required: boolean;
  readonly ignored: boolean;
  /** The column's name. */
  readonly column: string;
  readonly hasDefault: boolean;
  /** Of the relation, where `@relation` gives one. */
  readonly relation: string | undefined;
  /** 1-based. */
  readonly line: number;
}

/** A model, view or enum. */
export interface SchemaBlock {
  readonly kind: 'model' | 'view' | 'enum';
  readonly name: string;
  /** The name in the database. */
  readonly mapped: string;
  /** `@@schema`. */
  readonly schema: string | undefined;
  /** `@@ignore`: the client does not have it. */
  readonly ignored: boolean;
  readonly fields: readonly BlockField[];
  readonly file: string;
  /** 1-based, of its first and last line. */
  readonly line: number;
  readonly endLine: number;
}

const opening = /^\s*(model|view|enum)\s+(\w+)\s*\{/;
const field = /^\s*(\w+)\s+(\w+)(?:\("(?:\\.|[^"\\])*"\))?(\[\])?(\?)?/;

/** A line without its comment. Strings may hold slashes. */
function code(line: string): string {
  return line.replace(/("(?:\\.|[^"\\])*")|\/\/.*$/g, '$1');
}

/** The first string of an attribute that names something: `@map("x")`, `@relation(name: "x", …)`. */
function named(text: string, attribute: string): string | undefined {
  const found = new RegExp(
    `(?<![@\\w])${attribute}\\(\\s*(?:[^"()]*\\bname\\s*:\\s*)?"((?:\\\\.|[^"\\\\])*)"`,
  ).exec(text)?.[1];
  return found?.replace(/\\(.)/g, '$1');
}

function fieldOf(text: string, line: number): BlockField | undefined {
  const [, name, type, list, optional] = field.exec(text) ?? [];
  if (name === undefined || type === undefined) return undefined;
  return {
    name,
    type,
    list: list !== undefined,
    required: optional === undefined && list === undefined,
    ignored: /\s@ignore\b/.test(text),
    column: named(text, '@map') ?? name,
    hasDefault: /\s@default\(/.test(text),
    relation: named(text, '@relation'),
    line,
  };
}

/** Every model, view and enum, in the order of the files. Formatting is Prisma's own: one field, one attribute a line. */
export function blocksOf(files: readonly SchemaFile[]): readonly SchemaBlock[] {
  return files.flatMap(({ path, content }) => {
    const lines = content.split('\n').map(code);
    return lines.flatMap((line, at): SchemaBlock[] => {
      const [, kind, name] = opening.exec(line) ?? [];
      if (kind === undefined || name === undefined) return [];
      let end = at + 1;
      // A block that is never closed ends where the next begins: else each would hold all that follow.
      while (end < lines.length && !/^\s*\}/.test(lines[end] ?? '') && !opening.test(lines[end] ?? ''))
        end += 1;
      const inside = lines.slice(at + 1, end);
      const attributes = inside.filter((one) => /^\s*@@/.test(one)).join('\n');
      return [
        {
          kind: kind as SchemaBlock['kind'],
          name,
          mapped: named(attributes, '@@map') ?? name,
          schema: named(attributes, '@@schema'),
          ignored: /@@ignore\b/.test(attributes),
          fields: inside.flatMap((one, offset) => fieldOf(one, at + 2 + offset) ?? []),
          file: path,
          line: at + 1,
          endLine: Math.min(end + 1, lines.length),
        },
      ];
    });
  });
}

/** The blocks that the client has as models, by name. */
export function modelsIn(blocks: readonly SchemaBlock[]): ReadonlyMap<string, SchemaBlock> {
  return new Map(blocks.filter((one) => one.kind !== 'enum').map((one) => [one.name, one]));
}

/**
 * The schema with these models alone, and without their relation fields, which say nothing of columns. Line numbers stay.
 */
export function onlyModels(
  files: readonly SchemaFile[],
  blocks: readonly SchemaBlock[],
  wanted: ReadonlySet<SchemaBlock>,
): SchemaFile[] {
  const models = modelsIn(blocks);
  return files.map(({ path, content }) => {
    const lines = content.split('\n');
    for (const block of models.values()) {
      if (block.file !== path) continue;
      if (!wanted.has(block)) {
        lines.fill('', block.line - 1, block.endLine);
        continue;
      }
      for (const one of block.fields) if (models.has(one.type)) lines[one.line - 1] = '';
    }
    return { path, content: lines.join('\n') };
  });
}
