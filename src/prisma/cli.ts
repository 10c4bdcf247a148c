/** The project's own Prisma CLI: `validate`, `format --check` and `migrate deploy`, each on a scratch copy. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';
import semver from 'semver';
import type { Project, SchemaFile } from '../model/project.ts';
import type { DeployTarget, EngineOptions, SchemaProblem } from '../ports.ts';
import { openScratch, type Scratch } from '../system/scratch.ts';
import { type CliCopy, type CliCopyRequest, writeCliCopy } from './cli-copy.ts';
import { baseEnvironment, type NativeEngines, nativeEngines, nowhereUrl } from './cli-environment.ts';
import { problemsIn } from './problems.ts';
import { withDatasourceUrl } from './schema-text.ts';

/** How a command of the CLI ended. */
export interface CliResult {
  readonly ok: boolean;
  /** Standard output and error, without colours. */
  readonly output: string;
}

/** The CLI did not get as far as an answer: the caller asks the engine instead and says so. */
export class CliBroken extends Error {
  override readonly name = 'CliBroken';
}

/** The CLI was stopped at the time limit. */
export class CliTimedOut extends CliBroken {}

/** What a CLI is opened with. */
export interface CliRequest {
  /** Absolute path of `prisma/build/index.js`. */
  readonly entry: string;
  readonly version: string;
  readonly project: Project;
  readonly timeLimitMs: number;
  readonly env: NodeJS.ProcessEnv;
}

/** An installed CLI with its scratch folder. */
export class Cli implements AsyncDisposable {
  /** The binaries installed beside it. */
  readonly native: NativeEngines;
  readonly #request: CliRequest;
  readonly #scratch: Scratch;
  #copies = 0;

  private constructor(request: CliRequest, native: NativeEngines, scratch: Scratch) {
    this.#request = request;
    this.native = native;
    this.#scratch = scratch;
  }

  /** Makes the scratch folder; runs nothing yet. */
  static async open(request: CliRequest): Promise<Cli> {
    const native = await nativeEngines(request.entry);
    const scratch = await openScratch('prisma');
    await mkdir(join(scratch.path, 'home'));
    await writeFile(join(scratch.path, 'no-engine'), '');
    return new Cli(request, native, scratch);
  }

  /** From Prisma 7 on the CLI reads its URL from a config file, and would run the project's: it is handed one of ours. */
  get wantsConfig(): boolean {
    return semver.gte(semver.coerce(this.#request.version) ?? '0.0.0', '7.0.0');
  }

  /** Whether this version has `format --check`. */
  get checksFormat(): boolean {
    return semver.gte(semver.coerce(this.#request.version) ?? '0.0.0', '5.17.0');
  }

  /** A new folder in the scratch folder. */
  async newFolder(): Promise<string> {
    const folder = join(this.#scratch.path, `copy-${++this.#copies}`);
    await mkdir(folder);
    return folder;
  }

  /**
   * Runs the CLI in a copy.
   * @throws CliBroken when it can't be started or runs into the time limit.
   */
  async run(
    command: readonly string[],
    copy: CliCopy,
    variables: Record<string, string> = {},
  ): Promise<CliResult> {
    const { entry, project, env, timeLimitMs } = this.#request;
    const placeholder = join(this.#scratch.path, 'no-engine');
    const schemaEngine = this.native.schemaEngine ?? placeholder;
    const older = (semver.coerce(this.#request.version)?.major ?? 0) < 5;
    const result = await execa(process.execPath, [entry, ...command, ...copy.args], {
      cwd: copy.folder,
      extendEnv: false,
      env: {
        ...baseEnvironment(project, this.#scratch.path, env),
        // Named always, so that the CLI never downloads one; Prisma 4 knows the engine by its former name.
        [older ? 'PRISMA_MIGRATION_ENGINE_BINARY' : 'PRISMA_SCHEMA_ENGINE_BINARY']: schemaEngine,
        PRISMA_QUERY_ENGINE_LIBRARY: this.native.queryEngine ?? placeholder,
        ...variables,
      },
      timeout: timeLimitMs,
      killSignal: 'SIGKILL',
      stdin: 'ignore',
      all: true,
      reject: false,
      maxBuffer: 16 * 1024 * 1024,
    });
    if (result.timedOut) throw new CliTimedOut(`it did not answer within ${timeLimitMs / 1000} seconds`);
    const output = stripVTControlCharacters(result.all ?? '').replaceAll('\r\n', '\n');
    if (result.exitCode === undefined)
      throw new CliBroken(`it could not be run: ${result.originalMessage ?? 'no exit status'}`);
    return { ok: result.exitCode === 0, output };
  }

  /** Writes a scratch copy of the schema, as Prisma of this version wants to be told of it. */
  async copy(parts: Omit<CliCopyRequest, 'folder' | 'configUrl'> & { url?: string }): Promise<CliCopy> {
    const { url = nowhereUrl(this.#request.project), ...rest } = parts;
    return writeCliCopy({
      ...rest,
      folder: await this.newFolder(),
      configUrl: this.wantsConfig ? url : undefined,
    });
  }

  /** `prisma validate`. Throws CliBroken when the CLI fails for another reason than the schema. */
  async validate(schema: readonly SchemaFile[]): Promise<readonly SchemaProblem[]> {
    const result = await this.run(['validate'], await this.copy({ schema }));
    if (result.ok) return [];
    return problemsIn(validationText(result.output), schema);
  }

  /** `prisma format --check`. Throws CliBroken when the CLI fails for another reason than the format. */
  async isFormatted(schema: readonly SchemaFile[]): Promise<boolean> {
    const result = await this.run(['format', '--check'], await this.copy({ schema }));
    if (result.ok) return true;
    if (/There are unformatted files/.test(result.output)) return false;
    // A schema that is not valid: `validate` says so, and the formatter has no say.
    validationText(result.output);
    return true;
  }

  /** `prisma migrate deploy` on a throwaway database and no other. */
  async deploy(target: DeployTarget, options: EngineOptions, schemaEngine: string): Promise<CliResult> {
    const { project } = this.#request;
    const url = deployUrl(target, options);
    const copy = await this.copy({
      // The URL comes from one variable of ours, whatever the schema names or spells out.
      schema: withDatasourceUrl(
        project.schemaFiles,
        this.wantsConfig ? undefined : 'env("PREFLIGHT_DATABASE_URL")',
      ),
      migrations: project.migrations,
      lockFile: project.lockFile?.content,
      external: options.external,
      url,
    });
    const older = (semver.coerce(this.#request.version)?.major ?? 0) < 5;
    return this.run(['migrate', 'deploy'], copy, {
      PREFLIGHT_DATABASE_URL: url,
      [older ? 'PRISMA_MIGRATION_ENGINE_BINARY' : 'PRISMA_SCHEMA_ENGINE_BINARY']: schemaEngine,
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#scratch[Symbol.asyncDispose]();
  }
}

/** The throwaway database's URL with the schema that the project's own URL names. */
export function deployUrl(target: DeployTarget, options: EngineOptions): string {
  const url = new URL(target.url);
  if (options.databaseSchema !== 'public') url.searchParams.set('schema', options.databaseSchema);
  return url.href;
}

/** The part of the CLI's output that is about the schema. Throws CliBroken when there is none. */
function validationText(output: string): string {
  const start = output.search(/^Error code: P10\d\d$/m);
  if (start === -1) throw new CliBroken(`it ended with: ${lastLines(output)}`);
  const text = output.slice(output.indexOf('\n', start) + 1);
  const end = text.search(/^(?:Validation Error Count: |\[Context: |Prisma CLI Version : )/m);
  return end === -1 ? text : text.slice(0, end);
}

/** The end of an output, short enough for a sentence. */
export function lastLines(output: string): string {
  return output
    .trim()
    .split(/\s*\n\s*/)
    .slice(-3)
    .join(' ')
    .slice(-300);
}
