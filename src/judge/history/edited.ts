/** Migrations of base whose bytes differ at head. */
import type { Finding } from '../../model/report.ts';
import { finding, shellWord, withoutStop } from '../finding.ts';
import { comparedOrders, describeOrders, type HistoryFacts, shortCommit } from './facts.ts';

/** One finding each: an error, but for a repair and for bytes that were there before. */
export function editedFindings(facts: HistoryFacts): Finding[] {
  const { history, past, states, orders } = facts;
  const origin = states?.base.origin;
  const effect = !comparedOrders(states)
    ? ''
    : orders.length === 0
      ? ' What it builds is the same as before.'
      : ' A new database gets another structure than one on which it ran before.';
  return history.edited.map(({ base, head }) => {
    const known = { rule: 'migration-edited', migration: head.name, file: head.file } as const;
    if (origin?.kind === 'repaired' && origin.failure.migration === base.name) {
      return finding({
        ...known,
        severity: 'note',
        evidence: 'executed',
        message: `As it is at base, ${base.name} can't be applied (${withoutStop(origin.failure.message)}). This change edits it, so it was run and judged like a new migration.`,
        instead: whereItFailed(base.name),
        ...(origin.failure.database === undefined ? {} : { sqlstate: origin.failure.database.sqlstate }),
      });
    }
    if (head.bytes === undefined) {
      return finding({
        ...known,
        evidence: 'observed',
        message: `The folder ${head.name} has lost its migration.sql, which base has: \`migrate deploy\` stops there (P3015), on every database.`,
        instead: 'Restore the file as base has it.',
      });
    }
    const before = past.earlier.get(head.name);
    if (before?.was === 'same') {
      return finding({
        ...known,
        severity: 'note',
        evidence: 'observed',
        message: `${head.name} gets back the bytes that it had until commit ${shortCommit(before.commit)}: databases on which it ran before that match again, and those on which it ran since do not.${effect}`,
        instead: `Where it ran in between, \`migrate dev\` asks for a reset of the database; \`migrate deploy\` does not notice.`,
        ...(orders.length > 0 ? { witness: describeOrders(orders) } : {}),
      });
    }
    return finding({
      ...known,
      evidence: 'observed',
      message: `${head.name} was merged before and is edited here: where it ran, it never runs again.${effect}`,
      ...(past.complete
        ? {}
        : {
            instead:
              'Restore the file as base has it, and put the change into a new migration. If it restores what the file was earlier: this clone does not have that history, and with `fetch-depth: 0` it is seen.',
          }),
      ...(orders.length > 0 ? { witness: describeOrders(orders) } : {}),
    });
  });
}

/** The way out for an environment on which a migration failed that is now repaired. */
export function whereItFailed(name: string): string {
  return `Where it has failed on an environment: \`npx prisma migrate resolve --rolled-back ${shellWord(name)}\`, then deploy again.`;
}
