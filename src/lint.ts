/** The pipeline of `lint`: scripts → rules → Report. No server, no engine, no base. */
import { dirname, join, relative, sep } from 'node:path';
import { checkOf, sentences } from './checks/result.ts';
import { diskFiles } from './collect/disk-files.ts';
import {
  findLintTargets,
  historyOnDisk,
  type LintGroup,
  type LintRequest,
  type LintTarget,
} from './collect/lint-targets.ts';
import { prismaVersionAtAGlance } from './collect/prisma-version.ts';
import { applyConfig, ignoredBy, judgeConfig } from './config/apply.ts';
import { loadLocalConfig, withLocalSilences } from './config/local.ts';
import type { ProjectReport, Report } from './model/report.ts';
import { type LintInput, lint as lintScripts } from './rules/lint.ts';
import { mentionsAny, namesIn } from './sql/mentions.ts';
import { openSqlParser, type SqlParser } from './sql/parser.ts';
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
export async function lint(options: LintOptions): Promise<Report> {
  await using parser = await openSqlParser();
  // Its thread boots while git is asked.
  const [{ root, groups }] = await Promise.all([findLintTargets(options), parser.parse('')]);
  const projects: Judged[] = [];
  for (const group of groups) projects.push(await lintGroup(root, group, parser, options.failOn));
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
  failOn: FailOn | undefined,
): Promise<Judged> {
  const start = performance.now();
  const { folder } = group;
  const home = folder === undefined ? root : dirname(folder);
  const fromTop = relative(root, home).split(sep).join('/') || '.';
  const decided = await loadLocalConfig(root, home);
  const version = await prismaVersionAtAGlance(diskFiles(root), root, fromTop);
  const ignored = ignoredBy(decided);
  const wanted = group.targets.filter(({ name, file }) => !ignored({ name, file, bytes: undefined }));
  const read = await parsed(wanted, parser);
  const { findings } = lintScripts({
    history: await historyFor(group, read, parser),
    change: read.filter(({ isNew }) => isNew || folder === undefined),
    prismaVersion: version,
    transaction: decided.transaction,
  });
  const folders = new Map(folder === undefined ? [] : read.map(({ name }) => [name, join(folder, name)]));
  const config = await withLocalSilences(root, decided, folders);
  const silenced = applyConfig(findings, config);
  const fresh = new Set(read.filter(({ isNew }) => isNew).map(({ name }) => name));
  const refused = read.find(({ script }) => script.refusal !== undefined);
  const left = group.targets.length - wanted.length;
  const check = checkOf({
    id: 'statements',
    ms: Math.round(performance.now() - start),
    findings: silenced,
    unable: refused && `${refused.name} was not read: ${refused.script.refusal}`,
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
      history: { ...emptyReport.history, added: read.map(({ name }) => name) },
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

async function parsed(targets: readonly LintTarget[], parser: SqlParser): Promise<readonly ReadTarget[]> {
  const scripts = await parser.parseMany(targets.map(({ text }) => text));
  return targets.flatMap((target, at) => {
    const script = scripts[at];
    return script === undefined ? [] : [{ ...target, script }];
  });
}

type ReadTarget = LintTarget & { readonly script: ParsedScript };

/**
 * What ran before, in order, with those among it that are judged. Of the others only what speaks of the same things is
 * read: a history of hundreds of files has little to say about one statement.
 */
async function historyFor(
  { folder }: LintGroup,
  read: readonly ReadTarget[],
  parser: SqlParser,
): Promise<LintInput['history']> {
  if (folder === undefined) return [];
  const byName = new Map(read.map((target) => [target.name, target]));
  const earlier = historyOnDisk(folder);
  const names = namesIn(read.map(({ script }) => script));
  const speaksOfThem = mentionsAny(names);
  const others = earlier.filter(({ name, text }) => !byName.has(name) && speaksOfThem(text));
  const answers = await parser.parseAbout(
    others.map(({ text }) => text),
    names,
  );
  const scripts = new Map(others.map(({ name }, at) => [name, answers[at]]));
  const order = [...new Set([...earlier.map(({ name }) => name), ...byName.keys()])];
  return order.flatMap((name): LintInput['history'] => {
    const target = byName.get(name);
    if (target !== undefined) return target.isNew ? [] : [{ judged: true, of: target }];
    const script = scripts.get(name);
    return script === undefined ? [] : [{ judged: false, script }];
  });
}
