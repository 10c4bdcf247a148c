/** What is written behind `prisma`: the command and its options, and which options a version has. */

/** A command of the CLI. */
export interface PrismaCommand {
  /** Such as `migrate deploy`; '' where the words name none. */
  readonly name: string;
  /** Options as they are written, without values: `--schema`, `-f`. */
  readonly options: readonly string[];
  /** Values by option. */
  readonly values: ReadonlyMap<string, string>;
}

const twoWords = new Set(['migrate', 'db']);

/** Takes the words apart. */
export function prismaCommand(args: readonly string[]): PrismaCommand {
  const plain: string[] = [];
  const options: string[] = [];
  const values = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? '';
    if (word === '--') break;
    const [, option, inline] = /^(--?[A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (option === undefined) {
      if (!word.startsWith('-') && plain.length < 2) plain.push(word);
      continue;
    }
    options.push(option);
    const next = args[at + 1];
    if (inline !== undefined) values.set(option, inline);
    else if (takesValue.has(option) && next !== undefined) {
      values.set(option, next);
      at++;
    }
  }
  const [first = '', second] = plain;
  return {
    name: twoWords.has(first) && second !== undefined ? `${first} ${second}` : first,
    options,
    values,
  };
}

/** Options with a value, of any command and version. */
const takesValue = new Set(
  '--schema --config --name -n --applied --rolled-back --file --url --output -o --generator --from-url --to-url --from-schema --to-schema --from-schema-datamodel --to-schema-datamodel --from-schema-datasource --to-schema-datasource --from-migrations --to-migrations --shadow-database-url --telemetry-information --schemas --composite-type-depth --port -p --hostname --browser -b'.split(
    ' ',
  ),
);

/** The majors that a table entry is for. */
type Majors = readonly number[];
const all: Majors = [4, 5, 6, 7];
const upTo6: Majors = [4, 5, 6];
const from6: Majors = [6, 7];
const from5: Majors = [5, 6, 7];

const everywhere = { '--help': all, '-h': all, '--telemetry-information': all, '--config': from6 } as const;
const old = { '--experimental': [4], '--early-access-feature': [4], '--preview-feature': [4] } as const;
const schema = { '--schema': all } as const;

/**
 * The options of the commands that a deployment may run, as the CLIs of 4.16.2, 5.22.0, 6.19.3 and 7.8.0 have them (their
 * argument tables in `prisma/build/index.js`). An option that some release of a major has counts for all of that major.
 */
const table: Readonly<Record<string, Readonly<Record<string, Majors>>>> = {
  'migrate deploy': { ...everywhere, ...schema, ...old },
  'migrate status': { ...everywhere, ...schema, ...old },
  'migrate resolve': { ...everywhere, ...schema, ...old, '--applied': all, '--rolled-back': all },
  'migrate dev': {
    ...everywhere,
    ...schema,
    ...old,
    '--name': all,
    '-n': all,
    '--create-only': all,
    '--skip-generate': upTo6,
    '--skip-seed': upTo6,
    '--url': [7],
  },
  'migrate reset': {
    ...everywhere,
    ...schema,
    ...old,
    '--force': all,
    '-f': all,
    '--skip-generate': upTo6,
    '--skip-seed': upTo6,
  },
  'migrate diff': {
    ...everywhere,
    '--preview-feature': [4],
    '--script': all,
    '--exit-code': all,
    '--output': from5,
    '-o': from5,
    '--from-empty': all,
    '--to-empty': all,
    '--from-migrations': all,
    '--to-migrations': all,
    '--from-url': upTo6,
    '--to-url': upTo6,
    '--from-schema-datamodel': upTo6,
    '--to-schema-datamodel': upTo6,
    '--from-schema-datasource': upTo6,
    '--to-schema-datasource': upTo6,
    '--from-local-d1': [5, 6],
    '--to-local-d1': [5, 6],
    '--shadow-database-url': upTo6,
    '--from-schema': [7],
    '--to-schema': [7],
    '--from-config-datasource': [7],
    '--to-config-datasource': [7],
  },
  'db push': {
    ...everywhere,
    ...schema,
    '--preview-feature': [4],
    '--accept-data-loss': all,
    '--force-reset': all,
    '--skip-generate': upTo6,
    '--force': [4],
    '-f': [4],
    '--url': [7],
  },
  'db execute': {
    ...everywhere,
    '--preview-feature': [4],
    '--stdin': all,
    '--file': all,
    '--schema': upTo6,
    '--url': upTo6,
  },
  validate: { ...everywhere, ...schema },
  format: { ...everywhere, ...schema, '--check': from5 },
};

/** The options that this command does not have in a major version; `[]` for a command or version that the table lacks. */
export function unknownOptions({ name, options }: PrismaCommand, major: number): readonly string[] {
  const known = table[name];
  if (known === undefined || !all.includes(major)) return [];
  return options.filter((option) => known[option]?.includes(major) !== true);
}
