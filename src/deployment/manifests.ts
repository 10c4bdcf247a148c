/** The scripts of package.json files with their lines. */
import { type Node as JsonNode, parseTree } from 'jsonc-parser';
import type { SourceFile } from './readers/reader.ts';

/** A script of a package.json. */
export interface Script {
  readonly text: string;
  readonly line: number;
}

/** A package.json as far as commands need it. */
export interface PackageScripts {
  readonly file: string;
  readonly folder: string;
  readonly name: string | undefined;
  readonly scripts: ReadonlyMap<string, Script>;
}

/** Reads one; `undefined` where it is no JSON object. */
export function packageScripts({ path, text }: SourceFile): PackageScripts | undefined {
  const root = parseTree(text.replace(/^\uFEFF/, ''));
  if (root?.type !== 'object') return undefined;
  const name = member(root, 'name')?.value;
  const scripts = member(root, 'scripts');
  const pairs = (scripts?.type === 'object' ? (scripts.children ?? []) : []).flatMap(
    (pair): [string, Script][] => {
      const [key, value] = pair.children ?? [];
      if (typeof key?.value !== 'string' || typeof value?.value !== 'string') return [];
      return [[key.value, { text: value.value, line: text.slice(0, value.offset).split('\n').length }]];
    },
  );
  return {
    file: path,
    folder: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.',
    name: typeof name === 'string' ? name : undefined,
    scripts: new Map(pairs),
  };
}

function member(node: JsonNode, name: string): JsonNode | undefined {
  return node.children?.find((pair) => pair.children?.[0]?.value === name)?.children?.[1];
}
