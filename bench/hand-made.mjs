// One whole `check` against what teams do by hand, on the same replay, machine and kind of server, run in turns.
//   node bench/hand-made.mjs [BUNDLE] [--times 5] [--installed] [--chain-only --schema PATH --prisma VERSION] [--engine VERSION]
// Prints both and the ratio; writes nothing but its cache and temporary folders. See bench/README.md.
import { existsSync } from 'node:fs';
import { appendFile, mkdir, symlink } from 'node:fs/promises';
import { cpus, release, totalmem, type } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { aligned, median, seconds } from './lib/figures.mjs';
import { chainOf, prismaCli, run } from './lib/hand-made.mjs';
import { cli, cloneReplay, replays, scratch } from './lib/places.mjs';
import { serverPrograms, startServer } from './lib/server.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '5' },
    installed: { type: 'boolean', default: false },
    'chain-only': { type: 'boolean', default: false },
    schema: { type: 'string' },
    prisma: { type: 'string' },
    engine: { type: 'string' },
  },
});

/** Runs `check` as its users do and times the process from start to end. */
async function runCheck(folder) {
  const start = performance.now();
  const outcome = await execa(process.execPath, [cli, 'check', '--base', 'origin/base', '--format', 'json'], {
    cwd: folder,
    reject: false,
    stdin: 'ignore',
    maxBuffer: 512 * 1024 * 1024,
  });
  const ms = performance.now() - start;
  if (outcome.exitCode !== 0 && outcome.exitCode !== 1) {
    throw new Error(
      `check ended with exit status ${outcome.exitCode}: ${outcome.stderr.trim().split('\n').slice(-3).join(' ')}`,
    );
  }
  return { ms, report: JSON.parse(outcome.stdout) };
}

/** The projects that the change touches: what `check` ran, so that both sides do the same ones. */
function projectsOf(report, folder) {
  return report.projects
    .filter((project) => project.postgres !== null)
    .map((project) => ({
      root: join(folder, project.root),
      schema: join(folder, project.schema),
      migrations: join(folder, project.migrations),
      version: project.prisma.version,
    }));
}

/** The whole chain once: a server, then every command for every project. */
async function runChain(programs, projects, clis, folder) {
  const steps = [];
  const start = performance.now();
  const server = await startServer(programs);
  steps.push({ name: 'PostgreSQL: initdb and start', ms: performance.now() - start, exitCode: 0, said: [] });
  try {
    for (const [index, project] of projects.entries()) {
      await server.createDatabase(`bench_${index}`);
      const place = join(folder, `project-${index}`);
      await mkdir(place, { recursive: true });
      const { env, commands } = await chainOf(
        clis.get(project.version),
        project,
        server.url(`bench_${index}`),
        place,
      );
      for (const { name, args } of commands) {
        const outcome = await run(clis.get(project.version).entry, args, env, project.root);
        steps.push({ name: projects.length > 1 ? `${name} (${index + 1})` : name, ...outcome });
      }
    }
  } finally {
    const stop = performance.now();
    await server[Symbol.asyncDispose]();
    steps.push({ name: 'PostgreSQL: stop', ms: performance.now() - stop, exitCode: 0, said: [] });
  }
  return { ms: performance.now() - start, steps };
}

/** Puts the project's CLI where `npm ci` would, so that `check` runs it too. */
async function installInto(project, entry, clone) {
  // As in a real project, git does not see it.
  await appendFile(join(clone, '.git', 'info', 'exclude'), 'node_modules\n');
  const modules = join(project.root, 'node_modules');
  if (!existsSync(modules)) await symlink(dirname(dirname(dirname(entry))), modules);
}

async function main() {
  const times = Number(options.times);
  if (!Number.isInteger(times) || times < 1) throw new Error('--times wants a whole number of 1 or more.');
  const bundle = positionals[0] ?? join(replays, 'H01.bundle');
  const folder = await scratch('hand-made');
  try {
    const clone = await cloneReplay(bundle, join(folder.path, 'clone'));
    const programs = await serverPrograms();
    const chainOnly = options['chain-only'];
    // The first check downloads what it needs and tells the projects; it is not counted.
    const first = chainOnly ? undefined : await runCheck(clone);
    const projects = first === undefined ? [givenProject(clone)] : projectsOf(first.report, clone);
    if (projects.length === 0)
      throw new Error(`${basename(bundle)} touches no PostgreSQL project: there is nothing to compare.`);
    const clis = new Map();
    for (const { version } of projects)
      clis.set(version, clis.get(version) ?? (await prismaCli(version, folder.path, options.engine)));
    if (options.installed)
      for (const project of projects) await installInto(project, clis.get(project.version).entry, clone);
    await runChain(programs, projects, clis, join(folder.path, 'warm'));

    const [checks, chains] = [[], []];
    for (let round = 0; round < times; round++) {
      const turns = [
        async () => chainOnly || checks.push(await runCheck(clone)),
        async () =>
          chains.push(await runChain(programs, projects, clis, join(folder.path, `round-${round}`))),
      ];
      // Who goes first changes each round, so that neither always finds the warmer machine.
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
      process.stderr.write(`round ${round + 1} of ${times}\n`);
    }
    print(bundle, clis, checks, chains);
  } finally {
    await folder[Symbol.asyncDispose]();
  }
}

function givenProject(clone) {
  if (options.schema === undefined || options.prisma === undefined)
    throw new Error('--chain-only wants --schema and --prisma.');
  const schema = join(clone, options.schema);
  return {
    root: dirname(dirname(schema)),
    schema,
    migrations: join(dirname(schema), 'migrations'),
    version: options.prisma,
  };
}

function print(bundle, clis, checks, chains) {
  const processors = cpus();
  console.log(
    `${basename(bundle)} on ${processors.length} × ${processors[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB,`,
  );
  console.log(
    `${type()} ${release()}, Node ${process.version}; medians of ${chains.length} rounds, in turns`,
  );
  for (const { version, engine } of clis.values())
    console.log(`By hand: Prisma CLI ${version} with ${engine}.`);
  const last = checks.at(-1)?.report.projects ?? [];
  for (const project of last) {
    const { ran, engine, engineVersion } = project.prisma;
    const server =
      project.postgres === null
        ? 'no server'
        : `PostgreSQL ${project.postgres.version} (${project.postgres.source})`;
    console.log(
      `check: ${project.root}: Prisma ${project.prisma.version} by ${ran}, engine ${engine} ${engineVersion}, ${server}.`,
    );
  }
  console.log('');
  const steps = chains[0].steps.map((step, index) => {
    const exits = [...new Set(chains.map((chain) => chain.steps[index].exitCode))].join(', ');
    return [
      `  ${step.name}`,
      seconds(median(chains.map((chain) => chain.steps[index].ms))),
      exits === '0' ? '' : `exit ${exits}`,
    ];
  });
  const byHand = median(chains.map((chain) => chain.ms));
  const rows = [...steps, ['By hand, in all', seconds(byHand), range(chains)]];
  if (checks.length > 0) {
    for (const check of last.flatMap((project) => project.checks)) {
      const all = checks.map(({ report }) => report.projects.flatMap((project) => project.checks));
      const own = all.flatMap((list) => list.filter(({ id }) => id === check.id).map(({ ms }) => ms));
      if (check.ms > 0) rows.push([`  check: ${check.id}`, seconds(median(own)), check.status]);
    }
    rows.push(['check, in all', seconds(median(checks.map(({ ms }) => ms))), range(checks)]);
  }
  console.log(aligned(rows));
  if (checks.length > 0) {
    const ratio = median(checks.map(({ ms }) => ms)) / byHand;
    console.log(`\ncheck takes ${ratio.toFixed(2)} × the time of the chain by hand.`);
  }
  for (const step of chains[0].steps.filter(({ exitCode }) => exitCode !== 0)) {
    const said = step.said.filter((line) => line.trim() !== '').slice(0, 6);
    console.log(`\n${step.name} ended with exit status ${step.exitCode}${said.length === 0 ? '.' : ':'}`);
    for (const line of said) console.log(`  ${line.slice(0, 160)}`);
  }
}

function range(runs) {
  const all = runs.map(({ ms }) => ms);
  return `${seconds(Math.min(...all))} to ${seconds(Math.max(...all))}`;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
