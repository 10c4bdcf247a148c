/** `lint`: the statement rules on files, without a server. */
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { openSqlParser } from '../sql/parser.ts';
import type { FailOn } from '../verdict.ts';
import { exitStatus } from '../verdict.ts';
import type { lintFormats } from './formats.ts';
import { printerOf } from './print.ts';
import type { Shell } from './shell.ts';

/** Options of the command, as commander names them. */
export interface LintCommandOptions {
  readonly format: (typeof lintFormats)[number];
  readonly failOn?: FailOn;
  readonly stdinFilename?: string;
}

/** Loaded while the parser's thread starts up. */
const pipeline = () => import('../lint.ts');

/** Runs the command. @throws PreflightError */
export async function lintCommand(
  files: readonly string[],
  options: LintCommandOptions,
  shell: Shell,
): Promise<number> {
  await using parser = await openSqlParser({ isShortLived: true });
  const { lint } = await pipeline();
  const linting = lint(
    {
      directory: resolve(shell.cwd()),
      arguments: files,
      ...(files.includes('-')
        ? { stdin: { text: await text(shell.stdin), file: options.stdinFilename } }
        : {}),
      failOn: options.failOn,
    },
    parser,
  );
  // Loaded while git is asked.
  const [report, print] = await Promise.all([linting, printerOf(options.format)]);
  print(report, shell);
  return exitStatus(report, false);
}
