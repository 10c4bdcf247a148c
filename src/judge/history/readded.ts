/** New migrations under a name that base had once and gave up. */
import type { Finding } from '../../model/report.ts';
import { finding } from '../finding.ts';
import { type HistoryFacts, shortCommit } from './facts.ts';

/** The same bytes: a note. Others: an edit, since databases that have the name never run it. */
export function readdedFindings({ history, past }: HistoryFacts): Finding[] {
  return history.added.flatMap(({ name, file }) => {
    const before = past.earlier.get(name);
    if (before === undefined) return [];
    const since = `was in base's history until commit ${shortCommit(before.commit)}`;
    if (before.was === 'same') {
      return [
        finding({
          rule: 'migration-deleted',
          severity: 'note',
          evidence: 'observed',
          migration: name,
          file,
          message: `${name} ${since} and comes back as it was: where it ran then, it does not run again; everywhere else it does.`,
          instead:
            'Nothing is to be done if what it made is still there where it ran then; `parity` tells that of a live database.',
        }),
      ];
    }
    return [
      finding({
        rule: 'migration-edited',
        evidence: 'observed',
        migration: name,
        file,
        message: `${name} ${since}, with other content: where that ran, this one never runs, because Prisma goes by the name.`,
        instead: 'Give the folder a new name.',
        about: 'added again',
      }),
    ];
  });
}
