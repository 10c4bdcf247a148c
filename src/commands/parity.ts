/** `parity`: live databases against what the migrations build. */
import { resolve } from 'node:path';
import { PreflightError } from '../errors.ts';
import { parity } from '../parity/run.ts';
import { readTargets, withoutSecrets } from '../parity/targets.ts';
import { exitStatus } from '../verdict.ts';
import type { parityFormats } from './formats.ts';
import { type Options, settingsOf } from './settings-of.ts';
import type { Shell } from './shell.ts';

/** Runs the command. @throws PreflightError; nothing that is thrown holds a password. */
export async function parityCommand(directory: string, options: Options, shell: Shell): Promise<number> {
  const word = (name: string): string | undefined =>
    options[name] === undefined ? undefined : String(options[name]);
  const path = (name: string): string | undefined => {
    const given = word(name);
    return given === undefined ? undefined : resolve(shell.cwd(), given);
  };
  if (options.runProbes === true && options.probes === undefined)
    throw new PreflightError('--run-probes needs a report.', 'Name it with --probes report.json.');
  if (options.runProbes !== true && options.probes !== undefined)
    throw new PreflightError(
      '--probes names a report, and its probes, which read rows, are asked only where --run-probes says so.',
      'Add --run-probes, or leave --probes out.',
    );
  const named = readTargets((options.databaseUrl ?? []) as readonly string[], '--database-url', shell.env);
  const quiet = options.quiet === true;
  return await withoutSecrets(named.secrets, async () => {
    const settings = settingsOf(options, { 'database-url': 'throwaway-url' });
    const { spinner } = await import('./spinner.ts');
    const report = await parity({
      ...named,
      directory: resolve(shell.cwd(), directory),
      settings,
      against: path('against'),
      schemas: word('schemas'),
      allowPending: options.allowPending === true,
      stats: path('stats'),
      probes: options.runProbes === true ? path('probes') : undefined,
      progress: spinner(shell.stderr),
      env: shell.env,
    });
    if (settings.reportFile !== undefined) {
      const { writeReport } = await import('./report-file.ts');
      await writeReport(resolve(shell.cwd(), settings.reportFile), report);
    }
    if (quiet) {
      const { toLines } = await import('../report/lines.ts');
      const { withoutCommands } = await import('../github/untrusted.ts');
      const text = toLines(report);
      shell.stdout.write(shell.env.GITHUB_ACTIONS === 'true' && text !== '' ? withoutCommands(text) : text);
    } else {
      const { print } = await import('./print.ts');
      await print(report, options.format as (typeof parityFormats)[number], shell);
    }
    return exitStatus(report, settings.allowIncomplete);
  });
}
