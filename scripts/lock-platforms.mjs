// Adds to package-lock.json the packages for other platforms that npm has left out: a registry mirror that serves those of
// its own platform alone makes npm drop the rest, and then `npm ci` refuses the lock everywhere else. Run it after each
// `npm install`; it changes nothing where nothing is missing.
//   node scripts/lock-platforms.mjs
// A test holds the lock complete. What is added has no digest, since nothing was fetched.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');

/** The word in a package's name → npm's word for it; the first that fits counts. */
const systems = [
  'android',
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'netbsd',
  'openbsd',
  'openharmony',
  'aix',
  'sunos',
];
const processors = [
  [/wasm32/, 'wasm32'],
  [/arm64|aarch64/, 'arm64'],
  [/x64|x86_64/, 'x64'],
  [/ia32/, 'ia32'],
  [/arm/, 'arm'],
  [/ppc64/, 'ppc64'],
  [/s390x/, 's390x'],
  [/riscv64/, 'riscv64'],
  [/loong64/, 'loong64'],
];

/** Optional packages that a lock names by exact version and does not list: where they belong, and who wants them. */
export function missingIn(lock) {
  return Object.entries(lock.packages).flatMap(([path, wanting]) =>
    Object.entries(wanting.optionalDependencies ?? {})
      .filter(([, version]) => /^\d/.test(version))
      .filter(
        ([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
      )
      .map(([name, version]) => ({ name, version, wanting })),
  );
}

function entryOf({ name, version, wanting }) {
  const short = name.split('/').at(-1);
  const os = systems.find((system) => short.includes(system));
  const cpu = processors.find(([pattern]) => pattern.test(short))?.[1];
  if (cpu === undefined) throw new Error(`${name} does not say for which processor it is.`);
  return {
    version,
    cpu: [cpu],
    ...(wanting.dev ? { dev: true } : {}),
    ...(os === 'linux' ? { libc: [short.includes('musl') ? 'musl' : 'glibc'] } : {}),
    license: wanting.license,
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
    ...(wanting.engines ? { engines: wanting.engines } : {}),
  };
}

/** Writes the lock; returns the names of what was added. */
async function main() {
  const lock = JSON.parse(await readFile(file, 'utf8'));
  const missing = missingIn(lock);
  for (const one of missing) lock.packages[`node_modules/${one.name}`] = entryOf(one);
  const { '': top, ...packages } = lock.packages;
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = { '': top, ...Object.fromEntries(sorted) };
  await writeFile(file, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(
    missing.length === 0 ? 'Nothing was missing.' : `Added ${missing.map(({ name }) => name).join(', ')}.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
