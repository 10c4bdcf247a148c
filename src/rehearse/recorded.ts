/** Whether Prisma's record says of the migrations that just ran that they did: else the next deploy stops, or runs them again. */
import type { DeployTarget } from '../ports.ts';
import type { Run, RunFailure } from './run.ts';

/** Why Prisma would not find a migration in its record, as the end of a sentence. */
const because = {
  gone: 'it is not in there',
  open: 'there it has never finished, so the next deploy stops with P3009',
  back: 'there it is marked as rolled back, so the next deploy runs it once more',
} as const;

/**
 * The failure of a run whose statements all went through, where a trigger, a rule or the migration itself keeps Prisma's
 * table from saying so. `names` are those that are looked for.
 * @throws DatabaseError where the server is gone, or a limit strikes.
 */
export async function unrecorded(
  target: DeployTarget,
  { applied }: Run,
  names: ReadonlySet<string>,
): Promise<RunFailure | undefined> {
  const wanted = applied.filter((name) => names.has(name));
  if (wanted.length === 0) return undefined;
  await using connection = await target.connect();
  const { rows } = await connection.query(
    `SELECT migration_name, CASE WHEN rolled_back_at IS NOT NULL THEN 'back' WHEN finished_at IS NULL THEN 'open' ELSE '' END
     FROM "_prisma_migrations"`,
  );
  for (const name of wanted) {
    const states = rows.filter(([row]) => row === name).map(([, state]) => state ?? '');
    if (states.includes('')) continue;
    const why = states.includes('open') ? because.open : states.length > 0 ? because.back : because.gone;
    return { migration: name, statement: undefined, database: undefined, message: why, unrecorded: why };
  }
  return undefined;
}
