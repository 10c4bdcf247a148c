/** From Prisma's text about a schema to problems with file and line; the in-process parser and the CLI write the same. */
import { stripVTControlCharacters } from 'node:util';
import type { SchemaFile } from '../model/project.ts';
import type { SchemaProblem } from '../ports.ts';

/**
 * Files get names of our own before Prisma sees them, so that whatever a pull request calls a file, its name can't be
 * mistaken for something else in Prisma's text.
 */
export function opaqueFiles(schema: readonly SchemaFile[]): SchemaFile[] {
  return schema.map((file, at) => ({ path: `f${at}.prisma`, content: file.content }));
}

/** The real file of an opaque name, with or without folders before it. */
export function realFile(schema: readonly SchemaFile[], printed: string): SchemaFile | undefined {
  const found = /(?:^|[/\\])f(\d+)\.prisma$/.exec(printed);
  return found === null ? undefined : schema[Number(found[1])];
}

/** Where a line of the joined text is, which is what a parser before Prisma 5.14 counts. */
function placeInJoined(
  schema: readonly SchemaFile[],
  line: number,
): { file: SchemaFile | undefined; line: number } {
  let left = line;
  for (const file of schema) {
    const lines = file.content.split('\n').length;
    if (left <= lines) return { file, line: left };
    left -= lines;
  }
  return { file: schema.at(-1), line };
}

/** The problems in Prisma's text, in its order. Text without a place becomes one problem without file and line. */
export function problemsIn(text: string, schema: readonly SchemaFile[]): SchemaProblem[] {
  const plain = stripVTControlCharacters(text).replaceAll('\r\n', '\n');
  // The lines of the schema that Prisma quotes begin with their number, so neither mark can be forged from there.
  const located = [...plain.matchAll(/^error: ((?:(?!^error: )[\s\S])*?)\n {2}--> {2}(.+):(\d+)$/gm)];
  if (located.length === 0) {
    const message = plain.replace(/^error: /, '').trim();
    return [
      { file: undefined, line: undefined, message: message === '' ? 'The schema is not valid.' : message },
    ];
  }
  return located.map(([, message = '', printed = '', number = '1']) => {
    const line = Number(number);
    const named = realFile(schema, printed);
    const place = named === undefined ? placeInJoined(schema, line) : { file: named, line };
    return { file: place.file?.path, line: place.line, message: message.trim() };
  });
}
