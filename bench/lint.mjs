// How long `lint` takes: the whole history of H01 beside squawk on the same files, and its newest file alone.
//   node bench/lint.mjs [--times N] [--replays DIR]
import { readdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { aligned, median, seconds } from './lib/figures.mjs';
import { installed } from './lib/packages.mjs';
import { cli, cloneReplay, replays, scratch } from './lib/places.mjs';

const { values: options } = parseArgs({
  options: { times: { type: 'string', default: '7' }, replays: { type: 'string', default: replays } },
});
const migrations = 'internal-packages/database/prisma/migrations';

const place = await scratch('lint');
const clone = await cloneReplay(join(options.replays, 'H01.bundle'), join(place.path, 'H01'));
const names = (await readdir(join(clone, migrations))).filter((name) => /^\d/.test(name)).sort();
// The program itself; what npm puts on the PATH is a script of Node's that starts it.
const modules = join(await installed('squawk-cli', '2.66.0'), '..');
const suffix = process.platform === 'win32' ? '.exe' : '';
const squawk = join(modules, '@squawk-cli', `${process.platform}-${process.arch}`, 'bin', `squawk${suffix}`);
const squawkOfNpm = join(modules, 'squawk-cli', 'js', 'bin', 'squawk');
const files = names.map((name) => `${migrations}/${name}/migration.sql`);
const newest = files.at(-1);

const lint = (...args) => [process.execPath, [cli, 'lint', '--format', 'json', ...args]];
const toSquawk = ['--assume-in-transaction', '--reporter', 'Json', ...files];
const runs = {
  [`lint, ${files.length} files`]: lint(migrations),
  [`squawk, ${files.length} files`]: [squawk, toSquawk],
  [`squawk as npm starts it, ${files.length} files`]: [process.execPath, [squawkOfNpm, ...toSquawk]],
  'lint, the newest file': lint(newest),
  'node, nothing': [process.execPath, ['-e', '0']],
};
const times = new Map(Object.keys(runs).map((name) => [name, []]));
// One round that is not counted, so that the files are in the system's cache for both, then in turns.
for (let round = 0; round <= Number(options.times); round += 1) {
  for (const [name, [program, args]] of Object.entries(runs)) {
    const start = performance.now();
    const { exitCode } = await execa(program, args, { cwd: clone, reject: false, maxBuffer: 1e9 });
    if (![0, 1].includes(exitCode)) throw new Error(`${name} ended with ${exitCode}.`);
    if (round > 0) times.get(name).push(performance.now() - start);
  }
}
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; medians of ${options.times} rounds, in turns\n`,
);
console.log(
  aligned(
    [...times].map(([name, all]) => [
      name,
      seconds(median(all)),
      `${seconds(Math.min(...all))} to ${seconds(Math.max(...all))}`,
    ]),
  ),
);
const [whole, rival, rivalOfNpm] = [...times.values()].map(median);
console.log(
  `\nlint takes ${(whole / rival).toFixed(2)} × the time of squawk, ${(whole / rivalOfNpm).toFixed(2)} × that of squawk as npm starts it.`,
);
await place[Symbol.asyncDispose]();
