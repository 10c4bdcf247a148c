/** Where in a Prisma schema a table or column of the database is described, so that a finding can name the line. */
import type { SchemaFile } from '../model/project.ts';

/** A place in a schema; `line` counts from 1. */
export interface SchemaLine {
  readonly file: string;
  readonly line: number;
}

const opening = /^\s*(?:model|view|enum|type)\s+(\w+)\s*\{/;

/** A block of a schema: its lines from the one that opens it to the one that closes it or opens the next. */
interface Block {
  /** Index of its first line in the file. */
  readonly at: number;
  readonly lines: readonly string[];
  /** The table or type that it is mapped to. */
  readonly table: string;
}

/** By file: every finding asks anew, and a schema may have thousands of blocks. */
const read = new WeakMap<SchemaFile, readonly Block[]>();

function blocksOf(file: SchemaFile): readonly Block[] {
  const known = read.get(file);
  if (known !== undefined) return known;
  const lines = file.content.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const name = opening.exec(lines[at] ?? '')?.[1];
    if (name === undefined) continue;
    let end = at + 1;
    while (end < lines.length && !/^\s*\}/.test(lines[end] ?? '') && !opening.test(lines[end] ?? ''))
      end += 1;
    const own = lines.slice(at, end);
    blocks.push({ at, lines: own, table: mapped(own.find((one) => /^\s*@@map\b/.test(one))) ?? name });
    at = end - 1;
  }
  read.set(file, blocks);
  return blocks;
}

/**
 * The line of the field, else of the block, that an object such as `public.User.email` comes from: by name, `@@map` and
 * `@map`. `undefined` where no block is mapped to it. Formatting is Prisma's own: one field, one attribute a line.
 */
export function schemaLineOf(files: readonly SchemaFile[], object: string): SchemaLine | undefined {
  const parts = object.split('.');
  for (const file of files) {
    for (const { at, lines, table } of blocksOf(file)) {
      const place = parts.indexOf(table);
      if (place === -1) continue;
      const column = parts[place + 1];
      const field = lines.findIndex(
        (one, offset) =>
          offset > 0 &&
          column !== undefined &&
          (mapped(/\s(@map\(.*)/.exec(one)?.[1]) ?? /^\s*(\w+)\s/.exec(one)?.[1]) === column,
      );
      return { file: file.path, line: at + 1 + Math.max(field, 0) };
    }
  }
  return undefined;
}

/** The field that a column such as `public.User.email` comes from, as one line with single blanks, without a comment. */
export function schemaFieldOf(files: readonly SchemaFile[], column: string): string | undefined {
  const place = schemaLineOf(files, column);
  const line = files.find((one) => one.path === place?.file)?.content.split('\n')[(place?.line ?? 0) - 1];
  if (line === undefined || opening.test(line)) return undefined;
  return line
    .replace(/\s\/\/.*$/, '')
    .trim()
    .replace(/\s+/g, ' ');
}

/** The name of the block that a table such as `public.User` comes from. */
export function schemaBlockOf(files: readonly SchemaFile[], table: string): string | undefined {
  const place = schemaLineOf(files, table);
  const line = files.find((one) => one.path === place?.file)?.content.split('\n')[(place?.line ?? 0) - 1];
  return line === undefined ? undefined : opening.exec(line)?.[1];
}

/** The name in `@map("…")` or `@@map("…")`. */
function mapped(attribute: string | undefined): string | undefined {
  return attribute === undefined ? undefined : /@map\(\s*(?:name\s*:\s*)?"([^"]+)"/.exec(attribute)?.[1];
}
