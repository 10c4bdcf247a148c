/** Where in a Prisma schema a table or column of the database is described, so that a finding can name the line. */
import type { SchemaFile } from '../model/project.ts';

/** A place in a schema; `line` counts from 1. */
export interface SchemaLine {
  readonly file: string;
  readonly line: number;
}

const opening = /^\s*(?:model|view|enum|type)\s+(\w+)\s*\{/;

/**
 * The line of the field, else of the block, that an object such as `public.User.email` comes from: by name, `@@map` and
 * `@map`. `undefined` where no block is mapped to it. Formatting is Prisma's own: one field, one attribute a line.
 */
export function schemaLineOf(files: readonly SchemaFile[], object: string): SchemaLine | undefined {
  const parts = object.split('.');
  for (const { path, content } of files) {
    const lines = content.split('\n');
    for (const [at, line] of lines.entries()) {
      const name = opening.exec(line)?.[1];
      if (name === undefined) continue;
      const length = lines.slice(at).findIndex((one) => /^\s*\}/.test(one));
      const block = lines.slice(at, at + (length === -1 ? lines.length : length));
      const table = mapped(block.find((one) => /^\s*@@map\b/.test(one))) ?? name;
      const place = parts.indexOf(table);
      if (place === -1) continue;
      const column = parts[place + 1];
      const field = block.findIndex(
        (one, offset) =>
          offset > 0 &&
          column !== undefined &&
          (mapped(/\s(@map\(.*)/.exec(one)?.[1]) ?? /^\s*(\w+)\s/.exec(one)?.[1]) === column,
      );
      return { file: path, line: at + 1 + Math.max(field, 0) };
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
