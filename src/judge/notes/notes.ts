/** Lines for whoever deploys: only what this change needs. A change with nothing to decide and nothing to wait for has none. */
import type { Note } from '../../model/report.ts';
import { backupNotes } from './backup.ts';
import { extensionNotes } from './extensions.ts';
import type { NoteFacts } from './facts.ts';
import { lockNotes, timeoutNotes } from './locks.ts';
import { codeNotes, markedNotes } from './order.ts';
import { pendingNotes } from './pending.ts';
import { replicaNotes } from './replica.ts';
import { wayBackNotes } from './way-back.ts';

/** In the order of the deploy. */
export function deployNotes(facts: NoteFacts): Note[] {
  if (!facts.applies) return extensionNotes(facts);
  const notes = [
    ...markedNotes(facts),
    ...backupNotes(facts),
    ...codeNotes(facts),
    ...lockNotes(facts),
    ...timeoutNotes(facts),
    ...replicaNotes(facts),
    ...extensionNotes(facts),
    ...wayBackNotes(facts),
  ];
  return notes.length === 0 ? [] : [...pendingNotes(facts), ...notes];
}
