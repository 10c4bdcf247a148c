/** The project's Prisma: its own CLI where that is installed, else the WebAssembly engine of its version. */
import { messageOf } from '../errors.ts';
import type { PrismaVersion, Project, SchemaFile } from '../model/project.ts';
import type { DeployOutcome, DeployTarget, EngineOptions, Prisma } from '../ports.ts';
import { Cli, CliBroken } from './cli.ts';
import { type CliDeployRequest, deployByCli } from './cli-deploy.ts';
import { Engine } from './engine.ts';
import { type Generated, generateInMirror, generateReason } from './generate.ts';
import {
  dataModelInProcess,
  deployInProcess,
  diffInProcess,
  introspectInProcess,
  unformattedInProcess,
  validateInProcess,
} from './in-process.ts';
import { enginePackages, engineVersionOf } from './pins.ts';

export { EngineError } from './errors.ts';
export type { Generated } from './generate.ts';
export { hasPackages, runSeed } from './seed.ts';

/** What is needed to answer for a project. */
export interface PrismaRequest {
  /** Absolute path of the checkout. */
  readonly repositoryRoot: string;
  readonly project: Project;
  readonly version: PrismaVersion;
  /** Milliseconds for one call of the engine or the CLI, the database's time included. */
  readonly timeLimitMs: number;
  readonly env?: NodeJS.ProcessEnv;
  /**
   * The statements of a migration where this Prisma version sends them one by one, else `undefined`. Only `cliDeploy`
   * on our engine program asks: everywhere else the connection decides how a script is run.
   */
  readonly split?: (sql: string) => Promise<readonly string[] | undefined>;
}

/** The port, with what only this implementation can tell. */
export interface ProjectPrisma extends Prisma {
  /** Why `generate` is undefined: one sentence. */
  readonly generateReason: string | undefined;
  readonly generate: (() => Promise<Generated>) | undefined;
}

/**
 * Opens the project's Prisma. Nothing is fetched or run until it is asked something.
 * `ran` and `remarks` can change: where the CLI turns out to be broken, the engine answers, and a remark says so.
 */
export async function openPrisma(request: PrismaRequest): Promise<ProjectPrisma> {
  const { repositoryRoot, project, version, timeLimitMs, env = process.env } = request;
  const packages = enginePackages(version);
  const engine = new Engine(packages, timeLimitMs, env);
  const entry = version.cli;
  // On Windows the CLI can't be handed an engine that is a script.
  const cli =
    entry === undefined || process.platform === 'win32'
      ? undefined
      : await Cli.open({ entry, version: version.version, project, timeLimitMs, env });
  const answering = new Answering(cli, engine);
  const deployRequest: CliDeployRequest = {
    project,
    schemaEngine: packages.schemaEngine,
    env,
    split: request.split,
  };
  const reason =
    cli === undefined
      ? 'The Prisma CLI of the project is not installed.'
      : generateReason(repositoryRoot, project);
  const native = cli?.native.schemaEngine !== undefined;
  const deploy = (target: DeployTarget, options: EngineOptions): Promise<DeployOutcome> => {
    const migrations = project.migrations.flatMap(({ name, bytes }) =>
      bytes === undefined ? [] : [{ name, sql: bytes.toString('utf8') }],
    );
    return answering.either(
      (working) => deployByCli(working, target, options, deployRequest),
      () => deployInProcess(engine, target, migrations, options),
    );
  };
  return {
    version: version.version,
    get ran() {
      return answering.cli === undefined ? 'engine' : 'cli';
    },
    get engine() {
      return answering.cli !== undefined && native ? 'native' : 'wasm';
    },
    get engineVersion() {
      const own = answering.cli !== undefined && native ? engineVersionOf(version) : undefined;
      return own ?? packages.schemaEngine.version;
    },
    get remarks() {
      return [...packages.remarks, ...answering.remarks];
    },
    validate: (schema) =>
      answering.either(
        (working) => working.validate(schema),
        () => validateInProcess(engine, schema),
      ),
    unformatted: (schema) =>
      answering.either(
        (working) => unformattedByCli(working, engine, schema),
        () => unformattedInProcess(engine, schema),
      ),
    dataModel: (schema) => dataModelInProcess(engine, packages, schema),
    deploy: (target, migrations, options) => deployInProcess(engine, target, migrations, options),
    diff: (from, to, options) => diffInProcess(engine, packages, from, to, options),
    introspect: (target, schema, options) => introspectInProcess(engine, packages, target, schema, options),
    cliDeploy: cli === undefined ? undefined : deploy,
    generateReason: reason,
    generate:
      cli === undefined || reason !== undefined
        ? undefined
        : () => generateInMirror(cli, repositoryRoot, project),
    [Symbol.asyncDispose]: () => answering[Symbol.asyncDispose](),
  };
}

/** The CLI says yes or no; which files it means, it does not say, and the formatter of the same version does. */
async function unformattedByCli(
  cli: Cli,
  engine: Engine,
  schema: readonly SchemaFile[],
): Promise<readonly string[]> {
  if (!cli.checksFormat) return unformattedInProcess(engine, schema);
  if (await cli.isFormatted(schema)) return [];
  const paths = await unformattedInProcess(engine, schema);
  return paths.length > 0 ? paths : schema.map((file) => file.path);
}

/** Who answers: the CLI until it turns out to be broken, then the engine. */
class Answering implements AsyncDisposable {
  cli: Cli | undefined;
  readonly remarks: string[] = [];
  readonly #opened: Cli | undefined;
  readonly #engine: Engine;

  constructor(cli: Cli | undefined, engine: Engine) {
    this.cli = cli;
    this.#opened = cli;
    this.#engine = engine;
  }

  async either<T>(byCli: (cli: Cli) => Promise<T>, inProcess: () => Promise<T>): Promise<T> {
    const working = this.cli;
    if (working === undefined) return inProcess();
    try {
      return await byCli(working);
    } catch (error) {
      if (!(error instanceof CliBroken)) throw error;
      if (this.cli !== undefined) {
        this.cli = undefined;
        this.remarks.push(
          `The Prisma CLI of the project does not work here (${messageOf(error)}); the engine of its version answered.`,
        );
      }
      return inProcess();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#engine[Symbol.asyncDispose]();
    await this.#opened?.[Symbol.asyncDispose]();
  }
}
