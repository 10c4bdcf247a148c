/** What became of the findings since the comment was written last. */

/** Findings as a comment remembers them (model/acceptance.ts), and the commit that has them. */
export interface Shown {
  readonly head: string | undefined;
  readonly shown: readonly { readonly id: string }[];
}

/** One sentence on errors and warnings, or none where nothing changed, nothing is remembered, or the commit is the same. */
export function sinceRemark(before: Shown | undefined, now: Shown): readonly string[] {
  if (before?.head === undefined || before.head === now.head) return [];
  const commit = `\`${before.head.slice(0, 7)}\``;
  const [then, today] = [before, now].map(({ shown }) => shown.filter(({ id }) => !id.startsWith('n')));
  if (then === undefined || today === undefined) return [];
  const [fresh, gone] = [missing(today, then), missing(then, today)];
  if (fresh === 0 && gone === 0) return [];
  if (today.length > 0) return [`Since ${commit}: +${fresh} −${gone}.`];
  if (gone === 1) return [`The finding at ${commit} is gone.`];
  return [`The ${gone} findings at ${commit} are gone.`];
}

/** How many of these are not among the others; equal ones count as often as they are there. */
function missing(these: Shown['shown'], others: Shown['shown']): number {
  const left = new Map<string, number>();
  for (const { id } of others) left.set(id, (left.get(id) ?? 0) + 1);
  return these.filter(({ id }) => {
    const count = left.get(id) ?? 0;
    left.set(id, count - 1);
    return count <= 0;
  }).length;
}
