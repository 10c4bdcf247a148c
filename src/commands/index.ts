/** The commands, their options, and how they end. */
import { Command, CommanderError, Option } from 'commander';
import { PreflightError } from '../errors.ts';
import { untrusted } from '../github/untrusted.ts';
import { version } from '../system/reference.ts';
import { formats, lintFormats, parityFormats } from './formats.ts';
import type { LintCommandOptions } from './lint.ts';
import type { Shell } from './shell.ts';

/** Options of `check` beside `--format` and `--allow-incomplete`: name → placeholder and help. Their values are read in settings.ts. */
const checkOptions = {
  'fail-on': [
    '<severity>',
    'least severity that fails: error, warning, note, never (default: of the config file, else error)',
  ],
  'report-file': ['<file>', 'write the report as JSON, too'],
  rollback: ['<file>', 'write the way back: the SQL that undoes the new migrations'],
  'sarif-file': ['<file>', 'write the findings as SARIF, too'],
  'junit-file': ['<file>', 'write checks and findings as JUnit XML, too'],
  'code-quality-file': ['<file>', 'write the findings for GitLab code quality, too'],
  stats: ['<file>', 'file that parity --stats wrote: sizes of tables, and what has run where'],
  changelog: ['<file>', 'add an entry for each new migration to this file, such as SCHEMA_CHANGELOG.md'],
  'working-directory': ['<folder>', 'look for projects below this folder only'],
  'deployed-ref': ['<ref>', 'branch, tag or pattern of tags that runs in production (default: base)'],
  schema: ['<path>', 'Prisma schema file or folder, where there are several or it is not found'],
  migrations: ['<path>', 'migrations folder, where it is not found'],
  'postgres-version': [
    '<major>',
    'major version of PostgreSQL to run on (default: of the config file, else 17)',
  ],
  'database-url': [
    '<url>',
    'server for throwaway databases, never production (default: an installed PostgreSQL in a cluster of its own, else one from npm)',
  ],
  'database-schema': [
    '<name>',
    'database schema that Prisma works in, ?schema= of its URL (default: public)',
  ],
  'setup-sql': ['<file...>', 'SQL files to run on every throwaway database first, as superuser'],
  baseline: [
    '<file>',
    'SQL dump to start from where old migrations no longer run, or the word schema for the Prisma schema',
  ],
  'rehearsal-rows': [
    '<count>',
    'rows that each table gets before new migrations are rehearsed; 0: no rehearsal (default: 1000)',
  ],
  'rehearsal-template': [
    '<database>',
    'database on the server of --database-url whose copy has the rows instead: a copy of production',
  ],
  'statement-timeout': ['<time>', 'limit of one statement (default: 60s)'],
  'time-limit': ['<time>', 'limit of the whole check (default: 15m)'],
} as const;

/** The options that `snapshot` and `parity` share with `check`. */
const buildOptions = [
  'working-directory',
  'schema',
  'migrations',
  'postgres-version',
  'database-schema',
  'setup-sql',
  'baseline',
  'statement-timeout',
  'time-limit',
] as const satisfies readonly (keyof typeof checkOptions)[];

/** How a command that judges ends. */
const endings = `
Exit status: 0 when nothing at or above --fail-on is found, 1 when something is,
2 when the work, or a part of it, could not be done.
`;

const afterHelp = `
Examples:
  prisma-preflight check                     what differs from the default branch
  prisma-preflight check --base origin/main  from another branch, tag or commit
  prisma-preflight check --format markdown   as the comment on a pull request
${endings}`;

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
    .description('rehearse the new migrations of a change, and say what they will do')
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
    .addHelpText('after', endings)
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
  const snapshot = program
    .command('snapshot')
    .argument('[dir]', 'where to start, a folder of the repository', '.')
    .description('write what the migrations build to a file, for parity --against')
    .option('--output <file>', 'where to write it (default: standard output)')
    .option('--database-url <url>', checkOptions['database-url'][1])
    .action(async (directory: string, options: Record<string, unknown>) => {
      const { snapshotCommand } = await import('./snapshot.ts');
      status = await snapshotCommand(directory, options, shell);
    });
  const parity = program
    .command('parity')
    .argument('[dir]', 'where to start, a folder of the repository', '.')
    .description('compare a live database with what the migrations build; reads only')
    .addHelpText('after', endings)
    .addOption(
      new Option(
        '--database-url <url>',
        'the live database; several as name=url; env:NAME reads a variable (default: env:PREFLIGHT_DATABASE_URL)',
      ).argParser((url: string, before: string[] = []) => [...before, url]),
    )
    .option('--against <file>', 'compare with a snapshot, and start no server')
    .option('--schemas <glob>', 'schemas of the database that share the history, such as tenant_*')
    .option('--allow-pending', 'pending migrations are a note: for a look before the deploy')
    .option('--probes <report>', 'report of a merged change whose probes --run-probes asks')
    .option('--run-probes', 'ask the probes of the report; they read rows')
    .option('--stats <file>', 'write sizes and migrations to a file that check can use')
    .addOption(
      new Option('--format <format>', 'how to print the report').choices(parityFormats).default('terminal'),
    )
    .option('--quiet', 'one line for each thing that fails, nothing when all is well')
    .option('--fail-on <severity>', checkOptions['fail-on'][1])
    .option('--allow-incomplete', 'end with 0 although a part could not be read; it is still said')
    .option('--report-file <file>', checkOptions['report-file'][1])
    .option('--throwaway-url <url>', checkOptions['database-url'][1])
    .action(async (directory: string, options: Record<string, unknown>) => {
      const { parityCommand } = await import('./parity.ts');
      status = await parityCommand(directory, options, shell);
    });
  for (const name of buildOptions) {
    const [value, help] = checkOptions[name];
    for (const command of [snapshot, parity]) command.option(`--${name} ${value}`, help);
  }
  program
    .command('post')
    .argument('<report>', 'the report that a check wrote as JSON')
    .description('post the comment of a finished report, in a workflow under workflow_run')
    .addHelpText(
      'after',
      '\nThe token is taken from GITHUB_TOKEN. See docs/forks.md for the two workflows.\n',
    )
    .option('--fail-on <severity>', 'least severity that the comment calls a failure (default: error)')
    .option('--comment <when>', 'when to comment: always, on-findings (default: always)')
    .option('--working-directory <folder>', 'as the check was given it')
    .option('--schema <path>', 'as the check was given it')
    .action(async (file: string, options: Record<string, string>) => {
      const { postCommand } = await import('./post.ts');
      status = await postCommand(file, options, shell);
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
