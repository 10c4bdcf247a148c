/**
 * The project's own seed command, as `prisma db seed` runs it: split by execa's rules, without a shell, in the project's
 * folder. It is the project's code. It gets the throwaway database under every name that the project or a PostgreSQL client
 * reads, and nothing of our environment but PATH.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { execa, parseCommandString } from 'execa';
import { onExit } from 'signal-exit';
import type { Project } from '../model/project.ts';
import type { DeployTarget, EngineOptions } from '../ports.ts';
import { openScratch } from '../system/scratch.ts';
import { deployUrl } from './cli.ts';
import { baseEnvironment } from './cli-environment.ts';

/** What is run, and where. */
export interface SeedRequest {
  readonly command: string;
  readonly project: Project;
  readonly repositoryRoot: string;
  readonly options: EngineOptions;
  readonly timeLimitMs: number;
  readonly env: NodeJS.ProcessEnv;
}

/** How it ended. */
export interface SeedRun {
  readonly kind: 'done' | 'failed' | 'timed-out' | 'not-started';
  /** The end of what it printed, without colours, with every URL's password masked. */
  readonly output: string;
}

/** Names under which programs look for a database besides those of the schema. */
const usualNames = [
  'DATABASE_URL',
  'DIRECT_URL',
  'DIRECT_DATABASE_URL',
  'SHADOW_DATABASE_URL',
  'POSTGRES_URL',
  'POSTGRES_PRISMA_URL',
  'POSTGRES_URL_NON_POOLING',
  'DATABASE_DIRECT_URL',
  'PGDATABASE_URL',
];

/** Folders from the project's up to the repository's top. */
function foldersOf(repositoryRoot: string, project: Project): readonly string[] {
  const parts = project.root === '.' ? [] : project.root.split('/');
  return [...parts.keys(), parts.length]
    .map((length) => join(repositoryRoot, ...parts.slice(0, length)))
    .reverse();
}

/** Whether the project's packages are there. */
export function hasPackages(repositoryRoot: string, project: Project): boolean {
  return foldersOf(repositoryRoot, project).some((folder) => existsSync(join(folder, 'node_modules')));
}

/** Runs it on a database. @throws Error where there is no temporary folder to give it. */
export async function runSeed(request: SeedRequest, target: DeployTarget): Promise<SeedRun> {
  const { project, repositoryRoot, timeLimitMs, env } = request;
  await using scratch = await openScratch('seed');
  await mkdir(join(scratch.path, 'home'));
  const url = deployUrl(target, request.options);
  const [program, ...args] = parseCommandString(request.command);
  if (program === undefined) return { kind: 'not-started', output: 'The command is empty.' };
  const folders = foldersOf(repositoryRoot, project);
  const base = baseEnvironment(project, scratch.path, env);
  const child = execa(program, args, {
    cwd: join(repositoryRoot, project.root),
    extendEnv: false,
    env: {
      ...base,
      ...Object.fromEntries(
        [...usualNames, ...project.envNames.filter((name) => name in base)].map((name) => [name, url]),
      ),
      ...clientVariables(url),
      PATH: [...folders.map((folder) => join(folder, 'node_modules', '.bin')), base.PATH].join(':'),
      TMPDIR: scratch.path,
    },
    reject: false,
    stdin: 'ignore',
    all: true,
    cleanup: false,
    // A group of its own: a seed is often a program that starts others, and all of them are to end.
    detached: process.platform !== 'win32',
    maxBuffer: 16 * 1024 * 1024,
  });
  const endAll = (): void => {
    try {
      if (child.pid !== undefined)
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // Gone already.
    }
  };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    endAll();
  }, timeLimitMs);
  const forget = onExit(endAll);
  try {
    const result = await child;
    const output = masked(stripVTControlCharacters(result.all ?? ''), url);
    if (late) return { kind: 'timed-out', output };
    if (result.exitCode === undefined)
      return { kind: 'not-started', output: masked(result.originalMessage ?? '', url) };
    return { kind: result.exitCode === 0 ? 'done' : 'failed', output };
  } finally {
    clearTimeout(timer);
    forget();
    // What it left running would keep the database from being dropped.
    endAll();
  }
}

/** What libpq and its like read where no URL is given. */
function clientVariables(text: string): Record<string, string> {
  const url = new URL(text);
  return {
    PGHOST: url.hostname.replace(/^\[|\]$/g, ''),
    PGPORT: url.port || '5432',
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
  };
}

/** The end of the output, without the password of any URL. */
function masked(text: string, url: string): string {
  const { password } = new URL(url);
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(url, 'postgresql://***')
    .replaceAll(password === '' ? '\u0000' : password, '***')
    .replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*:[^\s@]*@/gi, '$1***@')
    .replace(/\b(?:gh[pousr]_|github_pat_|sk_live_|sk_test_|npm_|xox[abp]-|AKIA)[\w-]{10,}/g, '***')
    .trimEnd()
    .slice(-64 * 1024);
}
