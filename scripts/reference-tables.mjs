// Writes the tables of inputs and outputs in docs/reference.md from action.yml.
//   node scripts/reference-tables.mjs
// A test holds them equal.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import yaml from 'js-yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const action = yaml.load(await readFile(join(root, 'action.yml'), 'utf8'));
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

const inputs = Object.entries(action.inputs).map(([name, { description, default: value = '' }]) =>
  `| \`${name}\` | ${oneLine(description)} | ${value === '' ? '' : `\`${value}\``} |`.replace('|  |', '| |'),
);
const outputs = Object.entries(action.outputs).map(
  ([name, { description }]) => `| \`${name}\` | ${oneLine(description)} |`,
);

/** The text with the table below a heading replaced. */
function withTable(text, heading, lines) {
  const [before, after] = text.split(`\n## ${heading}\n`);
  const words = after.replace(/^\n(?:\|.*\n)*/, '');
  return `${before}\n## ${heading}\n\n${lines.join('\n')}\n${words}`;
}

const file = join(root, 'docs/reference.md');
let text = await readFile(file, 'utf8');
text = withTable(text, 'Inputs', ['| Input | What it is | Default |', '|---|---|---|', ...inputs]);
text = withTable(text, 'Outputs', ['| Output | What it is |', '|---|---|', ...outputs]);
await writeFile(file, text);
