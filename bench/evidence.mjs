// Text against trace: every migration of a history judged by its text and rehearsed on the state before it, with rows.
//   node bench/evidence.mjs [ID…] [--rows 200] [--match REGEXP] [--json FILE] [--replays DIR]
// It runs build/ (`npx tsc -p tsconfig.build.json`) and dist/sql-worker, on a PostgreSQL of its own. What came out, and a word on
// each disagreement: evidence/README.md.
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { rehearseChange } from '../build/checks/rehearse-change.js';
import { opaqueStatements } from '../build/judge/rehearsal/opaque.js';
import { reachOf } from '../build/judge/rehearsal/reach.js';
import { senderOf } from '../build/model/sending.js';
import { openServer } from '../build/postgres/index.js';
import { runLeavingOut } from '../build/rehearse/leave-out.js';
import { sendScript } from '../build/rehearse/send.js';
import { judgeStatements } from '../build/rules/judge.js';
import { openSqlParser } from '../build/sql/parser.js';
import { splitterOf } from '../build/sql/splitter.js';
import { cloneReplay, scratch, replays as standard } from './lib/places.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '200' },
    json: { type: 'string' },
    match: { type: 'string', default: '' },
    prisma: { type: 'string', default: '6.14.0' },
    replays: { type: 'string', default: standard },
  },
});
const ids = positionals.length > 0 ? positionals : ['H01', 'H02'];

/** The folder of the clone's largest history for PostgreSQL, and the migrations in it. */
async function historyOf(clone) {
  const { stdout } = await execa('git', ['ls-files', '*migration_lock.toml'], { cwd: clone });
  let best = { names: [], folder: '' };
  for (const lock of stdout.split('\n').filter(Boolean)) {
    if (!/provider\s*=\s*"postgres/.test(await readFile(join(clone, lock), 'utf8'))) continue;
    const folder = join(clone, dirname(lock));
    const names = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
      .map((entry) => entry.name)
      .sort();
    if (names.length > best.names.length) best = { folder, names };
  }
  return best;
}

/** What became of the findings of a rule: proven, observed, left as inferred, disproved, or seen only by running. */
const tally = new Map();
const disagreements = [];
function count(rule, what) {
  const row = tally.get(rule) ?? { executed: 0, observed: 0, inferred: 0, gone: 0, own: 0 };
  tally.set(rule, { ...row, [what]: row[what] + 1 });
}

function compare(id, migration, text, { findings, own }) {
  const after = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  for (const { rule, fingerprint, line, object, message } of text) {
    const now = after.get(fingerprint);
    count(rule, now === undefined ? 'gone' : now.evidence);
    if (now !== undefined && now.evidence !== 'inferred') continue;
    const { severity } = now ?? {};
    const what = now === undefined ? 'disproved' : `inferred (${severity})`;
    disagreements.push({ id, what, rule, migration, line, object, message });
  }
  const before = new Set(text.map(({ fingerprint }) => fingerprint));
  for (const { fingerprint, rule, line, object, message, witness } of findings) {
    if (before.has(fingerprint) || rule === 'silence-unused') continue;
    count(rule, 'own');
    const how = own.has(fingerprint) ? 'only seen' : 'made while it runs';
    disagreements.push({ id, what: how, rule, migration, line, object, message, witness });
  }
}

const totals = { migrations: 0, rehearsed: 0, failed: 0, untouched: 0, ms: 0 };

async function history(id, parser, server, place) {
  const clone = await cloneReplay(join(options.replays, `${id}.bundle`), join(place, id));
  const { folder, names } = await historyOf(clone);
  const sender = senderOf(options.prisma);
  const splitter = splitterOf(parser);
  const state = await server.createDatabase();
  const leftOut = [];
  for (const [at, name] of names.entries()) {
    const text = await readFile(join(folder, name, 'migration.sql'), 'utf8');
    const input = {
      migrations: [{ name, file: `${name}/migration.sql`, script: await parser.parse(text) }],
      before: await state.catalog(),
      databaseSchema: 'public',
      prismaVersion: options.prisma,
    };
    const judged = judgeStatements(input);
    totals.migrations += 1;
    const touches =
      new RegExp(options.match).test(name) &&
      reachOf(judged.change, input.before).length + opaqueStatements(judged.change, input.before).length > 0;
    if (touches) {
      const start = performance.now();
      const seen = await rehearseChange({
        parser,
        splitter,
        sender,
        base: state,
        leftOut,
        input,
        judged,
        texts: new Map([[name, text]]),
        count: Number(options.rows),
      });
      totals.ms += performance.now() - start;
      totals.rehearsed += 1;
      if (seen.findings.some(({ evidence, rule }) => evidence === 'executed' && rule === 'fails-on-rows'))
        totals.failed += 1;
      compare(id, name, judged.findings, seen);
    } else {
      totals.untouched += 1;
    }
    const connection = await state.connect();
    const send = (sql) => sendScript(connection, sql, sender, splitter);
    leftOut.push(...(await runLeavingOut(text, send, splitter, leftOut)));
    await connection[Symbol.asyncDispose]();
    if (at % 50 === 0) process.stderr.write(`${id} ${at + 1}/${names.length}\n`);
  }
}

const parser = await openSqlParser();
const server = await openServer({
  version: '17',
  timeLimitMs: { statement: 60_000, run: 6 * 3_600_000 },
  env: process.env,
});
const place = await scratch('evidence');
try {
  for (const id of ids) await history(id, parser, server, place.path);
} finally {
  for (const one of [place, server, parser]) await one[Symbol.asyncDispose]();
}

const rows = [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
console.log('| rule | executed | observed | inferred | disproved | only seen |');
console.log('| ---- | -------: | -------: | -------: | --------: | --------: |');
for (const [rule, { executed, observed, inferred, gone, own }] of rows)
  console.log(`| \`${rule}\` | ${executed} | ${observed} | ${inferred} | ${gone} | ${own} |`);
console.log(
  `\n${totals.migrations} migrations, ${totals.untouched} of them touch no table that was there; ${totals.rehearsed} rehearsed, ${Math.round(totals.ms / Math.max(totals.rehearsed, 1))} ms each.\n`,
);
for (const { id, what, rule, migration, line, object, message, witness } of disagreements)
  console.log(`${what} · ${rule} · ${id} ${migration}:${line} · ${object ?? ''} · ${witness ?? message}`);
if (options.json !== undefined)
  await writeFile(
    options.json,
    JSON.stringify({ totals, tally: Object.fromEntries(tally), disagreements }, null, 1),
  );
