/** All checks of one Prisma project, and its part of the Report. */
import { compareHistories } from '../collect/index.ts';
import type { CatalogChange } from '../compare/change-kinds.ts';
import { diffCatalogs, sameCatalog } from '../compare/changes.ts';
import { touchedTables } from '../compare/touched.ts';
import type { ProjectConfig } from '../config/load.ts';
import { messageOf, PreflightError } from '../errors.ts';
import { atomicityOf } from '../judge/atomicity.ts';
import { judgeDeploy } from '../judge/deploy.ts';
import { judgeHistory } from '../judge/history.ts';
import { deployNotes } from '../judge/notes.ts';
import { DatabaseError } from '../model/failure.ts';
import type { ProjectPair } from '../model/project.ts';
import type { ProjectReport, StatementReport } from '../model/report.ts';
import { senderOf, splits } from '../model/sending.ts';
import type { Progress, Repository, Server } from '../ports.ts';
import { EngineError, openPrisma } from '../prisma/index.ts';
import { isPostgres, type Runner } from '../rehearse/runner.ts';
import type { StandIn } from '../rehearse/stand-in.ts';
import { rehearse, type States } from '../rehearse/states.ts';
import type { Settings } from '../settings.ts';
import type { SqlParser } from '../sql/parser.ts';
import { splitterOf } from '../sql/splitter.ts';
import type { Later } from '../system/later.ts';
import { checkCommands, type Deployments } from './commands.ts';
import { type CompatibilityChecked, checkCompatibility } from './compatibility.ts';
import { checkDrift } from './drift.ts';
import { notRun, prisma8Report, reportOf, withoutServer } from './project-report.ts';
import { sentences, type TimedResult, timed } from './result.ts';
import { checkSchema, type SchemaChecked } from './schema.ts';
import { checkSeed, type SeedChecked } from './seed.ts';
import { checkStatements, type StatementsChecked } from './statements.ts';
import type { Subject } from './subject.ts';
import { watchStatements } from './watched.ts';

/** A project to check, and what is shared between projects. */
export interface ProjectRequest {
  readonly pair: ProjectPair;
  readonly repository: Repository;
  readonly changed: ReadonlySet<string>;
  readonly parser: SqlParser;
  /** Undefined where no project of the change is for PostgreSQL. */
  readonly server: Later<Server> | undefined;
  readonly baseline: StandIn | undefined;
  /** Sentences about the set-up that a reader should know. */
  readonly remarks: readonly string[];
  readonly config: ProjectConfig;
  readonly deployments: Promise<Deployments>;
  readonly settings: Settings;
  readonly progress: Progress;
  readonly env: NodeJS.ProcessEnv;
}

/** Checks one project. @throws PreflightError where the job can't be done. */
export async function checkProject(request: ProjectRequest): Promise<ProjectReport> {
  const { pair, settings, repository, changed, parser, progress, env } = request;
  const history = compareHistories(pair.base?.migrations ?? [], pair.head.migrations);
  if (pair.head.layout === 'prisma-8') return prisma8Report(pair, history);
  const splitter = splitterOf(parser);
  const sender = senderOf(pair.prisma.version, request.config.decided.transaction);
  await using prisma = await openPrisma({
    repositoryRoot: repository.root,
    project: pair.head,
    version: pair.prisma,
    timeLimitMs: settings.timeLimit,
    env,
    split: async (sql) => {
      const statements = sender.sending === 'file' ? undefined : await splitter.split(sql);
      return statements !== undefined && splits(sender, statements)
        ? statements.map((statement) => statement.text)
        : undefined;
    },
  });
  const { config, remarks } = request;
  const commands = await timed('commands', async () =>
    checkCommands(pair, await request.deployments, changed),
  );
  const subject: Subject = {
    pair,
    history,
    repository,
    changed,
    prisma,
    config,
    remarks,
    commands,
    seedAsked: settings.seed,
  };
  const where = pair.head.root === '.' ? 'the Prisma project' : pair.head.root;
  return await progress.during(`Checking ${where}`, async () => {
    const checkingSchema = progress.during('Validating the schema', () => checkSchema(subject));
    if (!isPostgres(pair.head) || request.server === undefined)
      return withoutServer(subject, (await checkingSchema).results);
    // Whichever of the two fails first ends the check; the other must not end the process.
    checkingSchema.catch(() => undefined);
    const server = await request.server.get();
    const runner: Runner = {
      server,
      prisma,
      splitter,
      options: { external: pair.head.external, databaseSchema: settings.databaseSchema ?? 'public' },
      sender,
      initShadowDb: pair.head.initShadowDb,
    };
    const [schema, rehearsal] = await Promise.all([
      checkingSchema,
      runMigrations(request, subject, runner, checkingSchema),
    ]);
    return 'reason' in rehearsal
      ? notRun(subject, runner, schema, rehearsal)
      : judged({ subject, runner, schema, ...rehearsal });
  });
}

/** The runs and the checks that look at them, or why there are none. */
type Rehearsal = { readonly ms: number } & (
  | {
      readonly states: States;
      readonly drift: TimedResult;
      readonly statements: TimedResult & StatementsChecked;
      readonly compatibility: TimedResult & CompatibilityChecked;
      readonly watched: readonly StatementReport[];
      readonly seed: TimedResult & SeedChecked;
    }
  | { readonly reason: string }
);

async function runMigrations(
  { pair, progress, baseline, parser, settings, env }: ProjectRequest,
  subject: Subject,
  runner: Runner,
  checkingSchema: Promise<SchemaChecked>,
): Promise<Rehearsal> {
  const start = performance.now();
  const ms = () => Math.round(performance.now() - start);
  try {
    const { states, meanwhile } = await progress.during(
      `Applying ${pair.head.migrations.length} migrations`,
      () =>
        rehearse(runner, pair, subject.history, baseline, async (onBase) => {
          const { valid } = await checkingSchema;
          const [drift, statements] = await Promise.all([
            timed('drift', () => checkDrift(subject, runner, onBase, valid)),
            timed('statements', () =>
              checkStatements(subject, parser, onBase, runner.options.databaseSchema),
            ),
          ]);
          // After drift, which copies the same databases: that is possible only while nobody is connected to them.
          const compatibility = await timed('compatibility', () =>
            checkCompatibility(subject, runner, onBase, statements),
          );
          const watched = await watchStatements(onBase, statements.change);
          const seed = await timed('seed', () =>
            checkSeed(subject, runner, onBase, { timeLimitMs: settings.timeLimit, env }),
          );
          return { drift, statements, compatibility, watched, seed };
        }),
    );
    return { states, ...meanwhile, ms: ms() };
  } catch (error) {
    return { reason: whyNot(error), ms: ms() };
  }
}

interface Facts {
  readonly subject: Subject;
  readonly runner: Runner;
  readonly schema: SchemaChecked;
  readonly states: States;
  readonly drift: TimedResult;
  readonly statements: TimedResult & StatementsChecked;
  readonly compatibility: TimedResult & CompatibilityChecked;
  readonly watched: readonly StatementReport[];
  readonly seed: TimedResult & SeedChecked;
  readonly ms: number;
}

/** Judges what came of the runs. */
function judged({
  subject,
  runner,
  schema,
  states,
  drift,
  statements,
  compatibility,
  watched,
  seed,
  ms,
}: Facts): ProjectReport {
  const { pair, history } = subject;
  const { server } = runner;
  const { base, onBase } = states;
  const orders = ordersOf(states);
  const { sender } = runner;
  const scripts = statements.change?.scripts ?? [];
  const atomicity = atomicityOf(pair, statements.change, sender);
  const deploy = judgeDeploy({ pair, history, states, orders, scripts, sender });
  const results: TimedResult[] = [
    ...schema.results,
    { id: 'history', ms: 0, findings: judgeHistory(pair, history, states, orders) },
    {
      id: 'deploy',
      ms,
      findings: [...deploy.findings, ...seed.expected],
      unable: deploy.unable,
      failed: deploy.failed,
      remark: sentences(deploy.remark, atomicity.remark, ...subject.remarks, ...server.remarks),
    },
    drift,
    statements,
    compatibility,
    ...(subject.seedAsked ? [seed] : []),
  ];
  const changes = diffCatalogs(base.catalog, onBase.catalog);
  return reportOf(subject, results, statements.silences, {
    postgres: { version: server.version, source: server.source },
    unseen: deploy.unseen,
    statements: watched,
    changes,
    tables: touchedTables(base.catalog, onBase.catalog),
    ...(seed.seed === undefined ? {} : { seed: seed.seed }),
    notes: [...deployNotes(states, changes), ...compatibility.notes, ...atomicity.notes],
  });
}

/** What the two ways to head made different; nothing where one of them did not get there. */
function ordersOf({ onBase, fromEmpty }: States): readonly CatalogChange[] {
  if (fromEmpty === undefined) return [];
  if (onBase.run.failure !== undefined || fromEmpty.run.failure !== undefined) return [];
  if (onBase.run.leftOut.length + fromEmpty.run.leftOut.length > 0) return [];
  return sameCatalog(onBase.catalog, fromEmpty.catalog).differences;
}

const diskFull = '53100';

/** A sentence for what keeps the migrations from being run; what is no answer at all is thrown on. */
function whyNot(error: unknown): string {
  if (error instanceof EngineError) return messageOf(error);
  if (!(error instanceof DatabaseError)) throw error;
  const { sqlstate, message } = error.failure;
  if (sqlstate === diskFull || /^checkpoint request failed/.test(message)) {
    throw new PreflightError(
      `The throwaway PostgreSQL could not write to its disk: ${message}.`,
      'Free some space, or set TMPDIR to a folder with more.',
      { cause: error },
    );
  }
  if (sqlstate !== 'connection') return `The throwaway server refused: ${message} (${sqlstate}).`;
  throw new PreflightError(
    `The throwaway PostgreSQL stopped in the middle of the run: ${message}.`,
    'Run the check again; if it stops again, the machine may be short of memory or disk space.',
    { cause: error },
  );
}
