/** What the deploy applies. */
import type { Note } from '../../model/report.ts';
import { list } from '../../rules/say.ts';
import { type NoteFacts, objectInCode } from './facts.ts';

/** One line. */
export function pendingNotes({ pending }: Pick<NoteFacts, 'pending'>): Note[] {
  if (pending.length === 0) return [];
  const text = `\`npx prisma migrate deploy\` applies ${list(pending.map(objectInCode), 8)}.`;
  return [{ kind: 'pending', text }];
}
