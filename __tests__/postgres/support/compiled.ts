/** child.ts and what it imports as JavaScript, for processes that are started by themselves. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const compilerOptions = {
  module: typescript.ModuleKind.ESNext,
  target: typescript.ScriptTarget.ES2022,
  rewriteRelativeImportExtensions: true,
};

/** Translates the parts of src/ that the server needs; disposing removes them. Inside node_modules, so that packages are found. */
export async function compileChild(): Promise<{ readonly file: string } & AsyncDisposable> {
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'preflight-test-'));
  // Some tests run it as another user.
  await chmod(folder, 0o755);
  const support = '__tests__/postgres/support';
  const files = [`${support}/child.ts`, 'src/errors.ts', 'src/ports.ts'];
  for (const part of ['src/model', 'src/system', 'src/postgres']) {
    for (const name of await readdir(join(root, part), { recursive: true }))
      if (name.endsWith('.ts')) files.push(`${part}/${name}`);
  }
  for (const file of files) {
    const { outputText } = typescript.transpileModule(await readFile(join(root, file), 'utf8'), {
      compilerOptions,
    });
    const target = join(folder, file.replace(/\.ts$/, '.js'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, outputText);
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  return {
    file: join(folder, support, 'child.js'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
