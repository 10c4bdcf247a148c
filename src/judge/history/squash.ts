/** Words for a squash: one new migration in the place of several of base. */
import type { ProjectPair } from '../../model/project.ts';
import type { Finding } from '../../model/report.ts';
import { inCode } from '../../model/words.ts';
import type { RowDifference } from '../../rehearse/row-difference.ts';
import type { Squash } from '../../rehearse/squash.ts';
import { list } from '../../rules/say.ts';
import { describe } from '../describe.ts';
import { finding, shellWord } from '../finding.ts';

/** Equal: a note with what to run. Unequal: an error that names what is lost. */
export function squashFinding(squash: Squash, { head }: ProjectPair): Finding {
  const { migration, replaced, differences, rows } = squash;
  const file = head.migrations.find((one) => one.name === migration)?.file;
  const one = replaced.length === 1;
  const those = one ? replaced[0] : `${replaced.length} migrations of base (${list(replaced, 10)})`;
  const known = { rule: 'migration-deleted', evidence: 'executed', migration, file } as const;
  const steps = `1. Deploy base on every environment, so that ${one ? 'it' : 'all of them'} ran there. 2. On each of them: \`${resolveApplied(migration)}\`. 3. Deploy this change. New databases need nothing.`;
  if (differences.length + rows.length === 0) {
    return finding({
      ...known,
      severity: 'note',
      message: `${migration} takes the place of ${those}, and an empty database ends up with the same structure and the same rows.`,
      instead: steps,
    });
  }
  const shown = [
    ...differences.slice(0, 5).map((change) => describe(change, 'the old history', migration)),
    ...rows.slice(0, 5).map((row) => describeRows(row, migration)),
  ];
  const rest = differences.length + rows.length - shown.length;
  return finding({
    ...known,
    message: `${migration} takes the place of ${those}, and an empty database does not end up the same.`,
    witness: [...shown, ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' '),
    instead: `Add to ${migration} what is missing, so that both histories end alike; then: ${steps}`,
    about: 'squash',
  });
}

/** The command that records a migration as applied where it has run in effect. */
export function resolveApplied(migration: string): string {
  return `npx prisma migrate resolve --applied ${shellWord(migration)}`;
}

function describeRows({ table, lost, gained, example }: RowDifference, migration: string): string {
  const name = inCode(table);
  const rows = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`;
  const what = [
    ...(lost > 0 ? [`lacks ${rows(lost)} that the old history inserts`] : []),
    ...(gained > 0 ? [`has ${rows(gained)} that it does not insert`] : []),
  ].join(' and ');
  const such = example === undefined ? '' : `, such as ${inCode(example.slice(0, 200))}`;
  return `After ${migration}, ${name} ${what}${such}.`;
}
