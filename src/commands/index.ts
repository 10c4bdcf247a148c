/** The commands, their options, and how they end. */
import { Command, CommanderError, Option } from 'commander';
import { PreflightError } from '../errors.ts';
import { untrusted } from '../github/untrusted.ts';
import { version } from '../system/reference.ts';
import { formats, lintFormats } from './formats.ts';
import type { LintCommandOptions } from './lint.ts';
import type { Shell } from './shell.ts';

/** Options of `check` beside `--format` and `--allow-incomplete`: name → placeholder and help. Their values are read in settings.ts. */
const checkOptions = {
  'fail-on': [
    '<severity>',
    'least severity that fails: error, warning, note, never (default: of the config file, else error)',
  ],
  'report-file': ['<file>', 'write the report as JSON, too'],
  changelog: ['<file>', 'add an entry for each new migration to this file, such as SCHEMA_CHANGELOG.md'],
  'working-directory': ['<folder>', 'look for projects below this folder only'],
  schema: ['<path>', 'schema file or folder, where it is not found'],
  migrations: ['<path>', 'migrations folder, where it is not found'],
  'postgres-version': [
    '<major>',
    'major version of PostgreSQL to run on (default: of the config file, else 17)',
  ],
  'database-url': [
    '<url>',
    'server for throwaway databases, never production (default: an installed PostgreSQL in a cluster of its own, else one from npm)',
  ],
  'database-schema': ['<name>', 'schema of the connection URL (?schema=)'],
  'setup-sql': ['<file...>', 'SQL files to run on every throwaway database first, as superuser'],
  baseline: ['<file>', 'dump to start from where old migrations do not run, or the word schema'],
  'statement-timeout': ['<time>', 'limit of one statement (default: 60s)'],
  'time-limit': ['<time>', 'limit of the whole check (default: 15m)'],
} as const;

const afterHelp = `
Examples:
  prisma-preflight check                     what differs from the default branch
  prisma-preflight check --base origin/main  from another branch, tag or commit
  prisma-preflight check --format markdown   as the comment on a pull request

Exit status: 0 when nothing at or above --fail-on is found, 1 when something is,
2 when the check, or a part of it, could not be done.
`;

/**
 * Runs a command line (without node and script). Returns the exit status; never throws. A command's own modules are loaded
 * when it runs: `lint` stands in commit hooks, and most of what `check` needs is nothing to it.
 */
export async function run(argv: readonly string[], shell: Shell): Promise<number> {
  let status = 0;
  const program = new Command('prisma-preflight')
    .description(
      'Runs the new Prisma migrations of a change on a throwaway PostgreSQL, and\nsays what they will do to production.',
    )
    .addHelpText('after', afterHelp)
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.stdout.write(text),
      writeErr: (text) => shell.stderr.write(text),
    });
  const check = program
    .command('check')
    .argument('[dir]', 'where to start, a folder of the repository', '.')
    .description('check a change: schema, history, deploy, drift, statements')
    .addHelpText('after', afterHelp)
    .option('--base <ref>', 'branch, tag or commit to compare with (default: the default branch)')
    .addOption(
      new Option('--format <format>', 'how to print the report').choices(formats).default('terminal'),
    )
    .option('--allow-incomplete', 'end with 0 although a part could not be done; it is still said')
    .option('--seed', "run the project's own seed command on a throwaway database, too")
    .action(async (directory: string, options: Record<string, unknown>) => {
      const { checkCommand } = await import('./check.ts');
      status = await checkCommand(directory, options, shell);
    });
  for (const [name, [value, help]] of Object.entries(checkOptions)) check.option(`--${name} ${value}`, help);
  program
    .command('lint')
    .argument(
      '[file...]',
      'SQL files and folders of migrations, - for standard input (default: what is staged)',
    )
    .description('judge statements without a server: for editors and commit hooks')
    .addOption(
      new Option('--format <format>', 'how to print the report').choices(lintFormats).default('terminal'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'least severity that fails (default: error)').choices([
        'error',
        'warning',
        'note',
        'never',
      ]),
    )
    .option('--stdin-filename <file>', 'the file that standard input is for')
    .action(async (files: string[], options: LintCommandOptions) => {
      const { lintCommand } = await import('./lint.ts');
      status = await lintCommand(files, options, shell);
    });
  program
    .command('projects')
    .argument('[dir]', 'where to start, a folder of the repository', '.')
    .description('print the Prisma projects that are found, as JSON')
    .action(async (directory: string) => {
      const { projectsCommand } = await import('./projects.ts');
      status = await projectsCommand(directory, shell);
    });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    return explain(error, shell);
  }
}

/** Says what went wrong: a set-up in one sentence with its remedy, a defect of Preflight with its stack. */
function explain(error: unknown, { stderr }: Shell): number {
  // commander has printed its own message; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof PreflightError) {
    stderr.write(untrusted(`prisma-preflight: ${error.message}\n${error.remedy}`));
  } else {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    stderr.write(
      untrusted(`prisma-preflight failed, and that is a defect of its own. Please report it:\n${text}`),
    );
  }
  return 2;
}
