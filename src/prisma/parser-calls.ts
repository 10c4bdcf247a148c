/** Validate, format and the data model, by `@prisma/prisma-schema-wasm`. */
import type { ParserModule, SchemaText } from './wasm.ts';

/** What the Prisma CLI itself passes: its formatter's settings for a language server. */
const formatting = JSON.stringify({
  textDocument: { uri: 'file:/dev/null' },
  options: { tabSize: 2, insertSpaces: true },
});

/** A parser before Prisma 5.14 takes one text only: the files are then joined, in their order, each ended by one newline. */
function schemaArgument(parser: ParserModule, files: readonly SchemaText[]): string | [string, string][] {
  if (parser.merge_schemas !== undefined) return files.map((file) => [file.path, file.content]);
  return files.map((file) => file.content).join('\n');
}

/** The text of a refusal; `undefined` for anything else that was thrown, which is a trap. */
function refusalOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !thrown.message.startsWith('{')) return undefined;
  const told = JSON.parse(thrown.message) as { readonly message?: unknown };
  return typeof told.message === 'string' ? told.message : undefined;
}

/** Prisma's text about what is wrong with the schema; `undefined` when it is valid. */
export function validate(parser: ParserModule, files: readonly SchemaText[]): string | undefined {
  try {
    parser.validate(JSON.stringify({ prismaSchema: schemaArgument(parser, files), noColor: true }));
    return undefined;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

/** The files as the formatter writes them. */
export function format(parser: ParserModule, files: readonly SchemaText[]): SchemaText[] {
  if (parser.merge_schemas === undefined) {
    return files.map((file) => ({ path: file.path, content: parser.format(file.content, formatting) }));
  }
  const written = parser.format(JSON.stringify(files.map((file) => [file.path, file.content])), formatting);
  return (JSON.parse(written) as [string, string][]).map(([path, content]) => ({ path, content }));
}

/**
 * The models, enums and types that a generator would get. The rest of the DMMF, the query schema, is derived from them and
 * fifty times as large. Throws Prisma's text where the schema is not valid.
 */
export function dataModel(parser: ParserModule, files: readonly SchemaText[]): unknown {
  try {
    const text = parser.get_dmmf(
      JSON.stringify({ prismaSchema: schemaArgument(parser, files), noColor: true }),
    );
    return (JSON.parse(text) as { readonly datamodel: unknown }).datamodel;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    throw new SchemaRefused(refusal);
  }
}

/** The parser or the engine does not take this schema: an answer, not a crash. */
export class SchemaRefused extends Error {
  override readonly name = 'SchemaRefused';
}
