/** The way out where migrations that ran were edited or deleted: put them back, and add what the change is after. */

import { compareText } from '../../model/order.ts';
import type { Finding, Way } from '../../model/report.ts';
import { list } from '../../rules/say.ts';
import { folderAfter } from '../rename/folders.ts';
import type { HistoryFacts } from './facts.ts';

/**
 * Adds the way to the first error. The SQL is what Prisma writes to take a database on which base's migrations ran to head's
 * schema; it was run on such a one.
 */
export function withCatchUp(
  findings: readonly Finding[],
  { pair, history, states, catchUp }: HistoryFacts,
): Finding[] {
  const at = findings.findIndex(
    ({ severity, migration, rule }) =>
      severity === 'error' && migration !== undefined && rule !== 'migration-renamed',
  );
  // What a squash lacks belongs into the squash.
  if (catchUp === undefined || at === -1 || states?.base.squash !== undefined) return [...findings];
  const names = [
    ...history.edited.map(({ base }) => base.name),
    ...history.deleted.map(({ name }) => name),
    ...history.renamed.map(({ from }) => from.name),
  ];
  const newest =
    [...(pair.base?.migrations ?? []), ...history.added]
      .map(({ name }) => name)
      .sort(compareText)
      .at(-1) ?? '';
  const undoes = history.deleted.length > 0 && history.edited.length === 0;
  const way: Way = {
    title: undoes
      ? 'Take back what the migration did with a new migration'
      : 'Leave the migration as it is, and change the database with a new one',
    steps: [
      {
        when: `In this change: restore ${list(
          names.map((name) => `\`${name}\``),
          10,
        )} as base has ${names.length === 1 ? 'it' : 'them'}, keep the Prisma schema as it is here, and add`,
        migration: { folder: folderAfter(newest, undoes ? 'take_back' : 'catch_up'), sql: catchUp },
      },
    ],
  };
  return findings.map((one, index) =>
    index === at
      ? {
          ...one,
          instead: undoes
            ? 'Restore the folder, and add the migration that is shown in full: it was run on a copy of what base builds, and ends at the Prisma schema of this change.'
            : 'Restore the file as base has it, and add the migration that is shown in full: it was run on a copy of what base builds, and ends at the Prisma schema of this change.',
          ways: [way],
        }
      : one,
  );
}
