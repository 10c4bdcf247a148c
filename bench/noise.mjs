// How loud the statement rules are: every migration of a history judged one by one on the state before it, and squawk on the
// same files in the same run.
//   node bench/noise.mjs [ID…] [--list error|warning|note] [--rule RULE] [--words] [--no-squawk] [--replays DIR]
// No database: it runs build/ (`npx tsc -p tsconfig.build.json`), and dist/sql-worker for the parser.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { lintScripts } from '../build/rules/judge.js';
import { openSqlParser } from '../build/sql/parser.js';
import { seconds } from './lib/figures.mjs';
import { installed } from './lib/packages.mjs';
import { cloneReplay, scratch, replays as standard } from './lib/places.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    list: { type: 'string', default: 'error' },
    rule: { type: 'string' },
    words: { type: 'boolean', default: false },
    squawk: { type: 'boolean', default: true },
    prisma: { type: 'string', default: '6.14.0' },
    replays: { type: 'string', default: standard },
  },
});
/** The replays whose histories differ: the others are moments of these. */
const ids = ['H01', 'H02', 'H03', 'E21', 'M03'];
/** The rival: what it finds in the text of a file that Prisma runs in a transaction. */
const squawk = {
  name: 'squawk-cli',
  version: '2.66.0',
  args: ['--assume-in-transaction', '--reporter', 'Json'],
};

/** The folder of the clone's largest history for PostgreSQL. */
async function historyFolder(clone) {
  const { stdout } = await execa('git', ['ls-files', '*migration_lock.toml'], { cwd: clone });
  let best;
  for (const lock of stdout.split('\n').filter(Boolean)) {
    if (!/provider\s*=\s*"postgres/.test(await readFile(join(clone, lock), 'utf8'))) continue;
    const folder = join(clone, dirname(lock));
    const names = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
      .map((entry) => entry.name)
      .sort();
    if (best === undefined || names.length > best.names.length) best = { folder, names };
  }
  if (best === undefined) throw new Error(`There is no history for PostgreSQL in ${clone}.`);
  return best;
}

/** Every migration of a replay in the order in which Prisma runs them. */
async function migrationsOf(id, parser, place) {
  const clone = await cloneReplay(join(options.replays, `${id}.bundle`), join(place, id));
  const { folder, names } = await historyFolder(clone);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name, 'migration.sql'), 'utf8')));
  const scripts = await parser.parseMany(texts);
  return {
    folder,
    migrations: names.map((name, at) => ({ name, file: `${name}/migration.sql`, script: scripts[at] })),
  };
}

/** Files that squawk has something to say about. */
async function flaggedBySquawk(program, folder, migrations) {
  const { stdout } = await execa(program, [...squawk.args, ...migrations.map(({ file }) => file)], {
    cwd: folder,
    reject: false,
    maxBuffer: 1e9,
  });
  const found = JSON.parse(stdout);
  const rules = new Map();
  for (const key of new Set(found.map(({ file, rule_name }) => `${rule_name}\0${file}`))) {
    const [rule] = key.split('\0');
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  return { files: new Set(found.map(({ file }) => file)).size, rules };
}

/** Whether a migration does nothing but make tables and types, with their indexes and keys. */
function onlyMakesTables({ script }) {
  const made = new Set();
  return (
    script.statements.length > 0 &&
    script.statements.every(({ actions }) =>
      actions.every((action) => {
        if (action.kind === 'create-enum') return true;
        if (action.kind === 'create-table') made.add(action.table.name);
        return (
          ['create-table', 'create-index', 'add-constraint'].includes(action.kind) &&
          made.has(action.table.name)
        );
      }),
    )
  );
}

function share(count, of) {
  return `${String(count).padStart(4)} (${((100 * count) / of).toFixed(1)} %)`;
}

/** Judges one history and prints what it found; gives back the ordinary migrations that alarmed. */
function judge(id, migrations) {
  const words = new Map();
  const history = migrations.map(({ script }) => script);
  const counts = { error: 0, warning: 0, note: 0, nothing: 0 };
  const perRule = new Map();
  const listed = [];
  const alarms = [];
  const start = performance.now();
  for (const [at, migration] of migrations.entries()) {
    const { findings } = lintScripts({
      history: history.slice(0, at),
      scripts: [migration],
      prismaVersion: options.prisma,
    });
    const worst = ['error', 'warning', 'note'].find((severity) =>
      findings.some((finding) => finding.severity === severity),
    );
    counts[worst ?? 'nothing'] += 1;
    for (const key of new Set(findings.map(({ rule, severity }) => `${rule} ${severity}`)))
      perRule.set(key, (perRule.get(key) ?? 0) + 1);
    listed.push(
      ...findings.filter(
        ({ severity, rule }) =>
          severity === options.list && (options.rule === undefined || rule === options.rule),
      ),
    );
    const wrong = [
      ...new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)),
    ];
    if (wrong.length > 0) words.set(migration.name, wrong.sort());
    if ((worst === 'error' || worst === 'warning') && onlyMakesTables(migration)) alarms.push(migration.file);
  }
  const { length } = migrations;
  console.log(`${id}: ${length} migrations in ${seconds(performance.now() - start)}`);
  for (const [name, count] of Object.entries(counts))
    console.log(`  ${name.padEnd(8)} ${share(count, length)}`);
  console.log('  files per rule:');
  for (const [key, count] of [...perRule].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`    ${key.padEnd(42)} ${share(count, length)}`);
  if (options.words) {
    for (const [name, found] of words) console.log(`| ${id} | ${name} | ${found.join(', ')} |`);
  } else {
    console.log(`  every ${options.list}:`);
    for (const { rule, file, line, message } of listed)
      console.log(`    ${file}:${line} ${rule}: ${message}`);
  }
  for (const file of alarms) console.log(`  DEFECT: ${file} only makes tables, and alarms.`);
  return alarms.length;
}

async function main() {
  const wanted = positionals.length > 0 ? positionals : ids;
  const rival = options.squawk
    ? join(await installed(squawk.name, squawk.version), '..', '.bin', 'squawk')
    : undefined;
  const parser = await openSqlParser();
  const place = await scratch('noise');
  let defects = 0;
  try {
    for (const id of wanted) {
      const { folder, migrations } = await migrationsOf(id, parser, place.path);
      defects += judge(id, migrations);
      if (rival === undefined) continue;
      const start = performance.now();
      const { files, rules } = await flaggedBySquawk(rival, folder, migrations);
      console.log(`  squawk ${squawk.version} in ${seconds(performance.now() - start)}:`);
      console.log(`    any finding ${share(files, migrations.length)}`);
      const top = [...rules].sort(([, a], [, b]) => b - a).slice(0, 8);
      for (const [rule, count] of top)
        console.log(`    ${rule.padEnd(42)} ${share(count, migrations.length)}`);
    }
  } finally {
    await place[Symbol.asyncDispose]();
    await parser[Symbol.asyncDispose]();
  }
  return defects === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
