/** The Action's step as a runner runs it: `node dist/index.js` with an event file, INPUT_*, GITHUB_* and RUNNER_*. */
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { parse } from 'yaml';
import type { Report } from '../../src/model/report.ts';
import { packageRoot } from '../../src/system/bundles.ts';
import { cacheRoot } from '../../src/system/packages.ts';
import { type Command, commandsIn } from '../github/runner.ts';

/** What a workflow and the event give to a step. */
export interface Step {
  readonly event: string;
  /** Of the event file; text is written as it is. */
  readonly payload: unknown;
  /** GITHUB_WORKSPACE, a checkout. */
  readonly workspace: string;
  /** Folder of its action.yml; the top by default. */
  readonly action?: string;
  /** What the workflow says under `with:`; the other inputs have action.yml's defaults, and the token is `ghs_t0ken`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly apiUrl?: string;
  /** More variables; undefined removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** What the runner has of a step when it has ended. */
export interface Ended {
  readonly status: number | undefined;
  /** Standard output and standard error, as they came. */
  readonly log: string;
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly ms: number;
  /** The report that the output names. */
  readonly report: Report | undefined;
  /** Of annotations at this level. */
  messages(level: 'error' | 'warning' | 'notice'): readonly string[];
}

export const token = 'ghs_t0ken';

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly main: string };
}

async function readAction(folder: string): Promise<ActionFile> {
  return parse(await readFile(join(packageRoot(), folder, 'action.yml'), 'utf8')) as ActionFile;
}

/** Runs a step to its end. Its files are gone then; what is needed of them is in the answer. */
export async function runStep(step: Step): Promise<Ended> {
  const folder = step.action ?? '.';
  const action = await readAction(folder);
  const temp = await realpath(await mkdtemp(join(tmpdir(), 'preflight-step-')));
  try {
    const files = {
      event: join(temp, 'event.json'),
      summary: join(temp, 'summary.md'),
      output: join(temp, 'output'),
    };
    await mkdir(join(temp, 'runner-temp'));
    const payload = typeof step.payload === 'string' ? step.payload : JSON.stringify(step.payload);
    await Promise.all([
      writeFile(files.event, payload),
      writeFile(files.summary, ''),
      writeFile(files.output, ''),
    ]);
    const start = performance.now();
    const { exitCode, all } = await execa(process.execPath, [join(packageRoot(), folder, action.runs.main)], {
      cwd: step.workspace,
      env: defined({ ...environment(step, action, temp, files), ...step.env }),
      extendEnv: false,
      all: true,
      reject: false,
      stripFinalNewline: false,
      // A runner would wait for hours.
      timeout: 100_000,
    });
    const ms = performance.now() - start;
    const outputs = outputsIn(await readFile(files.output, 'utf8'));
    const commands = commandsIn(all);
    return {
      status: exitCode,
      log: all,
      commands,
      outputs,
      summary: await readFile(files.summary, 'utf8'),
      ms,
      report: outputs.report ? JSON.parse(await readFile(outputs.report, 'utf8')) : undefined,
      messages: (level) => commands.filter((one) => one.name === level).map((one) => one.data),
    };
  } finally {
    await rm(temp, { recursive: true });
  }
}

function environment(
  step: Step,
  action: ActionFile,
  temp: string,
  files: { readonly event: string; readonly summary: string; readonly output: string },
): Record<string, string | undefined> {
  const inputs = Object.entries(action.inputs).map(([name, { default: text = '' }]) => {
    // The default of the token is an expression, which the runner has put in.
    const value = step.inputs?.[name] ?? (name === 'token' ? token : text);
    return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value];
  });
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    ...Object.fromEntries(inputs),
    GITHUB_EVENT_NAME: step.event,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_WORKSPACE: step.workspace,
    GITHUB_API_URL: step.apiUrl ?? 'http://127.0.0.1:9',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '42',
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_OUTPUT: files.output,
    RUNNER_TEMP: join(temp, 'runner-temp'),
    RUNNER_TOOL_CACHE: dirname(cacheRoot()),
  };
}

function defined(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** As the runner reads the file: `name<<delimiter`, the value, the delimiter. */
function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^(.+)<<(.+)\n([\s\S]*?)\n?\2$/gm)].map((one) => [one[1] ?? '', one[3] ?? '']),
  );
}
