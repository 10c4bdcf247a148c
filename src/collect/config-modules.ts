/** A config file and the local files that it imports, as CommonJS text that any supported Node can run. */
import { readFile, realpath } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { parse } from '@babel/parser';
import { transform } from 'sucrase';

/** Code by absolute path, and the name by which each file calls each local import. */
export interface ConfigModules {
  readonly entry: string;
  readonly modules: Readonly<
    Record<string, { readonly code: string; readonly links: Readonly<Record<string, string>> }>
  >;
}

const limit = 100;
const endings = ['', '.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json', '/index.ts', '/index.js'];

/** Collects a config and its local imports. Files outside `root` are not read. @throws Error where one does not parse. */
export async function collectModules(entry: string, root: string): Promise<ConfigModules> {
  const modules: Record<string, { code: string; links: Record<string, string> }> = {};
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (modules[file] !== undefined) continue;
    if (Object.keys(modules).length >= limit) throw new Error('it imports more than 100 local files');
    const text = await readFile(file, 'utf8');
    if (file.endsWith('.json')) {
      modules[file] = { code: `module.exports = JSON.parse(${JSON.stringify(text)})`, links: {} };
      continue;
    }
    const links: Record<string, string> = {};
    modules[file] = { code: toCommonJs(text, file), links };
    for (const name of localImports(text)) {
      const target = await localFile(resolve(dirname(file), name), root);
      if (target === undefined) continue;
      links[name] = target;
      queue.push(target);
    }
  }
  return { entry, modules };
}

/** `import.meta` has no meaning in CommonJS: it becomes a parameter of the function that the code is put into. */
function toCommonJs(text: string, file: string): string {
  const plugins = /\.[cm]?ts$/.test(file)
    ? (['typescript', 'decorators'] as const)
    : (['decorators'] as const);
  const ast = parse(text, { sourceType: 'unambiguous', plugins: [...plugins], tokens: true });
  let plain = text;
  const spots = (ast.tokens ?? []).flatMap(
    (
      token: { value?: unknown; start: number },
      at: number,
      all: { value?: unknown; type: { label?: string }; end: number }[],
    ) =>
      token.value === 'import' && all[at + 1]?.type.label === '.' && all[at + 2]?.value === 'meta'
        ? [{ start: token.start, end: all[at + 2]?.end ?? token.start }]
        : [],
  );
  for (const { start, end } of spots.reverse())
    plain = `${plain.slice(0, start)}__importMeta${plain.slice(end)}`;
  return transform(plain, {
    transforms: ['typescript', 'imports'],
    preserveDynamicImport: false,
    filePath: file,
  }).code;
}

/** Relative names that follow `from`, `import` or `require(`; a false hit only means one file more. */
function localImports(text: string): readonly string[] {
  return [
    ...text.matchAll(/(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*["'](\.{1,2}\/[^"'\n]+)["']/g),
  ].map((match) => match[1] ?? '');
}

async function localFile(path: string, root: string): Promise<string | undefined> {
  // TypeScript's own spelling: './x.js' for the file x.ts.
  const names = [...endings.map((ending) => path + ending), path.replace(/\.([cm]?)js$/, '.$1ts')];
  for (const name of names) {
    const real = await realpath(name).catch(() => undefined);
    if (real === undefined || relative(root, real).split(sep)[0] === '..') continue;
    if (/\.(?:[cm]?[jt]s|json)$/.test(real)) return real;
  }
  return undefined;
}
