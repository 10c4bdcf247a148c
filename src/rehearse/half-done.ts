/** Stops migrations half-way on copies, and tries the ways on from there. */
import { sameCatalog } from '../compare/changes.ts';
import type { Catalog } from '../model/catalog.ts';
import { DatabaseError } from '../model/failure.ts';
import type { Migration } from '../model/project.ts';
import type { Database, SqlConnection, StatementSpan } from '../ports.ts';
import { goBack } from './back/go-back.ts';
import { recordFailed, recordOne, resolveRolledBack } from './ledger.ts';
import { deploy } from './run.ts';
import type { Runner } from './runner.ts';

/** A new migration with the transactions in which its statements run. */
export interface InParts {
  readonly migration: Migration;
  readonly statements: readonly StatementSpan[];
  /** Per statement: equal numbers share a transaction. */
  readonly groups: readonly number[];
  /** The statements at which it is stopped, by index, each the first of its transaction; with the way to be tried. */
  readonly stops: readonly {
    readonly at: number;
    readonly way: Way;
    /** What to run before anything else: a statement that fails may leave something, too. Ends with a line break, or is ''. */
    readonly first: string;
  }[];
}

/** Back: what stayed is undone, and the migration deployed again. On: the rest is done by hand. */
export type Way = 'back' | 'on';

/** A stop and how to go on from there. */
export interface Stop {
  readonly migration: string;
  /** Index of the statement that did not run. */
  readonly at: number;
  readonly way: Way;
  /** Whether anything is different from before the migration. */
  readonly stays: boolean;
  /** What to run before the record is resolved. */
  readonly sql: string;
  /** It led to what the migration leads to. */
  readonly proven: boolean;
}

/**
 * Tries every stop. `database` is the state before the first migration, with `catalog` in it, and is used up; `all` is head's
 * whole history. Ends early, with what it has, where a migration does not run.
 * @throws DatabaseError where the server is gone.
 */
export async function tryStops(
  runner: Runner,
  database: Database,
  catalog: Catalog,
  parts: readonly InParts[],
  all: readonly Migration[],
): Promise<readonly Stop[]> {
  const found: Stop[] = [];
  let before = catalog;
  const last = parts.findLastIndex(({ stops }) => stops.length > 0);
  for (const part of parts.slice(0, last + 1)) {
    const copies: { readonly stop: InParts['stops'][number]; readonly copy: Database }[] = [];
    for (const stop of part.stops) copies.push({ stop, copy: await database.clone() });
    try {
      if (!(await sends(database, part, 0, part.statements.length))) return found;
      const after = await database.catalog();
      for (const { stop, copy } of copies) {
        const upTo = all.slice(0, all.findIndex(({ name }) => name === part.migration.name) + 1);
        const throughEngine = stop === part.stops.at(-1);
        const one = await tryStop(runner, copy, part, stop, before, after, throughEngine ? upTo : undefined);
        if (one !== undefined) found.push(one);
      }
      before = after;
      await using connection = await database.connect();
      await recordOne(connection, part.migration);
    } finally {
      for (const { copy } of copies) await copy[Symbol.asyncDispose]();
    }
  }
  return found;
}

async function tryStop(
  runner: Runner,
  copy: Database,
  part: InParts,
  { at, way, first }: InParts['stops'][number],
  before: Catalog,
  after: Catalog,
  history: readonly Migration[] | undefined,
): Promise<Stop | undefined> {
  const common = { migration: part.migration.name, at, way };
  if (!(await sends(copy, part, 0, at))) return undefined;
  if (first !== '') {
    await using connection = await copy.connect();
    await connection.script(first);
  }
  const stopped = await copy.catalog();
  const stays = !sameCatalog(stopped, before).same;
  if (way === 'on') {
    const rest = part.statements.slice(at).map(({ text }) => `${text};\n`);
    const reached =
      (await sends(copy, part, at, part.statements.length)) && sameCatalog(await copy.catalog(), after).same;
    return { ...common, stays, sql: first + rest.join(''), proven: reached };
  }
  const { sql, differences } = await goBack(copy, stopped, before, []);
  const back = differences.length === 0;
  const again = back && (await deploysAgain(runner, copy, part, history));
  return {
    ...common,
    stays,
    sql: first + sql,
    proven: again && sameCatalog(await copy.catalog(), after).same,
  };
}

/** The migration once more: by Prisma's engine, over the record of the failure, where the history is given. */
async function deploysAgain(
  runner: Runner,
  copy: Database,
  part: InParts,
  history: readonly Migration[] | undefined,
): Promise<boolean> {
  if (history === undefined) return await sends(copy, part, 0, part.statements.length);
  {
    await using connection = await copy.connect();
    await recordFailed(connection, part.migration);
    await resolveRolledBack(connection, part.migration);
  }
  return (await deploy(runner, copy, history)).failure === undefined;
}

/** Runs the transactions from one statement to another, in one session as a deploy does. */
async function sends(database: Database, part: InParts, from: number, to: number): Promise<boolean> {
  await using connection = await database.connect();
  try {
    for (const script of transactions(part, from, to)) await connection.script(script);
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.failure.sqlstate === 'connection') throw error;
    await rollBack(connection);
    return false;
  }
}

async function rollBack(connection: SqlConnection): Promise<void> {
  await connection.script('ROLLBACK');
}

function transactions({ statements, groups }: InParts, from: number, to: number): readonly string[] {
  const scripts = new Map<number | undefined, string>();
  for (const [index, { text }] of statements.slice(from, to).entries()) {
    const group = groups[from + index];
    scripts.set(group, `${scripts.get(group) ?? ''}${text};\n`);
  }
  return [...scripts.values()];
}
