/** Migrations of base that stand under another folder name. */
import type { Finding } from '../../model/report.ts';
import { finding, shellWord, withoutStop } from '../finding.ts';
import { type HistoryFacts, shortCommit } from './facts.ts';
import { resolveApplied } from './squash.ts';

/** One finding each: an error, but for a name that the migration had before. */
export function renamedFindings({ history, past, states }: HistoryFacts): Finding[] {
  const failure = states?.onBase.run.failure;
  return history.renamed.map(({ from, to }) => {
    const again = failure?.migration === to.name;
    const before = past.earlier.get(to.name);
    const back = before?.was === 'same';
    return finding({
      rule: 'migration-renamed',
      // What fails when it runs again is no matter of course, whatever it was called before.
      severity: back && !again ? 'note' : undefined,
      evidence: again ? 'executed' : 'observed',
      migration: to.name,
      file: to.file,
      message: back
        ? `${from.name} gets back the name ${to.name}, which it had until commit ${shortCommit(before.commit)}: where it ran under that name, nothing happens; where it ran as ${from.name} only, it runs again.`
        : `${from.name} was merged before and is now ${to.name}: for Prisma that is a new migration, which runs again.`,
      instead: back
        ? `On every environment that has only ${from.name}, before the deploy: \`${resolveApplied(to.name)}\`.`
        : `Restore the folder's name. If it must change, run \`npx prisma migrate resolve --applied ${shellWord(to.name)}\` on every environment before the deploy.`,
      ...(again
        ? {
            witness: `Run again on base's state it fails: ${withoutStop(failure.message)}`,
            sqlstate: failure.database?.sqlstate,
          }
        : states?.onBase.run.applied.includes(to.name)
          ? { witness: "Run again on base's state it does not fail." }
          : {}),
    });
  });
}
