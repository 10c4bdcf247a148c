/** What is dangerous about one command where it is run: one sentence and what to type instead. */
import { type PrismaCommand, prismaCommand, unknownOptions } from '../../deployment/prisma-command.ts';
import type { Run } from '../../deployment/reach.ts';
import type { Severity } from '../../model/report.ts';
import { harmless, setsUpAnew, whereOf } from './surroundings.ts';

/** The project as far as its commands are concerned. */
export interface CommandProject {
  /** Major version of Prisma. */
  readonly major: number;
  readonly provider: string;
  readonly hasMigrations: boolean;
}

/** A danger of one command. */
export interface Danger {
  /** Names what is dangerous, for the finding's object and fingerprint. */
  readonly kind: string;
  readonly message: string;
  readonly instead: string;
  readonly severity?: Severity;
}

const deploy = 'npx prisma migrate deploy';

/** The gravest danger of a run; `undefined` where it is harmless. */
export function dangerOf(run: Run, project: CommandProject): Danger | undefined {
  if (run.unit.development) return undefined;
  if (run.kind === 'history') return harmless(run) ? undefined : byHand(run);
  if (run.kind !== 'prisma') return undefined;
  const command = prismaCommand(run.args);
  return (
    unknownOption(run, command, project) ??
    destructive(run, command, project) ??
    swallowed(run, command) ??
    misplaced(run, command)
  );
}

function said(command: PrismaCommand, ...shown: readonly string[]): string {
  return `\`prisma ${[command.name, ...shown.filter((one) => command.options.includes(one))].join(' ')}\``;
}

function byHand(run: Run): Danger {
  return {
    kind: 'writes _prisma_migrations',
    message: `${whereOf(run)} writes into \`_prisma_migrations\` by hand: Prisma then takes for applied what never ran, or runs again what did, and nothing compares the two.`,
    instead:
      'Use `npx prisma migrate resolve --applied <migration>` or `--rolled-back <migration>`, once, by hand; it writes the checksum, too.',
  };
}

function unknownOption(run: Run, command: PrismaCommand, { major }: CommandProject): Danger | undefined {
  const unknown = unknownOptions(command, major);
  const [option] = unknown;
  if (option === undefined) return undefined;
  const others = replaced[option];
  return {
    kind: `prisma ${command.name} ${option}`,
    message: `${whereOf(run)} runs \`prisma ${command.name} ${option}\`, and Prisma ${major} has no such option: the command prints its help and fails before it does anything.`,
    instead:
      others ??
      `Leave \`${option}\` out; \`npx prisma ${command.name} --help\` lists the options of the installed version.`,
  };
}

/** What took the place of options that Prisma 7 took away (https://www.prisma.io/docs/guides/upgrade-prisma-orm/v7). */
const replaced: Readonly<Record<string, string>> = {
  '--skip-generate':
    'Leave `--skip-generate` out: from Prisma 7 on nothing is generated unless `npx prisma generate` is run.',
  '--skip-seed':
    'Leave `--skip-seed` out: from Prisma 7 on nothing is seeded unless `npx prisma db seed` is run.',
  '--from-schema-datamodel': 'Type `--from-schema` instead.',
  '--to-schema-datamodel': 'Type `--to-schema` instead.',
  '--from-schema-datasource': 'Type `--from-config-datasource` instead.',
  '--to-schema-datasource': 'Type `--to-config-datasource` instead.',
  '--from-url': 'Type `--from-config-datasource` instead, and set the URL in prisma.config.ts.',
  '--to-url': 'Type `--to-config-datasource` instead, and set the URL in prisma.config.ts.',
  '--shadow-database-url': 'Set `datasource.shadowDatabaseUrl` in prisma.config.ts instead.',
};

function destructive(run: Run, command: PrismaCommand, project: CommandProject): Danger | undefined {
  if (harmless(run)) return undefined;
  const where = whereOf(run);
  const has = (option: string): boolean => command.options.includes(option);
  switch (command.name) {
    case 'db push':
      if (has('--force-reset'))
        return {
          kind: 'prisma db push --force-reset',
          message: `${where} runs ${said(command, '--force-reset', '--accept-data-loss')}, which drops every table of the database that it reaches before it makes them anew.`,
          instead: `Type \`${deploy}\` instead.`,
        };
      if (has('--accept-data-loss') || (has('--force') && project.major === 4))
        return {
          kind: 'prisma db push --accept-data-loss',
          message: `${where} runs ${said(command, '--accept-data-loss', '--force')}, which drops columns and tables that the schema no longer has, without asking and without a migration.`,
          instead: `Type \`${deploy}\` instead, and have \`npx prisma migrate dev\` write the migration before the merge.`,
        };
      // MongoDB has no migrations, and setting a new app up has nothing to lose.
      if (project.provider === 'mongodb' || setsUpAnew(run)) return undefined;
      return {
        kind: 'prisma db push',
        message: `${where} runs ${said(command)}, which changes the database past the migrations: they no longer say what is in it, and the next \`migrate deploy\` can fail on what is there already.`,
        instead: `Type \`${deploy}\` instead.`,
        ...(project.hasMigrations ? {} : { severity: 'note' as const }),
      };
    case 'migrate dev':
      return {
        kind: 'prisma migrate dev',
        message: `${where} runs ${said(command)}, which is for development: it refuses to run without a terminal, needs a shadow database, and offers to reset the database where it finds drift.`,
        instead: `Type \`${deploy}\` instead.`,
      };
    case 'migrate reset':
      return {
        kind: 'prisma migrate reset',
        message: `${where} runs ${said(command, '--force', '-f')}, which drops the database that it reaches, with all its rows.`,
        instead: `Type \`${deploy}\` instead.`,
      };
    default:
      return undefined;
  }
}

/** Commands whose failure is what they are run for. */
function isGate({ name, options }: PrismaCommand): boolean {
  return (
    name === 'migrate deploy' ||
    name === 'validate' ||
    (name === 'migrate diff' && options.includes('--exit-code')) ||
    (name === 'format' && options.includes('--check'))
  );
}

function swallowed(run: Run, command: PrismaCommand): Danger | undefined {
  if (run.lenient === undefined || !isGate(command)) return undefined;
  const what = said(command, '--exit-code', '--check');
  const migrates = command.name === 'migrate deploy';
  // Beside each other on purpose: a job that only reports is allowed to go on.
  const [how, instead] = ((): readonly [string, string] => {
    switch (run.lenient) {
      case '|| true':
        return [
          'is followed by `||` and a command that always succeeds',
          'Take away what stands behind `||`.',
        ];
      case '&':
        return [
          'is run in the background with `&`',
          'Take the `&` away, or `wait` for it and use its status.',
        ];
      case 'goes on':
        return [
          'is followed by more commands, and nothing stops the shell when it fails',
          `Join them with \`&&\`, or put \`set -e\` in front.`,
        ];
      case 'pipe':
        return [
          'is in a pipe, whose status is that of its last command',
          'Put `set -o pipefail` in front (in a workflow: `shell: bash`).',
        ];
      default:
        return [`has ${run.lenient}`, 'Take that away from this step.'];
    }
  })();
  const follows = migrates
    ? 'a migration that fails goes unnoticed, and the new code runs on the old database'
    : 'it can never fail the run, whatever it finds';
  return {
    kind: `prisma ${command.name} that cannot fail`,
    message: `In ${whereOf(run, 'noun')} ${what} ${how}: ${follows}.`,
    instead,
  };
}

function misplaced(run: Run, { name }: PrismaCommand): Danger | undefined {
  if (name !== 'migrate deploy' || run.stage === 'job') return undefined;
  const before =
    'Run it once a deploy, before the new code starts: in a step of the deploy job, a release command or a pre-deploy job.';
  if (run.stage === 'build' && !harmless(run))
    return {
      kind: 'prisma migrate deploy in a build',
      message: `${whereOf(run)} runs \`prisma migrate deploy\` while it is built: every build migrates, those of previews and of deploys that never happen too, and the build needs the URL of the database.`,
      instead: before,
    };
  if (run.stage === 'after') return afterRollout(run, undefined);
  if (run.stage === 'start' && run.unit.replicas !== undefined)
    return {
      kind: 'prisma migrate deploy in several instances',
      message: `${whereOf(run)} runs \`prisma migrate deploy\` when it starts, in each of its ${run.unit.replicas} instances: they wait for one lock and give up after 10 seconds, and a migration that fails stops them all.`,
      instead: before,
    };
  return undefined;
}

/** `migrate deploy` behind what put the new code live. */
export function afterRollout(run: Run, rollout: string | undefined): Danger {
  return {
    kind: 'prisma migrate deploy after the rollout',
    message: `${whereOf(run)} runs \`prisma migrate deploy\` after the new code is live${rollout === undefined ? '' : ` (\`${rollout}\`)`}: until it is done, that code asks for tables and columns that are not there.`,
    instead:
      'Run it before the new code goes live, and keep what the migrations drop for the deploy after it.',
  };
}
