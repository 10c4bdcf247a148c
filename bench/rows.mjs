// Fills the databases that the replays' histories build, with plain and with awkward rows, and lists every table that stays
// empty, every NULL in plain rows and every foreign key that does not hold. Writes bench/rows/README.md.
//   node bench/rows.mjs [ID…] [--count N] [--no-write] [--replays DIR]
// It runs build/ (`npx tsc -p tsconfig.build.json`). Ends with 1 where less than 99 % of the tables were filled.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { median } from './lib/figures.mjs';
import { cloneReplay, root, scratch, replays as standard } from './lib/places.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    count: { type: 'string', default: '1000' },
    write: { type: 'boolean', default: true },
    build: { type: 'string', default: join(root, 'build') },
    replays: { type: 'string', default: standard },
  },
});
const { openServer } = await import(join(options.build, 'postgres', 'index.js'));
const count = Number(options.count);
const kinds = ['plain', 'awkward'];

/** The migrations of every PostgreSQL history of a clone, in the order in which Prisma runs them. */
async function historiesOf(clone) {
  const { stdout } = await execa('git', ['ls-files', '*migration_lock.toml'], { cwd: clone });
  const histories = [];
  for (const lock of stdout.split('\n').filter(Boolean).sort()) {
    if (!/provider\s*=\s*"postgres/.test(await readFile(join(clone, lock), 'utf8'))) continue;
    const folder = join(clone, dirname(lock));
    const names = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
      .map((entry) => entry.name)
      .sort();
    const files = names.map((name) => readFile(join(folder, name, 'migration.sql'), 'utf8'));
    histories.push({ root: dirname(lock), names, scripts: await Promise.all(files) });
  }
  return histories;
}

/** Runs a history; the first migration that the server refuses, if there is one. */
async function build(database, { names, scripts }) {
  const connection = await database.connect();
  try {
    for (const [at, script] of scripts.entries()) {
      try {
        await connection.script(script);
      } catch (error) {
        return `${names[at]}: ${error.message}`;
      }
    }
    return undefined;
  } finally {
    await connection[Symbol.asyncDispose]();
  }
}

const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/** Columns that hold a NULL, and foreign keys with orphans, of a filled database. */
async function looked(database, catalog) {
  const connection = await database.connectAsAdmin();
  const found = { nulls: [], orphans: [] };
  try {
    for (const { schema, name, columns } of catalog.tables) {
      const nullable = columns.filter((column) => column.nullable);
      if (nullable.length === 0) continue;
      const counts = nullable.map((column) => `count(*) - count(${quoted(column.name)})`);
      const { rows } = await connection.query(`SELECT ${counts} FROM ${quoted(schema)}.${quoted(name)}`);
      for (const [at, column] of nullable.entries())
        if (Number(rows[0][at]) > 0) found.nulls.push(`${schema}.${name}.${column.name}`);
    }
    const { rows: keys } = await connection.query(
      `SELECT conname, conrelid::regclass::text, confrelid::regclass::text,
         (SELECT string_agg(format('c.%I = p.%I', a.attname, b.attname), ' AND ') FROM unnest(conkey, confkey) u(x, y)
          JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = x JOIN pg_attribute b ON b.attrelid = confrelid AND b.attnum = y),
         (SELECT string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ') FROM unnest(conkey) x
          JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = x)
       FROM pg_constraint WHERE contype = 'f' AND conparentid = 0`,
    );
    for (const [name, child, parent, match, present] of keys) {
      const { rows } = await connection.query(
        `SELECT count(*) FROM ${child} c WHERE ${present} AND NOT EXISTS (SELECT FROM ${parent} p WHERE ${match})`,
      );
      if (rows[0][0] !== '0') found.orphans.push(`${name}: ${rows[0][0]} rows`);
    }
  } finally {
    await connection[Symbol.asyncDispose]();
  }
  return found;
}

/** Fills a copy; what came of it and how long it took, in milliseconds. */
async function fill(database, catalog, rows) {
  const tables = catalog.tables.map(({ schema, name }) => `${schema}.${name}`);
  const copy = await database.clone();
  try {
    const start = performance.now();
    const filled = await copy.fill({ rows, tables, count });
    const ms = performance.now() - start;
    return { ...filled, ms, ...(await looked(copy, catalog)) };
  } finally {
    await copy[Symbol.asyncDispose]();
  }
}

async function drive(id, server, place) {
  const clone = await cloneReplay(join(options.replays, `${id}.bundle`), join(place, id));
  const results = [];
  for (const history of await historiesOf(clone)) {
    const database = await server.createDatabase();
    try {
      const refused = await build(database, history);
      if (refused !== undefined) {
        results.push({ id, root: history.root, refused });
        continue;
      }
      const catalog = await database.catalog();
      const outcome = { id, root: history.root, tables: catalog.tables.length };
      const before = await looked(database, catalog);
      for (const rows of kinds) {
        outcome[rows] = await fill(database, catalog, rows);
        // Rows of the history's own stay as they are.
        outcome[rows].nulls = outcome[rows].nulls.filter((column) => !before.nulls.includes(column));
      }
      results.push(outcome);
    } finally {
      await database[Symbol.asyncDispose]();
    }
  }
  return results;
}

const share = (part, whole) => `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`;

function report(results) {
  const built = results.filter(({ refused }) => refused === undefined);
  const tables = built.reduce((sum, result) => sum + result.tables, 0);
  const filled = (kind) => built.reduce((sum, result) => sum + result[kind].filled.length, 0);
  const lines = [
    '# Rows in the databases of the replays',
    '',
    `Made by \`node bench/rows.mjs\`: ${count} rows a table, each database as its history builds it. Times are one run's, the machine's load included.`,
    '',
    `${built.length} databases with ${tables} tables; filled: ${kinds.map((kind) => `${kind} ${filled(kind)} (${share(filled(kind), tables)})`).join(', ')}. Median time: ${kinds.map((kind) => `${kind} ${Math.round(median(built.map((result) => result[kind].ms)))} ms`).join(', ')}.`,
    '',
    '| database | tables | plain | ms | awkward | ms |',
    '|---|---:|---:|---:|---:|---:|',
    ...built.map(
      ({ id, root: folder, tables: all, plain, awkward }) =>
        `| ${id} \`${folder}\` | ${all} | ${plain.filled.length} | ${Math.round(plain.ms)} | ${awkward.filled.length} | ${Math.round(awkward.ms)} |`,
    ),
  ];
  const section = (title, entries, none) =>
    lines.push(
      '',
      `## ${title}`,
      '',
      ...(entries.length > 0 ? entries.map((entry) => `- ${entry}`) : [none]),
    );
  const each = (entriesOf) =>
    built.flatMap((result) =>
      kinds.flatMap((kind) =>
        entriesOf(result[kind], kind).map((entry) => `${result.id} \`${result.root}\`, ${kind}: ${entry}`),
      ),
    );
  section(
    'Not filled',
    each(({ unfilled }) => unfilled.map(({ relation, reason }) => `${relation}: ${reason}`)),
    'None.',
  );
  section(
    `Fewer than ${count} rows`,
    each(({ filled: list }) =>
      list.filter(({ rows }) => rows < count).map(({ relation, rows }) => `${relation}: ${rows}`),
    ),
    'None.',
  );
  section(
    'NULLs in plain rows',
    each(({ nulls }, kind) => (kind === 'plain' ? nulls : [])),
    'None.',
  );
  section(
    'Foreign keys that do not hold',
    each(({ orphans }) => orphans),
    'None.',
  );
  section(
    'Histories that the server refuses',
    results.flatMap(({ id, root: folder, refused }) =>
      refused === undefined ? [] : [`${id} \`${folder}\`: ${refused.split('\n')[0]}`],
    ),
    'None.',
  );
  return { text: `${lines.join('\n')}\n`, good: kinds.every((kind) => filled(kind) >= tables * 0.99) };
}

async function main() {
  const all = (await readdir(options.replays))
    .filter((name) => name.endsWith('.bundle'))
    .map((name) => name.replace(/\.bundle$/, ''));
  const ids = positionals.length > 0 ? positionals : all.sort();
  const place = await scratch('rows');
  const results = [];
  try {
    const server = await openServer({ version: '17', timeLimitMs: { statement: 60_000, run: 3_600_000 } });
    try {
      for (const id of ids) {
        results.push(...(await drive(id, server, place.path)));
        console.error(id);
      }
    } finally {
      await server[Symbol.asyncDispose]();
    }
  } finally {
    await place[Symbol.asyncDispose]();
  }
  const { text, good } = report(results);
  if (options.write && positionals.length === 0)
    await writeFile(join(root, 'bench', 'rows', 'README.md'), text);
  else console.log(text);
  return good ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.stack : String(error));
  process.exitCode = 2;
}
