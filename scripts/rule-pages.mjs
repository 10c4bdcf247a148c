// Writes docs/rules/, the reference that `help` of every finding points to: a page for each rule and an index, from the
// words of the registry and the SQL of __tests__/rules.
//   npx tsc -p tsconfig.build.json && node scripts/rule-pages.mjs
// A test holds the files equal to the registry.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** How the rules of a group are found, where no statement tells. */
const found = {
  history: 'by comparing the migrations of base and head, byte for byte',
  schema: "by Prisma's own engine, on the schemas and on the databases that the migrations build",
  'live database': 'by `parity`, which compares a live database with what the migrations build',
  seed: "by running the project's seed on throwaway databases",
  commands: 'by following what workflows, images and app specs run through scripts and shell files',
  'the tool': 'while the project is read',
};

/** In the registry's order; a group's title is its name with a capital. */
const byRunning = 'by running the migrations on a throwaway PostgreSQL';
const byReading =
  "by reading each new statement with PostgreSQL's parser, against the database as it was before";

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const link = (id) => `[\`${id}\`](${id}.md)`;

/** The SQL of a rule's folder in __tests__/rules; `undefined` where there is none. */
export function exampleIn(folder, id) {
  const read = (file) => {
    const path = join(folder, id, file);
    return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  };
  const example = { before: read('before.sql'), bad: read('bad.sql'), good: read('good.sql') };
  return example.bad === '' ? undefined : example;
}

/** Rules that are found in another way than the rest of their group. */
const foundElsewhere = {
  'rows-expected': 'by asking the database after the deploy, and by `parity` in a live one',
};

function howFound(rule, example) {
  if (example !== undefined) return byReading;
  if (Object.hasOwn(foundElsewhere, rule.id)) return foundElsewhere[rule.id];
  return found[rule.group] ?? byRunning;
}

function sql(text) {
  // A fence that no line of the SQL can close.
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return `${fence}sql\n${text}\n${fence}`;
}

function examples({ before, bad, good }) {
  const state = before === '' ? [] : ['The database before:', sql(before)];
  const quiet = good === '' ? [] : ['## What is not found', sql(good)];
  return ['## What is found', ...state, ...(before === '' ? [] : ['The migration:']), sql(bad), ...quiet];
}

function page(rule, { steps, example, rules }) {
  const impliedBy = rules.filter((other) => other.implies.includes(rule.id)).map((other) => other.id);
  const advice = steps(rule.instead);
  const silence =
    example === undefined || rule.id === 'syntax-error'
      ? []
      : [
          '## To accept it',
          `Write the reason above the statement; the finding is then listed as silenced and fails nothing.`,
          sql(`-- preflight-ignore ${rule.id}: why this is meant`),
        ];
  return `${[
    `# ${rule.id}`,
    `**${rule.title}.** Severity: ${rule.severity}. Group: [${rule.group}](README.md). Found ${howFound(rule, example)}.`,
    '## When',
    rule.when,
    '## What happens',
    rule.effect,
    '## What to do instead',
    advice.length === 1 ? rule.instead : advice.join('\n'),
    ...(rule.implies.length === 0
      ? []
      : [
          `It brings ${rule.implies.map(link).join(', ')} along: silencing it silences those on the same statement.`,
        ]),
    ...(impliedBy.length === 0 ? [] : [`Brought along by ${impliedBy.map(link).join(', ')}.`]),
    ...(example === undefined ? [] : examples(example)),
    ...silence,
    ...(rule.references.length === 0
      ? []
      : ['## References', rule.references.map((address) => `- <${address}>`).join('\n')]),
  ].join('\n\n')}\n`;
}

function index(rules) {
  const groups = [...new Set(rules.map((rule) => rule.group))];
  const tables = groups.flatMap((group) => [
    `## ${capital(group)}`,
    [
      '| Rule | What | Severity |',
      '|---|---|---|',
      ...rules
        .filter((rule) => rule.group === group)
        .map((rule) => `| ${link(rule.id)} | ${rule.title} | ${rule.severity} |`),
    ].join('\n'),
  ]);
  return `${[
    '# Rules',
    `All ${rules.length} rules, with their default severity. What exists only since the pull request is not judged: a table that a new migration creates may be changed or dropped by the next one.`,
    'These pages are made by `scripts/rule-pages.mjs` from `src/rules` and `__tests__/rules`; they are not edited by hand.',
    ...tables,
  ].join('\n\n')}\n`;
}

/**
 * File name → content, all of docs/rules.
 * @param {{ rules: readonly object[], steps: (text: string) => readonly string[], folder: string }} source
 *   The registry, the function that cuts advice into lines, and the folder of the examples.
 */
export function pagesOf({ rules, steps, folder }) {
  const pages = rules.map((rule) => [
    `${rule.id}.md`,
    page(rule, { steps, rules, example: exampleIn(folder, rule.id) }),
  ]);
  return new Map([['README.md', index(rules)], ...pages]);
}

async function main() {
  const { rules } = await import(join(root, 'build/rules/index.js'));
  const { steps } = await import(join(root, 'build/report/words.js'));
  const pages = pagesOf({ rules, steps, folder: join(root, '__tests__/rules') });
  const target = join(root, 'docs/rules');
  await mkdir(target, { recursive: true });
  for (const name of await readdir(target)) if (!pages.has(name)) await rm(join(target, name));
  for (const [name, content] of pages) await writeFile(join(target, name), content);
  console.log(`${pages.size} pages in docs/rules`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
