/** The executable file that a Prisma CLI is handed as its schema engine: it starts our engine program with this Node. */
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleFile } from '../system/bundles.ts';
import type { ProgramSettings } from './program-settings.ts';

/** A word for /bin/sh. */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * Writes settings and launcher into a folder; the launcher's path is returned. A script of /bin/sh, because the path
 * behind `#!` may hold neither spaces nor more than 127 characters, and Node's can.
 */
export async function writeLauncher(folder: string, settings: ProgramSettings): Promise<string> {
  const settingsFile = join(folder, 'engine-settings.json');
  await writeFile(settingsFile, JSON.stringify(settings), { mode: 0o600 });
  const launcher = join(folder, 'schema-engine');
  const command = [process.execPath, bundleFile('engine-program'), settingsFile].map(shellWord).join(' ');
  await writeFile(launcher, `#!/bin/sh\nexec ${command} "$@"\n`);
  await chmod(launcher, 0o755);
  return launcher;
}
