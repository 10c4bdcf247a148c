/** A seed on copies of the deployed database: once, once more, and on a copy whose tables have rows. */
import type { Catalog } from '../model/catalog.ts';
import { pathOf, qualified, quote, quotePath } from '../model/names.ts';
import { compareText } from '../model/order.ts';
import type { Database } from '../ports.ts';

/** How one run of the seed ended. */
export interface SeedOutcome {
  readonly kind: 'done' | 'failed' | 'timed-out' | 'not-started';
  readonly output: string;
}

/** Rows by `schema.name`, sorted; Prisma's own table is left out. */
export type RowCounts = ReadonlyMap<string, number>;

/** What is needed for it. */
export interface SeedPlan {
  /** Migrated, and nobody's afterwards: it is dropped here. */
  readonly database: Database;
  readonly catalog: Catalog;
  readonly run: (database: Database) => Promise<SeedOutcome>;
  /** Puts rows into the tables of a copy; undefined where nothing can. */
  readonly fill: ((database: Database) => Promise<void>) | undefined;
}

/** What was seen. A run that did not come to its end is followed by none. */
export interface Seeded {
  readonly first: SeedOutcome;
  /** Before it ran, after its first and after its second run. */
  readonly before: RowCounts;
  readonly after: RowCounts;
  readonly again: { readonly outcome: SeedOutcome; readonly rows: RowCounts } | undefined;
  readonly filled: SeedOutcome | undefined;
  /** The database after the seed, to ask it for rows; still the caller's plan to dispose. */
  readonly database: Database;
}

/** Runs the seed as often as it makes sense. */
export async function seedTwice({ database, catalog, run, fill }: SeedPlan): Promise<Seeded> {
  const filledCopy = fill === undefined ? undefined : await database.clone();
  const before = await countRows(database, catalog);
  const first = await run(database);
  const after = await countRows(database, catalog);
  const seen = { first, before, after, database } as const;
  if (first.kind !== 'done') {
    await filledCopy?.[Symbol.asyncDispose]();
    return { ...seen, again: undefined, filled: undefined };
  }
  const outcome = await run(database);
  const again = { outcome, rows: await countRows(database, catalog) };
  if (filledCopy === undefined || fill === undefined) return { ...seen, again, filled: undefined };
  await using copy = filledCopy;
  await fill(copy);
  return { ...seen, again, filled: await run(copy) };
}

/** Counts the rows of every table. @throws DatabaseError */
export async function countRows(database: Database, { tables }: Catalog): Promise<RowCounts> {
  await using connection = await database.connectAsAdmin();
  const counts = new Map<string, number>();
  const names = tables.filter((table) => table.name !== '_prisma_migrations');
  for (const table of [...names].sort((a, b) => compareText(pathOf(a), pathOf(b)))) {
    const { rows } = await connection.query(`SELECT count(*) FROM ${qualified(table)}`);
    counts.set(pathOf(table), Number(rows[0]?.[0] ?? 0));
  }
  return counts;
}

/** Rows that must be there. */
export interface Expected {
  /** As the config names it. */
  readonly table: string;
  /** The table of the database, as `schema.name`, where `table` is the name of a model. */
  readonly relation?: string | undefined;
  readonly condition?: string | undefined;
  readonly minimum: number;
}

/** The answer to an expectation: how many rows there are, at most `minimum`, or why that can't be asked. */
export interface ExpectedAnswer {
  readonly expected: Expected;
  readonly rows: number | undefined;
  readonly refused: string | undefined;
}

/**
 * Asks a database for the rows that must be there, reading only, as its ordinary owner: the conditions are SQL of the
 * repository. A table without a schema is looked for as the application would, on the search path.
 */
export async function askForRows(
  database: Database,
  expected: readonly Expected[],
  messageOf: (error: unknown) => string,
): Promise<readonly ExpectedAnswer[]> {
  const answers: ExpectedAnswer[] = [];
  await using connection = await database.connect();
  await connection.execute('SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY');
  for (const one of expected) {
    const table =
      one.relation === undefined ? one.table.split('.').map(quote).join('.') : quotePath(one.relation);
    const where = one.condition === undefined ? '' : ` WHERE (${one.condition}\n)`;
    try {
      const { rows } = await connection.query(
        `SELECT count(*) FROM (SELECT 1 FROM ${table}${where} LIMIT ${one.minimum}) AS found`,
      );
      answers.push({ expected: one, rows: Number(rows[0]?.[0] ?? 0), refused: undefined });
    } catch (error) {
      answers.push({ expected: one, rows: undefined, refused: messageOf(error) });
    }
  }
  return answers;
}
