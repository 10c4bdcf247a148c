/** Whether Prisma's record says of the migrations that ran that they did: else the next deploy stops, or runs them again. */
import { DatabaseError, isRunOver } from '../model/failure.ts';
import type { Migration } from '../model/project.ts';
import type { DeployTarget, SqlConnection } from '../ports.ts';
import { type Run, type RunFailure, scriptOf } from './run.ts';

/** What a row of the record says: applied, never finished, or rolled back. */
type State = '' | 'open' | 'back';

/** Why Prisma would not find a migration in its record, as the end of a sentence. */
const because = {
  gone: 'it is not in there',
  open: 'there it has never finished, so the next deploy stops with P3009',
  back: 'there it is marked as rolled back, so the next deploy runs it once more',
} as const;

/** The same of one that ran before these. */
const lost = {
  gone: 'is no more in there, so the next deploy runs it once more',
  open: 'is unfinished in there, so the next deploy stops with P3009',
  back: 'is marked as rolled back in there, so the next deploy runs it once more',
} as const;

/** What Prisma makes of a migration's rows, of which one that is applied is enough. */
function standing(states: readonly State[] = []): 'applied' | keyof typeof because {
  if (states.includes('')) return 'applied';
  if (states.includes('open')) return 'open';
  return states.length > 0 ? 'back' : 'gone';
}

/** The record by names; a name may have several rows. Empty where there is none. */
async function readRecord(connection: SqlConnection): Promise<ReadonlyMap<string, readonly State[]>> {
  const { rows } = await connection.query(
    `SELECT migration_name, CASE WHEN rolled_back_at IS NOT NULL THEN 'back' WHEN finished_at IS NULL THEN 'open' ELSE '' END
     FROM "_prisma_migrations"`,
  );
  const record = new Map<string, State[]>();
  for (const [name, state] of rows)
    record.set(name ?? '', [...(record.get(name ?? '') ?? []), (state ?? '') as State]);
  return record;
}

async function recordOf(target: DeployTarget): Promise<ReadonlyMap<string, readonly State[]>> {
  await using connection = await target.connect();
  return await readRecord(connection).catch((error: unknown) => {
    if (error instanceof DatabaseError && error.failure.sqlstate === '42P01') return new Map();
    throw error;
  });
}

/** Why the next deploy would not find its way in a record, though what ran is in it; as the end of a sentence. */
function spoiledBy(
  before: ReadonlyMap<string, readonly State[]>,
  after: ReadonlyMap<string, readonly State[]>,
  head: ReadonlySet<string>,
): string | undefined {
  for (const [name, states] of before) {
    // What head has no more, a squash may take out.
    if (!head.has(name) || standing(states) !== 'applied') continue;
    const now = standing(after.get(name));
    if (now !== 'applied') return `\`${name}\` ${lost[now]}`;
  }
  for (const [name, states] of after) {
    if (states.includes('open') && before.get(name)?.includes('open') !== true)
      return `\`${name}\` has never finished in there, so the next deploy stops with P3009`;
  }
  return undefined;
}

/** Why the next migration could not be written down, or would not be there then; as the end of a sentence. */
async function closedTo(connection: SqlConnection): Promise<string | undefined> {
  try {
    // As schema-engine does it (`record_migration_started`, `record_migration_finished`).
    await connection.script('BEGIN READ WRITE');
    await connection.execute(
      `INSERT INTO "_prisma_migrations" (id, checksum, started_at, migration_name, applied_steps_count) VALUES ('next', '', now(), 'next', 0)`,
    );
    await connection.execute(
      `UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = 'next'`,
    );
    const { rows } = await connection.query(
      `SELECT 1 FROM "_prisma_migrations" WHERE id = 'next' AND finished_at IS NOT NULL`,
    );
    await connection.script('ROLLBACK');
    return rows.length > 0 ? undefined : 'what the next deploy writes into it does not stay';
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (error.failure.sqlstate === 'connection' || isRunOver(error.failure)) throw error;
    return `the next deploy can't write into it: ${error.failure.message}`;
  }
}

/**
 * The failure of a run whose statements all went through, where a trigger, a rule or a migration itself keeps Prisma's table
 * from saying so, or spoils what it says of others. `added` are the new migrations, `head` all of head's names.
 * @throws DatabaseError where the server is gone, or the time for the whole run is over.
 */
export async function unrecorded(
  target: DeployTarget,
  { applied }: Run,
  added: readonly Migration[],
  { base, head }: { readonly base: DeployTarget; readonly head: ReadonlySet<string> },
): Promise<RunFailure | undefined> {
  const wanted = added.filter(({ name }) => applied.includes(name));
  if (wanted.length === 0) return undefined;
  await using connection = await target.connect();
  const after = await readRecord(connection);
  const failed = (migration: string | undefined, why: string, spoiled: boolean): RunFailure => ({
    migration,
    statement: undefined,
    database: undefined,
    message: why,
    unrecorded: why,
    ...(spoiled ? { spoiled } : {}),
  });
  for (const { name } of wanted) {
    const now = standing(after.get(name));
    if (now !== 'applied') return failed(name, because[now], false);
  }
  const why = spoiledBy(await recordOf(base), after, head) ?? (await closedTo(connection));
  if (why === undefined) return undefined;
  // Which one it was shows in its text, unless that is put together.
  const suspect =
    wanted.find((migration) => /_prisma_migrations/i.test(scriptOf(migration))) ?? wanted.at(-1);
  return failed(suspect?.name, why, true);
}
