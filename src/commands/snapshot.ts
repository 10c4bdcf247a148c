/** `snapshot`: what the migrations build, as a file. */
import { resolve } from 'node:path';
import { makeSnapshot } from '../parity/make-snapshot.ts';
import { snapshotText } from '../parity/snapshot-file.ts';
import { writeText } from './report-file.ts';
import { type Options, settingsOf } from './settings-of.ts';
import type { Shell } from './shell.ts';
import { spinner } from './spinner.ts';

/** Runs the command. @throws PreflightError */
export async function snapshotCommand(directory: string, options: Options, shell: Shell): Promise<number> {
  const snapshot = await makeSnapshot({
    directory: resolve(shell.cwd(), directory),
    settings: settingsOf(options),
    progress: spinner(shell.stderr),
    env: shell.env,
  });
  const text = snapshotText(snapshot);
  if (options.output === undefined) {
    shell.stdout.write(text);
    return 0;
  }
  await writeText(resolve(shell.cwd(), String(options.output)), text, 'The snapshot', '--output');
  return 0;
}
