/** The statements of base's client on both sides of the change: what the server takes of them, and what it refuses. */
import type { Broken, Kept, Unfilled } from '../judge/running/causes.ts';
import type { ClientModel } from '../judge/running/models.ts';
import { retypedFields } from '../judge/running/plans.ts';
import { type ClientStatement, insertWithValues, statementsOn } from '../judge/running/statements.ts';
import type { Touched } from '../judge/running/touched.ts';
import type { Column } from '../model/catalog.ts';
import type { Database } from '../ports.ts';
import { refusedOnceKept } from '../rehearse/kept-statements.ts';
import type { Runner } from '../rehearse/runner.ts';
import type { OnBase } from '../rehearse/states.ts';
import { type Refusal, tryStatements } from '../rehearse/try-statements.ts';

/** What is tried. */
export interface ClientToTry {
  readonly models: readonly ClientModel[];
  readonly statements: readonly ClientStatement[];
  readonly touched: Touched;
  /** Whether its connections keep statements prepared. */
  readonly keeps: boolean;
}

/**
 * What works on base's database and fails on the one after the change, and what fails on connections that stay open. What base
 * lacks already is not this change's.
 * @throws DatabaseError where the server is gone or a time limit strikes.
 */
export async function tryClient(
  runner: Runner,
  states: OnBase,
  { models, statements, touched, keeps }: ClientToTry,
): Promise<{ readonly broken: readonly Broken[]; readonly kept: Kept }> {
  const refusals = await tryStatements(
    states.onBase.database,
    'prepare',
    statements.map((one) => one.sql),
  );
  const refused = statements.flatMap((statement, at) => brokenBy(statement, refusals[at]));
  const toKeep = keeps
    ? models.flatMap((model) => statementsOn(model, new Set(retypedFields(model, touched))))
    : [];
  if (refused.length + toKeep.length === 0) return { broken: [], kept: 'none' };
  await using copy = await states.base.database.clone();
  const before = await tryStatements(
    copy,
    'prepare',
    refused.map(({ statement }) => statement.sql),
  );
  return {
    broken: refused.filter((_, at) => before[at] === undefined),
    kept: toKeep.length === 0 ? 'none' : await keptBy(runner, states, copy, toKeep),
  };
}

function brokenBy(statement: ClientStatement, refusal: Refusal | undefined): readonly Broken[] {
  return refusal === undefined ? [] : [{ statement, refusal }];
}

async function keptBy(
  runner: Runner,
  { base, judged }: OnBase,
  database: Database,
  statements: readonly ClientStatement[],
): Promise<Kept> {
  const refusals = await refusedOnceKept(runner, {
    database,
    migrations: judged,
    leftOut: base.leftOut,
    statements: statements.map(({ sql }) => sql),
    how: 'run',
  });
  return refusals === undefined
    ? 'untried'
    : statements.flatMap((statement, at) => brokenBy(statement, refusals[at]));
}

/**
 * Columns that must have a value which the client does not send. The catalog tells which may be; an INSERT that is run and
 * undone tells whether a trigger fills them.
 */
export async function unfilledBy(
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
