/** Runs a Prisma config file of the working tree in a child process that has nothing worth taking. */
import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { execa } from 'execa';
import { messageOf } from '../errors.ts';
import { openScratch } from '../system/scratch.ts';
import { configProgram, resultMark } from './config-program.ts';

/** Milliseconds that a config may take. */
const timeLimit = 5_000;

/**
 * The exported object's `schema`, `migrations`, `tables` and `enums`, as plain data. The child sees PATH, a HOME that is
 * empty, dummy URLs, and of the disk the repository's files without `.git`.
 * @param folder Absolute path of the working tree.
 * @param file The config, relative to it.
 * @param workingFolder Where Prisma would be started, relative to it.
 */
export async function runConfig(
  folder: string,
  file: string,
  workingFolder: string,
): Promise<{ readonly config: unknown } | { readonly failed: string }> {
  await using scratch = await openScratch('config');
  try {
    const root = await realpath(folder);
    const entry = await realpath(join(root, file));
    if (relative(root, entry).split(sep)[0] === '..')
      return { failed: 'it is a link that leaves the repository' };
    // A compiler, which hardly any project needs.
    const { collectModules } = await import('./config-modules.ts');
    const modules = await collectModules(entry, root);
    const readable = (await readdir(root)).filter((name) => name !== '.git').map((name) => join(root, name));
    const permission = process.allowedNodeEnvironmentFlags.has('--permission')
      ? '--permission'
      : '--experimental-permission';
    const result = await execa(
      process.execPath,
      [
        permission,
        ...[...readable, scratch.path].map((path) => `--allow-fs-read=${path}`),
        '--max-old-space-size=256',
        '--no-warnings',
        '-e',
        configProgram,
      ],
      {
        cwd: join(root, workingFolder),
        env: { PATH: process.env.PATH ?? '', HOME: scratch.path },
        extendEnv: false,
        input: JSON.stringify(modules),
        timeout: timeLimit,
        killSignal: 'SIGKILL',
        maxBuffer: 1 << 22,
        reject: false,
      },
    );
    if (result.timedOut) return { failed: `it did not end within ${timeLimit / 1000} seconds` };
    const at = result.stdout.lastIndexOf(resultMark);
    if (at < 0) return { failed: `it could not be run (${firstLine(result.stderr) || 'no reason given'})` };
    return { config: JSON.parse(result.stdout.slice(at + resultMark.length).split('\n', 1)[0] ?? '') };
  } catch (error) {
    return { failed: `it could not be run (${firstLine(messageOf(error))})` };
  }
}

function firstLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return (text.split('\n', 1)[0] ?? '').replace(/[\u0000-\u001f\u007f]/g, '').slice(0, 200);
}
