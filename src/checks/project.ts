/** All checks of one Prisma project, and its part of the Report. */
import { compareHistories } from '../collect/index.ts';
import type { ProjectConfig } from '../config/load.ts';
import type { ProjectPair } from '../model/project.ts';
import type { ProjectReport } from '../model/report.ts';
import { senderOf, splits } from '../model/sending.ts';
import type { Progress, Repository, SchemaProblem, Server } from '../ports.ts';
import { openPrisma, type ProjectPrisma } from '../prisma/index.ts';
import { isPostgres, type Runner } from '../rehearse/runner.ts';
import type { StandIn } from '../rehearse/stand-in.ts';
import type { Settings } from '../settings.ts';
import type { SqlParser } from '../sql/parser.ts';
import { splitterOf } from '../sql/splitter.ts';
import type { Later } from '../system/later.ts';
import { checkCommands } from './commands.ts';
import type { Deployments } from './deployments.ts';
import { pastOfMigrations } from './history.ts';
import { judged } from './judged.ts';
import { notRun, prisma8Report, withoutServer } from './project-report.ts';
import type { RealRows } from './real-rows.ts';
import { timed } from './result.ts';
import { runMigrations } from './runs.ts';
import { checkSchema } from './schema.ts';
import type { Subject, SubjectOfPrisma } from './subject.ts';

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
  readonly deployments: Later<Deployments>;
  readonly settings: Settings;
  readonly realRows: RealRows;
  readonly progress: Progress;
  readonly env: NodeJS.ProcessEnv;
}

/** Checks one project. @throws PreflightError where the job can't be done. */
export async function checkProject(request: ProjectRequest): Promise<ProjectReport> {
  const { pair, settings, repository, changed, parser, progress, env } = request;
  const history = compareHistories(pair.base?.migrations ?? [], pair.head.migrations, pair.newer);
  if (pair.head.layout === 'prisma-8') return prisma8Report(pair, history);
  const past = await pastOfMigrations(repository, pair, history);
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
  const ofPrisma: SubjectOfPrisma = {
    pair,
    history,
    past,
    repository,
    changed,
    prisma,
    config,
    remarks,
    seedAsked: settings.seed,
  };
  const where = pair.head.root === '.' ? 'the Prisma project' : pair.head.root;
  return await progress.during(`Checking ${where}`, async () => {
    const checkingSchema = progress.during('Validating the schema', () =>
      checkSchema(ofPrisma, () => validateBase(request, prisma)),
    );
    // Whichever of the two fails first ends the check; the other must not end the process.
    checkingSchema.catch(() => undefined);
    const commands = await timed('commands', async () =>
      checkCommands(pair, await request.deployments.get()),
    );
    const subject: Subject = { ...ofPrisma, commands };
    if (!isPostgres(pair.head) || request.server === undefined)
      return withoutServer(subject, (await checkingSchema).results);
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

/** With base's own version: what a newer one no longer takes was valid, and is this change's to put right. */
async function validateBase(
  { pair, repository, settings, env }: ProjectRequest,
  prisma: ProjectPrisma,
): Promise<readonly SchemaProblem[]> {
  const { base, basePrisma } = pair;
  if (base === undefined) return [];
  if (basePrisma === undefined || basePrisma.version === pair.prisma.version)
    return prisma.validate(base.schemaFiles);
  await using older = await openPrisma({
    repositoryRoot: repository.root,
    project: base,
    // The checkout has head's packages.
    version: { ...basePrisma, cli: undefined },
    timeLimitMs: settings.timeLimit,
    env,
  });
  return await older.validate(base.schemaFiles);
}
