/** The compatibility check: the Prisma Client of base against the database that the new migrations made. */
import { messageOf } from '../errors.ts';
import { blocksOf, onlyModels, type SchemaBlock } from '../judge/running/blocks.ts';
import type { Broken, Unfilled } from '../judge/running/causes.ts';
import { judgeRunningClient } from '../judge/running/judge.ts';
import { type ClientModel, clientModels, clientRelations } from '../judge/running/models.ts';
import { clientNeeds } from '../judge/running/order.ts';
import {
  type ClientStatement,
  insertWithValues,
  relationStatements,
  statementsOf,
} from '../judge/running/statements.ts';
import { Touched } from '../judge/running/touched.ts';
import type { Column } from '../model/catalog.ts';
import { DatabaseError } from '../model/failure.ts';
import type { Project } from '../model/project.ts';
import { EngineError } from '../prisma/index.ts';
import type { Runner } from '../rehearse/runner.ts';
import type { OnBase } from '../rehearse/states.ts';
import { tryStatements } from '../rehearse/try-statements.ts';
import { type CheckResult, sentences, skipped, unable } from './result.ts';
import type { StatementsChecked } from './statements.ts';
import type { Subject } from './subject.ts';

/** What was found, and what the new code needs of the migrations. */
export interface CompatibilityChecked extends CheckResult {
  readonly needs: readonly string[];
}

/** Runs the statements of base's client. Only models that the change touches are asked about. */
export async function checkCompatibility(
  { pair }: Subject,
  runner: Runner,
  states: OnBase,
  { findings, change }: Pick<StatementsChecked, 'findings' | 'change'>,
): Promise<CompatibilityChecked> {
  const reason = whyNothing(pair.base, states);
  if (reason !== undefined || pair.base === undefined) return { ...skipped(reason ?? ''), needs: [] };
  const { databaseSchema } = runner.options;
  const running = pair.deployed?.project ?? pair.base;
  const { schemaFiles } = running;
  const touched = new Touched(states.base.catalog, states.onBase.catalog);
  const blocks = blocksOf(schemaFiles);
  const relations = touched.relations(clientRelations(schemaFiles, databaseSchema));
  try {
    const models = await modelsOf(runner, running, blocks, touched);
    if (models === undefined) {
      return { ...unable("Prisma's data model of base's schema has a form that is not known."), needs: [] };
    }
    const statements = [...models.flatMap(statementsOf), ...relations.flatMap(relationStatements)];
    const found = judgeRunningClient(
      {
        models,
        broken: await brokenBy(states, statements),
        unfilled: await unfilledBy(states, models, touched),
        touched,
        major: Number.parseInt((pair.deployed?.prisma ?? pair.basePrisma ?? pair.prisma).version, 10),
      },
      { change, head: pair.head, findings },
    );
    const leftOut = states.base.leftOut.length + states.onBase.run.leftOut.length;
    return {
      findings: found,
      needs: clientNeeds(pair, states, databaseSchema),
      remark: sentences(
        pair.deployed && `The application that runs now is that of ${pair.deployed.name} (deployed-ref).`,
        leftOut === 0 ? undefined : 'Tried without the statements that were left out.',
      ),
    };
  } catch (error) {
    if (error instanceof DatabaseError && error.failure.sqlstate !== 'connection') {
      const why = `${error.failure.message} (${error.failure.sqlstate})`;
      return { ...unable(`The statements of base's client could not be tried: ${why}.`), needs: [] };
    }
    if (!(error instanceof EngineError)) throw error;
    const message = messageOf(error);
    return {
      ...(message.startsWith('The schema is not valid')
        ? skipped(`The Prisma schema of base is not valid for Prisma ${pair.prisma.version}.`)
        : unable(message)),
      needs: [],
    };
  }
}

function whyNothing(base: Project | undefined, { base: state, onBase, judged }: OnBase): string | undefined {
  if (base === undefined || base.schemaFiles.length === 0 || base.layout !== 'prisma')
    return 'Base has no Prisma schema, so no client of it runs.';
  if (base.provider !== 'postgresql') return 'The client of base is for another database.';
  if (state.origin.kind === 'empty')
    return 'Base has no migrations, so no application runs on what they build.';
  if (onBase.run.failure !== undefined) return 'The migrations do not apply.';
  if (judged.length === 0) return 'There is no new migration.';
  return undefined;
}

/** The models of base's client that the change touches. */
async function modelsOf(
  { prisma, options: { databaseSchema } }: Runner,
  base: Project,
  blocks: readonly SchemaBlock[],
  touched: Touched,
): Promise<readonly ClientModel[] | undefined> {
  const wanted = touched.blocks(blocks, databaseSchema);
  if (wanted.size === 0) return [];
  const names = new Set([...wanted].map((block) => block.name));
  // Prisma takes the rest apart in seconds for a large schema; where it does not take the part alone, it gets the whole.
  const given = await prisma
    .dataModel(onlyModels(base.schemaFiles, blocks, wanted))
    .catch((error: unknown) => {
      if (error instanceof EngineError) return prisma.dataModel(base.schemaFiles);
      throw error;
    });
  return clientModels(given, blocks, databaseSchema)?.filter((model) => names.has(model.name));
}

/** What works on base's database and fails on the one after the change. What base lacks already is not this change's. */
async function brokenBy(
  { base, onBase }: OnBase,
  statements: readonly ClientStatement[],
): Promise<readonly Broken[]> {
  const refusals = await tryStatements(
    onBase.database,
    'prepare',
    statements.map((one) => one.sql),
  );
  const refused = statements.flatMap((statement, at): Broken[] => {
    const refusal = refusals[at];
    return refusal === undefined ? [] : [{ statement, refusal }];
  });
  if (refused.length === 0) return [];
  await using database = await base.database.clone();
  const before = await tryStatements(
    database,
    'prepare',
    refused.map(({ statement }) => statement.sql),
  );
  return refused.filter((_, at) => before[at] === undefined);
}

/**
 * Columns that must have a value which the client does not send. The catalog tells which may be; an INSERT that is run and
 * undone tells whether a trigger fills them.
 */
async function unfilledBy(
  { onBase }: OnBase,
  models: readonly ClientModel[],
  touched: Touched,
): Promise<readonly Unfilled[]> {
  const suspects = models.flatMap((model) =>
    requiredOf(model, touched).map((column, _, all) => ({
      model,
      column: column.name,
      // The others get a value, so that the server has nothing to say but of this one.
      others: all.filter((other) => other !== column),
    })),
  );
  if (suspects.length === 0) return [];
  await using database = await onBase.database.clone();
  const refusals = await tryStatements(
    database,
    'run',
    suspects.map(({ model, others }) =>
      insertWithValues(model, others, (name) => touched.after(model.table, name)?.type),
    ),
  );
  return suspects.flatMap(({ model, column }, at): Unfilled[] => {
    const refusal = refusals[at];
    if (refusal === undefined) return [];
    const proves = refusal.sqlstate === '23502' && refusal.column === column;
    return [{ model, column, refusal: proves ? refusal : undefined }];
  });
}

/** The columns that must have a value since the change, have no default, and that the client does not always send. */
function requiredOf(model: ClientModel, touched: Touched): readonly Column[] {
  if (model.view || !model.creates) return [];
  const sent = new Map(model.columns.map((one) => [one.column, one.sent]));
  const fills = (column: Column) =>
    column.nullable || column.default !== undefined || column.identity !== undefined || column.generated;
  return touched.columnsAfter(model.table).filter((column) => {
    // An optional field turns on what the code sends; that is told apart.
    if (fills(column) || (sent.get(column.name) ?? 'never') !== 'never') return false;
    const before = touched.before(model.table, column.name);
    return before === undefined || fills(before);
  });
}
