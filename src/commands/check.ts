/** `check`: the report on standard output, progress on standard error. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { updateChangelog } from '../changelog-file.ts';
import { check } from '../check.ts';
import { messageOf, PreflightError } from '../errors.ts';
import { refuseEvent } from '../github/event.ts';
import type { Report } from '../model/report.ts';
import { toJson } from '../report/json.ts';
import { readSettings, type Settings } from '../settings.ts';
import { exitStatus } from '../verdict.ts';
import type { Format } from './formats.ts';
import { print } from './print.ts';
import type { Shell } from './shell.ts';
import { spinner } from './spinner.ts';

/** Runs the command. @throws PreflightError */
export async function checkCommand(
  directory: string,
  options: Readonly<Record<string, unknown>>,
  shell: Shell,
): Promise<number> {
  // A workflow that runs the command line instead of the Action is in the same danger.
  if (shell.env.GITHUB_ACTIONS === 'true') refuseEvent(shell.env.GITHUB_EVENT_NAME ?? '');
  const settings = settingsOf(options);
  const start = resolve(shell.cwd(), directory);
  const report = await check({
    directory: start,
    base: settings.base === undefined ? { kind: 'default-branch' } : { kind: 'ref', ref: settings.base },
    settings,
    progress: spinner(shell.stderr),
    env: shell.env,
  });
  const { reportFile, changelog } = settings;
  if (reportFile !== undefined) await writeReport(resolve(shell.cwd(), reportFile), report);
  if (changelog !== undefined) await writeChangelog(resolve(shell.cwd(), changelog), report);
  await print(report, options.format as Format, shell);
  return exitStatus(report, settings.allowIncomplete);
}

/** Option values as the texts that settings are read from; commander writes `--fail-on` as `failOn`. */
function settingsOf(options: Readonly<Record<string, unknown>>): Settings {
  return readSettings(
    (name) => {
      const value = options[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
      if (Array.isArray(value)) return value.join('\n');
      return value === undefined ? '' : String(value);
    },
    (name) => `--${name}`,
  );
}

async function writeChangelog(file: string, report: Report): Promise<void> {
  try {
    await updateChangelog(file, report);
  } catch (error) {
    throw new PreflightError(
      `The changelog could not be written: ${messageOf(error)}.`,
      'Give --changelog a path in a folder that exists and can be written.',
      { cause: error },
    );
  }
}

async function writeReport(file: string, report: Report): Promise<void> {
  try {
    await writeFile(file, toJson(report));
  } catch (error) {
    throw new PreflightError(
      `The report could not be written: ${messageOf(error)}.`,
      'Give --report-file a path in a folder that exists and can be written.',
      { cause: error },
    );
  }
}
