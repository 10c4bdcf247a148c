/** What the user asks for: the same words as inputs of the Action and as options of the command line, read in one place. */
import { z } from 'zod';
import { PreflightError } from './errors.ts';

const duration = z
  .string()
  .regex(/^[1-9]\d{0,8}(?:ms|s|m|h)?$/, 'a number with ms, s, m or h behind it, such as 30s')
  .transform((text) => {
    const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[text.replace(/^\d+/, '') || 's'] ?? 1000;
    return Number.parseInt(text, 10) * unit;
  });

const optional = z.string().transform((text) => (text === '' ? undefined : text));

/** One entry a line. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Name → how its text is read; '' stands for "not given". */
const readers = {
  token: optional,
  base: optional,
  'deployed-ref': optional,
  'working-directory': z.string().transform((text) => (text === '' ? '.' : text)),
  schema: optional,
  migrations: optional,
  'database-url': z
    .string()
    .regex(/^$|^postgres(?:ql)?:\/\/./, 'an address that begins with postgresql://')
    .transform((text) => (text === '' ? undefined : text)),
  'postgres-version': z
    .string()
    .regex(/^(?:|1[0-9]|[2-9][0-9])$/, 'a major version such as 17')
    .transform((text) => (text === '' ? undefined : text)),
  'setup-sql': z.string().transform(linesOf),
  'database-schema': optional,
  baseline: optional,
  'fail-on': z
    .enum(['', 'error', 'warning', 'note', 'never'])
    .transform((word) => (word === '' ? undefined : word)),
  'allow-incomplete': z.enum(['', 'true', 'false']).transform((word) => word === 'true'),
  seed: z.enum(['', 'true', 'false']).transform((word) => word === 'true'),
  comment: z
    .enum(['', 'always', 'on-findings', 'never'])
    .transform((word) => (word === '' ? 'always' : word)),
  suggestions: z.enum(['', 'true', 'false']).transform((word) => word !== 'false'),
  'report-file': optional,
  rollback: optional,
  'rehearsal-rows': z
    .string()
    .regex(/^(?:|0|[1-9]\d{0,5})$/, 'a number of rows from 0 to 999999')
    .transform((text) => (text === '' ? 1000 : Number.parseInt(text, 10))),
  'rehearsal-template': optional,
  'sarif-file': optional,
  'junit-file': optional,
  'code-quality-file': optional,
  stats: optional,
  'parity-database-url': z.string().transform(linesOf),
  changelog: optional,
  'statement-timeout': z
    .string()
    .transform((text) => (text === '' ? '60s' : text))
    .pipe(duration),
  'time-limit': z
    .string()
    .transform((text) => (text === '' ? '15m' : text))
    .pipe(duration),
} as const;

/** The name of a setting, as input and as option. */
export type SettingName = keyof typeof readers;

/** All names, in the order of action.yml. */
export const settingNames = Object.keys(readers) as readonly SettingName[];

/** What a check and its publishing are to do. Paths are as given, relative to the working directory. */
export interface Settings {
  readonly token: string | undefined;
  /** A branch, tag or commit; undefined: what the event or the repository says. */
  readonly base: string | undefined;
  /** A branch, a tag, or a pattern of tags: what runs in production. Undefined: base. */
  readonly deployedRef: string | undefined;
  /** Folder in which projects are looked for, from where Preflight was started. */
  readonly workingDirectory: string;
  readonly schema: string | undefined;
  readonly migrations: string | undefined;
  readonly databaseUrl: string | undefined;
  /** Major version; undefined: what the config says, else 17. */
  readonly postgresVersion: string | undefined;
  readonly setupSql: readonly string[];
  readonly databaseSchema: string | undefined;
  readonly baseline: string | undefined;
  /** Undefined: what the config says, else `error`. */
  readonly failOn: 'error' | 'warning' | 'note' | 'never' | undefined;
  readonly allowIncomplete: boolean;
  /** Whether the project's own seed command is run. */
  readonly seed: boolean;
  readonly comment: 'always' | 'on-findings' | 'never';
  /** Whether rewrites that were tried are suggested on the lines of the pull request. */
  readonly suggestions: boolean;
  readonly reportFile: string | undefined;
  /** File for the SQL of the way back. */
  readonly rollback: string | undefined;
  /** Rows a table that the new migrations run on; 0: they are not rehearsed. */
  readonly rehearsalRows: number;
  /** A database on the server of `database-url` that is copied instead of generating rows. */
  readonly rehearsalTemplate: string | undefined;
  readonly sarifFile: string | undefined;
  readonly junitFile: string | undefined;
  readonly codeQualityFile: string | undefined;
  /** The stats file: a check reads it, `parity` writes it. */
  readonly stats: string | undefined;
  /** Live databases: where there is one, they are compared and nothing is checked. */
  readonly parityDatabaseUrls: readonly string[];
  /** File that gets an entry for each new migration. */
  readonly changelog: string | undefined;
  /** Milliseconds. */
  readonly statementTimeout: number;
  /** Milliseconds. */
  readonly timeLimit: number;
}

/**
 * Reads all settings. `textOf` gives a setting's text, '' where it is not given; `label` is how it is called where the
 * user wrote it (`The input fail-on`, `--fail-on`).
 * @throws PreflightError that names the setting and what it allows.
 */
export function readSettings(
  textOf: (name: SettingName) => string,
  label: (name: SettingName) => string,
): Settings {
  const read = <Name extends SettingName>(name: Name): z.infer<(typeof readers)[Name]> => {
    const given = textOf(name);
    const result = readers[name].safeParse(given);
    if (result.success) return result.data as z.infer<(typeof readers)[Name]>;
    const [issue] = result.error.issues;
    const allowed =
      issue?.code === 'invalid_value'
        ? `one of ${issue.values.filter((value) => value !== '').join(', ')}`
        : (issue?.message ?? 'something else');
    // The value of database-url may hold a password.
    const shown = name === 'database-url' ? '' : ` ${JSON.stringify(given.slice(0, 100))}`;
    throw new PreflightError(`${label(name)}${shown} is not valid.`, `Give it ${allowed}.`);
  };
  return {
    token: read('token'),
    base: read('base'),
    deployedRef: read('deployed-ref'),
    workingDirectory: read('working-directory'),
    schema: read('schema'),
    migrations: read('migrations'),
    databaseUrl: read('database-url'),
    postgresVersion: read('postgres-version'),
    setupSql: read('setup-sql'),
    databaseSchema: read('database-schema'),
    baseline: read('baseline'),
    failOn: read('fail-on'),
    allowIncomplete: read('allow-incomplete'),
    seed: read('seed'),
    comment: read('comment'),
    suggestions: read('suggestions'),
    reportFile: read('report-file'),
    rollback: read('rollback'),
    rehearsalRows: read('rehearsal-rows'),
    rehearsalTemplate: read('rehearsal-template'),
    sarifFile: read('sarif-file'),
    junitFile: read('junit-file'),
    codeQualityFile: read('code-quality-file'),
    stats: read('stats'),
    parityDatabaseUrls: read('parity-database-url'),
    changelog: read('changelog'),
    statementTimeout: read('statement-timeout'),
    timeLimit: read('time-limit'),
  };
}
