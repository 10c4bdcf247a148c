// Where things are, and folders that go away by themselves.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

/** The folder with package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The command line that is measured and driven. */
export const cli = join(root, 'dist', 'cli', 'index.js');

/** Where the replays are, beside this repository. */
export const replays = join(root, '..', 'shared', 'replays');

/** What is downloaded for a bench stays here; readable for the user that runs PostgreSQL where we are root. */
export async function cacheFolder(...parts) {
  const folder = join(
    process.env.PREFLIGHT_BENCH_CACHE ?? join(tmpdir(), `preflight-bench-${userInfo().uid}`),
    ...parts,
  );
  await mkdir(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** A folder that is removed when disposed. */
export async function scratch(purpose) {
  const path = await mkdtemp(join(tmpdir(), `preflight-bench-${purpose}-`));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/** A clone of a replay as a pull request is checked out: `head`, with `origin/base` to compare with. */
export async function cloneReplay(bundle, folder) {
  await execa('git', ['clone', '--quiet', '--branch', 'head', bundle, folder], {
    env: { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  });
  return folder;
}
