/** The pipeline of `lint`: scripts → rules → Report. No server, no engine, no base. */
import { dirname, join, relative, sep } from 'node:path';
import { checkOf, sentences } from './checks/result.ts';
import { diskFiles } from './collect/disk-files.ts';
import {
  type EarlierScript,
  findLintTargets,
  historyOnDisk,
  type LintGroup,
  type LintRequest,
  type LintTarget,
} from './collect/lint-targets.ts';
import { prismaVersionAtAGlance } from './collect/prisma-range.ts';
import { applyConfig, ignoredBy, judgeConfig } from './config/apply.ts';
import { loadLocalConfig, withLocalSilences } from './config/local.ts';
import type { ProjectReport, Report } from './model/report.ts';
import type { ScriptOfChange } from './rules/change.ts';
import { type Linter, openLinter } from './rules/lint.ts';
import { type ParsingAhead, parseAhead } from './sql/ahead.ts';
import { mentionsAny, namesIn } from './sql/mentions.ts';
import type { SqlParser } from './sql/parser.ts';
import type { ParsedScript } from './sql/script.ts';
import { type FailOn, type Judged, verdictOf } from './verdict.ts';

/** What to lint, and the least severity that fails where the config says nothing else. */
export interface LintOptions extends LintRequest {
  readonly failOn: FailOn | undefined;
}

/**
 * Lints scripts.
 * @throws PreflightError where something that was named can't be read, or the config is not valid.
 */
export async function lint(options: LintOptions, parser: SqlParser): Promise<Report> {
  const scripts = parseAhead(parser);
  const { root, groups } = await findLintTargets(options, scripts.begin);
  const projects: Judged[] = [];
  for (const group of groups) projects.push(await lintGroup(root, group, parser, scripts, options.failOn));
  return {
    version: 1,
    verdict: verdictOf(projects),
    base: '',
    head: '',
    projects: projects.map(({ report }) => report),
  };
}

async function lintGroup(
  root: string,
  group: LintGroup,
  parser: SqlParser,
  scripts: ParsingAhead,
  failOn: FailOn | undefined,
): Promise<Judged> {
  const start = performance.now();
  const { folder } = group;
  const home = folder === undefined ? root : dirname(folder);
  const fromTop = relative(root, home).split(sep).join('/') || '.';
  const decided = await loadLocalConfig(root, home);
  const ignored = ignoredBy(decided);
  const isIgnored = ({ name, file }: LintTarget) => ignored({ name, file, bytes: undefined });
  const wanted = group.targets.filter((target) => !isIgnored(target));
  scripts.forget(group.targets.filter(isIgnored).map(({ path }) => path));
  const version = await prismaVersionAtAGlance(diskFiles(root), root, fromTop);
  const linter = openLinter({ prismaVersion: version, transaction: decided.transaction });
  const unread = await judgeInOrder(linter, group, wanted, parser, scripts);
  const folders = new Map(folder === undefined ? [] : wanted.map(({ name }) => [name, join(folder, name)]));
  const config = await withLocalSilences(root, decided, folders);
  const silenced = applyConfig(linter.findings, config);
  const fresh = new Set(wanted.filter(({ isNew }) => isNew).map(({ name }) => name));
  const left = group.targets.length - wanted.length;
  const check = checkOf({
    id: 'statements',
    ms: Math.round(performance.now() - start),
    findings: silenced,
    unable: unread && `${unread.name} was not read: ${unread.refusal}`,
    remark: sentences(
      left === 0
        ? undefined
        : `The config (ignore, since) leaves out ${left} of ${group.targets.length} files.`,
      version === undefined ? unknownVersion : undefined,
    ),
  });
  return {
    report: {
      ...emptyReport,
      root: fromTop,
      migrations: folder === undefined ? '' : relative(root, folder).split(sep).join('/'),
      prisma: { ...emptyReport.prisma, version: version ?? '' },
      history: { ...emptyReport.history, added: wanted.map(({ name }) => name) },
      checks: [check],
      findings: [...silenced, ...judgeConfig(config, silenced, (name) => fresh.has(name))],
    },
    failOn: failOn ?? decided['fail-on'] ?? 'error',
  };
}

const unknownVersion =
  'The version of Prisma is not known: a migration is taken for one transaction, as it is up to 7.3.';

/** What is true of every project that was only read. */
const emptyReport: ProjectReport = {
  root: '.',
  schema: '',
  migrations: '',
  prisma: { version: '', ran: 'engine', engine: 'wasm', engineVersion: '' },
  postgres: null,
  history: { base: 0, added: [], edited: [], deleted: [], renamed: [], outOfOrder: [] },
  checks: [],
  findings: [],
  statements: [],
  unseen: [],
  tables: [],
  rollback: null,
  notes: [],
  changes: [],
};

/**
 * Judges what ran in its order, each script as soon as it is parsed, and then what ran nowhere yet. Returns the first target that
 * could not be read, and why.
 */
async function judgeInOrder(
  linter: Linter,
  { folder }: LintGroup,
  targets: readonly LintTarget[],
  parser: SqlParser,
  scripts: ParsingAhead,
): Promise<{ readonly name: string; readonly refusal: string } | undefined> {
  const refusals = new Map<string, string>();
  const read = async (target: LintTarget): Promise<ScriptOfChange> => {
    const script = await scripts.take(target.path);
    if (script.refusal !== undefined) refusals.set(target.name, script.refusal);
    return { ...target, script };
  };
  const byName = new Map(targets.map((target) => [target.name, target]));
  if (folder !== undefined) {
    const earlier = historyOnDisk(folder, new Set(byName.keys()));
    const others = await othersOf(earlier, targets, scripts, parser);
    for (const name of new Set([...earlier.map((one) => one.name), ...byName.keys()])) {
      const target = byName.get(name);
      const other = others.get(name);
      if (target?.isNew === false) linter.ran(await read(target));
      else if (other !== undefined) linter.past(other);
    }
  }
  const isChange = ({ isNew }: LintTarget) => isNew || folder === undefined;
  linter.change(await Promise.all(targets.filter(isChange).map(read)));
  return targets.flatMap(({ name }) => {
    const refusal = refusals.get(name);
    return refusal === undefined ? [] : [{ name, refusal }];
  })[0];
}

/**
 * What is not judged of a history, by name: only what speaks of the same things is read. A history of hundreds of files has
 * little to say about one statement.
 */
async function othersOf(
  earlier: readonly EarlierScript[],
  targets: readonly LintTarget[],
  scripts: ParsingAhead,
  parser: SqlParser,
): Promise<ReadonlyMap<string, ParsedScript>> {
  const others = earlier.flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
  if (others.length === 0) return new Map();
  const names = namesIn(await Promise.all(targets.map(({ path }) => scripts.see(path))));
  const speaksOfThem = mentionsAny(names);
  const speaking = others.filter(({ text }) => speaksOfThem(text));
  const answers = await parser.parseAbout(
    speaking.map(({ text }) => text),
    names,
  );
  return new Map(
    speaking.flatMap(({ name }, at) => {
      const script = answers[at];
      return script === undefined ? [] : [[name, script] as const];
    }),
  );
}
