/** Loads Prisma's WebAssembly packages from their folder. They are never bundled: each Prisma version has its own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Node's own global, which its types of version 20 leave to the DOM library. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ readonly instance: { readonly exports: Record<string, unknown> } }>;
};

/** A file of the engine's `schema` arguments. */
export interface SchemaText {
  readonly path: string;
  readonly content: string;
}

/** One side of the engine's `diff`; the fields are those of its own type `DiffTarget`. */
export type DiffTarget =
  | { readonly tag: 'empty' }
  | { readonly tag: 'schemaDatasource'; readonly files: readonly SchemaText[]; readonly configDir: string }
  | { readonly tag: 'schemaDatamodel'; readonly files: readonly SchemaText[] };

/** What Preflight uses of the class in `@prisma/schema-engine-wasm`; its requests are typed where they are made. */
export interface SchemaEngine {
  applyMigrations(input: object): Promise<{ readonly appliedMigrationNames: readonly string[] }>;
  diff(input: object): Promise<{ readonly stdout: string | null }>;
  introspect(input: object): Promise<{ readonly schema: { readonly files: readonly SchemaText[] } }>;
  free(): void;
}

/** The module `schema_engine_bg.js`. */
export interface SchemaEngineModule {
  readonly SchemaEngine: {
    new: (
      options: { datamodels: undefined },
      log: (line: string) => void,
      adapter: object,
    ) => Promise<SchemaEngine>;
  };
}

/** The module of `@prisma/prisma-schema-wasm`: JSON text in, JSON text out; a refusal is an Error with JSON in its message. */
export interface ParserModule {
  validate(params: string): void;
  format(schema: string, params: string): string;
  get_dmmf(params: string): string;
  get_config(params: string): string;
  /** Came with schemas of several files, in the engine of Prisma 5.14. */
  merge_schemas?: unknown;
}

/** Both packages tell a panic's text to this global before they trap. */
let lastPanic: string | undefined;

function listenForPanics(): void {
  const target = globalThis as { PRISMA_WASM_PANIC_REGISTRY?: { set_message(text: string): void } };
  target.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message(text) {
      lastPanic = text;
    },
  };
}

/** The text of the last panic in this thread, if there was one. */
export function panicText(): string | undefined {
  return lastPanic;
}

/** Loads `@prisma/schema-engine-wasm` from its unpacked folder. */
export async function loadSchemaEngine(folder: string): Promise<SchemaEngineModule> {
  listenForPanics();
  // Loaded by hand: the package's own entry imports the .wasm file as a module, which Node does not do.
  const glue: unknown = await import(
    /* webpackIgnore: true */ pathToFileURL(join(folder, 'schema_engine_bg.js')).href
  );
  const bindings = glue as SchemaEngineModule & { __wbg_set_wasm(exports: Record<string, unknown>): void };
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

/** Loads `@prisma/prisma-schema-wasm` (CommonJS that reads its .wasm beside itself) from its unpacked folder. */
export async function loadParser(folder: string): Promise<ParserModule> {
  listenForPanics();
  const entry = pathToFileURL(join(folder, 'src', 'prisma_schema_build.js')).href;
  const loaded = (await import(/* webpackIgnore: true */ entry)) as { readonly default: ParserModule };
  return loaded.default;
}
