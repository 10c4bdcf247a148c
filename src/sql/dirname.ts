/**
 * Imported before libpg-query, which looks for its WebAssembly beside `__dirname`; an ES module has none (FIELD-NOTES,
 * toolchain). In a bundle the file lies beside the bundle, else in the package.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const scope = globalThis as { __dirname?: string };
scope.__dirname = existsSync(join(here, 'libpg-query.wasm'))
  ? here
  : dirname(createRequire(import.meta.url).resolve(['libpg-query', 'wasm', 'index.cjs'].join('/')));
