/** The generator blocks of a schema, as far as running them in a scratch mirror needs: who provides them, where they write. */
import { createRequire } from 'node:module';
import { isAbsolute, join, posix } from 'node:path';
import type { SchemaFile } from '../model/project.ts';

/** A generator block of one file. */
interface Block {
  readonly name: string;
  /** Index of the line that opens the block. */
  readonly first: number;
  readonly lines: readonly string[];
}

const opening = /^\s*generator\s+(\w+)\s*\{/;
const outputLine = /^\s*output\s*=\s*(?:"([^"]*)")?/;

function blocksOf(content: string): Block[] {
  const found: Block[] = [];
  let current: { name: string; first: number; lines: string[] } | undefined;
  content.split('\n').forEach((line, at) => {
    if (current === undefined) {
      const name = opening.exec(line)?.[1];
      if (name !== undefined) current = { name, first: at, lines: [] };
    } else if (/^\s*\}/.test(line)) {
      found.push(current);
      current = undefined;
    } else current.lines.push(line);
  });
  return found;
}

/** Where a block writes: `''` where it names nothing, or not as plain text. */
function outputOf(block: Block): string {
  for (const line of block.lines) {
    const found = outputLine.exec(line);
    if (found !== null) return found[1] ?? '';
  }
  return '';
}

/** Output that would go through the mirror's links into the checkout's packages. */
function isInPackages(output: string): boolean {
  return output === '' || output.split(/[/\\]/).includes('node_modules');
}

/**
 * The file with an output of our own for each generator that names none, or one inside node_modules: both would be
 * written into the checkout's packages.
 */
export function withOutputs(file: SchemaFile, replacement: (name: string) => string): SchemaFile {
  const lines = file.content.split('\n');
  for (const block of blocksOf(file.content).reverse()) {
    if (!isInPackages(outputOf(block))) continue;
    const kept = block.lines.filter((line) => !outputLine.test(line));
    const output = `  output = ${JSON.stringify(replacement(block.name))}`;
    lines.splice(block.first + 1, block.lines.length, output, ...kept);
  }
  return { path: file.path, content: lines.join('\n') };
}

/** Both client generators come with `@prisma/client` or the CLI; what they generate needs `@prisma/client` either way. */
function packageOf(provider: string): string {
  return provider === 'prisma-client-js' || provider === 'prisma-client' ? '@prisma/client' : provider;
}

/** Why the generators can't be run in a mirror: one sentence; `undefined` when they can. */
export function unrunnable(schema: readonly SchemaFile[], schemaFolder: string): string | undefined {
  const blocks = schema.flatMap((file) => blocksOf(file.content).map((block) => ({ file, block })));
  if (blocks.length === 0) return 'The schema has no generator.';
  for (const { file, block } of blocks) {
    const provider = block.lines.map((line) => /^\s*provider\s*=\s*"([^"]*)"/.exec(line)?.[1]).find(Boolean);
    if (provider === undefined || !/^(?:@[\w.-]+\/)?[\w-][\w.-]*$/.test(provider)) {
      return `The generator ${block.name} is a command of the project, which is not run.`;
    }
    if (!resolves(packageOf(provider), schemaFolder)) return `The generator ${provider} is not installed.`;
    const output = outputOf(block);
    const target = posix.join(posix.dirname(file.path), output);
    if (!isInPackages(output) && (isAbsolute(output) || target === '..' || target.startsWith('../'))) {
      return `The generator ${block.name} writes outside the repository.`;
    }
  }
  return undefined;
}

function resolves(name: string, folder: string): boolean {
  const require = createRequire(join(folder, 'schema.prisma'));
  return [`${name}/package.json`, name].some((request) => {
    try {
      require.resolve(request);
      return true;
    } catch {
      // Not there, or a package that hides its package.json: then the other request tells.
      return false;
    }
  });
}
