// Writes the list of mistakes in docs/commands.md from __tests__/deployment/mistakes.yml.
//   node scripts/command-table.mjs
// A test holds them equal.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const begin = '<!-- made by scripts/command-table.mjs from __tests__/deployment/mistakes.yml -->';
const end = '<!-- end -->';

/** The document with the table of these mistakes. */
export function withTable(document, mistakes) {
  const cell = (text) => text.replaceAll('|', '\\|');
  const rows = mistakes.map(
    ({ mistake, finds, at }, index) =>
      `| ${index + 1} | ${cell(mistake)} | ${cell(finds)} | \`${at.replace(/:\d+$/, '')}\` |`,
  );
  const table = ['| | Mistake | Found as | In |', '|---|---|---|---|', ...rows].join('\n');
  return `${document.slice(0, document.indexOf(begin))}${begin}\n\n${table}\n\n${document.slice(document.indexOf(end))}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(root, 'docs/commands.md');
  const mistakes = parse(await readFile(join(root, '__tests__/deployment/mistakes.yml'), 'utf8'));
  await writeFile(file, withTable(await readFile(file, 'utf8'), mistakes));
}
