/** Migrations of base that head has no more. */
import type { ProjectPair } from '../../model/project.ts';
import type { Finding } from '../../model/report.ts';
import { finding } from '../finding.ts';
import { whereItFailed } from './edited.ts';
import { comparedOrders, describeOrders, type HistoryFacts } from './facts.ts';
import { squashFinding } from './squash.ts';

/** One finding each; what a squash takes the place of is one finding. */
export function deletedFindings(facts: HistoryFacts): Finding[] {
  const { pair, history, states, orders } = facts;
  const { deleted, edited } = history;
  const squash = states?.base.squash;
  const replaced = new Set(squash?.replaced);
  const compared = comparedOrders(states);
  const effect = changesProvider(pair)
    ? `it was written for ${pair.base?.lockFile?.provider}, and a database of that kind has no history any more`
    : compared && orders.length === 0
      ? 'a new database ends up with the same structure, but where it ran, `migrate dev` asks for a reset of the database'
      : 'where it ran, what it did stays, because `migrate deploy` does not notice; new databases are built without it';
  // Where something was edited, too, the difference stands with the edit; and once is enough.
  const built =
    compared && orders.length > 0 && edited.length === 0
      ? `A new database ends up different. ${describeOrders(orders)}`
      : undefined;
  const origin = states?.base.origin;
  const alone = deleted.filter((migration) => !replaced.has(migration.name));
  const findings = alone.map((migration, at) => {
    const known = { rule: 'migration-deleted', migration: migration.name, file: migration.file } as const;
    if (origin?.kind === 'repaired' && origin.failure.migration === migration.name) {
      return finding({
        ...known,
        severity: 'note',
        evidence: 'executed',
        message: `Base's ${migration.name} can't be applied (${origin.failure.message}), and this change removes it.`,
        instead: whereItFailed(migration.name),
        ...(origin.failure.database === undefined ? {} : { sqlstate: origin.failure.database.sqlstate }),
      });
    }
    return finding({
      ...known,
      evidence: 'observed',
      message: `${migration.name} was merged before and is gone: ${effect}.`,
      witness: at === 0 ? built : undefined,
    });
  });
  return squash === undefined ? findings : [squashFinding(squash, pair), ...findings];
}

/** Whether head's history is for another database than base's. */
export function changesProvider({ base, head }: Pick<ProjectPair, 'base' | 'head'>): boolean {
  const was = base?.lockFile?.provider;
  const is = head.lockFile?.provider;
  return was !== undefined && is !== undefined && was !== is;
}
