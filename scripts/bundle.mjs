// Bundles the compiled JavaScript of build/ into dist/: one folder for each program and, beside it, the parts that it loads late. `libpg-query` keeps its
// WebAssembly beside its bundle, which ncc does not see (FIELD-NOTES, toolchain).
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ncc from '@vercel/ncc';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);

/** Source module in build/ → folder in dist/. */
const programs = {
  'action.js': '.',
  'post-action.js': 'post',
  'cli.js': 'cli',
  'prisma/engine-worker.js': 'engine-worker',
  'prisma/engine-program.js': 'engine-program',
  'sql/sql-worker.js': 'sql-worker',
  'checks/commands-worker.js': 'commands-worker',
  'collect/queries/queries-worker.js': 'queries-worker',
};

/** `node scripts/bundle.mjs sql-worker` builds that one alone; without names everything is built anew. `--out` is dist/ elsewhere. */
const { values, positionals: only } = parseArgs({
  options: { out: { type: 'string' } },
  allowPositionals: true,
});
const out = values.out ?? join(root, 'dist');
if (only.length === 0) await rm(out, { recursive: true, force: true });
for (const [entry, folder] of Object.entries(programs)) {
  if (only.length > 0 && !only.includes(folder)) continue;
  const target = join(out, folder);
  await mkdir(target, { recursive: true });
  const { code, assets } = await ncc(join(root, 'build', entry), {
    cache: false,
    quiet: true,
    license: folder === '.' ? 'licenses.txt' : '',
  });
  await writeFile(join(target, 'index.js'), code);
  await writeFile(join(target, 'package.json'), '{ "type": "module" }\n');
  for (const [name, asset] of Object.entries(assets)) {
    if (name === 'package.json') continue;
    await mkdir(dirname(join(target, name)), { recursive: true });
    await writeFile(join(target, name), asset.source);
  }
  if (code.includes('libpg-query.wasm')) {
    await cp(
      join(dirname(require.resolve('libpg-query/package.json')), 'wasm', 'libpg-query.wasm'),
      join(target, 'libpg-query.wasm'),
    );
  }
}
