/** Extensions that the real server must have, since the throwaway one has not. */
import type { Note } from '../../model/report.ts';
import type { NoteFacts } from './facts.ts';

/** One line each. */
export function extensionNotes({ leftOut }: Pick<NoteFacts, 'leftOut'>): Note[] {
  const reasons = new Set(leftOut.filter((reason) => /extension/.test(reason)));
  return [...reasons].map((text) => ({ kind: 'extension', text }));
}
