/** Runs the command line on real little repositories, and looks at what it leaves. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { execa } from 'execa';
import type { CheckId, Finding, ProjectReport, Report } from '../../src/model/report.ts';
import { ruleById } from '../../src/rules/index.ts';
import { newRepository, type TestRepository } from '../collect/git-repository.ts';

/** The bundle that users run. */
export const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** Files by path: text or bytes; `null` removes one, `{ link }` makes a symbolic link. */
export type Files = Parameters<TestRepository['write']>[0];

/** A repository with `base` on the branch `base` and `head` committed on top of it. */
export function changeOf(base: Files, head: Files): TestRepository {
  const repository = newRepository();
  repository.write(base);
  repository.commit('base');
  repository.git('branch', 'base');
  repository.write(head);
  repository.commit('head');
  return repository;
}

/** A datasource for PostgreSQL and whatever follows it, as `prisma format` writes it. */
export function schemaWith(models = userModel, url = 'env("DATABASE_URL")'): string {
  return `datasource db {\n  provider = "postgresql"\n  url      = ${url}\n}\n\n${models}`;
}

export const userModel = 'model User {\n  id   Int    @id\n  name String\n}\n';

export const userSql =
  'CREATE TABLE "User" (\n    "id" INTEGER NOT NULL,\n    "name" TEXT NOT NULL,\n\n    CONSTRAINT "User_pkey" PRIMARY KEY ("id")\n);\n';

/** The user with an age, which the column is for. */
export const aged = schemaWith('model User {\n  id   Int    @id\n  name String\n  age  Int?\n}\n');

export const addAge = 'ALTER TABLE "User" ADD COLUMN "age" INTEGER;\n';

/** A lock file of npm that names Prisma's version, so that nothing has to be installed. */
export function lockedPrisma(version: string): Record<string, string> {
  const packages = { '': { devDependencies: { prisma: version } }, 'node_modules/prisma': { version } };
  return {
    'package.json': JSON.stringify({ devDependencies: { prisma: version } }),
    'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages }),
  };
}

/** A project of Prisma 6 at the repository's root with the table `User` and further migrations by name. */
export function projectOf(
  migrations: Readonly<Record<string, string | Buffer>> = {},
  schema = schemaWith(),
): Record<string, string | Buffer> {
  return {
    ...lockedPrisma('6.19.3'),
    'prisma/schema.prisma': schema,
    'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
    [migrationFile('20240101000000_init')]: userSql,
    ...migrationsOf(migrations),
  };
}

export function migrationFile(name: string): string {
  return `prisma/migrations/${name}/migration.sql`;
}

/** Scripts by migration name as files by path. */
export function migrationsOf<Content>(scripts: Readonly<Record<string, Content>>): Record<string, Content> {
  return Object.fromEntries(Object.entries(scripts).map(([name, sql]) => [migrationFile(name), sql]));
}

/** A registry that nobody listens for, and a cache of one's own. */
export function offline(cache: string): Record<string, string> {
  return { PREFLIGHT_CACHE: cache, npm_config_registry: 'http://127.0.0.1:9', npm_config_fetch_retries: '0' };
}

/** How a command ended. */
export interface Ended {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command runs: arguments behind `check`, and variables that differ from the test's own (`undefined` removes one). */
export interface HowToRun {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The branch base is on, unless the arguments name another. */
  readonly base?: string | undefined;
  /** Called when the process has started. */
  readonly meanwhile?: (pid: number) => Promise<void>;
}

/** Runs `check` in a repository and makes sure that nothing of it is left: no folder, no process. */
export async function runCheck(folder: string, how: HowToRun = {}): Promise<Ended> {
  const base = 'base' in how ? how.base : 'base';
  const argv = ['check', ...(base === undefined ? [] : ['--base', base]), ...(how.args ?? [])];
  const env = Object.fromEntries(
    Object.entries({ ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', NO_COLOR: '1', ...how.env }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  const child = execa(process.execPath, [cli, ...argv], {
    cwd: folder,
    env,
    extendEnv: false,
    reject: false,
    timeout: 100_000,
    maxBuffer: 200_000_000,
  });
  const { pid = 0 } = child;
  await how.meanwhile?.(pid);
  const { exitCode, stdout, stderr } = await child;
  expect(leftBy(pid, how.env?.TMPDIR ?? tmpdir())).toEqual([]);
  return { status: exitCode, stdout, stderr };
}

/** Folders of a process in the places for temporary files, and processes that work in one of them. */
export function leftBy(pid: number, temporary = tmpdir()): readonly string[] {
  const name = `prisma-preflight-${pid}-`;
  const folders = [...new Set([temporary, '/dev/shm'])].flatMap((parent) =>
    readdirSync(parent)
      .filter((entry) => entry.startsWith(name))
      .map((entry) => join(parent, entry)),
  );
  return [...folders, ...processesWith(name).map(({ command }) => command)];
}

/** Processes whose command or working folder has a text in it. A server's backends work in its data folder. */
export function processesWith(text: string): readonly { readonly pid: number; readonly command: string }[] {
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id))
    .flatMap((id) => {
      try {
        const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const found = command.includes(text) || readlinkSync(`/proc/${id}/cwd`).includes(text);
        return found && command !== '' ? [{ pid: Number(id), command }] : [];
      } catch {
        return [];
      }
    });
}

/** A run that came to a report. */
export interface Checked extends Ended {
  readonly report: Report;
  /** The first project of the report. */
  readonly project: ProjectReport;
  readonly findings: readonly Finding[];
  /** The findings of a rule. */
  of(rule: string): readonly Finding[];
  /** The status of a check, and its reason. */
  check(id: CheckId): string;
}

/** Runs `check --format json`, which must come to a report; nothing goes to standard error. */
export async function checked(folder: string, how: HowToRun = {}): Promise<Checked> {
  const ended = await runCheck(folder, { ...how, args: ['--format', 'json', ...(how.args ?? [])] });
  expect(ended.stderr).toBe('');
  const report = JSON.parse(ended.stdout) as Report;
  const [project] = report.projects;
  const findings = report.projects.flatMap((one) => one.findings);
  return {
    ...ended,
    report,
    get project(): ProjectReport {
      if (project === undefined) throw new Error('The report has no project.');
      return project;
    },
    findings,
    of: (rule) => findings.filter((finding) => finding.rule === rule),
    check: (id) => checkIn(project, id),
  };
}

function checkIn(project: ProjectReport | undefined, id: CheckId): string {
  const { status, reason } = project?.checks.find((check) => check.id === id) ?? {};
  return `${status}${reason === undefined ? '' : `: ${reason}`}`;
}

/** `checked` on a change that is made for it and removed after. */
export async function checkedChange(base: Files, head: Files, how: HowToRun = {}): Promise<Checked> {
  using repository = changeOf(base, head);
  return await checked(repository.path, how);
}

/** Rule, severity, and where: what most tests look at. What another finding of the same place brings along is left out. */
export function briefly(findings: readonly Finding[]): string[] {
  const implied = ({ rule, file, line }: Finding) =>
    findings.some(
      (other) =>
        other.line !== undefined &&
        other.line === line &&
        other.file === file &&
        ruleById(other.rule)?.implies.includes(rule) === true,
    );
  return findings
    .filter((finding) => !implied(finding))
    .map(
      ({ rule, severity, file, line }) =>
        `${severity} ${rule} ${file ?? ''}${line === undefined ? '' : `:${line}`}`,
    );
}

/** What a set-up that can't do the job prints: its sentence and its remedy, and no stack. */
export async function refusal(folder: string, how: HowToRun = {}): Promise<string> {
  const ended = await runCheck(folder, how);
  expect(ended.status).toBe(2);
  expect(ended.stdout).toBe('');
  expect(ended.stderr).toMatch(/^prisma-preflight: .*\.\n.*\n*$/);
  expect(ended.stderr).not.toMatch(/\n\s+at |node:internal/);
  return ended.stderr.replace(/^prisma-preflight: /, '').trim();
}

/** A project's files at base, and what its change writes. */
export interface Change {
  readonly base: Files;
  readonly head: Files;
}

/** Many projects of one repository, each in `packages/<name>/`, so that one run and one server see them all. */
export function repositoryOf(changes: Readonly<Record<string, Change>>): TestRepository {
  const side = (which: keyof Change): Files =>
    Object.fromEntries(
      Object.entries(changes).flatMap(([name, change]) =>
        Object.entries(change[which]).map(([path, content]) => [`packages/${name}/${path}`, content]),
      ),
    );
  return changeOf(side('base'), side('head'));
}

/** `checked` on many projects at once, whose repository is made for it and removed after. */
export async function checkedProjects(
  changes: Readonly<Record<string, Change>>,
  how: HowToRun = {},
): Promise<Checked> {
  using repository = repositoryOf(changes);
  return await checked(repository.path, how);
}

/** What `checked` found in one of them. */
export function projectAt(run: Pick<Checked, 'report'>, name: string): ProjectReport {
  const found = run.report.projects.find((project) => project.root === `packages/${name}`);
  if (found === undefined) throw new Error(`The report has no project packages/${name}.`);
  return found;
}

/** What `checked` found in one of them, in short; paths are those in the project's folder `prisma`. */
export interface InProject {
  readonly project: ProjectReport;
  /** Severity, rule and place of every finding. */
  readonly found: readonly string[];
  /** The only finding of a rule. */
  only(rule: string): Finding;
  /** The status of a check, and its reason. */
  check(id: CheckId): string;
}

export function inProject(run: Pick<Checked, 'report'>, name: string): InProject {
  const project = projectAt(run, name);
  return {
    project,
    found: briefly(project.findings).map((line) => line.replace(`packages/${name}/prisma/`, '')),
    only(rule) {
      const [found, ...others] = project.findings.filter((finding) => finding.rule === rule);
      if (found === undefined || others.length > 0)
        throw new Error(`${name} has ${others.length} more or no finding of ${rule}.`);
      return found;
    },
    check: (id) => checkIn(project, id),
  };
}
