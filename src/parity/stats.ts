/** The stats file: what live databases hold and have run, for checks that can't look at them. */
import { readFile, writeFile } from 'node:fs/promises';
import { messageOf, PreflightError } from '../errors.ts';
import type { Live } from '../model/live.ts';
import { compareText } from '../model/order.ts';
import type { ProjectPlan } from '../model/snapshot.ts';
import { type Stats, type StatsEntry, statsFile } from '../model/stats.ts';

/** An environment as the file has it. Estimates have two significant digits, so that the file rests while little changes. */
export function statsEntry(name: string, plan: ProjectPlan, live: Live, schema: string): StatsEntry {
  const ledger = live.ledgers.get(schema);
  const rows = ledger?.kind === 'read' ? ledger.rows.filter((row) => row.state === 'applied') : [];
  const migrations = new Map(rows.map((row) => [row.name, row.checksum]));
  return {
    name: name === '' ? 'production' : name,
    root: plan.root,
    schema: plan.schema,
    migrations: [...migrations]
      .map(([migration, checksum]) => ({ name: migration, checksum }))
      .sort((a, b) => compareText(a.name, b.name)),
    tables: live.sizes.map(({ name: table, rows: count, bytes }) => ({
      name: table,
      rows: count === undefined ? null : rounded(count),
      bytes: rounded(bytes),
    })),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(2));
}

/** Writes entries; those of other environments and projects that the file has already stay. @throws PreflightError */
export async function writeStats(file: string, entries: readonly StatsEntry[]): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => undefined);
  let kept: readonly StatsEntry[] = [];
  if (before !== undefined && before.trim() !== '') {
    try {
      kept = statsFile.parse(JSON.parse(before)).environments;
    } catch {
      throw new PreflightError(
        `${JSON.stringify(file)} is there, and no stats file.`,
        'Name another file, or remove it.',
      );
    }
  }
  const key = ({ name, root, schema }: StatsEntry) => JSON.stringify([name, root, schema]);
  const all = new Map([...kept, ...entries].map((entry) => [key(entry), entry]));
  const environments = [...all].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry);
  const stats: Stats = { version: 1, environments };
  await writeFile(file, `${JSON.stringify(stats, undefined, 1)}\n`).catch((error: unknown) => {
    throw new PreflightError(
      `The stats could not be written: ${messageOf(error)}.`,
      'Give --stats a path in a folder that exists and can be written.',
    );
  });
}
