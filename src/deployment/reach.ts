/** Follows what units run through scripts, shell files and nested shells to the commands that matter. */
import { posix } from 'node:path';
import type { Entry, Position, Unit } from './entry.ts';
import type { PackageScripts } from './manifests.ts';
import { composeUp, rolloutOf, startsDatabase } from './rollouts.ts';
import { targetOf } from './runners.ts';
import { commandsOf, type Leniency, type ShellCommand, type ShellOptions } from './shell.ts';
import type { Target } from './target.ts';

/** What is known of a place on the way from a unit to a command. */
interface Standing {
  readonly unit: Unit;
  /** Index of the entry in the unit. */
  readonly entry: number;
  readonly stage: Entry['stage'];
  readonly folder: string;
  readonly env: ReadonlyMap<string, string>;
  /** Why its failure counts for nothing. */
  readonly lenient: Leniency | string | undefined;
  /** What leads to it, outermost first: `npm run db:sync`, `./scripts/deploy.sh`. */
  readonly trail: readonly string[];
}

/** A command that a unit reaches. */
export interface Run extends Standing {
  readonly kind:
    | 'prisma'
    /** SQL that writes into `_prisma_migrations`. */
    | 'history'
    /** New code goes live. */
    | 'rollout'
    /** `docker compose up`: a rollout in a job that deploys, the start of a database in one that tests. */
    | 'compose-up'
    /** A database is started for this job. */
    | 'database'
    /** Something that could not be followed and may migrate: its name says so. */
    | 'opaque';
  /** Behind `prisma`. */
  readonly args: readonly string[];
  /** As it is written, on one line. */
  readonly text: string;
  readonly at: Position;
  /** Where the unit's own text begins the way to it; the same place where it is there itself. */
  readonly from: Position;
}

/** What can be followed. */
export interface Surroundings {
  /** By folder. */
  readonly packages: ReadonlyMap<string, PackageScripts>;
  /** The text of a file; `undefined` where there is none. */
  readonly read: (path: string) => string | undefined;
}

/** How many steps a way may have. */
const longest = 8;

/** How many texts are followed beside a unit's own: scripts that name each other over and over would never end. */
const mostTexts = 2_000;

interface Way extends Standing {
  readonly from: Position | undefined;
  readonly at: (offset: number) => Position;
  readonly shell: ShellOptions;
  /** Scripts and files on the way, so that none is followed in circles. */
  readonly seen: ReadonlySet<string>;
  /** Of the unit as a whole. */
  readonly budget: { texts: number };
}

/** The commands of a unit in the order in which they run. */
export function runsOf(unit: Unit, around: Surroundings): readonly Run[] {
  const budget = { texts: mostTexts };
  return unit.entries.flatMap((entry, index) =>
    follow(
      entry.text,
      {
        unit,
        entry: index,
        stage: entry.stage,
        folder: inside('.', entry.folder),
        env: entry.env,
        lenient: entry.mayFail,
        trail: [],
        from: undefined,
        at: (offset) => ({ file: unit.file, line: entry.lineAt(offset) }),
        shell: entry,
        seen: new Set(),
        budget,
      },
      around,
    ),
  );
}

/** A folder as seen from another; what is absolute or outside is taken for the top: an image's `/app` is the repository. */
function inside(folder: string, path: string): string {
  if (path.startsWith('$') || path.startsWith('~')) return folder;
  const joined = posix.normalize(
    posix.isAbsolute(path)
      ? path.replace(/^\/(?:usr\/src\/)?(?:app|workspace|repo|src)?\/?/, './')
      : posix.join(folder, path),
  );
  const clean = joined.replace(/\/$/, '');
  return clean === '' || clean.startsWith('..') ? '.' : clean;
}

function follow(text: string, way: Way, around: Surroundings): Run[] {
  if (way.trail.length > longest) return [];
  // The unit's own texts are read whatever others lead to.
  if (way.from !== undefined && way.budget.texts-- <= 0) return [];
  let { folder } = way;
  return commandsOf(text, way.shell).flatMap((command): Run[] => {
    const here = way.at(command.offset);
    const step: Way = {
      ...way,
      folder,
      env: command.assignments.size === 0 ? way.env : new Map([...way.env, ...command.assignments]),
      lenient: way.lenient ?? command.lenient,
      from: way.from ?? here,
    };
    const exported = exportsOf(command);
    if (exported.size > 0) way = { ...way, env: new Map([...way.env, ...exported]) };
    const written = writesHistory(command, step, around);
    if (written) return [run('history', [], command, here, step)];
    if (startsDatabase(command.words)) return [run('database', [], command, here, step)];
    if (composeUp(command.words)) return [run('compose-up', [], command, here, step)];
    const rollout = rolloutOf(command.words);
    if (rollout !== undefined) return [{ ...run('rollout', [], command, here, step), text: rollout }];
    const target = targetOf(command.words);
    if (target.kind === 'folder') {
      folder = inside(folder, target.path);
      return [];
    }
    return reached(target, command, here, step, around);
  });
}

/** `export DATABASE_URL=…`, and `echo "DATABASE_URL=…" >> $GITHUB_ENV`. */
function exportsOf({ words, source }: ShellCommand): ReadonlyMap<string, string> {
  const [name, ...rest] = words;
  const sets = name === 'export' || (name === 'echo' && source.includes('GITHUB_ENV'));
  const pairs = (sets ? rest : []).flatMap((word): [string, string][] => {
    const [, variable, value] = /^(\w+)=([\s\S]*)$/.exec(word) ?? [];
    return variable === undefined ? [] : [[variable, (value ?? '').replace(/^(["'])(.*)\1$/, '$2')]];
  });
  return new Map(pairs);
}

function run(kind: Run['kind'], args: readonly string[], command: ShellCommand, at: Position, way: Way): Run {
  const { unit, entry, stage, folder, env, lenient, trail } = way;
  const text = command.source.replace(/\\\n/g, ' ').replace(/\s+/g, ' ').trim();
  return { kind, args, text, at, from: way.from ?? at, trail, unit, entry, stage, folder, env, lenient };
}

function reached(
  target: Target,
  command: ShellCommand,
  here: Position,
  way: Way,
  around: Surroundings,
): Run[] {
  switch (target.kind) {
    case 'prisma':
      return [run('prisma', target.args, command, here, way)];
    case 'shell':
      return follow(
        target.text,
        { ...way, trail: way.trail, at: () => here, shell: { stops: target.stops, pipefail: false } },
        around,
      );
    case 'file':
      return followFile(target.path, command, here, way, around);
    case 'script':
      return followScripts(target, command, here, way, around);
    case 'install':
      return ['preinstall', 'install', 'postinstall', 'prepare'].flatMap((name) =>
        followScript(nearest(way.folder, around), name, way, around, 'install'),
      );
    default:
      return [];
  }
}

function followFile(
  path: string,
  command: ShellCommand,
  here: Position,
  way: Way,
  around: Surroundings,
): Run[] {
  const places = [
    inside(way.folder, path),
    inside('.', path),
    inside(posix.dirname(way.unit.file), path),
    ...(path.includes('/')
      ? [
          inside(posix.dirname(way.unit.file), posix.basename(path)),
          ...['scripts', 'docker', 'bin', 'deploy'].map((folder) => `${folder}/${posix.basename(path)}`),
        ]
      : []),
  ];
  const file = places.find((place) => around.read(place) !== undefined);
  const text = file === undefined ? undefined : around.read(file);
  if (file === undefined || text === undefined)
    return /migrat/i.test(path) ? [run('opaque', [], command, here, way)] : [];
  if (way.seen.has(file) || /^#!.*\b(?:node|python|tsx|deno|bun)\b/.test(text)) return [];
  return follow(
    text,
    {
      ...way,
      trail: [...way.trail, `\`${path}\``],
      at: (offset) => ({ file, line: text.slice(0, offset).split('\n').length }),
      shell: { stops: false, pipefail: false },
      seen: new Set([...way.seen, file]),
    },
    around,
  );
}

function nearest(folder: string, around: Surroundings): PackageScripts | undefined {
  for (let at = folder; ; at = posix.dirname(at)) {
    const found = around.packages.get(at);
    if (found !== undefined || at === '.') return found;
  }
}

function followScripts(
  target: Extract<Target, { kind: 'script' }>,
  command: ShellCommand,
  here: Position,
  way: Way,
  around: Surroundings,
): Run[] {
  const packages = packagesOf(target, way, around);
  const runs = target.names.flatMap((name) =>
    packages.flatMap((one) =>
      [`pre${name}`, name, `post${name}`].flatMap((script) =>
        followScript(one, script, way, around, command.source),
      ),
    ),
  );
  const known = target.names.some((name) => packages.some((one) => one.scripts.has(name)));
  return !known && target.names.some((name) => /migrat/i.test(name))
    ? [run('opaque', [], command, here, way)]
    : runs;
}

function packagesOf(
  { where }: Extract<Target, { kind: 'script' }>,
  way: Way,
  around: Surroundings,
): readonly PackageScripts[] {
  const all = [...around.packages.values()];
  if (where === 'all') return all;
  if (where === undefined) return [nearest(way.folder, around)].filter((one) => one !== undefined);
  if ('folder' in where) {
    const found = around.packages.get(inside(way.folder, where.folder));
    return found === undefined ? [] : [found];
  }
  const named = all.filter((one) => one.name === where.package);
  if (named.length > 0) return named;
  const short = where.package.replace(/\*$/, '');
  return all.filter(
    (one) =>
      one.folder === where.package ||
      posix.basename(one.folder) === short ||
      one.name?.endsWith(`/${short}`) === true ||
      (short !== where.package && one.name?.startsWith(short) === true),
  );
}

function followScript(
  owner: PackageScripts | undefined,
  name: string,
  way: Way,
  around: Surroundings,
  source: string,
): Run[] {
  const script = owner?.scripts.get(name);
  if (owner === undefined || script === undefined) return [];
  const key = `${owner.file}#${name}`;
  if (way.seen.has(key)) return [];
  const said = source.replace(/\s+/g, ' ');
  return follow(
    script.text,
    {
      ...way,
      folder: owner.folder,
      trail: [
        ...way.trail,
        source === 'install' ? `the script \`${name}\`` : `\`${said.length > 60 ? `… ${name}` : said}\``,
      ],
      at: () => ({ file: owner.file, line: script.line }),
      shell: { stops: false, pipefail: false },
      seen: new Set([...way.seen, key]),
    },
    around,
  );
}

const historyWrite =
  /\b(?:insert\s+into|delete\s+from|update|truncate(?:\s+table)?)\s+(?:only\s+)?\\?(?:["']?\w+\\?["']?\.)?\\?["'`]?_prisma_migrations\b/i;

/** Whether a command of a database client is given SQL that writes Prisma's own table. */
function writesHistory(command: ShellCommand, way: Way, around: Surroundings): boolean {
  const text = command.words.join(' ');
  if (!/\b(?:psql|mysql|prisma|pg_\w+|sql)\b/.test(text)) return false;
  if (historyWrite.test(text)) return true;
  const files = [
    ...command.words.flatMap((word) => (/\.sql$/.test(word) ? [word.replace(/^--?\w+=/, '')] : [])),
    ...command.input.filter((input) => input.kind === 'file').map((input) => input.value),
  ];
  const read = (path: string): string =>
    around.read(inside(way.folder, path)) ?? around.read(inside('.', path)) ?? '';
  return (
    command.input.some((input) => input.kind === 'text' && historyWrite.test(input.value)) ||
    files.some((path) => historyWrite.test(read(path).replace(/--[^\n]*/g, '')))
  );
}
