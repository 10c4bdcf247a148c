/** The compatibility check: the Prisma Client of base against the database that the new migrations made. */
import { messageOf } from '../errors.ts';
import { blocksOf, onlyModels, type SchemaBlock } from '../judge/running/blocks.ts';
import { keepsStatements, runningClient } from '../judge/running/engine.ts';
import { judgeRunningClient } from '../judge/running/judge.ts';
import { type ClientModel, clientModels, clientRelations } from '../judge/running/models.ts';
import { clientNeeds } from '../judge/running/order.ts';
import { relationStatements, statementsOf } from '../judge/running/statements.ts';
import { Touched } from '../judge/running/touched.ts';
import { DatabaseError } from '../model/failure.ts';
import type { Project } from '../model/project.ts';
import { EngineError } from '../prisma/index.ts';
import type { Runner } from '../rehearse/runner.ts';
import type { OnBase } from '../rehearse/states.ts';
import { tryClient, unfilledBy } from './client-states.ts';
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
    const [, major] = runningClient(pair);
    const keeps = keepsStatements(schemaFiles, major);
    const found = judgeRunningClient(
      {
        models,
        ...(await tryClient(runner, states, { models, statements, touched, keeps })),
        unfilled: await unfilledBy(states, models, touched),
        touched,
        major,
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
