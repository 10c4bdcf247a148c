/** `snapshot`: what the migrations build, as a file. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messageOf, PreflightError } from '../errors.ts';
import { makeSnapshot } from '../parity/make-snapshot.ts';
import { snapshotText } from '../parity/snapshot-file.ts';
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
  await writeFile(resolve(shell.cwd(), String(options.output)), text).catch((error: unknown) => {
    throw new PreflightError(
      `The snapshot could not be written: ${messageOf(error)}.`,
      'Give --output a path in a folder that exists and can be written.',
    );
  });
  return 0;
}
