/** The questions of the Prisma port, answered by the WebAssembly engine. */
import type { SchemaFile } from '../model/project.ts';
import type {
  DeployOutcome,
  DeployTarget,
  DiffSide,
  EngineOptions,
  MigrationScript,
  SchemaProblem,
} from '../ports.ts';
import type { Engine } from './engine.ts';
import { EngineError } from './errors.ts';
import type { EnginePackages } from './pins.ts';
import { opaqueFiles, problemsIn, realFile } from './problems.ts';
import { bareSchema, fitForEngine } from './schema-text.ts';
import type { DiffTarget } from './wasm.ts';

/** `prisma validate` without the CLI. Empty: valid. */
export async function validateInProcess(
  engine: Engine,
  schema: readonly SchemaFile[],
): Promise<readonly SchemaProblem[]> {
  const text = await engine.call('validate', opaqueFiles(schema));
  return text === undefined ? [] : problemsIn(text, schema);
}

/**
 * The paths that `prisma format` would change. As the CLI does, it says nothing of a schema that is not valid: that is
 * the validation's to say. A file with CRLF or a byte-order mark is one that the formatter changes.
 */
export async function unformattedInProcess(
  engine: Engine,
  schema: readonly SchemaFile[],
): Promise<readonly string[]> {
  const files = opaqueFiles(schema);
  if ((await engine.call('validate', files)) !== undefined) return [];
  const formatted = await engine.call('format', files);
  return schema.filter((file, at) => formatted[at]?.content !== file.content).map((file) => file.path);
}

/** Where the engine refused because the schema is not valid, its first problem as one sentence. */
function sayRefusal(error: unknown, schema: readonly SchemaFile[]): unknown {
  if (!(error instanceof EngineError) || !/^error: /m.test(error.message)) return error;
  const problem = problemsIn(error.message, schema)[0];
  const at = problem?.file === undefined ? '' : ` (${JSON.stringify(problem.file)}, line ${problem.line})`;
  return new EngineError(`The schema is not valid: ${problem?.message ?? error.message}${at}`, {
    cause: error,
  });
}

/** The data model as a generator would get it. */
export async function dataModelInProcess(
  engine: Engine,
  packages: EnginePackages,
  schema: readonly SchemaFile[],
): Promise<unknown> {
  try {
    return await engine.call('dataModel', opaqueFiles(fitForEngine(schema, packages.parser.release)));
  } catch (error) {
    throw sayRefusal(error, schema);
  }
}

/** `prisma migrate deploy` through the target's connection. */
export async function deployInProcess(
  engine: Engine,
  target: DeployTarget,
  migrations: readonly MigrationScript[],
  options: EngineOptions,
): Promise<DeployOutcome> {
  const { databaseSchema, external } = options;
  const { applied, failure } = await engine.call('deploy', { migrations, databaseSchema, external }, target);
  return { applied, failure };
}

/**
 * `prisma migrate diff --script`.
 * @throws EngineError when both sides are databases: the engine has one connection.
 */
export async function diffInProcess(
  engine: Engine,
  packages: EnginePackages,
  from: DiffSide,
  to: DiffSide,
  options: EngineOptions,
): Promise<string> {
  const targets = [from, to].flatMap((side) =>
    side !== 'empty' && 'database' in side ? [side.database] : [],
  );
  if (targets.length > 1)
    throw new EngineError('The Prisma engine compares a database with a schema, not with a database.');
  const { databaseSchema, external } = options;
  const release = packages.schemaEngine.release;
  const input = {
    from: diffTarget(from, to, release),
    to: diffTarget(to, from, release),
    databaseSchema,
    external,
  };
  try {
    return await engine.call('diff', input, targets[0]);
  } catch (error) {
    const schemas = [to, from].flatMap((side) => (side !== 'empty' && 'schema' in side ? [side.schema] : []));
    throw sayRefusal(error, schemas[0] ?? []);
  }
}

function diffTarget(side: DiffSide, other: DiffSide, release: string): DiffTarget {
  if (side === 'empty') return { tag: 'empty' };
  if ('schema' in side)
    return { tag: 'schemaDatamodel', files: opaqueFiles(fitForEngine(side.schema, release)) };
  // A database is named by a schema whose datasource it is; `schemas = […]` of the other side tells which parts count.
  const files = other !== 'empty' && 'schema' in other ? other.schema : bareSchema;
  return { tag: 'schemaDatasource', files: opaqueFiles(fitForEngine(files, release)), configDir: '/' };
}

/**
 * `prisma db pull` over a schema that is there.
 * @throws EngineError when the schema is not valid, or the database holds nothing.
 */
export async function introspectInProcess(
  engine: Engine,
  packages: EnginePackages,
  target: DeployTarget,
  schema: readonly SchemaFile[],
  { databaseSchema }: EngineOptions,
): Promise<readonly SchemaFile[]> {
  const files = opaqueFiles(fitForEngine(schema, packages.schemaEngine.release));
  try {
    const pulled = await engine.call('introspect', { files, databaseSchema }, target);
    return pulled.map(({ path, content }) => ({ path: realFile(schema, path)?.path ?? path, content }));
  } catch (error) {
    throw sayRefusal(error, schema);
  }
}
