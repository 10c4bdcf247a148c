#!/usr/bin/env node
// Runs Prisma Preflight on a pull request of the example shop, as anybody would: `check --base main` in a clone.
// Needs Node and git alone: no node_modules, no PostgreSQL, no Docker. Options go to the check: `--format markdown`.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(here, '..', 'dist', 'cli', 'index.js');

/** Without what a git hook or a user sets for another repository. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
);

/** The user's git settings (signing, hooks, templates) may not reach the demo's repository. */
function gitEnvironment(date) {
  return {
    ...environment,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Demo',
    GIT_AUTHOR_EMAIL: 'demo@example.com',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Demo',
    GIT_COMMITTER_EMAIL: 'demo@example.com',
    GIT_COMMITTER_DATE: date,
  };
}

function git(folder, date, ...args) {
  const { status, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    env: gitEnvironment(date),
    encoding: 'utf8',
  });
  if (error !== undefined) throw new Error(`git could not be run: ${error.message}`);
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr.trim()}`);
}

/** `main` with the shop, and a branch `phone-numbers`, checked out, with the pull request. */
function makeRepository(folder) {
  const [before, later] = ['2026-11-01T09:00:00Z', '2026-11-03T16:00:00Z'];
  git(folder, before, 'init', '--quiet', '--template=', '--initial-branch=main');
  cpSync(join(here, 'shop'), folder, { recursive: true });
  git(folder, before, 'add', '--all');
  git(folder, before, 'commit', '--quiet', '--message', 'The shop as it is in production');
  git(folder, later, 'checkout', '--quiet', '-b', 'phone-numbers');
  cpSync(join(here, 'shop-change'), folder, { recursive: true });
  git(folder, later, 'add', '--all');
  git(folder, later, 'commit', '--quiet', '--message', 'Reviews, and a clearer name for the phone number');
}

/** The exit status of the demo: 0 when the check did its work and found what there is to find. */
function demo() {
  if (!existsSync(cli)) {
    console.error('dist/cli/index.js is missing: run `npm ci && npm run build` first.');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'preflight-demo-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Ctrl-C reaches the check as well, which tidies up after itself; here only the folder is left to remove.
  process.once('SIGINT', () => {});
  try {
    makeRepository(folder);
    const args = [cli, 'check', '--base', 'main', ...process.argv.slice(2)];
    const { status, signal } = spawnSync(process.execPath, args, {
      cwd: folder,
      env: environment,
      stdio: 'inherit',
    });
    if (signal !== null || status === null) return 130;
    // On standard error, so that standard output is the report alone.
    console.error('');
    if (status === 1) {
      console.error(
        'The demo did its work: exit status 1 of the check is the expected answer,\nfor this pull request loses data.',
      );
      return 0;
    }
    console.error(
      `The check ended with exit status ${status}; 1 was expected, because this pull request loses data.`,
    );
    return status === 0 ? 1 : status;
  } finally {
    remove();
  }
}

process.exitCode = demo();
