/** Small real git repositories in temporary folders. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { PreflightError } from '../../src/errors.ts';

export interface TestRepository extends Disposable {
  readonly path: string;
  git(...args: string[]): string;
  /** Writes files; `null` removes one, `{ link }` makes a symbolic link. */
  write(files: Readonly<Record<string, string | Buffer | null | { readonly link: string }>>): void;
  /** Adds everything and commits; answers the commit id. */
  commit(message?: string): string;
}

const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];

export function temporaryFolder(): { readonly path: string } & Disposable {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'preflight-test-')));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

export function git(folder: string, ...args: string[]): string {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  };
  return execFileSync('git', [...identity, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

export function openAt(path: string, dispose: () => void): TestRepository {
  const run = (...args: string[]): string => git(path, ...args);
  return {
    path,
    git: run,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        const file = join(path, name);
        rmSync(file, { recursive: true, force: true });
        if (content === null) continue;
        mkdirSync(dirname(file), { recursive: true });
        if (typeof content === 'string' || Buffer.isBuffer(content)) writeFileSync(file, content);
        else symlinkSync(content.link, file);
      }
    },
    commit(message = 'change') {
      run('add', '-A');
      run('commit', '-q', '--allow-empty', '-m', message);
      return run('rev-parse', 'HEAD');
    },
    [Symbol.dispose]: dispose,
  };
}

/** An empty repository whose branch is `main`. */
export function newRepository(): TestRepository {
  const folder = temporaryFolder();
  git(folder.path, 'init', '-q', '-b', 'main');
  return openAt(folder.path, () => folder[Symbol.dispose]());
}

/** A clone through git's own transport (a file URL), so that depth counts; of a bundle, which has none, as git does it. */
export function cloneOf(origin: string, ...args: string[]): TestRepository {
  const folder = temporaryFolder();
  const path = join(folder.path, 'clone');
  const from = origin.includes('://') || origin.endsWith('.bundle') ? origin : `file://${origin}`;
  git(folder.path, 'clone', '-q', ...args, from, path);
  return openAt(path, () => folder[Symbol.dispose]());
}

export const postgresSchema = `datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}
model User {
  id Int @id
}
`;

/** The files of a project with these migrations, under a prefix such as `packages/db/`. */
export function projectFiles(
  prefix = '',
  migrations: Readonly<Record<string, string>> = { '20240101000000_init': 'SELECT 1;\n' },
): Record<string, string> {
  return {
    [`${prefix}prisma/schema.prisma`]: postgresSchema,
    [`${prefix}prisma/migrations/migration_lock.toml`]: 'provider = "postgresql"\n',
    ...Object.fromEntries(
      Object.entries(migrations).map(([name, sql]) => [
        `${prefix}prisma/migrations/${name}/migration.sql`,
        sql,
      ]),
    ),
  };
}

/** The error that a user is shown; the work must end in one. */
export async function refusalOf(work: Promise<unknown>): Promise<PreflightError> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(PreflightError);
  return thrown as PreflightError;
}
