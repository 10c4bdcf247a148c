// What teams do by hand in CI: the project's own Prisma CLI, one command after the other, on a PostgreSQL.
import { existsSync } from 'node:fs';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { installed } from './packages.mjs';

/** Answers the CLI in place of the native engine. */
const standIn = fileURLToPath(new URL('engine.mjs', import.meta.url));

/** Whether Prisma's own engine binary can be fetched here; asked once, with three seconds' patience. */
async function nativeEngineReachable() {
  try {
    const answer = await fetch('https://binaries.prisma.sh/', {
      method: 'HEAD',
      signal: AbortSignal.timeout(3_000),
    });
    return answer.status < 500;
  } catch {
    return false;
  }
}

/** The engine version that a CLI wants, such as 6.14.0-25.717184b…, from the package that its own engines package names. */
async function engineVersionOf(entry) {
  const engines = createRequire(createRequire(entry).resolve('@prisma/engines/package.json'));
  const { version } = JSON.parse(
    await readFile(engines.resolve('@prisma/engines-version/package.json'), 'utf8'),
  );
  return version;
}

/**
 * The CLI of an exact version with an engine behind it. `engine` says which: the CLI can do nothing without one, so where
 * Prisma's native binary can't be had it gets Prisma's engine as WebAssembly, by the variable that is made for an engine of
 * one's own. For some versions none is published: then `engineVersion` names a neighbour's.
 */
export async function prismaCli(version, folder, engineVersion) {
  const entry = join(await installed('prisma', version), 'build', 'index.js');
  const quiet = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', NO_COLOR: '1' };
  if (await nativeEngineReachable()) {
    // The first command downloads the engine; it must not be measured.
    await execa(process.execPath, [entry, 'version'], { env: quiet, reject: false });
    return { version, entry, env: quiet, engine: "Prisma's native engine" };
  }
  const wanted = engineVersion ?? (await engineVersionOf(entry));
  const engine = await installed('@prisma/schema-engine-wasm', wanted);
  const program = join(folder, `schema-engine-${version}`);
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${standIn}" "${engine}" "$@"\n`);
  await chmod(program, 0o755);
  return {
    version,
    entry,
    env: {
      ...quiet,
      // Prisma 4 called it the migration engine; naming both makes later versions warn.
      [Number(version.split('.')[0]) < 5 ? 'PRISMA_MIGRATION_ENGINE_BINARY' : 'PRISMA_SCHEMA_ENGINE_BINARY']:
        program,
      PRISMA_QUERY_ENGINE_LIBRARY: program,
    },
    engine: `Prisma's WebAssembly engine ${wanted} (bench/lib/engine.mjs): its native binary can't be had on this machine`,
  };
}

/** The names that `env()` of the schema's files reads; Prisma refuses a schema where one is not set. */
async function variablesOf(schema) {
  const files = (await stat(schema)).isDirectory()
    ? (await readdir(schema, { recursive: true }))
        .filter((name) => name.endsWith('.prisma'))
        .map((name) => join(schema, name))
    : [schema];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.flatMap((text) => [...text.matchAll(/\benv\(\s*"([^"]+)"/g)].map((match) => match[1]));
}

/**
 * The commands of the chain for one project; paths are absolute. From Prisma 7 on the database is named in a config file,
 * and a project's own imports what is not installed here: then the chain has a config of its own, in `folder`.
 */
export async function chainOf(cliOfProject, { schema, migrations }, url, folder) {
  const major = Number(cliOfProject.version.split('.')[0]);
  const names = await variablesOf(schema);
  const env = {
    ...cliOfProject.env,
    ...Object.fromEntries(['DATABASE_URL', 'BENCH_DATABASE_URL', ...names].map((name) => [name, url])),
  };
  const place = ['--schema', schema];
  if (major >= 7 || (await hasConfig(dirname(schema)))) {
    const config = join(folder, 'prisma.config.mjs');
    const settings = {
      schema,
      migrations: { path: migrations },
      ...(major >= 7 ? { datasource: { url } } : {}),
    };
    await writeFile(config, `export default ${JSON.stringify(settings, null, 2)};\n`);
    place.push('--config', config);
  }
  const sides =
    major >= 7
      ? ['--from-config-datasource', '--to-schema', schema, ...place.slice(2)]
      : ['--from-schema-datasource', schema, '--to-schema-datamodel', schema, ...place.slice(2)];
  return {
    env,
    commands: [
      { name: 'prisma validate', args: ['validate', ...place] },
      { name: 'prisma format --check', args: ['format', '--check', ...place] },
      { name: 'prisma migrate deploy', args: ['migrate', 'deploy', ...place] },
      { name: 'prisma migrate status', args: ['migrate', 'status', ...place] },
      { name: 'prisma migrate diff --exit-code', args: ['migrate', 'diff', ...sides, '--exit-code'] },
    ],
  };
}

async function hasConfig(folder) {
  const candidates = [folder, dirname(folder)].flatMap((place) =>
    ['ts', 'mts', 'js', 'mjs', 'cjs'].flatMap((end) => [
      join(place, `prisma.config.${end}`),
      join(place, '.config', `prisma.${end}`),
    ]),
  );
  return candidates.some((file) => existsSync(file));
}

/** Runs one command: its wall time in milliseconds, its exit status and its last line. */
export async function run(entry, args, env, cwd) {
  const start = performance.now();
  const { exitCode, stdout, stderr } = await execa(process.execPath, [entry, ...args], {
    cwd,
    env,
    reject: false,
    stdin: 'ignore',
  });
  const said = `${stdout}\n${stderr}`.trim().split('\n');
  return { ms: performance.now() - start, exitCode, said };
}
