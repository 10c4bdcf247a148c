/** Which migrations a copy of real data has, held against those of base: it must stand where base does, or before it. */
import { qualified } from '../../model/names.ts';
import type { Migration } from '../../model/project.ts';
import type { Database } from '../../ports.ts';

/** A migration as `_prisma_migrations` has it. */
export interface Recorded {
  readonly name: string;
  readonly finished: boolean;
  readonly rolledBack: boolean;
}

/** Why real rows can't be rehearsed on, and what would mend it. Both are sentences. */
export interface Unfit {
  readonly why: string;
  readonly remedy: string;
}

/** A copy that can be brought to where base is. */
export interface Fit {
  /** Base's migrations that it does not have, in order. */
  readonly missing: readonly Migration[];
  /** How many it has that base does not. */
  readonly unknown: number;
}

/** Reads the record. Undefined: there is none. @throws DatabaseError */
export async function recordIn(database: Database, schema: string): Promise<readonly Recorded[] | undefined> {
  await using connection = await database.connectAsAdmin();
  const table = qualified({ schema, name: '_prisma_migrations' });
  const { rows: found } = await connection.query('SELECT to_regclass($1) IS NOT NULL', [table]);
  if (found[0]?.[0] !== 't') return undefined;
  const { rows } = await connection.query(
    `SELECT migration_name, finished_at IS NOT NULL, rolled_back_at IS NOT NULL FROM ${table}`,
  );
  return rows.map(([name, finished, rolledBack]) => ({
    name: name ?? '',
    finished: finished === 't',
    rolledBack: rolledBack === 't',
  }));
}

const anew = 'Make the copy anew from a database that has what base has.';

/**
 * Compares. `head` is what the change adds. Names that neither side has are counted and not told: they are the copy's data.
 * @param baselined base had no migrations before this change, and so the copy has no record of any.
 */
export function standingOf(
  record: readonly Recorded[] | undefined,
  base: readonly Migration[],
  head: readonly Migration[],
  baselined: boolean,
): Fit | Unfit {
  if (record === undefined) {
    if (baselined) return { missing: [], unknown: 0 };
    return {
      why: 'It has no record of migrations (`_prisma_migrations`).',
      remedy: 'Let the dump include that table, and name its schema in database-schema.',
    };
  }
  const standing = record.filter(({ rolledBack }) => !rolledBack);
  const applied = new Set(standing.filter(({ finished }) => finished).map(({ name }) => name));
  const failed = new Set(standing.map(({ name }) => name).filter((name) => !applied.has(name)));
  const known = base.filter(({ bytes }) => bytes !== undefined);
  const names = new Set(known.map(({ name }) => name));
  if (failed.size > 0) {
    const [named] = [...failed].filter((name) => names.has(name));
    return {
      why: `Its record says that ${named === undefined ? `${failed.size} of its migrations` : named} failed.`,
      remedy: 'Settle that where the copy comes from (prisma migrate resolve), and make the copy anew.',
    };
  }
  const early = head.find(({ name }) => applied.has(name) && !names.has(name));
  if (early !== undefined)
    return { why: `It has ${early.name} already, which this change adds.`, remedy: anew };
  return {
    missing: known.filter(({ name }) => !applied.has(name)),
    unknown: [...applied].filter((name) => !names.has(name)).length,
  };
}
