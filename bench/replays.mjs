// Drives `check` over every replay: a fresh clone each, the report held against report.schema.json, one line each.
//   node bench/replays.mjs [ID…] [--save DIR] [--replays DIR]
// Ends with 0 when every run gave an answer (exit 0 or 1 with a valid report, or exit 2 with a sentence), else with 1.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { execa } from 'execa';
import { seconds } from './lib/figures.mjs';
import { cli, cloneReplay, root, scratch, replays as standard } from './lib/places.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: 'string' }, replays: { type: 'string', default: standard } },
});

/** `drop-table 4, drop-column 1`, silenced ones apart; sorted by name. */
function counted(findings) {
  const counts = new Map();
  for (const { rule, severity, silenced } of findings) {
    const name = `${rule}${{ error: '!', warning: '', note: '·' }[severity]}${silenced === undefined ? '' : ' (silenced)'}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts.keys()]
    .sort()
    .map((name) => `${name} ${counts.get(name)}`)
    .join(', ');
}

/** What checks did not pass or fail: `unable: rehearsal (reason)`. */
function undone(project) {
  return project.checks
    .filter(({ status }) => status === 'unable' || status === 'skipped')
    .map(({ id, status, reason }) => `${status}: ${id}${reason === undefined ? '' : ` (${reason})`}`);
}

/** What is wrong with an answer, as sentences; none for a good one. */
function defects(outcome, parsed, isReport) {
  const { exitCode, stderr, timedOut } = outcome;
  if (timedOut) return ['stopped after ten minutes'];
  if (exitCode === 2 && parsed === undefined) {
    const said = stderr.trim();
    if (said === '') return ['exit 2 without a sentence'];
    return /^\s+at /m.test(said) ? ['a stack on stderr'] : [];
  }
  const found = [];
  if (![0, 1, 2].includes(exitCode)) found.push(`exit status ${exitCode}`);
  if (parsed === undefined) return [...found, 'no report'];
  if (!isReport(parsed))
    found.push(
      `invalid report: ${isReport.errors.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ')}`,
    );
  const expected = { pass: 0, fail: 1, incomplete: 2 }[parsed.verdict];
  if (expected !== exitCode) found.push(`verdict ${parsed.verdict} with exit status ${exitCode}`);
  return found;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function drive(id, isReport, folder) {
  const clone = await cloneReplay(join(options.replays, `${id}.bundle`), join(folder, id));
  const start = performance.now();
  const outcome = await execa(process.execPath, [cli, 'check', '--base', 'origin/base', '--format', 'json'], {
    cwd: clone,
    reject: false,
    stdin: 'ignore',
    timeout: 600_000,
    maxBuffer: 512 * 1024 * 1024,
  });
  const ms = performance.now() - start;
  const parsed = parse(outcome.stdout);
  const wrong = defects(outcome, parsed, isReport);
  console.log(
    `${id.padEnd(4)} exit ${outcome.exitCode}  ${(parsed?.verdict ?? '-').padEnd(10)} ${seconds(ms).padStart(8)}`,
  );
  for (const project of parsed?.projects ?? []) {
    console.log(`     ${project.root}: ${counted(project.findings) || 'no findings'}`);
    for (const line of undone(project)) console.log(`       ${line}`);
    if (project.unseen.length > 0) console.log(`       ${project.unseen.length} statements unseen`);
  }
  if (parsed === undefined)
    console.log(`     said: ${outcome.stderr.trim().split('\n').slice(0, 3).join(' / ')}`);
  for (const defect of wrong) console.log(`     DEFECT: ${defect}`);
  if (options.save !== undefined) {
    await mkdir(options.save, { recursive: true });
    await writeFile(join(options.save, `${id}.json`), outcome.stdout);
    if (outcome.stderr !== '') await writeFile(join(options.save, `${id}.stderr.txt`), outcome.stderr);
  }
  return { exitCode: outcome.exitCode, wrong };
}

async function main() {
  const schema = JSON.parse(await readFile(join(root, 'report.schema.json'), 'utf8'));
  const isReport = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
  const all = (await readdir(options.replays))
    .filter((name) => name.endsWith('.bundle'))
    .map((name) => name.replace(/\.bundle$/, ''));
  const unknown = positionals.filter((id) => !all.includes(id));
  if (unknown.length > 0) throw new Error(`No such replay: ${unknown.join(', ')}.`);
  const ids = positionals.length > 0 ? positionals : all.sort();
  console.log('rule!: error, rule: warning, rule·: note');
  const outcomes = [];
  const start = performance.now();
  const folder = await scratch('replays');
  try {
    for (const id of ids) outcomes.push(await drive(id, isReport, folder.path));
  } finally {
    await folder[Symbol.asyncDispose]();
  }
  const exits = [0, 1, 2].map(
    (status) => `${outcomes.filter(({ exitCode }) => exitCode === status).length} × exit ${status}`,
  );
  const bad = outcomes.filter(({ wrong }) => wrong.length > 0).length;
  console.log(
    `${ids.length} replays in ${seconds(performance.now() - start)}: ${exits.join(', ')}; ${bad} with defects.`,
  );
  return bad === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
