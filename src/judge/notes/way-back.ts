/** How to get back, where a way back was worked out. */
import type { Note } from '../../model/report.ts';
import { backupNotes } from './backup.ts';
import { decides, type NoteFacts } from './facts.ts';

/** One line beside something to decide. */
export function wayBackNotes(facts: NoteFacts): Note[] {
  const { rollback } = facts;
  if (rollback === null || !decides(facts) || rollback.sql.trim() === '') return [];
  // What is written after the deploy no backup from before it has.
  const lost =
    backupNotes(facts).length > 0 ? ' It does not bring back what is lost: that needs the backup.' : '';
  const stops =
    rollback.rows?.applied === false ? ' On tables that have rows it stops: it says what to do first.' : '';
  const text = `The way back is a new migration with the SQL of the way back, after the code of before (\`migrate resolve --rolled-back\` is for migrations that failed).${stops}${lost}`;
  return [{ kind: 'order', text }];
}
