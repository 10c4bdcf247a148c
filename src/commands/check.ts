/** `check`: the report on standard output, progress on standard error. */
import { resolve } from 'node:path';
import { updateChangelog } from '../changelog-file.ts';
import { check } from '../check.ts';
import { messageOf, PreflightError } from '../errors.ts';
import { refuseEvent } from '../github/event.ts';
import type { Report } from '../model/report.ts';
import { writeReportFiles } from '../report-files.ts';
import type { Settings } from '../settings.ts';
import { exitStatus } from '../verdict.ts';
import type { Format } from './formats.ts';
import { print } from './print.ts';
import { settingsOf } from './settings-of.ts';
import type { Shell } from './shell.ts';
import { spinner } from './spinner.ts';
import { strangerIn } from './strangers.ts';

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
    stranger: () => strangerIn(shell.env),
  });
  await writeFiles(report, settings, shell);
  if (settings.changelog !== undefined)
    await writeChangelog(resolve(shell.cwd(), settings.changelog), report);
  await print(report, options.format as Format, shell);
  return exitStatus(report, settings.allowIncomplete);
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

async function writeFiles(report: Report, settings: Settings, shell: Shell): Promise<void> {
  for (const { setting, problem } of await writeReportFiles(report, settings, shell.cwd(), shell.env)) {
    if (problem === undefined) continue;
    const option = setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new PreflightError(
      `The ${setting === 'rollback' ? 'way back' : 'report'} could not be written: ${problem}.`,
      `Give --${option} a path in a folder that exists and can be written.`,
    );
  }
}
