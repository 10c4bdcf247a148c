/** Judges what head's migrations did to base's. */
import type { Finding } from '../../model/report.ts';
import { deletedFindings } from './deleted.ts';
import { editedFindings } from './edited.ts';
import type { HistoryFacts } from './facts.ts';
import { emptyFindings, movedFindings, unreadFindings } from './folders.ts';
import { lockFindings } from './lock.ts';
import { duplicateFindings, nameFindings } from './names.ts';
import { outOfOrderFindings } from './order.ts';
import { readdedFindings } from './readded.ts';
import { renamedFindings } from './renamed.ts';
import { withCatchUp } from './restore.ts';

/** Everything that the history check says. */
export function judgeHistory(facts: HistoryFacts): Finding[] {
  return [
    ...withCatchUp([...editedFindings(facts), ...deletedFindings(facts), ...renamedFindings(facts)], facts),
    ...readdedFindings(facts),
    ...outOfOrderFindings(facts),
    ...emptyFindings(facts),
    ...nameFindings(facts),
    ...duplicateFindings(facts),
    ...unreadFindings(facts),
    ...movedFindings(facts),
    ...lockFindings(facts.pair),
  ];
}
