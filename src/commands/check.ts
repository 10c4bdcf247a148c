/** `check`: the report on standard output, progress on standard error. */
import { resolve } from 'node:path';
import { check } from '../check.ts';
import { refuseEvent } from '../github/event.ts';
import { toRollback } from '../report/rollback.ts';
import { exitStatus } from '../verdict.ts';
import type { Format } from './formats.ts';
import { print } from './print.ts';
import { writeReport, writeText } from './report-file.ts';
import { settingsOf } from './settings-of.ts';
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
  const { reportFile, rollback } = settings;
  if (reportFile !== undefined) await writeReport(resolve(shell.cwd(), reportFile), report);
  if (rollback !== undefined) {
    // A file of an earlier run must not pass for this one's.
    const text = toRollback(report) ?? '-- There is nothing to go back from.\n';
    await writeText(resolve(shell.cwd(), rollback), text, 'The way back', '--rollback');
  }
  await print(report, options.format as Format, shell);
  return exitStatus(report, settings.allowIncomplete);
}
